// SPDX-License-Identifier: Apache-2.0
#include "command.hpp"

#include <cstdio>
#include <new>

int main(int argc, char** argv) {
    try {
        return cli::run(argc, argv);
    } catch (std::bad_alloc const&) {
        std::fputs("tieuchi: out of memory\n", stderr);
        return 2;
    }
}
