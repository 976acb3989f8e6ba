// SPDX-License-Identifier: Apache-2.0
// The documents that one rulebook rests on: itself, what it extends, what its bounds refer to.
#ifndef TIEUCHI_LIB_COMPILE_DOCUMENTS_HPP
#define TIEUCHI_LIB_COMPILE_DOCUMENTS_HPP

#include <tieuchi/date.hpp>
#include <tieuchi/diagnostic.hpp>
#include "compile/canonical.hpp"
#include "compile/problems.hpp"
#include "json/document.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// One document, its tree, and what it rests on.
struct source_document {
    std::string owned; ///< The text; empty when the text is a built-in one.
    document tree;
    std::string id;
    std::string citation;
    std::string shown_id; ///< As `diagnostic::document` has it.
    canonical_form canonical;
    bool is_layer = false;           ///< It states `extends`.
    source_document* base = nullptr; ///< What it extends, once found.
    /// The documents that its bounds refer to, itself included, in order of first mention.
    std::vector<source_document*> referred;
    std::optional<date> from; ///< Of `effective`.
    std::optional<date> to;
};

/** All documents of one rulebook; a node's `origin` is an index into them.

    @threads Immutable once loaded.
*/
class document_set {
public:
    /** Load a rulebook and what it rests on.

        @param json     Text of the rulebook.
        @param with     Further texts, looked at before the built-in ones.
        @param text_problems Receives what is wrong with the texts as such.
        @param problems      Receives the rest.
        @return Whether the rulebook itself can be read on.
    */
    [[nodiscard]] bool load(std::string_view json, std::span<std::string_view const> with,
                            diagnostics& text_problems, problem_list& problems);

    /// The rulebook itself.
    [[nodiscard]] source_document const& main() const noexcept { return *all_.front(); }
    /// The document that a node comes from.
    [[nodiscard]] source_document const& origin_of(node const& one) const noexcept {
        return *all_[one.origin()];
    }
    /// The rulebook itself, then those that it rests on, in order of first mention.
    [[nodiscard]] std::span<source_document* const> used() const noexcept { return used_; }
    /// The document of an id among those in use, or null.
    [[nodiscard]] source_document const* find(std::string_view id) const noexcept;
    /// Every document by origin.
    [[nodiscard]] std::vector<document_view> views() const;

private:
    [[nodiscard]] bool add(std::string_view text, bool is_static, std::string shown,
                           diagnostics& text_problems);
    [[nodiscard]] bool use(source_document& one, problem_list& problems);
    void rest_on(source_document& one, diagnostics& text_problems, problem_list& problems);
    [[nodiscard]] source_document* look_up(std::string_view id, diagnostics& text_problems);
    void read_with();
    /// Reports another document handed over under the id of this one, unless it is the same text.
    void refuse_namesakes(std::size_t index, diagnostics& text_problems) const;
    void check_cycles(problem_list& problems);

    std::vector<std::unique_ptr<source_document>> all_;
    std::vector<source_document*> used_;
    std::span<std::string_view const> with_;
    std::vector<diagnostics> with_problems_; ///< Told only when a document is not found or used.
    bool with_was_read_ = false;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
