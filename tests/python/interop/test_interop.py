# SPDX-License-Identifier: Apache-2.0
"""Columns of numpy and pandas; Arrow data of pyarrow, polars, pandas, DuckDB and nanoarrow: in, and
back out by the same interface, as `assess` finds every row."""

import gc
import random
import weakref
from decimal import Decimal

import duckdb
import nanoarrow
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import tieuchi
from tieuchi.columns import BatchResult, ColumnBatch

ROWS = 500


def data(seed=20201122):
    """Lists of everything that the small rulebook knows, with what is missing."""
    chance = random.Random(seed)

    def some(value):
        return None if chance.random() < 0.15 else value

    return {
        "id": [f"unit-{row}" for row in range(ROWS)],
        "1.1 (share)": [some(Decimal(chance.randrange(880, 970)) / 10) for _ in range(ROWS)],
        "1.2a": [some(chance.randrange(80, 100)) for _ in range(ROWS)],
        "1.2b": [some(chance.random() < 0.7) for _ in range(ROWS)],
        "2": [some(chance.choice(["yếu", "khá", "tốt"])) for _ in range(ROWS)],
        "no_debt": [some(chance.random() < 0.8) for _ in range(ROWS)],
        "attr:region": [some(chance.choice(["north", "south"])) for _ in range(ROWS)],
        "declared:1": [chance.choice([None, "pass", "basic", "fail"]) for _ in range(ROWS)],
        "holds:test/other": [some(chance.random() < 0.8) for _ in range(ROWS)],
    }


COLUMNS = data()
TYPES = {"1.1 (share)": pa.decimal128(5, 1), "1.2a": pa.int16()}


def unit_of(rules, row):
    of = {name: values[row] for name, values in COLUMNS.items()}
    held = of["holds:test/other"]
    unit = rules.unit(
        id=of["id"],
        attributes={"region": of["attr:region"]} if of["attr:region"] else {},
        holds=None if held is None else ["test/other"] * held,
        observations={"1.1": of["1.1 (share)"],
                      **{id: of[id] for id in ("1.2a", "1.2b", "2", "no_debt")}},
    )
    if of["declared:1"]:
        unit.observe("1", tieuchi.Declared(of["declared:1"]))
    return unit


@pytest.fixture(scope="module")
def alone(rules):
    return [rules.assess(unit_of(rules, row)) for row in range(ROWS)]


def record_batch():
    return pa.record_batch(
        {name: pa.array(values, TYPES.get(name)) for name, values in COLUMNS.items()})


def check_rows(rows, alone, with_ids=True):
    """Rows of a result, as dictionaries, beside the assessments."""
    assert len(rows) == len(alone)
    for row, one in zip(rows, alone):
        assert row["status"] == "ok" and row["standard"] == one.verdict
        assert row["criteria_passed"] == one.score("criteria_passed").lower
        assert row["grade"] == one.grade
        score = one.score("weighted_progress")
        if score is not None:
            under = row["score_denominator"]
            assert row["score_lower_numerator"] == score.lower * int(under)
            assert row["score_upper_numerator"] == score.upper * int(under)
        if with_ids:
            assert row["id"] == one.unit_id


def assessed(data, rules, **choices):
    return tieuchi.assess_arrow(data, rules, outputs="all", **choices)


def test_pyarrow_record_batch(rules, alone):
    summary = rules.rollup()
    found = assessed(record_batch(), rules, threads=2, summary=summary)
    check_rows(pa.record_batch(found).to_pylist(), alone)
    check_rows(pa.record_batch(found).to_pylist(), alone)  # as often as it is asked
    check_rows(pa.table(found).to_pylist(), alone)
    expected = rules.rollup()
    for one in alone:
        expected.add(one)
    assert summary.to_json() == expected.to_json()


def test_pyarrow_table_of_several_batches(rules, alone):
    batch = record_batch()
    table = pa.Table.from_batches([batch.slice(0, 130), batch.slice(130, 1), batch.slice(131)])
    summary = rules.rollup()
    found = assessed(table, rules, summary=summary)
    assert summary.units == 0  # a stream is judged as it is read
    back = pa.table(found)
    assert back.column("standard").num_chunks == 3 and summary.units == ROWS
    check_rows(back.to_pylist(), alone)


