# SPDX-License-Identifier: Apache-2.0
"""The package as its users see it."""

import datetime
import json
import os
import pickle
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction

import pytest
import tieuchi
from conftest import ROOT, SMALL
from tieuchi import _library, Declared, Exempt, Interval, Level, Observation, Ratio

QD1980 = "vn/1980-qd-ttg-2016/commune"


def full_unit(rules, **changed):
    observations = {"1.1": "90", "1.2a": Ratio(179, 199), "1.2b": True, "2": "tốt",
                    "no_debt": True, **changed}
    return rules.unit(id="u1", name="Xã A", attributes={"region": "north"},
                      holds=["test/other"], observations=observations)


# ---- rulebooks ----


def test_built_in_rulebooks_are_listed_and_read():
    ids = [one.id for one in tieuchi.builtin_rulebooks()]
    assert QD1980 in ids and ids == sorted(ids)
    rulebook = tieuchi.Rulebook.builtin(QD1980)
    assert rulebook.id == QD1980 and len(rulebook.sha256) == 64
    assert rulebook.citation in repr(rulebook)
    assert rulebook.check().bounds > rulebook.check().unverified > 0


def test_an_unknown_built_in_rulebook_is_an_error():
    with pytest.raises(tieuchi.Error) as caught:
        tieuchi.Rulebook.builtin("nothing")
    assert caught.value.name == "unknown_rulebook"


def test_a_bad_document_raises_all_its_diagnostics():
    with pytest.raises(tieuchi.DocumentError) as caught:
        tieuchi.Rulebook.read('{"format": "tieuchi-rulebook/1",\n "id": "a", "id": "b"}')
    codes = [one.code for one in caught.value.diagnostics]
    assert "duplicate_key" in codes and "missing_key" in codes
    assert len(str(caught.value).split("\n")) == len(codes) + 1
    first = caught.value.diagnostics[0]
    assert first.line > 0 and first.message in str(first)
    again = pickle.loads(pickle.dumps(caught.value))
    assert again.diagnostics == caught.value.diagnostics and str(again) == str(caught.value)


def test_a_layer_is_read_with_the_rulebook_under_it(tmp_path):
    layer = {"format": "tieuchi-rulebook/1", "id": "test/layer", "title": "Lớp", "citation": "QĐ",
             "extends": "test/small",
             "amend": [{"id": "1.2a", "from": "2021-01-01", "set": {"at_least": "99"}}]}
    path = tmp_path / "layer.json"
    path.write_text(json.dumps(layer), encoding="utf-8")
    rulebook = tieuchi.Rulebook.load(path, with_=[SMALL])
    assert rulebook.changes == [datetime.date(2021, 1, 1)]
    assert rulebook.evaluator(datetime.date(2021, 6, 1)).edition["layers"] == (
        "test/small", "test/layer")
    assert rulebook.check().errors == ()


def test_what_a_rulebook_says_can_be_read(rules):
    assert [one.id for one in rules.criteria] == ["1", "2"]
    assert rules.criteria[0].indicators == ("1.1", "1.2") and rules.criteria[0].agency
    assert rules.indicators[1].leaves == ("1.2a", "1.2b") and not rules.indicators[1].single
    assert [one.id for one in rules.leaves] == ["1.1", "1.2a", "1.2b", "2", "no_debt"]
    assert rules.leaves[3].levels == ("yếu", "khá", "tốt") and rules.leaves[3].kind == "ordinal"
    assert [one.id for one in rules.conditions] == ["no_debt"]
    assert rules.attributes[0].values == ("north", "south")
    assert rules.attributes[0].labels == {"north": "Bắc"}
    assert [one.id for one in rules.grades] == ["met", "rest"]
    assert rules.edition["scale"] == 100 and rules.edition["designation_en"] == "Test commune"
    assert rules.date == datetime.date(2020, 6, 30) and "2 criteria" in repr(rules)


