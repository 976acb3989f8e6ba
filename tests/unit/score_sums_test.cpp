// SPDX-License-Identifier: Apache-2.0
// Scores of columns of any size: every kernel finds, without help, what the scalar evaluator finds.
#include <tieuchi/batch.hpp>
#include <tieuchi/json.hpp>
#include "unit/units_fixture.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using tieuchi::batch_options;
using tieuchi::batch_result;
using tieuchi::column_batch;
using tieuchi::column_type;
using tieuchi::kernel;
using tieuchi::outputs;
using tieuchi::packed_columns;

constexpr int leaf_count = 33;
constexpr std::int64_t row_count = 64 * 5 + 17;

/// Bounds in thousandths are multiples of a step: the finer, the larger the common denominator.
struct score_case {
    int strata = 1;
    int step = 5000;
    bool sorted = false; ///< Whether tiles are of one stratum.
    bool odd = false;    ///< Whether a leaf is no line.
    bool full = false;   ///< Whether lines are as long as terms can be, and values at their ends.
};

std::string region(int number) {
    return "r" + std::to_string(number);
}

/// Every third leaf has an upper bound, every fifth is a truth.
bool is_truth(int leaf) {
    return leaf % 5 == 4;
}

std::string bound_text(int leaf, int stratum, score_case const& of) {
    int const number = leaf * 3701 + stratum * 5303;
    int const thousandths =
        of.full ? 31000 + number % 1000 : of.step * (1 + number % (100000 / of.step));
    std::string const rest = std::to_string(1000 + thousandths % 1000).substr(1);
    return std::to_string(thousandths / 1000) + "." + rest;
}

std::string leaf_text(int leaf, score_case const& of) {
    std::string text = R"({"id":"i)" + std::to_string(leaf) + R"(","kind":)";
    if (is_truth(leaf)) {
        return text + R"("boolean"})";
    }
    if (of.odd && leaf == 1) {
        return text + R"("ordinal","levels":[{"id":"a","progress":"0.2"},)"
                      R"({"id":"b","progress":"1"}],"at_least_level":"b"})";
    }
    text += leaf % 3 == 0 && !of.full ? R"("quantity","at_most":)" : R"("quantity","at_least":)";
    text += R"({"by":"region","values":{)";
    for (int s = 0; s < of.strata; ++s) {
        text += (s == 0 ? "\"" : ",\"") + region(s) + "\":\"" + bound_text(leaf, s, of) + "\"";
    }
    return text + "}}}";
}

tieuchi::evaluator evaluator_of(score_case const& of) {
    std::string text = R"({"format":"tieuchi-rulebook/1","id":"test/sums","title":"Bộ tiêu chí",)"
                       R"("citation":"QĐ 1","unit_level":"commune","designation":"Đạt",)"
                       R"("attributes":{"region":{"values":[)";
    for (int s = 0; s < of.strata; ++s) {
        text += (s == 0 ? "\"" : ",\"") + region(s) + "\"";
    }
    text += R"(]}},"grades":[{"id":"cao","when":{"measure":"weighted_progress","at_least":"70"}},)"
            R"({"id":"thấp"}],"criteria":[)";
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        text += leaf == 0 ? "" : ",";
        text += R"({"id":"c)" + std::to_string(leaf) + R"(","name":"Một","weight":")" +
                std::to_string(1 + leaf % 3) + R"(","indicators":[)" + leaf_text(leaf, of) + "]}";
    }
    tieuchi::diagnostics problems;
    auto const read = tieuchi::read_rulebook(text + "]}", problems);
    EXPECT_TRUE(read.has_value()) << to_json(problems);
    return tieuchi::evaluator::compile(*read, *tieuchi::date::parse("2020-06-30"));
}

/// Values of all widths, ties and extremes among them, some missing.
struct values {
    std::vector<std::int16_t> narrow;
    std::vector<std::int32_t> middle;
    std::vector<std::int64_t> wide;
    std::vector<std::uint8_t> truths;
    std::vector<std::uint8_t> valid;
};

struct score_columns {
    explicit score_columns(score_case const& of)
        : rules(evaluator_of(of)), batch(rules, row_count), leaves(leaf_count) {
        std::mt19937 random(20260215); // NOLINT(cert-msc51-cpp): the same in every run
        for (std::int64_t row = 0; row < row_count; ++row) {
            auto const drawn = static_cast<std::int64_t>(random());
            std::int64_t const stratum =
                of.sorted ? row * of.strata / row_count : drawn % of.strata;
            regions.push_back(static_cast<std::int16_t>(stratum));
        }
        std::vector<std::string> ids;
        for (int s = 0; s < of.strata; ++s) {
            ids.push_back(region(s));
        }
        std::vector<std::string_view> const dictionary(ids.begin(), ids.end());
        EXPECT_TRUE(batch.add_attribute(
            "region", {.type = column_type::int16, .values = regions.data()}, dictionary));
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            add(leaf, of, random);
        }
    }

    void add(int leaf, score_case const& of, std::mt19937& random) {
        values& to = leaves[static_cast<std::size_t>(leaf)];
        for (std::int64_t row = 0; row < row_count; ++row) {
            bool const is_extreme = random() % 50 == 0;
            auto const any = static_cast<std::int32_t>(random() % 120000);
            to.truths.push_back(static_cast<std::uint8_t>(any % 2));
            to.narrow.push_back(is_extreme ? std::numeric_limits<std::int16_t>::max()
                                           : static_cast<std::int16_t>(any / 100));
            to.middle.push_back(is_extreme ? std::numeric_limits<std::int32_t>::min() : any);
            to.wide.push_back(is_extreme ? std::numeric_limits<std::int64_t>::max() : any);
            to.valid.push_back(random() % 40 != 0 ? 1 : 0);
        }
        tieuchi::column_view view{.validity_as = tieuchi::validity_type::bytes,
                                  .validity = to.valid.data()};
        std::string const id = "i" + std::to_string(leaf);
        if (is_truth(leaf)) {
            view.type = column_type::bytes;
            view.values = to.truths.data();
        } else if (of.odd && leaf == 1) {
            static constexpr std::array<std::string_view, 2> levels = {"a", "b"};
            view.type = column_type::int8;
            view.values = to.truths.data();
            EXPECT_TRUE(batch.add_levels(id, view, levels));
            return;
        } else if (of.full) {
            std::fill(to.narrow.begin(), to.narrow.end(), std::int16_t{32767});
            view.type = column_type::int16;
            view.values = to.narrow.data();
            view.scale = 3;
        } else if (leaf % 4 == 0) {
            view.type = column_type::int32;
            view.values = to.middle.data();
            view.scale = 3;
        } else if (leaf % 4 == 1) {
            view.type = column_type::int64;
            view.values = to.wide.data();
            view.scale = 3;
        } else {
            view.type = column_type::int16;
            view.values = to.narrow.data();
            view.scale = 1;
        }
        EXPECT_TRUE(batch.add_values(id, view)) << id;
    }

    tieuchi::evaluator rules;
    column_batch batch;
    std::vector<std::int16_t> regions;
    std::vector<values> leaves;
};

