// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/grouping.hpp>
#include "results/rollup_access.hpp"

#include <algorithm>
#include <limits>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace {

void add_tally(node_tally& into, node_tally const& other) noexcept {
    into.pass += other.pass;
    into.fail += other.fail;
    into.unknown += other.unknown;
    into.exempt += other.exempt;
    into.basic += other.basic;
}

/// Criteria met by a unit on average, when these are what all units together have met.
std::optional<interval> mean_of(node_tally const& total, std::int64_t units) {
    auto const lower = rational::make(total.pass + total.exempt, units);
    auto const upper = rational::make(total.pass + total.exempt + total.unknown, units);
    return lower && upper ? std::optional(interval{*lower, *upper}) : std::nullopt;
}

} // namespace

result<grouping> grouping::by_attribute(evaluator const& rules, std::string_view id) {
    grouping made(grouping_kind::attribute);
    made.subject_ = id;
    made.attribute_ = rules.find_attribute(id);
    if (made.attribute_ < 0) {
        return errc::unknown_attribute;
    }
    auto const& model = rules.rules().attributes[static_cast<std::size_t>(made.attribute_)];
    if (model.kind == attribute_kind::number) {
        return errc::invalid_argument;
    }
    return made;
}

result<grouping> grouping::by_level(unit_tree const& tree, std::string_view level) {
    auto const places = tree.places();
    if (level.empty() || std::none_of(places.begin(), places.end(),
                                      [&](place const& one) { return one.level == level; })) {
        return errc::not_found;
    }
    grouping made(grouping_kind::level);
    made.subject_ = level;
    made.tree_ = &tree;
    return made;
}

std::vector<std::string_view> grouping::groups_of(unit const& subject,
                                                  assessment const& found) const {
    switch (kind_) {
    case grouping_kind::cohort: {
        std::vector<std::string_view> groups(subject.cohorts.begin(), subject.cohorts.end());
        std::sort(groups.begin(), groups.end());
        groups.erase(std::unique(groups.begin(), groups.end()), groups.end());
        if (groups.empty()) {
            groups.emplace_back();
        }
        return groups;
    }
    case grouping_kind::attribute: return {found.attribute_value(attribute_)};
    case grouping_kind::level: {
        std::int32_t const at = tree_->ancestor(subject.id, subject.parent, subject_);
        return {at < 0 ? std::string_view() : tree_->places()[static_cast<std::size_t>(at)].id};
    }
    case grouping_kind::parent: break;
    }
    return {subject.parent};
}

grouped_rollup::grouped_rollup(evaluator rules, grouping by)
    : by_(std::move(by)), all_(std::move(rules)) {}

void grouped_rollup::add(unit const& subject, assessment const& found) {
    std::vector<std::string_view> const ids = by_.groups_of(subject, found);
    std::vector<detail::grown_measures> grown;
    grown.reserve(ids.size());
    // What may want memory comes first: a unit is added everywhere or nowhere.
    detail::grown_measures together = detail::grown_by(all_, found);
    try {
        for (std::string_view const id : ids) {
            grown.push_back(detail::grown_by(group(id), found));
        }
    } catch (...) {
        std::erase_if(groups_, [](rollup_group const& one) { return one.all.units() == 0; });
        throw;
    }
    detail::count_unit(all_, subject, found, std::move(together));
    for (std::size_t i = 0; i < ids.size(); ++i) {
        detail::count_unit(group(ids[i]), subject, found, std::move(grown[i]));
    }
}

void grouped_rollup::add(std::string_view group_id, rollup const& units) {
    if (units.units() != 0) {
        all_.merge(units);
        group(group_id).merge(units);
    }
}

void grouped_rollup::merge(grouped_rollup const& other) {
    grouped_rollup sum(*this);
    sum.all_.merge(other.all_);
    for (rollup_group const& one : other.groups_) {
        sum.group(one.id).merge(one.all);
    }
    *this = std::move(sum);
}

/// The place of a group in the order of the rulebook or of the tree; 0 where there is none.
std::size_t grouped_rollup::rank(std::string_view id) const noexcept {
    if (id.empty()) {
        return std::numeric_limits<std::size_t>::max();
    }
    if (by_.kind() == grouping_kind::attribute) {
        std::int32_t const index = all_.rules().find_attribute(by_.subject());
        auto const& values =
            all_.rules().rules().attributes[static_cast<std::size_t>(index)].values;
        return static_cast<std::size_t>(std::find(values.begin(), values.end(), id) -
                                        values.begin());
    }
    return by_.tree() == nullptr ? 0 : static_cast<std::size_t>(by_.tree()->find(id));
}

bool grouped_rollup::precedes(std::string_view a, std::string_view b) const noexcept {
    std::size_t const first = rank(a);
    std::size_t const second = rank(b);
    return first != second ? first < second : a < b;
}

/// The roll-up of a group, which is put in its place when it is new.
rollup& grouped_rollup::group(std::string_view id) {
    auto place = std::lower_bound(groups_.begin(), groups_.end(), id,
                                  [this](rollup_group const& one, std::string_view wanted) {
                                      return precedes(one.id, wanted);
                                  });
    if (place == groups_.end() || place->id != id) {
        place = groups_.insert(place, {std::string(id), rollup(all_.rules())});
    }
    return place->all;
}

rollup const* grouped_rollup::find(std::string_view id) const noexcept {
    auto const found = std::find_if(groups_.begin(), groups_.end(),
                                    [id](rollup_group const& one) { return one.id == id; });
    return found == groups_.end() ? nullptr : &found->all;
}

std::vector<agency_tally> by_agency(rollup const& all) {
    auto const& criteria = all.rules().rules().criteria;
    std::vector<agency_tally> made;
    auto const of = [&](std::string const& agency) -> agency_tally& {
        auto const found = std::find_if(made.begin(), made.end(), [&](agency_tally const& one) {
            return one.agency == agency;
        });
        return found != made.end() ? *found
                                   : made.emplace_back(agency_tally{agency, {}, {}, {}, {}});
    };
    for (std::size_t i = 0; i < criteria.size(); ++i) {
        agency_tally& into = of(criteria[i].agency);
        into.criteria.push_back(static_cast<std::int32_t>(i));
        add_tally(into.total, all.criteria()[i]);
    }
    for (std::int32_t const number : all.hardest()) {
        of(criteria[static_cast<std::size_t>(number)].agency).hardest.push_back(number);
    }
    for (agency_tally& one : made) {
        one.mean_met = mean_of(one.total, all.units());
    }
    std::stable_partition(made.begin(), made.end(),
                          [](agency_tally const& one) { return !one.agency.empty(); });
    return made;
}

} // namespace v1
} // namespace tieuchi
