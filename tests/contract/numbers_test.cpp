// SPDX-License-Identifier: Apache-2.0
// Sizes, triviality and noexcept of the numbers, as the headers promise them.
#include <tieuchi/date.hpp>
#include <tieuchi/decimal.hpp>
#include <tieuchi/ratio.hpp>
#include <tieuchi/rational.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace {

using tieuchi::date;
using tieuchi::decimal;
using tieuchi::ratio;
using tieuchi::rational;

static_assert(sizeof(decimal) == 16 && sizeof(ratio) == 32 && sizeof(rational) == 16);
static_assert(sizeof(date) == 4);
static_assert(std::is_trivially_copyable_v<decimal> && std::is_trivially_copyable_v<ratio> &&
              std::is_trivially_copyable_v<date>);
static_assert(std::is_standard_layout_v<decimal>);

static_assert(std::is_nothrow_default_constructible_v<decimal>);
static_assert(noexcept(decimal::make(1, 1)));
static_assert(noexcept(decimal::parse(std::string_view{})));
static_assert(noexcept(std::declval<decimal>() < std::declval<decimal>()));
static_assert(noexcept(std::declval<decimal>() == std::declval<decimal>()));
static_assert(noexcept(add(decimal{}, decimal{})));
static_assert(noexcept(subtract(decimal{}, decimal{})));
static_assert(noexcept(multiply(decimal{}, decimal{})));
static_assert(noexcept(std::declval<decimal>().write_to(nullptr)));

static_assert(noexcept(ratio::make(decimal{}, decimal{})));
static_assert(noexcept(compare(std::declval<ratio>(), 100, decimal{})));
static_assert(noexcept(compare(std::declval<ratio>(), std::declval<ratio>())));

static_assert(std::is_nothrow_default_constructible_v<rational>);
static_assert(std::is_nothrow_copy_constructible_v<rational>);
static_assert(std::is_nothrow_copy_assignable_v<rational>);
static_assert(std::is_nothrow_move_constructible_v<rational>);
static_assert(std::is_nothrow_move_assignable_v<rational>);
static_assert(std::is_nothrow_constructible_v<rational, decimal>);
static_assert(std::is_nothrow_constructible_v<rational, int>);
static_assert(noexcept(std::declval<rational const&>() == std::declval<rational const&>()));
static_assert(noexcept(std::declval<rational const&>().to_decimal()));

static_assert(noexcept(date::parse(std::string_view{})));
static_assert(noexcept(date::make(1, 1, 1)));

TEST(numbers_contract, zero_is_what_a_number_starts_as) {
    EXPECT_EQ(to_string(decimal{}), "0");
    EXPECT_EQ(to_string(rational{}), "0");
    EXPECT_EQ(to_string(date{}), "0001-01-01");
    EXPECT_TRUE(compare(ratio{}, 1, decimal{}) == 0);
}

} // namespace
