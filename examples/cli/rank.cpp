// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/comparison.hpp>
#include <tieuchi/ranking.hpp>
#include <tieuchi/scoring_methods.hpp>
#include <tieuchi/sensitivity.hpp>
#include <tieuchi/version.hpp>
#include "judged.hpp"
#include "machine.hpp"
#include "numbers.hpp"
#include "programme_words.hpp"
#include "subcommands.hpp"
#include "table.hpp"

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

using tieuchi::assessed_unit;
using tieuchi::interval;
using tieuchi::method_comparison;
using tieuchi::rank_entry;
using tieuchi::ranking;
using tieuchi::ranking_method;
using tieuchi::rational;
using tieuchi::weight_change;

/// Winners and losers of a comparison in a table for people; `--all` shows all.
constexpr std::size_t most_shifts_shown = 5;

/// Everything that was found.
struct findings {
    std::vector<ranking> rankings; ///< The one asked for, then those to compare with.
    std::vector<method_comparison> comparisons;
    std::optional<tieuchi::deprivation_summary> deprivation;
    tieuchi::progress_table progress;
    std::optional<tieuchi::weight_sensitivity> sensitivity;
    std::optional<tieuchi::weight_changes> changes;
};

tieuchi::decimal cutoff_of(rank_options const& asked) {
    return asked.cutoff.value_or(*tieuchi::decimal::parse("0.3"));
}

bool counts_deprivations(std::string const& method) {
    return method == "deprivation" || method == "censored_deprivation";
}

exit_code no_such_method(std::string const& name, std::string_view why) {
    return misused(name + ": " + std::string(why));
}

attempt<ranking_method> deprivation_method(std::string const& name, rank_options const& asked) {
    tieuchi::deprivation_options const how{cutoff_of(asked), {}};
    auto made =
        name == "deprivation" ? tieuchi::deprivation(how) : tieuchi::censored_deprivation(how);
    return made ? attempt<ranking_method>(
                      tieuchi::ranking_by(std::move(*made), tieuchi::rank_order::lowest_first))
                : attempt<ranking_method>(
                      no_such_method("--cutoff", tieuchi::message(made.error().code)));
}

/// The method of a name.
attempt<ranking_method> method_of(std::string const& name, rank_options const& asked,
                                  tieuchi::evaluator const& rules) {
    if (auto const known = tieuchi::measure_of(name)) {
        return tieuchi::ranking_by(*known);
    }
    if (name == "weakest_criterion") {
        return tieuchi::ranking_by(tieuchi::weakest_criterion());
    }
    if (name == "geometric_mean") {
        auto made = tieuchi::geometric_mean(rules);
        return made ? attempt<ranking_method>(std::move(*made))
                    : attempt<ranking_method>(
                          no_such_method(name, tieuchi::message(made.error().code)));
    }
    if (counts_deprivations(name)) {
        return deprivation_method(name, asked);
    }
    return no_such_method(name, "no scoring method");
}

/// The value as people read it; a root is cut off.
std::string value_in_words(std::optional<tieuchi::rank_value> const& value, language in) {
    if (!value) {
        return "–";
    }
    if (value->degree == 1) {
        return amount(value->range, in);
    }
    auto const root = [&](rational const& of) {
        return with_marks(tieuchi::root_text(of, value->degree, 3), in);
    };
    std::string const lower = root(value->range.lower);
    std::string const upper = root(value->range.upper);
    return lower == upper ? lower : lower + "–" + upper;
}

std::string rank_in_words(rank_entry const& of, language in) {
    if (!of.value) {
        return "–";
    }
    return of.best == of.worst ? shown(of.best, in)
                               : shown(of.best, in) + "–" + shown(of.worst, in);
}

/// `part` of `whole` as a percentage.
std::string percent(std::int64_t part, std::int64_t whole, language in) {
    auto const share = rational::make(part, whole);
    return shown_share(share ? std::optional<rational>(*share) : std::nullopt, in);
}

/// The report for people.
class rank_report {
public:
    rank_report(options const& asked, judged_units const& set, findings const& found)
        : asked_(asked), set_(set), found_(found), in_(asked.in), out_(asked.color) {}

