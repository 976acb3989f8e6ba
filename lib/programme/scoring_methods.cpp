// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/scoring_methods.hpp>
#include "eval/arithmetic.hpp"
#include "programme/power.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace {

std::optional<interval> weakest(assessment const& found) {
    std::optional<interval> least;
    for (std::int32_t i = 0; i < found.rules().criterion_count(); ++i) {
        auto const progress = found.criterion_progress(i);
        if (!progress) {
            continue;
        }
        if (!least) {
            least = progress;
        } else {
            least->lower = std::min(least->lower, progress->lower);
            least->upper = std::min(least->upper, progress->upper);
        }
    }
    if (least) {
        least->lower *= 100;
        least->upper *= 100;
    }
    return least;
}

/// The weights of the criteria as the smallest integers of the same proportions.
std::optional<std::vector<std::int64_t>> whole_weights(edition const& rules) {
    int places = 0;
    for (criterion const& one : rules.criteria) {
        places = std::max(places, static_cast<int>(one.weight.scale()));
    }
    std::vector<std::int64_t> made;
    std::int64_t common = 0;
    for (criterion const& one : rules.criteria) {
        auto const whole = detail::at_scale(one.weight, places);
        if (!whole) {
            return std::nullopt;
        }
        made.push_back(*whole);
        common = std::gcd(common, *whole);
    }
    detail::int128 sum = 0;
    for (std::int64_t& one : made) {
        one /= common;
        sum += one;
    }
    return sum <= max_root_degree ? std::optional(std::move(made)) : std::nullopt;
}

std::optional<rank_value> geometric(assessment const& found,
                                    std::span<std::int64_t const> weights) {
    rank_value made{{1, 1}, 0};
    for (std::int32_t i = 0; i < found.rules().criterion_count(); ++i) {
        auto const progress = found.criterion_progress(i);
        if (!progress) {
            continue;
        }
        std::int64_t const weight = weights[static_cast<std::size_t>(i)];
        made.degree += weight;
        made.range.lower *= detail::power(progress->lower, weight);
        made.range.upper *= detail::power(progress->upper, weight);
    }
    return made.degree == 0 ? std::nullopt : std::optional(std::move(made));
}

/// The points that so much progress brings.
decimal points_at(std::span<points_band const> bands, rational const& progress) {
    decimal points;
    for (points_band const& one : bands) {
        if (progress < rational(one.at_least)) {
            break;
        }
        points = one.points;
    }
    return points;
}

std::optional<interval> points_of(assessment const& found, std::span<points_row const> rows) {
    interval sum;
    for (points_row const& row : rows) {
        std::int32_t const index = found.rules().find_criterion(row.criterion);
        if (index < 0) {
            return std::nullopt;
        }
        auto const progress = found.criterion_progress(index);
        if (!progress) {
            rational const points = row.exempt.value_or(row.bands.back().points);
            sum.lower += points;
            sum.upper += points;
        } else {
            sum.lower += points_at(row.bands, progress->lower * 100);
            sum.upper += points_at(row.bands, progress->upper * 100);
        }
    }
    return sum;
}

bool rises(std::span<points_band const> bands) {
    for (std::size_t i = 1; i < bands.size(); ++i) {
        if (bands[i].at_least <= bands[i - 1].at_least || bands[i].points < bands[i - 1].points) {
            return false;
        }
    }
    return true;
}

} // namespace

scoring_method weakest_criterion() {
    return {"weakest_criterion", weakest};
}

result<ranking_method> geometric_mean(evaluator const& rules) {
    auto weights = whole_weights(rules.rules());
    if (!weights) {
        return errc::number_overflow;
    }
    return ranking_method{"geometric_mean", rank_order::highest_first,
                          [rules, weights = *std::move(weights)](
                              assessment const& found) -> std::optional<rank_value> {
                              if (found.rules() != rules) {
                                  return std::nullopt; // the weights are of other criteria
                              }
                              return geometric(found, weights);
                          }};
}

result<scoring_method> points_table(std::string name, std::vector<points_row> rows) {
    if (rows.empty()) {
        return errc::empty_list;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        bool const again =
            std::any_of(rows.begin(), rows.begin() + static_cast<std::ptrdiff_t>(i),
                        [&](points_row const& one) { return one.criterion == rows[i].criterion; });
        if (again) {
            return failure{errc::duplicate_id, -1, i};
        }
        if (rows[i].bands.empty()) {
            return failure{errc::empty_list, -1, i};
        }
        if (!rises(rows[i].bands)) {
            return failure{errc::bad_table, -1, i};
        }
    }
    return scoring_method{std::move(name), [rows = std::move(rows)](assessment const& found) {
                              return points_of(found, rows);
                          }};
}

} // namespace v1
} // namespace tieuchi
