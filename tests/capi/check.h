/* SPDX-License-Identifier: Apache-2.0 */
/* What the C tests share: a check that counts, and documents to work on. */
#ifndef TIEUCHI_TESTS_CAPI_CHECK_H
#define TIEUCHI_TESTS_CAPI_CHECK_H

#include <tieuchi.h>

#include <stdio.h>

/** Number of checks that failed. */
extern int failures;

/** Whether calls are made again until memory suffices (see anomaly/): callbacks are called more
 *  often then. */
extern int calls_are_repeated;

/** Reports a condition that does not hold and goes on. */
#define CHECK(condition)                                                                           \
    do {                                                                                           \
        if (!(condition)) {                                                                        \
            ++failures;                                                                            \
            printf("%s:%d: %s\n", __FILE__, __LINE__, #condition);                                 \
        }                                                                                          \
    } while (0)

/** Reports a call that fails, with its message. `err` is in scope. */
#define CHECK_OK(call)                                                                             \
    do {                                                                                           \
        tieuchi_status const status_ = (call);                                                     \
        if (status_ != TIEUCHI_OK) {                                                               \
            ++failures;                                                                            \
            printf("%s:%d: %s: %d %s\n", __FILE__, __LINE__, #call, (int)status_, err.message);    \
        }                                                                                          \
    } while (0)

/** Whether a string is `text`. */
int is_text(tieuchi_str value, char const* text);

/** A small rulebook with every kind of leaf. */
extern char const small_rulebook[];

/** An owned evaluator of the small rulebook. */
tieuchi_evaluator* small_evaluator(void);

void test_layout(void);
void test_layout_again(void);
void test_answer_words(void);
void test_header_in_cpp(void);
void test_numbers(void);
void test_documents(void);
void test_introspection(void);
void test_unit(void);
void test_judging(void);
void test_methods(void);
void test_rollup(void);
void test_grouping(void);
void test_targets(void);
void test_ranking(void);
void test_planning(void);
void test_arrow(void);
void test_columns(void);
void test_rows(void);
void test_streams(void);
void test_misuse(void);
void test_builtin(void);

#endif
