// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/projection.hpp>
#include "eval/arithmetic.hpp"
#include "results/result_text.hpp"

#include <algorithm>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace {

/// A sum of values, each times a number that is known: the ends for all choices of the values.
interval combine_values(std::span<period_value const> values, std::span<rational const> factors) {
    interval sum;
    for (std::size_t i = 0; i < values.size(); ++i) {
        bool const rising = factors[i].sign() >= 0;
        interval const& value = values[i].value;
        sum.lower += factors[i] * (rising ? value.lower : value.upper);
        sum.upper += factors[i] * (rising ? value.upper : value.lower);
    }
    return sum;
}

/// What every value counts in the slope of the line of least squares; empty without a slope.
std::vector<rational> slope_factors(std::span<period_value const> values) {
    auto const number = static_cast<std::int64_t>(values.size());
    rational mean;
    std::vector<rational> factors;
    for (period_value const& one : values) {
        factors.push_back(years_of(one.when));
        mean += factors.back();
    }
    mean = detail::quotient(mean, number);
    rational squares;
    for (rational& one : factors) {
        one -= mean;
        squares += one * one;
    }
    if (squares.sign() == 0) {
        return {};
    }
    for (rational& one : factors) {
        one = detail::quotient(one, squares);
    }
    return factors;
}

int days_in_month(date of) {
    for (int day = 31;; --day) {
        if (date::make(of.year(), of.month(), day)) {
            return day;
        }
    }
}

} // namespace

rational years_of(date when) {
    int const days = days_in_month(when);
    // The last day of a month counts as its end, so that year ends are whole years apart, too.
    return rational(when.year()) + detail::make_rational(when.month() - 1, 12) +
           detail::make_rational(when.day(), 12 * days);
}

std::optional<projection> project_to_deadline(std::span<period_value const> values, date deadline,
                                              rational const& bound) {
    if (values.empty()) {
        return std::nullopt;
    }
    std::vector<period_value> sorted(values.begin(), values.end());
    std::stable_sort(sorted.begin(), sorted.end(),
                     [](period_value const& a, period_value const& b) { return a.when < b.when; });
    projection made{sorted.back().when, deadline, sorted.back().value, {}, {}, {}};
    rational const left = years_of(deadline) - years_of(made.from);
    std::vector<rational> factors = slope_factors(sorted);
    if (!factors.empty()) {
        made.pace = combine_values(sorted, factors);
        for (rational& one : factors) {
            one *= left;
        }
        factors.back() += 1; // the last value itself
        made.projected = combine_values(sorted, factors);
    }
    if (left.sign() > 0) {
        made.needed_pace = {detail::quotient(bound - made.last.upper, left),
                            detail::quotient(bound - made.last.lower, left)};
    }
    return made;
}

std::string to_json(projection const& of) {
    std::string out = "{\"projection\":true,\"from\":\"";
    of.from.append_to(out);
    out += "\",\"deadline\":\"";
    of.deadline.append_to(out);
    out += "\",\"last\":";
    detail::append_interval(out, of.last);
    out += ",\"pace_per_year\":";
    detail::append_interval(out, of.pace);
    out += ",\"projected\":";
    detail::append_interval(out, of.projected);
    out += ",\"needed_per_year\":";
    detail::append_interval(out, of.needed_pace);
    out += '}';
    return out;
}

} // namespace v1
} // namespace tieuchi
