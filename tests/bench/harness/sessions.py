# SPDX-License-Identifier: Apache-2.0
"""Which programs are running. One is started when a row first needs it and ended after the last row that
does, so that as little as possible lies in memory at a time."""

import collections
import dataclasses

from harness import programs
from harness.goals import Row, Side


def key_of(side: Side) -> Side:
    """What one process can serve."""
    return dataclasses.replace(side, measure="")


class Sessions:
    def __init__(self, rows: list[Row]):
        self._left = collections.Counter(
            key for row in rows for key in {key_of(row.ours), key_of(row.theirs)})
        self._open: dict[Side, programs.Resident | programs.WholeProcess] = {}
        self.versions: dict[str, str] = {}

    def get(self, side: Side):
        key = key_of(side)
        if key not in self._open:
            self._open[key] = programs.start(side.program, side.workload, side.units, side.threads)
            self.versions[side.program] = self._open[key].version
        return self._open[key]

    def done(self, row: Row) -> None:
        for key in {key_of(row.ours), key_of(row.theirs)}:
            self._left[key] -= 1
            if self._left[key] == 0 and key in self._open:
                self._open.pop(key).close()

    def close(self) -> None:
        for session in self._open.values():
            session.close()
