// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/grouping.hpp>
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
using tieuchi::errc;
using tieuchi::grouped_rollup;
using tieuchi::grouping;
using tieuchi::place;
using tieuchi::rational;
using tieuchi::rollup;
using tieuchi::unit_tree;

constexpr std::string_view rulebook = R"({
 "format": "tieuchi-rulebook/1", "id": "test/groups", "title": "Thử", "citation": "QĐ",
 "unit_level": "commune", "designation": "Xã đạt chuẩn",
 "attributes": {"region": {"values": ["plain", "hill"]}, "people": {"kind": "decimal"}},
 "criteria": [
  {"id": "1", "name": "Một", "agency": "roads", "indicators": [{"id": "1.1", "kind": "boolean"}]},
  {"id": "2", "name": "Hai", "indicators": [{"id": "2.1", "kind": "boolean"}]},
  {"id": "3", "name": "Ba", "agency": "health", "indicators": [{"id": "3.1", "kind": "boolean"}]},
  {"id": "4", "name": "Bốn", "agency": "roads", "indicators": [
   {"id": "4.1", "kind": "boolean", "exemptable": true}]}]})";

constexpr std::string_view units = R"({"format": "tieuchi-units/1", "units": [
 {"id": "c1", "parent": "d2", "cohorts": ["2022", "model"], "attributes": {"region": "hill"},
  "observations": {"1.1": true, "2.1": true, "3.1": true, "4.1": true}},
 {"id": "c2", "parent": "d1", "cohorts": ["2022"], "attributes": {"region": "plain"},
  "observations": {"1.1": true, "2.1": false, "3.1": true, "4.1": {"exempt": "x"}}},
 {"id": "c3", "parent": "d2", "observations": {"1.1": true, "2.1": false, "4.1": false}},
 {"id": "c4", "observations": {"1.1": true, "2.1": true, "3.1": true, "4.1": true}}]})";

std::vector<place> const places{{"d1", "Huyện Một", "p1", "district"},
                                {"p1", "Tỉnh", "", "province"},
                                {"d2", "Huyện Hai", "p1", "district"},
                                {"d3", "Huyện Ba", "p2", "district"}};

class grouped_units : public testing::Test {
protected:
    assessed_units const read = assessed(compiled(rulebook, "2022-06-30"), units);
    unit_tree const tree = *unit_tree::make(places);

    [[nodiscard]] rollup of(std::vector<std::size_t> const& which) const {
        rollup all(read.rules);
        for (std::size_t const i : which) {
            all.add(read.units[i], read.found[i]);
        }
        return all;
    }

    [[nodiscard]] grouped_rollup by(grouping how, std::size_t first = 0,
                                    std::size_t last = 4) const {
        grouped_rollup all(read.rules, std::move(how));
        for (std::size_t i = first; i < last; ++i) {
            all.add(read.units[i], read.found[i]);
        }
        return all;
    }
};

std::vector<std::string> ids(grouped_rollup const& of) {
    std::vector<std::string> made;
    for (auto const& one : of.groups()) {
        made.push_back(one.id);
    }
    return made;
}

using list = std::vector<std::string>;

TEST_F(grouped_units, lie_under_their_parents_with_those_without_last) {
    auto const all = by(grouping::by_parent());
    EXPECT_EQ(ids(all), (list{"d1", "d2", ""}));
    EXPECT_EQ(*all.find("d2"), of({0, 2}));
    EXPECT_EQ(*all.find(""), of({3}));
    EXPECT_EQ(all.find("d3"), nullptr);
    EXPECT_EQ(all.all(), of({0, 1, 2, 3}));
}

TEST_F(grouped_units, count_in_each_of_their_cohorts_and_once_in_all) {
    auto const all = by(grouping::by_cohort());
    EXPECT_EQ(ids(all), (list{"2022", "model", ""}));
    EXPECT_EQ(*all.find("2022"), of({0, 1}));
    EXPECT_EQ(*all.find("model"), of({0}));
    EXPECT_EQ(all.all().units(), 4);
}

TEST_F(grouped_units, by_attribute_stand_in_the_order_of_the_rulebook) {
    auto const all = by(*grouping::by_attribute(read.rules, "region"));
    EXPECT_EQ(ids(all), (list{"plain", "hill", ""}));
    EXPECT_EQ(*all.find("hill"), of({0}));
    EXPECT_EQ(*all.find(""), of({2, 3}));
    EXPECT_EQ(grouping::by_attribute(read.rules, "people").error().code, errc::invalid_argument);
    EXPECT_EQ(grouping::by_attribute(read.rules, "other").error().code, errc::unknown_attribute);
}

TEST_F(grouped_units, by_level_stand_in_the_order_of_the_tree) {
    auto const districts = by(*grouping::by_level(tree, "district"));
    EXPECT_EQ(ids(districts), (list{"d1", "d2", ""}));
    auto const provinces = by(*grouping::by_level(tree, "province"));
    EXPECT_EQ(ids(provinces), (list{"p1", ""}));
    EXPECT_EQ(*provinces.find("p1"), of({0, 1, 2}));
    EXPECT_EQ(grouping::by_level(tree, "village").error().code, errc::not_found);
}

