// SPDX-License-Identifier: Apache-2.0
// Rows against units: for any rulebook every kernel finds of a row, alone or among many, what
// `assess` finds of a unit that is given the same values one by one.
#include <tieuchi/assessment.hpp>
#include <tieuchi/detail/wide.hpp>
#include <tieuchi/row.hpp>
#include "support/generate/even.hpp"
#include "support/generate/random.hpp"
#include "support/generated.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <limits>
#include <optional>
#include <string>
#include <vector>

namespace {

using tieuchi::kernel;
using tieuchi::row_finding;
using tieuchi::row_judge;
using tieuchi::row_kind;
using tieuchi::unit;
using tieuchi::verdict;

std::uint64_t first_seed() {
    char const* const stated = std::getenv("TIEUCHI_TEST_SEED");
    return stated == nullptr ? 20260215 : std::strtoull(stated, nullptr, 10);
}

/// Words that stand where nothing may be looked at.
constexpr std::uint64_t garbage = 0xA5A5A5A5A5A5A5A5U;

/// How often findings had scores, and of what kind.
struct counters {
    std::int64_t rows = 0;
    std::int64_t given = 0;
    std::int64_t wide = 0;
    std::int64_t apart = 0;

    void print() const {
        std::cout << rows << " rows judged by every kernel; scores: " << given << " given, of them "
                  << wide << " beyond 64 bits, " << apart << " apart\n";
    }
};

/// A row and the unit that it stands for.
struct row_and_unit {
    std::vector<std::int64_t> values;
    std::vector<std::uint64_t> present;
    std::vector<std::uint64_t> truths;
    std::int32_t context = 0;
    std::optional<unit> same;

    [[nodiscard]] tieuchi::row_view view() const {
        return {values.data(), present.data(), truths.data()};
    }
};

/// Places that the rows of a case have.
std::vector<std::int32_t> some_places(tieuchi::evaluator const& rules, generate::random& dice) {
    std::vector<std::int32_t> places;
    std::int64_t const most = dice.chance(20) ? 18 : 3;
    std::int32_t const count = dice.chance(30) ? 0 : rules.leaf_count();
    for (std::int32_t i = 0; i < count; ++i) {
        places.push_back(static_cast<std::int32_t>(dice.between(0, most)));
    }
    return places;
}

/// Makes rows of units: what a row cannot say is missing, and some values are others.
class row_maker {
public:
    row_maker(row_judge& judge, generate::random& dice) : judge_(judge), dice_(dice) {}

    row_and_unit make(unit const& from) {
        row_and_unit made;
        auto const words = static_cast<std::size_t>(judge_.words());
        made.values.assign(static_cast<std::size_t>(judge_.value_count()),
                           std::numeric_limits<std::int64_t>::min());
        made.present.assign(words, garbage);
        made.truths.assign(words, garbage);
        unit same(judge_.rules());
        copy_facts(from, same);
        auto const context = judge_.add_context(same);
        EXPECT_TRUE(context.has_value());
        made.context = *context;
        for (std::int32_t i = 0; i < judge_.rules().leaf_count(); ++i) {
            put(made, same, i, from.observations()[static_cast<std::size_t>(i)]);
        }
        made.same = std::move(same);
        return made;
    }

private:
    static void copy_facts(unit const& from, unit& to) {
        auto const& attributes = from.rules().rules().attributes;
        for (std::size_t i = 0; i < attributes.size(); ++i) {
            std::int32_t const code = from.attribute_codes()[i];
            if (code >= 0) {
                EXPECT_TRUE(to.set_attribute(attributes[i].id,
                                             attributes[i].values[static_cast<std::size_t>(code)]));
            } else if (auto const& number = from.attribute_numbers()[i]) {
                EXPECT_TRUE(to.set_attribute(attributes[i].id, *number));
            }
        }
        if (from.holds()) {
            to.set_holds(*from.holds());
        }
    }

    static void set(std::vector<std::uint64_t>& words, std::int32_t bit, bool value) {
        std::uint64_t const mask = std::uint64_t{1} << (bit % 64);
        std::uint64_t& word = words[static_cast<std::size_t>(bit / 64)];
        word = value ? word | mask : word & ~mask;
    }

    void put(row_and_unit& row, unit& same, std::int32_t leaf, tieuchi::observation const& seen) {
        auto const& where = judge_.columns()[static_cast<std::size_t>(leaf)];
        auto const at = static_cast<std::size_t>(where.column);
        std::string const& id = judge_.rules().leaf_at(leaf).id;
        set(row.present, where.column, false);
        if (where.kind == row_kind::truth && seen.kind == tieuchi::observed::boolean) {
            set(row.present, where.column, true);
            set(row.truths, where.column, seen.truth);
            EXPECT_TRUE(same.observe_truth(id, seen.truth));
        } else if (where.kind == row_kind::level && seen.kind == tieuchi::observed::level) {
            set(row.present, where.column, true);
            row.values[at] = seen.level;
            auto const& levels = judge_.rules().leaf_at(leaf).levels;
            EXPECT_TRUE(same.observe_level(id, levels[static_cast<std::size_t>(seen.level)].id));
        } else if (auto const value = number_of(seen, where)) {
            set(row.present, where.column, true);
            row.values[at] = *value;
            EXPECT_TRUE(same.observe(id, *tieuchi::decimal::make(*value, where.scale)));
        }
    }

