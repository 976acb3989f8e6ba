# SPDX-License-Identifier: Apache-2.0
"""Puts the table of a run between the marks in a page: `write_docs.py DETAILS.json PAGE.md`."""

import json
import pathlib
import sys

BEGIN = "<!-- begin of the table: written by tests/bench/harness/write_docs.py -->"
END = "<!-- end of the table -->"


def cells(row: dict) -> list[str]:
    sign = {"faster": ">=", "slower": "<=", "count": "="}[row["sense"]]
    value = row.get("note", "not here") if row["value"] is None else f"{row['value']:.3g}"
    goal = "" if row["goal"] is None else f"{sign} {row['goal']:g}"
    met = {True: "yes", False: "**no**", None: ""}[row["met"]]
    equal = {True: "yes", False: "**no**", None: ""}[row["equal"]]
    unit = "" if row["sense"] == "count" else (" x" if row["sense"] == "slower" else " x faster")
    took = f"{row['ours_ns']:.3g} / {row['theirs_ns']:.3g}" if "ours_ns" in row else ""
    spread = f"{row['lowest']:.3g} to {row['highest']:.3g}" if "lowest" in row else ""
    return [row["measure"], row["peer"], value + (unit if row["value"] is not None else ""), spread,
            goal, met, equal, took]


def table(details: dict) -> str:
    heads = ["measure", "peer", "measured", "lowest to highest", "goal", "met", "equal", "ns a unit"]
    lines = [heads, ["---", "---", "---:", "---:", "---:", "---", "---", "---:"]]
    lines += [cells(row) for row in details["rows"]]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def summary(details: dict) -> str:
    goals = [row for row in details["rows"] if row["goal"] is not None]
    met = sum(row["met"] is True for row in goals)
    missed = [f"{row['measure']} / {row['peer']}" for row in goals if row["met"] is False]
    absent = [f"{row['measure']} / {row['peer']}" for row in goals if row["met"] is None]
    versions = ", ".join(f"{name} {version}" for name, version in details["versions"].items())
    lines = [f"Taken on {details['taken']} in a {details['run']} run on two cores of: "
             f"{details['processor']}. Peers: {versions}.", "",
             f"{met} of {len(goals)} goals are met."]
    if missed:
        lines += ["", "Not met:", "", *(f"- {one}" for one in missed)]
    if absent:
        lines += ["", "Not measured here:", "", *(f"- {one}" for one in absent)]
    return "\n".join(lines)


def escaped(text: str) -> str:
    """With every `@` as Markdown escapes it: alone it begins a command for Doxygen."""
    return text.replace("@", r"\@")


def main(details_path: str, page_path: str) -> None:
    details = json.loads(pathlib.Path(details_path).read_text(encoding="utf-8"))
    page = pathlib.Path(page_path)
    before, _, rest = page.read_text(encoding="utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    between = escaped(f"{summary(details)}\n\n{table(details)}")
    page.write_text(f"{before}{BEGIN}\n\n{between}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
