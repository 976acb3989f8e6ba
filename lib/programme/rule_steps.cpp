// SPDX-License-Identifier: Apache-2.0
#include "programme/rule_steps.hpp"

#include "results/rollup_access.hpp"

#include <algorithm>
#include <unordered_set>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// A day that is reached, and what is different from the day before it on the way.
struct reached_day {
    date day;
    change_cause cause;
};

/// The days from one to a later one on which the rules of a document change, the later one last.
[[nodiscard]] std::vector<reached_day> days_between(rulebook const& source, date from, date to) {
    std::vector<reached_day> days;
    date at = from;
    for (date const change : source.changes()) {
        if (change <= from || change > to) {
            continue;
        }
        date const eve = *change.previous_day();
        if (eve.year() != at.year()) {
            days.push_back({eve, change_cause::year});
        }
        days.push_back({change, change_cause::amendment});
        at = change;
    }
    if (at.year() != to.year() || days.empty()) {
        days.push_back({to, change_cause::year});
    }
    days.back().day = to; // nothing changes from the last day that counts to this one
    return days;
}

} // namespace

rule_steps::rule_steps(evaluator const& before, evaluator const& after) {
    rules_.push_back(before);
    if (!same_rules(before, after)) {
        walk(before, after);
    }
    list_criteria();
}

void rule_steps::walk(evaluator const& before, evaluator const& after) {
    rulebook const& source = before.source();
    if (source.id() != after.source().id() || source.sha256() != after.source().sha256()) {
        rules_.push_back(after);
        causes_.push_back(change_cause::rulebook);
        return;
    }
    date const from = before.reference_date();
    date const to = after.reference_date();
    auto const days = days_between(source, std::min(from, to), std::max(from, to));
    for (std::size_t i = 0; i + 1 < days.size(); ++i) {
        rules_.push_back(evaluator::compile(source, days[i].day));
    }
    rules_.push_back(after);
    for (reached_day const& one : days) {
        causes_.push_back(one.cause);
    }
    if (to < from) { // the same way, walked backwards
        std::reverse(rules_.begin() + 1, rules_.end() - 1);
        std::reverse(causes_.begin(), causes_.end());
    }
}

void rule_steps::list_criteria() {
    std::unordered_set<std::string> listed;
    for (evaluator const& rules : rules_) {
        for (criterion const& one : rules.rules().criteria) {
            if (listed.insert(one.id).second) {
                criteria_.push_back(one.id);
            }
        }
    }
    for (evaluator const& rules : rules_) {
        auto& numbers = numbers_.emplace_back();
        for (std::string const& id : criteria_) {
            numbers.push_back(rules.find_criterion(id));
        }
    }
}

std::optional<change_cause> rule_steps::only_in_one(std::size_t criterion) const noexcept {
    bool const is_there = number(size(), criterion) >= 0;
    if ((number(0, criterion) >= 0) == is_there) {
        return std::nullopt;
    }
    std::size_t step = 1;
    while ((number(step, criterion) >= 0) != is_there) {
        ++step;
    }
    return cause(step);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
