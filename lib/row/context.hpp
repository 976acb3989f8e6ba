// SPDX-License-Identifier: Apache-2.0
// What rows are judged with: for every context the bounds of all columns side by side, and words
// that say which leaves make which criterion.
#ifndef TIEUCHI_ROW_CONTEXT_HPP
#define TIEUCHI_ROW_CONTEXT_HPP

#include <tieuchi/row.hpp>
#include "columnar/layout.hpp"
#include "columnar/strata.hpp"
#include "eval/program.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Most words that bits of leaves or criteria take: a rulebook has at most 10,000 leaves.
inline constexpr std::int32_t most_row_words = 160;

/// Integers of a vector register; tables are filled up to a whole one.
inline constexpr std::int32_t row_lanes = 8;

/// What is the same in all contexts.
struct row_shape {
    program const* rules = nullptr;
    std::vector<row_column> leaves;         ///< By leaf.
    std::vector<std::int32_t> leaf_at;      ///< By column.
    std::vector<std::int32_t> level_counts; ///< By column; 0 for what is no level.
    std::vector<std::int32_t> levels;       ///< The columns that are levels.
    std::int32_t values = 0;
    std::int32_t words = 0;
    std::int32_t criteria_words = 0;
    std::vector<std::uint64_t> all_columns; ///< Bits of columns.
    std::vector<std::uint64_t> truths;
    std::vector<std::uint64_t> conditions;
    std::vector<std::uint64_t> of_criteria; ///< The columns of leaves of criteria.
    bool has_conditions = false;
    bool floor = false; ///< Whether a score needs completeness (S-501).
    bool plain = false; ///< Whether every criterion asks for all of all.
    /// Bits of columns by criterion, filled up to 8, for one word of columns after the other.
    std::vector<std::uint64_t> criteria;
    std::int32_t criteria_lanes = 0; ///< Criteria, filled up.
};

/// How scores of a context are summed.
enum class row_tier : std::uint8_t {
    none,  ///< There is no score.
    small, ///< No partial sum reaches 2^62.
    wide,  ///< None reaches 2^126.
    apart, ///< Always by the scalar evaluator.
};

/// A level's contributions to the score.
struct row_marks {
    std::int32_t column = 0;
    std::vector<int128> marks; ///< By level.
};

/** One context. Tables have an element a column and are filled up to whole registers.

    A number contributes `multiplier * (its value between from and to - base)`, and whatever is in
    `counts_full` contributes `full` where it passes.
*/
struct row_context {
    explicit row_context(evaluator const& of) : like(of) {}

    std::vector<std::int64_t> low; ///< Of the numbers and levels.
    std::vector<std::int64_t> high;
    std::vector<std::int64_t> from;
    std::vector<std::int64_t> to;
    std::vector<std::int64_t> base;
    std::vector<std::int64_t> multiplier; ///< Of row_tier::small.
    std::vector<std::int64_t> full;       ///< The same, of all columns.
    std::vector<int128> wide_multiplier;  ///< Of row_tier::wide.
    std::vector<int128> wide_full;
    std::vector<row_marks> marks;
    std::vector<std::uint64_t> wanted;          ///< Truths that pass when they are so.
    std::vector<std::uint64_t> exempt;          ///< Columns of leaves that are exempt,
    std::vector<std::uint64_t> unknown;         ///< or unknown whatever their value.
    std::vector<std::uint64_t> counts_full;     ///< Columns that count in full where they pass.
    std::vector<std::uint64_t> apart_failing;   ///< A failing one needs the scalar evaluator.
    std::vector<std::uint64_t> apart_valued;    ///< One that has a value does.
    std::vector<std::uint64_t> criteria_exempt; ///< Where all criteria are plain.
    bool some_apart = false;
    row_tier tier = row_tier::none;
    int128 denominator = 0;
    verdict presupposed = verdict::pass; ///< Fail or unknown where a designation is.
    unit like;                           ///< What it was made from, without observations.
};

/// What a kernel is called with.
struct row_job {
    row_shape const* shape = nullptr;
    std::unique_ptr<row_context> const* contexts = nullptr;
    std::int32_t context_count = 0;
    bool missing_fails = false;
    bool scores = false;
};

/// Judges a row, or many; see row_judge::judge.
struct row_kernel {
    void (*one)(row_job const& job, row_context const& with, row_view const& row, row_finding& into,
                row_masks const& masks) noexcept = nullptr;
    void (*many)(row_job const& job, row_set const& rows, row_finding* into,
                 row_masks const& masks) noexcept = nullptr;
};

/// The kernel that is meant; `automatic` gives the fastest. Empty when the machine has it not.
[[nodiscard]] row_kernel find_row_kernel(kernel& which) noexcept;

namespace avx2_rows {
void judge_one(row_job const&, row_context const&, row_view const&, row_finding&,
               row_masks const&) noexcept;
void judge_many(row_job const&, row_set const&, row_finding*, row_masks const&) noexcept;
} // namespace avx2_rows
namespace avx512_rows {
void judge_one(row_job const&, row_context const&, row_view const&, row_finding&,
               row_masks const&) noexcept;
void judge_many(row_job const&, row_set const&, row_finding*, row_masks const&) noexcept;
} // namespace avx512_rows

/// The result of a row in error. @param words Of a mask of criteria.
void refuse_row(errc why, row_finding& into, row_masks const& masks, std::int32_t words) noexcept;

/// Bits of columns that a score is summed from.
struct scored_bits {
    std::uint64_t const* valued; ///< Have a value,
    std::uint64_t const* full;   ///< count in full,
    std::uint64_t const* open;   ///< may yet come to anything.
};

/// Sums of a row of row_tier::small.
struct small_sums {
    std::int64_t lower = 0;
    std::int64_t open = 0; ///< What unknown leaves may add.
};

/** Verdicts of criteria of any requirements.

    @param words Bits of columns that fail and are unknown, then words of criteria to be written:
                 those that fail, are unknown, are exempt.
*/
struct node_bits {
    std::uint64_t const* fail;
    std::uint64_t const* unknown;
    std::uint64_t const* exempt;
    std::uint64_t* criteria_fail;
    std::uint64_t* criteria_unknown;
    std::uint64_t* criteria_exempt;
};
void judge_requirements(row_shape const& shape, node_bits const& bits) noexcept;

/// Whether too few leaves are known for a score (S-501).
[[nodiscard]] bool is_incomplete(program const& rules, std::int32_t known,
                                 std::int32_t judged) noexcept;

/// Everything of a row_judge.
struct row_store {
    explicit row_store(evaluator of) : rules(std::move(of)) {}

    evaluator rules;
    row_shape shape;
    tile_layout layout; ///< The numbers' places, as plans of columns want them.
    std::vector<std::unique_ptr<row_context>> contexts;
    std::unordered_map<std::string, std::int32_t> known; ///< By attributes and designations.
    kernel used = kernel::automatic;
    row_kernel run;
};

/// Sets shape and layout. @param places By leaf, or empty.
void plan_rows(row_store& into, std::span<std::int32_t const> places);

/// The context of a unit's attributes and designations.
[[nodiscard]] std::unique_ptr<row_context> make_context(row_store const& in, unit const& like);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
