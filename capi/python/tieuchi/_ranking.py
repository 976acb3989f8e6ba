# SPDX-License-Identifier: Apache-2.0
"""Rankings, scoring methods compared, deprivation, sensitivity to weights."""

from __future__ import annotations

import ctypes
import weakref
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Mapping, Optional, Sequence, Union

from . import _abi
from ._asking import Answer, Exact, c_decimal, c_str, choice, exact_bytes, number, sized
from ._assessed import AssessedUnits
from ._evaluator import Evaluator
from ._library import Handle, buffer_text, fill, items, library, produce, text_of
from ._notebook import Shown, Table, shown
from ._rulebook import Method, _callback
from ._values import Interval

ORDERS = {"highest_first": 1, "lowest_first": 2}
ENDS = {"lower": 1, "upper": 2}
WEIGHT_CHANGES = {"any": 1, "top": 2, "criterion": 3, "step": 4}
CORRELATIONS = {"tau_b": 1, "rho": 2}


class RankingMethod:
    """A way of ranking units; made by one of its class methods."""

    def __init__(self, handle: int, keep: object = None) -> None:
        self._handle = Handle(handle, "tieuchi_ranking_method_release")
        self._keep = keep

    @classmethod
    def builtin(cls, measure: str) -> RankingMethod:
        """Rank by a built-in method such as `criteria_met`, in its natural order."""
        data = measure.encode()
        constant = library().tieuchi_measure_of(data, len(data))
        return cls(produce("tieuchi_ranking_method_builtin", constant))

    @classmethod
    def custom(cls, name: str, method: Method, order: str = "highest_first") -> RankingMethod:
        """Rank by a function of an assessment: int, Fraction, Decimal, Interval, pair or None."""
        data, evaluators = name.encode(), weakref.WeakSet[Evaluator]()
        given = _abi.Method()
        given.name, given.score = c_str(data), _callback(method, evaluators)
        handle = produce("tieuchi_ranking_method_custom", ctypes.byref(given),
                         choice(ORDERS, order, "order"))
        return cls(handle, (given, method))

    @classmethod
    def weakest_criterion(cls) -> RankingMethod:
        """Rank by 100 times the smallest progress of a criterion."""
        return cls(produce("tieuchi_ranking_method_weakest_criterion"))

    @classmethod
    def geometric_mean(cls, evaluator: Evaluator) -> RankingMethod:
        """Rank by the weighted geometric mean of progress."""
        return cls(produce("tieuchi_ranking_method_geometric_mean", evaluator.handle))

    @classmethod
    def deprivation(cls, cutoff: Exact, censored: bool = False) -> RankingMethod:
        """Rank by the weighted share of criteria that fail, lowest first."""
        options = _deprivation_options(cutoff)
        return cls(produce("tieuchi_ranking_method_deprivation", ctypes.byref(options),
                           int(censored)))

    @classmethod
    def points_table(
        cls,
        name: str,
        rows: Mapping[str, Sequence[tuple[Union[int, str, Decimal], Union[int, str, Decimal]]]],
        exempt: Optional[Mapping[str, Union[int, str, Decimal]]] = None,
    ) -> RankingMethod:
        """Rank by points: for each criterion by its id the bands (from so many percent of progress,
        so many points), rising; `exempt` has the points of criteria that are exempt, where they
        are not those of the last band."""
        texts = {id: id.encode() for id in rows}  # kept until the table is made
        given = (_abi.PointsRow * len(rows))()
        kept = []
        for row, (id, bands) in zip(given, rows.items()):
            array = (_abi.PointsBand * len(bands))(
                *(_abi.PointsBand(c_decimal(low), c_decimal(points)) for low, points in bands))
            kept.append(array)
            row.criterion, row.bands, row.band_count = c_str(texts[id]), array, len(bands)
            if exempt is not None and id in exempt:
                row.exempt, row.has_exempt = c_decimal(exempt[id]), 1
        data = name.encode()
        return cls(produce("tieuchi_ranking_method_points_table", data, len(data), given,
                           len(rows)))

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    @property
    def name(self) -> str:
        """The name."""
        return text_of(library().tieuchi_ranking_method_name(self.handle))

    def __repr__(self) -> str:
        return f"<RankingMethod {self.name}>"


@dataclass(frozen=True)
class RankEntry:
    """The place of one unit; ranks count from 1 and are None without a value.

    `value` is what a root of this `degree` is taken of; of degree 1 it is the value itself.
    """

    value: Optional[Interval]
    degree: int
    best: Optional[int]
    worst: Optional[int]


