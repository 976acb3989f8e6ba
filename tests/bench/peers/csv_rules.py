# SPDX-License-Identifier: Apache-2.0
"""The rules for programs that read the CSV file: what `workload.json` beside it says, without numpy, since
importing a library is part of what is timed."""

import json
import pathlib


def read(csv: str) -> tuple[list[dict], int]:
    """Leaves and number of criteria. Bounds become decimals as texts."""
    text = json.loads((pathlib.Path(csv).parent / "workload.json").read_text(encoding="utf-8"))
    for leaf in text["leaves"]:
        places = leaf.get("bound_scale", 0)
        leaf["texts"] = [f"{bound // 10**places}.{bound % 10**places:0{places}}" if places
                         else str(bound) for bound in leaf.get("bounds", [])]
    return text["leaves"], text["criteria"]


def show(passed: list, unknown: list) -> None:
    """Totals by criterion, what every program prints."""
    print(json.dumps({"passed": [int(one) for one in passed],
                      "unknown": [int(one) for one in unknown]}))