constexpr outputs wanted = outputs::scores | outputs::summary | outputs::grades;

template <typename Input>
batch_result judged(Input const& input, kernel with) {
    batch_options options;
    options.wanted = wanted;
    options.with = with;
    batch_result found;
    EXPECT_TRUE(judge(input, options, found));
    return found;
}

void expect_same(batch_result const& found, batch_result const& expected) {
    for (std::int64_t row = 0; row < row_count; ++row) {
        auto const score = found.score(row);
        auto const wanted_score = expected.score(row);
        ASSERT_TRUE(score && wanted_score) << row;
        ASSERT_TRUE(score->lower == wanted_score->lower) << row;
        ASSERT_TRUE(score->upper == wanted_score->upper) << row;
    }
    EXPECT_TRUE(std::equal(found.grades().begin(), found.grades().end(), expected.grades().begin(),
                           expected.grades().end()));
    EXPECT_TRUE(*found.summary() == *expected.summary());
}

struct told {
    bool in_one_word = true;
    std::size_t digits = 0; ///< The most that a denominator has.
};

/// Judges a case in every way.
told judge_everywhere(score_case const& of) {
    score_columns const columns(of);
    packed_columns packed(columns.rules);
    packed.append(columns.batch);
    batch_result const expected = judged(columns.batch, kernel::scalar);
    for (kernel const with : {kernel::plain, kernel::avx2, kernel::avx512}) {
        if (is_available(with)) {
            SCOPED_TRACE(tieuchi::name(with));
            // In place, a value wider than its column seems to be goes to the scalar evaluator.
            expect_same(judged(columns.batch, with), expected);
            batch_result const of_packed = judged(packed, with);
            EXPECT_EQ(of_packed.handed_over(), 0);
            expect_same(of_packed, expected);
        }
    }
    told made;
    batch_result const found = judged(packed, kernel::plain);
    for (std::int64_t row = 0; row < row_count; ++row) {
        std::string text;
        found.score(row)->lower.append_to(text);
        made.digits = std::max(made.digits, text.size() - std::min(text.find('/'), text.size()));
        made.in_one_word = made.in_one_word && found.score_lower()[static_cast<std::size_t>(row)] !=
                                                   std::numeric_limits<std::int64_t>::min();
    }
    return made;
}

TEST(score_sums, are_exact_in_one_word) {
    for (int const strata : {1, 7, 12, 20}) {
        for (bool const sorted : {false, true}) {
            SCOPED_TRACE(strata);
            EXPECT_TRUE(judge_everywhere({strata, 20000, sorted, false, false}).in_one_word);
        }
    }
}

TEST(score_sums, are_exact_in_two_words) {
    for (int const strata : {1, 7, 12, 20}) {
        for (bool const sorted : {false, true}) {
            SCOPED_TRACE(strata);
            told const found = judge_everywhere({strata, 500, sorted, false, false});
            EXPECT_FALSE(found.in_one_word);
            EXPECT_LT(found.digits, 40U);
        }
    }
}

TEST(score_sums, are_exact_in_many_words) {
    for (int const strata : {1, 7, 12, 20, 300}) {
        for (bool const sorted : {false, true}) {
            SCOPED_TRACE(strata);
            told const found = judge_everywhere({strata, 10, sorted, false, false});
            EXPECT_FALSE(found.in_one_word);
            EXPECT_GT(found.digits, 40U);
        }
    }
}

TEST(score_sums, do_not_overflow_where_all_values_are_at_their_ends) {
    for (bool const sorted : {false, true}) {
        judge_everywhere({7, 1, sorted, false, true});
    }
}

TEST(score_sums, take_in_leaves_that_are_no_lines) {
    judge_everywhere({7, 20000, false, true, false});
    judge_everywhere({7, 1000, true, true, false});
}

TEST(score_sums, beyond_what_words_hold_are_the_scalar_evaluators) {
    score_columns const columns(
        {7, 10, false, true, false}); // marks of levels have two words at most
    batch_result const expected = judged(columns.batch, kernel::scalar);
    batch_result const found = judged(columns.batch, kernel::plain);
    EXPECT_EQ(found.handed_over(), row_count);
    for (std::int64_t row = 0; row < row_count; ++row) {
        ASSERT_TRUE(found.score(row)->upper == expected.score(row)->upper) << row;
    }
}

} // namespace
