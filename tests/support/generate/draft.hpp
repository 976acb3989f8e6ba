// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * Drafts of the pieces of a rulebook: attributes, tests, bounds, leaves, criteria.
 */
#ifndef GENERATE_DRAFT_HPP
#define GENERATE_DRAFT_HPP

#include "numbers.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace generate {

/** An attribute as tests and bounds may use it; no values: a decimal. */
struct attribute {
    std::string name;
    std::vector<std::string> values;
};

/** What the drafts of one rulebook may refer to, and how they choose. */
struct context {
    random& dice;
    grain numbers = grain::any;
    std::vector<attribute> attributes = {}; ///< in sight, those of the rulebook under it included
    std::vector<std::string> years = {};    ///< those of a closed `effective`; none: `*` is needed
    std::vector<std::string> references = {}; ///< `rulebook#leaf`, all with one number as bound
    std::vector<std::string> groups = {};
};

/** A level of a requirement's tree, a test's, or a bound's that is deep enough. */
inline constexpr std::size_t deepest = 3;

/** The attributes' definitions; adds them to those in sight. */
[[nodiscard]] json::value draft_attributes(context& in, std::string const& prefix,
                                           std::size_t count);

/** A test that knows attributes only; there must be one, or the year is asked for. */
[[nodiscard]] json::value draft_attribute_test(context& in, std::size_t depth = 0);

/** One comparator with a decimal, as facts have it, laid into `fact`. */
void lay_comparison(random& dice, json::value& fact, rational const& around);

/** A localised text, or a plain one. */
[[nodiscard]] json::value draft_text(random& dice, std::string const& content);

/** A bound that was drafted, with all the numbers it can take. */
struct drafted_bound {
    json::value stated;
    std::vector<rational> numbers;
    bool open = false;      ///< some branch is delegated
    bool unbounded = false; ///< some branch is unknown, or another rulebook's
};

/** What the bounds of a leaf look like at their ends. */
struct bound_style {
    std::string_view comparator;
    std::vector<std::string> levels; ///< of an ordinal
};

[[nodiscard]] drafted_bound draft_bound(context& in, bound_style const& style);

enum class role { indicator, part, condition };

[[nodiscard]] json::value draft_leaf(context& in, std::string const& id, role as);
[[nodiscard]] json::value draft_indicator(context& in, std::string const& id);
[[nodiscard]] json::value draft_criterion(context& in, std::string const& id, std::size_t most);

/** A requirement over those children; `simple` ones stay valid when a child is added. */
[[nodiscard]] json::value draft_requirement(random& dice, std::vector<std::string> children,
                                            bool simple);

/** Adds some of the keys that judge nobody. */
void lay_words(random& dice, json::value& node, std::string const& what);

} // namespace generate

#endif
