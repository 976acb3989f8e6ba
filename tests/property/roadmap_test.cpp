// SPDX-License-Identifier: Apache-2.0
// Roadmaps against the trial of every set of steps (S-1001 to S-1010).
#include <tieuchi/roadmap.hpp>
#include "property/roadmap_cases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <random>
#include <utility>
#include <vector>

namespace {

using namespace roadmap_cases;
using tieuchi::rational;
using tieuchi::roadmap;
using tieuchi::roadmap_outcome;

rational tenths_of(std::int64_t value) {
    return *rational::make(value, 10);
}

std::vector<tieuchi::unit_leaf> raised_by(roadmap const& found) {
    std::vector<tieuchi::unit_leaf> raised;
    for (auto const& step : found.steps) {
        raised.insert(raised.end(), step.raises.begin(), step.raises.end());
    }
    return raised;
}

/// The plan does what it says, for what it says.
void check_plan(rules const& of, question const& asked, roadmap const& found) {
    auto const units = raise_and_assess(of, asked, raised_by(found));
    EXPECT_TRUE(reaches(asked.goal, units));
    std::int64_t met = 0;
    std::int64_t meeting = 0;
    for (outcome const& one : units) {
        met += one.met;
        meeting += one.standard ? 1 : 0;
    }
    EXPECT_EQ(found.criteria_met, met);
    EXPECT_EQ(found.units_meeting, meeting);
    rational cost;
    std::vector<rational> by_year(asked.year_amounts.size());
    for (auto const& step : found.steps) {
        cost += step.cost;
        EXPECT_EQ(step.year.has_value(), !by_year.empty());
        if (step.year) {
            by_year[static_cast<std::size_t>(*step.year - 2025)] += step.cost;
        }
    }
    EXPECT_EQ(cost, found.cost);
    for (std::size_t i = 0; i < by_year.size(); ++i) {
        EXPECT_LE(by_year[i], tenths_of(asked.year_amounts[i]));
    }
    if (asked.budget) {
        EXPECT_LE(found.cost, tenths_of(*asked.budget));
    }
}

void check_best(question const& asked, answer const& best, roadmap const& found) {
    EXPECT_EQ(found.outcome, roadmap_outcome::optimal);
    EXPECT_EQ(found.cost, tenths_of(best.cost));
    EXPECT_EQ(found.lower_bound, found.cost);
    EXPECT_LE(found.certificate.trees - found.certificate.excess, found.cost);
    if (asked.goal.kind == tieuchi::goal_kind::most_criteria) {
        EXPECT_EQ(found.criteria_met, best.number);
        EXPECT_EQ(found.upper_bound, best.number);
    } else if (asked.goal.kind == tieuchi::goal_kind::most_units) {
        EXPECT_EQ(found.units_meeting, best.number);
        EXPECT_EQ(found.upper_bound, best.number);
    }
    if (found.method != tieuchi::roadmap_method::sorted) {
        return;
    }
    EXPECT_EQ(found.certificate.trees - found.certificate.excess, found.cost);
    if (asked.year_amounts.empty() && asked.costs.projects.empty()) { // ties, S-1001
        std::vector<std::pair<std::int32_t, std::int32_t>> raised;
        for (auto const& place : raised_by(found)) {
            raised.emplace_back(place.leaf, place.unit);
        }
        EXPECT_TRUE(std::is_sorted(raised.begin(), raised.end()));
        EXPECT_EQ(raised, best.raised);
    }
}

/// A certificate proves nothing once a case is missing or is decided on a step that is not there.
void check_that_gaps_are_seen(question const& asked, tieuchi::standings const& units,
                              roadmap const& found) {
    if (found.certificate.cases.empty()) {
        return;
    }
    roadmap gap = found;
    gap.certificate.cases.pop_back();
    EXPECT_FALSE(check(gap, units, asked.costs, asked.options)->proves_cost);
    gap = found;
    gap.certificate.cases.push_back({});
    EXPECT_FALSE(check(gap, units, asked.costs, asked.options)->proves_cost);
    gap = found;
    gap.certificate.cases.front().closed = true;
    EXPECT_FALSE(check(gap, units, asked.costs, asked.options)->proves_cost);
    gap = found;
    gap.certificate.cases.front().kind = tieuchi::step_kind::project;
    gap.certificate.cases.front().project = static_cast<std::int32_t>(asked.costs.projects.size());
    EXPECT_FALSE(check(gap, units, asked.costs, asked.options)->proves_cost);
}

/// The certificate proves the cost, and no certificate proves one that is too high (S-1014).
void check_certificate(rules const& of, question const& asked, roadmap const& found) {
    auto const units = standings_of(of, asked);
    auto const holds = check(found, units, asked.costs, asked.options);
    ASSERT_TRUE(holds);
    EXPECT_TRUE(holds->is_plan && holds->reaches_goal && holds->proves_cost);
    bool const is_most = asked.goal.kind >= tieuchi::goal_kind::most_criteria;
    EXPECT_EQ(holds->proves_number, is_most);
    check_that_gaps_are_seen(asked, units, found);

    // The same certificate beside a plan with one more step, where there is one to add.
    for (std::size_t i = 0; i < asked.costs.leaves.size(); ++i) {
        auto const& spare = asked.costs.leaves[i];
        auto const raised = raised_by(found);
        bool const is_new = std::find(raised.begin(), raised.end(), spare.place) == raised.end();
        if (!spare.raise || !(*spare.raise > tieuchi::decimal()) || !is_new || is_most) {
            continue;
        }
        roadmap dearer = found;
        tieuchi::roadmap_step step;
        step.place = spare.place;
        step.cost = *spare.raise;
        step.year = found.steps.empty() ? std::nullopt : found.steps.front().year;
        dearer.steps.push_back(step);
        dearer.cost += *spare.raise;
        auto more = raised;
        more.push_back(spare.place);
        dearer.criteria_met = dearer.units_meeting = 0;
        for (outcome const& one : raise_and_assess(of, asked, more)) {
            dearer.criteria_met += one.met;
            dearer.units_meeting += one.standard ? 1 : 0;
        }
        auto const doubted = check(dearer, units, asked.costs, asked.options);
        ASSERT_TRUE(doubted);
        if (doubted->is_plan) { // in time, within the money, and for a leaf that can be raised
            EXPECT_TRUE(doubted->reaches_goal);
            EXPECT_FALSE(doubted->proves_cost);
            return;
        }
    }
}

/// Whether a unit goal is reached once these leaves pass and what is presupposed is held.
bool reaches_with(rules const& of, question const& asked, std::vector<std::int32_t> const& leaves) {
    question helped = asked;
    auto& subject = helped.units[static_cast<std::size_t>(asked.goal.unit)];
    subject = with_leaves(of, subject, leaves, true);
    subject.set_holds({"other"});
    return reaches(asked.goal, raise_and_assess(of, helped, {}));
}

/// No set of leaves smaller than the obstacles would do (S-1002).
void check_obstacles(rules const& of, question const& asked, roadmap const& found) {
    ASSERT_EQ(found.obstructed, asked.goal.unit);
    auto const& subject = asked.units[static_cast<std::size_t>(asked.goal.unit)];
    auto const now = assess(of.compiled, subject, asked.policy);
    std::vector<std::int32_t> raised;
    for (action const& one : asked.actions) {
        for (auto const& place : one.raises) {
            if (place.unit == asked.goal.unit) {
                raised.push_back(place.leaf);
            }
        }
    }
    std::vector<std::int32_t> blocked;
    for (std::int32_t i = 0; i < of.compiled.leaf_count(); ++i) {
        auto const& leaf = now.leaves()[static_cast<std::size_t>(i)];
        bool const open =
            leaf.verdict == tieuchi::verdict::fail || leaf.reason == tieuchi::reason::missing;
        if (open && std::find(raised.begin(), raised.end(), i) == raised.end()) {
            blocked.push_back(i);
        }
    }
    std::size_t others = 0; // obstacles that are no leaves to raise
    std::vector<std::int32_t> named = raised;
    for (tieuchi::obstacle const& one : found.obstacles) {
        bool const is_leaf = one.kind == tieuchi::obstacle_kind::no_cost ||
                             one.kind == tieuchi::obstacle_kind::too_late;
        if (is_leaf) {
            named.push_back(one.index);
        }
        others += is_leaf ? 0 : 1;
    }
    std::size_t const presupposed = static_cast<std::size_t>(
        std::count_if(found.obstacles.begin(), found.obstacles.end(), [](auto const& one) {
            return one.kind == tieuchi::obstacle_kind::presupposed;
        }));
    if (others == presupposed) {
        EXPECT_TRUE(reaches_with(of, asked, named));
    }
    std::size_t const leaves = found.obstacles.size() - presupposed;
    for (std::uint32_t set = 0; set < (1U << blocked.size()); ++set) {
        std::vector<std::int32_t> helped = raised;
        for (std::size_t i = 0; i < blocked.size(); ++i) {
            if ((set >> i & 1U) != 0) {
                helped.push_back(blocked[i]);
            }
        }
        if (helped.size() - raised.size() < leaves) {
            EXPECT_FALSE(reaches_with(of, asked, helped));
        }
    }
}

/// Runs many questions of one kind; says what they came to.
void run_cases(features const& what, std::uint64_t seed, int count) {
    std::mt19937_64 dice(seed);
    std::cout << "seed " << seed << "\n";
    int reached = 0;
    int searched = 0;
    int by_cases = 0;
    for (int i = 0; i < count;) {
        rules const of = make_rules(dice);
        for (int inner = 0; inner < 20 && i < count; ++inner, ++i) {
            question const asked = make_question(of, what, dice);
            answer const best = try_everything(of, asked);
            auto const found =
                plan(standings_of(of, asked), asked.costs, asked.goal, asked.options);
            ASSERT_TRUE(found.has_value());
            EXPECT_EQ(best.reached, found->outcome != roadmap_outcome::out_of_reach);
            EXPECT_EQ(!best.reached, !found->obstacles.empty());
            bool const of_unit = asked.goal.kind <= tieuchi::goal_kind::unit_standard;
            bool const for_money = found->obstacles == std::vector<tieuchi::obstacle>{
                                                           {tieuchi::obstacle_kind::budget, -1}};
            if (!best.reached && of_unit && !for_money) {
                check_obstacles(of, asked, *found);
            }
            if (best.reached) {
                check_plan(of, asked, *found);
                check_best(asked, best, *found);
                check_certificate(of, asked, *found);
                by_cases += found->certificate.cases.empty() ? 0 : 1;
            }
            reached += best.reached ? 1 : 0;
            searched += found->method == tieuchi::roadmap_method::sorted ? 0 : 1;
            if (testing::Test::HasFailure()) {
                FAIL() << "case " << i << " of seed " << seed << "\n"
                       << describe(of, asked) << "found " << name(found->outcome) << " "
                       << to_string(found->cost) << " best " << best.reached << " " << best.cost
                       << " number " << best.number;
            }
        }
    }
    std::cout << count << " cases, " << reached << " reached, " << searched << " searched, "
              << by_cases << " proved by cases\n";
    EXPECT_GT(reached, count / 3);
}

TEST(RoadmapProperty, IndependentStepsAreCheapestAndFirstAmongTies) { // S-1001, S-1004, S-1006
    run_cases({}, 20261122, 8000);
}

TEST(RoadmapProperty, FindingOutCountsWhenItMay) { // S-1005
    run_cases({false, false, false, true}, 20261123, 4000);
}

TEST(RoadmapProperty, DeadlinesLeaveOutWhatTakesTooLong) { // S-1008
    run_cases({false, false, true, true}, 20261124, 3000);
}

TEST(RoadmapProperty, SharedProjects) { // S-1007
    run_cases({true, false, false, false}, 20261125, 4000);
    run_cases({true, false, true, true}, 20261126, 2000);
}

TEST(RoadmapProperty, YearsWithTheirOwnMoney) { // S-1009
    run_cases({false, true, true, true}, 20261127, 3000);
    run_cases({true, true, true, true}, 20261128, 2000);
}

} // namespace
