// SPDX-License-Identifier: Apache-2.0
// Attributes of units, and the rules of those that are derived (FORMAT, Attributes).
#include "compile/read_edition.hpp"
#include "compile/read_form.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

std::int32_t edition_reader::find_attribute(std::string_view id) const noexcept {
    auto const found = part_.attributes_by_id.find(id);
    return found == part_.attributes_by_id.end() ? -1 : static_cast<std::int32_t>(found->second);
}

void edition_reader::read_attributes() {
    node const* const stated = part_.tree.find("attributes");
    if (stated == nullptr || !stated->is_object()) {
        return;
    }
    for (node const& one : stated->children()) {
        if (rules_.attributes.size() == max_attributes) {
            problems_.at_value(errc::too_many, one,
                               "a rulebook has at most " + std::to_string(max_attributes) +
                                   " attributes");
            return;
        }
        if (one.is_object()) {
            read_attribute(one);
        }
    }
}

void edition_reader::read_attribute(node const& where) {
    attribute one;
    attribute_place at{where, true};
    one.id = where.key();
    one.unit = read_text(where.find("unit"));
    node const* const values = where.find("values");
    node const* const kind = where.find("kind");
    node const* const derive = where.find("derive");
    int const stated = (values != nullptr) + (kind != nullptr) + (derive != nullptr);
    if (stated != 1) {
        problems_.at_value(stated == 0 ? errc::missing_key : errc::bad_kind, where,
                           "an attribute states exactly one of \"values\", \"kind\" and "
                           "\"derive\"");
        at.sound = false;
    } else if (kind != nullptr) {
        one.kind = attribute_kind::number;
        if (kind->is_string() && kind->text() != "decimal") {
            problems_.at_value(errc::bad_kind, *kind,
                               quote(kind->text()) + " is no kind of attribute; state \"decimal\"");
        }
    } else if (derive != nullptr) {
        one.kind = attribute_kind::derived;
        read_rule_heads(where, one, at);
    } else {
        read_values_of(where, one, at);
    }
    read_default(where, one);
    if (node const* const labels = where.find("labels"); labels != nullptr && labels->is_object()) {
        for (node const& label : labels->children()) {
            one.labels.emplace_back(std::string(label.key()), read_words(&label));
        }
    }
    part_.attributes_by_id.emplace(where.key(), rules_.attributes.size());
    rules_.attributes.push_back(std::move(one));
    part_.places.attributes.push_back(at);
}

void edition_reader::read_values_of(node const& where, attribute& one, attribute_place& at) {
    node const& values = *where.find("values");
    at.sound = values.is_array();
    for (node const& value : values.children()) {
        if (!value.is_string()) {
            at.sound = false;
            continue;
        }
        if (std::find(one.values.begin(), one.values.end(), value.text()) != one.values.end()) {
            problems_.at_value(errc::duplicate_id, value,
                               "the attribute " + quote(one.id) + " has the value " +
                                   quote(value.text()) + " twice; values differ");
            continue;
        }
        one.values.emplace_back(value.text());
    }
}

void edition_reader::read_default(node const& where, attribute& one) {
    node const* const stated = where.find("default");
    if (stated == nullptr) {
        return;
    }
    if (one.kind == attribute_kind::number) {
        result<decimal> const number = decimal::parse(stated->text());
        if (number) {
            one.default_number = *number;
        } else if (stated->is_number() || stated->is_string()) {
            problems_.at_value(number.error().code, *stated,
                               quote(stated->text()) + " is not a number of at most 18 digits");
        }
    } else if (one.kind == attribute_kind::enumeration) {
        if (stated->is_number()) {
            problems_.at_value(errc::wrong_type, *stated,
                               "a value of " + quote(one.id) + " is a string");
        } else if (stated->is_string()) {
            one.default_value = stated->text();
            bool const can = one.values.empty() || std::find(one.values.begin(), one.values.end(),
                                                             stated->text()) != one.values.end();
            if (!can) {
                problems_.at_value(errc::bad_value, *stated,
                                   "the attribute " + quote(one.id) + " cannot be " +
                                       quote(stated->text()));
            }
        }
    }
}

void edition_reader::read_rule_heads(node const& where, attribute& one, attribute_place& at) {
    node const& derive = *where.find("derive");
    at.sound = derive.is_array();
    for (node const& stated : derive.children()) {
        derive_rule rule;
        node const* const value = stated.find("value");
        node const* const value_of = stated.find("value_of");
        if (!stated.is_object() || (value != nullptr) == (value_of != nullptr)) {
            if (stated.is_object()) {
                problems_.at_value(value == nullptr ? errc::missing_key : errc::bad_value, stated,
                                   "a rule states either \"value\" or \"value_of\"");
            }
            at.sound = false;
        }
        rule.value = read_text(value);
        rule.value_of = value == nullptr ? read_text(value_of) : std::string_view();
        one.rules.push_back(std::move(rule));
    }
}

