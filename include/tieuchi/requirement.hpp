// SPDX-License-Identifier: Apache-2.0
// Requirements: the tree that says which children of a criterion or an indicator must pass, and
// the logic that decides one of its nodes.
#ifndef TIEUCHI_REQUIREMENT_HPP
#define TIEUCHI_REQUIREMENT_HPP

#include <tieuchi/decimal.hpp>
#include <tieuchi/verdict.hpp>

#include <cstdint>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// How a node of a requirement combines what stands under it (S-305). @since 0.1
enum class combine : std::uint8_t {
    all = 1,
    any = 2,
    at_least = 3,
};

/** A node of a requirement: either one child by its index, or a combination of nodes.

    The outermost node of a criterion or an indicator is always a combination; its leaves name
    every child of the criterion or the indicator exactly once.

    @since 0.1
*/
struct requirement {
    std::int32_t child = -1;           ///< Index of the child, or -1 for a combination.
    combine how = combine::all;        ///< Of a combination.
    std::int32_t k = 0;                ///< Of combine::at_least.
    decimal weight = decimal(1);       ///< Of an inner combination; a child has its own weight.
    std::vector<requirement> children; ///< Of a combination; never empty.
};

/// How the children of a node are spread over the verdicts. @since 0.1
struct verdict_counts {
    std::int32_t pass = 0;
    std::int32_t fail = 0;
    std::int32_t unknown = 0;
    std::int32_t exempt = 0;

    /// Counts one more child.
    constexpr void add(verdict value) noexcept {
        switch (value) {
        case verdict::pass: ++pass; break;
        case verdict::fail: ++fail; break;
        case verdict::unknown: ++unknown; break;
        case verdict::exempt: ++exempt; break;
        }
    }
};

/** The number of children that must pass: k as lowered by exemptions (S-305).

    @param how    How the node combines.
    @param k      Of combine::at_least, otherwise ignored.
    @param counts The node's children; at least one is not exempt.
    @since 0.1
*/
[[nodiscard]] constexpr std::int32_t needed(combine how, std::int32_t k,
                                            verdict_counts const& counts) noexcept {
    std::int32_t const left = counts.pass + counts.fail + counts.unknown;
    switch (how) {
    case combine::all: return left;
    case combine::any: return 1;
    case combine::at_least: return k < left ? k : left;
    }
    return left;
}

/** Decide a node from the verdicts under it: strong Kleene logic without the exempt (S-305).

    @return pass when enough children pass, fail when passes and unknowns together are not enough,
            unknown otherwise; exempt when every child is exempt.
    @since 0.1
*/
[[nodiscard]] constexpr verdict decide(combine how, std::int32_t k,
                                       verdict_counts const& counts) noexcept {
    if (counts.pass + counts.fail + counts.unknown == 0) {
        return verdict::exempt;
    }
    std::int32_t const enough = needed(how, k, counts);
    if (counts.pass >= enough) {
        return verdict::pass;
    }
    return counts.pass + counts.unknown < enough ? verdict::fail : verdict::unknown;
}

} // namespace v1
} // namespace tieuchi

#endif