def test_reader_is_read_as_it_comes(rules, alone):
    batch = record_batch()
    pulled = []

    def batches():
        for start in range(0, ROWS, 100):
            pulled.append(start)
            yield batch.slice(start, 100)

    reader = pa.RecordBatchReader.from_batches(batch.schema, batches())
    back = pa.RecordBatchReader.from_stream(assessed(reader, rules))
    first = back.read_next_batch()
    assert pulled == [0] and first.num_rows == 100
    check_rows(pa.table([*first.columns], names=first.schema.names).to_pylist(), alone[:100])
    check_rows(back.read_all().to_pylist(), alone[100:])


def test_polars(rules, alone):
    frame = pl.from_arrow(record_batch())
    back = pl.DataFrame(assessed(frame, rules))
    check_rows(back.to_dicts(), alone)
    categorical = frame.with_columns(pl.col("2").cast(pl.Categorical))
    check_rows(pl.DataFrame(assessed(categorical, rules)).to_dicts(), alone)


def test_pandas(rules, alone):
    frame = record_batch().to_pandas(types_mapper=pd.ArrowDtype)
    check_rows(pa.table(assessed(frame, rules)).to_pylist(), alone)
    frame["2"] = frame["2"].astype("category")
    check_rows(pa.table(assessed(frame, rules)).to_pylist(), alone)


def test_duckdb(rules, alone):
    given = record_batch()
    with duckdb.connect() as connection:
        relation = connection.sql("select * from given")
        check_rows(pa.table(assessed(relation, rules)).to_pylist(), alone)
        found = assessed(given, rules)
        counted = connection.sql("select standard, count(*) from found group by 1").fetchall()
        best = connection.sql("select max(criteria_passed) from found").fetchall()
    verdicts = [one.verdict for one in alone]
    assert dict(counted) == {verdict: verdicts.count(verdict) for verdict in set(verdicts)}
    assert best[0][0] == max(one.score("criteria_passed").lower for one in alone)


def test_nanoarrow(rules, alone):
    given = nanoarrow.Array(record_batch())
    back = nanoarrow.Array(assessed(given, rules))
    assert len(back) == ROWS
    check_rows(pa.record_batch(back).to_pylist(), alone)


def test_columns_and_results_of_arrow(rules, alone):
    batch = ColumnBatch.from_arrow(record_batch(), rules)
    gc.collect()
    found = batch.judge(outputs="all")
    check_rows(pa.record_batch(found).to_pylist(), alone, with_ids=False)
    check_rows(pl.DataFrame(pa.record_batch(found)).to_dicts(), alone, with_ids=False)


def test_arrow_that_cannot_be_judged_is_told(rules):
    with pytest.raises(tieuchi.DocumentError, match="float_column"):
        assessed(pa.record_batch({"1.1": [1.5]}), rules)
    with pytest.raises(tieuchi.DocumentError) as caught:
        assessed(pa.record_batch({"9": [1], "1.1": [True]}), rules)
    assert {one.column_name for one in caught.value.diagnostics} == {"9", "1.1"}
    kept = assessed(pa.record_batch({"9": [1], "1.1": [1.5]}), rules, ignore_other_ids=True,
                    floats="shortest_decimal", keep_ids=False)
    assert pa.record_batch(kept).num_rows == 1
    with pytest.raises(pa.ArrowInvalid, match="float_column"):
        pa.table(assessed(pl.DataFrame({"1.1": [1.5]}), rules))
    with pytest.raises(TypeError, match="neither"):
        assessed({"1.1": [1]}, rules)
    with pytest.raises(TypeError, match="has no __arrow_c_array__"):
        ColumnBatch.from_arrow([1], rules)
    with pytest.raises(ValueError, match="floats is one of"):
        assessed(record_batch(), rules, floats="guess")


def test_rows_in_error_come_back_as_such(rules):
    batch = pa.record_batch({"1.2a": ["90", "many", None], "attr:region": ["north", None, "east"]})
    found = pa.record_batch(assessed(batch, rules)).to_pylist()
    assert [row["status"] for row in found] == ["ok", "bad_number", "bad_attribute_value"]
    assert [row["failed_column"] for row in found] == [None, "1.2a", "attr:region"]
    assert found[1]["standard"] is None and found[0]["standard"] is not None


def test_capsules_that_nobody_takes_are_released(rules):
    before = pa.total_allocated_bytes()
    for _ in range(50):
        found = assessed(record_batch(), rules)
        found.__arrow_c_array__()
        found.__arrow_c_stream__()
        ColumnBatch.from_arrow(record_batch(), rules).judge().__arrow_c_array__()
    del found
    gc.collect()
    assert pa.total_allocated_bytes() <= before


class Given:
    """Hands on a capsule that was made before."""

    def __init__(self, capsule):
        self.capsule = capsule

    def __arrow_c_stream__(self, requested_schema=None):
        return self.capsule


