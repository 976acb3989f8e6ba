// SPDX-License-Identifier: Apache-2.0
// Results of Arrow batches and streams: what they say, and who releases what.
#include <tieuchi/arrow.hpp>
#include <tieuchi/assessment.hpp>
#include "columnar/arrow_score.hpp"
#include "unit/arrow_fixture.hpp"
#include "unit/columns_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <bit>
#include <cerrno>
#include <cstdint>
#include <deque>
#include <optional>
#include <random>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

using namespace tieuchi_test;
using testing::ElementsAre;
using tieuchi::arrow_options;
using tieuchi::errc;
using tieuchi::outputs;
using tieuchi::verdict;
using tieuchi::detail::int128;

using strings = std::vector<std::string>;

constexpr outputs everything = outputs::standard | outputs::counts | outputs::criteria_masks |
                               outputs::indicator_masks | outputs::basic_masks | outputs::scores |
                               outputs::grades;

/// A schema and an array of ours, released at the end.
struct results {
    ArrowSchema schema{};
    ArrowArray array{};

    results() = default;
    results(results const&) = delete;
    results& operator=(results const&) = delete;
    ~results() {
        if (array.release != nullptr) {
            array.release(&array);
        }
        if (schema.release != nullptr) {
            schema.release(&schema);
        }
    }

    [[nodiscard]] strings names() const {
        strings made;
        for (std::int64_t i = 0; i < schema.n_children; ++i) {
            made.emplace_back(schema.children[i]->name);
        }
        return made;
    }
};

template <typename T>
T element(ArrowArray const& array, std::int64_t at, int buffer = 1) {
    T value;
    std::memcpy(&value, static_cast<T const*>(array.buffers[buffer]) + array.offset + at,
                sizeof value);
    return value;
}

template <typename Offset>
std::string text_at(ArrowArray const& array, std::int64_t row) {
    auto const* const bytes = static_cast<char const*>(array.buffers[2]);
    return {bytes + element<Offset>(array, row), bytes + element<Offset>(array, row + 1)};
}

std::string to_text(int128 value) {
    std::string text;
    for (int128 left = value < 0 ? -value : value; left != 0 || text.empty(); left /= 10) {
        text.insert(text.begin(), static_cast<char>('0' + static_cast<int>(left % 10)));
    }
    return (value < 0 ? "-" : "") + text;
}

/// One cell, as Arrow's format says it; read by nothing of the library.
std::string cell(ArrowSchema const& schema, ArrowArray const& array, std::int64_t row) {
    std::string const format = schema.format;
    auto const* const validity = static_cast<std::uint8_t const*>(array.buffers[0]);
    if (validity != nullptr && (validity[row / 8] >> (row % 8) & 1U) == 0) {
        return "null";
    }
    if (format == "u") {
        return text_at<std::int32_t>(array, row);
    }
    if (format == "U") {
        return text_at<std::int64_t>(array, row);
    }
    if (format == "L") {
        return std::to_string(element<std::uint64_t>(array, row));
    }
    if (format == "d:38,0") {
        return to_text(element<int128>(array, row));
    }
    if (format.starts_with("+w:")) {
        std::string list;
        int const size = std::stoi(format.substr(3));
        for (int i = 0; i < size; ++i) {
            list +=
                (i == 0 ? "" : ",") + cell(*schema.children[0], *array.children[0], row * size + i);
        }
        return "[" + list + "]";
    }
    std::int64_t const number = format == "c"   ? element<std::int8_t>(array, row)
                                : format == "s" ? element<std::int16_t>(array, row)
                                : format == "i" ? element<std::int32_t>(array, row)
                                                : element<std::int64_t>(array, row);
    return schema.dictionary == nullptr ? std::to_string(number)
                                        : cell(*schema.dictionary, *array.dictionary, number);
}

strings column(results const& of, std::string const& name) {
    strings cells;
    for (std::int64_t i = 0; i < of.schema.n_children; ++i) {
        if (of.schema.children[i]->name == name) {
            for (std::int64_t row = 0; row < of.array.length; ++row) {
                cells.push_back(cell(*of.schema.children[i], *of.array.children[i], row));
            }
        }
    }
    return cells;
}

