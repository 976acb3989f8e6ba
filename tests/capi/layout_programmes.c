/* SPDX-License-Identifier: Apache-2.0 */
/* What a program that was compiled with the first version of the structures of programmes relies
 * on, where pointers have 64 bits. A structure that grows keeps all its lines. */
#include <tieuchi.h>
#include "check.h"

#include <stddef.h>

#define WIDE (sizeof(void*) != 8)

_Static_assert(WIDE || offsetof(tieuchi_place, id) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_place, name) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_place, parent) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_place, level) == 48, "");
_Static_assert(WIDE || sizeof(tieuchi_place) == 64, "");

_Static_assert(WIDE || offsetof(tieuchi_grouping, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_grouping, kind) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_grouping, subject) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_grouping, tree) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_grouping, reserved) == 32, "");
_Static_assert(WIDE || sizeof(tieuchi_grouping) == 40, "");

_Static_assert(WIDE || offsetof(tieuchi_agency_tally, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_agency_tally, criteria_count) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_agency_tally, agency) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_agency_tally, pass) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_agency_tally, fail) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_agency_tally, unknown) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_agency_tally, exempt) == 48, "");
_Static_assert(WIDE || offsetof(tieuchi_agency_tally, basic) == 56, "");
_Static_assert(WIDE || offsetof(tieuchi_agency_tally, pass_rate) == 64, "");
_Static_assert(WIDE || sizeof(tieuchi_agency_tally) == 80, "");

_Static_assert(WIDE || offsetof(tieuchi_period_options, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_period_options, missing) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_period_options, declared) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_period_options, attribution) == 12, "");
_Static_assert(WIDE || sizeof(tieuchi_period_options) == 16, "");

_Static_assert(WIDE || offsetof(tieuchi_unit_change, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_change, standard_before) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_change, standard_after) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_change, gained_count) == 12, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_change, lost_count) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_change, reserved) == 20, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_change, before) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_change, after) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_change, id) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_change, name) == 56, "");
_Static_assert(WIDE || sizeof(tieuchi_unit_change) == 72, "");

_Static_assert(WIDE || offsetof(tieuchi_criterion_change, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_change, before) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_change, after) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_change, reserved) == 12, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_change, id) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_change, attributes) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_change, year) == 48, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_change, amendment) == 64, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_change, rulebook) == 80, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_change, data) == 96, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_change, units) == 112, "");
_Static_assert(WIDE || sizeof(tieuchi_criterion_change) == 128, "");

_Static_assert(WIDE || offsetof(tieuchi_programme_level, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_programme_level, derive_count) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_programme_level, id) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_programme_level, evaluator) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_programme_level, reserved) == 32, "");
_Static_assert(WIDE || sizeof(tieuchi_programme_level) == 40, "");

_Static_assert(WIDE || offsetof(tieuchi_derived_observation, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_observation, derivation) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_observation, leaf) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_observation, from) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_observation, node) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_observation, of) == 56, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_observation, weight) == 72, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_observation, of_held) == 88, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_observation, of_is_attribute) == 92, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_observation, weight_is_attribute) == 96, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_observation, reserved) == 100, "");
_Static_assert(WIDE || sizeof(tieuchi_derived_observation) == 104, "");

_Static_assert(WIDE || offsetof(tieuchi_derived_value, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_value, state) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_value, unit) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_value, derive) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_value, children) == 20, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_value, exempt) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_derived_value, unknown) == 28, "");
_Static_assert(WIDE || sizeof(tieuchi_derived_value) == 32, "");

_Static_assert(WIDE || offsetof(tieuchi_target_list_info, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_target_list_info, count) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_target_list_info, id) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_target_list_info, title_vi) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_target_list_info, title_en) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_target_list_info, source) == 56, "");
_Static_assert(WIDE || offsetof(tieuchi_target_list_info, citation) == 72, "");
_Static_assert(WIDE || offsetof(tieuchi_target_list_info, note) == 88, "");
_Static_assert(WIDE || sizeof(tieuchi_target_list_info) == 104, "");

_Static_assert(WIDE || offsetof(tieuchi_target, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_target, form) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_target, id) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_target, deadline) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_target, name_vi) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_target, name_en) == 56, "");
_Static_assert(WIDE || offsetof(tieuchi_target, source) == 72, "");
_Static_assert(WIDE || offsetof(tieuchi_target, citation) == 88, "");
_Static_assert(WIDE || offsetof(tieuchi_target, note) == 104, "");
_Static_assert(WIDE || sizeof(tieuchi_target) == 120, "");

_Static_assert(WIDE || offsetof(tieuchi_target_outcome, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_target_outcome, outcome) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_target_outcome, fact_count) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_target_outcome, unit_count) == 16, "");
_Static_assert(WIDE || sizeof(tieuchi_target_outcome) == 24, "");

