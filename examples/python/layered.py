#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""A provincial layer over a national rulebook: it sets what was left to the province."""

import json

import tieuchi

NATIONAL = "vn/1980-qd-ttg-2016/commune"
PROVINCE = {
    "format": "tieuchi-rulebook/1",
    "id": "example/province-roads",
    "title": {"vi": "Quy định của tỉnh về tiêu chí giao thông", "en": "Provincial road rules"},
    "citation": "Ví dụ",
    "extends": NATIONAL,
    "attributes": {"region": {"default": "tdmnpb"}},
    "amend": [
        {"id": "2.1", "from": "2017-01-01", "set": {"at_least": "100"}},
        {"id": "2.2", "from": "2017-01-01", "set": {"at_least": "70"}},
        {"id": "2.2", "from": "2019-01-01", "set": {"at_least": "80"}},
    ],
}

province = tieuchi.Rulebook.read(json.dumps(PROVINCE))
print("Changes on:", *province.changes)
report = province.check("2019-06-30")
print(f"Still left to the province: {report.delegated} bounds")

for rulebook, date in [
    (tieuchi.Rulebook.builtin(NATIONAL), "2019-06-30"),
    (province, "2018-06-30"),
    (province, "2019-06-30"),
]:
    rules = rulebook.evaluator(date)
    found = rules.assess(rules.unit(observations={"2.2": "75.5"}))
    print(f"{date} {rulebook.id}:")
    print("  " + found.explain("2.2", lang="vi"))