def place(entry: RankEntry) -> str:
    """A rank, or from the best to the worst that is possible."""
    if entry.best is None:
        return ""
    return str(entry.best) if entry.best == entry.worst else f"{entry.best} to {entry.worst}"


def _value(entry: RankEntry) -> object:
    return entry.value if entry.degree == 1 else (f"root {entry.degree} of", entry.value)


class Ranking(Answer):
    """Units in the order of one method."""

    _json = "tieuchi_ranking_json"

    def __init__(self, units: AssessedUnits, method: RankingMethod) -> None:
        with units.evaluator.judging():
            handle = produce("tieuchi_rank_units", units.handle, method.handle)
        super().__init__(handle, "tieuchi_ranking_release")
        self._count = len(units)
        self._units: Optional[AssessedUnits] = units
        self._method = method.name

    def _caption(self) -> str:
        return f"{self._count} units by {self._method}"

    def _table(self) -> Table:
        entries = self.entries
        rows = ((place(entries[i]), *self._called(i), _value(entries[i])) for i in self.listed)
        return Table(("rank", "unit", "name", self._method), rows, self._count)

    def _called(self, index: int) -> tuple[str, str]:
        if self._units is None:
            return str(index), ""
        unit = self._units[index]
        return unit.unit_id, unit.unit_name

    @classmethod
    def of_values(cls, values: Sequence[Union[Exact, Interval, None]], name: str = "values",
                  order: str = "highest_first") -> Ranking:
        """Rank exact values of the caller's, None for a unit without one. It has no units to write
        JSON of."""
        ends = [_ends(value) for value in values]
        given = (_abi.RankInput * len(ends))(
            *(_abi.RankInput(c_str(lower), c_str(upper), 1) for lower, upper in ends))
        data = name.encode()
        self = cls.__new__(cls)
        handle = produce("tieuchi_rank_values", data, len(data), choice(ORDERS, order, "order"),
                         given, len(ends))
        Answer.__init__(self, handle, "tieuchi_ranking_release")
        self._count = len(ends)
        self._units = None
        self._method = name
        return self

    @property
    def entries(self) -> list[RankEntry]:
        """In unit order."""
        return [self._entry(index) for index in range(self._count)]

    @property
    def listed(self) -> list[int]:
        """Indices of the units, the best first; those without value last."""
        return items(ctypes.c_int64, "tieuchi_ranking_listed", self.handle)

    def compare(self, other: Ranking, end: str = "lower") -> MethodComparison:
        """Compare with another ranking of the same units."""
        return MethodComparison(produce("tieuchi_compare_rankings", self.handle, other.handle,
                                        choice(ENDS, end, "end")))

    def _entry(self, index: int) -> RankEntry:
        one = fill(_abi.RankEntry, "tieuchi_ranking_entry", self.handle, index)
        value = self._interval("tieuchi_ranking_value", index)
        return RankEntry(value, one.degree, one.best or None, one.worst or None)


def _ends(value: Union[Exact, Interval, None]) -> tuple[bytes, bytes]:
    if value is None:
        return b"", b""
    if isinstance(value, Interval):
        return exact_bytes(value.lower), exact_bytes(value.upper)
    return exact_bytes(value), exact_bytes(value)


@dataclass(frozen=True)
class RankShift:
    """What becomes of a unit when the second method takes over: its ranks, from 1."""

    unit: int
    first: int
    second: int


def correlate(first: Sequence[int], second: Sequence[int]) -> MethodComparison:
    """Correlate two orders by themselves: places of the same units, of which only the order counts.
    The result has coefficients alone."""
    if len(first) != len(second):
        raise ValueError(f"{len(first)} places and {len(second)}: they are of the same units")
    array = ctypes.c_int64 * len(first)
    return MethodComparison(produce("tieuchi_correlate", array(*first), array(*second), len(first)))


