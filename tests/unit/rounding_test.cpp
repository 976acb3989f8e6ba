// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/rational.hpp>

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using tieuchi::crossing;
using tieuchi::rational;
using tieuchi::rounding;

rational number(std::string const& text) {
    auto const read = rational::parse(text);
    EXPECT_TRUE(read.has_value()) << text;
    return read.has_value() ? *read : rational{};
}

std::string shown(std::string const& value, int digits, std::vector<std::string> const& lines,
                  rounding mode = rounding::half_up, crossing how = crossing::never) {
    std::vector<rational> exact;
    for (std::string const& line : lines) {
        exact.push_back(number(line));
    }
    return display(number(value), digits, mode, how, exact);
}

TEST(rounding, values_are_pinned) {
    EXPECT_EQ(static_cast<int>(rounding::half_up), 1);
    EXPECT_EQ(static_cast<int>(rounding::half_even), 2);
    EXPECT_EQ(static_cast<int>(rounding::down), 3);
    EXPECT_EQ(static_cast<int>(crossing::never), 1);
    EXPECT_EQ(static_cast<int>(crossing::strict), 2);
}

struct rounded {
    char const* value;
    int digits;
    char const* half_up;
    char const* half_even;
    char const* down;
};

TEST(rounding, follows_the_mode) { // S-204
    for (rounded const& each : {
             rounded{"0.5", 0, "1", "0", "0"},
             rounded{"1.5", 0, "2", "2", "1"},
             rounded{"2.5", 0, "3", "2", "2"},
             rounded{"-0.5", 0, "-1", "0", "0"},
             rounded{"-1.5", 0, "-2", "-2", "-1"},
             rounded{"-2.5", 0, "-3", "-2", "-2"},
             rounded{"2.675", 2, "2.68", "2.68", "2.67"}, // a double rounds this down
             rounded{"1.005", 2, "1.01", "1.00", "1.00"},
             rounded{"0.125", 2, "0.13", "0.12", "0.12"},
             rounded{"2/3", 2, "0.67", "0.67", "0.66"},
             rounded{"-2/3", 2, "-0.67", "-0.67", "-0.66"},
             rounded{"-1/1000", 2, "0.00", "0.00", "0.00"}, // no negative zero
             rounded{"98.5", 2, "98.50", "98.50", "98.50"},
             rounded{"7", 3, "7.000", "7.000", "7.000"},
             rounded{"999999/1000000", 3, "1.000", "1.000", "0.999"},
             rounded{"99.995", 2, "100.00", "100.00", "99.99"},
             rounded{"49999999999999999/100000000000000000", 0, "0", "0", "0"},
             rounded{"1/3", 30, "0.333333333333333333333333333333",
                     "0.333333333333333333333333333333", "0.333333333333333333333333333333"},
             rounded{"12345678901234567890.5", 0, "12345678901234567891", "12345678901234567890",
                     "12345678901234567890"},
             rounded{"12345678901234567891.5", 0, "12345678901234567892", "12345678901234567892",
                     "12345678901234567891"},
             rounded{"-12345678901234567890.5", 0, "-12345678901234567891", "-12345678901234567890",
                     "-12345678901234567890"},
             rounded{"9223372036854775807/2", 0, "4611686018427387904", "4611686018427387904",
                     "4611686018427387903"},
             rounded{"-9223372036854775808", 2, "-9223372036854775808.00",
                     "-9223372036854775808.00", "-9223372036854775808.00"},
         }) {
        EXPECT_EQ(round(number(each.value), each.digits, rounding::half_up), each.half_up);
        EXPECT_EQ(round(number(each.value), each.digits, rounding::half_even), each.half_even);
        EXPECT_EQ(round(number(each.value), each.digits, rounding::down), each.down);
        EXPECT_EQ(shown(each.value, each.digits, {}), each.half_up);
    }
}

TEST(rounding, does_not_reach_full_marks) { // S-205
    EXPECT_EQ(shown("99.999", 2, {"100"}), "99.99");
    EXPECT_EQ(shown("99.999", 2, {"100"}, rounding::half_even), "99.99");
    EXPECT_EQ(shown("999/1000", 0, {"1"}), "0");
    EXPECT_EQ(shown("100", 2, {"100"}), "100.00");
    EXPECT_EQ(shown("99.99", 2, {"100"}), "99.99");
    EXPECT_EQ(shown("100.001", 2, {"100"}), "100.01");
    EXPECT_EQ(shown("89.96", 1, {"90"}), "89.9");
    EXPECT_EQ(shown("89.94", 1, {"90"}), "89.9");
}

TEST(rounding, shows_a_gap_above_zero) { // S-205
    EXPECT_EQ(shown("0.0001", 2, {"0"}), "0.01");
    EXPECT_EQ(shown("0.0001", 2, {"0"}, rounding::down), "0.01");
    EXPECT_EQ(shown("-0.0001", 2, {"0"}), "-0.01");
    EXPECT_EQ(shown("0", 2, {"0"}), "0.00");
    EXPECT_EQ(shown("1e-40", 0, {"0"}), "1");
}

TEST(rounding, stays_beside_a_line_that_has_more_digits) {
    EXPECT_EQ(shown("66.66", 1, {"200/3"}), "66.6"); // 66.7 would be above 66.666...
    EXPECT_EQ(shown("66.67", 1, {"200/3"}), "66.7");
    EXPECT_EQ(shown("66.669", 1, {"200/3"}, rounding::down), "66.7");
    EXPECT_EQ(shown("200/3", 1, {"200/3"}), "66.7"); // on the line: nothing is crossed
    EXPECT_EQ(shown("48.496", 2, {"48.4999"}), "48.49");
}

TEST(rounding, strict_applies_the_mode_as_it_is) { // S-205
    EXPECT_EQ(shown("99.999", 2, {"100"}, rounding::half_up, crossing::strict), "100.00");
    EXPECT_EQ(shown("0.0001", 2, {"0"}, rounding::half_up, crossing::strict), "0.00");
    EXPECT_EQ(shown("99.999", 2, {"100"}, rounding::down, crossing::strict), "99.99");
}

TEST(rounding, takes_more_digits_where_two_lines_leave_no_room) {
    EXPECT_EQ(shown("0.003", 2, {"0", "0.005"}), "0.003");
    EXPECT_EQ(shown("1/3", 2, {"0.33", "0.34"}), "0.333");
    EXPECT_EQ(shown("0.4", 0, {"0", "1"}), "0.4");
    EXPECT_EQ(shown("0.99999", 0, {"0", "1"}), "0.9");
    EXPECT_EQ(shown("1e-20", 1, {"0", "1e-19"}), "0.00000000000000000001");
    EXPECT_EQ(shown("0.5", 1, {"0", "1", "100"}), "0.5");
}

TEST(rounding, the_order_of_the_lines_does_not_matter) {
    EXPECT_EQ(shown("89.96", 1, {"100", "90", "0", "50"}), "89.9");
    EXPECT_EQ(shown("89.96", 1, {"0", "50", "90", "100"}), "89.9");
    EXPECT_EQ(shown("90.04", 1, {"100", "90", "0", "50"}), "90.1");
}

} // namespace
