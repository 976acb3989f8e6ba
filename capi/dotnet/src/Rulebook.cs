// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using System.Threading;
using Tieuchi.Abi;

namespace Tieuchi {
/// <summary>A scoring method of one's own: a pure function of one assessment, called by any thread.
/// What it is given is good until it returns; null for no value. What it throws comes out of the
/// call that led to it.</summary>
public delegate Interval ScoringMethod(Assessment found);

/// <summary>What a rulebook is handed.</summary>
public sealed class RulebookOptions {
    /// <summary>Texts of other rulebooks that it names.</summary>
    public IEnumerable<byte[]> With { get; set; } = Enumerable.Empty<byte[]>();

    /// <summary>Scoring methods by their names.</summary>
    public IDictionary<string, ScoringMethod> Methods { get; set; } =
        new Dictionary<string, ScoringMethod>();
}

/// <summary>A legal set of criteria, read and without errors. Immutable; for any number of threads.
/// </summary>
public sealed class Rulebook : IDisposable {
    private readonly RulebookHandle handle;

    private Rulebook(RulebookHandle handle, IReadOnlyList<Diagnostic> warnings) {
        this.handle = handle;
        Warnings = warnings;
    }

    /// <summary>Reads a tieuchi-rulebook/1 document.</summary>
    public static Rulebook Read(byte[] json, RulebookOptions options = null) {
        return Made(options, (ref Abi.RulebookOptions given, IntPtr problems,
            out RulebookHandle made, ref Error err) => Native.tieuchi_rulebook_read(json,
                Lib.Size(json), ref given, problems, out made, ref err));
    }

    /// <summary>Reads a document from a file.</summary>
    public static Rulebook Load(string path, RulebookOptions options = null) {
        return Read(File.ReadAllBytes(path), options);
    }

    /// <summary>A rulebook that the library carries.</summary>
    public static Rulebook Builtin(string id, RulebookOptions options = null) {
        byte[] text = Lib.Bytes(id);
        return Made(options, (ref Abi.RulebookOptions given, IntPtr problems,
            out RulebookHandle made, ref Error err) => Native.tieuchi_rulebook_read_builtin(text,
                Lib.Size(text), ref given, problems, out made, ref err));
    }

    /// <summary>Everything that is wrong with a rulebook, or doubtful, as it stands on a date, or
    /// in its last edition.</summary>
    public static IReadOnlyList<Diagnostic> Check(byte[] json, string date = null,
        RulebookOptions options = null) {
        return Library.Loaded(() => Checked(json, date, options));
    }

    private static IReadOnlyList<Diagnostic> Checked(byte[] json, string date,
        RulebookOptions options) {
        byte[] day = date == null ? null : Lib.Bytes(date);
        var others = options == null ? Enumerable.Empty<byte[]>() : options.With;
        using (var given = new Given(new RulebookOptions { With = others })) {
            DiagnosticsHandle problems;
            var err = Lib.NewError();
            Lib.Check(Native.tieuchi_diagnostics_create(out problems, ref err), ref err);
            using (problems) {
                var counts = new CheckCounts { struct_size = Lib.SizeOf<CheckCounts>() };
                Lib.Check(Native.tieuchi_rulebook_check(json, Lib.Size(json), day, Lib.Size(day),
                    ref given.Structure, problems.DangerousGetHandle(), ref counts, ref err),
                    ref err);
                return Lib.Diagnostics(problems);
            }
        }
    }

    /// <summary>The warnings of reading.</summary>
    public IReadOnlyList<Diagnostic> Warnings { get; private set; }

    /// <summary>Id as the document states it.</summary>
    public string Id {
        get { return Lib.Text(Native.tieuchi_rulebook_id(handle)); }
    }

    /// <summary>Citation of the legal instrument.</summary>
    public string Citation {
        get { return Lib.Text(Native.tieuchi_rulebook_citation(handle)); }
    }

    /// <summary>SHA-256 of the canonical form, 64 hexadecimal digits.</summary>
    public string Sha256 {
        get { return Lib.Text(Native.tieuchi_rulebook_sha256(handle)); }
    }

    /// <summary>The canonical form that the digest is taken of.</summary>
    public string Canonical {
        get { return Lib.Text(Native.tieuchi_rulebook_canonical(handle)); }
    }

    /// <summary>The days on which something changes, YYYY-MM-DD.</summary>
    public IReadOnlyList<string> Changes {
        get {
            return Lib.All((long)Native.tieuchi_rulebook_change_count(handle),
                i => Lib.Text(Native.tieuchi_rulebook_change(handle, (UIntPtr)i)));
        }
    }

