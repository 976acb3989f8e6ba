// SPDX-License-Identifier: Apache-2.0
// Numbers the nodes of an edition and turns every bound into a decision tree over attributes with
// all of its ends.
#include "eval/leaf.hpp"
#include "eval/program.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// What is known on the way from the outermost form of a bound to an end.
struct path {
    bool verified = true;
    std::vector<end_choice> choices;
    bound const* sourced = nullptr;
    bound const* of = nullptr;
};

/// Turns the bound of one leaf into steps and ends.
class bound_compiler {
public:
    bound_compiler(program const& in, leaf_plan& into) : program_(in), plan_(into) {}

    /// Compiles `at` and gives the index of its first step.
    std::int32_t compile(bound const& at, path way) {
        switch (at.form) {
        case bound_form::sourced:
            way.verified = way.verified && at.verified;
            if (!at.source.empty() || !at.citation.empty()) {
                way.sourced = &at;
            }
            return compile(at.inner.front(), std::move(way));
        case bound_form::of:
            way.of = way.of == nullptr ? &at : way.of;
            return compile(at.inner.front(), std::move(way));
        case bound_form::by_year: return by_year(at, std::move(way));
        case bound_form::by_attribute: return by_attribute(at, way);
        case bound_form::value: return end(end_kind::value, at, std::move(way));
        case bound_form::null: return end(end_kind::null, at, std::move(way));
        case bound_form::delegated: return end(end_kind::delegated, at, std::move(way));
        case bound_form::unknown: break;
        }
        return end(end_kind::unknown, at, std::move(way));
    }

private:
    static bound const* branch(bound const& at, std::string_view key) {
        for (auto const& [name, inner] : at.branches) {
            if (name == key) {
                return &inner;
            }
        }
        return nullptr;
    }

    std::int32_t by_year(bound const& at, path way) {
        std::string const year = std::to_string(program_.when.year());
        bound const* chosen = branch(at, year);
        std::string const key = chosen == nullptr ? "*" : year;
        chosen = chosen == nullptr ? branch(at, key) : chosen;
        way.choices.push_back({year_attribute, key});
        if (chosen == nullptr) {
            return end(end_kind::unknown, at, std::move(way));
        }
        return compile(*chosen, std::move(way));
    }

    std::int32_t by_attribute(bound const& at, path const& way) {
        std::int32_t const index = program_.attribute_ids.at(at.attribute);
        path missing = way;
        missing.choices.push_back({index, {}});
        std::int32_t const here = end(end_kind::attribute_missing, at, std::move(missing));
        auto const self = static_cast<std::size_t>(here);
        plan_.ends.back().missing_attribute = index;
        plan_.steps[self].attribute = index;

        auto const& values = program_.rules.attributes[static_cast<std::size_t>(index)].values;
        std::vector<std::int32_t> next;
        std::int32_t star = -1; // compiled once, however many values fall under it
        for (std::string const& value : values) {
            bound const* const own = branch(at, value);
            if (own == nullptr && star >= 0) {
                next.push_back(star);
                continue;
            }
            path inner = way;
            inner.choices.push_back({index, own == nullptr ? "*" : value});
            bound const* const chosen = own == nullptr ? branch(at, "*") : own;
            std::int32_t const step = chosen == nullptr
                                          ? end(end_kind::unknown, at, std::move(inner))
                                          : compile(*chosen, std::move(inner));
            star = own == nullptr ? step : star;
            next.push_back(step);
        }
        plan_.steps[self].next = std::move(next);
        return here;
    }

    std::int32_t end(end_kind kind, bound const& at, path way) {
        bound_end made;
        made.kind = kind;
        made.value = at.value;
        made.verified = way.verified && plan_.model->origin.verified;
        made.choices = std::move(way.choices);
        made.at = &at;
        made.sourced = way.sourced;
        made.of = way.of;
        plan_.ends.push_back(std::move(made));
        bound_step step;
        step.end = static_cast<std::int32_t>(plan_.ends.size()) - 1;
        plan_.steps.push_back(std::move(step));
        return static_cast<std::int32_t>(plan_.steps.size()) - 1;
    }

