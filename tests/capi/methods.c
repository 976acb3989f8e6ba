/* SPDX-License-Identifier: Apache-2.0 */
/* A caller's own scoring method takes part in tests and grades; what goes wrong in it is told. */
#include "check.h"

#include <string.h>

/** What the method is told and what it notes. */
typedef struct record {
    int64_t factor;
    tieuchi_status answer;
    int32_t calls;
    int32_t releases;
    int32_t big; /* answers by text, beyond 64 bits */
} record;

static tieuchi_status times_passed(tieuchi_assessment const* found, tieuchi_score* score,
                                   void* payload) {
    record* mine = payload;
    tieuchi_interval passed;
    tieuchi_fraction low;
    tieuchi_fraction high;
    tieuchi_text* text = NULL;
    tieuchi_status status;
    ++mine->calls;
    CHECK(tieuchi_assessment_retain(found) == NULL);
    tieuchi_assessment_release(found); /* does nothing */
    CHECK(tieuchi_assessment_unit(found) == NULL);
    CHECK(tieuchi_assessment_json(found, &text, NULL) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(is_text(tieuchi_evaluator_date(tieuchi_assessment_evaluator(found)), "2020-06-30"));
    if (mine->answer != TIEUCHI_OK) {
        return mine->answer;
    }
    if (mine->big != 0) {
        return tieuchi_score_set_text(score, "1/3", 3, "100000000000000000000", TIEUCHI_NTS, NULL);
    }
    status = tieuchi_assessment_score(found, TIEUCHI_MEASURE_CRITERIA_PASSED, &passed, NULL);
    if (status != TIEUCHI_OK) {
        return status;
    }
    low.numerator = passed.lower.numerator * mine->factor;
    low.denominator = 1;
    high.numerator = passed.upper.numerator * mine->factor;
    high.denominator = 1;
    CHECK(tieuchi_score_set(score, high, low, NULL) ==
          (passed.lower.numerator == passed.upper.numerator ? TIEUCHI_OK : TIEUCHI_E_OUT_OF_RANGE));
    return tieuchi_score_set(score, low, high, NULL);
}

static void release_record(void* payload) {
    ++((record*)payload)->releases;
}

static char const graded[] =
    "{\"format\":\"tieuchi-rulebook/1\",\"id\":\"test/graded\",\"title\":\"t\",\"citation\":\"c\","
    "\"unit_level\":\"commune\",\"designation\":\"d\",\"criteria\":[{\"id\":\"1\",\"name\":\"n\","
    "\"indicators\":[{\"id\":\"1\",\"kind\":\"boolean\"}]}],"
    "\"grades\":[{\"id\":\"high\",\"when\":{\"measure\":\"mine\",\"at_least\":\"3\"}},"
    "{\"id\":\"low\"}]}";

static tieuchi_evaluator* graded_evaluator(record* mine) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook_options options = TIEUCHI_RULEBOOK_OPTIONS_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* evaluator = NULL;
    tieuchi_method method;
    memset(&method, 0, sizeof method);
    method.name.data = "mine";
    method.name.size = TIEUCHI_NTS;
    method.score = times_passed;
    method.release = release_record;
    method.payload = mine;
    options.methods = &method;
    options.method_count = 1;
    CHECK(tieuchi_rulebook_read("{}", 2, &options, NULL, &rulebook, &err) != TIEUCHI_OK);
    CHECK(mine->releases == 0); /* a failed reading keeps nothing */
    CHECK_OK(tieuchi_rulebook_read(graded, TIEUCHI_NTS, &options, NULL, &rulebook, &err));
    CHECK(tieuchi_rulebook_method_count(rulebook) == 1);
    CHECK(is_text(tieuchi_rulebook_method_name(rulebook, 0), "mine"));
    CHECK_OK(tieuchi_evaluator_compile(rulebook, "2020-06-30", 10, &evaluator, &err));
    tieuchi_rulebook_release(rulebook);
    return evaluator;
}

static void test_refused_methods(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook_options options = TIEUCHI_RULEBOOK_OPTIONS_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_method methods[2];
    memset(methods, 0, sizeof methods);
    options.methods = methods;
    options.method_count = 1;
    methods[0].name.data = "criteria_met";
    methods[0].name.size = TIEUCHI_NTS;
    methods[0].score = times_passed;
    CHECK(tieuchi_rulebook_read(graded, TIEUCHI_NTS, &options, NULL, &rulebook, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    methods[0].name.data = "mine";
    methods[0].score = NULL;
    CHECK(tieuchi_rulebook_read(graded, TIEUCHI_NTS, &options, NULL, &rulebook, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    methods[0].score = times_passed;
    methods[1] = methods[0];
    options.method_count = 2;
    CHECK(tieuchi_rulebook_read(graded, TIEUCHI_NTS, &options, NULL, &rulebook, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
}

void test_methods(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    record mine = {3, TIEUCHI_OK, 0, 0, 0};
    tieuchi_evaluator* evaluator = graded_evaluator(&mine);
    tieuchi_unit* unit = NULL;
    tieuchi_assessment* found = NULL;
    tieuchi_assessment* none = NULL;
    tieuchi_interval value;
    char text[64];
    CHECK_OK(tieuchi_unit_create(evaluator, &unit, &err));
    CHECK_OK(tieuchi_assess(evaluator, unit, NULL, &found, &err));
    CHECK(mine.calls > 0 && tieuchi_assessment_grade(found) == -1); /* [0, 3] decides nothing */
    tieuchi_assessment_release(found);
    CHECK_OK(tieuchi_unit_observe_boolean(unit, "1", 1, 1, &err));
    CHECK_OK(tieuchi_assess(evaluator, unit, NULL, &found, &err));
    CHECK(tieuchi_assessment_grade(found) == 0);
    CHECK_OK(tieuchi_assessment_score_by_name(found, "mine", 4, &value, &err));
    CHECK(value.lower.numerator == 3 && value.fits == 1);
    mine.big = 1;
    CHECK_OK(tieuchi_assessment_score_by_name(found, "mine", 4, &value, &err));
    CHECK(value.fits == 0 && value.lower.denominator == 3 && value.upper.denominator == 0);
    CHECK_OK(tieuchi_assessment_score_by_name_text(found, "mine", 4, TIEUCHI_END_UPPER, text,
                                                   sizeof text, NULL, &err));
    CHECK(strcmp(text, "100000000000000000000") == 0);

    mine.answer = 77;
    CHECK(tieuchi_assess(evaluator, unit, NULL, &none, &err) == TIEUCHI_E_CALLBACK_FAILED);
    CHECK(none == NULL && strstr(err.message, "mine") != NULL && strstr(err.message, "77") != NULL);
    CHECK(tieuchi_assessment_score_by_name(found, "mine", 4, &value, &err) ==
          TIEUCHI_E_CALLBACK_FAILED);
    tieuchi_unit_release(unit);
    tieuchi_evaluator_release(evaluator);
    CHECK(mine.releases == 0); /* the assessment could still call it */
    tieuchi_assessment_release(found);
    CHECK(mine.releases == 1);
    test_refused_methods();
}
