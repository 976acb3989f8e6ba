# SPDX-License-Identifier: Apache-2.0
"""Arrays of the caller's, as C sees them: where they lie, of what type, and what is missing."""

from __future__ import annotations

import ctypes
import sys
from array import array
from typing import Any, Optional

from . import _abi

INTEGERS = {1: 1, 2: 2, 4: 3, 8: 4}
"""TIEUCHI_COLUMN_ of a signed integer of so many bytes."""
DECIMAL128, FLOAT64, BITS, BYTES, FLOAT32 = 5, 6, 7, 8, 9
NO_VALIDITY, VALID_BITS, VALID_BYTES, ABSENT_BYTES = 0, 1, 2, 3
FLOATS = {None: 1, "refuse": 1, "shortest_decimal": 2, "shortest_decimal_nan_missing": 3}
FOREIGN_ORDER = ">!" if sys.byteorder == "little" else "<"


class Bits:
    """Truths or validity as bits, least significant first, as Arrow has them.

    `offset` is the number of bits before the first row.
    """

    def __init__(self, data: Any, offset: int = 0) -> None:
        self.data = data
        self.offset = offset

    def __repr__(self) -> str:
        return f"<Bits in {type(self.data).__name__}, from bit {self.offset}>"


class Decimal128:
    """Decimals of 16 bytes, two's complement, low half first, as Arrow has them."""

    def __init__(self, data: Any) -> None:
        self.data = data

    def __repr__(self) -> str:
        return f"<Decimal128 in {type(self.data).__name__}>"


class _PyBuffer(ctypes.Structure):
    """Py_buffer of the Python C API."""

    _fields_ = [
        ("buf", ctypes.c_void_p),
        ("obj", ctypes.c_void_p),
        ("len", ctypes.c_ssize_t),
        ("itemsize", ctypes.c_ssize_t),
        ("readonly", ctypes.c_int),
        ("ndim", ctypes.c_int),
        ("format", ctypes.c_char_p),
        ("shape", ctypes.c_void_p),
        ("strides", ctypes.c_void_p),
        ("suboffsets", ctypes.c_void_p),
        ("internal", ctypes.c_void_p),
    ]


_get_buffer = ctypes.PYFUNCTYPE(
    ctypes.c_int, ctypes.py_object, ctypes.POINTER(_PyBuffer), ctypes.c_int
)(("PyObject_GetBuffer", ctypes.pythonapi))
_release_buffer = ctypes.PYFUNCTYPE(None, ctypes.POINTER(_PyBuffer))(
    ("PyBuffer_Release", ctypes.pythonapi)
)


class Held:
    """Memory of an object with the buffer protocol, held where it is: it cannot be resized."""

    def __init__(self, contiguous: Any) -> None:
        self._buffer = _PyBuffer()
        _get_buffer(contiguous, ctypes.byref(self._buffer), 0)  # raises where it cannot
        self.size = int(self._buffer.len)
        # C takes NULL for no array at all: an empty one lies somewhere.
        self.address = int(self._buffer.buf or ctypes.addressof(self._buffer))

    def __del__(self) -> None:
        if self._buffer.obj:
            _release_buffer(ctypes.byref(self._buffer))


def _memory(values: Any, what: str) -> memoryview:
    """The values as one dimension of contiguous memory; copied only where they are not."""
    try:
        view = memoryview(values)
    except (TypeError, ValueError):
        if not hasattr(values, "__array__"):
            raise TypeError(
                f"{what} has no buffer: pass an array (array.array, numpy, bytes, memoryview)"
            ) from None
        try:
            view = memoryview(values.__array__())
        except (TypeError, ValueError) as problem:
            raise TypeError(f"{what} has no buffer: {problem}") from None
    if view.ndim != 1:
        raise ValueError(f"{what} has {view.ndim} dimensions, not one")
    return view if view.c_contiguous else _copy(view)


def _copy(view: memoryview) -> memoryview:
    code: Any = view.format.lstrip("@=<>!") or "B"
    return memoryview(view.tobytes()).cast(code)


