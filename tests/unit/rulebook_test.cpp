// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/rulebook.hpp>
#include "rulebook_fixture.hpp"

namespace {

using namespace tieuchi;
using namespace tieuchi::tests;

constexpr char const* boolean_leaf = R"({"id": "1.1", "kind": "boolean"})";

TEST(rulebook, reads_a_leaf) {
    edition const rules = edition_of(rulebook_json(
        R"({"id": "1.1", "kind": "quantity", "unit": "%", "weight": 2, "at_least": "90.50",)"
        R"( "baseline": 10, "full": "95", "note": "n", "source": "s", "citation": "c",)"
        R"( "verified": false, "exemptable": true, "reference": {"national": {"value": "95"}}})"));
    ASSERT_EQ(rules.criteria.size(), 1U);
    indicator const& one = rules.criteria[0].indicators[0];
    ASSERT_TRUE(one.single);
    leaf const& only = one.parts[0];
    EXPECT_EQ(only.unit_scale, 100);
    EXPECT_EQ(only.weight, decimal(2));
    EXPECT_EQ(one.weight, decimal(2));
    EXPECT_EQ(only.compare, comparator::at_least);
    EXPECT_EQ(only.limit.form, bound_form::value);
    EXPECT_EQ(only.limit.value.low, number("90.5"));
    EXPECT_EQ(only.baseline, number("10"));
    EXPECT_EQ(only.full, number("95"));
    EXPECT_TRUE(only.exemptable);
    EXPECT_FALSE(only.origin.verified);
    EXPECT_EQ(only.origin.layer, "test/base");
    ASSERT_EQ(only.references.size(), 1U);
    EXPECT_EQ(only.references[0].value.form, bound_form::sourced);
}

TEST(rulebook, gives_ordinals_their_last_level_and_their_points_as_weight) {
    edition const rules = edition_of(
        rulebook_json(R"({"id": "1.1", "kind": "ordinal", "full": true,)"
                      R"( "levels": [{"id": "a", "points": 0}, {"id": "b", "points": "2.5"}]})"));
    leaf const& only = rules.criteria[0].indicators[0].parts[0];
    EXPECT_EQ(only.limit.value.level, 1);
    EXPECT_EQ(only.weight, number("2.5")); // S-403
    EXPECT_TRUE(only.full_points);
}

TEST(rulebook, reads_requirements) {
    edition const rules = edition_of(
        R"({"format": "tieuchi-rulebook/1", "id": "r", "title": "x", "citation": "x",
            "unit_level": "c", "designation": "x", "criteria": [{"id": "1", "name": "x",
            "require": {"any": ["1.1", {"all": ["1.2", "1.3"], "weight": 2}]},
            "indicators": [{"id": "1.1", "kind": "boolean"}, {"id": "1.2", "kind": "boolean"},
            {"id": "1.3", "require": {"at_least": 1}, "parts": [{"id": "a", "kind": "boolean"},
            {"id": "b", "kind": "boolean"}]}]}]})");
    requirement const& tree = rules.criteria[0].require;
    EXPECT_EQ(tree.how, combine::any);
    ASSERT_EQ(tree.children.size(), 2U);
    EXPECT_EQ(tree.children[0].child, 0);
    EXPECT_EQ(tree.children[1].weight, decimal(2));
    EXPECT_EQ(tree.children[1].children[1].child, 2);
    indicator const& last = rules.criteria[0].indicators[2];
    EXPECT_FALSE(last.single);
    EXPECT_EQ(last.require.how, combine::at_least);
    EXPECT_EQ(last.require.k, 1);
    EXPECT_EQ(last.require.children.size(), 2U);
}

TEST(rulebook, derives_values_as_far_as_rules_give_them) {
    edition const rules = edition_of(rulebook_json(
        boolean_leaf,
        R"("attributes": {"region": {"values": ["a", "b"]}, "poor": {"values": ["yes", "no"]},
           "column": {"derive": [{"when": {"attribute": "poor", "is": "yes"}, "value": "z"},
                                 {"value_of": "region"}, {"value": "never"}]}})"));
    EXPECT_EQ(rules.attributes[2].values, (std::vector<std::string>{"z", "a", "b"}));
}

