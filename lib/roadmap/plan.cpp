// SPDX-License-Identifier: Apache-2.0
// plan: which method a question needs, and what is said of its answer.
#include <tieuchi/roadmap.hpp>
#include "roadmap/goals.hpp"
#include "roadmap/instance.hpp"
#include "roadmap/obstacles.hpp"
#include "roadmap/programme.hpp"
#include "roadmap/search.hpp"
#include "roadmap/selection.hpp"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] constexpr bool is_of_unit(goal_kind kind) noexcept {
    return kind == goal_kind::unit_criteria || kind == goal_kind::unit_standard;
}

/// Answers one question.
class planner {
public:
    planner(instance const& of, cost_table const& costs, roadmap_goal const& goal,
            roadmap_options const& options)
        : of_(of), costs_(costs), options_(options), solver_(of), least_(least_of(goal)) {
        made_.goal = goal;
    }

    [[nodiscard]] roadmap run() {
        bool const one_period = options_.years.empty();
        set_cheapest();
        if (is_most(made_.goal.kind)) {
            if (!of_.shared && one_period) {
                sort_most();
            } else {
                search_most();
            }
        } else if (!can_be_reached()) {
            made_.outcome = roadmap_outcome::out_of_reach;
            name_obstacles(of_, least_, made_);
        } else if (of_.shared || !sort_least()) {
            search_least();
        }
        return std::move(made_);
    }

private:
    // ---- independent steps ----

    /// Price of each slot: its cheapest action.
    void set_cheapest() {
        prices_.assign(of_.slots.size(), 0);
        cheapest_.assign(of_.slots.size(), -1);
        for (std::size_t s = 0; s < prices_.size(); ++s) {
            for (std::int32_t const a : of_.actions_of(static_cast<std::int32_t>(s))) {
                int128 const cost = of_.actions[static_cast<std::size_t>(a)].cost;
                if (cheapest_[s] < 0 || cost < prices_[s]) {
                    cheapest_[s] = a;
                    prices_[s] = cost;
                }
            }
        }
    }

    [[nodiscard]] bool can_be_reached() {
        if (!of_.shared) {
            solver_.solve(least_, prices_, relaxed_);
        } else {
            std::vector<int128> const free(of_.slots.size(), 0);
            solver_.solve(least_, free, relaxed_);
        }
        return relaxed_.reached;
    }

    [[nodiscard]] std::vector<std::int32_t> cheapest_actions() const {
        std::vector<std::int32_t> actions;
        actions.reserve(relaxed_.slots.size());
        for (std::int32_t const slot : relaxed_.slots) {
            actions.push_back(cheapest_[static_cast<std::size_t>(slot)]);
        }
        std::sort(actions.begin(), actions.end());
        return actions;
    }

    /// S-1006: no plan is cheaper than the sorted one, years or not; false where it fits no years.
    [[nodiscard]] bool sort_least() {
        found_plan made{cheapest_actions(), {}, relaxed_.cost};
        if (of_.budget && made.cost > *of_.budget) {
            exceed_budget(made.cost);
            return true;
        }
        auto periods = first_fit(of_, made.actions);
        if (!periods) {
            return false;
        }
        made.periods = *std::move(periods);
        take(made);
        certify(prices_, {true, relaxed_.cost, 0});
        made_.outcome = roadmap_outcome::optimal;
        made_.lower_bound = made_.cost;
        return true;
    }

    void sort_most() {
        solver_.solve_most(made_.goal.kind, prices_, *of_.budget, relaxed_);
        found_plan made{cheapest_actions(), {}, relaxed_.cost};
        made.periods.assign(made.actions.size(), 0);
        take(made);
        certify(prices_, {true, relaxed_.cost, 0});
        made_.outcome = roadmap_outcome::optimal;
        made_.lower_bound = made_.cost;
        made_.upper_bound = relaxed_.number;
    }

    void exceed_budget(int128 needed) {
        made_.outcome = roadmap_outcome::out_of_reach;
        made_.obstacles = {{obstacle_kind::budget, -1}};
        made_.lower_bound = of_.value_of(needed);
    }

    // ---- shared projects, years ----

    [[nodiscard]] search_result look(least_goal const& goal, std::optional<found_plan> known) {
        search_result found =
            search(of_, goal, std::move(known), options_.node_limit, options_.rounds);
        made_.nodes += found.nodes;
        return found;
    }

    [[nodiscard]] bool reaches(found_plan const& plan, least_goal const& goal) {
        selection taken(of_, solver_);
        for (std::int32_t const one : plan.actions) {
            taken.add(one);
        }
        return taken.reaches(goal);
    }

    /// The solver's plan where it is one.
    [[nodiscard]] std::optional<found_plan> proposed(least_goal const& goal) {
        if (!options_.solver) {
            return std::nullopt;
        }
        proposal made = propose_least(of_, goal, options_.solver);
        if (!made.plan || !reaches(*made.plan, goal)) {
            return std::nullopt;
        }
        made_.solver_claims = made.claims_optimal;
        return made.plan;
    }

