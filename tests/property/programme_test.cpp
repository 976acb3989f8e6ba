// SPDX-License-Identifier: Apache-2.0
// Laws of groups and levels over generated units (S-804, S-805, S-814 to S-816).
#include <tieuchi/grouping.hpp>
#include <tieuchi/programme.hpp>
#include "support/generate/random.hpp"
#include "support/generated.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using support::assessed_units;
using tieuchi::grouped_rollup;
using tieuchi::grouping;
using tieuchi::rational;
using tieuchi::rollup;
using tieuchi::unit_tree;

constexpr std::uint64_t first_seed = 20361122;
constexpr std::uint64_t cases = 150;

template <typename Body>
void over_seeds(Body body) {
    std::cout << "seeds " << first_seed << " to " << first_seed + cases - 1 << "\n";
    for (std::uint64_t seed = first_seed; seed < first_seed + cases; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        body(seed);
    }
}

/// A random forest: every place lies in an earlier one of the list, or in none; then shuffled.
std::vector<tieuchi::place> some_places(generate::random& dice) {
    std::vector<tieuchi::place> places;
    for (std::size_t i = 0; i < 12; ++i) {
        std::string parent;
        if (i > 0 && dice.chance(80)) {
            parent = places[dice.below(i)].id;
        }
        places.push_back({"p" + std::to_string(i), "", parent, dice.chance(50) ? "low" : "high"});
    }
    dice.shuffle(places);
    return places;
}

/// Generated units in random places and cohorts, some in none.
assessed_units scattered(std::uint64_t seed, generate::random& dice) {
    auto made = support::generated(seed, 10);
    for (auto& one : made.units) {
        one.parent = dice.chance(85) ? "p" + std::to_string(dice.below(14)) : "";
        one.cohorts.clear();
        for (std::size_t count = dice.below(3); count > 0; --count) {
            one.cohorts.push_back("c" + std::to_string(dice.below(3)));
        }
    }
    return made;
}

TEST(groups, merge_from_any_split_to_the_whole) {
    over_seeds([](std::uint64_t seed) {
        generate::random dice(seed);
        unit_tree const tree = *unit_tree::make(some_places(dice));
        auto const from = scattered(seed, dice);
        for (auto const& by : {grouping::by_parent(), grouping::by_cohort()}) {
            std::vector<grouped_rollup> parts(4, grouped_rollup(from.rules, by));
            for (std::size_t i = 0; i < from.units.size(); ++i) {
                parts[0].add(from.units[i], from.found[i]); // the whole
                parts[1 + dice.below(3)].add(from.units[i], from.found[i]);
            }
            parts[3].merge(parts[1]);
            parts[2].merge(parts[3]);
            ASSERT_EQ(parts[2], parts[0]);
        }
    });
}

TEST(groups, of_a_tree_have_in_each_place_what_climbing_up_finds) {
    over_seeds([](std::uint64_t seed) {
        generate::random dice(seed);
        unit_tree const tree = *unit_tree::make(some_places(dice));
        auto const from = scattered(seed, dice);
        auto const made = roll_up(tree, from.rules, from.units, from.found);
        for (std::size_t place = 0; place < made.size(); ++place) {
            rollup wanted(from.rules);
            for (std::size_t i = 0; i < from.units.size(); ++i) {
                std::int32_t at = tree.find(from.units[i].parent);
                while (at >= 0 && static_cast<std::size_t>(at) != place) {
                    at = tree.parent(at);
                }
                if (at >= 0) {
                    wanted.add(from.units[i], from.found[i]);
                }
            }
            ASSERT_EQ(made[place], wanted) << tree.places()[place].id;
        }
    });
}

constexpr std::string_view lower_rules = R"({
 "format": "tieuchi-rulebook/1", "id": "low", "title": "t", "citation": "t",
 "unit_level": "commune", "designation": "t", "attributes": {"people": {"kind": "decimal"}},
 "criteria": [{"id": "1", "name": "t", "indicators": [
  {"id": "1.1", "kind": "ratio", "unit": "%", "at_least": "50"}]}]})";

constexpr std::string_view upper_rules = R"({
 "format": "tieuchi-rulebook/1", "id": "high", "title": "t", "citation": "t",
 "unit_level": "district", "designation": "t",
 "criteria": [{"id": "1", "name": "t", "indicators": [
  {"id": "share", "kind": "ratio", "unit": "%", "at_least": "50"},
  {"id": "mean", "kind": "ratio", "unit": "%", "at_least": "50"},
  {"id": "pooled", "kind": "ratio", "unit": "%", "at_least": "50"}]}]})";

constexpr std::string_view levels = R"({"format": "tieuchi-programme/1", "levels": [
 {"id": "low", "rulebook": "low"},
 {"id": "high", "rulebook": "high", "derive": [
  {"leaf": "share", "share": "standard_met"},
  {"leaf": "mean", "mean": {"leaf": "1.1"}, "weight": {"attribute": "people"}},
  {"leaf": "pooled", "pooled": {"leaf": "1.1"}}]}]})";

