/* SPDX-License-Identifier: Apache-2.0 */
/* Rulebooks: read, checked, built in, and everything that one says. */
#include "program.h"

#include <stdio.h>
#include <string.h>

static char const document[] =
    "{\"format\":\"tieuchi-rulebook/1\",\"id\":\"first/all\",\"title\":{\"vi\":\"Bộ tiêu chí\","
    "\"en\":\"Criteria\"},\"citation\":\"QĐ 1\",\"unit_level\":\"commune\","
    "\"designation\":{\"vi\":\"Xã đạt "
    "chuẩn\",\"en\":\"Commune\"},\"presupposes\":[\"first/other\"],"
    "\"attributes\":{\"region\":{\"values\":[\"north\",\"south\"],"
    "\"labels\":{\"north\":{\"vi\":\"Bắc\",\"en\":\"North\"}}},"
    "\"share\":{\"kind\":\"decimal\",\"unit\":\"%\"},"
    "\"column\":{\"derive\":[{\"when\":{\"attribute\":\"region\",\"is\":\"north\"},\"value\":\"a\"}"
    ","
    "{\"value\":\"b\"}]}},"
    "\"groups\":[{\"id\":\"I\",\"name\":\"Nhóm một\"}],"
    "\"criteria\":[{\"id\":\"1\",\"name\":\"Giao thông\",\"group\":\"I\",\"agency\":\"transport\","
    "\"weight\":\"2\",\"indicators\":["
    "{\"id\":\"1.1\",\"kind\":\"quantity\",\"unit\":\"%\",\"exemptable\":true,"
    "\"exempt_when\":{\"all\":[{\"attribute\":\"region\",\"is\":\"south\"},"
    "{\"attribute\":\"share\",\"at_least\":\"50\"}]},"
    "\"at_least\":{\"by\":\"region\",\"values\":{\"north\":\"90\",\"*\":\"95\"}}},"
    "{\"id\":\"1.2\",\"parts\":[{\"id\":\"1.2a\",\"kind\":\"ratio\",\"unit\":\"%\",\"at_least\":"
    "{\"value\":\"90\",\"source\":\"somewhere\",\"verified\":false}},"
    "{\"id\":\"1.2b\",\"kind\":\"boolean\"}]}]},"
    "{\"id\":\"2\",\"name\":\"Trường học\",\"indicators\":[{\"id\":\"2\",\"kind\":\"ordinal\","
    "\"levels\":[{\"id\":\"yếu\",\"progress\":\"0\"},{\"id\":\"khá\",\"progress\":\"0.5\"},"
    "{\"id\":\"tốt\",\"progress\":\"1\"}],\"at_least_level\":\"khá\"}]},"
    "{\"id\":\"3\",\"name\":\"Nước\",\"indicators\":[{\"id\":\"3\",\"kind\":\"quantity\","
    "\"at_least\":\"90\",\"progress\":{\"table\":[[\"0\",\"0\"],[\"50\",\"0.4\"],[\"90\",\"1\"]]},"
    "\"reference\":{\"national\":{\"value\":\"95\"}}}]}],"
    "\"conditions\":[{\"id\":\"no_debt\",\"kind\":\"boolean\"}],"
    "\"grades\":[{\"id\":\"met\",\"when\":{\"measure\":\"standard_met\",\"equals\":\"1\"}},"
    "{\"id\":\"rest\"}],"
    "\"withdraw\":{\"any\":[{\"measure\":\"criteria_failed_share\",\"at_least\":\"0.5\"},"
    "{\"not\":{\"attribute\":\"region\",\"in\":[\"north\",\"south\"]}}]}}";

tieuchi_evaluator* make_evaluator(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_evaluator* evaluator = NULL;
    CALL(tieuchi_rulebook_read(document, TIEUCHI_NTS, NULL, NULL, &rulebook, &err));
    TEXT(tieuchi_rulebook_id(rulebook));
    TEXT(tieuchi_rulebook_title(rulebook, TIEUCHI_LANGUAGE_EN));
    TEXT(tieuchi_rulebook_citation(rulebook));
    TEXT(tieuchi_rulebook_sha256(rulebook));
    TEXT(tieuchi_rulebook_canonical(rulebook));
    NUMBER(tieuchi_rulebook_method_count(rulebook));
    TEXT(tieuchi_rulebook_method_name(rulebook, 0));
    NUMBER(tieuchi_rulebook_change_count(rulebook));
    TEXT(tieuchi_rulebook_change(rulebook, 0));
    CALL(tieuchi_evaluator_compile(rulebook, "2020-02-30", 10, &evaluator, &err));
    CALL(tieuchi_evaluator_compile(rulebook, "2020-06-30", 10, &evaluator, &err));
    NUMBER(tieuchi_evaluator_rulebook(evaluator) == rulebook);
    tieuchi_rulebook_release(tieuchi_rulebook_retain(rulebook));
    tieuchi_rulebook_release(rulebook);
    return evaluator;
}

