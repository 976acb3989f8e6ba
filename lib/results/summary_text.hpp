// SPDX-License-Identifier: Apache-2.0
// What documents share that say what a set of units comes to.
#ifndef TIEUCHI_LIB_RESULTS_SUMMARY_TEXT_HPP
#define TIEUCHI_LIB_RESULTS_SUMMARY_TEXT_HPP

#include <tieuchi/rollup.hpp>

#include <string>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Append the members of a summary from `"units":` to the last, without braces around them.
void append_summary_body(std::string& out, rollup const& all);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
