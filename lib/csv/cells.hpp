// SPDX-License-Identifier: Apache-2.0
// What a cell of a spreadsheet says: numbers under either decimal mark, ratios, the fixed words,
// and the traces that a spreadsheet leaves when it has changed a cell.
#ifndef TIEUCHI_LIB_CSV_CELLS_HPP
#define TIEUCHI_LIB_CSV_CELLS_HPP

#include <tieuchi/decimal.hpp>
#include <tieuchi/error.hpp>
#include <tieuchi/ratio.hpp>
#include <tieuchi/verdict.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What is wrong with a cell; `errc::ok` where nothing is.
struct cell_problem {
    errc code = errc::ok;
    std::string message;
};

/** Read a number under a decimal mark.

    With the mark `.` a number is a literal (S-202). With the mark `,` it may have points between
    groups of three digits: `1.234,5`, `1.234.567`. What could be a number under the other mark, or
    a group as well as places (`1.234` with the mark `,`), is ambiguous; one that a spreadsheet has
    shortened to an exponent has lost digits.
*/
[[nodiscard]] cell_problem read_cell_number(std::string_view text, char decimal_mark,
                                            decimal& into);

/// Whether a cell is meant as a ratio: it has `/` or `|`.
[[nodiscard]] inline bool is_ratio_cell(std::string_view text) noexcept {
    return text.find_first_of("/|") != std::string_view::npos;
}

/// Read `a/b` or `a|b`. @pre `is_ratio_cell(text)`
[[nodiscard]] cell_problem read_cell_ratio(std::string_view text, char decimal_mark, ratio& into);

/// How a spreadsheet has likely changed the cell; empty where it shows no trace of that.
[[nodiscard]] std::string_view spreadsheet_damage_of(std::string_view text);

/// The words of formulas that failed, such as `#NAME?`; the same, for any column.
[[nodiscard]] std::string_view failed_formula_of(std::string_view text) noexcept;

/// Yes or no, in any case of letters and in either normal form of Unicode; nothing otherwise.
[[nodiscard]] std::optional<bool> truth_of_cell(std::string_view text);

/// Whether the cell says `n/a`.
[[nodiscard]] bool is_exempt_cell(std::string_view text) noexcept;

/// Whether the cell is in square brackets: a declared verdict.
[[nodiscard]] inline bool is_declared_cell(std::string_view text) noexcept {
    return text.size() >= 2 && text.front() == '[' && text.back() == ']';
}

/// The declared verdict of a cell in brackets; none for other words.
[[nodiscard]] declared_verdict declared_of_cell(std::string_view text);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
