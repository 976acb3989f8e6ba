// SPDX-License-Identifier: Apache-2.0
#include "columnar/lane_copy.hpp"

#include "columnar/block.hpp"
#include "columnar/kernel.hpp"
#include "eval/arithmetic.hpp"

#include <array>
#include <cstring>
#include <limits>
#include <type_traits>

#if TIEUCHI_X86_KERNELS
#include <immintrin.h>
#endif

#if !defined(__clang__)
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wuninitialized" // of g++ 12 in its own intrinsics (PR 105593)
#pragma GCC diagnostic ignored "-Wmaybe-uninitialized"
#endif

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// The wider of two types: products are computed in it.
template <typename From, typename To>
using wider = std::conditional_t<(sizeof(From) > sizeof(To)), From, To>;

/// By power of ten, the smallest and the largest value that fit into a lane after multiplication.
template <typename To>
struct copy_limits {
    std::int64_t low = 0;
    std::int64_t high = 0;
};
template <typename To>
constexpr std::array<copy_limits<To>, decimal::max_scale + 1> limits_of = [] {
    std::array<copy_limits<To>, decimal::max_scale + 1> made{};
    for (std::size_t i = 0; i < made.size(); ++i) {
        std::int64_t const power = power_of_ten(static_cast<int>(i));
        made[i] = {std::numeric_limits<To>::min() / power, std::numeric_limits<To>::max() / power};
    }
    return made;
}();

template <typename From, typename To>
struct plain_copy {
    static std::uint64_t run(lane_copy const& what) noexcept {
        copy_limits<To> const limits = limits_of<To>[static_cast<std::size_t>(what.places)];
        std::int64_t const factor = power_of_ten(what.places);
        std::uint64_t over = 0;
        To made[tile_rows];
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            From value;
            std::memcpy(&value, what.from + static_cast<std::ptrdiff_t>(sizeof value) * j,
                        sizeof value);
            bool const there = (what.valid >> j & 1) != 0;
            bool const fits = value >= limits.low && value <= limits.high;
            over |= std::uint64_t{there && !fits} << j;
            made[j] = static_cast<To>(there && fits ? value * factor : what.filler);
        }
        std::memcpy(what.to, made, sizeof made);
        return over;
    }
};

/// Calls the way of copying for the types at hand.
template <template <typename, typename> class Copy, typename From>
std::uint64_t copy_from(lane_copy const& what) noexcept {
    switch (what.kind) {
    case lane::int16: return Copy<From, std::int16_t>::run(what);
    case lane::int32: return Copy<From, std::int32_t>::run(what);
    default: return Copy<From, std::int64_t>::run(what);
    }
}

template <template <typename, typename> class Copy>
std::uint64_t copy_any(lane_copy const& what) noexcept {
    switch (what.type) {
    case column_type::int8: return copy_from<Copy, std::int8_t>(what);
    case column_type::int16: return copy_from<Copy, std::int16_t>(what);
    case column_type::int32: return copy_from<Copy, std::int32_t>(what);
    default: return copy_from<Copy, std::int64_t>(what);
    }
}

#if TIEUCHI_X86_KERNELS

#define TIEUCHI_AVX512                                                                             \
    __attribute__((always_inline, target("avx512f,avx512bw,avx512dq,avx512vl"))) static inline

/// Registers of integers of a width, and what is done to them.
template <std::size_t Width>
struct lanes;

template <>
struct lanes<2> {
    TIEUCHI_AVX512 __m512i all(std::int64_t value) noexcept {
        return _mm512_set1_epi16(static_cast<short>(value));
    }
    TIEUCHI_AVX512 std::uint64_t within(__m512i some, __m512i low, __m512i high) noexcept {
        return _mm512_mask_cmple_epi16_mask(_mm512_cmpge_epi16_mask(some, low), some, high);
    }
    TIEUCHI_AVX512 __m512i times(__m512i some, __m512i factor) noexcept {
        return _mm512_mullo_epi16(some, factor);
    }
    TIEUCHI_AVX512 __m512i pick(std::uint64_t which, __m512i other, __m512i some) noexcept {
        return _mm512_mask_mov_epi16(other, static_cast<__mmask32>(which), some);
    }
    TIEUCHI_AVX512 __m512i load(std::int8_t const* from) noexcept {
        return _mm512_cvtepi8_epi16(_mm256_loadu_si256(reinterpret_cast<__m256i const*>(from)));
    }
    TIEUCHI_AVX512 __m512i load(std::int16_t const* from) noexcept {
        return _mm512_loadu_si512(from);
    }
    TIEUCHI_AVX512 void store(std::int16_t* to, __m512i some) noexcept {
        _mm512_storeu_si512(to, some);
    }
};

template <>
struct lanes<4> {
    TIEUCHI_AVX512 __m512i all(std::int64_t value) noexcept {
        return _mm512_set1_epi32(static_cast<int>(value));
    }
    TIEUCHI_AVX512 std::uint64_t within(__m512i some, __m512i low, __m512i high) noexcept {
        return _mm512_mask_cmple_epi32_mask(_mm512_cmpge_epi32_mask(some, low), some, high);
    }
    TIEUCHI_AVX512 __m512i times(__m512i some, __m512i factor) noexcept {
        return _mm512_mullo_epi32(some, factor);
    }
    TIEUCHI_AVX512 __m512i pick(std::uint64_t which, __m512i other, __m512i some) noexcept {
        return _mm512_mask_mov_epi32(other, static_cast<__mmask16>(which), some);
    }
    TIEUCHI_AVX512 __m512i load(std::int8_t const* from) noexcept {
        return _mm512_cvtepi8_epi32(_mm_loadu_si128(reinterpret_cast<__m128i const*>(from)));
    }
    TIEUCHI_AVX512 __m512i load(std::int16_t const* from) noexcept {
        return _mm512_cvtepi16_epi32(_mm256_loadu_si256(reinterpret_cast<__m256i const*>(from)));
    }
    TIEUCHI_AVX512 __m512i load(std::int32_t const* from) noexcept {
        return _mm512_loadu_si512(from);
    }
    TIEUCHI_AVX512 void store(std::int16_t* to, __m512i some) noexcept {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), _mm512_cvtepi32_epi16(some));
    }
    TIEUCHI_AVX512 void store(std::int32_t* to, __m512i some) noexcept {
        _mm512_storeu_si512(to, some);
    }
};