static void problems_of(char const* json) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_diagnostics* problems = NULL;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_diagnostic one;
    tieuchi_text* text = NULL;
    size_t i;
    one.struct_size = sizeof one;
    CALL(tieuchi_diagnostics_create(&problems, &err));
    CALL(tieuchi_rulebook_read(json, TIEUCHI_NTS, NULL, problems, &rulebook, &err));
    NUMBER(tieuchi_diagnostics_count(problems));
    NUMBER(tieuchi_diagnostics_error_count(problems));
    for (i = 0; i < tieuchi_diagnostics_count(problems); ++i) {
        CALL(tieuchi_diagnostics_item(problems, i, &one, &err));
        NUMBER(one.severity);
        NUMBER(one.code);
        NUMBER(one.line);
        NUMBER(one.column);
        TEXT(one.pointer);
        CALL(tieuchi_diagnostics_line(problems, i, &text, &err));
        NUMBER(tieuchi_text_size(text) > one.pointer.size);
        tieuchi_text_release(text);
    }
    CALL(tieuchi_diagnostics_json(problems, &text, &err));
    NUMBER(tieuchi_text_data(text)[0] == '[');
    tieuchi_text_release(text);
    tieuchi_diagnostics_release(problems);
}

static void built_in(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_rulebook_options options = TIEUCHI_RULEBOOK_OPTIONS_INIT;
    tieuchi_builtin_list* list = NULL;
    tieuchi_rulebook* rulebook = NULL;
    tieuchi_builtin one;
    size_t i;
    int known = 0;
    one.struct_size = sizeof one;
    CALL(tieuchi_builtin_list_create(&list, &err));
    for (i = 0; i < tieuchi_builtin_list_count(list); ++i) {
        if (tieuchi_builtin_list_item(list, i, &one, &err) == TIEUCHI_OK &&
            one.id.size == strlen("vn/1980-qd-ttg-2016/commune") &&
            memcmp(one.id.data, "vn/1980-qd-ttg-2016/commune", one.id.size) == 0) {
            known = one.json.size != 0 && one.citation.size != 0;
        }
    }
    NUMBER(known);
    tieuchi_builtin_list_release(list);
    CALL(tieuchi_rulebook_options_init(&options, sizeof options));
    CALL(tieuchi_rulebook_read_builtin("no/such", TIEUCHI_NTS, &options, NULL, &rulebook, &err));
    CALL(tieuchi_rulebook_read_builtin("vn/1980-qd-ttg-2016/commune", TIEUCHI_NTS, &options, NULL,
                                       &rulebook, &err));
    TEXT(tieuchi_rulebook_id(rulebook));
    tieuchi_rulebook_release(rulebook);
}

void documents(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_check_counts counts;
    counts.struct_size = sizeof counts;
    problems_of("{\"format\":\"tieuchi-rulebook/1\",\"id\":\"a b\",\"zz\":1}");
    problems_of("{\"format\": tru}");
    problems_of("");
    CALL(
        tieuchi_rulebook_check(document, TIEUCHI_NTS, "2020-06-30", 10, NULL, NULL, &counts, &err));
    NUMBER(counts.errors);
    NUMBER(counts.bounds);
    NUMBER(counts.unverified);
    built_in();
}

static void edition(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_edition all;
    tieuchi_test_node node;
    tieuchi_test const* under = NULL;
    tieuchi_str text;
    all.struct_size = sizeof all;
    node.struct_size = sizeof node;
    TEXT(tieuchi_evaluator_date(evaluator));
    CALL(tieuchi_evaluator_edition(evaluator, &all, &err));
    NUMBER(all.layer_count);
    NUMBER(all.criterion_count);
    NUMBER(all.indicator_count);
    NUMBER(all.leaf_count);
    NUMBER(all.criteria_leaf_count);
    NUMBER(all.condition_count);
    NUMBER(all.grade_count);
    print_decimal("scale", all.scale);
    print_decimal("basic_progress", all.basic_progress);
    print_decimal("completeness_floor", all.completeness_floor);
    TEXT(all.id);
    TEXT(all.designation_vi);
    TEXT(all.effective_from);
    CALL(tieuchi_evaluator_layer(evaluator, 0, &text, &err));
    TEXT(text);
    CALL(tieuchi_evaluator_presupposed(evaluator, 0, &text, &err));
    TEXT(text);
    CALL(tieuchi_test_get(all.withdraw, &node, &err));
    NUMBER(node.form);
    NUMBER(node.node_count);
    CALL(tieuchi_test_under(all.withdraw, 1, &under, &err));
    CALL(tieuchi_test_under(under, 0, &under, &err));
    CALL(tieuchi_test_get(under, &node, &err));
    TEXT(node.subject);
    NUMBER(node.value_count);
    CALL(tieuchi_test_value(under, 1, &text, &err));
    TEXT(text);
}

