// SPDX-License-Identifier: Apache-2.0
// Assessments: made, shared, read; what a caller's own scoring method answers.
#include <tieuchi/assessment.hpp>
#include <tieuchi/explain.hpp>
#include <tieuchi/json.hpp>
#include "handles.hpp"

#include <span>

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

tieuchi_status read_options_policy(tieuchi_assess_options const* options, policy& out,
                                   tieuchi_error* err) {
    tieuchi_assess_options chosen TIEUCHI_ASSESS_OPTIONS_INIT;
    if (options != nullptr) {
        TIEUCHI_TRY(read_struct(options, chosen, err));
    }
    if (chosen.reserved != 0) {
        return refuse(err, "reserved is not 0");
    }
    return read_policy(chosen.missing, chosen.declared, out, err);
}

tieuchi_status check_made_for(tieuchi_evaluator const* evaluator, tieuchi_unit const& unit,
                              tieuchi_error* err) noexcept {
    return same(unit.value.rules(), evaluator->value)
               ? TIEUCHI_OK
               : refuse(err, "unit was not made for this evaluator");
}

/// One document of the assessments of `count` units, of which `at` gives one by its index.
template <typename At>
tieuchi_status write_document(tieuchi_evaluator const* evaluator, std::size_t count,
                              policy const& policies, tieuchi_text** out, tieuchi_error* err,
                              At const& at) {
    for (std::size_t i = 0; i < count; ++i) {
        TIEUCHI_TRY(check_made_for(evaluator, at(i), err));
    }
    std::string text;
    assessment_writer writer(text);
    writer.begin(evaluator->value, policies);
    assessment found(evaluator->value); // its memory serves every unit
    for (std::size_t i = 0; i < count; ++i) {
        unit const& subject = at(i).value;
        assess(subject, policies, found);
        writer.add(subject, found);
    }
    writer.end();
    return give_text(std::move(text), out);
}

/// The body of a reader of criteria or indicators.
tieuchi_status give_node(tieuchi_assessment const* self, int32_t index, tieuchi_node_result* out,
                         tieuchi_error* err,
                         std::span<node_result const> (assessment::*nodes)() const) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        std::span<node_result const> const all = (self->found->*nodes)();
        TIEUCHI_NEEDS_INDEX(index, all.size());
        node_result const& node = all[static_cast<std::size_t>(index)];
        tieuchi_node_result item{};
        item.verdict = to_c(node.verdict);
        item.reason = to_c(node.reason);
        item.computed = to_c(node.computed);
        item.declared = to_c(node.declared);
        item.declared_counts = node.declared_counts ? 1 : 0;
        item.basic = node.basic ? 1 : 0;
        return write_struct(item, out, err);
    });
}

/// What gives the progress of a node, and how many such nodes there are.
struct progress_source {
    std::optional<interval> (assessment::*progress)(std::int32_t) const;
    std::size_t (*count)(assessment const&);
};

constexpr progress_source of_criterion{
    &assessment::criterion_progress,
    [](assessment const& found) { return found.criteria().size(); }};
constexpr progress_source of_indicator{
    &assessment::indicator_progress,
    [](assessment const& found) { return found.indicators().size(); }};
constexpr progress_source of_leaf{&assessment::leaf_progress,
                                  [](assessment const& found) { return found.leaves().size(); }};

tieuchi_status give_progress(tieuchi_assessment const* self, int32_t index, tieuchi_interval* out,
                             tieuchi_error* err, progress_source const& source) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, source.count(*self->found));
        *out = to_c((self->found->*source.progress)(index));
        return TIEUCHI_OK;
    });
}

tieuchi_status give_progress_text(tieuchi_assessment const* self, int32_t index, int32_t end,
                                  char* buf, std::size_t cap, std::size_t* needed,
                                  tieuchi_error* err, progress_source const& source) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS_INDEX(index, source.count(*self->found));
        return write_end((self->found->*source.progress)(index), end, buf, cap, needed, err);
    });
}

bool has_method(assessment const& found, std::string_view name) noexcept {
    if (measure_of(name)) {
        return true;
    }
    for (scoring_method const& method : found.rules().source().methods()) {
        if (method.name == name) {
            return true;
        }
    }
    return false;
}

/// Strings that the assessment borrows from its evaluator.
tieuchi_status give_ids(tieuchi_assessment const* self, tieuchi_str* items, std::size_t cap,
                        std::size_t* needed, tieuchi_error* err,
                        std::vector<std::string_view> (assessment::*ids)() const) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        return write_list((self->found->*ids)(), items, cap, needed, err,
                          [](std::string_view id) { return to_c(id); });
    });
}

} // namespace

