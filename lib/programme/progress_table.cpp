// SPDX-License-Identifier: Apache-2.0
#include "programme/progress_table.hpp"

#include "eval/arithmetic.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tieuchi {
inline namespace v1 {

progress_table progress_of(std::span<assessed_unit const> units, interval_end end) {
    progress_table made;
    edition const& rules = units.front().found->rules().rules();
    for (criterion const& one : rules.criteria) {
        made.criteria.push_back(one.id);
        made.weights.emplace_back(one.weight);
    }
    made.progress.reserve(units.size());
    for (assessed_unit const& one : units) {
        auto& row = made.progress.emplace_back();
        for (std::size_t c = 0; c < made.criteria.size(); ++c) {
            auto progress = one.found->criterion_progress(static_cast<std::int32_t>(c));
            row.push_back(!progress                    ? std::nullopt
                          : end == interval_end::lower ? std::optional(std::move(progress->lower))
                                                       : std::optional(std::move(progress->upper)));
        }
    }
    return made;
}

std::optional<rational> weighted_mean(std::span<std::optional<rational> const> progress,
                                      std::span<rational const> weights) {
    rational sum;
    rational all;
    for (std::size_t c = 0; c < progress.size(); ++c) {
        if (progress[c]) {
            sum += weights[c] * *progress[c];
            all += weights[c];
        }
    }
    return all.sign() == 0 ? std::nullopt : std::optional(detail::quotient(sum, all));
}

namespace detail {

row_classes classes_of(progress_table const& table) {
    auto const by_content = [](progress_row const* a, progress_row const* b) { return *a < *b; };
    std::map<progress_row const*, std::size_t, decltype(by_content)> known(by_content);
    row_classes made;
    for (std::size_t unit = 0; unit < table.progress.size(); ++unit) {
        progress_row const& row = table.progress[unit];
        bool const ranked =
            std::any_of(row.begin(), row.end(), [](auto const& one) { return one.has_value(); });
        if (!ranked) {
            made.class_of.push_back(row_classes::none);
            continue;
        }
        auto const [at, is_new] = known.try_emplace(&row, made.list.size());
        if (is_new) {
            made.list.push_back({&row, unit, 0});
        }
        ++made.list[at->second].units;
        made.class_of.push_back(at->second);
    }
    return made;
}

std::vector<std::vector<std::size_t>> ranked_groups(row_classes const& classes,
                                                    progress_table const& table) {
    std::vector<std::pair<rational, std::size_t>> scores;
    for (std::size_t i = 0; i < classes.list.size(); ++i) {
        scores.emplace_back(*weighted_mean(*classes.list[i].row, table.weights), i);
    }
    std::sort(scores.begin(), scores.end(), [](auto const& a, auto const& b) {
        return a.first != b.first ? a.first > b.first : a.second < b.second;
    });
    std::vector<std::vector<std::size_t>> groups;
    for (std::size_t i = 0; i < scores.size(); ++i) {
        if (i == 0 || scores[i].first != scores[i - 1].first) {
            groups.emplace_back();
        }
        groups.back().push_back(scores[i].second);
    }
    return groups;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
