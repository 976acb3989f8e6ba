// SPDX-License-Identifier: Apache-2.0
// What contract.cpp proves, of the part of the interface that asks questions over many units.
#include <tieuchi/comparison.hpp>
#include <tieuchi/grouping.hpp>
#include <tieuchi/period.hpp>
#include <tieuchi/programme.hpp>
#include <tieuchi/ranking.hpp>
#include <tieuchi/roadmap.hpp>
#include <tieuchi/standings.hpp>
#include <tieuchi/target.hpp>
#include "boundary.hpp"

#include <cstddef>

namespace tieuchi {
namespace capi {
namespace {

#define TIEUCHI_SAME(constant, enumerator)                                                         \
    static_assert(TIEUCHI_##constant == static_cast<std::int32_t>(enumerator))

TIEUCHI_SAME(GROUPING_PARENT, grouping_kind::parent);
TIEUCHI_SAME(GROUPING_COHORT, grouping_kind::cohort);
TIEUCHI_SAME(GROUPING_ATTRIBUTE, grouping_kind::attribute);
TIEUCHI_SAME(GROUPING_LEVEL, grouping_kind::level);

TIEUCHI_SAME(ATTRIBUTION_IN_SEQUENCE, attribution::in_sequence);
TIEUCHI_SAME(ATTRIBUTION_AVERAGED, attribution::averaged);

TIEUCHI_SAME(DERIVATION_SHARE, derivation::share);
TIEUCHI_SAME(DERIVATION_COUNT, derivation::count);
TIEUCHI_SAME(DERIVATION_MEAN, derivation::mean);
TIEUCHI_SAME(DERIVATION_SUM, derivation::sum);
TIEUCHI_SAME(DERIVATION_POOLED, derivation::pooled);

TIEUCHI_SAME(DERIVED_DERIVED, derived_state::derived);
TIEUCHI_SAME(DERIVED_OBSERVED, derived_state::observed);
TIEUCHI_SAME(DERIVED_NO_CHILDREN, derived_state::no_children);
TIEUCHI_SAME(DERIVED_UNKNOWN_CHILDREN, derived_state::unknown_children);
TIEUCHI_SAME(DERIVED_NO_WEIGHT, derived_state::no_weight);
TIEUCHI_SAME(DERIVED_NO_PAIR, derived_state::no_pair);
TIEUCHI_SAME(DERIVED_NOT_REPRESENTABLE, derived_state::not_representable);

TIEUCHI_SAME(TARGET_FORM_ALL, target_form::all);
TIEUCHI_SAME(TARGET_FORM_ANY, target_form::any);
TIEUCHI_SAME(TARGET_FORM_NEGATION, target_form::negation);
TIEUCHI_SAME(TARGET_FORM_TOTAL, target_form::total);
TIEUCHI_SAME(TARGET_FORM_MEAN, target_form::mean);
TIEUCHI_SAME(TARGET_FORM_SHARE, target_form::share);
TIEUCHI_SAME(TARGET_FORM_COUNT, target_form::count);
TIEUCHI_SAME(TARGET_FORM_EVERY, target_form::every);

TIEUCHI_SAME(RANK_ORDER_HIGHEST_FIRST, rank_order::highest_first);
TIEUCHI_SAME(RANK_ORDER_LOWEST_FIRST, rank_order::lowest_first);

TIEUCHI_SAME(STANDING_PASS, standing::pass);
TIEUCHI_SAME(STANDING_FAIL, standing::fail);
TIEUCHI_SAME(STANDING_MISSING, standing::missing);
TIEUCHI_SAME(STANDING_EXEMPT, standing::exempt);
TIEUCHI_SAME(STANDING_BOUND_UNKNOWN, standing::bound_unknown);
TIEUCHI_SAME(STANDING_BOUND_DELEGATED, standing::bound_delegated);
TIEUCHI_SAME(STANDING_ATTRIBUTE_MISSING, standing::attribute_missing);

TIEUCHI_SAME(GOAL_UNIT_CRITERIA, goal_kind::unit_criteria);
TIEUCHI_SAME(GOAL_UNIT_STANDARD, goal_kind::unit_standard);
TIEUCHI_SAME(GOAL_PROGRAMME, goal_kind::programme);
TIEUCHI_SAME(GOAL_MOST_CRITERIA, goal_kind::most_criteria);
TIEUCHI_SAME(GOAL_MOST_UNITS, goal_kind::most_units);

TIEUCHI_SAME(ASSURANCE_GUARANTEED, assurance::guaranteed);
TIEUCHI_SAME(ASSURANCE_OPTIMISTIC, assurance::optimistic);

TIEUCHI_SAME(ROADMAP_OPTIMAL, roadmap_outcome::optimal);
TIEUCHI_SAME(ROADMAP_FEASIBLE, roadmap_outcome::feasible);
TIEUCHI_SAME(ROADMAP_OUT_OF_REACH, roadmap_outcome::out_of_reach);
TIEUCHI_SAME(ROADMAP_UNDECIDED, roadmap_outcome::undecided);

TIEUCHI_SAME(ROADMAP_METHOD_SORTED, roadmap_method::sorted);
TIEUCHI_SAME(ROADMAP_METHOD_SEARCH, roadmap_method::search);
TIEUCHI_SAME(ROADMAP_METHOD_SOLVER, roadmap_method::solver);

TIEUCHI_SAME(STEP_RAISE, step_kind::raise);
TIEUCHI_SAME(STEP_OBSERVE, step_kind::observe);
TIEUCHI_SAME(STEP_PROJECT, step_kind::project);

TIEUCHI_SAME(OBSTACLE_NO_COST, obstacle_kind::no_cost);
TIEUCHI_SAME(OBSTACLE_TOO_LATE, obstacle_kind::too_late);
TIEUCHI_SAME(OBSTACLE_BOUND_UNKNOWN, obstacle_kind::bound_unknown);
TIEUCHI_SAME(OBSTACLE_BOUND_DELEGATED, obstacle_kind::bound_delegated);
TIEUCHI_SAME(OBSTACLE_ATTRIBUTE_MISSING, obstacle_kind::attribute_missing);
TIEUCHI_SAME(OBSTACLE_DECLARED_INDICATOR, obstacle_kind::declared_indicator);
TIEUCHI_SAME(OBSTACLE_DECLARED_CRITERION, obstacle_kind::declared_criterion);
TIEUCHI_SAME(OBSTACLE_PRESUPPOSED, obstacle_kind::presupposed);
TIEUCHI_SAME(OBSTACLE_NOTHING_TO_JUDGE, obstacle_kind::nothing_to_judge);
TIEUCHI_SAME(OBSTACLE_TOO_FEW_CRITERIA, obstacle_kind::too_few_criteria);
TIEUCHI_SAME(OBSTACLE_TOO_FEW_UNITS, obstacle_kind::too_few_units);
TIEUCHI_SAME(OBSTACLE_BUDGET, obstacle_kind::budget);

TIEUCHI_SAME(END_LOWER, interval_end::lower);
TIEUCHI_SAME(END_UPPER, interval_end::upper);

#undef TIEUCHI_SAME

// As in contract.cpp: a structure that grows keeps its line.
#define TIEUCHI_FIRST_SIZE(type, size)                                                             \
    static_assert(sizeof(void*) != 8 || first_size<type> == (size));                               \
    static_assert(offsetof(type, struct_size) == 0)

TIEUCHI_FIRST_SIZE(tieuchi_grouping, 40);
TIEUCHI_FIRST_SIZE(tieuchi_agency_tally, 80);
TIEUCHI_FIRST_SIZE(tieuchi_period_options, 16);
TIEUCHI_FIRST_SIZE(tieuchi_unit_change, 72);
TIEUCHI_FIRST_SIZE(tieuchi_criterion_change, 128);
TIEUCHI_FIRST_SIZE(tieuchi_programme_level, 40);
TIEUCHI_FIRST_SIZE(tieuchi_derived_observation, 104);
TIEUCHI_FIRST_SIZE(tieuchi_derived_value, 32);
TIEUCHI_FIRST_SIZE(tieuchi_target_list_info, 104);
TIEUCHI_FIRST_SIZE(tieuchi_target, 120);
TIEUCHI_FIRST_SIZE(tieuchi_target_outcome, 24);
TIEUCHI_FIRST_SIZE(tieuchi_target_fact, 56);
TIEUCHI_FIRST_SIZE(tieuchi_unit_in_the_way, 16);
TIEUCHI_FIRST_SIZE(tieuchi_deprivation_options, 48);
TIEUCHI_FIRST_SIZE(tieuchi_ranking_info, 40);
TIEUCHI_FIRST_SIZE(tieuchi_rank_entry, 32);
TIEUCHI_FIRST_SIZE(tieuchi_method_comparison_info, 104);
TIEUCHI_FIRST_SIZE(tieuchi_rank_shift, 32);
TIEUCHI_FIRST_SIZE(tieuchi_draw_options, 40);
TIEUCHI_FIRST_SIZE(tieuchi_unit_sensitivity, 64);
TIEUCHI_FIRST_SIZE(tieuchi_weight_change, 32);
TIEUCHI_FIRST_SIZE(tieuchi_leaf_cost, 72);
TIEUCHI_FIRST_SIZE(tieuchi_project, 88);
TIEUCHI_FIRST_SIZE(tieuchi_roadmap_goal, 32);
TIEUCHI_FIRST_SIZE(tieuchi_binary_programme, 80);
TIEUCHI_FIRST_SIZE(tieuchi_roadmap_options, 112);
TIEUCHI_FIRST_SIZE(tieuchi_roadmap_info, 80);
TIEUCHI_FIRST_SIZE(tieuchi_roadmap_checked, 20);
TIEUCHI_FIRST_SIZE(tieuchi_roadmap_step, 56);
TIEUCHI_FIRST_SIZE(tieuchi_obstacle, 16);
TIEUCHI_FIRST_SIZE(tieuchi_unit_margin, 32);
TIEUCHI_FIRST_SIZE(tieuchi_leaf_margin, 16);
TIEUCHI_FIRST_SIZE(tieuchi_attribute_value, 40);
TIEUCHI_FIRST_SIZE(tieuchi_stream_options, 40);
TIEUCHI_FIRST_SIZE(tieuchi_level_definition, 64);

#undef TIEUCHI_FIRST_SIZE

// Structures without struct_size never change.
static_assert(sizeof(void*) != 8 || sizeof(tieuchi_place) == 64);
static_assert(sizeof(void*) != 8 || sizeof(tieuchi_criterion_weight) == 32);
static_assert(sizeof(void*) != 8 || sizeof(tieuchi_points_band) == 32);
static_assert(sizeof(void*) != 8 || sizeof(tieuchi_points_row) == 64);
static_assert(sizeof(void*) != 8 || sizeof(tieuchi_rank_input) == 40);
static_assert(sizeof(void*) != 8 || sizeof(tieuchi_unit_leaf) == 16);
static_assert(sizeof(void*) != 8 || sizeof(tieuchi_year_budget) == 24);
static_assert(sizeof(void*) != 8 || sizeof(tieuchi_period_value) == 48);

} // namespace
} // namespace capi
} // namespace tieuchi