tieuchi_status tieuchi_assess_options_init(tieuchi_assess_options* options, size_t size) {
    return init_struct(tieuchi_assess_options TIEUCHI_ASSESS_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_assess(tieuchi_evaluator const* evaluator, tieuchi_unit const* unit,
                              tieuchi_assess_options const* options, tieuchi_assessment** out,
                              tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(unit);
        TIEUCHI_NEEDS(out);
        policy policies;
        TIEUCHI_TRY(read_options_policy(options, policies, err));
        TIEUCHI_TRY(check_made_for(evaluator, *unit, err));
        *out = new tieuchi_assessment(assess(evaluator->value, unit->value, policies), *unit);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_count(tieuchi_evaluator const* evaluator, tieuchi_unit const* unit,
                             tieuchi_assess_options const* options, tieuchi_tally* out,
                             tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(unit);
        TIEUCHI_NEEDS(out);
        policy policies;
        TIEUCHI_TRY(read_options_policy(options, policies, err));
        TIEUCHI_TRY(check_made_for(evaluator, *unit, err));
        tally const found = count(evaluator->value, unit->value, policies);
        tieuchi_tally item{};
        item.standard = to_c(found.standard);
        item.criteria_passed = found.criteria_passed;
        item.criteria_failed = found.criteria_failed;
        item.criteria_unknown = found.criteria_unknown;
        item.criteria_exempt = found.criteria_exempt;
        item.weighted_progress =
            to_c(found.has_score ? std::optional(interval{found.score_lower, found.score_upper})
                                 : std::nullopt);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_assess_to_json(tieuchi_evaluator const* evaluator,
                                      tieuchi_unit const* const* units, size_t count,
                                      tieuchi_assess_options const* options, tieuchi_text** out,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        if (count != 0) {
            TIEUCHI_NEEDS(units);
        }
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_NEEDS(units[i]);
        }
        policy policies;
        TIEUCHI_TRY(read_options_policy(options, policies, err));
        return write_document(evaluator, count, policies, out, err,
                              [&](std::size_t i) -> tieuchi_unit const& { return *units[i]; });
    });
}

tieuchi_status tieuchi_assess_list_to_json(tieuchi_evaluator const* evaluator,
                                           tieuchi_unit_list const* units,
                                           tieuchi_assess_options const* options,
                                           tieuchi_text** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        policy policies;
        TIEUCHI_TRY(read_options_policy(options, policies, err));
        return write_document(
            evaluator, units->items.size(), policies, out, err,
            [&](std::size_t i) -> tieuchi_unit const& { return units->items[i]; });
    });
}

tieuchi_assessment* tieuchi_assessment_retain(tieuchi_assessment const* self) {
    return self == nullptr || self->is_borrowed() ? nullptr : retain(self);
}

void tieuchi_assessment_release(tieuchi_assessment const* self) {
    if (self != nullptr && !self->is_borrowed()) {
        release(self);
    }
}

tieuchi_evaluator const* tieuchi_assessment_evaluator(tieuchi_assessment const* self) {
    if (self == nullptr) {
        return nullptr;
    }
    if (self->rules.get() == nullptr) {
        // In a callback: C has never seen a handle of this evaluator by way of this assessment.
        (void)guard(nullptr, [&]() -> tieuchi_status {
            evaluator const& rules = self->found->rules();
            auto const book = share<tieuchi_rulebook>::adopt(new tieuchi_rulebook(rules.source()));
            self->rules = share<tieuchi_evaluator>::adopt(new tieuchi_evaluator(rules, book));
            return TIEUCHI_OK;
        });
    }
    return self->rules.get();
}

tieuchi_unit const* tieuchi_assessment_unit(tieuchi_assessment const* self) {
    return self == nullptr || !self->unit ? nullptr : &*self->unit;
}

tieuchi_status tieuchi_assessment_options(tieuchi_assessment const* self,
                                          tieuchi_assess_options* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return write_policies(self->found->policies(), out, err);
    });
}

int32_t tieuchi_assessment_standard(tieuchi_assessment const* self) {
    return self == nullptr ? 0 : to_c(self->found->standard());
}

tieuchi_status tieuchi_assessment_criterion(tieuchi_assessment const* self, int32_t index,
                                            tieuchi_node_result* out, tieuchi_error* err) {
    return give_node(self, index, out, err, &assessment::criteria);
}

