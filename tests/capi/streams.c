/* SPDX-License-Identifier: Apache-2.0 */
/* Units block by block, assessments written one by one, and programmes made without a document:
 * each must say what the function says that takes everything at once. */
#include "communes.h"

#include <string.h>

/** A text in memory, with what a test wants to go wrong. */
typedef struct source {
    char const* text;
    size_t size;
    size_t fails;
} source;

static tieuchi_status read_source(uint64_t offset, char* into, size_t size, size_t* read,
                                  void* payload) {
    source const* const from = payload;
    size_t const start = offset < from->size ? (size_t)offset : from->size;
    *read = from->size - start < size ? from->size - start : size;
    memcpy(into, from->text + start, *read);
    return from->fails ? TIEUCHI_E_NOT_FOUND : TIEUCHI_OK;
}

static tieuchi_status no_arrow(struct ArrowArrayStream* into, void* payload) {
    (void)into;
    (void)payload;
    return TIEUCHI_E_NOT_FOUND;
}

static char const csv[] = "id,name,parent,1.1,2.1\n"
                          "a,Xã A,h,80,50\n"
                          "b,Xã B,h,40,50\n"
                          "c,,h,80,\n";

static tieuchi_unit_stream* stream_of(tieuchi_evaluator const* evaluator, source* from) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_stream_options options = TIEUCHI_STREAM_OPTIONS_INIT;
    tieuchi_unit_stream* stream = NULL;
    CHECK_OK(tieuchi_stream_options_init(&options, sizeof options));
    options.block_bytes = 8; /* a row a block */
    from->text = csv;
    from->size = sizeof csv - 1;
    from->fails = 0;
    CHECK_OK(tieuchi_unit_stream_csv(evaluator, read_source, from, &options, &stream, &err));
    return stream;
}

/** Compares the unit of a row with the one of a list that was read at once. */
static void check_row(tieuchi_unit_block const* block, int64_t row,
                      tieuchi_evaluator const* evaluator, tieuchi_unit_list const* all,
                      size_t index) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit const* expected = NULL;
    tieuchi_unit* unit = NULL;
    tieuchi_text* one = NULL;
    tieuchi_text* other = NULL;
    tieuchi_str id;
    tieuchi_str name;
    tieuchi_str parent;
    CHECK_OK(tieuchi_unit_block_id(block, row, &id, &err));
    CHECK_OK(tieuchi_unit_block_name(block, row, &name, &err));
    CHECK_OK(tieuchi_unit_block_parent(block, row, &parent, &err));
    CHECK(id.size == 1 && id.data[0] == "abc"[index]);
    CHECK(name.size == (index == 2 ? 0 : strlen("Xã A")));
    CHECK(parent.size == 1 && parent.data[0] == 'h');
    CHECK_OK(tieuchi_unit_list_item(all, index, &expected, &err));
    CHECK_OK(tieuchi_unit_create(evaluator, &unit, &err));
    CHECK_OK(tieuchi_unit_block_read_unit(block, row, unit, &err));
    CHECK_OK(tieuchi_assess_to_json(evaluator, &expected, 1, NULL, &one, &err));
    expected = unit;
    CHECK_OK(tieuchi_assess_to_json(evaluator, &expected, 1, NULL, &other, &err));
    CHECK(strcmp(tieuchi_text_data(one), tieuchi_text_data(other)) == 0);
    tieuchi_text_release(one);
    tieuchi_text_release(other);
    tieuchi_unit_release(unit);
}

