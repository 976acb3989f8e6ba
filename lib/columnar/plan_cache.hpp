// SPDX-License-Identifier: Apache-2.0
// The plan of the last batch, kept for the next one: readers of files judge one short batch of the
// same form after another, and proving how scores are summed takes as long as judging a thousand
// units.
#ifndef TIEUCHI_COLUMNAR_PLAN_CACHE_HPP
#define TIEUCHI_COLUMNAR_PLAN_CACHE_HPP

#include "columnar/plan.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// @threads One caller at a time.
class plan_cache {
public:
    /// The plan, made anew where the last one was for something else. Lives until the next call.
    [[nodiscard]] column_plan const& get(evaluator const& rules, tile_layout const& layout,
                                         std::vector<stratum> const& all, bool with_scores);

private:
    std::optional<evaluator> rules_; ///< Keeps alive what the plan refers to.
    tile_layout layout_;
    std::vector<stratum> strata_;
    bool with_scores_ = false;
    std::unique_ptr<column_plan const> plan_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
