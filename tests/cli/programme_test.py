# SPDX-License-Identifier: Apache-2.0
"""The commands about programmes: groups, periods, targets, ranks, plans, margins."""

import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import unittest
from fractions import Fraction

import jsonschema

import support
from cli_test import WithFiles, units
from support import CAN_LOC, DATA, HA_TINH_2015, THAI_NGUYEN, TRIEU_SON, columns_of, run_in_terminal

COSTS = ["--costs", str(DATA / "trieu-son-2022/costs.json")]
TARGETS = ["--targets", str(DATA / "ha-tinh-2015/targets.json")]
BASELINE = ["--baseline", str(DATA / "ha-tinh-2015/2014-12.csv"), "--baseline-date", "2014-12-31"]
REGISTERED = [*THAI_NGUYEN, "--cohort", "registered-2019"]

RULEBOOK = {
    "format": "tieuchi-rulebook/1", "id": "r", "title": {"vi": "Thử", "en": "Try"}, "citation": "c",
    "unit_level": "village", "designation": "d",
    "effective": {"from": "2018-01-01", "to": "2020-12-31"},
    "attributes": {"zone": {"values": ["a", "b"], "labels": {"a": {"vi": "Vùng A", "en": "Zone A"}}},
                   "people": {"kind": "decimal", "unit": "người"}},
    "criteria": [
        {"id": "1", "name": {"vi": "Đường", "en": "Road"}, "agency": "Sở X", "indicators": [
            {"id": "1", "kind": "quantity", "unit": "%",
             "at_least": {"by": "year", "values": {"2018": "50", "2019": "50", "2020": "60"}}}]},
        {"id": "2", "name": {"vi": "Điện", "en": "Power"}, "agency": "Sở Y",
         "indicators": [{"id": "2", "kind": "boolean"}]},
        {"id": "3", "name": {"vi": "Trường", "en": "School"}, "agency": "Sở X",
         "indicators": [{"id": "3", "kind": "quantity", "at_least": "10"}]}]}  # fmt: skip

UNITS = units(
    {"id": "v1", "name": "Một", "parent": "c1", "cohorts": ["x", "y"], "attributes": {"zone": "a"},
     "observations": {"1": "70", "2": True, "3": "12"}},
    {"id": "v2", "name": "Hai", "parent": "c1", "cohorts": ["x"], "attributes": {"zone": "b"},
     "observations": {"1": "55", "2": True, "3": "9"}},
    {"id": "v3", "name": "Ba", "parent": "c2", "attributes": {"zone": "a"},
     "observations": {"1": "40", "2": False}})  # fmt: skip
PLACES = "id,name,parent\nc1,Xã Một,d1\nc2,Xã Hai,d1\nd1,Huyện,p\n"


def schema_errors(kind, document):
    path = support.ROOT / "docs" / "schema" / f"tieuchi-{kind}-1.schema.json"
    validator = jsonschema.Draft202012Validator(json.loads(path.read_text(encoding="utf-8")))
    return [f"{list(one.absolute_path)}: {one.message}" for one in validator.iter_errors(document)]


class Programme(WithFiles):
    def setUp(self):
        super().setUp()
        self.rulebook = self.file("r.json", json.dumps(RULEBOOK))
        self.units = self.file("u.json", UNITS)
        self.small = ["--rulebook", self.rulebook, "--units", self.units, "--date", "2019-06-30"]

    def found(self, kind, *line):
        """The JSON of a command, found to be as its schema says."""
        document = json.loads(self.succeeds(*line, "--format", "json"))
        self.assertEqual(document["format"], f"tieuchi-{kind}/1")
        self.assertEqual(schema_errors(kind, document), [])
        return document

    def rows(self, *line):
        return list(csv.DictReader(io.StringIO(self.succeeds(*line, "--format", "csv"))))


