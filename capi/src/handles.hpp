// SPDX-License-Identifier: Apache-2.0
// What stands behind the handles of the C interface.
#ifndef TIEUCHI_CAPI_SRC_HANDLES_HPP
#define TIEUCHI_CAPI_SRC_HANDLES_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/builtin.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/evaluator.hpp>
#include <tieuchi/explain.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/rollup.hpp>
#include <tieuchi/rulebook.hpp>
#include "boundary.hpp"

#include <atomic>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace tieuchi {
namespace capi {

/// Base of the handles that are shared; a new one has one share.
struct counted {
    mutable std::atomic<std::int64_t> shares{1};
};

/// Takes one more share.
template <typename T>
T* retain(T const* handle) noexcept {
    if (handle != nullptr) {
        handle->shares.fetch_add(1, std::memory_order_relaxed);
    }
    return const_cast<T*>(handle); // C has one type for a handle; none of the shared ones changes
}

/// Gives one share back.
template <typename T>
void release(T const* handle) noexcept {
    if (handle != nullptr && handle->shares.fetch_sub(1, std::memory_order_acq_rel) == 1) {
        delete handle;
    }
}

/// A share of a handle that another handle keeps.
template <typename T>
class share {
public:
    share() noexcept = default;
    /// One more share.
    explicit share(T const* handle) noexcept : handle_(retain(handle)) {}
    share(share const& other) noexcept : handle_(retain(other.handle_)) {}
    share(share&& other) noexcept : handle_(std::exchange(other.handle_, nullptr)) {}
    share& operator=(share other) noexcept {
        std::swap(handle_, other.handle_);
        return *this;
    }
    ~share() { release(handle_); }

    /// Takes over the share of a handle that was just made.
    [[nodiscard]] static share adopt(T const* handle) noexcept {
        share one;
        one.handle_ = handle;
        return one;
    }

    [[nodiscard]] T const* get() const noexcept { return handle_; }
    [[nodiscard]] T const* operator->() const noexcept { return handle_; }

private:
    T const* handle_ = nullptr;
};

/// Whether two evaluators are the same compiled rulebook.
[[nodiscard]] inline bool same(evaluator const& a, evaluator const& b) noexcept {
    return &a.compiled() == &b.compiled();
}

/// Where a number of the evaluator leads in the edition.
struct indicator_position {
    indicator const* node = nullptr;
    std::int32_t criterion = -1;
    std::int32_t first_leaf = 0;
};

/// The same of a criterion.
struct criterion_position {
    std::int32_t first_indicator = 0;
    std::int32_t first_leaf = 0;
    std::int32_t leaf_count = 0;
};

} // namespace capi
} // namespace tieuchi

struct tieuchi_text {
    std::string value;
};

struct tieuchi_diagnostics {
    tieuchi::diagnostics value;
};

struct tieuchi_builtin_list {
    std::vector<tieuchi::builtin_entry> items;
};

struct tieuchi_rulebook : tieuchi::capi::counted {
    explicit tieuchi_rulebook(tieuchi::rulebook source);

    tieuchi::rulebook value;
    std::vector<std::string> changes; ///< As texts, so that they can be borrowed.
};

struct tieuchi_evaluator : tieuchi::capi::counted {
    tieuchi_evaluator(tieuchi::evaluator compiled,
                      tieuchi::capi::share<tieuchi_rulebook> made_from);

    tieuchi::evaluator value;
    tieuchi::capi::share<tieuchi_rulebook> source;
    std::string date;
    std::string effective_from;
    std::string effective_to;
    std::vector<tieuchi::capi::criterion_position> criteria;
    std::vector<tieuchi::capi::indicator_position> indicators;
    std::vector<std::int32_t> indicator_of_leaf; ///< Of the leaves of criteria.
};

struct tieuchi_unit {
    tieuchi::unit value;
    tieuchi::capi::share<tieuchi_evaluator> rules;
};

struct tieuchi_unit_list {
    std::vector<tieuchi_unit> items;
};

struct tieuchi_assessment : tieuchi::capi::counted {
    /// The assessment of a unit, with a copy of the unit.
    tieuchi_assessment(tieuchi::assessment&& made, tieuchi_unit const& subject)
        : rules(subject.rules), unit(subject), own(std::move(made)), found(&*own) {}
    /// What a callback sees: borrowed, without a unit.
    explicit tieuchi_assessment(tieuchi::assessment const& seen) noexcept : found(&seen) {}
    tieuchi_assessment(tieuchi_assessment const&) = delete;
    tieuchi_assessment& operator=(tieuchi_assessment const&) = delete;

    [[nodiscard]] bool is_borrowed() const noexcept { return !own.has_value(); }

    /// Of a callback empty until it is asked for; a callback runs on one thread.
    mutable tieuchi::capi::share<tieuchi_evaluator> rules;
    std::optional<tieuchi_unit> unit;
    std::optional<tieuchi::assessment> own;
    tieuchi::assessment const* found;
};

struct tieuchi_score {
    std::optional<tieuchi::interval> value;
};

struct tieuchi_explanation {
    tieuchi::explanation value;
    std::string gap; ///< As text, so that it can be borrowed.
};

struct tieuchi_rollup {
    tieuchi::rollup value;
    tieuchi::capi::share<tieuchi_evaluator> rules;
};

#endif
