# SPDX-License-Identifier: Apache-2.0
"""Run every conformance case through C++, the C ABI, Python and the command.

Each answer is held against the case's expectations, the four assessments of a case must be the
same bytes, and every statement of sections 2 to 7 and 11 must have a case.
"""

import argparse
import json
import os
import re
import shutil
import subprocess
import sys
import unittest
from pathlib import Path

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
DECODER = json.JSONDecoder()
SPACE = re.compile(r"[ \t\r\n]*")
KEYED = ("units", "criteria", "indicators", "parts", "conditions")
# Statements of other sections have cases as well, but need none.
REQUIRED_SECTIONS = (2, 3, 4, 5, 6, 7, 11)
# What is said of sets of units is proved by tests/unit and tests/property instead.
OF_SETS = range(605, 700)
# Statements about columns: proved in tests/unit/columns_test.cpp.
OF_COLUMNS = (208,)


def raw_members(text):
    """The members of the object at the start of `text`, each value as the text it is written as."""
    members = {}
    at = SPACE.match(text, text.index("{") + 1).end()
    while text[at] != "}":
        key, at = DECODER.raw_decode(text, at)
        at = SPACE.match(text, at).end() + 1
        start = SPACE.match(text, at).end()
        _, end = DECODER.raw_decode(text, start)
        members[key] = text[start:end]
        at = SPACE.match(text, end).end()
        if text[at] == ",":
            at = SPACE.match(text, at + 1).end()
    return members


def raw_items(text):
    """The elements of the array that `text` is, each as the text it is written as."""
    items = []
    at = SPACE.match(text, 1).end()
    while text[at] != "]":
        _, end = DECODER.raw_decode(text, at)
        items.append(text[at:end])
        at = SPACE.match(text, end).end()
        if text[at] == ",":
            at = SPACE.match(text, at + 1).end()
    return items


class Case:
    """One file of cases/: its documents in a folder of their own, and the requests they need."""

    def __init__(self, path, work):
        text = path.read_text(encoding="utf-8")
        self.name = path.stem
        self.data = json.loads(text)
        self.folder = work / self.name
        self.requests = []
        self.date = self.data.get("date", "2020-06-30")
        self.missing = self.data.get("missing", "unknown")
        self.declared = self.data.get("declared", "fills_gaps")
        self.has_documents = "rulebook" in self.data
        self.refused = "expect_error" in self.data
        self._write(raw_members(text))

    def _write(self, raw):
        self.folder.mkdir(parents=True)
        if self.has_documents:
            builtin = isinstance(self.data["rulebook"], str)
            name = "rulebook.id" if builtin else "rulebook.json"
            self._file(name, self.data["rulebook"] if builtin else raw["rulebook"])
            for i, other in enumerate(raw_items(raw["with"]) if "with" in raw else []):
                self._file(f"with-{i}.json", other)
            units = raw.get("units", '{"format":"tieuchi-units/1","units":[{"id":"u1"}]}')
            self._file("units.json", units)
            self.ask("options", self.date, self.missing, self.declared)
            self.ask("assess")
        for one in self.data.get("expect_explanation", []):
            self.ask("explain", one["unit"], one["node"], one["lang"])
        for one in self.data.get("expect_method", []):
            self.ask("method", one["unit"], one["method"])
        for one in self.data.get("expect_custom", []):
            self.ask("method", one["unit"], "twice_passes")
        if "expect_summary" in self.data:
            self.ask("summary")
        for one in self.data.get("expect_display", []):
            strict = "1" if one.get("strict") else "0"
            self.ask("display", one["value"], str(one["digits"]), one.get("mode", "half_up"),
                     strict, *one.get("lines", []))
        self._file("requests", "".join("\t".join(one) + "\n" for one in self.requests))

    def _file(self, name, text):
        (self.folder / name).write_text(text, encoding="utf-8")

    def ask(self, *request):
        self.requests.append(request)

    def answers(self, way):
        """What one way of calling answered, by request."""
        return {request: (self.folder / way / str(i)).read_text(encoding="utf-8")
                for i, request in enumerate(self.requests)}


