// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/rulebook.hpp>
#include "rulebook_fixture.hpp"

namespace {

using namespace tieuchi;
using namespace tieuchi::tests;

std::string warnings_of(std::string const& json, std::optional<date> when = {}) {
    return lines_of(check_rulebook(json, when).problems);
}

constexpr char const* boolean_leaf = R"({"id": "1.1", "kind": "boolean"})";

TEST(check, reports_errors_as_reading_does) {
    check_report const report = check_rulebook("{}");
    EXPECT_EQ(report.problems.error_count(), report.problems.list().size());
    EXPECT_GE(report.problems.error_count(), 7U);
}

TEST(check, counts_ends_of_bounds) {
    check_report const report = check_rulebook(rulebook_json(
        R"({"id": "1.1", "kind": "quantity", "progress": "step", "at_least": {"by": "region",
            "values": {"a": {"value": "1", "verified": false}, "b": "2", "c": null,
                       "d": {"unknown": true}, "e": {"delegated": "province"}}}},)"
        R"({"id": "1.2", "kind": "boolean", "verified": false})",
        R"("attributes": {"region": {"values": ["a", "b", "c", "d", "e"]}})"));
    EXPECT_EQ(report.bounds, 3U);
    EXPECT_EQ(report.verified, 1U);
    EXPECT_EQ(report.unverified, 2U);
    EXPECT_EQ(report.unknown, 1U);
    EXPECT_EQ(report.delegated, 1U);
    EXPECT_EQ(lines_of(report.problems),
              "open_delegated_bounds \nunverified_bounds \nunknown_bounds \n");
}

TEST(check, warns_of_the_librarys_own_convention) {
    EXPECT_EQ(warnings_of(rulebook_json(R"({"id": "1.1", "kind": "quantity", "at_most": "5"})")),
              "default_progress \nno_baseline /criteria/0/indicators/0\n");
    EXPECT_EQ(warnings_of(rulebook_json(R"({"id": "1.1", "kind": "quantity", "at_least": "0"})")),
              ""); // S-401: a step
}

TEST(check, warns_of_grades_out_of_reach) {
    EXPECT_EQ(warnings_of(rulebook_json(
                  boolean_leaf,
                  R"("grades": [{"id": "a", "when": {"measure": "criteria_met", "more_than": 1}},
                        {"id": "b", "when": {"measure": "weighted_progress", "at_least": 50}},
                        {"id": "c", "when": {"measure": "weighted_progress", "at_least": 60}},
                        {"id": "d", "when": {"measure": "weighted_progress", "at_least": 40}},
                                {"id": "e"}])")),
              "unreachable_grade /grades/0\nunreachable_grade /grades/2\n");
}

TEST(check, warns_of_tests_that_are_settled) {
    EXPECT_EQ(warnings_of(rulebook_json(
                  R"({"id": "1.1", "kind": "boolean", "exempt_when":
                      {"any": [{"attribute": "region", "is": "a"}, {"not": {"attribute": "region",
                       "is": "a"}}]}})",
                  R"("attributes": {"region": {"values": ["a", "b"]},
                     "column": {"derive": [{"when": {"attribute": "region", "in": ["a", "b"]},
                                            "value": "x"}, {"value": "y"}]}},
                     "withdraw": {"any": [{"measure": "criteria_failed_share", "at_least": 0.5},
                                          {"measure": "criteria_failed", "at_least": 2}]})")),
              "constant_test /attributes/column/derive/1\nconstant_test /withdraw/any/1\n"
              "constant_test /criteria/0/indicators/0/exempt_when\n");
}

TEST(check, warns_of_keys_that_never_apply) {
    EXPECT_EQ(warnings_of(rulebook_json(
                  R"({"id": "1.1", "kind": "quantity", "progress": "step", "at_least": {"by":
                      "region", "values": {"a": {"by": "region", "values": {"a": "1", "*": "2"}},
                      "b": "2", "*": "3"}}})",
                  R"("attributes": {"region": {"values": ["a", "b"], "labels": {"c": "x"}}})")),
              "unused_key /attributes/region/labels/c\n"
              "unused_key /criteria/0/indicators/0/at_least/values/a/values/*\n"
              "unused_key /criteria/0/indicators/0/at_least/values/*\n");
}

TEST(check, warns_of_weights_that_change_nothing) {
    EXPECT_EQ(warnings_of(
                  rulebook_json(R"({"id": "1.1", "weight": 2, "kind": "boolean"})",
                                R"("conditions": [{"id": "c", "kind": "boolean", "weight": 3}])")),
              "weight_without_effect /conditions/0/weight\n"
              "weight_without_effect /criteria/0/indicators/0/weight\n");
}

TEST(check, warns_of_a_date_outside_the_period) {
    std::string const json =
        rulebook_json(boolean_leaf, R"("effective": {"from": "2021-01-01", "to": "2025-12-31"})");
    EXPECT_EQ(warnings_of(json, *date::parse("2020-12-31")), "outside_effective /effective\n");
    EXPECT_EQ(warnings_of(json, *date::parse("2021-01-01")), "");
    EXPECT_EQ(warnings_of(json), "");
}

TEST(check, warns_of_an_unknown_presupposed_rulebook) {
    EXPECT_EQ(warnings_of(rulebook_json(boolean_leaf, R"("presupposes": ["nobody/knows"])")),
              "unknown_presupposed /presupposes/0\n");
}

TEST(check, warns_of_weakening_with_permission) {
    std::string const base = rulebook_json(
        R"({"id": "1.1", "kind": "quantity", "at_least": "90", "progress": "step",
            "may_weaken": true})");
    std::string_view const with[] = {base};
    read_options options;
    options.with = with;
    check_report const report = check_rulebook(
        layer_json(R"("amend": [{"id": "1.1", "set": {"at_least": "80"}}])"), {}, options);
    EXPECT_EQ(lines_of(report.problems), "weakening_layer /amend/0/set/at_least\n");
    EXPECT_EQ(report.problems.error_count(), 0U);
}

TEST(diagnostics, are_written_for_people_and_for_programs) {
    diagnostics const all = check_rulebook("[1").problems;
    ASSERT_EQ(all.list().size(), 1U);
    EXPECT_EQ(to_string(all.list()[0]),
              "error not_json at line 1, column 3: the text ends where \",\" or \"]\" is expected");
    EXPECT_EQ(to_json(all),
              R"([{"severity":"error","code":"not_json","document":"","pointer":"","line":1,)"
              R"("column":3,"column_name":"","message":"the text ends where \",\" or \"]\" is )"
              R"(expected"}])");
}

} // namespace
