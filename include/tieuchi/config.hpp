// SPDX-License-Identifier: Apache-2.0
// The only home of compiler-specific code: attributes, assertion, the 128-bit integer.
#ifndef TIEUCHI_CONFIG_HPP
#define TIEUCHI_CONFIG_HPP

#include <cassert>
#include <cstdint>

/// Checks a precondition in debug builds; a broken one is a bug of the calling program.
#define TIEUCHI_ASSERT(condition) assert(condition)

/// Marks a parameter that the returned view refers to, so that clang can warn of dangling views.
#if defined(__clang__)
#define TIEUCHI_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define TIEUCHI_LIFETIMEBOUND
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {

__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
