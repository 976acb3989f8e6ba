// SPDX-License-Identifier: Apache-2.0
/**
 * @file
 * Even cases: rulebooks of any size whose scores are sums of lines and steps, and units for them
 * with values of one kind a leaf. Columns must judge them without help of the scalar evaluator.
 */
#ifndef GENERATE_EVEN_HPP
#define GENERATE_EVEN_HPP

#include "generate.hpp"

#include <cstddef>
#include <cstdint>
#include <string>

namespace generate {

/** How the nodes of an even case combine their children. */
enum class trees { all, any_of };

struct even_size {
    std::size_t criteria = 5;
    std::size_t leaves = 20; ///< at least; every criterion has one
    std::size_t strata = 7;  ///< units with other attributes than these turn up as well
    std::size_t units = 64;
    trees combine = trees::all;
};

struct even_case {
    bundle rulebook;
    std::string units;
};

[[nodiscard]] even_case even(std::uint64_t seed, even_size const& size);

} // namespace generate

#endif
