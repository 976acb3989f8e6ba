// SPDX-License-Identifier: Apache-2.0
#include "resolve.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <stdexcept>
#include <utility>

namespace reference {

namespace {

using list = std::vector<json::value>;

/** A node's place: the list that holds it, and where in it. */
struct place {
    list* nodes = nullptr;
    std::size_t at = 0;
};

place place_in(json::value* nodes, std::string_view id) {
    for (std::size_t at = 0; nodes != nullptr && at < nodes->items.size(); ++at) {
        if (nodes->items[at].at("id").text == id) {
            return {&nodes->items, at};
        }
    }
    return {};
}

place criterion_place(json::value& rulebook, std::string_view id) {
    return place_in(rulebook.find("criteria"), id);
}

/** Indicators and parts first: an id that a criterion shares means the indicator. */
place place_of(json::value& rulebook, std::string_view id) {
    for (auto& criterion : rulebook.find("criteria")->items) {
        auto* const indicators = criterion.find("indicators");
        if (auto const found = place_in(indicators, id); found.nodes != nullptr) {
            return found;
        }
        for (auto& indicator : indicators->items) {
            if (auto const found = place_in(indicator.find("parts"), id); found.nodes != nullptr) {
                return found;
            }
        }
    }
    auto const condition = place_in(rulebook.find("conditions"), id);
    return condition.nodes != nullptr ? condition : criterion_place(rulebook, id);
}

/** The node that an entry of `amend` or `repeal` names. */
place named_by(json::value& rulebook, json::value const& entry) {
    auto const found = entry.is(json::kind::string) ? place_of(rulebook, entry.text)
                       : entry.has("id")            ? place_of(rulebook, entry.at("id").text)
                                         : criterion_place(rulebook, entry.at("criterion_id").text);
    if (found.nodes == nullptr) {
        throw std::runtime_error("an entry names what is not there: " + json::write(entry));
    }
    return found;
}

void repeal(json::value& rulebook, json::value const& entry) {
    auto const found = named_by(rulebook, entry);
    found.nodes->erase(found.nodes->begin() + static_cast<std::ptrdiff_t>(found.at));
}

void set_key(json::value& node, json::member const& stated) {
    if (std::ranges::find(comparators, stated.name) != std::ranges::end(comparators)) {
        for (auto const comparator : comparators) {
            node.remove(comparator);
        }
    }
    node.set(stated.name, stated.content);
}

void amend(json::value& rulebook, json::value const& entry) {
    auto const found = named_by(rulebook, entry);
    json::value& node = (*found.nodes)[found.at];
    if (auto const* replacement = entry.find("replace")) {
        auto const id = node.at("id");
        node = *replacement;
        node.set("id", id);
        return;
    }
    if (auto const* keys = entry.find("remove")) {
        for (auto const& key : keys->items) {
            node.remove(key.text);
        }
    }
    if (auto const* keys = entry.find("set")) {
        for (auto const& stated : keys->members) {
            set_key(node, stated);
        }
    }
}

void insert(json::value& nodes, json::value const& entry, json::value const& node) {
    auto* const after = entry.find("after");
    auto const found = after == nullptr ? place{} : place_in(&nodes, after->text);
    auto const at = found.nodes == nullptr ? nodes.items.size() : found.at + 1;
    nodes.items.insert(nodes.items.begin() + static_cast<std::ptrdiff_t>(at), node);
}

json::value& list_of(json::value& owner, std::string_view key) {
    auto* const present = owner.find(key);
    return present != nullptr ? *present : owner.set(key, json::array());
}

void add(json::value& rulebook, json::value const& entry) {
    if (auto const* criterion = entry.find("criterion")) {
        insert(list_of(rulebook, "criteria"), entry, *criterion);
    } else if (auto const* condition = entry.find("condition")) {
        insert(list_of(rulebook, "conditions"), entry, *condition);
    } else {
        auto const found = criterion_place(rulebook, entry.at("criterion_id").text);
        insert(list_of((*found.nodes)[found.at], "indicators"), entry, entry.at("indicator"));
    }
}

bool counts_on(json::value const& entry, json::value const& document, std::string const& date) {
    auto const* from = entry.find("from");
    auto const* effective = document.find("effective");
    if (from == nullptr && effective != nullptr) {
        from = effective->find("from");
    }
    auto const* to = entry.find("to");
    return (from == nullptr || from->text <= date) && (to == nullptr || date <= to->text);
}

/** Lays the keys of a layer over the rulebook that it extends. */
void lay_over(json::value& rulebook, json::value const& layer) {
    for (auto const* own : {"title", "citation", "issued", "effective", "extends"}) {
        rulebook.remove(own);
    }
    for (auto const& stated : layer.members) {
        if (stated.name == "attributes") {
            auto* const known = rulebook.find("attributes");
            json::value& all =
                known != nullptr ? *known : rulebook.set(stated.name, json::object());
            for (auto const& attribute : stated.content.members) {
                if (auto* const present = all.find(attribute.name)) {
                    present->set("default", attribute.content.at("default"));
                } else {
                    all.set(attribute.name, attribute.content);
                }
            }
        } else if (stated.name == "groups" || stated.name == "presupposes" ||
                   stated.name == "criteria" || stated.name == "conditions") {
            auto& all = list_of(rulebook, stated.name).items;
            for (auto const& each : stated.content.items) {
                if (std::ranges::find(all, each) == all.end()) {
                    all.push_back(each);
                }
            }
        } else {
            rulebook.set(stated.name, stated.content);
        }
    }
}

/** Calls `visit` with every `of` in a bound, a list of nodes, or a whole rulebook. */
void each_reference(json::value const& content,
                    std::function<void(std::string const&)> const& visit) {
    for (auto const& each : content.items) {
        each_reference(each, visit);
    }
    for (auto const& each : content.members) {
        // Requirements use `of` for a list of children; `of` may also be the key of a branch.
        if (each.name == "of" && each.content.text.find('#') != std::string::npos) {
            visit(each.content.text);
        }
        each_reference(each.content, visit);
    }
}

} // namespace

std::string_view comparator_of(json::value const& leaf) {
    for (auto const comparator : comparators) {
        if (leaf.has(comparator)) {
            return comparator;
        }
    }
    return {};
}

json::value const* leaf_of(json::value const& rulebook, std::string_view id) {
    auto const named = [&](json::value const& owner, std::string_view key) -> json::value const* {
        auto const* nodes = owner.find(key);
        for (std::size_t at = 0; nodes != nullptr && at < nodes->items.size(); ++at) {
            if (nodes->items[at].at("id").text == id) {
                return &nodes->items[at];
            }
        }
        return nullptr;
    };
    for (auto const& criterion : rulebook.at("criteria").items) {
        if (auto const* indicator = named(criterion, "indicators")) {
            return indicator;
        }
        for (auto const& indicator : criterion.at("indicators").items) {
            if (auto const* part = named(indicator, "parts")) {
                return part;
            }
        }
    }
    return named(rulebook, "conditions");
}

shelf::shelf(std::vector<json::value> documents, std::string date)
    : documents_(std::move(documents)), date_(std::move(date)) {}

json::value const& shelf::rulebook(std::string const& id) {
    if (auto const known = resolved_.find(id); known != resolved_.end()) {
        return known->second;
    }
    for (auto const& document : documents_) {
        if (document.at("id").text == id) {
            return resolved_.emplace(id, resolve(document)).first->second;
        }
    }
    throw std::runtime_error("no rulebook " + id);
}

json::value shelf::resolve(json::value const& document) {
    json::value made = document;
    if (auto const* extends = document.find("extends")) {
        made = rulebook(extends->text);
        lay_over(made, document);
    }
    using step = void (*)(json::value&, json::value const&);
    static constexpr std::pair<char const*, step> steps[] = {
        {"repeal", repeal}, {"amend", amend}, {"add", add}};
    for (auto const& [key, carry_out] : steps) {
        made.remove(key);
        auto const* entries = document.find(key);
        for (std::size_t at = 0; entries != nullptr && at < entries->items.size(); ++at) {
            if (counts_on(entries->items[at], document, date_)) {
                carry_out(made, entries->items[at]);
            }
        }
    }
    return made;
}

std::map<std::string, json::value const*> shelf::attributes(std::string const& id) {
    std::map<std::string, json::value const*> found;
    collect_attributes(rulebook(id), found);
    return found;
}

void shelf::collect_attributes(json::value const& rulebook,
                               std::map<std::string, json::value const*>& found) {
    if (auto const* attributes = rulebook.find("attributes")) {
        for (auto const& each : attributes->members) {
            found.emplace(each.name, &each.content);
        }
    }
    each_reference(rulebook, [&](std::string const& reference) {
        collect_attributes(this->rulebook(reference.substr(0, reference.find('#'))), found);
    });
}

} // namespace reference
