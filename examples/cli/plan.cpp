// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/costs.hpp>
#include <tieuchi/roadmap.hpp>
#include <tieuchi/standings.hpp>
#include "judged.hpp"
#include "machine.hpp"
#include "numbers.hpp"
#include "programme_words.hpp"
#include "solver.hpp"
#include "subcommands.hpp"
#include "table.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cli {
namespace {

using tieuchi::goal_kind;
using tieuchi::obstacle;
using tieuchi::obstacle_kind;
using tieuchi::rational;
using tieuchi::roadmap;
using tieuchi::roadmap_goal;
using tieuchi::roadmap_method;
using tieuchi::roadmap_outcome;
using tieuchi::roadmap_step;
using tieuchi::step_kind;

/// What a roadmap is made of, and the roadmap.
struct planned {
    tieuchi::standings units;
    tieuchi::cost_table costs;
    roadmap_goal goal;
    tieuchi::roadmap_options how;
    roadmap found;
};

bool is_most(goal_kind kind) {
    return kind == goal_kind::most_criteria || kind == goal_kind::most_units;
}

words const& say_outcome(roadmap_outcome value, goal_kind kind) {
    switch (value) {
    case roadmap_outcome::optimal:
        return is_most(kind) ? message::outcome_most : message::outcome_optimal;
    case roadmap_outcome::feasible: return message::outcome_feasible;
    case roadmap_outcome::out_of_reach: return message::outcome_out_of_reach;
    case roadmap_outcome::undecided: return message::outcome_undecided;
    }
    return message::outcome_undecided;
}

paint paint_of(roadmap_outcome value) {
    return value == roadmap_outcome::optimal        ? paint::good
           : value == roadmap_outcome::out_of_reach ? paint::bad
                                                    : paint::doubtful;
}

words const& say_method(roadmap_method value) {
    return value == roadmap_method::sorted   ? message::method_sorted
           : value == roadmap_method::search ? message::method_search
                                             : message::method_solver;
}

words const& say_step(step_kind value) {
    return value == step_kind::raise     ? message::step_raise
           : value == step_kind::observe ? message::step_observe
                                         : message::step_project;
}

/// The message of an obstacle; `{}` stands for what it names.
words const& say_obstacle(obstacle_kind value) {
    constexpr words const* all[] = {nullptr,
                                    &message::no_cost,
                                    &message::too_late,
                                    &message::bound_unknown,
                                    &message::bound_delegated,
                                    &message::attribute_missing,
                                    &message::declared_indicator,
                                    &message::declared_criterion,
                                    &message::presupposed,
                                    &message::nothing_to_judge,
                                    &message::too_few_criteria,
                                    &message::too_few_units,
                                    &message::budget_short};
    return *all[static_cast<std::size_t>(value)];
}

/// Id of an indicator by its number.
std::string indicator_id(tieuchi::edition const& book, std::int32_t number) {
    for (auto const& criterion : book.criteria) {
        auto const count = static_cast<std::int32_t>(criterion.indicators.size());
        if (number < count) {
            return criterion.indicators[static_cast<std::size_t>(number)].id;
        }
        number -= count;
    }
    return {};
}

/// The report for people.
class plan_report {
public:
    plan_report(options const& asked, judged_units const& set, planned const& plan)
        : asked_(asked),
          set_(set),
          plan_(plan),
          found_(plan.found),
          book_(set.rules.rules()),
          in_(asked.in),
          out_(asked.color) {}

    [[nodiscard]] std::string text() const {
        auto const units = static_cast<std::int64_t>(set_.units.size());
        std::string made = heading(asked_, set_.rules, units, out_);
        made += facts();
        if (has_plan()) {
            made += '\n' + steps();
        }
        made += obstacles();
        std::string const below = set_.remarks.text(set_.rules, in_, out_);
        return below.empty() ? made : made + '\n' + below;
    }

private:
    [[nodiscard]] bool has_plan() const {
        return found_.outcome == roadmap_outcome::optimal ||
               found_.outcome == roadmap_outcome::feasible;
    }

