// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import com.sun.jna.Callback;
import com.sun.jna.CallbackReference;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.tieuchi.abi.Abi;
import org.tieuchi.abi.SizeT;

/** A legal set of criteria, read and without errors. Immutable; for any number of threads. */
public final class Rulebook extends Owner {
    private final List<Diagnostic> warnings;

    private Rulebook(Lib.Read read) {
        super(read.handle(), Lib.abi()::tieuchi_rulebook_release);
        this.warnings = read.warnings();
    }

    /** What a rulebook is handed: texts of others that it names, and scoring methods by name. */
    public record Options(List<byte[]> with, Map<String, ScoringMethod> methods) {
        /** Nothing. */
        public static final Options NONE = new Options(List.of(), Map.of());
    }

    /** Reads a {@code tieuchi-rulebook/1} document. */
    public static Rulebook read(byte[] json, Options options) {
        try (Given given = new Given(options)) {
            return given.take(new Rulebook(Lib.read((abi, problems, out, err) ->
                    abi.tieuchi_rulebook_read(json, Lib.size(json), given.structure, problems, out,
                            err))));
        }
    }

    /** Reads a document that needs nothing else. */
    public static Rulebook read(byte[] json) {
        return read(json, Options.NONE);
    }

    /** Reads a document from a file. */
    public static Rulebook load(Path file) throws IOException {
        return read(Files.readAllBytes(file));
    }

    /** A rulebook that the library carries. */
    public static Rulebook builtin(String id, Options options) {
        byte[] data = Lib.bytes(id);
        try (Given given = new Given(options)) {
            return given.take(new Rulebook(Lib.read((abi, problems, out, err) ->
                    abi.tieuchi_rulebook_read_builtin(data, Lib.size(data), given.structure,
                            problems, out, err))));
        }
    }

    /** A rulebook that the library carries. */
    public static Rulebook builtin(String id) {
        return builtin(id, Options.NONE);
    }

    /** The warnings of reading. */
    public List<Diagnostic> warnings() {
        return warnings;
    }

    /** Id as the document states it. */
    public String id() {
        return with(self -> Lib.text(Lib.abi().tieuchi_rulebook_id(self)));
    }

    /** Title in a language, else in the other one. */
    public String title(Language language) {
        return with(self -> Lib.text(Lib.abi().tieuchi_rulebook_title(self, language.number)));
    }

    /** Citation of the legal instrument. */
    public String citation() {
        return with(self -> Lib.text(Lib.abi().tieuchi_rulebook_citation(self)));
    }

    /** SHA-256 of the canonical form, 64 hexadecimal digits. */
    public String sha256() {
        return with(self -> Lib.text(Lib.abi().tieuchi_rulebook_sha256(self)));
    }

    /** The canonical form that the digest is taken of. */
    public String canonical() {
        return with(self -> Lib.text(Lib.abi().tieuchi_rulebook_canonical(self)));
    }

    /** The days on which something changes, {@code YYYY-MM-DD}. */
    public List<String> changes() {
        return with(self -> Lib.all(Lib.abi().tieuchi_rulebook_change_count(self).longValue(),
                i -> Lib.text(Lib.abi().tieuchi_rulebook_change(self, new SizeT(i)))));
    }

    /** Compiles it for a reference date, {@code YYYY-MM-DD}. */
    public Evaluator evaluator(String date) {
        byte[] data = Lib.bytes(date);
        return new Evaluator(with(self -> Lib.produce((abi, out, err) ->
                abi.tieuchi_evaluator_compile(self, data, Lib.size(data), out, err))));
    }

    /** Everything that is wrong with a rulebook, or doubtful; a null date: of its last edition. */
    static List<Diagnostic> check(byte[] json, String date, Options options) {
        byte[] day = date == null ? null : Lib.bytes(date);
        Pointer problems = Lib.produce((abi, out, err) -> abi.tieuchi_diagnostics_create(out, err));
        try (Given given = new Given(new Options(options.with(), Map.of()))) {
            Lib.call((abi, err) -> abi.tieuchi_rulebook_check(json, Lib.size(json), day,
                    new SizeT(day == null ? 0 : day.length), given.structure, problems, null, err));
            return Lib.diagnostics(problems);
        } finally {
            Lib.abi().tieuchi_diagnostics_release(problems);
        }
    }

    // ---- scoring methods ----

    /** Methods by the number that C is given as their payload; C says when it forgets one. */
    static final Map<Long, ScoringMethod> METHODS = new ConcurrentHashMap<>();
    private static final AtomicLong LAST = new AtomicLong();

    /** What C calls when it forgets a method. */
    interface Releasing extends Callback {
        void invoke(Pointer payload);
    }

    private static final Abi.ScoreFn SCORE = Rulebook::score;
    private static final Releasing RELEASE =
            payload -> METHODS.remove(Pointer.nativeValue(payload));

    private static int score(Pointer assessment, Pointer into, Pointer payload) {
        Assessment found = new Assessment(assessment, null);
        try {
            Interval value = METHODS.get(Pointer.nativeValue(payload)).score(found);
            if (value != null) {
                byte[] lower = Lib.bytes(value.lower().toString());
                byte[] upper = Lib.bytes(value.upper().toString());
                Lib.call((abi, err) -> abi.tieuchi_score_set_text(into, lower, Lib.size(lower),
                        upper, Lib.size(upper), err));
            }
            return Abi.TIEUCHI_OK;
        } catch (RuntimeException | Error thrown) { // nothing may unwind through the library
            Lib.THROWN.set(thrown);
            return Abi.TIEUCHI_E_CALLBACK_FAILED;
        } finally {
            found.close();
        }
    }

    /** The options as C takes them, and what they borrow. */
    private static final class Given implements AutoCloseable {
        final Abi.RulebookOptions structure = new Abi.RulebookOptions();
        private final List<Object> kept = new ArrayList<>();
        private final List<Long> numbers = new ArrayList<>();

        Given(Options options) {
            Lib.Strings others = new Lib.Strings(options.with());
            kept.add(others);
            structure.with = others.pointer();
            structure.with_count = options.with().size();
            structure.method_count = options.methods().size();
            if (!options.methods().isEmpty()) {
                structure.methods = methods(options.methods());
            }
        }

        private Pointer methods(Map<String, ScoringMethod> given) {
            Abi.Method[] table = (Abi.Method[]) new Abi.Method().toArray(given.size());
            kept.add(table);
            int place = 0;
            for (Map.Entry<String, ScoringMethod> one : given.entrySet()) {
                long number = LAST.incrementAndGet();
                METHODS.put(number, one.getValue());
                numbers.add(number);
                Abi.Method method = table[place++];
                Memory name = Lib.borrow(method.name, Lib.bytes(one.getKey()));
                kept.add(name);
                method.score = SCORE;
                method.release = CallbackReference.getFunctionPointer(RELEASE);
                method.payload = new Pointer(number);
                method.write();
            }
            return table[0].getPointer();
        }

        /** The rulebook was read: from here on C says when a method is forgotten. */
        Rulebook take(Rulebook read) {
            numbers.clear();
            return read;
        }

        @Override
        public void close() {
            numbers.forEach(METHODS::remove);
            Lib.keep(kept, structure);
        }
    }
}
