// SPDX-License-Identifier: Apache-2.0
using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.InteropServices;
using Tieuchi.Abi;

namespace Tieuchi {
/// <summary>What a roadmap is to reach.</summary>
public enum GoalKind {
    /// <summary>Unit meets at least Criteria criteria.</summary>
    UnitCriteria = Constants.TIEUCHI_GOAL_UNIT_CRITERIA,
    /// <summary>Unit meets the standard.</summary>
    UnitStandard = Constants.TIEUCHI_GOAL_UNIT_STANDARD,
    /// <summary>Units units meet the standard, and all meet Criteria criteria.</summary>
    Programme = Constants.TIEUCHI_GOAL_PROGRAMME,
    /// <summary>The most criteria over all units within Budget.</summary>
    MostCriteria = Constants.TIEUCHI_GOAL_MOST_CRITERIA,
    /// <summary>The most units that meet the standard within Budget.</summary>
    MostUnits = Constants.TIEUCHI_GOAL_MOST_UNITS
}

/// <summary>A goal, and the limits of the way to it.</summary>
public sealed class Goal {
    /// <summary>What is to be reached.</summary>
    public GoalKind Kind { get; set; } = GoalKind.Programme;
    /// <summary>Id of the unit, of goals for one.</summary>
    public string Unit { get; set; }
    /// <summary>How many units are to meet the standard.</summary>
    public long Units { get; set; }
    /// <summary>How many criteria are to be met.</summary>
    public int Criteria { get; set; }
    /// <summary>For all steps together; null for none.</summary>
    public decimal? Budget { get; set; }
    /// <summary>Day on which the first step can begin, YYYY-MM-DD; empty for any.</summary>
    public string Start { get; set; } = "";
    /// <summary>Last day on which a step may be finished; empty for none.</summary>
    public string Deadline { get; set; } = "";
    /// <summary>Whether what is unknown may turn out well.</summary>
    public bool Optimistic { get; set; }
}

/// <summary>Units with what was found of them, all by one evaluator under the same policies.
/// Immutable; for any number of threads. Answers to questions about them all are documents.
/// </summary>
public sealed class AssessedUnits : IDisposable {
    internal AssessedUnits(AssessedHandle handle) {
        Handle = handle;
    }

    internal AssessedHandle Handle { get; private set; }

    /// <summary>Number of units.</summary>
    public int Count {
        get { return (int)Native.tieuchi_assessed_count(Handle); }
    }

    /// <summary>Ids of the units, in unit order.</summary>
    public IReadOnlyList<string> Ids {
        get {
            return Lib.All(Count, index => {
                var found = new Str();
                var err = Lib.NewError();
                Lib.Check(Native.tieuchi_assessed_id(Handle, index, ref found, ref err), ref err);
                return Lib.Text(found);
            });
        }
    }

    /// <summary>What was found of a unit, by its index.</summary>
    public Assessment this[int index] {
        get {
            AssessmentHandle made;
            var err = Lib.NewError();
            Lib.Check(Native.tieuchi_assessed_assessment(Handle, index, out made, ref err),
                ref err);
            return new Assessment(made);
        }
    }

    /// <summary>What all units come to.</summary>
    public Rollup Rollup() {
        using (EvaluatorHandle rules = Evaluator()) {
            RollupHandle made;
            var err = Lib.NewError();
            Lib.Check(Native.tieuchi_rollup_create(rules, out made, ref err), ref err);
            return new Rollup(made).Add(this);
        }
    }

    /// <summary>Judges a tieuchi-targets/1 document; without a baseline, facts about growth are
    /// unknown.</summary>
    public string TargetsJson(byte[] targets, AssessedUnits baseline = null) {
        IReadOnlyList<Diagnostic> warnings;
        using (EvaluatorHandle rules = Evaluator())
        using (TargetListHandle read = Lib.Read(
            (IntPtr problems, out TargetListHandle made, ref Error err) =>
                Native.tieuchi_targets_read(rules, targets, Lib.Size(targets), problems, out made,
                    ref err),
            out warnings)) {
            IntPtr before = baseline == null ? IntPtr.Zero : baseline.Handle.DangerousGetHandle();
            string written = Document(
                (out TargetOutcomesHandle made, ref Error err) => Native.tieuchi_targets_judge(
                    read, Handle, before, out made, ref err),
                Native.tieuchi_target_outcomes_json);
            GC.KeepAlive(baseline);
            return written;
        }
    }

    /// <summary>Ranks by a built-in scoring method, weakest_criterion or geometric_mean.</summary>
    public string RankingJson(string method) {
        using (RankingMethodHandle by = RankingMethod(method)) {
            return Document((out RankingHandle made, ref Error err) =>
                Native.tieuchi_rank_units(Handle, by, out made, ref err),
                Native.tieuchi_ranking_json);
        }
    }

