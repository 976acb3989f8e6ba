// SPDX-License-Identifier: Apache-2.0
// The caller's own scoring methods: a function of the caller's with its payload.
#ifndef TIEUCHI_CAPI_SRC_METHOD_HPP
#define TIEUCHI_CAPI_SRC_METHOD_HPP

#include <tieuchi/scoring.hpp>
#include "handles.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace tieuchi {
namespace capi {

/// A function of the caller's with its payload, shared by all that may call it.
class caller_method {
public:
    caller_method(tieuchi_method const& given, std::string_view name)
        : name_(name), score_(given.score), release_(given.release), payload_(given.payload) {}
    caller_method(caller_method const&) = delete;
    caller_method& operator=(caller_method const&) = delete;
    ~caller_method();

    /// From now on the payload is ours to release: the call that took it has succeeded.
    void keep() noexcept { kept_ = true; }

    /// Ask the caller's function; a failure of it is thrown to the guard of the call that led here.
    [[nodiscard]] std::optional<interval> score(assessment const& found) const;

private:
    std::string name_;
    tieuchi_score_fn score_;
    void (*release_)(void*);
    void* payload_;
    bool kept_ = false;
};

/// Checks a method of the caller's and makes it one of the library's; `kept` owns the payload.
tieuchi_status read_method(tieuchi_method const& given, scoring_method& out,
                           std::shared_ptr<caller_method>& kept, tieuchi_error* err);

} // namespace capi
} // namespace tieuchi

#endif
