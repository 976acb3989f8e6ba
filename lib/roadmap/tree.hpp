// SPDX-License-Identifier: Apache-2.0
// Prices of criteria: the cheapest set of leaves that makes a node pass, bottom up over
// requirement trees with exemptions and declared verdicts (S-1004, S-1006).
#ifndef TIEUCHI_ROADMAP_TREE_HPP
#define TIEUCHI_ROADMAP_TREE_HPP

#include <tieuchi/detail/wide.hpp>
#include <tieuchi/standings.hpp>
#include "eval/program.hpp"
#include "roadmap/small_list.hpp"

#include <cstdint>
#include <limits>
#include <span>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** What a set of leaves costs, as an element of an ordered group.

    Ordered by cost, then by the number of leaves that cost nothing, then by what comes first in
    document order. Disjoint sets are compared, and they differ in their first leaf.
*/
struct price {
    int128 cost = 0;
    std::int32_t free_leaves = 0;
    std::int32_t first = std::numeric_limits<std::int32_t>::max(); ///< Of an empty set: behind all.
    bool reachable = true;

    static constexpr price never() noexcept {
        price made;
        made.reachable = false;
        return made;
    }

    /// Adds a disjoint set.
    constexpr price& operator+=(price const& other) noexcept {
        cost += other.cost;
        free_leaves += other.free_leaves;
        first = other.first < first ? other.first : first;
        reachable = reachable && other.reachable;
        return *this;
    }

    friend constexpr bool operator<(price const& a, price const& b) noexcept {
        if (a.reachable != b.reachable || !a.reachable) {
            return a.reachable && !b.reachable;
        }
        if (a.cost != b.cost) {
            return a.cost < b.cost;
        }
        return a.free_leaves != b.free_leaves ? a.free_leaves < b.free_leaves : a.first < b.first;
    }
};

/** What it takes for a node to reach a verdict, counted without the policy for missing data.

    Both are needed: a declared pass counts as soon as the computed verdict is unknown (S-306).
*/
struct node_price {
    price open; ///< To be unknown or better.
    price pass;
    bool exempt = false;
};

/// What a walk along the cheapest sets finds.
struct price_choice {
    std::vector<std::int32_t> leaves;     ///< Not passing by themselves.
    std::vector<std::int32_t> indicators; ///< Whose declared verdict would have to go.
    std::vector<std::int32_t> criteria;   ///< The same.
};

/** The nodes of one unit under given prices of its leaves.

    A leaf that passes costs nothing, one that is exempt does not count, every other has the price
    that is handed over; one of which something is not known is open without.
*/
class unit_prices {
public:
    /** @param leaves     Prices by number of the leaf.
        @param lift_price What it takes to lift a declared verdict that prevails; else `never()`.
    */
    unit_prices(standings const& all, std::int32_t unit, std::span<price const> leaves,
                price lift_price = price::never()) noexcept
        : all_(all),
          program_(all.rules().compiled()),
          standings_(all.leaves(unit)),
          leaves_(leaves),
          lift_price_(lift_price),
          unit_(unit),
          prevails_(all.policies().declared == declared_policy::prevails),
          declared_(all.has_declared(unit)) {}

    /// Of meeting a criterion; nothing when it is exempt.
    [[nodiscard]] node_price criterion(std::int32_t index) const;
    /// Of a condition.
    [[nodiscard]] price condition(std::int32_t leaf) const noexcept {
        return of_leaf(leaf).exempt ? price() : of_leaf(leaf).pass;
    }
    /// The cheapest set that meets a criterion. @pre it is reachable.
    void choose_criterion(std::int32_t index, price_choice& into) const;
    /// The same of a condition.
    void choose_condition(std::int32_t leaf, price_choice& into) const {
        choose_leaf(leaf, true, into);
    }

private:
    [[nodiscard]] node_price of_leaf(std::int32_t index) const noexcept;
    [[nodiscard]] node_price of_indicator(std::int32_t index) const;
    [[nodiscard]] node_price computed_indicator(std::int32_t index) const;
    [[nodiscard]] node_price computed_criterion(std::int32_t index) const;
    [[nodiscard]] node_price sum_of_leaves(index_range range) const noexcept;
    [[nodiscard]] node_price with_declared(node_price computed, declared_verdict declared,
                                           price lift) const noexcept;
    [[nodiscard]] price lift_of_criterion(std::int32_t index) const noexcept;

    void choose_leaf(std::int32_t index, bool pass, price_choice& into) const;
    void choose_indicator(std::int32_t index, bool pass, price_choice& into) const;
    /// What is to be asked of the computed verdict; nothing at all where the declared one suffices.
    struct demand {
        bool any = false;
        bool pass = false;
        bool lifts = false;
    };
    [[nodiscard]] demand demand_of(declared_verdict declared, bool pass) const noexcept;

    standings const& all_;
    program const& program_;
    std::span<standing const> standings_;
    std::span<price const> leaves_;
    price lift_price_;
    std::int32_t unit_;
    bool prevails_;
    bool declared_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
