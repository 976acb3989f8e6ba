// SPDX-License-Identifier: Apache-2.0
#include "compile/documents.hpp"

#include <tieuchi/builtin.hpp>
#include "compile/read_form.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// Append problems of another document under its name.
void append_problems(diagnostics& target, diagnostics const& problems,
                     std::string const& document) {
    for (diagnostic one : problems.list()) {
        one.document = document;
        target.add(std::move(one));
    }
}

} // namespace

bool document_set::add(std::string_view text, bool is_static, std::string shown,
                       diagnostics& text_problems) {
    auto one = std::make_unique<source_document>();
    // What is too large is refused before it is copied.
    if (!is_static && text.size() <= max_rulebook_size) {
        one->owned = text;
        text = one->owned;
    }
    parse_settings settings;
    settings.max_size = max_rulebook_size;
    settings.origin = static_cast<std::uint16_t>(all_.size());
    bool const parsed = one->tree.parse(text, settings, text_problems);
    one->shown_id = std::move(shown);
    if (parsed && one->tree.root().is_object()) {
        one->id = read_text(one->tree.root().find("id"));
        one->citation = read_text(one->tree.root().find("citation"));
    }
    all_.push_back(std::move(one));
    return parsed;
}

bool document_set::load(std::string_view json, std::span<std::string_view const> with,
                        diagnostics& text_problems, problem_list& problems) {
    with_ = with;
    if (!add(json, false, {}, text_problems) || !use(*all_.front(), problems)) {
        return false;
    }
    // By index: what a document rests on is added to the list while it is gone through.
    for (std::size_t i = 0; i < used_.size(); ++i) { // NOLINT(modernize-loop-convert)
        rest_on(*used_[i], text_problems, problems);
    }
    check_cycles(problems);
    return true;
}

bool document_set::use(source_document& one, problem_list& problems) {
    node const& root = one.tree.root();
    if (!check_form(root, problems)) {
        return false;
    }
    one.canonical = make_canonical(root);
    one.is_layer = root.find("extends") != nullptr;
    node const* const effective = root.find("effective");
    if (effective != nullptr && effective->is_object()) {
        one.from = read_date(effective->find("from"));
        one.to = read_date(effective->find("to"));
    }
    used_.push_back(&one);
    return true;
}

void document_set::rest_on(source_document& one, diagnostics& text_problems,
                           problem_list& problems) {
    for (node const& mention : one.canonical.mentions) {
        bool const extends = mention.key() == "extends";
        std::string_view const id = extends ? mention.text() : rulebook_of(mention);
        if (!extends && id.size() == mention.text().size()) {
            continue; // no `#`: the bound is refused when it is read
        }
        source_document* other = look_up(id, text_problems);
        if (other == nullptr) {
            problems.at_value(errc::unknown_rulebook, mention,
                              "no rulebook " + quote(id) +
                                  " was handed over, and none is built in; hand it over too");
            continue;
        }
        bool const known = std::find(used_.begin(), used_.end(), other) != used_.end();
        if (!known && !use(*other, problems)) {
            continue;
        }
        if (extends) {
            one.base = other;
        } else if (std::find(one.referred.begin(), one.referred.end(), other) ==
                   one.referred.end()) {
            one.referred.push_back(other);
        }
    }
}

source_document* document_set::look_up(std::string_view id, diagnostics& text_problems) {
    for (source_document* const one : used_) {
        if (one->id == id) {
            return one;
        }
    }
    read_with();
    for (std::size_t i = 1; i < all_.size(); ++i) {
        source_document& one = *all_[i];
        if (one.id == id) {
            if (one.shown_id.empty()) {
                one.shown_id = one.id;
                if (i - 1 < with_problems_.size()) {
                    append_problems(text_problems, with_problems_[i - 1], one.id);
                }
                refuse_namesakes(i, text_problems);
            }
            return &one;
        }
    }
    std::optional<std::string_view> const built_in = builtin_text(id);
    diagnostics none;
    if (built_in && add(*built_in, true, std::string(id), none)) {
        return all_.back().get();
    }
    // One that cannot be read might be the one that is wanted: say why it cannot be read.
    for (std::size_t i = 0; i < with_problems_.size(); ++i) {
        if (all_[i + 1]->id.empty() && all_[i + 1]->shown_id.empty()) {
            all_[i + 1]->shown_id = "handed over, number " + std::to_string(i + 1);
            append_problems(text_problems, with_problems_[i], all_[i + 1]->shown_id);
        }
    }
    return nullptr;
}

void document_set::refuse_namesakes(std::size_t index, diagnostics& text_problems) const {
    source_document const& one = *all_[index];
    for (std::size_t i = index + 1; i < all_.size(); ++i) {
        if (all_[i]->id == one.id && all_[i]->owned != one.owned) {
            diagnostic problem;
            problem.code = errc::duplicate_id;
            problem.document = one.id;
            problem.pointer = "/id";
            problem.message = "two different documents of this id were handed over; which of them "
                              "counts must not depend on their order";
            text_problems.add(std::move(problem));
            return;
        }
    }
}

void document_set::read_with() {
    if (with_was_read_) {
        return;
    }
    with_was_read_ = true;
    for (std::string_view const text : with_) {
        diagnostics found;
        static_cast<void>(add(text, false, {}, found));
        with_problems_.push_back(std::move(found));
    }
}

void document_set::check_cycles(problem_list& problems) {
    for (source_document* const one : used_) {
        std::size_t steps = 0;
        source_document* at = one->base;
        while (at != nullptr && at != one && steps < used_.size()) {
            at = at->base;
            ++steps;
        }
        if (at != one) {
            continue;
        }
        problems.at_value(errc::cyclic_reference, *one->tree.root().find("extends"),
                          "the rulebook extends itself" +
                              std::string(one->base == one ? "" : " by way of another") +
                              "; a layer rests on another rulebook");
        one->base = nullptr; // broken here, so that the rest can be read
    }
}

source_document const* document_set::find(std::string_view id) const noexcept {
    for (source_document const* const one : used_) {
        if (one->id == id) {
            return one;
        }
    }
    return nullptr;
}

std::vector<document_view> document_set::views() const {
    std::vector<document_view> views;
    for (std::unique_ptr<source_document> const& one : all_) {
        views.push_back({&one->tree, one->shown_id});
    }
    return views;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
