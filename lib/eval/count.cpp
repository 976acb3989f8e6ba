// SPDX-License-Identifier: Apache-2.0
// Counting one unit without reasons: one pass over the leaves, integers only, nothing allocated.
// What does not fit that pass is handed over to the full assessment.
#include <tieuchi/assessment.hpp>
#include "eval/leaf.hpp"
#include "eval/program.hpp"

#include <algorithm>
#include <array>
#include <optional>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Attributes that fit onto the stack.
constexpr std::size_t most_attributes = 32;

/// One pass over a unit in which nothing is declared.
class counting {
public:
    counting(program const& in, unit const& subject, policy choices) noexcept
        : program_(in), unit_(subject), missing_fails_(choices.missing == missing_policy::fail) {}

    /// The tally; nothing where the unit needs the full assessment.
    [[nodiscard]] std::optional<tally> run() {
        if (!program_.plain || !program_.simple_leaves || unit_.declared_count() > 0 ||
            program_.rules.attributes.size() > most_attributes) {
            return std::nullopt;
        }
        find_attributes();
        for (criterion_plan const& one : program_.criteria) {
            if (!count_criterion(one)) {
                return std::nullopt;
            }
        }
        return finish();
    }

private:
    void find_attributes() {
        auto const codes = unit_.attribute_codes();
        auto const numbers = unit_.attribute_numbers();
        for (std::size_t i = 0; i < codes.size(); ++i) {
            codes_[i] = codes[i];
            numbers_[i] = numbers[i];
        }
        derive_attributes(program_, {codes_.data(), codes.size()}, {numbers_.data(), codes.size()});
    }

    bool count_criterion(criterion_plan const& plan) {
        bool failed = false;
        bool open = false;
        for (std::int32_t i = plan.leaves.first; i < plan.leaves.last; ++i) {
            auto const at = static_cast<std::size_t>(i);
            verdict const found = count_leaf(program_.leaves[at], unit_.observations()[at]);
            if (found == verdict::exempt) {
                return false;
            }
            failed = failed || found == verdict::fail;
            open = open || found == verdict::unknown;
        }
        result_.criteria_failed += failed ? 1 : 0;
        result_.criteria_unknown += open && !failed ? 1 : 0;
        result_.criteria_passed += open || failed ? 0 : 1;
        return true;
    }

    /// Adds one leaf; `exempt` also stands for what integers alone cannot do.
    verdict count_leaf(leaf_plan const& plan, observation const& seen) noexcept {
        bound_end const& end = end_for(plan, {codes_.data(), codes_.size()});
        std::int64_t value = seen.truth ? 1 : 0;
        bool const as_integer = seen.kind == observed::boolean ||
                                (seen.kind == observed::number && scaled(seen, plan.scale, value));
        if (as_integer && end.kind == end_kind::value && end.prepared) {
            return count_integer(plan, end, value);
        }
        leaf_judgement const found = judge(plan, end, seen, verdict::fail);
        switch (found.verdict) {
        case verdict::pass:
            if (plan.full_marks) {
                return verdict::exempt;
            }
            add(plan.full);
            return verdict::pass;
        case verdict::fail:
            known_ += 1;
            return end.rule == progress_rule::step ? verdict::fail : verdict::exempt;
        case verdict::unknown:
            if (missing_fails_ && found.reason == reason::missing) {
                return verdict::fail;
            }
            upper_ += plan.full;
            return verdict::unknown;
        case verdict::exempt: break;
        }
        return verdict::exempt;
    }

    verdict count_integer(leaf_plan const& plan, bound_end const& end,
                          std::int64_t value) noexcept {
        bool const pass = satisfies(plan.compare, value, end.low, end.high);
        if (pass && !plan.full_marks) {
            add(plan.full);
            return verdict::pass;
        }
        if (end.rule == progress_rule::general) {
            return verdict::exempt;
        }
        if (end.rule == progress_rule::linear) {
            add(end.multiplier * linear_numerator(plan.compare, end, value));
        } else {
            known_ += 1;
        }
        return pass ? verdict::pass : verdict::fail;
    }

    void add(int128 part) noexcept {
        lower_ += part;
        upper_ += part;
        known_ += 1;
    }

    [[nodiscard]] tally finish() {
        result_.standard = standard();
        rational const known = make_rational(known_, program_.criteria_leaves);
        if (program_.floor.sign() > 0 && known < program_.floor) {
            return result_;
        }
        result_.has_score = true;
        result_.score_lower = make_rational(lower_, program_.denominator);
        result_.score_upper =
            lower_ == upper_ ? result_.score_lower : make_rational(upper_, program_.denominator);
        return result_;
    }

    [[nodiscard]] verdict standard() const noexcept {
        verdict_counts others;
        auto const conditions = static_cast<std::size_t>(program_.criteria_leaves);
        for (std::size_t i = conditions; i < program_.leaves.size(); ++i) {
            leaf_plan const& plan = program_.leaves[i];
            leaf_judgement const found = judge(plan, end_for(plan, {codes_.data(), codes_.size()}),
                                               unit_.observations()[i], verdict::fail);
            bool const strict = missing_fails_ && found.reason == reason::missing;
            others.add(strict ? verdict::fail : found.verdict);
        }
        auto const& holds = unit_.holds();
        for (std::string const& id : program_.rules.presupposes) {
            others.add(!holds ? verdict::unknown
                       : std::find(holds->begin(), holds->end(), id) != holds->end()
                           ? verdict::pass
                           : verdict::fail);
        }
        return result_.criteria_failed + others.fail > 0       ? verdict::fail
               : result_.criteria_unknown + others.unknown > 0 ? verdict::unknown
               : result_.criteria_passed > 0                   ? verdict::pass
                                                               : verdict::exempt;
    }

    program const& program_;
    unit const& unit_;
    bool missing_fails_;
    std::array<std::int32_t, most_attributes> codes_{};
    std::array<std::optional<decimal>, most_attributes> numbers_{};
    tally result_;
    int128 lower_ = 0;
    int128 upper_ = 0;
    std::int32_t known_ = 0;
};

tally from_assessment(assessment const& found) {
    tally made;
    made.standard = found.standard();
    for (node_result const& one : found.criteria()) {
        made.criteria_passed += one.verdict == verdict::pass ? 1 : 0;
        made.criteria_failed += one.verdict == verdict::fail ? 1 : 0;
        made.criteria_unknown += one.verdict == verdict::unknown ? 1 : 0;
        made.criteria_exempt += one.verdict == verdict::exempt ? 1 : 0;
    }
    if (auto const score = found.score(measure::weighted_progress)) {
        made.has_score = true;
        made.score_lower = score->lower;
        made.score_upper = score->upper;
    }
    return made;
}

} // namespace
} // namespace detail
} // namespace v1
} // namespace tieuchi

namespace tieuchi {
inline namespace v1 {

tally count(evaluator const& rules, unit const& subject, policy choices) {
    if (auto made = detail::counting(rules.compiled(), subject, choices).run()) {
        return *made;
    }
    return detail::from_assessment(assess(rules, subject, choices));
}

} // namespace v1
} // namespace tieuchi
