// SPDX-License-Identifier: Apache-2.0
#include "columnar/arrow_texts.hpp"

#include <charconv>
#include <cstring>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

template <typename Bits>
[[nodiscard]] std::uint64_t load(std::byte const* from) noexcept {
    Bits bits = 0;
    std::memcpy(&bits, from, sizeof(bits));
    return bits;
}

/// The integer of a row; of unsigned ones the 64 bits. @pre The rows are integers.
[[nodiscard]] std::int64_t integer_at(arrow_rows const& rows, std::int64_t row) noexcept {
    std::int32_t const width = rows.type.width;
    std::byte const* const from = rows.elements(width) + row * width;
    std::uint64_t const bits = width == 1   ? load<std::uint8_t>(from)
                               : width == 2 ? load<std::uint16_t>(from)
                               : width == 4 ? load<std::uint32_t>(from)
                                            : load<std::uint64_t>(from);
    if (rows.type.kind == arrow_kind::natural) {
        return static_cast<std::int64_t>(bits);
    }
    int const above = 64 - 8 * width;
    return static_cast<std::int64_t>(bits << above) >> above;
}

} // namespace

void arrow_texts::clear(std::size_t rows) {
    texts_.assign(rows, {});
}

arrow_fault arrow_texts::read_plain(arrow_rows const& rows) {
    for (std::int64_t row = 0; row < rows.count; ++row) {
        std::string_view const message =
            rows.is_there(row) ? read_text(rows, row, texts_[static_cast<std::size_t>(row)])
                               : std::string_view();
        if (!message.empty()) {
            return bad_arrow_row(row, message);
        }
    }
    return {};
}

/// Looks only at the words that are used: a dictionary may be much longer than the rows.
arrow_fault arrow_texts::read_dictionary(arrow_rows const& rows) {
    arrow_rows words;
    arrow_fault fault = check_dictionary(rows, words);
    if (fault.code != errc::ok) {
        return fault;
    }
    for (std::int64_t row = 0; row < rows.count; ++row) {
        if (!rows.is_there(row)) {
            continue;
        }
        std::int64_t const at = integer_at(rows, row);
        if (at < 0 || at >= words.count) {
            return bad_arrow_row(row, "the code lies outside the dictionary");
        }
        std::string_view const message =
            words.is_there(at) ? read_text(words, at, texts_[static_cast<std::size_t>(row)])
                               : std::string_view();
        if (!message.empty()) {
            return bad_arrow_row(row, message);
        }
    }
    return {};
}

void arrow_texts::read_integers(arrow_rows const& rows) {
    constexpr std::size_t longest = 20;
    digits_.resize(longest * texts_.size());
    for (std::int64_t row = 0; row < rows.count; ++row) {
        if (!rows.is_there(row)) {
            continue;
        }
        auto const at = static_cast<std::size_t>(row);
        char* const first = digits_.data() + longest * at;
        std::int64_t const number = integer_at(rows, row);
        char const* const end =
            rows.type.kind == arrow_kind::natural
                ? std::to_chars(first, first + longest, static_cast<std::uint64_t>(number)).ptr
                : std::to_chars(first, first + longest, number).ptr;
        texts_[at] = {first, static_cast<std::size_t>(end - first)};
    }
}

arrow_fault arrow_texts::read(arrow_rows const& rows, bool integers) {
    clear(static_cast<std::size_t>(rows.count));
    if (rows.is_dictionary()) {
        return read_dictionary(rows);
    }
    switch (rows.type.kind) {
    case arrow_kind::null: return {};
    case arrow_kind::text:
    case arrow_kind::text_view: return read_plain(rows);
    case arrow_kind::integer:
    case arrow_kind::natural:
        if (integers) {
            read_integers(rows);
            return {};
        }
        break;
    default: break;
    }
    return {errc::bad_column, integers ? "the column holds neither texts nor integers"
                                       : "the column does not hold texts"};
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
