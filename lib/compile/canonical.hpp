// SPDX-License-Identifier: Apache-2.0
// The canonical form of a rulebook document, which its digest is taken of.
#ifndef TIEUCHI_LIB_COMPILE_CANONICAL_HPP
#define TIEUCHI_LIB_COMPILE_CANONICAL_HPP

#include "compile/schema.hpp"
#include "json/document.hpp"

#include <string>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The canonical text, and the other rulebooks that it names.
struct canonical_form {
    std::string text;
    /// Values of `extends` and `of`, in the order of the canonical text.
    std::vector<node> mentions;
};

/// Write the canonical form; what has no form of its own (an error) is left out.
[[nodiscard]] canonical_form make_canonical(node const& root);

/// The canonical text of one value.
[[nodiscard]] std::string canonical_text(node const& value, shape what);

/// The rulebook that a mention names: what stands before the last `#`, or all of it.
[[nodiscard]] std::string_view rulebook_of(node const& mention) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
