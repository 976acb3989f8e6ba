// SPDX-License-Identifier: Apache-2.0
// How many columns of a terminal a text takes: Vietnamese composed or decomposed, and wide letters.
#ifndef TIEUCHI_CLI_WIDTH_HPP
#define TIEUCHI_CLI_WIDTH_HPP

#include <cstddef>
#include <string>
#include <string_view>

namespace cli {

/// Columns that the text takes. @pre UTF-8.
[[nodiscard]] std::size_t width(std::string_view text);

/// The text, cut to so many columns with `…` at its end where it is longer.
[[nodiscard]] std::string fit(std::string_view text, std::size_t columns);

/// The text filled up with spaces, on its right or, for numbers, on its left.
[[nodiscard]] std::string pad(std::string_view text, std::size_t columns, bool to_the_right);

} // namespace cli

#endif
