// SPDX-License-Identifier: Apache-2.0
// Roll-ups by group of a batch that was judged: what was found of each row, added to its group.
#include <tieuchi/batch_groups.hpp>
#include "columnar/block.hpp"
#include "columnar/column_set.hpp"
#include "results/rollup_access.hpp"

#include <algorithm>
#include <bit>
#include <cstddef>
#include <limits>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr outputs needed_for_groups = outputs::standard | outputs::counts |
                                      outputs::criteria_masks | outputs::indicator_masks |
                                      outputs::basic_masks | outputs::scores | outputs::grades;

/// Scores over one denominator, as integers.
struct integer_scores {
    std::int64_t denominator = 1;
    std::int64_t units = 0;
    int128 lower = 0;
    int128 upper = 0;
    std::int64_t smallest[2] = {std::numeric_limits<std::int64_t>::max(),
                                std::numeric_limits<std::int64_t>::max()};
    std::int64_t largest[2] = {std::numeric_limits<std::int64_t>::min(),
                               std::numeric_limits<std::int64_t>::min()};

    void add(std::int64_t low, std::int64_t high) noexcept {
        ++units;
        lower += low;
        upper += high;
        smallest[0] = std::min(smallest[0], low);
        smallest[1] = std::min(smallest[1], high);
        largest[0] = std::max(largest[0], low);
        largest[1] = std::max(largest[1], high);
    }

    [[nodiscard]] measure_tally tally() const {
        auto const over = [this](int128 low, int128 high) {
            return interval{make_rational(low, denominator), make_rational(high, denominator)};
        };
        return {units, over(lower, upper), over(smallest[0], smallest[1]),
                over(largest[0], largest[1])};
    }
};

[[nodiscard]] measure_tally tally_of_one(interval const& value) {
    return {1, value, value, value};
}

/// What is added up of one group before it becomes a roll-up.
struct group_sums {
    rollup_counts* to = nullptr;
    integer_scores met;                   ///< Criteria met, over 1.
    std::vector<integer_scores> progress; ///< By denominator: one for each stratum at most.
};

/// The scores of a group over a denominator.
[[nodiscard]] integer_scores& scores_over(std::vector<integer_scores>& of,
                                          std::int64_t denominator) {
    auto const found = std::find_if(of.begin(), of.end(), [&](integer_scores const& one) {
        return one.denominator == denominator;
    });
    if (found != of.end()) {
        return *found;
    }
    integer_scores& made = of.emplace_back();
    made.denominator = denominator;
    return made;
}

/// Calls `use` with the number of every bit that is set.
template <typename Use>
void for_each_bit(std::span<std::uint64_t const> words, Use const& use) {
    for (std::size_t w = 0; w < words.size(); ++w) {
        for (std::uint64_t left = words[w]; left != 0; left &= left - 1) {
            use(64 * w + static_cast<std::size_t>(std::countr_zero(left)));
        }
    }
}

/// Adds the rows of a batch to the roll-ups of their groups.
class group_adder {
public:
    group_adder(column_set const& in, batch_result const& found, policy choices,
                std::vector<rollup>& into)
        : in_(in), found_(found), choices_(choices), groups_(into.size()) {
        for (std::size_t g = 0; g < into.size(); ++g) {
            groups_[g].to = &rollup_access::counts(into[g]);
        }
    }

    void add(std::span<std::int32_t const> codes) {
        for (std::int64_t row = 0; row < in_.rows; ++row) {
            auto const at = static_cast<std::size_t>(row);
            if (codes[at] >= 0 && found_.statuses()[at] == 0) {
                add_row(row, groups_[static_cast<std::size_t>(codes[at])]);
            }
        }
        for (group_sums& one : groups_) {
            finish(one);
        }
    }

private:
    [[nodiscard]] static std::span<std::uint64_t const>
    words_of(std::span<std::uint64_t const> all, std::int32_t words, std::int64_t row) {
        auto const count = static_cast<std::size_t>(words);
        return all.subspan(static_cast<std::size_t>(row) * count, count);
    }

    void add_row(std::int64_t row, group_sums& sums) {
        auto const at = static_cast<std::size_t>(row);
        rollup_counts& to = *sums.to;
        to.policies = choices_;
        ++to.units;
        auto const standard = static_cast<verdict>(found_.standard()[at]);
        count_standard(standard, to.standard);
        add_criteria(row, to);
        add_indicators(row, to);
        if (holds_own(in_, row)) {
            ++to.held;
            to.held_failing += standard == verdict::fail ? 1 : 0;
        }
        std::int64_t const sure = found_.criteria_passed()[at] + found_.criteria_exempt()[at];
        ++to.distribution[static_cast<std::size_t>(sure)];
        sums.met.add(sure, sure + found_.criteria_unknown()[at]);
        add_score(row, sums);
        add_grade(at, to);
    }