/// What was observed of the units of a level, and the units.
struct lower_units {
    std::vector<std::int64_t> of;
    std::vector<std::int64_t> out_of;
    std::vector<std::int64_t> people;
    std::vector<tieuchi::unit> units;
};

lower_units some_units(generate::random& dice, tieuchi::evaluator const& rules) {
    lower_units made;
    for (std::size_t i = 0; i < 1 + dice.below(6); ++i) {
        made.out_of.push_back(dice.between(1, 40));
        made.of.push_back(dice.between(0, made.out_of.back()));
        made.people.push_back(dice.between(1, 9));
        auto& one = made.units.emplace_back(rules);
        one.id = "u" + std::to_string(i);
        one.parent = "top";
        auto const pair = tieuchi::ratio::make(tieuchi::decimal(made.of.back()),
                                               tieuchi::decimal(made.out_of.back()));
        EXPECT_TRUE(one.observe("1.1", *pair));
        EXPECT_TRUE(one.set_attribute("people", tieuchi::decimal(made.people.back())));
    }
    return made;
}

/// Whether a value of per cent passes, by the numbers alone.
tieuchi::verdict judged(rational const& value) {
    return value >= rational(50) ? tieuchi::verdict::pass : tieuchi::verdict::fail;
}

TEST(levels, take_over_exact_shares_means_and_pools) {
    std::vector<tieuchi::evaluator> const rules{support::compiled(lower_rules, "2022-01-01"),
                                                support::compiled(upper_rules, "2022-01-01")};
    tieuchi::diagnostics problems;
    auto const programme = *tieuchi::read_programme(levels, rules, problems);
    int no_decimal = 0;
    over_seeds([&](std::uint64_t seed) {
        generate::random dice(seed);
        lower_units const drawn = some_units(dice, rules[0]);
        rational passes;
        rational mean;
        rational people;
        rational numerators;
        rational denominators;
        for (std::size_t i = 0; i < drawn.of.size(); ++i) {
            rational const percent = *rational::make(100 * drawn.of[i], drawn.out_of[i]);
            passes += percent >= rational(50) ? 1 : 0;
            mean += percent * rational(drawn.people[i]);
            people += rational(drawn.people[i]);
            numerators += rational(drawn.of[i]);
            denominators += rational(drawn.out_of[i]);
        }
        rational const share =
            *divide(rational(100) * passes, rational(static_cast<std::int64_t>(drawn.of.size())));
        mean = *divide(mean, people);
        rational const pooled = *divide(rational(100) * numerators, denominators);
        no_decimal += mean.to_decimal() ? 0 : 1;

        std::vector<tieuchi::unit> top(1, tieuchi::unit(rules[1]));
        top[0].id = "top";
        auto const found = *assess(programme, {drawn.units, std::move(top)});
        auto const& derived = found.levels[1].derived;
        auto const leaves = found.levels[1].found[0].leaves();
        ASSERT_EQ(*derived[0].value, share);
        ASSERT_EQ(*derived[1].value, mean);
        ASSERT_EQ(*derived[2].value, pooled);
        ASSERT_EQ(leaves[0].verdict, judged(share));
        ASSERT_EQ(leaves[1].verdict, judged(mean));
        ASSERT_EQ(leaves[2].verdict, judged(pooled));
    });
    EXPECT_GT(no_decimal, 20) << "the cases no longer ask for pairs";
}

TEST(levels, that_are_not_known_come_out_as_possible_whatever_is_found_later) {
    std::vector<tieuchi::evaluator> const rules{support::compiled(lower_rules, "2022-01-01"),
                                                support::compiled(upper_rules, "2022-01-01")};
    tieuchi::diagnostics problems;
    auto const programme = *tieuchi::read_programme(levels, rules, problems);
    over_seeds([&](std::uint64_t seed) {
        generate::random dice(seed);
        lower_units const drawn = some_units(dice, rules[0]);
        auto known = drawn.units;
        for (auto& one : known) {
            if (dice.chance(40)) {
                ASSERT_TRUE(one.forget("1.1"));
            }
        }
        std::vector<tieuchi::unit> top(1, tieuchi::unit(rules[1]));
        top[0].id = "top";
        auto const before = *assess(programme, {known, top});
        auto const after = *assess(programme, {drawn.units, top});
        auto const& possible = *before.levels[1].derived[0].possible;
        auto const& value = *after.levels[1].derived[0].value;
        ASSERT_LE(possible.lower, value);
        ASSERT_LE(value, possible.upper);
        auto const first = before.levels[1].found[0].score("weighted_progress");
        auto const second = after.levels[1].found[0].score("weighted_progress");
        ASSERT_LE(first->lower, second->lower); // S-406 holds over levels too
        ASSERT_LE(second->upper, first->upper);
    });
}

} // namespace
