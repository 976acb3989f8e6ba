// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/json.hpp>
#include <tieuchi/roadmap.hpp>
#include "unit/rulebook_fixture.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace tieuchi;

/// Four criteria: of one leaf each, but `3` of any of two; a condition; a presupposed designation.
constexpr char const* rules_text = R"json({"format": "tieuchi-rulebook/1", "id": "test/plan",
 "title": "x", "citation": "x", "unit_level": "commune", "designation": "x",
 "presupposes": ["before"],
 "criteria": [
  {"id": "1", "name": "x", "indicators": [{"id": "1", "kind": "boolean"}]},
  {"id": "2", "name": "x", "indicators": [
   {"id": "2.1", "kind": "quantity", "unit": "%", "at_least": "90"},
   {"id": "2.2", "kind": "quantity", "unit": "%", "at_most": "5"}]},
  {"id": "3", "name": "x", "require": {"any": ["3.1", "3.2"]}, "indicators": [
   {"id": "3.1", "kind": "boolean"}, {"id": "3.2", "kind": "boolean"}]},
  {"id": "4", "name": "x", "indicators": [
   {"id": "4", "kind": "quantity", "at_least": {"delegated": "province"}}]}],
 "conditions": [{"id": "debt", "kind": "boolean", "is": false}]})json";

evaluator const& rules() {
    static evaluator const compiled = [] {
        diagnostics problems;
        auto const read = read_rulebook(rules_text, problems);
        EXPECT_TRUE(read.has_value()) << to_json(problems);
        return evaluator::compile(*read, *date::parse("2025-01-01"));
    }();
    return compiled;
}

constexpr char const* units_text = R"json({"format": "tieuchi-units/1", "units": [
 {"id": "a", "holds": ["before"], "observations": {"1": false, "2.1": "85", "2.2": "4",
  "3.1": false, "3.2": false, "4": {"declared": "pass"}, "debt": false}},
 {"id": "b", "observations": {"1": true, "2.1": "95", "3.1": false, "4": "1",
  "debt": true}}]})json";

standings const& units() {
    static standings const made = [] {
        diagnostics problems;
        auto const read = read_units(units_text, rules(), problems);
        EXPECT_TRUE(read.has_value()) << to_json(problems);
        standings all(rules());
        for (unit const& one : *read) {
            all.add(one, assess(rules(), one));
        }
        return all;
    }();
    return made;
}

cost_table costs_of(std::string const& inner) {
    diagnostics problems;
    auto const read =
        read_costs(R"({"format":"tieuchi-costs/1",)" + inner + "}", units(), problems);
    EXPECT_TRUE(read.has_value()) << to_json(problems);
    return read ? *read : cost_table{};
}

constexpr char const* plain_costs = R"("units": [
 {"id": "a", "costs": {"1": "7", "2.1": "2.5", "3.1": 4, "3.2": 4}},
 {"id": "b", "costs": {"2.2": {"raise": 9, "observe": "0.5"}, "3.1": {"raise": 3, "months": 7},
  "debt": 1}}])";

/// The steps as words: `raise a 3.1`.
std::vector<std::string> words_of(roadmap const& found) {
    std::vector<std::string> words;
    for (roadmap_step const& one : found.steps) {
        std::string text(name(one.kind));
        for (unit_leaf const& place : one.raises) {
            text += " " + units().id(place.unit) + " " + rules().leaf_at(place.leaf).id;
        }
        words.push_back(text + (one.year ? " " + std::to_string(*one.year) : ""));
    }
    return words;
}

using lines = std::vector<std::string>;

TEST(Roadmap, MeetsTheStandardAtTheLeastCost) { // S-1001, S-1004
    auto const found = plan(units(), costs_of(plain_costs), {goal_kind::unit_standard, 0, 0, 0});
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->outcome, roadmap_outcome::optimal);
    EXPECT_EQ(found->method, roadmap_method::sorted);
    EXPECT_EQ(to_string(*found->cost.to_decimal()), "13.5");
    EXPECT_EQ(found->lower_bound, found->cost);
    EXPECT_EQ(words_of(*found), (lines{"raise a 1", "raise a 2.1", "raise a 3.1"}));
    EXPECT_EQ(found->units_meeting, 1);
}

