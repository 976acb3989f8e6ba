// SPDX-License-Identifier: Apache-2.0
// Roadmaps with the solver CBC against the trial of every set of steps (S-1010).
#include <tieuchi/mip.hpp>
#include <tieuchi/roadmap.hpp>
#include "property/roadmap_cases.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <iostream>
#include <random>

namespace {

using namespace roadmap_cases;

TEST(RoadmapMipProperty, TheSolverProposesAndTheBoundProves) { // S-1010
    constexpr std::uint64_t seed = 20261129;
    constexpr int count = 400;
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed);
    int solved = 0;
    for (int i = 0; i < count; ++i) {
        rules const of = make_rules(dice);
        question asked = make_question(of, {true, i % 2 == 0, true, true}, dice);
        asked.options.solver = tieuchi::mip_solver();
        asked.options.node_limit = 0; // the solver's plan alone
        answer const best = try_everything(of, asked);
        auto const found = plan(standings_of(of, asked), asked.costs, asked.goal, asked.options);
        ASSERT_TRUE(found.has_value());
        auto const most = asked.goal.kind >= tieuchi::goal_kind::most_criteria;
        auto const cost = *tieuchi::rational::make(best.cost, 10);
        bool const is_out = found->outcome == tieuchi::roadmap_outcome::out_of_reach;
        bool const is_open = found->outcome == tieuchi::roadmap_outcome::undecided;
        if (is_open) { // no plan to propose, and no search to rule one out
            EXPECT_FALSE(best.reached) << describe(of, asked);
            continue;
        }
        EXPECT_EQ(is_out, !best.reached) << describe(of, asked);
        if (best.reached) {
            EXPECT_EQ(found->cost, cost)
                << describe(of, asked) << " number " << best.number << " found "
                << found->criteria_met << " " << found->units_meeting << name(found->method);
            EXPECT_LE(found->lower_bound, cost) << describe(of, asked);
            if (most) {
                EXPECT_GE(found->upper_bound, best.number) << describe(of, asked);
            }
        }
        solved += found->method == tieuchi::roadmap_method::solver ? 1 : 0;
        ASSERT_FALSE(testing::Test::HasFailure()) << "case " << i << " of seed " << seed;
    }
    std::cout << count << " cases, " << solved << " by the solver's plan\n";
    EXPECT_GT(solved, count / 20);
}

TEST(RoadmapMipProperty, WhatASolverMakesUpIsNotBelieved) { // S-1010
    std::mt19937_64 dice(20261130);
    for (int i = 0; i < 400; ++i) {
        rules const of = make_rules(dice);
        question asked = make_question(of, {true, false, false, false}, dice);
        auto const honest = plan(standings_of(of, asked), asked.costs, asked.goal, asked.options);
        asked.options.solver = [](tieuchi::binary_programme const& programme) {
            return tieuchi::binary_answer{std::vector<std::uint8_t>(programme.objective.size(), 0),
                                          true};
        };
        auto const deceived = plan(standings_of(of, asked), asked.costs, asked.goal, asked.options);
        ASSERT_TRUE(honest.has_value() && deceived.has_value());
        EXPECT_EQ(honest->outcome, deceived->outcome) << describe(of, asked);
        EXPECT_EQ(honest->cost, deceived->cost) << describe(of, asked);
    }
}

} // namespace
