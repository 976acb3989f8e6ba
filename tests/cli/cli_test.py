# SPDX-License-Identifier: Apache-2.0
"""What the command promises: exit codes, silence on failure, pipes, formats, languages, widths."""

import csv
import datetime
import io
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

import support
from support import CAN_LOC, THAI_NGUYEN, columns_of, run, run_in_terminal

RULEBOOK = "vn/1980-qd-ttg-2016/commune"


def units(*list_of_units):
    return json.dumps({"format": "tieuchi-units/1", "units": list(list_of_units)}).encode()


ONE = units({"id": "u1", "name": "Một", "attributes": {"region": "btb"},
             "observations": {"10": "30.5", "1.1": True}})


class WithFiles(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.folder = pathlib.Path(folder.name)

    def file(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def fails(self, code, *arguments, stdin=b"", says=""):
        """The command ends with the code, says so on stderr, and prints nothing."""
        done = run(*arguments, stdin=stdin)
        errors = done.stderr.decode()
        self.assertEqual(done.returncode, code, errors)
        self.assertEqual(done.stdout, b"")
        self.assertIn(says, errors)
        return errors

    def succeeds(self, *arguments, stdin=b"", environment=None):
        done = run(*arguments, stdin=stdin, environment=environment)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout.decode()


class ExitCodes(WithFiles):
    def test_errors_in_a_document_are_1(self):
        bad = units({"id": "u1", "observations": {"no such": "1"}})
        for subcommand in ("assess", "summary", "explain"):
            for form in ("table", "json", "csv"):
                with self.subTest(subcommand=subcommand, form=form):
                    self.fails(1, subcommand, "--rulebook", RULEBOOK, "--units", "-", "--format",
                               form, stdin=bad, says="unknown_observation")

    def test_all_errors_are_said_with_file_line_column_code_and_pointer(self):
        path = self.file("u.json", '{"format": "tieuchi-units/1", "units": [\n'
                                   '  {"id": "a", "observations": {"x": "1"}},\n'
                                   '  {"id": "a", "observations": {"10": "1.2.3"}}]}\n')
        errors = self.fails(1, "assess", "--rulebook", RULEBOOK, "--units", path)
        self.assertRegex(errors, r"u\.json:2:\d+: error unknown_observation: .* "
                                 r"\(at /units/0/observations/x\)")
        self.assertRegex(errors, r"u\.json:3:\d+: error bad_number: ")
        self.assertRegex(errors, r"u\.json:3:\d+: error duplicate_unit: ")

    def test_problems_come_as_json_for_programs(self):
        path = self.file("r.json", '{"format": "tieuchi-rulebook/1",\n "id": 3}')
        said = json.loads(self.fails(1, "show", path, "--problems", "json"))
        self.assertEqual(said["file"], path)
        last = said["problems"][-1]
        self.assertEqual((last["code"], last["pointer"], last["line"]), ("wrong_type", "/id", 2))
        done = run("assess", "--rulebook", RULEBOOK, "--units", "-", "--other-ids", "warn",
                   "--problems", "json", "--format", "json", stdin=b"id,later\nu1,x\n")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual([(one["severity"], one["column_name"])
                          for one in json.loads(done.stderr)["problems"]], [("warning", "later")])

    def test_what_is_not_the_format_at_all_is_2(self):
        for name, content, code in (("a.json", b"{", "not_json"),
                                    ("b.json", b'{"format": "\xff"}', "not_utf8"),
                                    ("c.json", b'{"format": "tieuchi-rulebook/1"}', "wrong_format")):
            with self.subTest(code=code):
                self.fails(2, "assess", "--rulebook", RULEBOOK, "--units",
                           self.file(name, content), says=code)

    def test_a_rulebook_with_errors_is_1_and_one_that_is_no_json_is_2(self):
        self.fails(1, "check", self.file("a.json", '{"format": "tieuchi-rulebook/1"}'),
                   says="missing_key")
        self.fails(2, "check", self.file("b.json", "rulebook"), says="not_json")

    def test_a_layer_that_is_handed_over_but_not_judged_by_is_said(self):
        layer = THAI_NGUYEN[THAI_NGUYEN.index("--rulebook") + 1]
        units_file = THAI_NGUYEN[THAI_NGUYEN.index("--units") + 1]
        base = "vn/1980-qd-ttg-2016/commune"
        done = run("summary", "--rulebook", base, "--with", layer, "--units", units_file, "--date",
                   "2019-06-30", "--other-ids", "warn")
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"does not apply here", done.stderr)
        applied = run("summary", *THAI_NGUYEN, "--with", layer)
        self.assertNotIn(b"does not apply here", applied.stderr)

    def test_files_that_cannot_be_read_are_2(self):
        self.fails(2, "assess", "--rulebook", RULEBOOK, "--units", str(self.folder / "none.json"),
                   says="none.json: error: cannot be read")
        self.fails(2, "assess", "--rulebook", RULEBOOK, "--units", str(self.folder),
                   says="cannot be read")
        self.fails(2, "show", "vn/no-such-rulebook", says="tieuchi list")
        self.fails(2, "show", RULEBOOK, "--with", str(self.folder / "none.json"))

    def test_parquet_and_arrow_that_cannot_be_read_are_2(self):
        for name in ("u.parquet", "u.arrow", "u.feather", "u"):
            path = self.file(name, b"PAR1 and nothing else")
            for subcommand in ("assess", "summary", "explain"):
                with self.subTest(name=name, subcommand=subcommand):
                    errors = self.fails(2, subcommand, "--rulebook", RULEBOOK, "--units", path,
                                        says=f"{name}: error: cannot be read: ")
                    # Without Apache Arrow it is said what is missing, and where it comes from.
                    self.assertRegex(errors, r"-DTIEUCHI_WITH_ARROW=ON|Parquet")
        self.fails(2, "assess", "--rulebook", RULEBOOK, "--units", "-", stdin=b"ARROW1\0\0",
                   says="by their names")

    def test_a_wrong_command_line_is_2(self):
        for line in ([], ["judge"], ["assess"], ["assess", "--rulebook", RULEBOOK],
                     ["list", "--lang", "fr"], ["list", "--format", "xml"], ["list", "--no-such"],
                     ["list", "--date", "2019-02-29"], ["list", "--date", "30/06/2019"],
                     ["show", RULEBOOK, "--attribute", "region"],
                     ["assess", "--rulebook", "-", "--units", "-"],
                     ["assess", *CAN_LOC, "--missing", "pass"],
                     ["assess", *CAN_LOC, "--separator", "x"]):
            with self.subTest(line=line):
                self.fails(2, *line)

    def test_units_nodes_and_attributes_that_there_are_not_are_2(self):
        self.fails(2, "explain", *CAN_LOC, says="--unit is required")
        self.fails(2, "explain", *CAN_LOC, "--unit", "nobody", says="nobody")
        self.fails(2, "explain", *CAN_LOC, "--unit", "gia-hanh", "--node", "99", says="99")
        self.fails(2, "summary", *CAN_LOC, "--attribute", "colour=red", says="colour")
        self.fails(2, "summary", *CAN_LOC, "--attribute", "region=moon", says="moon")
        self.fails(2, "show", RULEBOOK, "--attribute", "region=moon", says="region=moon")

    def test_help_and_version_are_0(self):
        self.assertIn("summary", self.succeeds("--help"))
        self.assertIn("--cohort", self.succeeds("summary", "--help"))
        self.assertRegex(self.succeeds("--version"), r"^tieuchi \d+\.\d+\.\d+\n$")

    def test_output_that_cannot_be_written_is_2(self):
        with open("/dev/full", "wb") as full:
            done = subprocess.run([support.program, "list"], stdout=full, stderr=subprocess.PIPE,
                                  check=False)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"cannot write", done.stderr)


