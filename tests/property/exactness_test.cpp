// SPDX-License-Identifier: Apache-2.0
// The places where binary floating point and SQL decide wrongly, decided rightly. Each test also
// counts how often doubles go wrong on the same cases, so that it cannot become a harmless one.
#include <tieuchi/json.hpp>

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <string_view>

namespace {

using tieuchi::decimal;
using tieuchi::verdict;

constexpr std::uint64_t seed = 20260630;

std::string rulebook_with(std::string_view indicators) {
    return R"({"format":"tieuchi-rulebook/1","id":"t","title":"t","citation":"t",)"
           R"("unit_level":"commune","designation":"t","criteria":[{"id":"c","name":"c",)"
           R"("indicators":[)" +
           std::string(indicators) + "]}]}";
}

tieuchi::evaluator evaluator_of(std::string const& text) {
    tieuchi::diagnostics problems;
    auto const book = tieuchi::read_rulebook(text, problems);
    if (!book) {
        ADD_FAILURE() << tieuchi::to_json(problems);
        std::abort();
    }
    return tieuchi::evaluator::compile(*book, *tieuchi::date::make(2026, 6, 30));
}

tieuchi::evaluator evaluator_with(std::string_view comparator, std::string const& bound,
                                  std::string_view unit = "") {
    return evaluator_of(rulebook_with(R"({"id":"x","name":"x","kind":"quantity","unit":")" +
                                      std::string(unit) + R"(",")" + std::string(comparator) +
                                      R"(":")" + bound + "\"}"));
}

template <typename Value>
verdict judge(tieuchi::evaluator const& rules, Value value) {
    tieuchi::unit one(rules);
    EXPECT_TRUE(one.observe("x", value).has_value());
    verdict const full = tieuchi::assess(rules, one).leaves().front().verdict;
    bool const met = tieuchi::count(rules, one).criteria_passed == 1;
    EXPECT_EQ(met, full == verdict::pass) << "count and assess differ";
    return full;
}

TEST(exactness, sums_of_decimals_that_tie_the_bound_pass) {
    std::mt19937_64 dice(seed);
    std::cout << "seed " << seed << "\n";
    constexpr int cases = 2000;
    int wrong_in_doubles = 0;
    for (int i = 0; i < cases; ++i) {
        decimal sum;
        double approximate = 0;
        for (int term = 0; term < 5; ++term) {
            auto const value = *decimal::make(static_cast<std::int64_t>(dice() % 10000), 2);
            sum = *add(sum, value);
            approximate += std::strtod(to_string(value).c_str(), nullptr);
        }
        std::string const bound = to_string(sum);
        wrong_in_doubles += approximate >= std::strtod(bound.c_str(), nullptr) ? 0 : 1;
        ASSERT_EQ(judge(evaluator_with("at_least", bound), sum), verdict::pass) << bound;
        ASSERT_EQ(judge(evaluator_with("at_most", bound), sum), verdict::pass) << bound;
        ASSERT_EQ(judge(evaluator_with("more_than", bound), sum), verdict::fail) << bound;
    }
    EXPECT_GT(wrong_in_doubles, cases / 10) << "the cases no longer trouble doubles";
}

TEST(exactness, ratios_that_tie_a_percentage_pass) {
    int ties = 0;
    int wrong_in_doubles = 0;
    for (int percent = 1; percent <= 100; ++percent) {
        auto const rules = evaluator_with("at_least", std::to_string(percent), "%");
        for (int denominator = 1; denominator <= 2000; ++denominator) {
            if (percent * denominator % 100 != 0) {
                continue;
            }
            int const numerator = percent * denominator / 100;
            ++ties;
            double const share = static_cast<double>(numerator) / denominator * 100;
            wrong_in_doubles += share >= percent ? 0 : 1;
            auto const pair = *tieuchi::ratio::make(decimal(numerator), decimal(denominator));
            ASSERT_EQ(judge(rules, pair), verdict::pass) << numerator << "/" << denominator;
        }
    }
    EXPECT_EQ(ties, 10400);
    EXPECT_EQ(wrong_in_doubles, 80) << "the cases no longer trouble doubles";
}

