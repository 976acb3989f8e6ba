// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/arrow.hpp>
#include <tieuchi/assessment.hpp>
#include "columnar/arrow_score.hpp"
#include "unit/arrow_fixture.hpp"
#include "unit/columns_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cerrno>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace {

using namespace tieuchi_test;
using testing::ElementsAre;
using testing::HasSubstr;
using tieuchi::arrow_options;
using tieuchi::errc;
using tieuchi::outputs;
using tieuchi::unit;

using strings = std::vector<std::string>;

/// The rows of a record batch as units, or `column code: message` of its first problem.
strings rows_of(arrow_node const& batch, arrow_options const& options = {}) {
    tieuchi::diagnostics problems;
    auto const read = read_arrow(columns_evaluator(), batch.schema, batch.array, options, problems);
    if (!read) {
        auto const& first = problems.list().front();
        return {first.column_name + " " + std::string(name(read.error().code)) + ": " +
                first.message};
    }
    strings rows;
    for (std::int64_t row = 0; row < read->rows(); ++row) {
        std::string const error = error_of(*read, row);
        rows.push_back(error.empty() ? row_of(*read, row) : error);
        std::string const nothing = "declared 0; ";
        std::size_t const at = rows.back().find(nothing);
        if (at != std::string::npos) {
            rows.back().erase(at, nothing.size());
        }
    }
    return rows;
}

strings rows_of_one(arrow_column column, arrow_options const& options = {}) {
    std::int64_t const rows = column->array.length;
    return rows_of(*structure("", rows, std::move(column)), options);
}

arrow_options with_floats(tieuchi::float_policy policy) {
    arrow_options options;
    options.floats = policy;
    return options;
}

// ---- types ----

TEST(arrow, numbers_of_every_type_are_the_same_decimals) {
    strings const expected = {"1.1=7; ", "", "1.1=9; "};
    std::vector<bool> const there = {true, false, true};
    EXPECT_EQ(rows_of_one(fixed<std::int8_t>("1.1", "c", {7, 8, 9}, there)), expected);
    EXPECT_EQ(rows_of_one(fixed<std::int16_t>("1.1", "s", {7, 8, 9}, there)), expected);
    EXPECT_EQ(rows_of_one(fixed<std::int32_t>("1.1", "i", {7, 8, 9}, there)), expected);
    EXPECT_EQ(rows_of_one(fixed<std::int64_t>("1.1", "l", {7, 8, 9}, there)), expected);
    EXPECT_EQ(rows_of_one(fixed<std::uint8_t>("1.1", "C", {7, 8, 9}, there)), expected);
    EXPECT_EQ(rows_of_one(fixed<std::uint16_t>("1.1", "S", {7, 8, 9}, there)), expected);
    EXPECT_EQ(rows_of_one(fixed<std::uint32_t>("1.1", "I", {7, 8, 9}, there)), expected);
    EXPECT_EQ(rows_of_one(fixed<std::uint64_t>("1.1", "L", {7, 8, 9}, there)), expected);
}

TEST(arrow, decimals_of_any_width_and_scale) {
    auto const decimals = [](std::string format, auto values) {
        auto column = fixed("1.1", std::move(format), values);
        column->rows(2);
        return rows_of_one(std::move(column));
    };
    using wide = std::vector<std::int64_t>; // low and high half of each
    EXPECT_THAT(decimals("d:9,2,32", std::vector<std::int32_t>{8550, -1}),
                ElementsAre("1.1=85.5; ", "1.1=-0.01; "));
    EXPECT_THAT(decimals("d:18,3,64", wide{8550, -1}), ElementsAre("1.1=8.55; ", "1.1=-0.001; "));
    EXPECT_THAT(decimals("d:38,2,128", wide{8550, 0, -1, -1}),
                ElementsAre("1.1=85.5; ", "1.1=-0.01; "));
    EXPECT_THAT(decimals("d:38,-3", wide{8, 0, -1, -1}), ElementsAre("1.1=8000; ", "1.1=-1000; "));
    EXPECT_THAT(decimals("d:38,-18", wide{8, 0, 10, 0}),
                ElementsAre("1.1=8000000000000000000; ", "1.1 number_overflow"));
    EXPECT_THAT(decimals("d:38,20", wide{500, 0, 5, 0}),
                ElementsAre("1.1=0.000000000000000005; ", "1.1 too_many_places"));
    EXPECT_THAT(decimals("d:38,0", wide{5, 1, -5, 0}),
                ElementsAre("1.1 number_overflow", "1.1 number_overflow"));
    EXPECT_THAT(decimals("d:76,2,256", wide{5, 0, 0, 0, 0, 0, 0, 0}),
                ElementsAre("1.1 bad_column: the type \"d:76,2,256\" of Arrow cannot be read"));
}

