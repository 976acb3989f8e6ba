# SPDX-License-Identifier: Apache-2.0
"""The programs of the comparison: resident ones that are told what to do (../protocol.md), and whole
processes from a CSV file to totals."""

import csv
import json
import os
import pathlib
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parents[3]
BUILD = ROOT / "build" / "bench"
PROGRAMS = ROOT / "build" / "release" / "bin"
PEERS = ROOT / "tests" / "bench" / "peers"


class Unavailable(Exception):
    """A program cannot do what was asked of it."""


def command_of(program: str) -> list[str]:
    if program == "ours":
        return [str(PROGRAMS / "tieuchi_column_bench")]
    if (PEERS / f"{program}_peer.mjs").exists():
        return ["node", str(PEERS / f"{program}_peer.mjs")]
    return [sys.executable, str(PEERS / f"{program}_peer.py")]


class Resident:
    """A program over some units of a workload, with so many threads."""

    def __init__(self, program: str, workload: str, units: int, threads: int):
        self.program = program
        environment = os.environ | {"BENCH_NPM": str(BUILD / "npm")}
        # The current folder is build/bench: paths in lines have no spaces, wherever that lies.
        self._process = subprocess.Popen(command_of(program), stdin=subprocess.PIPE, text=True,
                                         stdout=subprocess.PIPE, cwd=BUILD, env=environment)
        self.version = self.ask("version") if program != "ours" else ""
        self.ask(f"prepare work/{workload} {units} {threads}")

    def ask(self, line: str) -> str:
        """What follows the first word of the answer."""
        try:
            self._process.stdin.write(line + "\n")
            self._process.stdin.flush()
        except BrokenPipeError:
            pass
        answer = self._process.stdout.readline()
        word, _, rest = answer.rstrip("\n").partition(" ")
        if word not in ("ok", "seconds"):
            raise Unavailable(f"{self.program}: {line}: {answer.strip() or 'it ended'}")
        return rest

    def check(self, measure: str, path: str) -> None:
        self.ask(f"check {measure} {path}")

    def seconds(self, measure: str) -> float:
        return float(self.ask(f"time {measure}"))

    def close(self) -> None:
        self._process.stdin.close()
        self._process.wait()


def totals_of(summary: str) -> dict:
    """Totals by criterion, as the peers print them, of what `tieuchi summary --format csv` prints."""
    rows = [row for row in csv.DictReader(summary.splitlines()) if row["what"] == "criterion"]
    return {key: [int(row[column]) for row in rows]
            for key, column in (("passed", "pass"), ("unknown", "unknown"))}


class WholeProcess:
    """A process from the workload's CSV file to totals by criterion on standard output. Its time is from
    its start to its end."""

    def __init__(self, program: str, workload: str, units: int, threads: int):
        self.program, self.version = program, ""
        self._command = self._command_of(program, BUILD / "work" / workload, threads)

    @staticmethod
    def _command_of(program: str, folder: pathlib.Path, threads: int) -> list[str]:
        units = str(folder / "units.csv")
        if program == "csv_ours":
            return [str(PROGRAMS / "tieuchi"), "summary", "--rulebook",
                    str(folder / "rulebook.json"), "--date", "2026-06-30", "--units", units,
                    "--format", "csv", "--threads", str(threads)]
        name, _, engine = program.partition(":")
        return [sys.executable, str(PEERS / f"{name}.py"), units, engine or str(threads)]

    def totals(self) -> dict:
        """By criterion: how many units pass, and of how many it is unknown."""
        found = self._output()
        return totals_of(found) if self.program == "csv_ours" else json.loads(found)

    def _output(self) -> str:
        done = subprocess.run(self._command, stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode != 0:
            raise Unavailable(f"{self.program} ended with {done.returncode}")
        return done.stdout

    def seconds(self, measure: str) -> float:
        start = time.perf_counter()
        self._output()
        return time.perf_counter() - start

    def close(self) -> None:
        pass


def start(program: str, workload: str, units: int, threads: int) -> Resident | WholeProcess:
    kind = WholeProcess if program.startswith("csv_") else Resident
    return kind(program, workload, units, threads)
