/* SPDX-License-Identifier: Apache-2.0 */
/* What a program that was compiled with version 1 of the header relies on. Compiled with -Wpadded:
 * no structure of the header has implicit padding. A structure that grows keeps all its lines. */
#include <tieuchi.h>
#include "check.h"

#include <stddef.h>
#include <string.h>

_Static_assert(sizeof(tieuchi_decimal) == 16, "");
_Static_assert(offsetof(tieuchi_decimal, coefficient) == 0, "");
_Static_assert(offsetof(tieuchi_decimal, scale) == 8, "");
_Static_assert(offsetof(tieuchi_decimal, reserved) == 12, "");
_Static_assert(sizeof(tieuchi_fraction) == 16, "");
_Static_assert(sizeof(tieuchi_interval) == 40, "");
_Static_assert(offsetof(tieuchi_interval, has_value) == 0, "");
_Static_assert(offsetof(tieuchi_interval, fits) == 4, "");
_Static_assert(offsetof(tieuchi_interval, lower) == 8, "");
_Static_assert(offsetof(tieuchi_interval, upper) == 24, "");
_Static_assert(sizeof(tieuchi_str) == 2 * sizeof(void*), "");
_Static_assert(offsetof(tieuchi_str, size) == sizeof(void*), "");

_Static_assert(sizeof(tieuchi_error) == 512, "");
_Static_assert(offsetof(tieuchi_error, status) == 4, "");
_Static_assert(offsetof(tieuchi_error, line) == 8, "");
_Static_assert(offsetof(tieuchi_error, column) == 12, "");
_Static_assert(offsetof(tieuchi_error, offset) == 16, "");
_Static_assert(offsetof(tieuchi_error, path) == 24, "");
_Static_assert(offsetof(tieuchi_error, message) == 192, "");

_Static_assert(sizeof(tieuchi_assess_options) == 16, "");
_Static_assert(offsetof(tieuchi_assess_options, missing) == 4, "");
_Static_assert(offsetof(tieuchi_assess_options, declared) == 8, "");
_Static_assert(sizeof(tieuchi_units_options) == 8, "");
_Static_assert(offsetof(tieuchi_units_options, ignore_other_ids) == 4, "");
_Static_assert(sizeof(tieuchi_csv_options) == 16, "");
_Static_assert(offsetof(tieuchi_csv_options, ignore_other_ids) == 4, "");
_Static_assert(offsetof(tieuchi_csv_options, separator) == 8, "");
_Static_assert(offsetof(tieuchi_csv_options, decimal_mark) == 12, "");
_Static_assert(offsetof(tieuchi_rulebook_options, with_count) == 8, "");
_Static_assert(offsetof(tieuchi_rulebook_options, method_count) == 16, "");
_Static_assert(offsetof(tieuchi_rulebook_options, with) == 24, "");
_Static_assert(offsetof(tieuchi_rulebook_options, methods) == 24 + sizeof(void*), "");
_Static_assert(offsetof(tieuchi_display_options, digits) == 4, "");
_Static_assert(offsetof(tieuchi_display_options, rounding) == 8, "");
_Static_assert(offsetof(tieuchi_display_options, crossing) == 12, "");
_Static_assert(offsetof(tieuchi_display_options, line_count) == 16, "");
_Static_assert(offsetof(tieuchi_display_options, lines) == 24, "");
_Static_assert(sizeof(tieuchi_node_result) == 32, "");
_Static_assert(sizeof(tieuchi_leaf_result) == 16, "");

