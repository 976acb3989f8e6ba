// SPDX-License-Identifier: Apache-2.0
// Folding a requirement over the children of a node: verdict and progress (S-305, S-403).
#ifndef TIEUCHI_EVAL_FOLD_HPP
#define TIEUCHI_EVAL_FOLD_HPP

#include <tieuchi/requirement.hpp>
#include <tieuchi/scoring.hpp>

#include <algorithm>
#include <functional>
#include <optional>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Verdict of a requirement's node; `child` gives the verdict of a child by its index.
template <typename ChildVerdict>
[[nodiscard]] verdict fold_verdict(requirement const& node, ChildVerdict const& child) {
    if (node.child >= 0) {
        return child(node.child);
    }
    verdict_counts counts;
    for (requirement const& inner : node.children) {
        counts.add(fold_verdict(inner, child));
    }
    return decide(node.how, node.k, counts);
}

/// A child's progress and its weight in a weighted mean.
struct weighted_interval {
    interval progress;
    rational weight;
};

/// Combine the progress of children that are not exempt. @pre not empty.
[[nodiscard]] interval combine_progress(requirement const& node,
                                        std::vector<weighted_interval> const& children);

/** Progress of a requirement's node; nothing when it is exempt.

    `child` gives the progress of a child by its index, `weight` its weight.
*/
template <typename ChildProgress, typename ChildWeight>
[[nodiscard]] std::optional<interval>
fold_progress(requirement const& node, ChildProgress const& child, ChildWeight const& weight) {
    if (node.child >= 0) {
        return child(node.child);
    }
    std::vector<weighted_interval> children;
    for (requirement const& inner : node.children) {
        if (auto progress = fold_progress(inner, child, weight)) {
            children.push_back({*std::move(progress),
                                inner.child >= 0 ? weight(inner.child) : rational(inner.weight)});
        }
    }
    if (children.empty()) {
        return std::nullopt;
    }
    return combine_progress(node, children);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
