// SPDX-License-Identifier: Apache-2.0
// A roadmap's question as a binary programme, for a solver of the caller.
#ifndef TIEUCHI_ROADMAP_PROGRAMME_HPP
#define TIEUCHI_ROADMAP_PROGRAMME_HPP

#include "roadmap/instance.hpp"
#include "roadmap/search.hpp"

#include <optional>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What a solver proposed, checked as far as actions and periods go.
struct proposal {
    std::optional<found_plan> plan;
    bool claims_optimal = false;
};

/// Ask a solver for the cheapest plan to a goal.
[[nodiscard]] proposal propose_least(instance const& of, least_goal const& goal,
                                     binary_solver const& solver);

/// Ask a solver for a plan that reaches the most.
[[nodiscard]] proposal propose_most(instance const& of, goal_kind kind,
                                    binary_solver const& solver);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
