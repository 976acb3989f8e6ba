// SPDX-License-Identifier: Apache-2.0
// From the totals of a worker to a roll-up.
#ifndef TIEUCHI_COLUMNAR_TOTALS_HPP
#define TIEUCHI_COLUMNAR_TOTALS_HPP

#include "columnar/kernel.hpp"

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Adds the units that a worker's kernel has counted.
void add_totals(batch_totals const& from, column_plan const& plan, policy choices, rollup& into);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
