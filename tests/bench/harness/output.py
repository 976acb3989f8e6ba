# SPDX-License-Identifier: Apache-2.0
"""What a run leaves behind: `results.json` (the table), `details.json` (how it was come by), and a
picture of the table."""

import dataclasses
import datetime
import json
import pathlib
import platform

from harness import picture
from harness.goals import Row
from harness.measuring import Timing


@dataclasses.dataclass
class Line:
    """A row with what was found. `equal` is None where a side is not to be had here."""

    row: Row
    equal: bool | None
    timing: Timing | None = None
    value: float | None = None
    note: str = ""

    def __post_init__(self):
        if self.timing is not None:
            self.value = round(self.timing.value, 3)
        self.met = self.row.met(self.value)

    def text(self) -> str:
        """One line of the printed table."""
        value = "-" if self.value is None else f"{self.value:.4g}"
        goal = "" if self.row.goal is None else f"{goal_sign(self.row)} {self.row.goal:g}"
        met = {True: "met", False: "NOT MET", None: ""}[self.met]
        equal = {True: "equal", False: "NOT EQUAL", None: "not here"}[self.equal]
        took = (f"{self.timing.ours_ns:.4g} / {self.timing.theirs_ns:.4g} ns"
                if self.timing else self.note)
        return (f"{self.row.measure[:66]:66} | {self.row.peer[:34]:34} | {value:>7} | {goal:>7} "
                f"| {met:7} | {equal:9} | {took}")

    def result(self) -> dict:
        return {"measure": self.row.measure, "peer": self.row.peer, "value": self.value,
                "goal": self.row.goal, "met": self.met, "equal": self.equal}

    def detail(self) -> dict:
        found = {"id": self.row.id, "sense": self.row.sense, "units": self.row.ours.units,
                 "threads": self.row.ours.threads} | self.result()
        if self.timing is not None:
            found |= {key: round(value, 4)
                      for key, value in dataclasses.asdict(self.timing).items() if key != "value"}
        return found | ({"note": self.note} if self.note else {})


def goal_sign(row: Row) -> str:
    return ">=" if row.sense == "faster" else "<="


def processor() -> str:
    for line in pathlib.Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()


def write(folder: pathlib.Path, lines: list[Line], versions: dict[str, str], quick: bool) -> None:
    details = {
        "taken": datetime.date.today().isoformat(),
        "run": "quick" if quick else "full",
        "processor": processor(),
        "versions": {name: version for name, version in sorted(versions.items()) if version},
        "rows": [line.detail() for line in lines],
    }
    write_json(folder / "results.json", [line.result() for line in lines])
    write_json(folder / "details.json", details)
    picture.draw(details, folder)


def write_json(path: pathlib.Path, value) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
