// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/batch.hpp>
#include <tieuchi/json.hpp>
#include <tieuchi/rollup.hpp>
#include "groups.hpp"
#include "load.hpp"
#include "machine.hpp"
#include "numbers.hpp"
#include "progress.hpp"
#include "report.hpp"
#include "stream.hpp"
#include "subcommands.hpp"
#include "table.hpp"
#include "words.hpp"

#include <algorithm>
#include <memory>
#include <mutex>
#include <string>

namespace cli {
namespace {

using tieuchi::rational;
using tieuchi::rollup;

/// Eighths of a block, so that a bar tells neighbours apart.
constexpr std::string_view eighths[] = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
constexpr std::size_t widest_bar = 40;

/// A bar for `count` of `most` in so many columns; whatever is not 0 shows.
std::string bar(std::int64_t count, std::int64_t most, std::size_t columns) {
    if (count == 0) {
        return {};
    }
    auto const scale = static_cast<std::int64_t>(columns) * 8;
    std::int64_t const parts = std::max<std::int64_t>(1, count * scale / most);
    std::string out;
    for (std::int64_t i = 0; i < parts / 8; ++i) {
        out += "█";
    }
    return out + std::string(eighths[static_cast<std::size_t>(parts % 8)]);
}

/// The report for people.
class summary_report {
public:
    summary_report(options const& asked, rollup const& all, notes const& remarks)
        : asked_(asked),
          all_(all),
          book_(all.rules().rules()),
          remarks_(remarks),
          in_(asked.in),
          out_(asked.color) {}

    [[nodiscard]] std::string text() const {
        std::string text = heading(asked_, all_.rules(), all_.units(), out_);
        if (all_.units() == 0) {
            return text + std::string(message::no_units.in(in_)) + '\n';
        }
        text += measures() + held() + distribution() + grades() + hardest();
        std::string const below = remarks_.text(all_.rules(), in_, out_);
        return below.empty() ? text : text + '\n' + below;
    }

private:
    [[nodiscard]] std::string say_one(words const& one) const { return std::string(one.in(in_)); }

    [[nodiscard]] std::string section(std::string_view title) const {
        return out_.painted(title, paint::strong) + '\n';
    }

    /// The three measures of S-602, side by side.
    [[nodiscard]] std::string measures() const {
        table rows({{say_one(message::measure), false, fitting::wrap},
                    {say_one(message::total), true},
                    {say_one(message::mean), true},
                    {say_one(message::lowest), true},
                    {say_one(message::highest), true}});
        rows.add({{say_one(message::units_meeting)},
                  {units_meeting(), paint::strong},
                  {shown_share(share_meeting(), in_)},
                  {""},
                  {""}});
        rational const criteria(static_cast<std::int64_t>(book_.criteria.size()));
        add(rows, say_one(message::total_met), all_.criteria_met(), criteria, 0);
        rational const scale(book_.scale);
        std::string const out_of = with_marks(to_string(book_.scale), in_);
        add(rows, say(message::total_progress, in_, {out_of}), all_.weighted_progress(), scale, 1);
        return rows.text(out_);
    }

    /// One measure; `most` is what a unit can have, `digits` how many a unit's value shows.
    void add(table& rows, std::string name, tieuchi::measure_tally const& of, rational const& most,
             int digits) const {
        rational const lines[] = {rational(0), most};
        rational const total_lines[] = {rational(0), most * rational(of.units)};
        if (of.units == 0) {
            rows.add({{std::move(name)}, {"–"}, {"–"}, {"–"}, {"–"}});
            return;
        }
        rows.add({{std::move(name)},
                  {shown(of.total, digits, total_lines, in_), paint::strong},
                  {shown(of.mean(), 1, lines, in_)},
                  {shown(of.minimum, digits, lines, in_)},
                  {shown(of.maximum, digits, lines, in_)}});
    }

