// SPDX-License-Identifier: Apache-2.0
// The kernel for rows in portable C++, and which kernel this machine runs.
#include "columnar/block.hpp"
#include "columnar/kernel.hpp"
#include "row/context.hpp"

#include <algorithm>
#include <array>
#include <bit>

namespace tieuchi {
inline namespace v1 {
namespace detail {
namespace plain_rows {
namespace {

#include "row/portable_ops.inc"

using ops = portable_ops;

#include "row/kernel_body.inc"

} // namespace
} // namespace plain_rows

row_kernel find_row_kernel(kernel& which) noexcept {
    if (which == kernel::scalar || find_kernel(which) == nullptr) {
        return {};
    }
#if TIEUCHI_X86_KERNELS
    if (which == kernel::avx512) {
        return {avx512_rows::judge_one, avx512_rows::judge_many};
    }
    if (which == kernel::avx2) {
        return {avx2_rows::judge_one, avx2_rows::judge_many};
    }
#endif
    return {plain_rows::judge_one, plain_rows::judge_many};
}

} // namespace detail
} // namespace v1
} // namespace tieuchi
