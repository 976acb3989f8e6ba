// SPDX-License-Identifier: Apache-2.0
// Rulebooks: built in, read, checked, shared; the caller's own scoring methods.
#include <tieuchi/date.hpp>
#include <tieuchi/scoring.hpp>
#include "handles.hpp"
#include "method.hpp"

#include <memory>

using namespace tieuchi;
using namespace tieuchi::capi;

tieuchi_rulebook::tieuchi_rulebook(rulebook source) : value(std::move(source)) {
    for (date const day : value.changes()) {
        changes.push_back(to_string(day));
    }
}

namespace {

/// The options of a reading, in the form that the library takes.
struct reading {
    std::vector<std::string_view> with;
    std::vector<std::shared_ptr<caller_method>> kept;
    std::vector<scoring_method> methods;

    [[nodiscard]] read_options options() const { return {with, methods}; }

    void keep_methods() const noexcept {
        for (std::shared_ptr<caller_method> const& method : kept) {
            method->keep();
        }
    }
};

tieuchi_status add_method(tieuchi_method const& given, reading& out, tieuchi_error* err) {
    scoring_method method;
    std::shared_ptr<caller_method> kept;
    TIEUCHI_TRY(read_method(given, method, kept, err));
    for (scoring_method const& other : out.methods) {
        if (other.name == method.name) {
            return refuse(err, "two methods have one name");
        }
    }
    out.kept.push_back(std::move(kept));
    out.methods.push_back(std::move(method));
    return TIEUCHI_OK;
}

tieuchi_status read_options_of(tieuchi_rulebook_options const* given, reading& out,
                               tieuchi_error* err) {
    if (given == nullptr) {
        return TIEUCHI_OK;
    }
    tieuchi_rulebook_options chosen TIEUCHI_RULEBOOK_OPTIONS_INIT;
    TIEUCHI_TRY(read_struct(given, chosen, err));
    if (chosen.reserved != 0) {
        return refuse(err, "reserved is not 0");
    }
    if (chosen.with_count != 0) {
        TIEUCHI_NEEDS(chosen.with);
    }
    if (chosen.method_count != 0) {
        TIEUCHI_NEEDS(chosen.methods);
    }
    for (std::uint64_t i = 0; i < chosen.with_count; ++i) {
        TIEUCHI_TEXT(text, chosen.with[i].data, chosen.with[i].size);
        out.with.push_back(text);
    }
    for (std::uint64_t i = 0; i < chosen.method_count; ++i) {
        TIEUCHI_TRY(add_method(chosen.methods[i], out, err));
    }
    return TIEUCHI_OK;
}

/// The common part of the two ways to read; `read` is given problems and options.
template <typename Read>
tieuchi_status read_with(tieuchi_rulebook_options const* options, tieuchi_diagnostics* problems,
                         tieuchi_rulebook** out, tieuchi_error* err, Read const& read) {
    reading chosen;
    TIEUCHI_TRY(read_options_of(options, chosen, err));
    diagnostics found;
    result<rulebook> book = read(found, chosen.options());
    tieuchi_status status = TIEUCHI_OK;
    if (book) {
        *out = new tieuchi_rulebook(std::move(*book));
        chosen.keep_methods();
    } else {
        status = fail(err, book.error(), found);
    }
    if (problems != nullptr) {
        problems->value = std::move(found);
    }
    return status;
}

/// A share of the text of a handle; empty for NULL.
template <typename Text>
tieuchi_str text_of(tieuchi_rulebook const* self, Text const& text) noexcept {
    return self == nullptr ? to_c(std::string_view()) : to_c(std::string_view(text(self->value)));
}

} // namespace

tieuchi_status tieuchi_rulebook_options_init(tieuchi_rulebook_options* options, size_t size) {
    return init_struct(tieuchi_rulebook_options TIEUCHI_RULEBOOK_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_builtin_list_create(tieuchi_builtin_list** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_builtin_list{builtin_rulebooks()};
        return TIEUCHI_OK;
    });
}

size_t tieuchi_builtin_list_count(tieuchi_builtin_list const* self) {
    return self == nullptr ? 0 : self->items.size();
}

tieuchi_status tieuchi_builtin_list_item(tieuchi_builtin_list const* self, size_t index,
                                         tieuchi_builtin* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->items.size());
        builtin_entry const& one = self->items[index];
        tieuchi_builtin item{};
        item.id = to_c(one.id);
        item.title_vi = to_c(one.title.vi);
        item.title_en = to_c(one.title.en);
        item.citation = to_c(one.citation);
        item.json = to_c(one.json);
        return write_struct(item, out, err);
    });
}