static void leaves(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_leaf leaf;
    tieuchi_level level;
    tieuchi_bound_node node;
    tieuchi_bound const* under = NULL;
    tieuchi_decimal value;
    tieuchi_decimal progress;
    tieuchi_str key;
    int32_t i;
    leaf.struct_size = sizeof leaf;
    level.struct_size = sizeof level;
    node.struct_size = sizeof node;
    for (i = 0; tieuchi_evaluator_leaf(evaluator, i, &leaf, NULL) == TIEUCHI_OK; ++i) {
        TEXT(leaf.id);
        NUMBER(leaf.node_kind);
        NUMBER(leaf.criterion);
        NUMBER(leaf.indicator);
        NUMBER(leaf.kind);
        NUMBER(leaf.unit_scale);
        NUMBER(leaf.comparator);
        NUMBER(leaf.shape);
        NUMBER(leaf.exemptable);
        TEXT(leaf.bound_layer);
        CALL(tieuchi_bound_get(leaf.bound, &node, &err));
        NUMBER(node.form);
        print_decimal("low", node.low);
        TEXT(node.source);
    }
    CALL(tieuchi_evaluator_leaf(evaluator, 0, &leaf, &err));
    CALL(tieuchi_bound_branch(leaf.bound, 0, &key, &under, &err));
    TEXT(key);
    CALL(tieuchi_evaluator_level(evaluator, 3, 1, &level, &err));
    TEXT(level.id);
    print_decimal("progress", level.progress);
    CALL(tieuchi_evaluator_point(evaluator, 4, 1, &value, &progress, &err));
    print_decimal("value", value);
    CALL(tieuchi_evaluator_reference(evaluator, 4, 0, &key, &under, &err));
    TEXT(key);
}

void rules(tieuchi_evaluator const* evaluator) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_criterion criterion;
    tieuchi_indicator indicator;
    tieuchi_requirement_node node;
    tieuchi_requirement const* under = NULL;
    tieuchi_attribute attribute;
    tieuchi_named named;
    tieuchi_derive_rule rule;
    criterion.struct_size = sizeof criterion;
    indicator.struct_size = sizeof indicator;
    node.struct_size = sizeof node;
    attribute.struct_size = sizeof attribute;
    named.struct_size = sizeof named;
    rule.struct_size = sizeof rule;
    edition(evaluator);
    leaves(evaluator);
    CALL(tieuchi_evaluator_criterion(evaluator, 0, &criterion, &err));
    TEXT(criterion.name_vi);
    TEXT(criterion.agency);
    TEXT(criterion.origin.layer);
    print_decimal("weight", criterion.weight);
    CALL(tieuchi_requirement_get(criterion.requirement, &node, &err));
    NUMBER(node.combine);
    CALL(tieuchi_requirement_under(criterion.requirement, 1, &under, &err));
    CALL(tieuchi_requirement_get(under, &node, &err));
    NUMBER(node.child);
    CALL(tieuchi_evaluator_indicator(evaluator, 1, &indicator, &err));
    TEXT(indicator.id);
    NUMBER(indicator.leaf_count);
    CALL(tieuchi_evaluator_attribute(evaluator, 2, &attribute, &err));
    TEXT(attribute.id);
    NUMBER(attribute.kind);
    NUMBER(attribute.rule_count);
    CALL(tieuchi_evaluator_attribute_value(evaluator, 0, 0, &named, &err));
    TEXT(named.name_en);
    CALL(tieuchi_evaluator_derive_rule(evaluator, 2, 1, &rule, &err));
    TEXT(rule.value);
    CALL(tieuchi_evaluator_group(evaluator, 0, &named, &err));
    TEXT(named.name_vi);
    CALL(tieuchi_evaluator_grade(evaluator, 1, &named, &err));
    TEXT(named.id);
    CALL(tieuchi_evaluator_grade(evaluator, 2, &named, &err));
    NUMBER(tieuchi_evaluator_find_leaf(evaluator, "1.2b", 4));
    NUMBER(tieuchi_evaluator_find_indicator(evaluator, "1.2", 3));
    NUMBER(tieuchi_evaluator_find_criterion(evaluator, "3", 1));
    NUMBER(tieuchi_evaluator_find_attribute(evaluator, "share", 5));
    NUMBER(tieuchi_evaluator_kind_of(evaluator, "no_debt", 7));
    tieuchi_evaluator_release(tieuchi_evaluator_retain(evaluator));
}
