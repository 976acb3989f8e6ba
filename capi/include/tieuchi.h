/* SPDX-License-Identifier: Apache-2.0 */
/** @file
 *  The C interface of tieuchi: the one binary interface that is promised. Conventions, with the
 *  reasons for them, are in docs/abi.md; the meaning of verdicts and numbers in docs/semantics.md.
 *
 *  - A function that can fail returns a tieuchi_status, 0 for success. On failure its outputs are
 *    untouched; on success `err` is. Where a function departs from this, it says so.
 *  - Of every pointer it is said whether it is *borrowed* (the caller keeps it; it is used during
 *    the call), *kept* (the caller keeps it alive until what is named), *owned* (the caller
 *    releases it with what is named), or *out* (written by the library). A pointer in a structure
 *    that comes out is borrowed from the handle that it was asked of, one in a structure that goes
 *    in for the call, where nothing else is said.
 *  - NULL for a pointer that is not called optional and a value outside an enumeration are refused,
 *    an index out of range gives TIEUCHI_E_NOT_FOUND; nothing of this is undefined. A function that
 *    returns a plain value gives zero, -1 or an empty string for a NULL handle.
 *  - Besides the codes that a function names, any may return TIEUCHI_E_INVALID_ARGUMENT (NULL, or a
 *    value that the parameter does not take), TIEUCHI_E_UNSUPPORTED_VERSION (a `struct_size` that
 *    no version has), TIEUCHI_E_NO_MEMORY and TIEUCHI_E_INTERNAL_ERROR.
 *  - A text that goes in is UTF-8, `data` and `size`, without need of a NUL; the size TIEUCHI_NTS
 *    means that it ends at a NUL. NULL with size 0 is the empty text.
 *  - Numbers, ids and dates that come out as text are written into a buffer of the caller's:
 *    `needed` (optional out) receives how many bytes it takes, the NUL included; NULL with capacity
 *    0 asks for that alone; a buffer that is too small gives TIEUCHI_E_BUFFER_TOO_SMALL, with
 *    `needed` written and the buffer untouched. Lists of numbers and strings come out likewise,
 *    `needed` being the number of elements. Documents and sentences come out as an owned
 *    tieuchi_text.
 *  - A structure begins with `struct_size`, which the caller sets to its sizeof: it may grow at its
 *    end. Structures without that field never change. None has implicit padding.
 *  - Threads: a function may be called on any thread, and by several at once, as long as what it
 * takes as a pointer to something that is not const is used by no other thread meanwhile. Releasing
 * a share of what is counted is always allowed. What a function or a handle says goes before this.
 *  - No floating point (columns of it excepted, under a named policy), no global state, no locale,
 *    no environment variables, no input or output (tieuchi_unit_stream excepted: beyond a million
 *    units it keeps a temporary file).
 *
 *  Since: 0.1, for everything that does not say otherwise.
 */
#ifndef TIEUCHI_H
#define TIEUCHI_H

#include <stddef.h> // NOLINT(modernize-deprecated-headers): a C header
#include <stdint.h> // NOLINT(modernize-deprecated-headers)

