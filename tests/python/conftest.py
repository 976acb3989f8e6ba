# SPDX-License-Identifier: Apache-2.0
"""Makes the package of this tree importable; TIEUCHI_LIBRARY says where the library is.

With TIEUCHI_INSTALLED the package that is installed is tried, with the library inside it.
"""

import os
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
if not os.environ.get("TIEUCHI_INSTALLED"):
    sys.path.insert(0, str(ROOT / "capi" / "python"))

import tieuchi  # noqa: E402

SMALL = """
{"format": "tieuchi-rulebook/1", "id": "test/small", "title": "Bộ tiêu chí thử",
 "citation": "Quyết định thử", "unit_level": "commune",
 "designation": {"vi": "Xã thử", "en": "Test commune"}, "presupposes": ["test/other"],
 "attributes": {"region": {"values": ["north", "south"], "labels": {"north": {"vi": "Bắc"}}},
                "share": {"kind": "decimal", "unit": "%"}},
 "groups": [{"id": "I", "name": "Nhóm một"}],
 "criteria": [
   {"id": "1", "name": "Giao thông", "group": "I", "agency": "transport", "indicators": [
     {"id": "1.1", "kind": "quantity", "unit": "%", "exemptable": true,
      "at_least": {"by": "region", "values": {"north": "90", "*": "95"}}},
     {"id": "1.2", "parts": [
       {"id": "1.2a", "kind": "ratio", "unit": "%",
        "at_least": {"value": "90", "source": "somewhere", "verified": false}},
       {"id": "1.2b", "kind": "boolean"}]}]},
   {"id": "2", "name": "Trường học", "indicators": [
     {"id": "2", "kind": "ordinal", "at_least_level": "khá",
      "levels": [{"id": "yếu", "progress": "0"}, {"id": "khá", "progress": "0.5"},
                 {"id": "tốt", "progress": "1"}]}]}],
 "conditions": [{"id": "no_debt", "kind": "boolean"}],
 "grades": [{"id": "met", "when": {"measure": "standard_met", "equals": "1"}}, {"id": "rest"}],
 "withdraw": {"measure": "criteria_failed_share", "at_least": "0.5"}}
"""


@pytest.fixture(scope="session")
def rules():
    return tieuchi.Rulebook.read(SMALL).evaluator("2020-06-30")
