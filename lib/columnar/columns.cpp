// SPDX-License-Identifier: Apache-2.0
// column_batch: which array says what, with everything checked that concerns a column as a whole.
#include <tieuchi/columns.hpp>
#include "columnar/column_builder.hpp"
#include "columnar/column_set.hpp"
#include "columnar/number_column.hpp"
#include "eval/program.hpp"
#include "unit_filler.hpp"

#include <algorithm>
#include <array>
#include <limits>
#include <numeric>
#include <tuple>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {

column_set::column_set(evaluator of, std::int64_t count)
    : rules(std::move(of)),
      rows(count),
      leaves(static_cast<std::size_t>(rules.leaf_count())),
      attributes(rules.rules().attributes.size()),
      on_indicators(static_cast<std::size_t>(rules.indicator_count())),
      on_criteria(static_cast<std::size_t>(rules.criterion_count())),
      holds(rules.rules().presupposes.size() + 1) {}

namespace {

/// What an array may be of for one use.
enum class column_use : std::uint8_t { numbers, integers, truths };

[[nodiscard]] bool is_type_for(column_use use, column_type type) noexcept {
    switch (type) {
    case column_type::int8:
    case column_type::int16:
    case column_type::int32:
    case column_type::int64: return use != column_use::truths;
    case column_type::decimal128:
    case column_type::float64:
    case column_type::float32: return use == column_use::numbers;
    case column_type::bits:
    case column_type::bytes: return use == column_use::truths;
    }
    return false;
}

[[nodiscard]] bool is_float(column_type type) noexcept {
    return type == column_type::float64 || type == column_type::float32;
}

/// Why an array cannot be used, or errc::ok.
[[nodiscard]] errc problem_of(column_view const& view, column_use use, std::int64_t rows) noexcept {
    if (!is_type_for(use, view.type)) {
        return errc::bad_column;
    }
    int const most_places =
        use == column_use::numbers && !is_float(view.type) ? decimal::max_scale : 0;
    bool const has_validity = view.validity_as != validity_type::none;
    bool const sound = view.scale >= 0 && view.scale <= most_places && view.offset >= 0 &&
                       view.offset <= std::numeric_limits<std::int64_t>::max() / 16 - rows &&
                       (rows == 0 || view.values != nullptr) &&
                       (rows == 0 || !has_validity || view.validity != nullptr) &&
                       view.validity_as >= validity_type::none &&
                       view.validity_as <= validity_type::absent_bytes;
    if (!sound) {
        return errc::bad_column;
    }
    if (is_float(view.type)) {
        bool const named = view.floats == float_policy::shortest_decimal ||
                           view.floats == float_policy::shortest_decimal_nan_missing;
        return named ? errc::ok : errc::float_column;
    }
    return errc::ok;
}

[[nodiscard]] source_column as_it_is(column_view const& view) {
    source_column made;
    made.view = view;
    return made;
}

[[nodiscard]] source_column as_codes(column_view const& view,
                                     std::vector<std::int32_t>&& translation) {
    source_column made = as_it_is(view);
    made.coded = true;
    made.translation = std::move(translation);
    return made;
}

/// Indices that stand for themselves.
[[nodiscard]] std::vector<std::int32_t> indices(std::size_t count) {
    std::vector<std::int32_t> made(count);
    std::iota(made.begin(), made.end(), 0);
    return made;
}

template <typename Meaning>
[[nodiscard]] std::vector<std::int32_t> translate(std::span<std::string_view const> dictionary,
                                                  Meaning const& meaning) {
    std::vector<std::int32_t> made;
    made.reserve(dictionary.size());
    for (std::string_view const word : dictionary) {
        made.push_back(meaning(word));
    }
    return made;
}

[[nodiscard]] gathered_numbers numbers_of(column_view const& view, std::int64_t rows) {
    if (is_float(view.type)) {
        return convert_floats(view, rows);
    }
    if (view.type == column_type::decimal128) {
        return convert_wide(as_it_is(view), view.scale, rows);
    }
    return {as_it_is(view), {}};
}

/// Whether a value of the column can be wrong in a row.
[[nodiscard]] bool can_fail(source_column const& column) noexcept {
    return column.coded || !column.bad_rows.empty() || column.view.type == column_type::bytes;
}

/// Where errors of a declared verdict are told: a criterion before its indicators.
[[nodiscard]] std::int32_t order_of(program const& in, column_place place, std::int32_t index) {
    auto const at = static_cast<std::size_t>(index);
    switch (place) {
    case column_place::on_criterion: return in.criteria[at].indicators.first + index;
    case column_place::on_indicator: return index + in.indicators[at].criterion + 1;
    case column_place::attribute:
    case column_place::leaf:
    case column_place::holds: break;
    }
    return index;
}

/// Want memory before anything is changed: a column is added whole or not at all.
void make_room(column_set& set, std::size_t checked, std::size_t aside = 0) {
    set.checked.reserve(set.checked.size() + checked);
    set.aside.reserve(set.aside.size() + aside);
}

/// Note that the rows of a column have to be looked at for errors; there is room.
void check_rows(column_set& set, column_place place, std::int32_t index) {
    auto const key = [](checked_column const& one) {
        int const group = one.place == column_place::attribute ? 0
                          : one.place == column_place::leaf    ? 1
                          : one.place == column_place::holds   ? 3
                                                               : 2;
        return std::tuple(group, one.order, one.place);
    };
    checked_column const made{place, index, order_of(set.rules.compiled(), place, index)};
    auto const at = std::lower_bound(
        set.checked.begin(), set.checked.end(), made,
        [&](checked_column const& a, checked_column const& b) { return key(a) < key(b); });
    if (at == set.checked.end() || key(*at) != key(made)) {
        set.checked.insert(at, made);
    }
}

/// Keep values that no column holds; there is room.
void put_aside(column_set& set, std::vector<side_value>&& values) {
    auto const key = [](side_value const& one) {
        return std::tuple(one.row, one.leaf < 0, one.leaf, one.attribute);
    };
    auto const middle = static_cast<std::ptrdiff_t>(set.aside.size());
    set.aside.insert(set.aside.end(), values.begin(), values.end());
    std::inplace_merge(set.aside.begin(), set.aside.begin() + middle, set.aside.end(),
                       [&](side_value const& a, side_value const& b) { return key(a) < key(b); });
}

/// The leaf that a column under an id belongs to, or why there is none.
[[nodiscard]] result<std::int32_t> leaf_of(column_set const& set, std::string_view id) {
    id_entry const entry = meaning_of(set.rules, id);
    if (entry.leaf >= 0) {
        return entry.leaf;
    }
    return entry.kind == node_kind::none ? errc::unknown_observation : errc::value_on_parts;
}

/// The leaf that values under an id belong to, if it has none yet.
[[nodiscard]] result<std::int32_t> free_leaf(column_set const& set, std::string_view id) {
    auto const leaf = leaf_of(set, id);
    if (leaf && set.leaves[static_cast<std::size_t>(*leaf)].kind != leaf_source::none) {
        return errc::duplicate_column;
    }
    return leaf;
}

/// The attribute that a column under an id belongs to, if it has none yet.
[[nodiscard]] result<std::int32_t> free_attribute(column_set const& set, std::string_view id) {
    std::int32_t const index = set.rules.find_attribute(id);
    if (index < 0) {
        return errc::unknown_attribute;
    }
    auto const at = static_cast<std::size_t>(index);
    if (set.rules.rules().attributes[at].kind == attribute_kind::derived) {
        return errc::derived_attribute;
    }
    if (set.attributes[at]) {
        return errc::duplicate_column;
    }
    return index;
}

} // namespace

