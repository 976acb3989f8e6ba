# SPDX-License-Identifier: Apache-2.0
"""The binary interface as P/Invoke takes it: C# with a SafeHandle for every handle."""

from __future__ import annotations

from typing import Any
from xml.sax.saxutils import escape

from host_words import camel, constants, is_array, owned_handles, pointers

INTEGERS = {"int8_t": "sbyte", "uint8_t": "byte", "char": "byte", "int16_t": "short",
            "uint16_t": "ushort", "int32_t": "int", "uint32_t": "uint", "int": "int",
            "int64_t": "long", "uint64_t": "ulong", "size_t": "UIntPtr", "void": "void"}
KEYWORDS = {"base", "checked", "decimal", "default", "fixed", "in", "out", "params", "ref", "when",
            "string", "object", "event", "with"}

HEAD = """\
// SPDX-License-Identifier: Apache-2.0
// Written by capi/tools/hosts.py from capi/abi/tieuchi_abi.json; not edited by hand.
#pragma warning disable 0649, 1591
using System;
using System.Runtime.InteropServices;

namespace Tieuchi.Abi {
"""

FUNCTIONS = """\
/// <summary>The functions of tieuchi.h, one by one. What each means, and who owns what, is said
/// there. Texts are UTF-8 in arrays of bytes, and so are buffers.</summary>
public static class Native {
    /// <summary>Name of the library, as the loader of the system looks for it.</summary>
    public const string Library = "LIBRARY";
"""


def word(name: str) -> str:
    return "@" + name if name in KEYWORDS else name


def summary(doc: str, indent: str = "") -> str:
    return f"{indent}/// <summary>{escape(doc)}</summary>"


def by_value(kind: dict[str, Any]) -> str:
    if kind["kind"] == "struct":
        return camel(kind["base"])
    return INTEGERS[kind["kind"]]


def field(one: dict[str, Any]) -> str:
    kind, name = one["type"], word(one["name"])
    if pointers(kind) or kind["kind"] == "callback":
        return f"    public IntPtr {name};"
    if "array" in kind:
        return f"    public fixed byte {name}[{kind['array']}];"
    return f"    public {by_value(kind)} {name};"


def structure(one: dict[str, Any]) -> list[str]:
    unsafe = "unsafe " if any("array" in each["type"] for each in one["fields"]) else ""
    return [summary(one["doc"]), "[StructLayout(LayoutKind.Sequential)]",
            f"public {unsafe}struct {camel(one['name'])} {{",
            *(field(each) for each in one["fields"]), "}", ""]


class Writer:
    """Writes functions; knows which handles are released."""

    def __init__(self, described: dict[str, Any]) -> None:
        self.described = described
        self.owned = owned_handles(described)

    def handle_class(self, name: str) -> list[str]:
        made = camel(name) + "Handle"
        return [f"/// <summary>Owns a {name}.</summary>",
                f"public sealed class {made} : OwnedHandle {{",
                f"    public {made}() {{}}",
                f"    public {made}(IntPtr value, bool owns) : base(value, owns) {{}}",
                "    protected override bool ReleaseHandle() {",
                f"        Native.{self.owned[name]}(handle);", "        return true;", "    }", "}",
                ""]

    def handle(self, kind: dict[str, Any]) -> str:
        name = kind["base"]
        return camel(name) + "Handle" if name in self.owned else "IntPtr"

    def parameter(self, one: dict[str, Any], raw: bool) -> str:
        kind, name = one["type"], word(one["name"])
        levels, base = pointers(kind), kind["kind"]
        if levels == 0:
            return f"{'IntPtr' if base == 'callback' else by_value(kind)} {name}"
        if base == "handle":
            return f"{self.handle_parameter(one, raw)} {name}"
        if is_array(one) or base == "char":
            return f"{'byte' if base == 'void' else by_value(kind)}[] {name}"
        if base == "void" or levels == 2:
            return f"{'out ' if levels == 2 else ''}IntPtr {name}"
        return f"{'ref' if base == 'struct' else 'out'} {by_value(kind)} {name}"

    def handle_parameter(self, one: dict[str, Any], raw: bool) -> str:
        kind = one["type"]
        if pointers(kind) == 2:
            if is_array(one):
                return "IntPtr[]"
            owned = one.get("gives") == "owned"
            return f"out {self.handle(kind)}" if owned else "out IntPtr"
        return "IntPtr" if raw or one.get("optional") else self.handle(kind)

    def wrapped(self, head: str, parts: list[str], tail: str) -> list[str]:
        lines, line = [], head + "("
        for place, part in enumerate(parts):
            piece = part + (", " if place + 1 < len(parts) else "")
            if len(line) + len(piece.rstrip()) + len(tail) > 98:
                lines.append(line.rstrip())
                line = "        "
            line += piece
        return lines + [line + ")" + tail]

    def returned(self, kind: dict[str, Any]) -> str:
        return "IntPtr" if pointers(kind) else by_value(kind)

    def callback(self, one: dict[str, Any]) -> list[str]:
        parts = [f"{'IntPtr' if pointers(each['type']) else by_value(each['type'])} "
                 f"{word(each['name'])}" for each in one["parameters"]]
        return [summary(one["doc"]), "[UnmanagedFunctionPointer(CallingConvention.Cdecl)]",
                *self.wrapped(f"public delegate {self.returned(one['returns'])} "
                              f"{camel(one['name'])}", parts, ";"), ""]

    def function(self, one: dict[str, Any]) -> list[str]:
        raw = one["name"] in self.owned.values()  # what a SafeHandle calls takes the bare pointer
        parts = [self.parameter(each, raw) for each in one["parameters"]]
        return [summary(one["doc"], "    "),
                "    [DllImport(Library, CallingConvention = CallingConvention.Cdecl)]",
                *self.wrapped(f"    public static extern {self.returned(one['returns'])} "
                              f"{one['name']}", parts, ";"), ""]

    def constants(self) -> list[str]:
        lines = ["/// <summary>Every number that has a name.</summary>",
                 "public static class Constants {"]
        for name, value, doc in constants(self.described):
            lines += [summary(doc, "    ")] if doc else []
            lines += [f"    public const int {name} = {value};"]
        return lines + ["}", ""]

    def text(self) -> str:
        lines = self.constants()
        for one in self.described["callbacks"]:
            lines += self.callback(one)
        for one in self.described["structs"]:
            lines += structure(one)
        for name in self.owned:
            lines += self.handle_class(name)
        lines += FUNCTIONS.replace("LIBRARY", self.described["library"]["linux"]).split("\n")
        for one in self.described["functions"]:
            lines += self.function(one)
        return HEAD + "\n".join(lines).rstrip() + "\n}\n}\n"


def text_of(described: dict[str, Any]) -> str:
    """Abi.cs."""
    return Writer(described).text()
