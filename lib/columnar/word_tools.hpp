// SPDX-License-Identifier: Apache-2.0
// Bits of 64 units at once: counting down a column of words, turning words into rows.
#ifndef TIEUCHI_COLUMNAR_WORD_TOOLS_HPP
#define TIEUCHI_COLUMNAR_WORD_TOOLS_HPP

#include "columnar/kernel.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// 64 counters, a bit of each in every word, so that one addition counts 64 units.
class vertical_counter {
public:
    /// Adds 1 to the counters whose bit is set.
    void add(std::uint64_t bits) noexcept {
        for (std::size_t p = 0; bits != 0 && p < planes; ++p) {
            std::uint64_t const carry = planes_[p] & bits;
            planes_[p] ^= bits;
            bits = carry;
        }
    }

    /// Which counters have reached a number.
    [[nodiscard]] std::uint64_t at_least(std::uint32_t wanted) const noexcept {
        std::uint64_t greater = 0;
        std::uint64_t equal = ~std::uint64_t{0};
        for (std::size_t p = planes; p-- > 0;) {
            std::uint64_t const bit = (wanted >> p & 1) != 0 ? ~std::uint64_t{0} : 0;
            greater |= equal & planes_[p] & ~bit;
            equal &= ~(planes_[p] ^ bit);
        }
        return greater | equal;
    }

private:
    static constexpr std::size_t planes = 14; // a node has at most 10,000 children
    std::uint64_t planes_[planes] = {};
};

/// Turns 64 words about the diagonal: bit j of word i becomes bit i of word j.
inline void transpose(std::uint64_t* words) noexcept {
    std::uint64_t mask = 0x00000000FFFFFFFFULL;
    for (std::uint32_t step = 32; step != 0; step >>= 1U, mask ^= mask << step) {
        for (std::uint32_t i = 0; i < 64; i = (i + step + 1) & ~step) {
            std::uint64_t const swap = (words[i] >> step ^ words[i + step]) & mask;
            words[i] ^= swap << step;
            words[i + step] ^= swap;
        }
    }
}

/// Bit j is the lowest bit of byte j.
[[nodiscard]] inline std::uint64_t gather_bits(std::uint8_t const* bytes) noexcept {
    std::uint64_t word = 0;
    for (std::uint32_t i = 0; i < 8; ++i) {
        std::uint64_t eight = 0;
        std::memcpy(&eight, bytes + 8 * i, sizeof eight);
        word |= (eight * 0x0102040810204080ULL >> 56U) << 8 * i;
    }
    return word;
}

/// How far a value is from the base of its line, at most the line's length.
[[nodiscard]] inline std::uint64_t way_of(leaf_entry const& line, std::int64_t value) noexcept {
    auto const at = static_cast<std::uint64_t>(std::clamp(value, line.from, line.to));
    return line.downwards ? static_cast<std::uint64_t>(line.to) - at
                          : at - static_cast<std::uint64_t>(line.from);
}

/// Puts a way into the term of a line, or into both.
inline void put_way(line_step const& line, std::uint64_t way, std::int32_t row,
                    std::int16_t* terms) noexcept {
    if (line.low_bits == 0) {
        terms[row] = static_cast<std::int16_t>(way);
        return;
    }
    terms[row] = static_cast<std::int16_t>(way & ((std::uint64_t{1} << line.low_bits) - 1));
    terms[64 + row] = static_cast<std::int16_t>(way >> line.low_bits);
}

/// Strata of the rows of a tile.
struct tile_strata {
    std::uint32_t const* of = nullptr; ///< In the order of the lanes.
    std::int32_t only = -1;            ///< The one of all rows; then `of` is not set.
    std::size_t number = 0;            ///< That are told apart.
};

/// Adds one unit to the totals of its stratum.
inline void add_score(score_totals& to, int128 lower, int128 upper) noexcept {
    bool const first = to.units++ == 0;
    to.lower += static_cast<std::uint64_t>(lower);
    to.upper += static_cast<std::uint64_t>(upper);
    to.lower_high += lower >> 64;
    to.upper_high += upper >> 64;
    to.smallest_lower = first ? lower : std::min(to.smallest_lower, lower);
    to.smallest_upper = first ? upper : std::min(to.smallest_upper, upper);
    to.largest_lower = first ? lower : std::max(to.largest_lower, lower);
    to.largest_upper = first ? upper : std::max(to.largest_upper, upper);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
