// SPDX-License-Identifier: Apache-2.0
// The compiled form of a rulebook for one reference date: leaves with every end that their bound
// can have, tests with their names resolved, and the integers that exact scores are summed from.
#ifndef TIEUCHI_EVAL_PROGRAM_HPP
#define TIEUCHI_EVAL_PROGRAM_HPP

#include <tieuchi/evaluator.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Stands for the calendar year of the reference date where an attribute's number is expected.
inline constexpr std::int32_t year_attribute = -2;

/// What a bound can come to for one unit.
enum class end_kind : std::uint8_t { value, null, delegated, unknown, attribute_missing };

/// A choice on the way to an end of a bound.
struct end_choice {
    std::int32_t attribute = year_attribute;
    std::string key; ///< The key that stands in the rulebook, `*` included.
};

/// How the progress of a number towards one end is computed.
enum class progress_rule : std::uint8_t {
    step,    ///< 0 or 1.
    linear,  ///< Prepared integers, below.
    general, ///< By `exact_progress`, with rationals.
};

/** One end of a leaf's bound: what the tree of the bound can come to.

    Where `prepared`, the integers hold bound, target and baseline at one common scale, so that a
    number with at most so many places is judged by integer comparison alone. What judging a unit
    reads fills the first cache line: with it, counting a unit takes two thirds of the time.
*/
struct alignas(64) bound_end {
    end_kind kind = end_kind::unknown;
    progress_rule rule = progress_rule::general;
    bool prepared = false;
    std::int64_t low = 0;  ///< Bound, at the leaf's scale.
    std::int64_t high = 0; ///< Upper end of `between`.
    std::int64_t base = 0; ///< Baseline.
    std::int64_t span = 1; ///< Distance from baseline to target: denominator of progress.
    int128 multiplier = 0; ///< Contribution to the unit's score per unit of the numerator.

    bound_value value;
    bool verified = true;
    std::int32_t missing_attribute = -1; ///< Of end_kind::attribute_missing.
    std::vector<end_choice> choices;     ///< From outside in.
    bound const* at = nullptr;           ///< The end itself.
    bound const* sourced = nullptr;      ///< The innermost stated source on the way.
    bound const* of = nullptr;           ///< The outermost other rulebook on the way.
};

/// A node of the decision tree that finds the end for a unit.
struct bound_step {
    std::int32_t attribute = -1;    ///< -1: `end` is the answer.
    std::int32_t end = -1;          ///< The answer, or the end for a missing attribute.
    std::vector<std::int32_t> next; ///< By the attribute's value: the next step.
};

/// A test with its names resolved.
struct compiled_test {
    test_form form = test_form::all;
    std::vector<compiled_test> children;
    std::int32_t index = -1;  ///< Criterion, indicator, leaf of a condition, attribute.
    measure built_in{};       ///< Of test_form::measure, unless `method` is set.
    std::int32_t method = -1; ///< Index of the caller's own method.
    asked_verdict asked{};
    comparator compare{};
    rational low;
    rational high;
    std::vector<bool> accepted; ///< Of attribute_is: by value.
};

/// A rule of a derived attribute with its names resolved.
struct compiled_rule {
    std::optional<compiled_test> when;
    std::int32_t code = -1;                ///< The value, or -1 with `value_of`.
    std::int32_t value_of = -1;            ///< Attribute whose value is taken.
    std::vector<std::int32_t> translation; ///< By that attribute's value: the own value.
};

/// A leaf in the order of the evaluator; what judging a unit reads comes first.
struct leaf_plan {
    std::int32_t constant_end = -1; ///< The one end that does not depend on attributes, or -1.
    std::int32_t by = -1; ///< The one attribute that decides by itself, through `ends_by`; or -1.
    std::vector<std::int32_t> ends_by; ///< By one more than the attribute's value: the end.
    std::vector<bound_end> ends;
    int scale = 0; ///< Places of the prepared integers.
    comparator compare{};
    bool full_marks = false; ///< Whether a passing leaf need not have full marks (S-407).
    int128 full = 0;         ///< Contribution to the unit's score at progress 1.

    leaf const* model = nullptr;
    std::int32_t criterion = -1; ///< -1 for a condition.
    std::int32_t indicator = -1; ///< -1 for a condition.
    std::int32_t part = 0;       ///< Index among the parts of the indicator.
    std::int32_t root = 0;       ///< First of `steps`.
    std::vector<bound_step> steps;
    std::optional<compiled_test> exempt_when;
};

/// A contiguous range of numbers.
struct index_range {
    std::int32_t first = 0;
    std::int32_t last = 0; ///< One past the end.
};

/// An indicator in the order of the evaluator.
struct indicator_plan {
    indicator const* model = nullptr;
    std::int32_t criterion = -1;
    index_range leaves;
};

/// A criterion in the order of the evaluator.
struct criterion_plan {
    criterion const* model = nullptr;
    index_range indicators;
    index_range leaves;
    bool plain = false;     ///< All of all: its leaves' contributions simply add up.
    bool shares_id = false; ///< Its only indicator has its id.
    rational share;         ///< Weight over the sum of weights, times the scale.
};

/// What an id stands for.
struct id_entry {
    node_kind kind = node_kind::none;
    std::int32_t criterion = -1;
    std::int32_t indicator = -1;
    std::int32_t leaf = -1; ///< The leaf that a value under this id belongs to.
};

/// Everything about one rulebook on one date.
struct program {
    program(rulebook from, date on) : source(std::move(from)), when(on), rules(source.on(on)) {}

    rulebook source;
    date when;
    edition rules;

    std::vector<leaf_plan> leaves; ///< Of criteria, then conditions.
    std::int32_t criteria_leaves = 0;
    std::vector<indicator_plan> indicators;
    std::vector<criterion_plan> criteria;
    std::unordered_map<std::string_view, id_entry> ids;
    std::unordered_map<std::string_view, std::int32_t> attribute_ids;

    std::vector<std::int32_t> derive_order;               ///< Derived attributes, inner ones first.
    std::vector<std::vector<compiled_rule>> derive_rules; ///< By attribute.
    std::vector<std::int32_t> default_codes;              ///< By attribute; -1: none.

    std::vector<compiled_test> grade_tests; ///< By grade; the last is of no consequence.
    std::optional<compiled_test> withdraw;

    bool plain = false;         ///< Every criterion is plain and sums fit into 128 bits.
    bool simple_leaves = false; ///< No leaf has `exempt_when`.
    int128 denominator = 1;     ///< Of the unit's score.
    rational weight_sum;        ///< Of the criteria.
    rational floor;             ///< completeness_floor
};

/// Compile: everything of `program` but what its constructor sets.
void compile_leaves(program& into);
void compile_attributes(program& into);
void compile_tests(program& into);
void compile_scores(program& into);

/// Resolve the names of a test.
[[nodiscard]] compiled_test compile_test(program const& in, test const& source);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
