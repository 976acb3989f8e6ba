#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes communes.json and communes.csv: a simulated province for Thái Nguyên, mid-2019.

No unit-level figures of that summer are public. What was published is a summary: 88 communes
recognised, 16.1 criteria met per commune on average, 5 communes below 10 criteria, 13 communes
registered for 2019 that still fail chiefly income, poverty and production organisation. This
program draws communes until those figures hold exactly; everything else (how many communes there
are, their names, their values, the provincial bounds in layer.json) is made up.

Same seed, same bytes, on every machine: integers only, and a generator of pseudo-random numbers of
its own. Run it without arguments to write both files beside it; --check compares instead.
"""

import argparse
import csv
import io
import json
import sys
from fractions import Fraction
from pathlib import Path

HERE = Path(__file__).resolve().parent
NATIONAL = HERE.parents[2] / "lib" / "rulebooks" / "qd1980.json"
LAYER = HERE / "layer.json"

SEED = 20190630
REGION = "tdmnpb"
COHORT = "registered-2019"
CRITERIA = [str(number) for number in range(1, 20)]

# Published. The number of communes is not: 143 is this data set's own choice.
COMMUNES = 143
RECOGNISED = 88
BELOW_TEN = 5
REGISTERED = 13
MEAN_TIMES_TEN = 161

# Criteria met by each commune that does not meet the standard yet (the lower end, where some are
# unknown). Together with the 88 they give a mean that rounds to 16.1.
MET_REGISTERED = [16, 16, 16, 16, 15, 15, 15, 15, 15, 14, 14, 14, 13]
MET_BELOW_TEN = [9, 9, 8, 8, 7]
MET_OTHERS = [13] * 2 + [12] * 5 + [11] * 10 + [10] * 20

# How often a criterion fails outside the chief three of the registered communes.
HARDNESS = {
    "1": 1, "2": 9, "3": 5, "4": 2, "5": 7, "6": 9, "7": 3, "8": 2, "9": 6, "10": 11,
    "11": 10, "12": 2, "13": 7, "14": 5, "15": 5, "16": 4, "17": 11, "18": 3, "19": 1,
}  # fmt: skip
CHIEF = ["10", "11", "13"]

# Leaves observed as a pair: what is counted, over what. The other numbers are plain values.
PAIRS = {
    "4.2": "households", "5": "schools", "6.3": "villages", "9.2": "households",
    "11": "households", "16": "villages", "17.1a": "households", "17.1b": "households",
    "17.6": "households", "17.7": "breeders", "18.4": "organisations",
}  # fmt: skip
# The best and the worst plain value that is drawn, in hundredths of the leaf's unit.
SPAN = {
    "2.1": (10000, 7500), "2.2": (10000, 4500), "2.3": (10000, 4000), "2.4": (9200, 3000),
    "3.1": (9800, 5500), "10": (5200, 2150), "12": (9850, 7600), "14.2": (9700, 5200),
    "14.3": (5600, 1400), "15.1": (9950, 6800), "15.3": (1150, 3400), "17.2": (10000, 6500),
    "17.8": (10000, 8200),
}  # fmt: skip


class Random:
    """A 64-bit linear congruential generator (Knuth's MMIX constants), upper bits only."""

    def __init__(self, seed):
        self.state = seed
        for _ in range(4):
            self.below(2)

    def below(self, count):
        self.state = (self.state * 6364136223846793005 + 1442695040888963407) % 2**64
        return (self.state >> 33) % count

    def between(self, low, high):
        return low + self.below(high - low + 1)

    def chance(self, percent):
        return self.below(100) < percent

    def shuffle(self, items):
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]

    def pick(self, weights):
        """One key of a dict of integer weights."""
        rest = self.below(sum(weights.values()))
        for key, weight in weights.items():
            if rest < weight:
                return key
            rest -= weight
        raise AssertionError("weights changed while they were drawn from")


class Leaf:
    """What this program has to know of a leaf: its criterion, comparator and bound."""

    def __init__(self, criterion, node, amended):
        self.id = node["id"]
        self.criterion = criterion
        self.name = node["name"]["vi"]
        self.boolean = node["kind"] == "boolean"
        if not self.boolean:
            source = amended.get(self.id, node)
            self.at_least = "at_least" in source
            self.bound = Fraction(resolve(source["at_least" if self.at_least else "at_most"]))

    def holds(self, value):
        if self.boolean:
            return value
        return value >= self.bound if self.at_least else value <= self.bound


def resolve(bound):
    """The figure that a bound form gives for the province's region."""
    while isinstance(bound, dict):
        bound = bound["values"][REGION] if "by" in bound else bound["value"]
    return bound


