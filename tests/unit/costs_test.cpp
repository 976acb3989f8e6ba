// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/costs.hpp>
#include "unit/rulebook_fixture.hpp"
#include "unit/units_fixture.hpp"

#include <gtest/gtest.h>

#include <string>

namespace {

using namespace tieuchi;
using tieuchi_test::units_evaluator;

standings const& two_units() {
    static standings const made = [] {
        standings all(units_evaluator());
        for (char const* const id : {"x", "y"}) {
            unit one(units_evaluator());
            one.id = id;
            all.add(one, assess(units_evaluator(), one));
        }
        return all;
    }();
    return made;
}

/// Codes and places of what is wrong with a document, after its format.
std::string problems_of(std::string const& inner, units_options const& options = {}) {
    diagnostics problems;
    auto const read =
        read_costs(R"({"format":"tieuchi-costs/1",)" + inner + "}", two_units(), problems, options);
    EXPECT_EQ(read.has_value(), problems.error_count() == 0);
    return tests::lines_of(problems);
}

TEST(Costs, AreReadWithTheirDigits) {
    diagnostics problems;
    auto const read = read_costs(R"({"format":"tieuchi-costs/1","units":[
        {"id":"y","costs":{"1.1":"0.10","2.1":{"raise":7,"observe":"1.5","months":18,"days":3},
         "2.2":null,"18":0}}],
        "projects":[{"id":"p","name":"Đường","cost":"12.5","days":90,
         "raises":[{"unit":"x","leaves":["1.1","3.1a"]},{"unit":"y","leaves":["1.1"]}]}]})",
                                 two_units(), problems);
    ASSERT_TRUE(read.has_value()) << to_json(problems);
    ASSERT_EQ(read->leaves.size(), 3U);
    EXPECT_EQ(to_string(*read->leaves[0].raise), "0.1");
    leaf_cost const& second = read->leaves[1];
    EXPECT_EQ(second.place, (unit_leaf{1, units_evaluator().find_leaf("2.1")}));
    EXPECT_EQ(to_string(*second.observe), "1.5");
    EXPECT_EQ(second.takes, (lead_time{18, 3}));
    ASSERT_EQ(read->projects.size(), 1U);
    EXPECT_EQ(read->projects[0].raises.size(), 3U);
    EXPECT_EQ(read->projects[0].takes, (lead_time{0, 90}));
}

TEST(Costs, TellEveryErrorWithItsPlace) {
    EXPECT_EQ(problems_of(R"("units":[{"id":"z","costs":{}}])"), "unknown_id /units/0/id\n");
    EXPECT_EQ(problems_of(R"("units":[{"id":"x","costs":{"9.9":1,"3.1":2}}])"),
              "unknown_observation /units/0/costs/9.9\nvalue_on_parts /units/0/costs/3.1\n");
    EXPECT_EQ(problems_of(R"("units":[{"id":"x","costs":{"1.1":-1,"1.2":"much","2.1":true}}])"),
              "out_of_range /units/0/costs/1.1\nbad_number /units/0/costs/1.2\n"
              "wrong_type /units/0/costs/2.1\n");
    EXPECT_EQ(problems_of(R"("units":[{"id":"x","costs":{"1.1":{"raise":1,"months":1201}}}])"),
              "out_of_range /units/0/costs/1.1/months\n");
    EXPECT_EQ(problems_of(R"("units":[{"id":"x","costs":{"1.1":{"price":1}}},{"id":"x"}])"),
              "unknown_key /units/0/costs/1.1/price\nduplicate_unit /units/1/id\n");
    EXPECT_EQ(problems_of(R"("projects":[{"id":"p","cost":1,"raises":[
        {"unit":"x","leaves":["1.1","1.1"]}]},{"id":"p","raises":[]}])"),
              "duplicate_id /projects/0/raises/0/leaves/1\nmissing_key /projects/1\n"
              "duplicate_id /projects/1/id\nempty_list /projects/1/raises\n");
    EXPECT_EQ(problems_of(R"("format2":1)"), "unknown_key /format2\n");
}

TEST(Costs, LeaveOtherIdsOutWhereAsked) {
    units_options options;
    options.ignore_other_ids = true;
    EXPECT_EQ(problems_of(R"("units":[{"id":"z","costs":{"9.9":1}}])", options),
              "ignored_id /units/0/id\nignored_id /units/0/costs/9.9\n");
}

TEST(CostsCsv, IsReadWithRowAndColumn) {
    diagnostics problems;
    csv_options options;
    options.decimal_mark = ',';
    auto const read = read_costs_csv("unit;indicator;raise;observe;months;days\n"
                                     "x;1.1;12,5;;6;\ny;2.1;;3;;10\n",
                                     two_units(), problems, options);
    ASSERT_TRUE(read.has_value()) << to_json(problems);
    ASSERT_EQ(read->leaves.size(), 2U);
    EXPECT_EQ(to_string(*read->leaves[0].raise), "12.5");
    EXPECT_EQ(read->leaves[0].takes, (lead_time{6, 0}));
    EXPECT_FALSE(read->leaves[1].raise.has_value());
    EXPECT_EQ(to_string(*read->leaves[1].observe), "3");
}

/// Codes with row and column.
std::string csv_problems(std::string const& text) {
    diagnostics problems;
    auto const read = read_costs_csv(text, two_units(), problems);
    EXPECT_EQ(read.has_value(), problems.error_count() == 0);
    std::string lines;
    for (diagnostic const& one : problems.list()) {
        lines += std::string(name(one.code)) + " " + std::to_string(one.line) + ":" +
                 std::to_string(one.column) + "\n";
    }
    return lines;
}

TEST(CostsCsv, TellsEveryErrorWithItsCell) {
    EXPECT_EQ(csv_problems(""), "bad_csv 0:0\n");
    EXPECT_EQ(csv_problems("unit,indicator,price\n"), "unknown_key 1:3\nmissing_key 1:0\n");
    EXPECT_EQ(csv_problems("unit,indicator,raise,raise\n"), "duplicate_column 1:4\n");
    EXPECT_EQ(csv_problems("unit,indicator,raise\nz,1.1,5\nx,9.9,5\nx,3.1,5\n"),
              "unknown_id 2:1\nunknown_observation 3:2\nvalue_on_parts 4:2\n");
    EXPECT_EQ(csv_problems("unit,indicator,raise,days\nx,1.1,-5,\nx,1.2,,1.5\nx,1.2,1,\n"),
              "out_of_range 2:3\nout_of_range 3:4\nduplicate_id 4:2\n");
    EXPECT_EQ(csv_problems("unit,indicator,raise\nx,1.1\n"), "bad_csv 2:0\n");
    EXPECT_EQ(csv_problems("unit,indicator,raise\nx,1.1,\xFF\n"), "not_utf8 2:3\n");
}

} // namespace
