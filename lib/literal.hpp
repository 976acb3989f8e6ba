// SPDX-License-Identifier: Apache-2.0
// The grammar of a number literal (S-202), read in one place for decimals and for exact numbers of
// any length.
#ifndef TIEUCHI_LIB_LITERAL_HPP
#define TIEUCHI_LIB_LITERAL_HPP

#include <tieuchi/result.hpp>

#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The pieces of a literal; its value is `whole.places * 10^exponent`. Views into the text.
struct literal {
    /// `0` to `9`, in every locale.
    [[nodiscard]] static constexpr bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

    bool negative = false;
    std::string_view whole;  ///< At least one digit.
    std::string_view places; ///< Empty where there is no mark.
    int exponent = 0;        ///< -999 to 999.
};

/** Take a literal apart.

    @complexity Linear in the length of the text.
    @errors `errc::bad_number` with the offset of the first byte that is not of the grammar.
*/
[[nodiscard]] result<literal> read_literal(std::string_view text) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
