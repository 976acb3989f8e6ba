// SPDX-License-Identifier: Apache-2.0
// What leaves and layers must not do, once all bounds are known: a baseline beyond a bound, full
// marks before it, a layer that weakens what it rests on.
#ifndef TIEUCHI_LIB_COMPILE_WEAKEN_HPP
#define TIEUCHI_LIB_COMPILE_WEAKEN_HPP

#include <tieuchi/date.hpp>
#include "compile/problems.hpp"
#include "compile/snapshot.hpp"

#include <optional>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Hold `baseline` and `full` of every leaf against every value that its bound can take.
void check_leaves(snapshot& parts, problem_list& problems);

/** Hold every layer against what it rests on.

    @param day  The date of the snapshot.
    @param next The first date on which something else may hold; nothing for never.
    @param warn Whether to warn of what is permitted.
*/
void check_weakening(snapshot& parts, date day, std::optional<date> next, bool warn,
                     problem_list& problems);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
