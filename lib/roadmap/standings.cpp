// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/standings.hpp>

#include <algorithm>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// S-1003
[[nodiscard]] constexpr standing standing_of(verdict found, reason why) noexcept {
    switch (why) {
    case reason::missing: return standing::missing;
    case reason::bound_unknown: return standing::bound_unknown;
    case reason::bound_delegated: return standing::bound_delegated;
    case reason::attribute_missing: return standing::attribute_missing;
    case reason::none:
    case reason::undecided:
    case reason::bound_null:
    case reason::exempt_when:
    case reason::observed:
    case reason::all_exempt: break;
    }
    return found == verdict::pass   ? standing::pass
           : found == verdict::fail ? standing::fail
                                    : standing::exempt;
}

} // namespace
} // namespace detail

standings::standings(evaluator rules)
    : rules_(std::move(rules)),
      leaf_count_(rules_.leaf_count()),
      indicator_count_(rules_.indicator_count()),
      criterion_count_(rules_.criterion_count()),
      presupposed_count_(static_cast<std::int32_t>(rules_.rules().presupposes.size())) {}

void standings::add(unit const& subject, assessment const& found) {
    ids_.push_back(subject.id);
    policy_ = found.policies();
    for (leaf_result const& one : found.leaves()) {
        leaves_.push_back(detail::standing_of(one.verdict, one.reason));
    }
    std::int32_t at = -1;
    if (subject.declared_count() > 0) {
        std::size_t const width =
            static_cast<std::size_t>(indicator_count_) + static_cast<std::size_t>(criterion_count_);
        at = static_cast<std::int32_t>(declared_.size() / width);
        for (node_result const& one : found.indicators()) {
            declared_.push_back(one.declared);
        }
        for (node_result const& one : found.criteria()) {
            declared_.push_back(one.declared);
        }
    }
    declared_at_.push_back(at);
    presupposed_.insert(presupposed_.end(), found.presupposed().begin(), found.presupposed().end());
}

std::int32_t standings::find(std::string_view id) const noexcept {
    auto const place = std::find(ids_.begin(), ids_.end(), id);
    return place == ids_.end() ? -1 : static_cast<std::int32_t>(place - ids_.begin());
}

} // namespace v1
} // namespace tieuchi