TEST(arrow, naturals_beyond_64_bits_are_errors_of_their_rows) {
    EXPECT_THAT(rows_of_one(fixed<std::uint64_t>("1.1", "L", {1, ~std::uint64_t{0}, 1ULL << 63U},
                                                 {true, true, false})),
                ElementsAre("1.1=1; ", "1.1 number_overflow", ""));
}

TEST(arrow, floats_need_a_policy) {
    auto const column = [] { return fixed<double>("1.1", "g", {0.1, 85.55}); };
    EXPECT_THAT(rows_of_one(column()), ElementsAre(HasSubstr("1.1 float_column: ")));
    auto const shortest = with_floats(tieuchi::float_policy::shortest_decimal);
    EXPECT_THAT(rows_of_one(column(), shortest), ElementsAre("1.1=0.1; ", "1.1=85.55; "));
    EXPECT_THAT(rows_of_one(fixed<float>("1.1", "f", {0.1F, 85.55F}, {false, true}), shortest),
                ElementsAre("", "1.1=85.55; "));
}

TEST(arrow, texts_of_every_layout_are_numbers_levels_and_attributes) {
    std::string const number = "0.12345678901234567";
    for (char const* const format : {"u", "U", "vu"}) {
        EXPECT_THAT(rows_of_one(texts("1.1", {"85.50", std::nullopt, number, "x", ""}, format)),
                    ElementsAre("1.1=85.5; ", "", "1.1=" + number + "; ", "1.1 bad_number",
                                "1.1 bad_number"));
        EXPECT_THAT(rows_of_one(texts("2.2", {"yeu", "tot", std::nullopt, "gioi"}, format)),
                    ElementsAre("2.2=level 0; ", "2.2=level 2; ", "", "2.2 bad_value"));
        EXPECT_THAT(rows_of_one(texts("attr:region", {"b", "c"}, format)),
                    ElementsAre("code 1; ", "attr:region bad_attribute_value"));
        EXPECT_THAT(rows_of_one(texts("attr:poor", {"1e1", "-"}, format)),
                    ElementsAre("number 10; ", "attr:poor bad_number"));
    }
}

template <typename T>
void expect_dictionaries(std::string const& format) {
    EXPECT_THAT(rows_of_one(coded<T>("2.2", format, {1, 0, 2, 1, 3}, {"tot", "yeu", "x", {}},
                                     {true, true, true, false, true})),
                ElementsAre("2.2=level 0; ", "2.2=level 2; ", "2.2 bad_value", "", ""));
    EXPECT_THAT(rows_of_one(coded<T>("1.1", format, {1, 0, 2, 1}, {"1.5", "2", "x"})),
                ElementsAre("1.1=2; ", "1.1=1.5; ", "1.1 bad_number", "1.1=2; "));
    EXPECT_THAT(rows_of_one(coded<T>("1.1", format, {1, 3}, {"1.5", "2", "x"})),
                ElementsAre("1.1 bad_arrow: row 1: the code lies outside the dictionary"));
    EXPECT_THAT(rows_of_one(coded<T>("2.2", format, {1, 3}, {"yeu", "tot"}, {true, false})),
                ElementsAre("2.2=level 2; ", ""))
        << "what is not there is not looked at";
}

TEST(arrow, dictionaries_have_codes_of_every_type) {
    expect_dictionaries<std::int8_t>("c");
    expect_dictionaries<std::int16_t>("s");
    expect_dictionaries<std::int32_t>("i");
    expect_dictionaries<std::int64_t>("l");
    expect_dictionaries<std::uint8_t>("C");
    expect_dictionaries<std::uint16_t>("S");
    expect_dictionaries<std::uint32_t>("I");
    expect_dictionaries<std::uint64_t>("L");
}

TEST(arrow, truths_exemptions_and_designations_are_booleans) {
    std::vector<bool> const values = {true, false, true};
    std::vector<bool> const there = {true, true, false};
    EXPECT_THAT(rows_of_one(bools("2.1", values, there)),
                ElementsAre("2.1=true; ", "2.1=false; ", ""));
    EXPECT_THAT(rows_of_one(bools("exempt:4.1", values, there)),
                ElementsAre("4.1=exempt; ", "", ""));
    EXPECT_THAT(rows_of(*structure("", 3, bools("holds:test/a", values),
                                   bools("holds:test/b", values, there))),
                ElementsAre("holds test/a test/b", "holds", ""));
}

