/* SPDX-License-Identifier: Apache-2.0 */
/* Sets of units, grouped roll-ups, agencies, periods (S-801 to S-813). */
#include "communes.h"

#include <string.h>

static tieuchi_str str_of(char const* text) {
    tieuchi_str one;
    one.data = text;
    one.size = TIEUCHI_NTS;
    return one;
}

static void test_set(tieuchi_evaluator const* evaluator, tieuchi_assessed const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_assess_options policies = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_assessment* found[2] = {NULL, NULL};
    tieuchi_assessed* two = NULL;
    tieuchi_str id;
    CHECK(tieuchi_assessed_count(units) == 3 && tieuchi_assessed_evaluator(units) == evaluator);
    policies.missing = TIEUCHI_MISSING_POLICY_FAIL;
    CHECK_OK(tieuchi_assessed_policies(units, &policies, &err));
    CHECK(policies.missing == TIEUCHI_MISSING_POLICY_UNKNOWN);
    CHECK_OK(tieuchi_assessed_id(units, 2, &id, &err));
    CHECK(is_text(id, "c"));
    CHECK(tieuchi_assessed_id(units, 3, &id, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK_OK(tieuchi_assessed_assessment(units, 0, &found[0], &err));
    CHECK_OK(tieuchi_assessed_assessment(units, 1, &found[1], &err));
    CHECK(tieuchi_assessment_standard(found[0]) == TIEUCHI_VERDICT_PASS);
    CHECK_OK(
        tieuchi_assessed_create(evaluator, (tieuchi_assessment const* const*)found, 2, &two, &err));
    CHECK(tieuchi_assessed_count(two) == 2);
    tieuchi_assessed_release(tieuchi_assessed_retain(two));
    tieuchi_assessed_release(two);
    tieuchi_assessment_release(found[0]);
    tieuchi_assessment_release(found[1]);
}

/* Columns of three rows in two groups and none; the roll-up of all is that of the batch. */
static void test_groups_of_columns(tieuchi_evaluator const* evaluator) {
    static int32_t const codes[3] = {1, 1, -1};
    static int32_t const beyond[3] = {0, 2, 0};
    static tieuchi_str const ids[2] = {{"p", 1}, {"q", TIEUCHI_NTS}};
    static tieuchi_str const twice[2] = {{"p", 1}, {"p", 1}};
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_grouping by = TIEUCHI_GROUPING_INIT;
    tieuchi_batch_options options = TIEUCHI_BATCH_OPTIONS_INIT;
    tieuchi_column_batch* batch = NULL;
    tieuchi_batch_result* found = NULL;
    tieuchi_grouped_rollup* all = NULL;
    tieuchi_rollup* one = NULL;
    tieuchi_rollup* other = NULL;
    CHECK_OK(tieuchi_column_batch_create(evaluator, 3, &batch, &err));
    CHECK_OK(tieuchi_batch_result_create(&found, &err));
    CHECK_OK(tieuchi_grouped_rollup_create(evaluator, &by, &all, &err));
    options.outputs = TIEUCHI_OUTPUT_SUMMARY;
    CHECK(tieuchi_grouped_rollup_add_columns(all, batch, &options, codes, 2, ids, 2, found, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_grouped_rollup_add_columns(all, batch, &options, beyond, 3, ids, 2, NULL, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_grouped_rollup_add_columns(all, batch, &options, codes, 3, twice, 2, NULL,
                                             &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_grouped_rollup_count(all) == 0);
    CHECK_OK(
        tieuchi_grouped_rollup_add_columns(all, batch, &options, codes, 3, ids, 2, found, &err));
    CHECK(tieuchi_grouped_rollup_count(all) == 2);
    CHECK_OK(tieuchi_batch_result_summary(found, &one, &err));
    CHECK_OK(tieuchi_grouped_rollup_all(all, &other, &err));
    CHECK(tieuchi_rollup_equal(one, other) == 1);
    tieuchi_rollup_release(one);
    tieuchi_rollup_release(other);
    tieuchi_grouped_rollup_release(all);
    by.kind = TIEUCHI_GROUPING_COHORT;
    CHECK_OK(tieuchi_grouped_rollup_create(evaluator, &by, &all, &err));
    CHECK(tieuchi_grouped_rollup_add_columns(all, batch, &options, codes, 3, ids, 2, NULL, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    tieuchi_grouped_rollup_release(all);
    tieuchi_batch_result_release(found);
    tieuchi_column_batch_release(batch);
}

static void test_groups(tieuchi_evaluator const* evaluator, tieuchi_assessed const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_grouping by = TIEUCHI_GROUPING_INIT;
    tieuchi_grouped_rollup* all = NULL;
    tieuchi_grouped_rollup* same = NULL;
    tieuchi_rollup* one = NULL;
    tieuchi_rollup_info info;
    tieuchi_text* text = NULL;
    tieuchi_str id;
    info.struct_size = sizeof info;
    CHECK_OK(tieuchi_grouped_rollup_create(evaluator, &by, &all, &err));
    CHECK_OK(tieuchi_grouped_rollup_create(evaluator, &by, &same, &err));
    CHECK_OK(tieuchi_grouped_rollup_add_set(all, units, &err));
    CHECK(tieuchi_grouped_rollup_equal(all, same) == 0);
    CHECK_OK(tieuchi_grouped_rollup_merge(same, all, &err));
    CHECK(tieuchi_grouped_rollup_equal(all, same) == 1);
    CHECK_OK(tieuchi_grouped_rollup_all(all, &one, &err));
    CHECK_OK(tieuchi_rollup_get(one, &info, &err));
    CHECK(info.units == 3);
    tieuchi_rollup_release(one);
    CHECK(tieuchi_grouped_rollup_merge(all, all, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_grouped_rollup_count(all) == 2);
    CHECK_OK(tieuchi_grouped_rollup_group(all, 0, &id, &one, &err));
    CHECK(is_text(id, "p"));
    CHECK_OK(tieuchi_rollup_get(one, &info, &err));
    CHECK(info.units == 2 && info.pass == 1 && info.fail == 1 && info.unknown == 0);
    tieuchi_rollup_release(one);
    CHECK(tieuchi_grouped_rollup_find(all, "z", 1, &one, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK_OK(tieuchi_grouped_rollup_find(all, "q", 1, &one, &err));
    CHECK_OK(tieuchi_rollup_get(one, &info, &err));
    CHECK(info.units == 1 && info.unknown == 1);
    tieuchi_rollup_release(one);
    CHECK_OK(tieuchi_grouped_rollup_json(all, &text, &err));
    CHECK(has_part(text, "tieuchi-summary/1"));
    by.kind = TIEUCHI_GROUPING_ATTRIBUTE;
    tieuchi_grouped_rollup_release(same);
    by.subject = str_of("no");
    CHECK(tieuchi_grouped_rollup_create(evaluator, &by, &same, &err) ==
          TIEUCHI_E_UNKNOWN_ATTRIBUTE);
    tieuchi_grouped_rollup_release(all);
}

static void test_tree(tieuchi_evaluator const* evaluator, tieuchi_assessed const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_place places[3];
    tieuchi_place read;
    tieuchi_unit_tree* tree = NULL;
    tieuchi_place_rollups* rolled = NULL;
    tieuchi_grouping by = TIEUCHI_GROUPING_INIT;
    tieuchi_grouped_rollup* grouped = NULL;
    tieuchi_assessment* found = NULL;
    tieuchi_rollup* one = NULL;
    tieuchi_rollup* all = NULL;
    tieuchi_rollup_info info;
    tieuchi_text* text = NULL;
    tieuchi_str group;
    size_t needed = 0;
    int i;
    char const* const ids[3] = {"p", "q", "z"};
    info.struct_size = sizeof info;
    for (i = 0; i < 3; ++i) {
        places[i].id = str_of(ids[i]);
        places[i].name = str_of("");
        places[i].parent = str_of(i < 2 ? "z" : "");
        places[i].level = str_of(i < 2 ? "district" : "province");
    }
    CHECK_OK(tieuchi_unit_tree_create(places, 3, &tree, &err));
    CHECK(tieuchi_unit_tree_count(tree) == 3 && tieuchi_unit_tree_find(tree, "q", 1) == 1);
    CHECK(tieuchi_unit_tree_parent(tree, 0) == 2 && tieuchi_unit_tree_parent(tree, 9) == -1);
    CHECK(tieuchi_unit_tree_ancestor(tree, "a", 1, "p", 1, "province", TIEUCHI_NTS) == 2);
    CHECK_OK(tieuchi_unit_tree_place(tree, 2, &read, &err));
    CHECK(is_text(read.id, "z") && is_text(read.level, "province"));
    CHECK_OK(tieuchi_place_rollups_create(tree, units, &rolled, &err));
    CHECK(tieuchi_place_rollups_count(rolled) == 3);
    CHECK_OK(tieuchi_place_rollups_item(rolled, 2, &one, &err));
    CHECK_OK(tieuchi_rollup_get(one, &info, &err));
    CHECK(info.units == 3 && info.pass == 1);
    CHECK_OK(tieuchi_rollup_create(evaluator, &all, &err));
    CHECK(tieuchi_rollup_can_merge(all, one) == 1 && tieuchi_rollup_equal(all, one) == 0);
    CHECK_OK(tieuchi_rollup_add_set(all, units, &err));
    CHECK(tieuchi_rollup_equal(all, one) == 1);
    CHECK_OK(tieuchi_place_rollups_json(rolled, &text, &err));
    CHECK(has_part(text, "\"province\""));
    by.kind = TIEUCHI_GROUPING_LEVEL;
    CHECK(tieuchi_grouped_rollup_create(evaluator, &by, &grouped, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    by.tree = tree;
    by.subject = str_of("village");
    CHECK(tieuchi_grouped_rollup_create(evaluator, &by, &grouped, &err) == TIEUCHI_E_NOT_FOUND);
    by.subject = str_of("province");
    CHECK_OK(tieuchi_assessed_assessment(units, 0, &found, &err));
    CHECK_OK(tieuchi_grouping_of(&by, found, &group, 1, &needed, &err));
    CHECK(needed == 1 && is_text(group, "z"));
    CHECK_OK(tieuchi_grouped_rollup_create(evaluator, &by, &grouped, &err));
    tieuchi_unit_tree_release(tieuchi_unit_tree_retain(tree));
    tieuchi_unit_tree_release(tree); /* the roll-up has a share */
    CHECK_OK(tieuchi_grouped_rollup_add(grouped, found, &err));
    CHECK(tieuchi_grouped_rollup_count(grouped) == 1);
    tieuchi_grouped_rollup_release(grouped);
    tieuchi_assessment_release(found);
    tieuchi_rollup_release(one);
    tieuchi_rollup_release(all);
    tieuchi_place_rollups_release(rolled);
    places[2].parent = str_of("p");
    CHECK(tieuchi_unit_tree_create(places, 3, &tree, &err) == TIEUCHI_E_CYCLIC_REFERENCE);
    CHECK_OK(tieuchi_unit_tree_of(units, "commune", TIEUCHI_NTS, &tree, &err));
    CHECK(tieuchi_unit_tree_count(tree) == 3 && tieuchi_unit_tree_find(tree, "c", 1) == 2);
    tieuchi_unit_tree_release(tree);
}

static void test_agencies(tieuchi_evaluator const* evaluator, tieuchi_assessed const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rollup* all = NULL;
    tieuchi_agency_list* list = NULL;
    tieuchi_agency_tally tally;
    tieuchi_interval mean;
    tieuchi_text* text = NULL;
    int32_t number = -1;
    char end[16];
    tally.struct_size = sizeof tally;
    CHECK_OK(tieuchi_rollup_create(evaluator, &all, &err));
    CHECK_OK(tieuchi_rollup_add_set(all, units, &err));
    CHECK_OK(tieuchi_agency_list_create(all, &list, &err));
    CHECK(tieuchi_agency_list_count(list) == 2);
    CHECK_OK(tieuchi_agency_list_item(list, 0, &tally, &err));
    CHECK(is_text(tally.agency, "transport") && tally.pass == 2 && tally.fail == 1);
    CHECK(tally.pass_rate.numerator == 2 && tally.pass_rate.denominator == 3);
    CHECK_OK(tieuchi_agency_list_criteria(list, 1, &number, 1, NULL, &err));
    CHECK(number == 1);
    CHECK_OK(tieuchi_agency_list_hardest(list, 0, &number, 1, NULL, &err));
    CHECK(number == 0);
    CHECK_OK(tieuchi_agency_list_mean_met(list, 1, &mean, &err));
    CHECK(is_interval(&mean, 2, 3, 1, 1));
    CHECK_OK(
        tieuchi_agency_list_mean_met_text(list, 1, TIEUCHI_END_LOWER, end, sizeof end, NULL, &err));
    CHECK(strcmp(end, "2/3") == 0);
    CHECK_OK(tieuchi_agency_list_json(list, &text, &err));
    CHECK(has_part(text, "transport"));
    tieuchi_agency_list_release(list);
    tieuchi_rollup_release(all);
}

static void test_change(tieuchi_period_comparison const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit_change unit;
    tieuchi_criterion_change gained;
    tieuchi_interval value;
    tieuchi_rollup* after = NULL;
    tieuchi_rollup_info info;
    tieuchi_text* text = NULL;
    char end[16];
    int64_t which = -1;
    size_t needed = 0;
    unit.struct_size = sizeof unit;
    gained.struct_size = sizeof gained;
    info.struct_size = sizeof info;
    CHECK(tieuchi_period_comparison_count(found) == 3);
    CHECK_OK(tieuchi_period_comparison_units(found, TIEUCHI_CHANGED_NEWLY_MEETING, &which, 1,
                                             &needed, &err));
    CHECK(needed == 1 && which == 1);
    CHECK_OK(tieuchi_period_comparison_unit(found, 1, &unit, &err));
    CHECK(is_text(unit.id, "b") && unit.gained_count == 1 && unit.lost_count == 0);
    CHECK(unit.standard_before == TIEUCHI_VERDICT_FAIL &&
          unit.standard_after == TIEUCHI_VERDICT_PASS);
    CHECK_OK(tieuchi_period_comparison_gained(found, 1, 0, &gained, &err));
    CHECK(is_text(gained.id, "1") && gained.data.numerator == 1 && gained.year.numerator == 0);
    CHECK(tieuchi_period_comparison_lost(found, 1, 0, &gained, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK_OK(tieuchi_period_comparison_value(found, -1, TIEUCHI_MEASURE_CRITERIA_MET,
                                             TIEUCHI_CHANGE_BEFORE, &value, &err));
    CHECK(is_interval(&value, 4, 1, 5, 1));
    CHECK_OK(tieuchi_period_comparison_value(found, -1, TIEUCHI_MEASURE_STANDARD_MET,
                                             TIEUCHI_CHANGE_MEAN_AFTER, &value, &err));
    CHECK(is_interval(&value, 2, 3, 1, 1));
    CHECK_OK(tieuchi_period_comparison_value(found, 1, TIEUCHI_MEASURE_WEIGHTED_PROGRESS,
                                             TIEUCHI_CHANGE_DATA, &value, &err));
    CHECK(is_interval(&value, 25, 1, 25, 1));
    CHECK_OK(tieuchi_period_comparison_value(found, 1, TIEUCHI_MEASURE_WEIGHTED_PROGRESS,
                                             TIEUCHI_CHANGE_TOTAL, &value, &err));
    CHECK(is_interval(&value, 25, 1, 25, 1));
    CHECK_OK(tieuchi_period_comparison_value_text(found, 1, TIEUCHI_MEASURE_WEIGHTED_PROGRESS,
                                                  TIEUCHI_CHANGE_TOTAL, TIEUCHI_END_LOWER, end,
                                                  sizeof end, NULL, &err));
    CHECK(strcmp(end, "25") == 0);
    CHECK(tieuchi_period_comparison_value(found, 1, TIEUCHI_MEASURE_CRITERIA_MET,
                                          TIEUCHI_CHANGE_MEAN_AFTER, &value,
                                          &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_period_comparison_after(found, &after, &err));
    CHECK_OK(tieuchi_rollup_get(after, &info, &err));
    CHECK(info.pass == 2);
    tieuchi_rollup_release(after);
    CHECK_OK(tieuchi_period_comparison_before(found, &after, &err));
    CHECK_OK(tieuchi_rollup_get(after, &info, &err));
    CHECK(info.pass == 1);
    CHECK_OK(tieuchi_period_comparison_json(found, &text, &err));
    CHECK(has_part(text, "tieuchi-comparison/1"));
    tieuchi_rollup_release(after);
}

static void test_periods(tieuchi_evaluator const* evaluator, tieuchi_assessed const* before) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_period_options averaged = TIEUCHI_PERIOD_OPTIONS_INIT;
    tieuchi_assessed* after = communes(evaluator, "80");
    tieuchi_assessed const* series[3];
    tieuchi_period_comparison* found[2] = {NULL, NULL};
    tieuchi_criterion_change lost;
    lost.struct_size = sizeof lost;
    CHECK_OK(tieuchi_compare_periods(before, after, NULL, &found[0], &err));
    test_change(found[0]);
    tieuchi_period_comparison_release(found[0]);
    averaged.attribution = TIEUCHI_ATTRIBUTION_AVERAGED;
    series[0] = series[2] = before;
    series[1] = after;
    CHECK_OK(tieuchi_compare_series(series, 3, &averaged, found, &err));
    test_change(found[0]);
    CHECK_OK(tieuchi_period_comparison_lost(found[1], 1, 0, &lost, &err));
    CHECK(is_text(lost.id, "1"));
    CHECK(tieuchi_compare_series(series, 1, NULL, found, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    tieuchi_period_comparison_release(found[0]);
    tieuchi_period_comparison_release(found[1]);
    tieuchi_assessed_release(after);
}

void test_grouping(void) {
    tieuchi_evaluator* evaluator = commune_evaluator();
    tieuchi_assessed* units = communes(evaluator, "40");
    test_set(evaluator, units);
    test_groups_of_columns(evaluator);
    test_groups(evaluator, units);
    test_tree(evaluator, units);
    test_agencies(evaluator, units);
    test_periods(evaluator, units);
    tieuchi_evaluator_release(evaluator); /* the set has a share */
    CHECK(tieuchi_assessed_evaluator(units) != NULL);
    tieuchi_assessed_release(units);
}
