// SPDX-License-Identifier: Apache-2.0
// The second opinion itself, against arithmetic done by hand.
#include "reference.hpp"

#include "../generate/generate.hpp"
#include "json.hpp"
#include "number.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

namespace {

namespace json = reference::json;

/** A rulebook of those criteria, one unit with those observations, and how they are judged. */
struct posed {
    std::string criteria;
    std::string observations;
    std::string more_rulebook = {}; ///< further members, each with a comma before it
    std::string more_unit = {};
    std::vector<std::string> with = {};
    reference::options chosen = {.date = "2019-06-30", .library = "0", .sha256 = "0"};

    [[nodiscard]] std::string result() const {
        return reference::assess(
            R"({"format":"tieuchi-rulebook/1","id":"r","title":"t","citation":"c",)"
            R"("unit_level":"commune","designation":"d","criteria":[)" +
                criteria + "]" + more_rulebook + "}",
            with,
            R"({"format":"tieuchi-units/1","units":[{"id":"u","observations":{)" + observations +
                "}" + more_unit + "}]}",
            chosen);
    }

    [[nodiscard]] json::value unit() const {
        return json::parse(result()).at("units").items.front();
    }

    /** The first criterion, as JSON text without its indicators. */
    [[nodiscard]] std::string criterion() const {
        auto first = unit().at("criteria").items.front();
        first.remove("indicators");
        return json::write(first);
    }

    /** The first indicator, as JSON text. */
    [[nodiscard]] std::string indicator() const {
        return json::write(unit().at("criteria").items.front().at("indicators").items.front());
    }
};

std::string criterion_of(std::string const& indicators, std::string const& more = {}) {
    return R"({"id":"1","name":"n","indicators":[)" + indicators + "]" + more + "}";
}

/** What follows the id of an indicator that is a leaf and has nothing declared. */
std::string leaf(std::string const& verdict, std::string const& progress,
                 std::string const& shown) {
    return R"({"id":"1.1","verdict":")" + verdict +
           R"(","reason":null,"basic":false,"declared":null,"progress":{"lower":")" + progress +
           R"(","upper":")" + progress + R"("},)" + shown + "}";
}

std::string const at_least_90 = R"({"id":"1.1","kind":"ratio","unit":"%","at_least":"90"})";

TEST(reference_number, is_written_as_amount_or_fraction) {
    EXPECT_EQ(reference::written_as_amount(reference::read_number("-12.50e1")), "-125");
    EXPECT_EQ(reference::written_as_amount(reference::read_number("0.00750")), "0.0075");
    EXPECT_EQ(reference::written_as_amount(reference::rational(17900, 199)), "17900/199");
    EXPECT_EQ(reference::written_exactly(reference::rational(1, 4)), "1/4");
    EXPECT_EQ(reference::read_number("007e-0"), 7);
    EXPECT_EQ(reference::read_number("-0"), 0);
}

TEST(reference_leaf, ratio_179_of_199_is_not_90_percent) {
    posed const asked{criterion_of(at_least_90), R"("1.1":{"numerator":179,"denominator":"199"})"};
    // 90 - 17900/199 = 10/199, and 17900/199 of 90 is 1790/1791.
    EXPECT_EQ(asked.indicator(),
              leaf("fail", "1790/1791", R"("value":"17900/199","bound":"90","gap":"10/199")"));
}

TEST(reference_leaf, at_most_without_baseline_loses_by_relative_distance) {
    posed const asked{criterion_of(R"({"id":"1.1","kind":"quantity","at_most":10})"),
                      R"("1.1":"12.5")"};
    EXPECT_EQ(asked.indicator(), leaf("fail", "3/4", R"("value":"12.5","bound":"10","gap":"2.5")"));
}

TEST(reference_leaf, strict_bound_fails_with_full_progress) {
    posed const asked{criterion_of(R"({"id":"1.1","kind":"quantity","more_than":10})"),
                      R"("1.1":10.0)"};
    EXPECT_EQ(asked.indicator(), leaf("fail", "1", R"("value":"10","bound":"10","gap":"0")"));
}

TEST(reference_leaf, full_marks_lie_beyond_the_bound) {
    posed const asked{
        criterion_of(R"({"id":"1.1","kind":"quantity","at_least":60,"baseline":20,"full":100})"),
        R"("1.1":70)"};
    EXPECT_EQ(asked.indicator(), leaf("pass", "5/8", R"("value":"70","bound":"60","gap":"0")"));
}

TEST(reference_leaf, table_is_linear_between_points) {
    posed const asked{criterion_of(R"({"id":"1.1","kind":"quantity","at_least":90,)"
                                   R"("progress":{"table":[[0,0],[50,"0.4"],[90,1]]}})"),
                      R"("1.1":60)"};
    EXPECT_EQ(asked.indicator(), leaf("fail", "11/20", R"("value":"60","bound":"90","gap":"30")"));
}

