/* SPDX-License-Identifier: Apache-2.0 */
/* The whole way on a rulebook that the library carries: QĐ 1980. */
#include "check.h"

#include <string.h>

static char const id[] = "vn/1980-qd-ttg-2016/commune";

static void test_list(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_builtin_list* list = NULL;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_builtin one;
    size_t i;
    int found = 0;
    one.struct_size = sizeof one;
    CHECK_OK(tieuchi_builtin_list_create(&list, &err));
    for (i = 0; i < tieuchi_builtin_list_count(list); ++i) {
        CHECK_OK(tieuchi_builtin_list_item(list, i, &one, &err));
        CHECK(one.title_vi.size > 0 && one.citation.size > 0 && one.json.data[0] == '{');
        CHECK_OK(
            tieuchi_rulebook_read_builtin(one.id.data, one.id.size, NULL, NULL, &rulebook, &err));
        found |= is_text(tieuchi_rulebook_id(rulebook), id);
        tieuchi_rulebook_release(rulebook);
    }
    CHECK(found);
    CHECK(tieuchi_builtin_list_item(list, i, &one, &err) == TIEUCHI_E_NOT_FOUND);
    tieuchi_builtin_list_release(list);
}

void test_builtin(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* evaluator = NULL;
    tieuchi_unit* unit = NULL;
    tieuchi_assessment* found = NULL;
    tieuchi_explanation* why = NULL;
    tieuchi_text* text = NULL;
    tieuchi_interval met;
    test_list();
    CHECK_OK(tieuchi_rulebook_read_builtin(id, TIEUCHI_NTS, NULL, NULL, &rulebook, &err));
    CHECK_OK(tieuchi_evaluator_compile(rulebook, "2019-06-30", TIEUCHI_NTS, &evaluator, &err));
    CHECK_OK(tieuchi_unit_create(evaluator, &unit, &err));
    CHECK_OK(tieuchi_unit_set_id(unit, "27685", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_unit_set_name(unit, "Tiến Nông", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_unit_set_attribute(unit, "region", TIEUCHI_NTS, "btb", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_unit_observe_boolean(unit, "1.1", TIEUCHI_NTS, 1, &err));
    CHECK_OK(tieuchi_unit_observe_boolean(unit, "1.2", TIEUCHI_NTS, 1, &err));
    CHECK_OK(tieuchi_unit_observe_text(unit, "3.1", TIEUCHI_NTS, "79.9", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_assess(evaluator, unit, NULL, &found, &err));
    CHECK(tieuchi_assessment_standard(found) == TIEUCHI_VERDICT_FAIL);
    CHECK_OK(tieuchi_assessment_score(found, TIEUCHI_MEASURE_CRITERIA_MET, &met, &err));
    CHECK(met.lower.numerator == 1 && met.upper.numerator == 18); /* 3 fails, 1 passes */
    CHECK_OK(tieuchi_explain(found, "3.1", TIEUCHI_NTS, &why, &err));
    CHECK_OK(tieuchi_explanation_sentence(why, TIEUCHI_LANGUAGE_VI, &text, &err));
    CHECK(strstr(tieuchi_text_data(text), "79,9") != NULL);
    tieuchi_text_release(text);
    CHECK_OK(tieuchi_assessment_json(found, &text, &err));
    CHECK(strstr(tieuchi_text_data(text), "\"name\":\"Tiến Nông\"") != NULL);
    tieuchi_text_release(text);
    tieuchi_explanation_release(why);
    tieuchi_assessment_release(found);
    tieuchi_unit_release(unit);
    tieuchi_evaluator_release(evaluator);
    tieuchi_rulebook_release(rulebook);
}
