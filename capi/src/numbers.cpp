// SPDX-License-Identifier: Apache-2.0
// Decimals, ratios, and rationals as text.
#include <tieuchi/decimal.hpp>
#include <tieuchi/ratio.hpp>
#include <tieuchi/rational.hpp>
#include "boundary.hpp"

#include <vector>

using namespace tieuchi;
using namespace tieuchi::capi;

namespace {

std::int32_t sign_of(std::strong_ordering order) noexcept {
    return order < 0 ? -1 : order > 0 ? 1 : 0;
}

/// The body of an operation on two decimals.
template <typename Operation>
tieuchi_status calculate(tieuchi_decimal a, tieuchi_decimal b, tieuchi_decimal* out,
                         tieuchi_error* err, Operation const& operation) noexcept {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        result<decimal> const left = from_c(a);
        result<decimal> const right = from_c(b);
        if (!left || !right) {
            return refuse(err, "a or b is no decimal");
        }
        result<decimal> const found = operation(*left, *right);
        if (!found) {
            return fail(err, found.error());
        }
        *out = to_c(*found);
        return TIEUCHI_OK;
    });
}

/// The same of two rationals.
template <typename Operation>
tieuchi_status calculate(std::string_view a, std::string_view b, char* buf, std::size_t cap,
                         std::size_t* needed, tieuchi_error* err, Operation const& operation) {
    result<rational> const left = rational::parse(a);
    if (!left) {
        return fail(err, left.error());
    }
    result<rational> const right = rational::parse(b);
    if (!right) {
        return fail(err, right.error());
    }
    result<rational> const found = operation(*left, *right);
    if (!found) {
        return fail(err, found.error());
    }
    return write_text(to_string(*found), buf, cap, needed, err);
}

/// The lines of display options.
tieuchi_status read_lines(tieuchi_display_options const& options, std::vector<rational>& lines,
                          tieuchi_error* err) {
    if (options.line_count != 0) {
        TIEUCHI_NEEDS(options.lines);
    }
    for (std::uint64_t i = 0; i < options.line_count; ++i) {
        TIEUCHI_TEXT(text, options.lines[i].data, options.lines[i].size);
        result<rational> const line = rational::parse(text);
        if (!line) {
            return fail(err, line.error());
        }
        lines.push_back(*line);
    }
    return TIEUCHI_OK;
}

/// A pair of the caller's.
tieuchi_status read_ratio(tieuchi_decimal numerator, tieuchi_decimal denominator, ratio& out,
                          tieuchi_error* err) {
    result<decimal> const part = from_c(numerator);
    result<decimal> const whole = from_c(denominator);
    if (!part || !whole) {
        return refuse(err, "a numerator or a denominator is no decimal");
    }
    result<ratio> const pair = ratio::make(*part, *whole);
    if (!pair) {
        return fail(err, pair.error());
    }
    out = *pair;
    return TIEUCHI_OK;
}

} // namespace

tieuchi_status tieuchi_decimal_parse(char const* text, size_t size, tieuchi_decimal* out,
                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(literal, text, size);
        result<decimal> const value = decimal::parse(literal);
        if (!value) {
            return fail(err, value.error());
        }
        *out = to_c(*value);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_decimal_format(tieuchi_decimal value, char* buf, size_t cap, size_t* needed,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        result<decimal> const number = from_c(value);
        if (!number) {
            return refuse(err, "value is no decimal");
        }
        char text[decimal::max_text_size];
        auto const size = static_cast<std::size_t>(number->write_to(text) - text);
        return write_text({text, size}, buf, cap, needed, err);
    });
}

