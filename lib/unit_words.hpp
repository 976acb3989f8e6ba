// SPDX-License-Identifier: Apache-2.0
// What the readers of units say of problems: the same words for JSON and for CSV.
#ifndef TIEUCHI_LIB_UNIT_WORDS_HPP
#define TIEUCHI_LIB_UNIT_WORDS_HPP

#include <tieuchi/criterion.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/rulebook.hpp>

#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Adds what was found to the caller's list; the code of the first error, or ok.
[[nodiscard]] errc hand_over(diagnostics const& found, diagnostics& problems);

[[nodiscard]] std::string bad_number(errc code, std::string_view text);
[[nodiscard]] std::string no_node(std::string_view id);
[[nodiscard]] std::string no_attribute(std::string_view id);
[[nodiscard]] std::string stated_derived(std::string_view id);
[[nodiscard]] std::string no_such_value(attribute const& model, std::string_view value);
[[nodiscard]] std::string no_such_level(leaf const& model, std::string_view value);
[[nodiscard]] std::string value_on_parts(std::string_view id);
[[nodiscard]] std::string wrong_value_kind(std::string_view id, leaf_kind kind);
[[nodiscard]] std::string not_exemptable(std::string_view id);
[[nodiscard]] std::string declared_on_leaf(std::string_view id);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