#ifdef __cplusplus
extern "C" {
#endif

/** Marks what the library exports. */
#if defined(__GNUC__)
#define TIEUCHI_CAPI __attribute__((visibility("default")))
#else
#define TIEUCHI_CAPI
#endif

/** Version of the library that this header belongs to; the same as in tieuchi/version.hpp. */
#define TIEUCHI_VERSION_MAJOR 0
#define TIEUCHI_VERSION_MINOR 1        /**< Minor version. */
#define TIEUCHI_VERSION_PATCH 0        /**< Patch version. */
#define TIEUCHI_VERSION_STRING "0.1.0" /**< All three as text. */

/** Number of the binary interface. Within one number functions and codes may be added and
 *  structures that begin with `struct_size` may grow at their end; nothing else happens. */
#define TIEUCHI_ABI 1

/** In the place of a size: the text ends at its first NUL. */
#define TIEUCHI_NTS ((size_t)-1)

/* ---- status ------------------------------------------------------------------------------ */

/** Result of a call: TIEUCHI_OK or one of the TIEUCHI_E_ codes. */
typedef int32_t tieuchi_status;

/** Codes of failed calls and of diagnostics; the values are pinned. */
enum {
    TIEUCHI_OK = 0,

    /* 1xxx: use of the interface */
    TIEUCHI_E_INVALID_ARGUMENT = 1001, /**< An argument is outside what the function accepts. */
    /** A structure is of a version that the library does not know. */
    TIEUCHI_E_UNSUPPORTED_VERSION = 1002,
    /** The caller's buffer is smaller than what has to be written. */
    TIEUCHI_E_BUFFER_TOO_SMALL = 1003,
    TIEUCHI_E_NOT_FOUND = 1004,       /**< Nothing has the id or the index that was asked for. */
    TIEUCHI_E_CALLBACK_FAILED = 1005, /**< The caller's own function reported a failure. */
    TIEUCHI_E_CANCELLED = 1006,       /**< The caller asked for the end before the work was done. */
    /** Made for another rulebook, reference date or policy. Since: 0.2. */
    TIEUCHI_E_OTHER_EVALUATOR = 1007,

    /* 2xxx: text */
    TIEUCHI_E_NOT_UTF8 = 2001,      /**< The text is not UTF-8. */
    TIEUCHI_E_NOT_JSON = 2002,      /**< The text is not JSON. */
    TIEUCHI_E_TOO_DEEP = 2003,      /**< Nesting exceeds the limit. */
    TIEUCHI_E_TOO_LARGE = 2004,     /**< The document exceeds the limit. */
    TIEUCHI_E_TEXT_TOO_LONG = 2005, /**< One text exceeds 64 KiB. */
    /** An escape stands for a lone surrogate or a control character. */
    TIEUCHI_E_BAD_ESCAPE = 2006,
    TIEUCHI_E_DUPLICATE_KEY = 2007, /**< An object has a key twice. */
    TIEUCHI_E_UNKNOWN_KEY = 2008,   /**< The format does not know this key. */
    TIEUCHI_E_WRONG_TYPE = 2009, /**< The JSON value is of another type than the format asks for. */
    TIEUCHI_E_WRONG_FORMAT = 2010, /**< `format` names another format. */
    TIEUCHI_E_MISSING_KEY = 2011,  /**< A required key is absent. */
    TIEUCHI_E_EMPTY_LIST = 2012,   /**< A list that must not be empty is empty. */
    TIEUCHI_E_BAD_CSV = 2013, /**< The text is not CSV: an open quote, a row of another length. */
    /** The bytes are no serialised roll-up, or they are damaged. Since: 0.2. */
    TIEUCHI_E_BAD_ROLLUP = 2014,

    /* 3xxx: definition of a rulebook */
    TIEUCHI_E_BAD_ID = 3001,           /**< The id is not 1 to 128 bytes of allowed characters. */
    TIEUCHI_E_DUPLICATE_ID = 3002,     /**< Two ids are alike where they must differ. */
    TIEUCHI_E_UNKNOWN_ID = 3003,       /**< An id is named that is not there. */
    TIEUCHI_E_CYCLIC_REFERENCE = 3004, /**< `extends`, `of` or `derive` come back to themselves. */
    /** The kind of a leaf or an attribute is unknown, or several are stated. */
    TIEUCHI_E_BAD_KIND = 3005,
    TIEUCHI_E_BAD_COMPARATOR = 3006, /**< No comparator, two, or one of another kind. */
    /** The shape of progress does not go with the comparator or the kind. */
    TIEUCHI_E_BAD_PROGRESS = 3007,
    TIEUCHI_E_BAD_BASELINE = 3008, /**< The baseline is not on the failing side of every bound. */
    TIEUCHI_E_BAD_FULL = 3009,     /**< `full` is before the bound, or with `step` or `table`. */
    TIEUCHI_E_BAD_TABLE = 3010,    /**< The points of a table do not rise. */
    /** The levels state progress or points in part, both, or falling. */
    TIEUCHI_E_BAD_LEVELS = 3011,
    TIEUCHI_E_BAD_BOUND = 3012, /**< The bound has none of the known forms. */
    TIEUCHI_E_BAD_KEY = 3013,   /**< A key that the attribute cannot take. */
    /** A value that the attribute can take has neither key nor `*`. */
    TIEUCHI_E_INCOMPLETE_BOUND = 3014,
    TIEUCHI_E_BAD_REQUIREMENT = 3015, /**< A child left out or named twice, or k out of range. */
    /** A fact without exactly one comparator, or not allowed in that place. */
    TIEUCHI_E_BAD_TEST = 3016,
    TIEUCHI_E_BAD_GRADE = 3017,    /**< The last grade has a test, or another one has none. */
    TIEUCHI_E_BAD_DATE = 3018,     /**< The date is not `YYYY-MM-DD` or does not exist. */
    TIEUCHI_E_OUT_OF_RANGE = 3019, /**< A number or a range lies outside what its key allows. */
    TIEUCHI_E_TOO_MANY = 3020,     /**< More criteria or leaves than the limit. */
    TIEUCHI_E_WEAKENED = 3021,     /**< A layer weakens what it rests on without permission. */
    TIEUCHI_E_BELOW_FLOOR = 3022,  /**< A bound set by a layer is weaker than the floor. */
    /** A rulebook is named that was not handed over and is not built in. */
    TIEUCHI_E_UNKNOWN_RULEBOOK = 3023,
    TIEUCHI_E_UNIT_LEVEL_MISMATCH = 3024, /**< A layer states another unit level than its base. */
    TIEUCHI_E_ATTRIBUTE_CONFLICT = 3025,  /**< Two rulebooks define an attribute differently. */
    /** A product of a bound and its factor has more than 18 digits. */
    TIEUCHI_E_NOT_A_DECIMAL = 3026,
    TIEUCHI_E_BAD_VALUE = 3027, /**< A value that the attribute or leaf cannot take. */
    /** An entry of `amend`, `add` or `repeal` that cannot be carried out. */
    TIEUCHI_E_BAD_AMENDMENT = 3028,

    /* 4xxx: numbers */
    TIEUCHI_E_BAD_NUMBER = 4001, /**< Not a literal as S-202 has it. */
    /** More than 18 significant digits, or a whole part of more. */
    TIEUCHI_E_TOO_MANY_DIGITS = 4002,
    TIEUCHI_E_TOO_MANY_PLACES = 4003,    /**< More than 18 places after the point. */
    TIEUCHI_E_NUMBER_OVERFLOW = 4004,    /**< The exact result cannot be represented. */
    TIEUCHI_E_ZERO_DENOMINATOR = 4005,   /**< The denominator of a ratio is not above 0. */
    TIEUCHI_E_NEGATIVE_NUMERATOR = 4006, /**< The numerator of a ratio is below 0. */

    /* 5xxx: units and observations */
    TIEUCHI_E_UNKNOWN_OBSERVATION = 5001, /**< The rulebook has no node of this id on this date. */
    /** A value on a node that is decided by what lies under it. */
    TIEUCHI_E_VALUE_ON_PARTS = 5002,
    TIEUCHI_E_UNKNOWN_ATTRIBUTE = 5003, /**< The rulebook has no attribute of this name. */
    /** A unit states an attribute that the rulebook derives. */
    TIEUCHI_E_DERIVED_ATTRIBUTE = 5004,
    TIEUCHI_E_BAD_ATTRIBUTE_VALUE = 5005, /**< A value that the attribute cannot take. */
    TIEUCHI_E_WRONG_VALUE_KIND = 5006,    /**< A value of another kind than the leaf's. */
    TIEUCHI_E_SEVERAL_VALUES = 5007,      /**< Two of value, pair, level and exempt together. */
    TIEUCHI_E_NOT_EXEMPTABLE = 5008,      /**< An exemption on what is not an exemptable leaf. */
    TIEUCHI_E_BAD_DECLARED = 5009, /**< Not a declared verdict, or one on a part or a condition. */
    TIEUCHI_E_DUPLICATE_UNIT = 5010,     /**< The same unit twice. */
    TIEUCHI_E_AMBIGUOUS_NUMBER = 5011,   /**< A CSV number that can be read in two ways. */
    TIEUCHI_E_SPREADSHEET_DAMAGE = 5012, /**< A cell that a spreadsheet seems to have changed. */
    TIEUCHI_E_DUPLICATE_COLUMN = 5013,   /**< Two CSV columns of one id. */

    /* 6xxx: columns */
    TIEUCHI_E_BAD_COLUMN =
        6001, /**< A column of a type, scale or length that does not go with its use. */
    TIEUCHI_E_FLOAT_COLUMN = 6002, /**< Binary floating point without a policy for it. */
    TIEUCHI_E_BAD_ARROW =
        6003, /**< An Arrow structure that is released, or not as its schema says. */
    TIEUCHI_E_BAD_PACKED =
        6004, /**< A buffer that holds no packed columns of this rulebook and date. */

    /* 7xxx: warnings */
    /** The leaf's progress follows the library's convention (S-401). */
    TIEUCHI_E_DEFAULT_PROGRESS = 7001,
    TIEUCHI_E_NO_BASELINE = 7002,       /**< `at_most` or `less_than` without a baseline. */
    TIEUCHI_E_UNREACHABLE_GRADE = 7003, /**< A grade that no unit can get. */
    TIEUCHI_E_CONSTANT_TEST = 7004,     /**< A test or rule that can never apply or never fail. */
    TIEUCHI_E_UNUSED_KEY = 7005,        /**< A key or branch that never applies. */
    /** A bound that no value reaches, or that every value reaches. */
    TIEUCHI_E_UNREACHABLE_BOUND = 7006,
    TIEUCHI_E_EARLY_TABLE = 7007,           /**< A table that reaches 1 before the bound. */
    TIEUCHI_E_WEIGHT_WITHOUT_EFFECT = 7008, /**< A weight where no weighted mean uses it. */
    TIEUCHI_E_POINTS_WITHOUT_WEIGHT = 7009, /**< A leaf has points, its criterion no weight. */
    TIEUCHI_E_UNKNOWN_PRESUPPOSED = 7010,   /**< A presupposed id that the library does not know. */
    TIEUCHI_E_OUTSIDE_EFFECTIVE = 7011,     /**< The reference date lies outside `effective`. */
    TIEUCHI_E_OPEN_DELEGATED_BOUNDS = 7012, /**< Bounds left to an authority that nobody has set. */
    TIEUCHI_E_UNVERIFIED_BOUNDS = 7013,     /**< Bounds that nobody has verified. */
    TIEUCHI_E_UNKNOWN_BOUNDS = 7014,        /**< Bounds that nobody knows. */
    TIEUCHI_E_WEAKENING_LAYER = 7015,       /**< A layer weakens with permission. */
    /** An id of another rulebook, ignored because the caller asked for it. */
    TIEUCHI_E_IGNORED_ID = 7016,

    /* 9xxx: resources */
    TIEUCHI_E_NO_MEMORY = 9001,      /**< An allocation failed. */
    TIEUCHI_E_INTERNAL_ERROR = 9002, /**< A bug of the library. */
};

/* ---- values ------------------------------------------------------------------------------ */

/** How serious a diagnostic is. */
enum { TIEUCHI_SEVERITY_ERROR = 1, TIEUCHI_SEVERITY_WARNING = 2 };

/** Language of texts for people. */
enum { TIEUCHI_LANGUAGE_VI = 1, TIEUCHI_LANGUAGE_EN = 2 };

/** What becomes of digits that are not shown (S-204). */
enum { TIEUCHI_ROUNDING_HALF_UP = 1, TIEUCHI_ROUNDING_HALF_EVEN = 2, TIEUCHI_ROUNDING_DOWN = 3 };

/** Whether a shown number may cross a line that the exact one does not (S-205). */
enum { TIEUCHI_CROSSING_NEVER = 1, TIEUCHI_CROSSING_STRICT = 2 };

/** What was found of a leaf, an indicator, a criterion or a unit (S-301). */
enum {
    TIEUCHI_VERDICT_PASS = 1,    /**< đạt */
    TIEUCHI_VERDICT_FAIL = 2,    /**< chưa đạt */
    TIEUCHI_VERDICT_UNKNOWN = 3, /**< chưa xác định */
    TIEUCHI_VERDICT_EXEMPT = 4   /**< không áp dụng */
};

/** Why a verdict is unknown or exempt, or failed for want of data (S-301 to S-308). */
enum {
    TIEUCHI_REASON_NONE = 0,
    TIEUCHI_REASON_MISSING = 1,
    TIEUCHI_REASON_BOUND_UNKNOWN = 2,
    TIEUCHI_REASON_BOUND_DELEGATED = 3,
    TIEUCHI_REASON_ATTRIBUTE_MISSING = 4,
    TIEUCHI_REASON_UNDECIDED = 5,
    TIEUCHI_REASON_BOUND_NULL = 6,
    TIEUCHI_REASON_EXEMPT_WHEN = 7,
    TIEUCHI_REASON_OBSERVED = 8,
    TIEUCHI_REASON_ALL_EXEMPT = 9
};

/** What a review team put on record (S-306). */
enum {
    TIEUCHI_DECLARED_NONE = 0,
    TIEUCHI_DECLARED_PASS = 1,
    TIEUCHI_DECLARED_BASIC = 2,
    TIEUCHI_DECLARED_FAIL = 3
};

/** What becomes of a leaf without an observation (S-308). */
enum { TIEUCHI_MISSING_POLICY_UNKNOWN = 1, TIEUCHI_MISSING_POLICY_FAIL = 2 };

/** Where a declared verdict counts (S-306). */
enum { TIEUCHI_DECLARED_POLICY_FILLS_GAPS = 1, TIEUCHI_DECLARED_POLICY_PREVAILS = 2 };

/** What kind of value a leaf is observed as. */
enum {
    TIEUCHI_LEAF_KIND_QUANTITY = 1,
    TIEUCHI_LEAF_KIND_RATIO = 2,
    TIEUCHI_LEAF_KIND_BOOLEAN = 3,
    TIEUCHI_LEAF_KIND_ORDINAL = 4
};

/** How an observed value is compared with the bound (S-304). */
enum {
    TIEUCHI_COMPARATOR_AT_LEAST = 1,
    TIEUCHI_COMPARATOR_AT_MOST = 2,
    TIEUCHI_COMPARATOR_MORE_THAN = 3,
    TIEUCHI_COMPARATOR_LESS_THAN = 4,
    TIEUCHI_COMPARATOR_EQUALS = 5,
    TIEUCHI_COMPARATOR_BETWEEN = 6,
    TIEUCHI_COMPARATOR_IS = 7,
    TIEUCHI_COMPARATOR_AT_LEAST_LEVEL = 8
};

/** How the progress of a leaf is told (S-401). */
enum {
    TIEUCHI_PROGRESS_SHAPE_LINEAR = 1,
    TIEUCHI_PROGRESS_SHAPE_RATIO = 2,
    TIEUCHI_PROGRESS_SHAPE_STEP = 3,
    TIEUCHI_PROGRESS_SHAPE_LEVELS = 4,
    TIEUCHI_PROGRESS_SHAPE_TABLE = 5
};

/** The forms of a bound. */
enum {
    TIEUCHI_BOUND_FORM_VALUE = 1,
    TIEUCHI_BOUND_FORM_NULL = 2,
    TIEUCHI_BOUND_FORM_BY_ATTRIBUTE = 3,
    TIEUCHI_BOUND_FORM_BY_YEAR = 4,
    TIEUCHI_BOUND_FORM_DELEGATED = 5,
    TIEUCHI_BOUND_FORM_UNKNOWN = 6,
    TIEUCHI_BOUND_FORM_SOURCED = 7,
    TIEUCHI_BOUND_FORM_OF = 8
};

/** How a node of a requirement combines what stands under it (S-305). */
enum { TIEUCHI_COMBINE_ALL = 1, TIEUCHI_COMBINE_ANY = 2, TIEUCHI_COMBINE_AT_LEAST = 3 };

/** What a node of a test is (S-701). */
enum {
    TIEUCHI_TEST_FORM_ALL = 1,
    TIEUCHI_TEST_FORM_ANY = 2,
    TIEUCHI_TEST_FORM_NEGATION = 3,
    TIEUCHI_TEST_FORM_MEASURE = 4,
    TIEUCHI_TEST_FORM_CRITERION_VERDICT = 5,
    TIEUCHI_TEST_FORM_INDICATOR_VERDICT = 6,
    TIEUCHI_TEST_FORM_CONDITION_VERDICT = 7,
    TIEUCHI_TEST_FORM_CRITERION_SCORE = 8,
    TIEUCHI_TEST_FORM_EVERY_CRITERION = 9,
    TIEUCHI_TEST_FORM_ATTRIBUTE_IS = 10,
    TIEUCHI_TEST_FORM_ATTRIBUTE_COMPARES = 11
};

/** What a verdict fact of a test asks for (S-701). */
enum {
    TIEUCHI_ASKED_VERDICT_PASS = 1,
    TIEUCHI_ASKED_VERDICT_FAIL = 2,
    TIEUCHI_ASKED_VERDICT_UNKNOWN = 3,
    TIEUCHI_ASKED_VERDICT_EXEMPT = 4,
    TIEUCHI_ASKED_VERDICT_BASIC = 5
};

/** What an attribute of units is. */
enum {
    TIEUCHI_ATTRIBUTE_KIND_ENUMERATION = 1,
    TIEUCHI_ATTRIBUTE_KIND_NUMBER = 2,
    TIEUCHI_ATTRIBUTE_KIND_DERIVED = 3
};

/** What an id of a rulebook stands for. */
enum {
    TIEUCHI_NODE_KIND_NONE = 0,
    TIEUCHI_NODE_KIND_CRITERION = 1,
    TIEUCHI_NODE_KIND_INDICATOR = 2,
    TIEUCHI_NODE_KIND_PART = 3,
    TIEUCHI_NODE_KIND_CONDITION = 4
};

/** What an observation holds. */
enum {
    TIEUCHI_OBSERVED_NOTHING = 0,
    TIEUCHI_OBSERVED_NUMBER = 1,
    TIEUCHI_OBSERVED_PAIR = 2,
    TIEUCHI_OBSERVED_BOOLEAN = 3,
    TIEUCHI_OBSERVED_LEVEL = 4,
    TIEUCHI_OBSERVED_EXEMPT = 5
};

/** The scoring methods of the library (S-601). */
enum {
    TIEUCHI_MEASURE_STANDARD_MET = 1,
    TIEUCHI_MEASURE_CRITERIA_PASSED = 2,
    TIEUCHI_MEASURE_CRITERIA_MET = 3,
    TIEUCHI_MEASURE_CRITERIA_FAILED = 4,
    TIEUCHI_MEASURE_CRITERIA_UNKNOWN = 5,
    TIEUCHI_MEASURE_CRITERIA_EXEMPT = 6,
    TIEUCHI_MEASURE_CRITERIA_BASIC = 7,
    TIEUCHI_MEASURE_INDICATORS_PASSED = 8,
    TIEUCHI_MEASURE_CRITERIA_FAILED_SHARE = 9,
    TIEUCHI_MEASURE_WEIGHTED_PROGRESS = 10,
    TIEUCHI_MEASURE_COMPLETENESS = 11
};

/** Which end of an interval is asked for. */
enum { TIEUCHI_END_LOWER = 1, TIEUCHI_END_UPPER = 2 };

/** What a roll-up says of a measure (S-801). */
enum {
    TIEUCHI_STATISTIC_TOTAL = 1,
    TIEUCHI_STATISTIC_MEAN = 2,
    TIEUCHI_STATISTIC_MINIMUM = 3,
    TIEUCHI_STATISTIC_MAXIMUM = 4
};

/** How the values of a column lie in memory; integers in the byte order of the machine.
 *  Since: 0.2. */
enum {
    TIEUCHI_COLUMN_INT8 = 1,
    TIEUCHI_COLUMN_INT16 = 2,
    TIEUCHI_COLUMN_INT32 = 3,
    TIEUCHI_COLUMN_INT64 = 4,
    /** 16 bytes, two's complement, low half first, as Arrow has it. */
    TIEUCHI_COLUMN_DECIMAL128 = 5,
    TIEUCHI_COLUMN_FLOAT64 = 6, /**< Accepted under a policy alone: TIEUCHI_FLOATS_. */
    TIEUCHI_COLUMN_BITS = 7,    /**< Truths, least significant bit first. */
    TIEUCHI_COLUMN_BYTES = 8,   /**< Truths, 0 or 1 a byte. */
    TIEUCHI_COLUMN_FLOAT32 = 9  /**< Like FLOAT64. */
};

/** What becomes of a column of binary floating point (S-201). Since: 0.2. */
enum {
    TIEUCHI_FLOATS_REFUSE = 1,           /**< It is refused: TIEUCHI_E_FLOAT_COLUMN. */
    TIEUCHI_FLOATS_SHORTEST_DECIMAL = 2, /**< The shortest decimal that reads back the same; a NaN
                                              or an infinity is an error of its row. */
    TIEUCHI_FLOATS_SHORTEST_DECIMAL_NAN_MISSING = 3 /**< The same, and a NaN: missing. */
};

/** How it is told which values of a column are there. Since: 0.2. */
enum {
    TIEUCHI_VALIDITY_NONE = 0,        /**< All values are there. */
    TIEUCHI_VALIDITY_BITS = 1,        /**< A bit a row, least significant first; 1: there. */
    TIEUCHI_VALIDITY_BYTES = 2,       /**< A byte a row; not 0: there. */
    TIEUCHI_VALIDITY_ABSENT_BYTES = 3 /**< A byte a row; not 0: missing. */
};

/** Which implementation judges columns; all give the same bytes. Since: 0.2. */
enum {
    TIEUCHI_KERNEL_AUTOMATIC = 0, /**< The fastest that the machine has. */
    TIEUCHI_KERNEL_SCALAR = 1,    /**< Every unit as tieuchi_assess() does it. */
    TIEUCHI_KERNEL_PLAIN = 2,     /**< Portable. */
    TIEUCHI_KERNEL_AVX2 = 3,
    TIEUCHI_KERNEL_AVX512 = 4
};

/** How a row holds the value of a leaf. Since: 0.2. */
enum {
    TIEUCHI_ROW_KIND_NUMBER = 1, /**< A whole number of the last place. */
    TIEUCHI_ROW_KIND_LEVEL = 2,  /**< The index of a level, worst first. */
    TIEUCHI_ROW_KIND_TRUTH = 3   /**< A bit. */
};

/** What is said of the score of a row (S-405). Since: 0.2. */
enum {
    TIEUCHI_ROW_SCORE_NONE = 0,  /**< Not asked for, or without a value. */
    TIEUCHI_ROW_SCORE_GIVEN = 1, /**< Over the denominator of the row's context. */
    TIEUCHI_ROW_SCORE_APART = 2  /**< By tieuchi_row_judge_unit() and tieuchi_assess(). */
};

/** What a batch gives besides statuses; bits, to be combined. Since: 0.2. */
enum {
    TIEUCHI_OUTPUT_STANDARD = 1,
    TIEUCHI_OUTPUT_COUNTS = 2,
    TIEUCHI_OUTPUT_CRITERIA_MASKS = 4,
    TIEUCHI_OUTPUT_INDICATOR_MASKS = 8,
    TIEUCHI_OUTPUT_SCORES = 16,
    TIEUCHI_OUTPUT_GRADES = 32,
    TIEUCHI_OUTPUT_SUMMARY = 64,
    TIEUCHI_OUTPUT_BASIC_MASKS = 128
};

/** A string that belongs to something else, or to the caller.
 *
 *  One that comes out is borrowed from the handle that it was asked of: valid until that handle is
 *  released, or, of a handle that can be changed, until it is changed. Then `data` is never NULL,
 *  and a NUL that `size` does not count follows it, where nothing else is said. */
typedef struct tieuchi_str {
    char const* data;
    size_t size; /* the one size_t in a structure: as wide as the pointer, so never padded */
} tieuchi_str;

/** An exact decimal, `coefficient / 10^scale` (S-201). */
typedef struct tieuchi_decimal {
    int64_t coefficient;
    int32_t scale;    /**< 0 to 18. */
    int32_t reserved; /**< 0. */
} tieuchi_decimal;

/** An exact fraction. One that comes out is in lowest terms with a denominator above 0; a
 *  denominator of 0 says that it does not fit into 64 bits, or that there is none. */
typedef struct tieuchi_fraction {
    int64_t numerator;
    int64_t denominator;
} tieuchi_fraction;

/** All exact values between two ends; both belong to it (S-406). */
typedef struct tieuchi_interval {
    int32_t has_value; /**< 0: there is no value, and the ends are 0 over 0. */
    int32_t fits;      /**< 1: both ends fit into 64 bits; otherwise ask for their text. */
    tieuchi_fraction lower;
    tieuchi_fraction upper;
} tieuchi_interval;

/** Where something that a rulebook says comes from; empty strings where it is not stated. */
typedef struct tieuchi_provenance {
    tieuchi_str layer; /**< Id of the rulebook document that states it. */
    tieuchi_str source;
    tieuchi_str citation;
    tieuchi_str note;
    int32_t verified; /**< 0 when the document says so. */
    int32_t reserved;
} tieuchi_provenance;

/** What went wrong, in memory of the caller's: reporting a failure allocates nothing. */
typedef struct tieuchi_error {
    uint32_t struct_size;
    int32_t status;    /**< What the call returned. */
    uint32_t line;     /**< Of a document: from 1; of CSV the row; 0 for none. */
    uint32_t column;   /**< Of a document: from 1; of CSV the column's number; 0 for none. */
    uint64_t offset;   /**< Of a number's text: the byte; 0 where that says nothing. */
    char path[168];    /**< JSON pointer or header of the column; may be cut short. */
    char message[320]; /**< One line in English without a full stop; may be cut short. */
} tieuchi_error;

/** A tieuchi_error that says nothing. */
#define TIEUCHI_ERROR_INIT                                                                         \
    {                                                                                              \
        (uint32_t)sizeof(tieuchi_error), 0, 0, 0, 0, {0}, {                                        \
            0                                                                                      \
        }                                                                                          \
    }

/* ---- handles ----------------------------------------------------------------------------- */

/** A text that the caller owns. Immutable: may be read by several threads at once. */
typedef struct tieuchi_text tieuchi_text;
/** Problems of documents. Mutable: one thread at a time. */
typedef struct tieuchi_diagnostics tieuchi_diagnostics;
/** The rulebooks that the library carries. Immutable: may be read by several threads at once. */
typedef struct tieuchi_builtin_list tieuchi_builtin_list;
/** A legal set of criteria, read and without errors. Immutable, counted: may be used, retained and
 *  released by several threads at once. */
typedef struct tieuchi_rulebook tieuchi_rulebook;
/** A rulebook compiled for a reference date; keeps the rulebook alive. Immutable, counted. */
typedef struct tieuchi_evaluator tieuchi_evaluator;
/** A node of a bound; borrowed from the evaluator. Immutable. */
typedef struct tieuchi_bound tieuchi_bound;
/** A node of a requirement; borrowed from the evaluator. Immutable. */
typedef struct tieuchi_requirement tieuchi_requirement;
/** A node of a test; borrowed from the evaluator. Immutable. */
typedef struct tieuchi_test tieuchi_test;
/** A unit with its observations; keeps its evaluator alive. Mutable, of a single owner: one thread
 *  at a time, or several that only read. */
typedef struct tieuchi_unit tieuchi_unit;
/** Units that were read from a document. Immutable: may be read by several threads at once. */
typedef struct tieuchi_unit_list tieuchi_unit_list;
/** What was found of one unit; keeps the evaluator alive and has a copy of the unit. Immutable,
 *  counted: may be used, retained and released by several threads at once. */
typedef struct tieuchi_assessment tieuchi_assessment;
/** What a caller's own scoring method answers; lives as long as the callback runs. Mutable: one
 *  thread at a time. */
typedef struct tieuchi_score tieuchi_score;
/** Why a verdict is what it is. Immutable: may be read by several threads at once. */
typedef struct tieuchi_explanation tieuchi_explanation;
/** What a set of units comes to; keeps the evaluator alive. Mutable: one thread at a time. */
typedef struct tieuchi_rollup tieuchi_rollup;

/** Bytes that the caller owns. Immutable: may be read by several threads at once. Since: 0.2. */
typedef struct tieuchi_bytes tieuchi_bytes;
/** Which arrays of the caller's say what of a set of units; keeps the evaluator alive. Mutable: one
 *  thread at a time, or several that only judge and pack it. Since: 0.2. */
typedef struct tieuchi_column_batch tieuchi_column_batch;
/** Columns repacked for judging again and again; keeps the evaluator alive. Mutable: one thread at
 *  a time, or several that only judge. Since: 0.2. */
typedef struct tieuchi_packed_columns tieuchi_packed_columns;
/** What was found of the units of a batch. Mutable: one thread at a time, or several that only
 *  read. Since: 0.2. */
typedef struct tieuchi_batch_result tieuchi_batch_result;
/** Judges rows of plain integers; keeps the evaluator alive. Mutable: one thread at a time, or
 *  several that only judge. Since: 0.2. */
typedef struct tieuchi_row_judge tieuchi_row_judge;
/** A wish to end a call before its work is done; any thread, at any time. Since: 0.2. */
typedef struct tieuchi_cancellation tieuchi_cancellation;
/** Work that an executor spreads over threads; lives as long as the callback runs. Immutable: parts
 *  of it may be run by several threads at once. Since: 0.2. */
typedef struct tieuchi_work tieuchi_work;
/** Units that are read block by block. Mutable: one thread at a time, or several that read blocks,
 *  each into one of its own. Since: 0.2. */
typedef struct tieuchi_unit_stream tieuchi_unit_stream;
/** Some units of a stream, as columns. Mutable: one thread at a time. Since: 0.2. */
typedef struct tieuchi_unit_block tieuchi_unit_block;
/** Writes what was found of units, one after the other. Mutable: one thread at a time. Since: 0.2.
 */
typedef struct tieuchi_assessment_writer tieuchi_assessment_writer;

/* ---- version and words ------------------------------------------------------------------- */

/** Version of the library that runs, such as `0.1.0`; static. */
TIEUCHI_CAPI tieuchi_str tieuchi_version(void);
/** TIEUCHI_ABI of the library that runs. */
TIEUCHI_CAPI int32_t tieuchi_abi(void);

/** Name of a code, such as `duplicate_key`; `unknown` for what is no code. Static. */
TIEUCHI_CAPI tieuchi_str tieuchi_status_name(tieuchi_status code);
/** One line in English that says what a code means. Static. */
TIEUCHI_CAPI tieuchi_str tieuchi_status_message(tieuchi_status code);
/** Make an error say nothing, as TIEUCHI_ERROR_INIT does.
 *  @param err  out. NULL, or a size below version 1 of the structure, does nothing.
 *  @param size sizeof(tieuchi_error). */
TIEUCHI_CAPI void tieuchi_error_init(tieuchi_error* err, size_t size);

/** Word of the formats for a constant of the family, such as `pass`; static, empty for a value
 *  that the family does not have. */
TIEUCHI_CAPI tieuchi_str tieuchi_verdict_name(int32_t verdict);
/** As tieuchi_verdict_name(), of TIEUCHI_REASON_. */
TIEUCHI_CAPI tieuchi_str tieuchi_reason_name(int32_t reason);
/** As tieuchi_verdict_name(), of TIEUCHI_DECLARED_. */
TIEUCHI_CAPI tieuchi_str tieuchi_declared_name(int32_t declared);
/** As tieuchi_verdict_name(), of TIEUCHI_MISSING_POLICY_. */
TIEUCHI_CAPI tieuchi_str tieuchi_missing_policy_name(int32_t policy);
/** As tieuchi_verdict_name(), of TIEUCHI_DECLARED_POLICY_. */
TIEUCHI_CAPI tieuchi_str tieuchi_declared_policy_name(int32_t policy);
/** As tieuchi_verdict_name(), of TIEUCHI_LEAF_KIND_. */
TIEUCHI_CAPI tieuchi_str tieuchi_leaf_kind_name(int32_t kind);
/** As tieuchi_verdict_name(), of TIEUCHI_COMPARATOR_. */
TIEUCHI_CAPI tieuchi_str tieuchi_comparator_name(int32_t comparator);
/** As tieuchi_verdict_name(), of TIEUCHI_PROGRESS_SHAPE_. */
TIEUCHI_CAPI tieuchi_str tieuchi_progress_shape_name(int32_t shape);
/** As tieuchi_verdict_name(), of TIEUCHI_MEASURE_. */
TIEUCHI_CAPI tieuchi_str tieuchi_measure_name(int32_t measure);
/** As tieuchi_verdict_name(), of TIEUCHI_COLUMN_, such as `int32`. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_column_type_name(int32_t type);
/** As tieuchi_verdict_name(), of TIEUCHI_KERNEL_, such as `avx2`. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_kernel_name(int32_t kernel);
/** As tieuchi_verdict_name(), of TIEUCHI_GROUPING_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_grouping_name(int32_t kind);
/** As tieuchi_verdict_name(), of TIEUCHI_END_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_end_name(int32_t end);
/** As tieuchi_verdict_name(), of TIEUCHI_ATTRIBUTION_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_attribution_name(int32_t attribution);
/** As tieuchi_verdict_name(), of TIEUCHI_DERIVATION_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_derivation_name(int32_t derivation);
/** As tieuchi_verdict_name(), of TIEUCHI_DERIVED_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_derived_name(int32_t state);
/** As tieuchi_verdict_name(), of TIEUCHI_TARGET_FORM_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_target_form_name(int32_t form);
/** As tieuchi_verdict_name(), of TIEUCHI_RANK_ORDER_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_rank_order_name(int32_t order);
/** As tieuchi_verdict_name(), of TIEUCHI_STANDING_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_standing_name(int32_t standing);
/** As tieuchi_verdict_name(), of TIEUCHI_GOAL_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_goal_name(int32_t kind);
/** As tieuchi_verdict_name(), of TIEUCHI_ASSURANCE_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_assurance_name(int32_t assurance);
/** As tieuchi_verdict_name(), of TIEUCHI_STEP_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_step_name(int32_t kind);
/** As tieuchi_verdict_name(), of TIEUCHI_OBSTACLE_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_obstacle_name(int32_t kind);
/** As tieuchi_verdict_name(), of TIEUCHI_ROADMAP_METHOD_. Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_roadmap_method_name(int32_t method);
/** As tieuchi_verdict_name(), of what came of planning: TIEUCHI_ROADMAP_OPTIMAL, ... Since: 0.2. */
TIEUCHI_CAPI tieuchi_str tieuchi_roadmap_outcome_name(int32_t outcome);
/** The TIEUCHI_MEASURE_ of a name; 0 when no built-in method has it.
 *  @param name borrowed. */
TIEUCHI_CAPI int32_t tieuchi_measure_of(char const* name, size_t size);
/** 1 for a TIEUCHI_MEASURE_ whose value is one number and never an interval (S-601), else 0.
 *  Since: 0.2. */
TIEUCHI_CAPI int32_t tieuchi_measure_is_plain(int32_t measure);
/** 1 for a TIEUCHI_COMPARATOR_ that asks for large values, else 0. Since: 0.2. */
TIEUCHI_CAPI int32_t tieuchi_comparator_is_lower_bound(int32_t comparator);
/** 1 for a TIEUCHI_COMPARATOR_ that asks for small values, else 0. Since: 0.2. */
TIEUCHI_CAPI int32_t tieuchi_comparator_is_upper_bound(int32_t comparator);
/** The TIEUCHI_VERDICT_ that a TIEUCHI_DECLARED_ stands for (S-306); 0 for none. Since: 0.2. */
TIEUCHI_CAPI int32_t tieuchi_declared_verdict(int32_t declared);
/** Decide a node of a requirement from the verdicts under it (S-305). Since: 0.2.
 *  @param combine TIEUCHI_COMBINE_
 *  @param k       of TIEUCHI_COMBINE_AT_LEAST: how many must pass; at least 0.
 *  @param pass    how many pass; at least 0, as the next three.
 *  @param out     out. TIEUCHI_VERDICT_: exempt when all are. */
TIEUCHI_CAPI tieuchi_status tieuchi_combine_decide(int32_t combine, int32_t k, int32_t pass,
                                                   int32_t fail, int32_t unknown, int32_t exempt,
                                                   int32_t* out, tieuchi_error* err);
/** How many of those that are not exempt must pass; as tieuchi_combine_decide(). Since: 0.2.
 *  @param out out. */
TIEUCHI_CAPI tieuchi_status tieuchi_combine_needed(int32_t combine, int32_t k, int32_t pass,
                                                   int32_t fail, int32_t unknown, int32_t exempt,
                                                   int32_t* out, tieuchi_error* err);

/* ---- texts ------------------------------------------------------------------------------- */

/** The text; valid until it is released.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_text_str(tieuchi_text const* self);
/** First byte of tieuchi_text_str().
 *  @param self borrowed. */
TIEUCHI_CAPI char const* tieuchi_text_data(tieuchi_text const* self);
/** Number of bytes of tieuchi_text_str(), the NUL not counted.
 *  @param self borrowed. */
TIEUCHI_CAPI size_t tieuchi_text_size(tieuchi_text const* self);
/** Release a text; NULL does nothing.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_text_release(tieuchi_text* self);

/** First of the bytes; valid until they are released. NULL when there are none.
 *  Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI void const* tieuchi_bytes_data(tieuchi_bytes const* self);
/** Number of bytes. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI size_t tieuchi_bytes_size(tieuchi_bytes const* self);
/** Release bytes; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_bytes_release(tieuchi_bytes* self);

/* ---- decimals and ratios ----------------------------------------------------------------- */

/** Read a literal as S-202 has it: `85.5`, `-1e3`. Exact or refused.
 *  @param text borrowed.
 *  @param out  out. In lowest terms.
 *  @return TIEUCHI_E_BAD_NUMBER with the offset, TIEUCHI_E_TOO_MANY_DIGITS,
 *          TIEUCHI_E_TOO_MANY_PLACES. */
TIEUCHI_CAPI tieuchi_status tieuchi_decimal_parse(char const* text, size_t size,
                                                  tieuchi_decimal* out, tieuchi_error* err);
/** Write the canonical text: no exponent, no zeros at the end of places, a point as mark. At most
 *  22 bytes.
 *  @param buf    out, optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_decimal_format(tieuchi_decimal value, char* buf, size_t cap,
                                                   size_t* needed, tieuchi_error* err);
/** Compare two decimals exactly.
 *  @param out out. -1, 0 or 1 as `a` is below, equal to or above `b`. */
TIEUCHI_CAPI tieuchi_status tieuchi_decimal_compare(tieuchi_decimal a, tieuchi_decimal b,
                                                    int32_t* out, tieuchi_error* err);
/** The exact sum.
 *  @param out out.
 *  @return TIEUCHI_E_NUMBER_OVERFLOW. */
TIEUCHI_CAPI tieuchi_status tieuchi_decimal_add(tieuchi_decimal a, tieuchi_decimal b,
                                                tieuchi_decimal* out, tieuchi_error* err);
/** The exact difference `a - b`.
 *  @param out out.
 *  @return TIEUCHI_E_NUMBER_OVERFLOW. */
TIEUCHI_CAPI tieuchi_status tieuchi_decimal_subtract(tieuchi_decimal a, tieuchi_decimal b,
                                                     tieuchi_decimal* out, tieuchi_error* err);
/** The exact product.
 *  @param out out.
 *  @return TIEUCHI_E_NUMBER_OVERFLOW, TIEUCHI_E_NOT_A_DECIMAL for more than 18 places. */
TIEUCHI_CAPI tieuchi_status tieuchi_decimal_multiply(tieuchi_decimal a, tieuchi_decimal b,
                                                     tieuchi_decimal* out, tieuchi_error* err);
/** Compare `numerator * unit_scale / denominator` with a bound by cross multiplication (S-203).
 *  @param unit_scale 100 where the unit is exactly `%`, else 1; above 0.
 *  @param out        out. -1, 0 or 1 as the pair is below, at or above the bound.
 *  @return TIEUCHI_E_NEGATIVE_NUMERATOR, TIEUCHI_E_ZERO_DENOMINATOR. */
TIEUCHI_CAPI tieuchi_status tieuchi_ratio_compare(tieuchi_decimal numerator,
                                                  tieuchi_decimal denominator, int32_t unit_scale,
                                                  tieuchi_decimal bound, int32_t* out,
                                                  tieuchi_error* err);
/** Compare two pairs by cross multiplication. Since: 0.2.
 *  @param out out. -1, 0 or 1 as the first pair is below, equal to or above the second.
 *  @return TIEUCHI_E_NEGATIVE_NUMERATOR, TIEUCHI_E_ZERO_DENOMINATOR. */
TIEUCHI_CAPI tieuchi_status tieuchi_ratio_compare_ratio(tieuchi_decimal numerator,
                                                        tieuchi_decimal denominator,
                                                        tieuchi_decimal other_numerator,
                                                        tieuchi_decimal other_denominator,
                                                        int32_t* out, tieuchi_error* err);

/* ---- rationals, as text ------------------------------------------------------------------ */

/* A rational of any size goes in as an integer, a fraction of integers (`-3/4`) or a decimal
 * literal with any number of digits, at most 4096 characters, and comes out as an integer or a
 * fraction in lowest terms. Each function below may return TIEUCHI_E_BAD_NUMBER with the offset,
 * TIEUCHI_E_TOO_MANY_DIGITS or TIEUCHI_E_ZERO_DENOMINATOR for a text that goes in. */

/** How a rational is shown to people (S-204, S-205). */
typedef struct tieuchi_display_options {
    uint32_t struct_size;
    int32_t digits;   /**< After the mark, all of them written; at least 0. */
    int32_t rounding; /**< TIEUCHI_ROUNDING_ */
    int32_t crossing; /**< TIEUCHI_CROSSING_ */
    uint64_t line_count;
    /** borrowed[line_count]. Lines not to cross: full marks, 1 for a share, the bound, 0 for a
     *  gap. NULL when there are none. */
    tieuchi_str const* lines;
    void const* reserved; /**< NULL. */
} tieuchi_display_options;

/** The defaults: 2 digits, half up, never crossing, no lines. */
#define TIEUCHI_DISPLAY_OPTIONS_INIT                                                               \
    {                                                                                              \
        (uint32_t)sizeof(tieuchi_display_options), 2, TIEUCHI_ROUNDING_HALF_UP,                    \
            TIEUCHI_CROSSING_NEVER, 0, NULL, NULL                                                  \
    }

/** Put the defaults into options, as TIEUCHI_DISPLAY_OPTIONS_INIT does.
 *  @param options out.
 *  @param size    sizeof(tieuchi_display_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_display_options_init(tieuchi_display_options* options,
                                                         size_t size);
/** Read a rational that fits into 64 bits.
 *  @param text borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NUMBER_OVERFLOW where it does not fit. */
TIEUCHI_CAPI tieuchi_status tieuchi_rational_parse(char const* text, size_t size,
                                                   tieuchi_fraction* out, tieuchi_error* err);
/** Write a rational in lowest terms: `17` or `1234/17`.
 *  @param text   borrowed.
 *  @param buf    out, optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_rational_reduce(char const* text, size_t size, char* buf,
                                                    size_t cap, size_t* needed, tieuchi_error* err);
/** Write a rational as a decimal where at most 18 places suffice, else as a fraction.
 *  @param text   borrowed.
 *  @param buf    out, optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_rational_decimal(char const* text, size_t size, char* buf,
                                                     size_t cap, size_t* needed,
                                                     tieuchi_error* err);
/** Round a rational for people, without crossing a line that the exact one does not cross.
 *  @param text    borrowed.
 *  @param options borrowed, optional: the defaults.
 *  @param buf     out, optional.
 *  @param needed  out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_rational_display(char const* text, size_t size,
                                                     tieuchi_display_options const* options,
                                                     char* buf, size_t cap, size_t* needed,
                                                     tieuchi_error* err);
/** Compare two rationals exactly.
 *  @param a   borrowed.
 *  @param b   borrowed.
 *  @param out out. -1, 0 or 1 as `a` is below, equal to or above `b`. */
TIEUCHI_CAPI tieuchi_status tieuchi_rational_compare(char const* a, size_t a_size, char const* b,
                                                     size_t b_size, int32_t* out,
                                                     tieuchi_error* err);
/** Write the exact sum.
 *  @param a      borrowed.
 *  @param b      borrowed.
 *  @param buf    out, optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_rational_add(char const* a, size_t a_size, char const* b,
                                                 size_t b_size, char* buf, size_t cap,
                                                 size_t* needed, tieuchi_error* err);
/** Write the exact difference `a - b`; as tieuchi_rational_add(). */
TIEUCHI_CAPI tieuchi_status tieuchi_rational_subtract(char const* a, size_t a_size, char const* b,
                                                      size_t b_size, char* buf, size_t cap,
                                                      size_t* needed, tieuchi_error* err);
/** Write the exact product; as tieuchi_rational_add(). */
TIEUCHI_CAPI tieuchi_status tieuchi_rational_multiply(char const* a, size_t a_size, char const* b,
                                                      size_t b_size, char* buf, size_t cap,
                                                      size_t* needed, tieuchi_error* err);
/** Write the exact quotient `a / b`; as tieuchi_rational_add().
 *  @return TIEUCHI_E_ZERO_DENOMINATOR also where `b` is 0. */
TIEUCHI_CAPI tieuchi_status tieuchi_rational_divide(char const* a, size_t a_size, char const* b,
                                                    size_t b_size, char* buf, size_t cap,
                                                    size_t* needed, tieuchi_error* err);

/* ---- diagnostics ------------------------------------------------------------------------- */

/** One problem of a document. */
typedef struct tieuchi_diagnostic {
    uint32_t struct_size;
    int32_t severity; /**< TIEUCHI_SEVERITY_ */
    int32_t code;     /**< TIEUCHI_E_ */
    uint32_t line;    /**< From 1; of CSV the row as a spreadsheet counts; 0 for none. */
    uint32_t column;  /**< From 1, in characters; of CSV the column's number; 0 for none. */
    int32_t reserved;
    tieuchi_str document;    /**< Id of the rulebook document; empty for the one that was read. */
    tieuchi_str pointer;     /**< JSON pointer; of CSV empty. */
    tieuchi_str column_name; /**< Of CSV: header of the column; empty where a row is meant. */
    tieuchi_str message;     /**< One line in English, without a full stop. */
} tieuchi_diagnostic;

/** Make an empty list.
 *  @param out out. An owned list; release with tieuchi_diagnostics_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_diagnostics_create(tieuchi_diagnostics** out,
                                                       tieuchi_error* err);
/** Release a list; NULL does nothing.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_diagnostics_release(tieuchi_diagnostics* self);
/** Number of diagnostics.
 *  @param self borrowed. */
TIEUCHI_CAPI size_t tieuchi_diagnostics_count(tieuchi_diagnostics const* self);
/** How many of them are errors.
 *  @param self borrowed. */
TIEUCHI_CAPI size_t tieuchi_diagnostics_error_count(tieuchi_diagnostics const* self);
/** One of them, in the order of the document. Its strings are borrowed from the list.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_diagnostics_item(tieuchi_diagnostics const* self, size_t index,
                                                     tieuchi_diagnostic* out, tieuchi_error* err);
/** One of them as a line for people: `error duplicate_key at /criteria/0/id (line 12, column 5):
 *  ...`.
 *  @param self borrowed.
 *  @param out  out. An owned text.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_diagnostics_line(tieuchi_diagnostics const* self, size_t index,
                                                     tieuchi_text** out, tieuchi_error* err);
/** All of them as a JSON array.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_diagnostics_json(tieuchi_diagnostics const* self,
                                                     tieuchi_text** out, tieuchi_error* err);

/* ---- rulebooks --------------------------------------------------------------------------- */

/** A caller's own scoring method: a pure function of one assessment (S-603).
 *
 *  Must not unwind through the library. While grades and withdrawal are being decided the
 *  assessment has everything but these two.
 *
 *  @param assessment borrowed, during the callback only: it cannot be retained.
 *  @param score   borrowed. Answer with tieuchi_score_set() or tieuchi_score_set_text(); without
 *                 either, the method has no value for the unit.
 *  @param payload borrowed. What the tieuchi_method says.
 *  @return TIEUCHI_OK; anything else ends the call that led here with TIEUCHI_E_CALLBACK_FAILED.
 *  Threads: called from whatever thread assesses, possibly from several at once. */
typedef tieuchi_status (*tieuchi_score_fn)(tieuchi_assessment const* assessment,
                                           tieuchi_score* score, void* payload);

/** A caller's own scoring method, by its name. */
typedef struct tieuchi_method {
    tieuchi_str name; /**< borrowed. None of the built-in names, and not empty. */
    tieuchi_score_fn score;
    /** Optional. Called once with `payload`, from any thread, when the last handle that could call
     *  `score` is gone; never when the reading failed. Must not unwind. */
    void (*release)(void* payload);
    void* payload;  /**< kept until `release`, or else as long as the rulebook and what keeps it. */
    void* reserved; /**< NULL. */
} tieuchi_method;

/** What may be handed over when a rulebook is read. */
typedef struct tieuchi_rulebook_options {
    uint32_t struct_size;
    int32_t reserved; /**< 0. */
    uint64_t with_count;
    uint64_t method_count;
    /** borrowed[with_count]. Texts of further rulebooks, for `extends` and `of`; looked at before
     *  the built-in ones. NULL when there are none. */
    tieuchi_str const* with;
    tieuchi_method const* methods; /**< borrowed[method_count]. NULL when there are none. */
} tieuchi_rulebook_options;

/** The defaults: nothing further. */
#define TIEUCHI_RULEBOOK_OPTIONS_INIT                                                              \
    { (uint32_t)sizeof(tieuchi_rulebook_options), 0, 0, 0, NULL, NULL }

/** What the check of a rulebook counted. */
typedef struct tieuchi_check_counts {
    uint32_t struct_size;
    int32_t reserved;
    uint64_t errors;
    uint64_t warnings;
    uint64_t bounds;     /**< Ends of bounds with a value, of the edition that was looked at. */
    uint64_t verified;   /**< Of these, verified. */
    uint64_t unverified; /**< Of these, unverified. */
    uint64_t unknown;    /**< Ends of bounds that nobody knows. */
    uint64_t delegated;  /**< Ends of bounds that an authority has not set. */
} tieuchi_check_counts;

/** A rulebook that the library carries. */
typedef struct tieuchi_builtin {
    uint32_t struct_size;
    int32_t reserved;
    tieuchi_str id;
    tieuchi_str title_vi;
    tieuchi_str title_en;
    tieuchi_str citation;
    tieuchi_str json; /**< The whole document; static; without a NUL after it. */
} tieuchi_builtin;

/** Put the defaults into options, as TIEUCHI_RULEBOOK_OPTIONS_INIT does.
 *  @param options out.
 *  @param size    sizeof(tieuchi_rulebook_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_rulebook_options_init(tieuchi_rulebook_options* options,
                                                          size_t size);
/** List the rulebooks that the library carries, in the order of their ids.
 *  @param out out. An owned list; release with tieuchi_builtin_list_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_builtin_list_create(tieuchi_builtin_list** out,
                                                        tieuchi_error* err);
/** Number of rulebooks in a list.
 *  @param self borrowed. */
TIEUCHI_CAPI size_t tieuchi_builtin_list_count(tieuchi_builtin_list const* self);
/** One of them. Its strings are borrowed from the list, but `json` is static.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_builtin_list_item(tieuchi_builtin_list const* self,
                                                      size_t index, tieuchi_builtin* out,
                                                      tieuchi_error* err);
/** Release a list; NULL does nothing.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_builtin_list_release(tieuchi_builtin_list* self);
/** Read a rulebook and everything that it rests on.
 *  @param json     borrowed. A `tieuchi-rulebook/1` document.
 *  @param options  borrowed, optional: the defaults.
 *  @param problems borrowed, optional. Emptied, then filled, on failure too.
 *  @param out      out. An owned rulebook; release with tieuchi_rulebook_release().
 *  @return The code of the first error of the document, with its place in `err`. */
TIEUCHI_CAPI tieuchi_status tieuchi_rulebook_read(char const* json, size_t size,
                                                  tieuchi_rulebook_options const* options,
                                                  tieuchi_diagnostics* problems,
                                                  tieuchi_rulebook** out, tieuchi_error* err);
/** Read a rulebook that the library carries; otherwise as tieuchi_rulebook_read().
 *  @param id borrowed.
 *  @return TIEUCHI_E_UNKNOWN_RULEBOOK when no built-in rulebook has the id. */
TIEUCHI_CAPI tieuchi_status tieuchi_rulebook_read_builtin(char const* id, size_t size,
                                                          tieuchi_rulebook_options const* options,
                                                          tieuchi_diagnostics* problems,
                                                          tieuchi_rulebook** out,
                                                          tieuchi_error* err);
/** Check a rulebook: its errors, what is open or doubtful, and how its bounds stand.
 *  @param json     borrowed. A `tieuchi-rulebook/1` document.
 *  @param date     borrowed, optional. `YYYY-MM-DD`: the edition that is looked at; NULL: the last.
 *  @param options  borrowed, optional: the defaults. No method is called or kept.
 *  @param problems borrowed, optional. Emptied, then filled with errors and warnings.
 *  @param counts   out, optional, with struct_size set.
 *  @return TIEUCHI_OK also for a document with errors; TIEUCHI_E_BAD_DATE. */
TIEUCHI_CAPI tieuchi_status tieuchi_rulebook_check(char const* json, size_t size, char const* date,
                                                   size_t date_size,
                                                   tieuchi_rulebook_options const* options,
                                                   tieuchi_diagnostics* problems,
                                                   tieuchi_check_counts* counts,
                                                   tieuchi_error* err);
/** Take one more share of a rulebook.
 *  @param self borrowed.
 *  @return The same handle, owned once more; NULL for NULL. */
TIEUCHI_CAPI tieuchi_rulebook* tieuchi_rulebook_retain(tieuchi_rulebook const* self);
/** Give one share back; NULL does nothing.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_rulebook_release(tieuchi_rulebook const* self);
/** Id as the document states it.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_rulebook_id(tieuchi_rulebook const* self);
/** Title in a TIEUCHI_LANGUAGE_, else in the other one; empty for no such language.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_rulebook_title(tieuchi_rulebook const* self, int32_t language);
/** Citation of the legal instrument.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_rulebook_citation(tieuchi_rulebook const* self);
/** SHA-256 of the canonical form, 64 hexadecimal digits (S-1103).
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_rulebook_sha256(tieuchi_rulebook const* self);
/** The canonical form that the digest is taken of.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_rulebook_canonical(tieuchi_rulebook const* self);
/** Number of the caller's own scoring methods.
 *  @param self borrowed. */
TIEUCHI_CAPI size_t tieuchi_rulebook_method_count(tieuchi_rulebook const* self);
/** Name of one of the caller's own scoring methods; empty beyond the last.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_rulebook_method_name(tieuchi_rulebook const* self, size_t index);
/** Number of the days on which something changes, of all layers together.
 *  @param self borrowed. */
TIEUCHI_CAPI size_t tieuchi_rulebook_change_count(tieuchi_rulebook const* self);
/** One of these days, `YYYY-MM-DD`, in rising order; empty beyond the last.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_rulebook_change(tieuchi_rulebook const* self, size_t index);

/* ---- evaluators, and the rulebook as it stands on their date ------------------------------ */

/** A rulebook as it stands on the reference date; strings are borrowed from the evaluator. */
typedef struct tieuchi_edition {
    uint32_t struct_size;
    int32_t layer_count; /**< From the outermost base to the rulebook itself. */
    int32_t presupposed_count;
    int32_t attribute_count;
    int32_t group_count;
    int32_t criterion_count;
    int32_t indicator_count;
    int32_t leaf_count;          /**< Leaves of criteria, then the conditions. */
    int32_t criteria_leaf_count; /**< Leaves of criteria: the first condition's number. */
    int32_t condition_count;
    int32_t grade_count; /**< 0 when the rulebook has none. */
    int32_t reserved;
    tieuchi_decimal scale;
    tieuchi_decimal basic_progress;
    tieuchi_decimal completeness_floor;
    tieuchi_str id;
    tieuchi_str title_vi;
    tieuchi_str title_en;
    tieuchi_str citation;
    tieuchi_str unit_level;
    tieuchi_str designation_vi;
    tieuchi_str designation_en;
    tieuchi_str effective_from; /**< `YYYY-MM-DD`; empty when not stated. */
    tieuchi_str effective_to;
    tieuchi_test const* withdraw; /**< NULL when there is none. */
    void const* reserved_pointer;
} tieuchi_edition;

/** A criterion; strings and requirement are borrowed from the evaluator. */
typedef struct tieuchi_criterion {
    uint32_t struct_size;
    int32_t first_indicator; /**< Number of its first indicator; the others follow. */
    int32_t indicator_count;
    int32_t first_leaf; /**< Number of its first leaf; the others follow. */
    int32_t leaf_count;
    int32_t may_weaken; /**< Whether a layer may weaken it. */
    tieuchi_decimal weight;
    tieuchi_str id;
    tieuchi_str name_vi;
    tieuchi_str name_en;
    tieuchi_str group;  /**< Id of a group; empty when not stated. */
    tieuchi_str agency; /**< Who answers for it; empty when not stated. */
    tieuchi_provenance origin;
    tieuchi_requirement const* requirement; /**< Over its indicators. */
    void const* reserved_pointer;
} tieuchi_criterion;

/** An indicator; strings and requirement are borrowed from the evaluator. */
typedef struct tieuchi_indicator {
    uint32_t struct_size;
    int32_t criterion; /**< Number of its criterion. */
    int32_t single;    /**< Whether it is its own only leaf. */
    int32_t first_leaf;
    int32_t leaf_count;
    int32_t may_weaken;
    tieuchi_decimal weight;
    tieuchi_str id;
    tieuchi_str name_vi;
    tieuchi_str name_en;
    tieuchi_provenance origin;
    tieuchi_requirement const* requirement; /**< Over its parts; NULL for a single one. */
    void const* reserved_pointer;
} tieuchi_indicator;

/** A leaf; strings, bound and test are borrowed from the evaluator. */
typedef struct tieuchi_leaf {
    uint32_t struct_size;
    int32_t node_kind;  /**< TIEUCHI_NODE_KIND_INDICATOR, _PART or _CONDITION. */
    int32_t criterion;  /**< Number of its criterion; -1 for a condition. */
    int32_t indicator;  /**< Number of its indicator; -1 for a condition. */
    int32_t kind;       /**< TIEUCHI_LEAF_KIND_ */
    int32_t unit_scale; /**< 100 where the unit is exactly `%`, else 1. */
    int32_t comparator; /**< TIEUCHI_COMPARATOR_ */
    int32_t shape;      /**< TIEUCHI_PROGRESS_SHAPE_ as asked for; 0: the default of S-401. */
    int32_t has_baseline;
    int32_t has_full;
    int32_t full_points; /**< S-407, of an ordinal with points. */
    int32_t level_count; /**< Of an ordinal. */
    int32_t point_count; /**< Of a table of progress. */
    int32_t reference_count;
    int32_t exemptable; /**< Whether an observation may exempt it. */
    int32_t may_weaken;
    tieuchi_decimal weight;
    tieuchi_decimal baseline;
    tieuchi_decimal full;
    tieuchi_str id;
    tieuchi_str name_vi;
    tieuchi_str name_en;
    tieuchi_str unit;
    tieuchi_str bound_layer; /**< Id of the rulebook document that states the bound. */
    tieuchi_provenance origin;
    tieuchi_bound const* bound;
    tieuchi_test const* exempt_when; /**< NULL when there is none. */
} tieuchi_leaf;

/** A level of an ordinal leaf; strings are borrowed from the evaluator. */
typedef struct tieuchi_level {
    uint32_t struct_size;
    int32_t has_progress;
    int32_t has_points;
    int32_t reserved;
    tieuchi_decimal progress;
    tieuchi_decimal points;
    tieuchi_str id;
    tieuchi_str name_vi;
    tieuchi_str name_en;
} tieuchi_level;

/** An attribute of units; strings are borrowed from the evaluator. */
typedef struct tieuchi_attribute {
    uint32_t struct_size;
    int32_t kind;        /**< TIEUCHI_ATTRIBUTE_KIND_ */
    int32_t value_count; /**< Values that it can take; 0 for a number. */
    int32_t rule_count;  /**< Of a derived one. */
    int32_t has_default;
    int32_t reserved;
    tieuchi_decimal default_number; /**< Of a number. */
    tieuchi_str default_value;      /**< Of an enumeration. */
    tieuchi_str id;
    tieuchi_str unit; /**< Of a number; empty when not stated. */
} tieuchi_attribute;

/** A rule of a derived attribute; strings and test are borrowed from the evaluator. */
typedef struct tieuchi_derive_rule {
    uint32_t struct_size;
    int32_t reserved;
    tieuchi_str value;        /**< Empty where `value_of` is stated. */
    tieuchi_str value_of;     /**< Id of the attribute whose value is taken; otherwise empty. */
    tieuchi_test const* when; /**< NULL: applies always. */
    void const* reserved_pointer;
} tieuchi_derive_rule;

/** Something with an id and a name: a group, a grade, a value of an attribute. Strings and test are
 *  borrowed from the evaluator. */
typedef struct tieuchi_named {
    uint32_t struct_size;
    int32_t reserved;
    tieuchi_str id;
    tieuchi_str name_vi;      /**< Empty when not stated. */
    tieuchi_str name_en;      /**< Empty when not stated. */
    tieuchi_test const* when; /**< Of a grade; NULL of the last one and of everything else. */
    void const* reserved_pointer;
} tieuchi_named;

/** A node of a bound; strings and `inner` are borrowed from the evaluator. */
typedef struct tieuchi_bound_node {
    uint32_t struct_size;
    int32_t form;         /**< TIEUCHI_BOUND_FORM_ */
    int32_t truth;        /**< Of a value for `is`. */
    int32_t level;        /**< Of a value for `at_least_level`: index of the level, worst first. */
    int32_t has_floor;    /**< Of a delegated one. */
    int32_t verified;     /**< Of a sourced one. */
    int32_t branch_count; /**< Of the two `by` forms. */
    int32_t reserved;
    tieuchi_decimal low;   /**< Of a value: the number, or the lower end. */
    tieuchi_decimal high;  /**< Of a value for `between` the upper end; otherwise as `low`. */
    tieuchi_decimal floor; /**< Of a delegated one: the weakest bound that may be set. */
    tieuchi_decimal times; /**< Of one taken from another rulebook: the factor. */
    tieuchi_str attribute; /**< Of the form by attribute. */
    tieuchi_str authority; /**< Of a delegated one. */
    tieuchi_str source;    /**< Of a sourced one; empty when not stated; so the next two. */
    tieuchi_str citation;
    tieuchi_str note;
    tieuchi_str rulebook;       /**< Of one taken from another rulebook. */
    tieuchi_str leaf;           /**< The same: id of the leaf. */
    tieuchi_bound const* inner; /**< Of a sourced or taken one: the bound in it; else NULL. */
    void const* reserved_pointer;
} tieuchi_bound_node;

/** A node of a requirement. */
typedef struct tieuchi_requirement_node {
    uint32_t struct_size;
    int32_t child;      /**< Index of the child that it names, from 0; -1 for a combination. */
    int32_t combine;    /**< Of a combination: TIEUCHI_COMBINE_ */
    int32_t k;          /**< Of TIEUCHI_COMBINE_AT_LEAST. */
    int32_t node_count; /**< Of a combination: the nodes under it. */
    int32_t reserved;
    tieuchi_decimal weight; /**< Of an inner combination. */
} tieuchi_requirement_node;

/** A node of a test; strings are borrowed from the evaluator. */
typedef struct tieuchi_test_node {
    uint32_t struct_size;
    int32_t form;        /**< TIEUCHI_TEST_FORM_ */
    int32_t asked;       /**< Of the verdict facts: TIEUCHI_ASKED_VERDICT_; otherwise 0. */
    int32_t comparator;  /**< Of the comparing facts: TIEUCHI_COMPARATOR_; otherwise 0. */
    int32_t node_count;  /**< Of all, any and negation: the nodes under it. */
    int32_t value_count; /**< Of TIEUCHI_TEST_FORM_ATTRIBUTE_IS: the values. */
    tieuchi_decimal low;
    tieuchi_decimal high; /**< Of `between` the upper end; otherwise as `low`. */
    tieuchi_str subject;  /**< Measure, criterion, indicator, condition or attribute. */
} tieuchi_test_node;

/** Compile a rulebook for a reference date.
 *  @param rulebook borrowed; the evaluator keeps a share of it.
 *  @param date     borrowed. `YYYY-MM-DD`.
 *  @param out      out. An owned evaluator; release with tieuchi_evaluator_release().
 *  @return TIEUCHI_E_BAD_DATE. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_compile(tieuchi_rulebook const* rulebook,
                                                      char const* date, size_t date_size,
                                                      tieuchi_evaluator** out, tieuchi_error* err);
/** Take one more share of an evaluator.
 *  @param self borrowed.
 *  @return The same handle, owned once more; NULL for NULL. */
TIEUCHI_CAPI tieuchi_evaluator* tieuchi_evaluator_retain(tieuchi_evaluator const* self);
/** Give one share back; NULL does nothing.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_evaluator_release(tieuchi_evaluator const* self);
/** The rulebook, borrowed from the evaluator.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_rulebook const* tieuchi_evaluator_rulebook(tieuchi_evaluator const* self);
/** The reference date, `YYYY-MM-DD`.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_evaluator_date(tieuchi_evaluator const* self);
/** The rulebook as it stands on the reference date, and how many of everything it has.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_edition(tieuchi_evaluator const* self,
                                                      tieuchi_edition* out, tieuchi_error* err);
/** Id of a layer, from the outermost base to the rulebook itself.
 *  @param self borrowed.
 *  @param out  out. Borrowed from the evaluator.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_layer(tieuchi_evaluator const* self, int32_t index,
                                                    tieuchi_str* out, tieuchi_error* err);
/** Id of a presupposed rulebook.
 *  @param self borrowed.
 *  @param out  out. Borrowed from the evaluator.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_presupposed(tieuchi_evaluator const* self,
                                                          int32_t index, tieuchi_str* out,
                                                          tieuchi_error* err);
/** A criterion by its number, in document order.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_criterion(tieuchi_evaluator const* self,
                                                        int32_t index, tieuchi_criterion* out,
                                                        tieuchi_error* err);
/** An indicator by its number, in document order.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_indicator(tieuchi_evaluator const* self,
                                                        int32_t index, tieuchi_indicator* out,
                                                        tieuchi_error* err);
/** A leaf by its number: leaves of criteria in document order, then the conditions.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_leaf(tieuchi_evaluator const* self, int32_t index,
                                                   tieuchi_leaf* out, tieuchi_error* err);
/** A level of an ordinal leaf, worst first.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_level(tieuchi_evaluator const* self, int32_t leaf,
                                                    int32_t index, tieuchi_level* out,
                                                    tieuchi_error* err);
/** A point of a leaf's table of progress.
 *  @param self     borrowed.
 *  @param value    out. In the unit of the leaf.
 *  @param progress out. In [0, 1].
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_point(tieuchi_evaluator const* self, int32_t leaf,
                                                    int32_t index, tieuchi_decimal* value,
                                                    tieuchi_decimal* progress, tieuchi_error* err);
/** A figure that belongs to a leaf and judges nobody.
 *  @param self  borrowed.
 *  @param name  out. Borrowed from the evaluator.
 *  @param value out. Borrowed from the evaluator.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_reference(tieuchi_evaluator const* self, int32_t leaf,
                                                        int32_t index, tieuchi_str* name,
                                                        tieuchi_bound const** value,
                                                        tieuchi_error* err);
/** An attribute by its number.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_attribute(tieuchi_evaluator const* self,
                                                        int32_t index, tieuchi_attribute* out,
                                                        tieuchi_error* err);
/** A value that an attribute can take, with its label as the name.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_attribute_value(tieuchi_evaluator const* self,
                                                              int32_t attribute, int32_t index,
                                                              tieuchi_named* out,
                                                              tieuchi_error* err);
/** A rule of a derived attribute; the first that applies decides.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_derive_rule(tieuchi_evaluator const* self,
                                                          int32_t attribute, int32_t index,
                                                          tieuchi_derive_rule* out,
                                                          tieuchi_error* err);
/** A group of criteria.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_group(tieuchi_evaluator const* self, int32_t index,
                                                    tieuchi_named* out, tieuchi_error* err);
/** A grade, best first.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_evaluator_grade(tieuchi_evaluator const* self, int32_t index,
                                                    tieuchi_named* out, tieuchi_error* err);
/** Number of the leaf that a value under an id belongs to; -1 for none.
 *  @param self borrowed.
 *  @param id   borrowed. */
TIEUCHI_CAPI int32_t tieuchi_evaluator_find_leaf(tieuchi_evaluator const* self, char const* id,
                                                 size_t size);
/** Number of the indicator of an id; -1 for none.
 *  @param self borrowed.
 *  @param id   borrowed. */
TIEUCHI_CAPI int32_t tieuchi_evaluator_find_indicator(tieuchi_evaluator const* self, char const* id,
                                                      size_t size);
/** Number of the criterion of an id; -1 for none.
 *  @param self borrowed.
 *  @param id   borrowed. */
TIEUCHI_CAPI int32_t tieuchi_evaluator_find_criterion(tieuchi_evaluator const* self, char const* id,
                                                      size_t size);
/** Number of the attribute of an id; -1 for none.
 *  @param self borrowed.
 *  @param id   borrowed. */
TIEUCHI_CAPI int32_t tieuchi_evaluator_find_attribute(tieuchi_evaluator const* self, char const* id,
                                                      size_t size);
/** TIEUCHI_NODE_KIND_ of an id; one that a criterion shares with its indicator: the criterion.
 *  @param self borrowed.
 *  @param id   borrowed. */
TIEUCHI_CAPI int32_t tieuchi_evaluator_kind_of(tieuchi_evaluator const* self, char const* id,
                                               size_t size);
/** What a node of a bound is.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_bound_get(tieuchi_bound const* self, tieuchi_bound_node* out,
                                              tieuchi_error* err);
/** A branch of one of the two `by` forms.
 *  @param self  borrowed.
 *  @param key   out. Borrowed; `*` stands for every other value.
 *  @param under out. Borrowed from the evaluator.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_bound_branch(tieuchi_bound const* self, int32_t index,
                                                 tieuchi_str* key, tieuchi_bound const** under,
                                                 tieuchi_error* err);
/** What a node of a requirement is.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_requirement_get(tieuchi_requirement const* self,
                                                    tieuchi_requirement_node* out,
                                                    tieuchi_error* err);
/** A node under a combination.
 *  @param self  borrowed.
 *  @param under out. Borrowed from the evaluator.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_requirement_under(tieuchi_requirement const* self,
                                                      int32_t index,
                                                      tieuchi_requirement const** under,
                                                      tieuchi_error* err);
/** What a node of a test is.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_test_get(tieuchi_test const* self, tieuchi_test_node* out,
                                             tieuchi_error* err);
/** A node under all, any or negation.
 *  @param self  borrowed.
 *  @param under out. Borrowed from the evaluator.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_test_under(tieuchi_test const* self, int32_t index,
                                               tieuchi_test const** under, tieuchi_error* err);
/** A value of TIEUCHI_TEST_FORM_ATTRIBUTE_IS.
 *  @param self borrowed.
 *  @param out  out. Borrowed from the evaluator.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_test_value(tieuchi_test const* self, int32_t index,
                                               tieuchi_str* out, tieuchi_error* err);

/* ---- units ------------------------------------------------------------------------------- */

/** What goes along with an observation or a declared verdict, for the record. */
typedef struct tieuchi_remark {
    uint32_t struct_size;
    int32_t reserved; /**< 0. */
    tieuchi_str source;
    tieuchi_str note;
    tieuchi_str exemption; /**< Why it is exempt. */
    tieuchi_str by;        /**< Who declared. */
    tieuchi_str on;        /**< When it was declared, `YYYY-MM-DD`. */
} tieuchi_remark;

/** A remark that says nothing. */
#define TIEUCHI_REMARK_INIT                                                                        \
    {                                                                                              \
        (uint32_t)sizeof(tieuchi_remark), 0, {NULL, 0}, {NULL, 0}, {NULL, 0}, {NULL, 0}, {         \
            NULL, 0                                                                                \
        }                                                                                          \
    }

/** What is known of a leaf of a unit. */
typedef struct tieuchi_observation {
    uint32_t struct_size;
    int32_t kind;           /**< TIEUCHI_OBSERVED_ */
    int32_t truth;          /**< Of a boolean: 0 or 1. */
    int32_t level;          /**< Of a level: its index, worst first. */
    tieuchi_decimal first;  /**< The number; the numerator of a pair. */
    tieuchi_decimal second; /**< The denominator of a pair. */
} tieuchi_observation;

/** What a unit states of an attribute. */
typedef struct tieuchi_attribute_state {
    uint32_t struct_size;
    int32_t stated; /**< 0: the unit does not state it. */
    int32_t value;  /**< Of an enumeration: index of the value; otherwise -1. */
    int32_t reserved;
    tieuchi_decimal number; /**< Of a number. */
} tieuchi_attribute_state;

/** How a JSON document of units is read. */
typedef struct tieuchi_units_options {
    uint32_t struct_size;
    int32_t ignore_other_ids; /**< 1: ids that the rulebook has not are warnings, not errors. */
} tieuchi_units_options;

/** The defaults: ids that the rulebook has not are errors. */
#define TIEUCHI_UNITS_OPTIONS_INIT                                                                 \
    { (uint32_t)sizeof(tieuchi_units_options), 0 }

/** How a CSV text is read. */
typedef struct tieuchi_csv_options {
    uint32_t struct_size;
    int32_t ignore_other_ids; /**< As in tieuchi_units_options. */
    int32_t separator;        /**< Comma, semicolon or tab; 0: found from the header. */
    int32_t decimal_mark;     /**< Point, or comma for the Vietnamese convention. */
} tieuchi_csv_options;

/** The defaults: the separator is found, the decimal mark is a point. */
#define TIEUCHI_CSV_OPTIONS_INIT                                                                   \
    { (uint32_t)sizeof(tieuchi_csv_options), 0, 0, '.' }

/** Make a unit of which nothing is known.
 *  @param evaluator borrowed; the unit keeps a share of it.
 *  @param out       out. An owned unit; release with tieuchi_unit_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_create(tieuchi_evaluator const* evaluator,
                                                tieuchi_unit** out, tieuchi_error* err);
/** Make a copy of a unit, such as one of a list.
 *  @param self borrowed.
 *  @param out  out. An owned unit; release with tieuchi_unit_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_copy(tieuchi_unit const* self, tieuchi_unit** out,
                                              tieuchi_error* err);
/** Release a unit; NULL does nothing.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_unit_release(tieuchi_unit* self);
/** Forget everything but the evaluator; keeps the memory.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_clear(tieuchi_unit* self, tieuchi_error* err);
/** The evaluator, borrowed from the unit.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_evaluator const* tieuchi_unit_evaluator(tieuchi_unit const* self);
/** Set the id; UTF-8, not checked against the rules for ids in documents.
 *  @param self  borrowed.
 *  @param value borrowed.
 *  @return TIEUCHI_E_NOT_UTF8. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_set_id(tieuchi_unit* self, char const* value, size_t size,
                                                tieuchi_error* err);
/** Set the name; empty: not stated. As tieuchi_unit_set_id(). */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_set_name(tieuchi_unit* self, char const* value,
                                                  size_t size, tieuchi_error* err);
/** Set the id of the parent; empty: not stated. As tieuchi_unit_set_id(). */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_set_parent(tieuchi_unit* self, char const* value,
                                                    size_t size, tieuchi_error* err);
/** Set the cohorts, in the place of those that it had.
 *  @param self   borrowed.
 *  @param values borrowed[count]. NULL when count is 0.
 *  @return TIEUCHI_E_NOT_UTF8. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_set_cohorts(tieuchi_unit* self, tieuchi_str const* values,
                                                     size_t count, tieuchi_error* err);
/** Say which designations the unit holds by decision; without this they are unknown.
 *  @param self borrowed.
 *  @param ids  borrowed[count]. NULL when count is 0.
 *  @return TIEUCHI_E_NOT_UTF8. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_set_holds(tieuchi_unit* self, tieuchi_str const* ids,
                                                   size_t count, tieuchi_error* err);
/** State an attribute; of a number its literal.
 *  @param self  borrowed.
 *  @param id    borrowed.
 *  @param value borrowed.
 *  @return TIEUCHI_E_UNKNOWN_ATTRIBUTE, TIEUCHI_E_DERIVED_ATTRIBUTE,
 *          TIEUCHI_E_BAD_ATTRIBUTE_VALUE. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_set_attribute(tieuchi_unit* self, char const* id,
                                                       size_t id_size, char const* value,
                                                       size_t value_size, tieuchi_error* err);
/** State a decimal attribute; as tieuchi_unit_set_attribute(). */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_set_attribute_decimal(tieuchi_unit* self, char const* id,
                                                               size_t id_size,
                                                               tieuchi_decimal value,
                                                               tieuchi_error* err);
/** Observe a number in the unit of the leaf. Observing again replaces.
 *  @param self borrowed.
 *  @param id   borrowed. Of a leaf: a part, an indicator without parts, a condition, or a criterion
 *              that shares its id with such an indicator.
 *  @return TIEUCHI_E_UNKNOWN_OBSERVATION, TIEUCHI_E_VALUE_ON_PARTS, TIEUCHI_E_WRONG_VALUE_KIND. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_observe_decimal(tieuchi_unit* self, char const* id,
                                                         size_t id_size, tieuchi_decimal value,
                                                         tieuchi_error* err);
/** Observe a number by its literal, `85.5`; otherwise as tieuchi_unit_observe_decimal().
 *  @param value borrowed.
 *  @return Also what tieuchi_decimal_parse() returns. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_observe_text(tieuchi_unit* self, char const* id,
                                                      size_t id_size, char const* value,
                                                      size_t value_size, tieuchi_error* err);
/** Observe a pair, 179 of 199 (S-203); otherwise as tieuchi_unit_observe_decimal().
 *  @return Also TIEUCHI_E_NEGATIVE_NUMERATOR, TIEUCHI_E_ZERO_DENOMINATOR. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_observe_ratio(tieuchi_unit* self, char const* id,
                                                       size_t id_size, tieuchi_decimal numerator,
                                                       tieuchi_decimal denominator,
                                                       tieuchi_error* err);
/** Observe yes (1) or no (0); otherwise as tieuchi_unit_observe_decimal(). */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_observe_boolean(tieuchi_unit* self, char const* id,
                                                         size_t id_size, int32_t value,
                                                         tieuchi_error* err);
/** Observe a level by its id; otherwise as tieuchi_unit_observe_decimal().
 *  @param level borrowed.
 *  @return Also TIEUCHI_E_BAD_VALUE for what is no level of the leaf. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_observe_level(tieuchi_unit* self, char const* id,
                                                       size_t id_size, char const* level,
                                                       size_t level_size, tieuchi_error* err);
/** Exempt a leaf.
 *  @param self borrowed.
 *  @param id   borrowed.
 *  @param why  borrowed, may be empty.
 *  @return TIEUCHI_E_UNKNOWN_OBSERVATION, TIEUCHI_E_NOT_EXEMPTABLE. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_exempt(tieuchi_unit* self, char const* id, size_t id_size,
                                                char const* why, size_t why_size,
                                                tieuchi_error* err);
/** Forget the observation and the declared verdict of an id.
 *  @param self borrowed.
 *  @param id   borrowed.
 *  @return TIEUCHI_E_UNKNOWN_OBSERVATION. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_forget(tieuchi_unit* self, char const* id, size_t id_size,
                                                tieuchi_error* err);
/** Put a declared verdict on record (S-306).
 *  @param self  borrowed.
 *  @param id    borrowed. Of an indicator or a criterion; one that both share stands for both.
 *  @param value TIEUCHI_DECLARED_; TIEUCHI_DECLARED_NONE takes it back.
 *  @return TIEUCHI_E_UNKNOWN_OBSERVATION, TIEUCHI_E_BAD_DECLARED. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_declare(tieuchi_unit* self, char const* id, size_t id_size,
                                                 int32_t value, tieuchi_error* err);
/** Keep the source and other words of an observation, in the place of those that it had.
 *  @param self  borrowed.
 *  @param id    borrowed.
 *  @param words borrowed, with struct_size set.
 *  @return TIEUCHI_E_UNKNOWN_OBSERVATION, TIEUCHI_E_NOT_UTF8. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_annotate(tieuchi_unit* self, char const* id,
                                                  size_t id_size, tieuchi_remark const* words,
                                                  tieuchi_error* err);
/** Make a remark say nothing, as TIEUCHI_REMARK_INIT does.
 *  @param remark out.
 *  @param size   sizeof(tieuchi_remark). */
TIEUCHI_CAPI tieuchi_status tieuchi_remark_init(tieuchi_remark* remark, size_t size);
/** The id.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_unit_id(tieuchi_unit const* self);
/** The name; empty when not stated.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_unit_name(tieuchi_unit const* self);
/** Id of the parent; empty when not stated.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_unit_parent(tieuchi_unit const* self);
/** Number of cohorts.
 *  @param self borrowed. */
TIEUCHI_CAPI size_t tieuchi_unit_cohort_count(tieuchi_unit const* self);
/** A cohort; empty beyond the last.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_unit_cohort(tieuchi_unit const* self, size_t index);
/** Number of designations that it holds by decision; -1 when not stated.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_unit_hold_count(tieuchi_unit const* self);
/** A designation that it holds; empty beyond the last.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_unit_hold(tieuchi_unit const* self, size_t index);
/** What is known of a leaf, by its number.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_observation(tieuchi_unit const* self, int32_t leaf,
                                                     tieuchi_observation* out, tieuchi_error* err);
/** The declared verdict on a criterion or an indicator, by its number.
 *  @param self      borrowed.
 *  @param node_kind TIEUCHI_NODE_KIND_CRITERION or _INDICATOR.
 *  @param out       out. TIEUCHI_DECLARED_
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_declared(tieuchi_unit const* self, int32_t node_kind,
                                                  int32_t index, int32_t* out, tieuchi_error* err);
/** What the unit states of an attribute, by its number.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_attribute(tieuchi_unit const* self, int32_t index,
                                                   tieuchi_attribute_state* out,
                                                   tieuchi_error* err);
/** The words kept for an id.
 *  @param self borrowed.
 *  @param id   borrowed.
 *  @param out  out, with struct_size set. Borrowed strings.
 *  @return TIEUCHI_E_NOT_FOUND when there are none. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_remark(tieuchi_unit const* self, char const* id,
                                                size_t id_size, tieuchi_remark* out,
                                                tieuchi_error* err);

/** Put the defaults into options, as TIEUCHI_UNITS_OPTIONS_INIT does.
 *  @param options out.
 *  @param size    sizeof(tieuchi_units_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_units_options_init(tieuchi_units_options* options, size_t size);
/** Put the defaults into options, as TIEUCHI_CSV_OPTIONS_INIT does.
 *  @param options out.
 *  @param size    sizeof(tieuchi_csv_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_csv_options_init(tieuchi_csv_options* options, size_t size);
/** Read a `tieuchi-units/1` document.
 *  @param evaluator borrowed; the units keep a share of it.
 *  @param json      borrowed.
 *  @param options   borrowed, optional: the defaults.
 *  @param problems  borrowed, optional. Emptied, then filled, on failure too.
 *  @param out       out. An owned list; release with tieuchi_unit_list_release().
 *  @return The code of the first error of the document, with its place in `err`. */
TIEUCHI_CAPI tieuchi_status tieuchi_units_read(tieuchi_evaluator const* evaluator, char const* json,
                                               size_t size, tieuchi_units_options const* options,
                                               tieuchi_diagnostics* problems,
                                               tieuchi_unit_list** out, tieuchi_error* err);
/** Read units from CSV, one row a unit or one row an observation; as tieuchi_units_read().
 *  @param csv borrowed. */
TIEUCHI_CAPI tieuchi_status tieuchi_units_read_csv(tieuchi_evaluator const* evaluator,
                                                   char const* csv, size_t size,
                                                   tieuchi_csv_options const* options,
                                                   tieuchi_diagnostics* problems,
                                                   tieuchi_unit_list** out, tieuchi_error* err);
/** Number of units in a list.
 *  @param self borrowed. */
TIEUCHI_CAPI size_t tieuchi_unit_list_count(tieuchi_unit_list const* self);
/** A unit of a list.
 *  @param self borrowed.
 *  @param out  out. Borrowed from the list.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_list_item(tieuchi_unit_list const* self, size_t index,
                                                   tieuchi_unit const** out, tieuchi_error* err);
/** Release a list and its units; NULL does nothing.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_unit_list_release(tieuchi_unit_list* self);

/* ---- assessments ------------------------------------------------------------------------- */

/** The caller's policies for an assessment; part of every result (S-1103). */
typedef struct tieuchi_assess_options {
    uint32_t struct_size;
    int32_t missing;  /**< TIEUCHI_MISSING_POLICY_ */
    int32_t declared; /**< TIEUCHI_DECLARED_POLICY_ */
    int32_t reserved; /**< 0. */
} tieuchi_assess_options;

/** The defaults: what is missing is unknown, declared verdicts fill gaps. */
#define TIEUCHI_ASSESS_OPTIONS_INIT                                                                \
    {                                                                                              \
        (uint32_t)sizeof(tieuchi_assess_options), TIEUCHI_MISSING_POLICY_UNKNOWN,                  \
            TIEUCHI_DECLARED_POLICY_FILLS_GAPS, 0                                                  \
    }

/** What was found of a criterion or an indicator. */
typedef struct tieuchi_node_result {
    uint32_t struct_size;
    int32_t verdict;         /**< TIEUCHI_VERDICT_, as it counts. */
    int32_t reason;          /**< TIEUCHI_REASON_, of an unknown or an exempt. */
    int32_t computed;        /**< TIEUCHI_VERDICT_ without the declared verdict on the node. */
    int32_t declared;        /**< TIEUCHI_DECLARED_ on record, whether it counts or not. */
    int32_t declared_counts; /**< Whether it decided (S-306). */
    int32_t basic;           /**< S-306 */
    int32_t reserved;
} tieuchi_node_result;

/** What was found of a leaf; what was known of it is in the unit. */
typedef struct tieuchi_leaf_result {
    uint32_t struct_size;
    int32_t verdict;  /**< TIEUCHI_VERDICT_ */
    int32_t reason;   /**< TIEUCHI_REASON_, of an unknown, an exempt, or a fail by S-308. */
    int32_t observed; /**< TIEUCHI_OBSERVED_ */
} tieuchi_leaf_result;

/** A node on which a declared and a computed verdict differ (S-306). */
typedef struct tieuchi_conflict {
    uint32_t struct_size;
    int32_t node_kind; /**< TIEUCHI_NODE_KIND_CRITERION or _INDICATOR. */
    int32_t index;     /**< Its number. */
    int32_t computed;  /**< TIEUCHI_VERDICT_ */
    int32_t declared;  /**< TIEUCHI_DECLARED_ */
    int32_t reserved;
} tieuchi_conflict;

/** Verdict, counts and exact score of one unit, without reasons. */
typedef struct tieuchi_tally {
    uint32_t struct_size;
    int32_t standard; /**< TIEUCHI_VERDICT_ */
    int32_t criteria_passed;
    int32_t criteria_failed;
    int32_t criteria_unknown;
    int32_t criteria_exempt;
    tieuchi_interval weighted_progress; /**< Where it does not fit, assess for its text. */
} tieuchi_tally;

/** Put the defaults into options, as TIEUCHI_ASSESS_OPTIONS_INIT does.
 *  @param options out.
 *  @param size    sizeof(tieuchi_assess_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_assess_options_init(tieuchi_assess_options* options,
                                                        size_t size);
/** Assess one unit: every verdict with its reason, scores, grade (SEMANTICS 3 to 7).
 *  @param evaluator borrowed; the assessment keeps a share of it.
 *  @param unit      borrowed. Made for this evaluator; the assessment has a copy.
 *  @param options   borrowed, optional: the defaults.
 *  @param out       out. An owned assessment; release with tieuchi_assessment_release().
 *  @return TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_assess(tieuchi_evaluator const* evaluator,
                                           tieuchi_unit const* unit,
                                           tieuchi_assess_options const* options,
                                           tieuchi_assessment** out, tieuchi_error* err);
/** Count one unit: what tieuchi_assess() finds, without reasons and faster. Calls no method of the
 *  caller's.
 *  @param evaluator borrowed.
 *  @param unit      borrowed. Made for this evaluator.
 *  @param options   borrowed, optional: the defaults.
 *  @param out       out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_count(tieuchi_evaluator const* evaluator,
                                          tieuchi_unit const* unit,
                                          tieuchi_assess_options const* options, tieuchi_tally* out,
                                          tieuchi_error* err);
/** Assess units and write one `tieuchi-assessment/1` document of them all.
 *  @param evaluator borrowed.
 *  @param units     borrowed[count], each borrowed and made for this evaluator. NULL when count
 *                   is 0.
 *  @param options   borrowed, optional: the defaults.
 *  @param out       out. An owned text.
 *  @return TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_assess_to_json(tieuchi_evaluator const* evaluator,
                                                   tieuchi_unit const* const* units, size_t count,
                                                   tieuchi_assess_options const* options,
                                                   tieuchi_text** out, tieuchi_error* err);
/** The same for all units of a list.
 *  @param evaluator borrowed.
 *  @param units     borrowed. Read for this evaluator.
 *  @param options   borrowed, optional: the defaults.
 *  @param out       out. An owned text.
 *  @return TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_assess_list_to_json(tieuchi_evaluator const* evaluator,
                                                        tieuchi_unit_list const* units,
                                                        tieuchi_assess_options const* options,
                                                        tieuchi_text** out, tieuchi_error* err);
/** Take one more share of an assessment.
 *  @param self borrowed.
 *  @return The same handle, owned once more; NULL for NULL and for the assessment of a callback. */
TIEUCHI_CAPI tieuchi_assessment* tieuchi_assessment_retain(tieuchi_assessment const* self);
/** Give one share back; NULL does nothing, nor does the assessment of a callback.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_assessment_release(tieuchi_assessment const* self);
/** The evaluator, borrowed from the assessment.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_evaluator const* tieuchi_assessment_evaluator(tieuchi_assessment const* self);
/** The copy of the unit, borrowed from the assessment; NULL of the assessment of a callback.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_unit const* tieuchi_assessment_unit(tieuchi_assessment const* self);
/** The policies that it was made under.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_options(tieuchi_assessment const* self,
                                                       tieuchi_assess_options* out,
                                                       tieuchi_error* err);
/** TIEUCHI_VERDICT_: whether the unit as a whole meets the standard (S-307).
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_assessment_standard(tieuchi_assessment const* self);
/** What was found of a criterion, by its number.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_criterion(tieuchi_assessment const* self,
                                                         int32_t index, tieuchi_node_result* out,
                                                         tieuchi_error* err);
/** What was found of an indicator, by its number.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_indicator(tieuchi_assessment const* self,
                                                         int32_t index, tieuchi_node_result* out,
                                                         tieuchi_error* err);
/** What was found of a leaf, by its number.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_leaf(tieuchi_assessment const* self, int32_t index,
                                                    tieuchi_leaf_result* out, tieuchi_error* err);
/** Whether a presupposed designation is held, by its index.
 *  @param self borrowed.
 *  @param out  out. TIEUCHI_VERDICT_
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_presupposed(tieuchi_assessment const* self,
                                                           int32_t index, int32_t* out,
                                                           tieuchi_error* err);
/** Number of conflicts.
 *  @param self borrowed. */
TIEUCHI_CAPI size_t tieuchi_assessment_conflict_count(tieuchi_assessment const* self);
/** A conflict, in document order.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_conflict(tieuchi_assessment const* self,
                                                        size_t index, tieuchi_conflict* out,
                                                        tieuchi_error* err);
/** Numbers of the leaves whose bound applies and is unverified (S-1102), in document order.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_unverified(tieuchi_assessment const* self,
                                                          int32_t* items, size_t cap,
                                                          size_t* needed, tieuchi_error* err);
/** Value of a built-in scoring method (S-601).
 *  @param self    borrowed.
 *  @param measure TIEUCHI_MEASURE_
 *  @param out     out. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_score(tieuchi_assessment const* self,
                                                     int32_t measure, tieuchi_interval* out,
                                                     tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value.
 *  @param self    borrowed.
 *  @param measure TIEUCHI_MEASURE_
 *  @param end     TIEUCHI_END_
 *  @param buf     out, optional.
 *  @param needed  out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_score_text(tieuchi_assessment const* self,
                                                          int32_t measure, int32_t end, char* buf,
                                                          size_t cap, size_t* needed,
                                                          tieuchi_error* err);
/** Value of a scoring method by its name, the caller's own included.
 *  @param self borrowed.
 *  @param name borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND when no method has the name; TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_score_by_name(tieuchi_assessment const* self,
                                                             char const* name, size_t size,
                                                             tieuchi_interval* out,
                                                             tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value.
 *  @param self   borrowed.
 *  @param name   borrowed.
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND when no method has the name; TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_score_by_name_text(tieuchi_assessment const* self,
                                                                  char const* name, size_t size,
                                                                  int32_t end, char* buf,
                                                                  size_t cap, size_t* needed,
                                                                  tieuchi_error* err);
/** Progress of a criterion as it counts (S-403, S-404); no value when it is exempt.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_criterion_progress(tieuchi_assessment const* self,
                                                                  int32_t index,
                                                                  tieuchi_interval* out,
                                                                  tieuchi_error* err);
/** An end of that progress as exact text; empty where there is no value.
 *  @param self   borrowed.
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_criterion_progress_text(
    tieuchi_assessment const* self, int32_t index, int32_t end, char* buf, size_t cap,
    size_t* needed, tieuchi_error* err);
/** Progress of an indicator; as tieuchi_assessment_criterion_progress(). */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_indicator_progress(tieuchi_assessment const* self,
                                                                  int32_t index,
                                                                  tieuchi_interval* out,
                                                                  tieuchi_error* err);
/** Its text; as tieuchi_assessment_criterion_progress_text(). */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_indicator_progress_text(
    tieuchi_assessment const* self, int32_t index, int32_t end, char* buf, size_t cap,
    size_t* needed, tieuchi_error* err);
/** Progress of a leaf as computed (S-401); as tieuchi_assessment_criterion_progress(). */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_leaf_progress(tieuchi_assessment const* self,
                                                             int32_t index, tieuchi_interval* out,
                                                             tieuchi_error* err);
/** Its text; as tieuchi_assessment_criterion_progress_text(). */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_leaf_progress_text(tieuchi_assessment const* self,
                                                                  int32_t index, int32_t end,
                                                                  char* buf, size_t cap,
                                                                  size_t* needed,
                                                                  tieuchi_error* err);
/** Share of leaves of criteria that are known (S-501); it always fits.
 *  @param self borrowed.
 *  @param out  out. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_completeness(tieuchi_assessment const* self,
                                                            tieuchi_fraction* out,
                                                            tieuchi_error* err);
/** Number of the grade; -1 while more than one is possible, or without grades (S-702).
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_assessment_grade(tieuchi_assessment const* self);
/** Numbers of the grades still possible, best first; none without grades (S-702).
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_grades_possible(tieuchi_assessment const* self,
                                                               int32_t* items, size_t cap,
                                                               size_t* needed, tieuchi_error* err);
/** TIEUCHI_VERDICT_ of the rulebook's test for withdrawal; 0 when there is none (S-704).
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_assessment_withdraw(tieuchi_assessment const* self);
/** Ids of criteria, conditions and presupposed rulebooks that fail, in that order.
 *  @param self   borrowed.
 *  @param items  out[cap], optional. Borrowed strings.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_blocked_by(tieuchi_assessment const* self,
                                                          tieuchi_str* items, size_t cap,
                                                          size_t* needed, tieuchi_error* err);
/** Ids of those that are unknown; as tieuchi_assessment_blocked_by(). */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_undecided_by(tieuchi_assessment const* self,
                                                            tieuchi_str* items, size_t cap,
                                                            size_t* needed, tieuchi_error* err);
/** The assessment as a `tieuchi-assessment/1` document of this one unit.
 *  @param self borrowed. Not the assessment of a callback.
 *  @param out  out. An owned text.
 *  @return TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_json(tieuchi_assessment const* self,
                                                    tieuchi_text** out, tieuchi_error* err);
/** Why the unit as a whole does or does not meet the standard, as one sentence (S-307).
 *  @param self     borrowed.
 *  @param language TIEUCHI_LANGUAGE_
 *  @param out      out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_sentence(tieuchi_assessment const* self,
                                                        int32_t language, tieuchi_text** out,
                                                        tieuchi_error* err);

/** Answer with the values between two fractions, or with one value twice.
 *  @param self borrowed. Of the callback that runs.
 *  @return TIEUCHI_E_ZERO_DENOMINATOR, TIEUCHI_E_OUT_OF_RANGE where `upper` is below `lower`. */
TIEUCHI_CAPI tieuchi_status tieuchi_score_set(tieuchi_score* self, tieuchi_fraction lower,
                                              tieuchi_fraction upper, tieuchi_error* err);
/** The same with rationals as text, of any size.
 *  @param self  borrowed. Of the callback that runs.
 *  @param lower borrowed.
 *  @param upper borrowed.
 *  @return Also TIEUCHI_E_BAD_NUMBER, TIEUCHI_E_TOO_MANY_DIGITS. */
TIEUCHI_CAPI tieuchi_status tieuchi_score_set_text(tieuchi_score* self, char const* lower,
                                                   size_t lower_size, char const* upper,
                                                   size_t upper_size, tieuchi_error* err);

/** What an attribute was of a unit when it was assessed: stated, by default or derived. Since: 0.2.
 */
typedef struct tieuchi_attribute_value {
    uint32_t struct_size;
    int32_t has_value;      /**< 0: it is missing. */
    tieuchi_str value;      /**< Of an enumeration, or derived: borrowed from the assessment. */
    tieuchi_decimal number; /**< Of a number. */
} tieuchi_attribute_value;

/** What an attribute was of the unit, by its number. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_attribute(tieuchi_assessment const* self,
                                                         int32_t index,
                                                         tieuchi_attribute_value* out,
                                                         tieuchi_error* err);
/** Begin to write a `tieuchi-assessment/1` document, unit by unit: the document of
 *  tieuchi_assess_to_json() without having all units at once. Since: 0.2.
 *  @param evaluator borrowed; the writer keeps a share of it.
 *  @param options   borrowed, optional: the defaults.
 *  @param out       out. Owned; release with tieuchi_assessment_writer_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_writer_create(tieuchi_evaluator const* evaluator,
                                                             tieuchi_assess_options const* options,
                                                             tieuchi_assessment_writer** out,
                                                             tieuchi_error* err);
/** Release a writer; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_assessment_writer_release(tieuchi_assessment_writer* self);
/** Write one unit with what was found of it. Since: 0.2.
 *  @param self  borrowed. Not ended.
 *  @param found borrowed. Of the same evaluator and policies; no callback's. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_writer_add(tieuchi_assessment_writer* self,
                                                          tieuchi_assessment const* found,
                                                          tieuchi_error* err);
/** Write what comes after the last unit. Since: 0.2.
 *  @param self borrowed. Not ended. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_writer_end(tieuchi_assessment_writer* self,
                                                          tieuchi_error* err);
/** Take what was written since this was last asked: all pieces together are the document.
 *  Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessment_writer_take(tieuchi_assessment_writer* self,
                                                           tieuchi_text** out, tieuchi_error* err);

/* ---- explanations ------------------------------------------------------------------------ */

/** Why a verdict is what it is (S-1101); strings are borrowed from the explanation and empty where
 *  they say nothing. */
typedef struct tieuchi_explanation_info {
    uint32_t struct_size;
    int32_t node_kind;       /**< TIEUCHI_NODE_KIND_ */
    int32_t verdict;         /**< TIEUCHI_VERDICT_ */
    int32_t reason;          /**< TIEUCHI_REASON_ */
    int32_t declared;        /**< TIEUCHI_DECLARED_ */
    int32_t declared_counts; /**< Whether the declared verdict decided. */
    int32_t computed;        /**< TIEUCHI_VERDICT_ */
    int32_t comparator;      /**< Of a leaf: TIEUCHI_COMPARATOR_; otherwise 0. */
    int32_t has_gap;         /**< Whether `gap` says something. */
    int32_t verified;        /**< Of the bound. */
    int32_t value_missing;   /**< No observation was there. */
    int32_t choice_count;    /**< Choices that led to the bound, or to the exemption. */
    int32_t combine;         /**< Of a node: TIEUCHI_COMBINE_ of its outermost requirement. */
    int32_t needed;          /**< Of a node: how many children must pass, as lowered. */
    int32_t nested;          /**< Of a node: whether there are combinations inside that one. */
    int32_t children_pass;   /**< Of a node: what its children have come to. */
    int32_t children_fail;
    int32_t children_unknown;
    int32_t children_exempt;
    int32_t decided_by_count; /**< Of a node: the children that decided it. */
    tieuchi_decimal times;    /**< Of a bound taken from another rulebook: the factor. */
    tieuchi_str id;
    tieuchi_str name_vi;
    tieuchi_str name_en;
    tieuchi_str unit;     /**< Unit of measurement. */
    tieuchi_str value;    /**< As in results. */
    tieuchi_str value_vi; /**< Of a level its name. */
    tieuchi_str value_en;
    tieuchi_str observed_as; /**< Of a pair `numerator/denominator` as observed. */
    tieuchi_str bound;       /**< As in results; of `between` the lower end. */
    tieuchi_str bound_high;  /**< Of `between` the upper end. */
    tieuchi_str bound_vi;    /**< Of a level its name. */
    tieuchi_str bound_en;
    tieuchi_str gap; /**< What is missing to pass: a decimal, else a fraction; exact. */
    tieuchi_str missing_attribute; /**< What bound or exemption depend on and nobody has stated. */
    tieuchi_str authority;         /**< Who has not set the bound that is left to them. */
    tieuchi_str layer;             /**< Id of the rulebook document that states the bound. */
    tieuchi_str of_rulebook;       /**< Of a bound taken from another rulebook. */
    tieuchi_str of_leaf;           /**< The same: the leaf. */
    tieuchi_str source;            /**< Of the bound, else of the leaf. */
    tieuchi_str citation;          /**< Of the bound, leaf or criterion, else of the rulebook. */
} tieuchi_explanation_info;

/** A choice that led to the bound: an attribute, or the year, had this value. */
typedef struct tieuchi_bound_choice {
    uint32_t struct_size;
    int32_t by_default;    /**< The bound of `*`, or the attribute's default value, was taken. */
    tieuchi_str attribute; /**< Id; `year` for the year of the reference date. */
    tieuchi_str value;
} tieuchi_bound_choice;

/** Explain the verdict on a criterion, an indicator, a part or a condition.
 *  @param assessment borrowed.
 *  @param id         borrowed. One that a criterion shares with its indicator: the criterion.
 *  @param out        out. Owned; release with tieuchi_explanation_release().
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_explain(tieuchi_assessment const* assessment, char const* id,
                                            size_t size, tieuchi_explanation** out,
                                            tieuchi_error* err);
/** Release an explanation; NULL does nothing.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_explanation_release(tieuchi_explanation* self);
/** The explanation as data.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_explanation_get(tieuchi_explanation const* self,
                                                    tieuchi_explanation_info* out,
                                                    tieuchi_error* err);
/** A choice that led to the bound, from outside in.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_explanation_choice(tieuchi_explanation const* self,
                                                       int32_t index, tieuchi_bound_choice* out,
                                                       tieuchi_error* err);
/** Id of a child that decided a node.
 *  @param self borrowed.
 *  @param out  out. Borrowed.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_explanation_decided_by(tieuchi_explanation const* self,
                                                           int32_t index, tieuchi_str* out,
                                                           tieuchi_error* err);
/** The explanation as one sentence.
 *  @param self     borrowed.
 *  @param language TIEUCHI_LANGUAGE_
 *  @param out      out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_explanation_sentence(tieuchi_explanation const* self,
                                                         int32_t language, tieuchi_text** out,
                                                         tieuchi_error* err);
/** The explanation as a JSON object.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_explanation_json(tieuchi_explanation const* self,
                                                     tieuchi_text** out, tieuchi_error* err);

/* ---- roll-ups ---------------------------------------------------------------------------- */

/** What a set of units comes to, as far as it is counts (S-801). */
typedef struct tieuchi_rollup_info {
    uint32_t struct_size;
    int32_t reserved;
    int64_t units;
    int64_t pass; /**< Units by their verdict on the standard as a whole. */
    int64_t fail;
    int64_t unknown;
    int64_t exempt;
    int64_t held;                    /**< Units that hold the designation by decision. */
    int64_t held_without_meeting;    /**< Of these, those that fail the standard now. */
    int64_t undecided_grades;        /**< Units with more than one grade possible. */
    int64_t criteria_met_units;      /**< Units that have a value of criteria met. */
    int64_t weighted_progress_units; /**< Units that have a value of weighted progress. */
} tieuchi_rollup_info;

/** How many units are found how on one criterion or indicator. */
typedef struct tieuchi_node_tally {
    uint32_t struct_size;
    int32_t reserved;
    int64_t pass;
    int64_t fail;
    int64_t unknown;
    int64_t exempt;
    int64_t basic;              /**< These are among `fail`. */
    tieuchi_fraction pass_rate; /**< Passes over passes and fails; 0 over 0 without either. */
} tieuchi_node_tally;

/** Make the empty roll-up of units assessed by one evaluator.
 *  @param evaluator borrowed; the roll-up keeps a share of it.
 *  @param out       out. An owned roll-up; release with tieuchi_rollup_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_create(tieuchi_evaluator const* evaluator,
                                                  tieuchi_rollup** out, tieuchi_error* err);
/** Release a roll-up; NULL does nothing.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_rollup_release(tieuchi_rollup* self);
/** Add one unit.
 *  @param self  borrowed.
 *  @param found borrowed. By the same evaluator, under the same policies as those before it; not
 *               the assessment of a callback. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_add(tieuchi_rollup* self,
                                               tieuchi_assessment const* found, tieuchi_error* err);
/** Add all units of another roll-up: disjoint sets of units add up (S-802).
 *  @param self  borrowed.
 *  @param other borrowed. Of the same evaluator and policies; not `self`. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_merge(tieuchi_rollup* self, tieuchi_rollup const* other,
                                                 tieuchi_error* err);
/** The evaluator, borrowed from the roll-up.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_evaluator const* tieuchi_rollup_evaluator(tieuchi_rollup const* self);
/** The counts.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_get(tieuchi_rollup const* self, tieuchi_rollup_info* out,
                                               tieuchi_error* err);
/** The policies that its units were assessed under. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND while no unit is counted. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_policies(tieuchi_rollup const* self,
                                                    tieuchi_assess_options* out,
                                                    tieuchi_error* err);
/** Total, mean, minimum or maximum of a measure over the units that have a value; no value without
 *  such units, a total of 0 excepted.
 *  @param self      borrowed.
 *  @param measure   TIEUCHI_MEASURE_CRITERIA_MET or _WEIGHTED_PROGRESS.
 *  @param statistic TIEUCHI_STATISTIC_
 *  @param out       out. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_statistic(tieuchi_rollup const* self, int32_t measure,
                                                     int32_t statistic, tieuchi_interval* out,
                                                     tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value.
 *  @param self      borrowed.
 *  @param measure   TIEUCHI_MEASURE_CRITERIA_MET or _WEIGHTED_PROGRESS.
 *  @param statistic TIEUCHI_STATISTIC_
 *  @param end       TIEUCHI_END_
 *  @param buf       out, optional.
 *  @param needed    out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_statistic_text(tieuchi_rollup const* self,
                                                          int32_t measure, int32_t statistic,
                                                          int32_t end, char* buf, size_t cap,
                                                          size_t* needed, tieuchi_error* err);
/** Units by the lower end of criteria met, from 0 to the number of criteria.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_distribution(tieuchi_rollup const* self, int64_t* items,
                                                        size_t cap, size_t* needed,
                                                        tieuchi_error* err);
/** Units by grade; as tieuchi_rollup_distribution(). */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_grades(tieuchi_rollup const* self, int64_t* items,
                                                  size_t cap, size_t* needed, tieuchi_error* err);
/** How units are found on a criterion, by its number.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_criterion(tieuchi_rollup const* self, int32_t index,
                                                     tieuchi_node_tally* out, tieuchi_error* err);
/** How units are found on an indicator, by its number.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_indicator(tieuchi_rollup const* self, int32_t index,
                                                     tieuchi_node_tally* out, tieuchi_error* err);
/** Numbers of the criteria, hardest first (S-801).
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_hardest(tieuchi_rollup const* self, int32_t* items,
                                                   size_t cap, size_t* needed, tieuchi_error* err);
/** The roll-up as a `tieuchi-summary/1` document.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_json(tieuchi_rollup const* self, tieuchi_text** out,
                                                tieuchi_error* err);
/** The roll-up as bytes, the same for the same content on every platform. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. Owned; release with tieuchi_bytes_release().
 *  @return TIEUCHI_E_NUMBER_OVERFLOW for a total of more than 64 KiB. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_serialise(tieuchi_rollup const* self,
                                                     tieuchi_bytes** out, tieuchi_error* err);
/** Read back what tieuchi_rollup_serialise() gave. Since: 0.2.
 *  @param evaluator borrowed; the roll-up keeps a share of it. Of the same rulebook and date.
 *  @param data      borrowed[size].
 *  @param out       out. An owned roll-up; release with tieuchi_rollup_release().
 *  @return TIEUCHI_E_BAD_ROLLUP with the offset, TIEUCHI_E_UNSUPPORTED_VERSION for a later form,
 *          TIEUCHI_E_OTHER_EVALUATOR. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_deserialise(tieuchi_evaluator const* evaluator,
                                                       void const* data, size_t size,
                                                       tieuchi_rollup** out, tieuchi_error* err);

/* ---- columns ----------------------------------------------------------------------------- */

/** A column of the caller's, as it lies in memory. Nothing is copied, except what has to be
 *  converted: floats, and a decimal128 that leaves 64 bits. Since: 0.2. */
typedef struct tieuchi_column_view {
    int32_t type;         /**< TIEUCHI_COLUMN_ */
    int32_t scale;        /**< Integers stand for `value / 10^scale`; 0 to 18. */
    int64_t offset;       /**< Elements of `values` and `validity` before the first; at least 0. */
    int64_t length;       /**< Elements from there; as many as the batch has rows. */
    void const* values;   /**< kept until the batch is released. NULL only without rows. */
    void const* validity; /**< kept likewise. NULL exactly when `validity_as` is _NONE. */
    int32_t validity_as;  /**< TIEUCHI_VALIDITY_ */
    int32_t floats;       /**< TIEUCHI_FLOATS_, of columns of floats. */
} tieuchi_column_view;

/** A column of integers without rows, to be filled in. Since: 0.2. */
#define TIEUCHI_COLUMN_VIEW_INIT                                                                   \
    { TIEUCHI_COLUMN_INT64, 0, 0, 0, NULL, NULL, TIEUCHI_VALIDITY_NONE, TIEUCHI_FLOATS_REFUSE }

/** Put the defaults into a view, as TIEUCHI_COLUMN_VIEW_INIT does. Since: 0.2.
 *  @param view out.
 *  @param size sizeof(tieuchi_column_view). */
TIEUCHI_CAPI tieuchi_status tieuchi_column_view_init(tieuchi_column_view* view, size_t size);
/** Make a batch of units of which nothing is known yet; a leaf without a column is missing in every
 *  row. Since: 0.2.
 *  @param evaluator borrowed; the batch keeps a share of it.
 *  @param rows      at least 0.
 *  @param out       out. An owned batch; release with tieuchi_column_batch_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_create(tieuchi_evaluator const* evaluator,
                                                        int64_t rows, tieuchi_column_batch** out,
                                                        tieuchi_error* err);
/** Release a batch, and with it the arrays that it borrowed; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_column_batch_release(tieuchi_column_batch* self);
/** The evaluator, borrowed from the batch. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_evaluator const*
tieuchi_column_batch_evaluator(tieuchi_column_batch const* self);
/** How many units there are. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_column_batch_rows(tieuchi_column_batch const* self);
/** Add the values of a leaf: integers, decimals or floats of a quantity or a ratio, truths of a
 *  boolean leaf, indices of levels (worst first, from 0) of an ordinal one.
 *
 *  Values are looked at when the batch is judged or packed: what is wrong with one row is told by
 *  that row's status. A column that is refused changes nothing. Since: 0.2.
 *  @param self   borrowed.
 *  @param id     borrowed. As tieuchi_unit_observe_decimal() takes it.
 *  @param values borrowed; its arrays are kept until the batch is released.
 *  @return TIEUCHI_E_UNKNOWN_OBSERVATION, TIEUCHI_E_VALUE_ON_PARTS, TIEUCHI_E_DUPLICATE_COLUMN,
 *          TIEUCHI_E_FLOAT_COLUMN, TIEUCHI_E_BAD_COLUMN for a type that does not go with the leaf,
 *          a length other than that of the batch, a scale or an offset out of range. */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_add_values(tieuchi_column_batch* self,
                                                            char const* id, size_t id_size,
                                                            tieuchi_column_view const* values,
                                                            tieuchi_error* err);
/** Add the levels of an ordinal leaf as codes into a dictionary of their ids; a word that is no
 *  level is an error of the rows that use it. Otherwise as tieuchi_column_batch_add_values().
 *  Since: 0.2.
 *  @param self       borrowed.
 *  @param id         borrowed.
 *  @param codes      borrowed; its arrays are kept until the batch is released.
 *  @param dictionary borrowed[count]. NULL when count is 0. */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_add_levels(tieuchi_column_batch* self,
                                                            char const* id, size_t id_size,
                                                            tieuchi_column_view const* codes,
                                                            tieuchi_str const* dictionary,
                                                            size_t count, tieuchi_error* err);
/** Add numerators and denominators of a quantity or a ratio (S-203); one without the other is an
 *  error of its row. Otherwise as tieuchi_column_batch_add_values(). Since: 0.2.
 *  @param self         borrowed.
 *  @param id           borrowed.
 *  @param numerators   borrowed; its arrays are kept until the batch is released.
 *  @param denominators borrowed; its arrays are kept until the batch is released. */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_add_pairs(tieuchi_column_batch* self,
                                                           char const* id, size_t id_size,
                                                           tieuchi_column_view const* numerators,
                                                           tieuchi_column_view const* denominators,
                                                           tieuchi_error* err);
/** Add exemptions of a leaf (S-302) as truths, beside its values; a null exempts nothing. A row
 *  with both a value and an exemption is in error. Since: 0.2.
 *  @param self   borrowed.
 *  @param id     borrowed.
 *  @param truths borrowed; its arrays are kept until the batch is released.
 *  @return As tieuchi_column_batch_add_values(), with TIEUCHI_E_NOT_EXEMPTABLE in the place of
 *          TIEUCHI_E_VALUE_ON_PARTS. */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_add_exemptions(tieuchi_column_batch* self,
                                                                char const* id, size_t id_size,
                                                                tieuchi_column_view const* truths,
                                                                tieuchi_error* err);
/** Add declared verdicts on a criterion or an indicator (S-306) as TIEUCHI_DECLARED_; an id that
 *  both share stands for both. Since: 0.2.
 *  @param self  borrowed.
 *  @param id    borrowed.
 *  @param codes borrowed; its arrays are kept until the batch is released.
 *  @return TIEUCHI_E_UNKNOWN_OBSERVATION, TIEUCHI_E_BAD_DECLARED for a part or a condition,
 *          TIEUCHI_E_DUPLICATE_COLUMN, TIEUCHI_E_BAD_COLUMN. */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_add_declared(tieuchi_column_batch* self,
                                                              char const* id, size_t id_size,
                                                              tieuchi_column_view const* codes,
                                                              tieuchi_error* err);
/** The same as codes into a dictionary of `pass`, `basic` and `fail`; as
 *  tieuchi_column_batch_add_levels(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_add_declared_words(
    tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* codes,
    tieuchi_str const* dictionary, size_t count, tieuchi_error* err);
/** Add an enumerated attribute as codes into a dictionary of its values. Since: 0.2.
 *  @param self       borrowed.
 *  @param id         borrowed.
 *  @param codes      borrowed; its arrays are kept until the batch is released.
 *  @param dictionary borrowed[count]. NULL when count is 0.
 *  @return TIEUCHI_E_UNKNOWN_ATTRIBUTE, TIEUCHI_E_DERIVED_ATTRIBUTE, TIEUCHI_E_DUPLICATE_COLUMN,
 *          TIEUCHI_E_BAD_COLUMN. */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_add_attribute(tieuchi_column_batch* self,
                                                               char const* id, size_t id_size,
                                                               tieuchi_column_view const* codes,
                                                               tieuchi_str const* dictionary,
                                                               size_t count, tieuchi_error* err);
/** Add an attribute as numbers: of a decimal attribute its values, of an enumerated one indices of
 *  its values in the rulebook's order. Since: 0.2.
 *  @param self    borrowed.
 *  @param id      borrowed.
 *  @param numbers borrowed; its arrays are kept until the batch is released.
 *  @return As tieuchi_column_batch_add_attribute(), and TIEUCHI_E_FLOAT_COLUMN. */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_add_attribute_numbers(
    tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* numbers,
    tieuchi_error* err);
/** Say by truths whether units hold a designation by decision; a null: not known (S-307).
 *  Since: 0.2.
 *  @param self   borrowed.
 *  @param id     borrowed. Of a presupposed rulebook, or of the rulebook itself.
 *  @param truths borrowed; its arrays are kept until the batch is released.
 *  @return TIEUCHI_E_UNKNOWN_ID, TIEUCHI_E_DUPLICATE_COLUMN, TIEUCHI_E_BAD_COLUMN. */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_add_holds(tieuchi_column_batch* self,
                                                           char const* id, size_t id_size,
                                                           tieuchi_column_view const* truths,
                                                           tieuchi_error* err);

/** Make packed columns without units. Since: 0.2.
 *  @param evaluator borrowed; the columns keep a share of it.
 *  @param out       out. Owned; release with tieuchi_packed_columns_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_packed_columns_create(tieuchi_evaluator const* evaluator,
                                                          tieuchi_packed_columns** out,
                                                          tieuchi_error* err);
/** Open what tieuchi_packed_columns_save() wrote, in place: a file can be mapped and judged.
 *  Since: 0.2.
 *  @param evaluator borrowed; the columns keep a share of it. Of the same rulebook and date.
 *  @param data      kept[size] until the columns are released. At an address divisible by 64.
 *  @param out       out. Owned; release with tieuchi_packed_columns_release().
 *  @return TIEUCHI_E_BAD_PACKED for a buffer that is damaged, of another version, machine, rulebook
 *          or date, or not aligned. */
TIEUCHI_CAPI tieuchi_status tieuchi_packed_columns_open(tieuchi_evaluator const* evaluator,
                                                        void const* data, size_t size,
                                                        tieuchi_packed_columns** out,
                                                        tieuchi_error* err);
/** Release packed columns; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_packed_columns_release(tieuchi_packed_columns* self);
/** The evaluator, borrowed from the columns. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_evaluator const*
tieuchi_packed_columns_evaluator(tieuchi_packed_columns const* self);
/** How many units there are. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_packed_columns_rows(tieuchi_packed_columns const* self);
/** Bytes that judging reads, all units together. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_packed_columns_bytes(tieuchi_packed_columns const* self);
/** Add the units of a batch behind those that are there. Since: 0.2.
 *  @param self  borrowed. Not opened in a buffer of the caller's.
 *  @param batch borrowed; its arrays are copied. Made for the same evaluator. */
TIEUCHI_CAPI tieuchi_status tieuchi_packed_columns_append(tieuchi_packed_columns* self,
                                                          tieuchi_column_batch const* batch,
                                                          tieuchi_error* err);
/** Everything, in the form that tieuchi_packed_columns_open() reads. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. Owned; release with tieuchi_bytes_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_packed_columns_save(tieuchi_packed_columns const* self,
                                                        tieuchi_bytes** out, tieuchi_error* err);

/* ---- judging columns --------------------------------------------------------------------- */

/** Told now and then how many units are done, from one of the threads that judge, never from two at
 *  once. Must not unwind through the library. Since: 0.2.
 *
 *  @param payload borrowed. What the options say.
 *  @return TIEUCHI_OK; anything else ends the call with TIEUCHI_E_CALLBACK_FAILED. */
typedef tieuchi_status (*tieuchi_progress_fn)(int64_t done, int64_t total, void* payload);

/** The caller's own threads: calls tieuchi_work_run() once for every index from 0 to `count - 1`,
 *  on any threads and in any order, and returns when all these calls have. Must not unwind through
 *  the library. Since: 0.2.
 *
 *  @param work    borrowed, during the callback only.
 *  @param payload borrowed. What the options say.
 *  @return TIEUCHI_OK; anything else, or an index left out, ends the call with
 *          TIEUCHI_E_CALLBACK_FAILED. */
typedef tieuchi_status (*tieuchi_executor_fn)(int32_t count, tieuchi_work const* work,
                                              void* payload);

/** The caller's choices for a batch. Since: 0.2. */
typedef struct tieuchi_batch_options {
    uint32_t struct_size;
    int32_t missing;  /**< TIEUCHI_MISSING_POLICY_ */
    int32_t declared; /**< TIEUCHI_DECLARED_POLICY_ */
    uint32_t outputs; /**< TIEUCHI_OUTPUT_, combined. */
    int32_t threads;  /**< At least 1. They end with the call. */
    int32_t kernel;   /**< TIEUCHI_KERNEL_ */
    /** kept for the call, optional. Looked at between blocks of units. */
    tieuchi_cancellation const* cancel;
    tieuchi_progress_fn progress; /**< Optional. */
    void* progress_payload;       /**< kept for the call. */
    tieuchi_executor_fn run;      /**< Optional: threads of the library's own. */
    void* run_payload;            /**< kept for the call. */
    void* reserved;               /**< NULL. */
} tieuchi_batch_options;

/** The defaults: the policies of TIEUCHI_ASSESS_OPTIONS_INIT, verdict on the standard and counts,
 *  one thread, the fastest kernel. Since: 0.2. */
#define TIEUCHI_BATCH_OPTIONS_INIT                                                                 \
    {                                                                                              \
        (uint32_t)sizeof(tieuchi_batch_options), TIEUCHI_MISSING_POLICY_UNKNOWN,                   \
            TIEUCHI_DECLARED_POLICY_FILLS_GAPS, TIEUCHI_OUTPUT_STANDARD | TIEUCHI_OUTPUT_COUNTS,   \
            1, TIEUCHI_KERNEL_AUTOMATIC, NULL, NULL, NULL, NULL, NULL, NULL                        \
    }

/** What was found of a batch. The arrays are borrowed from the result, until it is judged into
 *  again or released, and have one entry a row where nothing else is said. One that was not asked
 *  for is NULL. A row in error has verdict, counts and masks 0. Since: 0.2. */
typedef struct tieuchi_batch_info {
    uint32_t struct_size;
    int32_t kernel;            /**< TIEUCHI_KERNEL_ that ran. */
    int64_t rows;              /**< Those in error included. */
    int64_t handed_over;       /**< Units handed, for a part, to the evaluator of single units. */
    int64_t failure_count;     /**< Rows in error. */
    int64_t denominator_count; /**< Of `score_denominators`: 1 for all rows, or one a row. */
    int32_t criteria_words;    /**< Words of a mask of criteria: criterion i is bit i % 64 of word
                                    i / 64. */
    int32_t indicator_words;   /**< Words of a mask of indicators. */
    uint16_t const* statuses;  /**< TIEUCHI_OK or the TIEUCHI_E_ of the row. Always given. */
    uint8_t const* standard;   /**< TIEUCHI_VERDICT_ on the standard as a whole (S-307). */
    uint16_t const* criteria_passed;
    uint16_t const* criteria_failed;
    uint16_t const* criteria_unknown;
    uint16_t const* criteria_exempt;
    uint64_t const* criteria_pass; /**< [rows * criteria_words]; in no mask: exempt. */
    uint64_t const* criteria_fail; /**< The same, as the next two. */
    uint64_t const* criteria_unknown_mask;
    uint64_t const* criteria_basic;  /**< Among those that fail. */
    uint64_t const* indicators_pass; /**< [rows * indicator_words], as the next two. */
    uint64_t const* indicators_fail;
    uint64_t const* indicators_unknown;
    /** Numerators of the lower ends of weighted progress (S-405), over `score_denominators`;
     *  INT64_MIN where tieuchi_batch_result_score() has to be asked. */
    int64_t const* score_lower;
    int64_t const* score_upper;        /**< Of the upper ends; INT64_MIN in the same rows. */
    int64_t const* score_denominators; /**< [denominator_count] */
    int16_t const* grades;             /**< -1 while several are possible (S-702). */
    uint64_t const* grades_possible;   /**< As bits, of rulebooks of at most 64 grades. */
} tieuchi_batch_info;

/** What is wrong with a row: its first error. Since: 0.2. */
typedef struct tieuchi_row_failure {
    uint32_t struct_size;
    int32_t code; /**< TIEUCHI_E_ */
    int64_t row;
    tieuchi_str column; /**< Id of the leaf or node; `attr:ID`; `holds:ID`. Borrowed. */
} tieuchi_row_failure;

/** Put the defaults into options, as TIEUCHI_BATCH_OPTIONS_INIT does. Since: 0.2.
 *  @param options out.
 *  @param size    sizeof(tieuchi_batch_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_batch_options_init(tieuchi_batch_options* options, size_t size);
/** 1 when the machine can run a TIEUCHI_KERNEL_, else 0. Since: 0.2. */
TIEUCHI_CAPI int32_t tieuchi_kernel_available(int32_t kernel);
/** Make a wish to end that nobody has yet. Since: 0.2.
 *  @param out out. Owned; release with tieuchi_cancellation_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_cancellation_create(tieuchi_cancellation** out,
                                                        tieuchi_error* err);
/** Release it, after the calls that look at it; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_cancellation_release(tieuchi_cancellation* self);
/** Ask for the end of the calls that look at it, or take that back: such a call returns
 *  TIEUCHI_E_CANCELLED. NULL does nothing. Since: 0.2.
 *  @param self borrowed.
 *  @param wish 0 to take it back.
 *  Threads: several at once, at any time. */
TIEUCHI_CAPI void tieuchi_cancellation_set(tieuchi_cancellation* self, int32_t wish);
/** Do a part of the work that an executor was given. Since: 0.2.
 *  @param self  borrowed. Of the callback that runs.
 *  @param index from 0, each once.
 *  @return TIEUCHI_E_NOT_FOUND, TIEUCHI_E_INVALID_ARGUMENT for an index that was run before. What
 *          goes wrong with the units is told by the call that led here. */
TIEUCHI_CAPI tieuchi_status tieuchi_work_run(tieuchi_work const* self, int32_t index,
                                             tieuchi_error* err);
/** Make a result to judge into, again and again: it keeps its memory. Since: 0.2.
 *  @param out out. Owned; release with tieuchi_batch_result_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_batch_result_create(tieuchi_batch_result** out,
                                                        tieuchi_error* err);
/** Release a result; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_batch_result_release(tieuchi_batch_result* self);
/** Judge the units of a batch in place: what tieuchi_assess() finds for each of them, whatever the
 *  kernel and the number of threads. A row in error is no error of the call. Since: 0.2.
 *  @param batch   borrowed.
 *  @param options borrowed, optional: the defaults.
 *  @param into    borrowed. Emptied first, on failure too.
 *  @return TIEUCHI_E_CANCELLED, TIEUCHI_E_CALLBACK_FAILED; TIEUCHI_E_INVALID_ARGUMENT also for a
 *          kernel that the machine has not. */
TIEUCHI_CAPI tieuchi_status tieuchi_judge(tieuchi_column_batch const* batch,
                                          tieuchi_batch_options const* options,
                                          tieuchi_batch_result* into, tieuchi_error* err);
/** Judge packed columns; as tieuchi_judge(). Since: 0.2.
 *  @param packed borrowed.
 *  @param into   borrowed. Emptied first, on failure too. */
TIEUCHI_CAPI tieuchi_status tieuchi_judge_packed(tieuchi_packed_columns const* packed,
                                                 tieuchi_batch_options const* options,
                                                 tieuchi_batch_result* into, tieuchi_error* err);
/** The evaluator, borrowed from the result; NULL before anything was judged into it. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_evaluator const*
tieuchi_batch_result_evaluator(tieuchi_batch_result const* self);
/** Everything that has one entry a row. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_batch_result_get(tieuchi_batch_result const* self,
                                                     tieuchi_batch_info* out, tieuchi_error* err);
/** What is wrong with a row in error, by row. Since: 0.2.
 *  @param self  borrowed.
 *  @param index from 0 to `failure_count - 1`.
 *  @param out   out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_batch_result_failure(tieuchi_batch_result const* self,
                                                         int64_t index, tieuchi_row_failure* out,
                                                         tieuchi_error* err);
/** Weighted progress of a row (S-405). Since: 0.2.
 *  @param self borrowed. Judged with TIEUCHI_OUTPUT_SCORES.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_batch_result_score(tieuchi_batch_result const* self,
                                                       int64_t row, tieuchi_interval* out,
                                                       tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_batch_result_score_text(tieuchi_batch_result const* self,
                                                            int64_t row, int32_t end, char* buf,
                                                            size_t cap, size_t* needed,
                                                            tieuchi_error* err);
/** The roll-up of all units without error. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned copy; release with tieuchi_rollup_release().
 *  @return TIEUCHI_E_NOT_FOUND when TIEUCHI_OUTPUT_SUMMARY was not asked for. */
TIEUCHI_CAPI tieuchi_status tieuchi_batch_result_summary(tieuchi_batch_result const* self,
                                                         tieuchi_rollup** out, tieuchi_error* err);

/* ---- judging rows ------------------------------------------------------------------------ */

/* A row holds the values of a unit as integers at agreed places: numbers and levels, then truths as
 * bits. Column c has bit c % 64 of word c / 64 in `present` and in `truths`. What does not change
 * from unit to unit, attributes and designations held, is a context that is added beforehand. */

/** Where everything lies in a row. Since: 0.2. */
typedef struct tieuchi_row_shape {
    uint32_t struct_size;
    int32_t kernel;         /**< TIEUCHI_KERNEL_ that judges. */
    int32_t value_count;    /**< Numbers and levels. */
    int32_t words;          /**< Words of `present` and of `truths`. */
    int32_t criteria_words; /**< Words of a mask of criteria. */
    int32_t context_count;
} tieuchi_row_shape;

/** Where the value of a leaf lies in a row. Since: 0.2. */
typedef struct tieuchi_row_column {
    uint32_t struct_size;
    int32_t kind;   /**< TIEUCHI_ROW_KIND_ */
    int32_t scale;  /**< Places of a number: the integer stands for `value / 10^scale`. */
    int32_t column; /**< Place among `values`, and of the leaf's bits. */
} tieuchi_row_column;

/** A 128-bit integer in two's complement. Since: 0.2. */
typedef struct tieuchi_wide {
    uint64_t low;
    int64_t high;
} tieuchi_wide;

/** What was found of a row. Since: 0.2. */
typedef struct tieuchi_row_finding {
    tieuchi_wide score_lower; /**< Numerator of the lower end of weighted progress (S-405). */
    tieuchi_wide score_upper; /**< Of the upper end. */
    uint16_t criteria_passed;
    uint16_t criteria_failed;
    uint16_t criteria_unknown;
    uint16_t criteria_exempt;
    uint8_t standard;  /**< TIEUCHI_VERDICT_ on the standard as a whole (S-307); 0 in error. */
    uint8_t score;     /**< TIEUCHI_ROW_SCORE_; the ends are 0 unless given. */
    uint16_t reserved; /**< 0. */
    int32_t status;    /**< TIEUCHI_OK, TIEUCHI_E_NOT_FOUND for a context that is not there,
                            TIEUCHI_E_BAD_VALUE for a level that is not. */
} tieuchi_row_finding;

/** Rows, one behind the other, and where verdicts by criterion go. All arrays are borrowed for the
 *  call. Since: 0.2. */
typedef struct tieuchi_rows {
    uint32_t struct_size;
    int32_t missing;  /**< TIEUCHI_MISSING_POLICY_ */
    int32_t scores;   /**< 0: not wanted. */
    int32_t reserved; /**< 0. */
    int64_t count;
    int64_t value_stride;    /**< Integers from a row's values to the next one's. */
    int64_t word_stride;     /**< Words from a row's bits to the next one's. */
    int32_t const* contexts; /**< [count] */
    int64_t const* values;   /**< [value_count] a row. */
    uint64_t const* present; /**< [words] a row; not set: missing. */
    uint64_t const* truths;  /**< [words] a row; NULL: no leaf is true. */
    uint64_t* criteria_pass; /**< out, optional. [count * criteria_words]; in no mask: exempt. */
    uint64_t* criteria_fail; /**< The same, as the next one. */
    uint64_t* criteria_unknown;
    void* reserved_pointer; /**< NULL. */
} tieuchi_rows;

/** The defaults: what is missing stays unknown, scores, one row, no masks. Since: 0.2. */
#define TIEUCHI_ROWS_INIT                                                                          \
    {                                                                                              \
        (uint32_t)sizeof(tieuchi_rows), TIEUCHI_MISSING_POLICY_UNKNOWN, 1, 0, 1, 0, 0, NULL, NULL, \
            NULL, NULL, NULL, NULL, NULL, NULL                                                     \
    }

/** Put the defaults into rows, as TIEUCHI_ROWS_INIT does. Since: 0.2.
 *  @param rows out.
 *  @param size sizeof(tieuchi_rows). */
TIEUCHI_CAPI tieuchi_status tieuchi_rows_init(tieuchi_rows* rows, size_t size);
/** Agree on the places of the numbers of rows. Since: 0.2.
 *  @param evaluator borrowed.
 *  @param places    borrowed, optional. [count] By leaf the places that numbers have at least; a
 *                   leaf has more where its bounds need them.
 *  @param count     the number of leaves, or 0.
 *  @param kernel    TIEUCHI_KERNEL_, but for TIEUCHI_KERNEL_SCALAR.
 *  @param out       out. Owned; release with tieuchi_row_judge_release().
 *  @return TIEUCHI_E_INVALID_ARGUMENT also for places that are not in 0 to 18 and a kernel that the
 *          machine has not. */
TIEUCHI_CAPI tieuchi_status tieuchi_row_judge_create(tieuchi_evaluator const* evaluator,
                                                     int32_t const* places, size_t count,
                                                     int32_t kernel, tieuchi_row_judge** out,
                                                     tieuchi_error* err);
/** Release it; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_row_judge_release(tieuchi_row_judge* self);
/** The evaluator, borrowed from it. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_evaluator const* tieuchi_row_judge_evaluator(tieuchi_row_judge const* self);
/** How rows look. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_row_judge_get(tieuchi_row_judge const* self,
                                                  tieuchi_row_shape* out, tieuchi_error* err);
/** Where the value of a leaf lies. Since: 0.2.
 *  @param self borrowed.
 *  @param leaf number of the leaf.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_row_judge_column(tieuchi_row_judge const* self, int32_t leaf,
                                                     tieuchi_row_column* out, tieuchi_error* err);
/** The number of the context of units with the attributes and designations of this one; the same
 *  for the same ones. Its observations are of no consequence. Since: 0.2.
 *  @param self borrowed; no other call may use it meanwhile.
 *  @param like borrowed. Of the same evaluator.
 *  @param out  out.
 *  @return TIEUCHI_E_TOO_MANY beyond 65,536 contexts. */
TIEUCHI_CAPI tieuchi_status tieuchi_row_judge_add_context(tieuchi_row_judge* self,
                                                          tieuchi_unit const* like, int32_t* out,
                                                          tieuchi_error* err);
/** What the scores of a context are numerators over; 0 where none is given. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_row_judge_denominator(tieuchi_row_judge const* self,
                                                          int32_t context, tieuchi_wide* out,
                                                          tieuchi_error* err);
/** Judge rows, one or many: what tieuchi_assess() finds for each of them. Allocates nothing. A row
 *  in error is no error of the call. Since: 0.2.
 *  @param self     borrowed. Several calls at once are allowed.
 *  @param rows     borrowed, with struct_size set.
 *  @param findings out. [rows->count] */
TIEUCHI_CAPI tieuchi_status tieuchi_judge_rows(tieuchi_row_judge const* self,
                                               tieuchi_rows const* rows,
                                               tieuchi_row_finding* findings, tieuchi_error* err);
/** The unit that a row stands for, to be assessed and explained. Since: 0.2.
 *  @param self borrowed.
 *  @param rows borrowed, with struct_size set.
 *  @param row  from 0 to `rows->count - 1`.
 *  @param out  out. Owned; release with tieuchi_unit_release().
 *  @return TIEUCHI_E_NOT_FOUND, TIEUCHI_E_BAD_VALUE. */
TIEUCHI_CAPI tieuchi_status tieuchi_row_judge_unit(tieuchi_row_judge const* self,
                                                   tieuchi_rows const* rows, int64_t row,
                                                   tieuchi_unit** out, tieuchi_error* err);

/* ---- Apache Arrow ------------------------------------------------------------------------ */

/* The structures of Arrow's C data and stream interfaces, word for word under Arrow's own guards:
 * any number of headers may define them. */
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
    // Array type description
    char const* format;
    char const* name;
    char const* metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema** children;
    struct ArrowSchema* dictionary;

    // Release callback
    void (*release)(struct ArrowSchema*);
    // Opaque producer-specific data
    void* private_data;
};

