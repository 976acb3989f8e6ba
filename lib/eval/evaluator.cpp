// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/evaluator.hpp>
#include "eval/program.hpp"

#include <memory>
#include <string_view>

namespace tieuchi {
inline namespace v1 {

evaluator evaluator::compile(rulebook const& source, date when) {
    auto made = std::make_shared<detail::program>(source, when);
    detail::compile_leaves(*made);
    detail::compile_attributes(*made);
    detail::compile_tests(*made);
    detail::compile_scores(*made);
    return evaluator(std::move(made));
}

rulebook const& evaluator::source() const& noexcept {
    return program_->source;
}

date evaluator::reference_date() const noexcept {
    return program_->when;
}

edition const& evaluator::rules() const& noexcept {
    return program_->rules;
}

std::int32_t evaluator::leaf_count() const noexcept {
    return static_cast<std::int32_t>(program_->leaves.size());
}

std::int32_t evaluator::criteria_leaf_count() const noexcept {
    return program_->criteria_leaves;
}

std::int32_t evaluator::indicator_count() const noexcept {
    return static_cast<std::int32_t>(program_->indicators.size());
}

std::int32_t evaluator::criterion_count() const noexcept {
    return static_cast<std::int32_t>(program_->criteria.size());
}

leaf const& evaluator::leaf_at(std::int32_t index) const& noexcept {
    TIEUCHI_ASSERT(index >= 0 && index < leaf_count());
    return *program_->leaves[static_cast<std::size_t>(index)].model;
}

namespace {

detail::id_entry entry_of(detail::program const& in, std::string_view id) noexcept {
    auto const found = in.ids.find(id);
    return found == in.ids.end() ? detail::id_entry{} : found->second;
}

} // namespace

std::int32_t evaluator::find_leaf(std::string_view id) const noexcept {
    return entry_of(*program_, id).leaf;
}

std::int32_t evaluator::find_indicator(std::string_view id) const noexcept {
    return entry_of(*program_, id).indicator;
}

std::int32_t evaluator::find_criterion(std::string_view id) const noexcept {
    return entry_of(*program_, id).criterion;
}

std::int32_t evaluator::find_attribute(std::string_view id) const noexcept {
    auto const found = program_->attribute_ids.find(id);
    return found == program_->attribute_ids.end() ? -1 : found->second;
}

node_kind evaluator::kind_of(std::string_view id) const noexcept {
    return entry_of(*program_, id).kind;
}

} // namespace v1
} // namespace tieuchi
