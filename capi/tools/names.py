# SPDX-License-Identifier: Apache-2.0
"""Reads capi/abi/names.txt, what each C function is called in C++ and in Python, and writes the
table of docs/abi.md from it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from description import since_of
from header import Header, HeaderError

BEGIN, END = "<!-- functions: written by capi/tools/describe.py -->\n", "<!-- end of functions -->\n"


@dataclass
class Names:
    """What a C function is called elsewhere; a name in parentheses is a remark."""

    cpp: list[str]
    python: list[str]


@dataclass
class Exceptions:
    """Public C++ functions that have no C function, and why."""

    patterns: list[str]
    reason: str

    def cover(self, name: str) -> bool:
        return any(re.fullmatch(re.escape(one).replace(r"\*", ".*"), name)
                   for one in self.patterns)


def split(text: str, separator: str) -> list[str]:
    return [one.strip() for one in text.split(separator) if one.strip()]


def read_names(text: str) -> tuple[dict[str, Names], list[Exceptions]]:
    """`FUNCTION = C++; C++ | Python, Python` and `- C++; C++ = reason`, a line each."""
    names: dict[str, Names] = {}
    exceptions = []
    for number, line in enumerate(text.split("\n"), 1):
        if not line or line.startswith("#"):
            continue
        if excepted := re.fullmatch(r"- (.+?) = (.+)", line):
            exceptions.append(Exceptions(split(excepted.group(1), ";"), excepted.group(2)))
            continue
        named = re.fullmatch(r"(tieuchi_\w+) =(.*?)\|(.*)", line)
        if named is None or named.group(1) in names:
            raise HeaderError(f"names.txt, line {number}: {line}")
        names[named.group(1)] = Names(split(named.group(2), ";"), split(named.group(3), ","))
    return names, exceptions


def cell(names: list[str]) -> str:
    plain = (one[1:-1] if one.startswith("(") else f"`{one}`" for one in names)
    return ", ".join(plain).replace("|", "\\|")


def table(header: Header, names: dict[str, Names], exceptions: list[Exceptions]) -> str:
    """The part of docs/abi.md between the marks."""
    lines, section = [], ""
    for one in header.functions:
        if one.section != section:
            section = one.section
            lines += ["", f"### {section[0].upper()}{section[1:]}", "",
                      "| C++ | C | Python | since |", "| --- | --- | --- | --- |"]
        called = names.get(one.name, Names([], []))
        lines.append(f"| {cell(called.cpp)} | `{one.name}()` | {cell(called.python)} "
                     f"| {since_of(one.comment)} |")
    lines += ["", "### C++ without a function in C", "", "| C++ | why |", "| --- | --- |"]
    lines += [f"| {cell(one.patterns)} | {one.reason} |" for one in exceptions]
    return "\n".join(lines[1:]) + "\n"


def with_table(page: str, written: str) -> str:
    """A page with its table written anew."""
    before, rest = page.split(BEGIN)
    return before + BEGIN + "\n" + written + "\n" + END + rest.split(END)[1]
