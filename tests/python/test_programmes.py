# SPDX-License-Identifier: Apache-2.0
"""Questions over many units from Python; the numbers are those of tests/capi."""

from array import array
from decimal import Decimal
from fractions import Fraction

import pytest
import tieuchi
from tieuchi import programmes as p
from tieuchi.columns import ColumnBatch

RULES = """{"format": "tieuchi-rulebook/1", "id": "test/commune", "title": "Xã", "citation": "QĐ",
 "unit_level": "commune", "designation": "Xã đạt chuẩn",
 "criteria": [
  {"id": "1", "name": "Đường", "agency": "transport",
   "indicators": [{"id": "1.1", "kind": "quantity", "at_least": "80"}]},
  {"id": "2", "name": "Nước", "agency": "health",
   "indicators": [{"id": "2.1", "kind": "quantity", "at_least": "50"}]}]}"""
DISTRICT = """{"format": "tieuchi-rulebook/1", "id": "test/district", "title": "Huyện",
 "citation": "QĐ", "unit_level": "district", "designation": "Huyện đạt chuẩn",
 "criteria": [{"id": "1", "name": "Xã", "indicators": [
  {"id": "1.1", "kind": "ratio", "unit": "%", "at_least": "50"}]}]}"""
LEVELS = """{"format": "tieuchi-programme/1", "levels": [
 {"id": "commune", "rulebook": "test/commune"},
 {"id": "district", "rulebook": "test/district",
  "derive": [{"leaf": "1.1", "share": "standard_met"}]}]}"""
TARGETS = """{"format": "tieuchi-targets/1", "id": "t", "targets": [
 {"id": "1", "deadline": "2020-12-31",
  "when": {"every": {"measure": "criteria_met", "at_least": 2}}}]}"""


@pytest.fixture(scope="module")
def rules():
    return tieuchi.Rulebook.read(RULES).evaluator("2020-06-30")


def communes(rules, value_of_b=40):
    return [
        rules.unit(id="a", parent="p", observations={"1.1": 80, "2.1": 50}),
        rules.unit(id="b", parent="p", observations={"1.1": value_of_b, "2.1": 50}),
        rules.unit(id="c", parent="q", observations={"1.1": 80}),
    ]


@pytest.fixture(scope="module")
def units(rules):
    return p.AssessedUnits.assess(rules, communes(rules))


def ends(lower, upper):
    return tieuchi.Interval(Fraction(lower), Fraction(upper))


def test_units_are_read_back(units):
    assert units.ids == ["a", "b", "c"] and len(units) == 3
    assert [one.verdict for one in units] == ["pass", "fail", "unknown"]
    assert units.rollup().units == 3


def test_groups_and_places(units):
    grouped = p.GroupedRollup(units, "parent")
    assert {id: one.units for id, one in grouped.groups.items()} == {"p": 2, "q": 1}
    assert grouped.data["format"] == "tieuchi-summary/1"
    tree = p.UnitTree([("p", "", "z", "district"), ("q", "", "z", "district"),
                       ("z", "", "", "province")])
    assert tree.find("q") == 1 and tree.parent(1) == 2 and tree.find("no") is None
    assert [one.units for one in p.PlaceRollups(tree, units).places] == [2, 1, 3]
    by_level = p.GroupedRollup(units, "level", "province", tree)
    del tree
    assert by_level.groups["z"].standard["pass"] == 1
    with pytest.raises(ValueError):
        p.GroupedRollup(units, "colour")


def test_groups_fed_by_columns(rules, units):
    batch = ColumnBatch(rules, 3)
    batch.add_values("1.1", array("b", [60, 40, 0]), valid=bytes([1, 1, 0]))
    grouped = p.GroupedRollup.of_columns(batch, array("i", [1, 1, -1]), ["p", "q"], threads=2)
    assert {id: one.units for id, one in grouped.groups.items()} == {"q": 2, "": 1}
    assert grouped.all.serialise() == batch.judge(outputs="summary").summary.serialise()
    more = grouped.add_columns(batch, array("i", [0, 0, 0]), ["p"], outputs="")
    assert [one.code for one in more.failures] == [] and grouped.groups["p"].units == 3
    with pytest.raises(tieuchi.Error, match="beyond ids"):
        grouped.add_columns(batch, array("i", [0, 1, 0]), ["p"])
    with pytest.raises(TypeError, match="32-bit"):
        grouped.add_columns(batch, array("q", [0, 0, 0]), ["p"])
    with pytest.raises(tieuchi.Error, match="cohort"):
        p.GroupedRollup.of_columns(batch, array("i", [0, 0, 0]), ["p"], "cohort")
    assert grouped.all.units == 6  # as it was