class Groups(Programme):
    def groups(self, by, *more):
        found = self.found("summary", "summary", *self.small, "--by", by, *more)
        return {one["id"]: one["units"] for one in found["groups"]}

    def test_every_kind_of_group(self):
        self.assertEqual(self.groups("parent"), {"c1": 2, "c2": 1})
        self.assertEqual(self.groups("cohort"), {"x": 2, "y": 1, None: 1})
        self.assertEqual(self.groups("attr:zone"), {"a": 2, "b": 1})
        self.assertEqual(self.groups("commune"), {"c1": 2, "c2": 1})
        self.assertEqual(self.groups("tree"), {"c1": 2, "c2": 1})

    def test_places_of_a_file_make_higher_levels_and_names(self):
        places = ["--places", self.file("p.csv", PLACES)]
        self.assertEqual(self.groups("district", *places), {"d1": 3})
        self.assertEqual(self.groups("province", *places), {"p": 3})
        self.assertEqual(self.groups("tree", *places), {"p": 3, "d1": 3, "c1": 2, "c2": 1})
        text = self.succeeds("summary", *self.small, "--by", "tree", *places)
        self.assertRegex(text, r"\np +3 .*\n  Huyện \(d1\) +3 .*\n    Xã Một \(c1\) +2 ")

    def test_groups_of_thai_nguyen_add_up(self):
        found = self.found("summary", "summary", *THAI_NGUYEN, "--by", "district")
        self.assertEqual(len(found["groups"]), 9)
        for key in ("pass", "fail", "unknown", "held"):
            self.assertEqual(sum(one["standard_met"][key] for one in found["groups"]),
                             found["standard_met"][key])

    def test_agencies_have_their_criteria_and_rates(self):
        found = self.found("summary", "summary", *self.small, "--by", "agency")
        self.assertEqual([(one["id"], one["criteria"], one["rate"]) for one in found["agencies"]],
                         [("Sở X", ["1", "3"], "3/5"), ("Sở Y", ["2"], "2/3")])
        text = self.succeeds("summary", *self.small, "--by", "agency")
        self.assertRegex(text, r"Sở X +1, 3 +60,0 % +3 +2 +1 +1,00–1,33/2 +3 \(50,0 %\), 1 \(66,7 %\)")

    def test_csv_has_the_groups_and_then_all(self):
        rows = self.rows("summary", *self.small, "--by", "cohort")
        self.assertEqual([(one["kind"], one["id"], one["units"]) for one in rows],
                         [("cohort", "x", "2"), ("cohort", "y", "1"), ("cohort", "", "1"),
                          ("all", "", "3")])
        self.assertEqual([one["agency"] for one in self.rows("summary", *self.small, "--by",
                                                             "agency")], ["Sở X", "Sở Y"])

    def test_without_units_there_are_no_means(self):
        line = ["summary", *self.small, "--cohort", "none", "--by"]
        self.assertEqual(self.rows(*line, "parent")[-1]["criteria_met_mean"], "")
        self.assertEqual(self.rows(*line, "agency")[0]["mean_met"], "")
        self.assertIn("Không có đơn vị nào", self.succeeds(*line, "tree"))

    def test_people_see_labels_and_the_units_without_group(self):
        self.assertIn("Vùng A (a)", self.succeeds("summary", *self.small, "--by", "attr:zone"))
        self.assertIn("Zone A (a)", self.succeeds("summary", *self.small, "--by", "attr:zone",
                                                  "--lang", "en"))
        self.assertIn("(không thuộc nhóm nào)", self.succeeds("summary", *self.small, "--by",
                                                              "cohort"))

    def test_what_cannot_be_grouped_by_is_2(self):
        for by, says in (("colour", "not parent, cohort"), ("attr:colour", "attr:colour"),
                         ("attr:people", "attr:people"), ("district", "is for a village"),
                         ("village", "no unit lies in a place of this level")):
            with self.subTest(by=by):
                self.fails(2, "summary", *self.small, "--by", by, says=says)
        self.fails(2, "summary", *self.small, "--places", self.units, says="--by")

    def test_places_that_lie_in_themselves_are_1(self):
        places = self.file("p.csv", "id,parent\nc1,c2\nc2,c1\n")
        self.fails(1, "summary", *self.small, "--by", "tree", "--places", places,
                   says="cyclic_reference")


