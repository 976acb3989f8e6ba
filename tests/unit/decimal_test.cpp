// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/decimal.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <type_traits>

namespace {

using tieuchi::decimal;
using tieuchi::errc;

constexpr std::int64_t lowest = INT64_MIN;
constexpr std::int64_t highest = INT64_MAX;

decimal make(std::int64_t coefficient, int scale = 0) {
    auto const made = decimal::make(coefficient, scale);
    EXPECT_TRUE(made.has_value()) << coefficient << " / 10^" << scale;
    return made.has_value() ? *made : decimal{};
}

void expect_parsed(std::string const& text, std::int64_t coefficient, int scale) {
    auto const read = decimal::parse(text);
    ASSERT_TRUE(read.has_value()) << text << ": " << tieuchi::name(read.error().code);
    EXPECT_EQ(read->coefficient(), coefficient) << text;
    EXPECT_EQ(read->scale(), scale) << text;
}

void expect_refused(std::string const& text, errc code) {
    auto const read = decimal::parse(text);
    ASSERT_FALSE(read.has_value()) << text << " read as " << to_string(*read);
    EXPECT_EQ(tieuchi::name(read.error().code), tieuchi::name(code)) << text;
}

// ---- what there is no way to make (S-201) ----

static_assert(!std::is_constructible_v<decimal, double>);
static_assert(!std::is_constructible_v<decimal, float>);
static_assert(!std::is_constructible_v<decimal, long double>);
static_assert(!std::is_constructible_v<decimal, bool>);
static_assert(!std::is_constructible_v<decimal, char>);
static_assert(!std::is_constructible_v<decimal, std::uint64_t>);
static_assert(std::is_constructible_v<decimal, std::int64_t>);
static_assert(std::is_constructible_v<decimal, std::uint32_t>);
static_assert(!std::is_convertible_v<int, decimal>);
static_assert(!std::is_convertible_v<decimal, double>);
static_assert(!std::is_constructible_v<double, decimal>);

// ---- everything but text works at compile time ----

static_assert(decimal{} == decimal(0));
constexpr auto one_and_a_half = decimal::make(150, 2);
static_assert(one_and_a_half->coefficient() == 15 && one_and_a_half->scale() == 1);
static_assert(*one_and_a_half < decimal(2) && *one_and_a_half > decimal(1));
constexpr auto three = add(*one_and_a_half, *one_and_a_half);
static_assert(*three == decimal(3));
static_assert(!multiply(decimal(INT64_MAX), decimal(2)).has_value());

TEST(decimal, is_kept_in_lowest_terms) {
    EXPECT_EQ(make(1500, 3), make(15, 1));
    EXPECT_EQ(make(-1500, 2), make(-15));
    EXPECT_EQ(make(0, 18).scale(), 0);
    EXPECT_EQ(make(1500).coefficient(), 1500);
    EXPECT_EQ(make(1000000000000000000, 18), make(1));
    EXPECT_EQ(make(lowest, 18).scale(), 18);
}

TEST(decimal, make_refuses_a_scale_out_of_range) {
    EXPECT_EQ(decimal::make(1, -1).error().code, errc::invalid_argument);
    EXPECT_EQ(decimal::make(1, 19).error().code, errc::invalid_argument);
    EXPECT_EQ(decimal::make(0, 19).error().code, errc::invalid_argument);
    EXPECT_TRUE(decimal::make(1, 18).has_value());
}

TEST(decimal, tells_its_kind) {
    EXPECT_TRUE(make(-1, 18).is_negative());
    EXPECT_FALSE(make(0).is_negative());
    EXPECT_TRUE(make(0, 5).is_zero());
    EXPECT_TRUE(make(20, 1).is_integer());
    EXPECT_FALSE(make(21, 1).is_integer());
}

TEST(decimal, fits_a_literal_up_to_18_digits) {
    EXPECT_TRUE(make(999999999999999999).fits_literal());
    EXPECT_TRUE(make(-999999999999999999, 18).fits_literal());
    EXPECT_FALSE(make(1000000000000000000).fits_literal());
    EXPECT_FALSE(make(1000000000000000001, 18).fits_literal());
    EXPECT_FALSE(make(lowest).fits_literal());
}

TEST(decimal, order_is_exact_at_the_ends) {
    EXPECT_LT(make(lowest), make(lowest, 18));
    EXPECT_LT(make(lowest, 18), make(highest, 18));
    EXPECT_LT(make(highest, 18), make(highest));
    EXPECT_LT(make(highest - 1), make(highest));
    EXPECT_GT(make(10), make(highest, 18)); // 9.22...
    EXPECT_LT(make(9), make(highest, 18));
    EXPECT_LT(make(-10), make(lowest, 18));
    EXPECT_GT(make(1), make(999999999999999999, 18));
    EXPECT_LT(make(1), make(1000000000000000001, 18));
    EXPECT_LT(make(899999999999999999, 17), make(9));
}

TEST(decimal, arithmetic_is_exact) {
    EXPECT_EQ(*add(make(1, 1), make(2, 1)), make(3, 1)); // where doubles give 0.30000000000000004
    EXPECT_EQ(*add(make(5, 1), make(5, 1)), make(1));
    EXPECT_EQ(*subtract(make(1), make(1, 18)), make(999999999999999999, 18));
    EXPECT_EQ(*multiply(make(11, 1), make(48)), make(528, 1));
    EXPECT_EQ(*multiply(make(1, 9), make(1, 9)), make(1, 18));
    EXPECT_EQ(*multiply(make(25, 18), make(4, 1)), make(1, 17)); // 19 places before reduction
    EXPECT_EQ(*multiply(make(0), make(1, 18)), make(0));
    EXPECT_EQ(*add(make(lowest), make(highest)), make(-1));
    EXPECT_EQ(*multiply(make(highest, 18), make(-1)), make(-highest, 18));
}

TEST(decimal, arithmetic_refuses_what_does_not_fit) {
    EXPECT_EQ(add(make(highest), make(1)).error().code, errc::number_overflow);
    EXPECT_EQ(subtract(make(lowest), make(1)).error().code, errc::number_overflow);
    EXPECT_EQ(subtract(make(0), make(lowest)).error().code, errc::number_overflow);
    EXPECT_EQ(multiply(make(lowest), make(-1)).error().code, errc::number_overflow);
    EXPECT_EQ(add(make(10), make(1, 18)).error().code, errc::number_overflow);
    EXPECT_EQ(add(make(highest), make(1, 18)).error().code, errc::number_overflow);
    EXPECT_EQ(multiply(make(1, 9), make(1, 10)).error().code, errc::not_a_decimal);
    EXPECT_EQ(multiply(make(highest, 18), make(highest, 18)).error().code, errc::number_overflow);
}

// ---- reading (S-202) ----

TEST(decimal, reads_plain_literals) {
    expect_parsed("0", 0, 0);
    expect_parsed("-0", 0, 0);
    expect_parsed("-0.000", 0, 0);
    expect_parsed("17", 17, 0);
    expect_parsed("0.10", 1, 1);
    expect_parsed("-12.5", -125, 1);
    expect_parsed("007.50", 75, 1);
    expect_parsed("100", 100, 0);
    expect_parsed("999999999999999999", 999999999999999999, 0);
    expect_parsed("-0.999999999999999999", -999999999999999999, 18);
    expect_parsed("0.000000000000000001", 1, 18);
    expect_parsed("123456789.123456789", 123456789123456789, 9);
}

TEST(decimal, resolves_zeros_and_exponent_before_counting) {
    expect_parsed("1e2", 100, 0);
    expect_parsed("1E+2", 100, 0);
    expect_parsed("1.5e1", 15, 0);
    expect_parsed("15e-1", 15, 1);
    expect_parsed("15e-001", 15, 1);
    expect_parsed("0e999", 0, 0);
    expect_parsed("0.000e-999", 0, 0);
    expect_parsed("1e-18", 1, 18);
    expect_parsed("10e-19", 1, 18);
    expect_parsed("1e17", 100000000000000000, 0);
    expect_parsed("100000000000000000000e-3", 100000000000000000, 0);
    expect_parsed("1000000000000000000e-1", 100000000000000000, 0);
    expect_parsed("0.0000000000000000000000001e20", 1, 5);
    expect_parsed("1.000000000000000000000000000", 1, 0);
    expect_parsed("0000000000000000000000000012.3400000000000000000000000", 1234, 2);
    expect_parsed("999999999999999999000e-3", 999999999999999999, 0);
    expect_parsed("10.01e0", 1001, 2);
    expect_parsed("0.00120e1", 12, 3);
    expect_parsed("1000.0e-4", 1, 1);
}

TEST(decimal, refuses_more_than_18_digits) {
    expect_refused("1000000000000000000", errc::too_many_digits); // 19 digits whole
    expect_refused("1e18", errc::too_many_digits);
    expect_refused("0.1e19", errc::too_many_digits);
    expect_refused("1e999", errc::too_many_digits);
    expect_refused("1234567890123456789", errc::too_many_digits);
    expect_refused("-9223372036854775808", errc::too_many_digits);
    expect_refused("1.234567890123456789", errc::too_many_digits);
    expect_refused("0.1234567890123456789", errc::too_many_digits);
    expect_refused("100000000000000000.01", errc::too_many_digits);
    expect_refused("12345678901234567890e-10", errc::too_many_digits);
    expect_refused("99999999999999999999999999999999999999999999", errc::too_many_digits);
}

TEST(decimal, refuses_more_than_18_places) {
    expect_refused("1e-19", errc::too_many_places);
    expect_refused("0.0000000000000000001", errc::too_many_places);
    expect_refused("1e-999", errc::too_many_places);
    expect_refused("1.5e-18", errc::too_many_places);
}

TEST(decimal, refuses_what_is_no_literal_and_says_where) {
    struct bad {
        char const* text;
        std::uint64_t offset;
    };
    for (bad const& each :
         {bad{"", 0},      bad{"-", 1},     bad{"+5", 0},   bad{".5", 0},     bad{"5.", 2},
          bad{"-.5", 1},   bad{"1.e5", 2},  bad{"1e", 2},   bad{"1e+", 3},    bad{"1e1234", 5},
          bad{"NaN", 0},   bad{"inf", 0},   bad{"-inf", 1}, bad{" 1", 0},     bad{"1 ", 1},
          bad{"1,5", 1},   bad{"1.2.3", 3}, bad{"0x10", 1}, bad{"--1", 1},    bad{"1e5.0", 3},
          bad{"1_000", 1}, bad{"1e-", 3},   bad{"١", 0},    bad{"1e0000", 5}, bad{"12a", 2}}) {
        auto const read = decimal::parse(each.text);
        ASSERT_FALSE(read.has_value()) << each.text;
        EXPECT_EQ(read.error().code, errc::bad_number) << each.text;
        EXPECT_EQ(read.error().offset, each.offset) << each.text;
    }
    EXPECT_FALSE(decimal::parse(std::string_view("1\0", 2)).has_value());
}

TEST(decimal, reads_absurdly_long_texts) {
    std::string const zeros(10'000'000, '0');
    expect_parsed(zeros, 0, 0);
    expect_parsed(zeros + "1." + zeros, 1, 0);
    expect_parsed("0." + zeros, 0, 0);
    expect_refused("0." + zeros + "1", errc::too_many_places);
    expect_refused("1" + zeros, errc::too_many_digits);
    expect_refused("1" + zeros + "1", errc::too_many_digits);
    expect_refused(zeros + "x", errc::bad_number);
}

// ---- writing ----

TEST(decimal, writes_canonical_text) {
    EXPECT_EQ(to_string(make(0)), "0");
    EXPECT_EQ(to_string(make(7)), "7");
    EXPECT_EQ(to_string(make(10)), "10");
    EXPECT_EQ(to_string(make(100)), "100");
    EXPECT_EQ(to_string(make(-12345)), "-12345");
    EXPECT_EQ(to_string(make(1, 1)), "0.1");
    EXPECT_EQ(to_string(make(-5, 2)), "-0.05");
    EXPECT_EQ(to_string(make(12345, 2)), "123.45");
    EXPECT_EQ(to_string(make(1, 18)), "0.000000000000000001");
    EXPECT_EQ(to_string(make(123456789012345678, 18)), "0.123456789012345678");
    EXPECT_EQ(to_string(make(1234567890123456789, 18)), "1.234567890123456789");
    EXPECT_EQ(to_string(make(highest)), "9223372036854775807");
    EXPECT_EQ(to_string(make(lowest)), "-9223372036854775808");
    EXPECT_EQ(to_string(make(lowest, 18)), "-9.223372036854775808");
}

TEST(decimal, writes_every_number_of_digits) {
    std::string digits;
    std::int64_t coefficient = 0;
    for (int size = 1; size <= 18; ++size) {
        coefficient = coefficient * 10 + size % 10;
        digits += static_cast<char>('0' + size % 10);
        EXPECT_EQ(to_string(decimal(coefficient)), digits);
        EXPECT_EQ(to_string(decimal(-coefficient)), "-" + digits);
    }
}

TEST(decimal, longest_text_has_the_promised_size) {
    EXPECT_EQ(to_string(make(lowest, 18)).size(), decimal::max_text_size);
    EXPECT_EQ(to_string(make(-123456789012345678, 18)).size(), decimal::max_text_size);
    EXPECT_EQ(to_string(make(lowest)).size(), decimal::max_text_size - 1);
}

TEST(decimal, appends_to_what_is_there) {
    std::string text = "x=";
    make(25, 1).append_to(text);
    EXPECT_EQ(text, "x=2.5");
}

} // namespace
