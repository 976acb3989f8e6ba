// SPDX-License-Identifier: Apache-2.0
// Tests (S-701): trees over facts.
#include "compile/read_edition.hpp"
#include "compile/read_form.hpp"
#include "compile/schema.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// The keys that say what a node of a test is; each node has exactly one.
constexpr std::string_view test_heads[] = {
    "all", "any", "not", "measure", "criterion", "indicator", "condition", "every", "attribute"};

constexpr std::string_view comparison_keys[] = {"at_least",  "at_most", "more_than",
                                                "less_than", "equals",  "between"};

std::optional<asked_verdict> asked_of(std::string_view word) noexcept {
    if (word == "basic") {
        return asked_verdict::basic;
    }
    for (int i = 1; i <= static_cast<int>(verdict::exempt); ++i) {
        if (name(static_cast<verdict>(i)) == word) {
            return static_cast<asked_verdict>(i);
        }
    }
    return std::nullopt;
}

} // namespace

std::optional<test> edition_reader::read_test(node const& where, test_scope scope) {
    if (!where.is_object()) {
        return std::nullopt;
    }
    node const* head = nullptr;
    for (node const& member : where.children()) {
        if (std::find(std::begin(test_heads), std::end(test_heads), member.key()) ==
            std::end(test_heads)) {
            continue;
        }
        if (head != nullptr) {
            problems_.at_value(errc::bad_test, where,
                               "a test is either " + quote(head->key()) + " or " +
                                   quote(member.key()) + ", not both");
            return std::nullopt;
        }
        head = &member;
    }
    if (head == nullptr) {
        problems_.at_value(errc::bad_test, where,
                           "a test states one of all, any, not, measure, criterion, indicator, "
                           "condition, every, attribute");
        return std::nullopt;
    }
    std::string_view const what = head->key();
    if (what == "all" || what == "any" || what == "not") {
        return read_combination(where, *head, scope);
    }
    if (what == "attribute") {
        return read_attribute_fact(where, *head);
    }
    if (scope == test_scope::attributes) {
        problems_.at_value(errc::bad_test, where,
                           "only attributes can be asked for here, not " + quote(what));
        return std::nullopt;
    }
    return what == "measure" ? read_measure_fact(where, *head) : read_node_fact(where, *head);
}

bool edition_reader::only_keys(node const& where, std::span<std::string_view const> keys) {
    bool sound = true;
    for (node const& member : where.children()) {
        bool const known = find_rule(keys_of(shape::test, where), member.key()) != nullptr;
        if (known && std::find(keys.begin(), keys.end(), member.key()) == keys.end()) {
            problems_.at_key(errc::bad_test, member,
                             quote(member.key()) + " does not belong to this fact; remove it");
            sound = false;
        }
    }
    return sound;
}

std::optional<test> edition_reader::read_combination(node const& where, node const& head,
                                                     test_scope scope) {
    std::string_view const keys[] = {head.key()};
    bool sound = only_keys(where, keys);
    test combined;
    if (head.key() == "not") {
        combined.form = test_form::negation;
        std::optional<test> child = read_test(head, scope);
        sound = sound && child.has_value();
        if (child) {
            combined.children.push_back(std::move(*child));
        }
    } else {
        combined.form = head.key() == "all" ? test_form::all : test_form::any;
        sound = sound && !head.children().empty() && head.is_array();
        for (node const& one : head.children()) {
            std::optional<test> child = read_test(one, scope);
            sound = sound && child.has_value();
            if (child) {
                combined.children.push_back(std::move(*child));
            }
        }
    }
    return sound ? std::optional(std::move(combined)) : std::nullopt;
}

bool edition_reader::read_comparison(node const& where, test& fact) {
    node const* stated = nullptr;
    for (node const& member : where.children()) {
        std::optional<comparator> const how = comparator_of(member.key());
        if (!how || *how > comparator::between) {
            continue;
        }
        if (stated != nullptr) {
            problems_.at_value(errc::bad_test, where,
                               "exactly one comparator is stated in a fact, not both " +
                                   quote(stated->key()) + " and " + quote(member.key()));
            return false;
        }
        stated = &member;
        fact.compare = *how;
    }
    if (stated == nullptr) {
        problems_.at_value(errc::bad_test, where,
                           "a comparator is missing; state one of at_least, at_most, more_than, "
                           "less_than, equals, between");
        return false;
    }
    bool const pair = fact.compare == comparator::between;
    if (pair && (!stated->is_array() || stated->children().size() != 2)) {
        return false;
    }
    std::optional<decimal> const low = read_decimal(pair ? &stated->children()[0] : stated);
    std::optional<decimal> const high = read_decimal(pair ? &stated->children()[1] : stated);
    if (low && high) {
        fact.low = *low;
        fact.high = *high;
    }
    return low.has_value() && high.has_value();
}

std::optional<test> edition_reader::read_measure_fact(node const& where, node const& head) {
    std::string_view keys[std::size(comparison_keys) + 1] = {"measure"};
    std::copy(std::begin(comparison_keys), std::end(comparison_keys), keys + 1);
    test fact;
    fact.form = test_form::measure;
    fact.subject = read_text(&head);
    bool sound = only_keys(where, keys) && head.is_string();
    bool const own = std::any_of(methods_.begin(), methods_.end(),
                                 [&](scoring_method const& m) { return m.name == fact.subject; });
    if (head.is_string() && !own && !measure_of(fact.subject)) {
        problems_.at_value(errc::unknown_id, head,
                           "no scoring method has the name " + quote(fact.subject));
        sound = false;
    }
    sound = read_comparison(where, fact) && sound;
    return sound ? std::optional(std::move(fact)) : std::nullopt;
}

