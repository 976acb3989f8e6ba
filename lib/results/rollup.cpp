// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/rollup.hpp>

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

void merge_measure(measure_tally& into, measure_tally const& other) {
    if (other.units == 0) {
        return;
    }
    into.units += other.units;
    add_total(into, other.total);
    lower_to(into.minimum, *other.minimum);
    raise_to(into.maximum, *other.maximum);
}

} // namespace

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

rollup::rollup(evaluator rules)
    : rules_(std::move(rules)),
      distribution_(rules_.rules().criteria.size() + 1),
      grades_(rules_.rules().grades.size()),
      criteria_(rules_.rules().criteria.size()),
      indicators_(static_cast<std::size_t>(rules_.indicator_count())) {}

void rollup::add(unit const& subject, assessment const& found) {
    ++units_;
    count_verdict(standard_, found.standard());
    count_nodes(criteria_, found.criteria());
    count_nodes(indicators_, found.indicators());

    auto const& held = subject.holds();
    if (held && std::find(held->begin(), held->end(), rules_.source().id()) != held->end()) {
        ++held_;
        held_failing_ += found.standard() == verdict::fail ? 1 : 0;
    }

    interval const met = *found.score(measure::criteria_met);
    add_value(criteria_met_, met);
    auto const sure =
        std::count_if(found.criteria().begin(), found.criteria().end(), [](node_result const& one) {
            return one.verdict == verdict::pass || one.verdict == verdict::exempt;
        });
    ++distribution_[static_cast<std::size_t>(sure)];
    if (auto const progress = found.score(measure::weighted_progress)) {
        add_value(progress_, *progress);
    }

    if (auto const grade = found.grade()) {
        ++grades_[static_cast<std::size_t>(*grade)];
    } else if (!found.grades_possible().empty()) {
        ++undecided_grades_;
    }
}

void rollup::merge(rollup const& other) {
    units_ += other.units_;
    merge_tally(standard_, other.standard_);
    held_ += other.held_;
    held_failing_ += other.held_failing_;
    merge_measure(criteria_met_, other.criteria_met_);
    merge_measure(progress_, other.progress_);
    merge_counts(distribution_, other.distribution_);
    merge_counts(grades_, other.grades_);
    undecided_grades_ += other.undecided_grades_;
    merge_tallies(criteria_, other.criteria_);
    merge_tallies(indicators_, other.indicators_);
}

std::vector<std::int32_t> rollup::hardest() const {
    std::vector<std::optional<rational>> rates;
    for (node_tally const& one : criteria_) {
        rates.push_back(one.pass_rate());
    }
    std::vector<std::int32_t> order(criteria_.size());
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
