// SPDX-License-Identifier: Apache-2.0
// The way from the rules of one period to those of another, step by step, and the criteria that
// are met on it (S-811).
#ifndef TIEUCHI_LIB_PROGRAMME_RULE_STEPS_HPP
#define TIEUCHI_LIB_PROGRAMME_RULE_STEPS_HPP

#include <tieuchi/evaluator.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// What a part of a change is due to, by the names of `change_parts`.
enum class change_cause : std::uint8_t { attributes, year, amendment, rulebook, data, units };

/** Evaluators from the earlier rules to the later ones, with what each step changes.

    Rules of one rulebook and date are the same, and there is no step. Within one document the way
    leads over every day on which an amendment begins or ceases to count, in the order of time;
    between such days the year alone changes. To another document leads one step.
*/
class rule_steps {
public:
    rule_steps(evaluator const& before, evaluator const& after);

    /// How many steps there are.
    [[nodiscard]] std::size_t size() const noexcept { return causes_.size(); }
    /// What a step changes. @pre 1 <= step <= size()
    [[nodiscard]] change_cause cause(std::size_t step) const noexcept { return causes_[step - 1]; }
    /// The rules after so many steps.
    [[nodiscard]] evaluator const& rules(std::size_t steps) const noexcept { return rules_[steps]; }

    /// Ids of all criteria: those before in their order, then those that came later.
    [[nodiscard]] std::vector<std::string> const& criteria() const noexcept { return criteria_; }
    /// Number of a criterion of that list in the rules after so many steps, or -1.
    [[nodiscard]] std::int32_t number(std::size_t steps, std::size_t criterion) const noexcept {
        return numbers_[steps][criterion];
    }
    /// The step's cause that gave or took a criterion which is there at one end of the way alone.
    [[nodiscard]] std::optional<change_cause> only_in_one(std::size_t criterion) const noexcept;

private:
    void walk(evaluator const& before, evaluator const& after);
    void list_criteria();

    std::vector<evaluator> rules_;
    std::vector<change_cause> causes_;
    std::vector<std::string> criteria_;
    std::vector<std::vector<std::int32_t>> numbers_; ///< By steps, then by criterion.
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
