// SPDX-License-Identifier: Apache-2.0
#include "columnar/plan_cache.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Whether the same comes out for the units of both.
bool is_same_stratum(stratum const& a, stratum const& b) {
    return a.ends == b.ends && a.exempted == b.exempted && a.facts == b.facts;
}

} // namespace

column_plan const& plan_cache::get(evaluator const& rules, tile_layout const& layout,
                                   std::vector<stratum> const& all, bool with_scores) {
    bool const is_known =
        plan_ && *rules_ == rules && layout_ == layout && with_scores_ == with_scores &&
        std::equal(strata_.begin(), strata_.end(), all.begin(), all.end(), is_same_stratum);
    if (!is_known) {
        plan_.reset();
        plan_ = std::make_unique<column_plan const>(
            make_plan(rules.compiled(), layout, all, with_scores));
        rules_ = rules;
        layout_ = layout;
        strata_ = all;
        with_scores_ = with_scores;
    }
    return *plan_;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
