// SPDX-License-Identifier: Apache-2.0
#include "roadmap/goals.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// What is to be raised in a unit of a programme; nothing where it is there already.
constexpr std::uint8_t up_to_floor = 1;
constexpr std::uint8_t beyond_floor = 2;

} // namespace

least_goal least_of(roadmap_goal const& goal, std::int64_t number) noexcept {
    using form = least_goal::form;
    switch (goal.kind) {
    case goal_kind::unit_criteria: return {form::unit_criteria, goal.unit, goal.criteria, 0};
    case goal_kind::unit_standard: return {form::unit_standard, goal.unit, 0, 0};
    case goal_kind::most_criteria: return {form::total_criteria, 0, 0, number};
    case goal_kind::most_units: return {form::programme, 0, 0, number};
    case goal_kind::programme: break;
    }
    return {form::programme, 0, goal.criteria, goal.units};
}

goal_solver::goal_solver(instance const& of)
    : of_(of),
      program_(of.units->rules().compiled()),
      leaves_(static_cast<std::size_t>(of.leaf_count)),
      criteria_(static_cast<std::size_t>(of.criterion_count)) {}

void goal_solver::set_leaves(std::int32_t unit, std::span<int128 const> prices) {
    auto const row = static_cast<std::size_t>(unit) * static_cast<std::size_t>(of_.leaf_count);
    auto const how = of_.units->leaves(unit);
    for (std::size_t i = 0; i < leaves_.size(); ++i) {
        if (how[i] == standing::pass || how[i] == standing::exempt) {
            continue;
        }
        std::int32_t const slot = of_.slot_of[row + i];
        int128 const cost = slot < 0 ? no_price : prices[static_cast<std::size_t>(slot)];
        if (cost == covered_price) {
            leaves_[i] = price();
        } else if (cost == no_price) {
            leaves_[i] = price::never();
        } else {
            leaves_[i] = {cost, cost == 0 ? 1 : 0, static_cast<std::int32_t>(i), true};
        }
    }
}

price goal_solver::load(std::int32_t unit, std::span<int128 const> prices) {
    set_leaves(unit, prices);
    unit_prices const tree(*of_.units, unit, leaves_);
    price standard;
    bool judged = false;
    for (std::int32_t c = 0; c < of_.criterion_count; ++c) {
        node_price const one = tree.criterion(c);
        price& mine = criteria_[static_cast<std::size_t>(c)];
        mine = one.exempt ? price() : one.pass;
        judged = judged || !one.exempt;
        standard += mine;
    }
    for (std::int32_t i = program_.criteria_leaves; i < of_.leaf_count; ++i) {
        standard += tree.condition(i);
    }
    for (verdict const one : of_.units->presupposed(unit)) {
        standard.reachable = standard.reachable && one == verdict::pass;
    }
    standard.reachable = standard.reachable && judged;
    return standard;
}

price goal_solver::smallest_criteria(std::int32_t k) {
    auto const count = static_cast<std::size_t>(k);
    sorted_ = criteria_;
    if (count < sorted_.size()) {
        std::nth_element(sorted_.begin(), sorted_.begin() + k, sorted_.end());
    }
    price sum;
    for (std::size_t i = 0; i < count; ++i) {
        sum += sorted_[i];
    }
    return sum;
}

goal_solver::state goal_solver::state_of(std::int32_t unit, std::span<int128 const> prices) {
    state found;
    found.standard = load(unit, prices).reachable;
    for (price const& one : criteria_) {
        found.met += one.reachable ? 1 : 0;
    }
    return found;
}

// ---- goals ----

void goal_solver::solve(least_goal const& goal, std::span<int128 const> prices,
                        relaxed_plan& into) {
    into.reached = false;
    into.cost = 0;
    into.number = goal.number;
    into.slots.clear();
    if (goal.criteria > of_.criterion_count) {
        return;
    }
    switch (goal.kind) {
    case least_goal::form::unit_criteria:
    case least_goal::form::unit_standard: solve_unit(goal, prices, into); return;
    case least_goal::form::programme: solve_programme(goal, prices, into); return;
    case least_goal::form::total_criteria: solve_total(goal, prices, into); return;
    }
}

void goal_solver::solve_unit(least_goal const& goal, std::span<int128 const> prices,
                             relaxed_plan& into) {
    price const standard = load(goal.unit, prices);
    bool const whole = goal.kind == least_goal::form::unit_standard;
    price const wanted = whole ? standard : smallest_criteria(goal.criteria);
    if (!wanted.reachable) {
        return;
    }
    into.reached = true;
    into.cost = wanted.cost;
    if (whole) {
        take_standard(goal.unit, prices, into);
    } else {
        take_criteria(goal.unit, goal.criteria, prices, into);
    }
}

