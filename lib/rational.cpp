// SPDX-License-Identifier: Apache-2.0
// Arithmetic of small rationals in 128 bits, and text of all. What does not fit goes to bigint.cpp.
#include <tieuchi/rational.hpp>
#include "bigint.hpp"
#include "literal.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {

namespace detail {
namespace {

[[nodiscard]] rational from_reduced(int128 numerator, int128 denominator) {
    if (fits_int64(numerator) && fits_int64(denominator)) {
        return rational_access::make_small(static_cast<std::int64_t>(numerator),
                                           static_cast<std::int64_t>(denominator));
    }
    return big_from_reduced(numerator, denominator);
}

[[nodiscard]] int wide_countr_zero(uint128 value) noexcept {
    auto const low = static_cast<std::uint64_t>(value);
    return low != 0 ? std::countr_zero(low)
                    : 64 + std::countr_zero(static_cast<std::uint64_t>(value >> 64));
}

[[nodiscard]] bool fits_uint64(uint128 value) noexcept {
    return value >> 64 == 0;
}

/// From magnitudes above 0 that fit into 64 bits: no division of 128 bits is needed.
[[nodiscard]] rational reduced_of_64_bits(bool negative, std::uint64_t n, std::uint64_t d) {
    std::uint64_t const common = gcd(n, d);
    int128 const numerator = n / common;
    return from_reduced(negative ? -numerator : numerator, d / common);
}

/// Greatest common divisor of two numbers above 0: binary down to 64 bits, then there.
[[nodiscard]] uint128 wide_gcd(uint128 a, uint128 b) noexcept {
    int const twos = wide_countr_zero(a | b);
    a >>= wide_countr_zero(a);
    b >>= wide_countr_zero(b);
    while (!fits_uint64(a) && !fits_uint64(b)) {
        if (a > b) {
            std::swap(a, b);
        }
        b -= a;
        if (b == 0) {
            return a << twos;
        }
        b >>= wide_countr_zero(b);
    }
    if (!fits_uint64(a)) {
        std::swap(a, b);
    }
    return uint128{gcd(static_cast<std::uint64_t>(a), static_cast<std::uint64_t>(b % a))} << twos;
}

/// Of a small rational: numerator, denominator.
struct small_fraction {
    explicit small_fraction(rational const& value) noexcept
        : n(rational_access::numerator(value)), d(rational_access::denominator(value)) {}

    std::int64_t n;
    std::int64_t d;
};

[[nodiscard]] bool both_small(rational const& a, rational const& b) noexcept {
    return !rational_access::is_big(a) && !rational_access::is_big(b);
}

/// a.n/a.d + n/d in lowest terms. `n` may be -2^63 negated, hence 128 bits.
/// Every product stays below 2^126 in magnitude, and their sum below 2^127.
[[nodiscard]] rational small_sum(small_fraction a, int128 n, std::int64_t d) {
    if (a.d == 1 && d == 1) {
        return from_reduced(a.n + n, 1);
    }
    auto const common = static_cast<std::int64_t>(
        gcd(static_cast<std::uint64_t>(a.d), static_cast<std::uint64_t>(d)));
    std::int64_t const rest = a.d / common;
    int128 const numerator = static_cast<int128>(a.n) * (d / common) + n * rest;
    // A divisor of the sum and of the common denominator can only come from `common` (Knuth 4.5.1).
    auto const left =
        static_cast<std::uint64_t>(magnitude(numerator) % static_cast<std::uint64_t>(common));
    auto const shared = static_cast<std::int64_t>(gcd(left, static_cast<std::uint64_t>(common)));
    return from_reduced(numerator / shared, static_cast<int128>(rest) * (d / shared));
}

} // namespace

rational make_rational(int128 numerator, int128 denominator) {
    TIEUCHI_ASSERT(denominator != 0);
    if (numerator == 0) {
        return rational{};
    }
    bool const negative = (numerator < 0) != (denominator < 0);
    uint128 n = magnitude(numerator);
    uint128 d = magnitude(denominator);
    if (fits_uint64(n) && fits_uint64(d)) {
        return reduced_of_64_bits(negative, static_cast<std::uint64_t>(n),
                                  static_cast<std::uint64_t>(d));
    }
    uint128 const common = wide_gcd(n, d);
    n /= common;
    d /= common;
    constexpr uint128 limit = uint128{1} << 127;
    if (n >= limit || d >= limit) {
        return big_from_magnitudes(negative, n, d);
    }
    return from_reduced(negative ? -static_cast<int128>(n) : static_cast<int128>(n),
                        static_cast<int128>(d));
}

} // namespace detail

