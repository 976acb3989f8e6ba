# SPDX-License-Identifier: Apache-2.0
"""The caller's policies, from words to the numbers of C."""

from __future__ import annotations

MISSING = {"unknown": 1, "fail": 2}
DECLARED = {"fills_gaps": 1, "prevails": 2}


def policy_numbers(missing: str, declared: str) -> tuple[int, int]:
    """The policies as C takes them; ValueError for other words."""
    if missing not in MISSING:
        raise ValueError(f"missing is unknown or fail, not {missing!r}")
    if declared not in DECLARED:
        raise ValueError(f"declared is fills_gaps or prevails, not {declared!r}")
    return MISSING[missing], DECLARED[declared]
