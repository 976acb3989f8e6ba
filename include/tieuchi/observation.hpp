// SPDX-License-Identifier: Apache-2.0
// Observations: what is known of one unit, set one by one or read from a document.
#ifndef TIEUCHI_OBSERVATION_HPP
#define TIEUCHI_OBSERVATION_HPP

#include <tieuchi/decimal.hpp>
#include <tieuchi/evaluator.hpp>
#include <tieuchi/ratio.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/verdict.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {

namespace detail {
class unit_filler;
}

/// What an observation holds. @since 0.1
enum class observed : std::uint8_t {
    nothing = 0,
    number = 1,  ///< A decimal, in the unit of the leaf.
    pair = 2,    ///< A numerator and a denominator (S-203).
    boolean = 3, ///< Yes or no.
    level = 4,   ///< Index of a level, worst first.
    exempt = 5,  ///< Exempt by observation (S-302).
};

/** What is known of one leaf of one unit.

    @since 0.1
*/
struct observation {
    decimal first;  ///< The number; the numerator of a pair.
    decimal second; ///< The denominator of a pair.
    std::int32_t level = 0;
    bool truth = false;
    observed kind = observed::nothing;
};

/// What goes along with an observation or a declared verdict, for the record. @since 0.1
struct remark {
    std::string source;
    std::string note;
    std::string exemption; ///< Why it is exempt.
    std::string by;        ///< Who declared.
    std::string on;        ///< When it was declared, `YYYY-MM-DD`.
};

/** One unit: its id, name, attributes, the designations that it holds, and its observations.

    Made for one evaluator, whose numbering it uses. Setting something twice replaces it.

    @threads A plain value.
    @lifetime Keeps the evaluator alive.
    @since 0.1
*/
class unit {
public:
    /// A unit of which nothing is known.
    explicit unit(evaluator rules);

    /// The evaluator that the unit was made for.
    [[nodiscard]] evaluator const& rules() const& noexcept { return rules_; }
    evaluator const& rules() const&& = delete;

    std::string id;
    std::string name;   ///< Empty when not stated.
    std::string parent; ///< Empty when not stated.
    std::vector<std::string> cohorts;

    /** State an attribute.

        @errors errc::unknown_attribute, errc::derived_attribute, errc::bad_attribute_value (also
                for a number that is no decimal, S-202).
        @since 0.1
    */
    [[nodiscard]] result<void> set_attribute(std::string_view id, std::string_view value);
    /// State a decimal attribute; errors as above.
    [[nodiscard]] result<void> set_attribute(std::string_view id, decimal value);

    /** Say which designations the unit holds by decision; without this they are unknown.

        @since 0.1
    */
    void set_holds(std::vector<std::string> ids);

    /** Observe a number in the unit of the leaf.

        @param id Id of a leaf: of a part, of an indicator without parts, of a condition, or of a
                  criterion that shares its id with such an indicator.
        @errors errc::unknown_observation, errc::value_on_parts, errc::wrong_value_kind.
        @since 0.1
    */
    [[nodiscard]] result<void> observe(std::string_view id, decimal value);
    /// Observe a ratio (S-203); errors as above.
    [[nodiscard]] result<void> observe(std::string_view id, ratio value);
    /// Observe yes or no; errors as above.
    [[nodiscard]] result<void> observe_truth(std::string_view id, bool value);
    /// Observe a level by its id; errors as above, and errc::bad_value for no level of the leaf.
    [[nodiscard]] result<void> observe_level(std::string_view id, std::string_view level);
    /** Exempt a leaf.

        @errors errc::unknown_observation, errc::not_exemptable.
        @since 0.1
    */
    [[nodiscard]] result<void> exempt(std::string_view id, std::string_view why = {});
    /// Forget the observation and the declared verdict of an id; errc::unknown_observation.
    [[nodiscard]] result<void> forget(std::string_view id);

    /** Put a declared verdict on record (S-306).

        @param id Id of an indicator or a criterion; one that both share stands for both.
        @errors errc::unknown_observation, errc::bad_declared (a part, a condition).
        @since 0.1
    */
    [[nodiscard]] result<void> declare(std::string_view id, declared_verdict value);

    /// Keep the source and other words of an observation; errc::unknown_observation.
    [[nodiscard]] result<void> annotate(std::string_view id, remark words);

    /// Forget everything but the evaluator; keeps its memory.
    void clear() noexcept;

    /// Observations by number of the leaf.
    [[nodiscard]] std::span<observation const> observations() const noexcept {
        return observations_;
    }
    /// Declared verdicts by number of the indicator.
    [[nodiscard]] std::span<declared_verdict const> declared_on_indicators() const noexcept {
        return on_indicators_;
    }
    /// Declared verdicts by number of the criterion.
    [[nodiscard]] std::span<declared_verdict const> declared_on_criteria() const noexcept {
        return on_criteria_;
    }
    /// How many declared verdicts there are, on indicators and criteria together.
    [[nodiscard]] std::int32_t declared_count() const noexcept { return declared_count_; }
    /// Index of the value of an enumerated attribute by the attribute's number, -1 when not stated.
    [[nodiscard]] std::span<std::int32_t const> attribute_codes() const noexcept { return codes_; }
    /// Value of a decimal attribute by the attribute's number.
    [[nodiscard]] std::span<std::optional<decimal> const> attribute_numbers() const noexcept {
        return numbers_;
    }
    /// Designations held by decision; nothing when not stated.
    [[nodiscard]] std::optional<std::vector<std::string>> const& holds() const noexcept {
        return holds_;
    }
    /// The words kept for an id, or null.
    [[nodiscard]] remark const* words_of(std::string_view id) const noexcept;

private:
    friend class detail::unit_filler;

    [[nodiscard]] result<std::int32_t> leaf_for_value(std::string_view id) const;
    void store(std::string_view id, std::int32_t leaf, observation const& value);
    void set_declared(std::span<declared_verdict> where, std::int32_t index,
                      declared_verdict value) noexcept;

    evaluator rules_;
    std::vector<observation> observations_;
    std::vector<declared_verdict> on_indicators_;
    std::vector<declared_verdict> on_criteria_;
    std::int32_t declared_count_ = 0;
    std::vector<std::int32_t> codes_;
    std::vector<std::optional<decimal>> numbers_;
    std::optional<std::vector<std::string>> holds_;
    std::vector<std::pair<std::string, remark>> words_;
};

} // namespace v1
} // namespace tieuchi

#endif