    [[nodiscard]] std::string units_meeting() const {
        std::int64_t const pass = all_.standard().pass;
        std::int64_t const unknown = all_.standard().unknown;
        std::string text = shown(pass, in_);
        if (unknown != 0) {
            text += "–" + shown(pass + unknown, in_);
        }
        return say(message::of_all, in_, {text, shown(all_.units(), in_)});
    }

    [[nodiscard]] std::optional<rational> share_meeting() const {
        auto const share = rational::make(all_.standard().pass, all_.units());
        return share ? std::optional<rational>(*share) : std::nullopt;
    }

    [[nodiscard]] std::string held() const {
        std::string text = "\n" + counts() + '\n';
        if (all_.held() != 0) {
            text +=
                paragraph(say(message::held, in_,
                              {shown(all_.held(), in_), shown(all_.held_without_meeting(), in_)}),
                          0, out_);
        }
        return text;
    }

    [[nodiscard]] std::string counts() const {
        auto const& of = all_.standard();
        std::string text = say(message::standing, in_,
                               {shown(of.pass, in_), shown(of.fail, in_), shown(of.unknown, in_)});
        if (of.exempt != 0) {
            text += ", " + say(message::not_applicable_to, in_, {shown(of.exempt, in_)});
        }
        return text + '.';
    }

    /// Columns that are left for a bar behind so many.
    [[nodiscard]] std::size_t bar_columns(std::size_t used) const {
        std::size_t const columns = out_.columns();
        return columns == 0 || columns > used + widest_bar ? widest_bar
               : columns > used + 8                        ? columns - used
                                                           : 8;
    }

    [[nodiscard]] std::string distribution() const {
        auto const counts = all_.distribution();
        std::size_t lowest = 0;
        while (counts[lowest] == 0) {
            ++lowest;
        }
        std::size_t highest = counts.size() - 1;
        while (counts[highest] == 0) {
            --highest;
        }
        std::int64_t const most = *std::max_element(counts.begin(), counts.end());
        table rows({{"", true}, {"", true}, {""}}, 2);
        for (std::size_t met = highest + 1; met-- > lowest;) {
            rows.add({{shown(static_cast<std::int64_t>(met), in_)},
                      {shown(counts[met], in_), counts[met] == 0 ? paint::faint : paint::strong},
                      {bar(counts[met], most, bar_columns(14)), paint::good}});
        }
        auto const criteria = static_cast<std::int64_t>(book_.criteria.size());
        return '\n' + section(say(message::distribution, in_, {shown(criteria, in_)})) +
               rows.text(out_);
    }

    [[nodiscard]] std::string grades() const {
        if (book_.grades.empty()) {
            return {};
        }
        table rows({{"", false, fitting::cut}, {"", true}}, 2);
        for (std::size_t i = 0; i < book_.grades.size(); ++i) {
            std::string_view const called = book_.grades[i].name.in(in_);
            rows.add({{std::string(called.empty() ? std::string_view(book_.grades[i].id) : called)},
                      {shown(all_.grades()[i], in_), paint::strong}});
        }
        if (all_.undecided_grades() != 0) {
            rows.add({{say_one(message::undecided_grade)},
                      {shown(all_.undecided_grades(), in_), paint::strong}});
        }
        return '\n' + section(message::by_grade.in(in_)) + rows.text(out_);
    }

