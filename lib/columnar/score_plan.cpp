// SPDX-License-Identifier: Apache-2.0
// Scores as sums of integers: a common denominator for the contributions of all leaves, and the
// proof of how many bits the sums need (S-403, S-405).
#include "bigint.hpp"
#include "columnar/plan.hpp"
#include "columnar/tree_score.hpp"
#include "columnar/wide_number.hpp"
#include "eval/arithmetic.hpp"
#include "eval/leaf.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr int128 shared_limit = int128{1} << 53; ///< So that 64 of them can be added.
constexpr int128 int64_limit = int128{1} << 62;
constexpr int128 int128_limit = int128{1} << 126;

/// The part of the score that each leaf of criteria has when it counts.
using shares = std::vector<rational>;

/// Hands a share down through requirements, leaving out what is exempt in a stratum.
class sharing {
public:
    sharing(program const& in, std::vector<bool> const& exempt) : program_(in), exempt_(exempt) {}

    /// The shares; those of children of which only the best count come to more than their parent's.
    shares run() {
        shares_.assign(static_cast<std::size_t>(program_.criteria_leaves), rational());
        rational weights;
        for (criterion_plan const& one : program_.criteria) {
            weights += is_alive(one.leaves) ? rational(one.model->weight) : rational();
        }
        for (criterion_plan const& one : program_.criteria) {
            if (is_alive(one.leaves)) {
                give(one, quotient(rational(one.model->weight) * program_.rules.scale, weights));
            }
        }
        return std::move(shares_);
    }

private:
    [[nodiscard]] bool is_alive(index_range leaves) const {
        for (std::int32_t i = leaves.first; i < leaves.last; ++i) {
            if (!exempt_[static_cast<std::size_t>(i)]) {
                return true;
            }
        }
        return false;
    }

    template <typename ChildLeaves>
    [[nodiscard]] bool is_alive(requirement const& node, ChildLeaves const& leaves_of) const {
        return node.child >= 0 ? is_alive(leaves_of(node.child))
                               : std::any_of(node.children.begin(), node.children.end(),
                                             [&](requirement const& inner) {
                                                 return is_alive(inner, leaves_of);
                                             });
    }

    void give(criterion_plan const& to, rational const& share) {
        std::int32_t const first = to.indicators.first;
        auto const plan_of = [&](std::int32_t child) -> indicator_plan const& {
            return program_
                .indicators[static_cast<std::size_t>(first) + static_cast<std::size_t>(child)];
        };
        spread(
            to.model->require, share, [&](std::int32_t child) { return plan_of(child).leaves; },
            [&](std::int32_t child) { return rational(plan_of(child).model->weight); },
            [&](std::int32_t child, rational const& part) { give(plan_of(child), part); });
    }

    void give(indicator_plan const& to, rational const& share) {
        std::int32_t const first = to.leaves.first;
        if (to.model->single) {
            shares_[static_cast<std::size_t>(first)] = share;
            return;
        }
        auto const& parts = to.model->parts;
        spread(
            to.model->require, share,
            [&](std::int32_t child) {
                return index_range{first + child, first + child + 1};
            },
            [&](std::int32_t child) {
                return rational(parts[static_cast<std::size_t>(child)].weight);
            },
            [&](std::int32_t child, rational const& part) {
                shares_[static_cast<std::size_t>(first) + static_cast<std::size_t>(child)] = part;
            });
    }

    template <typename ChildLeaves, typename ChildWeight, typename Give>
    void spread(requirement const& node, rational const& share, ChildLeaves const& leaves_of,
                ChildWeight const& weight_of, Give const& give_child) {
        if (node.child >= 0) {
            give_child(node.child, share);
            return;
        }
        std::vector<requirement const*> alive;
        rational weights;
        bool const weighted = node.how == combine::all;
        auto const weight = [&](requirement const& of) {
            return !weighted       ? rational(1)
                   : of.child >= 0 ? weight_of(of.child)
                                   : rational(of.weight);
        };
        for (requirement const& inner : node.children) {
            if (is_alive(inner, leaves_of)) {
                alive.push_back(&inner);
                weights += weight(inner);
            }
        }
        if (!weighted) { // of the best children each has an equal part, whichever they are
            auto const count = static_cast<std::int32_t>(alive.size());
            weights = std::min(count, node.how == combine::any ? 1 : node.k);
        }
        for (requirement const* inner : alive) {
            rational const part = share * quotient(weight(*inner), weights);
            spread(*inner, part, leaves_of, weight_of, give_child);
        }
    }

    program const& program_;
    std::vector<bool> const& exempt_;
    shares shares_;
};

