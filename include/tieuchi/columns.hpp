// SPDX-License-Identifier: Apache-2.0
// Columns: what a set of units is known by, as the caller's own arrays, one column a leaf.
#ifndef TIEUCHI_COLUMNS_HPP
#define TIEUCHI_COLUMNS_HPP

#include <tieuchi/evaluator.hpp>
#include <tieuchi/result.hpp>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

namespace tieuchi {
inline namespace v1 {

namespace detail {
struct column_set;
struct packed_store;
class column_builder;
} // namespace detail

/// How the values of a column lie in memory; integers in the byte order of the machine. @since 0.2
enum class column_type : std::int32_t {
    int8 = 1,
    int16 = 2,
    int32 = 3,
    int64 = 4,
    decimal128 = 5, ///< 16 bytes, two's complement, low half first, as Arrow has it.
    float64 = 6,    ///< Accepted under a `float_policy` alone.
    bits = 7,       ///< Truths, least significant bit first, as Arrow has them.
    bytes = 8,      ///< Truths, 0 or 1 a byte, as numpy has them.
    float32 = 9,    ///< Like float64; its decimals are the shortest that give the same float.
};

/// Word for messages, such as `int32`. @since 0.2
[[nodiscard]] constexpr std::string_view name(column_type value) noexcept {
    constexpr std::string_view names[] = {"",           "int8",    "int16", "int32", "int64",
                                          "decimal128", "float64", "bits",  "bytes", "float32"};
    return names[static_cast<std::int32_t>(value)];
}

/// What becomes of a column of binary floating point (S-201). @since 0.2
enum class float_policy : std::int32_t {
    refuse = 1,           ///< The column is refused: errc::float_column.
    shortest_decimal = 2, ///< The shortest decimal that reads back as the same double; a NaN or an
                          ///< infinity is an error of its row.
    shortest_decimal_nan_missing = 3, ///< The same, and a NaN stands for a missing value.
};

/// How it is told which values of a column are there. @since 0.2
enum class validity_type : std::int32_t {
    none = 0,         ///< All values are there.
    bits = 1,         ///< A bit a row, least significant first; 1: there. As Arrow has it.
    bytes = 2,        ///< A byte a row; not 0: there.
    absent_bytes = 3, ///< A byte a row; not 0: missing. As masks of numpy and pandas have it.
};

/** A column of the caller's, as it lies in memory. Nothing is copied, except floats and columns of
    decimal128 of which a number leaves 64 bits: they are converted, without zeros at the end.

    @lifetime `values` and `validity` are borrowed for as long as the batch they are put into is
              used; packing copies.
    @since 0.2
*/
struct column_view {
    column_type type = column_type::int64;
    std::int32_t scale = 0;       ///< Integers stand for `value / 10^scale`; 0 to 18.
    void const* values = nullptr; ///< First element of the array; null only without rows.
    std::int64_t offset = 0;      ///< Elements of `values` and `validity` before row 0.
    validity_type validity_as = validity_type::none;
    void const* validity = nullptr;
    float_policy floats = float_policy::refuse; ///< Of column_type::float64 and float32.
};

/** A set of units as columns, for one evaluator: which array says what.

    A leaf without a column is missing in every row. Order of adding is of no consequence. Values
    are looked at when the batch is judged or packed: what is wrong with one row is told by that
    row's status, not here.

    Ids are those of the rulebook, as `unit::observe` takes them.

    @errors of every `add_...`: errc::unknown_observation, errc::value_on_parts or errc::
            unknown_attribute; errc::duplicate_column; errc::bad_column for a type that does not go
            with what the column is for, a scale out of range, a negative offset or no values;
   errc:: float_column. A column that is refused changes nothing.
    @threads Adding from one thread at a time; judged and packed from several.
    @lifetime Keeps the evaluator alive and borrows the arrays.
    @since 0.2
*/
class column_batch {
public:
    /** A batch of units of which nothing is known yet.

        @pre `rows >= 0`
        @since 0.2
    */
    column_batch(evaluator rules, std::int64_t rows);
    column_batch(column_batch const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    column_batch(column_batch&&) noexcept;
    column_batch& operator=(column_batch const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    column_batch& operator=(column_batch&&) noexcept;
    ~column_batch();

    /// The evaluator.
    [[nodiscard]] evaluator const& rules() const& noexcept;
    evaluator const& rules() const&& = delete;
    /// How many units there are.
    [[nodiscard]] std::int64_t rows() const noexcept;

    /** Values of a leaf: integers, decimals or floats of a quantity or a ratio, truths of a boolean
        leaf, indices of levels (worst first, from 0) of an ordinal one as integers without scale.

        @since 0.2
    */
    [[nodiscard]] result<void> add_values(std::string_view id, column_view values);

    /** Levels of an ordinal leaf as codes into a dictionary of level ids. A word of the dictionary
        that is no level of the leaf is an error of the rows that use it.

        @lifetime The dictionary is copied.
        @since 0.2
    */
    [[nodiscard]] result<void> add_levels(std::string_view id, column_view codes,
                                          std::span<std::string_view const> dictionary);

    /** Numerators and denominators of a quantity or a ratio (S-203). A value is there where both
        are; one without the other is an error of its row.

        @since 0.2
    */
    [[nodiscard]] result<void> add_pairs(std::string_view id, column_view numerators,
                                         column_view denominators);

    /** Exemptions by observation (S-302): truths; a null exempts nothing. Stands beside the values
        of the leaf; a row with both a value and an exemption is in error, and so is an exemption
        of a leaf that is not exemptable.

        @errors errc::not_exemptable instead of errc::value_on_parts.
        @since 0.2
    */
    [[nodiscard]] result<void> add_exemptions(std::string_view id, column_view truths);

    /** Declared verdicts on a criterion or an indicator (S-306): integers as `declared_verdict` has
        them, 0 or null: none. An id that a criterion shares with its indicator stands for both.

        @errors Also errc::bad_declared for a part or a condition.
        @since 0.2
    */
    [[nodiscard]] result<void> add_declared(std::string_view id, column_view codes);

    /// The same as codes into a dictionary of `pass`, `basic`, `fail`.
    [[nodiscard]] result<void> add_declared(std::string_view id, column_view codes,
                                            std::span<std::string_view const> dictionary);

    /** An enumerated attribute as codes into a dictionary of its values.

        @errors Also errc::derived_attribute.
        @lifetime The dictionary is copied.
        @since 0.2
    */
    [[nodiscard]] result<void> add_attribute(std::string_view id, column_view codes,
                                             std::span<std::string_view const> dictionary);

    /** An attribute as numbers: of a decimal attribute its values, of an enumerated one indices of
        its values in the rulebook's order.

        @errors Also errc::derived_attribute.
        @since 0.2
    */
    [[nodiscard]] result<void> add_attribute(std::string_view id, column_view numbers);

    /** Whether the units hold a designation by decision: truths; null: not known (S-307).

        A row in which one presupposed designation is not held fails whatever the others are; else
        they are unknown where one of them is. The rulebook's own designation counts in roll-ups
        alone, in rows whose presupposed designations are not unknown.

        @param id Id of a presupposed rulebook, or of the rulebook itself.
        @errors errc::unknown_id for any other.
        @since 0.2
    */
    [[nodiscard]] result<void> add_holds(std::string_view id, column_view truths);

    /// What was added; private to the library.
    [[nodiscard]] detail::column_set const& columns() const noexcept { return *set_; }

private:
    friend class detail::column_builder;

    std::unique_ptr<detail::column_set> set_;
};

/** Columns repacked for judging again and again: tiles of 64 units, every column in the narrowest
    width that holds it exactly, in the order in which they were given.

    @threads   May be judged from several threads at once; appended to by one.
    @lifetime  Owns its memory, except when opened in a caller's buffer; keeps the evaluator alive.
    @since 0.2
*/
class packed_columns {
public:
    /// No units yet.
    explicit packed_columns(evaluator rules);
    packed_columns(packed_columns const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    packed_columns(packed_columns&&) noexcept;
    packed_columns& operator=(packed_columns const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    packed_columns& operator=(packed_columns&&) noexcept;
    ~packed_columns();

    /** Open what `save` wrote, in place: nothing is copied, so that a file can be mapped and
       judged.

        @lifetime `buffer` is borrowed and must stay as it is while this object is used.
        @errors   errc::bad_packed for a buffer that is damaged, of another version, of another
                  machine's byte order, not aligned to 64 bytes, or of another rulebook or date.
        @complexity Linear in the number of distinct groups of attributes, and one pass over the
                  buffer for its checksum.
        @since 0.2
    */
    [[nodiscard]] static result<packed_columns> open(evaluator rules,
                                                     std::span<std::byte const> buffer);

    /** Add the units of a batch behind those that are there.

        @pre    Not opened in a caller's buffer; `batch` was made for the same evaluator.
        @complexity Linear in rows times columns; where a column needs a greater width than before,
                everything is laid out anew, which happens at most twice for a column.
        @errors None of the library's own; allocation failure propagates and changes nothing.
        @since 0.2
    */
    void append(column_batch const& batch);

    /// The evaluator.
    [[nodiscard]] evaluator const& rules() const& noexcept;
    evaluator const& rules() const&& = delete;
    /// How many units there are.
    [[nodiscard]] std::int64_t rows() const noexcept;
    /// Bytes that judging reads, all units together.
    [[nodiscard]] std::int64_t bytes() const noexcept;

    /// Replaces `out` by everything, in the form that `open` reads.
    void save(std::vector<std::byte>& out) const;

    /// The tiles; private to the library.
    [[nodiscard]] detail::packed_store const& store() const noexcept { return *store_; }

private:
    std::unique_ptr<detail::packed_store> store_;
};

} // namespace v1
} // namespace tieuchi

#endif
