// SPDX-License-Identifier: Apache-2.0
#include "columnar/arrow_score.hpp"

#include <algorithm>
#include <limits>
#include <numeric>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::size_t most_score_digits = 38;

struct wide_fraction {
    int128 numerator = 0;
    int128 denominator = 1;
};

[[nodiscard]] constexpr int128 greatest_divisor(int128 a, int128 b) noexcept {
    while (b != 0) {
        int128 const rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

/// An integer of up to 38 digits.
[[nodiscard]] std::optional<int128> wide_integer(std::string_view text) noexcept {
    bool const negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    if (text.size() > most_score_digits) {
        return std::nullopt;
    }
    int128 value = 0;
    for (char const c : text) {
        value = value * 10 + (c - '0');
    }
    return negative ? -value : value;
}

[[nodiscard]] std::optional<wide_fraction> wide_fraction_of(rational const& value) {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    if (value.as_small(numerator, denominator)) {
        return wide_fraction{numerator, denominator};
    }
    std::string text;
    value.append_to(text);
    std::size_t const bar = std::min(text.find('/'), text.size());
    auto const top = wide_integer(std::string_view(text).substr(0, bar));
    auto const bottom =
        bar == text.size() ? int128{1} : wide_integer(std::string_view(text).substr(bar + 1));
    if (!top || !bottom) {
        return std::nullopt;
    }
    return wide_fraction{*top, *bottom};
}

/// The product, where it has at most 38 digits.
[[nodiscard]] std::optional<int128> product(int128 a, int128 b) noexcept {
    int128 made = 0;
    constexpr auto limit = static_cast<int128>(wide_power_of_ten(36)) * 100; // 38 digits
    if (product_overflows(a, b, made) || made >= limit || made <= -limit) {
        return std::nullopt;
    }
    return made;
}

} // namespace

std::optional<wide_score> wide_score_of(interval const& score) {
    auto const lower = wide_fraction_of(score.lower);
    auto const upper = wide_fraction_of(score.upper);
    if (!lower || !upper) {
        return std::nullopt;
    }
    int128 const shared = greatest_divisor(lower->denominator, upper->denominator);
    int128 const for_lower = upper->denominator / shared;
    auto const top_lower = product(lower->numerator, for_lower);
    auto const top_upper = product(upper->numerator, lower->denominator / shared);
    auto const denominator = product(lower->denominator, for_lower);
    if (!top_lower || !top_upper || !denominator) {
        return std::nullopt;
    }
    return wide_score{*top_lower, *top_upper, *denominator};
}

std::optional<wide_score> score_of(batch_result const& found, std::size_t row) {
    constexpr std::int64_t asked_for = std::numeric_limits<std::int64_t>::min();
    std::int64_t const lower = found.score_lower()[row];
    if (lower == asked_for) {
        auto const score = found.score(static_cast<std::int64_t>(row));
        return score ? wide_score_of(*score) : std::nullopt;
    }
    std::int64_t const upper = found.score_upper()[row];
    auto const denominators = found.score_denominators();
    std::int64_t const denominator = denominators[denominators.size() == 1 ? 0 : row];
    // Remainders first: they are smaller than the numerators, and the denominator is often small.
    std::int64_t shared = std::gcd(denominator, lower % denominator);
    shared = lower == upper ? shared : std::gcd(shared, upper % shared);
    return wide_score{lower / shared, upper / shared, denominator / shared};
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
