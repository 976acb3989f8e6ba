// SPDX-License-Identifier: Apache-2.0
// The workload on disk, so that programs in any language judge the same numbers: a folder with
// `workload.json`, `rulebook.json`, and raw little-endian columns beside them. A smaller workload
// is the first units of a larger one.
#ifndef TIEUCHI_TESTS_BENCH_COLUMN_FILES_HPP
#define TIEUCHI_TESTS_BENCH_COLUMN_FILES_HPP

#include "workload.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <vector>

namespace bench {

/// Writes a workload of so many units; the first `csv_units` of them also as `units.csv`. Replaces
/// what is there.
void write_workload(std::filesystem::path const& folder, grain bounds, std::size_t units,
                    std::size_t csv_units);

/// One leaf of all units. Missing values are zeros.
struct column {
    std::vector<std::int16_t> narrow;  ///< Of quantities, amounts excepted.
    std::vector<std::int32_t> wide;    ///< Of amounts.
    std::vector<std::uint64_t> truths; ///< Of booleans: bits, least significant first.
    std::vector<std::uint64_t> valid;  ///< Bits, least significant first; 1: there.
};

struct columns {
    std::size_t units = 0;
    std::vector<std::uint8_t> region;
    std::vector<column> leaves;
};

/// The first units of a workload.
columns read_columns(std::filesystem::path const& folder, std::size_t units);

/// One unit of the columns as a row.
row row_of(columns const& all, std::size_t unit);

/// The grain that a folder was written with.
grain read_grain(std::filesystem::path const& folder);

} // namespace bench

#endif
