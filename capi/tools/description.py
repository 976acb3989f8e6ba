# SPDX-License-Identifier: Apache-2.0
"""What the binary interface is, as data: made of tieuchi.h and of what its comments promise."""

from __future__ import annotations

import re
from typing import Any, Optional

from header import Enumeration, Function, Header, HeaderError, Structure, Type, Variable

FORMAT = "tieuchi-abi/1"

# How data lies in memory. Of 32-bit machines there are two kinds: Arm and Wasm place 64-bit integers
# at multiples of 8, the i386 of Linux at multiples of 4.
LAYOUTS = {
    "lp64": {"pointer": 8, "widest": 8},
    "ilp32": {"pointer": 4, "widest": 8},
    "i386": {"pointer": 4, "widest": 4},
}
INTEGERS = {"int8_t": 1, "uint8_t": 1, "int16_t": 2, "uint16_t": 2, "int32_t": 4, "uint32_t": 4,
            "int64_t": 8, "uint64_t": 8, "char": 1, "int": 4}

# Enumerations whose constants' common beginning is taken by another one.
ENUMERATION_NAMES = {"TIEUCHI_OK": "status", "TIEUCHI_ROADMAP_OPTIMAL": "roadmap_outcome",
                     "TIEUCHI_ROADMAP_COST": "roadmap_number"}

OWNERSHIP = {"borrowed": "borrowed", "kept": "kept", "owned": "owned", "out": "out",
             "moved": "owned"}


def plain(comment: str) -> str:
    """A comment in one line."""
    return " ".join(comment.split())


def since_of(comment: str, otherwise: str = "0.1") -> str:
    said = re.search(r"Since: (\d+\.\d+)", comment)
    return said.group(1) if said else otherwise


def brief_of(comment: str) -> str:
    """The first sentence, without what is said of parameters and versions."""
    text = plain(re.split(r"\n@|^@", comment)[0])
    text = re.sub(r"\s*Since: \d+\.\d+\.", "", text)
    return re.split(r"(?<=[.])\s+(?=[A-Z])", text, maxsplit=1)[0].strip()


def parameter_comments(comment: str) -> dict[str, str]:
    said = re.findall(r"@param (\w+)\s+((?:(?!\n@).)*)", comment, re.DOTALL)
    return {name: re.sub(r"\s*Since: \d+\.\d+\.|Threads: .*", "", plain(text)) for name, text in said}