    [[nodiscard]] std::string word(words const& one) const { return std::string(one.in(in_)); }

    [[nodiscard]] std::string unit_name(std::int32_t unit) const {
        return called(set_.units[static_cast<std::size_t>(unit)]);
    }

    /// What is asked of the programme; what asks for nothing is left out.
    [[nodiscard]] std::string programme_goal(std::string const& units,
                                             std::string const& criteria) const {
        std::vector<std::string> both;
        if (plan_.goal.units != 0 || plan_.goal.criteria == 0) {
            both.push_back(say(message::goal_units, in_, {units}));
        }
        if (plan_.goal.criteria != 0) {
            both.push_back(say(message::goal_every, in_, {criteria}));
        }
        return joined(both);
    }

    [[nodiscard]] std::string goal() const {
        std::string const criteria = shown(std::int64_t{plan_.goal.criteria}, in_);
        std::string const units = shown(std::int64_t{plan_.goal.units}, in_);
        switch (plan_.goal.kind) {
        case goal_kind::unit_criteria:
            return say(message::goal_unit_criteria, in_, {unit_name(plan_.goal.unit), criteria});
        case goal_kind::unit_standard:
            return say(message::goal_unit_standard, in_, {unit_name(plan_.goal.unit)});
        case goal_kind::programme: return programme_goal(units, criteria);
        case goal_kind::most_criteria: return word(message::goal_most_criteria);
        case goal_kind::most_units: return word(message::goal_most_units);
        }
        return {};
    }

    [[nodiscard]] std::string means() const {
        std::vector<std::string> all;
        if (plan_.how.budget) {
            all.push_back(say(message::budget_of, in_, {amount(rational(*plan_.how.budget), in_)}));
        }
        for (auto const& one : plan_.how.years) {
            all.push_back(say(message::budget_in, in_,
                              {std::to_string(one.year), amount(rational(one.amount), in_)}));
        }
        if (plan_.how.deadline) {
            all.push_back(say(message::from_day, in_, {say(plan_.how.start, in_)}));
            all.push_back(say(message::until_day, in_, {say(*plan_.how.deadline, in_)}));
        }
        return joined(all, "; ");
    }

    void add_cost(table& rows) const {
        rows.add({{word(message::cost)}, {amount(found_.cost, in_), paint::strong}});
        if (plan_.how.certainty == tieuchi::assurance::optimistic) {
            rows.add({{word(message::at_worst)},
                      {found_.at_worst ? amount(*found_.at_worst, in_)
                                       : word(message::cannot_be_raised)}});
        }
        std::string bound = amount(found_.lower_bound, in_);
        if (found_.lower_bound < found_.cost) {
            bound =
                say(message::gap_is, in_, {bound, amount(found_.cost - found_.lower_bound, in_)});
        }
        rows.add({{word(message::bound_below)}, {bound}});
        if (is_most(plan_.goal.kind)) {
            rows.add({{word(message::most_possible)}, {shown(found_.upper_bound, in_)}});
        }
        rows.add({{word(message::afterwards)},
                  {say(message::afterwards_is, in_,
                       {shown(found_.units_meeting, in_), shown(found_.criteria_met, in_)})}});
    }

    [[nodiscard]] std::string facts() const {
        table rows({{""}, {"", false, fitting::wrap}});
        rows.add({{word(message::goal)}, {goal(), paint::strong}});
        if (std::string const text = means(); !text.empty()) {
            rows.add({{word(message::means)}, {text}});
        }
        rows.add({{word(message::outcome)},
                  {word(say_outcome(found_.outcome, plan_.goal.kind)), paint_of(found_.outcome)}});
        rows.add({{word(message::method)}, {word(say_method(found_.method))}});
        if (has_plan()) {
            add_cost(rows);
        }
        return rows.text(out_);
    }

    [[nodiscard]] std::string leaf_name(std::int32_t leaf) const {
        auto const& of = set_.rules.leaf_at(leaf);
        std::string_view const name = of.name.in(in_);
        return printable(name.empty() ? of.id : of.id + ' ' + std::string(name));
    }

