# SPDX-License-Identifier: Apache-2.0
"""The C interface as ctypes sees it: structures and functions of tieuchi.h, one by one.

Nothing here is meant for users of the package. A test compares every line with the header.
"""

from __future__ import annotations

import ctypes
from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
    c_char,
    c_char_p,
    c_int16,
    c_int32,
    c_int64,
    c_size_t,
    c_uint8,
    c_uint16,
    c_uint32,
    c_uint64,
    c_void_p,
)
from typing import Any

ABI = 1
"""The number of the binary interface that this package speaks (TIEUCHI_ABI)."""

ScoreFunction = CFUNCTYPE(c_int32, c_void_p, c_void_p, c_void_p)
ReleaseFunction = CFUNCTYPE(None, c_void_p)
ProgressFunction = CFUNCTYPE(c_int32, c_int64, c_int64, c_void_p)
ExecutorFunction = CFUNCTYPE(c_int32, c_int32, c_void_p, c_void_p)


class Str(Structure):
    """tieuchi_str"""

    _fields_ = [
        ("data", c_void_p),
        ("size", c_size_t),
    ]


class Decimal(Structure):
    """tieuchi_decimal"""

    _fields_ = [
        ("coefficient", c_int64),
        ("scale", c_int32),
        ("reserved", c_int32),
    ]


class Fraction(Structure):
    """tieuchi_fraction"""

    _fields_ = [
        ("numerator", c_int64),
        ("denominator", c_int64),
    ]


class Interval(Structure):
    """tieuchi_interval"""

    _fields_ = [
        ("has_value", c_int32),
        ("fits", c_int32),
        ("lower", Fraction),
        ("upper", Fraction),
    ]


class Provenance(Structure):
    """tieuchi_provenance"""

    _fields_ = [
        ("layer", Str),
        ("source", Str),
        ("citation", Str),
        ("note", Str),
        ("verified", c_int32),
        ("reserved", c_int32),
    ]


class Error(Structure):
    """tieuchi_error"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("status", c_int32),
        ("line", c_uint32),
        ("column", c_uint32),
        ("offset", c_uint64),
        ("path", c_char * 168),
        ("message", c_char * 320),
    ]


class DisplayOptions(Structure):
    """tieuchi_display_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("digits", c_int32),
        ("rounding", c_int32),
        ("crossing", c_int32),
        ("line_count", c_uint64),
        ("lines", POINTER(Str)),
        ("reserved", c_void_p),
    ]


class Diagnostic(Structure):
    """tieuchi_diagnostic"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("severity", c_int32),
        ("code", c_int32),
        ("line", c_uint32),
        ("column", c_uint32),
        ("reserved", c_int32),
        ("document", Str),
        ("pointer", Str),
        ("column_name", Str),
        ("message", Str),
    ]


class Method(Structure):
    """tieuchi_method"""

    _fields_ = [
        ("name", Str),
        ("score", ScoreFunction),
        ("release", ReleaseFunction),
        ("payload", c_void_p),
        ("reserved", c_void_p),
    ]


class RulebookOptions(Structure):
    """tieuchi_rulebook_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("with_count", c_uint64),
        ("method_count", c_uint64),
        ("with", POINTER(Str)),
        ("methods", POINTER(Method)),
    ]


class CheckCounts(Structure):
    """tieuchi_check_counts"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("errors", c_uint64),
        ("warnings", c_uint64),
        ("bounds", c_uint64),
        ("verified", c_uint64),
        ("unverified", c_uint64),
        ("unknown", c_uint64),
        ("delegated", c_uint64),
    ]


class Builtin(Structure):
    """tieuchi_builtin"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("id", Str),
        ("title_vi", Str),
        ("title_en", Str),
        ("citation", Str),
        ("json", Str),
    ]


class Edition(Structure):
    """tieuchi_edition"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("layer_count", c_int32),
        ("presupposed_count", c_int32),
        ("attribute_count", c_int32),
        ("group_count", c_int32),
        ("criterion_count", c_int32),
        ("indicator_count", c_int32),
        ("leaf_count", c_int32),
        ("criteria_leaf_count", c_int32),
        ("condition_count", c_int32),
        ("grade_count", c_int32),
        ("reserved", c_int32),
        ("scale", Decimal),
        ("basic_progress", Decimal),
        ("completeness_floor", Decimal),
        ("id", Str),
        ("title_vi", Str),
        ("title_en", Str),
        ("citation", Str),
        ("unit_level", Str),
        ("designation_vi", Str),
        ("designation_en", Str),
        ("effective_from", Str),
        ("effective_to", Str),
        ("withdraw", c_void_p),
        ("reserved_pointer", c_void_p),
    ]


class Criterion(Structure):
    """tieuchi_criterion"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("first_indicator", c_int32),
        ("indicator_count", c_int32),
        ("first_leaf", c_int32),
        ("leaf_count", c_int32),
        ("may_weaken", c_int32),
        ("weight", Decimal),
        ("id", Str),
        ("name_vi", Str),
        ("name_en", Str),
        ("group", Str),
        ("agency", Str),
        ("origin", Provenance),
        ("requirement", c_void_p),
        ("reserved_pointer", c_void_p),
    ]


