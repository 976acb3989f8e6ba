// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/margin.hpp>
#include "eval/arithmetic.hpp"
#include "results/result_text.hpp"
#include "roadmap/tree.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// What it takes to take a pass away from a node: leaves that pass now and fail then.
struct loss_price {
    price open; ///< To be less than a pass.
    price fail;
    bool exempt = false;
};

/// The mirror of `unit_prices`: every leaf that passes costs 1 to lose.
class loss_finder {
public:
    explicit loss_finder(standings const& one)
        : one_(one),
          program_(one.rules().compiled()),
          prevails_(one.policies().declared == declared_policy::prevails) {}

    /// A smallest set whose loss costs the standard; empty where nothing can cost it.
    [[nodiscard]] std::vector<std::int32_t> run() {
        std::int32_t weakest = -1;
        price least = price::never();
        auto const criteria = static_cast<std::int32_t>(program_.criteria.size());
        for (std::int32_t c = 0; c < criteria; ++c) {
            loss_price const here = criterion(c);
            if (!here.exempt && here.open < least) {
                least = here.open;
                weakest = c;
            }
        }
        for (std::int32_t i = program_.criteria_leaves; i < one_.rules().leaf_count(); ++i) {
            loss_price const here = leaf(i);
            if (!here.exempt && here.open < least) {
                return {i}; // one leaf; criteria that one leaf decides come first
            }
        }
        if (weakest >= 0) {
            lose_criterion(weakest);
        }
        std::sort(lost_.begin(), lost_.end());
        return std::move(lost_);
    }

private:
    [[nodiscard]] loss_price leaf(std::int32_t index) const noexcept {
        price const one{1, 0, index, true};
        switch (one_.leaves(0)[static_cast<std::size_t>(index)]) {
        case standing::pass: return {one, one, false};
        case standing::fail: return {};
        case standing::exempt: return {{}, {}, true};
        case standing::missing:
        case standing::bound_unknown:
        case standing::bound_delegated:
        case standing::attribute_missing: break;
        }
        return {price(), price::never(), false};
    }

    [[nodiscard]] loss_price with_declared(loss_price computed,
                                           declared_verdict declared) const noexcept {
        if (declared == declared_verdict::none || computed.exempt) {
            return computed;
        }
        bool const says_pass = declared == declared_verdict::pass;
        if (prevails_) {
            price const both = says_pass ? price::never() : price();
            return {both, both, false};
        }
        price const both = says_pass ? computed.fail : computed.open;
        return {both, both, false};
    }

    /// A child that is not exempt, with what it costs.
    struct candidate {
        loss_price cost;
        requirement const* node;
    };

    /// Children in the order in which they are given up, and how many it takes.
    template <typename Child>
    [[nodiscard]] std::vector<candidate> order(requirement const& node, bool to_fail,
                                               Child const& child) const {
        std::vector<candidate> left;
        for (requirement const& inner : node.children) {
            loss_price const here = fold(inner, child);
            if (!here.exempt) {
                left.push_back({here, &inner});
            }
        }
        std::stable_sort(left.begin(), left.end(), [&](auto const& a, auto const& b) {
            return to_fail ? a.cost.fail < b.cost.fail : a.cost.open < b.cost.open;
        });
        auto const count = static_cast<std::int32_t>(left.size());
        std::int32_t const k = left.empty() ? 1 : needed(node.how, node.k, {count, 0, 0, 0});
        left.resize(left.size() - static_cast<std::size_t>(k) + 1);
        return left;
    }

    template <typename Child>
    [[nodiscard]] loss_price fold(requirement const& node, Child const& child) const {
        if (node.child >= 0) {
            return child(node.child);
        }
        loss_price sum;
        auto const open = order(node, false, child);
        for (auto const& one : open) {
            sum.open += one.cost.open;
        }
        for (auto const& one : order(node, true, child)) {
            sum.fail += one.cost.fail;
        }
        sum.exempt = open.empty();
        return sum;
    }

    template <typename Child, typename Lose>
    void lose(requirement const& node, bool to_fail, Child const& child, Lose const& give_up) {
        if (node.child >= 0) {
            give_up(node.child, to_fail);
            return;
        }
        for (auto const& one : order(node, to_fail, child)) {
            lose(*one.node, to_fail, child, give_up);
        }
    }

