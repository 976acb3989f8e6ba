// SPDX-License-Identifier: Apache-2.0
// Projections: where a measure of a programme would stand on a day if it went on as it went, and
// the pace that is needed. No verdict is made of one (S-910 to S-912).
#ifndef TIEUCHI_PROJECTION_HPP
#define TIEUCHI_PROJECTION_HPP

#include <tieuchi/date.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/scoring.hpp>

#include <optional>
#include <span>
#include <string>

namespace tieuchi {
inline namespace v1 {

/// What a measure was on a day. @since 0.2
struct period_value {
    date when;
    interval value;
};

/** Time as a number of years: a month is a twelfth of its year, a day its part of the month, so
    that from any day to the same day of the next year is exactly 1 (S-910).

    @since 0.2
*/
[[nodiscard]] rational years_of(date when);

/** A measure carried on to a day. What would be, not what is: a type of its own that nothing of the
    library turns into a verdict.

    @since 0.2
*/
struct projection {
    date from;     ///< The last day that has a value.
    date deadline; ///< The day it is carried on to.
    interval last; ///< The value on `from`.
    /// Growth a year of the straight line of least squares through all values; nothing where they
    /// are all of one day.
    std::optional<interval> pace;
    /// The last value plus that pace for the time that is left; nothing without a pace.
    std::optional<interval> projected;
    /// Growth a year that would lead from the last value to the bound by the deadline, below 0
    /// where the last value is beyond it; nothing where no time is left.
    std::optional<interval> needed_pace;
};

/** Carry a measure on to a deadline.

    An unknown value is its interval; the ends of every result are reached for some choice of all
    values in their intervals, each result for itself.

    @exactness  Exact for what it is.
    @complexity O(n log n).
    @param values   In any order; of several values of one day, the last given is the last.
    @param deadline May lie before the last value.
    @param bound    What is to be reached.
    @return Nothing without values.
    @since 0.2
*/
[[nodiscard]] std::optional<projection> project_to_deadline(std::span<period_value const> values,
                                                            date deadline, rational const& bound);

/** The projection as a JSON object that says `"projection": true`, compact, no LF at the end
    (FORMAT, Projections).

    @since 0.2
*/
[[nodiscard]] std::string to_json(projection const& of);

} // namespace v1
} // namespace tieuchi

#endif
