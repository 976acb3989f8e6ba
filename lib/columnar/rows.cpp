// SPDX-License-Identifier: Apache-2.0
// Rows of columns as units, and what can be wrong with them. Every check is written once, as masks
// of rows with their code, for whoever wants the rows and for whoever wants the first code.
#include "columnar/block.hpp"
#include "eval/program.hpp"
#include "unit_filler.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Rows of one look at a column.
struct row_block {
    std::int64_t row = 0;
    std::int32_t count = 0;
};

template <typename Listed>
[[nodiscard]] auto first_at(std::vector<Listed> const& list, std::int64_t row) noexcept {
    return std::lower_bound(
        list.begin(), list.end(), row,
        [](Listed const& one, std::int64_t wanted) { return one.row < wanted; });
}

[[nodiscard]] auto first_refused(column_set const& in, std::int64_t row) noexcept {
    return std::lower_bound(
        in.refused.begin(), in.refused.end(), row,
        [](auto const& one, std::int64_t wanted) { return one.first < wanted; });
}

[[nodiscard]] constexpr std::uint64_t bit_of(std::int64_t row, row_block of) noexcept {
    return std::uint64_t{1} << static_cast<unsigned>(row - of.row);
}

/// The rows in which a value of a leaf is put aside.
[[nodiscard]] std::uint64_t rows_aside(column_set const& in, std::int32_t leaf,
                                       row_block of) noexcept {
    std::uint64_t rows = 0;
    for (auto at = first_at(in.aside, of.row); at != in.aside.end() && at->row < of.row + of.count;
         ++at) {
        rows |= at->leaf == leaf ? bit_of(at->row, of) : 0;
    }
    return rows;
}

template <typename Report>
void report_listed(source_column const& column, row_block of, Report const& report) {
    for (auto at = first_at(column.bad_rows, of.row);
         at != column.bad_rows.end() && at->row < of.row + of.count; ++at) {
        report(bit_of(at->row, of), at->code);
    }
}

/// Numbers, or codes of which some stand for nothing, which `code` says.
template <typename Report>
void check_codes(source_column const& column, row_block of, errc code, Report const& report) {
    report_listed(column, of, report);
    if (column.coded) {
        report(bad_codes(column, of.row, of.count) & read_validity(column, of.row, of.count), code);
    }
}

template <typename Report>
void check_truths(source_column const& column, row_block of, Report const& report) {
    if (column.view.type == column_type::bytes) {
        std::uint64_t bad = 0;
        static_cast<void>(read_truths(column, of.row, of.count, bad));
        report(bad & read_validity(column, of.row, of.count), errc::wrong_value_kind);
    }
}

/// S-203, in the order of `ratio::make`.
template <typename Report>
void check_pairs(leaf_column const& column, row_block of, Report const& report) {
    report_listed(column.values, of, report);
    report_listed(column.denominators, of, report);
    std::uint64_t const tops = read_validity(column.values, of.row, of.count);
    std::uint64_t const bottoms = read_validity(column.denominators, of.row, of.count);
    report(tops ^ bottoms, errc::wrong_value_kind);
    std::int64_t numerators[tile_rows];
    std::int64_t denominators[tile_rows];
    std::uint64_t beyond = 0; // in rows that are not valid: the others were converted
    read_integers(column.values, of.row, of.count, numerators, beyond);
    read_integers(column.denominators, of.row, of.count, denominators, beyond);
    std::uint64_t negative = 0;
    std::uint64_t zero = 0;
    for (std::int32_t i = 0; i < of.count; ++i) {
        negative |= std::uint64_t{numerators[i] < 0} << static_cast<unsigned>(i);
        zero |= std::uint64_t{denominators[i] <= 0} << static_cast<unsigned>(i);
    }
    std::uint64_t const both = tops & bottoms;
    report(negative & both, errc::negative_numerator);
    report(zero & both, errc::zero_denominator);
}

[[nodiscard]] std::uint64_t rows_with_value(column_set const& in, std::int32_t leaf,
                                            row_block of) noexcept {
    leaf_column const& column = in.leaves[static_cast<std::size_t>(leaf)];
    std::uint64_t rows = in.aside.empty() ? 0 : rows_aside(in, leaf, of);
    if (column.kind != leaf_source::none) {
        rows |= read_validity(column.values, of.row, of.count);
    }
    if (column.kind == leaf_source::pairs) {
        rows |= read_validity(column.denominators, of.row, of.count);
    }
    return rows;
}

