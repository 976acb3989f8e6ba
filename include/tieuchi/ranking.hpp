// SPDX-License-Identifier: Apache-2.0
// Rankings: units in the order of a scoring method's exact value, with the best and the worst rank
// that missing data leaves open (S-604 to S-608).
#ifndef TIEUCHI_RANKING_HPP
#define TIEUCHI_RANKING_HPP

#include <tieuchi/assessed.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/scoring.hpp>

#include <compare>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// Which values are the good ones. @since 0.2
enum class rank_order : std::uint8_t {
    highest_first = 1,
    lowest_first = 2, ///< Of what counts failures or deprivations.
};

/// Word of the formats. @since 0.2
[[nodiscard]] constexpr std::string_view name(rank_order value) noexcept {
    return value == rank_order::lowest_first ? "lowest_first" : "highest_first";
}

/// The order in which a built-in method ranks: lowest first where it counts failures, unknowns or
/// what is met only basically (S-605). @since 0.2
[[nodiscard]] constexpr rank_order natural_order(measure of) noexcept {
    return of == measure::criteria_failed || of == measure::criteria_failed_share ||
                   of == measure::criteria_unknown || of == measure::criteria_basic
               ? rank_order::lowest_first
               : rank_order::highest_first;
}

/** What a unit is ranked by: all values between two ends, each the root of an exact number (S-606).

    The degree is 1 wherever the method's value is rational; of the geometric mean, which mostly is
    not, the exact number is the product whose root it is.

    @inv `degree >= 1`; where it is not 1, both ends are at least 0.
    @since 0.2
*/
struct rank_value {
    interval range;          ///< What the root is taken of.
    std::int64_t degree = 1; ///< 1: the ends of `range` are the values themselves.

    friend bool operator==(rank_value const&, rank_value const&) = default;
};

/** Exact order of two roots: `a^(1/a_degree)` against `b^(1/b_degree)`.

    @exactness Exact: compares powers, extracts no root.
    @pre       Degrees are at least 1; where the two differ, neither number is below 0.
    @since 0.2
*/
[[nodiscard]] std::strong_ordering compare_roots(rational const& a, std::int64_t a_degree,
                                                 rational const& b, std::int64_t b_degree);

/** The root of a number for people, cut off (never rounded up) after so many digits.

    @exactness The largest number of so many digits that is not above the root.
    @pre       `value >= 0`, `degree >= 1`, `digits >= 0`
    @since 0.2
*/
[[nodiscard]] std::string root_text(rational const& value, std::int64_t degree, int digits);

/** A way of ranking units: its name, its order, and the value of one unit.

    @threads `value` may be called from several threads at once.
    @since 0.2
*/
struct ranking_method {
    std::string name;
    rank_order order = rank_order::highest_first;
    std::function<std::optional<rank_value>(assessment const&)> value; ///< Nothing: not ranked.
};

/// Ranking by a built-in method, in its natural order. @since 0.2
[[nodiscard]] ranking_method ranking_by(measure method);
/// Ranking by a caller's own method, or one of scoring_methods.hpp. @since 0.2
[[nodiscard]] ranking_method ranking_by(scoring_method method,
                                        rank_order order = rank_order::highest_first);

/** The place of one unit in a ranking.

    Ranks count from 1; a rank is one more than the number of units that are strictly better. Where
    both ranks are equal, missing data cannot move the unit.

    @since 0.2
*/
struct rank_entry {
    std::optional<rank_value> value; ///< Nothing: the method has no value for the unit.
    std::int64_t best = 0;           ///< 0 without a value.
    std::int64_t worst = 0;          ///< 0 without a value.
};

/** Units in the order of one method (S-604).

    @since 0.2
*/
struct ranking {
    std::string method;
    rank_order order = rank_order::highest_first;
    std::vector<rank_entry> units; ///< In unit order.
    /// Indices into `units`: by best rank, then worst rank, then unit order; without value last.
    std::vector<std::size_t> listed;
    std::int64_t ranked = 0; ///< Units that have a value.
};

/** Rank values.

    A unit's best rank is the one that it has when it is at its good end and every other unit at its
    bad one; its worst rank the other way round (S-607).

    @exactness  Exact.
    @complexity O(n log n) comparisons.
    @param method Its name, for the record.
    @param order  Which values are the good ones.
    @param values In unit order; nothing for a unit that is not ranked.
    @since 0.2
*/
[[nodiscard]] ranking rank_values(std::string method, rank_order order,
                                  std::span<std::optional<rank_value> const> values);

/// Rank units by a method. @since 0.2
[[nodiscard]] ranking rank_units(std::span<assessed_unit const> units,
                                 ranking_method const& method);

/** The ranking as a JSON object (FORMAT, Rankings), compact, no LF at the end.

    @pre `units` are those that `of` was made of, in the same order.
    @since 0.2
*/
[[nodiscard]] std::string to_json(ranking const& of, std::span<assessed_unit const> units);

} // namespace v1
} // namespace tieuchi

#endif
