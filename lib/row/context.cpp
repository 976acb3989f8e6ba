// SPDX-License-Identifier: Apache-2.0
#include "row/context.hpp"

#include "columnar/plan.hpp"
#include "eval/fold.hpp"
#include "eval/leaf.hpp"
#include "unit_filler.hpp"

#include <algorithm>
#include <limits>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

constexpr int128 small_limit = int128{1} << 62;

row_kind row_kind_of(leaf const& of) noexcept {
    return takes_number(of.kind)           ? row_kind::number
           : of.kind == leaf_kind::ordinal ? row_kind::level
                                           : row_kind::truth;
}

void mark_column(std::vector<std::uint64_t>& words, std::size_t bit) {
    words[bit / 64] |= std::uint64_t{1} << (bit % 64);
}

std::size_t filled_up(std::size_t count, std::size_t to) noexcept {
    return (count + to - 1) / to * to;
}

/// Whether a requirement is "all children", one by one.
bool asks_for_all(requirement const& of) {
    return of.how == combine::all &&
           std::all_of(of.children.begin(), of.children.end(),
                       [](requirement const& child) { return child.child >= 0; });
}

bool asks_for_all(criterion const& of) {
    return asks_for_all(of.require) &&
           std::all_of(of.indicators.begin(), of.indicators.end(), [](indicator const& one) {
               return one.single || asks_for_all(one.require);
           });
}

/// The places of all numbers, at 64 bits a value.
tile_layout lay_out_rows(program const& in, std::span<std::int32_t const> places) {
    set_shape shape;
    for (std::size_t i = 0; i < in.leaves.size(); ++i) {
        leaf_shape one;
        switch (row_kind_of(*in.leaves[i].model)) {
        case row_kind::number:
            one.kind = leaf_source::numbers;
            one.scale = places.empty() ? 0 : places[i];
            one.smallest = std::numeric_limits<std::int64_t>::min();
            one.largest = std::numeric_limits<std::int64_t>::max();
            break;
        case row_kind::level: one.kind = leaf_source::levels; break;
        case row_kind::truth: one.kind = leaf_source::truths; break;
        }
        one.nullable = true;
        shape.leaves.push_back(one);
    }
    shape.on_indicators.resize(in.indicators.size());
    shape.on_criteria.resize(in.criteria.size());
    shape.holds.resize(in.rules.presupposes.size() + 1);
    return lay_out(in, shape);
}

/// Numbers columns: integers in the order of leaves, then truths.
void number_columns(row_shape& into, tile_layout const& layout) {
    program const& in = *into.rules;
    into.leaves.resize(in.leaves.size());
    for (bool const truths : {false, true}) {
        for (std::size_t i = 0; i < in.leaves.size(); ++i) {
            leaf const& model = *in.leaves[i].model;
            row_kind const kind = row_kind_of(model);
            if ((kind == row_kind::truth) != truths) {
                continue;
            }
            auto const column = static_cast<std::int32_t>(into.leaf_at.size());
            std::int32_t const scale = kind == row_kind::number ? layout.leaves[i].scale : 0;
            into.leaves[i] = {kind, scale, column};
            into.leaf_at.push_back(static_cast<std::int32_t>(i));
            into.level_counts.push_back(
                kind == row_kind::level ? static_cast<std::int32_t>(model.levels.size()) : 0);
            if (kind == row_kind::level) {
                into.levels.push_back(column);
            }
            into.values += truths ? 0 : 1;
        }
    }
}

void set_criteria(row_shape& into) {
    program const& in = *into.rules;
    std::size_t const lanes = filled_up(in.criteria.size(), row_lanes);
    into.criteria_lanes = static_cast<std::int32_t>(lanes);
    into.criteria.resize(lanes * static_cast<std::size_t>(into.words));
    into.plain = true;
    for (std::size_t c = 0; c < in.criteria.size(); ++c) {
        criterion_plan const& one = in.criteria[c];
        into.plain = into.plain && asks_for_all(*one.model);
        for (std::int32_t i = one.leaves.first; i < one.leaves.last; ++i) {
            auto const at =
                static_cast<std::size_t>(into.leaves[static_cast<std::size_t>(i)].column);
            into.criteria[at / 64 * lanes + c] |= std::uint64_t{1} << (at % 64);
        }
    }
}

