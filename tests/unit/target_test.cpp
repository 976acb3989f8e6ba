// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/target.hpp>
#include "support/programme.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

using support::fraction;
using support::programme;
using tieuchi::interval;
using tieuchi::rational;
using tieuchi::target_list;
using tieuchi::target_outcome;
using tieuchi::unit_in_the_way;
using tieuchi::verdict;

/// Unit `a` meets all, `b` two for certain and none of the others, `c` two and perhaps two more,
/// `d` none, `e` is known in so small a part that weighted progress is withheld.
constexpr std::string_view units_now = R"(
 {"id": "a", "parent": "p", "cohorts": ["2015"], "attributes": {"region": "north", "people": 100},
  "observations": {"1": "100", "2": "100", "3": "100", "4": "100"}},
 {"id": "b", "parent": "p", "attributes": {"region": "north", "people": 200},
  "observations": {"1": "100", "2": "100", "3": "50", "4": "0"}},
 {"id": "c", "parent": "q", "cohorts": ["2015"], "attributes": {"people": 300},
  "observations": {"1": "100", "2": "100"}},
 {"id": "d", "parent": "q", "attributes": {"region": "south"},
  "observations": {"1": "0", "2": "0", "3": "0", "4": "0"}},
 {"id": "e", "attributes": {"region": "south"}, "observations": {"1": "100"}})";

constexpr std::string_view units_then = R"(
 {"id": "a", "attributes": {"region": "north"},
  "observations": {"1": "100", "2": "100", "3": "100", "4": "50"}},
 {"id": "b", "observations": {"1": "100", "2": "100", "3": "50", "4": "0"}},
 {"id": "x", "attributes": {"region": "south"},
  "observations": {"1": "100", "2": "100", "3": "100"}})";

using named = std::vector<std::pair<std::string, verdict>>;

class of_targets : public testing::Test {
protected:
    programme const now{programme::four_criteria, units_now};
    programme const then{programme::four_criteria, units_then};

    [[nodiscard]] static std::string document(std::string_view test) {
        return R"({"format": "tieuchi-targets/1", "id": "t", "targets": [
            {"id": "1", "deadline": "2020-12-31", "when": )" +
               std::string(test) + "}]}";
    }

    [[nodiscard]] target_list read(std::string_view test) const {
        tieuchi::diagnostics problems;
        auto made = tieuchi::read_targets(document(test), now.rules(), problems);
        EXPECT_TRUE(made.has_value()) << to_json(problems);
        return made ? *std::move(made) : target_list{};
    }

    [[nodiscard]] target_outcome judged(std::string_view test) const {
        return judge_target(read(test).targets.at(0), now.units(), then.units());
    }

    [[nodiscard]] named names(std::vector<unit_in_the_way> const& of) const {
        named made;
        for (unit_in_the_way const& one : of) {
            made.emplace_back(now.units()[one.unit].subject->id, one.found);
        }
        return made;
    }

    void expect(std::string_view test, verdict outcome, std::optional<interval> const& value,
                std::optional<interval> const& shortfall, named const& in_the_way) const {
        SCOPED_TRACE(test);
        auto const found = judged(test);
        EXPECT_EQ(found.outcome, outcome);
        EXPECT_EQ(found.facts.at(0).value, value);
        EXPECT_EQ(found.shortfall, shortfall);
        EXPECT_EQ(names(found.units), in_the_way);
    }
};

constexpr verdict pass = verdict::pass;
constexpr verdict fail = verdict::fail;
constexpr verdict unknown = verdict::unknown;

TEST_F(of_targets, totals_are_intervals_with_exact_shortfalls) { // S-903, S-907, S-908
    expect(R"({"total": "standard_met", "at_least": 1})", pass, interval{1, 3}, interval{0, 0}, {});
    expect(R"({"total": "standard_met", "at_least": 2})", unknown, interval{1, 3}, interval{0, 1},
           {{"b", fail}, {"c", unknown}, {"d", fail}, {"e", unknown}});
    expect(R"({"total": "standard_met", "at_least": 4})", fail, interval{1, 3}, interval{1, 3},
           {{"b", fail}, {"c", unknown}, {"d", fail}, {"e", unknown}});
    expect(R"({"total": "standard_met", "more_than": 3})", fail, interval{1, 3}, interval{0, 2},
           {{"b", fail}, {"c", unknown}, {"d", fail}, {"e", unknown}});
    expect(R"({"total": "criteria_failed", "at_most": 5})", fail, interval{6, 11}, interval{1, 6},
           {{"b", fail}, {"c", unknown}, {"d", fail}, {"e", unknown}});
    expect(R"({"total": "standard_met", "between": [2, 2]})", unknown, interval{1, 3},
           interval{0, 1}, {{"c", unknown}, {"e", unknown}});
}

