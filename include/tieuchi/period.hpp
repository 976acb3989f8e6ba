// SPDX-License-Identifier: Apache-2.0
// Periods: the same units at two or more dates, what changed from one to the next, and why: because
// of their attributes, of the rules, or of the data. The parts add up to the whole, exactly.
#ifndef TIEUCHI_PERIOD_HPP
#define TIEUCHI_PERIOD_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/rollup.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/** Units as they were at one date, by the rules of that date.

    @pre Every unit was made for `rules`.
    @lifetime Refers to the units.
    @since 0.2
*/
struct period {
    evaluator rules;
    std::span<unit const> units; ///< Each id once.
};

/// How a change is told apart by its causes (S-812). @since 0.2
enum class attribution : std::uint8_t {
    in_sequence = 1, ///< Attributes first, then the rules, then the data.
    averaged = 2,    ///< The mean over all orders of these three (Shapley).
};

/// Word of the formats: `in_sequence`, `averaged`. @since 0.2
[[nodiscard]] constexpr std::string_view name(attribution value) noexcept {
    return value == attribution::averaged ? "averaged" : "in_sequence";
}

/** A change, by what it is due to (S-811); below 0 for what was lost.

    @inv The parts add up to the change, exactly.
    @since 0.2
*/
struct change_parts {
    rational attributes; ///< An attribute of the unit changed.
    rational year;       ///< The bound of another year of the same document applies.
    rational amendment;  ///< An amendment of the same document began or ceased to count.
    rational rulebook;   ///< Another rulebook, or another text of it.
    rational data;       ///< Observations, declared verdicts and designations held changed.
    rational units;      ///< The unit was not there before, or is no longer there.

    /// All parts together.
    [[nodiscard]] rational total() const;
    /// Adds part by part.
    change_parts& operator+=(change_parts const& other);

    friend bool operator==(change_parts const&, change_parts const&) = default;
};

/** What a unit, or a set of units, adds to a measure of a population (S-602) before and after.

    @inv `lower.total()` is `after.lower - before.lower`; likewise the upper ends.
    @since 0.2
*/
struct measure_change {
    interval before; ///< [0, 0] where the measure has no value (S-810).
    interval after;
    change_parts lower;
    change_parts upper;
};

/// A criterion that was gained or lost, being met by a pass or an exemption. @since 0.2
struct criterion_change {
    std::string id;
    std::optional<verdict> before; ///< Nothing where the rulebook did not have it.
    std::optional<verdict> after;
    change_parts parts; ///< Together 1 or -1.
};

/// One unit at both dates. @since 0.2
struct unit_change {
    std::string id;
    std::string name;         ///< As it is called after; before, where it is no longer there.
    std::int32_t before = -1; ///< Its index among the units before; -1: it was not there.
    std::int32_t after = -1;
    std::optional<verdict> standard_before; ///< Whether it met the standard (S-307).
    std::optional<verdict> standard_after;
    measure_change standard_met;
    measure_change criteria_met;
    measure_change weighted_progress;
    std::vector<criterion_change> gained; ///< Met now and not before; order of the rulebooks.
    std::vector<criterion_change> lost;   ///< Met before and not now.
};

/// A measure of the whole set. @since 0.2
struct set_change {
    measure_change total;                ///< Sums over the units.
    std::optional<interval> mean_before; ///< As the roll-up has it; of `standard_met` the share.
    std::optional<interval> mean_after;
};

/** What changed from one period to another.

    @threads A plain value.
    @lifetime Keeps both evaluators alive; refers to nothing of the units.
    @since 0.2
*/
struct period_comparison {
    policy policies;
    attribution how = attribution::in_sequence;
    rollup before; ///< Of all units of the earlier period.
    rollup after;
    set_change standard_met;
    set_change criteria_met;
    set_change weighted_progress;
    std::vector<unit_change> units; ///< In the order of `before`, then those that entered.
    // Indices into `units`, rising.
    std::vector<std::int32_t> newly_meeting;     ///< There before, without meeting the standard.
    std::vector<std::int32_t> no_longer_meeting; ///< There after, without meeting it any more.
    std::vector<std::int32_t> entered;           ///< Only there after.
    std::vector<std::int32_t> left;              ///< Only there before.
};

/// The caller's choices for a comparison. @since 0.2
struct comparison_options {
    policy policies; ///< For both periods and everything between them.
    attribution how = attribution::in_sequence;
};

/** Compare two periods (S-808 to S-813).

    Units are matched by id, criteria, leaves and attributes likewise. What would have been found
    under other rules, or with other data, is found by assessing again.

    @exactness  Exact.
    @complexity Linear in the units times the leaves, times four or more assessments.
    @errors     errc::invalid_argument for a unit that was made for another evaluator,
                errc::duplicate_unit for an id twice in one period; `offset` is the unit's index.
                Allocation failure propagates.
    @param before  The earlier period, or whichever comes first in the comparison.
    @param after   The later one.
    @param options Policies, and how causes are told apart.
    @since 0.2
*/
[[nodiscard]] result<period_comparison> compare(period const& before, period const& after,
                                                comparison_options const& options = {});

/** Compare each of several periods with the next one.

    @errors As for two, and errc::invalid_argument for fewer than two periods.
    @return One comparison less than there are periods.
    @since 0.2
*/
[[nodiscard]] result<std::vector<period_comparison>>
compare(std::span<period const> periods, comparison_options const& options = {});

/// The comparison as a `tieuchi-comparison/1` document, one LF at the end. @since 0.2
[[nodiscard]] std::string to_json(period_comparison const& found);

} // namespace v1
} // namespace tieuchi

#endif
