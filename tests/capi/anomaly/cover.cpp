// SPDX-License-Identifier: Apache-2.0
// What was covered: runs behind the tests' own main.
#include "anomaly.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <set>

/// Of the tests.
extern "C" int calls_are_repeated;

namespace anomaly {
namespace {

std::set<std::string> read_names(char const* path) {
    std::ifstream file(path);
    std::set<std::string> names;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line[0] != '#') {
            names.insert(line);
        }
    }
    return names;
}

void check_cover() {
    std::set<std::string> const silent = read_names(TIEUCHI_ALLOCATES_NOTHING);
    std::int64_t attempts = 0;
    std::int64_t calls = 0;
    std::int64_t tolerated = 0;
    std::int64_t allocating = 0;
    for (function const* const one : functions()) {
        attempts += one->attempts;
        calls += one->calls;
        tolerated += one->tolerated;
        allocating += one->most > 0 ? 1 : 0;
        if (one->good_calls == 0) {
            report(*one, 0, "no test calls it with success");
        } else if (one->may_fail && (one->most == 0) != (silent.count(one->name) == 1)) {
            report(*one, one->most, "allocates otherwise than allocates_nothing.txt says");
        }
        if (std::getenv("TIEUCHI_ANOMALY_TABLE") != nullptr) {
            std::printf("%-50s %8lld calls %8lld most %8lld attempts\n", one->name,
                        static_cast<long long>(one->calls), static_cast<long long>(one->most),
                        static_cast<long long>(one->attempts));
        }
    }
    std::printf("%zu functions, %lld of them allocate; %lld calls, %lld failing attempts, %lld "
                "calls that did without what they wanted\n",
                functions().size(), static_cast<long long>(allocating),
                static_cast<long long>(calls), static_cast<long long>(attempts),
                static_cast<long long>(tolerated));
}

/// Begins before the tests' own main and ends behind it.
struct ending {
    ending() {
        std::setvbuf(stdout, nullptr, _IOLBF, 0);
        calls_are_repeated = 1;
        (void)functions(); // made before this, it ends after it
        heap::go_on_failing(std::getenv("TIEUCHI_ANOMALY_GO_ON") != nullptr);
    }
    ~ending() {
        raw_scope const raw;
        check_streams();
        check_cover();
        std::fflush(stdout);
        if (problem_count() != 0) {
            std::_Exit(1);
        }
    }
} const at_the_end;

} // namespace

} // namespace anomaly
