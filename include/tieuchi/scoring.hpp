// SPDX-License-Identifier: Apache-2.0
// Scoring methods: an assessment becomes a number, by a built-in method or by the caller's own.
#ifndef TIEUCHI_SCORING_HPP
#define TIEUCHI_SCORING_HPP

#include <tieuchi/rational.hpp>

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {

class assessment;

/** All exact values between two ends; both ends belong to it (S-406).

    @inv `lower <= upper`
    @since 0.1
*/
struct interval {
    rational lower;
    rational upper;

    /// Whether both ends are the same value.
    [[nodiscard]] bool is_point() const noexcept { return lower == upper; }

    friend bool operator==(interval const&, interval const&) = default;
};

/// The scoring methods of the library (S-601). @since 0.1
enum class measure : std::int32_t {
    standard_met = 1,
    criteria_passed = 2,
    criteria_met = 3,
    criteria_failed = 4,
    criteria_unknown = 5,
    criteria_exempt = 6,
    criteria_basic = 7,
    indicators_passed = 8,
    criteria_failed_share = 9,
    weighted_progress = 10,
    completeness = 11,
};

/// Name of the method and of its measure, such as `criteria_met`. @since 0.1
[[nodiscard]] constexpr std::string_view name(measure value) noexcept {
    constexpr std::string_view names[] = {"",
                                          "standard_met",
                                          "criteria_passed",
                                          "criteria_met",
                                          "criteria_failed",
                                          "criteria_unknown",
                                          "criteria_exempt",
                                          "criteria_basic",
                                          "indicators_passed",
                                          "criteria_failed_share",
                                          "weighted_progress",
                                          "completeness"};
    return names[static_cast<std::int32_t>(value)];
}

/// Whether the method says how things stand now, as one number: its value is a point (S-601).
[[nodiscard]] constexpr bool is_plain(measure value) noexcept {
    return value == measure::criteria_unknown || value == measure::criteria_exempt ||
           value == measure::criteria_basic || value == measure::completeness;
}

/** The built-in method of a name.

    @return Nothing when no built-in method has the name.
    @since 0.1
*/
[[nodiscard]] constexpr std::optional<measure> measure_of(std::string_view wanted) noexcept {
    for (std::int32_t i = 1; i <= static_cast<std::int32_t>(measure::completeness); ++i) {
        if (name(static_cast<measure>(i)) == wanted) {
            return static_cast<measure>(i);
        }
    }
    return std::nullopt;
}

/** A caller's own scoring method: a pure function of one assessment (S-603).

    It takes part in tests by its name. While grades and withdrawal are being decided it sees
    everything of the assessment but these two.

    @threads `score` is called from whatever thread assesses, possibly from several at once.
    @since 0.1
*/
struct scoring_method {
    std::string name; ///< None of the built-in names.
    std::function<std::optional<interval>(assessment const&)> score; ///< Nothing: no value.
};

} // namespace v1
} // namespace tieuchi

#endif
