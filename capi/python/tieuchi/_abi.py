# SPDX-License-Identifier: Apache-2.0
"""The C interface as ctypes sees it: structures and functions of tieuchi.h, one by one.

Written by capi/tools/describe.py; not to be changed by hand. Nothing here is meant for users of the
package.
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
ProgressFunction = CFUNCTYPE(c_int32, c_int64, c_int64, c_void_p)
ExecutorFunction = CFUNCTYPE(c_int32, c_int32, c_void_p, c_void_p)
TextSourceFunction = CFUNCTYPE(c_int32, c_uint64, POINTER(c_char), c_size_t, POINTER(c_size_t), c_void_p)
ArrowSourceFunction = CFUNCTYPE(c_int32, c_void_p, c_void_p)
SolverFunction = CFUNCTYPE(c_int32, c_void_p, POINTER(c_uint8), POINTER(c_int32), c_void_p)
ReleaseFunction = CFUNCTYPE(None, c_void_p)


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


class AttributeValue(Structure):
    """tieuchi_attribute_value"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("has_value", c_int32),
        ("value", Str),
        ("number", Decimal),
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


class RowShape(Structure):
    """tieuchi_row_shape"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("kernel", c_int32),
        ("value_count", c_int32),
        ("words", c_int32),
        ("criteria_words", c_int32),
        ("context_count", c_int32),
    ]


class RowColumn(Structure):
    """tieuchi_row_column"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("kind", c_int32),
        ("scale", c_int32),
        ("column", c_int32),
    ]


class Wide(Structure):
    """tieuchi_wide"""

    _fields_ = [
        ("low", c_uint64),
        ("high", c_int64),
    ]


class RowFinding(Structure):
    """tieuchi_row_finding"""

    _fields_ = [
        ("score_lower", Wide),
        ("score_upper", Wide),
        ("criteria_passed", c_uint16),
        ("criteria_failed", c_uint16),
        ("criteria_unknown", c_uint16),
        ("criteria_exempt", c_uint16),
        ("standard", c_uint8),
        ("score", c_uint8),
        ("reserved", c_uint16),
        ("status", c_int32),
    ]


class Rows(Structure):
    """tieuchi_rows"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("missing", c_int32),
        ("scores", c_int32),
        ("reserved", c_int32),
        ("count", c_int64),
        ("value_stride", c_int64),
        ("word_stride", c_int64),
        ("contexts", POINTER(c_int32)),
        ("values", POINTER(c_int64)),
        ("present", POINTER(c_uint64)),
        ("truths", POINTER(c_uint64)),
        ("criteria_pass", POINTER(c_uint64)),
        ("criteria_fail", POINTER(c_uint64)),
        ("criteria_unknown", POINTER(c_uint64)),
        ("reserved_pointer", c_void_p),
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


class StreamOptions(Structure):
    """tieuchi_stream_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("ignore_other_ids", c_int32),
        ("separator", c_int32),
        ("decimal_mark", c_int32),
        ("portable", c_int32),
        ("floats", c_int32),
        ("block_bytes", c_int64),
        ("block_rows", c_int64),
    ]


class Place(Structure):
    """tieuchi_place"""

    _fields_ = [
        ("id", Str),
        ("name", Str),
        ("parent", Str),
        ("level", Str),
    ]


class Grouping(Structure):
    """tieuchi_grouping"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("kind", c_int32),
        ("subject", Str),
        ("tree", c_void_p),
        ("reserved", c_void_p),
    ]


class AgencyTally(Structure):
    """tieuchi_agency_tally"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("criteria_count", c_int32),
        ("agency", Str),
        ("pass", c_int64),
        ("fail", c_int64),
        ("unknown", c_int64),
        ("exempt", c_int64),
        ("basic", c_int64),
        ("pass_rate", Fraction),
    ]


class PeriodOptions(Structure):
    """tieuchi_period_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("missing", c_int32),
        ("declared", c_int32),
        ("attribution", c_int32),
    ]


class UnitChange(Structure):
    """tieuchi_unit_change"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("standard_before", c_int32),
        ("standard_after", c_int32),
        ("gained_count", c_int32),
        ("lost_count", c_int32),
        ("reserved", c_int32),
        ("before", c_int64),
        ("after", c_int64),
        ("id", Str),
        ("name", Str),
    ]


class CriterionChange(Structure):
    """tieuchi_criterion_change"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("before", c_int32),
        ("after", c_int32),
        ("reserved", c_int32),
        ("id", Str),
        ("attributes", Fraction),
        ("year", Fraction),
        ("amendment", Fraction),
        ("rulebook", Fraction),
        ("data", Fraction),
        ("units", Fraction),
    ]


class ProgrammeLevel(Structure):
    """tieuchi_programme_level"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("derive_count", c_int32),
        ("id", Str),
        ("evaluator", c_void_p),
        ("reserved", c_void_p),
    ]


class DerivedObservation(Structure):
    """tieuchi_derived_observation"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("derivation", c_int32),
        ("leaf", Str),
        ("from", Str),
        ("node", Str),
        ("of", Str),
        ("weight", Str),
        ("of_held", c_int32),
        ("of_is_attribute", c_int32),
        ("weight_is_attribute", c_int32),
        ("reserved", c_int32),
    ]


class DerivedValue(Structure):
    """tieuchi_derived_value"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("state", c_int32),
        ("unit", c_int64),
        ("derive", c_int32),
        ("children", c_int32),
        ("exempt", c_int32),
        ("unknown", c_int32),
    ]