struct ArrowArray {
    // Array data description
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    void const** buffers;
    struct ArrowArray** children;
    struct ArrowArray* dictionary;

    // Release callback
    void (*release)(struct ArrowArray*);
    // Opaque producer-specific data
    void* private_data;
};

#endif // ARROW_C_DATA_INTERFACE

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
    // Callbacks providing stream functionality
    int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
    int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
    char const* (*get_last_error)(struct ArrowArrayStream*);

    // Release callback
    void (*release)(struct ArrowArrayStream*);

    // Opaque producer-specific data
    void* private_data;
};

#endif // ARROW_C_STREAM_INTERFACE

/** The caller's choices for Arrow data. Since: 0.2. */
typedef struct tieuchi_arrow_options {
    uint32_t struct_size;
    int32_t floats;           /**< TIEUCHI_FLOATS_, of every column of floats. */
    int32_t ignore_other_ids; /**< 1: pass over columns whose id the rulebook has not. */
    int32_t keep_ids;         /**< 1: results begin with the column `id` of the units. */
    /** borrowed, optional: the defaults. What it points to is kept: of a stream, until that is
     *  released. */
    tieuchi_batch_options const* judging;
    /** kept likewise, optional. Every record batch that is judged is added to it. Of the same
     *  evaluator and policies. */
    tieuchi_rollup* summary;
    /** Optional. Of a stream: called once with `payload` when the stream is released and nothing of
     *  these options is used any more; never when the stream was not made. Must not unwind. */
    void (*release)(void* payload);
    void* payload;
} tieuchi_arrow_options;

