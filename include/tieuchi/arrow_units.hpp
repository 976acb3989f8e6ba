// SPDX-License-Identifier: Apache-2.0
// Units from a stream of Arrow record batches of any length, block by block, in bounded memory.
#ifndef TIEUCHI_ARROW_UNITS_HPP
#define TIEUCHI_ARROW_UNITS_HPP

#include <tieuchi/arrow.hpp>
#include <tieuchi/columns.hpp>
#include <tieuchi/diagnostic.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/result.hpp>

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string_view>

namespace tieuchi {
inline namespace v1 {

namespace detail {
class arrow_unit_stream;
struct arrow_block_state;
} // namespace detail

/** Opens a stream of record batches from its beginning; it may be asked for more than once, and
    must open the same every time.

    @errors Whatever it returns ends the reading and is handed on.
    @since 0.2
*/
using arrow_source = std::function<result<void>(ArrowArrayStream& into)>;

/// The caller's choices for reading units from Arrow. @since 0.2
struct arrow_units_options {
    float_policy floats = float_policy::refuse; ///< Of every column of floats.
    bool ignore_other_ids = false;  ///< Pass over columns whose id the rulebook has not.
    std::int64_t block_rows = 8192; ///< Rows of a block at most; at least 1.
};

/** Some rows of a stream as columns, with the ids, names and parents of their units.

    @lifetime Keeps the record batch that its columns and texts are borrowed from.
    @threads  A plain value: one a thread.
    @since 0.2
*/
class arrow_block {
public:
    arrow_block() noexcept;
    arrow_block(arrow_block const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    arrow_block(arrow_block&&) noexcept;
    arrow_block& operator=(arrow_block const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    arrow_block& operator=(arrow_block&&) noexcept;
    ~arrow_block();

    /// Number of the block: from 0, in the order of the stream. @pre One was read into it.
    [[nodiscard]] std::int64_t number() const noexcept;
    /// The units, none of them in error; without rows once anything is known to be wrong with the
    /// stream.
    [[nodiscard]] column_batch const& batch() const& noexcept;
    column_batch const& batch() const&& = delete;
    /// Ids of the units, one a row.
    [[nodiscard]] std::span<std::string_view const> ids() const noexcept;
    /// Names of the units, one a row; empty where not stated.
    [[nodiscard]] std::span<std::string_view const> names() const noexcept;
    /// Parents of the units, one a row; empty where not stated.
    [[nodiscard]] std::span<std::string_view const> parents() const noexcept;

    /** The unit of a row.

        @pre `0 <= row < batch().rows()`, and `into` is of the same evaluator
        @since 0.2
    */
    void read_unit(std::int64_t row, unit& into) const;

private:
    friend class arrow_units;

    std::unique_ptr<detail::arrow_block_state> state_;
};

/** Reads record batches as units, block by block: every unit has an id, and none is there twice.

    Columns are those of `read_arrow`; `id` must be there, and `id`, `name`, `parent` and `cohorts`
    (`;` between) are read. As with `csv_columns`, what is wrong is known at the end only: an error
    in one row, unlike in `judge_arrow`, is an error of the whole.

    That no unit is there twice is found by hashes of the ids, 8 bytes a row; beyond a million rows
    they are kept in a temporary file. Where two are alike, the stream is opened once more and the
    ids themselves are compared.

    @complexity Linear in the rows. Memory: that of the stream, of the record batches that blocks
                are made of, of a million hashes, and of what is wrong.
    @threads    `next` may be called from several threads at once, each with a block of its own; the
                stream is used by one thread at a time.
    @lifetime   Keeps the evaluator and the source. Blocks may outlive it, and the stream.
    @since 0.2
*/
class arrow_units {
public:
    /** Begin to read.

        @errors errc::invalid_argument for blocks of fewer than one row, errors of the source. What
                is wrong with the stream is told by `finish`.
        @since 0.2
    */
    [[nodiscard]] static result<arrow_units> open(arrow_source from, evaluator const& rules,
                                                  arrow_units_options const& options = {});

    arrow_units(arrow_units const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    arrow_units(arrow_units&&) noexcept;
    arrow_units& operator=(arrow_units const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    arrow_units& operator=(arrow_units&&) noexcept;
    ~arrow_units();

    /// Read the next block. Allocation failure propagates; what was being read then is lost, so
    /// that the stream is to be opened again.
    /// @return False where there is no other, or none can be read.
    [[nodiscard]] bool next(arrow_block& into);

    /// Rows that were taken from the stream.
    [[nodiscard]] std::int64_t rows() const noexcept;

    /** Tell what is wrong with the stream, once there is no block left. Lines of diagnostics are
        rows, from 1.

        @pre `next` has returned false, and no other call of it is under way.
        @errors The code of the first error in `problems`, when there is one: those of `read_arrow`,
                of rows, errc::missing_key, errc::bad_id, errc::not_utf8, errc::duplicate_unit,
                errc::empty_list; errc::bad_arrow where the stream itself fails, with its words.
                Errors of the source.
        @since 0.2
    */
    [[nodiscard]] result<void> finish(diagnostics& problems);

private:
    explicit arrow_units(std::unique_ptr<detail::arrow_unit_stream> stream) noexcept;

    std::unique_ptr<detail::arrow_unit_stream> stream_;
};

} // namespace v1
} // namespace tieuchi

#endif
