// SPDX-License-Identifier: Apache-2.0
// Integers of several words of 64 bits, as kernels leave scores of more than 64 bits behind.
#ifndef TIEUCHI_COLUMNAR_WIDE_NUMBER_HPP
#define TIEUCHI_COLUMNAR_WIDE_NUMBER_HPP

#include <tieuchi/rational.hpp>
#include "columnar/plan.hpp"

#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The integer of these words, the lowest one first.
[[nodiscard]] rational rational_of(std::span<std::uint64_t const> words);

/// The words of the magnitude of an integer, the lowest one first; none for 0.
[[nodiscard]] std::vector<std::uint64_t> words_of(rational const& value);

/// What scores of a stratum are told over.
[[nodiscard]] rational denominator_of(stratum_score const& of);

/// Both ends of a score.
[[nodiscard]] interval score_over(std::span<std::uint64_t const> lower,
                                  std::span<std::uint64_t const> upper, rational const& under);

/// One end of the scores of tier `big` of many units.
struct big_totals {
    std::array<std::uint64_t, largest_words + 1> sum = {};
    std::array<std::uint64_t, largest_words> smallest = {};
    std::array<std::uint64_t, largest_words> largest = {};

    /** Takes in one unit.

        @param words `count` words, each 64 behind the one before.
    */
    void add(std::uint64_t const* words, std::int32_t count, bool first) noexcept;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
