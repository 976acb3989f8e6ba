// SPDX-License-Identifier: Apache-2.0
#include "roadmap/tree.hpp"

#include <algorithm>
#include <cstddef>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Children of one node that are looked at without an allocation.
constexpr std::size_t near_children = 12;

/// Sum of the k smallest, in any order of the list.
template <typename Prices>
[[nodiscard]] price sum_of_smallest(Prices& prices, std::size_t k) {
    if (k < prices.size()) {
        std::nth_element(prices.begin(), prices.begin() + k, prices.end());
    }
    price sum;
    for (std::size_t i = 0; i < k; ++i) {
        sum += prices.begin()[i];
    }
    return sum;
}

[[nodiscard]] std::size_t needed_of(requirement const& node, std::size_t left) noexcept {
    return node.how == combine::all   ? left
           : node.how == combine::any ? 1
                                      : std::min(static_cast<std::size_t>(node.k), left);
}

/// Price of a requirement; `child` gives that of a child by its index (S-305).
template <typename Child>
[[nodiscard]] node_price fold_price(requirement const& node, Child const& child) {
    if (node.child >= 0) {
        return child(node.child);
    }
    node_price sum;
    sum.exempt = true;
    if (node.how == combine::all) {
        for (requirement const& inner : node.children) {
            node_price const one = fold_price(inner, child);
            if (!one.exempt) {
                sum.open += one.open;
                sum.pass += one.pass;
                sum.exempt = false;
            }
        }
        return sum;
    }
    small_list<price, near_children> open;
    small_list<price, near_children> pass;
    for (requirement const& inner : node.children) {
        node_price const one = fold_price(inner, child);
        if (!one.exempt) {
            open.push_back(one.open);
            pass.push_back(one.pass);
        }
    }
    if (pass.size() == 0) {
        return sum;
    }
    std::size_t const k = needed_of(node, pass.size());
    return {sum_of_smallest(open, k), sum_of_smallest(pass, k), false};
}

/// Walks along the cheapest set of a requirement; `choose` is called for the children in it.
template <typename Child, typename Choose>
void choose_fold(requirement const& node, bool to_pass, Child const& child, Choose const& choose) {
    if (node.child >= 0) {
        choose(node.child);
        return;
    }
    struct candidate {
        price cost;
        requirement const* node;
    };
    std::vector<candidate> left;
    for (requirement const& inner : node.children) {
        node_price const one = fold_price(inner, child);
        if (!one.exempt) {
            left.push_back({to_pass ? one.pass : one.open, &inner});
        }
    }
    std::stable_sort(left.begin(), left.end(),
                     [](auto const& a, auto const& b) { return a.cost < b.cost; });
    std::size_t const k = left.empty() ? 0 : needed_of(node, left.size());
    for (std::size_t i = 0; i < k; ++i) {
        choose_fold(*left[i].node, to_pass, child, choose);
    }
}

} // namespace

node_price unit_prices::of_leaf(std::int32_t index) const noexcept {
    auto const at = static_cast<std::size_t>(index);
    node_price made;
    switch (standings_[at]) {
    case standing::pass: break;
    case standing::exempt: made.exempt = true; break;
    case standing::fail:
        made.open = leaves_[at];
        made.pass = leaves_[at];
        break;
    case standing::missing:
    case standing::bound_unknown:
    case standing::bound_delegated:
    case standing::attribute_missing: made.pass = leaves_[at]; break;
    }
    return made;
}

node_price unit_prices::with_declared(node_price computed, declared_verdict declared,
                                      price lift) const noexcept {
    if (declared == declared_verdict::none || computed.exempt) {
        return computed;
    }
    bool const says_pass = declared == declared_verdict::pass;
    if (!prevails_) { // it takes the place of an unknown alone
        price const both = says_pass ? computed.open : computed.pass;
        return {both, both, false};
    }
    if (says_pass) {
        return {price(), price(), false};
    }
    computed.open += lift;
    computed.pass += lift;
    return computed;
}

node_price unit_prices::computed_indicator(std::int32_t index) const {
    indicator_plan const& plan = program_.indicators[static_cast<std::size_t>(index)];
    if (plan.model->single) {
        return of_leaf(plan.leaves.first);
    }
    return fold_price(plan.model->require,
                      [&](std::int32_t part) { return of_leaf(plan.leaves.first + part); });
}

