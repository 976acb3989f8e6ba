# SPDX-License-Identifier: Apache-2.0
"""Columns: what a set of units is known by, as the caller's own arrays."""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING, Any, Optional, Sequence

from . import _abi
from ._arrow import ArrowOptions, input_array
from ._buffers import Column, Held
from ._judging import BatchResult, Choices, judge
from ._library import Handle, array_of_strings, call, library, produce, produce_bytes, read_document

if TYPE_CHECKING:
    from ._evaluator import Evaluator


class ColumnBatch:
    """A set of units as columns, for one evaluator: which array says what. Not for several threads
    at once, except for judging.

        batch = ColumnBatch(rules, 3)
        batch.add_values("3.1", numpy.array([855, 900, 120]), scale=1)
        batch.add_attribute("region", numpy.array([0, 0, 1], "int8"), ["btb", "dbsh"])
        print(batch.judge().standard.tolist())

    Arrays are anything with the buffer protocol (array.array, numpy, bytes, memoryview, and pandas
    by way of numpy), one element a row, `Bits` or `Decimal128`. They are not copied, unless they
    are not contiguous or of unsigned integers, and must stay as they are while the batch is used.
    Integers stand for `value / 10**scale`. `mask` says what is missing (True: missing, as numpy and
    pandas have it), `valid` what is there; a numpy masked array says it itself. Floats are refused
    (Error, `float_column`) unless `floats` says how they are read: `shortest_decimal`, or
    `shortest_decimal_nan_missing`.

    A leaf without a column is missing in every row. What is wrong with one row is told by its
    status when the batch is judged; what is wrong with a column by Error, TypeError or ValueError.
    """

    def __init__(self, evaluator: Evaluator, rows: int) -> None:
        handle = produce("tieuchi_column_batch_create", evaluator.handle, rows)
        self._handle = Handle(handle, "tieuchi_column_batch_release")
        self._keep: list[object] = []
        self.evaluator = evaluator
        self.rows = rows

    @classmethod
    def from_arrow(
        cls,
        data: Any,
        evaluator: Evaluator,
        *,
        floats: Optional[str] = None,
        ignore_other_ids: bool = False,
    ) -> ColumnBatch:
        """Take the columns of a record batch (`__arrow_c_array__`) by their names.

        DocumentError has everything wrong with them.
        """
        options = ArrowOptions(floats=floats, ignore_other_ids=ignore_other_ids)
        schema, array, keep = input_array(data)
        handle, _ = read_document(
            "tieuchi_column_batch_read_arrow", evaluator.handle, schema, array, options.pointer
        )
        self = cls.__new__(cls)
        self._handle = Handle(handle, "tieuchi_column_batch_release")
        self._keep = [keep]
        self.evaluator = evaluator
        self.rows = int(library().tieuchi_column_batch_rows(handle))
        return self

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    def add_values(
        self,
        id: str,
        values: Any,
        *,
        scale: int = 0,
        mask: Any = None,
        valid: Any = None,
        floats: Optional[str] = None,
    ) -> None:
        """Values of a leaf: numbers of a quantity or a ratio, truths of a boolean leaf, indices of
        levels (worst first, from 0) of an ordinal one."""
        truths = self.evaluator.kind_of_value(id) == "boolean"
        column = self._column(
            id, values, scale=scale, mask=mask, valid=valid, floats=floats, truths=truths
        )
        self._add("add_values", id, column)

    def add_levels(
        self,
        id: str,
        codes: Any,
        dictionary: Sequence[str],
        *,
        mask: Any = None,
        valid: Any = None,
    ) -> None:
        """Levels of an ordinal leaf as codes into a dictionary of their ids."""
        self._add_coded("add_levels", id, codes, dictionary, mask, valid)

    def add_pairs(
        self,
        id: str,
        numerators: Any,
        denominators: Any,
        *,
        scale: int = 0,
        denominator_scale: int = 0,
        mask: Any = None,
        valid: Any = None,
        floats: Optional[str] = None,
    ) -> None:
        """Numerators and denominators of a quantity or a ratio; both are missing together."""
        above = self._column(id, numerators, scale=scale, mask=mask, valid=valid, floats=floats)
        below = self._column(
            id, denominators, scale=denominator_scale, mask=mask, valid=valid, floats=floats
        )
        self._add("add_pairs", id, above, below)

    def add_exemptions(self, id: str, truths: Any, *, mask: Any = None, valid: Any = None) -> None:
        """Exemptions of a leaf by observation, beside its values."""
        self._add("add_exemptions", id, self._truths(id, truths, mask, valid))

    def add_declared(
        self,
        id: str,
        codes: Any,
        dictionary: Optional[Sequence[str]] = None,
        *,
        mask: Any = None,
        valid: Any = None,
    ) -> None:
        """Declared verdicts on a criterion or an indicator: codes into a dictionary of `pass`,
        `basic` and `fail`, or without one 0 none, 1 pass, 2 basic, 3 fail."""
        if dictionary is None:
            self._add("add_declared", id, self._column(id, codes, mask=mask, valid=valid))
        else:
            self._add_coded("add_declared_words", id, codes, dictionary, mask, valid)

    def add_attribute(
        self,
        id: str,
        values: Any,
        dictionary: Optional[Sequence[str]] = None,
        *,
        scale: int = 0,
        mask: Any = None,
        valid: Any = None,
        floats: Optional[str] = None,
    ) -> None:
        """An attribute: codes into a dictionary of its values; or without one numbers of a decimal
        attribute, indices into the rulebook's values of an enumerated one."""
        if dictionary is None:
            column = self._column(
                id, values, scale=scale, mask=mask, valid=valid, floats=floats
            )
            self._add("add_attribute_numbers", id, column)
        else:
            self._add_coded("add_attribute", id, values, dictionary, mask, valid)

    def add_holds(self, id: str, truths: Any, *, mask: Any = None, valid: Any = None) -> None:
        """Whether units hold a designation by decision; what is missing is not known."""
        self._add("add_holds", id, self._truths(id, truths, mask, valid))

    def judge(self, **choices: Any) -> BatchResult:
        """Judge every unit: what `Evaluator.assess` finds of each of them.

        `outputs`: words of `standard counts criteria_masks indicator_masks scores grades summary
        basic_masks`, or `all`; `missing` and `declared` as for `Evaluator.assess`; `threads`, which
        end with the call, or run on `executor` (concurrent.futures); `kernel`; `cancel`, a
        Cancellation; `progress`, called with the units done and their total. The result is the same
        for every kernel and number of threads.
        """
        return judge(
            "tieuchi_judge", self.handle, self.evaluator, Choices(self.evaluator, **choices)
        )

    def __repr__(self) -> str:
        return f"<ColumnBatch of {self.rows} rows>"

    def _column(self, id: str, values: Any, **choices: Any) -> Column:
        return Column(values, self.rows, what=f"the column {id}", **choices)

    def _truths(self, id: str, truths: Any, mask: Any, valid: Any) -> Column:
        return self._column(id, truths, mask=mask, valid=valid, truths=True)

    def _add(self, name: str, id: str, *columns: Column) -> None:
        data = id.encode()
        views = (ctypes.byref(column.view) for column in columns)
        call(f"tieuchi_column_batch_{name}", self.handle, data, len(data), *views)
        self._keep += columns

    def _add_coded(
        self, name: str, id: str, codes: Any, dictionary: Sequence[str], mask: Any, valid: Any
    ) -> None:
        column = self._column(id, codes, mask=mask, valid=valid)
        words = [str(word).encode() for word in dictionary]
        data = id.encode()
        call(
            f"tieuchi_column_batch_{name}",
            self.handle,
            data,
            len(data),
            ctypes.byref(column.view),
            array_of_strings(words),
            len(words),
        )
        self._keep.append(column)


