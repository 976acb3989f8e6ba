# SPDX-License-Identifier: Apache-2.0
"""The data sets of examples/data, through the command, come to what was published."""

import json
import sys
import unittest
from fractions import Fraction

import support


def summary(*arguments):
    done = support.run("summary", *arguments, "--format", "json")
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())
    return json.loads(done.stdout)


def rounded_to_tenths(value):
    """Half up, of a positive fraction."""
    return Fraction(int(Fraction(value) * 10 + Fraction(1, 2)), 10)


class ThaiNguyen(unittest.TestCase):
    """Mid-2019: 88 communes, 16.1 criteria on average, 5 below 10, 13 registered for 2019."""

    @classmethod
    def setUpClass(cls):
        cls.all = summary(*support.THAI_NGUYEN)
        cls.registered = summary(*support.THAI_NGUYEN, "--cohort", "registered-2019")

    def test_88_communes_meet_the_standard(self):
        self.assertEqual(self.all["standard_met"]["pass"], 88)
        self.assertEqual(self.all["standard_met"]["unknown"], 0)
        self.assertEqual(self.all["standard_met"]["held"], 88)
        self.assertEqual(self.all["standard_met"]["held_without_meeting"], 0)

    def test_both_ends_of_the_mean_of_criteria_met_round_to_16_1(self):
        mean = self.all["criteria_met"]["mean"]
        self.assertEqual(rounded_to_tenths(mean["lower"]), Fraction("16.1"))
        self.assertEqual(rounded_to_tenths(mean["upper"]), Fraction("16.1"))

    def test_5_communes_meet_less_than_10_criteria(self):
        low = [one for one in self.all["distribution"] if one["criteria_met"] < 10]
        self.assertEqual(sum(one["units"] for one in low), 5)

    def test_13_communes_are_registered_and_none_of_them_meets_the_standard(self):
        self.assertEqual(self.registered["units"], 13)
        self.assertEqual(self.registered["standard_met"]["pass"], 0)

    def test_the_registered_fail_chiefly_income_poverty_and_organisation_of_production(self):
        self.assertEqual(set(self.registered["hardest"][:3]), {"10", "11", "13"})
        fails = {one["id"]: one["fail"] for one in self.registered["criteria"]}
        chief = min(fails.pop(one) for one in ("10", "11", "13"))
        self.assertGreater(chief, 2 * max(fails.values()))

    def test_the_figures_hold_under_every_policy(self):
        for missing in ("unknown", "fail"):
            for declared in ("fills_gaps", "prevails"):
                with self.subTest(missing=missing, declared=declared):
                    found = summary(*support.THAI_NGUYEN, "--missing", missing,
                                    "--declared", declared)
                    self.assertEqual(found["standard_met"]["pass"], 88)
                    mean = found["criteria_met"]["mean"]
                    self.assertEqual(rounded_to_tenths(mean["lower"]), Fraction("16.1"))
                    self.assertEqual(rounded_to_tenths(mean["upper"]), Fraction("16.1"))
                    low = [one for one in found["distribution"] if one["criteria_met"] < 10]
                    self.assertEqual(sum(one["units"] for one in low), 5)

    def test_csv_comes_to_the_same(self):
        csv = [one.replace("communes.json", "communes.csv") for one in support.THAI_NGUYEN]
        found = summary(*csv)
        self.assertEqual(found["standard_met"]["pass"], 88)
        self.assertEqual(found["distribution"], self.all["distribution"])


class CanLoc(unittest.TestCase):
    """Mid-2017: 7 communes, 5 to 9 of 20 criteria, by declared verdicts alone."""

    @classmethod
    def setUpClass(cls):
        cls.all = summary(*support.CAN_LOC)

    def test_7_communes_meet_5_to_9_of_20_criteria(self):
        self.assertEqual(self.all["units"], 7)
        self.assertEqual(len(self.all["criteria"]), 20)
        self.assertEqual(self.all["criteria_met"]["minimum"], {"lower": "5", "upper": "5"})
        self.assertEqual(self.all["criteria_met"]["maximum"], {"lower": "9", "upper": "9"})

    def test_what_almost_none_had_met_is_met_at_most_once(self):
        passes = {one["id"]: one["pass"] for one in self.all["criteria"]}
        for criterion in ("2", "3", "5", "6", "13", "14"):
            self.assertLessEqual(passes[criterion], 1, criterion)


if __name__ == "__main__":
    sys.exit(support.main())
