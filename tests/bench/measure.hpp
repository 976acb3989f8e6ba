// SPDX-License-Identifier: Apache-2.0
// What the resident benchmark program can be asked to do: named pieces of work over one workload.
#ifndef TIEUCHI_TESTS_BENCH_MEASURE_HPP
#define TIEUCHI_TESTS_BENCH_MEASURE_HPP

#include "column_files.hpp"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace bench {

/// What one piece of work found, a value a unit; empty where it finds none.
struct results {
    std::vector<std::uint32_t> passed;  ///< A bit a criterion.
    std::vector<std::uint32_t> unknown; ///< A bit a criterion.
    std::vector<std::int64_t> scores;   ///< Numerators of `score_plan`, lower ends.
    std::vector<std::string> texts;     ///< The same as exact texts: an integer or a fraction.
};

/// Writes `PATH.passed`, `PATH.unknown`, `PATH.scores` as raw little-endian integers, and
/// `PATH.texts` a line a unit.
void write_results(std::filesystem::path const& path, results const& found);

/// One piece of work.
struct measure {
    std::function<void()> run;
    std::function<void(results&)> collect; ///< Results of the last run; none where empty.
};

/// Makes a piece of work when it is first asked for: inputs of one need not lie in memory while
/// another is timed.
using measure_maker = std::function<measure()>;

/// What all pieces share.
struct context {
    std::filesystem::path folder;
    grain bounds = grain::standard;
    columns data;
    int threads = 1;
};

using measure_table = std::map<std::string, measure_maker, std::less<>>;

/** Units one at a time: the naive loop, the library's `count` and `assess`, and its canonical rows:
    `row` one call a unit, `rows` all in one call, each with `.verdicts` and `.score`. */
void add_unit_loops(measure_table& table, context const& work);

/** The same through the C interface: `capi.verdicts` clears a unit, gives it its values and counts
   it; `capi.row.verdicts` and `capi.row.score` write the values into a row and judge it;
   `capi.prepared` counts units that have theirs. */
void add_c_loops(measure_table& table, context const& work);

/** The column engine: `packed`, `flat` (the columns as they lie on disk) and `flat64` (as int64),
   each with `.verdicts` (verdict on the unit, and counts), `.score` (the same and the exact score),
   `.masks` (verdicts by criterion, and counts), `.masks.score` and `.summary`, and with `.plain`,
   `.avx2` and `.avx512` behind it for one kernel.

    @return Tells how many bytes judging packed columns reads. */
std::function<std::int64_t()> add_engine(measure_table& table, context const& work);

/** Plain reading of memory: `read.N` with N the number of bytes.

    The fastest of several loops is found first, so that it is a limit and not a strawman. */
measure make_memory_read(std::size_t bytes, int threads);

} // namespace bench

#endif
