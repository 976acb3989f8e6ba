# SPDX-License-Identifier: Apache-2.0
"""The data sets of examples/data, through the command, come to what was published."""

import json
import sys
import unittest
from fractions import Fraction

import support


def found(*arguments):
    done = support.run(*arguments, "--format", "json")
    if done.returncode != 0:
        raise AssertionError(done.stderr.decode())
    return json.loads(done.stdout)


def summary(*arguments):
    return found("summary", *arguments)


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
                    all_of_it = summary(*support.THAI_NGUYEN, "--missing", missing,
                                        "--declared", declared)
                    self.assertEqual(all_of_it["standard_met"]["pass"], 88)
                    mean = all_of_it["criteria_met"]["mean"]
                    self.assertEqual(rounded_to_tenths(mean["lower"]), Fraction("16.1"))
                    self.assertEqual(rounded_to_tenths(mean["upper"]), Fraction("16.1"))
                    low = [one for one in all_of_it["distribution"] if one["criteria_met"] < 10]
                    self.assertEqual(sum(one["units"] for one in low), 5)

    def test_the_cohorts_and_districts_add_up_to_the_published_figures(self):
        by_cohort = {one["id"]: one for one in summary(*support.THAI_NGUYEN, "--by",
                                                       "cohort")["groups"]}
        self.assertEqual(by_cohort["recognised"]["standard_met"]["pass"], 88)
        self.assertEqual(by_cohort["registered-2019"]["units"], 13)
        by_district = summary(*support.THAI_NGUYEN, "--by", "district")["groups"]
        self.assertEqual(sum(one["standard_met"]["pass"] for one in by_district), 88)

    def test_88_communes_share_the_first_rank(self):
        ranks = found("rank", *support.THAI_NGUYEN)["rankings"][0]["units"]
        self.assertEqual(sum(one["best"] == one["worst"] == 1 for one in ranks), 88)
        below = sum(Fraction(one["value"]["upper"]) < 10 for one in ranks)
        self.assertEqual(below, 5)

    def test_csv_comes_to_the_same(self):
        as_csv = [one.replace("communes.json", "communes.csv") for one in support.THAI_NGUYEN]
        again = summary(*as_csv)
        self.assertEqual(again["standard_met"]["pass"], 88)
        self.assertEqual(again["distribution"], self.all["distribution"])


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

    def test_each_is_1_to_5_criteria_short_of_the_10_that_it_was_to_meet(self):
        target = found("target", *support.CAN_LOC, "--targets",
                       str(support.DATA / "can-loc-2017/targets.json"))["targets"][0]
        self.assertEqual((target["deadline"], target["outcome"]), ("2017-12-31", "fail"))
        self.assertEqual(target["shortfall"], {"lower": "7", "upper": "7"})
        short = {one["id"]: one["shortfall"]["lower"] for one in target["in_the_way"]}
        met = {one["id"]: one["value"]["lower"]
               for one in found("rank", *support.CAN_LOC)["rankings"][0]["units"]}
        self.assertEqual(len(short), 7)
        self.assertEqual({unit: 10 - int(count) for unit, count in met.items()},
                         {unit: int(count) for unit, count in short.items()})
        self.assertEqual((min(short.values()), max(short.values())), ("1", "5"))