/// Makes one context.
class context_maker {
public:
    context_maker(row_store const& in, unit const& like)
        : shape_(in.shape),
          rules_(*in.shape.rules),
          made_(std::make_unique<row_context>(in.rules)) {
        for (std::size_t i = 0; i < like.attribute_codes().size(); ++i) {
            if (like.attribute_codes()[i] >= 0) {
                unit_filler::state(made_->like, i, like.attribute_codes()[i]);
            }
            if (auto const& number = like.attribute_numbers()[i]) {
                unit_filler::state(made_->like, i, *number);
            }
        }
        if (like.holds()) {
            made_->like.set_holds(*like.holds());
        }
        strata groups(in.rules);
        stated_attributes stated;
        stated.codes.assign(like.attribute_codes().begin(), like.attribute_codes().end());
        stated.numbers.assign(like.attribute_numbers().begin(), like.attribute_numbers().end());
        (void)groups.find(stated);
        plan_ = make_plan(rules_, in.layout, groups.all(), true);
    }

    std::unique_ptr<row_context> run() {
        make_room();
        stratum_score const& score = plan_.scores.front();
        made_->denominator = score.denominator;
        bool const sums = score.tier <= score_tier::int128 && !plan_.in_trees;
        int128 total = 0;
        for (std::size_t i = 0; i < rules_.leaves.size(); ++i) {
            total += put_leaf(i, sums && score.has_value);
        }
        made_->tier = !score.has_value      ? row_tier::none
                      : !sums               ? row_tier::apart
                      : total < small_limit ? row_tier::small
                                            : row_tier::wide;
        if (made_->tier != row_tier::small && made_->tier != row_tier::wide) {
            made_->denominator = 0;
        }
        fill_small();
        judge_presupposed();
        exempt_criteria();
        return std::move(made_);
    }

private:
    void make_room() {
        std::size_t const values = filled_up(static_cast<std::size_t>(shape_.values), row_lanes);
        auto const words = static_cast<std::size_t>(shape_.words);
        for (auto* table : {&made_->low, &made_->high, &made_->from, &made_->to, &made_->base,
                            &made_->multiplier}) {
            table->resize(values);
        }
        made_->full.resize(64 * words);
        made_->wide_multiplier.resize(values);
        made_->wide_full.resize(64 * words);
        for (auto* bits : {&made_->wanted, &made_->exempt, &made_->unknown, &made_->counts_full,
                           &made_->apart_failing, &made_->apart_valued}) {
            bits->resize(words);
        }
        made_->criteria_exempt.resize(static_cast<std::size_t>(shape_.criteria_words));
    }

    /// Puts a leaf into the tables. @return the most that it can contribute
    int128 put_leaf(std::size_t leaf, bool scored) {
        leaf_task const& task = plan_.leaves[leaf];
        leaf_entry const& entry = task.entries.front();
        auto const column = static_cast<std::size_t>(shape_.leaves[leaf].column);
        end_class const found = plan_.patterns[static_cast<std::size_t>(task.classes)].of.front();
        if (found != end_class::value) {
            mark_column(found == end_class::exempt ? made_->exempt : made_->unknown, column);
        }
        if (shape_.leaves[leaf].kind != row_kind::truth) {
            made_->low[column] = entry.low;
            made_->high[column] = entry.high;
        } else if (entry.low != 0) {
            mark_column(made_->wanted, column);
        }
        if (!scored || rules_.leaves[leaf].criterion < 0 || found == end_class::exempt) {
            return 0;
        }
        made_->wide_full[column] = entry.full;
        put_score(task, entry, column);
        return entry.full;
    }

    void put_score(leaf_task const& task, leaf_entry const& entry, std::size_t column) {
        switch (task.score) {
        case score_form::none: break;
        case score_form::line:
            made_->from[column] = entry.from;
            made_->to[column] = entry.to;
            made_->base[column] = entry.multiplier < 0 ? entry.to : entry.from;
            made_->wide_multiplier[column] = entry.multiplier;
            break;
        case score_form::step: mark_column(made_->counts_full, column); break;
        case score_form::marks:
            made_->marks.push_back({static_cast<std::int32_t>(column), entry.marks});
            break;
        case score_form::pass_only:
            mark_column(made_->counts_full, column);
            mark_column(made_->apart_failing, column);
            made_->some_apart = true;
            break;
        case score_form::by_unit:
            mark_column(made_->apart_valued, column);
            made_->some_apart = true;
            break;
        }
    }

    /// The same numbers in 64 bits, where sums stay below 2^62.
    void fill_small() {
        if (made_->tier != row_tier::small) {
            return;
        }
        auto const narrow = [](int128 value) { return static_cast<std::int64_t>(value); };
        std::transform(made_->wide_multiplier.begin(), made_->wide_multiplier.end(),
                       made_->multiplier.begin(), narrow);
        std::transform(made_->wide_full.begin(), made_->wide_full.end(), made_->full.begin(),
                       narrow);
    }