class Periods(Programme):
    def test_parts_of_a_change_add_up_to_it(self):
        earlier = self.file("before.json", UNITS.replace(b'"70"', b'"45"').replace(b'"9"', b'"11"'))
        line = ["compare", "--rulebook", self.rulebook, "--units", self.units, "--date", "2020-06-30",
                "--before", earlier, "--before-date", "2019-06-30"]
        for attribution in ("in_sequence", "averaged"):
            found = self.found("comparison", *line, "--attribution", attribution)
            for measure in ("standard_met", "criteria_met", "weighted_progress"):
                for end in ("lower", "upper"):
                    parts = dict(found[measure][end])
                    change = Fraction(parts.pop("change"))
                    self.assertEqual(sum(map(Fraction, parts.values())), change)
                    self.assertEqual(change, Fraction(found[measure]["after"][end]) -
                                     Fraction(found[measure]["before"][end]))
        self.assertEqual(found["newly_meeting"], ["v1"])
        self.assertEqual(found["no_longer_meeting"], ["v2"])

    def test_people_see_who_and_why(self):
        line = ["compare", "--rulebook", self.rulebook, "--units", self.units, "--date",
                "2020-06-30", "--before-date", "2019-06-30"]
        text = self.succeeds(*line, "--all")
        self.assertIn("30/06/2019", text)
        self.assertRegex(text, r"mức đạt của năm khác +0 +−1 ")
        self.assertRegex(text, r"1  Đường +0 +1 +−1\n")
        self.assertRegex(text, r"v2 +Hai +chưa đạt +chưa đạt +2 → 1 +1\n")
        self.assertIn("the bounds of another year", self.succeeds(*line, "--lang", "en"))

    def test_nothing_changed(self):
        text = self.succeeds("compare", *CAN_LOC, "--before-date", "2017-06-30")
        self.assertIn("không thay đổi", text)

    def test_csv_has_a_unit_a_row(self):
        rows = self.rows("compare", *HA_TINH_2015, "--before", str(DATA / "ha-tinh-2015/2014-12.csv"),
                         "--before-date", "2014-12-31")
        self.assertEqual(len(rows), 160)
        self.assertEqual(sum(one["before"] != "pass" and one["after"] == "pass" for one in rows), 9)
        for one in rows:
            self.assertEqual(one["change"], one["data"])

    def test_something_to_compare_with_is_needed(self):
        self.fails(2, "compare", *self.small, says="--before")
        self.fails(2, "compare", *self.small, "--before", "none.json", says="none.json")
        self.fails(2, "compare", *self.small, "--before-date", "2019-02-30", says="--before-date")
        bad = self.file("bad.json", UNITS.replace(b'"70"', b'"7,0"'))
        self.assertRegex(self.fails(1, "compare", *self.small, "--before", bad),
                         r"bad\.json:1:\d+: error bad_number: .* \(at /units/0/observations/1\)")


