// SPDX-License-Identifier: Apache-2.0
#include "columnar/tree_score.hpp"

#include "columnar/block.hpp"
#include "columnar/tile.hpp"

#include <algorithm>
#include <cstring>
#include <functional>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

bool counts_best(requirement const& node) {
    if (node.child >= 0) {
        return false;
    }
    std::size_t const counted = node.how == combine::any        ? 1
                                : node.how == combine::at_least ? static_cast<std::size_t>(node.k)
                                                                : node.children.size();
    return counted < node.children.size() ||
           std::any_of(node.children.begin(), node.children.end(), counts_best);
}

/// Numbers of 64 rows.
template <typename T>
struct row_numbers {
    T of[tile_rows] = {};
};

/// One end of the scores of a tile.
template <typename T>
class tree_sum {
public:
    /// @param open_count What unknown leaves come to: everything for the upper end.
    tree_sum(kernel_job const& job, std::byte const* tile, kernel_scratch const& with,
             bool open_count)
        : job_(job), plan_(*job.plan), tile_(tile), with_(with), open_count_(open_count) {
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            strata_[j] = static_cast<std::size_t>(stratum_of(tile, plan_.layout, j));
        }
    }

    void run(T* into) const {
        row_numbers<T> sum;
        for (criterion_plan const& one : plan_.rules->criteria) {
            std::int32_t const first = one.indicators.first;
            add(fold(one.model->require,
                     [&](std::int32_t child) { return indicator(first + child); }),
                sum);
        }
        std::copy_n(sum.of, tile_rows, into);
    }

private:
    static void add(row_numbers<T> const& one, row_numbers<T>& to) noexcept {
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            to.of[j] += one.of[j];
        }
    }

    [[nodiscard]] row_numbers<T> indicator(std::int32_t number) const {
        indicator_plan const& one = plan_.rules->indicators[static_cast<std::size_t>(number)];
        std::int32_t const first = one.leaves.first;
        return one.model->single ? leaf(first) : fold(one.model->require, [&](std::int32_t child) {
            return leaf(first + child);
        });
    }

    template <typename Child>
    [[nodiscard]] row_numbers<T> fold(requirement const& node, Child const& child) const {
        if (node.child >= 0) {
            return child(node.child);
        }
        std::vector<row_numbers<T>> children;
        children.reserve(node.children.size());
        for (requirement const& inner : node.children) {
            children.push_back(fold(inner, child));
        }
        row_numbers<T> made;
        if (node.how == combine::any) {
            for (row_numbers<T> const& one : children) {
                for (std::int32_t j = 0; j < tile_rows; ++j) {
                    made.of[j] = std::max(made.of[j], one.of[j]); // nothing is below 0
                }
            }
        } else if (node.how == combine::at_least &&
                   static_cast<std::size_t>(node.k) < children.size()) {
            add_largest(children, node.k, made);
        } else {
            for (row_numbers<T> const& one : children) {
                add(one, made);
            }
        }
        return made;
    }

    static void add_largest(std::vector<row_numbers<T>> const& children, std::int32_t k,
                            row_numbers<T>& to) {
        std::vector<T> row(children.size());
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            for (std::size_t c = 0; c < children.size(); ++c) {
                row[c] = children[c].of[j];
            }
            std::nth_element(row.begin(), row.begin() + (k - 1), row.end(), std::greater<>());
            for (std::int32_t i = 0; i < k; ++i) {
                to.of[j] += row[static_cast<std::size_t>(i)];
            }
        }
    }

    [[nodiscard]] leaf_entry const& entry_of(leaf_task const& task, std::int32_t row) const {
        if (task.selector < 0) {
            return task.entries.front();
        }
        selector const& one = plan_.selectors[static_cast<std::size_t>(task.selector)];
        return task.entries[one.entry[strata_[row]]];
    }

    [[nodiscard]] std::int64_t value_at(leaf_task const& task, std::int32_t row) const noexcept {
        auto const at = [&](auto narrow) {
            std::memcpy(&narrow,
                        tile_ + task.place.values +
                            static_cast<std::ptrdiff_t>(sizeof narrow) * row,
                        sizeof narrow);
            return static_cast<std::int64_t>(narrow);
        };
        switch (task.place.kind) {
        case lane::int16: return at(std::int16_t{});
        case lane::int32: return at(std::int32_t{});
        default: return at(std::int64_t{});
        }
    }

    /// Progress of a value on a line, over the denominator; never below 0.
    [[nodiscard]] T on_line(leaf_entry const& entry, std::int64_t value) const noexcept {
        std::int64_t const base = entry.multiplier >= 0 ? entry.from : entry.to;
        return static_cast<T>(entry.multiplier) *
               static_cast<T>(std::clamp(value, entry.from, entry.to) - base);
    }

    [[nodiscard]] row_numbers<T> leaf(std::int32_t number) const {
        auto const at = static_cast<std::size_t>(number);
        leaf_task const& task = plan_.leaves[at];
        std::uint64_t const missing = with_.missing[at];
        std::uint64_t const unknown = with_.leaves.unknown[at];
        std::uint64_t const open = !open_count_         ? 0
                                   : job_.missing_fails ? unknown & ~missing
                                                        : unknown | missing;
        std::uint64_t const valued = ~(with_.leaves.exempt[at] | unknown | missing);
        std::uint64_t const pass = valued & ~with_.leaves.fail[at];
        row_numbers<T> made;
        for (std::int32_t j = 0; j < tile_rows; ++j) {
            leaf_entry const& entry = entry_of(task, j);
            bool const is_valued = (valued >> j & 1) != 0;
            bool const counts_whole = ((open | (is_by_verdict(task) ? pass : 0)) >> j & 1) != 0;
            if (counts_whole) {
                made.of[j] = static_cast<T>(entry.full);
            } else if (is_valued && task.score == score_form::marks) {
                auto const level = static_cast<std::size_t>(value_at(task, j));
                made.of[j] = level < entry.marks.size() ? static_cast<T>(entry.marks[level]) : T{0};
            } else if (is_valued && !is_by_verdict(task)) {
                made.of[j] = on_line(entry, value_at(task, j));
            }
        }
        return made;
    }

    /// Whether a leaf counts in full where it passes and not at all elsewhere.
    [[nodiscard]] static bool is_by_verdict(leaf_task const& task) noexcept {
        return task.place.kind == lane::pair || task.score == score_form::step ||
               task.score == score_form::none;
    }

    kernel_job const& job_;
    column_plan const& plan_;
    std::byte const* tile_;
    kernel_scratch const& with_;
    bool open_count_;
    std::size_t strata_[tile_rows] = {};
};

