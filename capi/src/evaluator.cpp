// SPDX-License-Identifier: Apache-2.0
// Evaluators, and the rulebook as it stands on their date.
#include <tieuchi/date.hpp>
#include <tieuchi/evaluator.hpp>
#include "handles.hpp"
#include "trees.hpp"

using namespace tieuchi;
using namespace tieuchi::capi;

tieuchi_evaluator::tieuchi_evaluator(evaluator compiled, share<tieuchi_rulebook> made_from)
    : value(std::move(compiled)),
      source(std::move(made_from)),
      date(to_string(value.reference_date())) {
    edition const& rules = value.rules();
    effective_from = rules.effective_from ? to_string(*rules.effective_from) : std::string();
    effective_to = rules.effective_to ? to_string(*rules.effective_to) : std::string();
    for (criterion const& node : rules.criteria) {
        auto const first_leaf = static_cast<std::int32_t>(indicator_of_leaf.size());
        auto const first_indicator = static_cast<std::int32_t>(indicators.size());
        auto const number = static_cast<std::int32_t>(criteria.size());
        for (indicator const& under : node.indicators) {
            auto const index = static_cast<std::int32_t>(indicators.size());
            indicators.push_back(
                {&under, number, static_cast<std::int32_t>(indicator_of_leaf.size())});
            indicator_of_leaf.insert(indicator_of_leaf.end(), under.parts.size(), index);
        }
        criteria.push_back({first_indicator, first_leaf,
                            static_cast<std::int32_t>(indicator_of_leaf.size()) - first_leaf});
    }
}

namespace {

std::int32_t count_of(std::size_t size) noexcept {
    return static_cast<std::int32_t>(size); // FORMAT limits every list
}

tieuchi_provenance provenance_of(provenance const& origin) noexcept {
    return {to_c(origin.layer), to_c(origin.source),   to_c(origin.citation),
            to_c(origin.note),  flag(origin.verified), 0};
}

/// An element of a list of the edition, or the failure.
template <typename T, typename Fill>
tieuchi_status give_item(tieuchi_evaluator const* self, int32_t index, T* out, tieuchi_error* err,
                         std::size_t count, Fill const& fill) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, count);
        T item{};
        fill(item, static_cast<std::size_t>(index));
        return write_struct(item, out, err);
    });
}

std::size_t size_or_0(tieuchi_evaluator const* self, std::size_t (*size)(edition const&)) noexcept {
    return self == nullptr ? 0 : size(self->value.rules());
}

leaf const* leaf_or_null(tieuchi_evaluator const* self, int32_t index) noexcept {
    bool const known =
        self != nullptr && is_index(index, static_cast<std::size_t>(self->value.leaf_count()));
    return known ? &self->value.leaf_at(index) : nullptr;
}

attribute const* attribute_or_null(tieuchi_evaluator const* self, int32_t index) noexcept {
    bool const known = self != nullptr && is_index(index, self->value.rules().attributes.size());
    return known ? &self->value.rules().attributes[static_cast<std::size_t>(index)] : nullptr;
}

/// Refuses the number of a leaf or of an attribute that was not found; NULL is told apart first.
#define TIEUCHI_NEEDS_FOUND(self, found, number)                                                   \
    do {                                                                                           \
        TIEUCHI_NEEDS(self);                                                                       \
        if ((found) == nullptr) {                                                                  \
            return fail(err, errc::not_found, number " is out of range");                          \
        }                                                                                          \
    } while (false)

node_kind kind_of_leaf(tieuchi_evaluator const& rules, int32_t index) noexcept {
    if (!is_index(index, rules.indicator_of_leaf.size())) {
        return node_kind::condition;
    }
    std::int32_t const number = rules.indicator_of_leaf[static_cast<std::size_t>(index)];
    bool const single = rules.indicators[static_cast<std::size_t>(number)].node->single;
    return single ? node_kind::indicator : node_kind::part;
}

