// SPDX-License-Identifier: Apache-2.0
#include "measure.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace bench {
namespace {

template <class T>
void write_values(std::filesystem::path path, char const* suffix, std::vector<T> const& values) {
    path += suffix;
    std::filesystem::remove(path);
    if (values.empty()) {
        return;
    }
    std::ofstream file(path, std::ios::binary);
    file.write(reinterpret_cast<char const*>(values.data()),
               static_cast<std::streamsize>(values.size() * sizeof(T)));
    file.close();
    if (!file) {
        std::fprintf(stderr, "%s: cannot be written\n", path.string().c_str());
        std::exit(1);
    }
}

} // namespace

void write_results(std::filesystem::path const& path, results const& found) {
    write_values(path, ".passed", found.passed);
    write_values(path, ".unknown", found.unknown);
    write_values(path, ".scores", found.scores);
}

} // namespace bench
