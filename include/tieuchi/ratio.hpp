// SPDX-License-Identifier: Apache-2.0
// ratio: a pair "179 of 199", compared with a bound without ever being divided (S-203).
#ifndef TIEUCHI_RATIO_HPP
#define TIEUCHI_RATIO_HPP

#include <tieuchi/decimal.hpp>
#include <tieuchi/detail/wide.hpp>
#include <tieuchi/result.hpp>

#include <compare>
#include <cstdint>

namespace tieuchi {
inline namespace v1 {

/** A numerator that is not below 0 over a denominator that is above 0, both decimals.

    The pair is kept as it was observed: `==` asks for the same pair, `compare` for the same value.

    @threads A plain value.
    @since 0.1
*/
class ratio {
public:
    /// 0 of 1.
    constexpr ratio() noexcept = default;

    /** Make a pair.

        @errors `errc::negative_numerator`, then `errc::zero_denominator` where the denominator is
                not above 0.
        @return The pair.
        @since 0.1
    */
    [[nodiscard]] static constexpr result<ratio> make(decimal numerator,
                                                      decimal denominator) noexcept;

    /// The part; not below 0.
    [[nodiscard]] constexpr decimal numerator() const noexcept { return numerator_; }

    /// The whole; above 0.
    [[nodiscard]] constexpr decimal denominator() const noexcept { return denominator_; }

    /// The same pair: 1 of 2 is not 2 of 4.
    friend constexpr bool operator==(ratio const&, ratio const&) noexcept = default;

private:
    constexpr ratio(decimal numerator, decimal denominator) noexcept
        : numerator_(numerator), denominator_(denominator) {}

    decimal numerator_;
    decimal denominator_{1};
};

/** Compare `numerator * unit_scale / denominator` with a bound by cross multiplication (S-203).

    @exactness Exact for every pair and every bound; products have up to 256 bits.
    @pre `unit_scale > 0`.
    @param value      The pair.
    @param unit_scale 100 where the indicator's unit is exactly `%`, else 1.
    @param bound      What it is compared with, in the indicator's unit.
    @return How the value stands to the bound.
    @since 0.1
*/
[[nodiscard]] constexpr std::strong_ordering compare(ratio const& value, std::int32_t unit_scale,
                                                     decimal bound) noexcept;

/** Compare the values of two pairs, exactly.

    @exactness Exact for all pairs.
    @return How the value of `a` stands to that of `b`.
    @since 0.1
*/
[[nodiscard]] constexpr std::strong_ordering compare(ratio const& a, ratio const& b) noexcept;

// ---- implementation ----

constexpr result<ratio> ratio::make(decimal numerator, decimal denominator) noexcept {
    if (numerator.is_negative()) {
        return errc::negative_numerator;
    }
    if (denominator <= decimal{}) {
        return errc::zero_denominator;
    }
    return ratio(numerator, denominator);
}

namespace detail {

/// a * 10^places against b, for a and b up to 2^126 and places from -36 to 36.
[[nodiscard]] constexpr std::strong_ordering compare_scaled(uint128 a, int places,
                                                            uint128 b) noexcept {
    uint128 const left_power = wide_power_of_ten(places > 0 ? places : 0);
    uint128 const right_power = wide_power_of_ten(places < 0 ? -places : 0);
    return multiply_wide(a, left_power) <=> multiply_wide(b, right_power);
}

[[nodiscard]] constexpr uint128 product(decimal a, decimal b) noexcept {
    return static_cast<uint128>(magnitude(a.coefficient())) * magnitude(b.coefficient());
}

} // namespace detail

constexpr std::strong_ordering compare(ratio const& value, std::int32_t unit_scale,
                                       decimal bound) noexcept {
    TIEUCHI_ASSERT(unit_scale > 0);
    if (bound.is_negative()) {
        return std::strong_ordering::greater;
    }
    decimal const numerator = value.numerator();
    decimal const denominator = value.denominator();
    // n * u / 10^sn against b * d / 10^(sb + sd), both times 10^(sb + sd).
    return detail::compare_scaled(
        static_cast<detail::uint128>(detail::magnitude(numerator.coefficient())) *
            static_cast<std::uint32_t>(unit_scale),
        bound.scale() + denominator.scale() - numerator.scale(),
        detail::product(bound, denominator));
}

constexpr std::strong_ordering compare(ratio const& a, ratio const& b) noexcept {
    return detail::compare_scaled(detail::product(a.numerator(), b.denominator()),
                                  b.numerator().scale() + a.denominator().scale() -
                                      a.numerator().scale() - b.denominator().scale(),
                                  detail::product(b.numerator(), a.denominator()));
}

} // namespace v1
} // namespace tieuchi

#endif
