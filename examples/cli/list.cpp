// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/builtin.hpp>
#include "console.hpp"
#include "load.hpp"
#include "machine.hpp"
#include "numbers.hpp"
#include "rulebook_words.hpp"
#include "subcommands.hpp"
#include "table.hpp"
#include "words.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace cli {
namespace {

/// One rulebook as it stands on the date, or on the day of its time in force that is nearest.
struct listed {
    tieuchi::edition book;
    std::int64_t criteria = 0;
    std::int64_t indicators = 0;
};

listed look_at(tieuchi::rulebook const& rules, tieuchi::date when) {
    tieuchi::edition book = rules.on(when);
    if (book.effective_to && when > *book.effective_to) {
        book = rules.on(*book.effective_to);
    } else if (book.effective_from && when < *book.effective_from) {
        book = rules.on(*book.effective_from);
    }
    listed made{std::move(book), 0, 0};
    made.criteria = static_cast<std::int64_t>(made.book.criteria.size());
    for (tieuchi::criterion const& one : made.book.criteria) {
        made.indicators += static_cast<std::int64_t>(one.indicators.size());
    }
    return made;
}

attempt<std::vector<listed>> look_at_all(options const& asked) {
    std::vector<listed> all;
    for (tieuchi::builtin_entry const& entry : tieuchi::builtin_rulebooks()) {
        tieuchi::diagnostics problems;
        auto const rules = tieuchi::read_builtin(entry.id, problems);
        if (!rules) {
            complain(problems, entry.id, asked.problems);
            return exit_code_of(problems);
        }
        all.push_back(look_at(*rules, reference_date(asked)));
    }
    return all;
}

std::string as_table(std::vector<listed> const& all, options const& asked) {
    language const in = asked.in;
    console const out(asked.color);
    std::string text;
    for (listed const& one : all) {
        text += (text.empty() ? "" : "\n") + out.painted(one.book.id, paint::strong) + '\n';
        text += paragraph(one.book.title.in(in), 2, out);
        text += paragraph(one.book.citation, 2, out);
        text += paragraph(
            say(message::size, in,
                {shown(one.criteria, in), shown(one.indicators, in), time_in_force(one.book, in)}),
            2, out);
    }
    return text;
}

std::string iso(std::optional<tieuchi::date> const& day) {
    return day ? to_string(*day) : "";
}

std::string as_csv(std::vector<listed> const& all) {
    csv rows({"id", "title_vi", "title_en", "citation", "effective_from", "effective_to",
              "criteria", "indicators"});
    for (listed const& one : all) {
        rows.words(one.book.id).words(one.book.title.vi).words(one.book.title.en);
        rows.words(one.book.citation).number(iso(one.book.effective_from));
        rows.number(iso(one.book.effective_to)).number(one.criteria).number(one.indicators);
        rows.end_row();
    }
    return rows.take();
}

std::string as_json(std::vector<listed> const& all) {
    std::string out = "[";
    for (listed const& one : all) {
        out += out.size() > 1 ? ",{" : "{";
        append_member(out, "id", one.book.id);
        append_member(out, "title", one.book.title);
        append_member(out, "citation", one.book.citation);
        append_time_in_force(out, one.book);
        append_raw_member(out, "criteria", std::to_string(one.criteria));
        append_raw_member(out, "indicators", std::to_string(one.indicators));
        out += '}';
    }
    return out + "]\n";
}

} // namespace

exit_code list(options const& asked) {
    auto const all = look_at_all(asked);
    if (!all) {
        return all.error();
    }
    switch (asked.format) {
    case output_format::json: return write_out(as_json(*all));
    case output_format::csv: return write_out(as_csv(*all));
    case output_format::table: return write_out(as_table(*all, asked));
    }
    return exit_code::unusable;
}

} // namespace cli
