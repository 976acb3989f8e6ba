// SPDX-License-Identifier: Apache-2.0
#include "compile/read_form.hpp"

#include "compile/schema.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// Whether the byte sequence at `i` is a control character (Unicode category Cc).
[[nodiscard]] bool is_control(std::string_view text, std::size_t i) noexcept {
    auto const byte = static_cast<unsigned char>(text[i]);
    if (byte < 0x20 || byte == 0x7F) {
        return true;
    }
    return byte == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0;
}

/// Checks one document; every member function reports what it finds and goes on.
class form_checker {
public:
    explicit form_checker(problem_list& problems) noexcept : problems_(problems) {}

    void check(node const& where, shape what, int depth = 1);

private:
    void check_scalar(node const& where, shape what);
    void check_object(node const& where, shape what, int depth);
    void check_elements(node const& where, shape what, int depth);
    void check_required(node const& where, std::span<key_rule const> rules, shape what);
    void check_unknown_key(node const& member, std::span<key_rule const> rules);
    void check_id(node const& where);
    void check_words(node const& where);
    std::optional<decimal> check_decimal(node const& where);
    void check_range(node const& where, shape what);
    void check_pair(node const& where);
    void check_point(node const& where);
    void check_count(node const& where);
    void check_date(node const& where);
    void check_period(node const& where);
    [[nodiscard]] bool expect(node const& where, json_kind kind);

    [[nodiscard]] static bool nests(shape what) noexcept {
        return what == shape::test || what == shape::child || what == shape::requirement ||
               is_bound(what);
    }

    problem_list& problems_;
};

bool form_checker::expect(node const& where, json_kind kind) {
    if (where.kind() == kind) {
        return true;
    }
    problems_.at_value(errc::wrong_type, where,
                       std::string(describe(kind)) + " is expected here, not " +
                           std::string(describe(where.kind())));
    return false;
}

void form_checker::check(node const& where, shape what, int depth) {
    if (is_list(what) || is_map(what)) {
        if (expect(where, is_list(what) ? json_kind::array : json_kind::object)) {
            check_elements(where, what, depth);
        }
    } else if (is_object(what) && where.is_object()) {
        check_object(where, what, depth);
    } else {
        check_scalar(where, what);
    }
}

void form_checker::check_elements(node const& where, shape what, int depth) {
    if (where.children().empty()) {
        problems_.at_value(errc::empty_list, where,
                           "a list is never empty; state something or leave the key out");
    }
    shape const element = element_of(what);
    for (node const& child : where.children()) {
        if (what == shape::attributes) {
            std::string_view const fault =
                child.key() == "year" ? "is taken: it is the calendar year of the reference date"
                                      : id_fault(child.key());
            if (!fault.empty()) {
                problems_.at_key(errc::bad_id, child,
                                 quote(child.key()) + " " + std::string(fault));
            }
        }
        check(child, element, depth);
    }
}

void form_checker::check_object(node const& where, shape what, int depth) {
    if (nests(what) && depth > max_tree_depth) {
        problems_.at_value(errc::too_deep, where,
                           "nested more than " + std::to_string(max_tree_depth) + " deep here");
        return;
    }
    std::span<key_rule const> const rules = keys_of(what, where);
    for (node const& member : where.children()) {
        key_rule const* const rule = find_rule(rules, member.key());
        if (rule == nullptr) {
            check_unknown_key(member, rules);
        } else {
            check(member, rule->what, nests(what) ? depth + 1 : 1);
        }
    }
    check_required(where, rules, what);
    if (what == shape::effective) {
        check_period(where);
    }
}

void form_checker::check_unknown_key(node const& member, std::span<key_rule const> rules) {
    std::string message = "the key " + quote(member.key()) + " is not known here";
    std::string_view const nearest = nearest_key(rules, member.key());
    message += nearest.empty() ? std::string("; remove it") : "; did you mean " + quote(nearest);
    problems_.at_key(errc::unknown_key, member, std::move(message));
}

void form_checker::check_required(node const& where, std::span<key_rule const> rules, shape what) {
    bool const layer = what == shape::rulebook && where.find("extends") != nullptr;
    for (key_rule const& rule : rules) {
        bool required = rule.required;
        if (what == shape::rulebook && !layer) {
            required = required || rule.key == "unit_level" || rule.key == "designation" ||
                       rule.key == "criteria";
        }
        if (what == shape::replacement && rule.key == "id") {
            required = false; // it is that of the node that is replaced
        }
        if (required && where.find(rule.key) == nullptr) {
            bool const either = rule.key == "kind" && what != shape::leaf;
            problems_.at_value(errc::missing_key, where,
                               either ? "\"kind\" or \"parts\" is missing; state one of them"
                                      : "the key " + quote(rule.key) + " is missing; state it");
        }
    }
}