    static void count_standard(verdict value, node_tally& to) noexcept {
        to.pass += value == verdict::pass ? 1 : 0;
        to.fail += value == verdict::fail ? 1 : 0;
        to.unknown += value == verdict::unknown ? 1 : 0;
        to.exempt += value == verdict::exempt ? 1 : 0;
    }

    void add_criteria(std::int64_t row, rollup_counts& to) const {
        std::int32_t const words = found_.criteria_words();
        for_each_bit(words_of(found_.criteria_pass(), words, row),
                     [&](std::size_t i) { ++to.criteria[i].pass; });
        for_each_bit(words_of(found_.criteria_fail(), words, row),
                     [&](std::size_t i) { ++to.criteria[i].fail; });
        for_each_bit(words_of(found_.criteria_unknown_mask(), words, row),
                     [&](std::size_t i) { ++to.criteria[i].unknown; });
        for_each_bit(words_of(found_.criteria_basic(), words, row),
                     [&](std::size_t i) { ++to.criteria[i].basic; });
    }

    void add_indicators(std::int64_t row, rollup_counts& to) const {
        std::int32_t const words = found_.indicator_words();
        for_each_bit(words_of(found_.indicators_pass(), words, row),
                     [&](std::size_t i) { ++to.indicators[i].pass; });
        for_each_bit(words_of(found_.indicators_fail(), words, row), [&](std::size_t i) {
            ++to.indicators[i].fail;
            to.indicators[i].basic += is_declared_basic(in_, i, row) ? 1 : 0; // S-306
        });
        for_each_bit(words_of(found_.indicators_unknown(), words, row),
                     [&](std::size_t i) { ++to.indicators[i].unknown; });
    }

    void add_score(std::int64_t row, group_sums& sums) {
        auto const at = static_cast<std::size_t>(row);
        std::int64_t const lower = found_.score_lower()[at];
        if (lower == std::numeric_limits<std::int64_t>::min()) {
            if (auto const value = found_.score(row)) {
                merge_measure(sums.to->progress, tally_of_one(*value));
            }
            return;
        }
        auto const under = found_.score_denominators();
        scores_over(sums.progress, under[under.size() == 1 ? 0 : at])
            .add(lower, found_.score_upper()[at]);
    }

    void add_grade(std::size_t at, rollup_counts& to) const {
        std::int16_t const grade = found_.grades()[at];
        if (grade >= 0) {
            ++to.grades[static_cast<std::size_t>(grade)];
        } else if (!to.grades.empty()) {
            ++to.undecided_grades;
        }
    }

    void finish(group_sums& of) const {
        rollup_counts& to = *of.to;
        if (of.met.units != 0) {
            merge_measure(to.criteria_met, of.met.tally());
        }
        for (integer_scores const& one : of.progress) {
            merge_measure(to.progress, one.tally());
        }
        for (auto* nodes : {&to.criteria, &to.indicators}) { // what is in no mask is exempt
            for (node_tally& one : *nodes) {
                one.exempt = to.units - one.pass - one.fail - one.unknown;
            }
        }
    }

    column_set const& in_;
    batch_result const& found_;
    policy choices_;
    std::vector<group_sums> groups_;
};

[[nodiscard]] bool are_sound(row_groups const& groups, std::int64_t rows) noexcept {
    return groups.count >= 0 && groups.codes.size() == static_cast<std::size_t>(rows) &&
           std::all_of(groups.codes.begin(), groups.codes.end(),
                       [&](std::int32_t code) { return code < groups.count; });
}

} // namespace
} // namespace detail

result<std::vector<rollup>> judge(column_batch const& batch, batch_options const& options,
                                  row_groups const& groups, batch_result& into) {
    if (!detail::are_sound(groups, batch.rows())) {
        return errc::invalid_argument;
    }
    batch_options more = options;
    more.wanted = more.wanted | detail::needed_for_groups;
    if (auto const judged = judge(batch, more, into); !judged) {
        return judged.error();
    }
    std::vector<rollup> made(static_cast<std::size_t>(groups.count), rollup(batch.rules()));
    detail::group_adder(batch.columns(), into, options.policies, made).add(groups.codes);
    return made;
}

} // namespace v1
} // namespace tieuchi
