# SPDX-License-Identifier: Apache-2.0
"""DuckDB from a CSV file to verdicts, as a whole process: `csv_duckdb.py FILE THREADS`. The types of the
columns are given, so that nothing is guessed; decimals are decimals."""

import sys

import duckdb

import csv_rules

path, threads = sys.argv[1], int(sys.argv[2])
leaves, criteria = csv_rules.read(path)


def kind(leaf: dict) -> str:
    if leaf["form"] == "boolean":
        return "BOOLEAN"
    return f"DECIMAL({6 if leaf['type'] == 'i32' else 3 + leaf['scale']},{leaf['scale']})"


def passes(leaf: dict) -> str:
    if leaf["form"] == "boolean":
        return f'u."{leaf["id"]}"'
    return f'u."{leaf["id"]}" {">=" if leaf["form"] == "at_least" else "<="} t."{leaf["id"]}"'


columns = {"id": "VARCHAR", "attr:region": "VARCHAR"} | {leaf["id"]: kind(leaf) for leaf in leaves}
bounds = " UNION ALL ".join(
    f"SELECT 'r{region + 1}' AS region, " + ", ".join(
        f'{leaf["texts"][region]}::{kind(leaf)} AS "{leaf["id"]}"'
        for leaf in leaves if leaf["texts"])
    for region in range(len(leaves[0]["texts"])))
verdicts = ", ".join(
    "(" + " AND ".join(passes(leaf) for leaf in leaves if leaf["criterion"] == criterion)
    + f") AS k{criterion}" for criterion in range(criteria))
totals = ", ".join(f"count(*) FILTER (WHERE k{i}), count(*) - count(k{i})" for i in range(criteria))
source = (f"read_csv('{path}', header = true, auto_detect = false, delim = ',', quote = '', "
          f"escape = '', columns = {columns!r})")
database = duckdb.connect(config={"threads": threads})
row = database.execute(
    f'SELECT {totals} FROM (SELECT {verdicts} FROM {source} u JOIN ({bounds}) t '
    'ON u."attr:region" = t.region)').fetchone()
csv_rules.show(row[::2], row[1::2])
