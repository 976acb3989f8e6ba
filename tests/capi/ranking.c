/* SPDX-License-Identifier: Apache-2.0 */
/* Rankings, comparisons, deprivation, sensitivity (S-604 to S-623). */
#include "communes.h"

#include <string.h>

static tieuchi_ranking* ranked(tieuchi_assessed const* units, int32_t measure) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_ranking_method* method = NULL;
    tieuchi_ranking* found = NULL;
    CHECK_OK(tieuchi_ranking_method_builtin(measure, &method, &err));
    CHECK_OK(tieuchi_rank_units(units, method, &found, &err));
    tieuchi_ranking_method_release(method);
    return found;
}

static void test_ranks(tieuchi_assessed const* units) {
    static int64_t const best[3] = {1, 2, 1};
    static int64_t const worst[3] = {1, 3, 2};
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_ranking* found = ranked(units, TIEUCHI_MEASURE_CRITERIA_MET);
    tieuchi_ranking_info info;
    tieuchi_rank_entry entry;
    tieuchi_interval value;
    tieuchi_text* text = NULL;
    int64_t listed[3] = {-1, -1, -1};
    int i;
    info.struct_size = sizeof info;
    entry.struct_size = sizeof entry;
    CHECK(tieuchi_natural_order(TIEUCHI_MEASURE_CRITERIA_FAILED) ==
          TIEUCHI_RANK_ORDER_LOWEST_FIRST);
    CHECK_OK(tieuchi_ranking_get(found, &info, &err));
    CHECK(info.units == 3 && info.ranked == 3 && is_text(info.method, "criteria_met"));
    for (i = 0; i < 3; ++i) {
        CHECK_OK(tieuchi_ranking_entry(found, i, &entry, &err));
        CHECK(entry.best == best[i] && entry.worst == worst[i] && entry.degree == 1);
    }
    CHECK_OK(tieuchi_ranking_value(found, 2, &value, &err));
    CHECK(is_interval(&value, 1, 1, 2, 1));
    CHECK_OK(tieuchi_ranking_listed(found, listed, 3, NULL, &err));
    CHECK(listed[0] == 0 && listed[1] == 2 && listed[2] == 1);
    CHECK_OK(tieuchi_ranking_json(found, &text, &err));
    CHECK(has_part(text, "criteria_met"));
    tieuchi_ranking_release(found);
}

static int released = 0;

static void release_payload(void* payload) {
    (void)payload;
    ++released;
}

/** 2 for criteria passed, or the failure that the payload asks for. */
static tieuchi_status passed(tieuchi_assessment const* found, tieuchi_score* answer,
                             void* payload) {
    tieuchi_interval value;
    if (*(int const*)payload != 0) {
        return TIEUCHI_E_INTERNAL_ERROR;
    }
    if (tieuchi_assessment_score(found, TIEUCHI_MEASURE_CRITERIA_PASSED, &value, NULL) !=
        TIEUCHI_OK) {
        return TIEUCHI_E_INTERNAL_ERROR;
    }
    return tieuchi_score_set(answer, value.lower, value.upper, NULL);
}

static void test_custom(tieuchi_assessed const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    int failing = 0;
    tieuchi_method given;
    tieuchi_ranking_method* method = NULL;
    tieuchi_ranking* found = NULL;
    tieuchi_rank_entry entry;
    memset(&given, 0, sizeof given);
    entry.struct_size = sizeof entry;
    given.name.data = "mine";
    given.name.size = 4;
    given.score = passed;
    given.payload = &failing;
    given.release = release_payload;
    CHECK(tieuchi_ranking_method_custom(&given, 0, &method, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_ranking_method_custom(&given, TIEUCHI_RANK_ORDER_LOWEST_FIRST, &method, &err));
    CHECK(is_text(tieuchi_ranking_method_name(method), "mine"));
    CHECK(tieuchi_ranking_method_order(method) == TIEUCHI_RANK_ORDER_LOWEST_FIRST);
    CHECK_OK(tieuchi_rank_units(units, method, &found, &err));
    CHECK_OK(tieuchi_ranking_entry(found, 0, &entry, &err));
    CHECK(entry.best == 2 && entry.worst == 3); /* c, of which one is not known, may be last too */
    failing = 1;
    CHECK(tieuchi_rank_units(units, method, &found, &err) == TIEUCHI_E_CALLBACK_FAILED);
    CHECK(released == 0);
    tieuchi_ranking_method_release(method);
    CHECK(released == 1);
    tieuchi_ranking_release(found);
}

static void check_value(tieuchi_assessed const* units, tieuchi_ranking_method* method, int64_t unit,
                        char const* lower) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_ranking* found = NULL;
    char text[32];
    CHECK_OK(tieuchi_rank_units(units, method, &found, &err));
    CHECK_OK(
        tieuchi_ranking_value_text(found, unit, TIEUCHI_END_LOWER, text, sizeof text, NULL, &err));
    CHECK(strcmp(text, lower) == 0);
    tieuchi_ranking_release(found);
    tieuchi_ranking_method_release(method);
}

