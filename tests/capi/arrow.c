/* SPDX-License-Identifier: Apache-2.0 */
/* Arrow's structures as any producer makes them: judged, streamed, and released once each. */
#include "check.h"

#include <errno.h>
#include <string.h>

enum { UNITS = 4 };

/** Releases that a producer has seen. */
static int32_t released;

static void release_schema(struct ArrowSchema* self) {
    ++released;
    self->release = NULL;
}

static void release_array(struct ArrowArray* self) {
    ++released;
    self->release = NULL;
}

/* A batch of two columns, in memory that lives as long as the program: 1.2a as int32 with a null,
 * and no_debt as bits. */
static int32_t const shares[UNITS] = {96, 80, 0, 95};
static uint8_t const shares_valid[1] = {0xB};
static uint8_t const debt_free[1] = {0x7};
static void const* share_buffers[2] = {shares_valid, shares};
static void const* debt_buffers[2] = {NULL, debt_free};
static void const* no_buffers[1] = {NULL};
static struct ArrowSchema fields[2];
static struct ArrowSchema* field_list[2] = {&fields[0], &fields[1]};
static struct ArrowArray columns[2];
static struct ArrowArray* column_list[2] = {&columns[0], &columns[1]};

static void make_schema(struct ArrowSchema* out, char const* format, char const* name) {
    memset(out, 0, sizeof *out);
    out->format = format;
    out->name = name;
    out->flags = ARROW_FLAG_NULLABLE;
    out->release = release_schema;
}

static void make_array(struct ArrowArray* out, void const** buffers, int64_t buffer_count) {
    memset(out, 0, sizeof *out);
    out->length = UNITS;
    out->null_count = -1;
    out->n_buffers = buffer_count;
    out->buffers = buffers;
    out->release = release_array;
}

static void make_batch_schema(struct ArrowSchema* out) {
    make_schema(&fields[0], "i", "1.2a");
    make_schema(&fields[1], "b", "no_debt (no debts)");
    make_schema(out, "+s", "");
    out->flags = 0;
    out->n_children = 2;
    out->children = field_list;
}

static void make_batch(struct ArrowArray* out) {
    make_array(&columns[0], share_buffers, 2);
    make_array(&columns[1], debt_buffers, 2);
    make_array(out, no_buffers, 1);
    out->null_count = 0;
    out->n_children = 2;
    out->children = column_list;
}

/** The child of a name; NULL without one. */
static struct ArrowArray* column_of(struct ArrowSchema const* schema,
                                    struct ArrowArray const* array, char const* name) {
    int64_t i;
    for (i = 0; i < schema->n_children; ++i) {
        if (strcmp(schema->children[i]->name, name) == 0) {
            return array->children[i];
        }
    }
    return NULL;
}

/** The second unit fails a criterion; what is open fails none. */
static void test_record_batch(struct ArrowSchema const* schema, struct ArrowArray const* array) {
    struct ArrowArray const* const failed = column_of(schema, array, "criteria_failed");
    struct ArrowArray const* const standard = column_of(schema, array, "standard");
    CHECK(array->length == UNITS && failed != NULL && standard != NULL);
    if (failed != NULL) {
        int32_t const* const counts = failed->buffers[1];
        CHECK(counts[0] == 0 && counts[1] == 1 && counts[2] == 0 && counts[3] == 0);
    }
}

