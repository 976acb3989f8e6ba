// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/json.hpp>
#include "unit/units_fixture.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace {

using namespace tieuchi_test;
using tieuchi::diagnostics;
using tieuchi::errc;
using tieuchi::unit;

/// A document of one unit with these members beside its id.
std::string document(std::string_view members) {
    return R"({"format": "tieuchi-units/1", "units": [{"id": "u1", )" + std::string(members) +
           "}]}";
}

std::vector<unit> read(std::string_view json, tieuchi::units_options const& options = {}) {
    diagnostics problems;
    auto units = tieuchi::read_units(json, units_evaluator(), problems, options);
    EXPECT_TRUE(units.has_value()) << to_json(problems);
    return units.has_value() ? std::move(*units) : std::vector<unit>{};
}

unit read_one(std::string_view members) {
    auto units = read(document(members));
    EXPECT_EQ(units.size(), 1U);
    return units.empty() ? unit(units_evaluator()) : std::move(units.front());
}

/// "code pointer" of every diagnostic, warnings with a sign.
std::vector<std::string> problems_of(std::string_view json,
                                     tieuchi::units_options const& options = {}) {
    diagnostics problems;
    auto const units = tieuchi::read_units(json, units_evaluator(), problems, options);
    EXPECT_EQ(units.has_value(), problems.error_count() == 0);
    std::vector<std::string> list;
    for (auto const& one : problems.list()) {
        list.push_back((one.level == tieuchi::severity::warning ? "warning " : "") +
                       std::string(name(one.code)) + " " + one.pointer);
    }
    return list;
}

std::vector<std::string> problems_of_unit(std::string_view members) {
    return problems_of(document(members));
}

using list = std::vector<std::string>;

TEST(read_units, reads_everything_that_a_unit_states) {
    auto const units = read(R"({"format": "tieuchi-units/1", "units": [
      {"id": "27685", "name": "Tiến Nông", "parent": "trieu-son", "cohorts": ["2022", "2023"],
       "attributes": {"region": "b", "poor": 4.50}, "holds": ["vn/1"],
       "observations": {
         "1.1": 85, "1.2": {"numerator": "179", "denominator": 199}, "2.1": true,
         "2.2": {"level": "kha"}, "3.1a": {"value": "48.5", "source": "Báo cáo"},
         "4.1": {"exempt": "không có"}, "3.1": {"declared": "basic"},
         "18": {"value": false, "declared": "pass", "by": "huyện", "on": "2022-01-10"},
         "hài lòng": "9.5e1", "nợ": false}}]})");
    ASSERT_EQ(units.size(), 1U);
    unit const& one = units.front();
    EXPECT_EQ(one.id, "27685");
    EXPECT_EQ(one.name, "Tiến Nông");
    EXPECT_EQ(one.parent, "trieu-son");
    EXPECT_EQ(one.cohorts, (list{"2022", "2023"}));
    EXPECT_EQ(*one.holds(), (list{"vn/1"}));
    EXPECT_EQ(one.attribute_codes()[0], 1);
    EXPECT_EQ(one.attribute_numbers()[1], number("4.5"));
    EXPECT_EQ(seen(one, "1.1"), "85");
    EXPECT_EQ(seen(one, "1.2"), "179/199");
    EXPECT_EQ(seen(one, "2.1"), "true");
    EXPECT_EQ(seen(one, "2.2"), "level 1");
    EXPECT_EQ(seen(one, "3.1a"), "48.5");
    EXPECT_EQ(seen(one, "4.1"), "exempt");
    EXPECT_EQ(seen(one, "18"), "false");
    EXPECT_EQ(seen(one, "hài lòng"), "95");
    EXPECT_EQ(declared(one, "3.1"), "basic");
    EXPECT_EQ(declared(one, "18"), "pass");
    EXPECT_EQ(one.declared_count(), 3);
    EXPECT_EQ(one.words_of("3.1a")->source, "Báo cáo");
    EXPECT_EQ(one.words_of("4.1")->exemption, "không có");
    EXPECT_EQ(one.words_of("18")->by, "huyện");
    EXPECT_EQ(one.words_of("18")->on, "2022-01-10");
    EXPECT_EQ(one.words_of("1.1"), nullptr);
}

TEST(read_units, reads_a_level_in_three_forms) {
    for (char const* const form : {R"("kha")", R"({"level": "kha"})", R"({"value": "kha"})"}) {
        unit const one = read_one(R"("observations": {"2.2": )" + std::string(form) + "}");
        EXPECT_EQ(seen(one, "2.2"), "level 1") << form;
    }
}

