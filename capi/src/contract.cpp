// SPDX-License-Identifier: Apache-2.0
// What the compiler can prove of the binary interface: constants are those of the C++ headers, and
// structures lie in memory as they were first published. It makes no code.
#include <tieuchi/batch.hpp>
#include <tieuchi/columns.hpp>
#include <tieuchi/criterion.hpp>
#include <tieuchi/error.hpp>
#include <tieuchi/evaluator.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/requirement.hpp>
#include <tieuchi/rounding.hpp>
#include <tieuchi/rulebook.hpp>
#include <tieuchi/scoring.hpp>
#include <tieuchi/test.hpp>
#include <tieuchi/text.hpp>
#include <tieuchi/threshold.hpp>
#include <tieuchi/verdict.hpp>
#include "boundary.hpp"

#include <cstddef>

namespace tieuchi {
namespace capi {
namespace {

#define TIEUCHI_SAME(constant, enumerator)                                                         \
    static_assert(TIEUCHI_##constant == static_cast<std::int32_t>(enumerator))

TIEUCHI_SAME(OK, errc::ok);
TIEUCHI_SAME(E_INVALID_ARGUMENT, errc::invalid_argument);
TIEUCHI_SAME(E_UNSUPPORTED_VERSION, errc::unsupported_version);
TIEUCHI_SAME(E_BUFFER_TOO_SMALL, errc::buffer_too_small);
TIEUCHI_SAME(E_NOT_FOUND, errc::not_found);
TIEUCHI_SAME(E_CALLBACK_FAILED, errc::callback_failed);
TIEUCHI_SAME(E_CANCELLED, errc::cancelled);
TIEUCHI_SAME(E_OTHER_EVALUATOR, errc::other_evaluator);
TIEUCHI_SAME(E_NOT_UTF8, errc::not_utf8);
TIEUCHI_SAME(E_NOT_JSON, errc::not_json);
TIEUCHI_SAME(E_TOO_DEEP, errc::too_deep);
TIEUCHI_SAME(E_TOO_LARGE, errc::too_large);
TIEUCHI_SAME(E_TEXT_TOO_LONG, errc::text_too_long);
TIEUCHI_SAME(E_BAD_ESCAPE, errc::bad_escape);
TIEUCHI_SAME(E_DUPLICATE_KEY, errc::duplicate_key);
TIEUCHI_SAME(E_UNKNOWN_KEY, errc::unknown_key);
TIEUCHI_SAME(E_WRONG_TYPE, errc::wrong_type);
TIEUCHI_SAME(E_WRONG_FORMAT, errc::wrong_format);
TIEUCHI_SAME(E_MISSING_KEY, errc::missing_key);
TIEUCHI_SAME(E_EMPTY_LIST, errc::empty_list);
TIEUCHI_SAME(E_BAD_CSV, errc::bad_csv);
TIEUCHI_SAME(E_BAD_ROLLUP, errc::bad_rollup);
TIEUCHI_SAME(E_BAD_ID, errc::bad_id);
TIEUCHI_SAME(E_DUPLICATE_ID, errc::duplicate_id);
TIEUCHI_SAME(E_UNKNOWN_ID, errc::unknown_id);
TIEUCHI_SAME(E_CYCLIC_REFERENCE, errc::cyclic_reference);
TIEUCHI_SAME(E_BAD_KIND, errc::bad_kind);
TIEUCHI_SAME(E_BAD_COMPARATOR, errc::bad_comparator);
TIEUCHI_SAME(E_BAD_PROGRESS, errc::bad_progress);
TIEUCHI_SAME(E_BAD_BASELINE, errc::bad_baseline);
TIEUCHI_SAME(E_BAD_FULL, errc::bad_full);
TIEUCHI_SAME(E_BAD_TABLE, errc::bad_table);
TIEUCHI_SAME(E_BAD_LEVELS, errc::bad_levels);
TIEUCHI_SAME(E_BAD_BOUND, errc::bad_bound);
TIEUCHI_SAME(E_BAD_KEY, errc::bad_key);
TIEUCHI_SAME(E_INCOMPLETE_BOUND, errc::incomplete_bound);
TIEUCHI_SAME(E_BAD_REQUIREMENT, errc::bad_requirement);
TIEUCHI_SAME(E_BAD_TEST, errc::bad_test);
TIEUCHI_SAME(E_BAD_GRADE, errc::bad_grade);
TIEUCHI_SAME(E_BAD_DATE, errc::bad_date);
TIEUCHI_SAME(E_OUT_OF_RANGE, errc::out_of_range);
TIEUCHI_SAME(E_TOO_MANY, errc::too_many);
TIEUCHI_SAME(E_WEAKENED, errc::weakened);
TIEUCHI_SAME(E_BELOW_FLOOR, errc::below_floor);
TIEUCHI_SAME(E_UNKNOWN_RULEBOOK, errc::unknown_rulebook);
TIEUCHI_SAME(E_UNIT_LEVEL_MISMATCH, errc::unit_level_mismatch);
TIEUCHI_SAME(E_ATTRIBUTE_CONFLICT, errc::attribute_conflict);
TIEUCHI_SAME(E_NOT_A_DECIMAL, errc::not_a_decimal);
TIEUCHI_SAME(E_BAD_VALUE, errc::bad_value);
TIEUCHI_SAME(E_BAD_AMENDMENT, errc::bad_amendment);
TIEUCHI_SAME(E_BAD_NUMBER, errc::bad_number);
TIEUCHI_SAME(E_TOO_MANY_DIGITS, errc::too_many_digits);
TIEUCHI_SAME(E_TOO_MANY_PLACES, errc::too_many_places);
TIEUCHI_SAME(E_NUMBER_OVERFLOW, errc::number_overflow);
TIEUCHI_SAME(E_ZERO_DENOMINATOR, errc::zero_denominator);
TIEUCHI_SAME(E_NEGATIVE_NUMERATOR, errc::negative_numerator);
TIEUCHI_SAME(E_UNKNOWN_OBSERVATION, errc::unknown_observation);
TIEUCHI_SAME(E_VALUE_ON_PARTS, errc::value_on_parts);
TIEUCHI_SAME(E_UNKNOWN_ATTRIBUTE, errc::unknown_attribute);
TIEUCHI_SAME(E_DERIVED_ATTRIBUTE, errc::derived_attribute);
TIEUCHI_SAME(E_BAD_ATTRIBUTE_VALUE, errc::bad_attribute_value);
TIEUCHI_SAME(E_WRONG_VALUE_KIND, errc::wrong_value_kind);
TIEUCHI_SAME(E_SEVERAL_VALUES, errc::several_values);
TIEUCHI_SAME(E_NOT_EXEMPTABLE, errc::not_exemptable);
TIEUCHI_SAME(E_BAD_DECLARED, errc::bad_declared);
TIEUCHI_SAME(E_DUPLICATE_UNIT, errc::duplicate_unit);
TIEUCHI_SAME(E_AMBIGUOUS_NUMBER, errc::ambiguous_number);
TIEUCHI_SAME(E_SPREADSHEET_DAMAGE, errc::spreadsheet_damage);
TIEUCHI_SAME(E_DUPLICATE_COLUMN, errc::duplicate_column);
TIEUCHI_SAME(E_BAD_COLUMN, errc::bad_column);
TIEUCHI_SAME(E_FLOAT_COLUMN, errc::float_column);
TIEUCHI_SAME(E_BAD_ARROW, errc::bad_arrow);
TIEUCHI_SAME(E_BAD_PACKED, errc::bad_packed);
TIEUCHI_SAME(E_DEFAULT_PROGRESS, errc::default_progress);
TIEUCHI_SAME(E_NO_BASELINE, errc::no_baseline);
TIEUCHI_SAME(E_UNREACHABLE_GRADE, errc::unreachable_grade);
TIEUCHI_SAME(E_CONSTANT_TEST, errc::constant_test);
TIEUCHI_SAME(E_UNUSED_KEY, errc::unused_key);
TIEUCHI_SAME(E_UNREACHABLE_BOUND, errc::unreachable_bound);
TIEUCHI_SAME(E_EARLY_TABLE, errc::early_table);
TIEUCHI_SAME(E_WEIGHT_WITHOUT_EFFECT, errc::weight_without_effect);
TIEUCHI_SAME(E_POINTS_WITHOUT_WEIGHT, errc::points_without_weight);
TIEUCHI_SAME(E_UNKNOWN_PRESUPPOSED, errc::unknown_presupposed);
TIEUCHI_SAME(E_OUTSIDE_EFFECTIVE, errc::outside_effective);
TIEUCHI_SAME(E_OPEN_DELEGATED_BOUNDS, errc::open_delegated_bounds);
TIEUCHI_SAME(E_UNVERIFIED_BOUNDS, errc::unverified_bounds);
TIEUCHI_SAME(E_UNKNOWN_BOUNDS, errc::unknown_bounds);
TIEUCHI_SAME(E_WEAKENING_LAYER, errc::weakening_layer);
TIEUCHI_SAME(E_IGNORED_ID, errc::ignored_id);
TIEUCHI_SAME(E_NO_MEMORY, errc::no_memory);
TIEUCHI_SAME(E_INTERNAL_ERROR, errc::internal_error);

TIEUCHI_SAME(SEVERITY_ERROR, severity::error);
TIEUCHI_SAME(SEVERITY_WARNING, severity::warning);

TIEUCHI_SAME(LANGUAGE_VI, language::vi);
TIEUCHI_SAME(LANGUAGE_EN, language::en);

TIEUCHI_SAME(ROUNDING_HALF_UP, rounding::half_up);
TIEUCHI_SAME(ROUNDING_HALF_EVEN, rounding::half_even);
TIEUCHI_SAME(ROUNDING_DOWN, rounding::down);

TIEUCHI_SAME(CROSSING_NEVER, crossing::never);
TIEUCHI_SAME(CROSSING_STRICT, crossing::strict);

TIEUCHI_SAME(VERDICT_PASS, verdict::pass);
TIEUCHI_SAME(VERDICT_FAIL, verdict::fail);
TIEUCHI_SAME(VERDICT_UNKNOWN, verdict::unknown);
TIEUCHI_SAME(VERDICT_EXEMPT, verdict::exempt);

TIEUCHI_SAME(REASON_NONE, reason::none);
TIEUCHI_SAME(REASON_MISSING, reason::missing);
TIEUCHI_SAME(REASON_BOUND_UNKNOWN, reason::bound_unknown);
TIEUCHI_SAME(REASON_BOUND_DELEGATED, reason::bound_delegated);
TIEUCHI_SAME(REASON_ATTRIBUTE_MISSING, reason::attribute_missing);
TIEUCHI_SAME(REASON_UNDECIDED, reason::undecided);
TIEUCHI_SAME(REASON_BOUND_NULL, reason::bound_null);
TIEUCHI_SAME(REASON_EXEMPT_WHEN, reason::exempt_when);
TIEUCHI_SAME(REASON_OBSERVED, reason::observed);
TIEUCHI_SAME(REASON_ALL_EXEMPT, reason::all_exempt);

TIEUCHI_SAME(DECLARED_NONE, declared_verdict::none);
TIEUCHI_SAME(DECLARED_PASS, declared_verdict::pass);
TIEUCHI_SAME(DECLARED_BASIC, declared_verdict::basic);
TIEUCHI_SAME(DECLARED_FAIL, declared_verdict::fail);

TIEUCHI_SAME(MISSING_POLICY_UNKNOWN, missing_policy::unknown);
TIEUCHI_SAME(MISSING_POLICY_FAIL, missing_policy::fail);

TIEUCHI_SAME(DECLARED_POLICY_FILLS_GAPS, declared_policy::fills_gaps);
TIEUCHI_SAME(DECLARED_POLICY_PREVAILS, declared_policy::prevails);

TIEUCHI_SAME(LEAF_KIND_QUANTITY, leaf_kind::quantity);
TIEUCHI_SAME(LEAF_KIND_RATIO, leaf_kind::ratio);
TIEUCHI_SAME(LEAF_KIND_BOOLEAN, leaf_kind::boolean);
TIEUCHI_SAME(LEAF_KIND_ORDINAL, leaf_kind::ordinal);

TIEUCHI_SAME(COMPARATOR_AT_LEAST, comparator::at_least);
TIEUCHI_SAME(COMPARATOR_AT_MOST, comparator::at_most);
TIEUCHI_SAME(COMPARATOR_MORE_THAN, comparator::more_than);
TIEUCHI_SAME(COMPARATOR_LESS_THAN, comparator::less_than);
TIEUCHI_SAME(COMPARATOR_EQUALS, comparator::equals);
TIEUCHI_SAME(COMPARATOR_BETWEEN, comparator::between);
TIEUCHI_SAME(COMPARATOR_IS, comparator::is);
TIEUCHI_SAME(COMPARATOR_AT_LEAST_LEVEL, comparator::at_least_level);

TIEUCHI_SAME(PROGRESS_SHAPE_LINEAR, progress_shape::linear);
TIEUCHI_SAME(PROGRESS_SHAPE_RATIO, progress_shape::ratio);
TIEUCHI_SAME(PROGRESS_SHAPE_STEP, progress_shape::step);
TIEUCHI_SAME(PROGRESS_SHAPE_LEVELS, progress_shape::levels);
TIEUCHI_SAME(PROGRESS_SHAPE_TABLE, progress_shape::table);

TIEUCHI_SAME(BOUND_FORM_VALUE, bound_form::value);
TIEUCHI_SAME(BOUND_FORM_NULL, bound_form::null);
TIEUCHI_SAME(BOUND_FORM_BY_ATTRIBUTE, bound_form::by_attribute);
TIEUCHI_SAME(BOUND_FORM_BY_YEAR, bound_form::by_year);
TIEUCHI_SAME(BOUND_FORM_DELEGATED, bound_form::delegated);
TIEUCHI_SAME(BOUND_FORM_UNKNOWN, bound_form::unknown);
TIEUCHI_SAME(BOUND_FORM_SOURCED, bound_form::sourced);
TIEUCHI_SAME(BOUND_FORM_OF, bound_form::of);

TIEUCHI_SAME(COMBINE_ALL, combine::all);
TIEUCHI_SAME(COMBINE_ANY, combine::any);
TIEUCHI_SAME(COMBINE_AT_LEAST, combine::at_least);

TIEUCHI_SAME(TEST_FORM_ALL, test_form::all);
TIEUCHI_SAME(TEST_FORM_ANY, test_form::any);
TIEUCHI_SAME(TEST_FORM_NEGATION, test_form::negation);
TIEUCHI_SAME(TEST_FORM_MEASURE, test_form::measure);
TIEUCHI_SAME(TEST_FORM_CRITERION_VERDICT, test_form::criterion_verdict);
TIEUCHI_SAME(TEST_FORM_INDICATOR_VERDICT, test_form::indicator_verdict);
TIEUCHI_SAME(TEST_FORM_CONDITION_VERDICT, test_form::condition_verdict);
TIEUCHI_SAME(TEST_FORM_CRITERION_SCORE, test_form::criterion_score);
TIEUCHI_SAME(TEST_FORM_EVERY_CRITERION, test_form::every_criterion);
TIEUCHI_SAME(TEST_FORM_ATTRIBUTE_IS, test_form::attribute_is);
TIEUCHI_SAME(TEST_FORM_ATTRIBUTE_COMPARES, test_form::attribute_compares);

TIEUCHI_SAME(ASKED_VERDICT_PASS, asked_verdict::pass);
TIEUCHI_SAME(ASKED_VERDICT_FAIL, asked_verdict::fail);
TIEUCHI_SAME(ASKED_VERDICT_UNKNOWN, asked_verdict::unknown);
TIEUCHI_SAME(ASKED_VERDICT_EXEMPT, asked_verdict::exempt);
TIEUCHI_SAME(ASKED_VERDICT_BASIC, asked_verdict::basic);

TIEUCHI_SAME(ATTRIBUTE_KIND_ENUMERATION, attribute_kind::enumeration);
TIEUCHI_SAME(ATTRIBUTE_KIND_NUMBER, attribute_kind::number);
TIEUCHI_SAME(ATTRIBUTE_KIND_DERIVED, attribute_kind::derived);

TIEUCHI_SAME(NODE_KIND_NONE, node_kind::none);
TIEUCHI_SAME(NODE_KIND_CRITERION, node_kind::criterion);
TIEUCHI_SAME(NODE_KIND_INDICATOR, node_kind::indicator);
TIEUCHI_SAME(NODE_KIND_PART, node_kind::part);
TIEUCHI_SAME(NODE_KIND_CONDITION, node_kind::condition);

TIEUCHI_SAME(OBSERVED_NOTHING, observed::nothing);
TIEUCHI_SAME(OBSERVED_NUMBER, observed::number);
TIEUCHI_SAME(OBSERVED_PAIR, observed::pair);
TIEUCHI_SAME(OBSERVED_BOOLEAN, observed::boolean);
TIEUCHI_SAME(OBSERVED_LEVEL, observed::level);
TIEUCHI_SAME(OBSERVED_EXEMPT, observed::exempt);

TIEUCHI_SAME(MEASURE_STANDARD_MET, measure::standard_met);
TIEUCHI_SAME(MEASURE_CRITERIA_PASSED, measure::criteria_passed);
TIEUCHI_SAME(MEASURE_CRITERIA_MET, measure::criteria_met);
TIEUCHI_SAME(MEASURE_CRITERIA_FAILED, measure::criteria_failed);
TIEUCHI_SAME(MEASURE_CRITERIA_UNKNOWN, measure::criteria_unknown);
TIEUCHI_SAME(MEASURE_CRITERIA_EXEMPT, measure::criteria_exempt);
TIEUCHI_SAME(MEASURE_CRITERIA_BASIC, measure::criteria_basic);
TIEUCHI_SAME(MEASURE_INDICATORS_PASSED, measure::indicators_passed);
TIEUCHI_SAME(MEASURE_CRITERIA_FAILED_SHARE, measure::criteria_failed_share);
TIEUCHI_SAME(MEASURE_WEIGHTED_PROGRESS, measure::weighted_progress);
TIEUCHI_SAME(MEASURE_COMPLETENESS, measure::completeness);

TIEUCHI_SAME(COLUMN_INT8, column_type::int8);
TIEUCHI_SAME(COLUMN_INT16, column_type::int16);
TIEUCHI_SAME(COLUMN_INT32, column_type::int32);
TIEUCHI_SAME(COLUMN_INT64, column_type::int64);
TIEUCHI_SAME(COLUMN_DECIMAL128, column_type::decimal128);
TIEUCHI_SAME(COLUMN_FLOAT64, column_type::float64);
TIEUCHI_SAME(COLUMN_BITS, column_type::bits);
TIEUCHI_SAME(COLUMN_BYTES, column_type::bytes);
TIEUCHI_SAME(COLUMN_FLOAT32, column_type::float32);

TIEUCHI_SAME(FLOATS_REFUSE, float_policy::refuse);
TIEUCHI_SAME(FLOATS_SHORTEST_DECIMAL, float_policy::shortest_decimal);
TIEUCHI_SAME(FLOATS_SHORTEST_DECIMAL_NAN_MISSING, float_policy::shortest_decimal_nan_missing);

TIEUCHI_SAME(VALIDITY_NONE, validity_type::none);
TIEUCHI_SAME(VALIDITY_BITS, validity_type::bits);
TIEUCHI_SAME(VALIDITY_BYTES, validity_type::bytes);
TIEUCHI_SAME(VALIDITY_ABSENT_BYTES, validity_type::absent_bytes);

TIEUCHI_SAME(KERNEL_AUTOMATIC, kernel::automatic);
TIEUCHI_SAME(KERNEL_SCALAR, kernel::scalar);
TIEUCHI_SAME(KERNEL_PLAIN, kernel::plain);
TIEUCHI_SAME(KERNEL_AVX2, kernel::avx2);
TIEUCHI_SAME(KERNEL_AVX512, kernel::avx512);

TIEUCHI_SAME(OUTPUT_STANDARD, outputs::standard);
TIEUCHI_SAME(OUTPUT_COUNTS, outputs::counts);
TIEUCHI_SAME(OUTPUT_CRITERIA_MASKS, outputs::criteria_masks);
TIEUCHI_SAME(OUTPUT_INDICATOR_MASKS, outputs::indicator_masks);
TIEUCHI_SAME(OUTPUT_SCORES, outputs::scores);
TIEUCHI_SAME(OUTPUT_GRADES, outputs::grades);
TIEUCHI_SAME(OUTPUT_SUMMARY, outputs::summary);
TIEUCHI_SAME(OUTPUT_BASIC_MASKS, outputs::basic_masks);

#undef TIEUCHI_SAME

// Sizes of the first version on platforms with pointers of 64 bits. A structure that grows keeps
// its line, with first_size<> specialised to this number in the place of sizeof.
#define TIEUCHI_FIRST_SIZE(type, size)                                                             \
    static_assert(sizeof(void*) != 8 || first_size<type> == (size));                               \
    static_assert(offsetof(type, struct_size) == 0)

TIEUCHI_FIRST_SIZE(tieuchi_error, 512);
TIEUCHI_FIRST_SIZE(tieuchi_display_options, 40);
TIEUCHI_FIRST_SIZE(tieuchi_diagnostic, 88);
TIEUCHI_FIRST_SIZE(tieuchi_rulebook_options, 40);
TIEUCHI_FIRST_SIZE(tieuchi_check_counts, 64);
TIEUCHI_FIRST_SIZE(tieuchi_builtin, 88);
TIEUCHI_FIRST_SIZE(tieuchi_edition, 256);
TIEUCHI_FIRST_SIZE(tieuchi_criterion, 208);
TIEUCHI_FIRST_SIZE(tieuchi_indicator, 176);
TIEUCHI_FIRST_SIZE(tieuchi_leaf, 280);
TIEUCHI_FIRST_SIZE(tieuchi_level, 96);
TIEUCHI_FIRST_SIZE(tieuchi_attribute, 88);
TIEUCHI_FIRST_SIZE(tieuchi_derive_rule, 56);
TIEUCHI_FIRST_SIZE(tieuchi_named, 72);
TIEUCHI_FIRST_SIZE(tieuchi_bound_node, 224);
TIEUCHI_FIRST_SIZE(tieuchi_requirement_node, 40);
TIEUCHI_FIRST_SIZE(tieuchi_test_node, 72);
TIEUCHI_FIRST_SIZE(tieuchi_remark, 88);
TIEUCHI_FIRST_SIZE(tieuchi_observation, 48);
TIEUCHI_FIRST_SIZE(tieuchi_attribute_state, 32);
TIEUCHI_FIRST_SIZE(tieuchi_units_options, 8);
TIEUCHI_FIRST_SIZE(tieuchi_csv_options, 16);
TIEUCHI_FIRST_SIZE(tieuchi_assess_options, 16);
TIEUCHI_FIRST_SIZE(tieuchi_node_result, 32);
TIEUCHI_FIRST_SIZE(tieuchi_leaf_result, 16);
TIEUCHI_FIRST_SIZE(tieuchi_conflict, 24);
TIEUCHI_FIRST_SIZE(tieuchi_tally, 64);
TIEUCHI_FIRST_SIZE(tieuchi_explanation_info, 416);
TIEUCHI_FIRST_SIZE(tieuchi_bound_choice, 40);
TIEUCHI_FIRST_SIZE(tieuchi_rollup_info, 88);
TIEUCHI_FIRST_SIZE(tieuchi_node_tally, 64);
TIEUCHI_FIRST_SIZE(tieuchi_batch_options, 72);
TIEUCHI_FIRST_SIZE(tieuchi_batch_info, 192);
TIEUCHI_FIRST_SIZE(tieuchi_row_failure, 32);
TIEUCHI_FIRST_SIZE(tieuchi_arrow_options, 48);

#undef TIEUCHI_FIRST_SIZE

// Structures without struct_size never change.
static_assert(sizeof(tieuchi_decimal) == 16 && offsetof(tieuchi_decimal, scale) == 8);
static_assert(sizeof(tieuchi_fraction) == 16 && offsetof(tieuchi_fraction, denominator) == 8);
static_assert(sizeof(tieuchi_interval) == 40 && offsetof(tieuchi_interval, lower) == 8 &&
              offsetof(tieuchi_interval, upper) == 24);
static_assert(sizeof(tieuchi_str) == 2 * sizeof(void*));
static_assert(sizeof(tieuchi_provenance) == 4 * sizeof(tieuchi_str) + 8);
static_assert(sizeof(tieuchi_column_view) == 32 + 2 * sizeof(void*));
static_assert(sizeof(tieuchi_method) == sizeof(tieuchi_str) + 4 * sizeof(void*));

} // namespace
} // namespace capi
} // namespace tieuchi
