/* SPDX-License-Identifier: Apache-2.0 */
/* Everything that a rulebook says can be asked for, by number or by id. */
#include "check.h"

static void test_edition(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_edition edition;
    tieuchi_test_node node;
    tieuchi_str id;
    edition.struct_size = sizeof edition;
    node.struct_size = sizeof node;
    CHECK_OK(tieuchi_evaluator_edition(evaluator, &edition, &err));
    CHECK(edition.criterion_count == 2 && edition.indicator_count == 3);
    CHECK(edition.leaf_count == 5 && edition.criteria_leaf_count == 4);
    CHECK(edition.condition_count == 1 && edition.grade_count == 2 && edition.layer_count == 1);
    CHECK(edition.attribute_count == 2 && edition.group_count == 1);
    CHECK(edition.scale.coefficient == 100 && edition.scale.scale == 0);
    CHECK(is_text(edition.designation_en, "Test commune") && is_text(edition.title_en, ""));
    CHECK(is_text(edition.effective_from, "") && is_text(edition.unit_level, "commune"));
    CHECK_OK(tieuchi_evaluator_presupposed(evaluator, 0, &id, &err));
    CHECK(is_text(id, "test/other"));
    CHECK_OK(tieuchi_test_get(edition.withdraw, &node, &err));
    CHECK(node.form == TIEUCHI_TEST_FORM_MEASURE && is_text(node.subject, "criteria_failed_share"));
    CHECK(node.comparator == TIEUCHI_COMPARATOR_AT_LEAST && node.low.coefficient == 5);
    CHECK(is_text(tieuchi_evaluator_date(evaluator), "2020-06-30"));
    CHECK(is_text(tieuchi_rulebook_id(tieuchi_evaluator_rulebook(evaluator)), "test/small"));
}

