# SPDX-License-Identifier: Apache-2.0
"""Costs, roadmaps and margins."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Optional, Sequence, Union

from . import _abi
from ._asking import Answer, c_decimal, c_str, choice, number, sized
from ._assessed import AssessedUnits
from ._library import Handle, call, fill, items, library, produce, read_document, text_of
from ._notebook import Table, shown
from ._unit import decimal_of

Money = Union[int, str, Decimal]
GOALS = {"unit_criteria": 1, "unit_standard": 2, "programme": 3, "most_criteria": 4,
         "most_units": 5}
ASSURANCES = {"guaranteed": 1, "optimistic": 2}
OUTCOMES = ("", "optimal", "feasible", "out_of_reach", "undecided")
METHODS = ("", "sorted", "search", "solver")
STEPS = ("", "raise", "observe", "project")
OBSTACLES = ("", "no_cost", "too_late", "bound_unknown", "bound_delegated", "attribute_missing",
             "declared_indicator", "declared_criterion", "presupposed", "nothing_to_judge",
             "too_few_criteria", "too_few_units", "budget")


class Costs:
    """What raising leaves of units costs. Not for several threads at once."""

    def __init__(self, units: AssessedUnits, text: Union[str, bytes, None] = None,
                 csv: bool = False) -> None:
        """Without a text no costs; else a `tieuchi-costs/1` document, or CSV."""
        self.evaluator = units.evaluator
        self._count = len(units)
        made = produce("tieuchi_standings_of", units.handle)
        self._standings = Handle(made, "tieuchi_standings_release")
        if text is None:
            handle = produce("tieuchi_costs_create", made)
        else:
            data = text.encode() if isinstance(text, str) else text
            name = "tieuchi_costs_read_csv" if csv else "tieuchi_costs_read"
            handle, _ = read_document(name, made, data, len(data), None)
        self._handle = Handle(handle, "tieuchi_costs_release")

    def set_leaf(self, unit: str, leaf: str, to_raise: Optional[Money] = None,
                 to_observe: Optional[Money] = None, months: int = 0, days: int = 0) -> None:
        """Say what a leaf of a unit costs, by their ids; the last word counts."""
        cost = sized(_abi.LeafCost)
        cost.place = self._place(unit, leaf)
        cost.months, cost.days = months, days
        if to_raise is not None:
            cost.has_raise = 1
            setattr(cost, "raise", c_decimal(to_raise))
        if to_observe is not None:
            cost.has_observe, cost.observe = 1, c_decimal(to_observe)
        call("tieuchi_costs_set_leaf", self._handle.value, ctypes.byref(cost))

    def add_project(self, id: str, cost: Money, raises: Sequence[tuple[str, str]], name: str = "",
                    months: int = 0, days: int = 0) -> None:
        """Add a project with one cost that raises leaves of units: (unit, leaf) by their ids."""
        id_bytes, name_bytes = id.encode(), name.encode()
        places = (_abi.UnitLeaf * len(raises))(*(self._place(*one) for one in raises))
        project = sized(_abi.Project)
        project.id, project.name = c_str(id_bytes), c_str(name_bytes)
        project.cost, project.months, project.days = c_decimal(cost), months, days
        project.raises, project.raises_count = places, len(raises)
        call("tieuchi_costs_add_project", self._handle.value, ctypes.byref(project))

    def plan(self, goal: str = "programme", unit: Optional[str] = None, criteria: int = 0,
             units: int = 0, budget: Optional[Money] = None,
             years: Sequence[tuple[int, Money]] = (), start: str = "", deadline: str = "",
             assurance: str = "guaranteed") -> Roadmap:
        """Find the cheapest way to a goal, with a proof that it is the cheapest."""
        wanted = sized(_abi.RoadmapGoal)
        wanted.kind, wanted.criteria = choice(GOALS, goal, "goal"), criteria
        wanted.unit, wanted.units = 0 if unit is None else self._unit(unit), units
        options = sized(_abi.RoadmapOptions)
        call_init = library().tieuchi_roadmap_options_init
        call_init(ctypes.byref(options), ctypes.sizeof(options))
        options.assurance = choice(ASSURANCES, assurance, "assurance")
        if budget is not None:
            options.has_budget, options.budget = 1, c_decimal(budget)
        first, last = start.encode(), deadline.encode()
        options.start, options.deadline = c_str(first), c_str(last)
        amounts = (_abi.YearBudget * len(years))(*(
            _abi.YearBudget(c_decimal(amount), year, 0) for year, amount in years))
        options.years, options.year_count = amounts, len(years)
        return Roadmap(produce("tieuchi_plan", self._handle.value, ctypes.byref(wanted),
                               ctypes.byref(options)), self)

    def __repr__(self) -> str:
        return f"<Costs for {self._count} units by {self.evaluator.rulebook.id}>"

    def unit_id(self, index: int) -> str:
        """Id of a unit, by its number."""
        out = _abi.Str()
        call("tieuchi_standings_id", self._standings.value, index, ctypes.byref(out))
        return text_of(out)

    def place(self, one: _abi.UnitLeaf) -> tuple[str, str]:
        """Ids of a unit and its leaf."""
        return self.unit_id(one.unit), self.evaluator.leaves[one.leaf].id

    def _unit(self, id: str) -> int:
        data = id.encode()
        found = int(library().tieuchi_standings_find(self._standings.value, data, len(data)))
        if found < 0:
            raise KeyError(id)
        return found

    def _place(self, unit: str, leaf: str) -> _abi.UnitLeaf:
        data = leaf.encode()
        number_of = library().tieuchi_evaluator_find_leaf
        return _abi.UnitLeaf(
            self._unit(unit), number_of(self.evaluator.handle, data, len(data)), 0)


@dataclass(frozen=True)
class RoadmapStep:
    """One step: `raise`, `observe` or `project`; what it raises as (unit, leaf). Of `observe`,
    `at_worst` is the cost with raising after it; None where that cannot be, and of other steps."""

    kind: str
    cost: Decimal
    at_worst: Optional[Fraction]
    year: Optional[int]
    raises: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class RoadmapCheck:
    """What a check of a roadmap comes to: the plan can be carried out, comes as far as it says for
    the cost it says, and its certificate proves that cost and, of the `most` goals, that number."""

    is_plan: bool
    reaches_goal: bool
    proves_cost: bool
    proves_number: bool


class Roadmap(Answer):
    """The cheapest way to a goal; made by `Costs.plan`."""

    _json = "tieuchi_roadmap_json"

    def __init__(self, handle: int, costs: Costs) -> None:
        super().__init__(handle, "tieuchi_roadmap_release")
        self._costs = costs
        self._info = fill(_abi.RoadmapInfo, "tieuchi_roadmap_get", handle)

    def _caption(self) -> str:
        return f"{self.outcome}, {self._info.step_count} steps, cost {shown(self.cost)}"

    def _table(self) -> Table:
        steps = (self._step(index) for index in range(self._info.step_count))
        rows = ((one.kind, one.year, one.cost, [" ".join(place) for place in one.raises])
                for one in steps)
        return Table(("step", "year", "cost", "raises"), rows, self._info.step_count)

    @property
    def outcome(self) -> str:
        """`optimal`, `feasible`, `out_of_reach` or `undecided`."""
        return OUTCOMES[self._info.outcome]

    @property
    def method(self) -> str:
        """`sorted`, `search` or `solver`."""
        return METHODS[self._info.method]

    @property
    def cost(self) -> Fraction:
        """Of all steps."""
        return self._number(1) or Fraction(0)

    @property
    def at_worst(self) -> Optional[Fraction]:
        """With raising whatever is found to fail."""
        return self._number(2)

    @property
    def lower_bound(self) -> Fraction:
        """No plan that comes as far costs less."""
        return self._number(3) or Fraction(0)

    @property
    def units_meeting(self) -> int:
        """Units that meet the standard, afterwards."""
        return int(self._info.units_meeting)

    @property
    def criteria_met(self) -> int:
        """Criteria met over all units, afterwards."""
        return int(self._info.criteria_met)

    @property
    def steps(self) -> list[RoadmapStep]:
        """In document order, then in unit order."""
        return [self._step(index) for index in range(self._info.step_count)]

    @property
    def obstacles(self) -> list[tuple[str, int]]:
        """Of a goal out of reach: kind, and number of the leaf, indicator or criterion."""
        name = "tieuchi_roadmap_obstacle"
        found = (fill(_abi.Obstacle, name, self.handle, i)
                 for i in range(self._info.obstacle_count))
        return [(OBSTACLES[one.kind], one.index) for one in found]

    def check(self) -> RoadmapCheck:
        """Carry the plan out and go through its certificate anew; Error where there is no plan."""
        found = fill(_abi.RoadmapChecked, "tieuchi_roadmap_check", self.handle)
        return RoadmapCheck(bool(found.is_plan), bool(found.reaches_goal),
                            bool(found.proves_cost), bool(found.proves_number))

    @property
    def prices(self) -> dict[tuple[str, str], Fraction]:
        """Of the certificate: the price of each leaf that has one, by the ids of unit and leaf."""
        found = {}
        for index in range(self._info.price_count):
            place = _abi.UnitLeaf()
            call("tieuchi_roadmap_priced", self.handle, index, ctypes.byref(place))
            price = number("tieuchi_roadmap_price", self.handle, index)
            found[self._costs.place(place)] = price or Fraction(0)
        return found

    def _number(self, which: int) -> Optional[Fraction]:
        return number("tieuchi_roadmap_number", self.handle, which)

    def _step(self, index: int) -> RoadmapStep:
        one = fill(_abi.RoadmapStep, "tieuchi_roadmap_step_at", self.handle, index)
        places = items(_abi.UnitLeaf, "tieuchi_roadmap_step_raises", self.handle, index)
        raises = tuple(self._costs.place(place) for place in places)
        at_worst = number("tieuchi_roadmap_step_at_worst", self.handle, index)
        return RoadmapStep(STEPS[one.kind], decimal_of(one.cost), at_worst, one.year or None, raises)


@dataclass(frozen=True)
class LeafMargin:
    """How far a value is from its bound, at least 0: in the unit of the leaf, and over the
    magnitude of the bound; None for what is no number."""

    leaf: str
    passes: bool
    distance: Optional[Fraction]
    relative: Optional[Fraction]


@dataclass(frozen=True)
class UnitMargin:
    """How near a unit is to another verdict; `loss` and `gain` are ids of leaves."""

    meets: bool
    can_be_lost: bool
    can_be_gained: bool
    loss: tuple[str, ...]
    gain: tuple[str, ...]
    criteria_missing: int
    gap: Fraction
    leaves: tuple[LeafMargin, ...]


class Margins(Answer):
    """How near units are to another verdict."""

    _json = "tieuchi_margins_json"

    def __init__(self, units: AssessedUnits) -> None:
        super().__init__(produce("tieuchi_margins_of", units.handle), "tieuchi_margins_release")
        self.evaluator = units.evaluator
        leaves = (*self.evaluator.leaves, *self.evaluator.conditions)
        self._ids = [leaf.id for leaf in leaves]
        self._units = units

    def _caption(self) -> str:
        return f"{len(self._units)} units, {len(self.near_misses)} do not meet the standard"

    def _table(self) -> Table:
        header = ("unit", "name", "criteria missing", "gap", "what is missing")
        misses = self.near_misses
        found = ((self._units[i], self.unit(i)) for i in misses)
        return Table(header, ((unit.unit_id, unit.unit_name, one.criteria_missing, one.gap, one.gain)
                              for unit, one in found), len(misses))

    def unit(self, index: int) -> UnitMargin:
        """The margin of a unit."""
        one = fill(_abi.UnitMargin, "tieuchi_margins_unit", self.handle, index)
        return UnitMargin(
            meets=bool(one.meets),
            can_be_lost=bool(one.can_be_lost),
            can_be_gained=bool(one.can_be_gained),
            loss=self._leaves("tieuchi_margins_loss", index),
            gain=self._leaves("tieuchi_margins_gain", index),
            criteria_missing=one.criteria_missing,
            gap=number("tieuchi_margins_gap", self.handle, index) or Fraction(0),
            leaves=tuple(self._leaf(index, i) for i in range(one.leaf_count)),
        )

    def _leaf(self, unit: int, index: int) -> LeafMargin:
        one = fill(_abi.LeafMargin, "tieuchi_margins_leaf", self.handle, unit, index)
        distance, relative = (
            number("tieuchi_margins_distance", self.handle, unit, index, which)
            for which in (1, 2))
        return LeafMargin(self._ids[one.leaf], one.verdict == 1, distance, relative)

    @property
    def near_misses(self) -> list[int]:
        """Indices of units that do not meet the standard, the nearest first."""
        return items(ctypes.c_int64, "tieuchi_margins_near_misses", self.handle)

    def _leaves(self, name: str, index: int) -> tuple[str, ...]:
        return tuple(self._ids[i] for i in items(ctypes.c_int32, name, self.handle, index))
