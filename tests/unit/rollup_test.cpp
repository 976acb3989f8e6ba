// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/rollup.hpp>
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
using tieuchi::interval;
using tieuchi::node_tally;
using tieuchi::rational;
using tieuchi::rollup;

constexpr std::string_view rulebook = R"({
 "format": "tieuchi-rulebook/1", "id": "test/rollup", "title": "Thử", "citation": "QĐ",
 "unit_level": "commune", "designation": "Xã đạt chuẩn", "completeness_floor": "0.5",
 "criteria": [
  {"id": "1", "name": "Một", "indicators": [
   {"id": "1.1", "kind": "quantity", "unit": "%", "at_least": "90", "exemptable": true}]},
  {"id": "2", "name": "Hai", "indicators": [
   {"id": "2.1", "kind": "quantity", "unit": "%", "at_least": "90", "exemptable": true}]},
  {"id": "3", "name": "Ba", "indicators": [
   {"id": "3.1", "kind": "quantity", "unit": "%", "at_least": "90", "exemptable": true}]}],
 "grades": [{"id": "all", "when": {"measure": "criteria_met", "at_least": "3"}},
            {"id": "two", "when": {"measure": "criteria_met", "at_least": "2"}}, {"id": "rest"}]})";

constexpr std::string_view units = R"({"format": "tieuchi-units/1", "units": [
 {"id": "u1", "holds": ["test/rollup"], "observations": {"1.1": "95", "2.1": "95", "3.1": "95"}},
 {"id": "u2", "holds": ["test/rollup"], "observations": {"1.1": "95", "2.1": "95", "3.1": "45"}},
 {"id": "u3", "holds": [], "observations": {"1.1": "95", "3.1": "45"}},
 {"id": "u4", "observations": {"1.1": "95", "2": {"declared": "basic"}, "3.1": {"exempt": "x"}}},
 {"id": "u5", "holds": ["x"], "observations": {"1.1": "95", "2.1": "95"}},
 {"id": "u6", "observations": {}}]})";

rollup rolled_up(assessed_units const& from, std::vector<std::size_t> const& which) {
    rollup all(from.rules);
    for (std::size_t const index : which) {
        all.add(from.units[index], from.found[index]);
    }
    return all;
}

std::string json_of(rollup const& all) {
    return to_json(all, {});
}

rational fraction(std::int64_t above, std::int64_t below) {
    return *rational::make(above, below);
}

void expect_tally(node_tally const& is, node_tally const& wanted) {
    EXPECT_EQ(is.pass, wanted.pass);
    EXPECT_EQ(is.fail, wanted.fail);
    EXPECT_EQ(is.unknown, wanted.unknown);
    EXPECT_EQ(is.exempt, wanted.exempt);
    EXPECT_EQ(is.basic, wanted.basic);
}

class of_six_units : public testing::Test {
protected:
    assessed_units const read = assessed(compiled(rulebook, "2020-06-30"), units);
    rollup const all = rolled_up(read, {0, 1, 2, 3, 4, 5});
};

TEST_F(of_six_units, counts_verdicts) {
    EXPECT_EQ(all.units(), 6);
    expect_tally(all.standard(), {1, 3, 2, 0, 0});
    EXPECT_EQ(all.held(), 2);
    EXPECT_EQ(all.held_without_meeting(), 1);
    expect_tally(all.criteria()[0], {5, 0, 1, 0, 0});
    expect_tally(all.criteria()[1], {3, 1, 2, 0, 1});
    expect_tally(all.criteria()[2], {1, 2, 2, 1, 0});
    expect_tally(all.indicators()[1], {3, 0, 3, 0, 0});
}

TEST_F(of_six_units, has_exact_totals_means_and_extremes) {
    auto const& met = all.criteria_met();
    EXPECT_EQ(met.units, 6);
    EXPECT_EQ(met.total, (interval{10, 15}));
    EXPECT_EQ(*met.mean(), (interval{fraction(5, 3), fraction(5, 2)}));
    EXPECT_EQ(*met.minimum, (interval{0, 2}));
    EXPECT_EQ(*met.maximum, (interval{3, 3}));
    auto const& progress = all.weighted_progress();
    EXPECT_EQ(progress.units, 5); // one has too few values
    // 100, 250/3, [50, 250/3], 50, [200/3, 100]
    EXPECT_EQ(progress.total, (interval{350, fraction(1250, 3)}));
    EXPECT_EQ(*progress.minimum, (interval{50, 50}));
    EXPECT_EQ(*progress.maximum, (interval{100, 100}));
}

