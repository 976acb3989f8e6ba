// SPDX-License-Identifier: Apache-2.0
#include "console.hpp"
#include "load.hpp"
#include "machine.hpp"
#include "numbers.hpp"
#include "subcommands.hpp"
#include "table.hpp"
#include "words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace cli {
namespace {

using tieuchi::check_report;
using tieuchi::diagnostic;

/// Warnings of one code that are listed unless all are asked for.
constexpr std::size_t listed_of_each = 3;

std::string place_of(diagnostic const& one) {
    std::string place = one.document;
    if (one.pointer.empty()) { // the document as a whole
        return place.empty() ? place : place + ": ";
    }
    place += (place.empty() ? "" : " ") + one.pointer;
    if (one.line != 0) {
        place += " (" + std::to_string(one.line) + ':' + std::to_string(one.column) + ')';
    }
    return place + ": ";
}

/// Warnings of one code, in the order of the document.
struct warning_group {
    tieuchi::errc code;
    std::vector<diagnostic const*> list;
};

std::vector<warning_group> grouped(tieuchi::diagnostics const& problems) {
    std::vector<warning_group> groups;
    for (diagnostic const& one : problems.list()) {
        auto same = std::find_if(groups.begin(), groups.end(), [&](warning_group const& group) {
            return group.code == one.code;
        });
        if (same == groups.end()) {
            groups.push_back({one.code, {}});
            same = groups.end() - 1;
        }
        same->list.push_back(&one);
    }
    return groups;
}

std::string bounds(check_report const& found, language in, console const& out) {
    table rows({{""}, {"", true}});
    auto const add = [&](words const& what, std::size_t count) {
        rows.add({{std::string(what.in(in))}, {shown(static_cast<std::int64_t>(count), in)}});
    };
    add(message::bounds_known, found.bounds);
    add(message::bounds_verified, found.verified);
    add(message::bounds_unverified, found.unverified);
    add(message::bounds_unknown, found.unknown);
    add(message::bounds_delegated, found.delegated);
    return rows.text(out);
}

std::string as_table(check_report const& found, std::string const& name, options const& asked) {
    language const in = asked.in;
    console const out(asked.color);
    std::string text = out.painted(printable(name), paint::strong) + "\n\n";
    text += std::string(message::no_errors.in(in)) + "\n\n" + bounds(found, in, out);
    if (found.problems.empty()) {
        return text;
    }
    auto const count = static_cast<std::int64_t>(found.problems.list().size());
    text += '\n' + say(message::warnings, in, {shown(count, in)}) + '\n';
    for (warning_group const& group : grouped(found.problems)) {
        std::string_view const code = tieuchi::name(group.code);
        std::string const count_of = shown(static_cast<std::int64_t>(group.list.size()), in);
        std::string const meaning(tieuchi::message(group.code));
        std::string const lines =
            paragraph(std::string(code) + " (" + count_of + "): " + meaning, 0, out);
        text += '\n' + out.painted(code, paint::doubtful) + lines.substr(code.size());
        std::size_t const listed =
            asked.all ? group.list.size() : std::min(group.list.size(), listed_of_each);
        for (std::size_t i = 0; i < listed; ++i) {
            diagnostic const& one = *group.list[i];
            text += paragraph(printable(place_of(one) + one.message), 2, out);
        }
        if (listed < group.list.size()) {
            auto const more = static_cast<std::int64_t>(group.list.size() - listed);
            text += "  " + say(message::more_of_these, in, {shown(more, in)}) + '\n';
        }
    }
    return text;
}

std::string as_csv(check_report const& found) {
    csv rows({"severity", "code", "document", "pointer", "line", "column", "message"});
    for (diagnostic const& one : found.problems.list()) {
        rows.number("warning").number(name(one.code)).words(one.document).words(one.pointer);
        rows.number(std::int64_t{one.line}).number(std::int64_t{one.column}).words(one.message);
        rows.end_row();
    }
    return rows.take();
}

std::string as_json(check_report const& found, std::string const& name) {
    std::string out = "{";
    append_member(out, "rulebook", name);
    append_raw_member(out, "bounds", std::to_string(found.bounds));
    append_raw_member(out, "verified", std::to_string(found.verified));
    append_raw_member(out, "unverified", std::to_string(found.unverified));
    append_raw_member(out, "unknown", std::to_string(found.unknown));
    append_raw_member(out, "delegated", std::to_string(found.delegated));
    append_raw_member(out, "warnings", to_json(found.problems));
    return out + "}\n";
}

} // namespace

exit_code check(options const& asked) {
    auto const text = find_rulebook(asked);
    if (!text) {
        return text.error();
    }
    auto const with = text->with_views();
    check_report const found = check_rulebook(text->json, asked.when, {with, {}});
    if (found.problems.error_count() != 0) {
        complain(found.problems, text->name, asked.problems);
        return exit_code_of(found.problems);
    }
    switch (asked.format) {
    case output_format::json: return write_out(as_json(found, text->name));
    case output_format::csv: return write_out(as_csv(found));
    case output_format::table: return write_out(as_table(found, text->name, asked));
    }
    return exit_code::unusable;
}

} // namespace cli
