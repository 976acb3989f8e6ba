// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.Reference;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.IntFunction;
import org.tieuchi.abi.Abi;
import org.tieuchi.abi.SizeT;

/** Finds the shared library, calls it, and turns its failures into exceptions. */
final class Lib {
    private static volatile Abi loaded;

    /** The library, loaded when it is first needed; where that fails every call tells it. */
    static Abi abi() {
        Abi found = loaded;
        return found == null ? loadOnce() : found;
    }

    private static synchronized Abi loadOnce() {
        if (loaded == null) {
            loaded = load();
        }
        return loaded;
    }

    /** What a scoring method threw, until the call that led to it returns. */
    static final ThreadLocal<Throwable> THROWN = new ThreadLocal<>();

    private Lib() {}

    // ---- loading ----

    private static Abi load() {
        String named = System.getProperty("tieuchi.library", System.getenv("TIEUCHI_LIBRARY"));
        String name = named == null || named.isEmpty() ? "tieuchi_c" : named;
        Abi found;
        try {
            found = Native.load(name, Abi.class);
        } catch (UnsatisfiedLinkError problem) {
            throw new LibraryException("the shared library libtieuchi_c.so.1 of tieuchi was not "
                    + "found; say where it is with -Dtieuchi.library=PATH or TIEUCHI_LIBRARY, or "
                    + "its folder with -Djna.library.path: " + problem.getMessage(), problem);
        }
        int number = found.tieuchi_abi();
        if (number != Abi.TIEUCHI_ABI) {
            throw new LibraryException(
                    name + " has binary interface " + number + ", not " + Abi.TIEUCHI_ABI, null);
        }
        return found;
    }

    // ---- texts ----

