// SPDX-License-Identifier: Apache-2.0
// Numbers without limit behind plain functions: what rational falls back on.
// bigint.cpp alone includes Multiprecision.
#ifndef TIEUCHI_LIB_BIGINT_HPP
#define TIEUCHI_LIB_BIGINT_HPP

#include <tieuchi/config.hpp>
#include <tieuchi/rational.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The way to the representation of a rational, for the two files that implement it and for tests.
struct rational_access {
    /// @pre Lowest terms, denominator above 0.
    [[nodiscard]] static constexpr rational make_small(std::int64_t numerator,
                                                       std::int64_t denominator) noexcept {
        return rational(rational::reduced{}, numerator, denominator);
    }
    /// Takes over the caller's share of the number.
    [[nodiscard]] static rational adopt(big_rational const* owned) noexcept {
        return rational(rational::reduced{}, owned);
    }
    [[nodiscard]] static bool is_big(rational const& value) noexcept { return value.is_big(); }

    /// The number on the heap. @pre `is_big(value)`
    [[nodiscard]] static big_rational const& big(rational const& value) noexcept {
        return *value.big_;
    }
    /// @pre Not `is_big(value)`.
    [[nodiscard]] static std::int64_t numerator(rational const& value) noexcept {
        return value.number_;
    }
    /// @pre Not `is_big(value)`.
    [[nodiscard]] static std::int64_t denominator(rational const& value) noexcept {
        return value.denominator_;
    }
    /// The same value on the heap, though it may be small: so that tests can take both paths.
    [[nodiscard]] static rational force_big(rational const& value);
};

// Arguments of these may be small or big; results are small where they fit.

[[nodiscard]] rational big_sum(rational const& a, rational const& b);
[[nodiscard]] rational big_difference(rational const& a, rational const& b);
[[nodiscard]] rational big_product(rational const& a, rational const& b);
/// @pre `b` is not 0.
[[nodiscard]] rational big_quotient(rational const& a, rational const& b);
[[nodiscard]] bool big_equal(rational const& a, rational const& b) noexcept;
[[nodiscard]] std::strong_ordering big_order(rational const& a, rational const& b);
[[nodiscard]] int big_sign(rational const& value) noexcept;
[[nodiscard]] bool big_is_integer(rational const& value) noexcept;
void big_append(rational const& value, std::string& out);
/// The denominator where it fits into 64 bits.
[[nodiscard]] std::optional<std::int64_t> big_denominator(rational const& value);
/// The nearest integer, as the mode says.
[[nodiscard]] rational big_to_integer(rational const& value, rounding mode);

/// numerator / denominator. @pre Lowest terms, denominator above 0.
[[nodiscard]] rational big_from_reduced(int128 numerator, int128 denominator);
/// numerator / denominator for magnitudes that no int128 has. @pre The denominator is not 0.
[[nodiscard]] rational big_from_magnitudes(bool negative, uint128 numerator, uint128 denominator);
/// 10^exponent. @pre `exponent >= 0`
[[nodiscard]] rational big_power_of_ten(int exponent);
/// The integer of these decimal digits. @pre At least one character, all of them digits.
[[nodiscard]] rational big_from_digits(std::string_view digits);

/// A fraction as bytes: magnitudes with the most significant byte first and no zero byte in front.
struct fraction_bytes {
    bool negative = false;
    std::string numerator; ///< Empty for 0.
    std::string denominator;
};

[[nodiscard]] fraction_bytes big_to_bytes(rational const& value);
/// The reduced number of such bytes. @pre The denominator is not 0.
[[nodiscard]] rational big_from_bytes(bool negative, std::string_view numerator,
                                      std::string_view denominator);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
