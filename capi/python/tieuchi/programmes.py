# SPDX-License-Identifier: Apache-2.0
"""Questions over many units: groups, periods, targets, rankings, roadmaps, margins.

    from tieuchi import programmes

    units = programmes.AssessedUnits.assess(rules, rules.read_units(text))
    programmes.GroupedRollup(units, "parent").groups["q1"].standard
    programmes.Costs(units, costs).plan("programme", units=23, criteria=8).cost

Every answer has `to_json()` and `data`, which say all of it.
"""

from __future__ import annotations

from ._assessed import (
    AgencyList,
    AgencyTally,
    AssessedUnits,
    GroupedRollup,
    PeriodComparison,
    PlaceRollups,
    UnitTree,
    compare_periods,
)
from ._ranking import (
    Deprivation,
    MethodComparison,
    ProgressTable,
    RankEntry,
    Ranking,
    RankingMethod,
    RankShift,
    UnitSensitivity,
    WeightChange,
    WeightChanges,
    WeightSensitivity,
    correlate,
)
from ._roadmap import Costs, LeafMargin, Margins, Roadmap, RoadmapCheck, RoadmapStep, UnitMargin
from ._targets import (
    Programme,
    ProgrammeResult,
    Projection,
    TargetFact,
    TargetList,
    TargetOutcome,
    TargetOutcomes,
)

__all__ = [
    "AgencyList",
    "AgencyTally",
    "AssessedUnits",
    "Costs",
    "Deprivation",
    "GroupedRollup",
    "LeafMargin",
    "Margins",
    "MethodComparison",
    "PeriodComparison",
    "PlaceRollups",
    "Programme",
    "ProgrammeResult",
    "ProgressTable",
    "Projection",
    "RankEntry",
    "RankShift",
    "Ranking",
    "RankingMethod",
    "Roadmap",
    "RoadmapCheck",
    "RoadmapStep",
    "TargetFact",
    "TargetList",
    "TargetOutcome",
    "TargetOutcomes",
    "UnitMargin",
    "UnitSensitivity",
    "UnitTree",
    "WeightChange",
    "WeightChanges",
    "WeightSensitivity",
    "compare_periods",
    "correlate",
]
