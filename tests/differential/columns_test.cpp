// SPDX-License-Identifier: Apache-2.0
// Columns against one unit at a time: every kernel, in place and packed, on any number of threads,
// finds what `assess` finds, which the reference evaluator finds as well.
#include <tieuchi/batch.hpp>
#include <tieuchi/batch_groups.hpp>
#include <tieuchi/json.hpp>
#include <tieuchi/version.hpp>
#include "support/columns_of.hpp"
#include "support/expected_batch.hpp"
#include "support/generate/even.hpp"
#include "support/generate/generate.hpp"
#include "support/reference/reference.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace {

using support::assessed_pool;
using support::columns_of;
using support::expected_batch;
using tieuchi::batch_options;
using tieuchi::batch_result;
using tieuchi::kernel;
using tieuchi::outputs;
using tieuchi::packed_columns;
using tieuchi::unit;

constexpr auto everything = static_cast<outputs>(0xFFU);
constexpr outputs verdicts = outputs::standard | outputs::counts | outputs::criteria_masks |
                             outputs::indicator_masks | outputs::basic_masks;

std::uint64_t from_environment(char const* name, std::uint64_t otherwise) {
    char const* const stated = std::getenv(name);
    return stated == nullptr ? otherwise : std::strtoull(stated, nullptr, 10);
}

std::uint64_t first_seed() {
    return from_environment("TIEUCHI_TEST_SEED", 20260215);
}

/// Share of the usual number of cases, of 100; presets of slow builds ask for fewer.
std::size_t cases_of(std::size_t usual) {
    return std::max<std::size_t>(1, usual * from_environment("TIEUCHI_TEST_COLUMNS", 100) / 100);
}

std::vector<kernel> kernels() {
    std::vector<kernel> made;
    for (kernel const one : {kernel::scalar, kernel::plain, kernel::avx2, kernel::avx512}) {
        if (is_available(one)) {
            made.push_back(one);
        }
    }
    return made;
}

tieuchi::policy policy_of(std::uint64_t number) {
    return {number % 2 == 0 ? tieuchi::missing_policy::unknown : tieuchi::missing_policy::fail,
            number / 2 % 2 == 0 ? tieuchi::declared_policy::fills_gaps
                                : tieuchi::declared_policy::prevails};
}

/// A buffer on a boundary of 64 bytes, as a mapped file is.
class mapped_bytes {
public:
    explicit mapped_bytes(std::vector<std::byte> const& from)
        : bytes_(new (std::align_val_t{64}) std::byte[from.size()]), size_(from.size()) {
        std::memcpy(bytes_.get(), from.data(), from.size());
    }
    [[nodiscard]] std::span<std::byte const> view() const { return {bytes_.get(), size_}; }

private:
    struct release {
        void operator()(std::byte* bytes) const { operator delete[](bytes, std::align_val_t{64}); }
    };
    std::unique_ptr<std::byte[], release> bytes_;
    std::size_t size_;
};

/// A rulebook with a pool of units, compiled and read.
struct pool_case {
    pool_case(std::uint64_t number, generate::bundle const& from, std::string units_json)
        : seed(number), bundle(from), json(std::move(units_json)) {
        std::vector<std::string_view> const with(bundle.with.begin(), bundle.with.end());
        tieuchi::diagnostics problems;
        auto const book = tieuchi::read_rulebook(bundle.rulebook, problems, {with, {}});
        if (!book) {
            ADD_FAILURE() << "seed " << seed << ": the rulebook was refused "
                          << to_json(problems).substr(0, 2000);
            return;
        }
        sha256 = book->sha256();
        rules = tieuchi::evaluator::compile(*book, *tieuchi::date::parse(bundle.date));
        auto read = tieuchi::read_units(json, *rules, problems);
        if (!read) {
            ADD_FAILURE() << "seed " << seed << ": the units were refused "
                          << to_json(problems).substr(0, 2000);
            return;
        }
        units = *std::move(read);
    }

