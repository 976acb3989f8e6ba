// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/assessment.hpp>
#include "library.hpp"
#include "measure.hpp"
#include "naive.hpp"

#include <algorithm>
#include <memory>

namespace bench {
namespace {

/// As many as one goes over again and again without leaving the cache.
std::size_t loop_units(context const& work) {
    return std::min<std::size_t>(work.data.units, 10560);
}

struct naive_loop {
    naive_rules rules;
    std::vector<naive_unit> units;
    results found;

    explicit naive_loop(context const& work) : rules(make_naive_rules(work.bounds)) {
        for (std::size_t i = 0; i < loop_units(work); ++i) {
            units.push_back(make_naive_unit(row_of(work.data, i)));
        }
        found.passed.resize(units.size());
        found.unknown.resize(units.size());
        scores.resize(units.size());
    }

    void run() {
        for (std::size_t i = 0; i < units.size(); ++i) {
            naive_result const one = judge_naively(rules, units[i]);
            found.passed[i] = one.passed;
            found.unknown[i] = one.unknown;
            scores[i] = one.score;
        }
    }

    std::vector<double> scores;
};

/// The library's evaluator, a unit at a time.
struct evaluator_loop {
    tieuchi::evaluator rules;
    score_plan plan;
    std::vector<int> regions;
    std::vector<tieuchi::unit> units;
    tieuchi::assessment last;
    std::vector<tieuchi::tally> tallies;
    results found;

    explicit evaluator_loop(context const& work)
        : rules(make_evaluator(work.bounds)), plan(make_score_plan(work.bounds)), last(rules) {
        for (std::size_t i = 0; i < loop_units(work); ++i) {
            row const one = row_of(work.data, i);
            regions.push_back(one.region);
            units.push_back(make_unit(rules, one));
        }
        tallies.resize(units.size());
        found.passed.resize(units.size());
        found.unknown.resize(units.size());
    }

    void count_all() {
        for (std::size_t i = 0; i < units.size(); ++i) {
            tallies[i] = tieuchi::count(rules, units[i]);
        }
    }

    void assess_all() {
        for (std::size_t i = 0; i < units.size(); ++i) {
            tieuchi::assess(units[i], {}, last);
            std::uint32_t passed = 0;
            std::uint32_t unknown = 0;
            std::uint32_t bit = 1;
            for (tieuchi::node_result const& node : last.criteria()) {
                passed |= node.verdict == tieuchi::verdict::pass ? bit : 0;
                unknown |= node.verdict == tieuchi::verdict::unknown ? bit : 0;
                bit <<= 1U;
            }
            found.passed[i] = passed;
            found.unknown[i] = unknown;
        }
    }

    /// Verdicts by `assess`, scores by `count`.
    void collect(results& out) {
        assess_all();
        count_all();
        out = found;
        for (tieuchi::tally const& one : tallies) {
            one.score_lower.append_to(out.texts.emplace_back());
        }
        for (std::size_t i = 0; plan.fits_double && i < units.size(); ++i) {
            out.scores.push_back(numerator_of(plan, regions[i], tallies[i].score_lower));
        }
    }
};

} // namespace

void add_unit_loops(measure_table& table, context const& work) {
    table["naive"] = [&work] {
        auto const loop = std::make_shared<naive_loop>(work);
        return measure{[loop] { loop->run(); }, [loop](results& out) { out = loop->found; }};
    };
    auto const shared = std::make_shared<std::shared_ptr<evaluator_loop>>();
    auto const get = [&work, shared] {
        if (*shared == nullptr) {
            *shared = std::make_shared<evaluator_loop>(work);
        }
        return *shared;
    };
    table["count"] = [get] {
        auto const loop = get();
        return measure{[loop] { loop->count_all(); }, [loop](results& out) { loop->collect(out); }};
    };
    table["assess"] = [get] {
        auto const loop = get();
        return measure{[loop] { loop->assess_all(); },
                       [loop](results& out) { loop->collect(out); }};
    };
}

} // namespace bench
