// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using NUnit.Framework;
using Tieuchi;
using Tieuchi.Abi;
using Fraction = Tieuchi.Fraction;
using Interval = Tieuchi.Interval;
using Leaf = Tieuchi.Leaf;
using LeafResult = Tieuchi.LeafResult;
using Remark = Tieuchi.Remark;
using RulebookOptions = Tieuchi.RulebookOptions;
using CsvOptions = Tieuchi.CsvOptions;

/// <summary>The package against the library TIEUCHI_LIBRARY; TIEUCHI_EXAMPLES is the folder of the
/// data.</summary>
[TestFixture]
public class TieuchiTest {
    private const string Commune = "vn/1980-qd-ttg-2016/commune";
    private const string CanLocBook = "vn/hatinh/05-2017-qd-ubnd/commune";

    private static byte[] Read(string folder, string file) {
        return File.ReadAllBytes(Path.Combine(
            Environment.GetEnvironmentVariable("TIEUCHI_EXAMPLES"), folder, file));
    }

    private static byte[] Utf8(string text) {
        return Encoding.UTF8.GetBytes(text);
    }

    private static RulebookOptions With(params KeyValuePair<string, ScoringMethod>[] methods) {
        return new RulebookOptions {
            Methods = methods.ToDictionary(one => one.Key, one => one.Value)
        };
    }

    private static KeyValuePair<string, ScoringMethod> Named(string name, ScoringMethod method) {
        return new KeyValuePair<string, ScoringMethod>(name, method);
    }

    private static Evaluator CommuneRules(
        params KeyValuePair<string, ScoringMethod>[] methods) {
        return Rulebook.Builtin(Commune, With(methods)).Evaluator("2019-06-30");
    }

    private static Unit TienNong(Evaluator rules) {
        return rules.Unit("27685", "Tiến Nông").Attribute("region", "btb").Observe("1.1", true)
            .Observe("3.1", 79.9m).ObserveRatio("9.2", 179, 199)
            .Declare("18", Declared.Pass, new Remark { By = "đoàn thẩm tra huyện" });
    }

    private static AssessedUnits CanLoc() {
        Evaluator rules = Rulebook.Builtin(CanLocBook).Evaluator("2017-06-30");
        return rules.AssessAll(rules.ReadUnits(Read("can-loc-2017", "communes.json")));
    }

    private static string RunWith(string library) {
        string here = Path.GetDirectoryName(new Uri(
            Assembly.GetExecutingAssembly().CodeBase).LocalPath);
        var made = new ProcessStartInfo("mono", Path.Combine(here, "FirstCall.exe")) {
            UseShellExecute = false,
            RedirectStandardOutput = true
        };
        made.EnvironmentVariables["TIEUCHI_LIBRARY"] = library;
        using (Process running = Process.Start(made)) {
            return running.StandardOutput.ReadToEnd();
        }
    }

    // ---- the binary interface ----

    [Test]
    public void EveryFunctionIsInTheLibrary() {
        Assert.That(Library.Version, Is.Not.Empty);
        MethodInfo[] functions = typeof(Native).GetMethods(
            BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);
        Assert.That(functions.Length, Is.GreaterThan(400));
        foreach (MethodInfo one in functions) {
            Assert.DoesNotThrow(() => Marshal.Prelink(one), one.Name);
        }
    }

    [Test]
    public void StructuresAreAsLongAsCSaysTheyAre() {
        int measured = 0;
        foreach (MethodInfo one in typeof(Native).GetMethods()) {
            if (!one.Name.EndsWith("_init") || one.ReturnType != typeof(int)) {
                continue;
            }
            Type structure = one.GetParameters()[0].ParameterType.GetElementType();
            var size = (UIntPtr)(ulong)Marshal.SizeOf(structure);
            object[] arguments = { Activator.CreateInstance(structure), size };
            Assert.That(one.Invoke(null, arguments), Is.EqualTo(0), one.Name);
            ++measured;
        }
        Assert.That(measured, Is.GreaterThan(8));
        Assert.That(Marshal.SizeOf(typeof(Error)), Is.EqualTo(512));
    }