    /// <summary>How near each unit is to another verdict.</summary>
    public string MarginsJson() {
        return Document((out MarginsHandle made, ref Error err) =>
            Native.tieuchi_margins_of(Handle, out made, ref err), Native.tieuchi_margins_json);
    }

    /// <summary>What has changed since an earlier period, and why.</summary>
    public string ComparisonJson(AssessedUnits before, Policies policies = null) {
        Policies chosen = policies ?? Policies.Default;
        var options = new PeriodOptions {
            struct_size = Lib.SizeOf<PeriodOptions>(),
            missing = (int)chosen.Missing,
            declared = (int)chosen.Declared,
            attribution = Constants.TIEUCHI_ATTRIBUTION_IN_SEQUENCE
        };
        return Document((out PeriodComparisonHandle made, ref Error err) =>
            Native.tieuchi_compare_periods(before.Handle, Handle, ref options, out made, ref err),
            Native.tieuchi_period_comparison_json);
    }

    /// <summary>The cheapest way to a goal, by a tieuchi-costs/1 document, with its proof.
    /// </summary>
    public string RoadmapJson(byte[] costs, Goal goal) {
        StandingsHandle standings;
        var err = Lib.NewError();
        Lib.Check(Native.tieuchi_standings_of(Handle, out standings, ref err), ref err);
        var options = new Abi.UnitsOptions { struct_size = Lib.SizeOf<Abi.UnitsOptions>() };
        IReadOnlyList<Diagnostic> warnings;
        using (standings)
        using (CostsHandle read = Lib.Read(
            (IntPtr problems, out CostsHandle made, ref Error e) => Native.tieuchi_costs_read(
                standings, costs, Lib.Size(costs), ref options, problems, out made, ref e),
            out warnings)) {
            return Plan(read, goal);
        }
    }

    /// <summary>Releases it; what was made from it goes on.</summary>
    public void Dispose() {
        Handle.Dispose();
    }

    private string Plan(CostsHandle costs, Goal goal) {
        int unit = goal.Unit == null ? 0 : Ids.ToList().IndexOf(goal.Unit);
        if (unit < 0) {
            throw new KeyNotFoundException("there is no unit " + goal.Unit);
        }
        var wanted = new RoadmapGoal {
            struct_size = Lib.SizeOf<RoadmapGoal>(),
            kind = (int)goal.Kind,
            unit = unit,
            units = goal.Units,
            criteria = goal.Criteria
        };
        using (var kept = new NativeTexts(Enumerable.Empty<byte[]>())) {
            var options = new RoadmapOptions();
            Native.tieuchi_roadmap_options_init(ref options,
                (UIntPtr)Lib.SizeOf<RoadmapOptions>());
            if (goal.Optimistic) {
                options.assurance = Constants.TIEUCHI_ASSURANCE_OPTIMISTIC;
            }
            if (goal.Budget.HasValue) {
                options.has_budget = 1;
                options.budget = Lib.Decimal(goal.Budget.Value);
            }
            options.start = kept.Borrow(Lib.Bytes(goal.Start));
            options.deadline = kept.Borrow(Lib.Bytes(goal.Deadline));
            return Document((out RoadmapHandle made, ref Error err) =>
                Native.tieuchi_plan(costs, ref wanted, ref options, out made, ref err),
                Native.tieuchi_roadmap_json);
        }
    }

    private RankingMethodHandle RankingMethod(string method) {
        RankingMethodHandle made;
        var err = Lib.NewError();
        if (method == "weakest_criterion") {
            Lib.Check(Native.tieuchi_ranking_method_weakest_criterion(out made, ref err), ref err);
        } else if (method == "geometric_mean") {
            using (EvaluatorHandle rules = Evaluator()) {
                Lib.Check(Native.tieuchi_ranking_method_geometric_mean(rules, out made, ref err),
                    ref err);
            }
        } else {
            byte[] name = Lib.Bytes(method);
            int number = Native.tieuchi_measure_of(name, Lib.Size(name));
            Lib.Check(Native.tieuchi_ranking_method_builtin(number, out made, ref err), ref err);
        }
        return made;
    }

    /// <summary>Borrowed from the set.</summary>
    private EvaluatorHandle Evaluator() {
        return new EvaluatorHandle(Native.tieuchi_assessed_evaluator(Handle), false);
    }

    private delegate int Asking<T>(out T made, ref Error err);

    private delegate int Telling<T>(T answer, out TextHandle text, ref Error err);

    /// <summary>The document of an answer, which is released.</summary>
    private static string Document<T>(Asking<T> asked, Telling<T> told) where T : SafeHandle {
        T answer;
        var err = Lib.NewError();
        Lib.Check(asked(out answer, ref err), ref err);
        using (answer) {
            return Lib.OwnedText((out TextHandle text, ref Error e) =>
                told(answer, out text, ref e));
        }
    }
}
}
