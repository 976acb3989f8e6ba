# SPDX-License-Identifier: Apache-2.0
"""Writes a C++ file that defines every function of the C interface anew: `generate.py HEADER OUT`.

Each passes its arguments to anomaly.hpp, which calls the function of the same name in the library.
"""

import pathlib
import re
import sys

FUNCTION = re.compile(r"TIEUCHI_CAPI\s+([\w\s*]*?)\b(tieuchi_\w+)\((.*?)\);", re.DOTALL)


def definition(result: str, name: str, parameters: str) -> str:
    names = [] if parameters == "void" else re.findall(r"(\w+)\s*(?:,|$)", parameters)
    kind = "cannot_fail"
    if result == "tieuchi_status":
        kind = "initialises" if name.endswith("_init") else "may_fail"
    arguments = ", ".join(["at_" + name, *names])
    return (
        f"static anomaly::function at_{name}(\"{name}\", {str(kind == 'may_fail').lower()});\n"
        f"{result} {name}({parameters}) {{\n"
        f"    return anomaly::{kind}<decltype({name})>({arguments});\n"
        "}\n"
    )


def main() -> None:
    header, out = map(pathlib.Path, sys.argv[1:])
    text = re.sub(r"/\*.*?\*/", "", header.read_text(encoding="utf-8"), flags=re.DOTALL)
    found = [
        definition(result.strip(), name, re.sub(r"\s+", " ", parameters))
        for result, name, parameters in FUNCTION.findall(text)
    ]
    out.write_text('#include "anomaly.hpp"\n\n' + "\n".join(found), encoding="utf-8")


main()
