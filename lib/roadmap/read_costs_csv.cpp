// SPDX-License-Identifier: Apache-2.0
// read_costs_csv: what raising costs, from the rows of a spreadsheet.
#include <tieuchi/costs.hpp>
#include "csv/cells.hpp"
#include "csv/rows.hpp"
#include "csv/text.hpp"
#include "json/document.hpp"
#include "roadmap/cost_words.hpp"
#include "unit_filler.hpp"
#include "unit_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Columns of a table of costs, in the order of their names below.
enum cost_column : std::size_t { of_unit, of_indicator, of_raise, of_observe, of_months, of_days };

constexpr std::array<std::string_view, 6> cost_columns = {"unit",    "indicator", "raise",
                                                          "observe", "months",    "days"};

class costs_csv_reader {
public:
    costs_csv_reader(std::string_view text, char separator, standings const& units,
                     csv_options const& options, diagnostics& problems)
        : rows_(text, separator),
          units_(units),
          options_(options),
          problems_(problems),
          numbers_(units) {}

    void read() {
        if (!read_record()) {
            report_row(rows_, errc::bad_csv, "there is no header", problems_);
            return;
        }
        if (!has_sound_cells(rows_, headers_, problems_)) {
            return;
        }
        for (csv_cell const& cell : rows_.cells()) {
            headers_.emplace_back(cell.text);
        }
        if (!find_columns()) {
            return;
        }
        while (read_record()) {
            if (has_sound_cells(rows_, headers_, problems_)) {
                read_row();
            }
        }
    }

    [[nodiscard]] cost_table take() noexcept { return std::move(table_); }

private:
    /// The next record that holds something.
    [[nodiscard]] bool read_record() {
        while (rows_.next()) {
            auto const cells = rows_.cells();
            bool const empty = rows_.fault() == csv_fault::none &&
                               std::all_of(cells.begin(), cells.end(),
                                           [](auto const& one) { return one.text.empty(); });
            if (!empty) {
                return true;
            }
        }
        return false;
    }

    [[nodiscard]] bool find_columns() {
        bool sound = true;
        for (std::size_t i = 0; i < headers_.size(); ++i) {
            auto const known = std::find(cost_columns.begin(), cost_columns.end(), headers_[i]);
            if (known == cost_columns.end()) {
                report(errc::unknown_key, i,
                       "unknown column " + quote(headers_[i]) +
                           "; known are unit, indicator, raise, observe, months, days");
                sound = false;
                continue;
            }
            auto& place = places_[static_cast<std::size_t>(known - cost_columns.begin())];
            if (place) {
                report(errc::duplicate_column, i, "a second column of " + quote(headers_[i]));
                sound = false;
            }
            place = i;
        }
        for (std::size_t const needed : {of_unit, of_indicator, of_raise}) {
            if (!places_[needed]) {
                report_row(rows_, errc::missing_key,
                           "no column is headed " + quote(cost_columns[needed]) +
                               "; the separator may be another one",
                           problems_);
                sound = false;
            }
        }
        return sound;
    }

    void report(errc code, std::size_t at, std::string message, severity level = severity::error) {
        report_cell(rows_, headers_, at, code, std::move(message), problems_, level);
    }

    [[nodiscard]] std::string_view text_of(std::size_t column) const {
        return places_[column] ? rows_.cells()[*places_[column]].text : std::string_view();
    }

    /// An id that is not there: an error, or a warning where asked for.
    void report_other(errc code, std::size_t column, std::string message) {
        bool const ignored = options_.ignore_other_ids;
        report(ignored ? errc::ignored_id : code, *places_[column],
               std::move(message) + (ignored ? "; ignored" : ""),
               ignored ? severity::warning : severity::error);
    }

    [[nodiscard]] std::int32_t read_unit() {
        std::string_view const id = text_of(of_unit);
        std::int32_t const number = numbers_.find(id);
        if (number < 0) {
            report_other(errc::unknown_id, of_unit, no_unit(id));
        }
        return number;
    }

