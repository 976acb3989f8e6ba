// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/sensitivity.hpp>
#include "programme/random.hpp"
#include "support/programme.hpp"

#include <gtest/gtest.h>

#include <numeric>
#include <string>
#include <vector>

namespace {

using support::fraction;
using support::programme;
using tieuchi::draw_options;
using tieuchi::errc;
using tieuchi::interval;
using tieuchi::progress_table;
using tieuchi::rational;

/// A table of whole percents; below 0 stands for exempt.
progress_table table_of(std::vector<std::int64_t> const& weights,
                        std::vector<std::vector<std::int64_t>> const& rows) {
    progress_table made;
    for (std::size_t c = 0; c < weights.size(); ++c) {
        made.criteria.push_back(std::to_string(c + 1));
        made.weights.emplace_back(weights[c]);
    }
    for (auto const& row : rows) {
        auto& into = made.progress.emplace_back();
        for (std::int64_t const one : row) {
            into.push_back(one < 0 ? std::nullopt : std::optional(fraction(one, 100)));
        }
    }
    return made;
}

TEST(random, is_philox_4x32_10) { // the known answers of its authors
    using tieuchi::detail::philox;
    using block = tieuchi::detail::random_block;
    EXPECT_EQ(philox({0, 0, 0, 0}, {0, 0}),
              (block{0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}));
    EXPECT_EQ(philox({0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff}, {0xffffffff, 0xffffffff}),
              (block{0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}));
    EXPECT_EQ(philox({0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344}, {0xa4093822, 0x299f31d0}),
              (block{0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}));
}

TEST(draws, weights_are_above_0_and_add_up) { // S-619
    std::vector<std::int64_t> const parameters{1, 3, 2};
    for (std::int64_t draw = 0; draw < 1000; ++draw) {
        auto const weights = tieuchi::draw_weights(parameters, 7, draw);
        ASSERT_EQ(weights.size(), 3U);
        ASSERT_EQ(std::accumulate(weights.begin(), weights.end(), std::uint64_t{0}),
                  (std::uint64_t{1} << 32) + 3);
        for (auto const one : weights) {
            ASSERT_GT(one, 0U);
        }
    }
    EXPECT_EQ(tieuchi::draw_weights(std::vector<std::int64_t>{1}, 7, 0),
              (std::vector<std::uint64_t>{(std::uint64_t{1} << 32) + 1}));
}

TEST(draws, follow_the_dirichlet_distribution_in_mean_and_variance) { // S-619
    // Dirichlet(1, 3, 2): means 1/6, 1/2, 1/3; variances m (1 - m) / 7. Whole numbers all the way:
    // the mean of 100,000 draws is within a hundredth of its value, the variance within a tenth.
    std::vector<std::int64_t> const parameters{1, 3, 2};
    constexpr std::int64_t draws = 100'000;
    rational sum[3];
    rational squares[3];
    rational const unit = fraction(1, (std::int64_t{1} << 32) + 3);
    for (std::int64_t draw = 0; draw < draws; ++draw) {
        auto const weights = tieuchi::draw_weights(parameters, 11, draw);
        for (std::size_t c = 0; c < 3; ++c) {
            auto const coarse = static_cast<std::int64_t>(weights[c] >> 12); // sums stay small
            sum[c] += coarse;
            squares[c] += rational(coarse) * coarse;
        }
    }
    rational const scale = unit * 4096 * fraction(1, draws);
    for (std::size_t c = 0; c < 3; ++c) {
        rational const wanted = fraction(parameters[c], 6);
        rational const mean = sum[c] * scale;
        rational const variance =
            squares[c] * unit * unit * (4096 * 4096) * fraction(1, draws) - mean * mean;
        rational const spread = wanted * (rational(1) - wanted) * fraction(1, 7);
        EXPECT_LT(mean, wanted * fraction(101, 100));
        EXPECT_GT(mean, wanted * fraction(99, 100));
        EXPECT_LT(variance, spread * fraction(11, 10));
        EXPECT_GT(variance, spread * fraction(9, 10));
    }
}

TEST(sensitivity, is_the_same_for_every_number_of_threads) { // S-618, S-1103
    auto const table = table_of({1, 1, 2, 4}, {{100, 50, 50, 100},
                                               {80, 80, 80, 80},
                                               {100, 0, 100, 90},
                                               {-1, 100, 70, 85},
                                               {100, 50, 50, 100},
                                               {-1, -1, -1, -1}});
    std::vector<tieuchi::weight_sensitivity> found;
    for (int const threads : {1, 2, 8}) {
        auto made = tieuchi::sensitivity_to_weights(
            table, {.seed = 42, .draws = 1001, .concentration = 16, .top = 2, .threads = threads});
        ASSERT_TRUE(made.has_value());
        found.push_back(*std::move(made));
    }
    for (auto const& one : found) {
        EXPECT_EQ(one.units, found[0].units);
        EXPECT_EQ(one.top_unchanged, found[0].top_unchanged);
    }
    EXPECT_EQ(found[0].parameters, (std::vector<std::int64_t>{2, 2, 4, 8}));
    EXPECT_EQ(found[0].units[0], found[0].units[4]);             // the same progress
    EXPECT_EQ(found[0].units[5], (tieuchi::unit_sensitivity{})); // no value
    EXPECT_EQ(found[0].units[0].stated, 3);
}

TEST(sensitivity, counts_ranks_of_every_draw) { // S-620
    auto const table = table_of({1, 1}, {{100, 0}, {0, 100}, {60, 60}, {0, 0}});
    draw_options const options{.seed = 5, .draws = 400, .concentration = 2, .top = 1, .threads = 1};
    auto const found = *tieuchi::sensitivity_to_weights(table, options);
    std::vector<std::vector<std::int64_t>> ranks(4);
    for (std::int64_t draw = 0; draw < options.draws; ++draw) {
        auto const weights = tieuchi::draw_weights(found.parameters, options.seed, draw);
        std::vector<rational> const as_drawn{static_cast<std::int64_t>(weights[0]),
                                             static_cast<std::int64_t>(weights[1])};
        std::vector<rational> scores;
        for (auto const& row : table.progress) {
            scores.push_back(*weighted_mean(row, as_drawn));
        }
        for (std::size_t i = 0; i < 4; ++i) {
            std::int64_t rank = 1;
            for (auto const& other : scores) {
                rank += other > scores[i] ? 1 : 0;
            }
            ranks[i].push_back(rank);
        }
    }
    for (std::size_t i = 0; i < 4; ++i) {
        std::sort(ranks[i].begin(), ranks[i].end());
        auto const& one = found.units[i];
        EXPECT_EQ(one.best, ranks[i].front());
        EXPECT_EQ(one.worst, ranks[i].back());
        EXPECT_EQ(one.rank_5, ranks[i][19]);
        EXPECT_EQ(one.rank_50, ranks[i][199]);
        EXPECT_EQ(one.rank_95, ranks[i][379]);
        EXPECT_EQ(one.in_top, std::count(ranks[i].begin(), ranks[i].end(), 1));
    }
    EXPECT_EQ(found.top_unchanged, found.units[2].in_top); // the third is first as stated
}

TEST(sensitivity, orders_what_fixed_point_cannot_tell_apart) { // S-618
    // Progress that differs by less than 2^-62, and ties of different exemptions.
    progress_table table = table_of({1, 1}, {{0, 0}, {0, 0}, {100, 100}, {-1, 100}});
    rational const tiny = fraction(1, std::int64_t{1} << 62) * fraction(1, 1000);
    table.progress[0] = {fraction(1, 3), fraction(1, 3)};
    table.progress[1] = {fraction(1, 3) + tiny, fraction(1, 3)};
    auto const found =
        *tieuchi::sensitivity_to_weights(table, {.draws = 50, .concentration = 2, .top = 2});
    for (auto const& [unit, rank] :
         {std::pair<std::size_t, std::int64_t>{0, 4}, {1, 3}, {2, 1}, {3, 1}}) {
        EXPECT_EQ(found.units[unit].best, rank);
        EXPECT_EQ(found.units[unit].worst, rank);
    }
    EXPECT_EQ(found.top_unchanged, 50);
}

TEST(sensitivity, does_not_trust_keys_that_are_one_apart) { // S-618
    // In units of 2^-62: 1.9 and 0.9 are cut off to 1 and 0, so that their mean of about 1.4 has
    // the key 0; twice 1 has the key 1 and is less.
    rational const unit = fraction(1, std::int64_t{1} << 62);
    progress_table table = table_of({1, 1}, {{0, 0}, {0, 0}});
    table.progress[0] = {unit * fraction(19, 10), unit * fraction(9, 10)};
    table.progress[1] = {unit, unit};
    auto const found =
        *tieuchi::sensitivity_to_weights(table, {.draws = 50, .concentration = 1000, .top = 1});
    EXPECT_EQ(found.units[0].in_top, 50);
    EXPECT_EQ(found.units[1].best, 2);
}

TEST(sensitivity, refuses_what_cannot_be_drawn) {
    auto const table = table_of({1}, {{100}});
    auto const code = [&](draw_options const& options) {
        return tieuchi::sensitivity_to_weights(table, options).error().code;
    };
    EXPECT_EQ(code({.draws = 0}), errc::out_of_range);
    EXPECT_EQ(code({.concentration = 0}), errc::out_of_range);
    EXPECT_EQ(code({.concentration = 1'000'001}), errc::out_of_range);
    EXPECT_EQ(code({.top = 0}), errc::out_of_range);
    EXPECT_EQ(code({.threads = 0}), errc::out_of_range);
    EXPECT_FALSE(tieuchi::sensitivity_to_weights(table_of({0}, {{100}})).has_value());
    EXPECT_FALSE(tieuchi::sensitivity_to_weights({}).has_value());
    auto const empty = tieuchi::sensitivity_to_weights(table_of({1}, {}));
    ASSERT_TRUE(empty.has_value());
    EXPECT_TRUE(empty->units.empty());
}

TEST(weight_change, of_one_pair_is_exact) { // S-621
    // a: (1 + 0 + 1) / 3, b: (0 + 1 + 1/2) / 3. At weight 1.5 of the second: 2 = 1.5 + 0.5.
    auto const table = table_of({1, 1, 1}, {{100, 0, 100}, {0, 100, 50}});
    auto const second = nearest_change(table, 0, 1, 1);
    ASSERT_TRUE(second.has_value());
    EXPECT_EQ(second->ahead, 0U);
    EXPECT_EQ(second->behind, 1U);
    EXPECT_EQ(second->weight, (interval{fraction(3, 2), fraction(3, 2)}));
    EXPECT_EQ(second->change, (interval{fraction(1, 2), fraction(1, 2)}));
    auto const first = nearest_change(table, 1, 0, 0);
    EXPECT_EQ(first->weight, (interval{fraction(1, 2), fraction(1, 2)}));
    EXPECT_EQ(first->change.lower, fraction(-1, 2));
    EXPECT_FALSE(nearest_change(table, 0, 1, 2).has_value()); // tied at 0 only, which is no weight
    EXPECT_FALSE(nearest_change(table, 0, 0, 1).has_value()); // ties with itself
}

TEST(weight_change, where_one_unit_is_exempt_it_still_is_exact) { // S-621
    // a without the first: (1/2 + 1/2) / 2 = 1/2; b: (x + 0 + 0) / (x + 2).
    auto const table = table_of({1, 1, 1}, {{-1, 50, 50}, {100, 0, 0}});
    auto const found = nearest_change(table, 0, 1, 0);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->weight, (interval{2, 2}));
}

