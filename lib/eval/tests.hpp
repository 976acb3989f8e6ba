// SPDX-License-Identifier: Apache-2.0
// Evaluating tests in Kleene logic (S-701).
#ifndef TIEUCHI_EVAL_TESTS_HPP
#define TIEUCHI_EVAL_TESTS_HPP

#include <tieuchi/assessment.hpp>
#include "eval/leaf.hpp"
#include "eval/program.hpp"

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Pass when every value of the interval satisfies the comparator of a test, fail when none does.
[[nodiscard]] verdict compare_interval(compiled_test const& test, interval const& value);

/// The outcome of a test over attributes alone: pass, fail or unknown.
[[nodiscard]] verdict evaluate(compiled_test const& test, program const& in,
                               attribute_values const& of);

/// The outcome of any test; `found` has everything but grade and withdrawal.
[[nodiscard]] verdict evaluate(compiled_test const& test, program const& in,
                               attribute_values const& of, assessment const& found);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
