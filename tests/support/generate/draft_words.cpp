// SPDX-License-Identifier: Apache-2.0
// Attributes, tests over them, texts.
#include "draft.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace generate {

json::value draft_text(random& dice, std::string const& content) {
    if (dice.chance(60)) {
        return json::text(content);
    }
    auto made = json::object({{"vi", json::text(content)}});
    if (dice.chance(50)) {
        made.set("en", json::text("in English: " + content));
    }
    return made;
}

void lay_words(random& dice, json::value& node, std::string const& what) {
    if (dice.chance(6)) {
        node.set("note", json::text("ghi chú về " + what));
    }
    if (dice.chance(5)) {
        node.set("citation", json::text("Điều 3, khoản 2"));
    }
    if (dice.chance(5)) {
        node.set("source", json::text("Phụ lục \"I\""));
    }
}

void lay_comparison(random& dice, json::value& fact, rational const& around) {
    static constexpr std::string_view names[] = {"at_least",  "at_most", "more_than",
                                                 "less_than", "equals",  "between"};
    auto const name = dice.pick(names);
    auto const first = spelled(dice, around);
    if (name != "between") {
        fact.set(name, first);
        return;
    }
    fact.set(name, json::array({first, spelled(dice, around + dice.between(0, 5))}));
}

namespace {

json::value enumeration_fact(context& in, attribute const& asked) {
    auto fact = json::object({{"attribute", json::text(asked.name)}});
    if (in.dice.chance(60)) {
        fact.set("is", json::text(in.dice.pick(asked.values)));
        return fact;
    }
    auto among = json::array();
    for (auto const& each : asked.values) {
        if (among.items.empty() || in.dice.chance(40)) {
            among.items.push_back(json::text(each));
        }
    }
    fact.set("in", among);
    return fact;
}

json::value attribute_fact(context& in) {
    if (in.attributes.empty() || in.dice.chance(12)) {
        auto fact = json::object({{"attribute", json::text("year")}});
        lay_comparison(in.dice, fact, rational(in.dice.between(2016, 2023)));
        return fact;
    }
    auto const& asked = in.dice.pick(in.attributes);
    if (!asked.values.empty()) {
        return enumeration_fact(in, asked);
    }
    auto fact = json::object({{"attribute", json::text(asked.name)}});
    lay_comparison(in.dice, fact, rational(in.dice.between(0, 20) * 5));
    return fact;
}

} // namespace

json::value draft_attribute_test(context& in, std::size_t depth) {
    if (depth >= deepest || in.dice.chance(65)) {
        return attribute_fact(in);
    }
    if (in.dice.chance(35)) {
        return json::object({{"not", draft_attribute_test(in, depth + 1)}});
    }
    auto list = json::array();
    for (auto left = in.dice.between(1, 3); left > 0; --left) {
        list.items.push_back(draft_attribute_test(in, depth + 1));
    }
    return json::object({{in.dice.chance(50) ? "all" : "any", list}});
}

namespace {

json::value draft_enumeration(context& in, std::string const& name) {
    static constexpr std::string_view words[] = {"có", "không", "btb", "tdmnpb", "5 sao", "2019"};
    attribute made{name, {}};
    auto const first = in.dice.below(std::size(words));
    auto const count = static_cast<std::size_t>(in.dice.between(1, 4));
    auto values = json::array();
    for (std::size_t at = 0; at < count; ++at) {
        made.values.emplace_back(words[(first + at) % std::size(words)]);
        values.items.push_back(json::text(made.values.back()));
    }
    auto definition = json::object({{"values", values}});
    if (in.dice.chance(20)) {
        definition.set("labels",
                       json::object({{made.values.front(), draft_text(in.dice, "nhãn")}}));
    }
    if (in.dice.chance(25)) {
        definition.set("default", json::text(in.dice.pick(made.values)));
    }
    in.attributes.push_back(std::move(made));
    return definition;
}

json::value draft_decimal_attribute(context& in, std::string const& name) {
    auto definition = json::object({{"kind", json::text("decimal")}});
    if (in.dice.chance(50)) {
        definition.set("unit", json::text("%"));
    }
    if (in.dice.chance(20)) {
        definition.set("default", spelled(in.dice, rational(in.dice.between(0, 20) * 5)));
    }
    in.attributes.push_back({name, {}});
    return definition;
}

void add_values(attribute& to, std::vector<std::string> const& more) {
    for (auto const& each : more) {
        if (std::ranges::find(to.values, each) == to.values.end()) {
            to.values.push_back(each);
        }
    }
}

json::value draft_derived(context& in, std::string const& name) {
    std::vector<attribute> enumerations;
    std::ranges::copy_if(in.attributes, std::back_inserter(enumerations),
                         [](attribute const& each) { return !each.values.empty(); });
    attribute made{name, {}};
    auto rules = json::array();
    for (auto left = in.dice.between(1, 3); left > 0; --left) {
        auto rule = json::object();
        bool const last_without_when = left == 1 && in.dice.chance(65);
        if (!last_without_when) {
            rule.set("when", draft_attribute_test(in, 1));
        }
        if (!enumerations.empty() && in.dice.chance(45)) {
            auto const& other = in.dice.pick(enumerations);
            rule.set("value_of", json::text(other.name));
            add_values(made, other.values);
        } else {
            auto const value = "cột " + std::to_string(in.dice.between(1, 3));
            rule.set("value", json::text(value));
            add_values(made, {value});
        }
        rules.items.push_back(rule);
    }
    in.attributes.push_back(std::move(made));
    return json::object({{"derive", rules}});
}

} // namespace

json::value draft_attributes(context& in, std::string const& prefix, std::size_t count) {
    auto made = json::object();
    for (std::size_t at = 1; at <= count; ++at) {
        auto const name = prefix + std::to_string(at);
        auto const kind = in.dice.below(10);
        made.set(name, kind < 5   ? draft_enumeration(in, name)
                       : kind < 7 ? draft_decimal_attribute(in, name)
                                  : draft_derived(in, name));
    }
    return made;
}

} // namespace generate
