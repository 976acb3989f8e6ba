/* SPDX-License-Identifier: Apache-2.0 */
/* Columns of a real mixture of data: every row as tieuchi_assess() finds it. */
#include "check.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS = 200 }; /* more than three tiles of 64, the last one in part */

/** The caller's arrays, one for every kind of column. */
typedef struct arrays {
    int64_t numerators[ROWS]; /* 1.2a */
    int32_t denominators[ROWS];
    int16_t share[ROWS]; /* 1.1, tenths */
    uint8_t share_missing[ROWS];
    uint8_t truths[(ROWS + 63) / 64 * 8]; /* 1.2b */
    uint8_t truths_valid[(ROWS + 63) / 64 * 8];
    int8_t levels[ROWS];   /* 2, codes into `level_words` */
    uint8_t exempt[ROWS];  /* of 1.1 */
    int8_t declared[ROWS]; /* on 2 */
    int8_t region[ROWS];
    uint8_t region_valid[ROWS];
    uint8_t debt_free[ROWS];
    uint8_t holds[ROWS];
} arrays;

static tieuchi_str const level_words[] = {
    {"tốt", TIEUCHI_NTS}, {"yếu", TIEUCHI_NTS}, {"khá", TIEUCHI_NTS}};
static tieuchi_str const region_words[] = {{"south", TIEUCHI_NTS}, {"north", TIEUCHI_NTS}};

static uint32_t next_random(uint32_t* state) {
    *state = *state * 1664525u + 1013904223u;
    return *state >> 16u;
}

static void fill(arrays* a, uint32_t seed) {
    int32_t i;
    memset(a, 0, sizeof *a);
    for (i = 0; i < ROWS; ++i) {
        uint8_t const bit = (uint8_t)(1u << (unsigned)(i % 8));
        a->share[i] = (int16_t)(880 + next_random(&seed) % 90);
        a->share_missing[i] = next_random(&seed) % 7 == 0;
        a->exempt[i] = a->share_missing[i] != 0 && next_random(&seed) % 2 == 0;
        a->denominators[i] = (int32_t)(1 + next_random(&seed) % 40);
        a->numerators[i] = (int64_t)(next_random(&seed) % 40);
        a->truths[i / 8] |= next_random(&seed) % 3 != 0 ? bit : 0;
        a->truths_valid[i / 8] |= next_random(&seed) % 9 != 0 ? bit : 0;
        a->levels[i] = (int8_t)(next_random(&seed) % 3);
        a->declared[i] = (int8_t)(next_random(&seed) % 8 < 4 ? next_random(&seed) % 4 : 0);
        a->region[i] = (int8_t)(next_random(&seed) % 2);
        a->region_valid[i] = next_random(&seed) % 6 != 0;
        a->debt_free[i] = next_random(&seed) % 4 != 0;
        a->holds[i] = next_random(&seed) % 5 != 0;
    }
}

static tieuchi_column_view view_of(int32_t type, void const* values) {
    tieuchi_column_view view = TIEUCHI_COLUMN_VIEW_INIT;
    view.type = type;
    view.length = ROWS;
    view.values = values;
    return view;
}

static tieuchi_column_view with_validity(tieuchi_column_view view, int32_t as,
                                         void const* validity) {
    view.validity_as = as;
    view.validity = validity;
    return view;
}

