// SPDX-License-Identifier: Apache-2.0
// Trees of places.
#include <tieuchi/grouping.hpp>

#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace {

/// The first place that comes back to itself on the way up, or nothing.
std::optional<std::size_t> find_cycle(std::vector<std::int32_t> const& parents) {
    std::vector<std::size_t> seen(parents.size(), parents.size()); // by whose way up
    for (std::size_t start = 0; start < parents.size(); ++start) {
        auto at = static_cast<std::int32_t>(start);
        while (at >= 0 && seen[static_cast<std::size_t>(at)] == parents.size()) {
            seen[static_cast<std::size_t>(at)] = start;
            at = parents[static_cast<std::size_t>(at)];
        }
        if (at >= 0 && seen[static_cast<std::size_t>(at)] == start) {
            return static_cast<std::size_t>(at);
        }
    }
    return std::nullopt;
}

} // namespace

result<unit_tree> unit_tree::make(std::vector<place> places) {
    unit_tree made;
    made.places_ = std::move(places);
    for (std::size_t i = 0; i < made.places_.size(); ++i) {
        auto const number = static_cast<std::int32_t>(i);
        if (!made.numbers_.emplace(made.places_[i].id, number).second) {
            return failure{errc::duplicate_id, -1, i};
        }
    }
    for (place const& one : made.places_) {
        made.parents_.push_back(one.parent.empty() ? -1 : made.find(one.parent));
    }
    if (auto const place = find_cycle(made.parents_)) {
        return failure{errc::cyclic_reference, -1, *place};
    }
    return made;
}

result<unit_tree> unit_tree::of(std::span<unit const> units, std::string_view level) {
    std::vector<place> places;
    places.reserve(units.size());
    for (unit const& one : units) {
        places.push_back({one.id, one.name, one.parent, std::string(level)});
    }
    return make(std::move(places));
}

std::int32_t unit_tree::find(std::string_view id) const noexcept {
    auto const found = numbers_.find(id);
    return found == numbers_.end() ? -1 : found->second;
}

std::int32_t unit_tree::ancestor(std::string_view id, std::string_view parent,
                                 std::string_view level) const noexcept {
    std::int32_t at = find(id);
    if (at < 0 && !parent.empty()) {
        at = find(parent);
    }
    while (at >= 0 && places_[static_cast<std::size_t>(at)].level != level) {
        at = parents_[static_cast<std::size_t>(at)];
    }
    return at;
}

std::vector<rollup> roll_up(unit_tree const& tree, evaluator const& rules,
                            std::span<unit const> units, std::span<assessment const> found) {
    std::vector<rollup> made(tree.places().size(), rollup(rules));
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (std::int32_t const at = tree.find(units[i].parent); at >= 0) {
            made[static_cast<std::size_t>(at)].add(units[i], found[i]);
        }
    }
    // A place is merged into the one around it when all places in it have been.
    std::vector<std::int32_t> open(made.size());
    for (std::size_t i = 0; i < made.size(); ++i) {
        if (std::int32_t const up = tree.parent(static_cast<std::int32_t>(i)); up >= 0) {
            ++open[static_cast<std::size_t>(up)];
        }
    }
    for (std::size_t i = 0; i < made.size(); ++i) {
        auto at = static_cast<std::int32_t>(i);
        while (at >= 0 && open[static_cast<std::size_t>(at)] == 0) {
            open[static_cast<std::size_t>(at)] = -1; // done
            std::int32_t const up = tree.parent(at);
            if (up >= 0) {
                made[static_cast<std::size_t>(up)].merge(made[static_cast<std::size_t>(at)]);
                --open[static_cast<std::size_t>(up)];
            }
            at = up;
        }
    }
    return made;
}

} // namespace v1
} // namespace tieuchi
