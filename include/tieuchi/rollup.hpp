// SPDX-License-Identifier: Apache-2.0
// Roll-ups: what a set of units comes to, by all three measures that programmes argue about.
#ifndef TIEUCHI_ROLLUP_HPP
#define TIEUCHI_ROLLUP_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/rational.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
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
};

/// Total and extremes of a measure over the units that have a value. @since 0.1
struct measure_tally {
    std::int64_t units = 0; ///< Units that have a value.
    interval total;
    std::optional<interval> minimum; ///< Smallest lower end, smallest upper end.
    std::optional<interval> maximum; ///< Largest lower end, largest upper end.

    /// Total over units, exactly; nothing without units.
    [[nodiscard]] std::optional<interval> mean() const;
};

/** What a set of units comes to (S-801).

    @threads A plain value: add from one thread at a time.
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

        @pre Both were made for the same evaluator.
        @since 0.1
    */
    void merge(rollup const& other);

    /// The evaluator.
    [[nodiscard]] evaluator const& rules() const& noexcept { return rules_; }
    evaluator const& rules() const&& = delete;
    /// How many units were added.
    [[nodiscard]] std::int64_t units() const noexcept { return units_; }
    /// Units by their verdict on the standard as a whole (S-307).
    [[nodiscard]] node_tally const& standard() const noexcept { return standard_; }
    /// Units that hold the designation by decision.
    [[nodiscard]] std::int64_t held() const noexcept { return held_; }
    /// Units that hold the designation and fail the standard now.
    [[nodiscard]] std::int64_t held_without_meeting() const noexcept { return held_failing_; }
    /// Criteria met (S-601, S-602).
    [[nodiscard]] measure_tally const& criteria_met() const noexcept { return criteria_met_; }
    /// Weighted progress (S-601, S-602), of the units that have a value.
    [[nodiscard]] measure_tally const& weighted_progress() const noexcept { return progress_; }
    /// Units by the lower end of criteria met, from 0 to the number of criteria.
    [[nodiscard]] std::span<std::int64_t const> distribution() const noexcept {
        return distribution_;
    }
    /// Units by grade; units with several grades possible are in `undecided_grades`.
    [[nodiscard]] std::span<std::int64_t const> grades() const noexcept { return grades_; }
    /// Units with more than one grade possible.
    [[nodiscard]] std::int64_t undecided_grades() const noexcept { return undecided_grades_; }
    /// By number of the criterion.
    [[nodiscard]] std::span<node_tally const> criteria() const noexcept { return criteria_; }
    /// By number of the indicator.
    [[nodiscard]] std::span<node_tally const> indicators() const noexcept { return indicators_; }

    /** Numbers of the criteria, hardest first: lowest pass rate, ties in document order (S-801).

        Criteria on which nothing is decided come last.

        @since 0.1
    */
    [[nodiscard]] std::vector<std::int32_t> hardest() const;

private:
    evaluator rules_;
    std::int64_t units_ = 0;
    node_tally standard_;
    std::int64_t held_ = 0;
    std::int64_t held_failing_ = 0;
    measure_tally criteria_met_;
    measure_tally progress_;
    std::vector<std::int64_t> distribution_;
    std::vector<std::int64_t> grades_;
    std::int64_t undecided_grades_ = 0;
    std::vector<node_tally> criteria_;
    std::vector<node_tally> indicators_;
};

} // namespace v1
} // namespace tieuchi

#endif
