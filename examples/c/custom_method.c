/* SPDX-License-Identifier: Apache-2.0 */
/* A scoring method of one's own: it may be named by the tests of a rulebook, such as its grades.
 *     cc -std=c11 custom_method.c -ltieuchi_c */
#include <tieuchi.h>

#include <stdio.h>
#include <stdlib.h>

static char const school[] =
    "{\"format\": \"tieuchi-rulebook/1\", \"id\": \"example/school\","
    " \"title\": {\"vi\": \"Thang điểm trường học\", \"en\": \"School points\"},"
    " \"citation\": \"Ví dụ\", \"unit_level\": \"school\","
    " \"designation\": {\"vi\": \"Trường đạt chuẩn\", \"en\": \"Standard school\"},"
    " \"criteria\": ["
    "  {\"id\": \"1\", \"name\": \"Phòng học\", \"indicators\": ["
    "    {\"id\": \"1\", \"kind\": \"quantity\", \"unit\": \"%\", \"at_least\": \"90\"}]},"
    "  {\"id\": \"2\", \"name\": \"Thư viện\", \"indicators\": ["
    "    {\"id\": \"2\", \"kind\": \"boolean\"}]}],"
    " \"grades\": ["
    "  {\"id\": \"A\", \"when\": {\"measure\": \"stars\", \"at_least\": \"4\"}},"
    "  {\"id\": \"B\"}]}";

static tieuchi_error err = TIEUCHI_ERROR_INIT;

/** Ends the program when a call has failed. */
static void must(tieuchi_status status) {
    if (status != TIEUCHI_OK) {
        fprintf(stderr, "%s: %s\n", tieuchi_status_name(status).data, err.message);
        exit(1);
    }
}

/** So many stars for every criterion that passes; the payload says how many. */
static tieuchi_status stars(tieuchi_assessment const* found, tieuchi_score* score, void* payload) {
    int64_t const each = *(int64_t const*)payload;
    tieuchi_interval passed;
    tieuchi_status const status =
        tieuchi_assessment_score(found, TIEUCHI_MEASURE_CRITERIA_PASSED, &passed, NULL);
    if (status != TIEUCHI_OK) {
        return status; /* ends the assessment with TIEUCHI_E_CALLBACK_FAILED */
    }
    passed.lower.numerator *= each;
    passed.upper.numerator *= each;
    return tieuchi_score_set(score, passed.lower, passed.upper, NULL);
}

static void judge(tieuchi_evaluator const* rules, char const* rooms, int32_t library) {
    tieuchi_unit* unit = NULL;
    tieuchi_assessment* found = NULL;
    tieuchi_named grade;
    char value[32];
    grade.struct_size = sizeof grade;
    must(tieuchi_unit_create(rules, &unit, &err));
    must(tieuchi_unit_observe_text(unit, "1", TIEUCHI_NTS, rooms, TIEUCHI_NTS, &err));
    must(tieuchi_unit_observe_boolean(unit, "2", TIEUCHI_NTS, library, &err));
    must(tieuchi_assess(rules, unit, NULL, &found, &err));
    must(tieuchi_assessment_score_by_name_text(found, "stars", TIEUCHI_NTS, TIEUCHI_END_LOWER,
                                               value, sizeof value, NULL, &err));
    must(tieuchi_evaluator_grade(rules, tieuchi_assessment_grade(found), &grade, &err));
    printf("rooms %s %%, library %d: %s stars, grade %s\n", rooms, (int)library, value,
           grade.id.data);
    tieuchi_assessment_release(found);
    tieuchi_unit_release(unit);
}

int main(void) {
    int64_t each = 2;
    tieuchi_method const method = {
        {"stars", TIEUCHI_NTS}, stars, NULL, &each, NULL}; /* `each` outlives everything below */
    tieuchi_rulebook_options options = TIEUCHI_RULEBOOK_OPTIONS_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* rules = NULL;
    options.methods = &method;
    options.method_count = 1;
    must(tieuchi_rulebook_read(school, TIEUCHI_NTS, &options, NULL, &rulebook, &err));
    must(tieuchi_evaluator_compile(rulebook, "2024-09-01", TIEUCHI_NTS, &rules, &err));
    judge(rules, "95", 1);
    judge(rules, "89.99", 1);
    tieuchi_evaluator_release(rules);
    tieuchi_rulebook_release(rulebook);
    return 0;
}
