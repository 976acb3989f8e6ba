// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/assessment.hpp>
#include <tieuchi/row.hpp>
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

/// The library's canonical rows, one call a unit; masks, counts and the verdict are written.
struct row_loop {
    tieuchi::row_judge judge;
    score_plan plan;
    std::vector<int> regions;
    std::vector<std::int32_t> contexts;
    std::vector<std::int64_t> values;
    std::vector<std::uint64_t> bits; ///< Present, then truths, of every unit.
    std::vector<tieuchi::row_finding> findings;
    std::vector<std::uint64_t> passed;
    std::vector<std::uint64_t> unknown;

    static tieuchi::row_judge make_judge(grain bounds) {
        std::vector<std::int32_t> places;
        for (int leaf = 0; leaf < leaf_count; ++leaf) {
            places.push_back(scale_of(leaf));
        }
        return *tieuchi::row_judge::make(make_evaluator(bounds), places);
    }

    explicit row_loop(context const& work)
        : judge(make_judge(work.bounds)), plan(make_score_plan(work.bounds)) {
        for (std::size_t i = 0; i < loop_units(work); ++i) {
            row const one = row_of(work.data, i);
            regions.push_back(one.region);
            contexts.push_back(*judge.add_context(make_unit(judge.rules(), one)));
            add(one);
        }
        findings.resize(regions.size());
        passed.resize(regions.size());
        unknown.resize(regions.size());
    }

    void add(row const& one) {
        std::size_t const first = values.size();
        values.resize(first + static_cast<std::size_t>(judge.value_count()));
        std::uint64_t present = 0;
        std::uint64_t truths = 0;
        for (std::size_t leaf = 0; leaf < leaf_count; ++leaf) {
            tieuchi::row_column const& where = judge.columns()[leaf];
            std::int64_t const value = one.values[leaf];
            std::uint64_t const bit = std::uint64_t{1} << where.column;
            present |= value < 0 ? 0 : bit;
            if (where.kind == tieuchi::row_kind::truth) {
                truths |= value > 0 ? bit : 0;
            } else {
                values[first + static_cast<std::size_t>(where.column)] =
                    value *
                    tieuchi::detail::power_of_ten(where.scale - scale_of(static_cast<int>(leaf)));
            }
        }
        bits.insert(bits.end(), {present, truths});
    }

    void run(bool scores) {
        tieuchi::row_options const options{tieuchi::missing_policy::unknown, scores};
        auto const width = static_cast<std::size_t>(judge.value_count());
        for (std::size_t i = 0; i < findings.size(); ++i) {
            judge.judge(contexts[i], {&values[i * width], &bits[2 * i], &bits[2 * i + 1]}, options,
                        findings[i], {&passed[i], nullptr, &unknown[i]});
        }
    }

    /// All in one call.
    void run_at_once(bool scores) {
        tieuchi::row_set const all = {static_cast<std::int64_t>(findings.size()),
                                      contexts.data(),
                                      {values.data(), bits.data(), bits.data() + 1},
                                      judge.value_count(),
                                      2};
        judge.judge(all, {tieuchi::missing_policy::unknown, scores}, findings.data(),
                    {passed.data(), nullptr, unknown.data()});
    }

    void collect(results& out) {
        run(true);
        for (std::size_t i = 0; i < findings.size(); ++i) {
            out.passed.push_back(static_cast<std::uint32_t>(passed[i]));
            out.unknown.push_back(static_cast<std::uint32_t>(unknown[i]));
            std::size_t const width = static_cast<std::size_t>(judge.value_count());
            auto const score = judge.score(
                contexts[i], {&values[i * width], &bits[2 * i], &bits[2 * i + 1]}, {}, findings[i]);
            score->lower.append_to(out.texts.emplace_back());
            if (plan.fits_double) {
                out.scores.push_back(numerator_of(plan, regions[i], score->lower));
            }
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
    auto const shared_rows = std::make_shared<std::shared_ptr<row_loop>>();
    auto const add_rows = [&](std::string const& name, void (row_loop::*run)(bool), bool scores) {
        table[name] = [&work, shared_rows, run, scores] {
            if (*shared_rows == nullptr) {
                *shared_rows = std::make_shared<row_loop>(work);
            }
            auto const loop = *shared_rows;
            return measure{[loop, run, scores] { (*loop.*run)(scores); },
                           [loop](results& out) { loop->collect(out); }};
        };
    };
    add_rows("row.verdicts", &row_loop::run, false);
    add_rows("row.score", &row_loop::run, true);
    add_rows("rows.verdicts", &row_loop::run_at_once, false);
    add_rows("rows.score", &row_loop::run_at_once, true);
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
