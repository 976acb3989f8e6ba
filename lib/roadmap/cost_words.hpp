// SPDX-License-Identifier: Apache-2.0
// What the readers of costs share: units by id, limits, and the words for problems.
#ifndef TIEUCHI_ROADMAP_COST_WORDS_HPP
#define TIEUCHI_ROADMAP_COST_WORDS_HPP

#include <tieuchi/standings.hpp>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The longest lead times.
inline constexpr std::int32_t most_months = 1200;
inline constexpr std::int32_t most_days = 36525;

/// Numbers of units by id; of two units of one id the first.
class unit_numbers {
public:
    explicit unit_numbers(standings const& units);

    /// Number of a unit, or -1.
    [[nodiscard]] std::int32_t find(std::string_view id) const noexcept {
        auto const place = numbers_.find(id);
        return place == numbers_.end() ? -1 : place->second;
    }

private:
    std::unordered_map<std::string_view, std::int32_t> numbers_;
};

[[nodiscard]] std::string no_unit(std::string_view id);
[[nodiscard]] std::string cost_on_parts(std::string_view id);
[[nodiscard]] std::string below_zero(std::string_view text);
[[nodiscard]] std::string no_count(std::string_view text, std::int32_t most);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
