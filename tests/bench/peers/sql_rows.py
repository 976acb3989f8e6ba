# SPDX-License-Identifier: Apache-2.0
"""Results of the databases that compute totals when they are timed: the totals and the rows are two
queries over one text that judges every unit, and the totals must be those of the rows."""

import numpy as np

from protocol import Found
from workload import Workload


def totals_query(criteria: int, judged: str) -> str:
    """How many units pass and are decided, by criterion, and the sum of the scores. `judged` gives
    columns id, k0, k1, ... (1, 0 or NULL) and score."""
    columns = [f"sum(k{i}), count(k{i})" for i in range(criteria)]
    return f"SELECT {', '.join(columns)}, sum(score) FROM ({judged}) judged"


def rows_query(criteria: int, judged: str) -> str:
    """A row a unit: id, the masks of what passes and of what is decided, score."""
    passed = " + ".join(f"coalesce(k{i}, 0) * {1 << i}" for i in range(criteria))
    decided = " + ".join(f"coalesce(k{i} - k{i} + {1 << i}, 0)" for i in range(criteria))
    return f"SELECT id, {passed}, {decided}, score FROM ({judged}) judged"


def found_in_rows(work: Workload, rows: list, totals: list, with_score: bool) -> Found:
    """`rows` of the second query, `totals` the lines of the first, to be added up."""
    units, passed, decided, scores = np.array([[int(cell) for cell in row] for row in rows]).T
    order = np.argsort(units)
    expected = []
    for criterion in range(work.criteria):
        expected += [int((passed >> criterion & 1).sum()), int((decided >> criterion & 1).sum())]
    expected.append(sum(map(int, scores)))
    if [sum(map(int, column)) for column in zip(*totals)] != expected:
        raise SystemExit("the totals are not those of the rows")
    every = (1 << work.criteria) - 1
    return Found(passed[order], every & ~decided[order], scores[order] if with_score else None)
