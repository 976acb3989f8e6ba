/* SPDX-License-Identifier: Apache-2.0 */
/* Units, what is found of them, why, and what they come to together. */
#include "program.h"

#include <stdio.h>
#include <string.h>

/** A unit of which everything is known but the last condition. */
static tieuchi_unit* make_unit(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit* unit = NULL;
    tieuchi_remark words;
    tieuchi_str const held = {"first/other", TIEUCHI_NTS};
    tieuchi_str const cohorts[2] = {{"c1", 2}, {"c2", 2}};
    tieuchi_decimal const part = {179, 0, 0};
    tieuchi_decimal const whole = {199, 0, 0};
    tieuchi_decimal const share = {405, 1, 0};
    CALL(tieuchi_unit_create(evaluator, &unit, &err));
    CALL(tieuchi_unit_set_id(unit, "u1", 2, &err));
    CALL(tieuchi_unit_set_name(unit, "Xã U", TIEUCHI_NTS, &err));
    CALL(tieuchi_unit_set_parent(unit, "p", 1, &err));
    CALL(tieuchi_unit_set_cohorts(unit, cohorts, 2, &err));
    CALL(tieuchi_unit_set_holds(unit, &held, 1, &err));
    CALL(tieuchi_unit_set_attribute(unit, "region", 6, "north", 5, &err));
    CALL(tieuchi_unit_set_attribute(unit, "region", 6, "west", 4, &err));
    CALL(tieuchi_unit_set_attribute_decimal(unit, "share", 5, share, &err));
    CALL(tieuchi_unit_observe_text(unit, "1.1", 3, "90", 2, &err));
    CALL(tieuchi_unit_observe_ratio(unit, "1.2a", 4, part, whole, &err));
    CALL(tieuchi_unit_observe_boolean(unit, "1.2b", 4, 1, &err));
    CALL(tieuchi_unit_observe_level(unit, "2", 1, "tốt", TIEUCHI_NTS, &err));
    CALL(tieuchi_unit_observe_decimal(unit, "3", 1, share, &err));
    CALL(tieuchi_unit_declare(unit, "2", 1, TIEUCHI_DECLARED_FAIL, &err));
    CALL(tieuchi_remark_init(&words, sizeof words));
    words.note = str_of("ghi chú");
    CALL(tieuchi_unit_annotate(unit, "1.1", 3, &words, &err));
    return unit;
}

