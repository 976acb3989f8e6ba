// SPDX-License-Identifier: Apache-2.0
// Written by capi/tools/hosts.py from capi/abi/tieuchi_abi.json; not edited by hand.
package org.tieuchi.abi;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/**
 * The C interface of tieuchi as JNA sees it: tieuchi.h, one by one. What a function means, and who
 * owns what, is said there. Texts are UTF-8 in arrays of bytes, and so are buffers.
 */
public interface Abi extends Library {
    /** Version of the library that this header belongs to; the same as in tieuchi/version.hpp. */
    int TIEUCHI_VERSION_MAJOR = 0;
    /** Minor version. */
    int TIEUCHI_VERSION_MINOR = 1;
    /** Patch version. */
    int TIEUCHI_VERSION_PATCH = 0;
    /** Number of the binary interface. */
    int TIEUCHI_ABI = 1;
    int ARROW_FLAG_DICTIONARY_ORDERED = 1;
    int ARROW_FLAG_NULLABLE = 2;
    int ARROW_FLAG_MAP_KEYS_SORTED = 4;
    int TIEUCHI_OK = 0;
    /** An argument is outside what the function accepts. */
    int TIEUCHI_E_INVALID_ARGUMENT = 1001;
    /** A structure is of a version that the library does not know. */
    int TIEUCHI_E_UNSUPPORTED_VERSION = 1002;
    /** The caller's buffer is smaller than what has to be written. */
    int TIEUCHI_E_BUFFER_TOO_SMALL = 1003;
    /** Nothing has the id or the index that was asked for. */
    int TIEUCHI_E_NOT_FOUND = 1004;
    /** The caller's own function reported a failure. */
    int TIEUCHI_E_CALLBACK_FAILED = 1005;
    /** The caller asked for the end before the work was done. */
    int TIEUCHI_E_CANCELLED = 1006;
    /** Made for another rulebook, reference date or policy. */
    int TIEUCHI_E_OTHER_EVALUATOR = 1007;
    /** The text is not UTF-8. */
    int TIEUCHI_E_NOT_UTF8 = 2001;
    /** The text is not JSON. */
    int TIEUCHI_E_NOT_JSON = 2002;
    /** Nesting exceeds the limit. */
    int TIEUCHI_E_TOO_DEEP = 2003;
    /** The document exceeds the limit. */
    int TIEUCHI_E_TOO_LARGE = 2004;
    /** One text exceeds 64 KiB. */
    int TIEUCHI_E_TEXT_TOO_LONG = 2005;
    /** An escape stands for a lone surrogate or a control character. */
    int TIEUCHI_E_BAD_ESCAPE = 2006;
    /** An object has a key twice. */
    int TIEUCHI_E_DUPLICATE_KEY = 2007;
    /** The format does not know this key. */
    int TIEUCHI_E_UNKNOWN_KEY = 2008;
    /** The JSON value is of another type than the format asks for. */
    int TIEUCHI_E_WRONG_TYPE = 2009;
    /** `format` names another format. */
    int TIEUCHI_E_WRONG_FORMAT = 2010;
    /** A required key is absent. */
    int TIEUCHI_E_MISSING_KEY = 2011;
    /** A list that must not be empty is empty. */
    int TIEUCHI_E_EMPTY_LIST = 2012;
    /** The text is not CSV: an open quote, a row of another length. */
    int TIEUCHI_E_BAD_CSV = 2013;
    /** The bytes are no serialised roll-up, or they are damaged. */
    int TIEUCHI_E_BAD_ROLLUP = 2014;
    /** The id is not 1 to 128 bytes of allowed characters. */
    int TIEUCHI_E_BAD_ID = 3001;
    /** Two ids are alike where they must differ. */
    int TIEUCHI_E_DUPLICATE_ID = 3002;
    /** An id is named that is not there. */
    int TIEUCHI_E_UNKNOWN_ID = 3003;
    /** `extends`, `of` or `derive` come back to themselves. */
    int TIEUCHI_E_CYCLIC_REFERENCE = 3004;
    /** The kind of a leaf or an attribute is unknown, or several are stated. */
    int TIEUCHI_E_BAD_KIND = 3005;
    /** No comparator, two, or one of another kind. */
    int TIEUCHI_E_BAD_COMPARATOR = 3006;
    /** The shape of progress does not go with the comparator or the kind. */
    int TIEUCHI_E_BAD_PROGRESS = 3007;
    /** The baseline is not on the failing side of every bound. */
    int TIEUCHI_E_BAD_BASELINE = 3008;
    /** `full` is before the bound, or with `step` or `table`. */
    int TIEUCHI_E_BAD_FULL = 3009;
    /** The points of a table do not rise. */
    int TIEUCHI_E_BAD_TABLE = 3010;
    /** The levels state progress or points in part, both, or falling. */
    int TIEUCHI_E_BAD_LEVELS = 3011;
    /** The bound has none of the known forms. */
    int TIEUCHI_E_BAD_BOUND = 3012;
    /** A key that the attribute cannot take. */
    int TIEUCHI_E_BAD_KEY = 3013;
    /** A value that the attribute can take has neither key nor `*`. */
    int TIEUCHI_E_INCOMPLETE_BOUND = 3014;
    /** A child left out or named twice, or k out of range. */
    int TIEUCHI_E_BAD_REQUIREMENT = 3015;
    /** A fact without exactly one comparator, or not allowed in that place. */
    int TIEUCHI_E_BAD_TEST = 3016;
    /** The last grade has a test, or another one has none. */
    int TIEUCHI_E_BAD_GRADE = 3017;
    /** The date is not `YYYY-MM-DD` or does not exist. */
    int TIEUCHI_E_BAD_DATE = 3018;
    /** A number or a range lies outside what its key allows. */
    int TIEUCHI_E_OUT_OF_RANGE = 3019;
    /** More criteria or leaves than the limit. */
    int TIEUCHI_E_TOO_MANY = 3020;
    /** A layer weakens what it rests on without permission. */
    int TIEUCHI_E_WEAKENED = 3021;
    /** A bound set by a layer is weaker than the floor. */
    int TIEUCHI_E_BELOW_FLOOR = 3022;
    /** A rulebook is named that was not handed over and is not built in. */
    int TIEUCHI_E_UNKNOWN_RULEBOOK = 3023;
    /** A layer states another unit level than its base. */
    int TIEUCHI_E_UNIT_LEVEL_MISMATCH = 3024;
    /** Two rulebooks define an attribute differently. */
    int TIEUCHI_E_ATTRIBUTE_CONFLICT = 3025;
    /** A product of a bound and its factor has more than 18 digits. */
    int TIEUCHI_E_NOT_A_DECIMAL = 3026;
    /** A value that the attribute or leaf cannot take. */
    int TIEUCHI_E_BAD_VALUE = 3027;
    /** An entry of `amend`, `add` or `repeal` that cannot be carried out. */
    int TIEUCHI_E_BAD_AMENDMENT = 3028;
    /** Not a literal as S-202 has it. */
    int TIEUCHI_E_BAD_NUMBER = 4001;
    /** More than 18 significant digits, or a whole part of more. */
    int TIEUCHI_E_TOO_MANY_DIGITS = 4002;
    /** More than 18 places after the point. */
    int TIEUCHI_E_TOO_MANY_PLACES = 4003;
    /** The exact result cannot be represented. */
    int TIEUCHI_E_NUMBER_OVERFLOW = 4004;
    /** The denominator of a ratio is not above 0. */
    int TIEUCHI_E_ZERO_DENOMINATOR = 4005;
    /** The numerator of a ratio is below 0. */
    int TIEUCHI_E_NEGATIVE_NUMERATOR = 4006;
    /** The rulebook has no node of this id on this date. */
    int TIEUCHI_E_UNKNOWN_OBSERVATION = 5001;
    /** A value on a node that is decided by what lies under it. */
    int TIEUCHI_E_VALUE_ON_PARTS = 5002;
    /** The rulebook has no attribute of this name. */
    int TIEUCHI_E_UNKNOWN_ATTRIBUTE = 5003;
    /** A unit states an attribute that the rulebook derives. */
    int TIEUCHI_E_DERIVED_ATTRIBUTE = 5004;
    /** A value that the attribute cannot take. */
    int TIEUCHI_E_BAD_ATTRIBUTE_VALUE = 5005;
    /** A value of another kind than the leaf's. */
    int TIEUCHI_E_WRONG_VALUE_KIND = 5006;
    /** Two of value, pair, level and exempt together. */
    int TIEUCHI_E_SEVERAL_VALUES = 5007;
    /** An exemption on what is not an exemptable leaf. */
    int TIEUCHI_E_NOT_EXEMPTABLE = 5008;
    /** Not a declared verdict, or one on a part or a condition. */
    int TIEUCHI_E_BAD_DECLARED = 5009;
    /** The same unit twice. */
    int TIEUCHI_E_DUPLICATE_UNIT = 5010;
    /** A CSV number that can be read in two ways. */
    int TIEUCHI_E_AMBIGUOUS_NUMBER = 5011;
    /** A cell that a spreadsheet seems to have changed. */
    int TIEUCHI_E_SPREADSHEET_DAMAGE = 5012;
    /** Two CSV columns of one id. */
    int TIEUCHI_E_DUPLICATE_COLUMN = 5013;
    /** A column of a type, scale or length that does not go with its use. */
    int TIEUCHI_E_BAD_COLUMN = 6001;
    /** Binary floating point without a policy for it. */
    int TIEUCHI_E_FLOAT_COLUMN = 6002;
    /** An Arrow structure that is released, or not as its schema says. */
    int TIEUCHI_E_BAD_ARROW = 6003;
    /** A buffer that holds no packed columns of this rulebook and date. */
    int TIEUCHI_E_BAD_PACKED = 6004;
    /** The leaf's progress follows the library's convention (S-401). */
    int TIEUCHI_E_DEFAULT_PROGRESS = 7001;
    /** `at_most` or `less_than` without a baseline. */
    int TIEUCHI_E_NO_BASELINE = 7002;
    /** A grade that no unit can get. */
    int TIEUCHI_E_UNREACHABLE_GRADE = 7003;
    /** A test or rule that can never apply or never fail. */
    int TIEUCHI_E_CONSTANT_TEST = 7004;
    /** A key or branch that never applies. */
    int TIEUCHI_E_UNUSED_KEY = 7005;
    /** A bound that no value reaches, or that every value reaches. */
    int TIEUCHI_E_UNREACHABLE_BOUND = 7006;
    /** A table that reaches 1 before the bound. */
    int TIEUCHI_E_EARLY_TABLE = 7007;
    /** A weight where no weighted mean uses it. */
    int TIEUCHI_E_WEIGHT_WITHOUT_EFFECT = 7008;
    /** A leaf has points, its criterion no weight. */
    int TIEUCHI_E_POINTS_WITHOUT_WEIGHT = 7009;
    /** A presupposed id that the library does not know. */
    int TIEUCHI_E_UNKNOWN_PRESUPPOSED = 7010;
    /** The reference date lies outside `effective`. */
    int TIEUCHI_E_OUTSIDE_EFFECTIVE = 7011;
    /** Bounds left to an authority that nobody has set. */
    int TIEUCHI_E_OPEN_DELEGATED_BOUNDS = 7012;
    /** Bounds that nobody has verified. */
    int TIEUCHI_E_UNVERIFIED_BOUNDS = 7013;
    /** Bounds that nobody knows. */
    int TIEUCHI_E_UNKNOWN_BOUNDS = 7014;
    /** A layer weakens with permission. */
    int TIEUCHI_E_WEAKENING_LAYER = 7015;
    /** An id of another rulebook, ignored because the caller asked for it. */
    int TIEUCHI_E_IGNORED_ID = 7016;
    /** An allocation failed. */
    int TIEUCHI_E_NO_MEMORY = 9001;
    /** A bug of the library. */
    int TIEUCHI_E_INTERNAL_ERROR = 9002;
    int TIEUCHI_SEVERITY_ERROR = 1;
    int TIEUCHI_SEVERITY_WARNING = 2;
    int TIEUCHI_LANGUAGE_VI = 1;
    int TIEUCHI_LANGUAGE_EN = 2;
    int TIEUCHI_ROUNDING_HALF_UP = 1;
    int TIEUCHI_ROUNDING_HALF_EVEN = 2;
    int TIEUCHI_ROUNDING_DOWN = 3;
    int TIEUCHI_CROSSING_NEVER = 1;
    int TIEUCHI_CROSSING_STRICT = 2;
    /** đạt */
    int TIEUCHI_VERDICT_PASS = 1;
    /** chưa đạt */
    int TIEUCHI_VERDICT_FAIL = 2;
    /** chưa xác định */
    int TIEUCHI_VERDICT_UNKNOWN = 3;
    /** không áp dụng */
    int TIEUCHI_VERDICT_EXEMPT = 4;
    int TIEUCHI_REASON_NONE = 0;
    int TIEUCHI_REASON_MISSING = 1;
    int TIEUCHI_REASON_BOUND_UNKNOWN = 2;
    int TIEUCHI_REASON_BOUND_DELEGATED = 3;
    int TIEUCHI_REASON_ATTRIBUTE_MISSING = 4;
    int TIEUCHI_REASON_UNDECIDED = 5;
    int TIEUCHI_REASON_BOUND_NULL = 6;
    int TIEUCHI_REASON_EXEMPT_WHEN = 7;
    int TIEUCHI_REASON_OBSERVED = 8;
    int TIEUCHI_REASON_ALL_EXEMPT = 9;
    int TIEUCHI_DECLARED_NONE = 0;
    int TIEUCHI_DECLARED_PASS = 1;
    int TIEUCHI_DECLARED_BASIC = 2;
    int TIEUCHI_DECLARED_FAIL = 3;
    int TIEUCHI_MISSING_POLICY_UNKNOWN = 1;
    int TIEUCHI_MISSING_POLICY_FAIL = 2;
    int TIEUCHI_DECLARED_POLICY_FILLS_GAPS = 1;
    int TIEUCHI_DECLARED_POLICY_PREVAILS = 2;
    int TIEUCHI_LEAF_KIND_QUANTITY = 1;
    int TIEUCHI_LEAF_KIND_RATIO = 2;
    int TIEUCHI_LEAF_KIND_BOOLEAN = 3;
    int TIEUCHI_LEAF_KIND_ORDINAL = 4;
    int TIEUCHI_COMPARATOR_AT_LEAST = 1;
    int TIEUCHI_COMPARATOR_AT_MOST = 2;
    int TIEUCHI_COMPARATOR_MORE_THAN = 3;
    int TIEUCHI_COMPARATOR_LESS_THAN = 4;
    int TIEUCHI_COMPARATOR_EQUALS = 5;
    int TIEUCHI_COMPARATOR_BETWEEN = 6;
    int TIEUCHI_COMPARATOR_IS = 7;
    int TIEUCHI_COMPARATOR_AT_LEAST_LEVEL = 8;
    int TIEUCHI_PROGRESS_SHAPE_LINEAR = 1;
    int TIEUCHI_PROGRESS_SHAPE_RATIO = 2;
    int TIEUCHI_PROGRESS_SHAPE_STEP = 3;
    int TIEUCHI_PROGRESS_SHAPE_LEVELS = 4;
    int TIEUCHI_PROGRESS_SHAPE_TABLE = 5;
    int TIEUCHI_BOUND_FORM_VALUE = 1;
    int TIEUCHI_BOUND_FORM_NULL = 2;
    int TIEUCHI_BOUND_FORM_BY_ATTRIBUTE = 3;
    int TIEUCHI_BOUND_FORM_BY_YEAR = 4;
    int TIEUCHI_BOUND_FORM_DELEGATED = 5;
    int TIEUCHI_BOUND_FORM_UNKNOWN = 6;
    int TIEUCHI_BOUND_FORM_SOURCED = 7;
    int TIEUCHI_BOUND_FORM_OF = 8;
    int TIEUCHI_COMBINE_ALL = 1;
    int TIEUCHI_COMBINE_ANY = 2;
    int TIEUCHI_COMBINE_AT_LEAST = 3;
    int TIEUCHI_TEST_FORM_ALL = 1;
    int TIEUCHI_TEST_FORM_ANY = 2;
    int TIEUCHI_TEST_FORM_NEGATION = 3;
    int TIEUCHI_TEST_FORM_MEASURE = 4;
    int TIEUCHI_TEST_FORM_CRITERION_VERDICT = 5;
    int TIEUCHI_TEST_FORM_INDICATOR_VERDICT = 6;
    int TIEUCHI_TEST_FORM_CONDITION_VERDICT = 7;
    int TIEUCHI_TEST_FORM_CRITERION_SCORE = 8;
    int TIEUCHI_TEST_FORM_EVERY_CRITERION = 9;
    int TIEUCHI_TEST_FORM_ATTRIBUTE_IS = 10;
    int TIEUCHI_TEST_FORM_ATTRIBUTE_COMPARES = 11;
    int TIEUCHI_ASKED_VERDICT_PASS = 1;
    int TIEUCHI_ASKED_VERDICT_FAIL = 2;
    int TIEUCHI_ASKED_VERDICT_UNKNOWN = 3;
    int TIEUCHI_ASKED_VERDICT_EXEMPT = 4;
    int TIEUCHI_ASKED_VERDICT_BASIC = 5;
    int TIEUCHI_ATTRIBUTE_KIND_ENUMERATION = 1;
    int TIEUCHI_ATTRIBUTE_KIND_NUMBER = 2;
    int TIEUCHI_ATTRIBUTE_KIND_DERIVED = 3;
    int TIEUCHI_NODE_KIND_NONE = 0;
    int TIEUCHI_NODE_KIND_CRITERION = 1;
    int TIEUCHI_NODE_KIND_INDICATOR = 2;
    int TIEUCHI_NODE_KIND_PART = 3;
    int TIEUCHI_NODE_KIND_CONDITION = 4;
    int TIEUCHI_OBSERVED_NOTHING = 0;
    int TIEUCHI_OBSERVED_NUMBER = 1;
    int TIEUCHI_OBSERVED_PAIR = 2;
    int TIEUCHI_OBSERVED_BOOLEAN = 3;
    int TIEUCHI_OBSERVED_LEVEL = 4;
    int TIEUCHI_OBSERVED_EXEMPT = 5;
    int TIEUCHI_MEASURE_STANDARD_MET = 1;
    int TIEUCHI_MEASURE_CRITERIA_PASSED = 2;
    int TIEUCHI_MEASURE_CRITERIA_MET = 3;
    int TIEUCHI_MEASURE_CRITERIA_FAILED = 4;
    int TIEUCHI_MEASURE_CRITERIA_UNKNOWN = 5;
    int TIEUCHI_MEASURE_CRITERIA_EXEMPT = 6;
    int TIEUCHI_MEASURE_CRITERIA_BASIC = 7;
    int TIEUCHI_MEASURE_INDICATORS_PASSED = 8;
    int TIEUCHI_MEASURE_CRITERIA_FAILED_SHARE = 9;
    int TIEUCHI_MEASURE_WEIGHTED_PROGRESS = 10;
    int TIEUCHI_MEASURE_COMPLETENESS = 11;
    int TIEUCHI_END_LOWER = 1;
    int TIEUCHI_END_UPPER = 2;
    int TIEUCHI_STATISTIC_TOTAL = 1;
    int TIEUCHI_STATISTIC_MEAN = 2;
    int TIEUCHI_STATISTIC_MINIMUM = 3;
    int TIEUCHI_STATISTIC_MAXIMUM = 4;
    int TIEUCHI_COLUMN_INT8 = 1;
    int TIEUCHI_COLUMN_INT16 = 2;
    int TIEUCHI_COLUMN_INT32 = 3;
    int TIEUCHI_COLUMN_INT64 = 4;
    /** 16 bytes, two's complement, low half first, as Arrow has it. */
    int TIEUCHI_COLUMN_DECIMAL128 = 5;
    /** Accepted under a policy alone: TIEUCHI_FLOATS_. */
    int TIEUCHI_COLUMN_FLOAT64 = 6;
    /** Truths, least significant bit first. */
    int TIEUCHI_COLUMN_BITS = 7;
    /** Truths, 0 or 1 a byte. */
    int TIEUCHI_COLUMN_BYTES = 8;
    /** Like FLOAT64. */
    int TIEUCHI_COLUMN_FLOAT32 = 9;
    /** It is refused: TIEUCHI_E_FLOAT_COLUMN. */
    int TIEUCHI_FLOATS_REFUSE = 1;
    /** The shortest decimal that reads back the same; a NaN or an infinity is an error of its row. */
    int TIEUCHI_FLOATS_SHORTEST_DECIMAL = 2;
    /** The same, and a NaN: missing. */
    int TIEUCHI_FLOATS_SHORTEST_DECIMAL_NAN_MISSING = 3;
    /** All values are there. */
    int TIEUCHI_VALIDITY_NONE = 0;
    /** A bit a row, least significant first; 1: there. */
    int TIEUCHI_VALIDITY_BITS = 1;
    /** A byte a row; not 0: there. */
    int TIEUCHI_VALIDITY_BYTES = 2;
    /** A byte a row; not 0: missing. */
    int TIEUCHI_VALIDITY_ABSENT_BYTES = 3;
    /** The fastest that the machine has. */
    int TIEUCHI_KERNEL_AUTOMATIC = 0;
    /** Every unit as tieuchi_assess() does it. */
    int TIEUCHI_KERNEL_SCALAR = 1;
    /** Portable. */
    int TIEUCHI_KERNEL_PLAIN = 2;
    int TIEUCHI_KERNEL_AVX2 = 3;
    int TIEUCHI_KERNEL_AVX512 = 4;
    /** A whole number of the last place. */
    int TIEUCHI_ROW_KIND_NUMBER = 1;
    /** The index of a level, worst first. */
    int TIEUCHI_ROW_KIND_LEVEL = 2;
    /** A bit. */
    int TIEUCHI_ROW_KIND_TRUTH = 3;
    /** Not asked for, or without a value. */
    int TIEUCHI_ROW_SCORE_NONE = 0;
    /** Over the denominator of the row's context. */
    int TIEUCHI_ROW_SCORE_GIVEN = 1;
    /** By tieuchi_row_judge_unit() and tieuchi_assess(). */
    int TIEUCHI_ROW_SCORE_APART = 2;
    int TIEUCHI_OUTPUT_STANDARD = 1;
    int TIEUCHI_OUTPUT_COUNTS = 2;
    int TIEUCHI_OUTPUT_CRITERIA_MASKS = 4;
    int TIEUCHI_OUTPUT_INDICATOR_MASKS = 8;
    int TIEUCHI_OUTPUT_SCORES = 16;
    int TIEUCHI_OUTPUT_GRADES = 32;
    int TIEUCHI_OUTPUT_SUMMARY = 64;
    int TIEUCHI_OUTPUT_BASIC_MASKS = 128;
    int TIEUCHI_GROUPING_PARENT = 1;
    /** A unit counts in each of its cohorts. */
    int TIEUCHI_GROUPING_COHORT = 2;
    int TIEUCHI_GROUPING_ATTRIBUTE = 3;
    /** The places of one level of a tree. */
    int TIEUCHI_GROUPING_LEVEL = 4;
    /** Attributes first, then the rules, then the data. */
    int TIEUCHI_ATTRIBUTION_IN_SEQUENCE = 1;
    /** The mean over all orders of these three (Shapley). */
    int TIEUCHI_ATTRIBUTION_AVERAGED = 2;
    int TIEUCHI_CHANGE_BEFORE = 1;
    int TIEUCHI_CHANGE_AFTER = 2;
    /** After minus before. */
    int TIEUCHI_CHANGE_TOTAL = 3;
    /** An attribute of the unit changed. */
    int TIEUCHI_CHANGE_ATTRIBUTES = 4;
    /** The bound of another year of the document applies. */
    int TIEUCHI_CHANGE_YEAR = 5;
    /** An amendment began or ceased to count. */
    int TIEUCHI_CHANGE_AMENDMENT = 6;
    /** Another rulebook, or another text of it. */
    int TIEUCHI_CHANGE_RULEBOOK = 7;
    /** Observations, declared verdicts, designations held. */
    int TIEUCHI_CHANGE_DATA = 8;
    /** The unit was not there before, or is no longer there. */
    int TIEUCHI_CHANGE_UNITS = 9;
    /** Of the whole set alone; of standard_met the share. */
    int TIEUCHI_CHANGE_MEAN_BEFORE = 10;
    int TIEUCHI_CHANGE_MEAN_AFTER = 11;
    int TIEUCHI_CHANGED_NEWLY_MEETING = 1;
    int TIEUCHI_CHANGED_NO_LONGER_MEETING = 2;
    /** Only there after. */
    int TIEUCHI_CHANGED_ENTERED = 3;
    /** Only there before. */
    int TIEUCHI_CHANGED_LEFT = 4;
    /** Those that pass, of those that are not exempt. */
    int TIEUCHI_DERIVATION_SHARE = 1;
    int TIEUCHI_DERIVATION_COUNT = 2;
    int TIEUCHI_DERIVATION_MEAN = 3;
    int TIEUCHI_DERIVATION_SUM = 4;
    /** All numerators over all denominators. */
    int TIEUCHI_DERIVATION_POOLED = 5;
    int TIEUCHI_DERIVED_DERIVED = 1;
    /** The unit states an observation of its own, which stands. */
    int TIEUCHI_DERIVED_OBSERVED = 2;
    int TIEUCHI_DERIVED_NO_CHILDREN = 3;
    int TIEUCHI_DERIVED_UNKNOWN_CHILDREN = 4;
    /** A weight is below 0, or they are all 0. */
    int TIEUCHI_DERIVED_NO_WEIGHT = 5;
    int TIEUCHI_DERIVED_NO_PAIR = 6;
    /** The exact value is no decimal and no pair. */
    int TIEUCHI_DERIVED_NOT_REPRESENTABLE = 7;
    int TIEUCHI_TARGET_FORM_ALL = 1;
    int TIEUCHI_TARGET_FORM_ANY = 2;
    int TIEUCHI_TARGET_FORM_NEGATION = 3;
    /** The sum of a measure over units. */
    int TIEUCHI_TARGET_FORM_TOTAL = 4;
    int TIEUCHI_TARGET_FORM_MEAN = 5;
    /** How many in a hundred units a fact is true of. */
    int TIEUCHI_TARGET_FORM_SHARE = 6;
    /** Of how many units it is true. */
    int TIEUCHI_TARGET_FORM_COUNT = 7;
    /** Whether it is true of every one. */
    int TIEUCHI_TARGET_FORM_EVERY = 8;
    /** What was compared; of _EVERY: how many units pass. */
    int TIEUCHI_FACT_VALUE = 1;
    /** With `more`: what was taken off. */
    int TIEUCHI_FACT_BASELINE = 2;
    /** What lacks, at least 0; of a target that is one fact too. */
    int TIEUCHI_FACT_SHORTFALL = 3;
    /** The value on the last day that has one. */
    int TIEUCHI_PROJECTION_LAST = 1;
    /** Growth a year of the line of least squares. */
    int TIEUCHI_PROJECTION_PACE = 2;
    int TIEUCHI_PROJECTION_PROJECTED = 3;
    /** Growth a year that would lead to the bound. */
    int TIEUCHI_PROJECTION_NEEDED_PACE = 4;
    int TIEUCHI_RANK_ORDER_HIGHEST_FIRST = 1;
    int TIEUCHI_RANK_ORDER_LOWEST_FIRST = 2;
    /** How many units reach the cutoff. */
    int TIEUCHI_DEPRIVATION_DEPRIVED = 1;
    /** H: their share. */
    int TIEUCHI_DEPRIVATION_HEADCOUNT = 2;
    /** A: the mean count of those that reach it. */
    int TIEUCHI_DEPRIVATION_INTENSITY = 3;
    /** M0 */
    int TIEUCHI_DEPRIVATION_ADJUSTED_HEADCOUNT = 4;
    /** Kendall's. */
    int TIEUCHI_CORRELATION_TAU_B = 1;
    /** Spearman's. */
    int TIEUCHI_CORRELATION_RHO = 2;
    int TIEUCHI_RANK_SUM_PRODUCTS = 1;
    int TIEUCHI_RANK_SUM_FIRST_SQUARES = 2;
    int TIEUCHI_RANK_SUM_SECOND_SQUARES = 3;
    /** The smallest that changes any order. */
    int TIEUCHI_WEIGHT_CHANGE_ANY = 1;
    /** That lets another unit overtake one that is first. */
    int TIEUCHI_WEIGHT_CHANGE_TOP = 2;
    /** Of the weight of a criterion. */
    int TIEUCHI_WEIGHT_CHANGE_CRITERION = 3;
    /** Over a step down the ranking. */
    int TIEUCHI_WEIGHT_CHANGE_STEP = 4;
    int TIEUCHI_STANDING_PASS = 1;
    int TIEUCHI_STANDING_FAIL = 2;
    int TIEUCHI_STANDING_MISSING = 3;
    int TIEUCHI_STANDING_EXEMPT = 4;
    int TIEUCHI_STANDING_BOUND_UNKNOWN = 5;
    int TIEUCHI_STANDING_BOUND_DELEGATED = 6;
    int TIEUCHI_STANDING_ATTRIBUTE_MISSING = 7;
    /** `unit` meets at least `criteria` criteria. */
    int TIEUCHI_GOAL_UNIT_CRITERIA = 1;
    /** `unit` meets the standard. */
    int TIEUCHI_GOAL_UNIT_STANDARD = 2;
    /** `units` meet the standard and all units `criteria` criteria. */
    int TIEUCHI_GOAL_PROGRAMME = 3;
    /** Within the budget the most criteria over all units. */
    int TIEUCHI_GOAL_MOST_CRITERIA = 4;
    /** Within the budget the most units that meet the standard. */
    int TIEUCHI_GOAL_MOST_UNITS = 5;
    int TIEUCHI_ASSURANCE_GUARANTEED = 1;
    int TIEUCHI_ASSURANCE_OPTIMISTIC = 2;
    /** The plan is proved to be the cheapest. */
    int TIEUCHI_ROADMAP_OPTIMAL = 1;
    /** The plan reaches the goal; a better one may exist. */
    int TIEUCHI_ROADMAP_FEASIBLE = 2;
    int TIEUCHI_ROADMAP_OUT_OF_REACH = 3;
    /** No plan was found within the limits, and none ruled out. */
    int TIEUCHI_ROADMAP_UNDECIDED = 4;
    int TIEUCHI_ROADMAP_METHOD_SORTED = 1;
    int TIEUCHI_ROADMAP_METHOD_SEARCH = 2;
    int TIEUCHI_ROADMAP_METHOD_SOLVER = 3;
    int TIEUCHI_STEP_RAISE = 1;
    int TIEUCHI_STEP_OBSERVE = 2;
    int TIEUCHI_STEP_PROJECT = 3;
    int TIEUCHI_OBSTACLE_NO_COST = 1;
    int TIEUCHI_OBSTACLE_TOO_LATE = 2;
    int TIEUCHI_OBSTACLE_BOUND_UNKNOWN = 3;
    int TIEUCHI_OBSTACLE_BOUND_DELEGATED = 4;
    int TIEUCHI_OBSTACLE_ATTRIBUTE_MISSING = 5;
    int TIEUCHI_OBSTACLE_DECLARED_INDICATOR = 6;
    int TIEUCHI_OBSTACLE_DECLARED_CRITERION = 7;
    int TIEUCHI_OBSTACLE_PRESUPPOSED = 8;
    int TIEUCHI_OBSTACLE_NOTHING_TO_JUDGE = 9;
    int TIEUCHI_OBSTACLE_TOO_FEW_CRITERIA = 10;
    int TIEUCHI_OBSTACLE_TOO_FEW_UNITS = 11;
    int TIEUCHI_OBSTACLE_BUDGET = 12;
    /** Of all steps. */
    int TIEUCHI_ROADMAP_COST = 1;
    /** With raising whatever is found to fail. */
    int TIEUCHI_ROADMAP_AT_WORST = 2;
    /** No plan that comes as far costs less. */
    int TIEUCHI_ROADMAP_LOWER_BOUND = 3;
    /** Of the certificate (S-1007). */
    int TIEUCHI_ROADMAP_TREES = 4;
    /** Of the certificate (S-1007). */
    int TIEUCHI_ROADMAP_EXCESS = 5;
    /** At least 0, in the unit of the leaf. */
    int TIEUCHI_MARGIN_DISTANCE = 1;
    /** Over the magnitude of the bound, unless that is 0. */
    int TIEUCHI_MARGIN_RELATIVE = 2;

