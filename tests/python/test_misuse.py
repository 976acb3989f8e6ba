# SPDX-License-Identifier: Apache-2.0
"""NULL for every pointer parameter of every function, and every wrong size of every structure."""

import ctypes
import re

import pytest
from conftest import SMALL
from programme_stock import stock_of
from test_declarations import FUNCTIONS, STRUCTURES, TEXT, class_of, declarator
from test_declarations import INTEGERS as CALLBACKS
from tieuchi import _abi, _library

INVALID_ARGUMENT, UNSUPPORTED_VERSION, NOT_FOUND = 1001, 1002, 1004
WRITTEN_IF_ASKED = {"err", "needed", "buf", "items"}
PLAIN = {name for name, (result, _) in FUNCTIONS.items() if result != "tieuchi_status"}


def documentation(name):
    """The comment of a function, with that of the one that it refers to."""
    comment = re.search(r"/\*\*((?:(?!\*/).)*)\*/\s*TIEUCHI_CAPI[^;]*?\b" + name + r"\(", TEXT,
                        re.DOTALL).group(1)
    other = re.search(r"[aA]s (tieuchi_\w+)\(\)", comment)
    return comment + (documentation(other.group(1)) if other else "")


def is_optional(function, parameter):
    line = re.search(rf"@param {parameter}\b([^@]*)", documentation(function))
    return line is not None and "optional" in line.group(1)


def pointers(function):
    """Indices of the pointer parameters that are not optional; of texts the data."""
    for index, parameter in enumerate(FUNCTIONS[function][1]):
        kind, name = declarator(parameter)
        if "*" in kind and name not in WRITTEN_IF_ASKED:
            if not is_optional(function, name):
                yield index, name


CSV = b"id\nu\n"


@_abi.TextSourceFunction
def read_csv(offset, into, size, read, payload):
    """Gives CSV, as far as there is room."""
    part = CSV[offset:offset + size]
    ctypes.memmove(into, part, len(part))
    read[0] = len(part)
    return 0


@pytest.fixture(scope="module")
def stock():
    """A live handle of every kind, so that only the parameter under test is wrong."""
    import tieuchi

    rulebook = tieuchi.Rulebook.read(SMALL)
    rules = rulebook.evaluator("2020-06-30")
    unit = rules.unit(id="u")
    found = rules.assess(unit)
    json = '{"format":"tieuchi-units/1","units":[{"id":"a"}]}'.encode()
    options = _abi.UnitsOptions(ctypes.sizeof(_abi.UnitsOptions), 0)
    units, _ = _library.read_document(
        "tieuchi_units_read", rules.handle, json, len(json), ctypes.byref(options)
    )
    stream = _library.produce("tieuchi_unit_stream_csv", rules.handle, read_csv, None, None)
    block = _library.produce("tieuchi_unit_block_create", stream)
    _library.call("tieuchi_unit_stream_next", stream, block, ctypes.byref(ctypes.c_int32()))
    leaf = _library.fill(_abi.Leaf, "tieuchi_evaluator_leaf", rules.handle, 0)
    criterion = _library.fill(_abi.Criterion, "tieuchi_evaluator_criterion", rules.handle, 0)
    edition = _library.fill(_abi.Edition, "tieuchi_evaluator_edition", rules.handle)
    score = ctypes.create_string_buffer(64)  # never reached: another parameter is refused before
    return {
        "keep": (rulebook, rules, unit, found, json, score),
        **stock_of(rules),
        "tieuchi_rulebook": rulebook._handle.value,
        "tieuchi_evaluator": rules.handle,
        "tieuchi_unit": unit.handle,
        "tieuchi_assessment": found.handle,
        "tieuchi_unit_list": units,
        "tieuchi_diagnostics": _library.produce("tieuchi_diagnostics_create"),
        "tieuchi_builtin_list": _library.produce("tieuchi_builtin_list_create"),
        "tieuchi_rollup": _library.produce("tieuchi_rollup_create", rules.handle),
        "tieuchi_explanation": _library.produce("tieuchi_explain", found.handle, b"1", 1),
        "tieuchi_bound": leaf.bound,
        "tieuchi_requirement": criterion.requirement,
        "tieuchi_test": edition.withdraw,
        "tieuchi_score": ctypes.addressof(score),
        "tieuchi_work": ctypes.addressof(score),
        "tieuchi_column_batch": _library.produce("tieuchi_column_batch_create", rules.handle, 1),
        "tieuchi_packed_columns": _library.produce("tieuchi_packed_columns_create", rules.handle),
        "tieuchi_batch_result": _library.produce("tieuchi_batch_result_create"),
        "tieuchi_row_judge": _library.produce("tieuchi_row_judge_create", rules.handle, None, 0, 0),
        "tieuchi_unit_stream": stream,
        "tieuchi_unit_block": block,
        "tieuchi_assessment_writer": _library.produce(
            "tieuchi_assessment_writer_create", rules.handle, None),
    }


INTEGERS = {"int32_t": ctypes.c_int32, "int64_t": ctypes.c_int64, "size_t": ctypes.c_size_t,
            "uint64_t": ctypes.c_uint64}
# Parameters that need another value than 1, or than the text `1`.
VALUES = {"leaf": 3, "index": 0, "attribute": 0, "statistic": 1, "measure": 3, "value": 1,
          "json": b"{}", "csv": b"id\n", "date": b"2020-06-30", "text": b"1",
          "deadline": b"2020-06-30", "unit": 0, "target": 0, "fact": 0, "criterion": 0, "level": 0,
          "one": 0, "other": 0, "kernel": 0, "row": 0}


