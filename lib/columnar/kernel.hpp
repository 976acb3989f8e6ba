// SPDX-License-Identifier: Apache-2.0
// Between the engine and its kernels: what a kernel is given for a tile and what it leaves behind.
#ifndef TIEUCHI_COLUMNAR_KERNEL_HPP
#define TIEUCHI_COLUMNAR_KERNEL_HPP

#include <tieuchi/batch.hpp>
#include "columnar/plan.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <new>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Allocates on boundaries of cache lines, as vector registers like it.
template <typename T>
struct line_allocator {
    using value_type = T;

    line_allocator() noexcept = default;
    template <typename U>
    line_allocator(line_allocator<U> const&) noexcept {} // NOLINT(google-explicit-constructor)

    [[nodiscard]] T* allocate(std::size_t count) {
        return static_cast<T*>(::operator new (count * sizeof(T), std::align_val_t{64}));
    }

    void deallocate(T* first, std::size_t) noexcept {
        ::operator delete (first, std::align_val_t{64});
    }

    friend bool operator==(line_allocator const&, line_allocator const&) noexcept { return true; }
};

/// Verdicts of 64 units on one node; what is in no word passes.
struct verdict_words {
    std::uint64_t fail = 0;
    std::uint64_t unknown = 0;
    std::uint64_t exempt = 0;

    [[nodiscard]] constexpr std::uint64_t pass() const noexcept {
        return ~(fail | unknown | exempt);
    }
};

/// Verdicts of 64 units on many nodes; room for a whole register behind the last one.
struct node_words {
    std::vector<std::uint64_t> fail;
    std::vector<std::uint64_t> unknown;
    std::vector<std::uint64_t> exempt;

    void resize(std::size_t count) {
        for (auto* words : {&fail, &unknown, &exempt}) {
            words->resize((count + 7) / 8 * 8);
        }
    }

    [[nodiscard]] verdict_words at(std::size_t node) const noexcept {
        return {fail[node], unknown[node], exempt[node]};
    }

    void set(std::size_t node, verdict_words const& words) noexcept {
        fail[node] = words.fail;
        unknown[node] = words.unknown;
        exempt[node] = words.exempt;
    }
};

/// Sums over units of one stratum.
struct score_totals {
    std::int64_t units = 0;
    int128 lower = 0; ///< Sum of the lowest 64 bits of the lower ends.
    int128 upper = 0;
    int128 lower_high = 0; ///< Sum of what is above them: numbers of 126 bits have no sum of 128.
    int128 upper_high = 0;
    int128 smallest_lower = 0;
    int128 smallest_upper = 0;
    int128 largest_lower = 0;
    int128 largest_upper = 0;
};

/// Units that fail, are unknown, are exempt, are basic: a number a node.
struct tally_counters {
    std::vector<std::int64_t> fail;
    std::vector<std::int64_t> unknown;
    std::vector<std::int64_t> exempt;
    std::vector<std::int64_t> basic;

    void resize(std::size_t count) {
        for (auto* numbers : {&fail, &unknown, &exempt}) {
            numbers->resize((count + 7) / 8 * 8); // as node_words
        }
        basic.resize(count);
    }
};

/// Totals of one worker; the cache line of another one is never touched.
struct alignas(128) batch_totals {
    std::int64_t units = 0;
    tally_counters criteria;
    tally_counters indicators;
    tally_counters standard; ///< One node.
    std::int64_t held = 0;
    std::int64_t held_failing = 0;
    std::vector<std::int64_t> met_lower; ///< Units by criteria met, lower end.
    std::vector<std::int64_t> met_upper;
    std::vector<score_totals> scores; ///< By stratum; one when all share a denominator.
    std::vector<std::int64_t> grades;
    std::int64_t undecided_grades = 0;
};

/// Where results go: null for what was not asked for. Each has an entry, or `words`, a row.
struct result_arrays {
    std::uint8_t* standard = nullptr;
    std::uint16_t* passed = nullptr;
    std::uint16_t* failed = nullptr;
    std::uint16_t* unknown = nullptr;
    std::uint16_t* exempt = nullptr;
    std::uint64_t* criteria_pass = nullptr;
    std::uint64_t* criteria_fail = nullptr;
    std::uint64_t* criteria_unknown = nullptr;
    std::uint64_t* criteria_basic = nullptr;
    std::uint64_t* indicators_pass = nullptr;
    std::uint64_t* indicators_fail = nullptr;
    std::uint64_t* indicators_unknown = nullptr;
    std::int64_t* score_lower = nullptr;
    std::int64_t* score_upper = nullptr;
    std::int64_t* denominators = nullptr; ///< Only where they differ from row to row.
    int128* wide_lower = nullptr;         ///< Only where a stratum needs more than 64 bits.
    int128* wide_upper = nullptr;
    int128* wide_denominators = nullptr;
    std::int16_t* grade = nullptr;
    std::uint64_t* grades_possible = nullptr;
};

