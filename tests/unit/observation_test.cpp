// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/observation.hpp>
#include "unit/units_fixture.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace tieuchi_test;
using tieuchi::declared_verdict;
using tieuchi::errc;
using tieuchi::unit;

template <typename Result>
errc code_of(Result const& outcome) {
    return outcome.has_value() ? errc::ok : outcome.error().code;
}

TEST(unit, knows_nothing_at_first) {
    unit const one(units_evaluator());
    EXPECT_EQ(one.observations().size(), static_cast<std::size_t>(one.rules().leaf_count()));
    for (auto const& observation : one.observations()) {
        EXPECT_EQ(observation.kind, tieuchi::observed::nothing);
    }
    EXPECT_EQ(one.declared_count(), 0);
    EXPECT_EQ(one.attribute_codes()[0], -1);
    EXPECT_FALSE(one.attribute_numbers()[1].has_value());
    EXPECT_FALSE(one.holds().has_value());
    EXPECT_EQ(one.words_of("1.1"), nullptr);
}

TEST(unit, takes_a_value_of_each_kind) {
    unit one(units_evaluator());
    EXPECT_TRUE(one.observe("1.1", number("85.5")));
    EXPECT_TRUE(one.observe("1.2", *tieuchi::ratio::make(number("179"), number("199"))));
    EXPECT_TRUE(one.observe_truth("2.1", true));
    EXPECT_TRUE(one.observe_level("2.2", "kha"));
    EXPECT_TRUE(one.observe("3.1a", number("-1")));
    EXPECT_TRUE(one.exempt("4.1", "không có làng nghề"));
    EXPECT_TRUE(one.observe("hài lòng", number("95")));
    EXPECT_EQ(seen(one, "1.1"), "85.5");
    EXPECT_EQ(seen(one, "1.2"), "179/199");
    EXPECT_EQ(seen(one, "2.1"), "true");
    EXPECT_EQ(seen(one, "2.2"), "level 1");
    EXPECT_EQ(seen(one, "3.1a"), "-1");
    EXPECT_EQ(seen(one, "3.1b"), "");
    EXPECT_EQ(seen(one, "4.1"), "exempt");
    EXPECT_EQ(seen(one, "hài lòng"), "95");
    EXPECT_EQ(one.words_of("4.1")->exemption, "không có làng nghề");
}

TEST(unit, takes_pairs_and_numbers_for_quantities_and_ratios_alike) {
    unit one(units_evaluator());
    EXPECT_TRUE(one.observe("1.1", *tieuchi::ratio::make(number("1"), number("2"))));
    EXPECT_TRUE(one.observe("1.2", number("50")));
    EXPECT_EQ(seen(one, "1.1"), "1/2");
    EXPECT_EQ(seen(one, "1.2"), "50");
}

TEST(unit, refuses_values_of_another_kind) {
    unit one(units_evaluator());
    EXPECT_EQ(code_of(one.observe("2.1", number("1"))), errc::wrong_value_kind);
    EXPECT_EQ(code_of(one.observe("2.2", tieuchi::ratio{})), errc::wrong_value_kind);
    EXPECT_EQ(code_of(one.observe_truth("1.1", true)), errc::wrong_value_kind);
    EXPECT_EQ(code_of(one.observe_level("2.1", "kha")), errc::wrong_value_kind);
    EXPECT_EQ(code_of(one.observe_level("2.2", "xuat sac")), errc::bad_value);
    EXPECT_EQ(seen(one, "2.2"), "");
}

TEST(unit, refuses_ids_that_take_no_value) {
    unit one(units_evaluator());
    EXPECT_EQ(code_of(one.observe("9.9", number("1"))), errc::unknown_observation);
    EXPECT_EQ(code_of(one.observe("", number("1"))), errc::unknown_observation);
    EXPECT_EQ(code_of(one.observe("1", number("1"))), errc::value_on_parts);
    EXPECT_EQ(code_of(one.observe("3.1", number("1"))), errc::value_on_parts);
    EXPECT_EQ(code_of(one.observe_truth("3", true)), errc::value_on_parts);
    EXPECT_EQ(code_of(one.observe_level("3", "kha")), errc::value_on_parts);
}

TEST(unit, exempts_exemptable_leaves_only) {
    unit one(units_evaluator());
    EXPECT_EQ(code_of(one.exempt("1.1")), errc::not_exemptable);
    EXPECT_EQ(code_of(one.exempt("4")), errc::not_exemptable);
    EXPECT_EQ(code_of(one.exempt("3.1")), errc::not_exemptable);
    EXPECT_EQ(code_of(one.exempt("9.9")), errc::unknown_observation);
    EXPECT_TRUE(one.exempt("4.2"));
    EXPECT_EQ(one.words_of("4.2"), nullptr);
}

TEST(unit, replaces_what_was_observed_before) {
    unit one(units_evaluator());
    EXPECT_TRUE(one.exempt("4.1", "không có"));
    EXPECT_TRUE(one.observe("4.1", number("50")));
    EXPECT_EQ(seen(one, "4.1"), "50");
    EXPECT_EQ(one.words_of("4.1")->exemption, "");
    EXPECT_TRUE(one.exempt("4.1"));
    EXPECT_EQ(seen(one, "4.1"), "exempt");
}

