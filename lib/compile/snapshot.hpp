// SPDX-License-Identifier: Apache-2.0
// All documents of a rulebook as they stand on one date, read into the model: the bounds of one
// may come from another, so they are read together.
#ifndef TIEUCHI_LIB_COMPILE_SNAPSHOT_HPP
#define TIEUCHI_LIB_COMPILE_SNAPSHOT_HPP

#include <tieuchi/date.hpp>
#include <tieuchi/rulebook.hpp>
#include "compile/documents.hpp"
#include "compile/problems.hpp"
#include "json/document.hpp"
#include "memory_resource.hpp"

#include <cstddef>
#include <span>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Where an attribute is stated, and whether what it says can be relied on.
struct attribute_place {
    node self;
    bool sound = true; ///< Its values are known; otherwise an error was found.
};

/// Where a leaf and its bound are stated.
struct leaf_place {
    node self;
    node limit;                ///< The comparator's member; `self` where none is stated.
    bool has_limit = false;    ///< A comparator is stated.
    bool is_indicator = false; ///< An indicator without parts.
    bool may_weaken = false;   ///< Stated on the leaf, its indicator or its criterion.
    leaf* rules = nullptr;     ///< The leaf as read.
};

/// Where the nodes of an edition are stated, in the order of the edition.
struct edition_places {
    std::vector<attribute_place> attributes;
    std::vector<node> criteria;
    std::vector<node> indicators;   ///< Of all criteria, in document order.
    std::vector<leaf_place> leaves; ///< Of criteria in document order, then the conditions.
    std::vector<node> grades;
    node withdraw;
};

/// One document on the date.
struct snapshot_part {
    source_document const* source = nullptr;
    node tree; ///< Layers and entries carried out.
    edition rules;
    edition_places places;
    std::unordered_map<std::string_view, std::size_t> attributes_by_id; ///< Index.
    std::unordered_map<std::string_view, std::size_t> leaves_by_id; ///< Index into `places.leaves`.
};

/** The documents of one rulebook on one date.

    @threads For one thread; reads the document set only.
*/
class snapshot {
public:
    /// @param everything Read what the rulebook extends too, so that its problems are found.
    snapshot(document_set const& documents, date when, std::span<scoring_method const> methods,
             bool everything, problem_list& problems);
    snapshot(snapshot const&) = delete;
    snapshot& operator=(snapshot const&) = delete;

    /// The rulebook itself.
    [[nodiscard]] snapshot_part& main() noexcept { return parts_.front(); }
    /// The part of a document, or null.
    [[nodiscard]] snapshot_part* find(source_document const* source) noexcept;
    /// Every part, the rulebook itself first.
    [[nodiscard]] std::span<snapshot_part> parts() noexcept { return parts_; }

private:
    void gather_attributes(snapshot_part& part);

    pmr::monotonic_buffer_resource memory_;
    problem_list& problems_;
    std::vector<snapshot_part> parts_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
