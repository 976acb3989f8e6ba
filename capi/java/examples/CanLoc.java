// SPDX-License-Identifier: Apache-2.0
// Seven communes of Can Lộc district, judged by the province's set of criteria: why each of them
// meets the standard or does not. `java -cp tieuchi.jar:jna.jar CanLoc.java FOLDER`, with the folder
// of the data.

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tieuchi.Assessment;
import org.tieuchi.Evaluator;
import org.tieuchi.Language;
import org.tieuchi.Rulebook;
import org.tieuchi.Unit;

final class CanLoc {
    public static void main(String[] arguments) throws Exception {
        Path data = Path.of(arguments.length > 0 ? arguments[0] : "examples/data/can-loc-2017");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        Evaluator rules =
                Rulebook.builtin("vn/hatinh/05-2017-qd-ubnd/commune").evaluator("2017-06-30");
        for (Unit unit : rules.readUnits(Files.readAllBytes(data.resolve("communes.json")))) {
            try (unit; Assessment found = rules.assess(unit)) {
                out.println(found.unitName() + ": " + found.score("criteria_met").lower()
                        + " tiêu chí");
                out.println("  " + found.sentence(Language.VI));
            }
        }
    }
}
