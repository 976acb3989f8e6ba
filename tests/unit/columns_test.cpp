// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/columns.hpp>
#include "columnar/block.hpp"
#include "unit/columns_fixture.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <vector>

namespace {

using namespace tieuchi_test;
using tieuchi::column_batch;
using tieuchi::column_type;
using tieuchi::column_view;
using tieuchi::errc;
using tieuchi::float_policy;
using tieuchi::unit;
using tieuchi::validity_type;
using word = std::uint64_t;

template <typename T>
constexpr column_type type_of() {
    switch (sizeof(T)) {
    case 1: return column_type::int8;
    case 2: return column_type::int16;
    case 4: return column_type::int32;
    default: return column_type::int64;
    }
}

/// Integers of a scale; the vector must outlive the view.
template <typename T>
column_view integers(std::vector<T> const& values, int scale = 0) {
    column_view view;
    view.type = type_of<T>();
    view.scale = scale;
    view.values = values.data();
    return view;
}

column_view truths(std::vector<std::uint8_t> const& values, column_type type = column_type::bytes) {
    column_view view;
    view.type = type;
    view.values = values.data();
    return view;
}

column_view floats(std::vector<double> const& values,
                   float_policy policy = float_policy::shortest_decimal) {
    column_view view;
    view.type = column_type::float64;
    view.values = values.data();
    view.floats = policy;
    return view;
}

column_view with_bytes(column_view view, std::vector<std::uint8_t> const& validity,
                       validity_type type = validity_type::bytes) {
    view.validity_as = type;
    view.validity = validity.data();
    return view;
}

// ---- words and integers ----

TEST(blocks, read_bits_from_anywhere_and_not_beyond) {
    std::mt19937_64 random(20261122);
    for (std::size_t size = 1; size < 30; ++size) {
        std::vector<std::uint8_t> const exact = [&] {
            std::vector<std::uint8_t> made(size); // AddressSanitizer guards its end
            for (auto& one : made) {
                one = static_cast<std::uint8_t>(random());
            }
            return made;
        }();
        auto const bits = static_cast<std::int64_t>(size) * 8;
        for (std::int64_t first = 0; first < bits; ++first) {
            for (std::int32_t count = 0; count <= 64 && first + count <= bits; ++count) {
                word expected = 0;
                for (std::int32_t i = 0; i < count; ++i) {
                    auto const at = static_cast<std::size_t>(first + i);
                    expected |= word{(exact[at / 8] >> (at % 8) & 1U) != 0} << i;
                }
                ASSERT_EQ(tieuchi::detail::read_bits(exact.data(), first, count), expected)
                    << size << " " << first << " " << count;
            }
        }
    }
}

TEST(blocks, read_validity_in_every_form) {
    std::vector<std::uint8_t> const bytes = {0, 1, 255, 0, 2, 0, 0, 1, 128, 0, 7};
    tieuchi::detail::source_column column;
    EXPECT_EQ(read_validity(column, 3, 5), 0b11111U);
    EXPECT_EQ(read_validity(column, 0, 64), ~word{0});
    column.view = with_bytes(column.view, bytes);
    EXPECT_EQ(read_validity(column, 0, 11), 0b101'1001'0110U);
    column.view.offset = 2;
    EXPECT_EQ(read_validity(column, 1, 8), 0b1011'0010U);
    column.view.validity_as = validity_type::absent_bytes;
    EXPECT_EQ(read_validity(column, 1, 8), 0b0100'1101U);
    column.view.validity_as = validity_type::bits;
    EXPECT_EQ(read_validity(column, 6, 9), 0b1'0000'0001U); // bits 8 to 16
}

TEST(blocks, read_truths_of_bytes_tell_what_is_neither) {
    std::vector<std::uint8_t> const bytes = {0, 1, 2, 1, 255, 0, 1, 0, 1, 3};
    tieuchi::detail::source_column column;
    column.view = truths(bytes);
    word bad = 0;
    EXPECT_EQ(read_truths(column, 0, 10, bad) & ~bad, 0b01'0100'1010U);
    EXPECT_EQ(bad, 0b10'0001'0100U);
    column.view.type = column_type::bits;
    column.view.offset = 8;
    bad = 0;
    EXPECT_EQ(read_truths(column, 0, 10, bad), 0b10'0000'0001U);
    EXPECT_EQ(bad, 0U);
}

template <typename T>
void expect_widened() {
    std::vector<T> const values = {std::numeric_limits<T>::min(), -1, 0, 1,
                                   std::numeric_limits<T>::max()};
    tieuchi::detail::source_column column;
    column.view = integers(values);
    column.view.offset = 1;
    std::int64_t out[4] = {};
    word bad = 0;
    read_integers(column, 0, 4, out, bad);
    EXPECT_EQ(bad, 0U);
    for (std::size_t i = 0; i < 4; ++i) {
        EXPECT_EQ(out[i], values[i + 1]);
    }
    read_integers(column, -1, 1, out, bad);
    EXPECT_EQ(out[0], values[0]);
}

TEST(blocks, read_integers_of_every_width) {
    expect_widened<std::int8_t>();
    expect_widened<std::int16_t>();
    expect_widened<std::int32_t>();
    expect_widened<std::int64_t>();
}

TEST(blocks, read_decimal128_within_64_bits_alone) {
    using limits = std::numeric_limits<std::int64_t>;
    std::vector<std::int64_t> const halves = {
        5, 0, -5, -1, limits::min(), 0, limits::min(), -1, limits::max(), 0, 0, 1, -1, 0, 1, -1};
    tieuchi::detail::source_column column;
    column.view.type = column_type::decimal128;
    column.view.values = halves.data();
    std::int64_t out[8] = {};
    word bad = 0;
    read_integers(column, 0, 8, out, bad);
    EXPECT_EQ(bad, 0b1110'0100U);
    std::int64_t const expected[] = {5, -5, 0, limits::min(), limits::max(), 0, 0, 0};
    EXPECT_TRUE(std::equal(out, out + 8, expected));
}

TEST(blocks, translate_codes_and_tell_which_stand_for_nothing) {
    std::vector<std::int8_t> const codes = {0, 1, 2, 3, -1, 127};
    tieuchi::detail::source_column column;
    column.view = integers(codes);
    column.coded = true;
    column.translation = {7, -1, 9};
    std::int64_t out[6] = {};
    word bad = 0;
    read_integers(column, 0, 6, out, bad);
    EXPECT_EQ(bad, 0b11'1010U);
    std::int64_t const expected[] = {7, 0, 9, 0, 0, 0};
    EXPECT_TRUE(std::equal(out, out + 6, expected));
}

// ---- columns become units ----

TEST(columns, say_nothing_at_first) {
    column_batch const batch(columns_evaluator(), 3);
    EXPECT_EQ(batch.rows(), 3);
    EXPECT_EQ(row_of(batch, 2), all_of(unit(columns_evaluator())));
    EXPECT_EQ(error_of(batch, 2), "");
}

TEST(columns, of_every_kind_make_the_unit_that_observe_makes) {
    std::vector<std::int16_t> const scaled = {0, 8550, -1};
    std::vector<std::int64_t> const tops = {0, 179, 1790};
    std::vector<std::int32_t> const bottoms = {1, 199, 1990};
    std::vector<std::uint8_t> const bits = {0b101};
    std::vector<std::int8_t> const levels = {2, 1, 0};
    std::vector<std::uint8_t> const exempt = {1, 0, 0};
    std::vector<std::uint8_t> const all = {1, 1, 1};
    std::vector<std::uint8_t> const one_missing = {0, 1, 1};
    std::vector<std::int8_t> const regions = {1, 0, 1};
    std::vector<std::int8_t> const declared = {0, 2, 3};
    std::string_view const words[] = {"b", "a"};
    column_batch batch(columns_evaluator(), 3);
    EXPECT_TRUE(batch.add_values("1.1", integers(scaled, 2)));
    EXPECT_TRUE(batch.add_pairs("1.2", integers(tops, 1), integers(bottoms)));
    EXPECT_TRUE(batch.add_values("2.1", truths(bits, column_type::bits)));
    EXPECT_TRUE(batch.add_values("2.2", integers(levels)));
    EXPECT_TRUE(batch.add_values("4.1", with_bytes(integers(scaled), one_missing)));
    EXPECT_TRUE(batch.add_exemptions("4.1", truths(exempt)));
    EXPECT_TRUE(batch.add_attribute("region", integers(regions), words));
    EXPECT_TRUE(batch.add_attribute("poor", integers(scaled, 3)));
    EXPECT_TRUE(batch.add_declared("18", integers(declared)));
    EXPECT_TRUE(batch.add_declared("3.1", integers(declared)));
    EXPECT_TRUE(batch.add_holds("test/a", truths(exempt)));
    EXPECT_TRUE(batch.add_holds("test/b", truths(all)));

    unit first(columns_evaluator());
    EXPECT_TRUE(first.observe("1.1", number("0")));
    EXPECT_TRUE(first.observe("1.2", *tieuchi::ratio::make(number("0"), number("1"))));
    EXPECT_TRUE(first.observe_truth("2.1", true));
    EXPECT_TRUE(first.observe_level("2.2", "tot"));
    EXPECT_TRUE(first.exempt("4.1"));
    EXPECT_TRUE(first.set_attribute("region", "a"));
    EXPECT_TRUE(first.set_attribute("poor", number("0")));
    first.set_holds({"test/a", "test/b"});
    EXPECT_EQ(error_of(batch, 0), "");
    EXPECT_EQ(row_of(batch, 0), all_of(first));

    unit second(columns_evaluator());
    EXPECT_TRUE(second.observe("1.1", number("85.5")));
    EXPECT_TRUE(second.observe("1.2", *tieuchi::ratio::make(number("17.9"), number("199"))));
    EXPECT_TRUE(second.observe_truth("2.1", false));
    EXPECT_TRUE(second.observe_level("2.2", "kha"));
    EXPECT_TRUE(second.observe("4.1", number("8550")));
    EXPECT_TRUE(second.set_attribute("region", "b"));
    EXPECT_TRUE(second.set_attribute("poor", number("8.55")));
    EXPECT_TRUE(second.declare("18", tieuchi::declared_verdict::basic));
    EXPECT_TRUE(second.declare("3.1", tieuchi::declared_verdict::basic));
    second.set_holds({"test/b"});
    EXPECT_EQ(error_of(batch, 1), "");
    EXPECT_EQ(row_of(batch, 1), all_of(second));
    EXPECT_EQ(second.declared_count(), 3);
}

TEST(columns, with_an_offset_begin_there) {
    std::vector<std::int32_t> values(200);
    std::vector<std::uint8_t> validity(25);
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] = static_cast<std::int32_t>(i);
        validity[i / 8] |= static_cast<std::uint8_t>((i % 3 == 0 ? 0U : 1U) << (i % 8));
    }
    column_view view = with_bytes(integers(values, 1), validity, validity_type::bits);
    view.offset = 70;
    column_batch batch(columns_evaluator(), 130);
    EXPECT_TRUE(batch.add_values("1.1", view));
    for (std::int64_t row = 0; row < 130; ++row) {
        unit expected(columns_evaluator());
        if ((row + 70) % 3 != 0) {
            EXPECT_TRUE(expected.observe("1.1", *tieuchi::decimal::make(row + 70, 1)));
        }
        EXPECT_EQ(row_of(batch, row), all_of(expected)) << row;
    }
}

TEST(columns, of_no_rows_need_no_arrays) {
    column_batch batch(columns_evaluator(), 0);
    column_view view;
    view.validity_as = validity_type::bits;
    EXPECT_TRUE(batch.add_values("1.1", view));
    EXPECT_EQ(tieuchi::detail::bad_rows(batch.columns(), 0, 0), 0U);
}

TEST(columns, presupposed_designations_that_are_not_all_known) {
    std::vector<std::uint8_t> const a = {1, 0, 1, 1};
    std::vector<std::uint8_t> const there = {1, 1, 1, 0};
    column_batch batch(columns_evaluator(), 4);
    EXPECT_TRUE(batch.add_holds("test/a", with_bytes(truths(a), there)));
    EXPECT_TRUE(batch.add_holds("test/units", truths(a)));
    unit fails(columns_evaluator());
    fails.set_holds({});
    EXPECT_EQ(row_of(batch, 0), all_of(unit(columns_evaluator()))) << "b is not known";
    EXPECT_EQ(row_of(batch, 1), all_of(fails)) << "a is not held, whatever b is";
    EXPECT_EQ(row_of(batch, 3), all_of(unit(columns_evaluator())));
    EXPECT_TRUE(batch.add_holds("test/b", truths(a)));
    unit holds(columns_evaluator());
    holds.set_holds({"test/a", "test/b", "test/units"});
    EXPECT_EQ(row_of(batch, 2), all_of(holds));
}

// ---- what a column cannot be ----

TEST(columns, are_refused_where_they_do_not_go_with_their_use) {
    std::vector<std::int32_t> const numbers = {1, 2};
    std::vector<std::uint8_t> const bytes = {1, 0};
    std::string_view const words[] = {"a"};
    column_view const number = integers(numbers);
    column_view const truth = truths(bytes);
    column_batch batch(columns_evaluator(), 2);
    EXPECT_EQ(code_of(batch.add_values("9", number)), errc::unknown_observation);
    EXPECT_EQ(code_of(batch.add_values("3.1", number)), errc::value_on_parts);
    EXPECT_EQ(code_of(batch.add_values("1.1", truth)), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_values("2.1", number)), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_values("2.2", truth)), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_values("2.2", integers(numbers, 1))), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_values("1.1", integers(numbers, 19))), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_values("1.1", integers(numbers, -1))), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_levels("1.1", number, words)), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_levels("2.2", truth, words)), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_pairs("2.1", number, number)), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_pairs("1.2", number, truth)), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_exemptions("4.1", number)), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_exemptions("3.1", truth)), errc::not_exemptable);
    EXPECT_EQ(code_of(batch.add_exemptions("9", truth)), errc::unknown_observation);
    EXPECT_EQ(code_of(batch.add_declared("3.1a", number)), errc::bad_declared);
    EXPECT_EQ(code_of(batch.add_declared("nợ", number)), errc::bad_declared);
    EXPECT_EQ(code_of(batch.add_declared("9", number)), errc::unknown_observation);
    EXPECT_EQ(code_of(batch.add_declared("3.1", truth)), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_attribute("size", number)), errc::unknown_attribute);
    EXPECT_EQ(code_of(batch.add_attribute("column", number)), errc::derived_attribute);
    EXPECT_EQ(code_of(batch.add_attribute("poor", number, words)), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_attribute("region", integers(numbers, 2))), errc::bad_column);
    EXPECT_EQ(code_of(batch.add_holds("test/c", truth)), errc::unknown_id);
    EXPECT_EQ(code_of(batch.add_holds("test/a", number)), errc::bad_column);
    EXPECT_EQ(row_of(batch, 0), all_of(unit(columns_evaluator())));
    EXPECT_TRUE(batch.columns().checked.empty());
}