TEST_F(of_targets, every_unit_is_asked_and_says_what_it_lacks) { // S-903, S-907
    expect(R"({"every": {"measure": "criteria_met", "at_least": 2}})", fail, interval{3, 4},
           interval{1, 2}, {{"d", fail}, {"e", unknown}});
    auto const found = judged(R"({"every": {"measure": "criteria_met", "at_least": 2}})");
    EXPECT_EQ(found.units.at(0).shortfall, (interval{2, 2}));
    EXPECT_EQ(found.units.at(1).shortfall, (interval{0, 1}));
    expect(R"({"every": {"measure": "criteria_met", "at_least": 2}, "among": {"parent": "p"}})",
           pass, interval{2, 2}, interval{0, 0}, {});
    expect(R"({"every": "standard_met", "among": {"parent": "nobody"}})", unknown, interval{0, 0},
           interval{0, 0}, {});
}

TEST_F(of_targets, means_go_over_units_with_a_value) { // S-904, S-905
    // criteria met: 4, 2, [2, 4], 0, [1, 4]
    expect(R"({"mean": "criteria_met", "at_least": 2})", unknown,
           interval{fraction(9, 5), fraction(14, 5)}, interval{0, fraction(1, 5)},
           {{"d", fail}, {"e", unknown}});
    // weighted progress: 100, 300/8, [25, 100], 0, and [0, 100] where it is withheld
    expect(R"({"mean": "weighted_progress", "at_least": 70})", fail,
           interval{fraction(65, 2), fraction(135, 2)}, interval{fraction(5, 2), fraction(75, 2)},
           {{"b", fail}, {"c", unknown}, {"d", fail}, {"e", unknown}});
}

TEST_F(of_targets, shares_over_units_that_may_not_belong) { // S-904
    // In the north: a and b, and c, whose region nobody knows.
    expect(R"({"share": "standard_met", "at_least": 50, "among":
             {"attribute": "region", "is": "north"}})",
           unknown, interval{fraction(100, 3), fraction(200, 3)}, interval{0, fraction(50, 3)},
           {{"b", fail}, {"c", unknown}});
    expect(R"({"count": "standard_met", "at_least": 1, "among":
             {"attribute": "region", "in": ["north"]}})",
           pass, interval{1, 2}, interval{0, 0}, {});
    expect(R"({"share": "standard_met", "at_least": 50, "among": {"cohort": "2015"}})", pass,
           interval{50, 100}, interval{0, 0}, {});
    auto const found = judged(R"({"share": "standard_met", "at_least": 50, "among":
             {"attribute": "region", "is": "north"}})");
    EXPECT_EQ(found.facts[0].members, 2);
    EXPECT_EQ(found.facts[0].members_unknown, 1);
    // Nobody is certain to have more than 200 people but c; d and e do not say.
    expect(R"({"share": "standard_met", "at_least": 1, "among":
             {"attribute": "people", "more_than": 300}})",
           unknown, std::nullopt, std::nullopt, {{"d", unknown}, {"e", unknown}});
}

TEST_F(of_targets, more_counts_from_the_baseline) { // S-906
    // Then: none for certain, x perhaps.
    expect(R"({"total": "standard_met", "at_least": 1, "more": true})", unknown, interval{0, 3},
           interval{0, 1}, {{"b", fail}, {"c", unknown}, {"d", fail}, {"e", unknown}});
    auto const found = judged(R"({"mean": "criteria_met", "at_least": 1, "more": true})");
    EXPECT_EQ(found.facts[0].baseline, (interval{fraction(8, 3), 3}));
    EXPECT_EQ(found.facts[0].value, (interval{fraction(-6, 5), fraction(2, 15)}));
    EXPECT_EQ(found.outcome, fail);
    EXPECT_EQ(found.shortfall, (interval{fraction(13, 15), fraction(11, 5)}));
    auto const alone = judge_target(
        read(R"({"total": "standard_met", "at_least": 0, "more": true})").targets.at(0),
        now.units());
    EXPECT_EQ(alone.outcome, unknown);
    EXPECT_FALSE(alone.facts[0].value || alone.facts[0].baseline || alone.shortfall);
}