class Documents(WithFiles):
    def test_units_come_from_a_pipe_as_json_or_as_csv(self):
        found = json.loads(self.succeeds("assess", "--rulebook", RULEBOOK, "--units", "-", "--date",
                                         "2019-06-30", "--format", "json", stdin=ONE))
        self.assertEqual(found["format"], "tieuchi-assessment/1")
        self.assertEqual(found["date"], "2019-06-30")
        self.assertEqual(found["units"][0]["id"], "u1")
        wide = "id,name,attr:region,10\nu1,Một,btb,30.5\n".encode()
        again = json.loads(self.succeeds("assess", "--rulebook", RULEBOOK, "--units", "-",
                                         "--format", "json", stdin=wide))
        self.assertEqual(again["units"][0]["name"], "Một")

    def test_csv_takes_the_decimal_mark_and_the_separator_that_are_named(self):
        text = "id;attr:region;10\nu1;btb;1.036,5\n".encode()
        line = ["assess", "--rulebook", RULEBOOK, "--units", "-", "--format", "json"]
        self.fails(1, *line, stdin=text)
        found = json.loads(self.succeeds(*line, "--decimal-mark", "comma", "--separator",
                                         "semicolon", stdin=text))
        criterion = next(one for one in found["units"][0]["criteria"] if one["id"] == "10")
        self.assertEqual(criterion["indicators"][0]["value"], "1036.5")

    def test_the_rulebook_comes_from_a_pipe_too(self):
        layer = (support.DATA / "thai-nguyen-2019/layer.json").read_bytes()
        self.assertIn("Thái Nguyên", self.succeeds("show", "-", stdin=layer))

    def test_with_hands_over_what_a_layer_rests_on(self):
        base = self.file("base.json", json.dumps({
            "format": "tieuchi-rulebook/1", "id": "base", "title": "Gốc", "citation": "c",
            "unit_level": "commune", "designation": "d",
            "criteria": [{"id": "1", "name": "Một",
                          "indicators": [{"id": "1", "kind": "quantity", "at_least": "5"}]}]}))
        layer = self.file("layer.json", json.dumps({
            "format": "tieuchi-rulebook/1", "id": "layer", "title": "Lớp", "citation": "c",
            "extends": "base", "effective": {"from": "2020-01-01"}}))
        self.fails(1, "show", layer, says="unknown_rulebook")
        self.assertIn("base → layer", self.succeeds("show", layer, "--with", base))

    def test_other_ids_are_warnings_when_asked_for(self):
        text = units({"id": "u1", "observations": {"other": "1"}})
        line = ["assess", "--rulebook", RULEBOOK, "--units", "-", "--format", "json"]
        self.fails(1, *line, stdin=text)
        done = run(*line, "--other-ids", "warn", stdin=text)
        self.assertEqual(done.returncode, 0)
        self.assertIn(b"warning ignored_id", done.stderr)
        self.assertEqual(len(json.loads(done.stdout)["units"]), 1)

    def test_policies_are_part_of_the_result(self):
        found = json.loads(self.succeeds("assess", *CAN_LOC, "--missing", "fail", "--declared",
                                         "prevails", "--format", "json"))
        self.assertEqual(found["policy"], {"missing": "fail", "declared": "prevails"})

    def test_without_a_date_it_is_today(self):
        before = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
        found = json.loads(self.succeeds("assess", "--rulebook", RULEBOOK, "--units", "-",
                                         "--format", "json", stdin=ONE))
        after = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
        self.assertIn(found["date"], (before, after))

    def test_the_same_input_gives_the_same_bytes_whatever_the_surroundings(self):
        line = ["assess", *THAI_NGUYEN, "--format", "json"]
        first = run(*line).stdout
        elsewhere = {"LC_ALL": "vi_VN.UTF-8", "TZ": "Asia/Ho_Chi_Minh"}
        self.assertEqual(first, run(*line, environment=elsewhere).stdout)
        self.assertTrue(first.endswith(b"\n"))
        self.assertEqual(first.count(b"\n"), 1)


