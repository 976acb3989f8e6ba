// SPDX-License-Identifier: Apache-2.0
#include "csv/cells.hpp"

#include "json/document.hpp"
#include "unit_words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr auto npos = std::string_view::npos;

[[nodiscard]] constexpr bool is_decimal_digit(char c) noexcept {
    return c >= '0' && c <= '9';
}

[[nodiscard]] constexpr char lower(char c) noexcept {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] constexpr bool is_letter(char c) noexcept {
    return lower(c) >= 'a' && lower(c) <= 'z';
}

[[nodiscard]] bool all_digits(std::string_view text) noexcept {
    return !text.empty() && std::all_of(text.begin(), text.end(), is_decimal_digit);
}

[[nodiscard]] bool equals_in_lower(std::string_view text, std::string_view word) noexcept {
    return std::equal(text.begin(), text.end(), word.begin(), word.end(),
                      [](char a, char b) { return lower(a) == b; });
}

// ---- numbers ----

/// Whether digits stand in groups of three, `1.234.567`: more than one group, no zero in front.
[[nodiscard]] bool is_grouped(std::string_view digits, char mark) noexcept {
    std::size_t const first = digits.find(mark);
    if (first == npos || first == 0 || first > 3 || digits.front() == '0' ||
        !all_digits(digits.substr(0, first))) {
        return false;
    }
    for (digits.remove_prefix(first); !digits.empty(); digits.remove_prefix(4)) {
        if (digits.size() < 4 || digits.front() != mark || !all_digits(digits.substr(1, 3))) {
            return false;
        }
    }
    return true;
}

/// A number with marks between groups and its own decimal mark, as a literal; empty if it is none.
[[nodiscard]] std::string grouped_literal(std::string_view text, char group_mark, char mark) {
    std::string_view const digits = text.starts_with('-') ? text.substr(1) : text;
    std::size_t const point = digits.find(mark);
    std::string_view const whole = digits.substr(0, point);
    std::string_view const places = point == npos ? std::string_view{} : digits.substr(point + 1);
    if (!is_grouped(whole, group_mark) || (point != npos && !all_digits(places))) {
        return {};
    }
    std::string literal = text.starts_with('-') ? "-" : "";
    std::copy_if(whole.begin(), whole.end(), std::back_inserter(literal), is_decimal_digit);
    if (point != npos) {
        literal += '.';
        literal += places;
    }
    return literal;
}

/// The text with a point for its one comma; empty where it has a point, or more commas.
[[nodiscard]] std::string with_point(std::string_view text) {
    if (text.find('.') != npos || std::count(text.begin(), text.end(), ',') > 1) {
        return {};
    }
    std::string literal(text);
    std::replace(literal.begin(), literal.end(), ',', '.');
    return literal;
}

/// `1E+05`, `1.23457E+11`: how spreadsheets show long numbers, with digits lost.
[[nodiscard]] bool is_shortened(std::string_view text) noexcept {
    std::size_t const at = text.find('E');
    return at != npos && at > 0 && text.size() - at >= 4 &&
           (text[at + 1] == '+' || text[at + 1] == '-') && all_digits(text.substr(at + 2));
}

[[nodiscard]] cell_problem not_a_number(std::string_view text) {
    if (std::string_view const cause = spreadsheet_damage_of(text); !cause.empty()) {
        return {errc::spreadsheet_damage, quote(text) + " " + std::string(cause)};
    }
    std::string message = bad_number(errc::bad_number, text);
    if (text.ends_with('%')) {
        message += ", without the sign %";
    } else if (text.starts_with(' ') || text.ends_with(' ')) {
        message += ", without spaces around it";
    }
    return {errc::bad_number, std::move(message)};
}

[[nodiscard]] cell_problem parse_literal(std::string_view literal, std::string_view text,
                                         decimal& into) {
    auto const number = decimal::parse(literal);
    if (!number) {
        errc const code = number.error().code;
        return code == errc::bad_number ? not_a_number(text)
                                        : cell_problem{code, bad_number(code, text)};
    }
    into = *number;
    return {};
}

[[nodiscard]] cell_problem read_with_comma(std::string_view text, decimal& into) {
    std::string const grouped = grouped_literal(text, '.', ',');
    bool const one_group = text.find('.') == text.rfind('.') && text.find(',') == npos;
    if (!grouped.empty() && !one_group) {
        return parse_literal(grouped, text, into);
    }
    if (!grouped.empty()) {
        return {errc::ambiguous_number,
                quote(text) +
                    " is a whole number with a point between its groups, or a number "
                    "with a decimal point; the decimal mark is a comma: write " +
                    quote(grouped) + " or use a comma"};
    }
    if (std::string const literal = with_point(text); !literal.empty()) {
        return parse_literal(literal, text, into);
    }
    if (decimal::parse(text)) {
        return {errc::ambiguous_number, quote(text) + " has a decimal point, the decimal mark is a "
                                                      "comma; write a comma or read the file with "
                                                      "the decimal mark '.'"};
    }
    return not_a_number(text);
}

