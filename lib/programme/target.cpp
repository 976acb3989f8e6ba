// SPDX-License-Identifier: Apache-2.0
// Judging targets (S-901 to S-908).
#include <tieuchi/requirement.hpp>
#include <tieuchi/target.hpp>
#include "eval/arithmetic.hpp"
#include "eval/compare_interval.hpp"
#include "programme/extreme_mean.hpp"
#include "programme/sum.hpp"
#include "programme/unit_fact.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace tieuchi {
inline namespace v1 {
namespace {

using unit_set = std::span<assessed_unit const>;

/// What one unit brings to a fact.
struct member {
    std::size_t unit;
    bool certain;                  ///< Whether it counts for certain.
    verdict found;                 ///< Of share, count and every.
    std::optional<interval> value; ///< Of total and mean, and of share as 0 and 1.
};

/// The units that count for a fact, or may.
struct members {
    std::vector<member> list;
    std::int64_t certain = 0;
    bool without_value = false; ///< One of them has no value that could be bounded.

    [[nodiscard]] std::int64_t open() const noexcept {
        return static_cast<std::int64_t>(list.size()) - certain;
    }
};

bool has_measure(target_form form) noexcept {
    return form == target_form::total || form == target_form::mean;
}

bool all_exempt(assessment const& found) {
    auto const nodes = found.criteria();
    return std::all_of(nodes.begin(), nodes.end(),
                       [](node_result const& one) { return one.verdict == verdict::exempt; });
}

/** The value of a measure for a total or a mean (S-905).

    @param left_out Receives whether the unit has nothing that could be measured.
*/
std::optional<interval> measured(std::string const& measure, assessment const& found,
                                 bool& left_out) {
    auto value = found.score(measure);
    left_out = false;
    if (value) {
        return value;
    }
    auto const built_in = measure_of(measure);
    left_out = built_in && all_exempt(found);
    if (built_in == measure::weighted_progress && !left_out) {
        return interval{0, found.rules().rules().scale}; // withheld, not absent (S-501)
    }
    return std::nullopt;
}

interval of_verdict(verdict found) {
    return {found == verdict::pass ? 1 : 0, found == verdict::fail ? 0 : 1};
}

members members_of(target_test const& fact, unit_set units) {
    members made;
    for (std::size_t i = 0; i < units.size(); ++i) {
        verdict const counts = fact.among ? detail::ask_unit(*fact.among, units[i]) : verdict::pass;
        if (counts == verdict::fail) {
            continue;
        }
        member one{i, counts == verdict::pass, verdict::unknown, std::nullopt};
        if (has_measure(fact.form)) {
            bool left_out = false;
            one.value = measured(fact.measure, *units[i].found, left_out);
            if (left_out) {
                continue;
            }
            made.without_value = made.without_value || !one.value;
        } else {
            one.found = detail::ask_unit(fact.of, units[i]);
            one.value = of_verdict(one.found);
        }
        made.certain += one.certain ? 1 : 0;
        made.list.push_back(std::move(one));
    }
    return made;
}

interval total_of(members const& of) {
    std::vector<rational> lower;
    std::vector<rational> upper;
    rational const none;
    for (member const& one : of.list) {
        lower.push_back(one.certain ? one.value->lower : std::min(none, one.value->lower));
        upper.push_back(one.certain ? one.value->upper : std::max(none, one.value->upper));
    }
    return {detail::sum_of(lower), detail::sum_of(upper)};
}

/// Nothing where there may be no member.
std::optional<interval> mean_of(members const& of) {
    if (of.certain == 0) {
        return std::nullopt;
    }
    std::vector<rational> sure[2];
    std::vector<rational> maybe[2];
    for (member const& one : of.list) {
        auto* const into = one.certain ? sure : maybe;
        into[0].push_back(one.value->lower);
        into[1].push_back(one.value->upper);
    }
    return interval{*detail::extreme_mean(sure[0], std::move(maybe[0]), false),
                    *detail::extreme_mean(sure[1], std::move(maybe[1]), true)};
}

/// What a fact compares, before growth.
std::optional<interval> value_of(target_test const& fact, members const& of) {
    if (of.without_value) {
        return std::nullopt;
    }
    switch (fact.form) {
    case target_form::total:
    case target_form::count:
    case target_form::every: return total_of(of);
    case target_form::mean: return mean_of(of);
    default: {
        auto value = mean_of(of);
        if (value) {
            value->lower *= 100;
            value->upper *= 100;
        }
        return value;
    }
    }
}

/// Which way units would have to move for a fact to come out as it is wanted.
enum class direction : std::uint8_t { none, up, down };

direction opposite(direction of) noexcept {
    return of == direction::up ? direction::down : of == direction::down ? direction::up : of;
}

/// One node of a target's test with what was found of it.
struct judged_node {
    target_test const* test;
    verdict outcome;
    std::size_t fact; ///< Index into the facts; of a combination nothing.
    std::vector<judged_node> children;
};

/// Judges one target.
class target_judge {
public:
    target_judge(unit_set units, std::optional<unit_set> baseline)
        : units_(units), baseline_(baseline) {}

    [[nodiscard]] target_outcome of(target const& one) {
        judged_node const root = node(one.when, "");
        made_.outcome = root.outcome;
        if (root.children.empty()) {
            made_.shortfall = made_.facts.front().shortfall;
        }
        name_units(root, true);
        gather();
        return std::move(made_);
    }

private:
    judged_node node(target_test const& test, std::string const& pointer) {
        switch (test.form) {
        case target_form::all:
        case target_form::any: return combination(test, pointer);
        case target_form::negation: {
            judged_node made{&test, verdict::unknown, 0, {}};
            made.children.push_back(node(test.children.front(), pointer + "/not"));
            verdict const inner = made.children.front().outcome;
            made.outcome = inner == verdict::pass   ? verdict::fail
                           : inner == verdict::fail ? verdict::pass
                                                    : verdict::unknown;
            return made;
        }
        default: return fact(test, pointer);
        }
    }

    judged_node combination(target_test const& test, std::string const& pointer) {
        judged_node made{&test, verdict::unknown, 0, {}};
        verdict_counts counts;
        std::string const under = pointer + (test.form == target_form::all ? "/all/" : "/any/");
        for (std::size_t i = 0; i < test.children.size(); ++i) {
            made.children.push_back(node(test.children[i], under + std::to_string(i)));
            counts.add(made.children.back().outcome);
        }
        made.outcome =
            decide(test.form == target_form::all ? combine::all : combine::any, 0, counts);
        return made;
    }

    judged_node fact(target_test const& test, std::string const& pointer) {
        members found = members_of(test, units_);
        target_fact made;
        made.pointer = pointer;
        made.form = test.form;
        made.members = found.certain;
        made.members_unknown = found.open();
        made.value = value_of(test, found);
        if (test.form == target_form::every) {
            judge_every(made, found);
        } else {
            if (test.more) {
                take_off_baseline(test, made);
            }
            if (made.value) {
                made.outcome =
                    detail::compare_interval(test.compare, test.low, test.high, *made.value);
                made.shortfall =
                    detail::shortfall_of(test.compare, test.low, test.high, *made.value);
            }
        }
        judged_node node{&test, made.outcome, made_.facts.size(), {}};
        made_.facts.push_back(std::move(made));
        found_.push_back(std::move(found));
        return node;
    }

    static void judge_every(target_fact& into, members const& found) {
        interval lacking;
        for (member const& one : found.list) {
            lacking.lower += one.certain && one.found == verdict::fail ? 1 : 0;
            lacking.upper += one.found == verdict::pass ? 0 : 1;
        }
        bool const some = found.certain != 0;
        into.outcome = lacking.lower.sign() > 0            ? verdict::fail
                       : some && lacking.upper.sign() == 0 ? verdict::pass
                                                           : verdict::unknown;
        into.shortfall = lacking;
    }

    void take_off_baseline(target_test const& test, target_fact& into) const {
        if (baseline_) {
            into.baseline = value_of(test, members_of(test, *baseline_));
        }
        if (!into.baseline || !into.value) {
            into.value.reset();
            return;
        }
        into.value->lower -= into.baseline->upper;
        into.value->upper -= into.baseline->lower;
    }

    /// Names the units of every fact that keeps its combination from coming out as wanted.
    void name_units(judged_node const& of, bool wanted) {
        if (of.outcome == (wanted ? verdict::pass : verdict::fail)) {
            return;
        }
        if (of.children.empty()) {
            name_units_of_fact(of, wanted);
            return;
        }
        bool const inner = of.test->form == target_form::negation ? !wanted : wanted;
        for (judged_node const& child : of.children) {
            name_units(child, inner);
        }
    }

    [[nodiscard]] static direction way(target_test const& test, target_fact const& found,
                                       bool wanted) {
        direction up = direction::none;
        if (test.form == target_form::every || is_lower_bound(test.compare)) {
            up = direction::up;
        } else if (is_upper_bound(test.compare)) {
            up = direction::down;
        } else if (wanted && found.value && found.value->upper < rational(test.low)) {
            return direction::up;
        } else if (wanted && found.value && found.value->lower > rational(test.high)) {
            return direction::down;
        }
        return wanted ? up : opposite(up);
    }

    void name_units_of_fact(judged_node const& of, bool wanted) {
        target_fact& into = made_.facts[of.fact];
        direction const move = way(*of.test, into, wanted);
        std::optional<interval> const level = level_of(*of.test, into, found_[of.fact]);
        for (member const& one : found_[of.fact].list) {
            auto named = has_measure(of.test->form) ? by_value(one, move, level)
                                                    : by_fact(*of.test, one, move);
            if (named) {
                if (!one.certain) {
                    named->found = verdict::unknown;
                }
                into.units.push_back(*std::move(named));
            }
        }
    }

    [[nodiscard]] std::optional<unit_in_the_way> by_fact(target_test const& test, member const& one,
                                                         direction move) const {
        verdict const good = move == direction::up     ? verdict::pass
                             : move == direction::down ? verdict::fail
                                                       : verdict::exempt;
        bool const open = one.found == verdict::unknown || !one.certain;
        // What is true of a unit helps only where the unit counts for certain.
        bool const helps = one.certain || test.form == target_form::every || move != direction::up;
        if ((one.found == good && helps) || (move == direction::none && !open)) {
            return std::nullopt;
        }
        unit_in_the_way made{one.unit, open ? verdict::unknown : verdict::fail, std::nullopt};
        if (move == direction::up) {
            made.shortfall = detail::shortfall_of(test.of, units_[one.unit]);
        }
        return made;
    }

    /// What every unit would have to bring for all of them together to bring enough (S-907).
    [[nodiscard]] static std::optional<interval>
    level_of(target_test const& test, target_fact const& found, members const& of) {
        if (of.list.empty() || (test.more && !found.baseline)) {
            return std::nullopt;
        }
        interval level{test.low, test.high};
        if (test.more) {
            level.lower += found.baseline->lower;
            level.upper += found.baseline->upper;
        }
        if (test.form == target_form::total) {
            rational const number = static_cast<std::int64_t>(of.list.size());
            level = {detail::quotient(level.lower, number), detail::quotient(level.upper, number)};
        }
        return level;
    }

    [[nodiscard]] static std::optional<unit_in_the_way>
    by_value(member const& one, direction move, std::optional<interval> const& level) {
        unit_in_the_way made{one.unit, verdict::unknown, std::nullopt};
        if (!one.value || !level) {
            return one.value && one.value->is_point() ? std::nullopt : std::optional(made);
        }
        interval const& value = *one.value;
        rational const none;
        if (move == direction::up && value.lower < level->upper) {
            made.found = value.upper < level->lower ? verdict::fail : verdict::unknown;
            made.shortfall = {std::max(none, level->lower - value.upper),
                              level->upper - value.lower};
            return made;
        }
        if (move == direction::down && value.upper > level->lower) {
            made.found = value.lower > level->upper ? verdict::fail : verdict::unknown;
            made.shortfall = {std::max(none, value.lower - level->upper),
                              value.upper - level->lower};
            return made;
        }
        return move == direction::none && !value.is_point() ? std::optional(made) : std::nullopt;
    }

    /// The units of all facts: what one fact alone says of a unit is kept.
    void gather() {
        std::map<std::size_t, unit_in_the_way> all;
        for (target_fact const& fact : made_.facts) {
            for (unit_in_the_way const& one : fact.units) {
                auto const [at, is_new] = all.try_emplace(one.unit, one);
                if (!is_new) {
                    at->second.shortfall.reset();
                    if (one.found == verdict::fail) {
                        at->second.found = verdict::fail;
                    }
                }
            }
        }
        for (auto const& [unit, one] : all) {
            made_.units.push_back(one);
        }
    }

    unit_set units_;
    std::optional<unit_set> baseline_;
    std::vector<members> found_; ///< Of each fact.
    target_outcome made_;
};

} // namespace

target_outcome judge_target(target const& of, std::span<assessed_unit const> units,
                            std::optional<std::span<assessed_unit const>> baseline) {
    return target_judge(units, baseline).of(of);
}

} // namespace v1
} // namespace tieuchi
