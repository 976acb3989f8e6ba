# SPDX-License-Identifier: Apache-2.0
"""What the tests of the binary interface start from."""

import json
import os
import pathlib
import shutil
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
CAPI = ROOT / "capi"
TOOLS = CAPI / "tools"
sys.path.insert(0, str(TOOLS))

from header import read_header  # noqa: E402

HEADER_TEXT = (CAPI / "include" / "tieuchi.h").read_text(encoding="utf-8")
FFI_TEXT = (CAPI / "include" / "tieuchi_ffi.h").read_text(encoding="utf-8")
DESCRIPTION = json.loads((CAPI / "abi" / "tieuchi_abi.json").read_text(encoding="utf-8"))
FUNCTIONS = {one["name"]: one for one in DESCRIPTION["functions"]}
STRUCTS = {one["name"]: one for one in DESCRIPTION["structs"]}
HANDLES = {one["name"]: one for one in DESCRIPTION["handles"]}
TYPES = DESCRIPTION["types"]


@pytest.fixture(scope="session")
def header():
    return read_header(HEADER_TEXT)


@pytest.fixture(scope="session")
def library():
    """The shared library of this build."""
    return os.environ["TIEUCHI_LIBRARY"]


def compiler():
    """The C compiler that knows other machines without their headers."""
    found = shutil.which("clang-14") or shutil.which("clang")
    assert found, "clang is needed: sh examples/install-dependencies.sh test"
    return found


def compiles(code, *options):
    """What a compiler says of C code; empty where it has nothing to say."""
    done = subprocess.run(
        [compiler(), "-std=c11", "-fsyntax-only", "-ffreestanding", "-Wall", "-Wextra", "-Werror",
         f"-I{CAPI / 'include'}", *options, "-xc", "-"],
        input=code, capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stderr or "failed"