TEST(Roadmap, MeetsAsManyCriteriaAsAreAsked) { // S-1001
    auto const found = plan(units(), costs_of(plain_costs), {goal_kind::unit_criteria, 0, 3, 0});
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(words_of(*found), (lines{"raise a 2.1", "raise a 3.1"}));
}

TEST(Roadmap, NamesTheSmallestSetOfObstacles) { // S-1002
    auto const found = plan(units(), costs_of(plain_costs), {goal_kind::unit_standard, 1, 0, 0});
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->outcome, roadmap_outcome::out_of_reach);
    EXPECT_EQ(found->obstructed, 1);
    EXPECT_EQ(found->obstacles,
              (std::vector<obstacle>{{obstacle_kind::bound_delegated, rules().find_leaf("4")},
                                     {obstacle_kind::presupposed, 0}}));
    EXPECT_TRUE(found->steps.empty());
}

TEST(Roadmap, NamesWhatIsTooLate) { // S-1008
    roadmap_options options;
    options.start = *date::parse("2025-01-31");
    options.deadline = *date::parse("2025-06-30");
    roadmap_goal const goal{goal_kind::unit_criteria, 1, 3, 0};
    auto const found = plan(units(), costs_of(plain_costs), goal, options);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->obstacles,
              (std::vector<obstacle>{{obstacle_kind::too_late, rules().find_leaf("3.1")}}));
    options.deadline = *date::parse("2025-08-31"); // seven months after the 31st of January
    EXPECT_EQ(plan(units(), costs_of(plain_costs), goal, options)->outcome,
              roadmap_outcome::optimal);
}

TEST(Roadmap, CountsOnFindingOutOnlyWhereAsked) { // S-1005
    roadmap_options options;
    roadmap_goal const goal{goal_kind::unit_criteria, 1, 2, 0};
    auto const sure = plan(units(), costs_of(plain_costs), goal, options);
    ASSERT_TRUE(sure.has_value());
    EXPECT_EQ(words_of(*sure), (lines{"raise b 3.1"}));
    options.certainty = assurance::optimistic;
    auto const hopeful = plan(units(), costs_of(plain_costs), goal, options);
    ASSERT_TRUE(hopeful.has_value());
    EXPECT_EQ(words_of(*hopeful), (lines{"observe b 2.2"}));
    EXPECT_EQ(to_decimal_or_fraction(hopeful->cost), "0.5");
    EXPECT_EQ(to_decimal_or_fraction(*hopeful->at_worst), "9.5");
}

TEST(Roadmap, SpreadsStepsOverYears) { // S-1009
    roadmap_options options;
    options.years = {{2025, decimal(7)}, {2026, decimal(7)}};
    roadmap_goal const goal{goal_kind::unit_standard, 0, 0, 0};
    auto const found = plan(units(), costs_of(plain_costs), goal, options);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->outcome, roadmap_outcome::optimal);
    EXPECT_EQ(words_of(*found), (lines{"raise a 1 2025", "raise a 2.1 2026", "raise a 3.1 2026"}));
    options.years.front().amount = decimal(6);
    options.years.back().amount = decimal(6);
    auto const none = plan(units(), costs_of(plain_costs), goal, options);
    EXPECT_EQ(none->outcome, roadmap_outcome::out_of_reach);
    EXPECT_EQ(none->obstacles, (std::vector<obstacle>{{obstacle_kind::budget, -1}}));
}

