// SPDX-License-Identifier: Apache-2.0
// Streams of record batches as blocks of units: ids, errors with their rows, and who keeps what.
#include <tieuchi/arrow_units.hpp>
#include "unit/arrow_fixture.hpp"
#include "unit/columns_fixture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace {

using namespace tieuchi_test;
using testing::ElementsAre;
using tieuchi::arrow_block;
using tieuchi::arrow_units;
using tieuchi::arrow_units_options;
using tieuchi::errc;

using strings = std::vector<std::string>;

/// A source of record batches made by hand, which counts what is not released.
class batches {
public:
    using maker = std::function<std::vector<arrow_column>()>;

    explicit batches(maker make) : make_(std::move(make)) {}

    [[nodiscard]] tieuchi::arrow_source source() {
        return [this](ArrowArrayStream& into) -> tieuchi::result<void> {
            if (opened++ == fails_at) {
                return errc::callback_failed;
            }
            made_ = make_();
            next_ = 0;
            ++held;
            into = {};
            into.private_data = this;
            into.get_schema = [](ArrowArrayStream* self, ArrowSchema* out) {
                return of(self->private_data).give_schema(*out);
            };
            into.get_next = [](ArrowArrayStream* self, ArrowArray* out) {
                return of(self->private_data).give_next(*out);
            };
            into.get_last_error = [](ArrowArrayStream*) { return "the line is cut"; };
            into.release = [](ArrowArrayStream* self) { release(self); };
            return {};
        };
    }

    int opened = 0;
    int fails_at = -1; ///< This opening fails.
    int cut_at = -1;   ///< This batch cannot be had.
    int held = 0;

private:
    static batches& of(void* data) { return *static_cast<batches*>(data); }
    template <typename Node>
    static void release(Node* node) {
        --of(node->private_data).held;
        node->release = nullptr;
    }

    int give_schema(ArrowSchema& out) {
        out = made_.front()->schema;
        out.private_data = this;
        out.release = [](ArrowSchema* self) { release(self); };
        ++held;
        return 0;
    }
    int give_next(ArrowArray& out) {
        out = {};
        if (static_cast<int>(next_) == cut_at) {
            return EIO;
        }
        if (next_ < made_.size()) {
            out = made_[next_++]->array;
            out.private_data = this;
            out.release = [](ArrowArray* self) { release(self); };
            ++held;
        }
        return 0;
    }

    maker make_;
    std::vector<arrow_column> made_;
    std::size_t next_ = 0;
};

/// What a stream of units says: each unit, then each problem.
strings read_all(batches& from, std::int64_t block_rows = 8192, bool others = false) {
    arrow_units_options options;
    options.block_rows = block_rows;
    options.ignore_other_ids = others;
    auto units = arrow_units::open(from.source(), columns_evaluator(), options);
    EXPECT_TRUE(units.has_value());
    strings said;
    tieuchi::unit one(columns_evaluator());
    arrow_block block;
    while (units->next(block)) {
        for (std::int64_t row = 0; row < block.batch().rows(); ++row) {
            block.read_unit(row, one);
            std::string line = one.id + "|" + one.name + "|" + one.parent + "|";
            for (std::string const& cohort : one.cohorts) {
                line += cohort + ".";
            }
            said.push_back(line + "|" + all_of(one));
        }
    }
    tieuchi::diagnostics problems;
    auto const ended = units->finish(problems);
    for (auto const& problem : problems.list()) {
        said.push_back(std::to_string(problem.line) + " " + std::string(name(problem.code)) + " " +
                       problem.column_name);
    }
    EXPECT_EQ(ended.has_value(), problems.error_count() == 0);
    return said;
}

/// Two batches, the second longer, with ids of so many letters.
batches::maker two_batches(strings const& ids) {
    return [ids] {
        auto const part = [&ids](std::size_t first, std::size_t count) {
            optional_texts words;
            std::vector<std::int64_t> values;
            for (std::size_t i = first; i < first + count; ++i) {
                words.emplace_back(ids[i]);
                values.push_back(static_cast<std::int64_t>(i));
            }
            return structure("", static_cast<std::int64_t>(count), texts("id", words),
                             fixed("1.1", "l", values));
        };
        std::vector<arrow_column> made;
        made.push_back(part(0, 2));
        made.push_back(part(2, ids.size() - 2));
        return made;
    };
}

