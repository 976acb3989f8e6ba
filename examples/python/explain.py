#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Ask why, in Vietnamese, in English, and as data."""

import tieuchi

rules = tieuchi.Rulebook.builtin("vn/1980-qd-ttg-2016/commune").evaluator("2019-06-30")
found = rules.assess(
    rules.unit(
        id="27685",
        attributes={"region": "btb"},
        observations={"9.1": True, "9.2": tieuchi.Ratio(179, 250), "17.1a": "97", "17.1b": "40"},
    )
)
for node in ("9", "9.2", "17.1", "2.1", "10"):
    print(found.explain(node, lang="vi"))
    print(found.explain(node, lang="en"))

why = found.explanation("9.2")
print(f"\n{why.id}: {why.value} % observed as {why.observed_as}, bound {why.bound}")
if why.gap is not None:
    gap = tieuchi.display(why.gap, lines=[0])
    print(f"missing to pass: {gap} percentage points, exactly {why.gap}")
print("because of:", ", ".join(f"{one.attribute} = {one.value}" for one in why.choices))
print("verified:", why.verified, "- source:", why.source)
