// SPDX-License-Identifier: Apache-2.0
// Scores as sums of terms of 15 bits times multipliers in digits, so that registers multiply and
// add 32 of them at a time, and the proof that no sum of them overflows.
#include "columnar/plan.hpp"
#include "columnar/wide_number.hpp"

#include <algorithm>
#include <bit>
#include <limits>
#include <map>
#include <tuple>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr std::int64_t largest_term = 32767;
constexpr std::int32_t term_bits = 15;
/// Tables of more digits than this leave no cache to the tiles: such sums are made row by row.
constexpr std::size_t most_table_digits = std::size_t{1} << 20U;

/// An integer that is not below 0, word by word from the lowest one.
using magnitude_words = std::vector<std::uint64_t>;

magnitude_words two_words(uint128 value) {
    return {static_cast<std::uint64_t>(value), static_cast<std::uint64_t>(value >> 64)};
}

std::int32_t bits_of(magnitude_words const& value) noexcept {
    for (std::size_t i = value.size(); i-- > 0;) {
        if (value[i] != 0) {
            return static_cast<std::int32_t>(64 * i + std::bit_width(value[i]));
        }
    }
    return 0;
}

/// `bits` bits of a number from bit `first` on; the number is 0 in front.
std::uint32_t digit_of(magnitude_words const& value, std::int32_t first, std::int32_t bits) {
    auto const word = static_cast<std::size_t>(first / 64);
    auto const at = static_cast<unsigned>(first % 64);
    auto const word_at = [&](std::size_t i) { return i < value.size() ? value[i] : 0; };
    uint128 const both = static_cast<uint128>(word_at(word + 1)) << 64 | word_at(word);
    return static_cast<std::uint32_t>(both >> at) & ((1U << static_cast<unsigned>(bits)) - 1U);
}

magnitude_words shifted_up(magnitude_words const& value, std::int32_t bits) {
    magnitude_words made(value.size() + 1);
    for (std::size_t i = 0; i < value.size(); ++i) {
        uint128 const both = static_cast<uint128>(value[i]) << static_cast<unsigned>(bits);
        made[i] |= static_cast<std::uint64_t>(both);
        made[i + 1] |= static_cast<std::uint64_t>(both >> 64);
    }
    return made;
}

/// The multipliers of a term, by stratum.
using term_multipliers = std::vector<magnitude_words>;

class term_planner {
public:
    explicit term_planner(column_plan& into) : plan_(into), sums_(into.sums) {}

    void run() {
        for (std::int32_t i = 0; i < plan_.rules->criteria_leaves; ++i) {
            leaf_task const& task = task_of(i);
            if (!task.simple || task.score >= score_form::pass_only) {
                plan_.unsure_scores.push_back(i);
            }
            if (task.score == score_form::none) {
                // never judged by a value, but perhaps open
            } else if (is_full(task)) {
                add_to_group(sums_.fulls, fulls_, i);
            } else if (!add_line(i)) {
                plan_.odd_scores.push_back(i);
                continue;
            }
            add_to_group(sums_.opens, opens_, i);
        }
        settle_groups(sums_.fulls, terms_);
        settle_groups(sums_.opens, extra_terms_);
        group_lines();
        find_bits();
        std::size_t const most = digits_of(terms_) + digits_of(extra_terms_);
        if (plan_.in_trees || most > most_table_digits) {
            sum_by_rows();
            return;
        }
        forget_odd_strata();
        fill(terms_, sums_.sums);
        fill(extra_terms_, sums_.extras);
    }

private:
    [[nodiscard]] leaf_task const& task_of(std::int32_t leaf) const {
        return plan_.leaves[static_cast<std::size_t>(leaf)];
    }

    [[nodiscard]] leaf_entry const& entry_of(leaf_task const& task, std::size_t stratum) const {
        return task.selector < 0
                   ? task.entries.front()
                   : task.entries[plan_.selectors[static_cast<std::size_t>(task.selector)]
                                      .entry[stratum]];
    }

    [[nodiscard]] bool is_big(std::size_t stratum) const {
        return plan_.scores[stratum].tier == score_tier::big;
    }

    /// Whether a leaf counts in full where it passes and not at all elsewhere.
    [[nodiscard]] static bool is_full(leaf_task const& task) noexcept {
        return task.score == score_form::step ||
               (task.score == score_form::pass_only && task.place.kind == lane::pair);
    }

    [[nodiscard]] term_multipliers fulls_of(std::int32_t leaf) const {
        term_multipliers made;
        for (std::size_t s = 0; s < plan_.scores.size(); ++s) {
            made.push_back(is_big(s) ? words_of(plan_.big[s][static_cast<std::size_t>(leaf)].full)
                                     : two_words(magnitude(entry_of(task_of(leaf), s).full)));
        }
        return made;
    }