static void test_methods_of(tieuchi_evaluator const* evaluator, tieuchi_assessed const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_points_band bands[2] = {{{50, 0, 0}, {1, 0, 0}}, {{100, 0, 0}, {3, 0, 0}}};
    tieuchi_points_row row;
    tieuchi_ranking_method* method = NULL;
    memset(&row, 0, sizeof row);
    row.criterion.data = "1";
    row.criterion.size = 1;
    row.bands = bands;
    row.band_count = 2;
    CHECK_OK(tieuchi_ranking_method_weakest_criterion(&method, &err));
    check_value(units, method, 1, "50");
    CHECK_OK(tieuchi_ranking_method_geometric_mean(evaluator, &method, &err));
    check_value(units, method, 1, "1/2"); /* of which the square root is the mean */
    CHECK_OK(tieuchi_ranking_method_points_table("p", 1, &row, 1, &method, &err));
    check_value(units, method, 1, "1");
    CHECK_OK(tieuchi_ranking_method_deprivation(NULL, 0, &method, &err));
    check_value(units, method, 1, "1/2");
    CHECK(tieuchi_ranking_method_points_table("p", 1, &row, 0, &method, &err) ==
          TIEUCHI_E_EMPTY_LIST);
    bands[1].at_least.coefficient = 50;
    CHECK(tieuchi_ranking_method_points_table("p", 1, &row, 1, &method, &err) ==
          TIEUCHI_E_BAD_TABLE);
}