TEST(Roadmap, UsesAProjectWhereItIsCheaper) { // S-1007
    auto const costs = costs_of(std::string(plain_costs) +
                                R"(, "projects": [{"id": "road", "cost": "9", "raises": [
        {"unit": "a", "leaves": ["1", "2.1"]}, {"unit": "b", "leaves": ["3.1"]}]}])");
    auto const found = plan(units(), costs, {goal_kind::unit_standard, 0, 0, 0});
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->outcome, roadmap_outcome::optimal);
    ASSERT_EQ(found->steps.size(), 2U); // and 3.1 or 3.2, which cost the same (S-1004)
    EXPECT_EQ(words_of(*found).front(), "project a 1 a 2.1 b 3.1");
    EXPECT_EQ(to_decimal_or_fraction(found->cost), "13");
}

TEST(Roadmap, ReachesTheMostWithinABudget) { // S-1001
    roadmap_options options;
    options.budget = *decimal::parse("6.5");
    auto const found =
        plan(units(), costs_of(plain_costs), {goal_kind::most_criteria, 0, 0, 0}, options);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(words_of(*found), (lines{"raise a 2.1", "raise b 3.1"}));
    EXPECT_EQ(found->criteria_met, 4);
    EXPECT_EQ(found->upper_bound, 4);
}

TEST(Roadmap, RefusesWhatMakesNoSense) {
    auto const refused = [](cost_table const& costs, roadmap_goal goal, roadmap_options options) {
        auto const found = plan(units(), costs, goal, options);
        return found ? errc::ok : found.error().code;
    };
    cost_table const good = costs_of(plain_costs);
    roadmap_goal const goal{goal_kind::unit_standard, 0, 0, 0};
    EXPECT_EQ(refused(good, {goal_kind::unit_standard, 2, 0, 0}, {}), errc::invalid_argument);
    EXPECT_EQ(refused(good, {goal_kind::programme, 0, -1, 0}, {}), errc::invalid_argument);
    EXPECT_EQ(refused(good, {goal_kind::most_units, 0, 0, 0}, {}), errc::invalid_argument);
    cost_table twice = good;
    twice.leaves.push_back(twice.leaves.front());
    EXPECT_EQ(refused(twice, goal, {}), errc::invalid_argument);
    cost_table below = good;
    below.leaves.front().raise = decimal(-1);
    EXPECT_EQ(refused(below, goal, {}), errc::invalid_argument);
    roadmap_options falling;
    falling.years = {{2026, decimal(1)}, {2025, decimal(1)}};
    EXPECT_EQ(refused(good, goal, falling), errc::invalid_argument);
    cost_table huge = good;
    huge.leaves[0].raise = *decimal::parse("999999999999999999");
    huge.leaves[1].raise = *decimal::parse("0.000000000000000001");
    EXPECT_EQ(refused(huge, goal, {}), errc::number_overflow);
}

TEST(Roadmap, FinishesByTheCalendar) { // S-1008
    auto const done = [](char const* begin, lead_time takes) {
        auto const day = finish(*date::parse(begin), takes);
        return day ? to_string(*day) : std::string("never");
    };
    EXPECT_EQ(done("2024-01-31", {1, 0}), "2024-02-29");
    EXPECT_EQ(done("2025-01-31", {1, 1}), "2025-03-01");
    EXPECT_EQ(done("2025-11-15", {14, 0}), "2027-01-15");
    EXPECT_EQ(done("2025-01-01", {0, 0}), "2025-01-01");
    EXPECT_EQ(done("9999-12-01", {1, 0}), "never");
    EXPECT_EQ(done("9999-12-31", {0, 1}), "never");
}

TEST(Roadmap, IsWrittenAsADocument) {
    auto const costs = costs_of(plain_costs);
    auto const found = plan(units(), costs, {goal_kind::unit_criteria, 0, 2, 0});
    ASSERT_TRUE(found.has_value());
    std::string const text = to_json(*found, units(), costs, {});
    EXPECT_NE(text.find(R"("goal":{"kind":"unit_criteria","unit":"a","criteria":2,"units":0})"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find(R"("steps":[{"kind":"raise","project":null,"cost":"2.5",)"
                        R"("at_worst":"2.5","year":null,"raises":[{"unit":"a","leaf":"2.1"}]}])"),
              std::string::npos)
        << text;
    EXPECT_EQ(text.back(), '\n');
}

} // namespace
