// SPDX-License-Identifier: Apache-2.0
#include "eval/score.hpp"

#include "eval/arithmetic.hpp"
#include "eval/fold.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// What a declared verdict that counts makes of the computed progress (S-404).
interval declared_progress(program const& in, node_result const& node,
                           std::optional<interval> const& computed) {
    if (node.declared == declared_verdict::pass) {
        return {1, 1};
    }
    rational reached = node.computed == verdict::pass || !computed ? rational(0) : computed->lower;
    if (node.declared == declared_verdict::basic) {
        reached = std::max(reached, rational(in.rules.basic_progress));
    }
    return {reached, reached};
}

std::optional<interval> counted(program const& in, node_result const& node,
                                std::optional<interval> computed) {
    if (!node.declared_counts) {
        return computed;
    }
    return declared_progress(in, node, computed);
}

/// A sum of contributions over the program's common denominator, with both ends.
struct contribution {
    int128 lower = 0;
    int128 upper = 0;
};

/** Adds what the leaves of a criterion contribute to the score of a unit.

    @return False where something of the criterion does not simply add up: an exempt leaf, a
            declared verdict that counts, progress that is no prepared integer.
*/
bool add_plain(program const& in, assessment const& found, progress_list leaves,
               criterion_plan const& plan, contribution& sum) {
    contribution own;
    auto const indicators = found.indicators();
    for (std::int32_t i = plan.indicators.first; i < plan.indicators.last; ++i) {
        if (indicators[static_cast<std::size_t>(i)].declared_counts) {
            return false;
        }
    }
    for (std::int32_t i = plan.leaves.first; i < plan.leaves.last; ++i) {
        auto const at = static_cast<std::size_t>(i);
        leaf_plan const& leaf = in.leaves[at];
        leaf_progress const& reached = leaves[at];
        if (reached.kind == leaf_progress::form::unknown) {
            own.upper += leaf.full;
            continue;
        }
        if (reached.kind != leaf_progress::form::small) {
            return false;
        }
        int128 const part = reached.numerator == reached.denominator ? leaf.full
                            : reached.numerator == 0
                                ? int128{0}
                                : found.leaves()[at].end->multiplier * reached.numerator;
        own.lower += part;
        own.upper += part;
    }
    sum.lower += own.lower;
    sum.upper += own.upper;
    return true;
}

} // namespace

std::optional<interval> interval_of(leaf_progress const& of) {
    switch (of.kind) {
    case leaf_progress::form::none: return std::nullopt;
    case leaf_progress::form::unknown: return interval{0, 1};
    case leaf_progress::form::small: {
        rational const value = make_rational(of.numerator, of.denominator);
        return interval{value, value};
    }
    case leaf_progress::form::exact: break;
    }
    return interval{of.value, of.value};
}

std::optional<interval> progress_of_indicator(program const& in, assessment const& found,
                                              progress_list leaves, std::int32_t index) {
    indicator_plan const& plan = in.indicators[static_cast<std::size_t>(index)];
    auto const first = static_cast<std::size_t>(plan.leaves.first);
    auto const& parts = plan.model->parts;
    auto const part = [&](std::int32_t child) {
        return interval_of(leaves[first + static_cast<std::size_t>(child)]);
    };
    auto const weight = [&](std::int32_t child) {
        return rational(parts[static_cast<std::size_t>(child)].weight);
    };
    auto computed = plan.model->single ? part(0) : fold_progress(plan.model->require, part, weight);
    return counted(in, found.indicators()[static_cast<std::size_t>(index)], std::move(computed));
}

std::optional<interval> progress_of_criterion(program const& in, assessment const& found,
                                              progress_list leaves, std::int32_t index) {
    criterion_plan const& plan = in.criteria[static_cast<std::size_t>(index)];
    auto const& children = plan.model->indicators;
    auto computed = fold_progress(
        plan.model->require,
        [&](std::int32_t child) {
            return progress_of_indicator(in, found, leaves, plan.indicators.first + child);
        },
        [&](std::int32_t child) {
            return rational(children[static_cast<std::size_t>(child)].weight);
        });
    return counted(in, found.criteria()[static_cast<std::size_t>(index)], std::move(computed));
}

std::optional<interval> score_of(program const& in, assessment const& found, progress_list leaves) {
    contribution sum;
    interval extra;
    rational weights = in.weight_sum;
    for (std::size_t c = 0; c < in.criteria.size(); ++c) {
        criterion_plan const& plan = in.criteria[c];
        node_result const& node = found.criteria()[c];
        if (node.verdict == verdict::exempt) {
            weights -= plan.model->weight;
            continue;
        }
        if (plan.plain && !node.declared_counts && add_plain(in, found, leaves, plan, sum)) {
            continue;
        }
        auto const progress =
            progress_of_criterion(in, found, leaves, static_cast<std::int32_t>(c));
        extra.lower += plan.share * progress->lower;
        extra.upper += plan.share * progress->upper;
    }
    if (weights.sign() == 0) {
        return std::nullopt;
    }
    interval score{make_rational(sum.lower, in.denominator) + extra.lower, {}};
    score.upper = sum.lower == sum.upper && extra.is_point()
                      ? score.lower
                      : make_rational(sum.upper, in.denominator) + extra.upper;
    if (weights != in.weight_sum) {
        rational const spread = quotient(in.weight_sum, weights);
        score.lower *= spread;
        score.upper *= spread;
    }
    return score;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
