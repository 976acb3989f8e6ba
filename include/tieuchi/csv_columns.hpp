// SPDX-License-Identifier: Apache-2.0
// Columns from spreadsheets of any length: the wide form of CSV, block by block, in bounded memory.
#ifndef TIEUCHI_CSV_COLUMNS_HPP
#define TIEUCHI_CSV_COLUMNS_HPP

#include <tieuchi/columns.hpp>
#include <tieuchi/csv.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/result.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace tieuchi {
inline namespace v1 {

namespace detail {
class csv_stream;
struct csv_block_state;
} // namespace detail

/** Where a text comes from: reads up to `into.size()` bytes from `offset` on and returns how many;
    0 at the end of the text and never elsewhere. The text must stay the same.

    @threads Called by one thread at a time.
    @errors  Whatever it returns ends the reading and is handed on.
    @since 0.2
*/
using text_source = std::function<result<std::size_t>(std::uint64_t offset, std::span<char> into)>;

/// The caller's choices for reading columns. @since 0.2
struct csv_columns_options {
    csv_options cells;
    /// Bytes of text of a block, about; a longer row makes a longer block. At least 1.
    std::size_t block_size = std::size_t{512} * 1024;
    /// Whether to read as machines without AVX-512 do. The result is the same.
    bool portable = false;
};

/** Some rows of a CSV text as columns, with the ids, names and parents of their units.

    @lifetime Owns its memory, which the next block that is read into it uses again.
    @threads  A plain value: one a thread.
    @since 0.2
*/
class csv_block {
public:
    csv_block() noexcept;
    csv_block(csv_block const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    csv_block(csv_block&&) noexcept;
    csv_block& operator=(csv_block const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    csv_block& operator=(csv_block&&) noexcept;
    ~csv_block();

    /// Number of the block: from 0, in the order of the text. @pre One was read into it.
    [[nodiscard]] std::int64_t number() const noexcept;
    /// The units; without rows once anything is known to be wrong with the text.
    [[nodiscard]] column_batch const& batch() const& noexcept;
    column_batch const& batch() const&& = delete;
    /// Ids of the units, one a row.
    [[nodiscard]] std::span<std::string_view const> ids() const noexcept;
    /// Names of the units, one a row; empty where not stated.
    [[nodiscard]] std::span<std::string_view const> names() const noexcept;
    /// Parents of the units, one a row; empty where not stated.
    [[nodiscard]] std::span<std::string_view const> parents() const noexcept;

    /** The unit of a row, as `read_units_csv` reads it.

        @pre `0 <= row < batch().rows()`, and `into` is of the same evaluator
        @since 0.2
    */
    void read_unit(std::int64_t row, unit& into) const;

private:
    friend class csv_columns;

    std::unique_ptr<detail::csv_block_state> state_;
};

/** Reads the wide form of CSV as columns, block by block.

    Accepts and refuses the same texts as `read_units_csv`, with the same diagnostics; but as they
    are only known at the end, what was made of the blocks before must be held back until then.

    Cells in their plain spelling (digits with a point, words of the rulebook, `true` and `1`) are
    read many at a time; a row with any other goes through the reader of `read_units_csv`.

    That no unit is there twice is found by hashes of the ids, 8 bytes a row; beyond a million rows
    they are kept in a temporary file. Where two are alike, the text is read once more and the ids
    themselves are compared.

    @complexity Linear in the text. Memory: that of the blocks, of the longest row, of a million
                hashes, and of what is wrong.
    @threads    `next` may be called from several threads at once, each with a block of its own.
    @lifetime   Keeps the evaluator and the source.
    @since 0.2
*/
class csv_columns {
public:
    /** Begin to read: finds separator and header.

        @errors errc::invalid_argument for options that there are not, errors of the source. What is
                wrong with the text is told by `finish`.
        @since 0.2
    */
    [[nodiscard]] static result<csv_columns> open(text_source from, evaluator const& rules,
                                                  csv_columns_options const& options = {});

    csv_columns(csv_columns const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    csv_columns(csv_columns&&) noexcept;
    csv_columns& operator=(csv_columns const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    csv_columns& operator=(csv_columns&&) noexcept;
    ~csv_columns();

    /// Whether the header is that of the wide form. The long form has no blocks: its rows of a unit
    /// need not stand together; `read_units_csv` reads it.
    [[nodiscard]] bool is_wide() const noexcept;

    /** Read the next block.

        @errors Errors of the source, from then on for every call. Allocation failure propagates;
       what was being read then is lost, so that the reader is to be opened again.
        @return False at the end of the text.
        @since 0.2
    */
    [[nodiscard]] result<bool> next(csv_block& into);

    /// Bytes of the text that were taken from the source.
    [[nodiscard]] std::uint64_t bytes() const noexcept;

    /** Tell what is wrong with the text, once there is no block left.

        @pre `next` has returned false, and no other call of it is under way.
        @errors The code of the first error in `problems`, when there is one; errors of the source.
        @since 0.2
    */
    [[nodiscard]] result<void> finish(diagnostics& problems);

private:
    explicit csv_columns(std::unique_ptr<detail::csv_stream> stream) noexcept;

    std::unique_ptr<detail::csv_stream> stream_;
};

} // namespace v1
} // namespace tieuchi

#endif
