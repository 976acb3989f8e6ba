// SPDX-License-Identifier: Apache-2.0
// Tiles: 64 units with all their columns in one piece of memory, which kernels read from end to
// end.
#ifndef TIEUCHI_COLUMNAR_TILE_HPP
#define TIEUCHI_COLUMNAR_TILE_HPP

#include "columnar/column_set.hpp"
#include "columnar/layout.hpp"
#include "columnar/strata.hpp"

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The word at an offset of a tile.
[[nodiscard]] inline std::uint64_t word_at(std::byte const* tile, std::int32_t offset) noexcept {
    std::uint64_t word = 0;
    std::memcpy(&word, tile + offset, sizeof word);
    return word;
}

/// Sets the word at an offset of a tile.
inline void set_word(std::byte* tile, std::int32_t offset, std::uint64_t word) noexcept {
    std::memcpy(tile + offset, &word, sizeof word);
}

/** Writes the columns of a batch into tiles.

    A value that does not fit at the scale of its place sets the row's bit in the tile's word of
   rows aside; the values kept aside by the batch do so too.

    @threads One object a thread.
*/
class tile_writer {
public:
    /// @param out_of_place Gets the values that do not fit, where their tile is kept; or null.
    tile_writer(column_set const& in, tile_layout const& layout,
                std::vector<side_value>* out_of_place);

    /** Write rows `row` to `row + count - 1` of the batch behind the first `at` rows of a tile.

            @pre `at + count <= 64`; a tile that is begun (`at == 0`) is overwritten altogether.
    */
    void write(std::int64_t row, std::int32_t count, std::uint16_t const* strata,
               std::uint64_t beyond, std::byte* tile, std::int32_t at);

private:
    void write_leaf(std::int32_t leaf, std::byte* tile);
    void write_numbers(leaf_column const& from, tile_place const& to, std::int32_t leaf,
                       std::byte* tile);
    void write_pairs(leaf_column const& from, tile_place const& to, std::int32_t leaf,
                     std::byte* tile);
    [[nodiscard]] std::uint64_t scale(std::int64_t* values, std::int32_t places) const noexcept;
    void put_aside(std::int32_t leaf, leaf_column const& from, std::uint64_t rows);
    void write_declared(source_column const* from, std::int32_t offset, std::byte* tile);
    void write_holds(std::byte* tile);
    void merge_word(std::byte* tile, std::int32_t offset, std::uint64_t rows) const noexcept;

    column_set const& in_;
    tile_layout const& layout_;
    std::vector<side_value>* out_of_place_;
    std::vector<side_value>::const_iterator next_aside_;
    std::int64_t row_ = 0;
    std::int32_t count_ = 0;
    std::int32_t at_ = 0;
    std::uint64_t aside_ = 0;
};

/** The unit of a row of a tile.

    @param attributes   As its stratum's example has them, or its own.
    @param values_aside Those of this row.
*/
void read_tile_unit(std::byte const* tile, tile_layout const& layout, std::int32_t row,
                    stated_attributes const& attributes, std::span<side_value const> values_aside,
                    unit& into);

/** Whether the values of a leaf are what their readers rely on: levels that there are, pairs with a
    denominator above 0 and a numerator of at least 0.

    @param rows Those that are looked at.
*/
[[nodiscard]] bool values_are_sound(std::byte const* tile, tile_place const& place,
                                    std::size_t levels, std::uint64_t rows) noexcept;

/// Number of the stratum of a row of a tile.
[[nodiscard]] inline std::int32_t stratum_of(std::byte const* tile, tile_layout const& layout,
                                             std::int32_t row) noexcept {
    if (!layout.wide_strata) {
        return static_cast<std::int32_t>(tile[layout.strata + row]);
    }
    std::uint16_t number = 0;
    std::memcpy(&number, tile + layout.strata + 2 * row, sizeof number);
    return number;
}

/** Rewrites a tile in another layout, which holds whatever the old one does.

    @param first_row Row of the store that the tile begins with.
    @param out_of_place Gets the values that do not fit at the new scale.
*/
void convert_tile(std::byte const* from, tile_layout const& old_layout, std::byte* to,
                  tile_layout const& new_layout, std::int64_t first_row,
                  std::vector<side_value>& out_of_place);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
