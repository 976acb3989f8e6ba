# SPDX-License-Identifier: Apache-2.0
"""DuckDB: DECIMAL columns joined with a table of bounds by region. SQL's AND is the three-valued one
that is wanted. Results leave as Arrow, which is how DuckDB hands them over fastest."""

import duckdb
import numpy as np

from protocol import Found, Measure, masks, serve
from workload import Leaf, Workload


def decimal_type(leaf: Leaf) -> str:
    """The narrowest that holds the column: DuckDB keeps up to 4 digits in 16 bits, 9 in 32."""
    return f"DECIMAL({digits(leaf)},{leaf.scale})"


def digits(leaf: Leaf) -> int:
    return 6 if leaf.type == "i32" else 3 + leaf.scale


def decimal_column(leaf: Leaf) -> str:
    """Integers of `scale` places as decimals, exactly."""
    if leaf.boolean:
        return leaf.name
    factor = f"CAST(1e-{leaf.scale} AS DECIMAL({leaf.scale + 1},{leaf.scale}))"
    return f"CAST(CAST({leaf.name} AS DECIMAL(9,0)) * {factor} AS {decimal_type(leaf)}) AS {leaf.name}"


def passes(leaf: Leaf) -> str:
    if leaf.boolean:
        return f"u.{leaf.name}"
    sign = ">=" if leaf.form == "at_least" else "<="
    return f"u.{leaf.name} {sign} t.{leaf.name}"


def contribution(leaf: Leaf) -> str:
    """`least` skips NULL, so that a missing value would score in full: it is replaced first. The
    multiplier's type keeps the product within DECIMAL(18), which is one machine word; sums of
    BIGINT are faster than those of DECIMAL."""
    if leaf.boolean:
        return f"CASE WHEN u.{leaf.name} THEN t.one ELSE 0 END"
    if leaf.form == "at_least":
        clamped = f"least(coalesce(u.{leaf.name}, 0), t.{leaf.name})"
    else:
        twice = f"(t.{leaf.name} + t.{leaf.name})"
        clamped = f"greatest(0, least(t.{leaf.name}, {twice} - coalesce(u.{leaf.name}, {twice})))"
    return f"CAST({clamped} * t.m_{leaf.name} AS BIGINT)"


def thresholds(work: Workload) -> str:
    rows = []
    for region in range(work.regions):
        cells = [f"{region}::UTINYINT AS region",
                 f"{work.denominators[region]}::BIGINT AS one"]
        for leaf in work.leaves:
            if not leaf.boolean:
                cells.append(f"{leaf.bound_text(region)}::{decimal_type(leaf)} AS {leaf.name}")
                factor = leaf.multipliers[region] * 10**leaf.scale
                cells.append(f"{factor}::DECIMAL({18 - digits(leaf)},0) AS m_{leaf.name}")
        rows.append("SELECT " + ", ".join(cells))
    return " UNION ALL ".join(rows)


def query(work: Workload, with_score: bool) -> str:
    verdicts = [
        f"({' AND '.join(passes(leaf) for leaf in work.leaves_of(criterion))}) AS k{criterion}"
        for criterion in range(work.criteria)
    ]
    if with_score:
        total = " + ".join(contribution(leaf) for leaf in work.leaves)
        verdicts.append(f"{total} AS score")
    # Several threads deliver rows in any order, so that a row must say whose it is.
    return f"SELECT u.id, {', '.join(verdicts)} FROM units u JOIN thresholds t USING (region)"


def prepare(work: Workload, threads: int) -> dict:
    database = duckdb.connect(":memory:", config={"threads": threads})
    source = work.arrow_table()  # read below under its name
    source = source.append_column("id", [np.arange(work.units, dtype=np.int32)])
    columns = ", ".join(decimal_column(leaf) for leaf in work.leaves)
    database.execute(f"CREATE TABLE units AS SELECT id, region, {columns} FROM source")
    database.execute(f"CREATE TABLE thresholds AS {thresholds(work)}")

    def make(with_score: bool) -> Measure:
        text = query(work, with_score)

        def collect(found) -> Found:
            table = found.sort_by("id")
            columns = [table.column(f"k{i}") for i in range(work.criteria)]
            passed = [one.fill_null(False).to_numpy() for one in columns]
            unknown = [one.is_null().to_numpy() for one in columns]
            scores = table.column("score").to_numpy() if with_score else None
            return Found(masks(passed), masks(unknown), scores)

        return Measure(lambda: database.sql(text).to_arrow_table(), collect)

    return {"verdicts": lambda: make(False), "score": lambda: make(True)}


if __name__ == "__main__":
    serve(prepare, duckdb.__version__)
