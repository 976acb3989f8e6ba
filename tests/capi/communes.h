/* SPDX-License-Identifier: Apache-2.0 */
/* Three communes: `a` meets the standard, `b` fails criterion 1 half way, of `c` criterion 2 is not
 * known. What the questions over many units must answer is worked out by hand in their tests. */
#ifndef TIEUCHI_TESTS_CAPI_COMMUNES_H
#define TIEUCHI_TESTS_CAPI_COMMUNES_H

#include "check.h"

/** An owned evaluator of a rulebook with two criteria of one leaf each, `1.1` and `2.1`. */
tieuchi_evaluator* commune_evaluator(void);
/** The communes; of `b` the value of 1.1 is given. Owned. */
tieuchi_unit_list* commune_list(tieuchi_evaluator const* evaluator, char const* value_of_b);
/** The same, assessed. A share that the caller owns. */
tieuchi_assessed* communes(tieuchi_evaluator const* evaluator, char const* value_of_b);
/** Whether a value lies between two fractions. */
int is_interval(tieuchi_interval const* value, int64_t lower, int64_t lower_over, int64_t upper,
                int64_t upper_over);
/** Whether an owned text contains a part; releases it. */
int has_part(tieuchi_text* text, char const* part);

#endif
