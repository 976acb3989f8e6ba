// SPDX-License-Identifier: Apache-2.0
// Bounds, requirements and tests cross as pointers to what the evaluator holds, under names that C
// cannot look into.
#ifndef TIEUCHI_CAPI_SRC_TREES_HPP
#define TIEUCHI_CAPI_SRC_TREES_HPP

#include <tieuchi.h>
#include <tieuchi/requirement.hpp>
#include <tieuchi/test.hpp>
#include <tieuchi/threshold.hpp>

#include <optional>

namespace tieuchi {
namespace capi {

[[nodiscard]] inline tieuchi_bound const* to_c(bound const* node) noexcept {
    return reinterpret_cast<tieuchi_bound const*>(node);
}
[[nodiscard]] inline tieuchi_requirement const* to_c(requirement const* node) noexcept {
    return reinterpret_cast<tieuchi_requirement const*>(node);
}
[[nodiscard]] inline tieuchi_test const* to_c(test const* node) noexcept {
    return reinterpret_cast<tieuchi_test const*>(node);
}
/// NULL where there is no test.
[[nodiscard]] inline tieuchi_test const* to_c(std::optional<test> const& node) noexcept {
    return to_c(node ? &*node : static_cast<test const*>(nullptr));
}

} // namespace capi
} // namespace tieuchi

#endif
