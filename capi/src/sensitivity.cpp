// SPDX-License-Identifier: Apache-2.0
// How far a ranking hangs on the weights of criteria.
#include <tieuchi/sensitivity.hpp>
#include "programmes.hpp"

#include <algorithm>
#include <utility>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_progress_table : counted {
    tieuchi_progress_table(progress_table made, share<tieuchi_assessed> of)
        : value(std::move(made)), units(std::move(of)) {}

    progress_table value;
    share<tieuchi_assessed> units;
};

struct tieuchi_weight_sensitivity {
    weight_sensitivity value;
    share<tieuchi_progress_table> table;
};

struct tieuchi_weight_changes {
    weight_changes value;
    share<tieuchi_progress_table> table;
};

namespace {

constexpr std::int64_t largest_parameter = 1'000'000;

tieuchi_status find_weight(tieuchi_progress_table const* self, std::int32_t index,
                           tieuchi_error* err, std::optional<interval>& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_INDEX(index, self->value.weights.size());
    out = point(self->value.weights[static_cast<std::size_t>(index)]);
    return TIEUCHI_OK;
}

tieuchi_status find_progress(tieuchi_progress_table const* self, std::int64_t unit,
                             std::int32_t criterion, tieuchi_error* err,
                             std::optional<interval>& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_INDEX(unit, self->value.progress.size());
    auto const& row = self->value.progress[static_cast<std::size_t>(unit)];
    if (criterion == -1) {
        out = point(weighted_mean(row, self->value.weights));
        return TIEUCHI_OK;
    }
    TIEUCHI_NEEDS_INDEX(criterion, row.size());
    out = point(row[static_cast<std::size_t>(criterion)]);
    return TIEUCHI_OK;
}

tieuchi_status read_options_of(tieuchi_draw_options const* given, draw_options& out,
                               tieuchi_error* err) {
    tieuchi_draw_options chosen TIEUCHI_DRAW_OPTIONS_INIT;
    if (given != nullptr) {
        TIEUCHI_TRY(read_struct(given, chosen, err));
    }
    out.seed = chosen.seed;
    out.draws = chosen.draws;
    out.concentration = chosen.concentration;
    out.top = chosen.top;
    out.threads = chosen.threads;
    return TIEUCHI_OK;
}

tieuchi_status find_change(tieuchi_weight_changes const* self, std::int32_t which,
                           std::int64_t index, tieuchi_error* err,
                           std::optional<weight_change> const*& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_ONE_OF(which, TIEUCHI_WEIGHT_CHANGE_ANY, TIEUCHI_WEIGHT_CHANGE_STEP);
    weight_changes const& all = self->value;
    if (which == TIEUCHI_WEIGHT_CHANGE_ANY || which == TIEUCHI_WEIGHT_CHANGE_TOP) {
        TIEUCHI_NEEDS_INDEX(index, 1U);
        out = which == TIEUCHI_WEIGHT_CHANGE_ANY ? &all.any : &all.top;
        return TIEUCHI_OK;
    }
    auto const& list = which == TIEUCHI_WEIGHT_CHANGE_CRITERION ? all.by_criterion : all.steps;
    TIEUCHI_NEEDS_INDEX(index, list.size());
    out = &list[static_cast<std::size_t>(index)];
    return TIEUCHI_OK;
}

tieuchi_status find_number(tieuchi_weight_changes const* self, std::int32_t which,
                           std::int64_t index, interval weight_change::*member, tieuchi_error* err,
                           std::optional<interval>& out) {
    std::optional<weight_change> const* one = nullptr;
    TIEUCHI_TRY(find_change(self, which, index, err, one));
    if (*one) {
        out = (**one).*member;
    }
    return TIEUCHI_OK;
}

} // namespace

tieuchi_status tieuchi_progress_table_create(tieuchi_assessed const* units, int32_t end,
                                             tieuchi_progress_table** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_ONE_OF(end, TIEUCHI_END_LOWER, TIEUCHI_END_UPPER);
        if (units->together.empty()) {
            return fail(err, failure{errc::empty_list});
        }
        *out =
            new tieuchi_progress_table(progress_of(units->together, static_cast<interval_end>(end)),
                                       share<tieuchi_assessed>(units));
        return TIEUCHI_OK;
    });
}

