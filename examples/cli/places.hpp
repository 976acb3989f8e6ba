// SPDX-License-Identifier: Apache-2.0
// The tree of places that units lie in, from their parents and from a file.
#ifndef TIEUCHI_CLI_PLACES_HPP
#define TIEUCHI_CLI_PLACES_HPP

#include <tieuchi/grouping.hpp>
#include "judged.hpp"
#include "options.hpp"

#include <string_view>

namespace cli {

/// Whether it is a level that places have: `village`, `commune`, `district`, `province`.
[[nodiscard]] bool is_level(std::string_view word) noexcept;

/** The places that units lie in, those of `asked.places` first, a place before what lies in it.

    Their levels are counted upwards from that of the rulebook's units; without a known level of
    these, places have none.
*/
[[nodiscard]] attempt<tieuchi::unit_tree> places_of(options const& asked, judged_units const& set);

} // namespace cli

#endif
