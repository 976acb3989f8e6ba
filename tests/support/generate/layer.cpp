// SPDX-License-Identifier: Apache-2.0
#include "layer.hpp"

#include "../reference/resolve.hpp"

#include <algorithm>
#include <utility>

namespace generate {

std::string as_criterion(std::string const& id) {
    return "criterion " + id;
}

namespace {

bool has_child(json::value const& criterion, std::string const& id) {
    return std::ranges::any_of(criterion.at("indicators").items,
                               [&](json::value const& each) { return each.at("id").text == id; });
}

std::vector<std::string> ids_of(json::value const& nodes) {
    std::vector<std::string> ids;
    for (auto const& each : nodes.items) {
        ids.push_back(each.at("id").text);
    }
    return ids;
}

/**
 * Whether the bound is left to an authority somewhere, perhaps by the rulebook that it is taken
 * from: what is set there has to keep its floor.
 */
bool has_floor(json::value const& content) {
    auto const below = [](json::member const& each) { return has_floor(each.content); };
    return content.has("floor") || content.has("of") || std::ranges::any_of(content.members, below);
}

bool may_weaken(json::value const& node) {
    auto const* stated = node.find("may_weaken");
    return stated != nullptr && stated->truth;
}

/** Tests name ids under these keys; an id may also be one of an attribute's values. */
void collect_named(json::value const& content, std::set<std::string>& found) {
    for (auto const& each : content.items) {
        collect_named(each, found);
    }
    for (auto const& each : content.members) {
        bool const node = each.name == "indicator" || each.name == "condition";
        if (node) {
            found.insert(each.content.text);
        } else if (each.name == "criterion") {
            found.insert(as_criterion(each.content.text));
        }
        collect_named(each.content, found);
    }
}

class entry_drafter {
public:
    entry_drafter(context& in, json::value& document, json::value const& base, history& past,
                  licence permitted)
        : in_(in),
          dice_(in.dice),
          document_(document),
          base_(base),
          past_(past),
          permitted_(permitted) {}

    void draft() {
        for (auto const& criterion : base_.at("criteria").items) {
            visit_criterion(criterion);
        }
        if (auto const* conditions = base_.find("conditions")) {
            for (auto const& condition : conditions->items) {
                visit_condition(condition);
            }
        }
        if (dice_.chance(15)) {
            add_criterion();
        }
        if (dice_.chance(10)) {
            auto const* conditions = base_.find("conditions");
            auto const after = conditions == nullptr ? std::string() : stays(conditions->items);
            add("condition", draft_leaf(in_, fresh_id("điều kiện "), role::condition), after);
        }
    }

private:
    [[nodiscard]] std::string fresh_id(std::string const& before) {
        return before + "+" + std::to_string(++past_.added);
    }

    /** Whether nobody has been there; from now on somebody has. */
    bool claim(std::string const& id) { return past_.touched.insert(id).second; }

    void lay_dates(json::value& entry) {
        static std::vector<std::string> const begins = {"2017-01-01", "2018-01-01", "2019-07-01",
                                                        "2020-02-29"};
        static std::vector<std::string> const ends = {"2020-12-31", "2021-06-30", "2022-03-08"};
        if (!permitted_.layer || dice_.chance(40)) {
            entry.set("from", json::text(dice_.pick(begins)));
        }
        if (dice_.chance(25)) {
            entry.set("to", json::text(dice_.pick(ends)));
        }
        if (dice_.chance(10)) {
            entry.set("citation", json::text("Thông tư 1"));
        }
    }

    void append(char const* list, json::value entry) {
        auto* const present = document_.find(list);
        json::value& entries = present != nullptr ? *present : document_.set(list, json::array());
        entries.items.push_back(std::move(entry));
    }

    /** An entry about a node; a criterion that shares its id is named as a criterion. */
    json::value entry_about(std::string const& id, bool criterion, bool shared) {
        bool const by_key = criterion && (shared || dice_.chance(50));
        return json::object({{by_key ? "criterion_id" : "id", json::text(id)}});
    }