class Indicator(Structure):
    """tieuchi_indicator"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("criterion", c_int32),
        ("single", c_int32),
        ("first_leaf", c_int32),
        ("leaf_count", c_int32),
        ("may_weaken", c_int32),
        ("weight", Decimal),
        ("id", Str),
        ("name_vi", Str),
        ("name_en", Str),
        ("origin", Provenance),
        ("requirement", c_void_p),
        ("reserved_pointer", c_void_p),
    ]


class Leaf(Structure):
    """tieuchi_leaf"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("node_kind", c_int32),
        ("criterion", c_int32),
        ("indicator", c_int32),
        ("kind", c_int32),
        ("unit_scale", c_int32),
        ("comparator", c_int32),
        ("shape", c_int32),
        ("has_baseline", c_int32),
        ("has_full", c_int32),
        ("full_points", c_int32),
        ("level_count", c_int32),
        ("point_count", c_int32),
        ("reference_count", c_int32),
        ("exemptable", c_int32),
        ("may_weaken", c_int32),
        ("weight", Decimal),
        ("baseline", Decimal),
        ("full", Decimal),
        ("id", Str),
        ("name_vi", Str),
        ("name_en", Str),
        ("unit", Str),
        ("bound_layer", Str),
        ("origin", Provenance),
        ("bound", c_void_p),
        ("exempt_when", c_void_p),
    ]


class Level(Structure):
    """tieuchi_level"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("has_progress", c_int32),
        ("has_points", c_int32),
        ("reserved", c_int32),
        ("progress", Decimal),
        ("points", Decimal),
        ("id", Str),
        ("name_vi", Str),
        ("name_en", Str),
    ]


class Attribute(Structure):
    """tieuchi_attribute"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("kind", c_int32),
        ("value_count", c_int32),
        ("rule_count", c_int32),
        ("has_default", c_int32),
        ("reserved", c_int32),
        ("default_number", Decimal),
        ("default_value", Str),
        ("id", Str),
        ("unit", Str),
    ]


class DeriveRule(Structure):
    """tieuchi_derive_rule"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("value", Str),
        ("value_of", Str),
        ("when", c_void_p),
        ("reserved_pointer", c_void_p),
    ]


class Named(Structure):
    """tieuchi_named"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("id", Str),
        ("name_vi", Str),
        ("name_en", Str),
        ("when", c_void_p),
        ("reserved_pointer", c_void_p),
    ]


class BoundNode(Structure):
    """tieuchi_bound_node"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("form", c_int32),
        ("truth", c_int32),
        ("level", c_int32),
        ("has_floor", c_int32),
        ("verified", c_int32),
        ("branch_count", c_int32),
        ("reserved", c_int32),
        ("low", Decimal),
        ("high", Decimal),
        ("floor", Decimal),
        ("times", Decimal),
        ("attribute", Str),
        ("authority", Str),
        ("source", Str),
        ("citation", Str),
        ("note", Str),
        ("rulebook", Str),
        ("leaf", Str),
        ("inner", c_void_p),
        ("reserved_pointer", c_void_p),
    ]


class RequirementNode(Structure):
    """tieuchi_requirement_node"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("child", c_int32),
        ("combine", c_int32),
        ("k", c_int32),
        ("node_count", c_int32),
        ("reserved", c_int32),
        ("weight", Decimal),
    ]


class TestNode(Structure):
    """tieuchi_test_node"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("form", c_int32),
        ("asked", c_int32),
        ("comparator", c_int32),
        ("node_count", c_int32),
        ("value_count", c_int32),
        ("low", Decimal),
        ("high", Decimal),
        ("subject", Str),
    ]


class Remark(Structure):
    """tieuchi_remark"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("source", Str),
        ("note", Str),
        ("exemption", Str),
        ("by", Str),
        ("on", Str),
    ]


class Observation(Structure):
    """tieuchi_observation"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("kind", c_int32),
        ("truth", c_int32),
        ("level", c_int32),
        ("first", Decimal),
        ("second", Decimal),
    ]


class AttributeState(Structure):
    """tieuchi_attribute_state"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("stated", c_int32),
        ("value", c_int32),
        ("reserved", c_int32),
        ("number", Decimal),
    ]


class UnitsOptions(Structure):
    """tieuchi_units_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("ignore_other_ids", c_int32),
    ]


class CsvOptions(Structure):
    """tieuchi_csv_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("ignore_other_ids", c_int32),
        ("separator", c_int32),
        ("decimal_mark", c_int32),
    ]


