// SPDX-License-Identifier: Apache-2.0
// The kernel for AVX2 with FMA (x86-64 since Haswell and Zen).
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
#pragma clang attribute push(__attribute__((target("avx2,fma,popcnt,bmi,bmi2"))),                  \
                             apply_to = function)
#else
#pragma GCC push_options
#pragma GCC target("avx2,fma,popcnt,bmi,bmi2")
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace avx2_kernel {

#include "columnar/portable_ops.inc"

/// What picks entries for eight rows: 32-bit codes, and whether they are above 7.
struct eight_codes {
    __m256i codes;
    __m256i above;
};

struct avx2_ops : portable_ops {
    static constexpr bool sums_doubles = true;

    static __m256i load(void const* from) noexcept {
        return _mm256_loadu_si256(static_cast<__m256i const*>(from));
    }

    static void store(void* to, __m256i value) noexcept {
        _mm256_storeu_si256(static_cast<__m256i*>(to), value);
    }

    static void bring_near(std::byte const* values, std::int32_t lines) noexcept {
        for (std::int32_t line = 0; line < lines; ++line) {
            _mm_prefetch(reinterpret_cast<char const*>(values + 64 * line), _MM_HINT_T0);
        }
    }

    // ---- picking by code: a register of rows from a table of 16 entries ----

    static __m256i one_entry(std::int16_t const* table) noexcept {
        return _mm256_set1_epi16(table[0]);
    }
    static __m256i one_entry(std::int32_t const* table) noexcept {
        return _mm256_set1_epi32(table[0]);
    }
    static __m256i one_entry(std::int64_t const* table) noexcept {
        return _mm256_set1_epi64x(table[0]);
    }

    static __m256i pick(std::int16_t const* table, std::uint8_t const* codes,
                        std::int32_t part) noexcept {
        __m256i const wide = _mm256_cvtepu8_epi16(
            _mm_loadu_si128(reinterpret_cast<__m128i const*>(codes + 16 * part)));
        // Two byte numbers an entry: 2 * (code % 8) and the one behind it.
        __m256i const low_bits_of = _mm256_and_si256(wide, _mm256_set1_epi16(7));
        __m256i const bytes = _mm256_add_epi16(
            _mm256_mullo_epi16(low_bits_of, _mm256_set1_epi16(0x0202)), _mm256_set1_epi16(0x0100));
        __m256i const first =
            _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<__m128i const*>(table)));
        __m256i const second = _mm256_broadcastsi128_si256(
            _mm_load_si128(reinterpret_cast<__m128i const*>(table + 8)));
        return _mm256_blendv_epi8(_mm256_shuffle_epi8(first, bytes),
                                  _mm256_shuffle_epi8(second, bytes),
                                  _mm256_cmpgt_epi16(wide, _mm256_set1_epi16(7)));
    }

    static eight_codes codes_of_eight(std::uint8_t const* codes, std::int32_t part) noexcept {
        __m256i const wide = _mm256_cvtepu8_epi32(
            _mm_loadl_epi64(reinterpret_cast<__m128i const*>(codes + 8 * part)));
        return {wide, _mm256_cmpgt_epi32(wide, _mm256_set1_epi32(7))};
    }

    static __m256i pick(std::int32_t const* table, std::uint8_t const* codes,
                        std::int32_t part) noexcept {
        eight_codes const by = codes_of_eight(codes, part);
        return _mm256_blendv_epi8(_mm256_permutevar8x32_epi32(load(table), by.codes),
                                  _mm256_permutevar8x32_epi32(load(table + 8), by.codes), by.above);
    }

    static __m256i pick(std::int64_t const* table, std::uint8_t const* codes,
                        std::int32_t part) noexcept {
        return _mm256_setr_epi64x(table[codes[4 * part]], table[codes[4 * part + 1]],
                                  table[codes[4 * part + 2]], table[codes[4 * part + 3]]);
    }

    template <bool Picked, typename T>
    static __m256i entry(T const* table, std::uint8_t const* codes, std::int32_t part) noexcept {
        if constexpr (Picked) {
            return pick(table, codes, part);
        } else {
            return one_entry(table);
        }
    }

    // ---- comparing ----

    static __m256i greater(std::int16_t, __m256i a, __m256i b) noexcept {
        return _mm256_cmpgt_epi16(a, b);
    }
    static __m256i greater(std::int32_t, __m256i a, __m256i b) noexcept {
        return _mm256_cmpgt_epi32(a, b);
    }
    static __m256i greater(std::int64_t, __m256i a, __m256i b) noexcept {
        return _mm256_cmpgt_epi64(a, b);
    }

    /// A bit a value.
    static std::uint64_t bits(std::int16_t, __m256i found) noexcept {
        __m256i const packed = _mm256_packs_epi16(found, _mm256_setzero_si256());
        auto const bytes = static_cast<std::uint32_t>(_mm256_movemask_epi8(packed));
        return (bytes & 0xFFU) | (bytes >> 8U & 0xFF00U);
    }
    static std::uint64_t bits(std::int32_t, __m256i found) noexcept {
        return static_cast<std::uint32_t>(_mm256_movemask_ps(_mm256_castsi256_ps(found)));
    }
    static std::uint64_t bits(std::int64_t, __m256i found) noexcept {
        return static_cast<std::uint32_t>(_mm256_movemask_pd(_mm256_castsi256_pd(found)));
    }

    template <leaf_compare How, bool Picked, typename T>
    [[nodiscard]] static std::uint64_t outside(T const* values, entry_tables const& tables,
                                               std::uint8_t const* codes) noexcept {
        constexpr std::int32_t lanes = 32 / static_cast<std::int32_t>(sizeof(T));
        T const* const low = lane_tables<T>::low(tables);
        T const* const high = lane_tables<T>::high(tables);
        std::uint64_t bad = 0;
        for (std::int32_t part = 0; part < 64 / lanes; ++part) {
            __m256i const value = load(values + lanes * part);
            __m256i found = _mm256_setzero_si256();
            if constexpr (How != leaf_compare::up_to_high) {
                found = greater(T{}, entry<Picked>(low, codes, part), value);
            }
            if constexpr (How != leaf_compare::from_low) {
                found =
                    _mm256_or_si256(found, greater(T{}, value, entry<Picked>(high, codes, part)));
            }
            bad |= bits(T{}, found) << (lanes * part);
        }
        return bad;
    }

    // ---- scores ----

    static void begin_sums(double const* constants, std::uint8_t const* strata,
                           double* sums) noexcept {
        for (std::int32_t j = 0; j < 64; ++j) {
            sums[j] = constants[strata[j]];
        }
    }

    /** Doubles of eight rows picked from eight entries come by their halves of 32 bits, and so in
        the order 0, 1, 4, 5 and 2, 3, 6, 7, in which values and sums are kept meanwhile.
    */
    static __m256i in_turn(__m256i eight) noexcept { return _mm256_permute4x64_epi64(eight, 0xD8); }

    static __m256i end_of(std::int32_t const* table, bool one, std::uint8_t const* codes,
                          std::int32_t part) noexcept {
        return one || codes == nullptr ? one_entry(table) : pick(table, codes, part);
    }

    /// Keeps eight values of a line between their ends.
    static void keep(line_step const& line, std::byte const* tile, std::uint8_t const* codes,
                     std::int32_t* kept) noexcept {
        entry_tables const& in = *line.tables;
        for (std::int32_t part = 0; part < 8; ++part) {
            __m256i value =
                line.kind == lane::int16
                    ? _mm256_cvtepi16_epi32(_mm_load_si128(
                          reinterpret_cast<__m128i const*>(tile + line.values + 16 * part)))
                    : load(tile + line.values + 32 * part);
            value = _mm256_max_epi32(value, end_of(in.from32, line.one_from, codes, part));
            value = _mm256_min_epi32(value, end_of(in.to32, line.one_to, codes, part));
            store(kept + 8 * part, in_turn(value));
        }
    }

    /// Eight entries of a table of doubles by the halves of their bits.
    struct halves {
        __m256i low;
        __m256i high;
    };

    static halves halves_of(double const* table) noexcept {
        __m256 const first = _mm256_castpd_ps(_mm256_load_pd(table));
        __m256 const second = _mm256_castpd_ps(_mm256_load_pd(table + 4));
        return {in_turn(_mm256_castps_si256(_mm256_shuffle_ps(first, second, 0x88))),
                in_turn(_mm256_castps_si256(_mm256_shuffle_ps(first, second, 0xDD)))};
    }

    /// Doubles of eight rows, in the order of `in_turn`.
    struct eight_doubles {
        __m256d first;
        __m256d second;
    };

    static eight_doubles picked(halves const& of, __m256i codes) noexcept {
        __m256i const low = _mm256_permutevar8x32_epi32(of.low, codes);
        __m256i const high = _mm256_permutevar8x32_epi32(of.high, codes);
        return {_mm256_castsi256_pd(_mm256_unpacklo_epi32(low, high)),
                _mm256_castsi256_pd(_mm256_unpackhi_epi32(low, high))};
    }

    /// Bits of eight rows as masks, in the order of `in_turn`.
    static eight_doubles mask_of(std::uint64_t rows) noexcept {
        __m256i const all = _mm256_set1_epi64x(static_cast<long long>(rows));
        __m256i const first = _mm256_setr_epi64x(1, 2, 16, 32);
        __m256i const second = _mm256_setr_epi64x(4, 8, 64, 128);
        return {_mm256_castsi256_pd(_mm256_cmpeq_epi64(_mm256_and_si256(all, first), first)),
                _mm256_castsi256_pd(_mm256_cmpeq_epi64(_mm256_and_si256(all, second), second))};
    }

    /// Adds all leaves of a group to the sums of eight rows; at most 8 entries a leaf.
    static void sum_eight(score_group const& group, __m256i codes, std::uint64_t const* passing,
                          std::int32_t const* kept, std::int32_t part, double* sums) noexcept {
        eight_doubles sum = in_turn_of(sums);
        std::int32_t const* values = kept + 8 * part;
        for (line_step const& line : group.lines) {
            eight_doubles const each = picked(halves_of(line.tables->multiplier), codes);
            auto const* const at = reinterpret_cast<__m128i const*>(values);
            sum.first =
                _mm256_fmadd_pd(_mm256_cvtepi32_pd(_mm_load_si128(at)), each.first, sum.first);
            sum.second = _mm256_fmadd_pd(_mm256_cvtepi32_pd(_mm_load_si128(at + 1)), each.second,
                                         sum.second);
            values += 64;
        }
        for (full_step const& step : group.fulls) {
            std::uint64_t const rows = passing[static_cast<std::size_t>(step.leaf)] >> (8 * part);
            eight_doubles const full = picked(halves_of(step.tables->full), codes);
            eight_doubles const mask = mask_of(rows);
            sum.first = _mm256_add_pd(sum.first, _mm256_and_pd(full.first, mask.first));
            sum.second = _mm256_add_pd(sum.second, _mm256_and_pd(full.second, mask.second));
        }
        _mm256_store_pd(sums, _mm256_permute2f128_pd(sum.first, sum.second, 0x20));
        _mm256_store_pd(sums + 4, _mm256_permute2f128_pd(sum.first, sum.second, 0x31));
    }

    /// Eight sums in the order of `in_turn`.
    static eight_doubles in_turn_of(double const* sums) noexcept {
        __m256d const low = _mm256_load_pd(sums);
        __m256d const high = _mm256_load_pd(sums + 4);
        return {_mm256_permute2f128_pd(low, high, 0x20), _mm256_permute2f128_pd(low, high, 0x31)};
    }

    /// Adds what open leaves may yet count.
    static void add_open(std::span<open_full const> open, std::uint8_t const* codes,
                         double* extras) noexcept {
        for (open_full const& one : open) {
            for (std::uint64_t rows = one.rows; rows != 0; rows &= rows - 1) {
                auto const j = std::countr_zero(rows);
                extras[j] += one.tables->full[codes == nullptr ? 0 : codes[j]];
            }
        }
    }

    static void sum_group(score_group const& group, std::byte const* tile,
                          std::uint8_t const* codes, std::uint64_t const* passing,
                          std::span<open_full const> open, std::int32_t* kept, double* sums,
                          double* extras) noexcept {
        add_open(open, codes, extras);
        for (std::size_t i = 0; i < group.lines.size(); ++i) {
            keep(group.lines[i], tile, codes, kept + 64 * i);
        }
        if (!group.few) {
            sum_slowly(group, codes, passing, kept, sums);
            return;
        }
        for (std::int32_t part = 0; part < 8; ++part) {
            __m256i const picks =
                codes == nullptr ? _mm256_setzero_si256() : codes_of_eight(codes, part).codes;
            sum_eight(group, picks, passing, kept, part, sums + 8 * part);
        }
    }

    /// The same for more entries, row by row.
    static void sum_slowly(score_group const& group, std::uint8_t const* codes,
                           std::uint64_t const* passing, std::int32_t const* kept,
                           double* sums) noexcept {
        constexpr std::int32_t place[8] = {0, 1, 4, 5, 2, 3, 6, 7}; // of a row among the kept
        for (std::int32_t j = 0; j < 64; ++j) {
            std::size_t const code = codes[j];
            std::int32_t const at = j / 8 * 8 + place[j % 8];
            double sum = sums[j];
            for (std::size_t i = 0; i < group.lines.size(); ++i) {
                sum += group.lines[i].tables->multiplier[code] *
                       kept[64 * i + static_cast<std::size_t>(at)];
            }
            for (full_step const& step : group.fulls) {
                bool const passes = (passing[static_cast<std::size_t>(step.leaf)] >> j & 1) != 0;
                sum += passes ? step.tables->full[code] : 0.0;
            }
            sums[j] = sum;
        }
    }

    static void finish_sums(double const* sums, double const* extras, std::int64_t* lower,
                            std::int64_t* upper) noexcept {
        for (std::int32_t j = 0; j < 64; ++j) {
            lower[j] = static_cast<std::int64_t>(sums[j]);
            upper[j] = static_cast<std::int64_t>(sums[j] + extras[j]);
        }
    }

    // ---- results ----

    /// Eight words of eight bytes turned about the diagonal: byte c of word r becomes byte r of c.
    static void turn_bytes(std::uint64_t const* words, __m256i& low, __m256i& high) noexcept {
        __m128i const pairs = _mm_setr_epi8(0, 8, 1, 9, 2, 10, 3, 11, 4, 12, 5, 13, 6, 14, 7, 15);
        __m128i p[4];
        for (std::int32_t i = 0; i < 4; ++i) {
            p[i] = _mm_shuffle_epi8(_mm_load_si128(reinterpret_cast<__m128i const*>(words + 2 * i)),
                                    pairs);
        }
        __m128i const first_low = _mm_unpacklo_epi16(p[0], p[1]);
        __m128i const first_high = _mm_unpackhi_epi16(p[0], p[1]);
        __m128i const second_low = _mm_unpacklo_epi16(p[2], p[3]);
        __m128i const second_high = _mm_unpackhi_epi16(p[2], p[3]);
        low = _mm256_set_m128i(_mm_unpackhi_epi32(first_low, second_low),
                               _mm_unpacklo_epi32(first_low, second_low));
        high = _mm256_set_m128i(_mm_unpackhi_epi32(first_high, second_high),
                                _mm_unpacklo_epi32(first_high, second_high));
    }

    /// Swaps, within each word of 8 by 8 bits, the bits of a mask with those `Distance` above.
    template <int Distance>
    static __m256i swap_bits(__m256i words, std::uint64_t mask) noexcept {
        __m256i const swap =
            _mm256_and_si256(_mm256_xor_si256(words, _mm256_srli_epi64(words, Distance)),
                             _mm256_set1_epi64x(static_cast<long long>(mask)));
        return _mm256_xor_si256(words, _mm256_xor_si256(swap, _mm256_slli_epi64(swap, Distance)));
    }

    /// Turns 8 by 8 bits about the diagonal in each word.
    static __m256i turn_bits(__m256i words) noexcept {
        words = swap_bits<7>(words, 0x00AA00AA00AA00AAULL);
        words = swap_bits<14>(words, 0x0000CCCC0000CCCCULL);
        return swap_bits<28>(words, 0x00000000F0F0F0F0ULL);
    }

    /// Number of bits in each byte.
    static __m256i count_bits(__m256i bytes) noexcept {
        __m256i const counts = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4, 0,
                                                1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
        __m256i const nibble = _mm256_set1_epi8(15);
        __m256i const above = _mm256_and_si256(_mm256_srli_epi16(bytes, 4), nibble);
        return _mm256_add_epi8(_mm256_shuffle_epi8(counts, _mm256_and_si256(bytes, nibble)),
                               _mm256_shuffle_epi8(counts, above));
    }

    static void turn(node_words const& nodes, std::size_t first, std::int32_t count,
                     std::uint64_t rows, std::uint64_t* const* to,
                     std::uint16_t (*counts)[64]) noexcept {
        for (std::size_t kind = 0; kind < 3; ++kind) {
            alignas(32) std::uint64_t turned[8][8] = {}; // by eight rows, by eight nodes
            __m256i number[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
            for (std::int32_t group = 0; 8 * group < count; ++group) {
                alignas(32) std::uint64_t words[8] = {};
                for (std::int32_t i = 0; i < std::min(count - 8 * group, 8); ++i) {
                    verdict_words const one =
                        nodes.at(first + static_cast<std::size_t>(8 * group + i));
                    words[i] = rows & (kind == 0 ? one.pass() : kind == 1 ? one.fail : one.unknown);
                }
                __m256i halves_of_rows[2];
                turn_bytes(words, halves_of_rows[0], halves_of_rows[1]);
                for (std::size_t half = 0; half < 2; ++half) {
                    __m256i const bytes = turn_bits(halves_of_rows[half]);
                    number[half] = _mm256_add_epi8(number[half], count_bits(bytes));
                    alignas(32) std::uint64_t eights[4];
                    _mm256_store_si256(reinterpret_cast<__m256i*>(eights), bytes);
                    for (std::size_t i = 0; i < 4; ++i) {
                        turned[4 * half + i][group] = eights[i];
                    }
                }
            }
            if (counts != nullptr) {
                add_counts(number, counts[kind]);
            }
            for (std::size_t eight = 0; to[kind] != nullptr && eight < 8; ++eight) {
                __m256i low;
                __m256i high;
                turn_bytes(turned[eight], low, high);
                store(to[kind] + 8 * eight, low);
                store(to[kind] + 8 * eight + 4, high);
            }
        }
    }

    /// Adds bytes to counters of two bytes.
    static void add_counts(__m256i const* numbers, std::uint16_t* counts) noexcept {
        for (std::int32_t half = 0; half < 2; ++half) {
            __m256i const parts[2] = {
                _mm256_cvtepu8_epi16(_mm256_castsi256_si128(numbers[half])),
                _mm256_cvtepu8_epi16(_mm256_extracti128_si256(numbers[half], 1))};
            for (std::int32_t part = 0; part < 2; ++part) {
                std::uint16_t* const at = counts + 32 * half + 16 * part;
                store(at, _mm256_add_epi16(load(at), parts[part]));
            }
        }
    }
};

using ops = avx2_ops;

#include "columnar/kernel_body.inc"

} // namespace avx2_kernel
} // namespace detail
} // namespace v1
} // namespace tieuchi

#if defined(__clang__)
#pragma clang attribute pop
#else
#pragma GCC pop_options
#endif

#endif // TIEUCHI_X86_KERNELS
