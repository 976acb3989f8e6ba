// SPDX-License-Identifier: Apache-2.0
// Further scoring methods, ready to rank and compare by: weakest criterion, geometric mean, points
// tables, and Alkire-Foster counting with its headcount, intensity and adjusted headcount (S-609 to
// S-613).
#ifndef TIEUCHI_SCORING_METHODS_HPP
#define TIEUCHI_SCORING_METHODS_HPP

#include <tieuchi/assessed.hpp>
#include <tieuchi/decimal.hpp>
#include <tieuchi/ranking.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/scoring.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/** `weakest_criterion`: 100 times the smallest progress of a criterion that is not exempt (S-609).

    Without value where every criterion is exempt.

    @exactness Exact.
    @since 0.2
*/
[[nodiscard]] scoring_method weakest_criterion();

/** `geometric_mean`: the weighted geometric mean of the progress of the criteria that are not
    exempt, weights as the rulebook has them (S-610).

    It is no rational number and therefore no scoring method: units are ordered by exact powers of
    exact products, and the value shown is cut off by `root_text`.

    @exactness Exact order.
    @errors    `errc::number_overflow` where the weights, as the smallest integers of the same
               proportions, add up to more than `max_root_degree`.
    @param rules The evaluator whose weights count.
    @since 0.2
*/
[[nodiscard]] result<ranking_method> geometric_mean(evaluator const& rules);

/// The largest degree of a geometric mean: beyond it, exact powers take too long. @since 0.2
inline constexpr std::int64_t max_root_degree = 1000;

/// The weight of a criterion in a method of its own. @since 0.2
struct criterion_weight {
    std::string criterion; ///< Id.
    decimal weight;        ///< Above 0.
};

/// From how much progress on a criterion brings how many points. @since 0.2
struct points_band {
    decimal at_least; ///< Of 100 times the progress; rises along the bands.
    decimal points;   ///< Never falls along the bands.
};

/// The points of one criterion. @since 0.2
struct points_row {
    std::string criterion;          ///< Id.
    std::vector<points_band> bands; ///< Never empty; 0 points before the first.
    std::optional<decimal> exempt;  ///< When exempt; absent: those of the last band.
};

/** A points table: the sum of the points that a unit's criteria bring (S-611).

    Criteria without a row bring nothing. Without value for an assessment by a rulebook that lacks a
    criterion of the table.

    @exactness Exact.
    @errors    `errc::empty_list` for no row or no band; `errc::duplicate_id` for a criterion twice;
               `errc::bad_table` for bands that do not rise. `failure::offset` is the row.
    @since 0.2
*/
[[nodiscard]] result<scoring_method> points_table(std::string name, std::vector<points_row> rows);

/// Who counts as deprived of much. @since 0.2
struct deprivation_options {
    decimal cutoff; ///< k of Alkire and Foster: a share of weights, above 0 and at most 1.
    /// Absent criteria do not count; an empty list: every criterion with its weight in the
    /// rulebook.
    std::vector<criterion_weight> weights;
};

/** `deprivation`: the weighted share of criteria that fail among those that are not exempt (S-612).

    The count c of Alkire and Foster, before any cutoff; lowest first is best. Without value where
    none of the criteria that count is left.

    @exactness Exact.
    @errors    As `alkire_foster`.
    @since 0.2
*/
[[nodiscard]] result<scoring_method> deprivation(deprivation_options const& options);

/** `censored_deprivation`: the same, and 0 for a unit below the cutoff.

    @errors As `alkire_foster`.
    @since 0.2
*/
[[nodiscard]] result<scoring_method> censored_deprivation(deprivation_options const& options);

/** The measures of Alkire and Foster over a set of units (S-613).

    @since 0.2
*/
struct deprivation_summary {
    std::int64_t units = 0;   ///< Units that have a count.
    std::int64_t without = 0; ///< Units without.
    interval deprived;        ///< How many reach the cutoff.
    /// H: the share of units that reach the cutoff. Nothing without units.
    std::optional<interval> headcount;
    /// A: the mean count of those that reach it. Nothing where none can.
    std::optional<interval> intensity;
    /// M0 = H * A. Nothing without units.
    std::optional<interval> adjusted_headcount;
};

/** Alkire-Foster counting over a set of units.

    Each end of each measure is exact for itself: it is reached for some values in the intervals of
    the units. So the product of the ends of H and A need not be an end of M0.

    @exactness  Exact.
    @complexity O(n log n).
    @errors     `errc::out_of_range` for a cutoff that is not in (0, 1] or a weight that is not
                above 0; `errc::duplicate_id` for a criterion twice.
    @since 0.2
*/
[[nodiscard]] result<deprivation_summary> alkire_foster(std::span<assessed_unit const> units,
                                                        deprivation_options const& options);

/// The summary as a JSON object (FORMAT, Rankings), compact, no LF at the end. @since 0.2
[[nodiscard]] std::string to_json(deprivation_summary const& of);

} // namespace v1
} // namespace tieuchi

#endif