void tieuchi_builtin_list_release(tieuchi_builtin_list* self) {
    delete self;
}

tieuchi_status tieuchi_rulebook_read(char const* json, size_t size,
                                     tieuchi_rulebook_options const* options,
                                     tieuchi_diagnostics* problems, tieuchi_rulebook** out,
                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(text, json, size);
        return read_with(options, problems, out, err,
                         [&](diagnostics& found, read_options const& chosen) {
                             return read_rulebook(text, found, chosen);
                         });
    });
}

tieuchi_status tieuchi_rulebook_read_builtin(char const* id, size_t size,
                                             tieuchi_rulebook_options const* options,
                                             tieuchi_diagnostics* problems, tieuchi_rulebook** out,
                                             tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(wanted, id, size);
        return read_with(options, problems, out, err,
                         [&](diagnostics& found, read_options const& chosen) {
                             return read_builtin(wanted, found, chosen);
                         });
    });
}

tieuchi_status tieuchi_rulebook_check(char const* json, size_t size, char const* date,
                                      size_t date_size, tieuchi_rulebook_options const* options,
                                      tieuchi_diagnostics* problems, tieuchi_check_counts* counts,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(text, json, size);
        TIEUCHI_TEXT(day, date, date_size);
        std::optional<tieuchi::date> when;
        if (date != nullptr) {
            result<tieuchi::date> const parsed = tieuchi::date::parse(day);
            if (!parsed) {
                return fail(err, parsed.error());
            }
            when = *parsed;
        }
        if (counts != nullptr) {
            TIEUCHI_TRY(check_size(counts, err));
        }
        reading chosen;
        TIEUCHI_TRY(read_options_of(options, chosen, err));
        check_report report = check_rulebook(text, when, chosen.options());
        if (counts != nullptr) {
            tieuchi_check_counts found{};
            found.errors = report.problems.error_count();
            found.warnings = report.problems.list().size() - report.problems.error_count();
            found.bounds = report.bounds;
            found.verified = report.verified;
            found.unverified = report.unverified;
            found.unknown = report.unknown;
            found.delegated = report.delegated;
            TIEUCHI_TRY(write_struct(found, counts, err));
        }
        if (problems != nullptr) {
            problems->value = std::move(report.problems);
        }
        return TIEUCHI_OK;
    });
}

tieuchi_rulebook* tieuchi_rulebook_retain(tieuchi_rulebook const* self) {
    return retain(self);
}

void tieuchi_rulebook_release(tieuchi_rulebook const* self) {
    release(self);
}

tieuchi_str tieuchi_rulebook_id(tieuchi_rulebook const* self) {
    return text_of(self, [](rulebook const& book) -> std::string const& { return book.id(); });
}

tieuchi_str tieuchi_rulebook_title(tieuchi_rulebook const* self, int32_t language) {
    if (language != TIEUCHI_LANGUAGE_VI && language != TIEUCHI_LANGUAGE_EN) {
        return to_c(std::string_view());
    }
    return text_of(self, [&](rulebook const& book) {
        return book.title().in(static_cast<tieuchi::language>(language));
    });
}

tieuchi_str tieuchi_rulebook_citation(tieuchi_rulebook const* self) {
    return text_of(self,
                   [](rulebook const& book) -> std::string const& { return book.citation(); });
}

tieuchi_str tieuchi_rulebook_sha256(tieuchi_rulebook const* self) {
    return text_of(self, [](rulebook const& book) -> std::string const& { return book.sha256(); });
}

tieuchi_str tieuchi_rulebook_canonical(tieuchi_rulebook const* self) {
    return text_of(self,
                   [](rulebook const& book) -> std::string const& { return book.canonical(); });
}

size_t tieuchi_rulebook_method_count(tieuchi_rulebook const* self) {
    return self == nullptr ? 0 : self->value.methods().size();
}

tieuchi_str tieuchi_rulebook_method_name(tieuchi_rulebook const* self, size_t index) {
    return index < tieuchi_rulebook_method_count(self) ? to_c(self->value.methods()[index].name)
                                                       : to_c(std::string_view());
}

size_t tieuchi_rulebook_change_count(tieuchi_rulebook const* self) {
    return self == nullptr ? 0 : self->changes.size();
}

tieuchi_str tieuchi_rulebook_change(tieuchi_rulebook const* self, size_t index) {
    return index < tieuchi_rulebook_change_count(self) ? to_c(self->changes[index])
                                                       : to_c(std::string_view());
}