def test_agencies(units):
    transport, health = p.AgencyList(units.rollup()).items
    assert (transport.agency, transport.criteria) == ("transport", ("1",))
    assert transport.pass_rate == Fraction(2, 3)
    assert health.mean_met == ends("2/3", 1)


def test_periods(rules, units):
    after = p.AssessedUnits.assess(rules, communes(rules, 80))
    found = p.compare_periods(units, after)
    assert found.ids == ["a", "b", "c"]
    assert found.changed("newly_meeting") == ["b"] and found.changed("left") == []
    assert (found.gained(1), found.lost(1)) == (["1"], []) and found.gained(0) == []
    assert found.before("criteria_met") == ends(4, 5)
    assert found.parts("weighted_progress", 1)["data"] == 25
    assert sum(found.parts("criteria_met").values()) == 1


def test_programme_of_levels(rules):
    high = tieuchi.Rulebook.read(DISTRICT).evaluator("2020-06-30")
    programme = p.Programme(LEVELS, [rules, high])
    assert programme.levels == ["commune", "district"]
    found = programme.assess([communes(rules), [high.unit(id="p"), high.unit(id="q")]])
    assert found.derived(1) == [ends(50, 50), ends(0, 100)]
    assert [one.verdict for one in found.units(1)] == ["pass", "unknown"]
    assert found.data["format"] == "tieuchi-programme-result/1"


def test_targets(rules, units):
    (outcome,) = p.TargetList(TARGETS, rules).judge(units).items
    assert (outcome.id, outcome.outcome) == ("1", "fail")
    assert outcome.shortfall == ends(1, 2)
    assert outcome.units == ((1, "fail"), (2, "unknown"))
    (fact,) = outcome.facts
    assert (fact.form, fact.outcome, fact.pointer) == ("every", "fail", "")
    assert (fact.members, fact.members_unknown, fact.baseline) == (3, 0, None)
    assert fact.value == ends(1, 2) and fact.shortfall == ends(1, 2)
    assert fact.units == ((1, "fail", ends(1, 1)), (2, "unknown", ends(0, 1)))
    with pytest.raises(tieuchi.DocumentError):
        p.TargetList("{}", rules)


def test_projection():
    found = p.Projection([("2019-01-01", 10), ("2020-01-01", Fraction(12))], "2022-01-01", "20")
    assert (found.pace, found.projected, found.needed_pace) == (2, 16, 4)
    assert found.data["projection"] is True
    with pytest.raises(TypeError):
        p.Projection([("2019-01-01", 1.5)], "2022-01-01", 20)


def test_rankings(rules, units):
    ranked = p.Ranking(units, p.RankingMethod.builtin("criteria_met"))
    assert [(one.best, one.worst) for one in ranked.entries] == [(1, 1), (2, 3), (1, 2)]
    assert ranked.listed == [0, 2, 1]
    weakest = p.Ranking(units, p.RankingMethod.weakest_criterion())
    assert weakest.entries[1].value == ends(50, 50)
    mean = p.Ranking(units, p.RankingMethod.geometric_mean(rules)).entries[1]
    assert (mean.value, mean.degree) == (ends("1/2", "1/2"), 2)
    own = p.RankingMethod.custom("own", lambda found: found.score("criteria_failed"))
    assert own.name == "own"
    assert p.Ranking(units, own).entries[1].value == ends(1, 1)


def test_an_exception_of_an_own_method_arrives(units):
    def fail(found):
        raise LookupError("own")

    with pytest.raises(LookupError):
        p.Ranking(units, p.RankingMethod.custom("own", fail))


def test_methods_compared(units):
    first = p.Ranking(units, p.RankingMethod.builtin("criteria_met"))
    found = first.compare(p.Ranking(units, p.RankingMethod.builtin("weighted_progress")))
    assert found.square("tau_b") == Fraction(2, 3) and found.digits("tau_b", 4) == "0.8164"
    assert found.square("rho") == Fraction(3, 4)
    assert found.winners == [] and found.losers == [2]
    assert found.shifts == [p.RankShift(0, 1, 1), p.RankShift(1, 2, 2), p.RankShift(2, 2, 3)]


