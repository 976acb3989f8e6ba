// SPDX-License-Identifier: Apache-2.0
#include "words.hpp"

namespace cli {

std::string say(words const& message, language in, std::initializer_list<std::string_view> parts) {
    std::string_view const pattern = message.in(in);
    std::string out;
    std::size_t at = 0;
    for (std::string_view const part : parts) {
        std::size_t const place = pattern.find("{}", at);
        if (place == std::string_view::npos) {
            break;
        }
        out += pattern.substr(at, place - at);
        out += part;
        at = place + 2;
    }
    out += pattern.substr(at);
    return out;
}

std::string_view say(tieuchi::verdict value, language in) noexcept {
    switch (value) {
    case tieuchi::verdict::pass: return message::pass.in(in);
    case tieuchi::verdict::fail: return message::fail.in(in);
    case tieuchi::verdict::unknown: return message::unknown.in(in);
    case tieuchi::verdict::exempt: return message::exempt.in(in);
    }
    return {};
}

std::string say(tieuchi::date value, language in) {
    std::string const iso = to_string(value);
    return in == language::en ? iso
                              : iso.substr(8, 2) + '/' + iso.substr(5, 2) + '/' + iso.substr(0, 4);
}

} // namespace cli
