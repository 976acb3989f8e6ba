// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/json.hpp>
#include <tieuchi/margin.hpp>
#include "unit/rulebook_fixture.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace {

using namespace tieuchi;

evaluator const& rules() {
    static evaluator const compiled = [] {
        diagnostics problems;
        auto const read = read_rulebook(R"json({"format": "tieuchi-rulebook/1", "id": "t/m",
 "title": "x", "citation": "x", "unit_level": "commune", "designation": "x", "criteria": [
  {"id": "1", "name": "x", "require": {"any": ["1.1", "1.2"]}, "indicators": [
   {"id": "1.1", "kind": "quantity", "unit": "%", "at_least": "90"},
   {"id": "1.2", "kind": "quantity", "between": ["10", "20"]}]},
  {"id": "2", "name": "x", "require": {"at_least": 2, "of": ["2.1", "2.2", "2.3"]},
   "indicators": [{"id": "2.1", "kind": "boolean"}, {"id": "2.2", "kind": "boolean"},
   {"id": "2.3", "kind": "boolean"}]}]})json",
                                        problems);
        EXPECT_TRUE(read.has_value()) << to_json(problems);
        return evaluator::compile(*read, *date::parse("2025-01-01"));
    }();
    return compiled;
}

unit_margin margin_of_json(std::string const& observations) {
    diagnostics problems;
    auto const read = read_units(R"({"format":"tieuchi-units/1","units":[{"id":"u",)"
                                 R"("observations":{)" +
                                     observations + "}}]}",
                                 rules(), problems);
    EXPECT_TRUE(read.has_value()) << to_json(problems);
    return margin_of(read->front(), assess(rules(), read->front()));
}

std::vector<std::string> ids(std::vector<std::int32_t> const& leaves) {
    std::vector<std::string> made;
    for (std::int32_t const one : leaves) {
        made.push_back(rules().leaf_at(one).id);
    }
    return made;
}

using names = std::vector<std::string>;

TEST(Margin, SaysHowFarEachLeafIsFromItsBound) { // S-1011
    auto const found =
        margin_of_json(R"("1.1":{"numerator":179,"denominator":199},"1.2":"19","2.1":true)");
    ASSERT_EQ(found.leaves.size(), 3U);
    EXPECT_EQ(found.leaves[0].verdict, verdict::fail);
    EXPECT_EQ(to_string(*found.leaves[0].distance), "10/199");
    EXPECT_EQ(to_string(*found.leaves[0].relative), "1/1791");
    EXPECT_EQ(found.leaves[1].verdict, verdict::pass);
    EXPECT_EQ(to_string(*found.leaves[1].distance), "1");
    EXPECT_EQ(to_string(*found.leaves[1].relative), "1/20");
    EXPECT_FALSE(found.leaves[2].distance.has_value());
}

TEST(Margin, NamesTheSmallestLoss) { // S-1012
    auto const firm = margin_of_json(R"("1.1":"95","1.2":"15","2.1":true,"2.2":true,"2.3":true)");
    EXPECT_TRUE(firm.meets);
    EXPECT_EQ(ids(firm.loss), (names{"1.1", "1.2"}));
    auto const weak = margin_of_json(R"("1.1":"95","1.2":"15","2.1":true,"2.3":true)");
    EXPECT_EQ(ids(weak.loss), (names{"2.1"}));
    EXPECT_FALSE(weak.can_be_gained);
}

TEST(Margin, NamesTheSmallestGain) { // S-1012
    auto const found = margin_of_json(R"("1.1":"80","1.2":"25","2.1":false,"2.2":true)");
    EXPECT_TRUE(found.can_be_gained);
    EXPECT_EQ(ids(found.gain), (names{"1.1", "2.1"}));
    EXPECT_EQ(found.criteria_missing, 2);
    // 10 of 90, 5 of 20, two of two without a number.
    EXPECT_EQ(to_string(found.gap), "85/36");
}

TEST(Margin, OrdersNearMisses) { // S-1013
    std::vector<unit_margin> const all = {
        margin_of_json(R"("1.1":"80","1.2":"15","2.1":false,"2.2":false,"2.3":true)"),
        margin_of_json(R"("1.1":"95","2.1":true,"2.2":true)"),
        margin_of_json(R"("1.1":"80","1.2":"21","2.1":true,"2.2":true,"2.3":true)"),
        margin_of_json(R"("1.1":"10","1.2":"90","2.1":false,"2.2":false,"2.3":true)")};
    EXPECT_EQ(near_misses(all), (std::vector<std::int32_t>{2, 0, 3}));
}

} // namespace
