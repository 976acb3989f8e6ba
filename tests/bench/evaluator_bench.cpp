// SPDX-License-Identifier: Apache-2.0
// One unit at a time: the scalar evaluator beside a naive loop over doubles with divisions, and
// whole documents in and out. Prints ratios taken inside this one run, with their goals; both
// sides' results are checked equal first.
#include <tieuchi/builtin.hpp>
#include <tieuchi/json.hpp>
#include "naive.hpp"
#include "workload.hpp"

#include <benchmark/benchmark.h>

#include <bit>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <map>
#include <string>
#include <vector>

namespace {

constexpr std::size_t unit_count = 1000;

// ---- both sides on the same units
// ----------------------------------------------------------------

void stop(char const* why) {
    std::fprintf(stderr, "evaluator_bench: %s\n", why);
    std::exit(1);
}

tieuchi::evaluator make_evaluator() {
    tieuchi::diagnostics problems;
    auto const book =
        tieuchi::read_rulebook(bench::rulebook_text(bench::grain::standard), problems);
    if (!book) {
        stop(tieuchi::to_json(problems).c_str());
    }
    return tieuchi::evaluator::compile(*book, *tieuchi::date::make(2026, 6, 30));
}

struct workload {
    std::vector<bench::row> rows =
        bench::make_rows(bench::grain::standard, unit_count, bench::standard_seed);
    tieuchi::evaluator rules = make_evaluator();
    std::vector<tieuchi::unit> units;
    bench::naive_rules naive = bench::make_naive_rules(bench::grain::standard);
    std::vector<bench::naive_unit> naive_units;

    workload() {
        tieuchi::diagnostics problems;
        auto read = tieuchi::read_units(bench::units_text(rows), rules, problems);
        if (!read) {
            stop(tieuchi::to_json(problems).c_str());
        }
        units = *std::move(read);
        for (bench::row const& row : rows) {
            naive_units.push_back(bench::make_naive_unit(row));
        }
        check();
    }

    /// The peer must do the same work, or its time says nothing.
    void check() const {
        for (std::size_t i = 0; i < units.size(); ++i) {
            bench::naive_result const theirs = bench::judge_naively(naive, naive_units[i]);
            tieuchi::tally const ours = tieuchi::count(rules, units[i]);
            std::int64_t numerator = 0;
            std::int64_t denominator = 1;
            bool const small = ours.score_lower.as_small(numerator, denominator);
            double const score = static_cast<double>(numerator) / static_cast<double>(denominator);
            if (!small || ours.criteria_passed != std::popcount(theirs.passed) ||
                ours.criteria_unknown != std::popcount(theirs.unknown) ||
                std::abs(score - theirs.score) > 1e-9) {
                stop("the two sides differ");
            }
        }
    }
};

workload const& shared_workload() {
    static workload const made;
    return made;
}

// ---- what is measured
// ----------------------------------------------------------------------------

void naive_doubles(benchmark::State& state) {
    workload const& work = shared_workload();
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(bench::judge_naively(work.naive, work.naive_units[at]));
        at = at + 1 == unit_count ? 0 : at + 1;
    }
}
BENCHMARK(naive_doubles);

void count_one(benchmark::State& state) {
    workload const& work = shared_workload();
    std::size_t at = 0;
    for (auto _ : state) {
        benchmark::DoNotOptimize(tieuchi::count(work.rules, work.units[at]));
        at = at + 1 == unit_count ? 0 : at + 1;
    }
}
BENCHMARK(count_one);

void assess_one(benchmark::State& state) {
    workload const& work = shared_workload();
    tieuchi::assessment found(work.rules);
    std::size_t at = 0;
    for (auto _ : state) {
        tieuchi::assess(work.units[at], {}, found);
        benchmark::DoNotOptimize(found);
        at = at + 1 == unit_count ? 0 : at + 1;
    }
}
BENCHMARK(assess_one);

void compile_largest(benchmark::State& state) {
    std::string_view text;
    for (auto const& entry : tieuchi::builtin_rulebooks()) {
        text = entry.json.size() > text.size() ? entry.json : text;
    }
    for (auto _ : state) {
        tieuchi::diagnostics problems;
        auto const book = tieuchi::read_rulebook(text, problems);
        if (!book) {
            stop("a built-in rulebook was refused");
        }
        benchmark::DoNotOptimize(
            tieuchi::evaluator::compile(*book, *tieuchi::date::make(2024, 6, 30)));
    }
}
BENCHMARK(compile_largest)->Unit(benchmark::kMillisecond);

void documents(benchmark::State& state) {
    auto const rows = bench::make_rows(bench::grain::standard, 11000, bench::standard_seed);
    std::string const text = bench::units_text(rows);
    workload const& work = shared_workload();
    std::size_t bytes = 0;
    for (auto _ : state) {
        tieuchi::diagnostics problems;
        auto const units = tieuchi::read_units(text, work.rules, problems);
        std::string const out = tieuchi::assess_to_json(work.rules, *units);
        bytes += text.size() + out.size();
        benchmark::DoNotOptimize(out.data());
    }
    state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(documents)->Unit(benchmark::kMillisecond);

// ---- the table
// -----------------------------------------------------------------------------------

/// Prints what the console reporter prints, and keeps the medians for the table of ratios.
class keeping_reporter : public benchmark::ConsoleReporter {
public:
    void ReportRuns(std::vector<Run> const& runs) override {
        for (Run const& run : runs) {
            if (run.run_type == Run::RT_Aggregate && run.aggregate_name != "median") {
                continue;
            }
            times_[run.run_name.function_name] =
                run.GetAdjustedCPUTime() / benchmark::GetTimeUnitMultiplier(run.time_unit);
            if (auto const rate = run.counters.find("bytes_per_second");
                rate != run.counters.end()) {
                rates_[run.run_name.function_name] = rate->second.value;
            }
        }
        ConsoleReporter::ReportRuns(runs);
    }

    /// Prints the table; nothing where a filter has left out what it needs.
    void print_table() const {
        if (times_.size() < 5) {
            return;
        }
        std::printf("\n%-58s %10s %10s  %s\n", "measure", "value", "goal", "met");
        line("verdicts and exact score of one unit / naive doubles",
             ratio("count_one", "naive_doubles"), 5.0, false);
        line("the same with every reason kept / naive doubles",
             ratio("assess_one", "naive_doubles"), 40.0, false);
        line("largest built-in rulebook, document to evaluator, ms",
             times_.at("compile_largest") * 1e3, 5.0, false);
        line("11,000 communes, document to document, MB/s", rates_.at("documents") / 1e6, 100.0,
             true);
    }

private:
    [[nodiscard]] double ratio(char const* ours, char const* theirs) const {
        return times_.at(ours) / times_.at(theirs);
    }

    static void line(char const* measure, double value, double goal, bool more_is_better) {
        bool const met = more_is_better ? value >= goal : value <= goal;
        std::printf("%-58s %10.2f %s%9.0f  %s\n", measure, value, more_is_better ? ">" : "<", goal,
                    met ? "yes" : "no");
    }

    std::map<std::string, double> times_;
    std::map<std::string, double> rates_;
};

} // namespace

int main(int argc, char** argv) {
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 1;
    }
    keeping_reporter reporter;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    reporter.print_table();
    return 0;
}
