/* SPDX-License-Identifier: Apache-2.0 */
/* Standings, costs, roadmaps, margins (S-1001 to S-1013). */
#include "communes.h"

#include <string.h>

static void set_cost(tieuchi_costs* costs, int64_t unit, int32_t leaf, int64_t raise,
                     int64_t observe) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_leaf_cost cost;
    memset(&cost, 0, sizeof cost);
    cost.struct_size = sizeof cost;
    cost.place.unit = unit;
    cost.place.leaf = leaf;
    cost.has_raise = 1;
    cost.raise.coefficient = raise;
    cost.has_observe = observe != 0;
    cost.observe.coefficient = observe;
    CHECK_OK(tieuchi_costs_set_leaf(costs, &cost, &err));
    cost.place.unit = 3;
    CHECK(tieuchi_costs_set_leaf(costs, &cost, &err) == TIEUCHI_E_NOT_FOUND);
    cost.place.unit = unit;
    cost.raise.coefficient = -1;
    CHECK(tieuchi_costs_set_leaf(costs, &cost, &err) == TIEUCHI_E_OUT_OF_RANGE);
}

static tieuchi_roadmap* planned(tieuchi_costs const* costs,
                                tieuchi_roadmap_options const* options) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_roadmap_goal goal = TIEUCHI_ROADMAP_GOAL_INIT;
    tieuchi_roadmap* found = NULL;
    goal.units = 3;
    CHECK_OK(tieuchi_plan(costs, &goal, options, &found, &err));
    return found;
}

static int costs_so_much(tieuchi_roadmap const* found, int32_t which, int64_t expected) {
    tieuchi_interval value;
    return tieuchi_roadmap_number(found, which, &value, NULL) == TIEUCHI_OK &&
           is_interval(&value, expected, 1, expected, 1);
}

static void test_steps(tieuchi_roadmap const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_roadmap_info info;
    tieuchi_roadmap_checked checked;
    tieuchi_roadmap_step step;
    tieuchi_unit_leaf raised;
    tieuchi_interval price;
    tieuchi_text* text = NULL;
    char cost[16];
    info.struct_size = sizeof info;
    step.struct_size = sizeof step;
    CHECK_OK(tieuchi_roadmap_get(found, &info, &err));
    CHECK(info.outcome == TIEUCHI_ROADMAP_OPTIMAL && info.step_count == 2);
    CHECK(info.method == TIEUCHI_ROADMAP_METHOD_SORTED && info.units_meeting == 3);
    CHECK(info.criteria_met == 6 && info.obstacle_count == 0);
    CHECK(costs_so_much(found, TIEUCHI_ROADMAP_COST, 17));
    CHECK(costs_so_much(found, TIEUCHI_ROADMAP_LOWER_BOUND, 17));
    CHECK_OK(tieuchi_roadmap_number_text(found, TIEUCHI_ROADMAP_TREES, TIEUCHI_END_LOWER, cost,
                                         sizeof cost, NULL, &err));
    CHECK(strcmp(cost, "17") == 0);
    CHECK_OK(tieuchi_roadmap_step_at(found, 0, &step, &err));
    CHECK(step.kind == TIEUCHI_STEP_RAISE && step.place.unit == 1 && step.place.leaf == 0);
    CHECK(step.cost.coefficient == 10 && step.year == 0 && step.raises_count == 1);
    CHECK(step.project == -1);
    CHECK_OK(tieuchi_roadmap_step_raises(found, 1, &raised, 1, NULL, &err));
    CHECK(raised.unit == 2 && raised.leaf == 1);
    CHECK(info.price_count == 2);
    CHECK_OK(tieuchi_roadmap_priced(found, 0, &raised, &err));
    CHECK(raised.unit == 1 && raised.leaf == 0);
    CHECK_OK(tieuchi_roadmap_price(found, 0, &price, &err));
    CHECK(is_interval(&price, 10, 1, 10, 1));
    checked.struct_size = sizeof checked;
    CHECK_OK(tieuchi_roadmap_check(found, &checked, &err));
    CHECK(checked.is_plan == 1 && checked.reaches_goal == 1 && checked.proves_cost == 1);
    CHECK(checked.proves_number == 0); /* the goal is none of the most */
    CHECK_OK(
        tieuchi_roadmap_price_text(found, 0, TIEUCHI_END_LOWER, cost, sizeof cost, NULL, &err));
    CHECK(strcmp(cost, "10") == 0);
    CHECK_OK(tieuchi_roadmap_json(found, &text, &err));
    CHECK(has_part(text, "tieuchi-roadmap/1"));
}