    std::optional<std::int64_t> number_of(tieuchi::observation const& seen,
                                          tieuchi::row_column const& where) {
        if (where.kind != row_kind::number || dice_.chance(3)) {
            return std::nullopt;
        }
        if (dice_.chance(4)) {
            constexpr std::int64_t ends[] = {std::numeric_limits<std::int64_t>::min(),
                                             std::numeric_limits<std::int64_t>::max(), 0, -1};
            return dice_.pick(ends);
        }
        if (seen.kind != tieuchi::observed::number || seen.first.scale() > where.scale) {
            return std::nullopt;
        }
        std::int64_t value = 0;
        bool const over = __builtin_mul_overflow(
            seen.first.coefficient(),
            tieuchi::detail::power_of_ten(where.scale - seen.first.scale()), &value);
        return over ? std::nullopt : std::optional(value + (dice_.chance(10) ? 1 : 0));
    }

    row_judge& judge_;
    generate::random& dice_;
};

/// What must be found of a unit.
struct expected_row {
    explicit expected_row(unit const& subject, tieuchi::policy choices)
        : found(tieuchi::assess(subject.rules(), subject, choices)) {}

    [[nodiscard]] std::string difference(row_judge const& judge, row_and_unit const& row,
                                         tieuchi::row_options options, row_finding const& got,
                                         std::uint64_t const* pass, std::uint64_t const* fail,
                                         std::uint64_t const* unknown) const {
        std::uint16_t counts[5] = {};
        for (std::size_t c = 0; c < found.criteria().size(); ++c) {
            auto const bit = [c](std::uint64_t const* words) {
                return (words[c / 64] >> (c % 64) & 1) != 0;
            };
            verdict const wanted = found.criteria()[c].verdict;
            ++counts[static_cast<std::size_t>(wanted)];
            if (bit(pass) != (wanted == verdict::pass) || bit(fail) != (wanted == verdict::fail) ||
                bit(unknown) != (wanted == verdict::unknown)) {
                return "criterion " + std::to_string(c) + " must be " + std::string(name(wanted));
            }
        }
        if (got.status != tieuchi::errc::ok) {
            return "a status";
        }
        if (got.criteria_passed != counts[1] || got.criteria_failed != counts[2] ||
            got.criteria_unknown != counts[3] || got.criteria_exempt != counts[4]) {
            return "counts";
        }
        if (got.standard != static_cast<std::uint8_t>(found.standard())) {
            return "the standard";
        }
        auto const score = judge.score(row.context, row.view(), options, got);
        return score == found.score(tieuchi::measure::weighted_progress) ? "" : "the score";
    }

    tieuchi::assessment found;
};

std::vector<kernel> kernels() {
    std::vector<kernel> made;
    for (kernel const one : {kernel::plain, kernel::avx2, kernel::avx512}) {
        if (is_available(one)) {
            made.push_back(one);
        }
    }
    return made;
}

/// All rows in one call: one behind the other, with space between them.
struct many_rows {
    explicit many_rows(row_judge const& judge, std::vector<row_and_unit> const& rows)
        : values(rows.size() * stride(judge.value_count()), std::int64_t{7}),
          present(rows.size() * stride(judge.words()), garbage),
          truths(present),
          findings(rows.size()),
          masks(3, std::vector<std::uint64_t>(
                       rows.size() * static_cast<std::size_t>(judge.criteria_words()), garbage)) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            std::copy(rows[i].values.begin(), rows[i].values.end(),
                      &values[i * stride(judge.value_count())]);
            std::copy(rows[i].present.begin(), rows[i].present.end(),
                      &present[i * stride(judge.words())]);
            std::copy(rows[i].truths.begin(), rows[i].truths.end(),
                      &truths[i * stride(judge.words())]);
            contexts.push_back(rows[i].context);
        }
        set = {static_cast<std::int64_t>(rows.size()),
               contexts.data(),
               {values.data(), present.data(), truths.data()},
               static_cast<std::int64_t>(stride(judge.value_count())),
               static_cast<std::int64_t>(stride(judge.words()))};
    }

    static std::size_t stride(std::int32_t count) { return static_cast<std::size_t>(count) + 3; }

    [[nodiscard]] tieuchi::row_masks to() {
        return {masks[0].data(), masks[1].data(), masks[2].data()};
    }

    std::vector<std::int64_t> values;
    std::vector<std::uint64_t> present;
    std::vector<std::uint64_t> truths;
    std::vector<row_finding> findings;
    std::vector<std::vector<std::uint64_t>> masks;
    std::vector<std::int32_t> contexts;
    tieuchi::row_set set;
};

