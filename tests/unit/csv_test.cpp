// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/csv.hpp>
#include "csv/cells.hpp"
#include "csv/rows.hpp"
#include "csv/write.hpp"
#include "unit/units_fixture.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace tieuchi_test;
using tieuchi::csv_options;
using tieuchi::decimal;
using tieuchi::diagnostics;
using tieuchi::errc;
using tieuchi::unit;
namespace detail = tieuchi::detail;

using list = std::vector<std::string>;

// ---- rows ----

/// Rows as "row: cell|cell", with the name of a fault in front.
list rows_of(std::string_view text, char separator = ',') {
    constexpr char const* faults[] = {"", "open_quote ", "text_after_quote ", "stray_quote "};
    list rows;
    detail::csv_rows reader(text, separator);
    while (reader.next()) {
        std::string row = faults[static_cast<int>(reader.fault())];
        row += std::to_string(reader.row()) + ":";
        for (auto const& cell : reader.cells()) {
            row += (&cell == reader.cells().data() ? "" : "|") + std::string(cell.text);
        }
        rows.push_back(row);
    }
    return rows;
}

TEST(csv_rows, splits_records_and_cells) {
    EXPECT_EQ(rows_of(""), (list{}));
    EXPECT_EQ(rows_of("a"), (list{"1:a"}));
    EXPECT_EQ(rows_of("a,b\n"), (list{"1:a|b"}));
    EXPECT_EQ(rows_of("a,\n,b"), (list{"1:a|", "2:|b"}));
    EXPECT_EQ(rows_of("a,b,"), (list{"1:a|b|"}));
    EXPECT_EQ(rows_of("a;b,c;d", ';'), (list{"1:a|b,c|d"}));
    EXPECT_EQ(rows_of("a\tb", '\t'), (list{"1:a|b"}));
    EXPECT_EQ(rows_of(" a , b "), (list{"1: a | b "}));
}

TEST(csv_rows, ends_records_with_any_line_end) {
    EXPECT_EQ(rows_of("a\nb\r\nc\rd"), (list{"1:a", "2:b", "3:c", "4:d"}));
    EXPECT_EQ(rows_of("a\n\nb\n"), (list{"1:a", "2:", "3:b"}));
    EXPECT_EQ(rows_of("a\r\n\r\n"), (list{"1:a", "2:"}));
}

TEST(csv_rows, resolves_quotes) {
    EXPECT_EQ(rows_of("\"a,b\",\"c\"\"d\",\"\",\"\"\"\""), (list{"1:a,b|c\"d||\""}));
    EXPECT_EQ(rows_of("\"a\nb\r\nc\",d\ne,f"), (list{"1:a\nb\r\nc|d", "2:e|f"}));
    EXPECT_EQ(rows_of("\"\"\"a\"\" \"\"b\"\"\""), (list{"1:\"a\" \"b\""}));
}

TEST(csv_rows, reports_misplaced_quotes_and_goes_on) {
    EXPECT_EQ(rows_of("a,5\"6,c\nd"), (list{"stray_quote 1:a|5\"6|c", "2:d"}));
    EXPECT_EQ(rows_of("\"a\"x,b\nd"), (list{"text_after_quote 1:a|b", "2:d"}));
    EXPECT_EQ(rows_of("\"a\" ,b\nd"), (list{"text_after_quote 1:a|b", "2:d"}));
    EXPECT_EQ(rows_of("a,\"b\nc,d"), (list{"open_quote 1:a|b\nc,d"}));
    EXPECT_EQ(rows_of("\""), (list{"open_quote 1:"}));
    EXPECT_EQ(rows_of("a,\"b\"\""), (list{"open_quote 1:a|b\"\""}));
}

TEST(csv_rows, keeps_cells_of_earlier_records) {
    std::string const text = "\"a\"\"b\"\nc\n";
    detail::csv_rows reader(text, ',');
    ASSERT_TRUE(reader.next());
    std::string_view const first = reader.cells()[0].text;
    ASSERT_TRUE(reader.next());
    EXPECT_EQ(first, "a\"b");
    EXPECT_EQ(reader.cells()[0].offset, 7U);
    EXPECT_FALSE(reader.next());
}

