// SPDX-License-Identifier: Apache-2.0
#include "unit_words.hpp"

#include "json/document.hpp"

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// "a, b, c": what could be written instead.
template <typename List, typename Name>
[[nodiscard]] std::string choice_of(List const& list, Name const& name_of) {
    std::string text;
    for (auto const& one : list) {
        text += text.empty() ? "" : ", ";
        text += name_of(one);
    }
    return text;
}

} // namespace

errc hand_over(diagnostics const& found, diagnostics& problems) {
    errc first = errc::ok;
    for (diagnostic const& one : found.list()) {
        if (first == errc::ok && one.level == severity::error) {
            first = one.code;
        }
        problems.add(one);
    }
    return first;
}

std::string bad_number(errc code, std::string_view text) {
    switch (code) {
    case errc::too_many_digits: return quote(text) + " has more than 18 digits";
    case errc::too_many_places: return quote(text) + " has more than 18 places after the point";
    default: return quote(text) + " is no number; write it as 85, -3 or 12.5";
    }
}

std::string no_node(std::string_view id) {
    return "the rulebook has no criterion, indicator, part or condition " + quote(id) +
           " on this date";
}

std::string no_attribute(std::string_view id) {
    return "the rulebook has no attribute " + quote(id);
}

std::string stated_derived(std::string_view id) {
    return "the attribute " + quote(id) + " is derived by the rulebook; take it out";
}

std::string no_such_value(attribute const& model, std::string_view value) {
    return "the attribute " + quote(model.id) + " cannot be " + quote(value) + "; it can be " +
           choice_of(model.values, [](std::string const& one) { return one; });
}

std::string no_such_level(leaf const& model, std::string_view value) {
    return quote(model.id) + " has no level " + quote(value) + "; it has " +
           choice_of(model.levels, [](level const& one) { return one.id; });
}

std::string value_on_parts(std::string_view id) {
    return quote(id) + " is decided by what lies under it; observe its parts or indicators instead";
}

std::string wrong_value_kind(std::string_view id, leaf_kind kind) {
    switch (kind) {
    case leaf_kind::boolean: return quote(id) + " is observed as true or false";
    case leaf_kind::ordinal: return quote(id) + " is observed as one of its levels";
    default: return quote(id) + " is observed as a number or as a pair of numbers";
    }
}

std::string not_exemptable(std::string_view id) {
    return "the rulebook does not let an observation exempt " + quote(id);
}

std::string declared_on_leaf(std::string_view id) {
    return quote(id) +
           " is a part or a condition; verdicts are declared on indicators and criteria";
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