    [[nodiscard]] loss_price computed_indicator(std::int32_t index) const {
        indicator_plan const& plan = program_.indicators[static_cast<std::size_t>(index)];
        if (plan.model->single) {
            return leaf(plan.leaves.first);
        }
        return fold(plan.model->require,
                    [&](std::int32_t part) { return leaf(plan.leaves.first + part); });
    }

    [[nodiscard]] loss_price indicator(std::int32_t index) const {
        return with_declared(computed_indicator(index), one_.on_indicator(0, index));
    }

    [[nodiscard]] loss_price criterion(std::int32_t index) const {
        criterion_plan const& plan = program_.criteria[static_cast<std::size_t>(index)];
        loss_price const computed = fold(plan.model->require, [&](std::int32_t child) {
            return indicator(plan.indicators.first + child);
        });
        return with_declared(computed, one_.on_criterion(0, index));
    }

    /// What a node that is to be no pass, or to fail, asks of its computed verdict.
    [[nodiscard]] static constexpr bool must_fail(declared_verdict declared,
                                                  bool to_fail) noexcept {
        return declared == declared_verdict::none ? to_fail : declared == declared_verdict::pass;
    }

    /// Whether the declared verdict alone has taken the pass away.
    [[nodiscard]] bool is_settled(declared_verdict declared) const noexcept {
        return prevails_ && declared != declared_verdict::none;
    }

    void lose_leaf(std::int32_t index) {
        if (one_.leaves(0)[static_cast<std::size_t>(index)] == standing::pass) {
            lost_.push_back(index);
        }
    }

    void lose_indicator(std::int32_t index, bool to_fail) {
        declared_verdict const declared = one_.on_indicator(0, index);
        if (is_settled(declared)) {
            return;
        }
        indicator_plan const& plan = program_.indicators[static_cast<std::size_t>(index)];
        if (plan.model->single) {
            lose_leaf(plan.leaves.first);
            return;
        }
        lose(
            plan.model->require, must_fail(declared, to_fail),
            [&](std::int32_t part) { return leaf(plan.leaves.first + part); },
            [&](std::int32_t part, bool) { lose_leaf(plan.leaves.first + part); });
    }

    void lose_criterion(std::int32_t index) {
        declared_verdict const declared = one_.on_criterion(0, index);
        criterion_plan const& plan = program_.criteria[static_cast<std::size_t>(index)];
        lose(
            plan.model->require, must_fail(declared, false),
            [&](std::int32_t child) { return indicator(plan.indicators.first + child); },
            [&](std::int32_t child, bool fails) {
                lose_indicator(plan.indicators.first + child, fails);
            });
    }

    standings const& one_;
    program const& program_;
    bool prevails_;
    std::vector<std::int32_t> lost_;
};

/// Leaves whose passing brings the standard: every one costs 1.
class gain_finder {
public:
    explicit gain_finder(standings const& one)
        : one_(one), program_(one.rules().compiled()), prices_(one.leaves(0).size()) {
        for (std::size_t i = 0; i < prices_.size(); ++i) {
            standing const how = one.leaves(0)[i];
            bool const can_pass = how == standing::fail || how == standing::missing;
            prices_[i] =
                can_pass ? price{1, 0, static_cast<std::int32_t>(i), true} : price::never();
        }
    }

    /// Whether there is such a set; it is put into `into`.
    [[nodiscard]] bool run(std::vector<std::int32_t>& into) const {
        unit_prices const tree(one_, 0, prices_);
        price_choice chosen;
        bool judged = false;
        auto const criteria = static_cast<std::int32_t>(program_.criteria.size());
        for (std::int32_t c = 0; c < criteria; ++c) {
            node_price const here = tree.criterion(c);
            if (here.exempt) {
                continue;
            }
            if (!here.pass.reachable) {
                return false;
            }
            judged = true;
            tree.choose_criterion(c, chosen);
        }
        for (std::int32_t i = program_.criteria_leaves; i < one_.rules().leaf_count(); ++i) {
            if (!tree.condition(i).reachable) {
                return false;
            }
            tree.choose_condition(i, chosen);
        }
        auto const presupposed = one_.presupposed(0);
        if (!judged || std::any_of(presupposed.begin(), presupposed.end(),
                                   [](verdict held) { return held != verdict::pass; })) {
            return false;
        }
        into = std::move(chosen.leaves);
        std::sort(into.begin(), into.end());
        return true;
    }

private:
    standings const& one_;
    program const& program_;
    std::vector<price> prices_;
};

