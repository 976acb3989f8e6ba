// SPDX-License-Identifier: Apache-2.0
// Records and cells of a CSV text as RFC 4180 has them, strictly: a misplaced quote is reported,
// not guessed at. Cells are views, nothing is copied unless a quote is doubled.
#ifndef TIEUCHI_LIB_CSV_ROWS_HPP
#define TIEUCHI_LIB_CSV_ROWS_HPP

#include "memory_resource.hpp"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// One cell of a record.
struct csv_cell {
    std::string_view text;  ///< Without the quotes around it; doubled quotes are single ones.
    std::size_t offset = 0; ///< Where the cell begins in the text.
};

/// What is wrong with the quotes of a record.
enum class csv_fault : std::uint8_t {
    none,
    open_quote,       ///< A quote that no other closes.
    text_after_quote, ///< Something between a closing quote and the separator.
    stray_quote,      ///< A quote in a cell that does not begin with one.
};

/** Goes through the records of a text.

    Records end with LF, CRLF or CR. Rows are counted as a spreadsheet shows them: every record is
    one row, the empty ones too and however many line ends its cells hold; the first is 1.

    @threads For one thread.
    @lifetime Cells are valid as long as the text and this object.
*/
class csv_rows {
public:
    /// @pre `separator` is neither a quote nor a line end.
    /// @param before Records before the text, which are counted as well.
    csv_rows(std::string_view text, char separator, std::uint32_t before = 0) noexcept
        : text_(text), separator_(separator), row_(before) {}

    /// Go on with another text. Cells read before are no longer valid.
    void restart(std::string_view text, std::uint32_t before) noexcept {
        text_ = text;
        at_ = 0;
        row_ = before;
        memory_.release();
    }

    csv_rows(csv_rows const&) = delete;
    csv_rows& operator=(csv_rows const&) = delete;

    /// Read the next record; false at the end.
    [[nodiscard]] bool next() {
        if (at_ == text_.size()) {
            return false;
        }
        cells_.clear();
        fault_ = csv_fault::none;
        ++row_;
        do {
            read_cell();
        } while (take_separator());
        take_line_end();
        return true;
    }

    /// Cells of the record; at least one.
    [[nodiscard]] std::span<csv_cell const> cells() const noexcept { return cells_; }
    /// Number of the record, from 1.
    [[nodiscard]] std::uint32_t row() const noexcept { return row_; }
    /// The first fault of the record.
    [[nodiscard]] csv_fault fault() const noexcept { return fault_; }
    /// Index of the cell that has the fault.
    [[nodiscard]] std::size_t fault_cell() const noexcept { return fault_cell_; }
    /// Where the next record begins.
    [[nodiscard]] std::size_t offset() const noexcept { return at_; }

private:
    [[nodiscard]] bool ends_cell(char c) const noexcept {
        return c == separator_ || c == '\n' || c == '\r';
    }

    void find(csv_fault fault) noexcept {
        if (fault_ == csv_fault::none) {
            fault_ = fault;
            fault_cell_ = cells_.size();
        }
    }

    void read_cell() {
        std::size_t const begin = at_;
        std::string_view text;
        if (at_ < text_.size() && text_[at_] == '"') {
            text = take_quoted();
        }
        std::size_t const plain = at_;
        while (at_ < text_.size() && !ends_cell(text_[at_])) {
            if (text_[at_] == '"' && plain == begin) {
                find(csv_fault::stray_quote);
            }
            ++at_;
        }
        if (plain == begin) {
            text = text_.substr(begin, at_ - begin);
        } else if (at_ != plain) {
            find(csv_fault::text_after_quote);
        }
        cells_.push_back({text, begin});
    }

    /// What stands between the quote at `at_` and the one that closes it.
    [[nodiscard]] std::string_view take_quoted() {
        std::size_t const begin = ++at_;
        std::size_t doubled = 0;
        for (;;) {
            std::size_t const quote = text_.find('"', at_);
            if (quote == std::string_view::npos) {
                find(csv_fault::open_quote);
                at_ = text_.size();
                return text_.substr(begin);
            }
            at_ = quote + 1;
            if (at_ == text_.size() || text_[at_] != '"') {
                std::string_view const inner = text_.substr(begin, quote - begin);
                return doubled == 0 ? inner : without_doubled_quotes(inner, doubled);
            }
            ++at_;
            ++doubled;
        }
    }

    [[nodiscard]] std::string_view without_doubled_quotes(std::string_view text,
                                                          std::size_t doubled) {
        std::size_t const size = text.size() - doubled;
        auto* const first = static_cast<char*>(memory_.allocate(size, 1));
        char* out = first;
        for (std::size_t i = 0; i < text.size(); ++i) {
            *out++ = text[i];
            i += text[i] == '"' ? 1 : 0; // the second of the two
        }
        return {first, size};
    }

    [[nodiscard]] bool take_separator() noexcept {
        if (at_ < text_.size() && text_[at_] == separator_) {
            ++at_;
            return true;
        }
        return false;
    }

    void take_line_end() noexcept {
        if (at_ < text_.size() && text_[at_] == '\r') {
            ++at_;
            if (at_ < text_.size() && text_[at_] == '\n') {
                ++at_;
            }
        } else if (at_ < text_.size()) {
            ++at_;
        }
    }

    std::string_view text_;
    char separator_;
    std::size_t at_ = 0;
    std::uint32_t row_ = 0;
    csv_fault fault_ = csv_fault::none;
    std::size_t fault_cell_ = 0;
    std::vector<csv_cell> cells_;
    pmr::monotonic_buffer_resource memory_; ///< Of cells with doubled quotes.
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
