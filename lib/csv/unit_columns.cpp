// SPDX-License-Identifier: Apache-2.0
#include "csv/unit_columns.hpp"

#include <tieuchi/rulebook.hpp>
#include "columnar/column_builder.hpp"
#include "eval/program.hpp"
#include "unit_filler.hpp"

#include <algorithm>
#include <numeric>
#include <tuple>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

using what = built_column::what;

/// Numbers stay below this, so that none leaves 18 digits when a column's scale rises.
constexpr std::int64_t limit = power_of_ten(18);

/// The columns of a map, each with zeros for so many rows.
template <typename T>
[[nodiscard]] std::vector<T>& column_of(std::map<std::int32_t, std::vector<T>>& in,
                                        std::int32_t number, std::size_t rows) {
    auto& column = in[number];
    column.resize(rows);
    return column;
}

/// Whether all numbers keep to 18 digits with so many places more; then they have them.
[[nodiscard]] bool raise_scale(built_column& of, std::size_t rows, std::int32_t scale) noexcept {
    std::int64_t const factor = power_of_ten(scale - of.scale);
    auto const first = of.numbers.begin();
    auto const last = first + static_cast<std::ptrdiff_t>(rows);
    bool const fits = std::all_of(first, last, [factor](std::int64_t value) {
        return value < limit / factor && value > -(limit / factor);
    });
    if (fits) {
        std::for_each(first, last, [factor](std::int64_t& value) { value *= factor; });
        of.scale = scale;
    }
    return fits;
}

} // namespace

std::size_t unit_columns::add_leaf(std::int32_t leaf) {
    auto& made = columns_.emplace_back();
    made.number = leaf;
    switch (rules_.leaf_at(leaf).kind) {
    case leaf_kind::boolean: made.kind = what::truths; break;
    case leaf_kind::ordinal: made.kind = what::levels; break;
    default: made.kind = what::numbers; break;
    }
    return columns_.size() - 1;
}

std::size_t unit_columns::add_attribute(std::int32_t attribute) {
    auto& made = columns_.emplace_back();
    made.number = attribute;
    bool const number = rules_.rules().attributes[static_cast<std::size_t>(attribute)].kind ==
                        attribute_kind::number;
    made.kind = number ? what::attribute_numbers : what::attribute_codes;
    return columns_.size() - 1;
}

void unit_columns::start(std::size_t rows) {
    capacity_ = std::max(capacity_, rows);
    for (built_column& one : columns_) {
        if (one.has_numbers()) {
            one.numbers.resize(capacity_);
        } else if (one.kind == what::truths) {
            one.truths.assign(capacity_ / 8 + 1, 0);
        } else {
            one.codes.resize(capacity_);
        }
        one.valid.assign(capacity_ / 8 + 1, 0xFF);
    }
    exempt_.clear();
    on_indicators_.clear();
    on_criteria_.clear();
    aside_.clear();
}

namespace {

/// Write a number into its column; false where it does not fit.
[[nodiscard]] bool store(std::size_t row, built_column& into, decimal value) noexcept {
    if (value.scale() > into.scale &&
        (value.scale() > unit_columns::max_scale || !raise_scale(into, row, value.scale()))) {
        return false;
    }
    std::int64_t const factor = power_of_ten(into.scale - value.scale());
    bool const fits =
        value.coefficient() < limit / factor && value.coefficient() > -(limit / factor);
    if (fits) {
        into.numbers[row] = value.coefficient() * factor;
        into.set_there(row);
    }
    return fits;
}

} // namespace

void unit_columns::put_leaf(std::size_t row, built_column& into, observation const& value) {
    if (value.kind == observed::number && store(row, into, value.first)) {
        return;
    }
    into.set_missing(row);
    switch (into.kind) {
    case what::truths: into.set_truth(row, value.truth); break;
    case what::levels: into.codes[row] = value.level; break;
    default: into.numbers[row] = 0; break;
    }
    if (value.kind == observed::boolean || value.kind == observed::level) {
        into.set_there(row);
    } else if (value.kind == observed::exempt) {
        column_of(exempt_, into.number, capacity_)[row] = 1;
    } else if (value.kind != observed::nothing) {
        aside_.push_back({static_cast<std::int64_t>(row), into.number, value, -1});
    }
}