class LevelDefinition(Structure):
    """tieuchi_level_definition"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("id", Str),
        ("evaluator", c_void_p),
        ("more", c_void_p),
        ("derive_count", c_uint64),
        ("derive", POINTER(POINTER(DerivedObservation))),
        ("reserved_pointer", c_void_p),
    ]


class TargetListInfo(Structure):
    """tieuchi_target_list_info"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("count", c_int32),
        ("id", Str),
        ("title_vi", Str),
        ("title_en", Str),
        ("source", Str),
        ("citation", Str),
        ("note", Str),
    ]


class Target(Structure):
    """tieuchi_target"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("form", c_int32),
        ("id", Str),
        ("deadline", Str),
        ("name_vi", Str),
        ("name_en", Str),
        ("source", Str),
        ("citation", Str),
        ("note", Str),
    ]


class TargetOutcome(Structure):
    """tieuchi_target_outcome"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("outcome", c_int32),
        ("fact_count", c_int64),
        ("unit_count", c_int64),
    ]


class TargetFact(Structure):
    """tieuchi_target_fact"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("form", c_int32),
        ("outcome", c_int32),
        ("reserved", c_int32),
        ("members", c_int64),
        ("members_unknown", c_int64),
        ("unit_count", c_int64),
        ("pointer", Str),
    ]


class UnitInTheWay(Structure):
    """tieuchi_unit_in_the_way"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("found", c_int32),
        ("unit", c_int64),
    ]


class PeriodValue(Structure):
    """tieuchi_period_value"""

    _fields_ = [
        ("when", Str),
        ("lower", Str),
        ("upper", Str),
    ]


class CriterionWeight(Structure):
    """tieuchi_criterion_weight"""

    _fields_ = [
        ("criterion", Str),
        ("weight", Decimal),
    ]


class PointsBand(Structure):
    """tieuchi_points_band"""

    _fields_ = [
        ("at_least", Decimal),
        ("points", Decimal),
    ]


class PointsRow(Structure):
    """tieuchi_points_row"""

    _fields_ = [
        ("criterion", Str),
        ("bands", POINTER(PointsBand)),
        ("reserved", c_void_p),
        ("band_count", c_uint64),
        ("exempt", Decimal),
        ("has_exempt", c_int32),
        ("padding", c_int32),
    ]


class DeprivationOptions(Structure):
    """tieuchi_deprivation_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("cutoff", Decimal),
        ("weight_count", c_uint64),
        ("weights", POINTER(CriterionWeight)),
        ("more", c_void_p),
    ]


class RankInput(Structure):
    """tieuchi_rank_input"""

    _fields_ = [
        ("lower", Str),
        ("upper", Str),
        ("degree", c_int64),
    ]


class RankingInfo(Structure):
    """tieuchi_ranking_info"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("order", c_int32),
        ("units", c_int64),
        ("ranked", c_int64),
        ("method", Str),
    ]


class RankEntry(Structure):
    """tieuchi_rank_entry"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("has_value", c_int32),
        ("best", c_int64),
        ("worst", c_int64),
        ("degree", c_int64),
    ]


class MethodComparisonInfo(Structure):
    """tieuchi_method_comparison_info"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("end", c_int32),
        ("first", Str),
        ("second", Str),
        ("units", c_int64),
        ("open", c_int64),
        ("without", c_int64),
        ("concordant", c_int64),
        ("discordant", c_int64),
        ("tied_first", c_int64),
        ("tied_second", c_int64),
        ("tied_both", c_int64),
    ]


class RankShift(Structure):
    """tieuchi_rank_shift"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("unit", c_int64),
        ("first", c_int64),
        ("second", c_int64),
    ]


class DrawOptions(Structure):
    """tieuchi_draw_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("threads", c_int32),
        ("seed", c_uint64),
        ("draws", c_int64),
        ("concentration", c_int64),
        ("top", c_int64),
    ]


class UnitSensitivity(Structure):
    """tieuchi_unit_sensitivity"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("stated", c_int64),
        ("best", c_int64),
        ("worst", c_int64),
        ("rank_5", c_int64),
        ("rank_50", c_int64),
        ("rank_95", c_int64),
        ("in_top", c_int64),
    ]


class WeightChange(Structure):
    """tieuchi_weight_change"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("is_there", c_int32),
        ("criterion", c_int32),
        ("reserved", c_int32),
        ("ahead", c_int64),
        ("behind", c_int64),
    ]


class UnitLeaf(Structure):
    """tieuchi_unit_leaf"""

    _fields_ = [
        ("unit", c_int64),
        ("leaf", c_int32),
        ("reserved", c_int32),
    ]


class LeafCost(Structure):
    """tieuchi_leaf_cost"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("has_raise", c_int32),
        ("has_observe", c_int32),
        ("months", c_int32),
        ("days", c_int32),
        ("reserved", c_int32),
        ("place", UnitLeaf),
        ("raise", Decimal),
        ("observe", Decimal),
    ]


class Project(Structure):
    """tieuchi_project"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("months", c_int32),
        ("days", c_int32),
        ("reserved", c_int32),
        ("cost", Decimal),
        ("id", Str),
        ("name", Str),
        ("raises", POINTER(UnitLeaf)),
        ("more", c_void_p),
        ("raises_count", c_uint64),
    ]


