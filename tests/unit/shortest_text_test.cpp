// SPDX-License-Identifier: Apache-2.0
// Floats as decimals where the standard library cannot: as `to_chars` writes them.
#include "columnar/shortest_text.hpp"

#include <gtest/gtest.h>

#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>

#if defined(__cpp_lib_to_chars)

namespace {

template <typename Float>
std::string by_standard(Float value) {
    char text[64];
    auto const end = std::to_chars(text, text + sizeof text, value, std::chars_format::scientific);
    return {text, end.ptr};
}

template <typename Float>
std::string by_reading(Float value) {
    tieuchi::detail::shortest_text text;
    std::size_t const size = tieuchi::detail::write_shortest_by_reading(value, text);
    return {text.data(), size};
}

template <typename Float>
struct shortest_text : ::testing::Test {};
using floats = ::testing::Types<float, double>;
TYPED_TEST_SUITE(shortest_text, floats);

TYPED_TEST(shortest_text, is_that_of_the_standard_library_at_every_power_of_two) {
    using limits = std::numeric_limits<TypeParam>;
    for (int power = limits::min_exponent - limits::digits; power < limits::max_exponent; ++power) {
        auto const value = std::ldexp(TypeParam{1}, power);
        ASSERT_EQ(by_reading(value), by_standard(value));
        auto const next = std::nextafter(value, limits::infinity());
        ASSERT_EQ(by_reading(-next), by_standard(-next));
    }
    ASSERT_EQ(by_reading(limits::max()), by_standard(limits::max()));
    ASSERT_EQ(by_reading(TypeParam{0}), by_standard(TypeParam{0}));
}

TYPED_TEST(shortest_text, is_that_of_the_standard_library_for_any_bits) {
    using bits = std::conditional_t<sizeof(TypeParam) == 4, std::uint32_t, std::uint64_t>;
    constexpr std::uint64_t seed = 20261122;
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    for (int i = 0; i < 20'000; ++i) {
        auto const value = std::bit_cast<TypeParam>(static_cast<bits>(random()));
        if (std::isfinite(value)) {
            ASSERT_EQ(by_reading(value), by_standard(value));
        }
        auto const price = static_cast<TypeParam>(random() % 1'000'000) / 100;
        ASSERT_EQ(by_reading(price), by_standard(price));
    }
}

} // namespace

#endif