_Static_assert(offsetof(tieuchi_batch_options, missing) == 4, "");
_Static_assert(offsetof(tieuchi_batch_options, declared) == 8, "");
_Static_assert(offsetof(tieuchi_batch_options, outputs) == 12, "");
_Static_assert(offsetof(tieuchi_batch_options, threads) == 16, "");
_Static_assert(offsetof(tieuchi_batch_options, kernel) == 20, "");
_Static_assert(offsetof(tieuchi_batch_options, cancel) == 24, "");
_Static_assert(offsetof(tieuchi_batch_options, progress) == 24 + sizeof(void*), "");
_Static_assert(offsetof(tieuchi_batch_options, run) == 24 + 3 * sizeof(void*), "");
_Static_assert(sizeof(tieuchi_batch_options) == 24 + 6 * sizeof(void*), "");
_Static_assert(offsetof(tieuchi_batch_info, rows) == 8, "");
_Static_assert(offsetof(tieuchi_batch_info, handed_over) == 16, "");
_Static_assert(offsetof(tieuchi_batch_info, failure_count) == 24, "");
_Static_assert(offsetof(tieuchi_batch_info, denominator_count) == 32, "");
_Static_assert(offsetof(tieuchi_batch_info, criteria_words) == 40, "");
_Static_assert(offsetof(tieuchi_batch_info, indicator_words) == 44, "");
_Static_assert(offsetof(tieuchi_batch_info, statuses) == 48, "");
_Static_assert(offsetof(tieuchi_batch_info, criteria_pass) == 48 + 6 * sizeof(void*), "");
_Static_assert(offsetof(tieuchi_batch_info, indicators_pass) == 48 + 10 * sizeof(void*), "");
_Static_assert(offsetof(tieuchi_batch_info, score_lower) == 48 + 13 * sizeof(void*), "");
_Static_assert(offsetof(tieuchi_batch_info, grades) == 48 + 16 * sizeof(void*), "");
_Static_assert(sizeof(tieuchi_batch_info) == 48 + 18 * sizeof(void*), "");
_Static_assert(offsetof(tieuchi_arrow_options, floats) == 4, "");
_Static_assert(offsetof(tieuchi_arrow_options, ignore_other_ids) == 8, "");
_Static_assert(offsetof(tieuchi_arrow_options, keep_ids) == 12, "");
_Static_assert(offsetof(tieuchi_arrow_options, judging) == 16, "");
_Static_assert(offsetof(tieuchi_arrow_options, summary) == 16 + sizeof(void*), "");
_Static_assert(offsetof(tieuchi_arrow_options, release) == 16 + 2 * sizeof(void*), "");
_Static_assert(sizeof(tieuchi_arrow_options) == 16 + 4 * sizeof(void*), "");
_Static_assert(offsetof(tieuchi_row_failure, row) == 8, "");
_Static_assert(offsetof(tieuchi_row_failure, column) == 16, "");
_Static_assert(offsetof(tieuchi_column_view, scale) == 4, "");
_Static_assert(offsetof(tieuchi_column_view, offset) == 8, "");
_Static_assert(offsetof(tieuchi_column_view, length) == 16, "");
_Static_assert(offsetof(tieuchi_column_view, values) == 24, "");
_Static_assert(offsetof(tieuchi_column_view, validity) == 24 + sizeof(void*), "");
_Static_assert(offsetof(tieuchi_column_view, validity_as) == 24 + 2 * sizeof(void*), "");
_Static_assert(sizeof(tieuchi_column_view) == 32 + 2 * sizeof(void*), "");

/* The macro and the function give the same bytes; nothing is padding, so all bytes count. The
 * function finds memory that is full of something else. */
#define CHECK_INIT(type, init, INIT)                                                               \
    do {                                                                                           \
        type const by_macro = INIT;                                                                \
        type by_function;                                                                          \
        memset(&by_function, 0xAB, sizeof by_function);                                            \
        CHECK(init(&by_function, sizeof by_function) == TIEUCHI_OK);                               \
        CHECK(memcmp(&by_macro, &by_function, sizeof by_macro) == 0);                              \
        CHECK(init(NULL, sizeof by_function) == TIEUCHI_E_INVALID_ARGUMENT);                       \
        CHECK(init(&by_function, sizeof by_function - 1) == TIEUCHI_E_UNSUPPORTED_VERSION);        \
    } while (0)