# ---- units ----


@pytest.mark.parametrize("value", [90, "90", "90.0", Decimal("90"), Decimal("9e1"),
                                   Fraction(9, 10), Ratio(9, "10"), Ratio(Decimal("0.9"), 1)])
def test_exact_numbers_are_taken(rules, value):
    found = rules.assess(full_unit(rules, **{"1.1": value}))
    assert found.leaves[0].verdict == "pass"


def test_a_float_is_refused_and_told_why(rules):
    with pytest.raises(TypeError, match="binary floating point"):
        full_unit(rules, **{"1.1": 89.99})
    with pytest.raises(TypeError, match="binary floating point"):
        rules.unit(attributes={"share": 0.5})
    with pytest.raises(TypeError, match="float"):
        full_unit(rules, **{"1.2a": Ratio(0.5, 1)})
    with pytest.raises(TypeError, match="not exact"):
        full_unit(rules, **{"1.1": [90]})


def test_a_wrong_observation_is_an_error_with_its_code(rules):
    for node, value, name in [("9", 1, "unknown_observation"), ("1.2", 1, "value_on_parts"),
                              ("1.2b", "x", "bad_number"), ("2", True, "wrong_value_kind"),
                              ("2", "xuất sắc", "bad_value"), ("2", Exempt(), "not_exemptable"),
                              ("1.2a", Ratio(1, 0), "zero_denominator")]:
        with pytest.raises(tieuchi.Error) as caught:
            rules.unit(observations={node: value})
        assert caught.value.name == name


def test_a_unit_can_be_read_back_and_changed(rules):
    unit = full_unit(rules)
    unit.parent, unit.cohorts = "p", ["c1", "c2"]
    assert (unit.id, unit.name, unit.parent) == ("u1", "Xã A", "p")
    assert unit.cohorts == ("c1", "c2") and unit.holds == ("test/other",)
    assert "u1 Xã A" in repr(unit)
    unit.forget("1.1")
    assert rules.assess(unit).leaves[0].reason == "missing"
    unit.clear()
    assert unit.id == "" and unit.holds is None


def test_units_are_read_from_json_and_csv(rules):
    units = rules.read_units('{"format": "tieuchi-units/1", "units": [{"id": "a"}, {"id": "b"}]}')
    assert [unit.id for unit in units] == ["a", "b"]
    problems = []
    units = rules.read_units_csv("id;attr:region;1.1;zz\nc;north;90,5;1\n", decimal_mark=",",
                                 ignore_other_ids=True, problems=problems)
    assert units[0].id == "c" and rules.assess(units[0]).leaves[0].verdict == "pass"
    assert [one.code for one in problems] == ["ignored_id"]
    with pytest.raises(tieuchi.DocumentError) as caught:
        rules.read_units_csv("id,1.1\nc,#NAME?\n")
    assert caught.value.diagnostics[0].line == 2


# ---- judging ----


def test_verdicts_come_with_reasons_and_exact_progress(rules):
    found = rules.assess(full_unit(rules))
    assert found.verdict == "fail" and found.blocked_by == ["1"] and found.undecided_by == []
    first = found.criteria[0]
    assert (first.id, first.verdict, first.reason) == ("1", "fail", None)
    assert first.progress == Interval(Fraction(7163, 7164), Fraction(7163, 7164))
    assert found.score("criteria_met") == Interval(Fraction(1), Fraction(1))
    assert found.scores["weighted_progress"].lower == Fraction(358175, 3582)
    assert found.completeness == 1 and found.presupposed == {"test/other": "pass"}
    assert found.grade == "rest" and found.grades_possible == ["rest"]
    assert found.withdraw == "pass" and found.unverified_bounds == ["1.2a"]
    assert found.conditions[0].verdict == "pass" and "criteria_met 1" in repr(found)