class RoadmapGoal(Structure):
    """tieuchi_roadmap_goal"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("kind", c_int32),
        ("unit", c_int64),
        ("units", c_int64),
        ("criteria", c_int32),
        ("reserved", c_int32),
    ]


class YearBudget(Structure):
    """tieuchi_year_budget"""

    _fields_ = [
        ("amount", Decimal),
        ("year", c_int32),
        ("reserved", c_int32),
    ]


class BinaryProgramme(Structure):
    """tieuchi_binary_programme"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("reserved", c_int32),
        ("variable_count", c_uint64),
        ("row_count", c_uint64),
        ("entry_count", c_uint64),
        ("objective", POINTER(c_int64)),
        ("row_start", POINTER(c_int32)),
        ("column", POINTER(c_int32)),
        ("value", POINTER(c_int64)),
        ("lower", POINTER(c_int64)),
        ("more", c_void_p),
    ]


class RoadmapOptions(Structure):
    """tieuchi_roadmap_options"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("assurance", c_int32),
        ("budget", Decimal),
        ("has_budget", c_int32),
        ("rounds", c_int32),
        ("node_limit", c_int64),
        ("year_count", c_uint64),
        ("years", POINTER(YearBudget)),
        ("more", c_void_p),
        ("start", Str),
        ("deadline", Str),
        ("solver", SolverFunction),
        ("payload", c_void_p),
    ]


class RoadmapInfo(Structure):
    """tieuchi_roadmap_info"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("outcome", c_int32),
        ("method", c_int32),
        ("solver_claims", c_int32),
        ("step_count", c_int64),
        ("criteria_met", c_int64),
        ("units_meeting", c_int64),
        ("upper_bound", c_int64),
        ("nodes", c_int64),
        ("price_count", c_int64),
        ("obstructed", c_int64),
        ("obstacle_count", c_int64),
    ]


class RoadmapChecked(Structure):
    """tieuchi_roadmap_checked"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("is_plan", c_int32),
        ("reaches_goal", c_int32),
        ("proves_cost", c_int32),
        ("proves_number", c_int32),
    ]


class RoadmapStep(Structure):
    """tieuchi_roadmap_step"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("kind", c_int32),
        ("year", c_int32),
        ("raises_count", c_int32),
        ("project", c_int64),
        ("place", UnitLeaf),
        ("cost", Decimal),
    ]


class Obstacle(Structure):
    """tieuchi_obstacle"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("kind", c_int32),
        ("index", c_int32),
        ("reserved", c_int32),
    ]


class UnitMargin(Structure):
    """tieuchi_unit_margin"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("meets", c_int32),
        ("can_be_lost", c_int32),
        ("can_be_gained", c_int32),
        ("leaf_count", c_int32),
        ("loss_count", c_int32),
        ("gain_count", c_int32),
        ("criteria_missing", c_int32),
    ]


