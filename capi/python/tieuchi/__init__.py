# SPDX-License-Identifier: Apache-2.0
"""Criteria sets as data; which units meet them, exactly and with reasons.

    import tieuchi

    rules = tieuchi.Rulebook.builtin("vn/1980-qd-ttg-2016/commune").evaluator("2019-06-30")
    unit = rules.unit(id="27685", attributes={"region": "btb"}, observations={"3.1": "85.5"})
    found = rules.assess(unit)
    print(found.verdict, found.explain("3.1"))

Numbers go in as int, str, decimal.Decimal, fractions.Fraction or Ratio and come out as Fraction; a
float is refused. Verdicts, reasons and policies are the words of the formats: `pass`, `missing`,
`fills_gaps`. The package is a thin layer over the C library of the same name.
"""

from __future__ import annotations

from . import columns, programmes, rows
from ._arrow import assess_arrow
from ._assessment import Assessment
from ._display import display
from ._errors import DocumentError, Error, LibraryNotFound
from ._evaluator import Evaluator
from ._library import library_version, use_library
from ._rollup import Rollup
from ._rulebook import Rulebook, builtin_rulebooks, check
from ._unit import Unit
from ._values import (
    Attribute,
    Builtin,
    CheckReport,
    Choice,
    Conflict,
    Criterion,
    Declared,
    Diagnostic,
    Exempt,
    Explanation,
    Indicator,
    Interval,
    Leaf,
    LeafResult,
    Level,
    Named,
    NodeResult,
    NodeTally,
    Observation,
    Ratio,
    Tally,
)

__all__ = [
    "Assessment",
    "Attribute",
    "Builtin",
    "CheckReport",
    "Choice",
    "Conflict",
    "Criterion",
    "Declared",
    "Diagnostic",
    "DocumentError",
    "Error",
    "Evaluator",
    "Exempt",
    "Explanation",
    "Indicator",
    "Interval",
    "Leaf",
    "LeafResult",
    "Level",
    "LibraryNotFound",
    "Named",
    "NodeResult",
    "NodeTally",
    "Observation",
    "Ratio",
    "Rollup",
    "Rulebook",
    "Tally",
    "Unit",
    "assess_arrow",
    "builtin_rulebooks",
    "check",
    "columns",
    "display",
    "library_version",
    "programmes",
    "rows",
    "use_library",
]

__version__ = "0.1.0"
