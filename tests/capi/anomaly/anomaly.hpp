// SPDX-License-Identifier: Apache-2.0
// Stands between the C tests and the library: every call that can fail is first made with its first
// allocation failing, then with its second, and so on until it comes to its end; the test sees that
// end alone. A failed call must say so, leave everything as it was, and keep no memory.
#ifndef TIEUCHI_TESTS_CAPI_ANOMALY_ANOMALY_HPP
#define TIEUCHI_TESTS_CAPI_ANOMALY_ANOMALY_HPP

#include <tieuchi.h>
#include "heap.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

namespace anomaly {

/// A function of the interface, and what was seen of it.
struct function {
    function(char const* its_name, bool it_may_fail);

    char const* name;
    bool may_fail = false;
    void* address = nullptr;     ///< In the library.
    std::int64_t calls = 0;      ///< By the tests.
    std::int64_t good_calls = 0; ///< Of these the ones that succeeded.
    std::int64_t attempts = 0;   ///< Calls in which an allocation failed.
    std::int64_t most = 0;       ///< Allocations of a call that came to its end.
    std::int64_t tolerated = 0;  ///< Calls that succeeded although an allocation had failed.
};

/// All of them.
[[nodiscard]] std::vector<function*>& functions();

/// How many statements did not hold.
[[nodiscard]] std::int64_t problem_count() noexcept;

/// Report a statement that does not hold.
void report(function const& of, std::int64_t n, char const* what);

/// The function in the library.
void* find(function& of);

/// Whether calls just go through: while this program itself asks.
[[nodiscard]] bool is_raw() noexcept;

/// Live allocations of the process.
[[nodiscard]] std::int64_t live() noexcept;

/// While it lives, calls go through and no allocation fails.
class raw_scope {
public:
    raw_scope() noexcept;
    ~raw_scope();
    raw_scope(raw_scope const&) = delete;
    raw_scope& operator=(raw_scope const&) = delete;

private:
    bool before_;
    heap::order outer_;
};

/// Lets the n-th allocation from now on fail; inside another such scope (in a callback) that one
/// waits until this one ends.
class failing_scope {
public:
    explicit failing_scope(std::int64_t n) noexcept;
    ~failing_scope() { end(); }
    failing_scope(failing_scope const&) = delete;
    failing_scope& operator=(failing_scope const&) = delete;

    /// No allocation fails from here on.
    void end() noexcept;
    /// Once ended: whether one failed.
    [[nodiscard]] bool has_fired() const noexcept { return fired_; }

private:
    heap::order outer_;
    bool fired_ = false;
    bool ended_ = false;
};

/// While it lives, allocations are counted as the function's.
class counting_scope {
public:
    explicit counting_scope(function& of) noexcept;
    ~counting_scope();
    counting_scope(counting_scope const&) = delete;
    counting_scope& operator=(counting_scope const&) = delete;

private:
    function& of_;
    std::int64_t before_;
};

// ---- what a failed call must leave as it was ----

/// What can be told of an object of the caller's that a call may change; empty for others.
std::string state_of(tieuchi_unit const* unit);
std::string state_of(tieuchi_rollup const* rollup);
std::string state_of(tieuchi_grouped_rollup const* rollup);
std::string state_of(tieuchi_column_batch const* batch);
std::string state_of(tieuchi_packed_columns const* packed);
std::string state_of(tieuchi_costs const* costs);

template <typename T, typename = void>
constexpr bool has_state = false;
template <typename T>
constexpr bool has_state<T, std::void_t<decltype(state_of(std::declval<T const*>()))>> = true;

template <typename T, typename = void>
constexpr bool is_complete = false;
template <typename T>
constexpr bool is_complete<T, std::void_t<decltype(sizeof(T))>> = true;

template <typename T, typename = void>
constexpr bool has_size = false;
template <typename T>
constexpr bool has_size<T, std::void_t<decltype(T::struct_size)>> = true;

/// Bytes of the caller's that a failed call must not write.
class kept_bytes {
public:
    /// A parameter, and the one behind it: the capacity of an array, if it is a number.
    template <typename T, typename Next>
    void watch(T const& parameter, Next const& next) {
        if constexpr (std::is_pointer_v<T>) {
            using pointee = std::remove_pointer_t<T>;
            if constexpr (!std::is_const_v<pointee> && !std::is_same_v<pointee, tieuchi_error> &&
                          is_complete<pointee> && !std::is_void_v<pointee>) {
                if (parameter != nullptr) {
                    watch_memory(parameter, size_of(parameter, next));
                }
            }
        }
    }
    /// Whether they are as they were.
    [[nodiscard]] bool are_kept() const noexcept {
        return std::all_of(parts_.begin(), parts_.end(), [](part const& one) {
            return std::memcmp(one.where, one.before.data(), one.before.size()) == 0;
        });
    }

private:
    struct part {
        void const* where;
        std::vector<unsigned char> before;
    };

    template <typename T, typename Next>
    static std::size_t size_of(T const* parameter, Next const& next) noexcept {
        if constexpr (std::is_same_v<Next, std::size_t>) {
            return sizeof(T) * std::size_t{next};
        } else if constexpr (has_size<T>) {
            return std::min<std::size_t>(parameter->struct_size, sizeof(T));
        } else {
            return sizeof(T);
        }
    }
    void watch_memory(void const* where, std::size_t size) {
        auto const* const bytes = static_cast<unsigned char const*>(where);
        parts_.push_back({where, {bytes, bytes + size}});
    }

