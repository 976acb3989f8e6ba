// SPDX-License-Identifier: Apache-2.0
// Costs: what it takes to raise leaves of units, one by one or by projects that several share.
#ifndef TIEUCHI_COSTS_HPP
#define TIEUCHI_COSTS_HPP

#include <tieuchi/csv.hpp>
#include <tieuchi/date.hpp>
#include <tieuchi/decimal.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/standings.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// How long something takes: months of the calendar, then days. @since 0.2
struct lead_time {
    std::int32_t months = 0; ///< 0 to 1200; the 31st becomes the last day of a shorter month.
    std::int32_t days = 0;   ///< 0 to 36525.

    friend bool operator==(lead_time const&, lead_time const&) = default;
};

/** The day on which something is finished that begins on a day (S-1008).

    @return Nothing after 9999-12-31.
    @since 0.2
*/
[[nodiscard]] std::optional<date> finish(date begin, lead_time takes) noexcept;

/// A leaf of a unit, by their numbers. @since 0.2
struct unit_leaf {
    std::int32_t unit = -1;
    std::int32_t leaf = -1;

    /// By unit, then by leaf.
    friend auto operator<=>(unit_leaf const&, unit_leaf const&) = default;
};

/// What one leaf of one unit costs by itself. @since 0.2
struct leaf_cost {
    unit_leaf place;
    std::optional<decimal> raise;   ///< To bring it to its bound; at least 0; absent: cannot be.
    std::optional<decimal> observe; ///< To find out how it stands; at least 0; absent: cannot be.
    lead_time takes;                ///< Of raising; finding out is at once.
};

/// One project with one cost that raises several leaves, of one or of several units. @since 0.2
struct project {
    std::string id;
    std::string name; ///< Empty when not stated.
    decimal cost;     ///< At least 0.
    lead_time takes;
    std::vector<unit_leaf> raises; ///< Never empty, no leaf twice.
};

/** What raising costs (S-1001). A leaf has one entry at most; an entry for a leaf that passes or is
    exempt is of no consequence.

    @since 0.2
*/
struct cost_table {
    std::vector<leaf_cost> leaves;
    std::vector<project> projects;
};

/** Read a `tieuchi-costs/1` document.

    Reports every problem at once, in document order; one error refuses the document.

    @complexity Linear in the size of the document.
    @errors     The code of the first error in `problems`, when there is one.
    @param json     The text.
    @param units    The units that it speaks of, by their ids.
    @param problems Receives errors, and warnings where asked for.
    @param options  How to read: `ignore_other_ids` also leaves out units that are not in `units`.
    @since 0.2
*/
[[nodiscard]] result<cost_table> read_costs(std::string_view json, standings const& units,
                                            diagnostics& problems,
                                            units_options const& options = {});

/** Read costs from CSV with one row a leaf: `unit`, `indicator`, `raise`, and optionally `observe`,
    `months`, `days`, in any order. There are no projects in CSV.

    @complexity Linear in the size of the text.
    @errors     The code of the first error in `problems`, when there is one.
    @since 0.2
*/
[[nodiscard]] result<cost_table> read_costs_csv(std::string_view csv, standings const& units,
                                                diagnostics& problems,
                                                csv_options const& options = {});

} // namespace v1
} // namespace tieuchi

#endif