def mismatch(expected, found, where):
    """The first place where a partial expectation is not met, or None."""
    if isinstance(expected, dict):
        if isinstance(found, list) and where.rsplit("/", 1)[-1] in KEYED:
            found = {one["id"]: one for one in found}
        if not isinstance(found, dict):
            return f"{where}: expected an object, found {found!r}"
        for key, value in expected.items():
            if key not in found:
                return f"{where}: {key} is not there"
            inner = mismatch(value, found[key], f"{where}/{key}")
            if inner:
                return inner
        return None
    if isinstance(expected, list):
        if not isinstance(found, list) or len(expected) != len(found):
            return f"{where}: expected {expected!r}, found {found!r}"
        for i, value in enumerate(expected):
            inner = mismatch(value, found[i], f"{where}/{i}")
            if inner:
                return inner
        return None
    same = expected == found and isinstance(expected, bool) == isinstance(found, bool)
    return None if same else f"{where}: expected {expected!r}, found {found!r}"


def run_programs(cases, work, driver):
    """Let a driver answer all cases at once."""
    listing = work / "cases.txt"
    listing.write_text("".join(f"{case.folder}\n" for case in cases), encoding="utf-8")
    subprocess.run([driver, str(listing)], check=True)


def run_command(case, command):
    """The command's answer to `assess`, and to nothing else: bytes, exit code, errors."""
    book = case.folder / "rulebook.json"
    name = str(book) if book.exists() else (case.folder / "rulebook.id").read_text()
    call = [command, "assess", "--rulebook", name, "--units", str(case.folder / "units.json"),
            "--date", case.date, "--missing", case.missing, "--declared", case.declared,
            "--format", "json"]
    for other in sorted(case.folder.glob("with-*.json")):
        call += ["--with", str(other)]
    done = subprocess.run(call, capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr.decode()


def run_python(case, tieuchi):
    """Answer every request of a case through the Python package."""
    sys.path.insert(0, str(HERE))
    from python_driver import answer_all  # noqa: PLC0415 - needs the package's path
    (case.folder / "python").mkdir()
    for i, answer in enumerate(answer_all(case.folder, case.requests, tieuchi)):
        (case.folder / "python" / str(i)).write_text(answer, encoding="utf-8", newline="")


class Conformance(unittest.TestCase):
    """Every case, filled in by `add_cases`; and the statements."""

    ways = ()
    command = None

    def check_case(self, case):
        first = case.answers(self.ways[0])
        for way in self.ways:
            answers = case.answers(way)
            self.assertEqual(answers, first, f"{way} and {self.ways[0]} answer differently")
            self.check_answers(case, answers)
        if self.command and case.has_documents:
            self.check_command(case, first)

    def check_answers(self, case, answers):
        data = case.data
        if case.refused:
            self.check_refusal(data["expect_error"], answers[("options", case.date, case.missing,
                                                              case.declared)])
            return
        if case.has_documents:
            assessed = answers[("assess",)]
            self.assertFalse(assessed.startswith("!"), assessed)
            self.expect(data.get("expect", {}), json.loads(assessed))
        if "expect_summary" in data:
            self.expect(data["expect_summary"], json.loads(answers[("summary",)]))
        for one in data.get("expect_explanation", []):
            sentence = answers[("explain", one["unit"], one["node"], one["lang"])]
            for part in one["contains"]:
                self.assertIn(part, sentence)
        for one in data.get("expect_method", []):
            self.expect_value(one["value"], answers[("method", one["unit"], one["method"])])
        for one in data.get("expect_custom", []):
            self.expect_value(one["value"], answers[("method", one["unit"], "twice_passes")])
        for request, answer in answers.items():
            if request[0] == "display":
                self.check_display(data["expect_display"], request, answer)

    def check_display(self, expected, request, answer):
        for one in expected:
            asked = ("display", one["value"], str(one["digits"]), one.get("mode", "half_up"),
                     "1" if one.get("strict") else "0", *one.get("lines", []))
            if asked == request:
                self.assertEqual(answer, one["shown"], request)
                return
        self.fail(f"nothing is expected of {request}")

    def check_refusal(self, expected, answer):
        self.assertTrue(answer.startswith("!"), "the document was accepted")
        found = [{"code": one["code"], "pointer": one["pointer"]}
                 for one in json.loads(answer[1:]) if one["severity"] == "error"]
        self.expect(expected["diagnostics"], found)

    def check_command(self, case, answers):
        code, out, errors = run_command(case, self.command)
        if case.refused:
            self.assertIn(code, (1, 2))
            self.assertEqual(out, b"")
            for one in case.data["expect_error"]["diagnostics"]:
                self.assertIn(one["code"], errors)
            return
        self.assertEqual(code, 0, errors)
        self.assertEqual(out.decode(), answers[("assess",)], "the command answers differently")

    def expect(self, expected, found):
        problem = mismatch(expected, found, "")
        self.assertIsNone(problem, problem)

    def expect_value(self, expected, answer):
        if expected is None:
            self.assertEqual(answer, "null")
            return
        ends = expected if isinstance(expected, dict) else {"lower": expected, "upper": expected}
        self.assertEqual(answer, ends["lower"] + "\t" + ends["upper"])


def add_cases(cases):
    for case in cases:
        def run(self, case=case):
            with self.subTest(case.data["title"]):
                self.check_case(case)
        setattr(Conformance, "test_" + case.name, run)


def statements_of(path):
    return set(re.findall(r"^- \*{0,2}(S-\d{3,4})", path.read_text(encoding="utf-8"), re.M))


def coverage(proved):
    """All statements, those that need a case, and of these the ones without, which it prints."""
    stated = statements_of(ROOT / "docs" / "semantics.md")
    numbers = {int(name[2:]) for name in stated}
    required = {f"S-{number}" for number in numbers
                if number // 100 in REQUIRED_SECTIONS
                and number not in OF_SETS and number not in OF_COLUMNS}
    open_ones = sorted(required - proved)
    print(f"Conformance: {len(required)} statements of sections 2 to 7 and 11; "
          f"without a case: {', '.join(open_ones) or 'none'}", flush=True)
    return stated, required, open_ones


def add_coverage(cases):
    proved = {name for case in cases for name in case.data["statements"]}
    stated, required, open_ones = coverage(proved)

    def run(self):
        self.assertTrue(required, "no statements were found in docs/semantics.md")
        self.assertEqual(open_ones, [])
        self.assertEqual(sorted(proved - stated), [], "cases name statements that are not there")
    Conformance.test_every_statement_has_a_case = run


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true",
                        help="only list the statements without a case")
    parser.add_argument("--driver", help="the C++ driver")
    parser.add_argument("--c-driver", help="the same over the C ABI")
    parser.add_argument("--library", help="the C library, for the Python package")
    parser.add_argument("--command", help="the tieuchi command")
    parser.add_argument("--work", type=Path, help="a folder to work in")
    options = parser.parse_args()
    if options.list:
        texts = [path.read_text(encoding="utf-8") for path in (HERE / "cases").glob("*.json")]
        coverage({name for text in texts for name in json.loads(text)["statements"]})
        return
    if not options.driver or not options.work:
        parser.error("--driver and --work are needed to run the cases")
    shutil.rmtree(options.work, ignore_errors=True)
    cases = [Case(path, options.work) for path in sorted((HERE / "cases").glob("*.json"))]

    run_programs(cases, options.work, options.driver)
    ways = ["cpp"]
    if options.c_driver:
        run_programs(cases, options.work, options.c_driver)
        ways.append("c")
    if options.library:
        os.environ["TIEUCHI_LIBRARY"] = options.library
        sys.path.insert(0, str(ROOT / "capi" / "python"))
        import tieuchi  # noqa: PLC0415 - found through the path above
        for case in cases:
            run_python(case, tieuchi)
        ways.append("python")
    Conformance.ways = tuple(ways)
    Conformance.command = options.command
    add_cases(cases)
    add_coverage(cases)
    print("through " + ", ".join(ways) + (", command" if options.command else ""))
    unittest.main(argv=[sys.argv[0]], verbosity=1)


if __name__ == "__main__":
    main()
