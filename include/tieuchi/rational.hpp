// SPDX-License-Identifier: Apache-2.0
// rational: the exact number that progress, scores, shares and means are made of (S-204), and the
// ways of showing one to people (S-205). Small values live in the object, any other on the heap.
#ifndef TIEUCHI_RATIONAL_HPP
#define TIEUCHI_RATIONAL_HPP

#include <tieuchi/config.hpp>
#include <tieuchi/decimal.hpp>
#include <tieuchi/detail/wide.hpp>
#include <tieuchi/ratio.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/rounding.hpp>

#include <bit>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {

namespace detail {

/// A numerator and a denominator without limit; defined where Multiprecision is included.
struct big_rational;

void retain(big_rational const* value) noexcept;
void release(big_rational const* value) noexcept;

/// The library's own way to the representation.
struct rational_access;

} // namespace detail

/** An exact rational number without limit of size, in lowest terms with a denominator above 0.

    Where numerator and denominator both fit into 64 bits they lie in the object, and neither
    copying nor most arithmetic allocates; otherwise copies share one immutable number on the heap.

    @exactness   Every operation is exact, except those that say that they round.
    @complexity  Constant while values are small.
    @threads     A plain value; copies may be used by different threads.
    @errors      Allocation failure propagates from arithmetic, order and text; nothing else fails.
    @since 0.1
*/
class rational {
public:
    /// The most characters that `parse` reads.
    static constexpr std::size_t max_parsed_size = 4096;

    /// Zero.
    constexpr rational() noexcept : number_(0), denominator_(1) {}

    /// A whole number.
    template <detail::ExactInteger T>
    constexpr rational(T value) noexcept // NOLINT(google-explicit-constructor): exact
        : number_(value), denominator_(1) {}

    /// Binary floating point is refused (S-201).
    template <std::floating_point T>
    rational(T) = delete;

    /// A decimal.
    constexpr rational(decimal value) noexcept; // NOLINT(google-explicit-constructor): exact

    /// The value of a pair, without a unit scale.
    explicit rational(ratio const& value);

    /** Make a fraction.

        @errors `errc::zero_denominator`. Allocation failure propagates.
        @param numerator   Any integer.
        @param denominator Any integer but 0, also below 0.
        @return The reduced fraction.
        @since 0.1
    */
    [[nodiscard]] static result<rational> make(std::int64_t numerator, std::int64_t denominator);

    /** Read an integer, a fraction of two integers (`-3/4`, reduced or not), or a decimal literal
        with any number of digits (`0.10`, `1e-30`).

        @exactness Exact or refused.
        @complexity Quadratic in the length, which is limited.
        @errors `errc::bad_number` with the offset of the first byte that is not of the grammar;
                `errc::too_many_digits` for more than `max_parsed_size` characters;
                `errc::zero_denominator`. Allocation failure propagates.
        @param text The whole number, nothing around it.
        @return The reduced number.
        @since 0.1
    */
    [[nodiscard]] static result<rational> parse(std::string_view text);

    /// Shares what lies on the heap.
    constexpr rational(rational const& other) noexcept : denominator_(other.denominator_) {
        copy_number(other);
        retain();
    }
    /// Leaves zero behind.
    constexpr rational(rational&& other) noexcept : denominator_(other.denominator_) {
        copy_number(other);
        other.become_zero();
    }
    /// Shares what lies on the heap.
    constexpr rational& operator=(rational const& other) noexcept {
        other.retain(); // first, so that assigning to itself is safe
        release();
        denominator_ = other.denominator_;
        copy_number(other);
        return *this;
    }
    /// Leaves zero behind.
    constexpr rational& operator=(rational&& other) noexcept {
        if (this != &other) {
            release();
            denominator_ = other.denominator_;
            copy_number(other);
            other.become_zero();
        }
        return *this;
    }
    constexpr ~rational() { release(); }

