# SPDX-License-Identifier: Apache-2.0
"""Judging columns: the caller's choices, and what is found."""

from __future__ import annotations

import ctypes
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from functools import cached_property
from typing import TYPE_CHECKING, Any, Callable, Iterable, Optional, Union

from . import _abi
from ._capsules import ArrayCapsules
from ._library import (
    Handle,
    call,
    callbacks,
    check,
    fill,
    interval,
    library,
    new_error,
    produce,
    text_of,
)
from ._notebook import Shown, Table
from ._policies import policy_numbers
from ._rollup import Rollup
from ._values import Interval, RowFailure

if TYPE_CHECKING:
    from ._evaluator import Evaluator

OUTPUTS = {
    "standard": 1,
    "counts": 2,
    "criteria_masks": 4,
    "indicator_masks": 8,
    "scores": 16,
    "grades": 32,
    "summary": 64,
    "basic_masks": 128,
}
KERNELS = {"automatic": 0, "scalar": 1, "plain": 2, "avx2": 3, "avx512": 4}

Outputs = Union[str, Iterable[str]]
Progress = Callable[[int, int], object]


def kernels() -> list[str]:
    """The kernels that this machine can run."""
    return [
        name
        for name, number in KERNELS.items()
        if number and library().tieuchi_kernel_available(number)
    ]


def outputs_number(outputs: Outputs) -> int:
    """Words as the bits of C; `all` for all of them."""
    words = outputs.replace(",", " ").split() if isinstance(outputs, str) else list(outputs)
    number = 0
    for word in words:
        if word != "all" and word not in OUTPUTS:
            raise ValueError(f"outputs are all or some of {', '.join(OUTPUTS)}, not {word!r}")
        number |= sum(OUTPUTS.values()) if word == "all" else OUTPUTS[word]
    return number


class Cancellation:
    """A wish to end calls that were given it, from any thread; they raise Error (`cancelled`)."""

    def __init__(self) -> None:
        handle = produce("tieuchi_cancellation_create")
        self._handle = Handle(handle, "tieuchi_cancellation_release")
        self._asked = False

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    def request(self) -> None:
        """Ask for the end."""
        library().tieuchi_cancellation_set(self.handle, 1)
        self._asked = True

    def reset(self) -> None:
        """Take the wish back."""
        library().tieuchi_cancellation_set(self.handle, 0)
        self._asked = False

    def __repr__(self) -> str:
        return f"<Cancellation: {'asked for' if self._asked else 'not asked for'}>"


class Choices:
    """The options of a call and what they refer to; to be kept as long as they are used."""

    def __init__(
        self,
        evaluator: Evaluator,
        *,
        outputs: Outputs = "standard counts",
        missing: str = "unknown",
        declared: str = "fills_gaps",
        threads: int = 1,
        kernel: str = "automatic",
        executor: Optional[Executor] = None,
        cancel: Optional[Cancellation] = None,
        progress: Optional[Progress] = None,
    ) -> None:
        if kernel not in KERNELS:
            raise ValueError(f"kernel is one of {', '.join(KERNELS)}, not {kernel!r}")
        missing_number, declared_number = policy_numbers(missing, declared)
        self.evaluator = evaluator
        self.raised: Optional[BaseException] = None
        self._cancel = cancel
        self._progress = progress
        self._executor = executor
        self.options = _abi.BatchOptions(
            struct_size=ctypes.sizeof(_abi.BatchOptions),
            missing=missing_number,
            declared=declared_number,
            outputs=outputs_number(outputs),
            threads=threads,
            kernel=KERNELS[kernel],
        )
        if cancel is not None:
            self.options.cancel = cancel.handle
        if progress is not None:
            self.options.progress = _abi.ProgressFunction(self._tell)
        # Scoring methods of the caller's run on threads of Python's, which know their evaluator.
        if executor is not None or evaluator.rulebook.methods:
            self.options.run = _abi.ExecutorFunction(self._run)

    def run(self, name: str, *arguments: Any) -> None:
        """Call a function whose last parameter is the error; raises what a callback raised."""
        error = new_error()
        with self.evaluator.judging():
            status = getattr(library(), name)(*arguments, ctypes.byref(error))
        if self.raised is not None:
            callbacks.raised, self.raised = self.raised, None
        check(status, error)

    def _tell(self, done: int, total: int, _: object) -> int:
        assert self._progress is not None
        try:
            self._progress(done, total)
            return 0
        except BaseException as raised:  # nothing may unwind through the library
            self.raised = self.raised or raised
            return 1

    def _run(self, count: int, work: int, _: object) -> int:
        try:
            if self._executor is not None:
                return self._spread(self._executor, count, work)
            with ThreadPoolExecutor(count) as threads:
                return self._spread(threads, count, work)
        except BaseException as raised:  # nothing may unwind through the library
            self.raised = self.raised or raised
            return 1

    def _spread(self, threads: Executor, count: int, work: int) -> int:
        parts: list[Future[None]] = []
        try:
            for index in range(count):
                parts.append(threads.submit(self._part, work, index))
        finally:
            wait(parts)  # the work ends with the callback
        for part in parts:
            part.result()
        return 0

    def _part(self, work: int, index: int) -> None:
        with self.evaluator.judging():
            call("tieuchi_work_run", work, index)
        raised, callbacks.raised = callbacks.raised, None
        if raised is not None:
            raise raised


