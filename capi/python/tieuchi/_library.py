# SPDX-License-Identifier: Apache-2.0
"""Finding the shared library, calling it, and turning its failures into exceptions."""

from __future__ import annotations

import ctypes
import os
import threading
from fractions import Fraction
from pathlib import Path
from typing import Any, Callable, Optional, Union

from . import _abi
from ._errors import DocumentError, Error, LibraryNotFound
from ._values import Diagnostic, Interval

FILE_NAME = f"libtieuchi_c.so.{_abi.ABI}"
ENVIRONMENT_VARIABLE = "TIEUCHI_LIBRARY"

CALLBACK_FAILED = 1005
BUFFER_TOO_SMALL = 1003

_lock = threading.Lock()
_loaded: Optional[ctypes.CDLL] = None
_chosen: Optional[str] = None


def use_library(path: Union[str, "os.PathLike[str]"]) -> None:
    """Say where the shared library is; must come before anything else is done.

    Raises RuntimeError when another library is in use already.
    """
    global _chosen
    with _lock:
        if _loaded is not None and _chosen != os.fspath(path):
            raise RuntimeError(f"the library is in use already: {_loaded._name}")
        _chosen = os.fspath(path)


def _candidates() -> list[str]:
    """Where to look, the first that says something deciding."""
    if _chosen is not None:
        return [_chosen]
    if named := os.environ.get(ENVIRONMENT_VARIABLE):
        return [named]
    beside = Path(__file__).parent
    names = (FILE_NAME, "libtieuchi_c.so")
    found = [str(beside / name) for name in names if (beside / name).exists()]
    return found or list(names)


def _open() -> ctypes.CDLL:
    problems = []
    for candidate in _candidates():
        try:
            found = ctypes.CDLL(candidate)
        except OSError as problem:
            problems.append(str(problem))
            continue
        found.tieuchi_abi.restype = ctypes.c_int32
        if found.tieuchi_abi() != _abi.ABI:
            problems.append(f"{candidate}: has another binary interface than {_abi.ABI}")
            continue
        _abi.declare(found)
        return found
    raise LibraryNotFound(
        f"the shared library {FILE_NAME} of tieuchi was not found; say where it is with "
        f"tieuchi.use_library(path) or {ENVIRONMENT_VARIABLE}: " + "; ".join(problems)
    )


def library() -> ctypes.CDLL:
    """The shared library, loaded when it is first needed."""
    global _loaded
    if _loaded is None:
        with _lock:
            if _loaded is None:
                _loaded = _open()
    return _loaded


def library_version() -> str:
    """Version of the C library that runs."""
    return text_of(library().tieuchi_version())


class CallbackState(threading.local):
    """What a thread's callbacks have to know and to hand over."""

    def __init__(self) -> None:
        self.evaluators: list[Any] = []
        self.raised: Optional[BaseException] = None


callbacks = CallbackState()


def text_of(value: _abi.Str) -> str:
    """A borrowed string, copied."""
    return ctypes.string_at(value.data, value.size).decode() if value.size else ""


def new_error() -> _abi.Error:
    return _abi.Error(struct_size=ctypes.sizeof(_abi.Error))


def check(status: int, error: _abi.Error, diagnostics: tuple[Diagnostic, ...] = ()) -> None:
    """Raise what a failed call reports; an exception of a callback takes precedence."""
    if status == 0:
        return
    if status == CALLBACK_FAILED and callbacks.raised is not None:
        raised, callbacks.raised = callbacks.raised, None
        raise raised
    message = error.message.decode(errors="replace")
    name = text_of(library().tieuchi_status_name(status))
    if any(one.severity == "error" for one in diagnostics):
        raise DocumentError(status, name, message, diagnostics)
    raise Error(
        status, name, message, error.line, error.column, error.offset, error.path.decode()
    )


def call(name: str, *arguments: Any) -> None:
    """Call a function whose last parameter is the error."""
    error = new_error()
    check(getattr(library(), name)(*arguments, ctypes.byref(error)), error)


def produce(name: str, *arguments: Any) -> int:
    """Call a function whose last parameters are an owned handle and the error."""
    handle = ctypes.c_void_p()
    call(name, *arguments, ctypes.byref(handle))
    assert handle.value is not None
    return handle.value


def produce_text(name: str, *arguments: Any) -> str:
    """Call a function that gives an owned text."""
    handle = produce(name, *arguments)
    try:
        text: _abi.Str = library().tieuchi_text_str(handle)
        return text_of(text)
    finally:
        library().tieuchi_text_release(handle)


