// SPDX-License-Identifier: Apache-2.0
// Leaves: kinds, comparators, progress, exemptions.
#include "draft.hpp"

#include <algorithm>
#include <iterator>

namespace generate {

namespace {

std::string_view some_number_comparator(random& dice) {
    auto const way = dice.below(100);
    return way < 45   ? "at_least"
           : way < 62 ? "at_most"
           : way < 74 ? "more_than"
           : way < 86 ? "less_than"
           : way < 92 ? "equals"
                      : "between";
}

json::value draft_table(random& dice, grain numbers) {
    std::vector<rational> places;
    for (auto left = dice.between(1, 4); left > 0; --left) {
        places.push_back(some_number(dice, numbers));
    }
    std::ranges::sort(places);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    std::vector<rational> shares;
    std::ranges::generate_n(std::back_inserter(shares), static_cast<std::ptrdiff_t>(places.size()),
                            [&] { return some_share(dice); });
    std::ranges::sort(shares);
    bool const falling = dice.chance(35);
    if (falling) {
        std::ranges::reverse(shares);
    }
    auto rows = json::array();
    for (std::size_t at = 0; at < places.size(); ++at) {
        rows.items.push_back(json::array({spelled(dice, places[at]), spelled(dice, shares[at])}));
    }
    return json::object({{"table", rows}});
}

/** The number at that end of the bound's numbers, moved outwards by a random step or not at all. */
rational beyond(random& dice, std::vector<rational> const& numbers, bool upwards, bool strictly) {
    auto const edge = upwards ? std::ranges::max(numbers) : std::ranges::min(numbers);
    rational const step = dice.between(strictly ? 1 : 0, 60);
    return upwards ? rational(edge + step) : rational(edge - step);
}

void lay_number(random& dice, json::value& leaf, char const* key, rational const& number) {
    if (fits(number)) {
        leaf.set(key, spelled(dice, number));
    }
}

/** Progress of a number: shape, baseline, full marks, as far as they go together. */
void lay_progress(context& in, json::value& leaf, std::string_view comparator,
                  drafted_bound const& bound) {
    bool const rising = comparator == "at_least" || comparator == "more_than";
    bool const falling = comparator == "at_most" || comparator == "less_than";
    auto& dice = in.dice;
    if (!rising && !falling) {
        if (dice.chance(10)) {
            leaf.set("progress", json::text("step"));
        }
        return;
    }
    bool const bounded = !bound.unbounded && !bound.numbers.empty();
    auto const way = dice.below(100);
    if (way < 10) {
        leaf.set("progress", json::text("step"));
        return;
    }
    if (way < 25) {
        leaf.set("progress", draft_table(dice, in.numbers));
        return;
    }
    bool const by_ratio = way < 45 && falling;
    if (by_ratio) {
        leaf.set("progress", json::text("ratio"));
    } else if (way < 60) {
        leaf.set("progress", json::text("linear"));
    }
    if (!by_ratio && bounded && dice.chance(30)) {
        lay_number(dice, leaf, "baseline", beyond(dice, bound.numbers, falling, true));
    }
    if (bounded && !bound.open && dice.chance(25)) {
        lay_number(dice, leaf, "full", beyond(dice, bound.numbers, rising, false));
    }
}

void lay_quantity(context& in, json::value& leaf, role as) {
    auto& dice = in.dice;
    leaf.set("kind", json::text(dice.chance(75) ? "quantity" : "ratio"));
    auto const unit = dice.below(10);
    if (unit < 6) {
        leaf.set("unit", json::text("%"));
    } else if (unit < 8) {
        leaf.set("unit", json::text("triệu đồng/người"));
    }
    auto const comparator = some_number_comparator(dice);
    auto const bound = draft_bound(in, {comparator, {}});
    leaf.set(comparator, bound.stated);
    if (as != role::condition) {
        lay_progress(in, leaf, comparator, bound);
    }
}

void lay_boolean(context& in, json::value& leaf) {
    leaf.set("kind", json::text("boolean"));
    if (in.dice.chance(50)) {
        leaf.set("is", draft_bound(in, {"is", {}}).stated);
    }
}

/** What the levels of an ordinal state beside their ids: nothing, their progress, or points. */
void lay_level_worth(random& dice, json::value& levels, char const* key) {
    std::vector<rational> worth;
    for (std::size_t at = 0; at < levels.items.size(); ++at) {
        worth.push_back(key == std::string_view("points") ? rational(dice.between(0, 40)) / 4
                                                          : some_share(dice));
    }
    std::ranges::sort(worth);
    if (worth.back() == 0) {
        worth.back() = 1;
    }
    for (std::size_t at = 0; at < worth.size(); ++at) {
        levels.items[at].set(key, spelled(dice, worth[at]));
    }
}

void lay_ordinal(context& in, json::value& leaf, role as) {
    static std::vector<std::string> const names = {"yếu", "kha", "tot", "xuất sắc"};
    auto& dice = in.dice;
    leaf.set("kind", json::text("ordinal"));
    std::vector<std::string> const ids(
        names.begin(), names.begin() + static_cast<std::ptrdiff_t>(dice.between(1, 4)));
    auto levels = json::array();
    for (auto const& id : ids) {
        levels.items.push_back(json::object({{"id", json::text(id)}}));
    }
    auto const worth = as == role::condition ? 0U : dice.below(3);
    if (worth > 0) {
        lay_level_worth(dice, levels, worth == 1 ? "progress" : "points");
    }
    leaf.set("levels", levels);
    if (dice.chance(60)) {
        leaf.set("at_least_level", draft_bound(in, {"at_least_level", ids}).stated);
    }
    if (worth > 0 && dice.chance(15)) {
        leaf.set("progress", json::text("levels"));
    } else if (worth > 0 && dice.chance(10)) {
        leaf.set("progress", json::text("step"));
        return;
    }
    if (worth == 2 && dice.chance(40)) {
        leaf.set("full", json::boolean(true));
    }
}

} // namespace

json::value draft_leaf(context& in, std::string const& id, role as) {
    auto& dice = in.dice;
    auto leaf = json::object({{"id", json::text(id)}});
    if (dice.chance(30)) {
        leaf.set("name", draft_text(dice, "chỉ tiêu " + id));
    }
    auto const kind = dice.below(100);
    if (kind < 70) {
        lay_quantity(in, leaf, as);
    } else if (kind < 82) {
        lay_boolean(in, leaf);
    } else {
        lay_ordinal(in, leaf, as);
    }
    if (as != role::condition && dice.chance(20)) {
        leaf.set("weight", spelled(dice, some_weight(dice)));
    }
    if (dice.chance(30)) {
        leaf.set("exemptable", json::boolean(dice.chance(85)));
    }
    if (dice.chance(10)) {
        leaf.set("exempt_when", draft_attribute_test(in));
    }
    if (dice.chance(12)) {
        leaf.set("verified", json::boolean(dice.chance(30)));
    }
    lay_words(dice, leaf, id);
    if (dice.chance(3)) {
        leaf.set("reference",
                 json::object({{"national", json::object({{"value", json::text("95")}})}}));
    }
    return leaf;
}

} // namespace generate
