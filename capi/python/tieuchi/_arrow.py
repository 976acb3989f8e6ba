# SPDX-License-Identifier: Apache-2.0
"""Arrow data in and out, by Arrow's PyCapsule interface; pyarrow is not needed."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Optional, Union

from . import _abi
from ._buffers import FLOATS
from ._capsules import ArrayCapsules, Owned, address_in
from ._judging import Choices
from ._library import Problems, callbacks, check, library, new_error
from ._rollup import Rollup

if TYPE_CHECKING:
    from ._evaluator import Evaluator

class ArrowOptions:
    """tieuchi_arrow_options and what they refer to."""

    def __init__(
        self,
        *,
        floats: Optional[str] = None,
        ignore_other_ids: bool = False,
        keep_ids: bool = True,
        summary: Optional[Rollup] = None,
        choices: Optional[Choices] = None,
    ) -> None:
        if floats not in FLOATS:
            words = ", ".join(word for word in FLOATS if word)
            raise ValueError(f"floats is one of {words}, not {floats!r}")
        self.keep = (choices, summary)
        self.structure = _abi.ArrowOptions(
            struct_size=ctypes.sizeof(_abi.ArrowOptions),
            floats=FLOATS[floats],
            ignore_other_ids=int(ignore_other_ids),
            keep_ids=int(keep_ids),
        )
        if choices is not None:
            self.structure.judging = ctypes.pointer(choices.options)
        if summary is not None:
            self.structure.summary = summary.handle
        self.pointer = ctypes.byref(self.structure)


def input_array(data: Any) -> tuple[int, int, object]:
    """Schema and array of a record batch, and what keeps them."""
    if not hasattr(data, "__arrow_c_array__"):
        raise TypeError(
            f"{type(data).__name__} has no __arrow_c_array__: pass a record batch of Arrow"
        )
    schema, array = data.__arrow_c_array__()
    return address_in(schema, b"arrow_schema"), address_in(array, b"arrow_array"), (schema, array)


class AssessedStream:
    """What was found of a stream of record batches: judged as it is read, a batch at a time.

    Takes the stream of the data anew each time it is read, so it can be read as often as that.
    """

    def __init__(
        self, data: Any, evaluator: Evaluator, choices: dict[str, Any], arrow: dict[str, Any]
    ) -> None:
        self._data = data
        self._evaluator = evaluator
        self._choices = choices
        self._arrow = arrow
        self._options()  # says at once what is wrong with them

    def _options(self) -> ArrowOptions:
        return ArrowOptions(choices=Choices(self._evaluator, **self._choices), **self._arrow)

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """A stream of results, for whatever takes Arrow's PyCapsule interface."""
        options = self._options()
        capsule = self._data.__arrow_c_stream__()
        made = Owned(b"arrow_array_stream")
        kept = (options, self._evaluator)  # until the stream is released, by whatever thread
        options.structure.release = ctypes.cast(
            library().tieuchi_python_drop, _abi.ReleaseFunction
        )
        options.structure.payload = id(kept)
        error = new_error()
        status = library().tieuchi_judge_arrow_stream(
            self._evaluator.handle,
            address_in(capsule, b"arrow_array_stream"),
            options.pointer,
            made.address,
            ctypes.byref(error),
        )
        check(status, error)
        ctypes.pythonapi.Py_IncRef(ctypes.py_object(kept))
        return made.capsule()

    def __repr__(self) -> str:
        return f"<{type(self).__name__} of {type(self._data).__name__}>"


class AssessedBatch(AssessedStream):
    """What was found of a record batch."""

    def __init__(
        self, data: Any, evaluator: Evaluator, choices: dict[str, Any], arrow: dict[str, Any]
    ) -> None:
        super().__init__(data, evaluator, choices, arrow)
        self._made: Optional[ArrayCapsules] = self._judge()
        self._arrow = {**arrow, "summary": None}  # the units were added to it once

    def _judge(self) -> ArrayCapsules:
        options = self._options()
        schema, array, keep = input_array(self._data)
        made = ArrayCapsules()
        error = new_error()
        with Problems() as problems:
            with self._evaluator.judging():
                status = library().tieuchi_judge_arrow(
                    self._evaluator.handle,
                    schema,
                    array,
                    options.pointer,
                    problems.handle,
                    made.schema.address,
                    made.array.address,
                    ctypes.byref(error),
                )
            choices = options.keep[0]
            if choices is not None and choices.raised is not None:
                callbacks.raised, choices.raised = choices.raised, None
            check(status, error, problems.all())
        del keep
        return made

    def __arrow_c_array__(self, requested_schema: object = None) -> tuple[object, object]:
        """The results as a record batch, for whatever takes Arrow's PyCapsule interface.

        A consumer takes them over; they are judged again for the next one.
        """
        made, self._made = self._made, None
        return (made or self._judge()).capsules()

    def __arrow_c_stream__(self, requested_schema: object = None) -> object:
        """The same as a stream, where the data has one."""
        if not hasattr(self._data, "__arrow_c_stream__"):
            raise TypeError(f"{type(self._data).__name__} has no __arrow_c_stream__")
        return super().__arrow_c_stream__(requested_schema)


def assess_arrow(
    data: Any,
    evaluator: Evaluator,
    *,
    floats: Optional[str] = None,
    ignore_other_ids: bool = False,
    keep_ids: bool = True,
    summary: Optional[Rollup] = None,
    **choices: Any,
) -> Union[AssessedBatch, AssessedStream]:
    """Judge Arrow data of pyarrow, polars, pandas, DuckDB, nanoarrow, ... and give the same back.

    `data` has `__arrow_c_array__` (a record batch: judged at once, and an AssessedBatch comes back)
    or `__arrow_c_stream__` (a table, a data frame, a reader: judged as the AssessedStream that
    comes back is read). Both have the same interface themselves: `pyarrow.record_batch(result)`,
    `pyarrow.table(result)`, `polars.DataFrame(result)`.

    Columns are taken by their names: ids of leaves, `ID:numerator` and `ID:denominator`,
    `exempt:ID`, `declared:ID`, `attr:ID`, `holds:ID`. Columns of other ids are refused unless
    `ignore_other_ids`; floats are refused unless `floats` says how they are read. `id` comes back
    unless `keep_ids` is false. Every record batch that is judged is added to `summary`, a roll-up.
    The other choices are those of `ColumnBatch.judge`.

    DocumentError has everything wrong with the columns of a record batch; of a stream the reader
    raises what its library raises for a stream that fails.
    """
    arrow = {
        "floats": floats,
        "ignore_other_ids": ignore_other_ids,
        "keep_ids": keep_ids,
        "summary": summary,
    }
    if hasattr(data, "__arrow_c_array__"):
        return AssessedBatch(data, evaluator, choices, arrow)
    if hasattr(data, "__arrow_c_stream__"):
        return AssessedStream(data, evaluator, choices, arrow)
    raise TypeError(
        f"{type(data).__name__} has neither __arrow_c_array__ nor __arrow_c_stream__"
    )
