// SPDX-License-Identifier: Apache-2.0
// What one unit comes to under mixtures of its old and new attributes, rules and data.
#ifndef TIEUCHI_LIB_PROGRAMME_CONTEXT_HPP
#define TIEUCHI_LIB_PROGRAMME_CONTEXT_HPP

#include <tieuchi/assessment.hpp>
#include "programme/rule_steps.hpp"
#include "programme/translation.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Which attributes, rules and data are put together: the old ones or the new ones.
struct mixture {
    bool new_attributes = false;
    std::size_t steps = 0; ///< How many steps of the rules are taken.
    bool new_data = false;
};

/// What a unit adds to the measures of a population, by the criteria of `rule_steps`.
struct context {
    interval standard;
    std::vector<interval> met;      ///< Sums up to `criteria_met`.
    std::vector<interval> progress; ///< Sums up to `weighted_progress`; [0, 0] without value.
};

/** The mixtures of one unit after another, each assessed when it is asked for.

    @threads For one thread.
    @lifetime Refers to the steps, and to the units of `begin` until the next one.
*/
class mixtures {
public:
    /// @param after The evaluator of the units as they are: the last of `steps`, or its equal.
    mixtures(rule_steps const& steps, evaluator const& after, policy choices);

    /// Turn to a unit; null where it was not or is no longer there.
    void begin(unit const* before, unit const* after);

    /// As the unit was. @pre It was there; of the other one, it is.
    [[nodiscard]] assessment const& found_before() const noexcept { return found_before_; }
    [[nodiscard]] assessment const& found_after() const noexcept { return found_after_; }
    [[nodiscard]] std::optional<verdict> verdict_before(std::size_t criterion) const noexcept;
    [[nodiscard]] std::optional<verdict> verdict_after(std::size_t criterion) const noexcept;

    /// What a mixture comes to. @pre The unit is there before and after.
    [[nodiscard]] context const& at(mixture const& of);
    /// As the unit was. @pre It was there.
    [[nodiscard]] context const& first();
    /// As the unit is. @pre It is there.
    [[nodiscard]] context const& last();
    /// What a unit comes to that is not there.
    [[nodiscard]] context nothing() const;

private:
    [[nodiscard]] std::size_t place(mixture const& of) const noexcept;
    [[nodiscard]] context read(assessment const& found, std::size_t steps) const;
    void read_progress(assessment const& found, std::size_t steps, context& into) const;

    rule_steps const& steps_;
    policy choices_;
    std::vector<translation> from_before_; ///< By steps.
    std::vector<translation> from_after_;
    std::vector<std::optional<context>> known_;
    std::vector<unit> mixed_;       ///< By steps: memory for units that are put together.
    std::vector<assessment> found_; ///< Likewise for what is found of them.
    assessment found_before_;
    assessment found_after_;
    unit const* before_ = nullptr;
    unit const* after_ = nullptr;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
