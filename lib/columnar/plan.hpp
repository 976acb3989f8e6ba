// SPDX-License-Identifier: Apache-2.0
// What kernels work from: for every leaf and every group of strata the integers that decide and
// score it, proved exact when the plan is made.
#ifndef TIEUCHI_COLUMNAR_PLAN_HPP
#define TIEUCHI_COLUMNAR_PLAN_HPP

#include "columnar/layout.hpp"
#include "columnar/lines.hpp"
#include "columnar/strata.hpp"
#include "eval/program.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What stands in the way of judging a leaf by its value, for a stratum.
enum class end_class : std::uint8_t { value = 0, exempt = 1, unknown = 2 };

/// How the progress of a leaf enters the score of a unit.
enum class score_form : std::uint8_t {
    none,      ///< Not at all: a condition.
    line,      ///< A multiple of the value, kept between two ends; steps are lines of length 1.
    step,      ///< In full when the leaf passes.
    marks,     ///< By level.
    pass_only, ///< As a line; a unit in which the leaf fails goes to the scalar evaluator.
    by_unit,   ///< A unit in which the leaf has a value goes to the scalar evaluator.
};

/// How large the integers are that scores are told in, proved by the largest sum that can occur.
enum class score_tier : std::uint8_t {
    int64,  ///< Below 2^62.
    int128, ///< Below 2^126.
    big,    ///< Below 2^(64 * largest_words - 2).
    none,   ///< Larger, or not a sum: units go to the scalar evaluator.
};

/// Words of 64 bits of the largest score that kernels sum.
inline constexpr std::int32_t largest_words = 8;

/** A bound that pairs are compared with (S-203): `numerator * left` against `denominator * low` and
    `denominator * high`.
*/
struct pair_bound {
    bool fits = false; ///< Whether all factors fit into 64 bits; otherwise `end` is asked.
    std::int64_t left = 1;
    std::int64_t low = 0;
    std::int64_t high = 0;
    bound_end const* end = nullptr;

    friend bool operator==(pair_bound const&, pair_bound const&) = default;
};

/** One way in which a leaf is judged and scored; which one, the stratum says.

    All integers are at the scale of the leaf's place.
*/
struct leaf_entry {
    std::int64_t low = 0;      ///< Passes from here on; of a truth 1 for "yes passes".
    std::int64_t high = 0;     ///< Passes up to here; below `low`: nothing passes.
    std::int64_t from = 0;     ///< Values below count as this one in the score.
    std::int64_t to = 0;       ///< Values above count as this one.
    bool downwards = false;    ///< Whether less is better: the line begins at `to`.
    int128 multiplier = 0;     ///< Score per unit of the value; below 0 where less is better.
    int128 full = 0;           ///< Score at progress 1.
    std::vector<int128> marks; ///< Score by level.
    pair_bound pair;           ///< Of lane::pair.

    /// Where the line begins.
    [[nodiscard]] std::int64_t base() const noexcept { return downwards ? to : from; }

    /// How long it is; at most the largest integer.
    [[nodiscard]] std::int64_t length() const noexcept {
        std::int64_t way = 0;
        return __builtin_sub_overflow(to, from, &way) ? std::numeric_limits<std::int64_t>::max()
                                                      : way;
    }

    friend bool operator==(leaf_entry const&, leaf_entry const&) = default;
};

/// Tables of entries as vector registers hold them: one element an entry, in the width of the lane.
struct alignas(64) entry_tables {
    static constexpr std::size_t most = 16; ///< Entries that are picked from registers.
    alignas(64) std::int64_t low[most] = {};
    alignas(64) std::int64_t high[most] = {};
    alignas(64) std::int64_t base[most] = {};   ///< Where a line begins.
    alignas(64) std::int64_t length[most] = {}; ///< Where it ends, counted from there.
    alignas(64) std::int32_t low32[most] = {};
    alignas(64) std::int32_t high32[most] = {};
    alignas(64) std::int32_t base32[most] = {};
    alignas(64) std::int32_t length32[most] = {};
    alignas(64) std::int16_t low16[most * 2] = {};
    alignas(64) std::int16_t high16[most * 2] = {};
    alignas(64) std::int16_t base16[most * 2] = {};
    alignas(64) std::int16_t length16[most * 2] = {};
};

