// SPDX-License-Identifier: Apache-2.0
// Exact numbers as people read them: rounded once, never across a line that matters (S-205), in
// Vietnamese with a decimal comma.
#ifndef TIEUCHI_CLI_NUMBERS_HPP
#define TIEUCHI_CLI_NUMBERS_HPP

#include <tieuchi/rational.hpp>
#include <tieuchi/scoring.hpp>
#include <tieuchi/text.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cli {

/// Digits with marks: 1234.5 is in Vietnamese `1.234,5`, in English `1,234.5`.
[[nodiscard]] std::string with_marks(std::string_view digits, tieuchi::language in);

/// A count.
[[nodiscard]] std::string shown(std::int64_t count, tieuchi::language in);

/// A number with so many digits behind the mark, by S-205.
[[nodiscard]] std::string shown(tieuchi::rational const& value, int digits,
                                std::span<tieuchi::rational const> lines, tieuchi::language in);

/// The same of both ends, `17–18`, or of one where they look the same; a dash without value.
[[nodiscard]] std::string shown(std::optional<tieuchi::interval> const& value, int digits,
                                std::span<tieuchi::rational const> lines, tieuchi::language in);

/// A share as a percentage with one digit.
[[nodiscard]] std::string shown_share(std::optional<tieuchi::rational> const& share,
                                      tieuchi::language in);

} // namespace cli

#endif
