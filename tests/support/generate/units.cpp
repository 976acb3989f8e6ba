// SPDX-License-Identifier: Apache-2.0
#include "../reference/resolve.hpp"
#include "generate.hpp"
#include "numbers.hpp"

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace generate {

namespace {

/** Every number that a piece of a rulebook states: bounds, floors, baselines, points of tables. */
void collect_numbers(json::value const& content, std::vector<rational>& found) {
    bool const written = content.is(json::kind::number) || content.is(json::kind::string);
    bool const literal = written && !content.text.empty() &&
                         content.text.find_first_not_of("-0123456789.eE+") == std::string::npos &&
                         content.text.find_first_of("0123456789") != std::string::npos;
    if (literal) {
        found.push_back(reference::read_number(content.text));
    }
    for (auto const& each : content.items) {
        collect_numbers(each, found);
    }
    for (auto const& each : content.members) {
        collect_numbers(each.content, found);
    }
}

class units_drafter {
public:
    units_drafter(std::uint64_t seed, bundle const& judged_by, look_of_units look)
        : dice_(seed ^ 0x756E697473U),
          shelf_(parsed(judged_by), judged_by.date),
          id_(json::parse(judged_by.rulebook).at("id").text),
          tidy_(look == look_of_units::tidy) {}

    std::string draft(std::size_t count) {
        auto const wanted = count == 0 ? dice_.below(4) + 1 : count;
        auto list = json::array();
        for (std::size_t at = 1; at <= wanted; ++at) {
            list.items.push_back(draft_unit(std::to_string(27000 + at)));
        }
        return json::write(
            json::object({{"format", json::text("tieuchi-units/1")}, {"units", list}}));
    }

private:
    static std::vector<json::value> parsed(bundle const& judged_by) {
        std::vector<json::value> documents{json::parse(judged_by.rulebook)};
        for (auto const& each : judged_by.with) {
            documents.push_back(json::parse(each));
        }
        return documents;
    }

    json::value draft_unit(std::string const& id) {
        // How well this unit does, and how much of it is known.
        passing_ = dice_.chance(30) ? 100 : static_cast<unsigned>(dice_.between(20, 95));
        missing_ = dice_.chance(40) ? 0 : static_cast<unsigned>(dice_.between(0, 40));
        auto unit = json::object({{"id", json::text(id)}});
        if (dice_.chance(70)) {
            unit.set("name", json::text(dice_.chance(10) ? "Xã \"Mới\"\t\\ 1" : "Tiến Nông"));
        }
        if (dice_.chance(20)) {
            unit.set("parent", json::text("Triệu Sơn"));
        }
        if (dice_.chance(10)) {
            unit.set("cohorts", json::array({json::text("registered-2022")}));
        }
        lay_attributes(unit);
        lay_holds(unit);
        if (!dice_.chance(2)) {
            unit.set("observations", observations());
        }
        return unit;
    }

    void lay_attributes(json::value& unit) {
        auto stated = json::object();
        for (auto const& [name, definition] : shelf_.attributes(id_)) {
            if (definition->has("derive") || dice_.chance(15)) {
                continue;
            }
            if (dice_.chance(5)) {
                stated.set(name, {});
            } else if (auto const* values = definition->find("values")) {
                stated.set(name, dice_.pick(values->items));
            } else {
                stated.set(name,
                           spelled(dice_, dice_.chance(70) ? rational(dice_.between(0, 20) * 5)
                                                           : some_number(dice_, grain::any)));
            }
        }
        if (!stated.members.empty() || dice_.chance(10)) {
            unit.set("attributes", stated);
        }
    }

    void lay_holds(json::value& unit) {
        auto const* presupposed = shelf_.rulebook(id_).find("presupposes");
        bool const silent = dice_.chance(presupposed == nullptr ? 80 : 25);
        if (silent) {
            return;
        }
        auto held = json::array();
        for (std::size_t at = 0; presupposed != nullptr && at < presupposed->items.size(); ++at) {
            if (dice_.chance(75)) {
                held.items.push_back(presupposed->items[at]);
            }
        }
        if (dice_.chance(20)) {
            held.items.push_back(json::text("vn/không ai biết"));
        }
        unit.set("holds", held);
    }

    json::value observations() {
        auto made = json::object();
        auto const& rulebook = shelf_.rulebook(id_);
        for (auto const& criterion : rulebook.at("criteria").items) {
            auto const& id = criterion.at("id").text;
            bool shared = false;
            for (auto const& indicator : criterion.at("indicators").items) {
                lay_indicator(made, indicator);
                shared = shared || indicator.at("id").text == id;
            }
            if (!shared && dice_.chance(9)) {
                made.set(id, declared(json::object()));
            }
        }
        if (auto const* conditions = rulebook.find("conditions")) {
            for (auto const& condition : conditions->items) {
                lay_leaf(made, condition, false);
            }
        }
        dice_.shuffle(made.members);
        return made;
    }

    void lay_indicator(json::value& made, json::value const& indicator) {
        bool const declares = dice_.chance(8);
        auto const* parts = indicator.find("parts");
        if (parts == nullptr) {
            lay_leaf(made, indicator, declares);
            return;
        }
        for (auto const& part : parts->items) {
            lay_leaf(made, part, false);
        }
        if (declares) {
            made.set(indicator.at("id").text, declared(json::object()));
        }
    }

    json::value declared(json::value observation) {
        static constexpr std::string_view verdicts[] = {"pass", "basic", "fail", "pass"};
        observation.set("declared", json::text(dice_.pick(verdicts)));
        if (dice_.chance(20)) {
            observation.set("by", json::text("đoàn thẩm tra"));
            observation.set("on", json::text("2022-01-10"));
        }
        return observation;
    }

    void lay_leaf(json::value& made, json::value const& leaf, bool declares) {
        auto const& id = leaf.at("id").text;
        auto const* exemptable = leaf.find("exemptable");
        bool const exempted = exemptable != nullptr && exemptable->truth && dice_.chance(20);
        if (exempted) {
            auto observation = json::object({{"exempt", json::text("không có làng nghề")}});
            made.set(id, declares ? declared(observation) : observation);
        } else if (dice_.chance(missing_)) {
            if (declares) {
                made.set(id, declared(json::object()));
            } else if (dice_.chance(20)) {
                made.set(id, {});
            }
        } else {
            made.set(id, observation(leaf, declares));
        }
    }

    /** The observation of a value, bare where nothing has to stand beside it. */
    json::value observation(json::value const& leaf, bool declares) {
        auto const& kind = leaf.at("kind").text;
        auto content = kind == "boolean"   ? json::boolean(dice_.chance(passing_))
                       : kind == "ordinal" ? some_level(leaf)
                                           : some_amount(leaf);
        bool const pair = content.is(json::kind::object);
        if (!declares && (pair || dice_.chance(70))) {
            return content;
        }
        bool const as_level = kind == "ordinal" && dice_.chance(60);
        auto made =
            pair ? std::move(content) : json::object({{as_level ? "level" : "value", content}});
        if (dice_.chance(30)) {
            made.set("source", json::text("Niên giám"));
            made.set("note", json::text("ghi chú"));
        }
        return declares ? declared(std::move(made)) : made;
    }

    json::value some_level(json::value const& leaf) {
        auto const& levels = leaf.at("levels").items;
        auto const one = dice_.below(levels.size());
        auto const other = dice_.below(levels.size());
        // The better of two on a unit that does well.
        auto const at = dice_.chance(passing_) ? std::max(one, other) : std::min(one, other);
        return levels[at].at("id");
    }

    /** Numbers around which something happens to this leaf. */
    std::vector<rational> edges(json::value const& leaf) {
        auto const comparator = reference::comparator_of(leaf);
        std::vector<rational> found;
        collect_numbers(leaf.at(comparator), found);
        for (auto const* key : {"baseline", "full", "progress"}) {
            if (auto const* stated = leaf.find(key)) {
                collect_numbers(*stated, found);
            }
        }
        collect_of(leaf.at(comparator), found);
        return found;
    }

    /** The bounds that come from other rulebooks, with their factors. */
    void collect_of(json::value const& bound, std::vector<rational>& found) {
        auto const* of = bound.find("of");
        if (of != nullptr && of->text.find('#') != std::string::npos) {
            auto const hash = of->text.find('#');
            auto const* leaf = reference::leaf_of(shelf_.rulebook(of->text.substr(0, hash)),
                                                  of->text.substr(hash + 1));
            std::vector<rational> theirs;
            collect_numbers(leaf->at(reference::comparator_of(*leaf)), theirs);
            auto const* times = bound.find("times");
            for (auto const& each : theirs) {
                found.push_back(times == nullptr ? each : each * reference::read_number(*times));
            }
        }
        for (auto const& each : bound.members) {
            collect_of(each.content, found);
        }
    }

    json::value some_amount(json::value const& leaf) {
        auto const numbers = edges(leaf);
        rational const edge =
            numbers.empty() ? some_number(dice_, grain::any) : dice_.pick(numbers);
        auto const* unit = leaf.find("unit");
        rational const scale = unit != nullptr && unit->text == "%" ? 100 : 1;
        rational const amount = around(edge, leaf);
        auto const pairs = leaf.at("kind").text == "ratio" ? 75U : 15U;
        if (tidy_ ? seen_as_pairs(leaf, pairs) : dice_.chance(pairs)) {
            return pair(amount / scale);
        }
        return spelled(dice_, fits(amount) ? amount : edge);
    }

    /** Decided once for a leaf. */
    bool seen_as_pairs(json::value const& leaf, unsigned percent) {
        auto const& id = leaf.at("id").text;
        if (!as_pairs_.contains(id)) {
            as_pairs_[id] = dice_.chance(percent);
        }
        return as_pairs_.at(id);
    }

    /** The edge itself, close by, or somewhere on the side that this unit deserves. */
    rational around(rational const& edge, json::value const& leaf) {
        auto const way = tidy_ ? dice_.below(60) : dice_.below(100);
        if (way < 9) {
            return edge;
        }
        auto const comparator = reference::comparator_of(leaf);
        bool const rising = comparator != "at_most" && comparator != "less_than";
        bool const up = rising == dice_.chance(passing_);
        rational step = 0;
        if (way < 30) {
            step = rational(dice_.between(1, 20)) / 10;
        } else if (tidy_) {
            step = rational(dice_.between(1, 150));
        } else if (way < 35) {
            step = reference::read_number("1e-" + std::to_string(dice_.between(1, 18)));
        } else if (way < 92) {
            rational const share = rational(dice_.between(1, 150)) / 100;
            step = edge == 0 ? share : rational(abs(edge) * share);
        } else {
            return some_number(dice_, grain::any);
        }
        return up ? rational(edge + step) : rational(edge - step);
    }

    /** Numerator and denominator of that share, or of one close to it. */
    json::value pair(rational const& share) {
        rational above = numerator(share);
        rational below = denominator(share);
        rational const factor = rational(dice_.between(1, 40));
        if (fits(above * factor) && fits(below * factor)) {
            above *= factor;
            below *= factor;
        }
        bool const usable = above >= 0 && fits(above) && fits(below);
        if (!usable || dice_.chance(40)) {
            below = rational(dice_.between(1, 400));
            above = usable ? rational(numerator(share * below) / denominator(share * below))
                           : rational(dice_.between(0, 400));
        }
        if (!fits(above)) {
            above = 1;
        }
        return json::object(
            {{"numerator", spelled(dice_, above)}, {"denominator", spelled(dice_, below)}});
    }

    random dice_;
    reference::shelf shelf_;
    std::string id_;
    bool tidy_;
    std::map<std::string, bool> as_pairs_;
    unsigned passing_ = 0;
    unsigned missing_ = 0;
};

} // namespace

std::string units(std::uint64_t seed, bundle const& judged_by, std::size_t count,
                  look_of_units look) {
    return units_drafter(seed, judged_by, look).draft(count);
}

} // namespace generate
