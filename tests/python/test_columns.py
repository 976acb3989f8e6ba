# SPDX-License-Identifier: Apache-2.0
"""Columns from Python: every row as `assess` finds it, without copies, and nothing silently."""

import ctypes
import gc
import json
import random
import threading
from array import array
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction

import pytest
import tieuchi
from conftest import ROOT, SMALL
from tieuchi._capsules import RELEASE, Owned
from tieuchi.columns import Bits, Cancellation, ColumnBatch, Decimal128, Packed, kernels

VERDICTS = ["", "pass", "fail", "unknown", "exempt"]
SMALLEST = -(2**63)


def decimals(values):
    """Optional decimals as 128-bit integers of one scale, and what is missing."""
    values = [None if value is None else value.normalize() for value in values]
    scale = max([0, *(-value.as_tuple().exponent for value in values if value is not None)])
    ends = [0 if value is None else int(value.scaleb(scale)) for value in values]
    data = b"".join(end.to_bytes(16, "little", signed=True) for end in ends)
    return Decimal128(data), scale, bytes(value is None for value in values)


def test_failing_rows_stop_nothing(rules):
    batch = ColumnBatch(rules, 3)
    batch.add_pairs("1.2a", array("i", [9, 1, 4]), array("q", [10, 0, 4]))
    batch.add_levels("2", array("b", [0, 1, 5]), ["tốt", "yếu"])
    found = batch.judge(outputs="all")
    failures = [(one.row, one.name, one.column) for one in found.failures]
    assert failures[0] == (1, "zero_denominator", "1.2a")
    assert [row for row, _, _ in failures] == [1, 2] and failures[1][2] == "2"
    assert list(found.statuses) == [0, 4005, found.failures[1].code]
    assert found.verdict(0) == "unknown" and found.verdict(1) is None
    assert found.summary.units == 1
    assert len(found) == 3 and "2 in error" in repr(found)


def random_units(rules, seed, count):
    """Units of the small rulebook with everything that a column can say."""
    chance = random.Random(seed)
    for _ in range(count):
        observations = {}
        if chance.random() < 0.8:
            observations["1.1"] = Decimal(chance.randrange(8800, 9700)).scaleb(-2)
        elif chance.random() < 0.5:
            observations["1.1"] = tieuchi.Exempt()
        if chance.random() < 0.9:
            observations["1.2a"] = tieuchi.Ratio(chance.randrange(40), chance.randrange(1, 40))
        if chance.random() < 0.9:
            observations["1.2b"] = chance.random() < 0.7
        if chance.random() < 0.9:
            observations["2"] = chance.choice(["yếu", "khá", "tốt"])
        if chance.random() < 0.9:
            observations["no_debt"] = chance.random() < 0.8
        attributes = {"region": chance.choice(["north", "south"])} if chance.random() < 0.8 else {}
        declared = chance.choice([None, None, "pass", "basic", "fail"])
        holds = ["test/other"] if chance.random() < 0.8 else []
        yield {"observations": observations, "attributes": attributes, "declared": declared,
               "holds": holds}


def as_unit(rules, one):
    unit = rules.unit(attributes=one["attributes"], observations=one["observations"],
                      holds=one["holds"])
    if one["declared"]:
        unit.observe("1", tieuchi.Declared(one["declared"]))
    return unit


def as_batch(rules, units):
    batch = ColumnBatch(rules, len(units))
    seen = {id: [one["observations"].get(id) for one in units]
            for id in ("1.1", "1.2a", "1.2b", "2", "no_debt")}
    numbers, scale, mask = decimals(
        [None if isinstance(one, tieuchi.Exempt) else one for one in seen["1.1"]])
    batch.add_values("1.1", numbers, scale=scale, mask=mask)
    batch.add_exemptions("1.1", bytes(isinstance(one, tieuchi.Exempt) for one in seen["1.1"]))
    batch.add_pairs("1.2a", array("h", [one.numerator if one else 0 for one in seen["1.2a"]]),
                    array("b", [one.denominator if one else 1 for one in seen["1.2a"]]),
                    valid=bytes(one is not None for one in seen["1.2a"]))
    for id in ("1.2b", "no_debt"):
        batch.add_values(id, bytes(bool(one) for one in seen[id]),
                         mask=bytes(one is None for one in seen[id]))
    words = ["tốt", "yếu", "khá"]
    batch.add_levels("2", array("B", [words.index(one) if one else 0 for one in seen["2"]]), words,
                     mask=bytes(one is None for one in seen["2"]))
    regions = [one["attributes"].get("region") for one in units]
    batch.add_attribute("region", array("i", [one == "south" for one in regions]),
                        ["north", "south"], mask=bytes(one is None for one in regions))
    codes = [0 if one["declared"] is None else tieuchi._unit.DECLARED[one["declared"]]
             for one in units]
    batch.add_declared("1", array("b", codes))
    batch.add_holds("test/other", bytes(bool(one["holds"]) for one in units))
    return batch