/** The defaults: floats and other ids are refused, ids are kept. Since: 0.2. */
#define TIEUCHI_ARROW_OPTIONS_INIT                                                                 \
    { (uint32_t)sizeof(tieuchi_arrow_options), TIEUCHI_FLOATS_REFUSE, 0, 1, NULL, NULL, NULL, NULL }

/** Put the defaults into options, as TIEUCHI_ARROW_OPTIONS_INIT does. Since: 0.2.
 *  @param options out.
 *  @param size    sizeof(tieuchi_arrow_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_arrow_options_init(tieuchi_arrow_options* options, size_t size);
/** Take the columns of a record batch by their names; docs/formats.md lists names and types.
 *  Since: 0.2.
 *  @param evaluator borrowed; the batch keeps a share of it.
 *  @param schema    borrowed.
 *  @param array     kept until the batch is released. Never released by the library.
 *  @param options   borrowed, optional: the defaults. What is about judging is not looked at.
 *  @param problems  borrowed, optional. Emptied, then filled, on failure too.
 *  @param out       out. An owned batch; release with tieuchi_column_batch_release().
 *  @return TIEUCHI_E_BAD_ARROW for structures that are released or not as the schema says, as far
 * as it can be seen; what adding a column returns; each with its column. */
TIEUCHI_CAPI tieuchi_status tieuchi_column_batch_read_arrow(
    tieuchi_evaluator const* evaluator, struct ArrowSchema const* schema,
    struct ArrowArray const* array, tieuchi_arrow_options const* options,
    tieuchi_diagnostics* problems, tieuchi_column_batch** out, tieuchi_error* err);
