/* SPDX-License-Identifier: Apache-2.0 */
/* A program of the first library's time: compiled with its header, and linked with its symbols, it
 * calls every function that there was and writes down what it finds. expected.txt is what it wrote
 * with that library. */
#include "program.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

void called(char const* what, tieuchi_status status, tieuchi_error* err) {
    printf("%s: %" PRId32 "\n", what, status);
    if (status != TIEUCHI_OK) { /* how a message is worded is no part of the interface */
        printf("  %" PRId32 " line %" PRIu32 " column %" PRIu32 " offset %" PRIu64 "%s%s%s\n",
               err->status, err->line, err->column, err->offset, err->path[0] == '\0' ? "" : " ",
               err->path, err->message[0] == '\0' ? " without a message" : "");
    }
}

void print_number(char const* what, int64_t value) {
    printf("  %s = %" PRId64 "\n", what, value);
}

void print_text(char const* what, tieuchi_str value) {
    printf("  %s = \"%.*s\"\n", what, (int)value.size, value.data);
}

void print_decimal(char const* what, tieuchi_decimal value) {
    printf("  %s = %" PRId64 "e-%" PRId32 "\n", what, value.coefficient, value.scale);
}

void print_interval(char const* what, tieuchi_interval value) {
    printf("  %s = %" PRId32 " %" PRId32 " [%" PRId64 "/%" PRId64 ", %" PRId64 "/%" PRId64 "]\n",
           what, value.has_value, value.fits, value.lower.numerator, value.lower.denominator,
           value.upper.numerator, value.upper.denominator);
}

/** Documents name the version of the library that wrote them, which is not the first for ever. */
static void print_versionless(char const* what, tieuchi_str value) {
    static char const key[] = "\"library\":\"";
    char const* const found = strstr(value.data, key);
    char const* const version = found == NULL ? value.data : found + strlen(key);
    char const* const rest = found == NULL ? value.data : strchr(version, '"');
    printf("  %s = \"%.*s%s\"\n", what, (int)(version - value.data), value.data, rest);
}

void print_owned(char const* what, tieuchi_text* text) {
    tieuchi_str const value = tieuchi_text_str(text);
    if (value.data != tieuchi_text_data(text) || value.size != tieuchi_text_size(text)) {
        printf("  a text in two forms\n");
    }
    print_versionless(what, value);
    tieuchi_text_release(text);
}

tieuchi_str str_of(char const* text) {
    tieuchi_str one;
    one.data = text;
    one.size = strlen(text);
    return one;
}

/** The structures as this program has them. */
void sizes(void) {
#define SIZE(type) printf("sizeof(" #type ") = %u\n", (unsigned)sizeof(type))
    SIZE(tieuchi_str);
    SIZE(tieuchi_decimal);
    SIZE(tieuchi_fraction);
    SIZE(tieuchi_interval);
    SIZE(tieuchi_provenance);
    SIZE(tieuchi_error);
    SIZE(tieuchi_display_options);
    SIZE(tieuchi_diagnostic);
    SIZE(tieuchi_method);
    SIZE(tieuchi_rulebook_options);
    SIZE(tieuchi_check_counts);
    SIZE(tieuchi_builtin);
    SIZE(tieuchi_edition);
    SIZE(tieuchi_criterion);
    SIZE(tieuchi_indicator);
    SIZE(tieuchi_leaf);
    SIZE(tieuchi_level);
    SIZE(tieuchi_attribute);
    SIZE(tieuchi_derive_rule);
    SIZE(tieuchi_named);
    SIZE(tieuchi_bound_node);
    SIZE(tieuchi_requirement_node);
    SIZE(tieuchi_test_node);
    SIZE(tieuchi_remark);
    SIZE(tieuchi_observation);
    SIZE(tieuchi_attribute_state);
    SIZE(tieuchi_units_options);
    SIZE(tieuchi_csv_options);
    SIZE(tieuchi_assess_options);
    SIZE(tieuchi_node_result);
    SIZE(tieuchi_leaf_result);
    SIZE(tieuchi_conflict);
    SIZE(tieuchi_tally);
    SIZE(tieuchi_explanation_info);
    SIZE(tieuchi_bound_choice);
    SIZE(tieuchi_rollup_info);
    SIZE(tieuchi_node_tally);
#undef SIZE
}

