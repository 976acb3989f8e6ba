// SPDX-License-Identifier: Apache-2.0
// The caller's own scoring methods.
#include "method.hpp"

#include <cstdio>

namespace tieuchi {
namespace capi {

caller_method::~caller_method() {
    if (kept_ && release_ != nullptr) {
        release_(payload_);
    }
}

std::optional<interval> caller_method::score(assessment const& found) const {
    tieuchi_assessment const seen(found);
    tieuchi_score answer;
    tieuchi_status const status = score_(&seen, &answer, payload_);
    if (status != TIEUCHI_OK) {
        callback_failure failed{};
        (void)std::snprintf(failed.message, sizeof failed.message,
                            "scoring method '%.100s' returned %ld", name_.c_str(),
                            static_cast<long>(status));
        throw failed; // past the library, to the guard of the call that led here
    }
    return answer.value;
}

tieuchi_status read_method(tieuchi_method const& given, scoring_method& out,
                           std::shared_ptr<caller_method>& kept, tieuchi_error* err) {
    TIEUCHI_TEXT(name, given.name.data, given.name.size);
    if (name.empty() || !is_utf8(name) || measure_of(name)) {
        return refuse(err, "name of a method is empty, not UTF-8, or built in");
    }
    TIEUCHI_NEEDS(given.score);
    if (given.reserved != nullptr) {
        return refuse(err, "reserved of a method is not NULL");
    }
    auto method = std::make_shared<caller_method>(given, name);
    out = {std::string(name), [method](assessment const& found) { return method->score(found); }};
    kept = std::move(method);
    return TIEUCHI_OK;
}

} // namespace capi
} // namespace tieuchi
