/* SPDX-License-Identifier: Apache-2.0 */
/** @file
 *  The C interface of tieuchi: the one binary interface that is promised. Conventions, with the
 *  reasons for them, are in docs/abi.md; the meaning of verdicts and numbers in docs/semantics.md.
 *
 *  - A function that can fail returns a tieuchi_status, 0 for success. On failure its outputs are
 *    untouched; on success `err` is. Where a function departs from this, it says so.
 *  - Of every pointer it is said whether it is *borrowed* (the caller keeps it; it is used during
 *    the call), *kept* (the caller keeps it alive until what is named), *owned* (the caller
 * releases it with what is named), or *out* (written by the library).
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
 *  - No floating point, no global state, no locale, no environment variables, no input or output.
 *
 *  Since: 0.1, for everything that does not say otherwise.
 */
#ifndef TIEUCHI_H
#define TIEUCHI_H

#include <stddef.h>
#include <stdint.h>

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

/** A string that belongs to something else, or to the caller.
 *
 *  One that comes out is borrowed from the handle that it was asked of: valid until that handle is
 *  released, or, of a handle that can be changed, until it is changed. Then `data` is never NULL,
 *  and a NUL that `size` does not count follows it. */
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
/** What a caller's own scoring method answers; lives as long as the callback runs. */
typedef struct tieuchi_score tieuchi_score;
/** Why a verdict is what it is. Immutable: may be read by several threads at once. */
typedef struct tieuchi_explanation tieuchi_explanation;
/** What a set of units comes to; keeps the evaluator alive. Mutable: one thread at a time. */
typedef struct tieuchi_rollup tieuchi_rollup;

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
/** The TIEUCHI_MEASURE_ of a name; 0 when no built-in method has it.
 *  @param name borrowed. */
TIEUCHI_CAPI int32_t tieuchi_measure_of(char const* name, size_t size);

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
 *  @param payload what the tieuchi_method says.
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

#ifdef __cplusplus
}
#endif

#endif
