# SPDX-License-Identifier: Apache-2.0
"""What the runner and the table refuse: faults planted in the answers of a way."""

import json
import sys
import tempfile
import unittest
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from run import HERE, Case, Difference, compare, tally  # noqa: E402
import table  # noqa: E402

ALL = ["refused", "assess", "explain", "method", "custom", "summary", "display"]


class Runner(unittest.TestCase):
    """One case with answers of C++ and of another way."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.results = Path(folder.name, "results")
        path = next(path for path in sorted((HERE / "cases").glob("*.json"))
                    if "expect_explanation" in path.read_text(encoding="utf-8"))
        self.case = Case(path, Path(folder.name, "work"))
        for way in ("cpp", "c"):
            (self.case.folder / way).mkdir()
            for i, request in enumerate(self.case.requests):
                answer = b"" if request[0] == "options" else b"answer %d" % i
                (self.case.folder / way / str(i)).write_bytes(answer)

    def test_counts_what_is_the_same(self):
        made, wrong = tally([self.case], "c", ALL)
        self.assertEqual(wrong, [])
        self.assertEqual((made["compared"], made["identical"]), (1, 1))
        self.assertEqual(made["answers"], len(self.case.requests) - 1)

    def test_one_byte_more_is_refused(self):
        (self.case.folder / "c" / "1").write_bytes(b"answer 1\n")
        with self.assertRaises(Difference):
            compare(self.case, "c", ALL)
        made, wrong = tally([self.case], "c", ALL)
        self.assertEqual((made["compared"], made["identical"], len(wrong)), (1, 0, 1))

    def test_an_answer_left_out_is_refused(self):
        (self.case.folder / "c" / "1").unlink()
        with self.assertRaises(Difference):
            compare(self.case, "c", ALL)

    def test_a_kind_that_the_way_does_not_answer_is_not_looked_at(self):
        (self.case.folder / "c" / "1").unlink()
        self.assertEqual(self.case.requests[1][0], "assess")
        made, wrong = tally([self.case], "c", [kind for kind in ALL if kind != "assess"])
        self.assertEqual(wrong, [])
        self.assertEqual(made["answers"], len(self.case.requests) - 2)

    def test_a_row_with_another_count_is_not_that_of_the_run(self):
        self.results.mkdir()
        committed = table.HEAD + "".join(table.start(way) + " 9 | 8 | 8 | 7 |\n"
                                         for way in table.ways())
        for answers in (7, 6):
            counts = {"cases": 9, "compared": 8, "identical": 8, "answers": answers}
            (self.results / "cpp.json").write_text(json.dumps(counts), encoding="utf-8")
            made, kept = table.table(committed, self.results)
            self.assertEqual(made == committed, answers == 7)
            self.assertEqual(len(kept), len(table.ways()) - 1)

    def test_a_way_without_a_row_is_not_in_the_table(self):
        committed = table.HEAD
        made, _ = table.table(committed, self.results)
        self.assertNotEqual(made, committed)


if __name__ == "__main__":
    unittest.main()