def bits_of(mask, row, count):
    return [bool(mask[row] >> i & 1) for i in range(count)]


def check_row(found, row, one):
    assert VERDICTS[found.standard[row]] == one.verdict == found.verdict(row)
    assert found.score(row) == one.score("weighted_progress")
    if found.score_lower[row] != SMALLEST:
        under = found.score_denominators[0 if len(found.score_denominators) == 1 else row]
        assert Fraction(found.score_lower[row], under) == found.score(row).lower
        assert Fraction(found.score_upper[row], under) == found.score(row).upper
    verdicts = [node.verdict for node in one.criteria]
    for verdict, counts in (("pass", found.criteria_passed), ("fail", found.criteria_failed),
                            ("unknown", found.criteria_unknown), ("exempt", found.criteria_exempt)):
        assert counts[row] == verdicts.count(verdict)
    for masks, nodes in (
        ((found.criteria_pass_mask, found.criteria_fail_mask, found.criteria_unknown_mask),
         one.criteria),
        ((found.indicators_pass_mask, found.indicators_fail_mask, found.indicators_unknown_mask),
         one.indicators),
    ):
        for mask, verdict in zip(masks, ("pass", "fail", "unknown")):
            assert bits_of(mask, row, len(nodes)) == [node.verdict == verdict for node in nodes]
    assert bits_of(found.criteria_basic_mask, row, len(verdicts)) == [
        node.basic for node in one.criteria]
    grades = [grade.id for grade in one.evaluator.grades]
    assert found.grades[row] == (-1 if one.grade is None else grades.index(one.grade))


@pytest.mark.parametrize("missing", ["unknown", "fail"])
@pytest.mark.parametrize("declared", ["fills_gaps", "prevails"])
def test_every_kernel_finds_what_assess_finds(rules, missing, declared):
    policies = {"missing": missing, "declared": declared}
    units = list(random_units(rules, 20201122, 300))
    batch = as_batch(rules, units)
    alone = [rules.assess(as_unit(rules, one), **policies) for one in units]
    summary = rules.rollup()
    for one in alone:
        summary.add(one)
    for kernel in kernels():
        found = batch.judge(outputs="all", kernel=kernel, threads=2, **policies)
        assert found.kernel == kernel and not found.failures
        for row, one in enumerate(alone):
            check_row(found, row, one)
        assert found.summary.to_json() == summary.to_json()
        assert found.summary.serialise() == summary.serialise()


CASES = sorted((ROOT / "tests" / "conformance" / "cases").glob("*.json"))


def case_units(path):
    """Evaluator and units of a conformance case; None where it has none that can be judged."""
    data = json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)
    if "rulebook" not in data or "expect_error" in data or not data.get("units"):
        return None
    with_ = [json.dumps(one, default=str) for one in data.get("with", [])]
    try:
        if isinstance(data["rulebook"], str):
            rulebook = tieuchi.Rulebook.builtin(data["rulebook"], with_=with_)
        else:
            rulebook = tieuchi.Rulebook.read(json.dumps(data["rulebook"], default=str), with_=with_)
        rules = rulebook.evaluator(data.get("date", "2020-06-30"))
        units = rules.read_units(json.dumps(data["units"], default=str))
    except tieuchi.Error:
        return None
    policies = {"missing": data.get("missing", "unknown"),
                "declared": data.get("declared", "fills_gaps")}
    return rules, units, data["units"]["units"], policies


