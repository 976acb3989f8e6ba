/* SPDX-License-Identifier: Apache-2.0 */
#include "check.h"

#include <stddef.h>
#include <string.h>

int failures = 0;
int calls_are_repeated = 0;

char const small_rulebook[] =
    "{\"format\":\"tieuchi-rulebook/1\",\"id\":\"test/small\",\"title\":\"Bộ tiêu chí thử\","
    "\"citation\":\"Quyết định thử\",\"unit_level\":\"commune\","
    "\"designation\":{\"vi\":\"Xã thử\",\"en\":\"Test commune\"},"
    "\"presupposes\":[\"test/other\"],"
    "\"attributes\":{\"region\":{\"values\":[\"north\",\"south\"],"
    "\"labels\":{\"north\":{\"vi\":\"Bắc\",\"en\":\"North\"}}},"
    "\"share\":{\"kind\":\"decimal\",\"unit\":\"%\"}},"
    "\"groups\":[{\"id\":\"I\",\"name\":\"Nhóm một\"}],"
    "\"criteria\":[{\"id\":\"1\",\"name\":\"Giao thông\",\"group\":\"I\",\"agency\":\"transport\","
    "\"indicators\":["
    "{\"id\":\"1.1\",\"kind\":\"quantity\",\"unit\":\"%\",\"exemptable\":true,"
    "\"at_least\":{\"by\":\"region\",\"values\":{\"north\":\"90\",\"*\":\"95\"}}},"
    "{\"id\":\"1.2\",\"parts\":[{\"id\":\"1.2a\",\"kind\":\"ratio\",\"unit\":\"%\",\"at_least\":"
    "{\"value\":\"90\",\"source\":\"somewhere\",\"verified\":false}},"
    "{\"id\":\"1.2b\",\"kind\":\"boolean\"}]}]},"
    "{\"id\":\"2\",\"name\":\"Trường học\",\"indicators\":[{\"id\":\"2\",\"kind\":\"ordinal\","
    "\"levels\":[{\"id\":\"yếu\",\"progress\":\"0\"},{\"id\":\"khá\",\"progress\":\"0.5\"},"
    "{\"id\":\"tốt\",\"progress\":\"1\"}],\"at_least_level\":\"khá\"}]}],"
    "\"conditions\":[{\"id\":\"no_debt\",\"kind\":\"boolean\"}],"
    "\"grades\":[{\"id\":\"met\",\"when\":{\"measure\":\"standard_met\",\"equals\":\"1\"}},"
    "{\"id\":\"rest\"}],"
    "\"withdraw\":{\"measure\":\"criteria_failed_share\",\"at_least\":\"0.5\"}}";

int is_text(tieuchi_str value, char const* text) {
    return value.size == strlen(text) && memcmp(value.data, text, value.size) == 0 &&
           value.data[value.size] == '\0';
}

tieuchi_evaluator* small_evaluator(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* evaluator = NULL;
    CHECK_OK(tieuchi_rulebook_read(small_rulebook, TIEUCHI_NTS, NULL, NULL, &rulebook, &err));
    CHECK_OK(tieuchi_evaluator_compile(rulebook, "2020-06-30", 10, &evaluator, &err));
    tieuchi_rulebook_release(rulebook); /* the evaluator has a share of its own */
    return evaluator;
}

int main(void) {
    test_layout();
    test_layout_again();
    test_header_in_cpp();
    test_answer_words();
    test_numbers();
    test_documents();
    test_introspection();
    test_unit();
    test_judging();
    test_methods();
    test_rollup();
    test_grouping();
    test_targets();
    test_ranking();
    test_planning();
    test_columns();
    test_rows();
    test_arrow();
    test_streams();
    test_misuse();
    test_builtin();
    printf("%d failures\n", failures);
    return failures == 0 ? 0 : 1;
}
