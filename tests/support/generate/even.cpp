// SPDX-License-Identifier: Apache-2.0
#include "even.hpp"

#include "draft.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace generate {

namespace {

enum class look { number, truth, level };

struct even_leaf {
    std::string id;
    look kind = look::number;
    bool rising = true;
    std::vector<rational> edges;
    std::vector<std::string> levels;
};

class even_drafter {
public:
    even_drafter(std::uint64_t seed, even_size const& size)
        : dice_(seed ^ 0x6576656EU), size_(size), grain_(dice_.below(3)) {
        for (std::size_t at = 0; at < regions(); ++at) {
            regions_.push_back("r" + std::to_string(at));
        }
        for (std::size_t at = 0; at < columns(); ++at) {
            columns_.push_back("c" + std::to_string(at));
        }
    }

    even_case draft() {
        even_case made;
        made.rulebook.rulebook = json::write(rulebook());
        made.rulebook.date = "2019-06-30";
        made.units = units();
        return made;
    }

private:
    [[nodiscard]] std::size_t columns() const { return size_.strata > 20 ? 20 : 1; }
    [[nodiscard]] std::size_t regions() const { return (size_.strata + columns() - 1) / columns(); }

    // ---- the rulebook ----

    json::value rulebook() {
        auto made = json::object({{"format", json::text("tieuchi-rulebook/1")},
                                  {"id", json::text("đều")},
                                  {"title", json::text("Bộ tiêu chí đều")},
                                  {"citation", json::text("Quyết định 2/QĐ")},
                                  {"unit_level", json::text("commune")},
                                  {"designation", json::text("Đạt chuẩn")}});
        auto attributes = json::object();
        attributes.set("region", enumeration(regions_));
        attributes.set("column", enumeration(columns_));
        made.set("attributes", attributes);
        if (dice_.chance(30)) {
            made.set("completeness_floor", json::text("0.7"));
        }
        auto criteria = json::array();
        for (std::size_t at = 0; at < size_.criteria; ++at) {
            criteria.items.push_back(criterion(std::to_string(at + 1)));
        }
        made.set("criteria", criteria);
        if (dice_.chance(50)) {
            made.set("conditions", json::array({leaf("ngoài", true)}));
        }
        made.set("grades", grades());
        return made;
    }

    static json::value enumeration(std::vector<std::string> const& values) {
        auto list = json::array();
        for (auto const& each : values) {
            list.items.push_back(json::text(each));
        }
        return json::object({{"values", list}});
    }

    /** Grades that words, counts, scores and attributes settle. */
    json::value grades() {
        auto const at_least = [](char const* measure, std::string const& number) {
            return json::object(
                {{"measure", json::text(measure)}, {"at_least", json::text(number)}});
        };
        auto const half = std::to_string((size_.criteria + 1) / 2);
        return json::array(
            {json::object({{"id", json::text("đạt")}, {"when", at_least("criteria_passed", half)}}),
             json::object(
                 {{"id", json::text("gần")}, {"when", at_least("weighted_progress", "75")}}),
             json::object({{"id", json::text("rest")}})});
    }

    json::value criterion(std::string const& id) {
        auto made = json::object({{"id", json::text(id)}, {"name", json::text("Tiêu chí " + id)}});
        if (dice_.chance(40)) {
            made.set("weight", json::text(std::to_string(dice_.between(1, 9))));
        }
        auto const average = std::max<std::size_t>(1, size_.leaves / size_.criteria);
        auto left = dice_.below(2 * average - 1) + 1;
        auto indicators = json::array();
        for (std::size_t at = 1; left > 0; ++at) {
            auto const own = id + "." + std::to_string(at);
            auto const parts = left > 1 && dice_.chance(15) ? std::min<std::size_t>(left, 3) : 1;
            indicators.items.push_back(parts == 1 ? leaf(own, false) : indicator(own, parts));
            if (dice_.chance(20)) {
                indicators.items.back().set("weight",
                                            json::text(std::to_string(dice_.between(1, 4))));
            }
            left -= parts;
        }
        lay_requirement(made, "indicators", indicators);
        return made;
    }

    json::value indicator(std::string const& id, std::size_t count) {
        auto made = json::object({{"id", json::text(id)}});
        auto parts = json::array();
        for (std::size_t at = 0; at < count; ++at) {
            parts.items.push_back(leaf(id + static_cast<char>('a' + at), false));
        }
        lay_requirement(made, "parts", parts);
        return made;
    }

    void lay_requirement(json::value& node, char const* key, json::value const& children) {
        std::vector<std::string> ids;
        for (auto const& child : children.items) {
            ids.push_back(child.at("id").text);
        }
        node.set(key, children);
        if (size_.combine == trees::any_of && dice_.chance(70)) {
            node.set("require", draft_requirement(dice_, std::move(ids), false));
        }
    }

    json::value leaf(std::string const& id, bool condition) {
        auto made = json::object({{"id", json::text(id)}});
        even_leaf own;
        own.id = id;
        auto const way = dice_.below(100);
        if (way < 20) {
            own.kind = look::truth;
            made.set("kind", json::text("boolean"));
        } else if (way < 30) {
            lay_levels(made, own, condition);
        } else {
            lay_number(made, own, condition);
        }
        if (dice_.chance(7)) {
            made.set("exempt_when", json::object({{"attribute", json::text("region")},
                                                  {"is", json::text(dice_.pick(regions_))}}));
        }
        leaves_.push_back(std::move(own));
        return made;
    }

