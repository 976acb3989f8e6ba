// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/json.hpp>
#include "support/assessed.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace {

using support::assessed;
using support::compiled;
using tieuchi::assess_to_json;
using tieuchi::assessment_writer;
using tieuchi::declared_policy;
using tieuchi::missing_policy;
using tieuchi::policy;

constexpr std::string_view rulebook = R"({
 "format": "tieuchi-rulebook/1", "id": "test/\"results\"", "title": "Thử", "citation": "QĐ",
 "unit_level": "commune", "designation": "Xã đạt chuẩn", "presupposes": ["test/before"],
 "criteria": [
  {"id": "1", "name": "Một", "indicators": [
   {"id": "1.1", "kind": "quantity", "unit": "%", "at_least": "90"},
   {"id": "1.2", "kind": "quantity", "between": ["6.5", "8.5"], "verified": false}]},
  {"id": "2", "name": "Hai", "indicators": [
   {"id": "2.1", "parts": [
    {"id": "2.1a", "kind": "boolean", "exemptable": true},
    {"id": "2.1b", "kind": "ordinal", "levels": [{"id": "kém"}, {"id": "tốt"}]}]}]}],
 "conditions": [{"id": "c", "kind": "quantity", "more_than": "3"}],
 "grades": [{"id": "met", "when": {"measure": "criteria_met", "at_least": "2"}}, {"id": "rest"}],
 "withdraw": {"measure": "criteria_failed", "at_least": "2"}})";

/// The part of a result document that begins with a text and ends before another.
std::string part(std::string const& of, std::string_view first, std::string_view last) {
    auto const begin = of.find(first);
    if (begin == std::string::npos) {
        return "no " + std::string(first) + " in " + of;
    }
    return of.substr(begin, of.find(last, begin + first.size()) - begin);
}

std::string result_of(std::string_view observations, policy choices = {}) {
    std::string const units = R"({"format": "tieuchi-units/1", "units": [{"id": "u", )" +
                              std::string(observations) + "}]}";
    auto const read = assessed(compiled(rulebook, "2019-06-30"), units, choices);
    return assess_to_json(read.rules, read.units, choices);
}

TEST(assessment_json, has_the_keys_of_the_format_in_its_order) {
    std::string const json = result_of(
        R"("name": "Tiến \"Nông\"", "holds": ["test/before"],
        "observations": {"1.1": "85", "1.2": "7",
        "2.1a": true, "2.1b": {"level": "tốt"}, "c": "3"})");
    std::string const from_date =
        R"("date":"2019-06-30","policy":{"missing":"unknown","declared":"fills_gaps"},"units":[)"
        R"({"id":"u","name":"Tiến \"Nông\"",)"
        R"("designation":{"verdict":"fail","blocked_by":["1","c"],"undecided_by":[]},)"
        R"("scores":{"standard_met":{"lower":"0","upper":"0"},)"
        R"("criteria_passed":{"lower":"1","upper":"1"},"criteria_met":{"lower":"1","upper":"1"},)"
        R"("criteria_failed":{"lower":"1","upper":"1"},"criteria_unknown":"0",)"
        R"("criteria_exempt":"0","criteria_basic":"0",)"
        R"("indicators_passed":{"lower":"2","upper":"2"},)"
        R"("weighted_progress":{"lower":"1775/18","upper":"1775/18"}},)"
        R"("grade":"rest","grades_possible":["rest"],"withdraw":"fail","completeness":"1",)"
        R"("unverified_bounds":["1.2"],"conflicts":[],"criteria":[)"
        R"({"id":"1","verdict":"fail","reason":null,"basic":false,"declared":null,)"
        R"("progress":{"lower":"35/36","upper":"35/36"},"indicators":[)"
        R"({"id":"1.1","verdict":"fail","reason":null,"basic":false,"declared":null,)"
        R"("progress":{"lower":"17/18","upper":"17/18"},"value":"85","bound":"90","gap":"5"},)"
        R"({"id":"1.2","verdict":"pass","reason":null,"basic":false,"declared":null,)"
        R"("progress":{"lower":"1","upper":"1"},"value":"7","bound":["6.5","8.5"],"gap":"0"}]},)"
        R"({"id":"2","verdict":"pass","reason":null,"basic":false,"declared":null,)"
        R"("progress":{"lower":"1","upper":"1"},"indicators":[)"
        R"({"id":"2.1","verdict":"pass","reason":null,"basic":false,"declared":null,)"
        R"("progress":{"lower":"1","upper":"1"},"parts":[)"
        R"({"id":"2.1a","verdict":"pass","reason":null,"progress":{"lower":"1","upper":"1"},)"
        R"("value":true,"bound":true,"gap":null},)"
        R"({"id":"2.1b","verdict":"pass","reason":null,"progress":{"lower":"1","upper":"1"},)"
        R"("value":"tốt","bound":"tốt","gap":null}]}]}],)"
        R"("conditions":[{"id":"c","verdict":"fail","reason":null,"value":"3","bound":"3",)"
        R"("gap":"0"}],)"
        R"("presupposes":[{"id":"test/before","verdict":"pass"}]}]})"
        "\n";
    EXPECT_TRUE(json.starts_with(R"({"format":"tieuchi-assessment/1","library":"0.1.0",)"
                                 R"("rulebook":{"id":"test/\"results\"","sha256":")"))
        << json;
    EXPECT_EQ(json.substr(json.find(R"("date")")), from_date);
}

