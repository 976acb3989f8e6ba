// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.BiConsumer;
import org.tieuchi.abi.Abi;
import org.tieuchi.abi.SizeT;

/**
 * Units with what was found of them, all by one evaluator under the same policies. Immutable; for
 * any number of threads. Answers to questions about them all are documents.
 */
public final class AssessedUnits extends Owner {
    AssessedUnits(Pointer handle) {
        super(handle, Lib.abi()::tieuchi_assessed_release);
    }

    /** Number of units. */
    public int size() {
        return Math.toIntExact(with(self -> Lib.abi().tieuchi_assessed_count(self)));
    }

    /** Ids of the units, in unit order. */
    public List<String> ids() {
        return with(self -> Lib.all(size(), index -> {
            Abi.Str out = new Abi.Str();
            Lib.call((abi, err) -> abi.tieuchi_assessed_id(self, index, out, err));
            return Lib.text(out);
        }));
    }

    /** What was found of a unit, by its index. */
    public Assessment get(int index) {
        return new Assessment(with(self -> Lib.produce((abi, out, err) ->
                abi.tieuchi_assessed_assessment(self, index, out, err))),
                Lib.abi()::tieuchi_assessment_release);
    }

    /** What all units come to. */
    public Rollup rollup() {
        Rollup all = new Rollup(with(self -> Lib.produce((abi, out, err) ->
                abi.tieuchi_rollup_create(evaluator(self), out, err))));
        return all.add(this);
    }

    /** Judges a {@code tieuchi-targets/1} document; without a baseline (null) facts about growth
     *  are unknown. */
    public String targetsJson(byte[] targets, AssessedUnits baseline) {
        return with(self -> {
            Pointer read = Lib.read((abi, problems, out, err) -> abi.tieuchi_targets_read(
                    evaluator(self), targets, Lib.size(targets), problems, out, err)).handle();
            try {
                return document((abi, out, err) -> abi.tieuchi_targets_judge(read, self,
                        baseline == null ? null : baseline.pointer(), out, err),
                        Lib.abi()::tieuchi_target_outcomes_json,
                        (abi, answer) -> abi.tieuchi_target_outcomes_release(answer));
            } finally {
                Lib.abi().tieuchi_target_list_release(read);
                Lib.keep(baseline);
            }
        });
    }

    /** Ranks by a built-in scoring method, {@code weakest_criterion} or {@code geometric_mean}. */
    public String rankingJson(String method) {
        return with(self -> {
            Pointer by = rankingMethod(self, method);
            try {
                return document((abi, out, err) -> abi.tieuchi_rank_units(self, by, out, err),
                        Lib.abi()::tieuchi_ranking_json,
                        (abi, answer) -> abi.tieuchi_ranking_release(answer));
            } finally {
                Lib.abi().tieuchi_ranking_method_release(by);
            }
        });
    }

    /** How near each unit is to another verdict. */
    public String marginsJson() {
        return with(self -> document((abi, out, err) -> abi.tieuchi_margins_of(self, out, err),
                Lib.abi()::tieuchi_margins_json,
                (abi, answer) -> abi.tieuchi_margins_release(answer)));
    }

    /** What has changed since an earlier period, and why; both judged under the policies. */
    public String comparisonJson(AssessedUnits before, Policies policies) {
        Abi.PeriodOptions options = new Abi.PeriodOptions();
        options.missing = policies.missing().number;
        options.declared = policies.declared().number;
        options.attribution = Abi.TIEUCHI_ATTRIBUTION_IN_SEQUENCE;
        return with(self -> before.with(earlier -> document(
                (abi, out, err) -> abi.tieuchi_compare_periods(earlier, self, options, out, err),
                Lib.abi()::tieuchi_period_comparison_json,
                (abi, answer) -> abi.tieuchi_period_comparison_release(answer))));
    }

    /** The cheapest way to a goal, by a {@code tieuchi-costs/1} document, with its proof. */
    public String roadmapJson(byte[] costs, Goal goal) {
        return with(self -> {
            Pointer standings = Lib.produce(
                    (abi, out, err) -> abi.tieuchi_standings_of(self, out, err));
            try {
                Pointer read = Lib.read((abi, problems, out, err) -> abi.tieuchi_costs_read(
                        standings, costs, Lib.size(costs), null, problems, out, err)).handle();
                try {
                    return plan(read, goal);
                } finally {
                    Lib.abi().tieuchi_costs_release(read);
                }
            } finally {
                Lib.abi().tieuchi_standings_release(standings);
            }
        });
    }

    private String plan(Pointer costs, Goal goal) {
        Abi.RoadmapGoal wanted = new Abi.RoadmapGoal();
        wanted.kind = goal.kind();
        wanted.unit = goal.unit() == null ? 0 : ids().indexOf(goal.unit());
        wanted.units = goal.units();
        wanted.criteria = goal.criteria();
        if (wanted.unit < 0) {
            throw new NoSuchElementException("there is no unit " + goal.unit());
        }
        Abi.RoadmapOptions options = new Abi.RoadmapOptions();
        Lib.abi().tieuchi_roadmap_options_init(options,
                new SizeT(options.size()));
        if (goal.optimistic()) {
            options.assurance = Abi.TIEUCHI_ASSURANCE_OPTIMISTIC;
        }
        if (goal.budget() != null) {
            Abi.Decimal most = Lib.decimal(goal.budget());
            options.has_budget = 1;
            options.budget.coefficient = most.coefficient;
            options.budget.scale = most.scale;
        }
        List<Memory> kept = List.of(Lib.borrow(options.start, Lib.bytes(goal.start())),
                Lib.borrow(options.deadline, Lib.bytes(goal.deadline())));
        try {
            return document((abi, out, err) -> abi.tieuchi_plan(costs, wanted, options, out, err),
                    Lib.abi()::tieuchi_roadmap_json,
                    (abi, answer) -> abi.tieuchi_roadmap_release(answer));
        } finally {
            Lib.keep(kept);
        }
    }

    private static Pointer rankingMethod(Pointer self, String method) {
        if (method.equals("weakest_criterion")) {
            return Lib.produce(
                    (abi, out, err) -> abi.tieuchi_ranking_method_weakest_criterion(out, err));
        }
        if (method.equals("geometric_mean")) {
            return Lib.produce((abi, out, err) ->
                    abi.tieuchi_ranking_method_geometric_mean(evaluator(self), out, err));
        }
        byte[] name = Lib.bytes(method);
        int number = Lib.abi().tieuchi_measure_of(name, Lib.size(name));
        return Lib.produce(
                (abi, out, err) -> abi.tieuchi_ranking_method_builtin(number, out, err));
    }

    /** Borrowed from the set. */
    private static Pointer evaluator(Pointer self) {
        return Lib.abi().tieuchi_assessed_evaluator(self);
    }

    private interface Telling {
        int apply(Pointer answer, Pointer[] out, Abi.Error err);
    }

    /** The document of an answer, which is released. */
    private static String document(Lib.Producing asked, Telling told,
            BiConsumer<Abi, Pointer> release) {
        Pointer answer = Lib.produce(asked);
        try {
            return Lib.produceText((abi, out, err) -> told.apply(answer, out, err));
        } finally {
            release.accept(Lib.abi(), answer);
        }
    }
}
