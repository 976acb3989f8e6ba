# SPDX-License-Identifier: Apache-2.0
"""Assessments: everything that was found of one unit."""

from __future__ import annotations

import ctypes
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Optional

from . import _abi
from ._library import (
    Handle,
    call,
    fill,
    fraction,
    interval,
    items,
    library,
    produce,
    produce_text,
    string,
    text_of,
)
from ._notebook import Shown, Table
from ._rulebook import language_number
from ._unit import decimal_of
from ._values import Choice, Conflict, Explanation, Interval, LeafResult, NodeResult

if TYPE_CHECKING:
    from ._evaluator import Evaluator

MEASURES = range(1, 12)
NODE_KINDS = {1: "criterion", 2: "indicator", 3: "part", 4: "condition"}


def verdict_name(value: int) -> str:
    """Word of a verdict."""
    return text_of(library().tieuchi_verdict_name(value))


def reason_name(value: int) -> Optional[str]:
    """Word of a reason; None for none."""
    return text_of(library().tieuchi_reason_name(value)) or None


def declared_name(value: int) -> Optional[str]:
    """Word of a declared verdict; None for none."""
    return text_of(library().tieuchi_declared_name(value)) or None


class Assessment(Shown):
    """Everything that was found of one unit; made by `Evaluator.assess`. Immutable.

    One that a scoring method is given is good until the method returns, and does not know its
    unit's name, its grade and its withdrawal.
    """

    def __init__(self, handle: int, evaluator: Evaluator, owner: Optional[Handle]) -> None:
        self._value: Optional[int] = handle
        self._owner = owner
        self.evaluator = evaluator

    @property
    def handle(self) -> int:
        """The C handle."""
        if self._value is None:
            raise RuntimeError("the assessment of a scoring method is gone when it has returned")
        return self._value

    def end(self) -> None:
        """Refuse all further use: the callback has returned."""
        self._value = None

    # ---- the whole ----

    @property
    def unit_id(self) -> str:
        """Id of the unit."""
        return text_of(library().tieuchi_unit_id(self._unit))

    @property
    def unit_name(self) -> str:
        """Name of the unit."""
        return text_of(library().tieuchi_unit_name(self._unit))

    @property
    def verdict(self) -> str:
        """Whether the unit as a whole meets the standard."""
        return verdict_name(library().tieuchi_assessment_standard(self.handle))

    @property
    def blocked_by(self) -> list[str]:
        """Ids of criteria, conditions and presupposed rulebooks that fail."""
        return self._ids("tieuchi_assessment_blocked_by")

    @property
    def undecided_by(self) -> list[str]:
        """Ids of those that are unknown."""
        return self._ids("tieuchi_assessment_undecided_by")

    @property
    def completeness(self) -> Fraction:
        """Share of leaves of criteria that are known."""
        out = _abi.Fraction()
        call("tieuchi_assessment_completeness", self.handle, ctypes.byref(out))
        return fraction(out)

    @property
    def grade(self) -> Optional[str]:
        """Id of the grade; None while more than one is possible, or without grades."""
        number = library().tieuchi_assessment_grade(self.handle)
        return None if number < 0 else self.evaluator.grades[number].id

    @property
    def grades_possible(self) -> list[str]:
        """Ids of the grades still possible, best first."""
        numbers = items(ctypes.c_int32, "tieuchi_assessment_grades_possible", self.handle)
        return [self.evaluator.grades[number].id for number in numbers]

    @property
    def withdraw(self) -> Optional[str]:
        """Verdict of the rulebook's test for withdrawal; None when it has none."""
        return verdict_name(library().tieuchi_assessment_withdraw(self.handle)) or None

    # ---- scores ----

    def score(self, name: str) -> Optional[Interval]:
        """Value of a scoring method, of one's own too; None when it has no value for the unit."""
        data = name.encode()
        with self.evaluator.judging():
            return interval("tieuchi_assessment_score_by_name", self.handle, data, len(data))

    @property
    def scores(self) -> dict[str, Optional[Interval]]:
        """Values of all scoring methods: the library's, then one's own."""
        names = [text_of(library().tieuchi_measure_name(number)) for number in MEASURES]
        return {name: self.score(name) for name in names + self.evaluator.rulebook.methods}

    # ---- nodes ----

    @property
    def criteria(self) -> list[NodeResult]:
        """What was found of the criteria, in document order."""
        nodes = ((one.id, one.name) for one in self.evaluator.criteria)
        return [self._node("criterion", i, *node) for i, node in enumerate(nodes)]

    @property
    def indicators(self) -> list[NodeResult]:
        """What was found of the indicators, in document order."""
        nodes = ((one.id, one.name) for one in self.evaluator.indicators)
        return [self._node("indicator", i, *node) for i, node in enumerate(nodes)]

    @property
    def leaves(self) -> list[LeafResult]:
        """What was found of the leaves: those of criteria, then the conditions."""
        return [self._leaf(index) for index in range(len(self.evaluator.leaves))]

    @property
    def conditions(self) -> list[LeafResult]:
        """What was found of the conditions."""
        return self.leaves[len(self.evaluator.leaves) - len(self.evaluator.conditions) :]

    @property
    def presupposed(self) -> dict[str, str]:
        """Whether presupposed designations are held, by the id of the rulebook."""
        found = {}
        for index, id in enumerate(self.evaluator.edition["presupposes"]):
            out = ctypes.c_int32()
            call("tieuchi_assessment_presupposed", self.handle, index, ctypes.byref(out))
            found[id] = verdict_name(out.value)
        return found

    @property
    def conflicts(self) -> list[Conflict]:
        """Where declared and computed verdicts differ, in document order."""
        count = library().tieuchi_assessment_conflict_count(self.handle)
        found = (
            fill(_abi.Conflict, "tieuchi_assessment_conflict", self.handle, index)
            for index in range(count)
        )
        return [self._conflict(one) for one in found]

    @property
    def unverified_bounds(self) -> list[str]:
        """Ids of the leaves whose bound applies and is unverified."""
        numbers = items(ctypes.c_int32, "tieuchi_assessment_unverified", self.handle)
        return [self.evaluator.leaves[number].id for number in numbers]

    # ---- in words ----

    def sentence(self, lang: str = "vi") -> str:
        """Why the unit as a whole does or does not meet the standard."""
        return produce_text("tieuchi_assessment_sentence", self.handle, language_number(lang))

    def explain(self, id: str, lang: str = "vi") -> str:
        """Why the verdict on a criterion, indicator, part or condition is what it is."""
        number = language_number(lang)
        why = self._explanation(id)
        return produce_text("tieuchi_explanation_sentence", why.value, number)

    def explanation(self, id: str) -> Explanation:
        """The same as data."""
        why = self._explanation(id)
        one = fill(_abi.ExplanationInfo, "tieuchi_explanation_get", why.value)
        texts = {
            name: text_of(getattr(one, name))
            for name in (
                "id unit value observed_as bound bound_high missing_attribute authority layer "
                "of_rulebook of_leaf source citation"
            ).split()
        }
        return Explanation(
            kind=NODE_KINDS[one.node_kind],
            name=text_of(one.name_vi),
            verdict=verdict_name(one.verdict),
            reason=reason_name(one.reason),
            declared=declared_name(one.declared),
            declared_counts=bool(one.declared_counts),
            computed=verdict_name(one.computed),
            comparator=text_of(library().tieuchi_comparator_name(one.comparator)),
            gap=Fraction(text_of(one.gap)) if one.has_gap else None,
            choices=tuple(self._choice(why.value, i) for i in range(one.choice_count)),
            times=decimal_of(one.times),
            verified=bool(one.verified),
            value_missing=bool(one.value_missing),
            needed=one.needed,
            decided_by=tuple(
                string("tieuchi_explanation_decided_by", why.value, i)
                for i in range(one.decided_by_count)
            ),
            sentence_vi=produce_text("tieuchi_explanation_sentence", why.value, 1),
            sentence_en=produce_text("tieuchi_explanation_sentence", why.value, 2),
            **texts,
        )

    def to_json(self) -> str:
        """The assessment as a `tieuchi-assessment/1` document of this one unit."""
        with self.evaluator.judging():
            return produce_text("tieuchi_assessment_json", self.handle)

    def __repr__(self) -> str:
        met = self.score("criteria_met")
        label = f"{self.unit_id} {self.unit_name}".strip() or "without id"
        return f"<Assessment of {label}: {self.verdict}, criteria_met {met}>"

    def _table(self) -> Table:
        header = ("criterion", "name", "verdict", "reason", "progress")
        return Table(header, ((one.id, one.name, one.verdict, one.reason, one.progress)
                              for one in self.criteria))

    # ---- private ----

    @property
    def _unit(self) -> Optional[int]:
        unit: Optional[int] = library().tieuchi_assessment_unit(self.handle)
        return unit

    def _ids(self, name: str) -> list[str]:
        return [text_of(one) for one in items(_abi.Str, name, self.handle)]

    def _node(self, kind: str, index: int, id: str, name: str) -> NodeResult:
        one = fill(_abi.NodeResult, f"tieuchi_assessment_{kind}", self.handle, index)
        return NodeResult(
            id=id,
            name=name,
            verdict=verdict_name(one.verdict),
            reason=reason_name(one.reason),
            computed=verdict_name(one.computed),
            declared=declared_name(one.declared),
            declared_counts=bool(one.declared_counts),
            basic=bool(one.basic),
            progress=interval(f"tieuchi_assessment_{kind}_progress", self.handle, index),
        )

    def _leaf(self, index: int) -> LeafResult:
        one = fill(_abi.LeafResult, "tieuchi_assessment_leaf", self.handle, index)
        leaf = self.evaluator.leaves[index]
        return LeafResult(
            id=leaf.id,
            name=leaf.name,
            verdict=verdict_name(one.verdict),
            reason=reason_name(one.reason),
            progress=interval("tieuchi_assessment_leaf_progress", self.handle, index),
        )

    def _conflict(self, one: Any) -> Conflict:
        on_criterion = NODE_KINDS[one.node_kind] == "criterion"
        nodes = self.evaluator.criteria if on_criterion else self.evaluator.indicators
        return Conflict(
            nodes[one.index].id, verdict_name(one.computed), declared_name(one.declared) or ""
        )

    def _explanation(self, id: str) -> Handle:
        data = id.encode()
        handle = produce("tieuchi_explain", self.handle, data, len(data))
        return Handle(handle, "tieuchi_explanation_release")

    def _choice(self, why: int, index: int) -> Choice:
        one = fill(_abi.BoundChoice, "tieuchi_explanation_choice", why, index)
        return Choice(text_of(one.attribute), text_of(one.value), bool(one.by_default))
