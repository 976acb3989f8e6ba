# SPDX-License-Identifier: Apache-2.0
"""Whether two results are the same: totals by criterion, every unit's verdicts, exact totals of scores,
every unit's score."""

import pathlib

import numpy as np


class Results:
    """What `check` wrote."""

    def __init__(self, path: pathlib.Path):
        self.passed = self._read(path, ".passed", np.uint32)
        self.unknown = self._read(path, ".unknown", np.uint32)
        self.scores = self._read(path, ".scores", np.int64)
        texts = path.with_name(path.name + ".texts")
        self.texts = texts.read_text(encoding="ascii").splitlines() if texts.exists() else None

    @staticmethod
    def _read(path: pathlib.Path, suffix: str, kind: type) -> np.ndarray | None:
        file = path.with_name(path.name + suffix)
        return np.fromfile(file, kind) if file.exists() else None

    def totals(self, size: int | None = None) -> tuple[list[int], list[int]]:
        """How many of the first units pass, and of how many it is unknown, by criterion."""
        return tuple([int((masks[:size] >> np.uint32(bit) & np.uint32(1)).sum(dtype=np.int64))
                      for bit in range(32)]
                     for masks in (self.passed, self.unknown))


def difference(found: Results, expected: Results) -> str:
    """What differs first, in words; empty where nothing does. Where one is over fewer units, these are
    compared."""
    if found.passed is None:
        return "no verdicts"
    size = min(len(found.passed), len(expected.passed))
    for name in ("passed", "unknown", "scores"):
        mine, theirs = getattr(found, name), getattr(expected, name)
        if mine is None or theirs is None:
            continue
        mine, theirs = mine[:size], theirs[:size]
        if not np.array_equal(mine, theirs):
            at = int(np.flatnonzero(mine != theirs)[0])
            return f"{name} of unit {at}: {mine[at]}, expected {theirs[at]}"
    if found.texts is not None and expected.texts is not None:
        if found.texts[:size] != expected.texts[:size]:
            return "scores as fractions"
    if found.totals(size) != expected.totals(size):
        return "totals"
    return ""


def differing_units(found: Results, expected: Results) -> int:
    """How many units have other verdicts or another score."""
    size = len(found.passed)
    differs = (found.passed != expected.passed[:size]) | (found.unknown != expected.unknown[:size])
    if found.scores is not None and expected.scores is not None:
        differs |= found.scores != expected.scores[:size]
    if found.texts is not None and expected.texts is not None:
        differs |= np.array([one != other for one, other in zip(found.texts, expected.texts)])
    return int(differs.sum())
