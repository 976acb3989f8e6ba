# SPDX-License-Identifier: Apache-2.0
"""The best numpy that we could write by hand: columns regrouped by region beforehand, blocks that
stay in the cache, no temporary arrays, three-valued logic on bytes, narrow columns where asked for.
Exact: integers throughout."""

import numpy as np

from protocol import Found, Measure, masks, serve
from workload import Leaf, Workload

BLOCK = 16384


class Blocks:
    """Columns regrouped by region, results of every unit, and scratch for one block."""

    def __init__(self, work: Workload, narrow: bool):
        self.work = work
        self.leaves = [work.leaves_of(criterion) for criterion in range(work.criteria)]
        self.order = np.argsort(work.region(), kind="stable")
        region = work.region()[self.order]
        self.ends = np.searchsorted(region, np.arange(work.regions + 1))
        self.absent = {leaf.id: ~work.valid(leaf)[self.order] for leaf in work.leaves}
        self.values = {leaf.id: self._values(leaf, narrow) for leaf in work.leaves}
        self.passed = np.zeros((work.criteria, work.units), bool)
        self.unknown = np.zeros((work.criteria, work.units), bool)
        self.count = np.zeros(work.units, np.uint8)
        self.scores = np.zeros(work.units, np.int64)
        self.bad = np.empty(BLOCK, bool)
        self.failed = np.empty(BLOCK, bool)
        self.missing = np.empty(BLOCK, bool)
        self.part = np.empty(BLOCK, np.int64)

    def _values(self, leaf: Leaf, narrow: bool) -> np.ndarray:
        values = self.work.values(leaf)[self.order]
        # What is missing must neither fail nor score: as good as a pass, and masked as missing.
        if leaf.boolean:
            return ~values & ~self.absent[leaf.id]
        return values if narrow else values.astype(np.int64)

    def slices(self):
        """Region and rows of every block."""
        for region in range(self.work.regions):
            for start in range(self.ends[region], self.ends[region + 1], BLOCK):
                yield region, start, min(start + BLOCK, self.ends[region + 1])


def judge(blocks: Blocks, region: int, start: int, end: int) -> None:
    size = end - start
    bad, failed = blocks.bad[:size], blocks.failed[:size]
    missing, count = blocks.missing[:size], blocks.count[start:end]
    count.fill(0)
    for criterion in range(blocks.work.criteria):
        failed.fill(False)
        missing.fill(False)
        for leaf in blocks.leaves[criterion]:
            values, absent = blocks.values[leaf.id][start:end], blocks.absent[leaf.id][start:end]
            np.logical_or(missing, absent, out=missing)
            if leaf.boolean:
                np.logical_or(failed, values, out=failed)
                continue
            compare = np.less if leaf.form == "at_least" else np.greater
            compare(values, leaf.bounds[region], out=bad)
            np.greater(bad, absent, out=bad)  # bad and there
            np.logical_or(failed, bad, out=failed)
        unknown, passed = blocks.unknown[criterion, start:end], blocks.passed[criterion, start:end]
        np.greater(missing, failed, out=unknown)
        np.logical_or(failed, missing, out=passed)
        np.logical_not(passed, out=passed)
        np.add(count, passed.view(np.uint8), out=count)


def score(blocks: Blocks, region: int, start: int, end: int) -> None:
    size = end - start
    part, total = blocks.part[:size], blocks.scores[start:end]
    denominator = blocks.work.denominators[region]
    total.fill(0)
    for leaf in blocks.work.leaves:
        values, absent = blocks.values[leaf.id][start:end], blocks.absent[leaf.id][start:end]
        if leaf.boolean:
            np.logical_or(values, absent, out=blocks.bad[:size])
            np.multiply(blocks.bad[:size], denominator, out=part)
            np.subtract(total, part, out=total)
            total += denominator
            continue
        bound = leaf.bounds[region]
        if leaf.form == "at_least":  # missing values are zeros
            np.minimum(values, bound, out=part)
        else:
            np.subtract(2 * bound, values, out=part)
            np.clip(part, 0, bound, out=part)
            np.multiply(part, ~absent, out=part)
        np.multiply(part, leaf.multipliers[region], out=part)
        np.add(total, part, out=total)


def make(work: Workload, narrow: bool, with_score: bool) -> Measure:
    blocks = Blocks(work, narrow)

    def run() -> Blocks:
        for region, start, end in blocks.slices():
            judge(blocks, region, start, end)
            if with_score:
                score(blocks, region, start, end)
        return blocks

    def in_order(values: np.ndarray) -> np.ndarray:
        found = np.empty_like(values)
        found[blocks.order] = values
        return found

    def collect(found: Blocks) -> Found:
        return Found(in_order(masks(list(found.passed))), in_order(masks(list(found.unknown))),
                     in_order(found.scores) if with_score else None)

    return Measure(run, collect)


def prepare(work: Workload, threads: int) -> dict:
    return {
        "int64.verdicts": lambda: make(work, False, False),
        "int64.score": lambda: make(work, False, True),
        "narrow.verdicts": lambda: make(work, True, False),
        "narrow.score": lambda: make(work, True, True),
    }


if __name__ == "__main__":
    serve(prepare, np.__version__)
