// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/programme.hpp>
#include <tieuchi/version.hpp>
#include "support/assessed.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using support::compiled;
using tieuchi::derived_state;
using tieuchi::derived_value;
using tieuchi::diagnostics;
using tieuchi::errc;
using tieuchi::evaluator;
using tieuchi::interval;
using tieuchi::programme;
using tieuchi::programme_result;
using tieuchi::rational;
using tieuchi::verdict;

constexpr std::string_view commune_rules = R"({
 "format": "tieuchi-rulebook/1", "id": "test/commune", "title": "Xã", "citation": "QĐ",
 "unit_level": "commune", "designation": "Xã đạt chuẩn",
 "attributes": {"people": {"kind": "decimal"}, "region": {"values": ["a"]}},
 "criteria": [
  {"id": "10", "name": "Thu nhập", "indicators": [
   {"id": "10.1", "kind": "quantity", "unit": "triệu đồng", "at_least": "50", "exemptable": true}]},
  {"id": "17", "name": "Nước sạch", "indicators": [
   {"id": "17.1", "kind": "ratio", "unit": "%", "at_least": "90", "exemptable": true}]}]})";

constexpr std::string_view district_rules = R"({
 "format": "tieuchi-rulebook/1", "id": "test/district", "title": "Huyện", "citation": "QĐ",
 "unit_level": "district", "designation": "Huyện đạt chuẩn",
 "criteria": [
  {"id": "1", "name": "Xã", "indicators": [
   {"id": "1.1", "kind": "ratio", "unit": "%", "at_least": "100"},
   {"id": "1.2", "kind": "quantity", "at_least": "2"},
   {"id": "1.3", "kind": "ratio", "at_least": "0.5"}]},
  {"id": "2", "name": "Dân", "indicators": [
   {"id": "2.1", "kind": "quantity", "unit": "triệu đồng", "at_least": "50"},
   {"id": "2.2", "kind": "ratio", "unit": "%", "at_least": "90"},
   {"id": "2.3", "kind": "quantity", "at_least": "1000"}]}]})";

constexpr std::string_view province_rules = R"({
 "format": "tieuchi-rulebook/1", "id": "test/province", "title": "Tỉnh", "citation": "QĐ",
 "unit_level": "province", "designation": "Tỉnh đạt chuẩn",
 "criteria": [{"id": "1", "name": "Huyện", "indicators": [
   {"id": "1.1", "kind": "ratio", "unit": "%", "at_least": "50"},
   {"id": "1.2", "kind": "quantity", "at_least": "3"}]}]})";

constexpr std::string_view document = R"({"format": "tieuchi-programme/1", "levels": [
 {"id": "commune", "rulebook": "test/commune"},
 {"id": "district", "rulebook": "test/district", "derive": [
  {"leaf": "1.1", "share": "standard_met"},
  {"leaf": "1.2", "count": {"node": "17"}},
  {"leaf": "1.3", "share": "held"},
  {"leaf": "2.1", "mean": {"leaf": "10.1"}, "weight": {"attribute": "people"}},
  {"leaf": "2.2", "pooled": {"leaf": "17.1"}},
  {"leaf": "2.3", "sum": {"attribute": "people"}}]},
 {"id": "province", "rulebook": "test/province", "derive": [
  {"leaf": "1.1", "share": "standard_met"},
  {"leaf": "1.2", "from": "commune", "count": "standard_met"}]}]})";

std::string commune(std::string_view id, std::string_view parent, std::string_view people,
                    std::string_view observations, std::string_view holds = "[]") {
    std::string made = R"({"id":")" + std::string(id) + R"(","parent":")" + std::string(parent);
    if (!holds.empty()) {
        made += R"(","holds":)" + std::string(holds) + R"(,"name":")";
    }
    return made + R"(","attributes":{"people":)" + std::string(people) + R"(},"observations":{)" +
           std::string(observations) + "}}";
}

