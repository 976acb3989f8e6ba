// SPDX-License-Identifier: Apache-2.0
// Text of decimals, in and out. Both are on the way of every number of a document.
#include <tieuchi/decimal.hpp>
#include "literal.hpp"

#include <algorithm>
#include <array>
#include <cstring>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// The digits that stand at `at`; `at` moves behind them.
[[nodiscard]] std::string_view take_digits(std::string_view text, std::size_t& at) noexcept {
    std::size_t const start = at;
    while (at < text.size() && literal::is_digit(text[at])) {
        ++at;
    }
    return text.substr(start, at - start);
}

[[nodiscard]] failure bad_number_at(std::size_t offset) noexcept {
    return {errc::bad_number, -1, offset};
}

} // namespace

result<literal> read_literal(std::string_view text) noexcept {
    literal read;
    std::size_t at = 0;
    if (at < text.size() && text[at] == '-') {
        read.negative = true;
        ++at;
    }
    read.whole = take_digits(text, at);
    if (read.whole.empty()) {
        return bad_number_at(at);
    }
    if (at < text.size() && text[at] == '.') {
        ++at;
        read.places = take_digits(text, at);
        if (read.places.empty()) {
            return bad_number_at(at);
        }
    }
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        bool const down = at < text.size() && text[at] == '-';
        if (at < text.size() && (text[at] == '-' || text[at] == '+')) {
            ++at;
        }
        std::size_t const start = at;
        while (at < text.size() && at - start < 3 && literal::is_digit(text[at])) {
            read.exponent = read.exponent * 10 + (text[at] - '0');
            ++at;
        }
        if (at == start) {
            return bad_number_at(at);
        }
        if (down) {
            read.exponent = -read.exponent;
        }
    }
    if (at != text.size()) {
        return bad_number_at(at);
    }
    return read;
}

namespace {

constexpr std::size_t most_digits = 18;

[[nodiscard]] std::int64_t append_digits(std::int64_t value, std::string_view digits) noexcept {
    for (char const c : digits) {
        value = value * 10 + (c - '0');
    }
    return value;
}

/// The digits of a literal without the zeros at both ends.
struct significant_digits {
    std::string_view whole;
    std::string_view places;
    std::int64_t exponent = 0; ///< Of the last digit: its unit is 10^exponent.

    [[nodiscard]] std::size_t size() const noexcept { return whole.size() + places.size(); }
};

[[nodiscard]] significant_digits without_zeros(literal const& read) noexcept {
    significant_digits kept{read.whole, read.places, read.exponent};
    kept.whole.remove_prefix(std::min(kept.whole.find_first_not_of('0'), kept.whole.size()));
    // npos + 1 == 0: nothing is left where all are zeros.
    kept.places = kept.places.substr(0, kept.places.find_last_not_of('0') + 1);
    kept.exponent -= static_cast<std::int64_t>(kept.places.size());
    if (kept.places.empty()) {
        std::size_t const left = kept.whole.find_last_not_of('0') + 1;
        kept.exponent += static_cast<std::int64_t>(kept.whole.size() - left);
        kept.whole = kept.whole.substr(0, left);
    }
    if (kept.whole.empty()) {
        kept.places.remove_prefix(std::min(kept.places.find_first_not_of('0'), kept.places.size()));
    }
    return kept;
}

} // namespace
} // namespace detail

result<decimal> decimal::parse(std::string_view text) noexcept {
    auto const read = detail::read_literal(text);
    if (!read) {
        return read.error();
    }
    std::int64_t const sign = read->negative ? -1 : 1;
    if (read->exponent == 0 &&
        read->whole.size() + read->places.size() <= detail::most_digits) { // nearly always
        std::int64_t const digits =
            detail::append_digits(detail::append_digits(0, read->whole), read->places);
        return make(sign * digits, static_cast<int>(read->places.size()));
    }
    detail::significant_digits const kept = detail::without_zeros(*read);
    auto const size = static_cast<std::int64_t>(kept.size());
    if (size == 0) {
        return decimal{};
    }
    if (kept.size() > detail::most_digits) {
        return errc::too_many_digits;
    }
    if (kept.exponent < -max_scale) {
        return errc::too_many_places;
    }
    if (size + kept.exponent > static_cast<std::int64_t>(detail::most_digits)) {
        return errc::too_many_digits;
    }
    std::int64_t const digits =
        sign * detail::append_digits(detail::append_digits(0, kept.whole), kept.places);
    int const exponent = static_cast<int>(kept.exponent);
    return exponent < 0 ? make(digits, -exponent)
                        : make(digits * detail::power_of_ten(exponent), 0);
}

namespace {

/// "00" to "99", one after the other: two digits for each division.
constexpr std::array<char, 200> digit_pairs = [] {
    std::array<char, 200> pairs{};
    for (std::size_t i = 0; i < 100; ++i) {
        pairs[2 * i] = static_cast<char>('0' + i / 10);
        pairs[2 * i + 1] = static_cast<char>('0' + i % 10);
    }
    return pairs;
}();

/// Writes the digits so that they end at `end`; returns where they begin.
char* write_digits_before(char* end, std::uint64_t value) noexcept {
    while (value >= 100) {
        end -= 2;
        std::memcpy(end, &digit_pairs[static_cast<std::size_t>(2 * (value % 100))], 2);
        value /= 100;
    }
    if (value >= 10) {
        end -= 2;
        std::memcpy(end, &digit_pairs[static_cast<std::size_t>(2 * value)], 2);
    } else {
        *--end = static_cast<char>('0' + value);
    }
    return end;
}

char* copy_digits(char* to, char const* from, std::size_t size) noexcept {
    std::memcpy(to, from, size);
    return to + size;
}

} // namespace

char* decimal::write_to(char* first) const noexcept {
    if (coefficient_ < 0) {
        *first++ = '-';
    }
    std::array<char, 20> buffer;
    char* const end = buffer.data() + buffer.size();
    char const* const begin = write_digits_before(end, detail::magnitude(coefficient_));
    auto const size = static_cast<std::size_t>(end - begin);
    auto const places = static_cast<std::size_t>(scale_);
    if (places == 0) {
        return copy_digits(first, begin, size);
    }
    if (size > places) {
        first = copy_digits(first, begin, size - places);
        *first++ = '.';
        return copy_digits(first, end - places, places);
    }
    *first++ = '0';
    *first++ = '.';
    std::memset(first, '0', places - size);
    return copy_digits(first + (places - size), begin, size);
}

} // namespace v1
} // namespace tieuchi
