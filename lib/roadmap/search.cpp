// SPDX-License-Identifier: Apache-2.0
#include "roadmap/search.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Rounds of bettering prices in nodes after the first.
constexpr std::int32_t later_rounds = 12;
/// Every so many rounds a plan is made of what the prices would raise.
constexpr std::int32_t rounds_between_plans = 25;
/// Rounds without a better bound after which steps are halved.
constexpr std::int32_t patience = 15;
/// Step lengths are counted in parts of this, slopes too.
constexpr int128 step_unit = 256;
constexpr int128 slope_unit = 16;
/// Passes over a plan that replace single actions.
constexpr int most_passes = 4;

enum class choice : std::uint8_t { open, taken, refused };

class searcher {
public:
    searcher(instance const& of, least_goal const& goal, std::int64_t nodes, std::int32_t rounds)
        : of_(of),
          goal_(goal),
          solver_(of),
          state_(of, solver_),
          trial_(of, solver_),
          choices_(of.actions.size(), choice::open),
          period_of_(of.actions.size(), -1),
          spent_(of.periods.size(), 0),
          usable_(of.actions.size(), 0),
          nodes_left_(nodes),
          rounds_(rounds) {}

    [[nodiscard]] search_result run(std::optional<found_plan> known) {
        best_ = std::move(known);
        std::vector<int128> prices = shared_prices();
        int128 const bound = visit(prices, rounds_, true);
        search_result made;
        made.complete = !cut_;
        made.nodes = nodes_;
        made.prices = std::move(root_prices_);
        made.root = root_;
        if (made.complete && prices_kept_ <= most_proof_prices) {
            made.cases = std::move(cases_);
        }
        made.bound = best_ && (made.complete || bound > best_->cost) ? best_->cost : bound;
        made.best = std::move(best_);
        return made;
    }

private:
    [[nodiscard]] plan_action const& action(std::int32_t index) const noexcept {
        return of_.actions[static_cast<std::size_t>(index)];
    }

    /// Every action's cost shared evenly by what it raises, the least share of each leaf: a start.
    [[nodiscard]] std::vector<int128> shared_prices() const {
        std::vector<int128> prices(of_.slots.size(), cost_limit);
        for (plan_action const& one : of_.actions) {
            for (std::int32_t const slot : of_.slots_of(one)) {
                int128& price = prices[static_cast<std::size_t>(slot)];
                price = std::min(price, one.cost / one.count);
            }
        }
        return prices;
    }

    // ---- what a node allows ----

    [[nodiscard]] bool fits(plan_action const& of, std::int32_t period) const noexcept {
        auto const at = static_cast<std::size_t>(period);
        auto const& amount = of_.periods[at].amount;
        return !amount || spent_[at] + of.cost <= *amount;
    }

    /// The first node leaves nothing out for its cost: its bound is to hold for everybody.
    [[nodiscard]] bool is_usable(std::int32_t index, bool is_first) const noexcept {
        plan_action const& one = action(index);
        bool const dear = !is_first && best_ && state_.cost() + one.cost >= best_->cost;
        if (choices_[static_cast<std::size_t>(index)] != choice::open || dear ||
            (of_.budget && state_.cost() + one.cost > *of_.budget)) {
            return false;
        }
        for (std::int32_t p = 0; p <= one.last_period; ++p) {
            if (fits(one, p)) {
                return true;
            }
        }
        return false;
    }

    /// Marks what can still be done, and what then nothing raises.
    void set_usable(bool is_first) {
        masked_.assign(of_.slots.size(), no_price);
        for (std::size_t a = 0; a < usable_.size(); ++a) {
            auto const index = static_cast<std::int32_t>(a);
            usable_[a] = is_usable(index, is_first) ? 1 : 0;
            if (usable_[a] != 0) {
                for (std::int32_t const slot : of_.slots_of(action(index))) {
                    masked_[static_cast<std::size_t>(slot)] = 0;
                }
            }
        }
        for (std::size_t s = 0; s < masked_.size(); ++s) {
            if (state_.is_covered(static_cast<std::int32_t>(s))) {
                masked_[s] = covered_price;
            }
        }
    }

    // ---- bounds ----