    void judge_presupposed() {
        for (std::string const& id : rules_.rules.presupposes) {
            auto const& holds = made_->like.holds();
            if (!holds) {
                made_->presupposed = verdict::unknown; // of every designation alike
            } else if (std::find(holds->begin(), holds->end(), id) == holds->end()) {
                made_->presupposed = verdict::fail;
            }
        }
    }

    void exempt_criteria() {
        auto const lanes = static_cast<std::size_t>(shape_.criteria_lanes);
        for (std::size_t c = 0; c < rules_.criteria.size(); ++c) {
            std::uint64_t left = 0;
            for (std::size_t w = 0; w < static_cast<std::size_t>(shape_.words); ++w) {
                left |= shape_.criteria[w * lanes + c] & ~made_->exempt[w];
            }
            if (left == 0) {
                mark_column(made_->criteria_exempt, c);
            }
        }
    }

    row_shape const& shape_;
    program const& rules_;
    std::unique_ptr<row_context> made_;
    column_plan plan_;
};

} // namespace

void plan_rows(row_store& into, std::span<std::int32_t const> places) {
    row_shape& shape = into.shape;
    shape.rules = &into.rules.compiled();
    into.layout = lay_out_rows(*shape.rules, places);
    number_columns(shape, into.layout);
    std::size_t const columns = shape.leaf_at.size();
    shape.words = static_cast<std::int32_t>(filled_up(columns, 64) / 64);
    shape.criteria_words =
        static_cast<std::int32_t>(filled_up(shape.rules->criteria.size(), 64) / 64);
    for (auto* bits : {&shape.all_columns, &shape.truths, &shape.conditions, &shape.of_criteria}) {
        bits->resize(static_cast<std::size_t>(shape.words));
    }
    for (std::size_t column = 0; column < columns; ++column) {
        bool const is_condition = shape.leaf_at[column] >= shape.rules->criteria_leaves;
        mark_column(shape.all_columns, column);
        mark_column(is_condition ? shape.conditions : shape.of_criteria, column);
        if (column >= static_cast<std::size_t>(shape.values)) {
            mark_column(shape.truths, column);
        }
        shape.has_conditions = shape.has_conditions || is_condition;
    }
    shape.floor = shape.rules->floor.sign() > 0;
    set_criteria(shape);
}

std::unique_ptr<row_context> make_context(row_store const& in, unit const& like) {
    return context_maker(in, like).run();
}

void refuse_row(errc why, row_finding& into, row_masks const& masks, std::int32_t words) noexcept {
    into = {};
    into.status = why;
    for (std::uint64_t* const mask : {masks.pass, masks.fail, masks.unknown}) {
        if (mask != nullptr) {
            std::fill_n(mask, words, std::uint64_t{0});
        }
    }
}

void judge_requirements(row_shape const& shape, node_bits const& bits) noexcept {
    auto const leaf_verdict = [&](std::int32_t leaf) {
        auto const at =
            static_cast<std::size_t>(shape.leaves[static_cast<std::size_t>(leaf)].column);
        auto const has = [at](std::uint64_t const* words) {
            return (words[at / 64] >> (at % 64) & 1) != 0;
        };
        return has(bits.exempt)    ? verdict::exempt
               : has(bits.fail)    ? verdict::fail
               : has(bits.unknown) ? verdict::unknown
                                   : verdict::pass;
    };
    auto const indicator_verdict = [&](std::int32_t number) {
        indicator_plan const& one = shape.rules->indicators[static_cast<std::size_t>(number)];
        return one.model->single ? leaf_verdict(one.leaves.first)
                                 : fold_verdict(one.model->require, [&](std::int32_t child) {
                                       return leaf_verdict(one.leaves.first + child);
                                   });
    };
    auto const words = static_cast<std::size_t>(shape.criteria_words);
    for (auto* const to : {bits.criteria_fail, bits.criteria_unknown, bits.criteria_exempt}) {
        std::fill_n(to, words, std::uint64_t{0});
    }
    for (std::size_t c = 0; c < shape.rules->criteria.size(); ++c) {
        criterion_plan const& one = shape.rules->criteria[c];
        verdict const found = fold_verdict(one.model->require, [&](std::int32_t child) {
            return indicator_verdict(one.indicators.first + child);
        });
        std::uint64_t const bit = std::uint64_t{1} << (c % 64);
        bits.criteria_fail[c / 64] |= found == verdict::fail ? bit : 0;
        bits.criteria_unknown[c / 64] |= found == verdict::unknown ? bit : 0;
        bits.criteria_exempt[c / 64] |= found == verdict::exempt ? bit : 0;
    }
}

bool is_incomplete(program const& rules, std::int32_t known, std::int32_t judged) noexcept {
    return judged > 0 && make_rational(known, judged) < rules.floor;
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
