/* SPDX-License-Identifier: Apache-2.0 */
/* Calls that a program should never make: each is refused with its code, and nothing happens. */
#include "check.h"

#include <string.h>

/** What the rows of misuse_rows.inc can use. */
typedef struct stock {
    tieuchi_evaluator* evaluator;
    tieuchi_unit* unit;
    tieuchi_rulebook* rulebook;
    tieuchi_assessment* found;
    tieuchi_explanation* why;
    tieuchi_text* owned;
    tieuchi_unit const* none;
    tieuchi_decimal decimal;
    tieuchi_decimal no_decimal;
    tieuchi_decimal reserved;
    tieuchi_rulebook_options small_options;
    tieuchi_rulebook_options huge_options;
    tieuchi_rulebook_options counted_nothing;
    tieuchi_assess_options no_policy;
    tieuchi_edition edition; /* struct_size is 0 */
    tieuchi_leaf leaf;
    tieuchi_level level;
    tieuchi_column_batch* batch;
    tieuchi_packed_columns* packed;
    tieuchi_batch_result* result;
    tieuchi_rollup* rollup;
    tieuchi_column_view no_column; /* of no type */
    tieuchi_column_view column;
    tieuchi_batch_options no_threads;
    tieuchi_batch_options no_kernel;
    tieuchi_batch_options no_output;
    tieuchi_row_failure failure; /* struct_size is 0 */
    char text[8];
} stock;

#define JOIN_(a, b) a##b
#define JOIN(a, b) JOIN_(a, b)
#define ROW(code, call)                                                                            \
    static tieuchi_status JOIN(row_, __LINE__)(stock * s, tieuchi_error * e) {                     \
        (void)s;                                                                                   \
        return call;                                                                               \
    }
#include "misuse_rows.inc"
#undef ROW

typedef struct row {
    tieuchi_status (*make)(stock*, tieuchi_error*);
    tieuchi_status code;
    int32_t line;
    char const* call;
} row;

#define ROW(code, call) {JOIN(row_, __LINE__), code, __LINE__, #call},
static row const rows[] = {
#include "misuse_rows.inc"
};
#undef ROW

static void test_row(row const* one, stock* s) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_status const status = one->make(s, &err);
    if (status != one->code || err.status != one->code || err.message[0] == '\0' ||
        one->make(s, NULL) != one->code) {
        ++failures;
        printf("misuse_rows.inc:%d: %s: %d %s\n", (int)one->line, one->call, (int)status,
               err.message);
    }
}

static void test_bad_error(stock* s) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_error before;
    err.struct_size = 511;
    before = err;
    CHECK(tieuchi_decimal_parse("1", 1, &s->decimal, &err) == TIEUCHI_E_UNSUPPORTED_VERSION);
    CHECK(memcmp(&err, &before, sizeof err) == 0);
    err.struct_size = 1u << 20;
    CHECK(tieuchi_decimal_parse("1", 1, &s->decimal, &err) == TIEUCHI_E_UNSUPPORTED_VERSION);
}

/** Handles of nothing: empty answers, and nothing to release. */
static void test_null_handles(void) {
    tieuchi_text_release(NULL);
    tieuchi_diagnostics_release(NULL);
    tieuchi_builtin_list_release(NULL);
    tieuchi_rulebook_release(NULL);
    tieuchi_evaluator_release(NULL);
    tieuchi_unit_list_release(NULL);
    tieuchi_explanation_release(NULL);
    tieuchi_rollup_release(NULL);
    tieuchi_bytes_release(NULL);
    tieuchi_column_batch_release(NULL);
    tieuchi_packed_columns_release(NULL);
    tieuchi_batch_result_release(NULL);
    tieuchi_cancellation_release(NULL);
    tieuchi_cancellation_set(NULL, 1);
    CHECK(tieuchi_bytes_data(NULL) == NULL && tieuchi_bytes_size(NULL) == 0);
    CHECK(tieuchi_column_batch_rows(NULL) == 0 && tieuchi_packed_columns_rows(NULL) == 0);
    CHECK(tieuchi_column_batch_evaluator(NULL) == NULL && tieuchi_packed_columns_bytes(NULL) == 0);
    CHECK(tieuchi_rulebook_retain(NULL) == NULL && tieuchi_evaluator_retain(NULL) == NULL);
    CHECK(tieuchi_assessment_retain(NULL) == NULL && tieuchi_assessment_unit(NULL) == NULL);
    CHECK(is_text(tieuchi_text_str(NULL), "") && tieuchi_text_size(NULL) == 0);
    tieuchi_python_destroy_capsule(&failures); /* there is no interpreter here */
    tieuchi_python_drop(&failures);
    CHECK(is_text(tieuchi_rulebook_id(NULL), "") && tieuchi_diagnostics_count(NULL) == 0);
    CHECK(tieuchi_evaluator_rulebook(NULL) == NULL && tieuchi_unit_evaluator(NULL) == NULL);
    CHECK(tieuchi_evaluator_find_leaf(NULL, "1", 1) == -1 && tieuchi_unit_hold_count(NULL) == -1);
    CHECK(tieuchi_assessment_standard(NULL) == 0 && tieuchi_assessment_grade(NULL) == -1);
    CHECK(tieuchi_assessment_withdraw(NULL) == 0 && tieuchi_unit_list_count(NULL) == 0);
}

void test_misuse(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook_options const read = TIEUCHI_RULEBOOK_OPTIONS_INIT;
    tieuchi_assess_options const assess = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_batch_options const judge = TIEUCHI_BATCH_OPTIONS_INIT;
    tieuchi_column_view const column = TIEUCHI_COLUMN_VIEW_INIT;
    tieuchi_decimal const no_decimal = {1, -1, 0};
    tieuchi_decimal const reserved = {1, 0, 1};
    stock s;
    size_t i;
    memset(&s, 0, sizeof s);
    s.evaluator = small_evaluator();
    CHECK_OK(tieuchi_unit_create(s.evaluator, &s.unit, &err));
    s.no_decimal = no_decimal;
    s.reserved = reserved;
    s.small_options = read;
    s.small_options.struct_size = 8;
    s.huge_options = read;
    s.huge_options.struct_size = 0xABABABABu;
    s.counted_nothing = read;
    s.counted_nothing.with_count = 1;
    s.no_policy = assess;
    s.no_policy.missing = 0;
    s.leaf.struct_size = sizeof s.leaf;
    s.level.struct_size = sizeof s.level;
    s.column = column;
    s.column.validity_as = 4;
    s.no_threads = s.no_kernel = s.no_output = judge;
    s.no_threads.threads = 0;
    s.no_kernel.kernel = 5;
    s.no_output.outputs = 256;
    CHECK_OK(tieuchi_column_batch_create(s.evaluator, 0, &s.batch, &err));
    CHECK_OK(tieuchi_batch_result_create(&s.result, &err));
    for (i = 0; i < sizeof rows / sizeof rows[0]; ++i) {
        test_row(&rows[i], &s);
    }
    CHECK(s.rulebook == NULL && s.found == NULL && s.why == NULL && s.owned == NULL);
    CHECK(s.packed == NULL && s.rollup == NULL);
    test_bad_error(&s);
    test_null_handles();
    tieuchi_column_batch_release(s.batch);
    tieuchi_batch_result_release(s.result);
    tieuchi_unit_release(s.unit);
    tieuchi_evaluator_release(s.evaluator);
}