    [Test]
    public void ALibraryThatIsMissingOrOfAnotherInterfaceIsTold() {
        string missing = RunWith("/nowhere/libtieuchi_c.so");
        Assert.That(missing, Is.StringMatching("refused: the shared library libtieuchi_c.so.1 of " +
            "tieuchi was not found.*/nowhere/libtieuchi_c.so.*\nrefused: "));
        string other = RunWith(Environment.GetEnvironmentVariable("TIEUCHI_OTHER_ABI"));
        Assert.That(other, Is.StringContaining("has binary interface 2, not 1"));
    }

    [Test]
    public void AnotherLibraryThanTheOneInUseIsRefused() {
        Assert.That(Library.Version, Is.Not.Empty);
        Assert.Throws<InvalidOperationException>(() => Library.Use("/elsewhere.so"));
    }

    // ---- rulebooks ----

    [Test]
    public void BuiltinRulebooksAreListedAndRead() {
        IReadOnlyList<BuiltinRulebook> all = Library.BuiltinRulebooks();
        BuiltinRulebook one = all.Single(each => each.Id == Commune);
        Rulebook book = Rulebook.Builtin(Commune);
        Assert.That(all.Count, Is.GreaterThanOrEqualTo(5));
        Assert.That(one.Title, Is.StringContaining("nông thôn mới"));
        Assert.That(book.Id, Is.EqualTo(Commune));
        Assert.That(book.Title(), Is.EqualTo(one.Title));
        Assert.That(book.Sha256.Length, Is.EqualTo(64));
        Assert.That(Rulebook.Read(Utf8(one.Json)).Sha256, Is.EqualTo(book.Sha256));
        Assert.That(Rulebook.Check(Utf8(one.Json)).Where(problem => problem.IsError), Is.Empty);
    }

    [Test]
    public void ARefusedDocumentTellsEveryProblemWithItsPlace() {
        byte[] bad = Utf8("{\"format\":\"tieuchi-rulebook/1\",\"id\":\"Xã 𠮷\",\"criteria\":[]}");
        var refused = Assert.Throws<DocumentException>(() => Rulebook.Read(bad));
        Assert.That(refused.Diagnostics.Count, Is.GreaterThanOrEqualTo(2));
        Assert.That(refused.Diagnostics.Any(one => one.IsError && one.Code == "empty_list" &&
            one.Pointer == "/criteria" && one.Line == 1));
        Assert.That(refused.Message, Is.StringContaining("errors in the document\n"));
        Assert.That(refused.DiagnosticsJson, Is.StringStarting("[{\"severity\":\"error\""));
    }

    [Test]
    public void ADateThatIsNoneIsRefusedWithItsCode() {
        Rulebook book = Rulebook.Builtin(Commune);
        var refused = Assert.Throws<TieuchiException>(() => book.Evaluator("2019-02-30"));
        Assert.That(refused.Code, Is.EqualTo(Constants.TIEUCHI_E_BAD_DATE));
        Assert.That(refused.Word, Is.EqualTo("bad_date"));
    }

    [Test]
    public void AnEditionTellsWhatItJudges() {
        Evaluator rules = CommuneRules();
        Assert.That(rules.Date, Is.EqualTo("2019-06-30"));
        Assert.That(rules.RulebookId, Is.EqualTo(Commune));
        Assert.That(rules.Criteria.Count, Is.EqualTo(19));
        Assert.That(rules.Criteria[0].Name, Is.EqualTo("Quy hoạch"));
        Leaf leaf = rules.Leaves.Single(one => one.Id == "9.2");
        Assert.That(leaf.Kind + " " + leaf.Unit + " " + leaf.Comparator,
            Is.EqualTo("quantity % at_least"));
    }