class HaTinh2015(unittest.TestCase):
    """The target for the end of 2015: at least 23 more recognised, none below 8 criteria."""

    def targets(self, period, when):
        folder = support.DATA / "ha-tinh-2015"
        document = found("target", "--rulebook", "vn/491-qd-ttg-2009/commune", "--units",
                         str(folder / period), "--date", when, "--targets",
                         str(folder / "targets.json"), "--baseline", str(folder / "2014-12.csv"),
                         "--baseline-date", "2014-12-31")
        return document["targets"]

    def test_the_document_says_what_was_published(self):
        text = (support.DATA / "ha-tinh-2015/targets.json").read_text(encoding="utf-8")
        more, least = json.loads(text)["targets"]
        self.assertEqual(more["when"], {"total": "standard_met", "at_least": "23", "more": True})
        self.assertEqual(least["when"], {"every": {"measure": "criteria_met", "at_least": "8"}})
        self.assertEqual({more["deadline"], least["deadline"]}, {"2015-12-31"})

    def test_in_august_both_are_short(self):
        more, least = self.targets("2015-08.csv", "2015-08-31")
        self.assertEqual((more["outcome"], least["outcome"]), ("fail", "fail"))
        value = more["facts"][0]["value"]["lower"]
        self.assertEqual(int(value) + int(more["shortfall"]["lower"]), 23)
        for one in least["in_the_way"]:
            self.assertGreater(int(one["shortfall"]["lower"]), 0)

    def test_the_invented_end_of_the_year_reaches_both_exactly(self):
        more, least = self.targets("2015-12.csv", "2015-12-31")
        self.assertEqual((more["outcome"], least["outcome"]), ("pass", "pass"))
        self.assertEqual(more["facts"][0]["value"], {"lower": "23", "upper": "23"})
        self.assertEqual((more["in_the_way"], least["in_the_way"]), ([], []))

    def test_the_group_watched_apart_is_that_below_7(self):
        watched = summary(*support.HA_TINH_2015, "--cohort", "watched")
        low = [one for one in summary(*support.HA_TINH_2015)["distribution"]
               if one["criteria_met"] < 7]
        self.assertEqual(watched["units"], sum(one["units"] for one in low))
        self.assertLess(int(watched["criteria_met"]["maximum"]["upper"]), 7)

    def test_newly_meeting_are_counted_the_same_by_a_comparison(self):
        folder = support.DATA / "ha-tinh-2015"
        change = found("compare", "--rulebook", "vn/491-qd-ttg-2009/commune", "--units",
                       str(folder / "2015-12.csv"), "--date", "2015-12-31", "--before",
                       str(folder / "2014-12.csv"), "--before-date", "2014-12-31")
        self.assertEqual(len(change["newly_meeting"]), 23)
        self.assertEqual(change["standard_met"]["lower"], {"change": "23", "data": "23"})


class HaTinh2016(unittest.TestCase):
    """July 2016: the hardest criteria; 13 agencies; 51 organisations sponsor 73 communes."""

    def test_the_hardest_criteria_in_their_order(self):
        hardest = summary(*support.HA_TINH_2016)["hardest"]
        self.assertEqual(hardest[:7], ["17", "2", "6", "10", "11", "5", "16"])

    def test_13_agencies_answer_for_19_criteria(self):
        agencies = summary(*support.HA_TINH_2016, "--by", "agency")["agencies"]
        self.assertEqual(len(agencies), 13)
        self.assertNotIn(None, [one["id"] for one in agencies])
        criteria = [criterion for one in agencies for criterion in one["criteria"]]
        self.assertEqual(sorted(criteria, key=int), [str(number) for number in range(1, 20)])
        lowest = min(agencies, key=lambda one: Fraction(one["rate"]))
        self.assertEqual(lowest["criteria"], ["17"])

    def test_51_organisations_sponsor_73_communes(self):
        groups = {one["id"]: one["units"]
                  for one in summary(*support.HA_TINH_2016, "--by", "cohort")["groups"]}
        self.assertEqual(groups["sponsored"], 73)
        sponsors = [count for key, count in groups.items() if key and key.startswith("sponsor-")]
        self.assertEqual((len(sponsors), sum(sponsors)), (51, 73))


class TrieuSon(unittest.TestCase):
    """2022: Tiến Nông, Xuân Thịnh and Hợp Thành choose what to do first."""

    COSTS = ["--costs", str(support.DATA / "trieu-son-2022/costs.json")]

    def test_three_communes_and_19_criteria(self):
        judged = found("assess", *support.TRIEU_SON)["units"]
        self.assertEqual([one["name"] for one in judged], ["Tiến Nông", "Xuân Thịnh", "Hợp Thành"])
        self.assertEqual({len(one["criteria"]) for one in judged}, {19})
        self.assertEqual({one["designation"]["verdict"] for one in judged}, {"fail"})

    def test_all_three_can_reach_it_in_2022_and_the_plan_is_proved_the_cheapest(self):
        plan = found("plan", *support.TRIEU_SON, *self.COSTS, "--goal", "programme", "--meeting",
                     "3", "--deadline", "2022-12-31")
        self.assertEqual((plan["outcome"], plan["units_meeting"]), ("optimal", 3))
        self.assertEqual(plan["lower_bound"], plan["cost"])

    def test_what_to_do_first_within_the_money(self):
        plan = found("plan", *support.TRIEU_SON, *self.COSTS, "--goal", "most_criteria", "--budget",
                     "1500")
        self.assertEqual(plan["outcome"], "optimal")
        self.assertLessEqual(Fraction(plan["cost"]), 1500)
        self.assertEqual({one["raises"][0]["unit"] for one in plan["steps"]},
                         {"tien-nong", "xuan-thinh", "hop-thanh"})


if __name__ == "__main__":
    sys.exit(support.main())