class Formats(WithFiles):
    def rows(self, *arguments, stdin=b""):
        return list(csv.DictReader(io.StringIO(self.succeeds(*arguments, "--format", "csv",
                                                             stdin=stdin))))

    def test_csv_of_assess_has_exact_columns_beside_the_rounded(self):
        rows = self.rows("assess", *THAI_NGUYEN)
        self.assertEqual(len(rows), 143)
        one = next(row for row in rows if row["id"] == "TN-002")
        self.assertEqual(one["standard"], "fail")
        self.assertEqual((one["criteria_met"], one["criteria"]), ("16", "19"))
        self.assertEqual(one["blocked_by"], "10;11;13")
        numerator, denominator = map(int, one["weighted_progress_exact"].split("|"))
        self.assertLess(abs(numerator * 100 - round(float(one["weighted_progress"]) * 100) *
                            denominator), denominator)

    def test_no_cell_from_data_begins_a_formula(self):
        names = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "ordinary", 'quoted "x", y']
        text = units(*({"id": f"u{i}", "name": name} for i, name in enumerate(names)))
        rows = self.rows("assess", "--rulebook", RULEBOOK, "--units", "-", stdin=text)
        for row, name in zip(rows, names, strict=True):
            guarded = name[0] in "=+-@\t"
            self.assertEqual(row["name"], "'" + name if guarded else name)

    def test_json_of_every_subcommand_is_json(self):
        self.assertEqual(json.loads(self.succeeds("summary", *CAN_LOC, "--format", "json"))["format"],
                         "tieuchi-summary/1")
        why = json.loads(self.succeeds("explain", *THAI_NGUYEN, "--unit", "TN-002", "--format",
                                       "json"))
        self.assertEqual([one["id"] for one in why], ["10", "11", "13", "13.2"])
        shown = json.loads(self.succeeds("show", RULEBOOK, "--attribute", "region=btb", "--date",
                                         "2019-06-30", "--format", "json"))
        leaf = shown["criteria"][9]["indicators"][0]["leaves"][0]
        self.assertEqual(leaf["applies"]["bound"], "36")
        report = json.loads(self.succeeds("check", RULEBOOK, "--format", "json"))
        self.assertEqual(report["bounds"], report["verified"] + report["unverified"])
        self.assertTrue(report["warnings"])
        listed = json.loads(self.succeeds("list", "--format", "json"))
        self.assertIn(RULEBOOK, [one["id"] for one in listed])

    def test_csv_of_every_subcommand_has_rows_of_one_length(self):
        for line in (["list"], ["show", RULEBOOK], ["check", RULEBOOK], ["assess", *CAN_LOC],
                     ["summary", *CAN_LOC], ["explain", *CAN_LOC, "--unit", "gia-hanh", "--all"]):
            with self.subTest(subcommand=line[0]):
                text = self.succeeds(*line, "--format", "csv")
                lengths = {len(row) for row in csv.reader(io.StringIO(text))}
                self.assertEqual(len(lengths), 1)

    def test_cells_without_value_are_empty_and_not_0(self):
        rows = {one["what"]: one for one in self.rows("summary", *CAN_LOC)}
        self.assertEqual([one for one in rows["units"].values() if one], ["units", "7"])
        self.assertEqual(rows["criteria_met_mean"]["pass"], "")
        self.assertEqual(rows["standard_met"]["fail"], "7")

    def test_filters_leave_the_units_that_are_meant(self):
        self.assertEqual(len(self.rows("assess", *THAI_NGUYEN, "--cohort", "registered-2019")), 13)
        self.assertEqual(len(self.rows("assess", *THAI_NGUYEN, "--attribute", "region=tdmnpb")), 143)
        self.assertEqual(len(self.rows("assess", *THAI_NGUYEN, "--attribute", "region=dbsh")), 0)
        self.assertIn("Không có đơn vị nào",
                      self.succeeds("summary", *THAI_NGUYEN, "--cohort", "none"))

    def test_explain_says_everything_in_both_languages(self):
        line = ["explain", *THAI_NGUYEN, "--unit", "TN-002", "--format", "json"]
        plain = json.loads(self.succeeds(*line))
        said = json.loads(self.succeeds(*line, "--sentences"))
        whole = said.pop(0)
        self.assertEqual((whole["kind"], whole["id"], whole["verdict"]),
                         ("unit", "TN-002", "fail"))
        self.assertIn("16/19", whole["sentence"]["vi"])
        self.assertIn("16 of 19", whole["sentence"]["en"])
        self.assertIn("còn thiếu 12,7", said[0]["sentence"]["vi"])
        for one in said:
            self.assertTrue(one.pop("sentence")["en"])
        self.assertEqual(said, plain)

    def test_explain_goes_where_it_is_sent(self):
        line = ["explain", *THAI_NGUYEN, "--unit", "TN-002", "--format", "json"]
        ids = [one["id"] for one in json.loads(self.succeeds(*line, "--node", "12", "--node", "2.1"))]
        self.assertEqual(ids, ["12", "2.1"])
        everything = [one["id"] for one in json.loads(self.succeeds(*line, "--all"))]
        self.assertEqual(everything[:3], ["1", "1.1", "1.2"])
        self.assertIn("17.1a", everything)

    def test_a_single_unit_needs_no_name(self):
        self.assertIn("Một (u1)", self.succeeds("explain", "--rulebook", RULEBOOK, "--units", "-",
                                                stdin=ONE))