    /// Criteria by pass rate; those that all units meet, and those without a result, in one line.
    [[nodiscard]] std::string hardest() const {
        table rows({{"", true},
                    {say_one(message::criterion), false, fitting::cut},
                    {say_one(message::pass_rate), true},
                    {say_one(message::passes), true},
                    {say_one(message::fails), true},
                    {say_one(message::unknowns), true}},
                   2);
        std::vector<std::string> met;
        std::vector<std::string> undecided;
        for (std::int32_t const index : all_.hardest()) {
            auto const& tally = all_.criteria()[static_cast<std::size_t>(index)];
            auto const& one = book_.criteria[static_cast<std::size_t>(index)];
            if (tally.pass + tally.fail == 0) {
                undecided.push_back(one.id);
            } else if (tally.fail + tally.unknown == 0) {
                met.push_back(one.id);
            } else {
                rows.add({{one.id, paint::strong},
                          {std::string(one.name.in(in_))},
                          {shown_share(tally.pass_rate(), in_)},
                          {shown(tally.pass, in_)},
                          {shown(tally.fail, in_)},
                          {shown(tally.unknown, in_)}});
            }
        }
        std::string text = '\n' + section(message::hardest.in(in_));
        text += rows.empty() ? "" : rows.text(out_);
        if (!met.empty()) {
            text += paragraph(say(message::all_pass, in_, {joined(met)}), 2, out_);
        }
        if (!undecided.empty()) {
            text += paragraph(say(message::none_decided, in_, {joined(undecided)}), 2, out_);
        }
        return text;
    }

    options const& asked_;
    rollup const& all_;
    tieuchi::edition const& book_;
    notes const& remarks_;
    language in_;
    console out_;
};

void add_node(csv& rows, std::string_view what, std::string_view id, std::string_view called,
              tieuchi::node_tally const& of) {
    rows.number(what).words(id).words(called).empty().empty().empty();
    rows.number(of.pass).number(of.fail).number(of.unknown).number(of.exempt).number(of.basic);
    rows.exact(of.pass_rate()).end_row();
}

void add_measure(csv& rows, std::string_view what, std::int64_t units,
                 std::optional<tieuchi::interval> const& value) {
    rows.number(what).empty().empty().number(units).exact(value);
    rows.empty().empty().empty().empty().empty().empty().end_row();
}

void add_count(csv& rows, std::string_view what, std::string_view id, std::string_view called,
               std::int64_t units) {
    rows.number(what).words(id).words(called).number(units).empty().empty();
    rows.empty().empty().empty().empty().empty().empty().end_row();
}

/// Everything in one table, one fact a row: `what` says what a row is about.
std::string as_csv(rollup const& all, language in) {
    tieuchi::edition const& book = all.rules().rules();
    csv rows({"what", "id", "name", "units", "value", "value_upper", "pass", "fail", "unknown",
              "exempt", "basic", "rate"});
    add_count(rows, "units", "", "", all.units());
    add_node(rows, "standard_met", "", "", all.standard());
    add_measure(rows, "criteria_met_total", all.criteria_met().units, all.criteria_met().total);
    add_measure(rows, "criteria_met_mean", all.criteria_met().units, all.criteria_met().mean());
    auto const& progress_made = all.weighted_progress();
    if (progress_made.units != 0) {
        add_measure(rows, "weighted_progress_total", progress_made.units, progress_made.total);
        add_measure(rows, "weighted_progress_mean", progress_made.units, progress_made.mean());
    }
    for (std::size_t met = all.distribution().size(); met-- > 0;) {
        add_count(rows, "distribution", std::to_string(met), "", all.distribution()[met]);
    }
    for (std::size_t i = 0; i < book.grades.size(); ++i) {
        add_count(rows, "grade", book.grades[i].id, book.grades[i].name.in(in), all.grades()[i]);
    }
    std::size_t indicator = 0;
    for (std::size_t i = 0; i < book.criteria.size(); ++i) {
        auto const& one = book.criteria[i];
        add_node(rows, "criterion", one.id, one.name.in(in), all.criteria()[i]);
        for (auto const& under : one.indicators) {
            add_node(rows, "indicator", under.id, under.name.in(in), all.indicators()[indicator++]);
        }
    }
    return rows.take();
}

/// What is told of a set of units.
struct findings {
    explicit findings(tieuchi::evaluator const& rules) : all(rules) {}

    void add(tieuchi::unit const& subject, tieuchi::assessment const& found) {
        all.add(subject, found);
        remarks.add(found);
    }

