// SPDX-License-Identifier: Apache-2.0
// The kernel for AVX-512 with F, BW, DQ, VL, VBMI, BITALG, VPOPCNTDQ and GFNI (x86-64 servers
// since Ice Lake and Zen 4).
#include "columnar/kernel.hpp"

#if TIEUCHI_X86_KERNELS

#include "columnar/block.hpp"
#include "columnar/grades.hpp"
#include "columnar/tile.hpp"
#include "columnar/word_tools.hpp"
#include "eval/leaf.hpp"

#include <immintrin.h>

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>

#if defined(__clang__)
#pragma clang attribute push(                                                                      \
    __attribute__((target(                                                                         \
        "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512bitalg,avx512vpopcntdq,gfni"))),      \
    apply_to = function)
#else
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized" // of g++ 12 in its own intrinsics (PR 105593)
#pragma GCC push_options
#pragma GCC target(                                                                                \
    "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512bitalg,avx512vpopcntdq,gfni")
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace avx512_kernel {

#include "columnar/portable_ops.hpp"

struct avx512_ops : portable_ops {
    static constexpr bool sums_doubles = true;

    // ---- picking by code ----

    static __m512i codes16(std::uint8_t const* codes, std::int32_t part) noexcept {
        return _mm512_cvtepu8_epi16(
            _mm256_loadu_si256(reinterpret_cast<__m256i const*>(codes + 32 * part)));
    }

    static __m512i codes32(std::uint8_t const* codes, std::int32_t part) noexcept {
        return _mm512_cvtepu8_epi32(
            _mm_loadu_si128(reinterpret_cast<__m128i const*>(codes + 16 * part)));
    }

    static __m512i codes64(std::uint8_t const* codes, std::int32_t part) noexcept {
        return _mm512_cvtepu8_epi64(
            _mm_loadl_epi64(reinterpret_cast<__m128i const*>(codes + 8 * part)));
    }

    static __m512i pick(std::int16_t const* table, std::uint8_t const* codes,
                        std::int32_t part) noexcept {
        return codes == nullptr ? _mm512_set1_epi16(table[0])
                                : _mm512_permutexvar_epi16(codes16(codes, part),
                                                           _mm512_load_si512(table));
    }

    static __m512i pick(std::int32_t const* table, std::uint8_t const* codes,
                        std::int32_t part) noexcept {
        return codes == nullptr ? _mm512_set1_epi32(table[0])
                                : _mm512_permutexvar_epi32(codes32(codes, part),
                                                           _mm512_load_si512(table));
    }

    static __m512i pick(std::int64_t const* table, std::uint8_t const* codes,
                        std::int32_t part) noexcept {
        return codes == nullptr
                   ? _mm512_set1_epi64(table[0])
                   : _mm512_permutex2var_epi64(_mm512_load_si512(table), codes64(codes, part),
                                               _mm512_load_si512(table + 8));
    }

    static __m512d pick(double const* table, std::uint8_t const* codes,
                        std::int32_t part) noexcept {
        return codes == nullptr
                   ? _mm512_set1_pd(table[0])
                   : _mm512_permutex2var_pd(_mm512_load_pd(table), codes64(codes, part),
                                            _mm512_load_pd(table + 8));
    }

    // ---- comparing ----

    static std::uint64_t less(std::int16_t, __m512i a, __m512i b) noexcept {
        return _mm512_cmplt_epi16_mask(a, b);
    }
    static std::uint64_t less(std::int32_t, __m512i a, __m512i b) noexcept {
        return _mm512_cmplt_epi32_mask(a, b);
    }
    static std::uint64_t less(std::int64_t, __m512i a, __m512i b) noexcept {
        return _mm512_cmplt_epi64_mask(a, b);
    }

    template <typename T>
    [[nodiscard]] static std::uint64_t outside(T const* values, leaf_task const& task,
                                               std::uint8_t const* codes) noexcept {
        constexpr std::int32_t lanes = 64 / static_cast<std::int32_t>(sizeof(T));
        T const* const low = lane_tables<T>::low(task.tables);
        T const* const high = lane_tables<T>::high(task.tables);
        std::uint64_t bad = 0;
        for (std::int32_t part = 0; part < 64 / lanes; ++part) {
            __m512i const value = _mm512_loadu_si512(values + lanes * part);
            std::uint64_t found = 0;
            if (task.compare != leaf_compare::up_to_high) {
                found = less(T{}, value, pick(low, codes, part));
            }
            if (task.compare != leaf_compare::from_low) {
                found |= less(T{}, pick(high, codes, part), value);
            }
            bad |= found << (lanes * part);
        }
        return bad;
    }

    // ---- scores ----

    static void begin_sums(entry_tables const& constants, std::uint8_t const* strata,
                           double* sums) noexcept {
        for (std::int32_t part = 0; part < 8; ++part) {
            _mm512_store_pd(sums + 8 * part, pick(constants.multiplier, strata, part));
        }
    }

    static void add_full(std::uint64_t rows, entry_tables const& tables, std::uint8_t const* codes,
                         std::size_t, double* sums) noexcept {
        for (std::int32_t part = 0; part < 8; ++part) {
            auto const mask = static_cast<__mmask8>(rows >> (8 * part));
            __m512d const sum = _mm512_load_pd(sums + 8 * part);
            _mm512_store_pd(sums + 8 * part,
                            _mm512_mask_add_pd(sum, mask, sum, pick(tables.full, codes, part)));
        }
    }

    /// Adds eight values times their multipliers.
    static void add_eight(__m512d values, entry_tables const& tables, std::uint8_t const* codes,
                          std::int32_t part, double* sums) noexcept {
        __m512d const sum = _mm512_load_pd(sums + 8 * part);
        _mm512_store_pd(sums + 8 * part,
                        _mm512_fmadd_pd(values, pick(tables.multiplier, codes, part), sum));
    }

    static void add_line(std::int16_t const* values, leaf_task const& task,
                         std::uint8_t const* codes, double* sums) noexcept {
        for (std::int32_t part = 0; part < 2; ++part) {
            __m512i value = _mm512_loadu_si512(values + 32 * part);
            value = _mm512_max_epi16(value, pick(task.tables.from16, codes, part));
            value = _mm512_min_epi16(value, pick(task.tables.to16, codes, part));
            __m256i const halves[2] = {_mm512_castsi512_si256(value),
                                       _mm512_extracti64x4_epi64(value, 1)};
            for (std::int32_t half = 0; half < 2; ++half) {
                __m512i const wide = _mm512_cvtepi16_epi32(halves[half]);
                std::int32_t const at = 4 * part + 2 * half;
                add_eight(_mm512_cvtepi32_pd(_mm512_castsi512_si256(wide)), task.tables, codes, at,
                          sums);
                add_eight(_mm512_cvtepi32_pd(_mm512_extracti64x4_epi64(wide, 1)), task.tables,
                          codes, at + 1, sums);
            }
        }
    }

    static void add_line(std::int32_t const* values, leaf_task const& task,
                         std::uint8_t const* codes, double* sums) noexcept {
        for (std::int32_t part = 0; part < 4; ++part) {
            __m512i value = _mm512_loadu_si512(values + 16 * part);
            value = _mm512_max_epi32(value, pick(task.tables.from32, codes, part));
            value = _mm512_min_epi32(value, pick(task.tables.to32, codes, part));
            add_eight(_mm512_cvtepi32_pd(_mm512_castsi512_si256(value)), task.tables, codes,
                      2 * part, sums);
            add_eight(_mm512_cvtepi32_pd(_mm512_extracti64x4_epi64(value, 1)), task.tables, codes,
                      2 * part + 1, sums);
        }
    }

    static void add_line(std::int64_t const* values, leaf_task const& task,
                         std::uint8_t const* codes, double* sums) noexcept {
        for (std::int32_t part = 0; part < 8; ++part) {
            __m512i value = _mm512_loadu_si512(values + 8 * part);
            value = _mm512_max_epi64(value, pick(task.tables.from, codes, part));
            value = _mm512_min_epi64(value, pick(task.tables.to, codes, part));
            add_eight(_mm512_cvtepi64_pd(value), task.tables, codes, part, sums);
        }
    }

    static void finish_sums(double const* sums, double const* extras, std::int64_t* lower,
                            std::int64_t* upper) noexcept {
        for (std::int32_t part = 0; part < 8; ++part) {
            __m512d const sum = _mm512_load_pd(sums + 8 * part);
            __m512d const most = _mm512_add_pd(sum, _mm512_load_pd(extras + 8 * part));
            _mm512_store_si512(lower + 8 * part, _mm512_cvtpd_epi64(sum));
            _mm512_store_si512(upper + 8 * part, _mm512_cvtpd_epi64(most));
        }
    }

    // ---- results ----

    /// Eight words turned about the diagonal: byte u has their bits of row u, the first one lowest.
    static __m512i turn_eight(__m512i words) noexcept {
        // Byte r of eight-byte group c goes in reversed order, as the matrix product counts rows.
        alignas(64) static constexpr std::uint8_t order[64] = {
            56, 48, 40, 32, 24, 16, 8,  0, 57, 49, 41, 33, 25, 17, 9,  1, 58, 50, 42, 34, 26, 18,
            10, 2,  59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36, 28, 20, 12, 4, 61, 53, 45, 37,
            29, 21, 13, 5,  62, 54, 46, 38, 30, 22, 14, 6, 63, 55, 47, 39, 31, 23, 15, 7};
        __m512i const unit = _mm512_set1_epi64(static_cast<long long>(0x8040201008040201ULL));
        return _mm512_gf2p8affine_epi64_epi8(
            unit, _mm512_permutexvar_epi8(_mm512_load_si512(order), words), 0);
    }

    /// Masks by row from up to 64 words. @pre words beyond `count`, up to a multiple of 8, are 0
    static void turn_words(std::uint64_t const* words, std::int32_t count,
                           std::uint64_t* rows) noexcept {
        __m512i made[8] = {};
        for (std::int32_t group = 0; 8 * group < count; ++group) {
            alignas(64) std::uint8_t bytes[64];
            _mm512_store_si512(bytes, turn_eight(_mm512_load_si512(words + 8 * group)));
            for (std::int32_t part = 0; part < 8; ++part) {
                __m512i const wide = codes64(bytes, part);
                made[part] = _mm512_or_si512(
                    made[part],
                    _mm512_sll_epi64(wide, _mm_cvtsi32_si128(8 * group)));
            }
        }
        for (std::int32_t part = 0; part < 8; ++part) {
            _mm512_store_si512(rows + 8 * part, made[part]);
        }
    }

    static void turn(verdict_words const* nodes, std::int32_t count, std::uint64_t rows,
                     std::uint64_t* pass, std::uint64_t* fail, std::uint64_t* unknown) noexcept {
        alignas(64) std::uint64_t words[3][64];
        std::int32_t const padded = (count + 7) / 8 * 8;
        for (std::int32_t i = 0; i < padded; ++i) {
            verdict_words const one = i < count ? nodes[i] : verdict_words{rows, 0, 0};
            words[0][i] = one.pass() & rows;
            words[1][i] = i < count ? one.fail & rows : 0;
            words[2][i] = one.unknown & rows;
        }
        turn_words(words[0], count, pass);
        turn_words(words[1], count, fail);
        turn_words(words[2], count, unknown);
    }

    static void add_counts(std::uint64_t const* masks, std::uint16_t* counts) noexcept {
        for (std::int32_t part = 0; part < 8; ++part) {
            __m128i const more = _mm512_cvtepi64_epi16(
                _mm512_popcnt_epi64(_mm512_load_si512(masks + 8 * part)));
            auto* const to = reinterpret_cast<__m128i*>(counts + 8 * part);
            _mm_store_si128(to, _mm_add_epi16(_mm_load_si128(to), more));
        }
    }

    static __m512i all(verdict value) noexcept {
        return _mm512_set1_epi8(static_cast<char>(value));
    }

    static void spread_verdicts(verdict_words const& of, std::uint64_t rows,
                                std::uint8_t* verdicts) noexcept {
        __m512i found = all(verdict::pass);
        found = _mm512_mask_mov_epi8(found, of.exempt, all(verdict::exempt));
        found = _mm512_mask_mov_epi8(found, of.unknown, all(verdict::unknown));
        found = _mm512_mask_mov_epi8(found, of.fail, all(verdict::fail));
        _mm512_store_si512(verdicts, _mm512_maskz_mov_epi8(rows, found));
    }

    static void add_tallies(verdict_words const* nodes, std::size_t count, std::uint64_t rows,
                            std::int64_t* to) noexcept {
        static_assert(sizeof(verdict_words) == 24);
        auto const* const words = reinterpret_cast<std::uint64_t const*>(nodes);
        __m512i const judged = _mm512_set1_epi64(static_cast<long long>(rows));
        std::size_t const all = 3 * count;
        for (std::size_t i = 0; i < all; i += 8) {
            auto const mask = static_cast<__mmask8>(low_bits(
                static_cast<std::int32_t>(std::min<std::size_t>(all - i, 8))));
            __m512i const some = _mm512_and_si512(_mm512_maskz_loadu_epi64(mask, words + i), judged);
            __m512i const before = _mm512_maskz_loadu_epi64(mask, to + i);
            _mm512_mask_storeu_epi64(to + i, mask,
                                     _mm512_add_epi64(before, _mm512_popcnt_epi64(some)));
        }
    }

    /// Sum, smallest and largest of 64 numbers below 2^53.
    static void add_ends(std::int64_t const* ends, bool first, int128& total, int128& smallest,
                         int128& largest) noexcept {
        __m512i sum = _mm512_load_si512(ends);
        __m512i least = sum;
        __m512i most = sum;
        for (std::int32_t part = 1; part < 8; ++part) {
            __m512i const some = _mm512_load_si512(ends + 8 * part);
            sum = _mm512_add_epi64(sum, some);
            least = _mm512_min_epi64(least, some);
            most = _mm512_max_epi64(most, some);
        }
        total += _mm512_reduce_add_epi64(sum);
        int128 const low = _mm512_reduce_min_epi64(least);
        int128 const high = _mm512_reduce_max_epi64(most);
        smallest = first ? low : std::min(smallest, low);
        largest = first ? high : std::max(largest, high);
    }

    static void add_scores(std::int64_t const* lower, std::int64_t const* upper,
                           score_totals& to) noexcept {
        bool const first = to.units == 0;
        to.units += 64;
        add_ends(lower, first, to.lower, to.smallest_lower, to.largest_lower);
        add_ends(upper, first, to.upper, to.smallest_upper, to.largest_upper);
    }
};

using ops = avx512_ops;

#include "columnar/kernel_body.hpp"

} // namespace avx512_kernel
} // namespace detail
} // namespace v1
} // namespace tieuchi

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#pragma GCC diagnostic pop
#endif

#endif // TIEUCHI_X86_KERNELS