def text_of_value(value):
    return str(value).lower() if isinstance(value, bool) else str(value)


def batch_of_documents(rules, documents):
    """The units of a document as columns."""
    rows = len(documents)
    batch = ColumnBatch(rules, rows)
    observed = [one.get("observations", {}) for one in documents]
    observed = [{id: value if isinstance(value, dict) else {"value": value}
                 for id, value in one.items() if value is not None} for one in observed]
    for id in sorted({id for one in observed for id in one}):
        entries = [one.get(id, {}) for one in observed]
        if any("exempt" in one for one in entries):
            batch.add_exemptions(id, bytes("exempt" in one for one in entries))
        declared = [one.get("declared") for one in entries]
        declared = [one["verdict"] if isinstance(one, dict) else one for one in declared]
        if any(declared):
            batch.add_declared(id, array("b", [["pass", "basic", "fail"].index(one) if one else 0
                                               for one in declared]),
                               ["pass", "basic", "fail"], mask=bytes(not one for one in declared))
        add_entries(batch, rules, id, entries)
    for attribute in rules.attributes:
        add_attribute(batch, attribute, [one.get("attributes", {}).get(attribute.id)
                                         for one in documents])
    for id in {*rules.edition["presupposes"], rules.rulebook.id}:
        stated = ["holds" in one for one in documents]
        if any(stated):
            batch.add_holds(id, bytes(id in one.get("holds", ()) for one in documents),
                            valid=bytes(stated))
    return batch


def add_entries(batch, rules, id, entries):
    kind = rules.kind_of_value(id)
    values = [one.get("value") for one in entries]
    missing = bytes(value is None for value in values)
    if any("numerator" in one for one in entries):
        ends = [decimals([Decimal(text_of_value(one[end])) if end in one else None
                          for one in entries]) for end in ("numerator", "denominator")]
        (above, scale, mask), (below, below_scale, _) = ends
        batch.add_pairs(id, above, below, scale=scale, denominator_scale=below_scale, mask=mask)
    elif kind == "boolean":
        batch.add_values(id, bytes(value in (True, "true") for value in values), mask=missing)
    elif kind == "ordinal":
        levels = [one.get("level", one.get("value")) for one in entries]
        words = sorted({level for level in levels if level is not None})
        batch.add_levels(id, array("i", [words.index(one) if one is not None else 0
                                         for one in levels]),
                         words, mask=bytes(one is None for one in levels))
    elif kind:
        numbers, scale, mask = decimals(
            [None if value is None else Decimal(text_of_value(value)) for value in values])
        batch.add_values(id, numbers, scale=scale, mask=mask)


def add_attribute(batch, attribute, values):
    if all(value is None for value in values):
        return
    if attribute.kind == "number":
        numbers, scale, mask = decimals(
            [None if value is None else Decimal(text_of_value(value)) for value in values])
        batch.add_attribute(attribute.id, numbers, scale=scale, mask=mask)
    else:
        words = list(attribute.values)
        batch.add_attribute(attribute.id, array("h", [words.index(value) if value else 0
                                                      for value in values]),
                            words, mask=bytes(value is None for value in values))


def is_columnar(documents):
    """Not a value besides pairs in one column; such units are not judged as one batch."""
    shapes = {}
    for one in documents:
        for id, value in one.get("observations", {}).items():
            if isinstance(value, dict) and "numerator" in value:
                shapes.setdefault(id, set()).add("pair")
            elif value is not None and not (isinstance(value, dict) and "value" not in value):
                shapes.setdefault(id, set()).add("value")
    return all(len(shape) == 1 for shape in shapes.values())


def test_conformance_cases_as_columns_are_judged_alike():
    judged = 0
    for path in CASES:
        found = case_units(path)
        if found is None or not is_columnar(found[2]):
            continue
        rules, units, documents, policies = found
        if len(rules.indicators) > 64:  # their masks are of several words a row
            continue
        batch = batch_of_documents(rules, documents)
        result = batch.judge(outputs="all", **policies)
        assert not result.failures, path.name
        for row, unit in enumerate(units):
            check_row(result, row, rules.assess(unit, **policies))
        judged += 1
    assert judged > 200  # the others are of documents that are refused, or of mixed units


