// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/batch.hpp>
#include <tieuchi/json.hpp>
#include "unit/units_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <functional>
#include <limits>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace tieuchi_test;
using tieuchi::batch_options;
using tieuchi::batch_result;
using tieuchi::column_batch;
using tieuchi::column_type;
using tieuchi::column_view;
using tieuchi::errc;
using tieuchi::kernel;
using tieuchi::outputs;
using tieuchi::packed_columns;
using tieuchi::verdict;

constexpr std::int64_t many_rows = 100000; // several blocks

/// One criterion of two leaves, so that all is easily foretold.
tieuchi::evaluator const& evaluator() {
    static tieuchi::evaluator const compiled = [] {
        tieuchi::diagnostics problems;
        auto const read = tieuchi::read_rulebook(R"({
            "format": "tieuchi-rulebook/1", "id": "test/batch", "title": "Bộ tiêu chí",
            "citation": "QĐ 1", "unit_level": "commune", "designation": "Đạt",
            "presupposes": ["test/a", "test/b"],
            "criteria": [{"id": "1", "name": "Một", "indicators": [
                {"id": "n", "kind": "quantity", "at_least": "10"},
                {"id": "t", "kind": "boolean", "exemptable": true}]}]})",
                                                 problems);
        EXPECT_TRUE(read.has_value()) << to_json(problems);
        return tieuchi::evaluator::compile(*read, *tieuchi::date::parse("2020-06-30"));
    }();
    return compiled;
}

column_view view_of(column_type type, void const* values) {
    column_view made;
    made.type = type;
    made.values = values;
    return made;
}

/// `rows` units whose number is the row modulo 20 and whose truth is yes.
struct plain_batch {
    explicit plain_batch(std::int64_t rows)
        : numbers(static_cast<std::size_t>(rows)),
          truths(numbers.size(), 1),
          batch(evaluator(), rows) {
        for (std::size_t row = 0; row < numbers.size(); ++row) {
            numbers[row] = static_cast<std::int16_t>(row % 20);
        }
        EXPECT_TRUE(batch.add_values("n", view_of(column_type::int16, numbers.data())));
        EXPECT_TRUE(batch.add_values("t", view_of(column_type::bytes, truths.data())));
        for (auto const* id : {"test/a", "test/b"}) {
            EXPECT_TRUE(batch.add_holds(id, view_of(column_type::bytes, truths.data())));
        }
    }

    std::vector<std::int16_t> numbers;
    std::vector<std::uint8_t> truths;
    column_batch batch;
};

/// Half of the units pass: those whose number is 10 or more.
void expect_halves(batch_result const& found, std::int64_t rows) {
    ASSERT_EQ(found.rows(), rows);
    for (std::int64_t row = 0; row < rows; ++row) {
        bool const pass = row % 20 >= 10;
        ASSERT_EQ(found.standard()[static_cast<std::size_t>(row)],
                  static_cast<std::uint8_t>(pass ? verdict::pass : verdict::fail))
            << row;
    }
}

TEST(batches, refuse_what_they_cannot_do) {
    plain_batch const plain(3);
    batch_result found;
    batch_options options;
    options.threads = 0;
    EXPECT_EQ(judge(plain.batch, options, found).error().code, errc::invalid_argument);
    options.threads = -3;
    EXPECT_EQ(judge(packed_columns(evaluator()), options, found).error().code,
              errc::invalid_argument);
    options.threads = 1;
    for (kernel const one : {kernel::avx2, kernel::avx512}) {
        options.with = one;
        auto const outcome = judge(plain.batch, options, found);
        EXPECT_EQ(outcome.has_value(), is_available(one)) << name(one);
        EXPECT_TRUE(outcome || outcome.error().code == errc::invalid_argument);
    }
}

TEST(batches, tell_which_kernel_ran) {
    plain_batch const plain(3);
    batch_result found;
    batch_options options;
    ASSERT_TRUE(judge(plain.batch, options, found));
    EXPECT_NE(found.used(), kernel::automatic);
    EXPECT_TRUE(is_available(found.used()));
    EXPECT_EQ(found.handed_over(), 0);
    options.with = kernel::scalar;
    ASSERT_TRUE(judge(plain.batch, options, found));
    EXPECT_EQ(found.used(), kernel::scalar);
    EXPECT_EQ(found.handed_over(), 3);
}

