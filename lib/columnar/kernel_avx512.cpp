// SPDX-License-Identifier: Apache-2.0
// The kernel for AVX-512 with F, BW, DQ, VL, VBMI, BITALG, VPOPCNTDQ and GFNI (x86-64 servers
// since Ice Lake and Zen 4).
#include "columnar/kernel.hpp"

#if TIEUCHI_X86_KERNELS

#include "columnar/block.hpp"
#include "columnar/grades.hpp"
#include "columnar/tile.hpp"
#include "columnar/tree_score.hpp"
#include "columnar/word_tools.hpp"
#include "eval/leaf.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <immintrin.h>
#include <limits>
#include <span>

#if defined(__clang__)
#pragma clang attribute push(                                                                      \
    __attribute__((                                                                                \
        target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512bitalg,avx512vpopcntdq,gfni,"  \
               "popcnt,bmi,bmi2"))),                                                               \
    apply_to = function)
#else
// g++ 12 finds fault with its own intrinsics (PR 105593).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC push_options
#pragma GCC target(                                                                                \
    "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512bitalg,avx512vpopcntdq,gfni,"             \
    "popcnt,bmi,bmi2")
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace avx512_kernel {

#include "columnar/portable_ops.inc"

struct avx512_ops : portable_ops {
    static constexpr bool sums_doubles = true;

    /// Zeroes whole cache lines; a call of memset costs more for so few.
    static void zero(void* first, std::size_t bytes) noexcept {
        for (std::size_t at = 0; at < bytes; at += 64) {
            _mm512_store_si512(static_cast<std::byte*>(first) + at, _mm512_setzero_si512());
        }
    }

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
        return codes == nullptr
                   ? _mm512_set1_epi16(table[0])
                   : _mm512_permutexvar_epi16(codes16(codes, part), _mm512_load_si512(table));
    }

    static __m512i pick(std::int32_t const* table, std::uint8_t const* codes,
                        std::int32_t part) noexcept {
        return codes == nullptr
                   ? _mm512_set1_epi32(table[0])
                   : _mm512_permutexvar_epi32(codes32(codes, part), _mm512_load_si512(table));
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

    /// The entry of each row, or the only one.
    template <bool Picked, typename T>
    static __m512i entry(T const* table, std::uint8_t const* codes, std::int32_t part) noexcept {
        return pick(table, Picked ? codes : nullptr, part);
    }

    template <leaf_compare How, bool Picked, typename T>
    [[nodiscard]] static std::uint64_t outside(T const* values, entry_tables const& tables,
                                               std::uint8_t const* codes) noexcept {
        constexpr std::int32_t lanes = 64 / static_cast<std::int32_t>(sizeof(T));
        T const* const low = lane_tables<T>::low(tables);
        T const* const high = lane_tables<T>::high(tables);
        std::uint64_t bad = 0;
        for (std::int32_t part = 0; part < 64 / lanes; ++part) {
            __m512i const value = _mm512_loadu_si512(values + lanes * part);
            std::uint64_t found = 0;
            if constexpr (How != leaf_compare::up_to_high) {
                found = less(T{}, value, entry<Picked>(low, codes, part));
            }
            if constexpr (How != leaf_compare::from_low) {
                found |= less(T{}, entry<Picked>(high, codes, part), value);
            }
            bad |= found << (lanes * part);
        }
        return bad;
    }

    static void bring_near(std::byte const* values, std::int32_t lines) noexcept {
        for (std::int32_t line = 0; line < lines; ++line) {
            _mm_prefetch(reinterpret_cast<char const*>(values + 64 * line), _MM_HINT_T0);
        }
    }

    // ---- scores ----

    static void begin_sums(double const* constants, std::uint8_t const* strata,
                           double* sums) noexcept {
        for (std::int32_t part = 0; part < 8; ++part) {
            _mm512_store_pd(sums + 8 * part, pick(constants, strata, part));
        }
    }

    /// Keeps the values of a line between their ends, as 32-bit integers.
    static void keep(line_step const& line, std::byte const* tile, std::uint8_t const* codes,
                     std::int32_t* kept) noexcept {
        std::uint8_t const* const from_codes = line.one_from ? nullptr : codes;
        std::uint8_t const* const to_codes = line.one_to ? nullptr : codes;
        entry_tables const& in = *line.tables;
        if (line.kind == lane::int16) {
            auto const* const values = reinterpret_cast<std::int16_t const*>(tile + line.values);
            for (std::int32_t part = 0; part < 2; ++part) {
                __m512i value = _mm512_load_si512(values + 32 * part);
                value = _mm512_max_epi16(value, pick(in.from16, from_codes, part));
                value = _mm512_min_epi16(value, pick(in.to16, to_codes, part));
                _mm512_store_si512(kept + 32 * part,
                                   _mm512_cvtepi16_epi32(_mm512_castsi512_si256(value)));
                _mm512_store_si512(kept + 32 * part + 16,
                                   _mm512_cvtepi16_epi32(_mm512_extracti64x4_epi64(value, 1)));
            }
            return;
        }
        auto const* const values = reinterpret_cast<std::int32_t const*>(tile + line.values);
        for (std::int32_t part = 0; part < 4; ++part) {
            __m512i value = _mm512_load_si512(values + 16 * part);
            value = _mm512_max_epi32(value, pick(in.from32, from_codes, part));
            value = _mm512_min_epi32(value, pick(in.to32, to_codes, part));
            _mm512_store_si512(kept + 16 * part, value);
        }
    }

    /// How the entries of eight rows are picked.
    enum class picking { one, eight, sixteen };

    template <picking How>
    static __m512d picked(double const* table, __m512i codes) noexcept {
        if constexpr (How == picking::one) {
            return _mm512_set1_pd(table[0]);
        } else if constexpr (How == picking::eight) {
            return _mm512_permutexvar_pd(codes, _mm512_load_pd(table));
        } else {
            return _mm512_permutex2var_pd(_mm512_load_pd(table), codes, _mm512_load_pd(table + 8));
        }
    }

    /// Adds all leaves of a group to the sums of 32 rows: four chains, so that none waits for
    /// itself.
    template <picking How>
    static void sum_half(score_group const& group, std::uint8_t const* codes,
                         std::uint64_t const* passing, std::int32_t const* kept, std::int32_t half,
                         double* sums) noexcept {
        __m512i picks[4];
        __m512d sum[4];
        for (std::int32_t part = 0; part < 4; ++part) {
            picks[part] =
                How == picking::one ? _mm512_setzero_si512() : codes64(codes, 4 * half + part);
            sum[part] = _mm512_load_pd(sums + 32 * half + 8 * part);
        }
        std::int32_t const* values = kept + 32 * half;
        for (line_step const& line : group.lines) {
            for (std::int32_t part = 0; part < 4; ++part) {
                __m512d const value = _mm512_cvtepi32_pd(
                    _mm256_load_si256(reinterpret_cast<__m256i const*>(values + 8 * part)));
                sum[part] = _mm512_fmadd_pd(
                    value, picked<How>(line.tables->multiplier, picks[part]), sum[part]);
            }
            values += 64;
        }
        for (full_step const& step : group.fulls) {
            std::uint64_t const rows = passing[static_cast<std::size_t>(step.leaf)] >> (32 * half);
            for (std::int32_t part = 0; part < 4; ++part) {
                auto const mask = static_cast<__mmask8>(rows >> (8 * part));
                sum[part] = _mm512_mask_add_pd(sum[part], mask, sum[part],
                                               picked<How>(step.tables->full, picks[part]));
            }
        }
        for (std::int32_t part = 0; part < 4; ++part) {
            _mm512_store_pd(sums + 32 * half + 8 * part, sum[part]);
        }
    }

    /// Adds what open leaves may yet count to the extras of 32 rows.
    template <picking How>
    static void add_open(std::span<open_full const> open, std::uint8_t const* codes,
                         std::int32_t half, double* extras) noexcept {
        __m512i picks[4];
        __m512d sum[4];
        for (std::int32_t part = 0; part < 4; ++part) {
            picks[part] =
                How == picking::one ? _mm512_setzero_si512() : codes64(codes, 4 * half + part);
            sum[part] = _mm512_load_pd(extras + 32 * half + 8 * part);
        }
        for (open_full const& one : open) {
            std::uint64_t const rows = one.rows >> (32 * half);
            for (std::int32_t part = 0; part < 4; ++part) {
                auto const mask = static_cast<__mmask8>(rows >> (8 * part));
                sum[part] = _mm512_mask_add_pd(sum[part], mask, sum[part],
                                               picked<How>(one.tables->full, picks[part]));
            }
        }
        for (std::int32_t part = 0; part < 4; ++part) {
            _mm512_store_pd(extras + 32 * half + 8 * part, sum[part]);
        }
    }

    template <picking How>
    static void sum_rows(score_group const& group, std::uint8_t const* codes,
                         std::uint64_t const* passing, std::span<open_full const> open,
                         std::int32_t const* kept, double* sums, double* extras) noexcept {
        for (std::int32_t half = 0; half < 2; ++half) {
            sum_half<How>(group, codes, passing, kept, half, sums);
            add_open<How>(open, codes, half, extras);
        }
    }

    static void sum_group(score_group const& group, std::byte const* tile,
                          std::uint8_t const* codes, std::uint64_t const* passing,
                          std::span<open_full const> open, std::int32_t* kept, double* sums,
                          double* extras) noexcept {
        for (std::size_t i = 0; i < group.lines.size(); ++i) {
            keep(group.lines[i], tile, codes, kept + 64 * i);
        }
        if (group.selector < 0) {
            sum_rows<picking::one>(group, codes, passing, open, kept, sums, extras);
        } else if (group.few) {
            sum_rows<picking::eight>(group, codes, passing, open, kept, sums, extras);
        } else {
            sum_rows<picking::sixteen>(group, codes, passing, open, kept, sums, extras);
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
            56, 48, 40, 32, 24, 16, 8,  0,  57, 49, 41, 33, 25, 17, 9,  1,  58, 50, 42, 34, 26, 18,
            10, 2,  59, 51, 43, 35, 27, 19, 11, 3,  60, 52, 44, 36, 28, 20, 12, 4,  61, 53, 45, 37,
            29, 21, 13, 5,  62, 54, 46, 38, 30, 22, 14, 6,  63, 55, 47, 39, 31, 23, 15, 7};
        __m512i const unit = _mm512_set1_epi64(static_cast<long long>(0x8040201008040201ULL));
        return _mm512_gf2p8affine_epi64_epi8(
            unit, _mm512_permutexvar_epi8(_mm512_load_si512(order), words), 0);
    }

    static void turn(node_words const& nodes, std::size_t first, std::int32_t count,
                     std::uint64_t rows, std::uint64_t* const* to,
                     std::uint16_t (*counts)[64]) noexcept {
        for (std::size_t kind = 0; kind < 3; ++kind) {
            __m512i number = _mm512_setzero_si512();
            __m512i turned[8];
            std::int32_t const groups = (count + 7) / 8;
            for (std::int32_t group = 0; group < groups; ++group) {
                auto const there = static_cast<__mmask8>(low_bits(std::min(count - 8 * group, 8)));
                std::size_t const at = first + static_cast<std::size_t>(8 * group);
                turned[group] = turn_eight(words_of(nodes, at, kind, there, rows));
                number = _mm512_add_epi8(number, _mm512_popcnt_epi8(turned[group]));
            }
            if (counts != nullptr) {
                add_counts(number, counts[kind]);
            }
            if (to[kind] != nullptr) {
                interleave(turned, groups, to[kind]);
            }
        }
    }

    /// Words of eight nodes that pass, fail or are unknown.
    static __m512i words_of(node_words const& nodes, std::size_t at, std::size_t kind,
                            __mmask8 there, std::uint64_t rows) noexcept {
        __m512i const judged = _mm512_set1_epi64(static_cast<long long>(rows));
        __m512i const fail = _mm512_loadu_si512(nodes.fail.data() + at);
        __m512i const unknown = _mm512_loadu_si512(nodes.unknown.data() + at);
        if (kind == 1) {
            return _mm512_maskz_and_epi64(there, fail, judged);
        }
        if (kind == 2) {
            return _mm512_maskz_and_epi64(there, unknown, judged);
        }
        __m512i const exempt = _mm512_loadu_si512(nodes.exempt.data() + at);
        __m512i const other = _mm512_or_si512(_mm512_or_si512(fail, unknown), exempt);
        return _mm512_maskz_andnot_epi64(there, other, judged);
    }

    /// Bytes of up to eight registers side by side: byte u of each becomes a byte of word u.
    static void interleave(__m512i const* turned, std::int32_t groups, std::uint64_t* to) noexcept {
        alignas(64) static constexpr std::uint8_t eighths[64] = {
            0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 2,
            2, 2, 3, 3, 3, 3, 3, 3, 3, 3, 4, 4, 4, 4, 4, 4, 4, 4, 5, 5, 5, 5,
            5, 5, 5, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 7, 7, 7, 7, 7, 7, 7};
        __m512i order = _mm512_load_si512(eighths);
        for (std::int32_t part = 0; part < 8; ++part) {
            __m512i made = _mm512_setzero_si512();
            for (std::int32_t group = 0; group < groups; ++group) {
                __mmask64 const place = 0x0101010101010101ULL << group;
                made = _mm512_mask_permutexvar_epi8(made, place, order, turned[group]);
            }
            _mm512_storeu_si512(to + 8 * part, made);
            order = _mm512_add_epi8(order, _mm512_set1_epi8(8));
        }
    }

    /// Adds bytes to counters of two bytes.
    static void add_counts(__m512i numbers, std::uint16_t* counts) noexcept {
        __m512i const low = _mm512_cvtepu8_epi16(_mm512_castsi512_si256(numbers));
        __m512i const high = _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(numbers, 1));
        _mm512_store_si512(counts, _mm512_add_epi16(_mm512_load_si512(counts), low));
        _mm512_store_si512(counts + 32, _mm512_add_epi16(_mm512_load_si512(counts + 32), high));
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

    static void add_bits(std::uint64_t const* words, std::size_t count, std::uint64_t rows,
                         std::int64_t* to) noexcept {
        __m512i const judged = _mm512_set1_epi64(static_cast<long long>(rows));
        for (std::size_t i = 0; i < count; i += 8) { // there is room for a whole register
            __m512i const some = _mm512_and_si512(_mm512_loadu_si512(words + i), judged);
            _mm512_storeu_si512(
                to + i, _mm512_add_epi64(_mm512_loadu_si512(to + i), _mm512_popcnt_epi64(some)));
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

#include "columnar/kernel_body.inc"

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
