// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/ratio.hpp>

#include <gtest/gtest.h>

#include <cstdint>

namespace {

using tieuchi::decimal;
using tieuchi::errc;
using tieuchi::ratio;

constexpr std::int64_t highest = INT64_MAX;

decimal number(std::int64_t coefficient, int scale = 0) {
    return *decimal::make(coefficient, scale);
}

ratio pair(decimal numerator, decimal denominator) {
    auto const made = ratio::make(numerator, denominator);
    EXPECT_TRUE(made.has_value());
    return made.has_value() ? *made : ratio{};
}

constexpr auto nearly_90 = ratio::make(decimal(179), decimal(199));
static_assert(compare(*nearly_90, 100, decimal(90)) < 0);
static_assert(std::is_trivially_copyable_v<ratio>);

int sign(std::strong_ordering order) {
    return (order > 0) - (order < 0);
}

int order(ratio const& value, std::int32_t unit_scale, decimal bound) {
    return sign(compare(value, unit_scale, bound));
}

int order(ratio const& a, ratio const& b) {
    return sign(compare(a, b));
}

TEST(ratio, make_refuses_what_is_no_ratio) {
    EXPECT_EQ(ratio::make(number(-1), number(5)).error().code, errc::negative_numerator);
    EXPECT_EQ(ratio::make(number(1), number(0)).error().code, errc::zero_denominator);
    EXPECT_EQ(ratio::make(number(1), number(-5)).error().code, errc::zero_denominator);
    EXPECT_EQ(ratio::make(number(-1), number(0)).error().code, errc::negative_numerator);
    EXPECT_TRUE(ratio::make(number(0), number(1, 18)).has_value());
}

TEST(ratio, compares_by_cross_multiplication) { // S-203
    EXPECT_LT(order(pair(number(179), number(199)), 100, number(90)), 0);
    EXPECT_EQ(order(pair(number(180), number(200)), 100, number(90)), 0);
    EXPECT_GT(order(pair(number(181), number(200)), 100, number(90)), 0);
    EXPECT_EQ(order(pair(number(9), number(10)), 1, number(9, 1)), 0);
    EXPECT_LT(order(pair(number(85), number(1)), 1, number(90)), 0);
    EXPECT_GT(order(pair(number(1), number(3)), 100, number(333, 1)), 0);
    EXPECT_EQ(order(pair(number(125, 1), number(5, 1)), 1, number(25)), 0);
}

TEST(ratio, stands_above_every_negative_bound) {
    EXPECT_GT(order(pair(number(0), number(1)), 100, number(-1, 18)), 0);
    EXPECT_GT(order(pair(number(0), number(1)), 1, number(INT64_MIN)), 0);
    EXPECT_EQ(order(pair(number(0), number(7)), 100, number(0)), 0);
    EXPECT_GT(order(pair(number(1, 18), number(highest)), 1, number(0)), 0);
}

TEST(ratio, every_percent_of_every_denominator_is_an_exact_tie) { // doubles decide 80 wrongly
    for (std::int64_t percent = 0; percent <= 103; ++percent) {
        for (std::int64_t hundreds = 1; hundreds <= 100; ++hundreds) {
            ratio const tie = pair(number(percent * hundreds), number(100 * hundreds));
            EXPECT_EQ(order(tie, 100, number(percent)), 0) << percent << " " << hundreds;
        }
    }
}

TEST(ratio, is_exact_where_products_need_all_bits) {
    // (2^63 - 1) / (2^63 - 1) against 1, and one unit beside it.
    EXPECT_EQ(order(pair(number(highest), number(highest)), 1, number(1)), 0);
    EXPECT_LT(order(pair(number(highest - 1), number(highest)), 1, number(1)), 0);
    EXPECT_GT(order(pair(number(highest), number(highest - 1)), 1, number(1)), 0);
    // Places up to 18 on every number: 10^36 on one side.
    EXPECT_EQ(order(pair(number(highest), number(highest, 18)), 1, number(1000000000000000000)), 0);
    EXPECT_LT(order(pair(number(highest - 1), number(highest, 18)), 1, number(1000000000000000000)),
              0);
    EXPECT_GT(order(pair(number(highest), number(1, 18)), 100, number(highest, 18)), 0);
    EXPECT_LT(order(pair(number(1, 18), number(highest)), 100, number(1, 18)), 0);
    EXPECT_LT(order(pair(number(highest, 18), number(highest)), 1, number(2, 18)), 0);
    EXPECT_EQ(order(pair(number(highest, 18), number(highest)), 1, number(1, 18)), 0);
    EXPECT_EQ(order(pair(number(highest, 18), number(highest)), 100, number(1, 16)), 0);
    // highest * 10^36 leaves 128 bits: a comparison that wraps gets this wrong.
    EXPECT_GT(order(pair(number(highest), number(1, 18)), 1, number(highest - 2, 18)), 0);
}

TEST(ratio, equality_is_of_the_pair_and_compare_of_the_value) {
    EXPECT_EQ(pair(number(1), number(2)), pair(number(10, 1), number(2)));
    EXPECT_NE(pair(number(1), number(2)), pair(number(2), number(4)));
    EXPECT_EQ(order(pair(number(1), number(2)), pair(number(2), number(4))), 0);
}

TEST(ratio, two_pairs_compare_exactly) {
    ratio const almost_one = pair(number(highest - 1), number(highest));
    ratio const nearer = pair(number(highest - 2), number(highest - 1));
    EXPECT_GT(order(almost_one, nearer), 0);
    EXPECT_LT(order(nearer, almost_one), 0);
    ratio const large = pair(number(highest), number(1, 18));
    ratio const little = pair(number(1, 18), number(highest));
    EXPECT_GT(order(large, little), 0);
    EXPECT_LT(order(little, large), 0);
    EXPECT_EQ(order(large, large), 0);
    EXPECT_LT(order(little, pair(number(1), number(highest))), 0);
}

} // namespace