TEST(read_units, takes_null_for_absent) { // S-302, FORMAT: null is absent, null is not stating
    unit const one = read_one(R"("attributes": {"region": null, "column": null},
        "observations": {"1.1": null, "1.2": {"value": null, "note": "chưa có"},
                         "2.1": {"value": true, "declared": null, "level": null, "source": null},
                         "1": {"declared": "pass", "by": null, "on": null}})");
    EXPECT_EQ(one.attribute_codes()[0], -1);
    EXPECT_EQ(seen(one, "1.1"), "");
    EXPECT_EQ(seen(one, "1.2"), "");
    EXPECT_EQ(one.words_of("1.2")->note, "chưa có");
    EXPECT_EQ(seen(one, "2.1"), "true");
    EXPECT_EQ(declared(one, "1"), "pass");
    EXPECT_EQ(one.words_of("1"), nullptr);
}

TEST(read_units, tells_no_statement_of_designations_from_an_empty_one) {
    EXPECT_FALSE(read_one(R"("name": "A")").holds().has_value());
    EXPECT_TRUE(read_one(R"("holds": [])").holds()->empty());
}

TEST(read_units, keeps_every_digit) { // S-201, S-202
    unit const one =
        read_one(R"("observations": {"1.1": 0.123456789012345678, "17.1": "123456789012345678",)"
                 R"( "17.10": 1.50E+2})");
    EXPECT_EQ(seen(one, "1.1"), "0.123456789012345678");
    EXPECT_EQ(seen(one, "17.1"), "123456789012345678");
    EXPECT_EQ(seen(one, "17.10"), "150");
}

TEST(read_units, allows_the_lists_that_may_be_empty) {
    EXPECT_TRUE(read_one(R"("cohorts": [], "holds": [], "observations": {})").cohorts.empty());
    EXPECT_EQ(problems_of(R"({"format": "tieuchi-units/1", "units": []})"),
              (list{"empty_list /units"}));
}

TEST(read_units, refuses_what_is_not_the_format) {
    EXPECT_EQ(problems_of("[]"), (list{"wrong_type "}));
    EXPECT_EQ(problems_of(R"({"format": "tieuchi-rulebook/1", "criteria": []})"),
              (list{"wrong_format /format"}));
    EXPECT_EQ(problems_of(R"({"format": 1, "units": 1})"), (list{"wrong_type /format"}));
    EXPECT_EQ(problems_of(R"({})"), (list{"missing_key ", "missing_key "}));
    EXPECT_EQ(problems_of(R"({"format": "tieuchi-units/1", "units": {}})"),
              (list{"wrong_type /units"}));
    EXPECT_EQ(problems_of("{"), (list{"not_json "}));
}

TEST(read_units, refuses_a_unit_without_a_sound_id) {
    EXPECT_EQ(problems_of(R"({"format": "tieuchi-units/1", "units": [
        {}, {"id": ""}, {"id": null}, {"id": "a\nb"}, {"id": "*"}, {"id": "x"}, {"id": "x"}]})"),
              (list{"missing_key /units/0", "bad_id /units/1/id", "wrong_type /units/2/id",
                    "bad_id /units/3/id", "bad_id /units/4/id", "duplicate_unit /units/6/id"}));
}

TEST(read_units, refuses_values_of_another_kind) {
    EXPECT_EQ(problems_of_unit(R"("observations": {"1.1": true, "1.2": {"level": "kha"},
        "2.1": "true", "2.2": 2, "4.2": {"numerator": 1, "denominator": 2}, "17.1": [],
        "17.10": {"value": {}}, "hài lòng": {"numerator": true, "denominator": "x"},
        "nợ": {"value": "kha"}})"),
              (list{"wrong_value_kind /units/0/observations/1.1",
                    "wrong_value_kind /units/0/observations/1.2/level",
                    "wrong_value_kind /units/0/observations/2.1",
                    "wrong_value_kind /units/0/observations/2.2",
                    "wrong_value_kind /units/0/observations/4.2/numerator",
                    "wrong_value_kind /units/0/observations/17.1",
                    "wrong_value_kind /units/0/observations/17.10/value",
                    "wrong_value_kind /units/0/observations/hài lòng/numerator",
                    "bad_number /units/0/observations/hài lòng/denominator",
                    "wrong_value_kind /units/0/observations/nợ/value"}));
}