class AssessOptions(Structure):
    """tieuchi_assess_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("missing", c_int32),
        ("declared", c_int32),
        ("reserved", c_int32),
    ]


class NodeResult(Structure):
    """tieuchi_node_result"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("verdict", c_int32),
        ("reason", c_int32),
        ("computed", c_int32),
        ("declared", c_int32),
        ("declared_counts", c_int32),
        ("basic", c_int32),
        ("reserved", c_int32),
    ]


class LeafResult(Structure):
    """tieuchi_leaf_result"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("verdict", c_int32),
        ("reason", c_int32),
        ("observed", c_int32),
    ]


class Conflict(Structure):
    """tieuchi_conflict"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("node_kind", c_int32),
        ("index", c_int32),
        ("computed", c_int32),
        ("declared", c_int32),
        ("reserved", c_int32),
    ]


class Tally(Structure):
    """tieuchi_tally"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("standard", c_int32),
        ("criteria_passed", c_int32),
        ("criteria_failed", c_int32),
        ("criteria_unknown", c_int32),
        ("criteria_exempt", c_int32),
        ("weighted_progress", Interval),
    ]


class ExplanationInfo(Structure):
    """tieuchi_explanation_info"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("node_kind", c_int32),
        ("verdict", c_int32),
        ("reason", c_int32),
        ("declared", c_int32),
        ("declared_counts", c_int32),
        ("computed", c_int32),
        ("comparator", c_int32),
        ("has_gap", c_int32),
        ("verified", c_int32),
        ("value_missing", c_int32),
        ("choice_count", c_int32),
        ("combine", c_int32),
        ("needed", c_int32),
        ("nested", c_int32),
        ("children_pass", c_int32),
        ("children_fail", c_int32),
        ("children_unknown", c_int32),
        ("children_exempt", c_int32),
        ("decided_by_count", c_int32),
        ("times", Decimal),
        ("id", Str),
        ("name_vi", Str),
        ("name_en", Str),
        ("unit", Str),
        ("value", Str),
        ("value_vi", Str),
        ("value_en", Str),
        ("observed_as", Str),
        ("bound", Str),
        ("bound_high", Str),
        ("bound_vi", Str),
        ("bound_en", Str),
        ("gap", Str),
        ("missing_attribute", Str),
        ("authority", Str),
        ("layer", Str),
        ("of_rulebook", Str),
        ("of_leaf", Str),
        ("source", Str),
        ("citation", Str),
    ]


class BoundChoice(Structure):
    """tieuchi_bound_choice"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("by_default", c_int32),
        ("attribute", Str),
        ("value", Str),
    ]


class RollupInfo(Structure):
    """tieuchi_rollup_info"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("units", c_int64),
        ("pass", c_int64),
        ("fail", c_int64),
        ("unknown", c_int64),
        ("exempt", c_int64),
        ("held", c_int64),
        ("held_without_meeting", c_int64),
        ("undecided_grades", c_int64),
        ("criteria_met_units", c_int64),
        ("weighted_progress_units", c_int64),
    ]


class NodeTally(Structure):
    """tieuchi_node_tally"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("pass", c_int64),
        ("fail", c_int64),
        ("unknown", c_int64),
        ("exempt", c_int64),
        ("basic", c_int64),
        ("pass_rate", Fraction),
    ]


class ColumnView(Structure):
    """tieuchi_column_view"""

    _fields_ = [
        ("type", c_int32),
        ("scale", c_int32),
        ("offset", c_int64),
        ("length", c_int64),
        ("values", c_void_p),
        ("validity", c_void_p),
        ("validity_as", c_int32),
        ("floats", c_int32),
    ]


class BatchOptions(Structure):
    """tieuchi_batch_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("missing", c_int32),
        ("declared", c_int32),
        ("outputs", c_uint32),
        ("threads", c_int32),
        ("kernel", c_int32),
        ("cancel", c_void_p),
        ("progress", ProgressFunction),
        ("progress_payload", c_void_p),
        ("run", ExecutorFunction),
        ("run_payload", c_void_p),
        ("reserved", c_void_p),
    ]


class BatchInfo(Structure):
    """tieuchi_batch_info"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("kernel", c_int32),
        ("rows", c_int64),
        ("handed_over", c_int64),
        ("failure_count", c_int64),
        ("denominator_count", c_int64),
        ("criteria_words", c_int32),
        ("indicator_words", c_int32),
        ("statuses", POINTER(c_uint16)),
        ("standard", POINTER(c_uint8)),
        ("criteria_passed", POINTER(c_uint16)),
        ("criteria_failed", POINTER(c_uint16)),
        ("criteria_unknown", POINTER(c_uint16)),
        ("criteria_exempt", POINTER(c_uint16)),
        ("criteria_pass", POINTER(c_uint64)),
        ("criteria_fail", POINTER(c_uint64)),
        ("criteria_unknown_mask", POINTER(c_uint64)),
        ("criteria_basic", POINTER(c_uint64)),
        ("indicators_pass", POINTER(c_uint64)),
        ("indicators_fail", POINTER(c_uint64)),
        ("indicators_unknown", POINTER(c_uint64)),
        ("score_lower", POINTER(c_int64)),
        ("score_upper", POINTER(c_int64)),
        ("score_denominators", POINTER(c_int64)),
        ("grades", POINTER(c_int16)),
        ("grades_possible", POINTER(c_uint64)),
    ]


class RowFailure(Structure):
    """tieuchi_row_failure"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("code", c_int32),
        ("row", c_int64),
        ("column", Str),
    ]