    // ---- units and assessments ----

    [Test]
    public void AUnitIsSetOneByOneAndJudgedWithReasons() {
        Evaluator rules = CommuneRules();
        Assessment found = rules.Assess(TienNong(rules));
        Assert.That(found.UnitName, Is.EqualTo("Tiến Nông"));
        Assert.That(found.Verdict, Is.EqualTo(Verdict.Fail));
        Assert.That(found.BlockedBy, Is.EqualTo(new[] { "3" }));
        Assert.That(found.Score("criteria_passed").Lower, Is.EqualTo((Fraction)1));
        Assert.That(found.Scores.Count, Is.EqualTo(11));
        Assert.That(found.Criteria[17].Declared, Is.EqualTo(Declared.Pass));
        Assert.That(At(found, "9.2").Verdict, Is.EqualTo(Verdict.Pass));
        Assert.That(At(found, "1.2").Reason, Is.EqualTo("missing"));
        Assert.That(found.Explain("3.1"), Is.StringContaining("79,9"));
        Assert.That(found.Explain("3.1", Language.English), Is.StringContaining("79.9"));
        Assert.That(found.ExplanationJson("3.1"), Is.StringContaining("\"id\":\"3.1\""));
        Assert.That(found.Sentence(), Is.StringContaining("1 tiêu chí chưa đạt (3)"));
        Assert.That(found.ToJson(), Is.StringContaining("\"name\":\"Tiến Nông\""));
    }

    private static LeafResult At(Assessment found, string id) {
        return found.Leaves.Single(one => one.Id == id);
    }

    [Test]
    public void PoliciesDecideWhatIsMissing() {
        Evaluator rules = CommuneRules();
        Assessment found = rules.Assess(TienNong(rules), new Policies(MissingPolicy.Fail));
        Assert.That(found.BlockedBy.Count, Is.GreaterThan(10));
    }

    [Test]
    public void WhatAUnitSaysCanBeChangedAndTakenBack() {
        Evaluator rules = CommuneRules();
        Unit unit = TienNong(rules);
        Assert.That(unit.Holds, Is.Null);
        unit.Cohorts = new[] { "2019", "điểm" };
        unit.Holds = new[] { Commune };
        unit.Parent = "huyện";
        Assert.That(unit.Cohorts, Is.EqualTo(new[] { "2019", "điểm" }));
        Assert.That(unit.Holds, Is.EqualTo(new[] { Commune }));
        Assert.That(unit.Parent, Is.EqualTo("huyện"));
        unit.Forget("3.1").Declare("18", Declared.None);
        Assert.That(rules.Assess(unit).BlockedBy, Is.Empty);
        Assert.That(Assert.Throws<TieuchiException>(() => unit.Exempt("1.1", "không có")).Word,
            Is.EqualTo("not_exemptable"));
        Assert.That(Assert.Throws<TieuchiException>(() => unit.Observe("3.1", "abc")).Word,
            Is.EqualTo("bad_number"));
    }

    [Test]
    public void TextsOfFourByteCharactersComeBackAsTheyWentIn() {
        const string name = "Xã 𠮷𡈽 Đồng Nguồn 🌾";
        Evaluator rules = CommuneRules();
        Unit unit = rules.Unit("𠀋", name).Annotate("1.1", new Remark { Note = name });
        Assert.That(unit.Name, Is.EqualTo(name));
        Assert.That(unit.Id, Is.EqualTo("𠀋"));
        Assert.That(rules.Assess(unit).UnitName, Is.EqualTo(name));
        Assert.That(rules.AssessToJson(new[] { unit }), Is.StringContaining(name));
        Assert.Throws<EncoderFallbackException>(() => unit.Name = "\ud842");
    }