// ---- numbers ----

/// The number of a cell, or the name of its problem.
std::string number_of(std::string_view text, char mark) {
    decimal value;
    auto const problem = detail::read_cell_number(text, mark, value);
    EXPECT_EQ(problem.code == errc::ok, problem.message.empty()) << text;
    return problem.code == errc::ok ? to_string(value) : std::string(name(problem.code));
}

struct number_case {
    char const* text;
    char const* with_point;
    char const* with_comma;
};

TEST(csv_numbers, are_read_under_either_decimal_mark) {
    number_case const cases[] = {
        {"0", "0", "0"},
        {"85", "85", "85"},
        {"-3", "-3", "-3"},
        {"12.5", "12.5", "ambiguous_number"},
        {"12,5", "ambiguous_number", "12.5"},
        {"-12,50", "ambiguous_number", "-12.5"},
        {"1.234", "1.234", "ambiguous_number"},
        {"-1.234", "-1.234", "ambiguous_number"},
        {"0.234", "0.234", "ambiguous_number"},
        {"1234.567", "1234.567", "ambiguous_number"},
        {"1,234", "ambiguous_number", "1.234"},
        {"1.234,5", "ambiguous_number", "1234.5"},
        {"-1.234,5", "ambiguous_number", "-1234.5"},
        {"1.234.567", "bad_number", "1234567"},
        {"12.345.678,9", "ambiguous_number", "12345678.9"},
        {"1,234.5", "ambiguous_number", "bad_number"},
        {"1,234,567", "ambiguous_number", "bad_number"},
        {"1.23.456", "bad_number", "bad_number"},
        {"1234.567,8", "bad_number", "bad_number"},
        {"0.234,5", "bad_number", "bad_number"},
        {"1,2,3", "bad_number", "bad_number"},
        {",5", "bad_number", "bad_number"},
        {"5,", "bad_number", "bad_number"},
        {"+5", "bad_number", "bad_number"},
        {" 5", "bad_number", "bad_number"},
        {"5 ", "bad_number", "bad_number"},
        {"85%", "bad_number", "bad_number"},
        {"=1+1", "bad_number", "bad_number"},
        {"NaN", "bad_number", "bad_number"},
        {"1e5", "100000", "100000"},
        {"1.5e+05", "150000", "ambiguous_number"},
        {"1,5e3", "ambiguous_number", "1500"},
        {"1E+05", "spreadsheet_damage", "spreadsheet_damage"},
        {"1.23457E+11", "spreadsheet_damage", "spreadsheet_damage"},
        {"1,23457E+11", "spreadsheet_damage", "spreadsheet_damage"},
        {"1234567890123456789", "too_many_digits", "too_many_digits"},
        {"1.234.567.890.123.456.789", "bad_number", "too_many_digits"},
        {"0,0000000000000000001", "bad_number", "too_many_places"},
    };
    for (auto const& [text, with_point, with_comma] : cases) {
        EXPECT_EQ(number_of(text, '.'), with_point) << text;
        EXPECT_EQ(number_of(text, ','), with_comma) << text;
    }
}

TEST(csv_numbers, name_the_likely_cause) {
    decimal value;
    EXPECT_EQ(
        detail::read_cell_number("1,5", '.', value).message,
        "\"1,5\" seems to have a decimal comma, the decimal mark is a point; write a point or "
        "read the file with the decimal mark ','");
    EXPECT_EQ(detail::read_cell_number("1.234", ',', value).message,
              "\"1.234\" is a whole number with a point between its groups, or a number with a "
              "decimal point; the decimal mark is a comma: write \"1234\" or use a comma");
    EXPECT_EQ(detail::read_cell_number("85%", '.', value).message,
              "\"85%\" is no number; write it as 85, -3 or 12.5, without the sign %");
    EXPECT_EQ(detail::read_cell_number("85 ", '.', value).message,
              "\"85 \" is no number; write it as 85, -3 or 12.5, without spaces around it");
}

