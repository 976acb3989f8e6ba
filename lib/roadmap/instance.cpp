// SPDX-License-Identifier: Apache-2.0
#include "roadmap/instance.hpp"

#include "eval/arithmetic.hpp"
#include "roadmap/cost_words.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>

namespace tieuchi {
inline namespace v1 {

std::optional<date> finish(date begin, lead_time takes) noexcept {
    int const months = begin.year() * 12 + begin.month() - 1 + takes.months;
    int last = begin.day();
    auto day = date::make(months / 12, months % 12 + 1, last);
    while (!day && last > 28) { // every month has 28 days
        --last;
        day = date::make(months / 12, months % 12 + 1, last);
    }
    if (!day) {
        return std::nullopt;
    }
    std::optional<date> at = *day;
    for (std::int32_t i = 0; at && i < takes.days; ++i) {
        at = at->next_day();
    }
    return at;
}

namespace detail {
namespace {

[[nodiscard]] constexpr bool is_sound(lead_time takes) noexcept {
    return takes.months >= 0 && takes.months <= most_months && takes.days >= 0 &&
           takes.days <= most_days;
}

class instance_builder {
public:
    instance_builder(standings const& units, cost_table const& costs,
                     roadmap_options const& options)
        : units_(units), costs_(costs), options_(options) {
        made_.units = &units;
        made_.leaf_count = units.rules().leaf_count();
        made_.criterion_count = units.rules().criterion_count();
    }

    [[nodiscard]] result<instance> build() {
        if (!is_sound_table() || !are_sound_options()) {
            return errc::invalid_argument;
        }
        if (!find_scale()) {
            return errc::number_overflow;
        }
        set_periods();
        made_.slot_of.assign(static_cast<std::size_t>(units_.size()) *
                                 static_cast<std::size_t>(made_.leaf_count),
                             -1);
        if (!add_leaves()) {
            return errc::invalid_argument;
        }
        for (std::size_t i = 0; i < costs_.projects.size(); ++i) {
            add_project(static_cast<std::int32_t>(i));
        }
        index_slots();
        for (plan_action const& one : made_.actions) {
            made_.grain = common_divisor(one.cost, made_.grain);
        }
        made_.grain = std::max<int128>(made_.grain, 1);
        return std::move(made_);
    }

private:
    [[nodiscard]] bool is_place(unit_leaf of) const noexcept {
        return of.unit >= 0 && of.unit < units_.size() && of.leaf >= 0 &&
               of.leaf < made_.leaf_count;
    }

    [[nodiscard]] static bool is_amount(std::optional<decimal> const& of) noexcept {
        return !of || !of->is_negative();
    }

    [[nodiscard]] bool is_sound_table() const {
        for (leaf_cost const& one : costs_.leaves) {
            if (!is_place(one.place) || !is_amount(one.raise) || !is_amount(one.observe) ||
                !is_sound(one.takes)) {
                return false;
            }
        }
        return std::all_of(costs_.projects.begin(), costs_.projects.end(), [&](project const& one) {
            return is_amount(one.cost) && is_sound(one.takes) && !one.raises.empty() &&
                   std::all_of(one.raises.begin(), one.raises.end(),
                               [&](unit_leaf of) { return is_place(of); });
        });
    }

    [[nodiscard]] bool are_sound_options() const {
        auto const& years = options_.years;
        for (std::size_t i = 0; i < years.size(); ++i) {
            bool const rises = i == 0 || years[i - 1].year < years[i].year;
            if (!rises || years[i].year < 1 || years[i].year > 9999 ||
                !is_amount(years[i].amount)) {
                return false;
            }
        }
        return is_amount(options_.budget) && options_.node_limit >= 0 && options_.rounds >= 1;
    }

    /// A common scale for all amounts; false where their sum is too large.
    [[nodiscard]] bool find_scale() {
        for_each_amount(
            [this](decimal amount) { made_.scale = std::max(made_.scale, amount.scale()); });
        int128 sum = 0;
        bool fits = true;
        for_each_amount([&](decimal amount) {
            if (fits) {
                sum += at_common_scale(amount);
                fits = sum < cost_limit;
            }
        });
        constexpr int room = 20;
        if (sum < (cost_limit >> room)) {
            made_.factor = static_cast<int128>(1) << room;
        }
        return fits;
    }

    template <typename Visit>
    void for_each_amount(Visit const& visit) const {
        auto const visit_optional = [&](std::optional<decimal> const& amount) {
            if (amount) {
                visit(*amount);
            }
        };
        for (leaf_cost const& one : costs_.leaves) {
            visit_optional(one.raise);
            visit_optional(one.observe);
        }
        for (project const& one : costs_.projects) {
            visit(one.cost);
        }
        visit_optional(options_.budget);
        for (year_budget const& one : options_.years) {
            visit(one.amount);
        }
    }

    [[nodiscard]] int128 at_common_scale(decimal amount) const noexcept {
        return static_cast<int128>(amount.coefficient()) *
               power_of_ten(made_.scale - amount.scale());
    }

    [[nodiscard]] int128 scaled_cost(decimal amount) const noexcept {
        return at_common_scale(amount) * made_.factor;
    }

    void set_periods() {
        if (options_.budget) {
            made_.budget = scaled_cost(*options_.budget);
        }
        if (options_.years.empty()) {
            made_.periods.push_back({options_.start.year(), made_.budget});
        }
        for (year_budget const& one : options_.years) {
            if (one.year >= options_.start.year()) {
                made_.periods.push_back({one.year, scaled_cost(one.amount)});
            }
        }
        if (!options_.years.empty()) {
            int128 sum = 0;
            for (period const& one : made_.periods) {
                sum += *one.amount;
            }
            made_.budget = made_.budget ? std::min(*made_.budget, sum) : sum;
        }
    }

    /// The last period in which something can begin and be finished in time; -1: none.
    [[nodiscard]] std::int32_t last_period(lead_time takes) {
        if (!options_.deadline) {
            return static_cast<std::int32_t>(made_.periods.size()) - 1;
        }
        for (auto const& [known, last] : known_periods_) {
            if (known == takes) {
                return last;
            }
        }
        std::int32_t last = -1;
        for (period const& one : made_.periods) {
            date const first_day = *date::make(one.year, 1, 1);
            auto const done = finish(std::max(options_.start, first_day), takes);
            if (!done || *done > *options_.deadline) {
                break;
            }
            ++last;
        }
        known_periods_.emplace_back(takes, last);
        return last;
    }

    [[nodiscard]] standing standing_at(unit_leaf of) const noexcept {
        return units_.leaves(of.unit)[static_cast<std::size_t>(of.leaf)];
    }

    [[nodiscard]] static constexpr bool can_be_raised(standing how) noexcept {
        return how == standing::fail || how == standing::missing;
    }

    [[nodiscard]] std::int32_t slot_at(unit_leaf of) {
        auto& slot = made_.slot_of[static_cast<std::size_t>(of.unit) *
                                       static_cast<std::size_t>(made_.leaf_count) +
                                   static_cast<std::size_t>(of.leaf)];
        if (slot < 0) {
            slot = static_cast<std::int32_t>(made_.slots.size());
            made_.slots.push_back(of);
        }
        return slot;
    }

    /// By place; false where a leaf has two entries.
    [[nodiscard]] bool add_leaves() {
        auto const& leaves = costs_.leaves;
        auto const before = [](leaf_cost const& a, leaf_cost const& b) {
            return a.place < b.place;
        };
        std::vector<std::int32_t> order;
        if (!std::is_sorted(leaves.begin(), leaves.end(), before)) {
            order.resize(leaves.size());
            std::iota(order.begin(), order.end(), 0);
            std::sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
                return before(leaves[static_cast<std::size_t>(a)],
                              leaves[static_cast<std::size_t>(b)]);
            });
        }
        unit_leaf previous;
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            auto const at = order.empty() ? static_cast<std::int32_t>(i) : order[i];
            leaf_cost const& one = leaves[static_cast<std::size_t>(at)];
            if (one.place == previous) {
                return false;
            }
            previous = one.place;
            add_leaf(one, at);
        }
        return true;
    }

    void add_leaf(leaf_cost const& of, std::int32_t source) {
        standing const how = standing_at(of.place);
        if (!can_be_raised(how)) {
            return;
        }
        if (of.raise) {
            std::int32_t const last = last_period(of.takes);
            if (last < 0) {
                made_.late.push_back(of.place);
            } else {
                add_single(
                    {scaled_cost(*of.raise), step_kind::raise, of.place, source, 0, 1, last});
            }
        }
        if (of.observe && how == standing::missing && options_.certainty == assurance::optimistic) {
            std::int32_t const last = last_period({});
            if (last >= 0) {
                add_single(
                    {scaled_cost(*of.observe), step_kind::observe, of.place, source, 0, 1, last});
            }
        }
    }

    void add_single(plan_action action) {
        action.first = static_cast<std::int32_t>(made_.targets.size());
        made_.targets.push_back(slot_at(action.place));
        made_.actions.push_back(action);
    }

    void add_project(std::int32_t number) {
        project const& of = costs_.projects[static_cast<std::size_t>(number)];
        std::vector<unit_leaf> raised;
        for (unit_leaf const one : of.raises) {
            if (can_be_raised(standing_at(one))) {
                raised.push_back(one);
            }
        }
        std::sort(raised.begin(), raised.end());
        raised.erase(std::unique(raised.begin(), raised.end()), raised.end());
        std::int32_t const last = last_period(of.takes);
        if (last < 0) {
            made_.late.insert(made_.late.end(), raised.begin(), raised.end());
        } else if (!raised.empty()) {
            plan_action action{scaled_cost(of.cost),
                               step_kind::project,
                               raised.front(),
                               number,
                               static_cast<std::int32_t>(made_.targets.size()),
                               static_cast<std::int32_t>(raised.size()),
                               last};
            for (unit_leaf const one : raised) {
                made_.targets.push_back(slot_at(one));
            }
            made_.shared = made_.shared || raised.size() > 1;
            made_.actions.push_back(action);
        }
    }

    void index_slots() {
        auto& start = made_.raised_by_start;
        start.assign(made_.slots.size() + 1, 0);
        for (std::int32_t const slot : made_.targets) {
            ++start[static_cast<std::size_t>(slot) + 1];
        }
        std::partial_sum(start.begin(), start.end(), start.begin());
        made_.raised_by.resize(made_.targets.size());
        std::vector<std::int32_t> at(start.begin(), start.end() - 1);
        for (std::size_t a = 0; a < made_.actions.size(); ++a) {
            for (std::int32_t const slot : made_.slots_of(made_.actions[a])) {
                auto& place = at[static_cast<std::size_t>(slot)];
                made_.raised_by[static_cast<std::size_t>(place)] = static_cast<std::int32_t>(a);
                ++place;
            }
        }
        std::sort(made_.late.begin(), made_.late.end());
    }

    standings const& units_;
    cost_table const& costs_;
    roadmap_options const& options_;
    instance made_;
    std::vector<std::pair<lead_time, std::int32_t>> known_periods_;
};

} // namespace

rational instance::value_of(int128 cost) const {
    return make_rational(cost, factor * power_of_ten(scale));
}

result<instance> make_instance(standings const& units, cost_table const& costs,
                               roadmap_options const& options) {
    return instance_builder(units, costs, options).build();
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