void edition_reader::check_value_of(node const& rule, attribute& one, attribute_place& at) {
    node const* const stated = rule.find("value_of");
    if (stated == nullptr || !stated->is_string()) {
        return;
    }
    std::int32_t const source = find_attribute(stated->text());
    bool const year = stated->text() == "year";
    if (source < 0 && !year) {
        problems_.at_value(errc::unknown_id, *stated,
                           "the rulebook has no attribute " + quote(stated->text()));
        at.sound = false;
    } else if (year ||
               rules_.attributes[static_cast<std::size_t>(source)].kind == attribute_kind::number) {
        problems_.at_value(errc::bad_kind, *stated,
                           "the attribute " + quote(one.id) +
                               " takes the value of an enumeration, and " + quote(stated->text()) +
                               " is a number");
        at.sound = false;
    }
}

void edition_reader::read_rules() {
    for (std::size_t i = 0; i < rules_.attributes.size(); ++i) {
        attribute& one = rules_.attributes[i];
        node const* const derive = part_.places.attributes[i].self.find("derive");
        if (one.kind == attribute_kind::derived && derive != nullptr) {
            for (node const& rule : derive->children()) {
                check_value_of(rule, one, part_.places.attributes[i]);
            }
        }
    }
    spread_values();
    for (std::size_t i = 0; i < rules_.attributes.size(); ++i) {
        node const* const derive = part_.places.attributes[i].self.find("derive");
        for (std::size_t j = 0; j < rules_.attributes[i].rules.size(); ++j) {
            node const* const when = derive->children()[j].find("when");
            if (when != nullptr) {
                std::optional<test> read = read_test(*when, test_scope::attributes);
                // A rule without a test always applies: keep one that cannot be read apart.
                rules_.attributes[i].rules[j].when = read ? std::move(*read) : test();
            }
        }
    }
    check_rule_cycles();
}

void edition_reader::spread_values() {
    // Each round adds what one more `value_of` leads to; a chain has at most so many links.
    bool changed = true;
    while (changed) {
        changed = false;
        for (std::size_t i = 0; i < rules_.attributes.size(); ++i) {
            attribute& one = rules_.attributes[i];
            attribute_place& at = part_.places.attributes[i];
            node const* const derive = at.self.find("derive");
            for (std::size_t j = 0; j < one.rules.size(); ++j) {
                derive_rule const& rule = one.rules[j];
                std::int32_t const source = find_attribute(rule.value_of);
                std::vector<std::string> given;
                if (rule.value_of.empty()) {
                    given = {rule.value};
                } else if (source >= 0) {
                    given = rules_.attributes[static_cast<std::size_t>(source)].values;
                    bool const sound =
                        part_.places.attributes[static_cast<std::size_t>(source)].sound;
                    changed = changed || (at.sound && !sound);
                    at.sound = at.sound && sound;
                }
                for (std::string& value : given) {
                    if (std::find(one.values.begin(), one.values.end(), value) ==
                        one.values.end()) {
                        one.values.push_back(std::move(value));
                        changed = true;
                    }
                }
                if (derive->children()[j].find("when") == nullptr) {
                    break; // what comes behind a rule without a test never applies
                }
            }
        }
    }
}

namespace {

/// The attributes that a test asks for.
void collect_subjects(test const& one, std::vector<std::string_view>& subjects) {
    if (one.form == test_form::attribute_is || one.form == test_form::attribute_compares) {
        subjects.push_back(one.subject);
    }
    for (test const& child : one.children) {
        collect_subjects(child, subjects);
    }
}

} // namespace

void edition_reader::check_rule_cycles() {
    std::size_t const count = rules_.attributes.size();
    std::vector<std::vector<std::size_t>> rests_on(count);
    for (std::size_t i = 0; i < count; ++i) {
        std::vector<std::string_view> subjects;
        for (derive_rule const& rule : rules_.attributes[i].rules) {
            subjects.push_back(rule.value_of);
            if (rule.when) {
                collect_subjects(*rule.when, subjects);
            }
        }
        for (std::string_view const subject : subjects) {
            std::int32_t const index = find_attribute(subject);
            if (index >= 0) {
                rests_on[i].push_back(static_cast<std::size_t>(index));
            }
        }
    }
    for (std::size_t i = 0; i < count; ++i) {
        if (rests_on[i].empty()) {
            continue;
        }
        // Is `i` among what it rests on?
        std::vector<bool> seen(count);
        std::vector<std::size_t> open = rests_on[i];
        while (!open.empty() && !seen[i]) {
            std::size_t const at = open.back();
            open.pop_back();
            if (!seen[at]) {
                seen[at] = true;
                open.insert(open.end(), rests_on[at].begin(), rests_on[at].end());
            }
        }
        if (seen[i]) {
            node const& self = part_.places.attributes[i].self;
            node const* const derive = self.find("derive");
            problems_.at_value(errc::cyclic_reference, derive != nullptr ? *derive : self,
                               "the attribute " + quote(rules_.attributes[i].id) +
                                   " is derived from itself; derive it from what units state");
            part_.places.attributes[i].sound = false;
        }
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
