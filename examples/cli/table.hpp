// SPDX-License-Identifier: Apache-2.0
// Tables for people: aligned by display width; cut or wrapped to a terminal, never in a pipe.
#ifndef TIEUCHI_CLI_TABLE_HPP
#define TIEUCHI_CLI_TABLE_HPP

#include "console.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// A space at which no line is broken; it is printed as a usual one.
inline constexpr std::string_view unbroken = "\u00A0";

/// The text with usual spaces in the place of those, which `grep` would not find.
[[nodiscard]] std::string with_spaces(std::string text);

/// One cell.
struct cell {
    std::string text;
    paint as = paint::plain;
};

/// What becomes of a column where the terminal is too narrow.
enum class fitting { keep, cut, wrap };

/// One column.
struct column {
    std::string heading; ///< Where no column has one, the table has no heading.
    bool number = false; ///< Aligned to the right.
    fitting fit = fitting::keep;
};

/// A table without lines or boxes.
class table {
public:
    explicit table(std::vector<column> columns, std::size_t indent = 0)
        : columns_(std::move(columns)), indent_(indent) {}

    /// @pre As many cells as columns.
    void add(std::vector<cell> row) { rows_.push_back(std::move(row)); }

    [[nodiscard]] bool empty() const noexcept { return rows_.empty(); }

    /// All lines, for this console.
    [[nodiscard]] std::string text(console const& out) const;

private:
    [[nodiscard]] std::vector<std::size_t> widths(std::size_t available) const;
    void append_row(std::string& to, std::vector<cell> const& row,
                    std::vector<std::size_t> const& widths, console const& out) const;

    std::vector<column> columns_;
    std::size_t indent_;
    std::vector<std::vector<cell>> rows_;
};

/// The text in lines of at most so many columns, broken at spaces; 0 columns: one line.
[[nodiscard]] std::vector<std::string> wrapped(std::string_view text, std::size_t columns);

/// The text as lines, each indented, wrapped to the terminal.
[[nodiscard]] std::string paragraph(std::string_view text, std::size_t indent, console const& out);

} // namespace cli

#endif
