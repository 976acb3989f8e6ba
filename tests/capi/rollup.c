/* SPDX-License-Identifier: Apache-2.0 */
/* What a set of units comes to (S-801, S-802). */
#include "check.h"

#include <string.h>

static tieuchi_assessment* assessed(tieuchi_evaluator const* evaluator, int32_t debt_free,
                                    tieuchi_assess_options const* options) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit* unit = NULL;
    tieuchi_assessment* found = NULL;
    CHECK_OK(tieuchi_unit_create(evaluator, &unit, &err));
    CHECK_OK(tieuchi_unit_declare(unit, "1", 1, TIEUCHI_DECLARED_PASS, &err));
    CHECK_OK(tieuchi_unit_declare(unit, "2", 1,
                                  debt_free ? TIEUCHI_DECLARED_PASS : TIEUCHI_DECLARED_FAIL, &err));
    CHECK_OK(tieuchi_unit_observe_boolean(unit, "no_debt", 7, debt_free, &err));
    CHECK_OK(tieuchi_assess(evaluator, unit, options, &found, &err));
    tieuchi_unit_release(unit);
    return found;
}

static void test_numbers_of(tieuchi_rollup const* all) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rollup_info info;
    tieuchi_node_tally tally;
    tieuchi_interval value;
    int64_t counts[3];
    int32_t hardest[2];
    char text[32];
    size_t needed = 0;
    info.struct_size = sizeof info;
    tally.struct_size = sizeof tally;
    CHECK_OK(tieuchi_rollup_get(all, &info, &err));
    CHECK(info.units == 3 && info.fail == 1 && info.unknown == 2 && info.pass == 0);
    CHECK(info.criteria_met_units == 3);
    CHECK_OK(tieuchi_rollup_statistic(all, TIEUCHI_MEASURE_CRITERIA_MET, TIEUCHI_STATISTIC_TOTAL,
                                      &value, &err));
    CHECK(value.lower.numerator == 5 && value.upper.numerator == 5);
    CHECK_OK(tieuchi_rollup_statistic_text(all, TIEUCHI_MEASURE_CRITERIA_MET,
                                           TIEUCHI_STATISTIC_MEAN, TIEUCHI_END_LOWER, text,
                                           sizeof text, NULL, &err));
    CHECK(strcmp(text, "5/3") == 0);
    CHECK(tieuchi_rollup_statistic(all, TIEUCHI_MEASURE_STANDARD_MET, TIEUCHI_STATISTIC_MEAN,
                                   &value, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_rollup_distribution(all, counts, 3, &needed, &err));
    CHECK(needed == 3 && counts[0] == 0 && counts[1] == 1 && counts[2] == 2);
    CHECK_OK(tieuchi_rollup_grades(all, NULL, 0, &needed, &err));
    CHECK(needed == 2);
    CHECK_OK(tieuchi_rollup_criterion(all, 1, &tally, &err));
    CHECK(tally.pass == 2 && tally.fail == 1);
    CHECK(tally.pass_rate.numerator == 2 && tally.pass_rate.denominator == 3);
    CHECK_OK(tieuchi_rollup_indicator(all, 0, &tally, &err));
    CHECK(tally.unknown == 3 && tally.pass_rate.denominator == 0);
    CHECK_OK(tieuchi_rollup_hardest(all, hardest, 2, &needed, &err));
    CHECK(hardest[0] == 1 && hardest[1] == 0);
}

/** Bytes give the same roll-up back, also to another evaluator of the same rulebook and date. */
static void test_serialised(tieuchi_rollup const* all) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_evaluator* again = small_evaluator();
    tieuchi_bytes* bytes = NULL;
    tieuchi_rollup* read = NULL;
    tieuchi_rollup* none = NULL;
    CHECK_OK(tieuchi_rollup_serialise(all, &bytes, &err));
    CHECK_OK(tieuchi_rollup_deserialise(again, tieuchi_bytes_data(bytes), tieuchi_bytes_size(bytes),
                                        &read, &err));
    test_numbers_of(read);
    CHECK(tieuchi_rollup_evaluator(read) == again);
    CHECK_OK(tieuchi_rollup_merge(read, all, &err));
    CHECK(tieuchi_rollup_deserialise(again, tieuchi_bytes_data(bytes),
                                     tieuchi_bytes_size(bytes) - 1, &none,
                                     &err) == TIEUCHI_E_BAD_ROLLUP);
    CHECK(none == NULL);
    tieuchi_bytes_release(bytes);
    tieuchi_rollup_release(read);
    tieuchi_evaluator_release(again);
}

static void test_empty(tieuchi_rollup const* empty) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_interval value;
    char text[8];
    CHECK_OK(tieuchi_rollup_statistic(empty, TIEUCHI_MEASURE_WEIGHTED_PROGRESS,
                                      TIEUCHI_STATISTIC_MEAN, &value, &err));
    CHECK(value.has_value == 0);
    CHECK_OK(tieuchi_rollup_statistic_text(empty, TIEUCHI_MEASURE_WEIGHTED_PROGRESS,
                                           TIEUCHI_STATISTIC_MEAN, TIEUCHI_END_LOWER, text,
                                           sizeof text, NULL, &err));
    CHECK(strcmp(text, "") == 0);
}

void test_rollup(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_evaluator* evaluator = small_evaluator();
    tieuchi_assess_options strict = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_assessment* good = assessed(evaluator, 1, NULL);
    tieuchi_assessment* bad = assessed(evaluator, 0, NULL);
    tieuchi_assessment* other;
    tieuchi_rollup* first = NULL;
    tieuchi_rollup* second = NULL;
    tieuchi_text* text = NULL;
    strict.missing = TIEUCHI_MISSING_POLICY_FAIL;
    other = assessed(evaluator, 1, &strict);
    CHECK_OK(tieuchi_rollup_create(evaluator, &first, &err));
    CHECK_OK(tieuchi_rollup_create(evaluator, &second, &err));
    CHECK(tieuchi_rollup_evaluator(first) == evaluator);
    test_empty(first);
    CHECK_OK(tieuchi_rollup_add(first, good, &err));
    CHECK_OK(tieuchi_rollup_add(second, good, &err));
    CHECK_OK(tieuchi_rollup_add(second, bad, &err));
    CHECK(tieuchi_rollup_add(first, other, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_rollup_merge(first, second, &err));
    CHECK(tieuchi_rollup_merge(first, first, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    test_numbers_of(first);
    test_serialised(first);
    CHECK_OK(tieuchi_rollup_json(first, &text, &err));
    CHECK(strstr(tieuchi_text_data(text), "tieuchi-summary/1") != NULL);
    tieuchi_text_release(text);
    tieuchi_assessment_release(good);
    tieuchi_assessment_release(bad);
    tieuchi_assessment_release(other);
    tieuchi_rollup_release(second);
    tieuchi_rollup_release(first);
    tieuchi_evaluator_release(evaluator);
}