def test_points_and_values(units):
    method = p.RankingMethod.points_table(
        "points", {"1": [(0, 0), (50, "1.5"), (100, 4)], "2": [(0, 0), (100, 3)]}, {"2": 3})
    found = p.Ranking(units, method)
    assert [one.value for one in found.entries] == [ends(7, 7), ends("4.5", "4.5"), ends(4, 7)]
    with pytest.raises(tieuchi.Error, match="empty"):
        p.RankingMethod.points_table("empty", {"1": []})
    own = p.Ranking.of_values([1, None, tieuchi.Interval(Fraction(0), Fraction(2))], "own",
                              "lowest_first")
    assert [(one.best, one.worst) for one in own.entries] == [(1, 2), (None, None), (1, 2)]
    assert p.correlate([1, 2, 3], [3, 2, 1]).square("tau_b") == -1  # with the sign
    assert p.correlate([1, 2, 3], [3, 2, 1]).digits("tau_b", 2) == "-1.00"
    with pytest.raises(ValueError):
        p.correlate([1], [1, 2])


def test_deprivation(units):
    found = p.Deprivation(units, "0.5")
    assert found.headcount == ends("1/3", "2/3")
    assert found.adjusted_headcount == ends("1/6", "1/3")
    assert found.intensity == ends("1/2", "1/2")


def test_sensitivity(units):
    table = p.ProgressTable(units)
    assert table.weights == [1, 1]
    one, two = (table.sensitivity(draws=200, top=1, threads=n) for n in (1, 2))
    assert one.unit(0).in_top == 200 == one.top_unchanged
    assert [one.unit(i) for i in range(3)] == [two.unit(i) for i in range(3)]
    changes = table.smallest_changes()
    assert changes.any == ends("-1/2", "-1/2") and changes.top is None
    smallest = changes.change("any")
    assert (smallest.change, changes.change("top")) == (changes.any, None)
    other = table.with_weight(0, "3/2")
    assert (other.weights, table.weights) == ([Fraction(3, 2), 1], [1, 1])
    assert table.progress(1, 0) == Fraction(1, 2) and table.progress(1) == Fraction(3, 4)
    near = table.nearest_change(1, 2, smallest.criterion)
    assert near is None or {near.ahead, near.behind} == {1, 2}


def test_roadmaps(units):
    costs = p.Costs(units)
    costs.set_leaf("b", "1.1", 10)
    found = costs.plan(units=3)
    assert (found.outcome, found.obstacles) == ("out_of_reach", [("no_cost", 1)])
    costs.set_leaf("c", "2.1", "7", Decimal(2))
    found = costs.plan(units=3)
    assert (found.outcome, found.method) == ("optimal", "sorted")
    assert found.cost == found.lower_bound == 17 and found.units_meeting == 3
    assert [step.raises for step in found.steps] == [(("b", "1.1"),), (("c", "2.1"),)]
    assert found.prices == {("b", "1.1"): 10, ("c", "2.1"): 7}
    assert found.check() == p.RoadmapCheck(True, True, True, False)  # no `most` goal
    hopeful = costs.plan(units=3, assurance="optimistic")
    assert (hopeful.cost, hopeful.at_worst) == (12, 19)
    assert [step.at_worst for step in hopeful.steps] == [None, 9]
    costs.add_project("road", 12, [("b", "1.1"), ("c", "2.1")])
    assert costs.plan(units=3).cost == 12
    most = costs.plan("most_units", budget=11)
    assert most.units_meeting == 2 and most.check() == p.RoadmapCheck(True, True, True, True)
    assert p.Costs(units, "unit,indicator,raise\nb,1.1,10\n", csv=True).plan(units=2).cost == 10
    with pytest.raises(KeyError):
        costs.set_leaf("z", "1.1", 1)


def test_margins(units):
    found = p.Margins(units)
    assert found.unit(0).loss == ("1.1",)
    assert found.unit(1).leaves[0] == p.LeafMargin("1.1", False, 40, Fraction(1, 2))
    assert [one.passes for one in found.unit(1).leaves] == [False, True]
    assert found.unit(1).gain == ("1.1",) and found.unit(1).gap == Fraction(1, 2)
    assert sorted(found.near_misses) == [1, 2]
    assert found.data["format"] == "tieuchi-margins/1"
