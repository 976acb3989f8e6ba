// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Runtime.InteropServices;
using Tieuchi.Abi;

namespace Tieuchi {
/// <summary>The shared library, and what asks nothing of a rulebook.</summary>
public static class Library {
    private const int Now = 2; // RTLD_NOW
    private static readonly object Lock = new object();
    private static volatile bool loaded;
    private static string chosen;

    [DllImport("libdl.so.2", EntryPoint = "dlopen")]
    private static extern IntPtr Open(byte[] path, int flags);

    [DllImport("libdl.so.2", EntryPoint = "dlerror")]
    private static extern IntPtr WhyNot();

    [DllImport("libdl.so.2", EntryPoint = "dlsym")]
    private static extern IntPtr Symbol(IntPtr library, byte[] name);

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int AbiNumber();

    /// <summary>Says where the shared library is; before anything else is done.</summary>
    public static void Use(string path) {
        lock (Lock) {
            if (loaded && path != chosen) {
                throw new InvalidOperationException("a library of tieuchi is in use already");
            }
            chosen = path;
        }
    }

    /// <summary>Loads the library when it is first needed, then calls; where it cannot be loaded
    /// every call tells it. What is called has its functions looked up only when it is compiled,
    /// which is after that: so the first calls of every kind go through here.</summary>
    internal static T Loaded<T>(Func<T> called) {
        if (!loaded) {
            lock (Lock) {
                if (!loaded) {
                    Load();
                }
            }
        }
        return called();
    }

    /// <summary>Brings the library into the process, where P/Invoke then finds it by its name.
    /// </summary>
    private static void Load() {
        var problems = new List<string>();
        foreach (string candidate in Candidates()) {
            IntPtr found = Open(Lib.Bytes(candidate + "\0"), Now);
            if (found == IntPtr.Zero) {
                problems.Add(Marshal.PtrToStringAnsi(WhyNot()));
                continue;
            }
            IntPtr abi = Symbol(found, Lib.Bytes("tieuchi_abi\0"));
            int number = abi == IntPtr.Zero ? 0
                : ((AbiNumber)Marshal.GetDelegateForFunctionPointer(abi, typeof(AbiNumber)))();
            if (number == Constants.TIEUCHI_ABI) {
                loaded = true;
                return;
            }
            problems.Add(candidate + " has binary interface " + number + ", not " +
                Constants.TIEUCHI_ABI);
        }
        throw new LibraryNotFoundException("the shared library " + Native.Library +
            " of tieuchi was not found; say where it is with Library.Use(path) or " +
            "TIEUCHI_LIBRARY: " + string.Join("; ", problems));
    }

    private static IEnumerable<string> Candidates() {
        string named = chosen ?? Environment.GetEnvironmentVariable("TIEUCHI_LIBRARY");
        if (!string.IsNullOrEmpty(named)) {
            yield return named;
            yield break;
        }
        string here = Path.GetDirectoryName(typeof(Library).Assembly.Location);
        string beside = Path.Combine(here ?? "", Native.Library);
        if (File.Exists(beside)) {
            yield return beside;
        }
        yield return Native.Library;
    }

    /// <summary>Version of the library that runs.</summary>
    public static string Version {
        get { return Loaded(() => Lib.Text(Native.tieuchi_version())); }
    }

    /// <summary>The rulebooks that the library carries.</summary>
    public static IReadOnlyList<BuiltinRulebook> BuiltinRulebooks() {
        return Loaded(ListBuiltins);
    }

    private static IReadOnlyList<BuiltinRulebook> ListBuiltins() {
        var err = Lib.NewError();
        BuiltinListHandle all;
        Lib.Check(Native.tieuchi_builtin_list_create(out all, ref err), ref err);
        using (all) {
            return Lib.All((long)Native.tieuchi_builtin_list_count(all), index => {
                var one = new Builtin { struct_size = Lib.SizeOf<Builtin>() };
                var e = Lib.NewError();
                Lib.Check(Native.tieuchi_builtin_list_item(all, (UIntPtr)index, ref one, ref e),
                    ref e);
                return new BuiltinRulebook(Lib.Text(one.id), Lib.Text(one.title_vi),
                    Lib.Text(one.title_en), Lib.Text(one.citation), Lib.Text(one.json));
            });
        }
    }

    /// <summary>An exact number for people; no line is crossed that the exact one does not cross.
    /// </summary>
    public static string Display(Fraction value, int digits = 2,
        Rounding rounding = Rounding.HalfUp, bool strict = false,
        IEnumerable<Fraction> lines = null) {
        return Loaded(() => Shown(value, digits, rounding, strict,
            lines ?? Enumerable.Empty<Fraction>()));
    }

    private static string Shown(Fraction value, int digits, Rounding rounding, bool strict,
        IEnumerable<Fraction> given) {
        byte[] text = Lib.Bytes(value.ToString());
        using (var kept = new NativeTexts(given.Select(line => Lib.Bytes(line.ToString())))) {
            var options = new DisplayOptions {
                struct_size = Lib.SizeOf<DisplayOptions>(),
                digits = digits,
                rounding = (int)rounding,
                crossing = strict ? Constants.TIEUCHI_CROSSING_STRICT
                    : Constants.TIEUCHI_CROSSING_NEVER,
                line_count = (ulong)kept.Array.Length,
                lines = kept.Pointer
            };
            return Lib.Buffer((byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err) =>
                Native.tieuchi_rational_display(text, Lib.Size(text), ref options, buf, cap,
                    out needed, ref err));
        }
    }
}
}