    /// The bound under prices, with what the prices would raise in `relaxed_`.
    [[nodiscard]] price_bound bound_of(std::vector<int128> const& prices) {
        current_ = masked_;
        for (std::size_t s = 0; s < current_.size(); ++s) {
            current_[s] = current_[s] < 0 ? current_[s] : prices[s];
        }
        solver_.solve(goal_, current_, relaxed_);
        price_bound made;
        made.reachable = relaxed_.reached;
        made.trees = relaxed_.cost;
        for (std::size_t a = 0; a < usable_.size(); ++a) {
            if (usable_[a] != 0) {
                made.excess += std::max<int128>(0, -reduced_cost(static_cast<std::int32_t>(a)));
            }
        }
        return made;
    }

    /// What an action costs beyond the prices of what it would raise.
    [[nodiscard]] int128 reduced_cost(std::int32_t index) const noexcept {
        int128 rest = action(index).cost;
        for (std::int32_t const slot : of_.slots_of(action(index))) {
            rest -= std::max<int128>(0, current_[static_cast<std::size_t>(slot)]);
        }
        return rest;
    }

    /// No plan of this node costs less: costs are multiples of the grain.
    [[nodiscard]] int128 rounded(price_bound const& of) const noexcept {
        int128 const plain = std::max(state_.cost() + of.trees - of.excess, state_.cost());
        int128 const over = plain % of_.grain;
        return over == 0 ? plain : plain + of_.grain - over;
    }

    /// One step along the subgradient: dearer what is raised and not paid, cheaper the opposite.
    void move(std::vector<int128>& prices, int128 missing, int128 length) {
        for (auto& one : slope_) { // part of the way before, which keeps steps from zigzagging
            one = one * 3 / 4;
        }
        for (std::int32_t const slot : relaxed_.slots) {
            slope_[static_cast<std::size_t>(slot)] += slope_unit;
        }
        for (std::size_t a = 0; a < usable_.size(); ++a) {
            auto const index = static_cast<std::int32_t>(a);
            if (usable_[a] != 0 && reduced_cost(index) < 0) {
                for (std::int32_t const slot : of_.slots_of(action(index))) {
                    slope_[static_cast<std::size_t>(slot)] -= slope_unit;
                }
            }
        }
        int128 norm = 0;
        for (std::size_t s = 0; s < slope_.size(); ++s) {
            slope_[s] = masked_[s] < 0 ? 0 : slope_[s];
            norm += slope_[s] * slope_[s];
        }
        if (norm == 0) {
            return;
        }
        int128 const step = std::max<int128>(missing / norm * length * slope_unit / step_unit, 1);
        for (std::size_t s = 0; s < slope_.size(); ++s) {
            prices[s] = std::max<int128>(0, prices[s] + step * slope_[s]);
        }
    }

    /// Better the prices; the best bound. Leaves the best prices behind, and their relaxation.
    [[nodiscard]] price_bound climb(std::vector<int128>& prices, std::int32_t rounds,
                                    bool with_plans) {
        std::vector<int128> best_prices = prices;
        price_bound best = bound_of(prices);
        slope_.assign(prices.size(), 0);
        int128 length = 2 * step_unit;
        std::int32_t waited = 0;
        for (std::int32_t round = 0; best.reachable && round < rounds; ++round) {
            if (with_plans && round % rounds_between_plans == 0) {
                make_plan();
            }
            if (is_hopeless(best) || length == 0) {
                break;
            }
            int128 const aim = best_ ? best_->cost : 2 * rounded(best) + of_.grain;
            int128 const missing =
                std::max<int128>(aim - state_.cost() - (last_.trees - last_.excess), of_.grain);
            move(prices, missing, length);
            last_ = bound_of(prices);
            if (last_.trees - last_.excess > best.trees - best.excess) {
                best = last_;
                best_prices = prices;
                waited = 0;
            } else if (++waited == patience) {
                prices = best_prices;
                last_ = bound_of(prices);
                slope_.assign(prices.size(), 0);
                length /= 2;
                waited = 0;
            }
        }
        prices = std::move(best_prices);
        return bound_of(prices);
    }

    [[nodiscard]] bool is_hopeless(price_bound const& of) const noexcept {
        int128 const bound = rounded(of);
        return !of.reachable || (best_ && bound >= best_->cost) ||
               (of_.budget && bound > *of_.budget);
    }

    // ---- plans ----

    /// Actions that raise what the prices would raise, the best value for money first.
    void make_plan() {
        trial_ = state_;
        static_cast<void>(cover_relaxed());
        if (trial_.reaches(goal_)) {
            prune(of_, goal_, trial_);
            keep(trial_.actions());
        }
    }

