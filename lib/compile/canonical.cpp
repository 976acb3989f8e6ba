// SPDX-License-Identifier: Apache-2.0
#include "compile/canonical.hpp"

#include "compile/read_form.hpp"
#include "json/writer.hpp"

#include <optional>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// Writes values by the same table that their form was checked with.
class canonical_writer {
public:
    explicit canonical_writer(canonical_form& form) noexcept : form_(form), out_(form.text) {}

    void write(node const& value, shape what);

private:
    void write_object(node const& value, shape what);
    void write_elements(node const& value, shape what);
    void write_scalar(node const& value, shape what);
    void write_words(node const& value);
    [[nodiscard]] bool write_decimal(node const& value);
    void separate(bool& first) {
        if (!first) {
            out_ += ',';
        }
        first = false;
    }

    canonical_form& form_;
    std::string& out_;
};

void canonical_writer::write(node const& value, shape what) {
    if (what == shape::words) {
        write_words(value);
    } else if (value.is_object() && is_object(what)) {
        write_object(value, what);
    } else if (value.is_array() || value.is_object()) {
        write_elements(value, what);
    } else {
        write_scalar(value, what);
    }
}

void canonical_writer::write_object(node const& value, shape what) {
    out_ += '{';
    bool first = true;
    for (key_rule const& rule : keys_of(what, value)) {
        node const* const member = value.find(rule.key);
        if (member == nullptr) {
            continue;
        }
        bool const names_rulebook = (what == shape::rulebook && rule.key == "extends") ||
                                    (is_bound(what) && rule.key == "of");
        if (names_rulebook && member->is_string()) {
            form_.mentions.push_back(*member);
        }
        separate(first);
        append_string(out_, rule.key);
        out_ += ':';
        bool const number = rule.what == shape::scalar && value.find("kind") != nullptr;
        write(*member, number ? shape::decimal : rule.what);
    }
    out_ += '}';
}

void canonical_writer::write_elements(node const& value, shape what) {
    shape element = element_of(what);
    if (what == shape::pair || what == shape::point || is_bound(what)) {
        element = shape::decimal; // the two numbers of a pair
    }
    bool first = true;
    out_ += value.is_array() ? '[' : '{';
    for (node const& child : value.children()) {
        separate(first);
        if (value.is_object()) {
            append_string(out_, child.key());
            out_ += ':';
        }
        write(child, element);
    }
    out_ += value.is_array() ? ']' : '}';
}

void canonical_writer::write_words(node const& value) {
    text const words = read_words(&value);
    out_ += '{';
    bool first = true;
    if (value.is_string() || value.find("vi") != nullptr) {
        separate(first);
        out_ += "\"vi\":";
        append_string(out_, words.vi);
    }
    if (value.is_object() && value.find("en") != nullptr) {
        separate(first);
        out_ += "\"en\":";
        append_string(out_, words.en);
    }
    out_ += '}';
}

bool canonical_writer::write_decimal(node const& value) {
    std::optional<decimal> const number = read_decimal(&value);
    if (number) {
        out_ += '"';
        number->append_to(out_);
        out_ += '"';
    }
    return number.has_value();
}

void canonical_writer::write_scalar(node const& value, shape what) {
    if (what == shape::count) {
        std::optional<decimal> const number = read_decimal(&value);
        number ? number->append_to(out_) : static_cast<void>(out_ += "null");
        return;
    }
    bool const text_only =
        what == shape::format || what == shape::id || what == shape::text || what == shape::value ||
        what == shape::date || what == shape::level_bound || what == shape::requirement ||
        what == shape::child || what == shape::repealed || what == shape::progress;
    bool const number =
        value.is_number() || (value.is_string() && !text_only && what != shape::scalar);
    if (number && write_decimal(value)) {
        return;
    }
    if (value.is_string()) {
        append_string(out_, value.text());
    } else {
        out_ += value.text();
    }
}

} // namespace

canonical_form make_canonical(node const& root) {
    canonical_form form;
    canonical_writer(form).write(root, shape::rulebook);
    return form;
}

std::string canonical_text(node const& value, shape what) {
    canonical_form form;
    canonical_writer(form).write(value, what);
    return std::move(form.text);
}

std::string_view rulebook_of(node const& mention) noexcept {
    return mention.text().substr(0, mention.text().rfind('#'));
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