class ForPeople(WithFiles):
    def test_vietnamese_is_the_default_and_has_a_decimal_comma(self):
        text = self.succeeds("summary", *THAI_NGUYEN)
        self.assertIn("Đơn vị đạt chuẩn", text)
        self.assertRegex(text, r"2\.303–2\.306 +16,1 ")
        self.assertIn("30/06/2019", text)

    def test_english_has_a_decimal_point(self):
        text = self.succeeds("summary", *THAI_NGUYEN, "--lang", "en")
        self.assertIn("Units that meet the standard", text)
        self.assertRegex(text, r"2,303–2,306 +16\.1 ")
        self.assertIn("2019-06-30", text)

    def test_the_title_says_that_the_layer_is_an_example(self):
        self.assertIn("làm ví dụ (không phải quyết định của tỉnh Thái Nguyên)",
                      self.succeeds("summary", *THAI_NGUYEN))

    def test_what_is_rounded_does_not_cross_full_marks(self):
        rulebook = self.file("r.json", json.dumps({
            "format": "tieuchi-rulebook/1", "id": "r", "title": "r", "citation": "c",
            "unit_level": "commune", "designation": "d",
            "criteria": [{"id": "1", "name": "Một",
                          "indicators": [{"id": "1", "kind": "quantity", "at_least": "100000"}]}]}))
        text = self.succeeds("assess", "--rulebook", rulebook, "--units", "-", stdin=units(
            {"id": "u1", "observations": {"1": "99999"}}))
        self.assertIn("99,9 ", text)
        self.assertNotIn("100,0", text)

    def test_no_colours_and_no_cutting_in_a_pipe(self):
        text = self.succeeds("assess", *THAI_NGUYEN)
        self.assertNotIn("\x1b", text)
        self.assertNotIn("…", text)
        self.assertIn("\x1b[", self.succeeds("assess", *THAI_NGUYEN, "--color", "always"))

    def test_colours_on_a_terminal_unless_told_otherwise(self):
        self.assertIn("\x1b[31m", run_in_terminal(100, "assess", *CAN_LOC))
        for environment in ({"NO_COLOR": "1"}, {"TERM": "dumb"}):
            self.assertNotIn("\x1b", run_in_terminal(100, "assess", *CAN_LOC,
                                                     environment=environment))
        self.assertNotIn("\x1b", run_in_terminal(100, "assess", *CAN_LOC, "--color", "never"))

    def test_lines_fit_into_the_terminal(self):
        lines = ([["list"], ["check", RULEBOOK], ["show", RULEBOOK], ["assess", *THAI_NGUYEN],
                  ["summary", *THAI_NGUYEN], ["summary", *CAN_LOC],
                  ["explain", *THAI_NGUYEN, "--unit", "TN-002", "--all"]])
        for columns in (80, 100):
            for line in lines:
                with self.subTest(columns=columns, subcommand=line[0]):
                    text = run_in_terminal(columns, *line, "--color", "never")
                    widest = max(text.split("\n"), key=columns_of)
                    self.assertLessEqual(columns_of(widest), columns, widest)

    def test_columns_line_up_whatever_the_letters(self):
        names = ["Ấp Mỹ", "A\u0302\u0301p My\u0303", "漢字", "x"]
        text = self.succeeds("assess", "--rulebook", RULEBOOK, "--units", "-", stdin=units(
            *({"id": f"u{i}", "name": name} for i, name in enumerate(names))))
        rows = [line for line in text.split("\n") if line[:2] in ("u0", "u1", "u2", "u3")]
        self.assertEqual(len(rows), 4)
        starts = {columns_of(row[:row.index("chưa")]) for row in rows}
        self.assertEqual(len(starts), 1, rows)

    def test_nothing_from_data_steers_a_terminal(self):
        text = "id,name\nu1,\"a\x1b[31mb\"\n".encode()
        out = run("assess", "--rulebook", RULEBOOK, "--units", "-", stdin=text)
        self.assertNotIn(b"\x1b", out.stdout + out.stderr)


