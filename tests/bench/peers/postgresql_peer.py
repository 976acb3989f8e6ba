# SPDX-License-Identifier: Apache-2.0
"""PostgreSQL in a cluster of its own under `build/bench`, reached by a socket there, in two forms:
NUMERIC columns joined with a table of bounds, and the form that we found fastest: integers of the columns'
places, and one branch a region with that region's bounds as constants. Totals are computed in SQL."""

import os
import pathlib

import psycopg

import sqlite_peer
from protocol import Found, Measure, serve
from sql_rows import found_in_rows, rows_query, totals_query
from workload import Leaf, Workload, decimal_text


def connect() -> psycopg.Connection:
    socket = pathlib.Path(os.environ["BENCH_POSTGRES"]).resolve()
    return psycopg.connect(host=str(socket), dbname="postgres", user="postgres", autocommit=True)


def load(database: psycopg.Connection, work: Workload, table: str, numeric: bool) -> None:
    kinds = {"i16": "smallint", "i32": "integer", "bits": "boolean"}
    names = ", ".join(
        f"{leaf.name} {'numeric' if numeric and not leaf.boolean else kinds[leaf.type]}"
        for leaf in work.leaves)
    database.execute(f"DROP TABLE IF EXISTS {table}")
    database.execute(f"CREATE UNLOGGED TABLE {table} (id integer, region smallint, {names})")
    columns = [range(work.units), work.region().tolist()]
    for leaf in work.leaves:
        columns.append(cells(work, leaf, numeric))
    with database.cursor().copy(f"COPY {table} FROM STDIN") as copy:
        for row in zip(*columns):
            copy.write("\t".join(map(str, row)) + "\n")
    database.execute(f"VACUUM (FREEZE, ANALYZE) {table}")


def cells(work: Workload, leaf: Leaf, numeric: bool) -> list[str]:
    """Texts as COPY takes them."""
    values, valid = work.values(leaf).tolist(), work.valid(leaf).tolist()
    if leaf.boolean:
        texts = {True: "t", False: "f"}
    elif numeric:
        texts = {value: decimal_text(value, leaf.scale) for value in set(values)}
    else:
        texts = {value: str(value) for value in set(values)}
    return [texts[value] if there else "\\N" for value, there in zip(values, valid)]


def create_thresholds(database: psycopg.Connection, work: Workload) -> None:
    database.execute("DROP TABLE IF EXISTS thresholds")
    rows = []
    for region in range(work.regions):
        one = [f"{region}::smallint AS region", f"{work.denominators[region]}::numeric AS one"]
        for leaf in work.leaves:
            if not leaf.boolean:
                one.append(f"{leaf.bound_text(region)}::numeric AS t_{leaf.name}")
                factor = leaf.multipliers[region] * 10**leaf.scale
                one.append(f"{factor}::numeric AS m_{leaf.name}")
        rows.append("SELECT " + ", ".join(one))
    database.execute("CREATE TABLE thresholds AS " + " UNION ALL ".join(rows))
    database.execute("ANALYZE thresholds")


def numeric_passes(leaf: Leaf) -> str:
    if leaf.boolean:
        return leaf.name
    return f"{leaf.name} {'>=' if leaf.form == 'at_least' else '<='} t_{leaf.name}"


def numeric_contribution(leaf: Leaf) -> str:
    """`least` skips NULL, so that a missing value would score in full: it is replaced first."""
    if leaf.boolean:
        return f"CASE WHEN {leaf.name} THEN one ELSE 0 END"
    bound = f"t_{leaf.name}"
    if leaf.form == "at_least":
        return f"least(coalesce({leaf.name}, 0), {bound}) * m_{leaf.name}"
    rest = f"coalesce(2 * {bound} - {leaf.name}, 0)"
    return f"greatest(0, least({bound}, {rest})) * m_{leaf.name}"


def judged_numeric(work: Workload, with_score: bool) -> str:
    columns = []
    for criterion in range(work.criteria):
        verdict = " AND ".join(numeric_passes(leaf) for leaf in work.leaves_of(criterion))
        columns.append(f"({verdict})::int AS k{criterion}")
    score = " + ".join(map(numeric_contribution, work.leaves)) if with_score else "0"
    # OFFSET 0 keeps the expressions from being computed once for every aggregate over them.
    return (f"SELECT id, {', '.join(columns)}, ({score})::bigint AS score "
            "FROM numerics JOIN thresholds USING (region) OFFSET 0")


def integer_contribution(leaf: Leaf, region: int) -> str:
    factor = f"{leaf.multipliers[region]}::bigint"
    if leaf.boolean:
        return f"CASE WHEN {leaf.name} THEN {factor} ELSE 0 END"
    bound = leaf.bounds[region]
    if leaf.form == "at_least":
        return f"least(coalesce({leaf.name}, 0), {bound}) * {factor}"
    rest = f"coalesce({2 * bound} - {leaf.name}, 0)"
    return f"greatest(0, least({bound}, {rest})) * {factor}"


def judged_integer(work: Workload, region: int, with_score: bool) -> str:
    columns = [f"{sqlite_peer.verdict(work, criterion, region)}::int AS k{criterion}"
               for criterion in range(work.criteria)]
    terms = [integer_contribution(leaf, region) for leaf in work.leaves]
    score = " + ".join(terms) if with_score else "0"
    return f"SELECT id, {', '.join(columns)}, {score} AS score FROM integers_{region} OFFSET 0"


def prepare(work: Workload, threads: int) -> dict:
    database = connect()
    database.execute("SET jit = off")
    database.execute(f"SET max_parallel_workers_per_gather = {threads - 1}")
    load(database, work, "numerics", True)
    create_thresholds(database, work)
    load(database, work, "integers", False)
    for region in range(work.regions):
        database.execute(f"DROP TABLE IF EXISTS integers_{region}")
        database.execute(f"CREATE UNLOGGED TABLE integers_{region} AS "
                         f"SELECT * FROM integers WHERE region = {region} ORDER BY id")
        database.execute(f"VACUUM (FREEZE, ANALYZE) integers_{region}")

    def make(judged: list[str], with_score: bool) -> Measure:
        totals = [totals_query(work.criteria, text) for text in judged]

        def run() -> list:
            return [database.execute(text).fetchone() for text in totals]

        def collect(found: list) -> Found:
            rows = []
            for text in judged:
                rows += database.execute(rows_query(work.criteria, text)).fetchall()
            return found_in_rows(work, rows, found, with_score)

        return Measure(run, collect)

    def integers(with_score: bool) -> Measure:
        return make([judged_integer(work, region, with_score) for region in range(work.regions)],
                    with_score)

    return {
        "numeric.verdicts": lambda: make([judged_numeric(work, False)], False),
        "numeric.score": lambda: make([judged_numeric(work, True)], True),
        "integer.verdicts": lambda: integers(False),
        "integer.score": lambda: integers(True),
    }


def version() -> str:
    with connect() as database:
        return database.execute("SHOW server_version").fetchone()[0].split()[0]


if __name__ == "__main__":
    serve(prepare, version())