std::string ratio_of(std::string_view text, char mark = '.') {
    tieuchi::ratio value;
    auto const problem = detail::read_cell_ratio(text, mark, value);
    return problem.code == errc::ok
               ? to_string(value.numerator()) + " of " + to_string(value.denominator())
               : std::string(name(problem.code));
}

TEST(csv_ratios, are_read_with_either_sign) { // S-203
    EXPECT_EQ(ratio_of("179/199"), "179 of 199");
    EXPECT_EQ(ratio_of("179|199"), "179 of 199");
    EXPECT_EQ(ratio_of("3/4"), "3 of 4");
    EXPECT_EQ(ratio_of("1,5|3", ','), "1.5 of 3");
    EXPECT_EQ(ratio_of("1.234.567|2.000.000", ','), "1234567 of 2000000");
    EXPECT_EQ(ratio_of("1,5|3"), "ambiguous_number");
    EXPECT_EQ(ratio_of("179/0"), "zero_denominator");
    EXPECT_EQ(ratio_of("-1|5"), "negative_numerator");
    EXPECT_EQ(ratio_of("179/"), "bad_number");
    EXPECT_EQ(ratio_of("/5"), "bad_number");
    EXPECT_EQ(ratio_of("1|2|3"), "bad_number");
    EXPECT_EQ(ratio_of("1 / 2"), "bad_number");
    EXPECT_EQ(ratio_of("17/09/2022"), "spreadsheet_damage");
    EXPECT_EQ(ratio_of("#DIV/0!"), "spreadsheet_damage");
}

TEST(csv_damage, of_spreadsheets_is_recognised) {
    for (char const* const text : {"12/05/2019",
                                   "12/5/19",
                                   "2019-05-12",
                                   "2019/05/12",
                                   "12-05-2019",
                                   "12.05.2019",
                                   "5-Dec",
                                   "Dec-05",
                                   "5-Dec-19",
                                   "05-Dec-2019",
                                   "12-Thg5",
                                   "Thg5-19",
                                   "12-thg 5",
                                   "17 Sep",
                                   "September 2022",
                                   "5-12",
                                   "05-12",
                                   "2019-05",
                                   "5-2019",
                                   "2019-05-12 00:00:00",
                                   "12/05/2019 8:30",
                                   "2019-05-12T08:30",
                                   "#NAME?",
                                   "#REF!",
                                   "#DIV/0!",
                                   "#VALUE!",
                                   "#N/A",
                                   "#NUM!",
                                   "#NULL!",
                                   "####",
                                   "Err:502"}) {
        EXPECT_NE(detail::spreadsheet_damage_of(text), "") << text;
    }
}

TEST(csv_damage, is_not_seen_in_what_people_write) {
    for (char const* const text :
         {"", "3/4", "179/199", "5.12", "1.2.3", "-5", "12", "kha", "a-b", "5 sao", "#1", "#",
          "đạt", "1-2-3-4", "179/199/3", "Mai-5a", "Errors", "5-123"}) {
        EXPECT_EQ(detail::spreadsheet_damage_of(text), "") << text;
    }
}

// ---- words ----

TEST(csv_words, are_read_in_any_case_and_either_normal_form) {
    for (char const* const yes : {"true", "TRUE", "True", "1", "đạt", "Đạt", "ĐẠT", "có", "Có",
                                  "CÓ", "đa\u0323t", "Đa\u0323t", "co\u0301", "CO\u0301"}) {
        EXPECT_EQ(detail::truth_of_cell(yes), true) << yes;
    }
    for (char const* const no : {"false", "FALSE", "0", "không đạt", "Không đạt", "KHÔNG ĐẠT",
                                 "không", "Không", "kho\u0302ng đa\u0323t", "KHO\u0302NG"}) {
        EXPECT_EQ(detail::truth_of_cell(no), false) << no;
    }
    for (char const* const other :
         {"", "dat", "co", "yes", "chưa đạt", "không  đạt", "1.0", "00", " đạt", "đạt "}) {
        EXPECT_EQ(detail::truth_of_cell(other), std::nullopt) << other;
    }
    EXPECT_TRUE(detail::is_exempt_cell("n/a"));
    EXPECT_TRUE(detail::is_exempt_cell("N/A"));
    EXPECT_FALSE(detail::is_exempt_cell("#N/A"));
}

