// SPDX-License-Identifier: Apache-2.0
// Output for programs: rows of CSV that no spreadsheet takes for formulas, and strings of JSON.
#ifndef TIEUCHI_CLI_MACHINE_HPP
#define TIEUCHI_CLI_MACHINE_HPP

#include <tieuchi/rational.hpp>
#include <tieuchi/scoring.hpp>
#include <tieuchi/text.hpp>

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace cli {

/// Makes CSV, row by row.
class csv {
public:
    csv() = default;
    /// The first row.
    explicit csv(std::initializer_list<std::string_view> headings);

    /// A cell with words from data: one that would begin a formula gets an apostrophe in front.
    csv& words(std::string_view text);
    /// A cell with a number that is written here.
    csv& number(std::string_view digits);
    csv& number(std::int64_t count) { return number(std::to_string(count)); }
    /// Two cells with the ends of an interval, exact: `17`, or a fraction as `1234|17`, since
    /// spreadsheets make dates of `1/17`; empty without value.
    csv& exact(std::optional<tieuchi::interval> const& value);
    /// One cell with an exact number, in the same form.
    csv& exact(std::optional<tieuchi::rational> const& value);
    csv& empty() { return number(std::string_view()); }
    void end_row();

    /// What has been made so far, which is then taken away.
    [[nodiscard]] std::string take() { return std::exchange(out_, {}); }

private:
    void write(std::string_view text);

    std::string out_;
    bool first_ = true;
};

/// Append a string of JSON.
void append_json(std::string& out, std::string_view text);

/// Append `"key":` and a string, behind a comma unless an object or a list has just begun.
void append_member(std::string& out, std::string_view key, std::string_view text);

/// The same with a value that is JSON already.
void append_raw_member(std::string& out, std::string_view key, std::string_view json);

/// Append a localised text as an object.
void append_member(std::string& out, std::string_view key, tieuchi::text const& both);

} // namespace cli

#endif
