// SPDX-License-Identifier: Apache-2.0
#include "columnar/layout.hpp"

#include "columnar/block.hpp"
#include "eval/arithmetic.hpp"
#include "eval/leaf.hpp"

#include <algorithm>
#include <optional>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::int32_t word_bytes = 8;
constexpr std::int32_t line_bytes = 64;
constexpr std::size_t largest_levels = std::numeric_limits<std::int16_t>::max();

/// Smallest and largest value.
struct bounds64 {
    std::int64_t smallest = 0;
    std::int64_t largest = 0;

    void cover(std::int64_t value) noexcept {
        smallest = std::min(smallest, value);
        largest = std::max(largest, value);
    }
};

/// The numbers that an end of a bound is compared and scored with.
std::vector<decimal> numbers_of(leaf_plan const& of, bound_end const& end) {
    std::vector<decimal> all;
    if (end.kind != end_kind::value) {
        return all;
    }
    all = {end.value.low, end.value.high};
    if (auto const line = linear_of(*of.model, end.value.low)) {
        all.push_back(line->baseline);
        all.push_back(line->target);
    }
    return all;
}

bool is_numeric(leaf_plan const& of) noexcept {
    return of.model->kind == leaf_kind::quantity || of.model->kind == leaf_kind::ratio;
}

/** Takes into a range what the filler of a missing value must not lie within, so that the filler
    has no progress: the baseline of a line, or the value next to the bound of a step.
*/
void cover_filler(leaf_plan const& of, bound_end const& end, std::int32_t scale, bounds64& range) {
    if (end.kind != end_kind::value) {
        return;
    }
    auto const line = linear_of(*of.model, end.value.low);
    auto const value = at_scale(line ? line->baseline : end.value.low, scale);
    if (value) {
        range.cover(*value - 1);
        range.cover(*value + 1);
    }
}

template <typename T>
constexpr bool within(bounds64 const& range) noexcept {
    return range.smallest >= std::numeric_limits<T>::min() &&
           range.largest <= std::numeric_limits<T>::max();
}

lane narrowest(bounds64 const& range) noexcept {
    return within<std::int16_t>(range)   ? lane::int16
           : within<std::int32_t>(range) ? lane::int32
                                         : lane::int64;
}

std::int64_t smallest_of(lane of) noexcept {
    return of == lane::int16   ? std::numeric_limits<std::int16_t>::min()
           : of == lane::int32 ? std::numeric_limits<std::int32_t>::min()
                               : std::numeric_limits<std::int64_t>::min();
}

std::int64_t largest_of(lane of) noexcept {
    return -1 - smallest_of(of);
}

/// Scale and lane of a leaf of numbers.
tile_place place_numbers(leaf_plan const& plan, leaf_shape const& shape) {
    tile_place made;
    made.scale = common_scale(plan, shape.scale);
    std::int64_t const power = power_of_ten(made.scale - shape.scale);
    bounds64 range{scaled_up(shape.smallest, power), scaled_up(shape.largest, power)};
    for (bound_end const& end : plan.ends) {
        cover_filler(plan, end, made.scale, range);
    }
    made.kind = narrowest(range);
    made.filler = is_lower_bound(plan.model->compare)   ? smallest_of(made.kind)
                  : is_upper_bound(plan.model->compare) ? largest_of(made.kind)
                                                        : 0;
    return made;
}

tile_place place_leaf(leaf_plan const& plan, leaf_shape const& shape) {
    tile_place made;
    switch (shape.kind) {
    case leaf_source::none: break;
    case leaf_source::numbers: made = place_numbers(plan, shape); break;
    case leaf_source::truths: made.kind = lane::bit; break;
    case leaf_source::levels:
        made.kind = plan.model->levels.size() < largest_levels ? lane::int16 : lane::int32;
        made.filler = smallest_of(made.kind);
        break;
    case leaf_source::pairs:
        made.kind = lane::pair;
        made.scale = shape.scale;
        made.second_scale = shape.second_scale;
        break;
    }
    return made;
}

/// Hands out offsets within a tile.
class allocator {
public:
    std::int32_t words(std::int32_t count) { return take(count * word_bytes); }

    std::int32_t lines(std::int32_t bytes) {
        next_ = (next_ + line_bytes - 1) / line_bytes * line_bytes;
        return take(bytes);
    }

    [[nodiscard]] std::int32_t end() { return lines(0); }

private:
    std::int32_t take(std::int32_t bytes) {
        std::int32_t const at = next_;
        next_ += bytes;
        return at;
    }

