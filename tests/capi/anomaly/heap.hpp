// SPDX-License-Identifier: Apache-2.0
// The heap of this process, which counts its allocations and lets them fail on demand.
#ifndef TIEUCHI_TESTS_CAPI_ANOMALY_HEAP_HPP
#define TIEUCHI_TESTS_CAPI_ANOMALY_HEAP_HPP

#include <cstddef>
#include <cstdint>

namespace anomaly {
namespace heap {

/// Which allocation is to fail, and whether it has.
struct order {
    std::int64_t to_go = 0; ///< From 1, of whatever thread; 0 for none.
    bool failed = false;
};

/// Allocations up to now.
[[nodiscard]] std::int64_t count() noexcept;
/// Allocations that were not given back.
[[nodiscard]] std::int64_t live() noexcept;
/// Put an order in the place of the one that stands, and return that.
order give(order next) noexcept;
/// Whether all allocations after the one that fails are to fail too.
void go_on_failing(bool on) noexcept;

} // namespace heap
} // namespace anomaly

#endif