    std::uint64_t seed;
    generate::bundle bundle;
    std::string json;
    std::string sha256;
    std::optional<tieuchi::evaluator> rules;
    std::vector<unit> units;
};

/// What was judged, in all ways together.
struct tally {
    std::int64_t rows = 0;
    std::int64_t handed_over = 0;
    std::int64_t in_error = 0;

    void print(char const* what) const {
        std::cout << what << ": " << rows << " rows judged, " << handed_over
                  << " handed to the scalar evaluator, " << in_error << " in error\n";
    }
};

/// How a case is judged.
struct variety {
    std::size_t rows = 0;
    support::column_style columns = {};
    bool hands_nothing_over = false;
};

/// One batch of rows from a pool, judged in all ways.
class column_case {
public:
    column_case(pool_case const& from, assessed_pool const& pool, variety how, tally& count)
        : from_(from),
          how_(how),
          dice_(from.seed * 31 + how.rows),
          columns_(*from.rules, pick_rows(pool), from.seed, how.columns),
          count_(count) {
        expected_.failures = columns_.failures();
        summary_.emplace(expected_.summary());
        count_.in_error += static_cast<std::int64_t>(expected_.failures.size());
    }

    void judge_in_all_ways() {
        judge_by_group();
        packed_columns packed(*from_.rules);
        append_in_pieces(packed);
        std::vector<std::byte> saved;
        packed.save(saved);
        mapped_bytes const mapped(saved);
        auto const opened = packed_columns::open(*from_.rules, mapped.view());
        ASSERT_TRUE(opened) << where("opening what was saved: ") << name(opened.error().code);
        expected_batch in_pieces = expected_;
        in_pieces.failures = piece_failures_;
        for (kernel const one : kernels()) {
            for (std::int32_t const threads : {1, 2, 8}) {
                judge(columns_.batch(), expected_, options(one, threads), "in place");
                judge(packed, in_pieces, options(one, threads), "packed");
                judge(*opened, in_pieces, options(one, threads), "opened");
            }
        }
    }

private:
    std::vector<unit const*> pick_rows(assessed_pool const& pool) {
        expected_.pool = &pool;
        for (std::size_t row = 0; row < how_.rows; ++row) {
            expected_.rows.push_back(dice_.below(pool.units().size()));
            units_.push_back(&pool.units()[expected_.rows.back()]);
        }
        return units_;
    }

    void append_in_pieces(packed_columns& into) {
        std::span<unit const* const> left(units_);
        std::int64_t first = 0;
        for (std::uint64_t piece = 1; !left.empty(); ++piece) {
            std::size_t const count =
                dice_.chance(40) ? left.size() : std::min(left.size(), dice_.below(150) + 1);
            columns_of const part(*from_.rules, left.first(count), from_.seed + piece * 1000,
                                  how_.columns);
            into.append(part.batch());
            for (tieuchi::row_failure one : part.failures()) {
                one.row += first;
                piece_failures_.push_back(std::move(one));
            }
            left = left.subspan(count);
            first += static_cast<std::int64_t>(count);
        }
    }

    [[nodiscard]] batch_options options(kernel one, std::int32_t threads) {
        batch_options made;
        made.policies = expected_.pool->choices();
        made.with = one;
        made.threads = threads;
        auto const way = dice_.below(10);
        made.wanted = way < 4   ? everything
                      : way < 7 ? verdicts // nothing that kernels hand over
                                : static_cast<outputs>(dice_.below(256));
        return made;
    }

    [[nodiscard]] std::string where(std::string const& what) const {
        auto const choices = expected_.pool->choices();
        return "seed " + std::to_string(from_.seed) + ", " + std::to_string(how_.rows) +
               " rows, missing " + std::string(name(choices.missing)) + ", declared " +
               std::string(name(choices.declared)) + ": " + what;
    }

