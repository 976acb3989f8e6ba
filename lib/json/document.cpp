// SPDX-License-Identifier: Apache-2.0
#include "json/document.hpp"

#include "json/parser.hpp"

#include <algorithm>
#include <cstring>
#include <tuple>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

std::string_view describe(json_kind kind) noexcept {
    switch (kind) {
    case json_kind::null: return "null";
    case json_kind::boolean: return "true or false";
    case json_kind::number: return "a number";
    case json_kind::string: return "a string";
    case json_kind::array: return "an array";
    case json_kind::object: return "an object";
    }
    return "";
}

node const* node::find(std::string_view key) const noexcept {
    for (node const& child : children()) {
        if (child.key() == key) {
            return &child;
        }
    }
    return nullptr;
}

node node::with_children(std::span<node const> children) const noexcept {
    node other = *this;
    other.children_ = children.empty() ? children_ : children.data();
    other.size_ = static_cast<std::uint32_t>(children.size());
    return other;
}

node node::with_key(std::string_view key) const noexcept {
    node other = *this;
    other.key_ = key.data();
    other.key_size_ = static_cast<std::uint32_t>(key.size());
    return other;
}

document::document() = default;

bool document::parse(std::string_view text, parse_settings const& settings, diagnostics& problems) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    text_ = text.starts_with(byte_order_mark) ? text.substr(byte_order_mark.size()) : text;
    document_builder builder(*this, settings, problems);
    return builder.build();
}

std::string document::pointer_at(std::uint64_t offset) const {
    std::string pointer;
    node const* at = &root_;
    while (at->offset() != offset && !at->children().empty()) {
        std::span<node const> const children = at->children();
        auto const after = std::upper_bound(
            children.begin(), children.end(), offset,
            [](std::uint64_t wanted, node const& child) { return wanted < child.key_offset(); });
        if (after == children.begin()) {
            break;
        }
        node const& child = *(after - 1);
        pointer += '/';
        if (at->is_array()) {
            pointer += std::to_string(&child - children.data());
        } else {
            for (char const c : child.key()) {
                if (c == '~' || c == '/') {
                    pointer += c == '~' ? "~0" : "~1";
                } else {
                    pointer += c;
                }
            }
        }
        at = &child;
    }
    return pointer;
}

locator::position locator::locate(std::uint64_t offset) noexcept {
    auto const wanted = std::min<std::uint64_t>(offset, text_.size());
    if (wanted < offset_) {
        offset_ = 0;
        position_ = {};
    }
    for (; offset_ < wanted; ++offset_) {
        auto const byte = static_cast<unsigned char>(text_[static_cast<std::size_t>(offset_)]);
        if (byte == '\n') {
            ++position_.line;
            position_.column = 1;
        } else if ((byte & 0xC0U) != 0x80U) { // not within a character
            ++position_.column;
        }
    }
    return position_;
}

void reporter::at_value(errc code, node const& where, std::string message, severity level) {
    add(code, where.offset(), where.offset(), std::move(message), level);
}

void reporter::at_key(errc code, node const& where, std::string message, severity level) {
    add(code, where.offset(), where.key_offset(), std::move(message), level);
}

void reporter::add(errc code, std::uint64_t value_offset, std::uint64_t shown_offset,
                   std::string&& message, severity level) {
    locator::position const position = locator_.locate(shown_offset);
    diagnostic one;
    one.level = level;
    one.code = code;
    one.document = id_;
    one.pointer = source_.pointer_at(value_offset);
    one.line = position.line;
    one.column = position.column;
    one.message = std::move(message);
    problems_.add(std::move(one));
}

void sort_by_place(diagnostics& problems) {
    std::vector<diagnostic> list = problems.list();
    // The document that is read comes first, others in the order in which they were found.
    std::vector<std::string> documents = {""};
    for (diagnostic const& one : list) {
        if (std::find(documents.begin(), documents.end(), one.document) == documents.end()) {
            documents.push_back(one.document);
        }
    }
    auto const rank = [&](diagnostic const& one) {
        auto const at = std::find(documents.begin(), documents.end(), one.document);
        return std::tuple(at - documents.begin(), one.line, one.column);
    };
    std::stable_sort(list.begin(), list.end(),
                     [&](diagnostic const& a, diagnostic const& b) { return rank(a) < rank(b); });
    problems = {};
    for (diagnostic& one : list) {
        problems.add(std::move(one));
    }
}

std::string quote(std::string_view text) {
    constexpr std::size_t longest = 60;
    bool const cut = text.size() > longest;
    if (cut) {
        std::size_t end = longest;
        while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) {
            --end;
        }
        text = text.substr(0, end);
    }
    std::string quoted = "\"";
    for (char const c : text) {
        switch (c) {
        case '\n': quoted += "\\n"; break;
        case '\r': quoted += "\\r"; break;
        case '\t': quoted += "\\t"; break;
        default: quoted += static_cast<unsigned char>(c) < 0x20 ? '?' : c; break;
        }
    }
    quoted += cut ? "...\"" : "\"";
    return quoted;
}

namespace {

/// Length of the well-formed UTF-8 sequence at `at`, or 0. The first byte is not ASCII.
std::size_t sequence_length(unsigned char const* at, std::size_t left) noexcept {
    unsigned char const first = *at;
    auto const continues = [&](std::size_t i) { return (at[i] & 0xC0U) == 0x80U; };
    if (first >= 0xC2 && first <= 0xDF) {
        return left >= 2 && continues(1) ? 2 : 0;
    }
    if (first >= 0xE0 && first <= 0xEF) {
        if (left < 3 || !continues(1) || !continues(2)) {
            return 0;
        }
        bool const overlong = first == 0xE0 && at[1] < 0xA0;
        bool const surrogate = first == 0xED && at[1] > 0x9F;
        return overlong || surrogate ? 0 : 3;
    }
    if (first >= 0xF0 && first <= 0xF4) {
        if (left < 4 || !continues(1) || !continues(2) || !continues(3)) {
            return 0;
        }
        bool const overlong = first == 0xF0 && at[1] < 0x90;
        bool const beyond = first == 0xF4 && at[1] > 0x8F;
        return overlong || beyond ? 0 : 4;
    }
    return 0;
}

} // namespace

std::size_t find_invalid_utf8(std::string_view text) noexcept {
    auto const* const first = reinterpret_cast<unsigned char const*>(text.data());
    std::size_t at = 0;
    while (at < text.size()) {
        while (text.size() - at >= 8) {
            std::uint64_t bytes;
            std::memcpy(&bytes, first + at, sizeof bytes);
            if ((bytes & 0x8080808080808080U) != 0) {
                break;
            }
            at += 8;
        }
        while (at < text.size() && first[at] < 0x80) {
            ++at;
        }
        // Vietnamese texts have several such letters in a row: stay with them.
        while (at < text.size() && first[at] >= 0x80) {
            std::size_t const length = sequence_length(first + at, text.size() - at);
            if (length == 0) {
                return at;
            }
            at += length;
        }
    }
    return std::string_view::npos;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