void goal_solver::solve_programme(least_goal const& goal, std::span<int128 const> prices,
                                  relaxed_plan& into) {
    std::int32_t const units = of_.units->size();
    to_take_.assign(static_cast<std::size_t>(units), 0);
    offers_.clear();
    for (std::int32_t u = 0; u < units; ++u) {
        price const standard = load(u, prices);
        price const floor = smallest_criteria(goal.criteria);
        if (!floor.reachable) {
            return;
        }
        into.cost += floor.cost;
        to_take_[static_cast<std::size_t>(u)] = floor.first == price().first ? 0 : up_to_floor;
        if (standard.reachable) { // what it takes beyond the floor is another set of leaves
            price rest = standard;
            rest.cost -= floor.cost;
            rest.free_leaves -= floor.free_leaves;
            rest.first = price().first;
            for (std::size_t i = static_cast<std::size_t>(goal.criteria); i < sorted_.size(); ++i) {
                rest.first = std::min(rest.first, sorted_[i].first);
            }
            unit_prices const tree(*of_.units, u, leaves_);
            for (std::int32_t i = program_.criteria_leaves; i < of_.leaf_count; ++i) {
                rest.first = std::min(rest.first, tree.condition(i).first);
            }
            offers_.push_back({rest, u, -1});
        }
    }
    auto const wanted = static_cast<std::size_t>(goal.number);
    if (offers_.size() < wanted) {
        return;
    }
    if (wanted < offers_.size()) {
        std::nth_element(offers_.begin(), offers_.begin() + static_cast<std::ptrdiff_t>(wanted),
                         offers_.end());
    }
    for (std::size_t i = 0; i < wanted; ++i) {
        into.cost += offers_[i].cost.cost;
        bool const is_nothing = offers_[i].cost.first == price().first;
        to_take_[static_cast<std::size_t>(offers_[i].unit)] |= is_nothing ? 0 : beyond_floor;
    }
    into.reached = true;
    for (std::int32_t u = 0; u < units; ++u) {
        std::uint8_t const take = to_take_[static_cast<std::size_t>(u)];
        if ((take & beyond_floor) != 0) {
            take_standard(u, prices, into);
        } else if (take != 0) {
            take_criteria(u, goal.criteria, prices, into);
        }
    }
}

void goal_solver::list_offers(bool of_units, std::span<int128 const> prices) {
    offers_.clear();
    for (std::int32_t u = 0; u < of_.units->size(); ++u) {
        price const standard = load(u, prices);
        if (of_units) {
            if (standard.reachable) {
                offers_.push_back({standard, u, -1});
            }
            continue;
        }
        for (std::int32_t c = 0; c < of_.criterion_count; ++c) {
            if (criteria_[static_cast<std::size_t>(c)].reachable) {
                offers_.push_back({criteria_[static_cast<std::size_t>(c)], u, c});
            }
        }
    }
}

void goal_solver::solve_total(least_goal const& goal, std::span<int128 const> prices,
                              relaxed_plan& into) {
    list_offers(false, prices);
    auto const wanted = static_cast<std::size_t>(goal.number);
    if (offers_.size() < wanted) {
        return;
    }
    if (wanted < offers_.size()) {
        std::nth_element(offers_.begin(), offers_.begin() + static_cast<std::ptrdiff_t>(wanted),
                         offers_.end());
    }
    into.reached = true;
    for (std::size_t i = 0; i < wanted; ++i) {
        into.cost += offers_[i].cost.cost;
        take_offer(offers_[i], prices, into);
    }
}

void goal_solver::solve_most(goal_kind kind, std::span<int128 const> prices, int128 budget,
                             relaxed_plan& into) {
    into.reached = true;
    into.cost = 0;
    into.number = 0;
    into.slots.clear();
    list_offers(kind == goal_kind::most_units, prices);
    std::sort(offers_.begin(), offers_.end());
    for (offer const& one : offers_) {
        if (into.cost + one.cost.cost > budget) {
            break;
        }
        into.cost += one.cost.cost;
        ++into.number;
        take_offer(one, prices, into);
    }
}

// ---- what is raised ----

void goal_solver::take_choice(std::int32_t unit, std::span<int128 const> prices,
                              relaxed_plan& into) {
    auto const row = static_cast<std::size_t>(unit) * static_cast<std::size_t>(of_.leaf_count);
    for (std::int32_t const leaf : choice_.leaves) {
        std::int32_t const slot = of_.slot_of[row + static_cast<std::size_t>(leaf)];
        if (prices[static_cast<std::size_t>(slot)] != covered_price) {
            into.slots.push_back(slot);
        }
    }
    choice_.leaves.clear();
}

void goal_solver::take_criteria(std::int32_t unit, std::int32_t k, std::span<int128 const> prices,
                                relaxed_plan& into) {
    load(unit, prices);
    small_list<std::int32_t, 64> order;
    for (std::int32_t c = 0; c < of_.criterion_count; ++c) {
        order.push_back(c);
    }
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
        return criteria_[static_cast<std::size_t>(a)] < criteria_[static_cast<std::size_t>(b)];
    });
    unit_prices const tree(*of_.units, unit, leaves_);
    for (std::int32_t i = 0; i < k; ++i) {
        tree.choose_criterion(order.begin()[i], choice_);
    }
    take_choice(unit, prices, into);
}

void goal_solver::take_standard(std::int32_t unit, std::span<int128 const> prices,
                                relaxed_plan& into) {
    set_leaves(unit, prices);
    unit_prices const tree(*of_.units, unit, leaves_);
    for (std::int32_t c = 0; c < of_.criterion_count; ++c) {
        tree.choose_criterion(c, choice_);
    }
    for (std::int32_t i = program_.criteria_leaves; i < of_.leaf_count; ++i) {
        tree.choose_condition(i, choice_);
    }
    take_choice(unit, prices, into);
}

void goal_solver::take_offer(offer const& of, std::span<int128 const> prices, relaxed_plan& into) {
    if (of.cost.first == price().first) {
        return; // nothing is to be raised
    }
    if (of.criterion < 0) {
        take_standard(of.unit, prices, into);
        return;
    }
    set_leaves(of.unit, prices);
    unit_prices(*of_.units, of.unit, leaves_).choose_criterion(of.criterion, choice_);
    take_choice(of.unit, prices, into);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
