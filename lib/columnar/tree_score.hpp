// SPDX-License-Identifier: Apache-2.0
// Scores of rulebooks in which some node counts only its best children: `any` takes the largest,
// `at_least k` the k largest (S-403), and what they are taken of are integers over one denominator.
#ifndef TIEUCHI_COLUMNAR_TREE_SCORE_HPP
#define TIEUCHI_COLUMNAR_TREE_SCORE_HPP

#include "columnar/kernel.hpp"

#include <cstddef>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Whether some node of criteria or of their indicators counts fewer children than it has, so that
/// scores are no plain sums.
[[nodiscard]] bool counts_best_children(program const& rules);

/** Both ends of the scores of the 64 rows of a tile, in integers that every sum fits into.

    A child of a node that counts k of its children has its parent's share over k; the node is then
    the sum of the k largest. What is exempt in a stratum counts nothing, so that rows of different
    strata go through one pass: where fewer than k are left, the others are the sum of all.

    @pre the verdicts of leaves are settled
*/
void sum_trees(kernel_job const& job, std::byte const* tile, kernel_scratch const& with,
               std::int64_t* lower, std::int64_t* upper);
void sum_trees(kernel_job const& job, std::byte const* tile, kernel_scratch const& with,
               int128* lower, int128* upper);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