class MethodComparison(Answer):
    """How far two methods agree, and who wins and loses when the second takes over."""

    _json = "tieuchi_method_comparison_json"

    def __init__(self, handle: int) -> None:
        super().__init__(handle, "tieuchi_method_comparison_release")

    def digits(self, coefficient: str, digits: int = 6) -> str:
        """`tau_b` or `rho` in so many right digits; empty where a method orders no pair."""
        which = choice(CORRELATIONS, coefficient, "coefficient")
        return buffer_text("tieuchi_method_comparison_digits", self.handle, which, digits)

    def square(self, coefficient: str) -> Optional[Fraction]:
        """The exact square of `tau_b` or `rho`, with the sign of the coefficient."""
        which = choice(CORRELATIONS, coefficient, "coefficient")
        return number("tieuchi_method_comparison_square", self.handle, which)

    def _caption(self) -> str:
        return f"tau_b {self.digits('tau_b', 3) or 'without value'}"

    def _table(self) -> Table:
        rows = [("tau_b", self.digits("tau_b")), ("rho", self.digits("rho")),
                ("units that gain places", len(self.winners)),
                ("units that lose places", len(self.losers))]
        return Table(("", "value"), rows)

    @property
    def shifts(self) -> list[RankShift]:
        """What becomes of the units that are compared, in unit order."""
        count = fill(_abi.MethodComparisonInfo, "tieuchi_method_comparison_get", self.handle).units
        name = "tieuchi_method_comparison_shift"
        found = (fill(_abi.RankShift, name, self.handle, index) for index in range(count))
        return [RankShift(one.unit, one.first, one.second) for one in found]

    @property
    def winners(self) -> list[int]:
        """Indices of units that gain places, most first."""
        return items(ctypes.c_int64, "tieuchi_method_comparison_winners", self.handle)

    @property
    def losers(self) -> list[int]:
        """Indices of units that lose places, most first."""
        return items(ctypes.c_int64, "tieuchi_method_comparison_losers", self.handle)


@dataclass(frozen=True)
class WeightChange:
    """A change of the weight of one criterion after which the unit `behind` is level with the unit
    `ahead`; the new weight is an interval with equal ends unless it is the root of an equation."""

    criterion: int
    ahead: int
    behind: int
    weight: Interval
    change: Interval


class Deprivation(Answer):
    """Alkire-Foster counting over a set of units."""

    _json = "tieuchi_deprivation_summary_json"

    def __init__(self, units: AssessedUnits, cutoff: Exact) -> None:
        options = _deprivation_options(cutoff)
        handle = produce("tieuchi_alkire_foster", units.handle, ctypes.byref(options))
        super().__init__(handle, "tieuchi_deprivation_summary_release")

    def _caption(self) -> str:
        return f"adjusted headcount {shown(self.adjusted_headcount)}"

    def _table(self) -> Table:
        rows = [("H", "headcount", self.headcount), ("A", "intensity", self.intensity),
                ("M0", "adjusted headcount", self.adjusted_headcount)]
        return Table(("", "measure", "value"), rows)

    @property
    def headcount(self) -> Optional[Interval]:
        """H: the share of units that reach the cutoff."""
        return self._interval("tieuchi_deprivation_summary_value", 2)

    @property
    def intensity(self) -> Optional[Interval]:
        """A: the mean count of those that reach it."""
        return self._interval("tieuchi_deprivation_summary_value", 3)

    @property
    def adjusted_headcount(self) -> Optional[Interval]:
        """M0: H times A."""
        return self._interval("tieuchi_deprivation_summary_value", 4)


class ProgressTable(Shown):
    """Progress of units on criteria, and the weights that a ranking hangs on."""

    def __init__(self, units: AssessedUnits, end: str = "lower") -> None:
        handle = produce("tieuchi_progress_table_create", units.handle, choice(ENDS, end, "end"))
        self._handle = Handle(handle, "tieuchi_progress_table_release")
        self._units = units

    def _caption(self) -> str:
        return f"{len(self._units)} units, {len(self.weights)} criteria"

    def _table(self) -> Table:
        criteria = self._units.evaluator.criteria
        return Table(("criterion", "name", "weight"),
                     ((one.id, one.name, weight) for one, weight in zip(criteria, self.weights)))

    @property
    def handle(self) -> int:
        """The C handle."""
        return self._handle.value

    @property
    def weights(self) -> list[Fraction]:
        """Weights of the criteria."""
        count = library().tieuchi_progress_table_criteria(self.handle)
        found = (number("tieuchi_progress_table_weight", self.handle, i) for i in range(count))
        return [weight for weight in found if weight is not None]

    def with_weight(self, criterion: int, weight: Exact) -> ProgressTable:
        """A table of its own, with another weight for a criterion by its number."""
        data = exact_bytes(weight)
        handle = produce(
            "tieuchi_progress_table_with_weight", self.handle, criterion, data, len(data))
        made = ProgressTable.__new__(ProgressTable)
        made._handle = Handle(handle, "tieuchi_progress_table_release")
        return made

    def progress(self, unit: int, criterion: Optional[int] = None) -> Optional[Fraction]:
        """Progress of a unit on a criterion, or the weighted mean of all; None where exempt."""
        which = -1 if criterion is None else criterion
        return number("tieuchi_progress_table_value", self.handle, unit, which)

    def nearest_change(self, one: int, other: int, criterion: int) -> Optional[WeightChange]:
        """The nearest weight of a criterion at which two units change their order."""
        return WeightChanges(produce(
            "tieuchi_nearest_change", self.handle, one, other, criterion)).change("any")

    def sensitivity(self, seed: int = 1, draws: int = 10000, concentration: int = 100,
                    top: int = 10, threads: int = 1) -> WeightSensitivity:
        """Rank under weights drawn around the stated ones; threads change only the time."""
        options = _abi.DrawOptions(
            ctypes.sizeof(_abi.DrawOptions), threads, seed, draws, concentration, top)
        return WeightSensitivity(produce(
            "tieuchi_sensitivity_to_weights", self.handle, ctypes.byref(options)),
            self._units, draws)

    def smallest_changes(self) -> WeightChanges:
        """The smallest changes of one weight that change the ranking."""
        return WeightChanges(produce("tieuchi_smallest_changes", self.handle))


