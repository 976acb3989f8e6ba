// SPDX-License-Identifier: Apache-2.0
#include "csv/structure.hpp"

#include "csv/plain_groups.hpp"

#include <algorithm>
#include <bit>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#elif defined(__SSE2__)
#include <emmintrin.h>
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

/// Which of 64 bytes are what is looked for.
struct marks {
    std::uint64_t separators = 0;
    std::uint64_t feeds = 0;
    std::uint64_t returns = 0;
};

#if defined(__SSE2__)

[[nodiscard]] std::uint64_t equal_bytes(__m128i const (&bytes)[4], char wanted) noexcept {
    __m128i const all = _mm_set1_epi8(wanted);
    std::uint64_t found = 0;
    for (unsigned i = 0; i < 4; ++i) {
        auto const bits =
            static_cast<std::uint32_t>(_mm_movemask_epi8(_mm_cmpeq_epi8(bytes[i], all)));
        found |= std::uint64_t{bits} << (16 * i);
    }
    return found;
}

[[nodiscard]] marks look_at(char const* at, char separator) noexcept {
    __m128i bytes[4];
    std::memcpy(bytes, at, sizeof bytes);
    return {equal_bytes(bytes, separator), equal_bytes(bytes, '\n'), equal_bytes(bytes, '\r')};
}

#else

/// A bit for every byte of a word that is `wanted`, lowest byte first.
[[nodiscard]] std::uint64_t equal_bytes(std::uint64_t word, char wanted) noexcept {
    constexpr std::uint64_t ones = 0x0101010101010101U;
    constexpr std::uint64_t low = 0x7F7F7F7F7F7F7F7FU;
    std::uint64_t const other = word ^ (ones * static_cast<unsigned char>(wanted));
    std::uint64_t const zeros = ~(((other & low) + low) | other | low) >> 7U;
    return zeros * 0x0102040810204080U >> 56U;
}

[[nodiscard]] marks look_at(char const* at, char separator) noexcept {
    marks found;
    for (unsigned i = 0; i < 8; ++i) {
        std::uint64_t word = 0;
        for (unsigned byte = 0; byte < 8; ++byte) { // whatever the order of bytes
            word |= std::uint64_t{static_cast<unsigned char>(at[8 * i + byte])} << (8 * byte);
        }
        found.separators |= equal_bytes(word, separator) << (8 * i);
        found.feeds |= equal_bytes(word, '\n') << (8 * i);
        found.returns |= equal_bytes(word, '\r') << (8 * i);
    }
    return found;
}

#endif

/// The bytes of a step that are inside the text, where so many are left of it.
[[nodiscard]] constexpr std::uint64_t inside_of(std::size_t left) noexcept {
    return left >= 64 ? ~std::uint64_t{0} : (std::uint64_t{1} << left) - 1;
}

} // namespace

void csv_structure::take(std::uint64_t ends, std::uint64_t line_ends, std::size_t at) noexcept {
    for (std::uint64_t left = line_ends; left != 0; left &= left - 1) {
        std::uint64_t const up_to = left ^ (left - 1); // the lowest bit and those below it
        rows_[row_count_++] = static_cast<std::uint32_t>(cell_count_) +
                              static_cast<std::uint32_t>(std::popcount(ends & up_to));
    }
    std::uint32_t* out = cells_.data() + cell_count_;
    cell_count_ += static_cast<std::size_t>(std::popcount(ends));
    auto const base = static_cast<std::uint32_t>(at);
    while (ends != 0) {
        // Eight at a time: the branch is foreseen, what is written beyond is written over.
        for (int i = 0; i < 8; ++i) {
            out[i] = base + static_cast<std::uint32_t>(std::countr_zero(ends));
            ends &= ends - 1;
        }
        out += 8;
    }
}

void csv_structure::make_room() {
    constexpr std::size_t most = 2 * step; // of one step, and what is written beyond
    if (cells_.size() < cell_count_ + most) {
        cells_.resize(2 * cells_.size() + most);
    }
    if (rows_.size() < row_count_ + most) {
        rows_.resize(2 * rows_.size() + most);
    }
}

void csv_structure::find(std::string_view text, char separator, [[maybe_unused]] bool wide) {
    cell_count_ = 0;
    row_count_ = 0;
#if TIEUCHI_X86_KERNELS
    if (wide) {
        find_wide(text, separator);
    } else {
        find_anywhere(text, separator);
    }
#else
    find_anywhere(text, separator);
#endif
    bool const open = !text.empty() && text.back() != '\n' && text.back() != '\r';
    if (open) {
        make_room();
        cells_[cell_count_++] = static_cast<std::uint32_t>(text.size());
        rows_[row_count_++] = static_cast<std::uint32_t>(cell_count_);
    }
}

void csv_structure::find_anywhere(std::string_view text, char separator) {
    std::uint64_t after_return = 0;
    for (std::size_t at = 0; at < text.size(); at += step) {
        make_room();
        marks found = look_at(text.data() + at, separator);
        std::uint64_t const second = found.feeds & (found.returns << 1U | after_return);
        after_return = found.returns >> 63U;
        std::uint64_t const inside = inside_of(text.size() - at);
        std::uint64_t const line_ends = (found.returns | (found.feeds & ~second)) & inside;
        take((found.separators & inside) | line_ends, line_ends, at);
    }
}

#if TIEUCHI_X86_KERNELS

// The same with instructions that the compiler must not use elsewhere.
__attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,bmi,popcnt"))) void
csv_structure::find_wide(std::string_view text, char separator) {
    __m512i const lanes = _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    std::uint64_t after_return = 0;
    for (std::size_t at = 0; at < text.size(); at += step) {
        make_room();
        __m512i const bytes = _mm512_loadu_si512(text.data() + at);
        std::uint64_t const returns = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\r'));
        std::uint64_t const feeds = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('\n'));
        std::uint64_t const second = feeds & (returns << 1U | after_return);
        after_return = returns >> 63U;
        std::uint64_t const inside = inside_of(text.size() - at);
        std::uint64_t const line_ends = (returns | (feeds & ~second)) & inside;
        std::uint64_t const ends =
            (_mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(separator)) & inside) | line_ends;
        for (std::uint64_t left = line_ends; left != 0; left &= left - 1) {
            std::uint64_t const up_to = left ^ (left - 1);
            rows_[row_count_++] = static_cast<std::uint32_t>(
                cell_count_ + static_cast<std::size_t>(__builtin_popcountll(ends & up_to)));
        }
        for (unsigned quarter = 0; quarter < 4; ++quarter) {
            auto const some = static_cast<__mmask16>(ends >> (16 * quarter));
            __m512i const places =
                _mm512_add_epi32(lanes, _mm512_set1_epi32(static_cast<int>(at + 16 * quarter)));
            _mm512_storeu_si512(cells_.data() + cell_count_,
                                _mm512_maskz_compress_epi32(some, places));
            cell_count_ += static_cast<std::size_t>(__builtin_popcountll(some));
        }
    }
}

#endif

} // namespace detail
} // namespace v1
} // namespace tieuchi

#if !defined(__clang__)
#pragma GCC diagnostic pop
#endif