    [Test]
    public void AllCommunesOfAFileAreAsTheOneDocumentSays() {
        Evaluator rules =
            Rulebook.Read(Read("thai-nguyen-2019", "layer.json")).Evaluator("2019-12-31");
        IReadOnlyList<Unit> units = rules.ReadUnits(Read("thai-nguyen-2019", "communes.json"));
        string whole = rules.AssessToJson(units);
        Assert.That(units.Count, Is.GreaterThan(100));
        foreach (Unit unit in units) {
            using (Assessment found = rules.Assess(unit)) {
                string one = found.ToJson().Trim();
                int start = one.IndexOf("\"units\":[", StringComparison.Ordinal) + 9;
                string body = one.Substring(start, one.Length - 2 - start);
                Assert.That(whole.IndexOf(body, StringComparison.Ordinal) >= 0, found.UnitName);
            }
        }
    }

    [Test]
    public void UnitsAreReadFromCsvAndItsProblemsAreTold() {
        Evaluator rules =
            Rulebook.Read(Read("thai-nguyen-2019", "layer.json")).Evaluator("2019-12-31");
        Assert.That(rules.ReadUnitsCsv(Read("thai-nguyen-2019", "communes.csv")).Count,
            Is.EqualTo(rules.ReadUnits(Read("thai-nguyen-2019", "communes.json")).Count));
        var refused = Assert.Throws<DocumentException>(() => rules.ReadUnitsCsv(
            Utf8("id;3.1\n1;1,2,3\n"), new CsvOptions { DecimalMark = ',' }));
        Assert.That(refused.Diagnostics[0].Line, Is.EqualTo(2));
    }

    // ---- scoring methods of one's own ----

    [Test]
    public void AScoringMethodOfOnesOwnIsCalledAndAskedByItsName() {
        BigInteger large = BigInteger.Pow(2, 80);
        Evaluator rules = CommuneRules(
            Named("half", found => new Interval(found.Score("criteria_passed").Lower / 2)),
            Named("wide", found => new Interval(Fraction.Parse("1/3"), new Fraction(large, 1))),
            Named("none", found => null));
        Assessment assessed = rules.Assess(TienNong(rules));
        Assert.That(assessed.Score("half").Lower, Is.EqualTo(Fraction.Parse("1/2")));
        Assert.That(assessed.Score("wide").Lower, Is.EqualTo(Fraction.Parse("1/3")));
        Assert.That(assessed.Score("wide").Upper.Numerator, Is.EqualTo(large));
        Assert.That(assessed.Score("none"), Is.Null);
    }

    [Test]
    public void WhatAScoringMethodThrowsComesOutOfTheCallAndNothingIsLeftOfIt() {
        var thrown = new ApplicationException("không tính được");
        Evaluator rules = CommuneRules(Named("bad", found => { throw thrown; }));
        Assessment assessed = rules.Assess(TienNong(rules));
        Assert.That(Assert.Throws<ApplicationException>(() => assessed.Score("bad")),
            Is.SameAs(thrown));
        Assert.That(assessed.Verdict, Is.EqualTo(Verdict.Fail));
        Assert.That(Assert.Throws<TieuchiException>(
            () => rules.Unit().Observe("nowhere", 1)).Word, Is.EqualTo("unknown_observation"));
    }

    [Test]
    public void TheAssessmentOfAScoringMethodIsGoneWhenItHasReturned() {
        Assessment kept = null;
        Evaluator rules = CommuneRules(Named("keep", found => {
            kept = found;
            return new Interval(found.Criteria.Count);
        }));
        Assert.That(rules.Assess(TienNong(rules)).Score("keep").Lower, Is.EqualTo((Fraction)19));
        Assert.Throws<ObjectDisposedException>(() => kept.Verdict.ToString());
    }

    // ---- sets of units ----

