// SPDX-License-Identifier: Apache-2.0
#include "columnar/arrow_columns.hpp"

#include "columnar/block.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::string_view no_use = "the column's type does not go with what it is named for";

[[nodiscard]] arrow_fault wrong_type(arrow_rows const& rows) {
    return {errc::bad_column, std::string(no_use) + ": \"" + rows.schema->format + "\"" +
                                  (rows.is_dictionary() ? " with a dictionary" : "")};
}

/// Blocks of up to 64 rows.
template <typename Look>
void for_blocks(std::int64_t rows, Look const& look) {
    for (std::int64_t row = 0; row < rows; row += tile_rows) {
        look(row, static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, rows - row)));
    }
}

/// Calls `look(row)` for each row that is there while it returns no fault.
template <typename Look>
[[nodiscard]] arrow_fault for_rows_there(arrow_rows const& rows, Look const& look) {
    for (std::int64_t first = 0; first < rows.count; first += tile_rows) {
        auto const count =
            static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, rows.count - first));
        for (std::uint64_t left = rows.there(first, count); left != 0; left &= left - 1) {
            arrow_fault fault = look(first + std::countr_zero(left));
            if (fault.code != errc::ok) {
                return fault;
            }
        }
    }
    return {};
}

/** Bits of our own for which rows are there.

    @pre `keep(row, count)` has no bit beyond the count.
*/
template <typename Keep>
void own_validity(std::int64_t rows, source_column& into, Keep const& keep) {
    auto validity =
        std::make_shared<std::vector<std::uint8_t>>(static_cast<std::size_t>((rows + 7) / 8));
    for_blocks(rows, [&](std::int64_t row, std::int32_t count) {
        std::uint64_t const bits = keep(row, count);
        for (std::int32_t i = 0; i < count; i += 8) {
            (*validity)[static_cast<std::size_t>((row + i) / 8)] =
                static_cast<std::uint8_t>(bits >> static_cast<unsigned>(i));
        }
    });
    into.view.validity_as = validity_type::bits;
    into.view.validity = validity->data();
    into.owned_validity = std::move(validity);
}

/// The validity of rows of which row 0 is the first element of a column.
void take_validity(arrow_rows const& rows, source_column& into) {
    if (rows.validity != nullptr || rows.outer != nullptr) {
        own_validity(rows.count, into,
                     [&](std::int64_t row, std::int32_t count) { return rows.there(row, count); });
    }
}

/// The array as it lies there.
[[nodiscard]] source_column borrow(arrow_rows const& rows, column_type type) {
    source_column made;
    made.view.type = type;
    if (rows.count == 0) {
        return made;
    }
    if (rows.outer != nullptr) {
        made.view.values = rows.elements(rows.type.width);
        take_validity(rows, made);
        return made;
    }
    made.view.values = rows.array->buffers[1];
    made.view.offset = rows.offset;
    if (rows.validity != nullptr) {
        made.view.validity_as = validity_type::bits;
        made.view.validity = rows.validity;
    }
    return made;
}

[[nodiscard]] source_column own(arrow_rows const& rows, std::vector<std::int64_t>&& values) {
    source_column made;
    made.owned = std::make_shared<std::vector<std::int64_t> const>(std::move(values));
    made.view.type = column_type::int64;
    made.view.values = made.owned->data();
    take_validity(rows, made);
    return made;
}

/// A column in which every value is missing.
[[nodiscard]] source_column nothing(std::int64_t rows, column_type type) {
    source_column made;
    made.owned =
        std::make_shared<std::vector<std::int64_t> const>(static_cast<std::size_t>(rows) + 1);
    made.view.type = type;
    made.view.values = made.owned->data();
    made.view.validity_as = validity_type::bits;
    made.view.validity = made.owned->data();
    return made;
}

[[nodiscard]] column_type signed_type(std::int32_t width) noexcept {
    return width == 1   ? column_type::int8
           : width == 2 ? column_type::int16
           : width == 4 ? column_type::int32
           : width == 8 ? column_type::int64
                        : column_type::decimal128;
}

template <typename T>
[[nodiscard]] std::vector<std::int64_t> widen_all(arrow_rows const& rows) {
    std::vector<std::int64_t> values(static_cast<std::size_t>(rows.count));
    if (rows.count == 0) {
        return values;
    }
    auto const* const from = rows.elements(sizeof(T));
    for (std::size_t i = 0; i < values.size(); ++i) {
        T value;
        std::memcpy(&value, from + i * sizeof(T), sizeof(T));
        values[i] = static_cast<std::int64_t>(value);
    }
    return values;
}

/// Unsigned integers; what leaves 63 bits is below 0.
[[nodiscard]] std::vector<std::int64_t> widen_naturals(arrow_rows const& rows) {
    switch (rows.type.width) {
    case 1: return widen_all<std::uint8_t>(rows);
    case 2: return widen_all<std::uint16_t>(rows);
    case 4: return widen_all<std::uint32_t>(rows);
    default: return widen_all<std::uint64_t>(rows);
    }
}

