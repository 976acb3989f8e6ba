// SPDX-License-Identifier: Apache-2.0
// Between the engine and its kernels: what a kernel is given for a tile and what it leaves behind.
#ifndef TIEUCHI_COLUMNAR_KERNEL_HPP
#define TIEUCHI_COLUMNAR_KERNEL_HPP

#include <tieuchi/batch.hpp>
#include "columnar/plan.hpp"
#include "columnar/wide_number.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

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
    std::vector<score_totals> scores;           ///< By stratum; one when all share a denominator.
    std::vector<std::array<big_totals, 2>> big; ///< By stratum: what is of tier `big`.
    std::vector<std::int64_t> grades;
    std::int64_t undecided_grades = 0;
};

/// Stands where a score has no 64 bits to be told in.
inline constexpr std::int64_t ask_for_it = std::numeric_limits<std::int64_t>::min();

/// Stands for the stratum of a row without a score of several words.
inline constexpr std::uint16_t no_wide_stratum = 0xFFFF;

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
    /// Words of scores of more than 64 bits, and the stratum; only where some stratum needs them.
    std::uint64_t* wide_lower = nullptr;
    std::uint64_t* wide_upper = nullptr;
    std::uint16_t* wide_strata = nullptr;
    std::int16_t* grade = nullptr;
    std::uint64_t* grades_possible = nullptr;
};

class grade_judge;

/// The score of a row of a tile. @pre it fits
[[nodiscard]] inline int128 wide_at(std::uint64_t const* words, std::int32_t row) noexcept {
    return static_cast<int128>(static_cast<uint128>(words[64 + row]) << 64 | words[row]);
}

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

/// What picks entries from tables for the rows of a tile.
struct row_picks {
    std::uint8_t const* codes = nullptr;      ///< Of 64 rows.
    bool few = false;                         ///< Whether none is above 7.
    alignas(64) std::uint8_t bytes[128] = {}; ///< Two a row, as kernels like them.
    alignas(64) std::uint32_t wide[64] = {};  ///< The codes.
};

/// Memory of one worker.
struct kernel_scratch {
    explicit kernel_scratch(kernel_job const& job);

    node_words leaves;
    std::vector<std::uint64_t> outside; ///< By leaf: rows whose value does not pass.
    std::vector<std::uint64_t> missing; ///< By leaf: failed or unknown for want of a value alone.
    node_words indicators;
    node_words criteria;
    std::vector<std::uint64_t> counts_on_indicators; ///< Where what is declared counts.
    std::vector<std::uint64_t> counts_on_criteria;
    std::vector<std::uint64_t> basic_indicators;
    std::vector<std::uint64_t> basic_criteria;
    std::vector<verdict_words> classes; ///< By pattern: exempt and unknown by stratum.
    std::vector<std::uint8_t> codes;    ///< By selector, 64 each, where entries fit a byte.
    std::vector<std::uint16_t> wide_codes;
    std::vector<row_picks, line_allocator<row_picks>> picks; ///< By selector.
    verdict_words standard;
    std::uint64_t no_value = 0; ///< Rows without score (S-405, S-501).
    /// Terms of the score, 64 each: what counts, then what may yet count.
    std::vector<std::int16_t, line_allocator<std::int16_t>> terms;
    std::vector<std::int16_t, line_allocator<std::int16_t>> extra_terms;
    /// Sums of terms times digits, 64 a digit, in the order of the lanes of a kernel.
    std::vector<std::uint32_t, line_allocator<std::uint32_t>> sums;
    std::vector<std::uint32_t, line_allocator<std::uint32_t>> extras;
    std::vector<std::uint64_t, line_allocator<std::uint64_t>> group; ///< Words of a group.
    /// Both ends of the scores over the denominator: 64 lowest words, 64 above them, and so on.
    std::vector<std::uint64_t, line_allocator<std::uint64_t>> lower;
    std::vector<std::uint64_t, line_allocator<std::uint64_t>> upper;
    score_tier tier = score_tier::int64;          ///< Of the scores of this tile.
    std::size_t words = 1;                        ///< Of each of them.
    alignas(64) std::uint32_t strata[64] = {};    ///< In the order of the lanes of a kernel.
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
