// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/date.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using tieuchi::date;
using tieuchi::errc;

date day(std::string_view text) {
    auto const read = date::parse(text);
    EXPECT_TRUE(read.has_value()) << text;
    return read.has_value() ? *read : date{};
}

constexpr auto amended = date::parse("2024-03-01");
static_assert(amended->year() == 2024);
static_assert(amended->previous_day()->day() == 29);
static_assert(!date::parse("2023-02-29").has_value());

TEST(date, reads_and_writes_the_same_text) {
    for (std::string const text : {"0001-01-01", "2016-10-17", "2024-02-29", "9999-12-31"}) {
        EXPECT_EQ(to_string(day(text)), text);
    }
    EXPECT_EQ(day("2016-10-17").year(), 2016);
    EXPECT_EQ(day("2016-10-17").month(), 10);
    EXPECT_EQ(day("2016-10-17").day(), 17);
}

TEST(date, refuses_other_forms_and_days_that_do_not_exist) {
    for (char const* const text :
         {"",           "2024",        "2024-2-01",        "2024-02-1",   "24-02-01",
          "2024/02/01", "2024-02-01 ", " 2024-02-01",      "02024-02-01", "2024-02-0a",
          "2024-0x-01", "+024-02-01",  "-024-02-01",       "2024-00-10",  "2024-13-01",
          "2024-01-00", "2024-01-32",  "2024-04-31",       "2024-06-31",  "2024-09-31",
          "2024-11-31", "2024-02-30",  "2023-02-29",       "1900-02-29",  "2100-02-29",
          "0000-01-01", "20240201",    "2024-02-01T00:00", "2024--2-01"}) {
        auto const read = date::parse(text);
        ASSERT_FALSE(read.has_value()) << text;
        EXPECT_EQ(read.error().code, errc::bad_date) << text;
    }
    EXPECT_TRUE(date::parse("2000-02-29").has_value());
    EXPECT_EQ(date::make(10000, 1, 1).error().code, errc::bad_date);
    EXPECT_EQ(date::make(-1, 1, 1).error().code, errc::bad_date);
    EXPECT_EQ(date::make(65537, 1, 1).error().code, errc::bad_date); // no wrap to year 1
    EXPECT_EQ(date::make(2024, 257, 1).error().code, errc::bad_date);
}

TEST(date, orders_by_time) {
    EXPECT_LT(day("2023-12-31"), day("2024-01-01"));
    EXPECT_LT(day("2024-01-31"), day("2024-02-01"));
    EXPECT_LT(day("2024-02-01"), day("2024-02-02"));
    EXPECT_EQ(day("2024-02-02"), day("2024-02-02"));
}

TEST(date, walks_every_day_there_is) {
    int count = 1;
    date at;
    for (auto next = at.next_day(); next; next = at.next_day()) {
        ASSERT_LT(at, *next);
        ASSERT_EQ(*next->previous_day(), at) << to_string(*next);
        ASSERT_EQ(*date::make(next->year(), next->month(), next->day()), *next);
        at = *next;
        ++count;
    }
    EXPECT_EQ(to_string(at), "9999-12-31");
    EXPECT_EQ(count, 3652059); // days of the proleptic Gregorian years 1 to 9999
    EXPECT_EQ(date{}.previous_day(), std::nullopt);
}

} // namespace
