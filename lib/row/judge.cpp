// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/assessment.hpp>
#include <tieuchi/row.hpp>
#include "row/context.hpp"
#include "unit_filler.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::size_t most_contexts = 65536;

/// What contexts are told apart by: attributes as stated, and designations in any order.
std::string key_of(unit const& like) {
    std::string key;
    for (std::int32_t const code : like.attribute_codes()) {
        key += std::to_string(code) + ',';
    }
    for (auto const& number : like.attribute_numbers()) {
        key += (number ? to_string(*number) : std::string("-")) + ',';
    }
    if (like.holds()) {
        std::vector<std::string> ids = *like.holds();
        std::sort(ids.begin(), ids.end());
        for (std::string const& id : ids) {
            key += id + '\n';
        }
        key += '.';
    }
    return key;
}

int128 joined_halves(integer_halves const& halves) noexcept {
    return static_cast<int128>(halves.high) << 64 | halves.low;
}

integer_halves as_halves(int128 value) noexcept {
    return {static_cast<std::uint64_t>(value), static_cast<std::int64_t>(value >> 64)};
}

} // namespace
} // namespace detail

row_judge::row_judge(std::unique_ptr<detail::row_store> store) noexcept
    : store_(std::move(store)) {}
row_judge::row_judge(row_judge&&) noexcept = default;
row_judge& row_judge::operator=(row_judge&&) noexcept = default;
row_judge::~row_judge() = default;

result<row_judge> row_judge::make(evaluator rules, std::span<std::int32_t const> places,
                                  kernel with) {
    bool const one_a_leaf =
        places.empty() || places.size() == static_cast<std::size_t>(rules.leaf_count());
    bool const in_range = std::all_of(places.begin(), places.end(), [](std::int32_t count) {
        return count >= 0 && count <= decimal::max_scale;
    });
    auto store = std::make_unique<detail::row_store>(std::move(rules));
    store->used = with;
    store->run = detail::find_row_kernel(store->used);
    if (!one_a_leaf || !in_range || store->run.one == nullptr) {
        return errc::invalid_argument;
    }
    detail::plan_rows(*store, places);
    return row_judge(std::move(store));
}

evaluator const& row_judge::rules() const& noexcept {
    return store_->rules;
}

kernel row_judge::used() const noexcept {
    return store_->used;
}

std::span<row_column const> row_judge::columns() const noexcept {
    return store_->shape.leaves;
}

std::int32_t row_judge::value_count() const noexcept {
    return store_->shape.values;
}

std::int32_t row_judge::words() const noexcept {
    return store_->shape.words;
}

std::int32_t row_judge::criteria_words() const noexcept {
    return store_->shape.criteria_words;
}

result<std::int32_t> row_judge::add_context(unit const& like) {
    std::string key = detail::key_of(like);
    if (auto const known = store_->known.find(key); known != store_->known.end()) {
        return known->second;
    }
    if (store_->contexts.size() >= detail::most_contexts) {
        return errc::too_many;
    }
    auto const number = static_cast<std::int32_t>(store_->contexts.size());
    store_->contexts.push_back(detail::make_context(*store_, like));
    try {
        store_->known.emplace(std::move(key), number);
    } catch (...) { // without memory there is no context more
        store_->contexts.pop_back();
        throw;
    }
    return number;
}

std::int32_t row_judge::context_count() const noexcept {
    return static_cast<std::int32_t>(store_->contexts.size());
}

integer_halves row_judge::denominator(std::int32_t context) const noexcept {
    return detail::as_halves(store_->contexts[static_cast<std::size_t>(context)]->denominator);
}

void row_judge::judge(std::int32_t context, row_view const& row, row_options options,
                      row_finding& into, row_masks masks) const noexcept {
    if (context < 0 || context >= context_count()) {
        detail::refuse_row(errc::not_found, into, masks, criteria_words());
        return;
    }
    detail::row_job const job = {&store_->shape, nullptr, 0,
                                 options.missing == missing_policy::fail, options.scores};
    store_->run.one(job, *store_->contexts[static_cast<std::size_t>(context)], row, into, masks);
}

void row_judge::judge(row_set const& rows, row_options options, row_finding* into,
                      row_masks masks) const noexcept {
    detail::row_job const job = {&store_->shape, store_->contexts.data(), context_count(),
                                 options.missing == missing_policy::fail, options.scores};
    store_->run.many(job, rows, into, masks);
}

std::optional<interval> row_judge::score(std::int32_t context, row_view const& row,
                                         row_options options, row_finding const& found) const {
    if (found.score == row_score_kind::none) {
        return std::nullopt;
    }
    if (found.score == row_score_kind::given) {
        auto const over = store_->contexts[static_cast<std::size_t>(context)]->denominator;
        return interval{detail::make_rational(detail::joined_halves(found.score_lower), over),
                        detail::make_rational(detail::joined_halves(found.score_upper), over)};
    }
    tally const counted = count(rules(), unit_of(context, row), {options.missing});
    return interval{counted.score_lower, counted.score_upper};
}

unit row_judge::unit_of(std::int32_t context, row_view const& row) const {
    detail::row_shape const& shape = store_->shape;
    unit made = store_->contexts[static_cast<std::size_t>(context)]->like;
    for (std::size_t i = 0; i < shape.leaves.size(); ++i) {
        row_column const& one = shape.leaves[i];
        auto const at = static_cast<std::size_t>(one.column);
        if ((row.present[at / 64] >> (at % 64) & 1) == 0) {
            continue;
        }
        auto const leaf = static_cast<std::int32_t>(i);
        switch (one.kind) {
        case row_kind::number:
            detail::unit_filler::observe(
                made, leaf, detail::observed_number(*decimal::make(row.values[at], one.scale)));
            break;
        case row_kind::level:
            detail::unit_filler::observe(
                made, leaf, detail::observed_level(static_cast<std::int32_t>(row.values[at])));
            break;
        case row_kind::truth:
            detail::unit_filler::observe(
                made, leaf,
                detail::observed_truth(row.truths != nullptr &&
                                       (row.truths[at / 64] >> (at % 64) & 1) != 0));
            break;
        }
    }
    return made;
}

} // namespace v1
} // namespace tieuchi