/** What was found of a batch as a record batch: what was asked for, null in rows in error, and the
 *  status of every row. Since: 0.2.
 *  @param self   borrowed. Something was judged into it.
 *  @param schema out. Owned; release with its `release`.
 *  @param array  out. Owned; release with its `release`. A copy. */
TIEUCHI_CAPI tieuchi_status tieuchi_batch_result_write_arrow(tieuchi_batch_result const* self,
                                                             struct ArrowSchema* schema,
                                                             struct ArrowArray* array,
                                                             tieuchi_error* err);
/** Judge a record batch into a record batch. Since: 0.2.
 *  @param evaluator     borrowed.
 *  @param schema        borrowed.
 *  @param array         borrowed. Never released by the library.
 *  @param options       borrowed, optional: the defaults.
 *  @param problems      borrowed, optional. Emptied, then filled, on failure too.
 *  @param result_schema out. Owned; release with its `release`.
 *  @param result_array  out. Owned; release with its `release`. Borrows nothing.
 *  @return As tieuchi_column_batch_read_arrow() and tieuchi_judge(). */
TIEUCHI_CAPI tieuchi_status
tieuchi_judge_arrow(tieuchi_evaluator const* evaluator, struct ArrowSchema const* schema,
                    struct ArrowArray const* array, tieuchi_arrow_options const* options,
                    tieuchi_diagnostics* problems, struct ArrowSchema* result_schema,
                    struct ArrowArray* result_array, tieuchi_error* err);
/** Judge a stream of record batches into a stream, one after the other as results are asked for.
 *
 *  What cannot be judged is told by the stream: EINVAL, ENOMEM, ECANCELED, EIO for a callback that
 *  failed, or what `input` returned, and `get_last_error` says more, with column and row.
 *  Since: 0.2.
 *  @param evaluator borrowed; the stream keeps what it needs of it.
 *  @param input     moved from: it is released with `output`. On failure it stays as it is.
 *  @param options   borrowed, optional: the defaults.
 *  @param output    out. Owned; release with its `release`. Used by one thread at a time.
 *  @return TIEUCHI_E_BAD_ARROW for a stream that is released. */
TIEUCHI_CAPI tieuchi_status tieuchi_judge_arrow_stream(tieuchi_evaluator const* evaluator,
                                                       struct ArrowArrayStream* input,
                                                       tieuchi_arrow_options const* options,
                                                       struct ArrowArrayStream* output,
                                                       tieuchi_error* err);

/* ---- units block by block ---------------------------------------------------------------- */

/** Where a text comes from: reads up to `size` bytes from `offset` on. The text must stay the same,
 *  and may be read more than once. Must not unwind through the library. Since: 0.2.
 *
 *  @param into    out[size].
 *  @param read    out. How many bytes were read; 0 at the end of the text and never elsewhere.
 *  @param payload borrowed. What was given with it.
 *  @return TIEUCHI_OK; anything else ends the reading with TIEUCHI_E_CALLBACK_FAILED.
 *  Threads: called by one thread at a time, whichever reads a block. */
typedef tieuchi_status (*tieuchi_text_source_fn)(uint64_t offset, char* into, size_t size,
                                                 size_t* read, void* payload);

/** Opens a stream of record batches from its beginning; may be called more than once, and must open
 *  the same every time. Must not unwind through the library. Since: 0.2.
 *
 *  @param into    out. Owned by the library then, which releases it.
 *  @param payload borrowed. What was given with it.
 *  @return TIEUCHI_OK; anything else ends the reading with TIEUCHI_E_CALLBACK_FAILED.
 *  Threads: called by one thread at a time, whichever reads a block. */
typedef tieuchi_status (*tieuchi_arrow_source_fn)(struct ArrowArrayStream* into, void* payload);

/** How units are read block by block. Since: 0.2. */
typedef struct tieuchi_stream_options {
    uint32_t struct_size;
    int32_t ignore_other_ids; /**< As in tieuchi_units_options. */
    int32_t separator;        /**< Of CSV, as in tieuchi_csv_options. */
    int32_t decimal_mark;     /**< Of CSV, as in tieuchi_csv_options. */
    int32_t portable;    /**< Of CSV. 1: as machines without AVX-512; the result is the same. */
    int32_t floats;      /**< Of Arrow: TIEUCHI_FLOATS_ */
    int64_t block_bytes; /**< Of CSV: bytes of text of a block, about; at least 1. */
    int64_t block_rows;  /**< Of Arrow: rows of a block at most; at least 1. */
} tieuchi_stream_options;

/** The defaults: other ids and floats are refused, the separator is found, the decimal mark is a
 *  point, blocks of 512 KiB of text or 8192 rows. Since: 0.2. */
#define TIEUCHI_STREAM_OPTIONS_INIT                                                                \
    { (uint32_t)sizeof(tieuchi_stream_options), 0, 0, '.', 0, TIEUCHI_FLOATS_REFUSE, 524288, 8192 }

/** Put the defaults into options, as TIEUCHI_STREAM_OPTIONS_INIT does. Since: 0.2.
 *  @param options out.
 *  @param size    sizeof(tieuchi_stream_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_stream_options_init(tieuchi_stream_options* options,
                                                        size_t size);
/** Begin to read a CSV text of any length in bounded memory: what tieuchi_units_read_csv() accepts,
 *  with the same diagnostics; but what is wrong is known at the end only, when
 *  tieuchi_unit_stream_finish() tells it. Since: 0.2.
 *  @param evaluator borrowed; the stream keeps a share of it.
 *  @param source    Called until the stream is released.
 *  @param payload   kept until the stream is released, optional.
 *  @param options   borrowed, optional: the defaults.
 *  @param out       out. Owned; release with tieuchi_unit_stream_release().
 *  @return TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_stream_csv(tieuchi_evaluator const* evaluator,
                                                    tieuchi_text_source_fn source, void* payload,
                                                    tieuchi_stream_options const* options,
                                                    tieuchi_unit_stream** out, tieuchi_error* err);
/** Begin to read record batches of any number: columns as tieuchi_column_batch_read_arrow() takes
 *  them, with ids, none of them twice. Otherwise as tieuchi_unit_stream_csv(). Since: 0.2.
 *  @param evaluator borrowed; the stream keeps a share of it.
 *  @param source    Called until the stream is released.
 *  @param payload   kept until the stream is released, optional.
 *  @param options   borrowed, optional: the defaults.
 *  @param out       out. Owned; release with tieuchi_unit_stream_release().
 *  @return TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_stream_arrow(tieuchi_evaluator const* evaluator,
                                                      tieuchi_arrow_source_fn source, void* payload,
                                                      tieuchi_stream_options const* options,
                                                      tieuchi_unit_stream** out,
                                                      tieuchi_error* err);
/** Release a stream; blocks may outlive it. NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_unit_stream_release(tieuchi_unit_stream* self);
/** 0 for a CSV text whose header is that of the long form, which has no blocks:
 *  tieuchi_units_read_csv() reads it. Otherwise 1. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_unit_stream_is_wide(tieuchi_unit_stream const* self);
/** How much was taken from the source: bytes of a text, rows of record batches. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI uint64_t tieuchi_unit_stream_taken(tieuchi_unit_stream const* self);
/** Read the next block. Since: 0.2.
 *  @param self borrowed.
 *  @param into borrowed. Emptied first. Made for this stream.
 *  @param more out. 0 where there is no block left, and none was read; otherwise 1.
 *  @return TIEUCHI_E_CALLBACK_FAILED or TIEUCHI_E_NO_MEMORY, from then on for every call.
 *  Threads: several at once, each with a block of its own. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_stream_next(tieuchi_unit_stream* self,
                                                     tieuchi_unit_block* into, int32_t* more,
                                                     tieuchi_error* err);
/** Tell what is wrong, once there is no block left: only without an error do the blocks count.
 *  Since: 0.2.
 *  @param self     borrowed. tieuchi_unit_stream_next() has said that there is no block left.
 *  @param problems borrowed, optional. Emptied, then filled, on failure too.
 *  @return The code of the first error in `problems`; TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_stream_finish(tieuchi_unit_stream* self,
                                                       tieuchi_diagnostics* problems,
                                                       tieuchi_error* err);
/** Make a block without units, to read into again and again: it keeps its memory. Since: 0.2.
 *  @param stream borrowed.
 *  @param out    out. Owned; release with tieuchi_unit_block_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_block_create(tieuchi_unit_stream const* stream,
                                                      tieuchi_unit_block** out, tieuchi_error* err);
/** Release a block; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_unit_block_release(tieuchi_unit_block* self);
/** Number of the block, from 0 in the order of the source; -1 while none was read. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_unit_block_number(tieuchi_unit_block const* self);
/** The units as columns, to be judged or packed; without rows once anything is known to be wrong.
 *  Borrowed from the block until the next one is read into it; NULL for NULL. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_column_batch const* tieuchi_unit_block_batch(tieuchi_unit_block const* self);
/** Id of the unit of a row, borrowed from the block; without a NUL after it. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_block_id(tieuchi_unit_block const* self, int64_t row,
                                                  tieuchi_str* out, tieuchi_error* err);
/** Name of the unit of a row, empty where not stated; as tieuchi_unit_block_id(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_block_name(tieuchi_unit_block const* self, int64_t row,
                                                    tieuchi_str* out, tieuchi_error* err);
/** Parent of the unit of a row, empty where not stated; as tieuchi_unit_block_id(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_block_parent(tieuchi_unit_block const* self, int64_t row,
                                                      tieuchi_str* out, tieuchi_error* err);
/** The unit of a row by itself. Since: 0.2.
 *  @param self borrowed.
 *  @param into borrowed. Replaced. Of the same evaluator.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_block_read_unit(tieuchi_unit_block const* self,
                                                         int64_t row, tieuchi_unit* into,
                                                         tieuchi_error* err);

/* ---- for Python -------------------------------------------------------------------------- */

/** Destructor of a PyCapsule `arrow_schema`, `arrow_array` or `arrow_array_stream` whose structure
 *  lies in memory of PyMem_RawMalloc: releases the one and frees the other. In C, because a capsule
 *  may die while an exception is under way. Does nothing for NULL or without an interpreter.
 *  Since: 0.2.
 *  @param capsule borrowed. */
TIEUCHI_CAPI void tieuchi_python_destroy_capsule(void* capsule);
/** Give one reference to a Python object back, on whatever thread: a `release` for objects as
 *  `payload`. Does nothing for NULL or without an interpreter. Since: 0.2.
 *  @param object owned. */
TIEUCHI_CAPI void tieuchi_python_drop(void* object);

/* ==== programmes: questions over many units ================================================= */

/** Units with what was found of them, all by one evaluator and under the same policies. Immutable,
 *  counted: may be used, retained and released by several threads at once. Since: 0.2. */
typedef struct tieuchi_assessed tieuchi_assessed;
/** Places that lie in one another. Immutable, counted. Since: 0.2. */
typedef struct tieuchi_unit_tree tieuchi_unit_tree;
/** A roll-up, and the same of every group. Mutable: one thread at a time. Since: 0.2. */
typedef struct tieuchi_grouped_rollup tieuchi_grouped_rollup;
/** Roll-ups of the places of a tree. Immutable. Since: 0.2. */
typedef struct tieuchi_place_rollups tieuchi_place_rollups;
/** Criteria by the agencies that answer for them. Immutable. Since: 0.2. */
typedef struct tieuchi_agency_list tieuchi_agency_list;
/** What changed from one period to another. Immutable. Since: 0.2. */
typedef struct tieuchi_period_comparison tieuchi_period_comparison;
/** Levels of units, each judged by what lies under it. Immutable, counted. Since: 0.2. */
typedef struct tieuchi_programme tieuchi_programme;
/** What was found of the units of all levels. Immutable. Since: 0.2. */
typedef struct tieuchi_programme_result tieuchi_programme_result;
/** Targets, read for one evaluator. Immutable, counted. Since: 0.2. */
typedef struct tieuchi_target_list tieuchi_target_list;
/** What was found of targets. Immutable. Since: 0.2. */
typedef struct tieuchi_target_outcomes tieuchi_target_outcomes;
/** Where a measure would stand on a day. Immutable. Since: 0.2. */
typedef struct tieuchi_projection tieuchi_projection;
/** A way of ranking units. Immutable; of a function of the caller's as that function allows.
 *  Since: 0.2. */
typedef struct tieuchi_ranking_method tieuchi_ranking_method;
/** Units in the order of one method. Immutable. Since: 0.2. */
typedef struct tieuchi_ranking tieuchi_ranking;
/** How far two methods agree. Immutable. Since: 0.2. */
typedef struct tieuchi_method_comparison tieuchi_method_comparison;
/** Measures of Alkire and Foster. Immutable. Since: 0.2. */
typedef struct tieuchi_deprivation_summary tieuchi_deprivation_summary;
/** Progress of units on criteria, and weights. Immutable, counted. Since: 0.2. */
typedef struct tieuchi_progress_table tieuchi_progress_table;
/** What draws of weights came to. Immutable. Since: 0.2. */
typedef struct tieuchi_weight_sensitivity tieuchi_weight_sensitivity;
/** The smallest changes of one weight that change a ranking. Immutable. Since: 0.2. */
typedef struct tieuchi_weight_changes tieuchi_weight_changes;
/** How units stand, leaf by leaf. Immutable, counted. Since: 0.2. */
typedef struct tieuchi_standings tieuchi_standings;
/** What raising leaves costs. Mutable: one thread at a time. Since: 0.2. */
typedef struct tieuchi_costs tieuchi_costs;
/** The cheapest way to a goal. Immutable. Since: 0.2. */
typedef struct tieuchi_roadmap tieuchi_roadmap;
/** How near units are to another verdict. Immutable. Since: 0.2. */
typedef struct tieuchi_margins tieuchi_margins;

/* ---- assessed units ---------------------------------------------------------------------- */

/* What follows asks questions over a whole programme. Units are named by their index in the set
 * that they are in, an int64_t; criteria, indicators and leaves by their number. A number comes
 * out as a tieuchi_interval, whose ends are the same where it is one number, and from the function
 * of the same name with `_text` as exact text. */

/** Put units into a list. Since: 0.2.
 *  @param units borrowed[count]; copied. NULL when count is 0.
 *  @param out   out. Owned; release with tieuchi_unit_list_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_list_create(tieuchi_unit const* const* units, size_t count,
                                                     tieuchi_unit_list** out, tieuchi_error* err);
/** Assess all units of a list and keep them with what was found. Since: 0.2.
 *  @param evaluator borrowed; the set keeps a share of it.
 *  @param units     borrowed; copied. Read for this evaluator.
 *  @param options   borrowed, optional: the defaults.
 *  @param out       out. A counted set; release with tieuchi_assessed_release().
 *  @return TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_assess_units(tieuchi_evaluator const* evaluator,
                                                 tieuchi_unit_list const* units,
                                                 tieuchi_assess_options const* options,
                                                 tieuchi_assessed** out, tieuchi_error* err);
/** Put assessments, with their units, into a set. Since: 0.2.
 *  @param evaluator borrowed; the set keeps a share of it.
 *  @param found     borrowed[count]; copied. Each by this evaluator, all under the same policies,
 *                   none of a callback. NULL when count is 0.
 *  @param out       out. A counted set; release with tieuchi_assessed_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_assessed_create(tieuchi_evaluator const* evaluator,
                                                    tieuchi_assessment const* const* found,
                                                    size_t count, tieuchi_assessed** out,
                                                    tieuchi_error* err);
/** Take one more share of a set. Since: 0.2.
 *  @param self borrowed.
 *  @return The same handle, owned once more; NULL for NULL. */
TIEUCHI_CAPI tieuchi_assessed* tieuchi_assessed_retain(tieuchi_assessed const* self);
/** Give a share of a set back; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_assessed_release(tieuchi_assessed* self);
/** Number of units. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_assessed_count(tieuchi_assessed const* self);
/** The evaluator, borrowed from the set. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_evaluator const* tieuchi_assessed_evaluator(tieuchi_assessed const* self);
/** The policies that the units were assessed under; the defaults for a set without units.
 *  Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessed_policies(tieuchi_assessed const* self,
                                                      tieuchi_assess_options* out,
                                                      tieuchi_error* err);
/** Id of a unit. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. Borrowed.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessed_id(tieuchi_assessed const* self, int64_t index,
                                                tieuchi_str* out, tieuchi_error* err);
/** What was found of a unit, with a copy of the unit. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. A counted assessment; release with tieuchi_assessment_release().
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_assessed_assessment(tieuchi_assessed const* self, int64_t index,
                                                        tieuchi_assessment** out,
                                                        tieuchi_error* err);

/* ---- grouped roll-ups -------------------------------------------------------------------- */

/** What units are grouped by (S-804). Since: 0.2. */
enum {
    TIEUCHI_GROUPING_PARENT = 1,
    TIEUCHI_GROUPING_COHORT = 2, /**< A unit counts in each of its cohorts. */
    TIEUCHI_GROUPING_ATTRIBUTE = 3,
    TIEUCHI_GROUPING_LEVEL = 4 /**< The places of one level of a tree. */
};

/** A place of a tree: a village, commune, district, province, assessed itself or not. Since: 0.2.
 */
typedef struct tieuchi_place {
    tieuchi_str id;
    tieuchi_str name;   /**< Empty when not stated. */
    tieuchi_str parent; /**< Id of the place that it lies in; empty for none. */
    tieuchi_str level;  /**< Such as `district`; empty when not stated. */
} tieuchi_place;

/** What units are grouped by. Since: 0.2. */
typedef struct tieuchi_grouping {
    uint32_t struct_size;
    int32_t kind;                  /**< TIEUCHI_GROUPING_ */
    tieuchi_str subject;           /**< Id of the attribute, name of the level; otherwise empty. */
    tieuchi_unit_tree const* tree; /**< borrowed. Of _LEVEL; otherwise NULL. */
    void const* reserved;          /**< NULL. */
} tieuchi_grouping;

/** The defaults: by parent. */
#define TIEUCHI_GROUPING_INIT                                                                      \
    { (uint32_t)sizeof(tieuchi_grouping), TIEUCHI_GROUPING_PARENT, {NULL, 0}, NULL, NULL }

