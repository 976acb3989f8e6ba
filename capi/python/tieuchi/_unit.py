# SPDX-License-Identifier: Apache-2.0
"""Units: what is known of one of them."""

from __future__ import annotations

import ctypes
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Iterable, Union

from . import _abi
from ._library import Handle, array_of_strings, call, library, text_of
from ._values import Declared, Exempt, Level, Observation, Observed, Ratio, Value

if TYPE_CHECKING:
    from ._evaluator import Evaluator

AttributeValue = Union[str, int, Decimal]

DECLARED = {"pass": 1, "basic": 2, "fail": 3}


def decimal_of(value: _abi.Decimal) -> Decimal:
    """A decimal of C, exactly."""
    digits = tuple(map(int, str(abs(value.coefficient))))
    return Decimal((int(value.coefficient < 0), digits, -value.scale))


def _refuse_float(what: str, value: float) -> TypeError:
    return TypeError(
        f"{what} is a float ({value!r}): binary floating point has lost the digits that were "
        "written; pass a str, decimal.Decimal, int, fractions.Fraction or tieuchi.Ratio"
    )


def _c_decimal(value: Union[int, str, Decimal]) -> _abi.Decimal:
    if isinstance(value, float):
        raise _refuse_float("an end of a ratio", value)
    out = _abi.Decimal()
    data = str(value).encode()
    call("tieuchi_decimal_parse", data, len(data), ctypes.byref(out))
    return out


class Unit:
    """A unit with its observations; made by an Evaluator. Not for several threads at once."""

    def __init__(self, handle: Handle, evaluator: Evaluator) -> None:
        self._handle = handle
        self.evaluator = evaluator

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    @property
    def id(self) -> str:
        """The id."""
        return text_of(library().tieuchi_unit_id(self._handle.value))

    @id.setter
    def id(self, value: str) -> None:
        self._set("tieuchi_unit_set_id", value)

    @property
    def name(self) -> str:
        """The name; empty when not stated."""
        return text_of(library().tieuchi_unit_name(self._handle.value))

    @name.setter
    def name(self, value: str) -> None:
        self._set("tieuchi_unit_set_name", value)

    @property
    def parent(self) -> str:
        """Id of the parent; empty when not stated."""
        return text_of(library().tieuchi_unit_parent(self._handle.value))

    @parent.setter
    def parent(self, value: str) -> None:
        self._set("tieuchi_unit_set_parent", value)

    @property
    def cohorts(self) -> Iterable[str]:
        """The cohorts that it belongs to."""
        count = library().tieuchi_unit_cohort_count(self._handle.value)
        found = (library().tieuchi_unit_cohort(self._handle.value, i) for i in range(count))
        return tuple(text_of(one) for one in found)

    @cohorts.setter
    def cohorts(self, values: Iterable[str]) -> None:
        self._set_strings("tieuchi_unit_set_cohorts", values)

    @property
    def holds(self) -> Union[Iterable[str], None]:
        """Designations held by decision; None when not stated, which leaves them unknown."""
        count = library().tieuchi_unit_hold_count(self._handle.value)
        if count < 0:
            return None
        found = (library().tieuchi_unit_hold(self._handle.value, i) for i in range(count))
        return tuple(text_of(one) for one in found)

    @holds.setter
    def holds(self, ids: Iterable[str]) -> None:
        self._set_strings("tieuchi_unit_set_holds", ids)

    def set_attribute(self, id: str, value: AttributeValue) -> None:
        """State an attribute; of a number a literal, an int or a Decimal."""
        if isinstance(value, float):
            raise _refuse_float(f"attribute {id!r}", value)
        if isinstance(value, bool) or not isinstance(value, (str, int, Decimal)):
            raise TypeError(f"attribute {id!r} is {value!r}, not a str, int or Decimal")
        data = str(value).encode()
        self._call("tieuchi_unit_set_attribute", id, data, len(data))

    def observe(self, id: str, value: Observed) -> None:
        """Observe a leaf, declare a verdict, or both by way of an Observation.

        A bool is for boolean leaves; int, str, Decimal, Fraction and Ratio are for numbers; a str
        or a Level is for ordinal leaves; Exempt and Declared say what their names say.
        """
        if isinstance(value, Declared):
            value = Observation(declared=value)
        elif not isinstance(value, Observation):
            value = Observation(value)
        if value.value is not None:
            self._observe_value(id, value.value)
        if value.declared is not None:
            self.declare(id, value.declared.verdict)
        self._annotate(id, value)

    def declare(self, id: str, verdict: str) -> None:
        """Put `pass`, `basic` or `fail` on record for an indicator or a criterion."""
        if verdict not in DECLARED:
            raise ValueError(f"a declared verdict is pass, basic or fail, not {verdict!r}")
        self._call("tieuchi_unit_declare", id, DECLARED[verdict])

    def forget(self, id: str) -> None:
        """Forget the observation and the declared verdict of an id."""
        self._call("tieuchi_unit_forget", id)

    def clear(self) -> None:
        """Forget everything but the evaluator."""
        call("tieuchi_unit_clear", self._handle.value)

    def __repr__(self) -> str:
        label = f"{self.id} {self.name}".strip()
        return f"<Unit {label or 'without id'} for {self.evaluator.rulebook.id}>"

    # ---- private ----

    def _call(self, name: str, id: str, *arguments: Any) -> None:
        data = id.encode()
        call(name, self._handle.value, data, len(data), *arguments)

    def _set(self, name: str, value: str) -> None:
        data = value.encode()
        call(name, self._handle.value, data, len(data))

    def _set_strings(self, name: str, values: Iterable[str]) -> None:
        texts = [value.encode() for value in values]
        call(name, self._handle.value, array_of_strings(texts), len(texts))

    def _observe_value(self, id: str, value: Union[Value, Exempt]) -> None:
        if isinstance(value, float):
            raise _refuse_float(f"observation {id!r}", value)
        if isinstance(value, bool):
            self._call("tieuchi_unit_observe_boolean", id, int(value))
        elif isinstance(value, Fraction):
            self._observe_pair(id, value.numerator, value.denominator)
        elif isinstance(value, Ratio):
            self._observe_pair(id, value.numerator, value.denominator)
        elif isinstance(value, Exempt):
            data = value.why.encode()
            self._call("tieuchi_unit_exempt", id, data, len(data))
        elif isinstance(value, Level):
            self._observe_level(id, value.id)
        elif isinstance(value, str) and self.evaluator.kind_of_value(id) == "ordinal":
            self._observe_level(id, value)
        elif isinstance(value, (int, str, Decimal)):
            data = str(value).encode()
            self._call("tieuchi_unit_observe_text", id, data, len(data))
        else:
            raise TypeError(f"observation {id!r} is {value!r}, of a type that is not exact")

    def _observe_pair(
        self, id: str, numerator: Union[int, str, Decimal], denominator: Union[int, str, Decimal]
    ) -> None:
        self._call(
            "tieuchi_unit_observe_ratio", id, _c_decimal(numerator), _c_decimal(denominator)
        )

    def _observe_level(self, id: str, level: str) -> None:
        data = level.encode()
        self._call("tieuchi_unit_observe_level", id, data, len(data))

    def _annotate(self, id: str, observation: Observation) -> None:
        declared = observation.declared or Declared("pass")
        why = observation.value.why if isinstance(observation.value, Exempt) else ""
        words = {
            "source": observation.source,
            "note": observation.note,
            "exemption": why,
            "by": declared.by,
            "on": declared.on,
        }
        if not any(words.values()):
            return
        texts = [text.encode() for text in words.values()]
        remark = _abi.Remark(struct_size=ctypes.sizeof(_abi.Remark))
        for name, text in zip(words, array_of_strings(texts)):
            setattr(remark, name, text)
        self._call("tieuchi_unit_annotate", id, ctypes.byref(remark))
