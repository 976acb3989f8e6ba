# SPDX-License-Identifier: Apache-2.0
"""Exact arithmetic, a unit at a time: Python's integers and fractions, written from the meaning of the
rules alone. What every other result is compared with; never a matter of speed."""

from fractions import Fraction

import numpy as np

from protocol import Found, Measure, serve
from workload import Leaf, Workload


def progress(leaf: Leaf, value: int, bound: Fraction) -> Fraction:
    """Between 0 and 1; 1 exactly where the leaf passes."""
    if leaf.boolean:
        return Fraction(value)
    exact = Fraction(value, 10**leaf.scale)
    if leaf.form == "at_least":
        return min(Fraction(1), exact / bound)
    return max(Fraction(0), min(Fraction(1), 1 - (exact - bound) / bound))


class Judge:
    def __init__(self, work: Workload):
        self.work = work
        self.region = work.region().tolist()
        self.values = {leaf.id: work.values(leaf).tolist() for leaf in work.leaves}
        self.valid = {leaf.id: work.valid(leaf).tolist() for leaf in work.leaves}
        self.known: dict[tuple, Fraction] = {}

    def leaf_progress(self, leaf: Leaf, unit: int) -> Fraction | None:
        """None: missing. Kept, since values come again and again."""
        if not self.valid[leaf.id][unit]:
            return None
        key = leaf.id, self.region[unit], self.values[leaf.id][unit]
        if key not in self.known:
            bound = (None if leaf.boolean else
                     Fraction(leaf.bounds[key[1]], 10**leaf.bound_scale))
            self.known[key] = progress(leaf, int(key[2]), bound)
        return self.known[key]

    def judge(self, unit: int) -> tuple[int, int, Fraction]:
        passed = unknown = 0
        total = Fraction(0)
        for criterion in range(self.work.criteria):
            found = [self.leaf_progress(leaf, unit) for leaf in self.work.leaves_of(criterion)]
            total += Fraction(sum(one for one in found if one is not None), len(found))
            if all(one == 1 for one in found):
                passed |= 1 << criterion
            elif all(one is None or one == 1 for one in found):
                unknown |= 1 << criterion
        return passed, unknown, 100 * total / self.work.criteria


def prepare(work: Workload, threads: int) -> dict:
    judge = Judge(work)

    def run() -> list:
        return [judge.judge(unit) for unit in range(work.units)]

    def collect(found: list) -> Found:
        passed, unknown, scores = zip(*found)
        return Found(np.array(passed), np.array(unknown), numerators(scores),
                     [str(score) for score in scores])

    def numerators(scores: list[Fraction]) -> np.ndarray | None:
        """Over the workload's denominators, where it has such."""
        if not work.denominators:
            return None
        whole = [score * len(work.leaves) * work.denominators[region] / 100
                 for score, region in zip(scores, judge.region)]
        assert all(one.denominator == 1 for one in whole)
        return np.array([int(one) for one in whole], np.int64)

    return {"score": lambda: Measure(run, collect)}


if __name__ == "__main__":
    serve(prepare, "")
