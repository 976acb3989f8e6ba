// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using Tieuchi.Abi;

namespace Tieuchi {
/// <summary>How units are read.</summary>
public class UnitsOptions {
    /// <summary>Ids that the rulebook has not are warnings, not errors.</summary>
    public bool IgnoreOtherIds { get; set; }

    /// <summary>Receives the warnings, where it is there.</summary>
    public ICollection<Diagnostic> Problems { get; set; }
}

/// <summary>How CSV is read.</summary>
public sealed class CsvOptions : UnitsOptions {
    /// <summary>Comma, semicolon or tab; otherwise it is found from the header.</summary>
    public char Separator { get; set; }

    /// <summary>Point, or comma for the Vietnamese convention.</summary>
    public char DecimalMark { get; set; } = '.';
}

/// <summary>A rulebook compiled for one reference date. Immutable; for any number of threads.
/// </summary>
public sealed class Evaluator : IDisposable {
    private readonly EvaluatorHandle handle;
    private readonly Edition edition;
    private readonly Lazy<IReadOnlyList<Criterion>> criteria;
    private readonly Lazy<IReadOnlyList<Indicator>> indicators;
    private readonly Lazy<IReadOnlyList<Leaf>> leaves;

    internal Evaluator(EvaluatorHandle handle) {
        this.handle = handle;
        edition.struct_size = Lib.SizeOf<Edition>();
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_evaluator_edition(handle, ref edition, ref err), ref err);
        criteria = new Lazy<IReadOnlyList<Criterion>>(
            () => Lib.All(edition.criterion_count, CriterionAt));
        indicators = new Lazy<IReadOnlyList<Indicator>>(
            () => Lib.All(edition.indicator_count, IndicatorAt));
        leaves = new Lazy<IReadOnlyList<Leaf>>(() => Lib.All(edition.leaf_count, LeafAt));
    }

    // ---- what it is ----

    /// <summary>The reference date, YYYY-MM-DD.</summary>
    public string Date {
        get { return Lib.Text(Native.tieuchi_evaluator_date(handle)); }
    }

    /// <summary>Id of the rulebook.</summary>
    public string RulebookId {
        get {
            string id = Lib.Text(edition.id);
            GC.KeepAlive(handle);
            return id;
        }
    }

    /// <summary>The criteria, in document order.</summary>
    public IReadOnlyList<Criterion> Criteria {
        get { return criteria.Value; }
    }

    /// <summary>The indicators, in document order.</summary>
    public IReadOnlyList<Indicator> Indicators {
        get { return indicators.Value; }
    }

    /// <summary>The leaves: those of criteria in document order, then the conditions.</summary>
    public IReadOnlyList<Leaf> Leaves {
        get { return leaves.Value; }
    }

    /// <summary>Ids of the grades, best first.</summary>
    public IReadOnlyList<string> Grades {
        get {
            return Lib.All(edition.grade_count, index => {
                var one = new Named { struct_size = Lib.SizeOf<Named>() };
                var err = Lib.NewError();
                Lib.Check(Native.tieuchi_evaluator_grade(handle, index, ref one, ref err),
                    ref err);
                return Lib.Text(one.id);
            });
        }
    }

