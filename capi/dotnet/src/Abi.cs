// SPDX-License-Identifier: Apache-2.0
// Written by capi/tools/hosts.py from capi/abi/tieuchi_abi.json; not edited by hand.
#pragma warning disable 0649, 1591
using System;
using System.Runtime.InteropServices;

namespace Tieuchi.Abi {
/// <summary>Every number that has a name.</summary>
public static class Constants {
    /// <summary>Version of the library that this header belongs to; the same as in tieuchi/version.hpp.</summary>
    public const int TIEUCHI_VERSION_MAJOR = 0;
    /// <summary>Minor version.</summary>
    public const int TIEUCHI_VERSION_MINOR = 1;
    /// <summary>Patch version.</summary>
    public const int TIEUCHI_VERSION_PATCH = 0;
    /// <summary>Number of the binary interface.</summary>
    public const int TIEUCHI_ABI = 1;
    public const int ARROW_FLAG_DICTIONARY_ORDERED = 1;
    public const int ARROW_FLAG_NULLABLE = 2;
    public const int ARROW_FLAG_MAP_KEYS_SORTED = 4;
    public const int TIEUCHI_OK = 0;
    /// <summary>An argument is outside what the function accepts.</summary>
    public const int TIEUCHI_E_INVALID_ARGUMENT = 1001;
    /// <summary>A structure is of a version that the library does not know.</summary>
    public const int TIEUCHI_E_UNSUPPORTED_VERSION = 1002;
    /// <summary>The caller's buffer is smaller than what has to be written.</summary>
    public const int TIEUCHI_E_BUFFER_TOO_SMALL = 1003;
    /// <summary>Nothing has the id or the index that was asked for.</summary>
    public const int TIEUCHI_E_NOT_FOUND = 1004;
    /// <summary>The caller's own function reported a failure.</summary>
    public const int TIEUCHI_E_CALLBACK_FAILED = 1005;
    /// <summary>The caller asked for the end before the work was done.</summary>
    public const int TIEUCHI_E_CANCELLED = 1006;
    /// <summary>Made for another rulebook, reference date or policy.</summary>
    public const int TIEUCHI_E_OTHER_EVALUATOR = 1007;
    /// <summary>The text is not UTF-8.</summary>
    public const int TIEUCHI_E_NOT_UTF8 = 2001;
    /// <summary>The text is not JSON.</summary>
    public const int TIEUCHI_E_NOT_JSON = 2002;
    /// <summary>Nesting exceeds the limit.</summary>
    public const int TIEUCHI_E_TOO_DEEP = 2003;
    /// <summary>The document exceeds the limit.</summary>
    public const int TIEUCHI_E_TOO_LARGE = 2004;
    /// <summary>One text exceeds 64 KiB.</summary>
    public const int TIEUCHI_E_TEXT_TOO_LONG = 2005;
    /// <summary>An escape stands for a lone surrogate or a control character.</summary>
    public const int TIEUCHI_E_BAD_ESCAPE = 2006;
    /// <summary>An object has a key twice.</summary>
    public const int TIEUCHI_E_DUPLICATE_KEY = 2007;
    /// <summary>The format does not know this key.</summary>
    public const int TIEUCHI_E_UNKNOWN_KEY = 2008;
    /// <summary>The JSON value is of another type than the format asks for.</summary>
    public const int TIEUCHI_E_WRONG_TYPE = 2009;
    /// <summary>`format` names another format.</summary>
    public const int TIEUCHI_E_WRONG_FORMAT = 2010;
    /// <summary>A required key is absent.</summary>
    public const int TIEUCHI_E_MISSING_KEY = 2011;
    /// <summary>A list that must not be empty is empty.</summary>
    public const int TIEUCHI_E_EMPTY_LIST = 2012;
    /// <summary>The text is not CSV: an open quote, a row of another length.</summary>
    public const int TIEUCHI_E_BAD_CSV = 2013;
    /// <summary>The bytes are no serialised roll-up, or they are damaged.</summary>
    public const int TIEUCHI_E_BAD_ROLLUP = 2014;
    /// <summary>The id is not 1 to 128 bytes of allowed characters.</summary>
    public const int TIEUCHI_E_BAD_ID = 3001;
    /// <summary>Two ids are alike where they must differ.</summary>
    public const int TIEUCHI_E_DUPLICATE_ID = 3002;
    /// <summary>An id is named that is not there.</summary>
    public const int TIEUCHI_E_UNKNOWN_ID = 3003;
    /// <summary>`extends`, `of` or `derive` come back to themselves.</summary>
    public const int TIEUCHI_E_CYCLIC_REFERENCE = 3004;
    /// <summary>The kind of a leaf or an attribute is unknown, or several are stated.</summary>
    public const int TIEUCHI_E_BAD_KIND = 3005;
    /// <summary>No comparator, two, or one of another kind.</summary>
    public const int TIEUCHI_E_BAD_COMPARATOR = 3006;
    /// <summary>The shape of progress does not go with the comparator or the kind.</summary>
    public const int TIEUCHI_E_BAD_PROGRESS = 3007;
    /// <summary>The baseline is not on the failing side of every bound.</summary>
    public const int TIEUCHI_E_BAD_BASELINE = 3008;
    /// <summary>`full` is before the bound, or with `step` or `table`.</summary>
    public const int TIEUCHI_E_BAD_FULL = 3009;
    /// <summary>The points of a table do not rise.</summary>
    public const int TIEUCHI_E_BAD_TABLE = 3010;
    /// <summary>The levels state progress or points in part, both, or falling.</summary>
    public const int TIEUCHI_E_BAD_LEVELS = 3011;
    /// <summary>The bound has none of the known forms.</summary>
    public const int TIEUCHI_E_BAD_BOUND = 3012;
    /// <summary>A key that the attribute cannot take.</summary>
    public const int TIEUCHI_E_BAD_KEY = 3013;
    /// <summary>A value that the attribute can take has neither key nor `*`.</summary>
    public const int TIEUCHI_E_INCOMPLETE_BOUND = 3014;
    /// <summary>A child left out or named twice, or k out of range.</summary>
    public const int TIEUCHI_E_BAD_REQUIREMENT = 3015;
    /// <summary>A fact without exactly one comparator, or not allowed in that place.</summary>
    public const int TIEUCHI_E_BAD_TEST = 3016;
    /// <summary>The last grade has a test, or another one has none.</summary>
    public const int TIEUCHI_E_BAD_GRADE = 3017;
    /// <summary>The date is not `YYYY-MM-DD` or does not exist.</summary>
    public const int TIEUCHI_E_BAD_DATE = 3018;
    /// <summary>A number or a range lies outside what its key allows.</summary>
    public const int TIEUCHI_E_OUT_OF_RANGE = 3019;
    /// <summary>More criteria or leaves than the limit.</summary>
    public const int TIEUCHI_E_TOO_MANY = 3020;
    /// <summary>A layer weakens what it rests on without permission.</summary>
    public const int TIEUCHI_E_WEAKENED = 3021;
    /// <summary>A bound set by a layer is weaker than the floor.</summary>
    public const int TIEUCHI_E_BELOW_FLOOR = 3022;
    /// <summary>A rulebook is named that was not handed over and is not built in.</summary>
    public const int TIEUCHI_E_UNKNOWN_RULEBOOK = 3023;
    /// <summary>A layer states another unit level than its base.</summary>
    public const int TIEUCHI_E_UNIT_LEVEL_MISMATCH = 3024;
    /// <summary>Two rulebooks define an attribute differently.</summary>
    public const int TIEUCHI_E_ATTRIBUTE_CONFLICT = 3025;
    /// <summary>A product of a bound and its factor has more than 18 digits.</summary>
    public const int TIEUCHI_E_NOT_A_DECIMAL = 3026;
    /// <summary>A value that the attribute or leaf cannot take.</summary>
    public const int TIEUCHI_E_BAD_VALUE = 3027;
    /// <summary>An entry of `amend`, `add` or `repeal` that cannot be carried out.</summary>
    public const int TIEUCHI_E_BAD_AMENDMENT = 3028;
    /// <summary>Not a literal as S-202 has it.</summary>
    public const int TIEUCHI_E_BAD_NUMBER = 4001;
    /// <summary>More than 18 significant digits, or a whole part of more.</summary>
    public const int TIEUCHI_E_TOO_MANY_DIGITS = 4002;
    /// <summary>More than 18 places after the point.</summary>
    public const int TIEUCHI_E_TOO_MANY_PLACES = 4003;
    /// <summary>The exact result cannot be represented.</summary>
    public const int TIEUCHI_E_NUMBER_OVERFLOW = 4004;
    /// <summary>The denominator of a ratio is not above 0.</summary>
    public const int TIEUCHI_E_ZERO_DENOMINATOR = 4005;
    /// <summary>The numerator of a ratio is below 0.</summary>
    public const int TIEUCHI_E_NEGATIVE_NUMERATOR = 4006;
    /// <summary>The rulebook has no node of this id on this date.</summary>
    public const int TIEUCHI_E_UNKNOWN_OBSERVATION = 5001;
    /// <summary>A value on a node that is decided by what lies under it.</summary>
    public const int TIEUCHI_E_VALUE_ON_PARTS = 5002;
    /// <summary>The rulebook has no attribute of this name.</summary>
    public const int TIEUCHI_E_UNKNOWN_ATTRIBUTE = 5003;
    /// <summary>A unit states an attribute that the rulebook derives.</summary>
    public const int TIEUCHI_E_DERIVED_ATTRIBUTE = 5004;
    /// <summary>A value that the attribute cannot take.</summary>
    public const int TIEUCHI_E_BAD_ATTRIBUTE_VALUE = 5005;
    /// <summary>A value of another kind than the leaf's.</summary>
    public const int TIEUCHI_E_WRONG_VALUE_KIND = 5006;
    /// <summary>Two of value, pair, level and exempt together.</summary>
    public const int TIEUCHI_E_SEVERAL_VALUES = 5007;
    /// <summary>An exemption on what is not an exemptable leaf.</summary>
    public const int TIEUCHI_E_NOT_EXEMPTABLE = 5008;
    /// <summary>Not a declared verdict, or one on a part or a condition.</summary>
    public const int TIEUCHI_E_BAD_DECLARED = 5009;
    /// <summary>The same unit twice.</summary>
    public const int TIEUCHI_E_DUPLICATE_UNIT = 5010;
    /// <summary>A CSV number that can be read in two ways.</summary>
    public const int TIEUCHI_E_AMBIGUOUS_NUMBER = 5011;
    /// <summary>A cell that a spreadsheet seems to have changed.</summary>
    public const int TIEUCHI_E_SPREADSHEET_DAMAGE = 5012;
    /// <summary>Two CSV columns of one id.</summary>
    public const int TIEUCHI_E_DUPLICATE_COLUMN = 5013;
    /// <summary>A column of a type, scale or length that does not go with its use.</summary>
    public const int TIEUCHI_E_BAD_COLUMN = 6001;
    /// <summary>Binary floating point without a policy for it.</summary>
    public const int TIEUCHI_E_FLOAT_COLUMN = 6002;
    /// <summary>An Arrow structure that is released, or not as its schema says.</summary>
    public const int TIEUCHI_E_BAD_ARROW = 6003;
    /// <summary>A buffer that holds no packed columns of this rulebook and date.</summary>
    public const int TIEUCHI_E_BAD_PACKED = 6004;
    /// <summary>The leaf's progress follows the library's convention (S-401).</summary>
    public const int TIEUCHI_E_DEFAULT_PROGRESS = 7001;
    /// <summary>`at_most` or `less_than` without a baseline.</summary>
    public const int TIEUCHI_E_NO_BASELINE = 7002;
    /// <summary>A grade that no unit can get.</summary>
    public const int TIEUCHI_E_UNREACHABLE_GRADE = 7003;
    /// <summary>A test or rule that can never apply or never fail.</summary>
    public const int TIEUCHI_E_CONSTANT_TEST = 7004;
    /// <summary>A key or branch that never applies.</summary>
    public const int TIEUCHI_E_UNUSED_KEY = 7005;
    /// <summary>A bound that no value reaches, or that every value reaches.</summary>
    public const int TIEUCHI_E_UNREACHABLE_BOUND = 7006;
    /// <summary>A table that reaches 1 before the bound.</summary>
    public const int TIEUCHI_E_EARLY_TABLE = 7007;
    /// <summary>A weight where no weighted mean uses it.</summary>
    public const int TIEUCHI_E_WEIGHT_WITHOUT_EFFECT = 7008;
    /// <summary>A leaf has points, its criterion no weight.</summary>
    public const int TIEUCHI_E_POINTS_WITHOUT_WEIGHT = 7009;
    /// <summary>A presupposed id that the library does not know.</summary>
    public const int TIEUCHI_E_UNKNOWN_PRESUPPOSED = 7010;
    /// <summary>The reference date lies outside `effective`.</summary>
    public const int TIEUCHI_E_OUTSIDE_EFFECTIVE = 7011;
    /// <summary>Bounds left to an authority that nobody has set.</summary>
    public const int TIEUCHI_E_OPEN_DELEGATED_BOUNDS = 7012;
    /// <summary>Bounds that nobody has verified.</summary>
    public const int TIEUCHI_E_UNVERIFIED_BOUNDS = 7013;
    /// <summary>Bounds that nobody knows.</summary>
    public const int TIEUCHI_E_UNKNOWN_BOUNDS = 7014;
    /// <summary>A layer weakens with permission.</summary>
    public const int TIEUCHI_E_WEAKENING_LAYER = 7015;
    /// <summary>An id of another rulebook, ignored because the caller asked for it.</summary>
    public const int TIEUCHI_E_IGNORED_ID = 7016;
    /// <summary>An allocation failed.</summary>
    public const int TIEUCHI_E_NO_MEMORY = 9001;
    /// <summary>A bug of the library.</summary>
    public const int TIEUCHI_E_INTERNAL_ERROR = 9002;
    public const int TIEUCHI_SEVERITY_ERROR = 1;
    public const int TIEUCHI_SEVERITY_WARNING = 2;
    public const int TIEUCHI_LANGUAGE_VI = 1;
    public const int TIEUCHI_LANGUAGE_EN = 2;
    public const int TIEUCHI_ROUNDING_HALF_UP = 1;
    public const int TIEUCHI_ROUNDING_HALF_EVEN = 2;
    public const int TIEUCHI_ROUNDING_DOWN = 3;
    public const int TIEUCHI_CROSSING_NEVER = 1;
    public const int TIEUCHI_CROSSING_STRICT = 2;
    /// <summary>đạt</summary>
    public const int TIEUCHI_VERDICT_PASS = 1;
    /// <summary>chưa đạt</summary>
    public const int TIEUCHI_VERDICT_FAIL = 2;
    /// <summary>chưa xác định</summary>
    public const int TIEUCHI_VERDICT_UNKNOWN = 3;
    /// <summary>không áp dụng</summary>
    public const int TIEUCHI_VERDICT_EXEMPT = 4;
    public const int TIEUCHI_REASON_NONE = 0;
    public const int TIEUCHI_REASON_MISSING = 1;
    public const int TIEUCHI_REASON_BOUND_UNKNOWN = 2;
    public const int TIEUCHI_REASON_BOUND_DELEGATED = 3;
    public const int TIEUCHI_REASON_ATTRIBUTE_MISSING = 4;
    public const int TIEUCHI_REASON_UNDECIDED = 5;
    public const int TIEUCHI_REASON_BOUND_NULL = 6;
    public const int TIEUCHI_REASON_EXEMPT_WHEN = 7;
    public const int TIEUCHI_REASON_OBSERVED = 8;
    public const int TIEUCHI_REASON_ALL_EXEMPT = 9;
    public const int TIEUCHI_DECLARED_NONE = 0;
    public const int TIEUCHI_DECLARED_PASS = 1;
    public const int TIEUCHI_DECLARED_BASIC = 2;
    public const int TIEUCHI_DECLARED_FAIL = 3;
    public const int TIEUCHI_MISSING_POLICY_UNKNOWN = 1;
    public const int TIEUCHI_MISSING_POLICY_FAIL = 2;
    public const int TIEUCHI_DECLARED_POLICY_FILLS_GAPS = 1;
    public const int TIEUCHI_DECLARED_POLICY_PREVAILS = 2;
    public const int TIEUCHI_LEAF_KIND_QUANTITY = 1;
    public const int TIEUCHI_LEAF_KIND_RATIO = 2;
    public const int TIEUCHI_LEAF_KIND_BOOLEAN = 3;
    public const int TIEUCHI_LEAF_KIND_ORDINAL = 4;
    public const int TIEUCHI_COMPARATOR_AT_LEAST = 1;
    public const int TIEUCHI_COMPARATOR_AT_MOST = 2;
    public const int TIEUCHI_COMPARATOR_MORE_THAN = 3;
    public const int TIEUCHI_COMPARATOR_LESS_THAN = 4;
    public const int TIEUCHI_COMPARATOR_EQUALS = 5;
    public const int TIEUCHI_COMPARATOR_BETWEEN = 6;
    public const int TIEUCHI_COMPARATOR_IS = 7;
    public const int TIEUCHI_COMPARATOR_AT_LEAST_LEVEL = 8;
    public const int TIEUCHI_PROGRESS_SHAPE_LINEAR = 1;
    public const int TIEUCHI_PROGRESS_SHAPE_RATIO = 2;
    public const int TIEUCHI_PROGRESS_SHAPE_STEP = 3;
    public const int TIEUCHI_PROGRESS_SHAPE_LEVELS = 4;
    public const int TIEUCHI_PROGRESS_SHAPE_TABLE = 5;
    public const int TIEUCHI_BOUND_FORM_VALUE = 1;
    public const int TIEUCHI_BOUND_FORM_NULL = 2;
    public const int TIEUCHI_BOUND_FORM_BY_ATTRIBUTE = 3;
    public const int TIEUCHI_BOUND_FORM_BY_YEAR = 4;
    public const int TIEUCHI_BOUND_FORM_DELEGATED = 5;
    public const int TIEUCHI_BOUND_FORM_UNKNOWN = 6;
    public const int TIEUCHI_BOUND_FORM_SOURCED = 7;
    public const int TIEUCHI_BOUND_FORM_OF = 8;
    public const int TIEUCHI_COMBINE_ALL = 1;
    public const int TIEUCHI_COMBINE_ANY = 2;
    public const int TIEUCHI_COMBINE_AT_LEAST = 3;
    public const int TIEUCHI_TEST_FORM_ALL = 1;
    public const int TIEUCHI_TEST_FORM_ANY = 2;
    public const int TIEUCHI_TEST_FORM_NEGATION = 3;
    public const int TIEUCHI_TEST_FORM_MEASURE = 4;
    public const int TIEUCHI_TEST_FORM_CRITERION_VERDICT = 5;
    public const int TIEUCHI_TEST_FORM_INDICATOR_VERDICT = 6;
    public const int TIEUCHI_TEST_FORM_CONDITION_VERDICT = 7;
    public const int TIEUCHI_TEST_FORM_CRITERION_SCORE = 8;
    public const int TIEUCHI_TEST_FORM_EVERY_CRITERION = 9;
    public const int TIEUCHI_TEST_FORM_ATTRIBUTE_IS = 10;
    public const int TIEUCHI_TEST_FORM_ATTRIBUTE_COMPARES = 11;
    public const int TIEUCHI_ASKED_VERDICT_PASS = 1;
    public const int TIEUCHI_ASKED_VERDICT_FAIL = 2;
    public const int TIEUCHI_ASKED_VERDICT_UNKNOWN = 3;
    public const int TIEUCHI_ASKED_VERDICT_EXEMPT = 4;
    public const int TIEUCHI_ASKED_VERDICT_BASIC = 5;
    public const int TIEUCHI_ATTRIBUTE_KIND_ENUMERATION = 1;
    public const int TIEUCHI_ATTRIBUTE_KIND_NUMBER = 2;
    public const int TIEUCHI_ATTRIBUTE_KIND_DERIVED = 3;
    public const int TIEUCHI_NODE_KIND_NONE = 0;
    public const int TIEUCHI_NODE_KIND_CRITERION = 1;
    public const int TIEUCHI_NODE_KIND_INDICATOR = 2;
    public const int TIEUCHI_NODE_KIND_PART = 3;
    public const int TIEUCHI_NODE_KIND_CONDITION = 4;
    public const int TIEUCHI_OBSERVED_NOTHING = 0;
    public const int TIEUCHI_OBSERVED_NUMBER = 1;
    public const int TIEUCHI_OBSERVED_PAIR = 2;
    public const int TIEUCHI_OBSERVED_BOOLEAN = 3;
    public const int TIEUCHI_OBSERVED_LEVEL = 4;
    public const int TIEUCHI_OBSERVED_EXEMPT = 5;
    public const int TIEUCHI_MEASURE_STANDARD_MET = 1;
    public const int TIEUCHI_MEASURE_CRITERIA_PASSED = 2;
    public const int TIEUCHI_MEASURE_CRITERIA_MET = 3;
    public const int TIEUCHI_MEASURE_CRITERIA_FAILED = 4;
    public const int TIEUCHI_MEASURE_CRITERIA_UNKNOWN = 5;
    public const int TIEUCHI_MEASURE_CRITERIA_EXEMPT = 6;
    public const int TIEUCHI_MEASURE_CRITERIA_BASIC = 7;
    public const int TIEUCHI_MEASURE_INDICATORS_PASSED = 8;
    public const int TIEUCHI_MEASURE_CRITERIA_FAILED_SHARE = 9;
    public const int TIEUCHI_MEASURE_WEIGHTED_PROGRESS = 10;
    public const int TIEUCHI_MEASURE_COMPLETENESS = 11;
    public const int TIEUCHI_END_LOWER = 1;
    public const int TIEUCHI_END_UPPER = 2;
    public const int TIEUCHI_STATISTIC_TOTAL = 1;
    public const int TIEUCHI_STATISTIC_MEAN = 2;
    public const int TIEUCHI_STATISTIC_MINIMUM = 3;
    public const int TIEUCHI_STATISTIC_MAXIMUM = 4;
    public const int TIEUCHI_COLUMN_INT8 = 1;
    public const int TIEUCHI_COLUMN_INT16 = 2;
    public const int TIEUCHI_COLUMN_INT32 = 3;
    public const int TIEUCHI_COLUMN_INT64 = 4;
    /// <summary>16 bytes, two's complement, low half first, as Arrow has it.</summary>
    public const int TIEUCHI_COLUMN_DECIMAL128 = 5;
    /// <summary>Accepted under a policy alone: TIEUCHI_FLOATS_.</summary>
    public const int TIEUCHI_COLUMN_FLOAT64 = 6;
    /// <summary>Truths, least significant bit first.</summary>
    public const int TIEUCHI_COLUMN_BITS = 7;
    /// <summary>Truths, 0 or 1 a byte.</summary>
    public const int TIEUCHI_COLUMN_BYTES = 8;
    /// <summary>Like FLOAT64.</summary>
    public const int TIEUCHI_COLUMN_FLOAT32 = 9;
    /// <summary>It is refused: TIEUCHI_E_FLOAT_COLUMN.</summary>
    public const int TIEUCHI_FLOATS_REFUSE = 1;
    /// <summary>The shortest decimal that reads back the same; a NaN or an infinity is an error of its row.</summary>
    public const int TIEUCHI_FLOATS_SHORTEST_DECIMAL = 2;
    /// <summary>The same, and a NaN: missing.</summary>
    public const int TIEUCHI_FLOATS_SHORTEST_DECIMAL_NAN_MISSING = 3;
    /// <summary>All values are there.</summary>
    public const int TIEUCHI_VALIDITY_NONE = 0;
    /// <summary>A bit a row, least significant first; 1: there.</summary>
    public const int TIEUCHI_VALIDITY_BITS = 1;
    /// <summary>A byte a row; not 0: there.</summary>
    public const int TIEUCHI_VALIDITY_BYTES = 2;
    /// <summary>A byte a row; not 0: missing.</summary>
    public const int TIEUCHI_VALIDITY_ABSENT_BYTES = 3;
    /// <summary>The fastest that the machine has.</summary>
    public const int TIEUCHI_KERNEL_AUTOMATIC = 0;
    /// <summary>Every unit as tieuchi_assess() does it.</summary>
    public const int TIEUCHI_KERNEL_SCALAR = 1;
    /// <summary>Portable.</summary>
    public const int TIEUCHI_KERNEL_PLAIN = 2;
    public const int TIEUCHI_KERNEL_AVX2 = 3;
    public const int TIEUCHI_KERNEL_AVX512 = 4;
    /// <summary>A whole number of the last place.</summary>
    public const int TIEUCHI_ROW_KIND_NUMBER = 1;
    /// <summary>The index of a level, worst first.</summary>
    public const int TIEUCHI_ROW_KIND_LEVEL = 2;
    /// <summary>A bit.</summary>
    public const int TIEUCHI_ROW_KIND_TRUTH = 3;
    /// <summary>Not asked for, or without a value.</summary>
    public const int TIEUCHI_ROW_SCORE_NONE = 0;
    /// <summary>Over the denominator of the row's context.</summary>
    public const int TIEUCHI_ROW_SCORE_GIVEN = 1;
    /// <summary>By tieuchi_row_judge_unit() and tieuchi_assess().</summary>
    public const int TIEUCHI_ROW_SCORE_APART = 2;
    public const int TIEUCHI_OUTPUT_STANDARD = 1;
    public const int TIEUCHI_OUTPUT_COUNTS = 2;
    public const int TIEUCHI_OUTPUT_CRITERIA_MASKS = 4;
    public const int TIEUCHI_OUTPUT_INDICATOR_MASKS = 8;
    public const int TIEUCHI_OUTPUT_SCORES = 16;
    public const int TIEUCHI_OUTPUT_GRADES = 32;
    public const int TIEUCHI_OUTPUT_SUMMARY = 64;
    public const int TIEUCHI_OUTPUT_BASIC_MASKS = 128;
    public const int TIEUCHI_GROUPING_PARENT = 1;
    /// <summary>A unit counts in each of its cohorts.</summary>
    public const int TIEUCHI_GROUPING_COHORT = 2;
    public const int TIEUCHI_GROUPING_ATTRIBUTE = 3;
    /// <summary>The places of one level of a tree.</summary>
    public const int TIEUCHI_GROUPING_LEVEL = 4;
    /// <summary>Attributes first, then the rules, then the data.</summary>
    public const int TIEUCHI_ATTRIBUTION_IN_SEQUENCE = 1;
    /// <summary>The mean over all orders of these three (Shapley).</summary>
    public const int TIEUCHI_ATTRIBUTION_AVERAGED = 2;
    public const int TIEUCHI_CHANGE_BEFORE = 1;
    public const int TIEUCHI_CHANGE_AFTER = 2;
    /// <summary>After minus before.</summary>
    public const int TIEUCHI_CHANGE_TOTAL = 3;
    /// <summary>An attribute of the unit changed.</summary>
    public const int TIEUCHI_CHANGE_ATTRIBUTES = 4;
    /// <summary>The bound of another year of the document applies.</summary>
    public const int TIEUCHI_CHANGE_YEAR = 5;
    /// <summary>An amendment began or ceased to count.</summary>
    public const int TIEUCHI_CHANGE_AMENDMENT = 6;
    /// <summary>Another rulebook, or another text of it.</summary>
    public const int TIEUCHI_CHANGE_RULEBOOK = 7;
    /// <summary>Observations, declared verdicts, designations held.</summary>
    public const int TIEUCHI_CHANGE_DATA = 8;
    /// <summary>The unit was not there before, or is no longer there.</summary>
    public const int TIEUCHI_CHANGE_UNITS = 9;
    /// <summary>Of the whole set alone; of standard_met the share.</summary>
    public const int TIEUCHI_CHANGE_MEAN_BEFORE = 10;
    public const int TIEUCHI_CHANGE_MEAN_AFTER = 11;
    public const int TIEUCHI_CHANGED_NEWLY_MEETING = 1;
    public const int TIEUCHI_CHANGED_NO_LONGER_MEETING = 2;
    /// <summary>Only there after.</summary>
    public const int TIEUCHI_CHANGED_ENTERED = 3;
    /// <summary>Only there before.</summary>
    public const int TIEUCHI_CHANGED_LEFT = 4;
    /// <summary>Those that pass, of those that are not exempt.</summary>
    public const int TIEUCHI_DERIVATION_SHARE = 1;
    public const int TIEUCHI_DERIVATION_COUNT = 2;
    public const int TIEUCHI_DERIVATION_MEAN = 3;
    public const int TIEUCHI_DERIVATION_SUM = 4;
    /// <summary>All numerators over all denominators.</summary>
    public const int TIEUCHI_DERIVATION_POOLED = 5;
    public const int TIEUCHI_DERIVED_DERIVED = 1;
    /// <summary>The unit states an observation of its own, which stands.</summary>
    public const int TIEUCHI_DERIVED_OBSERVED = 2;
    public const int TIEUCHI_DERIVED_NO_CHILDREN = 3;
    public const int TIEUCHI_DERIVED_UNKNOWN_CHILDREN = 4;
    /// <summary>A weight is below 0, or they are all 0.</summary>
    public const int TIEUCHI_DERIVED_NO_WEIGHT = 5;
    public const int TIEUCHI_DERIVED_NO_PAIR = 6;
    /// <summary>The exact value is no decimal and no pair.</summary>
    public const int TIEUCHI_DERIVED_NOT_REPRESENTABLE = 7;
    public const int TIEUCHI_TARGET_FORM_ALL = 1;
    public const int TIEUCHI_TARGET_FORM_ANY = 2;
    public const int TIEUCHI_TARGET_FORM_NEGATION = 3;
    /// <summary>The sum of a measure over units.</summary>
    public const int TIEUCHI_TARGET_FORM_TOTAL = 4;
    public const int TIEUCHI_TARGET_FORM_MEAN = 5;
    /// <summary>How many in a hundred units a fact is true of.</summary>
    public const int TIEUCHI_TARGET_FORM_SHARE = 6;
    /// <summary>Of how many units it is true.</summary>
    public const int TIEUCHI_TARGET_FORM_COUNT = 7;
    /// <summary>Whether it is true of every one.</summary>
    public const int TIEUCHI_TARGET_FORM_EVERY = 8;
    /// <summary>What was compared; of _EVERY: how many units pass.</summary>
    public const int TIEUCHI_FACT_VALUE = 1;
    /// <summary>With `more`: what was taken off.</summary>
    public const int TIEUCHI_FACT_BASELINE = 2;
    /// <summary>What lacks, at least 0; of a target that is one fact too.</summary>
    public const int TIEUCHI_FACT_SHORTFALL = 3;
    /// <summary>The value on the last day that has one.</summary>
    public const int TIEUCHI_PROJECTION_LAST = 1;
    /// <summary>Growth a year of the line of least squares.</summary>
    public const int TIEUCHI_PROJECTION_PACE = 2;
    public const int TIEUCHI_PROJECTION_PROJECTED = 3;
    /// <summary>Growth a year that would lead to the bound.</summary>
    public const int TIEUCHI_PROJECTION_NEEDED_PACE = 4;
    public const int TIEUCHI_RANK_ORDER_HIGHEST_FIRST = 1;
    public const int TIEUCHI_RANK_ORDER_LOWEST_FIRST = 2;
    /// <summary>How many units reach the cutoff.</summary>
    public const int TIEUCHI_DEPRIVATION_DEPRIVED = 1;
    /// <summary>H: their share.</summary>
    public const int TIEUCHI_DEPRIVATION_HEADCOUNT = 2;
    /// <summary>A: the mean count of those that reach it.</summary>
    public const int TIEUCHI_DEPRIVATION_INTENSITY = 3;
    /// <summary>M0</summary>
    public const int TIEUCHI_DEPRIVATION_ADJUSTED_HEADCOUNT = 4;
    /// <summary>Kendall's.</summary>
    public const int TIEUCHI_CORRELATION_TAU_B = 1;
    /// <summary>Spearman's.</summary>
    public const int TIEUCHI_CORRELATION_RHO = 2;
    public const int TIEUCHI_RANK_SUM_PRODUCTS = 1;
    public const int TIEUCHI_RANK_SUM_FIRST_SQUARES = 2;
    public const int TIEUCHI_RANK_SUM_SECOND_SQUARES = 3;
    /// <summary>The smallest that changes any order.</summary>
    public const int TIEUCHI_WEIGHT_CHANGE_ANY = 1;
    /// <summary>That lets another unit overtake one that is first.</summary>
    public const int TIEUCHI_WEIGHT_CHANGE_TOP = 2;
    /// <summary>Of the weight of a criterion.</summary>
    public const int TIEUCHI_WEIGHT_CHANGE_CRITERION = 3;
    /// <summary>Over a step down the ranking.</summary>
    public const int TIEUCHI_WEIGHT_CHANGE_STEP = 4;
    public const int TIEUCHI_STANDING_PASS = 1;
    public const int TIEUCHI_STANDING_FAIL = 2;
    public const int TIEUCHI_STANDING_MISSING = 3;
    public const int TIEUCHI_STANDING_EXEMPT = 4;
    public const int TIEUCHI_STANDING_BOUND_UNKNOWN = 5;
    public const int TIEUCHI_STANDING_BOUND_DELEGATED = 6;
    public const int TIEUCHI_STANDING_ATTRIBUTE_MISSING = 7;
    /// <summary>`unit` meets at least `criteria` criteria.</summary>
    public const int TIEUCHI_GOAL_UNIT_CRITERIA = 1;
    /// <summary>`unit` meets the standard.</summary>
    public const int TIEUCHI_GOAL_UNIT_STANDARD = 2;
    /// <summary>`units` meet the standard and all units `criteria` criteria.</summary>
    public const int TIEUCHI_GOAL_PROGRAMME = 3;
    /// <summary>Within the budget the most criteria over all units.</summary>
    public const int TIEUCHI_GOAL_MOST_CRITERIA = 4;
    /// <summary>Within the budget the most units that meet the standard.</summary>
    public const int TIEUCHI_GOAL_MOST_UNITS = 5;
    public const int TIEUCHI_ASSURANCE_GUARANTEED = 1;
    public const int TIEUCHI_ASSURANCE_OPTIMISTIC = 2;
    /// <summary>The plan is proved to be the cheapest.</summary>
    public const int TIEUCHI_ROADMAP_OPTIMAL = 1;
    /// <summary>The plan reaches the goal; a better one may exist.</summary>
    public const int TIEUCHI_ROADMAP_FEASIBLE = 2;
    public const int TIEUCHI_ROADMAP_OUT_OF_REACH = 3;
    /// <summary>No plan was found within the limits, and none ruled out.</summary>
    public const int TIEUCHI_ROADMAP_UNDECIDED = 4;
    public const int TIEUCHI_ROADMAP_METHOD_SORTED = 1;
    public const int TIEUCHI_ROADMAP_METHOD_SEARCH = 2;
    public const int TIEUCHI_ROADMAP_METHOD_SOLVER = 3;
    public const int TIEUCHI_STEP_RAISE = 1;
    public const int TIEUCHI_STEP_OBSERVE = 2;
    public const int TIEUCHI_STEP_PROJECT = 3;
    public const int TIEUCHI_OBSTACLE_NO_COST = 1;
    public const int TIEUCHI_OBSTACLE_TOO_LATE = 2;
    public const int TIEUCHI_OBSTACLE_BOUND_UNKNOWN = 3;
    public const int TIEUCHI_OBSTACLE_BOUND_DELEGATED = 4;
    public const int TIEUCHI_OBSTACLE_ATTRIBUTE_MISSING = 5;
    public const int TIEUCHI_OBSTACLE_DECLARED_INDICATOR = 6;
    public const int TIEUCHI_OBSTACLE_DECLARED_CRITERION = 7;
    public const int TIEUCHI_OBSTACLE_PRESUPPOSED = 8;
    public const int TIEUCHI_OBSTACLE_NOTHING_TO_JUDGE = 9;
    public const int TIEUCHI_OBSTACLE_TOO_FEW_CRITERIA = 10;
    public const int TIEUCHI_OBSTACLE_TOO_FEW_UNITS = 11;
    public const int TIEUCHI_OBSTACLE_BUDGET = 12;
    /// <summary>Of all steps.</summary>
    public const int TIEUCHI_ROADMAP_COST = 1;
    /// <summary>With raising whatever is found to fail.</summary>
    public const int TIEUCHI_ROADMAP_AT_WORST = 2;
    /// <summary>No plan that comes as far costs less.</summary>
    public const int TIEUCHI_ROADMAP_LOWER_BOUND = 3;
    /// <summary>Of the certificate (S-1007).</summary>
    public const int TIEUCHI_ROADMAP_TREES = 4;
    /// <summary>Of the certificate (S-1007).</summary>
    public const int TIEUCHI_ROADMAP_EXCESS = 5;
    /// <summary>At least 0, in the unit of the leaf.</summary>
    public const int TIEUCHI_MARGIN_DISTANCE = 1;
    /// <summary>Over the magnitude of the bound, unless that is 0.</summary>
    public const int TIEUCHI_MARGIN_RELATIVE = 2;
}

/// <summary>A caller's own scoring method: a pure function of one assessment (S-603).</summary>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate int ScoreFn(IntPtr assessment, IntPtr score, IntPtr payload);

/// <summary>Told now and then how many units are done, from one of the threads that judge, never from two at once.</summary>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate int ProgressFn(long done, long total, IntPtr payload);

/// <summary>The caller's own threads: calls tieuchi_work_run() once for every index from 0 to `count - 1`, on any threads and in any order, and returns when all these calls have.</summary>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate int ExecutorFn(int count, IntPtr work, IntPtr payload);

/// <summary>Where a text comes from: reads up to `size` bytes from `offset` on.</summary>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate int TextSourceFn(ulong offset, IntPtr into, UIntPtr size, IntPtr read,
        IntPtr payload);

