// SPDX-License-Identifier: Apache-2.0
// Arrow arrays as far as they can be checked: what their formats say, and that buffers, children
// and lengths are as the formats want them.
#ifndef TIEUCHI_COLUMNAR_ARROW_VIEW_HPP
#define TIEUCHI_COLUMNAR_ARROW_VIEW_HPP

#include <tieuchi/arrow.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The types of Arrow that columns are made of.
enum class arrow_kind : std::uint8_t {
    null,
    truth,
    integer,
    natural, ///< Unsigned.
    decimal,
    floating,
    text,
    text_view,
    structure,
    other, ///< A type of which nothing can be read here.
};

/// What a format says.
struct arrow_type {
    arrow_kind kind = arrow_kind::other;
    std::int32_t width = 0; ///< Bytes of a number, or of an offset of texts.
    std::int32_t scale = 0; ///< Of decimals.
};

/// The type of a format.
[[nodiscard]] arrow_type arrow_type_of(char const* format) noexcept;

/// What is wrong with an array.
struct arrow_fault {
    errc code = errc::ok;
    std::string message;
};

[[nodiscard]] inline arrow_fault bad_arrow(std::string message) {
    return {errc::bad_arrow, std::move(message)};
}

[[nodiscard]] arrow_fault bad_arrow_row(std::int64_t row, std::string_view message);

/** The rows of an array whose structure has been checked.

    @lifetime Borrows array and schema.
*/
struct arrow_rows {
    ArrowSchema const* schema = nullptr;
    ArrowArray const* array = nullptr;
    arrow_type type;
    std::int64_t offset = 0; ///< Of row 0 in the buffers.
    std::int64_t count = 0;
    void const* validity = nullptr; ///< Bits from `offset`; null: all are there.
    void const* outer = nullptr;    ///< Validity of the structure that it is a child of.
    std::int64_t outer_offset = 0;  ///< Of row 0 in `outer`.

    [[nodiscard]] bool is_dictionary() const noexcept { return schema->dictionary != nullptr; }
    [[nodiscard]] bool is_there(std::int64_t row) const noexcept;
    /// Whether rows `row` to `row + size - 1` are there, lowest bit first. @pre size <= 64
    [[nodiscard]] std::uint64_t there(std::int64_t row, std::int32_t size) const noexcept;
    /// First byte of a buffer of elements of `width` bytes for row 0. @pre count > 0
    [[nodiscard]] std::byte const* elements(std::int32_t width) const noexcept {
        return static_cast<std::byte const*>(array->buffers[1]) + offset * width;
    }
};

/// Check that a schema is one of record batches and has all its parts.
[[nodiscard]] arrow_fault check_batch_schema(ArrowSchema const& schema);

/** Check an array and its schema.

    @param first Row 0 is this one of the array, its own offset not counted.
    @param count Rows that are wanted.
    @param into  Gets the rows; where there is a fault nothing.
*/
[[nodiscard]] arrow_fault check_arrow(ArrowSchema const* schema, ArrowArray const* array,
                                      std::int64_t first, std::int64_t count, arrow_rows& into);

/// Check the dictionary of rows that have one.
[[nodiscard]] arrow_fault check_dictionary(arrow_rows const& codes, arrow_rows& into);

/// A child of a structure, by name; -1 for none.
[[nodiscard]] std::int64_t find_child(ArrowSchema const& schema, std::string_view name) noexcept;

/** The text of a row that is there.

    @param into Gets the text, borrowed.
    @return Why it cannot be had, or an empty text.
*/
[[nodiscard]] std::string_view read_text(arrow_rows const& rows, std::int64_t row,
                                         std::string_view& into) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