/// Units of which some are known in full, some in part, and some are in error.
arrow_column random_batch(std::int64_t rows, std::uint64_t seed) {
    std::mt19937_64 random(seed);
    auto const some = [&](std::uint64_t in) {
        std::vector<bool> made;
        for (std::int64_t i = 0; i < rows; ++i) {
            made.push_back(random() % 10 < in);
        }
        return made;
    };
    auto const numbers = [&](std::uint64_t most) {
        std::vector<std::int32_t> made;
        for (std::int64_t i = 0; i < rows; ++i) {
            made.push_back(static_cast<std::int32_t>(random() % most));
        }
        return made;
    };
    auto batch = structure("", rows);
    std::vector<std::int64_t> ids;
    for (std::int64_t i = 0; i < rows; ++i) {
        ids.push_back(1000 + i);
    }
    batch->child(fixed("id", "l", ids));
    for (char const* const id : {"1.1", "3.1a", "3.1b", "17.1", "17.10", "hài lòng"}) {
        batch->child(fixed(id, "i", numbers(110), some(9)));
    }
    batch->child(structure("1.2", rows, fixed("numerator", "i", numbers(100)),
                           fixed("denominator", "i", numbers(100))));
    for (char const* const id : {"2.1", "4.2", "18", "nợ"}) {
        batch->child(bools(id, some(8), some(9)));
    }
    batch->child(fixed("4.1", "i", numbers(110), some(2)));
    batch->child(bools("exempt:4.1", some(3)));
    batch->child(coded("2.2", "i", numbers(3), {"tot", "yeu", "kha"}, some(9)));
    batch->child(fixed("declared:18", "i", numbers(4), some(3)));
    batch->child(bools("holds:test/a", some(9)));
    batch->child(bools("holds:test/b", some(9), some(9)));
    return batch;
}

/// Masks of the nodes with a verdict, as numbers.
template <typename Nodes>
std::string mask_of(Nodes const& nodes, verdict wanted) {
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        mask |= std::uint64_t{nodes[i].verdict == wanted} << i;
    }
    return std::to_string(mask);
}

/// All that a row of results should say, by the scalar evaluator.
std::vector<std::pair<std::string, std::string>> expected_of(tieuchi::assessment const& found) {
    auto const counts = [&](verdict wanted) {
        return std::to_string(std::popcount(std::stoull(mask_of(found.criteria(), wanted))));
    };
    std::vector<std::pair<std::string, std::string>> made{
        {"status", "ok"},
        {"failed_column", "null"},
        {"standard", std::string(name(found.standard()))},
        {"criteria_passed", counts(verdict::pass)},
        {"criteria_failed", counts(verdict::fail)},
        {"criteria_unknown", counts(verdict::unknown)},
        {"criteria_exempt", counts(verdict::exempt)},
        {"criteria_pass_mask", mask_of(found.criteria(), verdict::pass)},
        {"criteria_fail_mask", mask_of(found.criteria(), verdict::fail)},
        {"criteria_unknown_mask", mask_of(found.criteria(), verdict::unknown)},
        {"indicators_pass_mask", mask_of(found.indicators(), verdict::pass)},
        {"indicators_fail_mask", mask_of(found.indicators(), verdict::fail)},
        {"indicators_unknown_mask", mask_of(found.indicators(), verdict::unknown)}};
    auto const& grades = found.rules().rules().grades;
    auto const grade = found.grade();
    made.emplace_back("grade", grade ? grades[static_cast<std::size_t>(*grade)].id : "null");
    auto const score = found.score(tieuchi::measure::weighted_progress);
    auto const wide = score ? tieuchi::detail::wide_score_of(*score) : std::nullopt;
    made.emplace_back("score_lower_numerator", wide ? to_text(wide->lower) : "null");
    made.emplace_back("score_upper_numerator", wide ? to_text(wide->upper) : "null");
    made.emplace_back("score_denominator", wide ? to_text(wide->denominator) : "null");
    return made;
}