// ---- what readers of other forms use too ----

column_set& column_builder::set_of(column_batch& batch) noexcept {
    return *batch.set_;
}

void column_builder::place(column_set& set, std::int32_t leaf, leaf_source kind,
                           source_column&& values) {
    leaf_column& into = set.leaves[static_cast<std::size_t>(leaf)];
    make_room(set, 1);
    if (can_fail(values)) {
        check_rows(set, column_place::leaf, leaf);
    }
    into.values = std::move(values);
    into.kind = kind;
}

void column_builder::place_numbers(column_set& set, std::int32_t leaf, gathered_numbers&& numbers) {
    std::vector<side_value> aside;
    aside.reserve(numbers.aside.size());
    for (auto const& [row, number] : numbers.aside) {
        aside.push_back({row, leaf, observed_number(number), -1});
    }
    make_room(set, 1, aside.size());
    put_aside(set, std::move(aside));
    place(set, leaf, leaf_source::numbers, std::move(numbers.column));
}

void column_builder::place_attribute(column_set& set, std::int32_t attribute,
                                     gathered_numbers&& numbers) {
    std::vector<side_value> aside;
    aside.reserve(numbers.aside.size());
    for (auto const& [row, number] : numbers.aside) {
        aside.push_back({row, -1, observed_number(number), attribute});
    }
    make_room(set, 1, aside.size());
    put_aside(set, std::move(aside));
    if (can_fail(numbers.column)) {
        check_rows(set, column_place::attribute, attribute);
    }
    set.attributes[static_cast<std::size_t>(attribute)] = std::move(numbers.column);
}

