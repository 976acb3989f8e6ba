// SPDX-License-Identifier: Apache-2.0
// Problems of documents: all of them at once, each with its place and what to do.
#ifndef TIEUCHI_DIAGNOSTIC_HPP
#define TIEUCHI_DIAGNOSTIC_HPP

#include <tieuchi/error.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/** One problem of a document.

    @since 0.1
*/
struct diagnostic {
    severity level = severity::error;
    errc code = errc::ok;
    std::string document;    ///< Id of the rulebook document; empty for the document that was read.
    std::string pointer;     ///< JSON pointer (RFC 6901); of CSV empty.
    std::string column_name; ///< Of CSV: header of the column; empty where a whole row is meant.
    std::uint32_t line = 0;  ///< From 1; of CSV the row as a spreadsheet counts; 0 for none.
    std::uint32_t column = 0; ///< From 1, in characters of the line; of CSV the column's number.
    std::string message;      ///< One line in English, without a full stop.
};

/** A list of diagnostics in the order in which they were found: the order of the document.

    @threads A plain value.
    @since 0.1
*/
class diagnostics {
public:
    /// Adds one more.
    void add(diagnostic one) {
        errors_ += one.level == severity::error ? 1U : 0U;
        list_.push_back(std::move(one));
    }

    /// All of them.
    [[nodiscard]] std::vector<diagnostic> const& list() const& noexcept { return list_; }
    std::vector<diagnostic> const& list() const&& = delete;

    /// Whether none was found.
    [[nodiscard]] bool empty() const noexcept { return list_.empty(); }

    /// How many of them refuse the document.
    [[nodiscard]] std::size_t error_count() const noexcept { return errors_; }

private:
    std::vector<diagnostic> list_;
    std::size_t errors_ = 0;
};

/** One line for people: `error duplicate_key at /criteria/0/id (line 12, column 5): ...`.

    @since 0.1
*/
[[nodiscard]] std::string to_string(diagnostic const& one);

/** The list as a JSON array of objects with the keys severity, code, document, pointer, line,
    column, column_name, message; compact, no LF at the end.

    @since 0.1
*/
[[nodiscard]] std::string to_json(diagnostics const& all);

} // namespace v1
} // namespace tieuchi

#endif
