// SPDX-License-Identifier: Apache-2.0
// The problem behind a roadmap in integers: actions with costs, the leaves that they raise, the
// money of each period.
#ifndef TIEUCHI_ROADMAP_INSTANCE_HPP
#define TIEUCHI_ROADMAP_INSTANCE_HPP

#include <tieuchi/detail/wide.hpp>
#include <tieuchi/roadmap.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Price of a leaf that is raised already; leaves with it count as passing.
inline constexpr int128 covered_price = -1;
/// Price of a leaf that nothing raises.
inline constexpr int128 no_price = -2;
/// Sums stay below this, so that products with small factors stay within 128 bits.
inline constexpr int128 cost_limit = static_cast<int128>(1) << 100;

/// Something that can be done, once.
struct plan_action {
    int128 cost = 0;
    step_kind kind = step_kind::raise;
    unit_leaf place;              ///< Of a project the first leaf that it raises.
    std::int32_t source = -1;     ///< Number in the table, of leaves or of projects.
    std::int32_t first = 0;       ///< Of its slots, in `instance::targets`.
    std::int32_t count = 0;       ///< Of its slots.
    std::int32_t last_period = 0; ///< The last in which it can begin and be finished in time.
};

/// Money for one period; without years there is one period, unlimited but for the budget.
struct period {
    std::int32_t year = 0;
    std::optional<int128> amount;
};

/** Everything about one question but its goal. A slot is a leaf that some action raises.

    Costs are whole numbers: the stated ones at a common scale, times `factor`, which leaves room
    for prices between them.
*/
struct instance {
    standings const* units = nullptr;
    std::int32_t leaf_count = 0;
    std::int32_t criterion_count = 0;
    int scale = 0;
    int128 factor = 1;
    int128 grain = 1;                 ///< Common divisor of the costs of actions.
    std::vector<plan_action> actions; ///< Raising and observing by place, then projects.
    std::vector<std::int32_t> targets;
    std::vector<std::int32_t> slot_of; ///< By unit and leaf; -1: none.
    std::vector<unit_leaf> slots;
    std::vector<std::int32_t> raised_by_start; ///< By slot, into `raised_by`; one more at the end.
    std::vector<std::int32_t> raised_by;       ///< Numbers of actions, rising.
    std::vector<period> periods;
    std::optional<int128> budget;
    std::vector<unit_leaf> late; ///< What could be raised but for the deadline.
    bool shared = false;         ///< Whether an action raises more than one leaf.

    [[nodiscard]] std::span<std::int32_t const> slots_of(plan_action const& of) const noexcept {
        return std::span(targets).subspan(static_cast<std::size_t>(of.first),
                                          static_cast<std::size_t>(of.count));
    }
    [[nodiscard]] std::span<std::int32_t const> actions_of(std::int32_t slot) const noexcept {
        auto const at = static_cast<std::size_t>(slot);
        auto const first = static_cast<std::size_t>(raised_by_start[at]);
        return std::span(raised_by).subspan(
            first, static_cast<std::size_t>(raised_by_start[at + 1]) - first);
    }
    /// The number that the integer stands for.
    [[nodiscard]] rational value_of(int128 cost) const;
};

/// Check the inputs and make the instance; the errors of `plan`.
[[nodiscard]] result<instance> make_instance(standings const& units, cost_table const& costs,
                                             roadmap_options const& options);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
