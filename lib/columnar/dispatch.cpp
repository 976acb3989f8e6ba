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
               __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("gfni") &&
               is_available(kernel::avx2);
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
    missing.resize(plan.leaves.size());
    passing.resize(plan.leaves.size());
    open.resize(plan.leaves.size() + 1);
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
    picks.resize(plan.selectors.size() + 1);
    std::size_t lines = 0;
    for (score_group const& one : plan.score_groups) {
        lines = std::max(lines, one.lines.size());
    }
    kept.resize((lines + 1) * tile_rows);
    if (job.totals) {
        totals.criteria.resize(plan.criteria.size());
        totals.indicators.resize(plan.indicators.size());
        totals.standard.resize(1);
        totals.met_lower.resize(plan.criteria.size() + 1);
        totals.met_upper.resize(plan.criteria.size() + 1);
        totals.scores.resize(plan.one_denominator ? 1 : plan.scores.size());
        totals.grades.resize(plan.rules->rules.grades.size());
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
