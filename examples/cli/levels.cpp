// SPDX-License-Identifier: Apache-2.0
// Programmes of several levels: each level's units are judged by what those under them come to.
#include <tieuchi/builtin.hpp>
#include <tieuchi/json.hpp>
#include <tieuchi/programme.hpp>
#include "console.hpp"
#include "judged.hpp"
#include "machine.hpp"
#include "numbers.hpp"
#include "programme_words.hpp"
#include "report.hpp"
#include "subcommands.hpp"
#include "table.hpp"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace cli {
namespace {

using tieuchi::derived_state;
using tieuchi::derived_value;
using tieuchi::level_result;
using tieuchi::programme_level;

/// A programme and what its units come to.
struct judged_levels {
    tieuchi::programme rules;
    tieuchi::programme_result found;
};

/// Compiles a rulebook for the date and adds it; whatever is wrong has been said then.
exit_code add_rulebook(options const& asked, std::string const& name, std::string_view json,
                       std::vector<std::string_view> const& with,
                       std::vector<tieuchi::evaluator>& to) {
    tieuchi::diagnostics problems;
    auto const rules = read_rulebook(json, problems, {with, {}});
    complain(problems, name, asked.problems);
    if (!rules) {
        return exit_code_of(problems);
    }
    to.push_back(tieuchi::evaluator::compile(*rules, reference_date(asked)));
    return exit_code::done;
}

/// The rulebooks that a programme may name: those handed over, then the built-in ones that it
/// mentions at all.
attempt<std::vector<tieuchi::evaluator>> load_rulebooks(options const& asked,
                                                        std::string_view document) {
    auto const texts = read_files(asked.with);
    if (!texts) {
        return texts.error();
    }
    std::vector<std::string_view> const with(texts->begin(), texts->end());
    std::vector<tieuchi::evaluator> made;
    for (std::size_t i = 0; i < with.size(); ++i) {
        exit_code const added = add_rulebook(asked, asked.with[i], with[i], with, made);
        if (added != exit_code::done) {
            return added;
        }
    }
    for (auto const& one : tieuchi::builtin_rulebooks()) {
        if (document.find(one.id) != std::string_view::npos) {
            exit_code const added = add_rulebook(asked, std::string(one.id), one.json, with, made);
            if (added != exit_code::done) {
                return added;
            }
        }
    }
    return made;
}

attempt<tieuchi::programme> load_programme(options const& asked) {
    auto const text = read_file(asked.programme);
    if (!text) {
        return text.error();
    }
    auto const rulebooks = load_rulebooks(asked, *text);
    if (!rulebooks) {
        return rulebooks.error();
    }
    tieuchi::diagnostics problems;
    auto made = read_programme(*text, *rulebooks, problems);
    complain(problems, asked.programme, asked.problems);
    return made ? attempt<tieuchi::programme>(std::move(*made))
                : attempt<tieuchi::programme>(exit_code_of(problems));
}

/// The units of one level, from every file that is named for it.
attempt<std::vector<tieuchi::unit>> load_level(options const& asked, programme_level const& level) {
    std::vector<tieuchi::unit> all;
    for (auto const& [id, path] : asked.level_units) {
        if (id != level.id) {
            continue;
        }
        auto file = units_file::open(path);
        if (!file) {
            return file.error();
        }
        auto read = load_units(asked, open_input{level.rules, std::move(*file)});
        if (!read) {
            return read.error();
        }
        std::move(read->units.begin(), read->units.end(), std::back_inserter(all));
    }
    return all;
}

attempt<judged_levels> judge_levels(options const& asked) {
    auto rules = load_programme(asked);
    if (!rules) {
        return rules.error();
    }
    for (auto const& one : asked.level_units) {
        auto const levels = rules->levels();
        if (std::none_of(levels.begin(), levels.end(),
                         [&](programme_level const& level) { return level.id == one.first; })) {
            complain("--units: the programme has no level " + printable(one.first));
            return exit_code::unusable;
        }
    }
    std::vector<std::vector<tieuchi::unit>> units;
    for (programme_level const& level : rules->levels()) {
        auto read = load_level(asked, level);
        if (!read) {
            return read.error();
        }
        units.push_back(std::move(*read));
    }
    auto found = assess(*rules, std::move(units), asked.policies);
    if (!found) {
        std::string const level = rules->levels()[static_cast<std::size_t>(found.error().node)].id;
        return failed("level " + level, found.error());
    }
    return judged_levels{std::move(*rules), std::move(*found)};
}

/// The report for people.
class level_report {
public:
    explicit level_report(options const& asked) : asked_(asked), in_(asked.in), out_(asked.color) {}

