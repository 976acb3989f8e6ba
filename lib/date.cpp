// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/date.hpp>

#include <array>

namespace tieuchi {
inline namespace v1 {

void date::append_to(std::string& out) const {
    auto const digit = [](int value) { return static_cast<char>('0' + value % 10); };
    std::array<char, 10> const text = {digit(year_ / 1000),
                                       digit(year_ / 100),
                                       digit(year_ / 10),
                                       digit(year_),
                                       '-',
                                       digit(month_ / 10),
                                       digit(month_),
                                       '-',
                                       digit(day_ / 10),
                                       digit(day_)};
    out.append(text.data(), text.size());
}

std::string to_string(date value) {
    std::string text;
    value.append_to(text);
    return text;
}

} // namespace v1
} // namespace tieuchi