/// <summary>Opens a stream of record batches from its beginning; may be called more than once, and must open the same every time.</summary>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate int ArrowSourceFn(IntPtr into, IntPtr payload);

/// <summary>A solver of binary programmes.</summary>
[UnmanagedFunctionPointer(CallingConvention.Cdecl)]
public delegate int SolverFn(IntPtr problem, IntPtr values, IntPtr claims_optimal, IntPtr payload);

/// <summary>A string that belongs to something else, or to the caller.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Str {
    public IntPtr data;
    public UIntPtr size;
}

/// <summary>An exact decimal, `coefficient / 10^scale` (S-201).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Decimal {
    public long coefficient;
    public int scale;
    public int reserved;
}

/// <summary>An exact fraction.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Fraction {
    public long numerator;
    public long denominator;
}

/// <summary>All exact values between two ends; both belong to it (S-406).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Interval {
    public int has_value;
    public int fits;
    public Fraction lower;
    public Fraction upper;
}

/// <summary>Where something that a rulebook says comes from; empty strings where it is not stated.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Provenance {
    public Str layer;
    public Str source;
    public Str citation;
    public Str note;
    public int verified;
    public int reserved;
}

/// <summary>What went wrong, in memory of the caller's: reporting a failure allocates nothing.</summary>
[StructLayout(LayoutKind.Sequential)]
public unsafe struct Error {
    public uint struct_size;
    public int status;
    public uint line;
    public uint column;
    public ulong offset;
    public fixed byte path[168];
    public fixed byte message[320];
}

