// SPDX-License-Identifier: Apache-2.0
#include "columnar/lane_copy.hpp"

#include <tieuchi/detail/wide.hpp>
#include "support/generate/random.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <cstring>
#include <limits>

namespace {

using tieuchi::column_type;
using tieuchi::detail::copy_lane;
using tieuchi::detail::copy_lane_plainly;
using tieuchi::detail::int128;
using tieuchi::detail::lane;
using tieuchi::detail::lane_copy;

constexpr std::size_t rows = 64;

/// Memory whose values begin at no boundary.
struct memory {
    alignas(64) std::array<std::byte, 2048> bytes{};
    std::byte* first() { return bytes.data() + 3; }
};

/// Values of all magnitudes, with those around the ends of every lane.
template <typename T>
std::array<T, rows> values_for(generate::random& dice, std::int64_t power) {
    std::array<T, rows> made{};
    for (T& one : made) {
        constexpr std::int64_t ends[] = {INT16_MIN, INT16_MAX, INT32_MIN,
                                         INT32_MAX, INT64_MIN, INT64_MAX};
        std::int64_t const any = static_cast<std::int64_t>(dice.next()) >> dice.below(64);
        std::int64_t const step = dice.chance(50) ? 0 : dice.between(-1, 1);
        auto const near = static_cast<std::int64_t>( // from one end of 64 bits on to the other
            static_cast<std::uint64_t>(dice.pick(ends) / power) + static_cast<std::uint64_t>(step));
        one = static_cast<T>(dice.chance(30) ? near : any);
    }
    return made;
}

template <typename T>
T at(std::byte const* from, std::size_t row) {
    T value = 0;
    std::memcpy(&value, from + row * sizeof(T), sizeof(T));
    return value;
}

std::int64_t lane_value(std::byte const* from, lane kind, std::size_t row) {
    return kind == lane::int16   ? at<std::int16_t>(from, row)
           : kind == lane::int32 ? at<std::int32_t>(from, row)
                                 : at<std::int64_t>(from, row);
}

bool fits(int128 value, lane kind) {
    return kind == lane::int16   ? value >= INT16_MIN && value <= INT16_MAX
           : kind == lane::int32 ? value >= INT32_MIN && value <= INT32_MAX
                                 : value >= INT64_MIN && value <= INT64_MAX;
}

template <typename T>
void test_type(column_type type, std::uint64_t seed) {
    generate::random dice(seed);
    memory from;
    memory to;
    for (int round = 0; round < 2000; ++round) {
        auto const places = static_cast<std::int32_t>(dice.chance(40) ? 0 : dice.between(0, 18));
        std::int64_t const power = tieuchi::detail::power_of_ten(places);
        auto const values = values_for<T>(dice, power);
        std::memcpy(from.first(), values.data(), sizeof values);
        constexpr lane kinds[] = {lane::int16, lane::int32, lane::int64};
        lane_copy const what{from.first(),
                             type,
                             places,
                             to.first(),
                             dice.pick(kinds),
                             dice.next() | dice.next(),
                             -7,
                             dice.chance(50)};
        for (auto const copy : {copy_lane, copy_lane_plainly}) {
            to.bytes.fill(std::byte{0x5A});
            std::uint64_t const over = copy(what);
            for (std::size_t row = 0; row < rows; ++row) {
                int128 const product = static_cast<int128>(values[row]) * power;
                bool const there = (what.valid >> row & 1) != 0;
                bool const kept = there && fits(product, what.kind);
                ASSERT_EQ((over >> row & 1) != 0, there && !kept)
                    << "seed " << seed << ", round " << round << ", row " << row;
                ASSERT_EQ(lane_value(to.first(), what.kind, row),
                          kept ? static_cast<std::int64_t>(product) : -7)
                    << "seed " << seed << ", round " << round << ", row " << row;
            }
        }
    }
}

TEST(lane_copy, scales_narrows_and_tells_what_does_not_fit) {
    test_type<std::int8_t>(column_type::int8, 20260215);
    test_type<std::int16_t>(column_type::int16, 20260216);
    test_type<std::int32_t>(column_type::int32, 20260217);
    test_type<std::int64_t>(column_type::int64, 20260218);
}

TEST(lane_copy, tells_which_integers_are_too_wide) {
    std::int64_t const values[] = {INT16_MAX, INT16_MAX + 1, INT16_MIN, INT16_MIN - 1,
                                   INT32_MAX, INT64_MAX,     INT32_MIN, INT64_MIN};
    EXPECT_EQ(tieuchi::detail::too_wide(values, 8, lane::int16), 0b11111010U);
    EXPECT_EQ(tieuchi::detail::too_wide(values, 8, lane::int32), 0b10100000U);
    EXPECT_EQ(tieuchi::detail::too_wide(values, 8, lane::int64), 0U);
}

} // namespace