def base_of(kind):
    return kind.replace("const", "").replace("*", "").strip()


def structure_of(base):
    """A structure that says its size; of options the defaults."""
    structure = class_of(base)()
    if structure._fields_[0][0] == "struct_size":
        structure.struct_size = ctypes.sizeof(structure)
    if f"{base}_init" in FUNCTIONS:
        getattr(_library.library(), f"{base}_init")(
            ctypes.byref(structure), ctypes.sizeof(structure))
    return structure


def pointers_to(structure):
    """An array of pointers to one structure."""
    return (ctypes.POINTER(type(structure)) * 1)(ctypes.pointer(structure))


def argument(kind, name, stock):
    """An argument that is as it should be."""
    base, stars = base_of(kind), kind.count("*")
    if name == "err":
        return None
    if stars == 2 and base in stock and kind.count("const") == 2:
        return (ctypes.c_void_p * 1)(stock[base])  # an array of handles
    if stars == 2 and base in STRUCTURES:
        return pointers_to(structure_of(base))
    if base.endswith("_fn"):
        return CALLBACKS[base](lambda *ignored: 1)
    if stars == 2:
        return ctypes.byref(ctypes.c_void_p())
    if stars == 1 and base in stock:
        return stock[base]
    if stars == 1 and base == "char":
        value = VALUES.get(name)
        text = value if isinstance(value, bytes) else b"1"
        return text if "const" in kind else ctypes.create_string_buffer(64)
    if base.startswith("struct Arrow"):
        return ctypes.create_string_buffer(128)  # one that is released
    if stars == 1 and base in INTEGERS:
        return (INTEGERS[base] * 8)()
    if base in STRUCTURES:
        return ctypes.byref(structure_of(base)) if stars else class_of(base)()
    return VALUES.get(name, 1)


def arguments_of(function, stock):
    """Arguments that are all as they should be; a text is followed by its size."""
    parameters = [declarator(parameter) for parameter in FUNCTIONS[function][1]]
    found = [argument(kind, name, stock) for kind, name in parameters]
    for index, (_, name) in enumerate(parameters):
        if name.endswith("size") and index and isinstance(found[index - 1], bytes):
            found[index] = len(found[index - 1])
    return found


MISUSES = [(f, i, n) for f in FUNCTIONS if f not in PLAIN for i, n in pointers(f)]


@pytest.mark.parametrize("function, index, name", MISUSES, ids=[f"{f}-{n}" for f, _, n in MISUSES])
def test_null_is_refused(stock, function, index, name):
    arguments = arguments_of(function, stock)
    arguments[index] = None
    assert getattr(_library.library(), function)(*arguments) == INVALID_ARGUMENT


@pytest.mark.parametrize("function", sorted(PLAIN))
def test_null_handle_gives_nothing(function):
    parameters = [declarator(parameter)[0] for parameter in FUNCTIONS[function][1]]
    nothing = [None if "*" in kind else 0 for kind in parameters]
    found = getattr(_library.library(), function)(*nothing)
    if isinstance(found, _abi.Str):
        assert found.data is not None
    elif None in nothing and function != "tieuchi_text_data":
        assert found in (None, 0, -1)


SIZED = [
    (function, index, base_of(declarator(parameter)[0]))
    for function, (_, parameters) in FUNCTIONS.items()
    for index, parameter in enumerate(parameters)
    if function not in PLAIN and not function.endswith("_init")
    and "struct_size" in STRUCTURES.get(base_of(declarator(parameter)[0]), "")
]
# The stock has none of these, which is found out first.
NOT_IN_STOCK = {
    "tieuchi_diagnostics_item", "tieuchi_evaluator_derive_rule", "tieuchi_explanation_choice",
    "tieuchi_assessment_conflict", "tieuchi_unit_remark", "tieuchi_batch_result_failure",
    "tieuchi_period_comparison_gained", "tieuchi_period_comparison_lost",
    "tieuchi_programme_derive", "tieuchi_programme_result_derived", "tieuchi_roadmap_obstacle",
    "tieuchi_rollup_policies",
}


@pytest.mark.parametrize("size", [0, 4, "one less", 1 << 31])
@pytest.mark.parametrize("function, index, name", SIZED, ids=[f"{f}-{n}" for f, _, n in SIZED])
def test_wrong_size_is_refused(stock, function, index, name, size):
    arguments = arguments_of(function, stock)
    structure = class_of(name)()
    structure.struct_size = ctypes.sizeof(structure) - 1 if size == "one less" else size
    before = bytes(structure)
    of_pointers = FUNCTIONS[function][1][index].count("*") == 2
    arguments[index] = pointers_to(structure) if of_pointers else ctypes.byref(structure)
    absent = function in NOT_IN_STOCK and name != "tieuchi_error"
    status = getattr(_library.library(), function)(*arguments)
    assert status == (NOT_FOUND if absent else UNSUPPORTED_VERSION)
    assert bytes(structure) == before


COUNTED = [name[:-len("_retain")] for name in FUNCTIONS if name.endswith("_retain")]


@pytest.mark.parametrize("handle", COUNTED)
def test_a_share_that_is_given_back_leaves_the_others(stock, handle):
    retain = getattr(_library.library(), f"{handle}_retain")
    release = getattr(_library.library(), f"{handle}_release")
    for _ in range(1000):
        assert retain(stock[handle]) == stock[handle]
    for _ in range(1000):
        release(stock[handle])
    assert retain(stock[handle]) == stock[handle]
    release(stock[handle])