/** The criteria that one agency answers for (S-801, S-807). Since: 0.2. */
typedef struct tieuchi_agency_tally {
    uint32_t struct_size;
    int32_t criteria_count;
    tieuchi_str agency; /**< Empty for criteria without one. */
    int64_t pass;       /**< Summed over these criteria. */
    int64_t fail;
    int64_t unknown;
    int64_t exempt;
    int64_t basic;              /**< These are among `fail`. */
    tieuchi_fraction pass_rate; /**< Passes over passes and fails; 0 over 0 without either. */
} tieuchi_agency_tally;

/** Make a tree of places in any order. A parent that is no place of the list is as none.
 *  Since: 0.2.
 *  @param places borrowed[count]; copied. NULL when count is 0.
 *  @param out    out. A counted tree; release with tieuchi_unit_tree_release().
 *  @return TIEUCHI_E_DUPLICATE_ID, TIEUCHI_E_CYCLIC_REFERENCE with the index as offset. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_tree_create(tieuchi_place const* places, size_t count,
                                                     tieuchi_unit_tree** out, tieuchi_error* err);
/** Make the tree of units that are places themselves, by their ids and parents. Since: 0.2.
 *  @param units borrowed.
 *  @param level borrowed. Of all of them; may be empty.
 *  @param out   out. A counted tree; release with tieuchi_unit_tree_release().
 *  @return As tieuchi_unit_tree_create(). */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_tree_of(tieuchi_assessed const* units, char const* level,
                                                 size_t level_size, tieuchi_unit_tree** out,
                                                 tieuchi_error* err);
/** Take one more share of a tree. Since: 0.2.
 *  @param self borrowed.
 *  @return The same handle, owned once more; NULL for NULL. */
TIEUCHI_CAPI tieuchi_unit_tree* tieuchi_unit_tree_retain(tieuchi_unit_tree const* self);
/** Give a share of a tree back; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_unit_tree_release(tieuchi_unit_tree* self);
/** Number of places. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_unit_tree_count(tieuchi_unit_tree const* self);
/** A place, in the order that the tree was made in. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. Borrowed strings.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_unit_tree_place(tieuchi_unit_tree const* self, int32_t index,
                                                    tieuchi_place* out, tieuchi_error* err);
/** Number of the place of an id, or -1. Since: 0.2.
 *  @param self borrowed.
 *  @param id   borrowed. */
TIEUCHI_CAPI int32_t tieuchi_unit_tree_find(tieuchi_unit_tree const* self, char const* id,
                                            size_t size);
/** Number of the place that a place lies in, or -1. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_unit_tree_parent(tieuchi_unit_tree const* self, int32_t index);
/** The place of a level that a unit of this id and parent is or lies in, or -1. Since: 0.2.
 *  @param self   borrowed.
 *  @param id     borrowed.
 *  @param parent borrowed.
 *  @param level  borrowed. */
TIEUCHI_CAPI int32_t tieuchi_unit_tree_ancestor(tieuchi_unit_tree const* self, char const* id,
                                                size_t id_size, char const* parent,
                                                size_t parent_size, char const* level,
                                                size_t level_size);

/** Put the defaults into a grouping, as TIEUCHI_GROUPING_INIT does. Since: 0.2.
 *  @param options out.
 *  @param size    sizeof(tieuchi_grouping). */
TIEUCHI_CAPI tieuchi_status tieuchi_grouping_init(tieuchi_grouping* options, size_t size);
/** The groups of an assessed unit, at least one; an empty id stands for what has none. Since: 0.2.
 *  @param by     borrowed.
 *  @param found  borrowed. Not the assessment of a callback.
 *  @param items  out[cap], optional. Borrowed from the assessment, its evaluator and the tree.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_UNKNOWN_ATTRIBUTE, TIEUCHI_E_NOT_FOUND for a level without places. */
TIEUCHI_CAPI tieuchi_status tieuchi_grouping_of(tieuchi_grouping const* by,
                                                tieuchi_assessment const* found, tieuchi_str* items,
                                                size_t cap, size_t* needed, tieuchi_error* err);
/** Make the empty grouped roll-up: of all units, and the same of every group. Since: 0.2.
 *  @param evaluator borrowed; the roll-up keeps a share of it.
 *  @param by        borrowed; the roll-up keeps a share of its tree.
 *  @param out       out. Owned; release with tieuchi_grouped_rollup_release().
 *  @return As tieuchi_grouping_of(). */
TIEUCHI_CAPI tieuchi_status tieuchi_grouped_rollup_create(tieuchi_evaluator const* evaluator,
                                                          tieuchi_grouping const* by,
                                                          tieuchi_grouped_rollup** out,
                                                          tieuchi_error* err);
/** Release a grouped roll-up; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_grouped_rollup_release(tieuchi_grouped_rollup* self);
/** Add one unit; as tieuchi_rollup_add(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_grouped_rollup_add(tieuchi_grouped_rollup* self,
                                                       tieuchi_assessment const* found,
                                                       tieuchi_error* err);
/** Add all units of a set, of the same evaluator and policies as those before. Since: 0.2.
 *  @param self  borrowed.
 *  @param units borrowed. */
TIEUCHI_CAPI tieuchi_status tieuchi_grouped_rollup_add_set(tieuchi_grouped_rollup* self,
                                                           tieuchi_assessed const* units,
                                                           tieuchi_error* err);
/** Judge the rows of a batch of columns and add each to its group, as tieuchi_grouped_rollup_add()
 *  adds its unit. Rows in error are not added; `into` tells of them. Since: 0.2.
 *  @param self     borrowed. Not grouped by cohort: a row has one code. As it was on failure.
 *  @param batch    borrowed. Of the same evaluator.
 *  @param options  borrowed, optional: the defaults. Of the same policies as units before.
 *  @param codes    borrowed. By row the number of its group in `ids`; below 0: it has none.
 *  @param count    number of codes, the rows of the batch.
 *  @param ids      borrowed. Ids of groups, each other than the others.
 *  @param id_count number of ids.
 *  @param into     borrowed, optional. Emptied when judging begins, and then as of tieuchi_judge(),
 *                  with what the sums need besides what `options` asks for.
 *  @return As tieuchi_judge(); TIEUCHI_E_INVALID_ARGUMENT also for a code beyond the ids. */
TIEUCHI_CAPI tieuchi_status tieuchi_grouped_rollup_add_columns(
    tieuchi_grouped_rollup* self, tieuchi_column_batch const* batch,
    tieuchi_batch_options const* options, int32_t const* codes, size_t count,
    tieuchi_str const* ids, size_t id_count, tieuchi_batch_result* into, tieuchi_error* err);
/** Add all units of another grouped roll-up: the groups of disjoint sets add up (S-802).
 *  Since: 0.2.
 *  @param self  borrowed.
 *  @param other borrowed. Of the same grouping, evaluator and policies; not `self`. */
TIEUCHI_CAPI tieuchi_status tieuchi_grouped_rollup_merge(tieuchi_grouped_rollup* self,
                                                         tieuchi_grouped_rollup const* other,
                                                         tieuchi_error* err);
/** The roll-up of all units, each once, as it is now. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned copy; release with tieuchi_rollup_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_grouped_rollup_all(tieuchi_grouped_rollup const* self,
                                                       tieuchi_rollup** out, tieuchi_error* err);
/** Number of groups that have a unit. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_grouped_rollup_count(tieuchi_grouped_rollup const* self);
/** A group, in the order of the rulebook, the tree, or the bytes of the ids; units without group
 *  come last. Since: 0.2.
 *  @param self borrowed.
 *  @param id   out. Borrowed until the roll-up is changed.
 *  @param out  out. An owned copy; release with tieuchi_rollup_release().
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_grouped_rollup_group(tieuchi_grouped_rollup const* self,
                                                         int32_t index, tieuchi_str* id,
                                                         tieuchi_rollup** out, tieuchi_error* err);
/** The roll-up of the group of an id. Since: 0.2.
 *  @param self borrowed.
 *  @param id   borrowed. Empty for units without group.
 *  @param out  out. An owned copy; release with tieuchi_rollup_release().
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_grouped_rollup_find(tieuchi_grouped_rollup const* self,
                                                        char const* id, size_t size,
                                                        tieuchi_rollup** out, tieuchi_error* err);
/** What it is grouped by. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. `subject` and `tree` are borrowed from `self`. */
TIEUCHI_CAPI tieuchi_status tieuchi_grouped_rollup_by(tieuchi_grouped_rollup const* self,
                                                      tieuchi_grouping* out, tieuchi_error* err);
/** Whether two have the same grouping and equal roll-ups throughout: 1 or 0. Since: 0.2.
 *  @param a borrowed.
 *  @param b borrowed. */
TIEUCHI_CAPI int32_t tieuchi_grouped_rollup_equal(tieuchi_grouped_rollup const* a,
                                                  tieuchi_grouped_rollup const* b);
/** The roll-up and its groups as a `tieuchi-summary/1` document. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_grouped_rollup_json(tieuchi_grouped_rollup const* self,
                                                        tieuchi_text** out, tieuchi_error* err);

/** Add all units of a set to a roll-up; as tieuchi_rollup_add() for each. Since: 0.2.
 *  @param self  borrowed.
 *  @param units borrowed. */
TIEUCHI_CAPI tieuchi_status tieuchi_rollup_add_set(tieuchi_rollup* self,
                                                   tieuchi_assessed const* units,
                                                   tieuchi_error* err);
/** Whether tieuchi_rollup_merge() would take the two: 1 or 0. Since: 0.2.
 *  @param self  borrowed.
 *  @param other borrowed. */
TIEUCHI_CAPI int32_t tieuchi_rollup_can_merge(tieuchi_rollup const* self,
                                              tieuchi_rollup const* other);
/** Whether two roll-ups are of the same rulebook, date and policies, and have the same numbers: 1
 *  or 0. Since: 0.2.
 *  @param a borrowed.
 *  @param b borrowed. */
TIEUCHI_CAPI int32_t tieuchi_rollup_equal(tieuchi_rollup const* a, tieuchi_rollup const* b);

/** Roll units up to every place of a tree (S-805): those that lie in it, at whatever depth, not the
 *  place itself. Since: 0.2.
 *  @param tree  borrowed; the result keeps a share of it.
 *  @param units borrowed.
 *  @param out   out. Owned; release with tieuchi_place_rollups_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_place_rollups_create(tieuchi_unit_tree const* tree,
                                                         tieuchi_assessed const* units,
                                                         tieuchi_place_rollups** out,
                                                         tieuchi_error* err);
/** Release them; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_place_rollups_release(tieuchi_place_rollups* self);
/** Number of places. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_place_rollups_count(tieuchi_place_rollups const* self);
/** The roll-up of a place, by its number in the tree. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned copy; release with tieuchi_rollup_release().
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_place_rollups_item(tieuchi_place_rollups const* self,
                                                       int32_t index, tieuchi_rollup** out,
                                                       tieuchi_error* err);
/** The roll-up of all units and of every place as a `tieuchi-summary/1` document. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_place_rollups_json(tieuchi_place_rollups const* self,
                                                       tieuchi_text** out, tieuchi_error* err);

/** Sum the criteria of a roll-up by the agencies that answer for them. Since: 0.2.
 *  @param all borrowed; copied.
 *  @param out out. Owned; release with tieuchi_agency_list_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_agency_list_create(tieuchi_rollup const* all,
                                                       tieuchi_agency_list** out,
                                                       tieuchi_error* err);
/** Release a list; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_agency_list_release(tieuchi_agency_list* self);
/** Number of agencies, with one more for criteria without. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_agency_list_count(tieuchi_agency_list const* self);
/** An agency, in the order in which the rulebook first names them. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_agency_list_item(tieuchi_agency_list const* self, int32_t index,
                                                     tieuchi_agency_tally* out, tieuchi_error* err);
/** Numbers of its criteria, in document order. Since: 0.2.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_agency_list_criteria(tieuchi_agency_list const* self,
                                                         int32_t index, int32_t* items, size_t cap,
                                                         size_t* needed, tieuchi_error* err);
/** The same numbers, lowest pass rate first; as tieuchi_agency_list_criteria(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_agency_list_hardest(tieuchi_agency_list const* self,
                                                        int32_t index, int32_t* items, size_t cap,
                                                        size_t* needed, tieuchi_error* err);
/** Mean number of its criteria that a unit meets; no value without units. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_agency_list_mean_met(tieuchi_agency_list const* self,
                                                         int32_t index, tieuchi_interval* out,
                                                         tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_agency_list_mean_met_text(tieuchi_agency_list const* self,
                                                              int32_t index, int32_t end, char* buf,
                                                              size_t cap, size_t* needed,
                                                              tieuchi_error* err);
/** The roll-up and the criteria by agency as a `tieuchi-summary/1` document. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_agency_list_json(tieuchi_agency_list const* self,
                                                     tieuchi_text** out, tieuchi_error* err);

/* ---- periods ----------------------------------------------------------------------------- */

/** How a change is told apart by its causes (S-812). Since: 0.2. */
enum {
    TIEUCHI_ATTRIBUTION_IN_SEQUENCE = 1, /**< Attributes first, then the rules, then the data. */
    TIEUCHI_ATTRIBUTION_AVERAGED = 2     /**< The mean over all orders of these three (Shapley). */
};

/** What is told of a measure before and after (S-811). The parts of an end are those of the lower
 *  or the upper ends and add up to the change; the lower may be above the upper. Since: 0.2. */
enum {
    TIEUCHI_CHANGE_BEFORE = 1,
    TIEUCHI_CHANGE_AFTER = 2,
    TIEUCHI_CHANGE_TOTAL = 3,        /**< After minus before. */
    TIEUCHI_CHANGE_ATTRIBUTES = 4,   /**< An attribute of the unit changed. */
    TIEUCHI_CHANGE_YEAR = 5,         /**< The bound of another year of the document applies. */
    TIEUCHI_CHANGE_AMENDMENT = 6,    /**< An amendment began or ceased to count. */
    TIEUCHI_CHANGE_RULEBOOK = 7,     /**< Another rulebook, or another text of it. */
    TIEUCHI_CHANGE_DATA = 8,         /**< Observations, declared verdicts, designations held. */
    TIEUCHI_CHANGE_UNITS = 9,        /**< The unit was not there before, or is no longer there. */
    TIEUCHI_CHANGE_MEAN_BEFORE = 10, /**< Of the whole set alone; of standard_met the share. */
    TIEUCHI_CHANGE_MEAN_AFTER = 11
};

/** Which units of a comparison are asked for. Since: 0.2. */
enum {
    TIEUCHI_CHANGED_NEWLY_MEETING = 1,
    TIEUCHI_CHANGED_NO_LONGER_MEETING = 2,
    TIEUCHI_CHANGED_ENTERED = 3, /**< Only there after. */
    TIEUCHI_CHANGED_LEFT = 4     /**< Only there before. */
};

/** The caller's choices for a comparison of periods. Since: 0.2. */
typedef struct tieuchi_period_options {
    uint32_t struct_size;
    int32_t missing;     /**< TIEUCHI_MISSING_POLICY_, for both periods. */
    int32_t declared;    /**< TIEUCHI_DECLARED_POLICY_ */
    int32_t attribution; /**< TIEUCHI_ATTRIBUTION_ */
} tieuchi_period_options;

/** The defaults: what is missing is unknown, declared verdicts fill gaps, causes in sequence. */
#define TIEUCHI_PERIOD_OPTIONS_INIT                                                                \
    {                                                                                              \
        (uint32_t)sizeof(tieuchi_period_options), TIEUCHI_MISSING_POLICY_UNKNOWN,                  \
            TIEUCHI_DECLARED_POLICY_FILLS_GAPS, TIEUCHI_ATTRIBUTION_IN_SEQUENCE                    \
    }

/** One unit at both dates. Since: 0.2. */
typedef struct tieuchi_unit_change {
    uint32_t struct_size;
    int32_t standard_before; /**< TIEUCHI_VERDICT_; 0: it was not there. */
    int32_t standard_after;  /**< TIEUCHI_VERDICT_; 0: it is not there. */
    int32_t gained_count;    /**< Criteria met now and not before. */
    int32_t lost_count;      /**< Criteria met before and not now. */
    int32_t reserved;
    int64_t before; /**< Its index in the set before; -1: it was not there. */
    int64_t after;
    tieuchi_str id;
    tieuchi_str name; /**< As it is called after; before, where it is no longer there. */
} tieuchi_unit_change;

/** A criterion that was gained or lost. Since: 0.2. */
typedef struct tieuchi_criterion_change {
    uint32_t struct_size;
    int32_t before; /**< TIEUCHI_VERDICT_; 0 where the rulebook did not have it. */
    int32_t after;
    int32_t reserved;
    tieuchi_str id;
    tieuchi_fraction attributes; /**< The parts; together 1 or -1. */
    tieuchi_fraction year;
    tieuchi_fraction amendment;
    tieuchi_fraction rulebook;
    tieuchi_fraction data;
    tieuchi_fraction units;
} tieuchi_criterion_change;

/** Put the defaults into options, as TIEUCHI_PERIOD_OPTIONS_INIT does. Since: 0.2.
 *  @param options out.
 *  @param size    sizeof(tieuchi_period_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_period_options_init(tieuchi_period_options* options,
                                                        size_t size);
/** Compare the units of two dates, matched by their ids (S-808 to S-813). They are assessed again
 *  under the policies of the options. Since: 0.2.
 *  @param before  borrowed. The earlier period.
 *  @param after   borrowed. The later one, by whatever evaluator.
 *  @param options borrowed, optional: the defaults.
 *  @param out     out. Owned; release with tieuchi_period_comparison_release().
 *  @return TIEUCHI_E_DUPLICATE_UNIT with the index as offset. */
TIEUCHI_CAPI tieuchi_status tieuchi_compare_periods(tieuchi_assessed const* before,
                                                    tieuchi_assessed const* after,
                                                    tieuchi_period_options const* options,
                                                    tieuchi_period_comparison** out,
                                                    tieuchi_error* err);
/** Compare each of several periods with the next one. Since: 0.2.
 *  @param periods borrowed[count], in their order; at least two.
 *  @param options borrowed, optional: the defaults.
 *  @param out     out[count - 1]. Each owned; release with tieuchi_period_comparison_release().
 *  @return As tieuchi_compare_periods(). */
TIEUCHI_CAPI tieuchi_status tieuchi_compare_series(tieuchi_assessed const* const* periods,
                                                   size_t count,
                                                   tieuchi_period_options const* options,
                                                   tieuchi_period_comparison** out,
                                                   tieuchi_error* err);
/** Release a comparison; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_period_comparison_release(tieuchi_period_comparison* self);
/** Number of units there at either date: those before in their order, then those that entered.
 *  Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_period_comparison_count(tieuchi_period_comparison const* self);
/** A unit at both dates. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. Borrowed strings.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_period_comparison_unit(tieuchi_period_comparison const* self,
                                                           int64_t index, tieuchi_unit_change* out,
                                                           tieuchi_error* err);
/** A criterion that a unit gained, in the order of the rulebooks. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. Borrowed strings.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_period_comparison_gained(tieuchi_period_comparison const* self,
                                                             int64_t unit, int32_t index,
                                                             tieuchi_criterion_change* out,
                                                             tieuchi_error* err);
/** A criterion that a unit lost; as tieuchi_period_comparison_gained(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_period_comparison_lost(tieuchi_period_comparison const* self,
                                                           int64_t unit, int32_t index,
                                                           tieuchi_criterion_change* out,
                                                           tieuchi_error* err);
/** What a unit, or the whole set, adds to a measure, and why that changed. Since: 0.2.
 *  @param self    borrowed.
 *  @param unit    Index among the units of the comparison; -1: the whole set.
 *  @param measure TIEUCHI_MEASURE_STANDARD_MET, _CRITERIA_MET or _WEIGHTED_PROGRESS.
 *  @param change  TIEUCHI_CHANGE_
 *  @param out     out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_period_comparison_value(tieuchi_period_comparison const* self,
                                                            int64_t unit, int32_t measure,
                                                            int32_t change, tieuchi_interval* out,
                                                            tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value. Since: 0.2.
 *  @param self    borrowed.
 *  @param unit    Index among the units of the comparison; -1: the whole set.
 *  @param measure TIEUCHI_MEASURE_STANDARD_MET, _CRITERIA_MET or _WEIGHTED_PROGRESS.
 *  @param change  TIEUCHI_CHANGE_
 *  @param end     TIEUCHI_END_
 *  @param buf     out, optional.
 *  @param needed  out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_period_comparison_value_text(
    tieuchi_period_comparison const* self, int64_t unit, int32_t measure, int32_t change,
    int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
/** Indices of units that changed so, rising. Since: 0.2.
 *  @param self   borrowed.
 *  @param which  TIEUCHI_CHANGED_
 *  @param items  out[cap], optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_period_comparison_units(tieuchi_period_comparison const* self,
                                                            int32_t which, int64_t* items,
                                                            size_t cap, size_t* needed,
                                                            tieuchi_error* err);
/** The roll-up of all units of the earlier period. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned copy; release with tieuchi_rollup_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_period_comparison_before(tieuchi_period_comparison const* self,
                                                             tieuchi_rollup** out,
                                                             tieuchi_error* err);
/** The roll-up of all units of the later period; as tieuchi_period_comparison_before(). Since: 0.2.
 */
TIEUCHI_CAPI tieuchi_status tieuchi_period_comparison_after(tieuchi_period_comparison const* self,
                                                            tieuchi_rollup** out,
                                                            tieuchi_error* err);
/** The comparison as a `tieuchi-comparison/1` document. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_period_comparison_json(tieuchi_period_comparison const* self,
                                                           tieuchi_text** out, tieuchi_error* err);

/* ---- programmes of several levels --------------------------------------------------------- */

/** What the units under a unit come to (S-814). Since: 0.2. */
enum {
    TIEUCHI_DERIVATION_SHARE = 1, /**< Those that pass, of those that are not exempt. */
    TIEUCHI_DERIVATION_COUNT = 2,
    TIEUCHI_DERIVATION_MEAN = 3,
    TIEUCHI_DERIVATION_SUM = 4,
    TIEUCHI_DERIVATION_POOLED = 5 /**< All numerators over all denominators. */
};

/** What became of a derived observation (S-815). Since: 0.2. */
enum {
    TIEUCHI_DERIVED_DERIVED = 1,
    TIEUCHI_DERIVED_OBSERVED = 2, /**< The unit states an observation of its own, which stands. */
    TIEUCHI_DERIVED_NO_CHILDREN = 3,
    TIEUCHI_DERIVED_UNKNOWN_CHILDREN = 4,
    TIEUCHI_DERIVED_NO_WEIGHT = 5, /**< A weight is below 0, or they are all 0. */
    TIEUCHI_DERIVED_NO_PAIR = 6,
    TIEUCHI_DERIVED_NOT_REPRESENTABLE = 7 /**< The exact value is no decimal and no pair. */
};

/** One level of a programme. Since: 0.2. */
typedef struct tieuchi_programme_level {
    uint32_t struct_size;
    int32_t derive_count;
    tieuchi_str id;
    tieuchi_evaluator const* evaluator; /**< Borrowed from the programme. */
    void const* reserved;
} tieuchi_programme_level;

/** One observation that is derived from the units of a lower level. Since: 0.2. */
typedef struct tieuchi_derived_observation {
    uint32_t struct_size;
    int32_t derivation; /**< TIEUCHI_DERIVATION_ */
    tieuchi_str leaf;   /**< Of the rulebook of the level. */
    tieuchi_str from;   /**< Id of the level whose units count; empty: the one right below. */
    tieuchi_str node;   /**< Of a share or count of verdicts on a node: its id. */
    tieuchi_str of;     /**< Of mean, sum, pooled: id of the leaf or decimal attribute. */
    tieuchi_str weight; /**< Of mean; empty: all units weigh the same. */
    int32_t of_held;    /**< 1 for a share or count of units that hold the designation. */
    int32_t of_is_attribute;
    int32_t weight_is_attribute;
    int32_t reserved;
} tieuchi_derived_observation;

/** One derived observation of one unit, handed over or not. Since: 0.2. */
typedef struct tieuchi_derived_value {
    uint32_t struct_size;
    int32_t state;    /**< TIEUCHI_DERIVED_ */
    int64_t unit;     /**< Index among the units of the level. */
    int32_t derive;   /**< Index among the derived observations of the level. */
    int32_t children; /**< Units of the lower level that lie in it. */
    int32_t exempt;   /**< Those of them that are left out. */
    int32_t unknown;  /**< Those of them of which something needed is not known. */
} tieuchi_derived_value;

/** One level of a programme to be made. Since: 0.2. */
typedef struct tieuchi_level_definition {
    uint32_t struct_size;
    int32_t reserved;                   /**< 0. */
    tieuchi_str id;                     /**< borrowed. Such as `district`. */
    tieuchi_evaluator const* evaluator; /**< borrowed; the programme keeps a share. */
    void const* more;                   /**< NULL. */
    uint64_t derive_count;
    /** borrowed[derive_count], each borrowed. NULL when there are none. */
    tieuchi_derived_observation const* const* derive;
    void const* reserved_pointer; /**< NULL. */
} tieuchi_level_definition;

/** Make a programme without a document. Since: 0.2.
 *  @param levels   borrowed[count], each borrowed. From the lowest to the highest.
 *  @param problems borrowed, optional. Emptied, then filled, on failure too, with the pointers that
 *                  a document would have.
 *  @param out      out. A counted programme; release with tieuchi_programme_release().
 *  @return The code of the first error in `problems`. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_create(tieuchi_level_definition const* const* levels,
                                                     size_t count, tieuchi_diagnostics* problems,
                                                     tieuchi_programme** out, tieuchi_error* err);
/** Read a `tieuchi-programme/1` document. Since: 0.2.
 *  @param json       borrowed.
 *  @param evaluators borrowed[count]; the programme keeps shares. Of the rulebooks that the
 * document names; the first of an id counts.
 *  @param problems   borrowed, optional. Emptied, then filled, on failure too.
 *  @param out        out. A counted programme; release with tieuchi_programme_release().
 *  @return The code of the first error in `problems`. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_read(char const* json, size_t size,
                                                   tieuchi_evaluator const* const* evaluators,
                                                   size_t count, tieuchi_diagnostics* problems,
                                                   tieuchi_programme** out, tieuchi_error* err);
/** Take one more share of a programme. Since: 0.2.
 *  @param self borrowed.
 *  @return The same handle, owned once more; NULL for NULL. */
TIEUCHI_CAPI tieuchi_programme* tieuchi_programme_retain(tieuchi_programme const* self);
/** Give a share of a programme back; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_programme_release(tieuchi_programme* self);
/** Number of levels. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_programme_count(tieuchi_programme const* self);
/** A level, from the lowest to the highest. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_level_at(tieuchi_programme const* self, int32_t index,
                                                       tieuchi_programme_level* out,
                                                       tieuchi_error* err);
/** A derived observation of a level. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. Borrowed strings.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_derive(tieuchi_programme const* self, int32_t level,
                                                     int32_t index,
                                                     tieuchi_derived_observation* out,
                                                     tieuchi_error* err);
/** Assess the units of all levels, from the bottom up (S-814 to S-816). Since: 0.2.
 *  @param self    borrowed; the result keeps a share of it.
 *  @param units   borrowed[count]; copied. One list a level, from the lowest, each read for the
 *                 evaluator of its level.
 *  @param count   Number of levels.
 *  @param options borrowed, optional: the defaults.
 *  @param out     out. Owned; release with tieuchi_programme_result_release().
 *  @return TIEUCHI_E_DUPLICATE_UNIT. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_assess(
    tieuchi_programme const* self, tieuchi_unit_list const* const* units, size_t count,
    tieuchi_assess_options const* options, tieuchi_programme_result** out, tieuchi_error* err);
/** Release a result; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_programme_result_release(tieuchi_programme_result* self);
/** The units of a level, with derived observations put in, and what was found of them. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. A counted set; release with tieuchi_assessed_release().
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_result_units(tieuchi_programme_result const* self,
                                                           int32_t level, tieuchi_assessed** out,
                                                           tieuchi_error* err);
/** Number of derived observations of the units of a level. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_programme_result_derived_count(tieuchi_programme_result const* self,
                                                            int32_t level);
/** A derived observation, by unit, then in the order of the level. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_result_derived(tieuchi_programme_result const* self,
                                                             int32_t level, int64_t index,
                                                             tieuchi_derived_value* out,
                                                             tieuchi_error* err);
/** What it is derived as; of a share or count, where units are unknown, however they come out.
 *  Since: 0.2.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_result_value(tieuchi_programme_result const* self,
                                                           int32_t level, int64_t index,
                                                           tieuchi_interval* out,
                                                           tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_result_value_text(
    tieuchi_programme_result const* self, int32_t level, int64_t index, int32_t end, char* buf,
    size_t cap, size_t* needed, tieuchi_error* err);
/** Indices of units of a level that lie in no unit of a higher one. Since: 0.2.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_result_unplaced(tieuchi_programme_result const* self,
                                                              int32_t level, int64_t* items,
                                                              size_t cap, size_t* needed,
                                                              tieuchi_error* err);
/** What the levels come to and what was derived, as a `tieuchi-programme-result/1` document.
 *  Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_programme_result_json(tieuchi_programme_result const* self,
                                                          tieuchi_text** out, tieuchi_error* err);

/* ---- targets ----------------------------------------------------------------------------- */

/** What a fact of a target's test is (S-903). Since: 0.2. */
enum {
    TIEUCHI_TARGET_FORM_ALL = 1,
    TIEUCHI_TARGET_FORM_ANY = 2,
    TIEUCHI_TARGET_FORM_NEGATION = 3,
    TIEUCHI_TARGET_FORM_TOTAL = 4, /**< The sum of a measure over units. */
    TIEUCHI_TARGET_FORM_MEAN = 5,
    TIEUCHI_TARGET_FORM_SHARE = 6, /**< How many in a hundred units a fact is true of. */
    TIEUCHI_TARGET_FORM_COUNT = 7, /**< Of how many units it is true. */
    TIEUCHI_TARGET_FORM_EVERY = 8  /**< Whether it is true of every one. */
};

/** Which number of a fact is asked for. Since: 0.2. */
enum {
    TIEUCHI_FACT_VALUE = 1,    /**< What was compared; of _EVERY: how many units pass. */
    TIEUCHI_FACT_BASELINE = 2, /**< With `more`: what was taken off. */
    TIEUCHI_FACT_SHORTFALL = 3 /**< What lacks, at least 0; of a target that is one fact too. */
};

/** A `tieuchi-targets/1` document. Since: 0.2. */
typedef struct tieuchi_target_list_info {
    uint32_t struct_size;
    int32_t count;
    tieuchi_str id;
    tieuchi_str title_vi; /**< This and what follows: empty when not stated. */
    tieuchi_str title_en;
    tieuchi_str source;
    tieuchi_str citation;
    tieuchi_str note;
} tieuchi_target_list_info;

/** One target. Since: 0.2. */
typedef struct tieuchi_target {
    uint32_t struct_size;
    int32_t form; /**< TIEUCHI_TARGET_FORM_ of its test. */
    tieuchi_str id;
    tieuchi_str deadline; /**< `YYYY-MM-DD` */
    tieuchi_str name_vi;  /**< This and what follows: empty when not stated. */
    tieuchi_str name_en;
    tieuchi_str source;
    tieuchi_str citation;
    tieuchi_str note;
} tieuchi_target;

/** What was found of a target (S-901). Since: 0.2. */
typedef struct tieuchi_target_outcome {
    uint32_t struct_size;
    int32_t outcome; /**< TIEUCHI_VERDICT_PASS, _FAIL or _UNKNOWN. */
    int64_t fact_count;
    int64_t unit_count; /**< Units in the way, of all facts together. */
} tieuchi_target_outcome;

/** What was found of one fact of a target's test. Since: 0.2. */
typedef struct tieuchi_target_fact {
    uint32_t struct_size;
    int32_t form;    /**< TIEUCHI_TARGET_FORM_ */
    int32_t outcome; /**< TIEUCHI_VERDICT_ */
    int32_t reserved;
    int64_t members;         /**< Units that count for certain. */
    int64_t members_unknown; /**< Units of which it is not known whether they count. */
    int64_t unit_count;      /**< Units in the way. */
    tieuchi_str pointer;     /**< JSON pointer from the target's test. */
} tieuchi_target_fact;

/** A unit that keeps a target from being reached. Since: 0.2. */
typedef struct tieuchi_unit_in_the_way {
    uint32_t struct_size;
    int32_t found; /**< TIEUCHI_VERDICT_FAIL: it is; _UNKNOWN: it may be. */
    int64_t unit;  /**< Index of the unit. */
} tieuchi_unit_in_the_way;

