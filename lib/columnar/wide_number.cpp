// SPDX-License-Identifier: Apache-2.0
#include "columnar/wide_number.hpp"

#include "bigint.hpp"
#include "eval/arithmetic.hpp"

#include <algorithm>
#include <string>

namespace tieuchi {
inline namespace v1 {
namespace detail {

rational rational_of(std::span<std::uint64_t const> words) {
    while (!words.empty() && words.back() == 0) {
        words = words.first(words.size() - 1);
    }
    bool const is_wide = words.size() > 2 || (words.size() == 2 && words[1] >> 63 != 0);
    if (!is_wide) {
        uint128 value = words.empty() ? 0 : words[0];
        value |= words.size() == 2 ? static_cast<uint128>(words[1]) << 64 : 0;
        return make_rational(static_cast<int128>(value), 1);
    }
    std::string bytes;
    for (std::size_t i = words.size(); i-- > 0;) {
        for (std::int32_t at = 56; at >= 0; at -= 8) {
            bytes += static_cast<char>(static_cast<std::uint8_t>(words[i] >> at));
        }
    }
    return big_from_bytes(false, bytes, "\x01");
}

std::vector<std::uint64_t> words_of(rational const& value) {
    std::string const bytes = big_to_bytes(value).numerator;
    std::vector<std::uint64_t> made((bytes.size() + 7) / 8);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        auto const byte = static_cast<std::uint8_t>(bytes[bytes.size() - 1 - i]);
        made[i / 8] |= std::uint64_t{byte} << 8 * (i % 8);
    }
    return made;
}

rational denominator_of(stratum_score const& of) {
    return of.tier == score_tier::big ? of.big_denominator : make_rational(of.denominator, 1);
}

interval score_over(std::span<std::uint64_t const> lower, std::span<std::uint64_t const> upper,
                    rational const& under) {
    rational const first = quotient(rational_of(lower), under);
    bool const is_known = std::equal(lower.begin(), lower.end(), upper.begin());
    return {first, is_known ? first : quotient(rational_of(upper), under)};
}

void big_totals::add(std::uint64_t const* words, std::int32_t count, bool first) noexcept {
    std::array<std::uint64_t, largest_words> taken = {};
    std::uint64_t carry = 0;
    for (std::size_t i = 0; i < sum.size(); ++i) {
        std::uint64_t const word =
            i < static_cast<std::size_t>(count) ? words[64 * i] : std::uint64_t{0};
        uint128 const grown = static_cast<uint128>(sum[i]) + word + carry;
        sum[i] = static_cast<std::uint64_t>(grown);
        carry = static_cast<std::uint64_t>(grown >> 64);
        if (i < taken.size()) {
            taken[i] = word;
        }
    }
    auto const is_less = [](auto const& a, auto const& b) {
        return std::lexicographical_compare(a.rbegin(), a.rend(), b.rbegin(), b.rend());
    };
    if (first || is_less(taken, smallest)) {
        smallest = taken;
    }
    if (first || is_less(largest, taken)) {
        largest = taken;
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
