// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/period.hpp>
#include <tieuchi/version.hpp>
#include "support/assessed.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace {

using support::assessed;
using support::assessed_units;
using support::compiled;
using tieuchi::attribution;
using tieuchi::change_parts;
using tieuchi::comparison_options;
using tieuchi::errc;
using tieuchi::period_comparison;
using tieuchi::rational;
using tieuchi::verdict;

/// Income by year and region; water by an amendment of 2021 stricter; roads, which the second
/// rulebook does not have.
constexpr std::string_view first_rulebook = R"({
 "format": "tieuchi-rulebook/1", "id": "test/period", "title": "Thử", "citation": "QĐ 1",
 "unit_level": "commune", "designation": "Xã đạt chuẩn",
 "attributes": {"region": {"values": ["hill", "plain"]}},
 "criteria": [
  {"id": "1", "name": "Thu nhập", "indicators": [{"id": "1.1", "kind": "quantity", "unit": "đồng",
   "at_least": {"by": "year", "values": {
    "2019": {"by": "region", "values": {"hill": "30", "plain": "40"}},
    "*": {"by": "region", "values": {"hill": "36", "plain": "45"}}}}}]},
  {"id": "2", "name": "Nước sạch", "indicators": [
   {"id": "2.1", "kind": "quantity", "unit": "%", "at_least": "80"}]},
  {"id": "3", "name": "Đường", "indicators": [{"id": "3.1", "kind": "boolean"}]}],
 "amend": [{"id": "2.1", "from": "2021-07-01", "set": {"at_least": "90"}}]})";

constexpr std::string_view second_rulebook = R"({
 "format": "tieuchi-rulebook/1", "id": "test/next", "title": "Thử", "citation": "QĐ 2",
 "unit_level": "commune", "designation": "Xã đạt chuẩn",
 "attributes": {"region": {"values": ["plain", "hill"]}},
 "criteria": [
  {"id": "1", "name": "Thu nhập", "indicators": [
   {"id": "1.1", "kind": "quantity", "unit": "đồng", "at_least": "50"}]},
  {"id": "2", "name": "Nước sạch", "indicators": [
   {"id": "2.1", "kind": "quantity", "unit": "m3", "at_least": "80"}]},
  {"id": "4", "name": "Mạng", "indicators": [{"id": "4.1", "kind": "boolean"}]}]})";

std::string unit_of(std::string_view id, std::string_view region, std::string_view income,
                    std::string_view water, std::string_view last) {
    return R"({"id":")" + std::string(id) + R"(","attributes":{"region":")" + std::string(region) +
           R"("},"observations":{"1.1":)" + std::string(income) + R"(,"2.1":)" +
           std::string(water) + "," + std::string(last) + "}}";
}

assessed_units of_units(std::string_view rulebook, std::string_view date,
                        std::vector<std::string> const& units) {
    std::string text = R"({"format":"tieuchi-units/1","units":[)";
    for (std::string const& one : units) {
        text += one + (&one == &units.back() ? "]}" : ",");
    }
    return assessed(compiled(rulebook, date), text);
}

period_comparison compared(assessed_units const& before, assessed_units const& after,
                           comparison_options const& options = {}) {
    auto made = tieuchi::compare({before.rules, before.units}, {after.rules, after.units}, options);
    EXPECT_TRUE(made);
    return *std::move(made);
}

std::vector<std::string> ids(std::vector<tieuchi::criterion_change> const& of) {
    std::vector<std::string> made;
    for (auto const& one : of) {
        made.push_back(one.id);
    }
    return made;
}

using list = std::vector<std::string>;
std::string const road = R"("3.1":true)";

TEST(period, data_alone_is_the_cause_under_the_same_rules) {
    auto const before =
        of_units(first_rulebook, "2019-06-30", {unit_of("a", "hill", "20", "85", road)});
    auto const after =
        of_units(first_rulebook, "2019-09-30", {unit_of("a", "hill", "31", "70", road)});
    auto const found = compared(before, after);
    auto const& one = found.units[0];
    EXPECT_EQ(ids(one.gained), list{"1"});
    EXPECT_EQ(ids(one.lost), list{"2"});
    EXPECT_EQ(one.gained[0].parts.data, rational(1));
    EXPECT_EQ(one.lost[0].parts.data, rational(-1));
    EXPECT_EQ(one.gained[0].before, verdict::fail);
    EXPECT_EQ(one.gained[0].after, verdict::pass);
    // 1.1 went from 20/30 to 1, 2.1 from 1 to 70/80; a third of 100 each.
    EXPECT_EQ(one.weighted_progress.lower.data, *rational::make(125, 18));
    EXPECT_EQ(one.weighted_progress.lower.total(), one.weighted_progress.lower.data);
}