    rollup all;
    notes remarks;
};

/// Of units that are read one after the other.
findings sum_up(options const& asked, judged_input const& input, unit_filter const& filter) {
    findings made(input.rules);
    progress shown_progress(input.units.size());
    tieuchi::assessment found(input.rules);
    for (tieuchi::unit const& subject : input.units) {
        tieuchi::assess(subject, asked.policies, found);
        if (filter.accepts(subject, found)) {
            made.add(subject, found);
        }
        shown_progress.step();
    }
    return made;
}

// ---- long files ----

/// Adds the findings of blocks up, from any thread.
class block_sums {
public:
    explicit block_sums(findings& into) : into_(into) {}

    void add(rollup const& all, notes const& remarks) {
        std::lock_guard const lock(mutex_);
        into_.all.merge(all);
        into_.remarks.merge(remarks);
    }

private:
    std::mutex mutex_;
    findings& into_;
};

/// Work on a block by judging its columns; says nothing for the notes.
block_work sum_columns(options const& asked, block_sums& into) {
    tieuchi::batch_options how;
    how.policies = asked.policies;
    how.wanted = tieuchi::outputs::summary;
    auto const found = std::make_shared<tieuchi::batch_result>();
    return [=, &into](tieuchi::csv_block const& from) {
        if (from.batch().rows() != 0 && tieuchi::judge(from.batch(), how, *found)) {
            into.add(*found->summary(), {});
        }
    };
}

/// Work on a block by assessing its units one by one.
block_work sum_units(options const& asked, tieuchi::evaluator const& rules,
                     unit_filter const& filter, block_sums& into) {
    auto const subject = std::make_shared<tieuchi::unit>(rules);
    auto const found = std::make_shared<tieuchi::assessment>(rules);
    return [=, &asked, &rules, &filter, &into](tieuchi::csv_block const& from) {
        findings of_block(rules);
        for (std::int64_t row = 0; row < from.batch().rows(); ++row) {
            from.read_unit(row, *subject);
            tieuchi::assess(*subject, asked.policies, *found);
            if (filter.accepts(*subject, *found)) {
                of_block.add(*subject, *found);
            }
        }
        into.add(of_block.all, of_block.remarks);
    };
}

attempt<findings> sum_up(options const& asked, open_input const& input, tieuchi::csv_columns& from,
                         unit_filter const& filter) {
    bool const needs_notes = asked.format == output_format::table;
    findings made(input.rules);
    block_sums sums(made);
    exit_code const ended = for_each_block(asked, input.file, from, [&] {
        return needs_notes || !filter.takes_all() ? sum_units(asked, input.rules, filter, sums)
                                                  : sum_columns(asked, sums);
    });
    if (ended != exit_code::done) {
        return ended;
    }
    return made;
}

attempt<findings> sum_up(options const& asked) {
    auto const input = open_units(asked);
    if (!input) {
        return input.error();
    }
    auto const filter = unit_filter::make(asked, input->rules);
    if (!filter) {
        return filter.error();
    }
    auto columns = open_columns(asked, *input);
    if (!columns) {
        return columns.error();
    }
    if (*columns) {
        return sum_up(asked, *input, **columns, *filter);
    }
    auto const units = load_units(asked, *input);
    if (!units) {
        return units.error();
    }
    return sum_up(asked, *units, *filter);
}

} // namespace

exit_code summary(options const& asked) {
    if (!asked.by.empty()) {
        return summary_by_groups(asked);
    }
    if (!asked.places.empty()) {
        return misused("--places says nothing without --by");
    }
    auto const found = sum_up(asked);
    if (!found) {
        return found.error();
    }
    switch (asked.format) {
    case output_format::json: return write_out(to_json(found->all, asked.policies));
    case output_format::csv: return write_out(as_csv(found->all, asked.in));
    case output_format::table:
        return write_out(summary_report(asked, found->all, found->remarks).text());
    }
    return exit_code::unusable;
}

} // namespace cli
