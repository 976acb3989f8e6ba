// SPDX-License-Identifier: Apache-2.0
#include "columnar/grades.hpp"

#include "columnar/block.hpp"
#include "columnar/tile.hpp"
#include "columnar/word_tools.hpp"
#include "eval/tests.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::uint64_t every_row = ~std::uint64_t{0};

/// Whether counts by row are enough for a measure.
bool is_counted(measure of) noexcept {
    return of == measure::criteria_passed || of == measure::criteria_met ||
           of == measure::criteria_failed || of == measure::criteria_unknown ||
           of == measure::criteria_exempt || of == measure::standard_met;
}

/// The interval of a counted measure.
interval counted(measure of, std::int64_t pass, std::int64_t fail, std::int64_t unknown,
                 std::int64_t exempt) {
    switch (of) {
    case measure::criteria_passed: return {pass, pass + unknown};
    case measure::criteria_met: return {pass + exempt, pass + exempt + unknown};
    case measure::criteria_failed: return {fail, fail + unknown};
    case measure::criteria_unknown: return {unknown, unknown};
    default: return {exempt, exempt};
    }
}

} // namespace

grade_judge::grade_judge(column_plan const& plan, std::vector<stratum> const& all,
                         strata const& from)
    : plan_(&plan), strata_(&all) {
    for (std::size_t i = 0; i < from.facts().size(); ++i) {
        facts_.emplace(from.facts()[i], i);
    }
    auto const& grades = plan.rules->rules.grades;
    for (std::size_t i = 0; i < grades.size(); ++i) {
        if (grades[i].when) {
            look_through(plan.rules->grade_tests[i]);
        }
    }
}

void grade_judge::look_through(compiled_test const& test) {
    for (compiled_test const& child : test.children) {
        look_through(child);
    }
    bool const scored = test.form == test_form::measure && test.method < 0 &&
                        test.built_in == measure::weighted_progress;
    needs_scores_ = needs_scores_ || scored;
    by_unit_ = by_unit_ || test.form == test_form::criterion_score ||
               test.form == test_form::every_criterion ||
               (test.form == test_form::measure && !scored &&
                (test.method >= 0 || !is_counted(test.built_in)));
}

grade_judge::outcome grade_judge::combined(compiled_test const& test, kernel_job const& job,
                                           std::byte const* tile,
                                           kernel_scratch const& with) const {
    bool const all = test.form == test_form::all;
    outcome made = all ? outcome{every_row, 0} : outcome{0, every_row};
    for (compiled_test const& child : test.children) {
        outcome const one = of(child, job, tile, with);
        made.pass = all ? made.pass & one.pass : made.pass | one.pass;
        made.fail = all ? made.fail | one.fail : made.fail & one.fail;
    }
    return made;
}

grade_judge::outcome grade_judge::attribute_fact(compiled_test const& test,
                                                 std::byte const* tile) const {
    outcome made;
    std::size_t const fact = facts_.at(&test);
    for (std::int32_t j = 0; j < tile_rows; ++j) {
        auto const number = static_cast<std::size_t>(stratum_of(tile, plan_->layout, j));
        verdict const found = (*strata_)[number].facts[fact];
        made.pass |= std::uint64_t{found == verdict::pass} << j;
        made.fail |= std::uint64_t{found == verdict::fail} << j;
    }
    return made;
}

grade_judge::outcome grade_judge::compare_counts(compiled_test const& test,
                                                 kernel_scratch const& with) const {
    outcome made;
    for (std::int32_t j = 0; j < tile_rows; ++j) {
        interval value;
        if (test.built_in == measure::standard_met) {
            bool const fails = (with.standard.fail >> j & 1) != 0;
            bool const exempt = (with.standard.exempt >> j & 1) != 0;
            bool const open = (with.standard.unknown >> j & 1) != 0;
            value = {fails || exempt || open ? 0 : 1, fails || exempt ? 0 : 1};
        } else {
            value = counted(test.built_in, with.counts[0][j], with.counts[1][j], with.counts[2][j],
                            with.counts[3][j]);
        }
        verdict const found = compare_interval(test, value);
        made.pass |= std::uint64_t{found == verdict::pass} << j;
        made.fail |= std::uint64_t{found == verdict::fail} << j;
    }
    return made;
}

