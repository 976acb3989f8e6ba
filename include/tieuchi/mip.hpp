// SPDX-License-Identifier: Apache-2.0
// The optional part: COIN-OR CBC as the solver of roadmaps with shared projects or years.
#ifndef TIEUCHI_MIP_HPP
#define TIEUCHI_MIP_HPP

#include <tieuchi/roadmap.hpp>

#include <cstdint>

namespace tieuchi {
inline namespace v1 {

/// Limits of the solver. @since 0.2
struct mip_options {
    std::int64_t node_limit = 100000; ///< Nodes of one run; the same on every machine.
    std::int32_t seconds = 0;         ///< Of one run; 0: none. A limit of time is not reproducible.
};

/** The solver CBC, for `roadmap_options::solver`.

    Defined in the component `mip` of the package (CMake: `TIEUCHI_WITH_MIP`, target
    `tieuchi::mip`), which links CBC; the library itself does not need it.

    @threads The solver may be used by one thread at a time.
    @since 0.2
*/
[[nodiscard]] binary_solver mip_solver(mip_options const& options = {});

} // namespace v1
} // namespace tieuchi

#endif