/// How the progress of a leaf depends on its value, for one end of its bound.
struct progress_form {
    score_form form = score_form::by_unit;
    std::int64_t base = 0; ///< No progress here.
    std::int64_t goal = 0; ///< Full progress here.
    std::vector<rational> marks;
};

/// The step of a one-sided comparison as a line of length 1 that ends at the bound; one of no
/// length where nothing passes.
bool set_step(progress_form& made, leaf_entry const& entry, bool upper) {
    if (entry.low > entry.high) {
        return true;
    }
    made.goal = upper ? entry.high : entry.low;
    return !__builtin_add_overflow(made.goal, upper ? 1 : -1, &made.base);
}

progress_form line_form(leaf_plan const& leaf, bound_end const& end, tile_place const& place) {
    progress_form made;
    auto const line = *linear_of(*leaf.model, end.value.low);
    auto const base = at_scale(line.baseline, place.scale);
    auto const goal = at_scale(line.target, place.scale);
    if (base && goal) {
        made = {score_form::line, *base, *goal, {}};
    }
    return made;
}

progress_form marks_form(leaf_plan const& leaf, bound_end const& end) {
    progress_form made;
    made.form = score_form::marks;
    for (std::size_t i = 0; i < leaf.model->levels.size(); ++i) {
        observation seen;
        seen.kind = observed::level;
        seen.level = static_cast<std::int32_t>(i);
        made.marks.push_back(exact_progress(*leaf.model, end, seen, seen.level >= end.value.level));
    }
    return made;
}

progress_form form_of(leaf_task const& task, leaf_plan const& leaf, bound_end const& end,
                      leaf_entry const& entry) {
    progress_form made;
    progress_shape const shape = effective_shape(*leaf.model, end.value.low);
    switch (task.place.kind) {
    case lane::none:
    case lane::bit: made.form = score_form::step; return made;
    case lane::pair:
        made.form = shape == progress_shape::step ? score_form::step : score_form::pass_only;
        break;
    default:
        if (shape == progress_shape::levels) {
            return marks_form(leaf, end);
        }
        if (linear_of(*leaf.model, end.value.low)) {
            return line_form(leaf, end, task.place);
        }
        bool const upper = is_upper_bound(leaf.compare);
        bool const one_sided =
            upper || is_lower_bound(leaf.compare) || leaf.model->kind == leaf_kind::ordinal;
        bool const in_steps = shape == progress_shape::step;
        made.form = in_steps ? score_form::step : score_form::pass_only;
        if (one_sided) {
            made.form = !set_step(made, entry, upper) ? score_form::by_unit
                        : in_steps                    ? score_form::line
                                                      : score_form::pass_only;
        }
    }
    bool const beyond_bound = has_full(*leaf.model) && made.form != score_form::line;
    if (beyond_bound || (has_full(*leaf.model) && shape == progress_shape::step)) {
        made.form = score_form::by_unit;
    }
    return made;
}

/// Prepares one stratum after the other.
class score_planner {
public:
    score_planner(column_plan& into, std::vector<stratum> const& all)
        : plan_(into), program_(*into.rules), strata_(all) {}

    void run() {
        plan_.scored = true;
        plan_.in_trees = counts_best_children(program_);
        plan_.scores.resize(strata_.size());
        forms_.resize(strata_.size());
        int128 common = 1;
        bool common_fits = true;
        for (std::size_t s = 0; s < strata_.size(); ++s) {
            prepare(s);
            stratum_score const& one = plan_.scores[s];
            if (one.tier != score_tier::none && one.has_value) {
                auto const grown = checked_product(
                    common, one.denominator / common_divisor(common, one.denominator));
                common_fits = common_fits && grown && *grown < shared_limit;
                common = common_fits ? *grown : common;
            }
        }
        std::vector<stratum_score> const apart = plan_.scores;
        if (common_fits && share_denominator(common)) {
            plan_.one_denominator = true;
        } else {
            plan_.scores = apart;
            for (std::size_t s = 0; s < strata_.size(); ++s) {
                fill(s, plan_.scores[s].denominator);
            }
        }
        plan_.big.resize(strata_.size());
        for (std::size_t s = 0; s < strata_.size() && !plan_.in_trees; ++s) {
            if (plan_.scores[s].tier == score_tier::none && fill_big(s)) {
                plan_.scores[s].tier = score_tier::big;
                plan_.one_denominator = false;
            }
        }
        settle();
    }

private:
    shares const& shares_of(std::size_t s) {
        std::vector<bool> exempt;
        exempt.reserve(static_cast<std::size_t>(program_.criteria_leaves));
        for (std::int32_t i = 0; i < program_.criteria_leaves; ++i) {
            exempt.push_back(class_of(program_.leaves[static_cast<std::size_t>(i)], strata_[s],
                                      i) == end_class::exempt);
        }
        plan_.scores[s].has_value = std::find(exempt.begin(), exempt.end(), false) != exempt.end();
        auto const [place, is_new] = known_.try_emplace(exempt);
        if (is_new) {
            place->second = sharing(program_, place->first).run();
        }
        return place->second;
    }

