// SPDX-License-Identifier: Apache-2.0
// Assessments: everything that was found of one unit, with the reason for every verdict.
#ifndef TIEUCHI_ASSESSMENT_HPP
#define TIEUCHI_ASSESSMENT_HPP

#include <tieuchi/evaluator.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/scoring.hpp>
#include <tieuchi/verdict.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

namespace detail {
struct bound_end;
struct leaf_progress;
class assessor;
} // namespace detail

/// What was found of a criterion or an indicator. @since 0.1
struct node_result {
    tieuchi::verdict verdict = verdict::unknown;  ///< As it counts.
    tieuchi::reason reason = reason::none;        ///< Of an unknown or an exempt.
    tieuchi::verdict computed = verdict::unknown; ///< Without the declared verdict on the node.
    declared_verdict declared = declared_verdict::none; ///< On record, whether it counts or not.
    bool declared_counts = false;                       ///< Whether it decided (S-306).
    bool basic = false;                                 ///< S-306
};

/// What was found of a leaf. @since 0.1
struct leaf_result {
    tieuchi::verdict verdict = verdict::unknown;
    tieuchi::reason reason = reason::none;  ///< Of an unknown, an exempt, or a fail by S-308.
    tieuchi::observation observation;       ///< What was known of it.
    detail::bound_end const* end = nullptr; ///< Private to the library.
};

/// A node on which a declared and a computed verdict differ (S-306). @since 0.1
struct conflict {
    node_kind kind = node_kind::none; ///< Criterion or indicator.
    std::int32_t index = -1;          ///< Its number.
    verdict computed = verdict::unknown;
    declared_verdict declared = declared_verdict::none;
};

/** Everything that was found of one unit.

    Numbers of leaves, indicators and criteria are those of the evaluator. Progress of nodes is
    computed when it is asked for, from the leaves; it is exact.

    @threads May be read from several threads at once.
    @lifetime Keeps the evaluator alive; refers to nothing of the unit.
    @since 0.1
*/
class assessment {
public:
    /// An assessment in which nothing has been found; to be filled by `assess`.
    explicit assessment(evaluator rules);
    /// A copy; shares the evaluator.
    assessment(assessment const&);
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    assessment(assessment&&) noexcept;
    /// A copy; shares the evaluator.
    assessment& operator=(assessment const&);
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    assessment& operator=(assessment&&) noexcept;
    ~assessment();

    /// The evaluator that it was made by.
    [[nodiscard]] evaluator const& rules() const& noexcept { return rules_; }
    evaluator const& rules() const&& = delete;
    /// The policies that it was made under.
    [[nodiscard]] policy const& policies() const noexcept { return policy_; }

    /// Whether the unit as a whole meets the standard (S-307).
    [[nodiscard]] verdict standard() const noexcept { return standard_; }
    /// What was found of the criteria, by their number.
    [[nodiscard]] std::span<node_result const> criteria() const noexcept { return criteria_; }
    /// What was found of the indicators, by their number.
    [[nodiscard]] std::span<node_result const> indicators() const noexcept { return indicators_; }
    /// What was found of the leaves, by their number: those of criteria, then the conditions.
    [[nodiscard]] std::span<leaf_result const> leaves() const noexcept { return leaves_; }
    /// Whether presupposed designations are held, in the rulebook's order.
    [[nodiscard]] std::span<verdict const> presupposed() const noexcept { return presupposed_; }
    /// Where declared and computed verdicts differ, in document order (S-306).
    [[nodiscard]] std::span<conflict const> conflicts() const noexcept { return conflicts_; }
    /// Numbers of the leaves whose bound applies and is unverified (S-1102).
    [[nodiscard]] std::span<std::int32_t const> unverified_bounds() const noexcept {
        return unverified_;
    }

    /** Value of a built-in scoring method (S-601).

        @return A point or an interval; nothing where the method has no value for this unit.
        @exactness Exact.
        @since 0.1
    */
    [[nodiscard]] std::optional<interval> score(measure method) const;
    /// The same by name, the caller's own methods included; nothing for an unknown name as well.
    [[nodiscard]] std::optional<interval> score(std::string_view method) const;