    /** A caller's own scoring method: a pure function of one assessment (S-603). */
    interface ScoreFn extends Callback {
        int invoke(Pointer assessment, Pointer score, Pointer payload);
    }

    /** Told now and then how many units are done, from one of the threads that judge, never from two at once. */
    interface ProgressFn extends Callback {
        int invoke(long done, long total, Pointer payload);
    }

    /** The caller's own threads: calls tieuchi_work_run() once for every index from 0 to `count - 1`, on any threads and in any order, and returns when all these calls have. */
    interface ExecutorFn extends Callback {
        int invoke(int count, Pointer work, Pointer payload);
    }

    /** Where a text comes from: reads up to `size` bytes from `offset` on. */
    interface TextSourceFn extends Callback {
        int invoke(long offset, byte[] into, SizeT size, SizeT.Ref read, Pointer payload);
    }

    /** Opens a stream of record batches from its beginning; may be called more than once, and must open the same every time. */
    interface ArrowSourceFn extends Callback {
        int invoke(ArrowArrayStream into, Pointer payload);
    }

    /** A solver of binary programmes. */
    interface SolverFn extends Callback {
        int invoke(BinaryProgramme problem, byte[] values, int[] claims_optimal, Pointer payload);
    }

    /** A string that belongs to something else, or to the caller. */
    @FieldOrder({"data", "size"})
    class Str extends Structure {
        public Pointer data;
        public SizeT size;

        /** Str that is handed over itself, not by its address. */
        public static class ByValue extends Str
                implements Structure.ByValue {}
    }

    /** An exact decimal, `coefficient / 10^scale` (S-201). */
    @FieldOrder({"coefficient", "scale", "reserved"})
    class Decimal extends Structure {
        public long coefficient;
        public int scale;
        public int reserved;

        /** Decimal that is handed over itself, not by its address. */
        public static class ByValue extends Decimal
                implements Structure.ByValue {}
    }

    /** An exact fraction. */
    @FieldOrder({"numerator", "denominator"})
    class Fraction extends Structure {
        public long numerator;
        public long denominator;

        /** Fraction that is handed over itself, not by its address. */
        public static class ByValue extends Fraction
                implements Structure.ByValue {}
    }

    /** All exact values between two ends; both belong to it (S-406). */
    @FieldOrder({"has_value", "fits", "lower", "upper"})
    class Interval extends Structure {
        public int has_value;
        public int fits;
        public Fraction lower;
        public Fraction upper;

        /** Interval that is handed over itself, not by its address. */
        public static class ByValue extends Interval
                implements Structure.ByValue {}
    }

    /** Where something that a rulebook says comes from; empty strings where it is not stated. */
    @FieldOrder({"layer", "source", "citation", "note", "verified", "reserved"})
    class Provenance extends Structure {
        public Str layer;
        public Str source;
        public Str citation;
        public Str note;
        public int verified;
        public int reserved;

        /** Provenance that is handed over itself, not by its address. */
        public static class ByValue extends Provenance
                implements Structure.ByValue {}
    }

    /** What went wrong, in memory of the caller's: reporting a failure allocates nothing. */
    @FieldOrder({"struct_size", "status", "line", "column", "offset", "path", "message"})
    class Error extends Structure {
        public int struct_size;
        public int status;
        public int line;
        public int column;
        public long offset;
        public byte[] path = new byte[168];
        public byte[] message = new byte[320];

        public Error() {
            struct_size = size();
        }
    }

    /** How a rational is shown to people (S-204, S-205). */
    @FieldOrder({"struct_size", "digits", "rounding", "crossing", "line_count", "lines", "reserved"})
    class DisplayOptions extends Structure {
        public int struct_size;
        public int digits;
        public int rounding;
        public int crossing;
        public long line_count;
        public Pointer lines;
        public Pointer reserved;

        public DisplayOptions() {
            struct_size = size();
        }
    }

    /** One problem of a document. */
    @FieldOrder({"struct_size", "severity", "code", "line", "column", "reserved", "document", "pointer", "column_name", "message"})
    class Diagnostic extends Structure {
        public int struct_size;
        public int severity;
        public int code;
        public int line;
        public int column;
        public int reserved;
        public Str document;
        public Str pointer;
        public Str column_name;
        public Str message;

        public Diagnostic() {
            struct_size = size();
        }
    }

    /** A caller's own scoring method, by its name. */
    @FieldOrder({"name", "score", "release", "payload", "reserved"})
    class Method extends Structure {
        public Str name;
        public ScoreFn score;
        public Pointer release;
        public Pointer payload;
        public Pointer reserved;

        /** Method that is handed over itself, not by its address. */
        public static class ByValue extends Method
                implements Structure.ByValue {}
    }

    /** What may be handed over when a rulebook is read. */
    @FieldOrder({"struct_size", "reserved", "with_count", "method_count", "with", "methods"})
    class RulebookOptions extends Structure {
        public int struct_size;
        public int reserved;
        public long with_count;
        public long method_count;
        public Pointer with;
        public Pointer methods;

        public RulebookOptions() {
            struct_size = size();
        }
    }

    /** What the check of a rulebook counted. */
    @FieldOrder({"struct_size", "reserved", "errors", "warnings", "bounds", "verified", "unverified", "unknown", "delegated"})
    class CheckCounts extends Structure {
        public int struct_size;
        public int reserved;
        public long errors;
        public long warnings;
        public long bounds;
        public long verified;
        public long unverified;
        public long unknown;
        public long delegated;

        public CheckCounts() {
            struct_size = size();
        }
    }

