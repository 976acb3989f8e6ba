// SPDX-License-Identifier: Apache-2.0
// Where the cells and rows of a CSV text end, found 64 bytes at a time, quotes not looked at.
#ifndef TIEUCHI_LIB_CSV_STRUCTURE_HPP
#define TIEUCHI_LIB_CSV_STRUCTURE_HPP

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/** The separators and line ends of a text, whether in quotes or not.

    @threads For one thread.
*/
class csv_structure {
public:
    /** Find them all.

        @pre `text` has 64 readable bytes behind it, and less than 4 GiB.
        @param wide Whether the machine has what `has_groups` asks for, and may use it.
    */
    void find(std::string_view text, char separator, bool wide);

    /// Where cells end, in order: at a separator, at a line end, at the end of the text. Of a
    /// return with a line feed, the return.
    [[nodiscard]] std::span<std::uint32_t const> cells() const noexcept {
        return {cells_.data(), cell_count_};
    }
    /// Of every row the number of cell ends up to its own, that included.
    [[nodiscard]] std::span<std::uint32_t const> rows() const noexcept {
        return {rows_.data(), row_count_};
    }

private:
    static constexpr std::size_t step = 64;

    void make_room();
    void find_anywhere(std::string_view text, char separator);
    void find_wide(std::string_view text, char separator);
    void take(std::uint64_t ends, std::uint64_t line_ends, std::size_t at) noexcept;

    std::vector<std::uint32_t> cells_;
    std::vector<std::uint32_t> rows_;
    std::size_t cell_count_ = 0;
    std::size_t row_count_ = 0;
};

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
