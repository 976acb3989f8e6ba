# SPDX-License-Identifier: Apache-2.0
"""Units of files of any length, in bounded memory, and what was found of them, one after the other.

    from tieuchi.streams import AssessmentWriter, UnitStream

    with open("communes.csv", "rb") as text, open("found.json", "w", encoding="utf-8") as out:
        writer = AssessmentWriter(rules)
        for unit in UnitStream(rules, text):
            writer.add(rules.assess(unit))
            out.write(writer.take())
        out.write(writer.end())
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from typing import Any, BinaryIO, Optional

from . import _abi
from ._assessment import Assessment
from ._evaluator import Evaluator
from ._library import (
    Handle,
    Problems,
    call,
    callbacks,
    check,
    library,
    new_error,
    produce,
    produce_text,
)
from ._evaluator import assess_options
from ._unit import Unit

__all__ = ["AssessmentWriter", "UnitStream"]


class UnitStream:
    """Units of a CSV file, block by block: what Evaluator.read_units_csv accepts in the wide form.

    `text` is a binary file that can be sought in, and stays the same meanwhile. What is wrong with it
    is known at its end only: then DocumentError is raised, and the units before do not count. To be
    gone through once, by one thread.
    """

    def __init__(
        self,
        evaluator: Evaluator,
        text: BinaryIO,
        *,
        ignore_other_ids: bool = False,
        separator: Optional[str] = None,
        decimal_mark: str = ".",
        block_bytes: int = 512 * 1024,
    ) -> None:
        self._text = text
        self._read = _abi.TextSourceFunction(self._give)  # lives as long as the stream
        options = _abi.StreamOptions()
        library().tieuchi_stream_options_init(ctypes.byref(options), ctypes.sizeof(options))
        options.ignore_other_ids = int(ignore_other_ids)
        options.separator = ord(separator) if separator else 0
        options.decimal_mark = ord(decimal_mark)
        options.block_bytes = block_bytes
        handle = produce(
            "tieuchi_unit_stream_csv", evaluator.handle, self._read, None, ctypes.byref(options)
        )
        self._handle = Handle(handle, "tieuchi_unit_stream_release")
        self.evaluator = evaluator

    def _give(self, offset: int, into: Any, size: int, read: Any, _payload: Any) -> int:
        try:
            self._text.seek(offset)
            part = self._text.read(size)
            ctypes.memmove(into, part, len(part))
            read[0] = len(part)
        except BaseException as raised:  # told to the caller by what reads
            callbacks.raised = raised
            return 1
        return 0

    def __repr__(self) -> str:
        return f"<UnitStream of {self._text!r}, {self.taken} bytes read>"

    @property
    def is_wide(self) -> bool:
        """Whether the header is that of the wide form; Evaluator.read_units_csv reads the long one."""
        return bool(library().tieuchi_unit_stream_is_wide(self._handle.value))

    @property
    def taken(self) -> int:
        """Bytes that were read."""
        return int(library().tieuchi_unit_stream_taken(self._handle.value))

    def __iter__(self) -> Iterator[Unit]:
        block = Handle(
            produce("tieuchi_unit_block_create", self._handle.value), "tieuchi_unit_block_release"
        )
        more = ctypes.c_int32(1)
        while True:
            call("tieuchi_unit_stream_next", self._handle.value, block.value, ctypes.byref(more))
            if not more.value:
                break
            batch = library().tieuchi_unit_block_batch(block.value)
            for row in range(library().tieuchi_column_batch_rows(batch)):
                unit = self.evaluator.unit()
                call("tieuchi_unit_block_read_unit", block.value, row, unit.handle)
                yield unit
        self._finish()

    def _finish(self) -> None:
        with Problems() as problems:
            error = new_error()
            status = library().tieuchi_unit_stream_finish(
                self._handle.value, problems.handle, ctypes.byref(error)
            )
            check(status, error, problems.all())


class AssessmentWriter:
    """Writes a `tieuchi-assessment/1` document unit by unit: all pieces together are what
    Evaluator.assess_to_json gives for all units at once. Policies as in Evaluator.assess."""

    def __init__(
        self, evaluator: Evaluator, *, missing: str = "unknown", declared: str = "fills_gaps"
    ) -> None:
        options = assess_options(missing, declared)
        handle = produce(
            "tieuchi_assessment_writer_create", evaluator.handle, ctypes.byref(options)
        )
        self._handle = Handle(handle, "tieuchi_assessment_writer_release")

    def add(self, found: Assessment) -> None:
        """Write one unit with what was found of it; Error for another evaluator or policy."""
        call("tieuchi_assessment_writer_add", self._handle.value, found.handle)

    def take(self) -> str:
        """What was written since this was last asked."""
        return produce_text("tieuchi_assessment_writer_take", self._handle.value)

    def end(self) -> str:
        """Write what comes after the last unit, and take what is left."""
        call("tieuchi_assessment_writer_end", self._handle.value)
        return self.take()
