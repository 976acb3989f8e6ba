// SPDX-License-Identifier: Apache-2.0
// Columns of numbers that are read one by one, such as floats and texts: gathered as decimals and
// laid out as integers of one scale.
#ifndef TIEUCHI_COLUMNAR_NUMBER_COLUMN_HPP
#define TIEUCHI_COLUMNAR_NUMBER_COLUMN_HPP

#include "columnar/column_set.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// A column of integers of one scale, and what does not fit into it.
struct gathered_numbers {
    source_column column;
    std::vector<std::pair<std::int64_t, decimal>> aside; ///< By row.
};

/** Takes the numbers of a column by row.

    The scale is the smallest of those under which the fewest numbers leave 64 bits or lose places.
*/
class number_gatherer {
public:
    /// A column in which every value is missing.
    explicit number_gatherer(std::int64_t rows);

    /// The number of a row. @pre each row once at most
    void set(std::int64_t row, decimal value) noexcept;
    /// Say that a row has a value that cannot be had. @pre rows rise
    void fail(std::int64_t row, errc code) { bad_rows_.push_back({row, code}); }

    /// The column; nothing is left here.
    [[nodiscard]] gathered_numbers finish();

private:
    [[nodiscard]] int best_scale() const noexcept;

    std::vector<std::int64_t> coefficients_;
    std::vector<std::int8_t> scales_; ///< -1: missing.
    std::vector<bad_value_row> bad_rows_;
};

/** The decimals of a column of binary floating point, under its policy.

    @pre The column was found usable and its policy is not to refuse it.
*/
[[nodiscard]] gathered_numbers convert_floats(column_view const& view, std::int64_t rows);

/** Integers or decimals of any scale: the column itself where all its numbers fit into 64 bits,
   else their decimals without the zeros at the end, as 38 digits with 18 places are often used for
   a few.

    @pre The column is of integers or of decimal128.
*/
[[nodiscard]] gathered_numbers convert_wide(source_column&& column, int scale, std::int64_t rows);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