    void set_method(std::optional<found_plan> const& known, search_result const& found) {
        bool const same = known && found.best && known->cost == found.best->cost;
        made_.method = same ? roadmap_method::solver : roadmap_method::search;
        made_.solver_claims = made_.solver_claims && same;
    }

    void search_least() {
        auto const known = proposed(least_);
        search_result const found = look(least_, known);
        set_method(known, found);
        if (!found.best) {
            made_.outcome = roadmap_outcome::undecided;
            if (found.complete) {
                exceed_budget(std::min(found.bound, cost_limit));
            }
            return;
        }
        take(*found.best);
        certify(found);
        made_.lower_bound = of_.value_of(found.bound);
        made_.outcome =
            found.bound >= found.best->cost ? roadmap_outcome::optimal : roadmap_outcome::feasible;
    }

    [[nodiscard]] std::int64_t number_of(found_plan const& plan) {
        selection taken(of_, solver_);
        for (std::int32_t const one : plan.actions) {
            taken.add(one);
        }
        return made_.goal.kind == goal_kind::most_units ? taken.units_meeting()
                                                        : taken.criteria_met();
    }

    /// More than this cannot be reached: the money buys no more at any price that is shared out.
    [[nodiscard]] std::int64_t shared_out_number() {
        std::vector<int128> prices(of_.slots.size(), cost_limit);
        auto& closed = made_.certificate.beyond.emplace_back();
        for (plan_action const& one : of_.actions) {
            for (std::int32_t const slot : of_.slots_of(one)) {
                int128& price = prices[static_cast<std::size_t>(slot)];
                price = std::min(price, one.cost / one.count);
            }
        }
        closed.prices = priced(prices);
        solver_.solve_most(made_.goal.kind, prices, *of_.budget, relaxed_);
        return relaxed_.number;
    }

    /** How many can be reached is found by halving between what is reached and what is ruled out;
        then the cheapest plan to so many.
    */
    void search_most() {
        found_plan best;
        if (options_.solver) {
            proposal asked = propose_most(of_, made_.goal.kind, options_.solver);
            if (asked.plan) {
                best = *std::move(asked.plan);
            }
        }
        std::int64_t reached = number_of(best);
        made_.upper_bound = std::max(shared_out_number(), reached);
        std::int64_t hoped = made_.upper_bound;
        while (reached < hoped) {
            std::int64_t const wanted = reached + (hoped - reached + 1) / 2;
            search_result found = look(least_of(made_.goal, wanted), std::nullopt);
            if (found.best) {
                best = *std::move(found.best);
                reached = number_of(best);
                continue;
            }
            hoped = wanted - 1;
            if (found.complete) {
                made_.upper_bound = hoped;
                made_.certificate.beyond = cases_of(found.cases);
            }
        }
        finish_most(best, reached);
    }

    void finish_most(found_plan const& best, std::int64_t reached) {
        least_goal const goal = least_of(made_.goal, reached);
        auto known = proposed(goal);
        if (!known || best.cost < known->cost) {
            known = best;
        }
        search_result const found = look(goal, known);
        set_method(options_.solver ? known : std::nullopt, found);
        take(*found.best);
        certify(found);
        made_.lower_bound = of_.value_of(found.bound);
        made_.upper_bound = std::max(made_.upper_bound, reached);
        made_.outcome = found.bound >= found.best->cost && made_.upper_bound == reached
                            ? roadmap_outcome::optimal
                            : roadmap_outcome::feasible;
    }

    // ---- what is said ----

    void certify(std::vector<int128> const& prices, price_bound const& bound) {
        made_.certificate.prices = priced(prices);
        made_.certificate.trees = of_.value_of(bound.trees);
        made_.certificate.excess = of_.value_of(bound.excess);
    }

    void certify(search_result const& found) {
        certify(found.prices, found.root);
        if (found.cases.size() > 1) { // the first node alone needs no cases
            made_.certificate.cases = cases_of(found.cases);
        }
    }

    [[nodiscard]] static std::vector<leaf_price> sorted(std::vector<leaf_price> prices) {
        std::sort(prices.begin(), prices.end(),
                  [](auto const& a, auto const& b) { return a.place < b.place; });
        return prices;
    }

    /// Those above 0.
    [[nodiscard]] std::vector<leaf_price> priced(std::vector<int128> const& prices) const {
        std::vector<leaf_price> made;
        for (std::size_t s = 0; s < prices.size(); ++s) {
            if (prices[s] > 0) {
                made.push_back({of_.slots[s], of_.value_of(prices[s])});
            }
        }
        return sorted(std::move(made));
    }

