// SPDX-License-Identifier: Apache-2.0
// The smallest change of one weight that changes an order. As a function of one weight x, the
// difference of two scores has the sign of c0 + c1 x + c2 x^2, in closed form.
#include <tieuchi/sensitivity.hpp>
#include "eval/arithmetic.hpp"
#include "programme/progress_table.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace {

using detail::progress_row;

/// What the other criteria bring, and weigh.
struct row_sums {
    rational reached;
    rational weight;
};

row_sums sums_of(progress_row const& row, std::span<rational const> weights) {
    row_sums made;
    for (std::size_t c = 0; c < row.size(); ++c) {
        if (row[c]) {
            made.reached += weights[c] * *row[c];
            made.weight += weights[c];
        }
    }
    return made;
}

/// The sums without one criterion.
row_sums without(row_sums of, std::optional<rational> const& progress, rational const& weight) {
    if (progress) {
        of.reached -= weight * *progress;
        of.weight -= weight;
    }
    return of;
}

/// c0 + c1 x + c2 x^2.
struct polynomial {
    rational c0;
    rational c1;
    rational c2;

    [[nodiscard]] int sign_at(rational const& x) const { return (c0 + x * (c1 + x * c2)).sign(); }
};

/// Has the sign of the difference of two scores, wherever the weight is above 0.
polynomial difference(row_sums const& a, std::optional<rational> const& at_a, row_sums const& b,
                      std::optional<rational> const& at_b) {
    if (at_a.has_value() == at_b.has_value() && a.weight == b.weight) {
        // One denominator, which is above 0: it does not matter.
        return {a.reached - b.reached, at_a ? *at_a - *at_b : rational(0), 0};
    }
    polynomial made{a.reached * b.weight - b.reached * a.weight, 0, 0};
    if (at_a) {
        made.c1 += *at_a * b.weight - b.reached;
    }
    if (at_b) {
        made.c1 += a.reached - *at_b * a.weight;
    }
    if (at_a && at_b) {
        made.c2 = *at_a - *at_b;
    }
    return made;
}

/// Halves an interval in which the sign changes until it is narrow.
interval bisect(polynomial const& of, interval range, rational const& width) {
    int const sign = of.sign_at(range.lower);
    rational const half = detail::make_rational(1, 2);
    while (range.upper - range.lower > width) {
        rational const middle = (range.lower + range.upper) * half;
        int const here = of.sign_at(middle);
        if (here == 0) {
            return {middle, middle};
        }
        (here == sign ? range.lower : range.upper) = middle;
    }
    return range;
}

rational size_of(rational const& value) {
    return value.sign() < 0 ? -value : value;
}

/// How far the nearer end of a change is from none.
rational nearness(interval const& change) {
    return std::min(size_of(change.lower), size_of(change.upper));
}

/// The roots above 0 next to a weight, on either side of it.
std::vector<interval> roots_beside(polynomial const& of, rational const& weight,
                                   rational const& width) {
    int const opens = of.c2.sign();
    int const here = of.sign_at(weight);
    if (opens == 0) {
        if (of.c1.sign() == 0) {
            return {};
        }
        rational const root = detail::quotient(-of.c0, of.c1);
        return root.sign() > 0 ? std::vector<interval>{{root, root}} : std::vector<interval>{};
    }
    if ((of.c1 * of.c1 - of.c0 * of.c2 * 4).sign() <= 0) {
        return {}; // none, or one at which the sign does not change
    }
    // No root is farther out than this one.
    rational const bound =
        detail::quotient(std::max(size_of(of.c0), size_of(of.c1)), size_of(of.c2)) + 1;
    rational const vertex = detail::quotient(-of.c1, of.c2 * 2);
    std::vector<interval> roots;
    auto const between = [&](rational const& low, rational const& high) {
        if (low < high && of.sign_at(low) * of.sign_at(high) < 0) {
            roots.push_back(bisect(of, {low, high}, width));
        }
    };
    if (here != opens) { // between the two
        between(0, weight);
        between(weight, std::max(bound, weight + 1));
    } else if (weight < vertex) {
        between(weight, vertex);
    } else {
        between(std::max(vertex, rational(0)), weight);
    }
    return roots;
}