class Targets(Programme):
    def target_file(self, when):
        return ["--targets", self.file("t.json", json.dumps(
            {"format": "tieuchi-targets/1", "id": "t", "targets": [
                {"id": "one", "deadline": "2020-12-31", "when": when}]}))]

    def test_without_a_baseline_growth_is_unknown_and_said(self):
        found = self.found("target-outcomes", "target", *HA_TINH_2015, *TARGETS)
        self.assertEqual([one["outcome"] for one in found["targets"]], ["unknown", "fail"])
        self.assertNotIn("projections", found)
        self.assertIn("--baseline", self.succeeds("target", *HA_TINH_2015, *TARGETS))

    def test_a_projection_says_that_it_is_one(self):
        found = self.found("target-outcomes", "target", *HA_TINH_2015, *TARGETS, *BASELINE)
        first = found["projections"][0]
        self.assertIs(first["projection"], True)
        self.assertEqual(first["target"], "23-more")
        self.assertEqual(first["pace_per_year"], {"lower": "27/2", "upper": "27/2"})
        self.assertEqual(first["needed_per_year"], {"lower": "42", "upper": "42"})
        text = self.succeeds("target", *HA_TINH_2015, *TARGETS, *BASELINE)
        self.assertIn("PHÉP CHIẾU, không phải kết quả", text)
        self.assertIn("PROJECTION, not a result",
                      self.succeeds("target", *HA_TINH_2015, *TARGETS, *BASELINE, "--lang", "en"))

    def test_trees_are_shown_fact_by_fact(self):
        line = ["target", *self.small, *self.target_file(
            {"any": [{"mean": "criteria_met", "at_least": "2.5"},
                     {"not": {"share": {"criterion": "2", "verdict": "pass"}, "at_least": "50",
                              "among": {"attribute": "zone", "is": "a"}}}]})]
        text = self.succeeds(*line)
        self.assertRegex(text, r"– bình quân: tiêu chí đạt +chưa đạt +≥ 2,5 +1,67–2 ")
        self.assertRegex(text, r"– tỷ lệ đơn vị: tiêu chí 2 đạt, trong số zone = a +đạt +≥ 50 % +50")
        found = self.found("target-outcomes", *line)
        self.assertEqual([one["at"] for one in found["targets"][0]["facts"]],
                         ["/any/0", "/any/1/not"])
        self.assertEqual(len(self.rows(*line)), 2)

    def test_units_that_may_be_in_the_way_are_marked(self):
        line = ["target", *self.small,
                *self.target_file({"every": {"measure": "criteria_met", "at_least": "1"}})]
        text = self.succeeds(*line, "--lang", "en")
        self.assertIn("all 3 units", text)
        self.assertRegex(text, r"Ba \(v3\) +0–1  may be\n")

    def test_long_lists_end_unless_all_is_asked_for(self):
        line = ["target", *HA_TINH_2015, *TARGETS, *BASELINE]
        self.assertIn("… và 100 đơn vị khác", self.succeeds(*line))
        self.assertNotIn("đơn vị khác", self.succeeds(*line, "--all"))

    def test_bad_targets_are_1_and_name_the_place(self):
        bad = self.target_file({"mean": "criteria_mat", "at_least": "1"})
        self.assertRegex(self.fails(1, "target", *self.small, *bad),
                         r"t\.json:1:\d+: error \w+: .* \(at /targets/0/when/mean\)")
        self.fails(2, "target", *self.small, "--targets", self.file("x.json", "{"), says="not_json")
        self.fails(2, "target", *self.small, says="--targets")
        self.fails(2, "target", "--rulebook", self.rulebook, "--units", "-", "--targets", "-",
                   says="--units and --targets")