    /// Adds to the trial what raises the slots of `relaxed_`.
    std::vector<std::int32_t> cover_relaxed() {
        std::vector<std::uint8_t> wanted(of_.slots.size(), 0);
        for (std::int32_t const slot : relaxed_.slots) {
            wanted[static_cast<std::size_t>(slot)] = trial_.is_covered(slot) ? 0 : 1;
        }
        std::vector<std::int32_t> added;
        for (std::int32_t next = best_value(wanted); next >= 0; next = best_value(wanted)) {
            trial_.add(next);
            added.push_back(next);
            for (std::int32_t const slot : of_.slots_of(action(next))) {
                wanted[static_cast<std::size_t>(slot)] = 0;
            }
        }
        return added;
    }

    /// Replaces single actions of the best plan while that saves money.
    void improve_best() {
        for (int pass = 0; best_ && pass < most_passes; ++pass) {
            int128 const before = best_->cost;
            trial_ = state_;
            for (std::int32_t const one : best_->actions) {
                trial_.add(one);
            }
            std::vector<std::int32_t> const list = best_->actions;
            for (std::int32_t const one : list) {
                replace(one);
            }
            prune(of_, goal_, trial_);
            keep(trial_.actions());
            if (best_->cost >= before) {
                return;
            }
        }
    }

    /// Put the cheapest others in the place of one action of the trial, or leave it there.
    void replace(std::int32_t index) {
        trial_.remove(index);
        usable_[static_cast<std::size_t>(index)] = 0;
        current_.assign(of_.slots.size(), no_price);
        for (std::size_t a = 0; a < usable_.size(); ++a) {
            if (usable_[a] == 0 || trial_.has(static_cast<std::int32_t>(a))) {
                continue;
            }
            plan_action const& one = of_.actions[a];
            auto const slots = of_.slots_of(one);
            auto const open = std::count_if(slots.begin(), slots.end(), [&](std::int32_t slot) {
                return !trial_.is_covered(slot);
            });
            for (std::int32_t const slot : slots) {
                int128& price = current_[static_cast<std::size_t>(slot)];
                int128 const share = one.cost / std::max<std::ptrdiff_t>(open, 1);
                price = price == no_price ? share : std::min(price, share);
            }
        }
        for (std::size_t s = 0; s < current_.size(); ++s) {
            if (trial_.is_covered(static_cast<std::int32_t>(s))) {
                current_[s] = covered_price;
            }
        }
        solver_.solve(goal_, current_, relaxed_);
        int128 const limit = trial_.cost() + action(index).cost;
        std::vector<std::int32_t> const added =
            relaxed_.reached && trial_.cost() + relaxed_.cost < limit ? cover_relaxed()
                                                                      : std::vector<std::int32_t>{};
        usable_[static_cast<std::size_t>(index)] = 1;
        if (!relaxed_.reached || trial_.cost() >= limit || !trial_.reaches(goal_)) {
            for (std::int32_t const one : added) {
                trial_.remove(one);
            }
            trial_.add(index);
        }
    }

    /// The usable action with the least cost for each leaf that is wanted; -1: none is left.
    [[nodiscard]] std::int32_t best_value(std::vector<std::uint8_t> const& wanted) const {
        std::int32_t best = -1;
        int128 best_cost = 0;
        std::int32_t best_count = 0;
        for (std::size_t a = 0; a < usable_.size(); ++a) {
            if (usable_[a] == 0) {
                continue;
            }
            plan_action const& one = of_.actions[a];
            std::int32_t count = 0;
            for (std::int32_t const slot : of_.slots_of(one)) {
                count += wanted[static_cast<std::size_t>(slot)];
            }
            if (count > 0 && (best < 0 || one.cost * best_count < best_cost * count)) {
                best = static_cast<std::int32_t>(a);
                best_cost = one.cost;
                best_count = count;
            }
        }
        return best;
    }

    void keep(std::vector<std::int32_t> const& actions) {
        int128 cost = 0;
        for (std::int32_t const one : actions) {
            cost += action(one).cost;
        }
        if (best_ && cost >= best_->cost) {
            return;
        }
        if (auto periods = first_fit(of_, actions)) {
            best_ = found_plan{actions, *std::move(periods), cost};
        }
    }

    /// What was taken on the way here, in the periods of the branches.
    void keep_taken() {
        if (best_ && state_.cost() >= best_->cost) {
            return;
        }
        found_plan made{state_.actions(), {}, state_.cost()};
        for (std::int32_t const one : made.actions) {
            made.periods.push_back(period_of_[static_cast<std::size_t>(one)]);
        }
        best_ = std::move(made);
    }

    // ---- branches ----