    [[nodiscard]] std::string text() const {
        auto const units = static_cast<std::int64_t>(set_.units.size());
        std::string made = heading(asked_, set_.rules, units, out_);
        if (units == 0) {
            return made + std::string(message::no_units.in(in_)) + '\n';
        }
        made += ranks() + deprivation();
        for (method_comparison const& one : found_.comparisons) {
            made += comparison(one);
        }
        made += sensitivity() + changes();
        std::string const below = set_.remarks.text(set_.rules, in_, out_);
        return below.empty() ? made : made + '\n' + below;
    }

private:
    [[nodiscard]] std::string word(words const& one) const { return std::string(one.in(in_)); }

    [[nodiscard]] std::string section(std::string_view title) const {
        return out_.painted(title, paint::strong) + '\n';
    }

    [[nodiscard]] std::string name_of(std::size_t unit) const { return called(set_.units[unit]); }

    [[nodiscard]] std::string ranks() const {
        ranking const& first = found_.rankings.front();
        std::string title = say(message::ranked_by, in_, {method_in_words(first.method, in_)});
        if (first.order == tieuchi::rank_order::lowest_first) {
            title += " (" + word(message::lowest_first) + ')';
        }
        std::vector<column> columns{{word(message::rank), true},
                                    {word(message::of_unit), false, fitting::cut},
                                    {word(message::value), true}};
        for (std::size_t i = 1; i < found_.rankings.size(); ++i) {
            std::string const method = method_in_words(found_.rankings[i].method, in_);
            columns.push_back({say(message::rank_by, in_, {method}), true, fitting::wrap});
        }
        table rows(std::move(columns));
        bool open = false;
        for (std::size_t const unit : first.listed) {
            std::vector<cell> row{{rank_in_words(first.units[unit], in_), paint::strong},
                                  {name_of(unit)},
                                  {value_in_words(first.units[unit].value, in_)}};
            for (std::size_t i = 1; i < found_.rankings.size(); ++i) {
                row.push_back({rank_in_words(found_.rankings[i].units[unit], in_)});
            }
            for (ranking const& one : found_.rankings) {
                open = open || one.units[unit].best != one.units[unit].worst;
            }
            rows.add(std::move(row));
        }
        std::string made = section(title) + rows.text(out_);
        return open ? made + paragraph(message::may_move.in(in_), 0, out_) : made;
    }

    [[nodiscard]] std::string deprivation() const {
        if (!found_.deprivation) {
            return {};
        }
        auto const& of = *found_.deprivation;
        std::string const cutoff = with_marks(to_string(cutoff_of(asked_.ranks)), in_);
        return '\n' + paragraph(say(message::deprivation, in_,
                                    {cutoff, shown(of.headcount, 3, {}, in_),
                                     shown(of.intensity, 3, {}, in_),
                                     shown(of.adjusted_headcount, 3, {}, in_)}),
                                0, out_);
    }

    /// Units with the places that they gain or lose.
    [[nodiscard]] std::string shifts(method_comparison const& of, words const& title,
                                     std::vector<std::size_t> const& units) const {
        std::vector<std::string> list;
        std::size_t const most = asked_.all ? units.size() : most_shifts_shown;
        for (std::size_t const unit : std::span(units).first(std::min(most, units.size()))) {
            auto const at =
                std::find_if(of.shifts.begin(), of.shifts.end(),
                             [unit](tieuchi::rank_shift const& one) { return one.unit == unit; });
            list.push_back(name_of(unit) + std::string(unbroken) +
                           signed_number(rational(at->gain()), 0, in_));
        }
        if (list.size() < units.size()) {
            auto const more = static_cast<std::int64_t>(units.size() - list.size());
            list.push_back(say(message::and_more, in_, {shown(more, in_)}));
        }
        std::string const text = list.empty() ? word(message::none) : joined(list);
        return paragraph(word(title) + ": " + text + '.', 2, out_);
    }

