// SPDX-License-Identifier: Apache-2.0
// Writing JSON: the escapes that JSON demands and no others.
#ifndef TIEUCHI_LIB_JSON_WRITER_HPP
#define TIEUCHI_LIB_JSON_WRITER_HPP

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Whether one of eight bytes is a quotation mark, a backslash or below 0x20.
[[nodiscard]] inline bool has_special_byte(std::uint64_t bytes) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t tops = 0x8080808080808080U;
    std::uint64_t const quotes = bytes ^ (ones * '"');
    std::uint64_t const slashes = bytes ^ (ones * '\\');
    // Bit 7 of a byte is set where the byte is 0, or less than 0x20; bytes >= 0x80 never count.
    return ((((quotes - ones) & ~quotes) | ((slashes - ones) & ~slashes) |
             ((bytes - ones * 0x20) & ~bytes)) &
            tops) != 0;
}

/// Number of leading bytes that a JSON string may hold as they are.
[[nodiscard]] inline std::size_t plain_prefix(char const* first, char const* last) noexcept {
    char const* at = first;
    while (last - at >= 8) {
        std::uint64_t bytes;
        std::memcpy(&bytes, at, sizeof bytes);
        if (has_special_byte(bytes)) {
            break;
        }
        at += 8;
    }
    while (at != last && *at != '"' && *at != '\\' && static_cast<unsigned char>(*at) >= 0x20) {
        ++at;
    }
    return static_cast<std::size_t>(at - first);
}

/// Append the escape of a character that JSON demands one for.
inline void append_escape(std::string& out, char c) {
    switch (c) {
    case '"': out += "\\\""; return;
    case '\\': out += "\\\\"; return;
    case '\b': out += "\\b"; return;
    case '\f': out += "\\f"; return;
    case '\n': out += "\\n"; return;
    case '\r': out += "\\r"; return;
    case '\t': out += "\\t"; return;
    default: break;
    }
    constexpr std::string_view digits = "0123456789abcdef";
    auto const code = static_cast<unsigned char>(c);
    out += "\\u00";
    out += digits[code >> 4];
    out += digits[code & 15];
}

/// Append a text as a JSON string, with its quotation marks.
inline void append_string(std::string& out, std::string_view text) {
    out += '"';
    char const* at = text.data();
    char const* const last = at + text.size();
    while (at != last) {
        std::size_t const plain = plain_prefix(at, last);
        out.append(at, plain);
        at += plain;
        if (at != last) {
            append_escape(out, *at);
            ++at;
        }
    }
    out += '"';
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
