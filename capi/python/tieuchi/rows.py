# SPDX-License-Identifier: Apache-2.0
"""Units as rows of plain integers, one or many in a call; the results are those of `assess`.

    from tieuchi.rows import RowJudge

    judge = RowJudge(rules, places={"3.1": 1})
    context = judge.context(rules.unit(attributes={"region": "btb"}))
    column = judge.columns["3.1"]
    values = array("q", [0] * judge.value_count)
    present = array("Q", [0] * judge.words)
    values[column.column] = 855  # 85.5
    present[0] |= 1 << column.column
    found = judge.judge([context], values, present)
    print(found.verdict(0), found.score(0))
"""

from __future__ import annotations

import ctypes
from array import array
from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Mapping, Optional, Sequence

from . import _abi
from ._buffers import Held
from ._judging import KERNELS
from ._library import Handle, call, fill, library, produce, text_of
from ._policies import policy_numbers
from ._unit import Unit
from ._values import Interval

if TYPE_CHECKING:
    from ._evaluator import Evaluator

KINDS = {1: "number", 2: "level", 3: "truth"}
NO_SCORE, GIVEN, APART = 0, 1, 2


@dataclass(frozen=True)
class RowColumn:
    """Where the value of a leaf lies in a row."""

    id: str
    kind: str  #: `number`, `level` or `truth`
    scale: int  #: an integer stands for `value / 10**scale`
    column: int  #: among `values`, and of the leaf's bits


class RowJudge:
    """Judges rows of one evaluator. Contexts are added from one thread at a time, while no other
    uses it; several may judge.

    `places` says by id how many places the numbers have at least; a leaf has more where its bounds
    need them, see `columns`.
    """

    def __init__(
        self,
        evaluator: Evaluator,
        places: Optional[Mapping[str, int]] = None,
        kernel: str = "automatic",
    ) -> None:
        if kernel not in KERNELS:
            raise ValueError(f"kernel is one of {', '.join(KERNELS)}, not {kernel!r}")
        ids = [leaf.id for leaf in evaluator.leaves]
        if unknown := set(places or {}) - set(ids):
            raise ValueError(f"no leaf has the id {min(unknown)!r}")
        wanted = [(places or {}).get(id, 0) for id in ids]
        handle = produce(
            "tieuchi_row_judge_create",
            evaluator.handle,
            (ctypes.c_int32 * len(ids))(*wanted),
            len(ids),
            KERNELS[kernel],
        )
        self._handle = Handle(handle, "tieuchi_row_judge_release")
        self.evaluator = evaluator
        shape = fill(_abi.RowShape, "tieuchi_row_judge_get", handle)
        self.kernel = next(name for name, number in KERNELS.items() if number == shape.kernel)
        self.value_count = int(shape.value_count)
        self.words = int(shape.words)
        self.criteria_words = int(shape.criteria_words)
        self.columns = {id: self._column(leaf, id) for leaf, id in enumerate(ids)}

    def _column(self, leaf: int, id: str) -> RowColumn:
        one = fill(_abi.RowColumn, "tieuchi_row_judge_column", self._handle.value, leaf)
        return RowColumn(id, KINDS[one.kind], one.scale, one.column)

    def context(self, like: Unit) -> int:
        """The number of the context of units with the attributes and designations of this one."""
        number = ctypes.c_int32()
        call(
            "tieuchi_row_judge_add_context",
            self._handle.value,
            like.handle,
            ctypes.byref(number),
        )
        return number.value

    def denominator(self, context: int) -> int:
        """What the scores of a context are numerators over; 0 where none is given."""
        found = _abi.Wide()
        call("tieuchi_row_judge_denominator", self._handle.value, context, ctypes.byref(found))
        return integer(found)

    def judge(
        self,
        contexts: Any,
        values: Any,
        present: Any,
        truths: Any = None,
        *,
        missing: str = "unknown",
        scores: bool = True,
    ) -> RowFindings:
        """Judge rows: `value_count` integers of 64 bits a row, one row behind the other, `words`
        words of 64 bits in `present` and in `truths`, and the number of its context for each.

        Arrays are anything contiguous with the buffer protocol (array.array, numpy) that is of
        that many bytes; contexts may be a list, or of 32-bit integers. Nothing is copied.
        """
        if isinstance(contexts, (list, tuple)):
            contexts = array("i", contexts)
        held = [_held(contexts, "contexts", 4)]
        rows = held[0].size // 4
        given = _abi.Rows(
            struct_size=ctypes.sizeof(_abi.Rows),
            missing=policy_numbers(missing, "fills_gaps")[0],
            scores=1 if scores else 0,
            count=rows,
            value_stride=self.value_count,
            word_stride=self.words,
            contexts=ctypes.cast(held[0].address, ctypes.POINTER(ctypes.c_int32)),
        )
        parts = [("values", values, self.value_count, ctypes.c_int64),
                 ("present", present, self.words, ctypes.c_uint64)]
        if truths is not None:
            parts.append(("truths", truths, self.words, ctypes.c_uint64))
        for name, memory, width, kind in parts:
            held.append(_held(memory, name, 8, rows * width))
            setattr(given, name, ctypes.cast(held[-1].address, ctypes.POINTER(kind)))
        return RowFindings(self, given, held)

    def _unit(self, given: _abi.Rows, row: int) -> Unit:
        handle = produce("tieuchi_row_judge_unit", self._handle.value, ctypes.byref(given), row)
        return Unit(Handle(handle, "tieuchi_unit_release"), self.evaluator)

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    def __repr__(self) -> str:
        return f"<RowJudge of {self.value_count} integers and {len(self.columns)} leaves>"


