// SPDX-License-Identifier: Apache-2.0
// The form of a rulebook document, as far as it can be told without knowing what refers to what:
// keys, JSON types, literals, ids, limits of depth.
#ifndef TIEUCHI_LIB_COMPILE_READ_FORM_HPP
#define TIEUCHI_LIB_COMPILE_READ_FORM_HPP

#include <tieuchi/date.hpp>
#include <tieuchi/decimal.hpp>
#include <tieuchi/text.hpp>
#include "compile/problems.hpp"
#include "json/document.hpp"

#include <optional>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Name of the format.
inline constexpr std::string_view rulebook_format = "tieuchi-rulebook/1";
/// How deep requirements, tests and bounds may be nested.
inline constexpr int max_tree_depth = 32;

/** Check the form of a whole document.

    @return Whether it is a rulebook at all, so that reading on makes sense.
*/
[[nodiscard]] bool check_form(node const& root, problem_list& problems);

/// The decimal of a number or a string; nothing where `check_form` has found an error.
[[nodiscard]] std::optional<decimal> read_decimal(node const* where) noexcept;
/// The date of a string; nothing where it is absent or wrong.
[[nodiscard]] std::optional<date> read_date(node const* where) noexcept;
/// The characters of a string; empty where it is absent or something else.
[[nodiscard]] std::string_view read_text(node const* where) noexcept;
/// A localised text; empty where it is absent or wrong.
[[nodiscard]] text read_words(node const* where);
/// A boolean, or `otherwise`.
[[nodiscard]] bool read_truth(node const* where, bool otherwise) noexcept;

/// What is wrong with an id, in words to follow the id itself; empty when nothing is.
[[nodiscard]] std::string_view id_fault(std::string_view id) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
