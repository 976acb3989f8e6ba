// SPDX-License-Identifier: Apache-2.0
#include "result_rows.hpp"

#include <algorithm>
#include <bit>
#include <optional>
#include <span>

namespace cli {
namespace {

using tieuchi::assessment;
using tieuchi::batch_result;
using tieuchi::interval;
using tieuchi::measure;
using tieuchi::outputs;
using tieuchi::rational;

std::string ids_of(std::vector<std::string_view> const& ids) {
    std::string all;
    for (std::string_view const id : ids) {
        all += all.empty() ? "" : ";";
        all += id;
    }
    return all;
}

std::string_view grade_word(tieuchi::evaluator const& rules, std::int32_t grade) {
    return grade < 0 ? std::string_view()
                     : rules.rules().grades[static_cast<std::size_t>(grade)].id;
}

/// Bits set in the words of one row.
std::int64_t count_bits(std::span<std::uint64_t const> masks, std::int64_t row,
                        std::int32_t words) {
    std::int64_t count = 0;
    for (std::int32_t i = 0; i < words; ++i) {
        count += std::popcount(masks[static_cast<std::size_t>(row * words + i)]);
    }
    return count;
}

/// One end of a score without fractions.
void add_end(csv& to, std::optional<interval> const& value, bool upper) {
    to.exact(value ? std::optional(upper ? value->upper : value->lower) : std::nullopt);
}

} // namespace

result_rows::result_rows(std::vector<std::string> const& names, tieuchi::evaluator const& rules)
    : rules_(rules) {
    for (std::size_t i = 0; names.empty() && i < result_column_names.size(); ++i) {
        columns_.push_back(static_cast<result_column>(i));
    }
    for (std::string const& name : names) {
        auto const found = std::find(result_column_names.begin(), result_column_names.end(), name);
        columns_.push_back(static_cast<result_column>(found - result_column_names.begin()));
    }
}

std::string result_rows::heading() const {
    csv row;
    for (result_column const one : columns_) {
        row.number(result_column_names[static_cast<std::size_t>(one)]);
    }
    row.end_row();
    return row.take();
}

bool result_rows::suits_batches() const noexcept {
    return std::all_of(columns_.begin(), columns_.end(),
                       [](result_column one) { return one <= result_column::grade; });
}

outputs result_rows::wanted() const noexcept {
    outputs all = outputs::none;
    for (result_column const one : columns_) {
        switch (one) {
        case result_column::standard: all = all | outputs::standard; break;
        case result_column::criteria_met:
        case result_column::criteria_met_upper: all = all | outputs::counts; break;
        case result_column::indicators_passed:
        case result_column::indicators_passed_upper: all = all | outputs::indicator_masks; break;
        case result_column::weighted_progress:
        case result_column::weighted_progress_upper:
        case result_column::weighted_progress_exact:
        case result_column::weighted_progress_exact_upper: all = all | outputs::scores; break;
        case result_column::grade: all = all | outputs::grades; break;
        default: break;
        }
    }
    return all;
}

void result_rows::add_progress(csv& to, result_column which,
                               std::optional<interval> const& progress) const {
    bool const upper = which == result_column::weighted_progress_upper ||
                       which == result_column::weighted_progress_exact_upper;
    bool const rounded = which == result_column::weighted_progress ||
                         which == result_column::weighted_progress_upper;
    if (!rounded || !progress) {
        add_end(to, progress, upper);
        return;
    }
    rational const lines[] = {rational(0), rational(rules_.rules().scale)};
    to.number(display(upper ? progress->upper : progress->lower, 2, tieuchi::rounding::half_up,
                      tieuchi::crossing::never, lines));
}

void result_rows::add(csv& to, tieuchi::unit const& subject, assessment const& found) const {
    auto const count = [](std::size_t number) { return static_cast<std::int64_t>(number); };
    for (result_column const one : columns_) {
        switch (one) {
        case result_column::id: to.words(subject.id); break;
        case result_column::name: to.words(subject.name); break;
        case result_column::parent: to.words(subject.parent); break;
        case result_column::standard: to.number(tieuchi::name(found.standard())); break;
        case result_column::criteria_met:
        case result_column::criteria_met_upper:
            add_end(to, found.score(measure::criteria_met),
                    one == result_column::criteria_met_upper);
            break;
        case result_column::criteria: to.number(count(found.criteria().size())); break;
        case result_column::indicators_passed:
        case result_column::indicators_passed_upper:
            add_end(to, found.score(measure::indicators_passed),
                    one == result_column::indicators_passed_upper);
            break;
        case result_column::weighted_progress:
        case result_column::weighted_progress_upper:
        case result_column::weighted_progress_exact:
        case result_column::weighted_progress_exact_upper:
            add_progress(to, one, found.score(measure::weighted_progress));
            break;
        case result_column::grade: to.words(grade_word(rules_, found.grade().value_or(-1))); break;
        case result_column::blocked_by: to.words(ids_of(found.blocked_by())); break;
        case result_column::undecided_by: to.words(ids_of(found.undecided_by())); break;
        case result_column::completeness: to.exact(std::optional(found.completeness())); break;
        case result_column::conflicts: to.number(count(found.conflicts().size())); break;
        case result_column::unverified_bounds:
            to.number(count(found.unverified_bounds().size()));
            break;
        }
    }
    to.end_row();
}

void result_rows::add(csv& to, tieuchi::csv_block const& block, batch_result const& found,
                      std::int64_t row) const {
    auto const at = static_cast<std::size_t>(row);
    auto const met = [&] { return found.criteria_passed()[at] + found.criteria_exempt()[at]; };
    auto const passed = [&] {
        return count_bits(found.indicators_pass(), row, found.indicator_words());
    };
    for (result_column const one : columns_) {
        switch (one) {
        case result_column::id: to.words(block.ids()[at]); break;
        case result_column::name: to.words(block.names()[at]); break;
        case result_column::parent: to.words(block.parents()[at]); break;
        case result_column::standard:
            to.number(name(static_cast<tieuchi::verdict>(found.standard()[at])));
            break;
        case result_column::criteria_met: to.number(std::int64_t{met()}); break;
        case result_column::criteria_met_upper:
            to.number(std::int64_t{met()} + found.criteria_unknown()[at]);
            break;
        case result_column::criteria: to.number(std::int64_t{rules_.criterion_count()}); break;
        case result_column::indicators_passed: to.number(passed()); break;
        case result_column::indicators_passed_upper:
            to.number(passed() +
                      count_bits(found.indicators_unknown(), row, found.indicator_words()));
            break;
        case result_column::grade: to.words(grade_word(rules_, found.grades()[at])); break;
        default: add_progress(to, one, found.score(row)); break;
        }
    }
    to.end_row();
}

} // namespace cli
