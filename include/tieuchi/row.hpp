// SPDX-License-Identifier: Apache-2.0
// Rows: units as plain integers at agreed places, judged one by one or many in a call, without ids,
// decimals or allocations. The results are those of `assess`.
#ifndef TIEUCHI_ROW_HPP
#define TIEUCHI_ROW_HPP

#include <tieuchi/batch.hpp>
#include <tieuchi/evaluator.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/result.hpp>
#include <tieuchi/scoring.hpp>
#include <tieuchi/verdict.hpp>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace tieuchi {
inline namespace v1 {

namespace detail {
struct row_store;
}

/// How a row holds the value of a leaf. @since 0.2
enum class row_kind : std::int32_t {
    number = 1, ///< A whole number of the last place: `value / 10^scale`.
    level = 2,  ///< The index of a level, worst first, from 0.
    truth = 3,  ///< A bit.
};

/// Where a row holds the value of a leaf. @since 0.2
struct row_column {
    row_kind kind = row_kind::number;
    std::int32_t scale = 0;  ///< Places of a number: 0 to 18.
    std::int32_t column = 0; ///< Place in the row: in `values`, and of the leaf's bits.
};

/** One row: numbers and levels as integers, then truths as bits. Column c has bit `c % 64` of word
    `c / 64` in `present` and in `truths`; bits that belong to no column, or in `truths` to a number
    or a level, are not looked at, nor are values that are not present.

    @lifetime The arrays are borrowed for the call.
    @since 0.2
*/
struct row_view {
    std::int64_t const* values = nullptr;   ///< `value_count()`; may be null when that is 0.
    std::uint64_t const* present = nullptr; ///< `words()`; not set: missing.
    std::uint64_t const* truths = nullptr;  ///< `words()`; 1: yes.
};

/** Many rows, one behind the other.

    @lifetime The arrays are borrowed for the call.
    @since 0.2
*/
struct row_set {
    std::int64_t rows = 0;
    std::int32_t const* contexts = nullptr; ///< Number of its context, for every row.
    row_view first;                         ///< The first row.
    std::int64_t value_stride = 0;          ///< Integers from a row's `values` to the next one's.
    std::int64_t word_stride = 0;           ///< The same of `present` and of `truths`, in words.
};

/// What a finding says of the score (S-405). @since 0.2
enum class row_score_kind : std::uint8_t {
    none = 0,  ///< It was not asked for, or has no value (S-405, S-501).
    given = 1, ///< Its ends are `score_lower` and `score_upper` over the context's denominator.
    apart = 2, ///< No sum of integers: `row_judge::score` finds it with the scalar evaluator.
};

/// A 128-bit integer in two's complement. @since 0.2
struct integer_halves {
    std::uint64_t low = 0;
    std::int64_t high = 0;

    friend constexpr bool operator==(integer_halves const&, integer_halves const&) = default;
};

/** What was found of a row.

    @since 0.2
*/
struct row_finding {
    integer_halves score_lower; ///< Numerator of the lower end; 0 unless row_score_kind::given.
    integer_halves score_upper; ///< Numerator of the upper end.
    std::uint16_t criteria_passed = 0;
    std::uint16_t criteria_failed = 0;
    std::uint16_t criteria_unknown = 0;
    std::uint16_t criteria_exempt = 0;
    std::uint8_t standard = 0; ///< As `verdict` has it (S-307); 0 for a row in error.
    row_score_kind score = row_score_kind::none;
    std::uint16_t reserved = 0;
    errc status = errc::ok; ///< errc::not_found for a context, errc::bad_value for a level that is
                            ///< not there.
};

/** Where verdicts by criterion go: `criteria_words()` words a row each, criterion i at bit `i % 64`
    of word `i / 64`; null for what is not wanted. A criterion in none of them is exempt.

    @lifetime Borrowed for the call.
    @since 0.2
*/
struct row_masks {
    std::uint64_t* pass = nullptr;
    std::uint64_t* fail = nullptr;
    std::uint64_t* unknown = nullptr;
};

/// The caller's choices for rows. @since 0.2
struct row_options {
    missing_policy missing = missing_policy::unknown;
    bool scores = true; ///< Whether scores are wanted.
};

/** Judges rows of one evaluator.

    What does not change from unit to unit is settled beforehand: the places of the numbers when
    it is made, and once for every *context*, that is the attributes and the designations held,
    the bounds that apply. What a row cannot say (exemptions by observation, declared verdicts,
    ratios as pairs) is judged as a `unit`.

    @threads Contexts are added from one thread at a time, while no other uses the object; rows may
             be judged from several at once.
    @lifetime Keeps the evaluator alive.
    @since 0.2
*/
class row_judge {
public:
    /** Agree on the places of the numbers.

        @param places By leaf the places that the caller's numbers have at least; empty: 0. A
                      leaf has as many, or more where its bounds, baseline or full marks need them.
        @param with   Which implementation; row_judge::used() tells.
        @errors errc::invalid_argument for as many places as there are not leaves, places that are
                not in 0 to 18, kernel::scalar, or a kernel that the machine has not.
        @since 0.2
    */
    [[nodiscard]] static result<row_judge> make(evaluator rules,
                                                std::span<std::int32_t const> places = {},
                                                kernel with = kernel::automatic);
    row_judge(row_judge const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    row_judge(row_judge&&) noexcept;
    row_judge& operator=(row_judge const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    row_judge& operator=(row_judge&&) noexcept;
    ~row_judge();

    /// The evaluator.
    [[nodiscard]] evaluator const& rules() const& noexcept;
    evaluator const& rules() const&& = delete;
    /// The kernel that judges.
    [[nodiscard]] kernel used() const noexcept;
    /// Where a row holds its values, by leaf.
    [[nodiscard]] std::span<row_column const> columns() const noexcept;
    /// Columns that are integers: numbers and levels. The truths come behind them.
    [[nodiscard]] std::int32_t value_count() const noexcept;
    /// Words of `present` and of `truths`.
    [[nodiscard]] std::int32_t words() const noexcept;
    /// Words of a mask of criteria.
    [[nodiscard]] std::int32_t criteria_words() const noexcept;

    /** The context of units with the attributes and designations of this one, whose observations
        are of no consequence. The same number for the same attributes and designations.

        @pre        `like` was made for the same evaluator.
        @complexity Linear in leaves, where the context is new.
        @errors     errc::too_many beyond 65,536 contexts.
        @since 0.2
    */
    [[nodiscard]] result<std::int32_t> add_context(unit const& like);
    /// How many contexts there are.
    [[nodiscard]] std::int32_t context_count() const noexcept;
    /// What the scores of a context are numerators over; 0 where it has no score that is given.
    /// @pre 0 <= context < context_count()
    [[nodiscard]] integer_halves denominator(std::int32_t context) const noexcept;

    /** Judge one row.

        @exactness  Exact; the same as `assess` finds.
        @complexity Linear in leaves and criteria; allocates nothing.
        @param context Number of the context.
        @param row     The values.
        @param options The caller's choices.
        @param into    Overwritten.
        @param masks   Where verdicts by criterion go.
        @since 0.2
    */
    void judge(std::int32_t context, row_view const& row, row_options options, row_finding& into,
               row_masks masks = {}) const noexcept;

    /** Judge many rows. A row in error has a status, and zeros for results.

        @param into Gets a finding a row.
        @since 0.2
    */
    void judge(row_set const& rows, row_options options, row_finding* into,
               row_masks masks = {}) const noexcept;

    /** Exact weighted progress of a finding (S-405), reduced; nothing where it has no value. Where
        the finding is row_score_kind::apart, by the scalar evaluator.

        @pre `found` is what `judge` finds of this context, row and options.
        @errors Allocation failure propagates.
        @since 0.2
    */
    [[nodiscard]] std::optional<interval> score(std::int32_t context, row_view const& row,
                                                row_options options,
                                                row_finding const& found) const;

    /** The unit that a row stands for, to be assessed and explained.

        @pre `0 <= context < context_count()`, and levels are those of their leaves.
        @since 0.2
    */
    [[nodiscard]] unit unit_of(std::int32_t context, row_view const& row) const;

private:
    explicit row_judge(std::unique_ptr<detail::row_store> store) noexcept;

    std::unique_ptr<detail::row_store> store_;
};

} // namespace v1
} // namespace tieuchi

#endif
