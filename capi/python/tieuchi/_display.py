# SPDX-License-Identifier: Apache-2.0
"""Showing exact numbers to people."""

from __future__ import annotations

import ctypes
from decimal import Decimal
from fractions import Fraction
from typing import Iterable, Union

from . import _abi
from ._library import array_of_strings, buffer_text

ROUNDING = {"half_up": 1, "half_even": 2, "down": 3}


def display(
    value: Union[int, Fraction, Decimal],
    digits: int = 2,
    *,
    rounding: str = "half_up",
    strict: bool = False,
    lines: Iterable[Union[int, Fraction, Decimal]] = (),
) -> str:
    """Round for people, without crossing a line that the exact value does not cross.

    Pass the lines that matter: full marks, 1 for a share, the bound, 0 for a gap. `strict` applies
    the mode as it is, as some laws prescribe: `half_up`, `half_even` or `down`.
    """
    if rounding not in ROUNDING:
        raise ValueError(f"rounding is one of {', '.join(ROUNDING)}, not {rounding!r}")
    texts = [_text(line) for line in lines]
    array = array_of_strings(texts)
    options = _abi.DisplayOptions(
        struct_size=ctypes.sizeof(_abi.DisplayOptions),
        digits=digits,
        rounding=ROUNDING[rounding],
        crossing=2 if strict else 1,
        line_count=len(texts),
    )
    if array is not None:
        options.lines = array
    data = _text(value)
    return buffer_text("tieuchi_rational_display", data, len(data), ctypes.byref(options))


def _text(value: Union[int, Fraction, Decimal]) -> bytes:
    if isinstance(value, float):
        raise TypeError(f"{value!r} is a float; pass an int, fractions.Fraction or decimal.Decimal")
    exact = Fraction(value)
    return f"{exact.numerator}/{exact.denominator}".encode()
