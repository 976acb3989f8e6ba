// SPDX-License-Identifier: Apache-2.0
// The library against the independent reference evaluator: the same bytes of result for random
// rulebooks and units, under every pair of policies; and the fast count against the assessment.
#include "support/reference/reference.hpp"

#include <tieuchi/json.hpp>
#include <tieuchi/version.hpp>
#include "support/generate/generate.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <cstdlib>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

namespace {

std::uint64_t from_environment(char const* name, std::uint64_t otherwise) {
    char const* const stated = std::getenv(name);
    return stated == nullptr ? otherwise : std::strtoull(stated, nullptr, 10);
}

std::uint64_t first_seed() {
    return from_environment("TIEUCHI_TEST_SEED", 20260215);
}

/// Pairs of a rulebook and a unit, over all shapes together; presets of slow builds ask for fewer.
std::size_t pairs_wanted() {
    return from_environment("TIEUCHI_TEST_PAIRS", 100000);
}

std::string explain_refusal(tieuchi::diagnostics const& problems) {
    std::string all;
    for (tieuchi::diagnostic const& one : problems.list()) {
        all += to_string(one) + "\n";
    }
    return all;
}

/// One generated rulebook with its units, judged by both.
class random_case {
public:
    random_case(std::uint64_t seed, generate::shape size)
        : seed_(seed),
          bundle_(generate::rulebook(seed, size)),
          units_(generate::units(seed, bundle_)) {}

    /// Compares under the policies that the seed chooses; the number of units, 0 on a difference.
    std::size_t compare() {
        std::vector<std::string_view> const with(bundle_.with.begin(), bundle_.with.end());
        tieuchi::diagnostics problems;
        auto const book = tieuchi::read_rulebook(bundle_.rulebook, problems, {with, {}});
        if (!book) {
            return differ("the rulebook was refused", explain_refusal(problems), "");
        }
        auto const rules = tieuchi::evaluator::compile(*book, *tieuchi::date::parse(bundle_.date));
        auto const units = tieuchi::read_units(units_, rules, problems);
        if (!units) {
            return differ("the units were refused", explain_refusal(problems), "");
        }
        tieuchi::policy const choices = policies();
        std::string const ours = tieuchi::assess_to_json(rules, *units, choices);
        std::string const theirs = reference::assess(
            bundle_.rulebook, bundle_.with, units_,
            {bundle_.date, std::string(name(choices.missing)), std::string(name(choices.declared)),
             TIEUCHI_VERSION_STRING, book->sha256()});
        if (ours != theirs) {
            return differ("the results differ", ours, theirs);
        }
        return same_counts(rules, *units, choices) ? units->size() : 0;
    }

private:
    [[nodiscard]] tieuchi::policy policies() const {
        return {seed_ % 2 == 0 ? tieuchi::missing_policy::unknown : tieuchi::missing_policy::fail,
                seed_ / 2 % 2 == 0 ? tieuchi::declared_policy::fills_gaps
                                   : tieuchi::declared_policy::prevails};
    }

    std::size_t differ(std::string const& what, std::string const& ours,
                       std::string const& theirs) const {
        std::size_t at = 0;
        while (at < ours.size() && at < theirs.size() && ours[at] == theirs[at]) {
            ++at;
        }
        std::size_t const from = at < 200 ? 0 : at - 200;
        ADD_FAILURE() << "seed " << seed_ << ": " << what << "\nours:   " << ours.substr(from, 400)
                      << "\ntheirs: " << (theirs.empty() ? "" : theirs.substr(from, 400))
                      << "\ndate: " << bundle_.date << "\nrulebook: " << bundle_.rulebook
                      << "\nunits: " << units_;
        return 0;
    }

    bool same_counts(tieuchi::evaluator const& rules, std::vector<tieuchi::unit> const& units,
                     tieuchi::policy choices) const {
        for (tieuchi::unit const& one : units) {
            tieuchi::tally const fast = tieuchi::count(rules, one, choices);
            tieuchi::assessment const full = tieuchi::assess(rules, one, choices);
            auto const score = full.score(tieuchi::measure::weighted_progress);
            auto const passed = full.score(tieuchi::measure::criteria_passed);
            auto const failed = full.score(tieuchi::measure::criteria_failed);
            bool const same =
                fast.standard == full.standard() && fast.has_score == score.has_value() &&
                (!score ||
                 (fast.score_lower == score->lower && fast.score_upper == score->upper)) &&
                passed->lower == tieuchi::rational(fast.criteria_passed) &&
                failed->lower == tieuchi::rational(fast.criteria_failed);
            EXPECT_TRUE(same) << "seed " << seed_ << ": count differs for unit " << one.id
                              << "\nrulebook: " << bundle_.rulebook << "\nunits: " << units_;
            if (!same) {
                return false;
            }
        }
        return true;
    }

    std::uint64_t seed_;
    generate::bundle bundle_;
    std::string units_;
};

void run(generate::shape size, std::size_t wanted, std::uint64_t offset) {
    std::uint64_t seed = first_seed() + offset;
    std::cout << "first seed " << seed << " (TIEUCHI_TEST_SEED sets another)\n";
    std::size_t pairs = 0;
    std::size_t cases = 0;
    for (; pairs < wanted; ++seed, ++cases) {
        std::size_t const compared = random_case(seed, size).compare();
        ASSERT_GT(compared, 0U) << "stopped after " << pairs << " pairs in " << cases << " cases";
        pairs += compared;
    }
    std::cout << pairs << " pairs in " << cases << " cases\n";
}

TEST(reference, agrees_on_small_rulebooks) {
    run(generate::shape::plain, pairs_wanted() * 80 / 100, 0);
}

TEST(reference, agrees_on_wide_rulebooks) {
    run(generate::shape::wide, pairs_wanted() * 18 / 100, 1000000);
}

TEST(reference, agrees_on_large_rulebooks) {
    run(generate::shape::large, pairs_wanted() * 2 / 100, 2000000);
}

} // namespace
