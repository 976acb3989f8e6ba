/* SPDX-License-Identifier: Apache-2.0 */
/* Decimals, ratios and rationals as text: exact or refused (S-201 to S-206). */
#include "check.h"

#include <string.h>

static void test_decimals(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_decimal a = {0, 0, 0};
    tieuchi_decimal b = {25, 2, 0};
    tieuchi_decimal out = {7, 0, 0};
    char text[22];
    size_t needed = 0;
    int32_t order = 9;

    CHECK_OK(tieuchi_decimal_parse("-1.50e1", TIEUCHI_NTS, &a, &err));
    CHECK(a.coefficient == -15 && a.scale == 0 && a.reserved == 0);
    CHECK_OK(tieuchi_decimal_format(b, text, sizeof text, &needed, &err));
    CHECK(strcmp(text, "0.25") == 0 && needed == 5);
    CHECK_OK(tieuchi_decimal_compare(a, b, &order, &err));
    CHECK(order == -1);
    CHECK_OK(tieuchi_decimal_add(a, b, &out, &err));
    CHECK(out.coefficient == -1475 && out.scale == 2);
    CHECK_OK(tieuchi_decimal_subtract(b, b, &out, &err));
    CHECK(out.coefficient == 0 && out.scale == 0);
    CHECK_OK(tieuchi_decimal_multiply(a, b, &out, &err));
    CHECK(out.coefficient == -375 && out.scale == 2);

    CHECK(tieuchi_decimal_parse("12x", 3, &out, &err) == TIEUCHI_E_BAD_NUMBER);
    CHECK(err.status == TIEUCHI_E_BAD_NUMBER && err.offset == 2 && err.message[0] != '\0');
    CHECK(out.coefficient == -375); /* untouched */
    CHECK(tieuchi_decimal_parse("1234567890123456789", TIEUCHI_NTS, &out, &err) ==
          TIEUCHI_E_TOO_MANY_DIGITS);
    CHECK(tieuchi_decimal_parse("1e-19", TIEUCHI_NTS, &out, &err) == TIEUCHI_E_TOO_MANY_PLACES);
    a.coefficient = INT64_MAX;
    CHECK(tieuchi_decimal_add(a, a, &out, &err) == TIEUCHI_E_NUMBER_OVERFLOW);
}

static void test_buffers(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_decimal const value = {-12345, 3, 0};
    char text[8] = "before";
    size_t needed = 0;

    CHECK_OK(tieuchi_decimal_format(value, NULL, 0, &needed, &err));
    CHECK(needed == 8);
    needed = 0;
    CHECK(tieuchi_decimal_format(value, text, 7, &needed, &err) == TIEUCHI_E_BUFFER_TOO_SMALL);
    CHECK(needed == 8 && strcmp(text, "before") == 0);
    CHECK_OK(tieuchi_decimal_format(value, text, 8, NULL, &err));
    CHECK(strcmp(text, "-12.345") == 0);
    CHECK(tieuchi_decimal_format(value, NULL, 8, NULL, &err) == TIEUCHI_E_INVALID_ARGUMENT);
}

static void test_ratios(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_decimal const part = {179, 0, 0};
    tieuchi_decimal const whole = {199, 0, 0};
    tieuchi_decimal const bound = {90, 0, 0};
    tieuchi_decimal const zero = {0, 0, 0};
    int32_t order = 9;
    CHECK_OK(tieuchi_ratio_compare(part, whole, 100, bound, &order, &err));
    CHECK(order == -1); /* 179 of 199 is not 90 % (S-203) */
    CHECK(tieuchi_ratio_compare(part, zero, 100, bound, &order, &err) ==
          TIEUCHI_E_ZERO_DENOMINATOR);
    CHECK(tieuchi_ratio_compare(part, whole, 0, bound, &order, &err) == TIEUCHI_E_INVALID_ARGUMENT);
}

/** Writes one rational by another; the text in a buffer of the caller. */
typedef tieuchi_status (*binary)(char const*, size_t, char const*, size_t, char*, size_t, size_t*,
                                 tieuchi_error*);

static int gives(binary operation, char const* a, char const* b, char const* expected) {
    char text[64];
    return operation(a, TIEUCHI_NTS, b, TIEUCHI_NTS, text, sizeof text, NULL, NULL) == TIEUCHI_OK &&
           strcmp(text, expected) == 0;
}

static void test_rationals(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_fraction fraction = {0, 0};
    char text[64];
    int32_t order = 9;
    CHECK_OK(tieuchi_rational_parse("6/4", 3, &fraction, &err));
    CHECK(fraction.numerator == 3 && fraction.denominator == 2);
    CHECK(tieuchi_rational_parse("99999999999999999999", TIEUCHI_NTS, &fraction, &err) ==
          TIEUCHI_E_NUMBER_OVERFLOW);
    CHECK_OK(tieuchi_rational_reduce("99999999999999999999/3", TIEUCHI_NTS, text, sizeof text, NULL,
                                     &err));
    CHECK(strcmp(text, "33333333333333333333") == 0);
    CHECK_OK(tieuchi_rational_decimal("1/8", 3, text, sizeof text, NULL, &err));
    CHECK(strcmp(text, "0.125") == 0);
    CHECK_OK(tieuchi_rational_decimal("1/3", 3, text, sizeof text, NULL, &err));
    CHECK(strcmp(text, "1/3") == 0);
    CHECK_OK(tieuchi_rational_compare("1/3", 3, "0.3333", 6, &order, &err));
    CHECK(order == 1);
    CHECK(gives(tieuchi_rational_add, "1/3", "1/6", "1/2"));
    CHECK(gives(tieuchi_rational_subtract, "1/3", "1/6", "1/6"));
    CHECK(gives(tieuchi_rational_multiply, "1/3", "3", "1"));
    CHECK(gives(tieuchi_rational_divide, "1", "3", "1/3"));
    CHECK(tieuchi_rational_divide("1", 1, "0", 1, text, sizeof text, NULL, &err) ==
          TIEUCHI_E_ZERO_DENOMINATOR);
}

static void test_display(void) {
    tieuchi_error err = TIEUCHI_ERROR_INIT;
    tieuchi_display_options options = TIEUCHI_DISPLAY_OPTIONS_INIT;
    tieuchi_str const full = {"100", 3};
    char text[64];
    options.line_count = 1;
    options.lines = &full;
    CHECK_OK(tieuchi_rational_display("99.999", 6, &options, text, sizeof text, NULL, &err));
    CHECK(strcmp(text, "99.99") == 0); /* S-205: not to full marks */
    options.crossing = TIEUCHI_CROSSING_STRICT;
    CHECK_OK(tieuchi_rational_display("99.999", 6, &options, text, sizeof text, NULL, &err));
    CHECK(strcmp(text, "100.00") == 0);
    CHECK_OK(tieuchi_rational_display("2/3", 3, NULL, text, sizeof text, NULL, &err));
    CHECK(strcmp(text, "0.67") == 0);
    options.digits = -1;
    CHECK(tieuchi_rational_display("1", 1, &options, text, sizeof text, NULL, &err) ==
          TIEUCHI_E_INVALID_ARGUMENT);
}

void test_numbers(void) {
    test_decimals();
    test_buffers();
    test_ratios();
    test_rationals();
    test_display();
}