_Static_assert(WIDE || offsetof(tieuchi_target_fact, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_target_fact, form) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_target_fact, outcome) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_target_fact, reserved) == 12, "");
_Static_assert(WIDE || offsetof(tieuchi_target_fact, members) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_target_fact, members_unknown) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_target_fact, unit_count) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_target_fact, pointer) == 40, "");
_Static_assert(WIDE || sizeof(tieuchi_target_fact) == 56, "");

_Static_assert(WIDE || offsetof(tieuchi_unit_in_the_way, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_in_the_way, found) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_in_the_way, unit) == 8, "");
_Static_assert(WIDE || sizeof(tieuchi_unit_in_the_way) == 16, "");

_Static_assert(WIDE || offsetof(tieuchi_period_value, when) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_period_value, lower) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_period_value, upper) == 32, "");
_Static_assert(WIDE || sizeof(tieuchi_period_value) == 48, "");

_Static_assert(WIDE || offsetof(tieuchi_criterion_weight, criterion) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_criterion_weight, weight) == 16, "");
_Static_assert(WIDE || sizeof(tieuchi_criterion_weight) == 32, "");

_Static_assert(WIDE || offsetof(tieuchi_points_band, at_least) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_points_band, points) == 16, "");
_Static_assert(WIDE || sizeof(tieuchi_points_band) == 32, "");

_Static_assert(WIDE || offsetof(tieuchi_points_row, criterion) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_points_row, bands) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_points_row, reserved) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_points_row, band_count) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_points_row, exempt) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_points_row, has_exempt) == 56, "");
_Static_assert(WIDE || offsetof(tieuchi_points_row, padding) == 60, "");
_Static_assert(WIDE || sizeof(tieuchi_points_row) == 64, "");

_Static_assert(WIDE || offsetof(tieuchi_deprivation_options, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_deprivation_options, reserved) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_deprivation_options, cutoff) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_deprivation_options, weight_count) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_deprivation_options, weights) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_deprivation_options, more) == 40, "");
_Static_assert(WIDE || sizeof(tieuchi_deprivation_options) == 48, "");

_Static_assert(WIDE || offsetof(tieuchi_rank_input, lower) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_rank_input, upper) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_rank_input, degree) == 32, "");
_Static_assert(WIDE || sizeof(tieuchi_rank_input) == 40, "");

_Static_assert(WIDE || offsetof(tieuchi_ranking_info, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_ranking_info, order) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_ranking_info, units) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_ranking_info, ranked) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_ranking_info, method) == 24, "");
_Static_assert(WIDE || sizeof(tieuchi_ranking_info) == 40, "");

_Static_assert(WIDE || offsetof(tieuchi_rank_entry, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_rank_entry, has_value) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_rank_entry, best) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_rank_entry, worst) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_rank_entry, degree) == 24, "");
_Static_assert(WIDE || sizeof(tieuchi_rank_entry) == 32, "");

_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, end) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, first) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, second) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, units) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, open) == 48, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, without) == 56, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, concordant) == 64, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, discordant) == 72, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, tied_first) == 80, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, tied_second) == 88, "");
_Static_assert(WIDE || offsetof(tieuchi_method_comparison_info, tied_both) == 96, "");
_Static_assert(WIDE || sizeof(tieuchi_method_comparison_info) == 104, "");

_Static_assert(WIDE || offsetof(tieuchi_rank_shift, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_rank_shift, reserved) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_rank_shift, unit) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_rank_shift, first) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_rank_shift, second) == 24, "");
_Static_assert(WIDE || sizeof(tieuchi_rank_shift) == 32, "");

_Static_assert(WIDE || offsetof(tieuchi_draw_options, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_draw_options, threads) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_draw_options, seed) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_draw_options, draws) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_draw_options, concentration) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_draw_options, top) == 32, "");
_Static_assert(WIDE || sizeof(tieuchi_draw_options) == 40, "");

_Static_assert(WIDE || offsetof(tieuchi_unit_sensitivity, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_sensitivity, reserved) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_sensitivity, stated) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_sensitivity, best) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_sensitivity, worst) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_sensitivity, rank_5) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_sensitivity, rank_50) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_sensitivity, rank_95) == 48, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_sensitivity, in_top) == 56, "");
_Static_assert(WIDE || sizeof(tieuchi_unit_sensitivity) == 64, "");

_Static_assert(WIDE || offsetof(tieuchi_weight_change, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_weight_change, is_there) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_weight_change, criterion) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_weight_change, reserved) == 12, "");
_Static_assert(WIDE || offsetof(tieuchi_weight_change, ahead) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_weight_change, behind) == 24, "");
_Static_assert(WIDE || sizeof(tieuchi_weight_change) == 32, "");

