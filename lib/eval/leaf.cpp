// SPDX-License-Identifier: Apache-2.0
#include "eval/leaf.hpp"

#include "eval/arithmetic.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

rational clamp(rational const& value) {
    return std::clamp(value, rational(0), rational(1));
}

bool levels_state_marks(leaf const& of) noexcept {
    return !of.levels.empty() &&
           (of.levels.front().progress.has_value() || of.levels.front().points.has_value());
}

decimal largest_points(leaf const& of) noexcept {
    decimal largest;
    for (level const& one : of.levels) {
        largest = std::max(largest, one.points.value_or(decimal()));
    }
    return largest;
}

rational marks_of_level(leaf const& of, std::int32_t index) {
    level const& reached = of.levels[static_cast<std::size_t>(index)];
    if (reached.progress) {
        return *reached.progress;
    }
    return quotient(reached.points.value_or(decimal()), largest_points(of));
}

rational marks_of_table(leaf const& of, rational const& value) {
    auto const& points = of.table;
    auto const above = std::find_if(points.begin(), points.end(), [&](progress_point const& one) {
        return rational(one.value) >= value;
    });
    if (above == points.end()) {
        return points.back().progress;
    }
    if (above == points.begin() || rational(above->value) == value) {
        return above->progress;
    }
    auto const below = above - 1;
    rational const from = below->value;
    rational const way = quotient(value - from, rational(above->value) - from);
    return rational(below->progress) + way * (rational(above->progress) - below->progress);
}

rational numeric_progress(leaf const& of, decimal bound, rational const& value, bool pass) {
    decimal const target = of.full.value_or(bound);
    switch (effective_shape(of, bound)) {
    case progress_shape::linear: {
        auto const line = *linear_of(of, bound);
        rational const from = line.baseline;
        return clamp(quotient(value - from, rational(line.target) - from));
    }
    case progress_shape::ratio:
        return value <= rational(target) ? rational(1) : quotient(target, value);
    case progress_shape::table: return marks_of_table(of, value);
    case progress_shape::step:
    case progress_shape::levels: break;
    }
    if (!of.full) {
        return pass ? 1 : 0;
    }
    bool const reached =
        is_lower_bound(of.compare) ? value >= rational(target) : value <= rational(target);
    return reached ? 1 : 0;
}

} // namespace

progress_shape effective_shape(leaf const& of, decimal bound) noexcept {
    if (of.kind == leaf_kind::ordinal) {
        bool const step = of.shape == progress_shape::step || !levels_state_marks(of);
        return step ? progress_shape::step : progress_shape::levels;
    }
    if (!is_lower_bound(of.compare) && !is_upper_bound(of.compare)) {
        return progress_shape::step;
    }
    progress_shape const asked = of.shape.value_or(progress_shape::linear);
    bool const needs_target = asked == progress_shape::linear || asked == progress_shape::ratio;
    bool const has_target = of.full.value_or(bound) > decimal() || of.baseline.has_value();
    return needs_target && !has_target ? progress_shape::step : asked;
}

std::optional<progress_line> linear_of(leaf const& of, decimal bound) noexcept {
    if (effective_shape(of, bound) != progress_shape::linear) {
        return std::nullopt;
    }
    decimal const target = of.full.value_or(bound);
    if (of.baseline) {
        return progress_line{*of.baseline, target};
    }
    if (is_lower_bound(of.compare)) {
        return progress_line{decimal(), target};
    }
    auto const twice = add(target, target); // fits: bounds have at most 18 digits
    return progress_line{*twice, target};
}

bool passes(leaf_plan const& plan, bound_end const& end, observation const& seen) noexcept {
    leaf const& of = *plan.model;
    switch (seen.kind) {
    case observed::boolean: return seen.truth == end.value.truth;
    case observed::level: return seen.level >= end.value.level;
    case observed::pair: {
        auto const pair = ratio::make(seen.first, seen.second);
        TIEUCHI_ASSERT(pair.has_value()); // a unit holds no other pairs
        auto const low = compare(*pair, of.unit_scale, end.value.low);
        auto const high = compare(*pair, of.unit_scale, end.value.high);
        auto const as_integer = [](std::strong_ordering order) {
            return order < 0 ? std::int64_t{-1} : order > 0 ? std::int64_t{1} : std::int64_t{0};
        };
        if (of.compare == comparator::between) {
            return low >= 0 && high <= 0;
        }
        return satisfies(of.compare, as_integer(low), 0, 0);
    }
    case observed::number: {
        std::int64_t value = 0;
        if (end.prepared && scaled(seen, plan.scale, value)) {
            return satisfies(plan.compare, value, end.low, end.high);
        }
        if (of.compare == comparator::between) {
            return seen.first >= end.value.low && seen.first <= end.value.high;
        }
        auto const order = seen.first <=> end.value.low;
        return satisfies(of.compare, order < 0 ? -1 : order > 0 ? 1 : 0, 0, 0);
    }
    case observed::nothing:
    case observed::exempt: break;
    }
    return false;
}

rational exact_value(leaf const& of, observation const& seen) {
    if (seen.kind == observed::number) {
        return seen.first;
    }
    return quotient(rational(seen.first) * of.unit_scale, seen.second);
}

rational exact_progress(leaf const& of, bound_end const& end, observation const& seen, bool pass) {
    if (pass && !has_full(of)) {
        return 1;
    }
    if (of.kind == leaf_kind::boolean) {
        return 0;
    }
    if (of.kind == leaf_kind::ordinal) {
        bool const marks = effective_shape(of, decimal()) == progress_shape::levels;
        return marks ? marks_of_level(of, seen.level) : rational(pass ? 1 : 0);
    }
    return numeric_progress(of, end.value.low, exact_value(of, seen), pass);
}

leaf_judgement judge(leaf_plan const& plan, bound_end const& end, observation const& seen,
                     verdict exempted) noexcept {
    if (exempted == verdict::pass) {
        return {verdict::exempt, reason::exempt_when};
    }
    if (end.kind == end_kind::null) {
        return {verdict::exempt, reason::bound_null};
    }
    if (seen.kind == observed::exempt) {
        return {verdict::exempt, reason::observed};
    }
    if (exempted == verdict::unknown || end.kind == end_kind::attribute_missing) {
        return {verdict::unknown, reason::attribute_missing};
    }
    if (end.kind == end_kind::delegated) {
        return {verdict::unknown, reason::bound_delegated};
    }
    if (end.kind == end_kind::unknown) {
        return {verdict::unknown, reason::bound_unknown};
    }
    if (seen.kind == observed::nothing) {
        return {verdict::unknown, reason::missing};
    }
    return {passes(plan, end, seen) ? verdict::pass : verdict::fail, reason::none};
}

void set_progress(leaf_plan const& plan, bound_end const& end, observation const& seen,
                  verdict found, leaf_progress& out) {
    using form = leaf_progress::form;
    if (found == verdict::exempt || found == verdict::unknown) {
        out = leaf_progress{found == verdict::exempt ? form::none : form::unknown, 0, 1, {}};
        return;
    }
    bool const pass = found == verdict::pass;
    std::int64_t value = 0;
    if ((pass && !plan.full_marks) || end.rule == progress_rule::step) {
        out = leaf_progress{form::small, pass ? 1 : 0, 1, {}};
    } else if (end.rule == progress_rule::linear && seen.kind == observed::number &&
               scaled(seen, plan.scale, value)) {
        out = leaf_progress{form::small, linear_numerator(plan.compare, end, value), end.span, {}};
    } else {
        out = leaf_progress{form::exact, 0, 1, exact_progress(*plan.model, end, seen, pass)};
    }
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
