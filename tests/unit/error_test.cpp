// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/error.hpp>
#include <tieuchi/result.hpp>

#include <gtest/gtest.h>

#include <type_traits>

namespace {

using tieuchi::errc;
using tieuchi::failure;

TEST(error, a_code_has_a_name_and_a_message) {
    EXPECT_EQ(tieuchi::name(errc::duplicate_key), "duplicate_key");
    EXPECT_EQ(tieuchi::message(errc::duplicate_key), "an object has a key twice");
    EXPECT_EQ(tieuchi::name(errc::ok), "ok");
    EXPECT_EQ(tieuchi::name(errc::internal_error), "internal_error");
}

TEST(error, what_is_no_code_is_unknown) {
    for (int const value : {-1, 1, 1000, 1099, 4007, 9003, INT32_MAX, INT32_MIN}) {
        EXPECT_EQ(tieuchi::name(static_cast<errc>(value)), "unknown") << value;
        EXPECT_EQ(tieuchi::message(static_cast<errc>(value)), "unknown code") << value;
    }
}

TEST(result, carries_a_value_or_a_failure) {
    tieuchi::result<int> const good = 5;
    ASSERT_TRUE(good.has_value());
    EXPECT_EQ(*good, 5);
    tieuchi::result<int> const bad = errc::not_found;
    ASSERT_FALSE(bad.has_value());
    EXPECT_EQ(bad.error(), (failure{errc::not_found, -1, 0}));
    tieuchi::result<int> const placed = failure{errc::bad_number, 3, 17};
    EXPECT_EQ(placed.error().node, 3);
    EXPECT_EQ(placed.error().offset, 17U);
}

static_assert(std::is_trivially_copyable_v<failure>);

} // namespace
