# SPDX-License-Identifier: Apache-2.0
"""Laws that hold for whatever goes in, tried on generated values; a failing example is printed."""

from array import array
from decimal import Decimal
from fractions import Fraction

import pytest
import tieuchi
from conftest import SMALL
from hypothesis import given, settings
from hypothesis import strategies as st
from tieuchi.columns import ColumnBatch

LIMIT = 10**15
PLAIN = st.decimals(-LIMIT, LIMIT, places=2, allow_nan=False)
# Without the surrogates, which no text in UTF-8 has.
TEXTS = st.text(st.characters(blacklist_categories=("Cs",), blacklist_characters="\0"), max_size=60)

settings.register_profile("tieuchi", deadline=None, derandomize=True, max_examples=150)
settings.load_profile("tieuchi")

RULES = tieuchi.Rulebook.read(SMALL).evaluator("2020-06-30")


def leaf(observed):
    """What is found of the first leaf, whose bound is 90 in the north."""
    unit = RULES.unit(attributes={"region": "north"}, observations={"1.1": observed})
    return RULES.assess(unit).leaves[0]


@given(PLAIN)
def test_a_number_means_the_same_in_every_type(value):
    expected = leaf(str(value))
    assert expected.verdict == ("pass" if value >= 90 else "fail")
    assert leaf(value) == leaf(Decimal(f"{value:f}")) == expected
    if value >= 0:  # a Fraction is a pair, which is counted in percent here
        assert leaf(Fraction(value) / 100).verdict == expected.verdict


@given(st.floats())
def test_a_float_is_refused_whatever_it_holds(value):
    with pytest.raises(TypeError):
        leaf(value)


@given(st.fractions(0, 1, max_denominator=10**9), st.integers(0, 9))
def test_rounding_never_crosses_a_line(value, digits):
    said = Fraction(tieuchi.display(value, digits, lines=(0, 1)))
    assert (said == 0) == (value == 0) or value > 0 and said >= 0
    assert said < 1 or value == 1
    assert abs(said - value) <= Fraction(1, 10**digits)


@given(TEXTS, TEXTS)
def test_texts_come_back_as_they_went_in(id, name):
    unit = RULES.unit(id=id, name=name)
    assert (unit.id, unit.name) == (id, name)
    found = RULES.assess(unit)
    assert (found.unit_id, found.unit_name) == (id, name)


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_whatever_is_read_is_read_or_refused(text):
    for read in (tieuchi.Rulebook.read, RULES.read_units, RULES.read_units_csv):
        try:
            read(text)
        except (tieuchi.Error, UnicodeEncodeError):  # a lone surrogate has no UTF-8
            pass


@given(st.lists(st.tuples(st.integers(-1000, 2000), st.booleans(), st.integers(0, 1)), min_size=1,
                max_size=80))
def test_columns_find_what_single_units_find(rows):
    batch = ColumnBatch(RULES, len(rows))
    batch.add_values("1.1", array("q", [value for value, *_ in rows]), scale=1)
    batch.add_values("1.2b", bytes(truth for _, truth, _ in rows))
    batch.add_attribute("region", array("b", [region for *_, region in rows]), ["north", "south"])
    found = batch.judge(outputs="standard scores")
    for row, (value, truth, region) in enumerate(rows):
        unit = RULES.unit(attributes={"region": ["north", "south"][region]},
                          observations={"1.1": Decimal(value).scaleb(-1), "1.2b": truth})
        alone = RULES.assess(unit)
        assert found.verdict(row) == alone.verdict
        assert found.score(row) == alone.score("weighted_progress")


@given(st.lists(st.integers(0, 120), max_size=30), st.integers(0, 30))
def test_rollups_of_parts_add_up(values, cut):
    units = [RULES.unit(id=str(i), attributes={"region": "north"}, observations={"1.1": value})
             for i, value in enumerate(values)]
    parts = [RULES.rollup(units[:cut]), RULES.rollup(units[cut:])]
    parts[0].merge(parts[1])
    assert parts[0].serialise() == RULES.rollup(units).serialise()
    assert sum(parts[0].standard.values()) == len(values)
