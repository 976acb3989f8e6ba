// SPDX-License-Identifier: Apache-2.0
// The library's own way into a roll-up, for those that count many units at once.
#ifndef TIEUCHI_LIB_RESULTS_ROLLUP_ACCESS_HPP
#define TIEUCHI_LIB_RESULTS_ROLLUP_ACCESS_HPP

#include <tieuchi/rollup.hpp>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** Everything that was counted, to be added to in bulk.

    Who adds keeps what `rollup::add` keeps: every tally has the sum `units` (the distribution, and
    grades with `undecided_grades` where the rulebook has grades, too), `policies` is set as soon as
    there is a unit, and minimum and maximum are there exactly where `units` of the measure is not
   0.
*/
struct rollup_access {
    [[nodiscard]] static rollup_counts& counts(rollup& of) noexcept { return of.counts_; }
    [[nodiscard]] static rollup_counts const& counts(rollup const& of) noexcept {
        return of.counts_;
    }
};

/// The measures of a roll-up with one unit more: all that adding a unit may want memory for.
struct grown_measures {
    measure_tally criteria_met;
    measure_tally progress;
};
[[nodiscard]] grown_measures grown_by(rollup const& all, assessment const& found);

/// Adds the unit that the measures have grown by.
void count_unit(rollup& all, unit const& subject, assessment const& found,
                grown_measures&& grown) noexcept;

/// Adds the units of another set.
void merge_measure(measure_tally& into, measure_tally const& other);

/// Whether both are of one rulebook (by id and digest) and one reference date.
[[nodiscard]] inline bool same_rules(evaluator const& a, evaluator const& b) noexcept {
    return a == b ||
           (a.reference_date() == b.reference_date() &&
            a.source().sha256() == b.source().sha256() && a.source().id() == b.source().id());
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