void units(tieuchi_evaluator const* evaluator) {
    static char const json[] =
        "{\"format\":\"tieuchi-units/1\",\"units\":[{\"id\":\"a\",\"attributes\":{\"region\":"
        "\"south\",\"share\":60},\"observations\":{\"1.2a\":{\"numerator\":9,\"denominator\":10},"
        "\"2\":\"khá\"}},{\"id\":\"b\"}]"
        "}";
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit* unit = make_unit(evaluator);
    tieuchi_unit* copy = NULL;
    tieuchi_unit const* one = NULL;
    tieuchi_unit_list* list = NULL;
    tieuchi_units_options json_options = TIEUCHI_UNITS_OPTIONS_INIT;
    tieuchi_csv_options csv_options = TIEUCHI_CSV_OPTIONS_INIT;
    tieuchi_observation seen;
    tieuchi_attribute_state state;
    tieuchi_remark words;
    int32_t declared = 9;
    seen.struct_size = sizeof seen;
    state.struct_size = sizeof state;
    words.struct_size = sizeof words;
    NUMBER(tieuchi_unit_evaluator(unit) == evaluator);
    TEXT(tieuchi_unit_id(unit));
    TEXT(tieuchi_unit_name(unit));
    TEXT(tieuchi_unit_parent(unit));
    NUMBER(tieuchi_unit_cohort_count(unit));
    TEXT(tieuchi_unit_cohort(unit, 1));
    NUMBER(tieuchi_unit_hold_count(unit));
    TEXT(tieuchi_unit_hold(unit, 0));
    CALL(tieuchi_unit_observation(unit, 1, &seen, &err));
    NUMBER(seen.kind);
    print_decimal("first", seen.first);
    print_decimal("second", seen.second);
    CALL(tieuchi_unit_declared(unit, TIEUCHI_NODE_KIND_CRITERION, 1, &declared, &err));
    NUMBER(declared);
    CALL(tieuchi_unit_attribute(unit, 1, &state, &err));
    NUMBER(state.stated);
    print_decimal("number", state.number);
    CALL(tieuchi_unit_remark(unit, "1.1", 3, &words, &err));
    TEXT(words.note);
    CALL(tieuchi_unit_copy(unit, &copy, &err));
    CALL(tieuchi_unit_exempt(copy, "1.1", 3, "why", 3, &err));
    CALL(tieuchi_unit_exempt(copy, "2", 1, "why", 3, &err));
    CALL(tieuchi_unit_forget(copy, "1.1", 3, &err));
    CALL(tieuchi_unit_clear(copy, &err));
    TEXT(tieuchi_unit_id(copy));
    tieuchi_unit_release(copy);
    tieuchi_unit_release(unit);
    CALL(tieuchi_units_options_init(&json_options, sizeof json_options));
    CALL(tieuchi_units_read(evaluator, json, TIEUCHI_NTS, &json_options, NULL, &list, &err));
    NUMBER(tieuchi_unit_list_count(list));
    CALL(tieuchi_unit_list_item(list, 1, &one, &err));
    TEXT(tieuchi_unit_id(one));
    tieuchi_unit_list_release(list);
    CALL(tieuchi_csv_options_init(&csv_options, sizeof csv_options));
    CALL(tieuchi_units_read_csv(evaluator, "id,zz\nc,1\n", TIEUCHI_NTS, &csv_options, NULL, &list,
                                &err));
    csv_options.ignore_other_ids = 1;
    CALL(tieuchi_units_read_csv(evaluator, "id,zz,2\nc,1,khá\n", TIEUCHI_NTS, &csv_options, NULL,
                                &list, &err));
    NUMBER(tieuchi_unit_list_count(list));
    tieuchi_unit_list_release(list);
}

static void explanation(tieuchi_assessment const* found, char const* id) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_explanation* why = NULL;
    tieuchi_explanation_info info;
    tieuchi_bound_choice choice;
    tieuchi_str child;
    tieuchi_text* text = NULL;
    info.struct_size = sizeof info;
    choice.struct_size = sizeof choice;
    CALL(tieuchi_explain(found, id, strlen(id), &why, &err));
    CALL(tieuchi_explanation_get(why, &info, &err));
    NUMBER(info.node_kind);
    NUMBER(info.verdict);
    NUMBER(info.reason);
    NUMBER(info.has_gap);
    TEXT(info.value);
    TEXT(info.bound);
    TEXT(info.gap);
    TEXT(info.observed_as);
    NUMBER(info.decided_by_count);
    NUMBER(info.choice_count);
    if (info.choice_count > 0) {
        CALL(tieuchi_explanation_choice(why, 0, &choice, &err));
        TEXT(choice.attribute);
    }
    if (info.decided_by_count > 0) {
        CALL(tieuchi_explanation_decided_by(why, 0, &child, &err));
        TEXT(child);
    }
    CALL(tieuchi_explanation_sentence(why, TIEUCHI_LANGUAGE_VI, &text, &err));
    NUMBER(tieuchi_text_size(text) > 0); /* how it is worded is no part of the interface */
    tieuchi_text_release(text);
    CALL(tieuchi_explanation_json(why, &text, &err));
    NUMBER(tieuchi_text_data(text)[0] == '{');
    tieuchi_text_release(text);
    tieuchi_explanation_release(why);
}

