# SPDX-License-Identifier: Apache-2.0
"""Proves that two sides found the same before either is timed. Results are compared with exact arithmetic
where there are few units, and with numpy's 64-bit integers, which are compared with exact arithmetic
themselves, where there are many; of bounds that need more than 64 bits the first units are compared."""

from harness import programs
from harness.compare import Results, difference, differing_units
from harness.goals import Side
from harness.sessions import Sessions

FEW = 10560
TIMED_ALONE = ("read", "read.")  # finds nothing


class Checks:
    def __init__(self, sessions: Sessions):
        self._sessions = sessions
        self._folder = programs.BUILD / "results"
        self._folder.mkdir(exist_ok=True)
        self._references: dict[tuple[str, int], Results] = {}
        self._known: dict[Side, str] = {}

    def why_unequal(self, side: Side) -> str:
        """In words what is wrong; empty where nothing is."""
        if side not in self._known:
            self._known[side] = self._compare(side)
        return self._known[side]

    def differing(self, side: Side) -> int:
        """How many units differ from exact arithmetic, over all kinds of bounds."""
        found = 0
        for workload in ("standard", "whole", "tenths"):
            one = Side(side.program, side.measure, workload, FEW, side.threads)
            session = programs.start(one.program, one.workload, one.units, one.threads)
            results = self._results(one, session)
            session.close()
            found += differing_units(results, self._reference(workload, FEW))
        return found

    def _compare(self, side: Side) -> str:
        if side.measure.startswith(TIMED_ALONE):
            return ""
        session = self._sessions.get(side)
        if side.program.startswith("csv_"):
            return self._compare_totals(side, session)
        return difference(self._results(side, session),
                          self._reference(side.workload, side.units))

    def _results(self, side: Side, session: programs.Resident) -> Results:
        session.check(side.measure, "results/found")
        return Results(self._folder / "found")

    def _compare_totals(self, side: Side, session: programs.WholeProcess) -> str:
        found = session.totals()
        totals = self._reference(side.workload, side.units).totals()
        expected = [one[:len(found["passed"])] for one in totals]
        return "" if [found["passed"], found["unknown"]] == expected else "totals by criterion"

    def _reference(self, workload: str, units: int) -> Results:
        standard = workload == "standard"
        key = workload, units if standard else min(units, FEW)
        if key not in self._references:
            program, measure = (("exact", "score") if key[1] <= FEW else ("numpy", "whole.score"))
            path = f"results/expected-{workload}-{key[1]}"
            session = programs.start(program, workload, key[1], 1)
            session.check(measure, path)
            session.close()
            found = Results(programs.BUILD / path)
            if program == "numpy":
                few = self._reference(workload, FEW)
                if difference(few, found):
                    raise SystemExit("numpy's 64-bit integers differ from exact arithmetic")
            self._references[key] = found
        return self._references[key]
