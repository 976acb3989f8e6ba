// SPDX-License-Identifier: Apache-2.0
// Problems of several documents that are read together: collected in any order, each reported
// once, in the order of the documents.
#ifndef TIEUCHI_LIB_COMPILE_PROBLEMS_HPP
#define TIEUCHI_LIB_COMPILE_PROBLEMS_HPP

#include <tieuchi/diagnostic.hpp>
#include "json/document.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What a problem list needs to know of a document to show its places.
struct document_view {
    document const* tree;
    std::string id; ///< As `diagnostic::document` has it.
};

/** Problems of the documents that one rulebook is made of.

    The editions of several dates are read from the same text, each in a round of its own: what
    was found in an earlier round at the same place with the same code is not repeated.
*/
class problem_list {
public:
    void at_value(errc code, node const& where, std::string message,
                  severity level = severity::error) {
        found_.push_back({where.origin(), code, level, round_, where.offset(), where.offset(),
                          std::move(message)});
    }

    void at_key(errc code, node const& where, std::string message,
                severity level = severity::error) {
        found_.push_back({where.origin(), code, level, round_, where.offset(), where.key_offset(),
                          std::move(message)});
    }

    /// Whether nothing was found.
    [[nodiscard]] bool empty() const noexcept { return found_.empty(); }

    /// Look at the same documents again, as of another date.
    void next_round();

    /// Append all of them to a list, without repetition: by document, then by place.
    void report(std::vector<document_view> const& documents, diagnostics& list);

private:
    struct problem {
        std::uint16_t origin;
        errc code;
        severity level;
        std::uint32_t round;
        std::uint64_t value_offset; ///< Where the pointer leads.
        std::uint64_t shown_offset; ///< Of line and column.
        std::string message;
    };

    /// Sort by document and place, and drop what repeats a problem of an earlier round.
    void drop_repeated();

    std::vector<problem> found_;
    std::size_t kept_ = 0; ///< Of `found_`, when repeated ones were dropped last.
    std::uint32_t round_ = 0;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