TEST(columns, are_refused_where_memory_cannot_be_as_they_say) {
    std::vector<std::int32_t> const numbers = {1, 2};
    column_batch batch(columns_evaluator(), 2);
    column_view view = integers(numbers);
    view.offset = -1;
    EXPECT_EQ(code_of(batch.add_values("1.1", view)), errc::bad_column);
    view.offset = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(code_of(batch.add_values("1.1", view)), errc::bad_column);
    view = integers(numbers);
    view.values = nullptr;
    EXPECT_EQ(code_of(batch.add_values("1.1", view)), errc::bad_column);
    view = integers(numbers);
    view.validity_as = validity_type::bytes;
    EXPECT_EQ(code_of(batch.add_values("1.1", view)), errc::bad_column);
    view.validity_as = static_cast<validity_type>(4);
    view.validity = numbers.data();
    EXPECT_EQ(code_of(batch.add_values("1.1", view)), errc::bad_column);
    view = integers(numbers);
    view.type = static_cast<column_type>(0);
    EXPECT_EQ(code_of(batch.add_values("1.1", view)), errc::bad_column);
}

TEST(columns, of_one_place_are_refused_twice) {
    std::vector<std::int8_t> const numbers = {1};
    std::vector<std::uint8_t> const bytes = {1};
    column_batch batch(columns_evaluator(), 1);
    auto const twice = [&](auto const& add) {
        EXPECT_TRUE(add());
        EXPECT_EQ(code_of(add()), errc::duplicate_column);
    };
    twice([&] { return batch.add_values("1.1", integers(numbers)); });
    twice([&] { return batch.add_exemptions("4.1", truths(bytes)); });
    twice([&] { return batch.add_declared("18", integers(numbers)); });
    twice([&] { return batch.add_attribute("region", integers(numbers)); });
    twice([&] { return batch.add_holds("test/a", truths(bytes)); });
    EXPECT_EQ(code_of(batch.add_pairs("1.1", integers(numbers), integers(numbers))),
              errc::duplicate_column);
}