using detail::rational_access;
using detail::small_fraction;

rational::rational(ratio const& value)
    : rational(
          detail::make_rational(static_cast<detail::int128>(value.numerator().coefficient()) *
                                    detail::power_of_ten(value.denominator().scale()),
                                static_cast<detail::int128>(value.denominator().coefficient()) *
                                    detail::power_of_ten(value.numerator().scale()))) {}

result<rational> rational::make(std::int64_t numerator, std::int64_t denominator) {
    if (denominator == 0) {
        return errc::zero_denominator;
    }
    return detail::make_rational(numerator, denominator);
}

bool rational::equal_big(rational const& a, rational const& b) noexcept {
    return detail::big_equal(a, b);
}

std::strong_ordering rational::compare_big(rational const& a, rational const& b) {
    return detail::big_order(a, b);
}

int rational::sign() const noexcept {
    return is_big() ? detail::big_sign(*this) : (number_ > 0) - (number_ < 0);
}

bool rational::is_integer() const noexcept {
    return is_big() ? detail::big_is_integer(*this) : denominator_ == 1;
}

// ---- arithmetic ----

rational operator+(rational const& a, rational const& b) {
    if (!detail::both_small(a, b)) {
        return detail::big_sum(a, b);
    }
    return detail::small_sum(small_fraction(a), b.number_, b.denominator_);
}

rational operator-(rational const& a, rational const& b) {
    if (!detail::both_small(a, b)) {
        return detail::big_difference(a, b);
    }
    return detail::small_sum(small_fraction(a), -static_cast<detail::int128>(b.number_),
                             b.denominator_);
}

rational operator-(rational const& a) {
    if (a.is_big()) {
        return detail::big_difference(rational{}, a);
    }
    return detail::from_reduced(-static_cast<detail::int128>(a.number_), a.denominator_);
}

rational operator*(rational const& a, rational const& b) {
    if (!detail::both_small(a, b)) {
        return detail::big_product(a, b);
    }
    // Crosswise, so that the products are in lowest terms already.
    auto const first = static_cast<std::int64_t>(
        detail::gcd(detail::magnitude(a.number_), static_cast<std::uint64_t>(b.denominator_)));
    auto const second = static_cast<std::int64_t>(
        detail::gcd(detail::magnitude(b.number_), static_cast<std::uint64_t>(a.denominator_)));
    return detail::from_reduced(
        static_cast<detail::int128>(a.number_ / first) * (b.number_ / second),
        static_cast<detail::int128>(a.denominator_ / second) * (b.denominator_ / first));
}

result<rational> divide(rational const& a, rational const& b) {
    if (b.sign() == 0) {
        return errc::zero_denominator;
    }
    if (!detail::both_small(a, b)) {
        return detail::big_quotient(a, b);
    }
    return detail::make_rational(static_cast<detail::int128>(a.number_) * b.denominator_,
                                 static_cast<detail::int128>(a.denominator_) * b.number_);
}

// ---- text ----

