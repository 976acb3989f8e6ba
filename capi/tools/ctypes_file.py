# SPDX-License-Identifier: Apache-2.0
"""Writes _abi.py: structures and functions of tieuchi.h as ctypes sees them."""

from __future__ import annotations

from description import Description
from header import Function, Structure, Type

WIDTH = 100
# An address, as a text may contain a NUL, for ctypes to stop at.
RETURNED_ADDRESSES = {"tieuchi_text_data"}

BEGINNING = '''# SPDX-License-Identifier: Apache-2.0
"""The C interface as ctypes sees it: structures and functions of tieuchi.h, one by one.

Written by capi/tools/describe.py; not to be changed by hand. Nothing here is meant for users of the
package.
"""

from __future__ import annotations

import ctypes
from ctypes import (
    CFUNCTYPE,
    POINTER,
    Structure,
%s
)
from typing import Any

ABI = %s
"""The number of the binary interface that this package speaks (TIEUCHI_ABI)."""

'''

END = '''

def declare(library: ctypes.CDLL) -> None:
    """Give every function of the library its types."""
    for name, result, arguments in FUNCTIONS:
        function = getattr(library, name)
        function.restype = result
        function.argtypes = arguments
'''


def class_name(name: str) -> str:
    """tieuchi_unit_leaf -> UnitLeaf; tieuchi_score_fn -> ScoreFunction."""
    words = name.removeprefix("tieuchi_").split("_")
    return "".join(word.capitalize() for word in words).replace("Fn", "Function")


class Writer:
    """Writes the file from a description, and remembers which names of ctypes it used."""

    def __init__(self, description: Description) -> None:
        self.description = description
        self.used: set[str] = set()

    def ctype(self, name: str) -> str:
        made = {"size_t": "c_size_t", "char": "c_char", "int": "c_int"}.get(
            name, "c_" + name.removesuffix("_t"))
        self.used.add(made)
        return made

    def type(self, type_: Type, in_structure: bool) -> str:
        kind = self.description.kind(type_)
        if type_.function:
            return "ReleaseFunction"
        if kind == "callback":
            return class_name(type_.base)
        if kind == "void" and not type_.pointers:
            return "None"
        if kind == "char" and type_.pointers == 1 and not in_structure:
            return self.ctype("char_p") if type_.const[0] else f"POINTER({self.ctype('char')})"
        opaque = kind in ("void", "handle") or type_.base.startswith("struct Arrow")
        address = opaque or (kind == "char" and type_.pointers)
        base = self.ctype("void_p") if address else (
            class_name(type_.base) if kind == "struct" else self.ctype(kind))
        levels = type_.pointers - 1 if address else type_.pointers
        if type_.array:
            return f"{self.ctype(kind)} * {type_.array}"
        return "POINTER(" * levels + base + ")" * levels

    def callback(self, name: str, one: Function) -> str:
        inner = [self.type(one.returns, False)]
        # Structures are declared behind: their address alone.
        inner += [self.ctype("void_p") if self.description.kind(parameter.type) == "struct"
                  else self.type(parameter.type, False) for parameter in one.parameters]
        return f"{name} = CFUNCTYPE({', '.join(inner)})\n"

    def releases(self) -> str:
        """The type of every pointer to a function that a structure has; they are all alike."""
        found = {self.callback("ReleaseFunction", field.type.function)
                 for one in self.description.structures.values() if not one.tagged
                 for field in one.fields if field.type.function}
        (alike,) = found
        return alike

    def structure(self, one: Structure) -> str:
        lines = [f'        ("{field.name}", {self.type(field.type, True)}),'
                 for field in one.fields]
        return (f'class {class_name(one.name)}(Structure):\n    """{one.name}"""\n\n'
                "    _fields_ = [\n" + "\n".join(lines) + "\n    ]\n\n\n")

    def function(self, one: Function) -> str:
        arguments = [self.type(parameter.type, False) for parameter in one.parameters]
        result = ("c_void_p" if one.name in RETURNED_ADDRESSES
                  else self.type(one.returns, False))
        short = f'    ("{one.name}", {result}, [{", ".join(arguments)}]),'
        if len(short) <= WIDTH:
            return short + "\n"
        inner = f'        [{", ".join(arguments)}],'
        if len(inner) > WIDTH:
            listed = "".join(f"            {argument},\n" for argument in arguments)
            inner = f"        [\n{listed}        ],"
        return f'    (\n        "{one.name}",\n        {result},\n{inner}\n    ),\n'

    def text(self) -> str:
        description = self.description
        callbacks = [self.callback(class_name(one.name), one)
                     for one in description.callbacks.values()]
        structures = [self.structure(one) for one in description.structures.values()
                      if not one.tagged]
        functions = [self.function(one) for one in description.functions.values()]
        body = "".join([
            *callbacks, self.releases(), "\n\n", *structures,
            "FUNCTIONS: list[tuple[str, Any, list[Any]]] = [\n", *functions, "]\n",
        ])
        names = "\n".join(f"    {name}," for name in sorted(self.used, key=natural))
        return BEGINNING % (names, description.macros["TIEUCHI_ABI"].value) + body + END


def natural(name: str) -> tuple[str, int]:
    """c_int8 before c_int16."""
    letters = name.rstrip("0123456789")
    return letters, int(name[len(letters):] or 0)


def text_of(description: Description) -> str:
    return Writer(description).text()