// ---- what can be wrong with a row ----

TEST(columns, tell_the_errors_of_pairs_in_the_order_of_a_ratio) {
    std::vector<std::int32_t> const tops = {1, -1, -1, 1, 1, 5, 0};
    std::vector<std::int32_t> const bottoms = {0, 0, 1, -1, 1, 5, 1};
    std::vector<std::uint8_t> const top_there = {1, 1, 1, 1, 0, 1, 0};
    std::vector<std::uint8_t> const bottom_there = {1, 1, 1, 1, 1, 0, 0};
    column_batch batch(columns_evaluator(), 7);
    EXPECT_TRUE(batch.add_pairs("1.2", with_bytes(integers(tops), top_there),
                                with_bytes(integers(bottoms), bottom_there)));
    EXPECT_EQ(error_of(batch, 0), "1.2 zero_denominator");
    EXPECT_EQ(error_of(batch, 1), "1.2 negative_numerator");
    EXPECT_EQ(error_of(batch, 2), "1.2 negative_numerator");
    EXPECT_EQ(error_of(batch, 3), "1.2 zero_denominator");
    EXPECT_EQ(error_of(batch, 4), "1.2 wrong_value_kind");
    EXPECT_EQ(error_of(batch, 5), "1.2 wrong_value_kind");
    EXPECT_EQ(error_of(batch, 6), "");
}

