// SPDX-License-Identifier: Apache-2.0
// Seven communes of Can Lộc district, judged by the province's set of criteria: why each of them
// meets the standard or does not. `mono CanLoc.exe FOLDER`, with the folder of the data.

using System;
using System.IO;
using System.Text;
using Tieuchi;

internal static class CanLoc {
    private static void Main(string[] arguments) {
        string data = arguments.Length > 0 ? arguments[0] : "examples/data/can-loc-2017";
        Console.OutputEncoding = new UTF8Encoding(false);
        Evaluator rules =
            Rulebook.Builtin("vn/hatinh/05-2017-qd-ubnd/commune").Evaluator("2017-06-30");
        byte[] json = File.ReadAllBytes(Path.Combine(data, "communes.json"));
        foreach (Unit unit in rules.ReadUnits(json)) {
            using (Assessment found = rules.Assess(unit)) {
                Console.WriteLine("{0}: {1} tiêu chí", found.UnitName,
                    found.Score("criteria_met").Lower);
                Console.WriteLine("  " + found.Sentence(Language.Vietnamese));
            }
        }
    }
}