    /** Progress of a criterion as it counts, declared verdicts included (S-403, S-404).

        @pre `0 <= index < criterion_count()`
        @return Nothing when the criterion is exempt.
        @exactness Exact.
        @since 0.1
    */
    [[nodiscard]] std::optional<interval> criterion_progress(std::int32_t index) const;
    /// The same of an indicator.
    [[nodiscard]] std::optional<interval> indicator_progress(std::int32_t index) const;
    /// The same of a leaf, as computed (S-401).
    [[nodiscard]] std::optional<interval> leaf_progress(std::int32_t index) const;

    /// Share of leaves of criteria that are known (S-501).
    [[nodiscard]] rational completeness() const;

    /// Number of the grade; nothing while more than one is possible, or without grades (S-702).
    [[nodiscard]] std::optional<std::int32_t> grade() const noexcept;
    /// Numbers of the grades still possible, best first; empty without grades (S-702).
    [[nodiscard]] std::span<std::int32_t const> grades_possible() const noexcept { return grades_; }
    /// Verdict of the rulebook's test for withdrawal; nothing when there is none (S-704).
    [[nodiscard]] std::optional<verdict> withdraw() const noexcept { return withdraw_; }

    /// The unit's value of an enumerated attribute, by default or derived; empty when missing.
    [[nodiscard]] std::string_view attribute_value(std::int32_t attribute) const noexcept;
    /// The unit's value of a decimal attribute, or its default; nothing when missing.
    [[nodiscard]] std::optional<decimal> attribute_number(std::int32_t attribute) const noexcept;

    /// Ids of criteria, conditions and presupposed rulebooks that fail, in that order.
    [[nodiscard]] std::vector<std::string_view> blocked_by() const;
    /// Ids of those that are unknown, in the same order.
    [[nodiscard]] std::vector<std::string_view> undecided_by() const;

private:
    friend class detail::assessor;

    evaluator rules_;
    policy policy_;
    verdict standard_ = verdict::unknown;
    std::vector<node_result> criteria_;
    std::vector<node_result> indicators_;
    std::vector<leaf_result> leaves_;
    std::vector<detail::leaf_progress> progress_;
    std::vector<std::int32_t> codes_; ///< Values of enumerated and derived attributes.
    std::vector<std::optional<decimal>> numbers_;
    std::vector<verdict> presupposed_;
    std::vector<conflict> conflicts_;
    std::vector<std::int32_t> unverified_;
    std::vector<std::int32_t> grades_;
    std::optional<verdict> withdraw_;
    std::optional<interval> weighted_progress_;
    std::int32_t known_leaves_ = 0;
    std::int32_t judged_leaves_ = 0;
};

/** Assess one unit: every verdict with its reason, scores, grade (SEMANTICS 3 to 7).

    @exactness  Exact; nothing is rounded.
    @complexity Linear in the number of leaves, indicators and criteria.
    @pre        `subject` was made for this evaluator.
    @errors     None of the library's own; allocation failure propagates as `std::bad_alloc`.
    @param rules   The compiled rulebook.
    @param subject The unit.
    @param choices The caller's policies.
    @return     The assessment.
    @since 0.1
    @see explain
*/
[[nodiscard]] assessment assess(evaluator const& rules, unit const& subject, policy choices = {});

/** The same into an assessment that is there already, whose memory is used again.

    @pre `into` and `subject` were made for the same evaluator.
    @since 0.1
*/
void assess(unit const& subject, policy choices, assessment& into);

/** Verdict, counts and exact score of one unit, without reasons.

    @since 0.1
*/
struct tally {
    verdict standard = verdict::unknown;
    std::int32_t criteria_passed = 0;
    std::int32_t criteria_failed = 0;
    std::int32_t criteria_unknown = 0;
    std::int32_t criteria_exempt = 0;
    bool has_score = false; ///< Whether weighted progress has a value (S-405, S-501).
    rational score_lower;   ///< Of weighted progress.
    rational score_upper;
};

/** Count one unit: what `assess` finds, without reasons and faster.

    @exactness  Exact; equal to what `assess` gives for the same unit.
    @complexity Linear in the number of leaves; allocates nothing where the unit has neither
                declared verdicts nor observed exemptions nor failing ratio pairs and the rulebook
                asks for all children everywhere, otherwise as `assess`.
    @pre        `subject` was made for this evaluator.
    @since 0.1
*/
[[nodiscard]] tally count(evaluator const& rules, unit const& subject, policy choices = {});

} // namespace v1
} // namespace tieuchi

#endif
