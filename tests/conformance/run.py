# SPDX-License-Identifier: Apache-2.0
"""Run every conformance case through C++, and through other ways of calling the library.

Each answer through C++ is held against the case's expectations, each other way must give the same
bytes, and every statement of sections 2 to 7 and 11 must have a case. A way is a command that is
handed a list of folders and its own name (see README.md); how many cases it gave the same bytes in is
written to a file for table.py.
"""

import argparse
import json
import re
import shlex
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
        """The bytes that one way answered, by request; without those that it left out."""
        files = {request: self.folder / way / str(i) for i, request in enumerate(self.requests)}
        return {request: path.read_bytes() for request, path in files.items() if path.exists()}

    def kind(self, request):
        """What a way needs in order to answer a request: a word of ways.json."""
        if request[0] == "display":
            return "display"
        if self.refused:
            return "refused"
        return "custom" if request[-1] == "twice_passes" else request[0]


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


def run_driver(cases, work, way, command):
    """Let the command of a way answer all cases at once."""
    listing = work / "cases.txt"
    listing.write_text("".join(f"{case.folder}\n" for case in cases), encoding="utf-8")
    subprocess.run([*command, str(listing), way], check=True)


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


def write_command_answers(cases, command):
    """Answer the assessments of all cases through the command."""
    for case in cases:
        (case.folder / "command").mkdir()
        if case.has_documents and not case.refused:
            _, out, _ = run_command(case, command)
            (case.folder / "command" / str(case.requests.index(("assess",)))).write_bytes(out)


class Difference(Exception):
    """A way does not answer as C++ does."""


def compare(case, way, kinds):
    """The number of answers of a way to a case that could be compared; all were the same bytes."""
    reference = case.answers("cpp")
    answers = case.answers(way)
    compared = 0
    for request in case.requests:
        kind = case.kind(request)
        if kind != "options" and kind not in kinds:
            continue
        if request not in answers and kind in kinds:
            raise Difference(f"{way} left {request} out")
        if answers.get(request, reference[request]) != reference[request]:
            raise Difference(f"{way} answers {request} with {answers[request]!r}, "
                             f"C++ with {reference[request]!r}")
        compared += kind != "options"
    return compared


def tally(cases, way, kinds):
    """The line of a way in the table, and what it got wrong."""
    made = {"way": way, "cases": len(cases), "compared": 0, "identical": 0, "answers": 0}
    wrong = []
    for case in cases:
        try:
            compared = compare(case, way, kinds)
        except Difference as found:
            wrong.append(f"{case.name}: {found}")
            made["compared"] += 1
            continue
        made["compared"] += compared > 0
        made["identical"] += compared > 0
        made["answers"] += compared
    return made, wrong


class Conformance(unittest.TestCase):
    """Every case, filled in by `add_cases`; the statements; every way."""

    command = None
    maxDiff = None

    def check_case(self, case):
        answers = {asked: given.decode() for asked, given in case.answers("cpp").items()}
        self.check_answers(case, answers)
        if self.command and case.has_documents:
            self.check_command(case)

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

    def check_command(self, case):
        code, out, errors = run_command(case, self.command)
        if not case.refused:
            self.assertEqual(code, 0, errors)
            return
        self.assertIn(code, (1, 2))
        self.assertEqual(out, b"")
        for one in case.data["expect_error"]["diagnostics"]:
            self.assertIn(one["code"], errors)

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


def add_ways(cases, ways, results):
    """One test a way, and its counts for the table."""
    known = {one["way"]: one["answers"] for one in ways_known()}
    for way in ways:
        made, wrong = tally(cases, way, known[way])
        if results:
            results.mkdir(parents=True, exist_ok=True)
            (results / f"{way}.json").write_text(json.dumps(made) + "\n", encoding="utf-8")
        print(f"Conformance through {way}: {made['identical']} of {made['compared']} cases "
              f"identical, {made['answers']} answers", flush=True)

        def run(self, way=way, wrong=wrong):
            self.assertEqual(wrong, [], f"{way} and cpp answer differently")
        setattr(Conformance, f"test_way_{way}", run)


def ways_known():
    """The ways that the table has, as ways.json names them."""
    return json.loads((HERE / "ways.json").read_text(encoding="utf-8"))


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


def parse_options():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--list", action="store_true",
                        help="only list the statements without a case")
    parser.add_argument("--driver", help="the C++ driver, which all others are held against")
    parser.add_argument("--command", help="the tieuchi command")
    parser.add_argument("--way", nargs=2, action="append", default=[], metavar=("WAY", "COMMAND"),
                        help="another way, and its driver's command line as a shell would read it")
    parser.add_argument("--results", type=Path, help="a folder for the counts of each way")
    parser.add_argument("--work", type=Path, help="a folder to work in")
    options = parser.parse_args()
    if not options.list and not (options.driver and options.work):
        parser.error("--driver and --work are needed to run the cases")
    unknown = {way for way, _ in options.way} - {one["way"] for one in ways_known()}
    if unknown:
        parser.error(f"ways.json does not name {', '.join(sorted(unknown))}")
    return options


def main():
    options = parse_options()
    if options.list:
        texts = [path.read_text(encoding="utf-8") for path in (HERE / "cases").glob("*.json")]
        coverage({name for text in texts for name in json.loads(text)["statements"]})
        return
    ways = {"cpp": [options.driver]}
    ways.update({way: shlex.split(command) for way, command in options.way})
    names = [*ways, *(["command"] if options.command else [])]
    for way in names:  # Counts of an earlier run must not outlive a driver that breaks down.
        if options.results:
            (options.results / f"{way}.json").unlink(missing_ok=True)
    shutil.rmtree(options.work, ignore_errors=True)
    cases = [Case(path, options.work) for path in sorted((HERE / "cases").glob("*.json"))]
    for way, command in ways.items():
        run_driver(cases, options.work, way, command)
    if options.command:
        write_command_answers(cases, options.command)
        Conformance.command = options.command
    add_cases(cases)
    add_coverage(cases)
    add_ways(cases, names, options.results)
    unittest.main(argv=[sys.argv[0]], verbosity=1)


if __name__ == "__main__":
    main()