/// <summary>How a rational is shown to people (S-204, S-205).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DisplayOptions {
    public uint struct_size;
    public int digits;
    public int rounding;
    public int crossing;
    public ulong line_count;
    public IntPtr lines;
    public IntPtr reserved;
}

/// <summary>One problem of a document.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Diagnostic {
    public uint struct_size;
    public int severity;
    public int code;
    public uint line;
    public uint column;
    public int reserved;
    public Str document;
    public Str pointer;
    public Str column_name;
    public Str message;
}

/// <summary>A caller's own scoring method, by its name.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Method {
    public Str name;
    public IntPtr score;
    public IntPtr release;
    public IntPtr payload;
    public IntPtr reserved;
}

/// <summary>What may be handed over when a rulebook is read.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RulebookOptions {
    public uint struct_size;
    public int reserved;
    public ulong with_count;
    public ulong method_count;
    public IntPtr @with;
    public IntPtr methods;
}

/// <summary>What the check of a rulebook counted.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct CheckCounts {
    public uint struct_size;
    public int reserved;
    public ulong errors;
    public ulong warnings;
    public ulong bounds;
    public ulong verified;
    public ulong unverified;
    public ulong unknown;
    public ulong delegated;
}

/// <summary>A rulebook that the library carries.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Builtin {
    public uint struct_size;
    public int reserved;
    public Str id;
    public Str title_vi;
    public Str title_en;
    public Str citation;
    public Str json;
}

/// <summary>A rulebook as it stands on the reference date; strings are borrowed from the evaluator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Edition {
    public uint struct_size;
    public int layer_count;
    public int presupposed_count;
    public int attribute_count;
    public int group_count;
    public int criterion_count;
    public int indicator_count;
    public int leaf_count;
    public int criteria_leaf_count;
    public int condition_count;
    public int grade_count;
    public int reserved;
    public Decimal scale;
    public Decimal basic_progress;
    public Decimal completeness_floor;
    public Str id;
    public Str title_vi;
    public Str title_en;
    public Str citation;
    public Str unit_level;
    public Str designation_vi;
    public Str designation_en;
    public Str effective_from;
    public Str effective_to;
    public IntPtr withdraw;
    public IntPtr reserved_pointer;
}

/// <summary>A criterion; strings and requirement are borrowed from the evaluator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Criterion {
    public uint struct_size;
    public int first_indicator;
    public int indicator_count;
    public int first_leaf;
    public int leaf_count;
    public int may_weaken;
    public Decimal weight;
    public Str id;
    public Str name_vi;
    public Str name_en;
    public Str group;
    public Str agency;
    public Provenance origin;
    public IntPtr requirement;
    public IntPtr reserved_pointer;
}

/// <summary>An indicator; strings and requirement are borrowed from the evaluator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Indicator {
    public uint struct_size;
    public int criterion;
    public int single;
    public int first_leaf;
    public int leaf_count;
    public int may_weaken;
    public Decimal weight;
    public Str id;
    public Str name_vi;
    public Str name_en;
    public Provenance origin;
    public IntPtr requirement;
    public IntPtr reserved_pointer;
}

/// <summary>A leaf; strings, bound and test are borrowed from the evaluator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Leaf {
    public uint struct_size;
    public int node_kind;
    public int criterion;
    public int indicator;
    public int kind;
    public int unit_scale;
    public int comparator;
    public int shape;
    public int has_baseline;
    public int has_full;
    public int full_points;
    public int level_count;
    public int point_count;
    public int reference_count;
    public int exemptable;
    public int may_weaken;
    public Decimal weight;
    public Decimal baseline;
    public Decimal full;
    public Str id;
    public Str name_vi;
    public Str name_en;
    public Str unit;
    public Str bound_layer;
    public Provenance origin;
    public IntPtr bound;
    public IntPtr exempt_when;
}

/// <summary>A level of an ordinal leaf; strings are borrowed from the evaluator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Level {
    public uint struct_size;
    public int has_progress;
    public int has_points;
    public int reserved;
    public Decimal progress;
    public Decimal points;
    public Str id;
    public Str name_vi;
    public Str name_en;
}

/// <summary>An attribute of units; strings are borrowed from the evaluator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Attribute {
    public uint struct_size;
    public int kind;
    public int value_count;
    public int rule_count;
    public int has_default;
    public int reserved;
    public Decimal default_number;
    public Str default_value;
    public Str id;
    public Str unit;
}

/// <summary>A rule of a derived attribute; strings and test are borrowed from the evaluator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DeriveRule {
    public uint struct_size;
    public int reserved;
    public Str value;
    public Str value_of;
    public IntPtr @when;
    public IntPtr reserved_pointer;
}

/// <summary>Something with an id and a name: a group, a grade, a value of an attribute.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Named {
    public uint struct_size;
    public int reserved;
    public Str id;
    public Str name_vi;
    public Str name_en;
    public IntPtr @when;
    public IntPtr reserved_pointer;
}

/// <summary>A node of a bound; strings and `inner` are borrowed from the evaluator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct BoundNode {
    public uint struct_size;
    public int form;
    public int truth;
    public int level;
    public int has_floor;
    public int verified;
    public int branch_count;
    public int reserved;
    public Decimal low;
    public Decimal high;
    public Decimal floor;
    public Decimal times;
    public Str attribute;
    public Str authority;
    public Str source;
    public Str citation;
    public Str note;
    public Str rulebook;
    public Str leaf;
    public IntPtr inner;
    public IntPtr reserved_pointer;
}

/// <summary>A node of a requirement.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RequirementNode {
    public uint struct_size;
    public int child;
    public int combine;
    public int k;
    public int node_count;
    public int reserved;
    public Decimal weight;
}

/// <summary>A node of a test; strings are borrowed from the evaluator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct TestNode {
    public uint struct_size;
    public int form;
    public int asked;
    public int comparator;
    public int node_count;
    public int value_count;
    public Decimal low;
    public Decimal high;
    public Str subject;
}

/// <summary>What goes along with an observation or a declared verdict, for the record.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Remark {
    public uint struct_size;
    public int reserved;
    public Str source;
    public Str note;
    public Str exemption;
    public Str by;
    public Str on;
}

/// <summary>What is known of a leaf of a unit.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Observation {
    public uint struct_size;
    public int kind;
    public int truth;
    public int level;
    public Decimal first;
    public Decimal second;
}

/// <summary>What a unit states of an attribute.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct AttributeState {
    public uint struct_size;
    public int stated;
    public int value;
    public int reserved;
    public Decimal number;
}

/// <summary>How a JSON document of units is read.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct UnitsOptions {
    public uint struct_size;
    public int ignore_other_ids;
}

/// <summary>How a CSV text is read.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct CsvOptions {
    public uint struct_size;
    public int ignore_other_ids;
    public int separator;
    public int decimal_mark;
}

/// <summary>The caller's policies for an assessment; part of every result (S-1103).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct AssessOptions {
    public uint struct_size;
    public int missing;
    public int declared;
    public int reserved;
}

/// <summary>What was found of a criterion or an indicator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct NodeResult {
    public uint struct_size;
    public int verdict;
    public int reason;
    public int computed;
    public int declared;
    public int declared_counts;
    public int basic;
    public int reserved;
}

/// <summary>What was found of a leaf; what was known of it is in the unit.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct LeafResult {
    public uint struct_size;
    public int verdict;
    public int reason;
    public int observed;
}

/// <summary>A node on which a declared and a computed verdict differ (S-306).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Conflict {
    public uint struct_size;
    public int node_kind;
    public int index;
    public int computed;
    public int declared;
    public int reserved;
}

/// <summary>Verdict, counts and exact score of one unit, without reasons.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Tally {
    public uint struct_size;
    public int standard;
    public int criteria_passed;
    public int criteria_failed;
    public int criteria_unknown;
    public int criteria_exempt;
    public Interval weighted_progress;
}

/// <summary>What an attribute was of a unit when it was assessed: stated, by default or derived.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct AttributeValue {
    public uint struct_size;
    public int has_value;
    public Str value;
    public Decimal number;
}

/// <summary>Why a verdict is what it is (S-1101); strings are borrowed from the explanation and empty where they say nothing.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct ExplanationInfo {
    public uint struct_size;
    public int node_kind;
    public int verdict;
    public int reason;
    public int declared;
    public int declared_counts;
    public int computed;
    public int comparator;
    public int has_gap;
    public int verified;
    public int value_missing;
    public int choice_count;
    public int combine;
    public int needed;
    public int nested;
    public int children_pass;
    public int children_fail;
    public int children_unknown;
    public int children_exempt;
    public int decided_by_count;
    public Decimal times;
    public Str id;
    public Str name_vi;
    public Str name_en;
    public Str unit;
    public Str value;
    public Str value_vi;
    public Str value_en;
    public Str observed_as;
    public Str bound;
    public Str bound_high;
    public Str bound_vi;
    public Str bound_en;
    public Str gap;
    public Str missing_attribute;
    public Str authority;
    public Str layer;
    public Str of_rulebook;
    public Str of_leaf;
    public Str source;
    public Str citation;
}

/// <summary>A choice that led to the bound: an attribute, or the year, had this value.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct BoundChoice {
    public uint struct_size;
    public int by_default;
    public Str attribute;
    public Str value;
}

/// <summary>What a set of units comes to, as far as it is counts (S-801).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RollupInfo {
    public uint struct_size;
    public int reserved;
    public long units;
    public long pass;
    public long fail;
    public long unknown;
    public long exempt;
    public long held;
    public long held_without_meeting;
    public long undecided_grades;
    public long criteria_met_units;
    public long weighted_progress_units;
}

/// <summary>How many units are found how on one criterion or indicator.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct NodeTally {
    public uint struct_size;
    public int reserved;
    public long pass;
    public long fail;
    public long unknown;
    public long exempt;
    public long basic;
    public Fraction pass_rate;
}

/// <summary>A column of the caller's, as it lies in memory.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct ColumnView {
    public int type;
    public int scale;
    public long offset;
    public long length;
    public IntPtr values;
    public IntPtr validity;
    public int validity_as;
    public int floats;
}

/// <summary>The caller's choices for a batch.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct BatchOptions {
    public uint struct_size;
    public int missing;
    public int declared;
    public uint outputs;
    public int threads;
    public int kernel;
    public IntPtr cancel;
    public IntPtr progress;
    public IntPtr progress_payload;
    public IntPtr run;
    public IntPtr run_payload;
    public IntPtr reserved;
}

/// <summary>What was found of a batch.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct BatchInfo {
    public uint struct_size;
    public int kernel;
    public long rows;
    public long handed_over;
    public long failure_count;
    public long denominator_count;
    public int criteria_words;
    public int indicator_words;
    public IntPtr statuses;
    public IntPtr standard;
    public IntPtr criteria_passed;
    public IntPtr criteria_failed;
    public IntPtr criteria_unknown;
    public IntPtr criteria_exempt;
    public IntPtr criteria_pass;
    public IntPtr criteria_fail;
    public IntPtr criteria_unknown_mask;
    public IntPtr criteria_basic;
    public IntPtr indicators_pass;
    public IntPtr indicators_fail;
    public IntPtr indicators_unknown;
    public IntPtr score_lower;
    public IntPtr score_upper;
    public IntPtr score_denominators;
    public IntPtr grades;
    public IntPtr grades_possible;
}

/// <summary>What is wrong with a row: its first error.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RowFailure {
    public uint struct_size;
    public int code;
    public long row;
    public Str column;
}

/// <summary>Where everything lies in a row.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RowShape {
    public uint struct_size;
    public int kernel;
    public int value_count;
    public int words;
    public int criteria_words;
    public int context_count;
}

/// <summary>Where the value of a leaf lies in a row.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RowColumn {
    public uint struct_size;
    public int kind;
    public int scale;
    public int column;
}

/// <summary>A 128-bit integer in two's complement.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Wide {
    public ulong low;
    public long high;
}

/// <summary>What was found of a row.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RowFinding {
    public Wide score_lower;
    public Wide score_upper;
    public ushort criteria_passed;
    public ushort criteria_failed;
    public ushort criteria_unknown;
    public ushort criteria_exempt;
    public byte standard;
    public byte score;
    public ushort reserved;
    public int status;
}

/// <summary>Rows, one behind the other, and where verdicts by criterion go.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Rows {
    public uint struct_size;
    public int missing;
    public int scores;
    public int reserved;
    public long count;
    public long value_stride;
    public long word_stride;
    public IntPtr contexts;
    public IntPtr values;
    public IntPtr present;
    public IntPtr truths;
    public IntPtr criteria_pass;
    public IntPtr criteria_fail;
    public IntPtr criteria_unknown;
    public IntPtr reserved_pointer;
}

/// <summary></summary>
[StructLayout(LayoutKind.Sequential)]
public struct ArrowSchema {
    public IntPtr format;
    public IntPtr name;
    public IntPtr metadata;
    public long flags;
    public long n_children;
    public IntPtr children;
    public IntPtr dictionary;
    public IntPtr release;
    public IntPtr private_data;
}

/// <summary></summary>
[StructLayout(LayoutKind.Sequential)]
public struct ArrowArray {
    public long length;
    public long null_count;
    public long offset;
    public long n_buffers;
    public long n_children;
    public IntPtr buffers;
    public IntPtr children;
    public IntPtr dictionary;
    public IntPtr release;
    public IntPtr private_data;
}

/// <summary></summary>
[StructLayout(LayoutKind.Sequential)]
public struct ArrowArrayStream {
    public IntPtr get_schema;
    public IntPtr get_next;
    public IntPtr get_last_error;
    public IntPtr release;
    public IntPtr private_data;
}

/// <summary>The caller's choices for Arrow data.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct ArrowOptions {
    public uint struct_size;
    public int floats;
    public int ignore_other_ids;
    public int keep_ids;
    public IntPtr judging;
    public IntPtr summary;
    public IntPtr release;
    public IntPtr payload;
}

/// <summary>How units are read block by block.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct StreamOptions {
    public uint struct_size;
    public int ignore_other_ids;
    public int separator;
    public int decimal_mark;
    public int portable;
    public int floats;
    public long block_bytes;
    public long block_rows;
}

/// <summary>A place of a tree: a village, commune, district, province, assessed itself or not.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Place {
    public Str id;
    public Str name;
    public Str parent;
    public Str level;
}

/// <summary>What units are grouped by.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Grouping {
    public uint struct_size;
    public int kind;
    public Str subject;
    public IntPtr tree;
    public IntPtr reserved;
}

/// <summary>The criteria that one agency answers for (S-801, S-807).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct AgencyTally {
    public uint struct_size;
    public int criteria_count;
    public Str agency;
    public long pass;
    public long fail;
    public long unknown;
    public long exempt;
    public long basic;
    public Fraction pass_rate;
}

/// <summary>The caller's choices for a comparison of periods.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct PeriodOptions {
    public uint struct_size;
    public int missing;
    public int declared;
    public int attribution;
}