TEST(arrow_units, are_the_rows_whatever_the_blocks) {
    strings wanted;
    for (std::int64_t const rows : {1, 2, 3, 1000}) {
        batches from(two_batches({"a", "b", "c", "d", "e", "f", "g"}));
        strings const found = read_all(from, rows);
        EXPECT_EQ(found.size(), 7U);
        wanted = wanted.empty() ? found : wanted;
        EXPECT_EQ(found, wanted) << rows;
        EXPECT_EQ(from.held, 0) << "everything is released";
        EXPECT_EQ(from.opened, 1);
    }
    EXPECT_EQ(wanted.back(), "g||||1.1=6; declared 0; ");
}

TEST(arrow_units, have_names_parents_and_cohorts) {
    batches from([] {
        std::vector<arrow_column> made;
        made.push_back(structure("", 2, coded<std::uint8_t>("id", "C", {1, 0}, {"x", "y"}),
                                 texts("name", {{}, "Xã"}),
                                 fixed<std::int16_t>("parent", "s", {-7, 8}, {true, false}),
                                 texts("cohorts", {"p; q ;", {}}, "U")));
        return made;
    });
    EXPECT_THAT(read_all(from), ElementsAre("y||-7|p.q.|declared 0; ", "x|Xã|||declared 0; "));
}

TEST(arrow_units, have_integers_of_every_width_as_ids) {
    auto const ids_of = [](auto column) {
        auto const shared = std::make_shared<arrow_column>(std::move(column));
        batches from([shared] {
            std::vector<arrow_column> made;
            made.push_back(structure("", 2, std::move(*shared)));
            return made;
        });
        auto units = arrow_units::open(from.source(), columns_evaluator());
        arrow_block block;
        EXPECT_TRUE(units->next(block));
        return strings(block.ids().begin(), block.ids().end());
    };
    EXPECT_THAT(ids_of(fixed<std::int8_t>("id", "c", {-128, 127})), ElementsAre("-128", "127"));
    EXPECT_THAT(ids_of(fixed<std::uint8_t>("id", "C", {0, 255})), ElementsAre("0", "255"));
    EXPECT_THAT(ids_of(fixed<std::int16_t>("id", "s", {-32768, 7})), ElementsAre("-32768", "7"));
    EXPECT_THAT(ids_of(fixed<std::int32_t>("id", "i", {-1, 7})), ElementsAre("-1", "7"));
    EXPECT_THAT(ids_of(fixed<std::uint32_t>("id", "I", {0xFFFFFFFFU, 7})),
                ElementsAre("4294967295", "7"));
    EXPECT_THAT(ids_of(fixed<std::int64_t>("id", "l", {INT64_MIN, 7})),
                ElementsAre("-9223372036854775808", "7"));
    EXPECT_THAT(ids_of(fixed<std::uint64_t>("id", "L", {UINT64_MAX, 7})),
                ElementsAre("18446744073709551615", "7"));
}

TEST(arrow_units, refuse_codes_outside_their_dictionary) {
    batches from([] {
        std::vector<arrow_column> made;
        made.push_back(structure("", 2, coded<std::int8_t>("id", "c", {1, -1}, {"x", "y"})));
        return made;
    });
    EXPECT_THAT(read_all(from), ElementsAre("0 bad_arrow id"));
}

TEST(arrow_units, keep_their_batch_beyond_the_stream) {
    batches from(two_batches({"a", "b", "c"}));
    arrow_block block;
    {
        auto units = arrow_units::open(from.source(), columns_evaluator());
        ASSERT_TRUE(units.has_value());
        EXPECT_TRUE(units->next(block));
        EXPECT_EQ(units->rows(), 2);
    }
    EXPECT_EQ(from.held, 1);
    EXPECT_EQ(block.ids()[1], "b");
    EXPECT_EQ(block.number(), 0);
    block = {};
    EXPECT_EQ(from.held, 0);
}

TEST(arrow_units, have_an_id_that_no_other_has) {
    batches twice(two_batches({"a", "b", "c", "b", "e", "a"}));
    EXPECT_THAT(read_all(twice, 2),
                testing::IsSupersetOf({"4 duplicate_unit id", "6 duplicate_unit id"}));
    EXPECT_EQ(twice.opened, 2) << "the ids themselves are compared";
    EXPECT_EQ(twice.held, 0);
    batches empty(two_batches({"a", "b", "", "d", "e f"}));
    EXPECT_THAT(read_all(empty), testing::Contains("3 missing_key id"));
    batches none([] {
        std::vector<arrow_column> made;
        made.push_back(structure("", 1, fixed<std::int8_t>("1.1", "c", {1})));
        return made;
    });
    EXPECT_THAT(read_all(none), ElementsAre("0 missing_key "));
    batches floats([] {
        std::vector<arrow_column> made;
        made.push_back(structure("", 1, fixed<double>("id", "g", {1})));
        return made;
    });
    EXPECT_THAT(read_all(floats), ElementsAre("0 bad_column id"));
    batches two([] {
        std::vector<arrow_column> made;
        made.push_back(structure("", 1, texts("id", {"a"}), texts("id", {"b"})));
        return made;
    });
    EXPECT_THAT(read_all(two), ElementsAre("0 duplicate_column id"));
    batches bytes([] {
        std::vector<arrow_column> made;
        made.push_back(structure("", 2, texts("id", {"a", "\xFF"})));
        return made;
    });
    EXPECT_THAT(read_all(bytes), ElementsAre("2 not_utf8 id"));
}

