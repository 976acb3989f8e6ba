# SPDX-License-Identifier: Apache-2.0
"""What the writers of Java, Node and .NET share: names, and how data goes in and out."""

from __future__ import annotations

from typing import Any, Iterator

PREFIX = "tieuchi_"


def camel(name: str) -> str:
    """`tieuchi_unit_list` as `UnitList`; Arrow's structures keep their names."""
    plain = name.removeprefix("struct ").removeprefix(PREFIX)
    return "".join(part[:1].upper() + part[1:] for part in plain.split("_"))


def constants(described: dict[str, Any]) -> Iterator[tuple[str, int, str]]:
    """Name, value and words of every number that has a name."""
    for one in described["constants"]:
        if one["type"] == "int32_t":
            yield one["name"], one["value"], one.get("doc", "")
    for family in described["enumerations"]:
        for one in family["constants"]:
            yield one["name"], one["value"], one.get("doc", "")


def owned_handles(described: dict[str, Any]) -> dict[str, str]:
    """Handles that are released, with the function that does it."""
    return {one["name"]: one["release"] for one in described["handles"] if "release" in one}


def pointers(kind: dict[str, Any]) -> int:
    """How many pointers a type has."""
    return int(kind.get("pointers", 0))


def is_array(parameter: dict[str, Any]) -> bool:
    """Whether a pointer is to several things beside one another."""
    return parameter["role"] in ("list", "array", "out_array", "buffer", "text")


def with_types(described: Any) -> Any:
    """The description with every name of a type replaced by what it stands for."""
    types = described["types"]

    def walk(value: Any) -> Any:
        if isinstance(value, list):
            return [walk(one) for one in value]
        if not isinstance(value, dict):
            return value
        return {key: {"c": one, **types[one]} if key in ("type", "returns") else walk(one)
                for key, one in value.items()}

    kept = ("structs", "callbacks", "functions")
    return {key: walk(value) if key in kept else value for key, value in described.items()}
