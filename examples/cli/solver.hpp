// SPDX-License-Identifier: Apache-2.0
// The solver of roadmaps that the command was built with, if any.
#ifndef TIEUCHI_CLI_SOLVER_HPP
#define TIEUCHI_CLI_SOLVER_HPP

#include <tieuchi/roadmap.hpp>

namespace cli {

/// COIN-OR CBC where the command was built with it, otherwise no solver.
[[nodiscard]] tieuchi::binary_solver cbc_solver();

} // namespace cli

#endif