TEST(batches, of_no_rows_give_empty_results) {
    plain_batch const plain(0);
    packed_columns packed(evaluator());
    packed.append(plain.batch);
    batch_options options;
    options.wanted = static_cast<outputs>(0xFFU);
    options.threads = 4;
    options.progress = [](std::int64_t, std::int64_t) { ADD_FAILURE() << "nothing to tell"; };
    for (kernel const one : {kernel::scalar, kernel::plain, kernel::automatic}) {
        options.with = one;
        batch_result found;
        ASSERT_TRUE(judge(plain.batch, options, found));
        EXPECT_EQ(found.rows(), 0);
        EXPECT_TRUE(found.statuses().empty() && found.failures().empty());
        ASSERT_NE(found.summary(), nullptr);
        EXPECT_TRUE(*found.summary() == tieuchi::rollup(evaluator()));
        ASSERT_TRUE(judge(packed, options, found));
        EXPECT_EQ(found.rows(), 0);
        EXPECT_TRUE(*found.summary() == tieuchi::rollup(evaluator()));
    }
}

TEST(batches, run_on_the_executor_of_the_caller) {
    plain_batch const plain(many_rows);
    std::vector<std::int32_t> counts;
    batch_options options;
    options.threads = 3;
    options.run = [&](std::int32_t count, std::function<void(std::int32_t)> const& task) {
        counts.push_back(count);
        for (std::int32_t i = count; i-- > 0;) { // in any order, here all on one thread
            task(i);
        }
    };
    batch_result found;
    ASSERT_TRUE(judge(plain.batch, options, found));
    EXPECT_EQ(counts, std::vector<std::int32_t>{3});
    expect_halves(found, many_rows);
}

TEST(batches, tell_their_progress_once_at_a_time) {
    plain_batch const plain(many_rows);
    for (std::int32_t const threads : {1, 4}) {
        std::atomic<int> inside{0};
        std::int64_t last = 0;
        std::int64_t calls = 0;
        batch_options options;
        options.threads = threads;
        options.progress = [&](std::int64_t done, std::int64_t total) {
            EXPECT_EQ(++inside, 1);
            EXPECT_EQ(total, many_rows);
            EXPECT_TRUE(done > 0 && done <= total) << done;
            last = std::max(last, done);
            ++calls;
            --inside;
        };
        batch_result found;
        ASSERT_TRUE(judge(plain.batch, options, found));
        EXPECT_GT(calls, 0);
        EXPECT_TRUE(threads > 1 || last == many_rows);
    }
}

TEST(batches, hold_nothing_once_they_are_cancelled) {
    plain_batch const plain(many_rows);
    std::atomic<bool> cancel{true};
    batch_options options;
    options.wanted = static_cast<outputs>(0xFFU);
    options.cancel = &cancel;
    batch_result found;
    EXPECT_EQ(judge(plain.batch, options, found).error().code, errc::cancelled);
    EXPECT_EQ(found.rows(), 0);
    EXPECT_TRUE(found.standard().empty() && found.summary() == nullptr);

    cancel = false;
    options.progress = [&](std::int64_t, std::int64_t) { cancel = true; };
    EXPECT_EQ(judge(plain.batch, options, found).error().code, errc::cancelled);
    EXPECT_EQ(found.rows(), 0);

    cancel = false;
    options.progress = {};
    ASSERT_TRUE(judge(plain.batch, options, found)); // and may be used again
    expect_halves(found, many_rows);
}

TEST(batches, throw_what_the_caller_throws) {
    plain_batch const plain(many_rows);
    for (std::int32_t const threads : {1, 2}) {
        batch_options options;
        options.threads = threads;
        options.progress = [](std::int64_t, std::int64_t) { throw std::runtime_error("enough"); };
        batch_result found;
        EXPECT_THROW(static_cast<void>(judge(plain.batch, options, found)), std::runtime_error);
    }
}

TEST(batches, forget_the_results_before) {
    batch_result found;
    batch_options options;
    options.wanted = static_cast<outputs>(0xFFU);
    for (kernel const one : {kernel::scalar, kernel::plain}) {
        options.with = one;
        plain_batch good(130);
        ASSERT_TRUE(judge(good.batch, options, found));
        plain_batch bad(70);
        bad.truths.assign(bad.truths.size(), 7);
        ASSERT_TRUE(judge(bad.batch, options, found));
        ASSERT_EQ(found.failures().size(), 70U);
        EXPECT_EQ(found.failures()[69].row, 69);
        EXPECT_EQ(found.failures()[69].column, "t"); // leaves come before designations
        EXPECT_EQ(found.summary()->units(), 0);
        for (std::size_t row = 0; row < 70; ++row) {
            EXPECT_EQ(found.statuses()[row], static_cast<std::uint16_t>(errc::wrong_value_kind));
            EXPECT_EQ(found.standard()[row], 0);
            EXPECT_EQ(found.criteria_exempt()[row], 0);
            EXPECT_EQ(found.criteria_pass()[row], 0U);
            EXPECT_EQ(found.grades()[row], -1);
            EXPECT_FALSE(found.score(static_cast<std::int64_t>(row)));
        }
    }
}