    /// -1, 0 or 1.
    [[nodiscard]] int sign() const noexcept;

    /// Whether the denominator is 1.
    [[nodiscard]] bool is_integer() const noexcept;

    /** Read numerator and denominator where both fit into 64 bits.

        @param numerator   Receives the numerator; untouched where they do not fit.
        @param denominator Receives the denominator, above 0; untouched where they do not fit.
        @return Whether they fit.
        @since 0.1
    */
    [[nodiscard]] constexpr bool as_small(std::int64_t& numerator,
                                          std::int64_t& denominator) const noexcept {
        if (is_big()) {
            return false;
        }
        numerator = number_;
        denominator = denominator_;
        return true;
    }

    /// The decimal of the same value, where there is one (at most 18 places, 64 bits).
    [[nodiscard]] std::optional<decimal> to_decimal() const noexcept;

    /// Append `17` or the reduced fraction `1234/17`.
    void append_to(std::string& out) const;

    /// Append a decimal without exponent or trailing zeros where at most 18 places suffice, however
    /// many digits stand before the mark, else the reduced fraction.
    void append_decimal_or_fraction_to(std::string& out) const;

    /// Same value.
    friend constexpr bool operator==(rational const& a, rational const& b) noexcept {
        if (a.is_big() || b.is_big()) {
            return equal_big(a, b);
        }
        return a.number_ == b.number_ && a.denominator_ == b.denominator_;
    }

    /// Exact order.
    friend constexpr std::strong_ordering operator<=>(rational const& a, rational const& b) {
        if (a.is_big() || b.is_big()) {
            return compare_big(a, b);
        }
        if (a.denominator_ == b.denominator_) {
            return a.number_ <=> b.number_;
        }
        detail::int128 const left = static_cast<detail::int128>(a.number_) * b.denominator_;
        detail::int128 const right = static_cast<detail::int128>(b.number_) * a.denominator_;
        return left < right    ? std::strong_ordering::less
               : left == right ? std::strong_ordering::equal
                               : std::strong_ordering::greater;
    }

    /// The exact sum.
    friend rational operator+(rational const& a, rational const& b);
    /// The exact difference.
    friend rational operator-(rational const& a, rational const& b);
    /// The exact product.
    friend rational operator*(rational const& a, rational const& b);
    /// The number with the other sign.
    friend rational operator-(rational const& a);

    /** The exact quotient.

        @errors `errc::zero_denominator` where `b` is 0. Allocation failure propagates.
        @return a / b.
        @since 0.1
    */
    friend result<rational> divide(rational const& a, rational const& b);

    /// Adds, exactly.
    rational& operator+=(rational const& other) { return *this = *this + other; }
    /// Subtracts, exactly.
    rational& operator-=(rational const& other) { return *this = *this - other; }
    /// Multiplies, exactly.
    rational& operator*=(rational const& other) { return *this = *this * other; }

private:
    friend struct detail::rational_access;

    struct reduced {}; // the caller promises lowest terms and denominator > 0

    constexpr rational(reduced, std::int64_t numerator, std::int64_t denominator) noexcept
        : number_(numerator), denominator_(denominator) {}
    constexpr rational(reduced, detail::big_rational const* owned) noexcept
        : big_(owned), denominator_(0) {}

    [[nodiscard]] constexpr bool is_big() const noexcept { return denominator_ == 0; }

    constexpr void copy_number(rational const& other) noexcept {
        if (other.is_big()) {
            big_ = other.big_;
        } else {
            number_ = other.number_;
        }
    }
    constexpr void become_zero() noexcept {
        number_ = 0;
        denominator_ = 1;
    }
    constexpr void retain() const noexcept {
        if (is_big()) {
            detail::retain(big_);
        }
    }
    constexpr void release() const noexcept {
        if (is_big()) {
            detail::release(big_);
        }
    }

