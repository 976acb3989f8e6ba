# SPDX-License-Identifier: Apache-2.0
"""Rules about the text of the project that no compiler checks: `lint.py FOLDER`."""

import pathlib
import re
import subprocess
import sys

CODE_FOLDERS = ("include", "lib", "capi", "tests", "examples")
CODE_SUFFIXES = {".hpp", ".h", ".cpp", ".c"}
TEXT_SUFFIXES = CODE_SUFFIXES | {".py", ".sh", ".cmake", ".md", ".txt", ".in", ".json", ".map",
                                 ".java", ".js", ".mjs", ".ts", ".cs", ".xml", ".csproj"}
LICENCE = "SPDX-License-Identifier: Apache-2.0"
LONGEST_FILE = 800

# Folders where a number decides something, and the files of them that may name a floating type.
EXACT_FOLDERS = ("include", "lib", "capi/src", "capi/include")
FLOATING_ALLOWED = {
    # path: why no verdict and no score can depend on it
    "lib/columnar/shortest_text.hpp": "writes floats of a column as decimals that read back",
    "lib/columnar/float_column.cpp":
        "turns a column of floats into decimals under a policy that the caller names",
    "lib/mip/cbc.cpp": "the solver's numbers; its plans are checked exactly",
}

# Files that may be longer than LONGEST_FILE lines, each with its reason.
LONG_ALLOWED = {
    # path: why it is not split
    "capi/include/tieuchi.h": "one header, so that foreign-function interfaces read one file",
    "tests/capi/first/tieuchi.h": "the header of the first library, as it was",
}

# Read by readers of C that know nothing but declarations: no comment, no directive.
BARE_DECLARATIONS = "capi/include/tieuchi_ffi.h"

# Headers that stand in for another one, whose guard they have.
GUARD_OF_ANOTHER = {"tests/headers/light.hpp", "tests/capi/first/tieuchi.h"}

TOP_LEVEL = {
    "CMakeLists.txt", "CMakePresets.json", "README.md", "LICENSE", ".clang-format", ".clang-tidy",
    ".gitignore", ".ci", "pyproject.toml", "include", "lib", "capi", "tests", "docs", "examples",
}


