// SPDX-License-Identifier: Apache-2.0
// The kernel for rows with AVX-512, on machines that have the kernel for columns.
#include "columnar/kernel.hpp"
#include "row/context.hpp"

#if TIEUCHI_X86_KERNELS

#include "columnar/block.hpp"

#include <algorithm>
#include <array>
#include <bit>
#include <immintrin.h>

#if defined(__clang__)
#pragma clang attribute push(                                                                      \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,popcnt,bmi,bmi2"))),                 \
    apply_to = function)
#else
// g++ 12 finds fault with its own intrinsics (PR 105593).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC push_options
#pragma GCC target("avx512f,avx512bw,avx512dq,avx512vl,popcnt,bmi,bmi2")
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace avx512_rows {

#include "row/portable_ops.inc"

struct avx512_ops : portable_ops {
    static __m512i load(void const* from) noexcept { return _mm512_loadu_si512(from); }

    /// The columns of a register that there are; tables are filled up, rows are not.
    static __mmask8 lanes_of(std::int32_t count) noexcept {
        return static_cast<__mmask8>(count >= 8 ? 255U : (1U << static_cast<unsigned>(count)) - 1);
    }

    static void outside(std::int64_t const* values, std::int32_t count, std::int64_t const* low,
                        std::int64_t const* high, std::uint64_t* bits) noexcept {
        for (std::int32_t i = 0; i < count; i += 8) {
            __m512i const some = _mm512_maskz_loadu_epi64(lanes_of(count - i), values + i);
            unsigned const found = static_cast<unsigned>(_mm512_cmplt_epi64_mask(some, load(low + i))) |
                                   _mm512_cmpgt_epi64_mask(some, load(high + i));
            bits[i / 64] |= std::uint64_t{found} << (i % 64);
        }
    }

    static void fold(row_shape const& shape, std::uint64_t const* columns, std::int32_t words,
                     std::uint64_t* criteria) noexcept {
        std::fill_n(criteria, shape.criteria_words, std::uint64_t{0});
        for (std::int32_t c = 0; c < shape.criteria_lanes; c += 8) {
            unsigned some = 0;
            for (std::int32_t w = 0; w < words; ++w) {
                std::uint64_t const* const masks =
                    shape.criteria.data() + w * shape.criteria_lanes + c;
                some |= _mm512_test_epi64_mask(
                    _mm512_set1_epi64(static_cast<long long>(columns[w])), load(masks));
            }
            criteria[c / 64] |= std::uint64_t{some} << (c % 64);
        }
    }

    static std::int64_t sum_lines(std::int64_t const* values, std::int32_t count,
                                  row_context const& with, std::uint64_t const* valued) noexcept {
        __m512i sum = _mm512_setzero_si512();
        for (std::int32_t i = 0; i < count; i += 8) {
            __m512i const some = _mm512_maskz_loadu_epi64(lanes_of(count - i), values + i);
            __m512i const kept = _mm512_min_epi64(_mm512_max_epi64(some, load(&with.from[static_cast<std::size_t>(i)])),
                                                  load(&with.to[static_cast<std::size_t>(i)]));
            __m512i const way = _mm512_sub_epi64(kept, load(&with.base[static_cast<std::size_t>(i)]));
            auto const there = static_cast<__mmask8>(valued[i / 64] >> (i % 64));
            sum = _mm512_mask_add_epi64(
                sum, there, sum,
                _mm512_mullo_epi64(way, load(&with.multiplier[static_cast<std::size_t>(i)])));
        }
        return _mm512_reduce_add_epi64(sum);
    }

    static std::int64_t sum_full(std::int64_t const* full, std::uint64_t const* columns,
                                 std::int32_t words) noexcept {
        __m512i sum = _mm512_setzero_si512();
        for (std::int32_t i = 0; i < 64 * words; i += 8) {
            auto const there = static_cast<__mmask8>(columns[i / 64] >> (i % 64));
            sum = _mm512_mask_add_epi64(sum, there, sum, load(full + i));
        }
        return _mm512_reduce_add_epi64(sum);
    }
};

using ops = avx512_ops;

#include "row/kernel_body.inc"

} // namespace avx512_rows
} // namespace detail
} // namespace v1
} // namespace tieuchi

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#pragma GCC diagnostic pop
#endif

#endif
