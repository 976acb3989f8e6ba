// SPDX-License-Identifier: Apache-2.0
// Roadmaps: the cheapest way to a goal.
#include <tieuchi/roadmap.hpp>
#include "planning.hpp"

#include <cstdio>
#include <limits>

using namespace tieuchi;
using namespace tieuchi::capi;

struct tieuchi_roadmap {
    roadmap value;
    roadmap_options options; ///< Without the solver, which may be gone.
    std::shared_ptr<cost_table const> costs;
    share<tieuchi_standings> units;
};

namespace {

/// A solver of the caller's as the library has it.
binary_solver solver_of(tieuchi_solver_fn solve, void* payload) {
    return [solve, payload](binary_programme const& problem) {
        tieuchi_binary_programme given{};
        given.struct_size = sizeof given;
        given.variable_count = problem.objective.size();
        given.row_count = problem.lower.size();
        given.entry_count = problem.column.size();
        given.objective = problem.objective.data();
        given.row_start = problem.row_start.data();
        given.column = problem.column.data();
        given.value = problem.value.data();
        given.lower = problem.lower.data();
        binary_answer answer;
        answer.values.resize(problem.objective.size());
        std::int32_t claims = 0;
        tieuchi_status const status = solve(&given, answer.values.data(), &claims, payload);
        if (status == TIEUCHI_E_NOT_FOUND) {
            return binary_answer{};
        }
        if (status != TIEUCHI_OK) {
            callback_failure failed{};
            (void)std::snprintf(failed.message, sizeof failed.message, "the solver returned %ld",
                                static_cast<long>(status));
            throw failed; // past the library, to the guard of the call that led here
        }
        answer.claims_optimal = claims != 0;
        return answer;
    };
}

tieuchi_status read_goal(tieuchi_roadmap_goal const* given, roadmap_goal& out, tieuchi_error* err) {
    tieuchi_roadmap_goal chosen TIEUCHI_ROADMAP_GOAL_INIT;
    TIEUCHI_TRY(read_struct(given, chosen, err));
    TIEUCHI_NEEDS_ONE_OF(chosen.kind, TIEUCHI_GOAL_UNIT_CRITERIA, TIEUCHI_GOAL_MOST_UNITS);
    constexpr std::int64_t largest = std::numeric_limits<std::int32_t>::max();
    if (chosen.reserved != 0 || chosen.unit < 0 || chosen.unit > largest || chosen.units < 0 ||
        chosen.units > largest) {
        return refuse(err, "a number of the goal is out of range");
    }
    out = {static_cast<goal_kind>(chosen.kind), static_cast<std::int32_t>(chosen.unit),
           chosen.criteria, static_cast<std::int32_t>(chosen.units)};
    return TIEUCHI_OK;
}

tieuchi_status read_years(tieuchi_roadmap_options const& given, roadmap_options& out,
                          tieuchi_error* err) {
    if (given.year_count != 0) {
        TIEUCHI_NEEDS(given.years);
    }
    for (std::uint64_t i = 0; i < given.year_count; ++i) {
        year_budget& one = out.years.emplace_back();
        one.year = given.years[i].year;
        if (given.years[i].reserved != 0) {
            return refuse(err, "reserved of a year is not 0");
        }
        TIEUCHI_TRY(read_decimal(given.years[i].amount, one.amount, err));
    }
    return TIEUCHI_OK;
}

tieuchi_status read_days(tieuchi_roadmap_options const& given, roadmap_options& out,
                         tieuchi_error* err) {
    TIEUCHI_TEXT(start, given.start.data, given.start.size);
    TIEUCHI_TEXT(deadline, given.deadline.data, given.deadline.size);
    if (!start.empty()) {
        TIEUCHI_TRY(read_date(start, out.start, err));
    }
    if (!deadline.empty()) {
        TIEUCHI_TRY(read_date(deadline, out.deadline.emplace(), err));
    }
    return TIEUCHI_OK;
}

tieuchi_status read_options_of(tieuchi_roadmap_options const* given, roadmap_options& out,
                               tieuchi_error* err) {
    tieuchi_roadmap_options chosen TIEUCHI_ROADMAP_OPTIONS_INIT;
    if (given != nullptr) {
        TIEUCHI_TRY(read_struct(given, chosen, err));
    }
    TIEUCHI_NEEDS_ONE_OF(chosen.assurance, TIEUCHI_ASSURANCE_GUARANTEED,
                         TIEUCHI_ASSURANCE_OPTIMISTIC);
    TIEUCHI_NEEDS_ONE_OF(chosen.has_budget, 0, 1);
    if (chosen.rounds < 1 || chosen.node_limit < 0 || chosen.more != nullptr) {
        return refuse(err, "rounds, node_limit or more is out of range");
    }
    out.certainty = static_cast<assurance>(chosen.assurance);
    if (chosen.has_budget == 1) {
        TIEUCHI_TRY(read_decimal(chosen.budget, out.budget.emplace(), err));
    }
    out.rounds = chosen.rounds;
    out.node_limit = chosen.node_limit;
    TIEUCHI_TRY(read_years(chosen, out, err));
    TIEUCHI_TRY(read_days(chosen, out, err));
    if (chosen.solver != nullptr) {
        out.solver = solver_of(chosen.solver, chosen.payload);
    }
    return TIEUCHI_OK;
}

tieuchi_status find_number(tieuchi_roadmap const* self, std::int32_t which, tieuchi_error* err,
                           std::optional<interval>& out) {
    TIEUCHI_NEEDS(self);
    roadmap const& of = self->value;
    switch (which) {
    case TIEUCHI_ROADMAP_COST: out = point(of.cost); break;
    case TIEUCHI_ROADMAP_AT_WORST: out = point(of.at_worst); break;
    case TIEUCHI_ROADMAP_LOWER_BOUND: out = point(of.lower_bound); break;
    case TIEUCHI_ROADMAP_TREES: out = point(of.certificate.trees); break;
    case TIEUCHI_ROADMAP_EXCESS: out = point(of.certificate.excess); break;
    default: return refuse(err, "which is none of the known values");
    }
    return TIEUCHI_OK;
}

tieuchi_status find_step(tieuchi_roadmap const* self, std::int64_t index, tieuchi_error* err,
                         roadmap_step const*& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_INDEX(index, self->value.steps.size());
    out = &self->value.steps[static_cast<std::size_t>(index)];
    return TIEUCHI_OK;
}

tieuchi_status find_at_worst(tieuchi_roadmap const* self, std::int64_t index, tieuchi_error* err,
                             std::optional<interval>& out) {
    roadmap_step const* step = nullptr;
    TIEUCHI_TRY(find_step(self, index, err, step));
    out = point(step->at_worst);
    return TIEUCHI_OK;
}

tieuchi_status find_priced(tieuchi_roadmap const* self, std::int64_t index, tieuchi_error* err,
                           leaf_price const*& out) {
    TIEUCHI_NEEDS(self);
    TIEUCHI_NEEDS_INDEX(index, self->value.certificate.prices.size());
    out = &self->value.certificate.prices[static_cast<std::size_t>(index)];
    return TIEUCHI_OK;
}

tieuchi_status find_price(tieuchi_roadmap const* self, std::int64_t index, tieuchi_error* err,
                          std::optional<interval>& out) {
    leaf_price const* one = nullptr;
    TIEUCHI_TRY(find_priced(self, index, err, one));
    out = point(one->price);
    return TIEUCHI_OK;
}

} // namespace