TEST(columns, tell_codes_that_stand_for_nothing_where_they_are_there) {
    std::vector<std::int16_t> const codes = {0, 1, 2, 3, -1, 9, 4};
    std::vector<std::uint8_t> const absent = {0, 0, 0, 0, 0, 1, 0};
    column_view const view = with_bytes(integers(codes), absent, validity_type::absent_bytes);
    std::string_view const levels[] = {"tot", "gioi"};
    std::string_view const verdicts[] = {"fail", "none"};
    auto const errors = [&](auto const& add) {
        column_batch batch(columns_evaluator(), 7);
        EXPECT_TRUE(add(batch));
        std::string text;
        for (std::int64_t row = 0; row < 7; ++row) {
            text += error_of(batch, row) + ",";
        }
        return text;
    };
    EXPECT_EQ(errors([&](auto& batch) { return batch.add_values("2.2", view); }),
              ",,,2.2 bad_value,2.2 bad_value,,2.2 bad_value,");
    EXPECT_EQ(errors([&](auto& batch) { return batch.add_levels("2.2", view, levels); }),
              ",2.2 bad_value,2.2 bad_value,2.2 bad_value,2.2 bad_value,,2.2 bad_value,");
    EXPECT_EQ(errors([&](auto& batch) { return batch.add_declared("3.1", view); }),
              ",,,,3.1 bad_declared,,3.1 bad_declared,");
    EXPECT_EQ(errors([&](auto& batch) { return batch.add_declared("3", view, verdicts); }),
              ",3 bad_declared,3 bad_declared,3 bad_declared,3 bad_declared,,3 bad_declared,");
    EXPECT_EQ(errors([&](auto& batch) { return batch.add_attribute("region", view); }),
              ",,attr:region bad_attribute_value,attr:region bad_attribute_value,"
              "attr:region bad_attribute_value,,attr:region bad_attribute_value,");
    EXPECT_EQ(errors([&](auto& batch) { return batch.add_attribute("poor", view); }), ",,,,,,,");
}

