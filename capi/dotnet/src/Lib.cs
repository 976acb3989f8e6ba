// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Text;
using Tieuchi.Abi;

namespace Tieuchi {
/// <summary>Calls the library and turns its failures into exceptions.</summary>
internal static class Lib {
    /// <summary>Refuses lone surrogates, which UTF-8 cannot have.</summary>
    private static readonly UTF8Encoding Utf8 = new UTF8Encoding(false, true);

    /// <summary>What a scoring method threw, until the call that led to it returns.</summary>
    [ThreadStatic]
    internal static ExceptionDispatchInfo Thrown;

    // ---- texts ----

    internal static byte[] Bytes(string text) {
        return Utf8.GetBytes(text);
    }

    internal static UIntPtr Size(byte[] data) {
        return (UIntPtr)(data == null ? 0 : data.Length);
    }

    /// <summary>A borrowed string, copied.</summary>
    internal static string Text(Str borrowed) {
        var data = new byte[(int)borrowed.size];
        if (data.Length > 0) {
            Marshal.Copy(borrowed.data, data, 0, data.Length);
        }
        return Utf8.GetString(data);
    }

    /// <summary>A text in a fixed array, up to its NUL; it may be cut within a character.</summary>
    private static unsafe string Text(byte* field, int room) {
        int size = 0;
        while (size < room && field[size] != 0) {
            ++size;
        }
        var data = new byte[size];
        Marshal.Copy((IntPtr)field, data, 0, size);
        return Encoding.UTF8.GetString(data);
    }

    // ---- structures ----

    /// <summary>For `struct_size`.</summary>
    internal static uint SizeOf<T>() {
        return Sizes<T>.Value;
    }

    private static class Sizes<T> {
        internal static readonly uint Value = (uint)Marshal.SizeOf(typeof(T));
    }

    internal static Error NewError() {
        return new Error { struct_size = SizeOf<Error>() };
    }

    internal static Fraction Exact(Abi.Fraction one) {
        return new Fraction(one.numerator, one.denominator);
    }

    internal static Abi.Decimal Decimal(decimal value) {
        byte[] text = Bytes(value.ToString(CultureInfo.InvariantCulture));
        var made = new Abi.Decimal();
        var err = NewError();
        Check(Native.tieuchi_decimal_parse(text, Size(text), ref made, ref err), ref err);
        return made;
    }

    // ---- failures ----

    internal static string NameOf(int status) {
        return Text(Native.tieuchi_status_name(status));
    }

    /// <summary>Throws what a failed call reports; what a method threw takes precedence.</summary>
    internal static void Check(int status, ref Error err) {
        if (status == Constants.TIEUCHI_OK) {
            return;
        }
        ExceptionDispatchInfo thrown = Thrown;
        if (status == Constants.TIEUCHI_E_CALLBACK_FAILED && thrown != null) {
            Thrown = null;
            thrown.Throw();
        }
        throw Failure(status, ref err);
    }

    private static unsafe TieuchiException Failure(int status, ref Error err) {
        fixed (Error* at = &err) {
            string name = NameOf(status);
            return new TieuchiException(status, name, name + ": " + Text(at->message, 320),
                (int)at->line, (int)at->column, (long)at->offset, Text(at->path, 168));
        }
    }

    // ---- what is read in two steps ----