TEST_F(of_six_units, spreads_units_over_counts_and_grades) {
    std::vector<std::int64_t> const by_count(all.distribution().begin(), all.distribution().end());
    EXPECT_EQ(by_count, (std::vector<std::int64_t>{1, 1, 3, 1}));
    std::vector<std::int64_t> const by_grade(all.grades().begin(), all.grades().end());
    EXPECT_EQ(by_grade, (std::vector<std::int64_t>{1, 2, 0}));
    EXPECT_EQ(all.undecided_grades(), 3);
}

TEST_F(of_six_units, ranks_criteria_by_exact_rate_and_then_by_document_order) {
    EXPECT_EQ(all.hardest(), (std::vector<std::int32_t>{2, 1, 0}));
    EXPECT_EQ(rolled_up(read, {0}).hardest(), (std::vector<std::int32_t>{0, 1, 2}));
    EXPECT_EQ(rolled_up(read, {4}).hardest(), (std::vector<std::int32_t>{0, 1, 2})); // 3 is open
    EXPECT_EQ(rolled_up(read, {2}).hardest(), (std::vector<std::int32_t>{2, 0, 1}));
}

TEST_F(of_six_units, merges_to_the_roll_up_of_all_in_any_order) {
    auto const whole = json_of(all);
    rollup forward = rolled_up(read, {0, 1});
    forward.merge(rolled_up(read, {2, 3}));
    forward.merge(rolled_up(read, {4, 5}));
    EXPECT_EQ(json_of(forward), whole);
    rollup inner = rolled_up(read, {5});
    inner.merge(rolled_up(read, {3, 1}));
    rollup backward = rolled_up(read, {4, 2, 0});
    backward.merge(inner);
    EXPECT_EQ(json_of(backward), whole);
}

TEST_F(of_six_units, merging_with_nothing_changes_nothing) {
    rollup left(read.rules);
    left.merge(all);
    EXPECT_EQ(json_of(left), json_of(all));
    rollup right = all;
    right.merge(rollup(read.rules));
    EXPECT_EQ(json_of(right), json_of(all));
}

