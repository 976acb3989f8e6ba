// SPDX-License-Identifier: Apache-2.0
// Bounds, in all their forms (FORMAT, Bounds).
#include "compile/read_edition.hpp"
#include "compile/read_form.hpp"
#include "compile/schema.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

constexpr std::string_view bound_heads[] = {"by", "delegated", "unknown", "value", "of"};

/// The keys that go with each head, beside the words that every bound may have.
[[nodiscard]] bool goes_with(std::string_view key, std::string_view head) noexcept {
    return key == head || (key == "values" && head == "by") ||
           (key == "floor" && head == "delegated") || (key == "times" && head == "of") ||
           key == "note" || key == "citation" || key == "source" || key == "verified";
}

/// The year that a key of four digits names.
[[nodiscard]] std::optional<int> year_of(std::string_view key) noexcept {
    bool const digits = key.size() == 4 && std::all_of(key.begin(), key.end(),
                                                       [](char c) { return c >= '0' && c <= '9'; });
    if (!digits) {
        return std::nullopt;
    }
    return (key[0] - '0') * 1000 + (key[1] - '0') * 100 + (key[2] - '0') * 10 + (key[3] - '0');
}

} // namespace

bound edition_reader::read_bound(node const& where, bound_ends ends, leaf const& owner) {
    if (!where.is_object()) {
        return read_end(where, ends, owner);
    }
    bound one;
    node const* head = nullptr;
    for (node const& member : where.children()) {
        if (std::find(std::begin(bound_heads), std::end(bound_heads), member.key()) ==
            std::end(bound_heads)) {
            continue;
        }
        if (head != nullptr) {
            problems_.at_value(errc::bad_bound, where,
                               "a bound is either " + quote(head->key()) + " or " +
                                   quote(member.key()) + ", not both");
            return one;
        }
        head = &member;
    }
    if (head == nullptr) {
        problems_.at_value(errc::bad_bound, where,
                           "a bound states a value, or one of by, delegated, unknown, value, of");
        return one;
    }
    for (node const& member : where.children()) {
        bool const known = find_rule(keys_of(shape::any_bound, where), member.key()) != nullptr;
        if (known && !goes_with(member.key(), head->key())) {
            problems_.at_key(errc::bad_bound, member,
                             quote(member.key()) + " does not go with " + quote(head->key()) +
                                 "; remove it");
        }
    }
    one.source = read_text(where.find("source"));
    one.citation = read_text(where.find("citation"));
    one.note = read_text(where.find("note"));
    one.verified = read_truth(where.find("verified"), true);
    if (head->key() == "by") {
        read_branches(where, ends, owner, one);
    } else if (head->key() == "delegated") {
        one.form = bound_form::delegated;
        one.authority = read_text(head);
        one.floor = read_decimal(where.find("floor"));
    } else if (head->key() == "unknown") {
        one.form = bound_form::unknown;
        if (head->is_boolean() && !head->truth()) {
            problems_.at_value(errc::bad_bound, *head,
                               "an unknown bound is stated as {\"unknown\": true}");
        }
    } else if (head->key() == "value") {
        one.form = bound_form::sourced;
        one.inner.push_back(read_bound(*head, ends, owner));
    } else {
        read_reference(*head, one);
        one.times = read_decimal(where.find("times")).value_or(decimal(1));
    }
    return one;
}

namespace {

/// A figure judges nobody, so it need not be of the leaf's kind: a share may belong to a yes or no.
bound_ends figure_form(node const& where, leaf const& owner) {
    if (where.is_boolean()) {
        return bound_ends::truth;
    }
    bool const is_level = where.is_string() && std::any_of(owner.levels.begin(), owner.levels.end(),
                                                           [&](level const& one) {
                                                               return one.id == read_text(&where);
                                                           });
    return is_level ? bound_ends::level : where.is_array() ? bound_ends::pair : bound_ends::number;
}

} // namespace

bound edition_reader::read_end(node const& where, bound_ends ends, leaf const& owner) {
    bound end;
    end.form = bound_form::value;
    if (where.is_null()) {
        end.form = bound_form::null;
        return end;
    }
    if (ends == bound_ends::any) {
        ends = figure_form(where, owner);
        if (ends == bound_ends::number) {
            return read_number_end(where);
        }
    }
    switch (ends) {
    case bound_ends::truth: end.value.truth = read_truth(&where, true); break;
    case bound_ends::level: {
        auto const found =
            std::find_if(owner.levels.begin(), owner.levels.end(),
                         [&](level const& one) { return one.id == read_text(&where); });
        if (found == owner.levels.end()) {
            if (where.is_string() && !owner.levels.empty()) {
                problems_.at_value(errc::unknown_id, where,
                                   "the leaf has no level " + quote(where.text()));
            }
            break;
        }
        end.value.level = static_cast<std::int32_t>(found - owner.levels.begin());
        break;
    }
    case bound_ends::pair:
        if (where.children().size() == 2) {
            end.value.low = read_decimal(&where.children()[0]).value_or(decimal());
            end.value.high = read_decimal(&where.children()[1]).value_or(decimal());
        }
        break;
    case bound_ends::number:
    case bound_ends::any:
        end.value.low = read_decimal(&where).value_or(decimal());
        end.value.high = end.value.low;
        break;
    }
    return end;
}

