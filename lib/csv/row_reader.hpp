// SPDX-License-Identifier: Apache-2.0
// What the readers of units from CSV share: what headers and cells mean, and what is said of those
// that mean nothing.
#ifndef TIEUCHI_LIB_CSV_ROW_READER_HPP
#define TIEUCHI_LIB_CSV_ROW_READER_HPP

#include <tieuchi/csv.hpp>
#include "csv/rows.hpp"
#include "csv/text.hpp"
#include "eval/program.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What the cells of a column, or the values under one name of the long form, are about.
enum class column_kind : std::uint8_t {
    id,
    name,
    parent,
    cohorts,
    attribute,
    node,
    blank,   ///< Without a header; nothing may stand in it.
    ignored, ///< Reported where it was named; nothing of it is read.
};

/// A column with its header resolved.
struct csv_column {
    std::string header;
    column_kind kind = column_kind::ignored;
    std::string_view id;           ///< Of a node or an attribute; the rulebook's text.
    id_entry entry;                ///< Of a node.
    leaf const* model = nullptr;   ///< Of a node that takes a value.
    attribute const* of = nullptr; ///< Of an attribute.
    std::size_t attribute_at = 0;  ///< Its number.

    /// Whether both say the same of a unit.
    [[nodiscard]] bool is_same(csv_column const& other) const noexcept {
        return kind == other.kind && id == other.id;
    }
};

/// Which columns of the long form are which.
struct long_columns {
    std::size_t unit = 0;
    std::size_t indicator = 0;
    std::size_t value = 0;
};

/** Reads headers and rows, one at a time, and reports what is wrong with them.

    @threads For one thread.
    @lifetime Refers to everything that it is given; copies made for another list of problems keep
              the headers.
*/
class row_reader {
public:
    row_reader(evaluator const& rules, csv_options const& options, diagnostics& problems)
        : rules_(&rules), options_(options), problems_(&problems) {}
    row_reader(row_reader const& other, diagnostics& problems) : row_reader(other) {
        problems_ = &problems;
    }

    /// Where the records come from; the last one read is the one that is meant by what follows.
    void look_at(csv_rows const& rows) noexcept { rows_ = &rows; }

    /// Whether the record holds nothing.
    [[nodiscard]] bool is_empty_record() const noexcept;
    /// Whether record and cells are as CSV has them; reports where not.
    [[nodiscard]] bool has_sound_cells() {
        return detail::has_sound_cells(*rows_, headers_, *problems_);
    }

    /// Takes the record as the headers.
    void take_headers();
    /// Whether the headers are those of the long form, and where.
    [[nodiscard]] bool find_long_form(long_columns& found) const;
    /// Resolves the headers as those of the wide form.
    void resolve_headers();

    /// Columns of the wide form with their meaning.
    [[nodiscard]] std::vector<csv_column> const& columns() const noexcept { return columns_; }
    /// Number of the column with ids; that of columns without one.
    [[nodiscard]] std::size_t id_column() const noexcept { return id_column_; }
    [[nodiscard]] std::string const& header(std::size_t at) const { return headers_[at]; }

    /// What a header of the wide form, or a name of the long form, stands for.
    [[nodiscard]] csv_column resolve(std::string_view header, std::size_t at);
    /// Whether a text can be the id of a unit; reports where not.
    [[nodiscard]] bool is_unit_id(std::string_view id, std::size_t at);
    /// Reads all cells of a record of the wide form, but not the id.
    void read_cells(unit& into);
    /// Reads the cell of a value of the long form.
    void read_value_cell(std::size_t at, csv_column const& column, unit& into);

    void report(errc code, std::size_t at, std::string message, severity level = severity::error);
    void report_row(errc code, std::string message);
    void report_other_id(errc code, std::size_t at, std::string&& message);

private:
    row_reader(row_reader const&) = default;

    /// A cell with its place and the column that it is read by.
    struct place {
        std::string_view text;
        csv_column const& column;
        std::uint32_t number;         ///< Of the column, from 1.
        std::string_view column_name; ///< Header of that column.
    };

    void resolve_attribute(csv_column& into, std::size_t at);
    void resolve_node(csv_column& into, std::size_t at);
    void check_repeated_columns();

    void read_cell(place const& cell, unit& into);
    void read_attribute(place const& cell, unit& into);
    void read_observation(place const& cell, unit& into);
    void read_value(place const& cell, unit& into);
    void read_level(place const& cell, unit& into);
    void read_declared(place const& cell, unit& into);
    void report(place const& cell, errc code, std::string&& message);

    csv_rows const* rows_ = nullptr;
    evaluator const* rules_;
    csv_options options_;
    diagnostics* problems_;
    std::vector<std::string> headers_;
    std::vector<csv_column> columns_;
    std::size_t id_column_ = 0;
};

/// Says that a unit is there twice.
[[nodiscard]] std::string twice_there(std::string_view id);

/// What stands in a cell of cohorts: texts between semicolons, without the spaces around them.
[[nodiscard]] std::vector<std::string> split_cohorts(std::string_view text);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
