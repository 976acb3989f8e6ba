// SPDX-License-Identifier: Apache-2.0
// Roll-ups: what a set of units comes to, by all three measures that programmes argue about, and
// its serialised form, so that parts can be counted in different places and merged.
#ifndef TIEUCHI_ROLLUP_HPP
#define TIEUCHI_ROLLUP_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/result.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// How many units are found how on one criterion or indicator (S-801). @since 0.1
struct node_tally {
    std::int64_t pass = 0;
    std::int64_t fail = 0;
    std::int64_t unknown = 0;
    std::int64_t exempt = 0;
    std::int64_t basic = 0; ///< These are among `fail`.

    /// Passes over passes and fails; nothing when neither is there.
    [[nodiscard]] std::optional<rational> pass_rate() const;

    friend bool operator==(node_tally const&, node_tally const&) = default;
};

/// Total and extremes of a measure over the units that have a value. @since 0.1
struct measure_tally {
    std::int64_t units = 0; ///< Units that have a value.
    interval total;
    std::optional<interval> minimum; ///< Smallest lower end, smallest upper end.
    std::optional<interval> maximum; ///< Largest lower end, largest upper end.

    /// Total over units, exactly; nothing without units.
    [[nodiscard]] std::optional<interval> mean() const;

    friend bool operator==(measure_tally const&, measure_tally const&) = default;
};

namespace detail {

/// Everything that a roll-up has counted.
struct rollup_counts {
    std::optional<policy> policies; ///< Of the units counted so far.
    std::int64_t units = 0;
    node_tally standard;
    std::int64_t held = 0;
    std::int64_t held_failing = 0;
    measure_tally criteria_met;
    measure_tally progress;
    std::vector<std::int64_t> distribution;
    std::vector<std::int64_t> grades;
    std::int64_t undecided_grades = 0;
    std::vector<node_tally> criteria;
    std::vector<node_tally> indicators;

    friend bool operator==(rollup_counts const&, rollup_counts const&) = default;
};

/// The library's own way to the counts: columns fill them in bulk.
struct rollup_access;

} // namespace detail

/** What a set of units comes to (S-801).

    @threads A plain value: add from one thread at a time.
    @lifetime Keeps the evaluator alive.
    @since 0.1
*/
class rollup {
public:
    /// The empty roll-up of units assessed by one evaluator.
    explicit rollup(evaluator rules);

    /** Add one unit.

        @pre `found` was made by the same evaluator under the same policies as those before it.
        @since 0.1
    */
    void add(unit const& subject, assessment const& found);

    /** Add all units of another roll-up: disjoint sets of units add up (S-802).

        @pre `can_merge(other)`
        @since 0.1
    */
    void merge(rollup const& other);

    /** Whether `merge` makes sense: both are of the same rulebook and reference date, and were made
        under the same policies, unless one of them is empty.

        @since 0.2
    */
    [[nodiscard]] bool can_merge(rollup const& other) const noexcept;

    /// The evaluator.
    [[nodiscard]] evaluator const& rules() const& noexcept { return rules_; }
    evaluator const& rules() const&& = delete;
    /// The policies of the units counted; nothing while there is none. @since 0.2
    [[nodiscard]] std::optional<policy> const& policies() const noexcept {
        return counts_.policies;
    }
    /// How many units were added.
    [[nodiscard]] std::int64_t units() const noexcept { return counts_.units; }
    /// Units by their verdict on the standard as a whole (S-307).
    [[nodiscard]] node_tally const& standard() const noexcept { return counts_.standard; }
    /// Units that hold the designation by decision.
    [[nodiscard]] std::int64_t held() const noexcept { return counts_.held; }
    /// Units that hold the designation and fail the standard now.
    [[nodiscard]] std::int64_t held_without_meeting() const noexcept {
        return counts_.held_failing;
    }
    /// Criteria met (S-601, S-602).
    [[nodiscard]] measure_tally const& criteria_met() const noexcept {
        return counts_.criteria_met;
    }
    /// Weighted progress (S-601, S-602), of the units that have a value.
    [[nodiscard]] measure_tally const& weighted_progress() const noexcept {
        return counts_.progress;
    }
    /// Units by the lower end of criteria met, from 0 to the number of criteria.
    [[nodiscard]] std::span<std::int64_t const> distribution() const noexcept {
        return counts_.distribution;
    }
    /// Units by grade; units with several grades possible are in `undecided_grades`.
    [[nodiscard]] std::span<std::int64_t const> grades() const noexcept { return counts_.grades; }
    /// Units with more than one grade possible.
    [[nodiscard]] std::int64_t undecided_grades() const noexcept {
        return counts_.undecided_grades;
    }
    /// By number of the criterion.
    [[nodiscard]] std::span<node_tally const> criteria() const noexcept { return counts_.criteria; }
    /// By number of the indicator.
    [[nodiscard]] std::span<node_tally const> indicators() const noexcept {
        return counts_.indicators;
    }

    /** Numbers of the criteria, hardest first: lowest pass rate, ties in document order (S-801).

        Criteria on which nothing is decided come last.

        @since 0.1
    */
    [[nodiscard]] std::vector<std::int32_t> hardest() const;

    /** The roll-up as bytes, the same for the same content on every platform (FORMAT, Serialised
        roll-ups).

        @exactness Exact: reading it back gives an equal roll-up (S-806).
        @errors    errc::number_overflow where a total has a numerator or denominator of more than
                   64 KiB. Allocation failure propagates.
        @return    Binary, with zero bytes among them.
        @since 0.2
    */
    [[nodiscard]] result<std::string> serialise() const;

    /** Read back what `serialise` gave.

        @complexity Linear in the number of bytes, quadratic in the size of its numbers, which is
                    limited.
        @errors     errc::bad_rollup, with the offset at which it was noticed, for whatever
                    `serialise` does not write; errc::unsupported_version for a later form;
                    errc::other_evaluator where rulebook, digest or reference date are not those of
                    `rules`. Allocation failure propagates.
        @param bytes The whole of it.
        @param rules The evaluator of the same rulebook and date.
        @return      The roll-up.
        @since 0.2
    */
    [[nodiscard]] static result<rollup> deserialise(std::string_view bytes, evaluator const& rules);

    /// The same rulebook (id and digest), reference date, policies and numbers. @since 0.2
    friend bool operator==(rollup const& a, rollup const& b) noexcept;

private:
    friend struct detail::rollup_access;

    evaluator rules_;
    detail::rollup_counts counts_;
};

} // namespace v1
} // namespace tieuchi

#endif
