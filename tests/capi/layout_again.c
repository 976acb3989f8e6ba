/* SPDX-License-Identifier: Apache-2.0 */
/* A second unit of translation: the header defines nothing twice, and both see the same sizes. */
#include <tieuchi.h>
#include "check.h"

void test_layout_again(void) {
    tieuchi_error const err = TIEUCHI_ERROR_INIT;
    CHECK(err.struct_size == sizeof(tieuchi_error));
    CHECK(is_text(tieuchi_status_name(TIEUCHI_E_DUPLICATE_KEY), "duplicate_key"));
    CHECK(is_text(tieuchi_status_name(-5), "unknown"));
    CHECK(tieuchi_status_message(TIEUCHI_E_DUPLICATE_KEY).size > 0);
    CHECK(is_text(tieuchi_verdict_name(TIEUCHI_VERDICT_EXEMPT), "exempt"));
    CHECK(is_text(tieuchi_verdict_name(0), ""));
    CHECK(is_text(tieuchi_verdict_name(5), ""));
    CHECK(is_text(tieuchi_reason_name(TIEUCHI_REASON_BOUND_DELEGATED), "bound_delegated"));
    CHECK(is_text(tieuchi_declared_name(TIEUCHI_DECLARED_BASIC), "basic"));
    CHECK(is_text(tieuchi_missing_policy_name(TIEUCHI_MISSING_POLICY_FAIL), "fail"));
    CHECK(is_text(tieuchi_declared_policy_name(TIEUCHI_DECLARED_POLICY_PREVAILS), "prevails"));
    CHECK(is_text(tieuchi_leaf_kind_name(TIEUCHI_LEAF_KIND_ORDINAL), "ordinal"));
    CHECK(is_text(tieuchi_comparator_name(TIEUCHI_COMPARATOR_BETWEEN), "between"));
    CHECK(is_text(tieuchi_progress_shape_name(TIEUCHI_PROGRESS_SHAPE_TABLE), "table"));
    CHECK(is_text(tieuchi_measure_name(TIEUCHI_MEASURE_CRITERIA_MET), "criteria_met"));
    CHECK(tieuchi_measure_of("criteria_met", TIEUCHI_NTS) == TIEUCHI_MEASURE_CRITERIA_MET);
    CHECK(tieuchi_measure_of("nothing", TIEUCHI_NTS) == 0);
    CHECK(tieuchi_measure_of(NULL, 3) == 0);
}
