// SPDX-License-Identifier: Apache-2.0
// The only home of compiler-specific code: attributes, assertion, threads, the
// 128-bit integer.
#ifndef TIEUCHI_CONFIG_HPP
#define TIEUCHI_CONFIG_HPP

#include <cassert>
#include <cstdint>

#if !defined(__SIZEOF_INT128__)
#include <tieuchi/detail/int128.hpp>
#endif

/// Checks a precondition in debug builds; a broken one is a bug of the calling program.
#define TIEUCHI_ASSERT(condition) assert(condition)

/// Marks a parameter that the returned view refers to, so that clang can warn of dangling views.
#if defined(__clang__)
#define TIEUCHI_LIFETIMEBOUND [[clang::lifetimebound]]
#else
#define TIEUCHI_LIFETIMEBOUND
#endif

/// Whether the library can start threads; where not, the calling one does the work of all.
#if defined(__wasm__)
#define TIEUCHI_HAS_THREADS 0
#else
#define TIEUCHI_HAS_THREADS 1
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {

#if defined(__SIZEOF_INT128__)
__extension__ typedef __int128 int128;
__extension__ typedef unsigned __int128 uint128;

/// Whether the product is out of range; else it is put into `into`.
[[nodiscard]] constexpr bool product_overflows(int128 a, int128 b, int128& into) noexcept {
    return __builtin_mul_overflow(a, b, &into);
}
#else
using int128 = own_int128;
using uint128 = own_uint128;
#endif

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