    void lay_levels(json::value& made, even_leaf& own, bool condition) {
        own.kind = look::level;
        own.levels = {"yếu", "khá", "tốt"};
        made.set("kind", json::text("ordinal"));
        bool const stated = !condition && dice_.chance(60);
        static constexpr std::string_view reached[] = {"0.2", "0.5", "1"};
        auto levels = json::array();
        for (std::size_t at = 0; at < own.levels.size(); ++at) {
            levels.items.push_back(json::object({{"id", json::text(own.levels[at])}}));
            if (stated) {
                levels.items.back().set("progress", json::text(reached[at]));
            }
        }
        made.set("levels", levels);
        made.set("at_least_level", json::text(dice_.pick(own.levels)));
    }

    void lay_number(json::value& made, even_leaf& own, bool condition) {
        static constexpr std::string_view comparators[] = {"at_least",  "at_least",  "at_most",
                                                           "more_than", "less_than", "equals"};
        auto const comparator = dice_.pick(comparators);
        own.rising = comparator != "at_most" && comparator != "less_than";
        made.set("kind", json::text("quantity"));
        made.set(comparator, bound(own, 0));
        if (comparator == "equals" || condition) {
            return;
        }
        if (dice_.chance(15)) {
            made.set("progress", json::text("step"));
        } else if (grain_ != 2 && dice_.chance(15)) {
            made.set("baseline", json::text(own.rising ? "0" : "200"));
        } else if (grain_ != 2 && dice_.chance(10)) {
            made.set("full", json::text(own.rising ? "200" : "2"));
        }
    }

    json::value bound(even_leaf& own, std::size_t depth) {
        if (depth == 0 && dice_.chance(45)) {
            return by("region", regions_, own);
        }
        if (depth < 2 && dice_.chance(30)) {
            return by("column", columns_, own);
        }
        if (depth > 0 && dice_.chance(3)) {
            return {};
        }
        if (depth > 0 && dice_.chance(3)) {
            return json::object({{"unknown", json::boolean(true)}});
        }
        own.edges.push_back(number());
        return json::text(reference::written_as_amount(own.edges.back()));
    }

    json::value by(char const* attribute, std::vector<std::string> const& keys, even_leaf& own) {
        auto values = json::object();
        for (auto const& key : keys) {
            if (dice_.chance(60)) {
                values.set(key, bound(own, 2));
            }
        }
        values.set("*", bound(own, 1));
        return json::object({{"by", json::text(attribute)}, {"values", values}});
    }

    /** Bounds whose sums need some 30, 60 and 100 bits. */
    rational number() {
        static constexpr std::int64_t round[] = {5, 10, 20, 25, 40, 50, 80, 100};
        switch (grain_) {
        case 0: return rational(dice_.pick(round));
        case 1: return rational(dice_.between(1, 20) * 5);
        default: return rational(dice_.between(1, 50));
        }
    }

    // ---- the units ----

    std::string units() {
        auto list = json::array();
        for (std::size_t at = 0; at < size_.units; ++at) {
            list.items.push_back(unit("u" + std::to_string(at)));
        }
        return json::write(
            json::object({{"format", json::text("tieuchi-units/1")}, {"units", list}}));
    }

    json::value unit(std::string const& id) {
        passing_ = dice_.chance(30) ? 100 : static_cast<unsigned>(dice_.between(20, 95));
        missing_ = dice_.chance(60) ? 0 : static_cast<unsigned>(dice_.between(0, 40));
        auto attributes = json::object();
        if (dice_.chance(97)) {
            attributes.set("region", json::text(dice_.pick(regions_)));
        }
        if (dice_.chance(97)) {
            attributes.set("column", json::text(dice_.pick(columns_)));
        }
        auto observations = json::object();
        for (auto const& each : leaves_) {
            if (!dice_.chance(missing_)) {
                observations.set(each.id, observation(each));
            }
        }
        return json::object(
            {{"id", json::text(id)}, {"attributes", attributes}, {"observations", observations}});
    }

    json::value observation(even_leaf const& of) {
        bool const well = dice_.chance(passing_);
        switch (of.kind) {
        case look::truth: return json::boolean(well);
        case look::level: return json::text(well ? of.levels.back() : dice_.pick(of.levels));
        case look::number: break;
        }
        rational const edge = of.edges.empty() ? rational(7) : dice_.pick(of.edges);
        auto const way = dice_.below(100);
        rational const step = way < 10   ? rational(0)
                              : way < 40 ? rational(dice_.between(1, 20)) / 10
                              : way < 50 ? rational(dice_.between(1, 999)) / 1000
                                         : rational(dice_.between(1, 300));
        rational const value = of.rising == well ? rational(edge + step) : rational(edge - step);
        return json::text(reference::written_as_amount(value));
    }

    random dice_;
    even_size size_;
    std::size_t grain_;
    std::vector<std::string> regions_;
    std::vector<std::string> columns_;
    std::vector<even_leaf> leaves_;
    unsigned passing_ = 100;
    unsigned missing_ = 0;
};

} // namespace

even_case even(std::uint64_t seed, even_size const& size) {
    return even_drafter(seed, size).draft();
}

} // namespace generate