TEST(columns, tell_bytes_that_are_no_truths) {
    std::vector<std::uint8_t> const bytes = {0, 1, 2, 255};
    std::vector<std::uint8_t> const there = {1, 1, 1, 0};
    column_batch batch(columns_evaluator(), 4);
    EXPECT_TRUE(batch.add_values("2.1", with_bytes(truths(bytes), there)));
    EXPECT_EQ(error_of(batch, 1), "");
    EXPECT_EQ(error_of(batch, 2), "2.1 wrong_value_kind");
    EXPECT_EQ(error_of(batch, 3), "");
    column_batch holds(columns_evaluator(), 4);
    EXPECT_TRUE(holds.add_holds("test/b", with_bytes(truths(bytes), there)));
    EXPECT_EQ(error_of(holds, 2), "holds:test/b wrong_value_kind");
}

TEST(columns, tell_exemptions_that_cannot_stand) {
    std::vector<std::uint8_t> const exempt = {1, 1, 0, 2, 2};
    std::vector<std::uint8_t> const exempt_there = {1, 1, 1, 1, 0};
    std::vector<std::int64_t> const values = {1, 1, 1, 1, 1};
    std::vector<std::uint8_t> const there = {0, 1, 1, 0, 1};
    column_batch batch(columns_evaluator(), 5);
    EXPECT_TRUE(batch.add_exemptions("4.1", with_bytes(truths(exempt), exempt_there)));
    EXPECT_TRUE(batch.add_values("4.1", with_bytes(integers(values), there)));
    EXPECT_EQ(error_of(batch, 0), "");
    EXPECT_EQ(error_of(batch, 1), "4.1 several_values");
    EXPECT_EQ(error_of(batch, 2), "");
    EXPECT_EQ(error_of(batch, 3), "4.1 wrong_value_kind");
    EXPECT_EQ(error_of(batch, 4), "");
    column_batch other(columns_evaluator(), 5);
    EXPECT_TRUE(other.add_exemptions("1.1", with_bytes(truths(exempt), exempt_there)));
    EXPECT_EQ(error_of(other, 0), "1.1 not_exemptable");
    EXPECT_EQ(error_of(other, 2), "");
}

