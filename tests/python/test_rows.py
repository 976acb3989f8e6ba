# SPDX-License-Identifier: Apache-2.0
"""Rows from Python: every row as `assess` finds the unit of the same values."""

import random
from array import array
from decimal import Decimal

import pytest
import tieuchi
from tieuchi.columns import kernels
from tieuchi.rows import RowJudge

LEVELS = ["yếu", "khá", "tốt"]


def random_rows(judge, rules, seed, count):
    """Rows with garbage where nothing is present, and the units of the same values."""
    chance = random.Random(seed)
    contexts, values, present, truths, units = [], array("q"), array("Q"), array("Q"), []
    for _ in range(count):
        row = [chance.randrange(-9, 9)] * judge.value_count
        there, yes, observations = 0, 0, {}
        for column in judge.columns.values():
            if chance.random() < 0.15:
                yes |= chance.getrandbits(1) << column.column
                continue
            there |= 1 << column.column
            if column.kind == "truth":
                truth = chance.random() < 0.8
                yes |= truth << column.column
                observations[column.id] = truth
            elif column.kind == "level":
                row[column.column] = chance.randrange(3)
                observations[column.id] = LEVELS[row[column.column]]
            else:
                row[column.column] = chance.randrange(85, 101) * 10**column.scale
                observations[column.id] = Decimal(row[column.column]).scaleb(-column.scale)
        attributes = {"region": chance.choice(["north", "south"])} if chance.random() < 0.8 else {}
        unit = rules.unit(attributes=attributes, observations=observations,
                          holds=chance.choice([[], ["test/other"]]))
        contexts.append(judge.context(unit))
        values.extend(row)
        present.append(there)
        truths.append(yes)
        units.append(unit)
    return contexts, values, present, truths, units


@pytest.mark.parametrize("missing", ["unknown", "fail"])
@pytest.mark.parametrize("kernel", ["automatic", "plain", "avx2", "avx512"])
def test_rows_are_judged_as_units(rules, kernel, missing):
    if kernel not in [*kernels(), "automatic"]:
        pytest.skip("the machine does not have this kernel")
    judge = RowJudge(rules, {"1.1": 2}, kernel)
    assert kernel in (judge.kernel, "automatic") and judge.columns["1.1"].scale == 2
    contexts, values, present, truths, units = random_rows(judge, rules, 7, 200)
    found = judge.judge(contexts, values, present, truths, missing=missing)
    assert len(found) == 200 and len(found.data) == 200 * 48
    for row, unit in enumerate(units):
        expected = rules.assess(unit, missing=missing)
        assert found.status(row) == 0
        assert found.verdict(row) == expected.verdict
        verdicts = [one.verdict for one in expected.criteria]
        assert found.counts(row) == tuple(
            verdicts.count(word) for word in ("pass", "fail", "unknown", "exempt"))
        assert found.masks(row) == tuple(
            sum((one == word) << i for i, one in enumerate(verdicts))
            for word in ("pass", "fail", "unknown"))
        assert found.score(row) == expected.score("weighted_progress")
        assert rules.assess(found.unit(row), missing=missing).verdict == expected.verdict
    assert judge.judge(contexts, values, present, truths, scores=False).score(0) is None


def test_what_is_wrong_with_a_row_is_its_status(rules):
    judge = RowJudge(rules)
    context = judge.context(rules.unit())
    assert judge.context(rules.unit()) == context
    level = judge.columns["2"].column
    values = array("q", [0] * judge.value_count * 3)
    values[judge.value_count + level] = 3
    present = array("Q", [1 << level] * 3)
    found = judge.judge([context, context, 99], values, present)
    assert [found.status(row) for row in range(3)] == [0, 3027, 1004]
    assert found.verdict(1) is None and found.counts(1) == (0, 0, 0, 0)
    with pytest.raises(tieuchi.Error):
        found.unit(1)
    with pytest.raises(tieuchi.Error):
        found.unit(2)


def test_arrays_that_do_not_fit_are_refused(rules):
    judge = RowJudge(rules)
    context = judge.context(rules.unit())
    values, present = array("q", [0] * judge.value_count), array("Q", [0])
    with pytest.raises(ValueError, match="values has"):
        judge.judge([context, context], values, present)
    with pytest.raises(TypeError, match="64 bits"):
        judge.judge([context], array("i", [0] * judge.value_count), present)
    with pytest.raises(TypeError, match="32 bits"):
        judge.judge(array("q", [context]), values, present)
    with pytest.raises(ValueError, match="no leaf"):
        RowJudge(rules, {"nothing": 1})
    with pytest.raises(ValueError, match="kernel"):
        RowJudge(rules, kernel="abacus")
    with pytest.raises(tieuchi.Error):
        RowJudge(rules, {"1.1": 19})
    with pytest.raises(tieuchi.Error):
        RowJudge(rules, kernel="scalar")
    assert len(judge.judge([], array("q"), array("Q"))) == 0
