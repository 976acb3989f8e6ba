// SPDX-License-Identifier: Apache-2.0
// Cells in their plain spelling, read eight bytes at a time. What is not plain is no error: the
// strict reader decides.
#ifndef TIEUCHI_LIB_CSV_PLAIN_CELLS_HPP
#define TIEUCHI_LIB_CSV_PLAIN_CELLS_HPP

#include <tieuchi/detail/wide.hpp>

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

inline constexpr std::uint64_t each_byte = 0x0101010101010101U;
inline constexpr std::uint64_t high_bits = 0x8080808080808080U;

/// The up to eight characters before `end`, the last one in the highest byte, the others zero.
/// @pre 1 <= size <= 8, and eight bytes before `end` can be read.
[[nodiscard]] inline std::uint64_t load_before(char const* end, std::size_t size) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, end - 8, sizeof word);
    if constexpr (std::endian::native == std::endian::big) {
        std::uint64_t turned = 0;
        for (unsigned i = 0; i < 8; ++i) {
            turned |= (word >> (56 - 8 * i) & 0xFF) << (8 * i);
        }
        word = turned;
    }
    unsigned const others = 8 * (8 - static_cast<unsigned>(size));
    return word >> others << others;
}

/// A number of a cell: digits without the mark, and how many of them are places.
struct plain_number {
    std::uint64_t value = 0;
    std::int32_t places = 0;
    std::uint64_t fault = 0; ///< Not 0: not plain, and the rest means nothing.
};

/** Read up to eight characters of the form `digits` or `digits mark digits`, without a branch.

    @pre as of `load_before`
*/
[[nodiscard]] inline plain_number read_plain_number(char const* end, std::size_t size,
                                                    std::uint64_t mark) noexcept {
    // '0' to '9' become 0 to 9, and the bytes before the cell 0.
    unsigned const others = 8 * (8 - static_cast<unsigned>(size));
    std::uint64_t const digits = (load_before(end, 8) ^ each_byte * '0') >> others << others;
    // The high bit of each byte that is the mark; then the lowest.
    std::uint64_t const other = digits ^ mark;
    std::uint64_t const marks = ~(((other & ~high_bits) + ~high_bits) | other | ~high_bits);
    std::uint64_t const first = marks & (0 - marks);
    // What stands before the mark moves up into its place.
    std::uint64_t const before = digits & ((first >> 7U) - 1);
    std::uint64_t const after = digits & ~((first << 1U) - 1);
    std::uint64_t const joined = marks == 0 ? digits : (before << 8U | after);
    plain_number read;
    read.places = marks == 0 ? 0 : 7 - std::countr_zero(marks) / 8;
    // A byte above 9; a mark at either end.
    read.fault = (((joined + each_byte * 0x76U) | joined) & high_bits) |
                 (marks & (std::uint64_t{0x80} << 56U | std::uint64_t{0x80} << others));
    std::uint64_t const pairs = joined * 2561 >> 8U & 0x00FF00FF00FF00FFU;
    std::uint64_t const fours = pairs * 6553601 >> 16U & 0x0000FFFF0000FFFFU;
    read.value = fours * 42949672960001U >> 32U;
    return read;
}

/** Read a number of up to 18 digits with a sign.

    @return The number times 10^scale, or nothing through false where that leaves 18 digits.
*/
[[nodiscard]] inline bool read_long_number(std::string_view text, char mark, std::int32_t scale,
                                           std::int64_t& into) noexcept {
    bool const negative = text.starts_with('-');
    text.remove_prefix(negative ? 1 : 0);
    std::size_t const point = text.find(mark);
    std::size_t const places = point == text.npos ? 0 : text.size() - point - 1;
    std::size_t const digits = text.size() - (point == text.npos ? 0 : 1);
    bool const shaped = digits >= 1 && point != 0 && (point == text.npos || places != 0) &&
                        places <= static_cast<std::size_t>(scale) &&
                        digits - places + static_cast<std::size_t>(scale) <= 18;
    if (!shaped) {
        return false;
    }
    std::int64_t value = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (i == point) {
            continue;
        }
        if (text[i] < '0' || text[i] > '9') {
            return false;
        }
        value = 10 * value + (text[i] - '0');
    }
    value *= power_of_ten(scale - static_cast<std::int32_t>(places));
    into = negative ? -value : value;
    return true;
}

/// A word that stands for a code, and its up to eight last characters for quick comparison.
struct plain_word {
    std::string_view text;
    std::uint64_t end = 0;
    std::int32_t code = 0;
};

/// Whether a text has neither control characters (a tab counts as one) nor what a spreadsheet
/// writes for a failed formula, and is of the length of a text. @pre as of `load_before`
[[nodiscard]] inline bool is_plain_text(char const* text, std::size_t size) noexcept {
    constexpr std::size_t most = std::size_t{64} * 1024;
    bool const formula = *text == '#' || (size >= 4 && std::memcmp(text, "Err:", 4) == 0);
    if (size > most || formula) {
        return false;
    }
    std::uint64_t faults = 0;
    char const* const end = text + size;
    for (; end - text > 8; text += 8) {
        std::uint64_t const word = load_before(text + 8, 8);
        faults |= (word - each_byte * 0x20U) & ~word;
    }
    auto const left = static_cast<std::size_t>(end - text);
    std::uint64_t const spaces = left == 8 ? 0 : each_byte * 0x20U >> (8 * left);
    std::uint64_t const word = load_before(end, left) | spaces;
    faults |= (word - each_byte * 0x20U) & ~word;
    return (faults & high_bits) == 0;
}

namespace plain_id_detail {
[[nodiscard]] constexpr std::array<bool, 256> make_table() noexcept {
    std::array<bool, 256> made{};
    for (char const c : std::string_view("0123456789abcdefghijklmnopqrstuvwxyz"
                                         "ABCDEFGHIJKLMNOPQRSTUVWXYZ-_./")) {
        made[static_cast<unsigned char>(c)] = true;
    }
    return made;
}
inline constexpr std::array<bool, 256> table = make_table();
} // namespace plain_id_detail

/// Whether a text is an id of letters and digits, with which nothing can be wrong.
[[nodiscard]] inline bool is_plain_id(std::string_view text) noexcept {
    bool plain = !text.empty() && text.size() <= 128;
    for (char const c : text) {
        plain = plain && plain_id_detail::table[static_cast<unsigned char>(c)];
    }
    return plain;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