def test_results_are_views_that_keep_what_they_show(rules):
    batch = ColumnBatch(rules, 1000)
    batch.add_values("no_debt", bytes(1000))
    standard = batch.judge().standard
    del batch
    gc.collect()
    assert standard.readonly and standard.format == "B" and set(standard) == {2}
    assert ColumnBatch(rules, 1).judge(outputs=[]).standard is None
    empty = ColumnBatch(rules, 0).judge(outputs="all")
    assert len(empty) == 0 and list(empty.statuses) == [] and empty.summary.units == 0


def test_arrays_are_held_while_the_batch_lives(rules):
    values = array("h", [1, 2])
    batch = ColumnBatch(rules, 2)
    batch.add_values("1.1", values)
    with pytest.raises(BufferError):
        values.append(3)
    del batch
    values.append(3)


@pytest.mark.parametrize("values, error, words", [
    (array("d", [1.5, 2.5]), tieuchi.Error, "float_column"),
    (array("h", [1]), ValueError, "1 rows, not 2"),
    ([1, 2], TypeError, "has no buffer"),
    (memoryview(bytes(4)).cast("B", [2, 2]), ValueError, "2 dimensions"),
    (array("Q", [1, 2**64 - 1]), OverflowError, "beyond 64 bits"),
    (memoryview(b"ab").cast("c"), TypeError, "characters"),
    (Bits(b"\1"), tieuchi.Error, "bad_column"),
])
def test_what_is_no_column_is_refused(rules, values, error, words):
    batch = ColumnBatch(rules, 2)
    with pytest.raises(error, match=words):
        batch.add_values("1.1", values)
    batch.add_values("1.1", array("q", [1, 2]))  # nothing was changed


def test_words_that_are_none_are_refused(rules):
    batch = ColumnBatch(rules, 1)
    with pytest.raises(ValueError, match="floats is one of"):
        batch.add_values("1.1", array("d", [1.0]), floats="guess")
    with pytest.raises(ValueError, match="mask and a validity"):
        batch.add_values("1.1", array("h", [1]), mask=b"\0", valid=b"\1")
    with pytest.raises(ValueError, match="0 rows, not 1"):
        batch.add_values("1.1", array("h", [1]), mask=b"")
    for choice in ({"kernel": "fast"}, {"outputs": "everything"}, {"missing": "maybe"}):
        with pytest.raises(ValueError, match="not '"):
            batch.judge(**choice)
    with pytest.raises(tieuchi.Error, match="threads is below 1"):
        batch.judge(threads=0)


def test_floats_are_read_by_a_named_policy(rules):
    batch = ColumnBatch(rules, 3)
    batch.add_values("1.2a", array("d", [90.0, 89.99999999999999, float("nan")]),
                     floats="shortest_decimal_nan_missing")
    found = batch.judge(outputs="indicator_masks")
    assert list(found.indicators_fail_mask) == [0, 2, 0]
    batch = ColumnBatch(rules, 2)
    batch.add_values("1.2a", array("f", [0.1, float("inf")]), floats="shortest_decimal")
    assert [one.row for one in batch.judge().failures] == [1]


def test_bits_lie_where_they_lie(rules):
    batch = ColumnBatch(rules, 3)
    batch.add_values("no_debt", Bits(b"\x28", 3), valid=Bits(b"\x18", 3))  # yes, no, missing
    assert [batch.judge().verdict(row) for row in range(3)] == ["unknown", "fail", "unknown"]
    with pytest.raises(ValueError, match="8 bits"):
        batch.add_values("1.2b", Bits(b"\0", 6))
    with pytest.raises(ValueError, match="different offsets"):
        batch.add_values("1.2b", Bits(b"\0", 1), valid=Bits(b"\0", 2))