    void visit_criterion(json::value const& criterion) {
        auto const& id = criterion.at("id").text;
        if (past_.repealed.contains(as_criterion(id))) {
            return;
        }
        bool const weak = !permitted_.layer || may_weaken(criterion);
        if (weak && dice_.chance(5) && repeal_criterion(criterion)) {
            return;
        }
        if (dice_.chance(12) && claim(as_criterion(id))) {
            amend_node(entry_about(id, true, has_child(criterion, id)), criterion, weak);
        }
        for (auto const& indicator : criterion.at("indicators").items) {
            visit_indicator(criterion, indicator, weak);
        }
        if (dice_.chance(10) && !has_child(criterion, id) && simply_required(criterion)) {
            add_indicator(criterion);
        }
    }

    static bool simply_required(json::value const& node) {
        auto const* require = node.find("require");
        return require == nullptr || require->is(json::kind::string) ||
               (require->members.size() == 1 && require->has("at_least"));
    }

    bool repeal_criterion(json::value const& criterion) {
        auto const& id = criterion.at("id").text;
        std::vector<std::string> under{as_criterion(id)};
        for (auto const& indicator : criterion.at("indicators").items) {
            under.push_back(indicator.at("id").text);
            if (auto const* parts = indicator.find("parts")) {
                for (auto const& part : parts->items) {
                    under.push_back(part.at("id").text);
                }
            }
        }
        bool const asked_for = std::ranges::any_of(
            under, [&](std::string const& each) { return past_.named.contains(each); });
        if (permitted_.bounds_only || past_.left < 2 || asked_for || !untouched(under)) {
            return false;
        }
        past_.touched.insert(under.begin(), under.end());
        past_.repealed.insert(under.begin(), under.end());
        --past_.left;
        append_repeal(id, true, has_child(criterion, id));
        return true;
    }

    void append_repeal(std::string const& id, bool criterion, bool shared) {
        auto entry = entry_about(id, criterion, shared);
        lay_dates(entry);
        bool const bare = entry.members.size() == 1 && entry.has("id") && dice_.chance(60);
        append("repeal", bare ? json::text(id) : std::move(entry));
    }

    /** Another weight, requirement or name for a criterion or an indicator with parts. */
    void amend_node(json::value entry, json::value const& node, bool weak) {
        auto set = json::object();
        if (dice_.chance(50)) {
            set.set("weight", spelled(dice_, some_weight(dice_)));
        }
        if (weak && dice_.chance(50)) {
            set.set("require", json::text(dice_.chance(50) ? "any" : "all"));
        }
        if (set.members.empty()) {
            set.set("name", draft_text(dice_, "tên mới"));
        }
        bool const weighted = node.has("weight") && !set.has("weight");
        entry.set("set", std::move(set));
        if (weighted && dice_.chance(50)) {
            entry.set("remove", json::array({json::text("weight")}));
        }
        lay_dates(entry);
        append("amend", std::move(entry));
    }

    void visit_indicator(json::value const& criterion, json::value const& indicator, bool weak) {
        auto const* parts = indicator.find("parts");
        if (parts == nullptr) {
            bool const leave = weak && (!permitted_.layer || may_weaken(indicator));
            if (leave && dice_.chance(6) && repeal_indicator(criterion, indicator)) {
                return;
            }
            visit_leaf(indicator, leave, role::indicator, 18);
            return;
        }
        if (weak && dice_.chance(6) && replace_with_leaf(indicator)) {
            return;
        }
        if (dice_.chance(12) && claim(indicator.at("id").text)) {
            amend_node(json::object({{"id", indicator.at("id")}}), indicator, weak);
        }
        for (auto const& part : parts->items) {
            bool const leave = weak && (!permitted_.layer || may_weaken(part));
            visit_leaf(part, leave, role::part, 18);
        }
    }

    /** A leaf in the place of an indicator with parts, if all of it is as it was. */
    bool replace_with_leaf(json::value const& indicator) {
        auto const& parts = indicator.at("parts").items;
        std::vector<std::string> all{indicator.at("id").text};
        for (auto const& part : parts) {
            all.push_back(part.at("id").text);
        }
        bool const permitted = !permitted_.layer || std::ranges::all_of(parts, may_weaken);
        if (permitted_.bounds_only || !permitted || !untouched(all)) {
            return false;
        }
        past_.touched.insert(all.begin(), all.end());
        auto made = draft_leaf(in_, all.front(), role::indicator);
        made.remove("id");
        auto entry = json::object({{"id", indicator.at("id")}, {"replace", made}});
        lay_dates(entry);
        append("amend", entry);
        return true;
    }

