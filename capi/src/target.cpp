// SPDX-License-Identifier: Apache-2.0
// Targets, and projections to their deadlines.
#include <tieuchi/projection.hpp>
#include <tieuchi/target.hpp>
#include "programmes.hpp"

#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_target_list : counted {
    tieuchi_target_list(target_list read, share<tieuchi_evaluator> read_for)
        : value(std::move(read)), rules(std::move(read_for)) {
        for (target const& one : value.targets) {
            deadlines.push_back(to_string(one.deadline));
        }
    }

    target_list value;
    share<tieuchi_evaluator> rules;
    std::vector<std::string> deadlines; ///< As texts, so that they can be borrowed.
};

struct tieuchi_target_outcomes {
    std::vector<target_outcome> items;
    share<tieuchi_target_list> list;
    share<tieuchi_assessed> units;
};

struct tieuchi_projection {
    projection value;
    std::string from;
    std::string deadline;
};

namespace {

/// The checks that all readers of one outcome share.
template <typename Use>
tieuchi_status with_outcome(tieuchi_target_outcomes const* self, std::int32_t target,
                            tieuchi_error* err, Use const& use) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_INDEX(target, self->items.size());
    return use(self->items[static_cast<std::size_t>(target)]);
}

tieuchi_status find_value(tieuchi_target_outcomes const* self, std::int32_t target,
                          std::int32_t fact, std::int32_t which, tieuchi_error* err,
                          std::optional<interval>& out) {
    return with_outcome(self, target, err, [&](target_outcome const& one) -> tieuchi_status {
        TIEUCHI_NEEDS_ONE_OF(which, TIEUCHI_FACT_VALUE, TIEUCHI_FACT_SHORTFALL);
        if (fact == -1) {
            if (which != TIEUCHI_FACT_SHORTFALL) {
                return refuse(err, "a target itself has a shortfall alone");
            }
            out = one.shortfall;
            return TIEUCHI_OK;
        }
        TIEUCHI_NEEDS_INDEX(fact, one.facts.size());
        target_fact const& found = one.facts[static_cast<std::size_t>(fact)];
        out = which == TIEUCHI_FACT_VALUE      ? found.value
              : which == TIEUCHI_FACT_BASELINE ? found.baseline
                                               : found.shortfall;
        return TIEUCHI_OK;
    });
}

tieuchi_status find_unit(tieuchi_target_outcomes const* self, std::int32_t target,
                         std::int32_t fact, std::int64_t index, tieuchi_error* err,
                         unit_in_the_way const*& out) {
    return with_outcome(self, target, err, [&](target_outcome const& one) -> tieuchi_status {
        std::vector<unit_in_the_way> const* list = &one.units;
        if (fact != -1) {
            TIEUCHI_NEEDS_INDEX(fact, one.facts.size());
            list = &one.facts[static_cast<std::size_t>(fact)].units;
        }
        TIEUCHI_NEEDS_INDEX(index, list->size());
        out = &(*list)[static_cast<std::size_t>(index)];
        return TIEUCHI_OK;
    });
}

tieuchi_status find_shortfall(tieuchi_target_outcomes const* self, std::int32_t target,
                              std::int32_t fact, std::int64_t index, tieuchi_error* err,
                              std::optional<interval>& out) {
    unit_in_the_way const* one = nullptr;
    TIEUCHI_TRY(find_unit(self, target, fact, index, err, one));
    out = one->shortfall;
    return TIEUCHI_OK;
}

tieuchi_status read_value(tieuchi_period_value const& given, period_value& out,
                          tieuchi_error* err) {
    TIEUCHI_TEXT(when, given.when.data, given.when.size);
    TIEUCHI_TEXT(lower, given.lower.data, given.lower.size);
    TIEUCHI_TEXT(upper, given.upper.data, given.upper.size);
    TIEUCHI_TRY(read_date(when, out.when, err));
    TIEUCHI_TRY(read_rational(lower, out.value.lower, err));
    TIEUCHI_TRY(read_rational(upper, out.value.upper, err));
    if (out.value.upper < out.value.lower) {
        return fail(err, errc::out_of_range, "upper is below lower");
    }
    return TIEUCHI_OK;
}