tieuchi_status tieuchi_assessment_indicator(tieuchi_assessment const* self, int32_t index,
                                            tieuchi_node_result* out, tieuchi_error* err) {
    return give_node(self, index, out, err, &assessment::indicators);
}

tieuchi_status tieuchi_assessment_leaf(tieuchi_assessment const* self, int32_t index,
                                       tieuchi_leaf_result* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->found->leaves().size());
        leaf_result const& leaf = self->found->leaves()[static_cast<std::size_t>(index)];
        tieuchi_leaf_result item{};
        item.verdict = to_c(leaf.verdict);
        item.reason = to_c(leaf.reason);
        item.observed = to_c(leaf.observation.kind);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_assessment_presupposed(tieuchi_assessment const* self, int32_t index,
                                              int32_t* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->found->presupposed().size());
        *out = to_c(self->found->presupposed()[static_cast<std::size_t>(index)]);
        return TIEUCHI_OK;
    });
}

size_t tieuchi_assessment_conflict_count(tieuchi_assessment const* self) {
    return self == nullptr ? 0 : self->found->conflicts().size();
}

tieuchi_status tieuchi_assessment_conflict(tieuchi_assessment const* self, size_t index,
                                           tieuchi_conflict* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->found->conflicts().size());
        conflict const& one = self->found->conflicts()[index];
        tieuchi_conflict item{};
        item.node_kind = to_c(one.kind);
        item.index = one.index;
        item.computed = to_c(one.computed);
        item.declared = to_c(one.declared);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_assessment_unverified(tieuchi_assessment const* self, int32_t* items,
                                             size_t cap, size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        return write_list(self->found->unverified_bounds(), items, cap, needed, err);
    });
}

tieuchi_status tieuchi_assessment_score(tieuchi_assessment const* self, int32_t measure,
                                        tieuchi_interval* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_ONE_OF(measure, TIEUCHI_MEASURE_STANDARD_MET, TIEUCHI_MEASURE_COMPLETENESS);
        *out = to_c(self->found->score(static_cast<tieuchi::measure>(measure)));
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_assessment_score_text(tieuchi_assessment const* self, int32_t measure,
                                             int32_t end, char* buf, size_t cap, size_t* needed,
                                             tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS_ONE_OF(measure, TIEUCHI_MEASURE_STANDARD_MET, TIEUCHI_MEASURE_COMPLETENESS);
        return write_end(self->found->score(static_cast<tieuchi::measure>(measure)), end, buf, cap,
                         needed, err);
    });
}

tieuchi_status tieuchi_assessment_score_by_name(tieuchi_assessment const* self, char const* name,
                                                size_t size, tieuchi_interval* out,
                                                tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(wanted, name, size);
        if (!has_method(*self->found, wanted)) {
            return fail(err, failure{errc::not_found});
        }
        *out = to_c(self->found->score(wanted));
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_assessment_score_by_name_text(tieuchi_assessment const* self,
                                                     char const* name, size_t size, int32_t end,
                                                     char* buf, size_t cap, size_t* needed,
                                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_TEXT(wanted, name, size);
        if (!has_method(*self->found, wanted)) {
            return fail(err, failure{errc::not_found});
        }
        return write_end(self->found->score(wanted), end, buf, cap, needed, err);
    });
}

tieuchi_status tieuchi_assessment_criterion_progress(tieuchi_assessment const* self, int32_t index,
                                                     tieuchi_interval* out, tieuchi_error* err) {
    return give_progress(self, index, out, err, of_criterion);
}

tieuchi_status tieuchi_assessment_criterion_progress_text(tieuchi_assessment const* self,
                                                          int32_t index, int32_t end, char* buf,
                                                          size_t cap, size_t* needed,
                                                          tieuchi_error* err) {
    return give_progress_text(self, index, end, buf, cap, needed, err, of_criterion);
}

tieuchi_status tieuchi_assessment_indicator_progress(tieuchi_assessment const* self, int32_t index,
                                                     tieuchi_interval* out, tieuchi_error* err) {
    return give_progress(self, index, out, err, of_indicator);
}

tieuchi_status tieuchi_assessment_indicator_progress_text(tieuchi_assessment const* self,
                                                          int32_t index, int32_t end, char* buf,
                                                          size_t cap, size_t* needed,
                                                          tieuchi_error* err) {
    return give_progress_text(self, index, end, buf, cap, needed, err, of_indicator);
}

tieuchi_status tieuchi_assessment_leaf_progress(tieuchi_assessment const* self, int32_t index,
                                                tieuchi_interval* out, tieuchi_error* err) {
    return give_progress(self, index, out, err, of_leaf);
}