def test_stream_keeps_what_it_uses_until_it_is_released(rules):
    summary = rules.rollup()
    seen = weakref.ref(summary)
    given = Given(assessed(pa.table(record_batch()), rules, summary=summary).__arrow_c_stream__())
    del summary
    gc.collect()
    assert seen() is not None
    reader = pa.RecordBatchReader.from_stream(given)
    del given  # the capsule dies, the stream lives on
    gc.collect()
    assert reader.read_all().num_rows == ROWS and seen().units == ROWS
    del reader
    gc.collect()
    assert seen() is None


def test_scoring_methods_run_in_streams_of_others(rules):
    import json

    from conftest import SMALL

    text = json.loads(SMALL)
    text["grades"] = [{"id": "high", "when": {"measure": "mine", "at_least": "1"}}, {"id": "low"}]
    graded = tieuchi.Rulebook.read(
        json.dumps(text), methods={"mine": lambda found: found.score("criteria_passed").lower}
    ).evaluator("2020-06-30")
    for given in (record_batch(), pl.from_arrow(record_batch())):
        for threads in (1, 2):
            found = tieuchi.assess_arrow(given, graded, outputs="grades", threads=threads)
            grades = pa.table(found).column("grade").to_pylist()
            assert grades == [graded.assess(unit_of(graded, row)).grade for row in range(ROWS)]


@pytest.mark.parametrize("kind", ["i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8"])
def test_numpy_integers(rules, kind):
    batch = ColumnBatch(rules, 4)
    batch.add_values("1.2a", np.array([89, 90, 91, 0], kind), mask=np.array([0, 0, 0, 1], bool))
    found = batch.judge(outputs="indicator_masks")
    assert np.asarray(found.indicators_fail_mask).tolist() == [2, 0, 0, 0]
    assert np.asarray(found.indicators_unknown_mask)[3] & 2


def test_numpy_masks_strides_and_truths(rules):
    grid = np.arange(80, 100).reshape(5, 4)
    batch = ColumnBatch(rules, 5)
    batch.add_values("1.2a", grid[::-1, 2])  # 98, 94, 90, 86, 82
    batch.add_values("no_debt", np.array([True, False, True, True, False]))
    batch.add_values("1.1", np.ma.masked_equal([90, 0, 95, 0, 0], 0))
    found = batch.judge(outputs="indicator_masks standard")
    assert (np.asarray(found.indicators_fail_mask) & 2).tolist() == [0, 0, 0, 2, 2]
    assert np.asarray(found.standard).tolist() == [3, 2, 3, 2, 2]
    assert (np.asarray(found.indicators_unknown_mask) & 1).tolist()[1::2] == [1, 1]


def test_numpy_results_are_views(rules):
    batch = ColumnBatch(rules, 3)
    batch.add_values("no_debt", np.zeros(3, bool))
    found = batch.judge(outputs="all")
    view = np.frombuffer(found.standard, "u1")
    again = np.asarray(found.standard)
    assert view.ctypes.data == again.ctypes.data and not view.flags.writeable
    assert np.asarray(found.score_lower).dtype == np.int64
    del found, batch
    gc.collect()
    assert view.tolist() == again.tolist() == [2, 2, 2]


@pytest.mark.parametrize("values, words", [
    (np.array([1.5, 2.5], "f2"), "elements of type"),
    (np.array(["a", "b"]), "elements of type|no buffer"),
    (np.array([1, 2], object), "elements of type|no buffer"),
    (np.array([1, 2], ">i4"), "byte order"),
    (np.array(["2020-01-01"] * 2, "M8[D]"), "no buffer"),
    (pd.Series([1, None], dtype="Int64"), "elements of type|no buffer|float_column"),
])
def test_numpy_that_is_no_column(rules, values, words):
    with pytest.raises((TypeError, tieuchi.Error), match=words):
        ColumnBatch(rules, 2).add_values("1.1", values)


def test_pandas_series(rules):
    frame = pd.DataFrame({"share": [891, 900], "debt": [True, False], "kind": ["south", "north"]})
    region = frame["kind"].astype("category").cat
    batch = ColumnBatch(rules, 2)
    batch.add_values("1.1", frame["share"], scale=1)
    batch.add_values("no_debt", frame["debt"])
    batch.add_attribute("region", region.codes, region.categories)
    found = batch.judge(outputs="all", threads=2)
    assert isinstance(found, BatchResult) and not found.failures
    assert np.asarray(found.indicators_fail_mask).tolist() == [1, 0]