TEST(arrow, declared_verdicts_are_words_or_numbers) {
    strings const expected = {"indicators 4 pass; declared 1; ", "", "3.1 bad_declared"};
    EXPECT_EQ(rows_of_one(texts("declared:3.1", {"pass", std::nullopt, "none"})), expected);
    EXPECT_EQ(rows_of_one(coded<std::uint8_t>("declared:3.1", "C", {1, 2, 0}, {"?", "pass", {}})),
              expected);
    EXPECT_EQ(rows_of_one(fixed<std::uint8_t>("declared:3.1", "C", {1, 0, 4})), expected);
    EXPECT_EQ(rows_of_one(fixed<std::int64_t>("declared:3.1", "l", {1, 0, -1})), expected);
}

TEST(arrow, nothing_may_be_a_column_of_the_null_type) {
    for (char const* const name : {"1.1", "2.1", "2.2", "exempt:4.1", "declared:3.1", "attr:region",
                                   "attr:poor", "holds:test/a"}) {
        auto column = std::make_unique<arrow_node>(name, "n");
        column->rows(2, 2);
        EXPECT_THAT(rows_of_one(std::move(column)), ElementsAre("", "")) << name;
    }
}

TEST(arrow, ratios_are_structures_or_two_columns) {
    auto pairs = structure("1.2", 3, fixed<std::int32_t>("denominator", "i", {199, 5, 0}),
                           fixed<std::int64_t>("numerator", "l", {179, 5, 1}));
    EXPECT_THAT(rows_of_one(std::move(pairs)),
                ElementsAre("1.2=179/199; ", "1.2=5/5; ", "1.2 zero_denominator"));
    EXPECT_THAT(
        rows_of(*structure("", 2, texts("1.2 Nước sạch:denominator", {"199", "2"}),
                           fixed<std::int8_t>("1.2:numerator", "c", {1, 2}, {true, false}))),
        ElementsAre("1.2=1/199; ", "1.2 wrong_value_kind"));
    EXPECT_THAT(rows_of_one(fixed<std::int8_t>("1.2:numerator", "c", {1})),
                ElementsAre("1.2:numerator bad_column: there is no column of its denominators"));
    EXPECT_THAT(rows_of_one(structure("1.2", 1, fixed<std::int8_t>("numerator", "c", {1}))),
                ElementsAre(HasSubstr("1.2 bad_column: a ratio is a structure")));
}

TEST(arrow, structures_that_are_null_hide_their_children) {
    auto pairs = structure(
        "1.2", 3, fixed<std::int32_t>("numerator", "i", {9, 1, 2, 3, 4}),
        fixed<std::int32_t>("denominator", "i", {9, 2, 2, 2, 2}, {true, true, true, false, true}));
    std::vector<std::uint8_t> const there = {0b10111};
    pairs->array.offset = 1;
    pairs->array.null_count = -1;
    pairs->buffers[0] = there.data();
    EXPECT_THAT(rows_of_one(std::move(pairs)),
                ElementsAre("1.2=1/2; ", "1.2=2/2; ", "")); // of the array: rows 1 to 3
}

TEST(arrow, offsets_of_batch_and_columns_add_up) {
    std::vector<bool> const there = {true, true, true, true, false, true, true, true, true};
    auto column = fixed<std::int16_t>("1.1", "s", {0, 1, 2, 3, 4, 5, 6, 7, 8}, there);
    column->array.offset = 2;
    column->array.length = 7; // more than the batch has
    auto words = texts("2.2", {"yeu", "yeu", "kha", "tot", "yeu", "kha"}, "U");
    words->array.offset = 1;
    words->array.length = 5;
    auto batch = structure("", 3, std::move(column), std::move(words));
    batch->array.offset = 1;
    EXPECT_THAT(rows_of(*batch),
                ElementsAre("1.1=3; 2.2=level 1; ", "2.2=level 2; ", "1.1=5; 2.2=level 0; "));
}

// ---- names ----

TEST(arrow, names_may_have_headings_and_some_columns_are_passed_over) {
    EXPECT_THAT(rows_of(*structure("", 1, texts("id", {"x"}), texts("name", {"x"}),
                                   texts("parent", {"x"}), texts("cohorts", {"x"}),
                                   fixed<std::int8_t>("1.1 Đường xã (%)", "c", {1}),
                                   fixed<std::int8_t>("hài lòng của dân", "c", {2}),
                                   texts("attr:region (vùng)", {"a"}))),
                ElementsAre("1.1=1; hài lòng=2; code 0; "));
}