void fill(tieuchi_leaf& item, tieuchi_evaluator const& rules, int32_t index) {
    leaf const& node = rules.value.leaf_at(index);
    item.node_kind = to_c(kind_of_leaf(rules, index));
    item.indicator = is_index(index, rules.indicator_of_leaf.size())
                         ? rules.indicator_of_leaf[static_cast<std::size_t>(index)]
                         : -1;
    item.criterion = item.indicator < 0
                         ? -1
                         : rules.indicators[static_cast<std::size_t>(item.indicator)].criterion;
    item.kind = to_c(node.kind);
    item.unit_scale = node.unit_scale;
    item.comparator = to_c(node.compare);
    item.shape = node.shape ? to_c(*node.shape) : 0;
    item.has_baseline = flag(node.baseline.has_value());
    item.has_full = flag(node.full.has_value());
    item.full_points = flag(node.full_points);
    item.level_count = count_of(node.levels.size());
    item.point_count = count_of(node.table.size());
    item.reference_count = count_of(node.references.size());
    item.exemptable = flag(node.exemptable);
    item.may_weaken = flag(node.may_weaken);
    item.weight = to_c(node.weight);
    item.baseline = to_c(node.baseline);
    item.full = to_c(node.full);
    item.id = to_c(node.id);
    item.name_vi = to_c(node.name.vi);
    item.name_en = to_c(node.name.en);
    item.unit = to_c(node.unit);
    item.bound_layer = to_c(node.limit_layer);
    item.origin = provenance_of(node.origin);
    item.bound = to_c(&node.limit);
    item.exempt_when = to_c(node.exempt_when);
}

void fill_names(tieuchi_named& item, std::string const& id, text const& name) {
    item.id = to_c(id);
    item.name_vi = to_c(name.vi);
    item.name_en = to_c(name.en);
}

/// A list of strings of the edition.
tieuchi_status give_string(tieuchi_evaluator const* self, int32_t index, tieuchi_str* out,
                           tieuchi_error* err, std::vector<std::string> edition::*list) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        std::vector<std::string> const& strings = self->value.rules().*list;
        TIEUCHI_NEEDS_INDEX(index, strings.size());
        *out = to_c(strings[static_cast<std::size_t>(index)]);
        return TIEUCHI_OK;
    });
}

/// A look-up by id; -1 for NULL.
std::int32_t find(tieuchi_evaluator const* self, char const* id, std::size_t size,
                  std::int32_t (evaluator::*look)(std::string_view) const noexcept) noexcept {
    std::string_view wanted;
    if (self == nullptr || !read_text(id, size, wanted)) {
        return -1;
    }
    return (self->value.*look)(wanted);
}

} // namespace

tieuchi_status tieuchi_evaluator_compile(tieuchi_rulebook const* rulebook, char const* date,
                                         size_t date_size, tieuchi_evaluator** out,
                                         tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(rulebook);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(day, date, date_size);
        result<tieuchi::date> const when = tieuchi::date::parse(day);
        if (!when) {
            return fail(err, when.error());
        }
        *out = new tieuchi_evaluator(evaluator::compile(rulebook->value, *when),
                                     share<tieuchi_rulebook>(rulebook));
        return TIEUCHI_OK;
    });
}

tieuchi_evaluator* tieuchi_evaluator_retain(tieuchi_evaluator const* self) {
    return retain(self);
}

void tieuchi_evaluator_release(tieuchi_evaluator const* self) {
    release(self);
}

tieuchi_rulebook const* tieuchi_evaluator_rulebook(tieuchi_evaluator const* self) {
    return self == nullptr ? nullptr : self->source.get();
}

tieuchi_str tieuchi_evaluator_date(tieuchi_evaluator const* self) {
    return self == nullptr ? to_c(std::string_view()) : to_c(self->date);
}

