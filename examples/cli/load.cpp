// SPDX-License-Identifier: Apache-2.0
#include "load.hpp"

#include <tieuchi/builtin.hpp>
#include <tieuchi/csv.hpp>
#include <tieuchi/json.hpp>
#include "console.hpp"
#include "machine.hpp"
#include "stream.hpp"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstdio>
#include <cstring>
#include <memory>

namespace cli {
namespace {

/// Further warnings are counted only: a file for several rulebooks can have one for every value.
constexpr std::size_t most_warnings = 50;

struct close_file {
    void operator()(std::FILE* file) const noexcept {
        if (file != stdin) {
            std::fclose(file); // only read from: nothing can get lost
        }
    }
};

exit_code unreadable(std::string const& path, int error) {
    complain(path + ": error: cannot be read: " + std::strerror(error));
    return exit_code::unusable;
}

/// `file:line:column` of JSON; of CSV the row and the column as a spreadsheet names them.
std::string place_of(tieuchi::diagnostic const& one, std::string_view file) {
    std::string place(one.document.empty() ? file : std::string_view(one.document));
    if (one.line != 0) {
        place += ':' + std::to_string(one.line);
        if (one.column != 0) {
            place += ':' + std::to_string(one.column);
        }
    }
    return place;
}

std::string line_of(tieuchi::diagnostic const& one, std::string_view file) {
    std::string line = place_of(one, file);
    line += one.level == tieuchi::severity::error ? ": error " : ": warning ";
    line += name(one.code);
    line += ": " + one.message;
    if (!one.column_name.empty()) {
        line += " (column " + one.column_name + ')';
    } else if (!one.pointer.empty()) {
        line += " (at " + one.pointer + ')';
    }
    return printable(line);
}

} // namespace

tieuchi::csv_options cells_of(options const& asked) {
    return {asked.separator, asked.decimal_mark, asked.ignore_other_ids};
}

std::vector<std::string_view> rulebook_text::with_views() const {
    return {with.begin(), with.end()};
}

attempt<std::string> read_file(std::string const& path) {
    std::unique_ptr<std::FILE, close_file> const file(path == "-" ? stdin
                                                                  : std::fopen(path.c_str(), "rb"));
    if (!file) {
        return unreadable(path, errno);
    }
    std::string text;
    constexpr std::size_t block = 1U << 20U;
    for (std::size_t got = block; got == block;) {
        std::size_t const before = text.size();
        text.resize(before + block);
        got = std::fread(text.data() + before, 1, block, file.get());
        text.resize(before + got);
    }
    if (std::ferror(file.get()) != 0) {
        return unreadable(path, errno);
    }
    return text;
}

attempt<std::vector<std::string>> read_files(std::vector<std::string> const& paths) {
    std::vector<std::string> texts;
    for (std::string const& path : paths) {
        auto text = read_file(path);
        if (!text) {
            return text.error();
        }
        texts.push_back(std::move(*text));
    }
    return texts;
}

attempt<rulebook_text> find_rulebook(options const& asked) {
    rulebook_text found{asked.rulebook, {}, {}};
    if (auto const builtin = tieuchi::builtin_text(asked.rulebook)) {
        found.json = *builtin;
    } else {
        auto text = read_file(asked.rulebook);
        if (!text) {
            complain("`tieuchi list` shows the ids of the built-in rulebooks");
            return text.error();
        }
        found.json = std::move(*text);
    }
    auto with = read_files(asked.with);
    if (!with) {
        return with.error();
    }
    found.with = std::move(*with);
    return found;
}

namespace {

/// Says which of the documents handed over are layers over the rulebook that is judged by: they are
/// looked at when something names them, and so change nothing here.
void warn_of_idle_layers(rulebook_text const& text, tieuchi::rulebook const& judged_by,
                         tieuchi::date when) {
    for (std::string const& other : text.with) {
        tieuchi::diagnostics problems;
        auto const layer = read_rulebook(other, problems, {text.with_views(), {}});
        if (!layer || layer->id() == judged_by.id()) {
            continue;
        }
        auto const below = layer->on(when).layers;
        if (std::find(below.begin(), below.end(), judged_by.id()) != below.end()) {
            complain("warning: " + layer->id() + " is a layer over " + judged_by.id() +
                     " and does not apply here; to judge by it, hand it over as --rulebook");
        }
    }
}

} // namespace

attempt<tieuchi::rulebook> load_rulebook(options const& asked) {
    auto const text = find_rulebook(asked);
    if (!text) {
        return text.error();
    }
    auto const with = text->with_views();
    tieuchi::diagnostics problems;
    auto rules = read_rulebook(text->json, problems, {with, {}});
    complain(problems, text->name, asked.problems);
    if (!rules) {
        return exit_code_of(problems);
    }
    warn_of_idle_layers(*text, *rules, reference_date(asked));
    return std::move(*rules);
}

attempt<open_input> open_units(options const& asked) {
    auto const rules = load_rulebook(asked);
    if (!rules) {
        return rules.error();
    }
    auto compiled = tieuchi::evaluator::compile(*rules, reference_date(asked));
    auto file = units_file::open(asked.units);
    if (!file) {
        return file.error();
    }
    return open_input{std::move(compiled), std::move(*file)};
}

namespace {

/// All units of a file that is a stream in any case.
attempt<judged_input> load_stream(options const& asked, open_input const& from) {
    auto const stream = open_stream(asked, from);
    if (!stream) {
        return stream.error();
    }
    judged_input all{from.rules, {}};
    exit_code const ended = (*stream)->for_each_block(1, [&]() -> block_work {
        return [&](unit_block const& block) {
            for (std::int64_t row = 0; row < block.batch().rows(); ++row) {
                block.read_unit(row, all.units.emplace_back(from.rules));
            }
        };
    });
    if (ended != exit_code::done) {
        return ended;
    }
    return all;
}

} // namespace

attempt<judged_input> load_units(options const& asked, open_input const& from) {
    if (from.file.is_arrow()) {
        return load_stream(asked, from);
    }
    auto const text = from.file.text();
    if (!text) {
        return text.error();
    }
    tieuchi::diagnostics problems;
    tieuchi::units_options const json{asked.ignore_other_ids};
    auto units = from.file.is_csv() ? read_units_csv(*text, from.rules, problems, cells_of(asked))
                                    : read_units(*text, from.rules, problems, json);
    complain(problems, from.file.name(), asked.problems);
    if (!units) {
        return exit_code_of(problems);
    }
    return judged_input{from.rules, std::move(*units)};
}

attempt<judged_input> load_input(options const& asked) {
    auto const input = open_units(asked);
    if (!input) {
        return input.error();
    }
    return load_units(asked, *input);
}

attempt<judged_input> load_earlier(options const& asked) {
    options then = asked;
    then.rulebook = asked.earlier.rulebook.value_or(asked.rulebook);
    then.units = asked.earlier.units.value_or(asked.units);
    then.when = asked.earlier.when ? asked.earlier.when : asked.when;
    return load_input(then);
}

tieuchi::date reference_date(options const& asked) {
    if (asked.when) {
        return *asked.when;
    }
    std::chrono::year_month_day const today{
        std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now())};
    auto const made = tieuchi::date::make(static_cast<int>(today.year()),
                                          static_cast<int>(static_cast<unsigned>(today.month())),
                                          static_cast<int>(static_cast<unsigned>(today.day())));
    return made ? *made : tieuchi::date();
}

void complain(tieuchi::diagnostics const& problems, std::string_view file, problem_form how) {
    if (problems.empty()) {
        return;
    }
    if (how == problem_form::json) {
        std::string line = "{";
        append_member(line, "file", file);
        append_raw_member(line, "problems", to_json(problems));
        complain(line + '}');
        return;
    }
    std::size_t warnings = 0;
    for (tieuchi::diagnostic const& one : problems.list()) {
        if (one.level == tieuchi::severity::error || ++warnings <= most_warnings) {
            complain(line_of(one, file));
        }
    }
    if (warnings > most_warnings) {
        complain(std::string(file) + ": " + std::to_string(warnings - most_warnings) +
                 " more warnings");
    }
}

exit_code exit_code_of(tieuchi::diagnostics const& problems) {
    bool const unusable =
        std::any_of(problems.list().begin(), problems.list().end(), [](auto const& one) {
            return one.code == tieuchi::errc::not_utf8 || one.code == tieuchi::errc::not_json ||
                   one.code == tieuchi::errc::wrong_format || one.code == tieuchi::errc::bad_arrow;
        });
    return unusable ? exit_code::unusable : exit_code::refused;
}

} // namespace cli
