// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import java.math.BigDecimal;
import org.tieuchi.abi.Abi;

/**
 * What a roadmap is to reach; made by the functions, changed by {@code with...}.
 *
 * @param kind       TIEUCHI_GOAL_
 * @param unit       id of the unit, of goals for one; else null
 * @param units      that are to meet the standard, of a programme
 * @param criteria   that are to be met by the unit, or by all
 * @param budget     for all steps together; null for none
 * @param start      day on which the first step can begin; empty for any
 * @param deadline   last day on which a step may be finished; empty for none
 * @param optimistic whether what is unknown may turn out well
 */
public record Goal(int kind, String unit, long units, int criteria, BigDecimal budget,
        String start, String deadline, boolean optimistic) {

    private static Goal of(int kind, String unit, long units, int criteria, BigDecimal budget) {
        return new Goal(kind, unit, units, criteria, budget, "", "", false);
    }

    /** So many units meet the standard, and all meet so many criteria. */
    public static Goal programme(long units, int criteria) {
        return of(Abi.TIEUCHI_GOAL_PROGRAMME, null, units, criteria, null);
    }

    /** A unit meets at least so many criteria. */
    public static Goal unitCriteria(String unit, int criteria) {
        return of(Abi.TIEUCHI_GOAL_UNIT_CRITERIA, unit, 0, criteria, null);
    }

    /** A unit meets the standard. */
    public static Goal unitStandard(String unit) {
        return of(Abi.TIEUCHI_GOAL_UNIT_STANDARD, unit, 0, 0, null);
    }

    /** The most criteria over all units within a budget. */
    public static Goal mostCriteria(BigDecimal budget) {
        return of(Abi.TIEUCHI_GOAL_MOST_CRITERIA, null, 0, 0, budget);
    }

    /** The most units that meet the standard within a budget. */
    public static Goal mostUnits(BigDecimal budget) {
        return of(Abi.TIEUCHI_GOAL_MOST_UNITS, null, 0, 0, budget);
    }

    /** The same within a budget. */
    public Goal withBudget(BigDecimal most) {
        return new Goal(kind, unit, units, criteria, most, start, deadline, optimistic);
    }

    /** The same between two days, {@code YYYY-MM-DD}, or empty. */
    public Goal withDates(String first, String last) {
        return new Goal(kind, unit, units, criteria, budget, first, last, optimistic);
    }

    /** The same if what is unknown turns out well. */
    public Goal withHope() {
        return new Goal(kind, unit, units, criteria, budget, start, deadline, true);
    }
}
