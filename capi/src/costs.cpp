// SPDX-License-Identifier: Apache-2.0
// Standings of units, and what raising leaves costs.
#include <tieuchi/csv.hpp>
#include <tieuchi/json.hpp>
#include "planning.hpp"

#include <algorithm>
#include <atomic>

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

constexpr std::int32_t most_months = 1200;
constexpr std::int32_t most_days = 36525;

/// The checks that all readers of one unit share; gives its constants as numbers.
template <typename Row>
tieuchi_status give_row(tieuchi_standings const* self, std::int64_t index, std::int32_t* items,
                        std::size_t cap, std::size_t* needed, tieuchi_error* err,
                        Row const& row) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS_INDEX(index, static_cast<std::size_t>(self->value.size()));
        return write_list(row(self->value, static_cast<std::int32_t>(index)), items, cap, needed,
                          err, [](auto value) { return to_c(value); });
    });
}

/// Declared verdicts of one kind of node.
template <typename At>
std::vector<declared_verdict> declared_row(std::int32_t count, At const& at) {
    std::vector<declared_verdict> row;
    row.reserve(static_cast<std::size_t>(count));
    for (std::int32_t i = 0; i < count; ++i) {
        row.push_back(at(i));
    }
    return row;
}

/// The table, to be changed: a copy of its own where a roadmap shares it.
cost_table& to_change(tieuchi_costs& self) {
    if (self.value.use_count() > 1) {
        self.value = std::make_shared<cost_table>(*self.value);
    }
    // A roadmap that was released on another thread has read the table before.
    std::atomic_thread_fence(std::memory_order_acquire);
    return *self.value;
}

tieuchi_status read_place(tieuchi_standings const& units, tieuchi_unit_leaf given, unit_leaf& out,
                          tieuchi_error* err) {
    TIEUCHI_NEEDS_INDEX(given.unit, static_cast<std::size_t>(units.value.size()));
    TIEUCHI_NEEDS_INDEX(given.leaf, static_cast<std::size_t>(units.rules->value.leaf_count()));
    out = {static_cast<std::int32_t>(given.unit), given.leaf};
    return given.reserved == 0 ? TIEUCHI_OK : refuse(err, "reserved is not 0");
}

tieuchi_status read_time(std::int32_t months, std::int32_t days, lead_time& out,
                         tieuchi_error* err) {
    if (months < 0 || months > most_months || days < 0 || days > most_days) {
        return fail(err, errc::out_of_range, "months or days are out of range");
    }
    out = {months, days};
    return TIEUCHI_OK;
}

tieuchi_status read_cost(tieuchi_decimal given, decimal& out, tieuchi_error* err) {
    TIEUCHI_TRY(read_decimal(given, out, err));
    return out < decimal() ? fail(err, errc::out_of_range, "a cost is below 0") : TIEUCHI_OK;
}

tieuchi_status read_leaf_cost(tieuchi_standings const& units, tieuchi_leaf_cost const& given,
                              leaf_cost& out, tieuchi_error* err) {
    TIEUCHI_NEEDS_ONE_OF(given.has_raise, 0, 1);
    TIEUCHI_NEEDS_ONE_OF(given.has_observe, 0, 1);
    TIEUCHI_TRY(read_place(units, given.place, out.place, err));
    TIEUCHI_TRY(read_time(given.months, given.days, out.takes, err));
    if (given.has_raise == 1) {
        TIEUCHI_TRY(read_cost(given.raise, out.raise.emplace(), err));
    }
    if (given.has_observe == 1) {
        TIEUCHI_TRY(read_cost(given.observe, out.observe.emplace(), err));
    }
    return TIEUCHI_OK;
}

tieuchi_status read_project(tieuchi_standings const& units, tieuchi_project const& given,
                            project& out, tieuchi_error* err) {
    if (given.reserved != 0 || given.more != nullptr) {
        return refuse(err, "reserved is not 0");
    }
    TIEUCHI_TRY(read_string(given.id, out.id, err));
    TIEUCHI_TRY(read_string(given.name, out.name, err));
    TIEUCHI_TRY(read_time(given.months, given.days, out.takes, err));
    TIEUCHI_TRY(read_cost(given.cost, out.cost, err));
    if (given.raises_count == 0) {
        return fail(err, errc::empty_list, "a project raises nothing");
    }
    TIEUCHI_NEEDS(given.raises);
    for (std::uint64_t i = 0; i < given.raises_count; ++i) {
        TIEUCHI_TRY(read_place(units, given.raises[i], out.raises.emplace_back(), err));
    }
    std::vector<unit_leaf> sorted = out.raises;
    std::sort(sorted.begin(), sorted.end());
    return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end()
               ? TIEUCHI_OK
               : fail(err, errc::duplicate_id, "a project raises a leaf twice");
}