TEST_F(of_targets, facts_of_units_follow_kleene) { // S-902
    auto const count = [&](std::string const& fact) {
        return *judged(R"({"count": )" + fact + R"(, "at_least": 0})").facts[0].value;
    };
    EXPECT_EQ(count(R"({"criterion": "4", "verdict": "fail"})"), (interval{2, 4}));
    EXPECT_EQ(count(R"({"criterion": "4", "verdict": "unknown"})"), (interval{2, 2}));
    EXPECT_EQ(count(R"({"indicator": "1", "verdict": "pass"})"), (interval{4, 4}));
    EXPECT_EQ(count(R"({"criterion": "4", "verdict": "basic"})"), (interval{0, 2}));
    EXPECT_EQ(count(R"({"criterion": "4", "verdict": "exempt"})"), (interval{0, 0}));
    EXPECT_EQ(count(R"({"grade": "two"})"), (interval{3, 4}));
    EXPECT_EQ(count(R"({"grade": "all"})"), (interval{1, 3}));
    EXPECT_EQ(count(R"({"not": {"grade": "two"}})"), (interval{1, 2}));
    EXPECT_EQ(count(R"({"any": [{"cohort": "2015"}, {"grade": "two"}]})"), (interval{3, 4}));
    EXPECT_EQ(count(R"({"all": [{"parent": "q"}, {"attribute": "people", "between": [1, 300]}]})"),
              (interval{1, 2}));
}

TEST_F(of_targets, trees_name_only_what_is_in_the_way) { // S-903, S-908
    auto const both = judged(R"({"all": [{"total": "standard_met", "at_least": 1},
        {"every": {"measure": "criteria_met", "at_least": 1}}]})");
    EXPECT_EQ(both.outcome, fail);
    EXPECT_FALSE(both.shortfall.has_value());
    ASSERT_EQ(both.facts.size(), 2U);
    EXPECT_EQ(both.facts[1].pointer, "/all/1");
    EXPECT_TRUE(both.facts[0].units.empty());
    EXPECT_EQ(names(both.units), (named{{"d", fail}}));
    auto const either = judged(R"({"any": [{"total": "standard_met", "at_least": 1},
        {"every": {"measure": "criteria_met", "at_least": 1}}]})");
    EXPECT_EQ(either.outcome, pass);
    EXPECT_TRUE(either.units.empty());
    auto const turned = judged(R"({"not": {"count": {"measure": "criteria_met", "less_than": 1},
        "at_least": 1}})");
    EXPECT_EQ(turned.outcome, fail);
    EXPECT_EQ(turned.facts[0].pointer, "/not");
    EXPECT_EQ(names(turned.units), (named{{"d", fail}}));
    auto const limited = judged(R"({"all": [{"count": {"criterion": "1", "verdict": "fail"},
        "at_most": 0}, {"every": {"criterion": "1", "verdict": "pass"}}]})");
    EXPECT_EQ(names(limited.units), (named{{"d", fail}}));
    EXPECT_FALSE(limited.units[0].shortfall.has_value()); // two facts speak of it
}

TEST_F(of_targets, units_with_nothing_to_measure_are_left_out) { // S-905
    programme const exempt(programme::four_criteria, R"(
     {"id": "a", "observations": {"1": "100", "2": "100", "3": "100", "4": "100"}},
     {"id": "b", "observations": {"1": {"exempt": "x"}, "2": {"exempt": "x"},
                                  "3": {"exempt": "x"}, "4": {"exempt": "x"}}})");
    auto const list = read(R"({"mean": "weighted_progress", "at_least": 100})");
    auto const found = judge_target(list.targets[0], exempt.units());
    EXPECT_EQ(found.outcome, pass);
    EXPECT_EQ(found.facts[0].members, 1);
}

TEST_F(of_targets, outcomes_are_written_with_their_facts) {
    target_list const list = read(R"({"every": {"measure": "criteria_met", "at_least": 1}})");
    std::vector<target_outcome> const outcomes{judge_target(list.targets[0], now.units())};
    std::string const json = to_json(list, outcomes, now.units(), now.rules(), {});
    EXPECT_TRUE(json.starts_with(R"({"format":"tieuchi-target-outcomes/1","library":)"));
    EXPECT_TRUE(json.ends_with(
        R"("id":"t","units":5,"targets":[{"id":"1","deadline":"2020-12-31","outcome":"fail",)"
        R"("shortfall":{"lower":"1","upper":"1"},"in_the_way":[{"id":"d","verdict":"fail",)"
        R"("shortfall":{"lower":"1","upper":"1"}}],"facts":[{"at":"","kind":"every",)"
        R"("outcome":"fail","members":5,"members_unknown":0,"value":{"lower":"4","upper":"4"},)"
        R"("baseline":null,"shortfall":{"lower":"1","upper":"1"},"in_the_way":[{"id":"d",)"
        R"("verdict":"fail","shortfall":{"lower":"1","upper":"1"}}]}]}]})"
        "\n"))
        << json;
}

} // namespace
