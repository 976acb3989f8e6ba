// SPDX-License-Identifier: Apache-2.0
// Exact sums of many fractions.
#ifndef TIEUCHI_LIB_PROGRAMME_SUM_HPP
#define TIEUCHI_LIB_PROGRAMME_SUM_HPP

#include <tieuchi/rational.hpp>

#include <span>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The sum, in halves: one after the other, every addition would be as long as the last one.
[[nodiscard]] inline rational sum_of(std::span<rational const> values) {
    if (values.size() <= 8) {
        rational sum;
        for (rational const& one : values) {
            sum += one;
        }
        return sum;
    }
    auto const half = values.size() / 2;
    return sum_of(values.first(half)) + sum_of(values.subspan(half));
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