    /// The cases of a proof, with steps and leaves in the place of numbers.
    [[nodiscard]] std::vector<certificate_case>
    cases_of(std::vector<proof_case> const& cases) const {
        std::vector<certificate_case> made;
        for (proof_case const& given : cases) {
            certificate_case& one = made.emplace_back();
            if (given.action >= 0) {
                plan_action const& step = of_.actions[static_cast<std::size_t>(given.action)];
                bool const is_project = step.kind == step_kind::project;
                one.closed = false;
                one.kind = step.kind;
                one.place = is_project ? unit_leaf() : step.place;
                one.project = is_project ? step.source : -1;
            }
            for (auto const& [slot, price] : given.prices) {
                one.prices.push_back(
                    {of_.slots[static_cast<std::size_t>(slot)], of_.value_of(price)});
            }
            one.prices = sorted(std::move(one.prices));
        }
        return made;
    }

    void take(found_plan const& plan) {
        struct timed {
            std::int32_t action;
            std::int32_t period;
        };
        std::vector<timed> order;
        for (std::size_t i = 0; i < plan.actions.size(); ++i) {
            order.push_back({plan.actions[i], plan.periods[i]});
        }
        auto const key = [this](timed const& of) {
            plan_action const& one = of_.actions[static_cast<std::size_t>(of.action)];
            return std::tuple(one.place.leaf, one.place.unit, of.action);
        };
        std::sort(order.begin(), order.end(),
                  [&](timed const& a, timed const& b) { return key(a) < key(b); });
        selection taken(of_, solver_);
        made_.at_worst = rational();
        for (timed const& one : order) {
            made_.steps.push_back(step_of(one.action, one.period, taken));
            taken.add(one.action);
            add_worst(made_.steps.back());
        }
        made_.cost = of_.value_of(plan.cost);
        made_.criteria_met = taken.criteria_met();
        made_.units_meeting = taken.units_meeting();
    }

    [[nodiscard]] roadmap_step step_of(std::int32_t action, std::int32_t period,
                                       selection const& before) const {
        plan_action const& one = of_.actions[static_cast<std::size_t>(action)];
        auto const source = static_cast<std::size_t>(one.source);
        roadmap_step step;
        step.kind = one.kind;
        step.place = one.place;
        if (!options_.years.empty()) {
            step.year = of_.periods[static_cast<std::size_t>(period)].year;
        }
        for (std::int32_t const slot : of_.slots_of(one)) {
            if (!before.is_covered(slot)) {
                step.raises.push_back(of_.slots[static_cast<std::size_t>(slot)]);
            }
        }
        if (one.kind == step_kind::project) {
            step.project = one.source;
            step.cost = costs_.projects[source].cost;
        } else if (one.kind == step_kind::raise) {
            step.cost = *costs_.leaves[source].raise;
        } else {
            step.cost = *costs_.leaves[source].observe;
            step.at_worst = worst_of(one);
        }
        return step;
    }

    /// Finding out, and raising after all (S-1005).
    [[nodiscard]] std::optional<rational> worst_of(plan_action const& observing) const {
        leaf_cost const& stated = costs_.leaves[static_cast<std::size_t>(observing.source)];
        bool const late = std::binary_search(of_.late.begin(), of_.late.end(), observing.place);
        if (!stated.raise || late) {
            return std::nullopt;
        }
        return rational(*stated.raise) + *stated.observe;
    }

    void add_worst(roadmap_step const& step) {
        bool const finds_out = step.kind == step_kind::observe;
        if (finds_out && !step.at_worst) {
            made_.at_worst.reset();
        } else if (made_.at_worst) {
            *made_.at_worst += finds_out ? *step.at_worst : rational(step.cost);
        }
    }

    instance const& of_;
    cost_table const& costs_;
    roadmap_options const& options_;
    goal_solver solver_;
    least_goal least_;
    std::vector<int128> prices_;
    std::vector<std::int32_t> cheapest_;
    relaxed_plan relaxed_;
    roadmap made_;
};

[[nodiscard]] bool is_sound(roadmap_goal const& goal, standings const& units,
                            roadmap_options const& options) noexcept {
    bool const known = goal.kind >= goal_kind::unit_criteria && goal.kind <= goal_kind::most_units;
    bool const unit = !is_of_unit(goal.kind) || (goal.unit >= 0 && goal.unit < units.size());
    bool const money = !is_most(goal.kind) || options.budget || !options.years.empty();
    return known && unit && money && goal.criteria >= 0 && goal.units >= 0;
}

} // namespace
} // namespace detail

result<roadmap> plan(standings const& units, cost_table const& costs, roadmap_goal const& goal,
                     roadmap_options const& options) {
    if (!detail::is_sound(goal, units, options)) {
        return errc::invalid_argument;
    }
    auto const made = detail::make_instance(units, costs, options);
    if (!made) {
        return made.error();
    }
    return detail::planner(*made, costs, goal, options).run();
}

} // namespace v1
} // namespace tieuchi
