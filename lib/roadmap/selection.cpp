// SPDX-License-Identifier: Apache-2.0
#include "roadmap/selection.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace tieuchi {
inline namespace v1 {
namespace detail {

selection::selection(instance const& of, goal_solver& solver)
    : of_(&of),
      solver_(&solver),
      taken_(of.actions.size(), 0),
      times_(of.slots.size(), 0),
      covered_(of.slots.size(), no_price),
      states_(static_cast<std::size_t>(of.units->size())),
      is_dirty_(states_.size(), 1),
      dirty_(states_.size()) {
    std::iota(dirty_.begin(), dirty_.end(), 0);
}

void selection::touch(plan_action const& of) {
    for (std::int32_t const slot : of_->slots_of(of)) {
        std::int32_t const unit = of_->slots[static_cast<std::size_t>(slot)].unit;
        auto& dirty = is_dirty_[static_cast<std::size_t>(unit)];
        if (dirty == 0) {
            dirty = 1;
            dirty_.push_back(unit);
        }
    }
}

void selection::add(std::int32_t action) {
    plan_action const& one = of_->actions[static_cast<std::size_t>(action)];
    taken_[static_cast<std::size_t>(action)] = 1;
    cost_ += one.cost;
    for (std::int32_t const slot : of_->slots_of(one)) {
        ++times_[static_cast<std::size_t>(slot)];
        covered_[static_cast<std::size_t>(slot)] = covered_price;
    }
    touch(one);
}

void selection::remove(std::int32_t action) {
    plan_action const& one = of_->actions[static_cast<std::size_t>(action)];
    taken_[static_cast<std::size_t>(action)] = 0;
    cost_ -= one.cost;
    for (std::int32_t const slot : of_->slots_of(one)) {
        auto const at = static_cast<std::size_t>(slot);
        if (--times_[at] == 0) {
            covered_[at] = no_price;
        }
    }
    touch(one);
}

std::vector<std::int32_t> selection::actions() const {
    std::vector<std::int32_t> list;
    for (std::size_t a = 0; a < taken_.size(); ++a) {
        if (taken_[a] != 0) {
            list.push_back(static_cast<std::int32_t>(a));
        }
    }
    return list;
}

void selection::settle() {
    for (std::int32_t const unit : dirty_) {
        auto& state = states_[static_cast<std::size_t>(unit)];
        criteria_met_ -= state.met;
        units_meeting_ -= state.standard ? 1 : 0;
        state = solver_->state_of(unit, covered_);
        criteria_met_ += state.met;
        units_meeting_ += state.standard ? 1 : 0;
        is_dirty_[static_cast<std::size_t>(unit)] = 0;
    }
    dirty_.clear();
}

std::int64_t selection::criteria_met() {
    settle();
    return criteria_met_;
}

std::int64_t selection::units_meeting() {
    settle();
    return units_meeting_;
}

bool selection::reaches(least_goal const& goal) {
    settle();
    auto const unit = static_cast<std::size_t>(goal.unit);
    switch (goal.kind) {
    case least_goal::form::unit_criteria: return states_[unit].met >= goal.criteria;
    case least_goal::form::unit_standard: return states_[unit].standard;
    case least_goal::form::total_criteria: return criteria_met_ >= goal.number;
    case least_goal::form::programme: break;
    }
    return units_meeting_ >= goal.number &&
           (goal.criteria == 0 || std::all_of(states_.begin(), states_.end(), [&](auto const& one) {
                return one.met >= goal.criteria;
            }));
}

std::optional<std::vector<std::int32_t>> first_fit(instance const& of,
                                                   std::span<std::int32_t const> actions) {
    std::vector<std::size_t> order(actions.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    auto const action = [&](std::size_t at) -> plan_action const& {
        return of.actions[static_cast<std::size_t>(actions[at])];
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return action(a).cost > action(b).cost; });
    std::vector<int128> spent(of.periods.size(), 0);
    std::vector<std::int32_t> periods(actions.size(), -1);
    int128 sum = 0;
    for (std::size_t const at : order) {
        std::int32_t p = 0;
        for (; p <= action(at).last_period; ++p) {
            auto const& amount = of.periods[static_cast<std::size_t>(p)].amount;
            int128& used = spent[static_cast<std::size_t>(p)];
            if (!amount || used + action(at).cost <= *amount) {
                used += action(at).cost;
                break;
            }
        }
        if (p > action(at).last_period) {
            return std::nullopt;
        }
        periods[at] = p;
        sum += action(at).cost;
    }
    if (of.budget && sum > *of.budget) {
        return std::nullopt;
    }
    return periods;
}

void prune(instance const& of, least_goal const& goal, selection& taken) {
    std::vector<std::int32_t> list = taken.actions();
    std::sort(list.begin(), list.end(), [&](std::int32_t a, std::int32_t b) {
        int128 const left = of.actions[static_cast<std::size_t>(a)].cost;
        int128 const right = of.actions[static_cast<std::size_t>(b)].cost;
        return left != right ? left > right : a > b; // of two alike the first one stays
    });
    for (std::int32_t const action : list) {
        taken.remove(action);
        if (!taken.reaches(goal)) {
            taken.add(action);
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
