// SPDX-License-Identifier: Apache-2.0
// What the readers of CSV share: the separator, the soundness of rows, problems with their place.
#ifndef TIEUCHI_LIB_CSV_TEXT_HPP
#define TIEUCHI_LIB_CSV_TEXT_HPP

#include <tieuchi/csv.hpp>
#include <tieuchi/diagnostic.hpp>
#include "csv/rows.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The separator of a header: the one under which most cells are seen and one of them is the id.
[[nodiscard]] char separator_of(std::string_view text);

/// Whether separator and decimal mark are among those that are known.
[[nodiscard]] bool are_usable(csv_options const& options) noexcept;

/** Reports the byte that is not UTF-8 by the cell in which it stands.

    @param text         Begins with a record; rows are counted from there.
    @param is_beginning Whether the text begins there as well.
*/
void report_invalid_utf8(std::string_view text, std::size_t offset, char separator,
                         diagnostics& problems, bool is_beginning = true);

/// A problem of a cell of the record at hand, by its index.
void report_cell(csv_rows const& rows, std::span<std::string const> headers, std::size_t at,
                 errc code, std::string message, diagnostics& problems,
                 severity level = severity::error);

/// A problem of the whole record at hand.
void report_row(csv_rows const& rows, errc code, std::string message, diagnostics& problems);

/// Reports what makes the record at hand, or the text of a cell, unreadable.
[[nodiscard]] bool has_sound_cells(csv_rows const& rows, std::span<std::string const> headers,
                                   diagnostics& problems);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