TEST(arrow_results, say_what_assess_finds_of_every_row) {
    constexpr std::uint64_t seed = 1;
    SCOPED_TRACE("seed " + std::to_string(seed));
    arrow_column const batch = random_batch(300, seed);
    tieuchi::diagnostics problems;
    arrow_options options;
    options.judging.wanted = everything;
    results found;
    ASSERT_TRUE(judge_arrow(columns_evaluator(), batch->schema, batch->array, options, problems,
                            found.schema, found.array))
        << to_json(problems);
    auto const read = read_arrow(columns_evaluator(), batch->schema, batch->array, {}, problems);
    ASSERT_TRUE(read);
    std::vector<strings> columns;
    strings const names = found.names();
    for (std::string const& name : names) {
        columns.push_back(column(found, name));
    }
    EXPECT_EQ(names.front(), "id");
    std::int64_t errors = 0;
    tieuchi::unit subject(columns_evaluator());
    for (std::int64_t row = 0; row < 300; ++row) {
        std::vector<std::pair<std::string, std::string>> expected;
        if (std::string const error = error_of(*read, row); !error.empty()) {
            ++errors;
            std::size_t const space = error.rfind(' ');
            expected = {{"status", error.substr(space + 1)},
                        {"failed_column", error.substr(0, space)},
                        {"standard", "null"},
                        {"criteria_passed", "null"},
                        {"criteria_pass_mask", "null"},
                        {"score_denominator", "null"},
                        {"grade", "null"},
                        {"grades_possible", "null"}};
        } else {
            read_unit(read->columns(), row, subject);
            expected = expected_of(assess(columns_evaluator(), subject));
        }
        expected.emplace_back("id", std::to_string(1000 + row));
        for (auto const& [name, text] : expected) {
            auto const at = std::find(names.begin(), names.end(), name) - names.begin();
            ASSERT_EQ(columns.at(static_cast<std::size_t>(at)).at(static_cast<std::size_t>(row)),
                      text)
                << name << " of row " << row;
        }
    }
    EXPECT_GT(errors, 0);
    EXPECT_LT(errors, 200);
}

TEST(arrow_results, have_the_columns_that_were_asked_for) {
    auto const batch = structure("", 1, texts("id", {"xã"}));
    auto const names = [&](outputs wanted, bool keep_ids) {
        tieuchi::diagnostics problems;
        arrow_options options;
        options.judging.wanted = wanted;
        options.keep_ids = keep_ids;
        results found;
        EXPECT_TRUE(judge_arrow(columns_evaluator(), batch->schema, batch->array, options, problems,
                                found.schema, found.array));
        EXPECT_EQ(found.array.n_children, found.schema.n_children);
        EXPECT_TRUE(!keep_ids || column(found, "id") == strings{"xã"});
        return found.names();
    };
    EXPECT_THAT(names(outputs::none, false), ElementsAre("status", "failed_column"));
    EXPECT_THAT(names(outputs::standard, true),
                ElementsAre("id", "status", "failed_column", "standard"));
    EXPECT_THAT(names(outputs::counts, false),
                ElementsAre("status", "failed_column", "criteria_passed", "criteria_failed",
                            "criteria_unknown", "criteria_exempt"));
    EXPECT_THAT(names(outputs::scores | outputs::grades, false),
                ElementsAre("status", "failed_column", "score_lower_numerator",
                            "score_upper_numerator", "score_denominator", "grade",
                            "grades_possible"));
}

