// SPDX-License-Identifier: Apache-2.0
// Exact numbers and lists as people read them: in Vietnamese 1.234,5, in English 1,234.5.
#ifndef TIEUCHI_LIB_RESULTS_DISPLAY_HPP
#define TIEUCHI_LIB_RESULTS_DISPLAY_HPP

#include <tieuchi/rational.hpp>
#include <tieuchi/text.hpp>

#include <span>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Places that a sentence shows of a number that has no more of them.
inline constexpr int exact_places = 6;

/// Places of a number that a sentence rounds.
inline constexpr int rounded_places = 2;

/// Marks and groups the digits of a plain decimal, `-1234.5`.
[[nodiscard]] std::string with_marks(std::string_view digits, language in);

/** A number for a sentence: exact where `exact_places` suffice, otherwise rounded by S-205 and
    marked as such.

    @param exact A decimal or a reduced fraction, as in results.
    @param lines What the number shown must not cross.
    @param in    The language.
*/
[[nodiscard]] std::string shown_number(std::string_view exact, std::span<rational const> lines,
                                       language in);

/// The number with its unit of measurement, `85 %`.
[[nodiscard]] std::string with_unit(std::string number, std::string_view unit);

/// `17.1, 17.6 và 17.8`
[[nodiscard]] std::string joined(std::span<std::string const> ids, language in);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