/// S-307: a designation that is known not to be held decides, one that is not known leaves open.
TEST(batches, know_what_some_designations_decide) {
    std::vector<std::uint8_t> const yes{1, 1, 1};
    std::vector<std::int16_t> const numbers{50, 50, 50};
    std::vector<std::uint8_t> const a{1, 0, 1};
    std::vector<std::uint8_t> const b{1, 1, 1};
    std::vector<std::uint8_t> const b_is_there{1, 0, 0};
    column_batch batch(evaluator(), 3);
    ASSERT_TRUE(batch.add_values("n", view_of(column_type::int16, numbers.data())));
    ASSERT_TRUE(batch.add_values("t", view_of(column_type::bytes, yes.data())));
    ASSERT_TRUE(batch.add_holds("test/a", view_of(column_type::bytes, a.data())));
    column_view second = view_of(column_type::bytes, b.data());
    second.validity_as = tieuchi::validity_type::bytes;
    second.validity = b_is_there.data();
    ASSERT_TRUE(batch.add_holds("test/b", second));
    ASSERT_TRUE(batch.add_holds("test/batch", view_of(column_type::bytes, yes.data())));
    packed_columns packed(evaluator());
    packed.append(plain_batch(65).batch); // its tiles have no place for the own designation
    packed.append(batch);
    for (kernel const one : {kernel::scalar, kernel::plain, kernel::automatic}) {
        batch_options options;
        options.with = one;
        options.wanted = outputs::standard | outputs::summary;
        batch_result found;
        ASSERT_TRUE(judge(batch, options, found));
        EXPECT_EQ(found.standard()[0], static_cast<std::uint8_t>(verdict::pass));
        EXPECT_EQ(found.standard()[1], static_cast<std::uint8_t>(verdict::fail));
        EXPECT_EQ(found.standard()[2], static_cast<std::uint8_t>(verdict::unknown));
        EXPECT_EQ(found.summary()->held(), 2) << "what is held by a unit of which it is known";
        EXPECT_EQ(found.summary()->held_without_meeting(), 1);
        ASSERT_TRUE(judge(packed, options, found));
        EXPECT_EQ(found.standard()[64], static_cast<std::uint8_t>(verdict::fail));
        EXPECT_EQ(found.standard()[66], static_cast<std::uint8_t>(verdict::fail));
        EXPECT_EQ(found.standard()[67], static_cast<std::uint8_t>(verdict::unknown));
        EXPECT_EQ(found.summary()->held(), 2);
    }
}

/// What does not fit at a greater scale is kept aside once, however often tiles are laid out anew.
TEST(batches, keep_what_does_not_fit_through_growing_scales) {
    std::vector<std::int64_t> const large{INT64_MAX, INT64_MIN, 9};
    std::vector<std::uint8_t> const yes{1, 1, 1};
    packed_columns packed(evaluator());
    for (std::int32_t const scale : {0, 1, 4}) {
        column_batch batch(evaluator(), 3);
        column_view numbers = view_of(column_type::int64, large.data());
        numbers.scale = scale;
        ASSERT_TRUE(batch.add_values("n", numbers));
        ASSERT_TRUE(batch.add_values("t", view_of(column_type::bytes, yes.data())));
        packed.append(batch);
    }
    for (kernel const one : {kernel::scalar, kernel::plain}) {
        batch_options options;
        options.with = one;
        options.wanted = outputs::criteria_masks;
        batch_result found;
        ASSERT_TRUE(judge(packed, options, found));
        for (std::size_t row = 0; row < 9; ++row) {
            EXPECT_EQ(found.criteria_pass()[row], row % 3 == 0 ? 1U : 0U) << row;
            EXPECT_EQ(found.criteria_fail()[row], row % 3 == 0 ? 0U : 1U) << row;
        }
    }
}

} // namespace
