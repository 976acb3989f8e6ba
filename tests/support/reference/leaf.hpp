// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * One leaf against one observation: verdict, reason, progress, and what is shown of the comparison.
 */
#ifndef REFERENCE_LEAF_HPP
#define REFERENCE_LEAF_HPP

#include "unit.hpp"

#include <optional>
#include <string>

namespace reference {

/** What a leaf or a node comes to. */
struct outcome {
    reference::verdict verdict = verdict::unknown;
    std::string reason;               ///< empty: none
    std::optional<interval> progress; ///< none: exempt
};

[[nodiscard]] outcome decided(reference::verdict verdict, rational const& progress);
[[nodiscard]] outcome undecided(std::string reason);
[[nodiscard]] outcome exempt(std::string reason);

/** A judged leaf; `value`, `bound` and `gap` are JSON text. */
struct judged_leaf {
    reference::outcome outcome;
    std::string value = "null";
    std::string bound = "null";
    std::string gap = "null";
    bool unverified = false; ///< rests on an unverified bound that applies (S-1102)
};

/** Judges a leaf; `observation` is null where there is none. */
[[nodiscard]] judged_leaf judge_leaf(json::value const& leaf, json::value const* observation,
                                     attributes_of_unit const& attributes, shelf& rulebooks);

} // namespace reference

#endif