def test_what_is_open_is_an_interval(rules):
    found = rules.assess(rules.unit(id="empty"))
    assert found.verdict == "unknown" and found.grade is None
    assert found.grades_possible == ["met", "rest"]
    assert found.score("criteria_met") == Interval(Fraction(0), Fraction(2))
    assert not found.score("criteria_met").is_point
    assert found.criteria[1].reason == "undecided" or found.criteria[1].reason == "missing"
    with pytest.raises(tieuchi.Error, match="not_found"):
        found.score("mine")


def test_policies_and_declared_verdicts(rules):
    unit = full_unit(rules, **{"1": Declared("pass", by="team", on="2020-01-01")})
    assert rules.assess(unit).verdict == "fail"
    found = rules.assess(unit, declared="prevails")
    assert found.verdict == "pass" and found.criteria[0].declared_counts
    assert [(one.id, one.computed, one.declared) for one in found.conflicts] == [
        ("1", "fail", "pass")]
    empty = rules.unit(holds=["test/other"])
    assert rules.assess(empty, missing="fail").verdict == "fail"
    with pytest.raises(ValueError):
        rules.assess(empty, missing="ignore")
    with pytest.raises(ValueError):
        rules.assess(empty, declared="never")
    with pytest.raises(ValueError):
        unit.declare("1", "maybe")


def test_exemptions_and_words(rules):
    unit = full_unit(rules, **{
        "1.1": Observation(Exempt("no roads"), source="survey"), "2": Level("khá")})
    found = rules.assess(unit)
    assert (found.leaves[0].verdict, found.leaves[0].reason) == ("exempt", "observed")
    assert found.leaves[0].progress is None


def test_explanations_as_sentence_and_as_data(rules):
    found = rules.assess(full_unit(rules))
    why = found.explanation("1.2a")
    assert (why.kind, why.bound, why.observed_as) == ("part", "90", "179/199")
    assert why.gap == Fraction(10, 199) and not why.verified
    assert found.explain("1.2a") == why.sentence_vi == str(why)
    assert found.explain("1.2a", lang="en") == why.sentence_en
    assert found.explanation("1").decided_by == ("1.2",)
    assert found.explanation("1.1").choices[0].value == "north"
    assert found.sentence("en") != found.sentence("vi")
    with pytest.raises(tieuchi.Error, match="not_found"):
        found.explain("zz")
    with pytest.raises(ValueError):
        found.explain("1", lang="fr")


def test_documents_of_results(rules):
    unit = full_unit(rules)
    one = rules.assess(unit).to_json()
    assert rules.assess_to_json([unit]) == one and one.endswith("\n")
    assert len(json.loads(rules.assess_to_json([unit, unit]))["units"]) == 2
    assert json.loads(rules.assess_to_json([]))["units"] == []


def test_count_says_what_assess_finds(rules):
    for unit in (full_unit(rules), rules.unit()):
        tally, found = rules.count(unit), rules.assess(unit)
        assert tally.verdict == found.verdict
        assert tally.weighted_progress == found.score("weighted_progress")
        assert tally.criteria_passed == found.score("criteria_passed").lower


def test_rollups_add_up(rules):
    good, bad = full_unit(rules, **{"1.2a": 95}), full_unit(rules)
    all_of_them = rules.rollup([good, bad])
    assert all_of_them.units == 2 and all_of_them.standard["pass"] == 1
    assert all_of_them.statistic("criteria_met", "mean") == Interval(Fraction(3, 2), Fraction(3, 2))
    assert all_of_them.distribution == [0, 1, 1] and all_of_them.grades == {"met": 1, "rest": 1}
    assert all_of_them.hardest == ["1", "2"]
    assert all_of_them.criteria[0].pass_rate == Fraction(1, 2)
    other = rules.rollup()
    assert other.statistic("weighted_progress", "mean") is None
    other.merge(all_of_them)
    assert other.to_json() == all_of_them.to_json() and "2 units" in repr(other)
    with pytest.raises(tieuchi.Error):
        other.add(rules.assess(good, missing="fail"))


