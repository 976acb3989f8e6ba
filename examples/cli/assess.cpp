// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/assessment.hpp>
#include <tieuchi/batch.hpp>
#include <tieuchi/json.hpp>
#include "load.hpp"
#include "machine.hpp"
#include "numbers.hpp"
#include "progress.hpp"
#include "report.hpp"
#include "result_rows.hpp"
#include "stream.hpp"
#include "subcommands.hpp"
#include "table.hpp"
#include "words.hpp"

#include <functional>
#include <memory>
#include <string>

namespace cli {
namespace {

using tieuchi::assessment;
using tieuchi::measure;
using tieuchi::rational;
using tieuchi::unit;

/// How much text is collected before it is written, so that memory does not grow with the units.
constexpr std::size_t block = 1U << 20U;

/// Calls `take` for every unit that is meant; ends early where it does not end with `done`.
exit_code for_each(options const& asked, judged_input const& input, unit_filter const& filter,
                   std::function<exit_code(unit const&, assessment const&)> const& take) {
    progress bar(input.units.size());
    assessment found(input.rules);
    for (unit const& subject : input.units) {
        tieuchi::assess(subject, asked.policies, found);
        if (filter.accepts(subject, found)) {
            exit_code const ended = take(subject, found);
            if (ended != exit_code::done) {
                return ended;
            }
        }
        bar.step();
    }
    return exit_code::done;
}

exit_code as_json(options const& asked, judged_input const& input, unit_filter const& filter) {
    std::string text;
    tieuchi::assessment_writer writer(text);
    auto const flush = [&text](std::size_t from) {
        if (text.size() < from) {
            return exit_code::done;
        }
        exit_code const ended = write_out(text);
        text.clear();
        return ended;
    };
    writer.begin(input.rules, asked.policies);
    exit_code const ended =
        for_each(asked, input, filter, [&](unit const& subject, assessment const& found) {
            writer.add(subject, found);
            return flush(block);
        });
    writer.end();
    return ended == exit_code::done ? flush(0) : ended;
}

exit_code as_csv(options const& asked, judged_input const& input, unit_filter const& filter) {
    result_rows const columns(asked.columns, input.rules);
    csv rows;
    std::string text = columns.heading();
    exit_code const ended =
        for_each(asked, input, filter, [&](unit const& subject, assessment const& found) {
            columns.add(rows, subject, found);
            text += rows.take();
            if (text.size() < block) {
                return exit_code::done;
            }
            return write_out(std::exchange(text, {}));
        });
    return ended == exit_code::done ? write_out(text) : ended;
}

// ---- long files ----

/// Work on a block by judging its columns.
block_work judge_columns(options const& asked, result_rows const& columns, held_output& into) {
    tieuchi::batch_options how;
    how.policies = asked.policies;
    how.wanted = columns.wanted();
    auto const found = std::make_shared<tieuchi::batch_result>();
    return [=, &columns, &into](tieuchi::csv_block const& from) {
        csv rows;
        if (tieuchi::judge(from.batch(), how, *found)) {
            for (std::int64_t row = 0; row < from.batch().rows(); ++row) {
                columns.add(rows, from, *found, row);
            }
        }
        into.add(from.number(), rows.take());
    };
}

/// Assesses the units of a block one by one, and gives what `write` makes of them.
template <typename Write>
auto assess_units(options const& asked, tieuchi::evaluator const& rules, unit_filter const& filter,
                  Write const& write) {
    auto const subject = std::make_shared<unit>(rules);
    auto const found = std::make_shared<assessment>(rules);
    return [=, &asked, &filter](tieuchi::csv_block const& from) {
        std::string text;
        for (std::int64_t row = 0; row < from.batch().rows(); ++row) {
            from.read_unit(row, *subject);
            tieuchi::assess(*subject, asked.policies, *found);
            if (filter.accepts(*subject, *found)) {
                write(*subject, *found, text);
            }
        }
        return text;
    };
}

exit_code stream_csv(options const& asked, open_input const& input, tieuchi::csv_columns& from,
                     unit_filter const& filter) {
    result_rows const columns(asked.columns, input.rules);
    held_output out;
    auto const write = [&columns](unit const& subject, assessment const& found, std::string& text) {
        csv row;
        columns.add(row, subject, found);
        text += row.take();
    };
    bool const in_columns = columns.suits_batches() && filter.takes_all();
    exit_code const ended = for_each_block(asked, input.file, from, [&]() -> block_work {
        if (in_columns) {
            return judge_columns(asked, columns, out);
        }
        return [&out, add = assess_units(asked, input.rules, filter, write)](
                   tieuchi::csv_block const& block) { out.add(block.number(), add(block)); };
    });
    return ended == exit_code::done ? out.release(columns.heading()) : ended;
}

/// In the order of the file, by one thread: the writer sets its commas.
exit_code stream_json(options const& asked, open_input const& input, tieuchi::csv_columns& from,
                      unit_filter const& filter) {
    options one_thread = asked;
    one_thread.threads = 1;
    held_output out;
    std::string text;
    tieuchi::assessment_writer writer(text);
    writer.begin(input.rules, asked.policies);
    auto const write = [&writer](unit const& subject, assessment const& found,
                                 std::string& /*into*/) { writer.add(subject, found); };
    exit_code const ended = for_each_block(one_thread, input.file, from, [&] {
        auto const add = assess_units(asked, input.rules, filter, write);
        return [&out, &text, add](tieuchi::csv_block const& block) {
            static_cast<void>(add(block));
            out.add(block.number(), std::exchange(text, {}));
        };
    });
    writer.end();
    if (ended != exit_code::done) {
        return ended;
    }
    exit_code const written = out.release({});
    return written == exit_code::done ? write_out(text) : written;
}

/// The table of units and what stands around it.
class unit_table {
public:
    unit_table(options const& asked, tieuchi::evaluator const& rules)
        : asked_(asked), rules_(rules), in_(asked.in), out_(asked.color), rows_(columns()) {}