/// Which of the two ends decide.
enum class leaf_compare : std::uint8_t { from_low, up_to_high, between };

/// A leaf as kernels see it.
struct leaf_task {
    tile_place place;
    leaf_compare compare = leaf_compare::between;
    score_form score = score_form::none;
    bool in_tables = false;     ///< Whether entries are few enough for `tables`.
    bool simple = false;        ///< No exemptions and only values for bounds.
    std::int32_t classes = 0;   ///< Number of the pattern of end classes; 0: all are values.
    std::int32_t selector = -1; ///< Number of the map from strata to entries; -1: one entry.
    std::vector<leaf_entry> entries;
    entry_tables tables; ///< When there are at most `entry_tables::most` entries.
};

/// How the rows of a leaf that do not pass are found.
enum class step_form : std::uint8_t {
    int16_low,
    int16_high,
    int16_both,
    int32_low,
    int32_high,
    int32_both,
    int64_low,
    int64_high,
    int64_both,
    yes,   ///< A truth that has to be so.
    no,    ///< A truth that must not be so.
    other, ///< By the task.
};

/** What the first pass over a tile needs of a leaf, close together: with the tasks, which are a
    thousand bytes apart, it took three times as long.
*/
struct leaf_step {
    std::int32_t leaf = 0;
    std::int32_t values = -1;
    std::int32_t selector = -1;
    step_form form = step_form::other;
    entry_tables const* tables = nullptr;
};

/// Steps of one form, one behind the other, so that nothing is chosen from step to step.
struct step_group {
    step_form form = step_form::other;
    std::int32_t selector = -1; ///< Of all steps; -1: bounds are the same in all strata.
    std::size_t first = 0;
    std::size_t last = 0;
};

/** Leaves one behind the other that are judged by their values alone, and whose words of validity
    lie side by side or are not there.
*/
struct leaf_run {
    std::size_t first = 0;
    std::size_t last = 0;
    std::int32_t valid = -1; ///< Of the first; -1: all values are there.
};

/** A leaf on a line. Its way from the base of the line, kept between 0 and the line's length, is a
    term of the score, or two where it takes more than 15 bits.
*/
struct line_step {
    std::int32_t leaf = 0;
    std::int32_t values = -1;
    std::int32_t selector = -1;
    lane kind = lane::none;
    bool downwards = false;  ///< Whether the base is the larger end.
    bool one_base = false;   ///< Whether all entries have the same.
    bool one_length = false; ///< The same for lengths.
    std::int32_t term = 0;
    std::int32_t low_bits = 0;            ///< Of the first of two terms; 0 where there is one.
    entry_tables const* tables = nullptr; ///< Null: row by row.
};

/// Lines of one kind, one behind the other.
struct line_group {
    std::size_t first = 0;
    std::size_t last = 0;
};

/// Leaves that count the same in every stratum, so that only their number matters: a term.
struct count_group {
    std::vector<std::int32_t> leaves;
    bool in_a_row = false; ///< Whether none is left out between the first and the last.
    std::int32_t term = 0;
};

/** Multipliers of terms, cut into digits of a few bits, for sums that registers hold in 32 bits.

    The number of rows a register has lanes for counts: digits are so narrow that the sums of all
    terms times the largest digit stay below 2^32, which is proved when the plan is made.
*/
struct limb_tables {
    std::int32_t terms = 0; ///< An even number: they are multiplied by two.
    std::int32_t limbs = 0; ///< Digits a multiplier.
    std::int32_t stride = 0;
    /// By pair of terms, digit, stratum: the digit of the first term below that of the second.
    std::vector<std::uint32_t, line_allocator<std::uint32_t>> digits;

    [[nodiscard]] std::uint32_t const* at(std::int32_t pair, std::int32_t limb) const noexcept {
        return digits.data() + static_cast<std::ptrdiff_t>(pair * limbs + limb) * stride;
    }
};

