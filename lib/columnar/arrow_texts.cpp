// SPDX-License-Identifier: Apache-2.0
#include "columnar/arrow_texts.hpp"

#include <charconv>
#include <cstring>
#include <type_traits>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Calls `take` with an object of the type of the integers. @pre They are integers.
template <typename Take>
void with_integer_type(arrow_type type, Take const& take) {
    bool const natural = type.kind == arrow_kind::natural;
    switch (type.width) {
    case 1: natural ? take(std::uint8_t{}) : take(std::int8_t{}); break;
    case 2: natural ? take(std::uint16_t{}) : take(std::int16_t{}); break;
    case 4: natural ? take(std::uint32_t{}) : take(std::int32_t{}); break;
    default: natural ? take(std::uint64_t{}) : take(std::int64_t{}); break;
    }
}

/// Calls `take(row, integer)` for every row that is there.
template <typename Take>
void for_integers(arrow_rows const& rows, Take const& take) {
    if (rows.count == 0) {
        return;
    }
    with_integer_type(rows.type, [&](auto integer) {
        std::byte const* const first = rows.elements(rows.type.width);
        for (std::int64_t row = 0; row < rows.count; ++row) {
            if (rows.is_there(row)) {
                std::memcpy(&integer, first + row * rows.type.width, sizeof(integer));
                take(row, integer);
            }
        }
    });
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
    for_integers(rows, [&](std::int64_t row, auto code) {
        if (fault.code != errc::ok) {
            return;
        }
        auto const at = static_cast<std::int64_t>(code);
        if (at < 0 || at >= words.count) {
            fault = bad_arrow_row(row, "a code is outside of the dictionary");
        } else if (words.is_there(at)) {
            std::string_view const message =
                read_text(words, at, texts_[static_cast<std::size_t>(row)]);
            if (!message.empty()) {
                fault = bad_arrow_row(row, message);
            }
        }
    });
    return fault;
}

void arrow_texts::read_integers(arrow_rows const& rows) {
    constexpr std::size_t longest = 20;
    digits_.resize(longest * texts_.size());
    for_integers(rows, [&](std::int64_t row, auto integer) {
        auto const at = static_cast<std::size_t>(row);
        char* const first = digits_.data() + longest * at;
        char const* const end = std::to_chars(first, first + longest, integer).ptr;
        texts_[at] = {first, static_cast<std::size_t>(end - first)};
    });
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
