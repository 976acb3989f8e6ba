// SPDX-License-Identifier: Apache-2.0
#include "../reference/resolve.hpp"
#include "draft.hpp"
#include "generate.hpp"
#include "judgements.hpp"
#include "layer.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

namespace generate {

namespace {

struct measure_of_size {
    std::int64_t fewest;
    std::int64_t most;
    std::size_t indicators;
};

measure_of_size measured(shape size) {
    switch (size) {
    case shape::plain: break;
    case shape::wide: return {4, 12, 5};
    case shape::large: return {20, 40, 3};
    case shape::huge: return {100, 200, 5};
    }
    return {1, 5, 3};
}

json::value heading(random& dice, std::string const& id) {
    return json::object({{"format", json::text("tieuchi-rulebook/1")},
                         {"id", json::text(id)},
                         {"title", draft_text(dice, "Bộ tiêu chí \"" + id + "\"")},
                         {"citation", json::text("Quyết định 1/QĐ")}});
}

/** `effective` of a rulebook that extends none; a closed one settles the keys of `by` year. */
void lay_effective(context& in, json::value& document) {
    auto const way = in.dice.below(3);
    if (way == 0) {
        return;
    }
    auto effective = json::object({{"from", json::text("2016-12-01")}});
    if (way == 1) {
        effective.set("to", json::text("2022-03-08"));
        in.years = {"2016", "2017", "2018", "2019", "2020", "2021", "2022"};
    }
    document.set("effective", effective);
}

lasting_nodes lasting(json::value const& base, history const& past) {
    lasting_nodes nodes;
    auto const keep = [&](std::vector<std::string>& into, std::string const& id,
                          std::string const& name) {
        if (!past.repealed.contains(name)) {
            into.push_back(id);
        }
    };
    for (auto const& criterion : base.at("criteria").items) {
        auto const& id = criterion.at("id").text;
        keep(nodes.criteria, id, as_criterion(id));
        for (auto const& indicator : criterion.at("indicators").items) {
            auto const& own = indicator.at("id").text;
            keep(nodes.indicators, own, own);
        }
    }
    if (auto const* conditions = base.find("conditions")) {
        for (auto const& condition : conditions->items) {
            keep(nodes.conditions, condition.at("id").text, condition.at("id").text);
        }
    }
    return nodes;
}

/** What a rulebook concludes: scale, floors, grades, withdrawal, presupposed designations. */
void lay_conclusions(context& in, json::value& document, lasting_nodes nodes, history& past) {
    static constexpr std::string_view scales[] = {"100", "10", "1000", "1", "0.5", "33.3"};
    auto& dice = in.dice;
    if (dice.chance(30)) {
        nodes.scale = reference::read_number(dice.pick(scales));
        document.set("scale", spelled(dice, nodes.scale));
    }
    if (dice.chance(40)) {
        document.set("basic_progress", spelled(dice, some_share(dice)));
    }
    if (dice.chance(25)) {
        document.set("completeness_floor", spelled(dice, some_share(dice)));
    }
    if (dice.chance(55)) {
        document.set("grades", draft_grades(in, nodes));
        remember_named(past, document.at("grades"));
    }
    if (dice.chance(35)) {
        document.set("withdraw", draft_test(in, nodes));
        remember_named(past, document.at("withdraw"));
    }
    if (dice.chance(20)) {
        auto list = json::array({json::text("vn/" + document.at("id").text)});
        if (!document.has("extends") && dice.chance(30)) {
            list.items.push_back(json::text("vn/nâng cao"));
        }
        document.set("presupposes", list);
    }
}

void lay_groups(context& in, json::value& document, std::string const& prefix) {
    if (!in.dice.chance(30)) {
        return;
    }
    auto groups = json::array();
    for (auto left = in.dice.between(1, 2); left > 0; --left) {
        in.groups.push_back(prefix + std::to_string(left));
        groups.items.push_back(json::object(
            {{"id", json::text(in.groups.back())}, {"name", draft_text(in.dice, "Nhóm")}}));
    }
    document.set("groups", groups);
}

void lay_nodes(context& in, json::value& document, measure_of_size const& size) {
    auto& dice = in.dice;
    auto criteria = json::array();
    auto const count = dice.between(size.fewest, size.most);
    for (std::int64_t at = 1; at <= count; ++at) {
        auto const id = std::to_string(at);
        criteria.items.push_back(
            draft_criterion(in, dice.chance(5) ? "tiêu chí " + id : id, size.indicators));
    }
    document.set("criteria", criteria);
    if (dice.chance(30)) {
        auto conditions = json::array();
        for (auto left = dice.between(1, 3); left > 0; --left) {
            conditions.items.push_back(draft_leaf(
                in, (dice.chance(5) ? "\"c\\" : "c") + std::to_string(left), role::condition));
        }
        document.set("conditions", conditions);
    }
}

/** Attributes of the rulebook's own, and some that another one has, word by word the same. */
void lay_attributes(context& in, json::value& document, std::string const& prefix,
                    json::value const* other) {
    auto definitions = json::object();
    auto const* theirs = other == nullptr ? nullptr : other->find("attributes");
    for (std::size_t at = 0; theirs != nullptr && at < theirs->members.size(); ++at) {
        auto const& [name, definition] = theirs->members[at];
        auto const* values = definition.find("values");
        if (values == nullptr || !in.dice.chance(50)) {
            continue;
        }
        definitions.set(name, definition);
        attribute seen{name, {}};
        for (auto const& each : values->items) {
            seen.values.push_back(each.text);
        }
        in.attributes.push_back(std::move(seen));
    }
    auto const own = draft_attributes(in, prefix, in.dice.below(4));
    definitions.members.insert(definitions.members.end(), own.members.begin(), own.members.end());
    if (!definitions.members.empty()) {
        document.set("attributes", definitions);
    }
}

/** The leaves of a rulebook that `of` may name: those with one number as bound. */
std::vector<std::string> leaves_with_number(json::value const& rulebook) {
    std::vector<std::string> made;
    auto const visit = [&](json::value const& leaf) {
        auto const comparator = reference::comparator_of(leaf);
        bool const one_number = comparator == "at_least" || comparator == "at_most" ||
                                comparator == "more_than" || comparator == "less_than" ||
                                comparator == "equals";
        if (one_number) {
            made.push_back(leaf.at("id").text);
        }
    };
    for (auto const& criterion : rulebook.at("criteria").items) {
        for (auto const& indicator : criterion.at("indicators").items) {
            visit(indicator);
            if (auto const* parts = indicator.find("parts")) {
                std::ranges::for_each(parts->items, visit);
            }
        }
    }
    if (auto const* conditions = rulebook.find("conditions")) {
        std::ranges::for_each(conditions->items, visit);
    }
    return made;
}

class bundle_drafter {
public:
    bundle_drafter(std::uint64_t seed, shape size)
        : dice_(seed ^ 0x7469657563686921U), size_(size) {}

