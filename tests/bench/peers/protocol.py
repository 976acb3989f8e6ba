# SPDX-License-Identifier: Apache-2.0
"""A peer's side of ../protocol.md: stays in memory and does what it is told, a line at a time."""

import dataclasses
import os
import sys
import time
from collections.abc import Callable
from typing import Any

import numpy as np

from workload import Workload

SHORTEST = 0.02  # seconds that a clock can tell; shorter runs are repeated


@dataclasses.dataclass
class Found:
    """What a run found, a value a unit: a bit a criterion, numerators of scores over the workload's
    denominators, and scores as exact texts (an integer or a reduced fraction)."""

    passed: np.ndarray
    unknown: np.ndarray
    scores: np.ndarray | None = None
    texts: list[str] | None = None

    def write(self, path: str) -> None:
        for suffix, values, kind in ((".passed", self.passed, np.uint32),
                                     (".unknown", self.unknown, np.uint32),
                                     (".scores", self.scores, np.int64)):
            if os.path.exists(path + suffix):
                os.remove(path + suffix)
            if values is not None:
                np.ascontiguousarray(values, kind).tofile(path + suffix)
        if os.path.exists(path + ".texts"):
            os.remove(path + ".texts")
        if self.texts is not None:
            with open(path + ".texts", "w", encoding="ascii") as file:
                file.writelines(text + "\n" for text in self.texts)


def masks(columns: list[np.ndarray]) -> np.ndarray:
    """One truth a criterion, as columns -> one number a unit, a bit a criterion."""
    found = np.zeros(len(columns[0]), np.uint32)
    for bit, column in enumerate(columns):
        found |= np.asarray(column, bool).astype(np.uint32) << np.uint32(bit)
    return found


@dataclasses.dataclass
class Measure:
    """A piece of work, and how its result is read; the latter is not timed."""

    run: Callable[[], Any]
    collect: Callable[[Any], Found]


def time_of(run: Callable[[], Any]) -> float:
    """Seconds of one run."""
    runs = 0
    start = time.perf_counter()
    while True:
        run()
        runs += 1
        took = time.perf_counter() - start
        if took >= SHORTEST:
            return took / runs


def serve(prepare: Callable[[Workload, int], dict[str, Callable[[], Measure]]],
          version: str = "") -> None:
    """Answers lines until there are none. `prepare` names, for a workload and a number of threads,
    what makes each measure; it is made when it is first asked for."""
    makers: dict[str, Callable[[], Measure]] = {}
    made: dict[str, Measure] = {}
    for line in sys.stdin:
        what, *words = line.split()
        name = words[0] if words else ""
        if what == "prepare":
            made.clear()
            makers = prepare(Workload(words[0], int(words[1])), int(words[2]))
            answer = "ok"
        elif what == "version":
            answer = f"ok {version}"
        elif what == "forget":
            made.pop(name, None)
            answer = "ok"
        elif what not in ("check", "time"):
            answer = f"error no command {what}"
        elif name not in makers:
            answer = f"error no measure {name}"
        else:
            if name not in made:
                made[name] = makers[name]()
            answer = check(made[name], words[1]) if what == "check" else (
                f"seconds {time_of(made[name].run)!r}")
        print(answer, flush=True)


def check(measure: Measure, path: str) -> str:
    found = measure.collect(measure.run())
    found.write(path)
    return f"ok {len(found.passed)}"
