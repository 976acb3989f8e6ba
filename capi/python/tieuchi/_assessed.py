# SPDX-License-Identifier: Apache-2.0
"""Sets of assessed units, and what they come to by place, group, agency and period."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Iterable, Optional, Sequence

from . import _abi
from ._asking import Answer, c_str, choice, handles, number, sized
from ._assessment import Assessment
from ._buffers import INTEGERS, Column
from ._evaluator import Evaluator
from ._judging import BatchResult, Choices
from ._library import (
    Handle,
    array_of_strings,
    call,
    fill,
    fraction,
    items,
    library,
    produce,
    string,
    text_of,
)
from ._notebook import Shown, Table
from ._policies import policy_numbers
from ._rollup import Rollup
from ._unit import Unit
from ._values import Interval

if TYPE_CHECKING:
    from ._columns import ColumnBatch

CHANGES = {"newly_meeting": 1, "no_longer_meeting": 2, "entered": 3, "left": 4}
CAUSES = {"attributes": 4, "year": 5, "amendment": 6, "rulebook": 7, "data": 8, "units": 9}
MEASURES = {"standard_met": 1, "criteria_met": 3, "weighted_progress": 10}
GROUPINGS = {"parent": 1, "cohort": 2, "attribute": 3, "level": 4}


TALLIED = ("units", "pass", "fail", "unknown", "exempt")


def _tallied(name: str, found: Rollup) -> tuple[object, ...]:
    """A row: how the units of a group or a place are found."""
    return (name, found.units, *found.standard.values())


class AssessedUnits(Shown):
    """Units with what was found of them, all by one evaluator and under the same policies."""

    def __init__(self, handle: int, evaluator: Evaluator) -> None:
        self._handle = Handle(handle, "tieuchi_assessed_release")
        self.evaluator = evaluator

    @classmethod
    def assess(cls, evaluator: Evaluator, units: Iterable[Unit], missing: str = "unknown",
               declared: str = "fills_gaps") -> AssessedUnits:
        """Assess units; answers name them by their index here, or by their id."""
        return cls.of(evaluator, [evaluator.assess(unit, missing, declared) for unit in units])

    @classmethod
    def of(cls, evaluator: Evaluator, found: Iterable[Assessment]) -> AssessedUnits:
        """Put assessments of one evaluator and the same policies together."""
        kept = list(found)
        array, count = handles(one.handle for one in kept)
        return cls(produce("tieuchi_assessed_create", evaluator.handle, array, count), evaluator)

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    def __len__(self) -> int:
        return int(library().tieuchi_assessed_count(self.handle))

    def __getitem__(self, index: int) -> Assessment:
        if not 0 <= index < len(self):
            raise IndexError(index)
        handle = produce("tieuchi_assessed_assessment", self.handle, index)
        return Assessment(handle, self.evaluator, Handle(handle, "tieuchi_assessment_release"))

    @property
    def ids(self) -> list[str]:
        """Ids of the units, in unit order."""
        return [string("tieuchi_assessed_id", self.handle, i) for i in range(len(self))]

    def _caption(self) -> str:
        rules = self.evaluator
        return f"{len(self)} units by {rules.rulebook.id} on {rules.date}"

    def _table(self) -> Table:
        header = ("unit", "name", "verdict", "criteria_met", "weighted_progress")
        units = (self[index] for index in range(len(self)))
        return Table(header, ((one.unit_id, one.unit_name, one.verdict, one.score("criteria_met"),
                               one.score("weighted_progress")) for one in units), len(self))

    def rollup(self) -> Rollup:
        """What all units come to."""
        handle = produce("tieuchi_rollup_create", self.evaluator.handle)
        made = Rollup(Handle(handle, "tieuchi_rollup_release"), self.evaluator)
        call("tieuchi_rollup_add_set", handle, self.handle)
        return made


class UnitTree(Shown):
    """Places that lie in one another: (id, name, parent, level), in any order."""

    def __init__(self, places: Sequence[tuple[str, str, str, str]]) -> None:
        kept = [[text.encode() for text in place] for place in places]
        array = (_abi.Place * len(kept))(*(_abi.Place(*map(c_str, one)) for one in kept))
        handle = produce("tieuchi_unit_tree_create", array, len(kept))
        self._handle = Handle(handle, "tieuchi_unit_tree_release")
        self._places = [tuple(place) for place in places]

    def _caption(self) -> str:
        return f"{len(self._places)} places"

    def _table(self) -> Table:
        return Table(("place", "name", "parent", "level"), self._places)

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    def find(self, id: str) -> Optional[int]:
        """Number of a place; None where there is none of the id."""
        data = id.encode()
        found = int(library().tieuchi_unit_tree_find(self.handle, data, len(data)))
        return None if found < 0 else found

    def parent(self, index: int) -> Optional[int]:
        """Number of the place that a place lies in."""
        found = int(library().tieuchi_unit_tree_parent(self.handle, index))
        return None if found < 0 else found


class GroupedRollup(Answer):
    """A roll-up of units, and the same of every group, by `parent`, `cohort`, `attribute` with its
    id as subject, or `level` of a tree with its name as subject."""

    _json = "tieuchi_grouped_rollup_json"

    def __init__(self, units: AssessedUnits, by: str = "parent", subject: str = "",
                 tree: Optional[UnitTree] = None) -> None:
        self._begin(units.evaluator, by, subject, tree)
        call("tieuchi_grouped_rollup_add_set", self.handle, units.handle)

    @classmethod
    def of_columns(cls, batch: ColumnBatch, codes: Any, ids: Sequence[str], by: str = "parent",
                   subject: str = "", tree: Optional[UnitTree] = None,
                   **choices: Any) -> GroupedRollup:
        """Judge the rows of a batch and sum them up by group; as `add_columns`."""
        self = cls.__new__(cls)
        self._begin(batch.evaluator, by, subject, tree)
        self.add_columns(batch, codes, ids, **choices)
        return self

    def _begin(self, evaluator: Evaluator, by: str, subject: str,
               tree: Optional[UnitTree]) -> None:
        data = subject.encode()
        how = sized(_abi.Grouping)
        how.kind, how.subject = choice(GROUPINGS, by, "by"), c_str(data)
        how.tree = None if tree is None else tree.handle
        self.evaluator = evaluator
        handle = produce("tieuchi_grouped_rollup_create", evaluator.handle, ctypes.byref(how))
        Answer.__init__(self, handle, "tieuchi_grouped_rollup_release")
        self._by = f"{by} {subject}".strip()

    def add_columns(self, batch: ColumnBatch, codes: Any, ids: Sequence[str],
                    **choices: Any) -> BatchResult:
        """Judge the rows of a batch and add each to its group; what was found row by row.

        `codes` has a number a row, an array of 32-bit integers, into `ids`; below 0 means without
        group. Rows in error are in the result's failures and in no group. The other choices are
        those of `ColumnBatch.judge`.
        """
        numbers = Column(codes, batch.rows, what="codes")
        if numbers.view.type != INTEGERS[4]:
            raise TypeError("codes are 32-bit integers")
        names = [one.encode() for one in ids]
        asked = Choices(self.evaluator, **choices)
        into = Handle(produce("tieuchi_batch_result_create"), "tieuchi_batch_result_release")
        asked.run("tieuchi_grouped_rollup_add_columns", self.handle, batch.handle,
                  ctypes.byref(asked.options),
                  ctypes.cast(numbers.view.values, ctypes.POINTER(ctypes.c_int32)), batch.rows,
                  array_of_strings(names), len(names), into.value)
        return BatchResult(into, self.evaluator)

    def _caption(self) -> str:
        count = library().tieuchi_grouped_rollup_count(self.handle)
        return f"{self.all.units} units in {count} groups by {self._by}"

    def _table(self) -> Table:
        return Table(("group", *TALLIED), (_tallied(id, one) for id, one in self.groups.items()))

    def merge(self, other: GroupedRollup) -> None:
        """Add all units of another one of the same grouping: disjoint sets add up."""
        call("tieuchi_grouped_rollup_merge", self.handle, other.handle)

    @property
    def all(self) -> Rollup:
        """All units, each once."""
        handle = produce("tieuchi_grouped_rollup_all", self.handle)
        return Rollup(Handle(handle, "tieuchi_rollup_release"), self.evaluator)

    @property
    def groups(self) -> dict[str, Rollup]:
        """By id of the group, in its order; the empty id for units without group."""
        found = {}
        for index in range(library().tieuchi_grouped_rollup_count(self.handle)):
            id = _abi.Str()
            handle = produce(
                "tieuchi_grouped_rollup_group", self.handle, index, ctypes.byref(id))
            rollup = Rollup(Handle(handle, "tieuchi_rollup_release"), self.evaluator)
            found[text_of(id)] = rollup
        return found


class PlaceRollups(Answer):
    """Roll-ups of the places of a tree, of all units that lie in them at whatever depth."""

    _json = "tieuchi_place_rollups_json"

    def __init__(self, tree: UnitTree, units: AssessedUnits) -> None:
        handle = produce("tieuchi_place_rollups_create", tree.handle, units.handle)
        super().__init__(handle, "tieuchi_place_rollups_release")
        self.evaluator = units.evaluator
        self._names = [place[1] or place[0] for place in tree._places]

    def _caption(self) -> str:
        return f"{len(self._names)} places"

    def _table(self) -> Table:
        return Table(("place", *TALLIED), map(_tallied, self._names, self.places))

    @property
    def places(self) -> list[Rollup]:
        """By number of the place."""
        count = library().tieuchi_place_rollups_count(self.handle)
        made = (produce("tieuchi_place_rollups_item", self.handle, i) for i in range(count))
        return [Rollup(Handle(one, "tieuchi_rollup_release"), self.evaluator) for one in made]


@dataclass(frozen=True)
class AgencyTally:
    """The criteria that one agency answers for; an empty name for criteria without one."""

    agency: str
    criteria: tuple[str, ...]
    hardest: tuple[str, ...]
    passed: int
    failed: int
    unknown: int
    exempt: int
    pass_rate: Optional[Fraction]
    mean_met: Optional[Interval]


class AgencyList(Answer):
    """Criteria by the agencies that answer for them."""

    _json = "tieuchi_agency_list_json"

    def __init__(self, rollup: Rollup) -> None:
        handle = produce("tieuchi_agency_list_create", rollup._handle.value)
        super().__init__(handle, "tieuchi_agency_list_release")
        self.evaluator = rollup.evaluator

    @property
    def items(self) -> list[AgencyTally]:
        """In the order in which the rulebook first names the agencies."""
        count = library().tieuchi_agency_list_count(self.handle)
        return [self._item(index) for index in range(count)]

    def _caption(self) -> str:
        return f"{library().tieuchi_agency_list_count(self.handle)} agencies"

    def _table(self) -> Table:
        header = ("agency", "criteria", "pass", "fail", "unknown", "exempt", "pass rate", "hardest")
        return Table(header, ((one.agency, one.criteria, one.passed, one.failed, one.unknown,
                               one.exempt, one.pass_rate, one.hardest) for one in self.items))

    def _item(self, index: int) -> AgencyTally:
        one = fill(_abi.AgencyTally, "tieuchi_agency_list_item", self.handle, index)
        return AgencyTally(
            agency=text_of(one.agency),
            criteria=self._ids("tieuchi_agency_list_criteria", index),
            hardest=self._ids("tieuchi_agency_list_hardest", index),
            passed=getattr(one, "pass"),
            failed=one.fail,
            unknown=one.unknown,
            exempt=one.exempt,
            pass_rate=fraction(one.pass_rate) if one.pass_rate.denominator else None,
            mean_met=self._interval("tieuchi_agency_list_mean_met", index),
        )

    def _ids(self, name: str, index: int) -> tuple[str, ...]:
        criteria = self.evaluator.criteria
        return tuple(criteria[i].id for i in items(ctypes.c_int32, name, self.handle, index))


class PeriodComparison(Answer):
    """What changed from one period to another, and why; made by `compare_periods`."""

    _json = "tieuchi_period_comparison_json"

    def __init__(self, handle: int) -> None:
        super().__init__(handle, "tieuchi_period_comparison_release")

    @property
    def ids(self) -> list[str]:
        """Ids of all units, those before in their order, then those that entered."""
        count = library().tieuchi_period_comparison_count(self.handle)
        name = "tieuchi_period_comparison_unit"
        return [text_of(fill(_abi.UnitChange, name, self.handle, i).id) for i in range(count)]

    def changed(self, how: str) -> list[str]:
        """Ids of units: `newly_meeting`, `no_longer_meeting`, `entered` or `left`."""
        which = choice(CHANGES, how, "how")
        found = items(
            ctypes.c_int64, "tieuchi_period_comparison_units", self.handle, which)
        ids = self.ids
        return [ids[index] for index in found]

    def gained(self, unit: int) -> list[str]:
        """Ids of the criteria that a unit gained, in the order of the rulebooks."""
        return self._criteria("gained", unit)

    def lost(self, unit: int) -> list[str]:
        """Ids of the criteria that it lost."""
        return self._criteria("lost", unit)

    def _criteria(self, which: str, unit: int) -> list[str]:
        one = fill(_abi.UnitChange, "tieuchi_period_comparison_unit", self.handle, unit)
        name = f"tieuchi_period_comparison_{which}"
        return [text_of(fill(_abi.CriterionChange, name, self.handle, unit, i).id)
                for i in range(getattr(one, f"{which}_count"))]

    def _caption(self) -> str:
        return f"{library().tieuchi_period_comparison_count(self.handle)} units"

    def _table(self) -> Table:
        return Table(("change", "units", "ids"),
                     ((how.replace("_", " "), len(ids), ids)
                      for how, ids in ((how, self.changed(how)) for how in CHANGES)))

    def before(self, measure: str, unit: int = -1) -> Optional[Interval]:
        """What a unit, or the whole set, adds to a measure before."""
        return self._change(measure, unit, 1)

    def after(self, measure: str, unit: int = -1) -> Optional[Interval]:
        """The same after."""
        return self._change(measure, unit, 2)

    def parts(self, measure: str, unit: int = -1) -> dict[str, Fraction]:
        """What the lower end of the change is due to; the parts add up to the whole."""
        measured = choice(MEASURES, measure, "measure")
        name = "tieuchi_period_comparison_value"
        return {
            cause: number(name, self.handle, unit, measured, constant) or Fraction(0)
            for cause, constant in CAUSES.items()
        }

    def _change(self, measure: str, unit: int, change: int) -> Optional[Interval]:
        measured = choice(MEASURES, measure, "measure")
        return self._interval("tieuchi_period_comparison_value", unit, measured, change)


def compare_periods(before: AssessedUnits, after: AssessedUnits, missing: str = "unknown",
                    declared: str = "fills_gaps",
                    attribution: str = "in_sequence") -> PeriodComparison:
    """Compare the units of two dates, matched by id; `attribution` is `in_sequence` or
    `averaged`."""
    how = choice({"in_sequence": 1, "averaged": 2}, attribution, "attribution")
    options = _abi.PeriodOptions(
        ctypes.sizeof(_abi.PeriodOptions), *policy_numbers(missing, declared), how)
    return PeriodComparison(produce(
        "tieuchi_compare_periods", before.handle, after.handle, ctypes.byref(options)))