static void test_values(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rank_input inputs[3] = {
        {{"4", 1}, {"4", 1}, 2}, {{"3", 1}, {"3", 1}, 1}, {{"", 0}, {"", 0}, 1}};
    tieuchi_ranking* found = NULL;
    tieuchi_ranking_info info;
    tieuchi_rank_entry entry;
    tieuchi_text* text = NULL;
    int32_t order = 9;
    char root[16];
    info.struct_size = sizeof info;
    entry.struct_size = sizeof entry;
    CHECK_OK(
        tieuchi_rank_values("v", 1, TIEUCHI_RANK_ORDER_HIGHEST_FIRST, inputs, 3, &found, &err));
    CHECK_OK(tieuchi_ranking_get(found, &info, &err));
    CHECK(info.ranked == 2);
    CHECK_OK(tieuchi_ranking_entry(found, 0, &entry, &err));
    CHECK(entry.best == 2); /* the root of 4 is below 3 */
    CHECK(tieuchi_ranking_json(found, &text, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    tieuchi_ranking_release(found);
    CHECK_OK(tieuchi_compare_roots("2", 1, 2, "7/5", 3, 1, &order, &err));
    CHECK(order == 1);
    CHECK(tieuchi_compare_roots("-2", 2, 2, "1", 1, 1, &order, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_root_text("2", 1, 2, 3, root, sizeof root, NULL, &err));
    CHECK(strcmp(root, "1.414") == 0);
}

static void test_deprivation(tieuchi_assessed const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_deprivation_options half = TIEUCHI_DEPRIVATION_OPTIONS_INIT;
    tieuchi_deprivation_summary* found = NULL;
    tieuchi_interval value;
    char end[16];
    tieuchi_text* text = NULL;
    half.cutoff.coefficient = 5;
    half.cutoff.scale = 1;
    CHECK_OK(tieuchi_alkire_foster(units, &half, &found, &err));
    CHECK(tieuchi_deprivation_summary_units(found) == 3);
    CHECK(tieuchi_deprivation_summary_without(found) == 0);
    CHECK_OK(tieuchi_deprivation_summary_value(found, TIEUCHI_DEPRIVATION_DEPRIVED, &value, &err));
    CHECK(is_interval(&value, 1, 1, 2, 1));
    CHECK_OK(tieuchi_deprivation_summary_value(found, TIEUCHI_DEPRIVATION_HEADCOUNT, &value, &err));
    CHECK(is_interval(&value, 1, 3, 2, 3));
    CHECK_OK(tieuchi_deprivation_summary_value(found, TIEUCHI_DEPRIVATION_INTENSITY, &value, &err));
    CHECK(is_interval(&value, 1, 2, 1, 2));
    CHECK_OK(tieuchi_deprivation_summary_value(found, TIEUCHI_DEPRIVATION_ADJUSTED_HEADCOUNT,
                                               &value, &err));
    CHECK(is_interval(&value, 1, 6, 1, 3));
    CHECK_OK(tieuchi_deprivation_summary_value_text(found, TIEUCHI_DEPRIVATION_ADJUSTED_HEADCOUNT,
                                                    TIEUCHI_END_UPPER, end, sizeof end, NULL,
                                                    &err));
    CHECK(strcmp(end, "1/3") == 0);
    CHECK_OK(tieuchi_deprivation_summary_json(found, &text, &err));
    CHECK(has_part(text, "headcount"));
    tieuchi_deprivation_summary_release(found);
    half.cutoff.coefficient = 0;
    CHECK(tieuchi_alkire_foster(units, &half, &found, &err) == TIEUCHI_E_OUT_OF_RANGE);
}

static void test_agreement(tieuchi_method_comparison const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_method_comparison_info info;
    tieuchi_interval value;
    char digits[16];
    info.struct_size = sizeof info;
    CHECK_OK(tieuchi_method_comparison_get(found, &info, &err));
    CHECK(info.units == 3 && info.concordant == 2 && info.discordant == 0);
    CHECK(info.tied_first == 1 && info.tied_second == 0 && info.tied_both == 0);
    CHECK_OK(tieuchi_method_comparison_square(found, TIEUCHI_CORRELATION_TAU_B, &value, &err));
    CHECK(is_interval(&value, 2, 3, 2, 3));
    CHECK_OK(tieuchi_method_comparison_digits(found, TIEUCHI_CORRELATION_TAU_B, 4, digits,
                                              sizeof digits, NULL, &err));
    CHECK(strcmp(digits, "0.8164") == 0);
    CHECK_OK(tieuchi_method_comparison_square_text(
        found, TIEUCHI_CORRELATION_TAU_B, TIEUCHI_END_LOWER, digits, sizeof digits, NULL, &err));
    CHECK(strcmp(digits, "2/3") == 0);
    CHECK_OK(tieuchi_method_comparison_sum_text(found, TIEUCHI_RANK_SUM_PRODUCTS, TIEUCHI_END_LOWER,
                                                digits, sizeof digits, NULL, &err));
    CHECK(strcmp(digits, "6") == 0);
    CHECK_OK(tieuchi_method_comparison_sum(found, TIEUCHI_RANK_SUM_PRODUCTS, &value, &err));
    CHECK(is_interval(&value, 6, 1, 6, 1));
    CHECK_OK(tieuchi_method_comparison_sum(found, TIEUCHI_RANK_SUM_SECOND_SQUARES, &value, &err));
    CHECK(is_interval(&value, 8, 1, 8, 1));
    CHECK_OK(tieuchi_method_comparison_digits(found, TIEUCHI_CORRELATION_RHO, 3, digits,
                                              sizeof digits, NULL, &err));
    CHECK(strcmp(digits, "0.866") == 0);
}

static void test_comparison(tieuchi_assessed const* units) {
    static int64_t const places[2][3] = {{1, 2, 2}, {1, 2, 3}};
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_ranking* first = ranked(units, TIEUCHI_MEASURE_CRITERIA_MET);
    tieuchi_ranking* second = ranked(units, TIEUCHI_MEASURE_WEIGHTED_PROGRESS);
    tieuchi_ranking_method* methods[2] = {NULL, NULL};
    tieuchi_method_comparison* found = NULL;
    tieuchi_rank_shift shift;
    tieuchi_text* text = NULL;
    int64_t losers[1] = {-1};
    size_t needed = 0;
    shift.struct_size = sizeof shift;
    CHECK_OK(tieuchi_compare_rankings(first, second, TIEUCHI_END_LOWER, &found, &err));
    test_agreement(found);
    CHECK_OK(tieuchi_method_comparison_shift(found, 2, &shift, &err));
    CHECK(shift.unit == 2 && shift.first == 2 && shift.second == 3);
    CHECK_OK(tieuchi_method_comparison_losers(found, losers, 1, NULL, &err));
    CHECK(losers[0] == 2);
    CHECK_OK(tieuchi_method_comparison_winners(found, NULL, 0, &needed, &err));
    CHECK(needed == 0);
    CHECK_OK(tieuchi_method_comparison_json(found, &text, &err));
    CHECK(has_part(text, "tau_b"));
    tieuchi_method_comparison_release(found);
    CHECK_OK(tieuchi_ranking_method_builtin(TIEUCHI_MEASURE_CRITERIA_MET, &methods[0], &err));
    CHECK_OK(tieuchi_ranking_method_builtin(TIEUCHI_MEASURE_WEIGHTED_PROGRESS, &methods[1], &err));
    CHECK_OK(tieuchi_compare_methods(units, (tieuchi_ranking_method const* const*)methods, 2,
                                     TIEUCHI_END_LOWER, &found, &err));
    test_agreement(found);
    tieuchi_method_comparison_release(found);
    CHECK_OK(tieuchi_correlate(places[0], places[1], 3, &found, &err));
    test_agreement(found);
    CHECK(tieuchi_method_comparison_json(found, &text, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    tieuchi_method_comparison_release(found);
    tieuchi_ranking_method_release(methods[0]);
    tieuchi_ranking_method_release(methods[1]);
    tieuchi_ranking_release(first);
    tieuchi_ranking_release(second);
}

static void test_draws(tieuchi_progress_table const* table) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_draw_options options = TIEUCHI_DRAW_OPTIONS_INIT;
    tieuchi_weight_sensitivity* found[2] = {NULL, NULL};
    tieuchi_unit_sensitivity one;
    tieuchi_unit_sensitivity again;
    tieuchi_text* text = NULL;
    int64_t parameters[2] = {0, 0};
    uint64_t weights[2] = {0, 0};
    int i;
    one.struct_size = again.struct_size = sizeof one;
    options.draws = 200;
    options.top = 1;
    for (i = 0; i < 2; ++i) {
        options.threads = 1 + i;
        CHECK_OK(tieuchi_sensitivity_to_weights(table, &options, &found[i], &err));
    }
    CHECK_OK(tieuchi_weight_sensitivity_unit(found[0], 0, &one, &err));
    CHECK(one.stated == 1 && one.best == 1 && one.worst == 1 && one.in_top == 200);
    CHECK_OK(tieuchi_weight_sensitivity_unit(found[0], 1, &one, &err));
    CHECK_OK(tieuchi_weight_sensitivity_unit(found[1], 1, &again, &err));
    CHECK(memcmp(&one, &again, sizeof one) == 0);
    CHECK_OK(tieuchi_weight_sensitivity_parameters(found[0], parameters, 2, NULL, &err));
    CHECK(parameters[0] == 50 && parameters[1] == 50);
    CHECK(tieuchi_weight_sensitivity_top_unchanged(found[0]) == 200);
    CHECK_OK(tieuchi_weight_sensitivity_json(found[0], &text, &err));
    CHECK(has_part(text, "\"seed\""));
    CHECK_OK(tieuchi_draw_weights(parameters, 2, 1, 0, weights, &err));
    CHECK(weights[0] > 0 && weights[1] > 0);
    parameters[0] = 0;
    CHECK(tieuchi_draw_weights(parameters, 2, 1, 0, weights, &err) == TIEUCHI_E_OUT_OF_RANGE);
    options.draws = 0;
    CHECK(tieuchi_sensitivity_to_weights(table, &options, &found[0], &err) ==
          TIEUCHI_E_OUT_OF_RANGE);
    tieuchi_weight_sensitivity_release(found[0]);
    tieuchi_weight_sensitivity_release(found[1]);
}

/** `b` stays ahead of `c` until the weight of criterion 2 falls to a half. */
static void check_change(tieuchi_weight_changes const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_weight_change change;
    tieuchi_interval value;
    char text[16];
    change.struct_size = sizeof change;
    CHECK_OK(tieuchi_weight_changes_item(found, TIEUCHI_WEIGHT_CHANGE_ANY, 0, &change, &err));
    CHECK(change.is_there == 1 && change.criterion == 1 && change.ahead == 1);
    CHECK(change.behind == 2);
    CHECK_OK(tieuchi_weight_changes_weight(found, TIEUCHI_WEIGHT_CHANGE_ANY, 0, &value, &err));
    CHECK(is_interval(&value, 1, 2, 1, 2));
    CHECK_OK(tieuchi_weight_changes_change_text(found, TIEUCHI_WEIGHT_CHANGE_CRITERION, 1,
                                                TIEUCHI_END_LOWER, text, sizeof text, NULL, &err));
    CHECK(strcmp(text, "-1/2") == 0);
    CHECK_OK(tieuchi_weight_changes_change(found, TIEUCHI_WEIGHT_CHANGE_ANY, 0, &value, &err));
    CHECK(is_interval(&value, -1, 2, -1, 2));
    CHECK_OK(tieuchi_weight_changes_weight_text(found, TIEUCHI_WEIGHT_CHANGE_ANY, 0,
                                                TIEUCHI_END_LOWER, text, sizeof text, NULL, &err));
    CHECK(strcmp(text, "1/2") == 0);
    CHECK_OK(tieuchi_weight_changes_item(found, TIEUCHI_WEIGHT_CHANGE_TOP, 0, &change, &err));
    CHECK(change.is_there == 0);
}

static void test_sensitivity(tieuchi_assessed const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_progress_table* table = NULL;
    tieuchi_progress_table* other = NULL;
    tieuchi_weight_changes* found = NULL;
    tieuchi_interval value;
    char end[16];
    tieuchi_text* text = NULL;
    CHECK_OK(tieuchi_progress_table_create(units, TIEUCHI_END_LOWER, &table, &err));
    CHECK(tieuchi_progress_table_criteria(table) == 2);
    CHECK_OK(tieuchi_progress_table_value(table, 1, 0, &value, &err));
    CHECK(is_interval(&value, 1, 2, 1, 2));
    CHECK_OK(tieuchi_progress_table_value(table, 1, -1, &value, &err));
    CHECK(is_interval(&value, 3, 4, 3, 4));
    CHECK_OK(tieuchi_progress_table_value_text(table, 1, -1, TIEUCHI_END_LOWER, end, sizeof end,
                                               NULL, &err));
    CHECK(strcmp(end, "3/4") == 0);
    CHECK_OK(tieuchi_progress_table_weight_text(table, 1, TIEUCHI_END_LOWER, end, sizeof end, NULL,
                                                &err));
    CHECK(strcmp(end, "1") == 0);
    test_draws(table);
    CHECK_OK(tieuchi_smallest_changes(table, &found, &err));
    check_change(found);
    CHECK(tieuchi_weight_changes_steps(found) == 2);
    CHECK_OK(tieuchi_weight_changes_json(found, &text, &err));
    CHECK(has_part(text, "\"any\""));
    tieuchi_weight_changes_release(found);
    CHECK_OK(tieuchi_nearest_change(table, 1, 2, 1, &found, &err));
    check_change(found);
    tieuchi_weight_changes_release(found);
    CHECK_OK(tieuchi_progress_table_with_weight(table, 1, "1/2", 3, &other, &err));
    CHECK_OK(tieuchi_progress_table_weight(other, 1, &value, &err));
    CHECK(is_interval(&value, 1, 2, 1, 2));
    CHECK(tieuchi_progress_table_with_weight(table, 1, "0", 1, &other, &err) ==
          TIEUCHI_E_OUT_OF_RANGE);
    tieuchi_progress_table_release(tieuchi_progress_table_retain(table));
    tieuchi_progress_table_release(table);
    tieuchi_progress_table_release(other);
}

void test_ranking(void) {
    tieuchi_evaluator* evaluator = commune_evaluator();
    tieuchi_assessed* units = communes(evaluator, "40");
    test_ranks(units);
    test_custom(units);
    test_methods_of(evaluator, units);
    test_values();
    test_deprivation(units);
    test_comparison(units);
    test_sensitivity(units);
    tieuchi_assessed_release(units);
    tieuchi_evaluator_release(evaluator);
}