    [[nodiscard]] std::string text(judged_levels const& set) const {
        std::string made;
        for (std::size_t i = 0; i < set.found.levels.size(); ++i) {
            made += made.empty() ? "" : "\n";
            made += one_level(set.rules.levels()[i], set.found.levels[i]);
        }
        return made;
    }

private:
    [[nodiscard]] std::string word(words const& one) const { return std::string(one.in(in_)); }

    [[nodiscard]] std::string one_level(programme_level const& level,
                                        level_result const& found) const {
        auto const units = static_cast<std::int64_t>(found.units.size());
        std::string made = heading(asked_, level.rules, units, out_);
        std::vector<column> columns{{word(message::place_of_level), false, fitting::cut},
                                    {word(message::outcome)},
                                    {word(message::criteria_met), true}};
        for (auto const& one : level.derive) {
            columns.push_back({one.leaf, true});
        }
        table rows(std::move(columns));
        std::size_t next = 0; // derived values are by unit, then in the order of the level
        for (std::size_t i = 0; i < found.units.size(); ++i) {
            std::vector<cell> cells = unit_cells(found, i);
            for (std::size_t d = 0; d < level.derive.size(); ++d, ++next) {
                cells.push_back(derived_cell(found.derived[next]));
            }
            rows.add(std::move(cells));
        }
        return made + rows.text(out_) + unplaced(found);
    }

    [[nodiscard]] std::vector<cell> unit_cells(level_result const& found, std::size_t index) const {
        auto const& one = found.found[index];
        auto const met = one.score(tieuchi::measure::criteria_met);
        return {{called(found.units[index])},
                {std::string(say(one.standard(), in_)), paint_of(one.standard())},
                {shown(met, 0, {}, in_)}};
    }

    /// The value with how many units it is of; in brackets what may be where some are not known.
    [[nodiscard]] cell derived_cell(derived_value const& of) const {
        if (of.state == derived_state::observed) {
            return {word(message::observed_itself)};
        }
        std::string const number = of.value
                                       ? shown(tieuchi::interval{*of.value, *of.value}, 2, {}, in_)
                                   : of.possible ? '(' + shown(of.possible, 2, {}, in_) + ')'
                                                 : std::string("–");
        return {number + std::string(unbroken) + '/' + std::string(unbroken) +
                    shown(std::int64_t{of.children}, in_),
                of.value ? paint::plain : paint::doubtful};
    }

    [[nodiscard]] std::string unplaced(level_result const& found) const {
        if (found.unplaced.empty()) {
            return {};
        }
        auto const count = static_cast<std::int64_t>(found.unplaced.size());
        return paragraph(say(message::unplaced, in_, {shown(count, in_)}), 0, out_);
    }

    options const& asked_;
    language in_;
    console out_;
};

/// One unit a row, each with its own derived observations one behind the other.
std::string as_csv(judged_levels const& set) {
    csv rows({"level", "id", "name", "parent", "standard", "criteria_met", "criteria_met_upper",
              "derived"});
    for (std::size_t l = 0; l < set.found.levels.size(); ++l) {
        auto const& level = set.rules.levels()[l];
        auto const& found = set.found.levels[l];
        std::size_t next = 0;
        for (std::size_t i = 0; i < found.units.size(); ++i) {
            rows.words(level.id).words(found.units[i].id).words(found.units[i].name);
            rows.words(found.units[i].parent).number(name(found.found[i].standard()));
            rows.exact(found.found[i].score(tieuchi::measure::criteria_met));
            std::string derived;
            for (std::size_t d = 0; d < level.derive.size(); ++d, ++next) {
                derived += derived.empty() ? "" : ";";
                derived += level.derive[d].leaf + '=';
                if (found.derived[next].value) {
                    found.derived[next].value->append_decimal_or_fraction_to(derived);
                } else {
                    derived += name(found.derived[next].state);
                }
            }
            rows.words(derived).end_row();
        }
    }
    return rows.take();
}

} // namespace

exit_code levels(options const& asked) {
    auto const set = judge_levels(asked);
    if (!set) {
        return set.error();
    }
    switch (asked.format) {
    case output_format::json: return write_out(to_json(set->rules, set->found));
    case output_format::csv: return write_out(as_csv(*set));
    case output_format::table: return write_out(level_report(asked).text(*set));
    }
    return exit_code::unusable;
}

} // namespace cli
