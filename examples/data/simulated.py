# SPDX-License-Identifier: Apache-2.0
"""What the generators of simulated communes share: same seed, same bytes, on every machine."""

import argparse
import csv
import io
import sys


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

    def shuffled(self, items):
        items = list(items)
        for last in range(len(items) - 1, 0, -1):
            other = self.below(last + 1)
            items[last], items[other] = items[other], items[last]
        return items

    def pick(self, weights):
        """One key of a dict of integer weights."""
        rest = self.below(sum(weights.values()))
        for key, weight in weights.items():
            if rest < weight:
                return key
            rest -= weight
        raise AssertionError("weights changed while they were drawn from")


def declared_csv(communes, criteria):
    """Communes with declared verdicts alone: (id, name, parent, cohorts, criteria met)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["id", "name", "parent", "cohorts"] + criteria)
    for commune, name, parent, cohorts, met in communes:
        cells = ["[đạt]" if one in met else "[chưa đạt]" for one in criteria]
        writer.writerow([commune, name, parent, ";".join(cohorts)] + cells)
    return out.getvalue()


def write_or_check(description, folder, files):
    """Write the files, or with --check compare them with what is there."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--check", action="store_true", help="compare with the files instead")
    check = parser.parse_args().check
    for name, text in files.items():
        path = folder / name
        if not check:
            path.write_bytes(text.encode("utf-8"))
        elif path.read_bytes() != text.encode("utf-8"):
            sys.exit(f"{name} is not what the generator makes")