template <typename Report>
void check_exemptions(column_set const& in, std::int32_t leaf, row_block of, Report const& report) {
    source_column const& column = *in.leaves[static_cast<std::size_t>(leaf)].exempt;
    std::uint64_t bad = 0;
    std::uint64_t const valid = read_validity(column, of.row, of.count);
    std::uint64_t const exempt = read_truths(column, of.row, of.count, bad) & valid & ~bad;
    report(bad & valid, errc::wrong_value_kind);
    report(exempt & rows_with_value(in, leaf, of), errc::several_values);
    if (!in.rules.leaf_at(leaf).exemptable) {
        report(exempt, errc::not_exemptable);
    }
}

template <typename Report>
void check_leaf(column_set const& in, std::int32_t leaf, row_block of, Report const& report) {
    leaf_column const& column = in.leaves[static_cast<std::size_t>(leaf)];
    if (column.exempt) {
        check_exemptions(in, leaf, of, report);
    }
    switch (column.kind) {
    case leaf_source::none: break;
    case leaf_source::numbers: report_listed(column.values, of, report); break;
    case leaf_source::truths: check_truths(column.values, of, report); break;
    case leaf_source::levels: check_codes(column.values, of, errc::bad_value, report); break;
    case leaf_source::pairs: check_pairs(column, of, report); break;
    }
}

/** Everything that is wrong with some rows in one column, the first of a row first.

    @param report Called with rows as bits, perhaps none, and the code.
*/
template <typename Report>
void check_column(column_set const& in, checked_column const& at, row_block of,
                  Report const& report) {
    auto const index = static_cast<std::size_t>(at.index);
    switch (at.place) {
    case column_place::attribute:
        check_codes(*in.attributes[index], of, errc::bad_attribute_value, report);
        break;
    case column_place::leaf: check_leaf(in, at.index, of, report); break;
    case column_place::on_criterion:
        check_codes(*in.on_criteria[index], of, errc::bad_declared, report);
        break;
    case column_place::on_indicator:
        check_codes(*in.on_indicators[index], of, errc::bad_declared, report);
        break;
    case column_place::holds: check_truths(*in.holds[index], of, report); break;
    }
}

/// The column of a failure, as failures name it.
[[nodiscard]] std::string name_of(column_set const& in, checked_column const& at) {
    auto const index = static_cast<std::size_t>(at.index);
    auto const& program = in.rules.compiled();
    switch (at.place) {
    case column_place::attribute: return "attr:" + in.rules.rules().attributes[index].id;
    case column_place::leaf: return in.rules.leaf_at(at.index).id;
    case column_place::on_criterion: return program.criteria[index].model->id;
    case column_place::on_indicator: return program.indicators[index].model->id;
    case column_place::holds: break;
    }
    auto const& presupposed = in.rules.rules().presupposes;
    return "holds:" + (index < presupposed.size() ? presupposed[index] : in.rules.source().id());
}

/// The integer of one row, if it is there.
[[nodiscard]] std::optional<std::int64_t> integer_at(source_column const& column,
                                                     std::int64_t row) noexcept {
    if (read_validity(column, row, 1) == 0) {
        return std::nullopt;
    }
    std::int64_t value = 0;
    std::uint64_t bad = 0;
    read_integers(column, row, 1, &value, bad);
    return value;
}

[[nodiscard]] std::optional<decimal> number_at(source_column const& column,
                                               std::int64_t row) noexcept {
    auto const value = integer_at(column, row);
    if (!value) {
        return std::nullopt;
    }
    return *decimal::make(*value, column.view.scale);
}

[[nodiscard]] std::optional<bool> truth_at(source_column const& column, std::int64_t row) noexcept {
    if (read_validity(column, row, 1) == 0) {
        return std::nullopt;
    }
    std::uint64_t bad = 0;
    return read_truths(column, row, 1, bad) != 0;
}

/// What the columns of a leaf say of one row.
[[nodiscard]] observation observation_at(leaf_column const& column, std::int64_t row) noexcept {
    if (column.exempt && truth_at(*column.exempt, row).value_or(false)) {
        return observed_exemption();
    }
    switch (column.kind) {
    case leaf_source::none: break;
    case leaf_source::numbers:
        if (auto const number = number_at(column.values, row)) {
            return observed_number(*number);
        }
        break;
    case leaf_source::truths:
        if (auto const truth = truth_at(column.values, row)) {
            return observed_truth(*truth);
        }
        break;
    case leaf_source::levels:
        if (auto const level = integer_at(column.values, row)) {
            return observed_level(static_cast<std::int32_t>(*level));
        }
        break;
    case leaf_source::pairs:
        if (auto const numerator = number_at(column.values, row)) {
            return observed_pair(*ratio::make(*numerator, *number_at(column.denominators, row)));
        }
        break;
    }
    return {};
}

