// SPDX-License-Identifier: Apache-2.0
// What stands behind the handles of standings and costs.
#ifndef TIEUCHI_CAPI_SRC_PLANNING_HPP
#define TIEUCHI_CAPI_SRC_PLANNING_HPP

#include <tieuchi/costs.hpp>
#include <tieuchi/standings.hpp>
#include "programmes.hpp"

#include <cstddef>
#include <map>
#include <memory>
#include <utility>

struct tieuchi_standings : tieuchi::capi::counted {
    tieuchi_standings(tieuchi::standings made, tieuchi::capi::share<tieuchi_evaluator> made_by)
        : value(std::move(made)), rules(std::move(made_by)) {}

    tieuchi::standings value;
    tieuchi::capi::share<tieuchi_evaluator> rules;
};

struct tieuchi_costs {
    std::shared_ptr<tieuchi::cost_table> value; ///< Roadmaps share it; copied before it is changed.
    tieuchi::capi::share<tieuchi_standings> units;
    std::map<tieuchi::unit_leaf, std::size_t> positions; ///< Of leaves, as far as they were asked.
};

namespace tieuchi {
namespace capi {

[[nodiscard]] inline tieuchi_unit_leaf to_c(unit_leaf place) noexcept {
    return {place.unit, place.leaf, 0};
}

} // namespace capi
} // namespace tieuchi

#endif