TEST_F(of_six_units, as_json_has_the_keys_of_the_format_in_its_order) {
    std::string const json = json_of(all);
    EXPECT_TRUE(json.starts_with(R"({"format":"tieuchi-summary/1","library":"0.1.0",)"
                                 R"("rulebook":{"id":"test/rollup","sha256":")"))
        << json;
    EXPECT_EQ(
        json.substr(json.find(R"("date")")),
        R"("date":"2020-06-30","policy":{"missing":"unknown","declared":"fills_gaps"},"units":6,)"
        R"("standard_met":{"pass":1,"fail":3,"unknown":2,"exempt":0,"held":2,)"
        R"("held_without_meeting":1},)"
        R"("criteria_met":{"units":6,"total":{"lower":"10","upper":"15"},)"
        R"("mean":{"lower":"5/3","upper":"5/2"},"minimum":{"lower":"0","upper":"2"},)"
        R"("maximum":{"lower":"3","upper":"3"}},)"
        R"("weighted_progress":{"units":5,"total":{"lower":"350","upper":"1250/3"},)"
        R"("mean":{"lower":"70","upper":"250/3"},"minimum":{"lower":"50","upper":"50"},)"
        R"("maximum":{"lower":"100","upper":"100"}},)"
        R"("distribution":[{"criteria_met":3,"units":1},{"criteria_met":2,"units":3},)"
        R"({"criteria_met":1,"units":1},{"criteria_met":0,"units":1}],)"
        R"("grades":[{"id":"all","units":1},{"id":"two","units":2},{"id":"rest","units":0}],)"
        R"("grades_undecided":3,"criteria":[)"
        R"({"id":"1","pass":5,"fail":0,"unknown":1,"exempt":0,"basic":0,"rate":"1"},)"
        R"({"id":"2","pass":3,"fail":1,"unknown":2,"exempt":0,"basic":1,"rate":"3/4"},)"
        R"({"id":"3","pass":1,"fail":2,"unknown":2,"exempt":1,"basic":0,"rate":"1/3"}],)"
        R"("indicators":[)"
        R"({"id":"1.1","pass":5,"fail":0,"unknown":1,"exempt":0,"basic":0,"rate":"1"},)"
        R"({"id":"2.1","pass":3,"fail":0,"unknown":3,"exempt":0,"basic":0,"rate":"1"},)"
        R"({"id":"3.1","pass":1,"fail":2,"unknown":2,"exempt":1,"basic":0,"rate":"1/3"}],)"
        R"("hardest":["3","2","1"]})"
        "\n");
}

TEST_F(of_six_units, of_no_unit_has_no_means_and_extremes) {
    rollup const empty(read.rules);
    EXPECT_EQ(empty.criteria_met().mean(), std::nullopt);
    EXPECT_EQ(empty.criteria()[0].pass_rate(), std::nullopt);
    std::string const json = json_of(empty);
    EXPECT_NE(
        json.find(R"("criteria_met":{"units":0,"total":{"lower":"0","upper":"0"},"mean":null,)"
                  R"("minimum":null,"maximum":null},"weighted_progress":null,"distribution":[])"),
        std::string::npos)
        << json;
}

TEST_F(of_six_units, knows_the_policies_of_its_units) {
    EXPECT_EQ(rollup(read.rules).policies(), std::nullopt);
    EXPECT_EQ(all.policies(), tieuchi::policy{});
    tieuchi::policy strict;
    strict.missing = tieuchi::missing_policy::fail;
    auto const other = assessed(read.rules, units, strict);
    EXPECT_FALSE(all.can_merge(rolled_up(other, {0})));
    EXPECT_TRUE(all.can_merge(rollup(read.rules)));
    EXPECT_FALSE(rolled_up(other, {0}) == rolled_up(read, {0})); // alike in every number
}

TEST_F(of_six_units, is_the_same_by_another_evaluator_of_the_same_rulebook_and_date) {
    auto const again = assessed(compiled(rulebook, "2020-06-30"), units);
    EXPECT_EQ(rolled_up(again, {0, 1, 2, 3, 4, 5}), all);
    EXPECT_TRUE(all.can_merge(rolled_up(again, {0})));
    auto const later = assessed(compiled(rulebook, "2020-07-01"), units);
    EXPECT_FALSE(rolled_up(later, {0, 1, 2, 3, 4, 5}) == all);
    EXPECT_FALSE(all.can_merge(rollup(later.rules)));
}

TEST_F(of_six_units, as_bytes_begins_as_the_format_says) {
    std::string const bytes = *all.serialise();
    EXPECT_EQ(bytes.substr(0, 17), std::string("TCRU\x01\x0btest/rollup", 17));
    // 2020-06-30 as 20200630 in groups of seven bits, the default policies, six units; one meets.
    EXPECT_EQ(bytes.substr(17 + 32, 7), "\xb6\xf9\xd0\x09\x01\x06\x01");
    EXPECT_LT(bytes.size(), 200U);
}

TEST_F(of_six_units, as_bytes_is_read_by_its_own_evaluator_alone) {
    std::string const bytes = *all.serialise();
    EXPECT_EQ(*rollup::deserialise(bytes, read.rules), all);
    auto const later = rollup::deserialise(bytes, compiled(rulebook, "2020-07-01"));
    EXPECT_EQ(later.error().code, tieuchi::errc::other_evaluator);
    std::string edited(rulebook);
    edited.replace(edited.find("Một"), 4, "Hai");
    auto const other = rollup::deserialise(bytes, compiled(edited, "2020-06-30"));
    EXPECT_EQ(other.error().code, tieuchi::errc::other_evaluator);
}

TEST_F(of_six_units, as_bytes_of_a_later_form_is_refused_by_name) {
    std::string bytes = *all.serialise();
    bytes[4] = 2;
    EXPECT_EQ(rollup::deserialise(bytes, read.rules).error().code,
              tieuchi::errc::unsupported_version);
    bytes[4] = 0;
    EXPECT_EQ(rollup::deserialise(bytes, read.rules).error().code, tieuchi::errc::bad_rollup);
}

} // namespace