std::optional<test> edition_reader::read_node_fact(node const& where, node const& head) {
    std::string_view const keys[] = {head.key(), "verdict", "score"};
    test fact;
    fact.subject = read_text(&head);
    bool sound = only_keys(where, keys) && head.is_string();
    std::string_view const what = head.key();
    node const* const asked = where.find("verdict");
    node const* const score = where.find("score");
    bool const scored = what == "criterion" || what == "every";
    bool const judged = what != "every";
    if ((asked != nullptr) == (score != nullptr) || (asked != nullptr && !judged) ||
        (score != nullptr && !scored)) {
        problems_.at_value(errc::bad_test, where,
                           quote(what) + " is asked for " +
                               (!judged   ? "its \"score\""
                                : !scored ? "its \"verdict\""
                                          : "either its \"verdict\" or its \"score\""));
        sound = false;
    } else if (asked != nullptr) {
        std::optional<asked_verdict> const word = asked_of(read_text(asked));
        if (asked->is_string() && !word) {
            problems_.at_value(errc::bad_test, *asked,
                               quote(asked->text()) + " is no verdict; state pass, fail, unknown, "
                                                      "exempt or basic");
        }
        sound = sound && word.has_value();
        fact.asked = word.value_or(asked_verdict::pass);
        fact.form = what == "criterion"   ? test_form::criterion_verdict
                    : what == "indicator" ? test_form::indicator_verdict
                                          : test_form::condition_verdict;
    } else {
        fact.form = judged ? test_form::criterion_score : test_form::every_criterion;
        sound = score->is_object() && read_comparison(*score, fact) && sound;
    }
    if (!head.is_string()) {
        return std::nullopt;
    }
    if (what == "every") {
        if (fact.subject != "criterion") {
            problems_.at_value(errc::bad_test, head,
                               quote(fact.subject) +
                                   " cannot be asked for one by one; only \"criterion\" can");
            sound = false;
        }
        fact.subject.clear();
    } else {
        auto const& ids = what == "criterion"   ? criterion_ids_
                          : what == "indicator" ? indicator_ids_
                                                : condition_ids_;
        if (!ids.contains(fact.subject)) {
            problems_.at_value(errc::unknown_id, head,
                               "the rulebook has no " + std::string(what) + " " +
                                   quote(fact.subject));
            sound = false;
        }
    }
    return sound ? std::optional(std::move(fact)) : std::nullopt;
}

bool edition_reader::read_values(node const& where, attribute const& of, bool sound, test& fact) {
    node const* const is = where.find("is");
    node const* const in = where.find("in");
    if ((is != nullptr) == (in != nullptr)) {
        problems_.at_value(errc::bad_test, where,
                           "the attribute " + quote(of.id) +
                               " has no order; state either \"is\" or \"in\"");
        return false;
    }
    fact.form = test_form::attribute_is;
    bool good = true;
    auto const take = [&](node const& value) {
        if (!value.is_string()) {
            good = false;
            return;
        }
        bool const can = !sound || std::find(of.values.begin(), of.values.end(), value.text()) !=
                                       of.values.end();
        if (!can) {
            problems_.at_value(errc::bad_value, value,
                               "the attribute " + quote(of.id) + " cannot be " +
                                   quote(value.text()));
            good = false;
        }
        fact.values.emplace_back(value.text());
    };
    if (is != nullptr) {
        take(*is);
    } else {
        for (node const& value : in->children()) {
            take(value);
        }
        good = good && in->is_array() && !fact.values.empty();
    }
    return good;
}

std::optional<test> edition_reader::read_attribute_fact(node const& where, node const& head) {
    if (!head.is_string()) {
        return std::nullopt;
    }
    test fact;
    fact.subject = head.text();
    std::int32_t const index = find_attribute(fact.subject);
    bool const year = fact.subject == "year";
    if (index < 0 && !year) {
        problems_.at_value(errc::unknown_id, head,
                           "the rulebook has no attribute " + quote(fact.subject));
        return std::nullopt;
    }
    bool const number =
        year || rules_.attributes[static_cast<std::size_t>(index)].kind == attribute_kind::number;
    bool const asks_is = where.find("is") != nullptr || where.find("in") != nullptr;
    bool const compares =
        std::any_of(std::begin(comparison_keys), std::end(comparison_keys),
                    [&](std::string_view key) { return where.find(key) != nullptr; });
    if (number ? asks_is : compares) {
        problems_.at_value(errc::bad_test, where,
                           "the attribute " + quote(fact.subject) +
                               (number ? " is a number; compare it with one comparator"
                                       : " has no order; state either \"is\" or \"in\""));
        return std::nullopt;
    }
    std::string_view keys[std::size(comparison_keys) + 3] = {"attribute", "is", "in"};
    std::copy(std::begin(comparison_keys), std::end(comparison_keys), keys + 3);
    bool sound = only_keys(where, keys);
    if (number) {
        fact.form = test_form::attribute_compares;
        sound = read_comparison(where, fact) && sound;
    } else {
        auto const at = static_cast<std::size_t>(index);
        sound =
            read_values(where, rules_.attributes[at], part_.places.attributes[at].sound, fact) &&
            sound;
    }
    return sound ? std::optional(std::move(fact)) : std::nullopt;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