[[nodiscard]] cell_problem read_with_point(std::string_view text, decimal& into) {
    if (text.find(',') == npos) {
        return parse_literal(text, text, into);
    }
    std::string const literal = with_point(text);
    if (!grouped_literal(text, '.', ',').empty() || (!literal.empty() && decimal::parse(literal))) {
        return {errc::ambiguous_number,
                quote(text) + " seems to have a decimal comma, the decimal mark is a point; write "
                              "a point or read the file with the decimal mark ','"};
    }
    if (!grouped_literal(text, ',', '.').empty()) {
        return {errc::ambiguous_number,
                quote(text) + " has commas between its groups, which could be decimal commas; "
                              "write the digits without them"};
    }
    return not_a_number(text);
}

} // namespace

cell_problem read_cell_number(std::string_view text, char decimal_mark, decimal& into) {
    if (is_shortened(text)) {
        return {errc::spreadsheet_damage, quote(text) + " seems to have been shortened by a "
                                                        "spreadsheet, with digits lost; write all "
                                                        "digits"};
    }
    return decimal_mark == ',' ? read_with_comma(text, into) : read_with_point(text, into);
}

cell_problem read_cell_ratio(std::string_view text, char decimal_mark, ratio& into) {
    std::size_t const mark = text.find_first_of("/|");
    std::string_view const after = text.substr(mark + 1);
    if (is_ratio_cell(after)) {
        return not_a_number(text);
    }
    decimal numerator;
    decimal denominator;
    auto problem = read_cell_number(text.substr(0, mark), decimal_mark, numerator);
    if (problem.code == errc::ok) {
        problem = read_cell_number(after, decimal_mark, denominator);
    }
    if (problem.code != errc::ok) {
        return problem.code == errc::bad_number ? not_a_number(text) : problem;
    }
    auto const pair = ratio::make(numerator, denominator);
    if (!pair) {
        bool const zero = pair.error().code == errc::zero_denominator;
        return {pair.error().code, quote(text) + (zero ? ": the denominator is not above 0"
                                                       : ": the numerator is below 0")};
    }
    into = *pair;
    return {};
}

// ---- what spreadsheets do ----

namespace {

[[nodiscard]] bool is_month_name(std::string_view text) noexcept {
    constexpr std::string_view months[] = {"january",   "february", "march",    "april",
                                           "may",       "june",     "july",     "august",
                                           "september", "october",  "november", "december"};
    return text.size() >= 3 && std::any_of(std::begin(months), std::end(months), [&](auto month) {
               return text.size() <= month.size() &&
                      equals_in_lower(text, month.substr(0, text.size()));
           });
}

/// `Thg5`, `thg 12`: a month as Vietnamese spreadsheets show it.
[[nodiscard]] bool is_vietnamese_month(std::string_view text) noexcept {
    if (text.size() < 4 || !equals_in_lower(text.substr(0, 3), "thg")) {
        return false;
    }
    text.remove_prefix(text[3] == ' ' ? 4 : 3);
    return text.size() <= 2 && all_digits(text);
}

[[nodiscard]] bool is_month(std::string_view text) noexcept {
    return is_month_name(text) || is_vietnamese_month(text);
}

[[nodiscard]] bool has_digits(std::string_view text, std::size_t least, std::size_t most) noexcept {
    return text.size() >= least && text.size() <= most && all_digits(text);
}

/// The fields between one separator; at most three, otherwise none.
struct date_fields {
    std::array<std::string_view, 3> at;
    std::size_t count = 0;
};

[[nodiscard]] date_fields split_date(std::string_view text, char separator) noexcept {
    date_fields fields;
    for (;;) {
        if (fields.count == fields.at.size()) {
            return {};
        }
        std::size_t const end = text.find(separator);
        fields.at[fields.count++] = text.substr(0, end);
        if (end == npos) {
            return fields;
        }
        text.remove_prefix(end + 1);
    }
}

/// Two fields that are a day and a month, or a month and a year.
[[nodiscard]] bool is_short_date(date_fields const& fields, char separator) noexcept {
    auto const& [first, second, third] = fields.at;
    if (is_month(first) || is_month(second)) {
        return has_digits(is_month(first) ? second : first, 1, 4);
    }
    // 3/4 is a ratio, and 3.4 is a number.
    return separator == '-' && ((has_digits(first, 1, 2) && has_digits(second, 1, 2)) ||
                                (has_digits(first, 4, 4) && has_digits(second, 1, 2)) ||
                                (has_digits(first, 1, 2) && has_digits(second, 4, 4)));
}

[[nodiscard]] bool is_full_date(date_fields const& fields, char separator) noexcept {
    auto const& [first, second, third] = fields.at;
    bool const short_year = separator != '.' && has_digits(third, 2, 2);
    bool const month = has_digits(second, 1, 2) || is_month(second);
    if (is_month(first)) {
        return has_digits(second, 1, 2) && has_digits(third, 2, 4);
    }
    return (has_digits(first, 4, 4) && month && has_digits(third, 1, 2)) ||
           (has_digits(first, 1, 2) && month && (has_digits(third, 4, 4) || short_year));
}

/// Whether the text ends with a time of day after a date; `at` is where it begins.
[[nodiscard]] bool is_time(std::string_view text) noexcept {
    std::size_t const colon = text.find(':');
    return colon != npos && has_digits(text.substr(0, colon), 1, 2) && text.size() >= colon + 3 &&
           all_digits(text.substr(colon + 1, 2));
}

[[nodiscard]] bool is_spreadsheet_date(std::string_view text) noexcept {
    if (std::size_t const gap = text.find_first_of(" T");
        gap != npos && gap >= 5 && is_time(text.substr(gap + 1))) {
        text = text.substr(0, gap);
    }
    for (char const separator : {'-', '/', '.', ' '}) {
        date_fields const fields = split_date(text, separator);
        if ((fields.count == 2 && is_short_date(fields, separator)) ||
            (fields.count == 3 && is_full_date(fields, separator))) {
            return true;
        }
    }
    return false;
}

} // namespace