static void test_one_batch(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_arrow_options options = TIEUCHI_ARROW_OPTIONS_INIT;
    tieuchi_diagnostics* problems = NULL;
    struct ArrowSchema schema;
    struct ArrowArray array;
    struct ArrowSchema found_schema;
    struct ArrowArray found;
    tieuchi_rollup* all = NULL;
    tieuchi_rollup_info info;
    info.struct_size = sizeof info;
    make_batch_schema(&schema);
    make_batch(&array);
    released = 0;
    CHECK_OK(tieuchi_rollup_create(evaluator, &all, &err));
    CHECK_OK(tieuchi_diagnostics_create(&problems, &err));
    options.summary = all;
    CHECK_OK(tieuchi_judge_arrow(evaluator, &schema, &array, &options, problems, &found_schema,
                                 &found, &err));
    CHECK(released == 0 && schema.release != NULL && array.release != NULL);
    test_record_batch(&found_schema, &found);
    found_schema.release(&found_schema);
    found.release(&found);
    CHECK(found_schema.release == NULL && found.release == NULL);
    CHECK_OK(tieuchi_rollup_get(all, &info, &err));
    CHECK(info.units == UNITS && info.fail == 2);

    fields[0].name = "nobody";
    CHECK(tieuchi_judge_arrow(evaluator, &schema, &array, NULL, problems, &found_schema, &found,
                              &err) == TIEUCHI_E_UNKNOWN_OBSERVATION);
    CHECK(tieuchi_diagnostics_count(problems) == 1 && strcmp(err.path, "nobody") == 0);
    CHECK(found_schema.release == NULL); /* untouched */
    options.summary = NULL;
    options.ignore_other_ids = 1;
    CHECK_OK(tieuchi_judge_arrow(evaluator, &schema, &array, &options, NULL, &found_schema, &found,
                                 &err));
    found_schema.release(&found_schema);
    found.release(&found);
    array.release = NULL;
    CHECK(tieuchi_judge_arrow(evaluator, &schema, &array, &options, NULL, &found_schema, &found,
                              &err) == TIEUCHI_E_BAD_ARROW);
    tieuchi_diagnostics_release(problems);
    tieuchi_rollup_release(all);
}

/** The same by way of columns and of the result. */
static void test_by_columns(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    struct ArrowSchema schema;
    struct ArrowArray array;
    struct ArrowSchema found_schema;
    struct ArrowArray found;
    tieuchi_column_batch* batch = NULL;
    tieuchi_batch_result* result = NULL;
    make_batch_schema(&schema);
    make_batch(&array);
    CHECK_OK(tieuchi_column_batch_read_arrow(evaluator, &schema, &array, NULL, NULL, &batch, &err));
    CHECK(tieuchi_column_batch_rows(batch) == UNITS);
    CHECK_OK(tieuchi_batch_result_create(&result, &err));
    CHECK(tieuchi_batch_result_write_arrow(result, &found_schema, &found, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_judge(batch, NULL, result, &err));
    CHECK_OK(tieuchi_batch_result_write_arrow(result, &found_schema, &found, &err));
    tieuchi_column_batch_release(batch);
    tieuchi_batch_result_release(result);
    test_record_batch(&found_schema, &found);
    found_schema.release(&found_schema);
    found.release(&found);
}

/* A stream of two batches, then an error or the end. */
typedef struct source {
    int32_t given;
    int32_t fails;
} source;

static int give_schema(struct ArrowArrayStream* self, struct ArrowSchema* out) {
    (void)self;
    make_batch_schema(out);
    return 0;
}

static int give_next(struct ArrowArrayStream* self, struct ArrowArray* out) {
    source* const mine = self->private_data;
    memset(out, 0, sizeof *out);
    if (mine->given == 2) {
        return mine->fails != 0 ? EAGAIN : 0;
    }
    ++mine->given;
    make_batch(out);
    return 0;
}

static char const* give_error(struct ArrowArrayStream* self) {
    (void)self;
    return "the network is gone";
}

static void release_stream(struct ArrowArrayStream* self) {
    ++released;
    self->release = NULL;
}

static void note_release(void* payload) {
    ++*(int32_t*)payload;
}

static void test_stream(tieuchi_evaluator const* evaluator, int32_t fails) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_arrow_options options = TIEUCHI_ARROW_OPTIONS_INIT;
    source mine = {0, 0};
    struct ArrowArrayStream input = {give_schema, give_next, give_error, release_stream, NULL};
    struct ArrowArrayStream output;
    struct ArrowSchema schema;
    struct ArrowArray array;
    int32_t gone = 0;
    int32_t i;
    mine.fails = fails;
    input.private_data = &mine;
    options.release = note_release;
    options.payload = &gone;
    CHECK_OK(tieuchi_judge_arrow_stream(evaluator, &input, &options, &output, &err));
    CHECK(input.release == NULL && gone == 0);
    CHECK(tieuchi_judge_arrow_stream(evaluator, &input, &options, &output, &err) ==
          TIEUCHI_E_BAD_ARROW);
    CHECK(gone == 0); /* of a stream that was not made nothing is told */
    CHECK(output.get_schema(&output, &schema) == 0);
    for (i = 0; i < 2; ++i) {
        CHECK(output.get_next(&output, &array) == 0);
        test_record_batch(&schema, &array);
        array.release(&array);
    }
    if (fails != 0) {
        CHECK(output.get_next(&output, &array) == EAGAIN);
        CHECK(strcmp(output.get_last_error(&output), "the network is gone") == 0);
    } else {
        CHECK(output.get_next(&output, &array) == 0 && array.release == NULL);
    }
    schema.release(&schema);
    released = 0;
    output.release(&output);
    CHECK(released >= 1 && gone == 1);
}