class Ranks(Programme):
    def test_ranks_are_intervals_where_data_are_missing(self):
        found = self.found("ranking", "rank", *self.small)
        self.assertEqual([(one["id"], one["best"], one["worst"])
                          for one in found["rankings"][0]["units"]],
                         [("v1", 1, 1), ("v2", 2, 2), ("v3", 3, 3)])
        found = self.found("ranking", "rank", *self.small, "--method", "weighted_progress")
        unit = found["rankings"][0]["units"][-1]
        self.assertNotEqual(unit["value"]["lower"], unit["value"]["upper"])
        text = self.succeeds("rank", *THAI_NGUYEN)
        self.assertRegex(text, r"\n *101–105  Xã mô phỏng 10 \(TN-010\)")
        self.assertIn("Hạng dạng a–b", text)

    def test_methods_are_compared(self):
        methods = ("weighted_progress", "geometric_mean", "weakest_criterion", "deprivation",
                   "censored_deprivation")
        line = ["rank", *REGISTERED]
        for one in methods:
            line += ["--compare", one]
        found = self.found("ranking", *line)
        self.assertEqual([one["method"] for one in found["rankings"]], ["criteria_met", *methods])
        self.assertEqual(found["comparisons"][0]["winners"][0], "TN-070")
        self.assertEqual(found["rankings"][4]["order"], "lowest_first")
        self.assertEqual(found["deprivation"]["units"], 13)
        text = self.succeeds(*line)
        self.assertRegex(text, r"Kendall tau-b −?0,\d{3}, Spearman rho −?0,\d{3} \(13 đơn vị")
        self.assertIn("Alkire-Foster, ngưỡng 0,3", text)
        self.assertRegex(text, r"Lên hạng nhiều nhất: Xã mô phỏng 70 \(TN-070\) \+9")
        self.assertEqual(len(self.rows(*line)), 6 * 13)

    def test_draws_are_the_same_for_any_number_of_threads(self):
        line = ["rank", *REGISTERED, "--sensitivity", "--draws", "500", "--top", "3", "--seed"]
        first = self.found("ranking", *line, "7")
        self.assertEqual(first, self.found("ranking", *line, "7", "--threads", "3"))
        self.assertEqual(first["sensitivity"]["seed"], "7")
        self.assertNotEqual(first, self.found("ranking", *line, "8"))
        text = self.succeeds(*line, "7")
        self.assertIn("thí nghiệm, không phải kết quả", text)
        self.assertIn("Trong 3 đầu", text)

    def test_the_smallest_change_of_a_weight(self):
        found = self.found("ranking", "rank", *REGISTERED, "--weights-change")
        change = found["weights_change"]["any"]
        self.assertEqual((change["criterion"], change["behind"], change["ahead"]),
                         ("9", "TN-109", "TN-070"))
        self.assertIn("Xã mô phỏng 109 (TN-109) vượt Xã mô phỏng 70 (TN-070)",
                      self.succeeds("rank", *REGISTERED, "--weights-change"))

    def test_no_units_are_no_error(self):
        none = [*self.small, "--cohort", "none", "--sensitivity", "--weights-change"]
        self.assertIn("Không có đơn vị nào", self.succeeds("rank", *none))
        self.assertIsNone(self.found("ranking", "rank", *none)["sensitivity"])

    def test_what_cannot_be_ranked_by_is_2(self):
        self.fails(2, "rank", *self.small, "--method", "beauty", says="beauty: no scoring method")
        self.fails(2, "rank", *self.small, "--compare", "beauty", says="beauty")
        self.fails(2, "rank", *self.small, "--method", "deprivation", "--cutoff", "2", says="--cutoff")
        self.fails(2, "rank", *self.small, "--cutoff", "x", says="--cutoff")
        self.fails(2, "rank", *self.small, "--draws", "0", says="--draws")
        self.fails(2, "rank", *self.small, "--sensitivity", "--threads", "5000", says="--sensitivity")
        self.fails(2, "rank", *self.small, "--sensitivity", "--format", "csv", says="csv")


