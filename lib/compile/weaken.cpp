// SPDX-License-Identifier: Apache-2.0
#include "compile/weaken.hpp"

#include "compile/valuation.hpp"

#include <algorithm>
#include <string>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

/// The years of a period, both included.
struct year_range {
    int first;
    int last;
};

/// Holds one layer against what it rests on.
class weakening_check {
public:
    weakening_check(snapshot_part const& base, snapshot_part const& layer, year_range years,
                    bool warn, problem_list& problems) noexcept
        : base_(base), layer_(layer), years_(years), warn_(warn), problems_(problems) {}

    void check();

private:
    void check_leaf(leaf_place const& before, leaf_place const& after);
    void check_replaced(indicator const& before, bool may);
    void check_bound(leaf_place const& before, leaf_place const& after);
    void check_exemption(leaf_place const& before, leaf_place const& after);
    [[nodiscard]] std::string weaker(leaf const& before, bound const& old_end, leaf const& after,
                                     bound const& new_end) const;
    [[nodiscard]] bool below_floor(leaf const& before, bound const& old_end, leaf const& after,
                                   bound const& new_end) const;
    void weakens(bool may, node const& where, leaf const& one, std::string_view how,
                 valuation const* when);

    snapshot_part const& base_;
    snapshot_part const& layer_;
    year_range years_;
    bool warn_;
    problem_list& problems_;
};

void weakening_check::weakens(bool may, node const& where, leaf const& one, std::string_view how,
                              valuation const* when) {
    if (may && !warn_) {
        return;
    }
    std::string const words = when != nullptr ? when->describe() : std::string();
    std::string message = "the layer weakens " + quote(one.id) + ": " + std::string(how) +
                          (words.empty() ? "" : ", where " + words);
    if (may) {
        problems_.at_value(errc::weakening_layer, where,
                           message + "; the rulebook under it permits that", severity::warning);
    } else {
        problems_.at_value(errc::weakened, where,
                           message + "; the rulebook under it does not say \"may_weaken\": true");
    }
}

void weakening_check::check() {
    for (leaf_place const& before : base_.places.leaves) {
        auto const found = layer_.leaves_by_id.find(before.rules->id);
        if (found != layer_.leaves_by_id.end()) {
            check_leaf(before, layer_.places.leaves[found->second]);
        }
    }
    for (criterion const& one : base_.rules.criteria) {
        for (indicator const& inner : one.indicators) {
            check_replaced(inner, one.may_weaken || inner.may_weaken);
        }
    }
}

void weakening_check::check_replaced(indicator const& before, bool may) {
    // What was repealed is looked at where it is repealed; here, what a node of the layer's own
    // has taken the place of.
    for (leaf const& part : before.parts) {
        if (layer_.leaves_by_id.contains(part.id)) {
            continue;
        }
        bool const permitted = may || part.may_weaken;
        for (node const& one : layer_.places.indicators) {
            node const* const parts = one.find("parts");
            node const* const id = one.find("id");
            bool const own = parts != nullptr && parts->origin() == layer_.tree.origin();
            if (own && id != nullptr && id->text() == before.id) {
                weakens(permitted, one, part, "another node takes its place", nullptr);
                return;
            }
        }
        for (node const& one : layer_.places.criteria) {
            node const* const list = one.find("indicators");
            bool const own = list != nullptr && list->origin() == layer_.tree.origin();
            auto const has = [&](criterion const& c) {
                return c.id == one.find("id")->text() &&
                       std::any_of(c.indicators.begin(), c.indicators.end(),
                                   [&](indicator const& i) { return i.id == before.id; });
            };
            if (own && one.find("id") != nullptr &&
                std::any_of(base_.rules.criteria.begin(), base_.rules.criteria.end(), has)) {
                weakens(permitted, one, part, "it is left out", nullptr);
                return;
            }
        }
    }
}

void weakening_check::check_leaf(leaf_place const& before, leaf_place const& after) {
    leaf const& old_leaf = *before.rules;
    leaf const& new_leaf = *after.rules;
    bool const may = before.may_weaken;
    bool const stricter =
        (old_leaf.compare == comparator::at_least && new_leaf.compare == comparator::more_than) ||
        (old_leaf.compare == comparator::at_most && new_leaf.compare == comparator::less_than);
    if (new_leaf.compare != old_leaf.compare && !stricter) {
        weakens(may, after.limit, old_leaf,
                std::string(name(old_leaf.compare)) + " becomes " +
                    std::string(name(new_leaf.compare)),
                nullptr);
        return;
    }
    if (new_leaf.exemptable && !old_leaf.exemptable) {
        node const* const stated = after.self.find("exemptable");
        weakens(may, stated != nullptr ? *stated : after.self, old_leaf,
                "an observation may now exempt it", nullptr);
    }
    check_exemption(before, after);
    bool const same_bound = before.limit.origin() == after.limit.origin() &&
                            before.limit.offset() == after.limit.offset() && before.has_limit;
    if (!same_bound) {
        check_bound(before, after);
    }
}

