// SPDX-License-Identifier: Apache-2.0
#include "numbers.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

namespace generate {

namespace {

constexpr std::size_t most_digits = 18;

rational power_of_ten(std::int64_t exponent) {
    return reference::read_number("1e" + std::to_string(exponent));
}

rational scaled(std::int64_t coefficient, std::int64_t places) {
    return rational(coefficient) * power_of_ten(-places);
}

/** A coefficient between two, then a scale between two: the order of the choices is fixed. */
rational some_scaled(random& dice, std::pair<std::int64_t, std::int64_t> coefficients,
                     std::pair<std::int64_t, std::int64_t> scales) {
    auto const coefficient = dice.between(coefficients.first, coefficients.second);
    return scaled(coefficient, dice.between(scales.first, scales.second));
}

} // namespace

bool fits(rational const& number) {
    std::string text = reference::written_as_amount(abs(number));
    auto const point = text.find('.');
    if (text.find('/') != std::string::npos || std::min(point, text.size()) > most_digits) {
        return false;
    }
    if (point != std::string::npos) {
        text.erase(point, 1);
    }
    text.erase(0, std::min(text.find_first_not_of('0'), text.size()));
    text.erase(text.find_last_not_of('0') + 1);
    return text.size() <= most_digits;
}

rational some_number(random& dice, grain how) {
    auto const kind = dice.below(100);
    if (kind < 55) {
        return rational(dice.between(1, 20) * 5);
    }
    if (kind < 70) {
        return rational(dice.between(0, 120));
    }
    if (kind < 84) {
        return some_scaled(dice, {0, 12000}, {1, 2});
    }
    if (kind < 88) {
        return 0;
    }
    if (kind < 93) {
        return some_scaled(dice, {-5000, -1}, {0, 2});
    }
    if (how == grain::small) {
        return rational(dice.between(1, 40000));
    }
    auto const digits = dice.between(12, 18);
    std::int64_t ceiling = 1;
    for (std::int64_t each = 0; each < digits; ++each) {
        ceiling *= 10;
    }
    return some_scaled(dice, {1, ceiling - 1}, {0, 18});
}

namespace {

std::string with_exponent(random& dice, rational const& number) {
    auto const shift = dice.between(-6, 6);
    // Places that the shift adds may be more than are written here: the plain form then does.
    std::string text = reference::written_as_amount(number * power_of_ten(shift));
    if (text.find('/') != std::string::npos) {
        return reference::written_as_amount(number);
    }
    text += dice.chance(50) ? "e" : "E";
    text += shift < 0 && dice.chance(50) ? "+" : "";
    return text + std::to_string(-shift);
}

} // namespace

json::value spelled(random& dice, rational const& number) {
    std::string text = reference::written_as_amount(number);
    auto const way = dice.below(20);
    if (number == 0 && dice.chance(5)) {
        text = "-0";
    } else if (way == 0) {
        text = with_exponent(dice, number);
    } else if (way == 1) {
        text += text.find('.') == std::string::npos ? ".000" : "00";
    }
    if (dice.chance(40)) {
        return json::number(text);
    }
    bool const idle_zeros = dice.chance(4);
    if (idle_zeros) {
        text.insert(text.starts_with('-') ? 1 : 0, "00");
    }
    return json::text(text);
}

rational some_share(random& dice) {
    return dice.chance(80) ? scaled(dice.between(0, 10), 1) : scaled(dice.between(0, 1000), 3);
}

rational some_weight(random& dice) {
    auto const kind = dice.below(10);
    return kind < 7   ? rational(dice.between(1, 10))
           : kind < 9 ? scaled(dice.between(1, 99), 1)
                      : scaled(dice.between(1, 999999999), 9);
}

} // namespace generate
