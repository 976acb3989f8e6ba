// SPDX-License-Identifier: Apache-2.0
// Assessing the levels of a programme from the bottom up.
#include "programme/derive.hpp"
#include "programme/programme.hpp"
#include "unit_filler.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// A unit by its level and its index there; level -1: none.
struct unit_place {
    std::int32_t level = -1;
    std::int32_t index = -1;
};

using places_by_id = std::unordered_map<std::string_view, unit_place>;
using children_by_unit = std::vector<std::vector<std::int32_t>>;

[[nodiscard]] failure fault_at(errc code, std::size_t level, std::size_t index) {
    return {code, static_cast<std::int32_t>(level), index};
}

class level_assessor {
public:
    level_assessor(programme const& rules, policy choices) : levels_(rules.levels()) {
        made_.policies = choices;
    }

    [[nodiscard]] result<programme_result> run(std::vector<std::vector<unit>> units) {
        if (units.size() != levels_.size()) {
            return errc::invalid_argument;
        }
        for (std::vector<unit>& one : units) {
            made_.levels.emplace_back().units = std::move(one);
        }
        if (auto const fault = find_places()) {
            return *fault;
        }
        for (std::size_t level = 0; level < levels_.size(); ++level) {
            find_unplaced(level);
            derive_all(level);
            level_result& one = made_.levels[level];
            one.found.reserve(one.units.size());
            for (unit const& subject : one.units) {
                one.found.push_back(assess(levels_[level].rules, subject, made_.policies));
            }
        }
        return std::move(made_);
    }

private:
    [[nodiscard]] std::optional<failure> find_places() {
        for (std::size_t level = 0; level < levels_.size(); ++level) {
            auto const& units = made_.levels[level].units;
            for (std::size_t i = 0; i < units.size(); ++i) {
                if (!(units[i].rules() == levels_[level].rules)) {
                    return fault_at(errc::invalid_argument, level, i);
                }
                unit_place const at{static_cast<std::int32_t>(level), static_cast<std::int32_t>(i)};
                if (!places_.emplace(units[i].id, at).second) {
                    return fault_at(errc::duplicate_unit, level, i);
                }
            }
        }
        return std::nullopt;
    }

    /// The unit of a higher level in which a unit lies; so the way up has an end.
    [[nodiscard]] unit_place around(unit_place at) const {
        auto const& units = made_.levels[static_cast<std::size_t>(at.level)].units;
        auto const found = places_.find(units[static_cast<std::size_t>(at.index)].parent);
        return found != places_.end() && found->second.level > at.level ? found->second
                                                                        : unit_place{};
    }

    void find_unplaced(std::size_t level) {
        level_result& one = made_.levels[level];
        for (std::size_t i = 0; level + 1 < levels_.size() && i < one.units.size(); ++i) {
            unit_place const at{static_cast<std::int32_t>(level), static_cast<std::int32_t>(i)};
            if (around(at).level < 0) {
                one.unplaced.push_back(at.index);
            }
        }
    }

    /// The units of a lower level by the unit of a level in which they lie.
    [[nodiscard]] children_by_unit children(std::size_t level, std::size_t below) const {
        children_by_unit made(made_.levels[level].units.size());
        auto const wanted = static_cast<std::int32_t>(level);
        for (std::size_t i = 0; i < made_.levels[below].units.size(); ++i) {
            unit_place at{static_cast<std::int32_t>(below), static_cast<std::int32_t>(i)};
            while (at.level >= 0 && at.level < wanted) {
                at = around(at);
            }
            if (at.level == wanted) {
                made[static_cast<std::size_t>(at.index)].push_back(static_cast<std::int32_t>(i));
            }
        }
        return made;
    }

    void derive_all(std::size_t level) {
        programme_level const& rules = levels_[level];
        std::unordered_map<std::size_t, children_by_unit> known;
        for (derived_observation const& one : rules.derive) {
            std::size_t const below = *source_level(levels_, level, one);
            if (known.find(below) == known.end()) {
                known.emplace(below, children(level, below));
            }
        }
        level_result& into = made_.levels[level];
        for (std::size_t i = 0; i < into.units.size(); ++i) {
            for (std::size_t d = 0; d < rules.derive.size(); ++d) {
                std::size_t const below = *source_level(levels_, level, rules.derive[d]);
                derive_one(rules, d, made_.levels[below], known.find(below)->second[i], i, into);
            }
        }
    }

    static void derive_one(programme_level const& rules, std::size_t number,
                           level_result const& below, std::span<std::int32_t const> children,
                           std::size_t index, level_result& into) {
        derived_observation const& one = rules.derive[number];
        std::int32_t const leaf = rules.rules.find_leaf(one.leaf);
        derived_result made = derive_observation(one, rules.rules.leaf_at(leaf), below, children);
        made.value.unit = static_cast<std::int32_t>(index);
        made.value.derive = static_cast<std::int32_t>(number);
        unit& subject = into.units[index];
        if (subject.observations()[static_cast<std::size_t>(leaf)].kind != observed::nothing) {
            made.value.state = derived_state::observed;
        } else if (made.seen) {
            unit_filler::observe(subject, leaf, *made.seen);
        }
        into.derived.push_back(std::move(made.value));
    }

    std::span<programme_level const> levels_;
    programme_result made_;
    places_by_id places_;
};

} // namespace
} // namespace detail

result<programme_result> assess(programme const& rules, std::vector<std::vector<unit>> units,
                                policy choices) {
    return detail::level_assessor(rules, choices).run(std::move(units));
}

} // namespace v1
} // namespace tieuchi
