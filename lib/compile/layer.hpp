// SPDX-License-Identifier: Apache-2.0
// What a layer takes from the rulebook under it, before its entries are carried out.
#ifndef TIEUCHI_LIB_COMPILE_LAYER_HPP
#define TIEUCHI_LIB_COMPILE_LAYER_HPP

#include "compile/documents.hpp"
#include "compile/problems.hpp"
#include "json/document.hpp"
#include "memory_resource.hpp"

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The layer's document with what it does not state taken from the resolved base.
[[nodiscard]] node lay_over(node const& base, source_document const& layer,
                            pmr::memory_resource& memory, problem_list& problems);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