TEST(csv_words, declare_verdicts_in_brackets) { // S-306
    using enum tieuchi::declared_verdict;
    std::pair<char const*, tieuchi::declared_verdict> const cases[] = {
        {"[đạt]", pass},         {"[Đạt]", pass},
        {"[pass]", pass},        {"[PASS]", pass},
        {"[cơ bản đạt]", basic}, {"[Cơ bản đạt]", basic},
        {"[basic]", basic},      {"[co\u031B ba\u0309n đa\u0323t]", basic},
        {"[chưa đạt]", fail},    {"[CHƯA ĐẠT]", fail},
        {"[fail]", fail},        {"[chu\u031Ba đa\u0323t]", fail},
        {"[không đạt]", none},   {"[]", none},
        {"[ đạt]", none}};
    for (auto const& [text, verdict] : cases) {
        ASSERT_TRUE(detail::is_declared_cell(text));
        EXPECT_EQ(detail::declared_of_cell(text), verdict) << text;
    }
    EXPECT_FALSE(detail::is_declared_cell("["));
    EXPECT_FALSE(detail::is_declared_cell("đạt"));
}

// ---- units ----

std::vector<unit> read(std::string_view csv, csv_options const& options = {}) {
    diagnostics problems;
    auto units = tieuchi::read_units_csv(csv, units_evaluator(), problems, options);
    EXPECT_TRUE(units.has_value()) << to_json(problems);
    return units.has_value() ? std::move(*units) : std::vector<unit>{};
}

/// "code row,column header" of every diagnostic, warnings with a sign.
list problems_of(std::string_view csv, csv_options const& options = {}) {
    diagnostics problems;
    auto const units = tieuchi::read_units_csv(csv, units_evaluator(), problems, options);
    EXPECT_EQ(units.has_value(), problems.error_count() == 0);
    list found;
    for (auto const& one : problems.list()) {
        EXPECT_EQ(one.pointer, "");
        found.push_back((one.level == tieuchi::severity::warning ? "warning " : "") +
                        std::string(name(one.code)) + " " + std::to_string(one.line) + "," +
                        std::to_string(one.column) +
                        (one.column_name.empty() ? "" : " " + one.column_name));
    }
    return found;
}

TEST(read_units_csv, reads_one_row_a_unit) {
    auto const units =
        read("id,name,parent,cohorts,attr:region,attr:poor,1.1,1.2,2.1,2.2,3.1,3.1a,4.1,18,hài "
             "lòng,nợ\r\n"
             "27685,\"Xã \"\"A\"\", huyện B\",trieu-son,\"2022; 2023\",b,4.5,85,179|199,đạt,kha,"
             "[cơ bản đạt],48.5,n/a,[đạt],9.5e1,không\r\n"
             "27686,,,,,,,,,,,,,,,\r\n");
    ASSERT_EQ(units.size(), 2U);
    unit const& one = units[0];
    EXPECT_EQ(one.id, "27685");
    EXPECT_EQ(one.name, "Xã \"A\", huyện B");
    EXPECT_EQ(one.parent, "trieu-son");
    EXPECT_EQ(one.cohorts, (list{"2022", "2023"}));
    EXPECT_EQ(one.attribute_codes()[0], 1);
    EXPECT_EQ(one.attribute_numbers()[1], number("4.5"));
    EXPECT_EQ(seen(one, "1.1"), "85");
    EXPECT_EQ(seen(one, "1.2"), "179/199");
    EXPECT_EQ(seen(one, "2.1"), "true");
    EXPECT_EQ(seen(one, "2.2"), "level 1");
    EXPECT_EQ(declared(one, "3.1"), "basic");
    EXPECT_EQ(seen(one, "3.1a"), "48.5");
    EXPECT_EQ(seen(one, "4.1"), "exempt");
    EXPECT_EQ(seen(one, "18"), "");
    EXPECT_EQ(declared(one, "18"), "pass");
    EXPECT_EQ(one.declared_count(), 3);
    EXPECT_EQ(seen(one, "hài lòng"), "95");
    EXPECT_EQ(seen(one, "nợ"), "false");
    EXPECT_EQ(units[1].id, "27686");
    EXPECT_EQ(seen(units[1], "1.1"), "");
    EXPECT_FALSE(units[1].holds().has_value());
}

