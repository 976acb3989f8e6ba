// SPDX-License-Identifier: Apache-2.0
// Memory on boundaries of cache lines.
#ifndef TIEUCHI_COLUMNAR_LINES_HPP
#define TIEUCHI_COLUMNAR_LINES_HPP

#include <cstddef>
#include <new>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Allocates on boundaries of cache lines, as vector registers like it.
template <typename T>
struct line_allocator {
    using value_type = T;

    line_allocator() noexcept = default;
    template <typename U>
    line_allocator(line_allocator<U> const&) noexcept {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] T* allocate(std::size_t count) {
        return static_cast<T*>(::operator new (count * sizeof(T), std::align_val_t{64}));
    }

    void deallocate(T* first, std::size_t) noexcept {
        ::operator delete (first, std::align_val_t{64});
    }

    friend bool operator==(line_allocator const&, line_allocator const&) noexcept { return true; }
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
