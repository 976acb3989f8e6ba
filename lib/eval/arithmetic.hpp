// SPDX-License-Identifier: Apache-2.0
// Checked 128-bit helpers for compilation: what does not fit is told, nothing wraps.
#ifndef TIEUCHI_EVAL_ARITHMETIC_HPP
#define TIEUCHI_EVAL_ARITHMETIC_HPP

#include <tieuchi/config.hpp>
#include <tieuchi/decimal.hpp>
#include <tieuchi/detail/wide.hpp>
#include <tieuchi/rational.hpp>

#include <cstdint>
#include <optional>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Largest magnitude of prepared integers: products by powers of ten up to 18 stay within 128 bits.
inline constexpr int128 prepared_limit = static_cast<int128>(1) << 62;

/// The number as an integer at a scale, where it fits below `prepared_limit`.
[[nodiscard]] constexpr std::optional<std::int64_t> at_scale(decimal value, int scale) noexcept {
    if (value.scale() > scale) {
        return std::nullopt;
    }
    int128 const scaled =
        static_cast<int128>(value.coefficient()) * power_of_ten(scale - value.scale());
    if (scaled >= prepared_limit || scaled <= -prepared_limit) {
        return std::nullopt;
    }
    return static_cast<std::int64_t>(scaled);
}

/// Greatest common divisor of two numbers above 0.
[[nodiscard]] constexpr int128 common_divisor(int128 a, int128 b) noexcept {
    while (b != 0) {
        int128 const rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/// Product of two numbers of at least 0, where it stays below 2^126.
[[nodiscard]] constexpr std::optional<int128> checked_product(int128 a, int128 b) noexcept {
    constexpr int128 limit = static_cast<int128>(1) << 126;
    if (a != 0 && b > (limit - 1) / a) {
        return std::nullopt;
    }
    return a * b;
}

/// The quotient of two exact numbers. @pre `b` is not 0.
[[nodiscard]] inline rational quotient(rational const& a, rational const& b) {
    auto made = divide(a, b);
    TIEUCHI_ASSERT(made.has_value());
    return *std::move(made);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