    /** A rulebook that the library carries. */
    @FieldOrder({"struct_size", "reserved", "id", "title_vi", "title_en", "citation", "json"})
    class Builtin extends Structure {
        public int struct_size;
        public int reserved;
        public Str id;
        public Str title_vi;
        public Str title_en;
        public Str citation;
        public Str json;

        public Builtin() {
            struct_size = size();
        }
    }

    /** A rulebook as it stands on the reference date; strings are borrowed from the evaluator. */
    @FieldOrder({"struct_size", "layer_count", "presupposed_count", "attribute_count", "group_count", "criterion_count", "indicator_count", "leaf_count", "criteria_leaf_count", "condition_count", "grade_count", "reserved", "scale", "basic_progress", "completeness_floor", "id", "title_vi", "title_en", "citation", "unit_level", "designation_vi", "designation_en", "effective_from", "effective_to", "withdraw", "reserved_pointer"})
    class Edition extends Structure {
        public int struct_size;
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
        public Pointer withdraw;
        public Pointer reserved_pointer;

        public Edition() {
            struct_size = size();
        }
    }

    /** A criterion; strings and requirement are borrowed from the evaluator. */
    @FieldOrder({"struct_size", "first_indicator", "indicator_count", "first_leaf", "leaf_count", "may_weaken", "weight", "id", "name_vi", "name_en", "group", "agency", "origin", "requirement", "reserved_pointer"})
    class Criterion extends Structure {
        public int struct_size;
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
        public Pointer requirement;
        public Pointer reserved_pointer;

        public Criterion() {
            struct_size = size();
        }
    }

    /** An indicator; strings and requirement are borrowed from the evaluator. */
    @FieldOrder({"struct_size", "criterion", "single", "first_leaf", "leaf_count", "may_weaken", "weight", "id", "name_vi", "name_en", "origin", "requirement", "reserved_pointer"})
    class Indicator extends Structure {
        public int struct_size;
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
        public Pointer requirement;
        public Pointer reserved_pointer;

        public Indicator() {
            struct_size = size();
        }
    }

    /** A leaf; strings, bound and test are borrowed from the evaluator. */
    @FieldOrder({"struct_size", "node_kind", "criterion", "indicator", "kind", "unit_scale", "comparator", "shape", "has_baseline", "has_full", "full_points", "level_count", "point_count", "reference_count", "exemptable", "may_weaken", "weight", "baseline", "full", "id", "name_vi", "name_en", "unit", "bound_layer", "origin", "bound", "exempt_when"})
    class Leaf extends Structure {
        public int struct_size;
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
        public Pointer bound;
        public Pointer exempt_when;

        public Leaf() {
            struct_size = size();
        }
    }

    /** A level of an ordinal leaf; strings are borrowed from the evaluator. */
    @FieldOrder({"struct_size", "has_progress", "has_points", "reserved", "progress", "points", "id", "name_vi", "name_en"})
    class Level extends Structure {
        public int struct_size;
        public int has_progress;
        public int has_points;
        public int reserved;
        public Decimal progress;
        public Decimal points;
        public Str id;
        public Str name_vi;
        public Str name_en;

        public Level() {
            struct_size = size();
        }
    }

    /** An attribute of units; strings are borrowed from the evaluator. */
    @FieldOrder({"struct_size", "kind", "value_count", "rule_count", "has_default", "reserved", "default_number", "default_value", "id", "unit"})
    class Attribute extends Structure {
        public int struct_size;
        public int kind;
        public int value_count;
        public int rule_count;
        public int has_default;
        public int reserved;
        public Decimal default_number;
        public Str default_value;
        public Str id;
        public Str unit;

        public Attribute() {
            struct_size = size();
        }
    }

    /** A rule of a derived attribute; strings and test are borrowed from the evaluator. */
    @FieldOrder({"struct_size", "reserved", "value", "value_of", "when", "reserved_pointer"})
    class DeriveRule extends Structure {
        public int struct_size;
        public int reserved;
        public Str value;
        public Str value_of;
        public Pointer when;
        public Pointer reserved_pointer;

        public DeriveRule() {
            struct_size = size();
        }
    }

    /** Something with an id and a name: a group, a grade, a value of an attribute. */
    @FieldOrder({"struct_size", "reserved", "id", "name_vi", "name_en", "when", "reserved_pointer"})
    class Named extends Structure {
        public int struct_size;
        public int reserved;
        public Str id;
        public Str name_vi;
        public Str name_en;
        public Pointer when;
        public Pointer reserved_pointer;

        public Named() {
            struct_size = size();
        }
    }

    /** A node of a bound; strings and `inner` are borrowed from the evaluator. */
    @FieldOrder({"struct_size", "form", "truth", "level", "has_floor", "verified", "branch_count", "reserved", "low", "high", "floor", "times", "attribute", "authority", "source", "citation", "note", "rulebook", "leaf", "inner", "reserved_pointer"})
    class BoundNode extends Structure {
        public int struct_size;
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
        public Pointer inner;
        public Pointer reserved_pointer;

        public BoundNode() {
            struct_size = size();
        }
    }

    /** A node of a requirement. */
    @FieldOrder({"struct_size", "child", "combine", "k", "node_count", "reserved", "weight"})
    class RequirementNode extends Structure {
        public int struct_size;
        public int child;
        public int combine;
        public int k;
        public int node_count;
        public int reserved;
        public Decimal weight;

        public RequirementNode() {
            struct_size = size();
        }
    }

    /** A node of a test; strings are borrowed from the evaluator. */
    @FieldOrder({"struct_size", "form", "asked", "comparator", "node_count", "value_count", "low", "high", "subject"})
    class TestNode extends Structure {
        public int struct_size;
        public int form;
        public int asked;
        public int comparator;
        public int node_count;
        public int value_count;
        public Decimal low;
        public Decimal high;
        public Str subject;

        public TestNode() {
            struct_size = size();
        }
    }

    /** What goes along with an observation or a declared verdict, for the record. */
    @FieldOrder({"struct_size", "reserved", "source", "note", "exemption", "by", "on"})
    class Remark extends Structure {
        public int struct_size;
        public int reserved;
        public Str source;
        public Str note;
        public Str exemption;
        public Str by;
        public Str on;

        public Remark() {
            struct_size = size();
        }
    }

    /** What is known of a leaf of a unit. */
    @FieldOrder({"struct_size", "kind", "truth", "level", "first", "second"})
    class Observation extends Structure {
        public int struct_size;
        public int kind;
        public int truth;
        public int level;
        public Decimal first;
        public Decimal second;

        public Observation() {
            struct_size = size();
        }
    }

    /** What a unit states of an attribute. */
    @FieldOrder({"struct_size", "stated", "value", "reserved", "number"})
    class AttributeState extends Structure {
        public int struct_size;
        public int stated;
        public int value;
        public int reserved;
        public Decimal number;

        public AttributeState() {
            struct_size = size();
        }
    }

    /** How a JSON document of units is read. */
    @FieldOrder({"struct_size", "ignore_other_ids"})
    class UnitsOptions extends Structure {
        public int struct_size;
        public int ignore_other_ids;

        public UnitsOptions() {
            struct_size = size();
        }
    }

    /** How a CSV text is read. */
    @FieldOrder({"struct_size", "ignore_other_ids", "separator", "decimal_mark"})
    class CsvOptions extends Structure {
        public int struct_size;
        public int ignore_other_ids;
        public int separator;
        public int decimal_mark;

        public CsvOptions() {
            struct_size = size();
        }
    }

    /** The caller's policies for an assessment; part of every result (S-1103). */
    @FieldOrder({"struct_size", "missing", "declared", "reserved"})
    class AssessOptions extends Structure {
        public int struct_size;
        public int missing;
        public int declared;
        public int reserved;

        public AssessOptions() {
            struct_size = size();
        }
    }

    /** What was found of a criterion or an indicator. */
    @FieldOrder({"struct_size", "verdict", "reason", "computed", "declared", "declared_counts", "basic", "reserved"})
    class NodeResult extends Structure {
        public int struct_size;
        public int verdict;
        public int reason;
        public int computed;
        public int declared;
        public int declared_counts;
        public int basic;
        public int reserved;

        public NodeResult() {
            struct_size = size();
        }
    }

    /** What was found of a leaf; what was known of it is in the unit. */
    @FieldOrder({"struct_size", "verdict", "reason", "observed"})
    class LeafResult extends Structure {
        public int struct_size;
        public int verdict;
        public int reason;
        public int observed;

        public LeafResult() {
            struct_size = size();
        }
    }

    /** A node on which a declared and a computed verdict differ (S-306). */
    @FieldOrder({"struct_size", "node_kind", "index", "computed", "declared", "reserved"})
    class Conflict extends Structure {
        public int struct_size;
        public int node_kind;
        public int index;
        public int computed;
        public int declared;
        public int reserved;

        public Conflict() {
            struct_size = size();
        }
    }

    /** Verdict, counts and exact score of one unit, without reasons. */
    @FieldOrder({"struct_size", "standard", "criteria_passed", "criteria_failed", "criteria_unknown", "criteria_exempt", "weighted_progress"})
    class Tally extends Structure {
        public int struct_size;
        public int standard;
        public int criteria_passed;
        public int criteria_failed;
        public int criteria_unknown;
        public int criteria_exempt;
        public Interval weighted_progress;

        public Tally() {
            struct_size = size();
        }
    }

    /** What an attribute was of a unit when it was assessed: stated, by default or derived. */
    @FieldOrder({"struct_size", "has_value", "value", "number"})
    class AttributeValue extends Structure {
        public int struct_size;
        public int has_value;
        public Str value;
        public Decimal number;

        public AttributeValue() {
            struct_size = size();
        }
    }

    /** Why a verdict is what it is (S-1101); strings are borrowed from the explanation and empty where they say nothing. */
    @FieldOrder({"struct_size", "node_kind", "verdict", "reason", "declared", "declared_counts", "computed", "comparator", "has_gap", "verified", "value_missing", "choice_count", "combine", "needed", "nested", "children_pass", "children_fail", "children_unknown", "children_exempt", "decided_by_count", "times", "id", "name_vi", "name_en", "unit", "value", "value_vi", "value_en", "observed_as", "bound", "bound_high", "bound_vi", "bound_en", "gap", "missing_attribute", "authority", "layer", "of_rulebook", "of_leaf", "source", "citation"})
    class ExplanationInfo extends Structure {
        public int struct_size;
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

        public ExplanationInfo() {
            struct_size = size();
        }
    }

    /** A choice that led to the bound: an attribute, or the year, had this value. */
    @FieldOrder({"struct_size", "by_default", "attribute", "value"})
    class BoundChoice extends Structure {
        public int struct_size;
        public int by_default;
        public Str attribute;
        public Str value;

        public BoundChoice() {
            struct_size = size();
        }
    }

    /** What a set of units comes to, as far as it is counts (S-801). */
    @FieldOrder({"struct_size", "reserved", "units", "pass", "fail", "unknown", "exempt", "held", "held_without_meeting", "undecided_grades", "criteria_met_units", "weighted_progress_units"})
    class RollupInfo extends Structure {
        public int struct_size;
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

        public RollupInfo() {
            struct_size = size();
        }
    }

    /** How many units are found how on one criterion or indicator. */
    @FieldOrder({"struct_size", "reserved", "pass", "fail", "unknown", "exempt", "basic", "pass_rate"})
    class NodeTally extends Structure {
        public int struct_size;
        public int reserved;
        public long pass;
        public long fail;
        public long unknown;
        public long exempt;
        public long basic;
        public Fraction pass_rate;

        public NodeTally() {
            struct_size = size();
        }
    }

    /** A column of the caller's, as it lies in memory. */
    @FieldOrder({"type", "scale", "offset", "length", "values", "validity", "validity_as", "floats"})
    class ColumnView extends Structure {
        public int type;
        public int scale;
        public long offset;
        public long length;
        public Pointer values;
        public Pointer validity;
        public int validity_as;
        public int floats;

        /** ColumnView that is handed over itself, not by its address. */
        public static class ByValue extends ColumnView
                implements Structure.ByValue {}
    }

    /** The caller's choices for a batch. */
    @FieldOrder({"struct_size", "missing", "declared", "outputs", "threads", "kernel", "cancel", "progress", "progress_payload", "run", "run_payload", "reserved"})
    class BatchOptions extends Structure {
        public int struct_size;
        public int missing;
        public int declared;
        public int outputs;
        public int threads;
        public int kernel;
        public Pointer cancel;
        public ProgressFn progress;
        public Pointer progress_payload;
        public ExecutorFn run;
        public Pointer run_payload;
        public Pointer reserved;

        public BatchOptions() {
            struct_size = size();
        }
    }

    /** What was found of a batch. */
    @FieldOrder({"struct_size", "kernel", "rows", "handed_over", "failure_count", "denominator_count", "criteria_words", "indicator_words", "statuses", "standard", "criteria_passed", "criteria_failed", "criteria_unknown", "criteria_exempt", "criteria_pass", "criteria_fail", "criteria_unknown_mask", "criteria_basic", "indicators_pass", "indicators_fail", "indicators_unknown", "score_lower", "score_upper", "score_denominators", "grades", "grades_possible"})
    class BatchInfo extends Structure {
        public int struct_size;
        public int kernel;
        public long rows;
        public long handed_over;
        public long failure_count;
        public long denominator_count;
        public int criteria_words;
        public int indicator_words;
        public Pointer statuses;
        public Pointer standard;
        public Pointer criteria_passed;
        public Pointer criteria_failed;
        public Pointer criteria_unknown;
        public Pointer criteria_exempt;
        public Pointer criteria_pass;
        public Pointer criteria_fail;
        public Pointer criteria_unknown_mask;
        public Pointer criteria_basic;
        public Pointer indicators_pass;
        public Pointer indicators_fail;
        public Pointer indicators_unknown;
        public Pointer score_lower;
        public Pointer score_upper;
        public Pointer score_denominators;
        public Pointer grades;
        public Pointer grades_possible;

        public BatchInfo() {
            struct_size = size();
        }
    }

    /** What is wrong with a row: its first error. */
    @FieldOrder({"struct_size", "code", "row", "column"})
    class RowFailure extends Structure {
        public int struct_size;
        public int code;
        public long row;
        public Str column;

        public RowFailure() {
            struct_size = size();
        }
    }

    /** Where everything lies in a row. */
    @FieldOrder({"struct_size", "kernel", "value_count", "words", "criteria_words", "context_count"})
    class RowShape extends Structure {
        public int struct_size;
        public int kernel;
        public int value_count;
        public int words;
        public int criteria_words;
        public int context_count;

        public RowShape() {
            struct_size = size();
        }
    }

    /** Where the value of a leaf lies in a row. */
    @FieldOrder({"struct_size", "kind", "scale", "column"})
    class RowColumn extends Structure {
        public int struct_size;
        public int kind;
        public int scale;
        public int column;

        public RowColumn() {
            struct_size = size();
        }
    }

    /** A 128-bit integer in two's complement. */
    @FieldOrder({"low", "high"})
    class Wide extends Structure {
        public long low;
        public long high;

        /** Wide that is handed over itself, not by its address. */
        public static class ByValue extends Wide
                implements Structure.ByValue {}
    }

    /** What was found of a row. */
    @FieldOrder({"score_lower", "score_upper", "criteria_passed", "criteria_failed", "criteria_unknown", "criteria_exempt", "standard", "score", "reserved", "status"})
    class RowFinding extends Structure {
        public Wide score_lower;
        public Wide score_upper;
        public short criteria_passed;
        public short criteria_failed;
        public short criteria_unknown;
        public short criteria_exempt;
        public byte standard;
        public byte score;
        public short reserved;
        public int status;

        /** RowFinding that is handed over itself, not by its address. */
        public static class ByValue extends RowFinding
                implements Structure.ByValue {}
    }

    /** Rows, one behind the other, and where verdicts by criterion go. */
    @FieldOrder({"struct_size", "missing", "scores", "reserved", "count", "value_stride", "word_stride", "contexts", "values", "present", "truths", "criteria_pass", "criteria_fail", "criteria_unknown", "reserved_pointer"})
    class Rows extends Structure {
        public int struct_size;
        public int missing;
        public int scores;
        public int reserved;
        public long count;
        public long value_stride;
        public long word_stride;
        public Pointer contexts;
        public Pointer values;
        public Pointer present;
        public Pointer truths;
        public Pointer criteria_pass;
        public Pointer criteria_fail;
        public Pointer criteria_unknown;
        public Pointer reserved_pointer;

        public Rows() {
            struct_size = size();
        }
    }

    /**  */
    @FieldOrder({"format", "name", "metadata", "flags", "n_children", "children", "dictionary", "release", "private_data"})
    class ArrowSchema extends Structure {
        public Pointer format;
        public Pointer name;
        public Pointer metadata;
        public long flags;
        public long n_children;
        public Pointer children;
        public Pointer dictionary;
        public Pointer release;
        public Pointer private_data;

        /** ArrowSchema that is handed over itself, not by its address. */
        public static class ByValue extends ArrowSchema
                implements Structure.ByValue {}
    }

    /**  */
    @FieldOrder({"length", "null_count", "offset", "n_buffers", "n_children", "buffers", "children", "dictionary", "release", "private_data"})
    class ArrowArray extends Structure {
        public long length;
        public long null_count;
        public long offset;
        public long n_buffers;
        public long n_children;
        public Pointer buffers;
        public Pointer children;
        public Pointer dictionary;
        public Pointer release;
        public Pointer private_data;

        /** ArrowArray that is handed over itself, not by its address. */
        public static class ByValue extends ArrowArray
                implements Structure.ByValue {}
    }

    /**  */
    @FieldOrder({"get_schema", "get_next", "get_last_error", "release", "private_data"})
    class ArrowArrayStream extends Structure {
        public Pointer get_schema;
        public Pointer get_next;
        public Pointer get_last_error;
        public Pointer release;
        public Pointer private_data;

        /** ArrowArrayStream that is handed over itself, not by its address. */
        public static class ByValue extends ArrowArrayStream
                implements Structure.ByValue {}
    }

    /** The caller's choices for Arrow data. */
    @FieldOrder({"struct_size", "floats", "ignore_other_ids", "keep_ids", "judging", "summary", "release", "payload"})
    class ArrowOptions extends Structure {
        public int struct_size;
        public int floats;
        public int ignore_other_ids;
        public int keep_ids;
        public Pointer judging;
        public Pointer summary;
        public Pointer release;
        public Pointer payload;

        public ArrowOptions() {
            struct_size = size();
        }
    }

    /** How units are read block by block. */
    @FieldOrder({"struct_size", "ignore_other_ids", "separator", "decimal_mark", "portable", "floats", "block_bytes", "block_rows"})
    class StreamOptions extends Structure {
        public int struct_size;
        public int ignore_other_ids;
        public int separator;
        public int decimal_mark;
        public int portable;
        public int floats;
        public long block_bytes;
        public long block_rows;

        public StreamOptions() {
            struct_size = size();
        }
    }

