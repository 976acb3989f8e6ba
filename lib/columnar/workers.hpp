// SPDX-License-Identifier: Apache-2.0
// The threads of one call: they share out blocks and end with it.
#ifndef TIEUCHI_COLUMNAR_WORKERS_HPP
#define TIEUCHI_COLUMNAR_WORKERS_HPP

#include <tieuchi/batch.hpp>

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** Hands out blocks by number until there is none left, the caller cancels, or a worker fails. */
class workers {
public:
    workers(batch_options const& options, std::int64_t rows) : options_(options), total_(rows) {}

    /** Runs `work(0)` to `work(threads - 1)`.

        @return Whether all blocks were handed out. What a worker throws is thrown again here.
    */
    bool run(std::int64_t blocks, std::function<void(std::int32_t)> const& work);

    /// The next block; false when there is none left for anybody.
    [[nodiscard]] bool next(std::int64_t& block) noexcept;

    /// Tells the caller that so many more rows are done.
    void done(std::int64_t rows);

private:
    void guarded(std::function<void(std::int32_t)> const& work, std::int32_t worker) noexcept;

    batch_options const& options_;
    std::int64_t total_;
    std::int64_t blocks_ = 0;
    alignas(128) std::atomic<std::int64_t> next_{0};
    std::atomic<std::int64_t> rows_done_{0};
    std::atomic<bool> stopped_{false};
    std::mutex telling_;
    std::mutex failing_;
    std::exception_ptr failed_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
