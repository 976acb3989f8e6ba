// SPDX-License-Identifier: Apache-2.0
// Roll-ups of columns by group: the rows of a batch judged once, and added up group by group.
#ifndef TIEUCHI_BATCH_GROUPS_HPP
#define TIEUCHI_BATCH_GROUPS_HPP

#include <tieuchi/batch.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/rollup.hpp>

#include <cstdint>
#include <span>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/** Groups of the rows of a batch, as a dictionary column has them.

    @lifetime Borrowed for the call.
    @since 0.2
*/
struct row_groups {
    std::span<std::int32_t const> codes; ///< By row, from 0; below 0: in no group.
    std::int32_t count = 0;              ///< Number of groups; every code is below it.
};

/** Judge the units of a batch, and roll them up by group (S-801, S-804).

    @exactness  Each roll-up equals the one of `rollup::add` over the units of its group.
    @complexity As `judge`, and linear in rows times indicators for the sums, on one thread.
    @threads    As `judge`.
    @errors     Those of `judge`; errc::invalid_argument where there is not one code a row, or a
                code is not below `count`.
    @param batch   The units; its arrays are only read.
    @param options The caller's choices; what the sums need is found besides what is wanted.
    @param groups  Which row is in which group.
    @param into    Overwritten: statuses, failures and everything else, as `judge` gives them.
    @return        By group, empty ones included. Rows in error and in no group are in none.
    @since 0.2
*/
[[nodiscard]] result<std::vector<rollup>> judge(column_batch const& batch,
                                                batch_options const& options,
                                                row_groups const& groups, batch_result& into);

} // namespace v1
} // namespace tieuchi

#endif
