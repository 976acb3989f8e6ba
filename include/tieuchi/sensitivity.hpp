// SPDX-License-Identifier: Apache-2.0
// How far a ranking by weighted progress hangs on the weights of criteria: seeded draws of weights
// around the stated ones, and the smallest change of one weight that changes the order (S-618 to
// S-623).
#ifndef TIEUCHI_SENSITIVITY_HPP
#define TIEUCHI_SENSITIVITY_HPP

#include <tieuchi/assessed.hpp>
#include <tieuchi/comparison.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/result.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/** The progress of units on criteria, and the weights of the criteria: what weighted progress is
    made of (S-405), whole.

    @inv Every row of `progress` has as many values as there are criteria and weights.
    @since 0.2
*/
struct progress_table {
    std::vector<std::string> criteria; ///< Ids.
    std::vector<rational> weights;     ///< Above 0.
    /// By unit, then by criterion: in [0, 1]; nothing where the unit is exempt.
    std::vector<std::vector<std::optional<rational>>> progress;
};

/** The table of a set of units.

    @exactness Exact.
    @pre       All units were assessed by one evaluator; there is at least one.
    @param units In unit order.
    @param end   Which end of unknown progress counts.
    @since 0.2
*/
[[nodiscard]] progress_table progress_of(std::span<assessed_unit const> units,
                                         interval_end end = interval_end::lower);

/// Weighted progress of one row under weights; nothing where every criterion is exempt.
/// @exactness Exact, in [0, 1]. @since 0.2
[[nodiscard]] std::optional<rational>
weighted_mean(std::span<std::optional<rational> const> progress, std::span<rational const> weights);

/// What is drawn, and how often. @since 0.2
struct draw_options {
    std::uint64_t seed = 1;
    std::int64_t draws = 10'000; ///< At least 1.
    /** How close draws stay to the stated weights. The parameter of a criterion is its share of
        the weights times this, rounded to an integer (a half up), but at least 1. With as much as
        there are criteria, all of one weight, every set of weights is as likely as any other. */
    std::int64_t concentration = 100;
    std::int64_t top = 10; ///< How often a unit is among so many is counted; at least 1.
    int threads = 1;       ///< At least 1. Changes nothing but the time it takes.
};

/// What the draws came to for one unit; ranks as in `rank_entry`. @since 0.2
struct unit_sensitivity {
    std::int64_t stated = 0;  ///< Rank under the stated weights; 0: no value, nothing drawn.
    std::int64_t best = 0;    ///< Smallest rank of any draw.
    std::int64_t worst = 0;   ///< Largest rank of any draw.
    std::int64_t rank_5 = 0;  ///< Smallest rank that at least 5 % of the draws do not exceed.
    std::int64_t rank_50 = 0; ///< The same of 50 %.
    std::int64_t rank_95 = 0; ///< The same of 95 %.
    std::int64_t in_top = 0;  ///< Draws with a rank of at most `top`.

    friend bool operator==(unit_sensitivity const&, unit_sensitivity const&) = default;
};

/** What the draws came to: counts, not probabilities; an experiment, not a finding.

    @since 0.2
*/
struct weight_sensitivity {
    draw_options options;
    std::vector<std::int64_t> parameters; ///< Of the Dirichlet distribution, by criterion.
    std::vector<unit_sensitivity> units;  ///< In unit order.
    std::int64_t top_unchanged = 0;       ///< Draws in which the same units are first as stated.
};

/** Rank units under weights drawn around the stated ones (S-618 to S-620).

    Weights are integers made of integers, and every order is decided exactly: the same result bit
    for bit on every platform and for every number of threads.

    @exactness  Every order of every draw is exact.
    @complexity O(draws (n c + n log n)) for n units and c criteria.
    @threads    Starts `options.threads - 1` threads and waits for them.
    @errors     `errc::out_of_range` for an option below 1, more than 1,000,000,000 draws, a
                concentration above 1,000,000, more than 1,024 threads, a weight that is not above
                0, or a table without criteria. Allocation failure propagates.
    @since 0.2
*/
[[nodiscard]] result<weight_sensitivity> sensitivity_to_weights(progress_table const& table,
                                                                draw_options const& options = {});

/** The weights of one draw: integers above 0 (S-619).

    @pre `parameters` are at least 1.
    @since 0.2
*/
[[nodiscard]] std::vector<std::uint64_t> draw_weights(std::span<std::int64_t const> parameters,
                                                      std::uint64_t seed, std::int64_t draw);

/** A change of one weight at which two units change their order (S-621).

    At the new weight they tie; beyond it the lower one is ahead.

    @since 0.2
*/
struct weight_change {
    std::size_t ahead = 0;     ///< Index of the unit that is ahead under the stated weights.
    std::size_t behind = 0;    ///< Index of the one that overtakes it.
    std::size_t criterion = 0; ///< Index of the criterion.
    /// The new weight. A point wherever both units are exempt from the same criteria, or one of
    /// them from `criterion`; otherwise the root of a quadratic equation lies inside, and the ends
    /// are at most 1e-12 of the sum of all weights apart.
    interval weight;
    interval change; ///< The new weight minus the stated one.
};

/** The nearest weight of one criterion at which two units change their order, all other weights
    kept.

    @exactness As `weight_change::weight` says.
    @complexity Linear in the number of criteria.
    @return Nothing where they tie under the stated weights, have no value, or where no weight above
            0 changes their order.
    @since 0.2
*/
[[nodiscard]] std::optional<weight_change> nearest_change(progress_table const& table,
                                                          std::size_t one, std::size_t other,
                                                          std::size_t criterion);

/** The smallest changes of one weight that change a ranking (S-622).

    @since 0.2
*/
struct weight_changes {
    /// The smallest one that changes any order; nothing where none does.
    std::optional<weight_change> any;
    /// The smallest one that lets another unit overtake one that is first.
    std::optional<weight_change> top;
    /// By criterion, the smallest change of its weight that changes any order.
    std::vector<std::optional<weight_change>> by_criterion;
    /// Down the ranking, for every step to a lower score, the smallest change that lets a unit
    /// below the step overtake one above it; ties of neighbours are one place.
    std::vector<std::optional<weight_change>> steps;
};

/** Find the smallest changes.

    Two units that change their order before any others do are neighbours in the ranking, so only
    neighbours are looked at for `any` and `by_criterion`. Equal changes go to the criterion, then
    to the unit ahead, then to the unit behind that comes first; units with the same progress
    everywhere stand behind the first of them.

    @exactness  As `nearest_change`; where a change is no point, it is compared by its nearer end.
    @complexity O(n c^2) and O(n log n), for units that differ in progress.
    @since 0.2
*/
[[nodiscard]] weight_changes smallest_changes(progress_table const& table);

/** The draws as a JSON object (FORMAT, Sensitivity), compact, no LF at the end.

    @pre `units` are those of the table, in the same order.
    @since 0.2
*/
[[nodiscard]] std::string to_json(weight_sensitivity const& of, progress_table const& table,
                                  std::span<assessed_unit const> units);
/// The smallest changes likewise. @since 0.2
[[nodiscard]] std::string to_json(weight_changes const& of, progress_table const& table,
                                  std::span<assessed_unit const> units);

} // namespace v1
} // namespace tieuchi

#endif