    std::vector<part> parts_;
};

template <typename T>
void add_state(std::string& all, T const& parameter) {
    if constexpr (std::is_pointer_v<T>) {
        using pointee = std::remove_cv_t<std::remove_pointer_t<T>>;
        if constexpr (has_state<pointee>) {
            if (parameter != nullptr) {
                all += state_of(parameter);
            }
        }
    }
}

/// What can be told of all objects among the arguments.
template <typename... Arguments>
std::string states_of(Arguments const&... arguments) {
    raw_scope const raw;
    std::string all;
    (add_state(all, arguments), ...);
    return all;
}

inline void watch_all(kept_bytes&) {}
template <typename First>
void watch_all(kept_bytes& kept, First const& first) {
    kept.watch(first, nullptr);
}
template <typename First, typename Second, typename... Rest>
void watch_all(kept_bytes& kept, First const& first, Second const& second, Rest const&... rest) {
    kept.watch(first, second);
    watch_all(kept, second, rest...);
}

/// Where the call tells its failure; its last argument.
inline tieuchi_error* error_of(tieuchi_error* err) {
    return err;
}
template <typename First, typename... Rest>
tieuchi_error* error_of(First const&, Rest const&... rest) {
    if constexpr (sizeof...(rest) == 0) {
        return nullptr;
    } else {
        return error_of(rest...);
    }
}

// ---- the calls ----

/// The checks of one call, apart from how it is made.
struct checks {
    function& of;
    kept_bytes const& kept;
    std::string const& state_before;
    tieuchi_error const* err;
};

/// What a call that failed for want of memory owes.
void check_failed(checks const& of, std::int64_t n, std::string const& state_after);

/// What goes wrong in tieuchi_work_run() is told by the call that led to it: allocations count as
/// that call's.
template <typename Function>
constexpr bool is_part_of_a_call = std::is_same_v<Function, decltype(tieuchi_work_run)>;

/// A stream that has failed stays so, and cannot be asked again: check_streams() tries it instead.
template <typename Function>
constexpr bool reads_on = std::is_same_v<Function, decltype(tieuchi_unit_stream_next)>;

/// Reads streams with each allocation failing in turn.
void check_streams();

/// A function that can fail.
template <typename Function, typename... Arguments>
tieuchi_status may_fail(function& of, Arguments... arguments) {
    auto* const real = reinterpret_cast<Function*>(find(of));
    if (is_raw()) {
        return real(arguments...);
    }
    if constexpr (is_part_of_a_call<Function> || reads_on<Function>) {
        ++of.calls;
        tieuchi_status const status = real(arguments...);
        of.good_calls += status == TIEUCHI_OK ? 1 : 0;
        return status;
    }
    kept_bytes kept;
    {
        raw_scope const raw;
        watch_all(kept, arguments...);
        ++of.calls;
    }
    std::string const before = states_of(arguments...);
    tieuchi_status instead = TIEUCHI_OK;
    bool leaked = false;
    for (std::int64_t n = 1;;) {
        std::int64_t const held = live();
        failing_scope failing(n);
        tieuchi_status const status = real(arguments...);
        failing.end();
        if (!failing.has_fired() || status == TIEUCHI_OK) {
            if (instead != TIEUCHI_OK && status != instead) {
                report(of, n, "told another failure when memory was wanting");
            }
            of.most = std::max(of.most, failing.has_fired() ? n : n - 1);
            of.tolerated += failing.has_fired() ? 1 : 0;
            of.good_calls += status == TIEUCHI_OK ? 1 : 0;
            return status;
        }
        ++of.attempts;
        if (status != TIEUCHI_E_NO_MEMORY) {
            instead = status;
        } else {
            check_failed({of, kept, before, error_of(arguments...)}, n, states_of(arguments...));
        }
        // What stays allocated once is a cache of the system's; what stays each time is a leak.
        bool const more = live() > held;
        if (more && leaked) {
            report(of, n, "leaked");
        }
        bool const again = more && !leaked;
        leaked = again;
        n += again ? 0 : 1;
    }
}

/// A function that tells no failure: it allocates nothing, or gives NULL where memory is wanting.
template <typename Function, typename... Arguments>
auto cannot_fail(function& of, Arguments... arguments) {
    auto* const real = reinterpret_cast<Function*>(find(of));
    if (is_raw()) {
        return real(arguments...);
    }
    ++of.calls;
    ++of.good_calls;
    using result = decltype(real(arguments...));
    if constexpr (std::is_pointer_v<result>) {
        for (std::int64_t n = 1;; ++n) {
            failing_scope failing(n);
            result const found = real(arguments...);
            failing.end();
            if (!failing.has_fired()) {
                return found;
            }
            ++of.attempts;
            if (found != nullptr) {
                report(of, n, "gave something though memory was wanting");
                return found;
            }
        }
    } else {
        counting_scope const counting(of);
        return real(arguments...);
    }
}

/// A function that fills a structure of the caller's: it allocates nothing.
template <typename Function, typename... Arguments>
tieuchi_status initialises(function& of, Arguments... arguments) {
    return cannot_fail<Function>(of, arguments...);
}

} // namespace anomaly

#endif
