// SPDX-License-Identifier: Apache-2.0
// Writes a workload: `tieuchi_bench_workload FOLDER standard|whole|tenths UNITS CSV_UNITS`.
#include "column_files.hpp"

#include <cstdio>
#include <cstdlib>
#include <string_view>

int main(int argc, char** argv) {
    using bench::grain;
    for (grain const bounds : {grain::standard, grain::whole, grain::tenths}) {
        if (argc == 5 && argv[2] == bench::name(bounds)) {
            bench::write_workload(argv[1], bounds, std::strtoull(argv[3], nullptr, 10),
                                  std::strtoull(argv[4], nullptr, 10));
            return 0;
        }
    }
    std::fputs("usage: tieuchi_bench_workload FOLDER standard|whole|tenths UNITS CSV_UNITS\n",
               stderr);
    return 2;
}
