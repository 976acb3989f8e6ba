/* SPDX-License-Identifier: Apache-2.0 */
/* Assessments, scores, explanations of one unit. */
#include "check.h"

#include <string.h>

/** A unit that fails 1.2a by a hair, and of which everything else is known and passes. */
static tieuchi_unit* failing_unit(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit* unit = NULL;
    tieuchi_decimal const part = {179, 0, 0};
    tieuchi_decimal const whole = {199, 0, 0};
    tieuchi_str const held = {"test/other", TIEUCHI_NTS};
    CHECK_OK(tieuchi_unit_create(evaluator, &unit, &err));
    CHECK_OK(tieuchi_unit_set_id(unit, "u1", 2, &err));
    CHECK_OK(tieuchi_unit_set_holds(unit, &held, 1, &err));
    CHECK_OK(tieuchi_unit_set_attribute(unit, "region", 6, "north", 5, &err));
    CHECK_OK(tieuchi_unit_observe_text(unit, "1.1", 3, "90", 2, &err));
    CHECK_OK(tieuchi_unit_observe_ratio(unit, "1.2a", 4, part, whole, &err));
    CHECK_OK(tieuchi_unit_observe_boolean(unit, "1.2b", 4, 1, &err));
    CHECK_OK(tieuchi_unit_observe_level(unit, "2", 1, "tốt", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_unit_observe_boolean(unit, "no_debt", 7, 1, &err));
    return unit;
}

static void test_verdicts(tieuchi_assessment const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_node_result node;
    tieuchi_leaf_result leaf;
    tieuchi_str blocked[4];
    size_t needed = 9;
    int32_t held = 0;
    node.struct_size = sizeof node;
    leaf.struct_size = sizeof leaf;
    CHECK(tieuchi_assessment_standard(found) == TIEUCHI_VERDICT_FAIL);
    CHECK_OK(tieuchi_assessment_criterion(found, 0, &node, &err));
    CHECK(node.verdict == TIEUCHI_VERDICT_FAIL && node.reason == TIEUCHI_REASON_NONE);
    CHECK(node.computed == TIEUCHI_VERDICT_FAIL && node.declared == TIEUCHI_DECLARED_NONE);
    CHECK_OK(tieuchi_assessment_indicator(found, 2, &node, &err));
    CHECK(node.verdict == TIEUCHI_VERDICT_PASS);
    CHECK_OK(tieuchi_assessment_leaf(found, 1, &leaf, &err));
    CHECK(leaf.verdict == TIEUCHI_VERDICT_FAIL && leaf.observed == TIEUCHI_OBSERVED_PAIR);
    CHECK_OK(tieuchi_assessment_presupposed(found, 0, &held, &err));
    CHECK(held == TIEUCHI_VERDICT_PASS);
    CHECK_OK(tieuchi_assessment_blocked_by(found, blocked, 4, &needed, &err));
    CHECK(needed == 1 && is_text(blocked[0], "1"));
    CHECK(tieuchi_assessment_blocked_by(found, blocked, 0, NULL, &err) ==
          TIEUCHI_E_BUFFER_TOO_SMALL);
    CHECK_OK(tieuchi_assessment_undecided_by(found, NULL, 0, &needed, &err));
    CHECK(needed == 0);
    CHECK(tieuchi_assessment_leaf(found, 5, &leaf, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK(tieuchi_assessment_conflict_count(found) == 0);
}

static void test_scores(tieuchi_assessment const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_interval value;
    tieuchi_fraction known;
    char text[64];
    int32_t numbers[4];
    size_t needed = 0;
    CHECK_OK(tieuchi_assessment_score(found, TIEUCHI_MEASURE_CRITERIA_MET, &value, &err));
    CHECK(value.has_value == 1 && value.fits == 1);
    CHECK(value.lower.numerator == 1 && value.upper.numerator == 1);
    CHECK_OK(tieuchi_assessment_score_by_name(found, "criteria_failed_share", TIEUCHI_NTS, &value,
                                              &err));
    CHECK(value.lower.numerator == 1 && value.lower.denominator == 2);
    CHECK(tieuchi_assessment_score_by_name(found, "mine", 4, &value, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK(tieuchi_assessment_score(found, 12, &value, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    /* 1.2a: 17900/199 of 90, so 1790/1791; 1.2: with 1.2b; criterion 1: with 1.1; and criterion 2
     */
    CHECK_OK(tieuchi_assessment_leaf_progress_text(found, 1, TIEUCHI_END_LOWER, text, sizeof text,
                                                   NULL, &err));
    CHECK(strcmp(text, "1790/1791") == 0);
    CHECK_OK(tieuchi_assessment_leaf_progress(found, 1, &value, &err));
    CHECK(value.upper.numerator == 1790 && value.upper.denominator == 1791);
    CHECK_OK(tieuchi_assessment_indicator_progress_text(found, 1, TIEUCHI_END_LOWER, text,
                                                        sizeof text, NULL, &err));
    CHECK(strcmp(text, "3581/3582") == 0);
    CHECK_OK(tieuchi_assessment_indicator_progress(found, 1, &value, &err));
    CHECK(value.lower.numerator == 3581 && value.lower.denominator == 3582);
    CHECK_OK(tieuchi_assessment_criterion_progress(found, 0, &value, &err));
    CHECK(value.lower.numerator == 7163 && value.lower.denominator == 7164);
    CHECK_OK(tieuchi_assessment_criterion_progress_text(found, 0, TIEUCHI_END_UPPER, text,
                                                        sizeof text, NULL, &err));
    CHECK(strcmp(text, "7163/7164") == 0);
    CHECK_OK(tieuchi_assessment_score_text(found, TIEUCHI_MEASURE_WEIGHTED_PROGRESS,
                                           TIEUCHI_END_LOWER, text, sizeof text, NULL, &err));
    CHECK(strcmp(text, "358175/3582") == 0);
    CHECK(tieuchi_assessment_leaf_progress_text(found, 1, 3, text, sizeof text, NULL, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_assessment_completeness(found, &known, &err));
    CHECK(known.numerator == 1 && known.denominator == 1);
    CHECK(tieuchi_assessment_grade(found) == 1);
    CHECK_OK(tieuchi_assessment_grades_possible(found, numbers, 4, &needed, &err));
    CHECK(needed == 1 && numbers[0] == 1);
    CHECK(tieuchi_assessment_withdraw(found) == TIEUCHI_VERDICT_PASS);
    CHECK_OK(tieuchi_assessment_unverified(found, numbers, 4, &needed, &err));
    CHECK(needed == 1 && numbers[0] == 1);
}

static void test_explanation(tieuchi_assessment const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_explanation* why = NULL;
    tieuchi_explanation_info info;
    tieuchi_bound_choice choice;
    tieuchi_text* text = NULL;
    tieuchi_str child;
    info.struct_size = sizeof info;
    choice.struct_size = sizeof choice;
    CHECK_OK(tieuchi_explain(found, "1.2a", 4, &why, &err));
    CHECK_OK(tieuchi_explanation_get(why, &info, &err));
    CHECK(info.node_kind == TIEUCHI_NODE_KIND_PART && info.verdict == TIEUCHI_VERDICT_FAIL);
    CHECK(is_text(info.bound, "90") && is_text(info.value, "17900/199"));
    CHECK(is_text(info.observed_as, "179/199") && info.verified == 0);
    CHECK(info.has_gap == 1 && is_text(info.gap, "10/199"));
    CHECK_OK(tieuchi_explanation_sentence(why, TIEUCHI_LANGUAGE_VI, &text, &err));
    CHECK(strstr(tieuchi_text_data(text), "179") != NULL);
    tieuchi_text_release(text);
    CHECK_OK(tieuchi_explanation_json(why, &text, &err));
    CHECK(tieuchi_text_data(text)[0] == '{');
    tieuchi_text_release(text);
    tieuchi_explanation_release(why);

    CHECK_OK(tieuchi_explain(found, "1.1", 3, &why, &err));
    CHECK_OK(tieuchi_explanation_get(why, &info, &err));
    CHECK(info.choice_count == 1);
    CHECK_OK(tieuchi_explanation_choice(why, 0, &choice, &err));
    CHECK(is_text(choice.attribute, "region") && is_text(choice.value, "north"));
    tieuchi_explanation_release(why);

    CHECK_OK(tieuchi_explain(found, "1", 1, &why, &err));
    CHECK_OK(tieuchi_explanation_get(why, &info, &err));
    CHECK(info.combine == TIEUCHI_COMBINE_ALL && info.decided_by_count == 1);
    CHECK(info.children_pass == 1 && info.children_fail == 1);
    CHECK_OK(tieuchi_explanation_decided_by(why, 0, &child, &err));
    CHECK(is_text(child, "1.2"));
    CHECK(tieuchi_explanation_decided_by(why, 1, &child, &err) == TIEUCHI_E_NOT_FOUND);
    tieuchi_explanation_release(why);
    CHECK(tieuchi_explain(found, "zz", 2, &why, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK_OK(tieuchi_assessment_sentence(found, TIEUCHI_LANGUAGE_EN, &text, &err));
    CHECK(tieuchi_text_size(text) > 0);
    tieuchi_text_release(text);
}

static void test_json(tieuchi_evaluator const* evaluator, tieuchi_unit const* unit,
                      tieuchi_assessment const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_text* one = NULL;
    tieuchi_text* many = NULL;
    tieuchi_unit_list* list = NULL;
    tieuchi_unit const* units[2];
    units[0] = unit;
    units[1] = unit;
    CHECK_OK(tieuchi_assessment_json(found, &one, &err));
    CHECK_OK(tieuchi_assess_to_json(evaluator, units, 1, NULL, &many, &err));
    CHECK(strcmp(tieuchi_text_data(one), tieuchi_text_data(many)) == 0);
    CHECK(tieuchi_text_data(one)[tieuchi_text_size(one) - 1] == '\n');
    tieuchi_text_release(many);
    CHECK_OK(tieuchi_assess_to_json(evaluator, units, 2, NULL, &many, &err));
    CHECK(tieuchi_text_size(many) > tieuchi_text_size(one));
    tieuchi_text_release(many);
    CHECK_OK(tieuchi_unit_list_create(units, 1, &list, &err));
    CHECK_OK(tieuchi_assess_list_to_json(evaluator, list, NULL, &many, &err));
    CHECK(strcmp(tieuchi_text_data(one), tieuchi_text_data(many)) == 0);
    tieuchi_text_release(many);
    tieuchi_unit_list_release(list);
    CHECK_OK(tieuchi_assess_to_json(evaluator, NULL, 0, NULL, &many, &err));
    CHECK(strstr(tieuchi_text_data(many), "\"units\":[]") != NULL);
    tieuchi_text_release(many);
    tieuchi_text_release(one);
}

static void test_policies(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_assess_options options = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_assess_options made = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_assessment* found = NULL;
    tieuchi_unit* unit = failing_unit(evaluator);
    tieuchi_conflict conflict;
    tieuchi_tally tally;
    conflict.struct_size = sizeof conflict;
    tally.struct_size = sizeof tally;
    options.declared = TIEUCHI_DECLARED_POLICY_PREVAILS;
    options.missing = TIEUCHI_MISSING_POLICY_FAIL;
    CHECK_OK(tieuchi_unit_declare(unit, "1", 1, TIEUCHI_DECLARED_PASS, &err));
    CHECK_OK(tieuchi_assess(evaluator, unit, &options, &found, &err));
    CHECK_OK(tieuchi_assessment_options(found, &made, &err));
    CHECK(made.missing == options.missing && made.declared == options.declared);
    CHECK(tieuchi_assessment_standard(found) == TIEUCHI_VERDICT_PASS);
    CHECK(tieuchi_assessment_conflict_count(found) == 1);
    CHECK_OK(tieuchi_assessment_conflict(found, 0, &conflict, &err));
    CHECK(conflict.node_kind == TIEUCHI_NODE_KIND_CRITERION && conflict.index == 0);
    CHECK(conflict.computed == TIEUCHI_VERDICT_FAIL);
    CHECK_OK(tieuchi_count(evaluator, unit, &options, &tally, &err));
    CHECK(tally.standard == TIEUCHI_VERDICT_PASS && tally.criteria_passed == 2);
    CHECK(tally.weighted_progress.has_value == 1 && tally.weighted_progress.lower.numerator == 100);
    options.missing = 3;
    CHECK(tieuchi_count(evaluator, unit, &options, &tally, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    tieuchi_assessment_release(found);
    tieuchi_unit_release(unit);
}

void test_judging(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_evaluator* evaluator = small_evaluator();
    tieuchi_evaluator* other = small_evaluator();
    tieuchi_unit* unit = failing_unit(evaluator);
    tieuchi_assessment* found = NULL;
    tieuchi_assessment* share;
    CHECK_OK(tieuchi_assess(evaluator, unit, NULL, &found, &err));
    test_json(evaluator, unit, found);
    test_policies(evaluator);
    CHECK(tieuchi_assess(other, unit, NULL, &found, &err) == TIEUCHI_E_INVALID_ARGUMENT);

    /* Whatever is released first: an assessment keeps what it needs. */
    share = tieuchi_assessment_retain(found);
    tieuchi_assessment_release(found);
    tieuchi_unit_release(unit);
    tieuchi_evaluator_release(other);
    tieuchi_evaluator_release(evaluator);
    CHECK(is_text(tieuchi_unit_id(tieuchi_assessment_unit(share)), "u1"));
    CHECK(tieuchi_assessment_evaluator(share) == evaluator);
    test_verdicts(share);
    test_scores(share);
    test_explanation(share);
    tieuchi_assessment_release(share);
    tieuchi_assessment_release(NULL);
}