    void add(unit const& subject, assessment const& found) {
        std::vector<cell> row{{printable(subject.id)},
                              {printable(subject.name)},
                              {std::string(say(found.standard(), in_)), paint_of(found.standard())},
                              {criteria_met(found)},
                              {indicators_passed(found)},
                              {weighted_progress(found)}};
        if (has_grades()) {
            row.push_back({grade_name(found)});
        }
        row.push_back({in_the_way(found)});
        rows_.add(std::move(row));
        standing_.add(found.standard());
        notes_.add(found);
    }

    [[nodiscard]] std::string text() const {
        std::int64_t const units =
            standing_.pass + standing_.fail + standing_.unknown + standing_.exempt;
        std::string all = heading(asked_, rules_, units, out_);
        if (units == 0) {
            return all + std::string(message::no_units.in(in_)) + '\n';
        }
        all += rows_.text(out_) + '\n';
        std::string line =
            say(message::standing, in_,
                {shown(std::int64_t{standing_.pass}, in_), shown(std::int64_t{standing_.fail}, in_),
                 shown(std::int64_t{standing_.unknown}, in_)});
        if (standing_.exempt != 0) {
            line += ", " + say(message::not_applicable_to, in_,
                               {shown(std::int64_t{standing_.exempt}, in_)});
        }
        all += paragraph(line + '.', 0, out_);
        if (question_marks_) {
            all += paragraph(message::question_mark.in(in_), 0, out_);
        }
        return all + notes_.text(rules_, in_, out_);
    }

private:
    [[nodiscard]] bool has_grades() const { return !rules_.rules().grades.empty(); }

    [[nodiscard]] std::vector<column> columns() const {
        auto const heading_of = [this](words const& one) { return std::string(one.in(in_)); };
        std::vector<column> all{{heading_of(message::id)},
                                {heading_of(message::name), false, fitting::cut},
                                {heading_of(message::designation)},
                                {heading_of(message::criteria_met), true},
                                {heading_of(message::indicators_passed), true},
                                {heading_of(message::progress), true}};
        if (has_grades()) {
            all.push_back({heading_of(message::grade), false, fitting::cut});
        }
        all.push_back({heading_of(message::in_the_way), false, fitting::wrap});
        return all;
    }

    [[nodiscard]] std::string criteria_met(assessment const& found) const {
        return shown(found.score(measure::criteria_met), 0, {}, in_) + '/' +
               shown(static_cast<std::int64_t>(found.criteria().size()), in_);
    }

    /// Of the indicators that apply.
    [[nodiscard]] std::string indicators_passed(assessment const& found) const {
        std::int64_t applying = 0;
        for (auto const& one : found.indicators()) {
            applying += one.verdict == tieuchi::verdict::exempt ? 0 : 1;
        }
        return shown(found.score(measure::indicators_passed), 0, {}, in_) + '/' +
               shown(applying, in_);
    }

    [[nodiscard]] std::string weighted_progress(assessment const& found) const {
        rational const lines[] = {rational(0), rational(rules_.rules().scale)};
        return shown(found.score(measure::weighted_progress), 1, lines, in_);
    }

    [[nodiscard]] std::string grade_name(assessment const& found) const {
        std::string all;
        for (std::int32_t const index : found.grades_possible()) {
            auto const& grade = rules_.rules().grades[static_cast<std::size_t>(index)];
            std::string_view const called = grade.name.in(in_);
            all += all.empty() ? "" : " / ";
            all += called.empty() ? std::string_view(grade.id) : called;
        }
        return printable(all);
    }

    /// What fails, then what is not decided.
    [[nodiscard]] std::string in_the_way(assessment const& found) {
        std::vector<std::string> ids;
        for (std::string_view const id : found.blocked_by()) {
            ids.emplace_back(id);
        }
        for (std::string_view const id : found.undecided_by()) {
            ids.push_back(std::string(id) + '?');
            question_marks_ = true;
        }
        return printable(joined(ids));
    }

    options const& asked_;
    tieuchi::evaluator const& rules_;
    language in_;
    console out_;
    table rows_;
    tieuchi::verdict_counts standing_;
    notes notes_;
    bool question_marks_ = false;
};

exit_code as_table(options const& asked, judged_input const& input, unit_filter const& filter) {
    unit_table all(asked, input.rules);
    exit_code const ended =
        for_each(asked, input, filter, [&](unit const& subject, assessment const& found) {
            all.add(subject, found);
            return exit_code::done;
        });
    return ended == exit_code::done ? write_out(all.text()) : ended;
}

} // namespace

exit_code assess(options const& asked) {
    auto const input = open_units(asked);
    if (!input) {
        return input.error();
    }
    auto const filter = unit_filter::make(asked, input->rules);
    if (!filter) {
        return filter.error();
    }
    if (asked.format != output_format::table) {
        auto columns = open_columns(asked, *input);
        if (!columns) {
            return columns.error();
        }
        if (*columns) {
            return asked.format == output_format::csv
                       ? stream_csv(asked, *input, **columns, *filter)
                       : stream_json(asked, *input, **columns, *filter);
        }
    }
    auto const all = load_units(asked, *input);
    if (!all) {
        return all.error();
    }
    switch (asked.format) {
    case output_format::json: return as_json(asked, *all, *filter);
    case output_format::csv: return as_csv(asked, *all, *filter);
    case output_format::table: return as_table(asked, *all, *filter);
    }
    return exit_code::unusable;
}

} // namespace cli
