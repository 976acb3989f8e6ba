// SPDX-License-Identifier: Apache-2.0
// Answers the requests of conformance cases through the .NET package, as driver.cpp does:
// `mono DotnetDriver.exe LIST WAY`.

using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Tieuchi;

/// <summary>One case: the documents are read once, then every request is answered.</summary>
internal sealed class DotnetDriver {
    private readonly string folder;
    private string refusal = "";
    private Evaluator rules;
    private IReadOnlyList<Unit> units = new Unit[0];
    private Policies policies;

    private DotnetDriver(string folder) {
        this.folder = folder;
    }

    private static void Main(string[] arguments) {
        foreach (string folder in File.ReadAllLines(arguments[0])) {
            var one = new DotnetDriver(folder);
            string answers = Path.Combine(folder, arguments[1]);
            Directory.CreateDirectory(answers);
            string[] requests = File.ReadAllLines(Path.Combine(folder, "requests"));
            for (int i = 0; i < requests.Length; ++i) {
                File.WriteAllBytes(Path.Combine(answers, i.ToString()),
                    Encoding.UTF8.GetBytes(one.Answer(requests[i].Split('\t'))));
            }
        }
    }

    private string Answer(string[] asked) {
        if (asked[0] == "display") {
            return ShowNumber(asked);
        }
        if (asked[0] == "options") {
            Load(asked[1], asked[2] == "fail", asked[3] == "prevails");
            return refusal;
        }
        return refusal.Length > 0 ? refusal : AboutUnits(asked);
    }

    /// <summary>The caller's own method that every case may use: twice the lower end of criteria
    /// passed.</summary>
    private static Interval TwicePasses(Assessment found) {
        return new Interval(found.Score("criteria_passed").Lower * 2);
    }

    private static string ShowNumber(string[] asked) {
        Rounding rounding = asked[3] == "half_even" ? Rounding.HalfEven
            : asked[3] == "down" ? Rounding.Down : Rounding.HalfUp;
        return Library.Display(Fraction.Parse(asked[1]), int.Parse(asked[2]), rounding,
            asked[4] == "1", asked.Skip(5).Select(Fraction.Parse));
    }

    private void Load(string date, bool missingFails, bool declaredPrevails) {
        policies = new Policies(missingFails ? MissingPolicy.Fail : MissingPolicy.Unknown,
            declaredPrevails ? DeclaredPolicy.Prevails : DeclaredPolicy.FillsGaps);
        try {
            rules = ReadBook().Evaluator(date);
            units = rules.ReadUnits(File.ReadAllBytes(Path.Combine(folder, "units.json")));
        } catch (DocumentException refused) {
            refusal = "!" + refused.DiagnosticsJson;
        }
    }

    private Rulebook ReadBook() {
        var others = new List<byte[]>();
        for (string next = Other(0); File.Exists(next); next = Other(others.Count)) {
            others.Add(File.ReadAllBytes(next));
        }
        var options = new RulebookOptions {
            With = others,
            Methods = new Dictionary<string, ScoringMethod> { { "twice_passes", TwicePasses } }
        };
        string builtin = Path.Combine(folder, "rulebook.id");
        return File.Exists(builtin) ? Rulebook.Builtin(File.ReadAllText(builtin), options)
            : Rulebook.Load(Path.Combine(folder, "rulebook.json"), options);
    }

    private string Other(int number) {
        return Path.Combine(folder, "with-" + number + ".json");
    }

    private string AboutUnits(string[] asked) {
        if (asked[0] == "assess") {
            return rules.AssessToJson(units, policies);
        }
        if (asked[0] == "summary") {
            return rules.Rollup(units, policies).ToJson();
        }
        Unit unit = units.FirstOrDefault(one => one.Id == asked[1]);
        return unit == null ? "!no such unit" : AboutUnit(rules.Assess(unit, policies), asked);
    }

    private static string AboutUnit(Assessment found, string[] asked) {
        if (asked[0] == "method") {
            Interval value = found.Score(asked[2]);
            return value == null ? "null" : value.Lower + "\t" + value.Upper;
        }
        try {
            return found.Explain(asked[2],
                asked[3] == "en" ? Language.English : Language.Vietnamese);
        } catch (TieuchiException refused) {
            if (refused.Word != "not_found") {
                throw;
            }
            return "!no such node";
        }
    }
}
