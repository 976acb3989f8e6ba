// SPDX-License-Identifier: Apache-2.0
#include "measure.hpp"

#include <cstdio>
#include <cstdlib>
#include <fstream>

namespace bench {
namespace {

/// Nothing where there is nothing to write.
void write_bytes(std::filesystem::path path, char const* suffix, char const* data,
                 std::size_t size) {
    path += suffix;
    std::filesystem::remove(path);
    if (size == 0) {
        return;
    }
    std::ofstream file(path, std::ios::binary);
    file.write(data, static_cast<std::streamsize>(size));
    file.close();
    if (!file) {
        std::fprintf(stderr, "%s: cannot be written\n", path.string().c_str());
        std::exit(1);
    }
}

template <class T>
void write_values(std::filesystem::path const& path, char const* suffix,
                  std::vector<T> const& values) {
    write_bytes(path, suffix, reinterpret_cast<char const*>(values.data()),
                values.size() * sizeof(T));
}

} // namespace

void write_results(std::filesystem::path const& path, results const& found) {
    write_values(path, ".passed", found.passed);
    write_values(path, ".unknown", found.unknown);
    write_values(path, ".scores", found.scores);
    std::string lines;
    for (std::string const& text : found.texts) {
        lines += text + "\n";
    }
    write_bytes(path, ".texts", lines.data(), lines.size());
}

} // namespace bench
