enum {
    TIEUCHI_VERSION_MAJOR = 0,
    TIEUCHI_VERSION_MINOR = 1,
    TIEUCHI_VERSION_PATCH = 0,
    TIEUCHI_ABI = 1,
    ARROW_FLAG_DICTIONARY_ORDERED = 1,
    ARROW_FLAG_NULLABLE = 2,
    ARROW_FLAG_MAP_KEYS_SORTED = 4
};
typedef int32_t tieuchi_status;
enum {
    TIEUCHI_OK = 0,
    TIEUCHI_E_INVALID_ARGUMENT = 1001,
    TIEUCHI_E_UNSUPPORTED_VERSION = 1002,
    TIEUCHI_E_BUFFER_TOO_SMALL = 1003,
    TIEUCHI_E_NOT_FOUND = 1004,
    TIEUCHI_E_CALLBACK_FAILED = 1005,
    TIEUCHI_E_CANCELLED = 1006,
    TIEUCHI_E_OTHER_EVALUATOR = 1007,
    TIEUCHI_E_NOT_UTF8 = 2001,
    TIEUCHI_E_NOT_JSON = 2002,
    TIEUCHI_E_TOO_DEEP = 2003,
    TIEUCHI_E_TOO_LARGE = 2004,
    TIEUCHI_E_TEXT_TOO_LONG = 2005,
    TIEUCHI_E_BAD_ESCAPE = 2006,
    TIEUCHI_E_DUPLICATE_KEY = 2007,
    TIEUCHI_E_UNKNOWN_KEY = 2008,
    TIEUCHI_E_WRONG_TYPE = 2009,
    TIEUCHI_E_WRONG_FORMAT = 2010,
    TIEUCHI_E_MISSING_KEY = 2011,
    TIEUCHI_E_EMPTY_LIST = 2012,
    TIEUCHI_E_BAD_CSV = 2013,
    TIEUCHI_E_BAD_ROLLUP = 2014,
    TIEUCHI_E_BAD_ID = 3001,
    TIEUCHI_E_DUPLICATE_ID = 3002,
    TIEUCHI_E_UNKNOWN_ID = 3003,
    TIEUCHI_E_CYCLIC_REFERENCE = 3004,
    TIEUCHI_E_BAD_KIND = 3005,
    TIEUCHI_E_BAD_COMPARATOR = 3006,
    TIEUCHI_E_BAD_PROGRESS = 3007,
    TIEUCHI_E_BAD_BASELINE = 3008,
    TIEUCHI_E_BAD_FULL = 3009,
    TIEUCHI_E_BAD_TABLE = 3010,
    TIEUCHI_E_BAD_LEVELS = 3011,
    TIEUCHI_E_BAD_BOUND = 3012,
    TIEUCHI_E_BAD_KEY = 3013,
    TIEUCHI_E_INCOMPLETE_BOUND = 3014,
    TIEUCHI_E_BAD_REQUIREMENT = 3015,
    TIEUCHI_E_BAD_TEST = 3016,
    TIEUCHI_E_BAD_GRADE = 3017,
    TIEUCHI_E_BAD_DATE = 3018,
    TIEUCHI_E_OUT_OF_RANGE = 3019,
    TIEUCHI_E_TOO_MANY = 3020,
    TIEUCHI_E_WEAKENED = 3021,
    TIEUCHI_E_BELOW_FLOOR = 3022,
    TIEUCHI_E_UNKNOWN_RULEBOOK = 3023,
    TIEUCHI_E_UNIT_LEVEL_MISMATCH = 3024,
    TIEUCHI_E_ATTRIBUTE_CONFLICT = 3025,
    TIEUCHI_E_NOT_A_DECIMAL = 3026,
    TIEUCHI_E_BAD_VALUE = 3027,
    TIEUCHI_E_BAD_AMENDMENT = 3028,
    TIEUCHI_E_BAD_NUMBER = 4001,
    TIEUCHI_E_TOO_MANY_DIGITS = 4002,
    TIEUCHI_E_TOO_MANY_PLACES = 4003,
    TIEUCHI_E_NUMBER_OVERFLOW = 4004,
    TIEUCHI_E_ZERO_DENOMINATOR = 4005,
    TIEUCHI_E_NEGATIVE_NUMERATOR = 4006,
    TIEUCHI_E_UNKNOWN_OBSERVATION = 5001,
    TIEUCHI_E_VALUE_ON_PARTS = 5002,
    TIEUCHI_E_UNKNOWN_ATTRIBUTE = 5003,
    TIEUCHI_E_DERIVED_ATTRIBUTE = 5004,
    TIEUCHI_E_BAD_ATTRIBUTE_VALUE = 5005,
    TIEUCHI_E_WRONG_VALUE_KIND = 5006,
    TIEUCHI_E_SEVERAL_VALUES = 5007,
    TIEUCHI_E_NOT_EXEMPTABLE = 5008,
    TIEUCHI_E_BAD_DECLARED = 5009,
    TIEUCHI_E_DUPLICATE_UNIT = 5010,
    TIEUCHI_E_AMBIGUOUS_NUMBER = 5011,
    TIEUCHI_E_SPREADSHEET_DAMAGE = 5012,
    TIEUCHI_E_DUPLICATE_COLUMN = 5013,
    TIEUCHI_E_BAD_COLUMN = 6001,
    TIEUCHI_E_FLOAT_COLUMN = 6002,
    TIEUCHI_E_BAD_ARROW = 6003,
    TIEUCHI_E_BAD_PACKED = 6004,
    TIEUCHI_E_DEFAULT_PROGRESS = 7001,
    TIEUCHI_E_NO_BASELINE = 7002,
    TIEUCHI_E_UNREACHABLE_GRADE = 7003,
    TIEUCHI_E_CONSTANT_TEST = 7004,
    TIEUCHI_E_UNUSED_KEY = 7005,
    TIEUCHI_E_UNREACHABLE_BOUND = 7006,
    TIEUCHI_E_EARLY_TABLE = 7007,
    TIEUCHI_E_WEIGHT_WITHOUT_EFFECT = 7008,
    TIEUCHI_E_POINTS_WITHOUT_WEIGHT = 7009,
    TIEUCHI_E_UNKNOWN_PRESUPPOSED = 7010,
    TIEUCHI_E_OUTSIDE_EFFECTIVE = 7011,
    TIEUCHI_E_OPEN_DELEGATED_BOUNDS = 7012,
    TIEUCHI_E_UNVERIFIED_BOUNDS = 7013,
    TIEUCHI_E_UNKNOWN_BOUNDS = 7014,
    TIEUCHI_E_WEAKENING_LAYER = 7015,
    TIEUCHI_E_IGNORED_ID = 7016,
    TIEUCHI_E_NO_MEMORY = 9001,
    TIEUCHI_E_INTERNAL_ERROR = 9002
};
enum {
    TIEUCHI_SEVERITY_ERROR = 1,
    TIEUCHI_SEVERITY_WARNING = 2
};
enum {
    TIEUCHI_LANGUAGE_VI = 1,
    TIEUCHI_LANGUAGE_EN = 2
};
enum {
    TIEUCHI_ROUNDING_HALF_UP = 1,
    TIEUCHI_ROUNDING_HALF_EVEN = 2,
    TIEUCHI_ROUNDING_DOWN = 3
};
enum {
    TIEUCHI_CROSSING_NEVER = 1,
    TIEUCHI_CROSSING_STRICT = 2
};
enum {
    TIEUCHI_VERDICT_PASS = 1,
    TIEUCHI_VERDICT_FAIL = 2,
    TIEUCHI_VERDICT_UNKNOWN = 3,
    TIEUCHI_VERDICT_EXEMPT = 4
};
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
enum {
    TIEUCHI_DECLARED_NONE = 0,
    TIEUCHI_DECLARED_PASS = 1,
    TIEUCHI_DECLARED_BASIC = 2,
    TIEUCHI_DECLARED_FAIL = 3
};
enum {
    TIEUCHI_MISSING_POLICY_UNKNOWN = 1,
    TIEUCHI_MISSING_POLICY_FAIL = 2
};
enum {
    TIEUCHI_DECLARED_POLICY_FILLS_GAPS = 1,
    TIEUCHI_DECLARED_POLICY_PREVAILS = 2
};
enum {
    TIEUCHI_LEAF_KIND_QUANTITY = 1,
    TIEUCHI_LEAF_KIND_RATIO = 2,
    TIEUCHI_LEAF_KIND_BOOLEAN = 3,
    TIEUCHI_LEAF_KIND_ORDINAL = 4
};
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
enum {
    TIEUCHI_PROGRESS_SHAPE_LINEAR = 1,
    TIEUCHI_PROGRESS_SHAPE_RATIO = 2,
    TIEUCHI_PROGRESS_SHAPE_STEP = 3,
    TIEUCHI_PROGRESS_SHAPE_LEVELS = 4,
    TIEUCHI_PROGRESS_SHAPE_TABLE = 5
};
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
enum {
    TIEUCHI_COMBINE_ALL = 1,
    TIEUCHI_COMBINE_ANY = 2,
    TIEUCHI_COMBINE_AT_LEAST = 3
};
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
enum {
    TIEUCHI_ASKED_VERDICT_PASS = 1,
    TIEUCHI_ASKED_VERDICT_FAIL = 2,
    TIEUCHI_ASKED_VERDICT_UNKNOWN = 3,
    TIEUCHI_ASKED_VERDICT_EXEMPT = 4,
    TIEUCHI_ASKED_VERDICT_BASIC = 5
};
enum {
    TIEUCHI_ATTRIBUTE_KIND_ENUMERATION = 1,
    TIEUCHI_ATTRIBUTE_KIND_NUMBER = 2,
    TIEUCHI_ATTRIBUTE_KIND_DERIVED = 3
};
enum {
    TIEUCHI_NODE_KIND_NONE = 0,
    TIEUCHI_NODE_KIND_CRITERION = 1,
    TIEUCHI_NODE_KIND_INDICATOR = 2,
    TIEUCHI_NODE_KIND_PART = 3,
    TIEUCHI_NODE_KIND_CONDITION = 4
};
enum {
    TIEUCHI_OBSERVED_NOTHING = 0,
    TIEUCHI_OBSERVED_NUMBER = 1,
    TIEUCHI_OBSERVED_PAIR = 2,
    TIEUCHI_OBSERVED_BOOLEAN = 3,
    TIEUCHI_OBSERVED_LEVEL = 4,
    TIEUCHI_OBSERVED_EXEMPT = 5
};
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
enum {
    TIEUCHI_END_LOWER = 1,
    TIEUCHI_END_UPPER = 2
};
enum {
    TIEUCHI_STATISTIC_TOTAL = 1,
    TIEUCHI_STATISTIC_MEAN = 2,
    TIEUCHI_STATISTIC_MINIMUM = 3,
    TIEUCHI_STATISTIC_MAXIMUM = 4
};
enum {
    TIEUCHI_COLUMN_INT8 = 1,
    TIEUCHI_COLUMN_INT16 = 2,
    TIEUCHI_COLUMN_INT32 = 3,
    TIEUCHI_COLUMN_INT64 = 4,
    TIEUCHI_COLUMN_DECIMAL128 = 5,
    TIEUCHI_COLUMN_FLOAT64 = 6,
    TIEUCHI_COLUMN_BITS = 7,
    TIEUCHI_COLUMN_BYTES = 8,
    TIEUCHI_COLUMN_FLOAT32 = 9
};
enum {
    TIEUCHI_FLOATS_REFUSE = 1,
    TIEUCHI_FLOATS_SHORTEST_DECIMAL = 2,
    TIEUCHI_FLOATS_SHORTEST_DECIMAL_NAN_MISSING = 3
};
enum {
    TIEUCHI_VALIDITY_NONE = 0,
    TIEUCHI_VALIDITY_BITS = 1,
    TIEUCHI_VALIDITY_BYTES = 2,
    TIEUCHI_VALIDITY_ABSENT_BYTES = 3
};
enum {
    TIEUCHI_KERNEL_AUTOMATIC = 0,
    TIEUCHI_KERNEL_SCALAR = 1,
    TIEUCHI_KERNEL_PLAIN = 2,
    TIEUCHI_KERNEL_AVX2 = 3,
    TIEUCHI_KERNEL_AVX512 = 4
};
enum {
    TIEUCHI_ROW_KIND_NUMBER = 1,
    TIEUCHI_ROW_KIND_LEVEL = 2,
    TIEUCHI_ROW_KIND_TRUTH = 3
};
enum {
    TIEUCHI_ROW_SCORE_NONE = 0,
    TIEUCHI_ROW_SCORE_GIVEN = 1,
    TIEUCHI_ROW_SCORE_APART = 2
};
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
typedef struct tieuchi_str {
    char const* data;
    size_t size;
} tieuchi_str;
typedef struct tieuchi_decimal {
    int64_t coefficient;
    int32_t scale;
    int32_t reserved;
} tieuchi_decimal;
typedef struct tieuchi_fraction {
    int64_t numerator;
    int64_t denominator;
} tieuchi_fraction;
typedef struct tieuchi_interval {
    int32_t has_value;
    int32_t fits;
    tieuchi_fraction lower;
    tieuchi_fraction upper;
} tieuchi_interval;
typedef struct tieuchi_provenance {
    tieuchi_str layer;
    tieuchi_str source;
    tieuchi_str citation;
    tieuchi_str note;
    int32_t verified;
    int32_t reserved;
} tieuchi_provenance;
typedef struct tieuchi_error {
    uint32_t struct_size;
    int32_t status;
    uint32_t line;
    uint32_t column;
    uint64_t offset;
    char path[168];
    char message[320];
} tieuchi_error;
typedef struct tieuchi_text tieuchi_text;
typedef struct tieuchi_diagnostics tieuchi_diagnostics;
typedef struct tieuchi_builtin_list tieuchi_builtin_list;
typedef struct tieuchi_rulebook tieuchi_rulebook;
typedef struct tieuchi_evaluator tieuchi_evaluator;
typedef struct tieuchi_bound tieuchi_bound;
typedef struct tieuchi_requirement tieuchi_requirement;
typedef struct tieuchi_test tieuchi_test;
typedef struct tieuchi_unit tieuchi_unit;
typedef struct tieuchi_unit_list tieuchi_unit_list;
typedef struct tieuchi_assessment tieuchi_assessment;
typedef struct tieuchi_score tieuchi_score;
typedef struct tieuchi_explanation tieuchi_explanation;
typedef struct tieuchi_rollup tieuchi_rollup;
typedef struct tieuchi_bytes tieuchi_bytes;
typedef struct tieuchi_column_batch tieuchi_column_batch;
typedef struct tieuchi_packed_columns tieuchi_packed_columns;
typedef struct tieuchi_batch_result tieuchi_batch_result;
typedef struct tieuchi_row_judge tieuchi_row_judge;
typedef struct tieuchi_cancellation tieuchi_cancellation;
typedef struct tieuchi_work tieuchi_work;
typedef struct tieuchi_unit_stream tieuchi_unit_stream;
typedef struct tieuchi_unit_block tieuchi_unit_block;
typedef struct tieuchi_assessment_writer tieuchi_assessment_writer;
tieuchi_str tieuchi_version(void);
int32_t tieuchi_abi(void);
tieuchi_str tieuchi_status_name(tieuchi_status code);
tieuchi_str tieuchi_status_message(tieuchi_status code);
void tieuchi_error_init(tieuchi_error* err, size_t size);
tieuchi_str tieuchi_verdict_name(int32_t verdict);
tieuchi_str tieuchi_reason_name(int32_t reason);
tieuchi_str tieuchi_declared_name(int32_t declared);
tieuchi_str tieuchi_missing_policy_name(int32_t policy);
tieuchi_str tieuchi_declared_policy_name(int32_t policy);
tieuchi_str tieuchi_leaf_kind_name(int32_t kind);
tieuchi_str tieuchi_comparator_name(int32_t comparator);
tieuchi_str tieuchi_progress_shape_name(int32_t shape);
tieuchi_str tieuchi_measure_name(int32_t measure);
tieuchi_str tieuchi_column_type_name(int32_t type);
tieuchi_str tieuchi_kernel_name(int32_t kernel);
tieuchi_str tieuchi_grouping_name(int32_t kind);
tieuchi_str tieuchi_end_name(int32_t end);
tieuchi_str tieuchi_attribution_name(int32_t attribution);
tieuchi_str tieuchi_derivation_name(int32_t derivation);
tieuchi_str tieuchi_derived_name(int32_t state);
tieuchi_str tieuchi_target_form_name(int32_t form);
tieuchi_str tieuchi_rank_order_name(int32_t order);
tieuchi_str tieuchi_standing_name(int32_t standing);
tieuchi_str tieuchi_goal_name(int32_t kind);
tieuchi_str tieuchi_assurance_name(int32_t assurance);
tieuchi_str tieuchi_step_name(int32_t kind);
tieuchi_str tieuchi_obstacle_name(int32_t kind);
tieuchi_str tieuchi_roadmap_method_name(int32_t method);
tieuchi_str tieuchi_roadmap_outcome_name(int32_t outcome);
int32_t tieuchi_measure_of(char const* name, size_t size);
int32_t tieuchi_measure_is_plain(int32_t measure);
int32_t tieuchi_comparator_is_lower_bound(int32_t comparator);
int32_t tieuchi_comparator_is_upper_bound(int32_t comparator);
int32_t tieuchi_declared_verdict(int32_t declared);
tieuchi_status tieuchi_combine_decide(int32_t combine, int32_t k, int32_t pass, int32_t fail, int32_t unknown, int32_t exempt, int32_t* out, tieuchi_error* err);
tieuchi_status tieuchi_combine_needed(int32_t combine, int32_t k, int32_t pass, int32_t fail, int32_t unknown, int32_t exempt, int32_t* out, tieuchi_error* err);
tieuchi_str tieuchi_text_str(tieuchi_text const* self);
char const* tieuchi_text_data(tieuchi_text const* self);
size_t tieuchi_text_size(tieuchi_text const* self);
void tieuchi_text_release(tieuchi_text* self);
void const* tieuchi_bytes_data(tieuchi_bytes const* self);
size_t tieuchi_bytes_size(tieuchi_bytes const* self);
void tieuchi_bytes_release(tieuchi_bytes* self);
tieuchi_status tieuchi_decimal_parse(char const* text, size_t size, tieuchi_decimal* out, tieuchi_error* err);
tieuchi_status tieuchi_decimal_format(tieuchi_decimal value, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_decimal_compare(tieuchi_decimal a, tieuchi_decimal b, int32_t* out, tieuchi_error* err);
tieuchi_status tieuchi_decimal_add(tieuchi_decimal a, tieuchi_decimal b, tieuchi_decimal* out, tieuchi_error* err);
tieuchi_status tieuchi_decimal_subtract(tieuchi_decimal a, tieuchi_decimal b, tieuchi_decimal* out, tieuchi_error* err);
tieuchi_status tieuchi_decimal_multiply(tieuchi_decimal a, tieuchi_decimal b, tieuchi_decimal* out, tieuchi_error* err);
tieuchi_status tieuchi_ratio_compare(tieuchi_decimal numerator, tieuchi_decimal denominator, int32_t unit_scale, tieuchi_decimal bound, int32_t* out, tieuchi_error* err);
tieuchi_status tieuchi_ratio_compare_ratio(tieuchi_decimal numerator, tieuchi_decimal denominator, tieuchi_decimal other_numerator, tieuchi_decimal other_denominator, int32_t* out, tieuchi_error* err);
typedef struct tieuchi_display_options {
    uint32_t struct_size;
    int32_t digits;
    int32_t rounding;
    int32_t crossing;
    uint64_t line_count;
    tieuchi_str const* lines;
    void const* reserved;
} tieuchi_display_options;
tieuchi_status tieuchi_display_options_init(tieuchi_display_options* options, size_t size);
tieuchi_status tieuchi_rational_parse(char const* text, size_t size, tieuchi_fraction* out, tieuchi_error* err);
tieuchi_status tieuchi_rational_reduce(char const* text, size_t size, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_rational_decimal(char const* text, size_t size, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_rational_display(char const* text, size_t size, tieuchi_display_options const* options, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_rational_compare(char const* a, size_t a_size, char const* b, size_t b_size, int32_t* out, tieuchi_error* err);
tieuchi_status tieuchi_rational_add(char const* a, size_t a_size, char const* b, size_t b_size, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_rational_subtract(char const* a, size_t a_size, char const* b, size_t b_size, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_rational_multiply(char const* a, size_t a_size, char const* b, size_t b_size, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_rational_divide(char const* a, size_t a_size, char const* b, size_t b_size, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
typedef struct tieuchi_diagnostic {
    uint32_t struct_size;
    int32_t severity;
    int32_t code;
    uint32_t line;
    uint32_t column;
    int32_t reserved;
    tieuchi_str document;
    tieuchi_str pointer;
    tieuchi_str column_name;
    tieuchi_str message;
} tieuchi_diagnostic;
tieuchi_status tieuchi_diagnostics_create(tieuchi_diagnostics** out, tieuchi_error* err);
void tieuchi_diagnostics_release(tieuchi_diagnostics* self);
size_t tieuchi_diagnostics_count(tieuchi_diagnostics const* self);
size_t tieuchi_diagnostics_error_count(tieuchi_diagnostics const* self);
tieuchi_status tieuchi_diagnostics_item(tieuchi_diagnostics const* self, size_t index, tieuchi_diagnostic* out, tieuchi_error* err);
tieuchi_status tieuchi_diagnostics_line(tieuchi_diagnostics const* self, size_t index, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_diagnostics_json(tieuchi_diagnostics const* self, tieuchi_text** out, tieuchi_error* err);
typedef tieuchi_status (*tieuchi_score_fn)(tieuchi_assessment const* assessment, tieuchi_score* score, void* payload);
typedef struct tieuchi_method {
    tieuchi_str name;
    tieuchi_score_fn score;
    void (*release)(void* payload);
    void* payload;
    void* reserved;
} tieuchi_method;
typedef struct tieuchi_rulebook_options {
    uint32_t struct_size;
    int32_t reserved;
    uint64_t with_count;
    uint64_t method_count;
    tieuchi_str const* with;
    tieuchi_method const* methods;
} tieuchi_rulebook_options;
typedef struct tieuchi_check_counts {
    uint32_t struct_size;
    int32_t reserved;
    uint64_t errors;
    uint64_t warnings;
    uint64_t bounds;
    uint64_t verified;
    uint64_t unverified;
    uint64_t unknown;
    uint64_t delegated;
} tieuchi_check_counts;
typedef struct tieuchi_builtin {
    uint32_t struct_size;
    int32_t reserved;
    tieuchi_str id;
    tieuchi_str title_vi;
    tieuchi_str title_en;
    tieuchi_str citation;
    tieuchi_str json;
} tieuchi_builtin;
tieuchi_status tieuchi_rulebook_options_init(tieuchi_rulebook_options* options, size_t size);
tieuchi_status tieuchi_builtin_list_create(tieuchi_builtin_list** out, tieuchi_error* err);
size_t tieuchi_builtin_list_count(tieuchi_builtin_list const* self);
tieuchi_status tieuchi_builtin_list_item(tieuchi_builtin_list const* self, size_t index, tieuchi_builtin* out, tieuchi_error* err);
void tieuchi_builtin_list_release(tieuchi_builtin_list* self);
tieuchi_status tieuchi_rulebook_read(char const* json, size_t size, tieuchi_rulebook_options const* options, tieuchi_diagnostics* problems, tieuchi_rulebook** out, tieuchi_error* err);
tieuchi_status tieuchi_rulebook_read_builtin(char const* id, size_t size, tieuchi_rulebook_options const* options, tieuchi_diagnostics* problems, tieuchi_rulebook** out, tieuchi_error* err);
tieuchi_status tieuchi_rulebook_check(char const* json, size_t size, char const* date, size_t date_size, tieuchi_rulebook_options const* options, tieuchi_diagnostics* problems, tieuchi_check_counts* counts, tieuchi_error* err);
tieuchi_rulebook* tieuchi_rulebook_retain(tieuchi_rulebook const* self);
void tieuchi_rulebook_release(tieuchi_rulebook const* self);
tieuchi_str tieuchi_rulebook_id(tieuchi_rulebook const* self);
tieuchi_str tieuchi_rulebook_title(tieuchi_rulebook const* self, int32_t language);
tieuchi_str tieuchi_rulebook_citation(tieuchi_rulebook const* self);
tieuchi_str tieuchi_rulebook_sha256(tieuchi_rulebook const* self);
tieuchi_str tieuchi_rulebook_canonical(tieuchi_rulebook const* self);
size_t tieuchi_rulebook_method_count(tieuchi_rulebook const* self);
tieuchi_str tieuchi_rulebook_method_name(tieuchi_rulebook const* self, size_t index);
size_t tieuchi_rulebook_change_count(tieuchi_rulebook const* self);
tieuchi_str tieuchi_rulebook_change(tieuchi_rulebook const* self, size_t index);
typedef struct tieuchi_edition {
    uint32_t struct_size;
    int32_t layer_count;
    int32_t presupposed_count;
    int32_t attribute_count;
    int32_t group_count;
    int32_t criterion_count;
    int32_t indicator_count;
    int32_t leaf_count;
    int32_t criteria_leaf_count;
    int32_t condition_count;
    int32_t grade_count;
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
    tieuchi_str effective_from;
    tieuchi_str effective_to;
    tieuchi_test const* withdraw;
    void const* reserved_pointer;
} tieuchi_edition;
typedef struct tieuchi_criterion {
    uint32_t struct_size;
    int32_t first_indicator;
    int32_t indicator_count;
    int32_t first_leaf;
    int32_t leaf_count;
    int32_t may_weaken;
    tieuchi_decimal weight;
    tieuchi_str id;
    tieuchi_str name_vi;
    tieuchi_str name_en;
    tieuchi_str group;
    tieuchi_str agency;
    tieuchi_provenance origin;
    tieuchi_requirement const* requirement;
    void const* reserved_pointer;
} tieuchi_criterion;
typedef struct tieuchi_indicator {
    uint32_t struct_size;
    int32_t criterion;
    int32_t single;
    int32_t first_leaf;
    int32_t leaf_count;
    int32_t may_weaken;
    tieuchi_decimal weight;
    tieuchi_str id;
    tieuchi_str name_vi;
    tieuchi_str name_en;
    tieuchi_provenance origin;
    tieuchi_requirement const* requirement;
    void const* reserved_pointer;
} tieuchi_indicator;
typedef struct tieuchi_leaf {
    uint32_t struct_size;
    int32_t node_kind;
    int32_t criterion;
    int32_t indicator;
    int32_t kind;
    int32_t unit_scale;
    int32_t comparator;
    int32_t shape;
    int32_t has_baseline;
    int32_t has_full;
    int32_t full_points;
    int32_t level_count;
    int32_t point_count;
    int32_t reference_count;
    int32_t exemptable;
    int32_t may_weaken;
    tieuchi_decimal weight;
    tieuchi_decimal baseline;
    tieuchi_decimal full;
    tieuchi_str id;
    tieuchi_str name_vi;
    tieuchi_str name_en;
    tieuchi_str unit;
    tieuchi_str bound_layer;
    tieuchi_provenance origin;
    tieuchi_bound const* bound;
    tieuchi_test const* exempt_when;
} tieuchi_leaf;
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
typedef struct tieuchi_attribute {
    uint32_t struct_size;
    int32_t kind;
    int32_t value_count;
    int32_t rule_count;
    int32_t has_default;
    int32_t reserved;
    tieuchi_decimal default_number;
    tieuchi_str default_value;
    tieuchi_str id;
    tieuchi_str unit;
} tieuchi_attribute;
typedef struct tieuchi_derive_rule {
    uint32_t struct_size;
    int32_t reserved;
    tieuchi_str value;
    tieuchi_str value_of;
    tieuchi_test const* when;
    void const* reserved_pointer;
} tieuchi_derive_rule;
typedef struct tieuchi_named {
    uint32_t struct_size;
    int32_t reserved;
    tieuchi_str id;
    tieuchi_str name_vi;
    tieuchi_str name_en;
    tieuchi_test const* when;
    void const* reserved_pointer;
} tieuchi_named;
typedef struct tieuchi_bound_node {
    uint32_t struct_size;
    int32_t form;
    int32_t truth;
    int32_t level;
    int32_t has_floor;
    int32_t verified;
    int32_t branch_count;
    int32_t reserved;
    tieuchi_decimal low;
    tieuchi_decimal high;
    tieuchi_decimal floor;
    tieuchi_decimal times;
    tieuchi_str attribute;
    tieuchi_str authority;
    tieuchi_str source;
    tieuchi_str citation;
    tieuchi_str note;
    tieuchi_str rulebook;
    tieuchi_str leaf;
    tieuchi_bound const* inner;
    void const* reserved_pointer;
} tieuchi_bound_node;
typedef struct tieuchi_requirement_node {
    uint32_t struct_size;
    int32_t child;
    int32_t combine;
    int32_t k;
    int32_t node_count;
    int32_t reserved;
    tieuchi_decimal weight;
} tieuchi_requirement_node;
typedef struct tieuchi_test_node {
    uint32_t struct_size;
    int32_t form;
    int32_t asked;
    int32_t comparator;
    int32_t node_count;
    int32_t value_count;
    tieuchi_decimal low;
    tieuchi_decimal high;
    tieuchi_str subject;
} tieuchi_test_node;
tieuchi_status tieuchi_evaluator_compile(tieuchi_rulebook const* rulebook, char const* date, size_t date_size, tieuchi_evaluator** out, tieuchi_error* err);
tieuchi_evaluator* tieuchi_evaluator_retain(tieuchi_evaluator const* self);
void tieuchi_evaluator_release(tieuchi_evaluator const* self);
tieuchi_rulebook const* tieuchi_evaluator_rulebook(tieuchi_evaluator const* self);
tieuchi_str tieuchi_evaluator_date(tieuchi_evaluator const* self);
tieuchi_status tieuchi_evaluator_edition(tieuchi_evaluator const* self, tieuchi_edition* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_layer(tieuchi_evaluator const* self, int32_t index, tieuchi_str* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_presupposed(tieuchi_evaluator const* self, int32_t index, tieuchi_str* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_criterion(tieuchi_evaluator const* self, int32_t index, tieuchi_criterion* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_indicator(tieuchi_evaluator const* self, int32_t index, tieuchi_indicator* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_leaf(tieuchi_evaluator const* self, int32_t index, tieuchi_leaf* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_level(tieuchi_evaluator const* self, int32_t leaf, int32_t index, tieuchi_level* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_point(tieuchi_evaluator const* self, int32_t leaf, int32_t index, tieuchi_decimal* value, tieuchi_decimal* progress, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_reference(tieuchi_evaluator const* self, int32_t leaf, int32_t index, tieuchi_str* name, tieuchi_bound const** value, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_attribute(tieuchi_evaluator const* self, int32_t index, tieuchi_attribute* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_attribute_value(tieuchi_evaluator const* self, int32_t attribute, int32_t index, tieuchi_named* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_derive_rule(tieuchi_evaluator const* self, int32_t attribute, int32_t index, tieuchi_derive_rule* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_group(tieuchi_evaluator const* self, int32_t index, tieuchi_named* out, tieuchi_error* err);
tieuchi_status tieuchi_evaluator_grade(tieuchi_evaluator const* self, int32_t index, tieuchi_named* out, tieuchi_error* err);
int32_t tieuchi_evaluator_find_leaf(tieuchi_evaluator const* self, char const* id, size_t size);
int32_t tieuchi_evaluator_find_indicator(tieuchi_evaluator const* self, char const* id, size_t size);
int32_t tieuchi_evaluator_find_criterion(tieuchi_evaluator const* self, char const* id, size_t size);
int32_t tieuchi_evaluator_find_attribute(tieuchi_evaluator const* self, char const* id, size_t size);
int32_t tieuchi_evaluator_kind_of(tieuchi_evaluator const* self, char const* id, size_t size);
tieuchi_status tieuchi_bound_get(tieuchi_bound const* self, tieuchi_bound_node* out, tieuchi_error* err);
tieuchi_status tieuchi_bound_branch(tieuchi_bound const* self, int32_t index, tieuchi_str* key, tieuchi_bound const** under, tieuchi_error* err);
tieuchi_status tieuchi_requirement_get(tieuchi_requirement const* self, tieuchi_requirement_node* out, tieuchi_error* err);
tieuchi_status tieuchi_requirement_under(tieuchi_requirement const* self, int32_t index, tieuchi_requirement const** under, tieuchi_error* err);
tieuchi_status tieuchi_test_get(tieuchi_test const* self, tieuchi_test_node* out, tieuchi_error* err);
tieuchi_status tieuchi_test_under(tieuchi_test const* self, int32_t index, tieuchi_test const** under, tieuchi_error* err);
tieuchi_status tieuchi_test_value(tieuchi_test const* self, int32_t index, tieuchi_str* out, tieuchi_error* err);
typedef struct tieuchi_remark {
    uint32_t struct_size;
    int32_t reserved;
    tieuchi_str source;
    tieuchi_str note;
    tieuchi_str exemption;
    tieuchi_str by;
    tieuchi_str on;
} tieuchi_remark;
typedef struct tieuchi_observation {
    uint32_t struct_size;
    int32_t kind;
    int32_t truth;
    int32_t level;
    tieuchi_decimal first;
    tieuchi_decimal second;
} tieuchi_observation;
typedef struct tieuchi_attribute_state {
    uint32_t struct_size;
    int32_t stated;
    int32_t value;
    int32_t reserved;
    tieuchi_decimal number;
} tieuchi_attribute_state;
typedef struct tieuchi_units_options {
    uint32_t struct_size;
    int32_t ignore_other_ids;
} tieuchi_units_options;
typedef struct tieuchi_csv_options {
    uint32_t struct_size;
    int32_t ignore_other_ids;
    int32_t separator;
    int32_t decimal_mark;
} tieuchi_csv_options;
tieuchi_status tieuchi_unit_create(tieuchi_evaluator const* evaluator, tieuchi_unit** out, tieuchi_error* err);
tieuchi_status tieuchi_unit_copy(tieuchi_unit const* self, tieuchi_unit** out, tieuchi_error* err);
void tieuchi_unit_release(tieuchi_unit* self);
tieuchi_status tieuchi_unit_clear(tieuchi_unit* self, tieuchi_error* err);
tieuchi_evaluator const* tieuchi_unit_evaluator(tieuchi_unit const* self);
tieuchi_status tieuchi_unit_set_id(tieuchi_unit* self, char const* value, size_t size, tieuchi_error* err);
tieuchi_status tieuchi_unit_set_name(tieuchi_unit* self, char const* value, size_t size, tieuchi_error* err);
tieuchi_status tieuchi_unit_set_parent(tieuchi_unit* self, char const* value, size_t size, tieuchi_error* err);
tieuchi_status tieuchi_unit_set_cohorts(tieuchi_unit* self, tieuchi_str const* values, size_t count, tieuchi_error* err);
tieuchi_status tieuchi_unit_set_holds(tieuchi_unit* self, tieuchi_str const* ids, size_t count, tieuchi_error* err);
tieuchi_status tieuchi_unit_set_attribute(tieuchi_unit* self, char const* id, size_t id_size, char const* value, size_t value_size, tieuchi_error* err);
tieuchi_status tieuchi_unit_set_attribute_decimal(tieuchi_unit* self, char const* id, size_t id_size, tieuchi_decimal value, tieuchi_error* err);
tieuchi_status tieuchi_unit_observe_decimal(tieuchi_unit* self, char const* id, size_t id_size, tieuchi_decimal value, tieuchi_error* err);
tieuchi_status tieuchi_unit_observe_text(tieuchi_unit* self, char const* id, size_t id_size, char const* value, size_t value_size, tieuchi_error* err);
tieuchi_status tieuchi_unit_observe_ratio(tieuchi_unit* self, char const* id, size_t id_size, tieuchi_decimal numerator, tieuchi_decimal denominator, tieuchi_error* err);
tieuchi_status tieuchi_unit_observe_boolean(tieuchi_unit* self, char const* id, size_t id_size, int32_t value, tieuchi_error* err);
tieuchi_status tieuchi_unit_observe_level(tieuchi_unit* self, char const* id, size_t id_size, char const* level, size_t level_size, tieuchi_error* err);
tieuchi_status tieuchi_unit_exempt(tieuchi_unit* self, char const* id, size_t id_size, char const* why, size_t why_size, tieuchi_error* err);
tieuchi_status tieuchi_unit_forget(tieuchi_unit* self, char const* id, size_t id_size, tieuchi_error* err);
tieuchi_status tieuchi_unit_declare(tieuchi_unit* self, char const* id, size_t id_size, int32_t value, tieuchi_error* err);
tieuchi_status tieuchi_unit_annotate(tieuchi_unit* self, char const* id, size_t id_size, tieuchi_remark const* words, tieuchi_error* err);
tieuchi_status tieuchi_remark_init(tieuchi_remark* remark, size_t size);
tieuchi_str tieuchi_unit_id(tieuchi_unit const* self);
tieuchi_str tieuchi_unit_name(tieuchi_unit const* self);
tieuchi_str tieuchi_unit_parent(tieuchi_unit const* self);
size_t tieuchi_unit_cohort_count(tieuchi_unit const* self);
tieuchi_str tieuchi_unit_cohort(tieuchi_unit const* self, size_t index);
int64_t tieuchi_unit_hold_count(tieuchi_unit const* self);
tieuchi_str tieuchi_unit_hold(tieuchi_unit const* self, size_t index);
tieuchi_status tieuchi_unit_observation(tieuchi_unit const* self, int32_t leaf, tieuchi_observation* out, tieuchi_error* err);
tieuchi_status tieuchi_unit_declared(tieuchi_unit const* self, int32_t node_kind, int32_t index, int32_t* out, tieuchi_error* err);
tieuchi_status tieuchi_unit_attribute(tieuchi_unit const* self, int32_t index, tieuchi_attribute_state* out, tieuchi_error* err);
tieuchi_status tieuchi_unit_remark(tieuchi_unit const* self, char const* id, size_t id_size, tieuchi_remark* out, tieuchi_error* err);
tieuchi_status tieuchi_units_options_init(tieuchi_units_options* options, size_t size);
tieuchi_status tieuchi_csv_options_init(tieuchi_csv_options* options, size_t size);
tieuchi_status tieuchi_units_read(tieuchi_evaluator const* evaluator, char const* json, size_t size, tieuchi_units_options const* options, tieuchi_diagnostics* problems, tieuchi_unit_list** out, tieuchi_error* err);
tieuchi_status tieuchi_units_read_csv(tieuchi_evaluator const* evaluator, char const* csv, size_t size, tieuchi_csv_options const* options, tieuchi_diagnostics* problems, tieuchi_unit_list** out, tieuchi_error* err);
size_t tieuchi_unit_list_count(tieuchi_unit_list const* self);
tieuchi_status tieuchi_unit_list_item(tieuchi_unit_list const* self, size_t index, tieuchi_unit const** out, tieuchi_error* err);
void tieuchi_unit_list_release(tieuchi_unit_list* self);
typedef struct tieuchi_assess_options {
    uint32_t struct_size;
    int32_t missing;
    int32_t declared;
    int32_t reserved;
} tieuchi_assess_options;
typedef struct tieuchi_node_result {
    uint32_t struct_size;
    int32_t verdict;
    int32_t reason;
    int32_t computed;
    int32_t declared;
    int32_t declared_counts;
    int32_t basic;
    int32_t reserved;
} tieuchi_node_result;
typedef struct tieuchi_leaf_result {
    uint32_t struct_size;
    int32_t verdict;
    int32_t reason;
    int32_t observed;
} tieuchi_leaf_result;
typedef struct tieuchi_conflict {
    uint32_t struct_size;
    int32_t node_kind;
    int32_t index;
    int32_t computed;
    int32_t declared;
    int32_t reserved;
} tieuchi_conflict;
typedef struct tieuchi_tally {
    uint32_t struct_size;
    int32_t standard;
    int32_t criteria_passed;
    int32_t criteria_failed;
    int32_t criteria_unknown;
    int32_t criteria_exempt;
    tieuchi_interval weighted_progress;
} tieuchi_tally;
tieuchi_status tieuchi_assess_options_init(tieuchi_assess_options* options, size_t size);
tieuchi_status tieuchi_assess(tieuchi_evaluator const* evaluator, tieuchi_unit const* unit, tieuchi_assess_options const* options, tieuchi_assessment** out, tieuchi_error* err);
tieuchi_status tieuchi_count(tieuchi_evaluator const* evaluator, tieuchi_unit const* unit, tieuchi_assess_options const* options, tieuchi_tally* out, tieuchi_error* err);
tieuchi_status tieuchi_assess_to_json(tieuchi_evaluator const* evaluator, tieuchi_unit const* const* units, size_t count, tieuchi_assess_options const* options, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_assess_list_to_json(tieuchi_evaluator const* evaluator, tieuchi_unit_list const* units, tieuchi_assess_options const* options, tieuchi_text** out, tieuchi_error* err);
tieuchi_assessment* tieuchi_assessment_retain(tieuchi_assessment const* self);
void tieuchi_assessment_release(tieuchi_assessment const* self);
tieuchi_evaluator const* tieuchi_assessment_evaluator(tieuchi_assessment const* self);
tieuchi_unit const* tieuchi_assessment_unit(tieuchi_assessment const* self);
tieuchi_status tieuchi_assessment_options(tieuchi_assessment const* self, tieuchi_assess_options* out, tieuchi_error* err);
int32_t tieuchi_assessment_standard(tieuchi_assessment const* self);
tieuchi_status tieuchi_assessment_criterion(tieuchi_assessment const* self, int32_t index, tieuchi_node_result* out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_indicator(tieuchi_assessment const* self, int32_t index, tieuchi_node_result* out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_leaf(tieuchi_assessment const* self, int32_t index, tieuchi_leaf_result* out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_presupposed(tieuchi_assessment const* self, int32_t index, int32_t* out, tieuchi_error* err);
size_t tieuchi_assessment_conflict_count(tieuchi_assessment const* self);
tieuchi_status tieuchi_assessment_conflict(tieuchi_assessment const* self, size_t index, tieuchi_conflict* out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_unverified(tieuchi_assessment const* self, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_assessment_score(tieuchi_assessment const* self, int32_t measure, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_score_text(tieuchi_assessment const* self, int32_t measure, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_assessment_score_by_name(tieuchi_assessment const* self, char const* name, size_t size, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_score_by_name_text(tieuchi_assessment const* self, char const* name, size_t size, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_assessment_criterion_progress(tieuchi_assessment const* self, int32_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_criterion_progress_text(tieuchi_assessment const* self, int32_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_assessment_indicator_progress(tieuchi_assessment const* self, int32_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_indicator_progress_text(tieuchi_assessment const* self, int32_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_assessment_leaf_progress(tieuchi_assessment const* self, int32_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_leaf_progress_text(tieuchi_assessment const* self, int32_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_assessment_completeness(tieuchi_assessment const* self, tieuchi_fraction* out, tieuchi_error* err);
int32_t tieuchi_assessment_grade(tieuchi_assessment const* self);
tieuchi_status tieuchi_assessment_grades_possible(tieuchi_assessment const* self, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
int32_t tieuchi_assessment_withdraw(tieuchi_assessment const* self);
tieuchi_status tieuchi_assessment_blocked_by(tieuchi_assessment const* self, tieuchi_str* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_assessment_undecided_by(tieuchi_assessment const* self, tieuchi_str* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_assessment_json(tieuchi_assessment const* self, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_sentence(tieuchi_assessment const* self, int32_t language, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_score_set(tieuchi_score* self, tieuchi_fraction lower, tieuchi_fraction upper, tieuchi_error* err);
tieuchi_status tieuchi_score_set_text(tieuchi_score* self, char const* lower, size_t lower_size, char const* upper, size_t upper_size, tieuchi_error* err);
typedef struct tieuchi_attribute_value {
    uint32_t struct_size;
    int32_t has_value;
    tieuchi_str value;
    tieuchi_decimal number;
} tieuchi_attribute_value;
tieuchi_status tieuchi_assessment_attribute(tieuchi_assessment const* self, int32_t index, tieuchi_attribute_value* out, tieuchi_error* err);
tieuchi_status tieuchi_assessment_writer_create(tieuchi_evaluator const* evaluator, tieuchi_assess_options const* options, tieuchi_assessment_writer** out, tieuchi_error* err);
void tieuchi_assessment_writer_release(tieuchi_assessment_writer* self);
tieuchi_status tieuchi_assessment_writer_add(tieuchi_assessment_writer* self, tieuchi_assessment const* found, tieuchi_error* err);
tieuchi_status tieuchi_assessment_writer_end(tieuchi_assessment_writer* self, tieuchi_error* err);
tieuchi_status tieuchi_assessment_writer_take(tieuchi_assessment_writer* self, tieuchi_text** out, tieuchi_error* err);
typedef struct tieuchi_explanation_info {
    uint32_t struct_size;
    int32_t node_kind;
    int32_t verdict;
    int32_t reason;
    int32_t declared;
    int32_t declared_counts;
    int32_t computed;
    int32_t comparator;
    int32_t has_gap;
    int32_t verified;
    int32_t value_missing;
    int32_t choice_count;
    int32_t combine;
    int32_t needed;
    int32_t nested;
    int32_t children_pass;
    int32_t children_fail;
    int32_t children_unknown;
    int32_t children_exempt;
    int32_t decided_by_count;
    tieuchi_decimal times;
    tieuchi_str id;
    tieuchi_str name_vi;
    tieuchi_str name_en;
    tieuchi_str unit;
    tieuchi_str value;
    tieuchi_str value_vi;
    tieuchi_str value_en;
    tieuchi_str observed_as;
    tieuchi_str bound;
    tieuchi_str bound_high;
    tieuchi_str bound_vi;
    tieuchi_str bound_en;
    tieuchi_str gap;
    tieuchi_str missing_attribute;
    tieuchi_str authority;
    tieuchi_str layer;
    tieuchi_str of_rulebook;
    tieuchi_str of_leaf;
    tieuchi_str source;
    tieuchi_str citation;
} tieuchi_explanation_info;
typedef struct tieuchi_bound_choice {
    uint32_t struct_size;
    int32_t by_default;
    tieuchi_str attribute;
    tieuchi_str value;
} tieuchi_bound_choice;
tieuchi_status tieuchi_explain(tieuchi_assessment const* assessment, char const* id, size_t size, tieuchi_explanation** out, tieuchi_error* err);
void tieuchi_explanation_release(tieuchi_explanation* self);
tieuchi_status tieuchi_explanation_get(tieuchi_explanation const* self, tieuchi_explanation_info* out, tieuchi_error* err);
tieuchi_status tieuchi_explanation_choice(tieuchi_explanation const* self, int32_t index, tieuchi_bound_choice* out, tieuchi_error* err);
tieuchi_status tieuchi_explanation_decided_by(tieuchi_explanation const* self, int32_t index, tieuchi_str* out, tieuchi_error* err);
tieuchi_status tieuchi_explanation_sentence(tieuchi_explanation const* self, int32_t language, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_explanation_json(tieuchi_explanation const* self, tieuchi_text** out, tieuchi_error* err);
typedef struct tieuchi_rollup_info {
    uint32_t struct_size;
    int32_t reserved;
    int64_t units;
    int64_t pass;
    int64_t fail;
    int64_t unknown;
    int64_t exempt;
    int64_t held;
    int64_t held_without_meeting;
    int64_t undecided_grades;
    int64_t criteria_met_units;
    int64_t weighted_progress_units;
} tieuchi_rollup_info;
typedef struct tieuchi_node_tally {
    uint32_t struct_size;
    int32_t reserved;
    int64_t pass;
    int64_t fail;
    int64_t unknown;
    int64_t exempt;
    int64_t basic;
    tieuchi_fraction pass_rate;
} tieuchi_node_tally;
tieuchi_status tieuchi_rollup_create(tieuchi_evaluator const* evaluator, tieuchi_rollup** out, tieuchi_error* err);
void tieuchi_rollup_release(tieuchi_rollup* self);
tieuchi_status tieuchi_rollup_add(tieuchi_rollup* self, tieuchi_assessment const* found, tieuchi_error* err);
tieuchi_status tieuchi_rollup_merge(tieuchi_rollup* self, tieuchi_rollup const* other, tieuchi_error* err);
tieuchi_evaluator const* tieuchi_rollup_evaluator(tieuchi_rollup const* self);
tieuchi_status tieuchi_rollup_get(tieuchi_rollup const* self, tieuchi_rollup_info* out, tieuchi_error* err);
tieuchi_status tieuchi_rollup_policies(tieuchi_rollup const* self, tieuchi_assess_options* out, tieuchi_error* err);
tieuchi_status tieuchi_rollup_statistic(tieuchi_rollup const* self, int32_t measure, int32_t statistic, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_rollup_statistic_text(tieuchi_rollup const* self, int32_t measure, int32_t statistic, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_rollup_distribution(tieuchi_rollup const* self, int64_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_rollup_grades(tieuchi_rollup const* self, int64_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_rollup_criterion(tieuchi_rollup const* self, int32_t index, tieuchi_node_tally* out, tieuchi_error* err);
tieuchi_status tieuchi_rollup_indicator(tieuchi_rollup const* self, int32_t index, tieuchi_node_tally* out, tieuchi_error* err);
tieuchi_status tieuchi_rollup_hardest(tieuchi_rollup const* self, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_rollup_json(tieuchi_rollup const* self, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_rollup_serialise(tieuchi_rollup const* self, tieuchi_bytes** out, tieuchi_error* err);
tieuchi_status tieuchi_rollup_deserialise(tieuchi_evaluator const* evaluator, void const* data, size_t size, tieuchi_rollup** out, tieuchi_error* err);
typedef struct tieuchi_column_view {
    int32_t type;
    int32_t scale;
    int64_t offset;
    int64_t length;
    void const* values;
    void const* validity;
    int32_t validity_as;
    int32_t floats;
} tieuchi_column_view;
tieuchi_status tieuchi_column_view_init(tieuchi_column_view* view, size_t size);
tieuchi_status tieuchi_column_batch_create(tieuchi_evaluator const* evaluator, int64_t rows, tieuchi_column_batch** out, tieuchi_error* err);
void tieuchi_column_batch_release(tieuchi_column_batch* self);
tieuchi_evaluator const* tieuchi_column_batch_evaluator(tieuchi_column_batch const* self);
int64_t tieuchi_column_batch_rows(tieuchi_column_batch const* self);
tieuchi_status tieuchi_column_batch_add_values(tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* values, tieuchi_error* err);
tieuchi_status tieuchi_column_batch_add_levels(tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* codes, tieuchi_str const* dictionary, size_t count, tieuchi_error* err);
tieuchi_status tieuchi_column_batch_add_pairs(tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* numerators, tieuchi_column_view const* denominators, tieuchi_error* err);
tieuchi_status tieuchi_column_batch_add_exemptions(tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* truths, tieuchi_error* err);
tieuchi_status tieuchi_column_batch_add_declared(tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* codes, tieuchi_error* err);
tieuchi_status tieuchi_column_batch_add_declared_words(tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* codes, tieuchi_str const* dictionary, size_t count, tieuchi_error* err);
tieuchi_status tieuchi_column_batch_add_attribute(tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* codes, tieuchi_str const* dictionary, size_t count, tieuchi_error* err);
tieuchi_status tieuchi_column_batch_add_attribute_numbers(tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* numbers, tieuchi_error* err);
tieuchi_status tieuchi_column_batch_add_holds(tieuchi_column_batch* self, char const* id, size_t id_size, tieuchi_column_view const* truths, tieuchi_error* err);
tieuchi_status tieuchi_packed_columns_create(tieuchi_evaluator const* evaluator, tieuchi_packed_columns** out, tieuchi_error* err);
tieuchi_status tieuchi_packed_columns_open(tieuchi_evaluator const* evaluator, void const* data, size_t size, tieuchi_packed_columns** out, tieuchi_error* err);
void tieuchi_packed_columns_release(tieuchi_packed_columns* self);
tieuchi_evaluator const* tieuchi_packed_columns_evaluator(tieuchi_packed_columns const* self);
int64_t tieuchi_packed_columns_rows(tieuchi_packed_columns const* self);
int64_t tieuchi_packed_columns_bytes(tieuchi_packed_columns const* self);
tieuchi_status tieuchi_packed_columns_append(tieuchi_packed_columns* self, tieuchi_column_batch const* batch, tieuchi_error* err);
tieuchi_status tieuchi_packed_columns_save(tieuchi_packed_columns const* self, tieuchi_bytes** out, tieuchi_error* err);
typedef tieuchi_status (*tieuchi_progress_fn)(int64_t done, int64_t total, void* payload);
typedef tieuchi_status (*tieuchi_executor_fn)(int32_t count, tieuchi_work const* work, void* payload);
typedef struct tieuchi_batch_options {
    uint32_t struct_size;
    int32_t missing;
    int32_t declared;
    uint32_t outputs;
    int32_t threads;
    int32_t kernel;
    tieuchi_cancellation const* cancel;
    tieuchi_progress_fn progress;
    void* progress_payload;
    tieuchi_executor_fn run;
    void* run_payload;
    void* reserved;
} tieuchi_batch_options;
typedef struct tieuchi_batch_info {
    uint32_t struct_size;
    int32_t kernel;
    int64_t rows;
    int64_t handed_over;
    int64_t failure_count;
    int64_t denominator_count;
    int32_t criteria_words;
    int32_t indicator_words;
    uint16_t const* statuses;
    uint8_t const* standard;
    uint16_t const* criteria_passed;
    uint16_t const* criteria_failed;
    uint16_t const* criteria_unknown;
    uint16_t const* criteria_exempt;
    uint64_t const* criteria_pass;
    uint64_t const* criteria_fail;
    uint64_t const* criteria_unknown_mask;
    uint64_t const* criteria_basic;
    uint64_t const* indicators_pass;
    uint64_t const* indicators_fail;
    uint64_t const* indicators_unknown;
    int64_t const* score_lower;
    int64_t const* score_upper;
    int64_t const* score_denominators;
    int16_t const* grades;
    uint64_t const* grades_possible;
} tieuchi_batch_info;
typedef struct tieuchi_row_failure {
    uint32_t struct_size;
    int32_t code;
    int64_t row;
    tieuchi_str column;
} tieuchi_row_failure;
tieuchi_status tieuchi_batch_options_init(tieuchi_batch_options* options, size_t size);
int32_t tieuchi_kernel_available(int32_t kernel);
tieuchi_status tieuchi_cancellation_create(tieuchi_cancellation** out, tieuchi_error* err);
void tieuchi_cancellation_release(tieuchi_cancellation* self);
void tieuchi_cancellation_set(tieuchi_cancellation* self, int32_t wish);
tieuchi_status tieuchi_work_run(tieuchi_work const* self, int32_t index, tieuchi_error* err);
tieuchi_status tieuchi_batch_result_create(tieuchi_batch_result** out, tieuchi_error* err);
void tieuchi_batch_result_release(tieuchi_batch_result* self);
tieuchi_status tieuchi_judge(tieuchi_column_batch const* batch, tieuchi_batch_options const* options, tieuchi_batch_result* into, tieuchi_error* err);
tieuchi_status tieuchi_judge_packed(tieuchi_packed_columns const* packed, tieuchi_batch_options const* options, tieuchi_batch_result* into, tieuchi_error* err);
tieuchi_evaluator const* tieuchi_batch_result_evaluator(tieuchi_batch_result const* self);
tieuchi_status tieuchi_batch_result_get(tieuchi_batch_result const* self, tieuchi_batch_info* out, tieuchi_error* err);
tieuchi_status tieuchi_batch_result_failure(tieuchi_batch_result const* self, int64_t index, tieuchi_row_failure* out, tieuchi_error* err);
tieuchi_status tieuchi_batch_result_score(tieuchi_batch_result const* self, int64_t row, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_batch_result_score_text(tieuchi_batch_result const* self, int64_t row, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_batch_result_summary(tieuchi_batch_result const* self, tieuchi_rollup** out, tieuchi_error* err);
typedef struct tieuchi_row_shape {
    uint32_t struct_size;
    int32_t kernel;
    int32_t value_count;
    int32_t words;
    int32_t criteria_words;
    int32_t context_count;
} tieuchi_row_shape;
typedef struct tieuchi_row_column {
    uint32_t struct_size;
    int32_t kind;
    int32_t scale;
    int32_t column;
} tieuchi_row_column;
typedef struct tieuchi_wide {
    uint64_t low;
    int64_t high;
} tieuchi_wide;
typedef struct tieuchi_row_finding {
    tieuchi_wide score_lower;
    tieuchi_wide score_upper;
    uint16_t criteria_passed;
    uint16_t criteria_failed;
    uint16_t criteria_unknown;
    uint16_t criteria_exempt;
    uint8_t standard;
    uint8_t score;
    uint16_t reserved;
    int32_t status;
} tieuchi_row_finding;
typedef struct tieuchi_rows {
    uint32_t struct_size;
    int32_t missing;
    int32_t scores;
    int32_t reserved;
    int64_t count;
    int64_t value_stride;
    int64_t word_stride;
    int32_t const* contexts;
    int64_t const* values;
    uint64_t const* present;
    uint64_t const* truths;
    uint64_t* criteria_pass;
    uint64_t* criteria_fail;
    uint64_t* criteria_unknown;
    void* reserved_pointer;
} tieuchi_rows;
tieuchi_status tieuchi_rows_init(tieuchi_rows* rows, size_t size);
tieuchi_status tieuchi_row_judge_create(tieuchi_evaluator const* evaluator, int32_t const* places, size_t count, int32_t kernel, tieuchi_row_judge** out, tieuchi_error* err);
void tieuchi_row_judge_release(tieuchi_row_judge* self);
tieuchi_evaluator const* tieuchi_row_judge_evaluator(tieuchi_row_judge const* self);
tieuchi_status tieuchi_row_judge_get(tieuchi_row_judge const* self, tieuchi_row_shape* out, tieuchi_error* err);
tieuchi_status tieuchi_row_judge_column(tieuchi_row_judge const* self, int32_t leaf, tieuchi_row_column* out, tieuchi_error* err);
tieuchi_status tieuchi_row_judge_add_context(tieuchi_row_judge* self, tieuchi_unit const* like, int32_t* out, tieuchi_error* err);
tieuchi_status tieuchi_row_judge_denominator(tieuchi_row_judge const* self, int32_t context, tieuchi_wide* out, tieuchi_error* err);
tieuchi_status tieuchi_judge_rows(tieuchi_row_judge const* self, tieuchi_rows const* rows, tieuchi_row_finding* findings, tieuchi_error* err);
tieuchi_status tieuchi_row_judge_unit(tieuchi_row_judge const* self, tieuchi_rows const* rows, int64_t row, tieuchi_unit** out, tieuchi_error* err);
struct ArrowSchema {
    char const* format;
    char const* name;
    char const* metadata;
    int64_t flags;
    int64_t n_children;
    struct ArrowSchema** children;
    struct ArrowSchema* dictionary;
    void (*release)(struct ArrowSchema*);
    void* private_data;
};
struct ArrowArray {
    int64_t length;
    int64_t null_count;
    int64_t offset;
    int64_t n_buffers;
    int64_t n_children;
    void const** buffers;
    struct ArrowArray** children;
    struct ArrowArray* dictionary;
    void (*release)(struct ArrowArray*);
    void* private_data;
};
struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream*, struct ArrowSchema* out);
    int (*get_next)(struct ArrowArrayStream*, struct ArrowArray* out);
    char const* (*get_last_error)(struct ArrowArrayStream*);
    void (*release)(struct ArrowArrayStream*);
    void* private_data;
};
typedef struct tieuchi_arrow_options {
    uint32_t struct_size;
    int32_t floats;
    int32_t ignore_other_ids;
    int32_t keep_ids;
    tieuchi_batch_options const* judging;
    tieuchi_rollup* summary;
    void (*release)(void* payload);
    void* payload;
} tieuchi_arrow_options;
tieuchi_status tieuchi_arrow_options_init(tieuchi_arrow_options* options, size_t size);
tieuchi_status tieuchi_column_batch_read_arrow(tieuchi_evaluator const* evaluator, struct ArrowSchema const* schema, struct ArrowArray const* array, tieuchi_arrow_options const* options, tieuchi_diagnostics* problems, tieuchi_column_batch** out, tieuchi_error* err);
tieuchi_status tieuchi_batch_result_write_arrow(tieuchi_batch_result const* self, struct ArrowSchema* schema, struct ArrowArray* array, tieuchi_error* err);
tieuchi_status tieuchi_judge_arrow(tieuchi_evaluator const* evaluator, struct ArrowSchema const* schema, struct ArrowArray const* array, tieuchi_arrow_options const* options, tieuchi_diagnostics* problems, struct ArrowSchema* result_schema, struct ArrowArray* result_array, tieuchi_error* err);
tieuchi_status tieuchi_judge_arrow_stream(tieuchi_evaluator const* evaluator, struct ArrowArrayStream* input, tieuchi_arrow_options const* options, struct ArrowArrayStream* output, tieuchi_error* err);
typedef tieuchi_status (*tieuchi_text_source_fn)(uint64_t offset, char* into, size_t size, size_t* read, void* payload);
typedef tieuchi_status (*tieuchi_arrow_source_fn)(struct ArrowArrayStream* into, void* payload);
typedef struct tieuchi_stream_options {
    uint32_t struct_size;
    int32_t ignore_other_ids;
    int32_t separator;
    int32_t decimal_mark;
    int32_t portable;
    int32_t floats;
    int64_t block_bytes;
    int64_t block_rows;
} tieuchi_stream_options;
tieuchi_status tieuchi_stream_options_init(tieuchi_stream_options* options, size_t size);
tieuchi_status tieuchi_unit_stream_csv(tieuchi_evaluator const* evaluator, tieuchi_text_source_fn source, void* payload, tieuchi_stream_options const* options, tieuchi_unit_stream** out, tieuchi_error* err);
tieuchi_status tieuchi_unit_stream_arrow(tieuchi_evaluator const* evaluator, tieuchi_arrow_source_fn source, void* payload, tieuchi_stream_options const* options, tieuchi_unit_stream** out, tieuchi_error* err);
void tieuchi_unit_stream_release(tieuchi_unit_stream* self);
int32_t tieuchi_unit_stream_is_wide(tieuchi_unit_stream const* self);
uint64_t tieuchi_unit_stream_taken(tieuchi_unit_stream const* self);
tieuchi_status tieuchi_unit_stream_next(tieuchi_unit_stream* self, tieuchi_unit_block* into, int32_t* more, tieuchi_error* err);
tieuchi_status tieuchi_unit_stream_finish(tieuchi_unit_stream* self, tieuchi_diagnostics* problems, tieuchi_error* err);
tieuchi_status tieuchi_unit_block_create(tieuchi_unit_stream const* stream, tieuchi_unit_block** out, tieuchi_error* err);
void tieuchi_unit_block_release(tieuchi_unit_block* self);
int64_t tieuchi_unit_block_number(tieuchi_unit_block const* self);
tieuchi_column_batch const* tieuchi_unit_block_batch(tieuchi_unit_block const* self);
tieuchi_status tieuchi_unit_block_id(tieuchi_unit_block const* self, int64_t row, tieuchi_str* out, tieuchi_error* err);
tieuchi_status tieuchi_unit_block_name(tieuchi_unit_block const* self, int64_t row, tieuchi_str* out, tieuchi_error* err);
tieuchi_status tieuchi_unit_block_parent(tieuchi_unit_block const* self, int64_t row, tieuchi_str* out, tieuchi_error* err);
tieuchi_status tieuchi_unit_block_read_unit(tieuchi_unit_block const* self, int64_t row, tieuchi_unit* into, tieuchi_error* err);
void tieuchi_python_destroy_capsule(void* capsule);
void tieuchi_python_drop(void* object);
typedef struct tieuchi_assessed tieuchi_assessed;
typedef struct tieuchi_unit_tree tieuchi_unit_tree;
typedef struct tieuchi_grouped_rollup tieuchi_grouped_rollup;
typedef struct tieuchi_place_rollups tieuchi_place_rollups;
typedef struct tieuchi_agency_list tieuchi_agency_list;
typedef struct tieuchi_period_comparison tieuchi_period_comparison;
typedef struct tieuchi_programme tieuchi_programme;
typedef struct tieuchi_programme_result tieuchi_programme_result;
typedef struct tieuchi_target_list tieuchi_target_list;
typedef struct tieuchi_target_outcomes tieuchi_target_outcomes;
typedef struct tieuchi_projection tieuchi_projection;
typedef struct tieuchi_ranking_method tieuchi_ranking_method;
typedef struct tieuchi_ranking tieuchi_ranking;
typedef struct tieuchi_method_comparison tieuchi_method_comparison;
typedef struct tieuchi_deprivation_summary tieuchi_deprivation_summary;
typedef struct tieuchi_progress_table tieuchi_progress_table;
typedef struct tieuchi_weight_sensitivity tieuchi_weight_sensitivity;
typedef struct tieuchi_weight_changes tieuchi_weight_changes;
typedef struct tieuchi_standings tieuchi_standings;
typedef struct tieuchi_costs tieuchi_costs;
typedef struct tieuchi_roadmap tieuchi_roadmap;
typedef struct tieuchi_margins tieuchi_margins;
tieuchi_status tieuchi_unit_list_create(tieuchi_unit const* const* units, size_t count, tieuchi_unit_list** out, tieuchi_error* err);
tieuchi_status tieuchi_assess_units(tieuchi_evaluator const* evaluator, tieuchi_unit_list const* units, tieuchi_assess_options const* options, tieuchi_assessed** out, tieuchi_error* err);
tieuchi_status tieuchi_assessed_create(tieuchi_evaluator const* evaluator, tieuchi_assessment const* const* found, size_t count, tieuchi_assessed** out, tieuchi_error* err);
tieuchi_assessed* tieuchi_assessed_retain(tieuchi_assessed const* self);
void tieuchi_assessed_release(tieuchi_assessed* self);
int64_t tieuchi_assessed_count(tieuchi_assessed const* self);
tieuchi_evaluator const* tieuchi_assessed_evaluator(tieuchi_assessed const* self);
tieuchi_status tieuchi_assessed_policies(tieuchi_assessed const* self, tieuchi_assess_options* out, tieuchi_error* err);
tieuchi_status tieuchi_assessed_id(tieuchi_assessed const* self, int64_t index, tieuchi_str* out, tieuchi_error* err);
tieuchi_status tieuchi_assessed_assessment(tieuchi_assessed const* self, int64_t index, tieuchi_assessment** out, tieuchi_error* err);
enum {
    TIEUCHI_GROUPING_PARENT = 1,
    TIEUCHI_GROUPING_COHORT = 2,
    TIEUCHI_GROUPING_ATTRIBUTE = 3,
    TIEUCHI_GROUPING_LEVEL = 4
};
typedef struct tieuchi_place {
    tieuchi_str id;
    tieuchi_str name;
    tieuchi_str parent;
    tieuchi_str level;
} tieuchi_place;
typedef struct tieuchi_grouping {
    uint32_t struct_size;
    int32_t kind;
    tieuchi_str subject;
    tieuchi_unit_tree const* tree;
    void const* reserved;
} tieuchi_grouping;
typedef struct tieuchi_agency_tally {
    uint32_t struct_size;
    int32_t criteria_count;
    tieuchi_str agency;
    int64_t pass;
    int64_t fail;
    int64_t unknown;
    int64_t exempt;
    int64_t basic;
    tieuchi_fraction pass_rate;
} tieuchi_agency_tally;
tieuchi_status tieuchi_unit_tree_create(tieuchi_place const* places, size_t count, tieuchi_unit_tree** out, tieuchi_error* err);
tieuchi_status tieuchi_unit_tree_of(tieuchi_assessed const* units, char const* level, size_t level_size, tieuchi_unit_tree** out, tieuchi_error* err);
tieuchi_unit_tree* tieuchi_unit_tree_retain(tieuchi_unit_tree const* self);
void tieuchi_unit_tree_release(tieuchi_unit_tree* self);
int32_t tieuchi_unit_tree_count(tieuchi_unit_tree const* self);
tieuchi_status tieuchi_unit_tree_place(tieuchi_unit_tree const* self, int32_t index, tieuchi_place* out, tieuchi_error* err);
int32_t tieuchi_unit_tree_find(tieuchi_unit_tree const* self, char const* id, size_t size);
int32_t tieuchi_unit_tree_parent(tieuchi_unit_tree const* self, int32_t index);
int32_t tieuchi_unit_tree_ancestor(tieuchi_unit_tree const* self, char const* id, size_t id_size, char const* parent, size_t parent_size, char const* level, size_t level_size);
tieuchi_status tieuchi_grouping_init(tieuchi_grouping* options, size_t size);
tieuchi_status tieuchi_grouping_of(tieuchi_grouping const* by, tieuchi_assessment const* found, tieuchi_str* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_grouped_rollup_create(tieuchi_evaluator const* evaluator, tieuchi_grouping const* by, tieuchi_grouped_rollup** out, tieuchi_error* err);
void tieuchi_grouped_rollup_release(tieuchi_grouped_rollup* self);
tieuchi_status tieuchi_grouped_rollup_add(tieuchi_grouped_rollup* self, tieuchi_assessment const* found, tieuchi_error* err);
tieuchi_status tieuchi_grouped_rollup_add_set(tieuchi_grouped_rollup* self, tieuchi_assessed const* units, tieuchi_error* err);
tieuchi_status tieuchi_grouped_rollup_add_columns(tieuchi_grouped_rollup* self, tieuchi_column_batch const* batch, tieuchi_batch_options const* options, int32_t const* codes, size_t count, tieuchi_str const* ids, size_t id_count, tieuchi_batch_result* into, tieuchi_error* err);
tieuchi_status tieuchi_grouped_rollup_merge(tieuchi_grouped_rollup* self, tieuchi_grouped_rollup const* other, tieuchi_error* err);
tieuchi_status tieuchi_grouped_rollup_all(tieuchi_grouped_rollup const* self, tieuchi_rollup** out, tieuchi_error* err);
int32_t tieuchi_grouped_rollup_count(tieuchi_grouped_rollup const* self);
tieuchi_status tieuchi_grouped_rollup_group(tieuchi_grouped_rollup const* self, int32_t index, tieuchi_str* id, tieuchi_rollup** out, tieuchi_error* err);
tieuchi_status tieuchi_grouped_rollup_find(tieuchi_grouped_rollup const* self, char const* id, size_t size, tieuchi_rollup** out, tieuchi_error* err);
tieuchi_status tieuchi_grouped_rollup_by(tieuchi_grouped_rollup const* self, tieuchi_grouping* out, tieuchi_error* err);
int32_t tieuchi_grouped_rollup_equal(tieuchi_grouped_rollup const* a, tieuchi_grouped_rollup const* b);
tieuchi_status tieuchi_grouped_rollup_json(tieuchi_grouped_rollup const* self, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_rollup_add_set(tieuchi_rollup* self, tieuchi_assessed const* units, tieuchi_error* err);
int32_t tieuchi_rollup_can_merge(tieuchi_rollup const* self, tieuchi_rollup const* other);
int32_t tieuchi_rollup_equal(tieuchi_rollup const* a, tieuchi_rollup const* b);
tieuchi_status tieuchi_place_rollups_create(tieuchi_unit_tree const* tree, tieuchi_assessed const* units, tieuchi_place_rollups** out, tieuchi_error* err);
void tieuchi_place_rollups_release(tieuchi_place_rollups* self);
int32_t tieuchi_place_rollups_count(tieuchi_place_rollups const* self);
tieuchi_status tieuchi_place_rollups_item(tieuchi_place_rollups const* self, int32_t index, tieuchi_rollup** out, tieuchi_error* err);
tieuchi_status tieuchi_place_rollups_json(tieuchi_place_rollups const* self, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_agency_list_create(tieuchi_rollup const* all, tieuchi_agency_list** out, tieuchi_error* err);
void tieuchi_agency_list_release(tieuchi_agency_list* self);
int32_t tieuchi_agency_list_count(tieuchi_agency_list const* self);
tieuchi_status tieuchi_agency_list_item(tieuchi_agency_list const* self, int32_t index, tieuchi_agency_tally* out, tieuchi_error* err);
tieuchi_status tieuchi_agency_list_criteria(tieuchi_agency_list const* self, int32_t index, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_agency_list_hardest(tieuchi_agency_list const* self, int32_t index, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_agency_list_mean_met(tieuchi_agency_list const* self, int32_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_agency_list_mean_met_text(tieuchi_agency_list const* self, int32_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_agency_list_json(tieuchi_agency_list const* self, tieuchi_text** out, tieuchi_error* err);
enum {
    TIEUCHI_ATTRIBUTION_IN_SEQUENCE = 1,
    TIEUCHI_ATTRIBUTION_AVERAGED = 2
};
enum {
    TIEUCHI_CHANGE_BEFORE = 1,
    TIEUCHI_CHANGE_AFTER = 2,
    TIEUCHI_CHANGE_TOTAL = 3,
    TIEUCHI_CHANGE_ATTRIBUTES = 4,
    TIEUCHI_CHANGE_YEAR = 5,
    TIEUCHI_CHANGE_AMENDMENT = 6,
    TIEUCHI_CHANGE_RULEBOOK = 7,
    TIEUCHI_CHANGE_DATA = 8,
    TIEUCHI_CHANGE_UNITS = 9,
    TIEUCHI_CHANGE_MEAN_BEFORE = 10,
    TIEUCHI_CHANGE_MEAN_AFTER = 11
};
enum {
    TIEUCHI_CHANGED_NEWLY_MEETING = 1,
    TIEUCHI_CHANGED_NO_LONGER_MEETING = 2,
    TIEUCHI_CHANGED_ENTERED = 3,
    TIEUCHI_CHANGED_LEFT = 4
};
typedef struct tieuchi_period_options {
    uint32_t struct_size;
    int32_t missing;
    int32_t declared;
    int32_t attribution;
} tieuchi_period_options;
typedef struct tieuchi_unit_change {
    uint32_t struct_size;
    int32_t standard_before;
    int32_t standard_after;
    int32_t gained_count;
    int32_t lost_count;
    int32_t reserved;
    int64_t before;
    int64_t after;
    tieuchi_str id;
    tieuchi_str name;
} tieuchi_unit_change;
typedef struct tieuchi_criterion_change {
    uint32_t struct_size;
    int32_t before;
    int32_t after;
    int32_t reserved;
    tieuchi_str id;
    tieuchi_fraction attributes;
    tieuchi_fraction year;
    tieuchi_fraction amendment;
    tieuchi_fraction rulebook;
    tieuchi_fraction data;
    tieuchi_fraction units;
} tieuchi_criterion_change;
tieuchi_status tieuchi_period_options_init(tieuchi_period_options* options, size_t size);
tieuchi_status tieuchi_compare_periods(tieuchi_assessed const* before, tieuchi_assessed const* after, tieuchi_period_options const* options, tieuchi_period_comparison** out, tieuchi_error* err);
tieuchi_status tieuchi_compare_series(tieuchi_assessed const* const* periods, size_t count, tieuchi_period_options const* options, tieuchi_period_comparison** out, tieuchi_error* err);
void tieuchi_period_comparison_release(tieuchi_period_comparison* self);
int64_t tieuchi_period_comparison_count(tieuchi_period_comparison const* self);
tieuchi_status tieuchi_period_comparison_unit(tieuchi_period_comparison const* self, int64_t index, tieuchi_unit_change* out, tieuchi_error* err);
tieuchi_status tieuchi_period_comparison_gained(tieuchi_period_comparison const* self, int64_t unit, int32_t index, tieuchi_criterion_change* out, tieuchi_error* err);
tieuchi_status tieuchi_period_comparison_lost(tieuchi_period_comparison const* self, int64_t unit, int32_t index, tieuchi_criterion_change* out, tieuchi_error* err);
tieuchi_status tieuchi_period_comparison_value(tieuchi_period_comparison const* self, int64_t unit, int32_t measure, int32_t change, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_period_comparison_value_text(tieuchi_period_comparison const* self, int64_t unit, int32_t measure, int32_t change, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_period_comparison_units(tieuchi_period_comparison const* self, int32_t which, int64_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_period_comparison_before(tieuchi_period_comparison const* self, tieuchi_rollup** out, tieuchi_error* err);
tieuchi_status tieuchi_period_comparison_after(tieuchi_period_comparison const* self, tieuchi_rollup** out, tieuchi_error* err);
tieuchi_status tieuchi_period_comparison_json(tieuchi_period_comparison const* self, tieuchi_text** out, tieuchi_error* err);
enum {
    TIEUCHI_DERIVATION_SHARE = 1,
    TIEUCHI_DERIVATION_COUNT = 2,
    TIEUCHI_DERIVATION_MEAN = 3,
    TIEUCHI_DERIVATION_SUM = 4,
    TIEUCHI_DERIVATION_POOLED = 5
};
enum {
    TIEUCHI_DERIVED_DERIVED = 1,
    TIEUCHI_DERIVED_OBSERVED = 2,
    TIEUCHI_DERIVED_NO_CHILDREN = 3,
    TIEUCHI_DERIVED_UNKNOWN_CHILDREN = 4,
    TIEUCHI_DERIVED_NO_WEIGHT = 5,
    TIEUCHI_DERIVED_NO_PAIR = 6,
    TIEUCHI_DERIVED_NOT_REPRESENTABLE = 7
};
typedef struct tieuchi_programme_level {
    uint32_t struct_size;
    int32_t derive_count;
    tieuchi_str id;
    tieuchi_evaluator const* evaluator;
    void const* reserved;
} tieuchi_programme_level;
typedef struct tieuchi_derived_observation {
    uint32_t struct_size;
    int32_t derivation;
    tieuchi_str leaf;
    tieuchi_str from;
    tieuchi_str node;
    tieuchi_str of;
    tieuchi_str weight;
    int32_t of_held;
    int32_t of_is_attribute;
    int32_t weight_is_attribute;
    int32_t reserved;
} tieuchi_derived_observation;
typedef struct tieuchi_derived_value {
    uint32_t struct_size;
    int32_t state;
    int64_t unit;
    int32_t derive;
    int32_t children;
    int32_t exempt;
    int32_t unknown;
} tieuchi_derived_value;
typedef struct tieuchi_level_definition {
    uint32_t struct_size;
    int32_t reserved;
    tieuchi_str id;
    tieuchi_evaluator const* evaluator;
    void const* more;
    uint64_t derive_count;
    tieuchi_derived_observation const* const* derive;
    void const* reserved_pointer;
} tieuchi_level_definition;
tieuchi_status tieuchi_programme_create(tieuchi_level_definition const* const* levels, size_t count, tieuchi_diagnostics* problems, tieuchi_programme** out, tieuchi_error* err);
tieuchi_status tieuchi_programme_read(char const* json, size_t size, tieuchi_evaluator const* const* evaluators, size_t count, tieuchi_diagnostics* problems, tieuchi_programme** out, tieuchi_error* err);
tieuchi_programme* tieuchi_programme_retain(tieuchi_programme const* self);
void tieuchi_programme_release(tieuchi_programme* self);
int32_t tieuchi_programme_count(tieuchi_programme const* self);
tieuchi_status tieuchi_programme_level_at(tieuchi_programme const* self, int32_t index, tieuchi_programme_level* out, tieuchi_error* err);
tieuchi_status tieuchi_programme_derive(tieuchi_programme const* self, int32_t level, int32_t index, tieuchi_derived_observation* out, tieuchi_error* err);
tieuchi_status tieuchi_programme_assess(tieuchi_programme const* self, tieuchi_unit_list const* const* units, size_t count, tieuchi_assess_options const* options, tieuchi_programme_result** out, tieuchi_error* err);
void tieuchi_programme_result_release(tieuchi_programme_result* self);
tieuchi_status tieuchi_programme_result_units(tieuchi_programme_result const* self, int32_t level, tieuchi_assessed** out, tieuchi_error* err);
int64_t tieuchi_programme_result_derived_count(tieuchi_programme_result const* self, int32_t level);
tieuchi_status tieuchi_programme_result_derived(tieuchi_programme_result const* self, int32_t level, int64_t index, tieuchi_derived_value* out, tieuchi_error* err);
tieuchi_status tieuchi_programme_result_value(tieuchi_programme_result const* self, int32_t level, int64_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_programme_result_value_text(tieuchi_programme_result const* self, int32_t level, int64_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_programme_result_unplaced(tieuchi_programme_result const* self, int32_t level, int64_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_programme_result_json(tieuchi_programme_result const* self, tieuchi_text** out, tieuchi_error* err);
enum {
    TIEUCHI_TARGET_FORM_ALL = 1,
    TIEUCHI_TARGET_FORM_ANY = 2,
    TIEUCHI_TARGET_FORM_NEGATION = 3,
    TIEUCHI_TARGET_FORM_TOTAL = 4,
    TIEUCHI_TARGET_FORM_MEAN = 5,
    TIEUCHI_TARGET_FORM_SHARE = 6,
    TIEUCHI_TARGET_FORM_COUNT = 7,
    TIEUCHI_TARGET_FORM_EVERY = 8
};
enum {
    TIEUCHI_FACT_VALUE = 1,
    TIEUCHI_FACT_BASELINE = 2,
    TIEUCHI_FACT_SHORTFALL = 3
};
typedef struct tieuchi_target_list_info {
    uint32_t struct_size;
    int32_t count;
    tieuchi_str id;
    tieuchi_str title_vi;
    tieuchi_str title_en;
    tieuchi_str source;
    tieuchi_str citation;
    tieuchi_str note;
} tieuchi_target_list_info;
typedef struct tieuchi_target {
    uint32_t struct_size;
    int32_t form;
    tieuchi_str id;
    tieuchi_str deadline;
    tieuchi_str name_vi;
    tieuchi_str name_en;
    tieuchi_str source;
    tieuchi_str citation;
    tieuchi_str note;
} tieuchi_target;
typedef struct tieuchi_target_outcome {
    uint32_t struct_size;
    int32_t outcome;
    int64_t fact_count;
    int64_t unit_count;
} tieuchi_target_outcome;
typedef struct tieuchi_target_fact {
    uint32_t struct_size;
    int32_t form;
    int32_t outcome;
    int32_t reserved;
    int64_t members;
    int64_t members_unknown;
    int64_t unit_count;
    tieuchi_str pointer;
} tieuchi_target_fact;
typedef struct tieuchi_unit_in_the_way {
    uint32_t struct_size;
    int32_t found;
    int64_t unit;
} tieuchi_unit_in_the_way;
tieuchi_status tieuchi_targets_read(tieuchi_evaluator const* evaluator, char const* json, size_t size, tieuchi_diagnostics* problems, tieuchi_target_list** out, tieuchi_error* err);
tieuchi_target_list* tieuchi_target_list_retain(tieuchi_target_list const* self);
void tieuchi_target_list_release(tieuchi_target_list* self);
tieuchi_status tieuchi_target_list_get(tieuchi_target_list const* self, tieuchi_target_list_info* out, tieuchi_error* err);
tieuchi_status tieuchi_target_list_item(tieuchi_target_list const* self, int32_t index, tieuchi_target* out, tieuchi_error* err);
tieuchi_status tieuchi_targets_judge(tieuchi_target_list const* self, tieuchi_assessed const* units, tieuchi_assessed const* baseline, tieuchi_target_outcomes** out, tieuchi_error* err);
void tieuchi_target_outcomes_release(tieuchi_target_outcomes* self);
tieuchi_status tieuchi_target_outcomes_item(tieuchi_target_outcomes const* self, int32_t index, tieuchi_target_outcome* out, tieuchi_error* err);
tieuchi_status tieuchi_target_outcomes_fact(tieuchi_target_outcomes const* self, int32_t target, int32_t index, tieuchi_target_fact* out, tieuchi_error* err);
tieuchi_status tieuchi_target_outcomes_value(tieuchi_target_outcomes const* self, int32_t target, int32_t fact, int32_t which, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_target_outcomes_value_text(tieuchi_target_outcomes const* self, int32_t target, int32_t fact, int32_t which, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_target_outcomes_unit(tieuchi_target_outcomes const* self, int32_t target, int32_t fact, int64_t index, tieuchi_unit_in_the_way* out, tieuchi_error* err);
tieuchi_status tieuchi_target_outcomes_unit_shortfall(tieuchi_target_outcomes const* self, int32_t target, int32_t fact, int64_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_target_outcomes_unit_shortfall_text(tieuchi_target_outcomes const* self, int32_t target, int32_t fact, int64_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_target_outcomes_json(tieuchi_target_outcomes const* self, tieuchi_text** out, tieuchi_error* err);
typedef struct tieuchi_period_value {
    tieuchi_str when;
    tieuchi_str lower;
    tieuchi_str upper;
} tieuchi_period_value;
enum {
    TIEUCHI_PROJECTION_LAST = 1,
    TIEUCHI_PROJECTION_PACE = 2,
    TIEUCHI_PROJECTION_PROJECTED = 3,
    TIEUCHI_PROJECTION_NEEDED_PACE = 4
};
tieuchi_status tieuchi_projection_create(tieuchi_period_value const* values, size_t count, char const* deadline, size_t deadline_size, char const* bound, size_t bound_size, tieuchi_projection** out, tieuchi_error* err);
void tieuchi_projection_release(tieuchi_projection* self);
tieuchi_str tieuchi_projection_from(tieuchi_projection const* self);
tieuchi_str tieuchi_projection_deadline(tieuchi_projection const* self);
tieuchi_status tieuchi_projection_value(tieuchi_projection const* self, int32_t which, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_projection_value_text(tieuchi_projection const* self, int32_t which, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_projection_json(tieuchi_projection const* self, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_years_of(char const* date, size_t size, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
enum {
    TIEUCHI_RANK_ORDER_HIGHEST_FIRST = 1,
    TIEUCHI_RANK_ORDER_LOWEST_FIRST = 2
};
typedef struct tieuchi_criterion_weight {
    tieuchi_str criterion;
    tieuchi_decimal weight;
} tieuchi_criterion_weight;
typedef struct tieuchi_points_band {
    tieuchi_decimal at_least;
    tieuchi_decimal points;
} tieuchi_points_band;
typedef struct tieuchi_points_row {
    tieuchi_str criterion;
    tieuchi_points_band const* bands;
    void const* reserved;
    uint64_t band_count;
    tieuchi_decimal exempt;
    int32_t has_exempt;
    int32_t padding;
} tieuchi_points_row;
typedef struct tieuchi_deprivation_options {
    uint32_t struct_size;
    int32_t reserved;
    tieuchi_decimal cutoff;
    uint64_t weight_count;
    tieuchi_criterion_weight const* weights;
    void const* more;
} tieuchi_deprivation_options;
typedef struct tieuchi_rank_input {
    tieuchi_str lower;
    tieuchi_str upper;
    int64_t degree;
} tieuchi_rank_input;
typedef struct tieuchi_ranking_info {
    uint32_t struct_size;
    int32_t order;
    int64_t units;
    int64_t ranked;
    tieuchi_str method;
} tieuchi_ranking_info;
typedef struct tieuchi_rank_entry {
    uint32_t struct_size;
    int32_t has_value;
    int64_t best;
    int64_t worst;
    int64_t degree;
} tieuchi_rank_entry;
int32_t tieuchi_natural_order(int32_t measure);
tieuchi_status tieuchi_ranking_method_builtin(int32_t measure, tieuchi_ranking_method** out, tieuchi_error* err);
tieuchi_status tieuchi_ranking_method_custom(tieuchi_method const* method, int32_t order, tieuchi_ranking_method** out, tieuchi_error* err);
tieuchi_status tieuchi_ranking_method_weakest_criterion(tieuchi_ranking_method** out, tieuchi_error* err);
tieuchi_status tieuchi_ranking_method_geometric_mean(tieuchi_evaluator const* evaluator, tieuchi_ranking_method** out, tieuchi_error* err);
tieuchi_status tieuchi_ranking_method_points_table(char const* name, size_t name_size, tieuchi_points_row const* rows, size_t count, tieuchi_ranking_method** out, tieuchi_error* err);
tieuchi_status tieuchi_deprivation_options_init(tieuchi_deprivation_options* options, size_t size);
tieuchi_status tieuchi_ranking_method_deprivation(tieuchi_deprivation_options const* options, int32_t censored, tieuchi_ranking_method** out, tieuchi_error* err);
void tieuchi_ranking_method_release(tieuchi_ranking_method* self);
tieuchi_str tieuchi_ranking_method_name(tieuchi_ranking_method const* self);
int32_t tieuchi_ranking_method_order(tieuchi_ranking_method const* self);
tieuchi_status tieuchi_rank_units(tieuchi_assessed const* units, tieuchi_ranking_method const* method, tieuchi_ranking** out, tieuchi_error* err);
tieuchi_status tieuchi_rank_values(char const* name, size_t name_size, int32_t order, tieuchi_rank_input const* values, size_t count, tieuchi_ranking** out, tieuchi_error* err);
void tieuchi_ranking_release(tieuchi_ranking* self);
tieuchi_status tieuchi_ranking_get(tieuchi_ranking const* self, tieuchi_ranking_info* out, tieuchi_error* err);
tieuchi_status tieuchi_ranking_entry(tieuchi_ranking const* self, int64_t index, tieuchi_rank_entry* out, tieuchi_error* err);
tieuchi_status tieuchi_ranking_value(tieuchi_ranking const* self, int64_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_ranking_value_text(tieuchi_ranking const* self, int64_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_ranking_listed(tieuchi_ranking const* self, int64_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_ranking_json(tieuchi_ranking const* self, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_compare_roots(char const* a, size_t a_size, int64_t a_degree, char const* b, size_t b_size, int64_t b_degree, int32_t* out, tieuchi_error* err);
tieuchi_status tieuchi_root_text(char const* value, size_t size, int64_t degree, int32_t digits, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
enum {
    TIEUCHI_DEPRIVATION_DEPRIVED = 1,
    TIEUCHI_DEPRIVATION_HEADCOUNT = 2,
    TIEUCHI_DEPRIVATION_INTENSITY = 3,
    TIEUCHI_DEPRIVATION_ADJUSTED_HEADCOUNT = 4
};
tieuchi_status tieuchi_alkire_foster(tieuchi_assessed const* units, tieuchi_deprivation_options const* options, tieuchi_deprivation_summary** out, tieuchi_error* err);
void tieuchi_deprivation_summary_release(tieuchi_deprivation_summary* self);
int64_t tieuchi_deprivation_summary_units(tieuchi_deprivation_summary const* self);
int64_t tieuchi_deprivation_summary_without(tieuchi_deprivation_summary const* self);
tieuchi_status tieuchi_deprivation_summary_value(tieuchi_deprivation_summary const* self, int32_t which, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_deprivation_summary_value_text(tieuchi_deprivation_summary const* self, int32_t which, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_deprivation_summary_json(tieuchi_deprivation_summary const* self, tieuchi_text** out, tieuchi_error* err);
enum {
    TIEUCHI_CORRELATION_TAU_B = 1,
    TIEUCHI_CORRELATION_RHO = 2
};
enum {
    TIEUCHI_RANK_SUM_PRODUCTS = 1,
    TIEUCHI_RANK_SUM_FIRST_SQUARES = 2,
    TIEUCHI_RANK_SUM_SECOND_SQUARES = 3
};
typedef struct tieuchi_method_comparison_info {
    uint32_t struct_size;
    int32_t end;
    tieuchi_str first;
    tieuchi_str second;
    int64_t units;
    int64_t open;
    int64_t without;
    int64_t concordant;
    int64_t discordant;
    int64_t tied_first;
    int64_t tied_second;
    int64_t tied_both;
} tieuchi_method_comparison_info;
typedef struct tieuchi_rank_shift {
    uint32_t struct_size;
    int32_t reserved;
    int64_t unit;
    int64_t first;
    int64_t second;
} tieuchi_rank_shift;
tieuchi_status tieuchi_compare_rankings(tieuchi_ranking const* first, tieuchi_ranking const* second, int32_t end, tieuchi_method_comparison** out, tieuchi_error* err);
tieuchi_status tieuchi_compare_methods(tieuchi_assessed const* units, tieuchi_ranking_method const* const* methods, size_t count, int32_t end, tieuchi_method_comparison** out, tieuchi_error* err);
tieuchi_status tieuchi_correlate(int64_t const* first, int64_t const* second, size_t count, tieuchi_method_comparison** out, tieuchi_error* err);
void tieuchi_method_comparison_release(tieuchi_method_comparison* self);
tieuchi_status tieuchi_method_comparison_get(tieuchi_method_comparison const* self, tieuchi_method_comparison_info* out, tieuchi_error* err);
tieuchi_status tieuchi_method_comparison_digits(tieuchi_method_comparison const* self, int32_t which, int32_t digits, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_method_comparison_square(tieuchi_method_comparison const* self, int32_t which, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_method_comparison_square_text(tieuchi_method_comparison const* self, int32_t which, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_method_comparison_sum(tieuchi_method_comparison const* self, int32_t which, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_method_comparison_sum_text(tieuchi_method_comparison const* self, int32_t which, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_method_comparison_shift(tieuchi_method_comparison const* self, int64_t index, tieuchi_rank_shift* out, tieuchi_error* err);
tieuchi_status tieuchi_method_comparison_winners(tieuchi_method_comparison const* self, int64_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_method_comparison_losers(tieuchi_method_comparison const* self, int64_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_method_comparison_json(tieuchi_method_comparison const* self, tieuchi_text** out, tieuchi_error* err);
typedef struct tieuchi_draw_options {
    uint32_t struct_size;
    int32_t threads;
    uint64_t seed;
    int64_t draws;
    int64_t concentration;
    int64_t top;
} tieuchi_draw_options;
typedef struct tieuchi_unit_sensitivity {
    uint32_t struct_size;
    int32_t reserved;
    int64_t stated;
    int64_t best;
    int64_t worst;
    int64_t rank_5;
    int64_t rank_50;
    int64_t rank_95;
    int64_t in_top;
} tieuchi_unit_sensitivity;
enum {
    TIEUCHI_WEIGHT_CHANGE_ANY = 1,
    TIEUCHI_WEIGHT_CHANGE_TOP = 2,
    TIEUCHI_WEIGHT_CHANGE_CRITERION = 3,
    TIEUCHI_WEIGHT_CHANGE_STEP = 4
};
typedef struct tieuchi_weight_change {
    uint32_t struct_size;
    int32_t is_there;
    int32_t criterion;
    int32_t reserved;
    int64_t ahead;
    int64_t behind;
} tieuchi_weight_change;
tieuchi_status tieuchi_progress_table_create(tieuchi_assessed const* units, int32_t end, tieuchi_progress_table** out, tieuchi_error* err);
tieuchi_progress_table* tieuchi_progress_table_retain(tieuchi_progress_table const* self);
void tieuchi_progress_table_release(tieuchi_progress_table* self);
tieuchi_status tieuchi_progress_table_with_weight(tieuchi_progress_table const* self, int32_t index, char const* weight, size_t weight_size, tieuchi_progress_table** out, tieuchi_error* err);
int32_t tieuchi_progress_table_criteria(tieuchi_progress_table const* self);
tieuchi_status tieuchi_progress_table_weight(tieuchi_progress_table const* self, int32_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_progress_table_weight_text(tieuchi_progress_table const* self, int32_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_progress_table_value(tieuchi_progress_table const* self, int64_t unit, int32_t criterion, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_progress_table_value_text(tieuchi_progress_table const* self, int64_t unit, int32_t criterion, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_draw_options_init(tieuchi_draw_options* options, size_t size);
tieuchi_status tieuchi_sensitivity_to_weights(tieuchi_progress_table const* table, tieuchi_draw_options const* options, tieuchi_weight_sensitivity** out, tieuchi_error* err);
void tieuchi_weight_sensitivity_release(tieuchi_weight_sensitivity* self);
tieuchi_status tieuchi_weight_sensitivity_unit(tieuchi_weight_sensitivity const* self, int64_t index, tieuchi_unit_sensitivity* out, tieuchi_error* err);
tieuchi_status tieuchi_weight_sensitivity_parameters(tieuchi_weight_sensitivity const* self, int64_t* items, size_t cap, size_t* needed, tieuchi_error* err);
int64_t tieuchi_weight_sensitivity_top_unchanged(tieuchi_weight_sensitivity const* self);
tieuchi_status tieuchi_weight_sensitivity_json(tieuchi_weight_sensitivity const* self, tieuchi_text** out, tieuchi_error* err);
tieuchi_status tieuchi_draw_weights(int64_t const* parameters, size_t count, uint64_t seed, int64_t draw, uint64_t* weights, tieuchi_error* err);
tieuchi_status tieuchi_smallest_changes(tieuchi_progress_table const* table, tieuchi_weight_changes** out, tieuchi_error* err);
tieuchi_status tieuchi_nearest_change(tieuchi_progress_table const* table, int64_t one, int64_t other, int32_t criterion, tieuchi_weight_changes** out, tieuchi_error* err);
void tieuchi_weight_changes_release(tieuchi_weight_changes* self);
int64_t tieuchi_weight_changes_steps(tieuchi_weight_changes const* self);
tieuchi_status tieuchi_weight_changes_item(tieuchi_weight_changes const* self, int32_t which, int64_t index, tieuchi_weight_change* out, tieuchi_error* err);
tieuchi_status tieuchi_weight_changes_weight(tieuchi_weight_changes const* self, int32_t which, int64_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_weight_changes_weight_text(tieuchi_weight_changes const* self, int32_t which, int64_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_weight_changes_change(tieuchi_weight_changes const* self, int32_t which, int64_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_weight_changes_change_text(tieuchi_weight_changes const* self, int32_t which, int64_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_weight_changes_json(tieuchi_weight_changes const* self, tieuchi_text** out, tieuchi_error* err);
enum {
    TIEUCHI_STANDING_PASS = 1,
    TIEUCHI_STANDING_FAIL = 2,
    TIEUCHI_STANDING_MISSING = 3,
    TIEUCHI_STANDING_EXEMPT = 4,
    TIEUCHI_STANDING_BOUND_UNKNOWN = 5,
    TIEUCHI_STANDING_BOUND_DELEGATED = 6,
    TIEUCHI_STANDING_ATTRIBUTE_MISSING = 7
};
typedef struct tieuchi_unit_leaf {
    int64_t unit;
    int32_t leaf;
    int32_t reserved;
} tieuchi_unit_leaf;
typedef struct tieuchi_leaf_cost {
    uint32_t struct_size;
    int32_t has_raise;
    int32_t has_observe;
    int32_t months;
    int32_t days;
    int32_t reserved;
    tieuchi_unit_leaf place;
    tieuchi_decimal raise;
    tieuchi_decimal observe;
} tieuchi_leaf_cost;
typedef struct tieuchi_project {
    uint32_t struct_size;
    int32_t months;
    int32_t days;
    int32_t reserved;
    tieuchi_decimal cost;
    tieuchi_str id;
    tieuchi_str name;
    tieuchi_unit_leaf const* raises;
    void const* more;
    uint64_t raises_count;
} tieuchi_project;
tieuchi_status tieuchi_standings_of(tieuchi_assessed const* units, tieuchi_standings** out, tieuchi_error* err);
tieuchi_status tieuchi_standings_assess(tieuchi_evaluator const* evaluator, tieuchi_unit_list const* units, tieuchi_assess_options const* options, tieuchi_standings** out, tieuchi_error* err);
tieuchi_standings* tieuchi_standings_retain(tieuchi_standings const* self);
void tieuchi_standings_release(tieuchi_standings* self);
tieuchi_evaluator const* tieuchi_standings_evaluator(tieuchi_standings const* self);
tieuchi_status tieuchi_standings_policies(tieuchi_standings const* self, tieuchi_assess_options* out, tieuchi_error* err);
int64_t tieuchi_standings_count(tieuchi_standings const* self);
int64_t tieuchi_standings_find(tieuchi_standings const* self, char const* id, size_t size);
tieuchi_status tieuchi_standings_id(tieuchi_standings const* self, int64_t index, tieuchi_str* out, tieuchi_error* err);
tieuchi_status tieuchi_standings_leaves(tieuchi_standings const* self, int64_t index, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_standings_on_indicators(tieuchi_standings const* self, int64_t index, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_standings_on_criteria(tieuchi_standings const* self, int64_t index, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_standings_presupposed(tieuchi_standings const* self, int64_t index, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_costs_create(tieuchi_standings const* units, tieuchi_costs** out, tieuchi_error* err);
tieuchi_status tieuchi_costs_read(tieuchi_standings const* units, char const* json, size_t size, tieuchi_units_options const* options, tieuchi_diagnostics* problems, tieuchi_costs** out, tieuchi_error* err);
tieuchi_status tieuchi_costs_read_csv(tieuchi_standings const* units, char const* csv, size_t size, tieuchi_csv_options const* options, tieuchi_diagnostics* problems, tieuchi_costs** out, tieuchi_error* err);
void tieuchi_costs_release(tieuchi_costs* self);
tieuchi_status tieuchi_costs_set_leaf(tieuchi_costs* self, tieuchi_leaf_cost const* cost, tieuchi_error* err);
tieuchi_status tieuchi_costs_add_project(tieuchi_costs* self, tieuchi_project const* one, tieuchi_error* err);
int64_t tieuchi_costs_leaf_count(tieuchi_costs const* self);
tieuchi_status tieuchi_costs_leaf(tieuchi_costs const* self, int64_t index, tieuchi_leaf_cost* out, tieuchi_error* err);
int64_t tieuchi_costs_project_count(tieuchi_costs const* self);
tieuchi_status tieuchi_costs_project(tieuchi_costs const* self, int64_t index, tieuchi_project* out, tieuchi_error* err);
tieuchi_status tieuchi_costs_project_raises(tieuchi_costs const* self, int64_t index, tieuchi_unit_leaf* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_finish(char const* date, size_t size, int32_t months, int32_t days, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
enum {
    TIEUCHI_GOAL_UNIT_CRITERIA = 1,
    TIEUCHI_GOAL_UNIT_STANDARD = 2,
    TIEUCHI_GOAL_PROGRAMME = 3,
    TIEUCHI_GOAL_MOST_CRITERIA = 4,
    TIEUCHI_GOAL_MOST_UNITS = 5
};
enum {
    TIEUCHI_ASSURANCE_GUARANTEED = 1,
    TIEUCHI_ASSURANCE_OPTIMISTIC = 2
};
enum {
    TIEUCHI_ROADMAP_OPTIMAL = 1,
    TIEUCHI_ROADMAP_FEASIBLE = 2,
    TIEUCHI_ROADMAP_OUT_OF_REACH = 3,
    TIEUCHI_ROADMAP_UNDECIDED = 4
};
enum {
    TIEUCHI_ROADMAP_METHOD_SORTED = 1,
    TIEUCHI_ROADMAP_METHOD_SEARCH = 2,
    TIEUCHI_ROADMAP_METHOD_SOLVER = 3
};
enum {
    TIEUCHI_STEP_RAISE = 1,
    TIEUCHI_STEP_OBSERVE = 2,
    TIEUCHI_STEP_PROJECT = 3
};
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
enum {
    TIEUCHI_ROADMAP_COST = 1,
    TIEUCHI_ROADMAP_AT_WORST = 2,
    TIEUCHI_ROADMAP_LOWER_BOUND = 3,
    TIEUCHI_ROADMAP_TREES = 4,
    TIEUCHI_ROADMAP_EXCESS = 5
};
typedef struct tieuchi_roadmap_goal {
    uint32_t struct_size;
    int32_t kind;
    int64_t unit;
    int64_t units;
    int32_t criteria;
    int32_t reserved;
} tieuchi_roadmap_goal;
typedef struct tieuchi_year_budget {
    tieuchi_decimal amount;
    int32_t year;
    int32_t reserved;
} tieuchi_year_budget;
typedef struct tieuchi_binary_programme {
    uint32_t struct_size;
    int32_t reserved;
    uint64_t variable_count;
    uint64_t row_count;
    uint64_t entry_count;
    int64_t const* objective;
    int32_t const* row_start;
    int32_t const* column;
    int64_t const* value;
    int64_t const* lower;
    void const* more;
} tieuchi_binary_programme;
typedef tieuchi_status (*tieuchi_solver_fn)(tieuchi_binary_programme const* problem, uint8_t* values, int32_t* claims_optimal, void* payload);
typedef struct tieuchi_roadmap_options {
    uint32_t struct_size;
    int32_t assurance;
    tieuchi_decimal budget;
    int32_t has_budget;
    int32_t rounds;
    int64_t node_limit;
    uint64_t year_count;
    tieuchi_year_budget const* years;
    void const* more;
    tieuchi_str start;
    tieuchi_str deadline;
    tieuchi_solver_fn solver;
    void* payload;
} tieuchi_roadmap_options;
typedef struct tieuchi_roadmap_info {
    uint32_t struct_size;
    int32_t outcome;
    int32_t method;
    int32_t solver_claims;
    int64_t step_count;
    int64_t criteria_met;
    int64_t units_meeting;
    int64_t upper_bound;
    int64_t nodes;
    int64_t price_count;
    int64_t obstructed;
    int64_t obstacle_count;
} tieuchi_roadmap_info;
typedef struct tieuchi_roadmap_checked {
    uint32_t struct_size;
    int32_t is_plan;
    int32_t reaches_goal;
    int32_t proves_cost;
    int32_t proves_number;
} tieuchi_roadmap_checked;
typedef struct tieuchi_roadmap_step {
    uint32_t struct_size;
    int32_t kind;
    int32_t year;
    int32_t raises_count;
    int64_t project;
    tieuchi_unit_leaf place;
    tieuchi_decimal cost;
} tieuchi_roadmap_step;
typedef struct tieuchi_obstacle {
    uint32_t struct_size;
    int32_t kind;
    int32_t index;
    int32_t reserved;
} tieuchi_obstacle;
tieuchi_status tieuchi_roadmap_goal_init(tieuchi_roadmap_goal* options, size_t size);
tieuchi_status tieuchi_roadmap_options_init(tieuchi_roadmap_options* options, size_t size);
tieuchi_status tieuchi_plan(tieuchi_costs const* costs, tieuchi_roadmap_goal const* goal, tieuchi_roadmap_options const* options, tieuchi_roadmap** out, tieuchi_error* err);
void tieuchi_roadmap_release(tieuchi_roadmap* self);
tieuchi_status tieuchi_roadmap_get(tieuchi_roadmap const* self, tieuchi_roadmap_info* out, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_number(tieuchi_roadmap const* self, int32_t which, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_number_text(tieuchi_roadmap const* self, int32_t which, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_step_at(tieuchi_roadmap const* self, int64_t index, tieuchi_roadmap_step* out, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_step_at_worst(tieuchi_roadmap const* self, int64_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_step_at_worst_text(tieuchi_roadmap const* self, int64_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_step_raises(tieuchi_roadmap const* self, int64_t index, tieuchi_unit_leaf* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_obstacle(tieuchi_roadmap const* self, int64_t index, tieuchi_obstacle* out, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_priced(tieuchi_roadmap const* self, int64_t index, tieuchi_unit_leaf* out, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_price(tieuchi_roadmap const* self, int64_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_price_text(tieuchi_roadmap const* self, int64_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_check(tieuchi_roadmap const* self, tieuchi_roadmap_checked* out, tieuchi_error* err);
tieuchi_status tieuchi_roadmap_json(tieuchi_roadmap const* self, tieuchi_text** out, tieuchi_error* err);
enum {
    TIEUCHI_MARGIN_DISTANCE = 1,
    TIEUCHI_MARGIN_RELATIVE = 2
};
typedef struct tieuchi_unit_margin {
    uint32_t struct_size;
    int32_t meets;
    int32_t can_be_lost;
    int32_t can_be_gained;
    int32_t leaf_count;
    int32_t loss_count;
    int32_t gain_count;
    int32_t criteria_missing;
} tieuchi_unit_margin;
typedef struct tieuchi_leaf_margin {
    uint32_t struct_size;
    int32_t leaf;
    int32_t verdict;
    int32_t reserved;
} tieuchi_leaf_margin;
tieuchi_status tieuchi_margins_of(tieuchi_assessed const* units, tieuchi_margins** out, tieuchi_error* err);
void tieuchi_margins_release(tieuchi_margins* self);
tieuchi_status tieuchi_margins_unit(tieuchi_margins const* self, int64_t index, tieuchi_unit_margin* out, tieuchi_error* err);
tieuchi_status tieuchi_margins_gap(tieuchi_margins const* self, int64_t index, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_margins_gap_text(tieuchi_margins const* self, int64_t index, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_margins_leaf(tieuchi_margins const* self, int64_t unit, int32_t index, tieuchi_leaf_margin* out, tieuchi_error* err);
tieuchi_status tieuchi_margins_distance(tieuchi_margins const* self, int64_t unit, int32_t index, int32_t which, tieuchi_interval* out, tieuchi_error* err);
tieuchi_status tieuchi_margins_distance_text(tieuchi_margins const* self, int64_t unit, int32_t index, int32_t which, int32_t end, char* buf, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_margins_loss(tieuchi_margins const* self, int64_t index, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_margins_gain(tieuchi_margins const* self, int64_t index, int32_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_margins_near_misses(tieuchi_margins const* self, int64_t* items, size_t cap, size_t* needed, tieuchi_error* err);
tieuchi_status tieuchi_margins_json(tieuchi_margins const* self, tieuchi_text** out, tieuchi_error* err);