tieuchi_status tieuchi_assessment_leaf_progress_text(tieuchi_assessment const* self, int32_t index,
                                                     int32_t end, char* buf, size_t cap,
                                                     size_t* needed, tieuchi_error* err) {
    return give_progress_text(self, index, end, buf, cap, needed, err, of_leaf);
}

tieuchi_status tieuchi_assessment_completeness(tieuchi_assessment const* self,
                                               tieuchi_fraction* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        *out = to_c(self->found->completeness());
        return TIEUCHI_OK;
    });
}

int32_t tieuchi_assessment_grade(tieuchi_assessment const* self) {
    return self == nullptr ? -1 : self->found->grade().value_or(-1);
}

tieuchi_status tieuchi_assessment_grades_possible(tieuchi_assessment const* self, int32_t* items,
                                                  size_t cap, size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        return write_list(self->found->grades_possible(), items, cap, needed, err);
    });
}

int32_t tieuchi_assessment_withdraw(tieuchi_assessment const* self) {
    if (self == nullptr) {
        return 0;
    }
    std::optional<verdict> const found = self->found->withdraw();
    return found ? to_c(*found) : 0;
}

tieuchi_status tieuchi_assessment_blocked_by(tieuchi_assessment const* self, tieuchi_str* items,
                                             size_t cap, size_t* needed, tieuchi_error* err) {
    return give_ids(self, items, cap, needed, err, &assessment::blocked_by);
}

tieuchi_status tieuchi_assessment_undecided_by(tieuchi_assessment const* self, tieuchi_str* items,
                                               size_t cap, size_t* needed, tieuchi_error* err) {
    return give_ids(self, items, cap, needed, err, &assessment::undecided_by);
}

tieuchi_status tieuchi_assessment_attribute(tieuchi_assessment const* self, int32_t index,
                                            tieuchi_attribute_value* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        std::span<attribute const> const all = self->found->rules().rules().attributes;
        TIEUCHI_NEEDS_INDEX(index, all.size());
        tieuchi_attribute_value item{};
        if (all[static_cast<std::size_t>(index)].kind == attribute_kind::number) {
            std::optional<decimal> const number = self->found->attribute_number(index);
            item.has_value = number ? 1 : 0;
            item.number = to_c(number);
            item.value = to_c(std::string_view());
        } else {
            std::string_view const word = self->found->attribute_value(index);
            item.has_value = word.empty() ? 0 : 1;
            item.value = to_c(word);
        }
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_assessment_json(tieuchi_assessment const* self, tieuchi_text** out,
                                       tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        if (self->is_borrowed()) {
            return refuse(err, "self is the assessment of a callback");
        }
        std::string text;
        assessment_writer writer(text);
        writer.begin(self->found->rules(), self->found->policies());
        writer.add(self->unit->value, *self->found);
        writer.end();
        return give_text(std::move(text), out);
    });
}

tieuchi_status tieuchi_assessment_sentence(tieuchi_assessment const* self, int32_t language,
                                           tieuchi_text** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_ONE_OF(language, TIEUCHI_LANGUAGE_VI, TIEUCHI_LANGUAGE_EN);
        return give_text(standard_sentence(*self->found, static_cast<tieuchi::language>(language)),
                         out);
    });
}

namespace {

tieuchi_status set_score(tieuchi_score* self, rational lower, rational upper, tieuchi_error* err) {
    if (upper < lower) {
        return fail(err, errc::out_of_range, "upper is below lower");
    }
    self->value = interval{std::move(lower), std::move(upper)};
    return TIEUCHI_OK;
}

} // namespace

tieuchi_status tieuchi_score_set(tieuchi_score* self, tieuchi_fraction lower,
                                 tieuchi_fraction upper, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        result<rational> const low = rational::make(lower.numerator, lower.denominator);
        result<rational> const high = rational::make(upper.numerator, upper.denominator);
        if (!low || !high) {
            return fail(err, low ? high.error() : low.error());
        }
        return set_score(self, *low, *high, err);
    });
}

tieuchi_status tieuchi_score_set_text(tieuchi_score* self, char const* lower, size_t lower_size,
                                      char const* upper, size_t upper_size, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_TEXT(lower_text, lower, lower_size);
        TIEUCHI_TEXT(upper_text, upper, upper_size);
        result<rational> const low = rational::parse(lower_text);
        result<rational> const high = rational::parse(upper_text);
        if (!low || !high) {
            return fail(err, low ? high.error() : low.error());
        }
        return set_score(self, *low, *high, err);
    });
}
