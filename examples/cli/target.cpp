// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/projection.hpp>
#include <tieuchi/target.hpp>
#include "judged.hpp"
#include "machine.hpp"
#include "numbers.hpp"
#include "programme_words.hpp"
#include "subcommands.hpp"
#include "table.hpp"
#include "target_words.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cli {
namespace {

using tieuchi::interval;
using tieuchi::projection;
using tieuchi::rational;
using tieuchi::target_fact;
using tieuchi::target_form;
using tieuchi::target_list;
using tieuchi::target_outcome;
using tieuchi::target_test;

/// In a table for people; `--all` shows all.
constexpr std::size_t most_units_shown = 25;

/// One fact of a target carried on to the deadline.
struct projected_fact {
    std::size_t target = 0; ///< Its index.
    std::size_t fact = 0;   ///< Its index in the outcome.
    projection value;
};

/// Everything that was found.
struct findings {
    target_list targets;
    std::vector<target_outcome> outcomes;
    std::vector<projected_fact> projected;
    bool growth_without_baseline = false;
    tieuchi::date from; ///< The day of the baseline, where there is one.
};

/// What a fact has to come to; nothing where it is no one number to be approached.
std::optional<rational> bound_of(target_test const& of, target_fact const& found) {
    if (of.form == target_form::every) {
        return rational(found.members);
    }
    bool const one_end = tieuchi::is_lower_bound(of.compare) || tieuchi::is_upper_bound(of.compare);
    return one_end ? std::optional<rational>(rational(of.low)) : std::nullopt;
}

/// Carries facts on from the baseline over today to their deadlines.
class projector {
public:
    projector(std::span<tieuchi::assessed_unit const> baseline, tieuchi::date then,
              tieuchi::date now)
        : baseline_(baseline), then_(then), now_(now) {}

    void add(findings& into, std::size_t index) const {
        tieuchi::target const& one = into.targets.targets[index];
        if (!(now_ < one.deadline) || !(then_ < now_)) {
            return;
        }
        auto const tests = facts_of(one.when);
        auto const earlier = tieuchi::judge_target(one, baseline_);
        for (std::size_t i = 0; i < tests.size(); ++i) {
            target_fact const& found = into.outcomes[index].facts[i];
            auto const bound = bound_of(*tests[i], found);
            auto const before =
                tests[i]->more ? interval{rational(0), rational(0)} : earlier.facts[i].value;
            if (!bound || !before || !found.value) {
                continue;
            }
            tieuchi::period_value const values[] = {{then_, *before}, {now_, *found.value}};
            if (auto value = tieuchi::project_to_deadline(values, one.deadline, *bound)) {
                into.projected.push_back({index, i, std::move(*value)});
            }
        }
    }

private:
    std::span<tieuchi::assessed_unit const> baseline_;
    tieuchi::date then_;
    tieuchi::date now_;
};

/// The report for people.
class target_report {
public:
    target_report(options const& asked, judged_units const& set, findings const& found)
        : asked_(asked),
          set_(set),
          found_(found),
          book_(set.rules.rules()),
          in_(asked.in),
          out_(asked.color) {}

    [[nodiscard]] std::string text() const {
        auto const units = static_cast<std::int64_t>(set_.units.size());
        std::string made = heading(asked_, set_.rules, units, out_);
        made += title() + outcomes();
        for (std::size_t i = 0; i < found_.outcomes.size(); ++i) {
            made += in_the_way(i);
        }
        made += projections();
        if (found_.growth_without_baseline) {
            made += '\n' + paragraph(message::baseline_missing.in(in_), 0, out_);
        }
        std::string const below = set_.remarks.text(set_.rules, in_, out_);
        return below.empty() ? made : made + '\n' + below;
    }

private:
    [[nodiscard]] std::string word(words const& one) const { return std::string(one.in(in_)); }

    [[nodiscard]] std::string title() const {
        std::string text(found_.targets.title.in(in_));
        text = text.empty() ? found_.targets.id : text;
        if (!found_.targets.citation.empty()) {
            text += " (" + found_.targets.citation + ')';
        }
        return paragraph(printable(text), 0, out_) + '\n';
    }

    [[nodiscard]] std::string name_of(tieuchi::target const& one) const {
        return printable(one.name.empty() ? one.id : one.name.in(in_));
    }

    [[nodiscard]] cell outcome(tieuchi::verdict value) const {
        words const& said = value == tieuchi::verdict::pass   ? message::reached
                            : value == tieuchi::verdict::fail ? message::not_reached
                                                              : message::unknown;
        return {word(said), paint_of(value)};
    }

