// SPDX-License-Identifier: Apache-2.0
// Reading what the command line names: files, rulebooks, units. Whatever is wrong is said on
// stderr.
#ifndef TIEUCHI_CLI_LOAD_HPP
#define TIEUCHI_CLI_LOAD_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/csv.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/rulebook.hpp>
#include "options.hpp"
#include "units_file.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cli {

/// A rulebook document with those that were handed over beside it.
struct rulebook_text {
    std::string name; ///< Of the file, or the id.
    std::string json;
    std::vector<std::string> with;

    /// The further documents, for `tieuchi::read_options`. Valid as long as this object.
    [[nodiscard]] std::vector<std::string_view> with_views() const;
};

/// A rulebook compiled for the date, and the units that are to be judged.
struct judged_input {
    tieuchi::evaluator rules;
    std::vector<tieuchi::unit> units;
};

/// A rulebook compiled for the date, and the file of units, open.
struct open_input {
    tieuchi::evaluator rules;
    units_file file;
};

/// The whole file; `-` is standard input.
[[nodiscard]] attempt<std::string> read_file(std::string const& path);

/// The same of several, in their order.
[[nodiscard]] attempt<std::vector<std::string>> read_files(std::vector<std::string> const& paths);

/// The text of a built-in rulebook, or of a file.
[[nodiscard]] attempt<rulebook_text> find_rulebook(options const& asked);

/// A rulebook, read and without errors.
[[nodiscard]] attempt<tieuchi::rulebook> load_rulebook(options const& asked);

/// Rulebook and units for explain and what is asked of programmes.
[[nodiscard]] attempt<judged_input> load_input(options const& asked);

/// The same for the earlier state of compare and target.
[[nodiscard]] attempt<judged_input> load_earlier(options const& asked);

/// Rulebook and file for assess and summary.
[[nodiscard]] attempt<open_input> open_units(options const& asked);

/// All units of the file.
[[nodiscard]] attempt<judged_input> load_units(options const& asked, open_input const& from);

/// How cells of CSV are to be read.
[[nodiscard]] tieuchi::csv_options cells_of(options const& asked);

/// The reference date: as asked for, else today (UTC).
[[nodiscard]] tieuchi::date reference_date(options const& asked);

/// Say all diagnostics on stderr, with the name of the file.
void complain(tieuchi::diagnostics const& problems, std::string_view file, problem_form how);

/// How the command ends because of these.
[[nodiscard]] exit_code exit_code_of(tieuchi::diagnostics const& problems);

} // namespace cli

#endif
