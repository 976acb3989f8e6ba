# SPDX-License-Identifier: Apache-2.0
"""Reads the first units of a workload folder (see ../column_files.hpp) as numpy and Arrow arrays."""

import dataclasses
import json
import pathlib

import numpy as np

TYPES = {"i16": np.int16, "i32": np.int32}


@dataclasses.dataclass(frozen=True)
class Leaf:
    """One indicator: its form, and by region its bound and what a unit of its value scores."""

    id: str
    criterion: int
    form: str
    type: str
    scale: int
    bound_scale: int
    bounds: list[int]
    multipliers: list[int]

    @property
    def name(self) -> str:
        """The id as a word that every language takes: c1_2."""
        return self.id.replace(".", "_")

    @property
    def boolean(self) -> bool:
        return self.form == "boolean"

    def bound_text(self, region: int) -> str:
        """The bound as a decimal: 52.50."""
        return decimal_text(self.bounds[region], self.bound_scale)


def decimal_text(value: int, places: int) -> str:
    """`value / 10^places` in digits."""
    digits = str(value).rjust(places + 1, "0")
    return f"{digits[:-places]}.{digits[-places:]}" if places else digits


class Workload:
    """The first `units` units of a folder."""

    def __init__(self, folder: str, units: int):
        self.folder = pathlib.Path(folder)
        self.units = units
        text = json.loads((self.folder / "workload.json").read_text(encoding="utf-8"))
        self.regions: int = text["regions"]
        self.criteria: int = text["criteria"]
        self.denominators: list[int] = text.get("denominators", [])
        self.leaves = [
            Leaf(one["id"], one["criterion"], one["form"], one["type"], one["scale"],
                 one.get("bound_scale", 0), one.get("bounds", []), one.get("multipliers", []))
            for one in text["leaves"]
        ]

    def leaves_of(self, criterion: int) -> list[Leaf]:
        return [leaf for leaf in self.leaves if leaf.criterion == criterion]

    def region(self) -> np.ndarray:
        return np.fromfile(self.folder / "region.u8", np.uint8, self.units)

    def values(self, leaf: Leaf) -> np.ndarray:
        """Integers of `leaf.scale` places, 0 where missing; of a boolean, truths."""
        if leaf.boolean:
            return self._bits(f"{leaf.id}.bits")
        return np.fromfile(self.folder / f"{leaf.id}.{leaf.type}", TYPES[leaf.type], self.units)

    def valid(self, leaf: Leaf) -> np.ndarray:
        """Truths: whether the value is there."""
        return self._bits(f"{leaf.id}.valid")

    def arrow(self, leaf: Leaf):
        """An Arrow array with nulls: of a boolean bool, else int16 or int32."""
        import pyarrow as pa

        size = (self.units + 63) // 64 * 8
        valid = pa.py_buffer(np.fromfile(self.folder / f"{leaf.id}.valid", np.uint8, size))
        if leaf.boolean:
            bits = pa.py_buffer(np.fromfile(self.folder / f"{leaf.id}.bits", np.uint8, size))
            return pa.Array.from_buffers(pa.bool_(), self.units, [valid, bits])
        kind = pa.int16() if leaf.type == "i16" else pa.int32()
        return pa.Array.from_buffers(kind, self.units, [valid, pa.py_buffer(self.values(leaf))])

    def arrow_table(self):
        """All leaves under their names, and `region`."""
        import pyarrow as pa

        columns = {"region": pa.array(self.region())}
        columns |= {leaf.name: self.arrow(leaf) for leaf in self.leaves}
        return pa.table(columns)

    def _bits(self, name: str) -> np.ndarray:
        words = np.fromfile(self.folder / name, np.uint8, (self.units + 7) // 8)
        return np.unpackbits(words, count=self.units, bitorder="little").view(bool)
