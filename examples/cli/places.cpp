// SPDX-License-Identifier: Apache-2.0
#include "places.hpp"

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace cli {
namespace {

using tieuchi::place;
using tieuchi::unit_tree;

constexpr std::string_view levels[] = {"village", "commune", "district", "province"};

/// The number of a level, or that of all levels.
std::size_t number_of(std::string_view level) noexcept {
    return static_cast<std::size_t>(std::find(std::begin(levels), std::end(levels), level) -
                                    std::begin(levels));
}

/// Collects places, each once.
class collector {
public:
    void add(std::string const& id, std::string const& name, std::string const& parent) {
        if (!id.empty() && known_.insert(id).second) {
            places_.push_back({id, name, parent, {}});
        }
    }

    /// Units in which others lie are places, and so are parents of which nothing else is said.
    void add_parents(std::vector<tieuchi::unit> const& units) {
        std::set<std::string_view> parents;
        for (tieuchi::unit const& one : units) {
            parents.insert(one.parent);
        }
        for (tieuchi::unit const& one : units) {
            if (parents.count(one.id) != 0) {
                add(one.id, one.name, one.parent);
            }
        }
        for (tieuchi::unit const& one : units) {
            add(one.parent, {}, {});
        }
    }

    /// Likewise the places in which places lie.
    void close() {
        std::size_t next = 0;
        while (next < places_.size()) { // grows on the way
            std::string const above = places_[next++].parent;
            add(above, {}, {});
        }
    }

    [[nodiscard]] std::vector<place> take() { return std::move(places_); }

private:
    std::vector<place> places_;
    std::set<std::string> known_;
};

/// The numbers of the places, each before those that lie in it, otherwise in the order given.
std::vector<std::size_t> top_down(unit_tree const& tree) {
    std::size_t const count = tree.places().size();
    std::vector<std::vector<std::size_t>> inside(count + 1);
    for (std::size_t i = 0; i < count; ++i) {
        std::int32_t const above = tree.parent(static_cast<std::int32_t>(i));
        inside[above < 0 ? count : static_cast<std::size_t>(above)].push_back(i);
    }
    std::vector<std::size_t> order;
    std::vector<std::size_t> open(inside[count].rbegin(), inside[count].rend());
    while (!open.empty()) {
        std::size_t const next = open.back();
        open.pop_back();
        order.push_back(next);
        open.insert(open.end(), inside[next].rbegin(), inside[next].rend());
    }
    return order;
}

/// Levels by how far up a place is from the units that lie in it.
void set_levels(std::vector<place>& places, unit_tree const& tree,
                std::vector<std::size_t> const& order, std::size_t of_units) {
    std::vector<std::size_t> height(order.size(), of_units + 1);
    for (std::size_t i = order.size(); i-- > 0;) {
        std::size_t const at = order[i];
        std::int32_t const above = tree.parent(static_cast<std::int32_t>(at));
        if (above >= 0) {
            auto& higher = height[static_cast<std::size_t>(above)];
            higher = std::max(higher, height[at] + 1);
        }
        places[i] = tree.places()[at];
        places[i].level = height[at] < std::size(levels) ? levels[height[at]] : "";
    }
}

exit_code refused(tieuchi::failure const& why) {
    return failed("the places that units lie in", why);
}

} // namespace

bool is_level(std::string_view word) noexcept {
    return number_of(word) < std::size(levels);
}

attempt<unit_tree> places_of(options const& asked, judged_units const& set) {
    collector all;
    if (!asked.places.empty()) {
        auto file = units_file::open(asked.places);
        if (!file) {
            return file.error();
        }
        auto const listed = load_units(asked, {set.rules, std::move(*file)});
        if (!listed) {
            return listed.error();
        }
        for (tieuchi::unit const& one : listed->units) {
            all.add(one.id, one.name, one.parent);
        }
    }
    all.add_parents(set.units);
    all.close();
    auto const tree = unit_tree::make(all.take());
    if (!tree) {
        return refused(tree.error());
    }
    auto const order = top_down(*tree);
    std::vector<place> places(order.size());
    set_levels(places, *tree, order, number_of(set.rules.rules().unit_level));
    auto ordered = unit_tree::make(std::move(places));
    return ordered ? attempt<unit_tree>(std::move(*ordered))
                   : attempt<unit_tree>(refused(ordered.error()));
}

} // namespace cli
