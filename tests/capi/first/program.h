/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the program share: a record of every call, on standard output. */
#ifndef TIEUCHI_TESTS_CAPI_FIRST_PROGRAM_H
#define TIEUCHI_TESTS_CAPI_FIRST_PROGRAM_H

#include "tieuchi.h"

/** Makes a call and writes it down with its status. `err` is in scope. */
#define CALL(call) called(#call, (call), &err)

/** Writes a plain value down with its expression. */
#define NUMBER(value) print_number(#value, (int64_t)(value))

/** Writes a string down with its expression. */
#define TEXT(value) print_text(#value, (value))

void called(char const* what, tieuchi_status status, tieuchi_error* err);
void print_number(char const* what, int64_t value);
void print_text(char const* what, tieuchi_str value);
void print_decimal(char const* what, tieuchi_decimal value);
void print_interval(char const* what, tieuchi_interval value);

/** Writes an owned text down and releases it. */
void print_owned(char const* what, tieuchi_text* text);

/** A text that ends at its NUL. */
tieuchi_str str_of(char const* text);

/** An owned evaluator of a rulebook that has one of everything. */
tieuchi_evaluator* make_evaluator(void);

void sizes(void);
void words(void);
void numbers(void);
void documents(void);
void rules(tieuchi_evaluator const* evaluator);
void units(tieuchi_evaluator const* evaluator);
void judging(tieuchi_evaluator const* evaluator);
void methods(void);

#endif