def read_leaves():
    national = json.loads(NATIONAL.read_text(encoding="utf-8"))
    layer = json.loads(LAYER.read_text(encoding="utf-8"))
    assert layer["extends"] == national["id"]
    amended = {entry["id"]: entry["set"] for entry in layer["amend"]}
    leaves = []
    for criterion in national["criteria"]:
        for indicator in criterion["indicators"]:
            for node in indicator.get("parts", [indicator]):
                leaves.append(Leaf(criterion["id"], node, amended))
    return leaves, [national["id"], layer["id"]]


# Which criteria fail ---------------------------------------------------------------------------


def draw_failing(random, count, first=()):
    failing = list(first)
    while len(failing) < count:
        left = {key: weight for key, weight in HARDNESS.items() if key not in failing}
        failing.append(random.pick(left))
    return failing


def plan_registered(random):
    """Failing criteria of the registered communes; the chief three are the most frequent."""
    plans = []
    for position, met in enumerate(MET_REGISTERED):
        spared = {4: ["10"], 5: ["11"], 6: ["13"], 9: ["11"], 10: ["13"]}.get(position, [])
        chief = [key for key in CHIEF if key not in spared]
        while True:
            plan = draw_failing(random, len(CRITERIA) - met, chief)
            if not set(plan) & set(spared):
                break
        plans.append(plan)
    return plans


def plan_province(random):
    """One (failing criteria, cohorts) per commune, in a drawn order."""
    plans = [([], ["recognised"]) for _ in range(RECOGNISED)]
    plans += [(plan, [COHORT]) for plan in plan_registered(random)]
    for met in MET_BELOW_TEN + MET_OTHERS:
        plans.append((draw_failing(random, len(CRITERIA) - met), []))
    random.shuffle(plans)
    return plans


# Values ----------------------------------------------------------------------------------------


def draw_sizes(random):
    households = random.between(780, 2600)
    return {
        "households": households,
        "breeders": households * random.between(35, 70) // 100,
        "villages": random.between(8, 24),
        "schools": random.between(3, 5),
        "organisations": 5,
    }