void read_attributes(column_set const& in, std::int64_t row, unit& into) {
    for (std::size_t i = 0; i < in.attributes.size(); ++i) {
        if (!in.attributes[i]) {
            continue;
        }
        source_column const& column = *in.attributes[i];
        if (column.coded) {
            if (auto const code = integer_at(column, row)) {
                unit_filler::state(into, i, static_cast<std::int32_t>(*code));
            }
        } else if (auto const number = number_at(column, row)) {
            unit_filler::state(into, i, *number);
        }
    }
}

void read_declared(std::vector<std::optional<source_column>> const& columns, std::int64_t row,
                   bool on_criteria, unit& into) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (!columns[i]) {
            continue;
        }
        auto const index = static_cast<std::int32_t>(i);
        id_entry const on{node_kind::none, on_criteria ? index : -1, on_criteria ? -1 : index, -1};
        auto const verdict =
            static_cast<declared_verdict>(integer_at(*columns[i], row).value_or(0));
        unit_filler::declare(into, on, verdict);
    }
}

/// A unit states all designations or none: one that is known not to be held settles the others.
[[nodiscard]] bool states_holds(column_set const& in, std::int64_t row) noexcept {
    bool all_known = true;
    bool one_fails = false;
    for (std::size_t i = 0; i + 1 < in.holds.size(); ++i) {
        auto const truth = in.holds[i] ? truth_at(*in.holds[i], row) : std::nullopt;
        all_known = all_known && truth;
        one_fails = one_fails || (truth && !*truth);
    }
    return all_known || one_fails;
}

/// Whether a designation, or the last one, the rulebook's own, is said to be held.
[[nodiscard]] bool is_held(column_set const& in, std::size_t designation,
                           std::int64_t row) noexcept {
    auto const& column = in.holds[designation];
    return column && truth_at(*column, row).value_or(false);
}

void read_holds(column_set const& in, std::int64_t row, unit& into) {
    auto const& presupposed = in.rules.rules().presupposes;
    std::vector<std::string> held;
    for (std::size_t i = 0; i <= presupposed.size(); ++i) {
        if (is_held(in, i, row)) {
            held.push_back(i < presupposed.size() ? presupposed[i] : in.rules.source().id());
        }
    }
    if (states_holds(in, row) && !(presupposed.empty() && held.empty())) {
        into.set_holds(std::move(held));
    }
}

} // namespace

bool holds_own(column_set const& in, std::int64_t row) noexcept {
    return is_held(in, in.holds.size() - 1, row) && states_holds(in, row);
}

bool is_declared_basic(column_set const& in, std::size_t indicator, std::int64_t row) noexcept {
    auto const& column = in.on_indicators[indicator];
    return column && integer_at(*column, row).value_or(0) ==
                         static_cast<std::int64_t>(declared_verdict::basic);
}

std::uint64_t bad_rows(column_set const& in, std::int64_t row, std::int32_t count) noexcept {
    row_block const of{row, count};
    std::uint64_t bad = 0;
    for (auto at = first_refused(in, row); at != in.refused.end() && at->first < row + count;
         ++at) {
        bad |= bit_of(at->first, of);
    }
    for (checked_column const& one : in.checked) {
        check_column(in, one, of, [&bad](std::uint64_t rows, errc /*code*/) { bad |= rows; });
    }
    return bad;
}

found_failure failure_of(column_set const& in, std::int64_t row) {
    auto const refused = first_refused(in, row);
    if (refused != in.refused.end() && refused->first == row) {
        return {refused->second, {}};
    }
    for (checked_column const& one : in.checked) {
        errc first = errc::ok;
        check_column(in, one, {row, 1}, [&first](std::uint64_t rows, errc code) {
            first = first == errc::ok && rows != 0 ? code : first;
        });
        if (first != errc::ok) {
            return {first, name_of(in, one)};
        }
    }
    return {};
}

void read_unit(column_set const& in, std::int64_t row, unit& into) {
    into.clear();
    for (std::size_t i = 0; i < in.leaves.size(); ++i) {
        leaf_column const& column = in.leaves[i];
        if (column.kind != leaf_source::none || column.exempt) {
            unit_filler::observe(into, static_cast<std::int32_t>(i), observation_at(column, row));
        }
    }
    read_attributes(in, row, into);
    read_declared(in.on_indicators, row, false, into);
    read_declared(in.on_criteria, row, true, into);
    read_holds(in, row, into);
    for (auto at = first_at(in.aside, row); at != in.aside.end() && at->row == row; ++at) {
        if (at->leaf >= 0) {
            unit_filler::observe(into, at->leaf, at->value);
        } else {
            unit_filler::state(into, static_cast<std::size_t>(at->attribute), at->value.first);
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