TEST(exactness, one_unit_below_a_bound_of_many_digits_fails) {
    std::mt19937_64 dice(seed);
    std::cout << "seed " << seed << "\n";
    for (int digits = 16; digits <= 18; ++digits) {
        std::int64_t const smallest = tieuchi::detail::power_of_ten(digits - 1);
        int wrong_in_doubles = 0;
        constexpr int cases = 500;
        for (int i = 0; i < cases; ++i) {
            auto const offset = static_cast<std::int64_t>(dice() % 9U) * smallest +
                                static_cast<std::int64_t>(dice() % 1000000000000000U) + 1;
            decimal const bound(smallest + offset % (9 * smallest - 1));
            decimal const below(bound.coefficient() - 1);
            wrong_in_doubles +=
                static_cast<double>(below.coefficient()) >= static_cast<double>(bound.coefficient())
                    ? 1
                    : 0;
            auto const rules = evaluator_with("at_least", to_string(bound));
            ASSERT_EQ(judge(rules, below), verdict::fail) << to_string(bound);
            ASSERT_EQ(judge(rules, bound), verdict::pass) << to_string(bound);
        }
        EXPECT_TRUE(digits == 16 || wrong_in_doubles > cases / 2)
            << digits << " digits no longer trouble doubles";
    }
}

TEST(exactness, missing_data_neither_passes_nor_scores) {
    auto const rules = evaluator_of(
        rulebook_with(R"({"id":"poor","name":"poor","kind":"quantity","unit":"%","at_most":"5"},)"
                      R"({"id":"rich","name":"rich","kind":"quantity","at_least":"50"})"));
    tieuchi::unit one(rules);
    ASSERT_TRUE(one.observe("rich", decimal(60)).has_value());
    auto const found = tieuchi::assess(rules, one);
    EXPECT_EQ(found.leaves()[0].verdict, verdict::unknown);
    EXPECT_EQ(found.standard(), verdict::unknown);
    auto const score = *found.score(tieuchi::measure::weighted_progress);
    EXPECT_EQ(to_string(score.lower), "50"); // not 100: what is missing is not skipped
    EXPECT_EQ(to_string(score.upper), "100");
}

TEST(exactness, nine_passed_rules_of_weight_a_tenth_make_full_marks) {
    std::string indicators;
    for (int i = 0; i < 9; ++i) {
        indicators += (i == 0 ? "" : ",") + std::string(R"({"id":"i)") + std::to_string(i) +
                      R"(","name":"i","weight":"0.1","kind":"boolean"})";
    }
    auto const rules = evaluator_of(rulebook_with(indicators));
    tieuchi::unit one(rules);
    for (int i = 0; i < 9; ++i) {
        ASSERT_TRUE(one.observe_truth("i" + std::to_string(i), true).has_value());
    }
    auto const score = *tieuchi::assess(rules, one).score(tieuchi::measure::weighted_progress);
    EXPECT_EQ(to_string(score.lower), "100");
    EXPECT_EQ(to_string(score.upper), "100");
}

TEST(exactness, a_number_of_forty_digits_is_refused_and_nothing_is_half_done) {
    auto const rules = evaluator_with("at_least", "5");
    tieuchi::diagnostics problems;
    auto const units = tieuchi::read_units(
        R"({"format":"tieuchi-units/1","units":[{"id":"u","observations":{"x":1e40}}]})", rules,
        problems);
    EXPECT_FALSE(units.has_value());
    ASSERT_EQ(problems.list().size(), 1U);
    EXPECT_EQ(problems.list().front().code, tieuchi::errc::too_many_digits);
    EXPECT_EQ(problems.list().front().pointer, "/units/0/observations/x");
}

} // namespace
