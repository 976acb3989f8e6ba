// SPDX-License-Identifier: Apache-2.0
// A small rulebook with every kind of node, for the tests of units and of what reads them.
#ifndef TIEUCHI_UNIT_UNITS_FIXTURE_HPP
#define TIEUCHI_UNIT_UNITS_FIXTURE_HPP

#include <tieuchi/evaluator.hpp>
#include <tieuchi/observation.hpp>

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace tieuchi_test {

inline constexpr std::string_view units_rulebook = R"json({
 "format": "tieuchi-rulebook/1", "id": "test/units", "title": {"vi": "Bộ tiêu chí"},
 "citation": "QĐ 1", "unit_level": "commune", "designation": {"vi": "Xã đạt chuẩn"},
 "attributes": {
  "region": {"values": ["a", "b"]},
  "poor": {"kind": "decimal", "unit": "%"},
  "column": {"derive": [{"value_of": "region"}]}
 },
 "criteria": [
  {"id": "1", "name": "Một", "indicators": [
   {"id": "1.1", "kind": "quantity", "unit": "%", "at_least": "90"},
   {"id": "1.2", "kind": "ratio", "unit": "%", "at_least": "90"}]},
  {"id": "2", "name": "Hai", "indicators": [
   {"id": "2.1", "kind": "boolean"},
   {"id": "2.2", "kind": "ordinal", "levels": [{"id": "yeu"}, {"id": "kha"}, {"id": "tot"}]}]},
  {"id": "3", "name": "Ba", "indicators": [
   {"id": "3.1", "parts": [
    {"id": "3.1a", "kind": "quantity", "unit": "%", "at_least": "95"},
    {"id": "3.1b", "kind": "quantity", "unit": "%", "at_least": "60"}]}]},
  {"id": "4", "name": "Bốn", "indicators": [
   {"id": "4.1", "kind": "quantity", "unit": "%", "at_least": "90", "exemptable": true},
   {"id": "4.2", "kind": "boolean", "exemptable": true}]},
  {"id": "17", "name": "Môi trường", "indicators": [
   {"id": "17.1", "kind": "quantity", "unit": "%", "at_least": "90"},
   {"id": "17.10", "kind": "quantity", "unit": "%", "at_least": "90"}]},
  {"id": "18", "name": "Tiếp cận pháp luật", "indicators": [
   {"id": "18", "kind": "boolean", "exemptable": true}]}
 ],
 "conditions": [
  {"id": "hài lòng", "kind": "quantity", "unit": "%", "at_least": "90"},
  {"id": "nợ", "kind": "boolean", "is": false}
 ]
})json";

/// The rulebook, compiled.
inline tieuchi::evaluator const& units_evaluator() {
    static tieuchi::evaluator const compiled = [] {
        tieuchi::diagnostics problems;
        auto const read = tieuchi::read_rulebook(units_rulebook, problems);
        EXPECT_TRUE(read.has_value()) << to_json(problems);
        return tieuchi::evaluator::compile(*read, *tieuchi::date::parse("2020-06-30"));
    }();
    return compiled;
}

inline tieuchi::decimal number(std::string_view text) {
    auto const read = tieuchi::decimal::parse(text);
    EXPECT_TRUE(read.has_value()) << text;
    return read.has_value() ? *read : tieuchi::decimal{};
}

/// What a unit knows of the leaf of an id, as words: `85`, `179/199`, `true`, `level 1`, `exempt`.
inline std::string seen(tieuchi::unit const& of, std::string_view id) {
    using tieuchi::observed;
    std::int32_t const leaf = of.rules().find_leaf(id);
    if (leaf < 0) {
        return "no leaf";
    }
    tieuchi::observation const& what = of.observations()[static_cast<std::size_t>(leaf)];
    switch (what.kind) {
    case observed::nothing: return "";
    case observed::number: return to_string(what.first);
    case observed::pair: return to_string(what.first) + "/" + to_string(what.second);
    case observed::boolean: return what.truth ? "true" : "false";
    case observed::level: return "level " + std::to_string(what.level);
    case observed::exempt: return "exempt";
    }
    return "?";
}

/// The verdict declared on the criterion of an id, or else on its indicator.
inline std::string declared(tieuchi::unit const& of, std::string_view id) {
    std::int32_t const criterion = of.rules().find_criterion(id);
    std::int32_t const indicator = of.rules().find_indicator(id);
    return std::string(
        criterion >= 0 ? name(of.declared_on_criteria()[static_cast<std::size_t>(criterion)])
                       : name(of.declared_on_indicators()[static_cast<std::size_t>(indicator)]));
}

} // namespace tieuchi_test

#endif