TEST(read_units_csv, reads_one_row_an_observation) {
    auto const units = read("unit,indicator,value\nu1,1.1,85\nu2,1.1,90\nu1,2.1 Điện,có\n"
                            "u2,attr:region,b\nu2,name,Xã B\nu1,1,[đạt]\nu2,1.2,\n");
    ASSERT_EQ(units.size(), 2U);
    EXPECT_EQ(units[0].id, "u1");
    EXPECT_EQ(seen(units[0], "1.1"), "85");
    EXPECT_EQ(seen(units[0], "2.1"), "true");
    EXPECT_EQ(declared(units[0], "1"), "pass");
    EXPECT_EQ(seen(units[1], "1.1"), "90");
    EXPECT_EQ(units[1].attribute_codes()[0], 1);
    EXPECT_EQ(units[1].name, "Xã B");
    EXPECT_EQ(seen(units[1], "1.2"), "");
}

TEST(read_units_csv, finds_the_columns_of_the_long_form_in_any_order) {
    auto const units = read("value;unit;indicator\n85;u1;1.1\n");
    ASSERT_EQ(units.size(), 1U);
    EXPECT_EQ(seen(units[0], "1.1"), "85");
}

TEST(read_units_csv, finds_the_separator) {
    for (char const* const text :
         {"id,1.1\nu1,85\n", "id;1.1\nu1;85\n", "id\t1.1\nu1\t85\n",
          "id;1.1 Thu nhập, triệu đồng\nu1;85\n", "\xEF\xBB\xBFid;\"1.1 Nước; sạch\"\r\nu1;85"}) {
        auto const units = read(text);
        ASSERT_EQ(units.size(), 1U) << text;
        EXPECT_EQ(seen(units[0], "1.1"), "85") << text;
    }
    EXPECT_EQ(problems_of("id;1.1\nu1;85\n", {.separator = ','}),
              (list{"unknown_observation 1,1 id;1.1", "missing_key 1,0"}));
}

TEST(read_units_csv, reads_the_vietnamese_convention_where_asked) {
    auto const units = read("id;1.1;1.2;attr:poor\nu1;1.234,5;1,5|3;4,5\n", {.decimal_mark = ','});
    ASSERT_EQ(units.size(), 1U);
    EXPECT_EQ(seen(units[0], "1.1"), "1234.5");
    EXPECT_EQ(seen(units[0], "1.2"), "1.5/3");
    EXPECT_EQ(units[0].attribute_numbers()[1], number("4.5"));
    EXPECT_EQ(problems_of("id;1.1;attr:poor\nu1;1.234,5;4,5\n"),
              (list{"ambiguous_number 2,2 1.1", "ambiguous_number 2,3 attr:poor"}));
}

TEST(read_units_csv, takes_the_longest_id_that_begins_a_header) {
    auto const units = read("id,17.10 An toàn thực phẩm,17.1,hài lòng của dân,attr:region Vùng\n"
                            "u1,1,2,3,a\n");
    ASSERT_EQ(units.size(), 1U);
    EXPECT_EQ(seen(units[0], "17.10"), "1");
    EXPECT_EQ(seen(units[0], "17.1"), "2");
    EXPECT_EQ(seen(units[0], "hài lòng"), "3");
    EXPECT_EQ(units[0].attribute_codes()[0], 0);
    std::string const words(60000, ' ');
    EXPECT_EQ(seen(read("id,17.1 Nước" + words + "x\nu1,2\n")[0], "17.1"), "2");
    EXPECT_EQ(problems_of("id,17.100 An toàn\nu1,1\n"),
              (list{"unknown_observation 1,2 17.100 An toàn"}));
}