    [[nodiscard]] term_multipliers multipliers_of(std::int32_t leaf) const {
        term_multipliers made;
        for (std::size_t s = 0; s < plan_.scores.size(); ++s) {
            made.push_back(is_big(s)
                               ? words_of(plan_.big[s][static_cast<std::size_t>(leaf)].multiplier)
                               : two_words(magnitude(entry_of(task_of(leaf), s).multiplier)));
        }
        return made;
    }

    using group_numbers = std::map<term_multipliers, std::size_t>;

    void add_to_group(std::vector<count_group>& groups, group_numbers& known, std::int32_t leaf) {
        term_multipliers of = fulls_of(leaf);
        // A count of leaves has to fit a term; there are never so many by far.
        auto const [place, is_new] = known.try_emplace(std::move(of), groups.size());
        if (is_new) {
            groups.emplace_back();
        }
        groups[place->second].leaves.push_back(leaf);
    }

    void settle_groups(std::vector<count_group>& groups, std::vector<term_multipliers>& terms) {
        for (count_group& one : groups) {
            one.term = static_cast<std::int32_t>(terms.size());
            one.in_a_row = one.leaves.back() - one.leaves.front() + 1 ==
                           static_cast<std::int32_t>(one.leaves.size());
            terms.push_back(fulls_of(one.leaves.front()));
            largest_ += static_cast<std::int64_t>(one.leaves.size());
        }
    }

    /// Values of a lane.
    static std::int64_t last_of(lane kind) noexcept {
        return kind == lane::int16   ? std::numeric_limits<std::int16_t>::max()
               : kind == lane::int32 ? std::numeric_limits<std::int32_t>::max()
                                     : std::numeric_limits<std::int64_t>::max();
    }

    /// The largest way that values of the lane make on a line, or -1 where it is no term.
    static std::int64_t reach_of(leaf_task const& task, leaf_entry const& entry) noexcept {
        std::int64_t const last = last_of(task.place.kind);
        std::int64_t const base = entry.base();
        if (base > last || base < -1 - last) {
            return -1;
        }
        std::int64_t reach = 0;
        bool const far = entry.downwards
                             ? __builtin_add_overflow(base, last, &reach) ||
                                   __builtin_add_overflow(reach, std::int64_t{1}, &reach)
                             : __builtin_sub_overflow(last, base, &reach);
        std::int64_t const way = far ? entry.length() : std::min(reach, entry.length());
        std::int64_t const most =
            task.place.kind == lane::int16 ? largest_term : (std::int64_t{1} << 2 * term_bits) - 1;
        return way <= most ? way : -1;
    }

    /// False where a leaf is no line of terms.
    bool add_line(std::int32_t leaf) {
        leaf_task const& task = task_of(leaf);
        bool const is_number = task.place.kind == lane::int16 || task.place.kind == lane::int32 ||
                               task.place.kind == lane::int64;
        if (!is_number || (task.score != score_form::line && task.score != score_form::pass_only)) {
            return false;
        }
        line_step made;
        std::int64_t reach = 0;
        made.downwards = std::any_of(task.entries.begin(), task.entries.end(),
                                     [](leaf_entry const& one) { return one.downwards; });
        for (leaf_entry const& one : task.entries) {
            std::int64_t const way = reach_of(task, one);
            bool const other_way = one.downwards != made.downwards && one.length() != 0;
            if (way < 0 || other_way) {
                return false;
            }
            reach = std::max(reach, way);
        }
        auto const same = [&](auto const& end) {
            return std::all_of(
                task.entries.begin(), task.entries.end(),
                [&](leaf_entry const& one) { return end(one) == end(task.entries.front()); });
        };
        made.leaf = leaf;
        made.values = task.place.values;
        made.selector = task.selector;
        made.kind = task.place.kind;
        made.one_base = same([](leaf_entry const& one) { return one.base(); });
        made.one_length = same([](leaf_entry const& one) { return one.length(); });
        made.term = static_cast<std::int32_t>(terms_.size());
        made.tables = task.in_tables ? &task.tables : nullptr;
        auto const bits =
            static_cast<std::int32_t>(std::bit_width(static_cast<std::uint64_t>(reach)));
        made.low_bits = bits > term_bits ? bits / 2 : 0;
        add_terms(made, reach);
        sums_.lines.push_back(made);
        return true;
    }

