# SPDX-License-Identifier: Apache-2.0
"""SQLite in memory, in the form that we found fastest: integers of the columns' places in a table
clustered by region, and one statement a region with that region's bounds as constants. Totals over all
units are computed in SQL; handing over a million rows would measure the handing over."""

import sqlite3

import numpy as np

from protocol import Found, Measure, serve
from sql_rows import found_in_rows, rows_query, totals_query
from workload import Leaf, Workload


def passes(leaf: Leaf, region: int) -> str:
    if leaf.boolean:
        return leaf.name
    return f"{leaf.name} {'>=' if leaf.form == 'at_least' else '<='} {leaf.bounds[region]}"


def verdict(work: Workload, criterion: int, region: int) -> str:
    """1, 0 or NULL: SQL's AND is the three-valued one that is wanted."""
    return "(" + " AND ".join(passes(leaf, region) for leaf in work.leaves_of(criterion)) + ")"


def contribution(leaf: Leaf, region: int) -> str:
    """NULL where the value is missing; two-argument min and max keep it."""
    factor = leaf.multipliers[region]
    if leaf.boolean:
        return f"{leaf.name} * {factor}"
    bound = leaf.bounds[region]
    if leaf.form == "at_least":
        return f"min({leaf.name}, {bound}) * {factor}"
    return f"max(0, min({bound}, {2 * bound} - {leaf.name})) * {factor}"


def score(work: Workload, region: int) -> str:
    return " + ".join(f"coalesce({contribution(leaf, region)}, 0)" for leaf in work.leaves)


def load(work: Workload) -> sqlite3.Connection:
    database = sqlite3.connect(":memory:", isolation_level=None)
    names = ", ".join(f"{leaf.name} INTEGER" for leaf in work.leaves)
    database.execute(f"CREATE TABLE units (region INTEGER, id INTEGER, {names}, "
                     "PRIMARY KEY (region, id)) WITHOUT ROWID")
    # Already in the order of the key.
    order = np.argsort(work.region(), kind="stable")
    columns = [work.region()[order].tolist(), order.tolist()]
    for leaf in work.leaves:
        values = work.values(leaf).astype(object)
        values[~work.valid(leaf)] = None
        columns.append(values[order].tolist())
    database.execute("BEGIN")
    marks = ", ".join("?" * len(columns))
    database.executemany(f"INSERT INTO units VALUES ({marks})", zip(*columns))
    database.execute("COMMIT")
    return database


def judged(work: Workload, region: int, with_score: bool) -> str:
    """Verdicts and score of every unit of a region. The limit, which is none, keeps SQLite from
    writing the expressions into the outer query and computing them several times."""
    columns = [f"{verdict(work, criterion, region)} AS k{criterion}"
               for criterion in range(work.criteria)]
    columns.append(f"{score(work, region) if with_score else 0} AS score")
    return f"SELECT id, {', '.join(columns)} FROM units WHERE region = {region} LIMIT -1"


def prepare(work: Workload, threads: int) -> dict:
    database = load(work)
    regions = range(work.regions)

    def make(with_score: bool) -> Measure:
        inner = [judged(work, region, with_score) for region in regions]
        totals = [totals_query(work.criteria, text) for text in inner]
        rows = [rows_query(work.criteria, text) for text in inner]

        def run() -> list:
            return [database.execute(text).fetchone() for text in totals]

        def collect(found: list) -> Found:
            units = [unit for text in rows for unit in database.execute(text)]
            return found_in_rows(work, units, found, with_score)

        return Measure(run, collect)

    return {"verdicts": lambda: make(False), "score": lambda: make(True)}


if __name__ == "__main__":
    serve(prepare, sqlite3.sqlite_version)