def produce_bytes(name: str, *arguments: Any) -> bytes:
    """Call a function that gives owned bytes."""
    handle = produce(name, *arguments)
    try:
        size = library().tieuchi_bytes_size(handle)
        return ctypes.string_at(library().tieuchi_bytes_data(handle), size) if size else b""
    finally:
        library().tieuchi_bytes_release(handle)


def fill(structure: type[ctypes.Structure], name: str, *arguments: Any) -> Any:
    """Call a function that fills a structure that begins with struct_size."""
    out = structure()
    out.struct_size = ctypes.sizeof(structure)
    call(name, *arguments, ctypes.byref(out))
    return out


def string(name: str, *arguments: Any) -> str:
    """Call a function that gives a borrowed string by way of a parameter."""
    out = _abi.Str()
    call(name, *arguments, ctypes.byref(out))
    return text_of(out)


def buffer_text(name: str, *arguments: Any) -> str:
    """Call a function that writes a text into a buffer."""
    needed = ctypes.c_size_t()
    call(name, *arguments, None, 0, ctypes.byref(needed))
    buffer = ctypes.create_string_buffer(needed.value)
    call(name, *arguments, buffer, needed.value, None)
    return buffer.value.decode()


def items(element: Any, name: str, *arguments: Any) -> list[Any]:
    """Call a function that writes a list."""
    needed = ctypes.c_size_t()
    call(name, *arguments, None, 0, ctypes.byref(needed))
    if needed.value == 0:
        return []
    array = (element * needed.value)()
    call(name, *arguments, array, needed.value, None)
    return list(array)


def interval(name: str, *arguments: Any) -> Optional[Interval]:
    """Call a function that gives an interval, and the one beside it where it is too large."""
    out = _abi.Interval()
    call(name, *arguments, ctypes.byref(out))
    if not out.has_value:
        return None
    if out.fits:
        return Interval(fraction(out.lower), fraction(out.upper))
    ends = (buffer_text(f"{name}_text", *arguments, end) for end in (1, 2))
    return Interval(*(Fraction(end) for end in ends))


def fraction(value: _abi.Fraction) -> Fraction:
    return Fraction(value.numerator, value.denominator)


def array_of_strings(texts: list[bytes]) -> Any:
    """An array of tieuchi_str over texts that the caller keeps; None without texts."""
    if not texts:
        return None
    array = (_abi.Str * len(texts))()
    for element, text in zip(array, texts):
        element.data = ctypes.cast(ctypes.c_char_p(text), ctypes.c_void_p)
        element.size = len(text)
    return array


class Problems:
    """A list of diagnostics for one call."""

    def __init__(self) -> None:
        self._handle = produce("tieuchi_diagnostics_create")

    def __enter__(self) -> Problems:
        return self

    def __exit__(self, *_: object) -> None:
        library().tieuchi_diagnostics_release(self._handle)

    @property
    def handle(self) -> int:
        return self._handle

    def all(self) -> tuple[Diagnostic, ...]:
        count = library().tieuchi_diagnostics_count(self._handle)
        return tuple(self._item(index) for index in range(count))

    def _item(self, index: int) -> Diagnostic:
        one = fill(_abi.Diagnostic, "tieuchi_diagnostics_item", self._handle, index)
        return Diagnostic(
            severity="error" if one.severity == 1 else "warning",
            code=text_of(library().tieuchi_status_name(one.code)),
            message=text_of(one.message),
            document=text_of(one.document),
            pointer=text_of(one.pointer),
            column_name=text_of(one.column_name),
            line=one.line,
            column=one.column,
            text=produce_text("tieuchi_diagnostics_line", self._handle, index),
        )


def read_document(name: str, *arguments: Any) -> tuple[int, tuple[Diagnostic, ...]]:
    """Call a function that reads a document: its last parameters are problems, handle, error."""
    with Problems() as problems:
        handle = ctypes.c_void_p()
        error = new_error()
        status = getattr(library(), name)(
            *arguments, problems.handle, ctypes.byref(handle), ctypes.byref(error)
        )
        found = problems.all()
        check(status, error, found)
        assert handle.value is not None
        return handle.value, found


class Handle:
    """Owns a handle and releases it; `release` is the name of the function."""

    def __init__(self, handle: int, release: str) -> None:
        self.value = handle
        self._release: Callable[[int], None] = getattr(library(), release)

    def __del__(self) -> None:
        self._release(self.value)
