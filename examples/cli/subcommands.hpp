// SPDX-License-Identifier: Apache-2.0
// The subcommands, one file each. Each prints on standard output only when it succeeds.
#ifndef TIEUCHI_CLI_SUBCOMMANDS_HPP
#define TIEUCHI_CLI_SUBCOMMANDS_HPP

#include "options.hpp"

namespace cli {

/// The built-in rulebooks.
[[nodiscard]] exit_code list(options const& asked);
/// One rulebook: criteria, indicators, bounds in words.
[[nodiscard]] exit_code show(options const& asked);
/// What can be said of a rulebook without any unit.
[[nodiscard]] exit_code check(options const& asked);
/// Units against a rulebook.
[[nodiscard]] exit_code assess(options const& asked);
/// Why one unit is judged as it is.
[[nodiscard]] exit_code explain(options const& asked);
/// What a set of units comes to, all together or by groups.
[[nodiscard]] exit_code summary(options const& asked);
/// What changed between two dates, sets of units or rulebooks, and why.
[[nodiscard]] exit_code compare(options const& asked);
/// Whether targets are reached, and who is in the way.
[[nodiscard]] exit_code target(options const& asked);
/// Units in the order of a scoring method, and how far the order can be relied on.
[[nodiscard]] exit_code rank(options const& asked);
/// The cheapest way to a goal.
[[nodiscard]] exit_code plan(options const& asked);
/// Units of several levels, the higher ones judged by what those under them come to.
[[nodiscard]] exit_code levels(options const& asked);
/// How near units are to another verdict.
[[nodiscard]] exit_code margins(options const& asked);

} // namespace cli

#endif
