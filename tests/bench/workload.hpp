// SPDX-License-Identifier: Apache-2.0
// The workload of the benchmarks: 57 indicators (30 at_least, 10 at_most, 17 boolean) in 19
// criteria, seven regions with bounds of their own, 1 % of the values missing, 5 % on the bound.
#ifndef TIEUCHI_TESTS_BENCH_WORKLOAD_HPP
#define TIEUCHI_TESTS_BENCH_WORKLOAD_HPP

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace bench {

inline constexpr int leaf_count = 57;
inline constexpr int region_count = 7;
inline constexpr int leaves_per_criterion = 3;

enum class leaf_form : std::uint8_t { at_least, at_most, boolean };

/// What the leaf of a number is: the forms are spread over the criteria.
leaf_form form_of(int leaf);

/// Bound of a leaf in a region, in tenths.
int bound_tenths(int leaf, int region);

/// One cell: a number in tenths, or 0 and 1 for no and yes; -1: missing.
struct row {
    int region = 0;
    std::array<std::int32_t, leaf_count> tenths{};
};

/// Rows made from a seed, the same on every machine.
std::vector<row> make_rows(std::size_t count, std::uint64_t seed);

/// The rulebook as a `tieuchi-rulebook/1` document.
std::string rulebook_text();

/// The rows as a `tieuchi-units/1` document.
std::string units_text(std::vector<row> const& rows);

/// Id of a leaf, such as `c4.2`.
std::string leaf_id(int leaf);

} // namespace bench

#endif