    /// An action to decide on: it raises what the prices would raise, for the most of its cost.
    [[nodiscard]] std::int32_t branching_action() const {
        std::vector<std::uint8_t> used(of_.slots.size(), 0);
        for (std::int32_t const slot : relaxed_.slots) {
            used[static_cast<std::size_t>(slot)] = 1;
        }
        std::int32_t best = -1;
        int128 best_score = 0;
        for (std::size_t a = 0; a < usable_.size(); ++a) {
            if (usable_[a] == 0) {
                continue;
            }
            bool helps = false;
            int128 score = -of_.actions[a].cost;
            for (std::int32_t const slot : of_.slots_of(of_.actions[a])) {
                auto const at = static_cast<std::size_t>(slot);
                helps = helps || used[at] != 0;
                score += used[at] != 0 ? std::max<int128>(0, current_[at]) : 0;
            }
            if (helps && (best < 0 || score > best_score)) {
                best = static_cast<std::int32_t>(a);
                best_score = score;
            }
        }
        return best;
    }

    /** Look at a node.

        @return No plan below it costs less, as far as it was looked at; `cost_limit` for none.
    */
    int128 visit(std::vector<int128> prices, std::int32_t rounds, bool is_first) {
        ++nodes_;
        std::size_t const number = cases_.size();
        cases_.emplace_back();
        if (state_.reaches(goal_)) {
            keep_taken();
            return state_.cost();
        }
        set_usable(is_first);
        last_ = bound_of(prices);
        price_bound const found = climb(prices, rounds, is_first);
        if (is_first) {
            root_ = found;
            root_prices_ = current_;
            improve_best();
            set_usable(true);
            static_cast<void>(bound_of(prices));
        }
        if (!found.reachable) {
            return cost_limit;
        }
        int128 const bound = rounded(found);
        if (is_hopeless(found)) {
            close(cases_[number]);
            return bound;
        }
        if (nodes_left_ <= 0) {
            cut_ = true;
            return bound;
        }
        --nodes_left_;
        if (nodes_ % rounds_between_plans == 0) {
            make_plan();
        }
        std::int32_t const decided = branching_action();
        cases_[number].action = decided;
        return std::max(bound, branch(decided, prices));
    }

    /// Keeps the prices that closed a node, as long as there is room.
    void close(proof_case& of) {
        for (std::size_t s = 0; s < current_.size() && prices_kept_ <= most_proof_prices; ++s) {
            if (current_[s] > 0) {
                of.prices.emplace_back(static_cast<std::int32_t>(s), current_[s]);
                ++prices_kept_;
            }
        }
    }

    int128 branch(std::int32_t index, std::vector<int128> const& prices) {
        auto const at = static_cast<std::size_t>(index);
        int128 least = cost_limit;
        plan_action const& one = action(index);
        choices_[at] = choice::taken;
        for (std::int32_t p = 0; p <= one.last_period; ++p) {
            if (!fits(one, p)) {
                continue;
            }
            spent_[static_cast<std::size_t>(p)] += one.cost;
            period_of_[at] = p;
            state_.add(index);
            least = std::min(least, visit(prices, later_rounds, false));
            state_.remove(index);
            spent_[static_cast<std::size_t>(p)] -= one.cost;
        }
        choices_[at] = choice::refused;
        least = std::min(least, visit(prices, later_rounds, false));
        choices_[at] = choice::open;
        return least;
    }

    instance const& of_;
    least_goal goal_;
    goal_solver solver_;
    selection state_;
    selection trial_;
    std::vector<choice> choices_;
    std::vector<std::int32_t> period_of_;
    std::vector<int128> spent_;
    std::vector<std::uint8_t> usable_;
    std::vector<int128> masked_;  ///< By slot: covered, without price, or 0.
    std::vector<int128> current_; ///< Prices as they count in the node.
    std::vector<int128> slope_;
    relaxed_plan relaxed_;
    price_bound last_;
    std::optional<found_plan> best_;
    std::vector<int128> root_prices_;
    price_bound root_;
    std::int64_t nodes_left_;
    std::int32_t rounds_;
    std::int64_t nodes_ = 0;
    std::vector<proof_case> cases_; ///< Of every node, as they are visited.
    std::size_t prices_kept_ = 0;
    bool cut_ = false;
};

} // namespace

search_result search(instance const& of, least_goal const& goal, std::optional<found_plan> known,
                     std::int64_t nodes, std::int32_t rounds) {
    return searcher(of, goal, nodes, rounds).run(std::move(known));
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