TEST(read_units, refuses_what_does_not_belong_under_an_id) {
    EXPECT_EQ(problems_of_unit(R"("observations": {"1": 1, "3.1": {"value": 1}, "3": {"level": "x"},
        "4": {"exempt": "x"}, "1.1": {"exempt": "x"}, "3.1a": {"declared": "pass"},
        "nợ": {"declared": "pass"}, "1.2": {"declared": "đạt"}, "9.9": 1, "8.8": null})"),
              (list{"value_on_parts /units/0/observations/1",
                    "value_on_parts /units/0/observations/3.1/value",
                    "value_on_parts /units/0/observations/3/level",
                    "not_exemptable /units/0/observations/4/exempt",
                    "not_exemptable /units/0/observations/1.1/exempt",
                    "bad_declared /units/0/observations/3.1a/declared",
                    "bad_declared /units/0/observations/nợ/declared",
                    "bad_declared /units/0/observations/1.2/declared",
                    "unknown_observation /units/0/observations/9.9"}));
}

TEST(read_units, refuses_an_observation_that_contradicts_itself) {
    EXPECT_EQ(
        problems_of_unit(R"("observations": {
        "1.1": {"value": 1, "numerator": 1}, "1.2": {"numerator": 1}, "4.1": {"exempt": true},
        "17.1": {"numerator": -1, "denominator": 0}, "17.10": {"value": 1, "on": "2022-02-30"},
        "2.1": {"value": true, "declared": 1, "source": 5, "reason": "x"}})"),
        (list{"several_values /units/0/observations/1.1", "missing_key /units/0/observations/1.2",
              "wrong_type /units/0/observations/4.1/exempt",
              "negative_numerator /units/0/observations/17.1/numerator",
              "zero_denominator /units/0/observations/17.1/denominator",
              "bad_date /units/0/observations/17.10/on",
              "wrong_type /units/0/observations/2.1/declared",
              "wrong_type /units/0/observations/2.1/source",
              "unknown_key /units/0/observations/2.1/reason"}));
}

TEST(read_units, refuses_attributes_that_cannot_be_stated) {
    EXPECT_EQ(
        problems_of_unit(R"("attributes": {"region": "z", "column": "a", "colour": "red",
        "poor": "4,5", "year": "2020", "shade": null})"),
        (list{"bad_attribute_value /units/0/attributes/region",
              "derived_attribute /units/0/attributes/column",
              "unknown_attribute /units/0/attributes/colour", "bad_number /units/0/attributes/poor",
              "unknown_attribute /units/0/attributes/year"}));
}

TEST(read_units, warns_once_of_ids_of_other_rulebooks_where_asked) {
    std::string const json = R"({"format": "tieuchi-units/1", "units": [
        {"id": "u1", "attributes": {"colour": 1, "region": "a"},
         "observations": {"9.9": [], "1.1": 85}},
        {"id": "u2", "attributes": {"colour": 2}, "observations": {"9.9": {"x": 1}}}]})";
    EXPECT_EQ(problems_of(json, {.ignore_other_ids = true}),
              (list{"warning ignored_id /units/0/attributes/colour",
                    "warning ignored_id /units/0/observations/9.9"}));
    auto const units = read(json, {.ignore_other_ids = true});
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(seen(units[0], "1.1"), "85");
    EXPECT_EQ(units[0].attribute_codes()[0], 0);
    EXPECT_EQ(problems_of(json).size(), 4U);
}

TEST(read_units, says_where_and_what_to_do) {
    diagnostics problems;
    auto const units =
        tieuchi::read_units("{\"format\": \"tieuchi-units/1\", \"units\": [\n"
                            " {\"id\": \"u1\", \"observations\": {\"1.1\": \"90%\",\n"
                            "  \"hài lòng\": 1, \"2.2\": \"gioi\"}}]}",
                            units_evaluator(), problems);
    ASSERT_FALSE(units.has_value());
    EXPECT_EQ(units.error().code, errc::bad_number);
    ASSERT_EQ(problems.list().size(), 2U);
    EXPECT_EQ(problems.list()[0].line, 2U);
    EXPECT_EQ(problems.list()[0].column, 39U);
    EXPECT_EQ(problems.list()[0].message, "\"90%\" is no number; write it as 85, -3 or 12.5");
    EXPECT_EQ(problems.list()[1].line, 3U);
    EXPECT_EQ(problems.list()[1].column, 25U);
    EXPECT_EQ(problems.list()[1].message, "\"2.2\" has no level \"gioi\"; it has yeu, kha, tot");
}

TEST(read_units, keeps_what_the_caller_has_found_before) {
    diagnostics problems;
    tieuchi::diagnostic earlier;
    earlier.code = errc::weakened;
    problems.add(earlier);
    auto const units = tieuchi::read_units(document(R"("name": "A")"), units_evaluator(), problems);
    EXPECT_TRUE(units.has_value());
    EXPECT_EQ(problems.list().size(), 1U);
}

} // namespace
