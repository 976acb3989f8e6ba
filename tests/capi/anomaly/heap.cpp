// SPDX-License-Identifier: Apache-2.0
// malloc and its relatives of this process: they count, and fail when they are told to.
#include "heap.hpp"

#include <atomic>
#include <cerrno>
#include <cstdlib>
#include <new>

// What stands behind glibc's own malloc, by the names under which glibc shows it.
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* old, std::size_t size);
void* __libc_memalign(std::size_t alignment, std::size_t size);
void __libc_free(void* old);
}

namespace anomaly {
namespace {

std::atomic<std::int64_t> allocations{0};
std::atomic<std::int64_t> held{0};
std::atomic<std::int64_t> to_go{0}; ///< The allocation that fails, from now on; 0 for none.
std::atomic<bool> fails_on{false};  ///< All that follow fail too.
std::atomic<bool> failed{false};

/// Whether this allocation is to fail.
bool fails() noexcept {
    allocations.fetch_add(1, std::memory_order_relaxed);
    if (to_go.load() <= 0) {
        return false;
    }
    std::int64_t const left = to_go.fetch_sub(1);
    if (left > 1) {
        return false;
    }
    if (left < 1 || fails_on.load()) {
        to_go.store(left < 1 ? 0 : 1);
    }
    if (left == 1) {
        failed.store(true);
    }
    return left == 1;
}

/// What every allocation comes to.
template <typename Allocate>
void* allocate(Allocate const& allocate) noexcept {
    void* const made = fails() ? nullptr : allocate();
    if (made == nullptr) {
        errno = ENOMEM;
    } else {
        held.fetch_add(1, std::memory_order_relaxed);
    }
    return made;
}

} // namespace

std::int64_t heap::count() noexcept {
    return allocations.load();
}

std::int64_t heap::live() noexcept {
    return held.load();
}

heap::order heap::give(order next) noexcept {
    return {to_go.exchange(next.to_go), failed.exchange(next.failed)};
}

void heap::go_on_failing(bool on) noexcept {
    fails_on.store(on);
}

} // namespace anomaly

// What asks for memory that it can do without (temporary buffers of algorithms) is no allocation in
// the order of a call. While all allocations after one fail, these fail from the beginning.
void* operator new(std::size_t size, std::nothrow_t const&) noexcept {
    bool const without = anomaly::fails_on.load() && anomaly::to_go.load() > 0;
    void* const made = without ? nullptr : __libc_malloc(size);
    if (made != nullptr) {
        anomaly::held.fetch_add(1, std::memory_order_relaxed);
    }
    return made;
}

void* operator new[](std::size_t size, std::nothrow_t const& tag) noexcept {
    return operator new(size, tag);
}

extern "C" {

void* malloc(std::size_t size) {
    return anomaly::allocate([&] { return __libc_malloc(size); });
}

void* calloc(std::size_t count, std::size_t size) {
    return anomaly::allocate([&] { return __libc_calloc(count, size); });
}

void* realloc(void* old, std::size_t size) {
    if (old == nullptr) {
        return malloc(size);
    }
    if (size == 0) {
        free(old);
        return nullptr;
    }
    // The old block is held until the new one is.
    if (anomaly::fails()) {
        errno = ENOMEM;
        return nullptr;
    }
    return __libc_realloc(old, size);
}

void* memalign(std::size_t alignment, std::size_t size) {
    return anomaly::allocate([&] { return __libc_memalign(alignment, size); });
}

void* aligned_alloc(std::size_t alignment, std::size_t size) {
    return memalign(alignment, size);
}

int posix_memalign(void** out, std::size_t alignment, std::size_t size) {
    void* const made = memalign(alignment, size);
    if (made == nullptr) {
        return ENOMEM;
    }
    *out = made;
    return 0;
}

void free(void* old) {
    if (old != nullptr) {
        anomaly::held.fetch_sub(1, std::memory_order_relaxed);
        __libc_free(old);
    }
}

} // extern "C"