TEST(weight_change, that_is_irrational_is_enclosed) { // S-621
    // a: (x + 0 + 0) / (x + 2), b: (0.2 x + 0.5) / (x + 1): 0.8 x^2 + 0.1 x - 1 = 0,
    // x = (-0.1 + sqrt(3.21)) / 1.6 = 1.0573...
    auto const table = table_of({1, 1, 1}, {{100, 0, 0}, {20, 50, -1}});
    auto const found = nearest_change(table, 0, 1, 0);
    ASSERT_TRUE(found.has_value());
    EXPECT_EQ(found->ahead, 1U);
    EXPECT_FALSE(found->weight.is_point());
    EXPECT_LE(found->weight.upper - found->weight.lower, fraction(3, 1'000'000'000'000));
    auto const sign = [](rational const& x) {
        return (fraction(8, 10) * x * x + fraction(1, 10) * x - rational(1)).sign();
    };
    EXPECT_EQ(sign(found->weight.lower), -1);
    EXPECT_EQ(sign(found->weight.upper), 1);
}

TEST(weight_change, smallest_ones_name_the_pair_and_the_criterion) { // S-622
    auto const table =
        table_of({1, 1, 1}, {{100, 0, 100}, {0, 100, 50}, {0, 100, 50}, {0, 90, 50}, {0, 0, 0}});
    auto const found = smallest_changes(table);
    ASSERT_TRUE(found.any && found.top);
    EXPECT_EQ(found.any->criterion, 0U);
    EXPECT_EQ(found.any->ahead, 0U);
    EXPECT_EQ(found.any->behind, 1U);
    EXPECT_EQ(found.any->change.lower, fraction(-1, 2));
    EXPECT_EQ(found.top->change, found.any->change);
    ASSERT_EQ(found.by_criterion.size(), 3U);
    EXPECT_EQ(found.by_criterion[1]->change.lower, fraction(1, 2));
    EXPECT_FALSE(found.by_criterion[2].has_value());
    // Down the ranking: a, the twins b and c, d, e; the last is overtaken by nobody.
    ASSERT_EQ(found.steps.size(), 3U);
    EXPECT_EQ(found.steps[0]->behind, 1U);
    EXPECT_FALSE(found.steps[1].has_value()); // the one is never better than the other
    EXPECT_FALSE(found.steps[2].has_value());
    EXPECT_FALSE(smallest_changes(table_of({1}, {{50}})).any.has_value());
}

