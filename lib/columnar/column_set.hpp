// SPDX-License-Identifier: Apache-2.0
// What a column_batch holds: for every place of the rulebook the array that says it.
#ifndef TIEUCHI_COLUMNAR_COLUMN_SET_HPP
#define TIEUCHI_COLUMNAR_COLUMN_SET_HPP

#include <tieuchi/columns.hpp>
#include <tieuchi/observation.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// As what the values of a leaf come.
enum class leaf_source : std::uint8_t { none, numbers, truths, levels, pairs };

/// A row of a column whose value cannot be had, and why.
struct bad_value_row {
    std::int64_t row = 0;
    errc code = errc::ok;
};

/** A borrowed array with what has to be known to read it.

    Floats are converted when they are added: `view` then refers to `owned`, as int64.
*/
struct source_column {
    column_view view;
    bool coded = false;                    ///< Whether values are codes into `translation`.
    std::vector<std::int32_t> translation; ///< By code: level, value or declared verdict; -1: none.
    std::shared_ptr<std::vector<std::int64_t> const> owned;
    std::shared_ptr<std::vector<std::uint8_t> const> owned_validity; ///< Bits.
    /// Rows whose float or text is no decimal that can be had, by row; they are not valid.
    std::vector<bad_value_row> bad_rows;
};

/// The columns of one leaf.
struct leaf_column {
    leaf_source kind = leaf_source::none;
    source_column values; ///< Numbers, truths, levels, or numerators.
    source_column denominators;
    std::optional<source_column> exempt;
};

/** A value that does not fit into its column: a float with more places than the others, a ratio
    among plain numbers. Its unit is judged by the scalar evaluator; the column says that the value
    is missing.
*/
struct side_value {
    std::int64_t row = 0;
    std::int32_t leaf = 0; ///< -1 for the number of an attribute.
    observation value;
    std::int32_t attribute = -1;
};

/// Where a column with which something can be wrong in a row says something.
enum class column_place : std::uint8_t { attribute, leaf, on_criterion, on_indicator, holds };

/// A column to be looked at for errors.
struct checked_column {
    column_place place = column_place::leaf;
    std::int32_t index = 0; ///< Of the attribute, leaf, criterion, indicator or designation.
    std::int32_t order = 0; ///< Errors are told in this order within a place.
};

/// Everything that was added to a batch, by number of leaf, attribute, indicator, criterion.
struct column_set {
    column_set(evaluator of, std::int64_t count);

    evaluator rules;
    std::int64_t rows;
    std::vector<leaf_column> leaves;
    std::vector<std::optional<source_column>> attributes;
    std::vector<std::optional<source_column>> on_indicators;
    std::vector<std::optional<source_column>> on_criteria;
    /// By presupposed rulebook; behind them the rulebook itself.
    std::vector<std::optional<source_column>> holds;
    std::vector<side_value> aside; ///< By row, then leaf, then attribute.
    /// Columns with which something can be wrong, in the order in which errors are told.
    std::vector<checked_column> checked;
    /// Rows in error before any column was looked at, by row; for readers of texts.
    std::vector<std::pair<std::int64_t, errc>> refused;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
