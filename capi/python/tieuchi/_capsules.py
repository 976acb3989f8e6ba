# SPDX-License-Identifier: Apache-2.0
"""Arrow's structures and the PyCapsules in which Python hands them around."""

from __future__ import annotations

import ctypes
from typing import Any, Optional

from ._library import library

SIZES = {b"arrow_schema": 72, b"arrow_array": 80, b"arrow_array_stream": 40}
RELEASE = {b"arrow_schema": 56, b"arrow_array": 64, b"arrow_array_stream": 24}
"""Offsets of the release callbacks; pointers have 64 bits wherever the library is built."""

_python = ctypes.pythonapi
_new = ctypes.PYFUNCTYPE(ctypes.py_object, ctypes.c_void_p, ctypes.c_char_p, ctypes.c_void_p)(
    ("PyCapsule_New", _python)
)
_pointer = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.py_object, ctypes.c_char_p)(
    ("PyCapsule_GetPointer", _python)
)
_allocate = ctypes.PYFUNCTYPE(ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t)(
    ("PyMem_RawCalloc", _python)
)
_free = ctypes.PYFUNCTYPE(None, ctypes.c_void_p)(("PyMem_RawFree", _python))
_Release = ctypes.CFUNCTYPE(None, ctypes.c_void_p)


def release(address: int, kind: bytes) -> None:
    """Release an Arrow structure, unless somebody else has."""
    callback = ctypes.c_void_p.from_address(address + RELEASE[kind]).value
    if callback:
        _Release(callback)(address)


for _name in SIZES:  # capsules point to their names, and may die after this module
    _python.Py_IncRef(ctypes.py_object(_name))


def address_in(capsule: Any, kind: bytes) -> int:
    """Where the structure of a capsule lies; it is the capsule's."""
    found = _pointer(capsule, kind)
    assert found is not None
    return int(found)


class Owned:
    """A structure that is nobody's yet: released here, or handed on in a capsule."""

    def __init__(self, kind: bytes) -> None:
        self._kind = next(one for one in SIZES if one == kind)  # the one that lasts
        self._address: Optional[int] = _allocate(1, SIZES[kind])
        if self._address is None:
            raise MemoryError

    @property
    def address(self) -> int:
        """Where it lies."""
        assert self._address is not None
        return self._address

    def capsule(self) -> object:
        """A capsule that owns it from now on."""
        destroy = ctypes.cast(library().tieuchi_python_destroy_capsule, ctypes.c_void_p)
        made = _new(self.address, self._kind, destroy)
        self._address = None
        return made

    def __del__(self) -> None:
        if self._address is not None:
            release(self._address, self._kind)
            _free(self._address)


class ArrayCapsules:
    """A schema and an array, to be filled by the library and handed on."""

    def __init__(self) -> None:
        self.schema = Owned(b"arrow_schema")
        self.array = Owned(b"arrow_array")

    def capsules(self) -> tuple[object, object]:
        """Both, handed on."""
        return self.schema.capsule(), self.array.capsule()
