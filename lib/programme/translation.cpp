// SPDX-License-Identifier: Apache-2.0
#include "programme/translation.hpp"

#include "eval/program.hpp"
#include "unit_filler.hpp"

#include <cstddef>

namespace tieuchi {
inline namespace v1 {
namespace detail {

translation::translation(evaluator const& from, evaluator const& to) {
    for (leaf_plan const& plan : to.compiled().leaves) {
        leaves_.push_back(leaf_source(from, *plan.model));
        exemptable_.push_back(plan.model->exemptable);
    }
    for (indicator_plan const& plan : to.compiled().indicators) {
        indicators_.push_back(from.find_indicator(plan.model->id));
    }
    for (criterion_plan const& plan : to.compiled().criteria) {
        criteria_.push_back(from.find_criterion(plan.model->id));
    }
    for (attribute const& one : to.rules().attributes) {
        attributes_.push_back(attribute_source(from, one));
    }
}

translation::source translation::leaf_source(evaluator const& from, leaf const& wanted) {
    std::int32_t const index = from.find_leaf(wanted.id);
    if (index < 0) {
        return {};
    }
    leaf const& model = from.leaf_at(index);
    bool const numbers = takes_number(wanted.kind);
    if (takes_number(model.kind) != numbers || (!numbers && model.kind != wanted.kind) ||
        (numbers && model.unit != wanted.unit)) {
        return {};
    }
    source made{index, {}};
    for (level const& one : model.levels) {
        made.codes.push_back(level_index(wanted, one.id));
    }
    return made;
}

translation::source translation::attribute_source(evaluator const& from, attribute const& wanted) {
    std::int32_t const index = from.find_attribute(wanted.id);
    if (index < 0 || wanted.kind == attribute_kind::derived) {
        return {};
    }
    attribute const& model = from.rules().attributes[static_cast<std::size_t>(index)];
    if (model.kind != wanted.kind || model.unit != wanted.unit) {
        return {};
    }
    source made{index, {}};
    for (std::string const& one : model.values) {
        made.codes.push_back(value_index(wanted, one));
    }
    return made;
}

void translation::carry_attributes(unit const& from, unit& into) const {
    for (std::size_t to = 0; to < attributes_.size(); ++to) {
        source const& taken = attributes_[to];
        if (taken.index < 0) {
            continue;
        }
        auto const at = static_cast<std::size_t>(taken.index);
        if (std::int32_t const code = from.attribute_codes()[at]; code >= 0) {
            unit_filler::state(into, to, taken.codes[static_cast<std::size_t>(code)]);
        } else if (auto const& number = from.attribute_numbers()[at]) {
            unit_filler::state(into, to, *number);
        }
    }
}

void translation::carry_data(unit const& from, unit& into) const {
    for (std::size_t to = 0; to < leaves_.size(); ++to) {
        source const& taken = leaves_[to];
        if (taken.index < 0) {
            continue;
        }
        observation seen = from.observations()[static_cast<std::size_t>(taken.index)];
        if (seen.kind == observed::level) {
            seen.level = taken.codes[static_cast<std::size_t>(seen.level)];
        }
        bool const foreign = seen.kind == observed::level && seen.level < 0;
        if (!foreign && (seen.kind != observed::exempt || exemptable_[to])) {
            unit_filler::observe(into, static_cast<std::int32_t>(to), seen);
        }
    }
    auto const declare = [&](std::int32_t source, auto declared, id_entry const& on) {
        if (source >= 0) {
            unit_filler::declare(into, on, declared[static_cast<std::size_t>(source)]);
        }
    };
    for (std::size_t to = 0; to < indicators_.size(); ++to) {
        id_entry on;
        on.indicator = static_cast<std::int32_t>(to);
        declare(indicators_[to], from.declared_on_indicators(), on);
    }
    for (std::size_t to = 0; to < criteria_.size(); ++to) {
        id_entry on;
        on.criterion = static_cast<std::int32_t>(to);
        declare(criteria_[to], from.declared_on_criteria(), on);
    }
    if (from.holds()) {
        into.set_holds(*from.holds());
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