TEST(unit, puts_a_value_under_a_shared_id_on_the_indicator_and_a_verdict_on_both) { // S-306
    unit one(units_evaluator());
    EXPECT_TRUE(one.observe_truth("18", true));
    EXPECT_EQ(seen(one, "18"), "true");
    EXPECT_TRUE(one.declare("18", declared_verdict::basic));
    auto const criterion = static_cast<std::size_t>(one.rules().find_criterion("18"));
    auto const indicator = static_cast<std::size_t>(one.rules().find_indicator("18"));
    EXPECT_EQ(one.declared_on_criteria()[criterion], declared_verdict::basic);
    EXPECT_EQ(one.declared_on_indicators()[indicator], declared_verdict::basic);
    EXPECT_EQ(one.declared_count(), 2);
    EXPECT_TRUE(one.forget("18"));
    EXPECT_EQ(seen(one, "18"), "");
    EXPECT_EQ(one.declared_on_criteria()[criterion], declared_verdict::none);
    EXPECT_EQ(one.declared_count(), 0);
}

TEST(unit, declares_on_indicators_and_criteria_only) { // S-306
    unit one(units_evaluator());
    EXPECT_TRUE(one.declare("1", declared_verdict::pass));
    EXPECT_TRUE(one.declare("3.1", declared_verdict::fail));
    EXPECT_TRUE(one.declare("3.1", declared_verdict::basic));
    EXPECT_EQ(one.declared_count(), 2);
    EXPECT_EQ(declared(one, "1"), "pass");
    EXPECT_EQ(declared(one, "3.1"), "basic");
    EXPECT_EQ(code_of(one.declare("3.1a", declared_verdict::pass)), errc::bad_declared);
    EXPECT_EQ(code_of(one.declare("nợ", declared_verdict::pass)), errc::bad_declared);
    EXPECT_EQ(code_of(one.declare("9.9", declared_verdict::pass)), errc::unknown_observation);
    EXPECT_TRUE(one.declare("1", declared_verdict::none));
    EXPECT_EQ(one.declared_count(), 1);
}

TEST(unit, states_attributes) {
    unit one(units_evaluator());
    EXPECT_TRUE(one.set_attribute("region", "b"));
    EXPECT_EQ(one.attribute_codes()[0], 1);
    EXPECT_TRUE(one.set_attribute("poor", "4.5"));
    EXPECT_EQ(one.attribute_numbers()[1], number("4.5"));
    EXPECT_TRUE(one.set_attribute("poor", number("5")));
    EXPECT_EQ(one.attribute_numbers()[1], number("5"));
}

TEST(unit, refuses_attributes_that_it_cannot_state) {
    unit one(units_evaluator());
    EXPECT_EQ(code_of(one.set_attribute("colour", "red")), errc::unknown_attribute);
    EXPECT_EQ(code_of(one.set_attribute("year", "2020")), errc::unknown_attribute);
    EXPECT_EQ(code_of(one.set_attribute("colour", number("1"))), errc::unknown_attribute);
    EXPECT_EQ(code_of(one.set_attribute("column", "a")), errc::derived_attribute);
    EXPECT_EQ(code_of(one.set_attribute("column", number("1"))), errc::derived_attribute);
    EXPECT_EQ(code_of(one.set_attribute("region", "c")), errc::bad_attribute_value);
    EXPECT_EQ(code_of(one.set_attribute("region", number("1"))), errc::bad_attribute_value);
    EXPECT_EQ(code_of(one.set_attribute("poor", "4,5")), errc::bad_attribute_value);
}

TEST(unit, keeps_words_beside_an_observation) {
    unit one(units_evaluator());
    EXPECT_TRUE(one.annotate(
        "1.1", {.source = "Báo cáo 12", .note = "", .exemption = "", .by = "", .on = ""}));
    EXPECT_EQ(one.words_of("1.1")->source, "Báo cáo 12");
    EXPECT_EQ(code_of(one.annotate("9.9", {})), errc::unknown_observation);
    EXPECT_TRUE(one.exempt("4.1", "không có"));
    EXPECT_TRUE(one.forget("4.1"));
    EXPECT_EQ(one.words_of("4.1"), nullptr);
    EXPECT_EQ(code_of(one.forget("9.9")), errc::unknown_observation);
}

TEST(unit, forgets_everything_but_the_evaluator) {
    unit one(units_evaluator());
    one.id = "27685";
    one.cohorts = {"x"};
    one.set_holds({"vn/1"});
    EXPECT_TRUE(one.set_attribute("region", "b"));
    EXPECT_TRUE(one.set_attribute("poor", "5"));
    EXPECT_TRUE(one.observe("1.1", number("85")));
    EXPECT_TRUE(one.declare("18", declared_verdict::pass));
    EXPECT_TRUE(one.annotate("1.1", {}));
    one.clear();
    EXPECT_EQ(one.id, "");
    EXPECT_TRUE(one.cohorts.empty());
    EXPECT_FALSE(one.holds().has_value());
    EXPECT_EQ(one.attribute_codes()[0], -1);
    EXPECT_FALSE(one.attribute_numbers()[1].has_value());
    EXPECT_EQ(seen(one, "1.1"), "");
    EXPECT_EQ(one.declared_count(), 0);
    EXPECT_EQ(declared(one, "18"), "");
    EXPECT_EQ(one.words_of("1.1"), nullptr);
    EXPECT_EQ(one.observations().size(), static_cast<std::size_t>(one.rules().leaf_count()));
}

} // namespace