    [[nodiscard]] bool untouched(std::vector<std::string> const& ids) const {
        return std::ranges::none_of(
            ids, [&](std::string const& each) { return past_.touched.contains(each); });
    }

    bool repeal_indicator(json::value const& criterion, json::value const& indicator) {
        auto const& id = indicator.at("id").text;
        auto const& of = criterion.at("id").text;
        auto const* require = criterion.find("require");
        bool const named_children = require != nullptr && !require->is(json::kind::string);
        bool const can = !permitted_.bounds_only && criterion.at("indicators").items.size() > 1 &&
                         !named_children && !past_.named.contains(id) &&
                         !past_.touched.contains(id) && past_.narrowed.insert(of).second;
        if (can) {
            past_.touched.insert(id);
            past_.repealed.insert(id);
            append_repeal(id, false, false);
        }
        return can;
    }

    void visit_condition(json::value const& condition) {
        auto const& id = condition.at("id").text;
        bool const leave = !permitted_.layer || may_weaken(condition);
        bool const gone = leave && dice_.chance(6) && !permitted_.bounds_only &&
                          !past_.named.contains(id) && claim(id);
        if (gone) {
            past_.repealed.insert(id);
            append_repeal(id, false, false);
            return;
        }
        visit_leaf(condition, leave, role::condition, 15);
    }

    void add_indicator(json::value const& criterion) {
        auto const& id = criterion.at("id").text;
        // A repealed criterion takes no additions; one that has grown is not repealed any more.
        past_.touched.insert(as_criterion(id));
        auto const made = fresh_id(id + ".");
        auto const after = stays(criterion.at("indicators").items);
        add("indicator", draft_leaf(in_, made, role::indicator), after, id);
    }

    /** The first of some nodes, if nobody has changed it; then nobody repeals it any more. */
    std::string stays(std::vector<json::value> const& nodes) {
        auto const& first = nodes.front().at("id").text;
        return claim(first) ? first : std::string();
    }

    void add_criterion() {
        auto const& first = base_.at("criteria").items.front().at("id").text;
        bool const there = !past_.repealed.contains(as_criterion(first));
        if (there) {
            past_.touched.insert(as_criterion(first));
        }
        add("criterion", draft_criterion(in_, fresh_id(""), 2), there ? first : std::string());
    }

    void add(char const* what, json::value node, std::string const& after,
             std::string const& criterion = {}) {
        auto entry = json::object();
        if (!criterion.empty()) {
            entry.set("criterion_id", json::text(criterion));
        }
        if (!after.empty() && dice_.chance(60)) {
            entry.set("after", json::text(after));
        }
        entry.set(what, std::move(node));
        lay_dates(entry);
        append("add", entry);
    }

    void visit_leaf(json::value const& leaf, bool leave, role as, unsigned percent) {
        if (!dice_.chance(percent) || past_.touched.contains(leaf.at("id").text)) {
            return;
        }
        auto entry = json::object({{"id", leaf.at("id")}});
        bool const free = leave && !permitted_.bounds_only && !has_floor(leaf);
        bool const changed = free ? change(entry, leaf, as) : tighten(entry, leaf);
        if (changed) {
            past_.touched.insert(leaf.at("id").text);
            lay_dates(entry);
            append("amend", entry);
        }
    }

