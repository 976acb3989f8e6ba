/* SPDX-License-Identifier: Apache-2.0 */
/* Documents in: rulebooks, units, CSV; their problems; borrowed, shared and released handles. */
#include "check.h"

#include <string.h>

static void test_bad_rulebook(void) {
    static char const bad[] = "{\"format\":\"tieuchi-rulebook/1\",\n\"id\":\"a\",\"id\":\"b\","
                              "\"colour\":\"red\"}";
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_diagnostics* problems = NULL;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_text* text = NULL;
    tieuchi_diagnostic one;
    size_t i;
    int duplicate = 0;

    CHECK_OK(tieuchi_diagnostics_create(&problems, &err));
    CHECK(tieuchi_rulebook_read(bad, TIEUCHI_NTS, NULL, problems, &rulebook, &err) != TIEUCHI_OK);
    CHECK(rulebook == NULL);
    CHECK(err.status != TIEUCHI_OK && err.line > 0 && err.message[0] != '\0');
    CHECK(tieuchi_diagnostics_count(problems) > 1);
    CHECK(tieuchi_diagnostics_error_count(problems) == tieuchi_diagnostics_count(problems));
    one.struct_size = sizeof one;
    for (i = 0; i < tieuchi_diagnostics_count(problems); ++i) {
        CHECK_OK(tieuchi_diagnostics_item(problems, i, &one, &err));
        CHECK(one.severity == TIEUCHI_SEVERITY_ERROR && one.message.size > 0);
        if (one.code == TIEUCHI_E_DUPLICATE_KEY) {
            duplicate = 1;
            CHECK(is_text(one.pointer, "/id") && one.line == 2);
        }
    }
    CHECK(duplicate);
    CHECK(tieuchi_diagnostics_item(problems, i, &one, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK_OK(tieuchi_diagnostics_line(problems, 0, &text, &err));
    CHECK(strncmp(tieuchi_text_data(text), "error ", 6) == 0);
    tieuchi_text_release(text);
    CHECK_OK(tieuchi_diagnostics_json(problems, &text, &err));
    CHECK(tieuchi_text_data(text)[0] == '[');
    CHECK(strlen(tieuchi_text_data(text)) == tieuchi_text_size(text));
    tieuchi_text_release(text);

    /* The list is used again: emptied first. */
    CHECK_OK(tieuchi_rulebook_read(small_rulebook, TIEUCHI_NTS, NULL, problems, &rulebook, &err));
    CHECK(tieuchi_diagnostics_count(problems) == 0);
    tieuchi_rulebook_release(rulebook);
    tieuchi_diagnostics_release(problems);
}

static void test_rulebook(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_rulebook* share;
    CHECK_OK(tieuchi_rulebook_read(small_rulebook, TIEUCHI_NTS, NULL, NULL, &rulebook, &err));
    share = tieuchi_rulebook_retain(rulebook);
    CHECK(share == rulebook);
    tieuchi_rulebook_release(rulebook);
    CHECK(is_text(tieuchi_rulebook_id(share), "test/small"));
    CHECK(is_text(tieuchi_rulebook_title(share, TIEUCHI_LANGUAGE_EN), "Bộ tiêu chí thử"));
    CHECK(is_text(tieuchi_rulebook_title(share, 3), ""));
    CHECK(is_text(tieuchi_rulebook_citation(share), "Quyết định thử"));
    CHECK(tieuchi_rulebook_sha256(share).size == 64);
    CHECK(tieuchi_rulebook_canonical(share).data[0] == '{');
    CHECK(tieuchi_rulebook_method_count(share) == 0);
    CHECK(is_text(tieuchi_rulebook_method_name(share, 0), ""));
    CHECK(tieuchi_rulebook_change_count(share) == 0);
    tieuchi_rulebook_release(share);
}

static void test_layer(void) {
    static char const layer[] =
        "{\"format\":\"tieuchi-rulebook/1\",\"id\":\"test/layer\",\"title\":\"Lớp\","
        "\"citation\":\"QĐ\",\"extends\":\"test/small\","
        "\"amend\":[{\"id\":\"1.2a\",\"from\":\"2021-01-01\",\"set\":{\"at_least\":\"99\"}}]}";
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook_options options = TIEUCHI_RULEBOOK_OPTIONS_INIT;
    tieuchi_str const with = {small_rulebook, TIEUCHI_NTS};
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* evaluator = NULL;
    tieuchi_str id;
    CHECK(tieuchi_rulebook_read(layer, TIEUCHI_NTS, NULL, NULL, &rulebook, &err) ==
          TIEUCHI_E_UNKNOWN_RULEBOOK);
    options.with = &with;
    options.with_count = 1;
    CHECK_OK(tieuchi_rulebook_read(layer, TIEUCHI_NTS, &options, NULL, &rulebook, &err));
    CHECK(tieuchi_rulebook_change_count(rulebook) == 1);
    CHECK(is_text(tieuchi_rulebook_change(rulebook, 0), "2021-01-01"));
    CHECK_OK(tieuchi_evaluator_compile(rulebook, "2021-06-30", 10, &evaluator, &err));
    CHECK_OK(tieuchi_evaluator_layer(evaluator, 0, &id, &err));
    CHECK(is_text(id, "test/small"));
    CHECK_OK(tieuchi_evaluator_layer(evaluator, 1, &id, &err));
    CHECK(is_text(id, "test/layer"));
    CHECK(tieuchi_evaluator_layer(evaluator, 2, &id, &err) == TIEUCHI_E_NOT_FOUND);
    tieuchi_evaluator_release(evaluator);
    tieuchi_rulebook_release(rulebook);
}

static void test_check(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_check_counts counts;
    tieuchi_diagnostics* problems = NULL;
    counts.struct_size = sizeof counts;
    CHECK_OK(tieuchi_diagnostics_create(&problems, &err));
    CHECK_OK(tieuchi_rulebook_check(small_rulebook, TIEUCHI_NTS, NULL, 0, NULL, problems, &counts,
                                    &err));
    CHECK(counts.errors == 0 && counts.warnings == tieuchi_diagnostics_count(problems));
    CHECK(counts.unverified == 1 && counts.delegated == 0);
    CHECK(tieuchi_rulebook_check(small_rulebook, TIEUCHI_NTS, "2020-02-30", 10, NULL, problems,
                                 &counts, &err) == TIEUCHI_E_BAD_DATE);
    CHECK_OK(tieuchi_rulebook_check("[]", 2, "2020-02-29", 10, NULL, problems, &counts, &err));
    CHECK(counts.errors > 0);
    tieuchi_diagnostics_release(problems);
}

static void test_units(void) {
    static char const json[] =
        "{\"format\":\"tieuchi-units/1\",\"units\":[{\"id\":\"a\",\"name\":\"Xã A\","
        "\"parent\":\"p\",\"cohorts\":[\"c1\",\"c2\"],\"holds\":[\"test/other\"],"
        "\"attributes\":{\"region\":\"north\"},\"observations\":{\"1.1\":\"91.5\"}},"
        "{\"id\":\"b\"}]}";
    static char const csv[] = "id,attr:region,1.1,2,zz\nc,south,\"95,5\",tốt,1\n";
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_evaluator* evaluator = small_evaluator();
    tieuchi_csv_options how = TIEUCHI_CSV_OPTIONS_INIT;
    tieuchi_unit_list* list = NULL;
    tieuchi_unit const* unit = NULL;
    tieuchi_unit* copy = NULL;

    CHECK_OK(tieuchi_units_read(evaluator, json, TIEUCHI_NTS, NULL, NULL, &list, &err));
    CHECK(tieuchi_unit_list_count(list) == 2);
    CHECK_OK(tieuchi_unit_list_item(list, 0, &unit, &err));
    CHECK(is_text(tieuchi_unit_id(unit), "a") && is_text(tieuchi_unit_name(unit), "Xã A"));
    CHECK(is_text(tieuchi_unit_parent(unit), "p") && tieuchi_unit_cohort_count(unit) == 2);
    CHECK(is_text(tieuchi_unit_cohort(unit, 1), "c2") && is_text(tieuchi_unit_cohort(unit, 2), ""));
    CHECK(tieuchi_unit_hold_count(unit) == 1 && is_text(tieuchi_unit_hold(unit, 0), "test/other"));
    CHECK_OK(tieuchi_unit_copy(unit, &copy, &err));
    CHECK(tieuchi_unit_list_item(list, 2, &unit, &err) == TIEUCHI_E_NOT_FOUND);
    tieuchi_unit_list_release(list);
    CHECK(is_text(tieuchi_unit_id(copy), "a")); /* the copy outlives the list */
    tieuchi_unit_release(copy);

    CHECK(tieuchi_units_read_csv(evaluator, csv, TIEUCHI_NTS, NULL, NULL, &list, &err) !=
          TIEUCHI_OK);
    CHECK(err.line > 0);
    how.decimal_mark = ',';
    how.ignore_other_ids = 1;
    CHECK_OK(tieuchi_units_read_csv(evaluator, csv, TIEUCHI_NTS, &how, NULL, &list, &err));
    CHECK(tieuchi_unit_list_count(list) == 1);
    tieuchi_unit_list_release(list);
    tieuchi_evaluator_release(evaluator);
}

void test_documents(void) {
    test_bad_rulebook();
    test_rulebook();
    test_layer();
    test_check();
    test_units();
}
