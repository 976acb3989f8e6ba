// SPDX-License-Identifier: Apache-2.0
// The arrays behind a batch_result.
#ifndef TIEUCHI_COLUMNAR_BATCH_STORE_HPP
#define TIEUCHI_COLUMNAR_BATCH_STORE_HPP

#include <tieuchi/batch.hpp>
#include "columnar/kernel.hpp"
#include "columnar/plan_cache.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// The score of a row that the scalar evaluator judged.
struct handed_score {
    std::int64_t row = 0;
    interval value;
};

/// Everything that a batch_result gives.
struct batch_store {
    std::int64_t rows = 0;
    kernel used = kernel::automatic;
    std::int64_t handed_over = 0;
    std::vector<row_failure> failures;
    std::vector<std::uint16_t> statuses;
    std::vector<std::uint8_t> standard;
    std::vector<std::uint16_t> passed, failed, unknown, exempt;
    std::int32_t criteria_words = 0;
    std::int32_t indicator_words = 0;
    std::vector<std::uint64_t> criteria_pass, criteria_fail, criteria_unknown, criteria_basic;
    std::vector<std::uint64_t> indicators_pass, indicators_fail, indicators_unknown;
    std::vector<std::int64_t> score_lower, score_upper, denominators;
    std::int32_t wide_words = 0; ///< Of a score of more than 64 bits.
    std::vector<std::uint64_t> wide_lower, wide_upper;
    std::vector<std::uint16_t> wide_strata;
    std::vector<rational> wide_denominators; ///< By stratum.
    std::vector<handed_score> scores;        ///< Of rows handed over, by row.
    std::vector<std::int16_t> grades;
    std::vector<std::uint64_t> grades_possible;
    std::optional<rollup> summary;
    plan_cache plans; ///< Of the batches judged into this.

    /// Makes room for what is wanted, and forgets the rest.
    void prepare(evaluator const& rules, std::int64_t count, outputs wanted);

    /// Where kernels write; denominators by row are the engine's to add.
    [[nodiscard]] result_arrays arrays() noexcept;

    /// Writes the row of a unit that was assessed.
    void put(std::int64_t row, assessment const& found);

    /// Writes a row in error.
    void put_nothing(std::int64_t row) noexcept;
};

/// Words of 64 bits for so many nodes.
[[nodiscard]] constexpr std::int32_t words_for(std::size_t nodes) noexcept {
    return static_cast<std::int32_t>((nodes + 63) / 64);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
