// SPDX-License-Identifier: Apache-2.0
// Why a goal is out of reach: a smallest set of obstacles of a unit (S-1002).
#ifndef TIEUCHI_ROADMAP_OBSTACLES_HPP
#define TIEUCHI_ROADMAP_OBSTACLES_HPP

#include "roadmap/goals.hpp"
#include "roadmap/instance.hpp"

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Names the obstacles of a goal that no plan reaches, whatever it costs.
void name_obstacles(instance const& of, least_goal const& goal, roadmap& into);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
