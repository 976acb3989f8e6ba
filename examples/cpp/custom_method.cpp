// SPDX-License-Identifier: Apache-2.0
// A scoring method of our own: how many of the three criteria that our programme cares most about
// have passed. Tests of rulebooks may name it, like a built-in one: here a grade does.
#include <tieuchi.hpp>

#include <iostream>
#include <optional>
#include <string_view>

namespace {

constexpr std::string_view rulebook_json = R"({
  "format": "tieuchi-rulebook/1",
  "id": "example/three-that-matter",
  "title": {"en": "An example with a scoring method of its own"},
  "citation": "made up",
  "unit_level": "commune",
  "designation": {"en": "Example commune"},
  "criteria": [
    {"id": "income", "name": {"en": "Income"},
     "indicators": [{"id": "income", "kind": "quantity", "at_least": "36"}]},
    {"id": "poverty", "name": {"en": "Poverty"},
     "indicators": [{"id": "poverty", "kind": "ratio", "unit": "%", "at_most": "12"}]},
    {"id": "water", "name": {"en": "Clean water"},
     "indicators": [{"id": "water", "kind": "ratio", "unit": "%", "at_least": "90"}]},
    {"id": "market", "name": {"en": "Market"},
     "indicators": [{"id": "market", "kind": "boolean"}]}],
  "grades": [
    {"id": "good", "when": {"measure": "core_passed", "at_least": "2"}},
    {"id": "rest"}]
})";

/// Passes are certain; what is unknown may still pass, so the score is an interval.
std::optional<tieuchi::interval> core_passed(tieuchi::assessment const& found) {
    int passed = 0;
    int open = 0;
    for (std::string_view const id : {"income", "poverty", "water"}) {
        auto const index = static_cast<std::size_t>(found.rules().find_criterion(id));
        tieuchi::verdict const verdict = found.criteria()[index].verdict;
        passed += verdict == tieuchi::verdict::pass ? 1 : 0;
        open += verdict == tieuchi::verdict::unknown ? 1 : 0;
    }
    return tieuchi::interval{passed, passed + open};
}

} // namespace

int main() {
    tieuchi::scoring_method const methods[] = {{"core_passed", core_passed}};
    tieuchi::diagnostics problems;
    auto const rules = tieuchi::read_rulebook(rulebook_json, problems, {{}, methods});
    auto const day = tieuchi::date::make(2024, 1, 1);
    if (!rules || !day) {
        std::cerr << to_json(problems) << '\n';
        return 1;
    }
    auto const evaluator = tieuchi::evaluator::compile(*rules, *day);

    tieuchi::unit commune(evaluator);
    bool const accepted = commune.observe("income", tieuchi::decimal(41)) &&
                          commune.observe("poverty", tieuchi::decimal(8));
    auto const found = tieuchi::assess(evaluator, commune);
    auto const score = found.score("core_passed");
    auto const grade = found.grade();
    if (!accepted || !score || !grade) {
        return 1;
    }
    std::cout << "core_passed: " << to_string(score->lower) << " to " << to_string(score->upper)
              << '\n';
    // Water is unknown, yet the grade is certain: two have passed already.
    std::cout << "grade: " << evaluator.rules().grades[static_cast<std::size_t>(*grade)].id << '\n';
}
