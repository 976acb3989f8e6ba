// SPDX-License-Identifier: Apache-2.0
// Parts of a rulebook in words: bounds by region, requirements, time in force.
#ifndef TIEUCHI_CLI_RULEBOOK_WORDS_HPP
#define TIEUCHI_CLI_RULEBOOK_WORDS_HPP

#include <tieuchi/rulebook.hpp>
#include "words.hpp"

#include <string>
#include <string_view>

namespace cli {

/// When the rulebook is in force.
[[nodiscard]] std::string time_in_force(tieuchi::edition const& book, language in);

/// The same as the members `effective_from` and `effective_to` of a JSON object.
void append_time_in_force(std::string& out, tieuchi::edition const& book);

/// The bound with its comparator: `≥ 90 % (tdmnpb, tn); ≥ 95 % (others)`. A bound that nobody has
/// verified carries a star. For tables: numbers keep to their units by `unbroken`.
[[nodiscard]] std::string bound_in_words(tieuchi::leaf const& of, language in);

/// `≥`, `≤` and so on; empty where the bound says it all.
[[nodiscard]] std::string_view sign_of(tieuchi::comparator value) noexcept;

/// An authority that rulebooks name by its level, such as `province`, in words; else as it is.
[[nodiscard]] std::string authority_in_words(std::string_view authority, language in);

/// How a requirement over several children combines them; empty for `all`.
[[nodiscard]] std::string combination_in_words(tieuchi::requirement const& of, language in);

} // namespace cli

#endif
