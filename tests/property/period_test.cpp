// SPDX-License-Identifier: Apache-2.0
// The parts of a change add up to the whole, whatever changed (S-811 to S-813), over generated
// rulebooks, dates and units.
#include <tieuchi/period.hpp>
#include "support/generate/random.hpp"
#include "support/generated.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>
#include <vector>

namespace {

using support::assessed_units;
using tieuchi::attribution;
using tieuchi::change_parts;
using tieuchi::interval;
using tieuchi::measure_change;
using tieuchi::period_comparison;
using tieuchi::rational;

constexpr std::uint64_t first_seed = 20261122;
constexpr std::uint64_t cases = 300;

/// Units of two periods, with what was chosen for them.
struct two_periods {
    assessed_units before;
    assessed_units after;
    tieuchi::comparison_options options;
};

/// A day near the one of the bundle on which something may be different.
std::string another_day(generate::random& dice, tieuchi::evaluator const& rules) {
    auto const days = rules.source().changes();
    if (!days.empty() && dice.chance(70)) {
        auto const day = dice.pick(days);
        return to_string(dice.chance(50) ? day : day.previous_day().value_or(day));
    }
    auto const year = static_cast<int>(dice.between(2015, 2030));
    return to_string(*tieuchi::date::make(year, static_cast<int>(dice.between(1, 12)), 1));
}

/// The same rulebook at the same or another date, or another rulebook; new units, or the old ones
/// with some of the new data; now and then a unit that comes or goes.
two_periods drafted(std::uint64_t seed) {
    generate::random dice(seed);
    auto const choices = support::policy_of(dice.below(4));
    generate::bundle const bundle = generate::rulebook(seed);
    generate::bundle later = dice.chance(30) ? generate::rulebook(seed + 1000) : bundle;
    auto const rules = support::compiled(bundle);
    if (dice.chance(70)) {
        later.date = another_day(dice, support::compiled(later));
    }
    std::size_t const count = 1 + dice.below(4);
    auto before = support::assessed(rules, generate::units(seed, bundle, count), choices);
    auto after = support::assessed(
        support::compiled(later), generate::units(seed + dice.below(2), later, count + 1), choices);
    if (dice.chance(50)) {
        after.units.erase(after.units.begin());
    }
    auto const how = dice.chance(50) ? attribution::in_sequence : attribution::averaged;
    return {std::move(before), std::move(after), {choices, how}};
}

period_comparison compared(two_periods const& of) {
    auto made =
        compare({of.before.rules, of.before.units}, {of.after.rules, of.after.units}, of.options);
    EXPECT_TRUE(made);
    return *std::move(made);
}

template <typename Body>
void over_cases(Body body) {
    std::cout << "seeds " << first_seed << " to " << first_seed + cases - 1 << "\n";
    for (std::uint64_t seed = first_seed; seed < first_seed + cases; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        two_periods const drawn = drafted(seed);
        body(drawn, compared(drawn));
    }
}

void expect_whole(measure_change const& of) {
    EXPECT_EQ(of.lower.total(), of.after.lower - of.before.lower);
    EXPECT_EQ(of.upper.total(), of.after.upper - of.before.upper);
}

TEST(change_of_periods, parts_add_up_to_the_whole) {
    over_cases([](two_periods const&, period_comparison const& found) {
        for (auto const* const set :
             {&found.standard_met, &found.criteria_met, &found.weighted_progress}) {
            expect_whole(set->total);
        }
        for (auto const& one : found.units) {
            expect_whole(one.standard_met);
            expect_whole(one.criteria_met);
            expect_whole(one.weighted_progress);
            for (auto const& criterion : one.gained) {
                EXPECT_EQ(criterion.parts.total(), rational(1));
            }
            for (auto const& criterion : one.lost) {
                EXPECT_EQ(criterion.parts.total(), rational(-1));
            }
            EXPECT_EQ(rational(std::int64_t(one.gained.size()) - std::int64_t(one.lost.size())),
                      one.criteria_met.lower.total());
        }
    });
}

void expect_ends(std::optional<interval> const& score, interval const& is) {
    EXPECT_EQ(is, score.value_or(interval{}));
}

TEST(change_of_periods, ends_are_those_of_the_assessments_and_the_roll_ups) {
    over_cases([](two_periods const& drawn, period_comparison const& found) {
        using tieuchi::measure;
        auto const choices = drawn.options.policies;
        for (auto const& one : found.units) {
            if (one.before >= 0) {
                auto const was = assess(drawn.before.rules,
                                        drawn.before.units[std::size_t(one.before)], choices);
                expect_ends(was.score(measure::standard_met), one.standard_met.before);
                expect_ends(was.score(measure::criteria_met), one.criteria_met.before);
                expect_ends(was.score(measure::weighted_progress), one.weighted_progress.before);
            }
            if (one.after >= 0) {
                auto const is =
                    assess(drawn.after.rules, drawn.after.units[std::size_t(one.after)], choices);
                expect_ends(is.score(measure::standard_met), one.standard_met.after);
                expect_ends(is.score(measure::criteria_met), one.criteria_met.after);
                expect_ends(is.score(measure::weighted_progress), one.weighted_progress.after);
            }
        }
        EXPECT_EQ(found.criteria_met.total.before, found.before.criteria_met().total);
        EXPECT_EQ(found.criteria_met.total.after, found.after.criteria_met().total);
        EXPECT_EQ(found.weighted_progress.total.before, found.before.weighted_progress().total);
        EXPECT_EQ(found.weighted_progress.total.after, found.after.weighted_progress().total);
        EXPECT_EQ(found.standard_met.total.before.lower, rational(found.before.standard().pass));
        EXPECT_EQ(found.standard_met.total.after.lower, rational(found.after.standard().pass));
    });
}

TEST(change_of_periods, of_a_period_with_itself_is_nothing) {
    over_cases([](two_periods const& drawn, period_comparison const&) {
        auto const found =
            tieuchi::compare({drawn.before.rules, drawn.before.units},
                             {drawn.before.rules, drawn.before.units}, drawn.options);
        ASSERT_TRUE(found);
        EXPECT_EQ(found->weighted_progress.total.lower, change_parts{});
        EXPECT_EQ(found->criteria_met.total.upper, change_parts{});
        EXPECT_EQ(found->before, found->after);
        EXPECT_TRUE(found->newly_meeting.empty() && found->no_longer_meeting.empty());
    });
}

change_parts negated(change_parts const& of) {
    return {-of.attributes, -of.year, -of.amendment, -of.rulebook, -of.data, -of.units};
}

TEST(change_of_periods, averaged_and_walked_backwards_is_the_same_with_the_other_sign) {
    over_cases([](two_periods const& drawn, period_comparison const&) {
        two_periods forward = drawn;
        forward.options.how = attribution::averaged;
        two_periods const backward{forward.after, forward.before, forward.options};
        auto const there = compared(forward);
        auto const back = compared(backward);
        EXPECT_EQ(there.criteria_met.total.lower, negated(back.criteria_met.total.lower));
        EXPECT_EQ(there.standard_met.total.upper, negated(back.standard_met.total.upper));
        EXPECT_EQ(there.weighted_progress.total.lower, negated(back.weighted_progress.total.lower));
    });
}

TEST(change_of_periods, every_cause_is_found_somewhere) {
    change_parts seen;
    auto const note = [](rational& into, rational const& part) {
        into += part.sign() == 0 ? 0 : 1;
    };
    over_cases([&](two_periods const&, period_comparison const& found) {
        auto const& parts = found.weighted_progress.total.lower;
        note(seen.attributes, parts.attributes);
        note(seen.year, parts.year);
        note(seen.amendment, parts.amendment);
        note(seen.rulebook, parts.rulebook);
        note(seen.data, parts.data);
        note(seen.units, parts.units);
    });
    for (auto const* const count :
         {&seen.attributes, &seen.year, &seen.amendment, &seen.rulebook, &seen.data, &seen.units}) {
        EXPECT_GT(*count, rational(2)) << "the cases no longer show it";
    }
}

} // namespace
