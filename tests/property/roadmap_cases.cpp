// SPDX-License-Identifier: Apache-2.0
#include "property/roadmap_cases.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>

namespace roadmap_cases {
namespace {

using tieuchi::unit_leaf;

constexpr std::array<leaf_sample, 11> samples = {{
    {R"("kind":"boolean")", "true", "false", true},
    {R"("kind":"boolean","is":false)", "false", "true", true},
    {R"("kind":"quantity","at_least":"90")", "90", "89.5", true},
    {R"("kind":"quantity","at_most":"5")", "5", "5.1", true},
    {R"("kind":"quantity","more_than":"2")", "2.001", "2", true},
    {R"("kind":"quantity","less_than":"3")", "2.9", "3", true},
    {R"("kind":"quantity","between":["1","2"])", "2", "2.1", true},
    {R"("kind":"ordinal","levels":[{"id":"a"},{"id":"b"}])", "b", "a", true},
    {R"("kind":"quantity","at_least":{"by":"region","values":{"x":"10","y":null}})", "10", "9",
     true},
    {R"("kind":"quantity","at_least":{"delegated":"province"})", "9", "8", false},
    {R"("kind":"quantity","at_least":{"unknown":true})", "9", "8", false},
}};

int below(std::mt19937_64& dice, int limit) {
    return static_cast<int>(dice() % static_cast<std::uint64_t>(limit));
}

std::string requirement_text(std::vector<std::string> ids, std::mt19937_64& dice) {
    std::shuffle(ids.begin(), ids.end(), dice);
    auto const list = [](std::vector<std::string> const& of) {
        std::string out = "[";
        for (std::string const& one : of) {
            out += (out.size() > 1 ? "," : "") + one;
        }
        return out + "]";
    };
    if (ids.size() > 2 && below(dice, 2) == 0) { // a node of two inside
        std::vector<std::string> const inner(ids.end() - 2, ids.end());
        ids.resize(ids.size() - 2);
        ids.push_back(std::string(R"({")") + (below(dice, 2) == 0 ? "any" : "all") + R"(":)" +
                      list(inner) + "}");
    }
    switch (below(dice, 3)) {
    case 0: return R"({"all":)" + list(ids) + "}";
    case 1: return R"({"any":)" + list(ids) + "}";
    default: break;
    }
    int const k = 1 + below(dice, static_cast<int>(ids.size()));
    return R"({"at_least":)" + std::to_string(k) + R"(,"of":)" + list(ids) + "}";
}

/// Writes one rulebook.
class rules_writer {
public:
    explicit rules_writer(std::mt19937_64& dice) : dice_(dice) {}

    std::string write() {
        std::string out = R"({"format":"tieuchi-rulebook/1","id":"t/r","title":"x","citation":"x",)"
                          R"("unit_level":"commune","designation":"x",)"
                          R"("attributes":{"region":{"values":["x","y"]}},)";
        if (below(dice_, 4) == 0) {
            out += R"("presupposes":["other"],)";
        }
        out += R"("criteria":[)";
        int const criteria = 1 + below(dice_, 3);
        for (int c = 0; c < criteria; ++c) {
            out += (c > 0 ? "," : "") + criterion(c);
        }
        out += "]";
        std::string conditions;
        for (int i = below(dice_, 3); i > 0; --i) {
            conditions += (conditions.empty() ? "" : ",") + leaf("k" + std::to_string(i));
        }
        return out + (conditions.empty() ? "" : R"(,"conditions":[)" + conditions + "]") + "}";
    }

    std::vector<leaf_sample> leaves;

private:
    std::string leaf(std::string const& id) {
        // Bounds that nobody knows are rare, so that most goals can be reached.
        int const rare = below(dice_, 12) == 0 ? 0 : 2;
        leaf_sample const& one = samples[static_cast<std::size_t>(
            below(dice_, static_cast<int>(samples.size()) - rare))];
        leaves.push_back(one);
        return R"({"id":")" + id + R"(","exemptable":true,)" + one.json + "}";
    }

    std::string indicator(std::string const& id) {
        if (below(dice_, 4) != 0) {
            return leaf(id);
        }
        std::string out = R"({"id":")" + id + R"(","parts":[)" + leaf(id + "a") + ",";
        out += leaf(id + "b") + "]";
        if (below(dice_, 2) == 0) {
            out += R"(,"require":{"any":[")" + id + R"(b",")" + id + R"(a"]})";
        }
        return out + "}";
    }

    std::string criterion(int number) {
        std::string const id = std::to_string(number + 1);
        std::string out = R"({"id":")" + id + R"(","name":"x","indicators":[)";
        int const count = 1 + below(dice_, 3);
        if (count == 1 && below(dice_, 2) == 0) {
            return out + leaf(id) + "]}"; // one id for both
        }
        std::vector<std::string> ids;
        for (int i = 0; i < count; ++i) {
            std::string const child = id + "." + std::to_string(i + 1);
            out += (i > 0 ? "," : "") + indicator(child);
            ids.push_back("\"" + child + "\"");
        }
        out += "]";
        if (below(dice_, 2) == 0) {
            out += R"(,"require":)" + requirement_text(ids, dice_);
        }
        return out + "}";
    }

    std::mt19937_64& dice_;
};

void observe(tieuchi::unit& into, std::int32_t leaf, std::string const& value) {
    auto const& model = into.rules().leaf_at(leaf);
    bool done = false;
    if (model.kind == tieuchi::leaf_kind::boolean) {
        done = into.observe_truth(model.id, value == "true").has_value();
    } else if (model.kind == tieuchi::leaf_kind::ordinal) {
        done = into.observe_level(model.id, value).has_value();
    } else {
        done = into.observe(model.id, *tieuchi::decimal::parse(value)).has_value();
    }
    EXPECT_TRUE(done) << model.id;
}

tieuchi::unit make_unit(rules const& of, int number, std::mt19937_64& dice) {
    tieuchi::unit made(of.compiled);
    made.id = "u" + std::to_string(number);
    if (int const region = below(dice, 8); region != 0) {
        EXPECT_TRUE(made.set_attribute("region", region < 6 ? "x" : "y").has_value());
    }
    if (int const holds = below(dice, 6); holds != 0) {
        made.set_holds(holds == 1 ? std::vector<std::string>{} : std::vector<std::string>{"other"});
    }
    int const well = 1 + below(dice, 4); // how well the unit stands
    for (std::int32_t i = 0; i < of.compiled.leaf_count(); ++i) {
        leaf_sample const& sample = of.leaves[static_cast<std::size_t>(i)];
        int const draw = below(dice, 12);
        if (draw == 0) {
            EXPECT_TRUE(made.exempt(of.compiled.leaf_at(i).id).has_value());
        } else if (draw > 2) {
            observe(made, i, below(dice, 5) < well ? sample.pass : sample.fail);
        }
    }
    for (auto const& one : of.compiled.rules().criteria) {
        auto const declare = [&](std::string const& id) {
            if (below(dice, 8) == 0) {
                auto const word = static_cast<tieuchi::declared_verdict>(1 + below(dice, 3));
                EXPECT_TRUE(made.declare(id, word).has_value());
            }
        };
        declare(one.id);
        for (auto const& inner : one.indicators) {
            if (inner.id != one.id) {
                declare(inner.id);
            }
        }
    }
    return made;
}

tieuchi::decimal tenths(std::int64_t value) {
    return *tieuchi::decimal::make(value, 1);
}

/// Draws costs and projects; keeps beside them what they mean for a trial.
class table_maker {
public:
    table_maker(rules const& of, question& into, features const& what, std::mt19937_64& dice)
        : of_(of), into_(into), what_(what), dice_(dice) {}

    void make() {
        std::size_t const most = what_.years ? 5 : 7;
        for (std::int32_t u = 0; u < static_cast<std::int32_t>(into_.units.size()); ++u) {
            tieuchi::assessment const found =
                assess(of_.compiled, into_.units[static_cast<std::size_t>(u)], into_.policy);
            for (std::int32_t i = 0; i < of_.compiled.leaf_count(); ++i) {
                auto const& leaf = found.leaves()[static_cast<std::size_t>(i)];
                missing_.push_back(leaf.reason == tieuchi::reason::missing);
                bool const fails = leaf.verdict == tieuchi::verdict::fail;
                open_.push_back(fails || missing_.back());
                if (below(dice_, 5) != 0 && into_.actions.size() + 1 < most) {
                    add_leaf({u, i});
                }
            }
        }
        int const projects = what_.projects ? 1 + below(dice_, 3) : 0;
        for (int p = 0; p < projects; ++p) {
            add_project(p);
        }
        std::shuffle(into_.costs.leaves.begin(), into_.costs.leaves.end(), dice_);
    }

private:
    [[nodiscard]] bool is_open(unit_leaf of) const {
        return open_[static_cast<std::size_t>(of.unit) * of_.leaves.size() +
                     static_cast<std::size_t>(of.leaf)];
    }
    [[nodiscard]] bool is_missing(unit_leaf of) const {
        return missing_[static_cast<std::size_t>(of.unit) * of_.leaves.size() +
                        static_cast<std::size_t>(of.leaf)];
    }

    std::int64_t draw_cost() { return below(dice_, 6) == 0 ? 0 : 1 + below(dice_, 12); }

    /// Months, and by them the last period in which something is done by the end of 2026.
    std::pair<std::int32_t, std::int32_t> draw_time() {
        std::int32_t const last = what_.years ? 1 : 0;
        switch (what_.deadline ? below(dice_, 5) : 0) {
        case 1: return {6, last};
        case 2: return {18, 0};
        case 3: return {30, -1};
        default: return {0, last};
        }
    }

    void add_leaf(unit_leaf place) {
        tieuchi::leaf_cost made;
        made.place = place;
        auto const [months, last] = draw_time();
        made.takes.months = months;
        std::int64_t const raise = draw_cost();
        std::int64_t const find_out = draw_cost();
        if (below(dice_, 8) != 0) {
            made.raise = tenths(raise);
            if (is_open(place) && last >= 0) {
                into_.actions.push_back({raise, {place}, last});
            }
        }
        if (below(dice_, 3) == 0) {
            made.observe = tenths(find_out);
            if (is_missing(place) && what_.optimistic) {
                into_.actions.push_back({find_out, {place}, what_.years ? 1 : 0});
            }
        }
        into_.costs.leaves.push_back(made);
    }

    void add_project(int number) {
        tieuchi::project made;
        made.id = "p" + std::to_string(number);
        std::int64_t const cost = draw_cost() + below(dice_, 6);
        made.cost = tenths(cost);
        auto const [months, last] = draw_time();
        made.takes.months = months;
        action trial{cost, {}, last};
        for (int i = 1 + below(dice_, 4); i > 0; --i) {
            unit_leaf const place{below(dice_, static_cast<int>(into_.units.size())),
                                  below(dice_, of_.compiled.leaf_count())};
            if (std::find(made.raises.begin(), made.raises.end(), place) == made.raises.end()) {
                made.raises.push_back(place);
                if (is_open(place)) {
                    trial.raises.push_back(place);
                }
            }
        }
        into_.costs.projects.push_back(made);
        if (last >= 0 && !trial.raises.empty()) {
            into_.actions.push_back(trial);
        }
    }

    rules const& of_;
    question& into_;
    features const& what_;
    std::mt19937_64& dice_;
    std::vector<bool> open_;
    std::vector<bool> missing_;
};

void draw_goal(rules const& of, question& into, features const& what, std::mt19937_64& dice) {
    auto const units = static_cast<int>(into.units.size());
    into.goal.kind = static_cast<tieuchi::goal_kind>(1 + below(dice, 5));
    into.goal.unit = below(dice, units);
    into.goal.criteria = below(dice, of.compiled.criterion_count() + 1);
    into.goal.units = below(dice, units + 1);
    bool const most = into.goal.kind >= tieuchi::goal_kind::most_criteria;
    if (what.years) {
        for (std::int32_t const year : {2025, 2026}) {
            into.year_amounts.push_back(below(dice, 16));
            into.options.years.push_back({year, tenths(into.year_amounts.back())});
        }
    }
    if ((most && !what.years) || below(dice, 4) == 0) {
        into.budget = below(dice, 25);
        into.options.budget = tenths(*into.budget);
    }
    into.options.start = *tieuchi::date::make(2025, 1, 1);
    if (what.deadline) {
        into.options.deadline = *tieuchi::date::make(2026, 12, 31);
    }
    into.options.node_limit = 100000;
    into.options.rounds = 30;
    into.options.certainty =
        what.optimistic ? tieuchi::assurance::optimistic : tieuchi::assurance::guaranteed;
}

/// Whether some way of spreading actions over the years keeps to the money of each.
bool fits_years(question const& asked, std::vector<action const*> const& chosen, std::size_t at,
                std::vector<std::int64_t>& left) {
    if (at == chosen.size()) {
        return true;
    }
    for (std::int32_t p = 0; p <= chosen[at]->last_period; ++p) {
        auto& amount = left[static_cast<std::size_t>(p)];
        if (chosen[at]->cost <= amount) {
            amount -= chosen[at]->cost;
            bool const fits = fits_years(asked, chosen, at + 1, left);
            amount += chosen[at]->cost;
            if (fits) {
                return true;
            }
        }
    }
    return false;
}

/// The trial of all sets of actions of one question.
class trial {
public:
    trial(rules const& of, question const& asked) : of_(of), asked_(asked) {}

    answer run() {
        bool const most = asked_.goal.kind >= tieuchi::goal_kind::most_criteria;
        for (std::uint32_t set = 0; set < (1U << asked_.actions.size()); ++set) {
            choose(set);
            if (!affordable()) {
                continue;
            }
            std::vector<outcome> const& units = outcomes();
            if (most) {
                std::int64_t number = 0;
                for (outcome const& one : units) {
                    number += asked_.goal.kind == tieuchi::goal_kind::most_criteria ? one.met
                              : one.standard                                        ? 1
                                                                                    : 0;
                }
                consider(number);
            } else if (reaches(asked_.goal, units)) {
                consider(0);
            }
        }
        return best_;
    }

private:
    void choose(std::uint32_t set) {
        chosen_.clear();
        raised_.clear();
        cost_ = 0;
        free_ = 0;
        for (std::size_t i = 0; i < asked_.actions.size(); ++i) {
            if ((set >> i & 1U) != 0) {
                action const& one = asked_.actions[i];
                chosen_.push_back(&one);
                cost_ += one.cost;
                free_ += one.cost == 0 ? 1 : 0;
                for (unit_leaf const place : one.raises) {
                    raised_.emplace_back(place.leaf, place.unit);
                }
            }
        }
        std::sort(raised_.begin(), raised_.end());
    }

    [[nodiscard]] bool affordable() const {
        if (asked_.budget && cost_ > *asked_.budget) {
            return false;
        }
        std::vector<std::int64_t> left = asked_.year_amounts;
        return left.empty() || fits_years(asked_, chosen_, 0, left);
    }

    std::vector<outcome> const& outcomes() {
        auto const [place, is_new] = known_.try_emplace(raised_);
        if (is_new) {
            std::vector<unit_leaf> leaves;
            for (auto const& [leaf, unit] : raised_) {
                leaves.push_back({unit, leaf});
            }
            place->second = raise_and_assess(of_, asked_, leaves);
        }
        return place->second;
    }

    void consider(std::int64_t number) {
        auto const better = [&] {
            if (!best_.reached || number != best_.number) {
                return !best_.reached || number > best_.number;
            }
            if (cost_ != best_.cost) {
                return cost_ < best_.cost;
            }
            return free_ != best_free_ ? free_ < best_free_ : raised_ < best_.raised;
        };
        if (better()) {
            best_ = {true, number, cost_, raised_};
            best_free_ = free_;
        }
    }

    rules const& of_;
    question const& asked_;
    std::vector<action const*> chosen_;
    std::vector<std::pair<std::int32_t, std::int32_t>> raised_;
    std::int64_t cost_ = 0;
    std::int64_t free_ = 0;
    std::int64_t best_free_ = 0;
    answer best_;
    std::map<std::vector<std::pair<std::int32_t, std::int32_t>>, std::vector<outcome>> known_;
};

} // namespace

rules make_rules(std::mt19937_64& dice) {
    rules_writer writer(dice);
    std::string const text = writer.write();
    tieuchi::diagnostics problems;
    auto const read = tieuchi::read_rulebook(text, problems);
    EXPECT_TRUE(read.has_value()) << text << to_json(problems);
    return {tieuchi::evaluator::compile(*read, *tieuchi::date::make(2025, 1, 1)), writer.leaves,
            text};
}

question make_question(rules const& of, features const& what, std::mt19937_64& dice) {
    question made;
    made.policy.missing = static_cast<tieuchi::missing_policy>(1 + below(dice, 2));
    made.policy.declared = static_cast<tieuchi::declared_policy>(1 + below(dice, 2));
    int const units = 1 + below(dice, 3);
    for (int u = 0; u < units; ++u) {
        made.units.push_back(make_unit(of, u, dice));
    }
    table_maker(of, made, what, dice).make();
    draw_goal(of, made, what, dice);
    return made;
}

std::vector<outcome> raise_and_assess(rules const& of, question const& asked,
                                      std::vector<unit_leaf> const& leaves) {
    std::vector<outcome> made;
    for (std::size_t u = 0; u < asked.units.size(); ++u) {
        tieuchi::unit raised = asked.units[u];
        for (unit_leaf const place : leaves) {
            if (place.unit == static_cast<std::int32_t>(u)) {
                observe(raised, place.leaf, of.leaves[static_cast<std::size_t>(place.leaf)].pass);
            }
        }
        tieuchi::assessment const found = assess(of.compiled, raised, asked.policy);
        std::int64_t met = 0;
        for (auto const& one : found.criteria()) {
            bool const is_met =
                one.verdict == tieuchi::verdict::pass || one.verdict == tieuchi::verdict::exempt;
            met += is_met ? 1 : 0;
        }
        made.push_back({met, found.standard() == tieuchi::verdict::pass});
    }
    return made;
}

tieuchi::unit with_leaves(rules const& of, tieuchi::unit const& from,
                          std::vector<std::int32_t> const& leaves, bool pass) {
    tieuchi::unit made = from;
    for (std::int32_t const one : leaves) {
        leaf_sample const& sample = of.leaves[static_cast<std::size_t>(one)];
        observe(made, one, pass ? sample.pass : sample.fail);
    }
    return made;
}

bool reaches(tieuchi::roadmap_goal const& goal, std::vector<outcome> const& units) {
    auto const& unit = units[static_cast<std::size_t>(goal.unit)];
    switch (goal.kind) {
    case tieuchi::goal_kind::unit_criteria: return unit.met >= goal.criteria;
    case tieuchi::goal_kind::unit_standard: return unit.standard;
    case tieuchi::goal_kind::most_criteria:
    case tieuchi::goal_kind::most_units: return true;
    case tieuchi::goal_kind::programme: break;
    }
    std::int64_t meeting = 0;
    for (outcome const& one : units) {
        meeting += one.standard ? 1 : 0;
        if (one.met < goal.criteria) {
            return false;
        }
    }
    return meeting >= goal.units;
}

answer try_everything(rules const& of, question const& asked) {
    return trial(of, asked).run();
}

tieuchi::standings standings_of(rules const& of, question const& asked) {
    tieuchi::standings made(of.compiled);
    for (tieuchi::unit const& one : asked.units) {
        made.add(one, assess(of.compiled, one, asked.policy));
    }
    return made;
}

std::string describe(rules const& of, question const& asked) {
    std::string out = of.text + "\n" + assess_to_json(of.compiled, asked.units, asked.policy);
    out += "goal " + std::string(name(asked.goal.kind)) + " unit " +
           std::to_string(asked.goal.unit) + " criteria " + std::to_string(asked.goal.criteria) +
           " units " + std::to_string(asked.goal.units) + "\n";
    for (action const& one : asked.actions) {
        out += std::to_string(one.cost) + " in " + std::to_string(one.last_period) + ":";
        for (unit_leaf const place : one.raises) {
            out += " " + std::to_string(place.unit) + "/" + of.compiled.leaf_at(place.leaf).id;
        }
        out += "\n";
    }
    for (std::int64_t const amount : asked.year_amounts) {
        out += "year " + std::to_string(amount) + "\n";
    }
    return out + (asked.budget ? "budget " + std::to_string(*asked.budget) : "") + "\n";
}

} // namespace roadmap_cases
