// SPDX-License-Identifier: Apache-2.0
// Uses what lies in the headers, in the compiled library, and in the built-in documents.
#include <tieuchi.hpp>

#include <cstdio>

int main() {
    auto const bound = tieuchi::decimal::parse("0.1");
    if (!bound || *bound != *tieuchi::decimal::make(10, 2)) {
        return 1;
    }
    tieuchi::diagnostics problems;
    for (tieuchi::builtin_entry const& entry : tieuchi::builtin_rulebooks()) {
        if (!tieuchi::read_builtin(entry.id, problems)) {
            std::printf("%s is refused\n", entry.id.c_str());
            return 1;
        }
        std::printf("tieuchi %s: %s\n", TIEUCHI_VERSION_STRING, entry.id.c_str());
    }
    return tieuchi::builtin_rulebooks().empty() ? 1 : 0;
}
