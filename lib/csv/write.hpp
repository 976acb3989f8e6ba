// SPDX-License-Identifier: Apache-2.0
// CSV for spreadsheets: quoted as RFC 4180 has it, and no text from data ever begins a formula.
#ifndef TIEUCHI_LIB_CSV_WRITE_HPP
#define TIEUCHI_LIB_CSV_WRITE_HPP

#include <tieuchi/config.hpp>

#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** Writes cells and rows onto the end of a text.

    Rows end with LF. A text that a spreadsheet would take for a formula gets an apostrophe in
    front; numbers are written as they are, so that a negative one stays a number.

    @threads A plain value.
    @lifetime Refers to the text that it writes onto.
*/
class csv_writer {
public:
    /// @pre `separator` is neither a quote nor a line end.
    explicit csv_writer(std::string& out TIEUCHI_LIFETIMEBOUND, char separator = ',') noexcept
        : out_(&out), separator_(separator) {}

    /// A cell with words: names, ids, whatever comes from data.
    void text(std::string_view words) { write(words, begins_formula(words)); }

    /// A cell with a number that the library has written itself.
    void number(std::string_view digits) { write(digits, false); }

    /// A cell with nothing in it.
    void empty() { write({}, false); }

    /// End the row.
    void end_row() {
        *out_ += '\n';
        first_ = true;
    }

private:
    [[nodiscard]] static bool begins_formula(std::string_view words) noexcept {
        return !words.empty() && std::string_view("=+-@\t\r").find(words.front()) != words.npos;
    }

    [[nodiscard]] bool needs_quotes(std::string_view cell) const noexcept {
        if (cell.empty()) {
            return false;
        }
        char const special[] = {separator_, '"', '\n', '\r'};
        return cell.find_first_of(std::string_view(special, sizeof special)) != cell.npos ||
               cell.front() == ' ' || cell.back() == ' ';
    }

    void write(std::string_view cell, bool guarded) {
        if (!first_) {
            *out_ += separator_;
        }
        first_ = false;
        std::string_view const guard = guarded ? "'" : "";
        if (!needs_quotes(cell)) {
            *out_ += guard;
            *out_ += cell;
            return;
        }
        *out_ += '"';
        *out_ += guard;
        for (char const c : cell) {
            if (c == '"') {
                *out_ += '"';
            }
            *out_ += c;
        }
        *out_ += '"';
    }

    std::string* out_;
    char separator_;
    bool first_ = true;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
