# SPDX-License-Identifier: Apache-2.0
"""Values that go in and come out: all of them immutable."""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Mapping, Optional, Union


@dataclass(frozen=True)
class Diagnostic:
    """One problem of a document, or of a rulebook that was checked."""

    severity: str  #: `error` or `warning`
    code: str  #: such as `duplicate_key`
    message: str
    document: str = ""  #: id of the rulebook document; empty for the one that was read
    pointer: str = ""  #: JSON pointer; of CSV empty
    column_name: str = ""  #: of CSV the header of the column
    line: int = 0  #: from 1; of CSV the row; 0 for none
    column: int = 0
    text: str = field(default="", repr=False, compare=False)  #: all of this as one line

    def __str__(self) -> str:
        return self.text or f"{self.severity} {self.code}: {self.message}"


@dataclass(frozen=True)
class Interval:
    """All exact values between two ends, both included; the ends of a point are equal."""

    lower: Fraction
    upper: Fraction

    @property
    def is_point(self) -> bool:
        """Whether nothing is open."""
        return self.lower == self.upper

    def __str__(self) -> str:
        return str(self.lower) if self.is_point else f"{self.lower} to {self.upper}"

    def __repr__(self) -> str:
        return f"Interval({self})"


@dataclass(frozen=True)
class Ratio:
    """A pair as it was observed, 179 of 199; a Fraction would forget 2 of 4."""

    numerator: Union[int, str, Decimal]
    denominator: Union[int, str, Decimal]


@dataclass(frozen=True)
class Level:
    """A level of an ordinal leaf by its id; a plain str does as well."""

    id: str


@dataclass(frozen=True)
class Exempt:
    """The leaf does not apply to the unit, and why."""

    why: str = ""


@dataclass(frozen=True)
class Declared:
    """What a review team put on record: `pass`, `basic` or `fail`."""

    verdict: str
    by: str = ""
    on: str = ""


Value = Union[bool, int, str, Decimal, Fraction, Ratio, Level]


@dataclass(frozen=True)
class Observation:
    """A value, an exemption or neither, with a declared verdict and words beside it."""

    value: Union[Value, Exempt, None] = None
    declared: Optional[Declared] = None
    source: str = ""
    note: str = ""


Observed = Union[Value, Exempt, Declared, Observation]


@dataclass(frozen=True)
class NodeResult:
    """What was found of a criterion or an indicator."""

    id: str
    name: str
    verdict: str  #: `pass`, `fail`, `unknown` or `exempt`, as it counts
    reason: Optional[str]  #: of an unknown or an exempt
    computed: str  #: without the declared verdict
    declared: Optional[str]  #: `pass`, `basic` or `fail` on record, whether it counts or not
    declared_counts: bool
    basic: bool
    progress: Optional[Interval]  #: None when it is exempt


@dataclass(frozen=True)
class LeafResult:
    """What was found of a leaf."""

    id: str
    name: str
    verdict: str
    reason: Optional[str]
    progress: Optional[Interval]


@dataclass(frozen=True)
class Conflict:
    """A node on which a declared and a computed verdict differ."""

    id: str
    computed: str
    declared: str


@dataclass(frozen=True)
class Criterion:
    """A criterion of the rulebook as it stands on the reference date."""

    id: str
    name: str
    name_en: str
    group: str
    agency: str
    weight: Decimal
    citation: str
    note: str
    indicators: tuple[str, ...]  #: ids


@dataclass(frozen=True)
class Indicator:
    """An indicator of the rulebook."""

    id: str
    name: str
    name_en: str
    criterion: str  #: id
    weight: Decimal
    single: bool  #: whether it is its own only leaf
    leaves: tuple[str, ...]  #: ids


