// SPDX-License-Identifier: Apache-2.0
// What the command line asks for, and how the command ends.
#ifndef TIEUCHI_CLI_OPTIONS_HPP
#define TIEUCHI_CLI_OPTIONS_HPP

#include <tieuchi/columns.hpp>
#include <tieuchi/comparison.hpp>
#include <tieuchi/date.hpp>
#include <tieuchi/period.hpp>
#include <tieuchi/roadmap.hpp>
#include <tieuchi/sensitivity.hpp>
#include <tieuchi/text.hpp>
#include <tieuchi/verdict.hpp>

#include <boost/system/result.hpp>

#include <cstdint>
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

/// How problems of documents are told on stderr.
enum class problem_form {
    lines, ///< For people.
    json,  ///< For programs: one object a document, on one line.
};

/// Whether output has colours.
enum class color_mode { automatic, always, never };

/// An earlier state of things; what is not named is as it is now.
struct earlier_options {
    std::string flag; ///< What its options begin with, such as `--before`.
    std::optional<std::string> units;
    std::optional<std::string> rulebook;
    std::optional<tieuchi::date> when;

    [[nodiscard]] bool is_named() const noexcept { return units || rulebook || when; }
};

/// Of rank.
struct rank_options {
    std::string method = "criteria_met";
    std::vector<std::string> against;
    tieuchi::interval_end end = tieuchi::interval_end::lower;
    std::optional<tieuchi::decimal> cutoff; ///< Of the methods that count deprivations.
    bool sensitivity = false;
    bool weights_change = false;
    tieuchi::draw_options draws;
};

/// Of plan.
struct plan_options {
    std::string costs; ///< File.
    std::optional<std::int32_t> criteria;
    std::optional<std::int32_t> meeting;
    std::optional<tieuchi::goal_kind> goal;
    std::optional<tieuchi::date> start;
    bool use_cbc = false;
    tieuchi::roadmap_options how;
};

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
    tieuchi::float_policy floats = tieuchi::float_policy::refuse; ///< Of Parquet and Arrow.
    tieuchi::language in = tieuchi::language::vi;
    output_format format = output_format::table;
    color_mode color = color_mode::automatic;
    problem_form problems = problem_form::lines;

    std::string unit;                 ///< Of explain and plan.
    std::vector<std::string> nodes;   ///< Of explain.
    bool sentences = false;           ///< Of explain as JSON.
    bool all = false;                 ///< Of explain, check and what is asked of programmes.
    unsigned threads = 1;             ///< Of assess and summary; at least 1.
    std::vector<std::string> columns; ///< Of assess as CSV; none: all.
    std::string by;                   ///< Of summary; empty: not grouped.
    std::string places;               ///< Of summary: file; empty: none.
    earlier_options earlier;          ///< Of compare and target.
    tieuchi::attribution how = tieuchi::attribution::in_sequence; ///< Of compare.
    std::string targets;                                          ///< Of target: file.
    std::string programme;                                        ///< Of levels: file.
    std::vector<std::pair<std::string, std::string>> level_units; ///< Of levels: id, file.
    rank_options ranks;
    plan_options plans;
    std::vector<std::string> cohorts;
    std::vector<std::pair<std::string, std::string>> attributes;
};

} // namespace cli

#endif