tieuchi_status tieuchi_evaluator_edition(tieuchi_evaluator const* self, tieuchi_edition* out,
                                         tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        edition const& rules = self->value.rules();
        tieuchi_edition item{};
        item.layer_count = count_of(rules.layers.size());
        item.presupposed_count = count_of(rules.presupposes.size());
        item.attribute_count = count_of(rules.attributes.size());
        item.group_count = count_of(rules.groups.size());
        item.criterion_count = self->value.criterion_count();
        item.indicator_count = self->value.indicator_count();
        item.leaf_count = self->value.leaf_count();
        item.criteria_leaf_count = self->value.criteria_leaf_count();
        item.condition_count = count_of(rules.conditions.size());
        item.grade_count = count_of(rules.grades.size());
        item.scale = to_c(rules.scale);
        item.basic_progress = to_c(rules.basic_progress);
        item.completeness_floor = to_c(rules.completeness_floor);
        item.id = to_c(rules.id);
        item.title_vi = to_c(rules.title.vi);
        item.title_en = to_c(rules.title.en);
        item.citation = to_c(rules.citation);
        item.unit_level = to_c(rules.unit_level);
        item.designation_vi = to_c(rules.designation.vi);
        item.designation_en = to_c(rules.designation.en);
        item.effective_from = to_c(self->effective_from);
        item.effective_to = to_c(self->effective_to);
        item.withdraw = to_c(rules.withdraw);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_evaluator_layer(tieuchi_evaluator const* self, int32_t index,
                                       tieuchi_str* out, tieuchi_error* err) {
    return give_string(self, index, out, err, &edition::layers);
}

tieuchi_status tieuchi_evaluator_presupposed(tieuchi_evaluator const* self, int32_t index,
                                             tieuchi_str* out, tieuchi_error* err) {
    return give_string(self, index, out, err, &edition::presupposes);
}

tieuchi_status tieuchi_evaluator_criterion(tieuchi_evaluator const* self, int32_t index,
                                           tieuchi_criterion* out, tieuchi_error* err) {
    auto const count = size_or_0(self, [](edition const& e) { return e.criteria.size(); });
    return give_item(self, index, out, err, count, [&](tieuchi_criterion& item, std::size_t i) {
        criterion const& node = self->value.rules().criteria[i];
        criterion_position const& position = self->criteria[i];
        item.first_indicator = position.first_indicator;
        item.indicator_count = count_of(node.indicators.size());
        item.first_leaf = position.first_leaf;
        item.leaf_count = position.leaf_count;
        item.may_weaken = flag(node.may_weaken);
        item.weight = to_c(node.weight);
        item.id = to_c(node.id);
        item.name_vi = to_c(node.name.vi);
        item.name_en = to_c(node.name.en);
        item.group = to_c(node.group);
        item.agency = to_c(node.agency);
        item.origin = provenance_of(node.origin);
        item.requirement = to_c(&node.require);
    });
}

tieuchi_status tieuchi_evaluator_indicator(tieuchi_evaluator const* self, int32_t index,
                                           tieuchi_indicator* out, tieuchi_error* err) {
    std::size_t const count = self == nullptr ? 0 : self->indicators.size();
    return give_item(self, index, out, err, count, [&](tieuchi_indicator& item, std::size_t i) {
        indicator_position const& position = self->indicators[i];
        indicator const& node = *position.node;
        item.criterion = position.criterion;
        item.single = flag(node.single);
        item.first_leaf = position.first_leaf;
        item.leaf_count = count_of(node.parts.size());
        item.may_weaken = flag(node.may_weaken);
        item.weight = to_c(node.weight);
        item.id = to_c(node.id);
        item.name_vi = to_c(node.name.vi);
        item.name_en = to_c(node.name.en);
        item.origin = provenance_of(node.origin);
        item.requirement = node.single ? nullptr : to_c(&node.require);
    });
}

tieuchi_status tieuchi_evaluator_leaf(tieuchi_evaluator const* self, int32_t index,
                                      tieuchi_leaf* out, tieuchi_error* err) {
    auto const count =
        self == nullptr ? std::size_t{0} : static_cast<std::size_t>(self->value.leaf_count());
    return give_item(self, index, out, err, count,
                     [&](tieuchi_leaf& item, std::size_t) { fill(item, *self, index); });
}

tieuchi_status tieuchi_evaluator_level(tieuchi_evaluator const* self, int32_t leaf, int32_t index,
                                       tieuchi_level* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        tieuchi::leaf const* const node = leaf_or_null(self, leaf);
        TIEUCHI_NEEDS_FOUND(self, node, "leaf");
        TIEUCHI_NEEDS_INDEX(index, node->levels.size());
        level const& one = node->levels[static_cast<std::size_t>(index)];
        tieuchi_level item{};
        item.has_progress = flag(one.progress.has_value());
        item.has_points = flag(one.points.has_value());
        item.progress = to_c(one.progress);
        item.points = to_c(one.points);
        item.id = to_c(one.id);
        item.name_vi = to_c(one.name.vi);
        item.name_en = to_c(one.name.en);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_evaluator_point(tieuchi_evaluator const* self, int32_t leaf, int32_t index,
                                       tieuchi_decimal* value, tieuchi_decimal* progress,
                                       tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(value);
        TIEUCHI_NEEDS(progress);
        tieuchi::leaf const* const node = leaf_or_null(self, leaf);
        TIEUCHI_NEEDS_FOUND(self, node, "leaf");
        TIEUCHI_NEEDS_INDEX(index, node->table.size());
        progress_point const& point = node->table[static_cast<std::size_t>(index)];
        *value = to_c(point.value);
        *progress = to_c(point.progress);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_evaluator_reference(tieuchi_evaluator const* self, int32_t leaf,
                                           int32_t index, tieuchi_str* name,
                                           tieuchi_bound const** value, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(name);
        TIEUCHI_NEEDS(value);
        tieuchi::leaf const* const node = leaf_or_null(self, leaf);
        TIEUCHI_NEEDS_FOUND(self, node, "leaf");
        TIEUCHI_NEEDS_INDEX(index, node->references.size());
        reference_figure const& figure = node->references[static_cast<std::size_t>(index)];
        *name = to_c(figure.name);
        *value = to_c(&figure.value);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_evaluator_attribute(tieuchi_evaluator const* self, int32_t index,
                                           tieuchi_attribute* out, tieuchi_error* err) {
    auto const count = size_or_0(self, [](edition const& e) { return e.attributes.size(); });
    return give_item(self, index, out, err, count, [&](tieuchi_attribute& item, std::size_t i) {
        attribute const& one = self->value.rules().attributes[i];
        item.kind = to_c(one.kind);
        item.value_count = count_of(one.values.size());
        item.rule_count = count_of(one.rules.size());
        item.has_default = flag(one.default_value.has_value() || one.default_number.has_value());
        item.default_number = to_c(one.default_number);
        item.default_value =
            one.default_value ? to_c(*one.default_value) : to_c(std::string_view());
        item.id = to_c(one.id);
        item.unit = to_c(one.unit);
    });
}

tieuchi_status tieuchi_evaluator_attribute_value(tieuchi_evaluator const* self, int32_t attribute,
                                                 int32_t index, tieuchi_named* out,
                                                 tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        tieuchi::attribute const* const one = attribute_or_null(self, attribute);
        TIEUCHI_NEEDS_FOUND(self, one, "attribute");
        TIEUCHI_NEEDS_INDEX(index, one->values.size());
        std::string const& value = one->values[static_cast<std::size_t>(index)];
        auto const label = std::find_if(one->labels.begin(), one->labels.end(),
                                        [&](auto const& known) { return known.first == value; });
        tieuchi_named item{};
        item.id = to_c(value);
        item.name_vi = to_c(label == one->labels.end() ? std::string_view() : label->second.vi);
        item.name_en = to_c(label == one->labels.end() ? std::string_view() : label->second.en);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_evaluator_derive_rule(tieuchi_evaluator const* self, int32_t attribute,
                                             int32_t index, tieuchi_derive_rule* out,
                                             tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        tieuchi::attribute const* const one = attribute_or_null(self, attribute);
        TIEUCHI_NEEDS_FOUND(self, one, "attribute");
        TIEUCHI_NEEDS_INDEX(index, one->rules.size());
        derive_rule const& rule = one->rules[static_cast<std::size_t>(index)];
        tieuchi_derive_rule item{};
        item.value = to_c(rule.value);
        item.value_of = to_c(rule.value_of);
        item.when = to_c(rule.when);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_evaluator_group(tieuchi_evaluator const* self, int32_t index,
                                       tieuchi_named* out, tieuchi_error* err) {
    auto const count = size_or_0(self, [](edition const& e) { return e.groups.size(); });
    return give_item(self, index, out, err, count, [&](tieuchi_named& item, std::size_t i) {
        group const& one = self->value.rules().groups[i];
        fill_names(item, one.id, one.name);
    });
}

tieuchi_status tieuchi_evaluator_grade(tieuchi_evaluator const* self, int32_t index,
                                       tieuchi_named* out, tieuchi_error* err) {
    auto const count = size_or_0(self, [](edition const& e) { return e.grades.size(); });
    return give_item(self, index, out, err, count, [&](tieuchi_named& item, std::size_t i) {
        grade const& one = self->value.rules().grades[i];
        fill_names(item, one.id, one.name);
        item.when = to_c(one.when);
    });
}

int32_t tieuchi_evaluator_find_leaf(tieuchi_evaluator const* self, char const* id, size_t size) {
    return find(self, id, size, &evaluator::find_leaf);
}

int32_t tieuchi_evaluator_find_indicator(tieuchi_evaluator const* self, char const* id,
                                         size_t size) {
    return find(self, id, size, &evaluator::find_indicator);
}

int32_t tieuchi_evaluator_find_criterion(tieuchi_evaluator const* self, char const* id,
                                         size_t size) {
    return find(self, id, size, &evaluator::find_criterion);
}

int32_t tieuchi_evaluator_find_attribute(tieuchi_evaluator const* self, char const* id,
                                         size_t size) {
    return find(self, id, size, &evaluator::find_attribute);
}

int32_t tieuchi_evaluator_kind_of(tieuchi_evaluator const* self, char const* id, size_t size) {
    std::string_view wanted;
    if (self == nullptr || !read_text(id, size, wanted)) {
        return TIEUCHI_NODE_KIND_NONE;
    }
    return to_c(self->value.kind_of(wanted));
}
