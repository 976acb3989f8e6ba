// SPDX-License-Identifier: Apache-2.0
// One block of a CSV text as columns: plain rows at once, the others through the strict reader.
#ifndef TIEUCHI_LIB_CSV_BLOCK_READER_HPP
#define TIEUCHI_LIB_CSV_BLOCK_READER_HPP

#include <tieuchi/csv_columns.hpp>
#include "csv/plain_cells.hpp"
#include "csv/plain_groups.hpp"
#include "csv/row_reader.hpp"
#include "csv/structure.hpp"
#include "csv/text_blocks.hpp"
#include "csv/unit_columns.hpp"
#include "memory_resource.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Headers and conventions, the same for all blocks of a text.
struct csv_form {
    csv_form(evaluator of, csv_options const& cells, diagnostics& problems)
        : rules(std::move(of)), options(cells), headers(rules, options, problems) {}
    csv_form(csv_form const&) = delete;
    csv_form& operator=(csv_form const&) = delete;

    evaluator rules;
    csv_options options; ///< With the separator that was found.
    row_reader headers;
    bool portable = true;    ///< Whether to do without groups of columns.
    bool has_header = false; ///< Otherwise no row means anything.
    bool is_wide = true;
    bool has_problems = false; ///< Then rows are read for what else is wrong.
    std::size_t end = 0;       ///< Of the header in the text.
    std::uint32_t rows = 0;    ///< The header's and those before it.
};

/// What the reader of a block tells of it besides its columns.
struct block_findings {
    std::uint32_t rows = 0;               ///< Records of the text, all of them.
    diagnostics problems;                 ///< Rows counted from the beginning of the block.
    bool is_utf8 = true;                  ///< Otherwise there is that one problem only.
    std::vector<std::uint64_t> id_hashes; ///< Of the units, those in error included.
};

/** Reads blocks, one after the other.

    @threads For one thread.
*/
class block_reader {
public:
    explicit block_reader(std::shared_ptr<csv_form const> form);

    /// The text to be read goes here.
    [[nodiscard]] text_buffer& buffer() noexcept { return buffer_; }

    /// Read the text of the buffer. @param is_first Whether it begins with the header.
    void read(bool is_first);

    /// Let the batch have no rows.
    void drop();

    [[nodiscard]] column_batch const& batch() const noexcept { return batch_; }
    [[nodiscard]] std::vector<std::string_view> const& ids() const noexcept { return ids_; }
    [[nodiscard]] std::vector<std::string_view> const& names() const noexcept { return names_; }
    [[nodiscard]] std::vector<std::string_view> const& parents() const noexcept { return parents_; }
    [[nodiscard]] std::vector<std::string_view> const& cohorts() const noexcept { return cohorts_; }
    [[nodiscard]] block_findings& findings() noexcept { return findings_; }

private:
    /// How the cells of a column are read when they are plain.
    enum class rule : std::uint8_t { number, truth, word, id, name, parent, cohorts, text, empty };

    [[nodiscard]] static constexpr bool has_target(rule by) noexcept {
        return by == rule::number || by == rule::truth || by == rule::word;
    }

    /// A column of the text.
    struct plain_column {
        rule by = rule::empty;
        bool grouped = false;
        std::size_t built = 0; ///< Number of the column that it is written into.
        std::vector<plain_word> words;
    };
    /// Columns in a row that are read alike.
    struct column_run {
        rule by = rule::empty;
        std::uint32_t first = 0;
        std::uint32_t last = 0; ///< One past the end.
    };
    /// A row of the text that is being read.
    struct row_text {
        char const* base = nullptr;
        std::uint32_t begin = 0;
        std::uint32_t const* ends = nullptr; ///< Of its cells.

        [[nodiscard]] std::uint32_t begin_of(std::uint32_t cell) const noexcept {
            return cell == 0 ? begin : ends[cell - 1] + 1;
        }
    };

    void define(csv_column const& from, plain_column& into);
    void define_groups(rule by, std::vector<column_group>& into);
    void define_runs();
    void aim_groups() noexcept;
    void collect_truths(std::size_t group) noexcept;
    void turn_truths() noexcept;
    void clear();
    void read_rows(std::string_view text);
    [[nodiscard]] bool read_plain(row_text const& row);
    [[nodiscard]] bool read_groups(row_text const& row);
    [[nodiscard]] bool read_lanes(rule by, column_group const& group, row_text const& row);
    [[nodiscard]] bool read_numbers(column_run const& run, row_text const& row);
    [[nodiscard]] bool read_truths(column_run const& run, row_text const& row);
    [[nodiscard]] bool read_cells(column_run const& run, row_text const& row);
    [[nodiscard]] bool read_word(std::uint32_t column, std::string_view text);
    [[nodiscard]] bool read_text(rule by, std::string_view text);
    [[nodiscard]] std::size_t read_strictly(std::string_view text);
    void keep_strict_row();
    [[nodiscard]] std::string_view copied(std::string_view text);
    void keep_row();

    std::shared_ptr<csv_form const> form_;
    block_findings findings_;
    csv_rows rows_;
    row_reader strict_;
    unit unit_; ///< Of the row that is read strictly.
    std::vector<plain_column> columns_;
    std::vector<column_run> runs_; ///< Of the columns that are in no group.
    std::vector<column_group> number_groups_;
    std::vector<column_group> truth_groups_;
    /// By group of truths: the lanes with yes of every row, as bits; turned into columns at the
    /// end, since a bit in each of eight columns costs more than a byte in one.
    std::vector<std::vector<std::uint8_t>> truth_rows_;
    std::vector<built_column*> targets_; ///< By column of the text; null where nothing is written.
    std::uint64_t mark_ = 0; ///< The decimal mark as it looks among digits, in every byte.
    unit_columns built_;
    column_batch batch_;

    text_buffer buffer_;
    csv_structure structure_;
    pmr::monotonic_buffer_resource memory_; ///< Of texts that are not as in the buffer.
    std::size_t row_ = 0;                   ///< Rows kept so far.
    std::string_view id_;                   ///< Of the row that is being read, and so on.
    std::string_view name_;
    std::string_view parent_;
    std::string_view cohort_;
    std::vector<std::string_view> ids_;
    std::vector<std::string_view> names_;
    std::vector<std::string_view> parents_;
    std::vector<std::string_view> cohorts_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
