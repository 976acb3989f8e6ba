// SPDX-License-Identifier: Apache-2.0
#include "json.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>

namespace reference::json {

value const* value::find(std::string_view name) const {
    for (auto const& each : members) {
        if (each.name == name) {
            return &each.content;
        }
    }
    return nullptr;
}

value* value::find(std::string_view name) {
    for (auto& each : members) {
        if (each.name == name) {
            return &each.content;
        }
    }
    return nullptr;
}

value const& value::at(std::string_view name) const {
    if (auto const* found = find(name)) {
        return *found;
    }
    throw std::runtime_error("no member " + std::string(name));
}

value& value::set(std::string_view name, value content) {
    if (auto* found = find(name)) {
        *found = std::move(content);
        return *found;
    }
    members.push_back({std::string(name), std::move(content)});
    return members.back().content;
}

void value::remove(std::string_view name) {
    std::erase_if(members, [&](member const& each) { return each.name == name; });
}

bool operator==(value const& left, value const& right) {
    auto const same_member = [](member const& a, member const& b) {
        return a.name == b.name && a.content == b.content;
    };
    return left.kind == right.kind && left.truth == right.truth && left.text == right.text &&
           left.items == right.items &&
           std::ranges::equal(left.members, right.members, same_member);
}

value text(std::string_view content) {
    value made;
    made.kind = kind::string;
    made.text = content;
    return made;
}

value number(std::string_view content) {
    value made;
    made.kind = kind::number;
    made.text = content;
    return made;
}

value boolean(bool truth) {
    value made;
    made.kind = kind::boolean;
    made.truth = truth;
    return made;
}

value array(std::vector<value> items) {
    value made;
    made.kind = kind::array;
    made.items = std::move(items);
    return made;
}

value object(std::vector<member> members) {
    value made;
    made.kind = kind::object;
    made.members = std::move(members);
    return made;
}

namespace {

void append_utf8(std::string& out, unsigned code) {
    auto const put = [&](unsigned byte) { out.push_back(static_cast<char>(byte)); };
    if (code < 0x80U) {
        put(code);
    } else if (code < 0x800U) {
        put(0xC0U | (code >> 6U));
        put(0x80U | (code & 0x3FU));
    } else if (code < 0x10000U) {
        put(0xE0U | (code >> 12U));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    } else {
        put(0xF0U | (code >> 18U));
        put(0x80U | ((code >> 12U) & 0x3FU));
        put(0x80U | ((code >> 6U) & 0x3FU));
        put(0x80U | (code & 0x3FU));
    }
}

class reader {
public:
    explicit reader(std::string_view document) : rest_(document) { skip("\xEF\xBB\xBF"); }

    value document() {
        value made = any();
        space();
        if (!rest_.empty()) {
            refuse("text after the document");
        }
        return made;
    }

private:
    [[noreturn]] static void refuse(char const* why) {
        throw std::runtime_error(std::string("JSON: ") + why);
    }

    bool skip(std::string_view expected) {
        bool const there = rest_.starts_with(expected);
        if (there) {
            rest_.remove_prefix(expected.size());
        }
        return there;
    }

    void space() {
        rest_.remove_prefix(std::min(rest_.find_first_not_of(" \t\r\n"), rest_.size()));
    }

    value any() {
        space();
        if (skip("null")) {
            return {};
        }
        if (skip("true")) {
            return boolean(true);
        }
        if (skip("false")) {
            return boolean(false);
        }
        if (skip("\"")) {
            return text(string_after_quote());
        }
        if (skip("[")) {
            return array_after_bracket();
        }
        if (skip("{")) {
            return object_after_brace();
        }
        auto const length = std::min(rest_.find_first_not_of("+-.0123456789eE"), rest_.size());
        if (length == 0) {
            refuse("a value is missing");
        }
        value made = number(rest_.substr(0, length));
        rest_.remove_prefix(length);
        return made;
    }