    [Test]
    public void ARollupSaysWhatUnitsComeToInAnyOrderOfAdding() {
        Evaluator rules = Rulebook.Builtin(CanLocBook).Evaluator("2017-06-30");
        IReadOnlyList<Unit> units = rules.ReadUnits(Read("can-loc-2017", "communes.json"));
        AssessedUnits all = rules.AssessAll(units);
        Assert.That(all.Count, Is.EqualTo(7));
        Assert.That(all.Ids, Is.EqualTo(units.Select(unit => unit.Id)));
        Rollup added = rules.Rollup(units.Skip(3)).Merge(rules.Rollup(units.Take(3)));
        Assert.That(added.ToJson(), Is.EqualTo(all.Rollup().ToJson()));
        Assert.That(added.Units, Is.EqualTo(7));
        Assert.That(added.Count(Verdict.Fail), Is.EqualTo(7));
        Assert.That(added.Statistic("criteria_met", Statistic.Total).Lower,
            Is.EqualTo((Fraction)48));
        Assert.That(added.Statistic("criteria_met", Statistic.Mean).Lower,
            Is.EqualTo(Fraction.Parse("48/7")));
        Assert.That(all[2].UnitName, Is.EqualTo(units[2].Name));
    }

    [Test]
    public void TargetsRankingsMarginsAndComparisonsComeAsDocuments() {
        AssessedUnits all = CanLoc();
        byte[] targets = Read("can-loc-2017", "targets.json");
        Assert.That(all.TargetsJson(targets), Is.StringContaining("tieuchi-target-outcomes/1"));
        Assert.Throws<DocumentException>(() => all.TargetsJson(Utf8("{}"), all));
        Assert.That(all.RankingJson("criteria_met"), Is.StringContaining("criteria_met"));
        Assert.That(all.RankingJson("weakest_criterion"),
            Is.StringContaining("weakest_criterion"));
        Assert.That(all.RankingJson("geometric_mean"), Is.StringContaining("geometric_mean"));
        Assert.Throws<TieuchiException>(() => all.RankingJson("nothing"));
        Assert.That(all.MarginsJson(), Is.StringContaining("tieuchi-margins/1"));
        Assert.That(all.ComparisonJson(CanLoc()), Is.StringContaining("tieuchi-comparison/1"));
    }

    [Test]
    public void ARoadmapIsTheCheapestWayWithItsProof() {
        Evaluator rules =
            Rulebook.Read(Read("trieu-son-2022", "layer.json")).Evaluator("2022-12-31");
        AssessedUnits all =
            rules.AssessAll(rules.ReadUnits(Read("trieu-son-2022", "communes.json")));
        byte[] costs = Read("trieu-son-2022", "costs.json");
        Assert.That(all.RoadmapJson(costs, new Goal { Units = 1 }),
            Is.StringContaining("\"outcome\":\"optimal\""));
        Assert.That(all.RoadmapJson(costs,
            new Goal { Kind = GoalKind.MostCriteria, Budget = 0m }),
            Is.StringContaining("tieuchi-roadmap/1"));
        Assert.Throws<KeyNotFoundException>(() => all.RoadmapJson(costs,
            new Goal { Kind = GoalKind.UnitStandard, Unit = "nowhere" }));
    }

    // ---- numbers ----

    [Test]
    public void FractionsAreExactAndInLowestTerms() {
        Assert.That(Fraction.Parse("85.50").ToString(), Is.EqualTo("171/2"));
        Assert.That((Fraction.Parse("-3/4") + Fraction.Parse("1/4")).ToString(),
            Is.EqualTo("-1/2"));
        Assert.That((Fraction)1 / 3 - Fraction.Parse("1/3"), Is.EqualTo(default(Fraction)));
        Assert.That(new Fraction(2, -4).ToString(), Is.EqualTo("-1/2"));
        Assert.That(Fraction.Parse("1/3") > 0.3333m);
        Assert.That(default(Fraction).ToString(), Is.EqualTo("0"));
        Assert.That((Fraction)85.5m == Fraction.Parse("171/2"));
        Assert.That(Fraction.Parse("-0.5").ToString(), Is.EqualTo("-1/2"));
        Assert.Throws<DivideByZeroException>(() => Fraction.Parse("1/0"));
        Assert.Throws<FormatException>(() => Fraction.Parse("abc"));
    }