TEST(period, a_bound_of_another_year_is_told_from_an_amendment) {
    list const same{unit_of("a", "hill", "33", "85", road)};
    auto const before = of_units(first_rulebook, "2019-06-30", same);
    auto const after = of_units(first_rulebook, "2021-12-31", same);
    auto const found = compared(before, after);
    auto const& one = found.units[0];
    EXPECT_EQ(ids(one.lost), (list{"1", "2"}));
    EXPECT_EQ(one.lost[0].parts.year, rational(-1));
    EXPECT_EQ(one.lost[1].parts.amendment, rational(-1));
    EXPECT_EQ(found.no_longer_meeting, (std::vector<std::int32_t>{0}));
    EXPECT_EQ(one.standard_met.lower.year, rational(-1)); // lost first, in the order of time
    EXPECT_EQ(one.standard_met.lower.amendment, rational(0));
    auto const back = compared(after, before);
    EXPECT_EQ(ids(back.units[0].gained), (list{"1", "2"}));
    EXPECT_EQ(back.units[0].gained[0].parts.year, rational(1));
    EXPECT_EQ(back.units[0].gained[1].parts.amendment, rational(1));
    EXPECT_EQ(back.newly_meeting, (std::vector<std::int32_t>{0}));
}

TEST(period, an_attribute_that_changed_is_a_cause_of_its_own) {
    auto const before =
        of_units(first_rulebook, "2019-06-30", {unit_of("a", "plain", "33", "85", road)});
    auto const after =
        of_units(first_rulebook, "2019-06-30", {unit_of("a", "hill", "33", "85", road)});
    auto const found = compared(before, after);
    EXPECT_EQ(found.units[0].gained[0].parts.attributes, rational(1));
    EXPECT_EQ(found.standard_met.total.lower.attributes, rational(1));
    EXPECT_EQ(found.newly_meeting, (std::vector<std::int32_t>{0}));
}

TEST(period, in_sequence_and_averaged_share_out_what_two_causes_do_together) {
    // The bound rose from 30 to 36 while the income rose from 33 to 37.
    auto const before =
        of_units(first_rulebook, "2019-06-30", {unit_of("a", "hill", "33", "85", road)});
    auto const after =
        of_units(first_rulebook, "2020-06-30", {unit_of("a", "hill", "37", "85", road)});
    auto const sequence = compared(before, after).criteria_met.total.lower;
    EXPECT_EQ(sequence.year, rational(-1));
    EXPECT_EQ(sequence.data, rational(1));
    auto const mean = compared(before, after, {{}, attribution::averaged});
    // Rules first: -1 and +1; data first: 0 and 0; half of the orders each.
    EXPECT_EQ(mean.criteria_met.total.lower.year, *rational::make(-1, 2));
    EXPECT_EQ(mean.criteria_met.total.lower.data, *rational::make(1, 2));
    EXPECT_EQ(mean.criteria_met.total.lower.total(), rational(0));
}

TEST(period, criteria_of_one_rulebook_alone_come_and_go_with_it) {
    auto const before =
        of_units(first_rulebook, "2019-06-30", {unit_of("a", "hill", "60", "85", road)});
    auto const after = of_units(second_rulebook, "2022-06-30",
                                {unit_of("a", "hill", "60", "85", R"("4.1":true)")});
    auto const found = compared(before, after);
    auto const& one = found.units[0];
    EXPECT_EQ(ids(one.lost), list{"3"});
    EXPECT_EQ(one.lost[0].parts.rulebook, rational(-1));
    EXPECT_EQ(one.lost[0].before, verdict::pass);
    EXPECT_EQ(one.lost[0].after, std::nullopt);
    EXPECT_EQ(ids(one.gained), list{"4"});
    EXPECT_EQ(one.gained[0].parts.rulebook, rational(1));
    EXPECT_EQ(one.gained[0].before, std::nullopt);
    // Water is measured in something else now: what was known says nothing of it.
    EXPECT_EQ(one.criteria_met.lower.rulebook, rational(-1));
    EXPECT_EQ(one.criteria_met.lower.data, rational(1));
}

TEST(period, units_that_enter_or_leave_are_a_part_of_their_own) {
    auto const before =
        of_units(first_rulebook, "2019-06-30",
                 {unit_of("a", "hill", "33", "85", road), unit_of("b", "hill", "33", "85", road)});
    auto const after = of_units(first_rulebook, "2019-06-30",
                                {unit_of("c", "hill", "33", "85", R"("3.1":false)"),
                                 unit_of("b", "hill", "33", "85", road)});
    auto const found = compared(before, after);
    EXPECT_EQ(found.left, (std::vector<std::int32_t>{0}));
    EXPECT_EQ(found.entered, (std::vector<std::int32_t>{2}));
    EXPECT_TRUE(found.newly_meeting.empty() && found.no_longer_meeting.empty());
    EXPECT_EQ(found.standard_met.total.lower.units, rational(-1));
    EXPECT_EQ(found.criteria_met.total.lower.units, rational(-1));
    EXPECT_EQ(*found.standard_met.mean_before, (tieuchi::interval{1, 1}));
    EXPECT_EQ(found.standard_met.mean_after->lower, *rational::make(1, 2));
    EXPECT_EQ(found.units[2].before, -1);
    EXPECT_EQ(found.units[2].after, 0);
}

