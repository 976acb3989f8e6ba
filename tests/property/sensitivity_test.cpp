// SPDX-License-Identifier: Apache-2.0
// Changes of weights against what they claim: a tie at the new weight, the other order beyond it,
// the old order before it, and no smaller change of any one weight that changes an order.
#include <tieuchi/sensitivity.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <optional>
#include <random>
#include <vector>

namespace {

using tieuchi::progress_table;
using tieuchi::rational;
using tieuchi::weight_change;

constexpr std::uint64_t seed = 20260702;

std::int64_t below(std::mt19937_64& dice, std::int64_t limit) {
    return static_cast<std::int64_t>(dice() % static_cast<std::uint64_t>(limit));
}

progress_table random_table(std::mt19937_64& dice, bool exemptions) {
    progress_table made;
    auto const criteria = static_cast<std::size_t>(2 + below(dice, 3));
    for (std::size_t c = 0; c < criteria; ++c) {
        made.criteria.push_back(std::to_string(c));
        made.weights.emplace_back(1 + below(dice, 4));
    }
    for (std::int64_t unit = 2 + below(dice, 5); unit > 0; --unit) {
        auto& row = made.progress.emplace_back();
        for (std::size_t c = 0; c < criteria; ++c) {
            bool const exempt = exemptions && below(dice, 5) == 0;
            row.push_back(exempt ? std::nullopt
                                 : std::optional(*rational::make(below(dice, 7), 6)));
        }
    }
    return made;
}

/// -1, 0 or 1 as the first unit is behind, level or ahead under changed weights.
int order_at(progress_table const& table, std::size_t a, std::size_t b, std::size_t criterion,
             rational const& weight) {
    auto weights = table.weights;
    weights[criterion] = weight;
    auto const first = weighted_mean(table.progress[a], weights);
    auto const second = weighted_mean(table.progress[b], weights);
    return (*first - *second).sign();
}

rational size_of(rational const& value) {
    return value.sign() < 0 ? -value : value;
}

rational nearest_end(weight_change const& of) {
    return std::min(size_of(of.change.lower), size_of(of.change.upper));
}

void expect_change(progress_table const& table, weight_change const& of) {
    rational const& stated = table.weights[of.criterion];
    bool const up = of.weight.lower > stated;
    rational const before = up ? of.weight.lower : of.weight.upper;
    rational const after = up ? of.weight.upper : of.weight.lower;
    rational const step = *rational::make(1, 1'000'000'000);
    auto const order = [&](rational const& weight) {
        return order_at(table, of.ahead, of.behind, of.criterion, weight);
    };
    ASSERT_GT(of.weight.lower.sign(), 0);
    ASSERT_EQ(order(stated), 1);
    if (of.weight.is_point()) {
        ASSERT_EQ(order(before), 0);
    } else {
        ASSERT_EQ(order(before), 1);
        ASSERT_EQ(order(after), -1);
    }
    ASSERT_EQ(order(up ? after + step : after - step), -1);
    rational const tenth = *rational::make(1, 10);
    for (int i = 1; i < 10; ++i) { // nothing happens on the way
        ASSERT_EQ(order(stated + (before - stated) * tenth * i), 1);
    }
}

TEST(weight_change, is_where_the_order_turns) { // S-621
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed);
    int found = 0;
    int enclosed = 0;
    for (int round = 0; round < 1500; ++round) {
        auto const table = random_table(dice, true);
        for (std::size_t c = 0; c < table.criteria.size(); ++c) {
            auto const change = nearest_change(table, 0, 1, c);
            if (change) {
                ++found;
                enclosed += change->weight.is_point() ? 0 : 1;
                expect_change(table, *change);
                if (HasFatalFailure()) {
                    FAIL() << "round " << round << ", criterion " << c;
                }
            }
        }
    }
    EXPECT_GT(found, 500);
    EXPECT_GT(enclosed, 20);
}

TEST(weight_change, is_missed_by_no_scan) { // S-621: where none is found, none is
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed + 1);
    for (int round = 0; round < 400; ++round) {
        auto const table = random_table(dice, true);
        if (!weighted_mean(table.progress[0], table.weights) ||
            !weighted_mean(table.progress[1], table.weights)) {
            continue;
        }
        for (std::size_t c = 0; c < table.criteria.size(); ++c) {
            int const now = order_at(table, 0, 1, c, table.weights[c]);
            if (now == 0 || nearest_change(table, 0, 1, c)) {
                continue;
            }
            for (std::int64_t i = 1; i < 200; ++i) {
                rational const weight = *rational::make(i * i, 64);
                ASSERT_NE(order_at(table, 0, 1, c, weight), -now) << "round " << round;
            }
        }
    }
}

