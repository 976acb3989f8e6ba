# SPDX-License-Identifier: Apache-2.0
"""polars: integers with nulls, whose `&` is the three-valued one that is wanted. The bound of a row
is taken from a column of seven by the row's region, in one lazy query."""

import os
import sys


from protocol import Found, Measure, masks, serve
from workload import Leaf, Workload


def passes(leaf: Leaf, pl):
    values = pl.col(leaf.name)
    if leaf.boolean:
        return values
    bound = by_region(leaf.bounds, pl.Int16 if leaf.type == "i16" else pl.Int32, pl)
    return values >= bound if leaf.form == "at_least" else values <= bound


def by_region(numbers: list[int], kind, pl):
    return pl.lit(pl.Series(numbers, dtype=kind)).gather(pl.col("region"))


def contribution(leaf: Leaf, pl):
    values = pl.col(leaf.name)
    multiplier = by_region(leaf.multipliers, pl.Int64, pl)
    if leaf.boolean:
        return values.fill_null(False).cast(pl.Int64) * multiplier
    bound = by_region(leaf.bounds, pl.Int64, pl)
    wide = values.cast(pl.Int64)
    if leaf.form == "at_least":
        clamped = pl.min_horizontal(wide.fill_null(0), bound)
    else:
        rest = (2 * bound - wide).fill_null(0)
        clamped = pl.max_horizontal(0, pl.min_horizontal(rest, bound))
    return clamped * multiplier


def query(work: Workload, units, with_score: bool, pl):
    columns = []
    for criterion in range(work.criteria):
        first, *rest = (passes(leaf, pl) for leaf in work.leaves_of(criterion))
        for one in rest:
            first = first & one
        columns.append(first.alias(f"k{criterion}"))
    if with_score:
        first, *rest = (contribution(leaf, pl) for leaf in work.leaves)
        for one in rest:
            first = first + one
        columns.append(first.alias("score"))
    return units.lazy().select(columns)


def prepare(work: Workload, threads: int) -> dict:
    # Read once, when polars is first imported: a process has one number of threads.
    os.environ["POLARS_MAX_THREADS"] = str(threads)
    import polars as pl

    if pl.thread_pool_size() != threads:
        sys.exit("polars cannot change its number of threads: start another process")
    units = pl.from_arrow(work.arrow_table()).rechunk()

    def make(with_score: bool) -> Measure:
        lazy = query(work, units, with_score, pl)

        def collect(found) -> Found:
            verdicts = [found[f"k{i}"] for i in range(work.criteria)]
            passed = [one.fill_null(False).to_numpy() for one in verdicts]
            unknown = [one.is_null().to_numpy() for one in verdicts]
            scores = found["score"].to_numpy() if with_score else None
            return Found(masks(passed), masks(unknown), scores)

        return Measure(lazy.collect, collect)

    return {"verdicts": lambda: make(False), "score": lambda: make(True)}


def version() -> str:
    from importlib.metadata import version as of

    return of("polars")


if __name__ == "__main__":
    serve(prepare, version())
