// SPDX-License-Identifier: Apache-2.0
// Assessing one unit: leaves, declared verdicts, nodes, the unit as a whole, grades.
#include <tieuchi/assessment.hpp>
#include "eval/fold.hpp"
#include "eval/leaf.hpp"
#include "eval/score.hpp"
#include "eval/tests.hpp"

#include <algorithm>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Fills one assessment.
class assessor {
public:
    assessor(unit const& subject, policy choices, assessment& into)
        : program_(into.rules_.compiled()), unit_(subject), into_(into) {
        into.policy_ = choices;
    }

    void run() {
        find_attributes();
        judge_leaves();
        settle_declared();
        if (into_.policy_.missing == missing_policy::fail) {
            fail_missing();
        }
        count_known();
        find_presupposed();
        into_.standard_ = standard();
        into_.weighted_progress_ = weighted_progress();
        find_grades();
    }

    /// Score of a unit by weighted progress; nothing without value (S-405, S-501).
    [[nodiscard]] std::optional<interval> weighted_progress() const {
        bool const floored = program_.floor.sign() > 0 && into_.completeness() < program_.floor;
        return floored ? std::nullopt : score_of(program_, into_, into_.progress_);
    }

private:
    [[nodiscard]] attribute_values attributes() const noexcept {
        return {into_.codes_, into_.numbers_};
    }

    void find_attributes() {
        auto const codes = unit_.attribute_codes();
        auto const numbers = unit_.attribute_numbers();
        into_.codes_.assign(codes.begin(), codes.end());
        into_.numbers_.assign(numbers.begin(), numbers.end());
        derive_attributes(program_, into_.codes_, into_.numbers_);
    }

    void judge_leaves() {
        auto const observations = unit_.observations();
        TIEUCHI_ASSERT(observations.size() == program_.leaves.size());
        into_.leaves_.resize(program_.leaves.size());
        into_.progress_.resize(program_.leaves.size());
        into_.unverified_.clear();
        for (std::size_t i = 0; i < program_.leaves.size(); ++i) {
            judge_leaf(program_.leaves[i], observations[i], into_.leaves_[i], into_.progress_[i]);
            leaf_result const& found = into_.leaves_[i];
            bool const bound_applies = found.verdict != verdict::exempt &&
                                       found.reason != reason::attribute_missing &&
                                       found.end->kind == end_kind::value;
            if (bound_applies && !found.end->verified) {
                into_.unverified_.push_back(static_cast<std::int32_t>(i));
            }
        }
    }

    void judge_leaf(leaf_plan const& plan, observation const& seen, leaf_result& found,
                    leaf_progress& progress) {
        bound_end const& end = end_for(plan, into_.codes_);
        found.observation = seen;
        found.end = &end;
        verdict const exempted =
            plan.exempt_when ? evaluate(*plan.exempt_when, program_, attributes()) : verdict::fail;
        set_leaf(found, judge(plan, end, seen, exempted));
        set_progress(plan, end, seen, found.verdict, progress);
    }

    static void set_leaf(leaf_result& found, leaf_judgement judged) noexcept {
        found.verdict = judged.verdict;
        found.reason = judged.reason;
    }

    /// Verdicts of nodes with missing data unknown; which declared verdicts count (S-306, S-308).
    void settle_declared() {
        into_.indicators_.resize(program_.indicators.size());
        into_.criteria_.resize(program_.criteria.size());
        into_.conflicts_.clear();
        auto const on_indicators = unit_.declared_on_indicators();
        auto const on_criteria = unit_.declared_on_criteria();
        for (std::size_t c = 0; c < program_.criteria.size(); ++c) {
            index_range const range = program_.criteria[c].indicators;
            for (std::int32_t i = range.first; i < range.last; ++i) {
                auto const at = static_cast<std::size_t>(i);
                settle(computed_indicator(i), on_indicators[at], into_.indicators_[at]);
            }
            settle(computed_criterion(c), on_criteria[c], into_.criteria_[c]);
            list_conflicts(static_cast<std::int32_t>(c));
        }
    }

    void settle(leaf_judgement computed, declared_verdict declared, node_result& node) const {
        bool const prevails = into_.policy_.declared == declared_policy::prevails;
        node.declared = declared;
        node.declared_counts =
            declared != declared_verdict::none &&
            (prevails ? computed.verdict != verdict::exempt : computed.verdict == verdict::unknown);
        set_node(node, computed);
    }

    static void set_node(node_result& node, leaf_judgement computed) noexcept {
        node.computed = computed.verdict;
        node.verdict = node.declared_counts ? meaning(node.declared) : computed.verdict;
        node.reason = node.declared_counts ? reason::none : computed.reason;
        node.basic = node.verdict == verdict::fail && node.declared == declared_verdict::basic;
    }

    static leaf_judgement of_node(verdict folded) noexcept {
        return {folded, folded == verdict::unknown  ? reason::undecided
                        : folded == verdict::exempt ? reason::all_exempt
                                                    : reason::none};
    }

    [[nodiscard]] leaf_judgement computed_indicator(std::int32_t index) const {
        indicator_plan const& plan = program_.indicators[static_cast<std::size_t>(index)];
        auto const first = static_cast<std::size_t>(plan.leaves.first);
        if (plan.model->single) {
            return {into_.leaves_[first].verdict, into_.leaves_[first].reason};
        }
        return of_node(fold_verdict(plan.model->require, [&](std::int32_t part) {
            return into_.leaves_[first + static_cast<std::size_t>(part)].verdict;
        }));
    }