class RowFindings:
    """What was found of rows. Keeps the caller's arrays, which must stay as they are."""

    def __init__(self, judge: RowJudge, given: _abi.Rows, keep: Sequence[object]) -> None:
        self._judge = judge
        self._given = given
        self._keep = keep
        rows, words = given.count, judge.criteria_words
        self._findings = (_abi.RowFinding * rows)()
        self._masks = [(ctypes.c_uint64 * (rows * words))() for _ in range(3)]
        given.criteria_pass, given.criteria_fail, given.criteria_unknown = self._masks
        call("tieuchi_judge_rows", judge.handle, ctypes.byref(given), self._findings)

    def __len__(self) -> int:
        return int(self._given.count)

    @property
    def data(self) -> memoryview:
        """Everything as it lies in memory: `tieuchi_row_finding`, 48 bytes a row."""
        return memoryview(self._findings).cast("B")

    def status(self, row: int) -> int:
        """0, or the code of what is wrong with the row."""
        return int(self._findings[row].status)

    def verdict(self, row: int) -> Optional[str]:
        """Whether the unit meets the standard; None for a row in error."""
        one = self._findings[row]
        return None if one.status else text_of(library().tieuchi_verdict_name(one.standard))

    def counts(self, row: int) -> tuple[int, int, int, int]:
        """Criteria that pass, fail, are unknown, are exempt."""
        one = self._findings[row]
        return (
            one.criteria_passed, one.criteria_failed, one.criteria_unknown, one.criteria_exempt
        )

    def masks(self, row: int) -> tuple[int, int, int]:
        """Criteria that pass, fail, are unknown, as bits; a criterion in none is exempt."""
        words = self._judge.criteria_words
        first = range(len(self))[row] * words
        passes, fails, unknown = (
            sum(mask[first + word] << (64 * word) for word in range(words)) for mask in self._masks
        )
        return passes, fails, unknown

    def score(self, row: int) -> Optional[Interval]:
        """Weighted progress, exactly; None where there is none. Asked of the evaluator of single
        units where the finding does not say it."""
        one = self._findings[row]
        if one.score == NO_SCORE:
            return None
        if one.score == APART:
            missing = "fail" if self._given.missing == 2 else "unknown"
            return self._judge.evaluator.count(self.unit(row), missing).weighted_progress
        over = self._judge.denominator(self._given.contexts[range(len(self))[row]])
        return Interval(
            Fraction(integer(one.score_lower), over), Fraction(integer(one.score_upper), over)
        )

    def unit(self, row: int) -> Unit:
        """The unit that a row stands for, to be assessed and explained."""
        return self._judge._unit(self._given, range(len(self))[row])


def integer(halves: _abi.Wide) -> int:
    """A 128-bit integer."""
    return int(halves.high << 64 | halves.low)


def _held(memory: Any, what: str, width: int, count: Optional[int] = None) -> Held:
    view = memoryview(memory)
    if view.itemsize != width or view.format.lstrip("@=<>!") not in "ilqILQ":
        raise TypeError(f"{what} holds no integers of {8 * width} bits")
    held = Held(memory)
    if count is not None and held.size != count * width:
        raise ValueError(f"{what} has {held.size // width} elements, not {count}")
    return held


__all__ = ["RowColumn", "RowFindings", "RowJudge"]
