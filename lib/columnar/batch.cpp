// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/batch.hpp>
#include "columnar/batch_store.hpp"

#include <algorithm>
#include <bit>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

template <typename T>
void room(std::vector<T>& in, bool wanted, std::int64_t count) {
    if (wanted) {
        in.resize(static_cast<std::size_t>(count));
    } else {
        in.clear();
    }
}

template <typename T>
T* begin_of(std::vector<T>& in) noexcept {
    return in.empty() ? nullptr : in.data();
}

/// Writes the masks of a row of nodes.
void put_masks(std::span<node_result const> nodes, std::int64_t row, std::int32_t words,
               std::vector<std::uint64_t>& pass, std::vector<std::uint64_t>& fail,
               std::vector<std::uint64_t>& unknown) {
    auto const first = static_cast<std::size_t>(row * words);
    for (std::int32_t w = 0; w < words; ++w) {
        pass[first + static_cast<std::size_t>(w)] = 0;
        fail[first + static_cast<std::size_t>(w)] = 0;
        unknown[first + static_cast<std::size_t>(w)] = 0;
    }
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        std::uint64_t const bit = std::uint64_t{1} << i % 64;
        std::size_t const at = first + i / 64;
        pass[at] |= nodes[i].verdict == verdict::pass ? bit : 0;
        fail[at] |= nodes[i].verdict == verdict::fail ? bit : 0;
        unknown[at] |= nodes[i].verdict == verdict::unknown ? bit : 0;
    }
}

} // namespace

void batch_store::prepare(evaluator const& rules, std::int64_t count, outputs wanted) {
    rows = count;
    handed_over = 0;
    failures.clear();
    scores.clear();
    statuses.assign(static_cast<std::size_t>(count), 0);
    criteria_words = words_for(rules.rules().criteria.size());
    indicator_words = words_for(static_cast<std::size_t>(rules.indicator_count()));
    room(standard, has(wanted, outputs::standard), count);
    for (auto* counts : {&passed, &failed, &unknown, &exempt}) {
        room(*counts, has(wanted, outputs::counts), count);
    }
    for (auto* masks : {&criteria_pass, &criteria_fail, &criteria_unknown}) {
        room(*masks, has(wanted, outputs::criteria_masks), count * criteria_words);
    }
    room(criteria_basic, has(wanted, outputs::basic_masks), count * criteria_words);
    for (auto* masks : {&indicators_pass, &indicators_fail, &indicators_unknown}) {
        room(*masks, has(wanted, outputs::indicator_masks), count * indicator_words);
    }
    room(score_lower, has(wanted, outputs::scores), count);
    room(score_upper, has(wanted, outputs::scores), count);
    denominators.clear();
    wide_lower.clear();
    wide_upper.clear();
    wide_strata.clear();
    wide_denominators.clear();
    room(grades, has(wanted, outputs::grades), count);
    bool const few_grades = rules.rules().grades.size() <= 64;
    room(grades_possible, has(wanted, outputs::grades) && few_grades, count);
    summary.reset();
    if (has(wanted, outputs::summary)) {
        summary.emplace(rules);
    }
}

result_arrays batch_store::arrays() noexcept {
    result_arrays made;
    made.standard = begin_of(standard);
    made.passed = begin_of(passed);
    made.failed = begin_of(failed);
    made.unknown = begin_of(unknown);
    made.exempt = begin_of(exempt);
    made.criteria_pass = begin_of(criteria_pass);
    made.criteria_fail = begin_of(criteria_fail);
    made.criteria_unknown = begin_of(criteria_unknown);
    made.criteria_basic = begin_of(criteria_basic);
    made.indicators_pass = begin_of(indicators_pass);
    made.indicators_fail = begin_of(indicators_fail);
    made.indicators_unknown = begin_of(indicators_unknown);
    made.score_lower = begin_of(score_lower);
    made.score_upper = begin_of(score_upper);
    made.wide_lower = begin_of(wide_lower);
    made.wide_upper = begin_of(wide_upper);
    made.wide_strata = begin_of(wide_strata);
    made.grade = begin_of(grades);
    made.grades_possible = begin_of(grades_possible);
    return made;
}

void batch_store::put(std::int64_t row, assessment const& found) {
    auto const at = static_cast<std::size_t>(row);
    if (!standard.empty()) {
        standard[at] = static_cast<std::uint8_t>(found.standard());
    }
    if (!passed.empty()) {
        verdict_counts counts;
        for (node_result const& one : found.criteria()) {
            counts.add(one.verdict);
        }
        passed[at] = static_cast<std::uint16_t>(counts.pass);
        failed[at] = static_cast<std::uint16_t>(counts.fail);
        unknown[at] = static_cast<std::uint16_t>(counts.unknown);
        exempt[at] = static_cast<std::uint16_t>(counts.exempt);
    }
    if (!criteria_pass.empty()) {
        put_masks(found.criteria(), row, criteria_words, criteria_pass, criteria_fail,
                  criteria_unknown);
    }
    if (!criteria_basic.empty()) {
        auto const first = static_cast<std::size_t>(row * criteria_words);
        for (std::size_t i = 0; i < found.criteria().size(); ++i) {
            std::uint64_t& word = criteria_basic[first + i / 64];
            word = (i % 64 == 0 ? 0 : word) | std::uint64_t{found.criteria()[i].basic} << i % 64;
        }
    }
    if (!indicators_pass.empty()) {
        put_masks(found.indicators(), row, indicator_words, indicators_pass, indicators_fail,
                  indicators_unknown);
    }
    if (!score_lower.empty()) {
        score_lower[at] = ask_for_it;
        score_upper[at] = ask_for_it;
    }
    if (!grades.empty()) {
        grades[at] = static_cast<std::int16_t>(found.grade().value_or(-1));
    }
    if (!grades_possible.empty()) {
        grades_possible[at] = 0;
        for (std::int32_t const grade : found.grades_possible()) {
            grades_possible[at] |= std::uint64_t{1} << static_cast<unsigned>(grade);
        }
    }
}