    template <typename Columns>
    void judge(Columns const& columns, expected_batch const& expected, batch_options const& with,
               std::string const& what) {
        if (testing::Test::HasFailure()) {
            return; // one difference is enough
        }
        auto const outcome = tieuchi::judge(columns, with, result_);
        std::string const how = where(what) + ", kernel " + std::string(name(with.with)) + ", " +
                                std::to_string(with.threads) + " threads, outputs " +
                                std::to_string(static_cast<unsigned>(with.wanted)) + ": ";
        ASSERT_TRUE(outcome) << how << name(outcome.error().code);
        EXPECT_EQ(result_.used(), with.with) << how;
        EXPECT_EQ(expected.difference(result_, with.wanted), "") << how << cause();
        if (has(with.wanted, outputs::summary) && result_.summary() != nullptr) {
            auto const& wanted = &expected == &expected_ ? *summary_ : piece_summary(expected);
            EXPECT_EQ(support::difference(*result_.summary(), wanted), "") << how << cause();
        }
        if (with.with == kernel::scalar) {
            EXPECT_EQ(result_.handed_over(), result_.rows() - std::ssize(expected.failures)) << how;
            return;
        }
        EXPECT_TRUE(!how_.hands_nothing_over || result_.handed_over() == 0)
            << how << result_.handed_over() << " handed over";
        count_.rows += result_.rows();
        count_.handed_over += result_.handed_over();
    }

    /// By groups that lie among each other, one of which stays empty, on any kernel.
    void judge_by_group() {
        std::int32_t const count = static_cast<std::int32_t>(dice_.below(5)) + 1;
        std::vector<std::int32_t> codes(how_.rows);
        for (std::int32_t& code : codes) {
            code = static_cast<std::int32_t>(dice_.below(static_cast<std::size_t>(count) + 1)) - 1;
        }
        auto const with = options(kernels()[dice_.below(kernels().size())], 2);
        auto const found = tieuchi::judge(columns_.batch(), with, {codes, count + 1}, result_);
        ASSERT_TRUE(found) << where("by group: ") << name(found.error().code);
        auto const wanted = expected_.summaries(codes, count + 1);
        for (std::size_t g = 0; g < wanted.size(); ++g) {
            EXPECT_EQ(support::difference((*found)[g], wanted[g]), "")
                << where("group ") << g << cause();
        }
    }

    tieuchi::rollup const& piece_summary(expected_batch const& expected) {
        if (!piece_summary_) {
            piece_summary_.emplace(expected.summary());
        }
        return *piece_summary_;
    }

    [[nodiscard]] std::string cause() const {
        return from_.bundle.rulebook.size() > 6000
                   ? ""
                   : "\ndate " + from_.bundle.date + "\nrulebook " + from_.bundle.rulebook;
    }

    pool_case const& from_;
    variety how_;
    generate::random dice_;
    expected_batch expected_;
    std::vector<unit const*> units_;
    columns_of columns_;
    tally& count_;
    std::optional<tieuchi::rollup> summary_;
    std::optional<tieuchi::rollup> piece_summary_;
    std::vector<tieuchi::row_failure> piece_failures_;
    batch_result result_; ///< Used again and again.
};

/// The same units, the same policies: the same document from the reference evaluator.
void compare_with_reference(pool_case const& from, tieuchi::policy choices) {
    std::string const ours = tieuchi::assess_to_json(*from.rules, from.units, choices);
    std::string const theirs = reference::assess(
        from.bundle.rulebook, from.bundle.with, from.json,
        {from.bundle.date, std::string(name(choices.missing)), std::string(name(choices.declared)),
         TIEUCHI_VERSION_STRING, from.sha256});
    EXPECT_TRUE(ours == theirs) << "seed " << from.seed << ": the reference evaluator differs";
}

constexpr std::size_t sizes[] = {1, 63, 64, 65, 127, 128, 200, 1};