def _code(view: memoryview, what: str) -> str:
    """The letter of the type of the elements, as the module struct has it."""
    if view.itemsize > 1 and view.format[:1] in FOREIGN_ORDER:
        raise TypeError(f"{what} is of the byte order of another machine ({view.format})")
    code = view.format.lstrip("@=<>!|")
    if len(code) != 1 or code not in "bhilqnBHILQN?cfd":
        raise TypeError(
            f"{what} holds elements of type {view.format!r}: integers, truths or floats are taken"
        )
    return code


def _typed(values: Any, what: str, truths: bool) -> tuple[int, memoryview, int]:
    """TIEUCHI_COLUMN_, the memory, and the number of elements."""
    if isinstance(values, Decimal128):
        view = _memory(values.data, what)
        return DECIMAL128, view, view.nbytes // 16
    view = _memory(values, what)
    code = _code(view, what)
    if code == "?" or (truths and code in "Bc"):
        return BYTES, view, len(view)
    if code in "fd":
        return (FLOAT64 if code == "d" else FLOAT32), view, len(view)
    if code in "BHILQN":  # C has no unsigned columns
        try:
            view = memoryview(array("q", _copy(view)))
        except OverflowError:
            raise OverflowError(f"{what} has integers beyond 64 bits with a sign") from None
    if code == "c":
        raise TypeError(f"{what} holds characters")
    return INTEGERS[view.itemsize], view, len(view)


def _is_masked(values: Any) -> bool:
    numpy = sys.modules.get("numpy")
    return numpy is not None and isinstance(values, numpy.ma.MaskedArray)


class Column:
    """A tieuchi_column_view over arrays of the caller's, which it keeps."""

    def __init__(
        self,
        values: Any,
        rows: int,
        *,
        scale: int = 0,
        mask: Any = None,
        valid: Any = None,
        floats: Optional[str] = None,
        truths: bool = False,
        what: str = "the column",
    ) -> None:
        if floats not in FLOATS:
            words = ", ".join(word for word in FLOATS if word)
            raise ValueError(f"floats is one of {words}, not {floats!r}")
        if mask is not None and valid is not None:
            raise ValueError(f"{what} has a mask and a validity: one says it all")
        if _is_masked(values):
            if mask is not None or valid is not None:
                raise ValueError(f"{what} is a masked array and has a mask besides")
            mask = values.mask if values.mask.ndim else None
            values = values.data
        self.view = _abi.ColumnView(scale=scale, floats=FLOATS[floats], length=rows)
        self._keep: list[Held] = []
        self._set_values(values, rows, truths, what)
        self._set_validity(mask, valid, rows, what)

    def _set_values(self, values: Any, rows: int, truths: bool, what: str) -> None:
        if isinstance(values, Bits):
            self.view.type = BITS
            self.view.offset = values.offset
            self.view.values = self._hold(_memory(values.data, what))
            self._check_bits(values, rows, what)
            return
        self.view.type, view, length = _typed(values, what, truths)
        if length != rows:
            raise ValueError(f"{what} has {length} rows, not {rows}")
        self.view.values = self._hold(view)

    def _set_validity(self, mask: Any, valid: Any, rows: int, what: str) -> None:
        given = mask if valid is None else valid
        if given is None:
            return
        if isinstance(given, Bits):
            if mask is not None:
                raise TypeError(f"the mask of {what} is of bytes; of bits is the validity")
            if given.offset != self.view.offset:
                raise ValueError(f"values and validity of {what} begin at different offsets")
            self._check_bits(given, rows, what)
            self.view.validity_as = VALID_BITS
            self.view.validity = self._hold(_memory(given.data, what))
            return
        view = _memory(given, f"the validity of {what}")
        if view.itemsize != 1:
            raise TypeError(f"the validity of {what} is no array of truths")
        if len(view) != rows:
            raise ValueError(f"the validity of {what} has {len(view)} rows, not {rows}")
        if self.view.offset:
            raise ValueError(f"values and validity of {what} begin at different offsets")
        self.view.validity_as = ABSENT_BYTES if valid is None else VALID_BYTES
        self.view.validity = self._hold(view)

    def _hold(self, view: memoryview) -> int:
        held = Held(view)
        self._keep.append(held)
        return held.address

    def _check_bits(self, bits: Bits, rows: int, what: str) -> None:
        size = _memory(bits.data, what).nbytes
        if bits.offset < 0 or bits.offset + rows > 8 * size:
            raise ValueError(f"{what} has {8 * size} bits, not {rows} behind {bits.offset}")
