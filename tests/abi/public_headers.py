# SPDX-License-Identifier: Apache-2.0
"""What the public C++ headers declare, as Doxygen reads them."""

import re
import subprocess
import xml.etree.ElementTree as xml
from dataclasses import dataclass, field

DOXYFILE = """
INPUT = {root}/include
FILE_PATTERNS = *.hpp
EXCLUDE = {root}/include/tieuchi/detail
RECURSIVE = YES
OUTPUT_DIRECTORY = {out}
GENERATE_HTML = NO
GENERATE_LATEX = NO
GENERATE_XML = YES
XML_PROGRAMLISTING = NO
EXTRACT_ALL = YES
BUILTIN_STL_SUPPORT = YES
MACRO_EXPANSION = YES
EXPAND_ONLY_PREDEF = YES
PREDEFINED = TIEUCHI_LIFETIMEBOUND= ARROW_C_DATA_INTERFACE ARROW_C_STREAM_INTERFACE
QUIET = YES
WARNINGS = NO
"""


@dataclass
class Public:
    """Names without `tieuchi::`. An overloaded function has as many types of parameters behind its
    name as tell it apart, without const, references and `std::`."""

    functions: set = field(default_factory=set)
    types: set = field(default_factory=set)
    variables: set = field(default_factory=set)
    enumerations: dict = field(default_factory=dict)


def plain_type(text):
    return re.sub(r"\bconst\b|&|\s|std::|tieuchi::|v1::", "", text)


def is_the_languages(name, argument_text):
    """Whether C++ asks for it: construction, destruction, assignment, comparison."""
    *scope, last = name.split("::")
    return (argument_text.endswith("=delete") or last.startswith("~")
            or bool(scope) and last == scope[-1]
            or last in ("operator=", "operator==", "operator<=>"))


def members(folder):
    for file in sorted(folder.glob("*.xml")):
        for compound in xml.parse(file).getroot().iter("compounddef"):
            if compound.get("kind") not in ("class", "struct", "namespace"):
                continue
            scope = re.sub(r"^tieuchi(::v1)?(::)?", "", compound.findtext("compoundname"))
            if "detail" not in scope and "@" not in scope:
                yield compound.get("kind"), scope, compound.iter("memberdef")


def keyed(name, overloads):
    """A name for each overload."""
    if len(overloads) == 1:
        return {name}
    keys = set()
    for one in overloads:
        count = next((n for n in range(1, len(one))
                      if sum(other[:n] == one[:n] for other in overloads) == 1), len(one))
        keys.add(f"{name}({', '.join(one[:count])})")
    return keys


def read(root, out):
    """The public C++ headers below `root`; `out` is an empty folder."""
    (out / "Doxyfile").write_text(DOXYFILE.format(root=root, out=out), encoding="utf-8")
    subprocess.run(["doxygen", str(out / "Doxyfile")], check=True, capture_output=True)
    found = Public()
    signatures = {}
    for kind, scope, inside in members(out / "xml"):
        if kind != "namespace":
            found.types.add(scope)
        for one in inside:
            if one.get("prot") != "public" or "detail::" in one.findtext("name"):
                continue
            name = "::".join(filter(None, (scope, one.findtext("name"))))
            argument_text = (one.findtext("argsstring") or "").replace(" ", "")
            if one.get("kind") in ("function", "friend"):
                types = tuple(plain_type("".join(parameter.find("type").itertext()))
                              for parameter in one.findall("param"))
                if not is_the_languages(name, argument_text):
                    signatures.setdefault(name, set()).add(types)
            elif one.get("kind") == "enum":
                found.enumerations[name] = [value.findtext("name")
                                            for value in one.findall("enumvalue")]
            elif one.get("kind") == "variable":
                found.variables.add(name)
    for name, overloads in signatures.items():
        free = signatures.get(name.rpartition("::")[2], set())
        if "::" not in name or not overloads <= free:  # no friend that is declared outside as well
            found.functions |= keyed(name, overloads)
    return found
