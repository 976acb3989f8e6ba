// SPDX-License-Identifier: Apache-2.0
// Columns of an Arrow array that hold texts: ids, names and the like.
#ifndef TIEUCHI_COLUMNAR_ARROW_TEXTS_HPP
#define TIEUCHI_COLUMNAR_ARROW_TEXTS_HPP

#include "columnar/arrow_view.hpp"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** Texts of the rows of an array, one a row; empty where they are null.

    @lifetime Texts are borrowed from the array; those of integers are kept here.
*/
class arrow_texts {
public:
    /// Make all of them empty.
    void clear(std::size_t rows);

    /** Read texts, or a dictionary of texts.

        @param integers Whether integers are taken too, as their digits.
    */
    [[nodiscard]] arrow_fault read(arrow_rows const& rows, bool integers);

    [[nodiscard]] std::span<std::string_view const> texts() const noexcept { return texts_; }

private:
    [[nodiscard]] arrow_fault read_plain(arrow_rows const& rows);
    [[nodiscard]] arrow_fault read_dictionary(arrow_rows const& rows);
    void read_integers(arrow_rows const& rows);

    std::vector<std::string_view> texts_;
    std::string digits_;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
