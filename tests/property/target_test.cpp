// SPDX-License-Identifier: Apache-2.0
// Targets over incomplete data against every way in which the data could be completed.
#include <tieuchi/target.hpp>
#include "support/programme.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace {

using tieuchi::interval;
using tieuchi::rational;
using tieuchi::target_outcome;
using tieuchi::verdict;

constexpr std::uint64_t seed = 20260704;

constexpr std::string_view rulebook = R"({
 "format": "tieuchi-rulebook/1", "id": "test/targets", "title": "t", "citation": "t",
 "unit_level": "commune", "designation": "t",
 "attributes": {"region": {"values": ["n", "s"]}},
 "criteria": [
  {"id": "1", "name": "1", "indicators": [{"id": "1", "kind": "boolean"}]},
  {"id": "2", "name": "2", "weight": "3", "indicators": [{"id": "2", "kind": "boolean"}]}]})";

std::size_t below(std::mt19937_64& dice, std::size_t limit) {
    return static_cast<std::size_t>(dice() % limit);
}

/// What may be known of a unit: of each of three things one way, the other, or nothing.
struct facts {
    int state[3];
};

std::string units_of(std::vector<facts> const& of) {
    std::string made;
    for (std::size_t i = 0; i < of.size(); ++i) {
        made += (i == 0 ? "" : ",") + std::string(R"({"id": "u)") + std::to_string(i) + '"';
        if (int const region = of[i].state[2]; region < 2) {
            made +=
                R"(, "attributes": {"region": ")" + std::string(region == 0 ? "n" : "s") + "\"}";
        }
        std::string values;
        for (int c = 0; c < 2; ++c) {
            if (int const value = of[i].state[c]; value < 2) {
                values += (values.empty() ? "\"" : ", \"") + std::to_string(c + 1) +
                          (value == 0 ? "\": false" : "\": true");
            }
        }
        made += R"(, "observations": {)" + values + "}}";
    }
    return made;
}

std::string pick(std::mt19937_64& dice, std::vector<std::string> const& from) {
    return from[below(dice, from.size())];
}

/// One fact over the set, in which every unknown thing is asked for at most once.
std::string random_fact(std::mt19937_64& dice) {
    std::string const of =
        pick(dice, {R"("standard_met")", R"({"criterion": "1", "verdict": "pass"})",
                    R"({"measure": "criteria_met", "at_least": 1})",
                    R"({"not": {"criterion": "2", "verdict": "fail"}})"});
    std::string const among =
        pick(dice, {"", "", R"(, "among": {"attribute": "region", "is": "n"})"});
    std::string const compare =
        pick(dice, {"at_least", "at_most", "more_than", "less_than", "equals"});
    switch (below(dice, 5)) {
    case 0: return R"({"every": )" + of + among + "}";
    case 1:
        return R"({"count": )" + of + ", \"" + compare + "\": " + pick(dice, {"1", "2"}) + among +
               "}";
    case 2:
        return R"({"share": )" + of + ", \"" + compare + "\": " + pick(dice, {"50", "100"}) +
               among + "}";
    default:
        return "{\"" + pick(dice, {"total", "mean"}) + "\": \"" +
               pick(dice, {"standard_met", "criteria_met", "weighted_progress"}) + "\", \"" +
               compare + "\": " + pick(dice, {"1", "2", "75"}) + among + "}";
    }
}

std::string random_test(std::mt19937_64& dice, int depth) {
    switch (depth == 0 ? 3 : below(dice, 4)) {
    case 0:
        return R"({"all": [)" + random_test(dice, depth - 1) + "," + random_test(dice, depth - 1) +
               "]}";
    case 1:
        return R"({"any": [)" + random_test(dice, depth - 1) + "," + random_test(dice, depth - 1) +
               "]}";
    case 2: return R"({"not": )" + random_test(dice, depth - 1) + "}";
    default: return random_fact(dice);
    }
}

/// Judges one target over what may be known of some units.
class judged_units {
public:
    judged_units() : rules_(support::compiled(rulebook, "2020-06-30")) {}

    void take(std::string const& test) {
        tieuchi::diagnostics problems;
        auto made = tieuchi::read_targets(
            R"({"format": "tieuchi-targets/1", "id": "t", "targets": [{"id": "t",
                "deadline": "2020-12-31", "when": )" +
                test + "}]}",
            rules_, problems);
        ASSERT_TRUE(made.has_value()) << test << to_json(problems);
        target_ = made->targets.front();
    }

    [[nodiscard]] target_outcome of(std::vector<facts> const& known) const {
        auto const read = support::assessed(rules_, R"({"format": "tieuchi-units/1", "units": [)" +
                                                        units_of(known) + "]}");
        std::vector<tieuchi::assessed_unit> units;
        for (std::size_t i = 0; i < read.units.size(); ++i) {
            units.push_back({&read.units[i], &read.found[i]});
        }
        return judge_target(target_, units);
    }