    std::int32_t next_ = 0;
};

std::vector<std::int32_t> place_words(std::vector<bool> const& present, std::int32_t count,
                                      allocator& from) {
    std::vector<std::int32_t> places;
    places.reserve(present.size());
    for (bool const is_there : present) {
        places.push_back(is_there ? from.words(count) : -1);
    }
    return places;
}

/// Takes the smallest and largest values of a column into a shape.
void cover_values(column_set const& in, source_column const& column, leaf_shape& shape) {
    std::int64_t values[tile_rows];
    bounds64 range;
    for (std::int64_t row = 0; row < in.rows; row += tile_rows) {
        auto const count =
            static_cast<std::int32_t>(std::min<std::int64_t>(tile_rows, in.rows - row));
        std::uint64_t bad = 0;
        read_integers(column, row, count, values, bad);
        std::uint64_t const valid = read_validity(column, row, count) & ~bad;
        for (std::int32_t j = 0; j < count; ++j) {
            range.cover((valid >> static_cast<unsigned>(j) & 1) != 0 ? values[j] : 0);
        }
    }
    shape.smallest = range.smallest;
    shape.largest = range.largest;
}

/// Whether a value at one scale may be too large at a greater one.
bool may_overflow(leaf_shape const& shape, std::int32_t scale) noexcept {
    std::int64_t const power = power_of_ten(scale - shape.scale);
    std::int64_t wide = 0;
    return __builtin_mul_overflow(shape.smallest, power, &wide) ||
           __builtin_mul_overflow(shape.largest, power, &wide);
}

/// What the type of a column allows.
void cover_type(source_column const& column, leaf_shape& shape) {
    lane const as = column.view.type == column_type::int8 || column.view.type == column_type::int16
                        ? lane::int16
                    : column.view.type == column_type::int32 ? lane::int32
                                                             : lane::int64;
    shape.smallest = smallest_of(as);
    shape.largest = largest_of(as);
}

/** Takes what a column seems to need into a shape, within what its type allows: some of its values,
    and as much again many times over. A row with a value that is greater still is handed over.
*/
void cover_sample(column_set const& in, source_column const& column, leaf_shape& shape) {
    constexpr std::int64_t places = 16;
    constexpr std::int32_t together = 8; // a cache line of integers of 64 bits
    constexpr std::int64_t margin = 16;
    cover_type(column, shape);
    bounds64 seen;
    std::int64_t const step = std::max<std::int64_t>(together, in.rows / places);
    for (std::int64_t row = 0; row < in.rows; row += step) {
        std::int64_t values[together];
        std::uint64_t bad = 0;
        auto const count =
            static_cast<std::int32_t>(std::min<std::int64_t>(together, in.rows - row));
        read_integers(column, row, count, values, bad);
        std::uint64_t const valid = read_validity(column, row, count) & ~bad;
        for (std::int32_t j = 0; j < count; ++j) {
            seen.cover((valid >> static_cast<unsigned>(j) & 1) != 0 ? values[j] : 0);
        }
    }
    bool const all_seen = step == together;
    std::int64_t const factor = all_seen ? 1 : margin;
    shape.smallest = std::max(shape.smallest, scaled_up(seen.smallest, factor));
    shape.largest = std::min(shape.largest, scaled_up(seen.largest, factor));
}

template <typename Cover>
set_shape shape_with(column_set const& in, Cover const& cover) {
    set_shape made;
    for (leaf_column const& column : in.leaves) {
        leaf_shape shape;
        shape.kind = column.kind;
        if (column.kind != leaf_source::none) {
            shape.scale = column.values.view.scale;
            shape.second_scale = column.denominators.view.scale;
            shape.nullable = column.values.view.validity_as != validity_type::none ||
                             column.denominators.view.validity_as != validity_type::none ||
                             !in.aside.empty();
        }
        if (column.kind == leaf_source::numbers) {
            cover(in, column.values, shape);
        }
        shape.exempt = column.exempt.has_value();
        made.leaves.push_back(shape);
    }
    auto const present = [](auto const& columns) {
        std::vector<bool> is_there;
        is_there.reserve(columns.size());
        for (auto const& one : columns) {
            is_there.push_back(one.has_value());
        }
        return is_there;
    };
    made.on_indicators = present(in.on_indicators);
    made.on_criteria = present(in.on_criteria);
    made.holds = present(in.holds);
    return made;
}

