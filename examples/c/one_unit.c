/* SPDX-License-Identifier: Apache-2.0 */
/* Judge one commune by a built-in rulebook and say why.
 *     cc -std=c11 one_unit.c -ltieuchi_c */
#include <tieuchi.h>

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>

static tieuchi_error err = TIEUCHI_ERROR_INIT;

/** Ends the program when a call has failed. */
static void must(tieuchi_status status) {
    if (status != TIEUCHI_OK) {
        fprintf(stderr, "%s: %s\n", tieuchi_status_name(status).data, err.message);
        exit(1);
    }
}

/** Prints an owned text and releases it. */
static void print(tieuchi_text* text) {
    printf("%s\n", tieuchi_text_data(text));
    tieuchi_text_release(text);
}

int main(void) {
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* rules = NULL;
    tieuchi_unit* commune = NULL;
    tieuchi_assessment* found = NULL;
    tieuchi_explanation* why = NULL;
    tieuchi_text* text = NULL;
    tieuchi_interval met;
    char progress[64];
    tieuchi_decimal const standing = {179, 0, 0};
    tieuchi_decimal const houses = {199, 0, 0};

    must(tieuchi_rulebook_read_builtin("vn/1980-qd-ttg-2016/commune", TIEUCHI_NTS, NULL, NULL,
                                       &rulebook, &err));
    must(tieuchi_evaluator_compile(rulebook, "2019-06-30", TIEUCHI_NTS, &rules, &err));

    must(tieuchi_unit_create(rules, &commune, &err));
    must(tieuchi_unit_set_name(commune, "Tiến Nông", TIEUCHI_NTS, &err));
    must(tieuchi_unit_set_attribute(commune, "region", TIEUCHI_NTS, "btb", TIEUCHI_NTS, &err));
    must(tieuchi_unit_observe_boolean(commune, "1.1", TIEUCHI_NTS, 1, &err));
    must(tieuchi_unit_observe_boolean(commune, "1.2", TIEUCHI_NTS, 1, &err));
    must(tieuchi_unit_observe_text(commune, "3.1", TIEUCHI_NTS, "79.9", TIEUCHI_NTS, &err));
    must(tieuchi_unit_observe_ratio(commune, "9.2", TIEUCHI_NTS, standing, houses, &err));
    must(tieuchi_unit_declare(commune, "18", TIEUCHI_NTS, TIEUCHI_DECLARED_PASS, &err));

    must(tieuchi_assess(rules, commune, NULL, &found, &err));
    printf("Verdict: %s\n", tieuchi_verdict_name(tieuchi_assessment_standard(found)).data);
    must(tieuchi_assessment_score(found, TIEUCHI_MEASURE_CRITERIA_MET, &met, &err));
    printf("Criteria met: %" PRId64 " to %" PRId64 "\n", met.lower.numerator, met.upper.numerator);
    must(tieuchi_assessment_score_text(found, TIEUCHI_MEASURE_WEIGHTED_PROGRESS, TIEUCHI_END_LOWER,
                                       progress, sizeof progress, NULL, &err));
    printf("Progress at least: %s\n", progress);

    must(tieuchi_assessment_sentence(found, TIEUCHI_LANGUAGE_VI, &text, &err));
    print(text);
    must(tieuchi_explain(found, "3.1", TIEUCHI_NTS, &why, &err));
    must(tieuchi_explanation_sentence(why, TIEUCHI_LANGUAGE_VI, &text, &err));
    print(text);

    tieuchi_explanation_release(why);
    tieuchi_assessment_release(found);
    tieuchi_unit_release(commune);
    tieuchi_evaluator_release(rules);
    tieuchi_rulebook_release(rulebook);
    return 0;
}
