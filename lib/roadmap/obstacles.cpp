// SPDX-License-Identifier: Apache-2.0
#include "roadmap/obstacles.hpp"

#include "roadmap/tree.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// What counts one obstacle.
[[nodiscard]] constexpr price one_obstacle(std::int32_t leaf) noexcept {
    return {1, 0, leaf, true};
}

/** A smallest set of obstacles is a cheapest set of leaves, where an obstacle costs 1 and whatever
    can be raised costs nothing: the same trees give it.
*/
class obstacle_finder {
public:
    obstacle_finder(instance const& of, least_goal const& goal)
        : of_(of), goal_(goal), program_(of.units->rules().compiled()) {}

    void run(roadmap& into) {
        using form = least_goal::form;
        bool const of_unit = goal_.kind != form::programme;
        if (goal_.criteria > of_.criterion_count) {
            into.obstacles = {{obstacle_kind::too_few_criteria, -1}};
            into.obstructed = of_unit ? goal_.unit : -1;
        } else if (of_unit) {
            into.obstructed = goal_.unit;
            into.obstacles = goal_.kind == form::unit_standard ? of_standard(goal_.unit)
                                                               : of_criteria(goal_.unit);
        } else if (goal_.number > of_.units->size()) {
            into.obstacles = {{obstacle_kind::too_few_units, -1}};
        } else {
            run_programme(into);
        }
    }

private:
    using list = std::vector<obstacle>;

    /// First the units that cannot get to the floor; the standard asks for more.
    void run_programme(roadmap& into) {
        for (bool const whole : {false, true}) {
            for (std::int32_t u = 0; u < of_.units->size(); ++u) {
                list const found = whole ? of_standard(u) : of_criteria(u);
                bool const smaller = into.obstacles.empty() || found.size() < into.obstacles.size();
                if (!found.empty() && smaller) {
                    into.obstacles = found;
                    into.obstructed = u;
                }
            }
            if (!into.obstacles.empty()) {
                return;
            }
        }
    }

    void load(std::int32_t unit) {
        auto const row = static_cast<std::size_t>(unit) * static_cast<std::size_t>(of_.leaf_count);
        leaves_.assign(static_cast<std::size_t>(of_.leaf_count), price());
        for (std::size_t i = 0; i < leaves_.size(); ++i) {
            if (of_.slot_of[row + i] < 0) {
                leaves_[i] = one_obstacle(static_cast<std::int32_t>(i));
            }
        }
    }

    [[nodiscard]] unit_prices tree_of(std::int32_t unit) const noexcept {
        return unit_prices(*of_.units, unit, leaves_, one_obstacle(price().first));
    }

    [[nodiscard]] list of_criteria(std::int32_t unit) {
        load(unit);
        unit_prices const tree = tree_of(unit);
        std::vector<std::pair<price, std::int32_t>> criteria;
        for (std::int32_t c = 0; c < of_.criterion_count; ++c) {
            node_price const one = tree.criterion(c);
            criteria.emplace_back(one.exempt ? price() : one.pass, c);
        }
        std::stable_sort(criteria.begin(), criteria.end(),
                         [](auto const& a, auto const& b) { return a.first < b.first; });
        price_choice chosen;
        for (std::int32_t i = 0; i < goal_.criteria; ++i) {
            tree.choose_criterion(criteria[static_cast<std::size_t>(i)].second, chosen);
        }
        return named(unit, chosen);
    }

    [[nodiscard]] list of_standard(std::int32_t unit) {
        load(unit);
        unit_prices const tree = tree_of(unit);
        price_choice chosen;
        bool judged = false;
        for (std::int32_t c = 0; c < of_.criterion_count; ++c) {
            judged = judged || !tree.criterion(c).exempt;
            tree.choose_criterion(c, chosen);
        }
        if (!judged) {
            return {{obstacle_kind::nothing_to_judge, -1}};
        }
        for (std::int32_t i = program_.criteria_leaves; i < of_.leaf_count; ++i) {
            tree.choose_condition(i, chosen);
        }
        list found = named(unit, chosen);
        auto const presupposed = of_.units->presupposed(unit);
        for (std::size_t i = 0; i < presupposed.size(); ++i) {
            if (presupposed[i] != verdict::pass) {
                found.push_back({obstacle_kind::presupposed, static_cast<std::int32_t>(i)});
            }
        }
        return found;
    }

    [[nodiscard]] obstacle_kind kind_of(unit_leaf place) const noexcept {
        switch (of_.units->leaves(place.unit)[static_cast<std::size_t>(place.leaf)]) {
        case standing::bound_unknown: return obstacle_kind::bound_unknown;
        case standing::bound_delegated: return obstacle_kind::bound_delegated;
        case standing::attribute_missing: return obstacle_kind::attribute_missing;
        case standing::pass:
        case standing::fail:
        case standing::missing:
        case standing::exempt: break;
        }
        bool const late = std::binary_search(of_.late.begin(), of_.late.end(), place);
        return late ? obstacle_kind::too_late : obstacle_kind::no_cost;
    }

    /// Leaves first, then declared verdicts, each in document order.
    [[nodiscard]] list named(std::int32_t unit, price_choice& chosen) const {
        auto const row = static_cast<std::size_t>(unit) * static_cast<std::size_t>(of_.leaf_count);
        list found;
        std::sort(chosen.leaves.begin(), chosen.leaves.end());
        for (std::int32_t const leaf : chosen.leaves) {
            if (of_.slot_of[row + static_cast<std::size_t>(leaf)] < 0) {
                found.push_back({kind_of({unit, leaf}), leaf});
            }
        }
        std::sort(chosen.indicators.begin(), chosen.indicators.end());
        for (std::int32_t const one : chosen.indicators) {
            found.push_back({obstacle_kind::declared_indicator, one});
        }
        std::sort(chosen.criteria.begin(), chosen.criteria.end());
        for (std::int32_t const one : chosen.criteria) {
            found.push_back({obstacle_kind::declared_criterion, one});
        }
        return found;
    }

    instance const& of_;
    least_goal const& goal_;
    program const& program_;
    std::vector<price> leaves_;
};

} // namespace

void name_obstacles(instance const& of, least_goal const& goal, roadmap& into) {
    obstacle_finder(of, goal).run(into);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
