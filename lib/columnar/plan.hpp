// SPDX-License-Identifier: Apache-2.0
// What kernels work from: for every leaf and every group of strata the integers that decide and
// score it, proved exact when the plan is made.
#ifndef TIEUCHI_COLUMNAR_PLAN_HPP
#define TIEUCHI_COLUMNAR_PLAN_HPP

#include "columnar/layout.hpp"
#include "columnar/strata.hpp"
#include "eval/program.hpp"

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

/// How integers are summed to a score. What fits into a tier is proved by the largest partial sum.
enum class score_tier : std::uint8_t {
    exact_double, ///< Below 2^53: integers in floating-point registers, every sum exact.
    int64,        ///< Below 2^62.
    int128,       ///< Below 2^126.
    none,         ///< Larger, or not a sum: units go to the scalar evaluator.
};

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
    int128 multiplier = 0;     ///< Score per unit of the value; below 0 where less is better.
    int128 full = 0;           ///< Score at progress 1.
    std::vector<int128> marks; ///< Score by level.
    pair_bound pair;           ///< Of lane::pair.

    friend bool operator==(leaf_entry const&, leaf_entry const&) = default;
};

/// Tables of entries as vector registers hold them: one element an entry, in the width of the lane.
struct alignas(64) entry_tables {
    static constexpr std::size_t most = 16; ///< Entries that are picked from registers.
    alignas(64) std::int64_t low[most] = {};
    alignas(64) std::int64_t high[most] = {};
    alignas(64) std::int64_t from[most] = {};
    alignas(64) std::int64_t to[most] = {};
    alignas(64) std::int32_t low32[most] = {};
    alignas(64) std::int32_t high32[most] = {};
    alignas(64) std::int32_t from32[most] = {};
    alignas(64) std::int32_t to32[most] = {};
    alignas(64) std::int16_t low16[most * 2] = {};
    alignas(64) std::int16_t high16[most * 2] = {};
    alignas(64) std::int16_t from16[most * 2] = {};
    alignas(64) std::int16_t to16[most * 2] = {};
    alignas(64) double multiplier[most] = {};
    alignas(64) double full[most] = {};
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
    bool one_from = false;      ///< Whether all entries have the same `from`.
    bool one_to = false;        ///< Whether all entries have the same `to`.
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
    std::int32_t valid = -1;
    std::int32_t selector = -1;
    std::uint16_t lines = 0; ///< Cache lines of the values.
    step_form form = step_form::other;
    bool simple = false;
    entry_tables const* tables = nullptr;
};

/// Steps of one form, one behind the other, so that nothing is chosen from step to step.
struct step_group {
    step_form form = step_form::other;
    bool picked = false; ///< Whether bounds differ between strata.
    std::size_t first = 0;
    std::size_t last = 0;
};

/// A leaf on a line, in the second pass.
struct line_step {
    std::int32_t leaf = 0;
    std::int32_t values = -1;
    lane kind = lane::none;
    bool one_from = false;
    bool one_to = false;
    entry_tables const* tables = nullptr;
};

/// A leaf that counts in full where it passes, in the second pass.
struct full_step {
    std::int32_t leaf = 0;
    entry_tables const* tables = nullptr;
};

/// Rows in which a leaf may yet count in full.
struct open_full {
    std::uint64_t rows = 0;
    entry_tables const* tables = nullptr;
};

/// Leaves whose entries are picked by the same codes.
struct score_group {
    std::int32_t selector = -1;
    bool few = false;             ///< Whether no leaf has more than 8 entries.
    std::vector<line_step> lines; ///< Of lane::int16 and lane::int32.
    std::vector<full_step> fulls;
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
    int128 constant = 0; ///< Begins every sum.
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
    std::vector<score_group> score_groups;
    std::vector<std::int32_t> odd_scores; ///< Leaves of criteria that are in no group.
    std::vector<class_pattern> patterns;  ///< The first has values everywhere.
    std::vector<selector> selectors;
    std::vector<node_task> indicators;
    std::vector<node_task> criteria;
    bool all_single = false; ///< Whether every indicator is one leaf: both have the same numbers.
    std::vector<stratum_score> scores; ///< By stratum.
    std::int32_t score_pattern = 0;    ///< `unknown` there: units go to the scalar evaluator.
    bool scored = false;               ///< Whether scores were prepared.
    bool in_trees = false;             ///< Whether scores are more than sums of leaves.
    bool one_denominator = false;      ///< Whether all strata share it.
    bool all_double = false;           ///< Whether all strata that are summed are of that tier.
    bool every_value = true;           ///< Whether units of all strata have a score.
    /// Constants of the scores by stratum, when these are few.
    alignas(64) double constants[entry_tables::most] = {};
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

/// The number of a pattern of end classes, which is kept once.
[[nodiscard]] std::int32_t add_pattern(column_plan& into, class_pattern&& wanted);

/// What a stratum makes of a leaf.
[[nodiscard]] end_class class_of(leaf_plan const& leaf, stratum const& of,
                                 std::int32_t number) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