/// The common part of the two ways to read; `read` is given problems.
template <typename Read>
tieuchi_status read_with(tieuchi_standings const* units, tieuchi_diagnostics* problems,
                         tieuchi_costs** out, tieuchi_error* err, Read const& read) {
    diagnostics found;
    result<cost_table> table = read(found);
    tieuchi_status status = TIEUCHI_OK;
    if (table) {
        *out = new tieuchi_costs{
            std::make_shared<cost_table>(std::move(*table)), share<tieuchi_standings>(units), {}};
    } else {
        status = fail(err, table.error(), found);
    }
    if (problems != nullptr) {
        problems->value = std::move(found);
    }
    return status;
}

/// Where the cost of a leaf stands in the table; at its end for one that has none.
std::size_t position_of(tieuchi_costs& self, unit_leaf place) {
    std::vector<leaf_cost> const& leaves = self.value->leaves;
    for (std::size_t i = self.positions.size(); i < leaves.size(); ++i) {
        self.positions.emplace(leaves[i].place, i);
    }
    auto const known = self.positions.find(place);
    return known == self.positions.end() ? leaves.size() : known->second;
}

} // namespace

tieuchi_status tieuchi_standings_of(tieuchi_assessed const* units, tieuchi_standings** out,
                                    tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        standings made(units->rules->value);
        for (assessed_unit const& one : units->together) {
            made.add(*one.subject, *one.found);
        }
        *out = new tieuchi_standings(std::move(made), units->rules);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_standings_assess(tieuchi_evaluator const* evaluator,
                                        tieuchi_unit_list const* units,
                                        tieuchi_assess_options const* options,
                                        tieuchi_standings** out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(evaluator);
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        policy policies;
        TIEUCHI_TRY(read_assess_options(options, policies, err));
        standings made(evaluator->value);
        assessment found(evaluator->value); // its memory serves every unit
        for (tieuchi_unit const& one : units->items) {
            if (!same(one.value.rules(), evaluator->value)) {
                return refuse(err, "units were not read for this evaluator");
            }
            assess(one.value, policies, found);
            made.add(one.value, found);
        }
        *out = new tieuchi_standings(std::move(made), share<tieuchi_evaluator>(evaluator));
        return TIEUCHI_OK;
    });
}

tieuchi_standings* tieuchi_standings_retain(tieuchi_standings const* self) {
    return retain(self);
}

void tieuchi_standings_release(tieuchi_standings* self) {
    release(self);
}

tieuchi_evaluator const* tieuchi_standings_evaluator(tieuchi_standings const* self) {
    return self == nullptr ? nullptr : self->rules.get();
}

tieuchi_status tieuchi_standings_policies(tieuchi_standings const* self,
                                          tieuchi_assess_options* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return write_policies(self->value.policies(), out, err);
    });
}

int64_t tieuchi_standings_count(tieuchi_standings const* self) {
    return self == nullptr ? 0 : self->value.size();
}

int64_t tieuchi_standings_find(tieuchi_standings const* self, char const* id, size_t size) {
    std::string_view wanted;
    return self == nullptr || !read_text(id, size, wanted) ? -1 : self->value.find(wanted);
}

tieuchi_status tieuchi_standings_id(tieuchi_standings const* self, int64_t index, tieuchi_str* out,
                                    tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, static_cast<std::size_t>(self->value.size()));
        *out = to_c(self->value.id(static_cast<std::int32_t>(index)));
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_standings_leaves(tieuchi_standings const* self, int64_t index,
                                        int32_t* items, size_t cap, size_t* needed,
                                        tieuchi_error* err) {
    return give_row(self, index, items, cap, needed, err,
                    [](standings const& of, std::int32_t unit) { return of.leaves(unit); });
}

tieuchi_status tieuchi_standings_on_indicators(tieuchi_standings const* self, int64_t index,
                                               int32_t* items, size_t cap, size_t* needed,
                                               tieuchi_error* err) {
    return give_row(
        self, index, items, cap, needed, err, [](standings const& of, std::int32_t unit) {
            return declared_row(of.rules().indicator_count(),
                                [&](std::int32_t node) { return of.on_indicator(unit, node); });
        });
}

tieuchi_status tieuchi_standings_on_criteria(tieuchi_standings const* self, int64_t index,
                                             int32_t* items, size_t cap, size_t* needed,
                                             tieuchi_error* err) {
    return give_row(
        self, index, items, cap, needed, err, [](standings const& of, std::int32_t unit) {
            return declared_row(of.rules().criterion_count(),
                                [&](std::int32_t node) { return of.on_criterion(unit, node); });
        });
}

tieuchi_status tieuchi_standings_presupposed(tieuchi_standings const* self, int64_t index,
                                             int32_t* items, size_t cap, size_t* needed,
                                             tieuchi_error* err) {
    return give_row(self, index, items, cap, needed, err,
                    [](standings const& of, std::int32_t unit) { return of.presupposed(unit); });
}

