// SPDX-License-Identifier: Apache-2.0
// The kernel for rows with AVX2 (x86-64 since Haswell and Zen).
#include "columnar/kernel.hpp"
#include "row/context.hpp"

#if TIEUCHI_X86_KERNELS

#include "columnar/block.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <immintrin.h>

#if defined(__clang__)
#pragma clang attribute push(__attribute__((target("avx2,popcnt,bmi,bmi2"))), apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,popcnt,bmi,bmi2")
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace avx2_rows {

#include "row/portable_ops.inc"

struct avx2_ops : portable_ops {
    static __m256i load(void const* from) noexcept {
        return _mm256_loadu_si256(static_cast<__m256i const*>(from));
    }

    static std::uint64_t signs(__m256i lanes) noexcept {
        return static_cast<std::uint64_t>(
            static_cast<unsigned>(_mm256_movemask_pd(_mm256_castsi256_pd(lanes))));
    }

    static void outside(std::int64_t const* values, std::int32_t count, row_context const& with,
                        std::int32_t words, std::uint64_t* bits) noexcept {
        std::int64_t const* const low = with.low.data();
        std::int64_t const* const high = with.high.data();
        for (std::int32_t w = 0; w < words; ++w) {
            std::int32_t const last = std::min(count, 64 * w + 64);
            std::uint64_t found = 0;
            std::int32_t i = 64 * w;
            for (; i + 4 <= last; i += 4) {
                __m256i const some = load(values + i);
                found |= signs(_mm256_or_si256(_mm256_cmpgt_epi64(load(low + i), some),
                                               _mm256_cmpgt_epi64(some, load(high + i))))
                         << (i % 64);
            }
            for (; i < last; ++i) {
                bool const is_outside = values[i] < low[i] || values[i] > high[i];
                found |= std::uint64_t{is_outside} << (i % 64);
            }
            bits[w] = found;
        }
    }

    static std::uint64_t fold(row_shape const& shape, std::uint64_t const* columns,
                              std::int32_t words, std::int32_t word) noexcept {
        std::uint64_t criteria = 0;
        std::int32_t const last = std::min(shape.criteria_lanes, 64 * word + 64);
        for (std::int32_t c = 64 * word; c < last; c += 4) {
            __m256i some = _mm256_setzero_si256();
            for (std::int32_t w = 0; w < words; ++w) {
                __m256i const all = _mm256_set1_epi64x(static_cast<long long>(columns[w]));
                some = _mm256_or_si256(some,
                                       _mm256_and_si256(all, load(shape.criteria.data() +
                                                                  w * shape.criteria_lanes + c)));
            }
            std::uint64_t const none = signs(_mm256_cmpeq_epi64(some, _mm256_setzero_si256()));
            criteria |= (none ^ 15U) << (c % 64);
        }
        return criteria;
    }
};

using ops = avx2_ops;

#include "row/kernel_body.inc"

} // namespace avx2_rows
} // namespace detail
} // namespace v1
} // namespace tieuchi

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif
