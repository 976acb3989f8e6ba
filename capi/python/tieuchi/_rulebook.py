# SPDX-License-Identifier: Apache-2.0
"""Rulebooks: built in, read, checked; scoring methods written in Python."""

from __future__ import annotations

import ctypes
import datetime
import weakref
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Callable, Iterable, Mapping, Optional, Union

from . import _abi
from ._library import (
    Handle,
    Problems,
    array_of_strings,
    call,
    callbacks,
    fill,
    library,
    produce,
    read_document,
    text_of,
)
from ._values import Builtin, CheckReport, Interval

if TYPE_CHECKING:
    import os

    from ._assessment import Assessment
    from ._evaluator import Evaluator

Number = Union[int, Fraction, Decimal]
Score = Union[Number, Interval, tuple[Number, Number], None]
Method = Callable[["Assessment"], Score]
Date = Union[str, datetime.date]

LANGUAGES = {"vi": 1, "en": 2}


def language_number(language: str) -> int:
    """The constant of a language; ValueError for another one than `vi` and `en`."""
    if language not in LANGUAGES:
        raise ValueError(f"language is vi or en, not {language!r}")
    return LANGUAGES[language]


def date_bytes(date: Date) -> bytes:
    return (date.isoformat()[:10] if isinstance(date, datetime.date) else date).encode()


def builtin_rulebooks() -> list[Builtin]:
    """The rulebooks that the library carries, in the order of their ids."""
    return [one for one, _ in _builtin_texts()]


def check(
    text: Union[str, bytes], date: Optional[Date] = None, with_: Iterable[Union[str, bytes]] = ()
) -> CheckReport:
    """Check a rulebook document: errors, warnings, and how its bounds stand.

    `date` chooses the edition that is looked at; the last one without it. `with_` has the texts of
    further rulebooks. A document with errors raises nothing here.
    """
    data, options = _encode(text), _Options(with_, {})
    day = None if date is None else date_bytes(date)
    counts = _abi.CheckCounts(struct_size=ctypes.sizeof(_abi.CheckCounts))
    with Problems() as problems:
        call(
            "tieuchi_rulebook_check",
            data,
            len(data),
            day,
            0 if day is None else len(day),
            options.pointer,
            problems.handle,
            ctypes.byref(counts),
        )
        found = problems.all()
    return CheckReport(
        found, counts.bounds, counts.verified, counts.unverified, counts.unknown, counts.delegated
    )


class Rulebook:
    """A legal set of criteria, read and found to be without errors. Immutable.

    Made by `builtin`, `read` or `load`. `with_` has the texts of further rulebooks, looked at
    before the built-in ones. `methods` has scoring methods of one's own by their names, so that
    tests of the rulebook may name them: a callable that is given an Assessment and answers a
    number, a pair of lower and upper end, or None for no value. What it raises reaches the caller.
    """

    def __init__(self, handle: Handle, text: bytes, options: _Options) -> None:
        self._handle = handle
        self._text = text
        self._options = options  # keeps the callbacks alive

    @classmethod
    def builtin(
        cls,
        id: str,
        *,
        with_: Iterable[Union[str, bytes]] = (),
        methods: Optional[Mapping[str, Method]] = None,
    ) -> Rulebook:
        """Read a rulebook that the library carries."""
        data, options = id.encode(), _Options(with_, methods or {})
        handle, _ = read_document(
            "tieuchi_rulebook_read_builtin", data, len(data), options.pointer
        )
        text = next(text for one, text in _builtin_texts() if one.id == id)
        return cls(Handle(handle, "tieuchi_rulebook_release"), text, options)

    @classmethod
    def read(
        cls,
        text: Union[str, bytes],
        *,
        with_: Iterable[Union[str, bytes]] = (),
        methods: Optional[Mapping[str, Method]] = None,
    ) -> Rulebook:
        """Read a `tieuchi-rulebook/1` document; DocumentError has everything wrong with it."""
        data, options = _encode(text), _Options(with_, methods or {})
        handle, _ = read_document("tieuchi_rulebook_read", data, len(data), options.pointer)
        return cls(Handle(handle, "tieuchi_rulebook_release"), data, options)

    @classmethod
    def load(
        cls,
        path: Union[str, os.PathLike[str]],
        *,
        with_: Iterable[Union[str, bytes]] = (),
        methods: Optional[Mapping[str, Method]] = None,
    ) -> Rulebook:
        """Read the document of a file."""
        return cls.read(Path(path).read_bytes(), with_=with_, methods=methods)

    @property
    def id(self) -> str:
        """Id as the document states it."""
        return text_of(library().tieuchi_rulebook_id(self._handle.value))

    @property
    def title(self) -> str:
        """Title in Vietnamese, else in English."""
        return self.title_in("vi")

    def title_in(self, language: str) -> str:
        """Title in a language, else in the other one."""
        number = language_number(language)
        return text_of(library().tieuchi_rulebook_title(self._handle.value, number))

    @property
    def citation(self) -> str:
        """Citation of the legal instrument."""
        return text_of(library().tieuchi_rulebook_citation(self._handle.value))

    @property
    def sha256(self) -> str:
        """SHA-256 of the canonical form, 64 hexadecimal digits."""
        return text_of(library().tieuchi_rulebook_sha256(self._handle.value))

    @property
    def canonical(self) -> str:
        """The canonical form that the digest is taken of."""
        return text_of(library().tieuchi_rulebook_canonical(self._handle.value))

    @property
    def changes(self) -> list[datetime.date]:
        """The days on which something changes, of all layers together."""
        count = library().tieuchi_rulebook_change_count(self._handle.value)
        texts = (library().tieuchi_rulebook_change(self._handle.value, i) for i in range(count))
        return [datetime.date.fromisoformat(text_of(text)) for text in texts]

    @property
    def methods(self) -> list[str]:
        """Names of the scoring methods of one's own."""
        return list(self._options.names)

    def check(self, date: Optional[Date] = None) -> CheckReport:
        """What is open or doubtful, and how the bounds stand."""
        return check(self._text, date, self._options.with_)

    def evaluator(self, date: Date) -> Evaluator:
        """Compile the rulebook for a reference date."""
        from ._evaluator import Evaluator

        day = date_bytes(date)
        handle = produce("tieuchi_evaluator_compile", self._handle.value, day, len(day))
        made = Evaluator(Handle(handle, "tieuchi_evaluator_release"), self)
        self._options.evaluators.add(made)
        return made

    def __repr__(self) -> str:
        return f"<Rulebook {self.id} ({self.citation}), sha256 {self.sha256[:12]}>"


class _Options:
    """What is handed over when a rulebook is read, and all that it points to."""

    def __init__(self, with_: Iterable[Union[str, bytes]], methods: Mapping[str, Method]) -> None:
        self.with_ = [_encode(text) for text in with_]
        self.names = list(methods)
        self._name_bytes = [name.encode() for name in methods]
        self.evaluators: weakref.WeakSet[Evaluator] = weakref.WeakSet()
        self._callbacks = [_callback(method, self.evaluators) for method in methods.values()]
        self._with_array = array_of_strings(self.with_)
        self._method_array = self._make_methods()
        self._structure = _abi.RulebookOptions(
            struct_size=ctypes.sizeof(_abi.RulebookOptions),
            with_count=len(self.with_),
            method_count=len(self.names),
        )
        if self._with_array is not None:
            setattr(self._structure, "with", self._with_array)
        if self._method_array is not None:
            self._structure.methods = self._method_array
        self.pointer = ctypes.byref(self._structure)

    def _make_methods(self) -> Any:
        if not self.names:
            return None
        array = (_abi.Method * len(self.names))()
        names = array_of_strings(self._name_bytes)
        for method, name, function in zip(array, names, self._callbacks):
            method.name = name
            method.score = function
        return array


def _callback(method: Method, evaluators: weakref.WeakSet[Evaluator]) -> Any:
    """A C function around a scoring method; what is raised waits for the call that led here."""
    from ._assessment import Assessment

    def evaluator_of(assessment: int) -> Evaluator:
        """Of an assessment by the stream of somebody else, who knows nothing of evaluators."""
        handle = library().tieuchi_assessment_evaluator(assessment)
        date = text_of(library().tieuchi_evaluator_date(handle))
        return next(one for one in evaluators if one.date.isoformat() == date)

    def score(assessment: int, answer: int, _: object) -> int:
        try:
            known = callbacks.evaluators
            seen = Assessment(assessment, known[-1] if known else evaluator_of(assessment), None)
            try:
                found = method(seen)
            finally:
                seen.end()
            if found is not None:
                _set_score(answer, found)
            return 0
        except BaseException as raised:  # nothing may unwind through the library
            callbacks.raised = raised
            return 1

    return _abi.ScoreFunction(score)


def _set_score(answer: int, found: Score) -> None:
    if isinstance(found, Interval):
        ends = (found.lower, found.upper)
    elif isinstance(found, tuple):
        ends = (_exact(found[0]), _exact(found[1]))
    else:
        ends = (_exact(found), _exact(found))
    lower, upper = (f"{end.numerator}/{end.denominator}".encode() for end in ends)
    call("tieuchi_score_set_text", answer, lower, len(lower), upper, len(upper))


def _exact(value: object) -> Fraction:
    if isinstance(value, (int, Fraction, Decimal)):
        return Fraction(value)
    raise TypeError(
        f"a scoring method answered {value!r}: int, Fraction, Decimal, a pair of them or None is "
        "exact, nothing else is taken"
    )


def _encode(text: Union[str, bytes]) -> bytes:
    return text.encode() if isinstance(text, str) else bytes(text)


def _builtin_texts() -> list[tuple[Builtin, bytes]]:
    handle = Handle(produce("tieuchi_builtin_list_create"), "tieuchi_builtin_list_release")
    entries = []
    for index in range(library().tieuchi_builtin_list_count(handle.value)):
        one = fill(_abi.Builtin, "tieuchi_builtin_list_item", handle.value, index)
        entry = Builtin(
            text_of(one.id), text_of(one.title_vi), text_of(one.title_en), text_of(one.citation)
        )
        entries.append((entry, ctypes.string_at(one.json.data, one.json.size)))
    return entries
