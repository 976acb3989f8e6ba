// SPDX-License-Identifier: Apache-2.0
// Goals under independent prices: sorting finds the cheapest set of leaves (S-1006).
#ifndef TIEUCHI_ROADMAP_GOALS_HPP
#define TIEUCHI_ROADMAP_GOALS_HPP

#include "roadmap/instance.hpp"
#include "roadmap/tree.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Whether as much as the money buys is asked for.
[[nodiscard]] constexpr bool is_most(goal_kind kind) noexcept {
    return kind == goal_kind::most_criteria || kind == goal_kind::most_units;
}

/// A goal of which the cheapest way is asked; the `most` goals become these with a number.
struct least_goal {
    enum class form : std::uint8_t { unit_criteria, unit_standard, programme, total_criteria };
    form kind = form::programme;
    std::int32_t unit = 0;
    std::int32_t criteria = 0;
    std::int64_t number = 0; ///< Units of a programme, or criteria in total.
};

/// The goal itself, or a `most` goal that is to reach a number.
[[nodiscard]] least_goal least_of(roadmap_goal const& goal, std::int64_t number = 0) noexcept;

/// The cheapest way under given prices.
struct relaxed_plan {
    bool reached = false;
    std::int64_t number = 0; ///< Of the `most` goals: how many.
    int128 cost = 0;
    std::vector<std::int32_t> slots; ///< What is raised.
};

/** Solves goals under prices of slots.

    @threads For one thread: keeps memory between calls.
*/
class goal_solver {
public:
    explicit goal_solver(instance const& of);

    /// The cheapest way. `prices` is by slot, with `covered_price` and `no_price`.
    void solve(least_goal const& goal, std::span<int128 const> prices, relaxed_plan& into);

    /// Within a budget the most criteria or units, then the cheapest way to so many.
    void solve_most(goal_kind kind, std::span<int128 const> prices, int128 budget,
                    relaxed_plan& into);

    /// How a unit stands under prices, all others left out.
    struct state {
        std::int32_t met = 0;
        bool standard = false;
    };
    [[nodiscard]] state state_of(std::int32_t unit, std::span<int128 const> prices);

private:
    /// A criterion, or a unit as a whole, that can be bought.
    struct offer {
        price cost;
        std::int32_t unit = 0;
        std::int32_t criterion = -1; ///< -1: the whole unit.

        friend bool operator<(offer const& a, offer const& b) noexcept {
            if (a.cost < b.cost || b.cost < a.cost) {
                return a.cost < b.cost;
            }
            return a.unit != b.unit ? a.unit < b.unit : a.criterion < b.criterion;
        }
    };

    void set_leaves(std::int32_t unit, std::span<int128 const> prices);
    /// Fills `criteria_` for the unit; the price of its standard.
    price load(std::int32_t unit, std::span<int128 const> prices);
    [[nodiscard]] price smallest_criteria(std::int32_t k);

    void solve_unit(least_goal const& goal, std::span<int128 const> prices, relaxed_plan& into);
    void solve_programme(least_goal const& goal, std::span<int128 const> prices,
                         relaxed_plan& into);
    void solve_total(least_goal const& goal, std::span<int128 const> prices, relaxed_plan& into);
    void list_offers(bool of_units, std::span<int128 const> prices);

    void take_criteria(std::int32_t unit, std::int32_t k, std::span<int128 const> prices,
                       relaxed_plan& into);
    void take_standard(std::int32_t unit, std::span<int128 const> prices, relaxed_plan& into);
    void take_offer(offer const& of, std::span<int128 const> prices, relaxed_plan& into);
    void take_choice(std::int32_t unit, std::span<int128 const> prices, relaxed_plan& into);

    instance const& of_;
    program const& program_;
    std::vector<price> leaves_;
    std::vector<price> criteria_;
    std::vector<price> sorted_;
    std::vector<offer> offers_;
    std::vector<std::uint8_t> to_take_;
    price_choice choice_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