template <>
struct lanes<8> {
    TIEUCHI_AVX512 __m512i all(std::int64_t value) noexcept { return _mm512_set1_epi64(value); }
    TIEUCHI_AVX512 std::uint64_t within(__m512i some, __m512i low, __m512i high) noexcept {
        return _mm512_mask_cmple_epi64_mask(_mm512_cmpge_epi64_mask(some, low), some, high);
    }
    TIEUCHI_AVX512 __m512i times(__m512i some, __m512i factor) noexcept {
        return _mm512_mullo_epi64(some, factor);
    }
    TIEUCHI_AVX512 __m512i pick(std::uint64_t which, __m512i other, __m512i some) noexcept {
        return _mm512_mask_mov_epi64(other, static_cast<__mmask8>(which), some);
    }
    TIEUCHI_AVX512 __m512i load(std::int8_t const* from) noexcept {
        return _mm512_cvtepi8_epi64(_mm_loadl_epi64(reinterpret_cast<__m128i const*>(from)));
    }
    TIEUCHI_AVX512 __m512i load(std::int16_t const* from) noexcept {
        return _mm512_cvtepi16_epi64(_mm_loadu_si128(reinterpret_cast<__m128i const*>(from)));
    }
    TIEUCHI_AVX512 __m512i load(std::int32_t const* from) noexcept {
        return _mm512_cvtepi32_epi64(_mm256_loadu_si256(reinterpret_cast<__m256i const*>(from)));
    }
    TIEUCHI_AVX512 __m512i load(std::int64_t const* from) noexcept {
        return _mm512_loadu_si512(from);
    }
    TIEUCHI_AVX512 void store(std::int16_t* to, __m512i some) noexcept {
        _mm_storeu_si128(reinterpret_cast<__m128i*>(to), _mm512_cvtepi64_epi16(some));
    }
    TIEUCHI_AVX512 void store(std::int32_t* to, __m512i some) noexcept {
        _mm256_storeu_si256(reinterpret_cast<__m256i*>(to), _mm512_cvtepi64_epi32(some));
    }
    TIEUCHI_AVX512 void store(std::int64_t* to, __m512i some) noexcept {
        _mm512_storeu_si512(to, some);
    }
};

template <typename From, typename To>
struct wide_copy {
    using ops = lanes<sizeof(wider<From, To>)>;

    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl"))) static std::uint64_t
    run(lane_copy const& what) noexcept {
        constexpr std::int32_t step = 64 / static_cast<std::int32_t>(sizeof(wider<From, To>));
        copy_limits<To> const limits = limits_of<To>[static_cast<std::size_t>(what.places)];
        __m512i const low = ops::all(limits.low);
        __m512i const high = ops::all(limits.high);
        __m512i const factor = ops::all(power_of_ten(what.places));
        __m512i const filler = ops::all(what.filler);
        auto const* const from = reinterpret_cast<From const*>(what.from);
        auto* const to = reinterpret_cast<To*>(what.to);
        std::uint64_t within = 0;
        for (std::int32_t j = 0; j < tile_rows; j += step) {
            __m512i const some = ops::load(from + j);
            std::uint64_t const fit = ops::within(some, low, high);
            __m512i const product = what.places == 0 ? some : ops::times(some, factor);
            ops::store(to + j, ops::pick(fit & what.valid >> j, filler, product));
            within |= fit << j;
        }
        for (std::size_t line = 0; what.goes_on && line < sizeof(From); ++line) {
            __builtin_prefetch(what.from + 64 * (sizeof(From) + line) + 63); // the first is near
        }
        return what.valid & ~within;
    }
};

#undef TIEUCHI_AVX512

#endif

template <typename To>
std::uint64_t outside_of(std::int64_t const* values, std::int32_t count) noexcept {
    std::uint64_t found = 0;
    for (std::int32_t j = 0; j < count; ++j) {
        bool const outside = values[j] < std::numeric_limits<To>::min() ||
                             values[j] > std::numeric_limits<To>::max();
        found |= std::uint64_t{outside} << j;
    }
    return found;
}

} // namespace

std::uint64_t copy_lane_plainly(lane_copy const& what) noexcept {
    return copy_any<plain_copy>(what);
}

std::uint64_t copy_lane(lane_copy const& what) noexcept {
#if TIEUCHI_X86_KERNELS
    static bool const has_wide = is_available(kernel::avx512);
    if (has_wide) {
        return copy_any<wide_copy>(what);
    }
#endif
    return copy_any<plain_copy>(what);
}

std::uint64_t too_wide(std::int64_t const* values, std::int32_t count, lane kind) noexcept {
    return kind == lane::int16   ? outside_of<std::int16_t>(values, count)
           : kind == lane::int32 ? outside_of<std::int32_t>(values, count)
                                 : 0;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#if !defined(__clang__)
#pragma GCC diagnostic pop
#endif