static tieuchi_column_batch* batch_of(tieuchi_evaluator const* evaluator, arrays const* a) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_column_batch* batch = NULL;
    tieuchi_column_view view;
    tieuchi_column_view below;
    CHECK_OK(tieuchi_column_batch_create(evaluator, ROWS, &batch, &err));
    CHECK(tieuchi_column_batch_rows(batch) == ROWS);
    CHECK(tieuchi_column_batch_evaluator(batch) == evaluator);
    view = with_validity(view_of(TIEUCHI_COLUMN_INT16, a->share), TIEUCHI_VALIDITY_ABSENT_BYTES,
                         a->share_missing);
    view.scale = 1;
    CHECK_OK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err));
    CHECK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err) ==
          TIEUCHI_E_DUPLICATE_COLUMN);
    view = view_of(TIEUCHI_COLUMN_INT64, a->numerators);
    below = view_of(TIEUCHI_COLUMN_INT32, a->denominators);
    CHECK_OK(tieuchi_column_batch_add_pairs(batch, "1.2a", 4, &view, &below, &err));
    view = with_validity(view_of(TIEUCHI_COLUMN_BITS, a->truths), TIEUCHI_VALIDITY_BITS,
                         a->truths_valid);
    CHECK_OK(tieuchi_column_batch_add_values(batch, "1.2b", 4, &view, &err));
    view = view_of(TIEUCHI_COLUMN_INT8, a->levels);
    CHECK_OK(tieuchi_column_batch_add_levels(batch, "2", 1, &view, level_words, 3, &err));
    view = view_of(TIEUCHI_COLUMN_BYTES, a->exempt);
    CHECK_OK(tieuchi_column_batch_add_exemptions(batch, "1.1", 3, &view, &err));
    view = view_of(TIEUCHI_COLUMN_INT8, a->declared);
    CHECK_OK(tieuchi_column_batch_add_declared(batch, "2", 1, &view, &err));
    view = with_validity(view_of(TIEUCHI_COLUMN_INT8, a->region), TIEUCHI_VALIDITY_BYTES,
                         a->region_valid);
    CHECK_OK(tieuchi_column_batch_add_attribute(batch, "region", 6, &view, region_words, 2, &err));
    view = view_of(TIEUCHI_COLUMN_BYTES, a->debt_free);
    CHECK_OK(tieuchi_column_batch_add_values(batch, "no_debt", 7, &view, &err));
    view = view_of(TIEUCHI_COLUMN_BYTES, a->holds);
    CHECK_OK(tieuchi_column_batch_add_holds(batch, "test/other", TIEUCHI_NTS, &view, &err));
    return batch;
}

static tieuchi_decimal number(int64_t coefficient, int32_t scale) {
    tieuchi_decimal value = {0, 0, 0};
    value.coefficient = coefficient;
    value.scale = scale;
    return value;
}

static int is_set(uint8_t const* bits, int32_t i) {
    return (bits[i / 8] >> (unsigned)(i % 8)) & 1;
}

/** The same unit, said one thing after the other. */
static tieuchi_unit* unit_of(tieuchi_evaluator const* evaluator, arrays const* a, int32_t i) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_str const other = {"test/other", TIEUCHI_NTS};
    tieuchi_str const level = level_words[a->levels[i]];
    tieuchi_unit* unit = NULL;
    CHECK_OK(tieuchi_unit_create(evaluator, &unit, &err));
    if (a->share_missing[i] == 0) {
        CHECK_OK(tieuchi_unit_observe_decimal(unit, "1.1", 3, number(a->share[i], 1), &err));
    } else if (a->exempt[i] != 0) {
        CHECK_OK(tieuchi_unit_exempt(unit, "1.1", 3, NULL, 0, &err));
    }
    CHECK_OK(tieuchi_unit_observe_ratio(unit, "1.2a", 4, number(a->numerators[i], 0),
                                        number(a->denominators[i], 0), &err));
    if (is_set(a->truths_valid, i)) {
        CHECK_OK(tieuchi_unit_observe_boolean(unit, "1.2b", 4, is_set(a->truths, i), &err));
    }
    CHECK_OK(tieuchi_unit_observe_level(unit, "2", 1, level.data, level.size, &err));
    CHECK_OK(tieuchi_unit_declare(unit, "2", 1, a->declared[i], &err));
    if (a->region_valid[i] != 0) {
        tieuchi_str const region = region_words[a->region[i]];
        CHECK_OK(tieuchi_unit_set_attribute(unit, "region", 6, region.data, region.size, &err));
    }
    CHECK_OK(tieuchi_unit_observe_boolean(unit, "no_debt", 7, a->debt_free[i], &err));
    CHECK_OK(tieuchi_unit_set_holds(unit, &other, a->holds[i], &err));
    return unit;
}

static int same_interval(tieuchi_interval const* a, tieuchi_interval const* b) {
    return memcmp(a, b, sizeof *a) == 0;
}