    /// <summary>Title in a language, else in the other one.</summary>
    public string Title(Language language = Language.Vietnamese) {
        return Lib.Text(Native.tieuchi_rulebook_title(handle, (int)language));
    }

    /// <summary>Compiles it for a reference date, YYYY-MM-DD.</summary>
    public Evaluator Evaluator(string date) {
        byte[] text = Lib.Bytes(date);
        EvaluatorHandle made;
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_evaluator_compile(handle, text, Lib.Size(text), out made,
            ref err), ref err);
        return new Evaluator(made);
    }

    /// <summary>Releases it; what was made from it goes on.</summary>
    public void Dispose() {
        handle.Dispose();
    }

    private delegate int ReadingBook(ref Abi.RulebookOptions given, IntPtr problems,
        out RulebookHandle made, ref Error err);

    private static Rulebook Made(RulebookOptions options, ReadingBook reading) {
        return Library.Loaded(() => MadeOf(options, reading));
    }

    private static Rulebook MadeOf(RulebookOptions options, ReadingBook reading) {
        using (var given = new Given(options ?? new RulebookOptions())) {
            IReadOnlyList<Diagnostic> warnings;
            RulebookHandle made = Lib.Read(
                (IntPtr problems, out RulebookHandle book, ref Error err) =>
                    reading(ref given.Structure, problems, out book, ref err),
                out warnings);
            given.Taken();
            return new Rulebook(made, warnings);
        }
    }

    // ---- scoring methods ----

    // By the number that C is given as their payload; C says when it forgets one.
    internal static readonly ConcurrentDictionary<long, ScoringMethod> Methods =
        new ConcurrentDictionary<long, ScoringMethod>();
    private static long last;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate void Releasing(IntPtr payload);

    // Kept for ever, as C may call them at any time.
    private static readonly ScoreFn ScoreFunction = Score;
    private static readonly Releasing ReleaseFunction = Release;

    private static void Release(IntPtr payload) {
        ScoringMethod forgotten;
        Methods.TryRemove((long)payload, out forgotten);
    }

    private static int Score(IntPtr assessment, IntPtr into, IntPtr payload) {
        var found = new Assessment(new AssessmentHandle(assessment, false));
        try {
            Interval value = Methods[(long)payload](found);
            if (value != null) {
                byte[] lower = Lib.Bytes(value.Lower.ToString());
                byte[] upper = Lib.Bytes(value.Upper.ToString());
                var err = Lib.NewError();
                Lib.Check(Native.tieuchi_score_set_text(into, lower, Lib.Size(lower), upper,
                    Lib.Size(upper), ref err), ref err);
            }
            return Constants.TIEUCHI_OK;
        } catch (Exception thrown) { // nothing may unwind through the library
            Lib.Thrown = ExceptionDispatchInfo.Capture(thrown);
            return Constants.TIEUCHI_E_CALLBACK_FAILED;
        } finally {
            found.Dispose();
        }
    }

    /// <summary>The options as C takes them, and what they borrow.</summary>
    private sealed class Given : IDisposable {
        internal Abi.RulebookOptions Structure;
        private readonly NativeTexts texts;
        private readonly List<long> numbers = new List<long>();
        private GCHandle table;

        internal Given(RulebookOptions options) {
            texts = new NativeTexts(options.With);
            Method[] methods = options.Methods.Select(Entered).ToArray();
            table = GCHandle.Alloc(methods, GCHandleType.Pinned);
            Structure = new Abi.RulebookOptions {
                struct_size = Lib.SizeOf<Abi.RulebookOptions>(),
                with_count = (ulong)texts.Array.Length,
                with = texts.Pointer,
                method_count = (ulong)methods.Length,
                methods = methods.Length == 0 ? IntPtr.Zero : table.AddrOfPinnedObject()
            };
        }

        private Method Entered(KeyValuePair<string, ScoringMethod> one) {
            long number = Interlocked.Increment(ref last);
            Methods[number] = one.Value;
            numbers.Add(number);
            return new Method {
                name = texts.Borrow(Lib.Bytes(one.Key)),
                score = Marshal.GetFunctionPointerForDelegate(ScoreFunction),
                release = Marshal.GetFunctionPointerForDelegate(ReleaseFunction),
                payload = (IntPtr)number
            };
        }

        /// <summary>It was read: from here on C says when a method is forgotten.</summary>
        internal void Taken() {
            numbers.Clear();
        }

        public void Dispose() {
            numbers.ForEach(number => Release((IntPtr)number));
            table.Free();
            texts.Dispose();
        }
    }
}
}
