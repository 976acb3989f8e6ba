#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the library as two files for C++ and a header for C: `amalgamate.py FOLDER`.

    c++ -std=c++20 -O2 -shared -fPIC tieuchi.cpp -o libtieuchi.so -pthread

then makes the library, C interface and built-in rulebooks included, of FOLDER/tieuchi.cpp: no build
system, no generated file beside it, nothing but the compiler and Boost's headers (1.81 or newer).
"""

import argparse
import re
import sys
from pathlib import Path
from typing import Iterator, Optional

ROOT = Path(__file__).resolve().parent.parent
PUBLIC = ROOT / "include"
PRIVATE = ROOT / "lib"
C_SOURCES = ROOT / "capi" / "src"
C_HEADER = ROOT / "capi" / "include" / "tieuchi.h"

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')
LICENCE = "// SPDX-License-Identifier: Apache-2.0\n"
DELIMITER = "tieuchi_json"
TITLE = """// SPDX-License-Identifier: Apache-2.0
// tieuchi {version}: {what}
// Made by lib/amalgamate.py of the library's sources; changes belong there.
"""


class Pages:
    """Expands headers, each where it is first included; what has been expanded is left out."""

    def __init__(self, known: Optional[set[Path]] = None) -> None:
        self.seen: set[Path] = set(known or ())

    def find(self, mark: str, name: str, folder: Path) -> Optional[Path]:
        """The file of ours that an #include names; None for a header of others."""
        if mark == "<" and name == "tieuchi.h":
            return C_HEADER
        folders = [PUBLIC] if mark == "<" else [folder, PRIVATE]
        for place in folders:
            if (place / name).is_file():
                return place / name
        if mark == '"':
            raise SystemExit(f"{folder}: {name} is not found")
        return None

    def lines(self, path: Path) -> Iterator[str]:
        """The lines of a file with what it includes in its place."""
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            found = INCLUDE.match(line)
            included = self.find(*found.groups(), path.parent) if found else None
            if line == LICENCE:
                continue
            if included is None:
                yield line
            elif included.suffix == ".inc":  # text for each place that wants it
                yield from self.lines(included)
            else:
                yield from self.page(included)

    def page(self, path: Path) -> Iterator[str]:
        """A file under its name, once."""
        if path not in self.seen:
            self.seen.add(path)
            yield f"\n// ---- {path.relative_to(ROOT)} ----\n"
            yield from self.lines(path)


def sources_in(list_file: Path, pattern: str) -> list[Path]:
    """The sources that a list names, in its order."""
    names = re.findall(pattern, list_file.read_text(encoding="utf-8"), re.MULTILINE)
    if not names:
        raise SystemExit(f"{list_file} names no source")
    return [list_file.parent / name for name in names]


def embedded(path: Path) -> Iterator[str]:
    """What takes the place of rulebooks/embedded.cpp: the documents as literals."""
    names = re.findall(r'^ +X\(\w+, "([\w-]+)"\)', path.read_text(encoding="utf-8"), re.MULTILINE)
    yield f"\n// ---- {path.relative_to(ROOT)}, with the documents that it names ----\n"
    yield "#pragma GCC diagnostic push\n"
    yield '#pragma GCC diagnostic ignored "-Woverlength-strings"\n'
    yield "namespace tieuchi {\ninline namespace v1 {\nnamespace detail {\n\n"
    yield "std::span<embedded_rulebook const> embedded_rulebooks() noexcept {\n"
    yield "    static constexpr embedded_rulebook all[] = {\n"
    for name in names:
        text = (path.parent / f"{name}.json").read_text(encoding="utf-8")
        if f'){DELIMITER}"' in text:
            raise SystemExit(f"{name}.json has what ends a literal")
        yield f'        {{"{name}.json", R"{DELIMITER}({text}){DELIMITER}"}},\n'
    yield "    };\n    return all;\n}\n\n"
    yield "} // namespace detail\n} // namespace v1\n} // namespace tieuchi\n"
    yield "#pragma GCC diagnostic pop\n"


def header() -> tuple[str, Pages]:
    """The text of tieuchi.hpp, and what is in it."""
    pages = Pages()
    return "".join(pages.page(PUBLIC / "tieuchi.hpp")), pages


def source(known: Pages) -> str:
    """The text of tieuchi.cpp behind its two includes."""
    pages = Pages(known.seen | {C_HEADER})
    parts = []
    # The C interface first: it is to see the public headers alone.
    for path in sources_in(ROOT / "capi" / "CMakeLists.txt", r"^ +(src/[\w/]+\.cpp)\)?$"):
        parts += pages.page(path)
    for path in sources_in(PRIVATE / "all.cpp", r'^#include "([\w/]+\.cpp)"'):
        if path.name == "embedded.cpp":
            parts += pages.page(path.with_suffix(".hpp"))
            parts += embedded(path)
        elif path.parent.name != "mip":  # a library of its own, which links a solver
            parts += pages.page(path)
    return "".join(parts)


def version() -> str:
    text = (PUBLIC / "tieuchi" / "version.hpp").read_text(encoding="utf-8")
    return re.search(r'TIEUCHI_VERSION_STRING "([^"]+)"', text).group(1)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__,
                                     formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="where to write; made when it is not there")
    folder = parser.parse_args().folder
    folder.mkdir(parents=True, exist_ok=True)
    text, pages = header()
    (folder / "tieuchi.hpp").write_text(
        TITLE.format(version=version(), what="the public interface for C++20 in one header.")
        + text, encoding="utf-8")
    (folder / "tieuchi.cpp").write_text(
        TITLE.format(version=version(), what="the library and its C interface in one source;")
        + "//     c++ -std=c++20 -O2 -shared -fPIC tieuchi.cpp -o libtieuchi.so -pthread\n"
        + "// It needs Boost's headers, 1.81 or newer.\n"
        + '#include "tieuchi.hpp"\n#include "tieuchi.h"\n'
        + source(pages), encoding="utf-8")
    (folder / "tieuchi.h").write_bytes(C_HEADER.read_bytes())
    return 0


if __name__ == "__main__":
    sys.exit(main())
