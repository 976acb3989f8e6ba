// SPDX-License-Identifier: Apache-2.0
#include "csv/row_reader.hpp"

#include "compile/read_form.hpp"
#include "csv/cells.hpp"
#include "json/document.hpp"
#include "unit_filler.hpp"
#include "unit_words.hpp"

#include <algorithm>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::string_view attribute_prefix = "attr:";

} // namespace

std::string twice_there(std::string_view id) {
    return "the unit " + quote(id) + " is there twice";
}

std::vector<std::string> split_cohorts(std::string_view text) {
    std::vector<std::string> cohorts;
    while (!text.empty()) {
        std::size_t const end = std::min(text.find(';'), text.size());
        std::string_view one = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        one.remove_prefix(std::min(one.find_first_not_of(' '), one.size()));
        one = one.substr(0, one.find_last_not_of(' ') + 1);
        if (!one.empty()) {
            cohorts.emplace_back(one);
        }
    }
    return cohorts;
}

// ---- problems ----

void row_reader::report(errc code, std::size_t at, std::string message, severity level) {
    report_cell(*rows_, headers_, at, code, std::move(message), *problems_, level);
}

void row_reader::report_row(errc code, std::string message) {
    detail::report_row(*rows_, code, std::move(message), *problems_);
}

void row_reader::report(place const& cell, errc code, std::string&& message) {
    diagnostic one;
    one.code = code;
    one.line = rows_->row();
    one.column = cell.number;
    one.column_name = cell.column_name;
    one.message = std::move(message);
    problems_->add(std::move(one));
}

// ---- records ----

bool row_reader::is_empty_record() const noexcept {
    auto const cells = rows_->cells();
    return rows_->fault() == csv_fault::none &&
           std::all_of(cells.begin(), cells.end(),
                       [](auto const& one) { return one.text.empty(); });
}

// ---- headers ----

void row_reader::take_headers() {
    for (csv_cell const& cell : rows_->cells()) {
        headers_.emplace_back(cell.text);
    }
}

bool row_reader::find_long_form(long_columns& found) const {
    auto const find = [this](std::string_view name, std::size_t& at) {
        auto const place = std::find(headers_.begin(), headers_.end(), name);
        at = static_cast<std::size_t>(place - headers_.begin());
        return place != headers_.end();
    };
    return headers_.size() == 3 && find("unit", found.unit) && find("indicator", found.indicator) &&
           find("value", found.value);
}

csv_column row_reader::resolve(std::string_view header, std::size_t at) {
    constexpr std::pair<std::string_view, column_kind> fixed[] = {
        {"", column_kind::blank},
        {"id", column_kind::id},
        {"name", column_kind::name},
        {"parent", column_kind::parent},
        {"cohorts", column_kind::cohorts}};
    csv_column made;
    made.header = header;
    for (auto const& [name, kind] : fixed) {
        if (header == name) {
            made.kind = kind;
            return made;
        }
    }
    if (header.starts_with(attribute_prefix)) {
        resolve_attribute(made, at);
    } else {
        resolve_node(made, at);
    }
    return made;
}

void row_reader::resolve_attribute(csv_column& into, std::size_t at) {
    std::string_view const rest = std::string_view(into.header).substr(attribute_prefix.size());
    std::string_view const id =
        id_of_header(rest, [this](auto text) { return rules_->find_attribute(text) >= 0; });
    if (id.empty()) {
        report_other_id(errc::unknown_attribute, at, no_attribute(rest));
        return;
    }
    into.attribute_at = static_cast<std::size_t>(rules_->find_attribute(id));
    attribute const& model = rules_->rules().attributes[into.attribute_at];
    if (model.kind == attribute_kind::derived) {
        report(errc::derived_attribute, at, stated_derived(id));
        return;
    }
    into.kind = column_kind::attribute;
    into.id = model.id;
    into.of = &model;
}

void row_reader::resolve_node(csv_column& into, std::size_t at) {
    auto const& ids = rules_->compiled().ids;
    std::string_view const id =
        id_of_header(into.header, [&ids](auto text) { return ids.find(text) != ids.end(); });
    if (id.empty()) {
        if (std::string_view const cause = spreadsheet_damage_of(into.header); !cause.empty()) {
            report(errc::spreadsheet_damage, at,
                   "the header " + quote(into.header) + " " + std::string(cause));
        } else {
            report_other_id(errc::unknown_observation, at, no_node(into.header));
        }
        return;
    }
    auto const found = ids.find(id);
    into.kind = column_kind::node;
    into.id = found->first;
    into.entry = found->second;
    if (into.entry.leaf >= 0) {
        into.model = rules_->compiled().leaves[static_cast<std::size_t>(into.entry.leaf)].model;
    }
}