    bundle draft() {
        static constexpr std::string_view dates[] = {
            "2014-05-05", "2016-12-31", "2017-01-01", "2017-12-31", "2018-01-01", "2018-06-30",
            "2019-06-30", "2019-07-01", "2020-02-28", "2020-02-29", "2020-12-31", "2021-01-01",
            "2021-06-30", "2021-07-01", "2022-03-08", "2022-03-09", "2025-10-10"};
        if (dice_.chance(25)) {
            draft_other("khác", "k");
            if (dice_.chance(30)) {
                draft_other("khác nữa", "m");
            }
        }
        draft_base();
        auto const way = dice_.below(100);
        auto const layers = way < 65 ? 0 : way < 90 ? 1 : 2;
        for (int at = 1; at <= layers; ++at) {
            draft_layer(at);
        }
        bundle made;
        made.date = dice_.pick(dates);
        made.rulebook = json::write(documents_.back());
        documents_.pop_back();
        dice_.shuffle(documents_);
        for (auto const& each : documents_) {
            made.with.push_back(json::write(each));
        }
        return made;
    }

private:
    /** A rulebook that bounds refer to: few digits, and its leaves stay. */
    void draft_other(std::string const& id, std::string const& prefix) {
        context in{.dice = dice_, .numbers = grain::small};
        in.references = references_;
        auto document = heading(dice_, id);
        document.set("unit_level", json::text("commune"));
        document.set("designation", draft_text(dice_, "Khác"));
        lay_effective(in, document);
        lay_attributes(in, document, prefix, documents_.empty() ? nullptr : &documents_.front());
        lay_nodes(in, document, {1, 2, 3});
        auto const plain = document;
        history past;
        if (dice_.chance(30)) {
            lay_entries(in, document, plain, past, {.bounds_only = true});
        }
        refer_to(plain, id);
        documents_.push_back(std::move(document));
        if (dice_.chance(30)) {
            draft_layer_of_other(in, plain, past);
        }
    }