tieuchi_status tieuchi_roadmap_goal_init(tieuchi_roadmap_goal* options, size_t size) {
    return init_struct(tieuchi_roadmap_goal TIEUCHI_ROADMAP_GOAL_INIT, options, size);
}

tieuchi_status tieuchi_roadmap_options_init(tieuchi_roadmap_options* options, size_t size) {
    return init_struct(tieuchi_roadmap_options TIEUCHI_ROADMAP_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_plan(tieuchi_costs const* costs, tieuchi_roadmap_goal const* goal,
                            tieuchi_roadmap_options const* options, tieuchi_roadmap** out,
                            tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(costs);
        TIEUCHI_NEEDS(goal);
        TIEUCHI_NEEDS(out);
        roadmap_goal wanted;
        roadmap_options chosen;
        TIEUCHI_TRY(read_goal(goal, wanted, err));
        TIEUCHI_TRY(read_options_of(options, chosen, err));
        result<roadmap> made = plan(costs->units->value, *costs->value, wanted, chosen);
        if (!made) {
            return fail(err, made.error());
        }
        chosen.solver = nullptr;
        *out = new tieuchi_roadmap{std::move(*made), std::move(chosen), costs->value, costs->units};
        return TIEUCHI_OK;
    });
}

void tieuchi_roadmap_release(tieuchi_roadmap* self) {
    delete self;
}