TEST(assessment_json, writes_a_quotient_as_a_decimal_where_it_is_one) {
    EXPECT_EQ(part(result_of(R"("observations": {"1.1": {"numerator": "3", "denominator": "8"}})"),
                   R"("value")", "}"),
              R"("value":"37.5","bound":"90","gap":"52.5")");
    EXPECT_EQ(part(result_of(R"("observations": {"1.1": {"numerator": "1", "denominator": "3"}})"),
                   R"("value")", "}"),
              R"("value":"100/3","bound":"90","gap":"170/3")");
}

TEST(assessment_json, gives_the_gap_of_a_range_to_the_nearer_end) {
    auto const of = [](std::string const& value) {
        return part(result_of(R"("observations": {"1.2": ")" + value + R"("})"),
                    R"("value":")" + value, "}");
    };
    EXPECT_EQ(of("6"), R"("value":"6","bound":["6.5","8.5"],"gap":"0.5")");
    EXPECT_EQ(of("9.25"), R"("value":"9.25","bound":["6.5","8.5"],"gap":"0.75")");
    EXPECT_EQ(
        of("0.000000000000000001"),
        R"("value":"0.000000000000000001","bound":["6.5","8.5"],"gap":"6.499999999999999999")");
    EXPECT_EQ(of("999999999999999999"),
              R"("value":"999999999999999999","bound":["6.5","8.5"],"gap":"999999999999999990.5")");
}

TEST(assessment_json, shows_the_bound_of_what_is_missing) {
    std::string const json = result_of(R"("observations": {})");
    EXPECT_EQ(
        part(json, R"({"id":"1.1")", "}]"),
        R"({"id":"1.1","verdict":"unknown","reason":"missing","basic":false,"declared":null,)"
        R"("progress":{"lower":"0","upper":"1"},"value":null,"bound":"90","gap":null},)"
        R"({"id":"1.2","verdict":"unknown","reason":"missing","basic":false,"declared":null,)"
        R"("progress":{"lower":"0","upper":"1"},"value":null,"bound":["6.5","8.5"],"gap":null)");
    EXPECT_EQ(part(json, R"("grade")", R"(,"completeness")"),
              R"("grade":null,"grades_possible":["met","rest"],"withdraw":"unknown")");
    EXPECT_EQ(part(json, R"("name")", R"(,"scores")"),
              R"("name":null,"designation":{"verdict":"unknown","blocked_by":[],)"
              R"("undecided_by":["1","2","c","test/before"]})");
}

TEST(assessment_json, keeps_the_reason_of_what_fails_for_want_of_data) {
    EXPECT_EQ(
        part(result_of(R"("observations": {})", {missing_policy::fail, {}}), R"({"id":"2.1a")",
             "}"),
        R"({"id":"2.1a","verdict":"fail","reason":"missing","progress":{"lower":"0","upper":"0")");
}

TEST(assessment_json, shows_nothing_of_what_is_exempt) {
    EXPECT_EQ(
        part(result_of(R"("observations": {"2.1a": {"exempt": "x"}})"), R"({"id":"2.1a")", ",{"),
        R"({"id":"2.1a","verdict":"exempt","reason":"observed","progress":null,)"
        R"("value":null,"bound":null,"gap":null})");
}

TEST(assessment_json, lists_conflicts_and_declared_verdicts) {
    std::string const json = result_of(
        R"("observations": {"1": {"declared": "basic"},
                            "1.1": {"value": "85", "declared": "pass"}, "1.2": "7"})",
        {missing_policy::unknown, declared_policy::prevails});
    EXPECT_EQ(part(json, R"("conflicts")", R"(,"indicators")"),
              R"("conflicts":[{"id":"1","computed":"pass","declared":"basic"},)"
              R"({"id":"1.1","computed":"fail","declared":"pass"}],"criteria":[{"id":"1",)"
              R"("verdict":"fail","reason":null,"basic":true,"declared":"basic",)"
              R"("progress":{"lower":"0","upper":"0"})");
    EXPECT_EQ(part(json, R"({"id":"1.1","verdict")", "},{"),
              R"({"id":"1.1","verdict":"pass","reason":null,"basic":false,"declared":"pass",)"
              R"("progress":{"lower":"1","upper":"1"},"value":"85","bound":"90","gap":"5")");
}

TEST(assessment_json, unit_by_unit_is_the_same_as_all_at_once) {
    auto const read = assessed(compiled(rulebook, "2019-06-30"),
                               R"({"format": "tieuchi-units/1", "units": [
                                   {"id": "u1", "observations": {"1.1": "90"}}, {"id": "u2"}]})");
    std::string json = "before";
    assessment_writer writer(json);
    writer.begin(read.rules, {});
    for (std::size_t i = 0; i < read.units.size(); ++i) {
        writer.add(read.units[i], read.found[i]);
    }
    writer.end();
    EXPECT_EQ(json, "before" + assess_to_json(read.rules, read.units));
}

TEST(assessment_json, of_no_unit_is_an_empty_list) {
    std::string const json = assess_to_json(compiled(rulebook, "2019-06-30"), {});
    EXPECT_TRUE(json.ends_with("\"units\":[]}\n")) << json;
}

} // namespace
