// SPDX-License-Identifier: Apache-2.0
#include "roadmap/programme.hpp"

#include "eval/program.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace {

/// A truth of the programme: settled, or a variable that is at most what it stands for.
struct literal {
    enum class form : std::uint8_t { no, yes, variable, absent };
    form kind = form::no;
    std::int32_t variable = -1;
};

/// Costs that a solver sees stay below this: it adds them up as doubles of 53 bits.
constexpr int128 solver_limit = static_cast<int128>(1) << 40;

class programme_builder {
public:
    explicit programme_builder(instance const& of)
        : of_(of), program_(of.units->rules().compiled()), slots_(of.slots.size(), -1) {
        made_.row_start.push_back(0);
        int128 largest = 0;
        for (plan_action const& one : of.actions) {
            largest = std::max(largest, one.cost);
        }
        for (divisor_ = of.grain; largest / divisor_ >= solver_limit;) {
            divisor_ *= 2;
        }
        add_actions();
    }

    /// Costs are the objective, the goal is a row.
    [[nodiscard]] binary_programme least(least_goal const& goal) {
        using form = least_goal::form;
        for (std::size_t a = 0; a < of_.actions.size(); ++a) {
            for (std::int32_t p = 0; p <= of_.actions[a].last_period; ++p) {
                made_.objective[static_cast<std::size_t>(first_[a]) + static_cast<std::size_t>(p)] =
                    shown(of_.actions[a].cost);
            }
        }
        if (goal.kind == form::unit_standard) {
            add_row({standard_of(goal.unit)}, 1);
        } else if (goal.kind == form::unit_criteria) {
            add_row(criteria_of(goal.unit), goal.criteria);
        } else if (goal.kind == form::total_criteria) {
            add_row(all_criteria(), goal.number);
        } else {
            for (std::int32_t u = 0; goal.criteria > 0 && u < of_.units->size(); ++u) {
                add_row(criteria_of(u), goal.criteria);
            }
            add_row(all_standards(), goal.number);
        }
        return std::move(made_);
    }

    /// How much is reached is the objective.
    [[nodiscard]] binary_programme most(goal_kind kind) {
        for (literal const one : kind == goal_kind::most_units ? all_standards() : all_criteria()) {
            if (one.kind == literal::form::variable) {
                made_.objective[static_cast<std::size_t>(one.variable)] -= 1;
            }
        }
        return std::move(made_);
    }

    /// The actions and periods of an answer.
    [[nodiscard]] std::optional<found_plan> read(binary_answer const& answer,
                                                 std::size_t variables) const {
        if (answer.values.size() != variables) {
            return std::nullopt;
        }
        found_plan made;
        std::vector<int128> spent(of_.periods.size(), 0);
        for (std::size_t a = 0; a < of_.actions.size(); ++a) {
            for (std::int32_t p = 0; p <= of_.actions[a].last_period; ++p) {
                if (answer.values[static_cast<std::size_t>(first_[a]) +
                                  static_cast<std::size_t>(p)] != 0) {
                    made.actions.push_back(static_cast<std::int32_t>(a));
                    made.periods.push_back(p);
                    made.cost += of_.actions[a].cost;
                    spent[static_cast<std::size_t>(p)] += of_.actions[a].cost;
                    break;
                }
            }
        }
        bool affordable = !of_.budget || made.cost <= *of_.budget;
        for (std::size_t p = 0; p < spent.size(); ++p) {
            auto const& amount = of_.periods[p].amount;
            affordable = affordable && (!amount || spent[p] <= *amount);
        }
        return affordable ? std::optional(std::move(made)) : std::nullopt;
    }

private:
    [[nodiscard]] std::int64_t shown(int128 cost) const noexcept {
        return static_cast<std::int64_t>(cost / divisor_);
    }

    [[nodiscard]] std::int32_t new_variable() {
        made_.objective.push_back(0);
        return static_cast<std::int32_t>(made_.objective.size()) - 1;
    }

    void add_entry(std::int32_t column, std::int64_t value) {
        made_.column.push_back(column);
        made_.value.push_back(value);
    }

    void end_row(std::int64_t lower) {
        made_.lower.push_back(lower);
        made_.row_start.push_back(static_cast<std::int32_t>(made_.column.size()));
    }

    /// At least so many of the literals.
    void add_row(std::vector<literal> const& of, std::int64_t lower) {
        for (literal const one : of) {
            if (one.kind == literal::form::variable) {
                add_entry(one.variable, 1);
            } else if (one.kind == literal::form::yes) {
                --lower;
            }
        }
        end_row(lower);
    }

