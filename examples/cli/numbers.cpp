// SPDX-License-Identifier: Apache-2.0
#include "numbers.hpp"

#include <algorithm>

namespace cli {

using tieuchi::language;
using tieuchi::rational;

std::string with_marks(std::string_view digits, language in) {
    char const group = in == language::vi ? '.' : ',';
    char const decimal_mark = in == language::vi ? ',' : '.';
    std::size_t const mark = std::min(digits.find('.'), digits.size());
    std::size_t const first = digits.starts_with('-') ? 1 : 0;
    std::string out;
    for (std::size_t i = 0; i < mark; ++i) {
        if (i > first && (mark - i) % 3 == 0) {
            out += group;
        }
        out += digits[i];
    }
    if (mark != digits.size()) {
        out += decimal_mark;
        out += digits.substr(mark + 1);
    }
    return out;
}

std::string shown(std::int64_t count, language in) {
    return with_marks(std::to_string(count), in);
}

std::string shown(rational const& value, int digits, std::span<rational const> lines, language in) {
    return with_marks(
        display(value, digits, tieuchi::rounding::half_up, tieuchi::crossing::never, lines), in);
}

std::string shown(std::optional<tieuchi::interval> const& value, int digits,
                  std::span<rational const> lines, language in) {
    if (!value) {
        return "–";
    }
    std::string const lower = shown(value->lower, digits, lines, in);
    std::string const upper = shown(value->upper, digits, lines, in);
    return lower == upper ? lower : lower + "–" + upper;
}

std::string shown_share(std::optional<rational> const& share, language in) {
    if (!share) {
        return "–";
    }
    rational const lines[] = {rational(0), rational(100)};
    return shown(*share * rational(100), 1, lines, in) + " %";
}

} // namespace cli
