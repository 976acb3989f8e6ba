// SPDX-License-Identifier: Apache-2.0
// What the reports on units have in common: which units, the heading, the notes below.
#ifndef TIEUCHI_CLI_REPORT_HPP
#define TIEUCHI_CLI_REPORT_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/observation.hpp>
#include "console.hpp"
#include "options.hpp"
#include "words.hpp"

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cli {

/// Which units of a file are meant: those of the cohorts, with the values of the attributes.
class unit_filter {
public:
    /// Refuses attributes that the rulebook has not, and values that they cannot take.
    [[nodiscard]] static attempt<unit_filter> make(options const& asked,
                                                   tieuchi::evaluator const& rules);

    /// Whether every unit is meant.
    [[nodiscard]] bool takes_all() const noexcept {
        return cohorts_.empty() && values_.empty() && numbers_.empty();
    }

    /// @pre `found` is the assessment of `subject`.
    [[nodiscard]] bool accepts(tieuchi::unit const& subject,
                               tieuchi::assessment const& found) const;

private:
    std::vector<std::string> cohorts_;
    std::vector<std::pair<std::int32_t, std::string>> values_; ///< Of enumerations, by number.
    std::vector<std::pair<std::int32_t, tieuchi::decimal>> numbers_;
};

/// What the notes below a report speak of.
class notes {
public:
    void add(tieuchi::assessment const& found);
    void merge(notes const& other);

    /// The lines, each a paragraph; empty where there is nothing to note.
    [[nodiscard]] std::string text(tieuchi::evaluator const& rules, language in,
                                   console const& out) const;

private:
    std::set<std::int32_t> unverified_; ///< Numbers of leaves.
    std::int64_t conflicts_ = 0;
};

/// Title, citation, date, filters and policies of a report.
[[nodiscard]] std::string heading(options const& asked, tieuchi::evaluator const& rules,
                                  std::int64_t units, console const& out);

/// The colour of a verdict.
[[nodiscard]] paint paint_of(tieuchi::verdict value) noexcept;

/// Ids in one line.
[[nodiscard]] std::string joined(std::vector<std::string> const& ids,
                                 std::string_view between = ", ");

} // namespace cli

#endif
