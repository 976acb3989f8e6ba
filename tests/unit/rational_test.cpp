// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/rational.hpp>
#include "bigint.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <type_traits>
#include <utility>

namespace {

using tieuchi::decimal;
using tieuchi::errc;
using tieuchi::rational;
using tieuchi::detail::int128;
using tieuchi::detail::rational_access;

constexpr std::int64_t lowest = INT64_MIN;
constexpr std::int64_t highest = INT64_MAX;

rational fraction(std::int64_t numerator, std::int64_t denominator) {
    auto const made = rational::make(numerator, denominator);
    EXPECT_TRUE(made.has_value());
    return made.has_value() ? *made : rational{};
}

rational parsed(std::string const& text) {
    auto const read = rational::parse(text);
    EXPECT_TRUE(read.has_value()) << text;
    return read.has_value() ? *read : rational{};
}

static_assert(!std::is_constructible_v<rational, double>);
static_assert(!std::is_constructible_v<rational, float>);
static_assert(!std::is_convertible_v<double, rational>);
static_assert(!std::is_constructible_v<rational, bool>);
static_assert(!std::is_constructible_v<double, rational>);
static_assert(std::is_convertible_v<decimal, rational>);
static_assert(std::is_nothrow_copy_constructible_v<rational>);
static_assert(std::is_nothrow_move_constructible_v<rational>);
constexpr auto a_quarter = decimal::make(25, 2);
static_assert(rational(*a_quarter) < rational(1));

TEST(rational, is_reduced_with_a_denominator_above_zero) {
    EXPECT_EQ(to_string(fraction(6, 8)), "3/4");
    EXPECT_EQ(to_string(fraction(6, -8)), "-3/4");
    EXPECT_EQ(to_string(fraction(-6, -8)), "3/4");
    EXPECT_EQ(to_string(fraction(0, -8)), "0");
    EXPECT_EQ(to_string(fraction(34, 2)), "17");
    EXPECT_EQ(to_string(fraction(lowest, lowest)), "1");
    EXPECT_EQ(to_string(rational(*decimal::make(-125, 3))), "-1/8");
    EXPECT_EQ(to_string(rational(decimal{})), "0");
    EXPECT_EQ(to_string(rational(*decimal::make(lowest, 18))), "-35184372088832/3814697265625");
    EXPECT_EQ(rational::make(1, 0).error().code, errc::zero_denominator);
    EXPECT_EQ(rational::make(0, 0).error().code, errc::zero_denominator);
}

TEST(rational, keeps_what_leaves_64_bits) {
    EXPECT_EQ(to_string(fraction(lowest, -1)), "9223372036854775808");
    EXPECT_EQ(to_string(fraction(1, lowest)), "-1/9223372036854775808");
    EXPECT_EQ(to_string(-rational(lowest)), "9223372036854775808");
    EXPECT_EQ(to_string(rational(highest) + 1), "9223372036854775808");
    EXPECT_EQ(to_string(rational(lowest) - 1), "-9223372036854775809");
    EXPECT_EQ(to_string(rational(highest) * highest), "85070591730234615847396907784232501249");
    EXPECT_EQ(to_string(fraction(1, highest) * fraction(1, highest)),
              "1/85070591730234615847396907784232501249");
}

TEST(rational, comes_back_to_64_bits) {
    rational const big = rational(highest) + 1;
    EXPECT_TRUE(rational_access::is_big(big));
    rational const back = big - 1;
    EXPECT_FALSE(rational_access::is_big(back));
    EXPECT_EQ(back, rational(highest));
    EXPECT_EQ(-big, rational(lowest));
    EXPECT_FALSE(rational_access::is_big(-big));
    EXPECT_EQ(big - big, 0);
    EXPECT_EQ(*divide(big, big), 1);
}

TEST(rational, arithmetic_is_exact) {
    EXPECT_EQ(fraction(1, 2) + fraction(1, 3), fraction(5, 6));
    EXPECT_EQ(fraction(1, 6) + fraction(1, 3), fraction(1, 2));
    EXPECT_EQ(fraction(1, 2) - fraction(1, 2), 0);
    EXPECT_EQ(fraction(-2, 3) * fraction(3, 4), fraction(-1, 2));
    EXPECT_EQ(*divide(fraction(-2, 3), fraction(-4, 3)), fraction(1, 2));
    EXPECT_EQ(*divide(rational(1), rational(-3)), fraction(-1, 3));
    EXPECT_EQ(divide(rational(1), rational(0)).error().code, errc::zero_denominator);
    EXPECT_EQ(*divide(rational(lowest), rational(lowest)), 1);
    EXPECT_EQ(fraction(1, highest) - fraction(1, highest - 1),
              *divide(rational(-1), rational(highest) * (highest - 1)));
    rational sum;
    for (int i = 0; i < 10; ++i) {
        sum += rational(*decimal::make(1, 1));
    }
    EXPECT_EQ(sum, 1); // where doubles give 0.9999999999999999
}

TEST(rational, order_is_exact) {
    EXPECT_LT(fraction(highest - 2, highest - 1), fraction(highest - 1, highest));
    EXPECT_GT(fraction(-1, 3), fraction(-1, 2));
    EXPECT_LT(rational(lowest) - 1, rational(lowest));
    EXPECT_LT(rational(highest), rational(highest) + 1);
    EXPECT_GT(rational(highest) + 1, 0);
    EXPECT_EQ(std::max(fraction(1, 3), fraction(1, 2)), fraction(1, 2));
    EXPECT_EQ(rational(90), decimal(90));
    EXPECT_TRUE(((rational(highest) + 1) <=> (rational(highest) + 1)) == 0);
}

TEST(rational, tells_its_kind) {
    EXPECT_EQ(rational(0).sign(), 0);
    EXPECT_EQ(fraction(-1, 3).sign(), -1);
    EXPECT_EQ((rational(lowest) - 1).sign(), -1);
    EXPECT_EQ((rational(highest) + 1).sign(), 1);
    EXPECT_TRUE((rational(highest) + 1).is_integer());
    EXPECT_FALSE((rational(highest) + fraction(1, 2)).is_integer());
    std::int64_t n = 5;
    std::int64_t d = 7;
    EXPECT_FALSE((rational(highest) + 1).as_small(n, d));
    EXPECT_EQ(n, 5);
    EXPECT_TRUE(fraction(-6, 4).as_small(n, d));
    EXPECT_EQ(n, -3);
    EXPECT_EQ(d, 2);
}

TEST(rational, is_made_from_a_ratio) {
    EXPECT_EQ(rational(*tieuchi::ratio::make(decimal(179), decimal(199))), fraction(179, 199));
    auto const little = *tieuchi::ratio::make(*decimal::make(1, 18), decimal(highest));
    EXPECT_EQ(to_string(rational(little)), "1/9223372036854775807000000000000000000");
    auto const large = *tieuchi::ratio::make(decimal(highest), *decimal::make(1, 18));
    EXPECT_EQ(to_string(rational(large)), "9223372036854775807000000000000000000");
}

TEST(rational, copies_share_and_moves_leave_zero) {
    rational big = rational(highest) + 1;
    rational copy = big;
    rational const& alias = copy;
    copy = alias; // to itself
    EXPECT_EQ(copy, big);
    rational const moved = std::move(big);
    EXPECT_EQ(big, 0); // NOLINT(bugprone-use-after-move): the promise
    EXPECT_EQ(moved, copy);
    copy = rational(3);
    EXPECT_EQ(copy, 3);
    EXPECT_EQ(to_string(moved), "9223372036854775808");
    copy = moved;
    rational& same = copy;
    copy = std::move(same);
    EXPECT_EQ(copy, moved);
}

TEST(rational, reads_integers_fractions_and_literals) {
    EXPECT_EQ(parsed("17"), 17);
    EXPECT_EQ(parsed("-3/4"), fraction(-3, 4));
    EXPECT_EQ(parsed("6/8"), fraction(3, 4));
    EXPECT_EQ(parsed("-0/5"), 0);
    EXPECT_EQ(parsed("0.10"), fraction(1, 10));
    EXPECT_EQ(parsed("010/008"), fraction(5, 4)); // decimal, not octal
    EXPECT_EQ(to_string(parsed("1e-30")), "1/1" + std::string(30, '0'));
    EXPECT_EQ(to_string(parsed("-12345678901234567890.5")), "-24691357802469135781/2");
    EXPECT_EQ(to_string(parsed("00012345678901234567890")), "12345678901234567890");
    EXPECT_EQ(to_string(parsed("1e25")), "1" + std::string(25, '0'));
    EXPECT_EQ(to_string(parsed("12345678901234567890/24691357802469135780")), "1/2");
}

TEST(rational, refuses_what_is_no_number_and_says_where) {
    struct bad {
        char const* text;
        std::uint64_t offset;
    };
    for (bad const& each : {bad{"", 0}, bad{"/", 0}, bad{"1/", 2}, bad{"/2", 0}, bad{"1/-2", 2},
                            bad{"1.5/2", 1}, bad{"1/2/3", 3}, bad{"-/2", 1}, bad{"1/2 ", 3},
                            bad{"+1", 0}, bad{"--1/2", 1}, bad{"a/2", 0}}) {
        auto const read = rational::parse(each.text);
        ASSERT_FALSE(read.has_value()) << each.text;
        EXPECT_EQ(read.error().code, errc::bad_number) << each.text;
        EXPECT_EQ(read.error().offset, each.offset) << each.text;
    }
    EXPECT_EQ(rational::parse("1/0").error().code, errc::zero_denominator);
    EXPECT_EQ(rational::parse("0/000").error().code, errc::zero_denominator);
    EXPECT_TRUE(rational::parse(std::string(4096, '7')).has_value());
    EXPECT_EQ(rational::parse(std::string(4097, '7')).error().code, errc::too_many_digits);
}

TEST(rational, is_a_decimal_where_18_places_suffice) {
    EXPECT_EQ(*fraction(1, 8).to_decimal(), *decimal::make(125, 3));
    EXPECT_EQ(*fraction(-5, 2).to_decimal(), *decimal::make(-25, 1));
    EXPECT_EQ(*rational(100).to_decimal(), decimal(100));
    EXPECT_EQ(fraction(1, 3).to_decimal(), std::nullopt);
    EXPECT_EQ(*fraction(1, 1 << 18).to_decimal(), *decimal::make(3814697265625, 18));
    EXPECT_EQ(fraction(1, 1 << 19).to_decimal(), std::nullopt); // 19 places
    EXPECT_EQ(fraction(highest, 2).to_decimal(),
              std::nullopt); // 4611686018427387903.5 has 20 digits
    EXPECT_EQ((rational(highest) + 1).to_decimal(), std::nullopt);
}

TEST(rational, is_written_as_decimal_or_fraction) { // FORMAT, Results
    EXPECT_EQ(to_decimal_or_fraction(rational(0)), "0");
    EXPECT_EQ(to_decimal_or_fraction(rational(-170)), "-170");
    EXPECT_EQ(to_decimal_or_fraction(fraction(-1, 20)), "-0.05");
    EXPECT_EQ(to_decimal_or_fraction(fraction(485, 10)), "48.5");
    EXPECT_EQ(to_decimal_or_fraction(fraction(17900, 199)), "17900/199");
    EXPECT_EQ(to_decimal_or_fraction(parsed("1e-18")), "0.000000000000000001");
    EXPECT_EQ(to_decimal_or_fraction(parsed("1e-19")), "1/10000000000000000000");
    EXPECT_EQ(to_decimal_or_fraction(fraction(1, 1 << 19)), "1/524288");
    EXPECT_EQ(to_decimal_or_fraction(fraction(highest, 2)), "4611686018427387903.5");
    EXPECT_EQ(to_decimal_or_fraction(parsed("-12345678901234567890.5")), "-12345678901234567890.5");
    EXPECT_EQ(to_decimal_or_fraction(parsed("12345678901234567890")), "12345678901234567890");
    EXPECT_EQ(to_decimal_or_fraction(parsed("12345678901234567890/7")), "12345678901234567890/7");
    EXPECT_EQ(to_decimal_or_fraction(parsed("1/12345678901234567891")), "1/12345678901234567891");
}

// ---- of 128 bits ----

constexpr int128 largest128 = static_cast<int128>(~tieuchi::detail::uint128{0} >> 1);
constexpr int128 lowest128 = -largest128 - 1;

TEST(rational, the_ends_of_128_bits_make_rationals) {
    EXPECT_EQ(to_string(tieuchi::detail::make_rational(lowest128, 1)),
              "-170141183460469231731687303715884105728");
    EXPECT_EQ(to_string(tieuchi::detail::make_rational(lowest128, -1)),
              "170141183460469231731687303715884105728");
    EXPECT_EQ(tieuchi::detail::make_rational(lowest128, lowest128), 1);
    EXPECT_EQ(to_string(tieuchi::detail::make_rational(1, lowest128)),
              "-1/170141183460469231731687303715884105728");
    EXPECT_EQ(tieuchi::detail::make_rational(0, lowest128), 0);
    EXPECT_EQ(to_string(tieuchi::detail::make_rational(largest128 - 1, largest128)),
              "170141183460469231731687303715884105726/170141183460469231731687303715884105727");
}

} // namespace
