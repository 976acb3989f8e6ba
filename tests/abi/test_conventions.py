# SPDX-License-Identifier: Apache-2.0
"""The conventions of docs/abi.md, each as a statement about the description, the header, the shared
library or its source."""

import functools
import pathlib
import re
import subprocess

import pytest
from conftest import CAPI, DESCRIPTION, FUNCTIONS, HANDLES, HEADER_TEXT, ROOT, STRUCTS, TYPES
from description import Description
from header import read_header

FIXED_WIDTH = {"int8_t", "uint8_t", "int16_t", "uint16_t", "int32_t", "uint32_t", "int64_t",
               "uint64_t"}
OWN_STRUCTS = [one for one in DESCRIPTION["structs"] if not one["name"].startswith("struct ")]
FALLIBLE = [one for one in FUNCTIONS.values() if one["returns"] == "tieuchi_status"]
# Functions with a void pointer that is no payload, and what it is.
VOID_POINTERS = {
    "tieuchi_bytes_data": "bytes", "tieuchi_packed_columns_open": "bytes",
    "tieuchi_rollup_deserialise": "bytes", "tieuchi_python_destroy_capsule": "a Python object",
    "tieuchi_python_drop": "a Python object",
}
# What the shared library may have that can be written to, and why it is no state.
WRITABLE = {
    r"(guard variable for )?tieuchi::.*has_groups\(\)::has": "what the processor can do, found once",
    r"(guard variable for )?tieuchi::.*copy_lane\(.*\)::has_wide": "the same",
    r"(guard variable for )?tieuchi::.*all_codes\(\)::codes": "a constant table, made when first used",
    r"(guard variable for )?tieuchi::.*embedded_rulebooks\(\)::all":
        "a constant table, made when first used",
    r"(guard variable for )?tieuchi::.*::unknown_bound": "a constant, made when first used",
    r"std::__ioinit": "the standard library's, by way of Boost",
    r"(DW\.ref\.|__dso_handle|__TMC_END__|completed\.|__cpu_).*": "the compiler's",
}
# What would be input, output, environment, locale, time, or an end of the process.
FORBIDDEN = re.compile(
    r"^(abort|exit|_exit|quick_exit|getenv|secure_getenv|setlocale|uselocale|newlocale|localeconv|"
    r"time|clock|gettimeofday|clock_gettime|localtime\w*|gmtime\w*|fopen\w*|open\w*|printf|puts|"
    r"putchar|fputs|fprintf|perror|socket|connect|system|popen|fork|exec\w*|signal|sigaction|raise|"
    r"rand|srand|random|strtod|strtof|__assert_fail|__cxa_thread_atexit\w*)$")


def pointers(one):
    return [parameter for parameter in one["parameters"]
            if TYPES[parameter["type"]].get("pointers")]


def unsaid(functions):
    """Pointer parameters of which it is not said whose they are."""
    return [f"{one['name']}({parameter['name']})" for one in functions
            for parameter in pointers(one) if "ownership" not in parameter]


def test_of_every_pointer_parameter_it_is_said_whose_it_is():
    assert unsaid(DESCRIPTION["functions"] + DESCRIPTION["callbacks"]) == []


def test_a_pointer_without_a_word_is_noticed():
    text = HEADER_TEXT.replace(" *  @param problems  borrowed, optional.", " *  @param problems  ", 1)
    assert text != HEADER_TEXT
    assert unsaid(Description(read_header(text)).describe()["functions"]) != []


def test_of_every_array_it_is_said_how_long_it_is():
    for one in DESCRIPTION["functions"]:
        for parameter in one["parameters"]:
            if parameter["role"] == "array":
                assert "size" in parameter or "count" in parameter, (one["name"], parameter["name"])


def test_handles_are_opaque():
    for name in HANDLES:
        assert name not in STRUCTS
        assert f"typedef struct {name} {name};" in HEADER_TEXT
    with_void = {one["name"] for one in FUNCTIONS.values()
                 if any(TYPES[parameter["type"]]["kind"] == "void" and parameter["role"] != "payload"
                        for parameter in one["parameters"])
                 or TYPES[one["returns"]].get("kind") == "void" and "*" in one["returns"]}
    assert with_void == set(VOID_POINTERS)


