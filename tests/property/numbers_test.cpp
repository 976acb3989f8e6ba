// SPDX-License-Identifier: Apache-2.0
// Laws of the numbers over random and boundary values, against Boost's own rationals; the path of
// 64 and 128 bits and the one without limit give the same. TIEUCHI_SEED repeats a run.
#include <tieuchi/decimal.hpp>
#include <tieuchi/ratio.hpp>
#include <tieuchi/rational.hpp>
#include "bigint.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <vector>

namespace {

using boost::multiprecision::cpp_int;
using boost::multiprecision::cpp_rational;
using tieuchi::crossing;
using tieuchi::decimal;
using tieuchi::errc;
using tieuchi::ratio;
using tieuchi::rational;
using tieuchi::rounding;
using tieuchi::detail::int128;
using tieuchi::detail::rational_access;
using tieuchi::detail::uint128;

constexpr int rounds = 40'000;
constexpr std::array modes = {rounding::half_up, rounding::half_even, rounding::down};

class numbers : public testing::Test {
protected:
    void SetUp() override {
        char const* const wanted = std::getenv("TIEUCHI_SEED");
        seed_ = wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 20'260'518;
        random_.seed(seed_);
        RecordProperty("seed", std::to_string(seed_));
        std::cout << "seed " << seed_ << '\n';
    }

    std::uint64_t below(std::uint64_t limit) { return random_() % limit; }

    /// Near a boundary, of few bits, or of any.
    std::int64_t integer() {
        static constexpr std::array<std::int64_t, 12> boundaries = {
            0,         1,          INT64_MAX,           INT64_MIN,  1000000000000000000, 1LL << 62,
            1LL << 32, 4294967295, 3037000499 /*sqrt*/, 2147483647, 999999999999999999,  10};
        switch (below(4)) {
        case 0: {
            auto const near = static_cast<std::uint64_t>(boundaries[below(boundaries.size())]);
            auto const value = static_cast<std::int64_t>(near + below(5) - 2);
            return below(2) == 0 ? value : static_cast<std::int64_t>(0 - std::uint64_t(value));
        }
        case 1: return static_cast<std::int64_t>(below(2001)) - 1000;
        default: return static_cast<std::int64_t>(random_()) >> below(64);
        }
    }
    decimal number() { return *decimal::make(integer(), static_cast<int>(below(19))); }
    std::int64_t divisor() {
        std::int64_t value = 0;
        while (value == 0) {
            value = integer();
        }
        return value;
    }
    int128 wide() {
        uint128 const bits = (static_cast<uint128>(random_()) << 64) | random_();
        switch (below(4)) {
        case 0: return integer();
        case 1: // the ends
            return static_cast<int128>((uint128{1} << 127) + below(5) - 2);
        default: return static_cast<int128>(bits) >> below(128);
        }
    }

