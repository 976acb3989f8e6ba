// SPDX-License-Identifier: Apache-2.0
// The kernel for AVX-512 with F, BW, DQ, VL, VBMI, VNNI, BITALG, VPOPCNTDQ and GFNI (x86-64
// servers since Ice Lake and Zen 4).
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
        target("avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512bitalg,avx512vpopcntdq,"       \
               "avx512vnni,gfni,popcnt,bmi,bmi2"))),                                               \
    apply_to = function)
#else
// g++ 12 finds fault with its own intrinsics (PR 105593).
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#pragma GCC diagnostic ignored "-Wuninitialized"
#pragma GCC push_options
#pragma GCC target(                                                                                \
    "avx512f,avx512bw,avx512dq,avx512vl,avx512vbmi,avx512bitalg,avx512vpopcntdq,avx512vnni,"       \
    "gfni,popcnt,bmi,bmi2")
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace avx512_kernel {

#include "columnar/portable_ops.inc"

struct avx512_ops : portable_ops {
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

    /// Numbers of the two bytes of an entry, for a permute of bytes: the one of words takes twice
    /// as long.
    static void spread_codes(row_picks& picks) noexcept {
        for (std::int32_t part = 0; part < 2; ++part) {
            __m512i const doubled =
                _mm512_add_epi16(codes16(picks.codes, part), codes16(picks.codes, part));
            _mm512_store_si512(
                picks.bytes + 64 * part,
                _mm512_add_epi16(_mm512_or_si512(doubled, _mm512_slli_epi16(doubled, 8)),
                                 _mm512_set1_epi16(0x0100)));
        }
        for (std::int32_t part = 0; part < 4; ++part) {
            _mm512_store_si512(picks.wide + 16 * part,
                               _mm512_cvtepu8_epi32(_mm_loadu_si128(
                                   reinterpret_cast<__m128i const*>(picks.codes + 16 * part))));
        }
    }

    // ---- comparing ----

    /// By the sign of a difference that does not wrap around: other ports than a comparison's.
    static std::uint64_t less(std::int16_t, __m512i a, __m512i b) noexcept {
        return _mm512_movepi16_mask(_mm512_subs_epi16(a, b));
    }
    static std::uint64_t less(std::int32_t, __m512i a, __m512i b) noexcept {
        return _mm512_cmplt_epi32_mask(a, b);
    }
    static std::uint64_t less(std::int64_t, __m512i a, __m512i b) noexcept {
        return _mm512_cmplt_epi64_mask(a, b);
    }

    /// Entries of a part of the rows: picked from a table, or all the same, with which the table is
    /// full.
    template <bool Picked, typename T>
    static __m512i bound(T const* table, __m512i at) noexcept {
        if constexpr (!Picked) {
            return _mm512_load_si512(table);
        } else if constexpr (sizeof(T) == 2) {
            return _mm512_permutexvar_epi8(at, _mm512_load_si512(table));
        } else if constexpr (sizeof(T) == 4) {
            return _mm512_permutexvar_epi32(at, _mm512_load_si512(table));
        } else {
            return _mm512_permutex2var_epi64(_mm512_load_si512(table), at,
                                             _mm512_load_si512(table + 8));
        }
    }

    /// What picks entries for a part of the rows.
    template <typename T>
    static __m512i picks_of(row_picks const& by, std::int32_t part) noexcept {
        if constexpr (sizeof(T) == 2) {
            return _mm512_load_si512(by.bytes + 64 * part);
        } else if constexpr (sizeof(T) == 4) {
            return _mm512_load_si512(by.wide + 16 * part);
        } else {
            return _mm512_cvtepu32_epi64(
                _mm256_load_si256(reinterpret_cast<__m256i const*>(by.wide + 8 * part)));
        }
    }

    template <leaf_compare How, bool Picked, typename T>
    static void find_outside(std::span<leaf_step const> steps, std::byte const* tile,
                             row_picks const* picks, look_ahead& ahead,
                             std::uint64_t* to) noexcept {
        constexpr auto lanes = static_cast<std::int32_t>(64 / sizeof(T));
        constexpr std::int32_t parts = 64 / lanes;
        __m512i at[parts];
        for (std::int32_t part = 0; part < parts; ++part) {
            at[part] = Picked ? picks_of<T>(*picks, part) : _mm512_setzero_si512();
        }
        for (leaf_step const& step : steps) {
            T const* const low = lane_tables<T>::low(*step.tables);
            T const* const high = lane_tables<T>::high(*step.tables);
            std::uint64_t bad = 0;
            for (std::int32_t part = 0; part < parts; ++part) {
                __m512i const value = _mm512_load_si512(tile + step.values + 64 * part);
                std::uint64_t found = 0;
                if constexpr (How != leaf_compare::up_to_high) {
                    found = less(T{}, value, bound<Picked>(low, at[part]));
                }
                if constexpr (How != leaf_compare::from_low) {
                    found |= less(T{}, bound<Picked>(high, at[part]), value);
                }
                bad |= found << (lanes * part);
            }
            to[step.leaf] = bad;
            ahead.bring_lines();
        }
    }

    // ---- scores ----

    /// 32 words side by side with 32 others: within each quarter, four rows of the lower half, then
    /// four of the upper half.
    static std::int32_t row_of(std::int32_t lane) noexcept {
        return lane / 32 * 32 + lane % 16 / 4 * 8 + lane % 32 / 16 * 4 + lane % 4;
    }

    static void spread_strata(std::uint8_t const* strata, std::uint32_t* lanes) noexcept {
        for (std::int32_t half = 0; half < 2; ++half) {
            __m512i const wide = codes16(strata, half);
            __m512i const zero = _mm512_setzero_si512();
            _mm512_store_si512(lanes + 32 * half, _mm512_unpacklo_epi16(wide, zero));
            _mm512_store_si512(lanes + 32 * half + 16, _mm512_unpackhi_epi16(wide, zero));
        }
    }

    template <bool Downwards>
    static __m512i way(std::int16_t, __m512i value, __m512i base, __m512i length) noexcept {
        __m512i const made = Downwards ? _mm512_sub_epi16(base, _mm512_min_epi16(value, base))
                                       : _mm512_sub_epi16(_mm512_max_epi16(value, base), base);
        return _mm512_min_epu16(made, length);
    }

    template <bool Downwards>
    static __m512i way(std::int32_t, __m512i value, __m512i base, __m512i length) noexcept {
        __m512i const made = Downwards ? _mm512_sub_epi32(base, _mm512_min_epi32(value, base))
                                       : _mm512_sub_epi32(_mm512_max_epi32(value, base), base);
        return _mm512_min_epu32(made, length);
    }

    template <bool Downwards>
    static __m512i way(std::int64_t, __m512i value, __m512i base, __m512i length) noexcept {
        __m512i const made = Downwards ? _mm512_sub_epi64(base, _mm512_min_epi64(value, base))
                                       : _mm512_sub_epi64(_mm512_max_epi64(value, base), base);
        return _mm512_min_epu64(made, length);
    }

    /// Puts ways of a part of the rows into one term or two.
    static void put(std::int16_t, __m512i ways, line_step const&, std::int32_t part,
                    std::int16_t* to) noexcept {
        _mm512_store_si512(to + 32 * part, ways);
    }

    static void put(std::int32_t, __m512i ways, line_step const& line, std::int32_t part,
                    std::int16_t* to) noexcept {
        auto* const at = reinterpret_cast<__m256i*>(to + 16 * part);
        if (line.low_bits == 0) {
            _mm256_store_si256(at, _mm512_cvtepi32_epi16(ways));
            return;
        }
        __m512i const low = _mm512_set1_epi32((1 << line.low_bits) - 1);
        _mm256_store_si256(at, _mm512_cvtepi32_epi16(_mm512_and_si512(ways, low)));
        _mm256_store_si256(at + 4, _mm512_cvtepi32_epi16(
                                       _mm512_srl_epi32(ways, _mm_cvtsi32_si128(line.low_bits))));
    }

    static void put(std::int64_t, __m512i ways, line_step const& line, std::int32_t part,
                    std::int16_t* to) noexcept {
        auto* const at = reinterpret_cast<__m128i*>(to + 8 * part);
        if (line.low_bits == 0) {
            _mm_store_si128(at, _mm512_cvtepi64_epi16(ways));
            return;
        }
        __m512i const low = _mm512_set1_epi64((1 << line.low_bits) - 1);
        _mm_store_si128(at, _mm512_cvtepi64_epi16(_mm512_and_si512(ways, low)));
        _mm_store_si128(at + 8, _mm512_cvtepi64_epi16(
                                    _mm512_srl_epi64(ways, _mm_cvtsi32_si128(line.low_bits))));
    }

    template <bool Downwards, typename T>
    static void follow(std::span<line_step const> lines, std::byte const* tile,
                       row_picks const* picks, look_ahead& ahead, std::int16_t* terms) noexcept {
        if (picks == nullptr) {
            follow_each<Downwards, false, T>(lines, tile, picks, ahead, terms);
        } else {
            follow_each<Downwards, true, T>(lines, tile, picks, ahead, terms);
        }
    }

    template <bool Downwards, bool Picked, typename T>
    static void follow_each(std::span<line_step const> lines, std::byte const* tile,
                            row_picks const* picks, look_ahead& ahead,
                            std::int16_t* terms) noexcept {
        constexpr auto parts = static_cast<std::int32_t>(sizeof(T));
        __m512i at[parts];
        for (std::int32_t part = 0; part < parts; ++part) {
            at[part] = Picked ? picks_of<T>(*picks, part) : _mm512_setzero_si512();
        }
        for (line_step const& line : lines) {
            T const* const base = lane_tables<T>::base(*line.tables);
            T const* const length = lane_tables<T>::length(*line.tables);
            std::int16_t* const to = terms + 64 * line.term;
            for (std::int32_t part = 0; part < parts; ++part) {
                __m512i const value = _mm512_load_si512(tile + line.values + 64 * part);
                __m512i const from = Picked && !line.one_base ? bound<Picked>(base, at[part])
                                                              : bound<false>(base, at[part]);
                put(T{}, way<Downwards>(T{}, value, from, bound<Picked>(length, at[part])), line,
                    part, to);
            }
            ahead.bring_lines();
        }
    }

    static void count_rows(std::uint64_t const* words, std::size_t count,
                           std::int16_t* to) noexcept {
        __m512i sums[2] = {_mm512_setzero_si512(), _mm512_setzero_si512()};
        for (std::size_t i = 0; i < count;) {
            __m512i number = _mm512_setzero_si512();
            // So many that bytes hold their counts.
            for (std::size_t const end = std::min<std::size_t>(count, i + 248); i < end; i += 8) {
                number = _mm512_add_epi8(
                    number, _mm512_popcnt_epi8(turn_eight(_mm512_loadu_si512(words + i))));
            }
            sums[0] =
                _mm512_add_epi16(sums[0], _mm512_cvtepu8_epi16(_mm512_castsi512_si256(number)));
            sums[1] = _mm512_add_epi16(sums[1],
                                       _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(number, 1)));
        }
        _mm512_store_si512(to, sums[0]);
        _mm512_store_si512(to + 32, sums[1]);
    }

    /// How the digits of 16 rows are picked.
    enum class picking { one, few, many };

    /// Sums for some digits from `first` on: so many that all sums stay in registers.
    template <picking How, std::int32_t Digits>
    static void sum_digits(limb_tables const& by, std::int32_t first, std::int16_t const* terms,
                           tile_strata const& strata, std::uint32_t* sums) noexcept {
        __m512i sum[Digits][4];
        __m512i at[4];
        for (std::int32_t part = 0; part < 4; ++part) {
            at[part] = How == picking::one ? _mm512_setzero_si512()
                                           : _mm512_load_si512(strata.of + 16 * part);
            for (std::int32_t k = 0; k < Digits; ++k) {
                sum[k][part] = _mm512_setzero_si512();
            }
        }
        for (std::int32_t pair = 0; pair < by.terms / 2; ++pair, terms += 128) {
            __m512i both[4];
            for (std::int32_t half = 0; half < 2; ++half) {
                __m512i const a = _mm512_load_si512(terms + 32 * half);
                __m512i const b = _mm512_load_si512(terms + 64 + 32 * half);
                both[2 * half] = _mm512_unpacklo_epi16(a, b);
                both[2 * half + 1] = _mm512_unpackhi_epi16(a, b);
            }
            for (std::int32_t k = 0; k < Digits; ++k) {
                std::uint32_t const* const digits = by.at(pair, first + k);
                for (std::int32_t part = 0; part < 4; ++part) {
                    __m512i each;
                    if constexpr (How == picking::one) {
                        each = _mm512_set1_epi32(static_cast<int>(digits[strata.only]));
                    } else if constexpr (How == picking::few) {
                        each = _mm512_permutexvar_epi32(at[part], _mm512_load_si512(digits));
                    } else {
                        each = _mm512_i32gather_epi32(at[part], digits, 4);
                    }
                    sum[k][part] = _mm512_dpwssd_epi32(sum[k][part], both[part], each);
                }
            }
        }
        for (std::int32_t k = 0; k < Digits; ++k) {
            for (std::int32_t part = 0; part < 4; ++part) {
                _mm512_store_si512(sums + 64 * (first + k) + 16 * part, sum[k][part]);
            }
        }
    }

    template <picking How>
    static void sum_all_digits(limb_tables const& by, std::int32_t limbs, std::int16_t const* terms,
                               tile_strata const& strata, std::uint32_t* sums) noexcept {
        std::int32_t k = 0;
        for (; k + 4 <= limbs; k += 4) {
            sum_digits<How, 4>(by, k, terms, strata, sums);
        }
        switch (limbs - k) {
        case 3: sum_digits<How, 3>(by, k, terms, strata, sums); break;
        case 2: sum_digits<How, 2>(by, k, terms, strata, sums); break;
        case 1: sum_digits<How, 1>(by, k, terms, strata, sums); break;
        default: break;
        }
    }

    static void sum_terms(limb_tables const& by, std::int32_t limbs, std::int16_t const* terms,
                          tile_strata const& strata, std::uint32_t* sums) noexcept {
        if (strata.only >= 0) {
            sum_all_digits<picking::one>(by, limbs, terms, strata, sums);
        } else if (strata.number <= 16) {
            sum_all_digits<picking::few>(by, limbs, terms, strata, sums);
        } else {
            sum_all_digits<picking::many>(by, limbs, terms, strata, sums);
        }
    }

    static void add_digits(std::uint32_t const* sums, std::int32_t limbs, std::int32_t bits,
                           std::uint64_t* to) noexcept {
        for (std::int32_t lane = 0; lane < 64; lane += 8) {
            __m512i word = _mm512_setzero_si512();
            for (std::int32_t k = 0; k < limbs; ++k) {
                __m512i const digit = _mm512_cvtepu32_epi64(
                    _mm256_load_si256(reinterpret_cast<__m256i const*>(sums + 64 * k + lane)));
                word = _mm512_add_epi64(word, _mm512_sll_epi64(digit, _mm_cvtsi32_si128(bits * k)));
            }
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + row_of(lane)),
                                _mm512_castsi512_si256(word));
            _mm256_storeu_si256(reinterpret_cast<__m256i*>(to + row_of(lane + 4)),
                                _mm512_extracti64x4_epi64(word, 1));
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