/** A row of the result beside the assessment of the same unit. */
static void test_row(tieuchi_batch_result const* found, tieuchi_batch_info const* info,
                     tieuchi_assessment const* one, int32_t i) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_interval expected;
    tieuchi_interval seen;
    tieuchi_node_result node;
    char text[64];
    int32_t criterion;
    node.struct_size = sizeof node;
    CHECK(info->statuses[i] == TIEUCHI_OK);
    CHECK(info->standard[i] == tieuchi_assessment_standard(one));
    CHECK(info->grades[i] == tieuchi_assessment_grade(one));
    CHECK_OK(tieuchi_assessment_score(one, TIEUCHI_MEASURE_CRITERIA_PASSED, &expected, &err));
    CHECK(info->criteria_passed[i] == expected.lower.numerator);
    CHECK_OK(tieuchi_assessment_score(one, TIEUCHI_MEASURE_WEIGHTED_PROGRESS, &expected, &err));
    CHECK_OK(tieuchi_batch_result_score(found, i, &seen, &err));
    CHECK(same_interval(&expected, &seen));
    if (info->score_lower[i] != INT64_MIN) {
        int64_t const under = info->score_denominators[info->denominator_count == 1 ? 0 : i];
        CHECK(info->score_lower[i] * seen.lower.denominator == seen.lower.numerator * under);
        CHECK(info->score_upper[i] * seen.upper.denominator == seen.upper.numerator * under);
    }
    CHECK_OK(tieuchi_batch_result_score_text(found, i, TIEUCHI_END_LOWER, text, sizeof text, NULL,
                                             &err));
    for (criterion = 0; criterion < 2; ++criterion) {
        uint64_t const bit = 1u << (unsigned)criterion;
        CHECK_OK(tieuchi_assessment_criterion(one, criterion, &node, &err));
        CHECK(((info->criteria_pass[i] & bit) != 0) == (node.verdict == TIEUCHI_VERDICT_PASS));
        CHECK(((info->criteria_fail[i] & bit) != 0) == (node.verdict == TIEUCHI_VERDICT_FAIL));
        CHECK(((info->criteria_basic[i] & bit) != 0) == (node.basic != 0));
    }
}

static void test_summary(tieuchi_batch_result const* found, tieuchi_rollup* expected) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rollup* summary = NULL;
    tieuchi_text* a = NULL;
    tieuchi_text* b = NULL;
    CHECK_OK(tieuchi_batch_result_summary(found, &summary, &err));
    CHECK_OK(tieuchi_rollup_json(summary, &a, &err));
    CHECK_OK(tieuchi_rollup_json(expected, &b, &err));
    CHECK(strcmp(tieuchi_text_data(a), tieuchi_text_data(b)) == 0);
    CHECK_OK(tieuchi_rollup_merge(expected, summary, &err));
    tieuchi_text_release(a);
    tieuchi_text_release(b);
    tieuchi_rollup_release(summary);
}

/** Every row and the summary of a result that was judged with all outputs. */
static void test_result(tieuchi_evaluator const* evaluator, arrays const* a,
                        tieuchi_batch_result const* found, int32_t kernel) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rollup* all = NULL;
    tieuchi_batch_info info;
    int32_t i;
    info.struct_size = sizeof info;
    CHECK_OK(tieuchi_batch_result_get(found, &info, &err));
    CHECK(info.rows == ROWS && info.failure_count == 0 && info.criteria_words == 1);
    CHECK(kernel == TIEUCHI_KERNEL_AUTOMATIC || info.kernel == kernel);
    CHECK(info.denominator_count == 1 || info.denominator_count == ROWS);
    CHECK_OK(tieuchi_rollup_create(evaluator, &all, &err));
    for (i = 0; i < ROWS; ++i) {
        tieuchi_unit* const unit = unit_of(evaluator, a, i);
        tieuchi_assessment* one = NULL;
        CHECK_OK(tieuchi_assess(evaluator, unit, NULL, &one, &err));
        test_row(found, &info, one, i);
        CHECK_OK(tieuchi_rollup_add(all, one, &err));
        tieuchi_assessment_release(one);
        tieuchi_unit_release(unit);
    }
    test_summary(found, all);
    tieuchi_rollup_release(all);
}

static tieuchi_batch_options everything(void) {
    tieuchi_batch_options options = TIEUCHI_BATCH_OPTIONS_INIT;
    options.outputs = 255;
    return options;
}

static void test_kernels(tieuchi_evaluator const* evaluator, arrays const* a) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_column_batch* batch = batch_of(evaluator, a);
    tieuchi_batch_result* found = NULL;
    tieuchi_batch_options options = everything();
    CHECK_OK(tieuchi_batch_result_create(&found, &err));
    CHECK(tieuchi_batch_result_evaluator(found) == NULL);
    for (options.kernel = 0; options.kernel <= TIEUCHI_KERNEL_AVX512; ++options.kernel) {
        for (options.threads = 1; options.threads <= 2; ++options.threads) {
            if (tieuchi_kernel_available(options.kernel) != 0) {
                CHECK_OK(tieuchi_judge(batch, &options, found, &err));
                test_result(evaluator, a, found, options.kernel);
            } else {
                CHECK(tieuchi_judge(batch, &options, found, &err) == TIEUCHI_E_INVALID_ARGUMENT);
            }
        }
    }
    CHECK(tieuchi_kernel_available(TIEUCHI_KERNEL_PLAIN) == 1);
    CHECK(tieuchi_kernel_available(5) == 0 && tieuchi_kernel_available(-1) == 0);
    CHECK(is_text(tieuchi_kernel_name(TIEUCHI_KERNEL_PLAIN), "plain"));
    CHECK(is_text(tieuchi_column_type_name(TIEUCHI_COLUMN_INT16), "int16"));
    tieuchi_batch_result_release(found);
    tieuchi_column_batch_release(batch);
}