void column_builder::place_pairs(column_set& set, std::int32_t leaf, gathered_numbers&& numerators,
                                 gathered_numbers&& denominators) {
    std::vector<side_value> aside = take_pairs_aside(leaf, set.rows, numerators, denominators);
    make_room(set, 1, aside.size());
    put_aside(set, std::move(aside));
    leaf_column& into = set.leaves[static_cast<std::size_t>(leaf)];
    check_rows(set, column_place::leaf, leaf);
    into.values = std::move(numerators.column);
    into.denominators = std::move(denominators.column);
    into.kind = leaf_source::pairs;
}

bool column_builder::place_exemptions(column_set& set, std::int32_t leaf, source_column&& truths) {
    auto& place = set.leaves[static_cast<std::size_t>(leaf)].exempt;
    if (place) {
        return false;
    }
    make_room(set, 1);
    check_rows(set, column_place::leaf, leaf);
    place = std::move(truths);
    return true;
}

result<void> column_builder::place_declared(column_set& set, std::string_view id,
                                            source_column&& codes) {
    id_entry const on = meaning_of(set.rules, id);
    if (on.kind == node_kind::none) {
        return errc::unknown_observation;
    }
    if (on.kind == node_kind::part || on.kind == node_kind::condition) {
        return errc::bad_declared;
    }
    auto const place_in = [](auto& columns, std::int32_t index) {
        return index < 0 ? nullptr : &columns[static_cast<std::size_t>(index)];
    };
    auto* const criterion = place_in(set.on_criteria, on.criterion);
    auto* const indicator = place_in(set.on_indicators, on.indicator);
    if ((criterion != nullptr && *criterion) || (indicator != nullptr && *indicator)) {
        return errc::duplicate_column;
    }
    make_room(set, 2);
    if (criterion != nullptr) {
        source_column same = codes;
        check_rows(set, column_place::on_criterion, on.criterion);
        *criterion = std::move(same);
    }
    if (indicator != nullptr) {
        check_rows(set, column_place::on_indicator, on.indicator);
        *indicator = std::move(codes);
    }
    return {};
}

result<void> column_builder::place_holds(column_set& set, std::string_view id,
                                         source_column&& truths) {
    auto const& presupposed = set.rules.rules().presupposes;
    auto const at = static_cast<std::size_t>(std::find(presupposed.begin(), presupposed.end(), id) -
                                             presupposed.begin());
    if (at == presupposed.size() && id != set.rules.source().id()) {
        return errc::unknown_id;
    }
    if (set.holds[at]) {
        return errc::duplicate_column;
    }
    make_room(set, 1);
    if (can_fail(truths)) {
        check_rows(set, column_place::holds, static_cast<std::int32_t>(at));
    }
    set.holds[at] = std::move(truths);
    return {};
}

namespace {

[[nodiscard]] result<void> add_enumeration(column_set& set, std::int32_t attribute,
                                           column_view const& codes,
                                           std::vector<std::int32_t>&& translation) {
    if (errc const code = problem_of(codes, column_use::integers, set.rows); code != errc::ok) {
        return code;
    }
    make_room(set, 1);
    check_rows(set, column_place::attribute, attribute);
    set.attributes[static_cast<std::size_t>(attribute)] = as_codes(codes, std::move(translation));
    return {};
}

} // namespace
} // namespace detail

// ---- the batch ----

column_batch::column_batch(evaluator rules, std::int64_t rows)
    : set_(std::make_unique<detail::column_set>(std::move(rules), rows)) {
    TIEUCHI_ASSERT(rows >= 0);
}

column_batch::column_batch(column_batch&&) noexcept = default;
column_batch& column_batch::operator=(column_batch&&) noexcept = default;
column_batch::~column_batch() = default;

evaluator const& column_batch::rules() const& noexcept {
    return set_->rules;
}

std::int64_t column_batch::rows() const noexcept {
    return set_->rows;
}

result<void> column_batch::add_values(std::string_view id, column_view values) {
    auto const leaf = detail::free_leaf(*set_, id);
    if (!leaf) {
        return leaf.error();
    }
    tieuchi::leaf const& model = set_->rules.leaf_at(*leaf);
    detail::column_use const use = model.kind == leaf_kind::boolean   ? detail::column_use::truths
                                   : model.kind == leaf_kind::ordinal ? detail::column_use::integers
                                                                      : detail::column_use::numbers;
    if (errc const code = detail::problem_of(values, use, set_->rows); code != errc::ok) {
        return code;
    }
    switch (use) {
    case detail::column_use::numbers:
        detail::column_builder::place_numbers(*set_, *leaf, detail::numbers_of(values, set_->rows));
        break;
    case detail::column_use::integers:
        detail::column_builder::place(
            *set_, *leaf, detail::leaf_source::levels,
            detail::as_codes(values, detail::indices(model.levels.size())));
        break;
    case detail::column_use::truths:
        detail::column_builder::place(*set_, *leaf, detail::leaf_source::truths,
                                      detail::as_it_is(values));
        break;
    }
    return {};
}

