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

    static void outside(std::int64_t const* values, std::int32_t count, row_context const& with,
                        std::int32_t words, std::uint64_t* bits) noexcept {
        std::int64_t const* const low = with.low.data();
        std::int64_t const* const high = with.high.data();
        for (std::int32_t w = 0; w < words; ++w) {
            std::int32_t const last = std::min(count, 64 * w + 64);
            std::uint64_t found = 0;
            for (std::int32_t i = 64 * w; i < last; i += 8) {
                __m512i const some = _mm512_maskz_loadu_epi64(lanes_of(last - i), values + i);
                __mmask8 const below = _mm512_cmplt_epi64_mask(some, load(low + i));
                __mmask8 const above = _mm512_cmpgt_epi64_mask(some, load(high + i));
                found |= static_cast<std::uint64_t>(_kor_mask8(below, above)) << (i % 64);
            }
            bits[w] = found;
        }
    }

    static std::uint64_t fold(row_shape const& shape, std::uint64_t const* columns,
                              std::int32_t words, std::int32_t word) noexcept {
        std::uint64_t criteria = 0;
        std::int32_t const last = std::min(shape.criteria_lanes, 64 * word + 64);
        for (std::int32_t c = 64 * word; c < last; c += 8) {
            __mmask8 some = 0;
            for (std::int32_t w = 0; w < words; ++w) {
                some = _kor_mask8(some,
                                  _mm512_test_epi64_mask(
                                      _mm512_set1_epi64(static_cast<long long>(columns[w])),
                                      load(shape.criteria.data() + w * shape.criteria_lanes + c)));
            }
            criteria |= static_cast<std::uint64_t>(some) << (c % 64);
        }
        return criteria;
    }

    /// The lanes of a register whose bits are set, from a column on.
    static __mmask8 lanes_at(std::uint64_t const* bits, std::int32_t column) noexcept {
        return static_cast<__mmask8>(bits[column / 64] >> (column % 64));
    }

    static small_sums sum(std::int64_t const* values, row_shape const& shape,
                          row_context const& with, std::int32_t words,
                          scored_bits const& bits) noexcept {
        __m512i lines = _mm512_setzero_si512();
        for (std::int32_t i = 0; i < shape.values; i += 8) {
            auto const at = static_cast<std::size_t>(i);
            __m512i const some = _mm512_maskz_loadu_epi64(lanes_of(shape.values - i), values + i);
            __m512i const kept =
                _mm512_min_epi64(_mm512_max_epi64(some, load(&with.from[at])), load(&with.to[at]));
            __m512i const way = _mm512_sub_epi64(kept, load(&with.base[at]));
            lines = _mm512_mask_add_epi64(lines, lanes_at(bits.valued, i), lines,
                                          _mm512_mullo_epi64(way, load(&with.multiplier[at])));
        }
        __m512i full = _mm512_setzero_si512();
        __m512i open = _mm512_setzero_si512();
        for (std::int32_t i = 0; i < 64 * words; i += 8) {
            __m512i const marks = load(&with.full[static_cast<std::size_t>(i)]);
            full = _mm512_mask_add_epi64(full, lanes_at(bits.full, i), full, marks);
            open = _mm512_mask_add_epi64(open, lanes_at(bits.open, i), open, marks);
        }
        return {_mm512_reduce_add_epi64(_mm512_add_epi64(lines, full)),
                _mm512_reduce_add_epi64(open)};
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
