// SPDX-License-Identifier: Apache-2.0
// Exact powers, and the digits of exact roots.
#ifndef TIEUCHI_LIB_PROGRAMME_POWER_HPP
#define TIEUCHI_LIB_PROGRAMME_POWER_HPP

#include <tieuchi/rational.hpp>

#include <cstdint>
#include <string>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// `base` to a power of at least 0.
[[nodiscard]] inline rational power(rational base, std::int64_t exponent) {
    rational made = 1;
    while (exponent > 0) {
        if (exponent % 2 != 0) {
            made *= base;
        }
        exponent /= 2;
        if (exponent > 0) {
            base *= base;
        }
    }
    return made;
}

/** The digits of the largest number of so many places whose power is not above `value`.

    @pre `value >= 0`, `degree >= 1`, `places >= 0`
*/
[[nodiscard]] std::string root_digits(rational const& value, std::int64_t degree, int places);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