/// Scores as sums of terms times multipliers.
struct limb_plan {
    bool by_rows = false;          ///< Whether nothing is: all leaves are summed row by row.
    std::int32_t bits = 15;        ///< Of a digit.
    limb_tables sums;              ///< Of what counts.
    limb_tables extras;            ///< Of what may yet count.
    std::int32_t limbs_of[3] = {}; ///< Digits that a tier needs.
    std::int32_t words_of[3] = {1, 2, 2};
    std::vector<line_step> lines; ///< Sorted into `line_groups`.
    std::vector<line_group> line_groups;
    std::vector<count_group> fulls; ///< Leaves that count in full where they pass.
    std::vector<count_group> opens; ///< Leaves by what they may yet count.
};

/// What all strata come to for one leaf; patterns that several leaves share are kept once.
struct class_pattern {
    std::vector<end_class> of; ///< By stratum.
};

/// From strata to entries.
struct selector {
    std::vector<std::uint16_t> entry; ///< By stratum.
    bool identity = false;
};

/// A requirement over indicators or parts, and where its children begin.
struct node_task {
    requirement const* require = nullptr; ///< Null for a single leaf.
    index_range children;                 ///< Of leaves, or of indicators.
    bool all_children = false;            ///< "All", one by one.
};

/// What the score of a unit of a stratum is made of.
struct stratum_score {
    score_tier tier = score_tier::none;
    bool has_value = true; ///< Whether a criterion is left to be scored (S-405).
    int128 denominator = 1;
    rational big_denominator; ///< Of tier `big`.
};

/// What a leaf comes to in a stratum of tier `big`: integers over its denominator.
struct big_entry {
    rational multiplier; ///< Below 0 where less is better.
    rational full;
};

/** A rulebook, its strata and the places of its columns, ready for kernels.

    @threads Immutable once made.
    @lifetime Refers to the program and the strata.
*/
struct column_plan {
    program const* rules = nullptr;
    tile_layout layout;
    std::vector<leaf_task> leaves;
    std::vector<leaf_step> steps; ///< Sorted into `step_groups`.
    std::vector<step_group> step_groups;
    std::vector<leaf_run> leaf_runs;
    std::vector<std::int32_t> odd_leaves; ///< Those in no run.
    limb_plan sums;
    std::vector<std::int32_t> odd_scores;    ///< Leaves of criteria that are summed row by row.
    std::vector<std::int32_t> unsure_scores; ///< Leaves of which some rows may be handed over.
    std::vector<class_pattern> patterns;     ///< The first has values everywhere.
    std::vector<selector> selectors;
    std::vector<node_task> indicators;
    std::vector<node_task> criteria;
    bool all_single = false;   ///< Whether every indicator is one leaf: both have the same numbers.
    bool all_of_all = false;   ///< Whether, too, every criterion asks for all of them.
    bool never_exempt = false; ///< Whether nothing can be exempt.
    std::vector<stratum_score> scores;       ///< By stratum.
    std::int32_t score_pattern = 0;          ///< `unknown` there: units go to the scalar evaluator.
    bool scored = false;                     ///< Whether scores were prepared.
    bool in_trees = false;                   ///< Whether scores are more than sums of leaves.
    bool one_denominator = false;            ///< Whether all strata share it.
    score_tier highest = score_tier::int64;  ///< Of the strata that are summed.
    bool one_tier = false;                   ///< Whether all of them are of that tier.
    bool every_value = true;                 ///< Whether units of all strata have a score.
    std::vector<std::vector<big_entry>> big; ///< By stratum of tier `big`, by leaf.
    std::int32_t big_words = 2;              ///< That hold every score of tier `big`.
};

/** Prepare judging.

    @param with_scores Whether scores will be asked for.
    @complexity Linear in leaves times strata.
*/
[[nodiscard]] column_plan make_plan(program const& rules, tile_layout const& layout,
                                    std::vector<stratum> const& all, bool with_scores);

/** Prepares the scores of all strata. @pre every leaf has one entry a stratum

    Where that cannot be proved exact for a stratum, its tier is `none`.
*/
void plan_scores(column_plan& into, std::vector<stratum> const& all);

/// Cuts what is on lines, and what counts in full, into terms. @pre the entries are picked
void plan_terms(column_plan& into);

/// The number of a pattern of end classes, which is kept once.
[[nodiscard]] std::int32_t add_pattern(column_plan& into, class_pattern&& wanted);

/// What a stratum makes of a leaf.
[[nodiscard]] end_class class_of(leaf_plan const& leaf, stratum const& of,
                                 std::int32_t number) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
