// SPDX-License-Identifier: Apache-2.0
// The integers of 128 bits for compilers that have none: as the compiler's own, where it has one.
#include <tieuchi/detail/int128.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <limits>
#include <random>
#include <vector>

using tieuchi::detail::own_int128;
using tieuchi::detail::own_uint128;

namespace {

// By the compiler too, which refuses undefined behaviour there.
constexpr own_uint128 largest = ~own_uint128{0};
static_assert(largest % 1'000'000'007U == 279'632'276U);
static_assert((own_uint128{1} << 127) == own_uint128{std::uint64_t{1} << 63, 0});
static_assert(own_int128{-7} / 2 == -3 && own_int128{-7} % 2 == -1 && (own_int128{-7} >> 1) == -4);
static_assert(own_int128{-1} < 0 && own_uint128{own_int128{-1}} == largest);
static_assert(static_cast<std::int64_t>(own_int128{INT64_MIN} * -1 - 1) == INT64_MAX);

#if defined(__SIZEOF_INT128__)

__extension__ using wide = __int128;
__extension__ using unsigned_wide = unsigned __int128;

unsigned_wide bits_of(own_uint128 value) {
    return unsigned_wide{value.high()} << 64 | value.low();
}
unsigned_wide bits_of(own_int128 value) {
    return bits_of(static_cast<own_uint128>(value));
}
own_uint128 own(unsigned_wide value) {
    return {static_cast<std::uint64_t>(value >> 64), static_cast<std::uint64_t>(value)};
}
own_int128 own(wide value) {
    return own_int128{own(static_cast<unsigned_wide>(value))};
}

/// Numbers of every length, and those around the ends of what words hold.
std::vector<unsigned_wide> numbers() {
    std::vector<unsigned_wide> all;
    for (int place : {0, 1, 31, 32, 33, 62, 63, 64, 65, 95, 96, 97, 126, 127}) {
        unsigned_wide const power = unsigned_wide{1} << place;
        all.insert(all.end(), {power - 1, power, power + 1, -power, -power - 1});
    }
    std::mt19937_64 random(20261122);
    for (int i = 0; i < 400; ++i) {
        unsigned_wide const bits = unsigned_wide{random()} << 64 | random();
        unsigned_wide const shorter = bits >> (random() % 128);
        all.push_back(random() % 2 == 0 ? shorter : -shorter);
    }
    return all;
}

struct int128 : ::testing::Test {
    std::vector<unsigned_wide> const all = numbers();
};

TEST_F(int128, unsigned_arithmetic_is_the_compilers) {
    for (unsigned_wide const a : all) {
        for (unsigned_wide const b : all) {
            ASSERT_EQ(bits_of(own(a) + own(b)), a + b);
            ASSERT_EQ(bits_of(own(a) - own(b)), a - b);
            ASSERT_EQ(bits_of(own(a) * own(b)), a * b);
            ASSERT_EQ(bits_of(own(a) & own(b)), a & b);
            ASSERT_EQ(bits_of(own(a) | own(b)), a | b);
            ASSERT_EQ(bits_of(own(a) ^ own(b)), a ^ b);
            ASSERT_EQ(own(a) < own(b), a < b);
            ASSERT_EQ(own(a) == own(b), a == b);
            if (b != 0) {
                ASSERT_EQ(bits_of(own(a) / own(b)), a / b);
                ASSERT_EQ(bits_of(own(a) % own(b)), a % b);
            }
        }
    }
}

TEST_F(int128, signed_division_and_order_are_the_compilers) {
    constexpr auto lowest = static_cast<wide>(unsigned_wide{1} << 127);
    for (unsigned_wide const left : all) {
        for (unsigned_wide const right : all) {
            auto const a = static_cast<wide>(left);
            auto const b = static_cast<wide>(right);
            ASSERT_EQ(own(a) < own(b), a < b);
            ASSERT_EQ(own(a) >= own(b), a >= b);
            if (b != 0 && !(a == lowest && b == -1)) {
                ASSERT_EQ(bits_of(own(a) / own(b)), static_cast<unsigned_wide>(a / b));
                ASSERT_EQ(bits_of(own(a) % own(b)), static_cast<unsigned_wide>(a % b));
            }
        }
    }
}

TEST_F(int128, products_overflow_where_the_compilers_do) {
    for (unsigned_wide const left : all) {
        for (unsigned_wide const right : all) {
            wide expected = 0;
            own_int128 made = 0;
            bool const over = __builtin_mul_overflow(static_cast<wide>(left),
                                                     static_cast<wide>(right), &expected);
            ASSERT_EQ(product_overflows(own(static_cast<wide>(left)), own(static_cast<wide>(right)),
                                        made),
                      over);
            if (!over) {
                ASSERT_EQ(bits_of(made), static_cast<unsigned_wide>(expected));
            }
        }
    }
}

TEST_F(int128, shifts_are_the_compilers) {
    for (unsigned_wide const a : all) {
        auto const with_sign = static_cast<wide>(a);
        for (int by = 0; by < 128; ++by) {
            ASSERT_EQ(bits_of(own(a) << by), a << by);
            ASSERT_EQ(bits_of(own(a) >> by), a >> by);
            ASSERT_EQ(bits_of(own(with_sign) >> by), static_cast<unsigned_wide>(with_sign >> by));
        }
    }
}

TEST_F(int128, conversions_are_the_compilers) {
    for (unsigned_wide const a : all) {
        auto const with_sign = static_cast<wide>(a);
        ASSERT_EQ(static_cast<std::int64_t>(own(with_sign)), static_cast<std::int64_t>(with_sign));
        ASSERT_EQ(static_cast<std::uint8_t>(own(a)), static_cast<std::uint8_t>(a));
        ASSERT_EQ(static_cast<bool>(own(a)), static_cast<bool>(a));
        ASSERT_EQ(bits_of(own_int128{static_cast<std::int32_t>(a)}),
                  static_cast<unsigned_wide>(wide{static_cast<std::int32_t>(a)}));
        ASSERT_EQ(bits_of(own_uint128{static_cast<std::int64_t>(a)}),
                  static_cast<unsigned_wide>(wide{static_cast<std::int64_t>(a)}));
        ASSERT_EQ(bits_of(-own(a)), -a);
        ASSERT_EQ(bits_of(~own(with_sign)), ~a);
        constexpr wide exact = wide{1} << 53;
        if (-exact <= with_sign && with_sign <= exact) {
            ASSERT_EQ(static_cast<double>(own(with_sign)), static_cast<double>(with_sign));
        }
    }
}

#endif

} // namespace
