// SPDX-License-Identifier: Apache-2.0
// Layers, amendments and bounds of other rulebooks (FORMAT, Layers and amendments; Bounds, `of`).
#include <tieuchi/rulebook.hpp>
#include "rulebook_fixture.hpp"

namespace {

using namespace tieuchi;
using namespace tieuchi::tests;

std::string const base = rulebook_json(
    R"({"id": "1.1", "kind": "quantity", "at_least": "90"},)"
    R"({"id": "1.2", "kind": "quantity", "at_least": {"delegated": "province", "floor": "50"}},)"
    R"({"id": "1.3", "kind": "quantity", "at_most": "5", "may_weaken": true})",
    R"("attributes": {"region": {"values": ["a", "b"]}}, "groups": [{"id": "g"}], "scale": "10")");

leaf const& leaf_at(edition const& rules, std::size_t index) {
    return rules.criteria[0].indicators[index].parts[0];
}

TEST(layers, take_what_they_do_not_state) {
    edition const rules = edition_of(
        layer_json(R"("attributes": {"region": {"default": "b"}}, "presupposes": ["p"])"),
        "2024-06-01", {base});
    EXPECT_EQ(rules.id, "test/layer");
    EXPECT_EQ(rules.layers, (std::vector<std::string>{"test/base", "test/layer"}));
    EXPECT_EQ(rules.unit_level, "commune");
    EXPECT_EQ(rules.scale, decimal(10));
    EXPECT_EQ(rules.attributes[0].default_value, "b");
    EXPECT_EQ(rules.presupposes, std::vector<std::string>{"p"});
    EXPECT_EQ(rules.criteria[0].indicators.size(), 3U);
}

TEST(layers, carry_out_entries_and_know_where_bounds_come_from) {
    edition const rules = edition_of(
        layer_json(R"("amend": [{"id": "1.1", "set": {"more_than": "95"}, "citation": "QD 5"},
                                {"id": "1.2", "set": {"at_least": "60"}}],
                      "add": [{"criterion_id": "1", "after": "1.1",
                               "indicator": {"id": "1.1b", "kind": "boolean"}},
                              {"criterion": {"id": "2", "name": "x",
                               "indicators": [{"id": "2", "kind": "boolean"}]}},
                              {"condition": {"id": "c", "kind": "boolean"}}])"),
        "2024-06-01", {base});
    ASSERT_EQ(rules.criteria.size(), 2U);
    ASSERT_EQ(rules.criteria[0].indicators.size(), 4U);
    EXPECT_EQ(leaf_at(rules, 0).compare, comparator::more_than);
    EXPECT_EQ(leaf_at(rules, 0).limit_layer, "test/layer");
    EXPECT_EQ(leaf_at(rules, 0).origin.layer, "test/base");
    EXPECT_EQ(leaf_at(rules, 0).origin.citation, "QD 5");
    EXPECT_EQ(leaf_at(rules, 1).id, "1.1b");
    EXPECT_EQ(leaf_at(rules, 2).limit.value.low, decimal(60));
    EXPECT_EQ(rules.conditions.size(), 1U);
}

TEST(layers, do_not_choose_between_two_documents_of_one_id) {
    std::string const base = rulebook_json(R"({"id": "1.1", "kind": "boolean"})");
    std::string const other = rulebook_json(R"({"id": "1.2", "kind": "boolean"})");
    std::string const plain = R"({"format": "tieuchi-rulebook/1", "id": "test/layer", )"
                              R"("title": "x", "citation": "x", "extends": "test/base"})";
    EXPECT_EQ(problems_of(plain, {base, other}), "duplicate_id test/base /id\n");
    EXPECT_EQ(problems_of(plain, {other, base}), "duplicate_id test/base /id\n");
    EXPECT_EQ(problems_of(plain, {base, base}), "");
}

TEST(layers, refuse_to_weaken_without_permission) {
    EXPECT_EQ(problems_of(layer_json(R"("amend": [{"id": "1.1", "set": {"at_least": "80"}},
                                                  {"id": "1.3", "set": {"at_most": "6"}}])"),
                          {base}),
              "weakened /amend/0/set/at_least\n");
    EXPECT_EQ(
        problems_of(layer_json(R"("amend": [{"id": "1.2", "set": {"at_least": "40"}}])"), {base}),
        "below_floor /amend/0/set/at_least\n");
    EXPECT_EQ(problems_of(layer_json(R"("repeal": ["1.1", "1.3"])"), {base}),
              "weakened /repeal/0\n");
    EXPECT_EQ(problems_of(layer_json(R"("amend": [{"id": "1.1", "set": {"at_least": {"by":
                          "region", "values": {"a": "95", "*": "89.9"}}}}])"),
                          {base}),
              "weakened /amend/0/set/at_least\n");
    EXPECT_EQ(
        problems_of(layer_json(R"("amend": [{"id": "1.1", "set": {"exemptable": true}}])"), {base}),
        "weakened /amend/0/set/exemptable\n");
}

TEST(layers, weaken_only_in_years_in_force) {
    std::string const years =
        R"("amend": [{"id": "1.1", "set": {"at_least": {"by": "year", "values":
           {"2019": "10", "2020": "95", "*": "95"}}}}])";
    EXPECT_EQ(problems_of(layer_json(years + R"(, "effective": {"from": "2020-01-01"})"), {base}),
              "");
    EXPECT_EQ(problems_of(layer_json(years + R"(, "effective": {"from": "2019-12-31"})"), {base}),
              "weakened /amend/0/set/at_least\n");
}