void judge_all(std::uint64_t seed, tieuchi::evaluator const& rules, std::vector<unit> const& units,
               counters& count) {
    tieuchi::policy const choices = support::policy_of(seed % 2);
    for (kernel const one : kernels()) {
        generate::random dice(seed); // the same rows for every kernel
        auto judge = row_judge::make(rules, some_places(rules, dice), one);
        ASSERT_TRUE(judge.has_value());
        EXPECT_EQ(judge->used(), one);
        std::vector<row_and_unit> rows;
        row_maker maker(*judge, dice);
        for (unit const& from : units) {
            rows.push_back(maker.make(from));
        }
        many_rows all(*judge, rows);
        tieuchi::row_options const options{choices.missing, true};
        judge->judge(all.set, options, all.findings.data(), all.to());
        auto const words = static_cast<std::size_t>(judge->criteria_words());
        for (std::size_t i = 0; i < rows.size(); ++i) {
            expected_row const expected(*rows[i].same, choices);
            std::string const where = "seed " + std::to_string(seed) + ", row " +
                                      std::to_string(i) + ", kernel " + std::string(name(one));
            std::uint64_t const* const pass = &all.masks[0][i * words];
            std::uint64_t const* const fail = &all.masks[1][i * words];
            std::uint64_t const* const unknown = &all.masks[2][i * words];
            ASSERT_EQ(
                expected.difference(*judge, rows[i], options, all.findings[i], pass, fail, unknown),
                "")
                << where;
            row_finding alone;
            std::vector<std::uint64_t> masks(3 * words, garbage);
            judge->judge(rows[i].context, rows[i].view(), options, alone,
                         {&masks[0], &masks[words], &masks[2 * words]});
            ASSERT_EQ(expected.difference(*judge, rows[i], options, alone, &masks[0], &masks[words],
                                          &masks[2 * words]),
                      "")
                << where << ", alone";
            judge->judge(rows[i].context, rows[i].view(), {choices.missing, false}, alone);
            EXPECT_EQ(alone.score, tieuchi::row_score_kind::none) << where;
            EXPECT_EQ(alone.standard, static_cast<std::uint8_t>(expected.found.standard()));
            ASSERT_EQ(
                tieuchi::assess(rules, judge->unit_of(rows[i].context, rows[i].view())).standard(),
                tieuchi::assess(rules, *rows[i].same).standard())
                << where << ", as a unit";
            count.rows += one == kernel::plain ? 1 : 0;
            bool const given = alone.status == tieuchi::errc::ok &&
                               all.findings[i].score == tieuchi::row_score_kind::given;
            count.given += given ? 1 : 0;
            count.wide += all.findings[i].score_upper.high != 0 ? 1 : 0;
            count.apart += all.findings[i].score == tieuchi::row_score_kind::apart ? 1 : 0;
        }
    }
}

void run_shape(generate::shape size, std::uint64_t cases, std::uint64_t offset, std::size_t units) {
    std::uint64_t const seed = first_seed() + offset;
    std::cout << "first seed " << seed << " (TIEUCHI_TEST_SEED sets another)\n";
    counters count;
    for (std::uint64_t i = 0; i < cases && !testing::Test::HasFailure(); ++i) {
        generate::bundle const bundle = generate::rulebook(seed + i, size);
        auto const read = support::assessed(
            support::compiled(bundle), generate::units(seed + i, bundle, units,
                                                       i % 4 == 0 ? generate::look_of_units::mixed
                                                                  : generate::look_of_units::tidy));
        judge_all(seed + i, read.rules, read.units, count);
    }
    count.print();
}

TEST(rows, agree_on_small_rulebooks) {
    run_shape(generate::shape::plain, 600, 0, 12);
}

TEST(rows, agree_on_wide_rulebooks) {
    run_shape(generate::shape::wide, 100, 1000000, 12);
}

TEST(rows, agree_on_large_rulebooks) {
    run_shape(generate::shape::large, 20, 2000000, 12);
}

TEST(rows, agree_on_rulebooks_of_up_to_200_criteria) {
    run_shape(generate::shape::huge, 4, 3000000, 8);
}

TEST(rows, agree_where_scores_are_sums_of_lines_and_steps) {
    std::uint64_t const seed = first_seed() + 4000000;
    counters count;
    for (std::uint64_t i = 0; i < 60 && !HasFailure(); ++i) {
        generate::even_size size;
        size.criteria = 1 + i % 70;
        size.leaves = size.criteria + i * 3 % 160;
        size.units = 16;
        size.combine = i % 5 == 4 ? generate::trees::any_of : generate::trees::all;
        generate::even_case const made = generate::even(seed + i, size);
        auto const read = support::assessed(support::compiled(made.rulebook), made.units);
        judge_all(seed + i, read.rules, read.units, count);
    }
    EXPECT_GT(count.given, count.apart);
    count.print();
}

} // namespace
