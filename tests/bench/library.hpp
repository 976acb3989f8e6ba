// SPDX-License-Identifier: Apache-2.0
// The workload as the library takes it.
#ifndef TIEUCHI_TESTS_BENCH_LIBRARY_HPP
#define TIEUCHI_TESTS_BENCH_LIBRARY_HPP

#include <tieuchi/evaluator.hpp>
#include <tieuchi/observation.hpp>
#include <tieuchi/rational.hpp>
#include "workload.hpp"

#include <cstdint>

namespace bench {

/// Ends the program with a message.
[[noreturn]] void stop(char const* why);

/// The workload's rulebook, compiled.
tieuchi::evaluator make_evaluator(grain bounds);

/// One row as a unit.
tieuchi::unit make_unit(tieuchi::evaluator const& rules, row const& one);

/// N of a lower score; ends the program where the score is no such number.
std::int64_t numerator_of(score_plan const& plan, int region, tieuchi::rational const& score);

} // namespace bench

#endif