tieuchi_status tieuchi_costs_create(tieuchi_standings const* units, tieuchi_costs** out,
                                    tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        *out =
            new tieuchi_costs{std::make_shared<cost_table>(), share<tieuchi_standings>(units), {}};
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_costs_read(tieuchi_standings const* units, char const* json, size_t size,
                                  tieuchi_units_options const* options,
                                  tieuchi_diagnostics* problems, tieuchi_costs** out,
                                  tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(text, json, size);
        tieuchi_units_options chosen TIEUCHI_UNITS_OPTIONS_INIT;
        if (options != nullptr) {
            TIEUCHI_TRY(read_struct(options, chosen, err));
        }
        TIEUCHI_NEEDS_ONE_OF(chosen.ignore_other_ids, 0, 1);
        return read_with(units, problems, out, err, [&](diagnostics& found) {
            return read_costs(text, units->value, found, {chosen.ignore_other_ids == 1});
        });
    });
}

tieuchi_status tieuchi_costs_read_csv(tieuchi_standings const* units, char const* csv, size_t size,
                                      tieuchi_csv_options const* options,
                                      tieuchi_diagnostics* problems, tieuchi_costs** out,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(units);
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(text, csv, size);
        csv_options how;
        TIEUCHI_TRY(read_csv_options(options, how, err));
        return read_with(units, problems, out, err, [&](diagnostics& found) {
            return read_costs_csv(text, units->value, found, how);
        });
    });
}

void tieuchi_costs_release(tieuchi_costs* self) {
    delete self;
}

tieuchi_status tieuchi_costs_set_leaf(tieuchi_costs* self, tieuchi_leaf_cost const* cost,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(cost);
        tieuchi_leaf_cost given{};
        TIEUCHI_TRY(read_struct(cost, given, err));
        leaf_cost read;
        TIEUCHI_TRY(read_leaf_cost(*self->units.get(), given, read, err));
        std::size_t const at = position_of(*self, read.place);
        std::vector<leaf_cost>& leaves = to_change(*self).leaves;
        if (at == leaves.size()) {
            leaves.push_back(std::move(read));
        } else {
            leaves[at] = std::move(read);
        }
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_costs_add_project(tieuchi_costs* self, tieuchi_project const* one,
                                         tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(one);
        tieuchi_project given{};
        TIEUCHI_TRY(read_struct(one, given, err));
        project read;
        TIEUCHI_TRY(read_project(*self->units.get(), given, read, err));
        to_change(*self).projects.push_back(std::move(read));
        return TIEUCHI_OK;
    });
}

int64_t tieuchi_costs_leaf_count(tieuchi_costs const* self) {
    return self == nullptr ? 0 : static_cast<int64_t>(self->value->leaves.size());
}

tieuchi_status tieuchi_costs_leaf(tieuchi_costs const* self, int64_t index, tieuchi_leaf_cost* out,
                                  tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value->leaves.size());
        leaf_cost const& one = self->value->leaves[static_cast<std::size_t>(index)];
        tieuchi_leaf_cost item{};
        item.has_raise = one.raise ? 1 : 0;
        item.has_observe = one.observe ? 1 : 0;
        item.months = one.takes.months;
        item.days = one.takes.days;
        item.place = to_c(one.place);
        item.raise = to_c(one.raise);
        item.observe = to_c(one.observe);
        return write_struct(item, out, err);
    });
}

int64_t tieuchi_costs_project_count(tieuchi_costs const* self) {
    return self == nullptr ? 0 : static_cast<int64_t>(self->value->projects.size());
}

tieuchi_status tieuchi_costs_project(tieuchi_costs const* self, int64_t index, tieuchi_project* out,
                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value->projects.size());
        project const& one = self->value->projects[static_cast<std::size_t>(index)];
        tieuchi_project item{};
        item.months = one.takes.months;
        item.days = one.takes.days;
        item.cost = to_c(one.cost);
        item.id = to_c(one.id);
        item.name = to_c(one.name);
        item.raises_count = one.raises.size();
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_costs_project_raises(tieuchi_costs const* self, int64_t index,
                                            tieuchi_unit_leaf* items, size_t cap, size_t* needed,
                                            tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS_INDEX(index, self->value->projects.size());
        return write_list(self->value->projects[static_cast<std::size_t>(index)].raises, items, cap,
                          needed, err, [](unit_leaf place) { return to_c(place); });
    });
}

tieuchi_status tieuchi_finish(char const* date, size_t size, int32_t months, int32_t days,
                              char* buf, size_t cap, size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(text, date, size);
        tieuchi::date begin;
        lead_time takes;
        TIEUCHI_TRY(read_date(text, begin, err));
        TIEUCHI_TRY(read_time(months, days, takes, err));
        std::optional<tieuchi::date> const day = finish(begin, takes);
        return write_text(day ? to_string(*day) : std::string(), buf, cap, needed, err);
    });
}
