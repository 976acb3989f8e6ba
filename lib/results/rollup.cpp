// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/rollup.hpp>
#include "results/rollup_access.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <span>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace {

void count_verdict(node_tally& into, verdict value) noexcept {
    switch (value) {
    case verdict::pass: ++into.pass; break;
    case verdict::fail: ++into.fail; break;
    case verdict::unknown: ++into.unknown; break;
    case verdict::exempt: ++into.exempt; break;
    }
}

void count_nodes(std::vector<node_tally>& into, std::span<node_result const> nodes) noexcept {
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        count_verdict(into[i], nodes[i].verdict);
        into[i].basic += nodes[i].basic ? 1 : 0;
    }
}

void merge_tally(node_tally& into, node_tally const& other) noexcept {
    into.pass += other.pass;
    into.fail += other.fail;
    into.unknown += other.unknown;
    into.exempt += other.exempt;
    into.basic += other.basic;
}

void merge_tallies(std::vector<node_tally>& into, std::vector<node_tally> const& other) noexcept {
    for (std::size_t i = 0; i < into.size(); ++i) {
        merge_tally(into[i], other[i]);
    }
}

void merge_counts(std::vector<std::int64_t>& into, std::vector<std::int64_t> const& other) {
    std::transform(into.begin(), into.end(), other.begin(), into.begin(), std::plus<>());
}

/// Each end for itself: the smallest lower end, the smallest upper end.
void lower_to(std::optional<interval>& smallest, interval const& value) {
    if (!smallest) {
        smallest = value;
        return;
    }
    smallest->lower = std::min(smallest->lower, value.lower);
    smallest->upper = std::min(smallest->upper, value.upper);
}

void raise_to(std::optional<interval>& largest, interval const& value) {
    if (!largest) {
        largest = value;
        return;
    }
    largest->lower = std::max(largest->lower, value.lower);
    largest->upper = std::max(largest->upper, value.upper);
}

void add_total(measure_tally& into, interval const& value) {
    bool const point = into.total.is_point() && value.is_point();
    into.total.lower += value.lower;
    if (point) {
        into.total.upper = into.total.lower;
    } else {
        into.total.upper += value.upper;
    }
}

void add_value(measure_tally& into, interval const& value) {
    ++into.units;
    add_total(into, value);
    lower_to(into.minimum, value);
    raise_to(into.maximum, value);
}

} // namespace

namespace detail {

void merge_measure(measure_tally& into, measure_tally const& other) {
    if (other.units == 0) {
        return;
    }
    into.units += other.units;
    add_total(into, other.total);
    lower_to(into.minimum, *other.minimum);
    raise_to(into.maximum, *other.maximum);
}

} // namespace detail

std::optional<rational> node_tally::pass_rate() const {
    auto const rate = rational::make(pass, pass + fail);
    return rate ? std::optional(*rate) : std::nullopt;
}

std::optional<interval> measure_tally::mean() const {
    auto const lower = divide(total.lower, units);
    if (!lower) {
        return std::nullopt;
    }
    return interval{*lower, total.is_point() ? *lower : *divide(total.upper, units)};
}

rollup::rollup(evaluator rules) : rules_(std::move(rules)) {
    counts_.distribution.resize(rules_.rules().criteria.size() + 1);
    counts_.grades.resize(rules_.rules().grades.size());
    counts_.criteria.resize(rules_.rules().criteria.size());
    counts_.indicators.resize(static_cast<std::size_t>(rules_.indicator_count()));
}

namespace detail {

grown_measures grown_by(rollup const& all, assessment const& found) {
    rollup_counts const& counts = rollup_access::counts(all);
    grown_measures grown{counts.criteria_met, counts.progress};
    add_value(grown.criteria_met, *found.score(measure::criteria_met));
    if (auto const progress = found.score(measure::weighted_progress)) {
        add_value(grown.progress, *progress);
    }
    return grown;
}

void count_unit(rollup& all, unit const& subject, assessment const& found,
                grown_measures&& grown) noexcept {
    rollup_counts& counts = rollup_access::counts(all);
    counts.policies = found.policies();
    ++counts.units;
    count_verdict(counts.standard, found.standard());
    count_nodes(counts.criteria, found.criteria());
    count_nodes(counts.indicators, found.indicators());

    auto const& held = subject.holds();
    std::string const& id = all.rules().source().id();
    if (held && std::find(held->begin(), held->end(), id) != held->end()) {
        ++counts.held;
        counts.held_failing += found.standard() == verdict::fail ? 1 : 0;
    }

    counts.criteria_met = std::move(grown.criteria_met);
    counts.progress = std::move(grown.progress);
    auto const sure =
        std::count_if(found.criteria().begin(), found.criteria().end(), [](node_result const& one) {
            return one.verdict == verdict::pass || one.verdict == verdict::exempt;
        });
    ++counts.distribution[static_cast<std::size_t>(sure)];

    if (auto const grade = found.grade()) {
        ++counts.grades[static_cast<std::size_t>(*grade)];
    } else if (!found.grades_possible().empty()) {
        ++counts.undecided_grades;
    }
}

} // namespace detail

void rollup::add(unit const& subject, assessment const& found) {
    detail::count_unit(*this, subject, found, detail::grown_by(*this, found));
}

void rollup::merge(rollup const& other) {
    detail::rollup_counts const& from = other.counts_;
    if (from.units == 0) {
        return;
    }
    // What may want memory comes first: sets are merged whole or not at all.
    measure_tally met = counts_.criteria_met;
    measure_tally progress = counts_.progress;
    detail::merge_measure(met, from.criteria_met);
    detail::merge_measure(progress, from.progress);

    counts_.policies = from.policies;
    counts_.units += from.units;
    merge_tally(counts_.standard, from.standard);
    counts_.held += from.held;
    counts_.held_failing += from.held_failing;
    counts_.criteria_met = std::move(met);
    counts_.progress = std::move(progress);
    merge_counts(counts_.distribution, from.distribution);
    merge_counts(counts_.grades, from.grades);
    counts_.undecided_grades += from.undecided_grades;
    merge_tallies(counts_.criteria, from.criteria);
    merge_tallies(counts_.indicators, from.indicators);
}

bool rollup::can_merge(rollup const& other) const noexcept {
    return detail::same_rules(rules_, other.rules_) &&
           (!policies() || !other.policies() || *policies() == *other.policies());
}

bool operator==(rollup const& a, rollup const& b) noexcept {
    return detail::same_rules(a.rules_, b.rules_) && a.counts_ == b.counts_;
}

std::vector<std::int32_t> rollup::hardest() const {
    std::vector<std::optional<rational>> rates;
    for (node_tally const& one : counts_.criteria) {
        rates.push_back(one.pass_rate());
    }
    std::vector<std::int32_t> order(counts_.criteria.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
        auto const& first = rates[static_cast<std::size_t>(a)];
        auto const& second = rates[static_cast<std::size_t>(b)];
        return first && (!second || *first < *second);
    });
    return order;
}

} // namespace v1
} // namespace tieuchi