namespace {

/// The score of a row of a tile.
interval score_of(kernel_scratch const& with, stratum_score const& in, std::int32_t row) {
    std::array<std::uint64_t, largest_words> ends[2];
    std::size_t const words = with.words;
    for (std::size_t w = 0; w < words; ++w) {
        ends[0][w] = with.lower[64 * w + static_cast<std::size_t>(row)];
        ends[1][w] = with.upper[64 * w + static_cast<std::size_t>(row)];
    }
    return score_over(std::span(ends[0]).first(words), std::span(ends[1]).first(words),
                      denominator_of(in));
}

} // namespace

grade_judge::outcome grade_judge::compare_scores(compiled_test const& test, kernel_job const& job,
                                                 std::byte const* tile,
                                                 kernel_scratch const& with) const {
    outcome made;
    for (std::int32_t j = 0; j < tile_rows; ++j) {
        if ((with.no_value >> j & 1) != 0) {
            continue; // without a value a test is unknown
        }
        auto const number = static_cast<std::size_t>(stratum_of(tile, plan_->layout, j));
        verdict const found = compare_interval(test, score_of(with, job.plan->scores[number], j));
        made.pass |= std::uint64_t{found == verdict::pass} << j;
        made.fail |= std::uint64_t{found == verdict::fail} << j;
    }
    return made;
}

namespace {

/// Pass and fail of a fact that asks for a verdict (S-701).
std::pair<std::uint64_t, std::uint64_t> ask(asked_verdict asked, verdict_words const& of,
                                            std::uint64_t basic) noexcept {
    std::uint64_t const known = ~of.unknown;
    std::uint64_t wanted = 0;
    switch (asked) {
    case asked_verdict::unknown: return {of.unknown, ~of.unknown};
    case asked_verdict::exempt: return {of.exempt, ~of.exempt};
    case asked_verdict::pass: wanted = of.pass(); break;
    case asked_verdict::fail: wanted = of.fail; break;
    case asked_verdict::basic: wanted = basic; break;
    }
    return {wanted & known, ~wanted & known};
}

} // namespace

grade_judge::outcome grade_judge::of(compiled_test const& test, kernel_job const& job,
                                     std::byte const* tile, kernel_scratch const& with) const {
    auto const at = static_cast<std::size_t>(test.index);
    auto const asked = [&](verdict_words const& words, std::vector<std::uint64_t> const& basic) {
        auto const [pass, fail] = ask(test.asked, words, basic.empty() ? 0 : basic[at]);
        return outcome{pass, fail};
    };
    switch (test.form) {
    case test_form::all:
    case test_form::any: return combined(test, job, tile, with);
    case test_form::negation: {
        outcome const inner = of(test.children.front(), job, tile, with);
        return {inner.fail, inner.pass};
    }
    case test_form::attribute_is:
    case test_form::attribute_compares: return attribute_fact(test, tile);
    case test_form::criterion_verdict: return asked(with.criteria.at(at), with.basic_criteria);
    case test_form::indicator_verdict: {
        bool const are_leaves = plan_->all_single && !job.declared;
        return asked((are_leaves ? with.leaves : with.indicators).at(at), with.basic_indicators);
    }
    case test_form::condition_verdict: return asked(with.leaves.at(at), {});
    case test_form::measure:
        return test.built_in == measure::weighted_progress ? compare_scores(test, job, tile, with)
                                                           : compare_counts(test, with);
    case test_form::criterion_score:
    case test_form::every_criterion: break; // every unit was handed over
    }
    return {};
}

std::uint64_t grade_judge::judge(kernel_job const& job, std::byte const* tile,
                                 kernel_scratch& with) const {
    std::fill(std::begin(with.grade), std::end(with.grade), std::int16_t{-1});
    std::fill(std::begin(with.grades_possible), std::end(with.grades_possible), 0);
    if (by_unit_) {
        return every_row;
    }
    auto const& grades = plan_->rules->rules.grades;
    std::uint64_t open = every_row;   // rows without a grade whose test passes so far
    std::uint64_t single = every_row; // rows without a grade that is unknown so far
    for (std::size_t g = 0; g < grades.size() && open != 0; ++g) {
        outcome const found = grades[g].when ? of(plan_->rules->grade_tests[g], job, tile, with)
                                             : outcome{every_row, 0};
        for (std::uint64_t rows = open & ~found.fail; rows != 0; rows &= rows - 1) {
            with.grades_possible[std::countr_zero(rows)] |= g < 64 ? std::uint64_t{1} << g : 0;
        }
        for (std::uint64_t rows = open & single & found.pass; rows != 0; rows &= rows - 1) {
            with.grade[std::countr_zero(rows)] = static_cast<std::int16_t>(g);
        }
        single &= found.pass | found.fail;
        open &= ~found.pass;
    }
    return 0;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