TEST(arrow, names_that_the_rulebook_has_not_are_refused_or_passed_over) {
    auto const batch = [] {
        return structure("", 1, fixed<std::int8_t>("9.9", "c", {1}), bools("attr:size", {true}),
                         bools("holds:test/c", {true}), bools("exempt:9.9", {true}),
                         bools("declared:9.9", {true}), fixed<std::int8_t>("1.1", "c", {1}));
    };
    EXPECT_THAT(rows_of(*batch()), ElementsAre(HasSubstr("9.9 unknown_observation")));
    arrow_options options;
    options.ignore_other_ids = true;
    EXPECT_THAT(rows_of(*batch(), options), ElementsAre("1.1=1; "));
    EXPECT_THAT(rows_of_one(fixed<std::int8_t>("3.1", "c", {1}), options),
                ElementsAre(HasSubstr("3.1 value_on_parts")));
    EXPECT_THAT(rows_of_one(texts("attr:column", {"a"}), options),
                ElementsAre(HasSubstr("attr:column derived_attribute")));
    EXPECT_THAT(rows_of_one(bools("exempt:3.1", {true})),
                ElementsAre(HasSubstr("exempt:3.1 not_exemptable")));
    EXPECT_THAT(rows_of_one(texts("declared:3.1a", {"pass"})),
                ElementsAre(HasSubstr("declared:3.1a bad_declared")));
}

TEST(arrow, every_problem_is_told_with_its_column) {
    tieuchi::diagnostics problems;
    auto const batch =
        structure("", 1, fixed<std::int8_t>("9.9", "c", {1}), bools("1.1", {true}),
                  fixed<std::int8_t>("1.2", "c", {1}), fixed<std::int8_t>("1.2 %", "c", {1}),
                  fixed<std::int8_t>("2.1", "c", {1}), fixed<std::int8_t>("2.2", "c", {1}),
                  bools("1.2:numerator", {true}));
    auto const read = read_arrow(columns_evaluator(), batch->schema, batch->array, {}, problems);
    EXPECT_EQ(code_of(read), errc::unknown_observation);
    strings found;
    for (auto const& one : problems.list()) {
        found.push_back(std::to_string(one.column) + " " + one.column_name + " " +
                        std::string(name(one.code)));
    }
    EXPECT_THAT(found, ElementsAre("1 9.9 unknown_observation", "2 1.1 bad_column",
                                   "4 1.2 % duplicate_column", "5 2.1 bad_column",
                                   "6 2.2 bad_column", "7 1.2:numerator duplicate_column"));
}

// ---- structures that cannot be as they are ----

strings rows_of_wrong(void (*spoil)(arrow_node& batch, arrow_node& column, arrow_node& words)) {
    auto batch = structure("", 3, fixed<std::int32_t>("1.1", "i", {1, 2, 3}),
                           texts("2.2", {"yeu", "kha", "tot"}),
                           coded<std::int8_t>("attr:region", "c", {0, 1, 0}, {"a", "b"}));
    spoil(*batch, *batch->children[0], *batch->children[1]);
    return rows_of(*batch);
}

TEST(arrow, what_is_released_is_refused) {
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) { batch.schema.release = nullptr; }),
                ElementsAre(" bad_arrow: the schema is released"));
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) { batch.array.release = nullptr; }),
                ElementsAre(" bad_arrow: the array is released"));
    EXPECT_THAT(rows_of_wrong([](auto&, auto& column, auto&) { column.array.release = nullptr; }),
                ElementsAre("1.1 bad_arrow: the array is released"));
}

TEST(arrow, what_is_not_as_its_type_wants_it_is_refused) {
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) { batch.retype("+l"); }),
                ElementsAre(HasSubstr("bad_arrow: a record batch is a structure")));
    EXPECT_THAT(rows_of_wrong([](auto&, auto& column, auto&) { column.retype("tdD"); }),
                ElementsAre(HasSubstr("1.1 bad_column: the type \"tdD\"")));
    EXPECT_THAT(rows_of_wrong([](auto&, auto& column, auto&) { column.array.n_buffers = 3; }),
                ElementsAre(HasSubstr("1.1 bad_arrow: the array has another number of buffers")));
    EXPECT_THAT(rows_of_wrong([](auto&, auto& column, auto&) { column.array.buffers = nullptr; }),
                ElementsAre("1.1 bad_arrow: the list of buffers is null"));
    EXPECT_THAT(rows_of_wrong([](auto&, auto& column, auto&) { column.buffers[1] = nullptr; }),
                ElementsAre("1.1 bad_arrow: a buffer is null"));
    EXPECT_THAT(rows_of_wrong([](auto&, auto&, auto& words) { words.buffers[2] = nullptr; }),
                ElementsAre("2.2 bad_arrow: row 0: the texts have no bytes"));
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) { batch.array.n_children = 2; }),
                ElementsAre(HasSubstr("differ in the number of children")));
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) { batch.array.children = nullptr; }),
                ElementsAre(HasSubstr("the list of children is null")));
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) { batch.array.children[1] = nullptr; }),
                ElementsAre(HasSubstr("a child is null")));
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) {
                    batch.children[2]->array.dictionary = nullptr;
                }),
                ElementsAre(HasSubstr("attr:region bad_arrow: schema and array differ")));
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) {
                    batch.children[2]->words->array.release = nullptr;
                }),
                ElementsAre("attr:region bad_arrow: dictionary: the array is released"));
}

