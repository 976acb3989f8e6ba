// SPDX-License-Identifier: Apache-2.0
// The four verdicts, their reasons, declared verdicts, and the two policies of a caller.
#ifndef TIEUCHI_VERDICT_HPP
#define TIEUCHI_VERDICT_HPP

#include <cstdint>
#include <string_view>

namespace tieuchi {
inline namespace v1 {

/// What was found of a leaf, an indicator, a criterion or a whole unit (S-301). @since 0.1
enum class verdict : std::uint8_t {
    pass = 1,    ///< đạt
    fail = 2,    ///< chưa đạt
    unknown = 3, ///< chưa xác định
    exempt = 4,  ///< không áp dụng
};

/// Why a verdict is unknown or exempt, or failed for want of data (S-301 to S-308). @since 0.1
enum class reason : std::uint8_t {
    none = 0,              ///< A pass or a fail by its value or by declaration.
    missing = 1,           ///< There is no observation.
    bound_unknown = 2,     ///< Nobody knows the bound, or none is stated for the year.
    bound_delegated = 3,   ///< The bound is left to an authority that has not set it.
    attribute_missing = 4, ///< An attribute that bound or exemption depend on is missing.
    undecided = 5,         ///< A node whose unknown children could decide either way.
    bound_null = 6,        ///< Exempt: there is no bound for such units.
    exempt_when = 7,       ///< Exempt: the leaf's `exempt_when` passes.
    observed = 8,          ///< Exempt: the observation says so.
    all_exempt = 9,        ///< Exempt: a node with nothing left to judge.
};

/// What a review team put on record for an indicator or a criterion (S-306). @since 0.1
enum class declared_verdict : std::uint8_t {
    none = 0,  ///< Nothing declared.
    pass = 1,  ///< đạt
    basic = 2, ///< cơ bản đạt: counts as a fail
    fail = 3,  ///< chưa đạt
};

/// What becomes of a leaf without an observation (S-308). @since 0.1
enum class missing_policy : std::uint8_t {
    unknown = 1, ///< It stays unknown.
    fail = 2,    ///< It fails, as in a strict review.
};

/// Where a declared verdict counts (S-306). @since 0.1
enum class declared_policy : std::uint8_t {
    fills_gaps = 1, ///< Where the computed verdict is unknown.
    prevails = 2,   ///< Wherever the computed verdict is not exempt.
};

/// The caller's choices for one assessment; part of every result (S-1103). @since 0.1
struct policy {
    missing_policy missing = missing_policy::unknown;
    declared_policy declared = declared_policy::fills_gaps;

    friend constexpr bool operator==(policy const&, policy const&) = default;
};

/// Word of the formats: `pass`, `fail`, `unknown`, `exempt`. @since 0.1
[[nodiscard]] constexpr std::string_view name(verdict value) noexcept {
    constexpr std::string_view names[] = {"", "pass", "fail", "unknown", "exempt"};
    return names[static_cast<std::uint8_t>(value)];
}

/// Word of the formats; empty for reason::none. @since 0.1
[[nodiscard]] constexpr std::string_view name(reason value) noexcept {
    constexpr std::string_view names[] = {
        "",          "missing",    "bound_unknown", "bound_delegated", "attribute_missing",
        "undecided", "bound_null", "exempt_when",   "observed",        "all_exempt"};
    return names[static_cast<std::uint8_t>(value)];
}

/// Word of the formats; empty for declared_verdict::none. @since 0.1
[[nodiscard]] constexpr std::string_view name(declared_verdict value) noexcept {
    constexpr std::string_view names[] = {"", "pass", "basic", "fail"};
    return names[static_cast<std::uint8_t>(value)];
}

/// Word of the formats: `unknown`, `fail`. @since 0.1
[[nodiscard]] constexpr std::string_view name(missing_policy value) noexcept {
    return value == missing_policy::fail ? "fail" : "unknown";
}

/// Word of the formats: `fills_gaps`, `prevails`. @since 0.1
[[nodiscard]] constexpr std::string_view name(declared_policy value) noexcept {
    return value == declared_policy::prevails ? "prevails" : "fills_gaps";
}

/** The verdict that a declared one stands for: `basic` is a fail (S-306).

    @pre `value` is not declared_verdict::none.
    @since 0.1
*/
[[nodiscard]] constexpr verdict meaning(declared_verdict value) noexcept {
    return value == declared_verdict::pass ? verdict::pass : verdict::fail;
}

} // namespace v1
} // namespace tieuchi

#endif