def test_handles_end_by_release_and_are_shared_by_retain():
    for name, one in HANDLES.items():
        if "release" in one:
            release = FUNCTIONS[one["release"]]
            assert [p["type"].replace(" const", "") for p in release["parameters"]] == [f"{name}*"]
            assert release["returns"] == "void"
            assert release["parameters"][0]["ownership"] == "owned"
        if "retain" in one:
            retain = FUNCTIONS[one["retain"]]
            assert [p["type"] for p in retain["parameters"]] == [f"{name} const*"]
            assert retain["returns"] == f"{name}*"


def test_no_structure_has_padding_on_any_machine():
    description = Description(read_header(HEADER_TEXT))
    for one in description.structures.values():
        if one.tagged:
            continue
        for layout in DESCRIPTION["layouts"]:
            sizes = sum(description.size(field.type, layout)[0] for field in one.fields)
            assert sizes == STRUCTS[one.name]["layout"][layout]["size"], (one.name, layout)


def test_padding_is_noticed():
    text = HEADER_TEXT.replace("    int32_t verified; /**< 0 when the document says so. */\n"
                               "    int32_t reserved;\n", "    int32_t verified;\n", 1)
    assert text != HEADER_TEXT
    made = Description(read_header(text))
    one = made.structures["tieuchi_provenance"]
    assert sum(made.size(field.type, "lp64")[0] for field in one.fields) < \
        made.layout(one, "lp64")[0]


def test_fields_have_fixed_widths():
    for one in OWN_STRUCTS:
        for field in one["fields"]:
            kind = TYPES[field["type"]]
            if kind["kind"] in ("handle", "callback", "struct", "void") or kind.get("pointers"):
                continue
            text = kind["kind"] == "char" and "array" in kind
            size = one["name"] == "tieuchi_str" and field["name"] == "size"
            assert kind["kind"] in FIXED_WIDTH or text or size, (one["name"], field["name"])


def test_numbers_that_are_passed_have_fixed_widths():
    for one in DESCRIPTION["functions"] + DESCRIPTION["callbacks"]:
        for spelled in [one["returns"], *(p["type"] for p in one["parameters"])]:
            kind = TYPES[spelled]
            assert kind["kind"] in FIXED_WIDTH | {"size_t", "char", "void", "struct", "handle",
                                                  "callback"}, (one["name"], spelled)
            assert kind["kind"] != "char" or kind.get("pointers") == 1


def test_options_grow_at_their_end_and_have_defaults():
    for one in OWN_STRUCTS:
        if one["name"].endswith("_options"):
            assert one["struct_size"] and "init_macro" in one and "init_function" in one, one["name"]
        assert ("init_macro" in one) == ("init_function" in one), one["name"]
        if one["struct_size"]:
            assert one["fields"][0]["type"] == "uint32_t"


INITIALISED = [one["name"] for one in OWN_STRUCTS if "init_macro" in one]
SAME_BYTES = """
#include <stdio.h>
#include <string.h>
#include "tieuchi.h"
#define SAME(type, init, macro)                                                                   \\
    do {                                                                                           \\
        static type const by_macro = macro;                                                        \\
        type by_function;                                                                          \\
        memset(&by_function, 0xAA, sizeof by_function);                                            \\
        init(&by_function, sizeof by_function);                                                    \\
        if (memcmp(&by_macro, &by_function, sizeof by_macro) != 0) {                               \\
            puts(#type);                                                                           \\
        }                                                                                          \\
    } while (0)
int main(void) {
%s
    return 0;
}
"""


def differing(calls, folder, library):
    """Structures whose macro and function give other bytes."""
    program = folder / "same"
    subprocess.run(["cc", "-std=c11", f"-I{CAPI / 'include'}", "-xc", "-", "-xnone", library,
                    "-o", str(program)], input=SAME_BYTES % "\n".join(calls), text=True, check=True)
    return subprocess.run([str(program)], env={"LD_LIBRARY_PATH": str(pathlib.Path(library).parent)},
                          check=True, capture_output=True, text=True).stdout.split()


