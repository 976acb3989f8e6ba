# SPDX-License-Identifier: Apache-2.0
"""What the library weighs: `weight.py LIBRARY` prints size, start-up and the time of the amalgamation.

With `--size` only the size of the stripped library, and a failure where it is above the limit: that
is the same on every machine, and ctest asks for it.
"""

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LARGEST = 4_000_000
ROUNDS = 201


def stripped_size(library: Path, folder: Path) -> int:
    """Bytes of the library without what only a debugger reads."""
    out = folder / "stripped.so"
    subprocess.run(["strip", "-o", str(out), str(library)], check=True)
    return out.stat().st_size


def told(milliseconds: list[float]) -> str:
    """The median, and the smallest: what there is of both without other programs."""
    return f"{statistics.median(milliseconds):.1f} ms, at best {min(milliseconds):.1f}"


def milliseconds(command: list[str]) -> list[float]:
    """Times from starting a program to its end."""
    times = []
    for _ in range(ROUNDS):
        begin = time.perf_counter()
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        times.append(1000 * (time.perf_counter() - begin))
    return times


def startup(library: Path, folder: Path) -> list[tuple[str, str, str]]:
    """Rows: from exec to the version, and from dlopen to the first evaluator."""
    program = str(folder / "startup")
    subprocess.run(["cc", "-std=c11", "-D_POSIX_C_SOURCE=200809L", "-O2",
                    f"-I{ROOT}/capi/include", str(ROOT / "tests/bench/startup.c"), "-o", program,
                    "-ldl"], check=True)
    nothing = milliseconds(["/bin/true"])
    version = milliseconds([program, str(library), "version"])
    loads, reads, id = [], [], ""
    for _ in range(ROUNDS):
        said = subprocess.run([program, str(library)], check=True, capture_output=True, text=True)
        load, read, id = said.stdout.split()
        loads.append(int(load) / 1e6)
        reads.append(int(read) / 1e6)
    return [
        ("`exec` to the version, printed", told(version), "< 5 ms"),
        ("an empty program beside it", told(nothing), ""),
        (f"`dlopen` to an evaluator of `{id}`", told(list(map(sum, zip(loads, reads)))), "< 5 ms"),
        ("of this, `dlopen`", told(loads), ""),
    ]


def amalgamation(folder: Path) -> list[tuple[str, str, str]]:
    """Rows: what compiling the one source costs."""
    subprocess.run([sys.executable, str(ROOT / "lib/amalgamate.py"), str(folder)], check=True)
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.perf_counter()
    subprocess.run(["g++", "-std=c++20", "-O2", "-shared", "-fPIC", "tieuchi.cpp", "-o",
                    "libtieuchi.so", "-pthread"], check=True, cwd=folder)
    wall = time.perf_counter() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    used = after.ru_utime - before.ru_utime
    size = stripped_size(folder / "libtieuchi.so", folder)
    return [
        ("amalgamation, `g++ -O2`, processor time", f"{used:.0f} s", "< 90 s"),
        ("the same by the clock", f"{wall:.0f} s", ""),
        ("the library made of it, stripped", f"{size / 1e6:.2f} MB", ""),
    ]


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("library", type=Path, help="libtieuchi_c.so")
    parser.add_argument("--size", action="store_true", help="the size alone")
    parser.add_argument("--without-amalgamation", action="store_true", help="leave the long part out")
    options = parser.parse_args()
    folder = Path(tempfile.mkdtemp(prefix="tieuchi-weight-"))
    try:
        size = stripped_size(options.library, folder)
        rows = [("`libtieuchi_c.so` with all built-in rulebooks, stripped", f"{size / 1e6:.2f} MB",
                 f"< {LARGEST / 1e6:.0f} MB")]
        if not options.size:
            rows += startup(options.library, folder)
            if not options.without_amalgamation:
                rows += amalgamation(folder)
        print(f"load {os.getloadavg()[0]:.1f}")
        print("| what | measured | goal |\n| --- | ---: | ---: |")
        for row in rows:
            print(f"| {' | '.join(row)} |")
        return 1 if options.size and size >= LARGEST else 0
    finally:
        shutil.rmtree(folder)


if __name__ == "__main__":
    sys.exit(main())