TEST(reference_leaf, gap_of_between_is_to_the_nearer_end) {
    posed const asked{criterion_of(R"({"id":"1.1","kind":"quantity","between":[10,20]})"),
                      R"("1.1":23)"};
    EXPECT_EQ(asked.indicator(),
              leaf("fail", "0", R"("value":"23","bound":["10","20"],"gap":"3")"));
}

TEST(reference_leaf, observed_exemption_needs_no_bound) {
    posed const asked{criterion_of(R"({"id":"1.1","kind":"quantity","at_least":{"unknown":true},)"
                                   R"("exemptable":true})"),
                      R"("1.1":{"exempt":"none here"})"};
    EXPECT_EQ(asked.indicator(),
              R"({"id":"1.1","verdict":"exempt","reason":"observed","basic":false,"declared":null,)"
              R"("progress":null,"value":null,"bound":null,"gap":null})");
}

TEST(reference_node, parts_are_averaged) {
    posed const asked{
        criterion_of(R"({"id":"1.1","parts":[{"id":"a","kind":"quantity","at_least":90},)"
                     R"({"id":"b","kind":"boolean"}]})"),
        R"("a":85,"b":true)"};
    EXPECT_EQ(asked.criterion(),
              R"({"id":"1","verdict":"fail","reason":null,"basic":false,)"
              R"("declared":null,"progress":{"lower":"35/36","upper":"35/36"}})");
}

TEST(reference_node, at_least_takes_the_largest_and_is_lowered) {
    std::string const three = R"({"id":"1.1","kind":"quantity","at_least":10,"exemptable":true},)"
                              R"({"id":"1.2","kind":"quantity","at_least":10},)"
                              R"({"id":"1.3","kind":"quantity","at_least":10})";
    auto const criterion = criterion_of(three, R"(,"require":{"at_least":3})");
    // Two are left: (1 + 1/2) / 2 below, (1 + 1) / 2 above.
    EXPECT_EQ((posed{criterion, R"("1.1":{"exempt":"x"},"1.2":10)"}.criterion()),
              R"({"id":"1","verdict":"unknown","reason":"undecided","basic":false,"declared":null,)"
              R"("progress":{"lower":"1/2","upper":"1"}})");
    EXPECT_EQ((posed{criterion, R"("1.1":{"exempt":"x"},"1.2":10,"1.3":5)"}.criterion()),
              R"({"id":"1","verdict":"fail","reason":null,"basic":false,"declared":null,)"
              R"("progress":{"lower":"3/4","upper":"3/4"}})");
}

TEST(reference_node, weights_of_points_and_of_trees) {
    std::string const levels = R"("levels":[{"id":"l","points":1},{"id":"h","points":4}])";
    posed const asked{criterion_of(R"({"id":"1.1","kind":"ordinal",)" + levels +
                                       R"(},{"id":"1.2","kind":"quantity","at_least":10})",
                                   R"(,"require":{"all":["1.1",{"any":["1.2"],"weight":2}]})"),
                      R"("1.1":"l","1.2":5)"};
    // (4 * 1/4 + 2 * 1/2) / 6
    EXPECT_EQ(asked.criterion(), R"({"id":"1","verdict":"fail","reason":null,"basic":false,)"
                                 R"("declared":null,"progress":{"lower":"1/3","upper":"1/3"}})");
}

TEST(reference_declared, fills_gaps_or_prevails) {
    posed asked{criterion_of(at_least_90), R"("1.1":{"value":45,"declared":"pass"})"};
    EXPECT_EQ(asked.unit().at("designation").at("verdict").text, "fail");
    auto const conflicts = R"([{"id":"1.1","computed":"fail","declared":"pass"}])";
    EXPECT_EQ(json::write(asked.unit().at("conflicts")), conflicts);
    asked.chosen.declared = "prevails";
    EXPECT_EQ(asked.unit().at("designation").at("verdict").text, "pass");
    EXPECT_EQ(json::write(asked.unit().at("conflicts")), conflicts);
}

TEST(reference_declared, shared_id_has_one_conflict_and_basic_keeps_progress) {
    posed const asked{
        R"({"id":"1","name":"n","indicators":[{"id":"1","kind":"quantity","at_least":90}]})",
        R"("1":{"value":100,"declared":"basic"})",
        R"(,"basic_progress":"0.5")",
        {},
        {},
        {.date = "2019-06-30", .declared = "prevails"}};
    EXPECT_EQ(json::write(asked.unit().at("conflicts")),
              R"([{"id":"1","computed":"pass","declared":"basic"}])");
    EXPECT_EQ(asked.criterion(), R"({"id":"1","verdict":"fail","reason":null,"basic":true,)"
                                 R"("declared":"basic","progress":{"lower":"1/2","upper":"1/2"}})");
}