def test_macros_and_functions_give_the_same_bytes(tmp_path, library):
    calls = [f"    SAME({name}, {name}_init, {name.upper()}_INIT);" for name in INITIALISED]
    assert len(calls) >= 15
    assert differing(calls, tmp_path, library) == []


def test_other_bytes_are_noticed(tmp_path, library):
    macro = "{sizeof(tieuchi_units_options), 1}"
    calls = [f"#define OTHER {macro}",
             "    SAME(tieuchi_units_options, tieuchi_units_options_init, OTHER);"]
    assert differing(calls, tmp_path, library) == ["tieuchi_units_options"]


def test_failures_are_told_in_memory_of_the_callers():
    for one in FALLIBLE:
        if not one["name"].endswith("_init"):
            assert one["parameters"][-1]["type"] == "tieuchi_error*", one["name"]
            assert one["parameters"][-1]["name"] == "err"
    for one in FUNCTIONS.values():
        if one["returns"] != "tieuchi_status":
            assert all(p["type"] != "tieuchi_error*" or one["name"] == "tieuchi_error_init"
                       for p in one["parameters"]), one["name"]
    error = STRUCTS["tieuchi_error"]
    assert {said["size"] for said in error["layout"].values()} == {512}
    assert not any(TYPES[field["type"]].get("pointers") for field in error["fields"])


def test_parameters_stand_in_their_order():
    """The handle, what goes in, what comes out, the error."""
    leaving = {"out", "out_handle", "out_array", "buffer", "list"}
    for one in FUNCTIONS.values():
        roles = [p["role"] for p in one["parameters"]]
        assert "self" not in roles[1:], one["name"]
        entering = {"text", "handle", "struct", "moved", "array", "value", "payload", "callback"}
        if not one["name"].endswith("_init"):
            first_out = next((i for i, role in enumerate(roles) if role in leaving), len(roles))
            assert not entering & set(roles[first_out:]), one["name"]


def test_callbacks_take_their_payload_last_and_must_not_unwind():
    for one in DESCRIPTION["callbacks"]:
        assert one["parameters"][-1]["type"] == "void*", one["name"]
        assert one["parameters"][-1]["name"] == "payload"
        assert one["returns"] == "tieuchi_status"
    for one in read_header(HEADER_TEXT).callbacks:
        assert re.search(r"[Mm]ust\s+not\s+unwind", one.comment), one.name
    for one in OWN_STRUCTS:
        for field in one["fields"]:
            if field["type"].startswith("void (*)"):
                assert TYPES[field["type"]]["parameters"][-1]["name"] == "payload"
                assert "ust not unwind" in field["doc"], (one["name"], field["name"])


def test_long_work_can_be_cancelled():
    batch = {field["name"]: field["type"] for field in STRUCTS["tieuchi_batch_options"]["fields"]}
    assert batch["cancel"] == "tieuchi_cancellation const*"
    assert "TIEUCHI_E_CANCELLED" in FUNCTIONS["tieuchi_judge"]["returns_doc"]


def test_of_every_handle_it_is_said_which_threads_may_use_it():
    assert [name for name, one in HANDLES.items() if not one["threads"]] == []


def test_what_is_immutable_is_never_used_alone():
    """Only the owner's release needs an immutable handle to itself: all else may run beside it."""
    for one in FUNCTIONS.values():
        for parameter in one["parameters"]:
            base = TYPES[parameter["type"]].get("base")
            if parameter["name"] in one["exclusive"] and \
                    HANDLES[base]["threads"].startswith("Immutable"):
                assert one["name"] == HANDLES[base].get("release"), one["name"]


# ---- the library and its source ----


def writable_objects(library):
    """Names of the objects that stay writable once the library is loaded."""
    sections = {}
    for line in subprocess.run(["readelf", "-SW", library], check=True, capture_output=True,
                               text=True).stdout.split("\n"):
        if match := re.match(r"\s*\[\s*(\d+)\]\s+(\S+)", line):
            sections[match.group(1)] = match.group(2)
    found = set()
    for line in subprocess.run(["readelf", "-sWC", library], check=True, capture_output=True,
                               text=True).stdout.split("\n"):
        parts = line.split(None, 7)
        if len(parts) == 8 and parts[3] in ("OBJECT", "TLS") and sections.get(parts[6]) in (
                ".data", ".bss", ".tdata", ".tbss"):
            found.add(parts[7])
    return found


