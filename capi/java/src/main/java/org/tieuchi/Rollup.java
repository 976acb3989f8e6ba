// SPDX-License-Identifier: Apache-2.0
package org.tieuchi;

import com.sun.jna.Pointer;
import org.tieuchi.abi.Abi;

/** What a set of units comes to. For one thread at a time. */
public final class Rollup extends Owner {
    Rollup(Pointer handle) {
        super(handle, Lib.abi()::tieuchi_rollup_release);
    }

    /** Which number is told of a measure. */
    public enum Statistic {
        /** The sum. */
        TOTAL(Abi.TIEUCHI_STATISTIC_TOTAL),
        /** The mean over the units that have a value. */
        MEAN(Abi.TIEUCHI_STATISTIC_MEAN),
        /** The smallest. */
        MINIMUM(Abi.TIEUCHI_STATISTIC_MINIMUM),
        /** The largest. */
        MAXIMUM(Abi.TIEUCHI_STATISTIC_MAXIMUM);

        final int number;

        Statistic(int number) {
            this.number = number;
        }
    }

    /** Adds one unit. */
    public Rollup add(Assessment found) {
        return with(self -> found.with(one -> {
            Lib.call((abi, err) -> abi.tieuchi_rollup_add(self, one, err));
            return this;
        }));
    }

    /** Adds all units of a set. */
    public Rollup add(AssessedUnits units) {
        return with(self -> units.with(all -> {
            Lib.call((abi, err) -> abi.tieuchi_rollup_add_set(self, all, err));
            return this;
        }));
    }

    /** Adds all units of another roll-up: disjoint sets add up. */
    public Rollup merge(Rollup other) {
        return with(self -> other.with(one -> {
            Lib.call((abi, err) -> abi.tieuchi_rollup_merge(self, one, err));
            return this;
        }));
    }

    /** How many units there are, and how many of each verdict. */
    public RollupCounts counts() {
        Abi.RollupInfo found = new Abi.RollupInfo();
        return with(self -> {
            Lib.call((abi, err) -> abi.tieuchi_rollup_get(self, found, err));
            return new RollupCounts(found.units, found.pass, found.fail, found.unknown,
                    found.exempt, found.held);
        });
    }

    /** A number over {@code criteria_met} or {@code weighted_progress}; null without units. */
    public Interval statistic(String measure, Statistic statistic) {
        byte[] name = Lib.bytes(measure);
        int number = Lib.abi().tieuchi_measure_of(name, Lib.size(name));
        return with(self -> Lib.interval(
                (abi, out, err) ->
                        abi.tieuchi_rollup_statistic(self, number, statistic.number, out, err),
                (abi, end, buf, cap, needed, err) -> abi.tieuchi_rollup_statistic_text(self,
                        number, statistic.number, end, buf, cap, needed, err)));
    }

    /** The roll-up as a {@code tieuchi-summary/1} document. */
    public String toJson() {
        return with(self -> Lib.produceText((abi, out, err) ->
                abi.tieuchi_rollup_json(self, out, err)));
    }
}