    [[nodiscard]] leaf_judgement computed_criterion(std::size_t index) const {
        criterion_plan const& plan = program_.criteria[index];
        auto const first = static_cast<std::size_t>(plan.indicators.first);
        return of_node(fold_verdict(plan.model->require, [&](std::int32_t child) {
            return into_.indicators_[first + static_cast<std::size_t>(child)].verdict;
        }));
    }

    bool list_conflict(node_kind kind, std::int32_t index, node_result const& node) {
        bool const decided = node.computed == verdict::pass || node.computed == verdict::fail;
        if (node.declared == declared_verdict::none || !decided ||
            node.computed == meaning(node.declared)) {
            return false;
        }
        into_.conflicts_.push_back({kind, index, node.computed, node.declared});
        return true;
    }

    /// A criterion before its indicators; an id that both share is listed once.
    void list_conflicts(std::int32_t criterion) {
        criterion_plan const& plan = program_.criteria[static_cast<std::size_t>(criterion)];
        bool const listed = list_conflict(node_kind::criterion, criterion,
                                          into_.criteria_[static_cast<std::size_t>(criterion)]);
        if (listed && plan.shares_id) {
            return;
        }
        for (std::int32_t i = plan.indicators.first; i < plan.indicators.last; ++i) {
            list_conflict(node_kind::indicator, i, into_.indicators_[static_cast<std::size_t>(i)]);
        }
    }

    /// Missing leaves over which no declared verdict counts fail (S-308).
    void fail_missing() {
        for (std::size_t i = 0; i < program_.leaves.size(); ++i) {
            leaf_result& found = into_.leaves_[i];
            if (found.reason == reason::missing && !declared_over(program_.leaves[i])) {
                found.verdict = verdict::fail;
                into_.progress_[i] = leaf_progress{leaf_progress::form::small, 0, 1, {}};
            }
        }
        for (std::size_t c = 0; c < program_.criteria.size(); ++c) {
            index_range const range = program_.criteria[c].indicators;
            for (std::int32_t i = range.first; i < range.last; ++i) {
                set_node(into_.indicators_[static_cast<std::size_t>(i)], computed_indicator(i));
            }
            set_node(into_.criteria_[c], computed_criterion(c));
        }
    }

    [[nodiscard]] bool declared_over(leaf_plan const& plan) const noexcept {
        return plan.criterion >= 0 &&
               (into_.indicators_[static_cast<std::size_t>(plan.indicator)].declared_counts ||
                into_.criteria_[static_cast<std::size_t>(plan.criterion)].declared_counts);
    }

    void count_known() {
        into_.known_leaves_ = 0;
        into_.judged_leaves_ = 0;
        for (std::int32_t i = 0; i < program_.criteria_leaves; ++i) {
            leaf_result const& found = into_.leaves_[static_cast<std::size_t>(i)];
            if (found.verdict == verdict::exempt) {
                continue;
            }
            bool const known = found.reason == reason::none ||
                               declared_over(program_.leaves[static_cast<std::size_t>(i)]);
            into_.judged_leaves_ += 1;
            into_.known_leaves_ += known ? 1 : 0;
        }
    }

    void find_presupposed() {
        into_.presupposed_.clear();
        auto const& holds = unit_.holds();
        for (std::string const& id : program_.rules.presupposes) {
            bool const held = holds && std::find(holds->begin(), holds->end(), id) != holds->end();
            into_.presupposed_.push_back(!holds ? verdict::unknown
                                         : held ? verdict::pass
                                                : verdict::fail);
        }
    }

    /// S-307
    [[nodiscard]] verdict standard() const noexcept {
        verdict_counts counts;
        for (node_result const& one : into_.criteria_) {
            counts.add(one.verdict);
        }
        bool const some_criterion_passes = counts.pass > 0;
        auto const conditions = static_cast<std::size_t>(program_.criteria_leaves);
        for (std::size_t i = conditions; i < into_.leaves_.size(); ++i) {
            counts.add(into_.leaves_[i].verdict);
        }
        for (verdict const one : into_.presupposed_) {
            counts.add(one);
        }
        return counts.fail > 0         ? verdict::fail
               : counts.unknown > 0    ? verdict::unknown
               : some_criterion_passes ? verdict::pass
                                       : verdict::exempt;
    }

    void find_grades() {
        into_.grades_.clear();
        into_.withdraw_.reset();
        auto const& grades = program_.rules.grades;
        for (std::size_t i = 0; i < grades.size(); ++i) {
            verdict const outcome =
                grades[i].when ? evaluate(program_.grade_tests[i], program_, attributes(), into_)
                               : verdict::pass;
            if (outcome != verdict::fail) {
                into_.grades_.push_back(static_cast<std::int32_t>(i));
            }
            if (outcome == verdict::pass) {
                break;
            }
        }
        if (program_.withdraw) {
            into_.withdraw_ = evaluate(*program_.withdraw, program_, attributes(), into_);
        }
    }

    program const& program_;
    unit const& unit_;
    assessment& into_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

namespace tieuchi {
inline namespace v1 {

void assess(unit const& subject, policy choices, assessment& into) {
    detail::assessor(subject, choices, into).run();
}

assessment assess(evaluator const& rules, unit const& subject, policy choices) {
    assessment found(rules);
    assess(subject, choices, found);
    return found;
}

} // namespace v1
} // namespace tieuchi
