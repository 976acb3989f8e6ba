// SPDX-License-Identifier: Apache-2.0
// The kernel that judges nothing itself.
#ifndef TIEUCHI_COLUMNAR_ENGINE_HPP
#define TIEUCHI_COLUMNAR_ENGINE_HPP

#include "columnar/kernel.hpp"

#include <cstddef>
#include <cstdint>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// kernel::scalar: every row goes to the scalar evaluator.
[[nodiscard]] std::uint64_t hand_everything_over(kernel_job const& job, std::byte const* tile,
                                                 std::byte const* next, std::int32_t count,
                                                 std::int64_t first_row, kernel_scratch& with);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