class ArrowOptions(Structure):
    """tieuchi_arrow_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("floats", c_int32),
        ("ignore_other_ids", c_int32),
        ("keep_ids", c_int32),
        ("judging", POINTER(BatchOptions)),
        ("summary", c_void_p),
        ("release", ReleaseFunction),
        ("payload", c_void_p),
    ]


# Name, type of the result, types of the arguments.
FUNCTIONS: list[tuple[str, Any, list[Any]]] = [
    ("tieuchi_version", Str, []),
    ("tieuchi_abi", c_int32, []),
    ("tieuchi_status_name", Str, [c_int32]),
    ("tieuchi_status_message", Str, [c_int32]),
    ("tieuchi_error_init", None, [POINTER(Error), c_size_t]),
    ("tieuchi_verdict_name", Str, [c_int32]),
    ("tieuchi_reason_name", Str, [c_int32]),
    ("tieuchi_declared_name", Str, [c_int32]),
    ("tieuchi_missing_policy_name", Str, [c_int32]),
    ("tieuchi_declared_policy_name", Str, [c_int32]),
    ("tieuchi_leaf_kind_name", Str, [c_int32]),
    ("tieuchi_comparator_name", Str, [c_int32]),
    ("tieuchi_progress_shape_name", Str, [c_int32]),
    ("tieuchi_measure_name", Str, [c_int32]),
    ("tieuchi_column_type_name", Str, [c_int32]),
    ("tieuchi_kernel_name", Str, [c_int32]),
    ("tieuchi_measure_of", c_int32, [c_char_p, c_size_t]),
    ("tieuchi_text_str", Str, [c_void_p]),
    ("tieuchi_text_data", c_void_p, [c_void_p]),
    ("tieuchi_text_size", c_size_t, [c_void_p]),
    ("tieuchi_text_release", None, [c_void_p]),
    ("tieuchi_bytes_data", c_void_p, [c_void_p]),
    ("tieuchi_bytes_size", c_size_t, [c_void_p]),
    ("tieuchi_bytes_release", None, [c_void_p]),
    ("tieuchi_decimal_parse", c_int32, [c_char_p, c_size_t, POINTER(Decimal), POINTER(Error)]),
    (
        "tieuchi_decimal_format",
        c_int32,
        [Decimal, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_decimal_compare", c_int32, [Decimal, Decimal, POINTER(c_int32), POINTER(Error)]),
    ("tieuchi_decimal_add", c_int32, [Decimal, Decimal, POINTER(Decimal), POINTER(Error)]),
    ("tieuchi_decimal_subtract", c_int32, [Decimal, Decimal, POINTER(Decimal), POINTER(Error)]),
    ("tieuchi_decimal_multiply", c_int32, [Decimal, Decimal, POINTER(Decimal), POINTER(Error)]),
    (
        "tieuchi_ratio_compare",
        c_int32,
        [Decimal, Decimal, c_int32, Decimal, POINTER(c_int32), POINTER(Error)],
    ),
    ("tieuchi_display_options_init", c_int32, [POINTER(DisplayOptions), c_size_t]),
    ("tieuchi_rational_parse", c_int32, [c_char_p, c_size_t, POINTER(Fraction), POINTER(Error)]),
    (
        "tieuchi_rational_reduce",
        c_int32,
        [c_char_p, c_size_t, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_rational_decimal",
        c_int32,
        [c_char_p, c_size_t, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_rational_display",
        c_int32,
        [
            c_char_p,
            c_size_t,
            POINTER(DisplayOptions),
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_rational_compare",
        c_int32,
        [c_char_p, c_size_t, c_char_p, c_size_t, POINTER(c_int32), POINTER(Error)],
    ),
    (
        "tieuchi_rational_add",
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_rational_subtract",
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_rational_multiply",
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_rational_divide",
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    ("tieuchi_diagnostics_create", c_int32, [POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_diagnostics_release", None, [c_void_p]),
    ("tieuchi_diagnostics_count", c_size_t, [c_void_p]),
    ("tieuchi_diagnostics_error_count", c_size_t, [c_void_p]),
    (
        "tieuchi_diagnostics_item",
        c_int32,
        [c_void_p, c_size_t, POINTER(Diagnostic), POINTER(Error)],
    ),
    ("tieuchi_diagnostics_line", c_int32, [c_void_p, c_size_t, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_diagnostics_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_rulebook_options_init", c_int32, [POINTER(RulebookOptions), c_size_t]),
    ("tieuchi_builtin_list_create", c_int32, [POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_builtin_list_count", c_size_t, [c_void_p]),
    ("tieuchi_builtin_list_item", c_int32, [c_void_p, c_size_t, POINTER(Builtin), POINTER(Error)]),
    ("tieuchi_builtin_list_release", None, [c_void_p]),
    (
        "tieuchi_rulebook_read",
        c_int32,
        [c_char_p, c_size_t, POINTER(RulebookOptions), c_void_p, POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_rulebook_read_builtin",
        c_int32,
        [c_char_p, c_size_t, POINTER(RulebookOptions), c_void_p, POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_rulebook_check",
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            POINTER(RulebookOptions),
            c_void_p,
            POINTER(CheckCounts),
            POINTER(Error),
        ],
    ),
    ("tieuchi_rulebook_retain", c_void_p, [c_void_p]),
    ("tieuchi_rulebook_release", None, [c_void_p]),
    ("tieuchi_rulebook_id", Str, [c_void_p]),
    ("tieuchi_rulebook_title", Str, [c_void_p, c_int32]),
    ("tieuchi_rulebook_citation", Str, [c_void_p]),
    ("tieuchi_rulebook_sha256", Str, [c_void_p]),
    ("tieuchi_rulebook_canonical", Str, [c_void_p]),
    ("tieuchi_rulebook_method_count", c_size_t, [c_void_p]),
    ("tieuchi_rulebook_method_name", Str, [c_void_p, c_size_t]),
    ("tieuchi_rulebook_change_count", c_size_t, [c_void_p]),
    ("tieuchi_rulebook_change", Str, [c_void_p, c_size_t]),
    (
        "tieuchi_evaluator_compile",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_evaluator_retain", c_void_p, [c_void_p]),
    ("tieuchi_evaluator_release", None, [c_void_p]),
    ("tieuchi_evaluator_rulebook", c_void_p, [c_void_p]),
    ("tieuchi_evaluator_date", Str, [c_void_p]),
    ("tieuchi_evaluator_edition", c_int32, [c_void_p, POINTER(Edition), POINTER(Error)]),
    ("tieuchi_evaluator_layer", c_int32, [c_void_p, c_int32, POINTER(Str), POINTER(Error)]),
    ("tieuchi_evaluator_presupposed", c_int32, [c_void_p, c_int32, POINTER(Str), POINTER(Error)]),
    (
        "tieuchi_evaluator_criterion",
        c_int32,
        [c_void_p, c_int32, POINTER(Criterion), POINTER(Error)],
    ),
    (
        "tieuchi_evaluator_indicator",
        c_int32,
        [c_void_p, c_int32, POINTER(Indicator), POINTER(Error)],
    ),
    ("tieuchi_evaluator_leaf", c_int32, [c_void_p, c_int32, POINTER(Leaf), POINTER(Error)]),
    (
        "tieuchi_evaluator_level",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(Level), POINTER(Error)],
    ),
    (
        "tieuchi_evaluator_point",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(Decimal), POINTER(Decimal), POINTER(Error)],
    ),
    (
        "tieuchi_evaluator_reference",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(Str), POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_evaluator_attribute",
        c_int32,
        [c_void_p, c_int32, POINTER(Attribute), POINTER(Error)],
    ),
    (
        "tieuchi_evaluator_attribute_value",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(Named), POINTER(Error)],
    ),
    (
        "tieuchi_evaluator_derive_rule",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(DeriveRule), POINTER(Error)],
    ),
    ("tieuchi_evaluator_group", c_int32, [c_void_p, c_int32, POINTER(Named), POINTER(Error)]),
    ("tieuchi_evaluator_grade", c_int32, [c_void_p, c_int32, POINTER(Named), POINTER(Error)]),
    ("tieuchi_evaluator_find_leaf", c_int32, [c_void_p, c_char_p, c_size_t]),
    ("tieuchi_evaluator_find_indicator", c_int32, [c_void_p, c_char_p, c_size_t]),
    ("tieuchi_evaluator_find_criterion", c_int32, [c_void_p, c_char_p, c_size_t]),
    ("tieuchi_evaluator_find_attribute", c_int32, [c_void_p, c_char_p, c_size_t]),
    ("tieuchi_evaluator_kind_of", c_int32, [c_void_p, c_char_p, c_size_t]),
    ("tieuchi_bound_get", c_int32, [c_void_p, POINTER(BoundNode), POINTER(Error)]),
    (
        "tieuchi_bound_branch",
        c_int32,
        [c_void_p, c_int32, POINTER(Str), POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_requirement_get", c_int32, [c_void_p, POINTER(RequirementNode), POINTER(Error)]),
    ("tieuchi_requirement_under", c_int32, [c_void_p, c_int32, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_test_get", c_int32, [c_void_p, POINTER(TestNode), POINTER(Error)]),
    ("tieuchi_test_under", c_int32, [c_void_p, c_int32, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_test_value", c_int32, [c_void_p, c_int32, POINTER(Str), POINTER(Error)]),
    ("tieuchi_unit_create", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_unit_copy", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_unit_release", None, [c_void_p]),
    ("tieuchi_unit_clear", c_int32, [c_void_p, POINTER(Error)]),
    ("tieuchi_unit_evaluator", c_void_p, [c_void_p]),
    ("tieuchi_unit_set_id", c_int32, [c_void_p, c_char_p, c_size_t, POINTER(Error)]),
    ("tieuchi_unit_set_name", c_int32, [c_void_p, c_char_p, c_size_t, POINTER(Error)]),
    ("tieuchi_unit_set_parent", c_int32, [c_void_p, c_char_p, c_size_t, POINTER(Error)]),
    ("tieuchi_unit_set_cohorts", c_int32, [c_void_p, POINTER(Str), c_size_t, POINTER(Error)]),
    ("tieuchi_unit_set_holds", c_int32, [c_void_p, POINTER(Str), c_size_t, POINTER(Error)]),
    (
        "tieuchi_unit_set_attribute",
        c_int32,
        [c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(Error)],
    ),
    (
        "tieuchi_unit_set_attribute_decimal",
        c_int32,
        [c_void_p, c_char_p, c_size_t, Decimal, POINTER(Error)],
    ),
    (
        "tieuchi_unit_observe_decimal",
        c_int32,
        [c_void_p, c_char_p, c_size_t, Decimal, POINTER(Error)],
    ),
    (
        "tieuchi_unit_observe_text",
        c_int32,
        [c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(Error)],
    ),
    (
        "tieuchi_unit_observe_ratio",
        c_int32,
        [c_void_p, c_char_p, c_size_t, Decimal, Decimal, POINTER(Error)],
    ),
    (
        "tieuchi_unit_observe_boolean",
        c_int32,
        [c_void_p, c_char_p, c_size_t, c_int32, POINTER(Error)],
    ),
    (
        "tieuchi_unit_observe_level",
        c_int32,
        [c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(Error)],
    ),
    (
        "tieuchi_unit_exempt",
        c_int32,
        [c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(Error)],
    ),
    ("tieuchi_unit_forget", c_int32, [c_void_p, c_char_p, c_size_t, POINTER(Error)]),
    ("tieuchi_unit_declare", c_int32, [c_void_p, c_char_p, c_size_t, c_int32, POINTER(Error)]),
    (
        "tieuchi_unit_annotate",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(Remark), POINTER(Error)],
    ),
    ("tieuchi_remark_init", c_int32, [POINTER(Remark), c_size_t]),
    ("tieuchi_unit_id", Str, [c_void_p]),
    ("tieuchi_unit_name", Str, [c_void_p]),
    ("tieuchi_unit_parent", Str, [c_void_p]),
    ("tieuchi_unit_cohort_count", c_size_t, [c_void_p]),
    ("tieuchi_unit_cohort", Str, [c_void_p, c_size_t]),
    ("tieuchi_unit_hold_count", c_int64, [c_void_p]),
    ("tieuchi_unit_hold", Str, [c_void_p, c_size_t]),
    (
        "tieuchi_unit_observation",
        c_int32,
        [c_void_p, c_int32, POINTER(Observation), POINTER(Error)],
    ),
    (
        "tieuchi_unit_declared",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_int32), POINTER(Error)],
    ),
    (
        "tieuchi_unit_attribute",
        c_int32,
        [c_void_p, c_int32, POINTER(AttributeState), POINTER(Error)],
    ),
    (
        "tieuchi_unit_remark",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(Remark), POINTER(Error)],
    ),
    ("tieuchi_units_options_init", c_int32, [POINTER(UnitsOptions), c_size_t]),
    ("tieuchi_csv_options_init", c_int32, [POINTER(CsvOptions), c_size_t]),
    (
        "tieuchi_units_read",
        c_int32,
        [
            c_void_p,
            c_char_p,
            c_size_t,
            POINTER(UnitsOptions),
            c_void_p,
            POINTER(c_void_p),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_units_read_csv",
        c_int32,
        [
            c_void_p,
            c_char_p,
            c_size_t,
            POINTER(CsvOptions),
            c_void_p,
            POINTER(c_void_p),
            POINTER(Error),
        ],
    ),
    ("tieuchi_unit_list_count", c_size_t, [c_void_p]),
    ("tieuchi_unit_list_item", c_int32, [c_void_p, c_size_t, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_unit_list_release", None, [c_void_p]),
    ("tieuchi_assess_options_init", c_int32, [POINTER(AssessOptions), c_size_t]),
    (
        "tieuchi_assess",
        c_int32,
        [c_void_p, c_void_p, POINTER(AssessOptions), POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_count",
        c_int32,
        [c_void_p, c_void_p, POINTER(AssessOptions), POINTER(Tally), POINTER(Error)],
    ),
    (
        "tieuchi_assess_to_json",
        c_int32,
        [
            c_void_p,
            POINTER(c_void_p),
            c_size_t,
            POINTER(AssessOptions),
            POINTER(c_void_p),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_assess_list_to_json",
        c_int32,
        [c_void_p, c_void_p, POINTER(AssessOptions), POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_assessment_retain", c_void_p, [c_void_p]),
    ("tieuchi_assessment_release", None, [c_void_p]),
    ("tieuchi_assessment_evaluator", c_void_p, [c_void_p]),
    ("tieuchi_assessment_unit", c_void_p, [c_void_p]),
    ("tieuchi_assessment_options", c_int32, [c_void_p, POINTER(AssessOptions), POINTER(Error)]),
    ("tieuchi_assessment_standard", c_int32, [c_void_p]),
    (
        "tieuchi_assessment_criterion",
        c_int32,
        [c_void_p, c_int32, POINTER(NodeResult), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_indicator",
        c_int32,
        [c_void_p, c_int32, POINTER(NodeResult), POINTER(Error)],
    ),
    ("tieuchi_assessment_leaf", c_int32, [c_void_p, c_int32, POINTER(LeafResult), POINTER(Error)]),
    (
        "tieuchi_assessment_presupposed",
        c_int32,
        [c_void_p, c_int32, POINTER(c_int32), POINTER(Error)],
    ),
    ("tieuchi_assessment_conflict_count", c_size_t, [c_void_p]),
    (
        "tieuchi_assessment_conflict",
        c_int32,
        [c_void_p, c_size_t, POINTER(Conflict), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_unverified",
        c_int32,
        [c_void_p, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_assessment_score", c_int32, [c_void_p, c_int32, POINTER(Interval), POINTER(Error)]),
    (
        "tieuchi_assessment_score_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_score_by_name",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_score_by_name_text",
        c_int32,
        [
            c_void_p,
            c_char_p,
            c_size_t,
            c_int32,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_assessment_criterion_progress",
        c_int32,
        [c_void_p, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_criterion_progress_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_indicator_progress",
        c_int32,
        [c_void_p, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_indicator_progress_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_leaf_progress",
        c_int32,
        [c_void_p, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_leaf_progress_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_assessment_completeness", c_int32, [c_void_p, POINTER(Fraction), POINTER(Error)]),
    ("tieuchi_assessment_grade", c_int32, [c_void_p]),
    (
        "tieuchi_assessment_grades_possible",
        c_int32,
        [c_void_p, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_assessment_withdraw", c_int32, [c_void_p]),
    (
        "tieuchi_assessment_blocked_by",
        c_int32,
        [c_void_p, POINTER(Str), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_undecided_by",
        c_int32,
        [c_void_p, POINTER(Str), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_assessment_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_assessment_sentence",
        c_int32,
        [c_void_p, c_int32, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_score_set", c_int32, [c_void_p, Fraction, Fraction, POINTER(Error)]),
    (
        "tieuchi_score_set_text",
        c_int32,
        [c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, POINTER(Error)],
    ),
    ("tieuchi_explain", c_int32, [c_void_p, c_char_p, c_size_t, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_explanation_release", None, [c_void_p]),
    ("tieuchi_explanation_get", c_int32, [c_void_p, POINTER(ExplanationInfo), POINTER(Error)]),
    (
        "tieuchi_explanation_choice",
        c_int32,
        [c_void_p, c_int32, POINTER(BoundChoice), POINTER(Error)],
    ),
    ("tieuchi_explanation_decided_by", c_int32, [c_void_p, c_int32, POINTER(Str), POINTER(Error)]),
    (
        "tieuchi_explanation_sentence",
        c_int32,
        [c_void_p, c_int32, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_explanation_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_rollup_create", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_rollup_release", None, [c_void_p]),
    ("tieuchi_rollup_add", c_int32, [c_void_p, c_void_p, POINTER(Error)]),
    ("tieuchi_rollup_merge", c_int32, [c_void_p, c_void_p, POINTER(Error)]),
    ("tieuchi_rollup_evaluator", c_void_p, [c_void_p]),
    ("tieuchi_rollup_get", c_int32, [c_void_p, POINTER(RollupInfo), POINTER(Error)]),
    (
        "tieuchi_rollup_statistic",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_rollup_statistic_text",
        c_int32,
        [
            c_void_p,
            c_int32,
            c_int32,
            c_int32,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_rollup_distribution",
        c_int32,
        [c_void_p, POINTER(c_int64), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_rollup_grades",
        c_int32,
        [c_void_p, POINTER(c_int64), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_rollup_criterion", c_int32, [c_void_p, c_int32, POINTER(NodeTally), POINTER(Error)]),
    ("tieuchi_rollup_indicator", c_int32, [c_void_p, c_int32, POINTER(NodeTally), POINTER(Error)]),
    (
        "tieuchi_rollup_hardest",
        c_int32,
        [c_void_p, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_rollup_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_rollup_serialise", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_rollup_deserialise",
        c_int32,
        [c_void_p, c_void_p, c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_column_batch_create",
        c_int32,
        [c_void_p, c_int64, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_column_batch_release", None, [c_void_p]),
    ("tieuchi_column_batch_evaluator", c_void_p, [c_void_p]),
    ("tieuchi_column_batch_rows", c_int64, [c_void_p]),
    (
        "tieuchi_column_batch_add_values",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ColumnView), POINTER(Error)],
    ),
    (
        "tieuchi_column_batch_add_levels",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ColumnView), POINTER(Str), c_size_t, POINTER(Error)],
    ),
    (
        "tieuchi_column_batch_add_pairs",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ColumnView), POINTER(ColumnView), POINTER(Error)],
    ),
    (
        "tieuchi_column_batch_add_exemptions",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ColumnView), POINTER(Error)],
    ),
    (
        "tieuchi_column_batch_add_declared",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ColumnView), POINTER(Error)],
    ),
    (
        "tieuchi_column_batch_add_declared_words",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ColumnView), POINTER(Str), c_size_t, POINTER(Error)],
    ),
    (
        "tieuchi_column_batch_add_attribute",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ColumnView), POINTER(Str), c_size_t, POINTER(Error)],
    ),
    (
        "tieuchi_column_batch_add_attribute_numbers",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ColumnView), POINTER(Error)],
    ),
    (
        "tieuchi_column_batch_add_holds",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(ColumnView), POINTER(Error)],
    ),
    ("tieuchi_packed_columns_create", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_packed_columns_open",
        c_int32,
        [c_void_p, c_void_p, c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_packed_columns_release", None, [c_void_p]),
    ("tieuchi_packed_columns_evaluator", c_void_p, [c_void_p]),
    ("tieuchi_packed_columns_rows", c_int64, [c_void_p]),
    ("tieuchi_packed_columns_bytes", c_int64, [c_void_p]),
    ("tieuchi_packed_columns_append", c_int32, [c_void_p, c_void_p, POINTER(Error)]),
    ("tieuchi_packed_columns_save", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_batch_options_init", c_int32, [POINTER(BatchOptions), c_size_t]),
    ("tieuchi_kernel_available", c_int32, [c_int32]),
    ("tieuchi_cancellation_create", c_int32, [POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_cancellation_release", None, [c_void_p]),
    ("tieuchi_cancellation_set", None, [c_void_p, c_int32]),
    ("tieuchi_work_run", c_int32, [c_void_p, c_int32, POINTER(Error)]),
    ("tieuchi_batch_result_create", c_int32, [POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_batch_result_release", None, [c_void_p]),
    ("tieuchi_judge", c_int32, [c_void_p, POINTER(BatchOptions), c_void_p, POINTER(Error)]),
    ("tieuchi_judge_packed", c_int32, [c_void_p, POINTER(BatchOptions), c_void_p, POINTER(Error)]),
    ("tieuchi_batch_result_evaluator", c_void_p, [c_void_p]),
    ("tieuchi_batch_result_get", c_int32, [c_void_p, POINTER(BatchInfo), POINTER(Error)]),
    (
        "tieuchi_batch_result_failure",
        c_int32,
        [c_void_p, c_int64, POINTER(RowFailure), POINTER(Error)],
    ),
    ("tieuchi_batch_result_score", c_int32, [c_void_p, c_int64, POINTER(Interval), POINTER(Error)]),
    (
        "tieuchi_batch_result_score_text",
        c_int32,
        [c_void_p, c_int64, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_batch_result_summary", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_arrow_options_init", c_int32, [POINTER(ArrowOptions), c_size_t]),
    (
        "tieuchi_column_batch_read_arrow",
        c_int32,
        [
            c_void_p,
            c_void_p,
            c_void_p,
            POINTER(ArrowOptions),
            c_void_p,
            POINTER(c_void_p),
            POINTER(Error),
        ],
    ),
    ("tieuchi_batch_result_write_arrow", c_int32, [c_void_p, c_void_p, c_void_p, POINTER(Error)]),
    (
        "tieuchi_judge_arrow",
        c_int32,
        [
            c_void_p,
            c_void_p,
            c_void_p,
            POINTER(ArrowOptions),
            c_void_p,
            c_void_p,
            c_void_p,
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_judge_arrow_stream",
        c_int32,
        [c_void_p, c_void_p, POINTER(ArrowOptions), c_void_p, POINTER(Error)],
    ),
]


def declare(library: ctypes.CDLL) -> None:
    """Give every function of the library its types."""
    for name, result, arguments in FUNCTIONS:
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
