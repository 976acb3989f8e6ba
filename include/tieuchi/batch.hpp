// SPDX-License-Identifier: Apache-2.0
// Judging columns: the verdicts, counts, scores and grades of many units in one call, equal to
// what `assess` finds for each of them.
#ifndef TIEUCHI_BATCH_HPP
#define TIEUCHI_BATCH_HPP

#include <tieuchi/columns.hpp>
#include <tieuchi/rollup.hpp>
#include <tieuchi/scoring.hpp>
#include <tieuchi/verdict.hpp>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>

namespace tieuchi {
inline namespace v1 {

namespace detail {
struct batch_store;
}

/// Which implementation judges columns. All give the same bytes. @since 0.2
enum class kernel : std::int32_t {
    automatic = 0, ///< The fastest that the machine has.
    scalar = 1,    ///< Every unit through `assess`.
    plain = 2,     ///< Portable C++.
    avx2 = 3,      ///< x86-64 with AVX2.
    avx512 = 4,    ///< x86-64 with AVX-512 F, BW, DQ, VL, VBMI, BITALG, VPOPCNTDQ and GFNI.
};

/// Word for messages, such as `avx2`. @since 0.2
[[nodiscard]] constexpr std::string_view name(kernel value) noexcept {
    constexpr std::string_view names[] = {"automatic", "scalar", "plain", "avx2", "avx512"};
    return names[static_cast<std::int32_t>(value)];
}

/// Whether this machine can run a kernel. From any thread; always the same answer. @since 0.2
[[nodiscard]] bool is_available(kernel value) noexcept;

/// What a batch gives, besides statuses; to be combined with `|`. @since 0.2
enum class outputs : std::uint32_t {
    none = 0,
    standard = 1U << 0U,        ///< Verdict on the standard as a whole, a byte a unit.
    counts = 1U << 1U,          ///< Criteria passed, failed, unknown, exempt.
    criteria_masks = 1U << 2U,  ///< Criteria that pass, fail, are unknown, as bits.
    indicator_masks = 1U << 3U, ///< The same of indicators.
    scores = 1U << 4U,          ///< Weighted progress, exactly.
    grades = 1U << 5U,          ///< Grade, and the grades still possible.
    summary = 1U << 6U,         ///< Roll-up of all units, scores and grades included.
    basic_masks = 1U << 7U,     ///< Criteria that are basic (S-306), as bits.
};

/// Both.
[[nodiscard]] constexpr outputs operator|(outputs a, outputs b) noexcept {
    return static_cast<outputs>(static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b));
}

/// Whether `all` has something of `some`.
[[nodiscard]] constexpr bool has(outputs all, outputs some) noexcept {
    return (static_cast<std::uint32_t>(all) & static_cast<std::uint32_t>(some)) != 0;
}

/// Runs `task(0)` to `task(count - 1)`, in any order and on any threads, and returns when all have
/// returned. @since 0.2
using executor =
    std::function<void(std::int32_t count, std::function<void(std::int32_t)> const& task)>;

/** The caller's choices for a batch.

    @threads A plain value; `cancel` may be set by any thread while a call runs.
    @lifetime Borrowed for the call, with what `cancel` points to.
    @since 0.2
*/
struct batch_options {
    policy policies;
    outputs wanted = outputs::standard | outputs::counts;
    std::int32_t threads = 1; ///< At least 1. They end with the call.
    kernel with = kernel::automatic;
    executor run; ///< Runs the work of `threads` threads; empty: threads of our own.
    std::atomic<bool> const* cancel = nullptr; ///< Looked at between blocks of units.
    /// Called now and then from one of the threads, never from two at once, with the units done.
    std::function<void(std::int64_t done, std::int64_t total)> progress;
};

/// What is wrong with a row: its first error, attributes first, then leaves, declared verdicts and
/// designations in the rulebook's order. @since 0.2
struct row_failure {
    std::int64_t row = 0;
    errc code = errc::ok;
    std::string column; ///< Id of the leaf or node; `attr:ID`; `holds:ID`.
};

/** What was found of the units of a batch. May be used again, and then keeps its memory.

    Spans have one entry a row; those that were not asked for are empty. A row in error has status
    other than 0, verdict 0, masks and counts 0, and takes part in no summary.

    @threads A plain value.
    @since 0.2
*/
class batch_result {
public:
    batch_result();
    batch_result(batch_result const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    batch_result(batch_result&&) noexcept;
    batch_result& operator=(batch_result const&) = delete;
    /// Takes over what the other one holds, which may then only be assigned to or destroyed.
    batch_result& operator=(batch_result&&) noexcept;
    ~batch_result();

    /// Number of rows, those in error included.
    [[nodiscard]] std::int64_t rows() const noexcept;
    /// The kernel that ran.
    [[nodiscard]] kernel used() const noexcept;
    /// How many units the kernel handed, for a part of what was asked, to the scalar evaluator.
    [[nodiscard]] std::int64_t handed_over() const noexcept;
    /// What is wrong with the rows in error, by row; the first one is the smallest row.
    [[nodiscard]] std::span<row_failure const> failures() const noexcept;
    /// Code of the row's error as in `errc`, 0 for none. Always given.
    [[nodiscard]] std::span<std::uint16_t const> statuses() const noexcept;

    /// Verdicts (S-307), as `verdict` has them.
    [[nodiscard]] std::span<std::uint8_t const> standard() const noexcept;
    /// Criteria that pass.
    [[nodiscard]] std::span<std::uint16_t const> criteria_passed() const noexcept;
    /// Criteria that fail.
    [[nodiscard]] std::span<std::uint16_t const> criteria_failed() const noexcept;
    /// Criteria that are unknown.
    [[nodiscard]] std::span<std::uint16_t const> criteria_unknown() const noexcept;
    /// Criteria that are exempt.
    [[nodiscard]] std::span<std::uint16_t const> criteria_exempt() const noexcept;

    /// Words of 64 bits that a mask of criteria takes a row; criterion i is bit i % 64 of word
    /// i / 64.
    [[nodiscard]] std::int32_t criteria_words() const noexcept;
    /// Words that a mask of indicators takes a row.
    [[nodiscard]] std::int32_t indicator_words() const noexcept;
    /// Criteria that pass: `criteria_words()` words a row. What is in no mask is exempt.
    [[nodiscard]] std::span<std::uint64_t const> criteria_pass() const noexcept;
    /// Criteria that fail.
    [[nodiscard]] std::span<std::uint64_t const> criteria_fail() const noexcept;
    /// Criteria that are unknown.
    [[nodiscard]] std::span<std::uint64_t const> criteria_unknown_mask() const noexcept;
    /// Criteria that are basic; they are among those that fail.
    [[nodiscard]] std::span<std::uint64_t const> criteria_basic() const noexcept;
    /// Indicators that pass: `indicator_words()` words a row.
    [[nodiscard]] std::span<std::uint64_t const> indicators_pass() const noexcept;
    /// Indicators that fail.
    [[nodiscard]] std::span<std::uint64_t const> indicators_fail() const noexcept;
    /// Indicators that are unknown.
    [[nodiscard]] std::span<std::uint64_t const> indicators_unknown() const noexcept;

    /** Weighted progress of a row (S-405), reduced; nothing where it has no value.

        @pre scores were asked for, `0 <= row < rows()`
        @since 0.2
    */
    [[nodiscard]] std::optional<interval> score(std::int64_t row) const;
    /** Numerators of the lower ends, over `score_denominators()`; INT64_MIN where `score(row)` has
        to be asked: the row has no value, was handed over, or its number is greater.

        @since 0.2
    */
    [[nodiscard]] std::span<std::int64_t const> score_lower() const noexcept;
    /// Numerators of the upper ends; INT64_MIN in the same rows.
    [[nodiscard]] std::span<std::int64_t const> score_upper() const noexcept;
    /// Denominators: one for all rows, or one a row where they differ.
    [[nodiscard]] std::span<std::int64_t const> score_denominators() const noexcept;

    /// Number of the grade, -1 while several are possible or without grades (S-702).
    [[nodiscard]] std::span<std::int16_t const> grades() const noexcept;
    /// Grades still possible as bits, for rulebooks of at most 64 grades; otherwise empty.
    [[nodiscard]] std::span<std::uint64_t const> grades_possible() const noexcept;

    /// The roll-up of all units without error; nothing when it was not asked for.
    [[nodiscard]] rollup const* summary() const noexcept;

    /// What the library writes; private to it.
    [[nodiscard]] detail::batch_store& store() noexcept { return *store_; }

private:
    std::unique_ptr<detail::batch_store> store_;
};

/** Judge the units of a batch in place.

    @exactness  Exact: the same as `assess` finds for each unit. What a kernel cannot do exactly it
                hands to the scalar evaluator, unit by unit.
    @complexity Linear in rows times leaves. The result does not depend on threads or kernel.
    @threads    One batch may be judged by several calls at once, each with a result of its own.
                Threads of our own end before the call returns; what a worker or a callback throws
   is thrown by the call.
    @errors     errc::invalid_argument for a kernel that the machine has not or fewer than one
                thread; errc::cancelled, after which `into` holds nothing. A row in error is not an
                error of the call.
    @param batch   The units; its arrays are only read.
    @param options The caller's choices.
    @param into    Overwritten; belongs to the caller and borrows nothing of the batch.
    @since 0.2
*/
[[nodiscard]] result<void> judge(column_batch const& batch, batch_options const& options,
                                 batch_result& into);

/// The same of packed columns.
[[nodiscard]] result<void> judge(packed_columns const& packed, batch_options const& options,
                                 batch_result& into);

} // namespace v1
} // namespace tieuchi

#endif
