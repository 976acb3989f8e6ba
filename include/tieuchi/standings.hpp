// SPDX-License-Identifier: Apache-2.0
// Standings: of many assessed units what roadmaps and margins need, a byte a leaf.
#ifndef TIEUCHI_STANDINGS_HPP
#define TIEUCHI_STANDINGS_HPP

#include <tieuchi/assessment.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

/// How a leaf stands for one who wants to raise it (S-1003). @since 0.2
enum class standing : std::uint8_t {
    pass = 1,              ///< It passes by its value.
    fail = 2,              ///< It fails by its value.
    missing = 3,           ///< There is no observation, under either policy of S-308.
    exempt = 4,            ///< It does not apply.
    bound_unknown = 5,     ///< Nobody knows its bound: there is nothing to raise it to.
    bound_delegated = 6,   ///< The bound is left to an authority that has not set it.
    attribute_missing = 7, ///< Its bound or exemption depends on an attribute that is missing.
};

/// Word of the formats, such as `bound_unknown`. @since 0.2
[[nodiscard]] constexpr std::string_view name(standing value) noexcept {
    constexpr std::string_view names[] = {"",
                                          "pass",
                                          "fail",
                                          "missing",
                                          "exempt",
                                          "bound_unknown",
                                          "bound_delegated",
                                          "attribute_missing"};
    return names[static_cast<std::uint8_t>(value)];
}

/** How units stand, leaf by leaf, with the declared verdicts over them.

    Add units in the order in which ties among them are decided. The assessments themselves need not
    be kept.

    @threads Adding needs one thread; reading any number.
    @lifetime Keeps the evaluator alive.
    @since 0.2
*/
class standings {
public:
    /// No units yet, of one evaluator.
    explicit standings(evaluator rules);

    /** Add one unit.

        @pre `found` is the assessment of `subject`, by the same evaluator and under the same
             policies as those before it.
        @complexity Linear in the number of leaves, indicators and criteria.
        @errors None of the library's own; allocation failure propagates.
        @since 0.2
    */
    void add(unit const& subject, assessment const& found);

    /// The evaluator.
    [[nodiscard]] evaluator const& rules() const& noexcept { return rules_; }
    evaluator const& rules() const&& = delete;
    /// The policies that the units were assessed under.
    [[nodiscard]] policy const& policies() const noexcept { return policy_; }
    /// Number of units.
    [[nodiscard]] std::int32_t size() const noexcept {
        return static_cast<std::int32_t>(ids_.size());
    }
    /// Number of the unit of an id, or -1; linear in the number of units.
    [[nodiscard]] std::int32_t find(std::string_view id) const noexcept;
    /// Id of a unit. @pre `0 <= unit < size()`, as for what follows.
    [[nodiscard]] std::string const& id(std::int32_t unit) const noexcept {
        return ids_[static_cast<std::size_t>(unit)];
    }
    /// By number of the leaf.
    [[nodiscard]] std::span<standing const> leaves(std::int32_t unit) const noexcept {
        return row(leaves_, leaf_count_, unit);
    }
    /// Whether any declared verdict is on record for the unit.
    [[nodiscard]] bool has_declared(std::int32_t unit) const noexcept {
        return declared_at_[static_cast<std::size_t>(unit)] >= 0;
    }
    /// Declared verdict on an indicator, whether it counts or not.
    [[nodiscard]] declared_verdict on_indicator(std::int32_t unit,
                                                std::int32_t indicator) const noexcept {
        return declared(unit, indicator);
    }
    /// Declared verdict on a criterion, whether it counts or not.
    [[nodiscard]] declared_verdict on_criterion(std::int32_t unit,
                                                std::int32_t criterion) const noexcept {
        return declared(unit, indicator_count_ + criterion);
    }
    /// Whether presupposed designations are held, in the rulebook's order.
    [[nodiscard]] std::span<verdict const> presupposed(std::int32_t unit) const noexcept {
        return row(presupposed_, presupposed_count_, unit);
    }

private:
    template <typename T>
    [[nodiscard]] static std::span<T const> row(std::vector<T> const& of, std::int32_t size,
                                                std::int32_t unit) noexcept {
        auto const width = static_cast<std::size_t>(size);
        return std::span<T const>(of).subspan(static_cast<std::size_t>(unit) * width, width);
    }
    [[nodiscard]] declared_verdict declared(std::int32_t unit, std::int32_t node) const noexcept {
        std::int32_t const at = declared_at_[static_cast<std::size_t>(unit)];
        return at < 0 ? declared_verdict::none
                      : row(declared_, indicator_count_ + criterion_count_,
                            at)[static_cast<std::size_t>(node)];
    }

    evaluator rules_;
    policy policy_;
    std::int32_t leaf_count_;
    std::int32_t indicator_count_;
    std::int32_t criterion_count_;
    std::int32_t presupposed_count_;
    std::vector<std::string> ids_;
    std::vector<standing> leaves_;
    std::vector<std::int32_t> declared_at_;  ///< Row of `declared_`; -1: nothing declared.
    std::vector<declared_verdict> declared_; ///< Indicators, then criteria.
    std::vector<verdict> presupposed_;
};

} // namespace v1
} // namespace tieuchi

#endif
