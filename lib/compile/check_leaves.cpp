// SPDX-License-Identifier: Apache-2.0
#include "compile/valuation.hpp"
#include "compile/weaken.hpp"

#include <string>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// Whether the leaf has a line from a baseline to its bound.
[[nodiscard]] bool is_one_sided(leaf const& one) noexcept {
    return is_lower_bound(one.compare) || is_upper_bound(one.compare);
}

void check_baseline(leaf_place const& at, edition const& rules, problem_list& problems) {
    leaf const& one = *at.rules;
    node const* const stated = at.self.find("baseline");
    if (!one.baseline || stated == nullptr) {
        return;
    }
    bool const linear = !one.shape || *one.shape == progress_shape::linear;
    if (!linear || !is_one_sided(one)) {
        problems.at_value(errc::bad_baseline, *stated,
                          "a baseline goes with the shape linear and with at_least, at_most, "
                          "more_than, less_than; remove it");
        return;
    }
    std::optional<decimal> offending;
    for_each_end(one.limit, rules, [&](bound const& end, bool) {
        bool const fails = is_lower_bound(one.compare) ? *one.baseline < end.value.low
                                                       : *one.baseline > end.value.low;
        if (end.form == bound_form::value && !fails && !offending) {
            offending = end.value.low;
        }
    });
    if (offending) {
        problems.at_value(errc::bad_baseline, *stated,
                          "the baseline " + to_string(*one.baseline) +
                              " is not on the failing side of the bound " + to_string(*offending));
    }
}

void check_full(leaf_place const& at, edition const& rules, problem_list& problems) {
    leaf const& one = *at.rules;
    node const* const stated = at.self.find("full");
    if (stated == nullptr || (!one.full && !one.full_points)) {
        return;
    }
    bool const flat =
        one.shape && (*one.shape == progress_shape::step || *one.shape == progress_shape::table);
    if (one.full_points) {
        bool const points =
            one.kind == leaf_kind::ordinal && !one.levels.empty() && one.levels.back().points;
        if (!points || flat) {
            problems.at_value(errc::bad_full, *stated,
                              "\"full\": true is for an ordinal whose levels state points");
        }
        return;
    }
    if (flat || !is_one_sided(one)) {
        problems.at_value(errc::bad_full, *stated,
                          "full marks at a value go with at_least, at_most, more_than, less_than "
                          "and with the shapes linear and ratio; remove it");
        return;
    }
    std::optional<decimal> offending;
    for_each_end(one.limit, rules, [&](bound const& end, bool) {
        bool const beyond =
            is_lower_bound(one.compare) ? *one.full >= end.value.low : *one.full <= end.value.low;
        if (end.form == bound_form::value && !beyond && !offending) {
            offending = end.value.low;
        }
    });
    if (offending) {
        problems.at_value(errc::bad_full, *stated,
                          "full marks at " + to_string(*one.full) + " come before the bound " +
                              to_string(*offending));
    }
}

} // namespace

void check_leaves(snapshot& parts, problem_list& problems) {
    for (snapshot_part& part : parts.parts()) {
        for (leaf_place const& at : part.places.leaves) {
            check_baseline(at, part.rules, problems);
            check_full(at, part.rules, problems);
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
