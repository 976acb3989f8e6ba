// SPDX-License-Identifier: Apache-2.0
// Explanations: as data, as a sentence, as JSON.
#include <tieuchi/explain.hpp>
#include "handles.hpp"

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

bool is_leaf(explanation const& why) noexcept {
    return why.compare != comparator{};
}

tieuchi_explanation_info info_of(tieuchi_explanation const& self) noexcept {
    explanation const& why = self.value;
    tieuchi_explanation_info info{};
    info.node_kind = to_c(why.kind);
    info.verdict = to_c(why.verdict);
    info.reason = to_c(why.reason);
    info.declared = to_c(why.declared);
    info.declared_counts = flag(why.declared_counts);
    info.computed = to_c(why.computed);
    info.comparator = to_c(why.compare);
    info.has_gap = flag(why.gap.has_value());
    info.verified = flag(why.verified);
    info.value_missing = flag(why.value_missing);
    info.choice_count = static_cast<std::int32_t>(why.choices.size());
    info.combine = is_leaf(why) ? 0 : to_c(why.how);
    info.needed = why.needed;
    info.nested = flag(why.nested);
    info.children_pass = why.children.pass;
    info.children_fail = why.children.fail;
    info.children_unknown = why.children.unknown;
    info.children_exempt = why.children.exempt;
    info.decided_by_count = static_cast<std::int32_t>(why.decided_by.size());
    info.times = to_c(why.times);
    info.id = to_c(why.id);
    info.name_vi = to_c(why.name.vi);
    info.name_en = to_c(why.name.en);
    info.unit = to_c(why.unit);
    info.value = to_c(why.value);
    info.value_vi = to_c(why.value_name.vi);
    info.value_en = to_c(why.value_name.en);
    info.observed_as = to_c(why.observed_as);
    info.bound = to_c(why.bound);
    info.bound_high = to_c(why.bound_high);
    info.bound_vi = to_c(why.bound_name.vi);
    info.bound_en = to_c(why.bound_name.en);
    info.gap = to_c(self.gap);
    info.missing_attribute = to_c(why.missing_attribute);
    info.authority = to_c(why.authority);
    info.layer = to_c(why.layer);
    info.of_rulebook = to_c(why.of_rulebook);
    info.of_leaf = to_c(why.of_leaf);
    info.source = to_c(why.source);
    info.citation = to_c(why.citation);
    return info;
}

} // namespace

tieuchi_status tieuchi_explain(tieuchi_assessment const* assessment, char const* id, size_t size,
                               tieuchi_explanation** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(assessment);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(wanted, id, size);
        result<explanation> why = explain(*assessment->found, wanted);
        if (!why) {
            return fail(err, why.error());
        }
        std::string gap = why->gap ? to_decimal_or_fraction(*why->gap) : std::string();
        *out = new tieuchi_explanation{std::move(*why), std::move(gap)};
        return TIEUCHI_OK;
    });
}

void tieuchi_explanation_release(tieuchi_explanation* self) {
    delete self;
}

tieuchi_status tieuchi_explanation_get(tieuchi_explanation const* self,
                                       tieuchi_explanation_info* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return write_struct(info_of(*self), out, err);
    });
}

tieuchi_status tieuchi_explanation_choice(tieuchi_explanation const* self, int32_t index,
                                          tieuchi_bound_choice* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.choices.size());
        bound_choice const& one = self->value.choices[static_cast<std::size_t>(index)];
        tieuchi_bound_choice item{};
        item.by_default = flag(one.by_default);
        item.attribute = to_c(one.attribute);
        item.value = to_c(one.value);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_explanation_decided_by(tieuchi_explanation const* self, int32_t index,
                                              tieuchi_str* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.decided_by.size());
        *out = to_c(self->value.decided_by[static_cast<std::size_t>(index)]);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_explanation_sentence(tieuchi_explanation const* self, int32_t language,
                                            tieuchi_text** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_ONE_OF(language, TIEUCHI_LANGUAGE_VI, TIEUCHI_LANGUAGE_EN);
        return give_text(to_sentence(self->value, static_cast<tieuchi::language>(language)), out);
    });
}

tieuchi_status tieuchi_explanation_json(tieuchi_explanation const* self, tieuchi_text** out,
                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->value), out);
    });
}