static void verdicts(tieuchi_assessment const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_node_result node;
    tieuchi_leaf_result leaf;
    tieuchi_conflict conflict;
    tieuchi_str ids[4];
    int32_t list[4] = {-1, -1, -1, -1};
    size_t needed = 9;
    int32_t i;
    node.struct_size = sizeof node;
    leaf.struct_size = sizeof leaf;
    conflict.struct_size = sizeof conflict;
    NUMBER(tieuchi_assessment_standard(found));
    for (i = 0; i < 3; ++i) {
        CALL(tieuchi_assessment_criterion(found, i, &node, &err));
        NUMBER(node.verdict);
        NUMBER(node.computed);
        NUMBER(node.declared_counts);
        NUMBER(node.basic);
        CALL(tieuchi_assessment_indicator(found, i, &node, &err));
        NUMBER(node.verdict);
        CALL(tieuchi_assessment_leaf(found, i, &leaf, &err));
        NUMBER(leaf.verdict);
        NUMBER(leaf.observed);
    }
    CALL(tieuchi_assessment_presupposed(found, 0, &list[0], &err));
    NUMBER(list[0]);
    NUMBER(tieuchi_assessment_conflict_count(found));
    CALL(tieuchi_assessment_conflict(found, 0, &conflict, &err));
    NUMBER(conflict.index);
    NUMBER(conflict.declared);
    CALL(tieuchi_assessment_unverified(found, list, 4, &needed, &err));
    NUMBER(needed);
    NUMBER(list[0]);
    CALL(tieuchi_assessment_blocked_by(found, ids, 4, &needed, &err));
    NUMBER(needed);
    TEXT(ids[0]);
    CALL(tieuchi_assessment_undecided_by(found, ids, 4, &needed, &err));
    NUMBER(needed);
    TEXT(ids[0]);
    NUMBER(tieuchi_assessment_grade(found));
    CALL(tieuchi_assessment_grades_possible(found, list, 4, &needed, &err));
    NUMBER(needed);
    NUMBER(tieuchi_assessment_withdraw(found));
}

static void scores(tieuchi_assessment const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_interval value;
    tieuchi_fraction known;
    char text[64] = "";
    int32_t i;
    for (i = 1; i < 12; ++i) {
        CALL(tieuchi_assessment_score(found, i, &value, &err));
        print_interval("score", value);
        CALL(tieuchi_assessment_score_text(found, i, TIEUCHI_END_UPPER, text, sizeof text, NULL,
                                           &err));
        TEXT(str_of(text));
    }
    CALL(tieuchi_assessment_score_by_name(found, "criteria_met", TIEUCHI_NTS, &value, &err));
    print_interval("criteria_met", value);
    CALL(tieuchi_assessment_score_by_name_text(found, "criteria_met", TIEUCHI_NTS,
                                               TIEUCHI_END_LOWER, text, sizeof text, NULL, &err));
    TEXT(str_of(text));
    for (i = 0; i < 3; ++i) {
        CALL(tieuchi_assessment_criterion_progress(found, i, &value, &err));
        print_interval("criterion", value);
        CALL(tieuchi_assessment_indicator_progress(found, i, &value, &err));
        print_interval("indicator", value);
        CALL(tieuchi_assessment_leaf_progress(found, i, &value, &err));
        print_interval("leaf", value);
    }
    CALL(tieuchi_assessment_criterion_progress_text(found, 0, TIEUCHI_END_LOWER, text, sizeof text,
                                                    NULL, &err));
    TEXT(str_of(text));
    CALL(tieuchi_assessment_indicator_progress_text(found, 1, TIEUCHI_END_LOWER, text, sizeof text,
                                                    NULL, &err));
    TEXT(str_of(text));
    CALL(tieuchi_assessment_leaf_progress_text(found, 1, TIEUCHI_END_LOWER, text, sizeof text, NULL,
                                               &err));
    TEXT(str_of(text));
    CALL(tieuchi_assessment_completeness(found, &known, &err));
    NUMBER(known.numerator);
    NUMBER(known.denominator);
}

