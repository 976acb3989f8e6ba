// SPDX-License-Identifier: Apache-2.0
// The data sets of examples/data, through the C++ interface, come to what was published.
#include <tieuchi.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace {

using tieuchi::rational;
using tieuchi::rollup;

std::string data(std::string_view file) {
    std::string const path = std::string(TIEUCHI_SOURCE_DIR "/examples/data/") + std::string(file);
    std::ifstream in(path, std::ios::binary);
    EXPECT_TRUE(in.good()) << path;
    return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

/// The roll-up of the units of a file, or of one cohort of them.
rollup roll_up(tieuchi::rulebook const& rules, std::string_view day, std::string_view units_file,
               std::string_view cohort = {}) {
    auto const when = tieuchi::date::parse(day);
    auto const compiled = tieuchi::evaluator::compile(rules, *when);
    tieuchi::diagnostics problems;
    auto const units = tieuchi::read_units(data(units_file), compiled, problems);
    EXPECT_TRUE(units.has_value()) << to_json(problems);
    rollup all(compiled);
    for (tieuchi::unit const& one : units ? *units : std::vector<tieuchi::unit>{}) {
        bool const meant = cohort.empty() || std::find(one.cohorts.begin(), one.cohorts.end(),
                                                       cohort) != one.cohorts.end();
        if (meant) {
            all.add(one, tieuchi::assess(compiled, one));
        }
    }
    return all;
}

rollup thai_nguyen(std::string_view cohort = {}) {
    tieuchi::diagnostics problems;
    auto const rules = tieuchi::read_rulebook(data("thai-nguyen-2019/layer.json"), problems);
    EXPECT_TRUE(rules.has_value()) << to_json(problems);
    return roll_up(*rules, "2019-06-30", "thai-nguyen-2019/communes.json", cohort);
}

rollup can_loc() {
    tieuchi::diagnostics problems;
    auto const rules = tieuchi::read_builtin("vn/hatinh/05-2017-qd-ubnd/commune", problems);
    EXPECT_TRUE(rules.has_value()) << to_json(problems);
    return roll_up(*rules, "2017-06-30", "can-loc-2017/communes.json");
}

std::string id_of(rollup const& all, std::int32_t criterion) {
    return all.rules().rules().criteria[static_cast<std::size_t>(criterion)].id;
}

TEST(published_figures, thai_nguyen_has_88_communes_that_meet_the_standard) {
    auto const all = thai_nguyen();
    EXPECT_EQ(all.standard().pass, 88);
    EXPECT_EQ(all.standard().unknown, 0);
    EXPECT_EQ(all.held(), 88);
    EXPECT_EQ(all.held_without_meeting(), 0);
}

TEST(published_figures, the_mean_of_criteria_met_in_thai_nguyen_rounds_to_16_1) {
    auto const all = thai_nguyen();
    auto const mean = all.criteria_met().mean();
    ASSERT_TRUE(mean.has_value());
    EXPECT_EQ(round(mean->lower, 1), "16.1");
    EXPECT_EQ(round(mean->upper, 1), "16.1");
}

TEST(published_figures, five_communes_of_thai_nguyen_meet_less_than_10_criteria) {
    auto const all = thai_nguyen();
    auto const counts = all.distribution();
    std::int64_t low = 0;
    for (std::size_t met = 0; met < 10; ++met) {
        low += counts[met];
    }
    EXPECT_EQ(low, 5);
}

TEST(published_figures, the_13_registered_for_2019_fail_chiefly_10_11_and_13) {
    auto const all = thai_nguyen("registered-2019");
    EXPECT_EQ(all.units(), 13);
    EXPECT_EQ(all.standard().pass, 0);
    auto const hardest = all.hardest();
    std::vector<std::string> first;
    for (std::size_t i = 0; i < 3; ++i) {
        first.push_back(id_of(all, hardest[i]));
    }
    std::sort(first.begin(), first.end());
    EXPECT_EQ(first, (std::vector<std::string>{"10", "11", "13"}));
    auto const fails = [&](std::size_t rank) {
        return all.criteria()[static_cast<std::size_t>(hardest[rank])].fail;
    };
    EXPECT_GT(fails(2), 2 * fails(3)) << "every other criterion fails far less often";
}

TEST(published_figures, the_7_communes_of_can_loc_meet_5_to_9_of_20_criteria) {
    auto const all = can_loc();
    EXPECT_EQ(all.units(), 7);
    EXPECT_EQ(all.criteria().size(), 20U);
    EXPECT_EQ(all.criteria_met().minimum, (tieuchi::interval{5, 5}));
    EXPECT_EQ(all.criteria_met().maximum, (tieuchi::interval{9, 9}));
}

TEST(published_figures, almost_none_of_can_loc_had_met_2_3_5_6_13_and_14) {
    auto const all = can_loc();
    for (std::string_view const id : {"2", "3", "5", "6", "13", "14"}) {
        auto const index = static_cast<std::size_t>(all.rules().find_criterion(id));
        EXPECT_LE(all.criteria()[index].pass, 1) << id;
    }
}

} // namespace
