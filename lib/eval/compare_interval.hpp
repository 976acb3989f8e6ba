// SPDX-License-Identifier: Apache-2.0
// An interval against a number: the one comparison behind the facts of tests and of targets
// (S-701).
#ifndef TIEUCHI_EVAL_COMPARE_INTERVAL_HPP
#define TIEUCHI_EVAL_COMPARE_INTERVAL_HPP

#include <tieuchi/scoring.hpp>
#include <tieuchi/threshold.hpp>
#include <tieuchi/verdict.hpp>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** Pass when every value of the interval satisfies the comparator, fail when none does.

    @param how  One of the first six comparators.
    @param low  The number; of `between` the lower end.
    @param high Of `between` the upper end.
*/
[[nodiscard]] inline verdict compare_interval(comparator how, rational const& low,
                                              rational const& high, interval const& value) {
    auto const decided = [](bool every, bool none) {
        return every ? verdict::pass : none ? verdict::fail : verdict::unknown;
    };
    switch (how) {
    case comparator::at_least: return decided(value.lower >= low, value.upper < low);
    case comparator::at_most: return decided(value.upper <= low, value.lower > low);
    case comparator::more_than: return decided(value.lower > low, value.upper <= low);
    case comparator::less_than: return decided(value.upper < low, value.lower >= low);
    case comparator::equals:
        return decided(value.lower == low && value.upper == low,
                       value.lower > low || value.upper < low);
    case comparator::between:
        return decided(value.lower >= low && value.upper <= high,
                       value.lower > high || value.upper < low);
    case comparator::is:
    case comparator::at_least_level: break;
    }
    return verdict::unknown;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