/* One batch of two units with ids. */
static int32_t const id_ends[3] = {0, 1, 3};
static char const id_text[] = "abb";
static void const* id_buffers[3] = {NULL, id_ends, id_text};
static struct ArrowSchema unit_fields[2];
static struct ArrowSchema* unit_field_list[2] = {&unit_fields[0], &unit_fields[1]};
static struct ArrowArray unit_columns[2];
static struct ArrowArray* unit_column_list[2] = {&unit_columns[0], &unit_columns[1]};

static int give_unit_schema(struct ArrowArrayStream* self, struct ArrowSchema* out) {
    (void)self;
    make_schema(&unit_fields[0], "u", "id");
    make_schema(&unit_fields[1], "i", "1.2a");
    make_schema(out, "+s", "");
    out->flags = 0;
    out->n_children = 2;
    out->children = unit_field_list;
    return 0;
}

static int give_unit_batch(struct ArrowArrayStream* self, struct ArrowArray* out) {
    int32_t* const given = self->private_data;
    memset(out, 0, sizeof *out);
    if (*given == 0) {
        make_array(&unit_columns[0], id_buffers, 3);
        make_array(&unit_columns[1], share_buffers, 2);
        make_array(out, no_buffers, 1);
        unit_columns[0].length = unit_columns[1].length = out->length = 2;
        out->null_count = 0;
        out->n_children = 2;
        out->children = unit_column_list;
    }
    ++*given;
    return 0;
}

static char const* give_no_error(struct ArrowArrayStream* self) {
    (void)self;
    return NULL;
}

static void release_units(struct ArrowArrayStream* self) {
    self->release = NULL;
}

static tieuchi_status open_units(struct ArrowArrayStream* into, void* payload) {
    struct ArrowArrayStream const made = {give_unit_schema, give_unit_batch, give_no_error,
                                          release_units, payload};
    *into = made;
    return TIEUCHI_OK;
}

/** Record batches as blocks, of one row each. */
static void test_unit_stream(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_stream_options options = TIEUCHI_STREAM_OPTIONS_INIT;
    tieuchi_unit_stream* stream = NULL;
    tieuchi_unit_block* block = NULL;
    tieuchi_str id;
    int32_t given = 0;
    int32_t more = 1;
    int64_t rows = 0;
    options.block_rows = 1;
    CHECK_OK(tieuchi_unit_stream_arrow(evaluator, open_units, &given, &options, &stream, &err));
    CHECK(tieuchi_unit_stream_is_wide(stream) == 1);
    CHECK_OK(tieuchi_unit_block_create(stream, &block, &err));
    while (tieuchi_unit_stream_next(stream, block, &more, &err) == TIEUCHI_OK && more != 0) {
        CHECK(tieuchi_unit_block_number(block) == rows);
        CHECK(tieuchi_column_batch_rows(tieuchi_unit_block_batch(block)) == 1);
        CHECK_OK(tieuchi_unit_block_id(block, 0, &id, &err));
        CHECK(id.size == (size_t)rows + 1 && id.data[0] == "ab"[rows]);
        ++rows;
    }
    CHECK(rows == 2 && more == 0);
    CHECK_OK(tieuchi_unit_stream_finish(stream, NULL, &err));
    CHECK(tieuchi_unit_stream_taken(stream) == 2);
    tieuchi_unit_stream_release(stream);
    tieuchi_unit_block_release(block);
}

void test_arrow(void) {
    tieuchi_evaluator* evaluator = small_evaluator();
    test_one_batch(evaluator);
    test_by_columns(evaluator);
    test_stream(evaluator, 0);
    test_stream(evaluator, 1);
    test_unit_stream(evaluator);
    tieuchi_evaluator_release(evaluator);
}