/** Read a `tieuchi-targets/1` document. Since: 0.2.
 *  @param evaluator borrowed; the list keeps a share of it.
 *  @param json      borrowed.
 *  @param problems  borrowed, optional. Emptied, then filled, on failure too.
 *  @param out       out. A counted list; release with tieuchi_target_list_release().
 *  @return The code of the first error in `problems`. */
TIEUCHI_CAPI tieuchi_status tieuchi_targets_read(tieuchi_evaluator const* evaluator,
                                                 char const* json, size_t size,
                                                 tieuchi_diagnostics* problems,
                                                 tieuchi_target_list** out, tieuchi_error* err);
/** Take one more share of a list. Since: 0.2.
 *  @param self borrowed.
 *  @return The same handle, owned once more; NULL for NULL. */
TIEUCHI_CAPI tieuchi_target_list* tieuchi_target_list_retain(tieuchi_target_list const* self);
/** Give a share of a list back; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_target_list_release(tieuchi_target_list* self);
/** What the document says of itself. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. Borrowed strings. */
TIEUCHI_CAPI tieuchi_status tieuchi_target_list_get(tieuchi_target_list const* self,
                                                    tieuchi_target_list_info* out,
                                                    tieuchi_error* err);
/** A target, in document order. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. Borrowed strings.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_target_list_item(tieuchi_target_list const* self, int32_t index,
                                                     tieuchi_target* out, tieuchi_error* err);
/** Judge all targets of a list (S-901 to S-909). Since: 0.2.
 *  @param self     borrowed; the outcomes keep a share of it.
 *  @param units    borrowed; the outcomes keep a share of it. Assessed by the evaluator that the
 *                  list was read for.
 *  @param baseline borrowed, optional: facts with `more` are unknown. The units at the date from
 *                  which `more` counts, of whatever rulebook.
 *  @param out      out. Owned; release with tieuchi_target_outcomes_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_targets_judge(tieuchi_target_list const* self,
                                                  tieuchi_assessed const* units,
                                                  tieuchi_assessed const* baseline,
                                                  tieuchi_target_outcomes** out,
                                                  tieuchi_error* err);
/** Release outcomes; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_target_outcomes_release(tieuchi_target_outcomes* self);
/** What was found of a target, by its number in the list. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_target_outcomes_item(tieuchi_target_outcomes const* self,
                                                         int32_t index, tieuchi_target_outcome* out,
                                                         tieuchi_error* err);
/** What was found of a fact of its test, in document order. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. Borrowed strings.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_target_outcomes_fact(tieuchi_target_outcomes const* self,
                                                         int32_t target, int32_t index,
                                                         tieuchi_target_fact* out,
                                                         tieuchi_error* err);
/** A number of a fact. Since: 0.2.
 *  @param self borrowed.
 *  @param fact Index of the fact; -1: the target itself, which has a shortfall alone.
 *  @param which TIEUCHI_FACT_
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_target_outcomes_value(tieuchi_target_outcomes const* self,
                                                          int32_t target, int32_t fact,
                                                          int32_t which, tieuchi_interval* out,
                                                          tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param fact   Index of the fact; -1: the target itself.
 *  @param which  TIEUCHI_FACT_
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_target_outcomes_value_text(tieuchi_target_outcomes const* self,
                                                               int32_t target, int32_t fact,
                                                               int32_t which, int32_t end,
                                                               char* buf, size_t cap,
                                                               size_t* needed, tieuchi_error* err);
/** A unit in the way, in unit order. Since: 0.2.
 *  @param self borrowed.
 *  @param fact Index of the fact; -1: of all facts together.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_target_outcomes_unit(tieuchi_target_outcomes const* self,
                                                         int32_t target, int32_t fact,
                                                         int64_t index,
                                                         tieuchi_unit_in_the_way* out,
                                                         tieuchi_error* err);
/** What such a unit lacks by itself, where that is a number. Since: 0.2.
 *  @param self borrowed.
 *  @param fact Index of the fact; -1: of all facts together.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_target_outcomes_unit_shortfall(
    tieuchi_target_outcomes const* self, int32_t target, int32_t fact, int64_t index,
    tieuchi_interval* out, tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param fact   Index of the fact; -1: of all facts together.
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_target_outcomes_unit_shortfall_text(
    tieuchi_target_outcomes const* self, int32_t target, int32_t fact, int64_t index, int32_t end,
    char* buf, size_t cap, size_t* needed, tieuchi_error* err);
/** The outcomes as a `tieuchi-target-outcomes/1` document. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_target_outcomes_json(tieuchi_target_outcomes const* self,
                                                         tieuchi_text** out, tieuchi_error* err);

/* ---- projections: what would be, not what is ----------------------------------------------- */

/** What a measure was on a day. Since: 0.2. */
typedef struct tieuchi_period_value {
    tieuchi_str when;  /**< `YYYY-MM-DD` */
    tieuchi_str lower; /**< A rational as text; the ends are the same where it is known. */
    tieuchi_str upper;
} tieuchi_period_value;

/** Which number of a projection is asked for. Since: 0.2. */
enum {
    TIEUCHI_PROJECTION_LAST = 1, /**< The value on the last day that has one. */
    TIEUCHI_PROJECTION_PACE = 2, /**< Growth a year of the line of least squares. */
    TIEUCHI_PROJECTION_PROJECTED = 3,
    TIEUCHI_PROJECTION_NEEDED_PACE = 4 /**< Growth a year that would lead to the bound. */
};

/** Carry a measure on to a deadline (S-910 to S-912). No verdict is made of it. Since: 0.2.
 *  @param values   borrowed[count], in any order; at least one.
 *  @param deadline borrowed. `YYYY-MM-DD`; may lie before the last value.
 *  @param bound    borrowed. What is to be reached: a rational as text.
 *  @param out      out. Owned; release with tieuchi_projection_release().
 *  @return TIEUCHI_E_EMPTY_LIST, TIEUCHI_E_BAD_DATE, TIEUCHI_E_BAD_NUMBER, TIEUCHI_E_OUT_OF_RANGE
 *          where an upper end is below the lower. */
TIEUCHI_CAPI tieuchi_status tieuchi_projection_create(tieuchi_period_value const* values,
                                                      size_t count, char const* deadline,
                                                      size_t deadline_size, char const* bound,
                                                      size_t bound_size, tieuchi_projection** out,
                                                      tieuchi_error* err);
/** Release a projection; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_projection_release(tieuchi_projection* self);
/** The last day that has a value, `YYYY-MM-DD`. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_projection_from(tieuchi_projection const* self);
/** The day that it is carried on to. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_projection_deadline(tieuchi_projection const* self);
/** A number of a projection; no value where there is no pace or no time left. Since: 0.2.
 *  @param self  borrowed.
 *  @param which TIEUCHI_PROJECTION_
 *  @param out   out. */
