# SPDX-License-Identifier: Apache-2.0
"""same.py PACKAGE LIBRARY LIBRARY: both libraries carry the same rulebooks and judge columns alike.

Columns go through the kernel that fits the processor, which each way of building has to hold.
"""

import array
import hashlib
import os
import subprocess
import sys


def answer() -> str:
    """What the library in use says, as a digest."""
    import tieuchi  # noqa: PLC0415 - found through PYTHONPATH
    from tieuchi.columns import ColumnBatch  # noqa: PLC0415

    found = hashlib.sha256()
    for one in tieuchi.builtin_rulebooks():
        found.update(f"{one.id} {tieuchi.Rulebook.builtin(one.id).sha256}\n".encode())
    rules = tieuchi.Rulebook.builtin("vn/1980-qd-ttg-2016/commune").evaluator("2019-06-30")
    rows = 1000
    batch = ColumnBatch(rules, rows)
    for number, leaf in enumerate(rules.leaves):
        spread = [(row * 7919 + number * 104729) % 1200 for row in range(rows)]
        if leaf.kind == "boolean":
            batch.add_values(leaf.id, bytes(one > 60 for one in spread))
        elif leaf.kind != "ordinal":
            batch.add_values(leaf.id, array.array("q", spread), scale=1)
    regions = rules.attributes[0]
    batch.add_attribute(regions.id, array.array("b", [row % len(regions.values) for row in
                                                      range(rows)]), list(regions.values))
    judged = batch.judge(outputs="standard scores summary")
    found.update(bytes(judged.standard))
    found.update("".join(str(judged.score(row)) for row in range(rows)).encode())
    found.update(str(judged.summary).encode())
    return found.hexdigest()


def main() -> int:
    package, *libraries = sys.argv[1:]
    if not libraries:
        print(answer())
        return 0
    answers = {
        library: subprocess.run(
            [sys.executable, __file__, package], check=True, capture_output=True, text=True,
            env={**os.environ, "PYTHONPATH": package, "TIEUCHI_LIBRARY": library}).stdout
        for library in libraries
    }
    print(answers)
    return 0 if len(set(answers.values())) == 1 else 1


if __name__ == "__main__":
    sys.exit(main())
