// SPDX-License-Identifier: Apache-2.0
// Copying 64 values of a caller's column into a tile: scaled, narrowed, and with the filler in the
// place of what is missing or does not fit.
#ifndef TIEUCHI_COLUMNAR_LANE_COPY_HPP
#define TIEUCHI_COLUMNAR_LANE_COPY_HPP

#include <tieuchi/columns.hpp>
#include "columnar/layout.hpp"

#include <cstddef>
#include <cstdint>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What is copied, and into what.
struct lane_copy {
    std::byte const* from = nullptr; ///< The first of 64 values.
    column_type type = column_type::int64;
    std::int32_t places = 0; ///< From the scale of the column to that of the lane.
    std::byte* to = nullptr;
    lane kind = lane::int64; ///< Of whole numbers.
    std::uint64_t valid = 0; ///< The values that are there.
    std::int64_t filler = 0;
    bool goes_on = false; ///< Whether 64 more values lie behind, to be brought near.
};

/// Whether values of a type can be copied: integers of 8 to 64 bits.
[[nodiscard]] constexpr bool is_copied(column_type type) noexcept {
    return type >= column_type::int8 && type <= column_type::int64;
}

/** Copy 64 values, by the fastest way that the machine has.

    @return Those that are there and, times the factor, do not fit into the lane.
*/
std::uint64_t copy_lane(lane_copy const& what) noexcept;

/// The same in portable C++, which the others are tested against.
std::uint64_t copy_lane_plainly(lane_copy const& what) noexcept;

/// Values of 64 bits that do not fit into a lane of whole numbers, as bits. @pre count <= 64
[[nodiscard]] std::uint64_t too_wide(std::int64_t const* values, std::int32_t count,
                                     lane kind) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