tieuchi_progress_table* tieuchi_progress_table_retain(tieuchi_progress_table const* self) {
    return retain(self);
}

void tieuchi_progress_table_release(tieuchi_progress_table* self) {
    release(self);
}

tieuchi_status tieuchi_progress_table_with_weight(tieuchi_progress_table const* self, int32_t index,
                                                  char const* weight, size_t weight_size,
                                                  tieuchi_progress_table** out,
                                                  tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(text, weight, weight_size);
        TIEUCHI_NEEDS_INDEX(index, self->value.weights.size());
        rational number;
        TIEUCHI_TRY(read_rational(text, number, err));
        if (number <= rational(0)) {
            return fail(err, errc::out_of_range, "weight is not above 0");
        }
        progress_table table = self->value;
        table.weights[static_cast<std::size_t>(index)] = std::move(number);
        *out = new tieuchi_progress_table(std::move(table), self->units);
        return TIEUCHI_OK;
    });
}

int32_t tieuchi_progress_table_criteria(tieuchi_progress_table const* self) {
    return self == nullptr ? 0 : static_cast<int32_t>(self->value.criteria.size());
}

tieuchi_status tieuchi_progress_table_weight(tieuchi_progress_table const* self, int32_t index,
                                             tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_weight(self, index, err, value);
    });
}

tieuchi_status tieuchi_progress_table_weight_text(tieuchi_progress_table const* self, int32_t index,
                                                  int32_t end, char* buf, size_t cap,
                                                  size_t* needed, tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_weight(self, index, err, value);
    });
}

tieuchi_status tieuchi_progress_table_value(tieuchi_progress_table const* self, int64_t unit,
                                            int32_t criterion, tieuchi_interval* out,
                                            tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_progress(self, unit, criterion, err, value);
    });
}

tieuchi_status tieuchi_progress_table_value_text(tieuchi_progress_table const* self, int64_t unit,
                                                 int32_t criterion, int32_t end, char* buf,
                                                 size_t cap, size_t* needed, tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_progress(self, unit, criterion, err, value);
    });
}

tieuchi_status tieuchi_draw_options_init(tieuchi_draw_options* options, size_t size) {
    return init_struct(tieuchi_draw_options TIEUCHI_DRAW_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_sensitivity_to_weights(tieuchi_progress_table const* table,
                                              tieuchi_draw_options const* options,
                                              tieuchi_weight_sensitivity** out,
                                              tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(table);
        TIEUCHI_NEEDS(out);
        draw_options chosen;
        TIEUCHI_TRY(read_options_of(options, chosen, err));
        result<weight_sensitivity> found = sensitivity_to_weights(table->value, chosen);
        if (!found) {
            return fail(err, found.error());
        }
        *out =
            new tieuchi_weight_sensitivity{std::move(*found), share<tieuchi_progress_table>(table)};
        return TIEUCHI_OK;
    });
}

void tieuchi_weight_sensitivity_release(tieuchi_weight_sensitivity* self) {
    delete self;
}

tieuchi_status tieuchi_weight_sensitivity_unit(tieuchi_weight_sensitivity const* self,
                                               int64_t index, tieuchi_unit_sensitivity* out,
                                               tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.units.size());
        unit_sensitivity const& one = self->value.units[static_cast<std::size_t>(index)];
        tieuchi_unit_sensitivity item{};
        item.stated = one.stated;
        item.best = one.best;
        item.worst = one.worst;
        item.rank_5 = one.rank_5;
        item.rank_50 = one.rank_50;
        item.rank_95 = one.rank_95;
        item.in_top = one.in_top;
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_weight_sensitivity_parameters(tieuchi_weight_sensitivity const* self,
                                                     int64_t* items, size_t cap, size_t* needed,
                                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        return write_list(std::span(self->value.parameters), items, cap, needed, err);
    });
}

int64_t tieuchi_weight_sensitivity_top_unchanged(tieuchi_weight_sensitivity const* self) {
    return self == nullptr ? -1 : self->value.top_unchanged;
}

