// SPDX-License-Identifier: Apache-2.0
// Branch and bound over actions, bounded by prices of leaves (S-1007).
#ifndef TIEUCHI_ROADMAP_SEARCH_HPP
#define TIEUCHI_ROADMAP_SEARCH_HPP

#include "roadmap/goals.hpp"
#include "roadmap/instance.hpp"
#include "roadmap/selection.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// A plan: actions and, alike long, the periods in which they begin.
struct found_plan {
    std::vector<std::int32_t> actions;
    std::vector<std::int32_t> periods;
    int128 cost = 0;
};

/// The bound that prices prove.
struct price_bound {
    bool reachable = true;
    int128 trees = 0;
    int128 excess = 0;
};

/// A case of a proof in integers, as `certificate_case` has it.
struct proof_case {
    std::int32_t action = -1;                            ///< Decided on; -1: closed.
    std::vector<std::pair<std::int32_t, int128>> prices; ///< By slot; those above 0.
};

/// Prices that are kept of all cases of a proof.
inline constexpr std::size_t most_proof_prices = 100'000;

/// What a search found.
struct search_result {
    std::optional<found_plan> best;
    bool complete = false; ///< Whether nothing better is left, and nothing at all without `best`.
    int128 bound = 0;      ///< No plan costs less; of no meaning where none exists.
    std::int64_t nodes = 0;
    std::vector<int128> prices; ///< Of the first node, by slot; or `no_price`.
    price_bound root;           ///< What they prove.
    /// Every node, where the search was complete and not more than `most_proof_prices` were needed.
    std::vector<proof_case> cases;
};

/** Find the cheapest plan that reaches a goal.

    @param known A plan that is there already.
    @param nodes How many nodes may be looked at.
*/
[[nodiscard]] search_result search(instance const& of, least_goal const& goal,
                                   std::optional<found_plan> known, std::int64_t nodes,
                                   std::int32_t rounds);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
