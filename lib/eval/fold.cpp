// SPDX-License-Identifier: Apache-2.0
#include "eval/fold.hpp"

#include "eval/arithmetic.hpp"

#include <algorithm>
#include <functional>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

interval weighted_mean(std::vector<weighted_interval> const& children) {
    interval sum;
    rational weights;
    for (weighted_interval const& child : children) {
        sum.lower += child.progress.lower * child.weight;
        sum.upper += child.progress.upper * child.weight;
        weights += child.weight;
    }
    return {quotient(sum.lower, weights), quotient(sum.upper, weights)};
}

/// Plain mean of the k largest values.
rational mean_of_largest(std::vector<rational> values, std::size_t k) {
    std::sort(values.begin(), values.end(), std::greater<>());
    rational sum;
    for (std::size_t i = 0; i < k; ++i) {
        sum += values[i];
    }
    return quotient(sum, static_cast<std::int64_t>(k));
}

/// The ends are taken apart: progress is monotone, so the largest lower ends make the lower end.
interval mean_of_largest(std::vector<weighted_interval> const& children, std::size_t k) {
    std::vector<rational> lower;
    std::vector<rational> upper;
    for (weighted_interval const& child : children) {
        lower.push_back(child.progress.lower);
        upper.push_back(child.progress.upper);
    }
    return {mean_of_largest(std::move(lower), k), mean_of_largest(std::move(upper), k)};
}

} // namespace

interval combine_progress(requirement const& node, std::vector<weighted_interval> const& children) {
    switch (node.how) {
    case combine::any: return mean_of_largest(children, 1);
    case combine::at_least:
        return mean_of_largest(children,
                               std::min(static_cast<std::size_t>(node.k), children.size()));
    case combine::all: break;
    }
    return weighted_mean(children);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