    /** A place of a tree: a village, commune, district, province, assessed itself or not. */
    @FieldOrder({"id", "name", "parent", "level"})
    class Place extends Structure {
        public Str id;
        public Str name;
        public Str parent;
        public Str level;

        /** Place that is handed over itself, not by its address. */
        public static class ByValue extends Place
                implements Structure.ByValue {}
    }

    /** What units are grouped by. */
    @FieldOrder({"struct_size", "kind", "subject", "tree", "reserved"})
    class Grouping extends Structure {
        public int struct_size;
        public int kind;
        public Str subject;
        public Pointer tree;
        public Pointer reserved;

        public Grouping() {
            struct_size = size();
        }
    }

    /** The criteria that one agency answers for (S-801, S-807). */
    @FieldOrder({"struct_size", "criteria_count", "agency", "pass", "fail", "unknown", "exempt", "basic", "pass_rate"})
    class AgencyTally extends Structure {
        public int struct_size;
        public int criteria_count;
        public Str agency;
        public long pass;
        public long fail;
        public long unknown;
        public long exempt;
        public long basic;
        public Fraction pass_rate;

        public AgencyTally() {
            struct_size = size();
        }
    }

    /** The caller's choices for a comparison of periods. */
    @FieldOrder({"struct_size", "missing", "declared", "attribution"})
    class PeriodOptions extends Structure {
        public int struct_size;
        public int missing;
        public int declared;
        public int attribution;

        public PeriodOptions() {
            struct_size = size();
        }
    }

    /** One unit at both dates. */
    @FieldOrder({"struct_size", "standard_before", "standard_after", "gained_count", "lost_count", "reserved", "before", "after", "id", "name"})
    class UnitChange extends Structure {
        public int struct_size;
        public int standard_before;
        public int standard_after;
        public int gained_count;
        public int lost_count;
        public int reserved;
        public long before;
        public long after;
        public Str id;
        public Str name;

        public UnitChange() {
            struct_size = size();
        }
    }

    /** A criterion that was gained or lost. */
    @FieldOrder({"struct_size", "before", "after", "reserved", "id", "attributes", "year", "amendment", "rulebook", "data", "units"})
    class CriterionChange extends Structure {
        public int struct_size;
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

        public CriterionChange() {
            struct_size = size();
        }
    }

    /** One level of a programme. */
    @FieldOrder({"struct_size", "derive_count", "id", "evaluator", "reserved"})
    class ProgrammeLevel extends Structure {
        public int struct_size;
        public int derive_count;
        public Str id;
        public Pointer evaluator;
        public Pointer reserved;

        public ProgrammeLevel() {
            struct_size = size();
        }
    }

    /** One observation that is derived from the units of a lower level. */
    @FieldOrder({"struct_size", "derivation", "leaf", "from", "node", "of", "weight", "of_held", "of_is_attribute", "weight_is_attribute", "reserved"})
    class DerivedObservation extends Structure {
        public int struct_size;
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

        public DerivedObservation() {
            struct_size = size();
        }
    }

    /** One derived observation of one unit, handed over or not. */
    @FieldOrder({"struct_size", "state", "unit", "derive", "children", "exempt", "unknown"})
    class DerivedValue extends Structure {
        public int struct_size;
        public int state;
        public long unit;
        public int derive;
        public int children;
        public int exempt;
        public int unknown;

        public DerivedValue() {
            struct_size = size();
        }
    }

    /** One level of a programme to be made. */
    @FieldOrder({"struct_size", "reserved", "id", "evaluator", "more", "derive_count", "derive", "reserved_pointer"})
    class LevelDefinition extends Structure {
        public int struct_size;
        public int reserved;
        public Str id;
        public Pointer evaluator;
        public Pointer more;
        public long derive_count;
        public Pointer derive;
        public Pointer reserved_pointer;

        public LevelDefinition() {
            struct_size = size();
        }
    }

    /** A `tieuchi-targets/1` document. */
    @FieldOrder({"struct_size", "count", "id", "title_vi", "title_en", "source", "citation", "note"})
    class TargetListInfo extends Structure {
        public int struct_size;
        public int count;
        public Str id;
        public Str title_vi;
        public Str title_en;
        public Str source;
        public Str citation;
        public Str note;

        public TargetListInfo() {
            struct_size = size();
        }
    }

    /** One target. */
    @FieldOrder({"struct_size", "form", "id", "deadline", "name_vi", "name_en", "source", "citation", "note"})
    class Target extends Structure {
        public int struct_size;
        public int form;
        public Str id;
        public Str deadline;
        public Str name_vi;
        public Str name_en;
        public Str source;
        public Str citation;
        public Str note;

        public Target() {
            struct_size = size();
        }
    }

    /** What was found of a target (S-901). */
    @FieldOrder({"struct_size", "outcome", "fact_count", "unit_count"})
    class TargetOutcome extends Structure {
        public int struct_size;
        public int outcome;
        public long fact_count;
        public long unit_count;

        public TargetOutcome() {
            struct_size = size();
        }
    }

    /** What was found of one fact of a target's test. */
    @FieldOrder({"struct_size", "form", "outcome", "reserved", "members", "members_unknown", "unit_count", "pointer"})
    class TargetFact extends Structure {
        public int struct_size;
        public int form;
        public int outcome;
        public int reserved;
        public long members;
        public long members_unknown;
        public long unit_count;
        public Str pointer;

        public TargetFact() {
            struct_size = size();
        }
    }

    /** A unit that keeps a target from being reached. */
    @FieldOrder({"struct_size", "found", "unit"})
    class UnitInTheWay extends Structure {
        public int struct_size;
        public int found;
        public long unit;

        public UnitInTheWay() {
            struct_size = size();
        }
    }

    /** What a measure was on a day. */
    @FieldOrder({"when", "lower", "upper"})
    class PeriodValue extends Structure {
        public Str when;
        public Str lower;
        public Str upper;

        /** PeriodValue that is handed over itself, not by its address. */
        public static class ByValue extends PeriodValue
                implements Structure.ByValue {}
    }

    /** The weight of a criterion in a method of its own. */
    @FieldOrder({"criterion", "weight"})
    class CriterionWeight extends Structure {
        public Str criterion;
        public Decimal weight;

        /** CriterionWeight that is handed over itself, not by its address. */
        public static class ByValue extends CriterionWeight
                implements Structure.ByValue {}
    }

    /** From how much progress on a criterion brings how many points. */
    @FieldOrder({"at_least", "points"})
    class PointsBand extends Structure {
        public Decimal at_least;
        public Decimal points;

        /** PointsBand that is handed over itself, not by its address. */
        public static class ByValue extends PointsBand
                implements Structure.ByValue {}
    }

    /** The points of one criterion. */
    @FieldOrder({"criterion", "bands", "reserved", "band_count", "exempt", "has_exempt", "padding"})
    class PointsRow extends Structure {
        public Str criterion;
        public Pointer bands;
        public Pointer reserved;
        public long band_count;
        public Decimal exempt;
        public int has_exempt;
        public int padding;

        /** PointsRow that is handed over itself, not by its address. */
        public static class ByValue extends PointsRow
                implements Structure.ByValue {}
    }

    /** Who counts as deprived of much (S-612). */
    @FieldOrder({"struct_size", "reserved", "cutoff", "weight_count", "weights", "more"})
    class DeprivationOptions extends Structure {
        public int struct_size;
        public int reserved;
        public Decimal cutoff;
        public long weight_count;
        public Pointer weights;
        public Pointer more;

        public DeprivationOptions() {
            struct_size = size();
        }
    }

    /** The value of a unit that is ranked by a value of the caller's. */
    @FieldOrder({"lower", "upper", "degree"})
    class RankInput extends Structure {
        public Str lower;
        public Str upper;
        public long degree;

        /** RankInput that is handed over itself, not by its address. */
        public static class ByValue extends RankInput
                implements Structure.ByValue {}
    }

    /** A ranking, without its units. */
    @FieldOrder({"struct_size", "order", "units", "ranked", "method"})
    class RankingInfo extends Structure {
        public int struct_size;
        public int order;
        public long units;
        public long ranked;
        public Str method;

        public RankingInfo() {
            struct_size = size();
        }
    }

    /** The place of one unit in a ranking; ranks count from 1 (S-607). */
    @FieldOrder({"struct_size", "has_value", "best", "worst", "degree"})
    class RankEntry extends Structure {
        public int struct_size;
        public int has_value;
        public long best;
        public long worst;
        public long degree;

        public RankEntry() {
            struct_size = size();
        }
    }

    /** Two methods compared over the units that have a value under both. */
    @FieldOrder({"struct_size", "end", "first", "second", "units", "open", "without", "concordant", "discordant", "tied_first", "tied_second", "tied_both"})
    class MethodComparisonInfo extends Structure {
        public int struct_size;
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

        public MethodComparisonInfo() {
            struct_size = size();
        }
    }

    /** What becomes of one unit when the second method takes the place of the first. */
    @FieldOrder({"struct_size", "reserved", "unit", "first", "second"})
    class RankShift extends Structure {
        public int struct_size;
        public int reserved;
        public long unit;
        public long first;
        public long second;

        public RankShift() {
            struct_size = size();
        }
    }

    /** What is drawn, and how often (S-618). */
    @FieldOrder({"struct_size", "threads", "seed", "draws", "concentration", "top"})
    class DrawOptions extends Structure {
        public int struct_size;
        public int threads;
        public long seed;
        public long draws;
        public long concentration;
        public long top;

        public DrawOptions() {
            struct_size = size();
        }
    }

    /** What the draws came to for one unit. */
    @FieldOrder({"struct_size", "reserved", "stated", "best", "worst", "rank_5", "rank_50", "rank_95", "in_top"})
    class UnitSensitivity extends Structure {
        public int struct_size;
        public int reserved;
        public long stated;
        public long best;
        public long worst;
        public long rank_5;
        public long rank_50;
        public long rank_95;
        public long in_top;

        public UnitSensitivity() {
            struct_size = size();
        }
    }

    /** A change of one weight at which two units change their order. */
    @FieldOrder({"struct_size", "is_there", "criterion", "reserved", "ahead", "behind"})
    class WeightChange extends Structure {
        public int struct_size;
        public int is_there;
        public int criterion;
        public int reserved;
        public long ahead;
        public long behind;

        public WeightChange() {
            struct_size = size();
        }
    }

    /** A leaf of a unit. */
    @FieldOrder({"unit", "leaf", "reserved"})
    class UnitLeaf extends Structure {
        public long unit;
        public int leaf;
        public int reserved;

        /** UnitLeaf that is handed over itself, not by its address. */
        public static class ByValue extends UnitLeaf
                implements Structure.ByValue {}
    }

    /** What one leaf of one unit costs by itself. */
    @FieldOrder({"struct_size", "has_raise", "has_observe", "months", "days", "reserved", "place", "raise", "observe"})
    class LeafCost extends Structure {
        public int struct_size;
        public int has_raise;
        public int has_observe;
        public int months;
        public int days;
        public int reserved;
        public UnitLeaf place;
        public Decimal raise;
        public Decimal observe;

        public LeafCost() {
            struct_size = size();
        }
    }

    /** One project with one cost that raises several leaves. */
    @FieldOrder({"struct_size", "months", "days", "reserved", "cost", "id", "name", "raises", "more", "raises_count"})
    class Project extends Structure {
        public int struct_size;
        public int months;
        public int days;
        public int reserved;
        public Decimal cost;
        public Str id;
        public Str name;
        public Pointer raises;
        public Pointer more;
        public long raises_count;

        public Project() {
            struct_size = size();
        }
    }

    /** A goal; numbers that its kind does not name are of no consequence. */
    @FieldOrder({"struct_size", "kind", "unit", "units", "criteria", "reserved"})
    class RoadmapGoal extends Structure {
        public int struct_size;
        public int kind;
        public long unit;
        public long units;
        public int criteria;
        public int reserved;

        public RoadmapGoal() {
            struct_size = size();
        }
    }

    /** Money for the steps that begin in one year. */
    @FieldOrder({"amount", "year", "reserved"})
    class YearBudget extends Structure {
        public Decimal amount;
        public int year;
        public int reserved;

        /** YearBudget that is handed over itself, not by its address. */
        public static class ByValue extends YearBudget
                implements Structure.ByValue {}
    }

    /** A minimisation over variables that are 0 or 1: of the sum of `objective`, under rows of `sum of value * variable >= lower`. */
    @FieldOrder({"struct_size", "reserved", "variable_count", "row_count", "entry_count", "objective", "row_start", "column", "value", "lower", "more"})
    class BinaryProgramme extends Structure {
        public int struct_size;
        public int reserved;
        public long variable_count;
        public long row_count;
        public long entry_count;
        public Pointer objective;
        public Pointer row_start;
        public Pointer column;
        public Pointer value;
        public Pointer lower;
        public Pointer more;

        public BinaryProgramme() {
            struct_size = size();
        }
    }

    /** How a roadmap is made. */
    @FieldOrder({"struct_size", "assurance", "budget", "has_budget", "rounds", "node_limit", "year_count", "years", "more", "start", "deadline", "solver", "payload"})
    class RoadmapOptions extends Structure {
        public int struct_size;
        public int assurance;
        public Decimal budget;
        public int has_budget;
        public int rounds;
        public long node_limit;
        public long year_count;
        public Pointer years;
        public Pointer more;
        public Str start;
        public Str deadline;
        public SolverFn solver;
        public Pointer payload;

        public RoadmapOptions() {
            struct_size = size();
        }
    }

    /** A roadmap as a whole. */
    @FieldOrder({"struct_size", "outcome", "method", "solver_claims", "step_count", "criteria_met", "units_meeting", "upper_bound", "nodes", "price_count", "obstructed", "obstacle_count"})
    class RoadmapInfo extends Structure {
        public int struct_size;
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

        public RoadmapInfo() {
            struct_size = size();
        }
    }

    /** What a check of a roadmap comes to; each 0 or 1. */
    @FieldOrder({"struct_size", "is_plan", "reaches_goal", "proves_cost", "proves_number"})
    class RoadmapChecked extends Structure {
        public int struct_size;
        public int is_plan;
        public int reaches_goal;
        public int proves_cost;
        public int proves_number;

        public RoadmapChecked() {
            struct_size = size();
        }
    }

    /** One step of a roadmap. */
    @FieldOrder({"struct_size", "kind", "year", "raises_count", "project", "place", "cost"})
    class RoadmapStep extends Structure {
        public int struct_size;
        public int kind;
        public int year;
        public int raises_count;
        public long project;
        public UnitLeaf place;
        public Decimal cost;

        public RoadmapStep() {
            struct_size = size();
        }
    }

    /** One obstacle. */
    @FieldOrder({"struct_size", "kind", "index", "reserved"})
    class Obstacle extends Structure {
        public int struct_size;
        public int kind;
        public int index;
        public int reserved;

        public Obstacle() {
            struct_size = size();
        }
    }

    /** How near a unit is to another verdict (S-1012, S-1013). */
    @FieldOrder({"struct_size", "meets", "can_be_lost", "can_be_gained", "leaf_count", "loss_count", "gain_count", "criteria_missing"})
    class UnitMargin extends Structure {
        public int struct_size;
        public int meets;
        public int can_be_lost;
        public int can_be_gained;
        public int leaf_count;
        public int loss_count;
        public int gain_count;
        public int criteria_missing;

        public UnitMargin() {
            struct_size = size();
        }
    }

    /** How far the value of one leaf is from its bound (S-1011). */
    @FieldOrder({"struct_size", "leaf", "verdict", "reserved"})
    class LeafMargin extends Structure {
        public int struct_size;
        public int leaf;
        public int verdict;
        public int reserved;

        public LeafMargin() {
            struct_size = size();
        }
    }

    /** Version of the library that runs, such as `0.1.0`; static. */
    Str.ByValue tieuchi_version();

    /** TIEUCHI_ABI of the library that runs. */
    int tieuchi_abi();

    /** Name of a code, such as `duplicate_key`; `unknown` for what is no code. */
    Str.ByValue tieuchi_status_name(int code);

    /** One line in English that says what a code means. */
    Str.ByValue tieuchi_status_message(int code);

    /** Make an error say nothing, as TIEUCHI_ERROR_INIT does. */
    void tieuchi_error_init(Error err, SizeT size);

    /** Word of the formats for a constant of the family, such as `pass`; static, empty for a value that the family does not have. */
    Str.ByValue tieuchi_verdict_name(int verdict);

    /** As tieuchi_verdict_name(), of TIEUCHI_REASON_. */
    Str.ByValue tieuchi_reason_name(int reason);

    /** As tieuchi_verdict_name(), of TIEUCHI_DECLARED_. */
    Str.ByValue tieuchi_declared_name(int declared);

    /** As tieuchi_verdict_name(), of TIEUCHI_MISSING_POLICY_. */
    Str.ByValue tieuchi_missing_policy_name(int policy);

    /** As tieuchi_verdict_name(), of TIEUCHI_DECLARED_POLICY_. */
    Str.ByValue tieuchi_declared_policy_name(int policy);

    /** As tieuchi_verdict_name(), of TIEUCHI_LEAF_KIND_. */
    Str.ByValue tieuchi_leaf_kind_name(int kind);

    /** As tieuchi_verdict_name(), of TIEUCHI_COMPARATOR_. */
    Str.ByValue tieuchi_comparator_name(int comparator);

    /** As tieuchi_verdict_name(), of TIEUCHI_PROGRESS_SHAPE_. */
    Str.ByValue tieuchi_progress_shape_name(int shape);

    /** As tieuchi_verdict_name(), of TIEUCHI_MEASURE_. */
    Str.ByValue tieuchi_measure_name(int measure);

    /** As tieuchi_verdict_name(), of TIEUCHI_COLUMN_, such as `int32`. */
    Str.ByValue tieuchi_column_type_name(int type);

    /** As tieuchi_verdict_name(), of TIEUCHI_KERNEL_, such as `avx2`. */
    Str.ByValue tieuchi_kernel_name(int kernel);

    /** As tieuchi_verdict_name(), of TIEUCHI_GROUPING_. */
    Str.ByValue tieuchi_grouping_name(int kind);

    /** As tieuchi_verdict_name(), of TIEUCHI_END_. */
    Str.ByValue tieuchi_end_name(int end);

    /** As tieuchi_verdict_name(), of TIEUCHI_ATTRIBUTION_. */
    Str.ByValue tieuchi_attribution_name(int attribution);

    /** As tieuchi_verdict_name(), of TIEUCHI_DERIVATION_. */
    Str.ByValue tieuchi_derivation_name(int derivation);

    /** As tieuchi_verdict_name(), of TIEUCHI_DERIVED_. */
    Str.ByValue tieuchi_derived_name(int state);

    /** As tieuchi_verdict_name(), of TIEUCHI_TARGET_FORM_. */
    Str.ByValue tieuchi_target_form_name(int form);

    /** As tieuchi_verdict_name(), of TIEUCHI_RANK_ORDER_. */
    Str.ByValue tieuchi_rank_order_name(int order);