# ---- scoring methods in Python ----


def graded(method):
    text = json.loads(SMALL)
    text["grades"] = [{"id": "high", "when": {"measure": "mine", "at_least": "1.5"}}, {"id": "low"}]
    return tieuchi.Rulebook.read(json.dumps(text), methods={"mine": method}).evaluator("2020-06-30")


def test_a_method_takes_part_in_grades():
    rules = graded(lambda found: (found.score("criteria_passed").lower * 2, 99))
    found = rules.assess(full_unit(rules))
    assert found.score("mine") == Interval(Fraction(2), Fraction(99)) and found.grade == "high"
    assert found.scores["mine"] == found.score("mine") and rules.rulebook.methods == ["mine"]


@pytest.mark.parametrize("answer, expected", [
    (Fraction(1, 3), Interval(Fraction(1, 3), Fraction(1, 3))),
    (Decimal("0.10"), Interval(Fraction(1, 10), Fraction(1, 10))),
    (10**30, Interval(Fraction(10**30), Fraction(10**30))),
    (Interval(Fraction(1), Fraction(2)), Interval(Fraction(1), Fraction(2))),
    (None, None),
])
def test_a_method_answers_exactly(answer, expected):
    rules = graded(lambda found: answer)
    assert rules.assess(full_unit(rules)).score("mine") == expected


def test_an_exception_of_a_method_reaches_the_caller():
    def fails(found):
        raise KeyError("mine")

    rules = graded(fails)
    for call in (lambda: rules.assess(rules.unit()), lambda: rules.assess_to_json([rules.unit()])):
        with pytest.raises(KeyError, match="mine"):
            call()
    with pytest.raises(TypeError, match="exact"):
        wrong = graded(lambda found: 0.5)
        wrong.assess(wrong.unit())
    with pytest.raises(tieuchi.Error, match="out_of_range"):
        backwards = graded(lambda found: (2, 1))
        backwards.assess(backwards.unit())


def test_an_assessment_is_gone_when_its_method_has_returned():
    kept = []
    rules = graded(lambda found: kept.append(found) or 1)
    rules.assess(rules.unit())
    with pytest.raises(RuntimeError, match="gone"):
        kept[0].verdict


def test_a_built_in_name_is_refused():
    with pytest.raises(tieuchi.Error, match="invalid_argument"):
        tieuchi.Rulebook.read(SMALL, methods={"criteria_met": lambda found: 1})


# ---- numbers for people, and the library itself ----


def test_display_crosses_no_line():
    assert tieuchi.display(Fraction(99999, 1000), lines=[100]) == "99.99"
    assert tieuchi.display(Fraction(99999, 1000), lines=[100], strict=True) == "100.00"
    assert tieuchi.display(Decimal("0.125"), digits=2, rounding="half_even") == "0.12"
    with pytest.raises(TypeError):
        tieuchi.display(0.5)


def run(code, **environment):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "capi" / "python"), **environment}
    return subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True,
                          text=True, check=False)


def test_a_library_that_is_not_there_is_told():
    told = run("import tieuchi\ntieuchi.library_version()", TIEUCHI_LIBRARY="/nowhere/lib.so")
    assert "LibraryNotFound" in told.stderr and "use_library" in told.stderr


def test_the_library_may_be_named_by_path():
    path = _library.library()._name
    code = f"import tieuchi\ntieuchi.use_library({path!r})\nprint(tieuchi.library_version())"
    told = run(code, TIEUCHI_LIBRARY="/nowhere/lib.so")
    assert told.stdout.strip() == tieuchi.library_version() == tieuchi.__version__


def test_assessments_outlive_everything_they_came_from():
    rules = graded(lambda one: 2)
    found = rules.assess(rules.unit(id="last"))
    del rules
    assert found.unit_id == "last" and found.score("mine").lower == 2