class BigFiles(WithFiles):
    def test_memory_does_not_grow_with_the_output(self):
        many = units(*({"id": f"u{i}", "attributes": {"region": "btb"},
                        "observations": {"10": "30.5"}} for i in range(3000)))
        path = self.file("many.json", many)
        line = [support.program, "assess", "--rulebook", RULEBOOK, "--units", path, "--format",
                "json"]
        with open(self.folder / "out.json", "wb") as out:
            process = subprocess.Popen(line, stdout=out)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0)
        size = (self.folder / "out.json").stat().st_size
        self.assertEqual(len(json.loads((self.folder / "out.json").read_bytes())["units"]), 3000)
        self.assertGreater(size, 20_000_000)
        if b"__asan_init" in pathlib.Path(support.program).read_bytes():
            self.skipTest("AddressSanitizer keeps freed memory, so its use says nothing")
        self.assertLess(used.ru_maxrss * 1024, size)


QUICK_COLUMNS = ("id,name,parent,standard,criteria_met,criteria_met_upper,criteria,"
                 "indicators_passed,indicators_passed_upper,weighted_progress,"
                 "weighted_progress_upper,weighted_progress_exact,weighted_progress_exact_upper,"
                 "grade")


class LongFiles(WithFiles):
    """CSV in the wide form is read block by block; what comes out must not show it."""

    HEADINGS = ("id", "name", "attr:region", "1.1", "10", "5", "17.3", "2.1", "8.1")

    @staticmethod
    def cells(number):
        """A unit of every kind of cell: plain, quoted, spelled otherwise, declared, a ratio."""
        regions = ("tdmnpb", "dbsh", "btb", "dhntb", "tn", "dnb", "dbscl")
        return (f"u{number}", ("Xã Tiến Nông", "Ea, Kar", "", '=1+"2')[number % 4],
                regions[number % 7], ("1", "0", "đạt", "")[number % 4],
                ("30.5", "48", "", "1e2")[number % 4 - number % 3 % 2], "9" * (number % 3),
                ("true", "[đạt]")[number % 5 == 0],
                (f"{number % 90}|91", "100", "99.99")[number % 3], ("", "có")[number % 2])

    def wide(self, count, name="wide.csv"):
        out = io.StringIO()
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(self.HEADINGS)
        rows.writerows(self.cells(i) for i in range(count))
        return self.file(name, out.getvalue())

    def long(self, count):
        out = io.StringIO()
        rows = csv.writer(out, lineterminator="\n")
        rows.writerow(("unit", "indicator", "value"))
        for i in range(count):
            cells = self.cells(i)
            rows.writerows((cells[0], heading, cell)
                           for heading, cell in zip(self.HEADINGS[1:], cells[1:]))
        return self.file("long.csv", out.getvalue())

    def line(self, path, *rest):
        return ("assess", "--rulebook", RULEBOOK, "--date", "2019-06-30", "--units", path, *rest)

    def test_blocks_give_the_bytes_of_the_whole(self):
        wide, whole = self.wide(16_000), self.long(16_000)
        self.assertGreater(pathlib.Path(wide).stat().st_size, 600_000)
        for rest in (("--format", "csv"), ("--format", "json"), ("--format", "table"),
                     ("--format", "csv", "--columns", QUICK_COLUMNS),
                     ("--format", "csv", "--columns", "grade,id,blocked_by"),
                     ("--format", "csv", "--columns", QUICK_COLUMNS, "--missing", "fail"),
                     ("--format", "csv", "--columns", QUICK_COLUMNS, "--declared", "prevails"),
                     ("--format", "csv", "--columns", QUICK_COLUMNS, "--attribute",
                      "region=btb")):
            wanted = self.succeeds(*self.line(whole, *rest))
            for threads in ("1", "2", "5"):
                with self.subTest(rest=rest, threads=threads):
                    self.assertEqual(
                        self.succeeds(*self.line(wide, *rest, "--threads", threads)), wanted)

    def test_sums_are_those_of_the_whole(self):
        wide, whole = self.wide(16_000), self.long(16_000)
        for rest in (("--format", "csv"), ("--format", "json"), ("--format", "table"),
                     ("--format", "csv", "--attribute", "region=btb")):
            with self.subTest(rest=rest):
                self.assertEqual(self.succeeds("summary", *self.line(wide, *rest)[1:]),
                                 self.succeeds("summary", *self.line(whole, *rest)[1:]))

    def test_quick_columns_are_those_of_all_columns(self):
        wide = self.wide(500)
        every = list(csv.DictReader(io.StringIO(self.succeeds(*self.line(wide, "--format",
                                                                         "csv")))))
        quick = list(csv.DictReader(io.StringIO(self.succeeds(
            *self.line(wide, "--format", "csv", "--columns", QUICK_COLUMNS)))))
        self.assertEqual([{key: row[key] for key in quick[0]} for row in every], quick)
        self.assertEqual(len(every[0]), 19)

    def test_a_pipe_is_read_as_a_file(self):
        wide = self.wide(16_000)
        text = pathlib.Path(wide).read_bytes()
        rest = ("--format", "csv", "--columns", "id,standard")
        self.assertEqual(self.succeeds(*self.line("-", *rest), stdin=text),
                         self.succeeds(*self.line(wide, *rest)))
        twice = text + b"u17,,btb,,,,,,\n"
        self.fails(1, *self.line("-", *rest), stdin=twice,
                   says="standard input:16002:1: error duplicate_unit: the unit \"u17\" is there "
                        "twice (column id)")

    def test_an_error_at_the_end_leaves_nothing_on_stdout(self):
        text = pathlib.Path(self.wide(16_000)).read_bytes()
        for last, code, says in ((b"x,,btb,maybe,,,,,\n", 1, ":16002:4: error wrong_value_kind"),
                                 (b"x\n", 1, ":16002: error bad_csv"),
                                 (b"u15999,,,,,,,,\n", 1, ":16002:1: error duplicate_unit"),
                                 (b"\xff,,,,,,,,\n", 2, ":16002:1: error not_utf8")):
            path = self.file("bad.csv", text + last)
            for rest in ((), ("--format", "csv"), ("--format", "json"),
                         ("--format", "csv", "--columns", "id")):
                with self.subTest(last=last, rest=rest):
                    self.fails(code, *self.line(path, *rest), says=says)
            with self.subTest(last=last):
                self.fails(code, "summary", *self.line(path)[1:], says=says)

    def test_columns_that_there_are_not_are_2(self):
        wide = self.wide(3)
        self.fails(2, *self.line(wide, "--format", "csv", "--columns", "id,colour"))
        self.fails(2, *self.line(wide, "--columns", "id"), says="--format csv")
        self.fails(2, *self.line(wide, "--threads", "0"))

    def most_memory(self, path, *rest):
        """Bytes that the command holds at most."""
        line = [support.program, *self.line(path, *rest, "--threads", "2")]
        with open(os.devnull, "wb") as nothing:
            process = subprocess.Popen(line, stdout=nothing)
            _, status, used = os.wait4(process.pid, 0)
            process.returncode = os.waitstatus_to_exitcode(status)
        self.assertEqual(process.returncode, 0)
        return used.ru_maxrss * 1024

    def test_memory_does_not_grow_with_the_rows(self):
        if b"__asan_init" in pathlib.Path(support.program).read_bytes():
            self.skipTest("AddressSanitizer keeps freed memory, so its use says nothing")
        # The longer file has some MB more of text, of units and of output; ids take 8 bytes each.
        some, many = self.wide(20_000), self.wide(200_000, "many.csv")
        text = pathlib.Path(many).stat().st_size - pathlib.Path(some).stat().st_size
        self.assertGreater(text, 7_000_000)
        for rest in (("--format", "csv", "--columns", "id"),
                     ("--format", "csv", "--columns", "standard")):
            with self.subTest(rest=rest):
                more = self.most_memory(many, *rest) - self.most_memory(some, *rest)
                self.assertLess(more, 5_500_000)


if __name__ == "__main__":
    sys.exit(support.main())
