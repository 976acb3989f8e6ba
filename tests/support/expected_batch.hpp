// SPDX-License-Identifier: Apache-2.0
// What judging a batch must give, found one unit at a time by `assess`.
#ifndef SUPPORT_EXPECTED_BATCH_HPP
#define SUPPORT_EXPECTED_BATCH_HPP

#include <tieuchi/assessment.hpp>
#include <tieuchi/batch.hpp>
#include <tieuchi/observation.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace support {

/// Units that rows are taken from, and what is found of each under one pair of policies.
class assessed_pool {
public:
    assessed_pool(std::vector<tieuchi::unit> const& units, tieuchi::policy choices);

    [[nodiscard]] std::vector<tieuchi::unit> const& units() const noexcept { return *units_; }
    [[nodiscard]] tieuchi::policy choices() const noexcept { return choices_; }

    /// What is found of one unit, in the form of results of batches.
    struct expectation {
        std::optional<tieuchi::assessment> found; ///< Nothing of a row in error.
        std::uint8_t standard = 0;
        std::vector<std::uint64_t> criteria[4];   ///< Pass, fail, unknown, basic.
        std::vector<std::uint64_t> indicators[3]; ///< Pass, fail, unknown.
        tieuchi::verdict_counts counts;
        std::optional<tieuchi::interval> score;
        std::int16_t grade = -1;
        std::uint64_t grades_possible = 0;
    };
    [[nodiscard]] expectation const& of(std::size_t unit) const { return all_[unit]; }

private:
    std::vector<tieuchi::unit> const* units_;
    tieuchi::policy choices_;
    std::vector<expectation> all_;
};

/// A batch: for every row the number of a unit of the pool, and the rows in error.
struct expected_batch {
    assessed_pool const* pool = nullptr;
    std::vector<std::size_t> rows;
    std::vector<tieuchi::row_failure> failures; ///< By row.

    /// The first thing in which a result is not what it must be; empty when there is none.
    [[nodiscard]] std::string difference(tieuchi::batch_result const& found,
                                         tieuchi::outputs wanted) const;

    /// The roll-up of all rows without error, fed unit by unit.
    [[nodiscard]] tieuchi::rollup summary() const;

    /// The same of every group, from one code a row; below 0 for none.
    [[nodiscard]] std::vector<tieuchi::rollup> summaries(std::vector<std::int32_t> const& codes,
                                                         std::int32_t count) const;
};

/// In what two roll-ups differ; empty when they are equal.
[[nodiscard]] std::string difference(tieuchi::rollup const& found, tieuchi::rollup const& expected);

} // namespace support

#endif