class Description:
    """Makes the description of what a header declares."""

    def __init__(self, header: Header) -> None:
        self.header = header
        self.handles = {one.name for one in header.handles}
        self.structures = {one.name: one for one in header.structures}
        self.callbacks = {one.name: one for one in header.callbacks}
        self.functions = {one.name: one for one in header.functions}
        self.macros = {one.name: one for one in header.macros}
        self.types: dict[str, dict[str, Any]] = {}  # those that are used, by their spelling
        self.prefixes: dict[str, str] = {}  # of constants -> name of the enumeration
        self.enumerations = [self.enumeration(one) for one in header.enumerations]

    # ---- enumerations and constants ----

    def enumeration(self, one: Enumeration) -> dict[str, Any]:
        names = [name for name, _, _ in one.constants]
        common = names[0]
        for name in names:
            while not name.startswith(common):
                common = common[:-1]
        prefix = common[: common.rfind("_") + 1]
        name = ENUMERATION_NAMES.get(names[0], prefix[len("TIEUCHI_"):-1].lower())
        if not name or name in self.prefixes.values():
            raise HeaderError(f"{names[0]}: no name for its enumeration: {name!r}")
        self.prefixes["TIEUCHI_E_" if name == "status" else prefix] = name
        return {
            "name": name, "type": "int32_t", "since": since_of(one.comment),
            "doc": brief_of(one.comment),
            "constants": [{"name": constant, "value": value,
                           **({"doc": brief_of(comment)} if comment else {})}
                          for constant, value, comment in one.constants],
        }

    def constants(self) -> list[dict[str, Any]]:
        found = []
        for one in self.header.macros:
            entry: dict[str, Any] = {"name": one.name}
            if re.fullmatch(r"-?\d+", one.value):
                entry |= {"type": "int32_t", "value": int(one.value)}
            elif one.value.startswith('"'):
                entry |= {"type": "char const*", "value": one.value[1:-1]}
            elif one.name == "TIEUCHI_NTS":
                entry |= {"type": "size_t", "value": -1}
            elif one.value.startswith("{"):
                continue  # an initialiser; said at its structure
            else:
                raise HeaderError(f"{one.name}: what is {one.value}?")
            found.append(entry | ({"doc": brief_of(one.comment)} if one.comment else {}))
        return found

    def named_enumeration(self, comment: str) -> Optional[str]:
        """The enumeration that a comment says a number to be of."""
        for word in re.findall(r"\bTIEUCHI_[A-Z0-9_]+", comment):
            for prefix, name in self.prefixes.items():
                if word == prefix or (not word.endswith("_") and word.startswith(prefix)
                                      and name != "status"):
                    return name
        return None

    # ---- types ----

    def kind(self, type_: Type) -> str:
        if type_.function or type_.base in self.callbacks:
            return "callback"
        if type_.base in self.handles:
            return "handle"
        if type_.base in self.structures:
            return "struct"
        base = self.header.aliases.get(type_.base, type_.base)
        if base == "void" or base == "size_t" or base in INTEGERS:
            return base
        raise HeaderError(f"what is {type_.spelled()}?")

    def type(self, type_: Type) -> str:
        """The type as C spells it, under which it is found among the types."""
        spelled = type_.spelled()
        made: dict[str, Any] = {"kind": self.kind(type_)}
        if type_.function:
            made |= {"returns": self.type(type_.function.returns),
                     "parameters": [{"name": one.name, "type": self.type(one.type)}
                                    for one in type_.function.parameters]}
        else:
            made["base"] = type_.base
            made |= {"pointers": type_.pointers, "const": type_.const[0]} if type_.pointers else {}
            made |= {"array": type_.array} if type_.array else {}
        self.types[spelled] = made
        return spelled

    def size(self, type_: Type, layout: str) -> tuple[int, int]:
        """Size and alignment."""
        machine = LAYOUTS[layout]
        kind = self.kind(type_)
        if type_.pointers or kind == "callback" or kind == "size_t":
            size = align = machine["pointer"]
        elif kind == "struct":
            size, align, _ = self.layout(self.structures[type_.base], layout)
        elif kind in INTEGERS:
            size, align = INTEGERS[kind], min(INTEGERS[kind], machine["widest"])
        else:
            raise HeaderError(f"{type_.spelled()} has no size")
        return size * (type_.array or 1), align

    def layout(self, one: Structure, layout: str) -> tuple[int, int, list[int]]:
        """Size, alignment and the offsets of the fields."""
        offset, widest, offsets = 0, 1, []
        for field in one.fields:
            size, align = self.size(field.type, layout)
            offset = -(-offset // align) * align
            offsets.append(offset)
            offset += size
            widest = max(widest, align)
        return -(-offset // widest) * widest, widest, offsets

    # ---- structures ----

    def structure(self, one: Structure) -> dict[str, Any]:
        laid = {name: self.layout(one, name) for name in LAYOUTS}
        since = since_of(one.comment)
        made: dict[str, Any] = {
            "name": one.name, "since": since, "doc": brief_of(one.comment),
            "struct_size": one.fields[0].name == "struct_size",
        }
        macro, function = f"{one.name.upper()}_INIT", f"{one.name}_init"
        made |= {"init_macro": macro} if macro in self.macros else {}
        made |= {"init_function": function} if function in self.functions else {}
        made["layout"] = {name: {"size": size, "align": align}
                          for name, (size, align, _) in laid.items()}
        made["fields"] = [
            self.field(field, {name: offsets[place] for name, (_, _, offsets) in laid.items()})
            for place, field in enumerate(one.fields)
        ]
        return made

    def field(self, field: Variable, offsets: dict[str, int]) -> dict[str, Any]:
        made: dict[str, Any] = {"name": field.name, "type": self.type(field.type),
                                "offset": offsets}
        comment = plain(field.comment)
        if (word := re.match(r"(borrowed|kept|owned)(?:\[(.*?)\])?", comment)):
            made["ownership"] = word.group(1)
            made |= {"count": word.group(2)} if word.group(2) else {}
        elif field.type.pointers and not re.match("reserved|more$", field.name):
            made["ownership"] = "borrowed"
        if (enumeration := self.named_enumeration(comment)) and not field.type.pointers:
            made["enumeration"] = enumeration
        return made | ({"doc": comment} if comment else {})

    # ---- handles ----

    def handle(self, name: str, comment: str) -> dict[str, Any]:
        text = plain(comment)
        release, retain = f"{name}_release", f"{name}_retain"
        kind = "counted" if retain in self.functions else (
            "owned" if release in self.functions else "borrowed")
        threads = re.search(r"(?:Immutable|Mutable|[Aa]ny thread).*?(?=\s*Since|$)", text)
        return {
            "name": name, "kind": kind, "since": since_of(comment), "doc": brief_of(comment),
            **({"release": release} if release in self.functions else {}),
            **({"retain": retain} if retain in self.functions else {}),
            "threads": threads.group() if threads else "",
        }

    # ---- functions ----

    def said_of(self, function: Function, parameter: str) -> str:
        """What is said of a parameter, by a function or by the one that it refers to."""
        said = parameter_comments(function.comment)
        if parameter in said:
            return said[parameter]
        for other in re.findall(r"[aA]s\s+(tieuchi_\w+)\(\)", function.comment):
            if other != function.name and other in self.functions:
                if found := self.said_of(self.functions[other], parameter):
                    return found
        return ""

    def ownership(self, name: str, type_: Type, comment: str) -> dict[str, Any]:
        if not type_.pointers:
            return {}
        if name == "err":
            return {"ownership": "out", "optional": True}
        made: dict[str, Any] = {}
        if word := re.match(r"(borrowed|kept|owned|out|moved)\b(?:\[(.*?)\])?", comment):
            made["ownership"] = OWNERSHIP[word.group(1)]
            made |= {"count": word.group(2)} if word.group(2) else {}
        if "optional" in comment:
            made["optional"] = True
        return made

    def role(self, function: Function, place: int) -> dict[str, Any]:
        """What a parameter is for, so that a binding need not guess by its name."""
        parameters = function.parameters
        one = parameters[place]
        after = [other.name for other in parameters[place + 1: place + 3]]
        after_size = len(after) > 0 and parameters[place + 1].type.spelled() == "size_t"
        pointers, kind, const = one.type.pointers, self.kind(one.type), one.type.const[0]
        if one.name == "err":
            return {"role": "error"}
        if self.said_of(function, one.name).startswith("moved"):
            return {"role": "moved"}
        if one.name in ("cap", "needed"):
            return {"role": {"cap": "capacity", "needed": "needed"}[one.name]}
        if kind == "callback":
            return {"role": "callback"}
        if one.type.spelled() == "void*" and one.name.endswith("payload"):
            return {"role": "payload"}
        if not pointers:
            before = parameters[place - 1] if place else None
            if one.type.spelled() == "size_t" and before is not None and before.type.pointers:
                return {"role": "size", "of": before.name}
            return {"role": "value"}
        if after[:2] == ["cap", "needed"]:
            return {"role": "buffer" if kind == "char" else "list",
                    "capacity": "cap", "needed": "needed"}
        if kind == "char" and pointers == 1 and const and after_size:
            return {"role": "text", "size": after[0]}
        if kind == "handle" and pointers == 2 and not one.type.const[1]:
            return {"role": "out_handle", "gives": "borrowed" if const else "owned"}
        if kind == "handle" and pointers == 1:
            return {"role": "self" if place == 0 and one.name == "self" else "handle"}
        if after_size and not function.name.endswith("_init"):
            return {"role": "array" if const else "out_array", "size": after[0]}
        if pointers == 1 and const:
            return {"role": "struct" if kind == "struct" else "array"}
        return {"role": "out" if not const else "array"}

    def parameter(self, function: Function, place: int) -> dict[str, Any]:
        one = function.parameters[place]
        comment = self.said_of(function, one.name)
        made = {"name": one.name, "type": self.type(one.type), **self.role(function, place),
                **self.ownership(one.name, one.type, comment)}
        text = comment or function.comment
        if self.kind(one.type) == "int32_t" and not one.type.pointers and (
                enumeration := self.named_enumeration(plain(text)
                                                      if comment or len(function.parameters) == 1
                                                      else "")):
            made["enumeration"] = enumeration
        return made | ({"doc": comment} if comment else {})

    def exclusive(self, function: Function) -> list[str]:
        """Parameters whose objects no other thread may use meanwhile; others may be shared."""
        counted = {f"{name}_release" for name in self.handles if f"{name}_retain" in self.functions}
        if function.name in counted:
            return []
        shared = "self" if "Threads: several at once" in function.comment else ""
        return [one.name for one in function.parameters
                if one.type.base in self.handles and one.type.pointers == 1
                and not one.type.const[0] and one.name != shared]

    def function(self, one: Function) -> dict[str, Any]:
        returns = re.search(r"@return (.*?)(?=\n@|\n?Threads:|\Z)", one.comment, re.DOTALL)
        return {
            "name": one.name, "since": since_of(one.comment),
            **({"section": one.section} if one.section else {}), "doc": brief_of(one.comment),
            "returns": self.type(one.returns),
            **({"returns_doc": plain(returns.group(1))} if returns else {}),
            "exclusive": self.exclusive(one),
            "parameters": [self.parameter(one, place) for place in range(len(one.parameters))],
        }

    def callback(self, one: Function) -> dict[str, Any]:
        made = self.function(one)
        del made["exclusive"]
        return made

    # ---- the whole ----

    def describe(self) -> dict[str, Any]:
        version = self.macros["TIEUCHI_VERSION_STRING"].value[1:-1]
        abi = int(self.macros["TIEUCHI_ABI"].value)
        structures = [self.structure(one) for one in self.header.structures]
        callbacks = [self.callback(one) for one in self.header.callbacks]
        functions = [self.function(one) for one in self.header.functions]
        return {
            "format": FORMAT,
            "abi": abi,
            "version": version,
            "library": {"linux": f"libtieuchi_c.so.{abi}"},
            "layouts": LAYOUTS,
            "aliases": self.header.aliases,
            "constants": self.constants(),
            "enumerations": self.enumerations,
            "handles": [self.handle(one.name, one.comment) for one in self.header.handles],
            "types": self.types,
            "structs": structures,
            "callbacks": callbacks,
            "functions": functions,
        }