node_price unit_prices::of_indicator(std::int32_t index) const {
    node_price const computed = computed_indicator(index);
    return declared_ ? with_declared(computed, all_.on_indicator(unit_, index), lift_price_)
                     : computed;
}

node_price unit_prices::computed_criterion(std::int32_t index) const {
    criterion_plan const& plan = program_.criteria[static_cast<std::size_t>(index)];
    return fold_price(plan.model->require, [&](std::int32_t child) {
        return of_indicator(plan.indicators.first + child);
    });
}

/// One word on a shared id stands on both nodes and is lifted once: at the indicator.
price unit_prices::lift_of_criterion(std::int32_t index) const noexcept {
    bool const shared = program_.criteria[static_cast<std::size_t>(index)].shares_id;
    return shared && lift_price_.reachable ? price() : lift_price_;
}

/// All of all: the sum over the leaves, as folding would have it.
node_price unit_prices::sum_of_leaves(index_range range) const noexcept {
    node_price sum;
    sum.exempt = true;
    for (std::int32_t i = range.first; i < range.last; ++i) {
        auto const at = static_cast<std::size_t>(i);
        standing const how = standings_[at];
        if (how == standing::exempt) {
            continue;
        }
        sum.exempt = false;
        if (how != standing::pass) {
            sum.pass += leaves_[at];
        }
        if (how == standing::fail) {
            sum.open += leaves_[at];
        }
    }
    return sum;
}

node_price unit_prices::criterion(std::int32_t index) const {
    criterion_plan const& plan = program_.criteria[static_cast<std::size_t>(index)];
    if (!declared_ && plan.plain) {
        return sum_of_leaves(plan.leaves);
    }
    node_price const computed = computed_criterion(index);
    return declared_
               ? with_declared(computed, all_.on_criterion(unit_, index), lift_of_criterion(index))
               : computed;
}

unit_prices::demand unit_prices::demand_of(declared_verdict declared, bool pass) const noexcept {
    if (declared == declared_verdict::none) {
        return {true, pass, false};
    }
    bool const says_pass = declared == declared_verdict::pass;
    if (!prevails_) {
        return {true, !says_pass, false};
    }
    return {!says_pass, pass, !says_pass};
}

void unit_prices::choose_leaf(std::int32_t index, bool pass, price_choice& into) const {
    standing const how = standings_[static_cast<std::size_t>(index)];
    bool const settled = how == standing::pass || how == standing::exempt;
    if (!settled && (pass || how == standing::fail)) {
        into.leaves.push_back(index);
    }
}

void unit_prices::choose_indicator(std::int32_t index, bool pass, price_choice& into) const {
    if (computed_indicator(index).exempt) {
        return;
    }
    demand const asked = demand_of(all_.on_indicator(unit_, index), pass);
    if (!asked.any) {
        return;
    }
    if (asked.lifts) {
        into.indicators.push_back(index);
    }
    indicator_plan const& plan = program_.indicators[static_cast<std::size_t>(index)];
    if (plan.model->single) {
        choose_leaf(plan.leaves.first, asked.pass, into);
        return;
    }
    choose_fold(
        plan.model->require, asked.pass,
        [&](std::int32_t part) { return of_leaf(plan.leaves.first + part); },
        [&](std::int32_t part) { choose_leaf(plan.leaves.first + part, asked.pass, into); });
}

void unit_prices::choose_criterion(std::int32_t index, price_choice& into) const {
    if (computed_criterion(index).exempt) {
        return;
    }
    demand const asked = demand_of(all_.on_criterion(unit_, index), true);
    if (!asked.any) {
        return;
    }
    criterion_plan const& plan = program_.criteria[static_cast<std::size_t>(index)];
    if (asked.lifts && !plan.shares_id) {
        into.criteria.push_back(index);
    }
    choose_fold(
        plan.model->require, asked.pass,
        [&](std::int32_t child) { return of_indicator(plan.indicators.first + child); },
        [&](std::int32_t child) {
            choose_indicator(plan.indicators.first + child, asked.pass, into);
        });
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