leaf_shape joined_leaf(leaf_shape const& a, leaf_shape const& b) {
    if (a.kind == leaf_source::none || b.kind == leaf_source::none) {
        leaf_shape made = a.kind == leaf_source::none ? b : a;
        made.nullable = true;
        made.exempt = a.exempt || b.exempt;
        return made;
    }
    leaf_shape made = a;
    made.scale = std::max(a.scale, b.scale);
    made.second_scale = std::max(a.second_scale, b.second_scale);
    auto const at = [&](leaf_shape const& of, std::int64_t value) {
        return scaled_up(value, power_of_ten(made.scale - of.scale));
    };
    made.smallest = std::min(at(a, a.smallest), at(b, b.smallest));
    made.largest = std::max(at(a, a.largest), at(b, b.largest));
    // Values that do not fit any more are kept aside, and the tile says that they are missing.
    bool const same_scales = a.scale == b.scale && a.second_scale == b.second_scale;
    bool const kept_aside = a.kind == leaf_source::pairs
                                ? !same_scales
                                : may_overflow(a, made.scale) || may_overflow(b, made.scale);
    made.nullable = a.nullable || b.nullable || kept_aside;
    made.exempt = a.exempt || b.exempt;
    return made;
}

std::vector<bool> either(std::vector<bool> const& a, std::vector<bool> const& b) {
    std::vector<bool> made(a.size());
    std::transform(a.begin(), a.end(), b.begin(), made.begin(), std::logical_or<>());
    return made;
}

} // namespace

std::int32_t common_scale(leaf_plan const& of, std::int32_t own) {
    if (!is_numeric(of)) {
        return own;
    }
    std::int32_t scale = own;
    std::int32_t most = decimal::max_scale;
    for (bound_end const& end : of.ends) {
        for (decimal const number : numbers_of(of, end)) {
            scale = std::max(scale, static_cast<std::int32_t>(number.scale()));
            while (most > number.scale() && !at_scale(number, most)) {
                --most;
            }
        }
    }
    return std::max(own, std::min(scale, most));
}

tile_layout lay_out(program const& in, set_shape const& shape) {
    tile_layout made;
    allocator from;
    made.refused = from.words(1);
    made.aside = from.words(1);
    std::vector<bool> nullable;
    std::vector<bool> exempt;
    for (std::size_t i = 0; i < shape.leaves.size(); ++i) {
        leaf_shape const& one = shape.leaves[i];
        tile_place const& place = made.leaves.emplace_back(place_leaf(in.leaves[i], one));
        nullable.push_back(
            place.kind != lane::none &&
            (one.nullable || (one.kind == leaf_source::numbers && may_overflow(one, place.scale))));
        exempt.push_back(one.exempt);
    }
    std::vector<std::int32_t> const valid = place_words(nullable, 1, from);
    std::vector<std::int32_t> const exempted = place_words(exempt, 1, from);
    for (std::size_t i = 0; i < shape.leaves.size(); ++i) {
        tile_place& place = made.leaves[i];
        place.valid = valid[i];
        place.exempt = exempted[i];
        place.values = place.kind == lane::bit ? from.words(1) : -1;
    }
    made.on_indicators = place_words(shape.on_indicators, 3, from);
    made.on_criteria = place_words(shape.on_criteria, 3, from);
    made.holds = place_words(shape.holds, 2, from);
    made.wide_strata = shape.wide_strata;
    made.strata = from.lines(tile_rows * (shape.wide_strata ? 2 : 1));
    for (tile_place& place : made.leaves) {
        if (place.kind == lane::none || place.kind == lane::bit) {
            continue;
        }
        place.values = from.lines(lane_bytes(place.kind));
        if (place.kind == lane::pair) {
            place.second = place.values + lane_bytes(lane::int64);
        }
    }
    made.bytes = from.end();
    return made;
}

set_shape shape_by_sample(column_set const& in) {
    return shape_with(in, cover_sample);
}

set_shape shape_by_value(column_set const& in) {
    return shape_with(in, cover_values);
}

set_shape joined(set_shape const& a, set_shape const& b) {
    set_shape made;
    for (std::size_t i = 0; i < a.leaves.size(); ++i) {
        made.leaves.push_back(joined_leaf(a.leaves[i], b.leaves[i]));
    }
    made.on_indicators = either(a.on_indicators, b.on_indicators);
    made.on_criteria = either(a.on_criteria, b.on_criteria);
    made.holds = either(a.holds, b.holds);
    made.wide_strata = a.wide_strata || b.wide_strata;
    return made;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