[[nodiscard]] rational magnitude_of(decimal value) {
    rational const exact = value;
    return exact.sign() < 0 ? -exact : exact;
}

/// The end of `between` that is nearer, else the bound.
[[nodiscard]] decimal nearer_end(leaf const& of, bound_value const& bound,
                                 observation const& seen) {
    if (of.compare != comparator::between) {
        return bound.low;
    }
    rational const twice = exact_value(of, seen) * 2;
    return twice > rational(bound.low) + bound.high ? bound.high : bound.low;
}

[[nodiscard]] leaf_margin margin_of_leaf(leaf const& of, std::int32_t index,
                                         leaf_result const& found) {
    leaf_margin made;
    made.leaf = index;
    made.verdict = found.verdict;
    if (has_number(of)) {
        bound_value const& bound = found.end->value;
        made.distance = distance_to_bound(of, bound, found.observation);
        rational const whole = magnitude_of(nearer_end(of, bound, found.observation));
        if (whole.sign() > 0) {
            made.relative = quotient(*made.distance, whole);
        }
    }
    return made;
}

/// S-1013: of every leaf that is not there yet its relative gap, 1 at most, and 1 where it has
/// none.
void add_gaps(assessment const& found, unit_margin& into) {
    program const& in = found.rules().compiled();
    auto const counts = [&](std::size_t at) {
        std::int32_t const criterion = in.leaves[at].criterion;
        if (criterion < 0) {
            return true;
        }
        verdict const whole = found.criteria()[static_cast<std::size_t>(criterion)].verdict;
        return whole == verdict::fail || whole == verdict::unknown;
    };
    auto compared = into.leaves.begin();
    for (std::size_t i = 0; i < found.leaves().size(); ++i) {
        auto const index = static_cast<std::int32_t>(i);
        bool const is_compared = compared != into.leaves.end() && compared->leaf == index;
        verdict const how = found.leaves()[i].verdict;
        if ((how == verdict::fail || how == verdict::unknown) && counts(i)) {
            bool const has_gap = is_compared && compared->relative;
            into.gap += has_gap ? std::min(*compared->relative, rational(1)) : rational(1);
        }
        compared += is_compared ? 1 : 0;
    }
}

} // namespace
} // namespace detail

unit_margin margin_of(unit const& subject, assessment const& found) {
    unit_margin made;
    for (std::size_t i = 0; i < found.leaves().size(); ++i) {
        auto const index = static_cast<std::int32_t>(i);
        if (detail::was_compared(found.leaves()[i])) {
            made.leaves.push_back(
                detail::margin_of_leaf(found.rules().leaf_at(index), index, found.leaves()[i]));
        }
    }
    for (node_result const& one : found.criteria()) {
        bool const missing = one.verdict == verdict::fail || one.verdict == verdict::unknown;
        made.criteria_missing += missing ? 1 : 0;
    }
    detail::add_gaps(found, made);
    standings one(found.rules());
    one.add(subject, found);
    made.meets = found.standard() == verdict::pass;
    if (made.meets) {
        made.loss = detail::loss_finder(one).run();
        made.can_be_lost = !made.loss.empty();
    } else {
        made.can_be_gained = detail::gain_finder(one).run(made.gain);
    }
    return made;
}

std::vector<std::int32_t> near_misses(std::span<unit_margin const> margins) {
    std::vector<std::int32_t> order(margins.size());
    std::iota(order.begin(), order.end(), 0);
    auto const at = [&](std::int32_t i) -> unit_margin const& {
        return margins[static_cast<std::size_t>(i)];
    };
    std::erase_if(order, [&](std::int32_t i) { return at(i).meets; });
    std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
        return at(a).criteria_missing != at(b).criteria_missing
                   ? at(a).criteria_missing < at(b).criteria_missing
                   : at(a).gap < at(b).gap;
    });
    return order;
}

} // namespace v1
} // namespace tieuchi