class BatchResult(Shown):
    """What was found of a batch; made by `ColumnBatch.judge` and `Packed.judge`. Immutable.

    What has one entry a row is a read-only memoryview of the library's own memory, without a copy:
    `numpy.asarray(result.standard)` or `numpy.frombuffer(...)` shows the same. It keeps what it
    shows alive. What was not asked for is None. A row in error has verdict, counts and masks 0.
    """

    def __init__(self, handle: Handle, evaluator: Evaluator) -> None:
        self._handle = handle
        self._info = fill(_abi.BatchInfo, "tieuchi_batch_result_get", handle.value)
        self.evaluator = evaluator

    def __len__(self) -> int:
        return int(self._info.rows)

    @property
    def kernel(self) -> str:
        """The kernel that ran."""
        return text_of(library().tieuchi_kernel_name(self._info.kernel))

    @property
    def handed_over(self) -> int:
        """How many units the kernel handed, for a part, to the evaluator of single units."""
        return int(self._info.handed_over)

    @cached_property
    def failures(self) -> list[RowFailure]:
        """What is wrong with the rows in error, by row."""
        found = (
            fill(_abi.RowFailure, "tieuchi_batch_result_failure", self._handle.value, index)
            for index in range(self._info.failure_count)
        )
        return [
            RowFailure(
                row=one.row,
                code=one.code,
                name=text_of(library().tieuchi_status_name(one.code)),
                column=text_of(one.column),
            )
            for one in found
        ]

    @cached_property
    def statuses(self) -> memoryview:
        """0, or the code of the row's error: uint16."""
        return self._array("statuses", "H") or memoryview(b"").cast("H")

    @cached_property
    def standard(self) -> Optional[memoryview]:
        """Verdicts on the standard as a whole: uint8, 1 pass, 2 fail, 3 unknown, 4 exempt."""
        return self._array("standard", "B")

    @cached_property
    def criteria_passed(self) -> Optional[memoryview]:
        """Numbers of criteria that pass: uint16."""
        return self._array("criteria_passed", "H")

    @cached_property
    def criteria_failed(self) -> Optional[memoryview]:
        """Numbers of criteria that fail: uint16."""
        return self._array("criteria_failed", "H")

    @cached_property
    def criteria_unknown(self) -> Optional[memoryview]:
        """Numbers of criteria that are unknown: uint16."""
        return self._array("criteria_unknown", "H")

    @cached_property
    def criteria_exempt(self) -> Optional[memoryview]:
        """Numbers of criteria that are exempt: uint16."""
        return self._array("criteria_exempt", "H")

    @cached_property
    def criteria_pass_mask(self) -> Optional[memoryview]:
        """Criteria that pass: uint64, criterion i is bit i % 64 of word i // 64.

        One word a row, or rows times words where there are more than 64 criteria.
        """
        return self._array("criteria_pass", "Q", self._info.criteria_words)

    @cached_property
    def criteria_fail_mask(self) -> Optional[memoryview]:
        """Criteria that fail, as `criteria_pass_mask`."""
        return self._array("criteria_fail", "Q", self._info.criteria_words)

    @cached_property
    def criteria_unknown_mask(self) -> Optional[memoryview]:
        """Criteria that are unknown, as `criteria_pass_mask`."""
        return self._array("criteria_unknown_mask", "Q", self._info.criteria_words)

    @cached_property
    def criteria_basic_mask(self) -> Optional[memoryview]:
        """Criteria that are basic, as `criteria_pass_mask`; they are among those that fail."""
        return self._array("criteria_basic", "Q", self._info.criteria_words)

    @cached_property
    def indicators_pass_mask(self) -> Optional[memoryview]:
        """Indicators that pass, as `criteria_pass_mask`."""
        return self._array("indicators_pass", "Q", self._info.indicator_words)

    @cached_property
    def indicators_fail_mask(self) -> Optional[memoryview]:
        """Indicators that fail, as `criteria_pass_mask`."""
        return self._array("indicators_fail", "Q", self._info.indicator_words)

    @cached_property
    def indicators_unknown_mask(self) -> Optional[memoryview]:
        """Indicators that are unknown, as `criteria_pass_mask`."""
        return self._array("indicators_unknown", "Q", self._info.indicator_words)

    @cached_property
    def score_lower(self) -> Optional[memoryview]:
        """Numerators of the lower ends of weighted progress: int64.

        The smallest int64 stands where `score(row)` has to be asked: there is no value, or it does
        not fit.
        """
        return self._array("score_lower", "q")

    @cached_property
    def score_upper(self) -> Optional[memoryview]:
        """Numerators of the upper ends, as `score_lower`."""
        return self._array("score_upper", "q")

    @cached_property
    def score_denominators(self) -> Optional[memoryview]:
        """Their denominators: int64, one for all rows, or one a row."""
        count = self._info.denominator_count
        return self._array("score_denominators", "q", rows=count) if count else None

    @cached_property
    def grades(self) -> Optional[memoryview]:
        """Numbers of grades: int16, -1 while several are possible."""
        return self._array("grades", "h")

    @cached_property
    def grades_possible(self) -> Optional[memoryview]:
        """Grades still possible as bits: uint64; None for rulebooks of more than 64 grades."""
        return self._array("grades_possible", "Q")

    def score(self, row: int) -> Optional[Interval]:
        """Weighted progress of a row, exactly; None where it has no value."""
        return interval("tieuchi_batch_result_score", self._handle.value, row)

    def verdict(self, row: int) -> Optional[str]:
        """Verdict of a row on the standard as a whole; None of a row in error."""
        if self.standard is None:
            raise ValueError("standard was not asked for")
        number = self.standard[range(len(self))[row]]
        return text_of(library().tieuchi_verdict_name(number)) if number else None

    @property
    def summary(self) -> Rollup:
        """What all units without error come to: a roll-up of the caller's own."""
        handle = produce("tieuchi_batch_result_summary", self._handle.value)
        return Rollup(Handle(handle, "tieuchi_rollup_release"), self.evaluator)

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        """The result as a record batch, for whatever takes Arrow's PyCapsule interface."""
        made = ArrayCapsules()
        call(
            "tieuchi_batch_result_write_arrow",
            self._handle.value,
            made.schema.address,
            made.array.address,
        )
        return made.capsules()

    def __repr__(self) -> str:
        return f"<BatchResult of {len(self)} rows, {self._info.failure_count} in error>"

    def _table(self) -> Table:
        columns = {"verdict": self.standard, "pass": self.criteria_passed,
                   "fail": self.criteria_failed, "unknown": self.criteria_unknown,
                   "exempt": self.criteria_exempt}
        kept = {name: values for name, values in columns.items() if values is not None}
        rows = ((row, *(self.verdict(row) if name == "verdict" else values[row]
                        for name, values in kept.items())) for row in range(len(self)))
        return Table(("row", *kept), rows, len(self))

    def _array(
        self, name: str, code: Any, words: int = 1, rows: Optional[int] = None
    ) -> Optional[memoryview]:
        address = ctypes.cast(getattr(self._info, name), ctypes.c_void_p).value
        if address is None:
            return None
        count = len(self) if rows is None else rows
        size = count * words * ctypes.sizeof(FORMATS[code])
        kept = (ctypes.c_char * size).from_address(address)
        kept.owner = self._handle  # type: ignore[attr-defined]
        raw = memoryview(kept).cast("B").toreadonly()
        found: memoryview = raw.cast(code) if words == 1 else raw.cast(code, [count, words])
        return found


FORMATS = {
    "B": ctypes.c_uint8,
    "H": ctypes.c_uint16,
    "h": ctypes.c_int16,
    "Q": ctypes.c_uint64,
    "q": ctypes.c_int64,
}


def judge(
    function: str, columns: int, evaluator: Evaluator, choices: Choices
) -> BatchResult:
    """Judge what a C handle of columns holds."""
    into = Handle(produce("tieuchi_batch_result_create"), "tieuchi_batch_result_release")
    choices.run(function, columns, ctypes.byref(choices.options), into.value)
    return BatchResult(into, evaluator)
