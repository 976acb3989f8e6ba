# SPDX-License-Identifier: Apache-2.0
"""The whole library is there in C: what the public C++ headers have is named in capi/abi/names.txt."""

import importlib
import inspect
import re
import sys

import names as names_file
import public_headers
import pytest
from conftest import CAPI, DESCRIPTION, FUNCTIONS, ROOT

NAMES, EXCEPTIONS = names_file.read_names(
    (CAPI / "abi" / "names.txt").read_text(encoding="utf-8"))

# Enumerations of C whose name is not that of the C++ enumeration.
ENUMERATIONS = {"errc": "status", "declared_verdict": "declared", "column_type": "column",
                "float_policy": "floats", "validity_type": "validity", "outputs": "output",
                "grouping_kind": "grouping", "derived_state": "derived", "interval_end": "end",
                "goal_kind": "goal", "step_kind": "step", "obstacle_kind": "obstacle",
                "row_score_kind": "row_score"}
NO_CONSTANTS = {
    # enumeration, or enumerator of C++: why C has none
    "outputs::none": "0",
    "child_fact": "tieuchi_derived_observation has `of_held` and `node`",
    "fact_form": "facts about units stand in documents of targets",
}


@pytest.fixture(scope="session")
def public(tmp_path_factory):
    return public_headers.read(ROOT, tmp_path_factory.mktemp("doxygen"))


def missing(public, names, exceptions):
    """Public C++ functions that have neither a C function nor a reason."""
    named = {one for called in names.values() for one in called.cpp}
    return sorted(one for one in public.functions - named
                  if not any(exception.cover(one) for exception in exceptions))


def test_every_cpp_function_has_a_c_function_or_a_reason(public):
    assert missing(public, NAMES, EXCEPTIONS) == []


def test_a_missing_function_is_noticed(public):
    without = {name: called for name, called in NAMES.items() if name != "tieuchi_explain"}
    assert missing(public, without, EXCEPTIONS) == ["explain"]
    assert "mip_solver" in missing(public, NAMES, [])


def test_every_c_function_has_a_line_in_the_order_of_the_header():
    assert list(NAMES) == list(FUNCTIONS)


def test_every_name_of_cpp_is_there(public):
    known = public.functions | public.types | public.variables | set(public.enumerations)
    unknown = {one for called in NAMES.values() for one in called.cpp
               if one not in known and not one.startswith(("std::", "(", "TIEUCHI_"))}
    assert unknown == set()


def test_no_exception_is_idle(public):
    for exception in EXCEPTIONS:
        for pattern in exception.patterns:
            alone = names_file.Exceptions([pattern], "")
            assert any(alone.cover(one) for one in public.functions), pattern


def attributes_of(kind):
    """Names that objects of a class have, those that __init__ sets included."""
    found = set(dir(kind))
    for base in inspect.getmro(kind)[:-1]:
        found |= set(getattr(base, "__annotations__", ())) | set(getattr(base, "__slots__", ()))
        try:
            found |= set(re.findall(r"\bself\.(\w+)\b[^=\n]*=", inspect.getsource(base)))
        except (OSError, TypeError):
            pass
    return found


def test_every_name_of_python_is_there():
    sys.path.insert(0, str(CAPI / "python"))
    modules = [importlib.import_module(f"tieuchi{path.stem and '.' + path.stem}")
               for path in sorted((CAPI / "python" / "tieuchi").glob("[a-z]*.py"))]
    modules.append(importlib.import_module("tieuchi"))
    known = {"str", "bytes", "Decimal", "Fraction"}
    for module in modules:
        for name, value in vars(module).items():
            known.add(name)
            if inspect.isclass(value):
                known |= {f"{name}.{attribute}" for attribute in attributes_of(value)}
    named = {one for called in NAMES.values() for one in called.python if not one.startswith("(")}
    assert named - known == set()


def test_every_enumerator_has_a_constant(public):
    in_c = {one["name"]: one["constants"] for one in DESCRIPTION["enumerations"]}
    for name, values in public.enumerations.items():
        if name in NO_CONSTANTS:
            continue
        c_name = ENUMERATIONS.get(name, name)
        assert c_name in in_c, f"{name}: C has no such enumeration"
        constants = [one["name"].lower() for one in in_c[c_name]]
        missing_values = [value for value in values if f"{name}::{value}" not in NO_CONSTANTS
                          and not any(one.endswith(f"_{value}") for one in constants)]
        assert missing_values == [], name
