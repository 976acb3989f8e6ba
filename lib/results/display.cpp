// SPDX-License-Identifier: Apache-2.0
#include "results/display.hpp"

#include <algorithm>
#include <cstddef>

namespace tieuchi {
inline namespace v1 {
namespace detail {

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

std::string shown_number(std::string_view exact, std::span<rational const> lines, language in) {
    std::size_t const mark = exact.find('.');
    std::size_t const places = mark == std::string_view::npos ? 0 : exact.size() - mark - 1;
    bool const whole = exact.find('/') == std::string_view::npos;
    if (whole && places <= static_cast<std::size_t>(exact_places)) {
        return with_marks(exact, in);
    }
    auto const value = rational::parse(exact);
    if (!value) {
        return std::string(exact);
    }
    std::string const about = in == language::vi ? "khoảng " : "about ";
    return about +
           with_marks(display(*value, rounded_places, rounding::half_up, crossing::never, lines),
                      in);
}

std::string with_unit(std::string number, std::string_view unit) {
    if (!unit.empty()) {
        number += ' ';
        number += unit;
    }
    return number;
}

std::string joined(std::span<std::string const> ids, language in) {
    std::string out;
    for (std::size_t i = 0; i < ids.size(); ++i) {
        if (i != 0) {
            bool const last = i + 1 == ids.size();
            out += !last ? ", " : in == language::vi ? " và " : " and ";
        }
        out += ids[i];
    }
    return out;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
