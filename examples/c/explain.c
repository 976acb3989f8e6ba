/* SPDX-License-Identifier: Apache-2.0 */
/* Ask why, in Vietnamese, in English, and as data.
 *     cc -std=c11 explain.c -ltieuchi_c */
#include <tieuchi.h>

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

static void say(tieuchi_assessment const* found, char const* id) {
    static int32_t const languages[] = {TIEUCHI_LANGUAGE_VI, TIEUCHI_LANGUAGE_EN};
    tieuchi_explanation* why = NULL;
    tieuchi_text* sentence = NULL;
    size_t i;
    must(tieuchi_explain(found, id, TIEUCHI_NTS, &why, &err));
    for (i = 0; i < 2; ++i) {
        must(tieuchi_explanation_sentence(why, languages[i], &sentence, &err));
        printf("%s\n", tieuchi_text_data(sentence));
        tieuchi_text_release(sentence);
    }
    tieuchi_explanation_release(why);
}

static void show_data(tieuchi_assessment const* found, char const* id) {
    tieuchi_explanation* why = NULL;
    tieuchi_explanation_info info;
    tieuchi_bound_choice choice;
    int32_t i;
    info.struct_size = sizeof info;
    choice.struct_size = sizeof choice;
    must(tieuchi_explain(found, id, TIEUCHI_NTS, &why, &err));
    must(tieuchi_explanation_get(why, &info, &err));
    printf("\n%s: observed %s, value %s %s, bound %s, missing %s\n", info.id.data,
           info.observed_as.data, info.value.data, info.unit.data, info.bound.data, info.gap.data);
    for (i = 0; i < info.choice_count; ++i) {
        must(tieuchi_explanation_choice(why, i, &choice, &err));
        printf("this bound because of %s = %s\n", choice.attribute.data, choice.value.data);
    }
    printf("%s; source: %s; %s\n", info.citation.data, info.source.data,
           info.verified ? "verified" : "not verified");
    tieuchi_explanation_release(why);
}

int main(void) {
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* rules = NULL;
    tieuchi_unit* commune = NULL;
    tieuchi_assessment* found = NULL;
    tieuchi_decimal const standing = {179, 0, 0};
    tieuchi_decimal const houses = {250, 0, 0};
    must(tieuchi_rulebook_read_builtin("vn/1980-qd-ttg-2016/commune", TIEUCHI_NTS, NULL, NULL,
                                       &rulebook, &err));
    must(tieuchi_evaluator_compile(rulebook, "2019-06-30", TIEUCHI_NTS, &rules, &err));
    must(tieuchi_unit_create(rules, &commune, &err));
    must(tieuchi_unit_set_attribute(commune, "region", TIEUCHI_NTS, "btb", TIEUCHI_NTS, &err));
    must(tieuchi_unit_observe_boolean(commune, "9.1", TIEUCHI_NTS, 1, &err));
    must(tieuchi_unit_observe_ratio(commune, "9.2", TIEUCHI_NTS, standing, houses, &err));
    must(tieuchi_assess(rules, commune, NULL, &found, &err));
    say(found, "9");   /* a criterion: which of its indicators decided */
    say(found, "9.2"); /* an indicator: value, bound, gap */
    say(found, "2.1"); /* a bound that the province has not set */
    say(found, "10");  /* a value that nobody has reported */
    show_data(found, "9.2");
    tieuchi_assessment_release(found);
    tieuchi_unit_release(commune);
    tieuchi_evaluator_release(rules);
    tieuchi_rulebook_release(rulebook);
    return 0;
}