void form_checker::check_scalar(node const& where, shape what) {
    switch (what) {
    case shape::format:
    case shape::text: static_cast<void>(expect(where, json_kind::string)); return;
    case shape::id:
    case shape::value: check_id(where); return;
    case shape::words: check_words(where); return;
    case shape::date: check_date(where); return;
    case shape::truth: static_cast<void>(expect(where, json_kind::boolean)); return;
    case shape::decimal: static_cast<void>(check_decimal(where)); return;
    case shape::positive:
    case shape::share:
    case shape::points: check_range(where, what); return;
    case shape::pair: check_pair(where); return;
    case shape::point: check_point(where); return;
    case shape::count: check_count(where); return;
    case shape::scalar:
        if (!where.is_number()) {
            static_cast<void>(expect(where, json_kind::string));
        }
        return;
    case shape::full:
        if (!where.is_boolean()) {
            static_cast<void>(check_decimal(where));
        }
        return;
    case shape::requirement:
    case shape::child:
    case shape::progress:
    case shape::repealed:
        if (!where.is_string()) {
            problems_.at_value(errc::wrong_type, where,
                               "a string or an object is expected here, not " +
                                   std::string(describe(where.kind())));
        }
        return;
    case shape::number_bound:
        if (!where.is_null()) {
            static_cast<void>(check_decimal(where));
        }
        return;
    case shape::pair_bound:
        if (!where.is_null()) {
            check_pair(where);
        }
        return;
    case shape::truth_bound:
        if (!where.is_null()) {
            static_cast<void>(expect(where, json_kind::boolean));
        }
        return;
    case shape::level_bound:
        if (!where.is_null()) {
            static_cast<void>(expect(where, json_kind::string));
        }
        return;
    case shape::any_bound:
        if (where.is_array()) {
            check_pair(where);
        }
        return;
    default: static_cast<void>(expect(where, json_kind::object)); return;
    }
}

void form_checker::check_id(node const& where) {
    if (!expect(where, json_kind::string)) {
        return;
    }
    std::string_view const fault = id_fault(where.text());
    if (!fault.empty()) {
        problems_.at_value(errc::bad_id, where, quote(where.text()) + " " + std::string(fault));
    }
}

void form_checker::check_words(node const& where) {
    if (where.is_string()) {
        return;
    }
    if (!where.is_object()) {
        problems_.at_value(errc::wrong_type, where,
                           "a text or {\"vi\": ..., \"en\": ...} is expected here, not " +
                               std::string(describe(where.kind())));
        return;
    }
    for (node const& member : where.children()) {
        if (member.key() != "vi" && member.key() != "en") {
            problems_.at_key(errc::unknown_key, member,
                             "the key " + quote(member.key()) +
                                 " is not known here; texts are \"vi\" and \"en\"");
        } else {
            static_cast<void>(expect(member, json_kind::string));
        }
    }
}

std::optional<decimal> form_checker::check_decimal(node const& where) {
    if (!where.is_number() && !where.is_string()) {
        problems_.at_value(errc::wrong_type, where,
                           "a number, or a string that holds one, is expected here, not " +
                               std::string(describe(where.kind())));
        return std::nullopt;
    }
    result<decimal> const number = decimal::parse(where.text());
    if (number) {
        return *number;
    }
    std::string message = quote(where.text());
    switch (number.error().code) {
    case errc::too_many_digits: message += " has more than 18 digits; shorten it"; break;
    case errc::too_many_places:
        message += " has more than 18 places after the point; shorten it";
        break;
    default: message += " is not a number; write digits with a point, such as \"12.5\""; break;
    }
    problems_.at_value(number.error().code, where, std::move(message));
    return std::nullopt;
}

void form_checker::check_range(node const& where, shape what) {
    std::optional<decimal> const number = check_decimal(where);
    if (!number) {
        return;
    }
    if (what == shape::positive && (number->is_negative() || number->is_zero())) {
        problems_.at_value(errc::out_of_range, where,
                           quote(where.text()) + " is not above 0; state a number above 0");
    } else if (what == shape::share && (number->is_negative() || *number > decimal(1))) {
        problems_.at_value(errc::out_of_range, where,
                           quote(where.text()) + " is not from 0 to 1; state a share");
    } else if (what == shape::points && number->is_negative()) {
        problems_.at_value(errc::out_of_range, where,
                           quote(where.text()) + " is below 0; points are not negative");
    }
}

