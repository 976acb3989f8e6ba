// SPDX-License-Identifier: Apache-2.0
// decimal: the exact number that inputs and bounds are made of (S-201). No binary floating point
// goes in and none comes out.
#ifndef TIEUCHI_DECIMAL_HPP
#define TIEUCHI_DECIMAL_HPP

#include <tieuchi/config.hpp>
#include <tieuchi/detail/wide.hpp>
#include <tieuchi/result.hpp>

#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>

namespace tieuchi {
inline namespace v1 {

namespace detail {

/// An integer that every 64-bit signed integer covers; neither a truth value nor a character.
template <typename T>
concept ExactInteger = std::integral<T> && !std::same_as<T, bool> && !std::same_as<T, char> &&
                       !std::same_as<T, wchar_t> && !std::same_as<T, char8_t> &&
                       !std::same_as<T, char16_t> && !std::same_as<T, char32_t> &&
                       (sizeof(T) < sizeof(std::int64_t) ||
                        (sizeof(T) == sizeof(std::int64_t) && std::is_signed_v<T>));

} // namespace detail

/** An exact decimal number: a 64-bit coefficient over a power of ten, `coefficient / 10^scale`.

    Always in lowest terms: the coefficient of a number with places does not end in 0, and zero has
    scale 0. Equal numbers are therefore equal member by member, and 0.10 is 0.1.

    There is no way from or to binary floating point.

    @threads A plain value.
    @since 0.1
*/
class alignas(8) decimal {
public:
    /// The largest scale (S-201).
    static constexpr int max_scale = 18;
    /// The longest text of a decimal, `-0.123456789012345678`.
    static constexpr std::size_t max_text_size = 21;

    /// Zero.
    constexpr decimal() noexcept = default;

    /// A whole number, exactly.
    template <detail::ExactInteger T>
    explicit constexpr decimal(T value) noexcept : coefficient_(value) {}

    /// Binary floating point is refused (S-201).
    template <std::floating_point T>
    decimal(T) = delete;

    /** Make `coefficient / 10^scale`.

        @exactness Exact.
        @errors `errc::invalid_argument` where the scale is not in 0 to 18.
        @param coefficient Any 64-bit integer.
        @param scale       How many of its digits are places.
        @return The number in lowest terms.
        @since 0.1
    */
    [[nodiscard]] static constexpr result<decimal> make(std::int64_t coefficient,
                                                        int scale) noexcept;

    /** Read a literal (S-202): digits, before them perhaps a minus sign, after them perhaps a point
        with digits, and perhaps an exponent of one to three digits.

        What counts is the value: leading and trailing zeros and the exponent are resolved before
        digits are counted, so `1.50e1` is 15 and `0e999` is 0.

        @exactness Exact or refused.
        @complexity Linear in the length of the text.
        @errors In this order: `errc::bad_number` with the offset of the first byte that is not of
                the grammar; `errc::too_many_digits` for more than 18 significant digits;
                `errc::too_many_places` for more than 18 places; `errc::too_many_digits` for a
                whole part of more than 18 digits.
        @param text The whole literal, nothing around it.
        @return The number.
        @since 0.1
    */
    [[nodiscard]] static result<decimal> parse(std::string_view text) noexcept;

    /// The digits as one integer, with the sign.
    [[nodiscard]] constexpr std::int64_t coefficient() const noexcept { return coefficient_; }

    /// How many of the digits are places: 0 to 18.
    [[nodiscard]] constexpr int scale() const noexcept { return scale_; }

    /// Whether the number is below 0.
    [[nodiscard]] constexpr bool is_negative() const noexcept { return coefficient_ < 0; }

    /// Whether the number is 0.
    [[nodiscard]] constexpr bool is_zero() const noexcept { return coefficient_ == 0; }

    /// Whether the number has no places.
    [[nodiscard]] constexpr bool is_integer() const noexcept { return scale_ == 0; }

    /// Whether a literal can spell the number: at most 18 digits (S-202).
    [[nodiscard]] constexpr bool fits_literal() const noexcept {
        return detail::magnitude(coefficient_) <
               static_cast<std::uint64_t>(detail::power_of_ten(18));
    }

    /** Write the canonical text: no exponent, no zeros at the end of places, a point as mark.

        @pre `first` has room for `max_text_size` characters.
        @param first Where the text begins; no NUL is written.
        @return The end of the text.
        @since 0.1
    */
    char* write_to(char* first) const noexcept;

    /// Append the canonical text of `write_to`. Allocation failure propagates.
    void append_to(std::string& out) const {
        char text[max_text_size];
        out.append(text, static_cast<std::size_t>(write_to(text) - text));
    }

    /// Same value; memberwise, as numbers are kept in lowest terms.
    friend constexpr bool operator==(decimal const&, decimal const&) noexcept = default;

    /// Exact order of any two decimals.
    friend constexpr std::strong_ordering operator<=>(decimal const& a, decimal const& b) noexcept {
        if (a.scale_ == b.scale_) {
            return a.coefficient_ <=> b.coefficient_;
        }
        return a.compare_scaled(b);
    }

    /** The exact sum.

        @errors `errc::number_overflow` where the coefficient does not fit into 64 bits.
        @return a + b.
        @since 0.1
    */
    friend constexpr result<decimal> add(decimal a, decimal b) noexcept;

    /** The exact difference.

        @errors `errc::number_overflow` where the coefficient does not fit into 64 bits.
        @return a - b.
        @since 0.1
    */
    friend constexpr result<decimal> subtract(decimal a, decimal b) noexcept;

    /** The exact product.

        @errors `errc::number_overflow` where the coefficient does not fit into 64 bits, else
                `errc::not_a_decimal` where the product has more than 18 places.
        @return a * b.
        @since 0.1
    */
    friend constexpr result<decimal> multiply(decimal a, decimal b) noexcept;

private:
    constexpr decimal(std::int64_t coefficient, std::int32_t scale) noexcept
        : coefficient_(coefficient), scale_(scale) {}

    [[nodiscard]] constexpr std::strong_ordering compare_scaled(decimal b) const noexcept;
    [[nodiscard]] static constexpr result<decimal> normalise(detail::int128 coefficient,
                                                             int scale) noexcept;

    std::int64_t coefficient_ = 0;
    std::int32_t scale_ = 0;
};

/// The canonical text of `decimal::write_to`. Allocation failure propagates. @since 0.1
[[nodiscard]] inline std::string to_string(decimal value) {
    std::string text;
    value.append_to(text);
    return text;
}

// ---- implementation ----

constexpr result<decimal> decimal::make(std::int64_t coefficient, int scale) noexcept {
    if (scale < 0 || scale > max_scale) {
        return errc::invalid_argument;
    }
    while (scale > 0 && coefficient % 10 == 0) {
        coefficient /= 10;
        --scale; // brings zero down to scale 0 too
    }
    return decimal(coefficient, static_cast<std::int32_t>(scale));
}

constexpr result<decimal> decimal::normalise(detail::int128 coefficient, int scale) noexcept {
    while (scale > 0 && coefficient % 10 == 0) {
        coefficient /= 10;
        --scale;
    }
    if (!detail::fits_int64(coefficient)) {
        return errc::number_overflow;
    }
    if (scale > max_scale) {
        return errc::not_a_decimal;
    }
    return decimal(static_cast<std::int64_t>(coefficient), static_cast<std::int32_t>(scale));
}

constexpr std::strong_ordering decimal::compare_scaled(decimal b) const noexcept {
    // 2^63 * 10^18 < 2^123: neither product leaves 128 bits.
    detail::int128 left = coefficient_;
    detail::int128 right = b.coefficient_;
    if (scale_ < b.scale_) {
        left *= detail::power_of_ten(b.scale_ - scale_);
    } else {
        right *= detail::power_of_ten(scale_ - b.scale_);
    }
    if (left == right) {
        return std::strong_ordering::equal;
    }
    return left < right ? std::strong_ordering::less : std::strong_ordering::greater;
}

constexpr result<decimal> add(decimal a, decimal b) noexcept {
    int const scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    detail::int128 const left =
        static_cast<detail::int128>(a.coefficient_) * detail::power_of_ten(scale - a.scale_);
    detail::int128 const right =
        static_cast<detail::int128>(b.coefficient_) * detail::power_of_ten(scale - b.scale_);
    return decimal::normalise(left + right, scale);
}

constexpr result<decimal> subtract(decimal a, decimal b) noexcept {
    int const scale = a.scale_ > b.scale_ ? a.scale_ : b.scale_;
    detail::int128 const left =
        static_cast<detail::int128>(a.coefficient_) * detail::power_of_ten(scale - a.scale_);
    detail::int128 const right =
        static_cast<detail::int128>(b.coefficient_) * detail::power_of_ten(scale - b.scale_);
    return decimal::normalise(left - right, scale);
}

constexpr result<decimal> multiply(decimal a, decimal b) noexcept {
    return decimal::normalise(static_cast<detail::int128>(a.coefficient_) * b.coefficient_,
                              a.scale_ + b.scale_);
}

static_assert(sizeof(decimal) == 16);
static_assert(std::is_trivially_copyable_v<decimal>);

} // namespace v1
} // namespace tieuchi

#endif
