// SPDX-License-Identifier: Apache-2.0
// Results of units as rows of CSV, in the columns that were asked for.
#ifndef TIEUCHI_CLI_RESULT_ROWS_HPP
#define TIEUCHI_CLI_RESULT_ROWS_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/batch.hpp>
#include <tieuchi/csv_columns.hpp>
#include "machine.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// The columns of `assess --format csv`, in their order when none is named.
enum class result_column {
    id,
    name,
    parent,
    standard,
    criteria_met,
    criteria_met_upper,
    criteria,
    indicators_passed,
    indicators_passed_upper,
    weighted_progress,
    weighted_progress_upper,
    weighted_progress_exact,
    weighted_progress_exact_upper,
    grade,
    blocked_by,
    undecided_by,
    completeness,
    conflicts,
    unverified_bounds,
};

inline constexpr std::array<std::string_view, 19> result_column_names = {
    "id",
    "name",
    "parent",
    "standard",
    "criteria_met",
    "criteria_met_upper",
    "criteria",
    "indicators_passed",
    "indicators_passed_upper",
    "weighted_progress",
    "weighted_progress_upper",
    "weighted_progress_exact",
    "weighted_progress_exact_upper",
    "grade",
    "blocked_by",
    "undecided_by",
    "completeness",
    "conflicts",
    "unverified_bounds"};

/** Makes the rows of some columns.

    @lifetime Refers to the evaluator.
*/
class result_rows {
public:
    /// @pre The names are of `result_column_names`; none: all of them.
    result_rows(std::vector<std::string> const& names, tieuchi::evaluator const& rules);

    /// The first row.
    [[nodiscard]] std::string heading() const;

    /// Whether judging columns gives all that is asked for, so that no assessment is needed.
    [[nodiscard]] bool suits_batches() const noexcept;
    /// What has to be asked of a batch.
    [[nodiscard]] tieuchi::outputs wanted() const noexcept;

    void add(csv& to, tieuchi::unit const& subject, tieuchi::assessment const& found) const;
    /// A row of a block. @pre `suits_batches()`
    void add(csv& to, tieuchi::csv_block const& block, tieuchi::batch_result const& found,
             std::int64_t row) const;

private:
    void add_progress(csv& to, result_column which,
                      std::optional<tieuchi::interval> const& progress) const;

    std::vector<result_column> columns_;
    tieuchi::evaluator const& rules_;
};

} // namespace cli

#endif
