// SPDX-License-Identifier: Apache-2.0
// Scoring methods compared: how far two of them agree on the order of units, and who wins and who
// loses when one takes the place of the other (S-614 to S-617).
#ifndef TIEUCHI_COMPARISON_HPP
#define TIEUCHI_COMPARISON_HPP

#include <tieuchi/ranking.hpp>
#include <tieuchi/rational.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/** A coefficient of correlation: a sign and an exact square (S-614).

    The coefficient itself is mostly irrational. A type of its own, so that it is never taken for a
    score: nothing of the library makes a verdict of one.

    @inv `sign` is -1, 0 or 1, and 0 just where `squared` is 0; `0 <= squared <= 1`.
    @since 0.2
*/
struct correlation {
    int sign = 0;
    rational squared;

    friend bool operator==(correlation const&, correlation const&) = default;
};

/** The coefficient in digits, cut off towards zero.

    @exactness So many digits, all of them right.
    @pre       `digits >= 0`
    @since 0.2
*/
[[nodiscard]] std::string to_string(correlation const& value, int digits);

/// How the pairs of units stand under two methods (S-615). @since 0.2
struct pair_counts {
    std::int64_t concordant = 0;  ///< Both methods order the pair, and alike.
    std::int64_t discordant = 0;  ///< Both order it, and not alike.
    std::int64_t tied_first = 0;  ///< Tied under the first method alone.
    std::int64_t tied_second = 0; ///< Tied under the second method alone.
    std::int64_t tied_both = 0;

    friend bool operator==(pair_counts const&, pair_counts const&) = default;
};

/** Kendall's tau-b and Spearman's rho with what they are made of, all of it exact.

    @since 0.2
*/
struct rank_correlation {
    std::int64_t units = 0;
    pair_counts pairs;
    /// Kendall's tau-b; nothing where one of the methods orders no pair.
    std::optional<correlation> tau_b;
    /// Of twice the ranks, ties having their average rank, minus twice the mean: sum of products,
    /// and sums of squares.
    rational products;
    rational first_squares;
    rational second_squares;
    /// Spearman's rho: products over the root of the product of squares; nothing as above.
    std::optional<correlation> rho;
};

/** Correlate two orders.

    @exactness  Exact.
    @complexity O(n log n), Knight's algorithm.
    @pre        As many in both; at most 2^31 units.
    @param first  The places of the units under the first method; only their order counts.
    @param second The same under the second method.
    @since 0.2
*/
[[nodiscard]] rank_correlation correlate(std::span<std::int64_t const> first,
                                         std::span<std::int64_t const> second);

/// Which end of what is not known counts where one number is needed (S-616). @since 0.2
enum class interval_end : std::uint8_t {
    lower = 1, ///< What is certain.
    upper = 2, ///< What is possible.
};

/// Word of the formats. @since 0.2
[[nodiscard]] constexpr std::string_view name(interval_end value) noexcept {
    return value == interval_end::upper ? "upper" : "lower";
}

/// What becomes of one unit when the second method takes the place of the first. @since 0.2
struct rank_shift {
    std::size_t unit = 0;    ///< Index of the unit.
    std::int64_t first = 0;  ///< Rank under the first method, among the units compared.
    std::int64_t second = 0; ///< Rank under the second.

    /// How many places it gains; below 0 where it loses.
    [[nodiscard]] std::int64_t gain() const noexcept { return first - second; }
};

/** Two methods compared over the units that have a value under both.

    @since 0.2
*/
struct method_comparison {
    std::string first;
    std::string second;
    interval_end end = interval_end::lower;
    std::int64_t open = 0;    ///< Units compared whose value under one of them is no point.
    std::int64_t without = 0; ///< Units left out.
    rank_correlation agreement;
    std::vector<rank_shift> shifts;   ///< Every unit compared, in unit order.
    std::vector<std::size_t> winners; ///< Units that gain places: most first, then unit order.
    std::vector<std::size_t> losers;  ///< Units that lose places: most first, then unit order.
};

/** Compare two rankings of the same units.

    @exactness  Exact.
    @complexity O(n log n) comparisons.
    @pre        Both were made of the same units in the same order.
    @since 0.2
*/
[[nodiscard]] method_comparison compare_rankings(ranking const& first, ranking const& second,
                                                 interval_end end = interval_end::lower);

/// Every method compared with every later one, in the order of the methods. @since 0.2
[[nodiscard]] std::vector<method_comparison>
compare_methods(std::span<assessed_unit const> units, std::span<ranking_method const> methods,
                interval_end end = interval_end::lower);

/** The comparison as a JSON object (FORMAT, Comparisons), compact, no LF at the end.

    @pre `units` are those that were ranked, in the same order.
    @since 0.2
*/
[[nodiscard]] std::string to_json(method_comparison const& of,
                                  std::span<assessed_unit const> units);

} // namespace v1
} // namespace tieuchi

#endif