TEST(columns, tell_decimals_beyond_64_bits) {
    std::vector<std::int64_t> const halves = {5, 0, 5, 1, 5, 1};
    std::vector<std::uint8_t> const there = {1, 1, 0};
    column_view view;
    view.type = column_type::decimal128;
    view.scale = 2;
    view.values = halves.data();
    view = with_bytes(view, there);
    column_batch batch(columns_evaluator(), 3);
    EXPECT_TRUE(batch.add_values("1.1", view));
    EXPECT_TRUE(batch.add_attribute("poor", view));
    unit expected(columns_evaluator());
    EXPECT_TRUE(expected.observe("1.1", number("0.05")));
    EXPECT_TRUE(expected.set_attribute("poor", number("0.05")));
    EXPECT_EQ(row_of(batch, 0), all_of(expected));
    EXPECT_EQ(error_of(batch, 1), "attr:poor number_overflow");
    EXPECT_EQ(error_of(batch, 2), "");
}

TEST(columns, of_wide_decimals_may_be_small_numbers_of_many_places) {
    // 85.5, -3 and 1 at 18 places leave 64 bits; the last has 18 places itself
    auto const e18 = std::int64_t{1'000'000'000'000'000'000};
    std::int64_t const numbers[][2] = {{855, e18 / 10}, {-3, e18}, {0, e18}, {1, 1}};
    std::vector<std::int64_t> halves;
    for (auto const& [factor, unit_of] : numbers) {
        auto const wide = static_cast<tieuchi::detail::int128>(factor) * unit_of;
        halves.push_back(static_cast<std::int64_t>(wide));
        halves.push_back(static_cast<std::int64_t>(wide >> 64));
    }
    column_view view;
    view.type = column_type::decimal128;
    view.scale = 18;
    view.values = halves.data();
    column_batch batch(columns_evaluator(), 4);
    EXPECT_TRUE(batch.add_values("1.1", view));
    std::string const expected[] = {"85.5", "-3", "0", "0.000000000000000001"};
    for (std::int64_t row = 0; row < 4; ++row) {
        EXPECT_EQ(error_of(batch, row), "");
        std::string const wanted = "1.1=" + expected[row] + ";";
        EXPECT_EQ(row_of(batch, row).substr(0, wanted.size()), wanted);
    }
}

TEST(columns, tell_the_first_error_of_a_row_in_the_order_of_the_rulebook) {
    std::vector<std::int8_t> const wrong = {9, 9, 9, 9, 9, 9, 9};
    std::vector<std::uint8_t> const truth = {9, 9, 9, 9, 9, 9, 9};
    std::vector<std::uint8_t> const masks[] = {
        {1, 0, 0, 0, 0, 0, 0}, {1, 1, 0, 0, 0, 0, 0}, {1, 1, 1, 0, 0, 0, 0}, {1, 1, 1, 1, 0, 0, 0},
        {1, 1, 1, 1, 1, 0, 0}, {1, 1, 1, 1, 1, 1, 0}, {1, 1, 1, 1, 1, 1, 1}};
    column_batch batch(columns_evaluator(), 7);
    EXPECT_TRUE(batch.add_holds("test/b", with_bytes(truths(truth), masks[6])));
    EXPECT_TRUE(batch.add_declared("18", with_bytes(integers(wrong), masks[5])));
    EXPECT_TRUE(batch.add_declared("3.1", with_bytes(integers(wrong), masks[4])));
    EXPECT_TRUE(batch.add_declared("3", with_bytes(integers(wrong), masks[3])));
    EXPECT_TRUE(batch.add_values("2.2", with_bytes(integers(wrong), masks[2])));
    EXPECT_TRUE(batch.add_values("2.1", with_bytes(truths(truth), masks[1])));
    EXPECT_TRUE(batch.add_attribute("region", with_bytes(integers(wrong), masks[0])));
    char const* const expected[] = {"attr:region bad_attribute_value",
                                    "2.1 wrong_value_kind",
                                    "2.2 bad_value",
                                    "3 bad_declared",
                                    "3.1 bad_declared",
                                    "18 bad_declared",
                                    "holds:test/b wrong_value_kind"};
    for (std::int64_t row = 0; row < 7; ++row) {
        EXPECT_EQ(error_of(batch, row), expected[row]);
    }
}