/** Saved, put where it can be opened, judged in place; appended to. */
static void test_packed(tieuchi_evaluator const* evaluator, arrays const* a) {
    static _Alignas(64) unsigned char place[1 << 16];
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_column_batch* batch = batch_of(evaluator, a);
    tieuchi_batch_result* found = NULL;
    tieuchi_packed_columns* packed = NULL;
    tieuchi_packed_columns* opened = NULL;
    tieuchi_bytes* saved = NULL;
    tieuchi_batch_options const options = everything();
    CHECK_OK(tieuchi_batch_result_create(&found, &err));
    CHECK_OK(tieuchi_packed_columns_create(evaluator, &packed, &err));
    CHECK_OK(tieuchi_packed_columns_append(packed, batch, &err));
    CHECK(tieuchi_packed_columns_rows(packed) == ROWS && tieuchi_packed_columns_bytes(packed) > 0);
    CHECK(tieuchi_packed_columns_evaluator(packed) == evaluator);
    CHECK_OK(tieuchi_judge_packed(packed, &options, found, &err));
    CHECK(tieuchi_batch_result_evaluator(found) == evaluator);
    test_result(evaluator, a, found, TIEUCHI_KERNEL_AUTOMATIC);
    CHECK_OK(tieuchi_packed_columns_save(packed, &saved, &err));
    CHECK(tieuchi_bytes_size(saved) <= sizeof place);
    memcpy(place, tieuchi_bytes_data(saved), tieuchi_bytes_size(saved));
    CHECK_OK(
        tieuchi_packed_columns_open(evaluator, place, tieuchi_bytes_size(saved), &opened, &err));
    CHECK(tieuchi_packed_columns_append(opened, batch, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_packed_columns_append(packed, batch, &err));
    CHECK(tieuchi_packed_columns_rows(packed) == 2 * ROWS);
    tieuchi_column_batch_release(batch); /* packing copies */
    CHECK_OK(tieuchi_judge_packed(opened, &options, found, &err));
    test_result(evaluator, a, found, TIEUCHI_KERNEL_AUTOMATIC);
    tieuchi_packed_columns_release(opened);
    opened = NULL;
    place[100] ^= 1;
    CHECK(tieuchi_packed_columns_open(evaluator, place, tieuchi_bytes_size(saved), &opened, &err) ==
          TIEUCHI_E_BAD_PACKED);
    CHECK(tieuchi_packed_columns_open(evaluator, place, 3, &opened, &err) == TIEUCHI_E_BAD_PACKED);
    CHECK(opened == NULL);
    tieuchi_bytes_release(saved);
    tieuchi_packed_columns_release(packed);
    tieuchi_batch_result_release(found);
}

/** A row in error is told and stops nothing. */
static void test_failures(tieuchi_evaluator const* evaluator, arrays* a) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_column_batch* batch;
    tieuchi_batch_result* found = NULL;
    tieuchi_batch_info info;
    tieuchi_row_failure failure;
    tieuchi_interval score;
    info.struct_size = sizeof info;
    failure.struct_size = sizeof failure;
    a->denominators[7] = 0;
    a->levels[150] = 9;
    batch = batch_of(evaluator, a);
    CHECK_OK(tieuchi_batch_result_create(&found, &err));
    CHECK_OK(tieuchi_judge(batch, NULL, found, &err));
    CHECK_OK(tieuchi_batch_result_get(found, &info, &err));
    CHECK(info.failure_count == 2 && info.statuses[7] == TIEUCHI_E_ZERO_DENOMINATOR);
    CHECK(info.standard[7] == 0 && info.criteria_passed[7] == 0);
    CHECK(info.score_lower == NULL && info.criteria_pass == NULL && info.grades == NULL);
    CHECK_OK(tieuchi_batch_result_failure(found, 0, &failure, &err));
    CHECK(failure.row == 7 && failure.code == TIEUCHI_E_ZERO_DENOMINATOR);
    CHECK(is_text(failure.column, "1.2a"));
    CHECK_OK(tieuchi_batch_result_failure(found, 1, &failure, &err));
    CHECK(failure.row == 150 && is_text(failure.column, "2"));
    CHECK(tieuchi_batch_result_failure(found, 2, &failure, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK(tieuchi_batch_result_score(found, 0, &score, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    tieuchi_batch_result_release(found);
    tieuchi_column_batch_release(batch);
}

/** What cannot be a column of the batch is refused and changes nothing. */
static void test_refused(tieuchi_evaluator const* evaluator) {
    static double const doubles[2] = {90.5, 95.25};
    static int64_t const integers[2] = {1, 2};
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_column_batch* batch = NULL;
    tieuchi_column_view view = view_of(TIEUCHI_COLUMN_INT64, integers);
    CHECK_OK(tieuchi_column_batch_create(evaluator, 2, &batch, &err));
    CHECK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err) == TIEUCHI_E_BAD_COLUMN);
    CHECK(strcmp(err.message, "the column is not as long as the batch") == 0);
    view.length = 2;
    view.validity = integers;
    CHECK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err) == TIEUCHI_E_BAD_COLUMN);
    view.validity = NULL;
    view.validity_as = TIEUCHI_VALIDITY_BITS;
    CHECK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err) == TIEUCHI_E_BAD_COLUMN);
    view.validity_as = TIEUCHI_VALIDITY_NONE;
    view.scale = 19;
    CHECK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err) == TIEUCHI_E_BAD_COLUMN);
    view.scale = 0;
    view.offset = -1;
    CHECK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err) == TIEUCHI_E_BAD_COLUMN);
    view.offset = 0;
    view.floats = 0;
    CHECK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    view.floats = TIEUCHI_FLOATS_REFUSE;
    CHECK(tieuchi_column_batch_add_values(batch, "9", 1, &view, &err) ==
          TIEUCHI_E_UNKNOWN_OBSERVATION);
    CHECK(tieuchi_column_batch_add_values(batch, "1.2", 3, &view, &err) ==
          TIEUCHI_E_VALUE_ON_PARTS);
    CHECK(tieuchi_column_batch_add_declared(batch, "1.2a", 4, &view, &err) ==
          TIEUCHI_E_BAD_DECLARED);
    CHECK(tieuchi_column_batch_add_attribute_numbers(batch, "none", 4, &view, &err) ==
          TIEUCHI_E_UNKNOWN_ATTRIBUTE);
    CHECK(tieuchi_column_batch_add_holds(batch, "nobody", 6, &view, &err) != TIEUCHI_OK);
    view.type = TIEUCHI_COLUMN_FLOAT64;
    view.values = doubles;
    CHECK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err) == TIEUCHI_E_FLOAT_COLUMN);
    view.floats = TIEUCHI_FLOATS_SHORTEST_DECIMAL;
    CHECK_OK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err));
    view.type = TIEUCHI_COLUMN_INT64;
    view.values = integers;
    CHECK_OK(tieuchi_column_batch_add_attribute_numbers(batch, "share", 5, &view, &err));
    CHECK_OK(tieuchi_column_batch_add_declared_words(
        batch, "1", 1, &view, (tieuchi_str const[]){{"pass", 4}, {"basic", 5}, {"fail", 4}}, 3,
        &err));
    tieuchi_column_batch_release(batch);
}

