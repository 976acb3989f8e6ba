// SPDX-License-Identifier: Apache-2.0
// read_units_csv: units and their observations from the rows of a spreadsheet.
#include <tieuchi/csv.hpp>
#include "csv/row_reader.hpp"
#include "json/document.hpp"
#include "unit_words.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

class csv_reader {
public:
    csv_reader(std::string_view text, char separator, evaluator const& rules,
               csv_options const& options, diagnostics& problems)
        : rows_(text, separator),
          row_(rules, options, problems),
          rules_(rules),
          options_(options),
          problems_(problems),
          spare_(rules) {
        row_.look_at(rows_);
    }

    void read();
    [[nodiscard]] std::vector<unit> take() noexcept { return std::move(units_); }

private:
    [[nodiscard]] bool read_record();
    void read_wide();
    void read_long(long_columns const& where);
    void read_wide_record();
    void read_long_record(long_columns const& where);
    [[nodiscard]] unit* unit_of_row(std::string_view id, std::size_t at);
    [[nodiscard]] csv_column const& column_of_indicator(std::string_view header, std::size_t at);

    csv_rows rows_;
    row_reader row_;
    evaluator const& rules_;
    csv_options options_;
    diagnostics& problems_;
    std::vector<unit> units_;
    unit spare_; ///< Takes the cells of rows whose id is at fault: they are checked all the same.
    std::unordered_map<std::string_view, std::size_t> unit_numbers_;
    std::vector<csv_column> mentioned_columns_;                   ///< Long: by first mention.
    std::unordered_map<std::string_view, std::size_t> mentioned_; ///< Long: number of a column.
    std::unordered_set<std::uint64_t> filled_; ///< Long: unit and column that have a value.
};

/// Read the next record that holds something.
bool csv_reader::read_record() {
    while (rows_.next()) {
        if (!row_.is_empty_record()) {
            return true;
        }
    }
    return false;
}

void csv_reader::read() {
    if (!read_record()) {
        row_.report_row(errc::bad_csv, "there is no header");
        return;
    }
    if (!row_.has_sound_cells()) {
        return;
    }
    row_.take_headers();
    long_columns where;
    if (row_.find_long_form(where)) {
        read_long(where);
    } else {
        read_wide();
    }
    if (units_.empty() && problems_.error_count() == 0) {
        row_.report_row(errc::empty_list, "there is no row with a unit");
    }
}

/// The unit of an id, made where it is not there; null where the id is none.
unit* csv_reader::unit_of_row(std::string_view id, std::size_t at) {
    if (!row_.is_unit_id(id, at)) {
        return nullptr;
    }
    auto const [place, is_new] = unit_numbers_.try_emplace(id, units_.size());
    if (is_new) {
        units_.emplace_back(rules_).id = id;
    }
    return &units_[place->second];
}

void csv_reader::read_wide() {
    row_.resolve_headers();
    while (read_record()) {
        if (row_.has_sound_cells()) {
            read_wide_record();
        }
    }
}

void csv_reader::read_wide_record() {
    unit* into = &spare_;
    if (std::size_t const at = row_.id_column(); at < rows_.cells().size()) {
        std::string_view const id = rows_.cells()[at].text;
        std::size_t const known = units_.size();
        unit* const found = unit_of_row(id, at);
        if (found != nullptr && units_.size() == known) {
            row_.report(errc::duplicate_unit, at, twice_there(id));
        } else if (found != nullptr) {
            into = found;
        }
    }
    row_.read_cells(*into);
}

void csv_reader::read_long(long_columns const& where) {
    while (read_record()) {
        if (row_.has_sound_cells()) {
            read_long_record(where);
        }
    }
}

/// The column that the wide form would have under this header.
csv_column const& csv_reader::column_of_indicator(std::string_view header, std::size_t at) {
    auto const [place, is_new] = mentioned_.try_emplace(header, mentioned_columns_.size());
    if (!is_new && (mentioned_columns_[place->second].kind != column_kind::ignored ||
                    options_.ignore_other_ids)) {
        return mentioned_columns_[place->second];
    }
    csv_column made = row_.resolve(header, at);
    if (made.kind == column_kind::blank) {
        row_.report(errc::missing_key, at, "the row does not name an indicator");
        made.kind = column_kind::ignored;
    } else if (made.kind == column_kind::id) {
        row_.report_other_id(errc::unknown_observation, at, no_node(header));
        made.kind = column_kind::ignored;
    }
    auto const same = std::find_if(mentioned_columns_.begin(), mentioned_columns_.end(),
                                   [&](auto const& one) { return one.is_same(made); });
    place->second = static_cast<std::size_t>(same - mentioned_columns_.begin());
    if (same == mentioned_columns_.end()) {
        mentioned_columns_.push_back(std::move(made));
    }
    return mentioned_columns_[place->second];
}

void csv_reader::read_long_record(long_columns const& where) {
    auto const cells = rows_.cells();
    unit* const into = unit_of_row(cells[where.unit].text, where.unit);
    csv_column const& column = column_of_indicator(cells[where.indicator].text, where.indicator);
    std::string_view const value = cells[where.value].text;
    if (into == nullptr || column.kind == column_kind::ignored || value.empty()) {
        return;
    }
    auto const key = static_cast<std::uint64_t>(into - units_.data()) << 32U |
                     static_cast<std::uint64_t>(&column - mentioned_columns_.data());
    if (!filled_.insert(key).second) {
        row_.report(errc::duplicate_key, where.indicator,
                    "the unit " + quote(into->id) + " has a value for " + quote(column.header) +
                        " already");
        return;
    }
    row_.read_value_cell(where.value, column, *into);
}

} // namespace
} // namespace detail

result<std::vector<unit>> read_units_csv(std::string_view csv, evaluator const& rules,
                                         diagnostics& problems, csv_options const& options) {
    if (!detail::are_usable(options)) {
        return errc::invalid_argument;
    }
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (csv.starts_with(byte_order_mark)) {
        csv.remove_prefix(byte_order_mark.size());
    }
    diagnostics found;
    std::vector<unit> units;
    char const separator = options.separator != 0 ? options.separator : detail::separator_of(csv);
    std::size_t const invalid = detail::find_invalid_utf8(csv);
    if (invalid != std::string_view::npos) {
        detail::report_invalid_utf8(csv, invalid, separator, found);
    } else {
        detail::csv_reader reader(csv, separator, rules, options, found);
        reader.read();
        units = reader.take();
    }
    errc const code = detail::hand_over(found, problems);
    if (code != errc::ok) {
        return code;
    }
    return units;
}

} // namespace v1
} // namespace tieuchi
