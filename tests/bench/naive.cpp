// SPDX-License-Identifier: Apache-2.0
#include "naive.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace bench {

naive_rules make_naive_rules(grain bounds) {
    naive_rules rules{};
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        rules.form[leaf] = form_of(leaf);
        if (form_of(leaf) == leaf_form::boolean) {
            continue;
        }
        for (int region = 0; region < region_count; ++region) {
            rules.bound[leaf][region] = bound_tenths(bounds, leaf, region) / 10.0;
        }
    }
    return rules;
}

naive_unit make_naive_unit(row const& one) {
    constexpr std::array<double, 4> powers = {1, 10, 100, 1000};
    naive_unit made;
    made.region = one.region;
    for (int leaf = 0; leaf < leaf_count; ++leaf) {
        int const value = one.values[static_cast<std::size_t>(leaf)];
        made.value[leaf] =
            value < 0 ? std::nan("") : value / powers[static_cast<std::size_t>(scale_of(leaf))];
    }
    return made;
}

naive_result judge_naively(naive_rules const& rules, naive_unit const& unit) {
    naive_result result;
    std::uint32_t bit = 1;
    for (int first = 0; first < leaf_count; first += leaves_per_criterion, bit <<= 1U) {
        int failed = 0;
        int unknown = 0;
        double sum = 0;
        for (int leaf = first; leaf < first + leaves_per_criterion; ++leaf) {
            double const value = unit.value[leaf];
            if (std::isnan(value)) {
                unknown += 1;
                continue;
            }
            double const bound = rules.bound[leaf][unit.region];
            double progress = value;
            if (rules.form[leaf] == leaf_form::at_least) {
                progress = std::min(1.0, value / bound);
            } else if (rules.form[leaf] == leaf_form::at_most) {
                progress = std::clamp(1.0 - (value - bound) / bound, 0.0, 1.0);
            }
            failed += progress < 1.0 ? 1 : 0;
            sum += progress;
        }
        result.unknown |= failed == 0 && unknown > 0 ? bit : 0;
        result.passed |= failed == 0 && unknown == 0 ? bit : 0;
        result.score += sum / leaves_per_criterion;
    }
    result.score *= 100.0 / criterion_count;
    return result;
}

} // namespace bench