    [[nodiscard]] std::string asked_for(target_test const& test, target_fact const& fact) const {
        return test.form == target_form::every
                   ? say(message::all_members, in_, {shown(fact.members, in_)})
                   : bound_in_words(test, in_);
    }

    void add_fact(table& rows, std::string name, std::string deadline, target_test const& test,
                  target_fact const& fact) const {
        rows.add({{std::move(name)},
                  {std::move(deadline)},
                  outcome(fact.outcome),
                  {asked_for(test, fact)},
                  {amount(fact.value, in_)},
                  {fact.outcome == tieuchi::verdict::pass ? "" : amount(fact.shortfall, in_),
                   paint::strong}});
    }

    [[nodiscard]] std::string outcomes() const {
        table rows({{word(message::target), false, fitting::wrap},
                    {word(message::deadline)},
                    {word(message::outcome)},
                    {word(message::asked_for), true},
                    {word(message::found_value), true},
                    {word(message::shortfall), true}});
        for (std::size_t i = 0; i < found_.outcomes.size(); ++i) {
            auto const& one = found_.targets.targets[i];
            auto const& facts = found_.outcomes[i].facts;
            auto const tests = facts_of(one.when);
            bool const single = one.when.children.empty();
            if (single) {
                add_fact(rows, name_of(one), say(one.deadline, in_), *tests[0], facts[0]);
                continue;
            }
            rows.add({{name_of(one)},
                      {say(one.deadline, in_)},
                      outcome(found_.outcomes[i].outcome),
                      {},
                      {},
                      {}});
            for (std::size_t k = 0; k < tests.size(); ++k) {
                add_fact(rows, "– " + subject_in_words(*tests[k], book_, in_), {}, *tests[k],
                         facts[k]);
            }
        }
        return rows.text(out_);
    }

    [[nodiscard]] std::string in_the_way(std::size_t index) const {
        auto const& list = found_.outcomes[index].units;
        if (list.empty()) {
            return {};
        }
        // What a unit lacks of its part of a total is no number that people know.
        bool const each_alone =
            std::none_of(found_.outcomes[index].facts.begin(), found_.outcomes[index].facts.end(),
                         [](target_fact const& one) { return one.form == target_form::total; });
        std::size_t const shown_ones =
            asked_.all ? list.size() : std::min(list.size(), most_units_shown);
        table rows({{"", false, fitting::cut}, {"", true}, {""}}, 2);
        for (auto const& one : std::span(list).first(shown_ones)) {
            bool const certain = one.found == tieuchi::verdict::fail;
            rows.add(
                {{called(set_.units[one.unit])},
                 {each_alone && one.shortfall ? amount(one.shortfall, in_) : "", paint::strong},
                 {certain ? "" : word(message::may_be_in_way), paint::doubtful}});
        }
        auto const& of = found_.targets.targets[index];
        auto const count = static_cast<std::int64_t>(list.size());
        std::string made =
            '\n' +
            out_.painted(name_of(of) + ": " + say(message::in_way, in_, {shown(count, in_)}),
                         paint::strong) +
            '\n' + rows.text(out_);
        if (shown_ones < list.size()) {
            auto const more = static_cast<std::int64_t>(list.size() - shown_ones);
            made += paragraph(say(message::and_more, in_, {shown(more, in_)}), 2, out_);
        }
        return made;
    }

    [[nodiscard]] std::string a_year(std::optional<interval> const& pace) const {
        if (!pace) {
            return "–";
        }
        std::string const low = signed_number(pace->lower, 1, in_);
        std::string const high = signed_number(pace->upper, 1, in_);
        return low == high ? low : low + " … " + high;
    }

    [[nodiscard]] std::string projections() const {
        if (found_.projected.empty()) {
            return {};
        }
        table rows({{word(message::target), false, fitting::wrap},
                    {word(message::deadline)},
                    {word(message::pace), true},
                    {word(message::by_deadline), true},
                    {word(message::asked_for), true},
                    {word(message::needed_pace), true}},
                   2);
        for (projected_fact const& one : found_.projected) {
            auto const& of = found_.targets.targets[one.target];
            target_test const& test = *facts_of(of.when)[one.fact];
            bool const single = of.when.children.empty();
            rows.add({{single ? name_of(of) : subject_in_words(test, book_, in_)},
                      {say(of.deadline, in_)},
                      {a_year(one.value.pace)},
                      {shown(one.value.projected, 1, {}, in_), paint::doubtful},
                      {asked_for(test, found_.outcomes[one.target].facts[one.fact])},
                      {a_year(one.value.needed_pace), paint::strong}});
        }
        std::string const title =
            say(message::projections, in_,
                {say(found_.from, in_), say(found_.projected.front().value.from, in_)});
        return '\n' + out_.painted(title, paint::doubtful) + '\n' + rows.text(out_);
    }

