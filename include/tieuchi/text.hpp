// SPDX-License-Identifier: Apache-2.0
// Texts for people in the two languages of the library.
#ifndef TIEUCHI_TEXT_HPP
#define TIEUCHI_TEXT_HPP

#include <cstdint>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {

/// Language of texts for people. @since 0.1
enum class language : std::int32_t {
    vi = 1, ///< Vietnamese; decimal comma.
    en = 2, ///< English; decimal point.
};

/** A text in Vietnamese, in English, or in both.

    @threads A plain value.
    @since 0.1
*/
struct text {
    std::string vi;
    std::string en;

    /// Whether no language has a text.
    [[nodiscard]] bool empty() const noexcept { return vi.empty() && en.empty(); }

    /// The text in `wanted`, else in the other language, else empty. Valid as long as this object.
    [[nodiscard]] std::string_view in(language wanted) const noexcept {
        std::string const& first = wanted == language::en ? en : vi;
        std::string const& second = wanted == language::en ? vi : en;
        return first.empty() ? std::string_view{second} : std::string_view{first};
    }

    friend bool operator==(text const&, text const&) = default;
};

} // namespace v1
} // namespace tieuchi

#endif
