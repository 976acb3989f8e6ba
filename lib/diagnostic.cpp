// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/diagnostic.hpp>
#include "json/writer.hpp"

namespace tieuchi {
inline namespace v1 {

namespace {

std::string_view severity_word(severity level) noexcept {
    return level == severity::error ? "error" : "warning";
}

/// Where the problem is, in words: `at /criteria/0/id (line 12, column 5)`.
void append_place(std::string& out, diagnostic const& one) {
    if (!one.document.empty()) {
        out += " in " + one.document;
    }
    if (!one.pointer.empty()) {
        out += " at " + one.pointer;
    }
    if (one.line == 0) {
        return;
    }
    out += one.pointer.empty() && one.document.empty() ? " at line " : " (line ";
    out += std::to_string(one.line);
    if (one.column != 0) {
        out += ", column " + std::to_string(one.column);
    }
    if (!one.column_name.empty()) {
        out += " \"" + one.column_name + "\"";
    }
    if (!one.pointer.empty() || !one.document.empty()) {
        out += ')';
    }
}

void append_member(std::string& out, std::string_view key, std::string_view value) {
    out += out.back() == '{' ? "" : ",";
    detail::append_string(out, key);
    out += ':';
    detail::append_string(out, value);
}

void append_member(std::string& out, std::string_view key, std::uint32_t value) {
    out += ',';
    detail::append_string(out, key);
    out += ':' + std::to_string(value);
}

} // namespace

std::string to_string(diagnostic const& one) {
    std::string out(severity_word(one.level));
    out += ' ';
    out += name(one.code);
    append_place(out, one);
    out += ": ";
    out += one.message;
    return out;
}

std::string to_json(diagnostics const& all) {
    std::string out = "[";
    for (diagnostic const& one : all.list()) {
        out += out.size() == 1 ? "{" : ",{";
        append_member(out, "severity", severity_word(one.level));
        append_member(out, "code", name(one.code));
        append_member(out, "document", one.document);
        append_member(out, "pointer", one.pointer);
        append_member(out, "line", one.line);
        append_member(out, "column", one.column);
        append_member(out, "column_name", one.column_name);
        append_member(out, "message", one.message);
        out += '}';
    }
    out += ']';
    return out;
}

} // namespace v1
} // namespace tieuchi
