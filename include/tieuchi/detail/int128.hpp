// SPDX-License-Identifier: Apache-2.0
// Integers of 128 bits for compilers that have none, as on 32-bit platforms: two's complement in
// two words, with the operators and conversions of the compiler's own. What would overflow wraps
// around.
#ifndef TIEUCHI_DETAIL_INT128_HPP
#define TIEUCHI_DETAIL_INT128_HPP

#include <bit>
#include <compare>
#include <concepts>
#include <cstdint>
#include <type_traits>

namespace tieuchi {
inline namespace v1 {
namespace detail {

class own_int128;

/// As `unsigned __int128`; only the conversion from the signed one has to be written out.
class own_uint128 {
    template <std::integral I>
    [[nodiscard]] static constexpr std::uint64_t sign_word(I value) noexcept {
        if constexpr (std::is_signed_v<I>) {
            return value < 0 ? ~std::uint64_t{0} : 0;
        } else {
            return 0;
        }
    }

public:
    own_uint128() = default;
    constexpr own_uint128(std::uint64_t high, std::uint64_t low) noexcept
        : low_(low), high_(high) {}
    template <std::integral I>
    constexpr own_uint128(I value) noexcept // NOLINT(google-explicit-constructor): as an integer
        : low_(static_cast<std::uint64_t>(value)), high_(sign_word(value)) {}
    constexpr explicit own_uint128(own_int128 value) noexcept;

    template <std::integral I>
    constexpr explicit operator I() const noexcept {
        if constexpr (std::same_as<I, bool>) {
            return (low_ | high_) != 0;
        } else {
            return static_cast<I>(low_);
        }
    }

    [[nodiscard]] constexpr std::uint64_t low() const noexcept { return low_; }
    [[nodiscard]] constexpr std::uint64_t high() const noexcept { return high_; }

    friend constexpr bool operator==(own_uint128 a, own_uint128 b) noexcept {
        return a.low_ == b.low_ && a.high_ == b.high_;
    }
    friend constexpr std::strong_ordering operator<=>(own_uint128 a, own_uint128 b) noexcept {
        return a.high_ != b.high_ ? a.high_ <=> b.high_ : a.low_ <=> b.low_;
    }

    friend constexpr own_uint128 operator+(own_uint128 a, own_uint128 b) noexcept {
        std::uint64_t const low = a.low_ + b.low_;
        return {a.high_ + b.high_ + (low < a.low_ ? 1U : 0U), low};
    }
    friend constexpr own_uint128 operator-(own_uint128 a, own_uint128 b) noexcept {
        return {a.high_ - b.high_ - (a.low_ < b.low_ ? 1U : 0U), a.low_ - b.low_};
    }
    friend constexpr own_uint128 operator*(own_uint128 a, own_uint128 b) noexcept {
        own_uint128 made = whole_product(a.low_, b.low_);
        made.high_ += a.low_ * b.high_ + a.high_ * b.low_;
        return made;
    }
    friend constexpr own_uint128 operator/(own_uint128 a, own_uint128 b) noexcept {
        own_uint128 rest = 0;
        return divided(a, b, rest);
    }
    friend constexpr own_uint128 operator%(own_uint128 a, own_uint128 b) noexcept {
        own_uint128 rest = 0;
        divided(a, b, rest);
        return rest;
    }

    friend constexpr own_uint128 operator&(own_uint128 a, own_uint128 b) noexcept {
        return {a.high_ & b.high_, a.low_ & b.low_};
    }
    friend constexpr own_uint128 operator|(own_uint128 a, own_uint128 b) noexcept {
        return {a.high_ | b.high_, a.low_ | b.low_};
    }
    friend constexpr own_uint128 operator^(own_uint128 a, own_uint128 b) noexcept {
        return {a.high_ ^ b.high_, a.low_ ^ b.low_};
    }
    constexpr own_uint128 operator~() const noexcept { return {~high_, ~low_}; }
    constexpr own_uint128 operator+() const noexcept { return *this; }
    constexpr own_uint128 operator-() const noexcept { return own_uint128{0} - *this; }

    /// @pre 0 <= by < 128, as of any integer.
    template <std::integral I>
    friend constexpr own_uint128 operator<<(own_uint128 a, I by) noexcept {
        auto const places = static_cast<unsigned>(by);
        if (places == 0) {
            return a;
        }
        return places < 64
                   ? own_uint128{a.high_ << places | a.low_ >> (64 - places), a.low_ << places}
                   : own_uint128{a.low_ << (places - 64), 0};
    }
    /// @pre 0 <= by < 128, as of any integer.
    template <std::integral I>
    friend constexpr own_uint128 operator>>(own_uint128 a, I by) noexcept {
        auto const places = static_cast<unsigned>(by);
        if (places == 0) {
            return a;
        }
        return places < 64
                   ? own_uint128{a.high_ >> places, a.low_ >> places | a.high_ << (64 - places)}
                   : own_uint128{0, a.high_ >> (places - 64)};
    }

    constexpr own_uint128& operator+=(own_uint128 b) noexcept { return *this = *this + b; }
    constexpr own_uint128& operator-=(own_uint128 b) noexcept { return *this = *this - b; }
    constexpr own_uint128& operator*=(own_uint128 b) noexcept { return *this = *this * b; }
    constexpr own_uint128& operator/=(own_uint128 b) noexcept { return *this = *this / b; }
    constexpr own_uint128& operator%=(own_uint128 b) noexcept { return *this = *this % b; }
    constexpr own_uint128& operator&=(own_uint128 b) noexcept { return *this = *this & b; }
    constexpr own_uint128& operator|=(own_uint128 b) noexcept { return *this = *this | b; }
    constexpr own_uint128& operator^=(own_uint128 b) noexcept { return *this = *this ^ b; }
    template <std::integral I>
    constexpr own_uint128& operator<<=(I by) noexcept {
        return *this = *this << by;
    }
    template <std::integral I>
    constexpr own_uint128& operator>>=(I by) noexcept {
        return *this = *this >> by;
    }
    constexpr own_uint128& operator++() noexcept { return *this += 1; }
    constexpr own_uint128& operator--() noexcept { return *this -= 1; }

private:
    /// All 128 bits, schoolbook on halves.
    [[nodiscard]] static constexpr own_uint128 whole_product(std::uint64_t a,
                                                             std::uint64_t b) noexcept {
        constexpr std::uint64_t mask = 0xFFFF'FFFF;
        std::uint64_t const low = (a & mask) * (b & mask);
        std::uint64_t const cross = (a >> 32) * (b & mask) + (low >> 32);    // cannot overflow
        std::uint64_t const other = (a & mask) * (b >> 32) + (cross & mask); // nor can this
        return {(a >> 32) * (b >> 32) + (cross >> 32) + (other >> 32), other << 32 | (low & mask)};
    }

    [[nodiscard]] constexpr int leading_zeros() const noexcept {
        return high_ != 0 ? std::countl_zero(high_) : 64 + std::countl_zero(low_);
    }

    /// Schoolbook, in digits of 32 bits. @pre 0 < digit < 2^32.
    static constexpr own_uint128 divided_by_digit(own_uint128 a, std::uint64_t digit,
                                                  own_uint128& rest) noexcept {
        own_uint128 quotient = 0;
        std::uint64_t left = 0;
        for (int place = 96; place >= 0; place -= 32) {
            std::uint64_t const part = left << 32 | ((a >> place).low_ & 0xFFFF'FFFF);
            quotient = quotient << 32 | own_uint128{0, part / digit};
            left = part % digit;
        }
        rest = left;
        return quotient;
    }

    /// By subtraction of the shifted divisor, a bit of the quotient a step, where it has no easier
    /// form. @pre b is not 0, as of any integer.
    static constexpr own_uint128 divided(own_uint128 a, own_uint128 b, own_uint128& rest) noexcept {
        rest = a;
        if (a < b) {
            return 0;
        }
        if (a.high_ == 0) { // and then of b
            rest = a.low_ % b.low_;
            return a.low_ / b.low_;
        }
        if (b.high_ == 0 && b.low_ <= 0xFFFF'FFFF) {
            return divided_by_digit(a, b.low_, rest);
        }
        own_uint128 quotient = 0;
        for (int place = b.leading_zeros() - a.leading_zeros(); place >= 0; --place) {
            own_uint128 const part = b << place;
            quotient <<= 1;
            if (rest >= part) {
                rest -= part;
                quotient |= 1;
            }
        }
        return quotient;
    }

    std::uint64_t low_; // in the order of a little-endian integer of 128 bits
    std::uint64_t high_;
};

/// As `__int128`.
class own_int128 {
public:
    own_int128() = default;
    template <std::integral I>
    constexpr own_int128(I value) noexcept // NOLINT(google-explicit-constructor): as an integer
        : bits_(value) {}
    constexpr explicit own_int128(own_uint128 bits) noexcept : bits_(bits) {}

    template <std::integral I>
    constexpr explicit operator I() const noexcept {
        return static_cast<I>(bits_);
    }
    /// For integers that the kernels hold in such registers: exact below 2^53, else near.
    template <std::floating_point F>
    constexpr explicit operator F() const noexcept {
        constexpr auto word = static_cast<F>(std::uint64_t{1} << 63) * 2;
        F const near = static_cast<F>(size().high()) * word + static_cast<F>(size().low());
        return negative() ? -near : near;
    }

    friend constexpr bool operator==(own_int128 a, own_int128 b) noexcept {
        return a.bits_ == b.bits_;
    }
    friend constexpr std::strong_ordering operator<=>(own_int128 a, own_int128 b) noexcept {
        return (a.bits_ ^ sign_bit) <=> (b.bits_ ^ sign_bit);
    }

    friend constexpr own_int128 operator+(own_int128 a, own_int128 b) noexcept {
        return own_int128{a.bits_ + b.bits_};
    }
    friend constexpr own_int128 operator-(own_int128 a, own_int128 b) noexcept {
        return own_int128{a.bits_ - b.bits_};
    }
    friend constexpr own_int128 operator*(own_int128 a, own_int128 b) noexcept {
        return own_int128{a.bits_ * b.bits_};
    }
    /// Towards 0, as of any integer.
    friend constexpr own_int128 operator/(own_int128 a, own_int128 b) noexcept {
        own_uint128 const made = a.size() / b.size();
        return own_int128{a.negative() != b.negative() ? -made : made};
    }
    /// With the sign of the dividend, as of any integer.
    friend constexpr own_int128 operator%(own_int128 a, own_int128 b) noexcept {
        own_uint128 const made = a.size() % b.size();
        return own_int128{a.negative() ? -made : made};
    }

    friend constexpr own_int128 operator&(own_int128 a, own_int128 b) noexcept {
        return own_int128{a.bits_ & b.bits_};
    }
    friend constexpr own_int128 operator|(own_int128 a, own_int128 b) noexcept {
        return own_int128{a.bits_ | b.bits_};
    }
    friend constexpr own_int128 operator^(own_int128 a, own_int128 b) noexcept {
        return own_int128{a.bits_ ^ b.bits_};
    }
    constexpr own_int128 operator~() const noexcept { return own_int128{~bits_}; }
    constexpr own_int128 operator+() const noexcept { return *this; }
    constexpr own_int128 operator-() const noexcept { return own_int128{-bits_}; }

    /// @pre 0 <= by < 128, as of any integer.
    template <std::integral I>
    friend constexpr own_int128 operator<<(own_int128 a, I by) noexcept {
        return own_int128{a.bits_ << by};
    }
    /// The sign moves in. @pre 0 <= by < 128, as of any integer.
    template <std::integral I>
    friend constexpr own_int128 operator>>(own_int128 a, I by) noexcept {
        return own_int128{a.negative() ? ~(~a.bits_ >> by) : a.bits_ >> by};
    }

    constexpr own_int128& operator+=(own_int128 b) noexcept { return *this = *this + b; }
    constexpr own_int128& operator-=(own_int128 b) noexcept { return *this = *this - b; }
    constexpr own_int128& operator*=(own_int128 b) noexcept { return *this = *this * b; }
    constexpr own_int128& operator/=(own_int128 b) noexcept { return *this = *this / b; }
    constexpr own_int128& operator%=(own_int128 b) noexcept { return *this = *this % b; }
    constexpr own_int128& operator&=(own_int128 b) noexcept { return *this = *this & b; }
    constexpr own_int128& operator|=(own_int128 b) noexcept { return *this = *this | b; }
    constexpr own_int128& operator^=(own_int128 b) noexcept { return *this = *this ^ b; }
    template <std::integral I>
    constexpr own_int128& operator<<=(I by) noexcept {
        return *this = *this << by;
    }
    template <std::integral I>
    constexpr own_int128& operator>>=(I by) noexcept {
        return *this = *this >> by;
    }
    constexpr own_int128& operator++() noexcept { return *this += 1; }
    constexpr own_int128& operator--() noexcept { return *this -= 1; }

    /// Whether the product is out of range; else it is put into `into`.
    [[nodiscard]] friend constexpr bool product_overflows(own_int128 a, own_int128 b,
                                                          own_int128& into) noexcept {
        own_uint128 const left = a.size();
        own_uint128 const right = b.size();
        bool const negative = a.negative() != b.negative();
        own_uint128 const limit = sign_bit - own_uint128{negative ? 0U : 1U};
        if (left != 0 && right > limit / left) {
            return true;
        }
        into = own_int128{negative ? -(left * right) : left * right};
        return false;
    }

private:
    friend class own_uint128;

    [[nodiscard]] constexpr bool negative() const noexcept { return bits_.high() >> 63 != 0; }
    /// The absolute value; right for the smallest integer too.
    [[nodiscard]] constexpr own_uint128 size() const noexcept {
        return negative() ? -bits_ : bits_;
    }

    static constexpr own_uint128 sign_bit{std::uint64_t{1} << 63, 0};

    own_uint128 bits_;
};

constexpr own_uint128::own_uint128(own_int128 value) noexcept : own_uint128(value.bits_) {}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
