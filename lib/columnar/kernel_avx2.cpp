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

struct avx2_ops : portable_ops {
    static __m256i load(void const* from) noexcept {
        return _mm256_loadu_si256(static_cast<__m256i const*>(from));
    }

    static void store(void* to, __m256i value) noexcept {
        _mm256_storeu_si256(static_cast<__m256i*>(to), value);
    }

    // ---- picking by code: a register of rows from a table of 16 entries ----

    /// Numbers of the two bytes of an entry within eight of them.
    static void spread_codes(row_picks& picks) noexcept {
        for (std::int32_t part = 0; part < 4; ++part) {
            __m256i const wide = _mm256_cvtepu8_epi16(
                _mm_loadu_si128(reinterpret_cast<__m128i const*>(picks.codes + 16 * part)));
            __m256i const bytes =
                _mm256_add_epi16(_mm256_mullo_epi16(_mm256_and_si256(wide, _mm256_set1_epi16(7)),
                                                    _mm256_set1_epi16(0x0202)),
                                 _mm256_set1_epi16(0x0100));
            store(picks.bytes + 32 * part, bytes);
        }
        for (std::int32_t part = 0; part < 8; ++part) {
            store(picks.wide + 8 * part,
                  _mm256_cvtepu8_epi32(
                      _mm_loadl_epi64(reinterpret_cast<__m128i const*>(picks.codes + 8 * part))));
        }
    }

    static __m256i eight(std::int16_t const* table) noexcept {
        return _mm256_broadcastsi128_si256(_mm_load_si128(reinterpret_cast<__m128i const*>(table)));
    }

    static __m256i pick(std::int16_t const* table, row_picks const& by,
                        std::int32_t part) noexcept {
        __m256i const bytes = load(by.bytes + 32 * part);
        __m256i const found = _mm256_shuffle_epi8(eight(table), bytes);
        if (by.few) {
            return found;
        }
        __m256i const codes = _mm256_cvtepu8_epi16(
            _mm_loadu_si128(reinterpret_cast<__m128i const*>(by.codes + 16 * part)));
        return _mm256_blendv_epi8(found, _mm256_shuffle_epi8(eight(table + 8), bytes),
                                  _mm256_cmpgt_epi16(codes, _mm256_set1_epi16(7)));
    }

    static __m256i pick(std::int32_t const* table, row_picks const& by,
                        std::int32_t part) noexcept {
        __m256i const codes = load(by.wide + 8 * part);
        __m256i const found = _mm256_permutevar8x32_epi32(load(table), codes);
        if (by.few) {
            return found;
        }
        return _mm256_blendv_epi8(found, _mm256_permutevar8x32_epi32(load(table + 8), codes),
                                  _mm256_cmpgt_epi32(codes, _mm256_set1_epi32(7)));
    }

    static __m256i pick(std::int64_t const* table, row_picks const& by,
                        std::int32_t part) noexcept {
        std::uint8_t const* const codes = by.codes + 4 * part;
        return _mm256_setr_epi64x(table[codes[0]], table[codes[1]], table[codes[2]],
                                  table[codes[3]]);
    }