TEST_F(grouped_units, merge_group_by_group_in_any_order) {
    for (auto const& how :
         {grouping::by_parent(), grouping::by_cohort(),
          *grouping::by_attribute(read.rules, "region"), *grouping::by_level(tree, "district")}) {
        auto forward = by(how, 0, 2);
        forward.merge(by(how, 2, 4));
        EXPECT_EQ(forward, by(how));
        auto backward = by(how, 3, 4);
        backward.merge(by(how, 0, 3));
        EXPECT_EQ(backward, by(how));
    }
}

TEST_F(grouped_units, roll_up_at_every_level_of_the_tree) {
    auto const made = roll_up(tree, read.rules, read.units, read.found);
    ASSERT_EQ(made.size(), 4U);
    EXPECT_EQ(made[0], of({1}));
    EXPECT_EQ(made[1], of({0, 1, 2}));
    EXPECT_EQ(made[2], of({0, 2}));
    EXPECT_EQ(made[3], of({}));
}

TEST(unit_tree, knows_the_place_of_a_level_above) {
    auto const tree = *unit_tree::make(places);
    EXPECT_EQ(tree.ancestor("c1", "d2", "province"), 1);
    EXPECT_EQ(tree.ancestor("d2", "p1", "district"), 2);
    EXPECT_EQ(tree.ancestor("c9", "d3", "province"), -1);
    EXPECT_EQ(tree.parent(3), -1);
}

TEST(unit_tree, refuses_a_place_twice_and_one_that_lies_in_itself) {
    auto const twice = unit_tree::make({{"a", "", "", ""}, {"a", "", "", ""}});
    EXPECT_EQ(twice.error(), (tieuchi::failure{errc::duplicate_id, -1, 1}));
    auto const ring = unit_tree::make({{"x", "", "a", ""}, {"a", "", "b", ""}, {"b", "", "a", ""}});
    EXPECT_EQ(ring.error().code, errc::cyclic_reference);
    EXPECT_EQ(unit_tree::make({{"a", "", "a", ""}}).error().code, errc::cyclic_reference);
    EXPECT_TRUE(unit_tree::make({}));
}

TEST_F(grouped_units, criteria_are_grouped_by_agency_with_those_without_last) {
    auto const all = by_agency(of({0, 1, 2, 3}));
    ASSERT_EQ(all.size(), 3U);
    EXPECT_EQ(all[0].agency, "roads");
    EXPECT_EQ(all[0].criteria, (std::vector<std::int32_t>{0, 3}));
    EXPECT_EQ(all[0].hardest, (std::vector<std::int32_t>{3, 0}));
    EXPECT_EQ(all[0].total, (tieuchi::node_tally{6, 1, 0, 1, 0}));
    EXPECT_EQ(all[0].mean_met->lower, *rational::make(7, 4));
    EXPECT_EQ(all[1].agency, "health");
    EXPECT_EQ(all[1].mean_met->lower, *rational::make(3, 4));
    EXPECT_EQ(all[1].mean_met->upper, rational(1));
    EXPECT_EQ(all[2].agency, "");
    EXPECT_EQ(by_agency(of({}))[0].mean_met, std::nullopt);
}

TEST_F(grouped_units, as_json_extend_the_summary_of_all) {
    std::string const plain = to_json(of({0, 1, 2, 3}), {});
    std::string const grouped = to_json(by(*grouping::by_level(tree, "district")), {});
    std::string const start = plain.substr(0, plain.size() - 2);
    ASSERT_TRUE(grouped.starts_with(start)) << grouped;
    EXPECT_TRUE(grouped.substr(start.size())
                    .starts_with(R"(,"grouped_by":{"kind":"level","id":"district"},"groups":[)"
                                 R"({"id":"d1","name":"Huyện Một","units":1,"standard_met":)"))
        << grouped;
    EXPECT_NE(grouped.find(R"("hardest":["2","4","1","3"]},{"id":null,"name":null,"units":1,)"),
              std::string::npos)
        << grouped;
    std::string const at_all_levels =
        to_json(of({0, 1, 2, 3}), tree, roll_up(tree, read.rules, read.units, read.found), {});
    EXPECT_NE(at_all_levels.find(R"("grouped_by":{"kind":"tree","id":null},"groups":[{"id":"d1",)"
                                 R"("name":"Huyện Một","parent":"p1","level":"district",)"),
              std::string::npos)
        << at_all_levels;
    std::string const agencies = to_json(of({0, 1, 2, 3}), by_agency(of({0, 1, 2, 3})), {});
    EXPECT_EQ(agencies.substr(start.size()),
              R"(,"agencies":[{"id":"roads","criteria":["1","4"],"pass":6,"fail":1,"unknown":0,)"
              R"("exempt":1,"basic":0,"rate":"6/7","mean_met":{"lower":"7/4","upper":"7/4"},)"
              R"("hardest":["4","1"]},{"id":"health","criteria":["3"],"pass":3,"fail":0,)"
              R"("unknown":1,"exempt":0,"basic":0,"rate":"1","mean_met":{"lower":"3/4",)"
              R"("upper":"1"},"hardest":["3"]},{"id":null,"criteria":["2"],"pass":2,"fail":2,)"
              R"("unknown":0,"exempt":0,"basic":0,"rate":"1/2","mean_met":{"lower":"1/2",)"
              R"("upper":"1/2"},"hardest":["2"]}]})"
              "\n");
}

} // namespace
