// SPDX-License-Identifier: Apache-2.0
// Rows of columns as words and integers. Nothing here looks at an array outside the rows asked for.
#include "columnar/block.hpp"

#include <tieuchi/detail/wide.hpp>

#include <algorithm>
#include <bit>
#include <cstddef>
#include <cstring>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Up to 8 bytes as a word, the first lowest.
[[nodiscard]] std::uint64_t load_bytes(std::byte const* from, std::size_t count) noexcept {
    std::uint64_t word = 0;
    if constexpr (std::endian::native == std::endian::little) {
        std::memcpy(&word, from, count);
    } else {
        for (std::size_t i = 0; i < count; ++i) {
            word |= std::to_integer<std::uint64_t>(from[i]) << (8 * i);
        }
    }
    return word;
}

constexpr std::uint64_t every_byte = 0x0101010101010101U;

/// The lowest bit of each of 8 bytes, side by side.
[[nodiscard]] constexpr std::uint64_t gather_bits(std::uint64_t bytes) noexcept {
    return (bytes & every_byte) * 0x0102040810204080U >> 56U;
}

/// 1 in each byte that is not 0.
[[nodiscard]] constexpr std::uint64_t nonzero_bytes(std::uint64_t bytes) noexcept {
    constexpr std::uint64_t low = 0x7F * every_byte;
    return (((bytes & low) + low) | bytes) >> 7U & every_byte;
}

/// A bit for each of `count` bytes of `from`, by a function of 8 bytes at once.
template <typename Bits>
[[nodiscard]] std::uint64_t read_byte_flags(std::byte const* from, std::int32_t count,
                                            Bits const& bits) noexcept {
    std::uint64_t word = 0;
    std::int32_t i = 0;
    for (; i + 8 <= count; i += 8) {
        word |= bits(load_bytes(from + i, 8)) << static_cast<unsigned>(i);
    }
    if (i < count) {
        word |= bits(load_bytes(from + i, static_cast<std::size_t>(count - i)))
                << static_cast<unsigned>(i);
    }
    return word;
}

[[nodiscard]] std::byte const* bytes_at(void const* array, std::int64_t index,
                                        std::int64_t size) noexcept {
    return static_cast<std::byte const*>(array) + index * size;
}

/// Integers of a narrower or the same type, from anywhere in memory.
template <typename T>
void widen(void const* array, std::int64_t first, std::int32_t count, std::int64_t* out) noexcept {
    auto const* from = bytes_at(array, first, sizeof(T));
    for (std::int32_t i = 0; i < count; ++i) {
        T value;
        std::memcpy(&value, from + static_cast<std::size_t>(i) * sizeof(T), sizeof(T));
        out[i] = value; // NOLINT(bugprone-signed-char-misuse): an int8 is a number here
    }
}

void narrow_wide(void const* array, std::int64_t first, std::int32_t count, std::int64_t* out,
                 std::uint64_t& bad) noexcept {
    auto const* from = bytes_at(array, first, 16);
    for (std::int32_t i = 0; i < count; ++i) {
        std::int64_t halves[2]; // low, high
        std::memcpy(halves, from + static_cast<std::ptrdiff_t>(i) * 16, 16);
        bool const fits = halves[1] == halves[0] >> 63;
        out[i] = fits ? halves[0] : 0;
        bad |= std::uint64_t{!fits} << static_cast<unsigned>(i);
    }
}

void translate(std::vector<std::int32_t> const& translation, std::int32_t count, std::int64_t* out,
               std::uint64_t& bad) noexcept {
    for (std::int32_t i = 0; i < count; ++i) {
        auto const code = static_cast<std::uint64_t>(out[i]); // below 0: beyond every dictionary
        std::int32_t const meaning =
            code < translation.size() ? translation[static_cast<std::size_t>(code)] : -1;
        out[i] = meaning < 0 ? 0 : meaning;
        bad |= std::uint64_t{meaning < 0} << static_cast<unsigned>(i);
    }
}

} // namespace

