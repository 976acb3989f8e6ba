// SPDX-License-Identifier: Apache-2.0
// The smallest and the largest mean of a set of which some members are not certain.
#ifndef TIEUCHI_LIB_PROGRAMME_EXTREME_MEAN_HPP
#define TIEUCHI_LIB_PROGRAMME_EXTREME_MEAN_HPP

#include <tieuchi/rational.hpp>
#include "eval/arithmetic.hpp"
#include "programme/sum.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** One end of the mean over all sets between the certain members and all of them.

    In the order of how far they would move the mean, members that are not certain are taken for as
    long as they do: no other choice moves it further.

    @param sure  Values of the certain members.
    @param maybe Values of the others.
    @param upper Whether the largest mean is wanted, else the smallest.
    @return Nothing where there is no member at all; an empty set is never counted.
*/
[[nodiscard]] inline std::optional<rational> extreme_mean(std::vector<rational> const& sure,
                                                          std::vector<rational> maybe, bool upper) {
    rational sum = sum_of(sure);
    auto number = static_cast<std::int64_t>(sure.size());
    std::sort(maybe.begin(), maybe.end());
    if (upper) {
        std::reverse(maybe.begin(), maybe.end());
    }
    for (rational const& one : maybe) {
        bool const further = upper ? one * number > sum : one * number < sum;
        if (number != 0 && !further) {
            break;
        }
        sum += one;
        ++number;
    }
    return number == 0 ? std::nullopt : std::optional(quotient(sum, number));
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