/// <summary>One unit at both dates.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct UnitChange {
    public uint struct_size;
    public int standard_before;
    public int standard_after;
    public int gained_count;
    public int lost_count;
    public int reserved;
    public long before;
    public long after;
    public Str id;
    public Str name;
}

/// <summary>A criterion that was gained or lost.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct CriterionChange {
    public uint struct_size;
    public int before;
    public int after;
    public int reserved;
    public Str id;
    public Fraction attributes;
    public Fraction year;
    public Fraction amendment;
    public Fraction rulebook;
    public Fraction data;
    public Fraction units;
}

/// <summary>One level of a programme.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct ProgrammeLevel {
    public uint struct_size;
    public int derive_count;
    public Str id;
    public IntPtr evaluator;
    public IntPtr reserved;
}

/// <summary>One observation that is derived from the units of a lower level.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DerivedObservation {
    public uint struct_size;
    public int derivation;
    public Str leaf;
    public Str from;
    public Str node;
    public Str of;
    public Str weight;
    public int of_held;
    public int of_is_attribute;
    public int weight_is_attribute;
    public int reserved;
}

/// <summary>One derived observation of one unit, handed over or not.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DerivedValue {
    public uint struct_size;
    public int state;
    public long unit;
    public int derive;
    public int children;
    public int exempt;
    public int unknown;
}

/// <summary>One level of a programme to be made.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct LevelDefinition {
    public uint struct_size;
    public int reserved;
    public Str id;
    public IntPtr evaluator;
    public IntPtr more;
    public ulong derive_count;
    public IntPtr derive;
    public IntPtr reserved_pointer;
}

/// <summary>A `tieuchi-targets/1` document.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct TargetListInfo {
    public uint struct_size;
    public int count;
    public Str id;
    public Str title_vi;
    public Str title_en;
    public Str source;
    public Str citation;
    public Str note;
}

/// <summary>One target.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Target {
    public uint struct_size;
    public int form;
    public Str id;
    public Str deadline;
    public Str name_vi;
    public Str name_en;
    public Str source;
    public Str citation;
    public Str note;
}

/// <summary>What was found of a target (S-901).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct TargetOutcome {
    public uint struct_size;
    public int outcome;
    public long fact_count;
    public long unit_count;
}

/// <summary>What was found of one fact of a target's test.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct TargetFact {
    public uint struct_size;
    public int form;
    public int outcome;
    public int reserved;
    public long members;
    public long members_unknown;
    public long unit_count;
    public Str pointer;
}

/// <summary>A unit that keeps a target from being reached.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct UnitInTheWay {
    public uint struct_size;
    public int found;
    public long unit;
}

/// <summary>What a measure was on a day.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct PeriodValue {
    public Str @when;
    public Str lower;
    public Str upper;
}

/// <summary>The weight of a criterion in a method of its own.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct CriterionWeight {
    public Str criterion;
    public Decimal weight;
}

/// <summary>From how much progress on a criterion brings how many points.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct PointsBand {
    public Decimal at_least;
    public Decimal points;
}

/// <summary>The points of one criterion.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct PointsRow {
    public Str criterion;
    public IntPtr bands;
    public IntPtr reserved;
    public ulong band_count;
    public Decimal exempt;
    public int has_exempt;
    public int padding;
}

/// <summary>Who counts as deprived of much (S-612).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DeprivationOptions {
    public uint struct_size;
    public int reserved;
    public Decimal cutoff;
    public ulong weight_count;
    public IntPtr weights;
    public IntPtr more;
}

/// <summary>The value of a unit that is ranked by a value of the caller's.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RankInput {
    public Str lower;
    public Str upper;
    public long degree;
}

/// <summary>A ranking, without its units.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RankingInfo {
    public uint struct_size;
    public int order;
    public long units;
    public long ranked;
    public Str method;
}

/// <summary>The place of one unit in a ranking; ranks count from 1 (S-607).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RankEntry {
    public uint struct_size;
    public int has_value;
    public long best;
    public long worst;
    public long degree;
}

/// <summary>Two methods compared over the units that have a value under both.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct MethodComparisonInfo {
    public uint struct_size;
    public int end;
    public Str first;
    public Str second;
    public long units;
    public long open;
    public long without;
    public long concordant;
    public long discordant;
    public long tied_first;
    public long tied_second;
    public long tied_both;
}

/// <summary>What becomes of one unit when the second method takes the place of the first.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RankShift {
    public uint struct_size;
    public int reserved;
    public long unit;
    public long first;
    public long second;
}

/// <summary>What is drawn, and how often (S-618).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct DrawOptions {
    public uint struct_size;
    public int threads;
    public ulong seed;
    public long draws;
    public long concentration;
    public long top;
}

/// <summary>What the draws came to for one unit.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct UnitSensitivity {
    public uint struct_size;
    public int reserved;
    public long stated;
    public long best;
    public long worst;
    public long rank_5;
    public long rank_50;
    public long rank_95;
    public long in_top;
}

/// <summary>A change of one weight at which two units change their order.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct WeightChange {
    public uint struct_size;
    public int is_there;
    public int criterion;
    public int reserved;
    public long ahead;
    public long behind;
}

/// <summary>A leaf of a unit.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct UnitLeaf {
    public long unit;
    public int leaf;
    public int reserved;
}

/// <summary>What one leaf of one unit costs by itself.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct LeafCost {
    public uint struct_size;
    public int has_raise;
    public int has_observe;
    public int months;
    public int days;
    public int reserved;
    public UnitLeaf place;
    public Decimal raise;
    public Decimal observe;
}

/// <summary>One project with one cost that raises several leaves.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Project {
    public uint struct_size;
    public int months;
    public int days;
    public int reserved;
    public Decimal cost;
    public Str id;
    public Str name;
    public IntPtr raises;
    public IntPtr more;
    public ulong raises_count;
}

/// <summary>A goal; numbers that its kind does not name are of no consequence.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RoadmapGoal {
    public uint struct_size;
    public int kind;
    public long unit;
    public long units;
    public int criteria;
    public int reserved;
}

/// <summary>Money for the steps that begin in one year.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct YearBudget {
    public Decimal amount;
    public int year;
    public int reserved;
}

/// <summary>A minimisation over variables that are 0 or 1: of the sum of `objective`, under rows of `sum of value * variable &gt;= lower`.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct BinaryProgramme {
    public uint struct_size;
    public int reserved;
    public ulong variable_count;
    public ulong row_count;
    public ulong entry_count;
    public IntPtr objective;
    public IntPtr row_start;
    public IntPtr column;
    public IntPtr value;
    public IntPtr lower;
    public IntPtr more;
}

/// <summary>How a roadmap is made.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RoadmapOptions {
    public uint struct_size;
    public int assurance;
    public Decimal budget;
    public int has_budget;
    public int rounds;
    public long node_limit;
    public ulong year_count;
    public IntPtr years;
    public IntPtr more;
    public Str start;
    public Str deadline;
    public IntPtr solver;
    public IntPtr payload;
}

/// <summary>A roadmap as a whole.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RoadmapInfo {
    public uint struct_size;
    public int outcome;
    public int method;
    public int solver_claims;
    public long step_count;
    public long criteria_met;
    public long units_meeting;
    public long upper_bound;
    public long nodes;
    public long price_count;
    public long obstructed;
    public long obstacle_count;
}

/// <summary>What a check of a roadmap comes to; each 0 or 1.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RoadmapChecked {
    public uint struct_size;
    public int is_plan;
    public int reaches_goal;
    public int proves_cost;
    public int proves_number;
}

/// <summary>One step of a roadmap.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct RoadmapStep {
    public uint struct_size;
    public int kind;
    public int year;
    public int raises_count;
    public long project;
    public UnitLeaf place;
    public Decimal cost;
}

/// <summary>One obstacle.</summary>
[StructLayout(LayoutKind.Sequential)]
public struct Obstacle {
    public uint struct_size;
    public int kind;
    public int index;
    public int reserved;
}

/// <summary>How near a unit is to another verdict (S-1012, S-1013).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct UnitMargin {
    public uint struct_size;
    public int meets;
    public int can_be_lost;
    public int can_be_gained;
    public int leaf_count;
    public int loss_count;
    public int gain_count;
    public int criteria_missing;
}

/// <summary>How far the value of one leaf is from its bound (S-1011).</summary>
[StructLayout(LayoutKind.Sequential)]
public struct LeafMargin {
    public uint struct_size;
    public int leaf;
    public int verdict;
    public int reserved;
}

/// <summary>Owns a tieuchi_text.</summary>
public sealed class TextHandle : OwnedHandle {
    public TextHandle() {}
    public TextHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_text_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_diagnostics.</summary>
public sealed class DiagnosticsHandle : OwnedHandle {
    public DiagnosticsHandle() {}
    public DiagnosticsHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_diagnostics_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_builtin_list.</summary>
public sealed class BuiltinListHandle : OwnedHandle {
    public BuiltinListHandle() {}
    public BuiltinListHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_builtin_list_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_rulebook.</summary>
public sealed class RulebookHandle : OwnedHandle {
    public RulebookHandle() {}
    public RulebookHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_rulebook_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_evaluator.</summary>
public sealed class EvaluatorHandle : OwnedHandle {
    public EvaluatorHandle() {}
    public EvaluatorHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_evaluator_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_unit.</summary>
public sealed class UnitHandle : OwnedHandle {
    public UnitHandle() {}
    public UnitHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_unit_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_unit_list.</summary>
public sealed class UnitListHandle : OwnedHandle {
    public UnitListHandle() {}
    public UnitListHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_unit_list_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_assessment.</summary>
public sealed class AssessmentHandle : OwnedHandle {
    public AssessmentHandle() {}
    public AssessmentHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_assessment_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_explanation.</summary>
public sealed class ExplanationHandle : OwnedHandle {
    public ExplanationHandle() {}
    public ExplanationHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_explanation_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_rollup.</summary>
public sealed class RollupHandle : OwnedHandle {
    public RollupHandle() {}
    public RollupHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_rollup_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_bytes.</summary>
public sealed class BytesHandle : OwnedHandle {
    public BytesHandle() {}
    public BytesHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_bytes_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_column_batch.</summary>
public sealed class ColumnBatchHandle : OwnedHandle {
    public ColumnBatchHandle() {}
    public ColumnBatchHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_column_batch_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_packed_columns.</summary>
public sealed class PackedColumnsHandle : OwnedHandle {
    public PackedColumnsHandle() {}
    public PackedColumnsHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_packed_columns_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_batch_result.</summary>
public sealed class BatchResultHandle : OwnedHandle {
    public BatchResultHandle() {}
    public BatchResultHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_batch_result_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_row_judge.</summary>
public sealed class RowJudgeHandle : OwnedHandle {
    public RowJudgeHandle() {}
    public RowJudgeHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_row_judge_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_cancellation.</summary>
public sealed class CancellationHandle : OwnedHandle {
    public CancellationHandle() {}
    public CancellationHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_cancellation_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_unit_stream.</summary>
public sealed class UnitStreamHandle : OwnedHandle {
    public UnitStreamHandle() {}
    public UnitStreamHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_unit_stream_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_unit_block.</summary>
public sealed class UnitBlockHandle : OwnedHandle {
    public UnitBlockHandle() {}
    public UnitBlockHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_unit_block_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_assessment_writer.</summary>
public sealed class AssessmentWriterHandle : OwnedHandle {
    public AssessmentWriterHandle() {}
    public AssessmentWriterHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_assessment_writer_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_assessed.</summary>
public sealed class AssessedHandle : OwnedHandle {
    public AssessedHandle() {}
    public AssessedHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_assessed_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_unit_tree.</summary>
public sealed class UnitTreeHandle : OwnedHandle {
    public UnitTreeHandle() {}
    public UnitTreeHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_unit_tree_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_grouped_rollup.</summary>
public sealed class GroupedRollupHandle : OwnedHandle {
    public GroupedRollupHandle() {}
    public GroupedRollupHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_grouped_rollup_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_place_rollups.</summary>
public sealed class PlaceRollupsHandle : OwnedHandle {
    public PlaceRollupsHandle() {}
    public PlaceRollupsHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_place_rollups_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_agency_list.</summary>
public sealed class AgencyListHandle : OwnedHandle {
    public AgencyListHandle() {}
    public AgencyListHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_agency_list_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_period_comparison.</summary>
public sealed class PeriodComparisonHandle : OwnedHandle {
    public PeriodComparisonHandle() {}
    public PeriodComparisonHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_period_comparison_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_programme.</summary>
public sealed class ProgrammeHandle : OwnedHandle {
    public ProgrammeHandle() {}
    public ProgrammeHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_programme_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_programme_result.</summary>
public sealed class ProgrammeResultHandle : OwnedHandle {
    public ProgrammeResultHandle() {}
    public ProgrammeResultHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_programme_result_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_target_list.</summary>
public sealed class TargetListHandle : OwnedHandle {
    public TargetListHandle() {}
    public TargetListHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_target_list_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_target_outcomes.</summary>
public sealed class TargetOutcomesHandle : OwnedHandle {
    public TargetOutcomesHandle() {}
    public TargetOutcomesHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_target_outcomes_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_projection.</summary>
public sealed class ProjectionHandle : OwnedHandle {
    public ProjectionHandle() {}
    public ProjectionHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_projection_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_ranking_method.</summary>
public sealed class RankingMethodHandle : OwnedHandle {
    public RankingMethodHandle() {}
    public RankingMethodHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_ranking_method_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_ranking.</summary>
public sealed class RankingHandle : OwnedHandle {
    public RankingHandle() {}
    public RankingHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_ranking_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_method_comparison.</summary>
public sealed class MethodComparisonHandle : OwnedHandle {
    public MethodComparisonHandle() {}
    public MethodComparisonHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_method_comparison_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_deprivation_summary.</summary>
public sealed class DeprivationSummaryHandle : OwnedHandle {
    public DeprivationSummaryHandle() {}
    public DeprivationSummaryHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_deprivation_summary_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_progress_table.</summary>
public sealed class ProgressTableHandle : OwnedHandle {
    public ProgressTableHandle() {}
    public ProgressTableHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_progress_table_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_weight_sensitivity.</summary>
public sealed class WeightSensitivityHandle : OwnedHandle {
    public WeightSensitivityHandle() {}
    public WeightSensitivityHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_weight_sensitivity_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_weight_changes.</summary>
public sealed class WeightChangesHandle : OwnedHandle {
    public WeightChangesHandle() {}
    public WeightChangesHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_weight_changes_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_standings.</summary>
public sealed class StandingsHandle : OwnedHandle {
    public StandingsHandle() {}
    public StandingsHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_standings_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_costs.</summary>
public sealed class CostsHandle : OwnedHandle {
    public CostsHandle() {}
    public CostsHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_costs_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_roadmap.</summary>
public sealed class RoadmapHandle : OwnedHandle {
    public RoadmapHandle() {}
    public RoadmapHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_roadmap_release(handle);
        return true;
    }
}

/// <summary>Owns a tieuchi_margins.</summary>
public sealed class MarginsHandle : OwnedHandle {
    public MarginsHandle() {}
    public MarginsHandle(IntPtr value, bool owns) : base(value, owns) {}
    protected override bool ReleaseHandle() {
        Native.tieuchi_margins_release(handle);
        return true;
    }
}

/// <summary>The functions of tieuchi.h, one by one. What each means, and who owns what, is said
/// there. Texts are UTF-8 in arrays of bytes, and so are buffers.</summary>
public static class Native {
    /// <summary>Name of the library, as the loader of the system looks for it.</summary>
    public const string Library = "libtieuchi_c.so.1";

    /// <summary>Version of the library that runs, such as `0.1.0`; static.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_version();

    /// <summary>TIEUCHI_ABI of the library that runs.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_abi();

    /// <summary>Name of a code, such as `duplicate_key`; `unknown` for what is no code.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_status_name(int code);

    /// <summary>One line in English that says what a code means.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_status_message(int code);

    /// <summary>Make an error say nothing, as TIEUCHI_ERROR_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_error_init(ref Error err, UIntPtr size);

    /// <summary>Word of the formats for a constant of the family, such as `pass`; static, empty for a value that the family does not have.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_verdict_name(int verdict);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_REASON_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_reason_name(int reason);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_DECLARED_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_declared_name(int declared);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_MISSING_POLICY_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_missing_policy_name(int policy);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_DECLARED_POLICY_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_declared_policy_name(int policy);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_LEAF_KIND_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_leaf_kind_name(int kind);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_COMPARATOR_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_comparator_name(int comparator);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_PROGRESS_SHAPE_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_progress_shape_name(int shape);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_MEASURE_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_measure_name(int measure);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_COLUMN_, such as `int32`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_column_type_name(int type);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_KERNEL_, such as `avx2`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_kernel_name(int kernel);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_GROUPING_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_grouping_name(int kind);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_END_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_end_name(int end);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_ATTRIBUTION_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_attribution_name(int attribution);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_DERIVATION_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_derivation_name(int derivation);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_DERIVED_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_derived_name(int state);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_TARGET_FORM_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_target_form_name(int form);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_RANK_ORDER_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_rank_order_name(int order);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_STANDING_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_standing_name(int standing);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_GOAL_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_goal_name(int kind);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_ASSURANCE_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_assurance_name(int assurance);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_STEP_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_step_name(int kind);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_OBSTACLE_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_obstacle_name(int kind);

    /// <summary>As tieuchi_verdict_name(), of TIEUCHI_ROADMAP_METHOD_.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_roadmap_method_name(int method);

    /// <summary>As tieuchi_verdict_name(), of what came of planning: TIEUCHI_ROADMAP_OPTIMAL, ...</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_roadmap_outcome_name(int outcome);

    /// <summary>The TIEUCHI_MEASURE_ of a name; 0 when no built-in method has it.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_measure_of(byte[] name, UIntPtr size);

    /// <summary>1 for a TIEUCHI_MEASURE_ whose value is one number and never an interval (S-601), else 0.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_measure_is_plain(int measure);

    /// <summary>1 for a TIEUCHI_COMPARATOR_ that asks for large values, else 0.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_comparator_is_lower_bound(int comparator);