    /** UTF-8; IllegalArgumentException for a lone surrogate, which UTF-8 cannot have. */
    static byte[] bytes(String text) {
        try {
            ByteBuffer made = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] all = new byte[made.remaining()];
            made.get(all);
            return all;
        } catch (CharacterCodingException problem) {
            throw new IllegalArgumentException("not a text of Unicode: " + text, problem);
        }
    }

    static SizeT size(byte[] data) {
        return new SizeT(data.length);
    }

    /** A borrowed string, copied. */
    static String text(Abi.Str borrowed) {
        int size = borrowed.size.intValue();
        return size == 0 ? ""
                : new String(borrowed.data.getByteArray(0, size), StandardCharsets.UTF_8);
    }

    /** A text in a fixed array, up to its NUL. */
    private static String text(byte[] field) {
        int end = 0;
        while (end < field.length && field[end] != 0) {
            ++end;
        }
        return new String(field, 0, end, StandardCharsets.UTF_8);
    }

    /** Lets a structure borrow a text, as long as what is returned is kept. */
    static Memory borrow(Abi.Str into, byte[] data) {
        Memory memory = new Memory(data.length + 1L);
        memory.write(0, data, 0, data.length);
        into.data = memory;
        into.size = size(data);
        return memory;
    }

    /** An array of strings for C, and what it borrows. */
    static final class Strings {
        final Abi.Str[] array;
        private final List<Memory> kept = new ArrayList<>();

        Strings(Collection<byte[]> texts) {
            array = texts.isEmpty() ? null : (Abi.Str[]) new Abi.Str().toArray(texts.size());
            int place = 0;
            for (byte[] one : texts) {
                kept.add(borrow(array[place], one));
                array[place++].write();
            }
        }

        Pointer pointer() {
            return array == null ? null : array[0].getPointer();
        }

        SizeT count() {
            return new SizeT(kept.size());
        }
    }

    // ---- calls ----

    /** A call that may fail. */
    interface Call {
        int apply(Abi abi, Abi.Error err);
    }

    /** A call that gives a handle. */
    interface Producing {
        int apply(Abi abi, Pointer[] out, Abi.Error err);
    }

    /** A call that reads a document. */
    interface Reading {
        int apply(Abi abi, Pointer problems, Pointer[] out, Abi.Error err);
    }

    /** A call that gives an interval. */
    interface Measuring {
        int apply(Abi abi, Abi.Interval out, Abi.Error err);
    }

    /** A call that writes a text into a buffer. */
    interface Writing {
        int apply(Abi abi, byte[] buf, SizeT cap, SizeT.Ref needed, Abi.Error err);
    }

    /** The same of an end of an interval. */
    interface WritingEnd {
        int apply(Abi abi, int end, byte[] buf, SizeT cap, SizeT.Ref needed, Abi.Error err);
    }

    /** An error that is looked at only when there is one. */
    private static Abi.Error error() {
        Abi.Error made = new Abi.Error();
        made.setAutoSynch(false);
        made.writeField("struct_size");
        return made;
    }

    private static RuntimeException failure(int status, Abi.Error err) {
        Throwable thrown = THROWN.get();
        if (status == Abi.TIEUCHI_E_CALLBACK_FAILED && thrown != null) {
            THROWN.remove();
            if (thrown instanceof Error fatal) {
                throw fatal;
            }
            return (RuntimeException) thrown;
        }
        err.read();
        return new TieuchiException(status, nameOf(status), nameOf(status) + ": "
                + text(err.message), err.line, err.column, err.offset, text(err.path));
    }

    static String nameOf(int status) {
        return text(abi().tieuchi_status_name(status));
    }

    static void call(Call called) {
        Abi.Error err = error();
        int status = called.apply(abi(), err);
        if (status != 0) {
            throw failure(status, err);
        }
    }

    static Pointer produce(Producing called) {
        Pointer[] out = new Pointer[1];
        call((abi, err) -> called.apply(abi, out, err));
        return out[0];
    }

    /** A call that gives an owned text. */
    static String produceText(Producing called) {
        Pointer text = produce(called);
        try {
            return text(abi().tieuchi_text_str(text));
        } finally {
            abi().tieuchi_text_release(text);
        }
    }

    static String buffer(Writing called) {
        SizeT.Ref needed = new SizeT.Ref();
        call((abi, err) -> called.apply(abi, null, new SizeT(), needed, err));
        byte[] room = new byte[needed.value()];
        call((abi, err) -> called.apply(abi, room, size(room), null, err));
        return text(room);
    }

    /** An interval, from its text where it does not fit into 64 bits; null for no value. */
    static Interval interval(Measuring called, WritingEnd exact) {
        Abi.Interval out = new Abi.Interval();
        call((abi, err) -> called.apply(abi, out, err));
        if (out.has_value == 0) {
            return null;
        }
        if (out.fits != 0) {
            return new Interval(fraction(out.lower), fraction(out.upper));
        }
        return new Interval(end(exact, Abi.TIEUCHI_END_LOWER), end(exact, Abi.TIEUCHI_END_UPPER));
    }

    private static Fraction end(WritingEnd exact, int which) {
        return Fraction.of(buffer((abi, buf, cap, needed, err) -> exact.apply(abi, which, buf, cap,
                needed, err)));
    }

    static Fraction fraction(Abi.Fraction one) {
        return new Fraction(BigInteger.valueOf(one.numerator),
                BigInteger.valueOf(one.denominator));
    }

    static Abi.Decimal.ByValue decimal(BigDecimal value) {
        byte[] data = bytes(value.toPlainString());
        Abi.Decimal out = new Abi.Decimal();
        call((abi, err) -> abi.tieuchi_decimal_parse(data, size(data), out, err));
        Abi.Decimal.ByValue made = new Abi.Decimal.ByValue();
        made.coefficient = out.coefficient;
        made.scale = out.scale;
        return made;
    }

    /** Handles side by side; null without any. */
    static Pointer[] pointers(Collection<? extends Owner> owners) {
        return owners.isEmpty() ? null
                : owners.stream().map(Owner::pointer).toArray(Pointer[]::new);
    }

    /** As many things as there are, by their number. */
    static <T> List<T> all(long count, IntFunction<T> made) {
        List<T> found = new ArrayList<>();
        for (int i = 0; i < count; ++i) {
            found.add(made.apply(i));
        }
        return List.copyOf(found);
    }

    // ---- documents ----

    /** What reading gave: a handle, and the warnings. */
    record Read(Pointer handle, List<Diagnostic> warnings) {}

    static Read read(Reading called) {
        Pointer problems = produce((abi, out, err) -> abi.tieuchi_diagnostics_create(out, err));
        try {
            Pointer[] out = new Pointer[1];
            Abi.Error err = error();
            int status = called.apply(abi(), problems, out, err);
            List<Diagnostic> found = diagnostics(problems);
            if (status != 0 && found.stream().anyMatch(Diagnostic::isError)) {
                throw new DocumentException(status, nameOf(status), found, produceText(
                        (abi, text, e) -> abi.tieuchi_diagnostics_json(problems, text, e)));
            }
            if (status != 0) {
                throw failure(status, err);
            }
            return new Read(out[0], found);
        } finally {
            abi().tieuchi_diagnostics_release(problems);
        }
    }

    static List<Diagnostic> diagnostics(Pointer problems) {
        return all(abi().tieuchi_diagnostics_count(problems).longValue(),
                index -> diagnostic(problems, new SizeT(index)));
    }

    private static Diagnostic diagnostic(Pointer problems, SizeT index) {
        Abi.Diagnostic one = new Abi.Diagnostic();
        call((abi, err) -> abi.tieuchi_diagnostics_item(problems, index, one, err));
        String line = produceText(
                (abi, out, err) -> abi.tieuchi_diagnostics_line(problems, index, out, err));
        return new Diagnostic(one.severity == Abi.TIEUCHI_SEVERITY_ERROR, nameOf(one.code),
                text(one.message), text(one.document), text(one.pointer), text(one.column_name),
                one.line, one.column, line);
    }

    /** Keeps objects that native memory refers to until here. */
    static void keep(Object... objects) {
        for (Object one : objects) {
            Reference.reachabilityFence(one);
        }
    }
}
