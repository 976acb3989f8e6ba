// SPDX-License-Identifier: Apache-2.0
#include "solver.hpp"

namespace cli {

tieuchi::binary_solver cbc_solver() {
    return {};
}

} // namespace cli
