/* SPDX-License-Identifier: Apache-2.0 */
#include "communes.h"

#include <string.h>

static char const rules[] =
    "{\"format\":\"tieuchi-rulebook/1\",\"id\":\"test/"
    "commune\",\"title\":\"Xã\",\"citation\":\"QĐ\","
    "\"unit_level\":\"commune\",\"designation\":\"Xã đạt chuẩn\","
    "\"attributes\":{\"region\":{\"values\":[\"north\",\"south\"]}},"
    "\"criteria\":[{\"id\":\"1\",\"name\":\"Đường\",\"agency\":\"transport\",\"indicators\":["
    "{\"id\":\"1.1\",\"kind\":\"quantity\",\"at_least\":\"80\"}]},"
    "{\"id\":\"2\",\"name\":\"Nước\",\"agency\":\"health\",\"indicators\":["
    "{\"id\":\"2.1\",\"kind\":\"quantity\",\"at_least\":\"50\"}]}]}";

tieuchi_evaluator* commune_evaluator(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* evaluator = NULL;
    CHECK_OK(tieuchi_rulebook_read(rules, TIEUCHI_NTS, NULL, NULL, &rulebook, &err));
    CHECK_OK(tieuchi_evaluator_compile(rulebook, "2020-06-30", 10, &evaluator, &err));
    tieuchi_rulebook_release(rulebook);
    return evaluator;
}

tieuchi_unit_list* commune_list(tieuchi_evaluator const* evaluator, char const* value_of_b) {
    static char const first[] =
        "{\"format\":\"tieuchi-units/1\",\"units\":["
        "{\"id\":\"a\",\"parent\":\"p\",\"cohorts\":[\"k\"],\"attributes\":{\"region\":\"north\"},"
        "\"observations\":{\"1.1\":80,\"2.1\":50}},"
        "{\"id\":\"b\",\"parent\":\"p\",\"attributes\":{\"region\":\"north\"},"
        "\"observations\":{\"2.1\":50,\"1.1\":";
    static char const second[] =
        "}},{\"id\":\"c\",\"parent\":\"q\",\"attributes\":{\"region\":\"south\"},"
        "\"observations\":{\"1.1\":80}}]}";
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit_list* list = NULL;
    char json[1024];
    CHECK(snprintf(json, sizeof json, "%s%s%s", first, value_of_b, second) < (int)sizeof json);
    CHECK_OK(tieuchi_units_read(evaluator, json, TIEUCHI_NTS, NULL, NULL, &list, &err));
    return list;
}

tieuchi_assessed* communes(tieuchi_evaluator const* evaluator, char const* value_of_b) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit_list* list = commune_list(evaluator, value_of_b);
    tieuchi_assessed* found = NULL;
    CHECK_OK(tieuchi_assess_units(evaluator, list, NULL, &found, &err));
    tieuchi_unit_list_release(list);
    return found;
}

int is_interval(tieuchi_interval const* value, int64_t lower, int64_t lower_over, int64_t upper,
                int64_t upper_over) {
    return value->has_value && value->fits && value->lower.numerator == lower &&
           value->lower.denominator == lower_over && value->upper.numerator == upper &&
           value->upper.denominator == upper_over;
}

int has_part(tieuchi_text* text, char const* part) {
    int const found = strstr(tieuchi_text_data(text), part) != NULL;
    tieuchi_text_release(text);
    return found;
}
