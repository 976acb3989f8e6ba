// SPDX-License-Identifier: Apache-2.0
// Criteria, indicators with parts, requirements.
#include "draft.hpp"

#include <utility>

namespace generate {

namespace {

std::vector<std::vector<std::string>> split(random& dice,
                                            std::vector<std::string> const& children) {
    std::vector<std::vector<std::string>> groups(1);
    for (auto const& child : children) {
        if (!groups.back().empty() && dice.chance(60)) {
            groups.emplace_back();
        }
        groups.back().push_back(child);
    }
    return groups;
}

json::value draft_tree(random& dice, std::vector<std::string> const& children, std::size_t depth) {
    auto members = json::array();
    for (auto const& group : split(dice, children)) {
        bool const nested =
            depth + 1 < deepest && (group.size() > 1 ? dice.chance(70) : dice.chance(10));
        if (nested) {
            members.items.push_back(draft_tree(dice, group, depth + 1));
            continue;
        }
        for (auto const& child : group) {
            members.items.push_back(json::text(child));
        }
    }
    auto const count = static_cast<std::int64_t>(members.items.size());
    static constexpr char const* names[] = {"all", "any", "of"};
    auto const* const name = dice.pick(names);
    auto made = json::object();
    if (name == names[2]) {
        made.set("at_least", json::number(std::to_string(dice.between(1, count))));
    }
    made.set(name, std::move(members));
    if (depth > 0 && dice.chance(40)) {
        made.set("weight", spelled(dice, some_weight(dice)));
    }
    return made;
}

} // namespace

json::value draft_requirement(random& dice, std::vector<std::string> children, bool simple) {
    auto const way = dice.below(simple ? 3 : 5);
    if (way == 0) {
        return json::text("all");
    }
    if (way == 1) {
        return json::text("any");
    }
    if (way == 2) {
        auto const count = static_cast<std::int64_t>(children.size());
        return json::object({{"at_least", json::number(std::to_string(dice.between(1, count)))}});
    }
    dice.shuffle(children);
    return draft_tree(dice, children, 0);
}

namespace {

void lay_requirement(random& dice, json::value& node, char const* children_key) {
    if (!dice.chance(60)) {
        return;
    }
    std::vector<std::string> ids;
    for (auto const& child : node.at(children_key).items) {
        ids.push_back(child.at("id").text);
    }
    node.set("require", draft_requirement(dice, std::move(ids), false));
}

} // namespace

json::value draft_indicator(context& in, std::string const& id) {
    auto& dice = in.dice;
    if (dice.chance(82)) {
        return draft_leaf(in, id, role::indicator);
    }
    auto made = json::object({{"id", json::text(id)}});
    if (dice.chance(30)) {
        made.set("name", draft_text(dice, "chỉ tiêu " + id));
    }
    if (dice.chance(25)) {
        made.set("weight", spelled(dice, some_weight(dice)));
    }
    auto parts = json::array();
    auto const count = dice.between(1, 3);
    for (std::int64_t at = 0; at < count; ++at) {
        parts.items.push_back(draft_leaf(in, id + static_cast<char>('a' + at), role::part));
    }
    made.set("parts", parts);
    lay_requirement(dice, made, "parts");
    lay_words(dice, made, id);
    return made;
}

json::value draft_criterion(context& in, std::string const& id, std::size_t most) {
    auto& dice = in.dice;
    auto made =
        json::object({{"id", json::text(id)}, {"name", draft_text(dice, "Tiêu chí " + id)}});
    if (!in.groups.empty() && dice.chance(70)) {
        made.set("group", json::text(dice.pick(in.groups)));
    }
    if (dice.chance(15)) {
        made.set("agency", json::text("sonnmt"));
    }
    if (dice.chance(30)) {
        made.set("weight", spelled(dice, some_weight(dice)));
    }
    auto const count = dice.below(most) + 1;
    bool const shares_id = count == 1 && dice.chance(35);
    auto indicators = json::array();
    for (std::size_t at = 1; at <= count; ++at) {
        indicators.items.push_back(
            draft_indicator(in, shares_id ? id : id + "." + std::to_string(at)));
    }
    made.set("indicators", indicators);
    lay_requirement(dice, made, "indicators");
    lay_words(dice, made, id);
    return made;
}

} // namespace generate