std::string_view failed_formula_of(std::string_view text) noexcept {
    if (text.starts_with("Err:") && all_digits(text.substr(4))) {
        return "is what a spreadsheet shows for a formula that failed; write the value";
    }
    if (!text.starts_with('#')) {
        return {};
    }
    if (text.size() > 1 && text.find_first_not_of('#') == npos) {
        return "is what a spreadsheet shows in a column that is too narrow; write the value";
    }
    std::string_view const word = text.substr(1);
    bool const is_word = word.size() > 1 && (word.back() == '!' || word.back() == '?') &&
                         std::all_of(word.begin(), word.end() - 1, [](char c) {
                             return is_letter(c) || is_decimal_digit(c) || c == '/' || c == '_';
                         });
    if (is_word || word == "N/A") {
        return "is what a spreadsheet shows for a formula that failed; write the value";
    }
    return {};
}

std::string_view spreadsheet_damage_of(std::string_view text) {
    if (std::string_view const cause = failed_formula_of(text); !cause.empty()) {
        return cause;
    }
    if (is_spreadsheet_date(text)) {
        return "seems to be a date made by a spreadsheet; format the column as text, and write "
               "ratios with '|'";
    }
    return {};
}

// ---- words ----

namespace {

/** The text in small letters and decomposed, as far as the fixed words need it: spreadsheets on
    different systems write either normal form. */
[[nodiscard]] std::string folded(std::string_view text) {
    constexpr std::pair<std::string_view, std::string_view> letters[] = {
        {"Đ", "đ"},       {"ạ", "a\u0323"}, {"Ạ", "a\u0323"}, {"ả", "a\u0309"}, {"Ả", "a\u0309"},
        {"ô", "o\u0302"}, {"Ô", "o\u0302"}, {"ó", "o\u0301"}, {"Ó", "o\u0301"}, {"ơ", "o\u031B"},
        {"Ơ", "o\u031B"}, {"ư", "u\u031B"}, {"Ư", "u\u031B"}};
    std::string out;
    while (!text.empty()) {
        auto const letter =
            std::find_if(std::begin(letters), std::end(letters),
                         [&](auto const& one) { return text.starts_with(one.first); });
        if (letter != std::end(letters)) {
            out += letter->second;
            text.remove_prefix(letter->first.size());
        } else {
            out += lower(text.front());
            text.remove_prefix(1);
        }
    }
    return out;
}

constexpr std::size_t longest_word = 32; ///< In bytes; no fixed word is longer in any form.

} // namespace

std::optional<bool> truth_of_cell(std::string_view text) {
    // As templates write them; the other spellings take longer.
    if (text == "1" || text == "true" || text == "có" || text == "đạt") {
        return true;
    }
    if (text == "0" || text == "false" || text == "không" || text == "không đạt") {
        return false;
    }
    if (text.size() > longest_word) {
        return std::nullopt;
    }
    std::string const word = folded(text);
    if (word == "true" || word == "co\u0301" || word == "đa\u0323t") {
        return true;
    }
    if (word == "false" || word == "kho\u0302ng" || word == "kho\u0302ng đa\u0323t") {
        return false;
    }
    return std::nullopt;
}

bool is_exempt_cell(std::string_view text) noexcept {
    return equals_in_lower(text, "n/a");
}

declared_verdict declared_of_cell(std::string_view text) {
    text = text.substr(1, text.size() - 2);
    if (text.size() > longest_word) {
        return declared_verdict::none;
    }
    std::string const word = folded(text);
    if (word == "pass" || word == "đa\u0323t") {
        return declared_verdict::pass;
    }
    if (word == "basic" || word == "co\u031B ba\u0309n đa\u0323t") {
        return declared_verdict::basic;
    }
    if (word == "fail" || word == "chu\u031Ba đa\u0323t") {
        return declared_verdict::fail;
    }
    return declared_verdict::none;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
