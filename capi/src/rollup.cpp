// SPDX-License-Identifier: Apache-2.0
// Roll-ups: what a set of units comes to.
#include <tieuchi/json.hpp>
#include <tieuchi/rollup.hpp>
#include "columnar.hpp"

#include <span>

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

/// What a roll-up says of a measure, by the constants of the interface.
std::optional<interval> statistic_of(measure_tally const& tally, std::int32_t statistic) {
    switch (statistic) {
    case TIEUCHI_STATISTIC_TOTAL: return tally.total;
    case TIEUCHI_STATISTIC_MEAN: return tally.mean();
    case TIEUCHI_STATISTIC_MINIMUM: return tally.minimum;
    default: return tally.maximum;
    }
}

/// The checks and the reading that both forms of a statistic share; `use` gets the value.
template <typename Use>
tieuchi_status with_statistic(tieuchi_rollup const* self, std::int32_t measure,
                              std::int32_t statistic, tieuchi_error* err, Use const& use) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_ONE_OF(statistic, TIEUCHI_STATISTIC_TOTAL, TIEUCHI_STATISTIC_MAXIMUM);
    if (measure != TIEUCHI_MEASURE_CRITERIA_MET && measure != TIEUCHI_MEASURE_WEIGHTED_PROGRESS) {
        return refuse(err, "measure is none of the known values");
    }
    return use(statistic_of(measure == TIEUCHI_MEASURE_CRITERIA_MET
                                ? self->value.criteria_met()
                                : self->value.weighted_progress(),
                            statistic));
}

tieuchi_status give_tally(tieuchi_rollup const* self, int32_t index, tieuchi_node_tally* out,
                          tieuchi_error* err,
                          std::span<node_tally const> (rollup::*nodes)() const noexcept) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        std::span<node_tally const> const all = (self->value.*nodes)();
        TIEUCHI_NEEDS_INDEX(index, all.size());
        node_tally const& tally = all[static_cast<std::size_t>(index)];
        tieuchi_node_tally item{};
        item.pass = tally.pass;
        item.fail = tally.fail;
        item.unknown = tally.unknown;
        item.exempt = tally.exempt;
        item.basic = tally.basic;
        if (std::optional<rational> const rate = tally.pass_rate()) {
            item.pass_rate = to_c(*rate);
        }
        return write_struct(item, out, err);
    });
}

} // namespace

tieuchi_status tieuchi_rollup_create(tieuchi_evaluator const* evaluator, tieuchi_rollup** out,
                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_rollup{rollup(evaluator->value), share<tieuchi_evaluator>(evaluator)};
        return TIEUCHI_OK;
    });
}

void tieuchi_rollup_release(tieuchi_rollup* self) {
    delete self;
}

tieuchi_status tieuchi_rollup_add(tieuchi_rollup* self, tieuchi_assessment const* found,
                                  tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(found);
        if (found->is_borrowed()) {
            return refuse(err, "found is the assessment of a callback");
        }
        if (!same(found->found->rules(), self->value.rules())) {
            return refuse(err, "found was not made by the evaluator of the roll-up");
        }
        std::optional<policy> const& policies = self->value.policies();
        if (policies && *policies != found->found->policies()) {
            return refuse(err, "found was made under other policies");
        }
        self->value.add(found->unit->value, *found->found);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_rollup_merge(tieuchi_rollup* self, tieuchi_rollup const* other,
                                    tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(other);
        if (self == other) {
            return refuse(err, "other is the same roll-up");
        }
        if (!self->value.can_merge(other->value)) {
            return refuse(err, "other is of another rulebook, reference date or policies");
        }
        self->value.merge(other->value);
        return TIEUCHI_OK;
    });
}

tieuchi_evaluator const* tieuchi_rollup_evaluator(tieuchi_rollup const* self) {
    return self == nullptr ? nullptr : self->rules.get();
}