    std::uint64_t seed_ = 0;
    std::mt19937_64 random_;
};

// ---- the oracle ----

cpp_int ten_to(int exponent) {
    return boost::multiprecision::pow(cpp_int(10), static_cast<unsigned>(exponent));
}

/// Not by dividing a cpp_rational by a cpp_int: Boost 1.81 gets that wrong for a divisor below 0.
cpp_rational fraction(cpp_int const& numerator, cpp_int const& denominator) {
    return cpp_rational(numerator) / cpp_rational(denominator);
}

cpp_rational exact(decimal value) {
    return cpp_rational(cpp_int(value.coefficient()), ten_to(value.scale()));
}

cpp_rational exact(ratio const& value) {
    return exact(value.numerator()) / exact(value.denominator());
}

std::string text_of(cpp_rational const& value) {
    return denominator(value) == 1 ? numerator(value).str()
                                   : numerator(value).str() + "/" + denominator(value).str();
}

int sign_of(std::strong_ordering order) {
    return (order > 0) - (order < 0);
}

/// The integer that a mode makes of a value, by the definition of the mode.
cpp_int rounded(cpp_rational const& value, rounding mode) {
    cpp_int const whole = numerator(value) / denominator(value); // towards zero
    cpp_rational const rest = abs(cpp_rational(value - whole));
    bool const odd = whole % 2 != 0;
    cpp_rational const half(1, 2);
    bool const away = (mode == rounding::half_up && rest >= half) ||
                      (mode == rounding::half_even && (rest > half || (rest == half && odd)));
    return away ? cpp_int(whole + (value < 0 ? -1 : 1)) : whole;
}

std::string fixed(cpp_int const& scaled, int digits) {
    std::string text = cpp_int(abs(scaled)).str();
    auto const places = static_cast<std::size_t>(digits);
    if (text.size() <= places) {
        text.insert(0, places + 1 - text.size(), '0');
    }
    if (digits > 0) {
        text.insert(text.size() - places, 1, '.');
    }
    if (scaled < 0) {
        text.insert(0, 1, '-');
    }
    return text;
}

/// The value of a shown text.
cpp_rational value_of(std::string const& text) {
    auto const read = rational::parse(text);
    EXPECT_TRUE(read.has_value()) << text;
    return cpp_rational(to_string(*read));
}

// ---- decimal ----

TEST_F(numbers, decimals_survive_text) {
    for (int i = 0; i < rounds; ++i) {
        decimal const value = number();
        std::string const text = to_string(value);
        EXPECT_EQ(value_of(text), exact(value)) << text;
        EXPECT_LE(text.size(), decimal::max_text_size);
        auto const back = decimal::parse(text);
        ASSERT_EQ(back.has_value(), value.fits_literal()) << text;
        if (back) {
            EXPECT_EQ(*back, value);
        }
    }
}

TEST_F(numbers, decimals_compare_and_calculate_exactly) {
    for (int i = 0; i < rounds; ++i) {
        decimal const a = number();
        decimal const b = number();
        cpp_rational const x = exact(a);
        cpp_rational const y = exact(b);
        ASSERT_EQ(sign_of(a <=> b), (x > y) - (x < y)) << to_string(a) << " " << to_string(b);
        ASSERT_EQ(a == b, x == y);
        auto const check = [&](tieuchi::result<decimal> const& got, cpp_rational const& want) {
            if (got) {
                ASSERT_EQ(exact(*got), want) << to_string(a) << " " << to_string(b);
                return;
            }
            // Refused: no coefficient and scale within limits have this value.
            cpp_rational const scaled = want * ten_to(18);
            bool places = denominator(scaled) == 1;
            cpp_int coefficient = numerator(scaled);
            for (int scale = 18; places && scale > 0 && coefficient % 10 == 0; --scale) {
                coefficient /= 10;
            }
            ASSERT_TRUE(!places || coefficient > INT64_MAX || coefficient < INT64_MIN)
                << to_string(a) << " " << to_string(b);
        };
        check(add(a, b), x + y);
        check(subtract(a, b), x - y);
        check(multiply(a, b), x * y);
    }
}

/// Digits with zeros, a mark and an exponent strewn in.
std::string random_literal(std::mt19937_64& random) {
    std::string text = random() % 3 == 0 ? "-" : "";
    auto const digits = [&](std::size_t most) {
        for (std::size_t left = 1 + random() % most; left > 0; --left) {
            text += random() % 2 == 0 ? '0' : static_cast<char>('0' + random() % 10);
        }
    };
    digits(24);
    if (random() % 2 == 0) {
        text += '.';
        digits(24);
    }
    if (random() % 2 == 0) {
        text += random() % 2 == 0 ? "e" : "E-";
        text += std::to_string(random() % 45);
    }
    return text;
}

/// What S-202 says of a literal, straight from its words.
errc fate(cpp_rational const& value) {
    if (value == 0) {
        return errc::ok;
    }
    cpp_int digits = numerator(cpp_rational(abs(value) * ten_to(100)));
    int places = 100;
    while (digits % 10 == 0) {
        digits /= 10;
        --places;
    }
    if (digits.str().size() > 18) {
        return errc::too_many_digits;
    }
    if (places > 18) {
        return errc::too_many_places;
    }
    return abs(value) >= ten_to(18) ? errc::too_many_digits : errc::ok;
}

TEST_F(numbers, literals_are_read_by_value) {
    int accepted = 0;
    for (int i = 0; i < rounds; ++i) {
        std::string const text = random_literal(random_);
        cpp_rational const value = value_of(text);
        auto const read = decimal::parse(text);
        errc const want = fate(value);
        ASSERT_EQ(read ? errc::ok : read.error().code, want) << text;
        if (read) {
            ASSERT_EQ(exact(*read), value) << text;
            ++accepted;
        }
    }
    EXPECT_GT(accepted, rounds / 100);
    EXPECT_LT(accepted, rounds - rounds / 100);
}

// ---- ratio ----

TEST_F(numbers, ratios_compare_exactly) {
    for (int i = 0; i < rounds; ++i) {
        auto const a = ratio::make(number(), number());
        auto const b = ratio::make(number(), number());
        if (!a || !b) {
            continue;
        }
        decimal const bound = number();
        for (int const unit : {1, 100}) {
            cpp_rational const left = exact(*a) * unit;
            cpp_rational const right = exact(bound);
            ASSERT_EQ(sign_of(compare(*a, unit, bound)), (left > right) - (left < right));
        }
        cpp_rational const x = exact(*a);
        cpp_rational const y = exact(*b);
        ASSERT_EQ(sign_of(compare(*a, *b)), (x > y) - (x < y));
        ASSERT_EQ(to_string(rational(*a)), text_of(x));
    }
}

TEST_F(numbers, ratios_on_the_bound_are_ties) {
    for (int i = 0; i < rounds; ++i) {
        decimal const bound = *decimal::make(static_cast<std::int64_t>(below(1'000'000'000)),
                                             static_cast<int>(below(10)));
        decimal const whole = *decimal::make(static_cast<std::int64_t>(1 + below(1'000'000'000)),
                                             static_cast<int>(below(9)));
        auto const part = multiply(bound, whole);
        ASSERT_TRUE(part.has_value() || part.error().code == errc::not_a_decimal);
        if (!part) {
            continue;
        }
        ASSERT_TRUE(compare(*ratio::make(*part, whole), 1, bound) == 0);
        auto const more = add(*part, *decimal::make(1, 18));
        if (more) {
            ASSERT_TRUE(compare(*ratio::make(*more, whole), 1, bound) > 0);
        }
    }
}

// ---- rational ----

rational from(cpp_rational const& value) {
    return *rational::parse(text_of(value));
}

TEST_F(numbers, small_and_big_rationals_calculate_alike) {
    for (int i = 0; i < rounds; ++i) {
        std::int64_t const an = integer();
        std::int64_t const ad = divisor();
        std::int64_t const bn = integer();
        std::int64_t const bd = below(4) == 0 ? ad : divisor();
        rational const a = *rational::make(an, ad);
        rational const b = *rational::make(bn, bd);
        cpp_rational const x = fraction(an, ad);
        cpp_rational const y = fraction(bn, bd);
        SCOPED_TRACE(to_string(a) + " and " + to_string(b));
        rational const big_a = rational_access::force_big(a);
        rational const big_b = rational_access::force_big(b);
        ASSERT_EQ(to_string(a), text_of(x));
        ASSERT_EQ(to_string(big_a), text_of(x));
        ASSERT_EQ(to_string(a + b), text_of(x + y));
        ASSERT_EQ(big_a + big_b, a + b);
        ASSERT_EQ(a + big_b, a + b);
        ASSERT_EQ(to_string(a - b), text_of(x - y));
        ASSERT_EQ(big_a - b, a - b);
        ASSERT_EQ(to_string(a * b), text_of(x * y));
        ASSERT_EQ(big_a * big_b, a * b);
        ASSERT_EQ(to_string(-a), text_of(-x));
        ASSERT_EQ(-big_a, -a);
        ASSERT_EQ(sign_of(a <=> b), (x > y) - (x < y));
        ASSERT_TRUE((big_a <=> big_b) == (a <=> b));
        ASSERT_TRUE((a <=> big_b) == (a <=> b));
        ASSERT_EQ(a == b, x == y);
        ASSERT_EQ(big_a == big_b, x == y);
        ASSERT_EQ(big_a.sign(), a.sign());
        ASSERT_EQ(big_a.is_integer(), a.is_integer());
        if (bn == 0) {
            ASSERT_EQ(divide(a, b).error().code, errc::zero_denominator);
            ASSERT_EQ(divide(a, big_b).error().code, errc::zero_denominator);
        } else {
            ASSERT_EQ(to_string(*divide(a, b)), text_of(x / y));
            ASSERT_EQ(*divide(big_a, big_b), *divide(a, b));
        }
        ASSERT_EQ(*rational::parse(to_string(a)), a);
    }
}

TEST_F(numbers, what_fits_is_small) {
    for (int i = 0; i < rounds; ++i) {
        rational const value =
            *rational::make(integer(), divisor()) * *rational::make(integer(), divisor());
        cpp_rational const x(to_string(value));
        bool const fits =
            numerator(x) >= INT64_MIN && numerator(x) <= INT64_MAX && denominator(x) <= INT64_MAX;
        ASSERT_EQ(!rational_access::is_big(value), fits) << to_string(value);
    }
}

TEST_F(numbers, fractions_of_128_bits_are_reduced) {
    for (int i = 0; i < rounds; ++i) {
        int128 const n = wide();
        int128 const d = wide();
        if (d == 0) {
            continue;
        }
        ASSERT_EQ(to_string(tieuchi::detail::make_rational(n, d)),
                  text_of(fraction(cpp_int(n), cpp_int(d))));
    }
}

TEST_F(numbers, decimals_of_rationals_have_the_same_value) {
    for (int i = 0; i < rounds; ++i) {
        decimal const value = number();
        ASSERT_EQ(rational(value).to_decimal(), value);
        ASSERT_EQ(to_decimal_or_fraction(rational(value)), to_string(value));
        rational const sum = rational(value) + rational(number()); // perhaps beyond 64 bits
        std::string const text = to_decimal_or_fraction(sum);
        ASSERT_EQ(text.find('/'), std::string::npos) << text;
        ASSERT_EQ(value_of(text), cpp_rational(to_string(sum))) << text;
        ASSERT_FALSE(text.find('.') != std::string::npos && text.back() == '0') << text;
        rational const third = *divide(sum, rational(3));
        cpp_rational const x(to_string(third));
        bool const ends = denominator(cpp_rational(x * ten_to(18))) == 1;
        ASSERT_EQ(to_decimal_or_fraction(third).find('/') == std::string::npos, ends);
    }
}

// ---- rounding ----

/// Values that lie on ties, next to them, and anywhere.
rational to_be_rounded(std::mt19937_64& random, int digits, std::int64_t any) {
    rational const half_steps = rational(any >> (random() % 60));
    rational value = *divide(half_steps, rational(2) * from(cpp_rational(ten_to(digits))));
    if (random() % 2 == 0) {
        rational const nudge =
            *rational::make(1, 1 + static_cast<std::int64_t>(random() % 1'000'000'000'000));
        value = random() % 2 == 0 ? value + nudge : value - nudge;
    }
    return value;
}

TEST_F(numbers, rounding_follows_the_definition_of_the_mode) {
    for (int i = 0; i < rounds; ++i) {
        int const digits = static_cast<int>(below(25));
        rational const value = to_be_rounded(random_, digits, integer());
        cpp_rational const x(to_string(value));
        for (rounding const mode : modes) {
            std::string const want = fixed(rounded(x * ten_to(digits), mode), digits);
            ASSERT_EQ(round(value, digits, mode), want) << to_string(value);
            ASSERT_EQ(round(rational_access::force_big(value), digits, mode), want);
        }
    }
}

TEST_F(numbers, shown_values_do_not_cross_lines) { // S-205
    int more_digits = 0;
    for (int i = 0; i < rounds; ++i) {
        int const digits = static_cast<int>(below(4));
        rational const value =
            to_be_rounded(random_, digits, static_cast<std::int64_t>(below(4000)));
        std::vector<rational> lines;
        for (std::uint64_t left = below(4); left > 0; --left) {
            rational const near =
                *rational::make(static_cast<std::int64_t>(below(2001)) - 1000, 1000);
            lines.push_back(below(2) == 0 ? value + near
                                          : rational(static_cast<std::int64_t>(below(3))));
        }
        for (rounding const mode : modes) {
            std::string const text = display(value, digits, mode, crossing::never, lines);
            cpp_rational const shown = value_of(text);
            cpp_rational const x(to_string(value));
            for (rational const& line : lines) {
                cpp_rational const l(to_string(line));
                if (x != l) {
                    ASSERT_EQ(x < l, shown < l)
                        << to_string(value) << " as " << text << " at " << l;
                    ASSERT_NE(shown, l) << to_string(value) << " as " << text << " at " << l;
                }
            }
            // Never further off than one step, and as the mode says where that crosses nothing.
            std::size_t const mark = text.find('.');
            int const shown_digits =
                mark == std::string::npos ? 0 : static_cast<int>(text.size() - mark - 1);
            ASSERT_LT(abs(cpp_rational(shown - x)) * ten_to(shown_digits), 1);
            more_digits += shown_digits > digits;
            ASSERT_EQ(display(value, digits, mode, crossing::strict, lines),
                      round(value, digits, mode));
            ASSERT_EQ(display(value, digits, mode, crossing::never, {}),
                      round(value, digits, mode));
        }
    }
    EXPECT_GT(more_digits, 0); // the generator does make lines without room between
}

} // namespace
