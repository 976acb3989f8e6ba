// SPDX-License-Identifier: Apache-2.0
// Smallest losses and gains against the trial of every set of leaves (S-1012).
#include <tieuchi/margin.hpp>
#include "property/roadmap_cases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <bit>
#include <cstdint>
#include <iostream>
#include <random>
#include <vector>

namespace {

using namespace roadmap_cases;
using leaf_list = std::vector<std::int32_t>;

/// The first smallest set of leaves whose change has the wanted effect; nothing where none has.
template <typename Effect>
std::optional<leaf_list> smallest(leaf_list const& among, Effect const& works) {
    std::optional<leaf_list> best;
    for (std::uint32_t set = 0; set < (1U << among.size()); ++set) {
        leaf_list chosen;
        for (std::size_t i = 0; i < among.size(); ++i) {
            if ((set >> i & 1U) != 0) {
                chosen.push_back(among[i]);
            }
        }
        bool const better = !best || chosen.size() < best->size() ||
                            (chosen.size() == best->size() && chosen < *best);
        if (better && works(chosen)) {
            best = chosen;
        }
    }
    return best;
}

TEST(MarginProperty, SmallestSetsAreSmallestAndFirst) {
    constexpr std::uint64_t seed = 20261201;
    std::cout << "seed " << seed << "\n";
    std::mt19937_64 dice(seed);
    int lost = 0;
    int gained = 0;
    for (int i = 0; i < 6000; ++i) {
        rules const of = make_rules(dice);
        question const asked = make_question(of, {}, dice);
        tieuchi::unit const& subject = asked.units.front();
        auto const found = assess(of.compiled, subject, asked.policy);
        tieuchi::unit_margin const margin = margin_of(subject, found);
        leaf_list passing;
        leaf_list open;
        for (std::int32_t leaf = 0; leaf < of.compiled.leaf_count(); ++leaf) {
            auto const& one = found.leaves()[static_cast<std::size_t>(leaf)];
            if (one.verdict == tieuchi::verdict::pass) {
                passing.push_back(leaf);
            } else if (one.verdict == tieuchi::verdict::fail ||
                       one.reason == tieuchi::reason::missing) {
                open.push_back(leaf);
            }
        }
        bool const meets = found.standard() == tieuchi::verdict::pass;
        EXPECT_EQ(margin.meets, meets);
        auto const best = smallest(meets ? passing : open, [&](leaf_list const& chosen) {
            auto const after = with_leaves(of, subject, chosen, !meets);
            bool const is_met =
                assess(of.compiled, after, asked.policy).standard() == tieuchi::verdict::pass;
            return is_met != meets;
        });
        EXPECT_EQ(meets ? margin.can_be_lost : margin.can_be_gained, best.has_value());
        if (best) {
            EXPECT_EQ(meets ? margin.loss : margin.gain, *best);
            (meets ? lost : gained) += 1;
        }
        ASSERT_FALSE(testing::Test::HasFailure()) << "case " << i << " of seed " << seed << "\n"
                                                  << describe(of, asked);
    }
    std::cout << lost << " can be lost, " << gained << " can be gained\n";
    EXPECT_GT(lost, 300);
    EXPECT_GT(gained, 1000);
}

} // namespace
