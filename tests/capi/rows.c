/* SPDX-License-Identifier: Apache-2.0 */
/* Rows of plain integers: each as tieuchi_assess() finds the unit of the same values. */
#include "check.h"

#include <string.h>

enum { ROWS = 200, LEAVES = 5, WIDTH = 4 };

_Static_assert(sizeof(tieuchi_wide) == 16, "");
_Static_assert(sizeof(tieuchi_row_shape) == 24, "");
_Static_assert(sizeof(tieuchi_row_column) == 16, "");
_Static_assert(sizeof(tieuchi_row_finding) == 48, "");
_Static_assert(offsetof(tieuchi_row_finding, criteria_passed) == 32, "");
_Static_assert(offsetof(tieuchi_row_finding, standard) == 40, "");
_Static_assert(offsetof(tieuchi_row_finding, status) == 44, "");
_Static_assert(offsetof(tieuchi_rows, count) == 16, "");
_Static_assert(offsetof(tieuchi_rows, contexts) == 40, "");
_Static_assert(sizeof(tieuchi_rows) == 40 + 8 * sizeof(void*), "");

/** The caller's arrays. */
typedef struct arrays {
    int32_t contexts[ROWS];
    int64_t values[ROWS * WIDTH];
    uint64_t present[ROWS];
    uint64_t truths[ROWS];
    uint64_t pass[ROWS];
    uint64_t fail[ROWS];
    uint64_t unknown[ROWS];
    tieuchi_row_finding findings[ROWS];
} arrays;

static uint32_t next_random(uint32_t* state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16u;
}

static tieuchi_row_column column_of(tieuchi_row_judge const* judge, int32_t leaf) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_row_column column;
    memset(&column, 0, sizeof column);
    column.struct_size = sizeof column;
    CHECK_OK(tieuchi_row_judge_column(judge, leaf, &column, &err));
    return column;
}

/** The context of a region, or of none. */
static int32_t context_of(tieuchi_row_judge* judge, char const* region) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_str const other = {"test/other", TIEUCHI_NTS};
    tieuchi_unit* like = NULL;
    int32_t number = -1;
    int32_t again = -1;
    CHECK_OK(tieuchi_unit_create(tieuchi_row_judge_evaluator(judge), &like, &err));
    if (region != NULL) {
        CHECK_OK(tieuchi_unit_set_attribute(like, "region", 6, region, TIEUCHI_NTS, &err));
        CHECK_OK(tieuchi_unit_set_holds(like, &other, 1, &err));
    }
    CHECK_OK(tieuchi_row_judge_add_context(judge, like, &number, &err));
    CHECK_OK(tieuchi_row_judge_add_context(judge, like, &again, &err));
    CHECK(number >= 0 && number == again);
    tieuchi_unit_release(like);
    return number;
}

static void fill(tieuchi_row_judge* judge, arrays* a, uint32_t seed) {
    int32_t const contexts[] = {context_of(judge, "north"), context_of(judge, "south"),
                                context_of(judge, NULL)};
    int32_t i;
    int32_t leaf;
    memset(a, 0xA5, sizeof *a);
    for (i = 0; i < ROWS; ++i) {
        a->contexts[i] = contexts[next_random(&seed) % 3];
        a->present[i] = 0;
        for (leaf = 0; leaf < LEAVES; ++leaf) {
            tieuchi_row_column const column = column_of(judge, leaf);
            if (next_random(&seed) % 8 == 0) {
                continue;
            }
            a->present[i] |= (uint64_t)1 << (unsigned)column.column;
            if (column.kind == TIEUCHI_ROW_KIND_LEVEL) {
                a->values[i * WIDTH + column.column] = (int64_t)(next_random(&seed) % 3);
            } else if (column.kind == TIEUCHI_ROW_KIND_NUMBER) {
                int64_t value = 88 + (int64_t)(next_random(&seed) % 12);
                int32_t place;
                for (place = 0; place < column.scale; ++place) {
                    value *= 10;
                }
                a->values[i * WIDTH + column.column] = value;
            } else if (next_random(&seed) % 4 == 0) {
                a->truths[i] ^= (uint64_t)1 << (unsigned)column.column;
            }
        }
    }
}

static tieuchi_rows rows_of(arrays* a) {
    tieuchi_rows rows = TIEUCHI_ROWS_INIT;
    rows.count = ROWS;
    rows.value_stride = WIDTH;
    rows.word_stride = 1;
    rows.contexts = a->contexts;
    rows.values = a->values;
    rows.present = a->present;
    rows.truths = a->truths;
    rows.criteria_pass = a->pass;
    rows.criteria_fail = a->fail;
    rows.criteria_unknown = a->unknown;
    return rows;
}