    /// <summary>1 for a TIEUCHI_COMPARATOR_ that asks for small values, else 0.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_comparator_is_upper_bound(int comparator);

    /// <summary>The TIEUCHI_VERDICT_ that a TIEUCHI_DECLARED_ stands for (S-306); 0 for none.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_declared_verdict(int declared);

    /// <summary>Decide a node of a requirement from the verdicts under it (S-305).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_combine_decide(int combine, int k, int pass, int fail,
        int unknown, int exempt, out int @out, ref Error err);

    /// <summary>How many of those that are not exempt must pass; as tieuchi_combine_decide().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_combine_needed(int combine, int k, int pass, int fail,
        int unknown, int exempt, out int @out, ref Error err);

    /// <summary>The text; valid until it is released.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_text_str(TextHandle self);

    /// <summary>First byte of tieuchi_text_str().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_text_data(TextHandle self);

    /// <summary>Number of bytes of tieuchi_text_str(), the NUL not counted.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern UIntPtr tieuchi_text_size(TextHandle self);

    /// <summary>Release a text; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_text_release(IntPtr self);

    /// <summary>First of the bytes; valid until they are released.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_bytes_data(BytesHandle self);

    /// <summary>Number of bytes.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern UIntPtr tieuchi_bytes_size(BytesHandle self);

    /// <summary>Release bytes; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_bytes_release(IntPtr self);

    /// <summary>Read a literal as S-202 has it: `85.5`, `-1e3`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_decimal_parse(byte[] text, UIntPtr size, ref Decimal @out,
        ref Error err);

    /// <summary>Write the canonical text: no exponent, no zeros at the end of places, a point as mark.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_decimal_format(Decimal value, byte[] buf, UIntPtr cap,
        out UIntPtr needed, ref Error err);

    /// <summary>Compare two decimals exactly.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_decimal_compare(Decimal a, Decimal b, out int @out,
        ref Error err);

    /// <summary>The exact sum.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_decimal_add(Decimal a, Decimal b, ref Decimal @out,
        ref Error err);

    /// <summary>The exact difference `a - b`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_decimal_subtract(Decimal a, Decimal b, ref Decimal @out,
        ref Error err);

    /// <summary>The exact product.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_decimal_multiply(Decimal a, Decimal b, ref Decimal @out,
        ref Error err);

    /// <summary>Compare `numerator * unit_scale / denominator` with a bound by cross multiplication (S-203).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ratio_compare(Decimal numerator, Decimal denominator,
        int unit_scale, Decimal bound, out int @out, ref Error err);

    /// <summary>Compare two pairs by cross multiplication.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ratio_compare_ratio(Decimal numerator, Decimal denominator,
        Decimal other_numerator, Decimal other_denominator, out int @out, ref Error err);

    /// <summary>Put the defaults into options, as TIEUCHI_DISPLAY_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_display_options_init(ref DisplayOptions options,
        UIntPtr size);

    /// <summary>Read a rational that fits into 64 bits.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rational_parse(byte[] text, UIntPtr size, ref Fraction @out,
        ref Error err);

    /// <summary>Write a rational in lowest terms: `17` or `1234/17`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rational_reduce(byte[] text, UIntPtr size, byte[] buf,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Write a rational as a decimal where at most 18 places suffice, else as a fraction.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rational_decimal(byte[] text, UIntPtr size, byte[] buf,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Round a rational for people, without crossing a line that the exact one does not cross.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rational_display(byte[] text, UIntPtr size,
        ref DisplayOptions options, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Compare two rationals exactly.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rational_compare(byte[] a, UIntPtr a_size, byte[] b,
        UIntPtr b_size, out int @out, ref Error err);

    /// <summary>Write the exact sum.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rational_add(byte[] a, UIntPtr a_size, byte[] b,
        UIntPtr b_size, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Write the exact difference `a - b`; as tieuchi_rational_add().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rational_subtract(byte[] a, UIntPtr a_size, byte[] b,
        UIntPtr b_size, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Write the exact product; as tieuchi_rational_add().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rational_multiply(byte[] a, UIntPtr a_size, byte[] b,
        UIntPtr b_size, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Write the exact quotient `a / b`; as tieuchi_rational_add().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rational_divide(byte[] a, UIntPtr a_size, byte[] b,
        UIntPtr b_size, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Make an empty list.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_diagnostics_create(out DiagnosticsHandle @out, ref Error err);

    /// <summary>Release a list; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_diagnostics_release(IntPtr self);

    /// <summary>Number of diagnostics.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern UIntPtr tieuchi_diagnostics_count(DiagnosticsHandle self);

    /// <summary>How many of them are errors.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern UIntPtr tieuchi_diagnostics_error_count(DiagnosticsHandle self);

    /// <summary>One of them, in the order of the document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_diagnostics_item(DiagnosticsHandle self, UIntPtr index,
        ref Diagnostic @out, ref Error err);

    /// <summary>One of them as a line for people: `error duplicate_key at /criteria/0/id (line 12, column 5): ...`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_diagnostics_line(DiagnosticsHandle self, UIntPtr index,
        out TextHandle @out, ref Error err);

    /// <summary>All of them as a JSON array.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_diagnostics_json(DiagnosticsHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>Put the defaults into options, as TIEUCHI_RULEBOOK_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rulebook_options_init(ref RulebookOptions options,
        UIntPtr size);

    /// <summary>List the rulebooks that the library carries, in the order of their ids.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_builtin_list_create(out BuiltinListHandle @out,
        ref Error err);

    /// <summary>Number of rulebooks in a list.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern UIntPtr tieuchi_builtin_list_count(BuiltinListHandle self);

    /// <summary>One of them.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_builtin_list_item(BuiltinListHandle self, UIntPtr index,
        ref Builtin @out, ref Error err);

    /// <summary>Release a list; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_builtin_list_release(IntPtr self);

    /// <summary>Read a rulebook and everything that it rests on.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rulebook_read(byte[] json, UIntPtr size,
        ref RulebookOptions options, IntPtr problems, out RulebookHandle @out, ref Error err);

    /// <summary>Read a rulebook that the library carries; otherwise as tieuchi_rulebook_read().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rulebook_read_builtin(byte[] id, UIntPtr size,
        ref RulebookOptions options, IntPtr problems, out RulebookHandle @out, ref Error err);

    /// <summary>Check a rulebook: its errors, what is open or doubtful, and how its bounds stand.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rulebook_check(byte[] json, UIntPtr size, byte[] date,
        UIntPtr date_size, ref RulebookOptions options, IntPtr problems, ref CheckCounts counts,
        ref Error err);

    /// <summary>Take one more share of a rulebook.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_rulebook_retain(RulebookHandle self);

    /// <summary>Give one share back; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_rulebook_release(IntPtr self);

    /// <summary>Id as the document states it.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_rulebook_id(RulebookHandle self);

    /// <summary>Title in a TIEUCHI_LANGUAGE_, else in the other one; empty for no such language.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_rulebook_title(RulebookHandle self, int language);

    /// <summary>Citation of the legal instrument.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_rulebook_citation(RulebookHandle self);

    /// <summary>SHA-256 of the canonical form, 64 hexadecimal digits (S-1103).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_rulebook_sha256(RulebookHandle self);

    /// <summary>The canonical form that the digest is taken of.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_rulebook_canonical(RulebookHandle self);

    /// <summary>Number of the caller's own scoring methods.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern UIntPtr tieuchi_rulebook_method_count(RulebookHandle self);

    /// <summary>Name of one of the caller's own scoring methods; empty beyond the last.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_rulebook_method_name(RulebookHandle self, UIntPtr index);

    /// <summary>Number of the days on which something changes, of all layers together.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern UIntPtr tieuchi_rulebook_change_count(RulebookHandle self);

    /// <summary>One of these days, `YYYY-MM-DD`, in rising order; empty beyond the last.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_rulebook_change(RulebookHandle self, UIntPtr index);

    /// <summary>Compile a rulebook for a reference date.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_compile(RulebookHandle rulebook, byte[] date,
        UIntPtr date_size, out EvaluatorHandle @out, ref Error err);

    /// <summary>Take one more share of an evaluator.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_evaluator_retain(EvaluatorHandle self);

    /// <summary>Give one share back; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_evaluator_release(IntPtr self);

    /// <summary>The rulebook, borrowed from the evaluator.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_evaluator_rulebook(EvaluatorHandle self);

    /// <summary>The reference date, `YYYY-MM-DD`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_evaluator_date(EvaluatorHandle self);

    /// <summary>The rulebook as it stands on the reference date, and how many of everything it has.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_edition(EvaluatorHandle self, ref Edition @out,
        ref Error err);

    /// <summary>Id of a layer, from the outermost base to the rulebook itself.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_layer(EvaluatorHandle self, int index,
        ref Str @out, ref Error err);

    /// <summary>Id of a presupposed rulebook.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_presupposed(EvaluatorHandle self, int index,
        ref Str @out, ref Error err);

    /// <summary>A criterion by its number, in document order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_criterion(EvaluatorHandle self, int index,
        ref Criterion @out, ref Error err);

    /// <summary>An indicator by its number, in document order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_indicator(EvaluatorHandle self, int index,
        ref Indicator @out, ref Error err);

    /// <summary>A leaf by its number: leaves of criteria in document order, then the conditions.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_leaf(EvaluatorHandle self, int index,
        ref Leaf @out, ref Error err);

    /// <summary>A level of an ordinal leaf, worst first.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_level(EvaluatorHandle self, int leaf, int index,
        ref Level @out, ref Error err);

    /// <summary>A point of a leaf's table of progress.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_point(EvaluatorHandle self, int leaf, int index,
        ref Decimal value, ref Decimal progress, ref Error err);

    /// <summary>A figure that belongs to a leaf and judges nobody.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_reference(EvaluatorHandle self, int leaf,
        int index, ref Str name, out IntPtr value, ref Error err);

    /// <summary>An attribute by its number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_attribute(EvaluatorHandle self, int index,
        ref Attribute @out, ref Error err);

    /// <summary>A value that an attribute can take, with its label as the name.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_attribute_value(EvaluatorHandle self,
        int attribute, int index, ref Named @out, ref Error err);

    /// <summary>A rule of a derived attribute; the first that applies decides.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_derive_rule(EvaluatorHandle self, int attribute,
        int index, ref DeriveRule @out, ref Error err);

    /// <summary>A group of criteria.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_group(EvaluatorHandle self, int index,
        ref Named @out, ref Error err);

    /// <summary>A grade, best first.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_grade(EvaluatorHandle self, int index,
        ref Named @out, ref Error err);

    /// <summary>Number of the leaf that a value under an id belongs to; -1 for none.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_find_leaf(EvaluatorHandle self, byte[] id,
        UIntPtr size);

    /// <summary>Number of the indicator of an id; -1 for none.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_find_indicator(EvaluatorHandle self, byte[] id,
        UIntPtr size);

    /// <summary>Number of the criterion of an id; -1 for none.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_find_criterion(EvaluatorHandle self, byte[] id,
        UIntPtr size);

    /// <summary>Number of the attribute of an id; -1 for none.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_find_attribute(EvaluatorHandle self, byte[] id,
        UIntPtr size);

    /// <summary>TIEUCHI_NODE_KIND_ of an id; one that a criterion shares with its indicator: the criterion.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_evaluator_kind_of(EvaluatorHandle self, byte[] id,
        UIntPtr size);

    /// <summary>What a node of a bound is.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_bound_get(IntPtr self, ref BoundNode @out, ref Error err);

    /// <summary>A branch of one of the two `by` forms.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_bound_branch(IntPtr self, int index, ref Str key,
        out IntPtr under, ref Error err);

