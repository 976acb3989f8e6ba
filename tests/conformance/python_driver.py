# SPDX-License-Identifier: Apache-2.0
"""Answers the requests of conformance cases through the Python package, as driver.cpp does.

    TIEUCHI_LIBRARY=... PYTHONPATH=capi/python python3 python_driver.py LIST WAY
"""

import json
import sys
from fractions import Fraction
from pathlib import Path

import tieuchi


def twice_passes(found):
    """The caller's own method that every case may use: twice the lower end of criteria passed."""
    return found.score("criteria_passed").lower * 2


def diagnostics_json(found):
    """Diagnostics as the library writes them for C++ and C."""
    keys = ("severity", "code", "document", "pointer", "line", "column", "column_name", "message")
    members = [{key: getattr(one, key) for key in keys} for one in found]
    return json.dumps(members, ensure_ascii=False, separators=(",", ":"))


class ConformanceCase:
    """One case: the documents are read once, then every request is answered."""

    def __init__(self, folder):
        self._folder = folder
        self._refusal = ""
        self._rules = None
        self._units = []
        self._policies = {}

    def answer(self, request):
        if request[0] == "display":
            return self._show_number(*request[1:])
        if request[0] == "options":
            self._load(*request[1:])
            return self._refusal
        return self._refusal or self._about_units(*request)

    def _show_number(self, value, digits, mode, strict, *lines):
        return tieuchi.display(
            Fraction(value), int(digits), rounding=mode, strict=strict == "1",
            lines=[Fraction(line) for line in lines])

    def _load(self, date, missing, declared):
        self._policies = {"missing": missing, "declared": declared}
        try:
            self._rules = self._read_book().evaluator(date)
            self._units = self._rules.read_units((self._folder / "units.json").read_bytes())
        except tieuchi.DocumentError as refused:
            self._refusal = "!" + diagnostics_json(refused.diagnostics)

    def _read_book(self):
        others = sorted(self._folder.glob("with-*.json"),
                        key=lambda path: int(path.stem.removeprefix("with-")))
        handed_over = {"with_": [path.read_bytes() for path in others],
                       "methods": {"twice_passes": twice_passes}}
        builtin = self._folder / "rulebook.id"
        if builtin.exists():
            return tieuchi.Rulebook.builtin(builtin.read_text(), **handed_over)
        return tieuchi.Rulebook.load(self._folder / "rulebook.json", **handed_over)

    def _about_units(self, what, *arguments):
        if what == "assess":
            return self._rules.assess_to_json(self._units, **self._policies)
        if what == "summary":
            return self._rules.rollup(self._units, **self._policies).to_json()
        for unit in self._units:
            if unit.id == arguments[0]:
                found = self._rules.assess(unit, **self._policies)
                return self._about_unit(found, what, *arguments[1:])
        return "!no such unit"

    def _about_unit(self, found, what, name, lang=""):
        if what == "method":
            value = found.score(name)
            return "null" if value is None else f"{value.lower}\t{value.upper}"
        try:
            return found.explain(name, lang)
        except tieuchi.Error as refused:
            if refused.name != "not_found":
                raise
            return "!no such node"


def main():
    _, listing, way = sys.argv
    for folder in Path(listing).read_text(encoding="utf-8").splitlines():
        case = ConformanceCase(Path(folder))
        answers = Path(folder, way)
        answers.mkdir()
        requests = Path(folder, "requests").read_text(encoding="utf-8").splitlines()
        for i, request in enumerate(requests):
            answer = case.answer(request.split("\t"))
            (answers / str(i)).write_text(answer, encoding="utf-8", newline="")


if __name__ == "__main__":
    main()
