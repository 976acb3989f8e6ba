// SPDX-License-Identifier: Apache-2.0
// Judging one leaf: its bound for a unit, its verdict, its progress (S-302 to S-304, S-401, S-407).
#ifndef TIEUCHI_EVAL_LEAF_HPP
#define TIEUCHI_EVAL_LEAF_HPP

#include <tieuchi/observation.hpp>
#include "eval/program.hpp"

#include <cstdint>
#include <optional>
#include <span>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The values of a unit's attributes, defaults and derived ones included.
struct attribute_values {
    std::span<std::int32_t const> codes; ///< By attribute; -1: missing or a number.
    std::span<std::optional<decimal> const> numbers;
};

/// Progress of a leaf: small integers where they do, a rational otherwise.
struct leaf_progress {
    enum class form : std::uint8_t { none, unknown, small, exact };
    form kind = form::unknown;
    std::int64_t numerator = 0;
    std::int64_t denominator = 1;
    rational value; ///< Of form::exact.
};

/// Baseline and target of linear progress.
struct progress_line {
    decimal baseline;
    decimal target;
};

/// The shape that counts for a leaf with this bound (S-401).
[[nodiscard]] progress_shape effective_shape(leaf const& of, decimal bound) noexcept;

/// The line of linear progress, where that is the shape that counts.
[[nodiscard]] std::optional<progress_line> linear_of(leaf const& of, decimal bound) noexcept;

/// The end of the leaf's bound for a unit.
[[nodiscard]] inline bound_end const& end_for(leaf_plan const& plan,
                                              std::span<std::int32_t const> codes) noexcept {
    if (plan.constant_end >= 0) {
        return plan.ends[static_cast<std::size_t>(plan.constant_end)];
    }
    if (plan.by >= 0) {
        std::int32_t const after_missing = codes[static_cast<std::size_t>(plan.by)] + 1;
        std::int32_t const end = plan.ends_by[static_cast<std::size_t>(after_missing)];
        return plan.ends[static_cast<std::size_t>(end)];
    }
    std::int32_t at = plan.root;
    for (;;) {
        bound_step const& step = plan.steps[static_cast<std::size_t>(at)];
        std::int32_t const code =
            step.attribute < 0 ? -1 : codes[static_cast<std::size_t>(step.attribute)];
        if (code < 0) {
            return plan.ends[static_cast<std::size_t>(step.end)];
        }
        at = step.next[static_cast<std::size_t>(code)];
    }
}

/// The observed number as an integer at the leaf's scale; false where it does not fit.
[[nodiscard]] inline bool scaled(observation const& seen, int scale, std::int64_t& out) noexcept {
    int const missing = scale - seen.first.scale();
    if (missing < 0) {
        return false;
    }
    std::int64_t wide = 0;
    if (__builtin_mul_overflow(seen.first.coefficient(), power_of_ten(missing), &wide)) {
        return false;
    }
    constexpr std::int64_t limit = std::int64_t{1} << 62;
    out = wide;
    return wide < limit && wide > -limit;
}

/// Whether two integers at one scale satisfy the comparator; `high` counts for `between` alone,
/// and truths are 0 and 1.
[[nodiscard]] constexpr bool satisfies(comparator how, std::int64_t value, std::int64_t low,
                                       std::int64_t high) noexcept {
    switch (how) {
    case comparator::at_least: return value >= low;
    case comparator::at_most: return value <= low;
    case comparator::more_than: return value > low;
    case comparator::less_than: return value < low;
    case comparator::equals: return value == low;
    case comparator::between: return value >= low && value <= high;
    case comparator::is: return value == low;
    case comparator::at_least_level: break;
    }
    return false;
}

/// Numerator, over the end's span, of linear progress of an integer at the leaf's scale.
[[nodiscard]] constexpr std::int64_t linear_numerator(comparator how, bound_end const& end,
                                                      std::int64_t value) noexcept {
    std::int64_t const way = is_lower_bound(how) ? value - end.base : end.base - value;
    return way < 0 ? 0 : way > end.span ? end.span : way;
}

/// Whether the observed value satisfies the threshold (S-304). @pre a value on both sides.
[[nodiscard]] bool passes(leaf_plan const& plan, bound_end const& end,
                          observation const& seen) noexcept;

/// The observed value in the unit of the leaf. @pre a number or a pair.
[[nodiscard]] rational exact_value(leaf const& of, observation const& seen);

/// Progress by rationals, for any shape (S-401, S-407).
[[nodiscard]] rational exact_progress(leaf const& of, bound_end const& end, observation const& seen,
                                      bool pass);

/// Verdict and reason of a leaf or of a node.
struct leaf_judgement {
    tieuchi::verdict verdict = verdict::unknown;
    tieuchi::reason reason = reason::none;
};

/** Judge a leaf (S-302 to S-304).

    @param exempted Outcome of the leaf's `exempt_when`; fail when it has none.
*/
[[nodiscard]] leaf_judgement judge(leaf_plan const& plan, bound_end const& end,
                                   observation const& seen, verdict exempted) noexcept;

/// Progress of a leaf that was judged so (S-401).
void set_progress(leaf_plan const& plan, bound_end const& end, observation const& seen,
                  verdict found, leaf_progress& out);

/// Puts in defaults, then derived attributes in their order. @pre codes and numbers of a unit.
void derive_attributes(program const& in, std::span<std::int32_t> codes,
                       std::span<std::optional<decimal>> numbers);

/// Whether the leaf marks beyond its bound, so that a passing one need not have full marks.
[[nodiscard]] inline bool has_full(leaf const& of) noexcept {
    return of.full.has_value() || of.full_points;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
