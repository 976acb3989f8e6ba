# SPDX-License-Identifier: Apache-2.0
"""What is made of tieuchi.h says what tieuchi.h says, and what compilers, PHP and LuaJIT make of it."""

import copy
import ctypes
import re
import subprocess
import sys

import describe
import pytest
from conftest import (CAPI, DESCRIPTION, FFI_TEXT, FUNCTIONS, HANDLES, HEADER_TEXT, ROOT, STRUCTS,
                      TOOLS, TYPES, compiles)
from description import Description
from header import HeaderError, read_header

# A machine of each layout, and a second one that must agree.
MACHINES = [("lp64", "x86_64-linux-gnu"), ("lp64", "aarch64-linux-gnu"), ("ilp32", "wasm32"),
            ("ilp32", "armv7-linux-gnueabihf"), ("i386", "i386-linux-gnu")]
FROM_C = '#include "tieuchi.h"\n'
FROM_FFI = "#include <stddef.h>\n#include <stdint.h>\n#include \"tieuchi_ffi.h\"\n"


def asserted(description, layout):
    """C code that a compiler refuses where the description is wrong about memory or numbers."""
    lines = ["#include <stddef.h>"]
    for one in description["structs"]:
        said = one["layout"][layout]
        lines.append(f'_Static_assert(sizeof({one["name"]}) == {said["size"]}, "size");')
        lines.append(f'_Static_assert(_Alignof({one["name"]}) == {said["align"]}, "align");')
        for field in one["fields"]:
            lines.append(f'_Static_assert(offsetof({one["name"]}, {field["name"]}) == '
                         f'{field["offset"][layout]}, "{one["name"]}.{field["name"]}");')
    for one in description["enumerations"]:
        for constant in one["constants"]:
            lines.append(f'_Static_assert({constant["name"]} == {constant["value"]}, "value");')
    for one in description["constants"]:
        if one["type"] == "int32_t":
            lines.append(f'_Static_assert({one["name"]} == {one["value"]}, "value");')
    return "\n".join(lines) + "\n"


def typed(description):
    """C code that a compiler refuses where the description is wrong about a type."""
    lines = []
    for one in description["structs"]:
        for field in one["fields"]:
            if "(*)" not in field["type"]:
                pointer = re.sub(r"(\[\d+\])?$", r"(*)\1", field["type"], count=1)
                lines.append(f'_Static_assert(_Generic(&(({one["name"]}*)0)->{field["name"]}, '
                             f'{pointer}: 1, default: 0), "{one["name"]}.{field["name"]}");')
    for one in description["functions"]:
        inner = ", ".join(parameter["type"] for parameter in one["parameters"]) or "void"
        lines.append(f'_Static_assert(_Generic(&{one["name"]}, {one["returns"]} (*)({inner}): 1, '
                     f'default: 0), "{one["name"]}");')
    for one in description["callbacks"]:
        inner = ", ".join(parameter["type"] for parameter in one["parameters"])
        lines.append(f'_Static_assert(_Generic(({one["name"]})0, {one["returns"]} (*)({inner}): 1, '
                     f'default: 0), "{one["name"]}");')
    return "\n".join(lines) + "\n"


