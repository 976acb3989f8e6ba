# SPDX-License-Identifier: Apache-2.0
"""Draws the table: a bar a row, by how many times it is better than its goal, or for a row without a goal
its ratio to the peer."""

import pathlib

import matplotlib

matplotlib.use("Agg")
from matplotlib import pyplot  # noqa: E402, after the choice of the backend

MET, MISSED, NO_GOAL = "#2a7f4f", "#b3382c", "#8a8f98"


def label(row: dict) -> str:
    return f"{row['measure']}  /  {row['peer']}"


def words(row: dict) -> str:
    """The value and its goal."""
    if row["value"] is None:
        return "not measured here"
    if row["sense"] == "count":
        return f"{row['value']} (goal {row['goal']})"
    verb = "times the time" if row["sense"] == "slower" else "times faster"
    goal = "" if row["goal"] is None else (
        f" (goal {'at most' if row['sense'] == 'slower' else 'at least'} {row['goal']:g})")
    return f"{row['value']:.3g} {verb}{goal}"


def length(row: dict) -> float:
    """How many times better than the goal; 1 where there is nothing to draw."""
    if row["value"] is None or row["goal"] is None or row["sense"] == "count":
        return 1.0
    ratio = row["value"] / row["goal"]
    return ratio if row["sense"] == "faster" else 1 / ratio


def draw(details: dict, folder: pathlib.Path) -> None:
    rows = details["rows"]
    lengths = [length(row) for row in rows]
    colours = [{True: MET, False: MISSED, None: NO_GOAL}[row["met"]] for row in rows]
    figure, axes = pyplot.subplots(figsize=(15, 1.6 + 0.26 * len(rows)))
    places = range(len(rows))
    axes.barh(places, [one - 1 for one in lengths], left=1, color=colours, height=0.6)
    axes.scatter([1] * len(rows), places, color=colours, s=14, zorder=3)
    axes.set_xscale("log", base=2)
    axes.set_xlim(min([*lengths, 0.5]) / 1.2, max([*lengths, 2]) * 4)
    axes.axvline(1, color="black", linewidth=0.8)
    for place, row, one in zip(places, rows, lengths):
        axes.annotate(words(row), (max(one, 1), place), xytext=(6, 0), va="center", fontsize=8,
                      textcoords="offset points")
    axes.set_yticks(list(places), [label(row) for row in rows], fontsize=8)
    axes.invert_yaxis()
    axes.set_xlabel("times better than the goal (line: the goal); grey: no goal set")
    axes.set_title(f"{details['taken']}, {details['run']} run, {details['processor']}; medians of "
                   "ratios taken in turns", fontsize=9)
    for edge in ("top", "right"):
        axes.spines[edge].set_visible(False)
    figure.tight_layout()
    for suffix in ("svg", "png"):
        figure.savefig(folder / f"results.{suffix}", dpi=110)
    pyplot.close(figure)