    /// What a step raises: a leaf with its name; of a project its name and its leaves.
    [[nodiscard]] std::string what(roadmap_step const& step) const {
        if (step.kind != step_kind::project) {
            return leaf_name(step.place.leaf);
        }
        auto const& of = plan_.costs.projects[static_cast<std::size_t>(step.project)];
        std::string text = called(of.id, of.name) + ':';
        std::int32_t unit = -1;
        for (auto const& place : step.raises) {
            text += place.unit == unit ? "," : (unit < 0 ? " " : "; ") + unit_id(place.unit);
            unit = place.unit;
            text += ' ' + printable(set_.rules.leaf_at(place.leaf).id);
        }
        return text;
    }

    [[nodiscard]] std::string unit_id(std::int32_t unit) const {
        return printable(plan_.units.id(unit));
    }

    [[nodiscard]] std::string steps() const {
        if (found_.steps.empty()) {
            return word(message::nothing_to_do) + '\n';
        }
        bool const years = !plan_.how.years.empty();
        std::vector<column> columns{{word(message::of_unit), false, fitting::cut},
                                    {word(message::leaf_of), false, fitting::wrap},
                                    {word(message::step)},
                                    {word(message::cost), true}};
        if (years) {
            columns.push_back({word(message::in_year), true});
        }
        table rows(std::move(columns));
        for (roadmap_step const& one : found_.steps) {
            bool const shared = one.kind == step_kind::project;
            std::vector<cell> row{{shared ? "" : unit_name(one.place.unit)},
                                  {what(one)},
                                  {word(say_step(one.kind))},
                                  {amount(rational(one.cost), in_), paint::strong}};
            if (years) {
                row.push_back({one.year ? std::to_string(*one.year) : ""});
            }
            rows.add(std::move(row));
        }
        return rows.text(out_);
    }

    /// What an obstacle names.
    [[nodiscard]] std::string subject(obstacle const& of) const {
        switch (of.kind) {
        case obstacle_kind::declared_indicator: return indicator_id(book_, of.index);
        case obstacle_kind::declared_criterion:
            return book_.criteria[static_cast<std::size_t>(of.index)].id;
        case obstacle_kind::presupposed:
            return book_.presupposes[static_cast<std::size_t>(of.index)];
        case obstacle_kind::budget: return amount(found_.lower_bound, in_);
        case obstacle_kind::nothing_to_judge:
        case obstacle_kind::too_few_criteria:
        case obstacle_kind::too_few_units: return {};
        default: return leaf_name(of.index);
        }
    }

    [[nodiscard]] std::string obstacles() const {
        if (found_.obstacles.empty()) {
            return {};
        }
        std::string const title =
            found_.obstructed < 0 ? word(message::obstacles)
                                  : say(message::obstacles_of, in_, {unit_name(found_.obstructed)});
        std::string made = '\n' + out_.painted(title, paint::strong) + '\n';
        for (obstacle const& one : found_.obstacles) {
            made += paragraph(say(say_obstacle(one.kind), in_, {subject(one)}), 2, out_);
        }
        return made;
    }

