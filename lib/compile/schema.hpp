// SPDX-License-Identifier: Apache-2.0
// The keys of tieuchi-rulebook/1, in the order of the page that defines the format: the one table
// behind the check of a document's form and behind the canonical form.
#ifndef TIEUCHI_LIB_COMPILE_SCHEMA_HPP
#define TIEUCHI_LIB_COMPILE_SCHEMA_HPP

#include <tieuchi/threshold.hpp>
#include "json/document.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What stands under a key, or in a list or map under one.
enum class shape : std::uint8_t {
    // Single values
    format,   ///< The name of the format.
    id,       ///< An id that is made here.
    text,     ///< A plain text, also an id that refers to something.
    value,    ///< A value that an attribute can take.
    words,    ///< A localised text.
    date,     ///< `YYYY-MM-DD`.
    truth,    ///< true or false.
    decimal,  ///< Any decimal.
    positive, ///< A decimal above 0.
    share,    ///< A decimal in [0, 1].
    points,   ///< A decimal not below 0.
    pair,     ///< Two decimals, the first not above the second.
    point,    ///< Of a table: a decimal, and one in [0, 1].
    count,    ///< The number of children that a requirement asks for.
    scalar,   ///< A text or a decimal: the default of an attribute.
    full,     ///< A decimal, or true.
    // Objects
    rulebook,
    effective,
    attribute,
    derive_rule,
    group,
    criterion,
    indicator,
    leaf,
    level,
    grade,
    requirement, ///< `all`, `any`, or an object.
    child,       ///< Of a requirement: an id, or an object.
    test,
    score,
    progress, ///< The name of a shape, or a table.
    amendment,
    addition,
    repealed,    ///< An id, or an object.
    set,         ///< New values of keys.
    replacement, ///< A criterion, an indicator or a leaf in the place of another.
    // Bounds, by what they end in: a value, null, or an object
    number_bound,
    pair_bound,
    truth_bound,
    level_bound,
    any_bound,
    // Lists
    texts,
    values,
    derive,
    groups,
    criteria,
    indicators,
    leaves,
    levels,
    grades,
    children,
    tests,
    points_of_table,
    amend,
    add,
    repeal,
    // Maps
    labels,
    attributes,
    references,
    number_branches,
    pair_branches,
    truth_branches,
    level_branches,
    any_branches,
};

/// One key of an object.
struct key_rule {
    std::string_view key;
    shape what;
    bool required = false;
};

/// Whether a JSON array stands there.
[[nodiscard]] constexpr bool is_list(shape what) noexcept {
    return what >= shape::texts && what <= shape::repeal;
}

/// Whether an object with free keys stands there.
[[nodiscard]] constexpr bool is_map(shape what) noexcept {
    return what >= shape::labels;
}

/// Whether one of the bounds stands there.
[[nodiscard]] constexpr bool is_bound(shape what) noexcept {
    return what >= shape::number_bound && what <= shape::any_bound;
}

/// Whether an object with fixed keys can stand there.
[[nodiscard]] constexpr bool is_object(shape what) noexcept {
    return what >= shape::rulebook && what <= shape::any_bound;
}

/// What stands in a list or map.
[[nodiscard]] shape element_of(shape what) noexcept;

/** The keys of an object, in the order of the canonical form.

    @param what One of the objects or bounds.
    @param one  The object; some kinds are told apart by what they have.
*/
[[nodiscard]] std::span<key_rule const> keys_of(shape what, node const& one) noexcept;

/// Keys of criteria, of indicators with parts, and of leaves.
[[nodiscard]] std::span<key_rule const> criterion_keys() noexcept;
[[nodiscard]] std::span<key_rule const> indicator_keys() noexcept;
[[nodiscard]] std::span<key_rule const> leaf_keys() noexcept;

/// The rule of a key, or null.
[[nodiscard]] key_rule const* find_rule(std::span<key_rule const> rules,
                                        std::string_view key) noexcept;

/// The comparator that a key of a leaf or a test names; nothing for other keys.
[[nodiscard]] std::optional<comparator> comparator_of(std::string_view key) noexcept;

/// The key that is nearest to a mistyped one, or an empty text when none is near.
[[nodiscard]] std::string_view nearest_key(std::span<key_rule const> rules, std::string_view key);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
