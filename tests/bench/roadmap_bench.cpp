// SPDX-License-Identifier: Apache-2.0
// Roadmaps: a country with independent steps, a province with shared projects. What is timed is
// `plan` alone; outcome and gap are counters.
#include <tieuchi/json.hpp>
#include <tieuchi/roadmap.hpp>
#ifdef TIEUCHI_WITH_MIP
#include <tieuchi/mip.hpp>
#endif
#include "workload.hpp"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace {

tieuchi::evaluator const& rules() {
    static tieuchi::evaluator const compiled = [] {
        tieuchi::diagnostics problems;
        std::string const text = bench::rulebook_text(bench::grain::standard);
        auto const read = tieuchi::read_rulebook(text, problems);
        if (!read) {
            std::abort();
        }
        return tieuchi::evaluator::compile(*read, *tieuchi::date::make(2020, 6, 30));
    }();
    return compiled;
}

tieuchi::standings make_standings(std::size_t count) {
    tieuchi::diagnostics problems;
    std::string const text = bench::units_text(bench::make_rows(bench::grain::standard, count, 7));
    auto const units = tieuchi::read_units(text, rules(), problems);
    if (!units) {
        std::abort();
    }
    tieuchi::standings made(rules());
    tieuchi::assessment found(rules());
    for (tieuchi::unit const& one : *units) {
        assess(one, {}, found);
        made.add(one, found);
    }
    return made;
}

/// A cost for every leaf that fails or is missing: raising anything can be asked for.
tieuchi::cost_table make_costs(tieuchi::standings const& units, std::mt19937_64& dice) {
    tieuchi::cost_table made;
    for (std::int32_t u = 0; u < units.size(); ++u) {
        auto const leaves = units.leaves(u);
        for (std::size_t i = 0; i < leaves.size(); ++i) {
            if (leaves[i] != tieuchi::standing::pass) {
                tieuchi::leaf_cost one;
                one.place = {u, static_cast<std::int32_t>(i)};
                one.raise = tieuchi::decimal(static_cast<std::int64_t>(dice() % 900 + 100));
                made.leaves.push_back(one);
            }
        }
    }
    return made;
}

/// Projects of two to six leaves of neighbours, at about three fifths of what these cost alone.
void add_projects(tieuchi::cost_table& into, int count, std::mt19937_64& dice) {
    for (int p = 0; p < count; ++p) {
        tieuchi::project made;
        made.id = "p" + std::to_string(p);
        std::int64_t sum = 0;
        std::size_t at = dice() % (into.leaves.size() - 40);
        for (std::size_t n = 2 + dice() % 5; n > 0; --n) {
            at += 1 + dice() % 7;
            made.raises.push_back(into.leaves[at].place);
            sum += into.leaves[at].raise->coefficient();
        }
        made.cost = tieuchi::decimal(sum * static_cast<std::int64_t>(40 + dice() % 40) / 100);
        into.projects.push_back(std::move(made));
    }
}

/// 10,600 communes of 57 leaves: N meet the standard and every one meets at least k criteria.
void bm_roadmap_country(benchmark::State& state) {
    tieuchi::standings const units = make_standings(10600);
    std::mt19937_64 dice(20261122);
    tieuchi::cost_table const costs = make_costs(units, dice);
    tieuchi::roadmap_goal const goal{tieuchi::goal_kind::programme, 0, 15, 6000};
    for (auto _ : state) {
        auto const found = plan(units, costs, goal);
        if (!found || found->outcome != tieuchi::roadmap_outcome::optimal) {
            state.SkipWithError("not optimal");
            break;
        }
        state.counters["steps"] = static_cast<double>(found->steps.size());
    }
    state.counters["costs"] = static_cast<double>(costs.leaves.size());
}
BENCHMARK(bm_roadmap_country)->Unit(benchmark::kMillisecond);

double as_double(tieuchi::rational const& value) {
    return std::strtod(round(value, 6).c_str(), nullptr);
}

/// 200 communes with 1,000 projects that several leaves share.
void run_shared(benchmark::State& state, tieuchi::roadmap_options const& options) {
    tieuchi::standings const units = make_standings(200);
    std::mt19937_64 dice(20261122);
    tieuchi::cost_table costs = make_costs(units, dice);
    add_projects(costs, 1000, dice);
    tieuchi::roadmap_goal const goal{tieuchi::goal_kind::programme, 0, 16, 100};
    for (auto _ : state) {
        auto const found = plan(units, costs, goal, options);
        if (!found || found->outcome == tieuchi::roadmap_outcome::undecided) {
            state.SkipWithError("no plan");
            break;
        }
        bool const optimal = found->outcome == tieuchi::roadmap_outcome::optimal;
        state.counters["optimal"] = optimal ? 1 : 0;
        state.counters["claimed"] = found->solver_claims ? 1 : 0;
        state.counters["cost"] = as_double(found->cost);
        state.counters["gap%"] = 100 * (1 - as_double(found->lower_bound) / as_double(found->cost));
        state.counters["nodes"] = static_cast<double>(found->nodes);
    }
    state.counters["leaves"] = static_cast<double>(costs.leaves.size());
}

void bm_roadmap_shared_search(benchmark::State& state) {
    run_shared(state, {});
}
BENCHMARK(bm_roadmap_shared_search)->Unit(benchmark::kMillisecond)->Iterations(1);

#ifdef TIEUCHI_WITH_MIP
void bm_roadmap_shared_solver(benchmark::State& state) {
    tieuchi::roadmap_options options;
    options.solver = tieuchi::mip_solver({500, 20});
    run_shared(state, options);
}
BENCHMARK(bm_roadmap_shared_solver)->Unit(benchmark::kMillisecond)->Iterations(1);
#endif

} // namespace