template <typename T>
void sum_both_ends(kernel_job const& job, std::byte const* tile, kernel_scratch const& with,
                   T* lower, T* upper) {
    tree_sum<T>(job, tile, with, false).run(lower);
    auto const criteria_leaves = static_cast<std::ptrdiff_t>(job.plan->rules->criteria_leaves);
    auto const nothing = [&](std::vector<std::uint64_t> const& words) {
        return std::all_of(words.begin(), words.begin() + criteria_leaves,
                           [](std::uint64_t word) { return word == 0; });
    };
    if (nothing(with.leaves.unknown) && nothing(with.missing)) {
        std::copy_n(lower, tile_rows, upper);
    } else {
        tree_sum<T>(job, tile, with, true).run(upper);
    }
}

} // namespace

bool counts_best_children(program const& rules) {
    return std::any_of(rules.criteria.begin(), rules.criteria.end(),
                       [](criterion_plan const& one) { return counts_best(one.model->require); }) ||
           std::any_of(rules.indicators.begin(), rules.indicators.end(),
                       [](indicator_plan const& one) {
                           return !one.model->single && counts_best(one.model->require);
                       });
}

void sum_trees(kernel_job const& job, std::byte const* tile, kernel_scratch const& with,
               std::int64_t* lower, std::int64_t* upper) {
    sum_both_ends(job, tile, with, lower, upper);
}

void sum_trees(kernel_job const& job, std::byte const* tile, kernel_scratch const& with,
               int128* lower, int128* upper) {
    sum_both_ends(job, tile, with, lower, upper);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