void weakening_check::check_exemption(leaf_place const& before, leaf_place const& after) {
    std::optional<test> const& old_test = before.rules->exempt_when;
    std::optional<test> const& new_test = after.rules->exempt_when;
    node const* const stated = after.self.find("exempt_when");
    node const* const old_stated = before.self.find("exempt_when");
    if (!new_test || stated == nullptr ||
        (old_stated != nullptr && old_stated->origin() == stated->origin() &&
         old_stated->offset() == stated->offset())) {
        return;
    }
    valuation_space space(layer_.rules);
    space.limit_years(years_.first, years_.last);
    space.use(*new_test);
    if (old_test) {
        space.use(*old_test);
    }
    static_cast<void>(space.for_each([&](valuation const& when) {
        bool const opens = when.evaluate(*new_test) == verdict::pass &&
                           (!old_test || when.evaluate(*old_test) != verdict::pass);
        if (opens) {
            weakens(before.may_weaken, *stated, *before.rules, "an exemption is opened", &when);
        }
        return !opens;
    }));
}

std::string weakening_check::weaker(leaf const& before, bound const& old_end, leaf const& after,
                                    bound const& new_end) const {
    if (new_end.form == bound_form::null && old_end.form != bound_form::null) {
        return "there is no bound any more";
    }
    if (old_end.form != bound_form::value || new_end.form != bound_form::value) {
        return {};
    }
    bound_value const& from = old_end.value;
    bound_value const& to = new_end.value;
    if (is_lower_bound(before.compare) && to.low < from.low) {
        return "its bound falls from " + to_string(from.low) + " to " + to_string(to.low);
    }
    if (is_upper_bound(before.compare) && to.low > from.low) {
        return "its bound rises from " + to_string(from.low) + " to " + to_string(to.low);
    }
    if (before.compare == comparator::between && (to.low < from.low || to.high > from.high)) {
        return "its range grows wider, from " + to_string(from.low) + " to " +
               to_string(from.high) + " into " + to_string(to.low) + " to " + to_string(to.high);
    }
    if (before.compare == comparator::at_least_level) {
        std::string const& asked = before.levels[static_cast<std::size_t>(from.level)].id;
        auto const still = std::find_if(after.levels.begin(), after.levels.end(),
                                        [&](level const& one) { return one.id == asked; });
        if (still != after.levels.end() && to.level < still - after.levels.begin()) {
            return "its level falls from " + quote(asked) + " to " +
                   quote(after.levels[static_cast<std::size_t>(to.level)].id);
        }
    }
    return {};
}

bool weakening_check::below_floor(leaf const& before, bound const& old_end, leaf const& after,
                                  bound const& new_end) const {
    if (old_end.form != bound_form::delegated || !old_end.floor ||
        before.compare == comparator::is || before.compare == comparator::at_least_level) {
        return false;
    }
    std::optional<decimal> const set = new_end.form == bound_form::value       ? new_end.value.low
                                       : new_end.form == bound_form::delegated ? new_end.floor
                                                                               : std::nullopt;
    if (!set) {
        return false;
    }
    return is_upper_bound(after.compare) ? *set > *old_end.floor : *set < *old_end.floor;
}

void weakening_check::check_bound(leaf_place const& before, leaf_place const& after) {
    leaf const& old_leaf = *before.rules;
    leaf const& new_leaf = *after.rules;
    valuation_space space(layer_.rules);
    space.limit_years(years_.first, years_.last);
    space.use(old_leaf.limit);
    space.use(new_leaf.limit);
    static_cast<void>(space.for_each([&](valuation const& when) {
        bound const* const old_end = when.end_of(old_leaf.limit).end;
        bound const* const new_end = when.end_of(new_leaf.limit).end;
        if (old_end == nullptr || new_end == nullptr) {
            return true;
        }
        if (below_floor(old_leaf, *old_end, new_leaf, *new_end)) {
            std::string const words = when.describe();
            problems_.at_value(errc::below_floor, after.limit,
                               "the bound of " + quote(old_leaf.id) + " is weaker than its floor " +
                                   to_string(*old_end->floor) +
                                   (words.empty() ? "" : ", where " + words));
            return false;
        }
        std::string const how = weaker(old_leaf, *old_end, new_leaf, *new_end);
        if (how.empty()) {
            return true;
        }
        weakens(before.may_weaken, after.limit, old_leaf, how, &when);
        return false;
    }));
}

} // namespace

void check_weakening(snapshot& parts, date day, std::optional<date> next, bool warn,
                     problem_list& problems) {
    for (snapshot_part& layer : parts.parts()) {
        if (layer.source->base == nullptr) {
            continue;
        }
        snapshot_part const* const base = parts.find(layer.source->base);
        date const first = std::max(day, layer.source->from.value_or(day));
        std::optional<date> last = next ? next->previous_day() : std::nullopt;
        if (layer.source->to && (!last || *layer.source->to < *last)) {
            last = layer.source->to;
        }
        if (base == nullptr || (last && *last < first)) {
            continue; // not in force on any of these days
        }
        year_range const years{first.year(), last ? last->year() : 9999};
        weakening_check(*base, layer, years, warn, problems).check();
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
