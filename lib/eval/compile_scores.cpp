// SPDX-License-Identifier: Apache-2.0
// Prepares the integers of ends, and the common denominator over which the contributions of all
// leaves to a unit's score are summed exactly in 128 bits, where it is proved to fit.
#include "eval/arithmetic.hpp"
#include "eval/leaf.hpp"
#include "eval/program.hpp"

#include <algorithm>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Places kept beyond those of the bounds, so that finer observations stay on the integer path.
constexpr int spare_places = 4;

/// Sums of contributions stay below this, and so far from the end of 128 bits.
constexpr int128 sum_limit = int128{1} << 126;

bool is_numeric(leaf const& of) {
    return of.kind == leaf_kind::quantity || of.kind == leaf_kind::ratio;
}

int widest_scale(leaf_plan const& plan) {
    int scale = 0;
    for (bound_end const& end : plan.ends) {
        if (end.kind == end_kind::value) {
            scale = std::max({scale, end.value.low.scale(), end.value.high.scale()});
        }
    }
    for (auto const& more : {plan.model->baseline, plan.model->full}) {
        scale = more ? std::max(scale, more->scale()) : scale;
    }
    return std::min(scale + spare_places, decimal::max_scale);
}

/// Sets bound, baseline and span where all of them fit; otherwise leaves the end to rationals.
void prepare_end(leaf_plan const& plan, bound_end& end) {
    auto const low = at_scale(end.value.low, plan.scale);
    auto const high = at_scale(end.value.high, plan.scale);
    if (!low || !high) {
        return;
    }
    end.low = *low;
    end.high = *high;
    end.prepared = true;
    auto const line = linear_of(*plan.model, end.value.low);
    if (!line) {
        // With full marks of its own a step depends on the value; rationals know how.
        bool const plain_step =
            effective_shape(*plan.model, end.value.low) == progress_shape::step &&
            !plan.model->full;
        end.rule = plain_step ? progress_rule::step : progress_rule::general;
        return;
    }
    auto const base = at_scale(line->baseline, plan.scale);
    auto const target = at_scale(line->target, plan.scale);
    if (!base || !target) {
        return;
    }
    int128 const span =
        is_lower_bound(plan.model->compare) ? int128{*target} - *base : int128{*base} - *target;
    if (span <= 0 || span >= prepared_limit) {
        return;
    }
    end.base = *base;
    end.span = static_cast<std::int64_t>(span);
    end.rule = progress_rule::linear;
}

void prepare_ends(leaf_plan& plan) {
    if (plan.model->kind == leaf_kind::boolean) {
        for (bound_end& end : plan.ends) {
            end.rule = progress_rule::step;
            end.prepared = true;
            end.low = end.value.truth ? 1 : 0;
        }
    }
    if (!is_numeric(*plan.model)) {
        return;
    }
    plan.scale = widest_scale(plan);
    for (bound_end& end : plan.ends) {
        if (end.kind == end_kind::value) {
            prepare_end(plan, end);
        }
    }
}

/// Whether a requirement is "all children", one by one.
bool is_plain(requirement const& of) {
    return of.how == combine::all &&
           std::all_of(of.children.begin(), of.children.end(),
                       [](requirement const& child) { return child.child >= 0; });
}

/// Share of every leaf in the score of a unit in which nothing is exempt, times the scale.
std::vector<rational> shares_of(program const& in) {
    std::vector<rational> shares;
    for (criterion_plan const& one : in.criteria) {
        rational sum;
        for (indicator const& child : one.model->indicators) {
            sum += child.weight;
        }
        for (indicator const& child : one.model->indicators) {
            rational const share = one.share * quotient(child.weight, sum);
            rational parts;
            for (leaf const& part : child.parts) {
                parts += part.weight;
            }
            for (leaf const& part : child.parts) {
                shares.push_back(child.single ? share : share * quotient(part.weight, parts));
            }
        }
    }
    return shares;
}

/// Grows `common` to a multiple of the denominator of `value`; false where it no longer fits.
bool grow(int128& common, rational const& value) {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    if (!value.as_small(numerator, denominator)) {
        return false;
    }
    auto const grown = checked_product(common, denominator / common_divisor(common, denominator));
    common = grown.value_or(common);
    return grown.has_value();
}

/// `value` times `common`, which is a multiple of its denominator; nothing where it does not fit.
std::optional<int128> over(int128 common, rational const& value) {
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    bool const small = value.as_small(numerator, denominator);
    return small ? checked_product(common / denominator, numerator) : std::nullopt;
}

bool find_denominator(program& into, std::vector<rational> const& shares) {
    for (std::size_t i = 0; i < shares.size(); ++i) {
        bool fits = grow(into.denominator, shares[i]);
        for (bound_end const& end : into.leaves[i].ends) {
            if (end.rule == progress_rule::linear) {
                fits = fits && grow(into.denominator, quotient(shares[i], end.span));
            }
        }
        if (!fits) {
            return false;
        }
    }
    return true;
}

bool set_multipliers(program& into, std::vector<rational> const& shares) {
    int128 total = 0; // every partial sum of a unit lies between 0 and this
    for (std::size_t i = 0; i < shares.size(); ++i) {
        leaf_plan& plan = into.leaves[i];
        auto const full = over(into.denominator, shares[i]);
        if (!full || total > sum_limit - *full) {
            return false;
        }
        plan.full = *full;
        total += *full;
        for (bound_end& end : plan.ends) {
            if (end.rule == progress_rule::linear) {
                auto const each = over(into.denominator, quotient(shares[i], end.span));
                if (!each) {
                    return false;
                }
                end.multiplier = *each;
            }
        }
    }
    return true;
}

} // namespace

void compile_scores(program& into) {
    for (leaf_plan& plan : into.leaves) {
        prepare_ends(plan);
    }
    for (criterion_plan const& one : into.criteria) {
        into.weight_sum += one.model->weight;
    }
    bool all_plain = true;
    for (criterion_plan& one : into.criteria) {
        one.share = quotient(rational(one.model->weight) * into.rules.scale, into.weight_sum);
        one.plain = is_plain(one.model->require) &&
                    std::all_of(one.model->indicators.begin(), one.model->indicators.end(),
                                [](indicator const& child) {
                                    return child.single || is_plain(child.require);
                                });
        all_plain = all_plain && one.plain;
    }
    into.floor = into.rules.completeness_floor;

    std::vector<rational> const shares = shares_of(into);
    bool const fits = find_denominator(into, shares) && set_multipliers(into, shares);
    into.plain = fits && all_plain;
    if (!fits) {
        for (criterion_plan& one : into.criteria) {
            one.plain = false;
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
