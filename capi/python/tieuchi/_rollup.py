# SPDX-License-Identifier: Apache-2.0
"""Roll-ups: what a set of units comes to."""

from __future__ import annotations

import ctypes
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Optional

from . import _abi
from ._assessment import Assessment
from ._library import Handle, call, fill, fraction, interval, items, produce, produce_bytes, produce_text
from ._notebook import Shown, Table
from ._values import Interval, NodeTally

if TYPE_CHECKING:
    from ._evaluator import Evaluator

MEASURES = {"criteria_met": 3, "weighted_progress": 10}
STATISTICS = {"total": 1, "mean": 2, "minimum": 3, "maximum": 4}


class Rollup(Shown):
    """What a set of units comes to; made by `Evaluator.rollup`. Not for several threads at once."""

    def __init__(self, handle: Handle, evaluator: Evaluator) -> None:
        self._handle = handle
        self.evaluator = evaluator

    def add(self, assessment: Assessment) -> None:
        """Add one unit, assessed by the same evaluator under the same policies as the others."""
        call("tieuchi_rollup_add", self._handle.value, assessment.handle)

    def merge(self, other: Rollup) -> None:
        """Add all units of another roll-up: disjoint sets of units add up."""
        call("tieuchi_rollup_merge", self._handle.value, other._handle.value)

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    def serialise(self) -> bytes:
        """The roll-up as bytes, the same for the same content on every platform."""
        return produce_bytes("tieuchi_rollup_serialise", self._handle.value)

    @classmethod
    def deserialise(cls, data: bytes, evaluator: Evaluator) -> Rollup:
        """Read back what `serialise` gave, for an evaluator of the same rulebook and date."""
        handle = produce("tieuchi_rollup_deserialise", evaluator.handle, data, len(data))
        return cls(Handle(handle, "tieuchi_rollup_release"), evaluator)

    @property
    def units(self) -> int:
        """How many units were added."""
        return int(self._info.units)

    @property
    def standard(self) -> dict[str, int]:
        """Units by their verdict on the standard as a whole."""
        one = self._info
        return {
            "pass": getattr(one, "pass"),
            "fail": one.fail,
            "unknown": one.unknown,
            "exempt": one.exempt,
        }

    @property
    def held(self) -> int:
        """Units that hold the designation by decision."""
        return int(self._info.held)

    @property
    def held_without_meeting(self) -> int:
        """Of these, those that fail the standard now."""
        return int(self._info.held_without_meeting)

    def statistic(self, measure: str, statistic: str) -> Optional[Interval]:
        """`total`, `mean`, `minimum` or `maximum` of `criteria_met` or `weighted_progress`."""
        if measure not in MEASURES:
            raise ValueError(f"measure is one of {', '.join(MEASURES)}, not {measure!r}")
        if statistic not in STATISTICS:
            raise ValueError(f"statistic is one of {', '.join(STATISTICS)}, not {statistic!r}")
        return interval(
            "tieuchi_rollup_statistic",
            self._handle.value,
            MEASURES[measure],
            STATISTICS[statistic],
        )

    @property
    def distribution(self) -> list[int]:
        """Units by the lower end of criteria met, from 0 to the number of criteria."""
        return items(ctypes.c_int64, "tieuchi_rollup_distribution", self._handle.value)

    @property
    def grades(self) -> dict[str, int]:
        """Units by the id of their grade; those with several possible are `undecided_grades`."""
        counts = items(ctypes.c_int64, "tieuchi_rollup_grades", self._handle.value)
        return {grade.id: count for grade, count in zip(self.evaluator.grades, counts)}

    @property
    def undecided_grades(self) -> int:
        """Units with more than one grade possible."""
        return int(self._info.undecided_grades)

    @property
    def criteria(self) -> list[NodeTally]:
        """How units are found on the criteria, in document order."""
        ids = [one.id for one in self.evaluator.criteria]
        return [self._tally("tieuchi_rollup_criterion", i, id) for i, id in enumerate(ids)]

    @property
    def indicators(self) -> list[NodeTally]:
        """How units are found on the indicators, in document order."""
        ids = [one.id for one in self.evaluator.indicators]
        return [self._tally("tieuchi_rollup_indicator", i, id) for i, id in enumerate(ids)]

    @property
    def hardest(self) -> list[str]:
        """Ids of the criteria, hardest first."""
        numbers = items(ctypes.c_int32, "tieuchi_rollup_hardest", self._handle.value)
        return [self.evaluator.criteria[number].id for number in numbers]

    def to_json(self) -> str:
        """The roll-up as a `tieuchi-summary/1` document."""
        return produce_text("tieuchi_rollup_json", self._handle.value)

    def __repr__(self) -> str:
        met = self.standard["pass"]
        return f"<Rollup of {self.units} units, {met} meet the standard>"

    def _table(self) -> Table:
        header = ("criterion", "name", "pass", "fail", "unknown", "exempt", "pass rate")
        names = [one.name for one in self.evaluator.criteria]
        return Table(header, ((one.id, name, one.passed, one.failed, one.unknown, one.exempt,
                               one.pass_rate) for one, name in zip(self.criteria, names)))

    @property
    def _info(self) -> Any:
        return fill(_abi.RollupInfo, "tieuchi_rollup_get", self._handle.value)

    def _tally(self, name: str, index: int, id: str) -> NodeTally:
        one = fill(_abi.NodeTally, name, self._handle.value, index)
        rate: Optional[Fraction] = fraction(one.pass_rate) if one.pass_rate.denominator else None
        return NodeTally(
            id=id,
            passed=getattr(one, "pass"),
            failed=one.fail,
            unknown=one.unknown,
            exempt=one.exempt,
            basic=one.basic,
            pass_rate=rate,
        )
