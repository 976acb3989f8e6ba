// SPDX-License-Identifier: Apache-2.0
#include "machine.hpp"

#include <algorithm>

namespace cli {

csv::csv(std::initializer_list<std::string_view> headings) {
    for (std::string_view const one : headings) {
        number(one);
    }
    end_row();
}

csv& csv::words(std::string_view text) {
    bool const formula =
        !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (formula) {
        write("'" + std::string(text));
    } else {
        write(text);
    }
    return *this;
}

csv& csv::number(std::string_view digits) {
    write(digits);
    return *this;
}

csv& csv::exact(std::optional<tieuchi::interval> const& value) {
    return value ? exact(value->lower).exact(value->upper) : empty().empty();
}

csv& csv::exact(std::optional<tieuchi::rational> const& value) {
    std::string digits = value ? to_string(*value) : std::string();
    std::replace(digits.begin(), digits.end(), '/', '|');
    return number(digits);
}

void csv::end_row() {
    out_ += '\n';
    first_ = true;
}

void csv::write(std::string_view text) {
    if (!first_) {
        out_ += ',';
    }
    first_ = false;
    bool const spaced = !text.empty() && (text.front() == ' ' || text.back() == ' ');
    if (!spaced && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out_ += text;
        return;
    }
    out_ += '"';
    for (char const c : text) {
        out_.append(c == '"' ? 2 : 1, c);
    }
    out_ += '"';
}

void append_json(std::string& out, std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    out += '"';
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (byte < 0x20) {
            out += "\\u00";
            out += digits[byte / 16];
            out += digits[byte % 16];
        } else {
            out += c;
        }
    }
    out += '"';
}

void append_raw_member(std::string& out, std::string_view key, std::string_view json) {
    if (!out.empty() && out.back() != '{' && out.back() != '[') {
        out += ',';
    }
    append_json(out, key);
    out += ':';
    out += json;
}

void append_member(std::string& out, std::string_view key, std::string_view text) {
    append_raw_member(out, key, {});
    append_json(out, text);
}

void append_member(std::string& out, std::string_view key, tieuchi::text const& both) {
    append_raw_member(out, key, "{");
    if (!both.vi.empty()) {
        append_member(out, "vi", both.vi);
    }
    if (!both.en.empty()) {
        append_member(out, "en", both.en);
    }
    out += '}';
}

} // namespace cli
