# SPDX-License-Identifier: Apache-2.0
"""The rows of the table, as `goals.json` has them."""

import dataclasses
import json
import pathlib


@dataclasses.dataclass(frozen=True)
class Side:
    """One of the two that a row compares: a measure of a program over so many units."""

    program: str
    measure: str
    workload: str
    units: int
    threads: int


@dataclasses.dataclass(frozen=True)
class Row:
    """A row. `sense`: `slower` (ours / theirs, the goal is a ceiling), `faster` (theirs / ours, the goal
    is a floor) or `count` (how many units differ)."""

    id: str
    measure: str
    peer: str
    sense: str
    goal: float | None
    mode: str
    ours: Side
    theirs: Side

    def met(self, value: float | None) -> bool | None:
        if self.goal is None or value is None:
            return None
        return value >= self.goal if self.sense == "faster" else value <= self.goal


def side(row: dict, which: str) -> Side:
    program, measure = row[which].split(" ")
    own = which == "ours"
    workload = row.get("workload", "standard")
    return Side(program, measure,
                workload if own else row.get("their_workload", workload),
                row["units"] if own else row.get("their_units", row["units"]),
                row["threads"])


def read(path: pathlib.Path, quick: bool, only: list[str]) -> list[Row]:
    rows = [Row(row["id"], row["measure"], row["peer"], row["sense"], row["goal"], row["mode"],
                side(row, "ours"), side(row, "theirs"))
            for row in json.loads(path.read_text(encoding="utf-8"))]
    rows = [row for row in rows if row.mode == "quick" or not quick]
    return [row for row in rows if not only or row.id.startswith(tuple(only))]