    /// <summary>What a node of a requirement is.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_requirement_get(IntPtr self, ref RequirementNode @out,
        ref Error err);

    /// <summary>A node under a combination.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_requirement_under(IntPtr self, int index, out IntPtr under,
        ref Error err);

    /// <summary>What a node of a test is.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_test_get(IntPtr self, ref TestNode @out, ref Error err);

    /// <summary>A node under all, any or negation.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_test_under(IntPtr self, int index, out IntPtr under,
        ref Error err);

    /// <summary>A value of TIEUCHI_TEST_FORM_ATTRIBUTE_IS.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_test_value(IntPtr self, int index, ref Str @out,
        ref Error err);

    /// <summary>Make a unit of which nothing is known.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_create(EvaluatorHandle evaluator, out UnitHandle @out,
        ref Error err);

    /// <summary>Make a copy of a unit, such as one of a list.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_copy(UnitHandle self, out UnitHandle @out,
        ref Error err);

    /// <summary>Release a unit; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_unit_release(IntPtr self);

    /// <summary>Forget everything but the evaluator; keeps the memory.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_clear(UnitHandle self, ref Error err);

    /// <summary>The evaluator, borrowed from the unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_unit_evaluator(UnitHandle self);

    /// <summary>Set the id; UTF-8, not checked against the rules for ids in documents.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_set_id(UnitHandle self, byte[] value, UIntPtr size,
        ref Error err);

    /// <summary>Set the name; empty: not stated.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_set_name(UnitHandle self, byte[] value, UIntPtr size,
        ref Error err);

    /// <summary>Set the id of the parent; empty: not stated.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_set_parent(UnitHandle self, byte[] value, UIntPtr size,
        ref Error err);

    /// <summary>Set the cohorts, in the place of those that it had.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_set_cohorts(UnitHandle self, Str[] values,
        UIntPtr count, ref Error err);

    /// <summary>Say which designations the unit holds by decision; without this they are unknown.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_set_holds(UnitHandle self, Str[] ids, UIntPtr count,
        ref Error err);

    /// <summary>State an attribute; of a number its literal.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_set_attribute(UnitHandle self, byte[] id,
        UIntPtr id_size, byte[] value, UIntPtr value_size, ref Error err);

    /// <summary>State a decimal attribute; as tieuchi_unit_set_attribute().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_set_attribute_decimal(UnitHandle self, byte[] id,
        UIntPtr id_size, Decimal value, ref Error err);

    /// <summary>Observe a number in the unit of the leaf.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_observe_decimal(UnitHandle self, byte[] id,
        UIntPtr id_size, Decimal value, ref Error err);

    /// <summary>Observe a number by its literal, `85.5`; otherwise as tieuchi_unit_observe_decimal().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_observe_text(UnitHandle self, byte[] id,
        UIntPtr id_size, byte[] value, UIntPtr value_size, ref Error err);

    /// <summary>Observe a pair, 179 of 199 (S-203); otherwise as tieuchi_unit_observe_decimal().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_observe_ratio(UnitHandle self, byte[] id,
        UIntPtr id_size, Decimal numerator, Decimal denominator, ref Error err);

    /// <summary>Observe yes (1) or no (0); otherwise as tieuchi_unit_observe_decimal().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_observe_boolean(UnitHandle self, byte[] id,
        UIntPtr id_size, int value, ref Error err);

    /// <summary>Observe a level by its id; otherwise as tieuchi_unit_observe_decimal().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_observe_level(UnitHandle self, byte[] id,
        UIntPtr id_size, byte[] level, UIntPtr level_size, ref Error err);

    /// <summary>Exempt a leaf.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_exempt(UnitHandle self, byte[] id, UIntPtr id_size,
        byte[] why, UIntPtr why_size, ref Error err);

    /// <summary>Forget the observation and the declared verdict of an id.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_forget(UnitHandle self, byte[] id, UIntPtr id_size,
        ref Error err);

    /// <summary>Put a declared verdict on record (S-306).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_declare(UnitHandle self, byte[] id, UIntPtr id_size,
        int value, ref Error err);

    /// <summary>Keep the source and other words of an observation, in the place of those that it had.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_annotate(UnitHandle self, byte[] id, UIntPtr id_size,
        ref Remark words, ref Error err);

    /// <summary>Make a remark say nothing, as TIEUCHI_REMARK_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_remark_init(ref Remark remark, UIntPtr size);

    /// <summary>The id.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_unit_id(UnitHandle self);

    /// <summary>The name; empty when not stated.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_unit_name(UnitHandle self);

    /// <summary>Id of the parent; empty when not stated.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_unit_parent(UnitHandle self);

    /// <summary>Number of cohorts.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern UIntPtr tieuchi_unit_cohort_count(UnitHandle self);

    /// <summary>A cohort; empty beyond the last.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_unit_cohort(UnitHandle self, UIntPtr index);

    /// <summary>Number of designations that it holds by decision; -1 when not stated.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_unit_hold_count(UnitHandle self);

    /// <summary>A designation that it holds; empty beyond the last.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_unit_hold(UnitHandle self, UIntPtr index);

    /// <summary>What is known of a leaf, by its number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_observation(UnitHandle self, int leaf,
        ref Observation @out, ref Error err);

    /// <summary>The declared verdict on a criterion or an indicator, by its number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_declared(UnitHandle self, int node_kind, int index,
        out int @out, ref Error err);

    /// <summary>What the unit states of an attribute, by its number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_attribute(UnitHandle self, int index,
        ref AttributeState @out, ref Error err);

    /// <summary>The words kept for an id.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_remark(UnitHandle self, byte[] id, UIntPtr id_size,
        ref Remark @out, ref Error err);

    /// <summary>Put the defaults into options, as TIEUCHI_UNITS_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_units_options_init(ref UnitsOptions options, UIntPtr size);

    /// <summary>Put the defaults into options, as TIEUCHI_CSV_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_csv_options_init(ref CsvOptions options, UIntPtr size);

    /// <summary>Read a `tieuchi-units/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_units_read(EvaluatorHandle evaluator, byte[] json,
        UIntPtr size, ref UnitsOptions options, IntPtr problems, out UnitListHandle @out,
        ref Error err);

    /// <summary>Read units from CSV, one row a unit or one row an observation; as tieuchi_units_read().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_units_read_csv(EvaluatorHandle evaluator, byte[] csv,
        UIntPtr size, ref CsvOptions options, IntPtr problems, out UnitListHandle @out,
        ref Error err);

    /// <summary>Number of units in a list.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern UIntPtr tieuchi_unit_list_count(UnitListHandle self);

    /// <summary>A unit of a list.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_list_item(UnitListHandle self, UIntPtr index,
        out IntPtr @out, ref Error err);

    /// <summary>Release a list and its units; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_unit_list_release(IntPtr self);

    /// <summary>Put the defaults into options, as TIEUCHI_ASSESS_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assess_options_init(ref AssessOptions options, UIntPtr size);

    /// <summary>Assess one unit: every verdict with its reason, scores, grade (SEMANTICS 3 to 7).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assess(EvaluatorHandle evaluator, UnitHandle unit,
        ref AssessOptions options, out AssessmentHandle @out, ref Error err);

    /// <summary>Count one unit: what tieuchi_assess() finds, without reasons and faster.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_count(EvaluatorHandle evaluator, UnitHandle unit,
        ref AssessOptions options, ref Tally @out, ref Error err);

    /// <summary>Assess units and write one `tieuchi-assessment/1` document of them all.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assess_to_json(EvaluatorHandle evaluator, IntPtr[] units,
        UIntPtr count, ref AssessOptions options, out TextHandle @out, ref Error err);

    /// <summary>The same for all units of a list.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assess_list_to_json(EvaluatorHandle evaluator,
        UnitListHandle units, ref AssessOptions options, out TextHandle @out, ref Error err);

    /// <summary>Take one more share of an assessment.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_assessment_retain(AssessmentHandle self);

    /// <summary>Give one share back; NULL does nothing, nor does the assessment of a callback.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_assessment_release(IntPtr self);

    /// <summary>The evaluator, borrowed from the assessment.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_assessment_evaluator(AssessmentHandle self);

    /// <summary>The copy of the unit, borrowed from the assessment; NULL of the assessment of a callback.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_assessment_unit(AssessmentHandle self);

    /// <summary>The policies that it was made under.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_options(AssessmentHandle self,
        ref AssessOptions @out, ref Error err);

    /// <summary>TIEUCHI_VERDICT_: whether the unit as a whole meets the standard (S-307).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_standard(AssessmentHandle self);

    /// <summary>What was found of a criterion, by its number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_criterion(AssessmentHandle self, int index,
        ref NodeResult @out, ref Error err);

    /// <summary>What was found of an indicator, by its number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_indicator(AssessmentHandle self, int index,
        ref NodeResult @out, ref Error err);

    /// <summary>What was found of a leaf, by its number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_leaf(AssessmentHandle self, int index,
        ref LeafResult @out, ref Error err);

    /// <summary>Whether a presupposed designation is held, by its index.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_presupposed(AssessmentHandle self, int index,
        out int @out, ref Error err);

    /// <summary>Number of conflicts.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern UIntPtr tieuchi_assessment_conflict_count(AssessmentHandle self);

    /// <summary>A conflict, in document order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_conflict(AssessmentHandle self, UIntPtr index,
        ref Conflict @out, ref Error err);

    /// <summary>Numbers of the leaves whose bound applies and is unverified (S-1102), in document order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_unverified(AssessmentHandle self, int[] items,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Value of a built-in scoring method (S-601).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_score(AssessmentHandle self, int measure,
        ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_score_text(AssessmentHandle self, int measure,
        int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Value of a scoring method by its name, the caller's own included.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_score_by_name(AssessmentHandle self, byte[] name,
        UIntPtr size, ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_score_by_name_text(AssessmentHandle self,
        byte[] name, UIntPtr size, int end, byte[] buf, UIntPtr cap, out UIntPtr needed,
        ref Error err);

    /// <summary>Progress of a criterion as it counts (S-403, S-404); no value when it is exempt.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_criterion_progress(AssessmentHandle self,
        int index, ref Interval @out, ref Error err);

    /// <summary>An end of that progress as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_criterion_progress_text(AssessmentHandle self,
        int index, int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Progress of an indicator; as tieuchi_assessment_criterion_progress().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_indicator_progress(AssessmentHandle self,
        int index, ref Interval @out, ref Error err);

    /// <summary>Its text; as tieuchi_assessment_criterion_progress_text().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_indicator_progress_text(AssessmentHandle self,
        int index, int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Progress of a leaf as computed (S-401); as tieuchi_assessment_criterion_progress().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_leaf_progress(AssessmentHandle self, int index,
        ref Interval @out, ref Error err);

    /// <summary>Its text; as tieuchi_assessment_criterion_progress_text().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_leaf_progress_text(AssessmentHandle self,
        int index, int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Share of leaves of criteria that are known (S-501); it always fits.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_completeness(AssessmentHandle self,
        ref Fraction @out, ref Error err);

    /// <summary>Number of the grade; -1 while more than one is possible, or without grades (S-702).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_grade(AssessmentHandle self);

    /// <summary>Numbers of the grades still possible, best first; none without grades (S-702).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_grades_possible(AssessmentHandle self,
        int[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>TIEUCHI_VERDICT_ of the rulebook's test for withdrawal; 0 when there is none (S-704).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_withdraw(AssessmentHandle self);

    /// <summary>Ids of criteria, conditions and presupposed rulebooks that fail, in that order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_blocked_by(AssessmentHandle self, Str[] items,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Ids of those that are unknown; as tieuchi_assessment_blocked_by().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_undecided_by(AssessmentHandle self, Str[] items,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The assessment as a `tieuchi-assessment/1` document of this one unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_json(AssessmentHandle self, out TextHandle @out,
        ref Error err);

    /// <summary>Why the unit as a whole does or does not meet the standard, as one sentence (S-307).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_sentence(AssessmentHandle self, int language,
        out TextHandle @out, ref Error err);

    /// <summary>Answer with the values between two fractions, or with one value twice.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_score_set(IntPtr self, Fraction lower, Fraction upper,
        ref Error err);

    /// <summary>The same with rationals as text, of any size.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_score_set_text(IntPtr self, byte[] lower,
        UIntPtr lower_size, byte[] upper, UIntPtr upper_size, ref Error err);

    /// <summary>What an attribute was of the unit, by its number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_attribute(AssessmentHandle self, int index,
        ref AttributeValue @out, ref Error err);

    /// <summary>Begin to write a `tieuchi-assessment/1` document, unit by unit: the document of tieuchi_assess_to_json() without having all units at once.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_writer_create(EvaluatorHandle evaluator,
        ref AssessOptions options, out AssessmentWriterHandle @out, ref Error err);

    /// <summary>Release a writer; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_assessment_writer_release(IntPtr self);

    /// <summary>Write one unit with what was found of it.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_writer_add(AssessmentWriterHandle self,
        AssessmentHandle found, ref Error err);

    /// <summary>Write what comes after the last unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_writer_end(AssessmentWriterHandle self,
        ref Error err);

    /// <summary>Take what was written since this was last asked: all pieces together are the document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessment_writer_take(AssessmentWriterHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>Explain the verdict on a criterion, an indicator, a part or a condition.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_explain(AssessmentHandle assessment, byte[] id,
        UIntPtr size, out ExplanationHandle @out, ref Error err);

    /// <summary>Release an explanation; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_explanation_release(IntPtr self);

    /// <summary>The explanation as data.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_explanation_get(ExplanationHandle self,
        ref ExplanationInfo @out, ref Error err);

    /// <summary>A choice that led to the bound, from outside in.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_explanation_choice(ExplanationHandle self, int index,
        ref BoundChoice @out, ref Error err);

    /// <summary>Id of a child that decided a node.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_explanation_decided_by(ExplanationHandle self, int index,
        ref Str @out, ref Error err);

    /// <summary>The explanation as one sentence.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_explanation_sentence(ExplanationHandle self, int language,
        out TextHandle @out, ref Error err);

    /// <summary>The explanation as a JSON object.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_explanation_json(ExplanationHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>Make the empty roll-up of units assessed by one evaluator.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_create(EvaluatorHandle evaluator,
        out RollupHandle @out, ref Error err);

    /// <summary>Release a roll-up; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_rollup_release(IntPtr self);

    /// <summary>Add one unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_add(RollupHandle self, AssessmentHandle found,
        ref Error err);

    /// <summary>Add all units of another roll-up: disjoint sets of units add up (S-802).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_merge(RollupHandle self, RollupHandle other,
        ref Error err);

    /// <summary>The evaluator, borrowed from the roll-up.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_rollup_evaluator(RollupHandle self);

    /// <summary>The counts.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_get(RollupHandle self, ref RollupInfo @out,
        ref Error err);

    /// <summary>The policies that its units were assessed under.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_policies(RollupHandle self, ref AssessOptions @out,
        ref Error err);

    /// <summary>Total, mean, minimum or maximum of a measure over the units that have a value; no value without such units, a total of 0 excepted.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_statistic(RollupHandle self, int measure,
        int statistic, ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_statistic_text(RollupHandle self, int measure,
        int statistic, int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Units by the lower end of criteria met, from 0 to the number of criteria.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_distribution(RollupHandle self, long[] items,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Units by grade; as tieuchi_rollup_distribution().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_grades(RollupHandle self, long[] items, UIntPtr cap,
        out UIntPtr needed, ref Error err);

    /// <summary>How units are found on a criterion, by its number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_criterion(RollupHandle self, int index,
        ref NodeTally @out, ref Error err);

    /// <summary>How units are found on an indicator, by its number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_indicator(RollupHandle self, int index,
        ref NodeTally @out, ref Error err);

    /// <summary>Numbers of the criteria, hardest first (S-801).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_hardest(RollupHandle self, int[] items, UIntPtr cap,
        out UIntPtr needed, ref Error err);

    /// <summary>The roll-up as a `tieuchi-summary/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_json(RollupHandle self, out TextHandle @out,
        ref Error err);

    /// <summary>The roll-up as bytes, the same for the same content on every platform.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_serialise(RollupHandle self, out BytesHandle @out,
        ref Error err);

    /// <summary>Read back what tieuchi_rollup_serialise() gave.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_deserialise(EvaluatorHandle evaluator, byte[] data,
        UIntPtr size, out RollupHandle @out, ref Error err);

    /// <summary>Put the defaults into a view, as TIEUCHI_COLUMN_VIEW_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_view_init(ref ColumnView view, UIntPtr size);

    /// <summary>Make a batch of units of which nothing is known yet; a leaf without a column is missing in every row.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_create(EvaluatorHandle evaluator, long rows,
        out ColumnBatchHandle @out, ref Error err);

    /// <summary>Release a batch, and with it the arrays that it borrowed; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_column_batch_release(IntPtr self);

    /// <summary>The evaluator, borrowed from the batch.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_column_batch_evaluator(ColumnBatchHandle self);

    /// <summary>How many units there are.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_column_batch_rows(ColumnBatchHandle self);

    /// <summary>Add the values of a leaf: integers, decimals or floats of a quantity or a ratio, truths of a boolean leaf, indices of levels (worst first, from 0) of an ordinal one.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_add_values(ColumnBatchHandle self, byte[] id,
        UIntPtr id_size, ref ColumnView values, ref Error err);

    /// <summary>Add the levels of an ordinal leaf as codes into a dictionary of their ids; a word that is no level is an error of the rows that use it.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_add_levels(ColumnBatchHandle self, byte[] id,
        UIntPtr id_size, ref ColumnView codes, Str[] dictionary, UIntPtr count, ref Error err);

    /// <summary>Add numerators and denominators of a quantity or a ratio (S-203); one without the other is an error of its row.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_add_pairs(ColumnBatchHandle self, byte[] id,
        UIntPtr id_size, ref ColumnView numerators, ref ColumnView denominators, ref Error err);

    /// <summary>Add exemptions of a leaf (S-302) as truths, beside its values; a null exempts nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_add_exemptions(ColumnBatchHandle self,
        byte[] id, UIntPtr id_size, ref ColumnView truths, ref Error err);

    /// <summary>Add declared verdicts on a criterion or an indicator (S-306) as TIEUCHI_DECLARED_; an id that both share stands for both.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_add_declared(ColumnBatchHandle self, byte[] id,
        UIntPtr id_size, ref ColumnView codes, ref Error err);

    /// <summary>The same as codes into a dictionary of `pass`, `basic` and `fail`; as tieuchi_column_batch_add_levels().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_add_declared_words(ColumnBatchHandle self,
        byte[] id, UIntPtr id_size, ref ColumnView codes, Str[] dictionary, UIntPtr count,
        ref Error err);

    /// <summary>Add an enumerated attribute as codes into a dictionary of its values.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_add_attribute(ColumnBatchHandle self,
        byte[] id, UIntPtr id_size, ref ColumnView codes, Str[] dictionary, UIntPtr count,
        ref Error err);

    /// <summary>Add an attribute as numbers: of a decimal attribute its values, of an enumerated one indices of its values in the rulebook's order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_add_attribute_numbers(ColumnBatchHandle self,
        byte[] id, UIntPtr id_size, ref ColumnView numbers, ref Error err);

    /// <summary>Say by truths whether units hold a designation by decision; a null: not known (S-307).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_add_holds(ColumnBatchHandle self, byte[] id,
        UIntPtr id_size, ref ColumnView truths, ref Error err);

    /// <summary>Make packed columns without units.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_packed_columns_create(EvaluatorHandle evaluator,
        out PackedColumnsHandle @out, ref Error err);

    /// <summary>Open what tieuchi_packed_columns_save() wrote, in place: a file can be mapped and judged.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_packed_columns_open(EvaluatorHandle evaluator, byte[] data,
        UIntPtr size, out PackedColumnsHandle @out, ref Error err);

    /// <summary>Release packed columns; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_packed_columns_release(IntPtr self);

    /// <summary>The evaluator, borrowed from the columns.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_packed_columns_evaluator(PackedColumnsHandle self);

    /// <summary>How many units there are.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_packed_columns_rows(PackedColumnsHandle self);

    /// <summary>Bytes that judging reads, all units together.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_packed_columns_bytes(PackedColumnsHandle self);

    /// <summary>Add the units of a batch behind those that are there.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_packed_columns_append(PackedColumnsHandle self,
        ColumnBatchHandle batch, ref Error err);

    /// <summary>Everything, in the form that tieuchi_packed_columns_open() reads.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_packed_columns_save(PackedColumnsHandle self,
        out BytesHandle @out, ref Error err);

    /// <summary>Put the defaults into options, as TIEUCHI_BATCH_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_batch_options_init(ref BatchOptions options, UIntPtr size);

    /// <summary>1 when the machine can run a TIEUCHI_KERNEL_, else 0.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_kernel_available(int kernel);

    /// <summary>Make a wish to end that nobody has yet.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_cancellation_create(out CancellationHandle @out,
        ref Error err);

    /// <summary>Release it, after the calls that look at it; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_cancellation_release(IntPtr self);

    /// <summary>Ask for the end of the calls that look at it, or take that back: such a call returns TIEUCHI_E_CANCELLED.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_cancellation_set(CancellationHandle self, int wish);

    /// <summary>Do a part of the work that an executor was given.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_work_run(IntPtr self, int index, ref Error err);

    /// <summary>Make a result to judge into, again and again: it keeps its memory.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_batch_result_create(out BatchResultHandle @out,
        ref Error err);

    /// <summary>Release a result; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_batch_result_release(IntPtr self);

    /// <summary>Judge the units of a batch in place: what tieuchi_assess() finds for each of them, whatever the kernel and the number of threads.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_judge(ColumnBatchHandle batch, ref BatchOptions options,
        BatchResultHandle into, ref Error err);

    /// <summary>Judge packed columns; as tieuchi_judge().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_judge_packed(PackedColumnsHandle packed,
        ref BatchOptions options, BatchResultHandle into, ref Error err);

    /// <summary>The evaluator, borrowed from the result; NULL before anything was judged into it.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_batch_result_evaluator(BatchResultHandle self);

    /// <summary>Everything that has one entry a row.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_batch_result_get(BatchResultHandle self, ref BatchInfo @out,
        ref Error err);

    /// <summary>What is wrong with a row in error, by row.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_batch_result_failure(BatchResultHandle self, long index,
        ref RowFailure @out, ref Error err);

    /// <summary>Weighted progress of a row (S-405).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_batch_result_score(BatchResultHandle self, long row,
        ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_batch_result_score_text(BatchResultHandle self, long row,
        int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The roll-up of all units without error.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_batch_result_summary(BatchResultHandle self,
        out RollupHandle @out, ref Error err);

    /// <summary>Put the defaults into rows, as TIEUCHI_ROWS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rows_init(ref Rows rows, UIntPtr size);

    /// <summary>Agree on the places of the numbers of rows.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_row_judge_create(EvaluatorHandle evaluator, int[] places,
        UIntPtr count, int kernel, out RowJudgeHandle @out, ref Error err);

    /// <summary>Release it; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_row_judge_release(IntPtr self);

    /// <summary>The evaluator, borrowed from it.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_row_judge_evaluator(RowJudgeHandle self);

    /// <summary>How rows look.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_row_judge_get(RowJudgeHandle self, ref RowShape @out,
        ref Error err);

    /// <summary>Where the value of a leaf lies.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_row_judge_column(RowJudgeHandle self, int leaf,
        ref RowColumn @out, ref Error err);

    /// <summary>The number of the context of units with the attributes and designations of this one; the same for the same ones.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_row_judge_add_context(RowJudgeHandle self, UnitHandle like,
        out int @out, ref Error err);

    /// <summary>What the scores of a context are numerators over; 0 where none is given.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_row_judge_denominator(RowJudgeHandle self, int context,
        ref Wide @out, ref Error err);

    /// <summary>Judge rows, one or many: what tieuchi_assess() finds for each of them.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_judge_rows(RowJudgeHandle self, ref Rows rows,
        ref RowFinding findings, ref Error err);

    /// <summary>The unit that a row stands for, to be assessed and explained.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_row_judge_unit(RowJudgeHandle self, ref Rows rows, long row,
        out UnitHandle @out, ref Error err);

    /// <summary>Put the defaults into options, as TIEUCHI_ARROW_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_arrow_options_init(ref ArrowOptions options, UIntPtr size);

    /// <summary>Take the columns of a record batch by their names; docs/formats.md lists names and types.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_column_batch_read_arrow(EvaluatorHandle evaluator,
        ref ArrowSchema schema, ref ArrowArray array, ref ArrowOptions options, IntPtr problems,
        out ColumnBatchHandle @out, ref Error err);

    /// <summary>What was found of a batch as a record batch: what was asked for, null in rows in error, and the status of every row.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_batch_result_write_arrow(BatchResultHandle self,
        ref ArrowSchema schema, ref ArrowArray array, ref Error err);

    /// <summary>Judge a record batch into a record batch.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_judge_arrow(EvaluatorHandle evaluator,
        ref ArrowSchema schema, ref ArrowArray array, ref ArrowOptions options, IntPtr problems,
        ref ArrowSchema result_schema, ref ArrowArray result_array, ref Error err);

    /// <summary>Judge a stream of record batches into a stream, one after the other as results are asked for.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_judge_arrow_stream(EvaluatorHandle evaluator,
        ref ArrowArrayStream input, ref ArrowOptions options, ref ArrowArrayStream output,
        ref Error err);

    /// <summary>Put the defaults into options, as TIEUCHI_STREAM_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_stream_options_init(ref StreamOptions options, UIntPtr size);

    /// <summary>Begin to read a CSV text of any length in bounded memory: what tieuchi_units_read_csv() accepts, with the same diagnostics; but what is wrong is known at the end only, when tieuchi_unit_stream_finish() tells it.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_stream_csv(EvaluatorHandle evaluator, IntPtr source,
        IntPtr payload, ref StreamOptions options, out UnitStreamHandle @out, ref Error err);

    /// <summary>Begin to read record batches of any number: columns as tieuchi_column_batch_read_arrow() takes them, with ids, none of them twice.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_stream_arrow(EvaluatorHandle evaluator, IntPtr source,
        IntPtr payload, ref StreamOptions options, out UnitStreamHandle @out, ref Error err);

    /// <summary>Release a stream; blocks may outlive it.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_unit_stream_release(IntPtr self);

    /// <summary>0 for a CSV text whose header is that of the long form, which has no blocks: tieuchi_units_read_csv() reads it.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_stream_is_wide(UnitStreamHandle self);

    /// <summary>How much was taken from the source: bytes of a text, rows of record batches.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern ulong tieuchi_unit_stream_taken(UnitStreamHandle self);

    /// <summary>Read the next block.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_stream_next(UnitStreamHandle self,
        UnitBlockHandle into, out int more, ref Error err);

    /// <summary>Tell what is wrong, once there is no block left: only without an error do the blocks count.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_stream_finish(UnitStreamHandle self, IntPtr problems,
        ref Error err);

    /// <summary>Make a block without units, to read into again and again: it keeps its memory.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_block_create(UnitStreamHandle stream,
        out UnitBlockHandle @out, ref Error err);

    /// <summary>Release a block; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_unit_block_release(IntPtr self);

    /// <summary>Number of the block, from 0 in the order of the source; -1 while none was read.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_unit_block_number(UnitBlockHandle self);

    /// <summary>The units as columns, to be judged or packed; without rows once anything is known to be wrong.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_unit_block_batch(UnitBlockHandle self);

    /// <summary>Id of the unit of a row, borrowed from the block; without a NUL after it.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_block_id(UnitBlockHandle self, long row, ref Str @out,
        ref Error err);

    /// <summary>Name of the unit of a row, empty where not stated; as tieuchi_unit_block_id().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_block_name(UnitBlockHandle self, long row,
        ref Str @out, ref Error err);

    /// <summary>Parent of the unit of a row, empty where not stated; as tieuchi_unit_block_id().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_block_parent(UnitBlockHandle self, long row,
        ref Str @out, ref Error err);

    /// <summary>The unit of a row by itself.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_block_read_unit(UnitBlockHandle self, long row,
        UnitHandle into, ref Error err);

    /// <summary>Destructor of a PyCapsule `arrow_schema`, `arrow_array` or `arrow_array_stream` whose structure lies in memory of PyMem_RawMalloc: releases the one and frees the other.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_python_destroy_capsule(IntPtr capsule);

    /// <summary>Give one reference to a Python object back, on whatever thread: a `release` for objects as `payload`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_python_drop(IntPtr @object);

    /// <summary>Put units into a list.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_list_create(IntPtr[] units, UIntPtr count,
        out UnitListHandle @out, ref Error err);

    /// <summary>Assess all units of a list and keep them with what was found.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assess_units(EvaluatorHandle evaluator,
        UnitListHandle units, ref AssessOptions options, out AssessedHandle @out, ref Error err);

    /// <summary>Put assessments, with their units, into a set.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessed_create(EvaluatorHandle evaluator, IntPtr[] found,
        UIntPtr count, out AssessedHandle @out, ref Error err);

    /// <summary>Take one more share of a set.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_assessed_retain(AssessedHandle self);

    /// <summary>Give a share of a set back; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_assessed_release(IntPtr self);

    /// <summary>Number of units.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_assessed_count(AssessedHandle self);

    /// <summary>The evaluator, borrowed from the set.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_assessed_evaluator(AssessedHandle self);

    /// <summary>The policies that the units were assessed under; the defaults for a set without units.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessed_policies(AssessedHandle self,
        ref AssessOptions @out, ref Error err);

    /// <summary>Id of a unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessed_id(AssessedHandle self, long index, ref Str @out,
        ref Error err);

    /// <summary>What was found of a unit, with a copy of the unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_assessed_assessment(AssessedHandle self, long index,
        out AssessmentHandle @out, ref Error err);

    /// <summary>Make a tree of places in any order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_tree_create(Place[] places, UIntPtr count,
        out UnitTreeHandle @out, ref Error err);

    /// <summary>Make the tree of units that are places themselves, by their ids and parents.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_tree_of(AssessedHandle units, byte[] level,
        UIntPtr level_size, out UnitTreeHandle @out, ref Error err);

    /// <summary>Take one more share of a tree.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_unit_tree_retain(UnitTreeHandle self);

    /// <summary>Give a share of a tree back; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_unit_tree_release(IntPtr self);

    /// <summary>Number of places.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_tree_count(UnitTreeHandle self);

    /// <summary>A place, in the order that the tree was made in.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_tree_place(UnitTreeHandle self, int index,
        ref Place @out, ref Error err);

    /// <summary>Number of the place of an id, or -1.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_tree_find(UnitTreeHandle self, byte[] id, UIntPtr size);

    /// <summary>Number of the place that a place lies in, or -1.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_tree_parent(UnitTreeHandle self, int index);

    /// <summary>The place of a level that a unit of this id and parent is or lies in, or -1.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_unit_tree_ancestor(UnitTreeHandle self, byte[] id,
        UIntPtr id_size, byte[] parent, UIntPtr parent_size, byte[] level, UIntPtr level_size);

    /// <summary>Put the defaults into a grouping, as TIEUCHI_GROUPING_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouping_init(ref Grouping options, UIntPtr size);

    /// <summary>The groups of an assessed unit, at least one; an empty id stands for what has none.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouping_of(ref Grouping by, AssessmentHandle found,
        Str[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Make the empty grouped roll-up: of all units, and the same of every group.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_create(EvaluatorHandle evaluator,
        ref Grouping by, out GroupedRollupHandle @out, ref Error err);

    /// <summary>Release a grouped roll-up; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_grouped_rollup_release(IntPtr self);

    /// <summary>Add one unit; as tieuchi_rollup_add().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_add(GroupedRollupHandle self,
        AssessmentHandle found, ref Error err);

    /// <summary>Add all units of a set, of the same evaluator and policies as those before.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_add_set(GroupedRollupHandle self,
        AssessedHandle units, ref Error err);

    /// <summary>Judge the rows of a batch of columns and add each to its group, as tieuchi_grouped_rollup_add() adds its unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_add_columns(GroupedRollupHandle self,
        ColumnBatchHandle batch, ref BatchOptions options, int[] codes, UIntPtr count, Str[] ids,
        UIntPtr id_count, IntPtr into, ref Error err);

    /// <summary>Add all units of another grouped roll-up: the groups of disjoint sets add up (S-802).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_merge(GroupedRollupHandle self,
        GroupedRollupHandle other, ref Error err);

    /// <summary>The roll-up of all units, each once, as it is now.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_all(GroupedRollupHandle self,
        out RollupHandle @out, ref Error err);

    /// <summary>Number of groups that have a unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_count(GroupedRollupHandle self);

    /// <summary>A group, in the order of the rulebook, the tree, or the bytes of the ids; units without group come last.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_group(GroupedRollupHandle self, int index,
        ref Str id, out RollupHandle @out, ref Error err);

    /// <summary>The roll-up of the group of an id.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_find(GroupedRollupHandle self, byte[] id,
        UIntPtr size, out RollupHandle @out, ref Error err);

    /// <summary>What it is grouped by.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_by(GroupedRollupHandle self,
        ref Grouping @out, ref Error err);

    /// <summary>Whether two have the same grouping and equal roll-ups throughout: 1 or 0.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_equal(GroupedRollupHandle a,
        GroupedRollupHandle b);

    /// <summary>The roll-up and its groups as a `tieuchi-summary/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_grouped_rollup_json(GroupedRollupHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>Add all units of a set to a roll-up; as tieuchi_rollup_add() for each.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_add_set(RollupHandle self, AssessedHandle units,
        ref Error err);

    /// <summary>Whether tieuchi_rollup_merge() would take the two: 1 or 0.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_can_merge(RollupHandle self, RollupHandle other);

    /// <summary>Whether two roll-ups are of the same rulebook, date and policies, and have the same numbers: 1 or 0.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rollup_equal(RollupHandle a, RollupHandle b);

    /// <summary>Roll units up to every place of a tree (S-805): those that lie in it, at whatever depth, not the place itself.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_place_rollups_create(UnitTreeHandle tree,
        AssessedHandle units, out PlaceRollupsHandle @out, ref Error err);

    /// <summary>Release them; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_place_rollups_release(IntPtr self);

    /// <summary>Number of places.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_place_rollups_count(PlaceRollupsHandle self);

    /// <summary>The roll-up of a place, by its number in the tree.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_place_rollups_item(PlaceRollupsHandle self, int index,
        out RollupHandle @out, ref Error err);

    /// <summary>The roll-up of all units and of every place as a `tieuchi-summary/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_place_rollups_json(PlaceRollupsHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>Sum the criteria of a roll-up by the agencies that answer for them.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_agency_list_create(RollupHandle all,
        out AgencyListHandle @out, ref Error err);

    /// <summary>Release a list; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_agency_list_release(IntPtr self);

    /// <summary>Number of agencies, with one more for criteria without.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_agency_list_count(AgencyListHandle self);

    /// <summary>An agency, in the order in which the rulebook first names them.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_agency_list_item(AgencyListHandle self, int index,
        ref AgencyTally @out, ref Error err);

    /// <summary>Numbers of its criteria, in document order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_agency_list_criteria(AgencyListHandle self, int index,
        int[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The same numbers, lowest pass rate first; as tieuchi_agency_list_criteria().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_agency_list_hardest(AgencyListHandle self, int index,
        int[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Mean number of its criteria that a unit meets; no value without units.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_agency_list_mean_met(AgencyListHandle self, int index,
        ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_agency_list_mean_met_text(AgencyListHandle self, int index,
        int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The roll-up and the criteria by agency as a `tieuchi-summary/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_agency_list_json(AgencyListHandle self, out TextHandle @out,
        ref Error err);

    /// <summary>Put the defaults into options, as TIEUCHI_PERIOD_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_period_options_init(ref PeriodOptions options, UIntPtr size);

    /// <summary>Compare the units of two dates, matched by their ids (S-808 to S-813).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_compare_periods(AssessedHandle before, AssessedHandle after,
        ref PeriodOptions options, out PeriodComparisonHandle @out, ref Error err);

    /// <summary>Compare each of several periods with the next one.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_compare_series(IntPtr[] periods, UIntPtr count,
        ref PeriodOptions options, out PeriodComparisonHandle @out, ref Error err);

    /// <summary>Release a comparison; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_period_comparison_release(IntPtr self);

    /// <summary>Number of units there at either date: those before in their order, then those that entered.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_period_comparison_count(PeriodComparisonHandle self);

    /// <summary>A unit at both dates.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_period_comparison_unit(PeriodComparisonHandle self,
        long index, ref UnitChange @out, ref Error err);

    /// <summary>A criterion that a unit gained, in the order of the rulebooks.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_period_comparison_gained(PeriodComparisonHandle self,
        long unit, int index, ref CriterionChange @out, ref Error err);

    /// <summary>A criterion that a unit lost; as tieuchi_period_comparison_gained().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_period_comparison_lost(PeriodComparisonHandle self,
        long unit, int index, ref CriterionChange @out, ref Error err);

    /// <summary>What a unit, or the whole set, adds to a measure, and why that changed.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_period_comparison_value(PeriodComparisonHandle self,
        long unit, int measure, int change, ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_period_comparison_value_text(PeriodComparisonHandle self,
        long unit, int measure, int change, int end, byte[] buf, UIntPtr cap, out UIntPtr needed,
        ref Error err);

    /// <summary>Indices of units that changed so, rising.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_period_comparison_units(PeriodComparisonHandle self,
        int which, long[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The roll-up of all units of the earlier period.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_period_comparison_before(PeriodComparisonHandle self,
        out RollupHandle @out, ref Error err);

    /// <summary>The roll-up of all units of the later period; as tieuchi_period_comparison_before().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_period_comparison_after(PeriodComparisonHandle self,
        out RollupHandle @out, ref Error err);

    /// <summary>The comparison as a `tieuchi-comparison/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_period_comparison_json(PeriodComparisonHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>Make a programme without a document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_create(LevelDefinition[] levels, UIntPtr count,
        IntPtr problems, out ProgrammeHandle @out, ref Error err);

    /// <summary>Read a `tieuchi-programme/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_read(byte[] json, UIntPtr size,
        IntPtr[] evaluators, UIntPtr count, IntPtr problems, out ProgrammeHandle @out,
        ref Error err);

    /// <summary>Take one more share of a programme.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_programme_retain(ProgrammeHandle self);

    /// <summary>Give a share of a programme back; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_programme_release(IntPtr self);

    /// <summary>Number of levels.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_count(ProgrammeHandle self);

    /// <summary>A level, from the lowest to the highest.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_level_at(ProgrammeHandle self, int index,
        ref ProgrammeLevel @out, ref Error err);

    /// <summary>A derived observation of a level.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_derive(ProgrammeHandle self, int level, int index,
        ref DerivedObservation @out, ref Error err);

    /// <summary>Assess the units of all levels, from the bottom up (S-814 to S-816).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_assess(ProgrammeHandle self, IntPtr[] units,
        UIntPtr count, ref AssessOptions options, out ProgrammeResultHandle @out, ref Error err);

    /// <summary>Release a result; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_programme_result_release(IntPtr self);

    /// <summary>The units of a level, with derived observations put in, and what was found of them.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_result_units(ProgrammeResultHandle self,
        int level, out AssessedHandle @out, ref Error err);

    /// <summary>Number of derived observations of the units of a level.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_programme_result_derived_count(ProgrammeResultHandle self,
        int level);

    /// <summary>A derived observation, by unit, then in the order of the level.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_result_derived(ProgrammeResultHandle self,
        int level, long index, ref DerivedValue @out, ref Error err);

    /// <summary>What it is derived as; of a share or count, where units are unknown, however they come out.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_result_value(ProgrammeResultHandle self,
        int level, long index, ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_result_value_text(ProgrammeResultHandle self,
        int level, long index, int end, byte[] buf, UIntPtr cap, out UIntPtr needed,
        ref Error err);

    /// <summary>Indices of units of a level that lie in no unit of a higher one.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_result_unplaced(ProgrammeResultHandle self,
        int level, long[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>What the levels come to and what was derived, as a `tieuchi-programme-result/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_programme_result_json(ProgrammeResultHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>Read a `tieuchi-targets/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_targets_read(EvaluatorHandle evaluator, byte[] json,
        UIntPtr size, IntPtr problems, out TargetListHandle @out, ref Error err);

    /// <summary>Take one more share of a list.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_target_list_retain(TargetListHandle self);

    /// <summary>Give a share of a list back; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_target_list_release(IntPtr self);

    /// <summary>What the document says of itself.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_target_list_get(TargetListHandle self,
        ref TargetListInfo @out, ref Error err);

    /// <summary>A target, in document order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_target_list_item(TargetListHandle self, int index,
        ref Target @out, ref Error err);

    /// <summary>Judge all targets of a list (S-901 to S-909).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_targets_judge(TargetListHandle self, AssessedHandle units,
        IntPtr baseline, out TargetOutcomesHandle @out, ref Error err);

    /// <summary>Release outcomes; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_target_outcomes_release(IntPtr self);

    /// <summary>What was found of a target, by its number in the list.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_target_outcomes_item(TargetOutcomesHandle self, int index,
        ref TargetOutcome @out, ref Error err);

    /// <summary>What was found of a fact of its test, in document order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_target_outcomes_fact(TargetOutcomesHandle self, int target,
        int index, ref TargetFact @out, ref Error err);

    /// <summary>A number of a fact.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_target_outcomes_value(TargetOutcomesHandle self, int target,
        int fact, int which, ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_target_outcomes_value_text(TargetOutcomesHandle self,
        int target, int fact, int which, int end, byte[] buf, UIntPtr cap, out UIntPtr needed,
        ref Error err);

    /// <summary>A unit in the way, in unit order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_target_outcomes_unit(TargetOutcomesHandle self, int target,
        int fact, long index, ref UnitInTheWay @out, ref Error err);

    /// <summary>What such a unit lacks by itself, where that is a number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_target_outcomes_unit_shortfall(TargetOutcomesHandle self,
        int target, int fact, long index, ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_target_outcomes_unit_shortfall_text(
        TargetOutcomesHandle self, int target, int fact, long index, int end, byte[] buf,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The outcomes as a `tieuchi-target-outcomes/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_target_outcomes_json(TargetOutcomesHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>Carry a measure on to a deadline (S-910 to S-912).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_projection_create(PeriodValue[] values, UIntPtr count,
        byte[] deadline, UIntPtr deadline_size, byte[] bound, UIntPtr bound_size,
        out ProjectionHandle @out, ref Error err);

    /// <summary>Release a projection; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_projection_release(IntPtr self);

    /// <summary>The last day that has a value, `YYYY-MM-DD`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_projection_from(ProjectionHandle self);

    /// <summary>The day that it is carried on to.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_projection_deadline(ProjectionHandle self);

    /// <summary>A number of a projection; no value where there is no pace or no time left.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_projection_value(ProjectionHandle self, int which,
        ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_projection_value_text(ProjectionHandle self, int which,
        int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The projection as a JSON object that says `"projection": true`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_projection_json(ProjectionHandle self, out TextHandle @out,
        ref Error err);

    /// <summary>A day as a number of years (S-910), a rational as text.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_years_of(byte[] date, UIntPtr size, byte[] buf, UIntPtr cap,
        out UIntPtr needed, ref Error err);

    /// <summary>The order in which a built-in method ranks (S-605): TIEUCHI_RANK_ORDER_; 0 for no method.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_natural_order(int measure);

    /// <summary>Rank by a built-in method, in its natural order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_method_builtin(int measure,
        out RankingMethodHandle @out, ref Error err);

    /// <summary>Rank by a function of the caller's.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_method_custom(ref Method method, int order,
        out RankingMethodHandle @out, ref Error err);

    /// <summary>Rank by 100 times the smallest progress of a criterion (S-609), highest first.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_method_weakest_criterion(
        out RankingMethodHandle @out, ref Error err);

    /// <summary>Rank by the weighted geometric mean of progress (S-610), highest first.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_method_geometric_mean(EvaluatorHandle evaluator,
        out RankingMethodHandle @out, ref Error err);

    /// <summary>Rank by a points table (S-611), highest first.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_method_points_table(byte[] name, UIntPtr name_size,
        PointsRow[] rows, UIntPtr count, out RankingMethodHandle @out, ref Error err);

    /// <summary>Put the defaults into options, as TIEUCHI_DEPRIVATION_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_deprivation_options_init(ref DeprivationOptions options,
        UIntPtr size);

    /// <summary>Rank by the weighted share of criteria that fail (S-612), lowest first.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_method_deprivation(ref DeprivationOptions options,
        int censored, out RankingMethodHandle @out, ref Error err);

    /// <summary>Release a method; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_ranking_method_release(IntPtr self);

    /// <summary>Name of a method.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern Str tieuchi_ranking_method_name(RankingMethodHandle self);

    /// <summary>TIEUCHI_RANK_ORDER_ of a method.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_method_order(RankingMethodHandle self);

    /// <summary>Rank units by a method (S-604 to S-608).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rank_units(AssessedHandle units, RankingMethodHandle method,
        out RankingHandle @out, ref Error err);

    /// <summary>Rank values of the caller's.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_rank_values(byte[] name, UIntPtr name_size, int order,
        RankInput[] values, UIntPtr count, out RankingHandle @out, ref Error err);

    /// <summary>Release a ranking; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_ranking_release(IntPtr self);

    /// <summary>The ranking as a whole.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_get(RankingHandle self, ref RankingInfo @out,
        ref Error err);

    /// <summary>The place of a unit, by its index in the set.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_entry(RankingHandle self, long index,
        ref RankEntry @out, ref Error err);

    /// <summary>What a unit is ranked by, or what the root is taken of.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_value(RankingHandle self, long index,
        ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_value_text(RankingHandle self, long index, int end,
        byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Indices of units: by best rank, worst rank, unit order; without value last.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_listed(RankingHandle self, long[] items,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The ranking as a JSON object.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_ranking_json(RankingHandle self, out TextHandle @out,
        ref Error err);

    /// <summary>Compare two roots exactly.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_compare_roots(byte[] a, UIntPtr a_size, long a_degree,
        byte[] b, UIntPtr b_size, long b_degree, out int @out, ref Error err);

    /// <summary>A root for people, cut off after so many digits.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_root_text(byte[] value, UIntPtr size, long degree,
        int digits, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Count deprivations over a set of units.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_alkire_foster(AssessedHandle units,
        ref DeprivationOptions options, out DeprivationSummaryHandle @out, ref Error err);

    /// <summary>Release a summary; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_deprivation_summary_release(IntPtr self);

    /// <summary>Units that have a count.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_deprivation_summary_units(DeprivationSummaryHandle self);

    /// <summary>Units without.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_deprivation_summary_without(DeprivationSummaryHandle self);

    /// <summary>A measure of deprivation.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_deprivation_summary_value(DeprivationSummaryHandle self,
        int which, ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_deprivation_summary_value_text(
        DeprivationSummaryHandle self, int which, int end, byte[] buf, UIntPtr cap,
        out UIntPtr needed, ref Error err);

    /// <summary>The summary as a JSON object.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_deprivation_summary_json(DeprivationSummaryHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>Compare two rankings of the same units.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_compare_rankings(RankingHandle first, RankingHandle second,
        int end, out MethodComparisonHandle @out, ref Error err);

    /// <summary>Compare every method with every later one, in the order of the methods.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_compare_methods(AssessedHandle units, IntPtr[] methods,
        UIntPtr count, int end, out MethodComparisonHandle @out, ref Error err);

    /// <summary>Correlate two orders by themselves: of the result, names, shifts and JSON say nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_correlate(long[] first, long[] second, UIntPtr count,
        out MethodComparisonHandle @out, ref Error err);

    /// <summary>Release a comparison; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_method_comparison_release(IntPtr self);

    /// <summary>The counts.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_method_comparison_get(MethodComparisonHandle self,
        ref MethodComparisonInfo @out, ref Error err);

    /// <summary>A coefficient in digits, cut off towards zero, all of them right; empty where one of the methods orders no pair.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_method_comparison_digits(MethodComparisonHandle self,
        int which, int digits, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Square of a coefficient, with the sign of the coefficient, exactly; no value as above.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_method_comparison_square(MethodComparisonHandle self,
        int which, ref Interval @out, ref Error err);

    /// <summary>That value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_method_comparison_square_text(MethodComparisonHandle self,
        int which, int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>What Spearman's rho is made of.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_method_comparison_sum(MethodComparisonHandle self,
        int which, ref Interval @out, ref Error err);

    /// <summary>That value as exact text.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_method_comparison_sum_text(MethodComparisonHandle self,
        int which, int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>What becomes of a unit that is compared, in unit order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_method_comparison_shift(MethodComparisonHandle self,
        long index, ref RankShift @out, ref Error err);

    /// <summary>Units that gain places, most first.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_method_comparison_winners(MethodComparisonHandle self,
        long[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Units that lose places, most first; as tieuchi_method_comparison_winners().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_method_comparison_losers(MethodComparisonHandle self,
        long[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The comparison as a JSON object.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_method_comparison_json(MethodComparisonHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>The progress of units on criteria, and the weights of the criteria.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_progress_table_create(AssessedHandle units, int end,
        out ProgressTableHandle @out, ref Error err);

    /// <summary>Take one more share of a table.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_progress_table_retain(ProgressTableHandle self);

    /// <summary>Give a share of a table back; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_progress_table_release(IntPtr self);

    /// <summary>State another weight for a criterion: a table of its own.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_progress_table_with_weight(ProgressTableHandle self,
        int index, byte[] weight, UIntPtr weight_size, out ProgressTableHandle @out,
        ref Error err);

    /// <summary>Number of criteria.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_progress_table_criteria(ProgressTableHandle self);

    /// <summary>Weight of a criterion.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_progress_table_weight(ProgressTableHandle self, int index,
        ref Interval @out, ref Error err);

    /// <summary>That value as exact text.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_progress_table_weight_text(ProgressTableHandle self,
        int index, int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Progress of a unit on a criterion, or its weighted mean; no value where it is exempt.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_progress_table_value(ProgressTableHandle self, long unit,
        int criterion, ref Interval @out, ref Error err);

    /// <summary>That value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_progress_table_value_text(ProgressTableHandle self,
        long unit, int criterion, int end, byte[] buf, UIntPtr cap, out UIntPtr needed,
        ref Error err);

    /// <summary>Put the defaults into options, as TIEUCHI_DRAW_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_draw_options_init(ref DrawOptions options, UIntPtr size);

    /// <summary>Rank units under weights drawn around the stated ones (S-618 to S-620): the same for every platform and number of threads.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_sensitivity_to_weights(ProgressTableHandle table,
        ref DrawOptions options, out WeightSensitivityHandle @out, ref Error err);

    /// <summary>Release a result; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_weight_sensitivity_release(IntPtr self);

    /// <summary>What the draws came to for a unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_weight_sensitivity_unit(WeightSensitivityHandle self,
        long index, ref UnitSensitivity @out, ref Error err);

    /// <summary>Parameters of the Dirichlet distribution, by criterion.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_weight_sensitivity_parameters(WeightSensitivityHandle self,
        long[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Draws in which the same units are first as under the stated weights; -1 for NULL.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_weight_sensitivity_top_unchanged(
        WeightSensitivityHandle self);

    /// <summary>The draws as a JSON object.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_weight_sensitivity_json(WeightSensitivityHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>The weights of one draw (S-619).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_draw_weights(long[] parameters, UIntPtr count, ulong seed,
        long draw, out ulong weights, ref Error err);

    /// <summary>Find the smallest changes of one weight that change the ranking (S-621, S-622).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_smallest_changes(ProgressTableHandle table,
        out WeightChangesHandle @out, ref Error err);

    /// <summary>Find the nearest weight of a criterion at which two units change their order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_nearest_change(ProgressTableHandle table, long one,
        long other, int criterion, out WeightChangesHandle @out, ref Error err);

    /// <summary>Release changes; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_weight_changes_release(IntPtr self);

    /// <summary>Number of steps down the ranking.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_weight_changes_steps(WeightChangesHandle self);

    /// <summary>A change.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_weight_changes_item(WeightChangesHandle self, int which,
        long index, ref WeightChange @out, ref Error err);

    /// <summary>The new weight of a change; a point unless it is the root of a quadratic equation.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_weight_changes_weight(WeightChangesHandle self, int which,
        long index, ref Interval @out, ref Error err);

    /// <summary>An end of that value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_weight_changes_weight_text(WeightChangesHandle self,
        int which, long index, int end, byte[] buf, UIntPtr cap, out UIntPtr needed,
        ref Error err);

    /// <summary>The new weight minus the stated one; as tieuchi_weight_changes_weight().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_weight_changes_change(WeightChangesHandle self, int which,
        long index, ref Interval @out, ref Error err);

    /// <summary>Its text; as tieuchi_weight_changes_weight_text().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_weight_changes_change_text(WeightChangesHandle self,
        int which, long index, int end, byte[] buf, UIntPtr cap, out UIntPtr needed,
        ref Error err);

    /// <summary>The changes as a JSON object.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_weight_changes_json(WeightChangesHandle self,
        out TextHandle @out, ref Error err);

    /// <summary>Keep of a set of units what roadmaps need, a byte a leaf.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_standings_of(AssessedHandle units, out StandingsHandle @out,
        ref Error err);

    /// <summary>Assess units and keep no more of them than that.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_standings_assess(EvaluatorHandle evaluator,
        UnitListHandle units, ref AssessOptions options, out StandingsHandle @out, ref Error err);

    /// <summary>Take one more share of standings.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_standings_retain(StandingsHandle self);

    /// <summary>Give a share of standings back; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_standings_release(IntPtr self);

    /// <summary>The evaluator, borrowed from the standings.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern IntPtr tieuchi_standings_evaluator(StandingsHandle self);

    /// <summary>The policies that the units were assessed under; the defaults without units.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_standings_policies(StandingsHandle self,
        ref AssessOptions @out, ref Error err);

    /// <summary>Number of units.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_standings_count(StandingsHandle self);

    /// <summary>Number of the unit of an id, or -1; looks at one unit after the other.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_standings_find(StandingsHandle self, byte[] id,
        UIntPtr size);

    /// <summary>Id of a unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_standings_id(StandingsHandle self, long index, ref Str @out,
        ref Error err);

    /// <summary>TIEUCHI_STANDING_ of the leaves of a unit, by their number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_standings_leaves(StandingsHandle self, long index,
        int[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>TIEUCHI_DECLARED_ on the indicators of a unit, whether it counts or not; as tieuchi_standings_leaves().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_standings_on_indicators(StandingsHandle self, long index,
        int[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>TIEUCHI_DECLARED_ on the criteria of a unit; as tieuchi_standings_leaves().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_standings_on_criteria(StandingsHandle self, long index,
        int[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>TIEUCHI_VERDICT_ on presupposed designations; as tieuchi_standings_leaves().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_standings_presupposed(StandingsHandle self, long index,
        int[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Make a table of costs that has none yet (S-1001).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_costs_create(StandingsHandle units, out CostsHandle @out,
        ref Error err);

    /// <summary>Read a `tieuchi-costs/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_costs_read(StandingsHandle units, byte[] json, UIntPtr size,
        ref UnitsOptions options, IntPtr problems, out CostsHandle @out, ref Error err);

    /// <summary>Read costs from CSV with one row a leaf: `unit`, `indicator`, `raise`, and optionally `observe`, `months`, `days`.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_costs_read_csv(StandingsHandle units, byte[] csv,
        UIntPtr size, ref CsvOptions options, IntPtr problems, out CostsHandle @out,
        ref Error err);

    /// <summary>Release a table; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_costs_release(IntPtr self);

    /// <summary>Say what a leaf costs; the last word on a leaf counts.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_costs_set_leaf(CostsHandle self, ref LeafCost cost,
        ref Error err);

    /// <summary>Add a project.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_costs_add_project(CostsHandle self, ref Project one,
        ref Error err);

    /// <summary>Number of leaves that have a cost by themselves.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_costs_leaf_count(CostsHandle self);

    /// <summary>What a leaf costs, in the order of the table.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_costs_leaf(CostsHandle self, long index, ref LeafCost @out,
        ref Error err);

    /// <summary>Number of projects.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern long tieuchi_costs_project_count(CostsHandle self);

    /// <summary>A project; its `raises` are NULL, ask tieuchi_costs_project_raises() for them.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_costs_project(CostsHandle self, long index,
        ref Project @out, ref Error err);

    /// <summary>What a project raises.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_costs_project_raises(CostsHandle self, long index,
        UnitLeaf[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The day on which something is finished that begins on a day (S-1008).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_finish(byte[] date, UIntPtr size, int months, int days,
        byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Put the default into a goal, as TIEUCHI_ROADMAP_GOAL_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_goal_init(ref RoadmapGoal options, UIntPtr size);

    /// <summary>Put the defaults into options, as TIEUCHI_ROADMAP_OPTIONS_INIT does.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_options_init(ref RoadmapOptions options,
        UIntPtr size);

    /// <summary>Find the cheapest way to a goal, with a proof that it is (S-1001 to S-1010).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_plan(CostsHandle costs, ref RoadmapGoal goal,
        ref RoadmapOptions options, out RoadmapHandle @out, ref Error err);

    /// <summary>Release a roadmap; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_roadmap_release(IntPtr self);

    /// <summary>The roadmap as a whole.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_get(RoadmapHandle self, ref RoadmapInfo @out,
        ref Error err);

    /// <summary>A number of a roadmap; no value where leaves found to fail cannot be raised.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_number(RoadmapHandle self, int which,
        ref Interval @out, ref Error err);

    /// <summary>That value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_number_text(RoadmapHandle self, int which, int end,
        byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>A step, in document order, then in unit order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_step_at(RoadmapHandle self, long index,
        ref RoadmapStep @out, ref Error err);

    /// <summary>What a step of finding out costs with raising after it; no value where that cannot be, or of other steps.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_step_at_worst(RoadmapHandle self, long index,
        ref Interval @out, ref Error err);

    /// <summary>That value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_step_at_worst_text(RoadmapHandle self, long index,
        int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The leaves that a step adds.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_step_raises(RoadmapHandle self, long index,
        UnitLeaf[] items, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>An obstacle: of a smallest set that puts the goal out of reach (S-1002).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_obstacle(RoadmapHandle self, long index,
        ref Obstacle @out, ref Error err);

    /// <summary>A leaf that has a price above 0 in the certificate (S-1007), by unit, then leaf.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_priced(RoadmapHandle self, long index,
        ref UnitLeaf @out, ref Error err);

    /// <summary>Its price.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_price(RoadmapHandle self, long index,
        ref Interval @out, ref Error err);

    /// <summary>That value as exact text.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_price_text(RoadmapHandle self, long index, int end,
        byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Check a roadmap and its certificate anew, without looking for one (S-1014).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_check(RoadmapHandle self, ref RoadmapChecked @out,
        ref Error err);

    /// <summary>The roadmap as a `tieuchi-roadmap/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_roadmap_json(RoadmapHandle self, out TextHandle @out,
        ref Error err);

    /// <summary>Find the margins of all units of a set.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_of(AssessedHandle units, out MarginsHandle @out,
        ref Error err);

    /// <summary>Release margins; NULL does nothing.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern void tieuchi_margins_release(IntPtr self);

    /// <summary>The margin of a unit.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_unit(MarginsHandle self, long index,
        ref UnitMargin @out, ref Error err);

    /// <summary>Sum of a unit's relative gaps, by which near misses are told apart (S-1013).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_gap(MarginsHandle self, long index,
        ref Interval @out, ref Error err);

    /// <summary>That value as exact text.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_gap_text(MarginsHandle self, long index, int end,
        byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>A leaf of a unit that was compared, in document order.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_leaf(MarginsHandle self, long unit, int index,
        ref LeafMargin @out, ref Error err);

    /// <summary>How far it is from its bound; no value for what is no number.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_distance(MarginsHandle self, long unit, int index,
        int which, ref Interval @out, ref Error err);

    /// <summary>That value as exact text; empty where there is no value.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_distance_text(MarginsHandle self, long unit,
        int index, int which, int end, byte[] buf, UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Numbers of leaves whose failing would cost a unit the standard: a smallest set.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_loss(MarginsHandle self, long index, int[] items,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Numbers of leaves whose passing would bring it; as tieuchi_margins_loss().</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_gain(MarginsHandle self, long index, int[] items,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>Indices of units that do not meet the standard, the nearest first (S-1013).</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_near_misses(MarginsHandle self, long[] items,
        UIntPtr cap, out UIntPtr needed, ref Error err);

    /// <summary>The margins as a `tieuchi-margins/1` document.</summary>
    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]
    public static extern int tieuchi_margins_json(MarginsHandle self, out TextHandle @out,
        ref Error err);
}
}