result<void> column_batch::add_levels(std::string_view id, column_view codes,
                                      std::span<std::string_view const> dictionary) {
    auto const leaf = detail::free_leaf(*set_, id);
    if (!leaf) {
        return leaf.error();
    }
    tieuchi::leaf const& model = set_->rules.leaf_at(*leaf);
    if (model.kind != leaf_kind::ordinal) {
        return errc::bad_column;
    }
    errc const code = detail::problem_of(codes, detail::column_use::integers, set_->rows);
    if (code != errc::ok) {
        return code;
    }
    detail::column_builder::place(
        *set_, *leaf, detail::leaf_source::levels,
        detail::as_codes(codes, detail::translate(dictionary, [&](std::string_view word) {
                             return detail::level_index(model, word);
                         })));
    return {};
}

result<void> column_batch::add_pairs(std::string_view id, column_view numerators,
                                     column_view denominators) {
    auto const leaf = detail::free_leaf(*set_, id);
    if (!leaf) {
        return leaf.error();
    }
    if (!detail::takes_number(set_->rules.leaf_at(*leaf).kind)) {
        return errc::bad_column;
    }
    for (column_view const* const view : {&numerators, &denominators}) {
        errc const code = detail::problem_of(*view, detail::column_use::numbers, set_->rows);
        if (code != errc::ok) {
            return code;
        }
    }
    detail::column_builder::place_pairs(*set_, *leaf, detail::numbers_of(numerators, set_->rows),
                                        detail::numbers_of(denominators, set_->rows));
    return {};
}

result<void> column_batch::add_exemptions(std::string_view id, column_view truths) {
    auto const leaf = detail::leaf_of(*set_, id);
    if (!leaf) {
        errc const code = leaf.error().code;
        return code == errc::value_on_parts ? errc::not_exemptable : code;
    }
    errc const code = detail::problem_of(truths, detail::column_use::truths, set_->rows);
    if (code != errc::ok) {
        return code;
    }
    if (!detail::column_builder::place_exemptions(*set_, *leaf, detail::as_it_is(truths))) {
        return errc::duplicate_column;
    }
    return {};
}

result<void> column_batch::add_declared(std::string_view id, column_view codes) {
    errc const code = detail::problem_of(codes, detail::column_use::integers, set_->rows);
    if (code != errc::ok) {
        return code;
    }
    auto const last = static_cast<std::size_t>(declared_verdict::fail);
    return detail::column_builder::place_declared(
        *set_, id, detail::as_codes(codes, detail::indices(last + 1)));
}

result<void> column_batch::add_declared(std::string_view id, column_view codes,
                                        std::span<std::string_view const> dictionary) {
    errc const code = detail::problem_of(codes, detail::column_use::integers, set_->rows);
    if (code != errc::ok) {
        return code;
    }
    auto const meaning = [](std::string_view word) {
        declared_verdict const verdict = detail::declared_of(word);
        return verdict == declared_verdict::none ? -1 : static_cast<std::int32_t>(verdict);
    };
    return detail::column_builder::place_declared(
        *set_, id, detail::as_codes(codes, detail::translate(dictionary, meaning)));
}

result<void> column_batch::add_attribute(std::string_view id, column_view codes,
                                         std::span<std::string_view const> dictionary) {
    auto const attribute = detail::free_attribute(*set_, id);
    if (!attribute) {
        return attribute.error();
    }
    auto const& model = set_->rules.rules().attributes[static_cast<std::size_t>(*attribute)];
    if (model.kind != attribute_kind::enumeration) {
        return errc::bad_column;
    }
    return detail::add_enumeration(*set_, *attribute, codes,
                                   detail::translate(dictionary, [&](std::string_view word) {
                                       return detail::value_index(model, word);
                                   }));
}

result<void> column_batch::add_attribute(std::string_view id, column_view numbers) {
    auto const attribute = detail::free_attribute(*set_, id);
    if (!attribute) {
        return attribute.error();
    }
    auto const& model = set_->rules.rules().attributes[static_cast<std::size_t>(*attribute)];
    if (model.kind == attribute_kind::enumeration) {
        return detail::add_enumeration(*set_, *attribute, numbers,
                                       detail::indices(model.values.size()));
    }
    errc const code = detail::problem_of(numbers, detail::column_use::numbers, set_->rows);
    if (code != errc::ok) {
        return code;
    }
    detail::column_builder::place_attribute(*set_, *attribute,
                                            detail::numbers_of(numbers, set_->rows));
    return {};
}

result<void> column_batch::add_holds(std::string_view id, column_view truths) {
    errc const code = detail::problem_of(truths, detail::column_use::truths, set_->rows);
    if (code != errc::ok) {
        return code;
    }
    return detail::column_builder::place_holds(*set_, id, detail::as_it_is(truths));
}

} // namespace v1
} // namespace tieuchi
