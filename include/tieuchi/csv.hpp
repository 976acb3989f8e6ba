// SPDX-License-Identifier: Apache-2.0
// Units from spreadsheets: CSV with one row a unit, or one row an observation (FORMAT, CSV).
#ifndef TIEUCHI_CSV_HPP
#define TIEUCHI_CSV_HPP

#include <tieuchi/diagnostic.hpp>
#include <tieuchi/json.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/result.hpp>

#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// How a CSV text is read. @since 0.1
struct csv_options {
    char separator = 0;            ///< Between cells: `,`, `;` or a tab; 0: found from the header.
    char decimal_mark = '.';       ///< `.`, or `,` for the Vietnamese convention.
    bool ignore_other_ids = false; ///< As in units_options.
};

/** Read units from CSV. Wide (one row a unit) or long (`unit,indicator,value`) is told by the
    header.

    Reports every problem at once with row and column. Rows are counted as a spreadsheet shows
    them: the header is row 1, an empty row counts, and a row with line ends in its cells is one.

    @complexity Linear in the size of the text.
    @errors     The code of the first error in `problems`, when there is one.
    @since 0.1
*/
[[nodiscard]] result<std::vector<unit>> read_units_csv(std::string_view csv, evaluator const& rules,
                                                       diagnostics& problems,
                                                       csv_options const& options = {});

} // namespace v1
} // namespace tieuchi

#endif
