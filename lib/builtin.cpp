// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/builtin.hpp>
#include "compile/read_form.hpp"
#include "json/document.hpp"
#include "rulebooks/embedded.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {

std::vector<builtin_entry> builtin_rulebooks() {
    std::vector<builtin_entry> entries;
    for (detail::embedded_rulebook const& one : detail::embedded_rulebooks()) {
        detail::document parsed;
        diagnostics problems;
        if (!parsed.parse(one.text, {}, problems) || !parsed.root().is_object()) {
            continue; // the tests read every shipped document without a problem
        }
        detail::node const& root = parsed.root();
        entries.push_back({std::string(detail::read_text(root.find("id"))),
                           detail::read_words(root.find("title")),
                           std::string(detail::read_text(root.find("citation"))), one.text});
    }
    std::sort(entries.begin(), entries.end(),
              [](builtin_entry const& a, builtin_entry const& b) { return a.id < b.id; });
    return entries;
}

std::optional<std::string_view> builtin_text(std::string_view id) {
    // Most documents are told apart without parsing: the id stands in the text as it is.
    for (detail::embedded_rulebook const& one : detail::embedded_rulebooks()) {
        if (one.text.find(id) == std::string_view::npos) {
            continue;
        }
        detail::document parsed;
        diagnostics problems;
        if (parsed.parse(one.text, {}, problems) && parsed.root().is_object() &&
            detail::read_text(parsed.root().find("id")) == id) {
            return one.text;
        }
    }
    return std::nullopt;
}

result<rulebook> read_builtin(std::string_view id, diagnostics& problems,
                              read_options const& options) {
    std::optional<std::string_view> const json = builtin_text(id);
    if (!json) {
        return errc::unknown_rulebook;
    }
    return read_rulebook(*json, problems, options);
}

} // namespace v1
} // namespace tieuchi
