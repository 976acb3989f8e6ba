// SPDX-License-Identifier: Apache-2.0
// All that units can say of themselves, as far as some bounds and tests tell it apart: the base of
// every proof about a rulebook.
#ifndef TIEUCHI_LIB_COMPILE_VALUATION_HPP
#define TIEUCHI_LIB_COMPILE_VALUATION_HPP

#include <tieuchi/rational.hpp>
#include <tieuchi/rulebook.hpp>

#include <cstddef>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Where a bound ends for one unit and year.
struct stated_end {
    bound const* end = nullptr; ///< Of form value, null, delegated or unknown; null: missing.
    bool verified = true;
};

/** One choice of values for the attributes that a question distinguishes, and of a year.

    Every attribute that units state has a value.
*/
class valuation {
public:
    /// Kleene logic; only tests over attributes.
    [[nodiscard]] verdict evaluate(test const& one) const;
    /// The end that applies. A year without a key is an unknown bound.
    [[nodiscard]] stated_end end_of(bound const& one) const;
    /// The choice in words: `region is "tn", year is 2024`; empty when nothing was chosen.
    [[nodiscard]] std::string describe() const;

private:
    friend class valuation_space;

    struct variable {
        std::string_view id;
        attribute const* stated = nullptr; ///< Null for the year.
        std::vector<rational> numbers;     ///< Of the year and of numbers: what is tried.
        std::size_t chosen = 0;

        [[nodiscard]] std::size_t size() const noexcept {
            return stated != nullptr && stated->kind == attribute_kind::enumeration
                       ? stated->values.size()
                       : numbers.size();
        }
    };

    [[nodiscard]] std::optional<std::string_view> value_of(std::string_view id) const;
    [[nodiscard]] std::optional<std::string_view> derive(attribute const& one) const;
    [[nodiscard]] rational const* number_of(std::string_view id) const;

    edition const* rules_ = nullptr;
    std::vector<variable> variables_;
    /// Of derived attributes that were asked for: rules may name one many times.
    mutable std::unordered_map<attribute const*, std::optional<std::string_view>> derived_;
};

/** The valuations that some bounds and tests can tell apart. */
class valuation_space {
public:
    explicit valuation_space(edition const& rules);

    void use(bound const& one);
    void use(test const& one);
    /// Years outside are not tried.
    void limit_years(int first, int last) noexcept {
        first_year_ = first;
        last_year_ = last;
    }

    /** Call a function with every valuation until it returns false.

        @return Whether all were tried or the function ended it; false where there are too many,
                and then none was tried.
    */
    [[nodiscard]] bool for_each(std::function<bool(valuation const&)> const& function);

private:
    void use_attribute(std::string_view id);
    void use_number(std::string_view id, decimal value);
    [[nodiscard]] std::vector<rational> years() const;
    [[nodiscard]] static std::vector<rational> around(std::vector<decimal> values);

    edition const& rules_;
    std::unordered_map<std::string_view, std::vector<decimal>> used_; ///< Id and thresholds.
    std::vector<std::string_view> order_;
    int first_year_ = 1;
    int last_year_ = 9999;
};

/// The attribute of an id, or null.
[[nodiscard]] attribute const* find_attribute(edition const& rules, std::string_view id) noexcept;

/// Whether an exact number satisfies one of the first six comparators.
[[nodiscard]] bool satisfies(rational const& value, comparator how, decimal low, decimal high);

/** Call a function with every end that a bound can come to, unused branches left out. */
void for_each_end(bound const& one, edition const& rules,
                  std::function<void(bound const&, bool verified)> const& function);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
