# SPDX-License-Identifier: Apache-2.0
"""What objects say of themselves: at a prompt, in a notebook, in their documentation."""

import inspect
import re
from fractions import Fraction
from html.parser import HTMLParser

import pytest
import tieuchi
from tieuchi import columns, programmes
from tieuchi._notebook import MOST_ROWS, Table, html, shown

HOSTILE = "<img src=x onerror=\"alert('1')\"> & Xã"
LEVELS = """{"format": "tieuchi-programme/1", "levels": [{"id": "low", "rulebook": "test/small"}]}"""
TARGETS = """{"format": "tieuchi-targets/1", "id": "t", "targets": [{"id": "1",
 "deadline": "2020-12-31", "when": {"every": {"measure": "criteria_met", "at_least": 2}}}]}"""
ALL_PUBLIC = [
    (module.__name__, name, getattr(module, name))
    for module in (tieuchi, columns, programmes)
    for name in module.__all__
]
CLASSES = sorted({one for *_, one in ALL_PUBLIC if inspect.isclass(one)}, key=lambda one: one.__name__)


@pytest.fixture(scope="module")
def made(rules):
    """One object of each kind that is shown as a table, of units with hostile names."""
    p = programmes
    unit_list = [
        rules.unit(id=f"u{i}<b>", name=HOSTILE, parent=HOSTILE, attributes={"region": "north"},
                   observations={"1.1": 80 + 5 * i, "1.2a": 95, "1.2b": True, "2": "tốt",
                                 "no_debt": True}, holds=["test/other"])
        for i in range(3)
    ]
    units = p.AssessedUnits.assess(rules, unit_list)
    tree = p.UnitTree([(HOSTILE, HOSTILE, "", "district")])
    ranking = p.Ranking(units, p.RankingMethod.builtin("weighted_progress"))
    met = p.Ranking(units, p.RankingMethod.builtin("criteria_met"))
    table = p.ProgressTable(units)
    programme = p.Programme(LEVELS, [rules])
    targets = p.TargetList(TARGETS, rules)
    costs = p.Costs(units)
    costs.set_leaf("u0<b>", "1.1", to_raise=5)
    batch = columns.ColumnBatch(rules, 2)
    return [
        rules, unit_list[0], rules.rulebook, rules.rulebook.check(), units[0], units.rollup(), units,
        tree, p.GroupedRollup(units), p.PlaceRollups(tree, units), p.AgencyList(units.rollup()),
        p.compare_periods(units, units), ranking, ranking.compare(met), p.Deprivation(units, "0.5"),
        table, table.sensitivity(draws=10), table.smallest_changes(), programme,
        programme.assess([unit_list]), targets, targets.judge(units),
        p.Projection([("2019-12-31", 1), ("2020-12-31", 2)], "2022-12-31", 5), costs,
        costs.plan("unit_criteria", unit="u0<b>", criteria=2), p.Margins(units),
        p.RankingMethod.builtin("criteria_met"), batch, batch.judge(), columns.Packed(rules, batch),
        columns.Bits(b"1"), columns.Decimal128(bytes(16)), columns.Cancellation(),
    ]


class Cells(HTMLParser):
    """The texts of the cells, and every tag that was met."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.tags, self.texts = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags.append((tag, tuple(name for name, _ in attributes)))

    def handle_data(self, data):
        self.texts.append(data)


def test_every_object_says_something_of_itself(made):
    for one in made:
        said = repr(one)
        assert not re.search(r" object at 0x|^<\w+>$|^<\w+: >$", said), said
        assert "\n" not in said and len(said) < 300, said


def test_every_public_class_has_a_repr_of_its_own():
    for one in CLASSES:
        assert one.__repr__ is not object.__repr__, one
    assert len(CLASSES) > 50


def test_tables_are_made_of_cells_whatever_the_names_hold(made):
    tables = [one for one in made if hasattr(one, "_repr_html_")]
    assert len(tables) >= 22
    hostile = 0
    for one in tables:
        cells = Cells(one._repr_html_())
        assert {tag for tag, _ in cells.tags} <= {
            "table", "caption", "thead", "tbody", "tr", "th", "td"}, one
        assert {name for _, names in cells.tags for name in names} <= {"colspan"}, one
        assert repr(one).strip("<>") in cells.texts
        hostile += HOSTILE in cells.texts
    assert hostile >= 6


def test_a_table_says_what_it_leaves_out():
    rows = [(i,) for i in range(MOST_ROWS + 7)]
    for table in (Table(("n",), rows, len(rows)), Table(("n",), iter(rows))):
        cells = Cells(html("caption", table)).texts
        assert str(MOST_ROWS - 1) in cells and str(MOST_ROWS) not in cells
    assert "… and 7 rows" in Cells(html("caption", Table(("n",), rows, len(rows)))).texts


def test_cells_are_rounded_without_crossing_a_line():
    nearly = Fraction(99999, 100000)
    assert shown(nearly) == "0.99" and shown(Fraction(1)) == "1" and shown(None) == ""
    assert shown(tieuchi.Interval(nearly, Fraction(1))) == "0.99 to 1"
    assert shown(("a", Fraction(1, 3))) == "a, 0.33"


def undocumented():
    for module, name, one in ALL_PUBLIC:
        if inspect.ismodule(one):
            continue
        if not inspect.getdoc(one):
            yield f"{module}.{name}"
        if not inspect.isclass(one):
            continue
        for member, value in vars(one).items():
            value = getattr(value, "__func__", value)
            is_code = inspect.isfunction(value) or hasattr(value, "fget") or hasattr(value, "func")
            if not member.startswith("_") and is_code and not inspect.getdoc(value):
                yield f"{module}.{name}.{member}"


def test_everything_public_is_documented():
    assert list(undocumented()) == []
    for module in (tieuchi, columns, programmes):
        assert module.__doc__
