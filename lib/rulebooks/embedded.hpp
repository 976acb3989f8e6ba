// SPDX-License-Identifier: Apache-2.0
// The texts of the built-in rulebooks, as they lie in lib/rulebooks/.
#ifndef TIEUCHI_LIB_RULEBOOKS_EMBEDDED_HPP
#define TIEUCHI_LIB_RULEBOOKS_EMBEDDED_HPP

#include <span>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// One document of lib/rulebooks/.
struct embedded_rulebook {
    std::string_view file; ///< Name of the file, without the folder.
    std::string_view text; ///< What it says; static, never released.
};

/// All of them, in the order of their file names.
[[nodiscard]] std::span<embedded_rulebook const> embedded_rulebooks() noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