    /// Finds forms, shares and the denominator of a stratum; tier `none` where there is no sum.
    void prepare(std::size_t s) {
        shares const& parts = shares_of(s);
        stratum_score& score = plan_.scores[s];
        score.tier = score_tier::none;
        if (!score.has_value) {
            score.tier = score_tier::int64;
            return;
        }
        forms_[s].parts = &parts;
        bool fits = true;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            progress_form made;
            made.form = score_form::none;
            if (classified(s, i) == end_class::value) {
                leaf_plan const& leaf = program_.leaves[i];
                auto const end = static_cast<std::size_t>(strata_[s].ends[i]);
                leaf_task const& task = plan_.leaves[i];
                made = form_of(task, leaf, leaf.ends[end], task.entries[s]);
            }
            fits = fits && grow_by(score.denominator, parts[i], made);
            forms_[s].leaves.push_back(std::move(made));
        }
        score.tier = fits ? score_tier::int128 : score_tier::none;
    }

    [[nodiscard]] end_class classified(std::size_t s, std::size_t leaf) const {
        return plan_.patterns[static_cast<std::size_t>(plan_.leaves[leaf].classes)].of[s];
    }

    static bool grow(int128& common, rational const& value) {
        std::int64_t numerator = 0;
        std::int64_t denominator = 1;
        if (!value.as_small(numerator, denominator)) {
            return false;
        }
        auto const grown =
            checked_product(common, denominator / common_divisor(common, denominator));
        common = grown.value_or(common);
        return grown.has_value();
    }

    static int128 length(progress_form const& of) noexcept {
        int128 const way = static_cast<int128>(of.goal) - of.base;
        return way < 0 ? -way : way;
    }

    static bool grow_by(int128& common, rational const& share, progress_form const& form) {
        bool fits = grow(common, share);
        if (form.form == score_form::line || form.form == score_form::pass_only) {
            int128 const way = length(form);
            fits = fits &&
                   (way <= 1 || (way < prepared_limit &&
                                 grow(common, quotient(share, static_cast<std::int64_t>(way)))));
        }
        for (rational const& mark : form.marks) {
            fits = fits && grow(common, share * mark);
        }
        return fits;
    }

    /// `value` times the denominator, which is a multiple of the value's own.
    static std::optional<int128> over(int128 common, rational const& value) {
        std::int64_t numerator = 0;
        std::int64_t denominator = 1;
        return value.as_small(numerator, denominator)
                   ? checked_product(common / denominator, numerator)
                   : std::nullopt;
    }

    /// Whether all strata can be scored over one small denominator; fills them in if so.
    bool share_denominator(int128 common) {
        for (std::size_t s = 0; s < strata_.size(); ++s) {
            stratum_score const& score = plan_.scores[s];
            if (score.tier != score_tier::none && score.has_value &&
                (fill(s, common) != score_tier::int64 || largest_ >= shared_limit)) {
                return false;
            }
        }
        for (stratum_score& score : plan_.scores) {
            score.denominator = common;
        }
        return true;
    }

    /// Fills in the entries of a stratum over a denominator, and proves its tier.
    score_tier fill(std::size_t s, int128 denominator) {
        stratum_score& score = plan_.scores[s];
        if (score.tier == score_tier::none || !score.has_value) {
            return score.tier;
        }
        score.denominator = denominator;
        largest_ = 0;
        bool fits = true;
        for (std::size_t i = 0; i < forms_[s].leaves.size(); ++i) {
            fits = fits && fill_leaf(s, i, denominator);
        }
        largest_ = std::max(largest_, denominator); // which is told beside the sums
        score.tier = !fits                    ? score_tier::none
                     : largest_ < int64_limit ? score_tier::int64
                                              : score_tier::int128;
        if (!fits) {
            forget(s);
        }
        return score.tier;
    }

    /// Leaves nothing of a stratum that is not summed, so that sums of its rows cannot overflow.
    void forget(std::size_t s) noexcept {
        for (leaf_task& task : plan_.leaves) {
            leaf_entry& entry = task.entries[s];
            entry.multiplier = 0;
            entry.full = 0;
            entry.marks.clear();
        }
    }

    /// Takes something into the largest partial sum that can occur; false where 128 bits end.
    bool add_magnitude(int128 value) noexcept {
        int128 const size = value < 0 ? -value : value;
        if (size >= int128_limit - largest_) {
            return false;
        }
        largest_ += size;
        return true;
    }

    /** Fills in a stratum whose integers need more than 128 bits.

        @return False where they need more than the largest words, or there is more than lines and
                leaves that count in full.
    */
    bool fill_big(std::size_t s) {
        rational common = 1;
        for (std::size_t i = 0; i < forms_[s].leaves.size(); ++i) {
            progress_form const& form = forms_[s].leaves[i];
            int128 const way = length(form);
            if (form.form == score_form::marks || way >= prepared_limit) {
                return false;
            }
            rational const& share = (*forms_[s].parts)[i];
            grow_big(common, share);
            if (way > 1) {
                grow_big(common, quotient(share, rational(static_cast<std::int64_t>(way))));
            }
        }
        rational total = common;
        std::vector<big_entry> made;
        for (std::size_t i = 0; i < forms_[s].leaves.size(); ++i) {
            made.push_back(big_leaf(s, i, common));
            total += made.back().full;
        }
        auto const words = static_cast<std::int32_t>(words_of(total).size());
        if (words > largest_words) {
            return false;
        }
        plan_.big_words = std::max(plan_.big_words, words);
        plan_.big[s] = std::move(made);
        plan_.scores[s].big_denominator = std::move(common);
        return true;
    }

    big_entry big_leaf(std::size_t s, std::size_t i, rational const& denominator) {
        progress_form const& form = forms_[s].leaves[i];
        big_entry made;
        made.full = denominator * (*forms_[s].parts)[i];
        bool const on_line = form.form == score_form::line || form.form == score_form::pass_only;
        if (on_line && form.base != form.goal) {
            set_line(plan_.leaves[i].entries[s], form);
            made.multiplier =
                quotient(made.full, rational(static_cast<std::int64_t>(length(form))));
        }
        return made;
    }

    /// Makes an integer a multiple of the denominator of a value.
    static void grow_big(rational& common, rational const& value) {
        common *= big_from_bytes(false, big_to_bytes(common * value).denominator, "\x01");
    }

    bool fill_leaf(std::size_t s, std::size_t i, int128 denominator) {
        progress_form const& form = forms_[s].leaves[i];
        leaf_entry& entry = plan_.leaves[i].entries[s];
        rational const& share = (*forms_[s].parts)[i];
        auto const full = over(denominator, share);
        if (!full || !add_magnitude(*full)) {
            return false;
        }
        entry.full = *full;
        entry.marks.clear();
        for (rational const& mark : form.marks) {
            auto const reached = over(denominator, share * mark);
            if (!reached) {
                return false;
            }
            entry.marks.push_back(*reached);
        }
        bool const on_line = form.form == score_form::line || form.form == score_form::pass_only;
        if (on_line && form.base != form.goal) {
            set_line(entry, form);
            int128 const each = entry.full / length(form);
            entry.multiplier = entry.downwards ? -each : each;
        }
        return true;
    }

    static void set_line(leaf_entry& entry, progress_form const& form) noexcept {
        entry.downwards = form.goal < form.base;
        entry.from = std::min(form.base, form.goal);
        entry.to = std::max(form.base, form.goal);
    }

    /// Settles what holds for all strata: one form a leaf.
    void settle() {
        for (std::size_t i = 0; i < plan_.leaves.size(); ++i) {
            plan_.leaves[i].score = form_of_leaf(i);
        }
    }

    /// The one form of a leaf over all strata: the most cautious one that occurs.
    [[nodiscard]] score_form form_of_leaf(std::size_t i) const {
        score_form widest = score_form::none;
        for (std::size_t s = 0; s < strata_.size(); ++s) {
            bool const summed = plan_.scores[s].tier != score_tier::none;
            if (summed && i < forms_[s].leaves.size()) {
                widest = std::max(widest, forms_[s].leaves[i].form);
            }
        }
        return widest;
    }

    /// The leaves of a stratum.
    struct stratum_forms {
        shares const* parts = nullptr;
        std::vector<progress_form> leaves;
    };

    column_plan& plan_;
    program const& program_;
    std::vector<stratum> const& strata_;
    std::map<std::vector<bool>, shares> known_;
    std::vector<stratum_forms> forms_;
    int128 largest_ = 0;
};

} // namespace

void plan_scores(column_plan& into, std::vector<stratum> const& all) {
    score_planner(into, all).run();
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
