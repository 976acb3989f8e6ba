// SPDX-License-Identifier: Apache-2.0
// Explanations: why a verdict is what it is, as data and as one sentence (S-1101).
#ifndef TIEUCHI_EXPLAIN_HPP
#define TIEUCHI_EXPLAIN_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/rational.hpp>
#include <tieuchi/requirement.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/text.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// One choice that led to the bound: an attribute, or the year, had this value. @since 0.1
struct bound_choice {
    std::string attribute;   ///< Id; `year` for the year of the reference date.
    std::string value;       ///< Of this unit; empty when it is missing.
    text label;              ///< Of the value, where the rulebook has one.
    bool by_default = false; ///< The bound of `*` was taken.
};

/** Why a verdict is what it is.

    A criterion that shares its id with its only indicator is explained by what lies under the
    indicator: by the leaf, or by the parts.

    @threads A plain value.
    @since 0.1
*/
struct explanation {
    node_kind kind = node_kind::none;
    std::string id;
    text name;
    tieuchi::verdict verdict = verdict::unknown;
    tieuchi::reason reason = reason::none;
    declared_verdict declared = declared_verdict::none;
    bool declared_counts = false;
    tieuchi::verdict computed = verdict::unknown;

    // Of a leaf.
    std::string unit;        ///< Unit of measurement.
    std::string value;       ///< As in results: number, `true`, a level's id; or empty.
    text value_name;         ///< Of a level its name.
    std::string observed_as; ///< Of a pair `numerator/denominator` as observed; otherwise empty.
    comparator compare{};    ///< How it is compared; without name for a node that is no leaf.
    std::string bound;       ///< As in results; of `between` the lower end; or empty.
    std::string bound_high;  ///< Of `between` the upper end; otherwise empty.
    text bound_name;         ///< Of a level its name.
    std::optional<rational> gap; ///< What is missing to pass, in the leaf's unit; numbers only.
    std::vector<bound_choice> choices; ///< Why this bound, or this exemption, from outside in.
    std::string missing_attribute;     ///< What the unit does not state, where bound or exemption
                                       ///< depend on it.
    std::string authority;             ///< Who has not set the bound that is left to them.
    std::string layer;                 ///< Id of the rulebook document that states the bound.
    std::string of_rulebook;           ///< Of a bound taken from another rulebook.
    std::string of_leaf;               ///< The same: the leaf.
    decimal times = decimal(1);        ///< The same: the factor.
    std::string source;                ///< Of the bound, else of the leaf; empty when not stated.
    std::string citation;              ///< Of the bound, leaf or criterion, else of the rulebook.
    bool verified = true;              ///< Of the bound.
    bool value_missing = false;        ///< No observation was there.

    // Of a node.
    combine how = combine::all;          ///< How the outermost node of the requirement combines.
    bool nested = false;                 ///< Whether there are combinations inside that node.
    std::int32_t needed = 0;             ///< How many children must pass, as lowered by exemptions.
    verdict_counts children;             ///< What the children of that node have come to.
    std::vector<std::string> decided_by; ///< Ids of the children that decided it.
};

/** Explain the verdict on a criterion, an indicator, a part or a condition.

    @param found What was found of the unit.
    @param id    Id of the node; one that a criterion shares with its indicator: the criterion.
    @errors errc::not_found.
    @exactness Exact.
    @since 0.1
*/
[[nodiscard]] result<explanation> explain(assessment const& found, std::string_view id);

/** The explanation as one sentence.

    Numbers are exact where they have at most six places, otherwise shown by S-205 with two
    and marked as rounded; in Vietnamese with a decimal comma.

    @since 0.1
*/
[[nodiscard]] std::string to_sentence(explanation const& why, language in);

/// The explanation as a JSON object, compact, no LF at the end. @since 0.1
[[nodiscard]] std::string to_json(explanation const& why);

/** Why the unit as a whole does or does not meet the standard, as one sentence (S-307).

    @since 0.1
*/
[[nodiscard]] std::string standard_sentence(assessment const& found, language in);

} // namespace v1
} // namespace tieuchi

#endif
