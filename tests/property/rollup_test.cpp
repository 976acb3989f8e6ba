// SPDX-License-Identifier: Apache-2.0
// The laws of roll-ups (S-802) and of their serialised form (S-806) over generated units.
#include <tieuchi/rollup.hpp>
#include "sha256.hpp"
#include "support/generate/random.hpp"
#include "support/generated.hpp"

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

using support::assessed_units;
using tieuchi::errc;
using tieuchi::rollup;

constexpr std::uint64_t first_seed = 20221122;
constexpr std::uint64_t cases = 150;

/// Calls `body(seed, units)` for every case.
template <typename Body>
void over_cases(Body body) {
    std::cout << "seeds " << first_seed << " to " << first_seed + cases - 1 << "\n";
    for (std::uint64_t seed = first_seed; seed < first_seed + cases; ++seed) {
        SCOPED_TRACE("seed " + std::to_string(seed));
        body(seed, support::generated(seed, 8, support::policy_of(seed)));
    }
}

rollup whole(assessed_units const& from) {
    rollup all(from.rules);
    for (std::size_t i = 0; i < from.units.size(); ++i) {
        all.add(from.units[i], from.found[i]);
    }
    return all;
}

/// The units dealt to so many roll-ups.
std::vector<rollup> dealt(assessed_units const& from, std::size_t parts, generate::random& dice) {
    std::vector<rollup> made(parts, rollup(from.rules));
    for (std::size_t i = 0; i < from.units.size(); ++i) {
        made[dice.below(parts)].add(from.units[i], from.found[i]);
    }
    return made;
}

rollup merged(rollup a, rollup const& b) {
    EXPECT_TRUE(a.can_merge(b));
    a.merge(b);
    return a;
}

TEST(rollup_laws, any_split_merged_in_any_order_is_the_whole) {
    over_cases([](std::uint64_t seed, assessed_units const& from) {
        generate::random dice(seed);
        rollup const all = whole(from);
        for (std::size_t parts = 1; parts <= 5; ++parts) {
            auto split = dealt(from, parts, dice);
            dice.shuffle(split);
            while (split.size() > 1) {
                std::size_t const into = dice.below(split.size() - 1);
                split[into].merge(split.back());
                split.pop_back();
            }
            ASSERT_EQ(split.front(), all);
        }
    });
}

TEST(rollup_laws, merge_is_associative_and_commutative_with_a_neutral_element) {
    over_cases([](std::uint64_t seed, assessed_units const& from) {
        generate::random dice(seed);
        auto const part = dealt(from, 3, dice);
        ASSERT_EQ(merged(merged(part[0], part[1]), part[2]),
                  merged(part[0], merged(part[1], part[2])));
        ASSERT_EQ(merged(part[0], part[1]), merged(part[1], part[0]));
        rollup const nothing(from.rules);
        ASSERT_EQ(merged(nothing, part[0]), part[0]);
        ASSERT_EQ(merged(part[0], nothing), part[0]);
    });
}

TEST(rollup_laws, serialised_and_read_back_is_the_same_and_merges_the_same) {
    over_cases([](std::uint64_t seed, assessed_units const& from) {
        generate::random dice(seed);
        auto const part = dealt(from, 2, dice);
        std::vector<rollup> back;
        for (rollup const& one : part) {
            auto const bytes = one.serialise();
            ASSERT_TRUE(bytes);
            auto const read = rollup::deserialise(*bytes, from.rules);
            ASSERT_TRUE(read) << name(read.error().code) << " at " << read.error().offset;
            ASSERT_EQ(*read, one);
            ASSERT_EQ(*read->serialise(), *bytes);
            back.push_back(*read);
        }
        ASSERT_EQ(merged(back[0], back[1]), whole(from));
    });
}

TEST(rollup_laws, roll_ups_that_differ_are_not_equal) {
    over_cases([](std::uint64_t, assessed_units const& from) {
        rollup less(from.rules);
        for (std::size_t i = 1; i < from.units.size(); ++i) {
            less.add(from.units[i], from.found[i]);
        }
        ASSERT_FALSE(less == whole(from));
        ASSERT_NE(*less.serialise(), *whole(from).serialise());
    });
}

/// The same bytes with a digest that fits, as somebody would send them who means harm.
std::string signed_again(std::string bytes) {
    tieuchi::detail::sha256 running;
    running.update(std::string_view(bytes).substr(0, bytes.size() - 8));
    auto const digest = running.finish();
    bytes.replace(bytes.size() - 8, 8, {digest.begin(), digest.begin() + 8});
    return bytes;
}

TEST(rollup_laws, damaged_bytes_are_refused) {
    auto const from = support::generated(first_seed, 8);
    std::string const bytes = *whole(from).serialise();
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        auto const read = rollup::deserialise(std::string_view(bytes).substr(0, size), from.rules);
        ASSERT_FALSE(read) << size;
        ASSERT_EQ(read.error().code, errc::bad_rollup);
    }
    for (std::size_t bit = 0; bit < bytes.size() * 8; ++bit) {
        std::string damaged = bytes;
        damaged[bit / 8] = static_cast<char>(damaged[bit / 8] ^ (1 << (bit % 8)));
        ASSERT_FALSE(rollup::deserialise(damaged, from.rules)) << bit;
    }
}

TEST(rollup_laws, forged_bytes_are_refused_or_are_a_roll_up_that_is_written_so) {
    auto const from = support::generated(first_seed, 8);
    std::string const bytes = *whole(from).serialise();
    generate::random dice(first_seed);
    std::cout << "seed " << first_seed << "\n";
    int read_back = 0;
    for (int i = 0; i < 20000; ++i) {
        std::string forged = bytes;
        for (std::size_t changes = 1 + dice.below(4); changes > 0; --changes) {
            forged[dice.below(forged.size())] = static_cast<char>(dice.below(256));
        }
        forged = signed_again(std::move(forged));
        if (auto const read = rollup::deserialise(forged, from.rules)) {
            ++read_back;
            ASSERT_EQ(*read->serialise(), forged);
            ASSERT_EQ(read->standard().pass + read->standard().fail + read->standard().unknown +
                          read->standard().exempt,
                      read->units());
        }
    }
    std::cout << read_back << " of the forged were possible\n";
}

} // namespace