tieuchi_status tieuchi_roadmap_get(tieuchi_roadmap const* self, tieuchi_roadmap_info* out,
                                   tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        roadmap const& of = self->value;
        tieuchi_roadmap_info item{};
        item.outcome = to_c(of.outcome);
        item.method = to_c(of.method);
        item.solver_claims = of.solver_claims ? 1 : 0;
        item.step_count = static_cast<int64_t>(of.steps.size());
        item.criteria_met = of.criteria_met;
        item.units_meeting = of.units_meeting;
        item.upper_bound = of.upper_bound;
        item.nodes = of.nodes;
        item.price_count = static_cast<int64_t>(of.certificate.prices.size());
        item.obstructed = of.obstructed;
        item.obstacle_count = static_cast<int64_t>(of.obstacles.size());
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_roadmap_number(tieuchi_roadmap const* self, int32_t which,
                                      tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_number(self, which, err, value);
    });
}

tieuchi_status tieuchi_roadmap_number_text(tieuchi_roadmap const* self, int32_t which, int32_t end,
                                           char* buf, size_t cap, size_t* needed,
                                           tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_number(self, which, err, value);
    });
}

tieuchi_status tieuchi_roadmap_step_at(tieuchi_roadmap const* self, int64_t index,
                                       tieuchi_roadmap_step* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        roadmap_step const* step = nullptr;
        TIEUCHI_TRY(find_step(self, index, err, step));
        tieuchi_roadmap_step item{};
        item.kind = to_c(step->kind);
        item.year = step->year.value_or(0);
        item.raises_count = static_cast<int32_t>(step->raises.size());
        item.project = step->project;
        item.place = to_c(step->place);
        item.cost = to_c(step->cost);
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_roadmap_step_at_worst(tieuchi_roadmap const* self, int64_t index,
                                             tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_at_worst(self, index, err, value);
    });
}

tieuchi_status tieuchi_roadmap_step_at_worst_text(tieuchi_roadmap const* self, int64_t index,
                                                  int32_t end, char* buf, size_t cap,
                                                  size_t* needed, tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_at_worst(self, index, err, value);
    });
}

tieuchi_status tieuchi_roadmap_step_raises(tieuchi_roadmap const* self, int64_t index,
                                           tieuchi_unit_leaf* items, size_t cap, size_t* needed,
                                           tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        roadmap_step const* step = nullptr;
        TIEUCHI_TRY(find_step(self, index, err, step));
        return write_list(step->raises, items, cap, needed, err,
                          [](unit_leaf place) { return to_c(place); });
    });
}

tieuchi_status tieuchi_roadmap_obstacle(tieuchi_roadmap const* self, int64_t index,
                                        tieuchi_obstacle* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        TIEUCHI_NEEDS_INDEX(index, self->value.obstacles.size());
        obstacle const& one = self->value.obstacles[static_cast<std::size_t>(index)];
        tieuchi_obstacle item{};
        item.kind = to_c(one.kind);
        item.index = one.index;
        return write_struct(item, out, err);
    });
}

tieuchi_status tieuchi_roadmap_priced(tieuchi_roadmap const* self, int64_t index,
                                      tieuchi_unit_leaf* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        leaf_price const* one = nullptr;
        TIEUCHI_TRY(find_priced(self, index, err, one));
        *out = to_c(one->place);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_roadmap_price(tieuchi_roadmap const* self, int64_t index,
                                     tieuchi_interval* out, tieuchi_error* err) {
    return give_interval(out, err, [&](std::optional<interval>& value) {
        return find_price(self, index, err, value);
    });
}

tieuchi_status tieuchi_roadmap_price_text(tieuchi_roadmap const* self, int64_t index, int32_t end,
                                          char* buf, size_t cap, size_t* needed,
                                          tieuchi_error* err) {
    return give_end(end, buf, cap, needed, err, [&](std::optional<interval>& value) {
        return find_price(self, index, err, value);
    });
}

tieuchi_status tieuchi_roadmap_check(tieuchi_roadmap const* self, tieuchi_roadmap_checked* out,
                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        auto const found = check(self->value, self->units->value, *self->costs, self->options);
        if (!found) {
            return refuse(err, "the roadmap has no plan");
        }
        tieuchi_roadmap_checked made{};
        made.is_plan = found->is_plan ? 1 : 0;
        made.reaches_goal = found->reaches_goal ? 1 : 0;
        made.proves_cost = found->proves_cost ? 1 : 0;
        made.proves_number = found->proves_number ? 1 : 0;
        return write_struct(made, out, err);
    });
}

tieuchi_status tieuchi_roadmap_json(tieuchi_roadmap const* self, tieuchi_text** out,
                                    tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(self);
        TIEUCHI_NEEDS(out);
        return give_text(to_json(self->value, self->units->value, *self->costs, self->options),
                         out);
    });
}