void run_shape(generate::shape size, std::size_t wanted, std::uint64_t offset,
               std::size_t units = 40) {
    std::uint64_t const seed = first_seed() + offset;
    std::cout << "first seed " << seed << " (TIEUCHI_TEST_SEED sets another)\n";
    tally count;
    for (std::uint64_t i = 0; i < wanted; ++i) {
        generate::bundle const bundle = generate::rulebook(seed + i, size);
        auto const look =
            i % 4 == 0 ? generate::look_of_units::mixed : generate::look_of_units::tidy;
        pool_case const from(seed + i, bundle, generate::units(seed + i, bundle, units, look));
        if (testing::Test::HasFailure()) {
            return;
        }
        tieuchi::policy const choices = policy_of(i / 3);
        assessed_pool const pool(from.units, choices);
        if (i % 8 == 1) {
            compare_with_reference(from, choices);
        }
        support::column_style const style{i % 3 == 0 ? 20U : 0U, i % 4 == 0 ? 18 : 3};
        column_case(from, pool, {sizes[i % std::size(sizes)], style}, count).judge_in_all_ways();
        if (testing::Test::HasFailure()) {
            return;
        }
    }
    count.print("any shape");
}

TEST(columns, agree_on_small_rulebooks) {
    run_shape(generate::shape::plain, cases_of(600), 0);
}

TEST(columns, agree_on_wide_rulebooks) {
    run_shape(generate::shape::wide, cases_of(80), 1000000);
}

TEST(columns, agree_on_large_rulebooks) {
    run_shape(generate::shape::large, cases_of(12), 2000000);
}

TEST(columns, agree_on_rulebooks_of_up_to_200_criteria) {
    run_shape(generate::shape::huge, cases_of(3), 3000000, 8);
}

/// Sums of lines and steps: kernels need no help.
void run_even(generate::even_size const& size, std::size_t wanted, std::uint64_t offset,
              std::size_t rows) {
    std::uint64_t const seed = first_seed() + offset;
    std::cout << "first seed " << seed << " (TIEUCHI_TEST_SEED sets another)\n";
    tally count;
    for (std::uint64_t i = 0; i < wanted; ++i) {
        generate::even_case const even = generate::even(seed + i, size);
        pool_case const from(seed + i, even.rulebook, even.units);
        if (testing::Test::HasFailure()) {
            return;
        }
        tieuchi::policy const choices = policy_of(i / 3);
        assessed_pool const pool(from.units, choices);
        if (i % 8 == 0) {
            compare_with_reference(from, choices);
        }
        std::size_t const count_of_rows = rows != 0 ? rows : sizes[i % std::size(sizes)];
        unsigned const spoiled = i % 5 == 0 ? 5 : 0;
        column_case(from, pool, {count_of_rows, {spoiled, 3}, true}, count).judge_in_all_ways();
        if (testing::Test::HasFailure()) {
            return;
        }
    }
    count.print("even");
}

TEST(columns, need_no_help_with_lines_and_steps) {
    run_even({.criteria = 6, .leaves = 20, .strata = 7, .units = 64}, cases_of(250), 0, 0);
}

TEST(columns, need_no_help_with_many_strata) {
    run_even({.criteria = 4, .leaves = 10, .strata = 500, .units = 1500}, cases_of(3), 100000,
             2000);
}

TEST(columns, need_no_help_with_many_leaves) {
    run_even({.criteria = 200, .leaves = 1000, .strata = 7, .units = 20}, cases_of(4), 200000, 130);
}

TEST(columns, need_no_help_with_nodes_that_count_their_best_children) {
    run_even({6, 20, 7, 64, generate::trees::any_of}, cases_of(250), 500000, 0);
}

TEST(columns, agree_over_several_blocks) {
    run_even({.criteria = 5, .leaves = 12, .strata = 7, .units = 100}, cases_of(8), 300000, 8193);
}