std::uint64_t read_bits(void const* bits, std::int64_t first, std::int32_t count) noexcept {
    auto const* const from = static_cast<std::byte const*>(bits) + first / 8;
    auto const shift = static_cast<unsigned>(first % 8);
    if (count == 64) { // by far the most frequent: loads of constant size
        __builtin_prefetch(from + 64);
        std::uint64_t const word = load_bytes(from, 8);
        return shift == 0 ? word
                          : word >> shift | std::to_integer<std::uint64_t>(from[8]) << (64 - shift);
    }
    if (count <= 0) {
        return 0;
    }
    std::size_t const bytes = (shift + static_cast<unsigned>(count) + 7) / 8;
    std::uint64_t word = load_bytes(from, bytes < 8 ? bytes : 8) >> shift;
    if (bytes > 8) {
        word |= std::to_integer<std::uint64_t>(from[8]) << (64 - shift);
    }
    return word & low_bits(count);
}

std::uint64_t read_validity(source_column const& column, std::int64_t row,
                            std::int32_t count) noexcept {
    column_view const& view = column.view;
    std::int64_t const first = view.offset + row;
    auto const flags = [](std::uint64_t bytes) { return gather_bits(nonzero_bytes(bytes)); };
    switch (view.validity_as) {
    case validity_type::none: break;
    case validity_type::bits: return read_bits(view.validity, first, count);
    case validity_type::bytes:
        return read_byte_flags(bytes_at(view.validity, first, 1), count, flags);
    case validity_type::absent_bytes:
        return ~read_byte_flags(bytes_at(view.validity, first, 1), count, flags) & low_bits(count);
    }
    return low_bits(count);
}

std::uint64_t read_truths(source_column const& column, std::int64_t row, std::int32_t count,
                          std::uint64_t& bad) noexcept {
    std::int64_t const first = column.view.offset + row;
    if (column.view.type == column_type::bits) {
        return read_bits(column.view.values, first, count);
    }
    auto const* const from = bytes_at(column.view.values, first, 1);
    bad |= read_byte_flags(from, count, [](std::uint64_t bytes) {
        return gather_bits(nonzero_bytes(bytes & ~every_byte));
    });
    return read_byte_flags(from, count, [](std::uint64_t bytes) { return gather_bits(bytes); });
}

std::uint64_t bad_codes(source_column const& column, std::int64_t row,
                        std::int32_t count) noexcept {
    std::vector<std::int32_t> const& meanings = column.translation;
    bool const in_bytes = column.view.type == column_type::int8 && meanings.size() <= 128 &&
                          std::find(meanings.begin(), meanings.end(), -1) == meanings.end();
    std::uint64_t bad = 0;
    if (in_bytes) {
        std::uint64_t const rest = (128 - meanings.size()) * every_byte;
        auto const* const from = bytes_at(column.view.values, column.view.offset + row, 1);
        return read_byte_flags(from, count, [rest](std::uint64_t bytes) {
            std::uint64_t const low = 0x7F * every_byte;
            return gather_bits((((bytes & low) + rest) | bytes) >> 7U & every_byte);
        });
    }
    std::int64_t values[tile_rows];
    read_integers(column, row, count, values, bad);
    return bad;
}

void read_integers(source_column const& column, std::int64_t row, std::int32_t count,
                   std::int64_t* out, std::uint64_t& bad) noexcept {
    column_view const& view = column.view;
    std::int64_t const first = view.offset + row;
    switch (view.type) {
    case column_type::int8: widen<std::int8_t>(view.values, first, count, out); break;
    case column_type::int16: widen<std::int16_t>(view.values, first, count, out); break;
    case column_type::int32: widen<std::int32_t>(view.values, first, count, out); break;
    case column_type::int64: widen<std::int64_t>(view.values, first, count, out); break;
    case column_type::decimal128: narrow_wide(view.values, first, count, out, bad); break;
    case column_type::float64:
    case column_type::float32:
    case column_type::bits:
    case column_type::bytes: TIEUCHI_ASSERT(false); break;
    }
    if (column.coded) {
        translate(column.translation, count, out, bad);
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
