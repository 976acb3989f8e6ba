# SPDX-License-Identifier: Apache-2.0
"""The binary interface as JNA takes it: one interface of Java."""

from __future__ import annotations

from typing import Any

from host_words import PREFIX, camel, constants, is_array, pointers

INTEGERS = {"int8_t": "byte", "uint8_t": "byte", "char": "byte", "int16_t": "short",
            "uint16_t": "short", "int32_t": "int", "uint32_t": "int", "int": "int",
            "int64_t": "long", "uint64_t": "long", "size_t": "SizeT", "void": "void"}

HEAD = """\
// SPDX-License-Identifier: Apache-2.0
// Written by capi/tools/hosts.py from capi/abi/tieuchi_abi.json; not edited by hand.
package org.tieuchi.abi;

import com.sun.jna.Callback;
import com.sun.jna.Library;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;

/**
 * The C interface of tieuchi as JNA sees it: tieuchi.h, one by one. What a function means, and who
 * owns what, is said there. Texts are UTF-8 in arrays of bytes, and so are buffers.
 */
public interface Abi extends Library {
"""


def class_of(name: str) -> str:
    return camel(name)


def by_value(kind: dict[str, Any]) -> str:
    if kind["kind"] == "struct":
        return class_of(kind["base"]) + ".ByValue"
    return INTEGERS[kind["kind"]]


def field(one: dict[str, Any]) -> str:
    kind, name = one["type"], one["name"]
    if kind["kind"] == "callback":
        named = kind.get("base", "").startswith(PREFIX)
        return f"public {class_of(kind['base']) if named else 'Pointer'} {name};"
    if pointers(kind):
        return f"public Pointer {name};"
    if kind["kind"] == "struct":
        return f"public {class_of(kind['base'])} {name};"
    if "array" in kind:
        return f"public byte[] {name} = new byte[{kind['array']}];"
    return f"public {INTEGERS[kind['kind']]} {name};"


def structure(one: dict[str, Any]) -> list[str]:
    name = class_of(one["name"])
    names = [field_["name"] for field_ in one["fields"]]
    lines = [f"    /** {one['doc']} */"]
    lines += ["    @FieldOrder({" + ", ".join(f'"{each}"' for each in names) + "})"]
    lines += [f"    class {name} extends Structure {{"]
    lines += [f"        {field(each)}" for each in one["fields"]]
    if one["struct_size"]:
        lines += ["", f"        public {name}() {{", "            struct_size = size();",
                  "        }"]
    else:
        lines += ["", f"        /** {name} that is handed over itself, not by its address. */",
                  f"        public static class ByValue extends {name}",
                  "                implements Structure.ByValue {}"]
    return lines + ["    }", ""]


def parameter(one: dict[str, Any]) -> str:
    kind, name = one["type"], one["name"]
    levels, base = pointers(kind), kind["kind"]
    if base == "callback":
        return f"Callback {name}"
    if levels == 0:
        return f"{by_value(kind)} {name}"
    if levels == 2:
        return f"Pointer[] {name}"
    if base == "handle":
        return f"Pointer {name}"
    if base == "struct":
        return f"{class_of(kind['base'])}{'[]' if is_array(one) else ''} {name}"
    if base == "void":
        return f"{'byte[]' if is_array(one) else 'Pointer'} {name}"
    if base == "size_t":
        return f"SizeT.Ref {name}"
    return f"{INTEGERS[base]}[] {name}"


def returned(kind: dict[str, Any]) -> str:
    return "Pointer" if pointers(kind) else by_value(kind)


def wrapped(head: str, parts: list[str], tail: str) -> list[str]:
    """A declaration, its parameters broken at 100 columns."""
    lines, line = [], head + "("
    for place, part in enumerate(parts):
        piece = part + (", " if place + 1 < len(parts) else "")
        if len(line) + len(piece.rstrip()) + len(tail) > 98:
            lines.append(line.rstrip())
            line = "            "
        line += piece
    return lines + [line + ")" + tail]


def callback(one: dict[str, Any]) -> list[str]:
    arguments = [parameter(each) for each in one["parameters"]]
    return [f"    /** {one['doc']} */",
            f"    interface {class_of(one['name'])} extends Callback {{",
            *wrapped(f"        {returned(one['returns'])} invoke", arguments, ";"), "    }", ""]


def function(one: dict[str, Any]) -> list[str]:
    arguments = [parameter(each) for each in one["parameters"]]
    return [f"    /** {one['doc']} */",
            *wrapped(f"    {returned(one['returns'])} {one['name']}", arguments, ";"), ""]


def text_of(described: dict[str, Any]) -> str:
    """Abi.java."""
    lines = []
    for name, value, doc in constants(described):
        lines += [f"    /** {doc} */"] if doc else []
        lines += [f"    int {name} = {value};"]
    lines += [""]
    for one in described["callbacks"]:
        lines += callback(one)
    for one in described["structs"]:
        lines += structure(one)
    for one in described["functions"]:
        lines += function(one)
    return HEAD + "\n".join(lines).rstrip() + "\n}\n"