TEST(period, several_are_compared_each_with_the_next) {
    list const same{unit_of("a", "hill", "33", "85", road)};
    auto const first = of_units(first_rulebook, "2019-06-30", same);
    auto const second = of_units(first_rulebook, "2020-06-30", same);
    auto const third = of_units(first_rulebook, "2021-12-31", same);
    std::vector<tieuchi::period> const all{
        {first.rules, first.units}, {second.rules, second.units}, {third.rules, third.units}};
    auto const found = tieuchi::compare(all);
    ASSERT_TRUE(found);
    ASSERT_EQ(found->size(), 2U);
    EXPECT_EQ((*found)[0].criteria_met.total.lower.year, rational(-1));
    EXPECT_EQ((*found)[1].criteria_met.total.lower.amendment, rational(-1));
    EXPECT_EQ(tieuchi::compare(std::span(all).first(1)).error().code, errc::invalid_argument);
}

TEST(period, refuses_a_unit_twice_and_a_unit_of_another_evaluator) {
    auto good = of_units(first_rulebook, "2019-06-30", {unit_of("a", "hill", "33", "85", road)});
    auto const other =
        of_units(first_rulebook, "2019-06-30", {unit_of("a", "hill", "33", "85", road)});
    auto const strange = tieuchi::compare({good.rules, good.units}, {good.rules, other.units});
    EXPECT_EQ(strange.error().code, errc::invalid_argument);
    good.units.push_back(good.units[0]);
    auto const twice = tieuchi::compare({good.rules, good.units}, {good.rules, good.units});
    EXPECT_EQ(twice.error(), (tieuchi::failure{errc::duplicate_unit, -1, 1}));
}

TEST(period, as_json_has_the_keys_of_the_format_in_its_order) {
    auto const before =
        of_units(first_rulebook, "2019-06-30", {unit_of("a", "hill", "33", "85", road)});
    auto const after =
        of_units(first_rulebook, "2020-06-30", {unit_of("a", "hill", "33", "85", road)});
    std::string const json = to_json(compared(before, after));
    EXPECT_TRUE(json.starts_with(
        R"({"format":"tieuchi-comparison/1","library":")" TIEUCHI_VERSION_STRING
        R"(","policy":{"missing":"unknown",)"
        R"("declared":"fills_gaps"},"attribution":"in_sequence","before":{"rulebook":{"id":)"
        R"("test/period","sha256":")"))
        << json;
    EXPECT_NE(json.find(R"("date":"2020-06-30","units":1},"standard_met":{"before":{"lower":"1",)"
                        R"("upper":"1"},"after":{"lower":"0","upper":"0"},"lower":{"change":"-1",)"
                        R"("year":"-1"},"upper":{"change":"-1","year":"-1"},"mean_before":)"
                        R"({"lower":"1","upper":"1"},"mean_after":{"lower":"0","upper":"0"}},)"),
              std::string::npos)
        << json;
    EXPECT_EQ(
        json.substr(json.find(R"("newly_meeting")")),
        R"("newly_meeting":[],"no_longer_meeting":["a"],"entered":[],"left":[],"units":[{"id":"a",)"
        R"("name":null,"before":"pass","after":"fail","gained":[],"lost":[{"id":"1","before":)"
        R"("pass","after":"fail","parts":{"change":"-1","year":"-1"}}],"standard_met":{"before":)"
        R"({"lower":"1","upper":"1"},"after":{"lower":"0","upper":"0"},"lower":{"change":"-1",)"
        R"("year":"-1"},"upper":{"change":"-1","year":"-1"}},"criteria_met":{"before":)"
        R"({"lower":"3","upper":"3"},"after":{"lower":"2","upper":"2"},"lower":{"change":"-1",)"
        R"("year":"-1"},"upper":{"change":"-1","year":"-1"}},"weighted_progress":{"before":)"
        R"({"lower":"100","upper":"100"},"after":{"lower":"875/9","upper":"875/9"},"lower":)"
        R"({"change":"-25/9","year":"-25/9"},"upper":{"change":"-25/9","year":"-25/9"}}}]})"
        "\n");
}

} // namespace
