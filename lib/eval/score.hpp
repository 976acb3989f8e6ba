// SPDX-License-Identifier: Apache-2.0
// Progress of nodes and the weighted progress of a unit (S-403 to S-406).
#ifndef TIEUCHI_EVAL_SCORE_HPP
#define TIEUCHI_EVAL_SCORE_HPP

#include <tieuchi/assessment.hpp>
#include "eval/leaf.hpp"
#include "eval/program.hpp"

#include <optional>
#include <span>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Progress of leaves by their number.
using progress_list = std::span<leaf_progress const>;

/// The interval of a leaf's progress; nothing when it is exempt.
[[nodiscard]] std::optional<interval> interval_of(leaf_progress const& of);

/// Progress of an indicator as it counts; nothing when it is exempt.
[[nodiscard]] std::optional<interval> progress_of_indicator(program const& in,
                                                            assessment const& found,
                                                            progress_list leaves,
                                                            std::int32_t index);

/// Progress of a criterion as it counts; nothing when it is exempt.
[[nodiscard]] std::optional<interval> progress_of_criterion(program const& in,
                                                            assessment const& found,
                                                            progress_list leaves,
                                                            std::int32_t index);

/// Weighted progress of the unit; nothing when every criterion is exempt (S-405).
[[nodiscard]] std::optional<interval> score_of(program const& in, assessment const& found,
                                               progress_list leaves);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