    template <bool Picked, typename T>
    static __m256i entry(T const* table, row_picks const* by, std::int32_t part) noexcept {
        if constexpr (Picked) {
            return pick(table, *by, part);
        } else {
            return load(table); // which is full of the one entry
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
                                               row_picks const* by) noexcept {
        constexpr std::int32_t lanes = 32 / static_cast<std::int32_t>(sizeof(T));
        T const* const low = lane_tables<T>::low(tables);
        T const* const high = lane_tables<T>::high(tables);
        std::uint64_t bad = 0;
        for (std::int32_t part = 0; part < 64 / lanes; ++part) {
            __m256i const value = load(values + lanes * part);
            __m256i found = _mm256_setzero_si256();
            if constexpr (How != leaf_compare::up_to_high) {
                found = greater(T{}, entry<Picked>(low, by, part), value);
            }
            if constexpr (How != leaf_compare::from_low) {
                found = _mm256_or_si256(found, greater(T{}, value, entry<Picked>(high, by, part)));
            }
            bad |= bits(T{}, found) << (lanes * part);
        }
        return bad;
    }

    template <leaf_compare How, bool Picked, typename T>
    static void find_outside(std::span<leaf_step const> steps, std::byte const* tile,
                             row_picks const* picks, look_ahead& ahead,
                             std::uint64_t* to) noexcept {
        for (leaf_step const& step : steps) {
            to[step.leaf] = outside<How, Picked>(reinterpret_cast<T const*>(tile + step.values),
                                                 *step.tables, picks);
            ahead.bring_lines();
        }
    }

    // ---- scores ----

    /// 16 words side by side with 16 others: within each half, four rows of its lower half, then
    /// four of the upper half.
    static std::int32_t row_of(std::int32_t lane) noexcept {
        return lane / 16 * 16 + lane % 8 / 4 * 8 + lane % 16 / 8 * 4 + lane % 4;
    }

    static void spread_strata(std::uint8_t const* strata, std::uint32_t* lanes) noexcept {
        for (std::int32_t lane = 0; lane < 64; lane += 4) {
            std::int32_t four = 0;
            std::memcpy(&four, strata + row_of(lane), sizeof four);
            _mm_store_si128(reinterpret_cast<__m128i*>(lanes + lane),
                            _mm_cvtepu8_epi32(_mm_cvtsi32_si128(four)));
        }
    }

    template <bool Downwards>
    static __m256i way(std::int16_t, __m256i value, __m256i base, __m256i length) noexcept {
        __m256i const made = Downwards ? _mm256_sub_epi16(base, _mm256_min_epi16(value, base))
                                       : _mm256_sub_epi16(_mm256_max_epi16(value, base), base);
        return _mm256_min_epu16(made, length);
    }

    template <bool Downwards>
    static __m256i way(std::int32_t, __m256i value, __m256i base, __m256i length) noexcept {
        __m256i const made = Downwards ? _mm256_sub_epi32(base, _mm256_min_epi32(value, base))
                                       : _mm256_sub_epi32(_mm256_max_epi32(value, base), base);
        return _mm256_min_epu32(made, length);
    }

    /// Eight numbers below 2^16 in half the room.
    static __m128i halved(__m256i eight) noexcept {
        return _mm_packus_epi32(_mm256_castsi256_si128(eight), _mm256_extracti128_si256(eight, 1));
    }

    static void put(std::int16_t, __m256i ways, line_step const&, std::int32_t part,
                    std::int16_t* to) noexcept {
        store(to + 16 * part, ways);
    }

    static void put(std::int32_t, __m256i ways, line_step const& line, std::int32_t part,
                    std::int16_t* to) noexcept {
        auto* const at = reinterpret_cast<__m128i*>(to + 8 * part);
        if (line.low_bits == 0) {
            _mm_store_si128(at, halved(ways));
            return;
        }
        __m256i const low = _mm256_set1_epi32((1 << line.low_bits) - 1);
        _mm_store_si128(at, halved(_mm256_and_si256(ways, low)));
        _mm_store_si128(at + 8, halved(_mm256_srl_epi32(ways, _mm_cvtsi32_si128(line.low_bits))));
    }

    template <typename T>
    static __m256i end_of(T const* table, bool one, row_picks const* by,
                          std::int32_t part) noexcept {
        return one || by == nullptr ? load(table) : pick(table, *by, part); // all the same
    }

    template <bool Downwards, typename T>
    static void follow(std::span<line_step const> lines, std::byte const* tile,
                       row_picks const* picks, look_ahead& ahead, std::int16_t* terms) noexcept {
        if constexpr (sizeof(T) == 8) {
            portable_ops::follow<Downwards, T>(lines, tile, picks, ahead, terms);
        } else {
            for (line_step const& line : lines) {
                T const* const base = lane_tables<T>::base(*line.tables);
                T const* const length = lane_tables<T>::length(*line.tables);
                for (std::int32_t part = 0; part < static_cast<std::int32_t>(2 * sizeof(T));
                     ++part) {
                    put(T{},
                        way<Downwards>(T{}, load(tile + line.values + 32 * part),
                                       end_of(base, line.one_base, picks, part),
                                       end_of(length, line.one_length, picks, part)),
                        line, part, terms + 64 * line.term);
                }
                ahead.bring_lines();
            }
        }
    }

    /// How the digits of eight rows are picked.
    enum class picking { one, eight, sixteen, many };

    template <picking How>
    static __m256i picked(std::uint32_t const* digits, __m256i at, std::int32_t only) noexcept {
        if constexpr (How == picking::one) {
            return _mm256_set1_epi32(static_cast<int>(digits[only]));
        } else if constexpr (How == picking::eight) {
            return _mm256_permutevar8x32_epi32(load(digits), at);
        } else if constexpr (How == picking::sixteen) {
            return _mm256_blendv_epi8(_mm256_permutevar8x32_epi32(load(digits), at),
                                      _mm256_permutevar8x32_epi32(load(digits + 8), at),
                                      _mm256_cmpgt_epi32(at, _mm256_set1_epi32(7)));
        } else {
            return _mm256_i32gather_epi32(reinterpret_cast<int const*>(digits), at, 4);
        }
    }

    /// Sums of some digits from `first` on for 32 rows.
    template <picking How, std::int32_t Digits>
    static void sum_digits(limb_tables const& by, std::int32_t first, std::int16_t const* terms,
                           tile_strata const& strata, std::uint32_t* sums) noexcept {
        __m256i sum[Digits][4];
        __m256i at[4];
        for (std::int32_t part = 0; part < 4; ++part) {
            at[part] = How == picking::one ? _mm256_setzero_si256() : load(strata.of + 8 * part);
            for (std::int32_t k = 0; k < Digits; ++k) {
                sum[k][part] = _mm256_setzero_si256();
            }
        }
        for (std::int32_t pair = 0; pair < by.terms / 2; ++pair, terms += 128) {
            __m256i both[4];
            for (std::int32_t half = 0; half < 2; ++half) {
                __m256i const a = load(terms + 16 * half);
                __m256i const b = load(terms + 64 + 16 * half);
                both[2 * half] = _mm256_unpacklo_epi16(a, b);
                both[2 * half + 1] = _mm256_unpackhi_epi16(a, b);
            }
            for (std::int32_t k = 0; k < Digits; ++k) {
                std::uint32_t const* const digits = by.at(pair, first + k);
                for (std::int32_t part = 0; part < 4; ++part) {
                    sum[k][part] = _mm256_add_epi32(
                        sum[k][part],
                        _mm256_madd_epi16(both[part], picked<How>(digits, at[part], strata.only)));
                }
            }
        }
        for (std::int32_t k = 0; k < Digits; ++k) {
            for (std::int32_t part = 0; part < 4; ++part) {
                store(sums + 64 * (first + k) + 8 * part, sum[k][part]);
            }
        }
    }

    template <picking How>
    static void sum_all_digits(limb_tables const& by, std::int32_t limbs, std::int16_t const* terms,
                               tile_strata const& strata, std::uint32_t* sums) noexcept {
        for (std::int32_t half = 0; half < 2; ++half) {
            tile_strata rows = strata;
            if constexpr (How != picking::one) { // of one stratum there is no list
                rows.of += 32 * half;
            }
            // Without terms there is no list of them either, and all sums are 0.
            std::int16_t const* const from = terms == nullptr ? nullptr : terms + 32 * half;
            std::int32_t k = 0;
            for (; k + 2 <= limbs; k += 2) {
                sum_digits<How, 2>(by, k, from, rows, sums + 32 * half);
            }
            if (k < limbs) {
                sum_digits<How, 1>(by, k, from, rows, sums + 32 * half);
            }
        }
    }

    static void sum_terms(limb_tables const& by, std::int32_t limbs, std::int16_t const* terms,
                          tile_strata const& strata, std::uint32_t* sums) noexcept {
        if (strata.only >= 0) {
            sum_all_digits<picking::one>(by, limbs, terms, strata, sums);
        } else if (strata.number <= 8) {
            sum_all_digits<picking::eight>(by, limbs, terms, strata, sums);
        } else if (strata.number <= 16) {
            sum_all_digits<picking::sixteen>(by, limbs, terms, strata, sums);
        } else {
            sum_all_digits<picking::many>(by, limbs, terms, strata, sums);
        }
    }

    static void add_digits(std::uint32_t const* sums, std::int32_t limbs, std::int32_t bits,
                           std::uint64_t* to) noexcept {
        for (std::int32_t lane = 0; lane < 64; lane += 4) {
            __m256i word = _mm256_setzero_si256();
            for (std::int32_t k = 0; k < limbs; ++k) {
                __m256i const digit = _mm256_cvtepu32_epi64(
                    _mm_load_si128(reinterpret_cast<__m128i const*>(sums + 64 * k + lane)));
                word = _mm256_add_epi64(word, _mm256_sll_epi64(digit, _mm_cvtsi32_si128(bits * k)));
            }
            store(to + row_of(lane), word);
        }
    }

    static void count_rows(std::uint64_t const* words, std::size_t count,
                           std::int16_t* to) noexcept {
        std::fill_n(to, 64, std::int16_t{0});
        for (std::size_t i = 0; i < count;) {
            __m256i number[2] = {_mm256_setzero_si256(), _mm256_setzero_si256()};
            // So many that bytes hold their counts.
            for (std::size_t const end = std::min<std::size_t>(count, i + 248); i < end; i += 8) {
                __m256i halves_of_rows[2];
                turn_bytes(words + i, halves_of_rows[0], halves_of_rows[1]);
                for (std::size_t half = 0; half < 2; ++half) {
                    number[half] =
                        _mm256_add_epi8(number[half], count_bits(turn_bits(halves_of_rows[half])));
                }
            }
            add_counts(number, reinterpret_cast<std::uint16_t*>(to));
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
