# SPDX-License-Identifier: Apache-2.0
"""Evaluators: a rulebook compiled for one reference date."""

from __future__ import annotations

import ctypes
import datetime
from contextlib import contextmanager
from decimal import Decimal
from functools import cached_property
from typing import Any, Iterable, Iterator, Mapping, Optional, Union

from . import _abi
from ._assessment import Assessment
from ._library import (
    Handle,
    callbacks,
    call,
    fill,
    fraction,
    library,
    produce,
    produce_text,
    read_document,
    string,
    text_of,
)
from ._notebook import Shown, Table
from ._policies import policy_numbers
from ._rollup import Rollup
from ._rulebook import Rulebook
from ._unit import AttributeValue, Unit, decimal_of
from ._values import (
    Attribute,
    Criterion,
    Diagnostic,
    Indicator,
    Interval,
    Leaf,
    Named,
    Observed,
    Tally,
)

ATTRIBUTE_KINDS = {1: "enumeration", 2: "number", 3: "derived"}


def assess_options(missing: str, declared: str) -> _abi.AssessOptions:
    """The policies as C takes them; ValueError for other words."""
    missing_number, declared_number = policy_numbers(missing, declared)
    return _abi.AssessOptions(
        struct_size=ctypes.sizeof(_abi.AssessOptions),
        missing=missing_number,
        declared=declared_number,
    )


