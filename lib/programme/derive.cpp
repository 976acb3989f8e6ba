// SPDX-License-Identifier: Apache-2.0
#include "programme/derive.hpp"

#include "eval/arithmetic.hpp"
#include "eval/leaf.hpp"
#include "unit_filler.hpp"

#include <algorithm>
#include <string>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// Works out one derived observation of one unit.
class deriver {
public:
    deriver(derived_observation const& one, leaf const& for_leaf, level_result const& below,
            std::span<std::int32_t const> children)
        : one_(one), leaf_(for_leaf), below_(below), children_(children) {
        made_.value.children = static_cast<std::int32_t>(children.size());
    }

    [[nodiscard]] derived_result derive() {
        switch (one_.how) {
        case derivation::share:
        case derivation::count: verdicts(); break;
        case derivation::mean:
        case derivation::sum: numbers(); break;
        case derivation::pooled: pairs(); break;
        }
        return std::move(made_);
    }

private:
    void no(derived_state why) { made_.value.state = why; }

    /// Whether something can be derived: something is left, and all of it is known.
    [[nodiscard]] bool complete() {
        if (made_.value.exempt == made_.value.children) {
            no(derived_state::no_children);
            return false;
        }
        if (made_.value.unknown != 0) {
            no(derived_state::unknown_children);
            return false;
        }
        return true;
    }

    void verdicts() {
        std::int32_t passes = 0;
        for (std::int32_t const child : children_) {
            verdict const found = verdict_of(static_cast<std::size_t>(child));
            passes += found == verdict::pass ? 1 : 0;
            made_.value.unknown += found == verdict::unknown ? 1 : 0;
            made_.value.exempt += found == verdict::exempt ? 1 : 0;
        }
        bool const is_share = one_.how == derivation::share;
        std::int32_t const whole = is_share ? made_.value.children - made_.value.exempt : 1;
        if (whole != 0) {
            rational const unit(is_share ? leaf_.unit_scale : 1);
            made_.value.possible =
                interval{quotient(unit * rational(passes), rational(whole)),
                         quotient(unit * rational(passes + made_.value.unknown), rational(whole))};
        }
        if (!complete()) {
            return;
        }
        made_.value.value = made_.value.possible->lower;
        made_.seen = is_share ? observed_pair(*ratio::make(decimal(passes), decimal(whole)))
                              : observed_number(decimal(passes));
    }

    [[nodiscard]] verdict verdict_of(std::size_t child) const {
        assessment const& found = below_.found[child];
        switch (one_.fact) {
        case child_fact::standard_met: return found.standard();
        case child_fact::held: {
            auto const& held = below_.units[child].holds();
            if (!held) {
                return verdict::unknown;
            }
            std::string const& id = found.rules().source().id();
            return std::find(held->begin(), held->end(), id) != held->end() ? verdict::pass
                                                                            : verdict::fail;
        }
        case child_fact::node: break;
        }
        id_entry const node = meaning_of(found.rules(), one_.node);
        if (node.kind == node_kind::criterion) {
            return found.criteria()[static_cast<std::size_t>(node.criterion)].verdict;
        }
        if (node.kind == node_kind::indicator) {
            return found.indicators()[static_cast<std::size_t>(node.indicator)].verdict;
        }
        return found.leaves()[static_cast<std::size_t>(node.leaf)].verdict;
    }

    /// A number of a unit; nothing where it is not known.
    [[nodiscard]] static std::optional<rational> number_of(assessment const& found,
                                                           child_quantity const& of) {
        evaluator const& rules = found.rules();
        if (of.is_attribute) {
            auto const number = found.attribute_number(rules.find_attribute(of.id));
            return number ? std::optional(rational(*number)) : std::nullopt;
        }
        std::int32_t const index = rules.find_leaf(of.id);
        observation const& seen = found.leaves()[static_cast<std::size_t>(index)].observation;
        if (seen.kind != observed::number && seen.kind != observed::pair) {
            return std::nullopt;
        }
        return exact_value(rules.leaf_at(index), seen);
    }

    /// Whether the quantity does not apply to a unit.
    [[nodiscard]] bool left_out(assessment const& found) const {
        if (one_.of.is_attribute) {
            return false;
        }
        auto const index = static_cast<std::size_t>(found.rules().find_leaf(one_.of.id));
        return found.leaves()[index].verdict == verdict::exempt;
    }

    void numbers() {
        rational total;
        rational weights;
        bool below_zero = false;
        for (std::int32_t const child : children_) {
            assessment const& found = below_.found[static_cast<std::size_t>(child)];
            if (left_out(found)) {
                ++made_.value.exempt;
                continue;
            }
            auto const number = number_of(found, one_.of);
            auto const weight = one_.weight ? number_of(found, *one_.weight) : rational(1);
            if (!number || !weight) {
                ++made_.value.unknown;
                continue;
            }
            below_zero = below_zero || weight->sign() < 0;
            total += *number * *weight;
            weights += *weight;
        }
        if (!complete()) {
            return;
        }
        if (one_.how == derivation::sum) {
            hand_over(total);
        } else if (below_zero || weights.sign() == 0) {
            no(derived_state::no_weight);
        } else {
            hand_over(quotient(total, weights));
        }
    }

    void pairs() {
        rational above;
        rational under;
        bool all_pairs = true;
        for (std::int32_t const child : children_) {
            assessment const& found = below_.found[static_cast<std::size_t>(child)];
            if (left_out(found)) {
                ++made_.value.exempt;
                continue;
            }
            auto const index = static_cast<std::size_t>(found.rules().find_leaf(one_.of.id));
            observation const& seen = found.leaves()[index].observation;
            made_.value.unknown += seen.kind == observed::nothing ? 1 : 0;
            all_pairs = all_pairs && seen.kind == observed::pair;
            above += seen.first;
            under += seen.second;
        }
        if (!complete()) {
            return;
        }
        if (!all_pairs) {
            no(derived_state::no_pair);
            return;
        }
        made_.value.value = quotient(rational(leaf_.unit_scale) * above, under);
        auto const numerator = above.to_decimal();
        auto const denominator = under.to_decimal();
        if (numerator && denominator) {
            made_.seen = observed_pair(*ratio::make(*numerator, *denominator));
        } else {
            hand_over(*made_.value.value);
        }
    }

    /// As a decimal, else as a pair that is compared as the same number.
    void hand_over(rational const& value) {
        made_.value.value = value;
        if (auto const number = value.to_decimal()) {
            made_.seen = observed_number(*number);
            return;
        }
        std::int64_t numerator = 0;
        std::int64_t denominator = 0;
        rational const bare = quotient(value, rational(leaf_.unit_scale));
        if (value.sign() > 0 && bare.as_small(numerator, denominator)) {
            made_.seen = observed_pair(*ratio::make(decimal(numerator), decimal(denominator)));
        } else {
            no(derived_state::not_representable);
        }
    }

    derived_observation const& one_;
    leaf const& leaf_;
    level_result const& below_;
    std::span<std::int32_t const> children_;
    derived_result made_;
};

} // namespace

derived_result derive_observation(derived_observation const& one, leaf const& for_leaf,
                                  level_result const& below,
                                  std::span<std::int32_t const> children) {
    return deriver(one, for_leaf, below, children).derive();
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