    /** As tieuchi_verdict_name(), of TIEUCHI_STANDING_. */
    Str.ByValue tieuchi_standing_name(int standing);

    /** As tieuchi_verdict_name(), of TIEUCHI_GOAL_. */
    Str.ByValue tieuchi_goal_name(int kind);

    /** As tieuchi_verdict_name(), of TIEUCHI_ASSURANCE_. */
    Str.ByValue tieuchi_assurance_name(int assurance);

    /** As tieuchi_verdict_name(), of TIEUCHI_STEP_. */
    Str.ByValue tieuchi_step_name(int kind);

    /** As tieuchi_verdict_name(), of TIEUCHI_OBSTACLE_. */
    Str.ByValue tieuchi_obstacle_name(int kind);

    /** As tieuchi_verdict_name(), of TIEUCHI_ROADMAP_METHOD_. */
    Str.ByValue tieuchi_roadmap_method_name(int method);

    /** As tieuchi_verdict_name(), of what came of planning: TIEUCHI_ROADMAP_OPTIMAL, ... */
    Str.ByValue tieuchi_roadmap_outcome_name(int outcome);

    /** The TIEUCHI_MEASURE_ of a name; 0 when no built-in method has it. */
    int tieuchi_measure_of(byte[] name, SizeT size);

    /** 1 for a TIEUCHI_MEASURE_ whose value is one number and never an interval (S-601), else 0. */
    int tieuchi_measure_is_plain(int measure);

    /** 1 for a TIEUCHI_COMPARATOR_ that asks for large values, else 0. */
    int tieuchi_comparator_is_lower_bound(int comparator);

    /** 1 for a TIEUCHI_COMPARATOR_ that asks for small values, else 0. */
    int tieuchi_comparator_is_upper_bound(int comparator);

    /** The TIEUCHI_VERDICT_ that a TIEUCHI_DECLARED_ stands for (S-306); 0 for none. */
    int tieuchi_declared_verdict(int declared);

    /** Decide a node of a requirement from the verdicts under it (S-305). */
    int tieuchi_combine_decide(int combine, int k, int pass, int fail, int unknown, int exempt,
            int[] out, Error err);

    /** How many of those that are not exempt must pass; as tieuchi_combine_decide(). */
    int tieuchi_combine_needed(int combine, int k, int pass, int fail, int unknown, int exempt,
            int[] out, Error err);

    /** The text; valid until it is released. */
    Str.ByValue tieuchi_text_str(Pointer self);

    /** First byte of tieuchi_text_str(). */
    Pointer tieuchi_text_data(Pointer self);

    /** Number of bytes of tieuchi_text_str(), the NUL not counted. */
    SizeT tieuchi_text_size(Pointer self);

    /** Release a text; NULL does nothing. */
    void tieuchi_text_release(Pointer self);

    /** First of the bytes; valid until they are released. */
    Pointer tieuchi_bytes_data(Pointer self);

    /** Number of bytes. */
    SizeT tieuchi_bytes_size(Pointer self);

    /** Release bytes; NULL does nothing. */
    void tieuchi_bytes_release(Pointer self);

    /** Read a literal as S-202 has it: `85.5`, `-1e3`. */
    int tieuchi_decimal_parse(byte[] text, SizeT size, Decimal out, Error err);

    /** Write the canonical text: no exponent, no zeros at the end of places, a point as mark. */
    int tieuchi_decimal_format(Decimal.ByValue value, byte[] buf, SizeT cap, SizeT.Ref needed,
            Error err);

    /** Compare two decimals exactly. */
    int tieuchi_decimal_compare(Decimal.ByValue a, Decimal.ByValue b, int[] out, Error err);

    /** The exact sum. */
    int tieuchi_decimal_add(Decimal.ByValue a, Decimal.ByValue b, Decimal out, Error err);

    /** The exact difference `a - b`. */
    int tieuchi_decimal_subtract(Decimal.ByValue a, Decimal.ByValue b, Decimal out, Error err);

    /** The exact product. */
    int tieuchi_decimal_multiply(Decimal.ByValue a, Decimal.ByValue b, Decimal out, Error err);

    /** Compare `numerator * unit_scale / denominator` with a bound by cross multiplication (S-203). */
    int tieuchi_ratio_compare(Decimal.ByValue numerator, Decimal.ByValue denominator,
            int unit_scale, Decimal.ByValue bound, int[] out, Error err);

    /** Compare two pairs by cross multiplication. */
    int tieuchi_ratio_compare_ratio(Decimal.ByValue numerator, Decimal.ByValue denominator,
            Decimal.ByValue other_numerator, Decimal.ByValue other_denominator, int[] out,
            Error err);

    /** Put the defaults into options, as TIEUCHI_DISPLAY_OPTIONS_INIT does. */
    int tieuchi_display_options_init(DisplayOptions options, SizeT size);

    /** Read a rational that fits into 64 bits. */
    int tieuchi_rational_parse(byte[] text, SizeT size, Fraction out, Error err);

    /** Write a rational in lowest terms: `17` or `1234/17`. */
    int tieuchi_rational_reduce(byte[] text, SizeT size, byte[] buf, SizeT cap, SizeT.Ref needed,
            Error err);

    /** Write a rational as a decimal where at most 18 places suffice, else as a fraction. */
    int tieuchi_rational_decimal(byte[] text, SizeT size, byte[] buf, SizeT cap,
            SizeT.Ref needed, Error err);