    private Criterion CriterionAt(int index) {
        var one = new Abi.Criterion { struct_size = Lib.SizeOf<Abi.Criterion>() };
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_evaluator_criterion(handle, index, ref one, ref err), ref err);
        return new Criterion(one);
    }

    private Indicator IndicatorAt(int index) {
        var one = new Abi.Indicator { struct_size = Lib.SizeOf<Abi.Indicator>() };
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_evaluator_indicator(handle, index, ref one, ref err), ref err);
        return new Indicator(one, Criteria[one.criterion].Id);
    }

    private Leaf LeafAt(int index) {
        var one = new Abi.Leaf { struct_size = Lib.SizeOf<Abi.Leaf>() };
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_evaluator_leaf(handle, index, ref one, ref err), ref err);
        return new Leaf(one, one.criterion < 0 ? null : Criteria[one.criterion].Id);
    }

    // ---- units ----

    /// <summary>A unit of which nothing is known.</summary>
    public Unit Unit(string id = "", string name = "") {
        UnitHandle made;
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_unit_create(handle, out made, ref err), ref err);
        return new Unit(made) { Id = id, Name = name };
    }

    /// <summary>Reads a tieuchi-units/1 document.</summary>
    public IReadOnlyList<Unit> ReadUnits(byte[] json, UnitsOptions options = null) {
        UnitsOptions chosen = options ?? new UnitsOptions();
        var given = new Abi.UnitsOptions {
            struct_size = Lib.SizeOf<Abi.UnitsOptions>(),
            ignore_other_ids = chosen.IgnoreOtherIds ? 1 : 0
        };
        return Units(chosen, (IntPtr problems, out UnitListHandle made, ref Error err) =>
            Native.tieuchi_units_read(handle, json, Lib.Size(json), ref given, problems, out made,
                ref err));
    }

    /// <summary>Reads units from CSV, one row a unit or one row an observation.</summary>
    public IReadOnlyList<Unit> ReadUnitsCsv(byte[] csv, CsvOptions options = null) {
        CsvOptions chosen = options ?? new CsvOptions();
        var given = new Abi.CsvOptions {
            struct_size = Lib.SizeOf<Abi.CsvOptions>(),
            ignore_other_ids = chosen.IgnoreOtherIds ? 1 : 0,
            separator = chosen.Separator,
            decimal_mark = chosen.DecimalMark
        };
        return Units(chosen, (IntPtr problems, out UnitListHandle made, ref Error err) =>
            Native.tieuchi_units_read_csv(handle, csv, Lib.Size(csv), ref given, problems,
                out made, ref err));
    }

    private static IReadOnlyList<Unit> Units(UnitsOptions chosen,
        Lib.Reading<UnitListHandle> reading) {
        IReadOnlyList<Diagnostic> warnings;
        using (UnitListHandle all = Lib.Read(reading, out warnings)) {
            foreach (Diagnostic one in warnings) {
                chosen.Problems?.Add(one);
            }
            return Lib.All((long)Native.tieuchi_unit_list_count(all), index => {
                IntPtr borrowed;
                UnitHandle copy;
                var err = Lib.NewError();
                Lib.Check(Native.tieuchi_unit_list_item(all, (UIntPtr)index, out borrowed,
                    ref err), ref err);
                using (var one = new UnitHandle(borrowed, false)) {
                    Lib.Check(Native.tieuchi_unit_copy(one, out copy, ref err), ref err);
                }
                return new Unit(copy);
            });
        }
    }

    // ---- judging ----

    /// <summary>Assesses a unit: every verdict with its reason, scores, grade.</summary>
    public Assessment Assess(Unit unit, Policies policies = null) {
        AssessOptions options = (policies ?? Policies.Default).ToC();
        AssessmentHandle made;
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_assess(handle, unit.Handle, ref options, out made, ref err),
            ref err);
        return new Assessment(made);
    }

    /// <summary>Assesses units and writes one tieuchi-assessment/1 document of them all.</summary>
    public string AssessToJson(IReadOnlyList<Unit> units, Policies policies = null) {
        AssessOptions options = (policies ?? Policies.Default).ToC();
        string written = Lib.OwnedText((out TextHandle text, ref Error err) =>
            Native.tieuchi_assess_to_json(handle, Pointers(units), (UIntPtr)units.Count,
                ref options, out text, ref err));
        GC.KeepAlive(units);
        return written;
    }

    /// <summary>Assesses units and keeps them with what was found, for questions about them all.
    /// </summary>
    public AssessedUnits AssessAll(IReadOnlyList<Unit> units, Policies policies = null) {
        AssessOptions options = (policies ?? Policies.Default).ToC();
        UnitListHandle listed;
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_unit_list_create(Pointers(units), (UIntPtr)units.Count,
            out listed, ref err), ref err);
        GC.KeepAlive(units);
        using (listed) {
            AssessedHandle made;
            Lib.Check(Native.tieuchi_assess_units(handle, listed, ref options, out made, ref err),
                ref err);
            return new AssessedUnits(made);
        }
    }

    /// <summary>Assesses units and says what they come to; without units, an empty roll-up to add
    /// to.</summary>
    public Rollup Rollup(IEnumerable<Unit> units = null, Policies policies = null) {
        RollupHandle made;
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_rollup_create(handle, out made, ref err), ref err);
        var all = new Rollup(made);
        foreach (Unit unit in units ?? Enumerable.Empty<Unit>()) {
            using (Assessment found = Assess(unit, policies)) {
                all.Add(found);
            }
        }
        return all;
    }

    /// <summary>Releases it; what was made from it goes on.</summary>
    public void Dispose() {
        handle.Dispose();
    }

    /// <summary>Handles side by side, as long as the units are kept.</summary>
    private static IntPtr[] Pointers(IReadOnlyList<Unit> units) {
        return units.Select(unit => unit.Handle.DangerousGetHandle()).ToArray();
    }

    /// <summary>One more owner of an evaluator that something else keeps.</summary>
    internal static Evaluator Of(IntPtr borrowed) {
        using (var one = new EvaluatorHandle(borrowed, false)) {
            return new Evaluator(new EvaluatorHandle(Native.tieuchi_evaluator_retain(one), true));
        }
    }
}
}