def files(root: pathlib.Path) -> list[pathlib.Path]:
    """What belongs to the project: what git tracks or would; without git, all but build/."""
    try:
        listed = subprocess.run(
            ["git", "-C", str(root), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
            check=True, capture_output=True).stdout.decode().split("\0")
        found = [root / name for name in listed if name]
    except (OSError, subprocess.CalledProcessError):
        found = [p for p in root.rglob("*") if not {"build", ".git"} & set(p.relative_to(root).parts)]
    return sorted(p for p in found if p.is_file())


def without_comments_and_strings(code: str) -> str:
    """The code with comments and literals blanked, lines kept."""
    pattern = re.compile(r'//[^\n]*|/\*.*?\*/|R"([^(\s]*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"', re.DOTALL)
    return pattern.sub(lambda m: "\n" * m.group().count("\n"), code)


class Lint:
    def __init__(self, root: pathlib.Path):
        self.root = root
        self.problems: list[str] = []
        self.texts = {
            p.relative_to(root).as_posix(): p.read_text(encoding="utf-8", errors="replace")
            for p in files(root)
            if p.suffix in TEXT_SUFFIXES
        }
        self.code = {
            name: text for name, text in self.texts.items()
            if name.startswith(CODE_FOLDERS) and pathlib.PurePath(name).suffix in CODE_SUFFIXES
            and name != BARE_DECLARATIONS
        }

    def report(self, name: str, what: str, line: int = 0) -> None:
        self.problems.append(f"{name}:{line}: {what}" if line else f"{name}: {what}")

    def report_lines(self, name: str, text: str, pattern: str, what: str) -> None:
        for number, line in enumerate(text.split("\n"), 1):
            if re.search(pattern, line):
                self.report(name, what, number)

    def check_text(self) -> None:
        for name, text in self.texts.items():
            # Documents for tests are what they are, good or bad.
            data = (name.endswith((".json", ".txt")) and not name.endswith("CMakeLists.txt")
                    or "/data/" in name or name == BARE_DECLARATIONS)
            if not data and not name.endswith(".md"):
                if LICENCE not in "\n".join(text.split("\n")[:3]):
                    self.report(name, f"does not start with {LICENCE}")
            if name != "tests/lint.py":
                self.report_lines(name, text, r"\b(TODO|FIXME|XXX|HACK)\b", "unfinished work")
            if name.startswith(CODE_FOLDERS) and not data:
                self.report_lines(name, text, r"\t", "a tab")
            if not name.startswith("tests/bad/") or not data:
                self.report_lines(name, text, r"[ ]+$", "blanks at the end of the line")
                if text and not text.endswith("\n"):
                    self.report(name, "no line end at the end")

    def check_top_level(self) -> None:
        for name in {p.relative_to(self.root).parts[0] for p in files(self.root)} - TOP_LEVEL:
            self.report(name, "does not belong at the top")

    def check_lengths(self) -> None:
        for name, text in self.code.items():
            lines = text.count("\n")
            if lines > LONGEST_FILE and name not in LONG_ALLOWED:
                self.report(name, f"{lines} lines; split it, or give the reason in LONG_ALLOWED")
            self.report_lines(name, text, r"^.{101,}$", "more than 100 columns")

    def check_guards(self) -> None:
        seen: dict[str, str] = {}
        for name, text in self.code.items():
            if not name.endswith((".hpp", ".h")) or name in GUARD_OF_ANOTHER:
                continue
            spelled = re.search(r"^#ifndef (\w+)\n#define \1\n", text, re.MULTILINE)
            guard = spelled.group(1) if spelled else ""
            public = re.match(r"(include|capi/include)/(.*)", name)
            path = re.sub(r"[^A-Z0-9]", "_", (public.group(2) if public else name).upper())
            if public and guard != path:
                self.report(name, f"its include guard is not {path}")
            elif not guard or not path.endswith(re.sub("^TIEUCHI_", "", guard)):
                self.report(name, "its include guard is not spelled from the path")
            elif guard in seen:
                self.report(name, f"has the include guard of {seen[guard]}")
            seen[guard] = name

    def check_floating(self) -> None:
        for name, text in self.code.items():
            if name.startswith(EXACT_FOLDERS) and name not in FLOATING_ALLOWED:
                self.report_lines(name, without_comments_and_strings(text), r"\b(double|float)\b",
                                  "a floating type where numbers must be exact")

    def check_includes(self) -> None:
        multiprecision = set()
        for name, text in self.code.items():
            for number, line in enumerate(text.split("\n"), 1):
                include = re.match(r'\s*#\s*include\s*[<"]([^>"]+)', line)
                if not include:
                    continue
                target = include.group(1)
                heavy = target.startswith(("boost/multiprecision", "boost/json"))
                if heavy and name.startswith(("include/", "capi/")):
                    self.report(name, f"a public header or the C library includes {target}", number)
                if target.startswith("boost/multiprecision") and name.startswith("lib/"):
                    multiprecision.add(name)
                if name.startswith("include/") and '"' in line:
                    self.report(name, "a public header is included with <>", number)
                if name.startswith("capi/src/") and re.match(r"(json|compile|eval|rulebooks)/", target):
                    self.report(name, "the C library uses the public headers alone", number)
        if len(multiprecision) != 1:
            self.report("lib", f"Multiprecision has one includer, not {sorted(multiprecision)}")

    def check_lists(self) -> None:
        def named_in(list_file: str, names: list[str], folder: str) -> None:
            text = self.texts.get(list_file, "")
            for name in names:
                if not re.search(rf'[\s"</]{re.escape(name.removeprefix(folder))}[\s">)]', text):
                    self.report(list_file, f"does not name {name}")

        headers = [n for n in self.code if n.startswith("include/tieuchi/") and "/detail/" not in n]
        named_in("include/tieuchi.hpp", headers, "include/")
        named_in("lib/CMakeLists.txt", headers, "include/")
        sources = [n for n in self.code if re.match(r"lib/.*\.cpp$", n) and n != "lib/all.cpp"]
        named_in("lib/CMakeLists.txt", sources, "lib/")
        named_in("lib/all.cpp", sources, "lib/")
        rulebooks = [n for n in self.texts if re.match(r"lib/rulebooks/.*\.json$", n)]
        named_in("lib/CMakeLists.txt", rulebooks, "lib/")
        named_in("lib/rulebooks/embedded.cpp", [n[: -len(".json")] for n in rulebooks],
                 "lib/rulebooks/")
        named_in("capi/CMakeLists.txt", [n for n in self.code if re.match(r"capi/src/.*\.cpp$", n)],
                 "capi/")
        tests = [n for n in self.code
                 if re.match(r"tests/(unit|contract|property|bad|golden|differential)/.*\.cpp$", n)]
        named_in("tests/CMakeLists.txt", tests, "tests/")

    def run(self) -> int:
        for check in (self.check_text, self.check_top_level, self.check_lengths, self.check_guards,
                      self.check_floating, self.check_includes, self.check_lists):
            check()
        for problem in self.problems:
            print(problem)
        print(f"{len(self.texts)} files, {len(self.problems)} problems")
        return 1 if self.problems else 0


if __name__ == "__main__":
    sys.exit(Lint(pathlib.Path(sys.argv[1]).resolve()).run())