    /** Round a rational for people, without crossing a line that the exact one does not cross. */
    int tieuchi_rational_display(byte[] text, SizeT size, DisplayOptions options, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Compare two rationals exactly. */
    int tieuchi_rational_compare(byte[] a, SizeT a_size, byte[] b, SizeT b_size, int[] out,
            Error err);

    /** Write the exact sum. */
    int tieuchi_rational_add(byte[] a, SizeT a_size, byte[] b, SizeT b_size, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Write the exact difference `a - b`; as tieuchi_rational_add(). */
    int tieuchi_rational_subtract(byte[] a, SizeT a_size, byte[] b, SizeT b_size, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Write the exact product; as tieuchi_rational_add(). */
    int tieuchi_rational_multiply(byte[] a, SizeT a_size, byte[] b, SizeT b_size, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Write the exact quotient `a / b`; as tieuchi_rational_add(). */
    int tieuchi_rational_divide(byte[] a, SizeT a_size, byte[] b, SizeT b_size, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Make an empty list. */
    int tieuchi_diagnostics_create(Pointer[] out, Error err);

    /** Release a list; NULL does nothing. */
    void tieuchi_diagnostics_release(Pointer self);

    /** Number of diagnostics. */
    SizeT tieuchi_diagnostics_count(Pointer self);

    /** How many of them are errors. */
    SizeT tieuchi_diagnostics_error_count(Pointer self);

    /** One of them, in the order of the document. */
    int tieuchi_diagnostics_item(Pointer self, SizeT index, Diagnostic out, Error err);

    /** One of them as a line for people: `error duplicate_key at /criteria/0/id (line 12, column 5): ...`. */
    int tieuchi_diagnostics_line(Pointer self, SizeT index, Pointer[] out, Error err);

    /** All of them as a JSON array. */
    int tieuchi_diagnostics_json(Pointer self, Pointer[] out, Error err);

    /** Put the defaults into options, as TIEUCHI_RULEBOOK_OPTIONS_INIT does. */
    int tieuchi_rulebook_options_init(RulebookOptions options, SizeT size);

    /** List the rulebooks that the library carries, in the order of their ids. */
    int tieuchi_builtin_list_create(Pointer[] out, Error err);

    /** Number of rulebooks in a list. */
    SizeT tieuchi_builtin_list_count(Pointer self);

    /** One of them. */
    int tieuchi_builtin_list_item(Pointer self, SizeT index, Builtin out, Error err);

    /** Release a list; NULL does nothing. */
    void tieuchi_builtin_list_release(Pointer self);

    /** Read a rulebook and everything that it rests on. */
    int tieuchi_rulebook_read(byte[] json, SizeT size, RulebookOptions options, Pointer problems,
            Pointer[] out, Error err);

    /** Read a rulebook that the library carries; otherwise as tieuchi_rulebook_read(). */
    int tieuchi_rulebook_read_builtin(byte[] id, SizeT size, RulebookOptions options,
            Pointer problems, Pointer[] out, Error err);

    /** Check a rulebook: its errors, what is open or doubtful, and how its bounds stand. */
    int tieuchi_rulebook_check(byte[] json, SizeT size, byte[] date, SizeT date_size,
            RulebookOptions options, Pointer problems, CheckCounts counts, Error err);

    /** Take one more share of a rulebook. */
    Pointer tieuchi_rulebook_retain(Pointer self);

    /** Give one share back; NULL does nothing. */
    void tieuchi_rulebook_release(Pointer self);

    /** Id as the document states it. */
    Str.ByValue tieuchi_rulebook_id(Pointer self);

    /** Title in a TIEUCHI_LANGUAGE_, else in the other one; empty for no such language. */
    Str.ByValue tieuchi_rulebook_title(Pointer self, int language);

    /** Citation of the legal instrument. */
    Str.ByValue tieuchi_rulebook_citation(Pointer self);

    /** SHA-256 of the canonical form, 64 hexadecimal digits (S-1103). */
    Str.ByValue tieuchi_rulebook_sha256(Pointer self);

    /** The canonical form that the digest is taken of. */
    Str.ByValue tieuchi_rulebook_canonical(Pointer self);

    /** Number of the caller's own scoring methods. */
    SizeT tieuchi_rulebook_method_count(Pointer self);

    /** Name of one of the caller's own scoring methods; empty beyond the last. */
    Str.ByValue tieuchi_rulebook_method_name(Pointer self, SizeT index);

    /** Number of the days on which something changes, of all layers together. */
    SizeT tieuchi_rulebook_change_count(Pointer self);

    /** One of these days, `YYYY-MM-DD`, in rising order; empty beyond the last. */
    Str.ByValue tieuchi_rulebook_change(Pointer self, SizeT index);

    /** Compile a rulebook for a reference date. */
    int tieuchi_evaluator_compile(Pointer rulebook, byte[] date, SizeT date_size, Pointer[] out,
            Error err);

    /** Take one more share of an evaluator. */
    Pointer tieuchi_evaluator_retain(Pointer self);

    /** Give one share back; NULL does nothing. */
    void tieuchi_evaluator_release(Pointer self);

    /** The rulebook, borrowed from the evaluator. */
    Pointer tieuchi_evaluator_rulebook(Pointer self);

    /** The reference date, `YYYY-MM-DD`. */
    Str.ByValue tieuchi_evaluator_date(Pointer self);

    /** The rulebook as it stands on the reference date, and how many of everything it has. */
    int tieuchi_evaluator_edition(Pointer self, Edition out, Error err);

    /** Id of a layer, from the outermost base to the rulebook itself. */
    int tieuchi_evaluator_layer(Pointer self, int index, Str out, Error err);

    /** Id of a presupposed rulebook. */
    int tieuchi_evaluator_presupposed(Pointer self, int index, Str out, Error err);

    /** A criterion by its number, in document order. */
    int tieuchi_evaluator_criterion(Pointer self, int index, Criterion out, Error err);

    /** An indicator by its number, in document order. */
    int tieuchi_evaluator_indicator(Pointer self, int index, Indicator out, Error err);

    /** A leaf by its number: leaves of criteria in document order, then the conditions. */
    int tieuchi_evaluator_leaf(Pointer self, int index, Leaf out, Error err);

    /** A level of an ordinal leaf, worst first. */
    int tieuchi_evaluator_level(Pointer self, int leaf, int index, Level out, Error err);

    /** A point of a leaf's table of progress. */
    int tieuchi_evaluator_point(Pointer self, int leaf, int index, Decimal value,
            Decimal progress, Error err);

    /** A figure that belongs to a leaf and judges nobody. */
    int tieuchi_evaluator_reference(Pointer self, int leaf, int index, Str name, Pointer[] value,
            Error err);

    /** An attribute by its number. */
    int tieuchi_evaluator_attribute(Pointer self, int index, Attribute out, Error err);

    /** A value that an attribute can take, with its label as the name. */
    int tieuchi_evaluator_attribute_value(Pointer self, int attribute, int index, Named out,
            Error err);

    /** A rule of a derived attribute; the first that applies decides. */
    int tieuchi_evaluator_derive_rule(Pointer self, int attribute, int index, DeriveRule out,
            Error err);

    /** A group of criteria. */
    int tieuchi_evaluator_group(Pointer self, int index, Named out, Error err);

    /** A grade, best first. */
    int tieuchi_evaluator_grade(Pointer self, int index, Named out, Error err);

    /** Number of the leaf that a value under an id belongs to; -1 for none. */
    int tieuchi_evaluator_find_leaf(Pointer self, byte[] id, SizeT size);

    /** Number of the indicator of an id; -1 for none. */
    int tieuchi_evaluator_find_indicator(Pointer self, byte[] id, SizeT size);

    /** Number of the criterion of an id; -1 for none. */
    int tieuchi_evaluator_find_criterion(Pointer self, byte[] id, SizeT size);

    /** Number of the attribute of an id; -1 for none. */
    int tieuchi_evaluator_find_attribute(Pointer self, byte[] id, SizeT size);

    /** TIEUCHI_NODE_KIND_ of an id; one that a criterion shares with its indicator: the criterion. */
    int tieuchi_evaluator_kind_of(Pointer self, byte[] id, SizeT size);

    /** What a node of a bound is. */
    int tieuchi_bound_get(Pointer self, BoundNode out, Error err);

    /** A branch of one of the two `by` forms. */
    int tieuchi_bound_branch(Pointer self, int index, Str key, Pointer[] under, Error err);

    /** What a node of a requirement is. */
    int tieuchi_requirement_get(Pointer self, RequirementNode out, Error err);

    /** A node under a combination. */
    int tieuchi_requirement_under(Pointer self, int index, Pointer[] under, Error err);

    /** What a node of a test is. */
    int tieuchi_test_get(Pointer self, TestNode out, Error err);

    /** A node under all, any or negation. */
    int tieuchi_test_under(Pointer self, int index, Pointer[] under, Error err);

    /** A value of TIEUCHI_TEST_FORM_ATTRIBUTE_IS. */
    int tieuchi_test_value(Pointer self, int index, Str out, Error err);

    /** Make a unit of which nothing is known. */
    int tieuchi_unit_create(Pointer evaluator, Pointer[] out, Error err);

    /** Make a copy of a unit, such as one of a list. */
    int tieuchi_unit_copy(Pointer self, Pointer[] out, Error err);

    /** Release a unit; NULL does nothing. */
    void tieuchi_unit_release(Pointer self);

    /** Forget everything but the evaluator; keeps the memory. */
    int tieuchi_unit_clear(Pointer self, Error err);

    /** The evaluator, borrowed from the unit. */
    Pointer tieuchi_unit_evaluator(Pointer self);

    /** Set the id; UTF-8, not checked against the rules for ids in documents. */
    int tieuchi_unit_set_id(Pointer self, byte[] value, SizeT size, Error err);

    /** Set the name; empty: not stated. */
    int tieuchi_unit_set_name(Pointer self, byte[] value, SizeT size, Error err);

    /** Set the id of the parent; empty: not stated. */
    int tieuchi_unit_set_parent(Pointer self, byte[] value, SizeT size, Error err);

    /** Set the cohorts, in the place of those that it had. */
    int tieuchi_unit_set_cohorts(Pointer self, Str[] values, SizeT count, Error err);

    /** Say which designations the unit holds by decision; without this they are unknown. */
    int tieuchi_unit_set_holds(Pointer self, Str[] ids, SizeT count, Error err);

    /** State an attribute; of a number its literal. */
    int tieuchi_unit_set_attribute(Pointer self, byte[] id, SizeT id_size, byte[] value,
            SizeT value_size, Error err);

    /** State a decimal attribute; as tieuchi_unit_set_attribute(). */
    int tieuchi_unit_set_attribute_decimal(Pointer self, byte[] id, SizeT id_size,
            Decimal.ByValue value, Error err);

    /** Observe a number in the unit of the leaf. */
    int tieuchi_unit_observe_decimal(Pointer self, byte[] id, SizeT id_size,
            Decimal.ByValue value, Error err);

    /** Observe a number by its literal, `85.5`; otherwise as tieuchi_unit_observe_decimal(). */
    int tieuchi_unit_observe_text(Pointer self, byte[] id, SizeT id_size, byte[] value,
            SizeT value_size, Error err);

    /** Observe a pair, 179 of 199 (S-203); otherwise as tieuchi_unit_observe_decimal(). */
    int tieuchi_unit_observe_ratio(Pointer self, byte[] id, SizeT id_size,
            Decimal.ByValue numerator, Decimal.ByValue denominator, Error err);

    /** Observe yes (1) or no (0); otherwise as tieuchi_unit_observe_decimal(). */
    int tieuchi_unit_observe_boolean(Pointer self, byte[] id, SizeT id_size, int value, Error err);

    /** Observe a level by its id; otherwise as tieuchi_unit_observe_decimal(). */
    int tieuchi_unit_observe_level(Pointer self, byte[] id, SizeT id_size, byte[] level,
            SizeT level_size, Error err);

    /** Exempt a leaf. */
    int tieuchi_unit_exempt(Pointer self, byte[] id, SizeT id_size, byte[] why, SizeT why_size,
            Error err);

    /** Forget the observation and the declared verdict of an id. */
    int tieuchi_unit_forget(Pointer self, byte[] id, SizeT id_size, Error err);

    /** Put a declared verdict on record (S-306). */
    int tieuchi_unit_declare(Pointer self, byte[] id, SizeT id_size, int value, Error err);

    /** Keep the source and other words of an observation, in the place of those that it had. */
    int tieuchi_unit_annotate(Pointer self, byte[] id, SizeT id_size, Remark words, Error err);

    /** Make a remark say nothing, as TIEUCHI_REMARK_INIT does. */
    int tieuchi_remark_init(Remark remark, SizeT size);

    /** The id. */
    Str.ByValue tieuchi_unit_id(Pointer self);

    /** The name; empty when not stated. */
    Str.ByValue tieuchi_unit_name(Pointer self);

    /** Id of the parent; empty when not stated. */
    Str.ByValue tieuchi_unit_parent(Pointer self);

    /** Number of cohorts. */
    SizeT tieuchi_unit_cohort_count(Pointer self);

    /** A cohort; empty beyond the last. */
    Str.ByValue tieuchi_unit_cohort(Pointer self, SizeT index);

    /** Number of designations that it holds by decision; -1 when not stated. */
    long tieuchi_unit_hold_count(Pointer self);

    /** A designation that it holds; empty beyond the last. */
    Str.ByValue tieuchi_unit_hold(Pointer self, SizeT index);

    /** What is known of a leaf, by its number. */
    int tieuchi_unit_observation(Pointer self, int leaf, Observation out, Error err);

    /** The declared verdict on a criterion or an indicator, by its number. */
    int tieuchi_unit_declared(Pointer self, int node_kind, int index, int[] out, Error err);

    /** What the unit states of an attribute, by its number. */
    int tieuchi_unit_attribute(Pointer self, int index, AttributeState out, Error err);

    /** The words kept for an id. */
    int tieuchi_unit_remark(Pointer self, byte[] id, SizeT id_size, Remark out, Error err);

    /** Put the defaults into options, as TIEUCHI_UNITS_OPTIONS_INIT does. */
    int tieuchi_units_options_init(UnitsOptions options, SizeT size);

    /** Put the defaults into options, as TIEUCHI_CSV_OPTIONS_INIT does. */
    int tieuchi_csv_options_init(CsvOptions options, SizeT size);

    /** Read a `tieuchi-units/1` document. */
    int tieuchi_units_read(Pointer evaluator, byte[] json, SizeT size, UnitsOptions options,
            Pointer problems, Pointer[] out, Error err);

    /** Read units from CSV, one row a unit or one row an observation; as tieuchi_units_read(). */
    int tieuchi_units_read_csv(Pointer evaluator, byte[] csv, SizeT size, CsvOptions options,
            Pointer problems, Pointer[] out, Error err);

    /** Number of units in a list. */
    SizeT tieuchi_unit_list_count(Pointer self);

    /** A unit of a list. */
    int tieuchi_unit_list_item(Pointer self, SizeT index, Pointer[] out, Error err);

    /** Release a list and its units; NULL does nothing. */
    void tieuchi_unit_list_release(Pointer self);

    /** Put the defaults into options, as TIEUCHI_ASSESS_OPTIONS_INIT does. */
    int tieuchi_assess_options_init(AssessOptions options, SizeT size);

    /** Assess one unit: every verdict with its reason, scores, grade (SEMANTICS 3 to 7). */
    int tieuchi_assess(Pointer evaluator, Pointer unit, AssessOptions options, Pointer[] out,
            Error err);

    /** Count one unit: what tieuchi_assess() finds, without reasons and faster. */
    int tieuchi_count(Pointer evaluator, Pointer unit, AssessOptions options, Tally out,
            Error err);

    /** Assess units and write one `tieuchi-assessment/1` document of them all. */
    int tieuchi_assess_to_json(Pointer evaluator, Pointer[] units, SizeT count,
            AssessOptions options, Pointer[] out, Error err);

    /** The same for all units of a list. */
    int tieuchi_assess_list_to_json(Pointer evaluator, Pointer units, AssessOptions options,
            Pointer[] out, Error err);

    /** Take one more share of an assessment. */
    Pointer tieuchi_assessment_retain(Pointer self);

    /** Give one share back; NULL does nothing, nor does the assessment of a callback. */
    void tieuchi_assessment_release(Pointer self);

    /** The evaluator, borrowed from the assessment. */
    Pointer tieuchi_assessment_evaluator(Pointer self);

    /** The copy of the unit, borrowed from the assessment; NULL of the assessment of a callback. */
    Pointer tieuchi_assessment_unit(Pointer self);

    /** The policies that it was made under. */
    int tieuchi_assessment_options(Pointer self, AssessOptions out, Error err);

    /** TIEUCHI_VERDICT_: whether the unit as a whole meets the standard (S-307). */
    int tieuchi_assessment_standard(Pointer self);

    /** What was found of a criterion, by its number. */
    int tieuchi_assessment_criterion(Pointer self, int index, NodeResult out, Error err);

    /** What was found of an indicator, by its number. */
    int tieuchi_assessment_indicator(Pointer self, int index, NodeResult out, Error err);

    /** What was found of a leaf, by its number. */
    int tieuchi_assessment_leaf(Pointer self, int index, LeafResult out, Error err);

    /** Whether a presupposed designation is held, by its index. */
    int tieuchi_assessment_presupposed(Pointer self, int index, int[] out, Error err);

    /** Number of conflicts. */
    SizeT tieuchi_assessment_conflict_count(Pointer self);

    /** A conflict, in document order. */
    int tieuchi_assessment_conflict(Pointer self, SizeT index, Conflict out, Error err);

    /** Numbers of the leaves whose bound applies and is unverified (S-1102), in document order. */
    int tieuchi_assessment_unverified(Pointer self, int[] items, SizeT cap, SizeT.Ref needed,
            Error err);

    /** Value of a built-in scoring method (S-601). */
    int tieuchi_assessment_score(Pointer self, int measure, Interval out, Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_assessment_score_text(Pointer self, int measure, int end, byte[] buf, SizeT cap,
            SizeT.Ref needed, Error err);

    /** Value of a scoring method by its name, the caller's own included. */
    int tieuchi_assessment_score_by_name(Pointer self, byte[] name, SizeT size, Interval out,
            Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_assessment_score_by_name_text(Pointer self, byte[] name, SizeT size, int end,
            byte[] buf, SizeT cap, SizeT.Ref needed, Error err);

    /** Progress of a criterion as it counts (S-403, S-404); no value when it is exempt. */
    int tieuchi_assessment_criterion_progress(Pointer self, int index, Interval out, Error err);

    /** An end of that progress as exact text; empty where there is no value. */
    int tieuchi_assessment_criterion_progress_text(Pointer self, int index, int end, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Progress of an indicator; as tieuchi_assessment_criterion_progress(). */
    int tieuchi_assessment_indicator_progress(Pointer self, int index, Interval out, Error err);

    /** Its text; as tieuchi_assessment_criterion_progress_text(). */
    int tieuchi_assessment_indicator_progress_text(Pointer self, int index, int end, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Progress of a leaf as computed (S-401); as tieuchi_assessment_criterion_progress(). */
    int tieuchi_assessment_leaf_progress(Pointer self, int index, Interval out, Error err);

    /** Its text; as tieuchi_assessment_criterion_progress_text(). */
    int tieuchi_assessment_leaf_progress_text(Pointer self, int index, int end, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Share of leaves of criteria that are known (S-501); it always fits. */
    int tieuchi_assessment_completeness(Pointer self, Fraction out, Error err);

    /** Number of the grade; -1 while more than one is possible, or without grades (S-702). */
    int tieuchi_assessment_grade(Pointer self);

    /** Numbers of the grades still possible, best first; none without grades (S-702). */
    int tieuchi_assessment_grades_possible(Pointer self, int[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** TIEUCHI_VERDICT_ of the rulebook's test for withdrawal; 0 when there is none (S-704). */
    int tieuchi_assessment_withdraw(Pointer self);

    /** Ids of criteria, conditions and presupposed rulebooks that fail, in that order. */
    int tieuchi_assessment_blocked_by(Pointer self, Str[] items, SizeT cap, SizeT.Ref needed,
            Error err);

    /** Ids of those that are unknown; as tieuchi_assessment_blocked_by(). */
    int tieuchi_assessment_undecided_by(Pointer self, Str[] items, SizeT cap, SizeT.Ref needed,
            Error err);

    /** The assessment as a `tieuchi-assessment/1` document of this one unit. */
    int tieuchi_assessment_json(Pointer self, Pointer[] out, Error err);

    /** Why the unit as a whole does or does not meet the standard, as one sentence (S-307). */
    int tieuchi_assessment_sentence(Pointer self, int language, Pointer[] out, Error err);

    /** Answer with the values between two fractions, or with one value twice. */
    int tieuchi_score_set(Pointer self, Fraction.ByValue lower, Fraction.ByValue upper, Error err);

    /** The same with rationals as text, of any size. */
    int tieuchi_score_set_text(Pointer self, byte[] lower, SizeT lower_size, byte[] upper,
            SizeT upper_size, Error err);

    /** What an attribute was of the unit, by its number. */
    int tieuchi_assessment_attribute(Pointer self, int index, AttributeValue out, Error err);

    /** Begin to write a `tieuchi-assessment/1` document, unit by unit: the document of tieuchi_assess_to_json() without having all units at once. */
    int tieuchi_assessment_writer_create(Pointer evaluator, AssessOptions options, Pointer[] out,
            Error err);

    /** Release a writer; NULL does nothing. */
    void tieuchi_assessment_writer_release(Pointer self);

    /** Write one unit with what was found of it. */
    int tieuchi_assessment_writer_add(Pointer self, Pointer found, Error err);

    /** Write what comes after the last unit. */
    int tieuchi_assessment_writer_end(Pointer self, Error err);

    /** Take what was written since this was last asked: all pieces together are the document. */
    int tieuchi_assessment_writer_take(Pointer self, Pointer[] out, Error err);

    /** Explain the verdict on a criterion, an indicator, a part or a condition. */
    int tieuchi_explain(Pointer assessment, byte[] id, SizeT size, Pointer[] out, Error err);

    /** Release an explanation; NULL does nothing. */
    void tieuchi_explanation_release(Pointer self);

    /** The explanation as data. */
    int tieuchi_explanation_get(Pointer self, ExplanationInfo out, Error err);

    /** A choice that led to the bound, from outside in. */
    int tieuchi_explanation_choice(Pointer self, int index, BoundChoice out, Error err);

    /** Id of a child that decided a node. */
    int tieuchi_explanation_decided_by(Pointer self, int index, Str out, Error err);

    /** The explanation as one sentence. */
    int tieuchi_explanation_sentence(Pointer self, int language, Pointer[] out, Error err);

    /** The explanation as a JSON object. */
    int tieuchi_explanation_json(Pointer self, Pointer[] out, Error err);

    /** Make the empty roll-up of units assessed by one evaluator. */
    int tieuchi_rollup_create(Pointer evaluator, Pointer[] out, Error err);

    /** Release a roll-up; NULL does nothing. */
    void tieuchi_rollup_release(Pointer self);

    /** Add one unit. */
    int tieuchi_rollup_add(Pointer self, Pointer found, Error err);

    /** Add all units of another roll-up: disjoint sets of units add up (S-802). */
    int tieuchi_rollup_merge(Pointer self, Pointer other, Error err);

    /** The evaluator, borrowed from the roll-up. */
    Pointer tieuchi_rollup_evaluator(Pointer self);

    /** The counts. */
    int tieuchi_rollup_get(Pointer self, RollupInfo out, Error err);

    /** The policies that its units were assessed under. */
    int tieuchi_rollup_policies(Pointer self, AssessOptions out, Error err);

    /** Total, mean, minimum or maximum of a measure over the units that have a value; no value without such units, a total of 0 excepted. */
    int tieuchi_rollup_statistic(Pointer self, int measure, int statistic, Interval out,
            Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_rollup_statistic_text(Pointer self, int measure, int statistic, int end,
            byte[] buf, SizeT cap, SizeT.Ref needed, Error err);

    /** Units by the lower end of criteria met, from 0 to the number of criteria. */
    int tieuchi_rollup_distribution(Pointer self, long[] items, SizeT cap, SizeT.Ref needed,
            Error err);

    /** Units by grade; as tieuchi_rollup_distribution(). */
    int tieuchi_rollup_grades(Pointer self, long[] items, SizeT cap, SizeT.Ref needed, Error err);

    /** How units are found on a criterion, by its number. */
    int tieuchi_rollup_criterion(Pointer self, int index, NodeTally out, Error err);

    /** How units are found on an indicator, by its number. */
    int tieuchi_rollup_indicator(Pointer self, int index, NodeTally out, Error err);

    /** Numbers of the criteria, hardest first (S-801). */
    int tieuchi_rollup_hardest(Pointer self, int[] items, SizeT cap, SizeT.Ref needed, Error err);

    /** The roll-up as a `tieuchi-summary/1` document. */
    int tieuchi_rollup_json(Pointer self, Pointer[] out, Error err);

    /** The roll-up as bytes, the same for the same content on every platform. */
    int tieuchi_rollup_serialise(Pointer self, Pointer[] out, Error err);

    /** Read back what tieuchi_rollup_serialise() gave. */
    int tieuchi_rollup_deserialise(Pointer evaluator, byte[] data, SizeT size, Pointer[] out,
            Error err);

    /** Put the defaults into a view, as TIEUCHI_COLUMN_VIEW_INIT does. */
    int tieuchi_column_view_init(ColumnView view, SizeT size);

    /** Make a batch of units of which nothing is known yet; a leaf without a column is missing in every row. */
    int tieuchi_column_batch_create(Pointer evaluator, long rows, Pointer[] out, Error err);

    /** Release a batch, and with it the arrays that it borrowed; NULL does nothing. */
    void tieuchi_column_batch_release(Pointer self);

    /** The evaluator, borrowed from the batch. */
    Pointer tieuchi_column_batch_evaluator(Pointer self);

    /** How many units there are. */
    long tieuchi_column_batch_rows(Pointer self);

    /** Add the values of a leaf: integers, decimals or floats of a quantity or a ratio, truths of a boolean leaf, indices of levels (worst first, from 0) of an ordinal one. */
    int tieuchi_column_batch_add_values(Pointer self, byte[] id, SizeT id_size,
            ColumnView values, Error err);

    /** Add the levels of an ordinal leaf as codes into a dictionary of their ids; a word that is no level is an error of the rows that use it. */
    int tieuchi_column_batch_add_levels(Pointer self, byte[] id, SizeT id_size, ColumnView codes,
            Str[] dictionary, SizeT count, Error err);

    /** Add numerators and denominators of a quantity or a ratio (S-203); one without the other is an error of its row. */
    int tieuchi_column_batch_add_pairs(Pointer self, byte[] id, SizeT id_size,
            ColumnView numerators, ColumnView denominators, Error err);

    /** Add exemptions of a leaf (S-302) as truths, beside its values; a null exempts nothing. */
    int tieuchi_column_batch_add_exemptions(Pointer self, byte[] id, SizeT id_size,
            ColumnView truths, Error err);

    /** Add declared verdicts on a criterion or an indicator (S-306) as TIEUCHI_DECLARED_; an id that both share stands for both. */
    int tieuchi_column_batch_add_declared(Pointer self, byte[] id, SizeT id_size,
            ColumnView codes, Error err);

    /** The same as codes into a dictionary of `pass`, `basic` and `fail`; as tieuchi_column_batch_add_levels(). */
    int tieuchi_column_batch_add_declared_words(Pointer self, byte[] id, SizeT id_size,
            ColumnView codes, Str[] dictionary, SizeT count, Error err);

    /** Add an enumerated attribute as codes into a dictionary of its values. */
    int tieuchi_column_batch_add_attribute(Pointer self, byte[] id, SizeT id_size,
            ColumnView codes, Str[] dictionary, SizeT count, Error err);

    /** Add an attribute as numbers: of a decimal attribute its values, of an enumerated one indices of its values in the rulebook's order. */
    int tieuchi_column_batch_add_attribute_numbers(Pointer self, byte[] id, SizeT id_size,
            ColumnView numbers, Error err);

    /** Say by truths whether units hold a designation by decision; a null: not known (S-307). */
    int tieuchi_column_batch_add_holds(Pointer self, byte[] id, SizeT id_size, ColumnView truths,
            Error err);

    /** Make packed columns without units. */
    int tieuchi_packed_columns_create(Pointer evaluator, Pointer[] out, Error err);

    /** Open what tieuchi_packed_columns_save() wrote, in place: a file can be mapped and judged. */
    int tieuchi_packed_columns_open(Pointer evaluator, byte[] data, SizeT size, Pointer[] out,
            Error err);

    /** Release packed columns; NULL does nothing. */
    void tieuchi_packed_columns_release(Pointer self);

    /** The evaluator, borrowed from the columns. */
    Pointer tieuchi_packed_columns_evaluator(Pointer self);

    /** How many units there are. */
    long tieuchi_packed_columns_rows(Pointer self);

    /** Bytes that judging reads, all units together. */
    long tieuchi_packed_columns_bytes(Pointer self);

    /** Add the units of a batch behind those that are there. */
    int tieuchi_packed_columns_append(Pointer self, Pointer batch, Error err);

    /** Everything, in the form that tieuchi_packed_columns_open() reads. */
    int tieuchi_packed_columns_save(Pointer self, Pointer[] out, Error err);

    /** Put the defaults into options, as TIEUCHI_BATCH_OPTIONS_INIT does. */
    int tieuchi_batch_options_init(BatchOptions options, SizeT size);

    /** 1 when the machine can run a TIEUCHI_KERNEL_, else 0. */
    int tieuchi_kernel_available(int kernel);

    /** Make a wish to end that nobody has yet. */
    int tieuchi_cancellation_create(Pointer[] out, Error err);

    /** Release it, after the calls that look at it; NULL does nothing. */
    void tieuchi_cancellation_release(Pointer self);

    /** Ask for the end of the calls that look at it, or take that back: such a call returns TIEUCHI_E_CANCELLED. */
    void tieuchi_cancellation_set(Pointer self, int wish);

    /** Do a part of the work that an executor was given. */
    int tieuchi_work_run(Pointer self, int index, Error err);

    /** Make a result to judge into, again and again: it keeps its memory. */
    int tieuchi_batch_result_create(Pointer[] out, Error err);

    /** Release a result; NULL does nothing. */
    void tieuchi_batch_result_release(Pointer self);

    /** Judge the units of a batch in place: what tieuchi_assess() finds for each of them, whatever the kernel and the number of threads. */
    int tieuchi_judge(Pointer batch, BatchOptions options, Pointer into, Error err);

    /** Judge packed columns; as tieuchi_judge(). */
    int tieuchi_judge_packed(Pointer packed, BatchOptions options, Pointer into, Error err);

    /** The evaluator, borrowed from the result; NULL before anything was judged into it. */
    Pointer tieuchi_batch_result_evaluator(Pointer self);

    /** Everything that has one entry a row. */
    int tieuchi_batch_result_get(Pointer self, BatchInfo out, Error err);

    /** What is wrong with a row in error, by row. */
    int tieuchi_batch_result_failure(Pointer self, long index, RowFailure out, Error err);

    /** Weighted progress of a row (S-405). */
    int tieuchi_batch_result_score(Pointer self, long row, Interval out, Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_batch_result_score_text(Pointer self, long row, int end, byte[] buf, SizeT cap,
            SizeT.Ref needed, Error err);

    /** The roll-up of all units without error. */
    int tieuchi_batch_result_summary(Pointer self, Pointer[] out, Error err);

    /** Put the defaults into rows, as TIEUCHI_ROWS_INIT does. */
    int tieuchi_rows_init(Rows rows, SizeT size);

    /** Agree on the places of the numbers of rows. */
    int tieuchi_row_judge_create(Pointer evaluator, int[] places, SizeT count, int kernel,
            Pointer[] out, Error err);

    /** Release it; NULL does nothing. */
    void tieuchi_row_judge_release(Pointer self);

    /** The evaluator, borrowed from it. */
    Pointer tieuchi_row_judge_evaluator(Pointer self);

    /** How rows look. */
    int tieuchi_row_judge_get(Pointer self, RowShape out, Error err);

    /** Where the value of a leaf lies. */
    int tieuchi_row_judge_column(Pointer self, int leaf, RowColumn out, Error err);

    /** The number of the context of units with the attributes and designations of this one; the same for the same ones. */
    int tieuchi_row_judge_add_context(Pointer self, Pointer like, int[] out, Error err);

    /** What the scores of a context are numerators over; 0 where none is given. */
    int tieuchi_row_judge_denominator(Pointer self, int context, Wide out, Error err);

    /** Judge rows, one or many: what tieuchi_assess() finds for each of them. */
    int tieuchi_judge_rows(Pointer self, Rows rows, RowFinding findings, Error err);

    /** The unit that a row stands for, to be assessed and explained. */
    int tieuchi_row_judge_unit(Pointer self, Rows rows, long row, Pointer[] out, Error err);

    /** Put the defaults into options, as TIEUCHI_ARROW_OPTIONS_INIT does. */
    int tieuchi_arrow_options_init(ArrowOptions options, SizeT size);

    /** Take the columns of a record batch by their names; docs/formats.md lists names and types. */
    int tieuchi_column_batch_read_arrow(Pointer evaluator, ArrowSchema schema, ArrowArray array,
            ArrowOptions options, Pointer problems, Pointer[] out, Error err);

    /** What was found of a batch as a record batch: what was asked for, null in rows in error, and the status of every row. */
    int tieuchi_batch_result_write_arrow(Pointer self, ArrowSchema schema, ArrowArray array,
            Error err);

    /** Judge a record batch into a record batch. */
    int tieuchi_judge_arrow(Pointer evaluator, ArrowSchema schema, ArrowArray array,
            ArrowOptions options, Pointer problems, ArrowSchema result_schema,
            ArrowArray result_array, Error err);

    /** Judge a stream of record batches into a stream, one after the other as results are asked for. */
    int tieuchi_judge_arrow_stream(Pointer evaluator, ArrowArrayStream input,
            ArrowOptions options, ArrowArrayStream output, Error err);

    /** Put the defaults into options, as TIEUCHI_STREAM_OPTIONS_INIT does. */
    int tieuchi_stream_options_init(StreamOptions options, SizeT size);

    /** Begin to read a CSV text of any length in bounded memory: what tieuchi_units_read_csv() accepts, with the same diagnostics; but what is wrong is known at the end only, when tieuchi_unit_stream_finish() tells it. */
    int tieuchi_unit_stream_csv(Pointer evaluator, Callback source, Pointer payload,
            StreamOptions options, Pointer[] out, Error err);

    /** Begin to read record batches of any number: columns as tieuchi_column_batch_read_arrow() takes them, with ids, none of them twice. */
    int tieuchi_unit_stream_arrow(Pointer evaluator, Callback source, Pointer payload,
            StreamOptions options, Pointer[] out, Error err);

    /** Release a stream; blocks may outlive it. */
    void tieuchi_unit_stream_release(Pointer self);

    /** 0 for a CSV text whose header is that of the long form, which has no blocks: tieuchi_units_read_csv() reads it. */
    int tieuchi_unit_stream_is_wide(Pointer self);

    /** How much was taken from the source: bytes of a text, rows of record batches. */
    long tieuchi_unit_stream_taken(Pointer self);

    /** Read the next block. */
    int tieuchi_unit_stream_next(Pointer self, Pointer into, int[] more, Error err);

    /** Tell what is wrong, once there is no block left: only without an error do the blocks count. */
    int tieuchi_unit_stream_finish(Pointer self, Pointer problems, Error err);

    /** Make a block without units, to read into again and again: it keeps its memory. */
    int tieuchi_unit_block_create(Pointer stream, Pointer[] out, Error err);

    /** Release a block; NULL does nothing. */
    void tieuchi_unit_block_release(Pointer self);

    /** Number of the block, from 0 in the order of the source; -1 while none was read. */
    long tieuchi_unit_block_number(Pointer self);

    /** The units as columns, to be judged or packed; without rows once anything is known to be wrong. */
    Pointer tieuchi_unit_block_batch(Pointer self);

    /** Id of the unit of a row, borrowed from the block; without a NUL after it. */
    int tieuchi_unit_block_id(Pointer self, long row, Str out, Error err);

    /** Name of the unit of a row, empty where not stated; as tieuchi_unit_block_id(). */
    int tieuchi_unit_block_name(Pointer self, long row, Str out, Error err);

    /** Parent of the unit of a row, empty where not stated; as tieuchi_unit_block_id(). */
    int tieuchi_unit_block_parent(Pointer self, long row, Str out, Error err);

    /** The unit of a row by itself. */
    int tieuchi_unit_block_read_unit(Pointer self, long row, Pointer into, Error err);

    /** Destructor of a PyCapsule `arrow_schema`, `arrow_array` or `arrow_array_stream` whose structure lies in memory of PyMem_RawMalloc: releases the one and frees the other. */
    void tieuchi_python_destroy_capsule(Pointer capsule);

    /** Give one reference to a Python object back, on whatever thread: a `release` for objects as `payload`. */
    void tieuchi_python_drop(Pointer object);

    /** Put units into a list. */
    int tieuchi_unit_list_create(Pointer[] units, SizeT count, Pointer[] out, Error err);

    /** Assess all units of a list and keep them with what was found. */
    int tieuchi_assess_units(Pointer evaluator, Pointer units, AssessOptions options,
            Pointer[] out, Error err);

    /** Put assessments, with their units, into a set. */
    int tieuchi_assessed_create(Pointer evaluator, Pointer[] found, SizeT count, Pointer[] out,
            Error err);

    /** Take one more share of a set. */
    Pointer tieuchi_assessed_retain(Pointer self);

    /** Give a share of a set back; NULL does nothing. */
    void tieuchi_assessed_release(Pointer self);

    /** Number of units. */
    long tieuchi_assessed_count(Pointer self);

    /** The evaluator, borrowed from the set. */
    Pointer tieuchi_assessed_evaluator(Pointer self);

    /** The policies that the units were assessed under; the defaults for a set without units. */
    int tieuchi_assessed_policies(Pointer self, AssessOptions out, Error err);

    /** Id of a unit. */
    int tieuchi_assessed_id(Pointer self, long index, Str out, Error err);

    /** What was found of a unit, with a copy of the unit. */
    int tieuchi_assessed_assessment(Pointer self, long index, Pointer[] out, Error err);

    /** Make a tree of places in any order. */
    int tieuchi_unit_tree_create(Place[] places, SizeT count, Pointer[] out, Error err);

    /** Make the tree of units that are places themselves, by their ids and parents. */
    int tieuchi_unit_tree_of(Pointer units, byte[] level, SizeT level_size, Pointer[] out,
            Error err);

    /** Take one more share of a tree. */
    Pointer tieuchi_unit_tree_retain(Pointer self);

    /** Give a share of a tree back; NULL does nothing. */
    void tieuchi_unit_tree_release(Pointer self);

    /** Number of places. */
    int tieuchi_unit_tree_count(Pointer self);

    /** A place, in the order that the tree was made in. */
    int tieuchi_unit_tree_place(Pointer self, int index, Place out, Error err);

    /** Number of the place of an id, or -1. */
    int tieuchi_unit_tree_find(Pointer self, byte[] id, SizeT size);

    /** Number of the place that a place lies in, or -1. */
    int tieuchi_unit_tree_parent(Pointer self, int index);

    /** The place of a level that a unit of this id and parent is or lies in, or -1. */
    int tieuchi_unit_tree_ancestor(Pointer self, byte[] id, SizeT id_size, byte[] parent,
            SizeT parent_size, byte[] level, SizeT level_size);

    /** Put the defaults into a grouping, as TIEUCHI_GROUPING_INIT does. */
    int tieuchi_grouping_init(Grouping options, SizeT size);

    /** The groups of an assessed unit, at least one; an empty id stands for what has none. */
    int tieuchi_grouping_of(Grouping by, Pointer found, Str[] items, SizeT cap, SizeT.Ref needed,
            Error err);

    /** Make the empty grouped roll-up: of all units, and the same of every group. */
    int tieuchi_grouped_rollup_create(Pointer evaluator, Grouping by, Pointer[] out, Error err);

    /** Release a grouped roll-up; NULL does nothing. */
    void tieuchi_grouped_rollup_release(Pointer self);

    /** Add one unit; as tieuchi_rollup_add(). */
    int tieuchi_grouped_rollup_add(Pointer self, Pointer found, Error err);

    /** Add all units of a set, of the same evaluator and policies as those before. */
    int tieuchi_grouped_rollup_add_set(Pointer self, Pointer units, Error err);

    /** Judge the rows of a batch of columns and add each to its group, as tieuchi_grouped_rollup_add() adds its unit. */
    int tieuchi_grouped_rollup_add_columns(Pointer self, Pointer batch, BatchOptions options,
            int[] codes, SizeT count, Str[] ids, SizeT id_count, Pointer into, Error err);

    /** Add all units of another grouped roll-up: the groups of disjoint sets add up (S-802). */
    int tieuchi_grouped_rollup_merge(Pointer self, Pointer other, Error err);

    /** The roll-up of all units, each once, as it is now. */
    int tieuchi_grouped_rollup_all(Pointer self, Pointer[] out, Error err);

    /** Number of groups that have a unit. */
    int tieuchi_grouped_rollup_count(Pointer self);

    /** A group, in the order of the rulebook, the tree, or the bytes of the ids; units without group come last. */
    int tieuchi_grouped_rollup_group(Pointer self, int index, Str id, Pointer[] out, Error err);

    /** The roll-up of the group of an id. */
    int tieuchi_grouped_rollup_find(Pointer self, byte[] id, SizeT size, Pointer[] out, Error err);

    /** What it is grouped by. */
    int tieuchi_grouped_rollup_by(Pointer self, Grouping out, Error err);

    /** Whether two have the same grouping and equal roll-ups throughout: 1 or 0. */
    int tieuchi_grouped_rollup_equal(Pointer a, Pointer b);

    /** The roll-up and its groups as a `tieuchi-summary/1` document. */
    int tieuchi_grouped_rollup_json(Pointer self, Pointer[] out, Error err);

    /** Add all units of a set to a roll-up; as tieuchi_rollup_add() for each. */
    int tieuchi_rollup_add_set(Pointer self, Pointer units, Error err);

    /** Whether tieuchi_rollup_merge() would take the two: 1 or 0. */
    int tieuchi_rollup_can_merge(Pointer self, Pointer other);

    /** Whether two roll-ups are of the same rulebook, date and policies, and have the same numbers: 1 or 0. */
    int tieuchi_rollup_equal(Pointer a, Pointer b);

    /** Roll units up to every place of a tree (S-805): those that lie in it, at whatever depth, not the place itself. */
    int tieuchi_place_rollups_create(Pointer tree, Pointer units, Pointer[] out, Error err);

    /** Release them; NULL does nothing. */
    void tieuchi_place_rollups_release(Pointer self);

    /** Number of places. */
    int tieuchi_place_rollups_count(Pointer self);

    /** The roll-up of a place, by its number in the tree. */
    int tieuchi_place_rollups_item(Pointer self, int index, Pointer[] out, Error err);

    /** The roll-up of all units and of every place as a `tieuchi-summary/1` document. */
    int tieuchi_place_rollups_json(Pointer self, Pointer[] out, Error err);

    /** Sum the criteria of a roll-up by the agencies that answer for them. */
    int tieuchi_agency_list_create(Pointer all, Pointer[] out, Error err);

    /** Release a list; NULL does nothing. */
    void tieuchi_agency_list_release(Pointer self);

    /** Number of agencies, with one more for criteria without. */
    int tieuchi_agency_list_count(Pointer self);

    /** An agency, in the order in which the rulebook first names them. */
    int tieuchi_agency_list_item(Pointer self, int index, AgencyTally out, Error err);

    /** Numbers of its criteria, in document order. */
    int tieuchi_agency_list_criteria(Pointer self, int index, int[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** The same numbers, lowest pass rate first; as tieuchi_agency_list_criteria(). */
    int tieuchi_agency_list_hardest(Pointer self, int index, int[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** Mean number of its criteria that a unit meets; no value without units. */
    int tieuchi_agency_list_mean_met(Pointer self, int index, Interval out, Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_agency_list_mean_met_text(Pointer self, int index, int end, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** The roll-up and the criteria by agency as a `tieuchi-summary/1` document. */
    int tieuchi_agency_list_json(Pointer self, Pointer[] out, Error err);

    /** Put the defaults into options, as TIEUCHI_PERIOD_OPTIONS_INIT does. */
    int tieuchi_period_options_init(PeriodOptions options, SizeT size);

    /** Compare the units of two dates, matched by their ids (S-808 to S-813). */
    int tieuchi_compare_periods(Pointer before, Pointer after, PeriodOptions options,
            Pointer[] out, Error err);

    /** Compare each of several periods with the next one. */
    int tieuchi_compare_series(Pointer[] periods, SizeT count, PeriodOptions options,
            Pointer[] out, Error err);

    /** Release a comparison; NULL does nothing. */
    void tieuchi_period_comparison_release(Pointer self);

    /** Number of units there at either date: those before in their order, then those that entered. */
    long tieuchi_period_comparison_count(Pointer self);

    /** A unit at both dates. */
    int tieuchi_period_comparison_unit(Pointer self, long index, UnitChange out, Error err);

    /** A criterion that a unit gained, in the order of the rulebooks. */
    int tieuchi_period_comparison_gained(Pointer self, long unit, int index, CriterionChange out,
            Error err);

    /** A criterion that a unit lost; as tieuchi_period_comparison_gained(). */
    int tieuchi_period_comparison_lost(Pointer self, long unit, int index, CriterionChange out,
            Error err);

    /** What a unit, or the whole set, adds to a measure, and why that changed. */
    int tieuchi_period_comparison_value(Pointer self, long unit, int measure, int change,
            Interval out, Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_period_comparison_value_text(Pointer self, long unit, int measure, int change,
            int end, byte[] buf, SizeT cap, SizeT.Ref needed, Error err);

    /** Indices of units that changed so, rising. */
    int tieuchi_period_comparison_units(Pointer self, int which, long[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** The roll-up of all units of the earlier period. */
    int tieuchi_period_comparison_before(Pointer self, Pointer[] out, Error err);

    /** The roll-up of all units of the later period; as tieuchi_period_comparison_before(). */
    int tieuchi_period_comparison_after(Pointer self, Pointer[] out, Error err);

    /** The comparison as a `tieuchi-comparison/1` document. */
    int tieuchi_period_comparison_json(Pointer self, Pointer[] out, Error err);

    /** Make a programme without a document. */
    int tieuchi_programme_create(Pointer[] levels, SizeT count, Pointer problems, Pointer[] out,
            Error err);

    /** Read a `tieuchi-programme/1` document. */
    int tieuchi_programme_read(byte[] json, SizeT size, Pointer[] evaluators, SizeT count,
            Pointer problems, Pointer[] out, Error err);

    /** Take one more share of a programme. */
    Pointer tieuchi_programme_retain(Pointer self);

    /** Give a share of a programme back; NULL does nothing. */
    void tieuchi_programme_release(Pointer self);

    /** Number of levels. */
    int tieuchi_programme_count(Pointer self);

    /** A level, from the lowest to the highest. */
    int tieuchi_programme_level_at(Pointer self, int index, ProgrammeLevel out, Error err);

    /** A derived observation of a level. */
    int tieuchi_programme_derive(Pointer self, int level, int index, DerivedObservation out,
            Error err);

    /** Assess the units of all levels, from the bottom up (S-814 to S-816). */
    int tieuchi_programme_assess(Pointer self, Pointer[] units, SizeT count,
            AssessOptions options, Pointer[] out, Error err);

    /** Release a result; NULL does nothing. */
    void tieuchi_programme_result_release(Pointer self);

    /** The units of a level, with derived observations put in, and what was found of them. */
    int tieuchi_programme_result_units(Pointer self, int level, Pointer[] out, Error err);

    /** Number of derived observations of the units of a level. */
    long tieuchi_programme_result_derived_count(Pointer self, int level);

    /** A derived observation, by unit, then in the order of the level. */
    int tieuchi_programme_result_derived(Pointer self, int level, long index, DerivedValue out,
            Error err);

    /** What it is derived as; of a share or count, where units are unknown, however they come out. */
    int tieuchi_programme_result_value(Pointer self, int level, long index, Interval out,
            Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_programme_result_value_text(Pointer self, int level, long index, int end,
            byte[] buf, SizeT cap, SizeT.Ref needed, Error err);

    /** Indices of units of a level that lie in no unit of a higher one. */
    int tieuchi_programme_result_unplaced(Pointer self, int level, long[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** What the levels come to and what was derived, as a `tieuchi-programme-result/1` document. */
    int tieuchi_programme_result_json(Pointer self, Pointer[] out, Error err);

    /** Read a `tieuchi-targets/1` document. */
    int tieuchi_targets_read(Pointer evaluator, byte[] json, SizeT size, Pointer problems,
            Pointer[] out, Error err);

    /** Take one more share of a list. */
    Pointer tieuchi_target_list_retain(Pointer self);

    /** Give a share of a list back; NULL does nothing. */
    void tieuchi_target_list_release(Pointer self);

    /** What the document says of itself. */
    int tieuchi_target_list_get(Pointer self, TargetListInfo out, Error err);

    /** A target, in document order. */
    int tieuchi_target_list_item(Pointer self, int index, Target out, Error err);

    /** Judge all targets of a list (S-901 to S-909). */
    int tieuchi_targets_judge(Pointer self, Pointer units, Pointer baseline, Pointer[] out,
            Error err);

    /** Release outcomes; NULL does nothing. */
    void tieuchi_target_outcomes_release(Pointer self);

    /** What was found of a target, by its number in the list. */
    int tieuchi_target_outcomes_item(Pointer self, int index, TargetOutcome out, Error err);

    /** What was found of a fact of its test, in document order. */
    int tieuchi_target_outcomes_fact(Pointer self, int target, int index, TargetFact out,
            Error err);

    /** A number of a fact. */
    int tieuchi_target_outcomes_value(Pointer self, int target, int fact, int which,
            Interval out, Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_target_outcomes_value_text(Pointer self, int target, int fact, int which,
            int end, byte[] buf, SizeT cap, SizeT.Ref needed, Error err);

    /** A unit in the way, in unit order. */
    int tieuchi_target_outcomes_unit(Pointer self, int target, int fact, long index,
            UnitInTheWay out, Error err);

    /** What such a unit lacks by itself, where that is a number. */
    int tieuchi_target_outcomes_unit_shortfall(Pointer self, int target, int fact, long index,
            Interval out, Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_target_outcomes_unit_shortfall_text(Pointer self, int target, int fact,
            long index, int end, byte[] buf, SizeT cap, SizeT.Ref needed, Error err);

    /** The outcomes as a `tieuchi-target-outcomes/1` document. */
    int tieuchi_target_outcomes_json(Pointer self, Pointer[] out, Error err);

    /** Carry a measure on to a deadline (S-910 to S-912). */
    int tieuchi_projection_create(PeriodValue[] values, SizeT count, byte[] deadline,
            SizeT deadline_size, byte[] bound, SizeT bound_size, Pointer[] out, Error err);

    /** Release a projection; NULL does nothing. */
    void tieuchi_projection_release(Pointer self);

    /** The last day that has a value, `YYYY-MM-DD`. */
    Str.ByValue tieuchi_projection_from(Pointer self);

    /** The day that it is carried on to. */
    Str.ByValue tieuchi_projection_deadline(Pointer self);

    /** A number of a projection; no value where there is no pace or no time left. */
    int tieuchi_projection_value(Pointer self, int which, Interval out, Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_projection_value_text(Pointer self, int which, int end, byte[] buf, SizeT cap,
            SizeT.Ref needed, Error err);

    /** The projection as a JSON object that says `"projection": true`. */
    int tieuchi_projection_json(Pointer self, Pointer[] out, Error err);

    /** A day as a number of years (S-910), a rational as text. */
    int tieuchi_years_of(byte[] date, SizeT size, byte[] buf, SizeT cap, SizeT.Ref needed,
            Error err);

    /** The order in which a built-in method ranks (S-605): TIEUCHI_RANK_ORDER_; 0 for no method. */
    int tieuchi_natural_order(int measure);

    /** Rank by a built-in method, in its natural order. */
    int tieuchi_ranking_method_builtin(int measure, Pointer[] out, Error err);

    /** Rank by a function of the caller's. */
    int tieuchi_ranking_method_custom(Method method, int order, Pointer[] out, Error err);

    /** Rank by 100 times the smallest progress of a criterion (S-609), highest first. */
    int tieuchi_ranking_method_weakest_criterion(Pointer[] out, Error err);

    /** Rank by the weighted geometric mean of progress (S-610), highest first. */
    int tieuchi_ranking_method_geometric_mean(Pointer evaluator, Pointer[] out, Error err);

    /** Rank by a points table (S-611), highest first. */
    int tieuchi_ranking_method_points_table(byte[] name, SizeT name_size, PointsRow[] rows,
            SizeT count, Pointer[] out, Error err);

    /** Put the defaults into options, as TIEUCHI_DEPRIVATION_OPTIONS_INIT does. */
    int tieuchi_deprivation_options_init(DeprivationOptions options, SizeT size);

    /** Rank by the weighted share of criteria that fail (S-612), lowest first. */
    int tieuchi_ranking_method_deprivation(DeprivationOptions options, int censored,
            Pointer[] out, Error err);

    /** Release a method; NULL does nothing. */
    void tieuchi_ranking_method_release(Pointer self);

    /** Name of a method. */
    Str.ByValue tieuchi_ranking_method_name(Pointer self);

    /** TIEUCHI_RANK_ORDER_ of a method. */
    int tieuchi_ranking_method_order(Pointer self);

    /** Rank units by a method (S-604 to S-608). */
    int tieuchi_rank_units(Pointer units, Pointer method, Pointer[] out, Error err);

    /** Rank values of the caller's. */
    int tieuchi_rank_values(byte[] name, SizeT name_size, int order, RankInput[] values,
            SizeT count, Pointer[] out, Error err);

    /** Release a ranking; NULL does nothing. */
    void tieuchi_ranking_release(Pointer self);

    /** The ranking as a whole. */
    int tieuchi_ranking_get(Pointer self, RankingInfo out, Error err);

    /** The place of a unit, by its index in the set. */
    int tieuchi_ranking_entry(Pointer self, long index, RankEntry out, Error err);

    /** What a unit is ranked by, or what the root is taken of. */
    int tieuchi_ranking_value(Pointer self, long index, Interval out, Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_ranking_value_text(Pointer self, long index, int end, byte[] buf, SizeT cap,
            SizeT.Ref needed, Error err);

    /** Indices of units: by best rank, worst rank, unit order; without value last. */
    int tieuchi_ranking_listed(Pointer self, long[] items, SizeT cap, SizeT.Ref needed, Error err);

    /** The ranking as a JSON object. */
    int tieuchi_ranking_json(Pointer self, Pointer[] out, Error err);

    /** Compare two roots exactly. */
    int tieuchi_compare_roots(byte[] a, SizeT a_size, long a_degree, byte[] b, SizeT b_size,
            long b_degree, int[] out, Error err);

    /** A root for people, cut off after so many digits. */
    int tieuchi_root_text(byte[] value, SizeT size, long degree, int digits, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Count deprivations over a set of units. */
    int tieuchi_alkire_foster(Pointer units, DeprivationOptions options, Pointer[] out, Error err);

    /** Release a summary; NULL does nothing. */
    void tieuchi_deprivation_summary_release(Pointer self);

    /** Units that have a count. */
    long tieuchi_deprivation_summary_units(Pointer self);

    /** Units without. */
    long tieuchi_deprivation_summary_without(Pointer self);

    /** A measure of deprivation. */
    int tieuchi_deprivation_summary_value(Pointer self, int which, Interval out, Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_deprivation_summary_value_text(Pointer self, int which, int end, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** The summary as a JSON object. */
    int tieuchi_deprivation_summary_json(Pointer self, Pointer[] out, Error err);

    /** Compare two rankings of the same units. */
    int tieuchi_compare_rankings(Pointer first, Pointer second, int end, Pointer[] out, Error err);

    /** Compare every method with every later one, in the order of the methods. */
    int tieuchi_compare_methods(Pointer units, Pointer[] methods, SizeT count, int end,
            Pointer[] out, Error err);

    /** Correlate two orders by themselves: of the result, names, shifts and JSON say nothing. */
    int tieuchi_correlate(long[] first, long[] second, SizeT count, Pointer[] out, Error err);

    /** Release a comparison; NULL does nothing. */
    void tieuchi_method_comparison_release(Pointer self);

    /** The counts. */
    int tieuchi_method_comparison_get(Pointer self, MethodComparisonInfo out, Error err);

    /** A coefficient in digits, cut off towards zero, all of them right; empty where one of the methods orders no pair. */
    int tieuchi_method_comparison_digits(Pointer self, int which, int digits, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Square of a coefficient, with the sign of the coefficient, exactly; no value as above. */
    int tieuchi_method_comparison_square(Pointer self, int which, Interval out, Error err);

    /** That value as exact text; empty where there is no value. */
    int tieuchi_method_comparison_square_text(Pointer self, int which, int end, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** What Spearman's rho is made of. */
    int tieuchi_method_comparison_sum(Pointer self, int which, Interval out, Error err);

    /** That value as exact text. */
    int tieuchi_method_comparison_sum_text(Pointer self, int which, int end, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** What becomes of a unit that is compared, in unit order. */
    int tieuchi_method_comparison_shift(Pointer self, long index, RankShift out, Error err);

    /** Units that gain places, most first. */
    int tieuchi_method_comparison_winners(Pointer self, long[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** Units that lose places, most first; as tieuchi_method_comparison_winners(). */
    int tieuchi_method_comparison_losers(Pointer self, long[] items, SizeT cap, SizeT.Ref needed,
            Error err);

    /** The comparison as a JSON object. */
    int tieuchi_method_comparison_json(Pointer self, Pointer[] out, Error err);

    /** The progress of units on criteria, and the weights of the criteria. */
    int tieuchi_progress_table_create(Pointer units, int end, Pointer[] out, Error err);

    /** Take one more share of a table. */
    Pointer tieuchi_progress_table_retain(Pointer self);

    /** Give a share of a table back; NULL does nothing. */
    void tieuchi_progress_table_release(Pointer self);

    /** State another weight for a criterion: a table of its own. */
    int tieuchi_progress_table_with_weight(Pointer self, int index, byte[] weight,
            SizeT weight_size, Pointer[] out, Error err);

    /** Number of criteria. */
    int tieuchi_progress_table_criteria(Pointer self);

    /** Weight of a criterion. */
    int tieuchi_progress_table_weight(Pointer self, int index, Interval out, Error err);

    /** That value as exact text. */
    int tieuchi_progress_table_weight_text(Pointer self, int index, int end, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** Progress of a unit on a criterion, or its weighted mean; no value where it is exempt. */
    int tieuchi_progress_table_value(Pointer self, long unit, int criterion, Interval out,
            Error err);

    /** That value as exact text; empty where there is no value. */
    int tieuchi_progress_table_value_text(Pointer self, long unit, int criterion, int end,
            byte[] buf, SizeT cap, SizeT.Ref needed, Error err);

    /** Put the defaults into options, as TIEUCHI_DRAW_OPTIONS_INIT does. */
    int tieuchi_draw_options_init(DrawOptions options, SizeT size);

    /** Rank units under weights drawn around the stated ones (S-618 to S-620): the same for every platform and number of threads. */
    int tieuchi_sensitivity_to_weights(Pointer table, DrawOptions options, Pointer[] out,
            Error err);

    /** Release a result; NULL does nothing. */
    void tieuchi_weight_sensitivity_release(Pointer self);

    /** What the draws came to for a unit. */
    int tieuchi_weight_sensitivity_unit(Pointer self, long index, UnitSensitivity out, Error err);

    /** Parameters of the Dirichlet distribution, by criterion. */
    int tieuchi_weight_sensitivity_parameters(Pointer self, long[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** Draws in which the same units are first as under the stated weights; -1 for NULL. */
    long tieuchi_weight_sensitivity_top_unchanged(Pointer self);

    /** The draws as a JSON object. */
    int tieuchi_weight_sensitivity_json(Pointer self, Pointer[] out, Error err);

    /** The weights of one draw (S-619). */
    int tieuchi_draw_weights(long[] parameters, SizeT count, long seed, long draw,
            long[] weights, Error err);

    /** Find the smallest changes of one weight that change the ranking (S-621, S-622). */
    int tieuchi_smallest_changes(Pointer table, Pointer[] out, Error err);

    /** Find the nearest weight of a criterion at which two units change their order. */
    int tieuchi_nearest_change(Pointer table, long one, long other, int criterion, Pointer[] out,
            Error err);

    /** Release changes; NULL does nothing. */
    void tieuchi_weight_changes_release(Pointer self);

    /** Number of steps down the ranking. */
    long tieuchi_weight_changes_steps(Pointer self);

    /** A change. */
    int tieuchi_weight_changes_item(Pointer self, int which, long index, WeightChange out,
            Error err);

    /** The new weight of a change; a point unless it is the root of a quadratic equation. */
    int tieuchi_weight_changes_weight(Pointer self, int which, long index, Interval out,
            Error err);

    /** An end of that value as exact text; empty where there is no value. */
    int tieuchi_weight_changes_weight_text(Pointer self, int which, long index, int end,
            byte[] buf, SizeT cap, SizeT.Ref needed, Error err);

    /** The new weight minus the stated one; as tieuchi_weight_changes_weight(). */
    int tieuchi_weight_changes_change(Pointer self, int which, long index, Interval out,
            Error err);

    /** Its text; as tieuchi_weight_changes_weight_text(). */
    int tieuchi_weight_changes_change_text(Pointer self, int which, long index, int end,
            byte[] buf, SizeT cap, SizeT.Ref needed, Error err);

    /** The changes as a JSON object. */
    int tieuchi_weight_changes_json(Pointer self, Pointer[] out, Error err);

    /** Keep of a set of units what roadmaps need, a byte a leaf. */
    int tieuchi_standings_of(Pointer units, Pointer[] out, Error err);

    /** Assess units and keep no more of them than that. */
    int tieuchi_standings_assess(Pointer evaluator, Pointer units, AssessOptions options,
            Pointer[] out, Error err);

    /** Take one more share of standings. */
    Pointer tieuchi_standings_retain(Pointer self);

    /** Give a share of standings back; NULL does nothing. */
    void tieuchi_standings_release(Pointer self);

    /** The evaluator, borrowed from the standings. */
    Pointer tieuchi_standings_evaluator(Pointer self);

    /** The policies that the units were assessed under; the defaults without units. */
    int tieuchi_standings_policies(Pointer self, AssessOptions out, Error err);

    /** Number of units. */
    long tieuchi_standings_count(Pointer self);

    /** Number of the unit of an id, or -1; looks at one unit after the other. */
    long tieuchi_standings_find(Pointer self, byte[] id, SizeT size);

    /** Id of a unit. */
    int tieuchi_standings_id(Pointer self, long index, Str out, Error err);

    /** TIEUCHI_STANDING_ of the leaves of a unit, by their number. */
    int tieuchi_standings_leaves(Pointer self, long index, int[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** TIEUCHI_DECLARED_ on the indicators of a unit, whether it counts or not; as tieuchi_standings_leaves(). */
    int tieuchi_standings_on_indicators(Pointer self, long index, int[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** TIEUCHI_DECLARED_ on the criteria of a unit; as tieuchi_standings_leaves(). */
    int tieuchi_standings_on_criteria(Pointer self, long index, int[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** TIEUCHI_VERDICT_ on presupposed designations; as tieuchi_standings_leaves(). */
    int tieuchi_standings_presupposed(Pointer self, long index, int[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** Make a table of costs that has none yet (S-1001). */
    int tieuchi_costs_create(Pointer units, Pointer[] out, Error err);

    /** Read a `tieuchi-costs/1` document. */
    int tieuchi_costs_read(Pointer units, byte[] json, SizeT size, UnitsOptions options,
            Pointer problems, Pointer[] out, Error err);

    /** Read costs from CSV with one row a leaf: `unit`, `indicator`, `raise`, and optionally `observe`, `months`, `days`. */
    int tieuchi_costs_read_csv(Pointer units, byte[] csv, SizeT size, CsvOptions options,
            Pointer problems, Pointer[] out, Error err);

    /** Release a table; NULL does nothing. */
    void tieuchi_costs_release(Pointer self);

    /** Say what a leaf costs; the last word on a leaf counts. */
    int tieuchi_costs_set_leaf(Pointer self, LeafCost cost, Error err);

    /** Add a project. */
    int tieuchi_costs_add_project(Pointer self, Project one, Error err);

    /** Number of leaves that have a cost by themselves. */
    long tieuchi_costs_leaf_count(Pointer self);

    /** What a leaf costs, in the order of the table. */
    int tieuchi_costs_leaf(Pointer self, long index, LeafCost out, Error err);

    /** Number of projects. */
    long tieuchi_costs_project_count(Pointer self);

    /** A project; its `raises` are NULL, ask tieuchi_costs_project_raises() for them. */
    int tieuchi_costs_project(Pointer self, long index, Project out, Error err);

    /** What a project raises. */
    int tieuchi_costs_project_raises(Pointer self, long index, UnitLeaf[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** The day on which something is finished that begins on a day (S-1008). */
    int tieuchi_finish(byte[] date, SizeT size, int months, int days, byte[] buf, SizeT cap,
            SizeT.Ref needed, Error err);

    /** Put the default into a goal, as TIEUCHI_ROADMAP_GOAL_INIT does. */
    int tieuchi_roadmap_goal_init(RoadmapGoal options, SizeT size);

    /** Put the defaults into options, as TIEUCHI_ROADMAP_OPTIONS_INIT does. */
    int tieuchi_roadmap_options_init(RoadmapOptions options, SizeT size);

    /** Find the cheapest way to a goal, with a proof that it is (S-1001 to S-1010). */
    int tieuchi_plan(Pointer costs, RoadmapGoal goal, RoadmapOptions options, Pointer[] out,
            Error err);

    /** Release a roadmap; NULL does nothing. */
    void tieuchi_roadmap_release(Pointer self);

    /** The roadmap as a whole. */
    int tieuchi_roadmap_get(Pointer self, RoadmapInfo out, Error err);

    /** A number of a roadmap; no value where leaves found to fail cannot be raised. */
    int tieuchi_roadmap_number(Pointer self, int which, Interval out, Error err);

    /** That value as exact text; empty where there is no value. */
    int tieuchi_roadmap_number_text(Pointer self, int which, int end, byte[] buf, SizeT cap,
            SizeT.Ref needed, Error err);

    /** A step, in document order, then in unit order. */
    int tieuchi_roadmap_step_at(Pointer self, long index, RoadmapStep out, Error err);

    /** What a step of finding out costs with raising after it; no value where that cannot be, or of other steps. */
    int tieuchi_roadmap_step_at_worst(Pointer self, long index, Interval out, Error err);

    /** That value as exact text; empty where there is no value. */
    int tieuchi_roadmap_step_at_worst_text(Pointer self, long index, int end, byte[] buf,
            SizeT cap, SizeT.Ref needed, Error err);

    /** The leaves that a step adds. */
    int tieuchi_roadmap_step_raises(Pointer self, long index, UnitLeaf[] items, SizeT cap,
            SizeT.Ref needed, Error err);

    /** An obstacle: of a smallest set that puts the goal out of reach (S-1002). */
    int tieuchi_roadmap_obstacle(Pointer self, long index, Obstacle out, Error err);

    /** A leaf that has a price above 0 in the certificate (S-1007), by unit, then leaf. */
    int tieuchi_roadmap_priced(Pointer self, long index, UnitLeaf out, Error err);

    /** Its price. */
    int tieuchi_roadmap_price(Pointer self, long index, Interval out, Error err);

    /** That value as exact text. */
    int tieuchi_roadmap_price_text(Pointer self, long index, int end, byte[] buf, SizeT cap,
            SizeT.Ref needed, Error err);

    /** Check a roadmap and its certificate anew, without looking for one (S-1014). */
    int tieuchi_roadmap_check(Pointer self, RoadmapChecked out, Error err);

    /** The roadmap as a `tieuchi-roadmap/1` document. */
    int tieuchi_roadmap_json(Pointer self, Pointer[] out, Error err);

    /** Find the margins of all units of a set. */
    int tieuchi_margins_of(Pointer units, Pointer[] out, Error err);

    /** Release margins; NULL does nothing. */
    void tieuchi_margins_release(Pointer self);

    /** The margin of a unit. */
    int tieuchi_margins_unit(Pointer self, long index, UnitMargin out, Error err);

    /** Sum of a unit's relative gaps, by which near misses are told apart (S-1013). */
    int tieuchi_margins_gap(Pointer self, long index, Interval out, Error err);

    /** That value as exact text. */
    int tieuchi_margins_gap_text(Pointer self, long index, int end, byte[] buf, SizeT cap,
            SizeT.Ref needed, Error err);

    /** A leaf of a unit that was compared, in document order. */
    int tieuchi_margins_leaf(Pointer self, long unit, int index, LeafMargin out, Error err);

    /** How far it is from its bound; no value for what is no number. */
    int tieuchi_margins_distance(Pointer self, long unit, int index, int which, Interval out,
            Error err);

    /** That value as exact text; empty where there is no value. */
    int tieuchi_margins_distance_text(Pointer self, long unit, int index, int which, int end,
            byte[] buf, SizeT cap, SizeT.Ref needed, Error err);

    /** Numbers of leaves whose failing would cost a unit the standard: a smallest set. */
    int tieuchi_margins_loss(Pointer self, long index, int[] items, SizeT cap, SizeT.Ref needed,
            Error err);

    /** Numbers of leaves whose passing would bring it; as tieuchi_margins_loss(). */
    int tieuchi_margins_gain(Pointer self, long index, int[] items, SizeT cap, SizeT.Ref needed,
            Error err);

    /** Indices of units that do not meet the standard, the nearest first (S-1013). */
    int tieuchi_margins_near_misses(Pointer self, long[] items, SizeT cap, SizeT.Ref needed,
            Error err);

    /** The margins as a `tieuchi-margins/1` document. */
    int tieuchi_margins_json(Pointer self, Pointer[] out, Error err);
}
