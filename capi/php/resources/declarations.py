#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes tieuchi.cdef beside this file: of capi/include/tieuchi_ffi.h what the PHP package calls.

    python3 capi/php/resources/declarations.py [--check]

A short file is parsed in a fraction of the time where nothing is preloaded, and a library that
lacks a function which the package never calls is still good enough.
"""

import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SOURCES = HERE.parent / "src" / "Ffi"
FULL = HERE.parent.parent / "include" / "tieuchi_ffi.h"
MADE = HERE / "tieuchi.cdef"
WORD = re.compile(r"\btieuchi_\w+")


def statements(text):
    """The declarations of a header, each up to its semicolon."""
    text = re.sub(r"/\*.*?\*/", "", text, flags=re.S)
    depth, start = 0, 0
    for at, char in enumerate(text):
        depth += (char == "{") - (char == "}")
        if char == ";" and depth == 0:
            yield text[start:at + 1].strip()
            start = at + 1


def name_of(statement):
    """What a declaration declares; None for an anonymous enumeration."""
    if statement.startswith("enum"):
        return None
    alias = re.match(r"typedef .*?\(\*(\w+)\)", statement, re.S)
    if alias and "{" not in statement:
        return alias.group(1)
    if statement.startswith("typedef"):
        return re.search(r"(\w+);$", statement).group(1)
    found = re.match(r"[^(]*?(\w+)\(", statement)
    return found.group(1) if found else None


def called():
    """Names of functions and structures in the folder of what talks to the library."""
    return {name for path in sorted(SOURCES.glob("*.php"))
            for name in WORD.findall(path.read_text(encoding="utf-8"))}


def make():
    declared = {}
    order = []
    for one in statements(FULL.read_text(encoding="utf-8")):
        name = name_of(one)
        if name:
            declared.setdefault(name, []).append(one)
            order.append((name, one))
    names = called()
    wanted, open_names = set(), names | {f"{name}_release" for name in names} & set(declared)
    missing = names - set(declared)
    if missing:
        sys.exit(f"not in {FULL.name}: {', '.join(sorted(missing))}")
    while open_names:
        name = open_names.pop()
        wanted.add(name)
        for one in declared[name]:
            open_names |= (set(WORD.findall(one)) & set(declared)) - wanted
    return "".join(one + "\n" for name, one in order if name in wanted)


def main():
    text = make()
    if sys.argv[1:] == ["--check"]:
        if MADE.read_text(encoding="utf-8") != text:
            sys.exit(f"{MADE} is not what {Path(__file__).name} makes: run it and commit")
        return
    MADE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