static void together(tieuchi_evaluator const* evaluator, tieuchi_assessment const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rollup* all = NULL;
    tieuchi_rollup* more = NULL;
    tieuchi_rollup_info info;
    tieuchi_node_tally tally;
    tieuchi_interval value;
    tieuchi_text* text = NULL;
    int64_t counts[8] = {0, 0, 0, 0, 0, 0, 0, 0};
    int32_t order[4] = {-1, -1, -1, -1};
    char end[64] = "";
    size_t needed = 0;
    info.struct_size = sizeof info;
    tally.struct_size = sizeof tally;
    CALL(tieuchi_rollup_create(evaluator, &all, &err));
    CALL(tieuchi_rollup_create(evaluator, &more, &err));
    CALL(tieuchi_rollup_add(all, found, &err));
    CALL(tieuchi_rollup_add(more, found, &err));
    CALL(tieuchi_rollup_merge(all, more, &err));
    NUMBER(tieuchi_rollup_evaluator(all) == evaluator);
    CALL(tieuchi_rollup_get(all, &info, &err));
    NUMBER(info.units);
    NUMBER(info.fail);
    NUMBER(info.held);
    NUMBER(info.criteria_met_units);
    CALL(tieuchi_rollup_statistic(all, TIEUCHI_MEASURE_WEIGHTED_PROGRESS, TIEUCHI_STATISTIC_MEAN,
                                  &value, &err));
    print_interval("mean", value);
    CALL(tieuchi_rollup_statistic_text(all, TIEUCHI_MEASURE_CRITERIA_MET, TIEUCHI_STATISTIC_MEAN,
                                       TIEUCHI_END_LOWER, end, sizeof end, NULL, &err));
    TEXT(str_of(end));
    CALL(tieuchi_rollup_distribution(all, counts, 8, &needed, &err));
    NUMBER(needed);
    NUMBER(counts[0]);
    NUMBER(counts[1]);
    CALL(tieuchi_rollup_grades(all, counts, 8, &needed, &err));
    NUMBER(counts[1]);
    CALL(tieuchi_rollup_criterion(all, 0, &tally, &err));
    NUMBER(tally.fail);
    NUMBER(tally.pass_rate.denominator);
    CALL(tieuchi_rollup_indicator(all, 0, &tally, &err));
    NUMBER(tally.pass);
    CALL(tieuchi_rollup_hardest(all, order, 4, &needed, &err));
    NUMBER(order[0]);
    CALL(tieuchi_rollup_json(all, &text, &err));
    print_owned("json", text);
    tieuchi_rollup_release(more);
    tieuchi_rollup_release(all);
}

void judging(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit* unit = make_unit(evaluator);
    tieuchi_unit const* one = unit;
    tieuchi_unit_list* list = NULL;
    tieuchi_assess_options options = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_assess_options made = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_assessment* found = NULL;
    tieuchi_tally tally;
    tieuchi_text* text = NULL;
    tally.struct_size = sizeof tally;
    CALL(tieuchi_assess_options_init(&options, sizeof options));
    CALL(tieuchi_assess(evaluator, unit, &options, &found, &err));
    NUMBER(tieuchi_assessment_evaluator(found) == evaluator);
    TEXT(tieuchi_unit_id(tieuchi_assessment_unit(found)));
    verdicts(found);
    scores(found);
    explanation(found, "1.1");
    explanation(found, "1.2a");
    explanation(found, "1");
    CALL(tieuchi_assessment_json(found, &text, &err));
    print_owned("json", text);
    CALL(tieuchi_assessment_sentence(found, TIEUCHI_LANGUAGE_EN, &text, &err));
    NUMBER(tieuchi_text_size(text) > 0);
    tieuchi_text_release(text);
    CALL(tieuchi_assess_to_json(evaluator, &one, 1, NULL, &text, &err));
    print_owned("json", text);
    CALL(tieuchi_units_read(evaluator,
                            "{\"format\":\"tieuchi-units/1\",\"units\":[{\"id\":\"b\"}]}",
                            TIEUCHI_NTS, NULL, NULL, &list, &err));
    CALL(tieuchi_assess_list_to_json(evaluator, list, NULL, &text, &err));
    print_owned("json", text);
    tieuchi_unit_list_release(list);
    together(evaluator, found);
    tieuchi_assessment_release(tieuchi_assessment_retain(found));
    tieuchi_assessment_release(found);
    options.missing = TIEUCHI_MISSING_POLICY_FAIL;
    options.declared = TIEUCHI_DECLARED_POLICY_PREVAILS;
    CALL(tieuchi_assess(evaluator, unit, &options, &found, &err));
    CALL(tieuchi_assessment_options(found, &made, &err));
    NUMBER(made.missing);
    NUMBER(tieuchi_assessment_standard(found));
    CALL(tieuchi_count(evaluator, unit, &options, &tally, &err));
    NUMBER(tally.criteria_passed);
    NUMBER(tally.criteria_failed);
    print_interval("weighted_progress", tally.weighted_progress);
    options.missing = 7;
    CALL(tieuchi_count(evaluator, unit, &options, &tally, &err));
    tieuchi_assessment_release(found);
    tieuchi_unit_release(unit);
}