def draw_pair(random, leaf, whole, passes):
    """A count out of `whole` on the wanted side of the bound, sometimes next to the line."""
    share = leaf.bound / 100 * whole
    if leaf.at_least:
        edge = -(-share.numerator // share.denominator)  # the smallest count that passes
        low, high = (edge, whole) if passes else (edge - 1 - max(1, whole // 7), edge - 1)
        near = edge if passes else edge - 1
    else:
        edge = share.numerator // share.denominator  # the largest count that passes
        low, high = (edge * 2 // 5, edge) if passes else (edge + 1, edge + max(2, whole // 8))
        near = edge if passes else edge + 1
    return max(0, near if random.chance(9) else random.between(max(0, low), min(high, whole)))


def draw_hundredths(random, leaf, passes):
    """A plain value in hundredths on the wanted side of the bound, sometimes exactly on it."""
    bound = int(leaf.bound * 100)
    best, worst = SPAN[leaf.id]
    if passes and random.chance(9):
        return bound
    ends = (bound, best) if passes else (worst, bound - 1 if leaf.at_least else bound + 1)
    return random.between(min(ends), max(ends))


def decimal_text(hundredths):
    whole, places = divmod(hundredths, 100)
    return f"{whole}.{places:02d}".rstrip("0").rstrip(".")


def draw_value(random, leaf, sizes, passes):
    """The observation as it stands in the file."""
    if leaf.boolean:
        return passes
    if leaf.id not in PAIRS:
        hundredths = draw_hundredths(random, leaf, passes)
        if random.chance(60):  # most communes report one decimal place
            rounded = hundredths // 10 * 10
            if leaf.holds(Fraction(rounded, 100)) == passes:
                hundredths = rounded
        return decimal_text(hundredths)
    whole = sizes[PAIRS[leaf.id]]
    count = draw_pair(random, leaf, whole, passes)
    return {"numerator": str(count), "denominator": str(whole)}


def exact(value):
    """The observation as a number, or as the boolean that it is."""
    if isinstance(value, bool):
        return value
    if isinstance(value, dict):
        if "value" in value:
            return exact(value["value"])
        return Fraction(int(value["numerator"]), int(value["denominator"])) * 100
    return Fraction(value)


def draw_observations(random, leaves, failing):
    sizes = draw_sizes(random)
    observations = {}
    for criterion in CRITERIA:
        mine = [leaf for leaf in leaves if leaf.criterion == criterion]
        bad = set()
        if criterion in failing:
            bad.add(random.below(len(mine)))
            bad.update(place for place in range(len(mine)) if random.chance(25))
        for place, leaf in enumerate(mine):
            observations[leaf.id] = draw_value(random, leaf, sizes, place not in bad)
    # Households with clean water are among those with hygienic water.
    hygienic, clean = observations["17.1a"], observations["17.1b"]
    clean["numerator"] = str(min(int(clean["numerator"]), int(hygienic["numerator"])))
    return observations


# What is missing, and what was declared ----------------------------------------------------------


def forget(unit, leaf_ids):
    for leaf_id in leaf_ids:
        del unit["observations"][leaf_id]


def add_declarations(units, plans, leaves):
    """A few records as review teams leave them; none of them changes a published figure."""
    team = "district review team"
    met = [unit for unit, (failing, _) in zip(units, plans) if not failing]
    for unit in met[:6]:  # judged on the spot, without figures: the declared verdict fills the gap
        forget(unit, ["19.1", "19.2"])
        unit["observations"]["19"] = {"declared": "pass", "by": team, "on": "2018-11-20"}
    for unit in met[6:9]:
        unit["observations"]["18"] = {"declared": "pass", "by": team, "on": "2018-12-04"}
    late = [
        (unit, failing)
        for unit, (failing, cohorts) in zip(units, plans)
        if COHORT in cohorts and "10" in failing
    ]
    for unit, _ in late[:2]:  # failing, but "basically met" on record
        value = unit["observations"]["10"]
        unit["observations"]["10"] = {
            "value": value, "declared": "basic", "by": team, "on": "2019-05-15",
        }  # fmt: skip
    for unit, (failing, cohorts) in zip(units, plans):
        complete = len(unit["observations"]) == len(leaves)
        if "17" in failing and not cohorts and complete:
            # A record that the figures contradict: it shows as a conflict and counts for nothing.
            unit["observations"]["17"] = {"declared": "pass", "by": team, "on": "2019-04-02"}
            break


def add_gaps(units, plans):
    """Two communes with missing figures: criteria met is an interval there, 1 and 2 wide."""
    gaps = {"15": ["15.3"], "3": ["3.1"], "14": ["14.3"]}
    wanted = [["15"], ["3", "14"]]
    for unit, (failing, cohorts) in zip(units, plans):
        if not wanted:
            break
        if cohorts or not all(key in failing for key in wanted[0]):
            continue
        if len(CRITERIA) - len(failing) < 10:
            continue
        for criterion in wanted.pop(0):
            leave_only_gap(unit, criterion, gaps[criterion])
    assert not wanted, "no commune to take figures from"


def leave_only_gap(unit, criterion, gap):
    """Turns a failing criterion into one that hangs on the missing figure alone."""
    better = {
        "3": {"3.2": True},
        "14": {"14.1": True, "14.2": "93.2"},
        "15": {"15.1": "91.4", "15.2": True},
    }[criterion]
    unit["observations"].update(better)
    forget(unit, gap)


def make_units(leaves, holds):
    random = Random(SEED)
    plans = plan_province(random)
    units = []
    for number, (failing, cohorts) in enumerate(plans, 1):
        units.append(
            {
                "id": f"TN-{number:03d}",
                "name": f"Xã mô phỏng {number}",
                "parent": f"d{(number - 1) * 9 // COMMUNES + 1}",
                "cohorts": cohorts,
                "holds": holds if not failing else [],
                "observations": draw_observations(random, leaves, failing),
            }
        )
    add_gaps(units, plans)
    add_declarations(units, plans, leaves)
    first = units[0]["observations"]
    first["1.1"] = {
        "value": first["1.1"],
        "note": "số liệu mô phỏng (simulated): every value in this file is made up",
    }
    return units


# Check ------------------------------------------------------------------------------------------


def judge(unit, leaves):
    """The verdict of every criterion: True, False, or None for unknown. A plain tree walk."""
    verdicts = {}
    for criterion in CRITERIA:
        mine = [leaf for leaf in leaves if leaf.criterion == criterion]
        known = [
            leaf.holds(exact(unit["observations"][leaf.id]))
            for leaf in mine
            if leaf.id in unit["observations"] and has_value(unit["observations"][leaf.id])
        ]
        verdict = False if False in known else True if len(known) == len(mine) else None
        declared = unit["observations"].get(criterion)
        if verdict is None and isinstance(declared, dict) and "declared" in declared:
            verdict = declared["declared"] == "pass"
        verdicts[criterion] = verdict
    return verdicts


def has_value(observation):
    return not isinstance(observation, dict) or "value" in observation or "numerator" in observation


def check(units, leaves):
    """Asserts the published figures and prints them."""
    judged = [(unit, judge(unit, leaves)) for unit in units]
    met = {unit["id"]: list(verdicts.values()).count(True) for unit, verdicts in judged}
    possible = sum(list(verdicts.values()).count(None) for _, verdicts in judged)
    standard = [unit for unit, verdicts in judged if all(verdicts.values())]
    total = sum(met.values())
    below = [unit for unit in units if met[unit["id"]] < 10]
    registered = [(u, v) for u, v in judged if COHORT in u["cohorts"]]
    fails = {key: sum(v[key] is False for _, v in registered) for key in CRITERIA}
    hardest = sorted(CRITERIA, key=lambda key: -fails[key])

    assert len(units) == COMMUNES
    assert len(standard) == RECOGNISED
    assert all(unit["holds"] for unit in standard)
    for mean in (Fraction(total, COMMUNES), Fraction(total + possible, COMMUNES)):
        assert (mean * 10 + Fraction(1, 2)).__floor__() == MEAN_TIMES_TEN
    assert len(below) == BELOW_TEN
    assert len(registered) == REGISTERED and not any(all(v.values()) for _, v in registered)
    assert set(hardest[:3]) == set(CHIEF) and fails[hardest[2]] > fails[hardest[3]]

    overall = {key: sum(v[key] is False for _, v in judged) for key in CRITERIA}
    print(f"seed {SEED}, {len(units)} communes, simulated")
    print(f"meet the standard: {len(standard)}; criteria met: {total} to {total + possible}")
    print(f"mean: {total}/{COMMUNES}, rounds to 16.1; below 10 criteria: {len(below)}")
    print("registered for 2019, failing:", ", ".join(f"{k}: {fails[k]}" for k in hardest[:6]))
    order = sorted(CRITERIA, key=lambda key: -overall[key])
    print("all communes, failing:", ", ".join(f"{k}: {overall[k]}" for k in order[:8]))


# Files ------------------------------------------------------------------------------------------


def compact(value):
    return json.dumps(value, ensure_ascii=False)


def json_text(units):
    """One line for the unit and one for each criterion's observations."""
    blocks = []
    for unit in units:
        head = {key: unit[key] for key in ("id", "name", "parent", "cohorts", "holds")}
        lines = []
        for criterion in CRITERIA:
            mine = [
                f"{compact(key)}: {compact(value)}"
                for key, value in unit["observations"].items()
                if key.split(".")[0] == criterion
            ]
            if mine:
                lines.append("     " + ", ".join(mine))
        blocks.append(
            "  " + compact(head)[:-1] + ',\n   "observations": {\n' + ",\n".join(lines) + "}}"
        )
    return '{"format": "tieuchi-units/1",\n "units": [\n' + ",\n".join(blocks) + "\n ]}\n"


def csv_cell(observation):
    if observation is None:
        return ""
    if isinstance(observation, bool):
        return "true" if observation else "false"
    if isinstance(observation, str):
        return observation
    if "value" in observation:
        return csv_cell(observation["value"])
    if "numerator" in observation:
        return f"{observation['numerator']}|{observation['denominator']}"
    words = {"pass": "[đạt]", "basic": "[cơ bản đạt]", "fail": "[chưa đạt]"}
    return words[observation["declared"]]


def csv_text(units, leaves):
    """The same communes, wide; where value and declared verdict meet, the cell has the value."""
    leaf_ids = {leaf.id for leaf in leaves}
    declared = {key for unit in units for key in unit["observations"]} - leaf_ids
    columns = [(leaf.id, f"{leaf.id} {leaf.name}") for leaf in leaves]
    columns += [(key, f"{key} Tiêu chí {key}") for key in sorted(declared, key=int)]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "name", "parent", "cohorts"] + [header for _, header in columns])
    for unit in units:
        cells = [csv_cell(unit["observations"].get(key)) for key, _ in columns]
        cohorts = ";".join(unit["cohorts"])
        writer.writerow([unit["id"], unit["name"], unit["parent"], cohorts] + cells)
    return out.getvalue()


def main():
    parser = argparse.ArgumentParser(description="Makes the simulated communes of this folder.")
    parser.add_argument("--check", action="store_true", help="compare with the files instead")
    arguments = parser.parse_args()
    leaves, holds = read_leaves()
    units = make_units(leaves, holds)
    check(units, leaves)
    files = {"communes.json": json_text(units), "communes.csv": csv_text(units, leaves)}
    for name, text in files.items():
        path = HERE / name
        if not arguments.check:
            path.write_bytes(text.encode("utf-8"))
        elif path.read_bytes() != text.encode("utf-8"):
            sys.exit(f"{name} is not what the generator makes")


if __name__ == "__main__":
    main()