TEST(layers, report_problems_where_the_text_stands) {
    std::string const broken =
        rulebook_json(R"({"id": "1.1", "kind": "quantity", "at_least": "x"})");
    EXPECT_EQ(problems_of(layer_json(R"("amend": [{"id": "9", "set": {"weight": 1}}])"), {broken}),
              "unknown_id /amend/0/id\n"
              "bad_number test/base /criteria/0/indicators/0/at_least\n");
    EXPECT_EQ(problems_of(layer_json(R"("scale": "1")")), "unknown_rulebook /extends\n");
}

TEST(amendments, count_from_their_first_to_their_last_day) {
    std::string const json =
        rulebook_json(R"({"id": "1.1", "kind": "quantity", "at_least": "90"})",
                      R"("amend": [{"id": "1.1", "set": {"at_least": "80"}, "from": "2024-03-01",
                      "to": "2024-12-31"}])");
    diagnostics problems;
    result<rulebook> const good = read(json, problems);
    ASSERT_TRUE(good.has_value()) << lines_of(problems);
    auto const bound_on = [&](std::string_view day) {
        return leaf_at(good->on(*date::parse(day)), 0).limit.value.low;
    };
    EXPECT_EQ(bound_on("2024-02-29"), decimal(90));
    EXPECT_EQ(bound_on("2024-03-01"), decimal(80));
    EXPECT_EQ(bound_on("2024-12-31"), decimal(80));
    EXPECT_EQ(bound_on("2025-01-01"), decimal(90));
    ASSERT_EQ(good->changes().size(), 2U);
    EXPECT_EQ(to_string(good->changes()[1]), "2025-01-01");
}

TEST(amendments, replace_a_leaf_by_parts_under_the_same_id) {
    edition const rules = edition_of(
        rulebook_json(R"({"id": "1.1", "kind": "boolean"})",
                      R"("amend": [{"id": "1.1", "from": "2020-01-01", "replace": {"parts":
           [{"id": "a", "kind": "boolean"}, {"id": "b", "kind": "boolean"}]}}])"));
    indicator const& one = rules.criteria[0].indicators[0];
    EXPECT_EQ(one.id, "1.1");
    EXPECT_EQ(one.parts.size(), 2U);
}

TEST(amendments, mean_the_indicator_by_a_shared_id) {
    edition const rules = edition_of(
        rulebook_json(R"({"id": "1", "kind": "boolean"})",
                      R"("amend": [{"id": "1", "from": "2020-01-01", "set": {"weight": 3}},
                     {"criterion_id": "1", "from": "2020-01-01", "set": {"weight": 5}}])"));
    EXPECT_EQ(rules.criteria[0].weight, decimal(5));
    EXPECT_EQ(leaf_at(rules, 0).weight, decimal(3));
}

TEST(references, multiply_the_other_bound_exactly) {
    std::string const json =
        R"({"format": "tieuchi-rulebook/1", "id": "m", "title": "x", "citation": "x",
            "unit_level": "c", "designation": "x", "criteria": [{"id": "1", "name": "x",
            "indicators": [{"id": "i", "kind": "quantity",
                            "at_least": {"of": "test/base#1.1", "times": "1.10"}},
                           {"id": "j", "kind": "quantity", "at_least": {"of": "m#i", "times": 2}},
                       {"id": "k", "kind": "quantity", "at_least": {"of": "test/base#1.2"}}]}]})";
    edition const rules = edition_of(json, "2024-06-01", {base});
    ASSERT_EQ(leaf_at(rules, 0).limit.inner.size(), 1U);
    EXPECT_EQ(leaf_at(rules, 0).limit.inner[0].value.low, decimal(99));
    EXPECT_EQ(leaf_at(rules, 1).limit.inner[0].inner[0].value.low, decimal(198));
    EXPECT_EQ(leaf_at(rules, 2).limit.inner[0].form, bound_form::delegated);
    EXPECT_EQ(rules.attributes.size(), 1U);
}

TEST(references, refuse_products_that_are_no_decimals_and_circles) {
    EXPECT_EQ(
        problems_of(rulebook_json(
            R"({"id": "a", "kind": "quantity", "at_least": "123456789.987654321"},)"
            R"({"id": "b", "kind": "quantity", "at_least": {"of": "test/base#a", "times": 1.3}},)"
            R"({"id": "c", "kind": "quantity", "at_least": {"of": "test/base#d"}},)"
            R"({"id": "d", "kind": "quantity", "at_least": {"of": "test/base#c"}})")),
        "not_a_decimal /criteria/0/indicators/1/at_least\n"
        "cyclic_reference /criteria/0/indicators/3/at_least/of\n");
}

TEST(references, take_attributes_over_when_they_are_the_same) {
    std::string const keys = R"({"format": "tieuchi-rulebook/1", "id": "m", "title": "x",
        "citation": "x", "unit_level": "c", "designation": "x", "attributes": {"region": )";
    std::string const rest = R"(}, "criteria": [{"id": "1", "name": "x", "indicators": [{"id": "i",
        "kind": "quantity", "at_least": {"of": "test/base#1.1"}}]}]})";
    EXPECT_EQ(problems_of(keys + R"({"values": ["b", "a"], "default": "a"})" + rest, {base}), "");
    EXPECT_EQ(problems_of(keys + R"({"values": ["a"]})" + rest, {base}),
              "attribute_conflict /attributes/region\n");
}

} // namespace