TEST(weight_changes, are_the_smallest_of_all_pairs) { // S-622
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed + 2);
    for (int round = 0; round < 400; ++round) {
        auto const table = random_table(dice, round % 2 == 0);
        std::optional<rational> any;
        std::optional<rational> top;
        std::vector<std::optional<rational>> scores;
        for (auto const& row : table.progress) {
            scores.push_back(weighted_mean(row, table.weights));
        }
        auto const best = *std::max_element(scores.begin(), scores.end());
        for (std::size_t a = 0; a < scores.size(); ++a) {
            for (std::size_t b = 0; b < a; ++b) {
                for (std::size_t c = 0; c < table.criteria.size(); ++c) {
                    auto const one = nearest_change(table, a, b, c);
                    if (!one) {
                        continue;
                    }
                    rational const size = nearest_end(*one);
                    any = any ? std::min(*any, size) : size;
                    if (scores[one->ahead] == best) {
                        top = top ? std::min(*top, size) : size;
                    }
                }
            }
        }
        auto const found = smallest_changes(table);
        ASSERT_EQ(found.any.has_value(), any.has_value()) << "round " << round;
        ASSERT_EQ(found.top.has_value(), top.has_value()) << "round " << round;
        if (any) {
            // Two enclosures of one number may end differently.
            rational const apart = size_of(nearest_end(*found.any) - *any);
            ASSERT_LE(apart, *rational::make(1, 10'000'000'000)) << "round " << round;
        }
        if (top) {
            rational const top_apart = size_of(nearest_end(*found.top) - *top);
            ASSERT_LE(top_apart, *rational::make(1, 10'000'000'000)) << "round " << round;
        }
    }
}

TEST(sensitivity, draws_are_ranked_exactly) { // S-618: against the fractions of every draw
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed + 3);
    for (int round = 0; round < 60; ++round) {
        auto const table = random_table(dice, true);
        tieuchi::draw_options const options{.seed = dice(),
                                            .draws = 20,
                                            .concentration = 1 + below(dice, 30),
                                            .top = 2,
                                            .threads = 1 + static_cast<int>(below(dice, 3))};
        auto const found = *sensitivity_to_weights(table, options);
        std::vector<std::int64_t> best(table.progress.size());
        std::vector<std::int64_t> top(table.progress.size());
        for (std::int64_t draw = 0; draw < options.draws; ++draw) {
            std::vector<rational> weights;
            for (auto const one : tieuchi::draw_weights(found.parameters, options.seed, draw)) {
                weights.emplace_back(static_cast<std::int64_t>(one));
            }
            std::vector<std::optional<rational>> scores;
            for (auto const& row : table.progress) {
                scores.push_back(weighted_mean(row, weights));
            }
            for (std::size_t i = 0; i < scores.size(); ++i) {
                if (!scores[i]) {
                    continue;
                }
                std::int64_t const rank =
                    1 + std::count_if(scores.begin(), scores.end(),
                                      [&](auto const& one) { return one && *one > *scores[i]; });
                best[i] = best[i] == 0 ? rank : std::min(best[i], rank);
                top[i] += rank <= options.top ? 1 : 0;
            }
        }
        for (std::size_t i = 0; i < best.size(); ++i) {
            ASSERT_EQ(found.units[i].best, best[i]) << "round " << round;
            ASSERT_EQ(found.units[i].in_top, top[i]) << "round " << round;
        }
    }
}

} // namespace
