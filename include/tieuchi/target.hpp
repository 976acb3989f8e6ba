// SPDX-License-Identifier: Apache-2.0
// Targets of a programme: what is asked of a set of units by a deadline, whether it is reached, by
// how much not, and which units stand in the way (S-901 to S-909).
#ifndef TIEUCHI_TARGET_HPP
#define TIEUCHI_TARGET_HPP

#include <tieuchi/assessed.hpp>
#include <tieuchi/date.hpp>
#include <tieuchi/decimal.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/test.hpp>
#include <tieuchi/text.hpp>
#include <tieuchi/threshold.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// What a fact about one unit is (S-902). @since 0.2
enum class fact_form : std::uint8_t {
    all = 1,
    any = 2,
    negation = 3,           ///< `not`
    measure = 4,            ///< A scoring method's value against a number.
    criterion = 5,          ///< A criterion's verdict.
    indicator = 6,          ///< An indicator's verdict.
    grade = 7,              ///< This grade or a better one.
    attribute_is = 8,       ///< An enumerated attribute is one of the values.
    attribute_compares = 9, ///< A decimal attribute against a number.
    cohort = 10,            ///< The unit belongs to a cohort.
    parent = 11,            ///< The unit states this parent.
};

/** A fact about one unit, or a tree of them.

    @since 0.2
*/
struct unit_fact {
    fact_form form = fact_form::all;
    std::vector<unit_fact> children; ///< Of all, any (never empty) and negation (one).
    std::string subject;             ///< Measure, criterion, grade, attribute, cohort, parent ...
    asked_verdict asked{};           ///< Of verdicts.
    comparator compare{};            ///< Of comparisons: the first six comparators.
    decimal low;                     ///< Of comparisons; of `between` the lower end.
    decimal high;                    ///< Of `between` the upper end; otherwise equal to `low`.
    std::vector<std::string> values; ///< Of attribute_is; never empty.
};

/// What a node of a target's test is (S-903). @since 0.2
enum class target_form : std::uint8_t {
    all = 1,
    any = 2,
    negation = 3, ///< `not`
    total = 4,    ///< The sum of a measure over units.
    mean = 5,     ///< Its mean.
    share = 6,    ///< How many in a hundred units a fact is true of.
    count = 7,    ///< Of how many units it is true.
    every = 8,    ///< Whether it is true of every one.
};

/// Word of the formats, such as `total`. @since 0.2
[[nodiscard]] constexpr std::string_view name(target_form value) noexcept {
    constexpr std::string_view names[] = {"",     "all",   "any",   "not",  "total",
                                          "mean", "share", "count", "every"};
    return names[static_cast<std::uint8_t>(value)];
}

/** A node of a target's test.

    @since 0.2
*/
struct target_test {
    target_form form = target_form::all;
    std::vector<target_test> children; ///< Of all, any (never empty) and negation (one).
    std::string measure;               ///< Of total and mean.
    unit_fact of;                      ///< Of share, count and every.
    std::optional<unit_fact> among;    ///< The units that count; absent: all.
    comparator compare{};              ///< Of total, mean, share and count.
    decimal low;                       ///< The bound; of `between` the lower end.
    decimal high;                      ///< Of `between` the upper end; otherwise equal to `low`.
    bool more = false;                 ///< What is compared is the growth since the baseline.
};

/** One target.

    @since 0.2
*/
struct target {
    std::string id;
    text name; ///< Empty when not stated.
    date deadline;
    target_test when;
    std::string source;   ///< Empty when not stated.
    std::string citation; ///< Empty when not stated.
    std::string note;     ///< Empty when not stated.
};

/// A `tieuchi-targets/1` document. @since 0.2
struct target_list {
    std::string id;
    text title;                  ///< Empty when not stated.
    std::string source;          ///< Empty when not stated.
    std::string citation;        ///< Empty when not stated.
    std::string note;            ///< Empty when not stated.
    std::vector<target> targets; ///< Never empty.
};

/** Read a `tieuchi-targets/1` document.

    Reports every problem at once, in document order; one error refuses the document.

    @complexity Linear in the size of the document.
    @errors     The code of the first error in `problems`, when there is one.
    @param json     The text.
    @param rules    The evaluator whose measures, criteria, grades and attributes may be named.
    @param problems Receives the errors.
    @since 0.2
*/
[[nodiscard]] result<target_list> read_targets(std::string_view json, evaluator const& rules,
                                               diagnostics& problems);

/// A unit that keeps a target from being reached. @since 0.2
struct unit_in_the_way {
    std::size_t unit = 0;              ///< Index of the unit.
    verdict found = verdict::unknown;  ///< fail: it is; unknown: it may be.
    std::optional<interval> shortfall; ///< What it lacks by itself, where that is a number.
};

/** What was found of one fact of a target's test: of a node that is no combination.

    @since 0.2
*/
struct target_fact {
    std::string pointer; ///< JSON pointer from the target's test; empty for the test itself.
    target_form form = target_form::every;
    verdict outcome = verdict::unknown;
    std::int64_t members = 0;         ///< Units that count for certain.
    std::int64_t members_unknown = 0; ///< Units of which it is not known whether they count.
    std::optional<interval> value;    ///< What was compared; of every: how many units pass.
    std::optional<interval> baseline; ///< With `more`: what was taken off.
    /// What lacks, at least 0: the distance to the bound, 0 at a strict one; of every the number of
    /// units that fail. Nothing where there is no value.
    std::optional<interval> shortfall;
    /// In unit order; empty where the fact does not keep the target from being reached.
    std::vector<unit_in_the_way> units;
};

/** What was found of a target (S-901).

    @since 0.2
*/
struct target_outcome {
    verdict outcome = verdict::unknown; ///< pass, fail or unknown.
    std::optional<interval> shortfall;  ///< Of a test that is one fact; nothing for a tree.
    std::vector<target_fact> facts;     ///< In document order.
    std::vector<unit_in_the_way> units; ///< Of all facts together, in unit order.
};

/** Judge a target.

    @exactness  Exact; nothing is rounded.
    @complexity Facts times units; n log n in the units that may or may not count.
    @param of       The target.
    @param units    The units now. One not there is not counted.
    @param baseline The units at the date from which `more` counts; without it such facts are
                    unknown. Need not be the same units, nor of the same rulebook.
    @since 0.2
*/
[[nodiscard]] target_outcome
judge_target(target const& of, std::span<assessed_unit const> units,
             std::optional<std::span<assessed_unit const>> baseline = {});

/** The outcomes as a `tieuchi-target-outcomes/1` document, one LF at the end.

    @pre `outcomes` are those of `of.targets`, in the same order, over `units`, which were assessed
         by `rules` under `choices`.
    @since 0.2
*/
[[nodiscard]] std::string to_json(target_list const& of, std::span<target_outcome const> outcomes,
                                  std::span<assessed_unit const> units, evaluator const& rules,
                                  policy choices);

} // namespace v1
} // namespace tieuchi

#endif