    void draft_layer_of_other(context& in, json::value const& base, history& past) {
        auto document = heading(dice_, base.at("id").text + " của tỉnh");
        document.set("extends", base.at("id"));
        document.set("effective", json::object({{"from", json::text("2018-01-01")},
                                                {"to", json::text("2022-03-08")}}));
        lay_entries(in, document, base, past, {.layer = true, .bounds_only = true});
        refer_to(base, document.at("id").text);
        documents_.push_back(std::move(document));
    }

    /** Lets later rulebooks take bounds from that one, which has the leaves of `base`. */
    void refer_to(json::value const& base, std::string const& id) {
        for (auto const& leaf : leaves_with_number(base)) {
            references_.push_back(id + "#" + leaf);
        }
    }

    void draft_base() {
        context in{.dice = dice_};
        in.references = references_;
        auto document = heading(dice_, "gốc");
        document.set("unit_level", json::text("commune"));
        document.set("designation", draft_text(dice_, "Đạt chuẩn"));
        lay_effective(in, document);
        lay_groups(in, document, "I");
        lay_attributes(in, document, "a", documents_.empty() ? nullptr : &documents_.front());
        lay_nodes(in, document, measured(size_));
        permit_weakening(dice_, document);
        past_.left = document.at("criteria").items.size();
        lay_conclusions(in, document, lasting(document, past_), past_);
        if (dice_.chance(30)) {
            lay_entries(in, document, json::value(document), past_, {});
        }
        base_ = document;
        attributes_ = in.attributes;
        groups_ = in.groups;
        documents_.push_back(std::move(document));
    }

    void draft_layer(int at) {
        context in{.dice = dice_};
        in.references = references_;
        in.attributes = attributes_;
        in.groups = groups_;
        auto const prefix = std::string(1, static_cast<char>('p' + at));
        auto document = heading(dice_, "tỉnh " + std::to_string(at));
        document.set("extends", documents_.back().at("id"));
        lay_layer_heading(document);
        lay_groups(in, document, prefix + "N");
        auto definitions = draft_attributes(in, prefix, dice_.below(2));
        lay_default(definitions);
        if (!definitions.members.empty()) {
            document.set("attributes", definitions);
        }
        if (dice_.chance(35)) {
            lay_conclusions(in, document, lasting(base_, past_), past_);
        }
        lay_entries(in, document, base_, past_, {.layer = true});
        attributes_ = in.attributes;
        groups_ = in.groups;
        documents_.push_back(std::move(document));
    }

    void lay_layer_heading(json::value& document) {
        static constexpr std::string_view begins[] = {"2017-01-01", "2018-01-01", "2019-07-01"};
        auto effective = json::object({{"from", json::text(dice_.pick(begins))}});
        auto const* under = base_.find("effective");
        bool const closed = under != nullptr && under->has("to");
        if (closed || dice_.chance(30)) {
            effective.set("to", json::text("2022-03-08"));
        }
        document.set("effective", effective);
        if (dice_.chance(40)) {
            document.set("unit_level", json::text("commune"));
        }
        if (dice_.chance(40)) {
            document.set("designation", draft_text(dice_, "Đạt chuẩn của tỉnh"));
        }
    }

    /** A layer may settle an attribute of the rulebook under it, once, and not a shared one. */
    void lay_default(json::value& definitions) {
        auto const* known = base_.find("attributes");
        bool const free = known != nullptr && references_.empty() && !settled_ && dice_.chance(40);
        for (std::size_t at = 0; free && at < known->members.size(); ++at) {
            auto const& [name, definition] = known->members[at];
            auto const* values = definition.find("values");
            if (values != nullptr && !settled_) {
                auto const& value = dice_.pick(values->items);
                definitions.set(name, json::object({{"default", value}}));
                settled_ = true;
            }
        }
    }

    random dice_;
    shape size_;
    std::vector<json::value> documents_;
    std::vector<std::string> references_;
    json::value base_;
    history past_;
    std::vector<attribute> attributes_;
    std::vector<std::string> groups_;
    bool settled_ = false;
};

} // namespace

bundle rulebook(std::uint64_t seed, shape size) {
    return bundle_drafter(seed, size).draft();
}

} // namespace generate