    value array_after_bracket() {
        value made = array();
        space();
        if (skip("]")) {
            return made;
        }
        do {
            made.items.push_back(any());
            space();
        } while (skip(","));
        if (!skip("]")) {
            refuse("an array without end");
        }
        return made;
    }

    value object_after_brace() {
        value made = object();
        space();
        if (skip("}")) {
            return made;
        }
        do {
            space();
            if (!skip("\"")) {
                refuse("a member without name");
            }
            std::string name = string_after_quote();
            space();
            if (!skip(":")) {
                refuse("a member without value");
            }
            made.members.push_back({std::move(name), any()});
            space();
        } while (skip(","));
        if (!skip("}")) {
            refuse("an object without end");
        }
        return made;
    }

    std::string string_after_quote() {
        std::string out;
        for (;;) {
            auto const plain = rest_.find_first_of("\"\\");
            if (plain == std::string_view::npos) {
                refuse("a string without end");
            }
            out.append(rest_.substr(0, plain));
            bool const ends = rest_[plain] == '"';
            rest_.remove_prefix(plain + 1);
            if (ends) {
                return out;
            }
            escape(out);
        }
    }

    void escape(std::string& out) {
        static constexpr std::string_view names = "\"\\/bfnrt";
        static constexpr std::string_view meant = "\"\\/\b\f\n\r\t";
        if (rest_.empty()) {
            refuse("an escape without end");
        }
        char const name = rest_.front();
        rest_.remove_prefix(1);
        if (name == 'u') {
            unsigned code = four_digits();
            if (code >= 0xD800U && code < 0xDC00U && skip("\\u")) {
                code = 0x10000U + ((code - 0xD800U) << 10U) + (four_digits() - 0xDC00U);
            }
            append_utf8(out, code);
            return;
        }
        auto const place = names.find(name);
        if (place == std::string_view::npos) {
            refuse("an unknown escape");
        }
        out.push_back(meant[place]);
    }

    unsigned four_digits() {
        if (rest_.size() < 4) {
            refuse("an escape without end");
        }
        unsigned const code =
            static_cast<unsigned>(std::stoul(std::string(rest_.substr(0, 4)), nullptr, 16));
        rest_.remove_prefix(4);
        return code;
    }

    std::string_view rest_;
};

void append(std::string& out, value const& content) {
    switch (content.kind) {
    case kind::null: out += "null"; break;
    case kind::boolean: out += content.truth ? "true" : "false"; break;
    case kind::number: out += content.text; break;
    case kind::string: out += quoted(content.text); break;
    case kind::array: {
        char before = '[';
        for (auto const& each : content.items) {
            out += before;
            append(out, each);
            before = ',';
        }
        out += content.items.empty() ? "[]" : "]";
        break;
    }
    case kind::object: {
        char before = '{';
        for (auto const& each : content.members) {
            out += before;
            out += quoted(each.name);
            out += ':';
            append(out, each.content);
            before = ',';
        }
        out += content.members.empty() ? "{}" : "}";
        break;
    }
    }
}

} // namespace

value parse(std::string_view document) {
    return reader(document).document();
}

std::string write(value const& content) {
    std::string out;
    append(out, content);
    return out;
}

std::string quoted(std::string_view content) {
    static constexpr std::string_view digits = "0123456789abcdef";
    std::string out = "\"";
    for (char const each : content) {
        switch (each) {
        case '"': out += "\\\""; break;
        case '\\': out += "\\\\"; break;
        case '\n': out += "\\n"; break;
        case '\r': out += "\\r"; break;
        case '\t': out += "\\t"; break;
        default:
            if (static_cast<unsigned char>(each) < 0x20U) {
                out += "\\u00";
                out += digits[static_cast<std::size_t>(each) >> 4U];
                out += digits[static_cast<std::size_t>(each) & 0xFU];
            } else {
                out += each;
            }
        }
    }
    out += '"';
    return out;
}

} // namespace reference::json
