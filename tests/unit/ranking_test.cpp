// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/comparison.hpp>
#include <tieuchi/ranking.hpp>
#include <tieuchi/scoring_methods.hpp>
#include "support/assessed.hpp"
#include "support/programme.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

using support::assessed;
using support::compiled;
using support::fraction;
using support::programme;
using tieuchi::decimal;
using tieuchi::errc;
using tieuchi::interval;
using tieuchi::measure;
using tieuchi::rank_order;
using tieuchi::rank_value;
using tieuchi::ranking;
using tieuchi::rational;

std::vector<std::optional<rank_value>> points(std::vector<std::int64_t> const& values) {
    std::vector<std::optional<rank_value>> made;
    for (std::int64_t const one : values) {
        made.push_back(rank_value{{one, one}});
    }
    return made;
}

std::vector<std::pair<std::int64_t, std::int64_t>> ranks(ranking const& of) {
    std::vector<std::pair<std::int64_t, std::int64_t>> made;
    for (auto const& one : of.units) {
        made.emplace_back(one.best, one.worst);
    }
    return made;
}

using rank_pairs = std::vector<std::pair<std::int64_t, std::int64_t>>;

TEST(ranking, ties_share_the_rank_and_are_listed_in_unit_order) { // S-604
    ranking const made =
        rank_values("m", rank_order::highest_first, points({70, 80, 90, 80, 80, 10}));
    EXPECT_EQ(ranks(made), (rank_pairs{{5, 5}, {2, 2}, {1, 1}, {2, 2}, {2, 2}, {6, 6}}));
    EXPECT_EQ(made.listed, (std::vector<std::size_t>{2, 1, 3, 4, 0, 5}));
    EXPECT_EQ(made.ranked, 6);
}

TEST(ranking, lowest_first_turns_the_order_round) { // S-605
    ranking const made = rank_values("m", rank_order::lowest_first, points({3, 1, 2, 1}));
    EXPECT_EQ(ranks(made), (rank_pairs{{4, 4}, {1, 1}, {3, 3}, {1, 1}}));
    EXPECT_EQ(natural_order(measure::criteria_failed), rank_order::lowest_first);
    EXPECT_EQ(natural_order(measure::criteria_met), rank_order::highest_first);
}

TEST(ranking, exact_values_decide_not_displayed_ones) { // S-604
    std::vector<std::optional<rank_value>> values;
    for (std::int64_t const below : {300'000'001, 300'000'000}) {
        rational const value = fraction(100'000'000, below);
        values.push_back(rank_value{{value, value}});
    }
    EXPECT_EQ(ranks(rank_values("m", rank_order::highest_first, values)),
              (rank_pairs{{2, 2}, {1, 1}}));
}

TEST(ranking, an_interval_has_a_best_and_a_worst_rank) { // S-607
    std::vector<std::optional<rank_value>> const values{rank_value{{17, 18}}, rank_value{{18, 18}},
                                                        rank_value{{10, 19}}, std::nullopt,
                                                        rank_value{{5, 5}}};
    ranking const made = rank_values("m", rank_order::highest_first, values);
    EXPECT_EQ(ranks(made), (rank_pairs{{1, 3}, {1, 2}, {1, 3}, {0, 0}, {4, 4}}));
    EXPECT_EQ(made.listed, (std::vector<std::size_t>{1, 0, 2, 4, 3}));
    EXPECT_EQ(made.ranked, 4);
}

TEST(ranking, roots_of_different_degrees_are_ordered_exactly) { // S-606
    EXPECT_EQ(tieuchi::compare_roots(fraction(1, 4), 2, fraction(1, 8), 3),
              std::strong_ordering::equal);
    EXPECT_EQ(tieuchi::compare_roots(2, 2, 3, 3), std::strong_ordering::less);    // 8 < 9
    EXPECT_EQ(tieuchi::compare_roots(5, 4, 3, 3), std::strong_ordering::greater); // 125 > 81
    EXPECT_EQ(tieuchi::compare_roots(0, 2, 0, 7), std::strong_ordering::equal);
    EXPECT_EQ(tieuchi::root_text(2, 2, 6), "1.414213");
    EXPECT_EQ(tieuchi::root_text(fraction(1, 4), 2, 3), "0.500");
    EXPECT_EQ(tieuchi::root_text(0, 3, 2), "0.00");
    EXPECT_EQ(tieuchi::root_text(8, 3, 0), "2");
}