class Evaluator(Shown):
    """A rulebook compiled for one reference date; made by `Rulebook.evaluator`. Immutable.

    `missing` of its methods says what becomes of a leaf without observation: `unknown`, or `fail`
    for a strict review. `declared` says where a declared verdict counts: `fills_gaps` where the
    computed one is unknown, `prevails` wherever that is not exempt.
    """

    def __init__(self, handle: Handle, rulebook: Rulebook) -> None:
        self._handle = handle
        self.rulebook = rulebook

    # ---- what it is ----

    @property
    def date(self) -> datetime.date:
        """The reference date."""
        text = text_of(library().tieuchi_evaluator_date(self._handle.value))
        return datetime.date.fromisoformat(text)

    @cached_property
    def edition(self) -> Mapping[str, Any]:
        """The rulebook as it stands on the date: id, title, citation, scale and the like."""
        one = self._edition
        texts = (
            "id title_vi title_en citation unit_level designation_vi designation_en "
            "effective_from effective_to"
        ).split()
        numbers = ("scale", "basic_progress", "completeness_floor")
        return {
            **{name: text_of(getattr(one, name)) for name in texts},
            **{name: decimal_of(getattr(one, name)) for name in numbers},
            "layers": self._strings("tieuchi_evaluator_layer", one.layer_count),
            "presupposes": self._strings("tieuchi_evaluator_presupposed", one.presupposed_count),
        }

    @cached_property
    def criteria(self) -> tuple[Criterion, ...]:
        """The criteria, in document order."""
        return tuple(
            Criterion(
                id=text_of(one.id),
                name=text_of(one.name_vi),
                name_en=text_of(one.name_en),
                group=text_of(one.group),
                agency=text_of(one.agency),
                weight=decimal_of(one.weight),
                citation=text_of(one.origin.citation),
                note=text_of(one.origin.note),
                indicators=tuple(
                    self._id_of_indicator(one.first_indicator + i)
                    for i in range(one.indicator_count)
                ),
            )
            for one in self._all(
                _abi.Criterion, "tieuchi_evaluator_criterion", self._edition.criterion_count
            )
        )

    @cached_property
    def indicators(self) -> tuple[Indicator, ...]:
        """The indicators, in document order."""
        return tuple(
            Indicator(
                id=text_of(one.id),
                name=text_of(one.name_vi),
                name_en=text_of(one.name_en),
                criterion=self._id_of_criterion(one.criterion),
                weight=decimal_of(one.weight),
                single=bool(one.single),
                leaves=tuple(self._id_of_leaf(one.first_leaf + i) for i in range(one.leaf_count)),
            )
            for one in self._all(
                _abi.Indicator, "tieuchi_evaluator_indicator", self._edition.indicator_count
            )
        )

    @cached_property
    def leaves(self) -> tuple[Leaf, ...]:
        """The leaves: those of criteria in document order, then the conditions."""
        found = self._all(_abi.Leaf, "tieuchi_evaluator_leaf", self._edition.leaf_count)
        return tuple(self._leaf(index, one) for index, one in enumerate(found))

    @property
    def conditions(self) -> tuple[Leaf, ...]:
        """The conditions."""
        return self.leaves[self._edition.criteria_leaf_count :]

    @cached_property
    def attributes(self) -> tuple[Attribute, ...]:
        """The attributes of units."""
        found = self._all(
            _abi.Attribute, "tieuchi_evaluator_attribute", self._edition.attribute_count
        )
        return tuple(self._attribute(index, one) for index, one in enumerate(found))

    @cached_property
    def groups(self) -> tuple[Named, ...]:
        """The groups of criteria."""
        return self._named("tieuchi_evaluator_group", self._edition.group_count)

    @cached_property
    def grades(self) -> tuple[Named, ...]:
        """The grades, best first."""
        return self._named("tieuchi_evaluator_grade", self._edition.grade_count)

    # ---- units ----

    def unit(
        self,
        id: str = "",
        name: str = "",
        *,
        parent: str = "",
        cohorts: Iterable[str] = (),
        holds: Optional[Iterable[str]] = None,
        attributes: Optional[Mapping[str, AttributeValue]] = None,
        observations: Optional[Mapping[str, Optional[Observed]]] = None,
    ) -> Unit:
        """Make a unit. An observation of None is one that is absent; a float is refused."""
        handle = produce("tieuchi_unit_create", self._handle.value)
        one = Unit(Handle(handle, "tieuchi_unit_release"), self)
        one.id, one.name, one.parent = id, name, parent
        one.cohorts = cohorts
        if holds is not None:
            one.holds = holds
        for attribute, value in (attributes or {}).items():
            one.set_attribute(attribute, value)
        for node, observed in (observations or {}).items():
            if observed is not None:
                one.observe(node, observed)
        return one

    def read_units(
        self,
        json: Union[str, bytes],
        *,
        ignore_other_ids: bool = False,
        problems: Optional[list[Diagnostic]] = None,
    ) -> list[Unit]:
        """Read a `tieuchi-units/1` document; `problems` receives the warnings that were asked for.

        DocumentError has everything wrong with the document.
        """
        data = json.encode() if isinstance(json, str) else bytes(json)
        options = _abi.UnitsOptions(ctypes.sizeof(_abi.UnitsOptions), int(ignore_other_ids))
        return self._read("tieuchi_units_read", data, options, problems)

    def read_units_csv(
        self,
        csv: Union[str, bytes],
        *,
        separator: Optional[str] = None,
        decimal_mark: str = ".",
        ignore_other_ids: bool = False,
        problems: Optional[list[Diagnostic]] = None,
    ) -> list[Unit]:
        """Read units from CSV, one row a unit or one row an observation; as `read_units`."""
        data = csv.encode() if isinstance(csv, str) else bytes(csv)
        options = _abi.CsvOptions(
            ctypes.sizeof(_abi.CsvOptions),
            int(ignore_other_ids),
            ord(separator) if separator else 0,
            ord(decimal_mark),
        )
        return self._read("tieuchi_units_read_csv", data, options, problems)

    # ---- judging ----

    def assess(
        self, unit: Unit, missing: str = "unknown", declared: str = "fills_gaps"
    ) -> Assessment:
        """Assess one unit: every verdict with its reason, scores, grade."""
        options = assess_options(missing, declared)
        with self.judging():
            handle = produce(
                "tieuchi_assess", self._handle.value, unit.handle, ctypes.byref(options)
            )
        return Assessment(handle, self, Handle(handle, "tieuchi_assessment_release"))

    def count(self, unit: Unit, missing: str = "unknown", declared: str = "fills_gaps") -> Tally:
        """What `assess` finds, without reasons and faster."""
        options = assess_options(missing, declared)
        one = fill(
            _abi.Tally, "tieuchi_count", self._handle.value, unit.handle, ctypes.byref(options)
        )
        score = one.weighted_progress
        if score.has_value and not score.fits:
            weighted = self.assess(unit, missing, declared).score("weighted_progress")
        elif score.has_value:
            weighted = Interval(fraction(score.lower), fraction(score.upper))
        else:
            weighted = None
        return Tally(
            verdict=text_of(library().tieuchi_verdict_name(one.standard)),
            criteria_passed=one.criteria_passed,
            criteria_failed=one.criteria_failed,
            criteria_unknown=one.criteria_unknown,
            criteria_exempt=one.criteria_exempt,
            weighted_progress=weighted,
        )

    def assess_to_json(
        self, units: Iterable[Unit], missing: str = "unknown", declared: str = "fills_gaps"
    ) -> str:
        """Assess units and write one `tieuchi-assessment/1` document of them all."""
        options = assess_options(missing, declared)
        kept = list(units)
        handles = (ctypes.c_void_p * len(kept))(*(unit.handle for unit in kept))
        with self.judging():
            return produce_text(
                "tieuchi_assess_to_json",
                self._handle.value,
                handles,
                len(kept),
                ctypes.byref(options),
            )

    def rollup(
        self,
        units: Iterable[Unit] = (),
        missing: str = "unknown",
        declared: str = "fills_gaps",
    ) -> Rollup:
        """Assess units and say what they come to; without units, an empty roll-up to add to."""
        handle = produce("tieuchi_rollup_create", self._handle.value)
        all_of_them = Rollup(Handle(handle, "tieuchi_rollup_release"), self)
        for unit in units:
            all_of_them.add(self.assess(unit, missing, declared))
        return all_of_them

    def __repr__(self) -> str:
        one = self._edition
        return (
            f"<Evaluator {self.rulebook.id} on {self.date}: {one.criterion_count} criteria, "
            f"{one.indicator_count} indicators, {one.condition_count} conditions>"
        )

    def _table(self) -> Table:
        header = ("criterion", "name", "group", "weight", "indicators")
        return Table(header, ((one.id, one.name, one.group, one.weight, one.indicators)
                              for one in self.criteria))

    # ---- for the other modules ----

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    @contextmanager
    def judging(self) -> Iterator[None]:
        """Tells the scoring methods of this thread whose assessment they see."""
        callbacks.evaluators.append(self)
        try:
            yield
        finally:
            callbacks.evaluators.pop()

    def kind_of_value(self, id: str) -> str:
        """Kind of the leaf that a value under an id belongs to; empty for none."""
        data = id.encode()
        index = library().tieuchi_evaluator_find_leaf(self._handle.value, data, len(data))
        return self.leaves[index].kind if index >= 0 else ""

    # ---- private ----

    @cached_property
    def _edition(self) -> Any:
        return fill(_abi.Edition, "tieuchi_evaluator_edition", self._handle.value)

    def _all(self, structure: type[ctypes.Structure], name: str, count: int) -> list[Any]:
        return [fill(structure, name, self._handle.value, index) for index in range(count)]

    def _strings(self, name: str, count: int) -> tuple[str, ...]:
        return tuple(string(name, self._handle.value, index) for index in range(count))

    def _named(self, name: str, count: int) -> tuple[Named, ...]:
        return tuple(
            Named(text_of(one.id), text_of(one.name_vi), text_of(one.name_en))
            for one in self._all(_abi.Named, name, count)
        )

    def _id(self, structure: type[ctypes.Structure], name: str, index: int) -> str:
        return text_of(fill(structure, name, self._handle.value, index).id)

    def _id_of_criterion(self, index: int) -> str:
        return self._id(_abi.Criterion, "tieuchi_evaluator_criterion", index)

    def _id_of_indicator(self, index: int) -> str:
        return self._id(_abi.Indicator, "tieuchi_evaluator_indicator", index)

    def _id_of_leaf(self, index: int) -> str:
        return self._id(_abi.Leaf, "tieuchi_evaluator_leaf", index)

    def _leaf(self, index: int, one: Any) -> Leaf:
        levels = (
            fill(_abi.Level, "tieuchi_evaluator_level", self._handle.value, index, i)
            for i in range(one.level_count)
        )
        return Leaf(
            id=text_of(one.id),
            name=text_of(one.name_vi),
            name_en=text_of(one.name_en),
            criterion=None if one.criterion < 0 else self._id_of_criterion(one.criterion),
            indicator=None if one.indicator < 0 else self._id_of_indicator(one.indicator),
            kind=text_of(library().tieuchi_leaf_kind_name(one.kind)),
            unit=text_of(one.unit),
            comparator=text_of(library().tieuchi_comparator_name(one.comparator)),
            weight=decimal_of(one.weight),
            exemptable=bool(one.exemptable),
            levels=tuple(text_of(level.id) for level in levels),
        )

    def _attribute(self, index: int, one: Any) -> Attribute:
        values = [
            fill(_abi.Named, "tieuchi_evaluator_attribute_value", self._handle.value, index, i)
            for i in range(one.value_count)
        ]
        default: Union[str, Decimal, None] = None
        if one.has_default:
            number = ATTRIBUTE_KINDS[one.kind] == "number"
            default = decimal_of(one.default_number) if number else text_of(one.default_value)
        return Attribute(
            id=text_of(one.id),
            kind=ATTRIBUTE_KINDS[one.kind],
            values=tuple(text_of(value.id) for value in values),
            labels={text_of(v.id): text_of(v.name_vi) for v in values if v.name_vi.size},
            unit=text_of(one.unit),
            default=default,
        )

    def _read(
        self,
        name: str,
        data: bytes,
        options: ctypes.Structure,
        problems: Optional[list[Diagnostic]],
    ) -> list[Unit]:
        handle, found = read_document(
            name, self._handle.value, data, len(data), ctypes.byref(options)
        )
        listed = Handle(handle, "tieuchi_unit_list_release")
        if problems is not None:
            problems.extend(found)
        count = library().tieuchi_unit_list_count(listed.value)
        return [self._copy(listed.value, index) for index in range(count)]

    def _copy(self, listed: int, index: int) -> Unit:
        borrowed = ctypes.c_void_p()
        call("tieuchi_unit_list_item", listed, index, ctypes.byref(borrowed))
        handle = produce("tieuchi_unit_copy", borrowed.value)
        return Unit(Handle(handle, "tieuchi_unit_release"), self)