tieuchi_status tieuchi_rollup_get(tieuchi_rollup const* self, tieuchi_rollup_info* out,
                                  tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        rollup const& all = self->value;
        tieuchi_rollup_info info{};
        info.units = all.units();
        info.pass = all.standard().pass;
        info.fail = all.standard().fail;
        info.unknown = all.standard().unknown;
        info.exempt = all.standard().exempt;
        info.held = all.held();
        info.held_without_meeting = all.held_without_meeting();
        info.undecided_grades = all.undecided_grades();
        info.criteria_met_units = all.criteria_met().units;
        info.weighted_progress_units = all.weighted_progress().units;
        return write_struct(info, out, err);
    });
}

tieuchi_status tieuchi_rollup_policies(tieuchi_rollup const* self, tieuchi_assess_options* out,
                                       tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        if (!self->value.policies()) {
            return fail(err, failure{errc::not_found});
        }
        return write_policies(*self->value.policies(), out, err);
    });
}

tieuchi_status tieuchi_rollup_statistic(tieuchi_rollup const* self, int32_t measure,
                                        int32_t statistic, tieuchi_interval* out,
                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        return with_statistic(self, measure, statistic, err,
                              [&](std::optional<interval> const& value) -> tieuchi_status {
                                  *out = to_c(value);
                                  return TIEUCHI_OK;
                              });
    });
}

tieuchi_status tieuchi_rollup_statistic_text(tieuchi_rollup const* self, int32_t measure,
                                             int32_t statistic, int32_t end, char* buf, size_t cap,
                                             size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        return with_statistic(self, measure, statistic, err,
                              [&](std::optional<interval> const& value) {
                                  return write_end(value, end, buf, cap, needed, err);
                              });
    });
}

tieuchi_status tieuchi_rollup_distribution(tieuchi_rollup const* self, int64_t* items, size_t cap,
                                           size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        return write_list(self->value.distribution(), items, cap, needed, err);
    });
}

tieuchi_status tieuchi_rollup_grades(tieuchi_rollup const* self, int64_t* items, size_t cap,
                                     size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        return write_list(self->value.grades(), items, cap, needed, err);
    });
}

tieuchi_status tieuchi_rollup_criterion(tieuchi_rollup const* self, int32_t index,
                                        tieuchi_node_tally* out, tieuchi_error* err) {
    return give_tally(self, index, out, err, &rollup::criteria);
}

tieuchi_status tieuchi_rollup_indicator(tieuchi_rollup const* self, int32_t index,
                                        tieuchi_node_tally* out, tieuchi_error* err) {
    return give_tally(self, index, out, err, &rollup::indicators);
}

tieuchi_status tieuchi_rollup_hardest(tieuchi_rollup const* self, int32_t* items, size_t cap,
                                      size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        std::vector<std::int32_t> const numbers = self->value.hardest();
        return write_list(std::span(numbers), items, cap, needed, err);
    });
}

tieuchi_status tieuchi_rollup_json(tieuchi_rollup const* self, tieuchi_text** out,
                                   tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->value, self->value.policies().value_or(policy{})), out);
    });
}

tieuchi_status tieuchi_rollup_serialise(tieuchi_rollup const* self, tieuchi_bytes** out,
                                        tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        result<std::string> const bytes = self->value.serialise();
        if (!bytes) {
            return fail(err, bytes.error());
        }
        auto const whole = std::as_bytes(std::span(*bytes));
        *out = new tieuchi_bytes{{whole.begin(), whole.end()}};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_rollup_deserialise(tieuchi_evaluator const* evaluator, void const* data,
                                          size_t size, tieuchi_rollup** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(data);
        TIEUCHI_NEEDS(out);
        result<rollup> read = rollup::deserialise(
            std::string_view(static_cast<char const*>(data), size), evaluator->value);
        if (!read) {
            return fail(err, read.error());
        }
        *out = new tieuchi_rollup{std::move(*read), share<tieuchi_evaluator>(evaluator)};
        return TIEUCHI_OK;
    });
}