TEST(sensitivity, is_made_of_assessments_and_written) { // S-618
    programme const made(programme::four_criteria, R"(
     {"id": "a", "observations": {"1": "100", "2": "50", "3": "50", "4": "100"}},
     {"id": "b", "observations": {"1": "80", "2": "80", "3": {"exempt": "x"}}})");
    auto const lower = progress_of(made.units());
    auto const upper = progress_of(made.units(), tieuchi::interval_end::upper);
    EXPECT_EQ(lower.weights, (std::vector<rational>{1, 1, 2, 4}));
    EXPECT_EQ(lower.progress[1][2], std::nullopt);
    EXPECT_EQ(lower.progress[1][3], rational(0));
    EXPECT_EQ(upper.progress[1][3], rational(1));
    EXPECT_EQ(weighted_mean(lower.progress[0], lower.weights), fraction(13, 16));
    auto const found =
        *sensitivity_to_weights(lower, {.seed = 1, .draws = 100, .concentration = 8, .top = 1});
    EXPECT_EQ(to_json(found, lower, made.units()),
              R"({"seed":"1","draws":100,"concentration":8,"top":1,"top_unchanged":99,)"
              R"("parameters":[{"criterion":"1","weight":"1","parameter":1},)"
              R"({"criterion":"2","weight":"1","parameter":1},)"
              R"({"criterion":"3","weight":"2","parameter":2},)"
              R"({"criterion":"4","weight":"4","parameter":4}],"units":[)"
              R"({"id":"a","stated":1,"best":1,"rank_5":1,"rank_50":1,"rank_95":1,"worst":2,)"
              R"("in_top":99},)"
              R"({"id":"b","stated":2,"best":1,"rank_5":2,"rank_50":2,"rank_95":2,"worst":2,)"
              R"("in_top":1}]})");
    std::string const changes = to_json(smallest_changes(lower), lower, made.units());
    // a: (1/2 + 1/2 + x) / (4 + x) ... every change is of the fourth weight or of the third.
    EXPECT_TRUE(changes.starts_with(
        R"({"any":{"criterion":"4","ahead":"a","behind":"b","stated":"4","weight":{"lower":")"))
        << changes;
    EXPECT_NE(changes.find(R"("steps":[{"criterion":"4")"), std::string::npos) << changes;
}

} // namespace
