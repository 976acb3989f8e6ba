// SPDX-License-Identifier: Apache-2.0
#include "columnar/workers.hpp"

#include <algorithm>
#include <vector>

#if TIEUCHI_HAS_THREADS
#include <thread>
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {

void workers::guarded(std::function<void(std::int32_t)> const& work, std::int32_t worker) noexcept {
    try {
        work(worker);
    } catch (...) {
        std::lock_guard const lock(failing_);
        failed_ = failed_ ? failed_ : std::current_exception();
        stopped_ = true;
    }
}

bool workers::run(std::int64_t blocks, std::function<void(std::int32_t)> const& work) {
    blocks_ = blocks;
    // More threads than blocks would only be started to end.
    auto const count =
        static_cast<std::int32_t>(std::clamp<std::int64_t>(blocks, 1, options_.threads));
    if (count == 1) {
        guarded(work, 0);
    } else if (options_.run) {
        options_.run(count, [&](std::int32_t worker) { guarded(work, worker); });
    } else {
#if TIEUCHI_HAS_THREADS
        std::vector<std::jthread> threads; // joined when this block ends, also by an exception
        threads.reserve(static_cast<std::size_t>(count));
        try {
            for (std::int32_t worker = 1; worker < count; ++worker) {
                threads.emplace_back([&, worker] { guarded(work, worker); });
            }
        } catch (std::exception const&) {
            // The system gives no more threads: those that run hand out the blocks among them.
        }
#endif
        guarded(work, 0); // alone, it does all blocks
    }
    if (failed_) {
        std::rethrow_exception(failed_);
    }
    return !stopped_;
}

bool workers::next(std::int64_t& block) noexcept {
    if (options_.cancel != nullptr && options_.cancel->load(std::memory_order_relaxed)) {
        stopped_ = true;
    }
    if (stopped_) {
        return false;
    }
    block = next_.fetch_add(1, std::memory_order_relaxed);
    return block < blocks_;
}

void workers::done(std::int64_t rows) {
    std::int64_t const so_far = rows_done_.fetch_add(rows, std::memory_order_relaxed) + rows;
    if (!options_.progress) {
        return;
    }
    std::unique_lock const lock(telling_, std::try_to_lock); // who comes too late says nothing
    if (lock) {
        options_.progress(so_far, total_);
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