@dataclass(frozen=True)
class UnitSensitivity:
    """What draws came to for one unit; `in_top` counts draws."""

    stated: int
    best: int
    worst: int
    rank_5: int
    rank_50: int
    rank_95: int
    in_top: int


class WeightSensitivity(Answer):
    """What draws of weights came to; made by `ProgressTable.sensitivity`."""

    _json = "tieuchi_weight_sensitivity_json"

    def __init__(self, handle: int, units: AssessedUnits, draws: int) -> None:
        super().__init__(handle, "tieuchi_weight_sensitivity_release")
        self._units = units
        self._draws = draws

    def _caption(self) -> str:
        return f"{self._draws} draws, the first units unchanged in {self.top_unchanged}"

    def _table(self) -> Table:
        header = ("unit", "name", "stated", "best", "worst", "5 %", "median", "95 %", "in top")
        found = ((self._units[i], self.unit(i)) for i in range(len(self._units)))
        return Table(header, ((unit.unit_id, unit.unit_name, one.stated, one.best, one.worst,
                               one.rank_5, one.rank_50, one.rank_95, one.in_top)
                              for unit, one in found), len(self._units))

    def unit(self, index: int) -> UnitSensitivity:
        """What they came to for a unit."""
        one = fill(_abi.UnitSensitivity, "tieuchi_weight_sensitivity_unit", self.handle, index)
        return UnitSensitivity(one.stated, one.best, one.worst, one.rank_5, one.rank_50,
                               one.rank_95, one.in_top)

    @property
    def top_unchanged(self) -> int:
        """Draws in which the same units are first as under the stated weights."""
        return int(library().tieuchi_weight_sensitivity_top_unchanged(self.handle))


class WeightChanges(Answer):
    """The smallest changes of one weight; made by `ProgressTable.smallest_changes`."""

    _json = "tieuchi_weight_changes_json"

    def __init__(self, handle: int) -> None:
        super().__init__(handle, "tieuchi_weight_changes_release")

    def change(self, which: str, index: int = 0) -> Optional[WeightChange]:
        """The smallest change of a weight that changes `any` order, that lets another unit overtake
        one that is first (`top`), of the weight of the `criterion` of a number, or over a `step`
        down the ranking; None where there is none."""
        kind = choice(WEIGHT_CHANGES, which, "which")
        one = fill(_abi.WeightChange, "tieuchi_weight_changes_item", self.handle, kind, index)
        weight = self._interval("tieuchi_weight_changes_weight", kind, index)
        change = self._interval("tieuchi_weight_changes_change", kind, index)
        if not one.is_there or weight is None or change is None:
            return None
        return WeightChange(one.criterion, one.ahead, one.behind, weight, change)

    def _caption(self) -> str:
        return f"{shown(self.any) or 'none'} for any order, {shown(self.top) or 'none'} at the top"

    def _table(self) -> Table:
        return Table(("smallest change of a weight", "value"),
                     [("that changes any order", self.any), ("that changes the top", self.top)])

    @property
    def any(self) -> Optional[Interval]:
        """The smallest change of a weight that changes any order."""
        return self._interval("tieuchi_weight_changes_change", 1, 0)

    @property
    def top(self) -> Optional[Interval]:
        """The smallest that lets another unit overtake one that is first."""
        return self._interval("tieuchi_weight_changes_change", 2, 0)


def _deprivation_options(cutoff: Exact) -> _abi.DeprivationOptions:
    options: _abi.DeprivationOptions = sized(_abi.DeprivationOptions)
    options.cutoff = c_decimal(exact_bytes(cutoff).decode())
    return options
