# SPDX-License-Identifier: Apache-2.0
"""Parquet and Arrow files at the command line: what comes out is what CSV gives, to the byte."""

import decimal
import pathlib
import random
import subprocess
import sys
import tempfile
import unittest

import pyarrow as pa
import pyarrow.feather
import pyarrow.parquet as pq

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import support  # noqa: E402

RULEBOOK = "vn/1980-qd-ttg-2016/commune"
QUICK = ("id,name,parent,standard,criteria_met,criteria_met_upper,criteria,indicators_passed,"
         "indicators_passed_upper,weighted_progress,weighted_progress_upper,"
         "weighted_progress_exact,grade")
REGIONS = ("tdmnpb", "dbsh", "btb", "dhntb", "tn", "dnb", "dbscl")
ROWS = 21_000  # several blocks, row groups and record batches
SEED = 20161017


def spelled(value):
    """A value as a cell of CSV."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f'"{value}"' if isinstance(value, str) and ("," in value or ";" in value) else str(value)


def units(rows):
    """Random units: columns by name, with their Arrow types."""
    draw = random.Random(SEED)

    def some(make, nulls=0.1):
        return [None if draw.random() < nulls else make() for _ in range(rows)]

    def number(scale, low, high):
        return some(lambda: decimal.Decimal(draw.randint(low, high)).scaleb(-scale))

    def truth():
        return some(lambda: draw.random() < 0.8)

    return {
        "id": ([f"xã-{i:06}" for i in range(rows)], pa.string()),
        "name": (some(lambda: draw.choice(("Tiến Nông", "Ea, Kar", "Thạch Hà"))), pa.string()),
        "parent": (some(lambda: f"h{draw.randint(0, 40)}"), pa.string()),
        "cohorts": (some(lambda: draw.choice(("2016", "2016; nghèo", "nghèo"))), pa.string()),
        "attr:region": (some(lambda: draw.choice(REGIONS), 0.02),
                        pa.dictionary(pa.int8(), pa.string())),
        "1.1": (truth(), pa.bool_()),
        "10": (number(1, 100, 700), pa.decimal128(9, 1)),
        "5": (number(0, 0, 100), pa.int32()),
        "11": (number(2, 0, 3000), pa.decimal128(12, 2)),
        "17.1a": (number(1, 500, 1000), pa.string()),
        "17.3": (truth(), pa.bool_()),
        "2.1": (number(2, 5000, 10000), pa.decimal64(8, 2)),
        "8.1": (truth(), pa.bool_()),
    }


def table_of(columns):
    def array(values, kind):
        if pa.types.is_string(kind):
            return pa.array([None if v is None else str(v) for v in values], kind)
        if pa.types.is_integer(kind):
            return pa.array([None if v is None else int(v) for v in values], kind)
        return pa.array(values, kind)

    return pa.table({name: array(*column) for name, column in columns.items()})


def csv_of(columns):
    names = list(columns)
    lines = [",".join(names)]
    lines += [",".join(map(spelled, row)) for row in zip(*(columns[name][0] for name in names))]
    return "\n".join(lines) + "\n"


class ArrowFiles(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.TemporaryDirectory()
        cls.addClassCleanup(folder.cleanup)
        cls.folder = pathlib.Path(folder.name)
        print(f"seed {SEED}")
        cls.columns = units(ROWS)
        cls.table = table_of(cls.columns)
        cls.csv = cls.folder / "units.csv"
        cls.csv.write_text(csv_of(cls.columns))

    def parquet(self, table, name="u.parquet", **how):
        path = self.folder / name
        pq.write_table(table, path, **how)
        return path

    def ipc(self, table, name="u.arrow", rows=None, stream=False, compression=None):
        path = self.folder / name
        make = pa.ipc.new_stream if stream else pa.ipc.new_file
        options = pa.ipc.IpcWriteOptions(compression=compression)
        with make(path, table.schema, options=options) as file:
            file.write_table(table, max_chunksize=rows)
        return path

    def run_on(self, path, *rest, command="assess"):
        return support.run(command, "--rulebook", RULEBOOK, "--date", "2019-06-30", "--units",
                           str(path), *rest)

    def output(self, path, *rest, command="assess"):
        done = self.run_on(path, *rest, command=command)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout

    def refused(self, path, code, *says, rest=()):
        """The file is refused by every form of output, and nothing is printed."""
        for form in (("--format", "csv", "--columns", "id"), ("--format", "csv"),
                     ("--format", "json"), ()):
            done = self.run_on(path, *form, *rest)
            errors = done.stderr.decode()
            self.assertEqual((done.returncode, done.stdout), (code, b""), errors)
            for one in (path.name, *says):
                self.assertIn(one, errors)
        return errors

    def test_every_form_gives_the_bytes_of_csv(self):
        plain = self.table.set_column(
            4, "attr:region", self.table["attr:region"].combine_chunks().dictionary_decode())
        files = (self.parquet(self.table, "one.parquet"),
                 self.parquet(self.table, "groups.parquet", row_group_size=3000,
                              compression="zstd"),
                 self.ipc(self.table, "one.arrow"),
                 self.ipc(self.table, "some.arrow", rows=1777),
                 self.ipc(plain, "stream.arrows", rows=5000, stream=True),
                 self.ipc(self.table, "packed.feather", compression="zstd"))
        forms = (("--format", "csv", "--columns", QUICK), ("--format", "csv"),
                 ("--format", "csv", "--columns", QUICK, "--missing", "fail"),
                 ("--format", "csv", "--columns", "id,standard", "--cohort", "nghèo"),
                 ("--format", "csv", "--columns", "id", "--attribute", "region=btb"),
                 ("--format", "json"), ("--format", "table", "--lang", "en"))
        for form in forms:
            wanted = self.output(self.csv, *form)
            self.assertGreater(len(wanted), 10_000)
            for path in files if form == forms[0] else files[1:4]:
                for threads in ("1", "3"):
                    with self.subTest(path=path.name, form=form, threads=threads):
                        self.assertTrue(
                            self.output(path, *form, "--threads", threads) == wanted)

    def test_summaries_are_those_of_csv(self):
        path = self.parquet(self.table, "sums.parquet", row_group_size=3000)
        for form in (("--format", "csv"), ("--format", "json"), ("--format", "table"),
                     ("--format", "csv", "--cohort", "2016")):
            with self.subTest(form=form):
                self.assertEqual(self.output(path, *form, command="summary"),
                                 self.output(self.csv, *form, command="summary"))

    def test_ids_are_texts_dictionaries_or_integers(self):
        few = self.table.slice(0, 300)
        numbers = pa.array([10**12 + 7 * i for i in range(300)], pa.int64())
        texts = numbers.cast(pa.string())
        wanted = None
        for kind in (texts, numbers, numbers.cast(pa.uint64()), texts.cast(pa.large_string()),
                     texts.cast(pa.string_view()), texts.dictionary_encode()):
            for path in (self.ipc(few.set_column(0, "id", kind), rows=77),
                         self.parquet(few.set_column(0, "id", kind))):
                found = self.output(path, "--format", "csv")
                wanted = wanted or found
                with self.subTest(kind=kind.type, path=path.name):
                    self.assertEqual(found, wanted)
        self.assertIn(b"\n1000000000007,", wanted)

    def test_explain_finds_a_unit(self):
        path = self.parquet(self.table.slice(0, 100), "few.parquet")
        rest = ("--unit", "xã-000042", "--lang", "en")
        few = self.folder / "few.csv"
        few.write_text("".join(self.csv.read_text().splitlines(True)[:101]))
        self.assertEqual(self.output(path, *rest, command="explain"),
                         self.output(few, *rest, command="explain"))

    def test_floats_need_a_policy(self):
        shares = pa.array([0.1 * (i % 1000) for i in range(300)], pa.float64())
        few = self.table.slice(0, 300)
        at = few.schema.get_field_index("10")
        path = self.parquet(few.set_column(at, "10", shares), "floats.parquet")
        self.refused(path, 1, "error float_column", "(column 10)")
        texts = pa.array([repr(v) for v in shares.to_pylist()], pa.string())
        same = self.parquet(few.set_column(at, "10", texts), "texts.parquet")
        wanted = self.output(same, "--format", "csv")
        self.assertEqual(self.output(path, "--format", "csv", "--floats", "shortest_decimal"),
                         wanted)
        gaps = pa.array([float("nan") if i == 5 else 30.5 for i in range(300)], pa.float64())
        path = self.ipc(few.set_column(at, "10", gaps), "nan.arrow")
        self.refused(path, 1, "nan.arrow:6: error ", "(column 10)",
                     rest=("--floats", "shortest_decimal"))
        self.output(path, "--format", "csv", "--floats", "shortest_decimal_nan_missing")

    def test_columns_and_rows_in_error_are_named(self):
        few = self.table.slice(0, 10_000)

        def with_column(name, array):
            at = few.schema.get_field_index(name)
            return (few.append_column(name, array) if at < 0
                    else few.set_column(at, name, array))

        other = with_column("99.9", pa.array([True] * 10_000))
        path = self.parquet(other, "other.parquet")
        self.refused(path, 1, "error unknown_observation", "(column 99.9)")
        done = self.run_on(path, "--format", "csv", "--other-ids", "warn")
        self.assertEqual(done.returncode, 0)
        self.assertEqual(done.stderr.count(b"ignored_id"), 1)

        words = ["cũ"] * 10_000
        words[8999] = "30.5"
        self.refused(self.parquet(with_column("10", pa.array(words))), 1,
                     "u.parquet:1: error bad_number", "u.parquet:10000: error bad_number",
                     "(column 10)")
        self.refused(self.ipc(with_column("1.1", pa.array([b"x"] * 10_000))), 1,
                     "error bad_column", "(column 1.1)")
        region = ["btb"] * 9_999 + ["nowhere"]
        self.refused(self.ipc(with_column("attr:region", pa.array(region)), rows=3000), 1,
                     "u.arrow:10000: error bad_attribute_value", "(column attr:region)")

    def test_ids_are_there_and_once(self):
        few = self.table.slice(0, 10_000)
        names = few["id"].to_pylist()
        self.refused(self.parquet(few.drop(["id"])), 1, "error missing_key", "'id'")
        self.refused(self.parquet(few.set_column(0, "id", pa.array([None] + names[1:]))), 1,
                     "u.parquet:1: error missing_key", "(column id)")
        self.refused(self.parquet(few.set_column(0, "id", pa.array(names[:-1] + names[:1]))), 1,
                     "u.parquet:10000: error duplicate_unit", names[0], "(column id)")
        self.refused(self.ipc(few.set_column(0, "id", pa.array([1.5] * 10_000))), 1,
                     "error bad_column", "(column id)")
        self.refused(self.parquet(few.slice(0, 0)), 1, "error empty_list")

    def test_what_is_neither_parquet_nor_arrow_is_2(self):
        for name, content in (("text.parquet", b"id,10\na,1\n"), ("empty.arrow", b""),
                              ("short.parquet", b"PAR1"), ("short.arrow", b"ARROW1\0\0"),
                              ("old.feather", b"FEA1" + bytes(40)),
                              ("stream.arrows", b"\xff\xff\xff\xff\x10\0\0\0")):
            path = self.folder / name
            path.write_bytes(content)
            with self.subTest(name=name):
                self.refused(path, 2, "cannot be read")
        done = support.run("assess", "--rulebook", RULEBOOK, "--units", "-", stdin=b"PAR1" * 9)
        self.assertEqual((done.returncode, done.stdout), (2, b""))

    def test_damaged_files_are_refused_or_read(self):
        draw = random.Random(SEED)
        few = self.table.slice(0, 2000)
        codes = set()
        for made in (self.parquet(few, "whole.parquet"), self.ipc(few, "whole.arrow", rows=500)):
            whole = made.read_bytes()
            for round_ in range(25):
                damaged = bytearray(whole)
                if round_ % 3 == 0:
                    del damaged[draw.randrange(len(damaged)):]
                for _ in range(draw.randint(1, 30)):
                    if damaged:
                        damaged[draw.randrange(len(damaged))] ^= 1 << draw.randrange(8)
                path = self.folder / ("damaged" + made.suffix)
                path.write_bytes(damaged)
                done = self.run_on(path, "--format", "csv", "--columns", QUICK)
                codes.add(done.returncode)
                self.assertIn(done.returncode, (0, 1, 2), done.stderr.decode())
                self.assertTrue(done.returncode == 0 or (not done.stdout and done.stderr))
        self.assertIn(2, codes)

    def most_memory(self, path):
        """Bytes that the command holds at most."""
        # Started by a small process: what a child holds counts from before it is the command.
        launcher = ("import os, sys\n"
                    "nothing = os.open(os.devnull, os.O_WRONLY)\n"
                    "child = os.posix_spawn(sys.argv[1], sys.argv[1:], os.environ,\n"
                    "    file_actions=[(os.POSIX_SPAWN_DUP2, nothing, 1)])\n"
                    "_, status, used = os.wait4(child, 0)\n"
                    "print(status, used.ru_maxrss)\n")
        line = [support.program, "assess", "--rulebook", RULEBOOK, "--units", str(path),
                "--format", "csv", "--columns", "standard", "--threads", "2"]
        done = subprocess.run([sys.executable, "-I", "-S", "-c", launcher, *line],
                              capture_output=True, check=True, text=True, timeout=120)
        status, kibibytes = map(int, done.stdout.split())
        self.assertEqual(status, 0, done.stderr)
        return kibibytes * 1024

    def test_memory_does_not_grow_with_the_rows(self):
        def longer(times):
            parts = [self.table.set_column(
                0, "id", pa.array([f"{n}-{i}" for i in range(ROWS)])) for n in range(times)]
            # One row group: its columns must not be held either; pages may be.
            return self.parquet(pa.concat_tables(parts), f"{times}.parquet",
                                row_group_size=times * ROWS, compression="none",
                                use_dictionary=False, data_page_size=65536)

        # So long that the hashes of ids and the output have reached what they keep in memory.
        some, many = longer(50), longer(100)
        grown = many.stat().st_size - some.stat().st_size
        more = self.most_memory(many) - self.most_memory(some)
        print(f"file {grown} bytes longer, memory {more} bytes more")
        self.assertGreater(grown, 50_000_000)
        self.assertLess(more, grown / 4)


if __name__ == "__main__":
    sys.exit(support.main())