@dataclass(frozen=True)
class Leaf:
    """One thing with a threshold: a part, an indicator without parts, or a condition."""

    id: str
    name: str
    name_en: str
    criterion: Optional[str]  #: id; None for a condition
    indicator: Optional[str]  #: id; None for a condition
    kind: str  #: `quantity`, `ratio`, `boolean` or `ordinal`
    unit: str
    comparator: str
    weight: Decimal
    exemptable: bool
    levels: tuple[str, ...]  #: ids, worst first


@dataclass(frozen=True)
class Attribute:
    """An attribute of units."""

    id: str
    kind: str  #: `enumeration`, `number` or `derived`
    values: tuple[str, ...]
    labels: Mapping[str, str]  #: in Vietnamese, of the values that have one
    unit: str
    default: Union[str, Decimal, None]


@dataclass(frozen=True)
class Named:
    """A group or a grade."""

    id: str
    name: str
    name_en: str


@dataclass(frozen=True)
class Builtin:
    """A rulebook that the library carries."""

    id: str
    title: str
    title_en: str
    citation: str


@dataclass(frozen=True, repr=False)
class CheckReport:
    """What the check of a rulebook found."""

    diagnostics: tuple[Diagnostic, ...]
    bounds: int  #: ends of bounds with a value, of the edition that was looked at
    verified: int
    unverified: int
    unknown: int
    delegated: int

    def __repr__(self) -> str:
        return (
            f"<CheckReport: {len(self.errors)} errors, {len(self.warnings)} warnings, "
            f"{self.verified} of {self.bounds} bounds verified>"
        )

    def _repr_html_(self) -> str:
        """The problems as the table that notebooks show."""
        from ._notebook import Table, html

        header = ("severity", "code", "line", "place", "message")
        rows = [(one.severity, one.code, one.line or "", one.pointer or one.column_name, one.message)
                for one in self.diagnostics]
        return html(repr(self).strip("<>"), Table(header, rows))

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        """What refuses the document."""
        return tuple(one for one in self.diagnostics if one.severity == "error")

    @property
    def warnings(self) -> tuple[Diagnostic, ...]:
        """What is open or doubtful."""
        return tuple(one for one in self.diagnostics if one.severity == "warning")


@dataclass(frozen=True)
class Tally:
    """Verdict, counts and exact score of one unit, without reasons."""

    verdict: str
    criteria_passed: int
    criteria_failed: int
    criteria_unknown: int
    criteria_exempt: int
    weighted_progress: Optional[Interval]


@dataclass(frozen=True)
class NodeTally:
    """How many units are found how on a criterion or an indicator."""

    id: str
    passed: int
    failed: int
    unknown: int
    exempt: int
    basic: int  #: among `failed`
    pass_rate: Optional[Fraction]


@dataclass(frozen=True)
class RowFailure:
    """What is wrong with a row of columns: its first error."""

    row: int
    code: int
    name: str  #: of the code, as documents spell it
    column: str  #: id of the leaf or node; `attr:ID`; `holds:ID`


@dataclass(frozen=True)
class Choice:
    """A choice that led to a bound: an attribute, or the year, had this value."""

    attribute: str
    value: str
    by_default: bool


@dataclass(frozen=True)
class Explanation:
    """Why a verdict is what it is; empty strings where something says nothing."""

    kind: str  #: `criterion`, `indicator`, `part` or `condition`
    id: str
    name: str
    verdict: str
    reason: Optional[str]
    declared: Optional[str]
    declared_counts: bool
    computed: str
    unit: str
    value: str
    observed_as: str
    comparator: str
    bound: str
    bound_high: str
    gap: Optional[Fraction]
    choices: tuple[Choice, ...]
    missing_attribute: str
    authority: str
    layer: str
    of_rulebook: str
    of_leaf: str
    times: Decimal
    source: str
    citation: str
    verified: bool
    value_missing: bool
    needed: int
    decided_by: tuple[str, ...]
    sentence_vi: str
    sentence_en: str

    def __str__(self) -> str:
        return self.sentence_vi
