// SPDX-License-Identifier: Apache-2.0
// The summary by groups: parents, cohorts, values of an attribute, levels and places of a tree,
// agencies.
#ifndef TIEUCHI_CLI_GROUPS_HPP
#define TIEUCHI_CLI_GROUPS_HPP

#include "judged.hpp"
#include "options.hpp"

namespace cli {

/// What a set of units comes to by the groups of `asked.by`.
[[nodiscard]] exit_code summary_by_groups(options const& asked);

} // namespace cli

#endif