using texts = std::vector<std::string>;

class levels : public testing::Test {
protected:
    std::vector<evaluator> const rules{compiled(commune_rules, "2022-06-30"),
                                       compiled(district_rules, "2022-06-30"),
                                       compiled(province_rules, "2022-06-30")};

    [[nodiscard]] programme read(std::string_view json = document) const {
        diagnostics problems;
        auto made = tieuchi::read_programme(json, rules, problems);
        for (auto const& one : problems.list()) {
            ADD_FAILURE() << to_string(one);
        }
        return *std::move(made);
    }

    [[nodiscard]] std::vector<tieuchi::unit> units(std::size_t level, texts const& list) const {
        std::string text = R"({"format":"tieuchi-units/1","units":[)";
        for (std::string const& one : list) {
            text += one + (&one == &list.back() ? "]}" : ",");
        }
        return support::assessed(rules[level], text).units;
    }

    [[nodiscard]] programme_result run(texts const& communes, texts const& districts) const {
        auto made =
            assess(read(), {units(0, communes), units(1, districts), units(2, {R"({"id":"p"})"})});
        EXPECT_TRUE(made);
        return *std::move(made);
    }

    texts const district{R"({"id":"d","parent":"p"})"};
};

std::string const good = R"("10.1":60,"17.1":{"numerator":95,"denominator":100})";
std::string const holder = R"(["test/commune"])";

derived_value const& of(programme_result const& found, std::size_t level, std::size_t index) {
    return found.levels[level].derived[index];
}

verdict of_leaf(programme_result const& found, std::size_t level, std::size_t leaf) {
    return found.levels[level].found[0].leaves()[leaf].verdict;
}

TEST_F(levels, are_judged_by_what_lies_under_them) {
    auto const found =
        run({commune("a", "d", "1000", good, holder),
             commune("b", "d", "2000", R"("10.1":45,"17.1":{"numerator":178,"denominator":200})"),
             commune("c", "d", "500", R"("10.1":70.5,"17.1":{"numerator":99,"denominator":100})")},
            district);
    EXPECT_EQ(*of(found, 1, 0).value, *rational::make(200, 3)); // two of three, in per cent
    EXPECT_EQ(of_leaf(found, 1, 0), verdict::fail);
    EXPECT_EQ(*of(found, 1, 1).value, rational(2));
    EXPECT_EQ(of_leaf(found, 1, 1), verdict::pass);
    EXPECT_EQ(*of(found, 1, 2).value, *rational::make(1, 3));
    EXPECT_EQ(of_leaf(found, 1, 2), verdict::fail);
    // (60 * 1000 + 45 * 2000 + 70.5 * 500) / 3500, no decimal
    EXPECT_EQ(*of(found, 1, 3).value, *rational::make(185250, 3500));
    EXPECT_EQ(of_leaf(found, 1, 3), verdict::pass);
    EXPECT_EQ(*of(found, 1, 4).value, rational(93)); // 372 of 400
    EXPECT_EQ(of_leaf(found, 1, 4), verdict::pass);
    EXPECT_EQ(*of(found, 1, 5).value, rational(3500));
    EXPECT_EQ(of_leaf(found, 1, 5), verdict::pass);
    EXPECT_EQ(*of(found, 2, 0).value, rational(0)); // the district fails
    EXPECT_EQ(*of(found, 2, 1).value, rational(2)); // communes below the district
    EXPECT_EQ(found.levels[2].found[0].standard(), verdict::fail);
}