    options const& asked_;
    judged_units const& set_;
    planned const& plan_;
    roadmap const& found_;
    tieuchi::edition const& book_;
    language in_;
    console out_;
};

/// One leaf a row; a project's cost stands on its first leaf.
std::string as_csv(judged_units const& set, planned const& plan) {
    csv rows({"kind", "project", "unit", "leaf", "cost", "at_worst", "year"});
    for (roadmap_step const& step : plan.found.steps) {
        bool first = true;
        for (auto const& place : step.raises) {
            rows.number(name(step.kind));
            rows.words(step.project < 0
                           ? std::string()
                           : plan.costs.projects[static_cast<std::size_t>(step.project)].id);
            rows.words(plan.units.id(place.unit)).words(set.rules.leaf_at(place.leaf).id);
            rows.number(first ? to_string(step.cost) : std::string());
            rows.exact(first ? step.at_worst : std::nullopt);
            rows.number(step.year ? std::to_string(*step.year) : std::string()).end_row();
            first = false;
        }
    }
    return rows.take();
}

/// What the command line lacks for the goal; empty where it has all.
std::string lacking(options const& asked) {
    plan_options const& plans = asked.plans;
    goal_kind const kind = *plans.goal;
    bool const of_unit = kind == goal_kind::unit_criteria || kind == goal_kind::unit_standard;
    if (of_unit && asked.unit.empty()) {
        return "--unit";
    }
    if (kind == goal_kind::unit_criteria && !plans.criteria) {
        return "--criteria";
    }
    if (kind == goal_kind::programme && !plans.criteria && !plans.meeting) {
        return "--meeting or --criteria";
    }
    return is_most(kind) && !plans.how.budget && plans.how.years.empty() ? "--budget or --year"
                                                                         : "";
}

attempt<roadmap_goal> goal_of(options const& asked, tieuchi::standings const& units) {
    roadmap_goal goal;
    goal.kind = *asked.plans.goal;
    goal.criteria = asked.plans.criteria.value_or(0);
    goal.units = asked.plans.meeting.value_or(0);
    if (!asked.unit.empty()) {
        goal.unit = units.find(asked.unit);
        if (goal.unit < 0) {
            return misused("--unit " + asked.unit + ": there is no such unit");
        }
    }
    return goal;
}

attempt<tieuchi::cost_table> load_costs(options const& asked, tieuchi::standings const& units) {
    auto const file = units_file::open(asked.plans.costs);
    if (!file) {
        return file.error();
    }
    auto const text = file->text();
    if (!text) {
        return text.error();
    }
    // Costs of units that the filters leave out are of no consequence.
    bool const some = !asked.cohorts.empty() || !asked.attributes.empty();
    bool const ignore = asked.ignore_other_ids || some;
    tieuchi::diagnostics problems;
    auto costs = file->is_csv() ? read_costs_csv(*text, units, problems,
                                                 {asked.separator, asked.decimal_mark, ignore})
                                : read_costs(*text, units, problems, {ignore});
    complain(problems, file->name(), asked.problems);
    return costs ? attempt<tieuchi::cost_table>(std::move(*costs))
                 : attempt<tieuchi::cost_table>(exit_code_of(problems));
}

bool rise(std::vector<tieuchi::year_budget> const& years) {
    return std::adjacent_find(years.begin(), years.end(), [](auto const& a, auto const& b) {
               return a.year >= b.year;
           }) == years.end();
}

} // namespace

exit_code plan(options const& asked) {
    if (std::string const missing = lacking(asked); !missing.empty()) {
        return misused("--goal " + std::string(name(*asked.plans.goal)) + " needs " + missing);
    }
    if (!rise(asked.plans.how.years)) {
        return misused("--year: the years do not rise");
    }
    tieuchi::roadmap_options how = asked.plans.how;
    how.solver = asked.plans.use_cbc ? cbc_solver() : tieuchi::binary_solver();
    if (asked.plans.use_cbc && !how.solver) {
        return misused("--solver cbc: the command was built without it (TIEUCHI_WITH_MIP)");
    }
    auto const set = judge_now(asked);
    if (!set) {
        return set.error();
    }
    tieuchi::standings units(set->rules);
    for (std::size_t i = 0; i < set->units.size(); ++i) {
        units.add(set->units[i], set->found[i]);
    }
    auto const goal = goal_of(asked, units);
    if (!goal) {
        return goal.error();
    }
    auto costs = load_costs(asked, units);
    if (!costs) {
        return costs.error();
    }
    how.start = asked.plans.start.value_or(set->rules.reference_date());
    auto found = tieuchi::plan(units, *costs, *goal, how);
    if (!found) {
        return failed("plan", found.error());
    }
    planned const all{std::move(units), std::move(*costs), *goal, std::move(how),
                      std::move(*found)};
    switch (asked.format) {
    case output_format::json: return write_out(to_json(all.found, all.units, all.costs, all.how));
    case output_format::csv: return write_out(as_csv(*set, all));
    case output_format::table: return write_out(plan_report(asked, *set, all).text());
    }
    return exit_code::unusable;
}

} // namespace cli