    [[nodiscard]] static bool equal_big(rational const& a, rational const& b) noexcept;
    [[nodiscard]] static std::strong_ordering compare_big(rational const& a, rational const& b);

    // A denominator of 0, which no number has, marks the form on the heap.
    union {
        std::int64_t number_;
        detail::big_rational const* big_;
    };
    std::int64_t denominator_;
};

/// `17` or the reduced fraction `1234/17`. Allocation failure propagates. @since 0.1
[[nodiscard]] std::string to_string(rational const& value);

/// The text of `rational::append_decimal_or_fraction_to`. Allocation failure propagates. @since 0.1
[[nodiscard]] std::string to_decimal_or_fraction(rational const& value);

/** Round for people, by the mode as it is (S-204; `crossing::strict` of S-205).

    @exactness  The nearest number of so many digits, as the mode says; zero has no sign.
    @complexity Quadratic in the number of digits.
    @pre        `digits >= 0`.
    @errors     Allocation failure propagates.
    @param value  What is shown.
    @param digits Digits after the mark, all of them written: `98.50`.
    @param mode   What happens to the rest.
    @return The digits, with a point as mark.
    @since 0.1
*/
[[nodiscard]] std::string round(rational const& value, int digits,
                                rounding mode = rounding::half_up);

/** Round for people without crossing a line that the exact value does not cross (S-205).

    For every line that differs from `value`, the shown number is strictly on the same side of the
    exact line as `value`. Where rounding would cross one, the shown number is one step (the last
    digit by 1) back on the exact side; one step is always enough to be back behind the line that
    was crossed. Where another line lies within that step, so that no number of so many digits is
    between the two, the value is shown with as many digits more as it takes. A value that lies on
    a line crosses nothing there.

    Pass the lines that matter: full marks, 1 for a share, the bound, 0 for a gap.

    @exactness  As said; zero has no sign.
    @complexity Linear in the number of lines, quadratic in the number of digits.
    @pre        `digits >= 0`.
    @errors     Allocation failure propagates.
    @param value  What is shown.
    @param digits Digits after the mark, all of them written.
    @param mode   What happens to the rest.
    @param how    `crossing::never`, or `crossing::strict` for `round`.
    @param lines  In any order.
    @return The digits, with a point as mark.
    @since 0.1
*/
[[nodiscard]] std::string display(rational const& value, int digits, rounding mode, crossing how,
                                  std::span<rational const> lines);

// ---- implementation ----

namespace detail {

/// Greatest common divisor of two numbers that are not both 0.
[[nodiscard]] constexpr std::uint64_t gcd(std::uint64_t a, std::uint64_t b) noexcept;

/** The reduced fraction of two 128-bit integers.

    @pre `denominator != 0`. Allocation failure propagates.
*/
[[nodiscard]] rational make_rational(int128 numerator, int128 denominator);

} // namespace detail

constexpr std::uint64_t detail::gcd(std::uint64_t a, std::uint64_t b) noexcept {
    if (a == 0 || b == 0) {
        return a | b;
    }
    int const twos = std::countr_zero(a | b);
    a >>= std::countr_zero(a);
    b >>= std::countr_zero(b);
    while (a != b) { // binary; zeros are counted before it is known which one is larger
        std::uint64_t const difference = b - a;
        int const zeros = std::countr_zero(difference);
        std::uint64_t const distance = b > a ? difference : a - b;
        a = b > a ? a : b;
        b = distance >> zeros;
    }
    return a << twos;
}

constexpr rational::rational(decimal value) noexcept
    : number_(value.coefficient()), denominator_(detail::power_of_ten(value.scale())) {
    auto const common = static_cast<std::int64_t>(
        detail::gcd(detail::magnitude(number_), static_cast<std::uint64_t>(denominator_)));
    number_ /= common;
    denominator_ /= common;
}

static_assert(sizeof(rational) == 16);

} // namespace v1
} // namespace tieuchi

#endif