TEST_F(levels, of_a_mean_that_ties_the_bound_pass) {
    // Thirds: the mean of 49, 50 and 51 by equal weights of 1/3 each ties 50 exactly.
    auto const found =
        run({commune("a", "d", "0.1", R"("10.1":49)"), commune("b", "d", "0.1", R"("10.1":50)"),
             commune("c", "d", "0.1", R"("10.1":51)")},
            district);
    EXPECT_EQ(*of(found, 1, 3).value, rational(50));
    EXPECT_EQ(of_leaf(found, 1, 3), verdict::pass);
    auto const below = run(
        {commune("a", "d", "3", R"("10.1":49.9999999)"), commune("b", "d", "4", R"("10.1":50)")},
        district);
    EXPECT_EQ(of_leaf(below, 1, 3), verdict::fail);
}

TEST_F(levels, derive_nothing_from_what_is_not_known_of_every_unit) {
    auto const found = run(
        {commune("a", "d", "1000", good, holder), commune("b", "d", "null", R"("10.1":60)", "")},
        district);
    for (std::size_t i = 0; i < 6; ++i) {
        EXPECT_EQ(of(found, 1, i).state, derived_state::unknown_children) << i;
        EXPECT_EQ(of(found, 1, i).unknown, 1) << i;
        EXPECT_EQ(of(found, 1, i).value, std::nullopt) << i;
        EXPECT_EQ(of_leaf(found, 1, i), verdict::unknown) << i;
    }
    EXPECT_EQ(*of(found, 1, 0).possible, (interval{50, 100}));
    EXPECT_EQ(*of(found, 1, 1).possible, (interval{1, 2}));
    EXPECT_EQ(of(found, 1, 3).possible, std::nullopt);
    EXPECT_EQ(found.levels[2].found[0].standard(), verdict::unknown);
}

TEST_F(levels, leave_out_what_is_exempt) {
    std::string const exempt = R"("10.1":{"exempt":"x"},"17.1":{"exempt":"x"})";
    auto const found =
        run({commune("a", "d", "1000", good, holder), commune("b", "d", "10", exempt, holder)},
            district);
    EXPECT_EQ(*of(found, 1, 0).value, rational(100));
    EXPECT_EQ(of(found, 1, 0).exempt, 1);
    EXPECT_EQ(*of(found, 1, 3).value, rational(60));
    EXPECT_EQ(*of(found, 1, 4).value, rational(95));
    EXPECT_EQ(*of(found, 1, 5).value, rational(1010)); // an attribute applies to all
    auto const none = run({commune("b", "d", "10", exempt)}, district);
    EXPECT_EQ(of(none, 1, 0).state, derived_state::no_children);
    EXPECT_EQ(of(none, 1, 3).state, derived_state::no_children);
    EXPECT_EQ(of_leaf(none, 1, 0), verdict::unknown);
}

TEST_F(levels, let_an_observation_of_the_unit_itself_stand) {
    auto const found = run({commune("a", "d", "1000", good)},
                           {R"({"id":"d","parent":"p","observations":{"1.1":40}})"});
    EXPECT_EQ(of(found, 1, 0).state, derived_state::observed);
    EXPECT_EQ(*of(found, 1, 0).value, rational(100));
    EXPECT_EQ(of_leaf(found, 1, 0), verdict::fail);
}

TEST_F(levels, say_why_nothing_can_be_handed_over) {
    auto const weightless = run({commune("a", "d", "0", good)}, district);
    EXPECT_EQ(of(weightless, 1, 3).state, derived_state::no_weight);
    auto const negative =
        run({commune("a", "d", "-1", good), commune("b", "d", "2", good)}, district);
    EXPECT_EQ(of(negative, 1, 3).state, derived_state::no_weight);
    auto const plain = run({commune("a", "d", "1", R"("17.1":95)")}, district);
    EXPECT_EQ(of(plain, 1, 4).state, derived_state::no_pair);
    auto const below_zero = run(
        {commune("a", "d", "1", R"("10.1":-1)"), commune("b", "d", "2", R"("10.1":-2)")}, district);
    EXPECT_EQ(*of(below_zero, 1, 3).value, *rational::make(-5, 3));
    EXPECT_EQ(of(below_zero, 1, 3).state, derived_state::not_representable);
    EXPECT_EQ(of_leaf(below_zero, 1, 3), verdict::unknown);
}