    [[nodiscard]] std::string comparison(method_comparison const& of) const {
        auto const& agreement = of.agreement;
        auto const coefficient = [&](std::optional<tieuchi::correlation> const& one) {
            return one ? shown(*one, in_) : std::string("–");
        };
        return '\n' + section(say(message::against, in_, {method_in_words(of.second, in_)})) +
               paragraph(say(message::agreement, in_,
                             {coefficient(agreement.tau_b), coefficient(agreement.rho),
                              shown(agreement.units, in_), shown(agreement.pairs.concordant, in_),
                              shown(agreement.pairs.discordant, in_)}),
                         2, out_) +
               shifts(of, message::winners, of.winners) + shifts(of, message::losers, of.losers);
    }

    [[nodiscard]] std::string sensitivity() const {
        if (!found_.sensitivity) {
            return {};
        }
        auto const& of = *found_.sensitivity;
        std::vector<std::size_t> order(of.units.size());
        for (std::size_t i = 0; i < order.size(); ++i) {
            order[i] = i;
        }
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return of.units[a].stated < of.units[b].stated;
        });
        table rows({{word(message::stated_rank), true},
                    {word(message::of_unit), false, fitting::cut},
                    {word(message::most_ranks), true},
                    {word(message::all_ranks), true},
                    {say(message::in_top, in_, {shown(of.options.top, in_)}), true}},
                   2);
        auto const range = [&](std::int64_t low, std::int64_t high) {
            return low == high ? shown(low, in_) : shown(low, in_) + "–" + shown(high, in_);
        };
        for (std::size_t const unit : order) {
            auto const& one = of.units[unit];
            if (one.stated != 0) {
                rows.add({{shown(one.stated, in_), paint::strong},
                          {name_of(unit)},
                          {range(one.rank_5, one.rank_95)},
                          {range(one.best, one.worst)},
                          {percent(one.in_top, of.options.draws, in_)}});
            }
        }
        std::string const title =
            say(message::sensitivity, in_,
                {shown(of.options.draws, in_), std::to_string(of.options.seed)});
        std::string same = percent(of.top_unchanged, of.options.draws, in_);
        same.resize(same.size() - 2); // the message has the sign
        return '\n' + out_.painted(title, paint::doubtful) + '\n' + rows.text(out_) +
               paragraph(say(message::top_unchanged, in_, {same}), 2, out_);
    }

    void add_change(table& rows, std::string what, std::optional<weight_change> const& of) const {
        if (!of) {
            rows.add({{std::move(what)}, {"–"}, {word(message::no_change_of_weight)}, {}});
            return;
        }
        auto const weight = [&](interval const& one) { return shown(one, 3, {}, in_); };
        rational const& stated = found_.progress.weights[of->criterion];
        rows.add({{std::move(what)},
                  {found_.progress.criteria[of->criterion], paint::strong},
                  {amount(stated, in_) + " → " + weight(of->weight)},
                  {say(message::overtakes, in_, {name_of(of->behind), name_of(of->ahead)})}});
    }

    [[nodiscard]] std::string changes() const {
        if (!found_.changes) {
            return {};
        }
        table rows({{word(message::changes_what)},
                    {word(message::criterion)},
                    {word(message::weight)},
                    {"", false, fitting::wrap}},
                   2);
        add_change(rows, word(message::any_order), found_.changes->any);
        add_change(rows, word(message::top_order), found_.changes->top);
        return '\n' + section(message::weight_changes.in(in_)) + rows.text(out_);
    }

    options const& asked_;
    judged_units const& set_;
    findings const& found_;
    language in_;
    console out_;
};