/** Three times the criteria passed, and a third beyond. */
static tieuchi_status thrice(tieuchi_assessment const* found, tieuchi_score* score, void* payload) {
    tieuchi_interval passed;
    tieuchi_fraction low;
    tieuchi_status const status =
        tieuchi_assessment_score(found, TIEUCHI_MEASURE_CRITERIA_PASSED, &passed, NULL);
    if (status != TIEUCHI_OK) {
        return status;
    }
    ++*(int*)payload;
    low.numerator = passed.lower.numerator * 3;
    low.denominator = 1;
    if (passed.lower.numerator == passed.upper.numerator) {
        return tieuchi_score_set(score, low, low, NULL);
    }
    return tieuchi_score_set_text(score, "0", 1, "10/3", 4, NULL);
}

static void release_payload(void* payload) {
    *(int*)payload = -1;
}

void methods(void) {
    static char const json[] =
        "{\"format\":\"tieuchi-rulebook/1\",\"id\":\"first/graded\",\"title\":\"t\","
        "\"citation\":\"c\",\"unit_level\":\"commune\",\"designation\":\"d\",\"criteria\":[{"
        "\"id\":\"1\",\"name\":\"n\",\"indicators\":[{\"id\":\"1\",\"kind\":\"boolean\"}]}],"
        "\"grades\":[{\"id\":\"high\",\"when\":{\"measure\":\"mine\",\"at_least\":\"3\"}},"
        "{\"id\":\"low\"}]}";
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook_options options = TIEUCHI_RULEBOOK_OPTIONS_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* evaluator = NULL;
    tieuchi_unit* unit = NULL;
    tieuchi_assessment* found = NULL;
    tieuchi_method method;
    tieuchi_interval value;
    int calls = 0;
    memset(&method, 0, sizeof method);
    method.name = str_of("mine");
    method.score = thrice;
    method.release = release_payload;
    method.payload = &calls;
    options.methods = &method;
    options.method_count = 1;
    CALL(tieuchi_rulebook_read(json, TIEUCHI_NTS, &options, NULL, &rulebook, &err));
    NUMBER(tieuchi_rulebook_method_count(rulebook));
    TEXT(tieuchi_rulebook_method_name(rulebook, 0));
    CALL(tieuchi_evaluator_compile(rulebook, "2020-06-30", 10, &evaluator, &err));
    tieuchi_rulebook_release(rulebook);
    CALL(tieuchi_unit_create(evaluator, &unit, &err));
    CALL(tieuchi_assess(evaluator, unit, NULL, &found, &err));
    NUMBER(tieuchi_assessment_grade(found));
    tieuchi_assessment_release(found);
    CALL(tieuchi_unit_observe_boolean(unit, "1", 1, 1, &err));
    CALL(tieuchi_assess(evaluator, unit, NULL, &found, &err));
    NUMBER(tieuchi_assessment_grade(found));
    CALL(tieuchi_assessment_score_by_name(found, "mine", 4, &value, &err));
    print_interval("mine", value);
    tieuchi_unit_release(unit);
    tieuchi_evaluator_release(evaluator);
    NUMBER(calls > 0);
    tieuchi_assessment_release(found);
    NUMBER(calls);
}