tieuchi_status find_number(tieuchi_projection const* self, std::int32_t which, tieuchi_error* err,
                           std::optional<interval>& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_ONE_OF(which, TIEUCHI_PROJECTION_LAST, TIEUCHI_PROJECTION_NEEDED_PACE);
    projection const& of = self->value;
    out = which == TIEUCHI_PROJECTION_LAST        ? std::optional(of.last)
          : which == TIEUCHI_PROJECTION_PACE      ? of.pace
          : which == TIEUCHI_PROJECTION_PROJECTED ? of.projected
                                                  : of.needed_pace;
    return TIEUCHI_OK;
}

} // namespace

tieuchi_status tieuchi_targets_read(tieuchi_evaluator const* evaluator, char const* json,
                                    size_t size, tieuchi_diagnostics* problems,
                                    tieuchi_target_list** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(text, json, size);
        diagnostics found;
        result<target_list> read = read_targets(text, evaluator->value, found);
        tieuchi_status status = TIEUCHI_OK;
        if (read) {
            *out = new tieuchi_target_list(std::move(*read), share<tieuchi_evaluator>(evaluator));
        } else {
            status = fail(err, read.error(), found);
        }
        if (problems != nullptr) {
            problems->value = std::move(found);
        }
        return status;
    });
}

tieuchi_target_list* tieuchi_target_list_retain(tieuchi_target_list const* self) {
    return retain(self);
}

void tieuchi_target_list_release(tieuchi_target_list* self) {
    release(self);
}

tieuchi_status tieuchi_target_list_get(tieuchi_target_list const* self,
                                       tieuchi_target_list_info* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        target_list const& all = self->value;
        tieuchi_target_list_info item{};
        item.count = static_cast<int32_t>(all.targets.size());
        item.id = to_c(all.id);
        item.title_vi = to_c(all.title.vi);
        item.title_en = to_c(all.title.en);
        item.source = to_c(all.source);
        item.citation = to_c(all.citation);
        item.note = to_c(all.note);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_target_list_item(tieuchi_target_list const* self, int32_t index,
                                        tieuchi_target* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.targets.size());
        auto const at = static_cast<std::size_t>(index);
        target const& one = self->value.targets[at];
        tieuchi_target item{};
        item.form = to_c(one.when.form);
        item.id = to_c(one.id);
        item.deadline = to_c(self->deadlines[at]);
        item.name_vi = to_c(one.name.vi);
        item.name_en = to_c(one.name.en);
        item.source = to_c(one.source);
        item.citation = to_c(one.citation);
        item.note = to_c(one.note);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_targets_judge(tieuchi_target_list const* self, tieuchi_assessed const* units,
                                     tieuchi_assessed const* baseline,
                                     tieuchi_target_outcomes** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        if (!same(units->rules->value, self->rules->value)) {
            return refuse(err, "units were assessed by another evaluator than the targets'");
        }
        std::optional<std::span<assessed_unit const>> before;
        if (baseline != nullptr) {
            before = baseline->together;
        }
        std::vector<target_outcome> found;
        for (target const& one : self->value.targets) {
            found.push_back(judge_target(one, units->together, before));
        }
        *out = new tieuchi_target_outcomes{std::move(found), share<tieuchi_target_list>(self),
                                           share<tieuchi_assessed>(units)};
        return TIEUCHI_OK;
    });
}

void tieuchi_target_outcomes_release(tieuchi_target_outcomes* self) {
    delete self;
}

tieuchi_status tieuchi_target_outcomes_item(tieuchi_target_outcomes const* self, int32_t index,
                                            tieuchi_target_outcome* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        return with_outcome(self, index, err, [&](target_outcome const& one) {
            tieuchi_target_outcome item{};
            item.outcome = to_c(one.outcome);
            item.fact_count = static_cast<int64_t>(one.facts.size());
            item.unit_count = static_cast<int64_t>(one.units.size());
            return write_struct(item, out, err);
        });
    });
}

tieuchi_status tieuchi_target_outcomes_fact(tieuchi_target_outcomes const* self, int32_t target,
                                            int32_t index, tieuchi_target_fact* out,
                                            tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        return with_outcome(self, target, err, [&](target_outcome const& one) -> tieuchi_status {
            TIEUCHI_NEEDS_INDEX(index, one.facts.size());
            target_fact const& found = one.facts[static_cast<std::size_t>(index)];
            tieuchi_target_fact item{};
            item.form = to_c(found.form);
            item.outcome = to_c(found.outcome);
            item.members = found.members;
            item.members_unknown = found.members_unknown;
            item.unit_count = static_cast<int64_t>(found.units.size());
            item.pointer = to_c(found.pointer);
            return write_struct(item, out, err);
        });
    });
}

