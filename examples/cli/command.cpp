// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include <tieuchi/version.hpp>
#include "console.hpp"
#include "result_rows.hpp"
#include "subcommands.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
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
        define_compare();
        define_target();
        define_rank();
        define_plan();
        define_levels();
        define_margins();
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
        choice<problem_form>(made, "--problems", asked_.problems,
                             {{"lines", problem_form::lines}, {"json", problem_form::json}},
                             "Form of a document's problems on standard error (default lines)");
        return made;
    }

    static void add_day(CLI::App& to, std::string const& flag, std::optional<tieuchi::date>& into,
                        std::string const& meaning) {
        to.add_option_function<std::string>(
              flag,
              [&into, flag](std::string const& text) {
                  auto const day = tieuchi::date::parse(text);
                  if (!day) {
                      throw CLI::ValidationError(flag, "not a date YYYY-MM-DD: " + text);
                  }
                  into = *day;
              },
              meaning)
            ->type_name("YYYY-MM-DD");
    }

    void add_date(CLI::App& to, std::string const& when_absent) {
        add_day(to, "--date", asked_.when, "Reference date (default " + when_absent + ')');
    }

    /// A whole number from `least` on.
    template <typename T>
    static void add_count(CLI::App& to, std::string const& flag, T& into, std::int64_t least,
                          std::string const& meaning) {
        to.add_option(flag, into, meaning)
            ->check(CLI::Range(least, std::int64_t{std::numeric_limits<std::int32_t>::max()}))
            ->type_name("N");
    }

    template <typename T>
    static void add_amount(CLI::App& to, std::string const& flag, T& into,
                           std::string const& meaning) {
        to.add_option_function<std::string>(
              flag, [&into, flag](std::string const& text) { into = amount(flag, text); }, meaning)
            ->type_name("AMOUNT");
    }

    /// A decimal from 0 on.
    static tieuchi::decimal amount(std::string const& flag, std::string const& text) {
        auto const value = tieuchi::decimal::parse(text);
        if (!value || *value < tieuchi::decimal()) {
            throw CLI::ValidationError(flag, "not a number from 0 on: " + text);
        }
        return *value;
    }

    void add_rulebook(CLI::App& to, std::string const& flag) {
        to.add_option(flag, asked_.rulebook, "Id of a built-in rulebook, or a file")
            ->required()
            ->type_name("ID|FILE");
        add_with(to, "A further rulebook that `extends` and `of` may name; repeatable");
    }

    void add_with(CLI::App& to, std::string const& meaning) {
        to.add_option("--with", asked_.with, meaning)
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
        to.add_option("--units", asked_.units,
                      "Units: JSON, CSV, Parquet or Arrow IPC; - is standard input")
            ->required()
            ->type_name("FILE|-");
        add_reading(to);
    }

    /// How units are read and judged.
    void add_reading(CLI::App& to) {
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
        choice<tieuchi::float_policy>(
            to, "--floats", asked_.floats,
            {{"refuse", tieuchi::float_policy::refuse},
             {"shortest_decimal", tieuchi::float_policy::shortest_decimal},
             {"shortest_decimal_nan_missing", tieuchi::float_policy::shortest_decimal_nan_missing}},
            "What binary floating point in Parquet and Arrow is taken for: nothing, the shortest "
            "decimal, the same with NaN for missing (default refuse)");
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
        to.add_option(
              "--threads", asked_.threads,
              "Threads for CSV in the wide form, Parquet and Arrow (default: one a processor)")
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
        made.add_flag("--sentences", asked_.sentences,
                      "Of JSON: begin with the unit as a whole, and say everything in words too, "
                      "in both languages");
    }

    void define_summary() {
        CLI::App& made = add("summary", "Sum up a set of units by three measures", &summary);
        add_input(made);
        add_filters(made);
        add_threads(made);
        made.add_option("--by", asked_.by,
                        "Sum up groups: parent, cohort, attr:NAME, agency; village, commune, "
                        "district or province (the level that units lie in); tree (every place)")
            ->type_name("GROUPS");
        made.add_option("--places", asked_.places,
                        "Places that units lie in, as units with id, name and parent, JSON or CSV")
            ->type_name("FILE");
    }

    void add_earlier(CLI::App& to, std::string const& flag) {
        earlier_options& earlier = asked_.earlier;
        to.preparse_callback([&earlier, flag](std::size_t) { earlier.flag = flag; });
        to.add_option(flag, earlier.units, "Units as they were earlier (default: those of --units)")
            ->type_name("FILE|-");
        add_day(to, flag + "-date", earlier.when, "Date of the earlier state (default: --date)");
        to.add_option(flag + "-rulebook", earlier.rulebook,
                      "Rulebook of the earlier state (default: --rulebook)")
            ->type_name("ID|FILE");
    }

    void define_compare() {
        CLI::App& made = add("compare",
                             "What changed from an earlier date, set of units or rulebook, and "
                             "why",
                             &compare);
        add_input(made);
        add_filters(made);
        add_earlier(made, "--before");
        choice<tieuchi::attribution>(made, "--attribution", asked_.how,
                                     {{"in_sequence", tieuchi::attribution::in_sequence},
                                      {"averaged", tieuchi::attribution::averaged}},
                                     "How causes are told apart (default in_sequence)");
        made.add_flag("--all", asked_.all, "Show every unit");
    }

    void define_target() {
        CLI::App& made =
            add("target", "Whether targets are reached, and who is in the way", &target);
        add_input(made);
        add_filters(made);
        made.add_option("--targets", asked_.targets, "Targets, JSON; - is standard input")
            ->required()
            ->type_name("FILE|-");
        add_earlier(made, "--baseline");
        made.add_flag("--all", asked_.all, "Show every unit in the way");
    }

    void define_rank() {
        CLI::App& made = add("rank", "Rank units by a scoring method, and test the ranking", &rank);
        rank_options& ranks = asked_.ranks;
        add_input(made);
        add_filters(made);
        made.add_option("--method", ranks.method,
                        "A scoring method, or weakest_criterion, geometric_mean, deprivation, "
                        "censored_deprivation (default criteria_met)")
            ->type_name("METHOD");
        made.add_option("--compare", ranks.against, "Another method to compare with; repeatable")
            ->type_name("METHOD")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        choice<tieuchi::interval_end>(
            made, "--end", ranks.end,
            {{"lower", tieuchi::interval_end::lower}, {"upper", tieuchi::interval_end::upper}},
            "What counts of unknown values where one number is needed "
            "(default lower)");
        add_amount(made, "--cutoff", ranks.cutoff,
                   "From which share of deprivations on a unit is deprived, above 0 to 1 "
                   "(default 0.3)");
        define_experiments(made, ranks);
        made.add_flag("--all", asked_.all, "Show every unit that gains or loses places");
    }

    static void define_experiments(CLI::App& to, rank_options& ranks) {
        to.add_flag("--sensitivity", ranks.sensitivity,
                    "Rank by weighted progress under weights drawn around the stated ones");
        to.add_option("--seed", ranks.draws.seed, "Of the draws (default 1)")->type_name("N");
        add_count(to, "--draws", ranks.draws.draws, 1, "How many (default 10000)");
        add_count(to, "--concentration", ranks.draws.concentration, 1,
                  "How close to the stated weights (default 100)");
        add_count(to, "--threads", ranks.draws.threads, 1,
                  "Changes nothing but the time (default 1)");
        add_count(to, "--top", ranks.draws.top, 1,
                  "Count how often a unit is among so many (default 10)");
        to.add_flag("--weights-change", ranks.weights_change,
                    "The smallest changes of one weight that change the order");
    }

    void define_plan() {
        CLI::App& made = add("plan", "The cheapest way to a goal", &plan);
        plan_options& plans = asked_.plans;
        add_input(made);
        add_filters(made);
        made.add_option("--costs", plans.costs,
                        "What raising costs, JSON or CSV; - is standard input")
            ->required()
            ->type_name("FILE|-");
        using tieuchi::goal_kind;
        choice<std::optional<goal_kind>>(made, "--goal", plans.goal,
                                         {{"unit_criteria", goal_kind::unit_criteria},
                                          {"unit_standard", goal_kind::unit_standard},
                                          {"programme", goal_kind::programme},
                                          {"most_criteria", goal_kind::most_criteria},
                                          {"most_units", goal_kind::most_units}},
                                         "What is to be reached");
        made.get_option("--goal")->required();
        made.add_option("--unit", asked_.unit, "Of a goal of one unit: its id")->type_name("ID");
        add_count(made, "--criteria", plans.criteria, 0, "At least so many criteria are met");
        add_count(made, "--meeting", plans.meeting, 0,
                  "Of programme: at least so many units meet the standard");
        choice<bool>(made, "--solver", plans.use_cbc, {{"own", false}, {"cbc", true}},
                     "Where projects are shared: the library's search, or COIN-OR CBC where the "
                     "command was built with it (default own)");
        define_means(made, plans);
    }

    static void define_means(CLI::App& to, plan_options& plans) {
        add_amount(to, "--budget", plans.how.budget, "For all steps together");
        to.add_option_function<std::vector<std::string>>(
              "--year",
              [&plans](std::vector<std::string> const& list) {
                  for (std::string const& one : list) {
                      plans.how.years.push_back(budget_of_year(one));
                  }
              },
              "Money for the steps that begin in a year; repeatable, rising")
            ->type_name("YYYY=AMOUNT")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        add_day(to, "--start", plans.start, "When steps can begin (default: --date)");
        add_day(to, "--deadline", plans.how.deadline, "When every step is to be finished");
        to.add_flag_callback(
            "--optimistic", [&plans] { plans.how.certainty = tieuchi::assurance::optimistic; },
            "Take what is not known to pass once it is found out");
        add_count(to, "--node-limit", plans.how.node_limit, 0,
                  "Limit of the search where projects are shared (default 500)");
    }

    static tieuchi::year_budget budget_of_year(std::string const& text) {
        auto const first = tieuchi::date::parse(text.substr(0, 4) + "-01-01");
        if (!first || text.size() < 6 || text[4] != '=') {
            throw CLI::ValidationError("--year", "not YYYY=AMOUNT: " + text);
        }
        return {static_cast<std::int32_t>(first->year()), amount("--year", text.substr(5))};
    }

    void define_levels() {
        CLI::App& made =
            add("levels", "Judge units of several levels, from the bottom up", &levels);
        made.add_option("--programme", asked_.programme, "The programme, JSON")
            ->required()
            ->type_name("FILE");
        made.add_option_function<std::vector<std::string>>(
                "--units",
                [this](std::vector<std::string> const& list) {
                    for (std::string const& one : list) {
                        std::size_t const mark = one.find('=');
                        if (mark == std::string::npos) {
                            throw CLI::ValidationError("--units", "not LEVEL=FILE: " + one);
                        }
                        asked_.level_units.emplace_back(one.substr(0, mark), one.substr(mark + 1));
                    }
                },
                "Units of a level: JSON, CSV, Parquet or Arrow IPC; repeatable")
            ->required()
            ->type_name("LEVEL=FILE")
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
        add_with(made, "A rulebook of the programme that is not built in; repeatable");
        add_date(made, "today, UTC");
        add_reading(made);
    }

    void define_margins() {
        CLI::App& made = add("margins", "How near units are to another verdict", &margins);
        add_input(made);
        add_filters(made);
        made.add_flag("--all", asked_.all, "Show the margin of every leaf");
    }

    options& asked_;
    subcommand chosen_ = nullptr;
    CLI::App app_{"Judge units by sets of criteria, exactly and with reasons.", "tieuchi"};
};

/// Two options that both take standard input, which is there once; empty where there are none.
std::string read_twice(options const& asked) {
    earlier_options const& earlier = asked.earlier;
    bool const again = earlier.is_named();
    std::pair<std::string, std::string> const inputs[] = {
        {"--rulebook", asked.rulebook},
        {"--units", asked.units},
        {"--places", asked.places},
        {"--targets", asked.targets},
        {"--costs", asked.plans.costs},
        {earlier.flag, again ? earlier.units.value_or(asked.units) : ""},
        {earlier.flag + "-rulebook", again ? earlier.rulebook.value_or(asked.rulebook) : ""}};
    std::string first;
    for (auto const& [flag, path] : inputs) {
        if (path == "-" && !first.empty()) {
            return first + " and " + flag;
        }
        first = path == "-" ? flag : first;
    }
    return {};
}

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
    if (std::string const twice = read_twice(asked); !twice.empty()) {
        return static_cast<int>(misused(twice + " cannot both be standard input"));
    }
    if (!asked.columns.empty() && asked.format != output_format::csv) {
        return static_cast<int>(misused("--columns goes with --format csv"));
    }
    return static_cast<int>(line.chosen()(asked));
}

} // namespace cli