class Plans(Programme):
    def test_every_goal(self):
        for line, outcome in (
                (["unit_criteria", "--unit", "tien-nong", "--criteria", "16"], "optimal"),
                (["unit_standard", "--unit", "hop-thanh"], "optimal"),
                (["programme", "--meeting", "1", "--criteria", "15"], "optimal"),
                (["most_criteria", "--budget", "300.5"], "optimal"),
                (["most_units", "--year", "2022=3000", "--year", "2023=4000"], None)):
            with self.subTest(goal=line[0]):
                found = self.found("roadmap", "plan", *TRIEU_SON, *COSTS, "--goal", *line)
                self.assertEqual(found["goal"]["kind"], line[0])
                if outcome:
                    self.assertEqual(found["outcome"], outcome)
                cost = sum(Fraction(one["cost"]) for one in found["steps"])
                self.assertEqual(cost, Fraction(found["cost"]))
                self.succeeds("plan", *TRIEU_SON, *COSTS, "--goal", *line, "--lang", "en")

    def test_people_see_steps_cost_and_bound(self):
        text = self.succeeds("plan", *TRIEU_SON, *COSTS, "--goal", "unit_criteria", "--criteria",
                             "17", "--unit", "tien-nong")
        self.assertRegex(text, r"Kết quả +rẻ nhất, đã chứng minh\n")
        self.assertRegex(text, r"Chi phí +1\.820\nKhông cách nào rẻ hơn +1\.820\n")
        self.assertRegex(text, r"Tiến Nông \(tien-nong\)  13\.2 Sản phẩm OCOP .* nâng +180\n")

    def test_unknown_may_be_found_out_first(self):
        line = [*TRIEU_SON, *COSTS, "--goal", "unit_criteria", "--unit", "hop-thanh", "--criteria",
                "12"]
        self.assertRegex(self.succeeds("plan", *line, "--optimistic", "--lang", "en"),
                         r"12\.3 .* find out +5\n")

    def test_out_of_reach_names_what_is_in_the_way(self):
        late = [*TRIEU_SON, *COSTS, "--goal", "unit_standard", "--unit", "hop-thanh", "--deadline",
                "2022-10-31"]
        found = self.found("roadmap", "plan", *late)
        self.assertEqual(found["outcome"], "out_of_reach")
        self.assertIn({"kind": "too_late", "id": "10"}, found["obstacles"])
        self.assertIn("10 Thu nhập bình quân đầu người: không xong kịp hạn",
                      self.succeeds("plan", *late))
        poor = [*TRIEU_SON, *COSTS, "--goal", "unit_standard", "--unit", "tien-nong", "--budget", "1"]
        self.assertIn("không đủ tiền; cần ít nhất", self.succeeds("plan", *poor))

    def test_the_solver_is_used_where_the_command_has_it_and_else_that_is_said(self):
        line = ["plan", *TRIEU_SON, *COSTS, "--goal", "programme", "--meeting", "3", "--solver"]
        own = self.found("roadmap", *line, "own")
        self.assertEqual((own["method"], own["outcome"]), ("search", "optimal"))
        if support.run(*line, "cbc").returncode == 0:
            self.assertEqual(self.found("roadmap", *line, "cbc")["cost"], own["cost"])
        else:
            self.fails(2, *line, "cbc", says="TIEUCHI_WITH_MIP")

    def test_csv_costs_and_csv_steps(self):
        costs = self.file("c.csv", "unit,indicator,raise\nv2,3,7.5\nv3,2,1\n")
        rows = self.rows("plan", *self.small, "--costs", costs, "--goal", "programme", "--meeting",
                         "2")
        self.assertEqual([(one["kind"], one["unit"], one["leaf"], one["cost"]) for one in rows],
                         [("raise", "v2", "3", "7.5")])
        rows = self.rows("plan", *TRIEU_SON, *COSTS, "--goal", "programme", "--meeting", "3")
        self.assertEqual(sum(one["project"] == "waste-water" for one in rows), 3)
        self.assertEqual(sum(Fraction(one["cost"] or 0) for one in rows), 15635)

    def test_filters_leave_costs_of_others_out(self):
        costs = self.file("c.csv", "unit,indicator,raise\nv2,3,7.5\nv3,2,1\n")
        found = self.found("roadmap", "plan", *self.small, "--cohort", "x", "--costs", costs,
                           "--goal", "programme", "--meeting", "2")
        self.assertEqual(found["cost"], "7.5")

    def test_a_goal_without_its_numbers_is_2(self):
        line = ["plan", *TRIEU_SON, *COSTS, "--goal"]
        self.fails(2, *line, "unit_standard", says="--unit")
        self.fails(2, *line, "unit_criteria", "--unit", "tien-nong", says="--criteria")
        self.fails(2, *line, "programme", says="--meeting")
        self.fails(2, *line, "most_units", says="--budget")
        self.fails(2, *line, "unit_standard", "--unit", "nobody", says="nobody")
        self.fails(2, *line, "everything", says="--goal")
        self.fails(2, *line, "most_units", "--budget", "-1", says="--budget")
        self.fails(2, *line, "most_units", "--year", "2022", says="--year")
        self.fails(2, *line, "most_units", "--year", "2023=1", "--year", "2022=1", says="rise")

    def test_bad_costs_are_1_and_name_the_place(self):
        costs = self.file("c.json", '{"format": "tieuchi-costs/1",\n "units": [{"id": "nobody"}]}')
        self.assertRegex(self.fails(1, "plan", *self.small, "--costs", costs, "--goal", "programme",
                                    "--meeting", "1"), r"c\.json:2:\d+: error \w+: ")
        self.fails(2, "plan", *self.small, "--costs", self.file("d.json", "["), "--goal",
                   "programme", "--meeting", "1")