/** A caller's structure of a later version: as tieuchi_assess_options and four bytes more. */
typedef struct later_options {
    tieuchi_assess_options known;
    uint32_t unknown;
} later_options;

static void test_later_version(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_evaluator* evaluator = small_evaluator();
    tieuchi_unit* unit = NULL;
    tieuchi_tally tally;
    later_options later;
    CHECK_OK(tieuchi_unit_create(evaluator, &unit, &err));
    tally.struct_size = sizeof tally;
    CHECK(tieuchi_assess_options_init(&later.known, sizeof later) == TIEUCHI_OK);
    CHECK(later.known.struct_size == sizeof later && later.unknown == 0);
    CHECK_OK(tieuchi_count(evaluator, unit, &later.known, &tally, &err));
    later.unknown = 1;
    CHECK(tieuchi_count(evaluator, unit, &later.known, &tally, &err) ==
          TIEUCHI_E_UNSUPPORTED_VERSION);
    tieuchi_unit_release(unit);
    tieuchi_evaluator_release(evaluator);
}

void test_layout(void) {
    tieuchi_error const by_macro = TIEUCHI_ERROR_INIT;
    tieuchi_error by_function;
    memset(&by_function, 0xAB, sizeof by_function);
    tieuchi_error_init(&by_function, sizeof by_function);
    CHECK(memcmp(&by_macro, &by_function, sizeof by_macro) == 0);
    tieuchi_error_init(NULL, sizeof by_function);

    CHECK_INIT(tieuchi_assess_options, tieuchi_assess_options_init, TIEUCHI_ASSESS_OPTIONS_INIT);
    CHECK_INIT(tieuchi_units_options, tieuchi_units_options_init, TIEUCHI_UNITS_OPTIONS_INIT);
    CHECK_INIT(tieuchi_csv_options, tieuchi_csv_options_init, TIEUCHI_CSV_OPTIONS_INIT);
    CHECK_INIT(tieuchi_rulebook_options, tieuchi_rulebook_options_init,
               TIEUCHI_RULEBOOK_OPTIONS_INIT);
    CHECK_INIT(tieuchi_display_options, tieuchi_display_options_init, TIEUCHI_DISPLAY_OPTIONS_INIT);
    CHECK_INIT(tieuchi_arrow_options, tieuchi_arrow_options_init, TIEUCHI_ARROW_OPTIONS_INIT);
    CHECK_INIT(tieuchi_rows, tieuchi_rows_init, TIEUCHI_ROWS_INIT);
    CHECK_INIT(tieuchi_batch_options, tieuchi_batch_options_init, TIEUCHI_BATCH_OPTIONS_INIT);
    CHECK_INIT(tieuchi_remark, tieuchi_remark_init, TIEUCHI_REMARK_INIT);
    CHECK_INIT(tieuchi_grouping, tieuchi_grouping_init, TIEUCHI_GROUPING_INIT);
    CHECK_INIT(tieuchi_period_options, tieuchi_period_options_init, TIEUCHI_PERIOD_OPTIONS_INIT);
    CHECK_INIT(tieuchi_deprivation_options, tieuchi_deprivation_options_init,
               TIEUCHI_DEPRIVATION_OPTIONS_INIT);
    CHECK_INIT(tieuchi_draw_options, tieuchi_draw_options_init, TIEUCHI_DRAW_OPTIONS_INIT);
    CHECK_INIT(tieuchi_roadmap_goal, tieuchi_roadmap_goal_init, TIEUCHI_ROADMAP_GOAL_INIT);
    CHECK_INIT(tieuchi_roadmap_options, tieuchi_roadmap_options_init, TIEUCHI_ROADMAP_OPTIONS_INIT);
    test_later_version();

    CHECK(is_text(tieuchi_version(), TIEUCHI_VERSION_STRING));
    CHECK(tieuchi_abi() == TIEUCHI_ABI);
}
