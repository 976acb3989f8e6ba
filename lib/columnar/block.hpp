// SPDX-License-Identifier: Apache-2.0
// Reading up to 64 rows of a column of any type as machine words and 64-bit integers.
#ifndef TIEUCHI_COLUMNAR_BLOCK_HPP
#define TIEUCHI_COLUMNAR_BLOCK_HPP

#include "columnar/column_set.hpp"

#include <cstdint>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Rows of a tile.
inline constexpr std::int32_t tile_rows = 64;

/// The lowest `count` bits set. @pre 0 <= count <= 64
[[nodiscard]] constexpr std::uint64_t low_bits(std::int32_t count) noexcept {
    return count >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << count) - 1;
}

/// Bits of a word starting at any bit of an array of bits; reads no byte behind the last bit.
[[nodiscard]] std::uint64_t read_bits(void const* bits, std::int64_t first,
                                      std::int32_t count) noexcept;

/// Which of the rows `row` to `row + count - 1` are there, lowest bit first.
[[nodiscard]] std::uint64_t read_validity(source_column const& column, std::int64_t row,
                                          std::int32_t count) noexcept;

/** Truths of the rows.

    @param bad Gets the rows whose byte is neither 0 nor 1, also where they are not valid.
*/
[[nodiscard]] std::uint64_t read_truths(source_column const& column, std::int64_t row,
                                        std::int32_t count, std::uint64_t& bad) noexcept;

/** Integers of the rows: as they are, or codes already translated.

    @param out Gets `count` values; of bad rows 0.
    @param bad Gets the rows with a decimal128 beyond 64 bits or a code that stands for nothing;
               rows that are not valid may be among them.
*/
void read_integers(source_column const& column, std::int64_t row, std::int32_t count,
                   std::int64_t* out, std::uint64_t& bad) noexcept;

/// Rows whose code stands for nothing; rows that are not valid may be among them. @pre codes
[[nodiscard]] std::uint64_t bad_codes(source_column const& column, std::int64_t row,
                                      std::int32_t count) noexcept;

/// What is wrong with a row.
struct found_failure {
    errc code = errc::ok;
    std::string column;
};

/** Which of the rows `row` to `row + count - 1` are in error.

    Costs nothing for columns in which nothing can be wrong, such as integers.
*/
[[nodiscard]] std::uint64_t bad_rows(column_set const& in, std::int64_t row,
                                     std::int32_t count) noexcept;

/// The first error of one row, attributes first, then leaves, declared verdicts, designations, in
/// the rulebook's order. @pre the row is in error.
[[nodiscard]] found_failure failure_of(column_set const& in, std::int64_t row);

/// The unit of one row, as the scalar evaluator takes it. @pre the row is not in error.
void read_unit(column_set const& in, std::int64_t row, unit& into);

/// Whether the unit of a row holds the rulebook's own designation. @pre the row is not in error.
[[nodiscard]] bool holds_own(column_set const& in, std::int64_t row) noexcept;

/// Whether an indicator of a row is declared to be basic (S-306). @pre the row is not in error.
[[nodiscard]] bool is_declared_basic(column_set const& in, std::size_t indicator,
                                     std::int64_t row) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