class Margins(Programme):
    def test_the_nearest_come_first(self):
        found = self.found("margins", "margins", *self.small)
        self.assertEqual(found["near_misses"], ["v2", "v3"])
        text = self.succeeds("margins", *self.small, "--all")
        self.assertRegex(text, r"Hai \(v2\) +1 +0,1 +3\n")
        self.assertRegex(text, r"Một \(v1\) +\S+ +3 \(20,0 %\)\n")
        self.assertRegex(text, r"Ba \(v3\) +1 +chưa đạt +10 % +20,0 %\n")
        rows = self.rows("margins", *self.small)
        self.assertEqual([(one["id"], one["meets"], one["gap"]) for one in rows[:2]],
                         [("v2", "false", "1|10"), ("v3", "false", "11|5")])

    def test_bad_units_are_1(self):
        self.fails(1, "margins", "--rulebook", self.rulebook, "--units", "-",
                   stdin=units({"id": "v", "observations": {"9": "1"}}), says="unknown_observation")


class Levels(Programme):
    """Communes judged by their villages: how many in a hundred meet, and the mean of a quantity."""

    def setUp(self):
        super().setUp()
        higher = {"format": "tieuchi-rulebook/1", "id": "h", "title": "Xã", "citation": "c",
                  "unit_level": "commune", "designation": "d",
                  "criteria": [
                      {"id": "1", "name": "Thôn", "indicators": [
                          {"id": "1.1", "kind": "ratio", "unit": "%", "at_least": "50"}]},
                      {"id": "2", "name": "Đường", "indicators": [
                          {"id": "2.1", "kind": "quantity", "unit": "%", "at_least": "60"}]}]}
        document = {"format": "tieuchi-programme/1", "levels": [
            {"id": "village", "rulebook": "r"},
            {"id": "commune", "rulebook": "h", "derive": [
                {"leaf": "1.1", "share": "standard_met"},
                {"leaf": "2.1", "mean": {"leaf": "1"}}]}]}
        communes = self.file("c.csv", "id,name,1.1\nc1,Xã Một,\nc2,Xã Hai,50\nc3,Xã Ba,\n")
        self.line = ["levels", "--programme", self.file("p.json", json.dumps(document)),
                     "--with", self.rulebook, "--with", self.file("h.json", json.dumps(higher)),
                     "--date", "2019-06-30", "--units", f"village={self.units}"]
        self.both = [*self.line, "--units", f"commune={communes}"]

    def test_the_higher_level_is_judged_by_the_lower(self):
        found = self.found("programme-result", *self.both)
        derived = {(one["unit"], one["leaf"]): (one["state"], one["value"])
                   for one in found["levels"][1]["derived"]}
        self.assertEqual(derived, {
            ("c1", "1.1"): ("derived", "50"), ("c1", "2.1"): ("derived", "125/2"),
            ("c2", "1.1"): ("observed", "0"), ("c2", "2.1"): ("derived", "40"),
            ("c3", "1.1"): ("no_children", None), ("c3", "2.1"): ("no_children", None)})
        rows = self.rows(*self.both)
        self.assertEqual([(one["level"], one["id"], one["standard"]) for one in rows[3:]],
                         [("commune", "c1", "pass"), ("commune", "c2", "fail"),
                          ("commune", "c3", "unknown")])
        self.assertEqual(rows[3]["derived"], "1.1=50;2.1=62.5")
        self.assertEqual(rows[5]["derived"], "1.1=no_children;2.1=no_children")

    def test_people_see_values_and_of_how_many_units(self):
        text = self.succeeds(*self.both)
        self.assertRegex(text, r"Xã Một \(c1\) +đạt +2 +50,00 / 2 +62,50 / 2\n")
        self.assertRegex(text, r"Xã Hai \(c2\) +chưa đạt +1 +tự báo cáo +40,00 / 1\n")
        self.assertIn("cấp trên", self.succeeds(*self.line))  # the villages lie in no commune

    def test_what_does_not_go_together_ends_the_command(self):
        self.fails(2, *self.line, "--units", "hamlet=x.csv", says="no level hamlet")
        self.fails(2, *self.line, "--units", "commune", says="not LEVEL=FILE")
        self.fails(2, *self.line, "--units", "commune=absent.csv", says="cannot be read")
        self.fails(1, *self.line, "--units", f"village={self.units}", says="duplicate_unit")
        self.fails(1, "levels", "--programme", self.file("q.json", json.dumps(
            {"format": "tieuchi-programme/1", "levels": [{"id": "a", "rulebook": "none"}]})),
            "--units", "a=x.csv", says="none")


