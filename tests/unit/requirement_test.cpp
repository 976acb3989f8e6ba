// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/requirement.hpp>

#include <gtest/gtest.h>

namespace {

using tieuchi::combine;
using tieuchi::decide;
using tieuchi::needed;
using tieuchi::verdict;
using tieuchi::verdict_counts;

constexpr verdict_counts counts(int pass, int fail, int unknown, int exempt) {
    return {pass, fail, unknown, exempt};
}

TEST(requirement, all_passes_when_every_child_that_counts_passes) {
    EXPECT_EQ(decide(combine::all, 0, counts(3, 0, 0, 0)), verdict::pass);
    EXPECT_EQ(decide(combine::all, 0, counts(1, 0, 0, 2)), verdict::pass);
    EXPECT_EQ(decide(combine::all, 0, counts(2, 1, 0, 0)), verdict::fail);
    EXPECT_EQ(decide(combine::all, 0, counts(2, 1, 1, 0)), verdict::fail);
    EXPECT_EQ(decide(combine::all, 0, counts(2, 0, 1, 0)), verdict::unknown);
}

TEST(requirement, any_passes_when_one_child_passes_and_fails_when_all_fail) {
    EXPECT_EQ(decide(combine::any, 0, counts(1, 3, 2, 0)), verdict::pass);
    EXPECT_EQ(decide(combine::any, 0, counts(0, 3, 0, 1)), verdict::fail);
    EXPECT_EQ(decide(combine::any, 0, counts(0, 3, 1, 0)), verdict::unknown);
}

TEST(requirement, at_least_counts_what_is_enough_and_what_can_be_enough) {
    EXPECT_EQ(decide(combine::at_least, 2, counts(2, 2, 0, 0)), verdict::pass);
    EXPECT_EQ(decide(combine::at_least, 2, counts(1, 3, 0, 0)), verdict::fail);
    EXPECT_EQ(decide(combine::at_least, 2, counts(1, 2, 1, 0)), verdict::unknown);
    EXPECT_EQ(decide(combine::at_least, 3, counts(1, 2, 1, 0)), verdict::fail);
}

TEST(requirement, k_is_lowered_to_the_children_left_by_exemptions) {
    EXPECT_EQ(needed(combine::at_least, 3, counts(1, 1, 0, 2)), 2);
    EXPECT_EQ(decide(combine::at_least, 3, counts(2, 0, 0, 2)), verdict::pass);
    EXPECT_EQ(decide(combine::at_least, 3, counts(1, 1, 0, 2)), verdict::fail);
}

TEST(requirement, a_node_with_nothing_left_is_exempt) {
    for (combine const how : {combine::all, combine::any, combine::at_least}) {
        EXPECT_EQ(decide(how, 1, counts(0, 0, 0, 3)), verdict::exempt);
    }
}

// Kleene logic is monotone: an unknown that becomes known never turns a decided node around.
TEST(requirement, what_is_decided_stays_decided_when_an_unknown_becomes_known) {
    for (combine const how : {combine::all, combine::any, combine::at_least}) {
        for (int code = 0; code < 4 * 4 * 4; ++code) {
            verdict_counts const before = counts(code % 4, code / 4 % 4, code / 16 + 1, 0);
            for (int k = 1; k <= before.pass + before.fail + before.unknown; ++k) {
                verdict const decided = decide(how, k, before);
                if (decided == verdict::unknown) {
                    continue;
                }
                EXPECT_EQ(
                    decide(how, k, counts(before.pass + 1, before.fail, before.unknown - 1, 0)),
                    decided);
                EXPECT_EQ(
                    decide(how, k, counts(before.pass, before.fail + 1, before.unknown - 1, 0)),
                    decided);
            }
        }
    }
}

} // namespace
