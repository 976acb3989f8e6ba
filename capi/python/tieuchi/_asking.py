# SPDX-License-Identifier: Apache-2.0
"""What all questions over many units share in Python."""

from __future__ import annotations

import ctypes
import json
from decimal import Decimal
from fractions import Fraction
from typing import Any, Iterable, Optional, Union

from . import _abi
from ._library import Handle, call, interval, produce_text
from ._notebook import Shown
from ._values import Interval

Exact = Union[int, str, Decimal, Fraction]


def exact_bytes(value: Exact) -> bytes:
    """An exact number as text; TypeError for a float."""
    if isinstance(value, float):
        raise TypeError(f"{value!r} is a float: pass a str, Decimal, int or Fraction")
    if isinstance(value, Fraction):
        return f"{value.numerator}/{value.denominator}".encode()
    return str(value).encode()


def c_decimal(value: Union[int, str, Decimal]) -> _abi.Decimal:
    """An exact decimal of C."""
    data = exact_bytes(value)
    out = _abi.Decimal()
    call("tieuchi_decimal_parse", data, len(data), ctypes.byref(out))
    return out


def c_str(data: bytes) -> _abi.Str:
    """A string of C over bytes that the caller keeps."""
    return _abi.Str(ctypes.cast(ctypes.c_char_p(data), ctypes.c_void_p), len(data))


def sized(structure: Any) -> Any:
    """A structure that says its size, all else 0."""
    return structure(ctypes.sizeof(structure))


def handles(values: Iterable[int]) -> tuple[Any, int]:
    """An array of handles, and how many they are."""
    kept = list(values)
    return (ctypes.c_void_p * len(kept))(*kept), len(kept)


def choice(words: dict[str, int], value: str, what: str) -> int:
    """The constant of a word; ValueError for another one."""
    if value not in words:
        raise ValueError(f"{what} is one of {', '.join(words)}, not {value!r}")
    return words[value]


def number(name: str, *arguments: Any) -> Optional[Fraction]:
    """An exact number, which C tells as an interval with equal ends."""
    found = interval(name, *arguments)
    return None if found is None else found.lower


class Answer(Shown):
    """An answer of the library that is also a document; immutable."""

    _json = ""

    def __init__(self, handle: int, release: str) -> None:
        self._handle = Handle(handle, release)

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    def to_json(self) -> str:
        """The answer as JSON, exact: numbers are texts."""
        return produce_text(self._json, self._handle.value)

    @property
    def data(self) -> dict[str, Any]:
        """What `to_json` gives, parsed."""
        parsed: dict[str, Any] = json.loads(self.to_json())
        return parsed

    def _interval(self, name: str, *arguments: Any) -> Optional[Interval]:
        return interval(name, self._handle.value, *arguments)