/** What the callbacks of a batch note. */
typedef struct watch {
    int64_t told;
    int64_t total;
    int32_t calls;
    tieuchi_status answer;
    int32_t skip;
    int32_t reserved;
} watch;

static tieuchi_status tell(int64_t done, int64_t total, void* payload) {
    watch* mine = payload;
    mine->told = done;
    mine->total = total;
    ++mine->calls;
    return mine->answer;
}

static tieuchi_status run_all(int32_t count, tieuchi_work const* work, void* payload) {
    watch* mine = payload;
    int32_t i;
    mine->told = count;
    ++mine->calls;
    for (i = count - 1; i >= mine->skip; --i) {
        tieuchi_status const status = tieuchi_work_run(work, i, NULL);
        CHECK(status == TIEUCHI_OK);
        CHECK(tieuchi_work_run(work, i, NULL) == TIEUCHI_E_INVALID_ARGUMENT);
    }
    CHECK(tieuchi_work_run(work, count, NULL) == TIEUCHI_E_NOT_FOUND);
    return mine->answer;
}

static void test_callbacks(tieuchi_evaluator const* evaluator) {
    static uint8_t truths[100000];
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_batch_options options = TIEUCHI_BATCH_OPTIONS_INIT;
    tieuchi_column_batch* batch = NULL;
    tieuchi_batch_result* found = NULL;
    tieuchi_cancellation* end = NULL;
    tieuchi_column_view view = view_of(TIEUCHI_COLUMN_BYTES, truths);
    tieuchi_batch_info info;
    watch mine = {0, 0, 0, TIEUCHI_OK, 0, 0};
    info.struct_size = sizeof info;
    view.length = sizeof truths;
    CHECK_OK(tieuchi_column_batch_create(evaluator, sizeof truths, &batch, &err));
    CHECK_OK(tieuchi_column_batch_add_values(batch, "no_debt", 7, &view, &err));
    CHECK_OK(tieuchi_batch_result_create(&found, &err));
    options.progress = tell;
    options.progress_payload = &mine;
    CHECK_OK(tieuchi_judge(batch, &options, found, &err));
    CHECK(mine.calls > 0 && mine.told == mine.total && mine.total == (int64_t)sizeof truths);
    mine.answer = 7;
    CHECK(tieuchi_judge(batch, &options, found, &err) == TIEUCHI_E_CALLBACK_FAILED);
    CHECK(strcmp(err.message, "the progress callback returned 7") == 0);
    CHECK_OK(tieuchi_batch_result_get(found, &info, &err));
    CHECK(info.rows == 0 && info.statuses == NULL);

    options.progress = NULL;
    options.threads = 3;
    options.run = run_all;
    options.run_payload = &mine;
    mine.answer = TIEUCHI_OK;
    mine.calls = 0;
    CHECK_OK(tieuchi_judge(batch, &options, found, &err));
    CHECK((mine.calls == 1 || calls_are_repeated) && mine.told == 3);
    CHECK_OK(tieuchi_batch_result_get(found, &info, &err));
    CHECK(info.rows == (int64_t)sizeof truths && info.standard[99999] == TIEUCHI_VERDICT_FAIL);
    mine.skip = 1;
    CHECK(tieuchi_judge(batch, &options, found, &err) == TIEUCHI_E_CALLBACK_FAILED);
    mine.skip = 0;
    mine.answer = 3;
    CHECK(tieuchi_judge(batch, &options, found, &err) == TIEUCHI_E_CALLBACK_FAILED);
    CHECK(strcmp(err.message, "the executor returned 3") == 0);

    CHECK_OK(tieuchi_cancellation_create(&end, &err));
    options.run = NULL;
    options.cancel = end;
    tieuchi_cancellation_set(end, 1);
    CHECK(tieuchi_judge(batch, &options, found, &err) == TIEUCHI_E_CANCELLED);
    tieuchi_cancellation_set(end, 0);
    CHECK_OK(tieuchi_judge(batch, &options, found, &err));
    tieuchi_cancellation_release(end);
    tieuchi_batch_result_release(found);
    tieuchi_column_batch_release(batch);
}

