// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/rulebook.hpp>
#include "compile/read_form.hpp"
#include "compile/resolve.hpp"
#include "compile/snapshot.hpp"
#include "compile/state.hpp"
#include "compile/weaken.hpp"
#include "sha256.hpp"

namespace tieuchi {
inline namespace v1 {

namespace detail {

namespace {

/// The most days on which amendments begin or end to count: on each, a rulebook of its own is read
/// and validated.
constexpr std::size_t max_days = 1000;

/// Validate all documents on every date from which something else holds.
void validate(document_set const& documents, std::span<scoring_method const> methods,
              problem_list& problems) {
    for (source_document const* const source : documents.used()) {
        check_entries(*source, problems);
    }
    problems.next_round();
    std::vector<date> days = changes_of(documents);
    if (days.size() > max_days) {
        problems.at_value(errc::too_many, documents.main().tree.root(),
                          "amendments begin or end to count on at most " +
                              std::to_string(max_days) + " days");
        days.resize(max_days);
    }
    days.insert(days.begin(), date());
    for (std::size_t i = 0; i < days.size(); ++i) {
        snapshot parts(documents, days[i], methods, true, problems);
        std::optional<date> const next =
            i + 1 < days.size() ? std::optional(days[i + 1]) : std::nullopt;
        check_leaves(parts, problems);
        check_weakening(parts, days[i], next, false, problems);
        problems.next_round();
    }
}

/// SHA-256 of the canonical forms of all documents, the rulebook's own first.
std::string digest(document_set const& documents) {
    detail::sha256 running;
    for (source_document const* const source : documents.used()) {
        running.update(source->canonical.text);
    }
    return to_hex(running.finish());
}

} // namespace

bool load_and_validate(document_set& documents, std::string_view json, read_options const& options,
                       diagnostics& text_problems, problem_list& problems) {
    if (!documents.load(json, options.with, text_problems, problems)) {
        return false;
    }
    validate(documents, options.methods, problems);
    return problems.empty() && text_problems.error_count() == 0;
}

} // namespace detail

std::string const& rulebook::id() const noexcept {
    return state_->id;
}

text const& rulebook::title() const noexcept {
    return state_->title;
}

std::string const& rulebook::citation() const noexcept {
    return state_->citation;
}

std::string const& rulebook::sha256() const noexcept {
    return state_->sha256;
}

std::string const& rulebook::canonical() const noexcept {
    return state_->documents.main().canonical.text;
}

std::span<scoring_method const> rulebook::methods() const noexcept {
    return state_->methods;
}

edition rulebook::on(date when) const {
    detail::problem_list none; // it was found to be without errors on every date
    detail::snapshot parts(state_->documents, when, state_->methods, false, none);
    return std::move(parts.main().rules);
}

std::vector<date> rulebook::changes() const {
    return detail::changes_of(state_->documents);
}

result<rulebook> read_rulebook(std::string_view json, diagnostics& problems,
                               read_options const& options) {
    auto state = std::make_shared<detail::rulebook_state>();
    diagnostics list;
    detail::problem_list found;
    if (!detail::load_and_validate(state->documents, json, options, list, found)) {
        found.report(state->documents.views(), list);
        detail::sort_by_place(list);
        for (diagnostic const& one : list.list()) {
            problems.add(one);
        }
        return list.list().front().code;
    }
    detail::source_document const& main = state->documents.main();
    state->id = main.id;
    state->title = detail::read_words(main.tree.root().find("title"));
    state->citation = detail::read_text(main.tree.root().find("citation"));
    state->sha256 = detail::digest(state->documents);
    state->methods.assign(options.methods.begin(), options.methods.end());
    return rulebook(std::move(state));
}

} // namespace v1
} // namespace tieuchi
