# SPDX-License-Identifier: Apache-2.0
"""The table of docs/abi.md that counts the conformance cases through every way.

    table.py --check RESULTS    the committed rows are what the runs of a build gave; ways that
                                did not run there are named
    table.py --write RESULTS    writes the rows of the ways that ran, keeps the others

RESULTS is the folder of counts that run.py writes, `build/release/conformance`.
"""

import argparse
import json
import re
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent.parent / "docs" / "abi.md"
BEGIN = "<!-- conformance: begin (written by tests/conformance/table.py) -->"
END = "<!-- conformance: end -->"
HEAD = ("| way | calls | cases | with an answer | identical | answers |\n"
        "| --- | --- | ---: | ---: | ---: | ---: |\n")
NOT_RUN = " - | - | - | - |"


def ways():
    """The ways that the table has, in order."""
    return json.loads((HERE / "ways.json").read_text(encoding="utf-8"))


def start(way):
    """How the row of a way begins."""
    return f"| {way['way']} | {way['title']} |"


def counts(results, way):
    """The rest of the row as it was run; None where it was not."""
    path = results / f"{way['way']}.json"
    if not path.exists():
        return None
    found = json.loads(path.read_text(encoding="utf-8"))
    keys = ("cases", "compared", "identical", "answers")
    return "".join(f" {found[key]} |" for key in keys)


def table(page, results):
    """The table with the rows that were run anew, and the ways whose rows were kept."""
    rows = []
    kept = []
    for way in ways():
        rest = counts(results, way)
        if rest is None:
            kept.append(way["way"])
            old = re.search("^" + re.escape(start(way)) + "(.*)$", page, re.M)
            rest = old[1] if old else NOT_RUN
        rows.append(start(way) + rest + "\n")
    return HEAD + "".join(rows), kept


def main():
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--check", action="store_true")
    what.add_argument("--write", action="store_true")
    parser.add_argument("results", type=Path)
    options = parser.parse_args()
    page = PAGE.read_text(encoding="utf-8")
    before, rest = page.split(BEGIN)
    committed, after = rest.split(END)
    committed = committed.strip("\n") + "\n"
    made, kept = table(committed, options.results)
    if kept:
        print("Did not run here: " + ", ".join(kept))
    if len(kept) == len(ways()):
        sys.exit(f"{options.results} has no counts: run `ctest -L conformance`")
    if options.write:
        PAGE.write_text(f"{before}{BEGIN}\n\n{made}\n{END}{after}", encoding="utf-8")
    elif made != committed:
        was = set(committed.splitlines())
        print("\n".join(f"was run: {row}" for row in made.splitlines() if row not in was))
        sys.exit("docs/abi.md has another table: python3 tests/conformance/table.py --write "
                 f"{options.results}")


if __name__ == "__main__":
    main()