tieuchi_status tieuchi_weight_sensitivity_json(tieuchi_weight_sensitivity const* self,
                                               tieuchi_text** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->value, self->table->value, self->table->units->together),
                         out);
    });
}

tieuchi_status tieuchi_draw_weights(int64_t const* parameters, size_t count, uint64_t seed,
                                    int64_t draw, uint64_t* weights, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(parameters);
        TIEUCHI_NEEDS(weights);
        std::span const given(parameters, count);
        bool const valid = std::all_of(given.begin(), given.end(), [](std::int64_t one) {
            return one >= 1 && one <= largest_parameter;
        });
        if (!valid || draw < 0) {
            return fail(err, failure{errc::out_of_range});
        }
        std::vector<std::uint64_t> const drawn = draw_weights(given, seed, draw);
        std::copy(drawn.begin(), drawn.end(), weights);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_smallest_changes(tieuchi_progress_table const* table,
                                        tieuchi_weight_changes** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(table);
        TIEUCHI_NEEDS(out);
        *out = new tieuchi_weight_changes{smallest_changes(table->value),
                                          share<tieuchi_progress_table>(table)};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_nearest_change(tieuchi_progress_table const* table, int64_t one,
                                      int64_t other, int32_t criterion,
                                      tieuchi_weight_changes** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(table);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(one, table->value.progress.size());
        TIEUCHI_NEEDS_INDEX(other, table->value.progress.size());
        TIEUCHI_NEEDS_INDEX(criterion, table->value.criteria.size());
        auto const at = static_cast<std::size_t>(criterion);
        weight_changes found;
        found.any = nearest_change(table->value, static_cast<std::size_t>(one),
                                   static_cast<std::size_t>(other), at);
        found.by_criterion.resize(table->value.criteria.size());
        found.by_criterion[at] = found.any;
        *out = new tieuchi_weight_changes{std::move(found), share<tieuchi_progress_table>(table)};
        return TIEUCHI_OK;
    });
}

void tieuchi_weight_changes_release(tieuchi_weight_changes* self) {
    delete self;
}

int64_t tieuchi_weight_changes_steps(tieuchi_weight_changes const* self) {
    return self == nullptr ? 0 : static_cast<int64_t>(self->value.steps.size());
}

tieuchi_status tieuchi_weight_changes_item(tieuchi_weight_changes const* self, int32_t which,
                                           int64_t index, tieuchi_weight_change* out,
                                           tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        std::optional<weight_change> const* one = nullptr;
        TIEUCHI_TRY(find_change(self, which, index, err, one));
        tieuchi_weight_change item{};
        if (*one) {
            item.is_there = 1;
            item.criterion = static_cast<int32_t>((**one).criterion);
            item.ahead = static_cast<int64_t>((**one).ahead);
            item.behind = static_cast<int64_t>((**one).behind);
        }
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_weight_changes_weight(tieuchi_weight_changes const* self, int32_t which,
                                             int64_t index, tieuchi_interval* out,
                                             tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_number(self, which, index, &weight_change::weight, err, value);
    });
}

tieuchi_status tieuchi_weight_changes_weight_text(tieuchi_weight_changes const* self, int32_t which,
                                                  int64_t index, int32_t end, char* buf, size_t cap,
                                                  size_t* needed, tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_number(self, which, index, &weight_change::weight, err, value);
    });
}

tieuchi_status tieuchi_weight_changes_change(tieuchi_weight_changes const* self, int32_t which,
                                             int64_t index, tieuchi_interval* out,
                                             tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_number(self, which, index, &weight_change::change, err, value);
    });
}

tieuchi_status tieuchi_weight_changes_change_text(tieuchi_weight_changes const* self, int32_t which,
                                                  int64_t index, int32_t end, char* buf, size_t cap,
                                                  size_t* needed, tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_number(self, which, index, &weight_change::change, err, value);
    });
}

tieuchi_status tieuchi_weight_changes_json(tieuchi_weight_changes const* self, tieuchi_text** out,
                                           tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->value, self->table->value, self->table->units->together),
                         out);
    });
}
