// SPDX-License-Identifier: Apache-2.0
#include "columnar/totals.hpp"

#include "results/rollup_access.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

node_tally tally_of(tally_counters const& of, std::size_t node, std::int64_t units) {
    node_tally made;
    made.fail = of.fail[node];
    made.unknown = of.unknown[node];
    made.exempt = of.exempt[node];
    made.pass = units - made.fail - made.unknown - made.exempt;
    made.basic = of.basic[node];
    return made;
}

/// Smallest and largest number that occurs.
std::pair<std::int64_t, std::int64_t> extremes(std::vector<std::int64_t> const& units) {
    auto const occurs = [](std::int64_t count) { return count != 0; };
    auto const first = std::find_if(units.begin(), units.end(), occurs);
    auto const last = std::find_if(units.rbegin(), units.rend(), occurs);
    return {first - units.begin(), units.rend() - last - 1};
}

std::int64_t total_of(std::vector<std::int64_t> const& units) {
    std::int64_t total = 0;
    for (std::size_t met = 0; met < units.size(); ++met) {
        total += static_cast<std::int64_t>(met) * units[met];
    }
    return total;
}

measure_tally met_of(batch_totals const& from) {
    measure_tally made;
    made.units = from.units;
    made.total = {total_of(from.met_lower), total_of(from.met_upper)};
    auto const [smallest_lower, largest_lower] = extremes(from.met_lower);
    auto const [smallest_upper, largest_upper] = extremes(from.met_upper);
    made.minimum = interval{smallest_lower, smallest_upper};
    made.maximum = interval{largest_lower, largest_upper};
    return made;
}

/// The sum of numbers that were added up in two parts, over a denominator.
rational sum_over(int128 high, int128 low, int128 under) {
    rational const sum = make_rational(low, under);
    return high == 0 ? sum : sum + make_rational(high, under) * make_rational(int128{1} << 64, 1);
}

/// The totals of one stratum over its denominator.
measure_tally progress_of(score_totals const& from, int128 under) {
    auto const over = [under](int128 lower, int128 upper) {
        return interval{make_rational(lower, under), make_rational(upper, under)};
    };
    measure_tally made;
    made.units = from.units;
    made.total = {sum_over(from.lower_high, from.lower, under),
                  sum_over(from.upper_high, from.upper, under)};
    made.minimum = over(from.smallest_lower, from.smallest_upper);
    made.maximum = over(from.largest_lower, from.largest_upper);
    return made;
}

/// The totals of a stratum of tier `big`.
measure_tally progress_of(std::array<big_totals, 2> const& from, std::int64_t units,
                          rational const& under) {
    auto const over = [&](auto const& lower, auto const& upper) {
        return score_over(lower, upper, under);
    };
    measure_tally made;
    made.units = units;
    made.total = over(from[0].sum, from[1].sum);
    made.minimum = over(from[0].smallest, from[1].smallest);
    made.maximum = over(from[0].largest, from[1].largest);
    return made;
}

} // namespace

void add_totals(batch_totals const& from, column_plan const& plan, policy choices, rollup& into) {
    if (from.units == 0) {
        return;
    }
    rollup made(into.rules());
    rollup_counts& to = rollup_access::counts(made);
    to.policies = choices;
    to.units = from.units;
    to.standard = tally_of(from.standard, 0, from.units);
    to.held = from.held;
    to.held_failing = from.held_failing;
    to.criteria_met = met_of(from);
    to.distribution = from.met_lower;
    to.grades = from.grades;
    to.undecided_grades = from.undecided_grades;
    for (std::size_t i = 0; i < to.criteria.size(); ++i) {
        to.criteria[i] = tally_of(from.criteria, i, from.units);
    }
    for (std::size_t i = 0; i < to.indicators.size(); ++i) {
        to.indicators[i] = tally_of(from.indicators, i, from.units);
    }
    for (std::size_t s = 0; s < from.scores.size(); ++s) {
        if (from.scores[s].units == 0) {
            continue;
        }
        if (plan.scores[s].tier == score_tier::big) {
            merge_measure(to.progress, progress_of(from.big[s], from.scores[s].units,
                                                   plan.scores[s].big_denominator));
        } else {
            merge_measure(to.progress, progress_of(from.scores[s], plan.scores[s].denominator));
        }
    }
    into.merge(made);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