/// Four criteria of one leaf each, weights 1, 1, 2 and 4; progress is the value itself over 100.
class of_methods : public testing::Test {
protected:
    programme const made{programme::four_criteria, R"(
     {"id": "a", "observations": {"1": "100", "2": "50", "3": "50", "4": "100"}},
     {"id": "b", "observations": {"1": "80", "2": "80", "3": "80", "4": "80"}},
     {"id": "c", "observations": {"1": "100", "2": "0", "3": "100", "4": "100"}},
     {"id": "d", "observations": {"1": "100", "3": "100", "4": "100"}},
     {"id": "e", "observations": {"1": {"exempt": "x"}, "2": {"exempt": "x"},
                                  "3": {"exempt": "x"}, "4": {"exempt": "x"}}})"};

    [[nodiscard]] std::optional<interval> by(tieuchi::scoring_method const& method,
                                             std::size_t unit) const {
        return method.score(made.found(unit));
    }
};

TEST_F(of_methods, weakest_criterion_is_the_least_progress) { // S-609
    auto const method = tieuchi::weakest_criterion();
    EXPECT_EQ(by(method, 0), (interval{50, 50}));
    EXPECT_EQ(by(method, 1), (interval{80, 80}));
    EXPECT_EQ(by(method, 2), (interval{0, 0}));
    EXPECT_EQ(by(method, 3), (interval{0, 100}));
    EXPECT_EQ(by(method, 4), std::nullopt);
}

TEST_F(of_methods, geometric_mean_orders_by_exact_products) { // S-610
    auto const method = tieuchi::geometric_mean(made.rules());
    ASSERT_TRUE(method.has_value());
    auto const a = *method->value(made.found(0));
    EXPECT_EQ(a.degree, 8);
    EXPECT_EQ(a.range, (interval{fraction(1, 8), fraction(1, 8)})); // 1/2 * (1/2)^2
    EXPECT_EQ(method->value(made.found(3))->range, (interval{0, 1}));
    EXPECT_FALSE(method->value(made.found(4)).has_value());
    ranking const ranked = rank_units(made.units(), *method);
    // b: 0.8 is more than the eighth root of 1/8, 0.771; d may be best of all or last.
    EXPECT_EQ(ranks(ranked), (rank_pairs{{2, 3}, {1, 2}, {3, 4}, {1, 3}, {0, 0}}));
}

TEST_F(of_methods, geometric_mean_refuses_weights_that_make_huge_powers) { // S-610
    auto const rules = compiled(R"({"format":"tieuchi-rulebook/1","id":"t","title":"t",
        "citation":"t","unit_level":"commune","designation":"t","criteria":[
        {"id":"1","name":"1","weight":"1","indicators":[{"id":"1.1","kind":"boolean"}]},
        {"id":"2","name":"2","weight":"1.001","indicators":[{"id":"2.1","kind":"boolean"}]}]})",
                                "2020-01-01");
    auto const method = tieuchi::geometric_mean(rules);
    ASSERT_FALSE(method.has_value());
    EXPECT_EQ(method.error().code, errc::number_overflow);
}

TEST_F(of_methods, points_tables_add_up_points) { // S-611
    auto const method = tieuchi::points_table(
        "sheet", {{"1", {{decimal(50), decimal(2)}, {decimal(100), decimal(5)}}, {}},
                  {"2", {{decimal(0), decimal(1)}, {decimal(80), decimal(7)}}, decimal(3)}});
    ASSERT_TRUE(method.has_value());
    EXPECT_EQ(by(*method, 0), (interval{6, 6}));
    EXPECT_EQ(by(*method, 1), (interval{9, 9}));
    EXPECT_EQ(by(*method, 3), (interval{6, 12}));
    EXPECT_EQ(by(*method, 4), (interval{8, 8}));
}

