// SPDX-License-Identifier: Apache-2.0
#include "table.hpp"

#include "width.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace cli {
namespace {

constexpr std::size_t gap = 2; ///< Spaces between columns.

/// The width of the widest word, which no line breaks.
std::size_t widest_word(std::string_view text) {
    std::size_t widest = 0;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(' '), text.size());
        widest = std::max(widest, width(text.substr(0, end)));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return widest;
}

/// Columns are not made narrower than this.
std::size_t least_width(column const& of) {
    return of.fit == fitting::wrap ? std::max(widest_word(of.heading), std::size_t{12})
                                   : std::max(width(of.heading), std::size_t{7});
}

/// The lines of a cell in so many columns.
std::vector<std::string> lines_of(std::string_view text, fitting how, std::size_t columns) {
    if (how == fitting::wrap) {
        return wrapped(text, columns);
    }
    return {with_spaces(how == fitting::cut ? fit(text, columns) : std::string(text))};
}

} // namespace

std::string with_spaces(std::string text) {
    for (std::size_t at = 0; (at = text.find(unbroken, at)) != std::string::npos; ++at) {
        text.replace(at, unbroken.size(), " ");
    }
    return text;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
    if (columns == 0 || width(text) <= columns) {
        return {with_spaces(std::string(text))};
    }
    std::vector<std::string> lines;
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const end = std::min(text.find(' ', at), text.size());
        std::string_view const word = text.substr(at, end - at);
        if (!line.empty() && width(line) + 1 + width(word) > columns) {
            lines.push_back(with_spaces(std::exchange(line, {})));
        } else if (!line.empty()) {
            line += ' ';
        }
        line += word;
        at = end + 1;
    }
    lines.push_back(with_spaces(std::move(line)));
    return lines;
}

std::string paragraph(std::string_view text, std::size_t indent, console const& out) {
    std::string all;
    std::size_t const columns = out.columns();
    for (std::string const& line : wrapped(text, columns > indent ? columns - indent : 0)) {
        all += std::string(indent, ' ') + line + '\n';
    }
    return all;
}

std::vector<std::size_t> table::widths(std::size_t available) const {
    std::vector<std::size_t> widths;
    for (std::size_t i = 0; i < columns_.size(); ++i) {
        std::size_t widest = width(columns_[i].heading);
        for (auto const& row : rows_) {
            widest = std::max(widest, width(row[i].text));
        }
        widths.push_back(widest);
    }
    if (available == 0) {
        return widths;
    }
    std::size_t const between = indent_ + gap * (columns_.size() - 1);
    while (std::accumulate(widths.begin(), widths.end(), between) > available) {
        // The widest column that may give way gives one column of the terminal.
        std::size_t chosen = columns_.size();
        for (std::size_t i = 0; i < columns_.size(); ++i) {
            bool const gives =
                columns_[i].fit != fitting::keep && widths[i] > least_width(columns_[i]);
            if (gives && (chosen == columns_.size() || widths[i] > widths[chosen])) {
                chosen = i;
            }
        }
        if (chosen == columns_.size()) {
            break;
        }
        --widths[chosen];
    }
    return widths;
}

void table::append_row(std::string& to, std::vector<cell> const& row,
                       std::vector<std::size_t> const& widths, console const& out) const {
    std::vector<std::vector<std::string>> cells;
    std::size_t height = 1;
    for (std::size_t i = 0; i < row.size(); ++i) {
        cells.push_back(lines_of(row[i].text, columns_[i].fit, widths[i]));
        height = std::max(height, cells.back().size());
    }
    for (std::size_t line = 0; line < height; ++line) {
        std::string pending(indent_, ' '); // written only when something follows it
        for (std::size_t i = 0; i < row.size(); ++i) {
            std::string const text = line < cells[i].size() ? cells[i][line] : std::string();
            std::string const spaces(widths[i] - std::min(widths[i], width(text)), ' ');
            if (columns_[i].number) {
                pending += spaces;
            }
            if (!text.empty()) {
                to += pending + out.painted(text, row[i].as);
                pending.clear();
            }
            if (!columns_[i].number) {
                pending += spaces;
            }
            pending += std::string(gap, ' ');
        }
        to += '\n';
    }
}

std::string table::text(console const& out) const {
    std::vector<std::size_t> const columns = widths(out.columns());
    std::string all;
    if (std::any_of(columns_.begin(), columns_.end(),
                    [](column const& one) { return !one.heading.empty(); })) {
        std::vector<cell> headings;
        for (column const& one : columns_) {
            headings.push_back({one.heading, paint::strong});
        }
        append_row(all, headings, columns, out);
    }
    for (auto const& row : rows_) {
        append_row(all, row, columns, out);
    }
    return all;
}

} // namespace cli