/// The library's objects in one document (FORMAT, Rankings).
std::string as_json(options const& asked, judged_units const& set, findings const& found) {
    auto const units = set.pairs();
    std::string text = "{";
    append_member(text, "format", "tieuchi-ranking/1");
    append_member(text, "library", TIEUCHI_VERSION_STRING);
    append_raw_member(text, "rulebook", "{");
    append_member(text, "id", set.rules.rules().id);
    append_member(text, "sha256", set.rules.source().sha256());
    text += '}';
    append_member(text, "date", to_string(set.rules.reference_date()));
    append_raw_member(text, "policy", "{");
    append_member(text, "missing", name(asked.policies.missing));
    append_member(text, "declared", name(asked.policies.declared));
    text += '}';
    append_raw_member(text, "units", std::to_string(units.size()));
    auto const list = [&](std::string_view key, auto const& objects) {
        append_raw_member(text, key, "[");
        for (auto const& one : objects) {
            text += text.back() == '[' ? "" : ",";
            text += to_json(one, units);
        }
        text += ']';
    };
    list("rankings", found.rankings);
    list("comparisons", found.comparisons);
    append_raw_member(text, "deprivation",
                      found.deprivation ? to_json(*found.deprivation) : "null");
    append_raw_member(text, "sensitivity",
                      found.sensitivity ? to_json(*found.sensitivity, found.progress, units)
                                        : "null");
    append_raw_member(text, "weights_change",
                      found.changes ? to_json(*found.changes, found.progress, units) : "null");
    return text + "}\n";
}

/// One unit and method a row; of a method whose values are roots what the root is taken of.
std::string as_csv(judged_units const& set, findings const& found) {
    csv rows({"method", "id", "name", "best", "worst", "value", "value_upper", "root"});
    for (ranking const& of : found.rankings) {
        for (std::size_t const unit : of.listed) {
            rank_entry const& one = of.units[unit];
            rows.number(of.method).words(set.units[unit].id).words(set.units[unit].name);
            if (one.value) {
                rows.number(one.best).number(one.worst).exact(one.value->range);
                rows.number(one.value->degree).end_row();
            } else {
                rows.empty().empty().empty().empty().empty().end_row();
            }
        }
    }
    return rows.take();
}

/// Ranks by all methods and compares the first with the others.
attempt<findings> rank_all(options const& asked, judged_units const& set) {
    findings found;
    auto const units = set.pairs();
    std::vector<std::string> names{asked.ranks.method};
    names.insert(names.end(), asked.ranks.against.begin(), asked.ranks.against.end());
    for (std::string const& name : names) {
        auto const method = method_of(name, asked.ranks, set.rules);
        if (!method) {
            return method.error();
        }
        found.rankings.push_back(tieuchi::rank_units(units, *method));
        if (counts_deprivations(name) && !found.deprivation) {
            auto const summary = tieuchi::alkire_foster(units, {cutoff_of(asked.ranks), {}});
            if (!summary) {
                return failed("rank", summary.error());
            }
            found.deprivation = *summary;
        }
    }
    for (std::size_t i = 1; i < found.rankings.size(); ++i) {
        found.comparisons.push_back(
            tieuchi::compare_rankings(found.rankings[0], found.rankings[i], asked.ranks.end));
    }
    return found;
}

} // namespace

exit_code rank(options const& asked) {
    bool const tries_weights = asked.ranks.sensitivity || asked.ranks.weights_change;
    if (tries_weights && asked.format == output_format::csv) {
        return misused("--format csv has ranks alone; --sensitivity and --weights-change need "
                       "table or json");
    }
    auto const set = judge_now(asked);
    if (!set) {
        return set.error();
    }
    auto found = rank_all(asked, *set);
    if (!found) {
        return found.error();
    }
    if (tries_weights && !set->units.empty()) {
        found->progress = tieuchi::progress_of(set->pairs(), asked.ranks.end);
        if (asked.ranks.sensitivity) {
            auto drawn = tieuchi::sensitivity_to_weights(found->progress, asked.ranks.draws);
            if (!drawn) {
                return misused("--sensitivity: " +
                               std::string(tieuchi::message(drawn.error().code)));
            }
            found->sensitivity = std::move(*drawn);
        }
        if (asked.ranks.weights_change) {
            found->changes = tieuchi::smallest_changes(found->progress);
        }
    }
    switch (asked.format) {
    case output_format::json: return write_out(as_json(asked, *set, *found));
    case output_format::csv: return write_out(as_csv(*set, *found));
    case output_format::table: return write_out(rank_report(asked, *set, *found).text());
    }
    return exit_code::unusable;
}

} // namespace cli