TEST_F(of_methods, points_tables_that_make_no_sense_are_refused) { // S-611
    auto const code = [](std::vector<tieuchi::points_row> rows) {
        return tieuchi::points_table("m", std::move(rows)).error().code;
    };
    tieuchi::points_band const low{decimal(50), decimal(2)};
    tieuchi::points_band const high{decimal(60), decimal(1)};
    EXPECT_EQ(code({}), errc::empty_list);
    EXPECT_EQ(code({{"1", {}, {}}}), errc::empty_list);
    EXPECT_EQ(code({{"1", {low, high}, {}}}), errc::bad_table);
    EXPECT_EQ(code({{"1", {low, low}, {}}}), errc::bad_table);
    EXPECT_EQ(code({{"1", {low}, {}}, {"1", {low}, {}}}), errc::duplicate_id);
    auto const other = tieuchi::points_table("m", {{"9", {low}, {}}});
    EXPECT_EQ(by(*other, 0), std::nullopt);
}

TEST_F(of_methods, counts_deprivations_and_those_deprived_of_much) { // S-612, S-613
    auto const method = tieuchi::deprivation({decimal(1), {}});
    // The bounds are 100: what is less than full progress fails.
    EXPECT_EQ(by(*method, 0), (interval{fraction(3, 8), fraction(3, 8)}));
    EXPECT_EQ(by(*method, 1), (interval{1, 1}));
    EXPECT_EQ(by(*method, 2), (interval{fraction(1, 8), fraction(1, 8)}));
    EXPECT_EQ(by(*method, 3), (interval{0, fraction(1, 8)}));
    EXPECT_EQ(by(*method, 4), std::nullopt);

    auto const sums = tieuchi::alkire_foster(made.units(), {*decimal::parse("0.125"), {}});
    ASSERT_TRUE(sums.has_value());
    EXPECT_EQ(sums->units, 4);
    EXPECT_EQ(sums->without, 1);
    EXPECT_EQ(sums->deprived, (interval{3, 4}));
    EXPECT_EQ(sums->headcount, (interval{fraction(3, 4), 1}));
    EXPECT_EQ(sums->intensity, (interval{fraction(13, 32), fraction(1, 2)}));
    EXPECT_EQ(sums->adjusted_headcount, (interval{fraction(12, 32), fraction(13, 32)}));
    EXPECT_EQ(to_json(*sums), R"({"units":4,"without":1,"deprived":{"lower":"3","upper":"4"},)"
                              R"("headcount":{"lower":"3/4","upper":"1"},)"
                              R"("intensity":{"lower":"13/32","upper":"1/2"},)"
                              R"("adjusted_headcount":{"lower":"3/8","upper":"13/32"}})");
}

TEST_F(of_methods, weights_and_cutoff_of_ones_own_count) { // S-612, S-613
    tieuchi::deprivation_options const own{decimal(1), {{"2", decimal(1)}, {"3", decimal(3)}}};
    EXPECT_EQ(by(*tieuchi::deprivation(own), 2), (interval{fraction(1, 4), fraction(1, 4)}));
    EXPECT_EQ(by(*tieuchi::censored_deprivation(own), 2), (interval{0, 0}));
    EXPECT_EQ(by(*tieuchi::censored_deprivation(own), 0), (interval{1, 1}));
    EXPECT_EQ(tieuchi::deprivation({decimal(0), {}}).error().code, errc::out_of_range);
    EXPECT_EQ(tieuchi::deprivation({decimal(2), {}}).error().code, errc::out_of_range);
    EXPECT_EQ(tieuchi::deprivation({decimal(1), {{"1", decimal(0)}}}).error().code,
              errc::out_of_range);
    EXPECT_EQ(tieuchi::alkire_foster({}, {decimal(1), {{"1", decimal(1)}, {"1", decimal(1)}}})
                  .error()
                  .code,
              errc::duplicate_id);
    auto const none = tieuchi::alkire_foster({}, {decimal(1), {}});
    EXPECT_FALSE(none->headcount || none->intensity || none->adjusted_headcount);
}