// ---- floats ----

TEST(columns, of_floats_need_a_policy) {
    std::vector<double> const values = {1.5};
    column_batch batch(columns_evaluator(), 1);
    EXPECT_EQ(code_of(batch.add_values("1.1", floats(values, float_policy::refuse))),
              errc::float_column);
    EXPECT_EQ(code_of(batch.add_values("1.1", floats(values, static_cast<float_policy>(9)))),
              errc::float_column);
    EXPECT_EQ(code_of(batch.add_values("2.1", floats(values))), errc::bad_column);
    column_view scaled = floats(values);
    scaled.scale = 1;
    EXPECT_EQ(code_of(batch.add_values("1.1", scaled)), errc::bad_column);
}

TEST(columns, of_floats_are_the_shortest_decimals) {
    double const infinite = std::numeric_limits<double>::infinity();
    std::vector<double> const values = {0.1,  -0.0,  85.55,        0.1 + 0.2, 1e17,
                                        1e18, 1e-19, std::nan(""), infinite,  123456789012345.25,
                                        1e300};
    std::vector<std::string> const expected = {"0.1",
                                               "0",
                                               "85.55",
                                               "0.30000000000000004",
                                               "100000000000000000",
                                               "too_many_digits",
                                               "too_many_places",
                                               "bad_number",
                                               "bad_number",
                                               "123456789012345.25",
                                               "too_many_digits"};
    auto const rows = static_cast<std::int64_t>(values.size());
    column_batch batch(columns_evaluator(), rows);
    EXPECT_TRUE(batch.add_values("1.1", floats(values)));
    EXPECT_TRUE(batch.add_attribute("poor", floats(values)));
    EXPECT_FALSE(batch.columns().aside.empty()) << "no scale has room for all of them";
    for (std::int64_t row = 0; row < rows; ++row) {
        std::string const& wanted = expected[static_cast<std::size_t>(row)];
        if (wanted.find('_') != std::string::npos) {
            EXPECT_EQ(error_of(batch, row), "attr:poor " + wanted);
            continue;
        }
        unit made(columns_evaluator());
        EXPECT_TRUE(made.observe("1.1", number(wanted)));
        EXPECT_TRUE(made.set_attribute("poor", number(wanted)));
        EXPECT_EQ(error_of(batch, row), "");
        EXPECT_EQ(row_of(batch, row), all_of(made));
    }
}

TEST(columns, of_floats_have_the_smallest_scale_that_holds_the_most) {
    std::vector<double> const values = {1.5, 2, 0.25, 1e17, 3e17};
    column_batch batch(columns_evaluator(), 5);
    EXPECT_TRUE(batch.add_values("1.1", floats(values)));
    auto const leaf = static_cast<std::size_t>(columns_evaluator().find_leaf("1.1"));
    EXPECT_EQ(batch.columns().leaves[leaf].values.view.scale, 1);
    std::vector<double> const few = {1.5, 2, 0, -7, 1.5};
    EXPECT_TRUE(batch.add_values("17.1", floats(few)));
    auto const other = static_cast<std::size_t>(columns_evaluator().find_leaf("17.1"));
    EXPECT_EQ(batch.columns().leaves[other].values.view.scale, 1);
    ASSERT_EQ(batch.columns().aside.size(), 1U) << "0.25; of scale 2 both large ones would be";
    EXPECT_EQ(batch.columns().aside[0].row, 2);
}

