// SPDX-License-Identifier: Apache-2.0
// The shortest decimal that reads back as a binary floating-point number.
#ifndef TIEUCHI_COLUMNAR_SHORTEST_TEXT_HPP
#define TIEUCHI_COLUMNAR_SHORTEST_TEXT_HPP

#include <array>
#include <charconv>
#include <concepts>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Room for the longest, -2.2250738585072014e-308.
using shortest_text = std::array<char, 32>;

/// The number after this one in the last of the digits before `e`; whether it has as many digits.
[[nodiscard]] inline bool add_unit(char* text) noexcept {
    for (char* at = std::strchr(text, 'e') - 1; at >= text && *at != '-'; --at) {
        if (*at == '9') {
            *at = '0';
        } else if (*at != '.') {
            ++*at;
            return true;
        }
    }
    return false;
}

/** Writes a finite number with the fewest digits that read back as it, and of as few the nearest;
   for standard libraries without `to_chars` of such numbers, as emscripten's.

    Needs the decimal point of the C locale, the only one that these platforms have.

    @return How many characters were written.
*/
template <std::floating_point Float>
[[nodiscard]] std::size_t write_shortest_by_reading(Float value, shortest_text& text) noexcept {
    auto const reads_back = [&] {
        if constexpr (std::same_as<Float, float>) {
            return std::strtof(text.data(), nullptr) == value;
        } else {
            return std::strtod(text.data(), nullptr) == value;
        }
    };
    for (int places = 0;; ++places) {
        auto const print = [&] {
            return std::snprintf(text.data(), text.size(), "%.*e", places,
                                 static_cast<double>(value));
        };
        auto const size = static_cast<std::size_t>(print());
        // Below a power of two numbers lie closer: where the nearest digits are there and do not
        // read back, the next ones above may.
        if (reads_back() || (add_unit(text.data()) && reads_back())) {
            return size;
        }
    }
}

/// Writes a finite number with the fewest digits that read back as it, and of as few the nearest.
template <std::floating_point Float>
[[nodiscard]] std::size_t write_shortest(Float value, shortest_text& text) noexcept {
#if defined(__cpp_lib_to_chars)
    auto const written = std::to_chars(text.data(), text.data() + text.size(), value);
    return static_cast<std::size_t>(written.ptr - text.data());
#else
    return write_shortest_by_reading(value, text);
#endif
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
