#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Makes layer.json, communes.json and costs.json: three communes of Triệu Sơn, 2022.

Published: three communes, Tiến Nông, Xuân Thịnh and Hợp Thành, are to reach the advanced standard
in 2022, and each is asked to choose which criteria to do first. Everything else is made up and
stands below: the figures for bounds that the rulebook does not know, what fails, what it costs.
"""

import json
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))
from simulated import Random, write_or_check  # noqa: E402

ADVANCED = HERE.parents[2] / "lib" / "rulebooks" / "qd318-advanced.json"
SEED = 20220112
REGION = "btb"
ID = "vn/trieu-son/example-2022/commune-advanced"

# Example values for the bounds that are left to the province or that nobody knows.
BOUNDS = {"2.1": "100", "2.2": "100", "2.3": "90", "2.4": "80", "3.3": "15", "4": "98", "6.3": "80",
          "9": "95", "10": "54", "11": "1.5", "12.1a": "75", "12.1b": "70", "12.2a": "35",
          "12.2b": "30", "12.3": "60", "14.4": "70", "17.3": "90", "17.4": "50", "17.8": "90",
          "17.10": "5", "17.12": "80", "18.3": "60", "18.7": "90"}  # fmt: skip
BEFORE_AMENDMENT = "2024-02-29"  # from March 2024 on, 14.4 asks for something else
EXAMPLE = "mức ví dụ, không phải mức của tỉnh Thanh Hóa"

# By commune: what fails, with its value and what raising it costs (million đồng, months).
COMMUNES = {
    "tien-nong": ("Tiến Nông", {
        "2.3": ("82", "950", 4), "6.3": ("70", "600", 3), "13.2": ("0", "180", 5),
        "13.5": ("6", "90", 2), "17.4": ("35", "1200", 7), "17.5": ("38", "120", 3),
        "18.1": ("48", "2000", 8)}),
    "xuan-thinh": ("Xuân Thịnh", {
        "2.1": ("92", "1100", 5), "2.2": ("88", "1200", 5), "8.5": (False, "60", 1),
        "12.1b": ("66", "140", 6), "14.3": ("31", "45", 2), "17.4": ("28", "1200", 7),
        "17.8": ("81", "260", 4), "18.1": ("44", "2000", 8)}),
    "hop-thanh": ("Hợp Thành", {
        "2.2": ("93", "900", 5), "2.4": ("71", "700", 4), "7": (False, "2400", 8),
        "10": ("52.5", "800", 9), "13.1": ("0", "150", 4), "16.1": ("0", "30", 1),
        "17.4": ("22", "1200", 7), "19.2": (False, "350", 2)}),
}  # fmt: skip
# Of this nothing is known; finding out is cheap.
UNKNOWN = {"hop-thanh": {"12.3": ("5", "160", 6)}}
PROJECTS = [
    ("waste-water", "Xử lý nước thải liên xã", "2600", 8,
     {"tien-nong": ["17.4"], "xuan-thinh": ["17.4"], "hop-thanh": ["17.4"]}),
    ("water-plant", "Nhà máy nước tập trung", "3100", 7,
     {"tien-nong": ["18.1"], "xuan-thinh": ["18.1"]}),
    ("road", "Đường liên xã", "2900", 6, {"xuan-thinh": ["2.1", "2.2"], "hop-thanh": ["2.2"]}),
]  # fmt: skip


def read_leaves():
    """Comparator and figure of every leaf, by id."""
    national = json.loads(ADVANCED.read_text(encoding="utf-8"))
    leaves = {}
    for criterion in national["criteria"]:
        for indicator in criterion["indicators"]:
            for node in indicator.get("parts", [indicator]):
                leaves[node["id"]] = node
    return national["id"], leaves


def comparator_of(node):
    return next((key for key in ("at_least", "at_most", "at_least_level") if key in node), None)


def bound_of(node):
    bound = BOUNDS.get(node["id"]) or node[comparator_of(node)]
    while isinstance(bound, dict):
        if "by" in bound:
            bound = bound["values"].get(REGION, bound["values"].get("*"))
        else:
            bound = bound["value"]
    return bound


def passing_value(random, node):
    if node["kind"] == "boolean":
        return True
    if node["kind"] == "ordinal":
        return {"level": bound_of(node)}
    bound = bound_of(node)
    if node.get("unit") == "%" and comparator_of(node) == "at_least":
        whole = -(-int(float(bound) * 10) // 10)
        return str(random.between(whole, 100))
    return bound


def make_layer(national, leaves):
    amend = [{"id": key, "to": BEFORE_AMENDMENT, "set": {comparator_of(leaves[key]): {
        "value": value, "source": EXAMPLE, "verified": False}}} for key, value in BOUNDS.items()]
    return {
        "format": "tieuchi-rulebook/1", "id": ID,
        "title": {"vi": "Bộ tiêu chí xã nông thôn mới nâng cao, các mức còn thiếu làm ví dụ",
                  "en": "Advanced commune criteria, with example values where figures are missing"},
        "citation": "Lớp ví dụ trên Quyết định 318/QĐ-TTg; các mức do lớp này đặt ra là giả định",
        "effective": {"from": "2022-03-08", "to": "2025-12-31"}, "extends": national,
        "attributes": {"region": {"default": REGION}}, "amend": amend}  # fmt: skip


def make_units(leaves):
    random = Random(SEED)
    units = []
    for commune, (name, failing) in COMMUNES.items():
        observations = {key: passing_value(random, node) for key, node in leaves.items()}
        observations.update({key: value for key, (value, _, _) in failing.items()})
        for key in UNKNOWN.get(commune, {}):
            del observations[key]
        units.append({"id": commune, "name": name, "parent": "trieu-son",
                      "observations": observations})
    return {"format": "tieuchi-units/1", "units": units}


def make_costs():
    units = []
    for commune, (_, failing) in COMMUNES.items():
        costs = {key: {"raise": cost, "months": months} for key, (_, cost, months) in failing.items()}
        for key, (observe, cost, months) in UNKNOWN.get(commune, {}).items():
            costs[key] = {"raise": cost, "observe": observe, "months": months}
        units.append({"id": commune, "costs": costs})
    projects = [{"id": key, "name": name, "cost": cost, "months": months,
                 "raises": [{"unit": unit, "leaves": ids} for unit, ids in raises.items()]}
                for key, name, cost, months, raises in PROJECTS]
    return {"format": "tieuchi-costs/1", "units": units, "projects": projects}


def lines(document):
    """JSON with one entry of every list a line."""
    text = json.dumps({key: value for key, value in document.items() if not isinstance(value, list)},
                      ensure_ascii=False)[:-1]
    for key, value in document.items():
        if isinstance(value, list):
            entries = ",\n".join("  " + json.dumps(one, ensure_ascii=False) for one in value)
            text += f',\n "{key}": [\n{entries}\n ]'
    return text + "}\n"


def main():
    national, leaves = read_leaves()
    write_or_check("Makes the made-up files of this folder.", HERE, {
        "layer.json": lines(make_layer(national, leaves)),
        "communes.json": lines(make_units(leaves)),
        "costs.json": lines(make_costs())})  # fmt: skip


if __name__ == "__main__":
    main()
