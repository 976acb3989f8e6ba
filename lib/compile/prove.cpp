// SPDX-License-Identifier: Apache-2.0
#include "compile/prove.hpp"

#include "compile/valuation.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

namespace {

proof negate(proof of) noexcept {
    switch (of) {
    case proof::never_passes: return proof::never_fails;
    case proof::never_fails: return proof::never_passes;
    case proof::open: break;
    }
    return proof::open;
}

[[nodiscard]] bool asks_attributes_only(test const& one) noexcept {
    if (one.children.empty()) {
        return one.form == test_form::attribute_is || one.form == test_form::attribute_compares;
    }
    return std::all_of(one.children.begin(), one.children.end(), asks_attributes_only);
}

/// The years that the rulebook is for.
void limit_to_effective(valuation_space& space, edition const& rules) {
    space.limit_years(rules.effective_from ? rules.effective_from->year() : 1,
                      rules.effective_to ? rules.effective_to->year() : 9999);
}

proof prove_attributes(test const& one, edition const& rules) {
    valuation_space space(rules);
    space.use(one);
    limit_to_effective(space, rules);
    bool passes = false;
    bool fails = false;
    bool const tried = space.for_each([&](valuation const& when) {
        verdict const found = when.evaluate(one);
        passes = passes || found != verdict::fail;
        fails = fails || found != verdict::pass;
        return !passes || !fails;
    });
    if (!tried || (passes && fails)) {
        return proof::open;
    }
    return passes ? proof::never_fails : proof::never_passes;
}

proof prove_range(test const& fact, number_range const& domain, bool whole) {
    number_range const good = satisfying(fact, domain);
    if (without({good}, {rational(1), rational(0), false, false}, whole).empty()) {
        return proof::never_passes;
    }
    return without({domain}, good, whole).empty() ? proof::never_fails : proof::open;
}

/// Whether two facts that must both hold ask for numbers of one measure that exclude each other.
bool contradict(test const& a, test const& b, edition const& rules) {
    if (a.form != test_form::measure || b.form != test_form::measure || a.subject != b.subject) {
        return false;
    }
    std::optional<number_range> const domain = range_of_measure(a.subject, rules);
    if (!domain) {
        return false;
    }
    number_range const both = satisfying(b, satisfying(a, *domain));
    return without({both}, {rational(1), rational(0), false, false}, is_count(a.subject)).empty();
}

proof prove_combination(test const& one, edition const& rules) {
    bool const all = one.form == test_form::all;
    proof const decisive = all ? proof::never_passes : proof::never_fails;
    bool every = true;
    for (test const& child : one.children) {
        proof const below = prove(child, rules);
        if (below == decisive) {
            return decisive;
        }
        every = every && below == negate(decisive);
    }
    if (every) {
        return negate(decisive);
    }
    for (std::size_t i = 0; all && i < one.children.size(); ++i) {
        for (std::size_t j = i + 1; j < one.children.size() && j < i + 16; ++j) {
            if (contradict(one.children[i], one.children[j], rules)) {
                return proof::never_passes;
            }
        }
    }
    return proof::open;
}

/// The largest whole number that is not above a rational, for small ones.
std::int64_t floor_of(rational const& value) {
    std::int64_t low = -1000000;
    std::int64_t high = 1000000; // counts of criteria and indicators stay far below
    if (value <= rational(low)) {
        return low;
    }
    while (low + 1 < high) {
        std::int64_t const middle = low + (high - low) / 2;
        (rational(middle) <= value ? low : high) = middle;
    }
    return low;
}

/// The same whole numbers between closed ends.
number_range closed_whole(number_range const& one) {
    std::int64_t const below = floor_of(one.low);
    bool const exact_low = rational(below) == one.low;
    std::int64_t const above = floor_of(one.high);
    bool const exact_high = rational(above) == one.high;
    return {rational(exact_low && !one.low_open ? below : below + 1),
            rational(exact_high && one.high_open ? above - 1 : above), false, false};
}

} // namespace

std::optional<number_range> range_of_measure(std::string_view name, edition const& rules) {
    std::optional<measure> const known = measure_of(name);
    if (!known) {
        return std::nullopt;
    }
    std::int64_t indicators = 0;
    for (criterion const& one : rules.criteria) {
        indicators += static_cast<std::int64_t>(one.indicators.size());
    }
    switch (*known) {
    case measure::standard_met:
    case measure::criteria_failed_share:
    case measure::completeness: return number_range{rational(0), rational(1), false, false};
    case measure::weighted_progress:
        return number_range{rational(0), rational(rules.scale), false, false};
    case measure::indicators_passed:
        return number_range{rational(0), rational(indicators), false, false};
    default: break;
    }
    return number_range{rational(0), rational(static_cast<std::int64_t>(rules.criteria.size())),
                        false, false};
}

bool is_count(std::string_view measure_name) {
    std::optional<measure> const known = measure_of(measure_name);
    return known && *known != measure::criteria_failed_share &&
           *known != measure::weighted_progress && *known != measure::completeness;
}

number_range satisfying(test const& fact, number_range const& domain) {
    number_range range = domain;
    rational const low(fact.low);
    rational const high(fact.high);
    auto const from = [&](rational const& end, bool open) {
        if (end > range.low || (end == range.low && open)) {
            range.low = end;
            range.low_open = open;
        }
    };
    auto const to = [&](rational const& end, bool open) {
        if (end < range.high || (end == range.high && open)) {
            range.high = end;
            range.high_open = open;
        }
    };
    switch (fact.compare) {
    case comparator::at_least: from(low, false); break;
    case comparator::at_most: to(low, false); break;
    case comparator::more_than: from(low, true); break;
    case comparator::less_than: to(low, true); break;
    case comparator::equals:
    case comparator::between:
        from(low, false);
        to(high, false);
        break;
    case comparator::is:
    case comparator::at_least_level: break;
    }
    return range;
}

std::vector<number_range> without(std::vector<number_range> const& ranges,
                                  number_range const& taken, bool whole) {
    std::vector<number_range> left;
    auto const keep_part = [&](number_range part) {
        if (whole && !part.empty()) {
            part = closed_whole(part);
        }
        if (!part.empty()) {
            left.push_back(part);
        }
    };
    for (number_range const& one : ranges) {
        if (taken.empty() || one.high < taken.low || taken.high < one.low) {
            keep_part(one);
            continue;
        }
        number_range below = one;
        if (taken.low < below.high || (taken.low == below.high && !taken.low_open)) {
            below.high = taken.low;
            below.high_open = !taken.low_open;
        }
        number_range above = one;
        if (taken.high > above.low || (taken.high == above.low && !taken.high_open)) {
            above.low = taken.high;
            above.low_open = !taken.high_open;
        }
        keep_part(below);
        keep_part(above);
    }
    return left;
}

proof prove(test const& one, edition const& rules) {
    if (asks_attributes_only(one)) {
        return prove_attributes(one, rules);
    }
    switch (one.form) {
    case test_form::all:
    case test_form::any: return prove_combination(one, rules);
    case test_form::negation: return negate(prove(one.children.front(), rules));
    case test_form::measure: {
        std::optional<number_range> const domain = range_of_measure(one.subject, rules);
        return domain ? prove_range(one, *domain, is_count(one.subject)) : proof::open;
    }
    case test_form::criterion_score:
    case test_form::every_criterion:
        return prove_range(one, {rational(0), rational(100), false, false}, false);
    case test_form::condition_verdict:
        // No verdict can be declared on a condition, so none is ever basic.
        return one.asked == asked_verdict::basic ? proof::never_passes : proof::open;
    default: return proof::open;
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