TEST(arrow, lengths_that_cannot_be_are_refused) {
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) { batch.array.length = -1; }),
                ElementsAre(HasSubstr("bad_arrow: the length is below 0")));
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) { batch.array.length = 4; }),
                ElementsAre(HasSubstr("1.1 bad_arrow: the array has fewer rows")));
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) { batch.array.offset = 1; }),
                ElementsAre(HasSubstr("1.1 bad_arrow: the array has fewer rows")));
    EXPECT_THAT(rows_of_wrong([](auto&, auto& column, auto&) { column.array.offset = -1; }),
                ElementsAre(HasSubstr("1.1 bad_arrow: the offset is below 0")));
    EXPECT_THAT(rows_of_wrong([](auto&, auto& column, auto&) {
                    column.array.offset = std::numeric_limits<std::int64_t>::max();
                }),
                ElementsAre(HasSubstr("1.1 bad_arrow: the offset is below 0")));
    EXPECT_THAT(rows_of_wrong([](auto&, auto& column, auto&) { column.array.null_count = 4; }),
                ElementsAre(HasSubstr("1.1 bad_arrow: the count of nulls")));
    EXPECT_THAT(rows_of_wrong([](auto&, auto& column, auto&) { column.array.null_count = 1; }),
                ElementsAre("1.1 bad_arrow: there are nulls and no validity"));
    EXPECT_THAT(rows_of_wrong([](auto&, auto& column, auto&) { column.array.null_count = -1; }),
                testing::SizeIs(3));
    EXPECT_THAT(rows_of_wrong([](auto&, auto&, auto& words) {
                    static std::int32_t const falling[] = {0, 6, 3, 9};
                    words.buffers[1] = falling;
                }),
                ElementsAre("2.2 bad_arrow: row 1: the offsets of the texts do not rise"));
    EXPECT_THAT(rows_of_wrong([](auto& batch, auto&, auto&) {
                    static std::uint8_t const there[] = {0b101};
                    batch.buffers[0] = there;
                    batch.array.null_count = 1;
                }),
                ElementsAre(" bad_arrow: row 1: the whole row is null"));
}

TEST(arrow, texts_by_views_stay_within_their_buffers) {
    std::string const far = "a text of more than twelve bytes";
    auto const spoiled = [&](std::size_t at, std::int32_t value) {
        auto column = texts("attr:region", {far}, "vu");
        auto* const view = const_cast<char*>(static_cast<char const*>(column->buffers[1]));
        std::memcpy(view + at, &value, sizeof value);
        return rows_of_one(std::move(column)).front();
    };
    EXPECT_EQ(spoiled(4, 0), "attr:region bad_attribute_value");
    EXPECT_THAT(spoiled(0, -1), HasSubstr("row 0: the length of a text is below 0"));
    EXPECT_THAT(spoiled(0, 33), HasSubstr("row 0: the text goes beyond its buffer"));
    EXPECT_THAT(spoiled(12, 1), HasSubstr("row 0: the text goes beyond its buffer"));
    EXPECT_THAT(spoiled(12, -1), HasSubstr("row 0: the text lies in a buffer that is not there"));
    EXPECT_THAT(spoiled(8, 1), HasSubstr("row 0: the text lies in a buffer that is not there"));
    EXPECT_THAT(spoiled(8, -1), HasSubstr("row 0: the text lies in a buffer that is not there"));
}

TEST(arrow, batches_without_rows_or_columns_are_good) {
    EXPECT_TRUE(rows_of(*structure("", 0, fixed<std::int8_t>("1.1", "c", {}))).empty());
    auto column = std::make_unique<arrow_node>("2.2", "u");
    column->buffer(nullptr).buffer(nullptr).buffer(nullptr);
    EXPECT_TRUE(rows_of(*structure("", 0, std::move(column))).empty());
    EXPECT_THAT(rows_of(*structure("", 2)), ElementsAre("", ""));
}

} // namespace
