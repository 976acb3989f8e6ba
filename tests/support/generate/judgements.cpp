// SPDX-License-Identifier: Apache-2.0
#include "judgements.hpp"

#include <algorithm>
#include <string_view>

namespace generate {

namespace {

bool is_share(std::string_view measure) {
    return measure == "criteria_failed_share" || measure == "completeness";
}

json::value measure_fact(context& in, lasting_nodes const& nodes) {
    static constexpr std::string_view measures[] = {
        "standard_met",     "criteria_passed",       "criteria_met",      "criteria_failed",
        "criteria_unknown", "criteria_exempt",       "criteria_basic",    "indicators_passed",
        "completeness",     "criteria_failed_share", "weighted_progress", "weighted_progress"};
    auto& dice = in.dice;
    auto const name = dice.pick(measures);
    auto fact = json::object({{"measure", json::text(name)}});
    auto const most = static_cast<std::int64_t>(nodes.criteria.size());
    rational around = dice.between(0, most);
    around += dice.chance(10) ? rational(1, 2) : rational(0);
    if (is_share(name)) {
        around = rational(dice.between(0, 10)) / 10;
    } else if (name == "weighted_progress") {
        around = nodes.scale * rational(dice.between(0, 10)) / 10;
    } else if (name == "standard_met") {
        around = rational(dice.between(0, 1));
    }
    lay_comparison(dice, fact, around);
    return fact;
}

json::value score(random& dice) {
    auto comparison = json::object();
    lay_comparison(dice, comparison, rational(dice.between(0, 10) * 10));
    return comparison;
}

json::value verdict_fact(random& dice, char const* key, std::vector<std::string> const& ids,
                         bool basic_too) {
    static constexpr std::string_view verdicts[] = {"pass",   "fail",    "pass", "fail",
                                                    "exempt", "unknown", "basic"};
    auto const named = dice.below(basic_too ? std::size(verdicts) : std::size(verdicts) - 1);
    return json::object(
        {{key, json::text(dice.pick(ids))}, {"verdict", json::text(verdicts[named])}});
}

json::value fact(context& in, lasting_nodes const& nodes) {
    auto& dice = in.dice;
    auto const way = dice.below(100);
    if (way < 50) {
        return measure_fact(in, nodes);
    }
    if (way < 60 && !nodes.criteria.empty()) {
        return verdict_fact(dice, "criterion", nodes.criteria, true);
    }
    if (way < 70 && !nodes.indicators.empty()) {
        return verdict_fact(dice, "indicator", nodes.indicators, true);
    }
    if (way < 75 && !nodes.conditions.empty()) {
        return verdict_fact(dice, "condition", nodes.conditions, false);
    }
    if (way < 85 && !nodes.criteria.empty()) {
        return json::object(
            {{"criterion", json::text(dice.pick(nodes.criteria))}, {"score", score(dice)}});
    }
    if (way < 90) {
        return json::object({{"every", json::text("criterion")}, {"score", score(dice)}});
    }
    return draft_attribute_test(in, deepest);
}

} // namespace

json::value draft_test(context& in, lasting_nodes const& nodes, std::size_t depth) {
    auto& dice = in.dice;
    if (depth >= deepest || dice.chance(55)) {
        return fact(in, nodes);
    }
    if (dice.chance(30)) {
        return json::object({{"not", draft_test(in, nodes, depth + 1)}});
    }
    auto list = json::array();
    for (auto left = dice.between(1, 3); left > 0; --left) {
        list.items.push_back(draft_test(in, nodes, depth + 1));
    }
    return json::object({{dice.chance(50) ? "all" : "any", list}});
}

json::value draft_grades(context& in, lasting_nodes const& nodes) {
    static constexpr std::string_view names[] = {"đạt", "5 sao", "near", "khá"};
    auto grades = json::array();
    auto const tested = static_cast<std::size_t>(in.dice.between(0, 4));
    for (std::size_t at = 0; at < tested; ++at) {
        grades.items.push_back(
            json::object({{"id", json::text(names[at])}, {"when", draft_test(in, nodes)}}));
        if (in.dice.chance(20)) {
            grades.items.back().set("name", draft_text(in.dice, "hạng"));
        }
    }
    grades.items.push_back(json::object({{"id", json::text("rest")}}));
    return grades;
}

} // namespace generate