/// Leaves of every comparator and shape with bounds at the ends of what a literal can say, which
/// differ between the two regions.
std::string extreme_rulebook(generate::random& dice) {
    static constexpr std::string_view comparators[] = {"at_least", "at_most", "more_than",
                                                       "less_than", "equals"};
    static constexpr std::string_view bounds[] = {"999999999999999999",
                                                  "-999999999999999999",
                                                  "1",
                                                  "0",
                                                  "922337203685477580",
                                                  "-1",
                                                  "999983",
                                                  "7919"};
    static constexpr std::string_view scales[] = {"100", "0.000000000001", "1000000"};
    auto const bound = [&] { return R"(")" + std::string(dice.pick(bounds)) + R"(")"; };
    std::string criteria;
    auto const count = dice.between(1, 4);
    for (std::int64_t i = 1; i <= count; ++i) {
        std::string const id = std::to_string(i);
        criteria += std::string(i == 1 ? "" : ",") + R"({"id": "c)" + id +
                    R"(", "name": "Tiêu chí", "indicators": [{"id": "i)" + id +
                    R"(", "kind": "quantity", ")" + std::string(dice.pick(comparators)) +
                    R"(": {"by": "region", "values": {"a": )" + bound() + R"(, "b": )" + bound() +
                    "}}" + (dice.chance(30) ? R"(, "progress": "step")" : "") + "}]}";
    }
    return R"({"format": "tieuchi-rulebook/1", "id": "tận cùng", "title": "Tận cùng",
               "citation": "Quyết định 3/QĐ", "unit_level": "commune", "designation": "Đạt",
               "attributes": {"region": {"values": ["a", "b"]}}, "scale": ")" +
           std::string(dice.pick(scales)) + R"(", "criteria": [)" + criteria + "]}";
}

TEST(columns, agree_at_the_ends_of_64_bits) {
    std::uint64_t const seed = first_seed() + 400000;
    std::cout << "first seed " << seed << " (TIEUCHI_TEST_SEED sets another)\n";
    constexpr std::int64_t ends[] = {
        INT64_MIN, INT64_MIN + 1, INT64_MAX,         INT64_MAX - 1, 0,         1,
        -1,        INT32_MAX,     INT32_MIN,         INT16_MAX,     INT16_MIN, 2,
        999999999, 1000000000,    922337203685477580};
    tally count;
    for (std::uint64_t i = 0; i < cases_of(500); ++i) {
        generate::random dice(seed + i);
        pool_case from(seed + i, {extreme_rulebook(dice), {}, "2019-06-30"},
                       R"({"format": "tieuchi-units/1", "units": [{"id": "1"}]})");
        ASSERT_TRUE(from.rules);
        std::vector<int> places;
        for (std::int32_t leaf = 0; leaf < from.rules->leaf_count(); ++leaf) {
            places.push_back(dice.chance(60)   ? 0
                             : dice.chance(60) ? 2
                                               : static_cast<int>(dice.below(19)));
        }
        for (int u = 0; u < 30; ++u) {
            unit one(*from.rules);
            ASSERT_TRUE(one.set_attribute("region", dice.chance(50) ? "a" : "b"));
            for (std::int32_t leaf = 0; leaf < from.rules->leaf_count(); ++leaf) {
                int const scale = places[static_cast<std::size_t>(leaf)];
                if (dice.chance(90)) {
                    auto const value = *tieuchi::decimal::make(dice.pick(ends), scale);
                    ASSERT_TRUE(one.observe(from.rules->leaf_at(leaf).id, value));
                }
            }
            from.units.push_back(std::move(one));
        }
        assessed_pool const pool(from.units, policy_of(i));
        support::column_style const style{0, dice.chance(80) ? 0 : 4};
        column_case(from, pool, {70, style}, count).judge_in_all_ways();
        if (testing::Test::HasFailure()) {
            return;
        }
    }
    count.print("ends of 64 bits");
}

} // namespace
