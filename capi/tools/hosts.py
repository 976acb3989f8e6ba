# SPDX-License-Identifier: Apache-2.0
"""Writes the declarations of Java, Node and .NET: `hosts.py [--check]`, from anywhere.

They are made of capi/abi/tieuchi_abi.json and of nothing else: every constant, structure and
function of the binary interface, as the host spells it.

capi/java/src/main/java/org/tieuchi/abi/Abi.java    for JNA
capi/node/src/abi.js                                 for koffi
capi/dotnet/src/Abi.cs                               for P/Invoke

With --check nothing is written, and a file that is not as it would be written is an error.
"""

from __future__ import annotations

import json
import pathlib
import sys
from typing import Any

import dotnet_file
import java_file
import node_file
from host_words import with_types

CAPI = pathlib.Path(__file__).resolve().parent.parent

FILES = {
    "java/src/main/java/org/tieuchi/abi/Abi.java": java_file.text_of,
    "node/src/abi.js": node_file.text_of,
    "dotnet/src/Abi.cs": dotnet_file.text_of,
}


def main(arguments: list[str]) -> int:
    described: dict[str, Any] = with_types(
        json.loads((CAPI / "abi" / "tieuchi_abi.json").read_text(encoding="utf-8")))
    stale = 0
    for name, text_of in FILES.items():
        path, text = CAPI / name, text_of(described)
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        stale += 1
        if "--check" in arguments:
            print(f"capi/{name} is not what capi/tools/hosts.py writes: run it")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
            print(f"wrote capi/{name}")
    return 1 if stale and "--check" in arguments else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
