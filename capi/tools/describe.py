# SPDX-License-Identifier: Apache-2.0
"""Writes what is made of tieuchi.h: `describe.py [--check]`, from anywhere.

capi/abi/tieuchi_abi.json         the binary interface as data, for those who write bindings
capi/include/tieuchi_ffi.h        its declarations alone, for foreign-function interfaces
capi/python/tieuchi/_abi.py       the same for ctypes
docs/abi.md                       the table of functions, with their names from capi/abi/names.txt
and, from the first of these, what hosts.py writes for Java, Node and .NET.

With --check nothing is written, and a file that is not as it would be written is an error.
"""

from __future__ import annotations

import json
import pathlib
import sys
from typing import Any

import ctypes_file
import ffi_file
import hosts
import names
from description import Description
from header import read_header

ROOT = pathlib.Path(__file__).resolve().parents[2]


def json_text(description: dict[str, Any]) -> str:
    """One line for each thing, so that a change of one shows as a change of one."""
    lines = []
    for key, value in description.items():
        if isinstance(value, list):
            items = ",\n".join("  " + json.dumps(one, ensure_ascii=False) for one in value)
            lines.append(f"{json.dumps(key)}: [\n{items}\n]")
        elif key == "types":
            items = ",\n".join(f"  {json.dumps(name)}: {json.dumps(one)}"
                               for name, one in value.items())
            lines.append(f"{json.dumps(key)}: {{\n{items}\n}}")
        else:
            lines.append(f"{json.dumps(key)}: {json.dumps(value, ensure_ascii=False)}")
    return "{\n" + ",\n".join(lines) + "\n}\n"


def files_of(root: pathlib.Path) -> dict[str, str]:
    """Every file that is made, by its path from the root of the project."""
    header = read_header((root / "capi" / "include" / "tieuchi.h").read_text(encoding="utf-8"))
    called = names.read_names((root / "capi" / "abi" / "names.txt").read_text(encoding="utf-8"))
    page = (root / "docs" / "abi.md").read_text(encoding="utf-8")
    return {
        "capi/abi/tieuchi_abi.json": json_text(Description(header).describe()),
        "capi/include/tieuchi_ffi.h": ffi_file.text_of(header),
        "capi/python/tieuchi/_abi.py": ctypes_file.text_of(Description(header)),
        "docs/abi.md": names.with_table(page, names.table(header, *called)),
    }


def main(arguments: list[str], root: pathlib.Path = ROOT) -> int:
    made = files_of(root)
    stale = [name for name, text in made.items()
             if not (root / name).exists() or (root / name).read_text(encoding="utf-8") != text]
    if "--check" in arguments:
        for name in stale:
            print(f"{name} is not what capi/tools/describe.py writes: run it")
        return max(1 if stale else 0, hosts.main(arguments))
    for name in stale:
        (root / name).write_text(made[name], encoding="utf-8")
        print(f"wrote {name}")
    return hosts.main(arguments)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
