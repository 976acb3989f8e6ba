// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;

namespace Tieuchi {
/// <summary>The shared library is not there, or is of another binary interface.</summary>
public sealed class LibraryNotFoundException : Exception {
    internal LibraryNotFoundException(string message) : base(message) {}
}

/// <summary>An operation failed.</summary>
public class TieuchiException : Exception {
    internal TieuchiException(int code, string word, string message, int line, int column,
        long offset, string path) : base(message) {
        Code = code;
        Word = word;
        Line = line;
        Column = column;
        Offset = offset;
        Path = path;
    }

    /// <summary>Number of the C constant, such as 1004.</summary>
    public int Code { get; private set; }
    /// <summary>Its name as documents spell it, such as not_found.</summary>
    public string Word { get; private set; }
    /// <summary>Line of a document, from 1; 0 for none.</summary>
    public int Line { get; private set; }
    /// <summary>Column of a document, from 1; 0 for none.</summary>
    public int Column { get; private set; }
    /// <summary>Byte of a number's text; 0 where that says nothing.</summary>
    public long Offset { get; private set; }
    /// <summary>JSON pointer, or header of a CSV column.</summary>
    public string Path { get; private set; }
}

/// <summary>A document was refused.</summary>
public sealed class DocumentException : TieuchiException {
    internal DocumentException(int code, string word, IReadOnlyList<Diagnostic> found, string json)
        : base(code, word, MessageOf(found), First(found).Line, First(found).Column, 0,
            First(found).Pointer) {
        Diagnostics = found;
        DiagnosticsJson = json;
    }

    /// <summary>Every problem that was found in it.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; private set; }
    /// <summary>The same as a JSON array.</summary>
    public string DiagnosticsJson { get; private set; }

    private static Diagnostic First(IReadOnlyList<Diagnostic> found) {
        return found.First(one => one.IsError);
    }

    private static string MessageOf(IReadOnlyList<Diagnostic> found) {
        string[] errors = found.Where(one => one.IsError).Select(one => one.ToString()).ToArray();
        return errors.Length == 1 ? errors[0]
            : errors.Length + " errors in the document\n" + string.Join("\n", errors);
    }
}
}
