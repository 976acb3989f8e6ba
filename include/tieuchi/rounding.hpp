// SPDX-License-Identifier: Apache-2.0
// How an exact number is rounded when it is shown to people. Nothing else in the library rounds.
#ifndef TIEUCHI_ROUNDING_HPP
#define TIEUCHI_ROUNDING_HPP

#include <cstdint>

namespace tieuchi {
inline namespace v1 {

/// What happens to the digits that are not shown (S-204). @since 0.1
enum class rounding : std::int32_t {
    half_up = 1,   ///< To the nearest; away from zero on a tie. The default.
    half_even = 2, ///< To the nearest; on a tie to the even last digit.
    down = 3,      ///< Towards zero.
};

/// Whether a shown number may cross a line that the exact one does not (S-205). @since 0.1
enum class crossing : std::int32_t {
    never = 1,  ///< It goes one step back to the exact side. The default.
    strict = 2, ///< The mode is applied as it is, as some laws prescribe.
};

} // namespace v1
} // namespace tieuchi

#endif
