# SPDX-License-Identifier: Apache-2.0
"""A live handle of every kind of question over many units, for the tests of misuse."""

import ctypes

from conftest import SMALL
from tieuchi import _abi, _library

TWO = SMALL.replace('"test/small"', '"test/two"')
LEVELS = b"""{"format": "tieuchi-programme/1", "levels": [
 {"id": "low", "rulebook": "test/small"},
 {"id": "high", "rulebook": "test/two", "derive": [{"leaf": "1.1", "share": "held"}]}]}"""
TARGETS = b"""{"format": "tieuchi-targets/1", "id": "t", "targets": [{"id": "1",
 "deadline": "2020-12-31", "when": {"every": {"measure": "criteria_met", "at_least": 2}}}]}"""


def sized(structure):
    """A structure that says its size, without anything else."""
    return structure(ctypes.sizeof(structure))


def text(value):
    one = _abi.Str()
    one.data = ctypes.cast(ctypes.c_char_p(value), ctypes.c_void_p)
    one.size = len(value)
    return one


def array(*handles):
    return (ctypes.c_void_p * len(handles))(*handles)


def levels(small):
    """A programme of two levels, with what was found of one unit on each."""
    import tieuchi

    high = tieuchi.Rulebook.read(TWO).evaluator("2020-06-30")
    both = array(small.handle, high.handle)
    programme, _ = _library.read_document("tieuchi_programme_read", LEVELS, len(LEVELS), both, 2)
    district = high.unit(id="d")
    commune = small.unit(id="c", parent="d", holds=["test/small"])
    lists = array(
        _library.produce("tieuchi_unit_list_create", array(commune.handle), 1),
        _library.produce("tieuchi_unit_list_create", array(district.handle), 1),
    )
    return programme, _library.produce("tieuchi_programme_assess", programme, lists, 2, None)


def costs_of(standings):
    """What one leaf costs, and a project."""
    costs = _library.produce("tieuchi_costs_create", standings)
    cost = sized(_abi.LeafCost)
    cost.has_raise, cost.place.leaf = 1, 3
    _library.call("tieuchi_costs_set_leaf", costs, ctypes.byref(cost))
    place = _abi.UnitLeaf(0, 1, 0)
    project = sized(_abi.Project)
    project.raises, project.raises_count = ctypes.pointer(place), 1
    _library.call("tieuchi_costs_add_project", costs, ctypes.byref(project))
    return costs


def stock_of(rules):
    """Handles by the name of their type; `rules` are those of the small rulebook."""
    produce = _library.produce
    unit = rules.unit(id="u", parent="p", attributes={"region": "north"},
                      observations={"1.1": "50"})
    found = rules.assess(unit)
    assessed = produce("tieuchi_assessed_create", rules.handle, array(found.handle), 1)
    by = sized(_abi.Grouping)
    by.kind = 1
    grouped = produce("tieuchi_grouped_rollup_create", rules.handle, ctypes.byref(by))
    _library.call("tieuchi_grouped_rollup_add_set", grouped, assessed)
    place = _abi.Place(text(b"p"), text(b""), text(b""), text(b"district"))
    tree = produce("tieuchi_unit_tree_create", ctypes.byref(place), 1)
    rollup = produce("tieuchi_rollup_create", rules.handle)
    programme, result = levels(rules)
    targets, _ = _library.read_document("tieuchi_targets_read", rules.handle, TARGETS, len(TARGETS))
    value = _abi.PeriodValue(text(b"2020-01-01"), text(b"1"), text(b"1"))
    method = produce("tieuchi_ranking_method_builtin", 3)
    ranking = produce("tieuchi_rank_units", assessed, method)
    table = produce("tieuchi_progress_table_create", assessed, 1)
    draws = sized(_abi.DrawOptions)
    draws.threads = draws.draws = draws.concentration = draws.top = 1
    standings = produce("tieuchi_standings_of", assessed)
    costs = costs_of(standings)
    goal = _abi.RoadmapGoal(ctypes.sizeof(_abi.RoadmapGoal), 1, 0, 0, 1, 0)
    return {
        "tieuchi_assessed": assessed,
        "tieuchi_unit_tree": tree,
        "tieuchi_grouped_rollup": grouped,
        "tieuchi_place_rollups": produce("tieuchi_place_rollups_create", tree, assessed),
        "tieuchi_agency_list": produce("tieuchi_agency_list_create", rollup),
        "tieuchi_period_comparison": produce("tieuchi_compare_periods", assessed, assessed, None),
        "tieuchi_programme": programme,
        "tieuchi_programme_result": result,
        "tieuchi_target_list": targets,
        "tieuchi_target_outcomes": produce("tieuchi_targets_judge", targets, assessed, None),
        "tieuchi_projection": produce(
            "tieuchi_projection_create", ctypes.byref(value), 1, b"2020-12-31", 10, b"2", 1),
        "tieuchi_ranking_method": method,
        "tieuchi_ranking": ranking,
        "tieuchi_method_comparison": produce("tieuchi_compare_rankings", ranking, ranking, 1),
        "tieuchi_deprivation_summary": produce("tieuchi_alkire_foster", assessed, None),
        "tieuchi_progress_table": table,
        "tieuchi_weight_sensitivity": produce(
            "tieuchi_sensitivity_to_weights", table, ctypes.byref(draws)),
        "tieuchi_weight_changes": produce("tieuchi_smallest_changes", table),
        "tieuchi_standings": standings,
        "tieuchi_costs": costs,
        "tieuchi_roadmap": produce("tieuchi_plan", costs, ctypes.byref(goal), None),
        "tieuchi_margins": produce("tieuchi_margins_of", assessed),
    }
