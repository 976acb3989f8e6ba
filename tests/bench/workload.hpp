// SPDX-License-Identifier: Apache-2.0
// The workload of the benchmarks: 57 indicators (30 at_least, 10 at_most, 17 boolean) in 19
// criteria, seven regions with bounds of their own, 1 % of the values missing, 5 % on the bound.
#ifndef TIEUCHI_TESTS_BENCH_WORKLOAD_HPP
#define TIEUCHI_TESTS_BENCH_WORKLOAD_HPP

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace bench {

inline constexpr int leaf_count = 57;
inline constexpr int region_count = 7;
inline constexpr int leaves_per_criterion = 3;
inline constexpr int criterion_count = leaf_count / leaves_per_criterion;

/// The seed of every benchmark.
inline constexpr std::uint64_t standard_seed = 20260215;

enum class leaf_form : std::uint8_t { at_least, at_most, boolean };

/// How fine the bounds are, which decides what exact scores cost.
enum class grain : std::uint8_t {
    standard, ///< Few prime factors, as in the law: scores fit 53 bits.
    whole,    ///< Any whole percent: scores need up to 128 bits.
    tenths,   ///< Tenths of a percent, also over columns of whole ones: scores need more.
};

/// Word for folders and command lines.
std::string_view name(grain bounds);

/// What the leaf of a number is: the forms are spread over the criteria.
leaf_form form_of(int leaf);

/// Decimal places of the leaf's column, 0 to 3; 0 for booleans.
int scale_of(int leaf);

/// Whether the leaf is an amount that may reach 120,000 units of its last place; all others stay
/// below 10,001.
bool is_amount(int leaf);

/// Bound of a leaf in a region, in tenths.
int bound_tenths(grain bounds, int leaf, int region);

/// Places of the bounds of a leaf: the column's, or more where the bounds are finer.
int bound_scale(grain bounds, int leaf);

/// Bound of a leaf in a region as an integer of `bound_scale` places.
std::int32_t bound_of(grain bounds, int leaf, int region);

/// Id of a leaf, such as `c4.2`.
std::string leaf_id(int leaf);

/// Id of a region, `r1` to `r7`.
std::string region_id(int region);

/// One unit: integers of the column's places, or 0 and 1 for no and yes; -1: missing.
struct row {
    int region = 0;
    std::array<std::int32_t, leaf_count> values{};
};

/// Units without end, the same for a seed on every machine.
class row_source {
public:
    row_source(grain bounds, std::uint64_t seed);

    /// Replaces `out` by the next unit.
    void next(row& out);

private:
    std::uint64_t random();
    std::int32_t make_value(int leaf, int region);

    grain bounds_;
    std::uint64_t state_;
    std::array<std::array<std::int32_t, region_count>, leaf_count> ties_{};
};

/// The first units of a source.
std::vector<row> make_rows(grain bounds, std::size_t count, std::uint64_t seed);

/// The rulebook as a `tieuchi-rulebook/1` document.
std::string rulebook_text(grain bounds);

/// A value of a leaf as a decimal.
std::string value_text(int leaf, std::int32_t value);

/// The rows as a `tieuchi-units/1` document.
std::string units_text(std::vector<row> const& rows);

/** Scores as integers: a unit's lower score is `100 * N / (57 * denominator)`, where N is the sum
   of `multiplier * clamped value` over the quantities and of `denominator` over the yeses. */
struct score_plan {
    std::array<std::int64_t, region_count> denominator{};
    std::array<std::array<std::int64_t, region_count>, leaf_count> multiplier{};
    /// Whether no N can reach 2^53.
    bool fits_double = false;
};

/// The plan of a workload; `fits_double` is false, and the rest of no meaning, where it does not
/// fit.
score_plan make_score_plan(grain bounds);

} // namespace bench

#endif
