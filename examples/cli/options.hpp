// SPDX-License-Identifier: Apache-2.0
// What the command line asks for, and how the command ends.
#ifndef TIEUCHI_CLI_OPTIONS_HPP
#define TIEUCHI_CLI_OPTIONS_HPP

#include <tieuchi/date.hpp>
#include <tieuchi/text.hpp>
#include <tieuchi/verdict.hpp>

#include <boost/system/result.hpp>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cli {

/// How the command ends (FORMAT, Errors).
enum class exit_code : int {
    done = 0,
    refused = 1,  ///< A document has errors.
    unusable = 2, ///< A document cannot be read as its format at all, or the command line is wrong.
};

/// A value, or how the command ends; then everything that is to be said has been said on stderr.
template <typename T>
using attempt = boost::system::result<T, exit_code>;

/// What results are printed as.
enum class output_format { table, json, csv };

/// Whether output has colours.
enum class color_mode { automatic, always, never };

/// What the command line asks for; of a subcommand that does not use a member its default.
struct options {
    std::string rulebook;
    std::vector<std::string> with; ///< Files.
    std::string units;             ///< File, `-` for standard input.
    std::optional<tieuchi::date> when;
    tieuchi::policy policies;
    bool ignore_other_ids = false;
    char separator = 0;
    char decimal_mark = '.';
    tieuchi::language in = tieuchi::language::vi;
    output_format format = output_format::table;
    color_mode color = color_mode::automatic;

    std::string unit;                 ///< Of explain.
    std::vector<std::string> nodes;   ///< Of explain.
    bool all = false;                 ///< Of explain and check.
    unsigned threads = 1;             ///< Of assess and summary; at least 1.
    std::vector<std::string> columns; ///< Of assess as CSV; none: all.
    std::vector<std::string> cohorts;
    std::vector<std::pair<std::string, std::string>> attributes;
};

} // namespace cli

#endif
