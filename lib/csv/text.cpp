// SPDX-License-Identifier: Apache-2.0
#include "csv/text.hpp"

#include "json/document.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {

char separator_of(std::string_view text) {
    char best = ',';
    std::size_t most = 0;
    for (char const candidate : {',', ';', '\t'}) {
        csv_rows rows(text, candidate);
        bool const has_header = rows.next();
        auto const cells = rows.cells();
        bool const has_id =
            has_header && std::any_of(cells.begin(), cells.end(), [](auto const& one) {
                return one.text == "id" || one.text == "unit";
            });
        if (has_id && cells.size() > most) {
            best = candidate;
            most = cells.size();
        }
    }
    return best;
}

void report_invalid_utf8(std::string_view text, std::size_t offset, char separator,
                         diagnostics& problems, bool is_beginning) {
    csv_rows rows(text, separator);
    while (rows.next() && rows.offset() <= offset) {
    }
    auto const cells = rows.cells();
    auto const after = std::upper_bound(
        cells.begin(), cells.end(), offset,
        [](std::size_t wanted, csv_cell const& cell) { return wanted < cell.offset; });
    bool const is_utf16 = is_beginning && offset == 0 &&
                          (text.starts_with("\xFF\xFE") || text.starts_with("\xFE\xFF"));
    diagnostic one;
    one.code = errc::not_utf8;
    one.line = rows.row();
    one.column = static_cast<std::uint32_t>(after - cells.begin());
    one.message = is_utf16 ? "the text is UTF-16; save it as \"CSV UTF-8\""
                           : "the text is not UTF-8; save it as \"CSV UTF-8\"";
    problems.add(std::move(one));
}

bool are_usable(csv_options const& options) noexcept {
    bool const separator = options.separator == 0 || options.separator == ',' ||
                           options.separator == ';' || options.separator == '\t';
    return separator && (options.decimal_mark == '.' || options.decimal_mark == ',');
}

void report_cell(csv_rows const& rows, std::span<std::string const> headers, std::size_t at,
                 errc code, std::string message, diagnostics& problems, severity level) {
    diagnostic one;
    one.level = level;
    one.code = code;
    one.line = rows.row();
    one.column = static_cast<std::uint32_t>(at + 1);
    one.column_name = at < headers.size() ? headers[at] : std::string();
    one.message = std::move(message);
    problems.add(std::move(one));
}

void report_row(csv_rows const& rows, errc code, std::string message, diagnostics& problems) {
    diagnostic one;
    one.code = code;
    one.line = rows.row();
    one.message = std::move(message);
    problems.add(std::move(one));
}

namespace {

void report_fault(csv_rows const& rows, std::span<std::string const> headers,
                  diagnostics& problems) {
    auto const report = [&](errc code, std::size_t at, char const* message) {
        report_cell(rows, headers, at, code, message, problems);
    };
    switch (rows.fault()) {
    case csv_fault::none: return;
    case csv_fault::open_quote:
        report(errc::bad_csv, rows.fault_cell(), "the quote that begins the cell is never closed");
        return;
    case csv_fault::text_after_quote:
        report(errc::bad_csv, rows.fault_cell(),
               "text follows the quote that closes the cell; write a quote within a cell twice");
        return;
    case csv_fault::stray_quote:
        report(errc::bad_csv, rows.fault_cell(),
               "a quote stands in a cell without quotes around it; put the cell in quotes and "
               "write the quote twice");
        return;
    }
}

} // namespace

bool has_sound_cells(csv_rows const& rows, std::span<std::string const> headers,
                     diagnostics& problems) {
    if (rows.fault() != csv_fault::none) {
        report_fault(rows, headers, problems);
        return false;
    }
    auto const cells = rows.cells();
    if (!headers.empty() && cells.size() != headers.size()) {
        report_row(rows, errc::bad_csv,
                   "the row has " + std::to_string(cells.size()) + " cells, the header has " +
                       std::to_string(headers.size()) +
                       "; put cells with a separator in them in quotes",
                   problems);
        return false;
    }
    bool sound = true;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::string_view const text = cells[i].text;
        bool const has_control = std::any_of(text.begin(), text.end(), [](char c) {
            return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r';
        });
        if (has_control) {
            report_cell(rows, headers, i, errc::bad_csv,
                        "a control character stands in the cell; remove it", problems);
            sound = false;
        }
        if (text.size() > max_text_size) {
            report_cell(rows, headers, i, errc::text_too_long, "the cell has more than 64 KiB",
                        problems);
            sound = false;
        }
    }
    return sound;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
