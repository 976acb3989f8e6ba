// SPDX-License-Identifier: Apache-2.0
// Exact scores as integers of up to 38 digits over their smallest common denominator, so that they
// are the same whichever kernel found them.
#ifndef TIEUCHI_COLUMNAR_ARROW_SCORE_HPP
#define TIEUCHI_COLUMNAR_ARROW_SCORE_HPP

#include <tieuchi/batch.hpp>
#include <tieuchi/detail/wide.hpp>

#include <cstddef>
#include <optional>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Both ends of a score.
struct wide_score {
    int128 lower = 0;
    int128 upper = 0;
    int128 denominator = 1;
};

/// The score of a row; nothing where it has none or a number of it has more than 38 digits.
[[nodiscard]] std::optional<wide_score> score_of(batch_result const& found, std::size_t row);

/// The two ends over their smallest common denominator; nothing beyond 38 digits.
[[nodiscard]] std::optional<wide_score> wide_score_of(interval const& score);

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