tieuchi_status tieuchi_decimal_compare(tieuchi_decimal a, tieuchi_decimal b, int32_t* out,
                                       tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        result<decimal> const left = from_c(a);
        result<decimal> const right = from_c(b);
        if (!left || !right) {
            return refuse(err, "a or b is no decimal");
        }
        *out = sign_of(*left <=> *right);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_decimal_add(tieuchi_decimal a, tieuchi_decimal b, tieuchi_decimal* out,
                                   tieuchi_error* err) {
    return calculate(a, b, out, err, [](decimal x, decimal y) { return add(x, y); });
}

tieuchi_status tieuchi_decimal_subtract(tieuchi_decimal a, tieuchi_decimal b, tieuchi_decimal* out,
                                        tieuchi_error* err) {
    return calculate(a, b, out, err, [](decimal x, decimal y) { return subtract(x, y); });
}

tieuchi_status tieuchi_decimal_multiply(tieuchi_decimal a, tieuchi_decimal b, tieuchi_decimal* out,
                                        tieuchi_error* err) {
    return calculate(a, b, out, err, [](decimal x, decimal y) { return multiply(x, y); });
}

tieuchi_status tieuchi_ratio_compare(tieuchi_decimal numerator, tieuchi_decimal denominator,
                                     int32_t unit_scale, tieuchi_decimal bound, int32_t* out,
                                     tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        result<decimal> const limit = from_c(bound);
        if (!limit) {
            return refuse(err, "bound is no decimal");
        }
        if (unit_scale < 1) {
            return refuse(err, "unit_scale is not above 0");
        }
        ratio pair;
        TIEUCHI_TRY(read_ratio(numerator, denominator, pair, err));
        *out = sign_of(compare(pair, unit_scale, *limit));
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_ratio_compare_ratio(tieuchi_decimal numerator, tieuchi_decimal denominator,
                                           tieuchi_decimal other_numerator,
                                           tieuchi_decimal other_denominator, int32_t* out,
                                           tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        ratio first;
        ratio second;
        TIEUCHI_TRY(read_ratio(numerator, denominator, first, err));
        TIEUCHI_TRY(read_ratio(other_numerator, other_denominator, second, err));
        *out = sign_of(compare(first, second));
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_display_options_init(tieuchi_display_options* options, size_t size) {
    return init_struct(tieuchi_display_options TIEUCHI_DISPLAY_OPTIONS_INIT, options, size);
}

tieuchi_status tieuchi_rational_parse(char const* text, size_t size, tieuchi_fraction* out,
                                      tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(number, text, size);
        result<rational> const value = rational::parse(number);
        if (!value) {
            return fail(err, value.error());
        }
        tieuchi_fraction const small = to_c(*value);
        if (small.denominator == 0) {
            return fail(err, failure{errc::number_overflow});
        }
        *out = small;
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_rational_reduce(char const* text, size_t size, char* buf, size_t cap,
                                       size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(number, text, size);
        result<rational> const value = rational::parse(number);
        if (!value) {
            return fail(err, value.error());
        }
        return write_text(to_string(*value), buf, cap, needed, err);
    });
}

tieuchi_status tieuchi_rational_decimal(char const* text, size_t size, char* buf, size_t cap,
                                        size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(number, text, size);
        result<rational> const value = rational::parse(number);
        if (!value) {
            return fail(err, value.error());
        }
        return write_text(to_decimal_or_fraction(*value), buf, cap, needed, err);
    });
}

tieuchi_status tieuchi_rational_display(char const* text, size_t size,
                                        tieuchi_display_options const* options, char* buf,
                                        size_t cap, size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(number, text, size);
        tieuchi_display_options chosen TIEUCHI_DISPLAY_OPTIONS_INIT;
        if (options != nullptr) {
            TIEUCHI_TRY(read_struct(options, chosen, err));
        }
        TIEUCHI_NEEDS_ONE_OF(chosen.digits, 0, most_digits);
        TIEUCHI_NEEDS_ONE_OF(chosen.rounding, TIEUCHI_ROUNDING_HALF_UP, TIEUCHI_ROUNDING_DOWN);
        TIEUCHI_NEEDS_ONE_OF(chosen.crossing, TIEUCHI_CROSSING_NEVER, TIEUCHI_CROSSING_STRICT);
        std::vector<rational> lines;
        TIEUCHI_TRY(read_lines(chosen, lines, err));
        result<rational> const value = rational::parse(number);
        if (!value) {
            return fail(err, value.error());
        }
        return write_text(display(*value, chosen.digits, static_cast<rounding>(chosen.rounding),
                                  static_cast<crossing>(chosen.crossing), lines),
                          buf, cap, needed, err);
    });
}

tieuchi_status tieuchi_rational_compare(char const* a, size_t a_size, char const* b, size_t b_size,
                                        int32_t* out, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_NEEDS(out);
        TIEUCHI_TEXT(first, a, a_size);
        TIEUCHI_TEXT(second, b, b_size);
        result<rational> const left = rational::parse(first);
        if (!left) {
            return fail(err, left.error());
        }
        result<rational> const right = rational::parse(second);
        if (!right) {
            return fail(err, right.error());
        }
        *out = sign_of(*left <=> *right);
        return TIEUCHI_OK;
    });
}

tieuchi_status tieuchi_rational_add(char const* a, size_t a_size, char const* b, size_t b_size,
                                    char* buf, size_t cap, size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(first, a, a_size);
        TIEUCHI_TEXT(second, b, b_size);
        return calculate(
            first, second, buf, cap, needed, err,
            [](rational const& x, rational const& y) -> result<rational> { return x + y; });
    });
}

tieuchi_status tieuchi_rational_subtract(char const* a, size_t a_size, char const* b, size_t b_size,
                                         char* buf, size_t cap, size_t* needed,
                                         tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(first, a, a_size);
        TIEUCHI_TEXT(second, b, b_size);
        return calculate(
            first, second, buf, cap, needed, err,
            [](rational const& x, rational const& y) -> result<rational> { return x - y; });
    });
}

tieuchi_status tieuchi_rational_multiply(char const* a, size_t a_size, char const* b, size_t b_size,
                                         char* buf, size_t cap, size_t* needed,
                                         tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(first, a, a_size);
        TIEUCHI_TEXT(second, b, b_size);
        return calculate(
            first, second, buf, cap, needed, err,
            [](rational const& x, rational const& y) -> result<rational> { return x * y; });
    });
}

tieuchi_status tieuchi_rational_divide(char const* a, size_t a_size, char const* b, size_t b_size,
                                       char* buf, size_t cap, size_t* needed, tieuchi_error* err) {
    return guard(err, [&]() -> tieuchi_status {
        TIEUCHI_TEXT(first, a, a_size);
        TIEUCHI_TEXT(second, b, b_size);
        return calculate(first, second, buf, cap, needed, err,
                         [](rational const& x, rational const& y) { return divide(x, y); });
    });
}
