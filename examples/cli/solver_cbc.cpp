// SPDX-License-Identifier: Apache-2.0
#include <tieuchi/mip.hpp>
#include "solver.hpp"

namespace cli {

tieuchi::binary_solver cbc_solver() {
    return tieuchi::mip_solver();
}

} // namespace cli