_Static_assert(WIDE || offsetof(tieuchi_unit_leaf, unit) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_leaf, leaf) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_leaf, reserved) == 12, "");
_Static_assert(WIDE || sizeof(tieuchi_unit_leaf) == 16, "");

_Static_assert(WIDE || offsetof(tieuchi_leaf_cost, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_cost, has_raise) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_cost, has_observe) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_cost, months) == 12, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_cost, days) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_cost, reserved) == 20, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_cost, place) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_cost, raise) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_cost, observe) == 56, "");
_Static_assert(WIDE || sizeof(tieuchi_leaf_cost) == 72, "");

_Static_assert(WIDE || offsetof(tieuchi_project, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_project, months) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_project, days) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_project, reserved) == 12, "");
_Static_assert(WIDE || offsetof(tieuchi_project, cost) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_project, id) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_project, name) == 48, "");
_Static_assert(WIDE || offsetof(tieuchi_project, raises) == 64, "");
_Static_assert(WIDE || offsetof(tieuchi_project, more) == 72, "");
_Static_assert(WIDE || offsetof(tieuchi_project, raises_count) == 80, "");
_Static_assert(WIDE || sizeof(tieuchi_project) == 88, "");

_Static_assert(WIDE || offsetof(tieuchi_roadmap_goal, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_goal, kind) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_goal, unit) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_goal, units) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_goal, criteria) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_goal, reserved) == 28, "");
_Static_assert(WIDE || sizeof(tieuchi_roadmap_goal) == 32, "");

_Static_assert(WIDE || offsetof(tieuchi_year_budget, amount) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_year_budget, year) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_year_budget, reserved) == 20, "");
_Static_assert(WIDE || sizeof(tieuchi_year_budget) == 24, "");

_Static_assert(WIDE || offsetof(tieuchi_binary_programme, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_binary_programme, reserved) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_binary_programme, variable_count) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_binary_programme, row_count) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_binary_programme, entry_count) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_binary_programme, objective) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_binary_programme, row_start) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_binary_programme, column) == 48, "");
_Static_assert(WIDE || offsetof(tieuchi_binary_programme, value) == 56, "");
_Static_assert(WIDE || offsetof(tieuchi_binary_programme, lower) == 64, "");
_Static_assert(WIDE || offsetof(tieuchi_binary_programme, more) == 72, "");
_Static_assert(WIDE || sizeof(tieuchi_binary_programme) == 80, "");

_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, assurance) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, budget) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, has_budget) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, rounds) == 28, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, node_limit) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, year_count) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, years) == 48, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, more) == 56, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, start) == 64, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, deadline) == 80, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, solver) == 96, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_options, payload) == 104, "");
_Static_assert(WIDE || sizeof(tieuchi_roadmap_options) == 112, "");

_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, outcome) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, method) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, solver_claims) == 12, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, step_count) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, criteria_met) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, units_meeting) == 32, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, upper_bound) == 40, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, nodes) == 48, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, price_count) == 56, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, obstructed) == 64, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_info, obstacle_count) == 72, "");
_Static_assert(WIDE || sizeof(tieuchi_roadmap_info) == 80, "");

_Static_assert(WIDE || offsetof(tieuchi_roadmap_checked, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_checked, is_plan) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_checked, reaches_goal) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_checked, proves_cost) == 12, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_checked, proves_number) == 16, "");
_Static_assert(WIDE || sizeof(tieuchi_roadmap_checked) == 20, "");

_Static_assert(WIDE || offsetof(tieuchi_roadmap_step, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_step, kind) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_step, year) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_step, raises_count) == 12, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_step, project) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_step, place) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_roadmap_step, cost) == 40, "");
_Static_assert(WIDE || sizeof(tieuchi_roadmap_step) == 56, "");

_Static_assert(WIDE || offsetof(tieuchi_obstacle, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_obstacle, kind) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_obstacle, index) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_obstacle, reserved) == 12, "");
_Static_assert(WIDE || sizeof(tieuchi_obstacle) == 16, "");

_Static_assert(WIDE || offsetof(tieuchi_unit_margin, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_margin, meets) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_margin, can_be_lost) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_margin, can_be_gained) == 12, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_margin, leaf_count) == 16, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_margin, loss_count) == 20, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_margin, gain_count) == 24, "");
_Static_assert(WIDE || offsetof(tieuchi_unit_margin, criteria_missing) == 28, "");
_Static_assert(WIDE || sizeof(tieuchi_unit_margin) == 32, "");

_Static_assert(WIDE || offsetof(tieuchi_leaf_margin, struct_size) == 0, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_margin, leaf) == 4, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_margin, verdict) == 8, "");
_Static_assert(WIDE || offsetof(tieuchi_leaf_margin, reserved) == 12, "");
_Static_assert(WIDE || sizeof(tieuchi_leaf_margin) == 16, "");