    /** Whatever comes: another leaf, other numbers, another comparator, an exemption. */
    bool change(json::value& entry, json::value const& leaf, role as) {
        if (dice_.chance(25)) {
            auto const& id = leaf.at("id").text;
            auto made = as == role::indicator ? draft_indicator(in_, id) : draft_leaf(in_, id, as);
            made.remove("id");
            entry.set("replace", made);
            return true;
        }
        auto set = json::object();
        bool const number = !leaf.has("levels") && leaf.at("kind").text != "boolean";
        if (number && dice_.chance(75)) {
            static constexpr std::string_view others[] = {"at_least", "at_most", "more_than",
                                                          "less_than"};
            auto const comparator =
                dice_.chance(60) ? reference::comparator_of(leaf) : dice_.pick(others);
            set.set(comparator, draft_bound(in_, {comparator, {}}).stated);
            remove_present(entry, leaf, {"progress", "baseline", "full"});
        } else if (auto const* levels = leaf.find("levels");
                   levels != nullptr && dice_.chance(50)) {
            set.set("at_least_level", draft_bound(in_, {"at_least_level", ids_of(*levels)}).stated);
        } else if (dice_.chance(50)) {
            set.set("exemptable", json::boolean(true));
        } else if (dice_.chance(50)) {
            set.set("exempt_when", draft_attribute_test(in_));
        } else {
            set.set("verified", json::boolean(false));
        }
        entry.set("set", set);
        return true;
    }

    void remove_present(json::value& entry, json::value const& leaf,
                        std::vector<char const*> const& keys) {
        auto removed = json::array();
        for (auto const* key : keys) {
            if (leaf.has(key)) {
                removed.items.push_back(json::text(key));
            }
        }
        if (!removed.items.empty()) {
            entry.set("remove", removed);
        }
    }

    /** Only what no rulebook under a layer has to permit. */
    bool tighten(json::value& entry, json::value const& leaf) {
        auto const comparator = reference::comparator_of(leaf);
        bool const rising = comparator == "at_least" || comparator == "more_than";
        bool const falling = comparator == "at_most" || comparator == "less_than";
        if (!rising && !falling) {
            return false;
        }
        auto const& stated = leaf.at(comparator);
        auto const* floor = stated.find("floor");
        bool const plain = stated.is(json::kind::number) || stated.is(json::kind::string);
        rational number = 0;
        if (floor != nullptr || plain) {
            auto const weakest = reference::read_number(floor != nullptr ? *floor : stated);
            rational const step = dice_.chance(25) ? 0 : rational(dice_.between(0, 30));
            number = rising ? rational(weakest + step) : rational(weakest - step);
        } else if (stated.has("unknown")) {
            number = some_number(dice_, in_.numbers);
        } else {
            return false;
        }
        if (!fits(number)) {
            return false;
        }
        set_bound(entry, leaf, comparator, number, plain);
        return true;
    }

    void set_bound(json::value& entry, json::value const& leaf, std::string_view comparator,
                   rational const& number, bool plain) {
        bool const strictly = plain && dice_.chance(20);
        auto const name = !strictly                  ? comparator
                          : comparator == "at_least" ? "more_than"
                          : comparator == "at_most"  ? "less_than"
                                                     : comparator;
        auto bound = spelled(dice_, number);
        if (dice_.chance(40)) {
            bound = json::object({{"value", bound},
                                  {"source", json::text("Quyết định của tỉnh")},
                                  {"verified", json::boolean(dice_.chance(50))}});
        }
        entry.set("set", json::object({{std::string(name), bound}}));
        remove_present(entry, leaf, {"full"});
    }

    context& in_;
    random& dice_;
    json::value& document_;
    json::value const& base_;
    history& past_;
    licence permitted_;
};

} // namespace

void remember_named(history& past, json::value const& tests) {
    collect_named(tests, past.named);
}

void permit_weakening(random& dice, json::value& rulebook) {
    auto const permit = [&](json::value& node) {
        if (dice.chance(60)) {
            node.set("may_weaken", json::boolean(true));
        }
    };
    for (auto& criterion : rulebook.find("criteria")->items) {
        permit(criterion);
        for (auto& indicator : criterion.find("indicators")->items) {
            if (auto* const parts = indicator.find("parts")) {
                std::ranges::for_each(parts->items, permit);
            } else {
                permit(indicator);
            }
        }
    }
    if (auto* const conditions = rulebook.find("conditions")) {
        std::ranges::for_each(conditions->items, permit);
    }
}

void lay_entries(context& in, json::value& document, json::value const& base, history& past,
                 licence permitted) {
    entry_drafter(in, document, base, past, permitted).draft();
}

} // namespace generate