    [Test]
    public void ANumberForPeopleCrossesNoLine() {
        Fraction near = Fraction.Parse("99.996");
        Assert.That(Library.Display(near, lines: new Fraction[] { 100 }), Is.EqualTo("99.99"));
        Assert.That(Library.Display(near), Is.EqualTo("100.00"));
        Assert.That(Library.Display(Fraction.Parse("1/3"), 4, Rounding.Down),
            Is.EqualTo("0.3333"));
    }

    // ---- lifetime and threads ----

    [Test]
    public void WhatWasDisposedOfIsRefusedAndWhatWasMadeFromItGoesOn() {
        Rulebook book = Rulebook.Builtin(Commune);
        Evaluator rules = book.Evaluator("2019-06-30");
        book.Dispose();
        book.Dispose();
        Assert.Throws<ObjectDisposedException>(() => book.Id.ToString());
        Unit unit = TienNong(rules);
        Assessment found = rules.Assess(unit);
        rules.Dispose();
        unit.Dispose();
        Assert.Throws<ObjectDisposedException>(() => unit.Id.ToString());
        Assert.That(found.Verdict, Is.EqualTo(Verdict.Fail));
        Assert.That(found.Criteria.Count, Is.EqualTo(19));
    }

    [Test]
    public void WhatWasDisposedOfIsForgottenAtOnce() {
        int before = Kept();
        Rulebook book = Rulebook.Builtin(Commune, With(Named("mine", Mine)));
        Evaluator rules = book.Evaluator("2019-06-30");
        book.Dispose();
        Assert.That(Kept(), Is.EqualTo(before + 1));
        rules.Dispose();
        Assert.That(Kept(), Is.EqualTo(before));
        Assert.Throws<DocumentException>(
            () => Rulebook.Read(Utf8("{}"), With(Named("mine", Mine))));
        Assert.That(Kept(), Is.EqualTo(before));
    }

    [Test]
    public void WhatWasForgottenIsReleasedByTheCollector() {
        // The library forgets a method when the last handle that could call it is released. The
        // collector may take a stray word on the stack for a reference, so not all 50 need to go.
        int before = Kept();
        var making = new Thread(Forget);
        making.Start();
        making.Join();
        Assert.That(Kept(), Is.GreaterThanOrEqualTo(before + 40));
        for (int i = 0; i < 200 && Kept() > before + 10; ++i) {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            Thread.Sleep(5);
        }
        Assert.That(Kept(), Is.LessThanOrEqualTo(before + 10));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Forget() {
        for (int i = 0; i < 50; ++i) {
            CommuneRules(Named("mine", Mine)).Unit();
        }
    }

    private static Interval Mine(Assessment found) {
        return null;
    }

    /// <summary>How many methods called Mine the library has not forgotten.</summary>
    private static int Kept() {
        FieldInfo table = typeof(Rulebook).GetField("Methods",
            BindingFlags.NonPublic | BindingFlags.Static);
        var methods = (IEnumerable<KeyValuePair<long, ScoringMethod>>)table.GetValue(null);
        return methods.Count(one => one.Value == Mine);
    }

    [Test]
    public void OneEvaluatorServesManyThreads() {
        Evaluator rules = CommuneRules(Named("passed", found => found.Score("criteria_passed")));
        var told = new string[400];
        Parallel.For(0, told.Length, i => {
            using (Unit unit = TienNong(rules))
            using (Assessment found = rules.Assess(unit)) {
                told[i] = found.Verdict + " " + found.Score("passed");
            }
        });
        Assert.That(told.Distinct().Count(), Is.EqualTo(1), told[0]);
    }
}