[[nodiscard]] gathered_numbers read_naturals(arrow_rows const& rows) {
    gathered_numbers made{own(rows, widen_naturals(rows)), {}};
    auto const& values = *made.column.owned;
    for (std::int64_t row = 0; rows.type.width == 8 && row < rows.count; ++row) {
        if (values[static_cast<std::size_t>(row)] < 0 && rows.is_there(row)) {
            made.column.bad_rows.push_back({row, errc::number_overflow});
        }
    }
    if (!made.column.bad_rows.empty()) {
        own_validity(rows.count, made.column, [&](std::int64_t row, std::int32_t count) {
            std::uint64_t bits = rows.there(row, count);
            for (std::int32_t i = 0; i < count; ++i) {
                bits &= ~(std::uint64_t{values[static_cast<std::size_t>(row + i)] < 0}
                          << static_cast<unsigned>(i));
            }
            return bits;
        });
    }
    return made;
}

/// The integers of the rows, of any width and sign.
[[nodiscard]] source_column read_integers_of(arrow_rows const& rows) {
    return rows.type.kind == arrow_kind::natural ? own(rows, widen_naturals(rows))
                                                 : borrow(rows, signed_type(rows.type.width));
}

/** The codes of a dictionary, checked.

    @param absent Whether the dictionary's entry is null, by code; empty: none is.
*/
[[nodiscard]] arrow_fault read_dictionary_codes(arrow_rows const& rows, std::int64_t size,
                                                std::vector<bool> const& absent,
                                                source_column& into) {
    source_column codes = read_integers_of(rows);
    std::int64_t values[tile_rows];
    std::uint64_t bad = 0;
    for (std::int64_t row = 0; row < rows.count; row += tile_rows) {
        auto const count =
            static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, rows.count - row));
        read_integers(codes, row, count, values, bad);
        for (std::uint64_t left = rows.there(row, count); left != 0; left &= left - 1) {
            int const at = std::countr_zero(left);
            if (values[at] < 0 || values[at] >= size) {
                return bad_arrow_row(row + at, "the code lies outside the dictionary");
            }
        }
    }
    if (!absent.empty()) {
        if (rows.count > 0 && codes.owned == nullptr) {
            codes.view.values = rows.elements(rows.type.width);
            codes.view.offset = 0;
        }
        source_column const plain = codes;
        own_validity(rows.count, codes, [&](std::int64_t row, std::int32_t count) {
            std::uint64_t bits = rows.there(row, count);
            std::uint64_t const there = bits;
            read_integers(plain, row, count, values, bad);
            for (std::uint64_t left = there; left != 0; left &= left - 1) {
                int const at = std::countr_zero(left);
                bits &= ~(std::uint64_t{absent[static_cast<std::size_t>(values[at])]}
                          << static_cast<unsigned>(at));
            }
            return bits;
        });
    }
    into = std::move(codes);
    return {};
}

/// The texts of a dictionary; which of them are null goes to `absent`.
[[nodiscard]] arrow_fault read_dictionary(arrow_rows const& rows,
                                          std::vector<std::string_view>& words,
                                          std::vector<bool>& absent) {
    arrow_rows entries;
    arrow_fault fault = check_dictionary(rows, entries);
    if (fault.code != errc::ok) {
        return fault;
    }
    words.resize(static_cast<std::size_t>(entries.count));
    for (std::int64_t i = 0; i < entries.count; ++i) {
        auto const at = static_cast<std::size_t>(i);
        if (!entries.is_there(i)) {
            absent.resize(words.size());
            absent[at] = true;
            continue;
        }
        std::string_view const message = read_text(entries, i, words[at]);
        if (!message.empty()) {
            return bad_arrow("dictionary: entry " + std::to_string(i) + ": " +
                             std::string(message));
        }
    }
    return {};
}

[[nodiscard]] bool is_text(arrow_rows const& rows) noexcept {
    return rows.type.kind == arrow_kind::text || rows.type.kind == arrow_kind::text_view;
}

/// Numbers of texts that a dictionary holds once each.
[[nodiscard]] arrow_fault read_dictionary_numbers(arrow_rows const& rows, gathered_numbers& into) {
    std::vector<std::string_view> words;
    std::vector<bool> absent;
    arrow_fault fault = read_dictionary(rows, words, absent);
    source_column codes;
    if (fault.code == errc::ok) {
        fault = read_dictionary_codes(rows, static_cast<std::int64_t>(words.size()), absent, codes);
    }
    if (fault.code != errc::ok) {
        return fault;
    }
    std::vector<result<decimal>> numbers;
    numbers.reserve(words.size());
    for (std::string_view const word : words) {
        numbers.push_back(decimal::parse(word));
    }
    number_gatherer gathered(rows.count);
    for_blocks(rows.count, [&](std::int64_t row, std::int32_t count) {
        std::int64_t values[tile_rows];
        std::uint64_t bad = 0;
        read_integers(codes, row, count, values, bad);
        std::uint64_t left = read_validity(codes, row, count);
        for (; left != 0; left &= left - 1) {
            int const at = std::countr_zero(left);
            auto const& number = numbers[static_cast<std::size_t>(values[at])];
            if (number) {
                gathered.set(row + at, *number);
            } else {
                gathered.fail(row + at, number.error().code);
            }
        }
    });
    into = gathered.finish();
    return {};
}

