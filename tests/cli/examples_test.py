# SPDX-License-Identifier: Apache-2.0
"""The C++ examples print what they are there to show: `examples_test.py FOLDER`."""

import pathlib
import subprocess
import sys
import unittest

folder = pathlib.Path()

EXPECTED = {
    "one_unit": """\
criterion 10: pass
criterion 11: fail
criterion 13: unknown
criterion 18: pass
criteria met: 2 to 18 of 19
meets the standard: fail
""",
    "custom_method": """\
core_passed: 2 to 3
grade: good
""",
}

# Sentences are tested elsewhere; here it is enough that the facts are in them.
CONTAINED = {
    "layered": ["on 2018-12-31:", "2.1: at least 100 %, says example/province",
                "2.2: left to the province", "12: at least 90 %, says vn/1980-qd-ttg-2016/commune",
                "on 2019-01-01:", "12: at least 92 %, says example/province"],
    "explain": ["30,5 triệu đồng/người/năm", "30.5 triệu đồng/người/năm",
                "what is missing, exactly: 11/2 triệu đồng/người/năm",
                "what is missing, exactly: 1452/199 %", "1,805/1,990"],
}


class Examples(unittest.TestCase):
    def run_example(self, name):
        done = subprocess.run([folder / f"example_{name}"], capture_output=True, check=False,
                              timeout=60)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return done.stdout.decode()

    def test_output(self):
        for name, expected in EXPECTED.items():
            with self.subTest(example=name):
                self.assertEqual(self.run_example(name), expected)

    def test_facts_in_the_output(self):
        for name, pieces in CONTAINED.items():
            out = self.run_example(name)
            for piece in pieces:
                with self.subTest(example=name, piece=piece):
                    self.assertIn(piece, out)


if __name__ == "__main__":
    folder = pathlib.Path(sys.argv.pop(1))
    unittest.main()
