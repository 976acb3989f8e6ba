# SPDX-License-Identifier: Apache-2.0
"""The JSON Schemas accept what is good and refuse the bad documents that a schema can see through.

Run with: python3 -m pytest tests/bad/schema_test.py
"""

import json
import pathlib

import jsonschema
import pytest

BAD = pathlib.Path(__file__).resolve().parent
ROOT = BAD.parents[1]
KINDS = ("rulebook", "units", "assessment", "summary", "costs", "roadmap", "margins")


def load(path):
    return json.loads(path.read_text(encoding="utf-8-sig"))


def schema(kind):
    return load(ROOT / "docs" / "schema" / f"tieuchi-{kind}-1.schema.json")


VALIDATORS = {kind: jsonschema.Draft202012Validator(schema(kind)) for kind in KINDS}


def errors(kind, document):
    return [f"{list(e.absolute_path)}: {e.message}" for e in VALIDATORS[kind].iter_errors(document)]


def documents_of_cases():
    for path in sorted((ROOT / "tests" / "conformance" / "cases").glob("*.json")):
        case = load(path)
        refused = case.get("expect_error", {}).get("document")
        if isinstance(case.get("rulebook"), dict) and refused != "rulebook":
            yield pytest.param("rulebook", case["rulebook"], id=f"{path.stem}-rulebook")
        for number, document in enumerate(case.get("with", [])):
            yield pytest.param("rulebook", document, id=f"{path.stem}-with-{number}")
        if "units" in case and refused != "units":
            yield pytest.param("units", case["units"], id=f"{path.stem}-units")


def shipped_and_good():
    folders = (ROOT / "lib" / "rulebooks", BAD / "good")
    for path in sorted(p for folder in folders for p in folder.glob("*.json")):
        yield pytest.param("rulebook", load(path), id=path.stem)


def bad_documents():
    for entry in load(BAD / "index.json"):
        if "schema_refuses" in entry:
            kind = "rulebook" if entry["kind"] == "rulebook" else "units"
            yield pytest.param(kind, entry["file"], entry["schema_refuses"], id=entry["file"])


@pytest.mark.parametrize("kind", KINDS)
def test_schema_is_a_schema(kind):
    jsonschema.Draft202012Validator.check_schema(schema(kind))


@pytest.mark.parametrize("kind, document", [*shipped_and_good(), *documents_of_cases()])
def test_good_documents_pass(kind, document):
    assert errors(kind, document) == []


@pytest.mark.parametrize("kind, file, refuses", bad_documents())
def test_bad_documents(kind, file, refuses):
    found = errors(kind, load(BAD / file))
    assert bool(found) == refuses, found