def test_packed_columns_are_saved_appended_and_opened_in_place(rules, tmp_path):
    import mmap

    batch = as_batch(rules, list(random_units(rules, 7, 100)))
    expected = batch.judge(outputs="all")
    packed = Packed(rules, batch)
    path = tmp_path / "units.packed"
    path.write_bytes(packed.save())
    packed.append(batch)
    assert packed.rows == 200 and packed.nbytes > 0
    assert list(packed.judge().standard) == 2 * list(expected.standard)
    with path.open("rb") as file:
        mapped = Packed.open(rules, mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    saved = b"." + path.read_bytes()  # at no good address
    for opened in (mapped, Packed.open(rules, memoryview(saved)[1:])):
        assert opened.judge(outputs="all").summary.to_json() == expected.summary.to_json()
        with pytest.raises(tieuchi.Error, match="opened in a buffer"):
            opened.append(batch)
    with pytest.raises(tieuchi.Error, match="bad_packed"):
        Packed.open(rules, path.read_bytes()[:-1])


def test_calls_can_be_watched_and_cancelled(rules):
    batch = ColumnBatch(rules, 100_000)
    told = []
    batch.judge(threads=2, progress=lambda done, total: told.append((done, total)))
    assert told and told[-1][1] == 100_000
    end = Cancellation()
    end.request()
    with pytest.raises(tieuchi.Error, match="cancelled"):
        batch.judge(cancel=end)
    end.reset()
    assert len(batch.judge(cancel=end)) == 100_000

    def fail(done, total):
        raise KeyError("mine")

    with pytest.raises(KeyError, match="mine"):
        batch.judge(progress=fail)


def test_work_runs_on_the_callers_executor(rules):
    batch = ColumnBatch(rules, 100_000)
    names = set()

    def note(done, total):
        names.add(threading.current_thread().name)

    with ThreadPoolExecutor(3, thread_name_prefix="mine") as mine:
        found = batch.judge(threads=3, executor=mine, progress=note)
    assert len(found) == 100_000
    assert names and all(name.startswith("mine") for name in names)


def graded(method):
    text = json.loads(SMALL)
    text["grades"] = [{"id": "high", "when": {"measure": "mine", "at_least": "1"}}, {"id": "low"}]
    return tieuchi.Rulebook.read(json.dumps(text), methods={"mine": method}).evaluator("2020-06-30")


def test_scoring_methods_of_the_callers_run_on_every_thread():
    rules = graded(lambda found: found.score("criteria_passed").lower + len(found.criteria) - 2)
    batch = ColumnBatch(rules, 40_000)
    batch.add_declared("1", array("b", [row % 4 for row in range(40_000)]))
    batch.add_declared("2", array("b", [3] * 40_000))
    found = batch.judge(outputs="grades", threads=2, declared="prevails")
    assert [found.grades[row] for row in range(4)] == [1, 0, 1, 1]


def test_what_a_scoring_method_raises_comes_out():
    def broken(found):
        raise LookupError("mine")

    rules = graded(broken)
    batch = ColumnBatch(rules, 40_000)
    for threads in (1, 2):
        with pytest.raises(LookupError, match="mine"):
            batch.judge(outputs="grades", threads=threads)


def test_rollups_travel_as_bytes(rules):
    batch = as_batch(rules, list(random_units(rules, 3, 50)))
    summary = batch.judge(outputs="summary").summary
    again = tieuchi.Rollup.deserialise(summary.serialise(), rules)
    assert again.to_json() == summary.to_json()
    again.merge(summary)
    assert again.units == 100
    with pytest.raises(tieuchi.Error, match="bad_rollup"):
        tieuchi.Rollup.deserialise(b"no", rules)


@pytest.mark.parametrize("kind", [b"arrow_schema", b"arrow_array", b"arrow_array_stream"])
@pytest.mark.parametrize("in_capsule", [False, True])
def test_structures_that_nobody_takes_are_released_once(kind, in_capsule):
    released = []
    note = ctypes.CFUNCTYPE(None, ctypes.c_void_p)(released.append)
    made = Owned(kind)
    address = made.address
    callback = ctypes.c_void_p.from_address(address + RELEASE[kind])
    callback.value = ctypes.cast(note, ctypes.c_void_p).value
    held = made.capsule() if in_capsule else made
    del made
    assert released == []
    del held
    gc.collect()
    assert released == [address]
