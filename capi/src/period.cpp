// SPDX-License-Identifier: Apache-2.0
// Periods compared: what changed, and why.
#include <tieuchi/period.hpp>
#include "programmes.hpp"

#include <memory>
#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_period_comparison {
    period_comparison value;
    share<tieuchi_evaluator> before;
    share<tieuchi_evaluator> after;
};

namespace {

tieuchi_status read_options_of(tieuchi_period_options const* options, comparison_options& out,
                               tieuchi_error* err) {
    tieuchi_period_options chosen TIEUCHI_PERIOD_OPTIONS_INIT;
    if (options != nullptr) {
        TIEUCHI_TRY(read_struct(options, chosen, err));
    }
    TIEUCHI_NEEDS_ONE_OF(chosen.attribution, TIEUCHI_ATTRIBUTION_IN_SEQUENCE,
                         TIEUCHI_ATTRIBUTION_AVERAGED);
    out.how = static_cast<attribution>(chosen.attribution);
    return read_policy(chosen.missing, chosen.declared, out.policies, err);
}

period period_of(tieuchi_assessed const& units) {
    return {units.rules->value, units.units};
}

/// The part of a change that a constant of the interface names; null for what is no part.
rational change_parts::*part_of(std::int32_t change) noexcept {
    switch (change) {
    case TIEUCHI_CHANGE_ATTRIBUTES: return &change_parts::attributes;
    case TIEUCHI_CHANGE_YEAR: return &change_parts::year;
    case TIEUCHI_CHANGE_AMENDMENT: return &change_parts::amendment;
    case TIEUCHI_CHANGE_RULEBOOK: return &change_parts::rulebook;
    case TIEUCHI_CHANGE_DATA: return &change_parts::data;
    case TIEUCHI_CHANGE_UNITS: return &change_parts::units;
    default: return nullptr;
    }
}

interval value_of(measure_change const& of, std::int32_t change) {
    switch (change) {
    case TIEUCHI_CHANGE_BEFORE: return of.before;
    case TIEUCHI_CHANGE_AFTER: return of.after;
    case TIEUCHI_CHANGE_TOTAL: return {of.lower.total(), of.upper.total()};
    default: return {of.lower.*part_of(change), of.upper.*part_of(change)};
    }
}

/// A number of a unit, or for -1 of the whole set.
tieuchi_status find_value(tieuchi_period_comparison const* self, std::int64_t unit,
                          std::int32_t measure, std::int32_t change, tieuchi_error* err,
                          std::optional<interval>& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_ONE_OF(change, TIEUCHI_CHANGE_BEFORE, TIEUCHI_CHANGE_MEAN_AFTER);
    if (measure != TIEUCHI_MEASURE_STANDARD_MET && measure != TIEUCHI_MEASURE_CRITERIA_MET &&
        measure != TIEUCHI_MEASURE_WEIGHTED_PROGRESS) {
        return refuse(err, "measure is none of the known values");
    }
    period_comparison const& all = self->value;
    if (unit != -1) {
        TIEUCHI_NEEDS_INDEX(unit, all.units.size());
        if (change >= TIEUCHI_CHANGE_MEAN_BEFORE) {
            return refuse(err, "a unit has no mean");
        }
        unit_change const& one = all.units[static_cast<std::size_t>(unit)];
        out = value_of(measure == TIEUCHI_MEASURE_STANDARD_MET   ? one.standard_met
                       : measure == TIEUCHI_MEASURE_CRITERIA_MET ? one.criteria_met
                                                                 : one.weighted_progress,
                       change);
        return TIEUCHI_OK;
    }
    set_change const& whole = measure == TIEUCHI_MEASURE_STANDARD_MET   ? all.standard_met
                              : measure == TIEUCHI_MEASURE_CRITERIA_MET ? all.criteria_met
                                                                        : all.weighted_progress;
    out = change == TIEUCHI_CHANGE_MEAN_BEFORE  ? whole.mean_before
          : change == TIEUCHI_CHANGE_MEAN_AFTER ? whole.mean_after
                                                : value_of(whole.total, change);
    return TIEUCHI_OK;
}

std::int32_t verdict_or_0(std::optional<verdict> found) noexcept {
    return found ? to_c(*found) : 0;
}

tieuchi_status give_criterion(tieuchi_period_comparison const* self, std::int64_t unit,
                              std::int32_t index, tieuchi_criterion_change* out, tieuchi_error* err,
                              std::vector<criterion_change> unit_change::*list) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(unit, self->value.units.size());
        auto const& all = self->value.units[static_cast<std::size_t>(unit)].*list;
        TIEUCHI_NEEDS_INDEX(index, all.size());
        criterion_change const& one = all[static_cast<std::size_t>(index)];
        tieuchi_criterion_change item{};
        item.before = verdict_or_0(one.before);
        item.after = verdict_or_0(one.after);
        item.id = to_c(one.id);
        item.attributes = to_c(one.parts.attributes);
        item.year = to_c(one.parts.year);
        item.amendment = to_c(one.parts.amendment);
        item.rulebook = to_c(one.parts.rulebook);
        item.data = to_c(one.parts.data);
        item.units = to_c(one.parts.units);
        return write_struct(item, out, err);
    });
}