TEST(arrow_results, have_lists_of_words_for_more_than_64_criteria) {
    std::string json = R"({"format": "tieuchi-rulebook/1", "id": "test/many", "title": "x",
        "citation": "x", "unit_level": "commune", "designation": "x", "criteria": [)";
    for (int i = 1; i <= 70; ++i) {
        std::string const id = std::to_string(i);
        json += (i == 1 ? "" : ",") + (R"({"id": ")" + id) + R"(", "name": "x", "indicators": [)" +
                R"({"id": ")" + id + R"(.1", "kind": "boolean"}]})";
    }
    tieuchi::diagnostics problems;
    auto const book = tieuchi::read_rulebook(json + "]}", problems);
    ASSERT_TRUE(book) << to_json(problems);
    auto const rules = tieuchi::evaluator::compile(*book, *tieuchi::date::parse("2024-01-01"));
    auto const batch = structure("", 2, bools("1.1", {true, false}), bools("70.1", {true, true}));
    arrow_options options;
    options.judging.wanted = outputs::criteria_masks;
    results found;
    ASSERT_TRUE(judge_arrow(rules, batch->schema, batch->array, options, problems, found.schema,
                            found.array));
    EXPECT_THAT(column(found, "criteria_pass_mask"), ElementsAre("[1,32]", "[0,32]"));
    EXPECT_THAT(column(found, "criteria_fail_mask"), ElementsAre("[0,0]", "[1,0]"));
}

TEST(arrow_results, may_lose_children_to_others_before_they_are_released) {
    auto const batch = structure("", 1, fixed<std::int8_t>("1.1", "c", {1}));
    tieuchi::diagnostics problems;
    ArrowArray moved{};
    {
        results found;
        ASSERT_TRUE(judge_arrow(columns_evaluator(), batch->schema, batch->array, {}, problems,
                                found.schema, found.array));
        moved = *found.array.children[0]; // status
        found.array.children[0]->release = nullptr;
    }
    EXPECT_EQ(element<std::int16_t>(moved, 0), 0);
    EXPECT_EQ(text_at<std::int32_t>(*moved.dictionary, 0), "ok");
    moved.release(&moved);
    EXPECT_EQ(moved.release, nullptr);
}

TEST(arrow_results, of_a_call_that_fails_are_not_written) {
    auto const batch = structure("", 1, fixed<std::int8_t>("9", "c", {1}));
    tieuchi::diagnostics problems;
    results found;
    EXPECT_EQ(code_of(judge_arrow(columns_evaluator(), batch->schema, batch->array, {}, problems,
                                  found.schema, found.array)),
              errc::unknown_observation);
    EXPECT_EQ(found.schema.release, nullptr);
    EXPECT_EQ(found.array.release, nullptr);
}

TEST(arrow_results, have_scores_of_up_to_38_digits) {
    auto const wide = [](char const* lower, char const* upper) {
        auto const made = tieuchi::detail::wide_score_of(
            {*tieuchi::rational::parse(lower), *tieuchi::rational::parse(upper)});
        return made ? to_text(made->lower) + " " + to_text(made->upper) + " " +
                          to_text(made->denominator)
                    : "none";
    };
    std::string const nines(38, '9');
    EXPECT_EQ(wide("1/6", "3/4"), "2 9 12");
    EXPECT_EQ(wide("-1/6", "5"), "-1 30 6");
    EXPECT_EQ(wide("0", nines.c_str()), "0 " + nines + " 1");
    EXPECT_EQ(wide("0", (nines + "9").c_str()), "none");
    EXPECT_EQ(wide("1/2", nines.c_str()), "none");
    EXPECT_EQ(wide(("1/" + nines).c_str(), "1/2"), "none");
    EXPECT_EQ(wide("1/20000000000000000000", "1/10000000000000000000"), "1 2 20000000000000000000");
}

// ---- streams ----

/// A stream of record batches that counts what is released, and when.
class hand_stream {
public:
    explicit hand_stream(std::vector<arrow_column> batches) : batches_(std::move(batches)) {
        stream.get_schema = [](ArrowArrayStream* self, ArrowSchema* out) {
            return of(self).get_schema(*out);
        };
        stream.get_next = [](ArrowArrayStream* self, ArrowArray* out) {
            return of(self).get_next(*out);
        };
        stream.get_last_error = [](ArrowArrayStream* self) { return of(self).words; };
        stream.release = [](ArrowArrayStream* self) {
            of(self).events.push_back("stream");
            self->release = nullptr;
        };
        stream.private_data = this;
    }
    hand_stream(hand_stream const&) = delete;
    hand_stream& operator=(hand_stream const&) = delete;

    ArrowArrayStream stream{};
    strings events;
    int schema_code = 0;
    int next_code = 0;
    char const* words = nullptr;

private:
    static hand_stream& of(ArrowArrayStream* self) {
        return *static_cast<hand_stream*>(self->private_data);
    }

    int get_schema(ArrowSchema& out) {
        events.push_back("get_schema");
        if (schema_code != 0) {
            return schema_code;
        }
        out = batches_.front()->schema;
        out.private_data = this;
        out.release = [](ArrowSchema* self) {
            static_cast<hand_stream*>(self->private_data)->events.push_back("schema");
            self->release = nullptr;
        };
        return 0;
    }

    int get_next(ArrowArray& out) {
        events.push_back("get_next");
        if (next_code != 0) {
            return next_code;
        }
        out = {};
        if (next_ < batches_.size()) {
            out = batches_[next_++]->array;
            out.private_data = this;
            out.release = [](ArrowArray* self) {
                static_cast<hand_stream*>(self->private_data)->events.push_back("batch");
                self->release = nullptr;
            };
        }
        return 0;
    }

    std::vector<arrow_column> batches_;
    std::size_t next_ = 0;
};

std::vector<arrow_column> two_batches() {
    std::vector<arrow_column> made;
    made.push_back(structure("", 1, texts("id", {"a"}), fixed<std::int8_t>("1.1", "c", {1})));
    made.push_back(
        structure("", 2, texts("id", {"b", {}}), fixed<std::int8_t>("1.1", "c", {1, 2})));
    return made;
}

TEST(arrow_streams, are_judged_batch_by_batch_and_released_in_order) {
    hand_stream input(two_batches());
    arrow_options options;
    std::int64_t seen = 0;
    options.each = [&seen](tieuchi::batch_result& found) { seen += found.rows(); };
    ArrowArrayStream output{};
    ASSERT_TRUE(judge_arrow(columns_evaluator(), input.stream, options, output));
    EXPECT_EQ(input.stream.release, nullptr) << "moved away";
    EXPECT_TRUE(input.events.empty()) << "nothing is read before it is asked for";
    strings ids;
    for (;;) {
        results batch;
        ASSERT_EQ(output.get_schema(&output, &batch.schema), 0);
        ASSERT_EQ(output.get_next(&output, &batch.array), 0);
        EXPECT_EQ(output.get_last_error(&output), nullptr);
        if (batch.array.release == nullptr) {
            break;
        }
        ASSERT_EQ(batch.array.n_children, batch.schema.n_children);
        for (std::string const& id : column(batch, "id")) {
            ids.push_back(id + " " + column(batch, "standard").front());
        }
    }
    EXPECT_THAT(ids, ElementsAre("a fail", "b fail", "null fail"));
    EXPECT_EQ(seen, 3);
    output.release(&output);
    EXPECT_EQ(output.release, nullptr);
    EXPECT_THAT(input.events, ElementsAre("get_schema", "get_next", "batch", "get_next", "batch",
                                          "get_next", "schema", "stream"));
}

TEST(arrow_streams, tell_what_is_wrong_with_a_batch_and_go_on) {
    auto batches = two_batches();
    batches.front()->children[1]->array.offset = -1;
    hand_stream input(std::move(batches));
    ArrowArrayStream output{};
    ASSERT_TRUE(judge_arrow(columns_evaluator(), input.stream, {}, output));
    ArrowArray array{};
    EXPECT_EQ(output.get_next(&output, &array), EINVAL);
    EXPECT_STREQ(output.get_last_error(&output), "bad_arrow: column \"1.1\": the offset is below 0 "
                                                 "or beyond every memory");
    EXPECT_EQ(output.get_next(&output, &array), 0);
    EXPECT_EQ(array.length, 2);
    array.release(&array);
    output.release(&output);
}

TEST(arrow_streams, pass_on_what_their_input_says) {
    hand_stream input(two_batches());
    input.schema_code = ENOTCONN;
    input.words = "the line is cut";
    ArrowArrayStream output{};
    ASSERT_TRUE(judge_arrow(columns_evaluator(), input.stream, {}, output));
    ArrowSchema schema{};
    ArrowArray array{};
    EXPECT_EQ(output.get_schema(&output, &schema), ENOTCONN);
    EXPECT_STREQ(output.get_last_error(&output), "the line is cut");
    input.schema_code = 0;
    input.next_code = EIO;
    input.words = nullptr;
    EXPECT_EQ(output.get_next(&output, &array), EIO);
    EXPECT_STREQ(output.get_last_error(&output), "the stream of units failed");
    EXPECT_EQ(array.release, nullptr);
    output.release(&output);
}

TEST(arrow_streams, refuse_what_is_no_stream_of_record_batches) {
    ArrowArrayStream released{};
    ArrowArrayStream output{};
    EXPECT_EQ(code_of(judge_arrow(columns_evaluator(), released, {}, output)), errc::bad_arrow);
    std::vector<arrow_column> numbers;
    numbers.push_back(fixed<std::int8_t>("1.1", "c", {1}));
    hand_stream input(std::move(numbers));
    ASSERT_TRUE(judge_arrow(columns_evaluator(), input.stream, {}, output));
    ArrowSchema schema{};
    EXPECT_EQ(output.get_schema(&output, &schema), EINVAL);
    EXPECT_STREQ(output.get_last_error(&output),
                 "bad_arrow: a record batch is a structure (\"+s\")");
    output.release(&output);
    EXPECT_THAT(input.events, ElementsAre("get_schema", "schema", "stream"));
}

TEST(arrow_streams, end_with_the_callers_wish) {
    hand_stream input(two_batches());
    std::atomic<bool> const cancel = true;
    arrow_options options;
    options.judging.cancel = &cancel;
    ArrowArrayStream output{};
    ASSERT_TRUE(judge_arrow(columns_evaluator(), input.stream, options, output));
    ArrowArray array{};
    EXPECT_EQ(output.get_next(&output, &array), ECANCELED);
    EXPECT_THAT(output.get_last_error(&output), testing::StartsWith("cancelled"));
    output.release(&output);
}

TEST(arrow_streams, let_no_exception_through) {
    hand_stream input(two_batches());
    arrow_options options;
    options.each = [](tieuchi::batch_result&) { throw std::runtime_error("mine"); };
    ArrowArrayStream output{};
    ASSERT_TRUE(judge_arrow(columns_evaluator(), input.stream, options, output));
    ArrowArray array{};
    EXPECT_EQ(output.get_next(&output, &array), EIO);
    EXPECT_STREQ(output.get_last_error(&output), "a function of the caller's failed");
    output.release(&output);
}

} // namespace