TEST(arrow_units, are_refused_with_rows_and_columns) {
    auto const with = [](arrow_column column) {
        auto const shared = std::make_shared<arrow_column>(std::move(column));
        return [shared] {
            std::vector<arrow_column> made;
            made.push_back(structure("", 2, texts("id", {"a", "b"}), std::move(*shared)));
            return made;
        };
    };
    batches words(with(texts("1.1", {"90", "ninety"})));
    EXPECT_THAT(read_all(words), ElementsAre("2 bad_number 1.1"));
    batches doubles(with(fixed<double>("1.1", "g", {1, 2})));
    EXPECT_THAT(read_all(doubles), ElementsAre("0 float_column 1.1"));
    batches unknown(with(bools("99", {true, true})));
    EXPECT_THAT(read_all(unknown), ElementsAre("0 unknown_observation 99"));
    batches passed(with(bools("99", {true, true})));
    EXPECT_THAT(read_all(passed, 1, true),
                ElementsAre("a||||declared 0; ", "b||||declared 0; ", "0 ignored_id 99"))
        << "said once, not for every block";
}

TEST(arrow_units, that_are_none_are_said) {
    batches empty([] {
        std::vector<arrow_column> made;
        made.push_back(structure("", 0, texts("id", {})));
        return made;
    });
    EXPECT_THAT(read_all(empty), ElementsAre("0 empty_list "));
    batches negative([] {
        std::vector<arrow_column> made;
        made.push_back(structure("", 1, texts("id", {"a"})));
        made.back()->array.length = -5;
        return made;
    });
    EXPECT_THAT(read_all(negative), ElementsAre("0 bad_arrow "));
    batches lying(two_batches({"a", "b", "c", "d"}));
    lying.cut_at = 1;
    EXPECT_THAT(read_all(lying), ElementsAre("a||||1.1=0; declared 0; ", "b||||1.1=1; declared 0; ",
                                             "0 bad_arrow "));
    EXPECT_EQ(lying.held, 0);
}

TEST(arrow_units, pass_on_what_their_source_says) {
    batches never(two_batches({"a", "b", "c"}));
    never.fails_at = 0;
    EXPECT_EQ(code_of(arrow_units::open(never.source(), columns_evaluator())),
              errc::callback_failed);
    arrow_units_options options;
    options.block_rows = 0;
    EXPECT_EQ(code_of(arrow_units::open(never.source(), columns_evaluator(), options)),
              errc::invalid_argument);
    batches again(two_batches({"a", "b", "a"}));
    again.fails_at = 1;
    auto units = arrow_units::open(again.source(), columns_evaluator());
    ASSERT_TRUE(units.has_value());
    arrow_block block;
    while (units->next(block)) {
    }
    tieuchi::diagnostics problems;
    EXPECT_EQ(code_of(units->finish(problems)), errc::callback_failed);
}

TEST(arrow_units, are_read_by_several_threads) {
    strings ids;
    for (int i = 0; i < 5000; ++i) {
        ids.push_back("u" + std::to_string(i));
    }
    batches from(two_batches(ids));
    arrow_units_options options;
    options.block_rows = 70;
    auto units = arrow_units::open(from.source(), columns_evaluator(), options);
    ASSERT_TRUE(units.has_value());
    std::mutex mutex;
    strings found;
    auto const run = [&] {
        arrow_block block;
        while (units->next(block)) {
            std::lock_guard const lock(mutex);
            found.insert(found.end(), block.ids().begin(), block.ids().end());
        }
    };
    std::thread other(run);
    run();
    other.join();
    tieuchi::diagnostics problems;
    EXPECT_TRUE(units->finish(problems));
    std::sort(ids.begin(), ids.end());
    std::sort(found.begin(), found.end());
    EXPECT_EQ(found, ids);
}

} // namespace
