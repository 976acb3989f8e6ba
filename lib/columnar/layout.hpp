// SPDX-License-Identifier: Apache-2.0
// Where everything lies within a tile of 64 units.
#ifndef TIEUCHI_COLUMNAR_LAYOUT_HPP
#define TIEUCHI_COLUMNAR_LAYOUT_HPP

#include "columnar/column_set.hpp"
#include "eval/program.hpp"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// How the values of a leaf lie in a tile.
enum class lane : std::uint8_t { none, bit, int16, int32, int64, pair };

/// Bytes that 64 values of a lane take; a pair has two such columns of int64.
[[nodiscard]] constexpr std::int32_t lane_bytes(lane of) noexcept {
    constexpr std::int32_t bytes[] = {0, 8, 128, 256, 512, 1024};
    return bytes[static_cast<std::uint8_t>(of)];
}

/// What is known of the values of a leaf before they are laid out.
struct leaf_shape {
    leaf_source kind = leaf_source::none;
    std::int32_t scale = 0;
    std::int32_t second_scale = 0; ///< Of the denominators.
    std::int64_t smallest = 0;     ///< Of the values at `scale`, or what their type allows.
    std::int64_t largest = 0;
    bool nullable = false; ///< Whether a value may be missing.
    bool exempt = false;   ///< Whether there are exemptions by observation.

    friend bool operator==(leaf_shape const&, leaf_shape const&) = default;
};

/// What is known of a set of columns before it is laid out.
struct set_shape {
    std::vector<leaf_shape> leaves;
    std::vector<bool> on_indicators; ///< Whether something is declared.
    std::vector<bool> on_criteria;
    std::vector<bool> holds;
    bool wide_strata = false; ///< Whether a stratum takes two bytes.

    friend bool operator==(set_shape const&, set_shape const&) = default;
};

/// Where the values of a leaf lie: offsets from the beginning of the tile, -1 for what is not
/// there.
struct tile_place {
    lane kind = lane::none;
    std::int32_t scale = 0;
    std::int32_t second_scale = 0;
    std::int32_t values = -1;
    std::int32_t second = -1; ///< Denominators.
    std::int32_t valid = -1;  ///< A word; -1: all values are there.
    std::int32_t exempt = -1; ///< A word.
    std::int64_t filler = 0;  ///< Stands in the place of a missing value.

    friend bool operator==(tile_place const&, tile_place const&) = default;
};

/** Where everything lies within a tile: words of 64 bits first, the validity of all leaves side by
    side, then the strata, then columns, each on a boundary of 64 bytes.
*/
struct tile_layout {
    std::vector<tile_place> leaves;
    std::vector<std::int32_t> on_indicators; ///< Three words: pass, basic, fail.
    std::vector<std::int32_t> on_criteria;
    std::vector<std::int32_t> holds; ///< Two words: known, held.
    std::int32_t refused = 0;        ///< A word: rows in error.
    std::int32_t aside = 8;          ///< A word: rows with values kept aside.
    std::int32_t strata = 0;         ///< 64 bytes, or 128 when wide.
    bool wide_strata = false;
    std::int32_t bytes = 0; ///< Of a tile; a multiple of 64.

    friend bool operator==(tile_layout const&, tile_layout const&) = default;
};

/** The scale at which bounds, baselines and targets of a leaf are integers below 2^62, as far as
    there is one; at least `own`.
*/
[[nodiscard]] std::int32_t common_scale(leaf_plan const& of, std::int32_t own);

/// The narrowest layout that holds such columns exactly and leaves room for scoring them.
[[nodiscard]] tile_layout lay_out(program const& in, set_shape const& shape);

/// The shape by types and some of the values, for judging in place: what turns out not to fit is
/// kept aside.
[[nodiscard]] set_shape shape_by_sample(column_set const& in);

/// The shape by the values themselves, for packing.
[[nodiscard]] set_shape shape_by_value(column_set const& in);

/// The shape that holds both. @pre no leaf comes as numbers in one and as pairs in the other
[[nodiscard]] set_shape joined(set_shape const& a, set_shape const& b);

/// `value` times a power of ten, or the nearest end of 64 bits.
[[nodiscard]] constexpr std::int64_t scaled_up(std::int64_t value, std::int64_t power) noexcept {
    std::int64_t wide = 0;
    if (!__builtin_mul_overflow(value, power, &wide)) {
        return wide;
    }
    return value < 0 ? std::numeric_limits<std::int64_t>::min()
                     : std::numeric_limits<std::int64_t>::max();
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