static void test_no_rows(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_batch_options const options = everything();
    tieuchi_column_view const view = TIEUCHI_COLUMN_VIEW_INIT;
    tieuchi_column_batch* batch = NULL;
    tieuchi_batch_result* found = NULL;
    tieuchi_batch_info info;
    info.struct_size = sizeof info;
    CHECK_OK(tieuchi_column_batch_create(evaluator, 0, &batch, &err));
    CHECK_OK(tieuchi_column_batch_add_values(batch, "1.1", 3, &view, &err));
    CHECK_OK(tieuchi_batch_result_create(&found, &err));
    CHECK_OK(tieuchi_judge(batch, &options, found, &err));
    CHECK_OK(tieuchi_batch_result_get(found, &info, &err));
    CHECK(info.rows == 0 && info.failure_count == 0);
    tieuchi_batch_result_release(found);
    tieuchi_column_batch_release(batch);
}

void test_columns(void) {
    static arrays a;
    tieuchi_evaluator* evaluator = small_evaluator();
    fill(&a, 20201122u);
    test_kernels(evaluator, &a);
    test_packed(evaluator, &a);
    test_failures(evaluator, &a);
    test_refused(evaluator);
    test_callbacks(evaluator);
    test_no_rows(evaluator);
    tieuchi_evaluator_release(evaluator);
}
