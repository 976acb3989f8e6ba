// SPDX-License-Identifier: Apache-2.0
// check: whether a roadmap is what it says, and what its certificate proves (S-1014). Shares the
// goals under given prices with the search, and nothing of the search itself.
#include <tieuchi/roadmap.hpp>
#include "roadmap/goals.hpp"
#include "roadmap/instance.hpp"
#include "roadmap/selection.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

[[nodiscard]] bool is_place(instance const& of, unit_leaf one) noexcept {
    return one.unit >= 0 && one.unit < of.units->size() && one.leaf >= 0 &&
           one.leaf < of.leaf_count;
}

/// Where `slot_of` has a leaf of a unit. @pre `is_place(of, one)`
[[nodiscard]] std::size_t index_of(instance const& of, unit_leaf one) noexcept {
    return static_cast<std::size_t>(one.unit) * static_cast<std::size_t>(of.leaf_count) +
           static_cast<std::size_t>(one.leaf);
}

/// The step of a roadmap or of a case, as an action; -1 where there is none.
[[nodiscard]] std::int32_t find_action(instance const& of, step_kind kind, unit_leaf place,
                                       std::int32_t project) {
    if (kind == step_kind::project) { // behind all others, in the order of the table
        auto const found =
            std::partition_point(of.actions.begin(), of.actions.end(), [&](plan_action const& one) {
                return one.kind != step_kind::project || one.source < project;
            });
        bool const is_there = found != of.actions.end() && found->source == project;
        return is_there ? static_cast<std::int32_t>(found - of.actions.begin()) : -1;
    }
    std::int32_t const slot = is_place(of, place) ? of.slot_of[index_of(of, place)] : -1;
    if (slot < 0) {
        return -1;
    }
    for (std::int32_t const one : of.actions_of(slot)) {
        if (of.actions[static_cast<std::size_t>(one)].kind == kind) {
            return one;
        }
    }
    return -1;
}

/// The largest whole number of cost units that is not above a price, below `cost_limit`.
[[nodiscard]] int128 floor_of(instance const& of, rational const& price) {
    if (price < rational()) {
        return 0;
    }
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    if (divide(price, of.value_of(1))->as_small(numerator, denominator)) {
        return numerator / denominator;
    }
    int128 low = 0; // beyond 64 bits, by halving
    int128 high = cost_limit;
    while (high - low > 1) {
        int128 const middle = low + (high - low) / 2;
        (of.value_of(middle) <= price ? low : high) = middle;
    }
    return low;
}

/// Goes through the cases of a proof that no plan which reaches a goal costs less than a claim.
class case_checker {
public:
    case_checker(instance const& of, least_goal const& goal, int128 claim,
                 std::span<certificate_case const> cases)
        : of_(of),
          goal_(goal),
          claim_(claim),
          cases_(cases),
          solver_(of),
          taken_(of, solver_),
          is_open_(of.actions.size(), 1),
          spent_(of.periods.size(), 0) {}

    [[nodiscard]] bool holds() { return visit() && next_ == cases_.size(); }

private:
    [[nodiscard]] plan_action const& action(std::int32_t index) const noexcept {
        return of_.actions[static_cast<std::size_t>(index)];
    }

    [[nodiscard]] bool has_room(plan_action const& of, std::int32_t period) const noexcept {
        auto const at = static_cast<std::size_t>(period);
        auto const& amount = of_.periods[at].amount;
        return !amount || spent_[at] + of.cost <= *amount;
    }

