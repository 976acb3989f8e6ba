// SPDX-License-Identifier: Apache-2.0
#include "programme/unit_fact.hpp"

#include <tieuchi/requirement.hpp>
#include "eval/compare_interval.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

verdict known_truth(bool value) noexcept {
    return value ? verdict::pass : verdict::fail;
}

verdict ask_node(unit_fact const& fact, node_result const& node) {
    switch (fact.asked) {
    case asked_verdict::unknown: return known_truth(node.verdict == verdict::unknown);
    case asked_verdict::exempt: return known_truth(node.verdict == verdict::exempt);
    default: break;
    }
    if (node.verdict == verdict::unknown) {
        return verdict::unknown;
    }
    switch (fact.asked) {
    case asked_verdict::pass: return known_truth(node.verdict == verdict::pass);
    case asked_verdict::fail: return known_truth(node.verdict == verdict::fail);
    default: return known_truth(node.basic);
    }
}

/// Whether the grade is this one or a better one.
verdict ask_grade(unit_fact const& fact, assessment const& found) {
    auto const& grades = found.rules().rules().grades;
    auto const at = std::find_if(grades.begin(), grades.end(),
                                 [&](grade const& one) { return one.id == fact.subject; });
    auto const possible = found.grades_possible();
    if (at == grades.end() || possible.empty()) {
        return verdict::unknown;
    }
    auto const index = static_cast<std::int32_t>(at - grades.begin());
    auto const good = std::count_if(possible.begin(), possible.end(),
                                    [&](std::int32_t one) { return one <= index; });
    return good == 0                                              ? verdict::fail
           : good == static_cast<std::ptrdiff_t>(possible.size()) ? verdict::pass
                                                                  : verdict::unknown;
}

verdict ask_attribute(unit_fact const& fact, assessment const& found) {
    std::int32_t const index = found.rules().find_attribute(fact.subject);
    if (index < 0) {
        return verdict::unknown;
    }
    bool const number = found.rules().rules().attributes[static_cast<std::size_t>(index)].kind ==
                        attribute_kind::number;
    if (number != (fact.form == fact_form::attribute_compares)) {
        return verdict::unknown; // another rulebook's attribute of the same id
    }
    if (number) {
        auto const value = found.attribute_number(index);
        return value ? compare_interval(fact.compare, fact.low, fact.high, {*value, *value})
                     : verdict::unknown;
    }
    std::string_view const value = found.attribute_value(index);
    return value.empty() ? verdict::unknown
                         : known_truth(std::find(fact.values.begin(), fact.values.end(), value) !=
                                       fact.values.end());
}

verdict combined(unit_fact const& fact, assessed_unit const& of) {
    verdict_counts counts;
    for (unit_fact const& child : fact.children) {
        counts.add(ask_unit(child, of));
    }
    return decide(fact.form == fact_form::all ? combine::all : combine::any, 0, counts);
}

} // namespace

verdict ask_unit(unit_fact const& fact, assessed_unit const& of) {
    assessment const& found = *of.found;
    switch (fact.form) {
    case fact_form::all:
    case fact_form::any: return combined(fact, of);
    case fact_form::negation: {
        verdict const inner = ask_unit(fact.children.front(), of);
        return inner == verdict::unknown ? inner : known_truth(inner == verdict::fail);
    }
    case fact_form::measure: {
        auto const value = found.score(fact.subject);
        return value ? compare_interval(fact.compare, fact.low, fact.high, *value)
                     : verdict::unknown;
    }
    case fact_form::criterion: {
        std::int32_t const at = found.rules().find_criterion(fact.subject);
        return at < 0 ? verdict::unknown
                      : ask_node(fact, found.criteria()[static_cast<std::size_t>(at)]);
    }
    case fact_form::indicator: {
        std::int32_t const at = found.rules().find_indicator(fact.subject);
        return at < 0 ? verdict::unknown
                      : ask_node(fact, found.indicators()[static_cast<std::size_t>(at)]);
    }
    case fact_form::grade: return ask_grade(fact, found);
    case fact_form::attribute_is:
    case fact_form::attribute_compares: return ask_attribute(fact, found);
    case fact_form::cohort: {
        auto const& cohorts = of.subject->cohorts;
        return known_truth(std::find(cohorts.begin(), cohorts.end(), fact.subject) !=
                           cohorts.end());
    }
    case fact_form::parent: return known_truth(of.subject->parent == fact.subject);
    }
    return verdict::unknown;
}

interval shortfall_of(comparator how, rational const& low, rational const& high,
                      interval const& value) {
    rational const none;
    interval below{std::max(none, low - value.upper), std::max(none, low - value.lower)};
    interval above{std::max(none, value.lower - high), std::max(none, value.upper - high)};
    switch (how) {
    case comparator::at_least:
    case comparator::more_than: return below;
    case comparator::at_most:
    case comparator::less_than: return above;
    default: return {std::max(below.lower, above.lower), std::max(below.upper, above.upper)};
    }
}

std::optional<interval> shortfall_of(unit_fact const& fact, assessed_unit const& of) {
    if (fact.form != fact_form::measure) {
        return std::nullopt;
    }
    auto const value = of.found->score(fact.subject);
    return value ? std::optional(shortfall_of(fact.compare, fact.low, fact.high, *value))
                 : std::nullopt;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