void row_reader::report_other_id(errc code, std::size_t at, std::string&& message) {
    if (options_.ignore_other_ids) {
        report(errc::ignored_id, at, message + "; ignored for every unit", severity::warning);
    } else {
        report(code, at, std::move(message));
    }
}

void row_reader::resolve_headers() {
    columns_.reserve(headers_.size());
    for (std::size_t i = 0; i < headers_.size(); ++i) {
        columns_.push_back(resolve(headers_[i], i));
    }
    check_repeated_columns();
    auto const id = std::find_if(columns_.begin(), columns_.end(),
                                 [](auto const& one) { return one.kind == column_kind::id; });
    id_column_ = static_cast<std::size_t>(id - columns_.begin());
    if (id == columns_.end()) {
        report_row(errc::missing_key,
                   "no column is headed 'id'; the long form is headed 'unit', 'indicator', "
                   "'value'; the separator may be another one");
    }
}

void row_reader::check_repeated_columns() {
    for (std::size_t i = 1; i < columns_.size(); ++i) {
        csv_column& later = columns_[i];
        bool const can_repeat =
            later.kind != column_kind::blank && later.kind != column_kind::ignored;
        bool const repeats =
            can_repeat &&
            std::any_of(columns_.begin(), columns_.begin() + static_cast<std::ptrdiff_t>(i),
                        [&](auto const& earlier) { return earlier.is_same(later); });
        if (repeats) {
            std::string message = "a second column of " +
                                  quote(later.kind == column_kind::node ? later.id : later.header);
            if (later.kind == column_kind::node) {
                message += "; spreadsheets turn 17.10 into 17.1: head such a column with the id, "
                           "a space and any text";
            }
            report(errc::duplicate_column, i, std::move(message));
            later.kind = column_kind::ignored;
        }
    }
}

// ---- rows ----

bool row_reader::is_unit_id(std::string_view id, std::size_t at) {
    if (id.empty()) {
        report(errc::missing_key, at, "the id of the unit is absent");
        return false;
    }
    if (std::string_view const cause = failed_formula_of(id); !cause.empty()) {
        report(errc::spreadsheet_damage, at, quote(id) + " " + std::string(cause));
        return false;
    }
    if (std::string_view const fault = id_fault(id); !fault.empty()) {
        report(errc::bad_id, at, "the id " + quote(id) + " " + std::string(fault));
        return false;
    }
    return true;
}

void row_reader::read_cells(unit& into) {
    auto const cells = rows_->cells();
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (!cells[i].text.empty()) {
            read_cell({cells[i].text, columns_[i], static_cast<std::uint32_t>(i + 1), headers_[i]},
                      into);
        }
    }
}

void row_reader::read_value_cell(std::size_t at, csv_column const& column, unit& into) {
    read_cell({rows_->cells()[at].text, column, static_cast<std::uint32_t>(at + 1), headers_[at]},
              into);
}

// ---- cells ----

void row_reader::read_cell(place const& cell, unit& into) {
    column_kind const kind = cell.column.kind;
    bool const is_text =
        kind == column_kind::name || kind == column_kind::parent || kind == column_kind::cohorts;
    if (is_text) {
        if (std::string_view const cause = failed_formula_of(cell.text); !cause.empty()) {
            report(cell, errc::spreadsheet_damage, quote(cell.text) + " " + std::string(cause));
            return;
        }
    }
    switch (kind) {
    case column_kind::name: into.name = cell.text; break;
    case column_kind::parent: into.parent = cell.text; break;
    case column_kind::cohorts: into.cohorts = split_cohorts(cell.text); break;
    case column_kind::attribute: read_attribute(cell, into); break;
    case column_kind::node: read_observation(cell, into); break;
    case column_kind::blank:
        report(cell, errc::bad_csv, "a cell stands in a column without a header");
        break;
    case column_kind::id:
    case column_kind::ignored: break;
    }
}

