# SPDX-License-Identifier: Apache-2.0
"""Kendall's tau-b and Spearman's rho are those of SciPy, on random data with ties.

`scipy_test.py PROGRAM WORK`: the program reads data sets and writes what the library found. Without
SciPy in this Python, it is installed into a virtual environment in the folder WORK.
"""

import importlib.util
import math
import pathlib
import random
import subprocess
import sys
import warnings

SCIPY = "scipy==1.11.4"
SEED = 20260703
SETS = 300
TOLERANCE = 1e-12


def with_scipy(program: str, work: pathlib.Path) -> int:
    """Runs this file again in an environment that has SciPy."""
    python = work / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(work)], check=True)
    if subprocess.run([str(python), "-c", "import scipy"], capture_output=True).returncode != 0:
        subprocess.run([str(python), "-m", "pip", "install", "--quiet", SCIPY], check=True)
    return subprocess.run([str(python), __file__, program, str(work)]).returncode


def data_sets(dice: random.Random):
    for number in range(SETS):
        size = dice.choice((2, 3, 5, 10, 30, 139, 1000 if number % 20 == 0 else 50))
        values = dice.choice((2, 3, 5, 20, 10 * size))
        first = [dice.randrange(values) for _ in range(size)]
        mixed = [x + dice.randrange(-2, 3) if dice.random() < 0.7 else dice.randrange(values)
                 for x in first]
        yield first, mixed


def differences(program: str) -> list[str]:
    from scipy.stats import kendalltau, spearmanr

    warnings.simplefilter("ignore")  # SciPy warns of data without an order and gives nan
    sets = list(data_sets(random.Random(SEED)))
    text = "".join(" ".join(map(str, one)) + "\n" for pair in sets for one in pair)
    output = subprocess.run([program], input=text, capture_output=True, text=True, check=True).stdout
    lines = output.splitlines()
    found = [f"{len(lines)} answers to {len(sets)} sets"] if len(lines) != len(sets) else []
    compared = 0
    for number, ((first, second), line) in enumerate(zip(sets, lines)):
        for what, ours, theirs in zip(("tau-b", "rho"), line.split()[2:],
                                      (kendalltau(first, second).statistic,
                                       spearmanr(first, second).statistic)):
            if (ours == "none") != math.isnan(theirs):
                found.append(f"set {number}: {what} {ours}, SciPy {theirs}")
            elif ours != "none":
                compared += 1
                if abs(float(ours) - theirs) > TOLERANCE:
                    found.append(f"set {number}: {what} {ours}, SciPy {theirs}")
    if compared < SETS:
        found.append(f"only {compared} coefficients compared")
    return found


def main() -> int:
    program, work = sys.argv[1], pathlib.Path(sys.argv[2])
    if importlib.util.find_spec("scipy") is None:
        return with_scipy(program, work)
    print(f"seed {SEED}")
    found = differences(program)
    print("\n".join(found) or f"{SETS} data sets agree with SciPy")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
