// SPDX-License-Identifier: Apache-2.0
// Margins: how near each unit is to another verdict, from either side (SEMANTICS 10).
#ifndef TIEUCHI_MARGIN_HPP
#define TIEUCHI_MARGIN_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/rational.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// How far the value of one leaf is from its bound (S-1011). @since 0.2
struct leaf_margin {
    std::int32_t leaf = -1;
    tieuchi::verdict verdict = verdict::unknown; ///< Pass or fail, by comparison.
    std::optional<rational> distance; ///< At least 0, in the unit of the leaf; of numbers alone.
    std::optional<rational>
        relative; ///< Distance over the magnitude of the bound, unless that is 0.
};

/** How near a unit is to another verdict.

    The sets name leaves by number, in document order. Each is a smallest one; among these the first
    in document order.

    @since 0.2
*/
struct unit_margin {
    std::vector<leaf_margin> leaves; ///< Of leaves that were compared, in document order.
    bool meets = false;              ///< Whether the standard is met now.
    bool can_be_lost = false;        ///< Whether it is, and leaves that fail can cost it.
    std::vector<std::int32_t> loss;  ///< Passing leaves whose failing costs the standard (S-1012).
    bool can_be_gained = false;      ///< Whether leaves alone stand in the way of the standard.
    std::vector<std::int32_t> gain;  ///< If so, leaves whose passing brings the standard (S-1012).
    std::int32_t criteria_missing = 0; ///< Criteria neither passed nor exempt.
    rational gap;                      ///< Sum of the relative gaps of `near_misses` (S-1013).
};

/** The margins of one unit.

    @exactness  Exact.
    @complexity Linear in the number of leaves, but for sorting the children of a node.
    @param subject The unit.
    @param found   Its assessment.
    @since 0.2
*/
[[nodiscard]] unit_margin margin_of(unit const& subject, assessment const& found);

/** Units that do not meet the standard, the nearest first (S-1013): by the number of criteria
    missing, then by their relative gaps, then in the order given.

    @return Indices into `margins`.
    @since 0.2
*/
[[nodiscard]] std::vector<std::int32_t> near_misses(std::span<unit_margin const> margins);

/** The margins of units as a `tieuchi-margins/1` document, one LF at the end.

    @pre As many margins as units, made of them in that order.
    @since 0.2
*/
[[nodiscard]] std::string to_json(std::span<unit_margin const> margins, evaluator const& rules,
                                  std::span<unit const> units, policy choices);

} // namespace v1
} // namespace tieuchi

#endif