static void test_nodes(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_criterion criterion;
    tieuchi_indicator indicator;
    tieuchi_requirement_node requirement;
    tieuchi_requirement const* under = NULL;
    criterion.struct_size = sizeof criterion;
    indicator.struct_size = sizeof indicator;
    requirement.struct_size = sizeof requirement;
    CHECK_OK(tieuchi_evaluator_criterion(evaluator, 0, &criterion, &err));
    CHECK(is_text(criterion.id, "1") && is_text(criterion.name_vi, "Giao thông"));
    CHECK(is_text(criterion.group, "I") && is_text(criterion.agency, "transport"));
    CHECK(criterion.first_indicator == 0 && criterion.indicator_count == 2);
    CHECK(criterion.first_leaf == 0 && criterion.leaf_count == 3);
    CHECK(criterion.weight.coefficient == 1 && criterion.origin.verified == 1);
    CHECK_OK(tieuchi_requirement_get(criterion.requirement, &requirement, &err));
    CHECK(requirement.child == -1 && requirement.combine == TIEUCHI_COMBINE_ALL);
    CHECK(requirement.node_count == 2);
    CHECK_OK(tieuchi_requirement_under(criterion.requirement, 1, &under, &err));
    CHECK_OK(tieuchi_requirement_get(under, &requirement, &err));
    CHECK(requirement.child == 1 && requirement.node_count == 0);
    CHECK(tieuchi_requirement_under(under, 0, &under, &err) == TIEUCHI_E_NOT_FOUND);

    CHECK_OK(tieuchi_evaluator_indicator(evaluator, 1, &indicator, &err));
    CHECK(is_text(indicator.id, "1.2") && indicator.criterion == 0 && indicator.single == 0);
    CHECK(indicator.first_leaf == 1 && indicator.leaf_count == 2 && indicator.requirement != NULL);
    CHECK_OK(tieuchi_evaluator_indicator(evaluator, 2, &indicator, &err));
    CHECK(is_text(indicator.id, "2") && indicator.single == 1 && indicator.requirement == NULL);
    CHECK(tieuchi_evaluator_indicator(evaluator, 3, &indicator, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK(tieuchi_evaluator_criterion(evaluator, -1, &criterion, &err) == TIEUCHI_E_NOT_FOUND);
}

static void test_leaves(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_leaf leaf;
    tieuchi_level level;
    tieuchi_bound_node node;
    tieuchi_bound const* under = NULL;
    tieuchi_str key;
    leaf.struct_size = sizeof leaf;
    level.struct_size = sizeof level;
    node.struct_size = sizeof node;
    CHECK_OK(tieuchi_evaluator_leaf(evaluator, 0, &leaf, &err));
    CHECK(is_text(leaf.id, "1.1") && leaf.node_kind == TIEUCHI_NODE_KIND_INDICATOR);
    CHECK(leaf.kind == TIEUCHI_LEAF_KIND_QUANTITY && leaf.unit_scale == 100);
    CHECK(leaf.comparator == TIEUCHI_COMPARATOR_AT_LEAST && leaf.exemptable == 1);
    CHECK_OK(tieuchi_bound_get(leaf.bound, &node, &err));
    CHECK(node.form == TIEUCHI_BOUND_FORM_BY_ATTRIBUTE && is_text(node.attribute, "region"));
    CHECK(node.branch_count == 2);
    CHECK_OK(tieuchi_bound_branch(leaf.bound, 1, &key, &under, &err));
    CHECK(is_text(key, "*"));
    CHECK_OK(tieuchi_bound_get(under, &node, &err));
    CHECK(node.form == TIEUCHI_BOUND_FORM_VALUE && node.low.coefficient == 95);
    CHECK(tieuchi_bound_branch(leaf.bound, 2, &key, &under, &err) == TIEUCHI_E_NOT_FOUND);

    CHECK_OK(tieuchi_evaluator_leaf(evaluator, 1, &leaf, &err));
    CHECK(leaf.node_kind == TIEUCHI_NODE_KIND_PART && leaf.indicator == 1 && leaf.criterion == 0);
    CHECK_OK(tieuchi_bound_get(leaf.bound, &node, &err));
    CHECK(node.form == TIEUCHI_BOUND_FORM_SOURCED && node.verified == 0 && node.inner != NULL);
    CHECK(is_text(node.source, "somewhere"));

    CHECK_OK(tieuchi_evaluator_leaf(evaluator, 3, &leaf, &err));
    CHECK(leaf.kind == TIEUCHI_LEAF_KIND_ORDINAL && leaf.level_count == 3);
    CHECK_OK(tieuchi_evaluator_level(evaluator, 3, 1, &level, &err));
    CHECK(is_text(level.id, "khá") && level.has_progress == 1 && level.has_points == 0);
    CHECK(level.progress.coefficient == 5 && level.progress.scale == 1);
    CHECK(tieuchi_evaluator_level(evaluator, 3, 3, &level, &err) == TIEUCHI_E_NOT_FOUND);

    CHECK_OK(tieuchi_evaluator_leaf(evaluator, 4, &leaf, &err));
    CHECK(leaf.node_kind == TIEUCHI_NODE_KIND_CONDITION && leaf.criterion == -1);
}

static void test_attributes(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_attribute attribute;
    tieuchi_named named;
    attribute.struct_size = sizeof attribute;
    named.struct_size = sizeof named;
    CHECK_OK(tieuchi_evaluator_attribute(evaluator, 0, &attribute, &err));
    CHECK(is_text(attribute.id, "region") && attribute.value_count == 2);
    CHECK(attribute.kind == TIEUCHI_ATTRIBUTE_KIND_ENUMERATION && attribute.has_default == 0);
    CHECK_OK(tieuchi_evaluator_attribute_value(evaluator, 0, 0, &named, &err));
    CHECK(is_text(named.id, "north") && is_text(named.name_vi, "Bắc"));
    CHECK_OK(tieuchi_evaluator_attribute_value(evaluator, 0, 1, &named, &err));
    CHECK(is_text(named.id, "south") && is_text(named.name_vi, ""));
    CHECK_OK(tieuchi_evaluator_attribute(evaluator, 1, &attribute, &err));
    CHECK(attribute.kind == TIEUCHI_ATTRIBUTE_KIND_NUMBER && is_text(attribute.unit, "%"));
    CHECK_OK(tieuchi_evaluator_group(evaluator, 0, &named, &err));
    CHECK(is_text(named.id, "I") && named.when == NULL);
    CHECK_OK(tieuchi_evaluator_grade(evaluator, 0, &named, &err));
    CHECK(is_text(named.id, "met") && named.when != NULL);
    CHECK_OK(tieuchi_evaluator_grade(evaluator, 1, &named, &err));
    CHECK(is_text(named.id, "rest") && named.when == NULL);
}

static char const rich[] =
    "{\"format\":\"tieuchi-rulebook/1\",\"id\":\"test/rich\",\"title\":\"t\",\"citation\":\"c\","
    "\"unit_level\":\"commune\",\"designation\":\"d\",\"attributes\":{"
    "\"region\":{\"values\":[\"north\",\"south\"]},"
    "\"column\":{\"derive\":[{\"when\":{\"attribute\":\"region\",\"is\":\"north\"},\"value\":"
    "\"tdmn\"},"
    "{\"value\":\"rest\"}]}},"
    "\"criteria\":[{\"id\":\"1\",\"name\":\"n\",\"indicators\":[{\"id\":\"1\",\"kind\":"
    "\"quantity\","
    "\"at_least\":\"90\",\"progress\":{\"table\":[[\"0\",\"0\"],[\"50\",\"0.4\"],[\"90\",\"1\"]]},"
    "\"reference\":{\"national\":{\"value\":\"95\"}},"
    "\"exempt_when\":{\"any\":[{\"attribute\":\"region\",\"is\":\"south\"},"
    "{\"attribute\":\"column\",\"is\":\"rest\"}]}}]}]}";

/** What few rulebooks have: a table, a figure beside the bound, a derived attribute, a test of
 * tests. */
static void test_rich(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* evaluator = NULL;
    tieuchi_decimal value;
    tieuchi_decimal progress;
    tieuchi_derive_rule rule;
    tieuchi_leaf leaf;
    tieuchi_bound const* figure = NULL;
    tieuchi_test const* under = NULL;
    tieuchi_str text;
    rule.struct_size = sizeof rule;
    leaf.struct_size = sizeof leaf;
    CHECK_OK(tieuchi_rulebook_read(rich, TIEUCHI_NTS, NULL, NULL, &rulebook, &err));
    CHECK_OK(tieuchi_evaluator_compile(rulebook, "2020-06-30", 10, &evaluator, &err));
    CHECK_OK(tieuchi_evaluator_point(evaluator, 0, 1, &value, &progress, &err));
    CHECK(value.coefficient == 50 && progress.coefficient == 4 && progress.scale == 1);
    CHECK(tieuchi_evaluator_point(evaluator, 0, 3, &value, &progress, &err) == TIEUCHI_E_NOT_FOUND);
    CHECK_OK(tieuchi_evaluator_reference(evaluator, 0, 0, &text, &figure, &err));
    CHECK(is_text(text, "national") && figure != NULL);
    CHECK_OK(tieuchi_evaluator_derive_rule(evaluator, 1, 0, &rule, &err));
    CHECK(rule.when != NULL);
    CHECK_OK(tieuchi_evaluator_leaf(evaluator, 0, &leaf, &err));
    CHECK_OK(tieuchi_test_under(leaf.exempt_when, 0, &under, &err));
    CHECK_OK(tieuchi_test_value(under, 0, &text, &err));
    CHECK(is_text(text, "south"));
    tieuchi_evaluator_release(evaluator);
    tieuchi_rulebook_release(rulebook);
}

void test_introspection(void) {
    test_rich();
    tieuchi_evaluator* evaluator = small_evaluator();
    test_edition(evaluator);
    test_nodes(evaluator);
    test_leaves(evaluator);
    test_attributes(evaluator);
    CHECK(tieuchi_evaluator_find_leaf(evaluator, "1.2b", TIEUCHI_NTS) == 2);
    CHECK(tieuchi_evaluator_find_leaf(evaluator, "1.2", TIEUCHI_NTS) == -1);
    CHECK(tieuchi_evaluator_find_indicator(evaluator, "2", TIEUCHI_NTS) == 2);
    CHECK(tieuchi_evaluator_find_criterion(evaluator, "2", TIEUCHI_NTS) == 1);
    CHECK(tieuchi_evaluator_find_attribute(evaluator, "share", TIEUCHI_NTS) == 1);
    CHECK(tieuchi_evaluator_kind_of(evaluator, "2", 1) == TIEUCHI_NODE_KIND_CRITERION);
    CHECK(tieuchi_evaluator_kind_of(evaluator, "x", 1) == TIEUCHI_NODE_KIND_NONE);
    tieuchi_evaluator_release(evaluator);
}