void unit_columns::put_attribute(std::size_t row, built_column& into, unit const& from) {
    auto const at = static_cast<std::size_t>(into.number);
    if (into.kind == what::attribute_codes) {
        std::int32_t const code = from.attribute_codes()[at];
        into.codes[row] = std::max(code, 0);
        code < 0 ? into.set_missing(row) : into.set_there(row);
        return;
    }
    auto const& number = from.attribute_numbers()[at];
    if (number && store(row, into, *number)) {
        return;
    }
    into.numbers[row] = 0;
    into.set_missing(row);
    if (number) {
        aside_.push_back(
            {static_cast<std::int64_t>(row), -1, observed_number(*number), into.number});
    }
}

void unit_columns::put_declared(std::size_t row, unit const& from) {
    auto const put = [row, this](auto& columns, auto const& declared) {
        for (std::size_t i = 0; i < declared.size(); ++i) {
            if (declared[i] != declared_verdict::none) {
                column_of(columns, static_cast<std::int32_t>(i), capacity_)[row] =
                    static_cast<std::int32_t>(declared[i]);
            }
        }
    };
    put(on_indicators_, from.declared_on_indicators());
    put(on_criteria_, from.declared_on_criteria());
}

void unit_columns::put(std::size_t row, unit const& from) {
    std::size_t const known = aside_.size();
    for (built_column& one : columns_) {
        if (one.is_attribute()) {
            put_attribute(row, one, from);
        } else {
            put_leaf(row, one, from.observations()[static_cast<std::size_t>(one.number)]);
        }
    }
    std::sort(aside_.begin() + static_cast<std::ptrdiff_t>(known), aside_.end(),
              [](side_value const& a, side_value const& b) {
                  return std::tie(a.leaf, a.attribute) < std::tie(b.leaf, b.attribute);
              });
    if (from.declared_count() != 0) {
        put_declared(row, from);
    }
}

void unit_columns::reset(std::size_t row) noexcept {
    for (built_column& one : columns_) {
        one.set_there(row);
    }
}

namespace {

[[nodiscard]] source_column source_of(column_type type, void const* values,
                                      std::uint8_t const* valid, std::int32_t scale = 0) {
    source_column made;
    made.view.type = type;
    made.view.scale = scale;
    made.view.values = values;
    made.view.validity_as = valid == nullptr ? validity_type::none : validity_type::bits;
    made.view.validity = valid;
    return made;
}

[[nodiscard]] source_column source_of(built_column const& from) {
    std::uint8_t const* const valid = from.valid.data();
    if (from.has_numbers()) {
        return source_of(column_type::int64, from.numbers.data(), valid, from.scale);
    }
    return from.kind == what::truths ? source_of(column_type::bits, from.truths.data(), valid)
                                     : source_of(column_type::int32, from.codes.data(), valid);
}

[[nodiscard]] leaf_source leaf_source_of(what kind) noexcept {
    switch (kind) {
    case what::truths: return leaf_source::truths;
    case what::levels: return leaf_source::levels;
    default: return leaf_source::numbers;
    }
}

} // namespace

void unit_columns::finish(std::size_t rows, column_batch& into) {
    into = column_batch(rules_, static_cast<std::int64_t>(rows));
    column_set& set = column_builder::set_of(into);
    for (built_column const& one : columns_) {
        auto const number = static_cast<std::size_t>(one.number);
        if (one.is_attribute()) {
            auto& source = set.attributes[number].emplace(source_of(one));
            if (one.kind == what::attribute_codes) {
                source.coded = true; // which tells values from numbers
                source.translation.resize(rules_.rules().attributes[number].values.size());
                std::iota(source.translation.begin(), source.translation.end(), 0);
            }
        } else {
            column_builder::place(set, one.number, leaf_source_of(one.kind), source_of(one));
        }
    }
    for (auto const& [leaf, truths] : exempt_) {
        set.leaves[static_cast<std::size_t>(leaf)].exempt =
            source_of(column_type::bytes, truths.data(), nullptr);
    }
    auto const declare = [](auto& places, auto const& columns) {
        for (auto const& [number, codes] : columns) {
            places[static_cast<std::size_t>(number)] =
                source_of(column_type::int32, codes.data(), nullptr);
        }
    };
    declare(set.on_indicators, on_indicators_);
    declare(set.on_criteria, on_criteria_);
    set.aside = aside_;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
