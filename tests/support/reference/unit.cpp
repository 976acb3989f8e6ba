// SPDX-License-Identifier: Apache-2.0
#include "unit.hpp"

#include <algorithm>
#include <cstddef>
#include <stdexcept>
#include <utility>

namespace reference {

char const* name_of(verdict named) {
    switch (named) {
    case verdict::pass: return "pass";
    case verdict::fail: return "fail";
    case verdict::unknown: return "unknown";
    case verdict::exempt: return "exempt";
    }
    return "";
}

verdict enough(std::size_t needed, std::vector<verdict> const& children) {
    auto const passes = static_cast<std::size_t>(std::ranges::count(children, verdict::pass));
    auto const unknowns = static_cast<std::size_t>(std::ranges::count(children, verdict::unknown));
    return passes >= needed             ? verdict::pass
           : passes + unknowns < needed ? verdict::fail
                                        : verdict::unknown;
}

verdict compare(interval const& numbers, std::string_view comparator,
                std::vector<rational> const& bounds) {
    auto const& [low, high] = numbers;
    auto const& first = bounds.front();
    auto const& last = bounds.back();
    auto const decided = [](bool every, bool none) {
        return every ? verdict::pass : none ? verdict::fail : verdict::unknown;
    };
    if (comparator == "at_least") {
        return decided(low >= first, high < first);
    }
    if (comparator == "more_than") {
        return decided(low > first, high <= first);
    }
    if (comparator == "at_most") {
        return decided(high <= first, low > first);
    }
    if (comparator == "less_than") {
        return decided(high < first, low >= first);
    }
    if (comparator == "equals" || comparator == "between") {
        return decided(first <= low && high <= last, high < first || low > last);
    }
    throw std::runtime_error("not a comparator of numbers: " + std::string(comparator));
}

std::vector<rational> read_numbers(json::value const& stated) {
    if (!stated.is(json::kind::array)) {
        return {read_number(stated)};
    }
    return {read_number(stated.items.at(0)), read_number(stated.items.at(1))};
}

attributes_of_unit::attributes_of_unit(std::map<std::string, json::value const*> definitions,
                                       json::value const& unit, std::string_view year)
    : definitions_(std::move(definitions)),
      stated_(unit.find("attributes")),
      year_(json::number(year)) {}

json::value const* attributes_of_unit::value(std::string const& name) const {
    if (name == "year") {
        return &year_;
    }
    json::value const& definition = *definitions_.at(name);
    if (auto const* rules = definition.find("derive")) {
        return derived(*rules);
    }
    auto const* stated = stated_ == nullptr ? nullptr : stated_->find(name);
    bool const missing = stated == nullptr || stated->is(json::kind::null);
    return missing ? definition.find("default") : stated;
}

json::value const* attributes_of_unit::derived(json::value const& rules) const {
    for (auto const& rule : rules.items) {
        auto const* when = rule.find("when");
        auto const applies = when == nullptr ? verdict::pass : test(*when, *this);
        if (applies == verdict::unknown) {
            return nullptr;
        }
        if (applies == verdict::pass) {
            auto const* other = rule.find("value_of");
            return other != nullptr ? value(other->text) : rule.find("value");
        }
    }
    return nullptr;
}

namespace {

verdict attribute_fact(json::value const& fact, attributes_of_unit const& attributes) {
    auto const* value = attributes.value(fact.at("attribute").text);
    if (value == nullptr) {
        return verdict::unknown;
    }
    if (auto const* wanted = fact.find("is")) {
        return value->text == wanted->text ? verdict::pass : verdict::fail;
    }
    if (auto const* wanted = fact.find("in")) {
        bool const among = std::ranges::any_of(
            wanted->items, [&](json::value const& each) { return each.text == value->text; });
        return among ? verdict::pass : verdict::fail;
    }
    auto const comparator = comparator_of(fact);
    rational const number = read_number(*value);
    return compare({number, number}, comparator, read_numbers(fact.at(comparator)));
}

} // namespace

verdict test(json::value const& stated, attributes_of_unit const& attributes,
             facts const* assessment) {
    auto const* all = stated.find("all");
    auto const* any = stated.find("any");
    if (all != nullptr || any != nullptr) {
        std::vector<verdict> children;
        for (auto const& each : (all != nullptr ? all : any)->items) {
            children.push_back(test(each, attributes, assessment));
        }
        return enough(all != nullptr ? children.size() : 1, children);
    }
    if (auto const* denied = stated.find("not")) {
        auto const inner = test(*denied, attributes, assessment);
        return inner == verdict::pass   ? verdict::fail
               : inner == verdict::fail ? verdict::pass
                                        : verdict::unknown;
    }
    if (stated.has("attribute")) {
        return attribute_fact(stated, attributes);
    }
    if (assessment == nullptr) {
        throw std::runtime_error("a fact that is not known here: " + json::write(stated));
    }
    return assessment->holds(stated);
}

std::vector<rational> bound::numbers() const {
    auto made = read_numbers(*stated);
    for (auto& each : made) {
        each *= times;
    }
    return made;
}

namespace {

bool unverified(json::value const& content) {
    auto const* verified = content.find("verified");
    return verified != nullptr && !verified->truth;
}

bound obstacle(char const* reason) {
    bound made;
    made.obstacle = reason;
    return made;
}

bound bound_by(json::value const& stated, attributes_of_unit const& attributes, shelf& rulebooks) {
    auto const& name = stated.at("by").text;
    auto const* key = attributes.value(name);
    if (key == nullptr) {
        return obstacle("attribute_missing");
    }
    auto const& branches = stated.at("values");
    auto const* branch = branches.find(key->text);
    if (branch == nullptr) {
        branch = branches.find("*");
    }
    if (branch == nullptr && name == "year") {
        return obstacle("bound_unknown");
    }
    if (branch == nullptr) {
        throw std::runtime_error("no branch for " + key->text);
    }
    return find_bound(*branch, attributes, rulebooks);
}

bound bound_of_other(json::value const& stated, attributes_of_unit const& attributes,
                     shelf& rulebooks) {
    auto const& reference = stated.at("of").text;
    auto const hash = reference.find('#');
    auto const* leaf =
        leaf_of(rulebooks.rulebook(reference.substr(0, hash)), reference.substr(hash + 1));
    if (leaf == nullptr) {
        throw std::runtime_error("no leaf " + reference);
    }
    auto made = bound_of_leaf(*leaf, attributes, rulebooks);
    if (auto const* times = stated.find("times")) {
        made.times *= read_number(*times);
    }
    return made;
}

} // namespace

bound find_bound(json::value const& stated, attributes_of_unit const& attributes,
                 shelf& rulebooks) {
    if (stated.is(json::kind::null)) {
        return obstacle("bound_null");
    }
    if (stated.has("by")) {
        return bound_by(stated, attributes, rulebooks);
    }
    if (stated.has("delegated")) {
        return obstacle("bound_delegated");
    }
    if (stated.has("unknown")) {
        return obstacle("bound_unknown");
    }
    if (stated.has("of")) {
        return bound_of_other(stated, attributes, rulebooks);
    }
    if (auto const* inner = stated.find("value")) {
        auto made = find_bound(*inner, attributes, rulebooks);
        made.unverified = made.unverified || unverified(stated);
        return made;
    }
    bound made;
    made.stated = &stated;
    return made;
}

bound bound_of_leaf(json::value const& leaf, attributes_of_unit const& attributes,
                    shelf& rulebooks) {
    static json::value const yes = json::boolean(true);
    auto const comparator = comparator_of(leaf);
    auto const& stated = !comparator.empty()   ? leaf.at(comparator)
                         : !leaf.has("levels") ? yes
                                               : leaf.at("levels").items.back().at("id");
    auto made = find_bound(stated, attributes, rulebooks);
    made.unverified = made.unverified || unverified(leaf);
    return made;
}

} // namespace reference
