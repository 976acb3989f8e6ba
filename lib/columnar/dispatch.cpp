// SPDX-License-Identifier: Apache-2.0
// Which kernel this machine runs.
#include "columnar/block.hpp"
#include "columnar/kernel.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {

bool is_available(kernel value) noexcept {
    switch (value) {
    case kernel::automatic:
    case kernel::scalar:
    case kernel::plain: return true;
#if TIEUCHI_X86_KERNELS
    case kernel::avx2:
        return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
               __builtin_cpu_supports("popcnt") && __builtin_cpu_supports("bmi") &&
               __builtin_cpu_supports("bmi2");
    case kernel::avx512:
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
               __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512vbmi") && __builtin_cpu_supports("avx512bitalg") &&
               __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("avx512vnni") &&
               __builtin_cpu_supports("gfni") && is_available(kernel::avx2);
#else
    case kernel::avx2:
    case kernel::avx512: break;
#endif
    }
    return false;
}

namespace detail {

judge_tile find_kernel(kernel& which) noexcept {
    if (which == kernel::automatic) {
        which = is_available(kernel::avx512) ? kernel::avx512
                : is_available(kernel::avx2) ? kernel::avx2
                                             : kernel::plain;
    }
    if (!is_available(which)) {
        return nullptr;
    }
#if TIEUCHI_X86_KERNELS
    if (which == kernel::avx512) {
        return avx512_kernel::judge;
    }
    if (which == kernel::avx2) {
        return avx2_kernel::judge;
    }
#endif
    return plain_kernel::judge;
}

kernel_scratch::kernel_scratch(kernel_job const& job) {
    column_plan const& plan = *job.plan;
    leaves.resize(plan.leaves.size());
    outside.resize(plan.leaves.size());
    missing.resize(plan.leaves.size());
    indicators.resize(plan.indicators.size());
    criteria.resize(plan.criteria.size());
    if (job.declared) {
        counts_on_indicators.resize(plan.indicators.size());
        counts_on_criteria.resize(plan.criteria.size());
    }
    basic_indicators.resize(plan.indicators.size());
    basic_criteria.resize(plan.criteria.size());
    classes.resize(plan.patterns.size());
    codes.resize(plan.selectors.size() * tile_rows);
    wide_codes.resize(plan.selectors.size() * tile_rows);
    picks.resize(plan.selectors.size());
    for (std::size_t s = 0; s < picks.size(); ++s) {
        std::vector<std::uint16_t> const& entries = plan.selectors[s].entry;
        picks[s].few = std::all_of(entries.begin(), entries.end(),
                                   [](std::uint16_t entry) { return entry < 8; });
    }
    if (job.scores) {
        auto const rows = [](std::int32_t count) {
            return static_cast<std::size_t>(count) * tile_rows;
        };
        limb_plan const& by = plan.sums;
        terms.resize(rows(by.sums.terms));
        extra_terms.resize(rows(by.extras.terms));
        sums.resize(rows(by.limbs_of[2]));
        extras.resize(rows(by.limbs_of[2]));
        group.resize(plan.leaves.size() / 8 * 8 + 8);
        lower.resize(rows(by.words_of[2]));
        upper.resize(rows(by.words_of[2]));
    }
    if (job.totals) {
        totals.criteria.resize(plan.criteria.size());
        totals.indicators.resize(plan.indicators.size());
        totals.standard.resize(1);
        totals.met_lower.resize(plan.criteria.size() + 1);
        totals.met_upper.resize(plan.criteria.size() + 1);
        totals.scores.resize(plan.one_denominator ? 1 : plan.scores.size());
        totals.big.resize(plan.highest == score_tier::big ? plan.scores.size() : 0);
        totals.grades.resize(plan.rules->rules.grades.size());
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