TEST_F(levels, name_units_that_lie_nowhere) {
    auto const found = run(
        {commune("a", "d", "1", good), commune("b", "x", "1", good), commune("c", "a", "1", good)},
        district);
    EXPECT_EQ(found.levels[0].unplaced, (std::vector<std::int32_t>{1, 2}));
    EXPECT_TRUE(found.levels[1].unplaced.empty() && found.levels[2].unplaced.empty());
    EXPECT_EQ(of(found, 1, 0).children, 1);
}

TEST_F(levels, refuse_units_that_do_not_go_with_them) {
    auto const rules_read = read();
    EXPECT_EQ(assess(rules_read, {}).error().code, errc::invalid_argument);
    auto const other = assess(rules_read, {units(1, district), {}, {}});
    EXPECT_EQ(other.error(), (tieuchi::failure{errc::invalid_argument, 0, 0}));
    auto const twice =
        assess(rules_read, {units(0, {commune("d", "", "1", good)}), units(1, district), {}});
    EXPECT_EQ(twice.error(), (tieuchi::failure{errc::duplicate_unit, 1, 0}));
}

TEST_F(levels, as_json_say_what_was_derived_and_what_each_level_comes_to) {
    auto const found =
        run({commune("a", "d", "1000", good), commune("b", "", "1", good)}, district);
    std::string const json = to_json(read(), found);
    EXPECT_TRUE(json.starts_with(
        R"({"format":"tieuchi-programme-result/1","library":")" TIEUCHI_VERSION_STRING
        R"(","policy":{"missing":)"
        R"("unknown","declared":"fills_gaps"},"levels":[{"id":"commune","rulebook":{"id":)"
        R"("test/commune","sha256":")"))
        << json;
    EXPECT_NE(json.find(R"("date":"2022-06-30","unplaced":["b"],"derived":[],"summary":)"
                        R"({"units":2,"standard_met":{"pass":2,)"),
              std::string::npos)
        << json;
    EXPECT_NE(json.find(R"("unplaced":[],"derived":[{"unit":"d","leaf":"1.1","how":"share",)"
                        R"("state":"derived","children":1,"exempt":0,"unknown":0,"value":"100",)"
                        R"("possible":{"lower":"100","upper":"100"}},)"),
              std::string::npos)
        << json;
}

/// Code and pointer of everything that is wrong with a document.
texts problems_of(std::string_view json, std::span<evaluator const> rules) {
    diagnostics problems;
    auto const made = tieuchi::read_programme(json, rules, problems);
    EXPECT_NE(made.has_value(), problems.error_count() != 0);
    texts found;
    for (auto const& one : problems.list()) {
        found.push_back(std::string(name(one.code)) + " " + one.pointer);
    }
    return found;
}

/// The document with the district's derived observations replaced.
std::string deriving(std::string_view derive) {
    return R"({"format":"tieuchi-programme/1","levels":[)"
           R"({"id":"commune","rulebook":"test/commune"},)"
           R"({"id":"district","rulebook":"test/district","derive":[)" +
           std::string(derive) + "]}]}";
}

