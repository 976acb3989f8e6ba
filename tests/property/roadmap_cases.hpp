// SPDX-License-Identifier: Apache-2.0
// Small random questions about roadmaps, and their answers by trying every set of steps on the
// units themselves: nothing of lib/roadmap is used.
#ifndef TIEUCHI_TESTS_PROPERTY_ROADMAP_CASES_HPP
#define TIEUCHI_TESTS_PROPERTY_ROADMAP_CASES_HPP

#include <tieuchi/roadmap.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace roadmap_cases {

/// What a leaf of a random rulebook is, with a value on either side of its bound.
struct leaf_sample {
    char const* json; ///< Without its id.
    char const* pass;
    char const* fail;
    bool has_bound; ///< Whether raising it can be asked for.
};

/// A rulebook whose leaves are known.
struct rules {
    tieuchi::evaluator compiled;
    std::vector<leaf_sample> leaves;
    std::string text;
};

[[nodiscard]] rules make_rules(std::mt19937_64& dice);

/// A step as the trial of all sets sees it.
struct action {
    std::int64_t cost = 0; ///< In tenths.
    std::vector<tieuchi::unit_leaf> raises;
    std::int32_t last_period = 0;
};

/// What is drawn at random.
struct features {
    bool projects = false;
    bool years = false;
    bool deadline = false;
    bool optimistic = false;
};

/// One question.
struct question {
    std::vector<tieuchi::unit> units;
    tieuchi::policy policy;
    tieuchi::cost_table costs;
    tieuchi::roadmap_goal goal;
    tieuchi::roadmap_options options;
    std::vector<action> actions;
    std::vector<std::int64_t> year_amounts;
    std::optional<std::int64_t> budget;
};

[[nodiscard]] question make_question(rules const& of, features const& what, std::mt19937_64& dice);

/// The best answer of all.
struct answer {
    bool reached = false;
    std::int64_t number = 0; ///< Of the `most` goals.
    std::int64_t cost = 0;   ///< In tenths.
    /// Leaf, unit: first in the order of ties among all cheapest sets.
    std::vector<std::pair<std::int32_t, std::int32_t>> raised;
};

[[nodiscard]] answer try_everything(rules const& of, question const& asked);

/// Criteria met and whether the standard is met, of every unit, once leaves are raised.
struct outcome {
    std::int64_t met = 0;
    bool standard = false;
};
[[nodiscard]] std::vector<outcome> raise_and_assess(rules const& of, question const& asked,
                                                    std::vector<tieuchi::unit_leaf> const& leaves);

/// A unit with some leaves brought to either side of their bounds.
[[nodiscard]] tieuchi::unit with_leaves(rules const& of, tieuchi::unit const& from,
                                        std::vector<std::int32_t> const& leaves, bool pass);

/// Whether outcomes reach a goal that is none of the `most`.
[[nodiscard]] bool reaches(tieuchi::roadmap_goal const& goal, std::vector<outcome> const& units);

[[nodiscard]] tieuchi::standings standings_of(rules const& of, question const& asked);

/// The question as text, for a failing test.
[[nodiscard]] std::string describe(rules const& of, question const& asked);

} // namespace roadmap_cases

#endif
