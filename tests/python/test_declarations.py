# SPDX-License-Identifier: Apache-2.0
"""What the package tells ctypes is what the header says, line by line."""

import ctypes
import re

import pytest
from conftest import ROOT
from tieuchi import _abi, _library

TEXT = (ROOT / "capi" / "include" / "tieuchi.h").read_text(encoding="utf-8")
HEADER = re.sub(r"/\*.*?\*/", "", TEXT, flags=re.DOTALL)
OPAQUE = set(re.findall(r"typedef struct (tieuchi_\w+) \1;", HEADER))
STRUCTURES = dict(re.findall(r"typedef struct (tieuchi_\w+) \{(.*?)\n\} \1;", HEADER, re.DOTALL))
FUNCTIONS = {
    name: (result.strip(), [] if arguments == "void" else arguments.split(","))
    for result, name, arguments in re.findall(
        r"TIEUCHI_CAPI\s+([\w\s*]*?)\b(tieuchi_\w+)\((.*?)\);", HEADER, re.DOTALL
    )
}
INTEGERS = {
    "uint8_t": ctypes.c_uint8,
    "int16_t": ctypes.c_int16,
    "uint16_t": ctypes.c_uint16,
    "int32_t": ctypes.c_int32,
    "uint32_t": ctypes.c_uint32,
    "int64_t": ctypes.c_int64,
    "uint64_t": ctypes.c_uint64,
    "size_t": ctypes.c_size_t,
    "tieuchi_status": ctypes.c_int32,
    "tieuchi_score_fn": _abi.ScoreFunction,
    "tieuchi_progress_fn": _abi.ProgressFunction,
    "tieuchi_executor_fn": _abi.ExecutorFunction,
    "tieuchi_solver_fn": _abi.SolverFunction,
    "tieuchi_text_source_fn": _abi.TextSourceFunction,
    "tieuchi_arrow_source_fn": _abi.ArrowSourceFunction,
}


def class_of(name):
    return getattr(_abi, "".join(word.capitalize() for word in name.split("_")[1:]))


def ctype(text, in_structure):
    stars = text.count("*")
    name = text.replace("const", "").replace("*", "").strip()
    if stars == 0:
        return None if name == "void" else INTEGERS.get(name) or class_of(name)
    if name == "char":
        if in_structure:
            return ctypes.c_void_p
        return ctypes.c_char_p if "const" in text else ctypes.POINTER(ctypes.c_char)
    if name == "void" or name in OPAQUE or name.startswith("struct Arrow"):
        return ctypes.c_void_p if stars == 1 else ctypes.POINTER(ctypes.c_void_p)
    kind = INTEGERS.get(name) or class_of(name)
    for _ in range(stars):
        kind = ctypes.POINTER(kind)
    return kind


def declarator(text):
    """Type and name of a field or a parameter."""
    return re.fullmatch(r"\s*(.*?)(\w+)\s*", text, re.DOTALL).groups()


def field_of(text):
    if re.search(r"\(\*release\)", text):
        return "release", _abi.ReleaseFunction
    if array := re.fullmatch(r"\s*char (\w+)\[(\d+)\]", text):
        return array.group(1), ctypes.c_char * int(array.group(2))
    kind, name = declarator(text)
    return name, ctype(kind, in_structure=True)


@pytest.mark.parametrize("name", STRUCTURES)
def test_structure_is_as_in_the_header(name):
    fields = [field_of(text) for text in STRUCTURES[name].split(";") if text.strip()]
    assert class_of(name)._fields_ == fields


def test_every_function_of_the_header_is_declared_and_no_other():
    assert [name for name, _, _ in _abi.FUNCTIONS] == list(FUNCTIONS)


@pytest.mark.parametrize("name, result, arguments", _abi.FUNCTIONS)
def test_function_is_as_in_the_header(name, result, arguments):
    expected, parameters = FUNCTIONS[name]
    assert arguments == [ctype(declarator(one)[0], in_structure=False) for one in parameters]
    if name == "tieuchi_text_data":  # an address: the text may contain a NUL for ctypes to stop at
        assert result is ctypes.c_void_p
    else:
        assert result == ctype(expected, in_structure=False)


def test_symbols_are_those_of_the_header():
    listed = (ROOT / "capi" / "abi" / "symbols.txt").read_text(encoding="utf-8").split("\n")
    assert [name for name in listed if name and name[0] != "#"] == sorted(FUNCTIONS)


def test_abi_number_is_that_of_header_and_library():
    assert int(re.search(r"#define TIEUCHI_ABI (\d+)", TEXT).group(1)) == _abi.ABI
    assert _library.library().tieuchi_abi() == _abi.ABI


def test_table_of_the_documentation_names_every_function():
    text = (ROOT / "docs" / "abi.md").read_text(encoding="utf-8")
    assert sorted(set(re.findall(r"`(tieuchi_\w+)\(\)`", text))) == sorted(FUNCTIONS)