    void add_actions() {
        for (plan_action const& one : of_.actions) {
            first_.push_back(static_cast<std::int32_t>(made_.objective.size()));
            for (std::int32_t p = 0; p <= one.last_period; ++p) {
                static_cast<void>(new_variable());
            }
            if (one.last_period > 0) { // once at most
                for (std::int32_t p = 0; p <= one.last_period; ++p) {
                    add_entry(first_.back() + p, -1);
                }
                end_row(-1);
            }
        }
        for (std::size_t p = 0; p < of_.periods.size(); ++p) {
            if (of_.periods[p].amount) {
                add_money(static_cast<std::int32_t>(p), *of_.periods[p].amount);
            }
        }
    }

    void add_money(std::int32_t p, int128 amount) {
        for (std::size_t a = 0; a < of_.actions.size(); ++a) {
            if (p <= of_.actions[a].last_period) {
                add_entry(first_[a] + p, -shown(of_.actions[a].cost));
            }
        }
        // More money than a solver can count is no limit to it.
        end_row(-static_cast<std::int64_t>(
            std::min(amount / divisor_, solver_limit * solver_limit / 4096)));
    }

    // ---- literals ----

    /// A leaf's slot, at most the actions that raise it.
    [[nodiscard]] literal slot_literal(std::int32_t slot) {
        std::int32_t& variable = slots_[static_cast<std::size_t>(slot)];
        if (variable < 0) {
            variable = new_variable();
            add_entry(variable, -1);
            for (std::int32_t const a : of_.actions_of(slot)) {
                auto const at = static_cast<std::size_t>(a);
                for (std::int32_t p = 0; p <= of_.actions[at].last_period; ++p) {
                    add_entry(first_[at] + p, 1);
                }
            }
            end_row(0);
        }
        return {literal::form::variable, variable};
    }

    [[nodiscard]] literal leaf_literal(std::int32_t unit, std::int32_t leaf, bool pass) {
        switch (of_.units->leaves(unit)[static_cast<std::size_t>(leaf)]) {
        case standing::pass: return {literal::form::yes, -1};
        case standing::exempt: return {literal::form::absent, -1};
        case standing::fail: break;
        case standing::missing:
        case standing::bound_unknown:
        case standing::bound_delegated:
        case standing::attribute_missing:
            if (!pass) {
                return {literal::form::yes, -1};
            }
            break;
        }
        std::int32_t const slot =
            of_.slot_of[static_cast<std::size_t>(unit) * static_cast<std::size_t>(of_.leaf_count) +
                        static_cast<std::size_t>(leaf)];
        return slot < 0 ? literal{} : slot_literal(slot);
    }

    /// At least k of the children.
    [[nodiscard]] literal combine_literals(requirement const& node,
                                           std::vector<literal> const& children) {
        std::int32_t left = 0;
        std::int32_t yes = 0;
        std::vector<std::int32_t> open;
        for (literal const one : children) {
            left += one.kind == literal::form::absent ? 0 : 1;
            yes += one.kind == literal::form::yes ? 1 : 0;
            if (one.kind == literal::form::variable) {
                open.push_back(one.variable);
            }
        }
        if (left == 0) {
            return {literal::form::absent, -1};
        }
        std::int32_t const k = needed(node.how, node.k, {left, 0, 0, 0}) - yes;
        auto const count = static_cast<std::int32_t>(open.size());
        if (k <= 0) {
            return {literal::form::yes, -1};
        }
        if (k > count) {
            return {};
        }
        return count == 1 ? literal{literal::form::variable, open.front()} : at_least(k, open);
    }

    [[nodiscard]] literal at_least(std::int32_t k, std::vector<std::int32_t> const& open) {
        std::int32_t const variable = new_variable();
        bool const all = k == static_cast<std::int32_t>(open.size());
        for (std::int32_t const one : open) {
            add_entry(one, 1);
            if (all) { // a row a child: tighter than one for all
                add_entry(variable, -1);
                end_row(0);
            }
        }
        if (!all) {
            add_entry(variable, -k);
            end_row(0);
        }
        return {literal::form::variable, variable};
    }

    template <typename Child>
    [[nodiscard]] literal fold_literal(requirement const& node, Child const& child) {
        if (node.child >= 0) {
            return child(node.child);
        }
        std::vector<literal> children;
        for (requirement const& inner : node.children) {
            children.push_back(fold_literal(inner, child));
        }
        return combine_literals(node, children);
    }