TEST(reference_missing, fails_where_nothing_declared_counts) {
    posed asked{criterion_of(at_least_90) + R"(,{"id":"2","name":"n","indicators":[)"
                                            R"({"id":"2.1","kind":"boolean"}]})",
                R"("2":{"declared":"pass"})"};
    asked.chosen.missing = "fail";
    EXPECT_EQ(asked.indicator(),
              R"({"id":"1.1","verdict":"fail","reason":"missing","basic":false,"declared":null,)"
              R"("progress":{"lower":"0","upper":"0"},"value":null,"bound":"90","gap":null})");
    auto const second = asked.unit().at("criteria").items.at(1);
    EXPECT_EQ(second.at("verdict").text, "pass");
    EXPECT_EQ(second.at("indicators").items.front().at("verdict").text, "unknown");
    EXPECT_EQ(asked.unit().at("completeness").text, "1/2");
}

TEST(reference_unit, floor_takes_the_score_away) {
    posed asked{criterion_of(at_least_90 + R"(,{"id":"1.2","kind":"boolean"})"), R"("1.1":45)",
                R"(,"completeness_floor":"0.5")"};
    EXPECT_EQ(json::write(asked.unit().at("scores").at("weighted_progress")),
              R"({"lower":"25","upper":"75"})");
    asked.more_rulebook = R"(,"completeness_floor":"0.51")";
    EXPECT_EQ(json::write(asked.unit().at("scores").at("weighted_progress")), "null");
}

TEST(reference_unit, grades_stay_possible_until_one_is_sure) {
    posed const asked{
        criterion_of(at_least_90 + R"(,{"id":"1.2","kind":"boolean"})"), R"("1.1":95)",
        R"(,"grades":[{"id":"a","when":{"measure":"criteria_met","at_least":1}},)"
        R"({"id":"b","when":{"measure":"criteria_failed","at_least":2}},)"
        R"({"id":"c","when":{"measure":"weighted_progress","at_least":50}},{"id":"d"}])"};
    EXPECT_EQ(json::write(asked.unit().at("grades_possible")), R"(["a","c"])");
    EXPECT_TRUE(asked.unit().at("grade").is(json::kind::null));
}

TEST(reference_layer, sets_a_delegated_bound_from_a_date) {
    std::string const base = R"({"id":"base","criteria":[)" +
                             criterion_of(R"({"id":"1.1","kind":"quantity",)"
                                          R"("at_least":{"delegated":"province","floor":50}})") +
                             "]}";
    std::string const layer = R"({"id":"layer","extends":"base","effective":{"from":"2018-01-01"},)"
                              R"("amend":[{"id":"1.1","set":{"at_least":"60"}}]})";
    std::string const units = R"({"units":[{"id":"u","observations":{"1.1":"60"}}]})";
    auto const verdict_on = [&](char const* date) {
        auto const result = json::parse(reference::assess(layer, {base}, units, {.date = date}));
        return json::write(result.at("units").items.front().at("designation"));
    };
    EXPECT_EQ(verdict_on("2017-12-31"),
              R"({"verdict":"unknown","blocked_by":[],"undecided_by":["1"]})");
    EXPECT_EQ(verdict_on("2018-01-01"), R"({"verdict":"pass","blocked_by":[],"undecided_by":[]})");
}

TEST(reference_bound, of_another_rulebook_is_multiplied_and_stays_unverified) {
    std::string const other =
        R"({"id":"o","attributes":{"region":{"values":["x","y"]}},"criteria":[)" +
        criterion_of(R"({"id":"1.1","kind":"quantity","at_least":{"by":"region","values":)"
                     R"({"x":{"value":"45","verified":false},"*":40}}})") +
        "]}";
    auto const criteria =
        criterion_of(R"({"id":"1.1","kind":"quantity","at_least":{"of":"o#1.1","times":"1.10"}})");
    posed asked{criteria, R"("1.1":49.5)", {}, R"(,"attributes":{"region":"x"})", {other}};
    EXPECT_EQ(asked.indicator(), leaf("pass", "1", R"("value":"49.5","bound":"49.5","gap":"0")"));
    EXPECT_EQ(json::write(asked.unit().at("unverified_bounds")), R"(["1.1"])");
    asked.more_unit = {};
    EXPECT_EQ(
        asked.unit().at("criteria").items.front().at("indicators").items.front().at("reason").text,
        "attribute_missing");
}

TEST(generate, is_fixed_by_the_seed) {
    auto const once = generate::rulebook(17);
    auto const twice = generate::rulebook(17);
    EXPECT_EQ(once.rulebook, twice.rulebook);
    EXPECT_EQ(generate::units(17, once), generate::units(17, twice));
    EXPECT_NE(once.rulebook, generate::rulebook(18).rulebook);
}

TEST(generate, makes_what_the_reference_can_judge) {
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        auto const made = generate::rulebook(seed);
        auto const result = reference::assess(made.rulebook, made.with, generate::units(seed, made),
                                              {.date = made.date});
        EXPECT_FALSE(json::parse(result).at("units").items.empty()) << "seed " << seed;
    }
}

} // namespace
