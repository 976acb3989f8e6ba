/* SPDX-License-Identifier: Apache-2.0 */
/* Words of the constants that questions over many units answer with, the first and the last of each
 * family, and nothing for what is none. */
#include <tieuchi.h>
#include "check.h"

void test_answer_words(void) {
    tieuchi_column_view view;
    tieuchi_column_view const fresh = TIEUCHI_COLUMN_VIEW_INIT;
    CHECK(tieuchi_column_view_init(&view, sizeof view) == TIEUCHI_OK);
    CHECK(view.type == fresh.type && view.length == fresh.length && view.values == NULL);
    CHECK(is_text(tieuchi_grouping_name(TIEUCHI_GROUPING_PARENT), "parent"));
    CHECK(is_text(tieuchi_grouping_name(TIEUCHI_GROUPING_LEVEL), "level"));
    CHECK(is_text(tieuchi_grouping_name(TIEUCHI_GROUPING_LEVEL + 1), ""));
    CHECK(is_text(tieuchi_end_name(TIEUCHI_END_LOWER), "lower"));
    CHECK(is_text(tieuchi_end_name(TIEUCHI_END_UPPER), "upper"));
    CHECK(is_text(tieuchi_end_name(TIEUCHI_END_UPPER + 1), ""));
    CHECK(is_text(tieuchi_attribution_name(TIEUCHI_ATTRIBUTION_IN_SEQUENCE), "in_sequence"));
    CHECK(is_text(tieuchi_attribution_name(TIEUCHI_ATTRIBUTION_AVERAGED), "averaged"));
    CHECK(is_text(tieuchi_attribution_name(TIEUCHI_ATTRIBUTION_AVERAGED + 1), ""));
    CHECK(is_text(tieuchi_derivation_name(TIEUCHI_DERIVATION_SHARE), "share"));
    CHECK(is_text(tieuchi_derivation_name(TIEUCHI_DERIVATION_POOLED), "pooled"));
    CHECK(is_text(tieuchi_derivation_name(TIEUCHI_DERIVATION_POOLED + 1), ""));
    CHECK(is_text(tieuchi_derived_name(TIEUCHI_DERIVED_DERIVED), "derived"));
    CHECK(is_text(tieuchi_derived_name(TIEUCHI_DERIVED_NOT_REPRESENTABLE), "not_representable"));
    CHECK(is_text(tieuchi_derived_name(TIEUCHI_DERIVED_NOT_REPRESENTABLE + 1), ""));
    CHECK(is_text(tieuchi_target_form_name(TIEUCHI_TARGET_FORM_ALL), "all"));
    CHECK(is_text(tieuchi_target_form_name(TIEUCHI_TARGET_FORM_EVERY), "every"));
    CHECK(is_text(tieuchi_target_form_name(TIEUCHI_TARGET_FORM_EVERY + 1), ""));
    CHECK(is_text(tieuchi_rank_order_name(TIEUCHI_RANK_ORDER_HIGHEST_FIRST), "highest_first"));
    CHECK(is_text(tieuchi_rank_order_name(TIEUCHI_RANK_ORDER_LOWEST_FIRST), "lowest_first"));
    CHECK(is_text(tieuchi_rank_order_name(TIEUCHI_RANK_ORDER_LOWEST_FIRST + 1), ""));
    CHECK(is_text(tieuchi_standing_name(TIEUCHI_STANDING_PASS), "pass"));
    CHECK(is_text(tieuchi_standing_name(TIEUCHI_STANDING_ATTRIBUTE_MISSING), "attribute_missing"));
    CHECK(is_text(tieuchi_standing_name(TIEUCHI_STANDING_ATTRIBUTE_MISSING + 1), ""));
    CHECK(is_text(tieuchi_goal_name(TIEUCHI_GOAL_UNIT_CRITERIA), "unit_criteria"));
    CHECK(is_text(tieuchi_goal_name(TIEUCHI_GOAL_MOST_UNITS), "most_units"));
    CHECK(is_text(tieuchi_goal_name(TIEUCHI_GOAL_MOST_UNITS + 1), ""));
    CHECK(is_text(tieuchi_assurance_name(TIEUCHI_ASSURANCE_GUARANTEED), "guaranteed"));
    CHECK(is_text(tieuchi_assurance_name(TIEUCHI_ASSURANCE_OPTIMISTIC), "optimistic"));
    CHECK(is_text(tieuchi_assurance_name(TIEUCHI_ASSURANCE_OPTIMISTIC + 1), ""));
    CHECK(is_text(tieuchi_step_name(TIEUCHI_STEP_RAISE), "raise"));
    CHECK(is_text(tieuchi_step_name(TIEUCHI_STEP_PROJECT), "project"));
    CHECK(is_text(tieuchi_step_name(TIEUCHI_STEP_PROJECT + 1), ""));
    CHECK(is_text(tieuchi_obstacle_name(TIEUCHI_OBSTACLE_NO_COST), "no_cost"));
    CHECK(is_text(tieuchi_obstacle_name(TIEUCHI_OBSTACLE_BUDGET), "budget"));
    CHECK(is_text(tieuchi_obstacle_name(TIEUCHI_OBSTACLE_BUDGET + 1), ""));
    CHECK(is_text(tieuchi_roadmap_method_name(TIEUCHI_ROADMAP_METHOD_SORTED), "sorted"));
    CHECK(is_text(tieuchi_roadmap_method_name(TIEUCHI_ROADMAP_METHOD_SOLVER), "solver"));
    CHECK(is_text(tieuchi_roadmap_method_name(TIEUCHI_ROADMAP_METHOD_SOLVER + 1), ""));
    CHECK(is_text(tieuchi_roadmap_outcome_name(TIEUCHI_ROADMAP_OPTIMAL), "optimal"));
    CHECK(is_text(tieuchi_roadmap_outcome_name(TIEUCHI_ROADMAP_UNDECIDED), "undecided"));
    CHECK(is_text(tieuchi_roadmap_outcome_name(TIEUCHI_ROADMAP_UNDECIDED + 1), ""));
}