TEST_F(levels, of_documents_with_errors_are_refused_with_all_of_them) {
    std::string const at = " /levels/1/derive/0";
    auto const of_derive = [&](std::string_view derive) {
        return problems_of(deriving(derive), rules);
    };
    EXPECT_EQ(of_derive(R"({"leaf":"9","share":"held"})"), texts{"unknown_id" + at + "/leaf"});
    EXPECT_EQ(of_derive(R"({"leaf":"1.1","from":"x","share":"held"})"),
              texts{"unknown_id" + at + "/from"});
    EXPECT_EQ(of_derive(R"({"leaf":"1.1","share":{"node":"99"}})"),
              texts{"unknown_id" + at + "/share"});
    EXPECT_EQ(of_derive(R"({"leaf":"2.1","mean":{"leaf":"99"}})"),
              texts{"unknown_id" + at + "/mean"});
    EXPECT_EQ(of_derive(R"({"leaf":"2.1","mean":{"attribute":"region"}})"),
              texts{"wrong_value_kind" + at + "/mean"});
    EXPECT_EQ(of_derive(R"({"leaf":"2.1","mean":{"leaf":"17.1"}})"),
              texts{"wrong_value_kind" + at + "/mean"}); // one in %, one not
    EXPECT_EQ(of_derive(R"({"leaf":"2.2","pooled":{"attribute":"people"}})"),
              texts{"wrong_value_kind" + at + "/pooled"});
    EXPECT_EQ(of_derive(R"({"leaf":"2.1","sum":{"leaf":"10.1"},"weight":{"leaf":"10.1"}})"),
              texts{"unknown_key" + at + "/weight"});
    EXPECT_EQ(of_derive(R"({"leaf":"1.1","share":"met"})"), texts{"bad_value" + at + "/share"});
    EXPECT_EQ(of_derive(R"({"leaf":"1.1"})"), texts{"missing_key" + at});
    EXPECT_EQ(of_derive(R"({"leaf":"1.1","share":"held","count":"held"})"),
              texts{"several_values" + at + "/count"});
    EXPECT_EQ(of_derive(R"({"leaf":"1.1","share":"held"},{"leaf":"1.1","count":"held"})"),
              texts{"duplicate_id /levels/1/derive/1/leaf"});
    EXPECT_EQ(of_derive(R"({"leaf":"1.1","share":"held","x":1},{"leaf":2,"sum":{}})"),
              (texts{"unknown_key" + at + "/x", "wrong_type /levels/1/derive/1/leaf",
                     "missing_key /levels/1/derive/1/sum"}));
}

TEST_F(levels, of_documents_that_are_none_are_refused) {
    EXPECT_EQ(problems_of("[]", rules), texts{"wrong_type "});
    EXPECT_EQ(problems_of("{", rules), texts{"not_json "});
    EXPECT_EQ(problems_of(R"({"format":"tieuchi-units/1"})", rules), texts{"wrong_format /format"});
    EXPECT_EQ(problems_of(R"({"format":"tieuchi-programme/1"})", rules), texts{"missing_key "});
    EXPECT_EQ(problems_of(R"({"format":"tieuchi-programme/1","levels":[]})", rules),
              texts{"empty_list /levels"});
    EXPECT_EQ(problems_of(R"({"format":"tieuchi-programme/1","levels":[{"id":"a","rulebook":"x"},)"
                          R"({"id":"*","rulebook":"test/commune"}]})",
                          rules),
              (texts{"unknown_rulebook /levels/0/rulebook", "bad_id /levels/1/id"}));
    EXPECT_EQ(problems_of(R"({"format":"tieuchi-programme/1","levels":[{"id":"a","rulebook":)"
                          R"("test/commune","derive":[{"leaf":"10.1","count":"held"}]},)"
                          R"({"id":"a","rulebook":"test/commune"}]})",
                          rules),
              (texts{"unknown_id /levels/0/derive/0", "duplicate_id /levels/1/id"}));
}

TEST_F(levels, that_are_made_in_code_get_the_same_checks) {
    diagnostics problems;
    EXPECT_EQ(programme::make({}, problems).error().code, errc::empty_list);
    tieuchi::derived_observation derived;
    derived.leaf = "1.1";
    derived.fact = tieuchi::child_fact::node;
    derived.node = "99";
    auto const made =
        programme::make({{"commune", rules[0], {}}, {"district", rules[1], {derived}}}, problems);
    EXPECT_EQ(made.error().code, errc::unknown_id);
    EXPECT_EQ(problems.list().back().pointer, "/levels/1/derive/0/share");
}

} // namespace