void row_reader::read_attribute(place const& cell, unit& into) {
    attribute const& model = *cell.column.of;
    if (model.kind == attribute_kind::number) {
        decimal number;
        cell_problem problem = read_cell_number(cell.text, options_.decimal_mark, number);
        if (problem.code == errc::ok) {
            unit_filler::state(into, cell.column.attribute_at, number);
        } else {
            report(cell, problem.code, std::move(problem.message));
        }
        return;
    }
    std::int32_t const code = value_index(model, cell.text);
    if (code >= 0) {
        unit_filler::state(into, cell.column.attribute_at, code);
    } else if (std::string_view const cause = spreadsheet_damage_of(cell.text); !cause.empty()) {
        report(cell, errc::spreadsheet_damage, quote(cell.text) + " " + std::string(cause));
    } else {
        report(cell, errc::bad_attribute_value, no_such_value(model, cell.text));
    }
}

void row_reader::read_observation(place const& cell, unit& into) {
    leaf const* const model = cell.column.model;
    bool const is_level = model != nullptr && model->kind == leaf_kind::ordinal &&
                          level_index(*model, cell.text) >= 0;
    if (is_level) {
        read_level(cell, into);
    } else if (is_declared_cell(cell.text)) {
        read_declared(cell, into);
    } else if (is_exempt_cell(cell.text)) {
        if (model != nullptr && model->exemptable) {
            unit_filler::observe(into, cell.column.entry.leaf, observed_exemption());
        } else {
            report(cell, errc::not_exemptable, not_exemptable(cell.column.id));
        }
    } else if (model == nullptr) {
        report(cell, errc::value_on_parts, value_on_parts(cell.column.id));
    } else if (model->kind == leaf_kind::ordinal) {
        read_level(cell, into);
    } else {
        read_value(cell, into);
    }
}

void row_reader::read_declared(place const& cell, unit& into) {
    id_entry const& on = cell.column.entry;
    declared_verdict const verdict = declared_of_cell(cell.text);
    if (verdict == declared_verdict::none) {
        report(cell, errc::bad_declared,
               quote(cell.text) + " is no declared verdict; write [đạt], [cơ bản đạt], "
                                  "[chưa đạt], [pass], [basic] or [fail]");
    } else if (on.indicator < 0 && on.criterion < 0) {
        report(cell, errc::bad_declared, declared_on_leaf(cell.column.id));
    } else {
        unit_filler::declare(into, on, verdict);
    }
}

void row_reader::read_level(place const& cell, unit& into) {
    leaf const& model = *cell.column.model;
    std::int32_t const index = level_index(model, cell.text);
    if (index >= 0) {
        unit_filler::observe(into, cell.column.entry.leaf, observed_level(index));
    } else if (std::string_view const cause = spreadsheet_damage_of(cell.text); !cause.empty()) {
        report(cell, errc::spreadsheet_damage, quote(cell.text) + " " + std::string(cause));
    } else {
        report(cell, errc::wrong_value_kind, no_such_level(model, cell.text));
    }
}

void row_reader::read_value(place const& cell, unit& into) {
    leaf const& model = *cell.column.model;
    std::int32_t const at = cell.column.entry.leaf;
    if (model.kind == leaf_kind::boolean) {
        if (auto const truth = truth_of_cell(cell.text)) {
            unit_filler::observe(into, at, observed_truth(*truth));
        } else if (std::string_view const cause = spreadsheet_damage_of(cell.text);
                   !cause.empty()) {
            report(cell, errc::spreadsheet_damage, quote(cell.text) + " " + std::string(cause));
        } else {
            report(cell, errc::wrong_value_kind,
                   quote(cell.text) + " is neither yes nor no; write true or false, 1 or 0, đạt "
                                      "or không đạt, có or không");
        }
        return;
    }
    cell_problem problem;
    if (is_ratio_cell(cell.text)) {
        ratio pair;
        problem = read_cell_ratio(cell.text, options_.decimal_mark, pair);
        if (problem.code == errc::ok) {
            unit_filler::observe(into, at, observed_pair(pair));
        }
    } else {
        decimal number;
        problem = read_cell_number(cell.text, options_.decimal_mark, number);
        if (problem.code == errc::ok) {
            unit_filler::observe(into, at, observed_number(number));
        }
    }
    if (problem.code == errc::bad_number && truth_of_cell(cell.text)) {
        report(cell, errc::wrong_value_kind, wrong_value_kind(cell.column.id, model.kind));
    } else if (problem.code != errc::ok) {
        report(cell, problem.code, std::move(problem.message));
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