tieuchi_status tieuchi_target_outcomes_value(tieuchi_target_outcomes const* self, int32_t target,
                                             int32_t fact, int32_t which, tieuchi_interval* out,
                                             tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_value(self, target, fact, which, err, value);
    });
}

tieuchi_status tieuchi_target_outcomes_value_text(tieuchi_target_outcomes const* self,
                                                  int32_t target, int32_t fact, int32_t which,
                                                  int32_t end, char* buf, size_t cap,
                                                  size_t* needed, tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_value(self, target, fact, which, err, value);
    });
}

tieuchi_status tieuchi_target_outcomes_unit(tieuchi_target_outcomes const* self, int32_t target,
                                            int32_t fact, int64_t index,
                                            tieuchi_unit_in_the_way* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        unit_in_the_way const* one = nullptr;
        TIEUCHI_TRY(find_unit(self, target, fact, index, err, one));
        tieuchi_unit_in_the_way item{};
        item.found = to_c(one->found);
        item.unit = static_cast<int64_t>(one->unit);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_target_outcomes_unit_shortfall(tieuchi_target_outcomes const* self,
                                                      int32_t target, int32_t fact, int64_t index,
                                                      tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_shortfall(self, target, fact, index, err, value);
    });
}

tieuchi_status tieuchi_target_outcomes_unit_shortfall_text(tieuchi_target_outcomes const* self,
                                                           int32_t target, int32_t fact,
                                                           int64_t index, int32_t end, char* buf,
                                                           size_t cap, size_t* needed,
                                                           tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_shortfall(self, target, fact, index, err, value);
    });
}

tieuchi_status tieuchi_target_outcomes_json(tieuchi_target_outcomes const* self, tieuchi_text** out,
                                            tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->list->value, self->items, self->units->together,
                                 self->list->rules->value, self->units->policies),
                         out);
    });
}

tieuchi_status tieuchi_projection_create(tieuchi_period_value const* values, size_t count,
                                         char const* deadline, size_t deadline_size,
                                         char const* bound, size_t bound_size,
                                         tieuchi_projection** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(values);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(until, deadline, deadline_size);
        TIEUCHI_TEXT(wanted, bound, bound_size);
        std::vector<period_value> given(count);
        for (std::size_t i = 0; i < count; ++i) {
            TIEUCHI_TRY(read_value(values[i], given[i], err));
        }
        date day;
        rational number;
        TIEUCHI_TRY(read_date(until, day, err));
        TIEUCHI_TRY(read_rational(wanted, number, err));
        std::optional<projection> made = project_to_deadline(given, day, number);
        if (!made) {
            return fail(err, failure{errc::empty_list});
        }
        std::string from = to_string(made->from);
        *out = new tieuchi_projection{std::move(*made), std::move(from), to_string(day)};
        return TIEUCHI_OK;
    });
}

void tieuchi_projection_release(tieuchi_projection* self) {
    delete self;
}

tieuchi_str tieuchi_projection_from(tieuchi_projection const* self) {
    return self == nullptr ? tieuchi_str{"", 0} : to_c(self->from);
}

tieuchi_str tieuchi_projection_deadline(tieuchi_projection const* self) {
    return self == nullptr ? tieuchi_str{"", 0} : to_c(self->deadline);
}

tieuchi_status tieuchi_projection_value(tieuchi_projection const* self, int32_t which,
                                        tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_number(self, which, err, value);
    });
}

tieuchi_status tieuchi_projection_value_text(tieuchi_projection const* self, int32_t which,
                                             int32_t end, char* buf, size_t cap, size_t* needed,
                                             tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_number(self, which, err, value);
    });
}

tieuchi_status tieuchi_projection_json(tieuchi_projection const* self, tieuchi_text** out,
                                       tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->value), out);
    });
}

tieuchi_status tieuchi_years_of(char const* date, size_t size, char* buf, size_t cap,
                                size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(text, date, size);
        tieuchi::date day;
        TIEUCHI_TRY(read_date(text, day, err));
        return write_text(to_string(years_of(day)), buf, cap, needed, err);
    });
}