TEST(read_units_csv, refuses_two_columns_of_one_id_with_the_likely_cause) {
    diagnostics problems;
    EXPECT_FALSE(tieuchi::read_units_csv("id,17.1,17.1 Nghĩa trang\nu1,90,x\n", units_evaluator(),
                                         problems));
    ASSERT_EQ(problems.list().size(), 1U);
    EXPECT_EQ(problems.list()[0].code, errc::duplicate_column);
    EXPECT_EQ(problems.list()[0].column, 3U);
    EXPECT_EQ(problems.list()[0].message,
              "a second column of \"17.1\"; spreadsheets turn 17.10 into 17.1: head such a column "
              "with the id, a space and any text");
    EXPECT_EQ(problems_of("id,name,id,name,attr:region,attr:region\nu1,,,,,\n"),
              (list{"duplicate_column 1,3 id", "duplicate_column 1,4 name",
                    "duplicate_column 1,6 attr:region"}));
}

TEST(read_units_csv, refuses_headers_that_mean_nothing) {
    EXPECT_EQ(problems_of("id,9.9,attr:colour,attr:column,Jan-17\nu1,1,red,a,1\n"),
              (list{"unknown_observation 1,2 9.9", "unknown_attribute 1,3 attr:colour",
                    "derived_attribute 1,4 attr:column", "spreadsheet_damage 1,5 Jan-17"}));
    EXPECT_EQ(problems_of("name,1.1\nA,85\n"), (list{"missing_key 1,0"}));
    EXPECT_EQ(problems_of("id,,1.1\nu1,,85\nu2,x,85\n"), (list{"bad_csv 3,2"}));
}

TEST(read_units_csv, warns_of_ids_of_other_rulebooks_where_asked) {
    std::string const wide = "id,9.9,attr:colour,1.1\nu1,[x],#NAME?,85\nu2,1,2,86\n";
    csv_options const options{.ignore_other_ids = true};
    EXPECT_EQ(problems_of(wide, options),
              (list{"warning ignored_id 1,2 9.9", "warning ignored_id 1,3 attr:colour"}));
    EXPECT_EQ(seen(read(wide, options)[1], "1.1"), "86");
    EXPECT_EQ(problems_of("unit,indicator,value\nu1,9.9,x\nu2,9.9,y\nu2,1.1,85\n", options),
              (list{"warning ignored_id 2,2 indicator"}));
}

TEST(read_units_csv, refuses_what_does_not_belong_in_a_column) {
    EXPECT_EQ(problems_of("id,1,3.1,3.1a,1.1,nợ,4\nu1,90,đạt,[đạt],n/a,[đạt],n/a\n"),
              (list{"value_on_parts 2,2 1", "value_on_parts 2,3 3.1", "bad_declared 2,4 3.1a",
                    "not_exemptable 2,5 1.1", "bad_declared 2,6 nợ", "not_exemptable 2,7 4"}));
    EXPECT_EQ(
        problems_of("id,1.1,2.1,2.2,attr:region,1\nu1,đạt,85,giỏi,z,[tốt]\n"),
        (list{"wrong_value_kind 2,2 1.1", "wrong_value_kind 2,3 2.1", "wrong_value_kind 2,4 2.2",
              "bad_attribute_value 2,5 attr:region", "bad_declared 2,6 1"}));
    EXPECT_EQ(
        problems_of("id,name,1.1,2.1,2.2,attr:region\nu1,#NAME?,5-Dec,#REF!,2019-05-12,#N/A\n"),
        (list{"spreadsheet_damage 2,2 name", "spreadsheet_damage 2,3 1.1",
              "spreadsheet_damage 2,4 2.1", "spreadsheet_damage 2,5 2.2",
              "spreadsheet_damage 2,6 attr:region"}));
}

TEST(read_units_csv, refuses_units_without_a_sound_id) {
    EXPECT_EQ(problems_of("id,1.1\nu1,85\n,86\na#b,x\nu1,87\n#REF!,88\n"),
              (list{"missing_key 3,1 id", "bad_id 4,1 id", "bad_number 4,2 1.1",
                    "duplicate_unit 5,1 id", "spreadsheet_damage 6,1 id"}));
    EXPECT_EQ(
        problems_of("unit,indicator,value\n,1.1,85\nu1,,85\nu1,1.1,85\nu1,1.1 Lại,86\n"),
        (list{"missing_key 2,1 unit", "missing_key 3,2 indicator", "duplicate_key 5,2 indicator"}));
}

