# SPDX-License-Identifier: Apache-2.0
"""The binary interface as koffi takes it: tables of names and types."""

from __future__ import annotations

import json
from typing import Any

from host_words import PREFIX, constants, pointers

HEAD = """\
// SPDX-License-Identifier: Apache-2.0
// Written by capi/tools/hosts.py from capi/abi/tieuchi_abi.json; not edited by hand.

/** The number of the binary interface that this package speaks. */
export const ABI = %d;
"""


def type_of(kind: dict[str, Any]) -> str:
    """A type by the name that koffi knows it by."""
    if pointers(kind) or kind["kind"] == "callback":
        return "void *"
    if kind["kind"] == "struct":
        return str(kind["base"])
    return str(kind["kind"]) + (f"[{kind['array']}]" if "array" in kind else "")


def table(name: str, doc: str, entries: dict[str, Any]) -> str:
    body = "".join(f"  {key}: {json.dumps(value)},\n" for key, value in entries.items())
    return f"\n/** {doc} */\nexport const {name} = {{\n{body}}};\n"


def signature(one: dict[str, Any]) -> list[str]:
    return [type_of(one["returns"]), *(type_of(each["type"]) for each in one["parameters"])]


def text_of(described: dict[str, Any]) -> str:
    """abi.js. Arrow's structures are left out: nothing by value, and not to be made here."""
    ours = [one for one in described["structs"] if one["name"].startswith(PREFIX)]
    return "".join([
        HEAD % described["abi"],
        table("constants", "Every number that has a name.",
              {name: value for name, value, _ in constants(described)}),
        table("structs", "Fields of the structures, in their order.",
              {one["name"]: {each["name"]: type_of(each["type"]) for each in one["fields"]}
               for one in ours}),
        table("callbacks", "What functions of the caller's return and are given.",
              {one["name"]: signature(one) for one in described["callbacks"]}),
        table("functions", "What every function returns and takes.",
              {one["name"]: signature(one) for one in described["functions"]}),
    ])