void words(void) {
    int32_t i;
    NUMBER(tieuchi_abi() == TIEUCHI_ABI);
    NUMBER(tieuchi_version().size != 0);
    NUMBER(tieuchi_status_message(TIEUCHI_E_NOT_FOUND).size != 0);
    TEXT(tieuchi_status_name(TIEUCHI_E_NOT_FOUND));
    for (i = 1; i < 5; ++i) {
        TEXT(tieuchi_verdict_name(i));
        TEXT(tieuchi_leaf_kind_name(i));
        TEXT(tieuchi_declared_name(i - 1));
        TEXT(tieuchi_missing_policy_name(i));
        TEXT(tieuchi_declared_policy_name(i));
        TEXT(tieuchi_progress_shape_name(i));
    }
    for (i = 0; i < 10; ++i) {
        TEXT(tieuchi_reason_name(i));
        TEXT(tieuchi_comparator_name(i));
        TEXT(tieuchi_measure_name(i));
    }
    NUMBER(tieuchi_measure_of("weighted_progress", TIEUCHI_NTS));
}

static void number_pair(char const* a, char const* b) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_decimal first = {0, 0, 0};
    tieuchi_decimal second = {0, 0, 0};
    tieuchi_decimal out = {0, 0, 0};
    int32_t order = 7;
    char text[64] = "";
    size_t needed = 0;
    printf("%s and %s\n", a, b);
    CALL(tieuchi_decimal_parse(a, TIEUCHI_NTS, &first, &err));
    CALL(tieuchi_decimal_parse(b, TIEUCHI_NTS, &second, &err));
    CALL(tieuchi_decimal_compare(first, second, &order, &err));
    NUMBER(order);
    CALL(tieuchi_decimal_add(first, second, &out, &err));
    CALL(tieuchi_decimal_format(out, text, sizeof text, &needed, &err));
    TEXT(str_of(text));
    CALL(tieuchi_decimal_subtract(first, second, &out, &err));
    print_decimal("difference", out);
    CALL(tieuchi_decimal_multiply(first, second, &out, &err));
    print_decimal("product", out);
    CALL(tieuchi_ratio_compare(first, second, 100, out, &order, &err));
    NUMBER(order);
    CALL(tieuchi_rational_add(a, strlen(a), b, strlen(b), text, sizeof text, &needed, &err));
    TEXT(str_of(text));
    CALL(tieuchi_rational_subtract(a, strlen(a), b, strlen(b), text, sizeof text, NULL, &err));
    TEXT(str_of(text));
    CALL(tieuchi_rational_multiply(a, strlen(a), b, strlen(b), text, sizeof text, NULL, &err));
    TEXT(str_of(text));
    CALL(tieuchi_rational_divide(a, strlen(a), b, strlen(b), text, sizeof text, NULL, &err));
    TEXT(str_of(text));
    CALL(tieuchi_rational_compare(a, strlen(a), b, strlen(b), &order, &err));
    NUMBER(order);
}

void numbers(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_display_options how = TIEUCHI_DISPLAY_OPTIONS_INIT;
    tieuchi_str const line = {"90", 2};
    tieuchi_fraction part = {0, 0};
    char text[64] = "";
    char small[4] = "abc";
    size_t needed = 0;
    number_pair("85.5", "1e3");
    number_pair("-0.75", "0");
    number_pair("999999999999999999", "999999999999999999");
    number_pair("1.2.3", "7");
    CALL(tieuchi_rational_parse("-6/8", TIEUCHI_NTS, &part, &err));
    NUMBER(part.numerator);
    NUMBER(part.denominator);
    CALL(tieuchi_rational_reduce("1234/6", 6, text, sizeof text, &needed, &err));
    TEXT(str_of(text));
    NUMBER(needed);
    CALL(tieuchi_rational_reduce("1234/6", 6, small, sizeof small, &needed, &err));
    TEXT(str_of(small));
    CALL(tieuchi_rational_decimal("1/8", 3, text, sizeof text, NULL, &err));
    TEXT(str_of(text));
    CALL(tieuchi_display_options_init(&how, sizeof how));
    how.lines = &line;
    how.line_count = 1;
    CALL(tieuchi_rational_display("89.999", TIEUCHI_NTS, &how, text, sizeof text, NULL, &err));
    TEXT(str_of(text));
    how.struct_size = 3;
    CALL(tieuchi_rational_display("89.999", TIEUCHI_NTS, &how, text, sizeof text, NULL, &err));
    tieuchi_error_init(&err, sizeof err);
    NUMBER(err.status);
}

int main(void) {
    tieuchi_evaluator* evaluator;
    sizes();
    words();
    numbers();
    documents();
    evaluator = make_evaluator();
    rules(evaluator);
    units(evaluator);
    judging(evaluator);
    tieuchi_evaluator_release(evaluator);
    methods();
    return 0;
}
