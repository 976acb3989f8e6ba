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
KINDS = ("rulebook", "units", "assessment", "summary", "comparison", "programme",
         "programme-result", "targets", "target-outcomes", "costs", "roadmap", "margins", "ranking")


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
            kind = entry["kind"] if entry["kind"] in ("rulebook", "targets") else "units"
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


def golden_documents():
    for path in sorted((ROOT / "tests" / "golden" / "programme").glob("*.json")):
        kind = load(path)["format"].removeprefix("tieuchi-").removesuffix("/1")
        yield pytest.param(kind, load(path), id=path.stem)


@pytest.mark.parametrize("kind, document", golden_documents())
def test_golden_documents_pass(kind, document):
    assert errors(kind, document) == []


@pytest.mark.parametrize("kind, document", golden_documents())
def test_no_key_of_a_golden_document_is_unknown_to_its_schema_by_accident(kind, document):
    assert errors(kind, {**document, "other": 1}) != []


@pytest.mark.parametrize("derived", [
    {"leaf": "1"}, {"leaf": "1", "share": "met"}, {"leaf": "1", "share": "held", "count": "held"},
    {"leaf": "1", "sum": {"leaf": "2"}, "weight": {"leaf": "3"}}, {"share": "held"},
    {"leaf": "1", "mean": {"leaf": "2", "attribute": "3"}}, {"leaf": "1", "pooled": {"attribute": "3"}}])
def test_programmes_with_bad_derivations_are_refused(derived):
    document = {"format": "tieuchi-programme/1",
                "levels": [{"id": "a", "rulebook": "b", "derive": [derived]}]}
    assert errors("programme", document) != []
