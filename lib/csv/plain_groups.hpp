// SPDX-License-Identifier: Apache-2.0
// Plain cells of a row, eight columns at once, where the machine has AVX-512.
#ifndef TIEUCHI_LIB_CSV_PLAIN_GROUPS_HPP
#define TIEUCHI_LIB_CSV_PLAIN_GROUPS_HPP

#include "columnar/kernel.hpp"

#include <array>
#include <cstddef>
#include <cstdint>

namespace tieuchi {
inline namespace v1 {
namespace detail {

/// Up to eight columns, none of them the first of the text.
struct column_group {
    static constexpr std::size_t lanes = 8;

    std::uint8_t used = 0;                            ///< Lanes with a column, as bits.
    alignas(32) std::array<std::int32_t, lanes> at{}; ///< Numbers of the columns in the text.
    alignas(64) std::array<std::int64_t, lanes> scales{};
    alignas(64) std::array<std::int64_t*, lanes> values{}; ///< Of numbers: where they go.
};

/// What was read of a group.
struct group_result {
    bool plain = false;      ///< Otherwise nothing is said or written.
    std::uint8_t empty = 0;  ///< Lanes with an empty cell.
    std::uint8_t truths = 0; ///< Of yes and no: lanes with yes.
};

/// Cells of a row.
struct row_cells {
    char const* base = nullptr;          ///< Of the text, less than 2 GiB.
    std::uint32_t const* ends = nullptr; ///< Of the row's cells, from `base`.
};

/// Whether this machine can.
[[nodiscard]] bool has_groups() noexcept;

#if TIEUCHI_X86_KERNELS

/// Numbers as `read_plain_number` reads them, brought to the columns' scales and written at `row`;
/// of an empty cell 0.
[[nodiscard]] group_result read_number_group(column_group const& group, row_cells const& cells,
                                             std::uint64_t mark, std::size_t row) noexcept;

/// The words `true`, `false`, `1` and `0`.
[[nodiscard]] group_result read_truth_group(column_group const& group,
                                            row_cells const& cells) noexcept;

#endif

} // namespace detail
} // namespace v1
} // namespace tieuchi

#endif