private:
    tieuchi::evaluator rules_;
    tieuchi::target target_;
};

/// Every completion of what is known.
void complete(std::vector<facts> known, std::size_t from, std::vector<std::vector<facts>>& into) {
    for (; from < known.size() * 3; ++from) {
        int& state = known[from / 3].state[from % 3];
        if (state == 2) {
            for (state = 0; state < 2; ++state) {
                complete(known, from + 1, into);
            }
            return;
        }
    }
    into.push_back(known);
}

std::vector<facts> random_units(std::mt19937_64& dice) {
    std::vector<facts> made(1 + below(dice, 3));
    int open = 0;
    for (facts& one : made) {
        for (int& state : one.state) {
            state = static_cast<int>(below(dice, open < 5 ? 3 : 2));
            open += state == 2 ? 1 : 0;
        }
    }
    return made;
}

TEST(targets, are_decided_only_where_every_completion_agrees) { // S-903 to S-905
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed);
    judged_units judged;
    int decided = 0;
    for (int round = 0; round < 600; ++round) {
        std::string const test = random_test(dice, 2);
        judged.take(test);
        auto const known = random_units(dice);
        auto const found = judged.of(known);
        ASSERT_TRUE(found.outcome != verdict::pass || found.units.empty()) << test;
        if (found.outcome == verdict::unknown) {
            continue;
        }
        ++decided;
        std::vector<std::vector<facts>> all;
        complete(known, 0, all);
        for (auto const& one : all) {
            ASSERT_EQ(judged.of(one).outcome, found.outcome)
                << test << " of " << units_of(known) << " as " << units_of(one);
        }
    }
    EXPECT_GT(decided, 150);
}

TEST(targets, values_and_shortfalls_end_where_some_completion_does) { // S-904, S-907
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed + 1);
    judged_units judged;
    int compared = 0;
    for (int round = 0; round < 600; ++round) {
        std::string const test = random_fact(dice);
        judged.take(test);
        auto const known = random_units(dice);
        auto const found = judged.of(known).facts.at(0);
        if (!found.value) {
            continue;
        }
        std::vector<std::vector<facts>> all;
        complete(known, 0, all);
        std::optional<interval> values;
        std::optional<interval> shortfalls;
        auto const widen = [](std::optional<interval>& range, interval const& by) {
            range =
                range ? interval{std::min(range->lower, by.lower), std::max(range->upper, by.upper)}
                      : by;
        };
        for (auto const& one : all) {
            auto const complete_fact = judged.of(one).facts.at(0);
            ASSERT_TRUE(complete_fact.value && complete_fact.value->is_point()) << test;
            widen(values, *complete_fact.value);
            widen(shortfalls, *complete_fact.shortfall);
        }
        ++compared;
        ASSERT_EQ(found.value, values) << test << " of " << units_of(known);
        if (test.find("equals") == std::string::npos) { // between two values, all real ones count
            ASSERT_EQ(found.shortfall, shortfalls) << test << " of " << units_of(known);
        }
    }
    EXPECT_GT(compared, 300);
}

TEST(targets, units_in_the_way_of_every_are_those_that_fail_in_all_completions) { // S-908
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed + 2);
    judged_units judged;
    for (int round = 0; round < 300; ++round) {
        judged.take(R"({"every": {"measure": "criteria_met", "at_least": )" +
                    pick(dice, {"1", "2"}) + R"(}, "among": {"attribute": "region", "is": "n"}})");
        auto const known = random_units(dice);
        auto const found = judged.of(known);
        std::vector<std::vector<facts>> all;
        complete(known, 0, all);
        std::vector<std::size_t> times(known.size());
        for (auto const& one : all) {
            for (auto const& named : judged.of(one).units) {
                ++times[named.unit];
            }
        }
        std::vector<verdict> stated(known.size(), verdict::pass);
        for (auto const& named : found.units) {
            stated[named.unit] = named.found;
        }
        bool const empty_possible = found.facts[0].members == 0;
        for (std::size_t i = 0; i < known.size(); ++i) {
            verdict const wanted = times[i] == 0            ? verdict::pass
                                   : times[i] == all.size() ? verdict::fail
                                                            : verdict::unknown;
            if (!empty_possible && found.outcome != verdict::pass) {
                ASSERT_EQ(stated[i], wanted) << units_of(known);
            }
        }
    }
}

} // namespace
