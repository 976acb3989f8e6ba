// SPDX-License-Identifier: Apache-2.0
// Memory that is freed all at once: the standard library's, or where it has none (libc++ before 16,
// as in emscripten) as much of it as the library uses.
#ifndef TIEUCHI_LIB_MEMORY_RESOURCE_HPP
#define TIEUCHI_LIB_MEMORY_RESOURCE_HPP

#if __has_include(<memory_resource>)

#include <memory_resource>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace pmr = std::pmr;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#else

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace pmr {

/// Cuts what is asked for off blocks that grow; nothing is freed alone.
class monotonic_buffer_resource {
public:
    monotonic_buffer_resource() = default;
    monotonic_buffer_resource(monotonic_buffer_resource const&) = delete;
    monotonic_buffer_resource& operator=(monotonic_buffer_resource const&) = delete;

    [[nodiscard]] void* allocate(std::size_t size,
                                 std::size_t alignment = alignof(std::max_align_t)) {
        if (std::align(alignment, size, next_, left_) == nullptr) {
            next_size_ = std::max(2 * next_size_, size + alignment);
            blocks_.push_back(std::make_unique<std::byte[]>(next_size_));
            next_ = blocks_.back().get();
            left_ = next_size_;
            std::align(alignment, size, next_, left_);
        }
        void* const found = next_;
        next_ = static_cast<std::byte*>(next_) + size;
        left_ -= size;
        return found;
    }

    /// Frees all that was allocated.
    void release() noexcept {
        blocks_.clear();
        next_ = nullptr;
        left_ = 0;
        next_size_ = first_size;
    }

private:
    static constexpr std::size_t first_size = 512;

    std::vector<std::unique_ptr<std::byte[]>> blocks_;
    void* next_ = nullptr;
    std::size_t left_ = 0;
    std::size_t next_size_ = first_size;
};

using memory_resource = monotonic_buffer_resource;

} // namespace pmr
} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif

#endif