    options const& asked_;
    judged_units const& set_;
    findings const& found_;
    tieuchi::edition const& book_;
    language in_;
    console out_;
};

/// The library's document, with the projections at its end where there is a baseline.
std::string as_json(options const& asked, judged_units const& set, findings const& found) {
    std::string text =
        to_json(found.targets, found.outcomes, set.pairs(), set.rules, asked.policies);
    if (!asked.earlier.is_named()) {
        return text;
    }
    text.resize(text.size() - 2); // "}\n"
    text += ",\"projections\":[";
    for (projected_fact const& one : found.projected) {
        text += text.back() == '[' ? "{" : ",{";
        append_member(text, "target", found.targets.targets[one.target].id);
        append_member(text, "at", found.outcomes[one.target].facts[one.fact].pointer);
        text += ',' + to_json(one.value).substr(1);
    }
    return text + "]}\n";
}

/// One fact a row.
std::string as_csv(findings const& found) {
    csv rows({"target", "deadline", "outcome", "at", "kind", "fact_outcome", "members",
              "members_unknown", "value", "value_upper", "baseline", "baseline_upper", "shortfall",
              "shortfall_upper", "in_the_way"});
    for (std::size_t i = 0; i < found.outcomes.size(); ++i) {
        auto const& of = found.targets.targets[i];
        for (target_fact const& one : found.outcomes[i].facts) {
            rows.words(of.id).number(to_string(of.deadline));
            rows.number(name(found.outcomes[i].outcome)).number(one.pointer).number(name(one.form));
            rows.number(name(one.outcome)).number(one.members).number(one.members_unknown);
            rows.exact(one.value).exact(one.baseline).exact(one.shortfall);
            rows.number(static_cast<std::int64_t>(one.units.size())).end_row();
        }
    }
    return rows.take();
}

attempt<target_list> load_targets(options const& asked, tieuchi::evaluator const& rules) {
    auto const file = units_file::open(asked.targets);
    if (!file) {
        return file.error();
    }
    auto const text = file->text();
    if (!text) {
        return text.error();
    }
    tieuchi::diagnostics problems;
    auto targets = read_targets(*text, rules, problems);
    complain(problems, file->name(), asked.problems);
    return targets ? attempt<target_list>(std::move(*targets))
                   : attempt<target_list>(exit_code_of(problems));
}

bool asks_for_growth(tieuchi::target const& of) {
    for (target_test const* const one : facts_of(of.when)) {
        if (one->more) {
            return true;
        }
    }
    return false;
}

} // namespace

exit_code target(options const& asked) {
    std::optional<judged_units> earlier;
    if (asked.earlier.is_named()) {
        auto then = judge_earlier(asked);
        if (!then) {
            return then.error();
        }
        earlier = std::move(*then);
    }
    auto const set = judge_now(asked);
    if (!set) {
        return set.error();
    }
    auto targets = load_targets(asked, set->rules);
    if (!targets) {
        return targets.error();
    }
    findings found{std::move(*targets), {}, {}, false, {}};
    if (earlier) {
        found.from = earlier->rules.reference_date();
    }
    auto const now = set->pairs();
    auto const then = earlier ? earlier->pairs() : std::vector<tieuchi::assessed_unit>();
    for (std::size_t i = 0; i < found.targets.targets.size(); ++i) {
        auto const& one = found.targets.targets[i];
        if (!earlier) {
            found.outcomes.push_back(tieuchi::judge_target(one, now));
            found.growth_without_baseline |= asks_for_growth(one);
            continue;
        }
        found.outcomes.push_back(tieuchi::judge_target(one, now, std::span(then)));
        projector(then, found.from, set->rules.reference_date()).add(found, i);
    }
    switch (asked.format) {
    case output_format::json: return write_out(as_json(asked, *set, found));
    case output_format::csv: return write_out(as_csv(found));
    case output_format::table: return write_out(target_report(asked, *set, found).text());
    }
    return exit_code::unusable;
}

} // namespace cli
