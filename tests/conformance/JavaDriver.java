// SPDX-License-Identifier: Apache-2.0
// Answers the requests of conformance cases through the Java package, as driver.cpp does:
// `java -cp tieuchi.jar:jna.jar JavaDriver.java LIST WAY`.

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tieuchi.Assessment;
import org.tieuchi.DocumentException;
import org.tieuchi.Evaluator;
import org.tieuchi.Fraction;
import org.tieuchi.Interval;
import org.tieuchi.Language;
import org.tieuchi.Policies;
import org.tieuchi.Rulebook;
import org.tieuchi.Tieuchi;
import org.tieuchi.TieuchiException;
import org.tieuchi.Unit;

/** One case: the documents are read once, then every request is answered. */
final class JavaDriver {
    private final Path folder;
    private String refusal = "";
    private Evaluator rules;
    private List<Unit> units = List.of();
    private Policies policies;

    private JavaDriver(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws IOException {
        for (String folder : Files.readAllLines(Path.of(arguments[0]))) {
            JavaDriver one = new JavaDriver(Path.of(folder));
            Path answers = Files.createDirectory(one.folder.resolve(arguments[1]));
            List<String> requests = Files.readAllLines(one.folder.resolve("requests"));
            for (int i = 0; i < requests.size(); ++i) {
                String answer = one.answer(requests.get(i).split("\t", -1));
                Files.write(answers.resolve(Integer.toString(i)),
                        answer.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private String answer(String[] asked) throws IOException {
        if (asked[0].equals("display")) {
            return showNumber(asked);
        }
        if (asked[0].equals("options")) {
            load(asked[1], asked[2], asked[3]);
            return refusal;
        }
        return refusal.isEmpty() ? aboutUnits(asked) : refusal;
    }

    /** The caller's own method that every case may use: twice the lower end of criteria passed. */
    private static Interval twicePasses(Assessment found) {
        Fraction passed = found.score("criteria_passed").lower();
        return Interval.of(passed.add(passed));
    }

    private static String showNumber(String[] asked) {
        List<Fraction> lines = new ArrayList<>();
        for (int i = 5; i < asked.length; ++i) {
            lines.add(Fraction.of(asked[i]));
        }
        return Tieuchi.display(Fraction.of(asked[1]), Integer.parseInt(asked[2]),
                Tieuchi.Rounding.valueOf(asked[3].toUpperCase()), asked[4].equals("1"), lines);
    }

    private void load(String date, String missing, String declared) throws IOException {
        policies = new Policies(Policies.Missing.valueOf(missing.toUpperCase()),
                Policies.DeclaredCounts.valueOf(declared.toUpperCase()));
        try {
            rules = readBook().evaluator(date);
            units = rules.readUnits(Files.readAllBytes(folder.resolve("units.json")));
        } catch (DocumentException refused) {
            refusal = "!" + refused.diagnosticsJson();
        }
    }

    private Rulebook readBook() throws IOException {
        List<byte[]> others = new ArrayList<>();
        for (Path next = other(0); Files.exists(next); next = other(others.size())) {
            others.add(Files.readAllBytes(next));
        }
        Rulebook.Options options =
                new Rulebook.Options(others, Map.of("twice_passes", JavaDriver::twicePasses));
        Path builtin = folder.resolve("rulebook.id");
        return Files.exists(builtin) ? Rulebook.builtin(Files.readString(builtin), options)
                : Rulebook.read(Files.readAllBytes(folder.resolve("rulebook.json")), options);
    }

    private Path other(int number) {
        return folder.resolve("with-" + number + ".json");
    }

    private String aboutUnits(String[] asked) {
        if (asked[0].equals("assess")) {
            return rules.assessToJson(units, policies);
        }
        if (asked[0].equals("summary")) {
            return rules.rollup(units, policies).toJson();
        }
        for (Unit unit : units) {
            if (unit.id().equals(asked[1])) {
                return aboutUnit(rules.assess(unit, policies), asked);
            }
        }
        return "!no such unit";
    }

    private static String aboutUnit(Assessment found, String[] asked) {
        if (asked[0].equals("method")) {
            Interval value = found.score(asked[2]);
            return value == null ? "null" : value.lower() + "\t" + value.upper();
        }
        try {
            return found.explain(asked[2], Language.valueOf(asked[3].toUpperCase()));
        } catch (TieuchiException refused) {
            if (!refused.word().equals("not_found")) {
                throw refused;
            }
            return "!no such node";
        }
    }
}
