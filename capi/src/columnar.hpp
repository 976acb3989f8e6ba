// SPDX-License-Identifier: Apache-2.0
// What stands behind the handles of columns, and how options for judging them are read.
#ifndef TIEUCHI_CAPI_SRC_COLUMNAR_HPP
#define TIEUCHI_CAPI_SRC_COLUMNAR_HPP

#include <tieuchi/batch.hpp>
#include <tieuchi/columns.hpp>
#include "boundary.hpp"
#include "handles.hpp"

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

struct tieuchi_bytes {
    std::vector<std::byte> value;
};

struct tieuchi_column_batch {
    /// What C reads: its own columns, or those of a block of a stream.
    [[nodiscard]] tieuchi::column_batch const& read() const noexcept {
        return seen != nullptr ? *seen : value;
    }

    tieuchi::column_batch value;
    tieuchi::capi::share<tieuchi_evaluator> rules;
    tieuchi::column_batch const* seen = nullptr;
};

struct tieuchi_packed_columns {
    tieuchi::packed_columns value;
    tieuchi::capi::share<tieuchi_evaluator> rules;
    bool in_place = false; ///< Opened in a buffer of the caller's.
};

struct tieuchi_batch_result {
    tieuchi::batch_result value;
    tieuchi::capi::share<tieuchi_evaluator> rules; ///< Empty while nothing was judged.
    tieuchi::outputs wanted = tieuchi::outputs::none;
};

struct tieuchi_cancellation {
    std::atomic<bool> wished{false};
};

struct tieuchi_work {
    tieuchi_work(std::int32_t count, std::function<void(std::int32_t)> const& work)
        : task(work), begun(static_cast<std::size_t>(count)) {}

    std::function<void(std::int32_t)> const& task;
    mutable std::vector<std::atomic<bool>> begun; ///< By index; the handle is const for C.
    mutable std::atomic<std::int64_t> done{0};
};

namespace tieuchi {
namespace capi {

/// Options of the caller's as the library takes them; NULL: the defaults.
tieuchi_status read_batch_options(tieuchi_batch_options const* given, batch_options& out,
                                  tieuchi_error* err);

/// Empties a result that nothing was judged into, by whatever way it is left; else it keeps its
/// memory for the next time.
class emptied_unless_judged {
public:
    explicit emptied_unless_judged(tieuchi_batch_result& into) : into_(into) { into_.rules = {}; }
    emptied_unless_judged(emptied_unless_judged const&) = delete;
    emptied_unless_judged& operator=(emptied_unless_judged const&) = delete;
    ~emptied_unless_judged() {
        if (into_.rules.get() == nullptr) {
            into_.value = std::move(nothing_);
        }
    }

private:
    tieuchi_batch_result& into_;
    batch_result nothing_; // made before anything can go wrong: emptying allocates nothing
};

/** Run `judge_with` on the options and the result of a call.

    The result holds what was judged, or nothing where anything went wrong, by whatever way.

    @param judge_with gives a result<T> for batch_options.
*/
template <typename Judge>
tieuchi_status judge_into(share<tieuchi_evaluator> const& rules,
                          tieuchi_batch_options const* options, tieuchi_batch_result& into,
                          tieuchi_error* err, Judge const& judge_with) {
    emptied_unless_judged const held(into);
    batch_options chosen;
    TIEUCHI_TRY(read_batch_options(options, chosen, err));
    auto const judged = judge_with(chosen, into.value);
    if (!judged) {
        return fail(err, judged.error());
    }
    into.rules = rules;
    into.wanted = chosen.wanted;
    return TIEUCHI_OK;
}

} // namespace capi
} // namespace tieuchi

#endif