static int asked = 0;

/** Takes every variable, which reaches any goal that can be reached. */
static tieuchi_status take_all(tieuchi_binary_programme const* problem, uint8_t* values,
                               int32_t* claims, void* payload) {
    ++asked;
    if (*(int const*)payload != 0) {
        return TIEUCHI_E_INTERNAL_ERROR;
    }
    memset(values, 1, (size_t)problem->variable_count);
    *claims = 0;
    return TIEUCHI_OK;
}

/** A project for both leaves is cheaper than one by one. */
static void test_project(tieuchi_costs* costs) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit_leaf raises[2] = {{1, 0, 0}, {2, 1, 0}};
    tieuchi_unit_leaf read[2];
    tieuchi_project project;
    tieuchi_roadmap_options options = TIEUCHI_ROADMAP_OPTIONS_INIT;
    tieuchi_roadmap_goal goal = TIEUCHI_ROADMAP_GOAL_INIT;
    tieuchi_roadmap* found;
    tieuchi_roadmap_step step;
    int failing = 1;
    memset(&project, 0, sizeof project);
    project.struct_size = sizeof project;
    step.struct_size = sizeof step;
    project.cost.coefficient = 12;
    project.id.data = "road";
    project.id.size = 4;
    CHECK(tieuchi_costs_add_project(costs, &project, &err) == TIEUCHI_E_EMPTY_LIST);
    project.raises = raises;
    project.raises_count = 2;
    CHECK_OK(tieuchi_costs_add_project(costs, &project, &err));
    CHECK(tieuchi_costs_project_count(costs) == 1);
    CHECK_OK(tieuchi_costs_project(costs, 0, &project, &err));
    CHECK(is_text(project.id, "road") && project.raises_count == 2 && project.raises == NULL);
    CHECK_OK(tieuchi_costs_project_raises(costs, 0, read, 2, NULL, &err));
    CHECK(memcmp(raises, read, sizeof read) == 0);
    found = planned(costs, NULL);
    CHECK(costs_so_much(found, TIEUCHI_ROADMAP_COST, 12));
    CHECK_OK(tieuchi_roadmap_step_at(found, 0, &step, &err));
    CHECK(step.kind == TIEUCHI_STEP_PROJECT && step.project == 0 && step.raises_count == 2);
    tieuchi_roadmap_release(found);
    options.solver = take_all;
    options.payload = &failing;
    goal.units = 3;
    if (tieuchi_plan(costs, &goal, &options, &found, &err) == TIEUCHI_OK) {
        CHECK(asked == 0);
        tieuchi_roadmap_release(found);
    } else {
        CHECK(err.status == TIEUCHI_E_CALLBACK_FAILED && (asked == 1 || calls_are_repeated));
    }
    failing = 0;
    found = planned(costs, &options);
    CHECK(costs_so_much(found, TIEUCHI_ROADMAP_COST, 12)); /* nothing of the solver is believed */
    tieuchi_roadmap_release(found);
}