TIEUCHI_CAPI tieuchi_status tieuchi_projection_value(tieuchi_projection const* self, int32_t which,
                                                     tieuchi_interval* out, tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param which  TIEUCHI_PROJECTION_
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_projection_value_text(tieuchi_projection const* self,
                                                          int32_t which, int32_t end, char* buf,
                                                          size_t cap, size_t* needed,
                                                          tieuchi_error* err);
/** The projection as a JSON object that says `"projection": true`. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_projection_json(tieuchi_projection const* self,
                                                    tieuchi_text** out, tieuchi_error* err);
/** A day as a number of years (S-910), a rational as text. Since: 0.2.
 *  @param date   borrowed. `YYYY-MM-DD`
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_BAD_DATE. */
TIEUCHI_CAPI tieuchi_status tieuchi_years_of(char const* date, size_t size, char* buf, size_t cap,
                                             size_t* needed, tieuchi_error* err);

/* ---- rankings ---------------------------------------------------------------------------- */

/** Which values are the good ones. Since: 0.2. */
enum { TIEUCHI_RANK_ORDER_HIGHEST_FIRST = 1, TIEUCHI_RANK_ORDER_LOWEST_FIRST = 2 };

/** The weight of a criterion in a method of its own. Since: 0.2. */
typedef struct tieuchi_criterion_weight {
    tieuchi_str criterion;
    tieuchi_decimal weight; /**< Above 0. */
} tieuchi_criterion_weight;

/** From how much progress on a criterion brings how many points. Since: 0.2. */
typedef struct tieuchi_points_band {
    tieuchi_decimal at_least; /**< Of 100 times the progress; rises along the bands. */
    tieuchi_decimal points;   /**< Never falls along the bands. */
} tieuchi_points_band;

/** The points of one criterion. Since: 0.2. */
typedef struct tieuchi_points_row {
    tieuchi_str criterion;
    tieuchi_points_band const* bands; /**< borrowed[band_count]; never empty. */
    void const* reserved;             /**< NULL. */
    uint64_t band_count;
    tieuchi_decimal exempt; /**< Points when exempt. */
    int32_t has_exempt;     /**< 0: when exempt, those of the last band. */
    int32_t padding;        /**< 0. */
} tieuchi_points_row;

/** Who counts as deprived of much (S-612). Since: 0.2. */
typedef struct tieuchi_deprivation_options {
    uint32_t struct_size;
    int32_t reserved;       /**< 0. */
    tieuchi_decimal cutoff; /**< A share of weights, above 0 and at most 1. */
    uint64_t weight_count;
    /** borrowed[weight_count]. Criteria that are not there do not count; NULL: every criterion with
     *  its weight in the rulebook. */
    tieuchi_criterion_weight const* weights;
    void const* more; /**< NULL. */
} tieuchi_deprivation_options;

/** The defaults: a cutoff of a third as 0.333, the rulebook's weights. */
#define TIEUCHI_DEPRIVATION_OPTIONS_INIT                                                           \
    { (uint32_t)sizeof(tieuchi_deprivation_options), 0, {333, 3, 0}, 0, NULL, NULL }

/** The value of a unit that is ranked by a value of the caller's. Since: 0.2. */
typedef struct tieuchi_rank_input {
    tieuchi_str lower; /**< A rational as text; empty, as `upper`: not ranked. */
    tieuchi_str upper;
    int64_t degree; /**< Of the root that is taken of both; 1: none. */
} tieuchi_rank_input;

/** A ranking, without its units. Since: 0.2. */
typedef struct tieuchi_ranking_info {
    uint32_t struct_size;
    int32_t order; /**< TIEUCHI_RANK_ORDER_ */
    int64_t units;
    int64_t ranked;     /**< Units that have a value. */
    tieuchi_str method; /**< Its name. */
} tieuchi_ranking_info;

/** The place of one unit in a ranking; ranks count from 1 (S-607). Since: 0.2. */
typedef struct tieuchi_rank_entry {
    uint32_t struct_size;
    int32_t has_value;
    int64_t best;   /**< 0 without a value. */
    int64_t worst;  /**< 0 without a value. */
    int64_t degree; /**< Of the root that is taken of the value; 1: none. */
} tieuchi_rank_entry;

/** The order in which a built-in method ranks (S-605): TIEUCHI_RANK_ORDER_; 0 for no method.
 *  Since: 0.2. */
TIEUCHI_CAPI int32_t tieuchi_natural_order(int32_t measure);
/** Rank by a built-in method, in its natural order. Since: 0.2.
 *  @param measure TIEUCHI_MEASURE_
 *  @param out     out. Owned, as of every method; release with tieuchi_ranking_method_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_method_builtin(int32_t measure,
                                                           tieuchi_ranking_method** out,
                                                           tieuchi_error* err);
/** Rank by a function of the caller's. Since: 0.2.
 *  @param method borrowed; its payload is released with the ranking method.
 *  @param order  TIEUCHI_RANK_ORDER_
 *  @param out    out. Owned. */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_method_custom(tieuchi_method const* method,
                                                          int32_t order,
                                                          tieuchi_ranking_method** out,
                                                          tieuchi_error* err);
/** Rank by 100 times the smallest progress of a criterion (S-609), highest first. Since: 0.2.
 *  @param out out. Owned. */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_method_weakest_criterion(tieuchi_ranking_method** out,
                                                                     tieuchi_error* err);
/** Rank by the weighted geometric mean of progress (S-610), highest first. Since: 0.2.
 *  @param evaluator borrowed. Its weights count.
 *  @param out       out. Owned.
 *  @return TIEUCHI_E_NUMBER_OVERFLOW where the weights, as the smallest integers, exceed 1000. */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_method_geometric_mean(
    tieuchi_evaluator const* evaluator, tieuchi_ranking_method** out, tieuchi_error* err);
/** Rank by a points table (S-611), highest first. Since: 0.2.
 *  @param name borrowed.
 *  @param rows borrowed[count]; copied.
 *  @param out  out. Owned.
 *  @return TIEUCHI_E_EMPTY_LIST, TIEUCHI_E_DUPLICATE_ID, TIEUCHI_E_BAD_TABLE, with the row as
 *          offset. */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_method_points_table(char const* name, size_t name_size,
                                                                tieuchi_points_row const* rows,
                                                                size_t count,
                                                                tieuchi_ranking_method** out,
                                                                tieuchi_error* err);
/** Put the defaults into options, as TIEUCHI_DEPRIVATION_OPTIONS_INIT does. Since: 0.2.
 *  @param options out.
 *  @param size    sizeof(tieuchi_deprivation_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_deprivation_options_init(tieuchi_deprivation_options* options,
                                                             size_t size);
/** Rank by the weighted share of criteria that fail (S-612), lowest first. Since: 0.2.
 *  @param options  borrowed, optional: the defaults.
 *  @param censored 1: 0 for a unit below the cutoff; otherwise 0.
 *  @param out      out. Owned.
 *  @return TIEUCHI_E_OUT_OF_RANGE, TIEUCHI_E_DUPLICATE_ID. */
TIEUCHI_CAPI tieuchi_status
tieuchi_ranking_method_deprivation(tieuchi_deprivation_options const* options, int32_t censored,
                                   tieuchi_ranking_method** out, tieuchi_error* err);
/** Release a method; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_ranking_method_release(tieuchi_ranking_method* self);
/** Name of a method. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_str tieuchi_ranking_method_name(tieuchi_ranking_method const* self);
/** TIEUCHI_RANK_ORDER_ of a method. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_ranking_method_order(tieuchi_ranking_method const* self);

/** Rank units by a method (S-604 to S-608). Since: 0.2.
 *  @param units  borrowed; the ranking keeps a share of it.
 *  @param method borrowed.
 *  @param out    out. Owned; release with tieuchi_ranking_release().
 *  @return TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_rank_units(tieuchi_assessed const* units,
                                               tieuchi_ranking_method const* method,
                                               tieuchi_ranking** out, tieuchi_error* err);
/** Rank values of the caller's. Since: 0.2.
 *  @param name   borrowed. Of the method, for the record.
 *  @param order  TIEUCHI_RANK_ORDER_
 *  @param values borrowed[count]. NULL when count is 0.
 *  @param out    out. Owned; release with tieuchi_ranking_release(). It has no units to write JSON
 *                of.
 *  @return TIEUCHI_E_BAD_NUMBER, TIEUCHI_E_OUT_OF_RANGE. */
TIEUCHI_CAPI tieuchi_status tieuchi_rank_values(char const* name, size_t name_size, int32_t order,
                                                tieuchi_rank_input const* values, size_t count,
                                                tieuchi_ranking** out, tieuchi_error* err);
/** Release a ranking; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_ranking_release(tieuchi_ranking* self);
/** The ranking as a whole. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. Borrowed strings. */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_get(tieuchi_ranking const* self,
                                                tieuchi_ranking_info* out, tieuchi_error* err);
/** The place of a unit, by its index in the set. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_entry(tieuchi_ranking const* self, int64_t index,
                                                  tieuchi_rank_entry* out, tieuchi_error* err);
/** What a unit is ranked by, or what the root is taken of. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_value(tieuchi_ranking const* self, int64_t index,
                                                  tieuchi_interval* out, tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_value_text(tieuchi_ranking const* self, int64_t index,
                                                       int32_t end, char* buf, size_t cap,
                                                       size_t* needed, tieuchi_error* err);
/** Indices of units: by best rank, worst rank, unit order; without value last. Since: 0.2.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_listed(tieuchi_ranking const* self, int64_t* items,
                                                   size_t cap, size_t* needed, tieuchi_error* err);
/** The ranking as a JSON object. Since: 0.2.
 *  @param self borrowed. Of units, not of values.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_ranking_json(tieuchi_ranking const* self, tieuchi_text** out,
                                                 tieuchi_error* err);
/** Compare two roots exactly. Since: 0.2.
 *  @param a        borrowed. A rational as text; at least 0 where the degrees differ.
 *  @param a_degree At least 1.
 *  @param b        borrowed.
 *  @param b_degree At least 1.
 *  @param out      out. -1, 0 or 1.
 *  @return TIEUCHI_E_BAD_NUMBER. */
TIEUCHI_CAPI tieuchi_status tieuchi_compare_roots(char const* a, size_t a_size, int64_t a_degree,
                                                  char const* b, size_t b_size, int64_t b_degree,
                                                  int32_t* out, tieuchi_error* err);
/** A root for people, cut off after so many digits. Since: 0.2.
 *  @param value  borrowed. A rational as text, at least 0.
 *  @param degree At least 1.
 *  @param digits 0 to 1000.
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_BAD_NUMBER. */
TIEUCHI_CAPI tieuchi_status tieuchi_root_text(char const* value, size_t size, int64_t degree,
                                              int32_t digits, char* buf, size_t cap, size_t* needed,
                                              tieuchi_error* err);

/* ---- Alkire-Foster counting --------------------------------------------------------------- */

/** Which measure of deprivation is asked for (S-613). Since: 0.2. */
enum {
    TIEUCHI_DEPRIVATION_DEPRIVED = 1,          /**< How many units reach the cutoff. */
    TIEUCHI_DEPRIVATION_HEADCOUNT = 2,         /**< H: their share. */
    TIEUCHI_DEPRIVATION_INTENSITY = 3,         /**< A: the mean count of those that reach it. */
    TIEUCHI_DEPRIVATION_ADJUSTED_HEADCOUNT = 4 /**< M0 */
};

/** Count deprivations over a set of units. Since: 0.2.
 *  @param units   borrowed.
 *  @param options borrowed, optional: the defaults.
 *  @param out     out. Owned; release with tieuchi_deprivation_summary_release().
 *  @return TIEUCHI_E_OUT_OF_RANGE, TIEUCHI_E_DUPLICATE_ID. */
TIEUCHI_CAPI tieuchi_status tieuchi_alkire_foster(tieuchi_assessed const* units,
                                                  tieuchi_deprivation_options const* options,
                                                  tieuchi_deprivation_summary** out,
                                                  tieuchi_error* err);
/** Release a summary; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_deprivation_summary_release(tieuchi_deprivation_summary* self);
/** Units that have a count. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_deprivation_summary_units(tieuchi_deprivation_summary const* self);
/** Units without. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_deprivation_summary_without(tieuchi_deprivation_summary const* self);
/** A measure of deprivation. Since: 0.2.
 *  @param self  borrowed.
 *  @param which TIEUCHI_DEPRIVATION_
 *  @param out   out. */
TIEUCHI_CAPI tieuchi_status
tieuchi_deprivation_summary_value(tieuchi_deprivation_summary const* self, int32_t which,
                                  tieuchi_interval* out, tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param which  TIEUCHI_DEPRIVATION_
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_deprivation_summary_value_text(
    tieuchi_deprivation_summary const* self, int32_t which, int32_t end, char* buf, size_t cap,
    size_t* needed, tieuchi_error* err);
/** The summary as a JSON object. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_deprivation_summary_json(
    tieuchi_deprivation_summary const* self, tieuchi_text** out, tieuchi_error* err);

/* ---- scoring methods compared ------------------------------------------------------------- */

/** What is made of the pairs of units (S-614 to S-616). Since: 0.2. */
enum {
    TIEUCHI_CORRELATION_TAU_B = 1, /**< Kendall's. */
    TIEUCHI_CORRELATION_RHO = 2    /**< Spearman's. */
};

/** What Spearman's rho is made of: of twice the ranks minus twice their mean. Since: 0.2. */
enum {
    TIEUCHI_RANK_SUM_PRODUCTS = 1,
    TIEUCHI_RANK_SUM_FIRST_SQUARES = 2,
    TIEUCHI_RANK_SUM_SECOND_SQUARES = 3
};

/** Two methods compared over the units that have a value under both. Since: 0.2. */
typedef struct tieuchi_method_comparison_info {
    uint32_t struct_size;
    int32_t end; /**< TIEUCHI_END_ that counted where a value is unknown. */
    tieuchi_str first;
    tieuchi_str second;
    int64_t units;
    int64_t open;       /**< Units compared whose value under one of them is no point. */
    int64_t without;    /**< Units left out. */
    int64_t concordant; /**< Pairs that both methods order alike. */
    int64_t discordant; /**< Pairs that both order, and not alike. */
    int64_t tied_first; /**< Pairs tied under the first method alone. */
    int64_t tied_second;
    int64_t tied_both;
} tieuchi_method_comparison_info;

/** What becomes of one unit when the second method takes the place of the first. Since: 0.2. */
typedef struct tieuchi_rank_shift {
    uint32_t struct_size;
    int32_t reserved;
    int64_t unit;   /**< Index of the unit. */
    int64_t first;  /**< Rank under the first method, among the units compared. */
    int64_t second; /**< Rank under the second; the unit gains `first - second` places. */
} tieuchi_rank_shift;

/** Compare two rankings of the same units. Since: 0.2.
 *  @param first  borrowed.
 *  @param second borrowed. Of as many units, in the same order.
 *  @param end    TIEUCHI_END_ that counts where a value is unknown.
 *  @param out    out. Owned; release with tieuchi_method_comparison_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_compare_rankings(tieuchi_ranking const* first,
                                                     tieuchi_ranking const* second, int32_t end,
                                                     tieuchi_method_comparison** out,
                                                     tieuchi_error* err);
/** Compare every method with every later one, in the order of the methods. Since: 0.2.
 *  @param units   borrowed; the comparisons keep shares of it.
 *  @param methods borrowed[count]; at least two.
 *  @param end     TIEUCHI_END_
 *  @param out     out[count * (count - 1) / 2]. Each owned; release with
 *                 tieuchi_method_comparison_release().
 *  @return TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_compare_methods(tieuchi_assessed const* units,
                                                    tieuchi_ranking_method const* const* methods,
                                                    size_t count, int32_t end,
                                                    tieuchi_method_comparison** out,
                                                    tieuchi_error* err);
/** Correlate two orders by themselves: of the result, names, shifts and JSON say nothing.
 *  Since: 0.2.
 *  @param first  borrowed[count]. Places of the units; only their order counts.
 *  @param second borrowed[count].
 *  @param count  At most 2^31.
 *  @param out    out. Owned; release with tieuchi_method_comparison_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_correlate(int64_t const* first, int64_t const* second,
                                              size_t count, tieuchi_method_comparison** out,
                                              tieuchi_error* err);
/** Release a comparison; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_method_comparison_release(tieuchi_method_comparison* self);
/** The counts. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. Borrowed strings. */
TIEUCHI_CAPI tieuchi_status tieuchi_method_comparison_get(tieuchi_method_comparison const* self,
                                                          tieuchi_method_comparison_info* out,
                                                          tieuchi_error* err);
/** A coefficient in digits, cut off towards zero, all of them right; empty where one of the methods
 *  orders no pair. Since: 0.2.
 *  @param self   borrowed.
 *  @param which  TIEUCHI_CORRELATION_
 *  @param digits 0 to 1000.
 *  @param buf    out, optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_method_comparison_digits(tieuchi_method_comparison const* self,
                                                             int32_t which, int32_t digits,
                                                             char* buf, size_t cap, size_t* needed,
                                                             tieuchi_error* err);
/** Square of a coefficient, with the sign of the coefficient, exactly; no value as above.
 *  Since: 0.2.
 *  @param self  borrowed.
 *  @param which TIEUCHI_CORRELATION_
 *  @param out   out. */
TIEUCHI_CAPI tieuchi_status tieuchi_method_comparison_square(tieuchi_method_comparison const* self,
                                                             int32_t which, tieuchi_interval* out,
                                                             tieuchi_error* err);
/** That value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param which  TIEUCHI_CORRELATION_
 *  @param end    TIEUCHI_END_; both are the same.
 *  @param buf    out, optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_method_comparison_square_text(
    tieuchi_method_comparison const* self, int32_t which, int32_t end, char* buf, size_t cap,
    size_t* needed, tieuchi_error* err);
/** What Spearman's rho is made of. Since: 0.2.
 *  @param self  borrowed.
 *  @param which TIEUCHI_RANK_SUM_
 *  @param out   out. */
TIEUCHI_CAPI tieuchi_status tieuchi_method_comparison_sum(tieuchi_method_comparison const* self,
                                                          int32_t which, tieuchi_interval* out,
                                                          tieuchi_error* err);
/** That value as exact text. Since: 0.2.
 *  @param self   borrowed.
 *  @param which  TIEUCHI_RANK_SUM_
 *  @param end    TIEUCHI_END_; both are the same.
 *  @param buf    out, optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_method_comparison_sum_text(
    tieuchi_method_comparison const* self, int32_t which, int32_t end, char* buf, size_t cap,
    size_t* needed, tieuchi_error* err);
/** What becomes of a unit that is compared, in unit order. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_method_comparison_shift(tieuchi_method_comparison const* self,
                                                            int64_t index, tieuchi_rank_shift* out,
                                                            tieuchi_error* err);
/** Units that gain places, most first. Since: 0.2.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_method_comparison_winners(tieuchi_method_comparison const* self,
                                                              int64_t* items, size_t cap,
                                                              size_t* needed, tieuchi_error* err);
/** Units that lose places, most first; as tieuchi_method_comparison_winners(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_method_comparison_losers(tieuchi_method_comparison const* self,
                                                             int64_t* items, size_t cap,
                                                             size_t* needed, tieuchi_error* err);
/** The comparison as a JSON object. Since: 0.2.
 *  @param self borrowed. Of units, not of orders or values.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_method_comparison_json(tieuchi_method_comparison const* self,
                                                           tieuchi_text** out, tieuchi_error* err);

/* ---- sensitivity to weights --------------------------------------------------------------- */

/** What is drawn, and how often (S-618). Since: 0.2. */
typedef struct tieuchi_draw_options {
    uint32_t struct_size;
    int32_t threads; /**< At least 1; changes nothing but the time it takes. */
    uint64_t seed;
    int64_t draws;         /**< At least 1. */
    int64_t concentration; /**< How close draws stay to the stated weights. */
    int64_t top;           /**< How often a unit is among so many is counted. */
} tieuchi_draw_options;

/** The defaults: seed 1, 10,000 draws, concentration 100, top 10, one thread. */
#define TIEUCHI_DRAW_OPTIONS_INIT                                                                  \
    { (uint32_t)sizeof(tieuchi_draw_options), 1, 1, 10000, 100, 10 }

/** What the draws came to for one unit. Since: 0.2. */
typedef struct tieuchi_unit_sensitivity {
    uint32_t struct_size;
    int32_t reserved;
    int64_t stated; /**< Rank under the stated weights; 0: no value, nothing drawn. */
    int64_t best;
    int64_t worst;
    int64_t rank_5; /**< Smallest rank that at least 5 % of the draws do not exceed. */
    int64_t rank_50;
    int64_t rank_95;
    int64_t in_top; /**< Draws with a rank of at most `top`. */
} tieuchi_unit_sensitivity;

/** Which change of a weight is asked for (S-622). Since: 0.2. */
enum {
    TIEUCHI_WEIGHT_CHANGE_ANY = 1,       /**< The smallest that changes any order. */
    TIEUCHI_WEIGHT_CHANGE_TOP = 2,       /**< That lets another unit overtake one that is first. */
    TIEUCHI_WEIGHT_CHANGE_CRITERION = 3, /**< Of the weight of a criterion. */
    TIEUCHI_WEIGHT_CHANGE_STEP = 4       /**< Over a step down the ranking. */
};

/** A change of one weight at which two units change their order. Since: 0.2. */
typedef struct tieuchi_weight_change {
    uint32_t struct_size;
    int32_t is_there; /**< 0: no change does that, and the rest says nothing. */
    int32_t criterion;
    int32_t reserved;
    int64_t ahead;  /**< The unit that is ahead under the stated weights. */
    int64_t behind; /**< The one that overtakes it. */
} tieuchi_weight_change;

/** The progress of units on criteria, and the weights of the criteria. Since: 0.2.
 *  @param units borrowed; the table keeps a share of it. At least one.
 *  @param end   TIEUCHI_END_ of unknown progress that counts.
 *  @param out   out. A counted table; release with tieuchi_progress_table_release().
 *  @return TIEUCHI_E_EMPTY_LIST. */
TIEUCHI_CAPI tieuchi_status tieuchi_progress_table_create(tieuchi_assessed const* units,
                                                          int32_t end, tieuchi_progress_table** out,
                                                          tieuchi_error* err);
/** Take one more share of a table. Since: 0.2.
 *  @param self borrowed.
 *  @return The same handle, owned once more; NULL for NULL. */
TIEUCHI_CAPI tieuchi_progress_table*
tieuchi_progress_table_retain(tieuchi_progress_table const* self);
/** Give a share of a table back; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_progress_table_release(tieuchi_progress_table* self);
/** State another weight for a criterion: a table of its own. Since: 0.2.
 *  @param self   borrowed.
 *  @param index  Number of the criterion.
 *  @param weight borrowed. A rational as text, above 0.
 *  @param out    out. A counted table; release with tieuchi_progress_table_release().
 *  @return TIEUCHI_E_NOT_FOUND, TIEUCHI_E_BAD_NUMBER, TIEUCHI_E_OUT_OF_RANGE. */
TIEUCHI_CAPI tieuchi_status tieuchi_progress_table_with_weight(tieuchi_progress_table const* self,
                                                               int32_t index, char const* weight,
                                                               size_t weight_size,
                                                               tieuchi_progress_table** out,
                                                               tieuchi_error* err);
/** Number of criteria. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int32_t tieuchi_progress_table_criteria(tieuchi_progress_table const* self);
/** Weight of a criterion. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_progress_table_weight(tieuchi_progress_table const* self,
                                                          int32_t index, tieuchi_interval* out,
                                                          tieuchi_error* err);
/** That value as exact text. Since: 0.2.
 *  @param self   borrowed.
 *  @param end    TIEUCHI_END_; both are the same.
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_progress_table_weight_text(tieuchi_progress_table const* self,
                                                               int32_t index, int32_t end,
                                                               char* buf, size_t cap,
                                                               size_t* needed, tieuchi_error* err);
/** Progress of a unit on a criterion, or its weighted mean; no value where it is exempt. Since:
 * 0.2.
 *  @param self      borrowed.
 *  @param criterion Number of the criterion; -1: the weighted mean of all.
 *  @param out       out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_progress_table_value(tieuchi_progress_table const* self,
                                                         int64_t unit, int32_t criterion,
                                                         tieuchi_interval* out, tieuchi_error* err);
/** That value as exact text; empty where there is no value. Since: 0.2.
 *  @param self      borrowed.
 *  @param criterion Number of the criterion; -1: the weighted mean of all.
 *  @param end       TIEUCHI_END_; both are the same.
 *  @param buf       out, optional.
 *  @param needed    out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_progress_table_value_text(tieuchi_progress_table const* self,
                                                              int64_t unit, int32_t criterion,
                                                              int32_t end, char* buf, size_t cap,
                                                              size_t* needed, tieuchi_error* err);
/** Put the defaults into options, as TIEUCHI_DRAW_OPTIONS_INIT does. Since: 0.2.
 *  @param options out.
 *  @param size    sizeof(tieuchi_draw_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_draw_options_init(tieuchi_draw_options* options, size_t size);
/** Rank units under weights drawn around the stated ones (S-618 to S-620): the same for every
 *  platform and number of threads. Since: 0.2.
 *  @param table   borrowed; the result keeps a share of it.
 *  @param options borrowed, optional: the defaults.
 *  @param out     out. Owned; release with tieuchi_weight_sensitivity_release().
 *  @return TIEUCHI_E_OUT_OF_RANGE. */
TIEUCHI_CAPI tieuchi_status tieuchi_sensitivity_to_weights(tieuchi_progress_table const* table,
                                                           tieuchi_draw_options const* options,
                                                           tieuchi_weight_sensitivity** out,
                                                           tieuchi_error* err);
/** Release a result; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_weight_sensitivity_release(tieuchi_weight_sensitivity* self);
/** What the draws came to for a unit. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_weight_sensitivity_unit(tieuchi_weight_sensitivity const* self,
                                                            int64_t index,
                                                            tieuchi_unit_sensitivity* out,
                                                            tieuchi_error* err);
/** Parameters of the Dirichlet distribution, by criterion. Since: 0.2.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status
tieuchi_weight_sensitivity_parameters(tieuchi_weight_sensitivity const* self, int64_t* items,
                                      size_t cap, size_t* needed, tieuchi_error* err);
/** Draws in which the same units are first as under the stated weights; -1 for NULL. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t
tieuchi_weight_sensitivity_top_unchanged(tieuchi_weight_sensitivity const* self);
/** The draws as a JSON object. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_weight_sensitivity_json(tieuchi_weight_sensitivity const* self,
                                                            tieuchi_text** out, tieuchi_error* err);
/** The weights of one draw (S-619). Since: 0.2.
 *  @param parameters borrowed[count]; each at least 1.
 *  @param draw       Number of the draw; at least 0.
 *  @param weights    out[count]. */
TIEUCHI_CAPI tieuchi_status tieuchi_draw_weights(int64_t const* parameters, size_t count,
                                                 uint64_t seed, int64_t draw, uint64_t* weights,
                                                 tieuchi_error* err);
/** Find the smallest changes of one weight that change the ranking (S-621, S-622). Since: 0.2.
 *  @param table borrowed; the result keeps a share of it.
 *  @param out   out. Owned; release with tieuchi_weight_changes_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_smallest_changes(tieuchi_progress_table const* table,
                                                     tieuchi_weight_changes** out,
                                                     tieuchi_error* err);
/** Find the nearest weight of a criterion at which two units change their order. Since: 0.2.
 *  @param table     borrowed; the result keeps a share of it.
 *  @param one       Index of a unit.
 *  @param other     Index of another unit.
 *  @param criterion Number of the criterion.
 *  @param out       out. Owned; has the change as TIEUCHI_WEIGHT_CHANGE_ANY, where there is one.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_nearest_change(tieuchi_progress_table const* table, int64_t one,
                                                   int64_t other, int32_t criterion,
                                                   tieuchi_weight_changes** out,
                                                   tieuchi_error* err);
/** Release changes; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_weight_changes_release(tieuchi_weight_changes* self);
/** Number of steps down the ranking. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_weight_changes_steps(tieuchi_weight_changes const* self);
/** A change. Since: 0.2.
 *  @param self  borrowed.
 *  @param which TIEUCHI_WEIGHT_CHANGE_
 *  @param index Number of the criterion or step; otherwise 0.
 *  @param out   out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_weight_changes_item(tieuchi_weight_changes const* self,
                                                        int32_t which, int64_t index,
                                                        tieuchi_weight_change* out,
                                                        tieuchi_error* err);
/** The new weight of a change; a point unless it is the root of a quadratic equation. Since: 0.2.
 *  @param self  borrowed.
 *  @param which TIEUCHI_WEIGHT_CHANGE_
 *  @param index Number of the criterion or step; otherwise 0.
 *  @param out   out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_weight_changes_weight(tieuchi_weight_changes const* self,
                                                          int32_t which, int64_t index,
                                                          tieuchi_interval* out,
                                                          tieuchi_error* err);
/** An end of that value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param which  TIEUCHI_WEIGHT_CHANGE_
 *  @param index  Number of the criterion or step; otherwise 0.
 *  @param end    TIEUCHI_END_
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_weight_changes_weight_text(tieuchi_weight_changes const* self,
                                                               int32_t which, int64_t index,
                                                               int32_t end, char* buf, size_t cap,
                                                               size_t* needed, tieuchi_error* err);
/** The new weight minus the stated one; as tieuchi_weight_changes_weight(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_weight_changes_change(tieuchi_weight_changes const* self,
                                                          int32_t which, int64_t index,
                                                          tieuchi_interval* out,
                                                          tieuchi_error* err);
/** Its text; as tieuchi_weight_changes_weight_text(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_weight_changes_change_text(tieuchi_weight_changes const* self,
                                                               int32_t which, int64_t index,
                                                               int32_t end, char* buf, size_t cap,
                                                               size_t* needed, tieuchi_error* err);
/** The changes as a JSON object. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_weight_changes_json(tieuchi_weight_changes const* self,
                                                        tieuchi_text** out, tieuchi_error* err);

/* ---- standings and costs ------------------------------------------------------------------ */

/** How a leaf stands for one who wants to raise it (S-1003). Since: 0.2. */
enum {
    TIEUCHI_STANDING_PASS = 1,
    TIEUCHI_STANDING_FAIL = 2,
    TIEUCHI_STANDING_MISSING = 3,
    TIEUCHI_STANDING_EXEMPT = 4,
    TIEUCHI_STANDING_BOUND_UNKNOWN = 5,
    TIEUCHI_STANDING_BOUND_DELEGATED = 6,
    TIEUCHI_STANDING_ATTRIBUTE_MISSING = 7
};

/** A leaf of a unit. Since: 0.2. */
typedef struct tieuchi_unit_leaf {
    int64_t unit; /**< Number of the unit in the standings. */
    int32_t leaf; /**< Number of the leaf. */
    int32_t reserved;
} tieuchi_unit_leaf;

/** What one leaf of one unit costs by itself. Since: 0.2. */
typedef struct tieuchi_leaf_cost {
    uint32_t struct_size;
    int32_t has_raise;   /**< 0: it cannot be brought to its bound. */
    int32_t has_observe; /**< 0: it cannot be found out how it stands. */
    int32_t months;      /**< How long raising takes: 0 to 1200 months, then days. */
    int32_t days;        /**< 0 to 36525. */
    int32_t reserved;
    tieuchi_unit_leaf place;
    tieuchi_decimal raise;   /**< At least 0. */
    tieuchi_decimal observe; /**< At least 0. */
} tieuchi_leaf_cost;

/** One project with one cost that raises several leaves. Since: 0.2. */
typedef struct tieuchi_project {
    uint32_t struct_size;
    int32_t months;
    int32_t days;
    int32_t reserved;
    tieuchi_decimal cost; /**< At least 0. */
    tieuchi_str id;
    tieuchi_str name;                /**< Empty when not stated. */
    tieuchi_unit_leaf const* raises; /**< borrowed[raises_count]; never empty, no leaf twice. */
    void const* more;                /**< NULL. */
    uint64_t raises_count;
} tieuchi_project;

/** Keep of a set of units what roadmaps need, a byte a leaf. Since: 0.2.
 *  @param units borrowed.
 *  @param out   out. Counted standings; release with tieuchi_standings_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_standings_of(tieuchi_assessed const* units,
                                                 tieuchi_standings** out, tieuchi_error* err);
/** Assess units and keep no more of them than that. Since: 0.2.
 *  @param evaluator borrowed; the standings keep a share of it.
 *  @param units     borrowed. Read for this evaluator.
 *  @param options   borrowed, optional: the defaults.
 *  @param out       out. Counted standings; release with tieuchi_standings_release().
 *  @return TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_standings_assess(tieuchi_evaluator const* evaluator,
                                                     tieuchi_unit_list const* units,
                                                     tieuchi_assess_options const* options,
                                                     tieuchi_standings** out, tieuchi_error* err);
/** Take one more share of standings. Since: 0.2.
 *  @param self borrowed.
 *  @return The same handle, owned once more; NULL for NULL. */
TIEUCHI_CAPI tieuchi_standings* tieuchi_standings_retain(tieuchi_standings const* self);
/** Give a share of standings back; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_standings_release(tieuchi_standings* self);
/** The evaluator, borrowed from the standings. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI tieuchi_evaluator const* tieuchi_standings_evaluator(tieuchi_standings const* self);
/** The policies that the units were assessed under; the defaults without units. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_standings_policies(tieuchi_standings const* self,
                                                       tieuchi_assess_options* out,
                                                       tieuchi_error* err);
/** Number of units. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_standings_count(tieuchi_standings const* self);
/** Number of the unit of an id, or -1; looks at one unit after the other. Since: 0.2.
 *  @param self borrowed.
 *  @param id   borrowed. */
TIEUCHI_CAPI int64_t tieuchi_standings_find(tieuchi_standings const* self, char const* id,
                                            size_t size);
/** Id of a unit. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. Borrowed.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_standings_id(tieuchi_standings const* self, int64_t index,
                                                 tieuchi_str* out, tieuchi_error* err);
/** TIEUCHI_STANDING_ of the leaves of a unit, by their number. Since: 0.2.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_standings_leaves(tieuchi_standings const* self, int64_t index,
                                                     int32_t* items, size_t cap, size_t* needed,
                                                     tieuchi_error* err);
/** TIEUCHI_DECLARED_ on the indicators of a unit, whether it counts or not; as
 *  tieuchi_standings_leaves(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_standings_on_indicators(tieuchi_standings const* self,
                                                            int64_t index, int32_t* items,
                                                            size_t cap, size_t* needed,
                                                            tieuchi_error* err);
/** TIEUCHI_DECLARED_ on the criteria of a unit; as tieuchi_standings_leaves(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_standings_on_criteria(tieuchi_standings const* self,
                                                          int64_t index, int32_t* items, size_t cap,
                                                          size_t* needed, tieuchi_error* err);
/** TIEUCHI_VERDICT_ on presupposed designations; as tieuchi_standings_leaves(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_standings_presupposed(tieuchi_standings const* self,
                                                          int64_t index, int32_t* items, size_t cap,
                                                          size_t* needed, tieuchi_error* err);

/** Make a table of costs that has none yet (S-1001). Since: 0.2.
 *  @param units borrowed; the table keeps a share of them.
 *  @param out   out. Owned; release with tieuchi_costs_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_costs_create(tieuchi_standings const* units,
                                                 tieuchi_costs** out, tieuchi_error* err);
/** Read a `tieuchi-costs/1` document. Since: 0.2.
 *  @param units    borrowed; the table keeps a share of them.
 *  @param json     borrowed.
 *  @param options  borrowed, optional: the defaults. `ignore_other_ids` also leaves out other
 * units.
 *  @param problems borrowed, optional. Emptied, then filled, on failure too.
 *  @param out      out. Owned; release with tieuchi_costs_release().
 *  @return The code of the first error in `problems`. */
TIEUCHI_CAPI tieuchi_status tieuchi_costs_read(tieuchi_standings const* units, char const* json,
                                               size_t size, tieuchi_units_options const* options,
                                               tieuchi_diagnostics* problems, tieuchi_costs** out,
                                               tieuchi_error* err);
/** Read costs from CSV with one row a leaf: `unit`, `indicator`, `raise`, and optionally `observe`,
 *  `months`, `days`. Since: 0.2.
 *  @param units    borrowed; the table keeps a share of them.
 *  @param csv      borrowed.
 *  @param options  borrowed, optional: the defaults.
 *  @param problems borrowed, optional. Emptied, then filled, on failure too.
 *  @param out      out. Owned; release with tieuchi_costs_release().
 *  @return The code of the first error in `problems`. */
TIEUCHI_CAPI tieuchi_status tieuchi_costs_read_csv(tieuchi_standings const* units, char const* csv,
                                                   size_t size, tieuchi_csv_options const* options,
                                                   tieuchi_diagnostics* problems,
                                                   tieuchi_costs** out, tieuchi_error* err);
/** Release a table; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_costs_release(tieuchi_costs* self);
/** Say what a leaf costs; the last word on a leaf counts. Roadmaps made before stay as they are.
 *  Since: 0.2.
 *  @param self borrowed.
 *  @param cost borrowed.
 *  @return TIEUCHI_E_NOT_FOUND for no such unit or leaf, TIEUCHI_E_OUT_OF_RANGE. */
TIEUCHI_CAPI tieuchi_status tieuchi_costs_set_leaf(tieuchi_costs* self,
                                                   tieuchi_leaf_cost const* cost,
                                                   tieuchi_error* err);
/** Add a project. Since: 0.2.
 *  @param self borrowed.
 *  @param one  borrowed.
 *  @return TIEUCHI_E_NOT_FOUND for no such unit or leaf, TIEUCHI_E_OUT_OF_RANGE,
 *          TIEUCHI_E_EMPTY_LIST, TIEUCHI_E_DUPLICATE_ID. */
TIEUCHI_CAPI tieuchi_status tieuchi_costs_add_project(tieuchi_costs* self,
                                                      tieuchi_project const* one,
                                                      tieuchi_error* err);
/** Number of leaves that have a cost by themselves. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_costs_leaf_count(tieuchi_costs const* self);
/** What a leaf costs, in the order of the table. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_costs_leaf(tieuchi_costs const* self, int64_t index,
                                               tieuchi_leaf_cost* out, tieuchi_error* err);
/** Number of projects. Since: 0.2.
 *  @param self borrowed. */
TIEUCHI_CAPI int64_t tieuchi_costs_project_count(tieuchi_costs const* self);
/** A project; its `raises` are NULL, ask tieuchi_costs_project_raises() for them. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. Borrowed strings.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_costs_project(tieuchi_costs const* self, int64_t index,
                                                  tieuchi_project* out, tieuchi_error* err);
/** What a project raises. Since: 0.2.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_costs_project_raises(tieuchi_costs const* self, int64_t index,
                                                         tieuchi_unit_leaf* items, size_t cap,
                                                         size_t* needed, tieuchi_error* err);
/** The day on which something is finished that begins on a day (S-1008). Since: 0.2.
 *  @param date   borrowed. `YYYY-MM-DD`
 *  @param months 0 to 1200.
 *  @param days   0 to 36525.
 *  @param buf    out, optional. Empty after 9999-12-31.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_BAD_DATE. */
TIEUCHI_CAPI tieuchi_status tieuchi_finish(char const* date, size_t size, int32_t months,
                                           int32_t days, char* buf, size_t cap, size_t* needed,
                                           tieuchi_error* err);

/* ---- roadmaps ---------------------------------------------------------------------------- */

/** What a roadmap leads to (S-1001). Since: 0.2. */
enum {
    TIEUCHI_GOAL_UNIT_CRITERIA = 1, /**< `unit` meets at least `criteria` criteria. */
    TIEUCHI_GOAL_UNIT_STANDARD = 2, /**< `unit` meets the standard. */
    TIEUCHI_GOAL_PROGRAMME = 3, /**< `units` meet the standard and all units `criteria` criteria. */
    TIEUCHI_GOAL_MOST_CRITERIA = 4, /**< Within the budget the most criteria over all units. */
    TIEUCHI_GOAL_MOST_UNITS = 5     /**< Within the budget the most units that meet the standard. */
};

/** What counts as enough where nothing is known of a leaf (S-1005). Since: 0.2. */
enum { TIEUCHI_ASSURANCE_GUARANTEED = 1, TIEUCHI_ASSURANCE_OPTIMISTIC = 2 };

/** What came of planning. Since: 0.2. */
enum {
    TIEUCHI_ROADMAP_OPTIMAL = 1,  /**< The plan is proved to be the cheapest. */
    TIEUCHI_ROADMAP_FEASIBLE = 2, /**< The plan reaches the goal; a better one may exist. */
    TIEUCHI_ROADMAP_OUT_OF_REACH = 3,
    TIEUCHI_ROADMAP_UNDECIDED = 4 /**< No plan was found within the limits, and none ruled out. */
};

/** How a roadmap was found. Since: 0.2. */
enum {
    TIEUCHI_ROADMAP_METHOD_SORTED = 1,
    TIEUCHI_ROADMAP_METHOD_SEARCH = 2,
    TIEUCHI_ROADMAP_METHOD_SOLVER = 3
};

/** What a step does. Since: 0.2. */
enum { TIEUCHI_STEP_RAISE = 1, TIEUCHI_STEP_OBSERVE = 2, TIEUCHI_STEP_PROJECT = 3 };

/** What makes a goal unreachable (S-1002). Since: 0.2. */
enum {
    TIEUCHI_OBSTACLE_NO_COST = 1,
    TIEUCHI_OBSTACLE_TOO_LATE = 2,
    TIEUCHI_OBSTACLE_BOUND_UNKNOWN = 3,
    TIEUCHI_OBSTACLE_BOUND_DELEGATED = 4,
    TIEUCHI_OBSTACLE_ATTRIBUTE_MISSING = 5,
    TIEUCHI_OBSTACLE_DECLARED_INDICATOR = 6,
    TIEUCHI_OBSTACLE_DECLARED_CRITERION = 7,
    TIEUCHI_OBSTACLE_PRESUPPOSED = 8,
    TIEUCHI_OBSTACLE_NOTHING_TO_JUDGE = 9,
    TIEUCHI_OBSTACLE_TOO_FEW_CRITERIA = 10,
    TIEUCHI_OBSTACLE_TOO_FEW_UNITS = 11,
    TIEUCHI_OBSTACLE_BUDGET = 12
};

/** Which number of a roadmap is asked for. Since: 0.2. */
enum {
    TIEUCHI_ROADMAP_COST = 1,        /**< Of all steps. */
    TIEUCHI_ROADMAP_AT_WORST = 2,    /**< With raising whatever is found to fail. */
    TIEUCHI_ROADMAP_LOWER_BOUND = 3, /**< No plan that comes as far costs less. */
    TIEUCHI_ROADMAP_TREES = 4,       /**< Of the certificate (S-1007). */
    TIEUCHI_ROADMAP_EXCESS = 5       /**< Of the certificate (S-1007). */
};

/** A goal; numbers that its kind does not name are of no consequence. Since: 0.2. */
typedef struct tieuchi_roadmap_goal {
    uint32_t struct_size;
    int32_t kind; /**< TIEUCHI_GOAL_ */
    int64_t unit;
    int64_t units;
    int32_t criteria;
    int32_t reserved; /**< 0. */
} tieuchi_roadmap_goal;

/** The default: a programme of no unit and no criterion. */
#define TIEUCHI_ROADMAP_GOAL_INIT                                                                  \
    { (uint32_t)sizeof(tieuchi_roadmap_goal), TIEUCHI_GOAL_PROGRAMME, 0, 0, 0, 0 }

/** Money for the steps that begin in one year. Since: 0.2. */
typedef struct tieuchi_year_budget {
    tieuchi_decimal amount; /**< At least 0. */
    int32_t year;           /**< 1 to 9999; rising. */
    int32_t reserved;       /**< 0. */
} tieuchi_year_budget;

/** A minimisation over variables that are 0 or 1: of the sum of `objective`, under rows of
 *  `sum of value * variable >= lower`. Row `r` has the entries from `row_start[r]` to before
 *  `row_start[r + 1]`. Lives as long as the callback runs. Since: 0.2. */
typedef struct tieuchi_binary_programme {
    uint32_t struct_size;
    int32_t reserved;
    uint64_t variable_count;
    uint64_t row_count;
    uint64_t entry_count;
    int64_t const* objective; /**< borrowed[variable_count] */
    int32_t const* row_start; /**< borrowed[row_count + 1] */
    int32_t const* column;    /**< borrowed[entry_count] */
    int64_t const* value;     /**< borrowed[entry_count] */
    int64_t const* lower;     /**< borrowed[row_count] */
    void const* more;         /**< NULL. */
} tieuchi_binary_programme;

/** A solver of binary programmes. Nothing that it says is believed: a plan is checked exactly, and
 *  its claim is reported as its claim. It must not unwind. Since: 0.2.
 *  @param problem        borrowed for the call.
 *  @param values         out[variable_count]. 0 or 1 a variable.
 *  @param claims_optimal out. 1 where it claims to have found the best.
 *  @param payload        borrowed. What the options say.
 *  @return TIEUCHI_OK with values; TIEUCHI_E_NOT_FOUND without; anything else ends the call that
 * led to it with TIEUCHI_E_CALLBACK_FAILED. */
typedef tieuchi_status (*tieuchi_solver_fn)(tieuchi_binary_programme const* problem,
                                            uint8_t* values, int32_t* claims_optimal,
                                            void* payload);

/** How a roadmap is made. Since: 0.2. */
typedef struct tieuchi_roadmap_options {
    uint32_t struct_size;
    int32_t assurance; /**< TIEUCHI_ASSURANCE_ */
    tieuchi_decimal budget;
    int32_t has_budget; /**< 1: `budget` is for all steps together; at least 0. */
    int32_t rounds;     /**< For the prices of the first node; at least 1. */
    int64_t node_limit; /**< Of the library's own search; at least 0. */
    uint64_t year_count;
    tieuchi_year_budget const* years; /**< borrowed[year_count]; NULL: all steps in one go. */
    void const* more;                 /**< NULL. */
    tieuchi_str start;        /**< Day on which the first step can begin; empty: 0001-01-01. */
    tieuchi_str deadline;     /**< Last day on which a step may be finished; empty: none. */
    tieuchi_solver_fn solver; /**< Where shared projects or years make it hard; NULL: none. */
    void* payload;            /**< For the solver. */
} tieuchi_roadmap_options;

/** The defaults: guaranteed, no budget, no years, no deadline, no solver. */
#define TIEUCHI_ROADMAP_OPTIONS_INIT                                                               \
    {                                                                                              \
        (uint32_t)sizeof(tieuchi_roadmap_options), TIEUCHI_ASSURANCE_GUARANTEED, {0, 0, 0}, 0,     \
            300, 500, 0, NULL, NULL, {NULL, 0}, {NULL, 0}, NULL, NULL                              \
    }

/** A roadmap as a whole. Since: 0.2. */
typedef struct tieuchi_roadmap_info {
    uint32_t struct_size;
    int32_t outcome;       /**< TIEUCHI_ROADMAP_OPTIMAL, ... */
    int32_t method;        /**< TIEUCHI_ROADMAP_METHOD_ */
    int32_t solver_claims; /**< Whether the solver claimed optimality. */
    int64_t step_count;
    int64_t criteria_met;   /**< Over all units, afterwards. */
    int64_t units_meeting;  /**< Units that meet the standard, afterwards. */
    int64_t upper_bound;    /**< Of the `most` goals: no plan reaches more. */
    int64_t nodes;          /**< Of the search. */
    int64_t price_count;    /**< Of the certificate. */
    int64_t obstructed;     /**< The unit that the obstacles are those of, or -1. */
    int64_t obstacle_count; /**< Of a goal out of reach. */
} tieuchi_roadmap_info;

/** What a check of a roadmap comes to; each 0 or 1. Since: 0.2. */
typedef struct tieuchi_roadmap_checked {
    uint32_t struct_size;
    int32_t is_plan;       /**< Its steps are there, in time, and within the money of all years. */
    int32_t reaches_goal;  /**< They come as far as it says, for the cost it says. */
    int32_t proves_cost;   /**< Its certificate proves that nothing that comes as far costs less. */
    int32_t proves_number; /**< Of the `most` goals: that nothing more can be reached. */
} tieuchi_roadmap_checked;

/** One step of a roadmap. Since: 0.2. */
typedef struct tieuchi_roadmap_step {
    uint32_t struct_size;
    int32_t kind;            /**< TIEUCHI_STEP_ */
    int32_t year;            /**< In which it begins; 0 without years. */
    int32_t raises_count;    /**< Leaves that did not pass and do now. */
    int64_t project;         /**< Number in the table of costs; -1: none. */
    tieuchi_unit_leaf place; /**< Of a project its first leaf that was not there yet. */
    tieuchi_decimal cost;    /**< As stated. */
} tieuchi_roadmap_step;

/** One obstacle. Since: 0.2. */
typedef struct tieuchi_obstacle {
    uint32_t struct_size;
    int32_t kind;  /**< TIEUCHI_OBSTACLE_ */
    int32_t index; /**< Of the leaf, indicator, criterion or presupposed designation; -1: none. */
    int32_t reserved;
} tieuchi_obstacle;

/** Put the default into a goal, as TIEUCHI_ROADMAP_GOAL_INIT does. Since: 0.2.
 *  @param options out.
 *  @param size    sizeof(tieuchi_roadmap_goal). */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_goal_init(tieuchi_roadmap_goal* options, size_t size);
/** Put the defaults into options, as TIEUCHI_ROADMAP_OPTIONS_INIT does. Since: 0.2.
 *  @param options out.
 *  @param size    sizeof(tieuchi_roadmap_options). */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_options_init(tieuchi_roadmap_options* options,
                                                         size_t size);
/** Find the cheapest way to a goal, with a proof that it is (S-1001 to S-1010). Since: 0.2.
 *  @param costs   borrowed; the roadmap keeps what they are now, and the standings.
 *  @param goal    borrowed.
 *  @param options borrowed, optional: the defaults.
 *  @param out     out. Owned; release with tieuchi_roadmap_release().
 *  @return TIEUCHI_E_INVALID_ARGUMENT for a unit or count that is not there, years that do not
 * rise, a `most` goal without budget; TIEUCHI_E_NUMBER_OVERFLOW, TIEUCHI_E_BAD_DATE,
 *          TIEUCHI_E_CALLBACK_FAILED. */
TIEUCHI_CAPI tieuchi_status tieuchi_plan(tieuchi_costs const* costs,
                                         tieuchi_roadmap_goal const* goal,
                                         tieuchi_roadmap_options const* options,
                                         tieuchi_roadmap** out, tieuchi_error* err);
/** Release a roadmap; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_roadmap_release(tieuchi_roadmap* self);
/** The roadmap as a whole. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_get(tieuchi_roadmap const* self,
                                                tieuchi_roadmap_info* out, tieuchi_error* err);
/** A number of a roadmap; no value where leaves found to fail cannot be raised. Since: 0.2.
 *  @param self  borrowed.
 *  @param which TIEUCHI_ROADMAP_COST, ...
 *  @param out   out. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_number(tieuchi_roadmap const* self, int32_t which,
                                                   tieuchi_interval* out, tieuchi_error* err);
/** That value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param which  TIEUCHI_ROADMAP_COST, ...
 *  @param end    TIEUCHI_END_; both are the same.
 *  @param buf    out, optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_number_text(tieuchi_roadmap const* self, int32_t which,
                                                        int32_t end, char* buf, size_t cap,
                                                        size_t* needed, tieuchi_error* err);
/** A step, in document order, then in unit order. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_step_at(tieuchi_roadmap const* self, int64_t index,
                                                    tieuchi_roadmap_step* out, tieuchi_error* err);
/** What a step of finding out costs with raising after it; no value where that cannot be, or of
 *  other steps. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_step_at_worst(tieuchi_roadmap const* self,
                                                          int64_t index, tieuchi_interval* out,
                                                          tieuchi_error* err);
/** That value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param end    TIEUCHI_END_; both are the same.
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_step_at_worst_text(tieuchi_roadmap const* self,
                                                               int64_t index, int32_t end,
                                                               char* buf, size_t cap,
                                                               size_t* needed, tieuchi_error* err);
/** The leaves that a step adds. Since: 0.2.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_step_raises(tieuchi_roadmap const* self, int64_t index,
                                                        tieuchi_unit_leaf* items, size_t cap,
                                                        size_t* needed, tieuchi_error* err);
/** An obstacle: of a smallest set that puts the goal out of reach (S-1002). Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_obstacle(tieuchi_roadmap const* self, int64_t index,
                                                     tieuchi_obstacle* out, tieuchi_error* err);
/** A leaf that has a price above 0 in the certificate (S-1007), by unit, then leaf. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_priced(tieuchi_roadmap const* self, int64_t index,
                                                   tieuchi_unit_leaf* out, tieuchi_error* err);
/** Its price. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_price(tieuchi_roadmap const* self, int64_t index,
                                                  tieuchi_interval* out, tieuchi_error* err);
/** That value as exact text. Since: 0.2.
 *  @param self   borrowed.
 *  @param end    TIEUCHI_END_; both are the same.
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_price_text(tieuchi_roadmap const* self, int64_t index,
                                                       int32_t end, char* buf, size_t cap,
                                                       size_t* needed, tieuchi_error* err);
/** Check a roadmap and its certificate anew, without looking for one (S-1014). Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_INVALID_ARGUMENT for a roadmap without plan. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_check(tieuchi_roadmap const* self,
                                                  tieuchi_roadmap_checked* out, tieuchi_error* err);
/** The roadmap as a `tieuchi-roadmap/1` document. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_roadmap_json(tieuchi_roadmap const* self, tieuchi_text** out,
                                                 tieuchi_error* err);

/* ---- margins ----------------------------------------------------------------------------- */

/** Which number of a leaf's margin is asked for (S-1011). Since: 0.2. */
enum {
    TIEUCHI_MARGIN_DISTANCE = 1, /**< At least 0, in the unit of the leaf. */
    TIEUCHI_MARGIN_RELATIVE = 2  /**< Over the magnitude of the bound, unless that is 0. */
};

/** How near a unit is to another verdict (S-1012, S-1013). Since: 0.2. */
typedef struct tieuchi_unit_margin {
    uint32_t struct_size;
    int32_t meets;         /**< Whether the standard is met now. */
    int32_t can_be_lost;   /**< Whether it is, and leaves that fail can cost it. */
    int32_t can_be_gained; /**< Whether leaves alone stand in the way of the standard. */
    int32_t leaf_count;    /**< Leaves that were compared. */
    int32_t loss_count;
    int32_t gain_count;
    int32_t criteria_missing; /**< Criteria neither passed nor exempt. */
} tieuchi_unit_margin;

/** How far the value of one leaf is from its bound (S-1011). Since: 0.2. */
typedef struct tieuchi_leaf_margin {
    uint32_t struct_size;
    int32_t leaf;
    int32_t verdict; /**< TIEUCHI_VERDICT_PASS or _FAIL. */
    int32_t reserved;
} tieuchi_leaf_margin;

/** Find the margins of all units of a set. Since: 0.2.
 *  @param units borrowed; the margins keep a share of it.
 *  @param out   out. Owned; release with tieuchi_margins_release(). */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_of(tieuchi_assessed const* units, tieuchi_margins** out,
                                               tieuchi_error* err);
/** Release margins; NULL does nothing. Since: 0.2.
 *  @param self owned. */
TIEUCHI_CAPI void tieuchi_margins_release(tieuchi_margins* self);
/** The margin of a unit. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_unit(tieuchi_margins const* self, int64_t index,
                                                 tieuchi_unit_margin* out, tieuchi_error* err);
/** Sum of a unit's relative gaps, by which near misses are told apart (S-1013). Since: 0.2.
 *  @param self borrowed.
 *  @param out  out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_gap(tieuchi_margins const* self, int64_t index,
                                                tieuchi_interval* out, tieuchi_error* err);
/** That value as exact text. Since: 0.2.
 *  @param self   borrowed.
 *  @param end    TIEUCHI_END_; both are the same.
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_gap_text(tieuchi_margins const* self, int64_t index,
                                                     int32_t end, char* buf, size_t cap,
                                                     size_t* needed, tieuchi_error* err);
/** A leaf of a unit that was compared, in document order. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out, with struct_size set.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_leaf(tieuchi_margins const* self, int64_t unit,
                                                 int32_t index, tieuchi_leaf_margin* out,
                                                 tieuchi_error* err);
/** How far it is from its bound; no value for what is no number. Since: 0.2.
 *  @param self  borrowed.
 *  @param which TIEUCHI_MARGIN_
 *  @param out   out.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_distance(tieuchi_margins const* self, int64_t unit,
                                                     int32_t index, int32_t which,
                                                     tieuchi_interval* out, tieuchi_error* err);
/** That value as exact text; empty where there is no value. Since: 0.2.
 *  @param self   borrowed.
 *  @param which  TIEUCHI_MARGIN_
 *  @param end    TIEUCHI_END_; both are the same.
 *  @param buf    out, optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_distance_text(tieuchi_margins const* self, int64_t unit,
                                                          int32_t index, int32_t which, int32_t end,
                                                          char* buf, size_t cap, size_t* needed,
                                                          tieuchi_error* err);
/** Numbers of leaves whose failing would cost a unit the standard: a smallest set. Since: 0.2.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional.
 *  @return TIEUCHI_E_NOT_FOUND. */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_loss(tieuchi_margins const* self, int64_t index,
                                                 int32_t* items, size_t cap, size_t* needed,
                                                 tieuchi_error* err);
/** Numbers of leaves whose passing would bring it; as tieuchi_margins_loss(). Since: 0.2. */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_gain(tieuchi_margins const* self, int64_t index,
                                                 int32_t* items, size_t cap, size_t* needed,
                                                 tieuchi_error* err);
/** Indices of units that do not meet the standard, the nearest first (S-1013). Since: 0.2.
 *  @param self   borrowed.
 *  @param items  out[cap], optional.
 *  @param needed out, optional. */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_near_misses(tieuchi_margins const* self, int64_t* items,
                                                        size_t cap, size_t* needed,
                                                        tieuchi_error* err);
/** The margins as a `tieuchi-margins/1` document. Since: 0.2.
 *  @param self borrowed.
 *  @param out  out. An owned text. */
TIEUCHI_CAPI tieuchi_status tieuchi_margins_json(tieuchi_margins const* self, tieuchi_text** out,
                                                 tieuchi_error* err);

#ifdef __cplusplus
}
#endif

#endif
