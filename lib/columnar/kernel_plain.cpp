// SPDX-License-Identifier: Apache-2.0
// The kernel in portable C++: every machine has it, and the others are tested against it.
#include "columnar/block.hpp"
#include "columnar/grades.hpp"
#include "columnar/kernel.hpp"
#include "columnar/tile.hpp"
#include "columnar/tree_score.hpp"
#include "columnar/word_tools.hpp"
#include "eval/leaf.hpp"

#include <algorithm>
#include <bit>
#include <cstring>
#include <limits>
#include <span>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace plain_kernel {

#include "columnar/portable_ops.inc"

using ops = portable_ops;

#include "columnar/kernel_body.inc"

} // namespace plain_kernel
} // namespace detail
} // namespace v1
} // namespace tieuchi
