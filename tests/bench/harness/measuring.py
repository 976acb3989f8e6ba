# SPDX-License-Identifier: Apache-2.0
"""Times two sides in turns. Each round gives a ratio; the median of the ratios is what counts, since only
what is measured side by side can be compared on a machine that others use too."""

import dataclasses
import statistics
import time

from harness.goals import Row, Side
from harness.sessions import Sessions


@dataclasses.dataclass
class Effort:
    """How long a row is measured."""

    fewest: int
    most: int
    seconds: float


QUICK = Effort(5, 15, 3)
FULL = Effort(9, 31, 30)


@dataclasses.dataclass
class Timing:
    value: float
    lowest: float
    highest: float
    rounds: int
    ours_ns: float  # a unit
    theirs_ns: float


def timed_measure(side: Side, session) -> str:
    """Reading memory is asked for with the number of bytes that the library's side reads."""
    return f"read.{session.ask('bytes')}" if side.measure == "read" else side.measure


def measure(row: Row, sessions: Sessions, effort: Effort) -> Timing:
    sides = []
    for side in (row.ours, row.theirs):
        session = sessions.get(side)
        sides.append((side, session, timed_measure(side, session)))
        session.seconds(sides[-1][2])  # warm
    ours, theirs = [], []
    start = time.monotonic()
    while len(ours) < effort.fewest or (
            len(ours) < effort.most and time.monotonic() - start < effort.seconds):
        for kept, (side, session, name) in zip((ours, theirs), sides):
            kept.append(session.seconds(name) / side.units * 1e9)
    ratios = [mine / other if row.sense == "slower" else other / mine
              for mine, other in zip(ours, theirs)]
    return Timing(statistics.median(ratios), min(ratios), max(ratios), len(ratios),
                  statistics.median(ours), statistics.median(theirs))
