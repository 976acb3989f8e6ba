// SPDX-License-Identifier: Apache-2.0
// What an assessment answers: scores by method, progress of nodes, what stands in the way.
#include <tieuchi/assessment.hpp>
#include "eval/leaf.hpp"
#include "eval/program.hpp"
#include "eval/score.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {

assessment::assessment(evaluator rules) : rules_(std::move(rules)) {}
assessment::assessment(assessment const&) = default;
assessment::assessment(assessment&&) noexcept = default;
assessment& assessment::operator=(assessment const&) = default;
assessment& assessment::operator=(assessment&&) noexcept = default;
assessment::~assessment() = default;

namespace {

verdict_counts counts_of(std::span<node_result const> nodes) noexcept {
    verdict_counts counts;
    for (node_result const& one : nodes) {
        counts.add(one.verdict);
    }
    return counts;
}

interval point(rational const& value) {
    return {value, value};
}

/// How many there are, and how many there can be at most.
interval between(std::int32_t now, std::int32_t unknown) {
    return {now, now + unknown};
}

std::optional<interval> failed_share(verdict_counts const& counts) {
    std::int64_t const judged = counts.pass + counts.fail + counts.unknown;
    if (judged == 0) {
        return std::nullopt;
    }
    return interval{detail::make_rational(counts.fail, judged),
                    detail::make_rational(counts.fail + counts.unknown, judged)};
}

} // namespace

std::optional<interval> assessment::score(measure method) const {
    verdict_counts const counts = counts_of(criteria_);
    switch (method) {
    case measure::standard_met:
        return interval{standard_ == verdict::pass ? 1 : 0,
                        standard_ == verdict::pass || standard_ == verdict::unknown ? 1 : 0};
    case measure::criteria_passed: return between(counts.pass, counts.unknown);
    case measure::criteria_met: return between(counts.pass + counts.exempt, counts.unknown);
    case measure::criteria_failed: return between(counts.fail, counts.unknown);
    case measure::criteria_unknown: return point(counts.unknown);
    case measure::criteria_exempt: return point(counts.exempt);
    case measure::criteria_basic:
        return point(std::count_if(criteria_.begin(), criteria_.end(),
                                   [](node_result const& one) { return one.basic; }));
    case measure::indicators_passed: {
        verdict_counts const of = counts_of(indicators_);
        return between(of.pass, of.unknown);
    }
    case measure::criteria_failed_share: return failed_share(counts);
    case measure::weighted_progress: return weighted_progress_;
    case measure::completeness: return point(completeness());
    }
    return std::nullopt;
}

std::optional<interval> assessment::score(std::string_view method) const {
    if (auto const built_in = measure_of(method)) {
        return score(*built_in);
    }
    for (scoring_method const& one : rules_.source().methods()) {
        if (one.name == method) {
            return one.score(*this);
        }
    }
    return std::nullopt;
}

std::optional<interval> assessment::criterion_progress(std::int32_t index) const {
    return detail::progress_of_criterion(rules_.compiled(), *this, progress_, index);
}

std::optional<interval> assessment::indicator_progress(std::int32_t index) const {
    return detail::progress_of_indicator(rules_.compiled(), *this, progress_, index);
}

std::optional<interval> assessment::leaf_progress(std::int32_t index) const {
    return detail::interval_of(progress_[static_cast<std::size_t>(index)]);
}

rational assessment::completeness() const {
    return judged_leaves_ == 0 ? rational(1) : detail::make_rational(known_leaves_, judged_leaves_);
}

std::optional<std::int32_t> assessment::grade() const noexcept {
    return grades_.size() == 1 ? std::optional(grades_.front()) : std::nullopt;
}

std::string_view assessment::attribute_value(std::int32_t attribute) const noexcept {
    auto const at = static_cast<std::size_t>(attribute);
    std::int32_t const code = codes_[at];
    return code < 0 ? std::string_view{}
                    : rules_.rules().attributes[at].values[static_cast<std::size_t>(code)];
}

std::optional<decimal> assessment::attribute_number(std::int32_t attribute) const noexcept {
    return numbers_[static_cast<std::size_t>(attribute)];
}

namespace {

/// Ids of criteria, conditions and presupposed rulebooks with a verdict, in that order.
std::vector<std::string_view> ids_with(assessment const& found, verdict wanted) {
    std::vector<std::string_view> ids;
    edition const& rules = found.rules().rules();
    for (std::size_t i = 0; i < rules.criteria.size(); ++i) {
        if (found.criteria()[i].verdict == wanted) {
            ids.push_back(rules.criteria[i].id);
        }
    }
    auto const first = static_cast<std::size_t>(found.rules().criteria_leaf_count());
    for (std::size_t i = 0; i < rules.conditions.size(); ++i) {
        if (found.leaves()[first + i].verdict == wanted) {
            ids.push_back(rules.conditions[i].id);
        }
    }
    for (std::size_t i = 0; i < rules.presupposes.size(); ++i) {
        if (found.presupposed()[i] == wanted) {
            ids.push_back(rules.presupposes[i]);
        }
    }
    return ids;
}

} // namespace

std::vector<std::string_view> assessment::blocked_by() const {
    return ids_with(*this, verdict::fail);
}

std::vector<std::string_view> assessment::undecided_by() const {
    return ids_with(*this, verdict::unknown);
}

} // namespace v1
} // namespace tieuchi
