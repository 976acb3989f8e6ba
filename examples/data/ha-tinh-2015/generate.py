#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes the three CSV files of this folder: simulated communes for Hà Tĩnh, 2015.

Published is what the province had set itself for the end of 2015: at least 23 more communes
recognised, and none below 8 criteria; a group below 7 criteria was watched apart. Everything else
is made up: how many communes there are, who had met what, and how the year ended.
"""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from simulated import Random, declared_csv, write_or_check  # noqa: E402

SEED = 20150831
CRITERIA = [str(number) for number in range(1, 20)]
MORE = 23  # published
LEAST = 8  # published
WATCHED_BELOW = 7  # published

# Made up: communes in all, recognised at the end of 2014, and newly meeting by August.
COMMUNES = 160
RECOGNISED = 26
BY_AUGUST = 9
WATCHED = 11
AT_SEVEN = 9

# How late a criterion comes in a commune's order, more or less.
LATENESS = {"1": 1, "2": 14, "3": 7, "4": 2, "5": 9, "6": 13, "7": 5, "8": 2, "9": 6, "10": 12,
            "11": 11, "12": 4, "13": 5, "14": 4, "15": 5, "16": 9, "17": 15, "18": 3, "19": 1}  # fmt: skip


def draw_order(random):
    """The order in which a commune comes to meet the criteria."""
    late_first = []
    left = dict(LATENESS)
    while left:
        late_first.append(random.pick(left))
        del left[late_first[-1]]
    return late_first[::-1]


def draw_counts(random):
    """Criteria met at the end of 2014, in August 2015, at the end of 2015, by commune."""
    counts = [(19, 19, 19)] * RECOGNISED
    for place in range(MORE):
        start = random.between(14, 17)
        counts.append((start, 19, 19) if place < BY_AUGUST else (start, 18, 19))
    for _ in range(WATCHED):
        now = random.between(5, 6)
        counts.append((random.between(4, now), now, random.between(8, 9)))
    counts += [(6, 7, random.between(8, 10)) for _ in range(AT_SEVEN)]
    while len(counts) < COMMUNES:
        start = random.between(8, 15)
        now = start + random.between(0, 2)
        counts.append((start, now, now + random.between(0, 1)))
    return random.shuffled(counts)


def make_periods():
    random = Random(SEED)
    periods = [[], [], []]
    for index, counts in enumerate(draw_counts(random)):
        order = draw_order(random)
        for period, met in enumerate(counts):
            cohorts = ["watched"] if counts[1] < WATCHED_BELOW else []
            name = f"Xã mô phỏng {index + 1}"
            periods[period].append(
                (f"HT-{index + 1:03}", name, f"h{index % 12 + 1}", cohorts, set(order[:met])))
    return periods


def check(periods):
    standard = [sum(len(one[4]) == 19 for one in period) for period in periods]
    least = [min(len(one[4]) for one in period) for period in periods]
    below = [one for one in periods[1] if len(one[4]) < WATCHED_BELOW]
    assert standard == [RECOGNISED, RECOGNISED + BY_AUGUST, RECOGNISED + MORE]
    assert least[1] < LEAST <= least[2]
    assert all("watched" in one[3] for one in below) and len(below) == WATCHED
    print(f"seed {SEED}, {COMMUNES} communes, simulated; meet the standard: {standard}")


def main():
    periods = make_periods()
    check(periods)
    names = ("2014-12.csv", "2015-08.csv", "2015-12.csv")
    write_or_check("Makes the simulated communes of this folder.", HERE,
                   {name: declared_csv(period, CRITERIA) for name, period in zip(names, periods)})


if __name__ == "__main__":
    main()