namespace {

/// How many places the decimals over this denominator have; nothing where they never end or need
/// more than 18.
[[nodiscard]] std::optional<int> places_of(std::int64_t denominator) noexcept {
    int const twos = std::countr_zero(static_cast<std::uint64_t>(denominator));
    denominator >>= twos;
    int fives = 0;
    while (denominator % 5 == 0) {
        denominator /= 5;
        ++fives;
    }
    int const places = std::max(twos, fives);
    return denominator == 1 && places <= decimal::max_scale ? std::optional(places) : std::nullopt;
}

[[nodiscard]] rational rational_power_of_ten(int exponent) {
    return exponent <= decimal::max_scale ? rational(detail::power_of_ten(exponent))
                                          : detail::big_power_of_ten(exponent);
}

/// Appends `scaled / 10^digits` for an integer, with that many places.
void append_scaled(rational const& scaled, int digits, std::string& out) {
    std::size_t const start = out.size();
    scaled.append_to(out);
    if (digits == 0) {
        return;
    }
    auto const places = static_cast<std::size_t>(digits);
    std::size_t const first = start + (scaled.sign() < 0 ? 1 : 0);
    std::size_t const size = out.size() - first;
    if (size <= places) {
        out.insert(first, places + 1 - size, '0');
    }
    out.insert(out.size() - places, 1, '.');
}

[[nodiscard]] rational nearest_integer(rational const& value, rounding mode) {
    if (rational_access::is_big(value)) {
        return detail::big_to_integer(value, mode);
    }
    small_fraction const exact(value);
    std::int64_t const quotient = exact.n / exact.d;
    auto const rest = static_cast<std::int64_t>(detail::magnitude(exact.n % exact.d));
    std::int64_t const missing = exact.d - rest; // compared instead of 2 * rest, which could wrap
    bool const away = mode == rounding::half_up ? rest >= missing
                      : mode == rounding::half_even
                          ? rest > missing || (rest == missing && quotient % 2 != 0)
                          : false;
    return away ? rational(exact.n < 0 ? quotient - 1 : quotient + 1) : rational(quotient);
}

[[nodiscard]] std::string shown_text(rational const& scaled, int digits) {
    std::string text;
    append_scaled(scaled, digits, text);
    return text;
}

/// The room that the lines leave around a value: the nearest below and above.
struct free_room {
    free_room(rational const& value, std::span<rational const> lines) {
        for (rational const& line : lines) {
            if (line < value) {
                below = below ? std::max(*below, line) : line;
            } else if (value < line) {
                above = above ? std::min(*above, line) : line;
            }
        }
    }
    /// Whether `scaled / power` lies strictly within.
    [[nodiscard]] bool holds(rational const& scaled, rational const& power) const {
        return (!below || *below * power < scaled) && (!above || scaled < *above * power);
    }

    std::optional<rational> below;
    std::optional<rational> above;
};

} // namespace

std::optional<decimal> rational::to_decimal() const noexcept {
    if (is_big()) {
        return std::nullopt; // a decimal's numerator and denominator both fit into 64 bits
    }
    std::optional<int> const places = places_of(denominator_);
    if (!places) {
        return std::nullopt;
    }
    detail::int128 const coefficient =
        static_cast<detail::int128>(number_) * (detail::power_of_ten(*places) / denominator_);
    if (!detail::fits_int64(coefficient)) {
        return std::nullopt;
    }
    return *decimal::make(static_cast<std::int64_t>(coefficient), *places);
}

void rational::append_to(std::string& out) const {
    if (is_big()) {
        detail::big_append(*this, out);
        return;
    }
    decimal(number_).append_to(out);
    if (denominator_ != 1) {
        out += '/';
        decimal(denominator_).append_to(out);
    }
}

void rational::append_decimal_or_fraction_to(std::string& out) const {
    if (std::optional<decimal> const exact = to_decimal()) { // nearly always
        exact->append_to(out);
        return;
    }
    std::optional<std::int64_t> const denominator =
        is_big() ? detail::big_denominator(*this) : denominator_;
    std::optional<int> const places = denominator ? places_of(*denominator) : std::nullopt;
    if (places) {
        append_scaled(*this * rational(detail::power_of_ten(*places)), *places, out);
    } else {
        append_to(out);
    }
}

