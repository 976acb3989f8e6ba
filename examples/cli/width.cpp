// SPDX-License-Identifier: Apache-2.0
#include "width.hpp"

#include <cstdint>

namespace cli {
namespace {

struct letter {
    char32_t code = 0;
    std::size_t size = 1; ///< In bytes.
};

letter letter_at(std::string_view text, std::size_t at) {
    auto const lead = static_cast<unsigned char>(text[at]);
    std::size_t const size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if (size == 1 || at + size > text.size()) {
        return {lead, 1};
    }
    char32_t code = lead & (0xFFU >> (size + 1));
    for (std::size_t i = 1; i < size; ++i) {
        code = (code << 6U) | (static_cast<unsigned char>(text[at + i]) & 0x3FU);
    }
    return {code, size};
}

/// Combining marks lie over the letter before them; ideographs and their like take two columns.
std::size_t columns_of(char32_t code) {
    bool const combining = (code >= 0x0300 && code <= 0x036F) ||
                           (code >= 0x1AB0 && code <= 0x1AFF) ||
                           (code >= 0x20D0 && code <= 0x20FF) || code == 0x200B || code == 0x200D ||
                           (code >= 0xFE00 && code <= 0xFE0F);
    bool const wide = (code >= 0x1100 && code <= 0x115F) || (code >= 0x2E80 && code <= 0xA4CF) ||
                      (code >= 0xAC00 && code <= 0xD7A3) || (code >= 0xF900 && code <= 0xFAFF) ||
                      (code >= 0xFE30 && code <= 0xFE6F) || (code >= 0xFF00 && code <= 0xFF60) ||
                      (code >= 0x1F300 && code <= 0x1FAFF) || (code >= 0x20000 && code <= 0x3FFFD);
    return combining ? 0 : wide ? 2 : 1;
}

} // namespace

std::size_t width(std::string_view text) {
    std::size_t columns = 0;
    for (std::size_t at = 0; at < text.size();) {
        letter const one = letter_at(text, at);
        columns += columns_of(one.code);
        at += one.size;
    }
    return columns;
}

std::string fit(std::string_view text, std::size_t columns) {
    if (width(text) <= columns) {
        return std::string(text);
    }
    std::size_t used = 0;
    std::size_t at = 0;
    while (at < text.size()) {
        letter const one = letter_at(text, at);
        if (used + columns_of(one.code) + 1 > columns) {
            break;
        }
        used += columns_of(one.code);
        at += one.size;
    }
    return std::string(text.substr(0, at)) + (columns > 0 ? "…" : "");
}

std::string pad(std::string_view text, std::size_t columns, bool to_the_right) {
    std::size_t const used = width(text);
    std::string const spaces(used < columns ? columns - used : 0, ' ');
    return to_the_right ? spaces + std::string(text) : std::string(text) + spaces;
}

} // namespace cli