    /// Whether a plan of this case that costs less than the claim can contain an action.
    [[nodiscard]] bool is_usable(std::int32_t index) const noexcept {
        plan_action const& one = action(index);
        int128 const cost = taken_.cost() + one.cost;
        if (is_open_[static_cast<std::size_t>(index)] == 0 || cost >= claim_ ||
            (of_.budget && cost > *of_.budget)) {
            return false;
        }
        for (std::int32_t p = 0; p <= one.last_period; ++p) {
            if (has_room(one, p)) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool visit() {
        if (next_ == cases_.size()) {
            return false; // a case is missing
        }
        certificate_case const& one = cases_[next_];
        ++next_;
        if (taken_.reaches(goal_)) {
            return one.closed && taken_.cost() >= claim_;
        }
        return one.closed ? proves(one.prices) : decide(one);
    }

    /// Every way to take the step, and refusing it.
    [[nodiscard]] bool decide(certificate_case const& of) {
        std::int32_t const index = find_action(of_, of.kind, of.place, of.project);
        if (index < 0 || is_open_[static_cast<std::size_t>(index)] == 0) {
            return false;
        }
        auto const at = static_cast<std::size_t>(index);
        plan_action const& one = action(index);
        is_open_[at] = 0;
        bool proved = true;
        for (std::int32_t p = 0; proved && p <= one.last_period; ++p) {
            if (!has_room(one, p)) {
                continue;
            }
            spent_[static_cast<std::size_t>(p)] += one.cost;
            taken_.add(index);
            proved = visit();
            taken_.remove(index);
            spent_[static_cast<std::size_t>(p)] -= one.cost;
        }
        proved = proved && visit();
        is_open_[at] = 1;
        return proved;
    }

    /// S-1007 under given prices, rounded up to the common divisor of all costs.
    [[nodiscard]] bool proves(std::span<leaf_price const> stated) {
        std::vector<int128> const given = prices_of(stated);
        std::vector<int128> prices(of_.slots.size(), no_price);
        int128 excess = 0;
        for (std::size_t a = 0; a < of_.actions.size(); ++a) {
            if (!is_usable(static_cast<std::int32_t>(a))) {
                continue;
            }
            int128 over = -of_.actions[a].cost;
            for (std::int32_t const slot : of_.slots_of(of_.actions[a])) {
                auto const at = static_cast<std::size_t>(slot);
                bool const covered = taken_.is_covered(slot);
                prices[at] = covered ? covered_price : given[at];
                over += covered ? 0 : given[at];
            }
            excess += std::max<int128>(0, over);
        }
        for (std::size_t s = 0; s < prices.size(); ++s) {
            if (taken_.is_covered(static_cast<std::int32_t>(s))) {
                prices[s] = covered_price;
            }
        }
        solver_.solve(goal_, prices, relaxed_);
        int128 const bound = std::max<int128>(relaxed_.cost - excess, 0) + taken_.cost();
        return !relaxed_.reached || (bound + of_.grain - 1) / of_.grain * of_.grain >= claim_;
    }

    /// By slot; 0 where none is stated. Prices of leaves that nothing raises prove nothing.
    [[nodiscard]] std::vector<int128> prices_of(std::span<leaf_price const> stated) const {
        std::vector<int128> made(of_.slots.size(), 0);
        for (leaf_price const& one : stated) {
            std::int32_t const slot = of_.slot_of[index_of(of_, one.place)];
            if (slot >= 0) {
                made[static_cast<std::size_t>(slot)] = floor_of(of_, one.price);
            }
        }
        return made;
    }

    instance const& of_;
    least_goal goal_;
    int128 claim_;
    std::span<certificate_case const> cases_;
    std::size_t next_ = 0;
    goal_solver solver_;
    selection taken_;
    std::vector<std::uint8_t> is_open_;
    std::vector<int128> spent_;
    relaxed_plan relaxed_;
};

/// Checks one roadmap.
class roadmap_checker {
public:
    roadmap_checker(instance const& of, roadmap const& found)
        : of_(of), found_(found), solver_(of), taken_(of, solver_) {}

    [[nodiscard]] roadmap_check run() {
        roadmap_check made;
        made.is_plan = carry_out();
        made.reaches_goal = made.is_plan && reaches();
        std::int64_t const number = found_.goal.kind == goal_kind::most_units
                                        ? taken_.units_meeting()
                                        : taken_.criteria_met();
        made.proves_cost = made.reaches_goal && proves(least_of(found_.goal, number), taken_.cost(),
                                                       found_.certificate.cases);
        made.proves_number =
            made.reaches_goal && is_most(found_.goal.kind) && of_.budget &&
            proves(least_of(found_.goal, number + 1), *of_.budget + 1, found_.certificate.beyond);
        return made;
    }

private:
    /// Takes every step once, in its year.
    [[nodiscard]] bool carry_out() {
        std::vector<int128> spent(of_.periods.size(), 0);
        for (roadmap_step const& one : found_.steps) {
            std::int32_t const index = find_action(of_, one.kind, one.place, one.project);
            if (index < 0 || taken_.has(index)) {
                return false;
            }
            plan_action const& action = of_.actions[static_cast<std::size_t>(index)];
            std::size_t const period = period_of(one);
            if (period >= spent.size() || static_cast<std::int32_t>(period) > action.last_period) {
                return false;
            }
            spent[period] += action.cost;
            auto const& amount = of_.periods[period].amount;
            if (amount && spent[period] > *amount) {
                return false;
            }
            taken_.add(index);
        }
        return !of_.budget || taken_.cost() <= *of_.budget;
    }

    /// The number of the period in which a step begins, or that of none.
    [[nodiscard]] std::size_t period_of(roadmap_step const& of) const noexcept {
        if (!of.year) {
            return 0;
        }
        auto const found = std::find_if(of_.periods.begin(), of_.periods.end(),
                                        [&](period const& one) { return one.year == *of.year; });
        return static_cast<std::size_t>(found - of_.periods.begin());
    }

    [[nodiscard]] bool reaches() {
        bool const says_so = of_.value_of(taken_.cost()) == found_.cost &&
                             taken_.criteria_met() == found_.criteria_met &&
                             taken_.units_meeting() == found_.units_meeting;
        return says_so && (is_most(found_.goal.kind) || taken_.reaches(least_of(found_.goal)));
    }

    /// By the cases, or by the prices of the first node where there are none.
    [[nodiscard]] bool proves(least_goal const& goal, int128 claim,
                              std::vector<certificate_case> const& cases) const {
        if (!cases.empty()) {
            return case_checker(of_, goal, claim, cases).holds();
        }
        certificate_case first;
        first.prices = found_.certificate.prices;
        return case_checker(of_, goal, claim, {&first, 1}).holds();
    }

    instance const& of_;
    roadmap const& found_;
    goal_solver solver_;
    selection taken_;
};

/// Whether everything that a roadmap speaks of is there.
[[nodiscard]] bool is_sound(roadmap const& of, instance const& in) {
    auto const are_places = [&](std::vector<leaf_price> const& prices) {
        return std::all_of(prices.begin(), prices.end(),
                           [&](leaf_price const& one) { return is_place(in, one.place); });
    };
    auto const are_sound = [&](std::vector<certificate_case> const& cases) {
        return std::all_of(cases.begin(), cases.end(),
                           [&](certificate_case const& one) { return are_places(one.prices); });
    };
    bool const has_plan =
        of.outcome == roadmap_outcome::optimal || of.outcome == roadmap_outcome::feasible;
    bool const has_goal = of.goal.kind >= goal_kind::unit_criteria &&
                          of.goal.kind <= goal_kind::most_units &&
                          (of.goal.kind > goal_kind::unit_standard ||
                           (of.goal.unit >= 0 && of.goal.unit < in.units->size()));
    return has_plan && has_goal && are_places(of.certificate.prices) &&
           are_sound(of.certificate.cases) && are_sound(of.certificate.beyond);
}

} // namespace
} // namespace detail

result<roadmap_check> check(roadmap const& found, standings const& units, cost_table const& costs,
                            roadmap_options const& options) {
    auto const made = detail::make_instance(units, costs, options);
    if (!made) {
        return made.error();
    }
    if (!detail::is_sound(found, *made)) {
        return errc::invalid_argument;
    }
    return detail::roadmap_checker(*made, found).run();
}

} // namespace v1
} // namespace tieuchi