void batch_store::put_nothing(std::int64_t row) noexcept {
    auto const clear = [row](auto& values, std::int64_t each, auto const& nothing) {
        if (!values.empty()) {
            std::fill_n(values.begin() + static_cast<std::ptrdiff_t>(row * each), each, nothing);
        }
    };
    clear(standard, 1, std::uint8_t{0});
    for (auto* counts : {&passed, &failed, &unknown, &exempt}) {
        clear(*counts, 1, std::uint16_t{0});
    }
    for (auto* masks : {&criteria_pass, &criteria_fail, &criteria_unknown, &criteria_basic}) {
        clear(*masks, criteria_words, std::uint64_t{0});
    }
    for (auto* masks : {&indicators_pass, &indicators_fail, &indicators_unknown}) {
        clear(*masks, indicator_words, std::uint64_t{0});
    }
    clear(score_lower, 1, ask_for_it);
    clear(score_upper, 1, ask_for_it);
    clear(grades, 1, std::int16_t{-1});
    clear(grades_possible, 1, std::uint64_t{0});
}

} // namespace detail

batch_result::batch_result() : store_(std::make_unique<detail::batch_store>()) {}
batch_result::batch_result(batch_result&&) noexcept = default;
batch_result& batch_result::operator=(batch_result&&) noexcept = default;
batch_result::~batch_result() = default;

std::int64_t batch_result::rows() const noexcept {
    return store_->rows;
}

kernel batch_result::used() const noexcept {
    return store_->used;
}

std::int64_t batch_result::handed_over() const noexcept {
    return store_->handed_over;
}

std::span<row_failure const> batch_result::failures() const noexcept {
    return store_->failures;
}

std::span<std::uint16_t const> batch_result::statuses() const noexcept {
    return store_->statuses;
}

std::span<std::uint8_t const> batch_result::standard() const noexcept {
    return store_->standard;
}

std::span<std::uint16_t const> batch_result::criteria_passed() const noexcept {
    return store_->passed;
}

std::span<std::uint16_t const> batch_result::criteria_failed() const noexcept {
    return store_->failed;
}

std::span<std::uint16_t const> batch_result::criteria_unknown() const noexcept {
    return store_->unknown;
}

std::span<std::uint16_t const> batch_result::criteria_exempt() const noexcept {
    return store_->exempt;
}

std::int32_t batch_result::criteria_words() const noexcept {
    return store_->criteria_words;
}

std::int32_t batch_result::indicator_words() const noexcept {
    return store_->indicator_words;
}

std::span<std::uint64_t const> batch_result::criteria_pass() const noexcept {
    return store_->criteria_pass;
}

std::span<std::uint64_t const> batch_result::criteria_fail() const noexcept {
    return store_->criteria_fail;
}

std::span<std::uint64_t const> batch_result::criteria_unknown_mask() const noexcept {
    return store_->criteria_unknown;
}

std::span<std::uint64_t const> batch_result::criteria_basic() const noexcept {
    return store_->criteria_basic;
}

std::span<std::uint64_t const> batch_result::indicators_pass() const noexcept {
    return store_->indicators_pass;
}

std::span<std::uint64_t const> batch_result::indicators_fail() const noexcept {
    return store_->indicators_fail;
}

std::span<std::uint64_t const> batch_result::indicators_unknown() const noexcept {
    return store_->indicators_unknown;
}

std::optional<interval> batch_result::score(std::int64_t row) const {
    detail::batch_store const& in = *store_;
    auto const at = static_cast<std::size_t>(row);
    auto const over = [](detail::int128 lower, detail::int128 upper, detail::int128 under) {
        rational const first = detail::make_rational(lower, under);
        return interval{first, lower == upper ? first : detail::make_rational(upper, under)};
    };
    if (in.score_lower[at] != detail::ask_for_it) {
        std::int64_t const under =
            in.denominators.size() == 1 ? in.denominators.front() : in.denominators[at];
        return over(in.score_lower[at], in.score_upper[at], under);
    }
    if (!in.wide_strata.empty() && in.wide_strata[at] != detail::no_wide_stratum) {
        auto const words = static_cast<std::size_t>(in.wide_words);
        return detail::score_over(std::span(in.wide_lower).subspan(at * words, words),
                                  std::span(in.wide_upper).subspan(at * words, words),
                                  in.wide_denominators[in.wide_strata[at]]);
    }
    auto const found = std::lower_bound(
        in.scores.begin(), in.scores.end(), row,
        [](detail::row_score const& one, std::int64_t wanted) { return one.row < wanted; });
    bool const is_there = found != in.scores.end() && found->row == row;
    return is_there ? std::optional(found->value) : std::nullopt;
}

std::span<std::int64_t const> batch_result::score_lower() const noexcept {
    return store_->score_lower;
}

std::span<std::int64_t const> batch_result::score_upper() const noexcept {
    return store_->score_upper;
}

std::span<std::int64_t const> batch_result::score_denominators() const noexcept {
    return store_->denominators;
}

std::span<std::int16_t const> batch_result::grades() const noexcept {
    return store_->grades;
}

std::span<std::uint64_t const> batch_result::grades_possible() const noexcept {
    return store_->grades_possible;
}

rollup const* batch_result::summary() const noexcept {
    return store_->summary ? &*store_->summary : nullptr;
}

} // namespace v1
} // namespace tieuchi
