// SPDX-License-Identifier: Apache-2.0
// A set of actions that grows and shrinks, with what the units come to; and its place in the years.
#ifndef TIEUCHI_ROADMAP_SELECTION_HPP
#define TIEUCHI_ROADMAP_SELECTION_HPP

#include "roadmap/goals.hpp"
#include "roadmap/instance.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Actions that are taken. Where raising stops short of a leaf's slot, the leaf stays as it is.
class selection {
public:
    selection(instance const& of, goal_solver& solver);

    void add(std::int32_t action);
    void remove(std::int32_t action);
    [[nodiscard]] bool has(std::int32_t action) const noexcept {
        return taken_[static_cast<std::size_t>(action)] != 0;
    }
    [[nodiscard]] int128 cost() const noexcept { return cost_; }
    /// By slot: `covered_price` where raised, else `no_price`.
    [[nodiscard]] std::span<int128 const> covered() const noexcept { return covered_; }
    [[nodiscard]] bool is_covered(std::int32_t slot) const noexcept {
        return covered_[static_cast<std::size_t>(slot)] == covered_price;
    }
    [[nodiscard]] std::vector<std::int32_t> actions() const;

    [[nodiscard]] bool reaches(least_goal const& goal);
    [[nodiscard]] std::int64_t criteria_met();
    [[nodiscard]] std::int64_t units_meeting();

private:
    void touch(plan_action const& of);
    void settle();

    instance const* of_;
    goal_solver* solver_;
    std::vector<std::uint8_t> taken_;
    std::vector<std::int32_t> times_;
    std::vector<int128> covered_;
    std::vector<goal_solver::state> states_;
    std::vector<std::uint8_t> is_dirty_;
    std::vector<std::int32_t> dirty_;
    std::int64_t criteria_met_ = 0;
    std::int64_t units_meeting_ = 0;
    int128 cost_ = 0;
};

/** Give every action a period, the money of each period sufficing.

    Tries the largest first, each in the earliest period with room.

    @return Nothing where that fails, which proves nothing.
*/
[[nodiscard]] std::optional<std::vector<std::int32_t>>
first_fit(instance const& of, std::span<std::int32_t const> actions);

/// Leave out actions, the dearest first, without which the goal is reached all the same.
void prune(instance const& of, least_goal const& goal, selection& taken);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