    [[nodiscard]] std::int32_t read_leaf() {
        std::string_view const id = text_of(of_indicator);
        id_entry const entry = meaning_of(units_.rules(), id);
        if (entry.leaf >= 0) {
            return entry.leaf;
        }
        if (entry.kind != node_kind::none) {
            report(errc::value_on_parts, *places_[of_indicator], cost_on_parts(id));
        } else if (std::string_view const cause = spreadsheet_damage_of(id); !cause.empty()) {
            report(errc::spreadsheet_damage, *places_[of_indicator],
                   quote(id) + " " + std::string(cause));
        } else {
            report_other(errc::unknown_observation, of_indicator, no_node(id));
        }
        return -1;
    }

    /// Nothing for an empty cell, and for one that is reported.
    [[nodiscard]] std::optional<decimal> read_amount(std::size_t column) {
        std::string_view const text = text_of(column);
        if (text.empty()) {
            return std::nullopt;
        }
        decimal number;
        cell_problem problem = read_cell_number(text, options_.decimal_mark, number);
        if (problem.code != errc::ok) {
            report(problem.code, *places_[column], std::move(problem.message));
            return std::nullopt;
        }
        if (number.is_negative()) {
            report(errc::out_of_range, *places_[column], below_zero(text));
            return std::nullopt;
        }
        return number;
    }

    [[nodiscard]] std::int32_t read_count(std::size_t column, std::int32_t most) {
        auto const number = read_amount(column);
        if (!number) {
            return 0;
        }
        if (!number->is_integer() || *number > decimal(most)) {
            report(errc::out_of_range, *places_[column], no_count(text_of(column), most));
            return 0;
        }
        return static_cast<std::int32_t>(number->coefficient());
    }

    void read_row() {
        leaf_cost made;
        made.place = {read_unit(), read_leaf()};
        made.raise = read_amount(of_raise);
        made.observe = read_amount(of_observe);
        made.takes = {read_count(of_months, most_months), read_count(of_days, most_days)};
        if (made.place.unit < 0 || made.place.leaf < 0) {
            return;
        }
        auto const key = static_cast<std::uint64_t>(made.place.unit) << 32U |
                         static_cast<std::uint64_t>(made.place.leaf);
        if (!filled_.insert(key).second) {
            report(errc::duplicate_id, *places_[of_indicator],
                   quote(text_of(of_indicator)) + " is there twice for the unit");
            return;
        }
        table_.leaves.push_back(made);
    }

    csv_rows rows_;
    standings const& units_;
    csv_options options_;
    diagnostics& problems_;
    unit_numbers numbers_;
    std::vector<std::string> headers_;
    std::array<std::optional<std::size_t>, cost_columns.size()> places_;
    std::unordered_set<std::uint64_t> filled_; ///< Unit and leaf that have a row.
    cost_table table_;
};

} // namespace
} // namespace detail

result<cost_table> read_costs_csv(std::string_view csv, standings const& units,
                                  diagnostics& problems, csv_options const& options) {
    if (!detail::are_usable(options)) {
        return errc::invalid_argument;
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (csv.starts_with(byte_order_mark)) {
        csv.remove_prefix(byte_order_mark.size());
    }
    diagnostics found;
    cost_table table;
    char const separator = options.separator != 0 ? options.separator : detail::separator_of(csv);
    std::size_t const invalid = detail::find_invalid_utf8(csv);
    if (invalid != std::string_view::npos) {
        detail::report_invalid_utf8(csv, invalid, separator, found);
    } else {
        detail::costs_csv_reader reader(csv, separator, units, options, found);
        reader.read();
        table = reader.take();
    }
    errc const code = detail::hand_over(found, problems);
    if (code != errc::ok) {
        return code;
    }
    return table;
}

} // namespace v1
} // namespace tieuchi
