// SPDX-License-Identifier: Apache-2.0
// The library's side of the benchmarks: stays in memory and does what it is told, a line at a time
// (protocol.md), so that its work can be timed in turns with that of the peers.
#include "measure.hpp"

#include <chrono>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

namespace {

using clock_type = std::chrono::steady_clock;

double seconds_since(clock_type::time_point start) {
    return std::chrono::duration<double>(clock_type::now() - start).count();
}

/// Seconds of one run; short ones are repeated until a clock can tell.
double time_of(bench::measure const& work) {
    auto const start = clock_type::now();
    int runs = 0;
    double took = 0;
    do {
        work.run();
        runs += 1;
        took = seconds_since(start);
    } while (took < 0.02);
    return took / runs;
}

class session {
public:
    /// The answer to one line.
    std::string answer(std::string const& line) {
        std::istringstream words(line);
        std::string what;
        words >> what;
        if (what == "prepare") {
            return prepare(words);
        }
        if (what == "bytes") {
            return "ok " + std::to_string(bytes_());
        }
        std::string name;
        words >> name;
        if (what == "forget") {
            made_.erase(name);
            return "ok";
        }
        bench::measure const* const work = find(name);
        if (work == nullptr) {
            return "error no measure " + name;
        }
        if (what == "time") {
            return "seconds " + std::to_string(time_of(*work) * 1e9) + "e-9";
        }
        if (what == "check") {
            std::string path;
            words >> path;
            return check(*work, path);
        }
        return "error no command " + what;
    }

private:
    std::string prepare(std::istringstream& words) {
        std::size_t units = 0;
        std::string folder;
        words >> folder >> units >> work_.threads;
        made_.clear();
        table_.clear();
        work_.folder = folder;
        work_.bounds = bench::read_grain(folder);
        work_.data = {};
        work_.data = bench::read_columns(folder, units);
        bench::add_unit_loops(table_, work_);
        bench::add_c_loops(table_, work_);
        bytes_ = bench::add_engine(table_, work_);
        return "ok";
    }

    bench::measure const* find(std::string const& name) {
        if (auto const known = made_.find(name); known != made_.end()) {
            return &known->second;
        }
        constexpr std::string_view read = "read.";
        if (name.starts_with(read)) {
            std::size_t const bytes = std::strtoull(name.c_str() + read.size(), nullptr, 10);
            return &made_.emplace(name, bench::make_memory_read(bytes, work_.threads))
                        .first->second;
        }
        auto const maker = table_.find(name);
        return maker == table_.end() ? nullptr
                                     : &made_.emplace(name, maker->second()).first->second;
    }

    static std::string check(bench::measure const& work, std::string const& path) {
        work.run();
        bench::results found;
        if (work.collect) {
            work.collect(found);
        }
        bench::write_results(path, found);
        return "ok " + std::to_string(found.passed.size());
    }

    bench::context work_;
    bench::measure_table table_;
    std::function<std::int64_t()> bytes_;
    std::map<std::string, bench::measure> made_;
};

} // namespace

int main() {
    session all;
    std::string line;
    while (std::getline(std::cin, line)) {
        std::cout << all.answer(line) << std::endl;
    }
    return 0;
}