class Script(unittest.TestCase):
    def test_the_script_of_the_examples_answers_all_five_questions(self):
        script = support.ROOT / "examples" / "programmes.sh"
        for language, facts in (("vi", ("88", "cả 7 đơn vị", "≥ 23", "Sở Y tế", "15.635")),
                                ("en", ("88", "all 7 units", "≥ 23", "Sở Y tế", "15,635"))):
            done = subprocess.run(["sh", script, pathlib.Path(support.program).resolve()],
                                  capture_output=True, check=False, timeout=60,
                                  env={**os.environ, "TIEUCHI_LANG": language})
            self.assertEqual(done.returncode, 0, done.stderr.decode())
            self.assertEqual(done.stderr, b"")
            for fact in facts:
                with self.subTest(language=language, fact=fact):
                    self.assertIn(fact, done.stdout.decode())


class ForPeople(Programme):
    def test_lines_fit_into_the_terminal(self):
        lines = (["summary", *THAI_NGUYEN, "--by", "district"],
                 ["summary", *HA_TINH_2015, "--by", "agency"],
                 ["target", *HA_TINH_2015, *TARGETS, *BASELINE],
                 ["rank", *REGISTERED, "--compare", "weighted_progress", "--sensitivity", "--draws",
                  "50", "--weights-change"],
                 ["plan", *TRIEU_SON, *COSTS, "--goal", "programme", "--meeting", "3"],
                 ["margins", *TRIEU_SON], ["margins", *REGISTERED],
                 ["compare", *HA_TINH_2015, "--before", str(DATA / "ha-tinh-2015/2014-12.csv"),
                  "--before-date", "2014-12-31", "--all"])
        for language in ("vi", "en"):
            for line in lines:
                with self.subTest(subcommand=line[0], language=language):
                    text = run_in_terminal(100, *line, "--color", "never", "--lang", language)
                    widest = max(text.split("\n"), key=columns_of)
                    self.assertLessEqual(columns_of(widest), 100, widest)

    def test_both_languages_and_no_colours_in_a_pipe(self):
        for line in (["summary", *self.small, "--by", "parent"],
                     ["compare", *self.small, "--before-date", "2018-01-01"],
                     ["rank", *self.small], ["margins", *self.small]):
            with self.subTest(subcommand=line[0]):
                vi = self.succeeds(*line)
                en = self.succeeds(*line, "--lang", "en")
                self.assertNotIn("\x1b", vi + en)
                self.assertNotEqual(vi, en)
                for vietnamese in ("tiêu chí", "Đơn vị", "đạt"):
                    self.assertNotIn(vietnamese, en)

    def test_csv_rows_are_of_one_length(self):
        for line in (["summary", *self.small, "--by", "tree"], ["summary", *self.small, "--by",
                                                                "agency"],
                     ["compare", *self.small, "--before-date", "2018-01-01"],
                     ["target", *HA_TINH_2015, *TARGETS], ["rank", *self.small],
                     ["plan", *TRIEU_SON, *COSTS, "--goal", "programme", "--meeting", "3"],
                     ["margins", *self.small]):
            with self.subTest(line=line[0]):
                text = self.succeeds(*line, "--format", "csv")
                self.assertEqual(len({len(row) for row in csv.reader(io.StringIO(text))}), 1)

    def test_nothing_from_data_steers_a_terminal(self):
        bad = self.file("bad.csv", "id,name,parent,2\nu\x1b[31m1,\"a\x1b[31mb\",p\x1b[2J,true\n")
        line = ["--rulebook", self.rulebook, "--units", bad, "--date", "2019-06-30"]
        for command in (["summary", *line, "--by", "tree"], ["summary", *line, "--by", "parent"],
                        ["rank", *line], ["margins", *line, "--all"],
                        ["compare", *line, "--before-date", "2018-01-01", "--all"]):
            with self.subTest(command=command[0]):
                done = support.run(*command)
                self.assertNotIn(b"\x1b", done.stdout + done.stderr)


if __name__ == "__main__":
    sys.exit(support.main())
