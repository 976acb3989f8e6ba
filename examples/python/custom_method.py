#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A scoring method of one's own: it may be named by the tests of a rulebook, such as its grades."""

import json
from typing import Optional

import tieuchi

RULEBOOK = {
    "format": "tieuchi-rulebook/1",
    "id": "example/school-points",
    "title": {"vi": "Thang điểm trường học", "en": "School points"},
    "citation": "Ví dụ",
    "unit_level": "school",
    "designation": {"vi": "Trường đạt chuẩn", "en": "Standard school"},
    "criteria": [
        {"id": "1", "name": "Phòng học", "weight": "3",
         "indicators": [{"id": "1", "kind": "quantity", "unit": "%", "at_least": "90"}]},
        {"id": "2", "name": "Thư viện", "weight": "1",
         "indicators": [{"id": "2", "kind": "boolean"}]},
    ],
    "grades": [
        {"id": "A", "when": {"measure": "points_with_bonus", "at_least": "90"}},
        {"id": "B", "when": {"measure": "points_with_bonus", "at_least": "70"}},
        {"id": "C"},
    ],
}


def points_with_bonus(found: tieuchi.Assessment) -> Optional[tieuchi.Interval]:
    """Weighted progress, and two points for every criterion that passes."""
    points, passed = found.score("weighted_progress"), found.score("criteria_passed")
    if points is None or passed is None:
        return None
    return tieuchi.Interval(points.lower + 2 * passed.lower, points.upper + 2 * passed.upper)


rulebook = tieuchi.Rulebook.read(
    json.dumps(RULEBOOK), methods={"points_with_bonus": points_with_bonus}
)
rules = rulebook.evaluator("2024-09-01")
for rooms, library in [("95", True), ("85", False), ("80", None), ("30", False)]:
    found = rules.assess(rules.unit(observations={"1": rooms, "2": library}))
    grade = found.grade or " or ".join(found.grades_possible)
    print(f"rooms {rooms} %, library {library}: {found.score('points_with_bonus')} -> {grade}")