    /// Sorts lines so that nothing is chosen from one to the next.
    void group_lines() {
        auto const key = [](line_step const& of) {
            return std::tuple(of.tables == nullptr, of.kind, of.downwards, of.selector);
        };
        std::vector<line_step>& lines = sums_.lines;
        std::stable_sort(lines.begin(), lines.end(),
                         [&](line_step const& a, line_step const& b) { return key(a) < key(b); });
        for (std::size_t i = 0; i < lines.size(); ++i) {
            if (i == 0 || key(lines[i]) != key(lines[i - 1])) {
                sums_.line_groups.push_back({i, i});
            }
            sums_.line_groups.back().last = i + 1;
        }
    }

    void add_terms(line_step const& line, std::int64_t reach) {
        terms_.push_back(multipliers_of(line.leaf));
        if (line.low_bits == 0) {
            largest_ += reach;
            return;
        }
        term_multipliers high = terms_.back();
        for (magnitude_words& one : high) {
            one = shifted_up(one, line.low_bits);
        }
        terms_.push_back(std::move(high));
        largest_ += (std::int64_t{1} << line.low_bits) - 1 + (reach >> line.low_bits);
    }

    /// Digits so narrow that all terms at their largest, times the largest digit, stay below 2^32;
    /// what counts and what may yet count are added before carries are taken.
    void find_bits() noexcept {
        constexpr int128 room = int128{1} << 32;
        auto const fits = [&](std::int32_t bits) {
            return static_cast<int128>(largest_) * ((std::int64_t{1} << bits) - 1) < room;
        };
        while (sums_.bits > 1 && !fits(sums_.bits)) {
            --sums_.bits;
        }
        for (auto const* terms : {&terms_, &extra_terms_}) {
            for (term_multipliers const& one : *terms) {
                for (std::size_t s = 0; s < one.size(); ++s) {
                    take_limbs(plan_.scores[s].tier, bits_of(one[s]));
                }
            }
        }
        sums_.words_of[2] = plan_.big_words;
        sums_.limbs_of[1] = std::max(sums_.limbs_of[0], sums_.limbs_of[1]);
        sums_.limbs_of[2] = std::max(sums_.limbs_of[1], sums_.limbs_of[2]);
    }

    void take_limbs(score_tier tier, std::int32_t bits) noexcept {
        if (tier != score_tier::none) {
            std::int32_t& most = sums_.limbs_of[static_cast<std::size_t>(tier)];
            most = std::max(most, (bits + sums_.bits - 1) / sums_.bits);
        }
    }

    [[nodiscard]] std::size_t stride() const noexcept {
        return (plan_.scores.size() + 15) / 16 * 16;
    }

    [[nodiscard]] std::size_t digits_of(std::vector<term_multipliers> const& terms) const noexcept {
        return (terms.size() + 1) / 2 * static_cast<std::size_t>(sums_.limbs_of[2]) * stride();
    }

    void fill(std::vector<term_multipliers> const& terms, limb_tables& to) const {
        to.terms = static_cast<std::int32_t>((terms.size() + 1) / 2 * 2);
        to.limbs = sums_.limbs_of[2];
        to.stride = static_cast<std::int32_t>(stride());
        to.digits.resize(digits_of(terms));
        for (std::size_t t = 0; t < terms.size(); ++t) {
            for (std::size_t s = 0; s < terms[t].size(); ++s) {
                for (std::int32_t k = 0; k < to.limbs; ++k) {
                    std::uint32_t const digit = digit_of(terms[t][s], k * sums_.bits, sums_.bits);
                    std::size_t const at =
                        (t / 2 * static_cast<std::size_t>(to.limbs) + static_cast<std::size_t>(k)) *
                            stride() +
                        s;
                    to.digits[at] |= digit << (t % 2 == 0 ? 0U : 16U);
                }
            }
        }
    }

    /// Leaves that are no terms are added in 128 bits, which strata of tier `big` need more than.
    void forget_odd_strata() noexcept {
        for (stratum_score& one : plan_.scores) {
            if (!plan_.odd_scores.empty() && one.tier == score_tier::big) {
                one.tier = score_tier::none;
            }
        }
    }

    void sum_by_rows() {
        sums_ = {};
        sums_.by_rows = true;
        plan_.odd_scores.clear();
        for (std::int32_t i = 0; i < plan_.rules->criteria_leaves; ++i) {
            plan_.odd_scores.push_back(i);
        }
        forget_odd_strata();
    }

    column_plan& plan_;
    limb_plan& sums_;
    std::vector<term_multipliers> terms_;
    std::vector<term_multipliers> extra_terms_;
    group_numbers fulls_;
    group_numbers opens_;
    std::int64_t largest_ = 0; ///< All terms at their largest, together.
};

} // namespace

void plan_terms(column_plan& into) {
    term_planner(into).run();
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