    /// A node under its declared verdict (S-306); `computed` is asked for a verdict.
    template <typename Computed>
    [[nodiscard]] literal declared_literal(declared_verdict declared, bool pass,
                                           Computed const& computed) {
        if (declared == declared_verdict::none) {
            return computed(pass);
        }
        bool const says_pass = declared == declared_verdict::pass;
        if (of_.units->policies().declared == declared_policy::fills_gaps) {
            return computed(!says_pass);
        }
        bool const exempt = computed(pass).kind == literal::form::absent;
        return {exempt      ? literal::form::absent
                : says_pass ? literal::form::yes
                            : literal::form::no,
                -1};
    }

    [[nodiscard]] literal indicator_literal(std::int32_t unit, std::int32_t index, bool pass) {
        indicator_plan const& plan = program_.indicators[static_cast<std::size_t>(index)];
        return declared_literal(of_.units->on_indicator(unit, index), pass, [&](bool demand) {
            if (plan.model->single) {
                return leaf_literal(unit, plan.leaves.first, demand);
            }
            return fold_literal(plan.model->require, [&](std::int32_t part) {
                return leaf_literal(unit, plan.leaves.first + part, demand);
            });
        });
    }

    [[nodiscard]] literal criterion_literal(std::int32_t unit, std::int32_t index) {
        criterion_plan const& plan = program_.criteria[static_cast<std::size_t>(index)];
        return declared_literal(of_.units->on_criterion(unit, index), true, [&](bool demand) {
            return fold_literal(plan.model->require, [&](std::int32_t child) {
                return indicator_literal(unit, plan.indicators.first + child, demand);
            });
        });
    }

    /// Criteria met: an exempt one is.
    [[nodiscard]] std::vector<literal> criteria_of(std::int32_t unit) {
        std::vector<literal> list;
        for (std::int32_t c = 0; c < of_.criterion_count; ++c) {
            literal one = criterion_literal(unit, c);
            if (one.kind == literal::form::absent) {
                one.kind = literal::form::yes;
            }
            list.push_back(one);
        }
        return list;
    }

    [[nodiscard]] literal standard_of(std::int32_t unit) {
        std::vector<literal> list;
        bool judged = false;
        for (std::int32_t c = 0; c < of_.criterion_count; ++c) {
            list.push_back(criterion_literal(unit, c));
            judged = judged || list.back().kind != literal::form::absent;
        }
        for (std::int32_t i = program_.criteria_leaves; i < of_.leaf_count; ++i) {
            list.push_back(leaf_literal(unit, i, true));
        }
        for (verdict const one : of_.units->presupposed(unit)) {
            list.push_back({one == verdict::pass ? literal::form::yes : literal::form::no, -1});
        }
        return judged ? combine_literals(requirement{}, list) : literal{};
    }

    [[nodiscard]] std::vector<literal> all_criteria() {
        std::vector<literal> list;
        for (std::int32_t u = 0; u < of_.units->size(); ++u) {
            auto const mine = criteria_of(u);
            list.insert(list.end(), mine.begin(), mine.end());
        }
        return list;
    }

    [[nodiscard]] std::vector<literal> all_standards() {
        std::vector<literal> list;
        list.reserve(static_cast<std::size_t>(of_.units->size()));
        for (std::int32_t u = 0; u < of_.units->size(); ++u) {
            list.push_back(standard_of(u));
        }
        return list;
    }

    instance const& of_;
    program const& program_;
    binary_programme made_;
    std::vector<std::int32_t> first_; ///< By action: its variable of the first period.
    std::vector<std::int32_t> slots_; ///< By slot: its variable, or -1.
    int128 divisor_ = 1;
};

[[nodiscard]] proposal ask(programme_builder const& builder, binary_programme const& asked,
                           binary_solver const& solver) {
    binary_answer const answer = solver(asked);
    proposal made;
    made.plan = builder.read(answer, asked.objective.size());
    made.claims_optimal = answer.claims_optimal && made.plan;
    return made;
}

} // namespace

proposal propose_least(instance const& of, least_goal const& goal, binary_solver const& solver) {
    programme_builder builder(of);
    return ask(builder, builder.least(goal), solver);
}

proposal propose_most(instance const& of, goal_kind kind, binary_solver const& solver) {
    programme_builder builder(of);
    return ask(builder, builder.most(kind), solver);
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
