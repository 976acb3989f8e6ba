// SPDX-License-Identifier: Apache-2.0
#include "number.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <stdexcept>

namespace reference {

namespace {

integer const& power_of_ten(std::size_t exponent) {
    static auto const powers = [] {
        std::array<integer, 64> made;
        made[0] = 1;
        for (std::size_t each = 1; each < made.size(); ++each) {
            made[each] = made[each - 1] * 10;
        }
        return made;
    }();
    if (exponent >= powers.size()) {
        throw std::runtime_error("an exponent out of range");
    }
    return powers[exponent];
}

} // namespace

rational read_number(std::string_view literal) {
    if (literal.empty()) {
        throw std::runtime_error("an empty number");
    }
    std::string digits;
    int places = 0;
    bool const negative = literal.front() == '-';
    bool after_point = false;
    for (std::size_t at = negative ? 1 : 0; at < literal.size(); ++at) {
        char const each = literal[at];
        if (each == 'e' || each == 'E') {
            places -= std::stoi(std::string(literal.substr(at + 1)));
            break;
        }
        if (each == '.') {
            after_point = true;
            continue;
        }
        if (each < '0' || each > '9') {
            throw std::runtime_error("not a number: " + std::string(literal));
        }
        digits += each;
        places += after_point ? 1 : 0;
    }
    // Zeros in front would make Multiprecision read octal digits.
    digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
    if (digits.empty()) {
        return 0;
    }
    integer coefficient(digits);
    if (negative) {
        coefficient = -coefficient;
    }
    return places > 0 ? rational(coefficient, power_of_ten(static_cast<std::size_t>(places)))
                      : rational(coefficient * power_of_ten(static_cast<std::size_t>(-places)));
}

rational read_number(json::value const& content) {
    if (!content.is(json::kind::number) && !content.is(json::kind::string)) {
        throw std::runtime_error("a number is missing");
    }
    return read_number(content.text);
}

std::string written_exactly(rational const& exact) {
    integer const above = numerator(exact);
    integer const below = denominator(exact);
    return below == 1 ? above.str() : above.str() + "/" + below.str();
}

std::string written_as_amount(rational const& exact) {
    static constexpr std::size_t most_places = 18;
    integer const above = abs(numerator(exact));
    integer const below = denominator(exact);
    integer const& unit = power_of_ten(most_places);
    if (unit % below != 0) {
        return written_exactly(exact);
    }
    std::string digits = integer(above * (unit / below)).str();
    if (digits.size() <= most_places) {
        digits.insert(0, most_places + 1 - digits.size(), '0');
    }
    std::string fraction = digits.substr(digits.size() - most_places);
    fraction.erase(fraction.find_last_not_of('0') + 1);
    std::string out = exact < 0 ? "-" : "";
    out += digits.substr(0, digits.size() - most_places);
    if (!fraction.empty()) {
        out += "." + fraction;
    }
    return out;
}

} // namespace reference
