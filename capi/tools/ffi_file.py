# SPDX-License-Identifier: Apache-2.0
"""Writes tieuchi_ffi.h: the declarations of tieuchi.h as PHP's FFI::cdef and LuaJIT's ffi.cdef read
them, without directives, comments and attributes. What C knows from <stdint.h> and <stddef.h> they
know by themselves.
"""

from __future__ import annotations

import re

from header import Enumeration, Function, Header, Macro, Structure, Variable


def declared(one: Variable) -> str:
    """A parameter or a field."""
    if one.type.function:
        inner = ", ".join(declared(inner) for inner in one.type.function.parameters)
        return f"{spaced(one.type.function.returns.spelled(), f'(*{one.name})')}({inner})"
    kind, array = one.type.spelled(), ""
    if one.type.array:
        kind, array = kind[: kind.rindex("[")], f"[{one.type.array}]"
    return spaced(kind, one.name) + array


def spaced(kind: str, name: str) -> str:
    """A type and a name, with a blank where they would grow together."""
    return f"{kind} {name}".strip()


def prototype(one: Function) -> str:
    inner = ", ".join(declared(parameter) for parameter in one.parameters)
    return f"{spaced(one.returns.spelled(), one.name)}({inner or 'void'});"


def enumeration(constants: list[tuple[str, int]]) -> str:
    inner = ",\n".join(f"    {name} = {value}" for name, value in constants)
    return f"enum {{\n{inner}\n}};"


def structure(one: Structure) -> str:
    inner = "\n".join(f"    {declared(field)};" for field in one.fields)
    if one.tagged:
        return f"{one.name} {{\n{inner}\n}};"
    return f"typedef struct {one.name} {{\n{inner}\n}} {one.name};"


def text_of(header: Header) -> str:
    """The whole file. Macros that are integers become constants; TIEUCHI_NTS, which is no int, the
    version's text and the initialisers are in the description alone."""
    numbers = [(one.name, int(one.value)) for one in header.macros
               if re.fullmatch(r"-?\d+", one.value)]
    parts = [enumeration(numbers)]
    for one in header.order:
        if isinstance(one, Enumeration):
            parts.append(enumeration([(name, value) for name, value, _ in one.constants]))
        elif isinstance(one, Macro):
            parts.append(f"typedef struct {one.name} {one.name};")
        elif isinstance(one, Structure):
            parts.append(structure(one))
        elif isinstance(one, tuple):
            parts.append(f"typedef {one[1]} {one[0]};")
        elif isinstance(one, Function) and one in header.callbacks:
            inner = ", ".join(declared(parameter) for parameter in one.parameters)
            parts.append(f"typedef {one.returns.spelled()} (*{one.name})({inner});")
        elif isinstance(one, Function):
            parts.append(prototype(one))
    return "\n".join(parts) + "\n"
