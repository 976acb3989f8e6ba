// SPDX-License-Identifier: Apache-2.0
// Warnings: what is no error of a rulebook and still worth knowing (FORMAT, Errors).
#ifndef TIEUCHI_LIB_COMPILE_CHECK_HPP
#define TIEUCHI_LIB_COMPILE_CHECK_HPP

#include <tieuchi/rulebook.hpp>
#include "compile/problems.hpp"
#include "compile/snapshot.hpp"

#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Warn of tests, rules and grades that never apply or always do.
void warn_of_tests(snapshot_part const& part, problem_list& problems);

/// Warn of branches of bounds, labels and other keys that never apply.
void warn_of_keys(snapshot_part const& part, document_set const& documents, problem_list& problems);

/// Warn of weights that change nothing, and of points that no weight stands beside.
void warn_of_weights(snapshot_part const& part, problem_list& problems);

/// Warn of bounds out of reach, of early tables, and of progress that no law prescribes.
void warn_of_progress(snapshot_part const& part, problem_list& problems);

/// Count the ends of all bounds, and warn of those that are open or in doubt.
void count_bounds(snapshot_part const& part, check_report& report, problem_list& problems);

/// A warning at a value.
inline void warn(problem_list& problems, errc code, node const& where, std::string message) {
    problems.at_value(code, where, std::move(message), severity::warning);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