std::string to_string(rational const& value) {
    std::string text;
    value.append_to(text);
    return text;
}

std::string to_decimal_or_fraction(rational const& value) {
    std::string text;
    value.append_decimal_or_fraction_to(text);
    return text;
}

std::string round(rational const& value, int digits, rounding mode) {
    TIEUCHI_ASSERT(digits >= 0);
    return shown_text(nearest_integer(value * rational_power_of_ten(digits), mode), digits);
}

std::string display(rational const& value, int digits, rounding mode, crossing how,
                    std::span<rational const> lines) {
    TIEUCHI_ASSERT(digits >= 0);
    if (how == crossing::strict) {
        return round(value, digits, mode);
    }
    free_room const free(value, lines);
    // In units of the last digit, every mode gives one of the two integers next to the value (or
    // the value itself, which is in the room). If one next to it is beyond a line, the other is
    // behind that line, since the value lies between the two: one step is enough. If that one is
    // beyond another line, no integer is left; ten times as many steps are tried. This ends at the
    // latest when a step is smaller than the distances to both lines.
    for (;; ++digits) {
        rational const power = rational_power_of_ten(digits);
        rational const scaled = value * power;
        rational const rounded = nearest_integer(scaled, mode);
        if (free.holds(rounded, power)) {
            return shown_text(rounded, digits);
        }
        rational const back = rounded < scaled ? rounded + 1 : rounded - 1;
        if (free.holds(back, power)) {
            return shown_text(back, digits);
        }
    }
}

// ---- reading ----

namespace {

/// Where the first character that is no digit stands, or the end.
[[nodiscard]] std::size_t end_of_digits(std::string_view text, std::size_t from) noexcept {
    while (from < text.size() && detail::literal::is_digit(text[from])) {
        ++from;
    }
    return from;
}

/// The integer of at least one digit.
[[nodiscard]] rational integer_of(std::string_view digits) {
    auto const short_enough = decimal::parse(digits);
    return short_enough ? rational(*short_enough) : detail::big_from_digits(digits);
}

[[nodiscard]] result<rational> parse_fraction(std::string_view text, std::size_t slash) {
    bool const negative = text.front() == '-';
    std::size_t const start = negative ? 1 : 0;
    std::size_t const numerator_end = end_of_digits(text, start);
    if (numerator_end == start || numerator_end != slash) {
        return failure{errc::bad_number, -1, numerator_end};
    }
    std::size_t const denominator_end = end_of_digits(text, slash + 1);
    if (denominator_end == slash + 1 || denominator_end != text.size()) {
        return failure{errc::bad_number, -1, denominator_end};
    }
    rational const numerator = integer_of(text.substr(start, slash - start));
    rational const denominator = integer_of(text.substr(slash + 1));
    return divide(negative ? -numerator : numerator, denominator);
}

[[nodiscard]] result<rational> parse_long_literal(std::string_view text) {
    auto const read = detail::read_literal(text);
    if (!read) {
        return read.error();
    }
    std::string digits(read->whole);
    digits += read->places;
    rational const coefficient = integer_of(digits);
    int const exponent = read->exponent - static_cast<int>(read->places.size());
    rational const signed_coefficient = read->negative ? -coefficient : coefficient;
    return exponent < 0 ? divide(signed_coefficient, rational_power_of_ten(-exponent))
                        : result<rational>(signed_coefficient * rational_power_of_ten(exponent));
}

} // namespace

result<rational> rational::parse(std::string_view text) {
    if (text.size() > max_parsed_size) {
        return errc::too_many_digits;
    }
    if (std::size_t const slash = text.find('/'); slash != std::string_view::npos) {
        return parse_fraction(text, slash);
    }
    auto const short_enough = decimal::parse(text);
    return short_enough ? result<rational>(rational(*short_enough)) : parse_long_literal(text);
}

} // namespace v1
} // namespace tieuchi
