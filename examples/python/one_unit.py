#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Judge one commune by a built-in rulebook and say why."""

import tieuchi

rules = tieuchi.Rulebook.builtin("vn/1980-qd-ttg-2016/commune").evaluator("2019-06-30")

commune = rules.unit(
    id="27685",
    name="Tiến Nông",
    attributes={"region": "btb"},
    observations={
        "1.1": True,
        "1.2": True,
        "3.1": "79.9",  # numbers as str, int, Decimal, Fraction: never as float
        "3.2": True,
        "9.1": True,
        "9.2": tieuchi.Ratio(179, 199),
        "18": tieuchi.Declared("pass", by="district review team"),
    },
)
found = rules.assess(commune)

print("Verdict:", found.verdict)
print("Criteria met:", found.score("criteria_met"))
progress = found.score("weighted_progress")
assert progress is not None  # None where nothing counts
low, high = (tieuchi.display(end, lines=[100]) for end in (progress.lower, progress.upper))
print("Progress:", low, "to", high)  # never shown as 100 while something is missing
for criterion in found.criteria:
    if criterion.verdict != "unknown":
        print(f"  {criterion.id:>2} {criterion.name}: {criterion.verdict}")
print(found.sentence("vi"))
print(found.explain("3.1", lang="vi"))
