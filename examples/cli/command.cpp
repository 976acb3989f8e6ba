// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include <tieuchi/version.hpp>
#include "console.hpp"
#include "result_rows.hpp"
#include "subcommands.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

namespace cli {
namespace {

using subcommand = exit_code (*)(options const&);

constexpr unsigned most_threads = 64;

/// The words that an option takes, with what they mean.
template <typename T>
using choices = std::map<std::string, T>;

/// Defines the command line over an `options` that it fills.
class definition {
public:
    explicit definition(options& into) : asked_(into) {
        app_.set_version_flag("--version", "tieuchi " TIEUCHI_VERSION_STRING);
        app_.require_subcommand(1);
        app_.footer("Exit codes: 0 done; 1 a document has errors; 2 a file cannot be read as its "
                    "format at all, or the command line is wrong.");
        define_list();
        define_show();
        define_check();
        define_assess();
        define_explain();
        define_summary();
    }

    [[nodiscard]] CLI::App& app() noexcept { return app_; }

    /// The subcommand that was asked for.
    [[nodiscard]] subcommand chosen() const noexcept { return chosen_; }

private:
    /// A value of an option by its word; the help shows the words.
    template <typename T>
    void choice(CLI::App& of, std::string const& flag, T& target, choices<T> const& known,
                std::string const& meaning) {
        std::string shown;
        for (auto const& [word, value] : known) {
            shown += (shown.empty() ? "" : "|") + word;
        }
        of.add_option_function<std::string>(
              flag, [&target, known](std::string const& word) { target = known.at(word); }, meaning)
            ->check(CLI::Validator(
                [known](std::string const& word) {
                    return known.count(word) != 0 ? std::string() : "unknown word: " + word;
                },
                shown));
    }

    CLI::App& add(std::string const& name, std::string const& meaning, subcommand what) {
        CLI::App& made = *app_.add_subcommand(name, meaning);
        made.callback([this, what] { chosen_ = what; });
        choice<tieuchi::language>(made, "--lang", asked_.in,
                                  {{"vi", tieuchi::language::vi}, {"en", tieuchi::language::en}},
                                  "Language of the output (default vi)");
        choice<output_format>(made, "--format", asked_.format,
                              {{"table", output_format::table},
                               {"json", output_format::json},
                               {"csv", output_format::csv}},
                              "Form of the output (default table)");
        choice<color_mode>(made, "--color", asked_.color,
                           {{"auto", color_mode::automatic},
                            {"always", color_mode::always},
                            {"never", color_mode::never}},
                           "Colours; auto: on a terminal, unless NO_COLOR is set");
        return made;
    }

    void add_date(CLI::App& to, std::string const& when_absent) {
        to.add_option_function<std::string>(
              "--date",
              [this](std::string const& text) {
                  auto const day = tieuchi::date::parse(text);
                  if (!day) {
                      throw CLI::ValidationError("--date", "not a date YYYY-MM-DD: " + text);
                  }
                  asked_.when = *day;
              },
              "Reference date (default " + when_absent + ')')
            ->type_name("YYYY-MM-DD");
    }

    void add_rulebook(CLI::App& to, std::string const& flag) {
        to.add_option(flag, asked_.rulebook, "Id of a built-in rulebook, or a file")
            ->required()
            ->type_name("ID|FILE");
        to.add_option("--with", asked_.with,
                      "A further rulebook that `extends` and `of` may name; repeatable")
            ->type_name("FILE")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }

    void add_attributes(CLI::App& to, std::string const& meaning) {
        to.add_option_function<std::vector<std::string>>(
              "--attribute",
              [this](std::vector<std::string> const& list) {
                  for (std::string const& one : list) {
                      std::size_t const mark = one.find('=');
                      if (mark == std::string::npos) {
                          throw CLI::ValidationError("--attribute", "not NAME=VALUE: " + one);
                      }
                      asked_.attributes.emplace_back(one.substr(0, mark), one.substr(mark + 1));
                  }
              },
              meaning)
            ->type_name("NAME=VALUE")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }

    void add_input(CLI::App& to) {
        add_rulebook(to, "--rulebook");
        add_date(to, "today, UTC");
        to.add_option("--units", asked_.units, "Units, JSON or CSV; - is standard input")
            ->required()
            ->type_name("FILE|-");
        choice<tieuchi::missing_policy>(to, "--missing", asked_.policies.missing,
                                        {{"unknown", tieuchi::missing_policy::unknown},
                                         {"fail", tieuchi::missing_policy::fail}},
                                        "What missing data are (default unknown)");
        choice<tieuchi::declared_policy>(to, "--declared", asked_.policies.declared,
                                         {{"fills_gaps", tieuchi::declared_policy::fills_gaps},
                                          {"prevails", tieuchi::declared_policy::prevails}},
                                         "Where declared verdicts count (default fills_gaps)");
        choice<bool>(to, "--other-ids", asked_.ignore_other_ids, {{"error", false}, {"warn", true}},
                     "What ids are that the rulebook has not (default error)");
        choice<char>(to, "--separator", asked_.separator,
                     {{",", ','}, {";", ';'}, {"comma", ','}, {"semicolon", ';'}, {"tab", '\t'}},
                     "Between the cells of CSV (default: found from the header)");
        choice<char>(to, "--decimal-mark", asked_.decimal_mark,
                     {{".", '.'}, {",", ','}, {"point", '.'}, {"comma", ','}},
                     "Decimal mark of CSV (default point)");
    }

    void add_filters(CLI::App& to) {
        to.add_option("--cohort", asked_.cohorts, "Only units of this cohort; repeatable")
            ->type_name("NAME")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        add_attributes(to, "Only units with this value of an attribute; repeatable");
    }

    void add_threads(CLI::App& to) {
        asked_.threads = std::max(1U, std::min(most_threads, std::thread::hardware_concurrency()));
        to.add_option("--threads", asked_.threads,
                      "Threads for CSV in the wide form (default: one a processor)")
            ->check(CLI::Range(1U, most_threads))
            ->type_name("N");
    }

    void add_columns(CLI::App& to) {
        std::vector<std::string> const known(result_column_names.begin(),
                                             result_column_names.end());
        to.add_option("--columns", asked_.columns,
                      "Columns of CSV, with commas between (default all); without blocked_by and "
                      "those behind it, a long file takes a fraction of the time")
            ->delimiter(',')
            ->check(CLI::IsMember(known))
            ->type_name("LIST")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    }

    void define_list() {
        CLI::App& made = add("list", "List the built-in rulebooks", &list);
        add_date(made, "today, UTC");
    }

    void define_show() {
        CLI::App& made = add("show", "Show a rulebook: criteria, indicators, bounds", &show);
        add_rulebook(made, "rulebook,--rulebook");
        add_date(made, "today, UTC");
        add_attributes(made, "Show the bounds that apply to units with this value; repeatable");
    }

    void define_check() {
        CLI::App& made = add("check", "Check a rulebook: errors, warnings, open bounds", &check);
        add_rulebook(made, "rulebook,--rulebook");
        add_date(made, "the last edition");
        made.add_flag("--all", asked_.all, "Show every warning");
    }

    void define_assess() {
        CLI::App& made = add("assess", "Judge units by a rulebook", &assess);
        add_input(made);
        add_filters(made);
        add_columns(made);
        add_threads(made);
    }

    void define_explain() {
        CLI::App& made = add("explain", "Say why a unit is judged as it is", &explain);
        add_input(made);
        made.add_option("--unit", asked_.unit, "Id of the unit; needed where there are several")
            ->type_name("ID");
        made.add_option("--node", asked_.nodes,
                        "A criterion, indicator, part or condition; repeatable "
                        "(default: everything that is in the way)")
            ->type_name("ID")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        made.add_flag("--all", asked_.all, "Explain everything, passes too");
    }

    void define_summary() {
        CLI::App& made = add("summary", "Sum up a set of units by three measures", &summary);
        add_input(made);
        add_filters(made);
        add_threads(made);
    }

    options& asked_;
    subcommand chosen_ = nullptr;
    CLI::App app_{"Judge units by sets of criteria, exactly and with reasons.", "tieuchi"};
};

} // namespace

int run(int argc, char const* const* argv) {
    options asked;
    definition line(asked);
    try {
        line.app().parse(argc, argv);
    } catch (CLI::ParseError const& problem) {
        bool const fine = line.app().exit(problem) == 0;
        return static_cast<int>(fine ? exit_code::done : exit_code::unusable);
    }
    bool const both_from_input = asked.rulebook == "-" && asked.units == "-";
    if (both_from_input) {
        return static_cast<int>(misused("--rulebook and --units cannot both be standard input"));
    }
    if (!asked.columns.empty() && asked.format != output_format::csv) {
        return static_cast<int>(misused("--columns goes with --format csv"));
    }
    return static_cast<int>(line.chosen()(asked));
}

} // namespace cli