TEST(columns, of_floats_may_say_missing_by_nan) {
    std::vector<double> const values = {std::nan(""), 1, std::nan("")};
    std::vector<std::uint8_t> const there = {1, 1, 0};
    column_batch batch(columns_evaluator(), 3);
    EXPECT_TRUE(batch.add_values("1.1", with_bytes(floats(values), there)));
    EXPECT_EQ(error_of(batch, 0), "1.1 bad_number");
    EXPECT_EQ(error_of(batch, 2), "") << "not valid, not looked at";
    EXPECT_TRUE(
        batch.add_values("17.1", floats(values, float_policy::shortest_decimal_nan_missing)));
    EXPECT_EQ(row_of(batch, 0), all_of(unit(columns_evaluator())));
}

TEST(columns, of_single_floats_are_read_as_such) {
    std::vector<float> const values = {0.0F, 0.1F, 16777216.0F};
    column_view view;
    view.type = column_type::float32;
    view.values = values.data();
    view.offset = 1;
    view.floats = float_policy::shortest_decimal;
    column_batch batch(columns_evaluator(), 2);
    EXPECT_TRUE(batch.add_values("1.1", view));
    EXPECT_EQ(row_of(batch, 0).substr(0, 8), "1.1=0.1;");
    EXPECT_EQ(row_of(batch, 1).substr(0, 13), "1.1=16777216;");
}

TEST(columns, of_floats_with_an_exemption_beside_what_does_not_fit) {
    std::vector<double> const values = {1e17, 0.1 + 0.2, 0.1 + 0.2, 0.7};
    std::vector<std::uint8_t> const exempt = {1, 0, 0, 0};
    std::vector<std::uint8_t> const all = {1, 1, 1, 1};
    column_batch batch(columns_evaluator(), 4);
    EXPECT_TRUE(batch.add_values("4.1", floats(values)));
    EXPECT_EQ(batch.columns().aside.size(), 1U);
    EXPECT_EQ(batch.columns().aside[0].row, 0);
    EXPECT_TRUE(batch.add_exemptions("4.1", truths(exempt)));
    EXPECT_EQ(error_of(batch, 0), "4.1 several_values");
    EXPECT_EQ(error_of(batch, 1), "");
}

TEST(columns, of_pairs_put_both_numbers_aside_where_the_denominator_does_not_fit) {
    std::vector<std::int32_t> const tops = {1, 2, 3};
    std::vector<double> const bottoms = {0.30000000000000004, 1e17, 1e17};
    column_batch batch(columns_evaluator(), 3);
    EXPECT_TRUE(batch.add_pairs("1.2", integers(tops), floats(bottoms)));
    EXPECT_EQ(batch.columns().aside.size(), 1U);
    for (std::int64_t row = 0; row < 3; ++row) {
        EXPECT_EQ(error_of(batch, row), "");
    }
    EXPECT_EQ(row_of(batch, 0).substr(0, 26), "1.2=1/0.30000000000000004;");
    EXPECT_EQ(row_of(batch, 1).substr(0, 25), "1.2=2/100000000000000000;");
}

TEST(columns, of_pairs_of_floats_put_both_numbers_aside) {
    std::vector<double> const tops = {1e17, 0.5, 1e17, 1e17, -1e17, 1, std::nan(""), 2};
    std::vector<std::int32_t> const bottoms = {200, 2, 0, 1, 1, 0, 1, 4};
    std::vector<std::uint8_t> const there = {1, 1, 1, 0, 1, 1, 1, 1};
    std::vector<double> many(tops);
    many[1] = 0.30000000000000004;
    column_batch batch(columns_evaluator(), 8);
    EXPECT_TRUE(batch.add_pairs("1.2", floats(many), with_bytes(integers(bottoms, 1), there)));
    EXPECT_EQ(error_of(batch, 0), "");
    EXPECT_EQ(row_of(batch, 0).substr(0, 27), "1.2=100000000000000000/20; ");
    EXPECT_EQ(error_of(batch, 1), "");
    EXPECT_EQ(row_of(batch, 1).substr(0, 28), "1.2=0.30000000000000004/0.2;");
    EXPECT_EQ(error_of(batch, 2), "1.2 zero_denominator");
    EXPECT_EQ(error_of(batch, 3), "1.2 wrong_value_kind");
    EXPECT_EQ(error_of(batch, 4), "1.2 negative_numerator");
    EXPECT_EQ(error_of(batch, 5), "1.2 zero_denominator");
    EXPECT_EQ(error_of(batch, 6), "1.2 bad_number");
    EXPECT_EQ(row_of(batch, 7).substr(0, 10), "1.2=2/0.4;");
}

} // namespace
