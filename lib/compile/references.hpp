// SPDX-License-Identifier: Apache-2.0
// Bounds that are those of another rulebook's leaf, times a factor (FORMAT, Bounds, `of`).
#ifndef TIEUCHI_LIB_COMPILE_REFERENCES_HPP
#define TIEUCHI_LIB_COMPILE_REFERENCES_HPP

#include "compile/problems.hpp"
#include "compile/snapshot.hpp"

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Put the bounds that `of` refers to in their places, in all parts of a snapshot.
void link_references(snapshot& parts, document_set const& documents, problem_list& problems);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