bound edition_reader::read_number_end(node const& where) {
    bound end;
    end.form = bound_form::value;
    result<decimal> const number = decimal::parse(where.text());
    if (number) {
        end.value.low = *number;
        end.value.high = *number;
    } else {
        problems_.at_value(number.error().code, where,
                           quote(where.text()) + " is not a number of at most 18 digits");
    }
    return end;
}

void edition_reader::read_branches(node const& where, bound_ends ends, leaf const& owner,
                                   bound& one) {
    node const& by = *where.find("by");
    node const* const branches = where.find("values");
    one.form = bound_form::by_attribute;
    one.attribute = read_text(&by);
    if (branches == nullptr) {
        problems_.at_value(errc::missing_key, where, "the key \"values\" is missing; state it");
        return;
    }
    if (!branches->is_object() || !by.is_string()) {
        return;
    }
    for (node const& branch : branches->children()) {
        one.branches.push_back({std::string(branch.key()), read_bound(branch, ends, owner)});
    }
    if (one.attribute == "year") {
        one.form = bound_form::by_year;
        check_years(*branches);
        return;
    }
    std::int32_t const index = find_attribute(one.attribute);
    if (index < 0) {
        problems_.at_value(errc::unknown_id, by,
                           "the rulebook has no attribute " + quote(one.attribute));
        return;
    }
    auto const at = static_cast<std::size_t>(index);
    attribute const& attribute = rules_.attributes[at];
    if (attribute.kind == attribute_kind::number) {
        problems_.at_value(errc::bad_bound, by,
                           "the attribute " + quote(one.attribute) +
                               " is a number; a bound is chosen by an enumeration");
    } else if (part_.places.attributes[at].sound) {
        check_branches(*branches, attribute);
    }
}

void edition_reader::check_branches(node const& branches, attribute const& by) {
    bool rest = false;
    for (node const& branch : branches.children()) {
        if (branch.key() == "*") {
            rest = true;
        } else if (std::find(by.values.begin(), by.values.end(), branch.key()) == by.values.end()) {
            problems_.at_key(errc::bad_key, branch,
                             "the attribute " + quote(by.id) + " cannot be " + quote(branch.key()) +
                                 "; remove the key or correct it");
        }
    }
    if (rest) {
        return;
    }
    std::string missing;
    for (std::string const& value : by.values) {
        if (branches.find(value) == nullptr) {
            missing += (missing.empty() ? "" : ", ") + quote(value);
        }
    }
    if (!missing.empty()) {
        problems_.at_value(errc::incomplete_bound, branches,
                           "where " + quote(by.id) + " is " + missing +
                               " there is no bound; add a key for it, or \"*\"");
    }
}

void edition_reader::check_years(node const& branches) {
    for (node const& branch : branches.children()) {
        if (branch.key() != "*" && !year_of(branch.key())) {
            problems_.at_key(errc::bad_key, branch,
                             quote(branch.key()) + " is no year; a year has four digits");
        }
    }
    if (branches.find("*") != nullptr) {
        return;
    }
    source_document const& source = documents_.origin_of(branches);
    if (!source.from || !source.to) {
        problems_.at_value(errc::incomplete_bound, branches,
                           "\"effective\" has no first or no last day, so no list of years can "
                           "be complete; add the key \"*\"");
        return;
    }
    std::string missing;
    for (int year = source.from->year(); year <= source.to->year() && missing.size() < 100;
         ++year) {
        std::string const number = std::to_string(year);
        std::string const key =
            std::string(4 - std::min<std::size_t>(number.size(), 4), '0') + number;
        if (branches.find(key) == nullptr) {
            missing += (missing.empty() ? "" : ", ") + key;
        }
    }
    if (!missing.empty()) {
        problems_.at_value(errc::incomplete_bound, branches,
                           "there is no bound for " + missing +
                               ", which \"effective\" covers; add a key for it, or \"*\"");
    }
}

void edition_reader::read_reference(node const& where, bound& one) {
    one.form = bound_form::of;
    std::string_view const named = read_text(&where);
    std::size_t const mark = named.rfind('#');
    if (mark == std::string_view::npos) {
        if (where.is_string()) {
            problems_.at_value(errc::unknown_id, where,
                               quote(named) + " names no leaf; write rulebook-id#leaf");
        }
        return;
    }
    one.rulebook = named.substr(0, mark);
    one.leaf = named.substr(mark + 1);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
