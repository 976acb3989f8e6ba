// SPDX-License-Identifier: Apache-2.0
// Filling a column_batch from columns that were checked and read already.
#ifndef TIEUCHI_COLUMNAR_COLUMN_BUILDER_HPP
#define TIEUCHI_COLUMNAR_COLUMN_BUILDER_HPP

#include "columnar/column_set.hpp"
#include "columnar/number_column.hpp"

#include <cstdint>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Puts columns into a batch: nothing is looked up, nothing checked.
class column_builder {
public:
    [[nodiscard]] static column_set& set_of(column_batch& batch) noexcept;

    /// Values of a leaf that all fit.
    static void place(column_set& set, std::int32_t leaf, leaf_source kind, source_column&& values);
    /// Numbers of a leaf.
    static void place_numbers(column_set& set, std::int32_t leaf, gathered_numbers&& numbers);
    /// Numerators and denominators of a leaf.
    static void place_pairs(column_set& set, std::int32_t leaf, gathered_numbers&& numerators,
                            gathered_numbers&& denominators);
    /// Numbers of an attribute.
    static void place_attribute(column_set& set, std::int32_t attribute,
                                gathered_numbers&& numbers);
    /// Exemptions of a leaf; false where there are some already.
    [[nodiscard]] static bool place_exemptions(column_set& set, std::int32_t leaf,
                                               source_column&& truths);
    /// Declared verdicts under an id, as codes; errors as `add_declared`.
    [[nodiscard]] static result<void> place_declared(column_set& set, std::string_view id,
                                                     source_column&& codes);
    /// Designations under an id; errors as `add_holds`.
    [[nodiscard]] static result<void> place_holds(column_set& set, std::string_view id,
                                                  source_column&& truths);
};

/** Take the rows out of two columns in which either number does not fit.

    @return The pairs of these rows; those that are no pairs are bad rows of the numerators.
*/
[[nodiscard]] std::vector<side_value> take_pairs_aside(std::int32_t leaf, std::int64_t rows,
                                                       gathered_numbers& numerators,
                                                       gathered_numbers& denominators);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
