// SPDX-License-Identifier: Apache-2.0
// Powers of ten, and products of two 128-bit numbers: just enough to compare exactly.
#ifndef TIEUCHI_DETAIL_WIDE_HPP
#define TIEUCHI_DETAIL_WIDE_HPP

#include <tieuchi/config.hpp>

#include <array>
#include <compare>
#include <cstddef>
#include <cstdint>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// 10^0 to 10^18, all that a scale can ask for.
inline constexpr std::array<std::int64_t, 19> powers_of_ten = [] {
    std::array<std::int64_t, 19> powers{};
    std::int64_t power = 1;
    for (std::size_t i = 0; i < powers.size(); ++i) {
        powers[i] = power;
        if (i + 1 < powers.size()) {
            power *= 10;
        }
    }
    return powers;
}();

/// 10^exponent for 0 <= exponent <= 18.
[[nodiscard]] constexpr std::int64_t power_of_ten(int exponent) noexcept {
    TIEUCHI_ASSERT(exponent >= 0 && exponent <= 18);
    return powers_of_ten[static_cast<std::size_t>(exponent)];
}

/// 10^exponent for 0 <= exponent <= 36.
[[nodiscard]] constexpr uint128 wide_power_of_ten(int exponent) noexcept {
    int const low = exponent > 18 ? 18 : exponent;
    return static_cast<uint128>(power_of_ten(low)) *
           static_cast<uint128>(power_of_ten(exponent - low));
}

/// The absolute value; right for the smallest integer too.
[[nodiscard]] constexpr std::uint64_t magnitude(std::int64_t value) noexcept {
    auto const bits = static_cast<std::uint64_t>(value);
    return value < 0 ? std::uint64_t{0} - bits : bits;
}

/// The absolute value; right for the smallest integer too.
[[nodiscard]] constexpr uint128 magnitude(int128 value) noexcept {
    auto const bits = static_cast<uint128>(value);
    return value < 0 ? uint128{0} - bits : bits;
}

/// Whether the value is one of a 64-bit signed integer.
[[nodiscard]] constexpr bool fits_int64(int128 value) noexcept {
    return value == static_cast<std::int64_t>(value);
}

/// An unsigned number of 256 bits; ordered by value because the high half comes first.
struct uint256 {
    uint128 high = 0;
    uint128 low = 0;

    friend constexpr std::strong_ordering operator<=>(uint256 const& a, uint256 const& b) noexcept {
        if (a.high != b.high) {
            return a.high < b.high ? std::strong_ordering::less : std::strong_ordering::greater;
        }
        if (a.low != b.low) {
            return a.low < b.low ? std::strong_ordering::less : std::strong_ordering::greater;
        }
        return std::strong_ordering::equal;
    }
    friend constexpr bool operator==(uint256 const& a, uint256 const& b) noexcept = default;
};

/// The whole product, schoolbook on 64-bit halves.
[[nodiscard]] constexpr uint256 multiply_wide(uint128 a, uint128 b) noexcept {
    constexpr uint128 mask = ~std::uint64_t{0};
    uint128 const low = (a & mask) * (b & mask);
    uint128 const cross = (a >> 64) * (b & mask) + (low >> 64);    // cannot overflow
    uint128 const other = (a & mask) * (b >> 64) + (cross & mask); // nor can this
    return {(a >> 64) * (b >> 64) + (cross >> 64) + (other >> 64), (other << 64) | (low & mask)};
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
