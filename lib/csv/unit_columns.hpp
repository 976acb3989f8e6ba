// SPDX-License-Identifier: Apache-2.0
// Columns of our own that units are written into, one row after the other.
#ifndef TIEUCHI_LIB_CSV_UNIT_COLUMNS_HPP
#define TIEUCHI_LIB_CSV_UNIT_COLUMNS_HPP

#include <tieuchi/observation.hpp>
#include "columnar/column_set.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The array of one leaf or attribute. What is missing has 0.
struct built_column {
    enum class what : std::uint8_t { numbers, truths, levels, attribute_codes, attribute_numbers };

    what kind = what::numbers;
    std::int32_t number = 0; ///< Of the leaf or attribute.
    std::int32_t scale = 0;  ///< Of numbers; rises when a number needs it.
    std::vector<std::int64_t> numbers;
    std::vector<std::int32_t> codes;
    std::vector<std::uint8_t> truths; ///< Bits, lowest first.
    std::vector<std::uint8_t> valid;  ///< Bits, lowest first.

    [[nodiscard]] bool has_numbers() const noexcept {
        return kind == what::numbers || kind == what::attribute_numbers;
    }
    [[nodiscard]] bool is_attribute() const noexcept {
        return kind == what::attribute_codes || kind == what::attribute_numbers;
    }
    void set_truth(std::size_t row, bool truth) noexcept {
        unsigned const others = truths[row / 8] & ~(1U << row % 8);
        truths[row / 8] = static_cast<std::uint8_t>(others | unsigned{truth} << row % 8);
    }
    void set_missing(std::size_t row) noexcept {
        valid[row / 8] = static_cast<std::uint8_t>(valid[row / 8] & ~(1U << row % 8));
    }
    void set_there(std::size_t row) noexcept {
        valid[row / 8] = static_cast<std::uint8_t>(valid[row / 8] | 1U << row % 8);
    }
};

/** Makes a batch of columns row by row.

    A number stands in its column where the column's scale, raised if need be up to `max_scale`,
    holds it in 18 digits; other numbers and pairs are put aside for the scalar evaluator.

    @threads For one thread.
    @lifetime A batch refers to the arrays here until `start` is called again.
*/
class unit_columns {
public:
    /// The most places of numbers in a column.
    static constexpr std::int32_t max_scale = 9;

    explicit unit_columns(evaluator rules) : rules_(std::move(rules)) {}

    /// Adds the column of a leaf, and returns its number. @pre It has none yet.
    std::size_t add_leaf(std::int32_t leaf);
    /// Adds the column of an attribute that is not derived. @pre It has none yet.
    std::size_t add_attribute(std::int32_t attribute);

    /// Columns in the order in which they were added. Who writes into them knows what he does.
    [[nodiscard]] std::vector<built_column>& columns() noexcept { return columns_; }

    /// Begin anew, with room for so many rows; all values count as there.
    void start(std::size_t rows);

    /// Write what is known of a unit into a row. Rows rise.
    void put(std::size_t row, unit const& from);
    /// Make a row in which all values count as there, as at the start.
    void reset(std::size_t row) noexcept;

    /// Make `into` a batch of the first `rows` rows.
    void finish(std::size_t rows, column_batch& into);

private:
    void put_leaf(std::size_t row, built_column& into, observation const& value);
    void put_attribute(std::size_t row, built_column& into, unit const& from);
    void put_declared(std::size_t row, unit const& from);

    evaluator rules_;
    std::vector<built_column> columns_;
    std::size_t capacity_ = 0;
    std::map<std::int32_t, std::vector<std::uint8_t>> exempt_; ///< By leaf: truths.
    std::map<std::int32_t, std::vector<std::int32_t>> on_indicators_;
    std::map<std::int32_t, std::vector<std::int32_t>> on_criteria_;
    std::vector<side_value> aside_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
