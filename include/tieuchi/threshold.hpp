// SPDX-License-Identifier: Apache-2.0
// Thresholds: a comparator and a bound that may depend on attributes and on the year, with where
// the bound comes from.
#ifndef TIEUCHI_THRESHOLD_HPP
#define TIEUCHI_THRESHOLD_HPP

#include <tieuchi/decimal.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// How an observed value is compared with the bound (S-304). @since 0.1
enum class comparator : std::uint8_t {
    at_least = 1,
    at_most = 2,
    more_than = 3,
    less_than = 4,
    equals = 5,
    between = 6,
    is = 7,
    at_least_level = 8,
};

/// Word of the formats, such as `at_least`. @since 0.1
[[nodiscard]] constexpr std::string_view name(comparator value) noexcept {
    constexpr std::string_view names[] = {"",          "at_least",  "at_most",
                                          "more_than", "less_than", "equals",
                                          "between",   "is",        "at_least_level"};
    return names[static_cast<std::uint8_t>(value)];
}

/// Whether the comparator asks for large values: `at_least`, `more_than`. @since 0.1
[[nodiscard]] constexpr bool is_lower_bound(comparator value) noexcept {
    return value == comparator::at_least || value == comparator::more_than;
}

/// Whether the comparator asks for small values: `at_most`, `less_than`. @since 0.1
[[nodiscard]] constexpr bool is_upper_bound(comparator value) noexcept {
    return value == comparator::at_most || value == comparator::less_than;
}

/** The value at the end of a bound, in the form that the leaf's comparator takes.

    @since 0.1
*/
struct bound_value {
    decimal low;            ///< The number; of `between` the lower end.
    decimal high;           ///< Of `between` the upper end; otherwise equal to `low`.
    bool truth = true;      ///< Of `is`.
    std::int32_t level = 0; ///< Of `at_least_level`: index of the level, worst first.

    friend bool operator==(bound_value const&, bound_value const&) = default;
};

/// The forms of a bound (FORMAT, Bounds). @since 0.1
enum class bound_form : std::uint8_t {
    value = 1,        ///< A value.
    null = 2,         ///< None: the leaf is exempt (S-302).
    by_attribute = 3, ///< Chosen by an enumerated attribute.
    by_year = 4,      ///< Chosen by the calendar year of the reference date.
    delegated = 5,    ///< Left to an authority that has not set it (S-303).
    unknown = 6,      ///< Not known (S-303).
    sourced = 7,      ///< Another bound, with its source and whether it is verified.
    of = 8,           ///< The bound of another rulebook's leaf, times a factor.
};

struct bound_branch;

/** A bound: a tree whose ends are values, null, delegated or unknown.

    @since 0.1
*/
struct bound {
    bound_form form = bound_form::unknown;
    bound_value value;     ///< Of form `value`.
    std::string attribute; ///< Of form `by_attribute`.
    /// Of the `by` forms: key and bound; the key `*` stands for every other value.
    std::vector<bound_branch> branches;
    std::string authority;        ///< Of form `delegated`.
    std::optional<decimal> floor; ///< Of form `delegated`: the weakest that may be set.
    std::string source;           ///< Of form `sourced`; empty when not stated.
    std::string citation;         ///< Of form `sourced`; empty when not stated.
    std::string note;             ///< Of form `sourced`; empty when not stated.
    bool verified = true;         ///< Of form `sourced`.
    std::string rulebook;         ///< Of form `of`.
    std::string leaf;             ///< Of form `of`.
    decimal times = decimal(1);   ///< Of form `of`.
    /// Of form `sourced` the bound in it; of form `of` the other leaf's bound, already multiplied.
    std::vector<bound> inner;
};

/// One branch of a `by` form. @since 0.1
struct bound_branch {
    std::string key; ///< A value of the attribute, a year, or `*`.
    bound inner;     ///< The bound for it.
};

} // namespace v1
} // namespace tieuchi

#endif