/** Checks and packs the rows of a block; `done` counts them. */
static void check_block(tieuchi_unit_block const* block, tieuchi_evaluator const* evaluator,
                        tieuchi_unit_list const* all, tieuchi_packed_columns* packed,
                        size_t* done) {
    static uint8_t const standard[] = {TIEUCHI_VERDICT_PASS, TIEUCHI_VERDICT_FAIL,
                                       TIEUCHI_VERDICT_UNKNOWN};
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_column_batch const* batch = tieuchi_unit_block_batch(block);
    tieuchi_batch_result* result = NULL;
    tieuchi_batch_info info;
    tieuchi_str none;
    int64_t row;
    info.struct_size = sizeof info;
    CHECK(tieuchi_column_batch_evaluator(batch) == evaluator);
    CHECK_OK(tieuchi_batch_result_create(&result, &err));
    CHECK_OK(tieuchi_judge(batch, NULL, result, &err));
    CHECK_OK(tieuchi_batch_result_get(result, &info, &err));
    CHECK(info.rows == tieuchi_column_batch_rows(batch));
    for (row = 0; row < info.rows && *done < 3; ++row) {
        CHECK(info.standard[row] == standard[*done]);
        check_row(block, row, evaluator, all, *done);
        ++*done;
    }
    CHECK(row == info.rows);
    CHECK(tieuchi_unit_block_id(block, row, &none, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK_OK(tieuchi_packed_columns_append(packed, batch, &err));
    tieuchi_batch_result_release(result);
}

static void test_blocks(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    source from;
    tieuchi_unit_stream* stream = stream_of(evaluator, &from);
    tieuchi_unit_list* all = NULL;
    tieuchi_unit_block* block = NULL;
    tieuchi_packed_columns* packed = NULL;
    int32_t more = 1;
    int64_t blocks = 0;
    size_t done = 0;
    CHECK_OK(tieuchi_units_read_csv(evaluator, csv, TIEUCHI_NTS, NULL, NULL, &all, &err));
    CHECK_OK(tieuchi_unit_block_create(stream, &block, &err));
    CHECK_OK(tieuchi_packed_columns_create(evaluator, &packed, &err));
    CHECK(tieuchi_unit_stream_is_wide(stream) == 1);
    CHECK(tieuchi_unit_block_number(block) == -1);
    CHECK(tieuchi_column_batch_rows(tieuchi_unit_block_batch(block)) == 0);
    CHECK(tieuchi_unit_stream_finish(stream, NULL, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    while (tieuchi_unit_stream_next(stream, block, &more, &err) == TIEUCHI_OK && more != 0) {
        CHECK(tieuchi_unit_block_number(block) == blocks);
        check_block(block, evaluator, all, packed, &done);
        ++blocks;
    }
    CHECK(done == 3 && blocks > 1 && more == 0);
    CHECK(tieuchi_unit_block_number(block) == -1);
    CHECK(tieuchi_packed_columns_rows(packed) == 3);
    CHECK(tieuchi_unit_stream_taken(stream) == sizeof csv - 1);
    CHECK_OK(tieuchi_unit_stream_finish(stream, NULL, &err));
    CHECK(tieuchi_unit_stream_finish(stream, NULL, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    tieuchi_unit_stream_release(stream);
    tieuchi_unit_block_release(block); /* outlives its stream */
    tieuchi_packed_columns_release(packed);
    tieuchi_unit_list_release(all);
}

/** What is wrong with a text is told at its end, as tieuchi_units_read_csv() tells it. */
static void test_bad_text(tieuchi_evaluator const* evaluator) {
    static char const text[] = "id,1.1\na,60\na,61\n";
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_error at_once = TIEUCHI_ERROR_INIT;
    source from = {text, sizeof text - 1, 0};
    tieuchi_unit_stream* stream = NULL;
    tieuchi_unit_block* block = NULL;
    tieuchi_unit_list* none = NULL;
    tieuchi_diagnostics* problems = NULL;
    int32_t more = 1;
    CHECK_OK(tieuchi_diagnostics_create(&problems, &err));
    CHECK_OK(tieuchi_unit_stream_csv(evaluator, read_source, &from, NULL, &stream, &err));
    CHECK_OK(tieuchi_unit_block_create(stream, &block, &err));
    while (more != 0) {
        CHECK_OK(tieuchi_unit_stream_next(stream, block, &more, &err));
    }
    CHECK(tieuchi_units_read_csv(evaluator, text, TIEUCHI_NTS, NULL, NULL, &none, &at_once) ==
          TIEUCHI_E_DUPLICATE_UNIT);
    CHECK(tieuchi_unit_stream_finish(stream, problems, &err) == TIEUCHI_E_DUPLICATE_UNIT);
    CHECK(tieuchi_diagnostics_count(problems) == 1);
    CHECK(memcmp(&err, &at_once, sizeof err) == 0);
    tieuchi_unit_block_release(block);
    tieuchi_unit_stream_release(stream);
    tieuchi_diagnostics_release(problems);
}

static void test_bad_sources(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_stream_options options = TIEUCHI_STREAM_OPTIONS_INIT;
    source from = {csv, sizeof csv - 1, 1};
    tieuchi_unit_stream* stream = NULL;
    tieuchi_unit_stream* other = NULL;
    tieuchi_unit_block* block = NULL;
    tieuchi_evaluator* another = small_evaluator();
    int32_t more = 7;
    CHECK(tieuchi_unit_stream_csv(evaluator, read_source, &from, NULL, &stream, &err) ==
          TIEUCHI_E_CALLBACK_FAILED);
    CHECK(stream == NULL);
    CHECK(tieuchi_unit_stream_csv(evaluator, NULL, &from, NULL, &stream, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_unit_stream_arrow(evaluator, NULL, &from, NULL, &stream, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    options.block_rows = 0;
    CHECK(tieuchi_unit_stream_csv(evaluator, read_source, &from, &options, &stream, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    stream = stream_of(evaluator, &from);
    other = stream_of(another, &from);
    CHECK_OK(tieuchi_unit_block_create(other, &block, &err));
    CHECK(tieuchi_unit_stream_next(stream, block, &more, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(more == 7);
    tieuchi_unit_stream_release(stream);
    tieuchi_unit_stream_release(other);
    tieuchi_unit_block_release(block);
    stream = NULL;
    CHECK(tieuchi_unit_stream_arrow(evaluator, no_arrow, NULL, NULL, &stream, &err) ==
          TIEUCHI_E_CALLBACK_FAILED);
    CHECK(stream == NULL);
    tieuchi_evaluator_release(another);
}

/** The pieces that a writer gives are the document that is written at once. */
static void test_writer(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit_list* units = commune_list(evaluator, "40");
    tieuchi_assessment_writer* writer = NULL;
    tieuchi_assessment* found = NULL;
    tieuchi_unit const* unit = NULL;
    tieuchi_text* whole = NULL;
    tieuchi_text* piece = NULL;
    char together[16384] = "";
    size_t i;
    CHECK_OK(tieuchi_assess_list_to_json(evaluator, units, NULL, &whole, &err));
    CHECK_OK(tieuchi_assessment_writer_create(evaluator, NULL, &writer, &err));
    for (i = 0; i < tieuchi_unit_list_count(units); ++i) {
        CHECK_OK(tieuchi_unit_list_item(units, i, &unit, &err));
        CHECK_OK(tieuchi_assess(evaluator, unit, NULL, &found, &err));
        CHECK_OK(tieuchi_assessment_writer_add(writer, found, &err));
        CHECK_OK(tieuchi_assessment_writer_take(writer, &piece, &err));
        CHECK(tieuchi_text_size(piece) != 0);
        strncat(together, tieuchi_text_data(piece), sizeof together - strlen(together) - 1);
        tieuchi_text_release(piece);
        if (i + 1 < tieuchi_unit_list_count(units)) {
            tieuchi_assessment_release(found);
        }
    }
    CHECK_OK(tieuchi_assessment_writer_end(writer, &err));
    CHECK(tieuchi_assessment_writer_end(writer, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_assessment_writer_add(writer, found, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_assessment_writer_take(writer, &piece, &err));
    strncat(together, tieuchi_text_data(piece), sizeof together - strlen(together) - 1);
    CHECK(strcmp(together, tieuchi_text_data(whole)) == 0);
    tieuchi_text_release(piece);
    tieuchi_text_release(whole);
    tieuchi_assessment_release(found);
    tieuchi_assessment_writer_release(writer);
    tieuchi_unit_list_release(units);
}

static void test_writer_refuses(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_assess_options options = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_evaluator* another = small_evaluator();
    tieuchi_assessment_writer* writer = NULL;
    tieuchi_unit* unit = NULL;
    tieuchi_assessment* found = NULL;
    CHECK_OK(tieuchi_assessment_writer_create(evaluator, NULL, &writer, &err));
    CHECK_OK(tieuchi_unit_create(another, &unit, &err));
    CHECK_OK(tieuchi_assess(another, unit, NULL, &found, &err));
    CHECK(tieuchi_assessment_writer_add(writer, found, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    tieuchi_assessment_release(found);
    tieuchi_unit_release(unit);
    options.missing = TIEUCHI_MISSING_POLICY_FAIL;
    CHECK_OK(tieuchi_unit_create(evaluator, &unit, &err));
    CHECK_OK(tieuchi_assess(evaluator, unit, &options, &found, &err));
    CHECK(tieuchi_assessment_writer_add(writer, found, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(strcmp(err.message, "found is of other policies") == 0);
    tieuchi_assessment_release(found);
    tieuchi_unit_release(unit);
    tieuchi_assessment_writer_release(writer);
    tieuchi_evaluator_release(another);
}

/** Attributes as an assessment took them: stated, by default, derived or missing. */
static void test_attributes(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_evaluator* evaluator = small_evaluator();
    tieuchi_unit* unit = NULL;
    tieuchi_assessment* found = NULL;
    tieuchi_attribute_value value;
    tieuchi_decimal const share = {125, 1, 0};
    value.struct_size = sizeof value;
    CHECK_OK(tieuchi_unit_create(evaluator, &unit, &err));
    CHECK_OK(tieuchi_unit_set_attribute_decimal(unit, "share", TIEUCHI_NTS, share, &err));
    CHECK_OK(tieuchi_assess(evaluator, unit, NULL, &found, &err));
    CHECK_OK(tieuchi_assessment_attribute(found, 0, &value, &err));
    CHECK(value.has_value == 0 && is_text(value.value, ""));
    CHECK_OK(tieuchi_assessment_attribute(found, 1, &value, &err));
    CHECK(value.has_value == 1 && value.number.coefficient == 125 && value.number.scale == 1);
    CHECK(tieuchi_assessment_attribute(found, 2, &value, &err) == TIEUCHI_E_NOT_FOUND);
    tieuchi_assessment_release(found);
    CHECK_OK(tieuchi_unit_set_attribute(unit, "region", TIEUCHI_NTS, "north", TIEUCHI_NTS, &err));
    CHECK_OK(tieuchi_assess(evaluator, unit, NULL, &found, &err));
    CHECK_OK(tieuchi_assessment_attribute(found, 0, &value, &err));
    CHECK(value.has_value == 1 && is_text(value.value, "north"));
    tieuchi_assessment_release(found);
    tieuchi_unit_release(unit);
    tieuchi_evaluator_release(evaluator);
}

/** Policies and evaluators of what was made from units. */
static void test_origins(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_assess_options options = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_assess_options told = TIEUCHI_ASSESS_OPTIONS_INIT;
    tieuchi_grouping by = TIEUCHI_GROUPING_INIT;
    tieuchi_unit_list* units = commune_list(evaluator, "40");
    tieuchi_assessed* set = NULL;
    tieuchi_rollup* rollup = NULL;
    tieuchi_standings* standings = NULL;
    tieuchi_grouped_rollup* grouped = NULL;
    options.missing = TIEUCHI_MISSING_POLICY_FAIL;
    CHECK_OK(tieuchi_assess_units(evaluator, units, &options, &set, &err));
    CHECK_OK(tieuchi_rollup_create(evaluator, &rollup, &err));
    CHECK(tieuchi_rollup_policies(rollup, &told, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK_OK(tieuchi_rollup_add_set(rollup, set, &err));
    CHECK_OK(tieuchi_rollup_policies(rollup, &told, &err));
    CHECK(told.missing == TIEUCHI_MISSING_POLICY_FAIL);
    CHECK_OK(tieuchi_standings_of(set, &standings, &err));
    told.missing = 0;
    CHECK_OK(tieuchi_standings_policies(standings, &told, &err));
    CHECK(told.missing == TIEUCHI_MISSING_POLICY_FAIL);
    CHECK(tieuchi_standings_evaluator(standings) == evaluator);
    by.kind = TIEUCHI_GROUPING_COHORT;
    CHECK_OK(tieuchi_grouped_rollup_create(evaluator, &by, &grouped, &err));
    by.kind = 0;
    CHECK_OK(tieuchi_grouped_rollup_by(grouped, &by, &err));
    CHECK(by.kind == TIEUCHI_GROUPING_COHORT && by.subject.size == 0 && by.tree == NULL);
    tieuchi_grouped_rollup_release(grouped);
    tieuchi_standings_release(standings);
    tieuchi_rollup_release(rollup);
    tieuchi_assessed_release(set);
    tieuchi_unit_list_release(units);
}

static tieuchi_derived_observation derived_share(void) {
    tieuchi_derived_observation one;
    memset(&one, 0, sizeof one);
    one.struct_size = sizeof one;
    one.derivation = TIEUCHI_DERIVATION_SHARE;
    one.leaf.data = "1.1";
    one.leaf.size = 3;
    return one;
}

/** A programme made from structures is the one that a document makes, with the same problems. */
static void test_programme(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_derived_observation derived = derived_share();
    tieuchi_derived_observation const* list[1];
    tieuchi_level_definition lower;
    tieuchi_level_definition upper;
    tieuchi_level_definition const* levels[2];
    tieuchi_programme* made = NULL;
    tieuchi_diagnostics* problems = NULL;
    tieuchi_derived_observation told;
    tieuchi_programme_level level;
    memset(&lower, 0, sizeof lower);
    lower.struct_size = sizeof lower;
    lower.id.data = "commune";
    lower.id.size = TIEUCHI_NTS;
    lower.evaluator = evaluator;
    upper = lower;
    upper.id.data = "district";
    list[0] = &derived;
    upper.derive_count = 1;
    upper.derive = list;
    levels[0] = &lower;
    levels[1] = &upper;
    told.struct_size = sizeof told;
    level.struct_size = sizeof level;
    CHECK_OK(tieuchi_diagnostics_create(&problems, &err));
    CHECK_OK(tieuchi_programme_create(levels, 2, problems, &made, &err));
    CHECK(tieuchi_programme_count(made) == 2);
    CHECK_OK(tieuchi_programme_level_at(made, 1, &level, &err));
    CHECK(is_text(level.id, "district") && level.evaluator == evaluator);
    CHECK_OK(tieuchi_programme_derive(made, 1, 0, &told, &err));
    CHECK(told.derivation == TIEUCHI_DERIVATION_SHARE && is_text(told.leaf, "1.1"));
    CHECK(told.of_held == 0 && is_text(told.node, ""));
    tieuchi_programme_release(made);
    derived.leaf.data = "9.9";
    made = NULL;
    CHECK(tieuchi_programme_create(levels, 2, problems, &made, &err) != TIEUCHI_OK);
    CHECK(made == NULL && tieuchi_diagnostics_count(problems) == 1);
    CHECK(strcmp(err.path, "/levels/1/derive/0/leaf") == 0);
    derived = derived_share();
    derived.derivation = 0;
    CHECK(tieuchi_programme_create(levels, 2, NULL, &made, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    lower.reserved = 1;
    CHECK(tieuchi_programme_create(levels, 2, NULL, &made, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    tieuchi_diagnostics_release(problems);
}

static void test_words(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    int32_t out = 0;
    tieuchi_decimal const one = {1, 0, 0};
    tieuchi_decimal const two = {2, 0, 0};
    tieuchi_decimal const zero = {0, 0, 0};
    tieuchi_decimal const below = {-1, 0, 0};
    CHECK(tieuchi_declared_verdict(TIEUCHI_DECLARED_BASIC) == TIEUCHI_VERDICT_FAIL);
    CHECK(tieuchi_declared_verdict(TIEUCHI_DECLARED_NONE) == 0);
    CHECK(tieuchi_measure_is_plain(TIEUCHI_MEASURE_COMPLETENESS) == 1);
    CHECK(tieuchi_measure_is_plain(TIEUCHI_MEASURE_CRITERIA_MET) == 0);
    CHECK(tieuchi_measure_is_plain(267) == 0);
    CHECK(tieuchi_comparator_is_lower_bound(TIEUCHI_COMPARATOR_MORE_THAN) == 1);
    CHECK(tieuchi_comparator_is_lower_bound(257) == 0);
    CHECK(tieuchi_comparator_is_upper_bound(TIEUCHI_COMPARATOR_AT_MOST) == 1);
    CHECK(tieuchi_comparator_is_upper_bound(TIEUCHI_COMPARATOR_EQUALS) == 0);
    CHECK_OK(tieuchi_combine_decide(TIEUCHI_COMBINE_ALL, 0, 2, 0, 1, 0, &out, &err));
    CHECK(out == TIEUCHI_VERDICT_UNKNOWN);
    CHECK_OK(tieuchi_combine_decide(TIEUCHI_COMBINE_AT_LEAST, 2, 2, 3, 0, 1, &out, &err));
    CHECK(out == TIEUCHI_VERDICT_PASS);
    CHECK_OK(tieuchi_combine_needed(TIEUCHI_COMBINE_AT_LEAST, 9, 2, 3, 0, 1, &out, &err));
    CHECK(out == 5);
    CHECK(tieuchi_combine_needed(0, 9, 2, 3, 0, 1, &out, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_combine_decide(1, 9, -2, 3, 0, 1, &out, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    CHECK(tieuchi_combine_decide(1, 0, INT32_MAX, 1, 0, 0, &out, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_ratio_compare_ratio(one, two, two, two, &out, &err));
    CHECK(out == -1);
    CHECK(tieuchi_ratio_compare_ratio(one, zero, two, two, &out, &err) ==
          TIEUCHI_E_ZERO_DENOMINATOR);
    CHECK(tieuchi_ratio_compare_ratio(one, two, below, two, &out, &err) ==
          TIEUCHI_E_NEGATIVE_NUMERATOR);
}

void test_streams(void) {
    tieuchi_evaluator* evaluator = commune_evaluator();
    test_blocks(evaluator);
    test_bad_text(evaluator);
    test_bad_sources(evaluator);
    test_writer(evaluator);
    test_writer_refuses(evaluator);
    test_attributes();
    test_origins(evaluator);
    test_programme(evaluator);
    test_words();
    tieuchi_evaluator_release(evaluator);
}
