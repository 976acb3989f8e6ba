# SPDX-License-Identifier: Apache-2.0
"""numpy as one writes it: whole columns with the bound of every row's region, and the same over
columns that were regrouped by region beforehand. Exact: int64 throughout."""

import numpy as np

from protocol import Found, Measure, masks, serve
from workload import Leaf, Workload


class Columns:
    """int64 columns, in the order that `order` says."""

    def __init__(self, work: Workload, order: np.ndarray | slice):
        self.work = work
        self.region = work.region()[order].astype(np.intp)
        self.valid = {leaf.id: work.valid(leaf)[order] for leaf in work.leaves}
        self.values = {leaf.id: work.values(leaf)[order] for leaf in work.leaves}
        for leaf in work.leaves:
            if not leaf.boolean:
                self.values[leaf.id] = self.values[leaf.id].astype(np.int64)


def fails(leaf: Leaf, values: np.ndarray, bound) -> np.ndarray:
    if leaf.boolean:
        return ~values
    return values < bound if leaf.form == "at_least" else values > bound


def clamped(leaf: Leaf, values: np.ndarray, valid: np.ndarray, bound) -> np.ndarray:
    """What the multiplier counts; 0 where missing."""
    if leaf.boolean:
        return values & valid
    if leaf.form == "at_least":
        return np.minimum(values, bound) * valid
    return np.clip(2 * bound - values, 0, bound) * valid


def judge(columns: Columns, rows: slice, bound) -> tuple[list, list, np.ndarray]:
    """Verdicts of some rows, criterion by criterion, and how many pass."""
    passed, unknown = [], []
    work = columns.work
    for criterion in range(work.criteria):
        failed = missing = False
        for leaf in work.leaves_of(criterion):
            valid = columns.valid[leaf.id][rows]
            failed = failed | (fails(leaf, columns.values[leaf.id][rows], bound(leaf)) & valid)
            missing = missing | ~valid
        passed.append(~(failed | missing))
        unknown.append(missing & ~failed)
    return passed, unknown, np.sum(passed, axis=0, dtype=np.uint8)


def score(columns: Columns, rows: slice, bound, multiplier) -> np.ndarray:
    total = np.zeros(len(columns.region[rows]), np.int64)
    for leaf in columns.work.leaves:
        values = clamped(leaf, columns.values[leaf.id][rows], columns.valid[leaf.id][rows],
                         bound(leaf))
        total += multiplier(leaf) * values
    return total


def whole_columns(work: Workload, with_score: bool) -> Measure:
    everything = slice(None)
    columns = Columns(work, everything)
    tables = {leaf.id: np.array(leaf.bounds, np.int64) for leaf in work.leaves}
    factors = {leaf.id: np.array(leaf.multipliers, np.int64) for leaf in work.leaves}

    def bound(leaf: Leaf):
        return None if leaf.boolean else tables[leaf.id][columns.region]

    def multiplier(leaf: Leaf):
        return factors[leaf.id][columns.region]

    def run():
        found = judge(columns, everything, bound)
        return found, score(columns, everything, bound, multiplier) if with_score else None

    def collect(found) -> Found:
        (passed, unknown, _), scores = found
        return Found(masks(passed), masks(unknown), scores)

    return Measure(run, collect)


def by_region(work: Workload, with_score: bool) -> Measure:
    order = np.argsort(work.region(), kind="stable")
    columns = Columns(work, order)
    ends = np.searchsorted(columns.region, np.arange(work.regions + 1))

    def judge_region(region: int):
        rows = slice(ends[region], ends[region + 1])

        def bound(leaf: Leaf):
            return None if leaf.boolean else leaf.bounds[region]

        def multiplier(leaf: Leaf):
            return leaf.multipliers[region]

        found = judge(columns, rows, bound)
        return found, score(columns, rows, bound, multiplier) if with_score else None

    def run():
        return [judge_region(region) for region in range(work.regions)]

    def collect(found) -> Found:
        passed = np.empty(work.units, np.uint32)
        unknown = np.empty(work.units, np.uint32)
        passed[order] = np.concatenate([masks(one[0]) for one, _ in found])
        unknown[order] = np.concatenate([masks(one[1]) for one, _ in found])
        scores = None
        if with_score:
            scores = np.empty(work.units, np.int64)
            scores[order] = np.concatenate([one for _, one in found])
        return Found(passed, unknown, scores)

    return Measure(run, collect)


def prepare(work: Workload, threads: int) -> dict:
    return {
        "whole.verdicts": lambda: whole_columns(work, False),
        "whole.score": lambda: whole_columns(work, True),
        "grouped.verdicts": lambda: by_region(work, False),
        "grouped.score": lambda: by_region(work, True),
    }


if __name__ == "__main__":
    serve(prepare, np.__version__)
