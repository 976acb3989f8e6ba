// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/projection.hpp>
#include "support/programme.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace {

using support::fraction;
using tieuchi::date;
using tieuchi::interval;
using tieuchi::period_value;
using tieuchi::rational;
using tieuchi::years_of;

date day(std::string_view text) {
    return *date::parse(text);
}

interval point(rational const& value) {
    return {value, value};
}

TEST(projection, years_are_counted_by_the_calendar) { // S-910
    EXPECT_EQ(years_of(day("2016-06-30")) - years_of(day("2015-06-30")), rational(1));
    EXPECT_EQ(years_of(day("2016-12-31")) - years_of(day("2014-12-31")), rational(2));
    EXPECT_EQ(years_of(day("2016-06-30")) - years_of(day("2015-12-31")), fraction(1, 2));
    EXPECT_EQ(years_of(day("2017-02-28")) - years_of(day("2016-02-29")), rational(1));
    for (date one = day("2015-12-01"); one < day("2017-03-02"); one = *one.next_day()) {
        ASSERT_LT(years_of(one), years_of(*one.next_day())) << to_string(one);
    }
}

TEST(projection, of_two_periods_carries_the_line_on) { // S-911
    std::vector<period_value> const values{{day("2014-12-31"), point(26)},
                                           {day("2015-06-30"), point(30)}};
    auto const made = project_to_deadline(values, day("2016-06-30"), 49);
    ASSERT_TRUE(made.has_value());
    EXPECT_EQ(made->from, day("2015-06-30"));
    EXPECT_EQ(made->pace, point(8));
    EXPECT_EQ(made->projected, point(38));
    EXPECT_EQ(made->needed_pace, point(19));
    EXPECT_EQ(to_json(*made),
              R"({"projection":true,"from":"2015-06-30","deadline":"2016-06-30",)"
              R"("last":{"lower":"30","upper":"30"},"pace_per_year":{"lower":"8","upper":"8"},)"
              R"("projected":{"lower":"38","upper":"38"},)"
              R"("needed_per_year":{"lower":"19","upper":"19"}})");
}

TEST(projection, of_more_periods_takes_the_line_of_least_squares) { // S-911
    std::vector<period_value> const values{{day("2014-12-31"), point(6)},
                                           {day("2012-12-31"), point(1)},
                                           {day("2013-12-31"), point(2)}};
    auto const made = project_to_deadline(values, day("2015-12-31"), 7);
    EXPECT_EQ(made->pace, point(fraction(5, 2)));
    EXPECT_EQ(made->projected, point(fraction(17, 2)));
    EXPECT_EQ(made->needed_pace, point(1));
}

TEST(projection, keeps_unknown_values_open) { // S-911
    std::vector<period_value> const values{{day("2013-12-31"), {1, 2}},
                                           {day("2014-12-31"), {3, 5}}};
    auto const made = project_to_deadline(values, day("2015-12-31"), 10);
    EXPECT_EQ(made->pace, (interval{1, 4}));
    EXPECT_EQ(made->projected, (interval{4, 9})); // 2 last - first, not last + pace
    EXPECT_EQ(made->needed_pace, (interval{5, 7}));
}

TEST(projection, says_nothing_where_nothing_can_be_said) { // S-911
    EXPECT_FALSE(project_to_deadline({}, day("2015-12-31"), 1).has_value());
    std::vector<period_value> const one{{day("2015-12-31"), point(5)}};
    auto const alone = project_to_deadline(one, day("2016-12-31"), 4);
    EXPECT_FALSE(alone->pace || alone->projected);
    EXPECT_EQ(alone->needed_pace, point(-1));
    EXPECT_FALSE(project_to_deadline(one, day("2015-12-31"), 9)->needed_pace.has_value());
    EXPECT_FALSE(project_to_deadline(one, day("2014-12-31"), 9)->needed_pace.has_value());
}

} // namespace
