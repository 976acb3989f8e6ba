/* SPDX-License-Identifier: Apache-2.0 */
/* Observations set one by one, without JSON, and read back. */
#include "check.h"

#include <string.h>

static void test_observations(tieuchi_unit* unit) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_decimal const number = {915, 1, 0};
    tieuchi_decimal const part = {179, 0, 0};
    tieuchi_decimal const whole = {199, 0, 0};
    tieuchi_decimal const none = {0, 0, 0};
    tieuchi_decimal const odd = {1, 19, 0};
    tieuchi_observation seen;
    seen.struct_size = sizeof seen;

    CHECK_OK(tieuchi_unit_observe_decimal(unit, "1.1", 3, number, &err));
    CHECK_OK(tieuchi_unit_observation(unit, 0, &seen, &err));
    CHECK(seen.kind == TIEUCHI_OBSERVED_NUMBER && seen.first.coefficient == 915);
    CHECK_OK(tieuchi_unit_observe_text(unit, "1.1", 3, "92.50", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_unit_observation(unit, 0, &seen, &err));
    CHECK(seen.first.coefficient == 925 && seen.first.scale == 1);
    CHECK_OK(tieuchi_unit_observe_ratio(unit, "1.2a", 4, part, whole, &err));
    CHECK_OK(tieuchi_unit_observation(unit, 1, &seen, &err));
    CHECK(seen.kind == TIEUCHI_OBSERVED_PAIR && seen.second.coefficient == 199);
    CHECK_OK(tieuchi_unit_observe_boolean(unit, "1.2b", 4, 1, &err));
    CHECK_OK(tieuchi_unit_observe_level(unit, "2", 1, "khá", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_unit_observation(unit, 3, &seen, &err));
    CHECK(seen.kind == TIEUCHI_OBSERVED_LEVEL && seen.level == 1);
    CHECK_OK(tieuchi_unit_exempt(unit, "1.1", 3, "no roads", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_unit_observation(unit, 0, &seen, &err));
    CHECK(seen.kind == TIEUCHI_OBSERVED_EXEMPT);
    CHECK_OK(tieuchi_unit_forget(unit, "1.1", 3, &err));
    CHECK_OK(tieuchi_unit_observation(unit, 0, &seen, &err));
    CHECK(seen.kind == TIEUCHI_OBSERVED_NOTHING);

    CHECK(tieuchi_unit_observe_decimal(unit, "9", 1, number, &err) ==
          TIEUCHI_E_UNKNOWN_OBSERVATION);
    CHECK(tieuchi_unit_observe_decimal(unit, "1.2", 3, number, &err) == TIEUCHI_E_VALUE_ON_PARTS);
    CHECK(tieuchi_unit_observe_decimal(unit, "2", 1, number, &err) == TIEUCHI_E_WRONG_VALUE_KIND);
    CHECK(tieuchi_unit_observe_decimal(unit, "1.1", 3, odd, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_unit_observe_text(unit, "1.1", 3, "1,5", 3, &err) == TIEUCHI_E_BAD_NUMBER);
    CHECK(tieuchi_unit_observe_ratio(unit, "1.2a", 4, part, none, &err) ==
          TIEUCHI_E_ZERO_DENOMINATOR);
    CHECK(tieuchi_unit_observe_boolean(unit, "1.2b", 4, 2, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_unit_observe_level(unit, "2", 1, "x", 1, &err) == TIEUCHI_E_BAD_VALUE);
    CHECK(tieuchi_unit_exempt(unit, "2", 1, NULL, 0, &err) == TIEUCHI_E_NOT_EXEMPTABLE);
    CHECK(tieuchi_unit_observation(unit, 5, &seen, &err) == TIEUCHI_E_NOT_FOUND);
}

static void test_words(tieuchi_unit* unit) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_remark words = TIEUCHI_REMARK_INIT;
    tieuchi_remark kept = TIEUCHI_REMARK_INIT;
    tieuchi_str const broken = {"\xC3", 1};
    tieuchi_str const source = {"survey", TIEUCHI_NTS};
    words.source = source;
    CHECK_OK(tieuchi_unit_annotate(unit, "1.1", 3, &words, &err));
    CHECK_OK(tieuchi_unit_remark(unit, "1.1", 3, &kept, &err));
    CHECK(is_text(kept.source, "survey") && is_text(kept.by, ""));
    CHECK(tieuchi_unit_remark(unit, "2", 1, &kept, &err) == TIEUCHI_E_NOT_FOUND);
    words.note = broken;
    CHECK(tieuchi_unit_annotate(unit, "1.1", 3, &words, &err) == TIEUCHI_E_NOT_UTF8);
    CHECK(tieuchi_unit_set_name(unit, "\xED\xA0\x80", 3, &err) == TIEUCHI_E_NOT_UTF8);
    CHECK(tieuchi_unit_set_cohorts(unit, &broken, 1, &err) == TIEUCHI_E_NOT_UTF8);
}

static void test_declared(tieuchi_unit* unit) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    int32_t declared = -1;
    CHECK_OK(tieuchi_unit_declare(unit, "2", 1, TIEUCHI_DECLARED_BASIC, &err));
    CHECK_OK(tieuchi_unit_declared(unit, TIEUCHI_NODE_KIND_CRITERION, 1, &declared, &err));
    CHECK(declared == TIEUCHI_DECLARED_BASIC); /* the shared id stands for both */
    CHECK_OK(tieuchi_unit_declared(unit, TIEUCHI_NODE_KIND_INDICATOR, 2, &declared, &err));
    CHECK(declared == TIEUCHI_DECLARED_BASIC);
    CHECK_OK(tieuchi_unit_declare(unit, "2", 1, TIEUCHI_DECLARED_NONE, &err));
    CHECK_OK(tieuchi_unit_declared(unit, TIEUCHI_NODE_KIND_CRITERION, 1, &declared, &err));
    CHECK(declared == TIEUCHI_DECLARED_NONE);
    CHECK(tieuchi_unit_declare(unit, "1.2a", 4, TIEUCHI_DECLARED_PASS, &err) ==
          TIEUCHI_E_BAD_DECLARED);
    CHECK(tieuchi_unit_declare(unit, "2", 1, 4, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_unit_declared(unit, TIEUCHI_NODE_KIND_PART, 0, &declared, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
}

static void test_attributes(tieuchi_unit* unit) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_attribute_state state;
    tieuchi_decimal const share = {125, 1, 0};
    state.struct_size = sizeof state;
    CHECK_OK(tieuchi_unit_attribute(unit, 0, &state, &err));
    CHECK(state.stated == 0 && state.value == -1);
    CHECK_OK(tieuchi_unit_set_attribute(unit, "region", 6, "south", 5, &err));
    CHECK_OK(tieuchi_unit_attribute(unit, 0, &state, &err));
    CHECK(state.stated == 1 && state.value == 1);
    CHECK_OK(tieuchi_unit_set_attribute_decimal(unit, "share", 5, share, &err));
    CHECK_OK(tieuchi_unit_attribute(unit, 1, &state, &err));
    CHECK(state.stated == 1 && state.number.coefficient == 125);
    CHECK(tieuchi_unit_set_attribute(unit, "region", 6, "west", 4, &err) ==
          TIEUCHI_E_BAD_ATTRIBUTE_VALUE);
    CHECK(tieuchi_unit_set_attribute(unit, "colour", 6, "red", 3, &err) ==
          TIEUCHI_E_UNKNOWN_ATTRIBUTE);
}

void test_unit(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_evaluator* evaluator = small_evaluator();
    tieuchi_unit* unit = NULL;
    tieuchi_str const cohorts[] = {{"c1", 2}, {"c2", 2}};
    CHECK_OK(tieuchi_unit_create(evaluator, &unit, &err));
    CHECK(tieuchi_unit_evaluator(unit) == evaluator);
    tieuchi_evaluator_release(evaluator); /* the unit keeps it alive */
    CHECK_OK(tieuchi_unit_set_id(unit, "27685", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_unit_set_name(unit, "Tiến Nông", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_unit_set_parent(unit, "trieu-son", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_unit_set_cohorts(unit, cohorts, 2, &err));
    CHECK(tieuchi_unit_cohort_count(unit) == 2 && tieuchi_unit_hold_count(unit) == -1);
    CHECK_OK(tieuchi_unit_set_holds(unit, NULL, 0, &err));
    CHECK(tieuchi_unit_hold_count(unit) == 0);
    test_observations(unit);
    test_words(unit);
    test_declared(unit);
    test_attributes(unit);
    CHECK(is_text(tieuchi_unit_name(unit), "Tiến Nông"));
    CHECK_OK(tieuchi_unit_clear(unit, &err));
    CHECK(is_text(tieuchi_unit_id(unit), "") && tieuchi_unit_hold_count(unit) == -1);
    tieuchi_unit_release(unit);
    tieuchi_unit_release(NULL);
}