tieuchi_status give_period_rollup(tieuchi_period_comparison const* self, tieuchi_rollup** out,
                                  tieuchi_error* err, bool after) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return after ? give_rollup(self->value.after, self->after, out)
                     : give_rollup(self->value.before, self->before, out);
    });
}

} // namespace

tieuchi_status tieuchi_period_options_init(tieuchi_period_options* options, size_t size) {
    return init_struct(tieuchi_period_options TIEUCHI_PERIOD_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_compare_periods(tieuchi_assessed const* before,
                                       tieuchi_assessed const* after,
                                       tieuchi_period_options const* options,
                                       tieuchi_period_comparison** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(before);
        TIEUCHI_NEEDS(after);
        TIEUCHI_NEEDS(out);
        comparison_options chosen;
        TIEUCHI_TRY(read_options_of(options, chosen, err));
        result<period_comparison> found = compare(period_of(*before), period_of(*after), chosen);
        if (!found) {
            return fail(err, found.error());
        }
        *out = new tieuchi_period_comparison{std::move(*found), before->rules, after->rules};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_compare_series(tieuchi_assessed const* const* periods, size_t count,
                                      tieuchi_period_options const* options,
                                      tieuchi_period_comparison** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(periods);
        TIEUCHI_NEEDS(out);
        comparison_options chosen;
        TIEUCHI_TRY(read_options_of(options, chosen, err));
        std::vector<period> series;
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_NEEDS(periods[i]);
            series.push_back(period_of(*periods[i]));
        }
        result<std::vector<period_comparison>> found = compare(series, chosen);
        if (!found) {
            return fail(err, found.error());
        }
        std::vector<std::unique_ptr<tieuchi_period_comparison>> made;
        made.reserve(found->size());
        for (std::size_t i = 0; i < found->size(); ++i) {
            made.emplace_back(new tieuchi_period_comparison{
                std::move((*found)[i]), periods[i]->rules, periods[i + 1]->rules});
        }
        for (std::size_t i = 0; i < made.size(); ++i) {
            out[i] = made[i].release();
        }
        return TIEUCHI_OK;
    });
}

void tieuchi_period_comparison_release(tieuchi_period_comparison* self) {
    delete self;
}

int64_t tieuchi_period_comparison_count(tieuchi_period_comparison const* self) {
    return self == nullptr ? 0 : static_cast<int64_t>(self->value.units.size());
}

tieuchi_status tieuchi_period_comparison_unit(tieuchi_period_comparison const* self, int64_t index,
                                              tieuchi_unit_change* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.units.size());
        unit_change const& one = self->value.units[static_cast<std::size_t>(index)];
        tieuchi_unit_change item{};
        item.standard_before = verdict_or_0(one.standard_before);
        item.standard_after = verdict_or_0(one.standard_after);
        item.gained_count = static_cast<int32_t>(one.gained.size());
        item.lost_count = static_cast<int32_t>(one.lost.size());
        item.before = one.before;
        item.after = one.after;
        item.id = to_c(one.id);
        item.name = to_c(one.name);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_period_comparison_gained(tieuchi_period_comparison const* self, int64_t unit,
                                                int32_t index, tieuchi_criterion_change* out,
                                                tieuchi_error* err) {
    return give_criterion(self, unit, index, out, err, &unit_change::gained);
}

tieuchi_status tieuchi_period_comparison_lost(tieuchi_period_comparison const* self, int64_t unit,
                                              int32_t index, tieuchi_criterion_change* out,
                                              tieuchi_error* err) {
    return give_criterion(self, unit, index, out, err, &unit_change::lost);
}

tieuchi_status tieuchi_period_comparison_value(tieuchi_period_comparison const* self, int64_t unit,
                                               int32_t measure, int32_t change,
                                               tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_value(self, unit, measure, change, err, value);
    });
}

tieuchi_status tieuchi_period_comparison_value_text(tieuchi_period_comparison const* self,
                                                    int64_t unit, int32_t measure, int32_t change,
                                                    int32_t end, char* buf, size_t cap,
                                                    size_t* needed, tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_value(self, unit, measure, change, err, value);
    });
}

tieuchi_status tieuchi_period_comparison_units(tieuchi_period_comparison const* self, int32_t which,
                                               int64_t* items, size_t cap, size_t* needed,
                                               tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS_ONE_OF(which, TIEUCHI_CHANGED_NEWLY_MEETING, TIEUCHI_CHANGED_LEFT);
        period_comparison const& all = self->value;
        std::vector<std::int32_t> const* const lists[] = {
            &all.newly_meeting, &all.no_longer_meeting, &all.entered, &all.left};
        return write_indices(*lists[which - 1], items, cap, needed, err);
    });
}

tieuchi_status tieuchi_period_comparison_before(tieuchi_period_comparison const* self,
                                                tieuchi_rollup** out, tieuchi_error* err) {
    return give_period_rollup(self, out, err, false);
}

tieuchi_status tieuchi_period_comparison_after(tieuchi_period_comparison const* self,
                                               tieuchi_rollup** out, tieuchi_error* err) {
    return give_period_rollup(self, out, err, true);
}

tieuchi_status tieuchi_period_comparison_json(tieuchi_period_comparison const* self,
                                              tieuchi_text** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->value), out);
    });
}
