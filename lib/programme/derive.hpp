// SPDX-License-Identifier: Apache-2.0
// Deriving one observation from the units of a lower level (S-814 to S-816).
#ifndef TIEUCHI_LIB_PROGRAMME_DERIVE_HPP
#define TIEUCHI_LIB_PROGRAMME_DERIVE_HPP

#include <tieuchi/programme.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What is derived for one unit, and the observation where there is one.
struct derived_result {
    derived_value value; ///< Without the index of the unit.
    std::optional<observation> seen;
};

/** Derive one observation for one unit.

    @param one      What to derive.
    @param leaf     The leaf that it is for.
    @param below    The lower level, assessed.
    @param children Those of its units that lie in the unit.
*/
[[nodiscard]] derived_result derive_observation(derived_observation const& one,
                                                leaf const& for_leaf, level_result const& below,
                                                std::span<std::int32_t const> children);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