TEST(read_units_csv, skips_rows_without_anything_and_counts_them) {
    auto const units = read("id,1.1\n\nu1,85\n,\n\n");
    ASSERT_EQ(units.size(), 1U);
    EXPECT_EQ(problems_of("\n\nid,1.1\n\n,\nu1,x\n"), (list{"bad_number 6,2 1.1"}));
}

TEST(read_units_csv, refuses_what_is_no_table) {
    EXPECT_EQ(problems_of(""), (list{"bad_csv 0,0"}));
    EXPECT_EQ(problems_of("id,1.1\n"), (list{"empty_list 1,0"}));
    EXPECT_EQ(problems_of("id,1.1\nu1\nu2,85,1\nu3,x\n"),
              (list{"bad_csv 2,0", "bad_csv 3,0", "bad_number 4,2 1.1"}));
    EXPECT_EQ(
        problems_of("id,name,1.1\nu1,A \"B\",85\nu2,\"A\"B,85\nu3,\"A\nB\",x\nu4,\"A,85\n"),
        (list{"bad_csv 2,2 name", "bad_csv 3,2 name", "bad_number 4,3 1.1", "bad_csv 5,2 name"}));
    EXPECT_EQ(problems_of("id,name\nu1,a\x01"
                          "b\nu2," +
                          std::string(65537, 'x') + "\nu3," + std::string(65536, 'x') + "\n"),
              (list{"bad_csv 2,2 name", "text_too_long 3,2 name"}));
    EXPECT_EQ(problems_of("id,name\nu1,\"a\nb\"\nu2,X\xE3\n"), (list{"not_utf8 3,2"}));
    EXPECT_EQ(problems_of("\xFF\xFEi"), (list{"not_utf8 1,1"}));
}

TEST(read_units_csv, refuses_options_that_it_does_not_know) {
    diagnostics problems;
    auto const by_separator =
        tieuchi::read_units_csv("id\nu1\n", units_evaluator(), problems, {.separator = '"'});
    EXPECT_EQ(by_separator.error().code, errc::invalid_argument);
    auto const by_mark =
        tieuchi::read_units_csv("id\nu1\n", units_evaluator(), problems, {.decimal_mark = 'x'});
    EXPECT_EQ(by_mark.error().code, errc::invalid_argument);
}

// ---- writing ----

TEST(csv_writer, guards_texts_and_leaves_numbers) {
    std::string out;
    detail::csv_writer writer(out);
    for (char const* const words : {"=1+1", "+84", "-5 thôn", "@x", "\tx", "Xã A", "", "a=b"}) {
        writer.text(words);
    }
    writer.number("-5");
    writer.empty();
    writer.end_row();
    writer.text("x");
    writer.end_row();
    EXPECT_EQ(out, "'=1+1,'+84,'-5 thôn,'@x,'\tx,Xã A,,a=b,-5,\nx\n");
}

TEST(csv_writer, quotes_what_needs_quotes) {
    std::string out;
    detail::csv_writer writer(out);
    for (char const* const words : {"a,b", "a;b", "a\"b", "a\nb", " a", "=\"x\"", "\r"}) {
        writer.text(words);
    }
    writer.number("12,5");
    writer.end_row();
    EXPECT_EQ(out, "\"a,b\",a;b,\"a\"\"b\",\"a\nb\",\" a\",\"'=\"\"x\"\"\",\"'\r\",\"12,5\"\n");
    EXPECT_EQ(rows_of(out), (list{"1:a,b|a;b|a\"b|a\nb| a|'=\"x\"|'\r|12,5"}));
}

TEST(csv_writer, writes_with_other_separators) {
    std::string out;
    detail::csv_writer writer(out, ';');
    writer.text("a;b");
    writer.number("12,5");
    writer.end_row();
    EXPECT_EQ(out, "\"a;b\";12,5\n");
}

} // namespace
