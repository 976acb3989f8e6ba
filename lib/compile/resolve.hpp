// SPDX-License-Identifier: Apache-2.0
// A rulebook on one date: layers, amendments, additions and repeals carried out on the tree of the
// document, whose untouched nodes stay where they are (FORMAT, Layers and amendments).
#ifndef TIEUCHI_LIB_COMPILE_RESOLVE_HPP
#define TIEUCHI_LIB_COMPILE_RESOLVE_HPP

#include <tieuchi/date.hpp>
#include "compile/documents.hpp"
#include "compile/problems.hpp"
#include "json/document.hpp"
#include "memory_resource.hpp"

#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** Resolve a document for a date.

    @param source   The document.
    @param when     The date.
    @param memory   Holds what is new in the result; must outlive it.
    @param problems Receives what cannot be carried out.
    @return A rulebook without `amend`, `add`, `repeal`; texts of its own as the document has them.
*/
[[nodiscard]] node resolve(source_document const& source, date when, pmr::memory_resource& memory,
                           problem_list& problems);

/// The days on which an entry of one of the documents begins or ceases to count, in rising order.
[[nodiscard]] std::vector<date> changes_of(document_set const& documents);

/// Check the entries of `amend`, `add` and `repeal` as far as no date is needed for it.
void check_entries(source_document const& source, problem_list& problems);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