/// The table with what is asked of it again and again.
class change_finder {
public:
    explicit change_finder(progress_table const& table)
        : table_(table),
          width_(std::accumulate(table.weights.begin(), table.weights.end(), rational(0)) *
                 detail::make_rational(1, 1'000'000'000'000)) {}

    [[nodiscard]] std::optional<weight_change> nearest(std::size_t one, row_sums const& of_one,
                                                       std::size_t other, row_sums const& of_other,
                                                       std::size_t criterion) const {
        rational const& weight = table_.weights[criterion];
        auto const& at_one = table_.progress[one][criterion];
        auto const& at_other = table_.progress[other][criterion];
        if (!at_one && !at_other) {
            return std::nullopt;
        }
        polynomial const apart = difference(without(of_one, at_one, weight), at_one,
                                            without(of_other, at_other, weight), at_other);
        int const now = apart.sign_at(weight);
        if (now == 0) {
            return std::nullopt;
        }
        std::optional<weight_change> best;
        for (interval const& root : roots_beside(apart, weight, width_)) {
            interval const change{root.lower - weight, root.upper - weight};
            if (!best || nearness(change) < nearness(best->change)) {
                best = weight_change{now > 0 ? one : other, now > 0 ? other : one, criterion, root,
                                     change};
            }
        }
        return best;
    }

    /// The sums of a unit.
    [[nodiscard]] row_sums sums(std::size_t unit) const {
        return sums_of(table_.progress[unit], table_.weights);
    }

private:
    progress_table const& table_;
    rational width_;
};

void keep_smaller(std::optional<weight_change>& best, weight_change const& other) {
    if (!best) {
        best = other;
        return;
    }
    auto const order = nearness(other.change) <=> nearness(best->change);
    bool const earlier = std::tie(other.criterion, other.ahead, other.behind) <
                         std::tie(best->criterion, best->ahead, best->behind);
    if (order < 0 || (order == 0 && earlier)) {
        best = other;
    }
}

} // namespace

std::optional<weight_change> nearest_change(progress_table const& table, std::size_t one,
                                            std::size_t other, std::size_t criterion) {
    change_finder const finder(table);
    row_sums const first = finder.sums(one);
    row_sums const second = finder.sums(other);
    if (first.weight.sign() == 0 || second.weight.sign() == 0) {
        return std::nullopt;
    }
    return finder.nearest(one, first, other, second, criterion);
}

weight_changes smallest_changes(progress_table const& table) {
    change_finder const finder(table);
    auto const classes = detail::classes_of(table);
    auto const groups = detail::ranked_groups(classes, table);
    std::vector<row_sums> sums;
    for (detail::row_class const& one : classes.list) {
        sums.push_back(finder.sums(one.first));
    }
    weight_changes made;
    made.by_criterion.resize(table.criteria.size());
    auto const each_change = [&](std::vector<std::size_t> const& better,
                                 std::vector<std::size_t> const& worse, auto&& take) {
        for (std::size_t const a : better) {
            for (std::size_t const b : worse) {
                for (std::size_t c = 0; c < table.criteria.size(); ++c) {
                    auto const change = finder.nearest(classes.list[a].first, sums[a],
                                                       classes.list[b].first, sums[b], c);
                    if (change) {
                        take(*change);
                    }
                }
            }
        }
    };
    for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
        auto& step = made.steps.emplace_back();
        each_change(groups[i], groups[i + 1], [&](weight_change const& one) {
            keep_smaller(step, one);
            keep_smaller(made.any, one);
            keep_smaller(made.by_criterion[one.criterion], one);
        });
        each_change(groups.front(), groups[i + 1],
                    [&](weight_change const& one) { keep_smaller(made.top, one); });
    }
    return made;
}

} // namespace v1
} // namespace tieuchi
