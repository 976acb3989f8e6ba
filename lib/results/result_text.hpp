// SPDX-License-Identifier: Apache-2.0
// What the writers of results share: exact numbers as JSON strings, and the values of leaves in
// the form of FORMAT "Results".
#ifndef TIEUCHI_LIB_RESULTS_RESULT_TEXT_HPP
#define TIEUCHI_LIB_RESULTS_RESULT_TEXT_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/rational.hpp>
#include "eval/leaf.hpp"
#include "json/writer.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Whether the observed value was compared with the bound: neither open nor exempt nor missing.
[[nodiscard]] constexpr bool was_compared(leaf_result const& found) noexcept {
    return found.reason == reason::none;
}

/// Whether the bound for this unit is known and applies (FORMAT, `bound`).
[[nodiscard]] constexpr bool bound_is_known(leaf_result const& found) noexcept {
    return found.reason == reason::none || found.reason == reason::missing;
}

/// Whether the leaf is observed as a decimal or a pair.
[[nodiscard]] inline bool has_number(leaf const& of) noexcept {
    return of.kind == leaf_kind::quantity || of.kind == leaf_kind::ratio;
}

/// Append `"1234/17"`.
inline void append_exact(std::string& out, rational const& value) {
    out += '"';
    value.append_to(out);
    out += '"';
}

/// Append `{"lower":"1","upper":"3/2"}`.
inline void append_interval(std::string& out, interval const& of) {
    out += "{\"lower\":";
    std::size_t const first = out.size();
    append_exact(out, of.lower);
    std::size_t const size = out.size() - first;
    out += ",\"upper\":";
    if (of.is_point()) {
        out.append(out, first, size);
    } else {
        append_exact(out, of.upper);
    }
    out += '}';
}

/// The same, or `null` where there is none.
inline void append_interval(std::string& out, std::optional<interval> const& of) {
    if (of) {
        append_interval(out, *of);
    } else {
        out += "null";
    }
}

/// Append `{"id":...,"sha256":...}` of the rulebook.
void append_rulebook(std::string& out, evaluator const& rules);

/// Append `{"missing":...,"declared":...}`.
void append_policy(std::string& out, policy choices);

/// Append `,"rulebook":{...},"date":...,"policy":{...}` of the documents of results (S-1103).
void append_origin(std::string& out, evaluator const& rules, policy choices);

/// Append the observed value, exact in the unit of the leaf. @pre `was_compared`
void append_value(std::string& out, leaf const& of, observation const& seen);

/// Append the bound. @pre an end with a value
void append_bound(std::string& out, leaf const& of, bound_value const& value);

/** The exact distance from the observed value to the bound, of `between` to the nearer end.

    @pre `was_compared`, `has_number`
*/
[[nodiscard]] rational distance_to_bound(leaf const& of, bound_value const& bound,
                                         observation const& seen);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