class LeafMargin(Structure):
    """tieuchi_leaf_margin"""

    _fields_ = [
        ("struct_size", c_uint32),
        ("leaf", c_int32),
        ("verdict", c_int32),
        ("reserved", c_int32),
    ]


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
    ("tieuchi_grouping_name", Str, [c_int32]),
    ("tieuchi_end_name", Str, [c_int32]),
    ("tieuchi_attribution_name", Str, [c_int32]),
    ("tieuchi_derivation_name", Str, [c_int32]),
    ("tieuchi_derived_name", Str, [c_int32]),
    ("tieuchi_target_form_name", Str, [c_int32]),
    ("tieuchi_rank_order_name", Str, [c_int32]),
    ("tieuchi_standing_name", Str, [c_int32]),
    ("tieuchi_goal_name", Str, [c_int32]),
    ("tieuchi_assurance_name", Str, [c_int32]),
    ("tieuchi_step_name", Str, [c_int32]),
    ("tieuchi_obstacle_name", Str, [c_int32]),
    ("tieuchi_roadmap_method_name", Str, [c_int32]),
    ("tieuchi_roadmap_outcome_name", Str, [c_int32]),
    ("tieuchi_measure_of", c_int32, [c_char_p, c_size_t]),
    ("tieuchi_measure_is_plain", c_int32, [c_int32]),
    ("tieuchi_comparator_is_lower_bound", c_int32, [c_int32]),
    ("tieuchi_comparator_is_upper_bound", c_int32, [c_int32]),
    ("tieuchi_declared_verdict", c_int32, [c_int32]),
    (
        "tieuchi_combine_decide",
        c_int32,
        [c_int32, c_int32, c_int32, c_int32, c_int32, c_int32, POINTER(c_int32), POINTER(Error)],
    ),
    (
        "tieuchi_combine_needed",
        c_int32,
        [c_int32, c_int32, c_int32, c_int32, c_int32, c_int32, POINTER(c_int32), POINTER(Error)],
    ),
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
    (
        "tieuchi_ratio_compare_ratio",
        c_int32,
        [Decimal, Decimal, Decimal, Decimal, POINTER(c_int32), POINTER(Error)],
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
    (
        "tieuchi_assessment_attribute",
        c_int32,
        [c_void_p, c_int32, POINTER(AttributeValue), POINTER(Error)],
    ),
    (
        "tieuchi_assessment_writer_create",
        c_int32,
        [c_void_p, POINTER(AssessOptions), POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_assessment_writer_release", None, [c_void_p]),
    ("tieuchi_assessment_writer_add", c_int32, [c_void_p, c_void_p, POINTER(Error)]),
    ("tieuchi_assessment_writer_end", c_int32, [c_void_p, POINTER(Error)]),
    ("tieuchi_assessment_writer_take", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
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
    ("tieuchi_rollup_policies", c_int32, [c_void_p, POINTER(AssessOptions), POINTER(Error)]),
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
    ("tieuchi_column_view_init", c_int32, [POINTER(ColumnView), c_size_t]),
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
    ("tieuchi_rows_init", c_int32, [POINTER(Rows), c_size_t]),
    (
        "tieuchi_row_judge_create",
        c_int32,
        [c_void_p, POINTER(c_int32), c_size_t, c_int32, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_row_judge_release", None, [c_void_p]),
    ("tieuchi_row_judge_evaluator", c_void_p, [c_void_p]),
    ("tieuchi_row_judge_get", c_int32, [c_void_p, POINTER(RowShape), POINTER(Error)]),
    ("tieuchi_row_judge_column", c_int32, [c_void_p, c_int32, POINTER(RowColumn), POINTER(Error)]),
    (
        "tieuchi_row_judge_add_context",
        c_int32,
        [c_void_p, c_void_p, POINTER(c_int32), POINTER(Error)],
    ),
    ("tieuchi_row_judge_denominator", c_int32, [c_void_p, c_int32, POINTER(Wide), POINTER(Error)]),
    ("tieuchi_judge_rows", c_int32, [c_void_p, POINTER(Rows), POINTER(RowFinding), POINTER(Error)]),
    (
        "tieuchi_row_judge_unit",
        c_int32,
        [c_void_p, POINTER(Rows), c_int64, POINTER(c_void_p), POINTER(Error)],
    ),
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
    ("tieuchi_stream_options_init", c_int32, [POINTER(StreamOptions), c_size_t]),
    (
        "tieuchi_unit_stream_csv",
        c_int32,
        [
            c_void_p,
            TextSourceFunction,
            c_void_p,
            POINTER(StreamOptions),
            POINTER(c_void_p),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_unit_stream_arrow",
        c_int32,
        [
            c_void_p,
            ArrowSourceFunction,
            c_void_p,
            POINTER(StreamOptions),
            POINTER(c_void_p),
            POINTER(Error),
        ],
    ),
    ("tieuchi_unit_stream_release", None, [c_void_p]),
    ("tieuchi_unit_stream_is_wide", c_int32, [c_void_p]),
    ("tieuchi_unit_stream_taken", c_uint64, [c_void_p]),
    ("tieuchi_unit_stream_next", c_int32, [c_void_p, c_void_p, POINTER(c_int32), POINTER(Error)]),
    ("tieuchi_unit_stream_finish", c_int32, [c_void_p, c_void_p, POINTER(Error)]),
    ("tieuchi_unit_block_create", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_unit_block_release", None, [c_void_p]),
    ("tieuchi_unit_block_number", c_int64, [c_void_p]),
    ("tieuchi_unit_block_batch", c_void_p, [c_void_p]),
    ("tieuchi_unit_block_id", c_int32, [c_void_p, c_int64, POINTER(Str), POINTER(Error)]),
    ("tieuchi_unit_block_name", c_int32, [c_void_p, c_int64, POINTER(Str), POINTER(Error)]),
    ("tieuchi_unit_block_parent", c_int32, [c_void_p, c_int64, POINTER(Str), POINTER(Error)]),
    ("tieuchi_unit_block_read_unit", c_int32, [c_void_p, c_int64, c_void_p, POINTER(Error)]),
    ("tieuchi_python_destroy_capsule", None, [c_void_p]),
    ("tieuchi_python_drop", None, [c_void_p]),
    (
        "tieuchi_unit_list_create",
        c_int32,
        [POINTER(c_void_p), c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_assess_units",
        c_int32,
        [c_void_p, c_void_p, POINTER(AssessOptions), POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_assessed_create",
        c_int32,
        [c_void_p, POINTER(c_void_p), c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_assessed_retain", c_void_p, [c_void_p]),
    ("tieuchi_assessed_release", None, [c_void_p]),
    ("tieuchi_assessed_count", c_int64, [c_void_p]),
    ("tieuchi_assessed_evaluator", c_void_p, [c_void_p]),
    ("tieuchi_assessed_policies", c_int32, [c_void_p, POINTER(AssessOptions), POINTER(Error)]),
    ("tieuchi_assessed_id", c_int32, [c_void_p, c_int64, POINTER(Str), POINTER(Error)]),
    (
        "tieuchi_assessed_assessment",
        c_int32,
        [c_void_p, c_int64, POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_unit_tree_create",
        c_int32,
        [POINTER(Place), c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_unit_tree_of",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_unit_tree_retain", c_void_p, [c_void_p]),
    ("tieuchi_unit_tree_release", None, [c_void_p]),
    ("tieuchi_unit_tree_count", c_int32, [c_void_p]),
    ("tieuchi_unit_tree_place", c_int32, [c_void_p, c_int32, POINTER(Place), POINTER(Error)]),
    ("tieuchi_unit_tree_find", c_int32, [c_void_p, c_char_p, c_size_t]),
    ("tieuchi_unit_tree_parent", c_int32, [c_void_p, c_int32]),
    (
        "tieuchi_unit_tree_ancestor",
        c_int32,
        [c_void_p, c_char_p, c_size_t, c_char_p, c_size_t, c_char_p, c_size_t],
    ),
    ("tieuchi_grouping_init", c_int32, [POINTER(Grouping), c_size_t]),
    (
        "tieuchi_grouping_of",
        c_int32,
        [POINTER(Grouping), c_void_p, POINTER(Str), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_grouped_rollup_create",
        c_int32,
        [c_void_p, POINTER(Grouping), POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_grouped_rollup_release", None, [c_void_p]),
    ("tieuchi_grouped_rollup_add", c_int32, [c_void_p, c_void_p, POINTER(Error)]),
    ("tieuchi_grouped_rollup_add_set", c_int32, [c_void_p, c_void_p, POINTER(Error)]),
    (
        "tieuchi_grouped_rollup_add_columns",
        c_int32,
        [
            c_void_p,
            c_void_p,
            POINTER(BatchOptions),
            POINTER(c_int32),
            c_size_t,
            POINTER(Str),
            c_size_t,
            c_void_p,
            POINTER(Error),
        ],
    ),
    ("tieuchi_grouped_rollup_merge", c_int32, [c_void_p, c_void_p, POINTER(Error)]),
    ("tieuchi_grouped_rollup_all", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_grouped_rollup_count", c_int32, [c_void_p]),
    (
        "tieuchi_grouped_rollup_group",
        c_int32,
        [c_void_p, c_int32, POINTER(Str), POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_grouped_rollup_find",
        c_int32,
        [c_void_p, c_char_p, c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_grouped_rollup_by", c_int32, [c_void_p, POINTER(Grouping), POINTER(Error)]),
    ("tieuchi_grouped_rollup_equal", c_int32, [c_void_p, c_void_p]),
    ("tieuchi_grouped_rollup_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_rollup_add_set", c_int32, [c_void_p, c_void_p, POINTER(Error)]),
    ("tieuchi_rollup_can_merge", c_int32, [c_void_p, c_void_p]),
    ("tieuchi_rollup_equal", c_int32, [c_void_p, c_void_p]),
    (
        "tieuchi_place_rollups_create",
        c_int32,
        [c_void_p, c_void_p, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_place_rollups_release", None, [c_void_p]),
    ("tieuchi_place_rollups_count", c_int32, [c_void_p]),
    ("tieuchi_place_rollups_item", c_int32, [c_void_p, c_int32, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_place_rollups_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_agency_list_create", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_agency_list_release", None, [c_void_p]),
    ("tieuchi_agency_list_count", c_int32, [c_void_p]),
    (
        "tieuchi_agency_list_item",
        c_int32,
        [c_void_p, c_int32, POINTER(AgencyTally), POINTER(Error)],
    ),
    (
        "tieuchi_agency_list_criteria",
        c_int32,
        [c_void_p, c_int32, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_agency_list_hardest",
        c_int32,
        [c_void_p, c_int32, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_agency_list_mean_met",
        c_int32,
        [c_void_p, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_agency_list_mean_met_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_agency_list_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_period_options_init", c_int32, [POINTER(PeriodOptions), c_size_t]),
    (
        "tieuchi_compare_periods",
        c_int32,
        [c_void_p, c_void_p, POINTER(PeriodOptions), POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_compare_series",
        c_int32,
        [POINTER(c_void_p), c_size_t, POINTER(PeriodOptions), POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_period_comparison_release", None, [c_void_p]),
    ("tieuchi_period_comparison_count", c_int64, [c_void_p]),
    (
        "tieuchi_period_comparison_unit",
        c_int32,
        [c_void_p, c_int64, POINTER(UnitChange), POINTER(Error)],
    ),
    (
        "tieuchi_period_comparison_gained",
        c_int32,
        [c_void_p, c_int64, c_int32, POINTER(CriterionChange), POINTER(Error)],
    ),
    (
        "tieuchi_period_comparison_lost",
        c_int32,
        [c_void_p, c_int64, c_int32, POINTER(CriterionChange), POINTER(Error)],
    ),
    (
        "tieuchi_period_comparison_value",
        c_int32,
        [c_void_p, c_int64, c_int32, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_period_comparison_value_text",
        c_int32,
        [
            c_void_p,
            c_int64,
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
        "tieuchi_period_comparison_units",
        c_int32,
        [c_void_p, c_int32, POINTER(c_int64), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_period_comparison_before", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_period_comparison_after", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_period_comparison_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_programme_create",
        c_int32,
        [POINTER(POINTER(LevelDefinition)), c_size_t, c_void_p, POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_programme_read",
        c_int32,
        [
            c_char_p,
            c_size_t,
            POINTER(c_void_p),
            c_size_t,
            c_void_p,
            POINTER(c_void_p),
            POINTER(Error),
        ],
    ),
    ("tieuchi_programme_retain", c_void_p, [c_void_p]),
    ("tieuchi_programme_release", None, [c_void_p]),
    ("tieuchi_programme_count", c_int32, [c_void_p]),
    (
        "tieuchi_programme_level_at",
        c_int32,
        [c_void_p, c_int32, POINTER(ProgrammeLevel), POINTER(Error)],
    ),
    (
        "tieuchi_programme_derive",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(DerivedObservation), POINTER(Error)],
    ),
    (
        "tieuchi_programme_assess",
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
    ("tieuchi_programme_result_release", None, [c_void_p]),
    (
        "tieuchi_programme_result_units",
        c_int32,
        [c_void_p, c_int32, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_programme_result_derived_count", c_int64, [c_void_p, c_int32]),
    (
        "tieuchi_programme_result_derived",
        c_int32,
        [c_void_p, c_int32, c_int64, POINTER(DerivedValue), POINTER(Error)],
    ),
    (
        "tieuchi_programme_result_value",
        c_int32,
        [c_void_p, c_int32, c_int64, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_programme_result_value_text",
        c_int32,
        [
            c_void_p,
            c_int32,
            c_int64,
            c_int32,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_programme_result_unplaced",
        c_int32,
        [c_void_p, c_int32, POINTER(c_int64), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_programme_result_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_targets_read",
        c_int32,
        [c_void_p, c_char_p, c_size_t, c_void_p, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_target_list_retain", c_void_p, [c_void_p]),
    ("tieuchi_target_list_release", None, [c_void_p]),
    ("tieuchi_target_list_get", c_int32, [c_void_p, POINTER(TargetListInfo), POINTER(Error)]),
    ("tieuchi_target_list_item", c_int32, [c_void_p, c_int32, POINTER(Target), POINTER(Error)]),
    (
        "tieuchi_targets_judge",
        c_int32,
        [c_void_p, c_void_p, c_void_p, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_target_outcomes_release", None, [c_void_p]),
    (
        "tieuchi_target_outcomes_item",
        c_int32,
        [c_void_p, c_int32, POINTER(TargetOutcome), POINTER(Error)],
    ),
    (
        "tieuchi_target_outcomes_fact",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(TargetFact), POINTER(Error)],
    ),
    (
        "tieuchi_target_outcomes_value",
        c_int32,
        [c_void_p, c_int32, c_int32, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_target_outcomes_value_text",
        c_int32,
        [
            c_void_p,
            c_int32,
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
        "tieuchi_target_outcomes_unit",
        c_int32,
        [c_void_p, c_int32, c_int32, c_int64, POINTER(UnitInTheWay), POINTER(Error)],
    ),
    (
        "tieuchi_target_outcomes_unit_shortfall",
        c_int32,
        [c_void_p, c_int32, c_int32, c_int64, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_target_outcomes_unit_shortfall_text",
        c_int32,
        [
            c_void_p,
            c_int32,
            c_int32,
            c_int64,
            c_int32,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    ("tieuchi_target_outcomes_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_projection_create",
        c_int32,
        [
            POINTER(PeriodValue),
            c_size_t,
            c_char_p,
            c_size_t,
            c_char_p,
            c_size_t,
            POINTER(c_void_p),
            POINTER(Error),
        ],
    ),
    ("tieuchi_projection_release", None, [c_void_p]),
    ("tieuchi_projection_from", Str, [c_void_p]),
    ("tieuchi_projection_deadline", Str, [c_void_p]),
    ("tieuchi_projection_value", c_int32, [c_void_p, c_int32, POINTER(Interval), POINTER(Error)]),
    (
        "tieuchi_projection_value_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_projection_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_years_of",
        c_int32,
        [c_char_p, c_size_t, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_natural_order", c_int32, [c_int32]),
    ("tieuchi_ranking_method_builtin", c_int32, [c_int32, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_ranking_method_custom",
        c_int32,
        [POINTER(Method), c_int32, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_ranking_method_weakest_criterion", c_int32, [POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_ranking_method_geometric_mean",
        c_int32,
        [c_void_p, POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_ranking_method_points_table",
        c_int32,
        [c_char_p, c_size_t, POINTER(PointsRow), c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_deprivation_options_init", c_int32, [POINTER(DeprivationOptions), c_size_t]),
    (
        "tieuchi_ranking_method_deprivation",
        c_int32,
        [POINTER(DeprivationOptions), c_int32, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_ranking_method_release", None, [c_void_p]),
    ("tieuchi_ranking_method_name", Str, [c_void_p]),
    ("tieuchi_ranking_method_order", c_int32, [c_void_p]),
    ("tieuchi_rank_units", c_int32, [c_void_p, c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_rank_values",
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_int32,
            POINTER(RankInput),
            c_size_t,
            POINTER(c_void_p),
            POINTER(Error),
        ],
    ),
    ("tieuchi_ranking_release", None, [c_void_p]),
    ("tieuchi_ranking_get", c_int32, [c_void_p, POINTER(RankingInfo), POINTER(Error)]),
    ("tieuchi_ranking_entry", c_int32, [c_void_p, c_int64, POINTER(RankEntry), POINTER(Error)]),
    ("tieuchi_ranking_value", c_int32, [c_void_p, c_int64, POINTER(Interval), POINTER(Error)]),
    (
        "tieuchi_ranking_value_text",
        c_int32,
        [c_void_p, c_int64, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_ranking_listed",
        c_int32,
        [c_void_p, POINTER(c_int64), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_ranking_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_compare_roots",
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_int64,
            c_char_p,
            c_size_t,
            c_int64,
            POINTER(c_int32),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_root_text",
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_int64,
            c_int32,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_alkire_foster",
        c_int32,
        [c_void_p, POINTER(DeprivationOptions), POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_deprivation_summary_release", None, [c_void_p]),
    ("tieuchi_deprivation_summary_units", c_int64, [c_void_p]),
    ("tieuchi_deprivation_summary_without", c_int64, [c_void_p]),
    (
        "tieuchi_deprivation_summary_value",
        c_int32,
        [c_void_p, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_deprivation_summary_value_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_deprivation_summary_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_compare_rankings",
        c_int32,
        [c_void_p, c_void_p, c_int32, POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_compare_methods",
        c_int32,
        [c_void_p, POINTER(c_void_p), c_size_t, c_int32, POINTER(c_void_p), POINTER(Error)],
    ),
    (
        "tieuchi_correlate",
        c_int32,
        [POINTER(c_int64), POINTER(c_int64), c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_method_comparison_release", None, [c_void_p]),
    (
        "tieuchi_method_comparison_get",
        c_int32,
        [c_void_p, POINTER(MethodComparisonInfo), POINTER(Error)],
    ),
    (
        "tieuchi_method_comparison_digits",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_method_comparison_square",
        c_int32,
        [c_void_p, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_method_comparison_square_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_method_comparison_sum",
        c_int32,
        [c_void_p, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_method_comparison_sum_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_method_comparison_shift",
        c_int32,
        [c_void_p, c_int64, POINTER(RankShift), POINTER(Error)],
    ),
    (
        "tieuchi_method_comparison_winners",
        c_int32,
        [c_void_p, POINTER(c_int64), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_method_comparison_losers",
        c_int32,
        [c_void_p, POINTER(c_int64), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_method_comparison_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_progress_table_create",
        c_int32,
        [c_void_p, c_int32, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_progress_table_retain", c_void_p, [c_void_p]),
    ("tieuchi_progress_table_release", None, [c_void_p]),
    (
        "tieuchi_progress_table_with_weight",
        c_int32,
        [c_void_p, c_int32, c_char_p, c_size_t, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_progress_table_criteria", c_int32, [c_void_p]),
    (
        "tieuchi_progress_table_weight",
        c_int32,
        [c_void_p, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_progress_table_weight_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_progress_table_value",
        c_int32,
        [c_void_p, c_int64, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_progress_table_value_text",
        c_int32,
        [
            c_void_p,
            c_int64,
            c_int32,
            c_int32,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    ("tieuchi_draw_options_init", c_int32, [POINTER(DrawOptions), c_size_t]),
    (
        "tieuchi_sensitivity_to_weights",
        c_int32,
        [c_void_p, POINTER(DrawOptions), POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_weight_sensitivity_release", None, [c_void_p]),
    (
        "tieuchi_weight_sensitivity_unit",
        c_int32,
        [c_void_p, c_int64, POINTER(UnitSensitivity), POINTER(Error)],
    ),
    (
        "tieuchi_weight_sensitivity_parameters",
        c_int32,
        [c_void_p, POINTER(c_int64), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_weight_sensitivity_top_unchanged", c_int64, [c_void_p]),
    ("tieuchi_weight_sensitivity_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_draw_weights",
        c_int32,
        [POINTER(c_int64), c_size_t, c_uint64, c_int64, POINTER(c_uint64), POINTER(Error)],
    ),
    ("tieuchi_smallest_changes", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_nearest_change",
        c_int32,
        [c_void_p, c_int64, c_int64, c_int32, POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_weight_changes_release", None, [c_void_p]),
    ("tieuchi_weight_changes_steps", c_int64, [c_void_p]),
    (
        "tieuchi_weight_changes_item",
        c_int32,
        [c_void_p, c_int32, c_int64, POINTER(WeightChange), POINTER(Error)],
    ),
    (
        "tieuchi_weight_changes_weight",
        c_int32,
        [c_void_p, c_int32, c_int64, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_weight_changes_weight_text",
        c_int32,
        [
            c_void_p,
            c_int32,
            c_int64,
            c_int32,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    (
        "tieuchi_weight_changes_change",
        c_int32,
        [c_void_p, c_int32, c_int64, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_weight_changes_change_text",
        c_int32,
        [
            c_void_p,
            c_int32,
            c_int64,
            c_int32,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    ("tieuchi_weight_changes_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_standings_of", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_standings_assess",
        c_int32,
        [c_void_p, c_void_p, POINTER(AssessOptions), POINTER(c_void_p), POINTER(Error)],
    ),
    ("tieuchi_standings_retain", c_void_p, [c_void_p]),
    ("tieuchi_standings_release", None, [c_void_p]),
    ("tieuchi_standings_evaluator", c_void_p, [c_void_p]),
    ("tieuchi_standings_policies", c_int32, [c_void_p, POINTER(AssessOptions), POINTER(Error)]),
    ("tieuchi_standings_count", c_int64, [c_void_p]),
    ("tieuchi_standings_find", c_int64, [c_void_p, c_char_p, c_size_t]),
    ("tieuchi_standings_id", c_int32, [c_void_p, c_int64, POINTER(Str), POINTER(Error)]),
    (
        "tieuchi_standings_leaves",
        c_int32,
        [c_void_p, c_int64, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_standings_on_indicators",
        c_int32,
        [c_void_p, c_int64, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_standings_on_criteria",
        c_int32,
        [c_void_p, c_int64, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_standings_presupposed",
        c_int32,
        [c_void_p, c_int64, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_costs_create", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    (
        "tieuchi_costs_read",
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
        "tieuchi_costs_read_csv",
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
    ("tieuchi_costs_release", None, [c_void_p]),
    ("tieuchi_costs_set_leaf", c_int32, [c_void_p, POINTER(LeafCost), POINTER(Error)]),
    ("tieuchi_costs_add_project", c_int32, [c_void_p, POINTER(Project), POINTER(Error)]),
    ("tieuchi_costs_leaf_count", c_int64, [c_void_p]),
    ("tieuchi_costs_leaf", c_int32, [c_void_p, c_int64, POINTER(LeafCost), POINTER(Error)]),
    ("tieuchi_costs_project_count", c_int64, [c_void_p]),
    ("tieuchi_costs_project", c_int32, [c_void_p, c_int64, POINTER(Project), POINTER(Error)]),
    (
        "tieuchi_costs_project_raises",
        c_int32,
        [c_void_p, c_int64, POINTER(UnitLeaf), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_finish",
        c_int32,
        [
            c_char_p,
            c_size_t,
            c_int32,
            c_int32,
            POINTER(c_char),
            c_size_t,
            POINTER(c_size_t),
            POINTER(Error),
        ],
    ),
    ("tieuchi_roadmap_goal_init", c_int32, [POINTER(RoadmapGoal), c_size_t]),
    ("tieuchi_roadmap_options_init", c_int32, [POINTER(RoadmapOptions), c_size_t]),
    (
        "tieuchi_plan",
        c_int32,
        [
            c_void_p,
            POINTER(RoadmapGoal),
            POINTER(RoadmapOptions),
            POINTER(c_void_p),
            POINTER(Error),
        ],
    ),
    ("tieuchi_roadmap_release", None, [c_void_p]),
    ("tieuchi_roadmap_get", c_int32, [c_void_p, POINTER(RoadmapInfo), POINTER(Error)]),
    ("tieuchi_roadmap_number", c_int32, [c_void_p, c_int32, POINTER(Interval), POINTER(Error)]),
    (
        "tieuchi_roadmap_number_text",
        c_int32,
        [c_void_p, c_int32, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_roadmap_step_at", c_int32, [c_void_p, c_int64, POINTER(RoadmapStep), POINTER(Error)]),
    (
        "tieuchi_roadmap_step_at_worst",
        c_int32,
        [c_void_p, c_int64, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_roadmap_step_at_worst_text",
        c_int32,
        [c_void_p, c_int64, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_roadmap_step_raises",
        c_int32,
        [c_void_p, c_int64, POINTER(UnitLeaf), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_roadmap_obstacle", c_int32, [c_void_p, c_int64, POINTER(Obstacle), POINTER(Error)]),
    ("tieuchi_roadmap_priced", c_int32, [c_void_p, c_int64, POINTER(UnitLeaf), POINTER(Error)]),
    ("tieuchi_roadmap_price", c_int32, [c_void_p, c_int64, POINTER(Interval), POINTER(Error)]),
    (
        "tieuchi_roadmap_price_text",
        c_int32,
        [c_void_p, c_int64, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_roadmap_check", c_int32, [c_void_p, POINTER(RoadmapChecked), POINTER(Error)]),
    ("tieuchi_roadmap_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_margins_of", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
    ("tieuchi_margins_release", None, [c_void_p]),
    ("tieuchi_margins_unit", c_int32, [c_void_p, c_int64, POINTER(UnitMargin), POINTER(Error)]),
    ("tieuchi_margins_gap", c_int32, [c_void_p, c_int64, POINTER(Interval), POINTER(Error)]),
    (
        "tieuchi_margins_gap_text",
        c_int32,
        [c_void_p, c_int64, c_int32, POINTER(c_char), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_margins_leaf",
        c_int32,
        [c_void_p, c_int64, c_int32, POINTER(LeafMargin), POINTER(Error)],
    ),
    (
        "tieuchi_margins_distance",
        c_int32,
        [c_void_p, c_int64, c_int32, c_int32, POINTER(Interval), POINTER(Error)],
    ),
    (
        "tieuchi_margins_distance_text",
        c_int32,
        [
            c_void_p,
            c_int64,
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
        "tieuchi_margins_loss",
        c_int32,
        [c_void_p, c_int64, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_margins_gain",
        c_int32,
        [c_void_p, c_int64, POINTER(c_int32), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    (
        "tieuchi_margins_near_misses",
        c_int32,
        [c_void_p, POINTER(c_int64), c_size_t, POINTER(c_size_t), POINTER(Error)],
    ),
    ("tieuchi_margins_json", c_int32, [c_void_p, POINTER(c_void_p), POINTER(Error)]),
]


def declare(library: ctypes.CDLL) -> None:
    """Give every function of the library its types."""
    for name, result, arguments in FUNCTIONS:
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