TEST_F(of_methods, a_ranking_is_written_in_its_order) {
    EXPECT_EQ(to_json(rank_units(made.units(), tieuchi::ranking_by(measure::criteria_failed)),
                      made.units()),
              R"({"method":"criteria_failed","order":"lowest_first","ranked":5,"units":[)"
              R"({"id":"e","best":1,"worst":1,"value":{"lower":"0","upper":"0"}},)"
              R"({"id":"d","best":1,"worst":2,"value":{"lower":"0","upper":"1"}},)"
              R"({"id":"c","best":2,"worst":3,"value":{"lower":"1","upper":"1"}},)"
              R"({"id":"a","best":4,"worst":4,"value":{"lower":"2","upper":"2"}},)"
              R"({"id":"b","best":5,"worst":5,"value":{"lower":"4","upper":"4"}}]})");
    std::string const roots =
        to_json(rank_units(made.units(), *tieuchi::geometric_mean(made.rules())), made.units());
    EXPECT_NE(roots.find(R"("root":8,"lower":"0.771105412703")"), std::string::npos) << roots;
    EXPECT_NE(roots.find(R"({"id":"e","best":null,"worst":null,"value":null})"), std::string::npos);
}

TEST_F(of_methods, comparing_says_who_wins_and_who_loses) { // S-616, S-617
    auto const found = compare_rankings(
        rank_units(made.units(), tieuchi::ranking_by(measure::criteria_met)),
        rank_units(made.units(), tieuchi::ranking_by(tieuchi::weakest_criterion())));
    // By criteria met at the lower end: c 3, d 3, a 2, b 0. By the weakest: b 80, a 50, c 0, d 0.
    EXPECT_EQ(found.without, 1);
    EXPECT_EQ(found.open, 1);
    EXPECT_EQ(found.winners, (std::vector<std::size_t>{1, 0}));
    EXPECT_EQ(found.losers, (std::vector<std::size_t>{2, 3}));
    EXPECT_EQ(found.shifts[1].gain(), 3);
    EXPECT_EQ(found.agreement.pairs, (tieuchi::pair_counts{0, 5, 0, 0, 1}));
    EXPECT_EQ(to_string(*found.agreement.tau_b, 3), "-1.000");
    EXPECT_EQ(to_string(*found.agreement.rho, 3), "-1.000");
    auto const upper = compare_rankings(
        rank_units(made.units(), tieuchi::ranking_by(measure::criteria_met)),
        rank_units(made.units(), tieuchi::ranking_by(tieuchi::weakest_criterion())),
        tieuchi::interval_end::upper);
    EXPECT_EQ(upper.shifts[3].first, 1);
    EXPECT_EQ(upper.shifts[3].second, 1);
    EXPECT_NE(to_json(found, made.units()).find(R"("winners":["b","a"],"losers":["c","d"])"),
              std::string::npos);
}

TEST_F(of_methods, every_pair_of_methods_is_compared) {
    std::vector<tieuchi::ranking_method> const methods{
        tieuchi::ranking_by(measure::criteria_met), tieuchi::ranking_by(measure::criteria_failed),
        tieuchi::ranking_by(tieuchi::weakest_criterion())};
    auto const found = compare_methods(made.units(), methods);
    ASSERT_EQ(found.size(), 3U);
    EXPECT_EQ(found[1].first, "criteria_met");
    EXPECT_EQ(found[1].second, "weakest_criterion");
}

TEST(correlation, of_methods_that_order_nothing_there_is_none) { // S-614
    std::vector<std::int64_t> const flat{1, 1, 1};
    std::vector<std::int64_t> const rising{1, 2, 3};
    auto const found = tieuchi::correlate(flat, rising);
    EXPECT_FALSE(found.tau_b || found.rho);
    EXPECT_EQ(found.pairs, (tieuchi::pair_counts{0, 0, 3, 0, 0}));
    EXPECT_FALSE(tieuchi::correlate({}, {}).tau_b.has_value());
}

TEST(correlation, is_exact_and_shown_without_being_rounded_up) { // S-614
    std::vector<std::int64_t> const first{1, 2, 3, 4};
    std::vector<std::int64_t> const second{1, 2, 2, 3};
    auto const found = tieuchi::correlate(first, second);
    EXPECT_EQ(found.tau_b, (tieuchi::correlation{1, fraction(5, 6)}));
    EXPECT_EQ(to_string(*found.tau_b, 6), "0.912870");
    EXPECT_EQ(found.rho, (tieuchi::correlation{1, fraction(9, 10)}));
    EXPECT_EQ(to_string(tieuchi::correlation{-1, fraction(1, 10'000)}, 1), "0.0");
}

} // namespace
