# SPDX-License-Identifier: Apache-2.0
"""Programmes of several levels, targets and projections."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from fractions import Fraction
from typing import Iterable, Optional, Sequence, Union

from . import _abi
from ._asking import Answer, Exact, c_str, exact_bytes, handles
from ._assessed import TALLIED, AssessedUnits
from ._assessment import verdict_name
from ._evaluator import Evaluator, assess_options
from ._library import Handle, fill, interval, library, produce, read_document, text_of
from ._notebook import Shown, Table, shown
from ._unit import Unit
from ._values import Interval


FORMS = ("", "all", "any", "not", "total", "mean", "share", "count", "every")
"""Words of TIEUCHI_TARGET_FORM_, by their number."""


class Programme(Shown):
    """Levels of units, each judged by what lies under it."""

    def __init__(self, text: Union[str, bytes], evaluators: Iterable[Evaluator]) -> None:
        """Read a `tieuchi-programme/1` document; DocumentError where it has errors."""
        self._evaluators = list(evaluators)
        data = text.encode() if isinstance(text, str) else text
        array, count = handles(one.handle for one in self._evaluators)
        handle, _ = read_document("tieuchi_programme_read", data, len(data), array, count)
        self._handle = Handle(handle, "tieuchi_programme_release")

    @property
    def levels(self) -> list[str]:
        """Ids of the levels, from the lowest to the highest."""
        count = library().tieuchi_programme_count(self._handle.value)
        return [text_of(self._level(index).id) for index in range(count)]

    def _caption(self) -> str:
        return ", ".join(self.levels)

    def _table(self) -> Table:
        rules = (self._evaluator(index) for index in range(len(self.levels)))
        return Table(("level", "rulebook", "date"),
                     ((level, one.rulebook.id, one.date) for level, one in zip(self.levels, rules)))

    def assess(self, units: Sequence[Sequence[Unit]], missing: str = "unknown",
               declared: str = "fills_gaps") -> ProgrammeResult:
        """Assess the units of all levels, from the bottom up."""
        options = assess_options(missing, declared)
        made = [self._list(level) for level in units]
        array, count = handles(one.value for one in made)
        handle = produce("tieuchi_programme_assess", self._handle.value, array, count,
                         ctypes.byref(options))
        return ProgrammeResult(handle, [self._evaluator(i) for i in range(count)])

    def _level(self, index: int) -> _abi.ProgrammeLevel:
        found: _abi.ProgrammeLevel = fill(
            _abi.ProgrammeLevel, "tieuchi_programme_level_at", self._handle.value, index)
        return found

    def _evaluator(self, index: int) -> Evaluator:
        handle = self._level(index).evaluator
        return next(one for one in self._evaluators if one.handle == handle)

    @staticmethod
    def _list(units: Sequence[Unit]) -> Handle:
        array, count = handles(unit.handle for unit in units)
        made = produce("tieuchi_unit_list_create", array, count)
        return Handle(made, "tieuchi_unit_list_release")


class ProgrammeResult(Answer):
    """What was found of the units of all levels; made by `Programme.assess`."""

    _json = "tieuchi_programme_result_json"

    def __init__(self, handle: int, evaluators: list[Evaluator]) -> None:
        super().__init__(handle, "tieuchi_programme_result_release")
        self._evaluators = evaluators

    def units(self, level: int) -> AssessedUnits:
        """The units of a level, with derived observations put in."""
        handle = produce("tieuchi_programme_result_units", self.handle, level)
        return AssessedUnits(handle, self._evaluators[level])

    def _caption(self) -> str:
        counts = (len(self.units(level)) for level in range(len(self._evaluators)))
        return "units " + ", ".join(map(str, counts)) + ", from the lowest level"

    def _table(self) -> Table:
        levels = (self.units(level).rollup() for level in range(len(self._evaluators)))
        return Table(("level", "rulebook", *TALLIED),
                     ((level, one.evaluator.rulebook.id, one.units, *one.standard.values())
                      for level, one in enumerate(levels)))

    def derived(self, level: int) -> list[Optional[Interval]]:
        """Values derived for the units of a level, by unit, then in the order of the level."""
        count = library().tieuchi_programme_result_derived_count(self.handle, level)
        name = "tieuchi_programme_result_value"
        return [self._interval(name, level, index) for index in range(count)]


@dataclass(frozen=True)
class TargetFact:
    """What was found of one fact of a target's test: at this JSON pointer, of this form, with the
    number that was compared, what was taken off it (of `more`), and what lacks."""

    pointer: str
    form: str
    outcome: str
    value: Optional[Interval]
    baseline: Optional[Interval]
    shortfall: Optional[Interval]
    members: int
    members_unknown: int
    units: tuple[tuple[int, str, Optional[Interval]], ...]


@dataclass(frozen=True)
class TargetOutcome:
    """What was found of a target; the units in the way by their index, with what was found."""

    id: str
    deadline: str
    outcome: str
    shortfall: Optional[Interval]
    units: tuple[tuple[int, str], ...]
    facts: tuple[TargetFact, ...]


class TargetList:
    """Targets, read from a `tieuchi-targets/1` document for one evaluator."""

    def __init__(self, text: Union[str, bytes], evaluator: Evaluator) -> None:
        """Read the document; DocumentError where it has errors."""
        data = text.encode() if isinstance(text, str) else text
        handle, _ = read_document("tieuchi_targets_read", evaluator.handle, data, len(data))
        self._handle = Handle(handle, "tieuchi_target_list_release")

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    def __len__(self) -> int:
        return int(fill(_abi.TargetListInfo, "tieuchi_target_list_get", self.handle).count)

    def __repr__(self) -> str:
        return f"<TargetList of {len(self)} targets>"

    def judge(self, units: AssessedUnits,
              baseline: Optional[AssessedUnits] = None) -> TargetOutcomes:
        """Judge all targets; without a baseline, facts about growth are unknown."""
        before = None if baseline is None else baseline.handle
        return TargetOutcomes(
            produce("tieuchi_targets_judge", self.handle, units.handle, before), self)


class TargetOutcomes(Answer):
    """What was found of targets; made by `TargetList.judge`."""

    _json = "tieuchi_target_outcomes_json"

    def __init__(self, handle: int, targets: TargetList) -> None:
        super().__init__(handle, "tieuchi_target_outcomes_release")
        self._targets = targets

    @property
    def items(self) -> list[TargetOutcome]:
        """By target, in document order."""
        return [self._item(index) for index in range(len(self._targets))]

    def _caption(self) -> str:
        reached = sum(one.outcome == "pass" for one in self.items)
        return f"{reached} of {len(self._targets)} reached"

    def _table(self) -> Table:
        header = ("target", "deadline", "outcome", "shortfall", "units in the way")
        return Table(header, ((one.id, one.deadline, one.outcome, one.shortfall, len(one.units))
                              for one in self.items))

    def _item(self, index: int) -> TargetOutcome:
        target = fill(_abi.Target, "tieuchi_target_list_item", self._targets.handle, index)
        one = fill(_abi.TargetOutcome, "tieuchi_target_outcomes_item", self.handle, index)
        name = "tieuchi_target_outcomes_unit"
        units = (fill(_abi.UnitInTheWay, name, self.handle, index, -1, i)
                 for i in range(one.unit_count))
        return TargetOutcome(
            id=text_of(target.id),
            deadline=text_of(target.deadline),
            outcome=verdict_name(one.outcome),
            shortfall=self._interval("tieuchi_target_outcomes_value", index, -1, 3),
            units=tuple((unit.unit, verdict_name(unit.found)) for unit in units),
            facts=tuple(self._fact(index, fact) for fact in range(one.fact_count)),
        )

    def _fact(self, target: int, index: int) -> TargetFact:
        one = fill(_abi.TargetFact, "tieuchi_target_outcomes_fact", self.handle, target, index)
        value, baseline, shortfall = (
            self._interval("tieuchi_target_outcomes_value", target, index, which)
            for which in (1, 2, 3))
        return TargetFact(
            pointer=text_of(one.pointer),
            form=FORMS[one.form],
            outcome=verdict_name(one.outcome),
            value=value,
            baseline=baseline,
            shortfall=shortfall,
            members=one.members,
            members_unknown=one.members_unknown,
            units=tuple(self._unit(target, index, i) for i in range(one.unit_count)),
        )

    def _unit(self, target: int, fact: int, index: int) -> tuple[int, str, Optional[Interval]]:
        one = fill(_abi.UnitInTheWay, "tieuchi_target_outcomes_unit", self.handle, target, fact,
                   index)
        lacks = self._interval(
            "tieuchi_target_outcomes_unit_shortfall", target, fact, index)
        return one.unit, verdict_name(one.found), lacks


class Projection(Answer):
    """A measure carried on to a deadline: what would be, not what is. No verdict is made of it."""

    _json = "tieuchi_projection_json"

    def __init__(self, values: Sequence[tuple[str, Exact]], deadline: str, bound: Exact) -> None:
        kept = [(when.encode(), exact_bytes(value)) for when, value in values]
        array = (_abi.PeriodValue * len(kept))(*(
            _abi.PeriodValue(c_str(when), c_str(value), c_str(value)) for when, value in kept))
        day, wanted = deadline.encode(), exact_bytes(bound)
        handle = produce("tieuchi_projection_create", array, len(kept), day, len(day), wanted,
                         len(wanted))
        super().__init__(handle, "tieuchi_projection_release")

    def _caption(self) -> str:
        return f"{shown(self.projected) or 'nothing'} projected"

    def _table(self) -> Table:
        rows = [("pace a year", self.pace), ("projected", self.projected),
                ("needed pace a year", self.needed_pace)]
        return Table(("", "value"), rows)

    @property
    def pace(self) -> Optional[Fraction]:
        """Growth a year of the straight line of least squares."""
        return self._number(2)

    @property
    def projected(self) -> Optional[Fraction]:
        """The last value plus that pace for the time that is left."""
        return self._number(3)

    @property
    def needed_pace(self) -> Optional[Fraction]:
        """Growth a year that would lead to the bound by the deadline."""
        return self._number(4)

    def _number(self, which: int) -> Optional[Fraction]:
        found = interval("tieuchi_projection_value", self.handle, which)
        return None if found is None else found.lower
