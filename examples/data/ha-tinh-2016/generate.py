#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes communes.csv: simulated communes for Hà Tĩnh, July 2016.

Published: the criteria with the lowest results, 17, 2, 6, 10, 11, 5, 16 in this order; thirteen
provincial agencies each answer for their criteria; 51 party organisations sponsor 73 communes.
Everything else is made up: how many communes there are, which of them had met what, all rates.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from simulated import Random, declared_csv, write_or_check  # noqa: E402

SEED = 20160731
CRITERIA = [str(number) for number in range(1, 20)]
HARDEST = ["17", "2", "6", "10", "11", "5", "16"]  # published
SPONSORED = 73  # published
SPONSORS = 51  # published

COMMUNES = 150  # made up
# Made up: how many communes have met each criterion; only the order of the lowest is published.
MET = {"17": 62, "2": 67, "6": 71, "10": 76, "11": 83, "5": 88, "16": 92,
       "1": 149, "3": 118, "4": 144, "7": 121, "8": 147, "9": 112, "12": 131, "13": 109,
       "14": 134, "15": 127, "18": 140, "19": 146}  # fmt: skip


def make_communes():
    random = Random(SEED)
    numbers = range(COMMUNES)
    met = {number: set() for number in numbers}
    for criterion in CRITERIA:
        for number in random.shuffled(numbers)[: MET[criterion]]:
            met[number].add(criterion)
    sponsors = {}
    for place, number in enumerate(random.shuffled(numbers)[:SPONSORED]):
        sponsors[number] = place if place < SPONSORS else random.below(SPONSORS)
    communes = []
    for number in numbers:
        cohorts = []
        if number in sponsors:
            cohorts = ["sponsored", f"sponsor-{sponsors[number] + 1:02}"]
        name = f"Xã mô phỏng {number + 1}"
        communes.append((f"HT-{number + 1:03}", name, f"h{number % 12 + 1}", cohorts, met[number]))
    return communes


def check(communes):
    counts = {key: sum(key in one[4] for one in communes) for key in CRITERIA}
    assert sorted(CRITERIA, key=lambda key: counts[key])[: len(HARDEST)] == HARDEST
    sponsored = [one for one in communes if one[3]]
    assert len(sponsored) == SPONSORED and len({one[3][1] for one in sponsored}) == SPONSORS
    print(f"seed {SEED}, {COMMUNES} communes, simulated; met least: {HARDEST}")


def main():
    communes = make_communes()
    check(communes)
    write_or_check("Makes the simulated communes of this folder.", HERE,
                   {"communes.csv": declared_csv(communes, CRITERIA)})


if __name__ == "__main__":
    main()