static void test_roadmaps(tieuchi_standings const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_roadmap_options hopeful = TIEUCHI_ROADMAP_OPTIONS_INIT;
    tieuchi_roadmap_info info;
    tieuchi_obstacle obstacle;
    tieuchi_leaf_cost cost;
    tieuchi_costs* costs = NULL;
    tieuchi_roadmap* found;
    tieuchi_interval worst;
    char text[16];
    info.struct_size = sizeof info;
    obstacle.struct_size = sizeof obstacle;
    cost.struct_size = sizeof cost;
    CHECK_OK(tieuchi_costs_create(units, &costs, &err));
    set_cost(costs, 1, 0, 99, 0);
    set_cost(costs, 1, 0, 10, 0); /* the last word counts */
    CHECK(tieuchi_costs_leaf_count(costs) == 1);
    found = planned(costs, NULL);
    CHECK_OK(tieuchi_roadmap_get(found, &info, &err));
    CHECK(info.outcome == TIEUCHI_ROADMAP_OUT_OF_REACH && info.obstructed == 2);
    CHECK_OK(tieuchi_roadmap_obstacle(found, 0, &obstacle, &err));
    CHECK(obstacle.kind == TIEUCHI_OBSTACLE_NO_COST && obstacle.index == 1);
    tieuchi_roadmap_release(found);
    set_cost(costs, 2, 1, 7, 2);
    CHECK_OK(tieuchi_costs_leaf(costs, 1, &cost, &err));
    CHECK(cost.place.unit == 2 && cost.raise.coefficient == 7 && cost.observe.coefficient == 2);
    found = planned(costs, NULL);
    set_cost(costs, 1, 0, 11, 0); /* the roadmap keeps what costs were */
    test_steps(found);
    tieuchi_roadmap_release(found);
    hopeful.assurance = TIEUCHI_ASSURANCE_OPTIMISTIC;
    found = planned(costs, &hopeful);
    CHECK(costs_so_much(found, TIEUCHI_ROADMAP_COST, 13));
    CHECK(costs_so_much(found, TIEUCHI_ROADMAP_AT_WORST, 20));
    CHECK_OK(tieuchi_roadmap_step_at_worst(found, 1, &worst, &err));
    CHECK(is_interval(&worst, 9, 1, 9, 1));
    CHECK_OK(tieuchi_roadmap_step_at_worst_text(found, 1, TIEUCHI_END_UPPER, text, sizeof text,
                                                NULL, &err));
    CHECK(strcmp(text, "9") == 0);
    tieuchi_roadmap_release(found);
    test_project(costs);
    tieuchi_costs_release(costs);
}

static void test_reading(tieuchi_standings const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_diagnostics* problems = NULL;
    tieuchi_costs* costs = NULL;
    char day[16];
    CHECK_OK(tieuchi_diagnostics_create(&problems, &err));
    CHECK_OK(tieuchi_costs_read_csv(units, "unit,indicator,raise\nb,1.1,10\nc,2.1,7\n", TIEUCHI_NTS,
                                    NULL, problems, &costs, &err));
    CHECK(tieuchi_costs_leaf_count(costs) == 2 && tieuchi_diagnostics_count(problems) == 0);
    tieuchi_costs_release(costs);
    costs = NULL;
    CHECK(tieuchi_costs_read(units, "{}", 2, NULL, problems, &costs, &err) != TIEUCHI_OK);
    CHECK(costs == NULL && tieuchi_diagnostics_count(problems) != 0);
    CHECK_OK(tieuchi_costs_read(units,
                                "{\"format\":\"tieuchi-costs/1\",\"units\":[{\"id\":\"b\","
                                "\"costs\":{\"1.1\":\"10\"}}]}",
                                TIEUCHI_NTS, NULL, problems, &costs, &err));
    CHECK(tieuchi_costs_leaf_count(costs) == 1);
    tieuchi_costs_release(costs);
    tieuchi_diagnostics_release(problems);
    CHECK_OK(tieuchi_finish("2020-01-31", 10, 1, 1, day, sizeof day, NULL, &err));
    CHECK(strcmp(day, "2020-03-01") == 0);
    CHECK(tieuchi_finish("2020-01-31", 10, -1, 0, day, sizeof day, NULL, &err) ==
          TIEUCHI_E_OUT_OF_RANGE);
}