/** A row beside the assessment of its unit. */
static void test_row(tieuchi_row_judge const* judge, tieuchi_rows const* rows, arrays const* a,
                     int64_t i) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_assess_options options = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_row_finding const* const one = &a->findings[i];
    tieuchi_unit* unit = NULL;
    tieuchi_tally tally;
    tieuchi_wide over = {0, 0};
    tally.struct_size = sizeof tally;
    options.missing = rows->missing;
    CHECK_OK(tieuchi_row_judge_unit(judge, rows, i, &unit, &err));
    CHECK_OK(tieuchi_count(tieuchi_row_judge_evaluator(judge), unit, &options, &tally, &err));
    CHECK(one->status == TIEUCHI_OK && one->reserved == 0);
    CHECK(one->standard == tally.standard);
    CHECK(one->criteria_passed == tally.criteria_passed);
    CHECK(one->criteria_failed == tally.criteria_failed);
    CHECK(one->criteria_unknown == tally.criteria_unknown);
    CHECK(one->criteria_exempt == tally.criteria_exempt);
    CHECK((a->pass[i] & a->fail[i]) == 0 && (a->fail[i] & a->unknown[i]) == 0);
    CHECK((a->pass[i] != 0) == (one->criteria_passed != 0));
    CHECK((one->score == TIEUCHI_ROW_SCORE_NONE) == (tally.weighted_progress.has_value == 0));
    CHECK_OK(tieuchi_row_judge_denominator(judge, a->contexts[i], &over, &err));
    if (one->score == TIEUCHI_ROW_SCORE_GIVEN) {
        tieuchi_fraction const lower = tally.weighted_progress.lower;
        tieuchi_fraction const upper = tally.weighted_progress.upper;
        CHECK(over.high == 0 && one->score_lower.high == 0 && one->score_upper.high == 0);
        CHECK(one->score_lower.low * (uint64_t)lower.denominator ==
              (uint64_t)lower.numerator * over.low);
        CHECK(one->score_upper.low * (uint64_t)upper.denominator ==
              (uint64_t)upper.numerator * over.low);
    }
    tieuchi_unit_release(unit);
}

static void test_errors(tieuchi_row_judge* judge, tieuchi_rows rows, arrays* a) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_row_column const level = column_of(judge, 3);
    tieuchi_unit* unit = NULL;
    CHECK(level.kind == TIEUCHI_ROW_KIND_LEVEL);
    a->present[0] |= (uint64_t)1 << (unsigned)level.column;
    a->values[level.column] = -1;
    a->contexts[1] = 99;
    rows.count = 2;
    CHECK_OK(tieuchi_judge_rows(judge, &rows, a->findings, &err));
    CHECK(a->findings[0].status == TIEUCHI_E_BAD_VALUE && a->findings[0].standard == 0);
    CHECK(a->findings[1].status == TIEUCHI_E_NOT_FOUND && a->pass[1] == 0 && a->fail[1] == 0);
    CHECK(tieuchi_row_judge_unit(judge, &rows, 0, &unit, &err) == TIEUCHI_E_BAD_VALUE);
    CHECK(tieuchi_row_judge_unit(judge, &rows, 1, &unit, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK(tieuchi_row_judge_unit(judge, &rows, 2, &unit, &err) == TIEUCHI_E_NOT_FOUND);
    rows.reserved = 1;
    CHECK(tieuchi_judge_rows(judge, &rows, a->findings, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    rows.reserved = 0;
    rows.missing = 3;
    CHECK(tieuchi_judge_rows(judge, &rows, a->findings, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    rows.missing = TIEUCHI_MISSING_POLICY_UNKNOWN;
    rows.count = -1;
    CHECK(tieuchi_judge_rows(judge, &rows, a->findings, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    rows.count = 0;
    rows.contexts = NULL;
    CHECK_OK(tieuchi_judge_rows(judge, &rows, NULL, &err));
}

void test_rows(void) {
    static arrays a;
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_evaluator* const evaluator = small_evaluator();
    int32_t const places[LEAVES] = {1, 2, 0, 0, 0};
    tieuchi_row_judge* judge = NULL;
    tieuchi_row_shape shape;
    tieuchi_rows rows;
    int32_t missing;
    int64_t i;
    shape.struct_size = sizeof shape;
    CHECK(tieuchi_row_judge_create(evaluator, places, 2, TIEUCHI_KERNEL_AUTOMATIC, &judge, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_row_judge_create(evaluator, NULL, 0, TIEUCHI_KERNEL_SCALAR, &judge, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(
        tieuchi_row_judge_create(evaluator, places, LEAVES, TIEUCHI_KERNEL_PLAIN, &judge, &err));
    CHECK(tieuchi_row_judge_evaluator(judge) == evaluator);
    CHECK_OK(tieuchi_row_judge_get(judge, &shape, &err));
    CHECK(shape.kernel == TIEUCHI_KERNEL_PLAIN && shape.value_count <= WIDTH && shape.words == 1);
    CHECK(column_of(judge, 0).scale == 1 && column_of(judge, 1).scale == 2);
    fill(judge, &a, 20260215);
    rows = rows_of(&a);
    for (missing = TIEUCHI_MISSING_POLICY_UNKNOWN; missing <= TIEUCHI_MISSING_POLICY_FAIL;
         ++missing) {
        rows.missing = missing;
        CHECK_OK(tieuchi_judge_rows(judge, &rows, a.findings, &err));
        for (i = 0; i < ROWS; ++i) {
            test_row(judge, &rows, &a, i);
        }
    }
    rows.scores = 0;
    rows.criteria_pass = NULL;
    CHECK_OK(tieuchi_judge_rows(judge, &rows, a.findings, &err));
    CHECK(a.findings[0].score == TIEUCHI_ROW_SCORE_NONE);
    test_errors(judge, rows_of(&a), &a);
    tieuchi_row_judge_release(judge);
    tieuchi_row_judge_release(NULL);
    tieuchi_evaluator_release(evaluator);
}
