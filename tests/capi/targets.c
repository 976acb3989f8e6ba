/* SPDX-License-Identifier: Apache-2.0 */
/* Programmes of several levels, targets, projections (S-814 to S-816, S-901 to S-912). */
#include "communes.h"

#include <string.h>

static char const targets[] = "{\"format\":\"tieuchi-targets/1\",\"id\":\"t\",\"targets\":["
                              "{\"id\":\"1\",\"deadline\":\"2020-12-31\","
                              "\"when\":{\"every\":{\"measure\":\"criteria_met\",\"at_least\":2}}},"
                              "{\"id\":\"2\",\"deadline\":\"2021-12-31\","
                              "\"when\":{\"total\":\"criteria_met\",\"at_least\":5}}]}";

static void test_outcomes(tieuchi_target_outcomes const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_target_outcome outcome;
    tieuchi_target_fact fact;
    tieuchi_unit_in_the_way unit;
    tieuchi_interval value;
    tieuchi_text* text = NULL;
    char end[16];
    outcome.struct_size = sizeof outcome;
    fact.struct_size = sizeof fact;
    unit.struct_size = sizeof unit;
    CHECK_OK(tieuchi_target_outcomes_item(found, 0, &outcome, &err));
    CHECK(outcome.outcome == TIEUCHI_VERDICT_FAIL && outcome.fact_count == 1);
    CHECK(outcome.unit_count == 2);
    CHECK_OK(tieuchi_target_outcomes_value(found, 0, -1, TIEUCHI_FACT_SHORTFALL, &value, &err));
    CHECK(is_interval(&value, 1, 1, 2, 1));
    CHECK_OK(tieuchi_target_outcomes_unit(found, 0, -1, 0, &unit, &err));
    CHECK(unit.unit == 1 && unit.found == TIEUCHI_VERDICT_FAIL);
    CHECK_OK(tieuchi_target_outcomes_unit_shortfall(found, 0, -1, 0, &value, &err));
    CHECK(is_interval(&value, 1, 1, 1, 1));
    CHECK_OK(tieuchi_target_outcomes_unit_shortfall_text(found, 0, -1, 0, TIEUCHI_END_UPPER, end,
                                                         sizeof end, NULL, &err));
    CHECK(strcmp(end, "1") == 0);
    CHECK_OK(tieuchi_target_outcomes_unit(found, 0, 0, 1, &unit, &err));
    CHECK(unit.unit == 2 && unit.found == TIEUCHI_VERDICT_UNKNOWN);
    CHECK_OK(tieuchi_target_outcomes_item(found, 1, &outcome, &err));
    CHECK(outcome.outcome == TIEUCHI_VERDICT_UNKNOWN);
    CHECK_OK(tieuchi_target_outcomes_fact(found, 1, 0, &fact, &err));
    CHECK(fact.form == TIEUCHI_TARGET_FORM_TOTAL && fact.members == 3 && is_text(fact.pointer, ""));
    CHECK_OK(tieuchi_target_outcomes_value(found, 1, 0, TIEUCHI_FACT_VALUE, &value, &err));
    CHECK(is_interval(&value, 4, 1, 5, 1));
    CHECK_OK(tieuchi_target_outcomes_value_text(found, 1, 0, TIEUCHI_FACT_SHORTFALL,
                                                TIEUCHI_END_UPPER, end, sizeof end, NULL, &err));
    CHECK(strcmp(end, "1") == 0);
    CHECK(tieuchi_target_outcomes_value(found, 1, -1, TIEUCHI_FACT_VALUE, &value, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
    CHECK_OK(tieuchi_target_outcomes_json(found, &text, &err));
    CHECK(has_part(text, "tieuchi-target-outcomes/1"));
}

static void test_targets_of(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_assessed* units = communes(evaluator, "40");
    tieuchi_diagnostics* problems = NULL;
    tieuchi_target_list* list = NULL;
    tieuchi_target_outcomes* found = NULL;
    tieuchi_target_list_info info;
    tieuchi_target target;
    info.struct_size = sizeof info;
    target.struct_size = sizeof target;
    CHECK_OK(tieuchi_diagnostics_create(&problems, &err));
    CHECK(tieuchi_targets_read(evaluator, "{}", 2, problems, &list, &err) != TIEUCHI_OK);
    CHECK(tieuchi_diagnostics_count(problems) != 0 && list == NULL);
    CHECK_OK(tieuchi_targets_read(evaluator, targets, TIEUCHI_NTS, problems, &list, &err));
    CHECK(tieuchi_diagnostics_count(problems) == 0);
    CHECK_OK(tieuchi_target_list_get(list, &info, &err));
    CHECK(info.count == 2 && is_text(info.id, "t") && is_text(info.title_vi, ""));
    CHECK_OK(tieuchi_target_list_item(list, 1, &target, &err));
    CHECK(is_text(target.id, "2") && is_text(target.deadline, "2021-12-31"));
    CHECK(target.form == TIEUCHI_TARGET_FORM_TOTAL);
    CHECK_OK(tieuchi_targets_judge(list, units, units, &found, &err));
    tieuchi_target_list_release(tieuchi_target_list_retain(list));
    tieuchi_target_list_release(list); /* the outcomes have shares */
    tieuchi_assessed_release(units);
    test_outcomes(found);
    tieuchi_target_outcomes_release(found);
    tieuchi_diagnostics_release(problems);
}

static void test_projection(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_period_value values[2] = {{{"2019-01-01", 10}, {"10", 2}, {"10", 2}},
                                      {{"2020-01-01", 10}, {"12", 2}, {"12", 2}}};
    tieuchi_projection* found = NULL;
    tieuchi_interval value;
    tieuchi_text* text = NULL;
    char years[16];
    CHECK_OK(tieuchi_projection_create(values, 2, "2022-01-01", 10, "20", 2, &found, &err));
    CHECK(is_text(tieuchi_projection_from(found), "2020-01-01"));
    CHECK(is_text(tieuchi_projection_deadline(found), "2022-01-01"));
    CHECK_OK(tieuchi_projection_value(found, TIEUCHI_PROJECTION_PACE, &value, &err));
    CHECK(is_interval(&value, 2, 1, 2, 1));
    CHECK_OK(tieuchi_projection_value(found, TIEUCHI_PROJECTION_PROJECTED, &value, &err));
    CHECK(is_interval(&value, 16, 1, 16, 1));
    CHECK_OK(tieuchi_projection_value(found, TIEUCHI_PROJECTION_NEEDED_PACE, &value, &err));
    CHECK(is_interval(&value, 4, 1, 4, 1));
    CHECK_OK(tieuchi_projection_value_text(found, TIEUCHI_PROJECTION_PACE, TIEUCHI_END_LOWER, years,
                                           sizeof years, NULL, &err));
    CHECK(strcmp(years, "2") == 0);
    CHECK_OK(tieuchi_projection_json(found, &text, &err));
    CHECK(has_part(text, "\"projection\""));
    tieuchi_projection_release(found);
    CHECK(tieuchi_projection_create(values, 0, "2022-01-01", 10, "20", 2, &found, &err) ==
          TIEUCHI_E_EMPTY_LIST);
    CHECK(tieuchi_projection_create(values, 2, "2022-02-30", 10, "20", 2, &found, &err) ==
          TIEUCHI_E_BAD_DATE);
    values[0].upper.data = "9";
    values[0].upper.size = 1;
    CHECK(tieuchi_projection_create(values, 2, "2022-01-01", 10, "20", 2, &found, &err) ==
          TIEUCHI_E_OUT_OF_RANGE);
    CHECK_OK(tieuchi_years_of("2020-01-01", 10, years, sizeof years, NULL, &err));
    CHECK(strcmp(years, "751441/372") == 0);
}

static char const district_rules[] =
    "{\"format\":\"tieuchi-rulebook/1\",\"id\":\"test/district\",\"title\":\"Huyện\","
    "\"citation\":\"QĐ\",\"unit_level\":\"district\",\"designation\":\"Huyện đạt chuẩn\","
    "\"criteria\":[{\"id\":\"1\",\"name\":\"Xã\",\"indicators\":["
    "{\"id\":\"1.1\",\"kind\":\"ratio\",\"unit\":\"%\",\"at_least\":\"50\"}]}]}";
static char const levels[] = "{\"format\":\"tieuchi-programme/1\",\"levels\":["
                             "{\"id\":\"commune\",\"rulebook\":\"test/commune\"},"
                             "{\"id\":\"district\",\"rulebook\":\"test/district\",\"derive\":["
                             "{\"leaf\":\"1.1\",\"share\":\"standard_met\"}]}]}";
static char const districts[] =
    "{\"format\":\"tieuchi-units/1\",\"units\":[{\"id\":\"p\"},{\"id\":\"q\"}]}";

static void test_derived(tieuchi_programme_result const* found) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_derived_value derived;
    tieuchi_interval value;
    tieuchi_assessed* units = NULL;
    tieuchi_assessment* one = NULL;
    tieuchi_text* text = NULL;
    char end[16];
    size_t needed = 9;
    derived.struct_size = sizeof derived;
    CHECK(tieuchi_programme_result_derived_count(found, 1) == 2);
    CHECK_OK(tieuchi_programme_result_derived(found, 1, 0, &derived, &err));
    CHECK(derived.state == TIEUCHI_DERIVED_DERIVED && derived.children == 2);
    CHECK_OK(tieuchi_programme_result_value(found, 1, 0, &value, &err));
    CHECK(is_interval(&value, 50, 1, 50, 1));
    CHECK_OK(tieuchi_programme_result_derived(found, 1, 1, &derived, &err));
    CHECK(derived.state == TIEUCHI_DERIVED_UNKNOWN_CHILDREN && derived.unknown == 1);
    CHECK_OK(tieuchi_programme_result_value_text(found, 1, 1, TIEUCHI_END_UPPER, end, sizeof end,
                                                 NULL, &err));
    CHECK(strcmp(end, "100") == 0);
    CHECK_OK(tieuchi_programme_result_units(found, 1, &units, &err));
    CHECK_OK(tieuchi_assessed_assessment(units, 0, &one, &err));
    CHECK(tieuchi_assessment_standard(one) == TIEUCHI_VERDICT_PASS);
    CHECK_OK(tieuchi_programme_result_unplaced(found, 0, NULL, 0, &needed, &err));
    CHECK(needed == 0);
    CHECK_OK(tieuchi_programme_result_json(found, &text, &err));
    CHECK(has_part(text, "tieuchi-programme-result/1"));
    tieuchi_assessment_release(one);
    tieuchi_assessed_release(units);
}

static void test_levels(tieuchi_evaluator const* commune) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* district = NULL;
    tieuchi_evaluator const* both[2];
    tieuchi_programme* programme = NULL;
    tieuchi_programme_level level;
    tieuchi_derived_observation derive;
    tieuchi_unit_list* units[2] = {NULL, NULL};
    tieuchi_programme_result* found = NULL;
    level.struct_size = sizeof level;
    derive.struct_size = sizeof derive;
    CHECK_OK(tieuchi_rulebook_read(district_rules, TIEUCHI_NTS, NULL, NULL, &rulebook, &err));
    CHECK_OK(tieuchi_evaluator_compile(rulebook, "2020-06-30", 10, &district, &err));
    both[0] = district;
    both[1] = commune;
    CHECK_OK(tieuchi_programme_read(levels, TIEUCHI_NTS, both, 2, NULL, &programme, &err));
    CHECK(tieuchi_programme_count(programme) == 2);
    CHECK_OK(tieuchi_programme_level_at(programme, 1, &level, &err));
    CHECK(is_text(level.id, "district") && level.evaluator == district && level.derive_count == 1);
    CHECK_OK(tieuchi_programme_derive(programme, 1, 0, &derive, &err));
    CHECK(derive.derivation == TIEUCHI_DERIVATION_SHARE && is_text(derive.leaf, "1.1"));
    units[0] = commune_list(commune, "40");
    CHECK_OK(tieuchi_units_read(district, districts, TIEUCHI_NTS, NULL, NULL, &units[1], &err));
    CHECK_OK(tieuchi_programme_assess(programme, (tieuchi_unit_list const* const*)units, 2, NULL,
                                      &found, &err));
    CHECK(tieuchi_programme_assess(programme, (tieuchi_unit_list const* const*)units, 1, NULL,
                                   &found, &err) == TIEUCHI_E_INVALID_ARGUMENT);
    tieuchi_programme_release(tieuchi_programme_retain(programme));
    tieuchi_programme_release(programme); /* the result has a share */
    tieuchi_evaluator_release(district);
    test_derived(found);
    tieuchi_programme_result_release(found);
    tieuchi_unit_list_release(units[0]);
    tieuchi_unit_list_release(units[1]);
    tieuchi_rulebook_release(rulebook);
}

void test_targets(void) {
    tieuchi_evaluator* evaluator = commune_evaluator();
    test_targets_of(evaluator);
    test_projection();
    test_levels(evaluator);
    tieuchi_evaluator_release(evaluator);
}