[[nodiscard]] arrow_fault read_text_numbers(arrow_rows const& rows, gathered_numbers& into) {
    number_gatherer gathered(rows.count);
    arrow_fault fault = for_rows_there(rows, [&](std::int64_t row) -> arrow_fault {
        std::string_view text;
        std::string_view const message = read_text(rows, row, text);
        if (!message.empty()) {
            return bad_arrow_row(row, message);
        }
        if (auto const number = decimal::parse(text)) {
            gathered.set(row, *number);
        } else {
            gathered.fail(row, number.error().code);
        }
        return {};
    });
    if (fault.code == errc::ok) {
        into = gathered.finish();
    }
    return fault;
}

[[nodiscard]] arrow_fault read_floats(arrow_rows const& rows, float_policy floats,
                                      gathered_numbers& into) {
    if (floats == float_policy::refuse) {
        return {errc::float_column, "binary floating point is taken under a policy alone: use "
                                    "decimals, or ask for their shortest decimals"};
    }
    source_column column =
        borrow(rows, rows.type.width == 4 ? column_type::float32 : column_type::float64);
    column.view.floats = floats;
    into = convert_floats(column.view, rows.count);
    return {};
}

} // namespace

arrow_fault read_numbers(arrow_rows const& rows, float_policy floats, gathered_numbers& into) {
    if (rows.is_dictionary()) {
        return read_dictionary_numbers(rows, into);
    }
    switch (rows.type.kind) {
    case arrow_kind::null: into = {nothing(rows.count, column_type::int64), {}}; return {};
    case arrow_kind::integer: into = {read_integers_of(rows), {}}; return {};
    case arrow_kind::natural: into = read_naturals(rows); return {};
    case arrow_kind::decimal:
        into =
            convert_wide(borrow(rows, signed_type(rows.type.width)), rows.type.scale, rows.count);
        return {};
    case arrow_kind::floating: return read_floats(rows, floats, into);
    case arrow_kind::text:
    case arrow_kind::text_view: return read_text_numbers(rows, into);
    case arrow_kind::truth:
    case arrow_kind::structure:
    case arrow_kind::other: break;
    }
    return wrong_type(rows);
}

arrow_fault read_words(arrow_rows const& rows, word_meanings const& meanings, source_column& into) {
    auto const meaning_of_word = [&meanings](std::string_view word) {
        auto const found = meanings.find(word);
        return found == meanings.end() ? -1 : found->second;
    };
    arrow_fault fault;
    if (rows.is_dictionary()) {
        std::vector<std::string_view> words;
        std::vector<bool> absent;
        fault = read_dictionary(rows, words, absent);
        if (fault.code == errc::ok) {
            auto const size = static_cast<std::int64_t>(words.size());
            fault = read_dictionary_codes(rows, size, absent, into);
        }
        into.translation.clear();
        for (std::string_view const word : words) {
            into.translation.push_back(meaning_of_word(word));
        }
    } else if (is_text(rows)) {
        std::vector<std::int64_t> codes(static_cast<std::size_t>(rows.count));
        std::int32_t largest = -1;
        fault = for_rows_there(rows, [&](std::int64_t row) -> arrow_fault {
            std::string_view word;
            std::string_view const message = read_text(rows, row, word);
            if (!message.empty()) {
                return bad_arrow_row(row, message);
            }
            std::int32_t const code = meaning_of_word(word);
            codes[static_cast<std::size_t>(row)] = code;
            largest = std::max(largest, code);
            return {};
        });
        into = own(rows, std::move(codes));
        into.translation.resize(static_cast<std::size_t>(largest) + 1);
        std::iota(into.translation.begin(), into.translation.end(), 0);
    } else if (rows.type.kind == arrow_kind::null) {
        into = nothing(rows.count, column_type::int64);
    } else {
        fault = wrong_type(rows);
    }
    into.coded = true;
    return fault;
}

arrow_fault read_codes(arrow_rows const& rows, std::int32_t count, source_column& into) {
    bool const is_integer =
        rows.type.kind == arrow_kind::integer || rows.type.kind == arrow_kind::natural;
    if (!is_integer || rows.is_dictionary()) {
        return wrong_type(rows);
    }
    into = read_integers_of(rows);
    into.coded = true;
    into.translation.resize(static_cast<std::size_t>(count));
    std::iota(into.translation.begin(), into.translation.end(), 0);
    return {};
}

arrow_fault read_truths(arrow_rows const& rows, source_column& into) {
    if (rows.is_dictionary()) {
        return wrong_type(rows);
    }
    switch (rows.type.kind) {
    case arrow_kind::truth: into = borrow(rows, column_type::bits); return {};
    case arrow_kind::null: into = nothing(rows.count, column_type::bits); return {};
    default: return wrong_type(rows);
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