    internal delegate int Writing(byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    internal delegate int WritingEnd(int end, byte[] buf, UIntPtr cap, out UIntPtr needed,
        ref Error err);

    internal delegate int Measuring(ref Abi.Interval made, ref Error err);

    internal delegate int Listing(Str[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    internal delegate int Telling(out TextHandle text, ref Error err);

    internal static string Buffer(Writing written) {
        UIntPtr needed;
        var err = NewError();
        Check(written(null, UIntPtr.Zero, out needed, ref err), ref err);
        var room = new byte[(int)needed];
        Check(written(room, Size(room), out needed, ref err), ref err);
        return Utf8.GetString(room, 0, room.Length - 1);
    }

    /// <summary>An interval, from its text where it is too large; null for no value.</summary>
    internal static Interval Interval(Measuring value, WritingEnd text) {
        var found = new Abi.Interval();
        var err = NewError();
        Check(value(ref found, ref err), ref err);
        if (found.has_value == 0) {
            return null;
        }
        return found.fits != 0 ? new Interval(Exact(found.lower), Exact(found.upper))
            : new Interval(End(text, Constants.TIEUCHI_END_LOWER),
                End(text, Constants.TIEUCHI_END_UPPER));
    }

    private static Fraction End(WritingEnd text, int end) {
        return Fraction.Parse(Buffer((byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err) =>
            text(end, buf, cap, out needed, ref err)));
    }

    internal static IReadOnlyList<string> Strings(Listing listed) {
        UIntPtr needed;
        var err = NewError();
        Check(listed(null, UIntPtr.Zero, out needed, ref err), ref err);
        var items = new Str[(int)needed];
        if (items.Length > 0) {
            Check(listed(items, needed, out needed, ref err), ref err);
        }
        return items.Select(Text).ToArray();
    }

    /// <summary>An owned text, copied and released.</summary>
    internal static string OwnedText(Telling told) {
        var err = NewError();
        TextHandle text;
        Check(told(out text, ref err), ref err);
        using (text) {
            return Text(Native.tieuchi_text_str(text));
        }
    }

    /// <summary>As many things as there are, by their number.</summary>
    internal static IReadOnlyList<T> All<T>(long count, Func<int, T> made) {
        var found = new T[count];
        for (int i = 0; i < count; ++i) {
            found[i] = made(i);
        }
        return Array.AsReadOnly(found);
    }

    // ---- documents ----

    internal delegate int Reading<T>(IntPtr problems, out T made, ref Error err);

    /// <summary>Reads a document; `warnings` receives what is no error.</summary>
    internal static T Read<T>(Reading<T> reading, out IReadOnlyList<Diagnostic> warnings) {
        var err = NewError();
        DiagnosticsHandle problems;
        Check(Native.tieuchi_diagnostics_create(out problems, ref err), ref err);
        using (problems) {
            T made;
            int status = reading(problems.DangerousGetHandle(), out made, ref err);
            warnings = Diagnostics(problems);
            if (status != Constants.TIEUCHI_OK && warnings.Any(one => one.IsError)) {
                throw new DocumentException(status, NameOf(status), warnings,
                    OwnedText((out TextHandle text, ref Error e) =>
                        Native.tieuchi_diagnostics_json(problems, out text, ref e)));
            }
            Check(status, ref err);
            return made;
        }
    }

    internal static IReadOnlyList<Diagnostic> Diagnostics(DiagnosticsHandle problems) {
        return All((long)Native.tieuchi_diagnostics_count(problems), index => {
            var one = new Abi.Diagnostic { struct_size = SizeOf<Abi.Diagnostic>() };
            var err = NewError();
            Check(Native.tieuchi_diagnostics_item(problems, (UIntPtr)index, ref one, ref err),
                ref err);
            return new Diagnostic(one.severity == Constants.TIEUCHI_SEVERITY_ERROR,
                NameOf(one.code), Text(one.message), Text(one.document), Text(one.pointer),
                Text(one.column_name), (int)one.line, (int)one.column,
                OwnedText((out TextHandle text, ref Error e) =>
                    Native.tieuchi_diagnostics_line(problems, (UIntPtr)index, out text, ref e)));
        });
    }
}

/// <summary>Texts in native memory, and an array of them for C.</summary>
internal sealed class NativeTexts : IDisposable {
    private readonly List<IntPtr> kept = new List<IntPtr>();
    private GCHandle pinned;

    internal NativeTexts(IEnumerable<byte[]> texts) {
        Array = texts.Select(Borrow).ToArray();
        pinned = GCHandle.Alloc(Array, GCHandleType.Pinned);
    }

    internal Str[] Array { get; private set; }

    internal UIntPtr Count {
        get { return (UIntPtr)Array.Length; }
    }

    internal IntPtr Pointer {
        get { return Array.Length == 0 ? IntPtr.Zero : pinned.AddrOfPinnedObject(); }
    }

    /// <summary>One more text, kept as long as this.</summary>
    internal Str Borrow(byte[] data) {
        IntPtr memory = Marshal.AllocHGlobal(data.Length + 1);
        kept.Add(memory);
        Marshal.Copy(data, 0, memory, data.Length);
        return new Str { data = memory, size = (UIntPtr)data.Length };
    }

    public void Dispose() {
        pinned.Free();
        kept.ForEach(Marshal.FreeHGlobal);
        kept.Clear();
    }
}
}