void form_checker::check_pair(node const& where) {
    if (!expect(where, json_kind::array)) {
        return;
    }
    if (where.children().size() != 2) {
        problems_.at_value(errc::wrong_type, where,
                           "a list of exactly two numbers is expected here: [low, high]");
        return;
    }
    std::optional<decimal> const low = check_decimal(where.children()[0]);
    std::optional<decimal> const high = check_decimal(where.children()[1]);
    if (low && high && *high < *low) {
        problems_.at_value(errc::out_of_range, where,
                           "the range goes backwards, from " + to_string(*low) + " to " +
                               to_string(*high) + "; the lower end comes first");
    }
}

void form_checker::check_point(node const& where) {
    if (!expect(where, json_kind::array)) {
        return;
    }
    if (where.children().size() != 2) {
        problems_.at_value(errc::wrong_type, where,
                           "a point is a list of two numbers: [value, progress]");
        return;
    }
    static_cast<void>(check_decimal(where.children()[0]));
    check_range(where.children()[1], shape::share);
}

void form_checker::check_count(node const& where) {
    if (!expect(where, json_kind::number)) {
        return;
    }
    std::optional<decimal> const number = check_decimal(where);
    if (number && (!number->is_integer() || *number < decimal(1))) {
        problems_.at_value(errc::bad_requirement, where,
                           quote(where.text()) +
                               " is no number of children; state a whole number from 1 on");
    }
}

void form_checker::check_date(node const& where) {
    if (expect(where, json_kind::string) && !date::parse(where.text())) {
        problems_.at_value(errc::bad_date, where,
                           quote(where.text()) + " is not a date that exists; write YYYY-MM-DD");
    }
}

void form_checker::check_period(node const& where) {
    std::optional<date> const from = read_date(where.find("from"));
    std::optional<date> const to = read_date(where.find("to"));
    if (from && to && *to < *from) {
        problems_.at_value(errc::out_of_range, where,
                           "the period goes backwards, from " + to_string(*from) + " to " +
                               to_string(*to));
    }
}

} // namespace

bool check_form(node const& root, problem_list& problems) {
    if (!root.is_object()) {
        problems.at_value(errc::wrong_type, root,
                          "a rulebook is an object, not " + std::string(describe(root.kind())));
        return false;
    }
    node const* const format = root.find("format");
    if (format != nullptr && format->is_string() && format->text() != rulebook_format) {
        problems.at_value(errc::wrong_format, *format,
                          quote(format->text()) + " is another format; a rulebook states \"" +
                              std::string(rulebook_format) + "\"");
        return false;
    }
    form_checker(problems).check(root, shape::rulebook);
    return true;
}

std::optional<decimal> read_decimal(node const* where) noexcept {
    if (where == nullptr || (!where->is_number() && !where->is_string())) {
        return std::nullopt;
    }
    result<decimal> const number = decimal::parse(where->text());
    return number ? std::optional(*number) : std::nullopt;
}

std::optional<date> read_date(node const* where) noexcept {
    if (where == nullptr || !where->is_string()) {
        return std::nullopt;
    }
    result<date> const day = date::parse(where->text());
    return day ? std::optional(*day) : std::nullopt;
}

std::string_view read_text(node const* where) noexcept {
    return where != nullptr && where->is_string() ? where->text() : std::string_view();
}

text read_words(node const* where) {
    text words;
    if (where == nullptr) {
        return words;
    }
    if (where->is_string()) {
        words.vi = where->text();
    } else if (where->is_object()) {
        words.vi = read_text(where->find("vi"));
        words.en = read_text(where->find("en"));
    }
    return words;
}

bool read_truth(node const* where, bool otherwise) noexcept {
    return where != nullptr && where->is_boolean() ? where->truth() : otherwise;
}

std::string_view id_fault(std::string_view id) noexcept {
    constexpr std::size_t longest = 128;
    if (id.empty()) {
        return "is empty; an id has 1 to 128 bytes";
    }
    if (id.size() > longest) {
        return "has more than 128 bytes; shorten it";
    }
    if (id == "*") {
        return "stands for every other value; choose another id";
    }
    if (id.front() == ' ') {
        return "begins with a space; remove it";
    }
    if (id.back() == ' ') {
        return "ends with a space; remove it";
    }
    for (std::size_t i = 0; i < id.size(); ++i) {
        if (id[i] == '#' || id[i] == ';') {
            return id[i] == '#' ? "has a #; remove it" : "has a semicolon; remove it";
        }
        if (is_control(id, i)) {
            return "has a control character; remove it";
        }
    }
    return {};
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
