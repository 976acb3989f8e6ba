// SPDX-License-Identifier: Apache-2.0
// All units that are meant, with their assessments: for questions about a programme as a whole.
#ifndef TIEUCHI_CLI_JUDGED_HPP
#define TIEUCHI_CLI_JUDGED_HPP

#include <tieuchi/assessed.hpp>
#include <tieuchi/error.hpp>
#include "load.hpp"
#include "report.hpp"

#include <string>
#include <vector>

namespace cli {

/// Units that are meant, each with its assessment.
struct judged_units {
    tieuchi::evaluator rules;
    std::vector<tieuchi::unit> units;
    std::vector<tieuchi::assessment> found;
    notes remarks;

    /// The pairs; valid as long as this object.
    [[nodiscard]] std::vector<tieuchi::assessed_unit> pairs() const;
};

/// Judges the units of a file and keeps those that are meant.
[[nodiscard]] attempt<judged_units> judge(options const& asked, judged_input input);

/// The units now.
[[nodiscard]] attempt<judged_units> judge_now(options const& asked);

/// The earlier state.
[[nodiscard]] attempt<judged_units> judge_earlier(options const& asked);

/// What a unit is called in a sentence: its name and its id.
[[nodiscard]] std::string called(tieuchi::unit const& subject);
/// The same of its parts.
[[nodiscard]] std::string called(std::string const& id, std::string const& name);

/// Says that an operation of the library failed, and how the command ends because of it.
[[nodiscard]] exit_code failed(std::string const& what, tieuchi::failure const& why);

} // namespace cli

#endif
