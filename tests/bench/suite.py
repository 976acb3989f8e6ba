# SPDX-License-Identifier: Apache-2.0
"""Drives the comparison: `suite.py [--quick] [--only ID...]`, inside what run.sh has prepared."""

import argparse
import contextlib
import os
import subprocess
import sys

from harness import goals, measuring, output, postgres, programs
from harness.checks import Checks
from harness.goals import Row
from harness.sessions import Sessions

GOALS = programs.ROOT / "tests" / "bench" / "goals.json"
WORKLOADS = {  # units, and how many of them as CSV too
    "standard": (10_000_000, 1_000_000),
    "whole": (1_000_000, 0),
    "tenths": (1_000_000, 0),
}


def write_workloads() -> None:
    """Anew in every run: it takes seconds, and an old one could be of another program."""
    for name, (units, csv_units) in WORKLOADS.items():
        folder = programs.BUILD / "work" / name
        subprocess.run([programs.PROGRAMS / "tieuchi_bench_workload", folder, name, str(units),
                        str(csv_units)], check=True)


def judge(row: Row, sessions: Sessions, checks: Checks, effort: measuring.Effort) -> output.Line:
    """One row: first whether both sides are right, then how fast they are."""
    try:
        if row.sense == "count":
            differing = checks.differing(row.ours)
            return output.Line(row, differing == 0, value=differing)
        for side in (row.ours, row.theirs):
            if why := checks.why_unequal(side):
                return output.Line(row, False, note=f"{side.program} {side.measure}: {why}")
        return output.Line(row, True, timing=measuring.measure(row, sessions, effort))
    except programs.Unavailable as problem:
        return output.Line(row, None, note=str(problem))
    finally:
        sessions.done(row)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="fewer rows and rounds")
    parser.add_argument("--only", nargs="*", default=[], help="rows whose id starts with this")
    options = parser.parse_args()
    rows = goals.read(GOALS, options.quick, options.only)
    write_workloads()
    effort = measuring.QUICK if options.quick else measuring.FULL
    sessions = Sessions(rows)
    checks = Checks(sessions)
    lines = []
    with contextlib.ExitStack() as stack:
        if any(row.theirs.program == "postgresql" for row in rows):
            cluster = stack.enter_context(postgres.Cluster())
            os.environ["BENCH_POSTGRES"] = str(cluster.folder)
        stack.callback(sessions.close)
        for row in rows:
            lines.append(judge(row, sessions, checks, effort))
            print(lines[-1].text(), flush=True)
    output.write(programs.BUILD, lines, sessions.versions, options.quick)
    return 1 if any(line.equal is False for line in lines) else 0


if __name__ == "__main__":
    sys.exit(main())
