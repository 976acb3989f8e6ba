/* SPDX-License-Identifier: Apache-2.0 */
/* A provincial layer over a national rulebook: it sets what was left to the province.
 *     cc -std=c11 layered.c -ltieuchi_c */
#include <tieuchi.h>

#include <stdio.h>
#include <stdlib.h>

static char const province[] =
    "{\"format\": \"tieuchi-rulebook/1\", \"id\": \"example/province-roads\","
    " \"title\": {\"vi\": \"Quy định của tỉnh về tiêu chí giao thông\"}, \"citation\": \"Ví dụ\","
    " \"extends\": \"vn/1980-qd-ttg-2016/commune\","
    " \"amend\": ["
    "  {\"id\": \"2.2\", \"from\": \"2017-01-01\", \"set\": {\"at_least\": \"70\"}},"
    "  {\"id\": \"2.2\", \"from\": \"2019-01-01\", \"set\": {\"at_least\": \"80\"}}]}";

static tieuchi_error err = TIEUCHI_ERROR_INIT;

/** Ends the program when a call has failed. */
static void must(tieuchi_status status) {
    if (status != TIEUCHI_OK) {
        fprintf(stderr, "%s: %s\n", tieuchi_status_name(status).data, err.message);
        exit(1);
    }
}

/** Reads the layer, or says everything that is wrong with it. */
static tieuchi_rulebook* read_layer(void) {
    tieuchi_rulebook* layer = NULL;
    tieuchi_diagnostics* problems = NULL;
    tieuchi_text* line = NULL;
    tieuchi_status status;
    size_t i;
    must(tieuchi_diagnostics_create(&problems, &err));
    status = tieuchi_rulebook_read(province, TIEUCHI_NTS, NULL, problems, &layer, &err);
    for (i = 0; i < tieuchi_diagnostics_count(problems); ++i) {
        must(tieuchi_diagnostics_line(problems, i, &line, &err));
        fprintf(stderr, "%s\n", tieuchi_text_data(line));
        tieuchi_text_release(line);
    }
    tieuchi_diagnostics_release(problems);
    must(status);
    return layer;
}

static void explain_on(tieuchi_rulebook const* layer, char const* date) {
    tieuchi_evaluator* rules = NULL;
    tieuchi_unit* unit = NULL;
    tieuchi_assessment* found = NULL;
    tieuchi_explanation* why = NULL;
    tieuchi_text* sentence = NULL;
    must(tieuchi_evaluator_compile(layer, date, TIEUCHI_NTS, &rules, &err));
    must(tieuchi_unit_create(rules, &unit, &err));
    must(tieuchi_unit_observe_text(unit, "2.2", TIEUCHI_NTS, "75.5", TIEUCHI_NTS, &err));
    must(tieuchi_assess(rules, unit, NULL, &found, &err));
    must(tieuchi_explain(found, "2.2", TIEUCHI_NTS, &why, &err));
    must(tieuchi_explanation_sentence(why, TIEUCHI_LANGUAGE_VI, &sentence, &err));
    printf("%s: %s\n", date, tieuchi_text_data(sentence));
    tieuchi_text_release(sentence);
    tieuchi_explanation_release(why);
    tieuchi_assessment_release(found);
    tieuchi_unit_release(unit);
    tieuchi_evaluator_release(rules);
}

int main(void) {
    tieuchi_rulebook* layer = read_layer();
    size_t i;
    for (i = 0; i < tieuchi_rulebook_change_count(layer); ++i) {
        printf("changes on %s\n", tieuchi_rulebook_change(layer, i).data);
    }
    explain_on(layer, "2016-12-31");
    explain_on(layer, "2018-06-30");
    explain_on(layer, "2019-06-30");
    tieuchi_rulebook_release(layer);
    return 0;
}