    program const& program_;
    leaf_plan& plan_;
};

/// Finds the leaves whose bound is one end, or is decided by one attribute.
void shorten_way(leaf_plan& plan) {
    bound_step const& first = plan.steps[static_cast<std::size_t>(plan.root)];
    if (first.attribute == -1) {
        plan.constant_end = first.end;
        return;
    }
    std::vector<std::int32_t> ends = {first.end};
    for (std::int32_t const next : first.next) {
        bound_step const& step = plan.steps[static_cast<std::size_t>(next)];
        if (step.attribute != -1) {
            return;
        }
        ends.push_back(step.end);
    }
    plan.by = first.attribute;
    plan.ends_by = std::move(ends);
}

void add_leaf(program& into, leaf const& model, std::int32_t criterion, std::int32_t indicator,
              std::int32_t part) {
    leaf_plan plan;
    plan.model = &model;
    plan.criterion = criterion;
    plan.indicator = indicator;
    plan.part = part;
    plan.root = bound_compiler(into, plan).compile(model.limit, {});
    shorten_way(plan);
    plan.compare = model.compare;
    plan.full_marks = has_full(model);

    auto const number = static_cast<std::int32_t>(into.leaves.size());
    node_kind const kind = criterion < 0 ? node_kind::condition : node_kind::part;
    into.ids.try_emplace(model.id, id_entry{kind, -1, -1, number});
    into.leaves.push_back(std::move(plan));
}

void add_indicator(program& into, indicator const& model, std::int32_t criterion) {
    auto const number = static_cast<std::int32_t>(into.indicators.size());
    indicator_plan plan;
    plan.model = &model;
    plan.criterion = criterion;
    plan.leaves.first = static_cast<std::int32_t>(into.leaves.size());
    id_entry entry{node_kind::indicator, -1, number, model.single ? plan.leaves.first : -1};
    if (auto const shared = into.ids.find(model.id); shared != into.ids.end()) {
        entry.kind = node_kind::criterion; // the id of the criterion above
        entry.criterion = shared->second.criterion;
    }
    into.ids.insert_or_assign(model.id, entry);
    for (std::size_t i = 0; i < model.parts.size(); ++i) {
        add_leaf(into, model.parts[i], criterion, number, static_cast<std::int32_t>(i));
    }
    plan.leaves.last = static_cast<std::int32_t>(into.leaves.size());
    into.indicators.push_back(std::move(plan));
}

void add_criterion(program& into, criterion const& model) {
    auto const number = static_cast<std::int32_t>(into.criteria.size());
    criterion_plan plan;
    plan.model = &model;
    plan.indicators.first = static_cast<std::int32_t>(into.indicators.size());
    plan.leaves.first = static_cast<std::int32_t>(into.leaves.size());
    plan.shares_id = model.indicators.size() == 1 && model.indicators.front().id == model.id;
    into.ids.emplace(model.id, id_entry{node_kind::criterion, number, -1, -1});
    into.criteria.push_back(std::move(plan));
    for (indicator const& child : model.indicators) {
        add_indicator(into, child, number);
    }
    into.criteria.back().indicators.last = static_cast<std::int32_t>(into.indicators.size());
    into.criteria.back().leaves.last = static_cast<std::int32_t>(into.leaves.size());
}

} // namespace

void compile_leaves(program& into) {
    auto const& attributes = into.rules.attributes;
    for (std::size_t i = 0; i < attributes.size(); ++i) {
        into.attribute_ids.emplace(attributes[i].id, static_cast<std::int32_t>(i));
    }
    for (criterion const& model : into.rules.criteria) {
        add_criterion(into, model);
    }
    into.criteria_leaves = static_cast<std::int32_t>(into.leaves.size());
    for (leaf const& model : into.rules.conditions) {
        add_leaf(into, model, -1, -1, 0);
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