TEST(rulebook, digest_is_that_of_the_canonical_form) {
    diagnostics problems;
    result<rulebook> const plain = read(rulebook_json(boolean_leaf), problems);
    result<rulebook> const other = read(
        R"({ "citation": "x", "designation": {"vi": "x"}, "unit_level": "commune",
             "criteria": [{"indicators": [{"kind": "boolean", "id": "1.1"}], "name": "x",
             "id": "1"}], "title": "x", "id": "test/base", "format": "tieuchi-rulebook/1"})",
        problems);
    ASSERT_TRUE(plain.has_value());
    EXPECT_EQ(
        plain->canonical(),
        R"({"format":"tieuchi-rulebook/1","id":"test/base","title":{"vi":"x"},"citation":"x",)"
        R"("unit_level":"commune","designation":{"vi":"x"},"criteria":[{"id":"1","name":)"
        R"({"vi":"x"},"indicators":[{"id":"1.1","kind":"boolean"}]}]})");
    ASSERT_TRUE(other.has_value());
    EXPECT_EQ(other->sha256(), plain->sha256());
    EXPECT_EQ(plain->sha256().size(), 64U);
}

TEST(rulebook, canonical_form_writes_decimals_without_zeros) {
    diagnostics problems;
    result<rulebook> const one = read(
        rulebook_json(R"({"at_least": {"verified": true, "value": 9.50e1}, "kind": "quantity",)"
                      R"( "id": "1.1", "weight": "02.0"})"),
        problems);
    ASSERT_TRUE(one.has_value()) << lines_of(problems);
    EXPECT_NE(one->canonical().find(R"({"id":"1.1","weight":"2","kind":"quantity",)"
                                    R"("at_least":{"value":"95","verified":true}})"),
              std::string::npos)
        << one->canonical();
}

TEST(rulebook, reports_every_problem_in_the_order_of_the_document) {
    EXPECT_EQ(problems_of(rulebook_json(R"({"id": "1.1 ", "kind": "quantity", "at_lest": 1},)"
                                        R"({"id": "1.2", "kind": "number", "at_least": "x"},)"
                                        R"({"id": "1.2", "kind": "boolean", "at_least": "1"})",
                                        R"("scale": -1, "issued": "2021-02-29")")),
              "out_of_range /scale\n"
              "bad_date /issued\n"
              "bad_comparator /criteria/0/indicators/0\n"
              "bad_id /criteria/0/indicators/0/id\n"
              "unknown_key /criteria/0/indicators/0/at_lest\n"
              "bad_kind /criteria/0/indicators/1/kind\n"
              "bad_number /criteria/0/indicators/1/at_least\n"
              "duplicate_id /criteria/0/indicators/2/id\n"
              "bad_comparator /criteria/0/indicators/2/at_least\n");
}

TEST(rulebook, messages_quote_and_advise) {
    diagnostics problems;
    static_cast<void>(
        read(rulebook_json(R"({"id": "5 sao ", "kind": "boolean", "exemptible": true})"), problems)
            .has_value());
    ASSERT_EQ(problems.list().size(), 2U);
    EXPECT_EQ(problems.list()[0].message, "\"5 sao \" ends with a space; remove it");
    EXPECT_EQ(problems.list()[1].message,
              "the key \"exemptible\" is not known here; did you mean \"exemptable\"");
}

TEST(rulebook, knows_the_methods_that_are_handed_over) {
    std::string const json =
        rulebook_json(boolean_leaf, R"("withdraw": {"measure": "mine", "at_least": "1"})");
    EXPECT_EQ(problems_of(json), "unknown_id /withdraw/measure\n");
    scoring_method const mine{"mine", nullptr};
    read_options options;
    options.methods = std::span(&mine, 1);
    diagnostics problems;
    result<rulebook> const good = read_rulebook(json, problems, options);
    ASSERT_TRUE(good.has_value());
    ASSERT_EQ(good->methods().size(), 1U);
}

TEST(rulebook, failure_has_the_code_of_the_first_problem) {
    diagnostics problems;
    result<rulebook> const bad = read("[", problems);
    ASSERT_FALSE(bad.has_value());
    EXPECT_EQ(bad.error().code, errc::not_json);
}

} // namespace