class Packed:
    """Columns repacked for judging again and again, of owned memory; each in the narrowest width
    that holds it exactly. Not for several threads at once, except for judging."""

    def __init__(self, evaluator: Evaluator, *batches: ColumnBatch) -> None:
        handle = produce("tieuchi_packed_columns_create", evaluator.handle)
        self._handle = Handle(handle, "tieuchi_packed_columns_release")
        self._keep: object = None
        self.evaluator = evaluator
        for batch in batches:
            self.append(batch)

    @classmethod
    def open(cls, evaluator: Evaluator, data: Any) -> Packed:
        """Open what `save` gave, in place where it lies at an address divisible by 64, as a mapped
        file does (`mmap.mmap`); otherwise a copy is opened. `data` must stay as it is."""
        held = Held(data)
        if held.address % 64:
            held = _aligned_copy(held)
        self = cls.__new__(cls)
        handle = produce(
            "tieuchi_packed_columns_open", evaluator.handle, held.address, held.size
        )
        self._handle = Handle(handle, "tieuchi_packed_columns_release")
        self._keep = held
        self.evaluator = evaluator
        return self

    def append(self, batch: ColumnBatch) -> None:
        """Add the units of a batch behind those that are there; its arrays are copied."""
        call("tieuchi_packed_columns_append", self._handle.value, batch.handle)

    @property
    def rows(self) -> int:
        """How many units there are."""
        return int(library().tieuchi_packed_columns_rows(self._handle.value))

    @property
    def nbytes(self) -> int:
        """Bytes that judging reads."""
        return int(library().tieuchi_packed_columns_bytes(self._handle.value))

    def save(self) -> bytes:
        """Everything, in the form that `open` reads."""
        return produce_bytes("tieuchi_packed_columns_save", self._handle.value)

    def judge(self, **choices: Any) -> BatchResult:
        """Judge every unit; as `ColumnBatch.judge`."""
        return judge(
            "tieuchi_judge_packed",
            self._handle.value,
            self.evaluator,
            Choices(self.evaluator, **choices),
        )

    def __repr__(self) -> str:
        return f"<Packed of {self.rows} rows, {self.nbytes} bytes>"


def _aligned_copy(held: Held) -> Held:
    room = bytearray(held.size + 64)
    start = -Held(room).address % 64
    room[start : start + held.size] = ctypes.string_at(held.address, held.size)
    return Held(memoryview(room)[start : start + held.size])