def test_files_are_what_the_tool_writes():
    done = subprocess.run([sys.executable, str(TOOLS / "describe.py"), "--check"],
                          capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_tool_says_which_file_is_stale(tmp_path, capsys):
    for name in ("capi/include/tieuchi.h", "capi/abi/names.txt", *describe.files_of(ROOT)):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text((ROOT / name).read_text(encoding="utf-8"), encoding="utf-8")
    assert describe.main(["--check"], tmp_path) == 0
    changed = re.sub(r"TIEUCHI_E_CANCELLED = \d+", "TIEUCHI_E_CANCELLED = 1999", HEADER_TEXT)
    (tmp_path / "capi" / "include" / "tieuchi.h").write_text(changed, encoding="utf-8")
    assert describe.main(["--check"], tmp_path) == 1
    assert "capi/abi/tieuchi_abi.json is not what" in capsys.readouterr().out
    assert describe.main([], tmp_path) == 0
    assert describe.main(["--check"], tmp_path) == 0


@pytest.mark.parametrize("start", [FROM_C, FROM_FFI], ids=["tieuchi.h", "tieuchi_ffi.h"])
@pytest.mark.parametrize("layout, machine", MACHINES, ids=[machine for _, machine in MACHINES])
def test_compilers_agree_with_the_description(start, layout, machine):
    code = start + asserted(DESCRIPTION, layout) + typed(DESCRIPTION)
    assert compiles(code, f"--target={machine}") == ""


def broken_offset(wrong):
    wrong["structs"][-1]["fields"][-1]["offset"]["lp64"] += 4


def broken_size(wrong):
    wrong["structs"][-1]["layout"]["lp64"]["size"] += 8


def broken_constant(wrong):
    wrong["enumerations"][0]["constants"][-1]["value"] += 1


def broken_field(wrong):
    wrong["structs"][-1]["fields"][0]["type"] = "int32_t"


def broken_parameter(wrong):
    wrong["functions"][-1]["parameters"][0]["type"] = "void*"


def broken_result(wrong):
    wrong["functions"][-1]["returns"] = "int64_t"


@pytest.mark.parametrize("fault", [broken_offset, broken_size, broken_constant, broken_field,
                                   broken_parameter, broken_result])
def test_a_wrong_description_is_noticed(fault):
    wrong = copy.deepcopy(DESCRIPTION)
    fault(wrong)
    assert "error" in compiles(FROM_C + asserted(wrong, "lp64") + typed(wrong))


def test_the_header_is_read_or_refused():
    with pytest.raises(HeaderError):
        read_header("static int hidden;\n")
    with pytest.raises(HeaderError):
        Description(read_header("TIEUCHI_CAPI tieuchi_status f(unheard_of* self);\n"
                                '#define TIEUCHI_VERSION_STRING "1"\n#define TIEUCHI_ABI 1\n'
                                )).describe()


def test_every_function_is_in_all_lists():
    listed = (CAPI / "abi" / "symbols.txt").read_text(encoding="utf-8").split("\n")
    listed = [name for name in listed if name and not name.startswith("#")]
    assert sorted(FUNCTIONS) == listed
    assert re.findall(r"\b(tieuchi_\w+)\([^()]*(?:\([^)]*\)[^()]*)*\);$", FFI_TEXT,
                      re.MULTILINE) == list(FUNCTIONS)


def test_plain_header_has_declarations_alone():
    assert not re.search(r"#|/\*|//|__|\bstatic\b|\binline\b|TIEUCHI_CAPI|\"", FFI_TEXT)


def test_types_are_all_explained():
    used = {one["returns"] for one in DESCRIPTION["functions"] + DESCRIPTION["callbacks"]}
    used |= {parameter["type"] for one in DESCRIPTION["functions"] + DESCRIPTION["callbacks"]
             for parameter in one["parameters"]}
    used |= {field["type"] for one in DESCRIPTION["structs"] for field in one["fields"]}
    assert used <= set(TYPES)
    for name, one in TYPES.items():
        known = {"struct": STRUCTS, "handle": HANDLES,
                 "callback": {call["name"] for call in DESCRIPTION["callbacks"]} | {None},
                 }.get(one["kind"])
        assert known is None or one.get("base") in known, name


def test_parameters_refer_to_parameters():
    for one in FUNCTIONS.values():
        names = {parameter["name"] for parameter in one["parameters"]}
        for parameter in one["parameters"]:
            for key in ("size", "of", "capacity", "needed"):
                assert parameter.get(key, parameter["name"]) in names, one["name"]
        assert set(one["exclusive"]) <= names
        if one["parameters"] and one["returns"] == "tieuchi_status":
            assert one["parameters"][-1]["role"] == "error" or one["name"].endswith("_init")


def test_handles_name_functions_that_are_there():
    for one in HANDLES.values():
        assert one.get("release", "tieuchi_abi") in FUNCTIONS
        assert one.get("retain", "tieuchi_abi") in FUNCTIONS
        assert ("release" in one) == (one["kind"] != "borrowed")
        assert one["threads"], f"{one['name']}: its comment says nothing of threads"


def test_structures_begin_as_they_say():
    for one in STRUCTS.values():
        assert one["struct_size"] == (one["fields"][0]["name"] == "struct_size")
        assert one.get("init_function", "tieuchi_abi") in FUNCTIONS


def test_library_of_the_build_is_the_one_described(library):
    loaded = ctypes.CDLL(library)
    assert loaded.tieuchi_abi() == DESCRIPTION["abi"]
    for name in FUNCTIONS:
        assert getattr(loaded, name)
    loaded.tieuchi_error_init.restype = None
    error = (ctypes.c_uint8 * STRUCTS["tieuchi_error"]["layout"]["lp64"]["size"])()
    loaded.tieuchi_error_init(error, ctypes.c_size_t(len(error)))
    assert int.from_bytes(bytes(error)[:4], sys.byteorder) == len(error)


PHP = """
$c = FFI::cdef(file_get_contents($argv[1]), $argv[2]);
foreach (array_slice($argv, 3) as $name) echo FFI::sizeof($c->type($name)), "\\n";
$error = $c->new("tieuchi_error");
$c->tieuchi_error_init(FFI::addr($error), FFI::sizeof($error));
$code = $c->tieuchi_rulebook_read("{", 1, null, null, FFI::addr($c->new("tieuchi_rulebook*")),
                                  FFI::addr($error));
$name = $c->tieuchi_status_name($code);
echo FFI::string($name->data, $name->size), " ", $code === $c->TIEUCHI_E_NOT_JSON ? "same" : "other";
"""
LUA = """
local ffi = require("ffi")
ffi.cdef(io.open(arg[1]):read("*a"))
local c = ffi.load(arg[2])
for i = 3, #arg do print(ffi.sizeof(arg[i])) end
local e = ffi.new("tieuchi_error[1]")
c.tieuchi_error_init(e, ffi.sizeof("tieuchi_error"))
local code = c.tieuchi_rulebook_read("{", 1, nil, nil, ffi.new("tieuchi_rulebook*[1]"), e)
local name = c.tieuchi_status_name(code)
io.write(ffi.string(name.data, name.size), " ", code == c.TIEUCHI_E_NOT_JSON and "same" or "other")
"""


@pytest.mark.parametrize("command, script", [
    (["php", "-n", "-d", "extension=ffi", "-d", "ffi.enable=1", "-r", PHP, "--"], None),
    (["luajit", "-"], LUA),
], ids=["php", "luajit"])
def test_plain_header_is_read_by(command, script, library):
    own = list(STRUCTS)
    done = subprocess.run([*command, str(CAPI / "include" / "tieuchi_ffi.h"), library, *own],
                          input=script, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    *sizes, last = done.stdout.split("\n")
    assert [int(size) for size in sizes] == [STRUCTS[n]["layout"]["lp64"]["size"] for n in own]
    assert last == "not_json same"