static void test_standings(tieuchi_evaluator const* evaluator, tieuchi_standings const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_unit_list* list = commune_list(evaluator, "40");
    tieuchi_standings* same = NULL;
    tieuchi_str id;
    int32_t leaves[2] = {0, 0};
    size_t needed = 0;
    CHECK_OK(tieuchi_standings_assess(evaluator, list, NULL, &same, &err));
    CHECK(tieuchi_standings_count(same) == 3 && tieuchi_standings_find(same, "c", 1) == 2);
    CHECK_OK(tieuchi_standings_id(units, 1, &id, &err));
    CHECK(is_text(id, "b"));
    CHECK_OK(tieuchi_standings_leaves(same, 2, leaves, 2, NULL, &err));
    CHECK(leaves[0] == TIEUCHI_STANDING_PASS && leaves[1] == TIEUCHI_STANDING_MISSING);
    CHECK_OK(tieuchi_standings_on_criteria(units, 0, leaves, 2, &needed, &err));
    CHECK(needed == 2 && leaves[0] == TIEUCHI_DECLARED_NONE);
    CHECK_OK(tieuchi_standings_on_indicators(units, 0, leaves, 2, &needed, &err));
    CHECK(needed == 2);
    CHECK_OK(tieuchi_standings_presupposed(units, 0, NULL, 0, &needed, &err));
    CHECK(needed == 0);
    tieuchi_standings_release(tieuchi_standings_retain(same));
    tieuchi_standings_release(same);
    tieuchi_unit_list_release(list);
}

static void test_margins(tieuchi_assessed const* units) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_margins* found = NULL;
    tieuchi_unit_margin unit;
    tieuchi_leaf_margin leaf;
    tieuchi_interval value;
    tieuchi_text* text = NULL;
    int32_t leaves[2] = {-1, -1};
    int64_t nearest[2] = {-1, -1};
    char end[16];
    size_t needed = 0;
    unit.struct_size = sizeof unit;
    leaf.struct_size = sizeof leaf;
    CHECK_OK(tieuchi_margins_of(units, &found, &err));
    CHECK_OK(tieuchi_margins_unit(found, 0, &unit, &err));
    CHECK(unit.meets == 1 && unit.can_be_lost == 1 && unit.loss_count == 1);
    CHECK_OK(tieuchi_margins_loss(found, 0, leaves, 2, NULL, &err));
    CHECK(leaves[0] == 0);
    CHECK_OK(tieuchi_margins_unit(found, 1, &unit, &err));
    CHECK(unit.meets == 0 && unit.can_be_gained == 1 && unit.criteria_missing == 1);
    CHECK_OK(tieuchi_margins_gain(found, 1, leaves, 2, &needed, &err));
    CHECK(needed == 1 && leaves[0] == 0);
    CHECK_OK(tieuchi_margins_leaf(found, 1, 0, &leaf, &err));
    CHECK(leaf.leaf == 0 && leaf.verdict == TIEUCHI_VERDICT_FAIL);
    CHECK_OK(tieuchi_margins_distance(found, 1, 0, TIEUCHI_MARGIN_DISTANCE, &value, &err));
    CHECK(is_interval(&value, 40, 1, 40, 1));
    CHECK_OK(tieuchi_margins_distance_text(found, 1, 0, TIEUCHI_MARGIN_DISTANCE, TIEUCHI_END_LOWER,
                                           end, sizeof end, NULL, &err));
    CHECK(strcmp(end, "40") == 0);
    CHECK_OK(tieuchi_margins_gap(found, 1, &value, &err));
    CHECK(is_interval(&value, 1, 2, 1, 2));
    CHECK_OK(tieuchi_margins_gap_text(found, 1, TIEUCHI_END_LOWER, end, sizeof end, NULL, &err));
    CHECK(strcmp(end, "1/2") == 0);
    CHECK_OK(tieuchi_margins_near_misses(found, nearest, 2, &needed, &err));
    CHECK(needed == 2);
    CHECK_OK(tieuchi_margins_json(found, &text, &err));
    CHECK(has_part(text, "tieuchi-margins/1"));
    tieuchi_margins_release(found);
}

void test_planning(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_evaluator* evaluator = commune_evaluator();
    tieuchi_assessed* units = communes(evaluator, "40");
    tieuchi_standings* standings = NULL;
    CHECK_OK(tieuchi_standings_of(units, &standings, &err));
    test_standings(evaluator, standings);
    test_reading(standings);
    test_roadmaps(standings);
    test_margins(units);
    tieuchi_standings_release(standings);
    tieuchi_assessed_release(units);
    tieuchi_evaluator_release(evaluator);
}
