// SPDX-License-Identifier: Apache-2.0
// The naive peer: a loop over doubles with one division an indicator, as one writes it first.
#ifndef TIEUCHI_TESTS_BENCH_NAIVE_HPP
#define TIEUCHI_TESTS_BENCH_NAIVE_HPP

#include "workload.hpp"

#include <cstdint>

namespace bench {

struct naive_rules {
    double bound[leaf_count][region_count];
    leaf_form form[leaf_count];
};

struct naive_unit {
    int region = 0;
    double value[leaf_count]; ///< NaN: missing.
};

struct naive_result {
    std::uint32_t passed = 0;  ///< A bit a criterion.
    std::uint32_t unknown = 0; ///< A bit a criterion.
    double score = 0;          ///< Lower end.
};

naive_rules make_naive_rules(grain bounds);

naive_unit make_naive_unit(row const& one);

naive_result judge_naively(naive_rules const& rules, naive_unit const& unit);

} // namespace bench

#endif
