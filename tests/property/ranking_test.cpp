// SPDX-License-Identifier: Apache-2.0
// Rankings and correlations against what their definitions say, pair by pair.
#include <tieuchi/comparison.hpp>
#include <tieuchi/ranking.hpp>
#include <tieuchi/scoring_methods.hpp>

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <iostream>
#include <optional>
#include <random>
#include <vector>

namespace {

using tieuchi::interval;
using tieuchi::rank_order;
using tieuchi::rank_value;
using tieuchi::rational;

constexpr std::uint64_t seed = 20260701;

std::int64_t below(std::mt19937_64& dice, std::int64_t limit) {
    return static_cast<std::int64_t>(dice() % static_cast<std::uint64_t>(limit));
}

/// Integers, so that every choice within the intervals can be tried.
struct whole_interval {
    std::int64_t lower;
    std::int64_t upper;
};

std::vector<whole_interval> random_intervals(std::mt19937_64& dice, std::int64_t units) {
    std::vector<whole_interval> made;
    for (std::int64_t i = 0; i < units; ++i) {
        std::int64_t const lower = below(dice, 5);
        made.push_back({lower, lower + (dice() % 2 == 0 ? below(dice, 3) : 0)});
    }
    return made;
}

/// The smallest and the largest rank of every unit over all choices.
class every_choice {
public:
    every_choice(std::vector<whole_interval> const& of, bool highest) : of_(of), highest_(highest) {
        chosen_.resize(of.size());
        best.assign(of.size(), static_cast<std::int64_t>(of.size()) + 1);
        worst.assign(of.size(), 0);
        choose(0);
    }

    std::vector<std::int64_t> best;
    std::vector<std::int64_t> worst;

private:
    void choose(std::size_t unit) {
        if (unit == of_.size()) {
            rank();
            return;
        }
        for (chosen_[unit] = of_[unit].lower; chosen_[unit] <= of_[unit].upper; ++chosen_[unit]) {
            choose(unit + 1);
        }
    }

    void rank() {
        for (std::size_t i = 0; i < chosen_.size(); ++i) {
            std::int64_t const rank =
                1 + std::count_if(chosen_.begin(), chosen_.end(), [&](std::int64_t other) {
                    return highest_ ? other > chosen_[i] : other < chosen_[i];
                });
            best[i] = std::min(best[i], rank);
            worst[i] = std::max(worst[i], rank);
        }
    }

    std::vector<whole_interval> const& of_;
    bool highest_;
    std::vector<std::int64_t> chosen_;
};

TEST(ranking, best_and_worst_ranks_are_those_of_some_choice) { // S-607
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed);
    for (int round = 0; round < 3000; ++round) {
        auto const intervals = random_intervals(dice, 1 + below(dice, 6));
        bool const highest = dice() % 2 == 0;
        std::vector<std::optional<rank_value>> values;
        for (auto const& one : intervals) {
            values.push_back(rank_value{{one.lower, one.upper}});
        }
        auto const made = rank_values(
            "m", highest ? rank_order::highest_first : rank_order::lowest_first, values);
        every_choice const wanted(intervals, highest);
        for (std::size_t i = 0; i < intervals.size(); ++i) {
            ASSERT_EQ(made.units[i].best, wanted.best[i]) << "round " << round;
            ASSERT_EQ(made.units[i].worst, wanted.worst[i]) << "round " << round;
        }
    }
}

TEST(ranking, roots_are_ordered_as_the_powers_that_make_them) { // S-606
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed);
    for (int round = 0; round < 3000; ++round) {
        rational const a = *rational::make(below(dice, 6), 1 + below(dice, 6));
        rational const b = *rational::make(below(dice, 6), 1 + below(dice, 6));
        std::int64_t const p = 1 + below(dice, 12);
        std::int64_t const q = 1 + below(dice, 12);
        auto const power = [](rational const& base, std::int64_t exponent) {
            rational made = 1;
            for (std::int64_t i = 0; i < exponent; ++i) {
                made *= base;
            }
            return made;
        };
        ASSERT_EQ(compare_roots(power(a, p), p, power(b, q), q), a <=> b) << "round " << round;
    }
}

tieuchi::pair_counts counted_pairs(std::vector<std::int64_t> const& a,
                                   std::vector<std::int64_t> const& b) {
    tieuchi::pair_counts made;
    for (std::size_t i = 0; i < a.size(); ++i) {
        for (std::size_t j = 0; j < i; ++j) {
            auto const first = a[i] <=> a[j];
            auto const second = b[i] <=> b[j];
            (first == 0 && second == 0 ? made.tied_both
             : first == 0              ? made.tied_first
             : second == 0             ? made.tied_second
             : first == second         ? made.concordant
                                       : made.discordant)++;
        }
    }
    return made;
}

/// Twice the average rank: one more than those before, and than those not behind.
std::int64_t twice_rank(std::vector<std::int64_t> const& of, std::size_t unit) {
    auto const less = std::count_if(of.begin(), of.end(), [&](auto x) { return x < of[unit]; });
    auto const equal = std::count(of.begin(), of.end(), of[unit]);
    return 2 * less + equal + 1;
}

TEST(correlation, counts_are_those_of_all_pairs) { // S-615
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed);
    for (int round = 0; round < 2000; ++round) {
        std::int64_t const units = below(dice, 40);
        std::int64_t const values = 1 + below(dice, 20);
        std::vector<std::int64_t> a;
        std::vector<std::int64_t> b;
        for (std::int64_t i = 0; i < units; ++i) {
            a.push_back(below(dice, values));
            b.push_back(below(dice, values));
        }
        auto const found = tieuchi::correlate(a, b);
        ASSERT_EQ(found.pairs, counted_pairs(a, b)) << "round " << round;
        std::int64_t products = 0;
        std::int64_t squares = 0;
        for (std::size_t i = 0; i < a.size(); ++i) {
            std::int64_t const x = twice_rank(a, i) - units - 1;
            products += x * (twice_rank(b, i) - units - 1);
            squares += x * x;
        }
        ASSERT_EQ(found.products, rational(products));
        ASSERT_EQ(found.first_squares, rational(squares));
        auto const turned = tieuchi::correlate(b, a);
        ASSERT_EQ(turned.tau_b, found.tau_b);
        ASSERT_EQ(turned.rho, found.rho);
    }
}

} // namespace
