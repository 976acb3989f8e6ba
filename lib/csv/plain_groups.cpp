// SPDX-License-Identifier: Apache-2.0
#include "csv/plain_groups.hpp"

#if TIEUCHI_X86_KERNELS

#include <immintrin.h>

#if !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized" // of g++ 12 in its own intrinsics (PR 105593)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

#define TIEUCHI_AVX512 __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl")))

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Cells of a group: the last eight bytes, and how the bytes before a cell are shifted out.
struct loaded_cells {
    __m512i words;
    __m512i sizes;
    __m512i others; ///< Bits of the bytes that are not of the cell.
    __mmask8 empty;
    __mmask8 too_long;
};

TIEUCHI_AVX512 inline loaded_cells load(column_group const& group,
                                        row_cells const& cells) noexcept {
    __mmask8 const used = group.used;
    __m256i const at = _mm256_load_si256(reinterpret_cast<__m256i const*>(group.at.data()));
    __m256i const zero = _mm256_setzero_si256();
    __m256i const ends = _mm256_mmask_i32gather_epi32(zero, used, at, cells.ends, 4);
    __m256i const before = _mm256_mmask_i32gather_epi32(zero, used, at, cells.ends - 1, 4);
    __m256i const sizes = _mm256_sub_epi32(_mm256_sub_epi32(ends, before), _mm256_set1_epi32(1));
    loaded_cells made;
    made.words = _mm512_mask_i32gather_epi64(_mm512_setzero_si512(), used, ends, cells.base - 8, 1);
    made.sizes = _mm512_cvtepu32_epi64(sizes);
    made.others = _mm512_slli_epi64(_mm512_sub_epi64(_mm512_set1_epi64(8), made.sizes), 3);
    made.empty = _mm256_mask_cmpeq_epi32_mask(used, sizes, zero);
    made.too_long = _mm256_mask_cmpgt_epu32_mask(used, sizes, _mm256_set1_epi32(8));
    return made;
}

/// The bytes of the cells alone.
TIEUCHI_AVX512 inline __m512i cut(__m512i words, __m512i others) noexcept {
    return _mm512_sllv_epi64(_mm512_srlv_epi64(words, others), others);
}

/// The lanes with a word of a size.
TIEUCHI_AVX512 inline unsigned equal(__m512i words, __m512i sizes, long long word,
                                     long long size) noexcept {
    __mmask8 const same = _mm512_cmpeq_epi64_mask(words, _mm512_set1_epi64(word));
    return _mm512_mask_cmpeq_epi64_mask(same, sizes, _mm512_set1_epi64(size));
}

/// Eight digits in each lane, the first in the lowest byte, as a number.
TIEUCHI_AVX512 inline __m512i value_of(__m512i digits) noexcept {
    __m512i const pairs = _mm512_maddubs_epi16(digits, _mm512_set1_epi16(0x010A));
    __m512i const fours = _mm512_madd_epi16(pairs, _mm512_set1_epi32(0x00010064));
    return _mm512_add_epi64(_mm512_mul_epu32(fours, _mm512_set1_epi64(10000)),
                            _mm512_srli_epi64(fours, 32));
}

/// 10 to the power of each lane, which is less than 16; beyond 9 it is 0.
TIEUCHI_AVX512 inline __m512i power_of(__m512i exponents) noexcept {
    __m512i const low = _mm512_setr_epi64(1, 10, 100, 1000, 10000, 100000, 1000000, 10000000);
    __m512i const high = _mm512_setr_epi64(100000000, 1000000000, 0, 0, 0, 0, 0, 0);
    return _mm512_permutex2var_epi64(low, exponents, high);
}

} // namespace

bool has_groups() noexcept {
    static bool const has =
        __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
        __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl");
    return has;
}

// As `read_plain_number`, which says more of each step.
TIEUCHI_AVX512 group_result read_number_group(column_group const& group, row_cells const& cells,
                                              std::uint64_t mark, std::size_t row) noexcept {
    loaded_cells const in = load(group, cells);
    __m512i const zero = _mm512_setzero_si512();
    __m512i const one = _mm512_set1_epi64(1);
    __m512i const digits = cut(_mm512_xor_si512(in.words, _mm512_set1_epi8('0')), in.others);
    __m512i const marks = _mm512_movm_epi8(
        _mm512_cmpeq_epi8_mask(digits, _mm512_set1_epi64(static_cast<long long>(mark))));
    __mmask8 const marked = _mm512_test_epi64_mask(marks, marks);
    __m512i const first = _mm512_and_si512(marks, _mm512_sub_epi64(zero, marks));
    __m512i const up_to = _mm512_sub_epi64(_mm512_slli_epi64(first, 8), one);
    __m512i const before =
        _mm512_slli_epi64(_mm512_and_si512(digits, _mm512_sub_epi64(first, one)), 8);
    __m512i const joined =
        _mm512_mask_or_epi64(digits, marked, before, _mm512_andnot_si512(up_to, digits));
    __m512i const places = _mm512_maskz_mov_epi64(
        marked, _mm512_sad_epu8(_mm512_andnot_si512(up_to, _mm512_set1_epi8(1)), zero));
    __m512i const scales = _mm512_load_si512(group.scales.data());
    // A mark in the last byte, or in the first one of the cell.
    __m512i const ends = _mm512_or_si512(_mm512_set1_epi64(static_cast<long long>(0xFFULL << 56U)),
                                         _mm512_sllv_epi64(_mm512_set1_epi64(0xFF), in.others));
    std::uint64_t const faults = _mm512_cmpgt_epu8_mask(joined, _mm512_set1_epi8(9)) |
                                 std::uint64_t{_mm512_test_epi64_mask(marks, ends)} |
                                 std::uint64_t{_mm512_cmpgt_epi64_mask(places, scales)} |
                                 std::uint64_t{in.too_long};
    if (faults != 0) {
        return {};
    }
    __m512i const factors = power_of(_mm512_sub_epi64(scales, places));
    __m512i const numbers = _mm512_mul_epu32(value_of(joined), factors);
    __m512i const into = _mm512_add_epi64(_mm512_load_si512(group.values.data()),
                                          _mm512_set1_epi64(static_cast<long long>(row) * 8));
    _mm512_mask_i64scatter_epi64(nullptr, group.used, into, numbers, 1);
    return {true, in.empty, 0};
}

TIEUCHI_AVX512 group_result read_truth_group(column_group const& group,
                                             row_cells const& cells) noexcept {
    loaded_cells const in = load(group, cells);
    __m512i const words = cut(in.words, in.others);
    // The words stand in the highest bytes. Their sizes count too: a cell may begin with a NUL.
    auto const yes = static_cast<std::uint8_t>(equal(words, in.sizes, 0x6575727400000000, 4) |
                                               equal(words, in.sizes, 0x31LL << 56, 1));
    unsigned const no =
        equal(words, in.sizes, 0x65736C6166000000, 5) | equal(words, in.sizes, 0x30LL << 56, 1);
    bool const plain = ((yes | no | in.empty) & group.used) == group.used;
    return {plain, in.empty, yes};
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#undef TIEUCHI_AVX512
#if !defined(__clang__)
#pragma GCC diagnostic pop
#endif

#else

bool tieuchi::detail::has_groups() noexcept {
    return false;
}

#endif
