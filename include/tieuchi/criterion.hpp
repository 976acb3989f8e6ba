// SPDX-License-Identifier: Apache-2.0
// The nodes of a rulebook: leaves, indicators with their parts, criteria, conditions.
#ifndef TIEUCHI_CRITERION_HPP
#define TIEUCHI_CRITERION_HPP

#include <tieuchi/decimal.hpp>
#include <tieuchi/requirement.hpp>
#include <tieuchi/test.hpp>
#include <tieuchi/text.hpp>
#include <tieuchi/threshold.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// What kind of value a leaf is observed as. @since 0.1
enum class leaf_kind : std::uint8_t {
    quantity = 1, ///< A decimal, or a pair of decimals.
    ratio = 2,    ///< Judged like a quantity; says that a pair is what is asked for.
    boolean = 3,  ///< Yes or no.
    ordinal = 4,  ///< One of the leaf's levels.
};

/// Word of the formats, such as `quantity`. @since 0.1
[[nodiscard]] constexpr std::string_view name(leaf_kind value) noexcept {
    constexpr std::string_view names[] = {"", "quantity", "ratio", "boolean", "ordinal"};
    return names[static_cast<std::uint8_t>(value)];
}

/// How the progress of a leaf is told (S-401). @since 0.1
enum class progress_shape : std::uint8_t {
    linear = 1,
    ratio = 2,
    step = 3,
    levels = 4,
    table = 5,
};

/// Word of the formats, such as `linear`. @since 0.1
[[nodiscard]] constexpr std::string_view name(progress_shape value) noexcept {
    constexpr std::string_view names[] = {"", "linear", "ratio", "step", "levels", "table"};
    return names[static_cast<std::uint8_t>(value)];
}

/// One point of a table of progress. @since 0.1
struct progress_point {
    decimal value;    ///< In the unit of the leaf.
    decimal progress; ///< In [0, 1].
};

/// One level of an ordinal leaf; a leaf lists them from worst to best. @since 0.1
struct level {
    std::string id;
    text name;
    std::optional<decimal> progress; ///< In [0, 1].
    std::optional<decimal> points;   ///< At least 0.
};

/// Where something that a rulebook says comes from. @since 0.1
struct provenance {
    std::string layer;    ///< Id of the rulebook document that states it.
    std::string source;   ///< Empty when not stated.
    std::string citation; ///< Empty when not stated.
    std::string note;     ///< Empty when not stated.
    bool verified = true; ///< False when the document says so.
};

/// A figure that belongs to a leaf and judges nobody, such as a national target. @since 0.1
struct reference_figure {
    std::string name;
    bound value;
};

/** One thing with a threshold.

    @since 0.1
*/
struct leaf {
    std::string id;
    text name;
    leaf_kind kind = leaf_kind::quantity;
    std::string unit;            ///< Unit of measurement, as stated; `%` makes ratios percentages.
    std::int32_t unit_scale = 1; ///< 100 where the unit is exactly `%`, else 1 (S-203).
    decimal weight = decimal(1); ///< With the default of S-403 already put in.
    comparator compare = comparator::is;
    bound limit;
    std::string limit_layer;             ///< Id of the rulebook document that states `limit`.
    std::optional<progress_shape> shape; ///< As asked for; absent: the default of S-401.
    std::optional<decimal> baseline;     ///< S-401
    std::optional<decimal> full;         ///< S-407
    bool full_points = false;            ///< S-407, of an ordinal with points.
    std::vector<progress_point> table;   ///< Of progress_shape::table.
    std::vector<level> levels;           ///< Of leaf_kind::ordinal.
    bool exemptable = false;             ///< Whether an observation may exempt it.
    std::optional<test> exempt_when;     ///< Over attributes only.
    bool may_weaken = false;             ///< Whether a layer may weaken it.
    std::vector<reference_figure> references;
    provenance origin;
};

/** One indicator: a single leaf, or several parts.

    @inv `parts` is never empty. When `single`, it has one element, which has the indicator's id
         and name, and `require` is of no consequence.
    @since 0.1
*/
struct indicator {
    std::string id;
    text name;
    decimal weight = decimal(1);
    bool single = true;
    requirement require; ///< Over `parts`.
    std::vector<leaf> parts;
    bool may_weaken = false;
    provenance origin;
};

/** One numbered criterion.

    @inv `indicators` is never empty.
    @since 0.1
*/
struct criterion {
    std::string id;
    text name;
    std::string group;  ///< Id of a group; empty when not stated.
    std::string agency; ///< Who answers for it; empty when not stated.
    decimal weight = decimal(1);
    requirement require; ///< Over `indicators`.
    std::vector<indicator> indicators;
    bool may_weaken = false;
    provenance origin;
};

} // namespace v1
} // namespace tieuchi

#endif