def test_library_has_no_state(library):
    found = writable_objects(library)
    assert found, "the library is stripped"
    assert [name for name in found
            if not any(re.fullmatch(pattern, name) for pattern in WRITABLE)] == []


def test_state_is_noticed(tmp_path):
    source = tmp_path / "state.c"
    source.write_text("static int calls; int count(void) { return ++calls; }\n", encoding="utf-8")
    subprocess.run(["cc", "-shared", "-fPIC", str(source), "-o", str(tmp_path / "s.so")], check=True)
    assert "calls" in writable_objects(str(tmp_path / "s.so"))


def imports(library):
    shown = subprocess.run(["nm", "-D", "--undefined-only", library], check=True,
                           capture_output=True, text=True).stdout
    return [line.split()[-1].split("@")[0] for line in shown.split("\n") if line]


def test_library_asks_nothing_of_the_process(library):
    assert [name for name in imports(library) if FORBIDDEN.match(name)] == []
    assert FORBIDDEN.match("getenv") and FORBIDDEN.match("abort")


@functools.cache
def bodies():
    """The definition of every entry point, by name."""
    found = {}
    for path in sorted((CAPI / "src").glob("*.cpp")):
        text = path.read_text(encoding="utf-8")
        for match in re.finditer(r"^[\w *]*?\b(tieuchi_\w+)\([^;{]*\) \{\n(.*?)^\}", text,
                                 re.DOTALL | re.MULTILINE):
            found.setdefault(match.group(1), match.group(2))
    return found


@pytest.fixture(scope="session")
def helpers():
    """Functions private to the C library: those that begin with the boundary, and those that
    promise not to throw."""
    text = "\n".join(path.read_text(encoding="utf-8") for folder in (CAPI / "src", ROOT / "include")
                     for path in sorted(folder.rglob("*.[ch]pp")))
    guarded = {"guard", "init_struct"} | {match.group(1) for match in re.finditer(
        r"^(?:inline )?tieuchi_status (\w+)\([^;{]*\) (?:noexcept )?\{\n    return \w*guard", text,
        re.DOTALL | re.MULTILINE)}
    quiet = {match.group(1) for match in re.finditer(
        r"^[\w:<>& *\[\]]*?\b(\w+)\([^;{]*\) (?:const )?noexcept[ ;]", text, re.DOTALL | re.MULTILINE)}
    return guarded, quiet | {"TIEUCHI_TRY", "size", "sizeof", "static_cast"}


def throws_nothing(body, guarded, quiet):
    """Whether a body is one call that stands behind the boundary, or calls nothing that throws."""
    last = re.search(r"^    return (\w+)(?:<[^>(]*>)?\(.*\Z", body, re.DOTALL | re.MULTILINE)
    if last is None or last.group(1) not in guarded:
        outside = body.split("guard(nullptr")[0]
        return not re.search(r"\bnew\b|\bthrow\b|std::(string|vector)\b(?! const&)|push_back|to_json",
                             outside)
    before = re.sub(r"\[&?\]\([^)]*\)", "", body[:last.start()])
    return set(re.findall(r"\b(\w+)\(", before)) <= quiet


@pytest.mark.parametrize("name", FUNCTIONS)
def test_no_exception_leaves(name, helpers):
    assert throws_nothing(bodies()[name], *helpers)


def test_an_exception_that_could_leave_is_noticed(helpers):
    assert not throws_nothing("    *out = new tieuchi_text;\n    return TIEUCHI_OK;\n", *helpers)
    assert not throws_nothing("    auto all = gather(self);\n    return guard(err, [&] {});\n",
                              *helpers)
    assert throws_nothing("    return guard(err, [&] { throw 1; });\n", *helpers)


def test_every_entry_point_is_found_in_the_source():
    assert sorted(set(FUNCTIONS) - set(bodies())) == []