class grade_judge;

/// What is the same for all tiles of a call.
struct kernel_job {
    column_plan const* plan = nullptr;
    grade_judge const* grades = nullptr; ///< Null where grades are not asked for.
    result_arrays to;
    bool missing_fails = false;
    bool declared_prevails = false;
    bool scores = false;   ///< Whether scores are needed, for themselves or for grades or totals.
    bool totals = false;   ///< Whether totals are asked for.
    bool declared = false; ///< Whether something is declared on a node.
    bool keeps_missing = false; ///< Whether `kernel_scratch::missing` is read after the leaves.
    std::int32_t criteria_words = 0;
    std::int32_t indicator_words = 0;
};

/// Memory of one worker.
struct kernel_scratch {
    explicit kernel_scratch(kernel_job const& job);

    node_words leaves;
    std::vector<std::uint64_t> missing; ///< By leaf: failed or unknown for want of a value alone.
    std::vector<std::uint64_t> passing; ///< By leaf: rows that count in full.
    std::vector<open_full> open;        ///< Of a group, one behind the other.
    node_words indicators;
    node_words criteria;
    std::vector<std::uint64_t> counts_on_indicators; ///< Where what is declared counts.
    std::vector<std::uint64_t> counts_on_criteria;
    std::vector<std::uint64_t> basic_indicators;
    std::vector<std::uint64_t> basic_criteria;
    std::vector<verdict_words> classes; ///< By pattern: exempt and unknown by stratum.
    std::vector<std::uint8_t> codes;    ///< By selector, 64 each, where entries fit a byte.
    std::vector<std::uint16_t> wide_codes;
    /// Values of lines kept between their ends, 64 a line of the largest group.
    std::vector<std::int32_t, line_allocator<std::int32_t>> kept;
    std::vector<std::uint8_t const*> picks; ///< By selector, from the second one: codes in bytes.
    verdict_words standard;
    std::uint64_t no_value = 0;         ///< Rows without score (S-405, S-501).
    alignas(64) double sums[64] = {};   ///< Integers, exact; see score_tier::exact_double.
    alignas(64) double extras[64] = {}; ///< What unknown leaves may add.
    alignas(64) std::int64_t score_lower[64] = {};
    alignas(64) std::int64_t score_upper[64] = {};
    alignas(64) int128 wide_lower[64] = {};
    alignas(64) int128 wide_upper[64] = {};
    bool wide = false; ///< Whether the scores of this tile are in `wide_...`.
    alignas(64) std::uint64_t masks[3][64] = {};  ///< Of a word of nodes, by row.
    alignas(64) std::uint16_t counts[4][64] = {}; ///< Passed, failed, unknown, exempt.
    std::int16_t grade[64] = {};
    std::uint64_t grades_possible[64] = {};
    batch_totals totals;
};

/** Judge one tile.

    @param next The tile that will be judged then, to be brought near; or null.

    Writes the results of its rows from `first_row` on and adds to the totals, but for rows that are
    in error, and those that it returns.

    @return Rows that have to be judged by the scalar evaluator.
*/
using judge_tile = std::uint64_t (*)(kernel_job const& job, std::byte const* tile,
                                     std::byte const* next, std::int32_t count,
                                     std::int64_t first_row, kernel_scratch& with);

/// Whether the kernels for x86-64 are built.
#if defined(__x86_64__)
#define TIEUCHI_X86_KERNELS 1
#else
#define TIEUCHI_X86_KERNELS 0
#endif

namespace plain_kernel {
std::uint64_t judge(kernel_job const&, std::byte const*, std::byte const*, std::int32_t,
                    std::int64_t, kernel_scratch&);
} // namespace plain_kernel
namespace avx2_kernel {
std::uint64_t judge(kernel_job const&, std::byte const*, std::byte const*, std::int32_t,
                    std::int64_t, kernel_scratch&);
} // namespace avx2_kernel
namespace avx512_kernel {
std::uint64_t judge(kernel_job const&, std::byte const*, std::byte const*, std::int32_t,
                    std::int64_t, kernel_scratch&);
} // namespace avx512_kernel

/// The kernel that is meant; `automatic` gives the fastest. Null when the machine has it not.
[[nodiscard]] judge_tile find_kernel(kernel& which) noexcept;

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
